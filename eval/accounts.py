"""Accounts and discrepancies against the hand annotation of incidents (gold/accounts-dev.json on data/violent).

Each incident is taken as one event and each of its reports as a story of it: what is scored is what stands in the
accounts, not how reports came together. Beside it the same for each incident's reports as a record of their own, linked
as :func:`variorum.build.link_reports` links them, where a report of the trial is another event. Thresholds and word
tables were tuned on the incidents whose digest is even; the figures quoted are of the others.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from eval import _reports
from variorum.build import link_reports
from variorum.config import Config
from variorum.link import accounts, copies, discrepancies
from variorum.model import Event, EventStory, Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from variorum.model import Attestation, Discrepancy, Point, Report

# Differing values that can both hold: right as a difference of the point, no contradiction.
_COMPATIBLE = "different precision or rounding"


MEASURES = ("values found", "verdict macro-F1", "cause right", "reported discrepancies right")
Linked = tuple["Sequence[Point]", "Sequence[Discrepancy]"]


@dataclass
class Score:
    """Counts over gold points: values found, verdicts, causes, and discrepancies reported on annotated points."""

    values: int = 0
    found: int = 0
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    differing: int = 0
    causes_right: int = 0
    reported: int = 0
    reported_right: int = 0

    def figures(self) -> dict[str, float]:
        """Return the four figures of the task, and what they are counted over."""
        f1 = [self._f1(verdict) for verdict in ("agree", "differ")]
        shares = (
            self.found / max(self.values, 1),
            sum(f1) / 2,
            self.causes_right / max(self.differing, 1),
            self.reported_right / max(self.reported, 1),
        )
        return {
            **dict(zip(MEASURES, shares, strict=True)),
            "gold values": self.values,
            "gold differing points": self.differing,
            "reported on annotated points": self.reported,
        }

    def _f1(self, verdict: str) -> float:
        right = self.verdicts[verdict, verdict]
        gold = sum(n for (g, _), n in self.verdicts.items() if g == verdict)
        ours = sum(n for (_, o), n in self.verdicts.items() if o == verdict)
        return 2 * right / (gold + ours) if gold + ours else 0.0


def evaluate(data: Path) -> dict[str, float]:
    """Return values found, verdict macro-F1, causes right and discrepancies right, on both halves of the incidents."""
    return floored(data) | _evaluate(data, 0, "tuned on")


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: the incidents held out."""
    return _evaluate(data, 1, "held out")


def _evaluate(data: Path, half: int, name: str) -> dict[str, float]:
    one, own = Score(), Score()
    for incident, reports in incidents(data, half):
        score_incident(incident, reports, one, link)
        score_incident(incident, reports, own, link_as_record)
    figures = {f"{name}: {key}": value for key, value in one.figures().items()}
    return figures | {f"{name}, as a record: {key}": own.figures()[key] for key in MEASURES}


def half_of(event: str) -> int:
    """Return 0 for an incident that was tuned on, 1 for one held out."""
    return int(hashlib.sha256(event.encode()).hexdigest(), 16) % 2


