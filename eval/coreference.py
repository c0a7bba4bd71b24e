"""Which event mentions tell of one happening, against the chains of ECB+, with the corpus's own mentions.

Documents are read and linked to events as in a build; then mentions are grouped within each event. As the corpus's
makers ask, the sentences they name as fully annotated are scored, and a mention that no other goes with counts as a
group of its own; "without those alone" leaves such groups out on both sides, which lowers every figure. Weights were
learnt from topics of odd number; the figures to quote are of the even ones. Beside them, on the same events: all
mentions of one lemma are one (the strong baseline of Upadhyay and others 2016). "Given clusters" takes the corpus's own
clusters of documents in place of our events. "Within documents" counts what mentions of one document have in common,
and no more. Intervals ("low", "high") are 95 % bootstrap over topics: what other topics may give.
"""

from __future__ import annotations

import csv
import random
import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from eval import _coreference, events
from variorum.config import Config
from variorum.identity import make_id
from variorum.link.events.deeds import read_mentions
from variorum.link.events.mentions import group_mentions
from variorum.model import EventMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from variorum.model import Report


_DRAWS = 1000


class Mention(NamedTuple):
    """An event mention of the corpus: where it stands, and the chain it is of (its own where it is of none)."""

    id: str
    start: int
    end: int
    chain: str
    tuned: bool


def mention_id(one: Mention) -> str:
    """Return the id that a mention of the corpus has in its report."""
    return make_id("event mention", one.id)


@cache
def mentions(folder: Path) -> dict[str, list[Mention]]:
    """Read the event mentions of each document, with offsets into the text of :func:`eval.events.ecbplus`."""
    paths = events.ecbplus_files(folder)
    scored = _fully_annotated(paths[0].parent.parent) if paths else set()
    return {path.stem: list(_of_document(path, scored)) for path in paths}


def _fully_annotated(folder: Path) -> set[tuple[str, int]]:
    """Return the sentences to score, as (document, number); none if the corpus does not come with their list."""
    listed = next(iter(sorted(folder.glob("*sentences.csv"))), None)
    if listed is None:
        return set()
    with listed.open(encoding="utf-8") as lines:
        return {(f"{row['Topic']}_{row['File']}", int(row["Sentence Number"])) for row in csv.DictReader(lines)}


