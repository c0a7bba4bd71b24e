"""Which stories has a person put together or kept apart, and which came too late to join an event that was accepted?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from variorum.joining import join_pairs
from variorum.model import Reason, Rulings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from variorum.link.events.clusters import Pair

_LATE = Reason(
    "the event was accepted as it stood, and this report came later: it is suggested, not joined "
    "(judge one --same-as the other to join them)",
    setting="judgement",
)


class Ruled(NamedTuple):
    """What decisions say of pairs of stories, by row: joined, or kept apart, and the reason."""

    together: Mapping[Pair, Reason]
    apart: Mapping[Pair, Reason]

    @property
    def decided(self) -> list[Pair]:
        """The pairs that people have decided of themselves: all but those kept from an event by its acceptance."""
        return sorted((*self.together, *(pair for pair, reason in self.apart.items() if reason is not _LATE)))

    def late(self, pair: Pair) -> bool:
        """Say whether a pair is kept apart only because one of the two came after the other's event was accepted."""
        return self.apart.get(pair) is _LATE

    def reasons(self, pair: Pair, *, likely: bool) -> tuple[Reason, ...]:
        """Return why a decision joins or parts a pair, and what speaks against it if the reports alone differ."""
        told = self.together.get(pair) or self.apart.get(pair)
        if told is None:
            return ()
        if told is _LATE:
            return (told,) if likely else ()
        if likely == (pair in self.together):
            return (told,)
        alone = "the reports alone would join them" if likely else "the reports alone would keep them apart"
        return (told, Reason(alone, favours=False, setting="judgement"))


def find_ruled(rulings: Rulings | None, rows: Mapping[str, int], compared: Callable[[], Iterable[Pair]]) -> Ruled:
    """Answer: of which pairs of stories have people decided?

    Args:
        rulings: The decisions; those on stories that ``rows`` does not know are passed over.
        rows: The row of each story id.
        compared: Gives the pairs that were found to have something in common: a settled event is kept from all others.
    """
    asked = rulings or Rulings()
    together = dict(_known(asked.together, rows))
    apart = {pair: reason for pair, reason in _known(asked.apart, rows) if pair not in together}
    settled: set[int] = set()
    for stories in asked.settled:
        present = sorted(rows[story] for story in stories if story in rows)
        settled.update(present)
        for pair in pairwise(present):
            if pair not in apart:
                together.setdefault(pair, Reason("a reader accepted them as one event"))
    home = join_pairs(together)
    closed = {home.get(row, row) for row in settled}
    for pair in compared() if closed else ():
        first, second = (home.get(row, row) for row in pair)
        if first != second and not closed.isdisjoint((first, second)) and pair not in apart:
            apart[pair] = _LATE
    return Ruled(together, apart)


def _known(pairs: Iterable[tuple[tuple[str, str], Reason]], rows: Mapping[str, int]) -> Iterable[tuple[Pair, Reason]]:
    for (a, b), reason in pairs:
        if a in rows and b in rows:
            yield (min(rows[a], rows[b]), max(rows[a], rows[b])), reason
