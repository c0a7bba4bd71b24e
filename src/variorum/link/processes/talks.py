"""Rounds of talks in their order: place, dates, mediators, delegations, demands, outcome; and those to come."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.storylines import speakers, usual
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.link.processes.storylines import Said, Storyline
    from variorum.model import Claim, Event

_TALKS = "talks"
_EARLIER = "talks, an earlier round"
_BEFORE_THIS = ", an earlier one"
# What is told of a round without being its outcome or place.
_OF_THE_ROUND = re.compile(r"^(?:mediators of|delegation to|demands at) the ")
_TOLD = frozenset({"outcome", "place", "participants", "other:delegation", "other:demand"})
# Outcomes in the order in which the one that stands at the end is preferred over what was so on the way to it.
_FINAL = ("agreed", "ceasefire", "failed", "suspended", "deadlock")
_OPPOSED = (frozenset({"failed", "suspended"}), frozenset({"failed", "agreed"}))
_ENDED = frozenset({"failed", "agreed", "ceasefire"})
_ENDED_BADLY = frozenset({"failed", "deadlock"})
# Outcomes after which another round would be the next thing.
_OPEN = frozenset({"failed", "suspended", "deadlock"})
# Kinds of event that are no round of talks: their reports speak of rounds in passing.
_NO_TALKS = frozenset({"ACCIDENT", "ASSAULT", "COURT", "CRIME", "DEATH", "DISASTER", "PROTEST"})


def rounds_of(storyline: Storyline) -> list[ProcessState]:
    """Return the rounds that a storyline's reports tell of, each under the ordinal they or their order give it."""
    rounds: dict[int, list[Said]] = defaultdict(list)
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
        ahead = {_ordinal(s.claim.about) for s in storyline.said[event.id] if s.claim.value == "planned"}
        own_words = [_ordinal(s.claim.about) for s in said if not _behind(s.claim)]
        stated = event.round or max((n for n in own_words if n not in ahead), default=0)
        # Where no ordinal is given, a report that tells of an earlier round tells of the one after it at the least.
        least = 1 + max((_ordinal(s.claim.about) or 1 for s in said if _behind(s.claim)), default=0)
        own = stated or max(last + 1, least)
        last = max(last, own)
        own_event.setdefault(own, event)
        for one in said:
            rounds[_round_of(one.claim.about, own)].append(one)
    held = {n for n, said in rounds.items() if n in own_event or any(s.claim.point == "outcome" for s in said)}
    to_come = _planned(storyline, max(held, default=0))
    coming = {state.order for state in to_come}
    numbers = sorted(n for n in rounds if n > 0 and n not in coming)
    latest = numbers[-1] if numbers and not to_come else 0
    told_of = [_round(storyline, n, rounds[n], own_event.get(n), latest=n == latest) for n in numbers]
    return told_of + to_come


def _planned(storyline: Storyline, last: int) -> list[ProcessState]:
    """Return the rounds after the last one that reports say are to come."""
    said: dict[int, list[Said]] = defaultdict(list)
    for one in storyline.claims():
        if one.claim.point == "status" and one.claim.value == "planned" and 0 < last < _ordinal(one.claim.about):
            said[_ordinal(one.claim.about)].append(one)
    return [
        ProcessState(
            id=make_id("process", storyline.id, "talks", order),
            process=f"{storyline.between()} talks".strip(),
            kind="talks",
            order=order,
            state="planned",
            time=tellers[0].time,
            as_of=_as_of(tellers),
            place=_usual_place(s for s in storyline.claims() if _ordinal(s.claim.about) == order),
            said_by=speakers(s.claim.speaker for s in tellers),
            storyline_id=storyline.id,
            evidence=tuple(sorted({s.claim.span for s in tellers})),
            next_state=stage("talks", "planned").next,
            next_day=tellers[0].time.day or "",
        )
        for order, tellers in sorted(said.items())
    ]


def _of_talks(claim: Claim) -> bool:
    return claim.point in _TOLD and _OF_THE_ROUND.sub("", claim.about).startswith(_TALKS)