def incidents(data: Path, half: int) -> Iterable[tuple[dict[str, Any], dict[str, tuple[Report, ...]]]]:
    """Yield each annotated incident of one half with its reports by their id."""
    gold = [row for row in json.loads((data / "gold/accounts-dev.json").read_text()) if half_of(row["event"]) == half]
    wanted = {report["id"] for row in gold for report in row["reports"]}
    texts = {}
    with (data / "data/violent/dev.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] in wanted:
                texts[row["id"]] = _reports.as_text(row)
    found = dict(zip(texts, _reports.read(texts.values()), strict=True))
    for row in gold:
        yield row, {report["id"]: found[report["id"]] for report in row["reports"] if report["of_this_incident"]}


def link(event_id: str, reports: Mapping[str, tuple[Report, ...]]) -> Linked:
    """Return the points and discrepancies of one incident, taken as one event."""
    config = Config()
    ordered = sorted((r for stories in reports.values() for r in stories), key=lambda r: r.story.id)
    dependences = copies.find_dependences(ordered, config.copies)
    origins = copies.find_origins(ordered, dependences)
    event = Event(event_id, event_id, "", Interval(None, None, "unresolved"))
    rows = [EventStory(event_id, r.story.id, True, *origins[r.story.id]) for r in ordered]  # noqa: FBT003
    points = accounts.find_points(ordered, [event], rows, dependences, config.accounts)
    return points, discrepancies.find_discrepancies(ordered, [event], rows, points, config.accounts)


def link_as_record(_incident: str, reports: Mapping[str, tuple[Report, ...]]) -> Linked:
    """Return the points and discrepancies of one incident's reports as a record of their own has them."""
    _, links = link_reports((r for stories in reports.values() for r in stories), Config())
    return links.points, links.discrepancies


def score_incident(
    incident: Mapping[str, Any],
    reports: Mapping[str, tuple[Report, ...]],
    score: Score,
    linked: Callable[[str, Mapping[str, tuple[Report, ...]]], Linked],
) -> None:
    """Add one incident's gold points to the score, by what linking its reports gives."""
    points, found = linked(incident["event"], reports)
    reported = {discrepancy.point_id for discrepancy in found}
    for gold in incident["points"]:
        matched = match(gold, points, reports)
        score.values += len(gold["values"])
        score.found += sum(bool(hits) for hits in matched)
        ours = closest(gold, matched, points)
        if gold["verdict"] in {"agree", "differ"}:
            score.verdicts[gold["verdict"], ours.verdict if ours else ""] += 1
        if gold["verdict"] == "differ":
            score.differing += 1
            score.causes_right += bool(ours and ours.verdict == "differ" and ours.cause == gold["cause"])
        if ours and ours.id in reported:
            score.reported += 1
            score.reported_right += gold["verdict"] == "differ" and gold["cause"] != _COMPATIBLE


def match(
    gold: Mapping[str, Any], points: Iterable[Point], reports: Mapping[str, tuple[Report, ...]]
) -> list[list[Point]]:
    """Return, for each gold value, our points that carry it: the same report, and the same words or the same value."""
    of = {report.story.id: key for key, stories in reports.items() for report in stories}
    kind = gold["point"]
    # Who accuses whom is a question that the annotation does not ask: words in common do not make it one of its points.
    asked = [p for p in points if p.point == kind or p.point != "blame"]
    candidates = [p for p in asked if p.point == kind or kind.startswith("other:") or p.point.startswith("other:")]
    matched = []
    for value in gold["values"]:
        hits = [
            p
            for p in candidates
            for a in p.attestations
            if of[a.story_id] == value["id"] and _carries(a, value, same_point=p.point == kind)
        ]
        matched.append(hits)
    return matched


def _carries(attestation: Attestation, value: Mapping[str, Any], *, same_point: bool) -> bool:
    evidence = value["evidence"]
    part, (start, end) = ("title", evidence["title"]) if isinstance(evidence, dict) else ("text", evidence)
    span = attestation.span
    if span.part == part and span.start < end and start < span.end:
        return True
    return same_point and attestation.value.casefold() == str(value["value"]).casefold()


def closest(gold: Mapping[str, Any], matched: list[list[Point]], points: Iterable[Point]) -> Point | None:
    """Return the one of our points that carries most of a gold point's values; of several, the one with its figures.

    The words "39-year-old Ann Moss" give a name and an age: an annotated age is the point whose values are ages.
    """
    votes = Counter(point.id for hits in matched for point in {p.id: p for p in hits}.values())
    if not votes:
        return None
    by_id = {point.id: point for point in points}
    values = {str(value["value"]).casefold() for value in gold["values"]}

    def weight(key: str) -> tuple[int, int, str]:
        return votes[key], len(values & {a.value.casefold() for a in by_id[key].attestations}), key

    return by_id[max(votes, key=weight)]
