"""Accusations and denials as they meet: within a report, across the reports of one event, and beyond."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from variorum.contests import asked_under
from variorum.model import CONTESTED
from variorum.people import sort_of
from variorum.text import words as text_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.model import Claim, EventStory, Report

# The charge that two parties make of one another where shots were exchanged.
FIRING_FIRST = "firing first"
# The rule of who is said to have done a deed.
DID_IT = "did it"
# Charges of the deed itself, not of what somebody left undone.
_DEED = re.compile(
    r"^the \w+|\b(?:attack\w*|shell\w*|bomb\w*|fir(?:e|es|ed|ing)|kill\w*|sho[ot]t?\w*|raid\w*|strik\w*|struck"
    r"|ambush\w*|sink\w*"
    r"|sank|burn\w*|blast\w*|explo\w*|crime|massacr\w*|murder\w*|abduct\w*|kidnap\w*|plant\w*|crash\w*|guns?"
    r"|missiles?)\b"
)
# The modality of a statement that is an accusation only because somebody answers it.
_ANSWERED = "answered"
_SHARED = 2
_SHORTEST = 3
_STEM = 4
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_DEMONYM = re.compile(r"(?:ian|ean|an|n|i|ese|ish|s)$")

# Of what somebody is charged, and whether something is so that charges nobody.
DISPUTED = ("blame", "other:polarity")
_SAID = frozenset({*DISPUTED, CONTESTED})

Said = tuple["Claim", str]


class Dispute(NamedTuple):
    """One question of blame and the answers to it, each with the claims that give it and their stories."""

    event_id: str
    about: str
    readings: dict[str, list[Said]]

    @property
    def point(self) -> str:
        """The point that is disputed: the blame for something, or whether something is so."""
        point = next((claim.point for given in self.readings.values() for claim, _ in given), DISPUTED[0])
        return DISPUTED[1] if point == CONTESTED else point


def find_disputes(reports: Sequence[Report], event_stories: Sequence[EventStory]) -> list[Dispute]:
    """Return the accusations that are denied, and the deeds of which parties accuse one another.

    A charge is of one event if all who carry it tell of that event, else of none.
    """
    events: dict[str, set[str]] = defaultdict(set)
    for row in event_stories:
        if row.main:
            events[row.story_id].add(row.event_id)
    told = [
        (claim, report.story.id)
        for report in sorted(reports, key=lambda r: r.story.id)
        if report.claims_any(_SAID)
        for claim in report.claims_on(_SAID)
        if claim.value in {"yes", "no"} or claim.rule == DID_IT
    ]
    here = sorted(_by_event(told, events).items())
    days = {report.story.id: report.story.published.day or "" for report in reports}
    contested = [one for event_id, given in here for one in _contested(event_id, given, days)]
    told = [s for s in told if s[0].point != CONTESTED]
    here = sorted(_by_event(told, events).items())
    rivals = [rival for event_id, given in here for rival in _rivals(event_id, given)]
    said = [s for s in told if s[0].rule != DID_IT]
    rivalled = {rival.event_id for rival in rivals}
    charges = [charge for charge in _charges(said, events) if len(charge.readings) > 1]
    found = [*(c for c in charges if c.event_id not in rivalled or not _held_by(c)), *rivals]
    contested = [c for c in contested if not any(_covers(one, c) for one in found)]
    return [*(one for one in found if not any(_told_better(one, c) for c in contested)), *contested]


def _told_better(charge: Dispute, contested: Dispute) -> bool:
    """Say whether a denial that charges nobody is one of what more reports tell as so or not so."""
    if charge.point != DISPUTED[1] or charge.event_id != contested.event_id:
        return False
    denied = [claim.span for claim, _ in charge.readings.get("no", ())]
    shown = [claim.span for given in contested.readings.values() for claim, _ in given]
    one = any(span.overlaps(other) for span in denied for other in shown)
    return one and len(_stories(charge)) <= len(_stories(contested))


def _stories(dispute: Dispute) -> set[str]:
    return {story_id for given in dispute.readings.values() for _, story_id in given}


def _held_by(charge: Dispute) -> bool:
    """Say whether who did the deed already tells all that a charge does."""
    topic = charge.about.partition(": ")[2]
    weak = bool(_DEED.search(topic)) and all(claim.modality == _ANSWERED for claim, _ in charge.readings.get("yes", []))
    return weak or topic == FIRING_FIRST or bool(re.fullmatch(r"the \w+", topic))


def _by_event(said: Sequence[Said], events: dict[str, set[str]]) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for claim, story_id in said:
        for event_id in sorted(events[story_id]):
            found[event_id].append((claim, story_id))
    return found


# --- So or not so -----------------------------------------------------------------------------------------------------


def _contested(event_id: str, told: Sequence[Said], days: Mapping[str, str]) -> list[Dispute]:
    """Return what some tell as so and others as not so.

    Who tells both sees it change, and so do reports of two days that each speak for themselves.
    """
    asked: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    here = [said for said in told if said[0].point == CONTESTED]
    if not {claim.value for claim, _ in here} >= {"yes", "no"}:
        return []
    under = asked_under(claim for claim, _ in here)
    for said in here:
        asked[under.get(said[0].about, said[0].about)][said[0].value].append(said)
    for about in [about for about in asked if about.startswith(_ALL) and not asked[about].get("yes")]:
        state = about.partition(" ")[2]
        group = {claim.predicate for claim, _ in asked[about]["no"]}
        met = [other for other in asked if other != about and other.endswith(f" {state}")]
        asked[about]["yes"] = [
            said for other in met for said in asked[other].get("yes", ()) if _is_one_of(said[0], group)
        ]
    found = []
    for about, readings in sorted(asked.items()):
        yes, no = _set_apart(readings.get("yes", []), readings.get("no", []))
        if yes and no and not _changed(about, yes, no, days):
            found.append(Dispute(event_id, about, {"yes": yes, "no": no}))
    return found


# How what is told of nobody or of nothing opens: it contradicts what is told of anybody.
_ALL = ("anybody ", "anything ")


def _is_one_of(claim: Claim, groups: Iterable[str]) -> bool:
    """Say whether whom a claim is told of may be one of those of whom another leaves out nobody.

    ``groups`` are the nouns for them ("none of the crew"); empty where nobody at all is meant. Who has a name may be
    one of any.
    """
    name = next(iter(claim.participants), "")
    noun = name.removeprefix("the ").removeprefix("a ")
    named = name[:1].isupper() and not claim.predicate
    sorts = {sort_of(noun), sort_of(claim.predicate)} - {""}
    return named or any(not group or noun in group or sort_of(group) in sorts for group in groups)


def _changed(about: str, yes: Sequence[Said], no: Sequence[Said], days: Mapping[str, str]) -> bool:
    """Say whether two answers may be those of two days: no speaker gives either, and no day has both.

    What is done for good may come to be so, but not cease to.
    """
    spoken = any(claim.speaker for claim, _ in (*yes, *no))
    so, not_so = ({days[story_id] for _, story_id in given} for given in (yes, no))
    undone = about.endswith(_FOR_GOOD) and all(so) and all(not_so) and min(so) <= min(not_so)
    return not spoken and not so & not_so and not undone


_FOR_GOOD = (
    *("was killed", "was beaten", "was raped", "was bombed", "was burned", "was destroyed", "was looted"),
    *("was poisoned", "was fired", "was hit", "exploded", "crashed", "sank"),
)


def _apart(a: Sequence[Said], b: Sequence[Said]) -> bool:
    """Say whether nobody says both: no speaker, and no report in its own words."""
    return not {_holder(said) for said in a} & {_holder(said) for said in b}


def _holder(said: Said) -> tuple[str, str]:
    claim, story_id = said
    return claim.speaker, "" if claim.speaker else story_id


def _set_apart(a: list[Said], b: list[Said]) -> tuple[list[Said], list[Said]]:
    """Return two answers without those who give both, who saw it change."""
    both = {_holder(said) for said in a} & {_holder(said) for said in b}
    firm_a, firm_b = ([said for said in given if _holder(said) not in both] for given in (a, b))
    if firm_a and firm_b:
        return firm_a, firm_b
    denied = firm_a or firm_b  # what somebody denies stands against one who saw it change
    if not any(claim.act in _DENYING for claim, _ in denied):
        return [], []
    other = [said for said in (b if denied is firm_a else a) if said[0].act not in _DENYING]
    return (denied, other) if denied is firm_a else (other, denied)


_DENYING = frozenset({"deny", "reject"})


def _covers(one: Dispute, other: Dispute) -> bool:
    """Say whether a dispute already shows the words of each answer to another."""
    spans = [claim.span for given in one.readings.values() for claim, _ in given]
    return all(
        any(claim.span.overlaps(span) for claim, _ in given for span in spans) for given in other.readings.values()
    )


# --- Accused and denied -----------------------------------------------------------------------------------------------


def _charges(said: Sequence[Said], events: dict[str, set[str]]) -> list[Dispute]:
    by_about: dict[str, list[Said]] = defaultdict(list)
    for claim, story_id in said:
        by_about[claim.about].append((claim, story_id))
    homes = {about: _told_of(given, events) for about, given in by_about.items()}
    merged: dict[str, str] = {}
    chosen: dict[str, list[str]] = defaultdict(list)  # by the event that they are told of
    for about in sorted(by_about, key=lambda a: (-len(by_about[a]), a)):
        kin = chosen[homes[about]] if homes[about] else ()
        merged[about] = next((other for other in kin if _one_charge(about, other)), about)
        if merged[about] == about:
            chosen[homes[about]].append(about)
    found: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for about, given in sorted(by_about.items()):
        for claim, story_id in given:
            found[merged[about]][claim.value].append((claim, story_id))
    return [Dispute(homes[about], about, dict(readings)) for about, readings in sorted(found.items())]


def _told_of(given: Sequence[Said], events: dict[str, set[str]]) -> str:
    told = set.union(*(events[story_id] or {""} for _, story_id in given))
    return told.pop() if len(told) == 1 else ""


def _one_charge(a: str, b: str) -> bool:
    """Say whether two charges are one in other words: against one party, of what shares two telling words."""
    (accused_a, _, topic_a), (accused_b, _, topic_b) = a.rpartition(": "), b.rpartition(": ")
    if accused_a != accused_b and not one_party(accused_a, accused_b):
        return False
    if topic_a == topic_b:
        return True
    x, y = _stems(topic_a), _stems(topic_b)
    return len(x & y) >= min(_SHARED, len(x), len(y)) > 0


def _stems(topic: str) -> set[str]:
    return {_ENDING.sub("", w.form) for w in text_words(topic) if len(w.form) > _SHORTEST}


def one_party(a: str, b: str) -> bool:
    """Say whether two names are of one party: the same, initials, last words, or a people and its land.

    >>> one_party("Ridge Front", "Front"), one_party("Velmoran", "Velmora"), one_party("Norland", "Sutland")
    (True, True, False)
    """
    short, long = sorted((a, b), key=len)
    if not short or short.casefold() == long.casefold():
        return bool(short)
    if len(short) > 1 and short == "".join(w[0] for w in long.split() if w[0].isupper()):
        return True
    if " " in long:
        return long.casefold().endswith(f" {short.casefold()}")
    stem = _DEMONYM.sub("", long)
    return len(short) >= _STEM and long[0].isupper() and stem == short.rstrip("aeiou")[: len(stem)]


# --- Who did it -------------------------------------------------------------------------------------------------------


def _rivals(event_id: str, said: Sequence[Said]) -> list[Dispute]:
    """Return who did a deed, where two parties are each said to have done it, by somebody else."""
    found = []
    for question, here in _questions(said).items():
        doers = _doers([s for s in here if s[0].value != "no" and s[0].modality != _ANSWERED])
        against = _swapped if question == _RAMMED else _rival
        if any(against(a, b) for a, b in combinations(doers.values(), 2)):
            readings = {name: _once(given) for name, given in doers.items()}
            for claim, story_id in [s for s in here if s[0].value == "no"]:
                name = _meant(claim, doers)
                if any(one_party(name, other) for other in doers) or _of_the_deed(claim):
                    readings.setdefault(f"not {name}", []).append((claim, story_id))
            found.append(Dispute(event_id, question, readings))
    return found


def _questions(said: Sequence[Said]) -> dict[str, list[Said]]:
    """Return what is told of one deed: of who killed somebody, of who fired first, of who did what an event is of.

    A charge belongs to the deed whose victim it names; else to the one that the event is of.
    """
    asked: dict[str, list[Said]] = defaultdict(list)
    names: dict[str, str] = {}  # the fullest name under which a victim is known
    for claim, _ in sorted((s for s in said if s[0].rule == DID_IT), key=lambda s: (-len(s[0].about), s[0].about)):
        fuller = (other for other in names.values() if _one_deed(claim.about, other))
        names.setdefault(claim.about, next(fuller, claim.about))
    for one in said:
        claim = one[0]
        if claim.rule == DID_IT:
            asked[names[claim.about]].append(one)
        elif _topic(one) == FIRING_FIRST:
            asked[_FIRST].append(one)
        elif _DEED.search(_topic(one)):
            of = next((q for q in sorted(names.values()) if _stems(q.split()[-1]) & _stems(_topic(one))), "who did it")
            asked[of].append(one)
    if _FIRST in asked:
        asked[_FIRST] += asked.pop(_OPENED, [])
    return dict(sorted(asked.items()))


_FIRST, _OPENED = "who fired first", "who opened fire"
_RAMMED = "who rammed whom"


def _one_deed(a: str, b: str) -> bool:
    """Say whether two questions are of one deed to one victim: of people of one surname, of one thing."""
    (_, deed_a, *victim_a), (_, deed_b, *victim_b) = a.split(), b.split()
    return deed_a == deed_b and victim_a[-1:] == victim_b[-1:]


def _doers(said: Sequence[Said]) -> dict[str, list[Said]]:
    """Return what is told by whom it says did it; a party under two names goes under the first."""
    found: dict[str, list[Said]] = {}
    for claim, story_id in said:
        name = _doer(claim)
        known = next((n for n, given in found.items() if _same(name, claim, n, given[0][0])), name)
        found.setdefault(known, []).append((claim, story_id))
    return found


def _once(given: Sequence[Said]) -> list[Said]:
    """Leave out words that lie within those of another claim of the same reading."""
    return [s for s in given if not any(o is not s and o[0].span.contains(s[0].span) for o in given)]


def _doer(claim: Claim) -> str:
    return claim.value if claim.rule == DID_IT else claim.about.partition(": ")[0]


def _same(a: str, claim_a: Claim, b: str, claim_b: Claim) -> bool:
    """Say whether two names are of one party, or of one sort of people of whom one has no name ("soldiers")."""
    if one_party(a, b):
        return True
    told = claim_a.rule == claim_b.rule == DID_IT and claim_a.predicate == claim_b.predicate != ""
    return told and (a.islower() or b.islower())


def _rival(a: Sequence[Said], b: Sequence[Said]) -> bool:
    """Say whether two parties are set against one another: nobody says that both did it, and both are known."""
    unknown = any(_doer(claim).islower() and not claim.predicate for claim, _ in (a[0], b[0]))
    return not unknown and _apart(a, b) and not _one_accuser(a, b)


def _swapped(a: Sequence[Said], b: Sequence[Said]) -> bool:
    """Say whether somebody else tells of two that the one did to the other what the other did to it."""
    pairs = ((x, y) for x, _ in a for y, _ in b)
    turned = any(
        one_party(x.participants[0], y.participants[-1]) or one_party(x.participants[-1], y.participants[0])
        for x, y in pairs
    )
    return turned and _apart(a, b)


def _of_the_deed(claim: Claim) -> bool:
    """Say whether a denial is of the deed itself ("had no part in the crime"), by somebody whom no report blames."""
    return claim.about.partition(": ")[2].startswith("the ") and len(claim.participants) == 1


def _topic(said: Said) -> str:
    return said[0].about.partition(": ")[2]


def _one_accuser(a: Sequence[Said], b: Sequence[Said]) -> bool:
    """Say whether one and the same party makes both charges: it then blames both."""
    return any(one_party(x.speaker, y.speaker) for x, _ in a for y, _ in b)


def _meant(claim: Claim, blamed: Iterable[str]) -> str:
    """Return of whom a denial says that they did not: one of the blamed whom the charge names, else the accused."""
    name, _, topic = claim.about.partition(": ")
    named = [other for other in sorted(blamed) if one_party(name, other)]
    named += [other for other in sorted(blamed) if any(one_party(w, other) for w in re.findall(r"[A-Z][\w-]+", topic))]
    return named[0] if named else name