def _behind(claim: Claim) -> bool:
    """Say whether a claim is of a round before the one that its report is about."""
    return _OF_THE_ROUND.sub("", claim.about) == _EARLIER or claim.about.endswith(_BEFORE_THIS)


def _ordinal(about: str) -> int:
    tail = about.removesuffix(_BEFORE_THIS).rpartition("round ")[2]
    return int(tail) if tail.isdigit() else 0


def _round_of(about: str, own: int) -> int:
    plain = _OF_THE_ROUND.sub("", about)
    if plain == _EARLIER:
        return own - 1
    return _ordinal(plain) or own


def _round(
    storyline: Storyline, order: int, said: Sequence[Said], event: Event | None, *, latest: bool
) -> ProcessState:
    outcomes = Counter(s.claim.value for s in said if s.claim.point == "outcome" and not s.claim.modality)
    final = [*_FINAL, *sorted(value for value in outcomes if value.startswith("no "))]
    outcome = next((value for value in final if value in _standing(outcomes)), "")
    telling = [s for s in said if s.claim.point == "outcome" and s.claim.value == outcome] or list(said)
    parties = [s.claim.participants for s in said if s.claim.about.startswith("mediators of the ")]
    return ProcessState(
        id=make_id("process", storyline.id, "talks", order),
        process=f"{storyline.between()} talks".strip(),
        kind="talks",
        order=order,
        state="ended" if outcome in _ENDED else "under way" if outcome else "unclear",
        time=event.time if event else _day_of(storyline, outcome),
        as_of=_as_of(said),
        place=_usual_place(said),
        mediators=tuple(sorted({who for named in parties for who in named})),
        outcome=outcome,
        said_by=speakers(s.claim.speaker for s in telling),
        disputed=_opposed(outcomes.keys()),
        storyline_id=storyline.id,
        event_id=event.id if event else "",
        evidence=tuple(sorted({s.claim.span for s in said})),
        parties=tuple(storyline.between().split("–")) if storyline.between() else (),
        delegations=_of_sides(said, "other:delegation"),
        demands=_of_sides(said, "other:demand"),
        next_state=f"round {order + 1}" if latest and outcome in _OPEN else "",
    )


def _of_sides(said: Sequence[Said], point: str) -> tuple[str, ...]:
    """Return what is told of each side on a point, the side first: "Norland: its foreign minister"."""
    told = {(s.claim.participants[0], s.claim.value) for s in said if s.claim.point == point and s.claim.participants}
    return tuple(f"{side}: {value}" for side, value in sorted(told))


def _usual_place(said: Iterable[Said]) -> str:
    return usual(Counter(s.claim.value for s in said if s.claim.point == "place"))


def _opposed(values: AbstractSet[str]) -> bool:
    """Say whether outcomes that exclude one another are given: failed and only suspended, deadlock and none."""
    denied = any(value.startswith("no ") for value in values) and bool(values & _ENDED_BADLY)
    return denied or any(pair <= values for pair in _OPPOSED)


def _standing(outcomes: Counter[str]) -> set[str]:
    """Return the outcomes that most of the words give; an agreement told in passing does not outweigh a failure."""
    most = max((outcomes[v] for v in ("agreed", "ceasefire", "failed")), default=0)
    return {v for v in outcomes if outcomes[v] >= most or v in {"deadlock", "suspended"} or v.startswith("no ")}


def _day_of(storyline: Storyline, outcome: str) -> Interval:
    """Return the day that reports give the ceasefire or agreement in which an earlier round ended."""
    about = {"ceasefire": "ceasefire", "agreed": "agreement"}.get(outcome)
    days = [
        s.claim.value
        for s in storyline.claims()
        if s.claim.point == "date" and s.claim.about == about and len(s.claim.value) == len("2025-10-19")
    ]
    day = usual(Counter(days))
    return Interval(day, day, "stated") if day else UNRESOLVED


def _as_of(said: Sequence[Said]) -> str:
    """Return the day of the latest report that says so."""
    return max((s.day for s in said), default="")
