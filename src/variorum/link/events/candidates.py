"""Which pairs of stories are worth comparing at all?

An inverted index on each story's rarest terms, in order of publication: a story meets those published after it that
share such terms, within a window of days, and of a term that many share only the next few; undated stories come last
and are in every window. So the work for a story does not grow with the corpus when the number of stories a day stays
the same, and both directions of time give the same pairs.
Source: inverted-index blocking with pruning of frequent terms, as in on-line new event detection (Petrović, Osborne and
Lavrenko 2010, who hash instead).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from variorum.config import EventsConfig
    from variorum.link.events.terms import Vectors

    Ints = npt.NDArray[np.int64]
    Ranks = npt.NDArray[np.int32]
    Floats = npt.NDArray[np.float32]


class _Postings(NamedTuple):
    """The stories that hold each term, by rank of publication, with the term's weight there.

    ``keys`` are sorted: the number of the term times ``size``, plus the rank.
    """

    size: int
    keys: Ints
    weights: Floats


class _Window(NamedTuple):
    """The ranks by publication that a story is compared with: up to ``end``, and from ``undated`` on."""

    end: int
    undated: int


def find_candidates(vectors: Vectors, days: Sequence[int | None], config: EventsConfig) -> Iterator[tuple[int, Ints]]:
    """Yield (row, rows to compare it with, if any) for each story, earliest story first.

    ``days`` are those of publication, by row; each pair is met once, from its earlier story.
    """
    undated = max((day for day in days if day is not None), default=0) + config.window + 1
    known = np.array([undated if day is None else day for day in days], np.int64)
    order = np.lexsort((np.arange(len(known)), known))
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    ends = np.searchsorted(known[order], known[order] + config.window, side="right").tolist()
    tail = int(np.searchsorted(known[order], undated))
    postings = _invert(vectors, rank)
    for position, row in enumerate(order):
        found = _later(vectors, postings, int(row), position, _Window(ends[position], tail), config)
        yield int(row), np.sort(order[found])


def _invert(vectors: Vectors, rank: Ranks) -> _Postings:
    """Return the index: postings hold ranks by publication, not rows."""
    size = len(rank) + 1  # above every rank
    keys = vectors.ids.astype(np.int64) * size + np.repeat(rank, np.diff(vectors.starts))
    order = np.argsort(keys)
    return _Postings(size, keys[order], vectors.weights[order])


def _later(
    vectors: Vectors, postings: _Postings, row: int, position: int, window: _Window, config: EventsConfig
) -> Ints:
    """Return the ranks of the later stories that share most of this story's rarest terms."""
    start, end = vectors.starts[row], vectors.starts[row + 1]
    ids, weights = vectors.ids[start:end], vectors.weights[start:end]
    shared = vectors.frequency[ids] > 1
    ids, weights = ids[shared], weights[shared]
    if len(ids) > config.query_terms:
        chosen = np.lexsort((ids, -weights))[: config.query_terms]
        ids, weights = ids[chosen], weights[chosen]
    # Of each term, where those after this story begin and end, where the undated begin, and where the term ends.
    bounds = np.array((position + 1, window.end, window.undated, postings.size), np.int64)
    places = np.searchsorted(postings.keys, (ids.astype(np.int64) * postings.size)[:, None] + bounds)
    first, end, tail, high = places.T
    end = np.minimum(end, first + config.postings_read)
    tail = np.maximum(np.maximum(tail, end), first)
    starts = np.stack((first, tail), axis=1).ravel()
    sizes = np.maximum(np.stack((end, np.minimum(high, tail + config.postings_read)), axis=1).ravel() - starts, 0)
    read = np.repeat(starts - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
    if not len(read):
        return np.zeros(0, np.int64)
    products = postings.weights[read] * np.repeat(np.repeat(weights, 2), sizes)
    return _strongest(postings.keys[read] % postings.size, products, config)


def _strongest(ranks: Ints, products: Floats, config: EventsConfig) -> Ints:
    """Return the ranks with the largest sums of products, a bounded number of them, none below the floor."""
    met, inverse = np.unique(ranks, return_inverse=True)
    sums = np.bincount(inverse, weights=products)
    enough = sums >= config.candidate_floor
    met, sums = met[enough], sums[enough]
    if len(met) > config.candidates:
        chosen = np.lexsort((met, -np.round(sums, 6)))[: config.candidates]
        met = met[chosen]
    return met.astype(np.int64)
