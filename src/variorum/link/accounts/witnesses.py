"""A claim as the witness of an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.model import Claim, Report


@dataclass(frozen=True, slots=True)
class Witness:
    """One claim as the witness of an event: the story it stands in and the origin it counts for."""

    claim: Claim
    report: Report
    origin: str
