"""Which names and pronouns of a text are of one entity: GUM's coreference, in its news and interviews.

What counts, on both sides: mentions whose head, by the treebank, is a proper noun, and personal pronouns of the third
person ("he", "its", "themselves"; who speaks in an interview the text does not say, so "I" and "you" are left out), of
persons, organisations and places. A mention is known by its head word, so that "Professor Ada Holt" is "Ada Holt"; a
list of names has no head of its own. Entities of which only one such mention is left do not count (as in the CoNLL
shared task). A pronoun of anything else, and an "it" that means nothing, count against us where we say whom it means.

The text is read from its paragraphs alone, without gold words, names or trees. Beside ours, on the names we find: names
of the same words are one ("same string"), and so, with each pronoun at the nearest name before it that can be meant, a
body or place for "it", a person for "he" ("nearest name"). The half of the documents by digest on which the rules were
looked at is one part; the rest, with GUM's development documents, is the other.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from eval import _corpora as corpora
from eval._coreference import b_cubed, ceaf_e, conll, muc
from eval.language import as_document
from variorum.config import Config
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from eval._corpora import Marked, Passage
    from variorum.model import Report

_EDITED: Final = ("GUM_news_", "GUM_interview_")
_KINDS: Final = frozenset(("person", "organization", "place"))
_OURS: Final = frozenset(("PER", "ORG", "GPE", "LOC", "NORP", "FAC"))
_PERSON: Final = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself"))
_THING: Final = frozenset(("it", "its", "itself"))
_SEVERAL: Final = frozenset(("they", "them", "their", "theirs", "themselves", "themself"))
_PRONOUNS: Final = _PERSON | _THING | _SEVERAL
_WAYS: Final = ("ours", "nearest name", "same string")
_DRAWS: Final = 300

Groups = list[set[tuple[str, int]]]


class Word(NamedTuple):
    """A word that heads a name or is a pronoun: where it begins in its document, and its text."""

    start: int
    text: str


class Text(NamedTuple):
    """One document of the corpus: which names and pronouns are of one entity, and the same as each way finds it."""

    name: str
    gold: Groups
    found: dict[str, Groups]
    pronouns: set[tuple[str, int]]


def evaluate(data: Path) -> dict[str, float]:
    """Return recall, precision and F1 in percent of each measure, by part and way."""
    figures: dict[str, float] = {}
    for part, own in _parts(data).items():
        gold = [group for text in own for group in text.gold]
        figures[f"{part}: documents"], figures[f"{part}: mentions"] = len(own), sum(map(len, gold))
        for way in _WAYS:
            found = [group for text in own for group in text.found[way]]
            recall, precision, f1 = (round(100 * value, 2) for value in conll(gold, found))
            figures |= {f"{part}, {way}: CoNLL recall": recall, f"{part}, {way}: CoNLL precision": precision}
            figures[f"{part}, {way}: CoNLL F1"] = f1
            for name, measure in (("MUC", muc), ("B-cubed", b_cubed), ("CEAF", ceaf_e)):
                figures[f"{part}, {way}: {name} F1"] = round(100 * measure(gold, found).f1, 2)
        figures[f"{part}, ours: CoNLL F1 low"], figures[f"{part}, ours: CoNLL F1 high"] = _interval(own)
        figures |= {f"{part}, pronouns: {name}": value for name, value in _pronouns(own).items()}
    return figures


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: our entities, without other ways and without intervals."""
    figures: dict[str, float] = {}
    for part, own in _parts(data).items():
        gold = [group for text in own for group in text.gold]
        found = [group for text in own for group in text.found["ours"]]
        figures[f"{part}, ours: CoNLL F1"] = round(100 * conll(gold, found).f1, 2)
    return figures


def _parts(data: Path) -> dict[str, list[Text]]:
    """Read the documents: those that rules were looked at on, and those held out."""
    folder = data / "data" if (data / "data").is_dir() else data
    texts = [score_text(path) for path in _documents(folder / "gum")]
    developed = set((folder / "gum" / "files.dev.txt").read_text().split())
    seen = [text for text in texts if text.name not in developed and _looked_at(text.name)]
    return {"looked at": seen, "held out": [text for text in texts if text not in seen]}


def _looked_at(document: str) -> bool:
    return hashlib.sha256(document.encode()).digest()[0] % 2 == 1


def _documents(folder: Path) -> list[Path]:
    return [path for path in sorted((folder / "dep").glob("*.conllu")) if path.stem.startswith(_EDITED)]


def score_text(path: Path) -> Text:
    """Read one document as the program does and return its entities in every way."""
    pairs = list(corpora.gum_entities(path))
    passages = [passage for passage, _ in pairs]
    document, story, begins = as_document(path.stem, passages)
    report = import_module("variorum.build").analyze_story(document, story, Config())
    heads = _Heads(passages, begins)
    gold: dict[str, set[int]] = defaultdict(set)
    for start, entity in heads.of_gold([marked for _, marked in pairs]).items():
        gold[entity].add(start)
    ours, names = _ours(report, heads)
    found = {"ours": ours, **_baselines(names, heads)}
    return Text(
        path.stem,
        _several(path.stem, gold),
        {way: _several(path.stem, groups) for way, groups in found.items()},
        {(path.stem, word.start) for word in heads.pronouns},
    )


