"""How two values of one point stand to each other: the same, both possible, or not both; and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import OSA

from variorum.link.accounts.questions import name_parts, telling_words
from variorum.text import fold

if TYPE_CHECKING:
    from variorum.config import AccountsConfig
    from variorum.model import Cause, Claim, Report

COUNTS = frozenset(
    {
        *("killed", "injured", "people_shot", "missing", "displaced", "suspects", "arrested"),
        *("other:released", "other:held", "other:rescued", "other:abducted", "other:evacuated", "other:protesters"),
    }
)
# Fates that befall one group after another, so that much smaller counts, and those of other days, are of another group.
_BY_GROUP = frozenset({"other:released", "other:held", "other:rescued", "other:abducted", "other:evacuated"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# How many were held or sought is told of different stages of a search; on one day, unequal figures can both be so.
_TOLD_LOOSELY = frozenset({"arrested", "suspects"})
# Open points on which what is known moves on from day to day.
_MOVES_ON = frozenset(
    {"charge", "other:bail", "other:sentence", "other:condition", "other:motive", "other:occasion", "relationship"}
)
# Letters by which two spellings of one word of a name differ.
_SLIP = 2
_YEAR = 365
# Words for those counted that tell no scope.
_ANYBODY = frozenset({"people", "persons", "person", "others", "victims", "dead", "bodies"})
# The rule of a count that one sentence sets against another's.
RIVAL = "another's count"
# The modality of a figure that a report repeats only to correct it.
TAKEN_BACK = "taken back"
# The rule by which it is read whether somebody is dead, missing or alive.
FATE = "fate of one"
# The rule by which claims of a part of those concerned are read.
PART = "count of a part"
_HALF_DAY = 12 * 60
# Outcomes that cannot both be so of one round of talks.
_OPPOSED = frozenset(
    {
        frozenset({"failed", "agreed"}),
        frozenset({"failed", "suspended"}),
        frozenset({"in force", "broken"}),
        frozenset({"closed", "open"}),
    }
)


# Outcomes that "no breakdown" and the like deny.
_ENDED_BADLY = frozenset({"failed", "deadlock"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two values stand: ``same``, ``compatible`` (both can hold) or ``contrary``; the cause unless the same."""

    relation: Literal["same", "compatible", "contrary"]
    cause: Cause | None = None

    @property
    def rank(self) -> int:
        """Contrary values first; of compatible ones, those that something explains before those merely finer."""
        if self.relation == "contrary":
            return 0
        return 2 if self.cause == "different precision or rounding" else 1


SAME = Comparison("same")
FINER = Comparison("compatible", "different precision or rounding")


