"""Between which two sides is a story's main matter, so that a clash and the talks after it make one storyline?

Two sides are a pair of names that some story lets negotiate, agree or cease fire with each other (the source and target
of an event in PLOVER and its forerunners); a story is of that pair if it tells of violence, talks or troops first of
all, and names both. Countries are met by the name of their people too ("Velmoran").
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from variorum.link.events.labels import told_first
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Report

Sides = tuple[str, str]

_NEGOTIATED: Final = frozenset({"CONSULT", "AGREE", "RETREAT"})
_CONFLICT: Final = frozenset({"ASSAULT", "CONSULT", "AGREE", "RETREAT", "REJECT", "MOBILIZE"})
_KINDS: Final = frozenset({"GPE", "NORP", "ORG"})
_SHORTEST: Final = 6  # letters of a people's name: "Korean", but not "Iran", "Sudan"
_MOST: Final = 12  # bodies of one story that are paired: a list of names is no conflict


def find_sides(reports: Sequence[Report]) -> list[frozenset[Sides]]:
    """Answer: of which pairs of opposing sides is each story's main matter?"""
    known = {pair for report in reports for pair in _negotiating(report)}
    return [frozenset(_named(report, known)) if known and _of_conflict(report) else frozenset() for report in reports]


def _negotiating(report: Report) -> Iterator[Sides]:
    """Yield the pairs that a story lets negotiate, agree or cease fire with each other."""
    names = {e.id: _key(e.name) for e in report.analysis.entities if e.named and e.kind in _KINDS}
    for mention in report.analysis.event_mentions:
        first, second = names.get(mention.actor_id, ""), names.get(mention.recipient_id, "")
        if mention.type in _NEGOTIATED and first and second and first != second:
            yield min(first, second), max(first, second)


def _key(name: str) -> str:
    """Return a name in the form that a country and its people share: "Velmora" and "Velmoran"."""
    key = fold(name)
    return key[:-1] if key.endswith("an") and len(key) >= _SHORTEST else key


def _named(report: Report, known: set[Sides]) -> Iterator[Sides]:
    keys = sorted({_key(e.name) for e in report.analysis.entities if e.named and e.kind in _KINDS})[: _MOST * 2]
    return (pair for pair in combinations(keys, 2) if pair in known)


def _of_conflict(report: Report) -> bool:
    """Say whether headline or first paragraph tell of violence, talks or troops as the main matter."""
    main = told_first(report)
    return main is not None and main.type in _CONFLICT


def chained(sides: Sequence[frozenset[Sides]], days: Sequence[int | None], apart: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of stories between the same two sides, each with the next one, at most ``apart`` days from it."""
    found: dict[Sides, list[tuple[int, int]]] = {}
    for row, (pairs, day) in enumerate(zip(sides, days, strict=True)):
        for pair in sorted(pairs) if day is not None else ():
            found.setdefault(pair, []).append((day or 0, row))
    for _, rows in sorted(found.items()):
        for (first, a), (second, b) in pairwise(sorted(rows)):
            if second - first <= apart:
                yield min(a, b), max(a, b)
