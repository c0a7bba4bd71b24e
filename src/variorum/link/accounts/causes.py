"""Why two accounts of one point differ: a table of rules, tried in order, each with the reason it goes by."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from rapidfuzz.distance import OSA

from variorum.link.accounts.hospitals import is_any_condition, one_hospital
from variorum.link.accounts.meetings import LOOSE
from variorum.link.accounts.places import telling_words
from variorum.link.accounts.questions import AGES, NAMES, PERSONAL, RIVAL, THINGS, UNNAMED
from variorum.link.accounts.voices import INVESTIGATORS, is_full_name, voice_of
from variorum.link.accounts.witnesses import CORRECTED
from variorum.link.accounts.wording import is_worded, of_one_kind, spelt_alike, told_words
from variorum.model import TOLD
from variorum.people import COUNTED, SEARCHED
from variorum.spelling import name_parts
from variorum.text import fold, forms

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.config import AccountsConfig
    from variorum.model import Cause, Claim, Report, Span

Relation = Literal["same", "compatible", "contrary"]

COUNTS = COUNTED | {"other:count", "other:number", "other:rounds fired", "other:people there"}
# The rule by which it is read whether somebody is dead, missing or alive.
FATE = "fate of one"
# The rule of versions of one thing that exclude one another.
VERSION = "one of several versions"
# The rule of an hour or day on which a happening is said to have begun: a firm account of when.
ONSET = "when it began"
# Rules of firm accounts of the hour of one deed.
FIRM_HOURS = frozenset({ONSET, "hour of a deed"})
# A sum of money that is one at a time.
SUM = "other:bail"
# How many of so many were men and how many women.
SEXES = "other:sexes"
# What a report gives for what it says is not known or not told.
UNKNOWN = "not known"
# Points on which things move on from day to day; and those of which, too, an inquiry finds out by and by: what is told
# otherwise later is news. Where a thing lay and what was being held happened once.
_MOVES_ON = frozenset(
    {
        "charge",
        "weapon",
        "other:plea",
        "other:bail",
        "other:reward",
        "other:sentence",
        "other:condition",
        "relationship",
    }
)
_BECOMES_KNOWN = _MOVES_ON | {"other:motive", "other:accident", "other:flight", "other:what", "other:name"}
# Of these one answer holds at a time.
_ONE_HOLDS = frozenset({"other:place of death", "other:condition", "other:occupation", "other:ages"})
# Open points on which two answers can both hold, whatever their words.
_CAN_BOTH_HOLD = LOOSE | {"other:doing what", "other:by whom", "other:for whom"}
# Points of which reports give what one or the other told them: a difference of its own kind.
_TESTIMONY = frozenset({"blame", "status", "outcome", "cause", "other:motive"})
# What many saw or heard, and each counts for himself.
_TOLD_BY_EAR = frozenset({"other:rounds fired"})
# Words for those counted that tell no scope.
_ANYBODY = frozenset({"people", "persons", "person", "others", "victims", "dead", "bodies"})
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|tens of|several|multiple)\b", re.IGNORECASE)
_HALF_DAY = 12 * 60
_YEAR = 365


class Pair:
    """Two claims on one point of one event, each with the report that makes it; ``point`` is that of both.

    Dozens are made a story, so that it is a plain class, and what nearly every rule asks for is no cached property.
    """

    def __init__(self, a: Claim, in_a: Report, b: Claim, in_b: Report) -> None:
        self.a, self.in_a, self.b, self.in_b = a, in_a, b, in_b
        self.point = a.point

    @cached_property
    def values(self) -> frozenset[str]:
        """The two values."""
        return frozenset({self.a.value, self.b.value})

    @cached_property
    def days_apart(self) -> int:
        """By how many days the second report is later than the first; 0 unless both are dated to the day."""
        a, b = self.in_a.story.published.day, self.in_b.story.published.day
        try:
            return (date.fromisoformat(b) - date.fromisoformat(a)).days if a and b else 0
        except ValueError:
            return 0

    @property
    def voices(self) -> frozenset[str]:
        """On whose word they stand; empty for a report's own."""
        return frozenset({voice_of(self.a, self.in_a), voice_of(self.b, self.in_b)})

    @cached_property
    def told(self) -> tuple[frozenset[str], frozenset[str]]:
        """The telling words of the two values; of what is told of one deed, those behind its verb."""
        first, second = self.a.value, self.b.value
        if self.point == TOLD:
            first, second = (value.partition(" ")[2] for value in (first, second))
        return told_words(first), told_words(second)

    @property
    def rise(self) -> float:
        """By how much the later report gives more than the earlier; negative if it gives less, 0 if of one day."""
        return (size(self.b) - size(self.a)) * ((self.days_apart > 0) - (self.days_apart < 0))

    @cached_property
    def told_otherwise(self) -> bool:
        """Whether the words of two answers have nothing in common; of places on the map one may lie in the other."""
        if not is_worded(self.point) or self.point in _CAN_BOTH_HOLD or of_one_kind(*self.told):
            return False
        if self.point == "other:condition" and not self.days_apart and any(map(is_any_condition, self.values)):
            return False
        if _on_two_scales(self):
            return False
        return not (_on_the_map(self.a, self.in_a) and _on_the_map(self.b, self.in_b))

    @cached_property
    def vague(self) -> bool:
        """Whether one of two counts is told by a vague plural, and the other is not."""
        return vaguely_told(self.a, self.in_a) != vaguely_told(self.b, self.in_b)


