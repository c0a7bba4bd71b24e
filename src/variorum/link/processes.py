"""How things stand: talks, ceasefires, crossings, sanctions, deployments, people held or driven out; who says so.

A process is followed through a storyline: what the reports of its events claim is set out as one row a state, since
when and as of when. Nothing is assumed to last: a state carries the day of the latest report that gives it. What is to
come next stands only where a report says so, as planned, announced or threatened.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.model import Actor, Claim, Event, EventStory, Report

_TALKS = "talks"
_EARLIER = "talks, an earlier round"
_BEFORE_THIS = ", an earlier one"
_MEDIATORS = "mediators of the "
_PARTIES = "parties to the talks"
_OWN_WORDS = "the reports' own words"
# Outcomes in the order in which the one that stands at the end is preferred over what was so on the way to it.
_FINAL = ("agreed", "ceasefire", "failed", "suspended", "deadlock")
_OPPOSED = (frozenset({"failed", "suspended"}), frozenset({"failed", "agreed"}), frozenset({"in force", "broken"}))
# Kinds of event that are no round of talks: their reports speak of rounds in passing.
_NO_TALKS = frozenset({"ACCIDENT", "ASSAULT", "COURT", "CRIME", "DEATH", "DISASTER", "PROTEST"})
_ENDED_BADLY = frozenset({"failed", "deadlock"})
# Of what the state is followed, and under which kind.
_FOLLOWED = {"ceasefire": "ceasefire", "border crossings": "crossing", "sanctions": "sanctions"}
# What befalls people in numbers: which kind of process it is, and its state.
_BEFALLS = {
    "displaced": ("displacement", "displaced"),
    "evacuated": ("displacement", "evacuated"),
    "arrested": ("detention", "arrested"),
    "held": ("detention", "held"),
    "released": ("detention", "released"),
}
_STATED = frozenset({"outcome", "status", "other:deployment", *_BEFALLS})  # a process shows by claims on one of these
_SEVERAL = 2  # people: one arrest is a deed, not a process
_LENGTH = re.compile(r"P(?P<n>\d+)(?P<unit>[DWM])$")
_DAYS = {"D": 1, "W": 7, "M": 30}


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with the report that makes it."""

    claim: Claim
    report: Report


@dataclass(slots=True)
class _Storyline:
    """The events that follow one another, and what their reports claim of each."""

    id: str
    events: list[Event] = field(default_factory=list)
    said: dict[str, list[_Said]] = field(default_factory=lambda: defaultdict(list))
    sides: Mapping[str, str] = field(default_factory=dict)

    def claims(self) -> list[_Said]:
        return [said for event in self.events for said in self.said[event.id]]


def find_processes(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    actors: Sequence[Actor],
) -> tuple[ProcessState, ...]:
    """Answer: what is the state of each process, since when, as of when, and who says so?

    Returns:
        States by storyline, kind, process and order: rounds of talks in their order; ceasefires, crossings and
        sanctions by their states; deployments by country; how many are said to be held, freed or driven out.
    """
    sides = {name: one.affiliation for one in actors if one.kind == "PER" for name in (one.name, *one.variants)}
    found = [
        state
        for storyline in _storylines(reports, events, event_stories, sides)
        for state in (
            *_rounds(storyline),
            *_standing(storyline),
            *_deployments(storyline),
            *_people(storyline),
        )
    ]
    return tuple(sorted(found, key=lambda s: (s.storyline_id, s.kind, s.process, s.order, s.state, s.id)))


def _storylines(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    sides: Mapping[str, str],
) -> Iterator[_Storyline]:
    """Yield the storylines that a process may show in, each with its claims read when its turn comes."""
    by_id = {report.story.id: report for report in reports}
    lines: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.round, e.time.earliest or "9999", e.id)):
        lines[event.storyline_id or event.id].append(event)
    tellers: dict[str, list[Report]] = defaultdict(list)
    for row in sorted(event_stories, key=lambda r: (r.event_id, r.story_id)):
        if row.main and row.story_id in by_id:
            tellers[row.event_id].append(by_id[row.story_id])
    for key, told in sorted(lines.items()):
        if not any(_STATED & report.claimed for event in told for report in tellers[event.id]):
            continue
        line = _Storyline(key, told, sides=sides)
        for event in told:
            line.said[event.id] = [
                _Said(claim, report) for report in tellers[event.id] for claim in report.analysis.claims
            ]
        yield line


# --- Rounds of talks --------------------------------------------------------------------------------------------------


