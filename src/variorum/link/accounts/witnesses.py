"""A claim as the witness of an event, and how a figure stands that its report corrects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from variorum.model import Claim, Report

# The modalities of a figure that sets another right, and of one that a report repeats only to correct it.
CORRECTION: Final = "correction"
TAKEN_BACK: Final = "taken back"
CORRECTED: Final = frozenset({CORRECTION, TAKEN_BACK})


@dataclass(frozen=True, slots=True)
class Witness:
    """One claim as the witness of an event: the story it stands in and the origin it counts for.

    ``opening`` is where the opening of the story's running text ends.
    """

    claim: Claim
    report: Report
    origin: str
    opening: int
