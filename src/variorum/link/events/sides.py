"""Between which two sides is a story's main matter, so that a clash and the talks after it make one storyline?

Two sides are a pair of names that some story lets negotiate, agree or cease fire with each other (the source and target
of an event in PLOVER and its forerunners); a story is of that pair if it tells of violence, talks or troops first of
all, and names both. Countries are met by the name of their people too ("Velmoran").
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

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


class Parties(NamedTuple):
    """The pairs that a story lets negotiate with each other, and whom it names if its main matter is a conflict."""

    negotiating: frozenset[Sides]
    named: tuple[str, ...]


def find_parties(report: Report) -> Parties:
    """Answer: whom does one story set side by side, or against each other?"""
    of_conflict = _of_conflict(report)
    return Parties(frozenset(_negotiating(report)), _named(report) if of_conflict else ())


def find_sides(stories: Sequence[Parties]) -> list[frozenset[Sides]]:
    """Answer: of which pairs of opposing sides is each story's main matter?"""
    known = frozenset(pair for parties in stories for pair in parties.negotiating)
    return [frozenset(pair for pair in combinations(parties.named, 2) if pair in known) for parties in stories]


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


def _named(report: Report) -> tuple[str, ...]:
    keys = {_key(e.name) for e in report.analysis.entities if e.named and e.kind in _KINDS}
    return tuple(sorted(keys)[: _MOST * 2])


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
