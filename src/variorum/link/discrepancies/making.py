"""A discrepancy from its readings: its identity, and in words why the accounts differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import Discrepancy, Reading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.model import Cause, Claim

REASONS: dict[Cause, str] = {
    "later update": "a later report gives more than an earlier one, as figures do when more becomes known",
    "correction": "a report says that it corrects what was reported before",
    "different precision or rounding": "one account is finer or hedged; both can hold",
    "different scope or definition": "the accounts count or time different things",
    "different speaker": "the readings rest on the word of different speakers",
    "day or time slip": "the accounts name different days or hours for one happening and do not settle which is a slip",
    "name variant": "the accounts spell one name in different ways",
    "copy or typing error": "one form is a slip of the other",
    "other incident": "one of the accounts may be of another incident",
    "true conflict": "both cannot hold, and nothing in the reports explains the difference",
    "unclear": "the reports do not settle why they differ",
}


def make_discrepancy(
    point_id: str,
    event_id: str,
    asked: tuple[str, str],
    cause: Cause,
    readings: tuple[Reading, ...],
    reason: str = "",
) -> Discrepancy:
    """Return the discrepancy of some readings; ``asked`` is its point and what that is about.

    Where no ``reason`` is given, it is that of the cause.
    """
    point, about = asked
    # Two reports may each contradict themselves in the same values: the words tell their discrepancies apart.
    words = [f"{s.document_id} {s.part} {s.start} {s.end}" for reading in readings for s in reading.evidence]
    identity = make_id("discrepancy", event_id, point, about, *(reading.value for reading in readings), *words)
    return Discrepancy(identity, point_id, event_id, point, about, cause, reason or REASONS[cause], readings)


def read_stances(sides: Mapping[str, Sequence[tuple[Claim, str]]], origins: Mapping[str, str]) -> tuple[Reading, ...]:
    """Return a reading for each side's claims, each with the story it stands in; ``origins`` by story."""
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
