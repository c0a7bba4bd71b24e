"""How things stand: rounds of talks, ceasefires, crossings, deployments; since when, as of when, and who says so.

A process is followed through a storyline: what the reports of its events claim is set out as one row a state. Nothing
is assumed to last: a state carries the day of the latest report that gives it, and no next state is made up.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.model import Actor, Claim, Event, EventStory, Report

_TALKS = "talks"
_EARLIER = "talks, an earlier round"
_MEDIATORS = "mediators of the "
_PARTIES = "parties to the talks"
_OWN_WORDS = "the reports' own words"
# Outcomes in the order in which the one that stands at the end is preferred over what was so on the way to it.
_FINAL = ("agreed", "ceasefire", "failed", "suspended", "deadlock")
_OPPOSED = (frozenset({"failed", "suspended"}), frozenset({"failed", "agreed"}), frozenset({"in force", "broken"}))
_ENDED_BADLY = frozenset({"failed", "deadlock"})
# Of what the state is followed, and under which kind.
_FOLLOWED = {"ceasefire": "ceasefire", "border crossings": "crossing"}
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

    def claims(self) -> list[_Said]:
        return [said for event in self.events for said in self.said[event.id]]


def find_processes(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    actors: Sequence[Actor],  # noqa: ARG001 - sides stand in the claims; offices over time will need the actors
) -> tuple[ProcessState, ...]:
    """Answer: what is the state of each process, since when, as of when, and who says so?

    Returns:
        States by process, kind and order: rounds of talks in their order, then the states of ceasefires and crossings,
        then deployments by country.
    """
    found = [
        state
        for storyline in _storylines(reports, events, event_stories)
        for state in (*_rounds(storyline), *_standing(storyline), *_deployments(storyline))
    ]
    return tuple(sorted(found, key=lambda s: (s.storyline_id, s.kind, s.process, s.order, s.state, s.id)))


def _storylines(
    reports: Sequence[Report], events: Sequence[Event], event_stories: Sequence[EventStory]
) -> Iterator[_Storyline]:
    """Yield the storylines, each with its claims read when its turn comes: those of all would fill the memory."""
    by_id = {report.story.id: report for report in reports}
    lines: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.round, e.time.earliest or "9999", e.id)):
        lines[event.storyline_id or event.id].append(event)
    tellers: dict[str, list[Report]] = defaultdict(list)
    for row in sorted(event_stories, key=lambda r: (r.event_id, r.story_id)):
        if row.main and row.story_id in by_id:
            tellers[row.event_id].append(by_id[row.story_id])
    for key, told in sorted(lines.items()):
        line = _Storyline(key, told)
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
    for event in storyline.events:
        said = [s for s in storyline.said[event.id] if _of_talks(s.claim)]
        if not any(s.claim.point == "outcome" for s in said):
            continue
        stated = event.round or max((n for s in said if (n := _ordinal(s.claim.about))), default=0)
        # Where no ordinal is given, a report that tells of an earlier round tells of the second at the least.
        least = 2 if any(s.claim.about == _EARLIER for s in said) else 1
        own = stated or max(last + 1, least)
        last = max(last, own)
        own_event.setdefault(own, event)
        for one in said:
            rounds[_round_of(one.claim.about, own)].append(one)
    return [_round(storyline, order, rounds[order], own_event.get(order)) for order in sorted(rounds) if order > 0]


def _of_talks(claim: Claim) -> bool:
    about = claim.about.removeprefix(_MEDIATORS)
    return claim.point in {"outcome", "place", "participants"} and about.startswith(_TALKS)


def _ordinal(about: str) -> int:
    tail = about.rpartition("round ")[2]
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
    process = f"{_parties(storyline)} talks".strip()
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


# --- Ceasefires, crossings --------------------------------------------------------------------------------------------


def _standing(storyline: _Storyline) -> list[ProcessState]:
    """Return the states of ceasefires and crossings that the reports of a storyline give."""
    by_state: dict[tuple[str, str], list[_Said]] = defaultdict(list)
    for said in storyline.claims():
        if said.claim.point == "status" and said.claim.about in _FOLLOWED and not said.claim.modality:
            by_state[said.claim.about, said.claim.value].append(said)
    states: dict[str, set[str]] = defaultdict(set)
    for about, value in by_state:
        states[about].add(value)
    return [
        ProcessState(
            id=make_id("process", storyline.id, about, value),
            process=f"{_sides(storyline)} {about}".strip(),
            kind=_FOLLOWED[about],
            order=_in_order(states[about], by_state, about).index(value) + 1,
            state=value,
            time=_since(storyline, about, value, said),
            as_of=_as_of(said),
            said_by=_speakers(said),
            disputed=_opposed({s for s in states[about] if s != "broken" or not _only_breached(by_state[about, s])}),
            storyline_id=storyline.id,
            event_id=storyline.events[0].id if len(storyline.events) == 1 else "",
            evidence=tuple(sorted({s.claim.span for s in said})),
        )
        for (about, value), said in sorted(by_state.items())
    ]


def _in_order(states: AbstractSet[str], by_state: dict[tuple[str, str], list[_Said]], about: str) -> list[str]:
    """Return the states of one thing in the order in which the reports first give them."""
    days = {
        s: min((r.report.story.published.day or "9999" for r in by_state[about, s]), default="9999") for s in states
    }
    return sorted(states, key=lambda state: (_FIRST.get(state, 1), days[state], state))


# A ceasefire is in force before it is fragile or broken.
_FIRST = {"in force": 0}


def _only_breached(said: Sequence[_Said]) -> bool:
    """Say whether a ceasefire is told to have been breached, not to have ended."""
    return all(s.claim.predicate == "breach" for s in said)


def _sides(storyline: _Storyline) -> str:
    """Return between whom a storyline is: the parties to its talks, else those who accuse one another in it."""
    parties = _parties(storyline)
    if parties:
        return parties
    accusing = Counter(
        tuple(sorted(s.claim.participants))
        for s in storyline.claims()
        if s.claim.point == "blame" and len(s.claim.participants) > 1
    )
    usual = max(sorted(accusing), key=lambda pair: accusing[pair], default=())
    return "–".join(usual)


def _since(storyline: _Storyline, about: str, value: str, said: Sequence[_Said]) -> Interval:
    """Return since when a state has held: from the day of the ceasefire, or back by the length the report gives."""
    if about == "ceasefire" and value == "in force":
        start = _day_of(storyline, "ceasefire")
        return Interval(start.earliest, _as_of(said) or None, start.basis) if start.resolved else UNRESOLVED
    stated = [day for s in said if (day := _named_day(s))]
    if stated and value == "broken":
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


# --- Shared -----------------------------------------------------------------------------------------------------------


def _speakers(said: Iterable[_Said]) -> tuple[str, ...]:
    """Return on whose word a state stands; claims without a speaker are the reports' own words."""
    return tuple(sorted({s.claim.speaker or _OWN_WORDS for s in said}))


def _as_of(said: Iterable[_Said]) -> str:
    """Return the day of the latest report that says so."""
    return max((day for s in said if (day := s.report.story.published.day)), default="")


def _usual(counts: Counter[str]) -> str:
    return max(sorted(counts), key=lambda value: counts[value], default="")