def _rounds(storyline: _Storyline) -> list[ProcessState]:
    """Return the rounds that a storyline's reports tell of, each under the ordinal they or their order give it."""
    rounds: dict[int, list[_Said]] = defaultdict(list)
    own_event: dict[int, Event] = {}
    last = 0
    told = [(event, [s for s in storyline.said[event.id] if _of_talks(s.claim)]) for event in storyline.events]
    told = [(event, said) for event, said in told if any(s.claim.point == "outcome" for s in said)]
    talked = any(event.type not in _NO_TALKS for event, _ in told)
    for event, said in told:
        if talked and event.type in _NO_TALKS:
            for one in said:
                rounds[_ordinal(one.claim.about)].append(one)
            continue
        stated = event.round or max((_ordinal(s.claim.about) for s in said if not _behind(s.claim)), default=0)
        # Where no ordinal is given, a report that tells of an earlier round tells of the one after it at the least.
        least = 1 + max((_ordinal(s.claim.about) or 1 for s in said if _behind(s.claim)), default=0)
        own = stated or max(last + 1, least)
        last = max(last, own)
        own_event.setdefault(own, event)
        for one in said:
            rounds[_round_of(one.claim.about, own)].append(one)
    held = [_round(storyline, order, rounds[order], own_event.get(order)) for order in sorted(rounds) if order > 0]
    return held + _planned(storyline, max(rounds, default=0))


def _planned(storyline: _Storyline, last: int) -> list[ProcessState]:
    """Return the rounds after the last one that reports say are to come."""
    said: dict[int, list[_Said]] = defaultdict(list)
    for one in storyline.claims():
        if one.claim.point == "status" and one.claim.value == "planned" and 0 < last < _ordinal(one.claim.about):
            said[_ordinal(one.claim.about)].append(one)
    return [
        ProcessState(
            id=make_id("process", storyline.id, "talks", order),
            process=f"{_sides(storyline)} talks".strip(),
            kind="talks",
            order=order,
            state="planned",
            time=_time_of(tellers[0]),
            as_of=_as_of(tellers),
            said_by=_speakers(tellers),
            storyline_id=storyline.id,
            evidence=tuple(sorted({s.claim.span for s in tellers})),
        )
        for order, tellers in sorted(said.items())
    ]


def _of_talks(claim: Claim) -> bool:
    about = claim.about.removeprefix(_MEDIATORS)
    return claim.point in {"outcome", "place", "participants"} and about.startswith(_TALKS)


def _behind(claim: Claim) -> bool:
    """Say whether a claim is of a round before the one that its report is about."""
    return claim.about.removeprefix(_MEDIATORS) == _EARLIER or claim.about.endswith(_BEFORE_THIS)


def _ordinal(about: str) -> int:
    tail = about.removesuffix(_BEFORE_THIS).rpartition("round ")[2]
    return int(tail) if tail.isdigit() else 0


def _round_of(about: str, own: int) -> int:
    plain = about.removeprefix(_MEDIATORS)
    if plain == _EARLIER:
        return own - 1
    return _ordinal(plain) or own


def _round(storyline: _Storyline, order: int, said: Sequence[_Said], event: Event | None) -> ProcessState:
    outcomes = Counter(s.claim.value for s in said if s.claim.point == "outcome" and not s.claim.modality)
    final = [*_FINAL, *sorted(value for value in outcomes if value.startswith("no "))]
    outcome = next((value for value in final if value in outcomes and value in _standing_outcomes(outcomes)), "")
    places = Counter(s.claim.value for s in said if s.claim.point == "place")
    mediators = sorted({who for s in said if s.claim.point == "participants" for who in s.claim.participants})
    telling = [s for s in said if s.claim.point == "outcome" and s.claim.value == outcome] or list(said)
    time = event.time if event else _day_of(storyline, outcome)
    process = f"{_sides(storyline)} talks".strip()
    return ProcessState(
        id=make_id("process", storyline.id, "talks", order),
        process=process,
        kind="talks",
        order=order,
        state="ended" if outcome in {"failed", "agreed", "ceasefire"} else "under way" if outcome else "unclear",
        time=time,
        as_of=_as_of(said),
        place=_usual(places),
        mediators=tuple(mediators),
        outcome=outcome,
        said_by=_speakers(telling),
        disputed=_opposed(outcomes.keys()),
        storyline_id=storyline.id,
        event_id=event.id if event else "",
        evidence=tuple(sorted({s.claim.span for s in said})),
    )


def _opposed(values: AbstractSet[str]) -> bool:
    """Say whether states that exclude one another are given: failed and only suspended, deadlock and none."""
    denied = any(value.startswith("no ") for value in values) and bool(values & _ENDED_BADLY)
    return denied or any(pair <= values for pair in _OPPOSED)


