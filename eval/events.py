"""Which stories tell of one happening, against the incidents of "violent" and the (sub)topics of ECB+.

All stories of a corpus are read, analysed and linked at once, as in a build. "violent" is split by the day an incident
was first reported: settings were chosen on the earlier part, the figures to quote are of the later. ECB+ is split by
topic: weights were learnt from those of odd number, the figures to quote are of the even. Beside them, on the same
stories: every story its own event, and plain tf-idf with a window of fourteen days, single linkage at the threshold
that is best for it on the earlier part.

BCubed: Bagga and Baldwin 1998. Multi-report: BCubed over the stories whose incident has several of them.
Intervals are 95 % bootstrap over incidents.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from eval import _reports
from variorum.config import Config
from variorum.joining import Joining
from variorum.link import copies, entities, events
from variorum.link.events import candidates, terms, vectors

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from variorum.model import Report

_CUT = "2016-03-01"  # half of the reports of violent/dev come after it
_WINDOW = 14  # days, of the tf-idf baseline
_THRESHOLDS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
_DRAWS = 1000


class Item(NamedTuple):
    """One story of a corpus, as it is to be read, and the incident it tells of."""

    id: str
    text: str
    title: str
    published: str
    outlet: str
    incident: str
    tuned: bool


def violent(folder: Path) -> list[Item]:
    """Read dated reports of incidents: JSON Lines with "event"."""
    rows = [
        json.loads(line)
        for path in _first(folder, ("violent/*.jsonl", "data/violent/*.jsonl", "*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    rows = [row for row in rows if "event" in row and "text" in row]
    first: dict[str, str] = {}
    for row in rows:
        first[str(row["event"])] = min(first.get(str(row["event"]), "9"), row.get("published") or "9")
    return [
        Item(
            str(row["id"]),
            row["text"],
            row.get("title") or "",
            row.get("published") or "",
            row.get("outlet") or "",
            str(row["event"]),
            first[str(row["event"])] < _CUT,
        )
        for row in rows
    ]


def ecbplus(folder: Path) -> list[Item]:
    """Read ECB+ documents; the incident is the topic's half ("12ecb", "12ecbplus"), as documents were collected."""
    items = []
    for path in ecbplus_files(folder):
        plus = path.stem.endswith("plus")
        lines: dict[int, list[str]] = defaultdict(list)
        for token in ET.parse(path).getroot().iter("token"):  # noqa: S314 - a corpus the user names, not the network's
            lines[int(token.get("sentence", "0"))].append(token.text or "")
        text = "\n".join(" ".join(words) for number, words in sorted(lines.items()) if number or not plus)
        topic = int(path.stem.split("_")[0])
        half = "ecbplus" if plus else "ecb"
        items.append(Item(path.stem, text, "", "", "", f"{topic}{half}", topic % 2 == 1))
    return items


def ecbplus_files(folder: Path) -> list[Path]:
    """Return the documents of ECB+ in the folder that holds it, or holds the data."""
    return _first(folder, ("ecbplus/*/*.xml", "data/ecbplus/*/*.xml", "[0-9]*/*.xml"))


def _first(folder: Path, patterns: Iterable[str]) -> list[Path]:
    return next((found for pattern in patterns if (found := sorted(folder.glob(pattern)))), [])


# --- Linking ----------------------------------------------------------------------------------------------------------


def read(items: Sequence[Item]) -> dict[str, Report]:
    """Analyse the first story of each item."""
    found = _reports.read(_reports.Text(i.id, i.text, i.title, i.published, i.outlet) for i in items)
    return {item.id: stories[0] for item, stories in zip(items, found, strict=True) if stories}


@cache
def link_ecbplus(folder: Path) -> tuple[dict[str, Report], dict[str, str]]:
    """Analyse and link the documents of ECB+ once for all that is scored on them: the reports and their main events."""
    reports = read(ecbplus(folder))
    return reports, link(reports)


def link(reports: dict[str, Report]) -> dict[str, str]:
    """Return the main event of each item, as a build finds it."""
    config = Config()
    given = sorted(reports.values(), key=lambda report: report.story.id)
    origins = copies.find_origins(given, copies.find_dependences(given, config.copies))
    actors = entities.find_actors(given, config.events)
    _, tellings, *_ = events.find_events(given, actors, origins, config.events)
    home = {telling.story_id: telling.event_id for telling in tellings if telling.main}
    return {item: home[report.story.id] for item, report in reports.items()}


def tfidf(reports: dict[str, Report], threshold: float) -> dict[str, str]:
    """Return the groups of plain tf-idf with a window of days and single linkage."""
    names = sorted(reports)
    config = Config().events
    counted = [terms.count_terms(reports[name], config) for name in names]
    vocabulary = vectors.count_stories(counted, config)
    days = [terms.published_day(reports[name]) for name in names]
    joining: Joining[str] = Joining()
    for stretch in candidates.find_stretches(days, config):
        rows = stretch.rows.tolist()
        words = vectors.weigh([counted[row] for row in rows], vocabulary).of("words")
        own = [slice(*words.starts[place : place + 2]) for place in range(len(rows))]
        weights = [dict(zip(words.ids[one].tolist(), words.weights[one].tolist(), strict=True)) for one in own]
        for pairs in candidates.find_candidates(words, stretch, config):
            for first, second in zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True):
                near = abs((days[rows[first]] or 0) - (days[rows[second]] or 0)) <= _WINDOW
                mine, theirs = weights[first], weights[second]
                if near and sum(mine[term] * theirs[term] for term in mine.keys() & theirs.keys()) >= threshold:
                    joining.join(names[rows[first]], names[rows[second]])
    return {name: joining.lowest(name) for name in names}


