"""Who copied whom, against gold/copies-dev.jsonl: 95 pairs of local reports of one incident, labelled by hand.

Two ways to ask. *Cross-validated*: the pair is compared whatever the index says; thresholds are tuned again on four
fifths and scored on the fifth left out (five folds, drawn by incident), so that the figures are of pairs not tuned on.
*Found*: all 4,059 reports are linked at once, as in a build, and the pairs looked up. *Built*: the labelled reports are
segmented and analysed too. Intervals are 95 % bootstrap over pairs.
"""

from __future__ import annotations

import itertools
import json
import random
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from eval import _reports
from variorum.config import CopiesConfig
from variorum.link import copies
from variorum.link.copies import candidates, passages, wording
from variorum.link.copies.reading import read_words
from variorum.model import Analysis, Block, Document, Interval, Report, Span, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from variorum.link.copies.passages import Sharing
    from variorum.link.copies.vocabulary import Stock
    from variorum.model import Dependence

# Pairs there and pairs drawn, by the stratum of five-gram containment they were drawn from (gold/copies-README.md).
_STRATA = ((0.5, 37, 20), (0.1, 169, 25), (0.02, 693, 30), (0.0, 1814, 20))
_GRID = {
    "telling_words": (2.5, 3.0, 3.5, 4.0, 5.0, 7.0),
    "telling_share": (0.0, 0.01, 0.015, 0.02, 0.03),
    "rewritten_share": (0.4, 0.5, 0.6, 0.7),
    "whole_share": (0.7, 0.74, 0.78, 0.8, 0.82),
}
_FOLDS = 5
_DRAWS = 2000


@dataclass(frozen=True)
class Pair:
    """One labelled pair and the two reports."""

    gold: dict[str, Any]
    reports: tuple[Report, Report]
    sharing: Sharing

    @cached_property
    def weight(self) -> float:
        """How many pairs of the corpus this one stands for."""
        return next(there / drawn for least, there, drawn in _STRATA if self.gold["containment"] >= least)


def as_report(row: dict[str, str]) -> Report:
    """Make a report of one row of a JSON Lines corpus: its lines are paragraphs, nothing is analysed."""
    text = row["text"]
    lines = itertools.accumulate((len(line) for line in text.splitlines(keepends=True)), initial=0)
    bounds = [(a, b) for a, b in itertools.pairwise(lines) if text[a:b].strip()]
    blocks = tuple(Block("paragraph", Span(row["id"], a, b)) for a, b in bounds)
    day = row.get("published", "")[:10] or None
    published = Interval(day, day, "metadata" if day else "unresolved")
    document = Document(row["id"], "", text, title=row.get("title", ""), outlet=row.get("outlet", ""))
    span = Span(row["id"], 0, len(text))
    story = Story(row["id"], span, blocks, outlet=row.get("outlet") or None, published=published)
    return Report(document, story, Analysis(row["id"]))


def read_corpus(data: Path) -> dict[str, Report]:
    """Return the reports of data/violent/dev.jsonl by id."""
    with (data / "data" / "violent" / "dev.jsonl").open(encoding="utf-8") as lines:
        return {row["id"]: as_report(row) for row in map(json.loads, lines)}


