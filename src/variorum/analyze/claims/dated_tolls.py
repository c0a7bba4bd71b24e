"""How many were killed or hurt at a place on a day: reports of a later event tell of it too, with another figure.

Within an event tolls are compared as they stand. A report of the talks, the funeral or the truce of two days later is
of another event; what it says of the dead of that day meets the other figures by the place and the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.concerned import PLACES, Names
from variorum.analyze.claims.particulars import OF_A_THING
from variorum.identity import make_id
from variorum.model import PARTICULAR
from variorum.people import SORTS, day_of, of_day, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Claim

_TOLLS: Final = {"killed": "killed", "injured": "hurt"}
_COUNTED: Final = frozenset({"counted by role", "another's count"})
# Civilians are those whom most reports mean by people.
_ANYBODY: Final = frozenset({"", "civilians"})
_SCOPES: Final = frozenset({"", *SORTS})
_LONG_AGO: Final = 45  # days
_NEAR: Final = 3  # lines


def with_dated_tolls(page: Page, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of a story, and its tolls once more as those of a place on a day, where it tells both."""
    yield from claims
    incident = _day_of_incident(page, claims)
    dated = [(c, day) for c in claims if _is_toll(c) and (day := _day(page, c, incident))]
    names = Names(page) if dated else None
    several = len({day for _, day in dated}) > 1
    for claim, day in dated:
        line = page.line_of(claim.span)
        if names is None or line is None or line.block != "paragraph":
            continue
        places = _places(names, line, alone=several)
        if places:
            sort = claim.about if claim.about in SORTS else sort_of(claim.predicate)
            of = "" if sort in _ANYBODY else sort  # of soldiers it meets counts of soldiers alone
            about = f"{of or 'people'} {_TOLLS[claim.point]} in {places[0]}, {of_day(day)}"
            span = claim.span
            parts = (page.story.id, PARTICULAR, about, claim.value, span.part, span.start, span.end)
            yield replace(
                claim,
                id=make_id("claim", *parts),
                point=PARTICULAR,
                about=about,
                rule=OF_A_THING,
                predicate=claim.point,
                participants=tuple(f"{of} {place}".lstrip() for place in places),
            )


def _is_toll(claim: Claim) -> bool:
    """Say whether a claim counts the dead or the hurt of any sort, as all of them."""
    all_told = claim.point in _TOLLS and claim.rule in _COUNTED and bool(claim.low) and not claim.modality
    scope = claim.about if day_of(claim.about) is None else ""
    return all_told and scope in _SCOPES and claim.span.part == "text" and not claim.negated


def _day(page: Page, claim: Claim, incident: str) -> str:
    """Return the ISO day of which a toll is: as its scope says, as its clause does, else that of the incident."""
    told = day_of(claim.about)
    time = next((t for t in page.analysis.times if t.id == claim.time_id), None) if claim.time_id else None
    day = told.isoformat() if told else ((time.interval.day or "")[:10] if time else incident)
    own = page.story.published.day
    back = (date.fromisoformat(own) - date.fromisoformat(day)).days if own and day else -1
    return day if 0 <= back <= _LONG_AGO else ""


def _day_of_incident(page: Page, claims: Sequence[Claim]) -> str:
    """Return the one ISO day that a story gives for its incident; empty where it gives none, or several."""
    days = {c.value for c in claims if c.point == "date" and c.about == "the incident" and not c.modality}
    day = days.pop() if len(days) == 1 and page.tells else ""
    return day if _A_DAY.fullmatch(day) else ""  # not a weekday, nor a stretch of days


_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _places(names: Names, line: Line, *, alone: bool) -> tuple[str, ...]:
    """Return where a toll was: the places of its line, else those of the lines around and of the opening.

    Of a story that tells of several days only its own line says (``alone``). Of a country much
    else is told.
    """
    page = names.page
    lands = {page.document.words(p.span) for p in page.analysis.places if p.precision == "country"}
    before = [page.lines[i] for i in range(line.index - 1, max(line.index - _NEAR, -1), -1)]
    opening = [entry for entry in page.prose if entry.block == "paragraph"][:1]
    for entry in (line, *(() if alone else (*before, *opening))):
        found = tuple(name for name in names.of(entry, PLACES) if name not in lands and _is_where(name, entry.text))
        if found and entry.block == "paragraph":
            return found
    return ()


def _is_where(name: str, text: str) -> bool:
    """Say whether words stand as where something was: "in Olvang", "the market of Olvang"; not "Olvang's army"."""
    where = rf"\b(?:in|at|on|near|of|outside)(?: the)?(?: [a-z]+){{0,3}}?(?: of)? {re.escape(name)}\b(?!['’]s)"
    return bool(re.search(where, text))
