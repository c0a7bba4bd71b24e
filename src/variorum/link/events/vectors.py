"""How rare is each term among all stories, and how much does each weigh in a story?

Rarity is the inverse document frequency over the stories of one time and a background of common English, which keeps a
corpus of five stories from taking its own subject for common and "said" for rare. Which terms there are is kept of all
stories; what each story has of them, as flat arrays, of those alone that are being compared.
Source: tf-idf with logarithms, as in topic detection and tracking (Allan 2002).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import count, islice
from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.sharing import entries_of
from variorum.link.events.terms import HASH_BITS, KINDS, code_of, shares_of_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from variorum.config import EventsConfig
    from variorum.link.events.terms import Terms

    Codes = npt.NDArray[np.uint64]
    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float32]

_TOGETHER: Final = 1024  # stories whose terms are counted or weighed in one go: bounds the memory
_MOST_TERMS: Final = 20  # bits for the number of a term within its story


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of all stories, in order of their codes; a term is known by its place here.

    ``rarity`` is the inverse document frequency, ``frequency`` the number of stories with the term, ``met`` tells the
    order in which terms were first met. Terms of one kind stand together: ``bounds`` says where each kind begins.
    """

    codes: Codes
    rarity: Floats
    frequency: npt.NDArray[np.int32]
    met: Ints
    bounds: Ints


@dataclass(frozen=True, slots=True)
class Vectors:
    """Some stories' terms as rows of one sparse matrix: row ``i`` is ``[starts[i], starts[i + 1])``.

    ``ids`` are places in the vocabulary, ``weights`` normalised to length one over the terms of one kind in each row;
    ``leading`` is 1 where the term stands in the story's headline or lead.
    """

    vocabulary: Vocabulary
    starts: Ints
    ids: npt.NDArray[np.int32]
    weights: Floats
    leading: npt.NDArray[np.uint8]

    @property
    def rows(self) -> npt.NDArray[np.int32]:
        """The row of each entry."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def only(self, kept: npt.NDArray[np.bool_]) -> Vectors:
        """Return the same rows with some of their entries."""
        places = np.flatnonzero(kept)
        starts = np.searchsorted(places, self.starts)
        return Vectors(self.vocabulary, starts, self.ids[places], self.weights[places], self.leading[places])

    def take(self, places: Ints) -> Vectors:
        """Return some of the rows, in the order given."""
        entries, _ = entries_of(self.starts, places)
        starts = np.concatenate(([0], np.cumsum(np.diff(self.starts)[places])))
        return Vectors(self.vocabulary, starts, self.ids[entries], self.weights[entries], self.leading[entries])

    def followed_by(self, other: Vectors) -> Vectors:
        """Return these rows, and after them those of others."""
        return Vectors(
            self.vocabulary,
            np.concatenate((self.starts, other.starts[1:] + self.starts[-1])),
            np.concatenate((self.ids, other.ids)),
            np.concatenate((self.weights, other.weights)),
            np.concatenate((self.leading, other.leading)),
        )

    def of(self, kind: str) -> Vectors:
        """Return the same rows with their terms of one kind."""
        first, end = self.vocabulary.bounds[KINDS.index(kind) :][:2]
        return self.only((self.ids >= first) & (self.ids < end))


def count_stories(stories: Iterable[Terms], config: EventsConfig, rows: Iterable[int] | None = None) -> Vocabulary:
    """Answer: which terms do stories, given in order of publication, have, and how rare is each among them?

    Of many stories, a term is as rare as among those of the stretch of time in which it is told most often
    (``rarity_reports``): what two stories are to each other does not change with what is told years later, and the
    towns of one crisis are no rare names because an archive holds nine others. ``rows`` tell the place of each story in
    another order, by which it is said which term was met first.
    """
    given = zip(count() if rows is None else rows, stories, strict=False)
    parts: list[tuple[Codes, npt.NDArray[np.int32], Ints]] = []  # of some stories: codes, how many have each, when met
    read = 0
    while batch := sorted(islice(given, _TOGETHER), key=_row):
        codes = np.frombuffer(b"".join(terms.codes for _, terms in batch), np.uint64)
        found, first, counts = np.unique(codes, return_index=True, return_counts=True)
        entries = np.concatenate([_places(row, len(terms.leading)) for row, terms in batch])
        parts.append((found, counts.astype(np.int32), entries[first]))
        read += len(batch)
    if not parts:
        parts.append((np.zeros(0, np.uint64), np.zeros(0, np.int32), np.zeros(0, np.int64)))
    codes, inverse = np.unique(np.concatenate([part[0] for part in parts]), return_inverse=True)
    frequency, most = _count_most([part[1] for part in parts], inverse, len(codes), config)
    met = np.full(len(codes), np.iinfo(np.int64).max)
    np.minimum.at(met, inverse, np.concatenate([part[2] for part in parts]))
    bounds = np.searchsorted(codes, np.arange(len(KINDS) + 1, dtype=np.uint64) << np.uint64(HASH_BITS))
    expected = np.maximum(most + config.background_reports * _shares(codes), 1.0)
    among = min(read, _in_a_stretch(config) * _TOGETHER)
    rarity = np.log((among + config.background_reports) / expected).astype(np.float32)
    return Vocabulary(codes, rarity, frequency, met, bounds)


def _row(story: tuple[int, Terms]) -> int:
    return story[0]


def _places(row: int, terms: int) -> Ints:
    """Return numbers that put the terms of a story after those of all rows before, in their order."""
    return (row << _MOST_TERMS) + np.arange(terms, dtype=np.int64)


def _in_a_stretch(config: EventsConfig) -> int:
    """Return of how many batches a stretch is made among whose stories it is counted how rare a term is."""
    return max(1, -(-config.rarity_reports // _TOGETHER))


def _count_most(
    counts: Sequence[npt.NDArray[np.int32]], terms: Ints, size: int, config: EventsConfig
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Return how many stories have each term, in all and of the stretch that has it most.

    ``counts`` are those of batches of stories in order of publication, ``terms`` of which term each of them is.
    """
    ends = np.cumsum([len(one) for one in counts])
    own = [terms[end - len(one) : end] for one, end in zip(counts, ends, strict=True)]
    frequency, within, most = (np.zeros(size, np.int32) for _ in range(3))
    for at, (places, told) in enumerate(zip(own, counts, strict=True)):
        frequency[places] += told
        within[places] += told
        if (gone := at - _in_a_stretch(config)) >= 0:
            within[own[gone]] -= counts[gone]
        most[places] = np.maximum(most[places], within[places])
    return frequency, most


