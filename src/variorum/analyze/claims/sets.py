"""Which set of those that a crisis commonly has a figure is the size of: the crew, those who escaped, the turnout."""

from __future__ import annotations

import re

from variorum.analyze.claims.tables import FIGURE, rows

# Fates under which the members of a set are counted too; those of other fates (killed, held) stay with their fate.
_ROLES = frozenset({"", "abducted", "arrested", "displaced", "missing", "released"})
_NUMBER = re.compile(rf"(?:about |some |around |nearly |at least |only )*{FIGURE}", re.IGNORECASE)


def set_of(role: str, text: str, start: int, end: int) -> str:
    """Return which set of the table a figure is the size of; empty if of none."""
    if role not in _ROLES or start >= len(text):
        return ""
    figure = _NUMBER.match(text[start:end])
    after = text[start + figure.end() : end] if figure else ""
    before = text[max(0, start - _AROUND) : start]
    marked = f"{before}@{after}{text[end : end + _AROUND]}"
    for of, _, pattern in rows("sizes"):
        if of == _STRIKERS and role:
            continue  # how many of them were arrested is not how many struck
        if any(m.start() <= len(before) < m.end() for m in pattern.finditer(marked)):
            return _CREW if of == _ABOARD and _CARGO.search(before) else of
    return ""


_ABOARD = "people inside"
_CREW = "crew"
_STRIKERS = "strikers"
# A ship that carries no passengers: all aboard are its crew.
_CARGO = re.compile(
    r"\b(?:tanker|freighter|trawler|bulk carrier|(?:container|cargo|supply) (?:ship|vessel)|tug(?:boat)?|barge"
    r"|fishing (?:boat|vessel|ship)|gas carrier)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
# How many characters around a figure tell of what it is the size.
_AROUND = 120
