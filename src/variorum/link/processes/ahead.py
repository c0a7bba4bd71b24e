"""Rounds of talks that are to come, talks of which somebody says that there are none, and what would follow."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.storylines import on_the_word_of
from variorum.link.processes.talks import DENIED, OPEN, as_of, name_of, ordinal, usual_place
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.link.processes.storylines import Said, Storyline

_DISPUTED = "disputed"
_PLANNED = "planned"
_FIRST = 1
_NEAR = 7  # days between the words that tell of talks and those that deny them


class Round(NamedTuple):
    """What a storyline's reports say of a round that is to come, or deny: whose talks, which round, the words, where.

    ``order`` is 0 where talks are denied altogether.
    """

    process: str
    storyline_id: str
    order: int
    said: tuple[Said, ...]
    place: str


def rounds_to_come(storyline: Storyline) -> list[Round]:
    """Return the rounds that reports of a storyline say are to come."""
    said: dict[int, list[Said]] = defaultdict(list)
    for one in storyline.claims():
        if one.claim.point == "status" and one.claim.value == _PLANNED and ordinal(one.claim.about):
            said[ordinal(one.claim.about)].append(one)
    return _rounds(storyline, said)


def rounds_denied(storyline: Storyline) -> list[Round]:
    """Return the rounds that somebody in a storyline's reports says are neither held nor planned."""
    said: dict[int, list[Said]] = defaultdict(list)
    for one in storyline.claims():
        if one.claim.point == "other:step" and one.claim.value == DENIED:
            said[ordinal(one.claim.about)].append(one)
    return _rounds(storyline, said)


def _rounds(storyline: Storyline, said: Mapping[int, Sequence[Said]]) -> list[Round]:
    name = name_of(storyline)
    places = {n: usual_place(s for s in storyline.claims() if ordinal(s.claim.about) == n) for n in said if n}
    return [Round(name, storyline.id, n, tuple(tellers), places.get(n, "")) for n, tellers in sorted(said.items())]


def with_what_comes(
    held: Sequence[ProcessState], coming: Iterable[Round], denied: Iterable[Round]
) -> list[ProcessState]:
    """Return the rounds of all talks with those to come, those disputed, and what follows the last of each."""
    last: dict[str, int] = defaultdict(int)
    for state in held:
        last[state.process] = max(last[state.process], state.order)
    planned: dict[tuple[str, int], list[Round]] = defaultdict(list)
    for one in coming:
        if (last[one.process] and one.order > 1) or one.order == _FIRST:
            planned[one.process, one.order].append(one)
    known = {(s.process, s.order) for s in held}
    ahead = [
        _planned(told, ahead=order > last[process])
        for (process, order), told in sorted(planned.items())
        if (process, order) not in known
    ]
    to_come = {s.process for s in ahead if s.order > last[s.process]}
    rounds = [
        replace(s, next_state=f"round {s.order + 1}")
        if s.order == last[s.process] and s.outcome in OPEN and s.process not in to_come
        else s
        for s in held
    ]
    before = [_planned(told, ahead=False) for key, told in sorted(planned.items()) if key in known]
    disputes = _disputes([*rounds, *ahead, *before], denied)
    taken = {(s.process, s.order) for s in disputes}
    return [*rounds, *(s for s in ahead if (s.process, s.order) not in taken), *disputes]


def _planned(told: Sequence[Round], *, ahead: bool) -> ProcessState:
    first = told[0]
    said = [one for coming in told for one in coming.said]
    time = next((s.time for s in said if s.time.earliest), UNRESOLVED)
    return ProcessState(
        id=make_id("process", first.storyline_id, "talks", first.order),
        process=first.process,
        kind="talks",
        order=first.order,
        state=_PLANNED,
        time=time,
        as_of=as_of(said),
        place=next((coming.place for coming in told if coming.place), ""),
        said_by=on_the_word_of(s.teller for s in said),
        storyline_id=first.storyline_id,
        evidence=tuple(sorted({s.claim.span for s in said})),
        next_state=stage("talks", _PLANNED).next if ahead else "",
        next_day=(time.day or "") if ahead else "",
    )


# --- Disputes ---------------------------------------------------------------------------------------------------------


def _disputes(told: Sequence[ProcessState], denied: Iterable[Round]) -> list[ProcessState]:
    """Return the rounds of which some tell and which others deny, each as a state of its own."""
    against: dict[str, tuple[ProcessState, list[Said]]] = {}
    for one in denied:
        for said in one.said:
            state = _denied_by(told, one, said)
            if state is not None:
                against.setdefault(state.id, (state, []))[1].append(said)
    return [_dispute(state, said) for _, (state, said) in sorted(against.items())]


def _denied_by(told: Sequence[ProcessState], one: Round, said: Said) -> ProcessState | None:
    """Return which round a denial is of: the one that it names, planned before held; else the one told last by then."""
    others = [s for s in told if s.process == one.process and set(s.said_by) != {said.teller}]
    if one.order:
        own = [s for s in others if s.order == one.order]
        return next((s for s in own if s.state == _PLANNED), own[0] if own else None)
    near = [s for s in others if s.as_of and said.day and abs(_days(s.as_of) - _days(said.day)) <= _NEAR]
    return max(near, key=lambda s: (s.as_of <= said.day, s.order, s.state != _PLANNED), default=None)


def _days(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _dispute(state: ProcessState, denials: Sequence[Said]) -> ProcessState:
    who = on_the_word_of(s.teller for s in denials)
    said_by = tuple(sorted({*state.said_by, *who}))
    days = sorted({s.day for s in denials if s.day} | {state.as_of} - {""})
    return replace(
        state,
        id=make_id("process", state.storyline_id, "talks", state.order, _DISPUTED),
        state=_DISPUTED,
        time=Interval(days[0], days[-1], "bounded by publication") if days else UNRESOLVED,
        as_of=days[-1] if days else "",
        outcome=f"{_held(state)} ({', '.join(state.said_by)}); {DENIED} ({', '.join(who)})",
        said_by=said_by,
        disputed=True,
        evidence=tuple(sorted({*state.evidence, *(s.claim.span for s in denials)})),
        next_state="",
        next_day="",
    )


def _held(state: ProcessState) -> str:
    """Return what is said of a round that others deny: when it is planned for, or how it stands."""
    if state.state == _PLANNED:
        return f"planned for {state.time.day}" if state.time.day else _PLANNED
    return f"{state.state}: {state.outcome}" if state.outcome else state.state