def _several(document: str, groups: Mapping[str, Iterable[int]]) -> Groups:
    made = ({(document, start) for start in group} for group in groups.values())
    return [group for group in made if len(group) > 1]


class _Heads:
    """The words of one document that can be mentions, by the treebank's own tags and trees."""

    def __init__(self, passages: Sequence[Passage], begins: Sequence[int]) -> None:
        self.passages = passages
        self.begins = begins
        self.pronouns = [
            Word(begin + word.start, text)
            for passage, begin in zip(passages, begins, strict=True)
            for word in passage.words
            if word.upos == "PRON" and (text := passage.text[word.start : word.end].lower()) in _PRONOUNS
        ]
        self._pronouns = {word.start for word in self.pronouns}

    def of_gold(self, marked: Sequence[Sequence[Marked]]) -> dict[int, str]:
        """Return where each name and pronoun of an entity that counts has its head, and which entity it is."""
        found: dict[int, tuple[int, str]] = {}
        for number, own in enumerate(marked):
            for entity, kind, first, last in own:
                start = self._head(number, first, last)
                if kind in _KINDS and start is not None and last - first < found.get(start, (999, ""))[0]:
                    found[start] = (last - first, entity)
        return {start: entity for start, (_, entity) in found.items()}

    def of_span(self, start: int, end: int) -> int | None:
        """Return where the head of [start, end) of the document begins, if it is a name's or a pronoun."""
        number = next((k for k in range(len(self.begins) - 1, -1, -1) if self.begins[k] <= start), 0)
        at = self.begins[number]
        within = [k for k, w in enumerate(self.passages[number].words) if at + w.start < end and start < at + w.end]
        return self._head(number, within[0], within[-1]) if within else None

    def _head(self, number: int, first: int, last: int) -> int | None:
        words = self.passages[number].words
        word = words[corpora.head_of(words, first, last)]
        start = self.begins[number] + word.start
        return start if word.upos == "PROPN" or start in self._pronouns else None


def _ours(report: Report, heads: _Heads) -> tuple[dict[str, list[int]], dict[int, tuple[str, str]]]:
    """Return the entities the program finds, and its names with their words and kinds, both by head."""
    home: dict[int, tuple[int, str]] = {}
    names: dict[int, tuple[str, str]] = {}
    for mention in report.analysis.mentions:
        start = heads.of_span(mention.span.start, mention.span.end) if mention.kind in _OURS else None
        size = mention.span.end - mention.span.start
        if start is None or size >= home.get(start, (999, ""))[0]:
            continue
        home[start] = (size, mention.entity_id)
        if mention.form == "name":
            names[start] = (fold(report.words(mention.span)), mention.kind)
    groups: dict[str, list[int]] = defaultdict(list)
    for start, (_, entity) in sorted(home.items()):
        groups[entity].append(start)
    return groups, names


def _baselines(names: Mapping[int, tuple[str, str]], heads: _Heads) -> dict[str, dict[str, list[int]]]:
    same: dict[str, list[int]] = defaultdict(list)
    for start, (words, _) in sorted(names.items()):
        same[words].append(start)
    near = {words: list(starts) for words, starts in same.items()}
    for pronoun in heads.pronouns:
        same[pronoun.text].append(pronoun.start)
        fitting = (k for k in sorted(names, reverse=True) if k < pronoun.start and _can_mean(pronoun.text, names[k][1]))
        if (name := next(fitting, None)) is not None:
            near[names[name][0]].append(pronoun.start)
    return {"nearest name": near, "same string": same}


def _can_mean(pronoun: str, kind: str) -> bool:
    return pronoun in _SEVERAL or (kind == "PER") == (pronoun in _PERSON)


def _pronouns(texts: Sequence[Text]) -> dict[str, float]:
    """Return the share put with a name of theirs: of the pronouns of named entities, and of all put with a name."""
    named = given = right = 0
    for text in texts:
        entity = {mention: number for number, group in enumerate(text.gold) for mention in group}
        named += sum(len(group & text.pronouns) for group in text.gold if group - text.pronouns)
        for group in text.found["ours"]:
            theirs = {entity[name] for name in group - text.pronouns if name in entity}
            given += len(group & text.pronouns) if group - text.pronouns else 0
            right += sum(entity.get(pronoun) in theirs for pronoun in group & text.pronouns)
    shares = {"right": 100 * right / max(1, named), "right of given": 100 * right / max(1, given)}
    return {"of named entities": named, **{name: round(share, 2) for name, share in shares.items()}}


def _interval(texts: Sequence[Text]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of our CoNLL F1, drawing documents."""
    draw = np.random.default_rng(7)
    figures = []
    for _ in range(_DRAWS):
        own = list(enumerate(texts[k] for k in draw.integers(0, len(texts), len(texts))))
        gold = [{(number, at) for _, at in group} for number, text in own for group in text.gold]
        found = [{(number, at) for _, at in group} for number, text in own for group in text.found["ours"]]
        figures.append(100 * conll(gold, found).f1)
    low, high = np.quantile(figures, (0.025, 0.975))
    return round(float(low), 2), round(float(high), 2)
