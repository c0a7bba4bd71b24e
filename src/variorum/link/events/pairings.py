"""What was found between the stories that were compared, pair by pair, kept as columns.

There are several pairs for each story: as Python objects they would take three times the memory.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import IntFlag
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from variorum.joining import join_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from variorum.link.events.clusters import Pair
    from variorum.link.events.columns import Flags, Floats, Ints

_ROW_BITS: Final = 32  # of a key: the lower row above them, the higher row in them


class Sign(IntFlag):
    """What two stories say of themselves that decides by itself, or is told to readers: one bit each."""

    OTHER_ROUND = 1  # they tell of two rounds of one series
    OTHER_LENGTH = 2  # what they tell of took different numbers of days
    OTHER_OF_SEVERAL = 4  # one is of one of several, and their days differ
    LONG_AFTER = 8  # one, undated, tells of days long after the other was published
    SAME_ROUND = 16
    ONE_ANNIVERSARY = 32  # one of them alone looks back after years
    ONE_PAGE = 64  # both stand on one page
    SOME_TIME_AFTER = 128  # one alone says that its matter came some time after another of its kind
    STEP = 256  # they may be of two steps of one process


_PARTING: Final = Sign.OTHER_ROUND | Sign.OTHER_LENGTH | Sign.OTHER_OF_SEVERAL | Sign.LONG_AFTER


@dataclass(frozen=True, slots=True)
class Pairings:
    """The pairs compared, sorted: each column has one entry a pair.

    ``keys`` hold both rows, the lower first; ``scores`` are the log-odds of one happening, ``themes`` those of one
    matter, whenever it was told. ``signs`` are sums of :class:`Sign`. ``features`` has one column a feature.
    """

    keys: Ints
    scores: Floats
    themes: Floats
    signs: npt.NDArray[np.int16]
    features: npt.NDArray[np.float32]

    @property
    def parted(self) -> Flags:
        """Whether the two stories of each pair must stay apart."""
        parted: Flags = self.signs & _PARTING != 0
        return parted

    @property
    def steps(self) -> Flags:
        """Whether the two stories of each pair may be two rounds or steps of one process."""
        steps: Flags = self.signs & (_PARTING | Sign.STEP) != 0
        return steps

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

    def among(self, pairs: Iterable[Pair]) -> Pairings:
        """Return, of some pairs, those that were compared."""
        chosen = np.isin(self.keys, np.array([_key(*pair) for pair in pairs], np.int64))
        return Pairings(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def score(self, pair: Pair, unseen: float) -> float:
        """Return the log-odds that a pair tells of one happening; ``unseen`` for one that was not compared."""
        at = self.place(pair)
        return unseen if at is None else float(self.scores[at])

    def likely(self, pair: Pair) -> bool:
        """Say whether a pair speaks for one happening, and nothing in it for two."""
        at = self.place(pair)
        return at is not None and bool(self.scores[at] > 0) and not int(self.signs[at]) & _PARTING

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
    """Pairings under way of being found, in any order; of each column, the parts as they came."""

    def __init__(self, features: int) -> None:
        self._keys = [np.zeros(0, np.int64)]
        self._scores = [np.zeros(0)]
        self._themes = [np.zeros(0)]
        self._signs = [np.zeros(0, np.int16)]
        self._features = [np.zeros((0, features), np.float32)]

    def add(self, rows: tuple[Ints, Ints], features: Floats, *, scores: Floats, themes: Floats, signs: Ints) -> None:
        """Take in what was found between some pairs of stories, either row first."""
        self._keys.append((np.minimum(*rows) << _ROW_BITS) | np.maximum(*rows))
        self._scores.append(scores)
        self._themes.append(themes)
        self._signs.append(signs.astype(np.int16))
        self._features.append(features.astype(np.float32))

    def take(self, other: Collected) -> None:
        """Take over all that was found elsewhere, which is there no more."""
        for own, theirs in zip(vars(self).values(), vars(other).values(), strict=True):
            own.extend(theirs)
            theirs.clear()

    def sorted(self) -> Pairings:
        """Return all that was found, in order of the pairs."""
        keys = np.concatenate(self._keys)
        order = np.argsort(keys, kind="stable")
        parts = (self._scores, self._themes, self._signs, self._features)
        return Pairings(keys[order], *(_ordered(part, order) for part in parts))


def _ordered(parts: list[Any], order: Ints) -> Any:  # noqa: ANN401 - an array of the parts' type
    """Return a column of its parts, in an order; the parts leave memory."""
    column = np.concatenate(parts)
    parts.clear()
    return column[order]
