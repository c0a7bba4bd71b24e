"""The language model at work: words in, parts of speech, heads, labels and names out.

A MiniLM encoder with heads for tags, biaffine arcs (Dozat and Manning 2017) and names, trained by ``training/`` and
kept as an int8 ONNX model beside this file. What a sentence gets does not depend on the sentences analysed with it: the
scales of its whole numbers are fixed, and sentences are padded to the same length wherever they stand.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from itertools import accumulate, chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from variorum.analyze.language.hints import hints
from variorum.analyze.language.labels import DEPREL, TAGS, UPOS, XPOS
from variorum.analyze.language.lemmas import Lemmatizer, learnt
from variorum.analyze.language.pieces import BEGIN, END, Pieces
from variorum.analyze.language.trees import best_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

WEIGHTS: Final = Path(__file__).resolve().parent / "weights"
LONGEST: Final = 240  # pieces read at once; a longer sentence is read in parts
_STEP: Final = 8  # lengths are padded to multiples of this
_ROOM: Final = 768  # pieces in one batch, padding included: what is in work then stays near the processor
_ROWS: Final = 24  # words whose labels are weighed at once: numpy sets more threads on more, which only wait
_KEPT: Final = 20_000  # sentences remembered
_ROOT: Final = DEPREL.index("root")
_PARATAXIS: Final = DEPREL.index("parataxis")
_BREAKS: Final = frozenset((".", ";", ":", "!", "?", ",", "—", "–", "|", "and"))


class Reading(NamedTuple):
    """What the model says of one sentence's words; ``heads`` count from 0, the root's is -1."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[str, ...]


class LanguageModel:
    """The network with its vocabulary; remembers the sentences it has read, since copies are common."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        """Load the weights; onnxruntime on one thread, so that results and timings are the same everywhere."""
        import onnxruntime  # noqa: PLC0415 - loaded with the first sentence, not with the program

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.pieces = Pieces((folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines())
        with np.load(folder / "label.npz") as label:
            self._label, self._label_bias = label["weight"], label["bias"]
        self._kept: OrderedDict[tuple[str, ...], Reading] = OrderedDict()

    def read(self, sentences: Iterable[Sequence[str]]) -> list[Reading]:
        """Return the reading of each sentence, given as its words; equal sentences are read once."""
        asked = [tuple(words) for words in sentences]
        found: dict[tuple[str, ...], Reading] = {}
        new: dict[tuple[str, ...], None] = {}
        for words in asked:
            known = self._kept.get(words)
            if known is not None:
                found[words] = known
            elif words:
                new[words] = None
        found |= self._read_new(list(new))
        for words in new:
            self._kept[words] = found[words]
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return [found[words] if words else Reading((), (), (), (), ()) for words in asked]

    def forget(self) -> None:
        """Forget the sentences read so far."""
        self._kept.clear()

    def _read_new(self, sentences: list[tuple[str, ...]]) -> dict[tuple[str, ...], Reading]:
        parts: list[tuple[tuple[str, ...], _Input]] = []
        for words in sentences:
            parts.extend((words, part) for part in self._inputs(words))
        parts.sort(key=lambda entry: entry[1].length)
        read: dict[tuple[str, ...], list[tuple[int, Reading]]] = {}
        at = 0
        while at < len(parts):
            length = parts[at][1].length
            stop = at + 1
            while stop < len(parts) and parts[stop][1].length == length and (stop + 1 - at) * length <= _ROOM:
                stop += 1
            readings = self._run([part for _, part in parts[at:stop]], length)
            for (words, part), reading in zip(parts[at:stop], readings, strict=True):
                read.setdefault(words, []).append((part.first_word, reading))
            at = stop
        return {words: _joined(sorted(pieces, key=lambda entry: entry[0])) for words, pieces in read.items()}

    def _inputs(self, words: tuple[str, ...]) -> list[_Input]:
        """Return a sentence as the network reads it: one input, or several for a sentence of very many pieces."""
        bits = hints(words)
        cut = [self.pieces(word) for word in words]
        found: list[_Input] = []
        start = 0
        while start < len(words):
            stop = _stop(words, cut, start)
            found.append(_Input(start, cut[start:stop], bits[start:stop]))
            start = stop
        return found

    def _run(self, inputs: list[_Input], length: int) -> list[Reading]:
        arcs, upos, xpos, names, ends = self._scores(inputs, length)
        upos, xpos = upos.argmax(-1), xpos.argmax(-1)
        return [
            self._reading(len(one.starts), arcs[row], upos[row], xpos[row], names[row], ends[row])
            for row, one in enumerate(inputs)
        ]

    def _scores(self, inputs: list[_Input], length: int) -> list[NDArray[Any]]:
        """Return the network's scores of inputs of one padded length: arcs, tags twice, names, ends of arcs."""
        count = len(inputs)
        pieces = np.zeros((count, length), np.int32)
        bits = np.zeros((count, length), np.uint32)
        first = np.zeros((count, length), np.int32)
        for row, one in enumerate(inputs):
            pieces[row, : len(one.ids)] = one.ids
            bits[row, : len(one.bits)] = one.bits
            first[row, 1 : len(one.starts) + 1] = one.starts
        first += np.arange(count, dtype=np.int32)[:, None] * length
        unpacked = np.unpackbits(bits.view(np.uint8), bitorder="little").reshape(count, length, 32)
        found: list[NDArray[Any]] = self._session.run(None, {"pieces": pieces, "hints": unpacked, "first": first})
        return found

    def _reading(
        self,
        size: int,
        arcs: NDArray[np.float32],
        upos: NDArray[np.int64],
        xpos: NDArray[np.int64],
        names: NDArray[np.float32],
        ends: NDArray[np.float32],
    ) -> Reading:
        heads = best_tree(arcs[: size + 1, : size + 1])
        half = ends.shape[-1] // 2
        both = ends[1 : size + 1, :half] + ends[heads, half:]
        np.maximum(both, 0, out=both)
        parts = [both[at : at + _ROWS] @ self._label for at in range(0, size, _ROWS)]
        scores = np.concatenate(parts) + self._label_bias
        scores[:, _ROOT] = -np.inf
        labels = scores.argmax(1)
        labels[heads.index(0)] = _ROOT
        return Reading(
            tuple(map(UPOS.__getitem__, upos[1 : size + 1].tolist())),
            tuple(map(XPOS.__getitem__, xpos[1 : size + 1].tolist())),
            tuple(head - 1 for head in heads),
            tuple(map(DEPREL.__getitem__, labels.tolist())),
            name_tags(names[1 : size + 1]),
        )