# --- Scoring ----------------------------------------------------------------------------------------------------------


def bcubed(found: dict[str, str], gold: dict[str, str], items: Sequence[str]) -> float:
    """Return the BCubed F1 over these items."""
    precision = _share(found, gold, items)
    recall = _share(gold, found, items)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(groups: dict[str, str], other: dict[str, str], items: Sequence[str]) -> float:
    """Return, averaged over items, the share of an item's group that is also with it in the other grouping."""
    sizes = Counter(groups[item] for item in items)
    both = Counter((groups[item], other[item]) for item in items)
    return sum(both[groups[item], other[item]] / sizes[groups[item]] for item in items) / max(1, len(items))


def pairwise(found: dict[str, str], gold: dict[str, str], items: Sequence[str]) -> float:
    """Return the F1 over pairs of stories of one event."""

    def pairs(groups: dict[str, str]) -> set[tuple[str, str]]:
        members: dict[str, list[str]] = defaultdict(list)
        for item in sorted(items):
            members[groups[item]].append(item)
        return {pair for group in members.values() for pair in combinations(group, 2)}

    ours, theirs = pairs(found), pairs(gold)
    return 2 * len(ours & theirs) / max(1, len(ours) + len(theirs))


def score(found: dict[str, str], gold: dict[str, str], items: Sequence[str]) -> dict[str, float]:
    """Return the three figures of one grouping."""
    sizes = Counter(gold[item] for item in items)
    several = [item for item in items if sizes[gold[item]] > 1]
    return {
        "bcubed_f1": bcubed(found, gold, items),
        "pairwise_f1": pairwise(found, gold, items),
        "multi_report_f1": bcubed(found, gold, several),
    }


def _interval(found: dict[str, str], gold: dict[str, str], items: Sequence[str]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the BCubed F1, drawing incidents."""
    ours, theirs = (Counter(groups[item] for item in items) for groups in (found, gold))
    both = Counter((found[item], gold[item]) for item in items)
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])  # precision, recall and size of an incident
    for item in items:
        shared = both[found[item], gold[item]]
        for k, value in enumerate((shared / ours[found[item]], shared / theirs[gold[item]], 1.0)):
            sums[gold[item]][k] += value
    table = np.array([sums[incident] for incident in sorted(sums)])
    draw = np.random.default_rng(7)
    totals = [table[draw.integers(0, len(table), len(table))].sum(axis=0) for _ in range(_DRAWS)]
    figures = sorted(2 * p * r / (n * (p + r)) for p, r, n in totals)
    return float(figures[int(0.025 * _DRAWS)]), float(figures[int(0.975 * _DRAWS) - 1])


def evaluate(data: Path) -> dict[str, float]:
    """Link each corpus that is there and score it, part by part."""
    figures: dict[str, float] = {}
    if items := violent(data):
        reports = read(items)
        figures |= _evaluate("violent", items, reports, link(reports))
    if items := ecbplus(data):
        figures |= _evaluate("ecbplus", items, *link_ecbplus(data))
    return figures


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under, which was not tuned on; the later reports of violent are linked alone."""
    later = [item for item in violent(data) if not item.tuned]
    topics = [item for item in ecbplus(data) if not item.tuned]
    figures: dict[str, float] = {}
    for name, items, ours in (("violent", later, link(read(later))), ("ecbplus", topics, link_ecbplus(data)[1])):
        gold = {item.id: item.incident for item in items if item.id in ours}
        for figure, value in score(ours, gold, sorted(gold)).items() if gold else ():
            figures[f"{name} not tuned on {figure}"] = value
    return figures


def _evaluate(name: str, items: list[Item], reports: dict[str, Report], ours: dict[str, str]) -> dict[str, float]:
    items = [item for item in items if item.id in reports]
    gold = {item.id: item.incident for item in items}
    parts = {
        "tuned on": [item.id for item in items if item.tuned],
        "not tuned on": [item.id for item in items if not item.tuned],
    }
    baseline = _best_tfidf(reports, gold, parts["tuned on"] or parts["not tuned on"])
    figures: dict[str, float] = {}
    for part, ids in parts.items():
        if not ids:
            continue
        for method, found in (("", ours), (" tf-idf", baseline), (" singletons", {i: i for i in ids})):
            for figure, value in score(found, gold, ids).items():
                figures[f"{name} {part}{method} {figure}"] = round(value, 4)
        low, high = _interval(ours, gold, ids)
        figures[f"{name} {part} bcubed_f1 low"], figures[f"{name} {part} bcubed_f1 high"] = (
            round(low, 4),
            round(high, 4),
        )
        figures[f"{name} {part} stories"] = len(ids)
    return figures


def _best_tfidf(reports: dict[str, Report], gold: dict[str, str], tuned: list[str]) -> dict[str, str]:
    found = [tfidf(reports, threshold) for threshold in _THRESHOLDS]
    return max(found, key=lambda groups: bcubed(groups, gold, tuned))