@cache
def _known_shares() -> tuple[Codes, Floats]:
    """Return the codes of all terms of the background, sorted, and the share of its texts that has each."""
    found = {code_of(at, term): share for at, kind in enumerate(KINDS) for term, share in shares_of_texts(kind).items()}
    codes = sorted(found)
    return np.array(codes, np.uint64), np.array([found[code] for code in codes], np.float32)


def _shares(codes: Codes) -> Floats:
    """Return the share of background texts that has each term; 0 for those that are not known."""
    known, shares = _known_shares()
    at = np.minimum(np.searchsorted(known, codes), len(known) - 1)
    return np.where(known[at] == codes, shares[at], np.float32(0.0))


def weigh(stories: Sequence[Terms], vocabulary: Vocabulary) -> Vectors:
    """Weigh the terms of some stories by their rarity among all, one row a story."""
    parts = [_weigh(stories[at : at + _TOGETHER], vocabulary) for at in range(0, max(1, len(stories)), _TOGETHER)]
    sizes = np.array([len(terms.leading) for terms in stories], np.int64)
    ids, weights = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    leading = np.frombuffer(b"".join(terms.leading for terms in stories), np.uint8)
    return Vectors(vocabulary, np.concatenate(([0], np.cumsum(sizes))), ids, weights, leading)


def _weigh(stories: Sequence[Terms], vocabulary: Vocabulary) -> tuple[npt.NDArray[np.int32], Floats]:
    """Return the places in the vocabulary of the terms of some stories, and their weights."""
    codes = np.frombuffer(b"".join(terms.codes for terms in stories), np.uint64)
    counts = np.frombuffer(b"".join(terms.counts for terms in stories), np.float32)
    own, inverse = np.unique(codes, return_inverse=True)
    ids = np.searchsorted(vocabulary.codes, own).astype(np.int32)[inverse]
    weights = ((1.0 + np.log(counts)) * vocabulary.rarity[ids]).astype(np.float32)
    rows = np.repeat(np.arange(len(stories)), [len(terms.leading) for terms in stories])
    of_row = rows * len(KINDS) + (codes >> np.uint64(HASH_BITS)).astype(np.int64)  # a number for each row and kind
    lengths = np.sqrt(np.bincount(of_row, weights.astype(np.float64) ** 2, len(stories) * len(KINDS)))
    lengths[lengths == 0] = 1.0
    return ids, (weights / lengths[of_row]).astype(np.float32)
