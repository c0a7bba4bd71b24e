"""Who is who among those held and judged: some reports name a person whom others know by an office alone."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.link.processes.statements import Statement

_OF_ONE = frozenset({"detention", "trial"})
_NEAR = 60  # days between the words that name a person and those that tell the office
_SMALL = frozenset({"of", "the", "former", "ex", "then", "deputy"})


def by_their_names(statements: Sequence[Statement], roles: Mapping[str, str]) -> list[Statement]:
    """Answer: which of the persons held or judged is meant by "the mayor of Vell"?

    ``roles`` gives the office of each actor. A person known by an office is the only one named near that day who bears
    it, or its first word alone; where there are two, or none, he stays as he is told.
    """
    named: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind in _OF_ONE and one.name in roles:
            named[one.name].append(one)
    return [replace(one, name=_name_of(one, named, roles)) if one.kind in _OF_ONE else one for one in statements]


def _name_of(one: Statement, named: Mapping[str, Sequence[Statement]], roles: Mapping[str, str]) -> str:
    if not one.name[:1].islower() or not one.day:
        return one.name
    office = _words(one.name)
    fitting = [
        name
        for name, told in sorted(named.items())
        if (role := _words(roles[name])) and role <= office and any(_near(one.day, other.day) for other in told)
    ]
    return fitting[0] if len(fitting) == 1 else one.name


def _words(office: str) -> frozenset[str]:
    return frozenset(fold(office).replace("'s", "").split()) - _SMALL


def _near(one: str, other: str) -> bool:
    return bool(other) and abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _NEAR