def size(claim: Claim) -> float:
    """Return the number that a claim gives first: its lower limit, else its upper one."""
    return claim.low if claim.low is not None else (claim.high or 0.0)


def vaguely_told(claim: Claim, report: Report) -> bool:
    """Say whether a count is told by a vague plural ("dozens"), whose figure is only a convention."""
    return bool(_VAGUE.search(report.words(claim.span)))


def rule_of(pair: Pair, relation: Relation, config: AccountsConfig, before: int | None = None) -> int:
    """Answer: why do two accounts differ? Return the place in the table of the first rule that holds.

    Only those ``before`` a place are looked at, if it is given; where none of them holds, it is that place.
    """
    for at, rule in enumerate(RULES[:before]):
        if rule.of in {None, relation} and rule.holds(pair, relation, config):
            return at
    return len(RULES) if before is None else before


# --- The rules --------------------------------------------------------------------------------------------------------


def _corrected(pair: Pair, *_: object) -> bool:
    return bool({pair.a.modality, pair.b.modality} & CORRECTED)


def _became_known(pair: Pair, *_: object) -> bool:
    return UNKNOWN in {pair.a.value, pair.b.value}


def _slip_of_figures(pair: Pair, *_: object) -> bool:
    """Figures turned round (58 for 85) or doubled (33 for 3): of an age, a house number, or a count in one sentence."""
    x, y = (_first_number(value) for value in (pair.a.value, pair.b.value))
    slip = bool(x and y) and (sorted(x) == sorted(y) or x * 2 == y or y * 2 == x)
    alone = pair.point in AGES or pair.point in {"place", SUM}
    return slip and (alone or (pair.point in COUNTS and _in_one_sentence(pair)))


def _first_number(value: str) -> str:
    match = re.match(r"\$?(\d[\d,]*)", value)
    return match[1].replace(",", "") if match else ""


def _in_one_sentence(pair: Pair) -> bool:
    """Say whether both accounts tell it in one and the same sentence, figures aside."""
    told = sentence_of(pair.a, pair.in_a)
    return bool(told) and told == sentence_of(pair.b, pair.in_b)


def sentence_of(claim: Claim, report: Report) -> tuple[str, ...]:
    """Return the words of the sentence in which a claim stands, without figures; none if too few to know it again."""
    sentences = (one.span for one in report.analysis.sentences if one.span.contains(claim.span))
    told = tuple(form for span in sentences for form in forms(report.words(span)) if not form.isdigit())
    return told if len(told) >= _TELLING else ()


_TELLING = 6  # words: fewer are a formula of the trade ("At least 5 people were killed")


def _slip_within(pair: Pair, *_: object) -> bool:
    return pair.point in PERSONAL | {"place"} and pair.in_a.story.id == pair.in_b.story.id


def _aged(pair: Pair, _: Relation, config: AccountsConfig) -> bool:
    apart = abs(pair.days_apart)
    grown = 0 < pair.rise <= 1 + apart / _YEAR
    return pair.point in AGES and apart >= config.birthday_days and grown


def _turned_round(pair: Pair, *_: object) -> bool:
    """Say whether two names are the same words the other way round: Holt Ada for Ada Holt."""
    a, b = (name_parts(claim.value) for claim in (pair.a, pair.b))
    return pair.point in NAMES and a != b and a == b[::-1]


