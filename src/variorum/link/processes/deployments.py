"""Who sends forces where: how many, from when, for what, and when they are taken back."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.storylines import on_the_word_of
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from variorum.link.processes.statements import Statement

_Force = tuple[str, float | None, str]  # state, how many, in what words


def deployments_of(statements: Iterable[Statement]) -> list[ProcessState]:
    """Return the states of each country's forces in each place: one row a state and number."""
    by_who: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_who[one.parties[0]].append(one)
    return [
        state
        for who, said in sorted(by_who.items())
        for where, of_place in sorted(_by_place(said).items())
        for state in _states(who, where, of_place)
    ]


def _by_place(said: Sequence[Statement]) -> dict[str, list[Statement]]:
    """Part one country's forces by where they are; those of which no place is told go with the only one, if it is."""
    places = sorted({s.where for s in said} - {""})
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in said:
        found[one.where or (places[0] if len(places) == 1 else "")].append(one)
    return found


def _states(who: str, where: str, said: Sequence[Statement]) -> Iterator[ProcessState]:
    rows = sorted(
        _forces(said).items(), key=lambda row: (_day(row[1]), stage("deployment", row[0][0]).rank, str(row[0]))
    )
    gone = min((_day(told) for (state, *_), told in rows if state == "withdrawn"), default="")
    for order, ((state, number, what), told) in enumerate(rows, 1):
        yield _row(who, where, order, (state, number, what), told, gone, is_last=order == len(rows))


def _forces(said: Sequence[Statement]) -> dict[_Force, list[Statement]]:
    """Group statements by state and number; those without a number support the numbered ones of their state."""
    numbered: dict[_Force, list[Statement]] = defaultdict(list)
    words: dict[tuple[str, float | None], str] = {}
    for one in sorted(said, key=lambda s: (s.moment, s.story_id, s.what)):
        if one.low is not None:
            what = words.setdefault((one.state, one.low), one.what.removeprefix("its "))
            numbered[one.state, one.low, what].append(one)
    for one in said:
        if one.low is None:
            home = next((key for key in numbered if key[0] == one.state and key[1] is not None), None)
            numbered[home or (one.state, None, one.what)].append(one)
    return numbered


def _day(told: Sequence[Statement]) -> str:
    return min(s.moment for s in told)


def _row(
    who: str, where: str, order: int, force: _Force, told: Sequence[Statement], gone: str, *, is_last: bool
) -> ProcessState:
    state, number, what = force
    as_of = max((s.day for s in told), default="")
    time = next((s.begins for s in told if s.begins.resolved), UNRESOLVED)
    if state == "deployed" and time.earliest:
        time = Interval(time.earliest, gone or as_of or time.latest, time.basis)
    return ProcessState(
        id=make_id("process", "deployment", who, where, state, what),
        process=f"deployment by {who}",
        kind="deployment",
        order=order,
        state=state,
        time=time,
        as_of=as_of,
        place=where,
        outcome=what,
        said_by=on_the_word_of(s.teller for s in told),
        storyline_id=told[0].storyline_id,
        evidence=tuple(sorted({span for s in told for span in s.spans})),
        parties=(who,),
        purpose=next((s.purpose for s in told if s.purpose), ""),
        low=number,
        high=number,
        next_state=stage("deployment", state).next if is_last else "",
        next_day=time.day or "" if is_last and stage("deployment", state).sort == "step" else "",
    )