def _standing_outcomes(outcomes: Counter[str]) -> set[str]:
    """Return the outcomes that most of the words give; an agreement told in passing does not outweigh a failure."""
    most = max((outcomes[v] for v in ("agreed", "ceasefire", "failed")), default=0)
    return {v for v in outcomes if outcomes[v] >= most or v in {"deadlock", "suspended"} or v.startswith("no ")}


def _day_of(storyline: _Storyline, outcome: str) -> Interval:
    """Return the day that reports give the ceasefire or agreement in which an earlier round ended."""
    about = {"ceasefire": "ceasefire", "agreed": "agreement"}.get(outcome)
    days = [
        s.claim.value
        for s in storyline.claims()
        if s.claim.point == "date" and s.claim.about == about and len(s.claim.value) == len("2025-10-19")
    ]
    usual = _usual(Counter(days))
    return Interval(usual, usual, "stated") if usual else UNRESOLVED


def _parties(storyline: _Storyline) -> str:
    named = Counter(
        s.claim.participants
        for s in storyline.claims()
        if s.claim.point == "participants" and s.claim.about == _PARTIES
    )
    usual = max(sorted(named), key=lambda parties: named[parties], default=())
    return "–".join(usual)


def _as_sides(storyline: _Storyline, named: Iterable[str]) -> tuple[str, ...]:
    """Return the sides among those named: a person counts for the land or body the reports give, else not at all."""
    return tuple(sorted({storyline.sides.get(name, name) for name in named} - {""}))


# --- Ceasefires, crossings, sanctions ---------------------------------------------------------------------------------


def _standing(storyline: _Storyline) -> list[ProcessState]:
    """Return the states of ceasefires, crossings and sanctions that the reports of a storyline give."""
    by_thing: dict[tuple[str, tuple[str, ...]], dict[str, list[_Said]]] = defaultdict(lambda: defaultdict(list))
    for said in storyline.claims():
        if said.claim.point == "status" and said.claim.about in _FOLLOWED and not said.claim.modality:
            by_thing[said.claim.about, said.claim.participants][said.claim.value].append(said)
    return [
        ProcessState(
            id=make_id("process", storyline.id, about, *whose, value),
            process=_named(storyline, about, whose),
            kind=_FOLLOWED[about],
            order=order,
            state=value,
            time=_since(storyline, about, value, states[value]),
            as_of=_as_of(states[value]),
            said_by=_speakers(states[value]),
            disputed=_opposed(states.keys()),
            storyline_id=storyline.id,
            event_id=storyline.events[0].id if len(storyline.events) == 1 else "",
            evidence=tuple(sorted({s.claim.span for s in states[value]})),
        )
        for (about, whose), states in sorted(by_thing.items())
        for order, value in enumerate(_in_order(states), 1)
    ]


def _named(storyline: _Storyline, about: str, whose: tuple[str, ...]) -> str:
    """Return what a process is called: "Karsovia–Velmora ceasefire", "sanctions by Karsovia on Velmora"."""
    if not whose:
        return f"{_sides(storyline)} {about}".strip()
    return f"{about} by {' on '.join(whose)}"


def _in_order(states: Mapping[str, Sequence[_Said]]) -> list[str]:
    """Return the states of one thing in the order in which the reports first give them."""
    days = {state: min(s.report.story.published.day or "9999" for s in said) for state, said in states.items()}
    return sorted(states, key=lambda state: (_FIRST.get(state, 1), days[state], state))


# A ceasefire is in force before it is fragile or broken; sanctions are spoken of before they come, and lifted last.
_FIRST = {"in force": 0, "threatened": -1, "announced": 0, "lifted": 2}


def _sides(storyline: _Storyline) -> str:
    """Return between whom a storyline is: the parties to its talks, else those who accuse one another in it."""
    parties = _parties(storyline)
    if parties:
        return parties
    accusing = Counter(
        sides
        for s in storyline.claims()
        if s.claim.point == "blame" and len(sides := _as_sides(storyline, s.claim.participants)) > 1
    )
    usual = max(sorted(accusing), key=lambda pair: accusing[pair], default=())
    return "–".join(usual)


def _since(storyline: _Storyline, about: str, value: str, said: Sequence[_Said]) -> Interval:
    """Return since when a state has held: from the day of the ceasefire, or back by the length the report gives."""
    if about == "ceasefire" and value == "in force":
        start = _day_of(storyline, "ceasefire")
        return Interval(start.earliest, _as_of(said) or None, start.basis) if start.resolved else UNRESOLVED
    stated = [day for s in said if (day := _named_day(s))]
    if stated and value in {"broken", "violated"}:
        return Interval(min(stated), max(stated), "weekday resolved")
    if stated:
        return Interval(min(stated), _as_of(said) or None, "weekday resolved")
    starts = [day for s in said if (day := _back(s))]
    return Interval(None, max(starts), "relative resolved") if starts else UNRESOLVED