def _variant(pair: Pair, relation: Relation, config: AccountsConfig) -> bool:
    of_place = pair.point == "place" and relation == "compatible"
    return (
        (pair.point in NAMES and not _became_known(pair))
        or (pair.point == "other:hospital" and one_hospital(*pair.told, config))
        or (of_place and one_spelling(pair.a.value, pair.b.value, config))
    )


def _begun_otherwise(pair: Pair, *_: object) -> bool:
    return is_hour(pair.point) and {pair.a.rule, pair.b.rule} <= FIRM_HOURS


def _other_day(pair: Pair, _: Relation, config: AccountsConfig) -> bool:
    """A day that excludes the other, or the same clock time of the other half of the day."""
    turned = is_hour(pair.point) and hours_apart(pair, (-_HALF_DAY, _HALF_DAY)) <= config.clock_tolerance
    return pair.point == "date" or turned


def _toll_moved_on(pair: Pair, relation: Relation, config: AccountsConfig) -> bool:
    if pair.point not in COUNTS or abs(pair.days_apart) < config.update_days:
        return False
    if pair.point in _TOLD_BY_EAR or (pair.point == "other:count" and not pair.a.rule == pair.b.rule == THINGS):
        return False  # a crew, a turnout, shots heard, and what somebody counts against another do not grow
    return pair.vague if relation == "compatible" else rose(pair, config)


def rose(pair: Pair, config: AccountsConfig) -> bool:
    """Say whether a later report gives more than an earlier one; of the missing, any other figure."""
    return abs(pair.days_apart) >= config.update_days and (pair.rise > 0 or pair.point == "missing")


def _search_moved_on(pair: Pair, _: Relation, config: AccountsConfig) -> bool:
    """A search goes on from hour to hour; marches and raids, where many are taken, are counted once, by each side."""
    few = max(size(pair.a), size(pair.b)) < config.mass_arrests
    return pair.point in SEARCHED and few and not counted_by_eye(pair)


def counted_by_eye(pair: Pair) -> bool:
    """Say whether reports of one day tell of two numbers of attackers: nobody was found since, somebody is mistaken."""
    return pair.point == "suspects" and not pair.days_apart and min(size(pair.a), size(pair.b)) > 0


def _state_moved_on(pair: Pair, *_: object) -> bool:
    moved = pair.point in _MOVES_ON or pair.a.rule == pair.b.rule == FATE
    alike = _one_charge(pair) or _finer(pair) or _on_two_scales(pair) or _both_out_of_danger(pair)
    return bool(pair.days_apart) and moved and not alike


def _both_out_of_danger(pair: Pair) -> bool:
    """Say whether both tell only that somebody will live: on whatever day, that is one outlook in other words."""
    return pair.point == "other:condition" and all(_WILL_LIVE.match(value) for value in pair.values)


def _on_two_scales(pair: Pair) -> bool:
    """Say whether one tells how somebody fares and the other how badly he was hurt: stable, with serious injuries."""
    hurt = [bool(_HURT.search(value)) for value in pair.values]
    return pair.point == "other:condition" and any(hurt) and bool(pair.values & _FARES)


_WILL_LIVE = re.compile(r"no danger to life|expected to|minor\b", re.IGNORECASE)
_HURT = re.compile(r"\b(?:serious|minor)(?:ly)? (?:\w+ )?(?:injur|wound|hurt)", re.IGNORECASE)
_FARES = frozenset({"stable", "fair", "critical but stable"})


def _in_danger_or_not(pair: Pair, *_: object) -> bool:
    """Say whether a wound threatens life in the one and not in the other: it did so or not when it was dealt."""
    return pair.values == {"life-threatening", "no danger to life"}


def _was_released(pair: Pair, *_: object) -> bool:
    """Say whether one of two conditions is that of somebody who has left the hospital: what came before has passed."""
    if pair.point != "other:condition":
        return False
    left = [bool(_RELEASED.search(claim.value)) for claim in (pair.a, pair.b)]
    return left[0] != left[1]


_RELEASED = re.compile(r"\breleased\b", re.IGNORECASE)


