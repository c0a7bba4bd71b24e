"""Which of the answers that a report gives to one question are its answer: of the whole, in earnest, and its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from variorum.link.accounts.causes import ANY_GUN, COUNTS, FIRM_HOURS, Pair, hours_apart, is_hour, size, vaguely_told
from variorum.link.accounts.comparison import PART, contrary
from variorum.link.accounts.hospitals import HOSPITALS, is_any_condition, is_any_hospital
from variorum.link.accounts.questions import AGES, RIVAL, UNNAMED, may_be_slip
from variorum.link.accounts.tolls import TOLLS, is_dated
from variorum.link.accounts.witnesses import CORRECTED, of_one_value
from variorum.people import SEARCHED, sort_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Claim


# Points on which it matters who says so: each speaker's first words are kept.
_STANCES = frozenset({"outcome", "status", "cause", "blame"})
# Points on which a story's finest answer is its answer, if its answers can all hold.
_FINEST = frozenset({"date", "time_of_day", "victim_age", "suspect_age"})
_PASSING = frozenset({"hour in passing"})
# Counts that a report gives at its beginning; arrests are often told at its end.
_TOLD_FIRST = frozenset({"killed", "injured", "people_shot", "missing", "displaced"})
# Counts that reports break down into parts.
_PARTED = frozenset({"killed"})
# Points of which a story has one true answer, so that several answers speak of several things.
_ONE_ANSWER = COUNTS | {"date", "time_of_day", "victim_age", "suspect_age"}


def readings_of(point: str, witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the answers to a question that count, of the several that accounts give."""
    if len({w.story_id for w in witnesses}) == len(witnesses):  # each gives one, and there is none to choose
        shown = sorted(witnesses, key=_order)
        if of_one_value(shown):
            return shown
    else:
        shown = _one_per_value(_wholes(_totals(witnesses, config)) if point in COUNTS else witnesses)
        shown = _firm_hours(shown) if is_hour(point) else shown
        shown = _all_of_a_search(shown) if point in SEARCHED else shown
    if point in _ONE_ANSWER:
        shown = _charitably(shown, config)
    if point == "weapon":
        return _named(shown, ANY_GUN.__contains__)
    if point in HOSPITALS:
        return _named(shown, is_any_hospital)
    if point == "other:condition":
        return _named(shown, is_any_condition)
    if point in AGES:
        return sorted({*_finest(shown), *_slips_within(witnesses, _finest(shown), config)}, key=_order)
    return _finest(shown) if point in _FINEST else shown


def _named(witnesses: Sequence[Witness], is_any: Callable[[str], bool]) -> list[Witness]:
    """Leave out that there was a gun, or a hospital, of a story that says of what kind it was, or which."""
    named = {w.story_id for w in witnesses if not is_any(w.claim.value)}
    return [w for w in witnesses if not is_any(w.claim.value) or w.story_id not in named]


def _firm_hours(witnesses: Sequence[Witness]) -> list[Witness]:
    """Leave out the parts of the day, of a story that tells the hour of the happening by the clock."""
    by_the_clock = {w.story_id for w in witnesses if _is_clock(w) and w.claim.rule not in _PASSING}
    return [w for w in witnesses if _is_clock(w) or w.story_id not in by_the_clock]


def _is_clock(witness: Witness) -> bool:
    return witness.claim.value[-1:].isdigit()


