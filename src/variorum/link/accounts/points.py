"""Accounts side by side: what each story says on each point of an event, and whether the accounts agree."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.link.accounts.comparison import Comparison, compare
from variorum.model import Attestation, Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.config import AccountsConfig
    from variorum.model import Cause, Claim, Dependence, Event, EventStory, Report, Span, Verdict


@dataclass(frozen=True, slots=True)
class Witness:
    """One claim as the witness of an event: the story it stands in and the origin it counts for."""

    claim: Claim
    report: Report
    origin: str


def find_points(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    dependences: Sequence[Dependence],
    config: AccountsConfig,
) -> tuple[Point, ...]:
    """Answer: on each point of each event, what does each story say, and do the accounts agree, differ or keep silent?

    Independent origins are counted per point: a story that copied a value counts with the story it was copied from, a
    fact that a rewrite adds counts for itself. A copied figure never narrows a range. Compared is what each story says;
    a date inferred from other accounts is evidence for none.

    Returns:
        The points, in the order of event, point and what they are about.
    """
    by_id = {report.story.id: report for report in reports}
    told: dict[str, list[EventStory]] = defaultdict(list)
    for row in event_stories:
        if row.story_id in by_id:
            told[row.event_id].append(row)
    copied = _copied_passages(dependences)
    found = []
    for event in sorted(events, key=lambda e: e.id):
        rows = sorted(told[event.id], key=lambda r: (not r.main, r.story_id))
        found.extend(_points_of(event, rows, by_id, copied, config))
    return tuple(found)


def _copied_passages(dependences: Iterable[Dependence]) -> dict[str, list[Span]]:
    """Return, by story, the passages it took from another."""
    copied: dict[str, list[Span]] = defaultdict(list)
    for dependence in dependences:
        if dependence.derivation != "shared quotes only":
            copied[dependence.derived_id].extend(passage.derived for passage in dependence.passages)
    return copied


def _points_of(
    event: Event,
    rows: Sequence[EventStory],
    by_id: Mapping[str, Report],
    copied: Mapping[str, list[Span]],
    config: AccountsConfig,
) -> list[Point]:
    groups: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for row in rows:
        report = by_id[row.story_id]
        for claim in _claims_of(row, report):
            groups[claim.point, claim.about].append(Witness(claim, report, row.origin))
    tellers = sorted(row.story_id for row in rows if row.main) or sorted(row.story_id for row in rows)
    return [
        _point(event, point, about, _with_origins(witnesses, copied), tellers, config)
        for (point, about), witnesses in sorted(groups.items())
        if about not in _APART
    ]


# Scopes that are no account of the event itself.
_APART = frozenset({"in the background"})


def _claims_of(row: EventStory, report: Report) -> list[Claim]:
    """Return the claims of a story that bear on the event: all of its main event, else those beside its evidence."""
    if row.main:
        return list(report.analysis.claims)
    around = [s.span for s in report.analysis.sentences if any(s.span.overlaps(e) for e in row.evidence)]
    return [c for c in report.analysis.claims if any(span.contains(c.span) for span in around)]


def _with_origins(witnesses: Sequence[Witness], copied: Mapping[str, list[Span]]) -> list[Witness]:
    """Let a fact that a derived story adds count for that story; let all else count for the story's origin."""
    family: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        if witness.report.story.id not in copied:
            family[witness.origin].add(witness.claim.value)
    kept = []
    for witness in witnesses:
        story_id = witness.report.story.id
        own = story_id in copied and not (
            witness.claim.value in family[witness.origin]
            or any(witness.claim.span.overlaps(p) for p in copied[story_id])
        )
        kept.append(Witness(witness.claim, witness.report, story_id if own else witness.origin))
    return kept


def _point(
    event: Event, point: str, about: str, witnesses: Sequence[Witness], tellers: Sequence[str], config: AccountsConfig
) -> Point:
    shown = _one_per_value(witnesses)
    verdict, cause = _verdict(shown, config)
    low, best, high = _range(shown)
    said = {witness.report.story.id for witness in shown}
    return Point(
        id=make_id("point", event.id, point, about),
        event_id=event.id,
        point=point,
        about=about,
        verdict=verdict,
        cause=cause,
        independent_origins=len({witness.origin for witness in shown}),
        attestations=tuple(_attest(witness) for witness in shown),
        silent=tuple(story_id for story_id in tellers if story_id not in said),
        low=low,
        best=best,
        high=high,
    )


def _one_per_value(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each story, the first words that give a value."""
    first: dict[tuple[str, str], Witness] = {}
    for witness in sorted(witnesses, key=_order):
        first.setdefault((witness.report.story.id, witness.claim.value), witness)
    return sorted(first.values(), key=_order)


def _order(witness: Witness) -> tuple[str, str, bool, int, str]:
    claim, story = witness.claim, witness.report.story
    return (story.published.earliest or "9999", story.id, claim.span.part == "title", claim.span.start, claim.id)


def _attest(witness: Witness) -> Attestation:
    claim = witness.claim
    return Attestation(
        witness.report.story.id, claim.id, claim.value, claim.low, claim.high, claim.bound, claim.speaker, claim.span
    )


def _verdict(witnesses: Sequence[Witness], config: AccountsConfig) -> tuple[Verdict, Cause | None]:
    comparisons = _comparisons(witnesses, config)
    worst = min((c for c in comparisons if c.relation != "same"), key=lambda c: (c.rank, c.cause), default=None)
    if worst is not None:
        return "differ", worst.cause
    return ("agree" if len({w.origin for w in witnesses}) > 1 else "single"), None


def _comparisons(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Comparison]:
    values: dict[str, Witness] = {}
    for witness in witnesses:
        values.setdefault(witness.claim.value, witness)
    distinct = [values[value] for value in sorted(values)][: config.most_values]
    return [
        compare(a.claim, a.report, b.claim, b.report, config) for i, a in enumerate(distinct) for b in distinct[i + 1 :]
    ]


def _range(witnesses: Sequence[Witness]) -> tuple[float | None, float | None, float | None]:
    """Combine numbers over independent origins: the lowest, the one that most origins give, the highest."""
    by_origin: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        if witness.claim.low is not None or witness.claim.high is not None:
            by_origin[witness.origin].append(witness)
    if not by_origin:
        return None, None, None
    lows = [low for ws in by_origin.values() for w in ws if (low := w.claim.low) is not None]
    highs = [high for ws in by_origin.values() for w in ws if (high := w.claim.high) is not None]
    latest = [
        max(ws, key=lambda w: (w.report.story.published.latest or "", w.claim.low or 0)) for ws in by_origin.values()
    ]
    bests = sorted(b for w in latest if (b := w.claim.low if w.claim.low is not None else w.claim.high) is not None)
    best = max(sorted(set(bests)), key=lambda b: (bests.count(b), b))
    return min(lows, default=None), best, max(highs, default=None)