def _of_another_colour(pair: Pair, *_: object) -> bool:
    """Say whether on a later day a car is told of by another colour."""
    colours = [told & _COLOURS for told in pair.told]
    return (
        pair.point == "other:vehicle" and bool(pair.days_apart) and all(colours) and colours[0].isdisjoint(colours[1])
    )


_COLOURS = frozenset(
    {
        *("dark", "light", "black", "white", "silver", "gray", "grey", "red", "blue", "green", "gold", "tan"),
        *("maroon", "burgundy", "brown", "beige", "yellow", "orange"),
    }
)


def _of_another_moment(pair: Pair, *_: object) -> bool:
    """One hour is that of the shots, the other that of the call, or of the find."""
    if not is_hour(pair.point):
        return False
    stages = {_stage_timed(claim, report) for claim, report in both(pair)}
    return len(stages) > 1 and "" not in stages


def _stage_timed(claim: Claim, report: Report) -> str:
    """Return what the words nearest before an hour, in its sentence, say that it is of; empty if they do not say."""
    sentence = _sentence_around(claim, report)
    words = report.words(sentence)
    at = claim.span.start - sentence.start
    near = [
        (max(match.start() - at, at - match.end()), stage)
        for stage, pattern in _STAGES.items()
        for match in pattern.finditer(words)
    ]
    return min(near)[1] if near else ""


_STAGES = {
    stage: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for stage, words in {
        "happening": r"happened|occurred|took place|unfolded|erupted|broke out|rang out|opened fire|fired|shot|stabbed"
        r"|struck|shooting|gunfire|crashed|exploded|killed|wounded",
        "call": r"call(?:s|ed)?|dispatched|responded|reports? of|received|reported|alerted",
        "find": r"found|arrived|discovered|pronounced",
    }.items()
}


def _finer(pair: Pair) -> bool:
    """Say whether one names the weapon more closely than the other."""
    a, b = pair.told
    some_gun = bool(pair.values & ANY_GUN) and all(_A_GUN.search(value) for value in pair.values)
    return pair.point == "weapon" and (a <= b or b <= a or some_gun)


# Words for a gun of no named kind; and guns of any kind.
ANY_GUN = frozenset({"gun", "firearm"})
_A_GUN = re.compile(r"gun|firearm|rifle|pistol|revolver|ak-?47|ar-?15")


def _one_charge(pair: Pair) -> bool:
    """Say whether two accounts of a case at one stage name the same offences, the one more closely or more of them."""
    if pair.point != "charge":
        return False
    a, b = (told - _OF_ANY_CHARGE for told in pair.told)
    one_stage = len({pair.a.predicate, pair.b.predicate} - {""}) <= 1
    return one_stage and (a <= b or b <= a)


_OF_ANY_CHARGE = frozenset(
    {
        *("count", "charge", "one", "two", "three", "four", "five", "six", "seven", "eight", "several", "multiple"),
        *("felony", "felonious", "misdemeanor", "preliminary", "including", "slew", "as", "well"),
    }
)


def _of_a_separate_one(pair: Pair, *_: object) -> bool:
    """One of two figures stands in a sentence that tells of another incident of its kind, or sums several up."""
    if pair.point not in COUNTS:
        return False
    separate = [bool(_SEPARATE.search(report.words(_sentence_around(claim, report)))) for claim, report in both(pair)]
    return separate[0] != separate[1]


def both(pair: Pair) -> tuple[tuple[Claim, Report], tuple[Claim, Report]]:
    """Return the two claims, each with the report that makes it."""
    return (pair.a, pair.in_a), (pair.b, pair.in_b)


def _sentence_around(claim: Claim, report: Report) -> Span:
    """Return the sentence in which a claim stands; its own words where they stand in none."""
    return next((one.span for one in report.analysis.sentences if one.span.contains(claim.span)), claim.span)


_SEPARATE = re.compile(
    r"\b(?:a|another|the) (?:separate|unrelated|different|second|earlier|previous) (?:\w+ )?"
    r"(?:incidents?|attacks?|strikes?|raids?|shootings?|clash(?:es)?|blasts?|explosions?|fires?|crash(?:es)?|accidents?)\b"
    r"|\b(?:weekend|citywide) (?:\w+ )?(?:shootings|stabbings|killings|homicides)\b"
    r"|\b(?:shootings|stabbings|killings) (?:across|around|throughout)\b"
    r"|\bin (?:another|other) (?:incidents?|attacks?|strikes?|raids?|clashes|blasts?|fires?|crashes|accidents?)\b",
    re.IGNORECASE,
)


