"""How reports count people: the points that say how many, and the sorts of people they count apart."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

# The points that say how many people something befell, or took part.
COUNTED: Final = frozenset({"killed", "injured", "people_shot", "missing", "displaced", "suspects", "arrested"}) | {
    f"other:{fate}" for fate in ("released", "held", "rescued", "abducted", "evacuated", "returned", "protesters")
}
# Soldiers are no rebels, and a toll of one is none of the other: each sort by the word that stands for it, and the
# words by which reports call those of it.
SORTS: Final = {
    "soldiers": (
        r"soldiers?|troops|service(?:m[ae]n|members?)|conscripts?|paratroopers?|marines|heroes|commandos|reservists"
    ),
    "fighters": (
        r"fighters?|rebels?|militants?|insurgents?|bandits?|terrorists?|guerrillas?|militiam[ae]n|jihad\w*|extremists?"
    ),
    "civilians": r"civilians?|villagers?|residents|townspeople|bystanders?|passers-by",
    "children": r"children|girls?|boys?|pupils|schoolgirls|schoolboys|infants?|minors|babies",
    "women": r"wom[ae]n",
    "officers": r"police\w*|officers?|gendarmes?",
    "crew": r"crew\w*|sailors?|seamen",
    "guards": r"guards?",
    "inmates": r"inmates?|prisoners?|convicts?",
    "firefighters": r"fire(?:fighters?|m[ae]n)",
    "workers": r"workers?",
}
_SORT: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{sort}>{words})" for sort, words in SORTS.items()) + r")\b", re.IGNORECASE
)


def sort_of(words: str) -> str:
    """Return which sort of people some words name first, by the word that stands for it; empty if they name none.

    >>> sort_of("three government troops")
    'soldiers'
    """
    match = _SORT.search(words)
    return (match.lastgroup or "") if match else ""


def of_day(day: str) -> str:
    """Return what a count is about that a report gives for an ISO day; :func:`day_of` reads it again.

    >>> of_day("2031-05-07")
    'on 7 May 2031'
    """
    parsed = date.fromisoformat(day)
    return f"{_ON}{parsed.day} {parsed:%B} {parsed.year}"


def day_of(about: str) -> date | None:
    """Return the day of which a count is, by what it is about; none if that is no day.

    >>> day_of("on 7 May 2031")
    datetime.date(2031, 5, 7)
    """
    try:
        return datetime.strptime(about, f"{_ON}%d %B %Y").date() if about.startswith(_ON) else None  # noqa: DTZ007
    except ValueError:
        return None


_ON: Final = "on "
