"""How two values of one point stand to each other: the same, both possible, or not both; and why."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.accounts.causes import (
    COUNTS,
    FATE,
    FIRM_HOURS,
    ONSET,
    RULES,
    SEXES,
    SUM,
    UNKNOWN,
    VERSION,
    Pair,
    both,
    counted_by_eye,
    hours_apart,
    is_hour,
    one_spelling,
    rose,
    rule_of,
    size,
    vaguely_told,
)
from variorum.link.accounts.hospitals import HOSPITALS, one_without_name
from variorum.link.accounts.places import telling_words, written_out
from variorum.link.accounts.questions import AGES, NAMES, RIVAL
from variorum.link.accounts.tolls import one_people
from variorum.link.accounts.witnesses import CORRECTED
from variorum.link.accounts.wording import are_converse, is_worded
from variorum.people import SEARCHED
from variorum.spelling import exclude_each_other

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.config import AccountsConfig
    from variorum.link.accounts.causes import Relation
    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Cause, Claim, Report

# Fates that befall one group after another, so that much smaller counts, and those of other days, are of another group.
_BY_GROUP = frozenset(
    {"other:released", "other:held", "other:rescued", "other:abducted", "other:evacuated", "other:returned"}
)
# Counts of which "at least 50" and 50 are two accounts, of which one is more guarded.
_HEDGED_APART = frozenset({"people_shot", "other:rounds fired", "other:people there"})
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Tolls that grow as more becomes known.
_GROWS = frozenset({"killed", "injured", "people_shot"})
# The rule by which claims of a part of those concerned are read.
PART = "count of a part"
_DAY = 24 * 60
# Outcomes that cannot both be so of one round of talks.
_OPPOSED = frozenset(
    {
        frozenset({"failed", "agreed"}),
        frozenset({"failed", "suspended"}),
        frozenset({"in force", "ended"}),
        frozenset({"closed", "open"}),
    }
)
# Rules whose values exclude one another.
_EXCLUDING = frozenset({FATE, VERSION})
# Outcomes that "no breakdown" and the like deny.
_ENDED_BADLY = frozenset({"failed", "deadlock"})


class Comparison(NamedTuple):
    """How two values stand: ``compatible`` (both can hold) or ``contrary``; and the rule in the table of causes."""

    relation: Relation
    rule: int

    @property
    def cause(self) -> Cause:
        """Why they differ."""
        return RULES[self.rule].cause


def worst_of(pairs: Iterable[Pair], config: AccountsConfig) -> Comparison | None:
    """Answer: of several pairs of claims on one point, which stand worst to each other, and why? ``None``: all agree.

    Only for those is it asked why: to find the reason of each pair takes as long as all else about points.
    """
    related = [(pair, relate(pair, config)) for pair in pairs]
    apart = [(pair, relation) for pair, relation in related if relation != "same"]
    apart = [(pair, relation) for pair, relation in apart if relation == "contrary"] or apart
    fallen = [(pair, relation) for pair, relation in apart if relation == "contrary" and _fell(pair)]
    first = len(RULES)
    for pair, relation in fallen or apart:
        first = rule_of(pair, relation, config, first)
    return Comparison(apart[0][1], first) if apart else None


def _fell(pair: Pair) -> bool:
    """Say whether the later report gives less of a toll, which only grows: no update explains that."""
    return pair.point in _GROWS and pair.rise < 0


def contrary(a: Witness, b: Witness, config: AccountsConfig) -> bool:
    """Say whether two accounts cannot both hold."""
    return a.claim.value != b.claim.value and relate(Pair(a.claim, a.report, b.claim, b.report), config) == "contrary"


def relate(pair: Pair, config: AccountsConfig) -> Relation:
    """Answer: do two claims say the same, can both hold, or not, whatever the cause?"""
    if _alike(pair):
        return "same"
    if UNKNOWN in {pair.a.value, pair.b.value}:
        return "compatible"
    if {pair.a.modality, pair.b.modality} == CORRECTED:
        return "contrary"
    if pair.point in COUNTS:
        return _counts(pair, config)
    if pair.point in AGES:
        return "compatible" if _may_be_equal(pair.a, pair.b) or _within_its_year(pair) else "contrary"
    if pair.point in NAMES:
        return "contrary" if exclude_each_other(pair.a.value, pair.b.value) else "compatible"
    if pair.point in {SUM, SEXES} or (pair.a.rule == pair.b.rule and pair.a.rule in _EXCLUDING):
        return "contrary"
    if pair.point in {"blame", "status", "outcome", "cause"}:
        return _stances(pair)
    if pair.point in {"date", "other:when"} or is_hour(pair.point):
        return _moments(pair, config)
    apart = pair.point == "place" and not pair.a.about and _on_other_blocks(pair, config)
    return "contrary" if apart else "compatible"


def _by_own_hand(pair: Pair) -> bool:
    """Say whether one shot himself and the other only says that he was shot: by whom, it leaves open."""
    if pair.point != "cause" or pair.values != _SHOT_AND_OWN_HAND:
        return False
    told = {claim.value: report.words(claim.span) for claim, report in both(pair)}
    return told["his own hand"].startswith("shot ") and bool(_BY_NOBODY_NAMED.match(told["a bullet"]))


_SHOT_AND_OWN_HAND = {"a bullet", "his own hand"}
_BY_NOBODY_NAMED = re.compile(r"(?:was|were|been|is|are|died|shot (?:dead|in the)|hit|struck)\b(?!.* by )")


def _alike(pair: Pair) -> bool:
    """Say whether two values are one; of phrases, whether their telling words are the same."""
    if _by_own_hand(pair):
        return True
    if pair.a.value.casefold() == pair.b.value.casefold():
        return True
    if pair.point == "place":
        return written_out(pair.a.value) == written_out(pair.b.value)
    if pair.point in HOSPITALS:
        return one_without_name(pair.values)
    if pair.point == "relationship" and are_converse(pair.a.value, pair.b.value):
        return True
    return is_worded(pair.point) and pair.told[0] == pair.told[1]


# --- Numbers ----------------------------------------------------------------------------------------------------------


def _counts(pair: Pair, config: AccountsConfig) -> Relation:
    a, b = pair.a, pair.b
    if _may_be_equal(a, b) or _vaguely(pair):
        if PART == a.rule == b.rule:  # two parts of one whole, however large it is
            return "same"
        told_apart = pair.vague or (pair.point in _HEDGED_APART and PART not in {a.rule, b.rule})
        told_apart = told_apart or (pair.point in SEARCHED and pair.rise > 0)
        return "compatible" if told_apart else "same"
    if {a.modality, b.modality} & CORRECTED:
        return "contrary"
    if _rounded(size(a), size(b)) or ("about" in {a.bound, b.bound} and _roughly(size(a), size(b))):
        return "compatible"
    if a.participants and b.participants and not one_people(a.participants[0], b.participants[0]):  # of two countries
        return "compatible"
    if not (a.participants or b.participants) and a.side and b.side and a.side != b.side:  # each counts its own
        return "compatible"
    if pair.point in _BY_GROUP and (_of_other_groups(a, b) or abs(pair.days_apart) > config.update_days):
        return "compatible"
    return "compatible" if _of_a_search(pair, config) and not rose(pair, config) else "contrary"


def _of_a_search(pair: Pair, config: AccountsConfig) -> bool:
    """Say whether two figures of those held or sought are of two stages of one search.

    Where many were taken, two who count a handful and more are two sides, not two stages.
    """
    if pair.point not in SEARCHED or RIVAL in {pair.a.rule, pair.b.rule} or counted_by_eye(pair):
        return False
    least, most = sorted((size(pair.a), size(pair.b)))
    sides = most >= config.mass_arrests and least > _HANDFUL and pair.a.speaker != pair.b.speaker
    return least < config.mass_arrests and not sides


_HANDFUL = 5


def _rounded(a: float, b: float) -> bool:
    """Say whether one figure is the other, rounded: 5,200 for 5,214."""
    low, high = sorted((a, b))
    round_one = any(x >= _ROUND and x % _ROUND == 0 for x in (a, b))
    return round_one and high - low <= _CLOSE * high


def _roughly(a: float, b: float) -> bool:
    """Say whether a figure told roughly may be the other: "about 30" for 31."""
    low, high = sorted((a, b))
    return high - low <= _ROUGH * high


# By how much of itself a figure may be off that is told roughly.
_ROUGH = 0.1
# Figures in whole hundreds are round; by how much of itself a figure may be rounded.
_ROUND = 100
_CLOSE = 0.03


def _of_other_groups(a: Claim, b: Claim) -> bool:
    """Say whether one figure is less than half the other: counts of captives so far apart are of other groups."""
    low, high = sorted((size(a), size(b)))
    return low * 2 < high


def _vaguely(pair: Pair) -> bool:
    """Say whether a vague plural may mean the other figure: "dozens" is 24 by convention, and 22 all the same."""
    for vague, report, other in ((pair.a, pair.in_a, pair.b), (pair.b, pair.in_b, pair.a)):
        if vaguely_told(vague, report) and vague.low and (other.low or other.high or 0) * 2 >= vague.low:
            return other.high is None or other.high * 2 >= vague.low
    return False


def _within_its_year(pair: Pair) -> bool:
    """Say whether one age is given in months and the other in the whole years of them: 14 months is one year."""
    in_months = [value.endswith(" months") for value in (pair.a.value, pair.b.value)]
    return in_months[0] != in_months[1] and int(size(pair.a)) == int(size(pair.b))


def _may_be_equal(a: Claim, b: Claim) -> bool:
    """Say whether one number would satisfy both claims ("dozens" and 26, "at least 12" and 14)."""
    low = max(x for x in (a.low, b.low, 0.0) if x is not None)
    high = min((x for x in (a.high, b.high) if x is not None), default=low)
    return low <= high


# --- Days and hours ---------------------------------------------------------------------------------------------------


def _moments(pair: Pair, config: AccountsConfig) -> Relation:
    deeds = {pair.a.predicate, pair.b.predicate} - {""}
    begun = ONSET in {pair.a.rule, pair.b.rule}
    if len(deeds) > 1 and (pair.a.rule == pair.b.rule == ONSET or (begun and "killing" in deeds)):
        return "compatible"  # a mutiny, the assault that ends it and the killing of a guard have their own times
    if is_hour(pair.point):
        return _hours(pair, config)
    relation = _days(pair.a.value, pair.b.value)
    apart = relation == "contrary" and not (_told_from_another(pair) or _of_one_night(pair))
    return "compatible" if relation == "contrary" and not apart else relation


def _of_one_night(pair: Pair) -> bool:
    """Say whether one gives the night of a day and the other the small hours of the next: it ran on past midnight."""
    (one, first), (other, second) = sorted((claim.value, report.words(claim.span)) for claim, report in both(pair))
    try:
        next_day = (date.fromisoformat(other) - date.fromisoformat(one)).days == 1
    except ValueError:
        return False
    return next_day and bool(_NIGHT.search(first)) and bool(_SMALL_HOURS.search(second))


_NIGHT = re.compile(r"\b(?:night|eve|late)\b", re.IGNORECASE)
_SMALL_HOURS = re.compile(r"\b(?:early|overnight|midnight|morning)\b|\b\d(?::\d\d)? ?a\.?m\b", re.IGNORECASE)


def _told_from_another(pair: Pair) -> bool:
    """Say whether a day is told by "five minutes later": as sure as the hour, told elsewhere, that it counts from."""
    return any(_FROM_ANOTHER.search(report.words(claim.span)) for claim, report in both(pair))


_FROM_ANOTHER = re.compile(r"\b(?:minutes?|hours?) (?:later|earlier|after|before)\b", re.IGNORECASE)


def _days(a: str, b: str) -> Relation:
    """Compare days as the reports give them: where one names only a weekday, weekday against weekday."""
    if a in WEEKDAYS or b in WEEKDAYS:
        x, y = weekday(a), weekday(b)
        if x == y:
            return "same"
        return "contrary" if x and y else "compatible"
    (a1, a2), (b1, b2) = _ends(a), _ends(b)
    return "compatible" if a1 <= b2 and b1 <= a2 else "contrary"


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


def _hours(pair: Pair, config: AccountsConfig) -> Relation:
    """Compare hours of the day in minutes since midnight; a night runs on past 24:00."""
    exact = pair.a.value[-1:].isdigit() and pair.b.value[-1:].isdigit()  # no part of the day
    nearest = hours_apart(pair, (-_DAY, 0, _DAY))
    if not exact or nearest <= config.clock_tolerance:
        return "compatible"
    turned = hours_apart(pair, (-_DAY // 2, _DAY // 2)) <= config.clock_tolerance
    begun = {pair.a.rule, pair.b.rule} <= FIRM_HOURS
    return "contrary" if turned or begun or nearest <= config.clock_slip else "compatible"


# --- Places and positions ---------------------------------------------------------------------------------------------


def _on_other_blocks(pair: Pair, config: AccountsConfig) -> bool:
    """Say whether two places on one street have house numbers of two blocks: "66 Mill Street", "4600 block of Mill"."""
    a, b = pair.a.value, pair.b.value
    x, y = _NUMBERED.match(a), _NUMBERED.match(b)
    one_street = telling_words(a) == telling_words(b) and not one_spelling(a, b, config)
    if not (x and y and one_street):
        return False
    block = _LONG_BLOCK if x[0].endswith("000") or y[0].endswith("000") else _BLOCK
    return int(x[0]) // block != int(y[0]) // block


_NUMBERED = re.compile(r"\d{1,6}(?= block|\s)")
_BLOCK = 100
_LONG_BLOCK = 1000


def _of_one_time(pair: Pair) -> bool:
    """Say whether two tell how a thing stands at one time: closed on Sunday and opened on Tuesday, it changed.

    Words without a day of their own speak of that of their report, and no report without a date contradicts another.
    """
    if pair.in_a is pair.in_b and pair.a.speaker == pair.b.speaker:  # one report in two breaths
        return False
    (since_a, by_a), (since_b, by_b) = (_speaks_of(claim, report) for claim, report in both(pair))
    if since_a and since_b:
        return since_a == since_b
    if since_a or since_b:  # what came on a day and is still so when it is told, and what stands in between
        return since_a <= by_b <= by_a if since_a else since_b <= by_a <= by_b
    return by_a == by_b != "" or pair.in_a is pair.in_b


def _speaks_of(claim: Claim, report: Report) -> tuple[str, str]:
    """Return the day on which a thing is told to have come to stand so, empty if none is, and that of the report."""
    known = (t.interval for t in report.analysis.times if t.id == claim.time_id and t.type != "DURATION")
    came = next((day[:_DATE] for interval in known if (day := interval.day)), "")
    return came, (report.story.published.day or "")[:_DATE]


_DATE = len("2025-10-19")


def _stances(pair: Pair) -> Relation:
    """Compare positions: yes against no, or outcomes that exclude each other; other differences can both hold."""
    a, b = pair.a, pair.b
    if pair.point == "status" and not _of_one_time(pair):
        return "compatible"
    denied = any(value.startswith("no ") for value in pair.values) and bool(pair.values & _ENDED_BADLY)
    holders = {a.side or a.speaker, b.side or b.speaker}
    rivals = pair.point == "cause" and len(holders) > 1 and "" not in holders
    return "contrary" if rivals or denied or pair.values == {"yes", "no"} or pair.values in _OPPOSED else "compatible"
