"""What of a story is its own wording: its words in order, each with what sharing it would mean.

What the story alone shows is read once (:mod:`reading`), and made ready to be compared with the wording of others.
Beside other stories, sentences that are everybody's from end to end are left out; few stories have one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from variorum.link.copies.vocabulary import hash_runs

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.link.copies.reading import Flags, Places, Reading, Sentences
    from variorum.link.copies.vocabulary import Hashes, Stock


class Wording(NamedTuple):
    """The words of one story's paragraphs that can be compared, in order, as the hashes of their folded forms.

    ``starts`` and ``ends`` are offsets into the document's text. ``breaks[i]`` says that something left out stands
    before word ``i``, so that no shared run goes across it. ``runs[i]`` is the hash of the five-gram from word ``i``
    on, ``stock[i]`` says that it is everybody's; ``sorted_at`` are their places in order of the hashes. ``told`` are
    the content words of the sentences of running text; ``names`` what the story names: places, persons and bodies, but
    not the agency it is from. ``begins`` and ``lengths`` say, in words, where each sentence begins and how long it is.
    """

    story_id: str
    words: Hashes
    starts: Places
    ends: Places
    spoken: Flags
    telling: Flags
    content: Flags
    breaks: Flags
    runs: Hashes
    stock: Flags
    sorted_at: Places
    told: Told
    names: frozenset[int]
    running: int
    begins: Places
    lengths: Places

    @property
    def sorted_runs(self) -> Hashes:
        """The runs in order of their hashes."""
        found: Hashes = self.runs[self.sorted_at]
        return found

    @property
    def own_runs(self) -> Hashes:
        """The runs that stand outside statements."""
        if not len(self.runs):
            return self.runs
        spoken, length = counted(self.spoken), len(self.words) - len(self.runs) + 1
        found: Hashes = self.runs[spoken[length:] == spoken[:-length]]
        return found


class Told(NamedTuple):
    """The content words of each sentence, each word once a sentence; ``sizes`` is how many each sentence has.

    ``words`` are sorted, and ``sentences`` says of each which sentence it stands in.
    """

    words: Hashes
    sentences: Places
    sizes: Places


def find_wording(story_id: str, read: Reading, shingle_words: int, left_out: Flags | None = None) -> Wording:
    """Say which words of a story can be compared with another's, and what each would tell, whatever is everybody's.

    ``left_out`` are sentences that are no part of it; runs are of ``shingle_words`` words.
    """
    kept = ~left_out if left_out is not None else np.ones(len(read.sentences.first), dtype=bool)
    first, last = read.sentences.first[kept], read.sentences.last[kept]
    lengths = last - first
    begins = counted(lengths)[:-1]  # where each sentence begins among the words kept
    chosen = np.arange(lengths.sum()) + (first - begins).repeat(lengths)
    said = _is_said(read.sentences, kept).repeat(lengths) | read.quoted[chosen]
    hashes, content = read.hashes[chosen], read.content[chosen]
    breaks = np.zeros(len(chosen), dtype=bool)
    breaks[begins] = (read.sentences.opens | np.append(True, ~kept[:-1]))[kept] if len(kept) else False
    runs = hash_runs(hashes, shingle_words)
    spoken = counted(said)
    return Wording(
        story_id=story_id,
        words=hashes,
        starts=read.starts[chosen],
        ends=read.ends[chosen],
        spoken=said,
        telling=read.telling[chosen],
        content=content,
        breaks=breaks,
        runs=runs,
        stock=np.zeros(len(runs), dtype=bool),
        sorted_at=runs.argsort(kind="stable").astype(np.int32),
        told=_told(hashes, lengths, content & ~said),
        names=frozenset(read.names[kept[read.named_in]].tolist()),
        running=len(said) - int(spoken[-1]),
        begins=begins,
        lengths=lengths,
    )


def less_stock(whole: Wording, read: Callable[[], Reading], stock: Stock, shingle_words: int) -> Wording:
    """Return the wording of a story less the sentences that are everybody's, with what else is everybody's marked.

    ``read`` gives its words, of which the rest is made anew if there are any such sentences.
    """
    known = stock.has(whole.runs)
    left_out = _are_everybodys(whole, known, shingle_words)
    if not left_out.any():
        return whole._replace(stock=known)
    rest = find_wording(whole.story_id, read(), shingle_words, left_out)
    return rest._replace(stock=stock.has(rest.runs))


def counted(values: Places | Flags) -> Places:
    """Return the sum of all values before each place, and that of all: one more than there are values."""
    found = np.zeros(len(values) + 1, dtype=np.int32)
    values.cumsum(out=found[1:])
    return found


def _are_everybodys(whole: Wording, known: Flags, shingle_words: int) -> Flags:
    """Say of each sentence whether it is no part of the report, as every run of its words is everybody's."""
    found = np.zeros(len(whole.lengths), dtype=bool)
    if known.any():
        runs = whole.lengths - shingle_words + 1
        long, before = np.flatnonzero(runs > 0), counted(known)
        first = whole.begins[long]
        found[long] = before[first + runs[long]] - before[first] == runs[long]
    return found


def _is_said(sentences: Sentences, kept: Flags) -> Flags:
    """Say of each sentence kept whether it is of a statement printed without quotation marks.

    Such a statement shows by its first person. It goes on, on both sides, to the sentences of its paragraph that name
    no speaker themselves, and over a sentence between two of its own.
    """
    own = sentences.own[kept]
    if not own.any():
        return own
    line, reports = sentences.line[kept].tolist(), sentences.reports[kept].tolist()
    told = own.tolist()
    for i in range(1, len(told)):
        for here, before in ((i, i - 1), (len(told) - 1 - i, len(told) - i)):
            if told[before] and line[here] == line[before] and not reports[here]:
                told[here] = True
    found = np.array(told, dtype=bool)
    found[1:-1] |= own[:-2] & own[2:]
    return found


def _told(hashes: Hashes, lengths: Places, useful: Flags) -> Told:
    """Return the useful words of sentences of these lengths in words."""
    words = hashes[useful]
    sentences = np.arange(len(lengths), dtype=np.int32).repeat(lengths)[useful]
    order = np.lexsort((sentences, words))
    words, sentences = words[order], sentences[order]
    once = np.ones(len(words), dtype=bool)
    once[1:] = (words[1:] != words[:-1]) | (sentences[1:] != sentences[:-1])
    return Told(words[once], sentences[once], np.bincount(sentences[once], minlength=len(lengths)).astype(np.int32))
