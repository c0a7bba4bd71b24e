"""How like are the words and the names of two stories of a stretch?"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.sharing import Rows
from variorum.link.events.terms import KINDS

if TYPE_CHECKING:
    from variorum.config import EventsConfig
    from variorum.link.events.columns import Floats, Ints
    from variorum.link.events.sharing import Pairs
    from variorum.link.events.vectors import Vectors

LIKENESS_FEATURES: Final = (*KINDS, "shared_names", "covered", "covered_less")
_SMALL: Final = 1e-6  # keeps a lead without names from dividing by nought


class Likeness:
    """The terms that two stories of a stretch at least have, and how rare the names of each story's lead are."""

    def __init__(self, vectors: Vectors) -> None:
        vocabulary = vectors.vocabulary
        counts: Ints = np.bincount(vectors.ids, minlength=len(vocabulary.codes))
        numbers = np.cumsum(counts > 1, dtype=np.int32) - 1
        kept = vectors.only(counts[vectors.ids] > 1)
        # Numbers of 64 bits index in half the time of 32, which NumPy casts anew each time.
        self._ids, self._weights = numbers[kept.ids].astype(np.int64), kept.weights
        self._count = int(numbers[-1]) + 1 if len(numbers) else 0
        kinds = np.searchsorted(vocabulary.bounds[1:], kept.ids, side="right")
        places = kept.rows * len(KINDS) + kinds
        self._sizes = np.bincount(places, minlength=(len(kept.starts) - 1) * len(KINDS)).reshape(-1, len(KINDS))
        self._slices = [slice(*bounds) for bounds in pairwise(kept.starts.tolist())]  # of each story
        self._names = _Names(vectors.of("names"), counts)

    def compare(self, pairs: Pairs, config: EventsConfig) -> Floats:
        """Return one line a pair, as :data:`LIKENESS_FEATURES`; pairs of one earlier story follow each other."""
        return np.column_stack((self._cosines(pairs), self._names.compare(pairs, config)))

    def _cosines(self, pairs: Pairs) -> Floats:
        """Return the cosines of the terms of each kind."""
        segments = self._sizes[pairs.later].ravel()  # entries of the later stories, kind by kind
        ends = np.concatenate(([0], np.cumsum(self._sizes.sum(axis=1)[pairs.later]))).tolist()
        theirs = [self._slices[row] for row in pairs.later.tolist()]
        ids = np.concatenate([self._ids[one] for one in theirs])
        products = np.concatenate([self._weights[one] for one in theirs])
        weights = np.zeros(self._count, np.float32)  # of one earlier story's terms
        changes = np.flatnonzero(np.diff(pairs.earlier, prepend=-1, append=-1)).tolist()
        for first, end in pairwise(changes):
            own, met = self._slices[pairs.earlier[first]], slice(ends[first], ends[end])
            weights[self._ids[own]] = self._weights[own]
            products[met] *= weights[ids[met]]
            weights[self._ids[own]] = 0.0
        sums = np.bincount(np.repeat(np.arange(len(segments)), segments), products, len(segments))
        return np.asarray(sums.reshape(-1, len(KINDS)))


class _Names:
    """The names that two stories at least have, with their rarity, which counts where a lead has them."""

    def __init__(self, names: Vectors, counts: Ints) -> None:
        rarity = names.vocabulary.rarity[names.ids]
        lead = names.leading * rarity
        self._sums = np.maximum(np.bincount(names.rows, lead, len(names.starts) - 1), _SMALL)
        shared = counts[names.ids] > 1
        self._rarity, self._lead = rarity[shared], lead[shared]
        kept = names.only(shared)
        first = int(kept.ids.min(initial=0))
        self._rows = Rows(kept.starts, kept.ids - first, int(kept.ids.max(initial=0)) - first + 1)

    def compare(self, pairs: Pairs, config: EventsConfig) -> Floats:
        """Return how rare the names are that two stories share, and how far these cover either lead: more, and less."""
        count = len(pairs.later)
        pair, mine, theirs = self._rows.shared(pairs)
        rarity = self._rarity[mine]
        rare = np.log1p(np.bincount(pair, rarity * (rarity >= config.rare), count))
        covered = np.stack(
            (
                np.bincount(pair, self._lead[mine], count) / self._sums[pairs.earlier],
                np.bincount(pair, self._lead[theirs], count) / self._sums[pairs.later],
            )
        )
        return np.column_stack((rare, covered.max(axis=0), covered.min(axis=0)))
