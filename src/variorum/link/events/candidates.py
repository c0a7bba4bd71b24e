"""Which pairs of stories are worth comparing at all?

An inverted index on each story's rarest terms, in order of publication: a story meets those published after it that
share such terms, within a window of days, and of a term that many share only the next few; undated stories come last
and are in every window. So the work for a story does not grow with the corpus when the number of stories a day stays
the same, and both directions of time give the same pairs. The index is made anew for each stretch of stories and the
window after it, so that memory does not grow with the corpus either.
Source: inverted-index blocking with pruning of frequent terms, as in on-line new event detection (Petrović, Osborne and
Lavrenko 2010, who hash instead).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from variorum.link.events.sharing import Pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from variorum.config import EventsConfig
    from variorum.link.events.vectors import Vectors

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float32]

_SHORTEST: Final = 256  # stories asked for in one stretch at least
_BLOCK: Final = 32  # stories whose candidates are looked up in one go
_AT_ONCE: Final = 4  # blocks whose pairs are handed on together
_CELLS: Final = 4_000_000  # sums kept for a block at most


class Stretch(NamedTuple):
    """Stories that follow each other in publication, and those that they are compared with.

    ``rows`` are all of them in order of publication, the undated last. The first ``asking`` of them ask; story ``i`` of
    those meets the later ones up to ``ends[i]``, and the undated, which begin at ``undated``.
    """

    rows: Ints
    asking: int
    ends: Ints
    undated: int


def find_stretches(days: Sequence[int | None], config: EventsConfig) -> Iterator[Stretch]:
    """Yield the stories, earliest first, in stretches about half as long as the window that is held beside each.

    ``days`` are those of publication, by row.
    """
    last = max((day for day in days if day is not None), default=0) + config.window + 1
    known = np.array([last if day is None else day for day in days], np.int64)
    order = np.lexsort((np.arange(len(known)), known))
    ends = np.searchsorted(known[order], known[order] + config.window, side="right")
    undated = int(np.searchsorted(known[order], last))
    start = 0
    while start < len(order):
        beside = int(ends[start]) - start + len(order) - undated
        stop = min(len(order), start + max(_SHORTEST, beside // 2))
        end = int(ends[stop - 1])
        rows = np.concatenate((order[start:end], order[max(end, undated) :]))
        yield Stretch(rows, stop - start, ends[start:stop] - start, max(0, min(end, undated) - start))
        start = stop


def find_candidates(words: Vectors, stretch: Stretch, config: EventsConfig) -> Iterator[Pairs]:
    """Yield the pairs of a stretch that share enough of their rarest words, some stories at a time.

    ``words`` are those of the stretch's stories; each pair is met once, from its earlier story.
    """
    index = _Index(words, stretch, config)
    block = max(1, min(_BLOCK, _CELLS // len(stretch.rows)))
    found = [index.look_up(at, min(at + block, stretch.asking)) for at in range(0, stretch.asking, block)]
    for at in range(0, len(found), _AT_ONCE):
        earlier, later = (np.concatenate(column) for column in zip(*found[at : at + _AT_ONCE], strict=True))
        if len(later):
            yield Pairs(earlier, later)


class _Index:
    """The stories of a stretch that hold each word: postings sorted by word, then by place in the stretch.

    An entry is a word of a story; its posting is where it stands in that order.
    """

    def __init__(self, words: Vectors, stretch: Stretch, config: EventsConfig) -> None:
        words = words.only(words.vocabulary.frequency[words.ids] > 1)
        self._words, self._stretch, self._config = words, stretch, config
        self._size = len(stretch.rows)
        keys = words.ids.astype(np.int64) * self._size + words.rows
        order = np.argsort(keys)
        self._keys, self._places, self._weights = keys[order], words.rows[order], words.weights[order]
        self._posting_of = np.empty(len(order), np.int64)  # of each entry
        self._posting_of[order] = np.arange(len(order))
        begins = np.flatnonzero(np.diff(words.ids[order], prepend=-1))  # of each word
        dated = np.add.reduceat(self._places < stretch.undated, begins) if len(begins) else begins
        self._word_of = np.repeat(np.arange(len(begins)), np.diff(begins, append=len(order)))  # of each posting
        self._undated, self._ends = begins + dated, np.append(begins[1:], len(order))  # of each word

    def look_up(self, first: int, end: int) -> Pairs:
        """Return the pairs of the stories from ``first`` to ``end``, each with later ones."""
        asking, entries = self._queries(first, end)
        begins, sizes = self._postings(asking, entries)
        read = np.repeat(begins - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
        products = self._weights[read] * np.repeat(np.repeat(self._words.weights[entries], 2), sizes)
        cells = np.repeat(np.repeat((asking - first) * self._size, 2), sizes) + self._places[read]
        sums = np.bincount(cells, weights=products, minlength=(end - first) * self._size)
        return self._strongest(np.asarray(sums, np.float64), first)

    def _queries(self, first: int, end: int) -> tuple[Ints, Ints]:
        """Return the rarest words of some stories: the story that asks, and the entry of the word."""
        words = self._words
        begin, stop = int(words.starts[first]), int(words.starts[end])
        asking = np.repeat(np.arange(first, end), np.diff(words.starts[first : end + 1]))
        lightness = np.uint32(0x7FFFFFFF) - words.weights[begin:stop].view(np.uint32)  # of numbers above nought
        order = np.lexsort((words.vocabulary.met[words.ids[begin:stop]], asking << 32 | lightness))
        order = order[_rank(asking) < self._config.query_terms]
        return asking[order], order + begin

    def _postings(self, asking: Ints, entries: Ints) -> tuple[Ints, Ints]:
        """Return where the postings to read begin and how many they are: of each word in the window, then undated."""
        most, beyond = self._config.postings_read, self._stretch.ends[asking]
        start = self._posting_of[entries] + 1  # those of the word that come after the story's own
        word = self._word_of[start - 1]
        undated, high = self._undated[word], self._ends[word]
        end = np.where(asking < self._stretch.undated, np.maximum(undated, start), high)
        end = np.minimum(end, start + most)
        cut = (end > start) & (self._places[end - 1] >= beyond)  # the window ends among them
        ids = self._words.ids[entries[cut]].astype(np.int64)
        end[cut] = np.searchsorted(self._keys, ids * self._size + beyond[cut])
        tail = np.maximum(undated, end)
        begins = np.stack((start, tail), axis=1).ravel()
        stops = np.stack((end, np.minimum(high, tail + most)), axis=1).ravel()
        return begins, np.maximum(stops - begins, 0)

    def _strongest(self, sums: npt.NDArray[np.float64], first: int) -> Pairs:
        """Return for each story those with the largest sums of products, a bounded number, none below the floor."""
        cells = np.flatnonzero(sums >= self._config.candidate_floor)
        earlier, later = np.divmod(cells, self._size)
        order = np.lexsort((later, -np.round(sums[cells], 6), earlier))
        chosen = np.sort(cells[order[_rank(earlier) < self._config.candidates]])
        earlier, later = np.divmod(chosen, self._size)
        return Pairs(earlier + first, later)


def _rank(groups: Ints) -> Ints:
    """Return the place of each entry in its group; the groups are sorted."""
    return np.arange(len(groups)) - np.searchsorted(groups, groups)
