"""Whether two claims on one named thing can both hold, and why not: by the rules that compare accounts of an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.link.accounts.causes import COUNTS, VERSION, Pair, is_hour
from variorum.link.accounts.comparison import worst_of

if TYPE_CHECKING:
    from variorum.config import AccountsConfig
    from variorum.model import Cause, Claim, Report

# A figure of something that no fate is told of, as comparing asks for it.
_A_COUNT = "other:count"


def contrast(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Cause | None:
    """Answer: why do two claims on one thing differ? ``None`` where they are the same or can both hold.

    A figure of money or of years is compared as a count is: rounded or hedged it can hold. Words are versions that
    exclude one another.
    """
    found = worst_of([Pair(_asked(a), in_a, _asked(b), in_b)], config)
    return found.cause if found and found.relation == "contrary" else None


def _asked(claim: Claim) -> Claim:
    claim = replace(claim, participants=(), side="")  # they say of which thing it is, not whose people are counted
    if claim.point in COUNTS or is_hour(claim.point):
        return claim
    return replace(claim, point=_A_COUNT) if claim.low is not None else replace(claim, rule=VERSION)
