"""Words, sentences, parts of speech, lemmas and the parse, on the development parts of UD English EWT and GUM.

From gold words (the treebank's words and sentences are given) and from raw text (only the paragraphs are), in the
manner of the CoNLL 2018 shared task: F1 over words whose letters are the same. Labels of arcs are compared without
subtype. The model never saw these documents; GUM's genre "conversation" is left out, as it is in training.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from eval import _corpora as corpora
from variorum.analyze.language import find_sentences
from variorum.analyze.language.features import features
from variorum.analyze.language.network import language_model, lemmatizer
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from eval._corpora import Passage
    from variorum.analyze.language.network import Reading

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_MOODS = ("Mood=Imp", "Mood=Sub")
_EDITED = ("GUM_news_", "GUM_interview_")


def _plain(label: str) -> str:
    return label.partition(":")[0]


def from_gold_words(passages: Sequence[Passage]) -> dict[str, float]:
    """Return the share of words with the right part of speech, head, head and label, lemma; F1 of subjects, moods.

    Moods are those other than the indicative of which the treebanks tell: imperative and subjunctive.
    """
    model, lemmas = language_model(), lemmatizer()
    readings = model.read([_forms(p) for p in passages])
    right: Counter[str] = Counter()
    for passage, reading in zip(passages, readings, strict=True):
        right += _right(passage, reading)
        for at, word in enumerate(passage.words):
            form = passage.text[word.start : word.end]
            right["lemma"] += lemmas(form, reading.xpos[at]).lower() == word.lemma.lower()
        right += _moods(passage, reading)
    words = right["words"]
    shares = {name: 100 * right[name] / words for name in ("upos", "uas", "las", "lemma")}
    for name in ("subjects", "moods"):
        shares[f"{name} f1"] = 200 * right[name] / max(1, right[f"{name} gold"] + right[f"{name} found"])
    return shares


def _moods(passage: Passage, reading: Reading) -> Counter[str]:
    told = features(_forms(passage), reading.xpos, reading.heads, reading.deprels)
    right: Counter[str] = Counter()
    for word, found in zip(passage.words, told, strict=True):
        gold, ours = ({mood for mood in _MOODS if mood in one} for one in (word.features, found))
        right.update({"moods gold": len(gold), "moods found": len(ours), "moods": len(gold & ours)})
    return right


def _forms(passage: Passage) -> list[str]:
    return [passage.text[w.start : w.end] or "_" for w in passage.words]


def _right(passage: Passage, reading: Reading) -> Counter[str]:
    right: Counter[str] = Counter(words=len(passage.words))
    for at, word in enumerate(passage.words):
        headed = reading.heads[at] == word.head
        same = _plain(reading.deprels[at]) == _plain(word.deprel)
        right["upos"] += reading.upos[at] == word.upos
        right["uas"] += headed
        right["las"] += headed and same
        gold, found = word.deprel in _SUBJECTS, reading.deprels[at] in _SUBJECTS
        right["subjects gold"] += gold
        right["subjects found"] += found
        right["subjects"] += gold and found and headed
    return right


def from_raw_text(passages: Sequence[Passage]) -> dict[str, float]:
    """Return F1 of words, sentences, parts of speech, heads, heads with labels and lemmas from text alone."""
    documents: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        documents[passage.document].append(passage)
    right: Counter[str] = Counter()
    for name in sorted(documents):
        right += _score_raw(name, documents[name])
    total = right["gold words"] + right["found words"]
    scores = {name: 200 * right[name] / total for name in ("words", "upos", "uas", "las", "lemma")}
    return {**scores, "sentences": 200 * right["sentences"] / (right["gold sentences"] + right["found sentences"])}


def as_document(name: str, passages: Sequence[Passage]) -> tuple[Document, Story, list[int]]:
    """Return passages as one document with a line a paragraph, its story, and where each passage begins in it."""
    text, begins = "", []
    for passage in passages:
        text += ("\n" if passage.opens else " ") if text else ""
        begins.append(len(text))
        text += passage.text
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append(Block("paragraph", Span(name, at, at + len(line))))
        at += len(line) + 1
    document = Document(name, "", text)
    return document, Story(f"story_{name}", Span(name, 0, len(text)), tuple(lines)), begins


def _score_raw(name: str, passages: Sequence[Passage]) -> Counter[str]:
    document, story, begins = as_document(name, passages)
    sentences = find_sentences(document, story, AnalyzeConfig())
    tokens = [token for sentence in sentences for token in sentence.tokens]
    found = {(t.start, t.end): t for t in tokens}
    right: Counter[str] = Counter()
    bounds = set()
    for passage, begin in zip(passages, begins, strict=True):
        bounds.add((begin + passage.words[0].start, begin + passage.words[-1].end))
        places = [(begin + w.start, begin + w.end) for w in passage.words]
        for word, place in zip(passage.words, places, strict=True):
            token = found.get(place)
            if token is None:
                continue
            right["words"] += 1
            right["upos"] += token.upos == word.upos
            right["lemma"] += token.lemma.lower() == word.lemma.lower()
            head = (tokens[token.head].start, tokens[token.head].end) if token.head >= 0 else None
            headed = head == (places[word.head] if word.head >= 0 else None)
            right["uas"] += headed
            right["las"] += headed and _plain(token.deprel) == _plain(word.deprel)
    right["gold words"] = sum(len(p.words) for p in passages)
    right["found words"] = len(tokens)
    right["sentences"] = len(bounds & {(s.span.start, s.span.end) for s in sentences})
    right["gold sentences"], right["found sentences"] = len(bounds), len(sentences)
    return right


def evaluate(data: Path) -> dict[str, float]:
    """Return the figures in percent: EWT, GUM, GUM's news and interviews."""
    folder = data / "data" if (data / "data").is_dir() else data
    ewt = list(corpora.treebank(folder / "ewt" / "en_ewt-ud-dev.conllu", "ewt"))
    gum = _gum(folder, "dev")
    edited = [p for p in [*gum, *_gum(folder, "train")] if p.document.startswith(_EDITED)]
    figures: dict[str, float] = {}
    for name, passages in (("ewt", ewt), ("gum", gum)):
        for figure, value in from_gold_words(passages).items():
            figures[f"{name} dev, gold words: {figure}"] = round(value, 2)
        for figure, value in from_raw_text(passages).items():
            figures[f"{name} dev, raw text: {figure}"] = round(value, 2)
    news = [p for p in gum if p.document.startswith(_EDITED)]
    figures["gum news and interviews dev, raw text: sentences"] = round(from_raw_text(news)["sentences"], 2)
    figures["gum news and interviews, all: sentences"] = round(from_raw_text(edited)["sentences"], 2)
    return figures


def _gum(folder: Path, part: str) -> list[Passage]:
    return [p for p in corpora.gum(folder / "gum", part) if not p.document.startswith("GUM_conversation_")]


def faults(passages: Iterable[Passage], out: object = sys.stdout) -> None:
    """Print the sentence ends that were missed or made, for a person to look at."""
    documents: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        documents[passage.document].append(passage)
    for name, own in sorted(documents.items()):
        document, story, begins = as_document(name, own)
        gold = {b + p.words[-1].end for p, b in zip(own, begins, strict=True)}
        made = {s.span.end for s in find_sentences(document, story, AnalyzeConfig())}
        for end in sorted(gold ^ made):
            kind = "missed" if end in gold else "made"
            print(
                name, kind, repr(document.text[max(0, end - 60) : end] + "¦" + document.text[end : end + 40]), file=out
            )  # type: ignore[call-overload]
