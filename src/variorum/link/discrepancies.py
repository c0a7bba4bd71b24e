"""Where accounts differ: the readings of a point that cannot all hold as written, who gives each, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import Discrepancy, Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.config import AccountsConfig
    from variorum.model import Attestation, Cause, Claim, Event, EventStory, Point, Report

# Differences of wording or fineness that can both hold are shown with the point, not as a discrepancy.
_COMPATIBLE: frozenset[Cause] = frozenset({"different precision or rounding"})
_REASONS: dict[Cause, str] = {
    "later update": "a later report gives more than an earlier one, as figures do when more becomes known",
    "correction": "a report says that it corrects what was reported before",
    "different precision or rounding": "one account is finer or hedged; both can hold",
    "different scope or definition": "the accounts count or time different things",
    "different speaker": "the readings rest on the word of different speakers",
    "day or time slip": "the accounts name different days or hours for one happening; they do not settle which is a slip",
    "name variant": "the accounts spell one name in different ways",
    "copy or typing error": "one form is a slip of the other",
    "other incident": "one of the accounts may be of another incident",
    "true conflict": "both cannot hold, and nothing in the reports explains the difference",
    "unclear": "the reports do not settle why they differ",
}


def find_discrepancies(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    points: Sequence[Point],
    config: AccountsConfig,  # noqa: ARG001
) -> tuple[Discrepancy, ...]:
    """Answer: which claims on one point cannot all hold as written, who makes each, and what may explain it?

    Values that can both hold (a finer figure, a hedge, a fuller name) are no discrepancy.
    """
    claims = {claim.id: claim for report in reports for claim in report.analysis.claims}
    origins = {(row.event_id, row.story_id): row.origin for row in event_stories}
    known = {event.id for event in events}
    found = [
        _of_point(point, claims, origins)
        for point in points
        if point.verdict == "differ" and point.cause and point.cause not in _COMPATIBLE and point.event_id in known
    ]
    found += _standing(reports, {row.story_id: row.origin for row in event_stories}, {d.about for d in found})
    return tuple(sorted(found, key=lambda d: (d.event_id, d.point, d.about, d.id)))


def _of_point(point: Point, claims: dict[str, Claim], origins: dict[tuple[str, str], str]) -> Discrepancy:
    cause = point.cause or "unclear"
    by_value: dict[str, list[tuple[Attestation, str]]] = defaultdict(list)
    for attestation in point.attestations:
        origin = origins.get((point.event_id, attestation.story_id), attestation.story_id)
        by_value[attestation.value].append((attestation, origin))
    readings = tuple(
        Reading(
            value,
            tuple(sorted({a.story_id for a, _ in given})),
            tuple(sorted({_holder(a, claims) for a, _ in given} - {""})),
            len({origin for _, origin in given}),
            tuple(sorted({a.span for a, _ in given})),
        )
        for value, given in sorted(by_value.items())
    )
    return _discrepancy(point.id, point.event_id, (point.point, point.about), cause, readings)


def _holder(attestation: Attestation, claims: dict[str, Claim]) -> str:
    claim = claims.get(attestation.claim_id)
    return attestation.speaker or (claim.side if claim else "")


def _discrepancy(
    point_id: str, event_id: str, asked: tuple[str, str], cause: Cause, readings: tuple[Reading, ...]
) -> Discrepancy:
    point, about = asked
    identity = make_id("discrepancy", event_id, point, about, *(reading.value for reading in readings))
    return Discrepancy(identity, point_id, event_id, point, about, cause, _REASONS[cause], readings)


def _standing(reports: Sequence[Report], origins: dict[str, str], known: set[str]) -> list[Discrepancy]:
    """Return the accusations that are denied, whichever events the reports that carry them tell of."""
    by_charge: dict[str, dict[str, list[tuple[Claim, str]]]] = defaultdict(lambda: defaultdict(list))
    for report in sorted(reports, key=lambda r: r.story.id):
        for claim in report.analysis.claims:
            if claim.point == "blame" and claim.value in {"yes", "no"}:
                by_charge[claim.about][claim.value].append((claim, report.story.id))
    return [
        _discrepancy("", "", ("blame", about), "different speaker", _stances(sides, origins))
        for about, sides in sorted(by_charge.items())
        if len(sides) > 1 and about not in known
    ]


def _stances(sides: dict[str, list[tuple[Claim, str]]], origins: dict[str, str]) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            value,
            tuple(sorted({story_id for _, story_id in given})),
            tuple(sorted({claim.side or claim.speaker for claim, _ in given} - {""})),
            len({origins.get(story_id, story_id) for _, story_id in given}),
            tuple(sorted({claim.span for claim, _ in given})),
        )
        for value, given in sorted(sides.items(), reverse=True)
    )
