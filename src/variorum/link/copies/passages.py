"""What two stories share, word for word and sentence by sentence, and how much of it speaks for copying.

Runs of shared words are found from shared five-grams and extended both ways, as in METER's maximal matches (Clough,
Gaizauskas, Piao and Wilks, "METER: measuring text reuse", ACL 2002). Sentences are set against their best counterpart
by the words they share, so that a rewrite that replaces a word here and there is still seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from variorum.link.copies.vocabulary import stand_in
from variorum.link.copies.wording import counted
from variorum.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from variorum.config import CopiesConfig
    from variorum.link.copies.wording import Told, Wording


class Run(NamedTuple):
    """Words shared in one go: from word ``left`` of one story and ``right`` of the other, ``length`` words."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True)
class Sharing:
    """How much of one story stands in another.

    ``covered`` is the share of its running words that stand in shared runs, ``matched`` the share of its sentences'
    content words that their best counterparts have too, ``rewritten`` the share of its sentences with a counterpart.
    ``telling`` counts the shared words that two reporters would not write alike by chance; ``quoted`` counts shared
    words of statements. ``running`` is how many running words the story has, ``longest`` the words of the longest run,
    ``names`` the share of names in common, of the story that has fewer; ``strangers`` says that each names several
    places, persons or bodies and none of them is the other's.
    """

    runs: tuple[Run, ...]
    running: int
    covered: float
    matched: float
    rewritten: float
    counterparts: int
    telling: int
    quoted: int
    longest: int
    names: float
    strangers: bool = False


def compare(left: Wording, right: Wording, config: CopiesConfig) -> Sharing:
    """Measure how much of ``left`` stands in ``right``."""
    runs = tuple(_runs(left, right, config.shingle_words))
    running = left.running
    text, telling = _worth(left, right, runs, config) if runs else ([], 0)
    covered = sum(text) / running if running else 0.0
    quoted = sum(r.length for r in runs) - sum(text)
    matched, rewritten, counterparts = _sentences(left.told, right.told, config) if covered else (0.0, 0.0, 0)
    longest = max(text, default=0)
    names, strangers = _names(left, right)
    return Sharing(runs, running, covered, matched, rewritten, counterparts, telling, quoted, longest, names, strangers)


def _worth(left: Wording, right: Wording, runs: Sequence[Run], config: CopiesConfig) -> tuple[list[int], int]:
    """Return how many words of each shared run belong to no statement in either story, and how many of all tell.

    A run that is everybody's from end to end tells nothing. Function words tell only as far as there are content words
    to hold together.
    """
    first, length = np.array([run.left for run in runs]), np.array([run.length for run in runs])
    ends = length.cumsum()
    begins = ends - length
    here = np.arange(ends[-1]) + (first - begins).repeat(length)
    unsaid = ~(left.spoken[here] | right.spoken[here + np.repeat([run.right - run.left for run in runs], length)])
    text, telling, content = (
        np.add.reduceat(flags, begins, dtype=np.int64)
        for flags in (unsaid, unsaid & left.telling[here], unsaid & left.content[here])
    )
    told = np.minimum(telling, config.words_a_content_word * content) - config.run_allowance
    own = counted(~left.stock)
    own_inside = own[first + length - config.shingle_words + 1] > own[first]
    return text.tolist(), int(told[own_inside & (told > 0)].sum())


def _names(left: Wording, right: Wording) -> tuple[float, bool]:
    """Return the share of names in common, and whether two stories that name several share none.

    A text all in small letters or capitals shows no names: then those of the other are looked for among its words.
    """
    fewer, more = sorted((left, right), key=lambda one: len(one.names))
    if len(fewer.names) < _SEVERAL_NAMES:
        return len(more.names.intersection(fewer.words.tolist())) / max(1, len(more.names)), False
    common = len(fewer.names & more.names)
    return common / len(fewer.names), not common


# One name may be left out of a cut, or be misspelt; that none of two and more comes again shows another matter.
_SEVERAL_NAMES = 2


