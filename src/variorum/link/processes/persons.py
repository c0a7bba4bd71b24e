"""Who is who among those held and judged: some reports name a person whom others know by an office alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from variorum.link.processes.statements import Statement

_OF_ONE = frozenset({"detention", "trial"})
_NEAR = 60  # days between the words that name a person and those that tell the office
_SMALL = frozenset({"of", "the", "former", "ex", "then", "deputy"})


def by_their_names(statements: Sequence[Statement], roles: Mapping[str, str]) -> list[Statement]:
    """Answer: which of the persons held or judged is meant by "the mayor of Vell"?

    ``roles`` gives the office of each actor. A person known by an office is the only one named near that day who bears
    it, or its first word alone; where there are two, or none, he stays as he is told.
    """
    days: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one.kind in _OF_ONE and one.name in roles and one.day:
            days[one.name].add(one.day)
    bearers = _Bearers({name: _words(roles[name]) for name in sorted(days)})
    return [
        replace(one, name=_name_of(one, bearers, days)) if one.kind in _OF_ONE and _by_office(one) else one
        for one in statements
    ]


class _Bearers:
    """Who bears which office, found by its words: an archive tells of thousands of either."""

    def __init__(self, offices: Mapping[str, frozenset[str]]) -> None:
        self._offices = offices
        self._with_word: dict[str, list[str]] = defaultdict(list)
        for name, words in offices.items():
            if words:
                self._with_word[min(words)].append(name)

    def of(self, office: frozenset[str]) -> Iterator[str]:
        """Yield those whose office, as it is told, has no word but these."""
        for word in sorted(office):
            yield from (name for name in self._with_word.get(word, ()) if self._offices[name] <= office)


def _by_office(one: Statement) -> bool:
    """Say whether a person is told of by an office and not by name, on a day that is known."""
    return one.name[:1].islower() and bool(one.day)


def _name_of(one: Statement, bearers: _Bearers, days: Mapping[str, Collection[str]]) -> str:
    fitting = [name for name in bearers.of(_words(one.name)) if any(_near(one.day, day) for day in days[name])]
    return fitting[0] if len(fitting) == 1 else one.name


def _words(office: str) -> frozenset[str]:
    return frozenset(fold(office).replace("'s", "").split()) - _SMALL


def _near(one: str, other: str) -> bool:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _NEAR