def read_pairs(data: Path, reports: dict[str, Report], config: CopiesConfig) -> list[Pair]:
    """Return the labelled pairs with what the two reports share."""
    found = []
    stock = candidates.find_pairs(tuple(reports.values()), config).stock
    for line in (data / "gold" / "copies-dev.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        both = reports[gold["id_a"]], reports[gold["id_b"]]
        first, second = sorted(
            (_wording(report, stock, config) for report in both),
            key=lambda one: (one.running, one.story_id),
        )
        found.append(Pair(gold, both, passages.compare(first, second, config)))
    return found


def _wording(report: Report, stock: Stock, config: CopiesConfig) -> wording.Wording:
    words = read_words(report)
    whole = wording.find_wording(report.story.id, words, config.shingle_words)
    return wording.less_stock(whole, lambda: words, stock, config.shingle_words)


# --- Measures ---------------------------------------------------------------------------------------------------------


def _label(pair: Pair, config: CopiesConfig) -> str:
    verdict = copies.classify(pair.sharing, config)
    return verdict[0] if verdict else "not derived"


def _is_derived(label: str) -> bool:
    return label in {"wholly derived", "partially derived"}


def _is_whole(label: str) -> bool:
    return label == "wholly derived"


def _f1(pairs: Sequence[Pair], labels: Sequence[str], test: Callable[[str], bool], *, weighted: bool) -> float:
    both = wanted = given = 0.0
    for pair, label in zip(pairs, labels, strict=True):
        weight = pair.weight if weighted else 1.0
        gold, mine = test(pair.gold["derivation"]), test(label)
        both += weight * (gold and mine)
        wanted += weight * gold
        given += weight * mine
    return 2 * both / (wanted + given) if wanted + given else 0.0


def _figures(pairs: Sequence[Pair], labels: Sequence[str]) -> dict[str, float]:
    return {
        "derived F1": _f1(pairs, labels, _is_derived, weighted=False),
        "derived F1 weighted": _f1(pairs, labels, _is_derived, weighted=True),
        "wholly F1": _f1(pairs, labels, _is_whole, weighted=False),
    }


def _intervals(pairs: Sequence[Pair], labels: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return of each figure the 2.5th and 97.5th percentile over samples drawn with replacement."""
    draw = random.Random(7)  # noqa: S311 - a bootstrap, not a secret
    drawn: dict[str, list[float]] = defaultdict(list)
    for _ in range(_DRAWS):
        sample = draw.choices(range(len(pairs)), k=len(pairs))
        for name, value in _figures([pairs[i] for i in sample], [labels[i] for i in sample]).items():
            drawn[name].append(value)
    ordered = {name: sorted(values) for name, values in drawn.items()}
    return {name: (values[int(0.025 * _DRAWS)], values[int(0.975 * _DRAWS)]) for name, values in ordered.items()}


# --- Cross-validation -------------------------------------------------------------------------------------------------


def _folds(pairs: Sequence[Pair]) -> list[list[int]]:
    """Split the pairs into folds; pairs of one incident stay together."""
    events = sorted({pair.gold["event"] for pair in pairs})
    random.Random(11).shuffle(events)  # noqa: S311
    fold = {event: i % _FOLDS for i, event in enumerate(events)}
    parts: dict[int, list[int]] = defaultdict(list)
    for i, pair in enumerate(pairs):
        parts[fold[pair.gold["event"]]].append(i)
    return [parts[k] for k in sorted(parts)]


def _tuned(pairs: Sequence[Pair], base: CopiesConfig) -> CopiesConfig:
    """Return the settings of the grid that score best; of equals, the ones nearest to the default."""

    def configured(values: tuple[float, ...]) -> CopiesConfig:
        changed: dict[str, Any] = dict(zip(_GRID, values, strict=True))
        return replace(base, **changed)

    def score(values: tuple[float, ...]) -> tuple[float, float]:
        config = configured(values)
        figures = _figures(pairs, [_label(pair, config) for pair in pairs])
        away = sum(value != getattr(base, name) for name, value in zip(_GRID, values, strict=True))
        return sum(figures.values()), -away

    return configured(max(itertools.product(*_GRID.values()), key=score))


def _cross_validated(pairs: Sequence[Pair], base: CopiesConfig) -> list[str]:
    labels = [""] * len(pairs)
    for held_out in _folds(pairs):
        config = _tuned([pair for i, pair in enumerate(pairs) if i not in set(held_out)], base)
        for i in held_out:
            labels[i] = _label(pairs[i], config)
    return labels


def _by_threshold(pairs: Sequence[Pair]) -> list[str]:
    """Label by a threshold on the gold file's five-gram containment alone, tuned and scored in the same folds."""
    labels = [""] * len(pairs)
    cuts = sorted({pair.gold["containment"] for pair in pairs})

    def label(pair: Pair, derived: float, whole: float) -> str:
        value = pair.gold["containment"]
        return "wholly derived" if value >= whole else "partially derived" if value >= derived else "not derived"

    for held_out in _folds(pairs):
        rest = [pair for i, pair in enumerate(pairs) if i not in set(held_out)]
        derived = max(cuts, key=lambda cut: _f1(rest, [label(p, cut, 2) for p in rest], _is_derived, weighted=False))
        whole = max(cuts, key=lambda cut: _f1(rest, [label(p, 0, cut) for p in rest], _is_whole, weighted=False))
        for i in held_out:
            labels[i] = label(pairs[i], derived, whole)
    return labels


# --- Direction and the whole run --------------------------------------------------------------------------------------


def _directions(pairs: Sequence[Pair], found: dict[frozenset[str], Dependence]) -> dict[str, float]:
    """Return how often a known direction is given rightly, and an unknown one left unknown, of derived pairs."""
    right = known = unknown = left = 0
    for pair in pairs:
        one = found.get(frozenset((pair.gold["id_a"], pair.gold["id_b"])))
        if one is None or not _is_derived(one.derivation) or not _is_derived(pair.gold["derivation"]):
            continue
        if pair.gold["direction"] == "unknown":
            unknown += 1
            left += one.direction == "unknown"
        else:
            known += 1
            derived = pair.gold["id_a"] if pair.gold["direction"] == "a from b" else pair.gold["id_b"]
            right += one.direction == "known" and one.derived_id == derived
    return {"direction right of known": right / max(known, 1), "direction left open of unknown": left / max(unknown, 1)}


def _labels(pairs: Sequence[Pair], dependences: Iterable[Dependence], owner: dict[str, str]) -> list[str]:
    """Return what a run says of each pair; ``owner`` gives the report of each story, of which one may hold several."""
    strongest: dict[frozenset[str], str] = {}
    for one in dependences:
        both = frozenset((owner[one.derived_id], owner[one.origin_id]))
        strongest[both] = min(strongest.get(both, one.derivation), one.derivation, key=_SCALE.index)
    return [strongest.get(frozenset((p.gold["id_a"], p.gold["id_b"])), "not derived") for p in pairs]


_SCALE = ("wholly derived", "partially derived", "shared quotes only")


def score(pairs: Sequence[Pair], dependences: Iterable[Dependence]) -> dict[str, float]:
    """Score the dependences of one run against the labelled pairs; story ids are those of the reports."""
    found = tuple(dependences)
    labels = _labels(pairs, found, {key: key for one in found for key in (one.derived_id, one.origin_id)})
    by_pair = {frozenset((one.derived_id, one.origin_id)): one for one in found}
    return _figures(pairs, labels) | _directions(pairs, by_pair)


def read_as_a_build_does(data: Path, pairs: Sequence[Pair]) -> list[Report]:
    """Return the labelled reports segmented and analysed, which may find several stories in one."""
    wanted = {pair.gold[key] for pair in pairs for key in ("id_a", "id_b")}
    with (data / "data" / "violent" / "dev.jsonl").open(encoding="utf-8") as lines:
        texts = [_reports.as_text(row) for row in map(json.loads, lines) if row["id"] in wanted]
    return [report for stories in _reports.read(texts) for report in stories]


def evaluate(data: Path) -> dict[str, float]:
    """Score copy detection on the labelled pairs, beside a threshold on containment alone."""
    config = CopiesConfig()
    reports = read_corpus(data)
    pairs = read_pairs(data, reports, config)
    dependences = copies.find_dependences(tuple(reports.values()), config)
    read = read_as_a_build_does(data, pairs)
    owner = {report.story.id: report.document.id for report in read}
    rows = {
        "containment threshold, cross-validated": _by_threshold(pairs),
        "cross-validated": _cross_validated(pairs, config),
        "shipped": [_label(pair, config) for pair in pairs],
        "found": _labels(pairs, dependences, {key: key for key in reports}),
        "built": _labels(pairs, copies.find_dependences(read, config), owner),
    }
    figures: dict[str, float] = {}
    for name, labels in rows.items():
        intervals = _intervals(pairs, labels)
        for measure, value in _figures(pairs, labels).items():
            low, high = intervals[measure]
            figures[f"{name}: {measure}"] = round(value, 4)
            figures[f"{name}: {measure}, low"] = round(low, 4)
            figures[f"{name}: {measure}, high"] = round(high, 4)
    return figures | _directions(pairs, {frozenset((one.derived_id, one.origin_id)): one for one in dependences})


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: pairs whose thresholds were not tuned on them."""
    config = CopiesConfig()
    pairs = read_pairs(data, read_corpus(data), config)
    return {
        f"cross-validated: {name}": value for name, value in _figures(pairs, _cross_validated(pairs, config)).items()
    }