def _runs(left: Wording, right: Wording, shingle_words: int) -> Iterator[Run]:
    """Yield the longest shared run from each word on, left to right, none overlapping in ``left``."""
    known = right.sorted_runs
    shared = stand_in(left.runs, known).nonzero()[0]
    first = known.searchsorted(left.runs[shared])
    last = known.searchsorted(left.runs[shared], side="right")
    after = 0
    for i, begins, ends in zip(shared.tolist(), first.tolist(), last.tolist(), strict=True):
        if i < after:
            continue
        places = right.sorted_at[begins : min(ends, begins + _OCCURRENCES)].tolist()
        length, place = max((_length(left, right, i, j), -j) for j in places)
        if length >= shingle_words:
            yield Run(i, -place, length)
            after = i + length


# A phrase repeated more often than this in one story is a refrain (a list, a table); more occurrences are not tried.
_OCCURRENCES = 9


def _length(left: Wording, right: Wording, i: int, j: int) -> int:
    """Return for how many words the stories run alike from ``i`` and ``j`` on, stopping where something is left out."""
    most = min(len(left.words) - i, len(right.words) - j)
    here, there = slice(i, i + most), slice(j, j + most)
    stops = left.words[here] != right.words[there]
    stops[1:] |= left.breaks[here][1:] | right.breaks[there][1:]
    end = int(stops.argmax())
    return end if stops[end] else most


def _sentences(left: Told, right: Told, config: CopiesConfig) -> tuple[float, float, int]:
    """Return the share of content words matched, the share of sentences with a counterpart, and their number."""
    long = left.sizes >= config.sentence_words
    total = int(left.sizes[long].sum())
    if not total:
        return 0.0, 0.0, 0
    best = _shared_words(left, right).max(axis=1, initial=0)
    alike = long & (best >= config.sentence_overlap * left.sizes)
    return float(best[long].sum() / total), float(left.sizes[alike].sum() / total), int(alike.sum())


def _shared_words(left: Told, right: Told) -> NDArray[np.int64]:
    """Return how many words each sentence of ``left`` shares with each of ``right``: rows by columns."""
    begins = right.words.searchsorted(left.words)
    places = right.words.searchsorted(left.words, side="right") - begins  # in how many sentences each word stands
    rows = left.sentences.repeat(places)
    again = np.arange(len(rows)) - (places.cumsum() - places).repeat(places)  # which of its places each is
    columns = right.sentences[begins.repeat(places) + again]
    shape = len(left.sizes), len(right.sizes)
    return np.bincount(rows * shape[1] + columns, minlength=shape[0] * shape[1]).astype(np.int64).reshape(shape)


def find_passages(left: Wording, right: Wording, sharing: Sharing, documents: tuple[str, str]) -> tuple[Passage, ...]:
    """Return the shared runs as spans of the two documents, running text and statements apart, in order."""
    found = []
    for run in sharing.runs:
        for start, end, said in _stretches(left, right, run):
            offset = run.right - run.left
            found.append(
                Passage(
                    Span(documents[0], int(left.starts[start]), int(left.ends[end - 1])),
                    Span(documents[1], int(right.starts[start + offset]), int(right.ends[end - 1 + offset])),
                    "quotation" if said else "text",
                )
            )
    return tuple(found)


def _stretches(left: Wording, right: Wording, run: Run) -> Iterator[tuple[int, int, bool]]:
    """Yield the parts of a run that are running text, or a statement, throughout."""
    here, there = slice(run.left, run.left + run.length), slice(run.right, run.right + run.length)
    said = (left.spoken[here] | right.spoken[there]).tolist()
    start = run.left
    for told, words in groupby(said):
        end = start + len(list(words))
        yield start, end, told
        start = end


def containment(left: Wording, right: Wording) -> float:
    """Return the share of the five-grams of ``left``, outside statements, that stand in ``right`` (0 to 1)."""
    own = left.own_runs
    return int(stand_in(own, right.sorted_runs).sum()) / len(own) if len(own) else 0.0
