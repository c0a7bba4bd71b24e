"""How two values of one point stand to each other: the same, both possible, or not both; and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import OSA

from variorum.text import fold

if TYPE_CHECKING:
    from variorum.config import AccountsConfig
    from variorum.model import Cause, Claim, Report

COUNTS = frozenset({"killed", "injured", "people_shot", "missing", "displaced", "suspects", "arrested"})
NAMES = frozenset({"victim_name", "suspect_name"})
# Tolls that only grow as more becomes known.
_GROWING = frozenset({"killed", "arrested", "people_shot", "injured", "suspects", "missing", "displaced"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Outcomes that cannot both be so of one round of talks.
_OPPOSED = frozenset(
    {frozenset({"failed", "agreed"}), frozenset({"failed", "no deadlock"}), frozenset({"deadlock", "no deadlock"})}
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand: ``same``, ``compatible`` (both can hold) or ``contrary``; the cause unless the same."""

    relation: Literal["same", "compatible", "contrary"]
    cause: Cause | None = None

    @property
    def rank(self) -> int:
        """Contrary values before compatible ones."""
        return 0 if self.relation == "contrary" else 1


SAME = Comparison("same")
ROUNDED = Comparison("compatible", "different precision or rounding")


def compare(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    """Compare two claims on one point of one event, each read in the report that makes it."""
    if a.value == b.value:
        return SAME
    if a.point in COUNTS:
        return _counts(a, in_a, b, in_b, config)
    if a.point == "date":
        return _days(a, b)
    if a.point in {"blame", "status", "outcome"}:
        return _stances(a, b)
    if a.point in NAMES:
        return _names(a.value, b.value)
    return ROUNDED


def days_apart(in_a: Report, in_b: Report) -> int | None:
    """Return by how many days the second report is later than the first, if both are dated to the day."""
    a, b = in_a.story.published.day, in_b.story.published.day
    return (date.fromisoformat(b) - date.fromisoformat(a)).days if a and b else None


def _counts(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    if _may_be_equal(a, b):
        return ROUNDED
    apart = days_apart(in_a, in_b)
    rising = ((b.low or b.high or 0) - (a.low or a.high or 0)) * (apart or 0)
    if apart and abs(apart) >= config.update_days and rising > 0 and a.point in _GROWING:
        return Comparison("contrary", "later update")
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return Comparison("contrary", "different speaker")
    return Comparison("contrary", "true conflict")


def _may_be_equal(a: Claim, b: Claim) -> bool:
    """Say whether one number would satisfy both claims ("dozens" and 26, "at least 12" and 14)."""
    low = max(x for x in (a.low, b.low, 0.0) if x is not None)
    high = min((x for x in (a.high, b.high) if x is not None), default=low)
    return low <= high


def _days(a: Claim, b: Claim) -> Comparison:
    if a.value in WEEKDAYS or b.value in WEEKDAYS:
        if weekday(a.value) == weekday(b.value):
            return SAME
        if not weekday(a.value) or not weekday(b.value):
            return ROUNDED
        return Comparison("contrary", "day or time slip")
    (a1, a2), (b1, b2) = _ends(a.value), _ends(b.value)
    if a1 <= b2 and b1 <= a2:
        return ROUNDED
    return Comparison("contrary", "day or time slip")


def weekday(value: str) -> str:
    """Return the weekday that a value names or falls on; empty for a stretch of days."""
    if value in WEEKDAYS:
        return value
    try:
        return WEEKDAYS[date.fromisoformat(value).weekday()]
    except ValueError:
        return ""


def _ends(value: str) -> tuple[str, str]:
    first, _, last = value.partition("/")
    return first, last or first


def _stances(a: Claim, b: Claim) -> Comparison:
    """Compare positions: yes against no, or outcomes that exclude each other; other differences can both hold."""
    values = frozenset({a.value, b.value})
    if values == {"yes", "no"} or values in _OPPOSED:
        return Comparison("contrary", "different speaker" if a.speaker != b.speaker else "unclear")
    return ROUNDED


def _names(a: str, b: str) -> Comparison:
    """Compare names: a fuller and a shorter form, or two spellings of one."""
    if fold(a) == fold(b):
        return SAME
    return Comparison("contrary" if _spelled_apart(fold(a).split(), fold(b).split()) else "compatible", "name variant")


def _spelled_apart(a: list[str], b: list[str]) -> bool:
    shorter, longer = sorted((a, b), key=len)
    return any(min(OSA.distance(w, v) for v in longer) > 0 and len(w) > 1 for w in shorter if w.strip("."))
