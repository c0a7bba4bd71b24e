"""What do two stories both have, of whatever it is: looked up for many pairs at once?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from variorum.link.events.columns import Flags, Ints

    Codes = npt.NDArray[np.uint64]
    Numbers = Ints | npt.NDArray[np.int32]


class Pairs(NamedTuple):
    """Pairs worth comparing, by their places in a stretch, in order: the earlier story, and the later one."""

    earlier: Ints
    later: Ints

    def only(self, chosen: Flags) -> Pairs:
        """Return some of the pairs."""
        return Pairs(self.earlier[chosen], self.later[chosen])


def entries_of(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Return the places of all entries of these rows, one row after another, and which of the rows each is of.

    The entries of row ``i`` are ``[starts[i], starts[i + 1])``.
    """
    begins = starts[rows]
    sizes = starts[rows + 1] - begins
    of_row = np.repeat(np.arange(len(rows)), sizes)
    return np.arange(int(sizes.sum())) + np.repeat(begins - sizes.cumsum() + sizes, sizes), of_row


class Rows:
    """What stories have, as numbers below ``count``: row ``i`` is ``ids[starts[i]:starts[i + 1]]``, each once."""

    def __init__(self, starts: Ints, ids: Numbers, count: int) -> None:
        self.starts, self.ids = starts, ids.astype(np.int64)  # which index in half the time of 32 bits
        self._columns = np.zeros(count, np.int32)

    def shared(self, pairs: Pairs) -> tuple[Ints, Ints, Ints]:
        """Return all that two stories share: the number of the pair, and the place of the entry of either story."""
        rows, lines = np.unique(pairs.earlier, return_inverse=True)
        mine, of_row = entries_of(self.starts, rows)
        own, columns = np.unique(self.ids[mine], return_inverse=True)
        places = np.zeros((len(rows), len(own) + 1), np.int32)  # of entries of the earlier stories; column 0: none
        places[of_row, columns + 1] = mine + 1
        self._columns[own] = np.arange(1, len(own) + 1)
        theirs, pair = entries_of(self.starts, pairs.later)
        found = self._columns[self.ids[theirs]]
        self._columns[own] = 0
        met = np.flatnonzero(found)
        theirs, pair = theirs[met], pair[met]
        at = places[lines[pair], found[met]]
        shared = np.flatnonzero(at)
        return pair[shared], at[shared].astype(np.int64) - 1, theirs[shared]


class CodedSets:
    """Sets of several kinds that stories have: each value is a code, its kind in the highest byte.

    Args:
        codes: Of each story, its codes, as bytes.
        kinds: The numbers of the kinds looked at, as a range.
        shift: The bits of a code below its kind.
    """

    def __init__(self, codes: Sequence[bytes], kinds: range, shift: int) -> None:
        every = np.frombuffer(b"".join(codes), np.uint64)
        rows = np.repeat(np.arange(len(codes)), np.array([len(one) for one in codes], np.int64) // every.itemsize)
        kind = (every >> np.uint64(shift)).astype(np.int64) - kinds.start
        looked_at = (kind >= 0) & (kind < len(kinds))
        every, rows, kind = every[looked_at], rows[looked_at], kind[looked_at]
        self.sizes = np.bincount(rows * len(kinds) + kind, minlength=len(codes) * len(kinds)).reshape(-1, len(kinds))
        distinct, ids, counts = np.unique(every, return_inverse=True, return_counts=True)
        kept = counts[ids] > 1  # what one story alone has, none shares
        self._codes, self._kinds = every[kept], kind[kept]
        starts = np.concatenate(([0], np.cumsum(np.bincount(rows[kept], minlength=len(codes)))))
        self._rows = Rows(starts, ids[kept], len(distinct))

    def shared(self, pairs: Pairs) -> Shared:
        """Return what the sets of each two stories have in common."""
        pair, mine, _ = self._rows.shared(pairs)
        kinds = self.sizes.shape[1]
        counts = np.bincount(pair * kinds + self._kinds[mine], minlength=len(pairs.later) * kinds).reshape(-1, kinds)
        return Shared(counts, self.sizes[pairs.earlier], self.sizes[pairs.later], pair, self._codes[mine])


class Shared(NamedTuple):
    """What the sets of pairs of stories have in common: one line a pair, one column a kind.

    ``counts`` says how much, ``mine`` and ``theirs`` how much either story has; ``codes`` are the shared ones, of the
    pairs with the numbers in ``pair``.
    """

    counts: Ints
    mine: Ints
    theirs: Ints
    pair: Ints
    codes: Codes

    def same(self, kind: int) -> Flags:
        """Say whether two stories share anything of a kind."""
        same: Flags = self.counts[:, kind] > 0
        return same

    def other(self, kind: int) -> Flags:
        """Say whether both stories have something of a kind, but nothing in common."""
        other: Flags = (self.mine[:, kind] > 0) & (self.theirs[:, kind] > 0) & (self.counts[:, kind] == 0)
        return other