def _named_day(said: _Said) -> str:
    """Return the day that the words of a state name as its beginning ("closed since last Thursday")."""
    for time in said.report.analysis.times:
        if time.id == said.claim.time_id and time.type in {"DATE", "TIME"} and time.interval.day:
            return time.interval.day
    return ""


def _back(said: _Said) -> str:
    published = said.report.story.published.day
    length = next((t.value for t in said.report.analysis.times if t.id == said.claim.time_id), "")
    match = _LENGTH.match(length)
    if not published or not match:
        return ""
    try:
        return (date.fromisoformat(published) - timedelta(days=int(match["n"]) * _DAYS[match["unit"]])).isoformat()
    except (ValueError, OverflowError):
        return ""


# --- Deployments ------------------------------------------------------------------------------------------------------


def _deployments(storyline: _Storyline) -> list[ProcessState]:
    """Return who sends how many where, one row for each statement of a country's deployment that gives new words."""
    by_who: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for said in storyline.claims():
        if said.claim.point == "other:deployment":
            by_who[said.claim.about, said.claim.value].append(said)
    return [
        ProcessState(
            id=make_id("process", storyline.id, "deployment", who, what),
            process=f"deployment by {who}",
            kind="deployment",
            order=i,
            state="announced" if all(s.claim.modality == "announced" for s in said) else "deployed",
            time=_time_of(said[0]),
            as_of=_as_of(said),
            place=said[0].claim.predicate,
            outcome=what,
            said_by=_speakers(said),
            storyline_id=storyline.id,
            evidence=tuple(sorted({s.claim.span for s in said})),
        )
        for i, ((who, what), said) in enumerate(sorted(by_who.items()), 1)
    ]


def _time_of(said: _Said) -> Interval:
    return next((t.interval for t in said.report.analysis.times if t.id == said.claim.time_id), UNRESOLVED)


# --- People held, freed, driven out -----------------------------------------------------------------------------------


def _people(storyline: _Storyline) -> list[ProcessState]:
    """Return how many people reports of each event say are held, freed or driven from home: one row a state."""
    return [
        _befallen(storyline, event, point, said)
        for event in storyline.events
        for point in _BEFALLS
        if (said := [s for s in storyline.said[event.id] if _counts(s.claim, point)])
    ]


def _counts(claim: Claim, point: str) -> bool:
    most = claim.low if claim.high is None else claim.high
    return claim.point == point and not claim.about and not claim.modality and (most or 0) >= _SEVERAL


def _befallen(storyline: _Storyline, event: Event, point: str, said: Sequence[_Said]) -> ProcessState:
    kind, state = _BEFALLS[point]
    lows = [s.claim.low for s in said if s.claim.low is not None]
    highs = [s.claim.high for s in said if s.claim.high is not None]
    return ProcessState(
        id=make_id("process", storyline.id, event.id, state),
        process=f"{kind}: {event.label}",
        kind=kind,
        order=1,
        state=state,
        time=Interval(event.time.earliest, _as_of(said) or event.time.latest, event.time.basis),
        as_of=_as_of(said),
        place=event.place,
        outcome=_range(min([*lows, *highs]), max([*lows, *highs])),
        said_by=_speakers(said),
        disputed=_differ_by_speaker(said),
        storyline_id=storyline.id,
        event_id=event.id,
        evidence=tuple(sorted({s.claim.span for s in said})),
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _differ_by_speaker(said: Sequence[_Said]) -> bool:
    """Say whether two speakers give numbers of one day that cannot both be so."""
    given = {
        (s.report.story.published.day, s.claim.speaker, s.claim.low, s.claim.high) for s in said if s.claim.speaker
    }
    return any(
        a[0] == b[0] and a[1] != b[1] and None not in (*a[2:], *b[2:]) and (a[3] < b[2] or b[3] < a[2])  # type: ignore[operator]
        for a, b in combinations(sorted(given, key=str), 2)
    )


# --- Shared -----------------------------------------------------------------------------------------------------------


def _speakers(said: Iterable[_Said]) -> tuple[str, ...]:
    """Return on whose word a state stands; claims without a speaker are the reports' own words."""
    return tuple(sorted({s.claim.speaker or _OWN_WORDS for s in said}))


def _as_of(said: Iterable[_Said]) -> str:
    """Return the day of the latest report that says so."""
    return max((day for s in said if (day := s.report.story.published.day)), default="")


def _usual(counts: Counter[str]) -> str:
    return max(sorted(counts), key=lambda value: counts[value], default="")
