"""What was found between the stories that were compared, pair by pair, kept as columns.

There are several pairs for each story: as Python objects they would take three times the memory.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

from variorum.joining import join_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.link.events.clusters import Pair

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_ROW_BITS: Final = 32  # of a key: the lower row above them, the higher row in them


@dataclass(frozen=True, slots=True)
class Pairings:
    """The pairs compared, sorted: each column has one entry a pair.

    ``keys`` hold both rows, the lower first; ``scores`` are the log-odds of one happening, ``themes`` those of one
    matter, whenever it was told. ``parted`` says that the two must stay apart, ``steps`` that they may be two rounds or
    steps of one process. ``features`` has one column a feature.
    """

    keys: Ints
    scores: Floats
    themes: Floats
    parted: Flags
    steps: Flags
    features: npt.NDArray[np.float32]

    @property
    def rows(self) -> tuple[Ints, Ints]:
        """The lower and the higher row of each pair."""
        return self.keys >> _ROW_BITS, self.keys & ((1 << _ROW_BITS) - 1)

    def pairs(self, chosen: Flags | Ints | slice = slice(None)) -> list[Pair]:
        """Return the pairs at the places chosen, all if none are, in order."""
        first, second = self.rows
        return list(zip(first[chosen].tolist(), second[chosen].tolist(), strict=True))

    def place(self, pair: Pair) -> int | None:
        """Return where a pair stands in the columns; ``None`` if it was not compared or shares too little."""
        key = _key(*pair)
        at = int(np.searchsorted(self.keys, key))
        return at if at < len(self.keys) and self.keys[at] == key else None

    def score(self, pair: Pair, unseen: float) -> float:
        """Return the log-odds that a pair tells of one happening; ``unseen`` for one that was not compared."""
        at = self.place(pair)
        return unseen if at is None else float(self.scores[at])

    def within(self, together: Iterable[Pair]) -> dict[Pair, float]:
        """Return the log-odds of the pairs that others above nought, or ties, connect: no others can join."""
        first, second = self.rows
        lowest = join_pairs([*self.pairs(self.scores > 0), *together])
        home = np.full(int(second.max(initial=-1)) + 1, -1)
        known = [row for row in lowest if row < len(home)]
        home[known] = [lowest[row] for row in known]
        connected = (home[first] == home[second]) & (home[first] >= 0)
        return dict(zip(self.pairs(connected), self.scores[connected].tolist(), strict=True))

    def strongest(self, chosen: Flags, count: int) -> Ints:
        """Return the places of those pairs that are, of those chosen, among the ``count`` strongest of either story."""
        places = np.tile(np.flatnonzero(chosen), 2)
        rows = np.concatenate([column[chosen] for column in self.rows])
        order = np.lexsort((places, -self.scores[places], rows))
        rows, places = rows[order], places[order]
        rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
        return np.unique(places[rank < count])


def _key(first: int, second: int) -> int:
    return (first << _ROW_BITS) | second


class Collected:
    """Pairings under way of being found, in any order."""

    def __init__(self) -> None:
        self._keys = array("q")
        self._scores = array("d")
        self._themes = array("d")
        self._parted = bytearray()
        self._steps = bytearray()
        self._features = bytearray()

    def add(self, pair: Pair, features: Floats, *, score: float, theme: float, parted: bool, step: bool) -> None:
        """Take in what was found between two stories, the lower row first."""
        self._keys.append(_key(*pair))
        self._scores.append(score)
        self._themes.append(theme)
        self._parted.append(parted)
        self._steps.append(step)
        self._features += features.astype(np.float32).tobytes()

    def sorted(self) -> Pairings:
        """Return all that was found, in order of the pairs."""
        keys = np.frombuffer(self._keys, np.int64)
        order = np.argsort(keys, kind="stable")
        columns = np.frombuffer(self._features, np.float32).reshape(len(keys), -1 if len(keys) else 0)
        return Pairings(
            keys[order],
            np.frombuffer(self._scores, np.float64)[order],
            np.frombuffer(self._themes, np.float64)[order],
            np.frombuffer(self._parted, np.bool_)[order],
            np.frombuffer(self._steps, np.bool_)[order],
            columns[order],
        )