def _two_speakers(pair: Pair, *_: object) -> bool:
    """Each on the word of somebody else; of a position, where one is only the report's own word too."""
    both = bool(pair.a.speaker and pair.b.speaker)
    told = pair.point in COUNTS or pair.point in _TESTIMONY or is_hour(pair.point) or pair.a.rule == VERSION
    if pair.a.speaker == pair.b.speaker or not told:
        return False
    return both or not _measured(pair)


def set_beside(pair: Pair, *_: object) -> bool:
    """Say whether one report sets two figures of a count side by side, the one on somebody's word and the other not.

    What it says was so earlier, or grew, is no second account.
    """
    if pair.in_a is not pair.in_b or pair.point not in COUNTS or pair.a.speaker == pair.b.speaker:
        return False
    if RIVAL not in {pair.a.rule, pair.b.rule}:
        return False
    first, last = sorted((_sentence_around(claim, report) for claim, report in both(pair)), key=lambda s: s.start)
    told = pair.in_a.words(first), pair.in_a.words(last)
    text = "text" == pair.a.span.part == pair.b.span.part
    near = text and last.start - first.end <= _NEXT
    return near and not any(_EARLIER.search(words) for words in told) and bool(size(pair.a) and size(pair.b))


_NEXT = 3  # characters from a sentence to the next one of its paragraph
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|before that|had (?:\w+ )?(?:said|put|given|reported|spoken)"
    r"|r(?:ose|isen|ising)|climbed|gr(?:ew|own)|up from|more than doubled|yesterday|revised|updated|since then)\b",
    re.IGNORECASE,
)


def _counted_differently(pair: Pair, *_: object) -> bool:
    counted = {fold(pair.a.predicate), fold(pair.b.predicate)}
    told = pair.point in COUNTS and pair.point != "other:count"
    return told and all(counted) and len(counted) > 1 and not counted & _ANYBODY


def _one_in_two_spellings(pair: Pair, _: Relation, config: AccountsConfig) -> bool:
    """A word of the one in another spelling, and no other word in which they differ."""
    if not is_worded(pair.point):
        return False
    only_a, only_b = sorted(pair.told[0] - pair.told[1]), sorted(pair.told[1] - pair.told[0])
    return len(only_a) == len(only_b) == 1 and spelt_alike(only_a[0], only_b[0], config)


def _on_the_map(claim: Claim, report: Report) -> bool:
    return any(claim.span.overlaps(place.span) for place in report.analysis.places)


def _told_by_two(pair: Pair, *_: object) -> bool:
    both = bool(pair.a.speaker and pair.b.speaker)
    return both and pair.told_otherwise and len(pair.voices) > 1 and all(pair.voices)


def _told_by_two_in_one(pair: Pair, *_: object) -> bool:
    return pair.in_a is pair.in_b and _told_by_two(pair)


def _told_later(pair: Pair, *_: object) -> bool:
    return pair.point in _BECOMES_KNOWN and bool(pair.days_apart) and pair.told_otherwise


def _told_by_a_witness(pair: Pair, *_: object) -> bool:
    """Say whether one of two answers is only that of somebody named who looks into nothing: a neighbour's guess."""
    named = [is_full_name(claim.speaker) and voice_of(claim, report) != INVESTIGATORS for claim, report in both(pair)]
    return _only_one_holds(pair) and named[0] != named[1]


def _only_one_holds(pair: Pair, *_: object) -> bool:
    return pair.point in _ONE_HOLDS and pair.told_otherwise


def _told_in_other_words(pair: Pair, *_: object) -> bool:
    return pair.told_otherwise


def _measured(pair: Pair, *_: object) -> bool:
    return pair.point in COUNTS or is_hour(pair.point) or pair.point in {SUM, SEXES}


def _of_two_ages(pair: Pair, *_: object) -> bool:
    """Say whether two ages are told to the year, and one of them of somebody by name: no two of whom we do not know."""
    exact = all(claim.low == claim.high for claim in (pair.a, pair.b))
    named = any(claim.about and not claim.about.startswith(UNNAMED) for claim in (pair.a, pair.b))
    return pair.point in AGES and exact and named


def _anyhow(*_: object) -> bool:
    return True


