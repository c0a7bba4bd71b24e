"""Names of persons, bodies and places in documents no model was trained on: a fixed fifth of uner, re3d and MEANTIME.

Exact words and kind; places of all kinds are one (LOC), and peoples and events are not scored, since not all of these
corpora mark them. Four ways: the rules and tables alone (as before there was a model), the model with the tables hidden
from it, the model, and both together as the program does it. Of the project's own sentences, the fifth held out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from unittest import mock

from eval import _corpora as corpora
from variorum.analyze.language import find_sentences, network
from variorum.analyze.language.hints import SHAPES, hints
from variorum.analyze.mentions import find_names
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from eval._corpora import Name, Passage
    from variorum.model import Sentence

KINDS: Final = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
Found = set[tuple[int, int, str]]
_WAYS: Final = ("rules", "model, tables unseen", "model", "both")


def evaluate(data: Path) -> dict[str, float]:
    """Return F1 in percent by corpus, way and kind."""
    return _figures(data, _WAYS)


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: names as the program finds them."""
    return _figures(data, ("both",))


def _figures(data: Path, ways: Sequence[str]) -> dict[str, float]:
    folder = data / "data" if (data / "data").is_dir() else data
    figures: dict[str, float] = {}
    for name, passages in held_out_parts(folder).items():
        for way in ways:
            for kind, value in score(passages, way).items():
                if way != "model, tables unseen" or kind == "all":
                    figures[f"{name}, {way}: {kind} F1"] = round(value, 2)
    return figures


def held_out_parts(folder: Path) -> dict[str, list[Passage]]:
    """Return the passages of the held-out documents by corpus."""
    own = sorted((corpora.ROOT / "training" / "sentences").glob("*.txt"))
    parts: dict[str, Iterable[Passage]] = {
        "uner": corpora.uner(folder / "uner" / "en_ewt-ud-dev.iob2"),
        "re3d": corpora.re3d(folder / "re3d"),
        "meantime": corpora.meantime(folder / "meantime"),
        "own": (passage for path in own for passage in corpora.own(path)),
    }
    return {name: [p for p in passages if corpora.held_out(p.document)] for name, passages in parts.items()}


def score(passages: Sequence[Passage], way: str) -> dict[str, float]:
    """Return F1 of each kind and of all together, each document read as one story."""
    documents: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        documents[passage.document].append(passage)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name in sorted(documents):
        gold, found = _document(name, documents[name], way)
        for kind in ("PER", "ORG", "LOC"):
            told, seen = ({one for one in side if one[2] == kind} for side in (gold, found))
            right[kind] += 2 * len(told & seen)
            total[kind] += len(told) + len(seen)
    right["all"], total["all"] = right.total(), total.total()
    return {kind: 100 * right[kind] / max(1, total[kind]) for kind in ("PER", "ORG", "LOC", "all")}


def _document(name: str, passages: Sequence[Passage], way: str) -> tuple[Found, Found]:
    text, blocks = "", []
    gold: Found = set()
    ignored: list[tuple[int, int]] = []
    for passage in passages:
        begin = len(text)
        text += passage.text + "\n"
        blocks.append(Block("paragraph", Span(name, begin, begin + len(passage.text))))
        for one in passage.names:
            kind = _kind(one)
            if kind:
                gold.add((begin + one.start, begin + one.end, kind))
            elif one.kind == "?":
                ignored.append((begin + one.start, begin + one.end))
    document = Document(name, "", text)
    story = Story(f"story_{name}", Span(name, 0, len(text)), tuple(blocks))
    found = _found(document, story, way)
    return gold, {(a, z, k) for a, z, k in found if not any(a < stop and start < z for start, stop in ignored)}


def _kind(name: Name) -> str:
    return KINDS.get(name.kind.rstrip("*").partition(":")[0], "")


def _found(document: Document, story: Story, way: str) -> Found:
    if way == "model, tables unseen":
        network.language_model().forget()
        with mock.patch.object(
            network, "hints", lambda words: [bits & ((1 << len(SHAPES)) - 1) for bits in hints(words)]
        ):
            sentences = find_sentences(document, story, AnalyzeConfig())
        network.language_model().forget()
    else:
        sentences = find_sentences(document, story, AnalyzeConfig())
    if way.startswith("model"):
        return {(a, z, kind) for s in sentences for a, z, k in tagged(s) if (kind := KINDS.get(k, ""))}
    if way == "rules":
        sentences = tuple(replace(s, tokens=tuple(replace(t, upos="", name="") for t in s.tokens)) for s in sentences)
    mentions, _ = find_names(document, story, sentences)
    return {(m.span.start, m.span.end, KINDS[m.kind]) for m in mentions if m.form == "name" and m.kind in KINDS}


def tagged(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return the model's own names of a sentence: start, end, kind without subkind."""
    spans: list[tuple[int, int, str]] = []
    for token in sentence.tokens:
        if token.name.startswith("B-"):
            spans.append((token.start, token.end, token.name[2:].partition(":")[0]))
        elif token.name.startswith("I-") and spans:
            spans[-1] = (spans[-1][0], token.end, spans[-1][2])
    return spans
