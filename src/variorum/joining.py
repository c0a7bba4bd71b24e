"""Things joined pair by pair: which hang together, directly or through others?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

Thing = TypeVar("Thing", int, str)


class Joining(Generic[Thing]):
    """Groups under way of being joined, each known by its lowest; whatever was never joined is a group of its own.

    A forest of disjoint sets (Galler and Fischer 1964), its paths halved when walked (Tarjan and van Leeuwen 1984).
    """

    def __init__(self) -> None:
        self._below: dict[Thing, Thing] = {}

    def lowest(self, thing: Thing) -> Thing:
        """Return the lowest of the group that a thing is in."""
        below = self._below
        while below.setdefault(thing, thing) != thing:
            below[thing] = below[below[thing]]
            thing = below[thing]
        return thing

    def join(self, one: Thing, other: Thing) -> bool:
        """Join the groups of two things, and say whether they were apart before."""
        first, second = self.lowest(one), self.lowest(other)
        self._below[max(first, second)] = min(first, second)
        return first != second


def join_pairs(pairs: Iterable[tuple[Thing, Thing]]) -> dict[Thing, Thing]:
    """Return for each thing of these pairs the lowest that it is joined with.

    >>> join_pairs([("b", "c"), ("d", "e"), ("c", "a")])
    {'b': 'a', 'c': 'a', 'd': 'd', 'e': 'd', 'a': 'a'}
    """
    joining: Joining[Thing] = Joining()
    met: dict[Thing, None] = {}
    for one, other in pairs:
        joining.join(one, other)
        met[one] = met[other] = None
    return {thing: joining.lowest(thing) for thing in met}
