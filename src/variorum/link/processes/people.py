"""How many are held, freed, driven from home or back: of each event, one row a state and sort of people."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.storylines import speakers
from variorum.model import Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.link.processes.storylines import Said, Storyline
    from variorum.model import Claim, Event

# The points that tell of it: which kind of process it is, and its state.
BEFALLS = {
    "displaced": ("displacement", "displaced"),
    "other:evacuated": ("displacement", "evacuated"),
    "other:returned": ("displacement", "returned"),
    "arrested": ("detention", "arrested"),
    "other:held": ("detention", "held"),
    "other:released": ("detention", "released"),
}
_SEVERAL = 2  # people: one arrest is a deed, not a process
# Rules by which claims of a part of those concerned are read, or vague ones; the whole is what is followed.
_NOT_ALL = frozenset({"count of a part", "told in words"})
_NOT_YET = frozenset({"demand", "ask", "threaten", "pledge"})  # what is asked for has befallen nobody
# Figures of other times and places than the event's: "in the background", "in Vell". One of a day is of that day.
_OF_ANOTHER = re.compile(r"^(?:in|more|by|since|before|of|at) ", re.IGNORECASE)
_OF_A_DAY = "on "
# "Fourteen remain in custody": held, of those arrested.
_STILL = re.compile(r"^(?: of \w+)?(?: \w+){0,2}? (?:remain\w*|still|being held|were being held|are being held)\b")


class _Sort(NamedTuple):
    """Of what a row is: the kind of process, the state, and the sort of people ("" for any)."""

    kind: str
    state: str
    people: str


def people_in(storyline: Storyline) -> list[ProcessState]:
    """Return how many people reports of each event say are held, freed, driven from home or back."""
    return [state for event in storyline.events for state in _of_event(storyline, event)]


def _of_event(storyline: Storyline, event: Event) -> Iterator[ProcessState]:
    told: dict[_Sort, list[Said]] = defaultdict(list)
    for said in storyline.said[event.id]:
        if _counts(said.claim):
            kind, state = BEFALLS[said.claim.point]
            people = "" if said.claim.about.startswith(_OF_A_DAY) else said.claim.about
            told[_Sort(kind, _held(said) or state, people)].append(said)
    ordered = sorted(told, key=lambda sort: (sort.kind, stage(sort.kind, sort.state).rank, sort.people))
    for order, sort in enumerate(ordered, 1):
        last = sort.state == ordered[-1].state or ordered[-1].kind != sort.kind
        yield _state(storyline, event, sort, told[sort], order, stage(*sort[:2]).next if last else "")


def _counts(claim: Claim) -> bool:
    """Say whether a claim counts several people of the event's own, all of them and not some."""
    most = claim.low if claim.high is None else claim.high
    whole = claim.rule not in _NOT_ALL and not claim.modality and not _OF_ANOTHER.match(claim.about)
    whole = whole and claim.act not in _NOT_YET
    return claim.point in BEFALLS and whole and (most or 0) >= _SEVERAL


def _held(said: Said) -> str:
    """Return "held" where the words behind a figure of those arrested say that they still are."""
    if said.claim.point != "arrested" or said.claim.span.part != "text":
        return ""
    end = said.claim.span.end
    return "held" if _STILL.match(said.report.document.text[end : end + 60]) else ""


def _state(
    storyline: Storyline, event: Event, sort: _Sort, said: Sequence[Said], order: int, after: str
) -> ProcessState:
    # "dozens" and "at least 60" tell how many at the least, and lower no figure that is exact
    exact = [(s.claim.low or 0, s.claim.high) for s in said if s.claim.high is not None]
    least = [s.claim.low for s in said if s.claim.high is None and s.claim.low is not None]
    low = min([low for low, _ in exact] or least)
    high = max([*(high for _, high in exact), *least])
    as_of = max((s.day for s in said), default="")
    of_a_day = [s.time for s in said if s.claim.about.startswith(_OF_A_DAY) and s.time.earliest]
    time = of_a_day[0] if len(of_a_day) == len(said) else event.time
    return ProcessState(
        id=make_id("process", storyline.id, event.id, sort.state, sort.people),
        process=f"{sort.kind}: {event.label}",
        kind=sort.kind,
        order=order,
        state=sort.state,
        time=Interval(time.earliest, as_of or time.latest, time.basis),
        as_of=as_of,
        place=event.place,
        outcome=f"{_range(low, high)} {sort.people}".strip(),
        said_by=speakers(s.claim.speaker for s in said),
        disputed=_differ_by_speaker(said),
        storyline_id=storyline.id,
        event_id=event.id,
        evidence=tuple(sorted({s.claim.span for s in said})),
        low=low,
        high=high,
        next_state=after,
    )


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _differ_by_speaker(said: Sequence[Said]) -> bool:
    """Say whether two speakers give numbers of one day that cannot both be so."""
    given = {(s.day, s.claim.speaker, s.claim.low, s.claim.high) for s in said if s.claim.speaker}
    return any(
        a[0] == b[0] and a[1] != b[1] and None not in (*a[2:], *b[2:]) and (a[3] < b[2] or b[3] < a[2])  # type: ignore[operator]
        for a, b in combinations(sorted(given, key=str), 2)
    )