def _of_document(path: Path, scored: set[tuple[str, int]]) -> Iterable[Mention]:
    root = ET.parse(path).getroot()  # noqa: S314 - a corpus the user names, not the network's
    places = _places(root, without_first=path.stem.endswith("plus"))
    chains = {
        source.get("m_id"): relation.get("note") or f"{path.stem} {relation.get('r_id')}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }
    for marked in root.iterfind("Markables/*"):
        anchors = [places[t] for token in marked.iterfind("token_anchor") if (t := token.get("t_id", "")) in places]
        if "ACTION" not in marked.tag or not anchors or (scored and (path.stem, anchors[0][2]) not in scored):
            continue
        name = f"{path.stem} {marked.get('m_id')}"
        start, end = min(at for at, _, _ in anchors), max(stop for _, stop, _ in anchors)
        tuned = int(path.stem.split("_")[0]) % 2 == 1
        yield Mention(name, start, end, chains.get(marked.get("m_id")) or name, tuned)


def _places(root: ET.Element, *, without_first: bool) -> dict[str, tuple[int, int, int]]:
    """Return (start, end, sentence) of each token in the document's text: words parted by one sign, as they come."""
    found, at = {}, 0
    for token in root.iter("token"):
        sentence, word = int(token.get("sentence", "0")), token.text or ""
        if sentence or not without_first:
            found[token.get("t_id", "")] = (at, at + len(word), sentence)
            at += len(word) + 1
    return found


def with_mentions(report: Report, marked: Sequence[Mention]) -> Report:
    """Return a report whose event mentions are the corpus's; when they were is as we read it."""
    ours = report.analysis.event_mentions
    given = []
    for one in marked:
        span = Span(report.document.id, one.start, one.end)
        when = next((mention.time_id for mention in ours if mention.time_id and mention.span.overlaps(span)), "")
        given.append(EventMention(mention_id(one), span, "", time_id=when))
    return replace(report, analysis=replace(report.analysis, event_mentions=tuple(given)))


def evaluate(data: Path) -> dict[str, float]:
    """Group the corpus's mentions, by our events and by its own clusters, and score both halves."""
    figures: dict[str, float] = {}
    for clusters, reports, by_story in _clusters(data):
        ours = group_mentions(reports, by_story, Config().events)
        for method, groups in (("", ours), (" same lemma", _by_lemma(reports, by_story))):
            for tuned, part in ((True, "tuned on"), (False, "not tuned on")):
                figures |= _figures(f"ecbplus {part}{clusters}{method}", groups, mentions(data), tuned=tuned)
        for tuned, part in ((True, "tuned on"), (False, "not tuned on")):
            figures |= _parts(f"ecbplus {part}{clusters}", ours, mentions(data), tuned=tuned)
    return figures


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: our groups of the half that was not tuned on."""
    figures: dict[str, float] = {}
    for clusters, reports, by_story in _clusters(data):
        ours = group_mentions(reports, by_story, Config().events)
        figures |= _figures(f"ecbplus not tuned on{clusters}", ours, mentions(data), tuned=False)
    return figures


def _clusters(data: Path) -> Iterator[tuple[str, list[Report], dict[str, str]]]:
    """Yield the reports with the corpus's mentions, and the cluster of each: our events, then the corpus's own."""
    read, home = events.link_ecbplus(data)
    marked = mentions(data)
    reports = {name: with_mentions(report, marked[name]) for name, report in read.items()}
    incidents = {item.id: item.incident for item in events.ecbplus(data)}
    for clusters, given in (("", home), (", given clusters", incidents)):
        yield clusters, list(reports.values()), {report.story.id: given[name] for name, report in reports.items()}


def _by_lemma(reports: Iterable[Report], home: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the baseline: all mentions with one lemma in the stories of one event are one."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for report in reports:
        for told in read_mentions(report):
            found[home[report.story.id], told.lemma].append(told.id)
    return [tuple(group) for _, group in sorted(found.items())]


def _figures(
    name: str, groups: Iterable[Sequence[str]], marked: Mapping[str, Sequence[Mention]], *, tuned: bool
) -> dict[str, float]:
    scored = [one for every in marked.values() for one in every if one.tuned is tuned]
    gold, found = _sides(groups, scored)
    measures = {"muc": _coreference.muc, "b_cubed": _coreference.b_cubed, "ceaf_e": _coreference.ceaf_e}
    scores = {measure: score(gold, found).f1 for measure, score in measures.items()}
    figures = {f"{name} {measure} f1": round(f1, 4) for measure, f1 in scores.items()}
    figures[f"{name} conll f1"] = round(sum(scores.values()) / len(scores), 4)
    several = [group for group in gold if len(group) > 1], [group for group in found if len(group) > 1]
    return figures | {f"{name} conll f1, without those alone": round(_coreference.conll(*several).f1, 4)}


def _sides(groups: Iterable[Sequence[str]], scored: Iterable[Mention]) -> tuple[list[set[str]], list[set[str]]]:
    """Return the corpus's chains of some mentions, and our groups of the same."""
    chains: dict[str, set[str]] = defaultdict(set)
    for one in scored:
        chains[one.chain].add(mention_id(one))
    wanted = set().union(*chains.values())
    found = [kept for group in groups if (kept := wanted.intersection(group))]
    return [chains[chain] for chain in sorted(chains)], found


def _parts(
    name: str, groups: Sequence[Sequence[str]], marked: Mapping[str, Sequence[Mention]], *, tuned: bool
) -> dict[str, float]:
    """Score each document by itself, and draw topics anew to tell how far the figure of others may lie from this."""
    topics: dict[str, list[Mention]] = defaultdict(list)
    documents: dict[str, list[Mention]] = {}
    for document, every in sorted(marked.items()):
        scored = [one for one in every if one.tuned is tuned]
        if scored:
            documents[document] = scored
            topics[document.split("_")[0]] += scored
    if not documents:
        return {}
    by_document, by_topic = (
        [_coreference.count(*_sides(groups, scored)) for scored in parts.values()] for parts in (documents, topics)
    )
    draw = random.Random(7)  # noqa: S311 - draws for an interval, no secret
    means = sorted(_coreference.mean_of(draw.choices(by_topic, k=len(by_topic))).f1 for _ in range(_DRAWS))
    return {
        f"{name} within documents conll f1": round(_coreference.mean_of(by_document).f1, 4),
        f"{name} conll f1 low": round(means[int(0.025 * _DRAWS)], 4),
        f"{name} conll f1 high": round(means[int(0.975 * _DRAWS) - 1], 4),
    }
