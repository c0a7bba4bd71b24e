"""A claim as the witness of an event, and how a figure stands that its report corrects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Claim, Report

# The modalities of a figure that sets another right, and of one that a report repeats only to correct it.
CORRECTION: Final = "correction"
TAKEN_BACK: Final = "taken back"
CORRECTED: Final = frozenset({CORRECTION, TAKEN_BACK})


class Witness(NamedTuple):
    """One claim as the witness of an event: the story it stands in and the origin it counts for.

    ``opening`` is where the opening of the story's running text ends. There are dozens of witnesses a story, whose
    story is asked for again and again: a tuple is made in half the time of a dataclass.
    """

    claim: Claim
    report: Report
    story_id: str
    origin: str
    opening: int


def of_one_value(witnesses: Sequence[Witness]) -> bool:
    """Say whether all of some witnesses give one value."""
    return len({witness.claim.value for witness in witnesses}) == 1
