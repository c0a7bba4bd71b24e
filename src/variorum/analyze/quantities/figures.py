"""One figure of a sentence, as the rules that read it hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from variorum.model import Bound, Change

# How a figure was read; the examples are in tables/rules/quantities.tsv.
QuantityRule = Literal["count", "unit", "money", "age", "none", "margin", "level", "the number", "later figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in a sentence, by tokens ``[first, last)`` and their offsets."""

    first: int
    last: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None = None
    counted: str | None = None
    role: str = ""
    change: Change | None = None
    rule: QuantityRule | Literal["equal"] = "count"  # "equal" in formal texts alone
    role_source: str = ""