class Rule(NamedTuple):
    """One row of the table: the cause, the reason in words, when it holds, and how the two must stand, if it matters.

    That is looked at first: most pairs can both hold, and half of the rules are of those that cannot.
    """

    cause: Cause
    reason: str
    holds: Callable[[Pair, Relation, AccountsConfig], bool]
    of: Relation | None = None


RULES: tuple[Rule, ...] = (
    Rule("correction", "a report says that it corrects what was reported before", _corrected, "contrary"),
    Rule(
        "copy or typing error",
        "the figures of one are those of the other turned round or doubled",
        _slip_of_figures,
        "contrary",
    ),
    Rule(
        "copy or typing error",
        "one report gives one person two names or ages, or one street two blocks",
        _slip_within,
        "contrary",
    ),
    Rule("later update", "a birthday lies between the reports", _aged, "contrary"),
    Rule("copy or typing error", "the first name of one is the last of the other", _turned_round),
    Rule("name variant", "one name, in another spelling or in full", _variant),
    Rule("day or time slip", "another day, or the same hour of the other half of the day", _other_day, "contrary"),
    Rule("different speaker", "each says another hour at which it began", _begun_otherwise, "contrary"),
    Rule("other incident", "one tells of a separate incident", _of_a_separate_one, "contrary"),
    Rule("different speaker", "one report sets another's figure beside its own", set_beside, "contrary"),
    Rule("later update", "tolls grow from day to day, and vague ones become figures", _toll_moved_on),
    Rule("later update", "arrests and those sought grow from hour to hour", _search_moved_on),
    Rule("later update", "one has left the hospital since", _was_released),
    Rule("true conflict", "a wound threatens life or does not", _in_danger_or_not),
    Rule("later update", "another car is told of on a later day", _of_another_colour),
    Rule("later update", "charges, conditions and fates move on from day to day", _state_moved_on),
    Rule("different speaker", "each rests on the word of somebody else", _two_speakers, "contrary"),
    Rule("different scope or definition", "other people are counted", _counted_differently, "contrary"),
    Rule(
        "different scope or definition",
        "the hours are of the shots, the call and the find",
        _of_another_moment,
        "contrary",
    ),
    Rule("name variant", "one word in two spellings", _one_in_two_spellings, "compatible"),
    Rule("different speaker", "one report tells it in two ways, on the word of two", _told_by_two_in_one),
    Rule("later update", "one report says that it was not known yet", _became_known),
    Rule("later update", "told otherwise on a later day", _told_later),
    Rule("different speaker", "each tells it otherwise, on the word of somebody else", _told_by_two),
    Rule("different speaker", "a witness tells it otherwise than the report itself", _told_by_a_witness),
    Rule("true conflict", "of one thing, only one can hold, and nothing explains it", _only_one_holds),
    Rule("unclear", "told in other words, and nothing in the reports tells why", _told_in_other_words),
    Rule("different precision or rounding", "both can hold: one is finer, rounded or hedged", _anyhow, "compatible"),
    Rule("true conflict", "two measures that cannot both hold, and nothing explains it", _measured),
    Rule("true conflict", "two ages of somebody whom a report names, and nothing explains them", _of_two_ages),
    Rule("unclear", "nothing in the reports tells", _anyhow),
)


# --- What rules and relations measure alike ---------------------------------------------------------------------------


def is_hour(point: str) -> bool:
    """Say whether a point asks for an hour of the day."""
    return point == "time_of_day" or point.startswith("other:time of")


def hours_apart(pair: Pair, shifts: tuple[int, ...]) -> float:
    """Return the fewest minutes between two hours of the day, one of them shifted by each of some stretches."""
    a, b = pair.a, pair.b
    return min(max((b.low or 0) + s - (a.high or 0), (a.low or 0) - (b.high or 0) - s, 0) for s in shifts)


def one_spelling(a: str, b: str, config: AccountsConfig) -> bool:
    """Say whether two places are one in two spellings: one word of each differs, by a letter or two."""
    only_a, only_b = sorted(telling_words(a) - telling_words(b)), sorted(telling_words(b) - telling_words(a))
    if len(only_a) != 1 or len(only_b) != 1 or _numbered(only_a[0]) or _numbered(only_b[0]):
        return False  # 136th Street is no spelling of 137th
    return OSA.distance(only_a[0], only_b[0]) <= config.letters_apart


def _numbered(word: str) -> bool:
    return word[:1].isdigit()