def compare(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    """Compare two claims on one point of one event, each read in the report that makes it."""
    if a.value.casefold() == b.value.casefold():
        return SAME
    if a.point in COUNTS:
        return _counts(a, in_a, b, in_b, config)
    if a.point.endswith("_age"):
        return _ages(a, in_a, b, in_b, config)
    if a.point.endswith("_name"):
        return _names(a.value, b.value)
    if a.rule == b.rule == FATE:
        later = days_apart(in_a, in_b) != 0
        return Comparison(
            "contrary", "later update" if later else "different speaker" if a.speaker != b.speaker else "unclear"
        )
    if a.point in {"blame", "status", "outcome", "cause"}:
        return _stances(a, b)
    return _others(a, in_a, b, in_b, config)


def _others(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    if a.point == "date":
        return _days(a.value, b.value)
    if a.point == "time_of_day" or a.point.startswith("other:time of"):
        return _hours(a, b, config)
    if a.point == "place":
        return FINER if a.about and not _one_spelling(a.value, b.value, config) else _places(a.value, b.value, config)
    if a.point in _MOVES_ON and days_apart(in_a, in_b):
        return Comparison("compatible", "later update")
    return FINER


def days_apart(in_a: Report, in_b: Report) -> int:
    """Return by how many days the second report is later than the first; 0 unless both are dated to the day."""
    a, b = in_a.story.published.day, in_b.story.published.day
    try:
        return (date.fromisoformat(b) - date.fromisoformat(a)).days if a and b else 0
    except ValueError:
        return 0


# --- Numbers ----------------------------------------------------------------------------------------------------------


def _counts(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    if _may_be_equal(a, b) or _vaguely(a, in_a, b, in_b):
        return FINER if a.point == "people_shot" and PART not in {a.rule, b.rule} else SAME
    if {a.modality, b.modality} & {"correction", TAKEN_BACK}:
        return Comparison("contrary", "correction")
    if a.side and b.side and a.side != b.side:  # each of two countries counts its own
        return FINER
    apart = days_apart(in_a, in_b)
    if a.point in _BY_GROUP and (_of_other_groups(a, b) or abs(apart) > config.update_days):
        return FINER
    rise = ((b.low or b.high or 0) - (a.low or a.high or 0)) * apart
    if abs(apart) >= config.update_days and (rise > 0 or a.point == "missing"):
        return Comparison("contrary", "later update")
    if a.point in _TOLD_LOOSELY and RIVAL not in {a.rule, b.rule} and _size(a, b) < config.mass_arrests:
        return FINER
    if a.speaker and b.speaker and a.speaker != b.speaker:
        return Comparison("contrary", "different speaker")
    counted = {fold(a.predicate), fold(b.predicate)}
    if all(counted) and len(counted) > 1 and not counted & _ANYBODY:
        return Comparison("contrary", "different scope or definition")
    return Comparison("contrary", "true conflict")


def _size(a: Claim, b: Claim) -> float:
    return min(a.low or a.high or 0.0, b.low or b.high or 0.0)


def _of_other_groups(a: Claim, b: Claim) -> bool:
    """Say whether one figure is less than half the other: counts of captives so far apart are of other groups."""
    low, high = sorted((a.low or a.high or 0.0, b.low or b.high or 0.0))
    return low * 2 < high


def _vaguely(a: Claim, in_a: Report, b: Claim, in_b: Report) -> bool:
    """Say whether a vague plural may mean the other figure: "dozens" is 24 by convention, and 22 all the same."""
    for vague, report, other in ((a, in_a, b), (b, in_b, a)):
        if vaguely_told(vague, report) and vague.low and (other.low or other.high or 0) * 2 >= vague.low:
            return other.high is None or other.high * 2 >= vague.low
    return False


def vaguely_told(claim: Claim, report: Report) -> bool:
    """Say whether a count is told by a vague plural ("dozens"), whose figure is only a convention."""
    return bool(_VAGUE.search(report.words(claim.span)))


_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|tens of|several)\b", re.IGNORECASE)


def _may_be_equal(a: Claim, b: Claim) -> bool:
    """Say whether one number would satisfy both claims ("dozens" and 26, "at least 12" and 14)."""
    low = max(x for x in (a.low, b.low, 0.0) if x is not None)
    high = min((x for x in (a.high, b.high) if x is not None), default=low)
    return low <= high


def _ages(a: Claim, in_a: Report, b: Claim, in_b: Report, config: AccountsConfig) -> Comparison:
    if _may_be_equal(a, b):
        return FINER
    apart = days_apart(in_a, in_b)
    older = ((b.low or 0) - (a.low or 0)) * (1 if apart > 0 else -1)
    if abs(apart) >= config.birthday_days and 0 < older <= 1 + abs(apart) / _YEAR:
        return Comparison("contrary", "later update")
    x, y = f"{a.low:g}", f"{b.low:g}"
    slip = sorted(x) == sorted(y) or x * 2 == y or y * 2 == x
    return Comparison("contrary", "copy or typing error" if slip else "unclear")


# --- Days and hours ---------------------------------------------------------------------------------------------------


def _days(a: str, b: str) -> Comparison:
    """Compare days as the reports give them: where one names only a weekday, weekday against weekday."""
    if a in WEEKDAYS or b in WEEKDAYS:
        x, y = weekday(a), weekday(b)
        if x == y:
            return SAME
        return Comparison("contrary", "day or time slip") if x and y else FINER
    (a1, a2), (b1, b2) = _ends(a), _ends(b)
    return FINER if a1 <= b2 and b1 <= a2 else Comparison("contrary", "day or time slip")


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


def _hours(a: Claim, b: Claim, config: AccountsConfig) -> Comparison:
    """Compare hours of the day in minutes since midnight; a night runs on past 24:00."""
    day = 2 * _HALF_DAY
    exact = a.value[:1].isdigit() and b.value[:1].isdigit()
    if min(_gap(a, b, shift) for shift in (-day, 0, day)) <= (config.clock_tolerance if exact else 0):
        return FINER
    turned = min(_gap(a, b, shift) for shift in (-_HALF_DAY, _HALF_DAY))
    if not exact:
        return FINER
    if turned <= config.clock_tolerance:
        return Comparison("contrary", "day or time slip")
    nearest = min(_gap(a, b, shift) for shift in (-day, 0, day))
    return Comparison("contrary", "true conflict") if nearest <= config.clock_slip else FINER


def _gap(a: Claim, b: Claim, shift: int) -> float:
    return max((b.low or 0) + shift - (a.high or 0), (a.low or 0) - (b.high or 0) - shift, 0)


# --- Names, places, positions -----------------------------------------------------------------------------------------


def _names(a: str, b: str) -> Comparison:
    """Compare names: a fuller and a shorter form can both hold; two spellings of one word cannot."""
    shorter, longer = sorted((name_parts(a), name_parts(b)), key=len)
    misspelt = any(
        w not in longer and any(0 < OSA.distance(w, v) <= _SLIP and len(w) > _SLIP + 1 for v in longer) for w in shorter
    )
    return Comparison("contrary" if misspelt else "compatible", "name variant")


def _places(a: str, b: str, config: AccountsConfig) -> Comparison:
    """Compare places that share a telling word: a house number with its figures turned round is a slip."""
    x, y = re.match(r"\d+(?= block|\s)", a), re.match(r"\d+(?= block|\s)", b)
    if x and y and telling_words(a) == telling_words(b):
        if x[0] != y[0] and sorted(x[0]) == sorted(y[0]):
            return Comparison("contrary", "copy or typing error")
        return FINER
    return Comparison("compatible", "name variant") if _one_spelling(a, b, config) else FINER


def _one_spelling(a: str, b: str, config: AccountsConfig) -> bool:
    """Say whether two places are one in two spellings: one word of each differs, by a letter or two."""
    only_a, only_b = sorted(telling_words(a) - telling_words(b)), sorted(telling_words(b) - telling_words(a))
    return len(only_a) == len(only_b) == 1 and OSA.distance(only_a[0], only_b[0]) <= config.letters_apart


def _stances(a: Claim, b: Claim) -> Comparison:
    """Compare positions: yes against no, or outcomes that exclude each other; other differences can both hold."""
    values = frozenset({a.value, b.value})
    if "breach" in {a.predicate, b.predicate}:  # a breach ends no ceasefire
        return FINER
    denied = any(value.startswith("no ") for value in values) and bool(values & _ENDED_BADLY)
    holders = {a.side or a.speaker, b.side or b.speaker}
    rivals = a.point == "cause" and len(holders) > 1 and "" not in holders
    if rivals or denied or values == {"yes", "no"} or values in _OPPOSED:
        return Comparison("contrary", "different speaker" if a.speaker != b.speaker else "unclear")
    return FINER