def _slips_within(witnesses: Sequence[Witness], shown: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the ages by which reports contradict themselves: so near, or so odd, that they are of one person."""
    own = {w.story_id: w for w in shown}
    doubled = (
        w
        for w in _one_per_value(witnesses)
        if (other := own.get(w.story_id))
        and contrary(w, other, config)
        and may_be_slip(w.claim, other.claim)
        and not _two_persons(w, other)
    )
    return list(doubled)


def _two_persons(a: Witness, b: Witness) -> bool:
    """Say whether a report's text tells two ages of people without a name: "an 8-year-old and a 9-year-old" are two."""
    return all(w.claim.about.startswith(UNNAMED) and w.claim.span.part == "text" for w in (a, b))


def _totals(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Keep, of each story, the counts of its title and opening; those of its body if the opening gives none."""
    kept = []
    by_story: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        by_story[witness.story_id].append(witness)
    for given in by_story.values():
        opening = [w for w in given if _in_opening(w) or w.claim.modality in CORRECTED]
        opening += [
            w for w in given if w not in opening and any(_of_two_speakers((w, other), config) for other in opening)
        ]
        if opening and all(vaguely_told(w.claim, w.report) for w in opening):
            opening += [w for w in given if w not in opening and w.claim.high is not None and w.claim.rule != PART]
        kept.extend(given if all(map(_is_some_one, opening)) else opening)
    told = {(w.claim.value, w.story_id) for w in kept}
    return kept + [w for w in witnesses if w not in kept and _borne_out(w, told)]


def _borne_out(witness: Witness, told: AbstractSet[tuple[str, str]]) -> bool:
    """Say whether a count far down a report is what another report opens with: its own opening may sum several up."""
    whole = witness.claim.rule != PART and witness.claim.low == witness.claim.high and not witness.claim.modality
    return whole and any(value == witness.claim.value and story != witness.story_id for value, story in told)


def _is_some_one(witness: Witness) -> bool:
    """Say whether words tell of one of those concerned, whom a count of all counts too."""
    return witness.claim.rule == PART and witness.claim.low == 1


def _wholes(witnesses: Sequence[Witness]) -> list[Witness]:
    """Leave out the counts of the dead or hurt that are of some of them, of a story that gives a count of all.

    Of some are those, too, that are below what the story says on the same word that there were at least.
    """
    least: dict[tuple[str, str], float] = defaultdict(float)
    for witness in witnesses:
        if witness.claim.rule == PART:
            teller = witness.story_id, witness.claim.speaker
            least[teller] = max(least[teller], size(witness.claim))
    below = [w for w in witnesses if w.claim.high is not None and w.claim.high < least[w.story_id, w.claim.speaker]]
    witnesses = [w for w in witnesses if w not in below or w.claim.modality in CORRECTED] or witnesses
    whole = {w.story_id for w in witnesses if w.claim.rule != PART}
    parted = [w for w in witnesses if w.claim.point in _PARTED and w.claim.rule == PART]
    return [w for w in witnesses if w not in parted or w.story_id not in whole]


def _all_of_a_search(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each report on who is held or sought, the most that it counts: it tells of them one after the other.

    What two speakers count stands, and so does what it is corrected from; a gunman told of alone is one of several.
    """
    several = {w.story_id for w in witnesses if size(w.claim) > 1}
    witnesses = [w for w in witnesses if w.story_id not in several or not _is_told_of_one(w)]
    most: dict[tuple[str, str], float] = {}
    for witness in witnesses:
        teller = (witness.story_id, witness.claim.speaker)
        most[teller] = max(most.get(teller, 0.0), size(witness.claim))
    return [w for w in witnesses if w.claim.modality in CORRECTED or size(w.claim) == most[w.story_id, w.claim.speaker]]


def _is_told_of_one(witness: Witness) -> bool:
    """Say whether words count one by what he did or suffered: where the report counts several, he is one of them."""
    claim = witness.claim
    return claim.rule == _IN_WORDS and claim.high == 1 and not claim.modality


# The rule by which a count is read from words that give no figure.
_IN_WORDS = "told in words"


def _charitably(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Read each story as agreeing with most accounts where any of its own words allow it.

    A report of one incident also counts parts of it and tells of other incidents; of the values a story gives, those
    that contradict what most stories say are taken to be of such, if another of its values does not. A title that
    contradicts its own body is kept. What most stories say is the value that the most stories could mean, the one
    written most often of those.
    """
    by_story: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        by_story[witness.story_id].append(witness)
    if of_one_value(witnesses):  # nothing that one could be charitable about
        return sorted((w for told in by_story.values() for w in _foremost(told)), key=_order)
    usual = _usual(by_story, config)
    kept: list[Witness] = []
    for told in by_story.values():
        given = _not_adding_up(_foremost(told), usual)
        # Who sets a count of his own against another's gives both in earnest.
        rival = any(w.claim.rule in FIRM_HOURS or w.claim.rule == RIVAL for w in given) or _of_two_speakers(
            given, config
        )
        holding = [w for w in given if not contrary(w, usual, config) or (rival and w.claim.rule != PART)]
        holding = _near(holding, given, usual, config) if is_hour(usual.claim.point) else holding
        holding += _closer(holding, given, config)
        body = [w for w in holding if w.claim.span.part == "text"]
        titles = [w for w in given if w.claim.span.part == "title" and body and _belied(w, given, by_story, config)]
        kept.extend(w for w in given if w.claim.modality in CORRECTED and w not in holding)
        if body:
            kept.extend([*holding, *(t for t in titles if t not in holding)])
        else:
            # Only the title, or nothing, agrees with the others: the body's own firm word stands against it.
            rest = [w for w in given if w.claim.span.part == "text"] if holding else given
            kept.extend({*holding, *_firm(rest)})
    return sorted(kept, key=_order)


def _near(
    holding: Sequence[Witness], given: Sequence[Witness], usual: Witness, config: AccountsConfig
) -> list[Witness]:
    """Return, of the hours of a story that may be so, those about the usual one; hours far off are of something else.

    Where none is about it, the hour of the happening contradicts it, and one told in passing of another thing does not.
    """
    near = [w for w in holding if _minutes_apart(w, usual) <= config.clock_tolerance]
    firm = [w for w in given if w not in holding and w.claim.rule not in _PASSING]
    return near or firm[:1] or list(holding)


def _minutes_apart(a: Witness, b: Witness) -> float:
    return hours_apart(Pair(a.claim, a.report, b.claim, b.report), (-_DAY, 0, _DAY))


_DAY = 24 * 60


def _not_adding_up(given: list[Witness], usual: Witness) -> list[Witness]:
    """Leave out the counts by which a story breaks down the one that most accounts give: six and three of the nine."""
    if usual.claim.point not in TOLLS or usual.claim.rule == PART:
        return given
    whole = size(usual.claim)
    sizes = Counter(size(w.claim) for w in given if w.claim.span.part == "text" and w.claim.modality not in CORRECTED)
    if whole not in sizes:
        return given
    parts = {one for one in sizes if 0 < one < whole and sizes[whole - one] > (one * 2 == whole)}
    return [w for w in given if size(w.claim) not in parts]


def _belied(
    title: Witness, given: Sequence[Witness], by_story: Mapping[str, Sequence[Witness]], config: AccountsConfig
) -> bool:
    """Say whether a report's own text contradicts its title: with a count of all, or one that other reports give."""
    body = [w for w in given if w.claim.span.part == "text"]
    if not all(contrary(title, w, config) for w in body) or _told_of_others(title):
        return False
    others = [w for told in by_story.values() for w in told if w.story_id != title.story_id]
    alone = all(contrary(title, other, config) for other in others)
    borne_out = alone and any(not contrary(w, other, config) for w in body for other in others)
    return title.claim.point not in _TOLD_FIRST or borne_out or any(_counts_all(w, title) for w in body)


def _told_of_others(title: Witness) -> bool:
    """Say whether the text gives a title's figure for another fate: five wounded above it, five shot within it."""
    claims = title.report.analysis.claims
    return any(
        c.point in _TOLD_FIRST - {title.claim.point} and c.span.part == "text" and c.low == c.high == title.claim.low
        for c in claims
        if title.claim.low
    )


def _counts_all(witness: Witness, title: Witness) -> bool:
    """Say whether a text's count may be of all whom its title counts: no part is larger, or opens the report.

    One person, and others than those told of before, are some of them.
    """
    few = size(witness.claim) <= 1 or bool(_OTHERS.search(witness.report.words(witness.claim.span)))
    return size(witness.claim) > size(title.claim) or (_in_opening(witness) and not few)


_OTHERS = re.compile(r"\b(?:others?|another|more)\b", re.IGNORECASE)


def _foremost(told: list[Witness]) -> list[Witness]:
    """Return of what a story tells when it began, if it says so: other times are of what came after, or cited."""
    return [w for w in told if w.claim.rule in FIRM_HOURS][:1] or told


def _of_two_speakers(given: Sequence[Witness], config: AccountsConfig) -> bool:
    """Say whether a story gives two counts of the same people that exclude one another, on the word of two speakers."""
    text = [w for w in given if w.claim.span.part == "text"]  # a title speaks for its text
    whole = [w for w in text if w.claim.point in TOLLS and w.claim.low is not None and w.claim.rule != PART]
    return any(
        a.claim.speaker != b.claim.speaker and _same_people(a.claim, b.claim) and contrary(a, b, config)
        for a, b in combinations(whole, 2)
    )


def _same_people(a: Claim, b: Claim) -> bool:
    """Say whether two counts are of one sort of people; of two named speakers, of those whom both call by one noun."""
    sort = sort_of(a.predicate)
    one_noun = bool(a.predicate and a.speaker and b.speaker) and fold(a.predicate) == fold(b.predicate)
    return sort == sort_of(b.predicate) if sort else one_noun


def _closer(holding: Sequence[Witness], given: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the figures by which a story says more closely what it first says vaguely ("thousands", then 23,000)."""
    if not holding or any(w.claim.high is not None or w.claim.point not in _TOLD_FIRST for w in holding):
        return []
    firm = [w for w in given if w not in holding and w.claim.rule != PART and w.claim.span.part == "text"]
    vague = all(vaguely_told(h.claim, h.report) for h in holding)
    near = [w for w in firm if vague or _in_opening(w)]
    return [w for w in near if not any(contrary(w, h, config) for h in holding)]


def _room(claim: Claim) -> float:
    return (claim.high or 0.0) - (claim.low or 0.0)


def _finest(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each story, what it gives most closely: a clock time before a part of the day, a day before a month."""
    first: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda w: ("/" in w.claim.value, _room(w.claim), _order(w))):
        first.setdefault(witness.story_id, witness)
    return sorted(first.values(), key=_order)


def _firm(given: Sequence[Witness]) -> list[Witness]:
    """Return the one value by which a story contradicts the others, if its words are firm enough to say that it does.

    A count far down a report, or an hour with no happening beside it, is more often of another thing than a conflict,
    unless it is the only one and rests on somebody's word.
    """
    alone = len({w.claim.value for w in given}) == 1
    firm = [
        w
        for w in given
        if w.claim.rule not in _PASSING
        and (_in_opening(w) or (alone and (w.claim.speaker if not w.claim.about else is_dated(w.claim))))
    ]
    return [max(firm, key=_most_told)] if firm else []


def _in_opening(witness: Witness) -> bool:
    if witness.claim.point not in _TOLD_FIRST or witness.claim.span.part == "title":
        return True
    return witness.claim.span.start < witness.opening


def _usual(by_story: Mapping[str, Sequence[Witness]], config: AccountsConfig) -> Witness:
    """Return the value that the most stories could mean; of several, the one most stories write."""
    distinct: dict[str, Witness] = {}
    for given in by_story.values():
        body = [w for w in given if w.claim.span.part == "text"]
        for witness in body or given:
            distinct.setdefault(witness.claim.value, witness)
    values = [distinct[value] for value in sorted(distinct)][: config.most_values]
    if len(values) == 1:
        return values[0]

    def weight(candidate: Witness) -> tuple[int, int, float]:
        could = sum(any(not contrary(w, candidate, config) for w in given) for given in by_story.values())
        written = sum(any(w.claim.value == candidate.claim.value for w in given) for given in by_story.values())
        return could, written, size(candidate.claim)

    return max(values, key=weight)


def _most_told(witness: Witness) -> tuple[float, int, str]:
    return size(witness.claim), -witness.claim.span.start, witness.claim.id


def _one_per_value(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each story, the first words that give a value; of a position, the first of each who holds it."""
    first: dict[tuple[str, str, str], Witness] = {}
    for witness in sorted(witnesses, key=lambda w: (w.claim.point in COUNTS and not w.claim.speaker, _order(w))):
        speaker = witness.claim.speaker if witness.claim.point in _STANCES else ""
        first.setdefault((witness.story_id, witness.claim.value, speaker), witness)
    return sorted(first.values(), key=_order)


def _order(witness: Witness) -> tuple[str, str, bool, int, str]:
    claim, story = witness.claim, witness.report.story
    return (story.published.earliest or "9999", story.id, claim.span.part == "title", claim.span.start, claim.id)