class _Input:
    """One sentence, or a part of a long one, in pieces."""

    __slots__ = ("bits", "first_word", "ids", "length", "starts")

    def __init__(self, first_word: int, cut: Sequence[tuple[int, ...]], bits: Sequence[int]) -> None:
        self.first_word = first_word
        sizes = [len(word) for word in cut]
        self.ids = [BEGIN, *chain.from_iterable(cut), END]
        self.bits = [0, *chain.from_iterable(map(repeat, bits, sizes))]
        self.starts = list(accumulate(sizes[:-1], initial=1)) if sizes else []
        self.length = -(-len(self.ids) // _STEP) * _STEP


def _stop(words: Sequence[str], cut: Sequence[tuple[int, ...]], start: int) -> int:
    """Return where the part that begins at ``start`` ends: the sentence's end, or the last break that fits."""
    total, stop, rest = 0, start, -1
    while stop < len(words):
        total += len(cut[stop])
        if total > LONGEST:
            break
        stop += 1
        if words[stop - 1] in _BREAKS and total > LONGEST // 2:
            rest = stop
    return stop if stop == len(words) or rest < 0 else rest


def _joined(parts: list[tuple[int, Reading]]) -> Reading:
    """Return the parts of a sentence as one: the later parts' roots stand beside the first one's."""
    if len(parts) == 1:
        return parts[0][1]
    root = parts[0][1].heads.index(-1)
    heads: list[int] = []
    deprels: list[str] = []
    for first, reading in parts:
        for head, label in zip(reading.heads, reading.deprels, strict=True):
            later = head < 0 and first > 0
            heads.append(root if later else head + first if head >= 0 else -1)
            deprels.append(DEPREL[_PARATAXIS] if later else label)
    return Reading(
        tuple(tag for _, r in parts for tag in r.upos),
        tuple(tag for _, r in parts for tag in r.xpos),
        tuple(heads),
        tuple(deprels),
        tuple(tag for _, r in parts for tag in r.names),
    )


def name_tags(scores: NDArray[np.float32]) -> tuple[str, ...]:
    """Return the best sequence of tags in which a name begins before it goes on (Viterbi 1967)."""
    chosen = scores.argmax(1).tolist()
    if all(_FOLLOWS[before][after] for before, after in zip([0, *chosen], chosen, strict=False)):
        return tuple(TAGS[tag] for tag in chosen)
    best = np.where(_MAY_FOLLOW[0], scores[0], -np.inf)
    back: list[Any] = []
    for row in scores[1:]:
        ways = np.where(_MAY_FOLLOW, best[:, None], -np.inf)
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    tag = int(best.argmax())
    found = [tag]
    for pointers in reversed(back):
        tag = int(pointers[tag])
        found.append(tag)
    return tuple(TAGS[tag] for tag in reversed(found))


_FOLLOWS: Final = [[not after.startswith("I-") or before[2:] == after[2:] for after in TAGS] for before in TAGS]
_MAY_FOLLOW: Final = np.array(_FOLLOWS)


@cache
def lemmatizer() -> Lemmatizer:
    """Return the one lemmatizer of this process, loaded when first asked for."""
    known = frozenset((WEIGHTS / "vocabulary.txt").read_text(encoding="utf-8").splitlines())
    return Lemmatizer(learnt(WEIGHTS / "lemmas.tsv"), known)


@cache
def language_model() -> LanguageModel:
    """Return the one model of this process, loaded when first asked for."""
    return LanguageModel()
