"""Rounds of talks in their order: place, dates, mediators, delegations, demands, outcome."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.link.processes.storylines import on_the_word_of, usual
from variorum.model import UNRESOLVED, Interval, ProcessState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.link.processes.storylines import Said, Storyline
    from variorum.model import Claim, Event

_TALKS = "talks"
DENIED = "denied"
_EARLIER = "talks, an earlier round"
_BEFORE_THIS = ", an earlier one"
_MEDIATORS = "mediators of the "
# What is told of a round without being its outcome or place.
_OF_THE_ROUND = re.compile(r"^(?:mediators of|delegation to|demands at) the ")
# The points by which a round is told.
TOLD = frozenset({"outcome", "place", "other:step", "participants", "other:delegation", "other:demand"})
# Outcomes in the order in which the one that stands at the end is preferred over what was so on the way to it.
_FINAL = ("agreed", "ceasefire", "failed", "suspended", "deadlock")
_OPPOSED = (frozenset({"failed", "suspended"}), frozenset({"failed", "agreed"}))
_ENDED = frozenset({"failed", "agreed", "ceasefire"})
_ENDED_BADLY = frozenset({"failed", "deadlock"})
# Outcomes after which another round would be the next thing.
OPEN = frozenset({"failed", "suspended", "deadlock"})
_OPENED = "opened"  # by two parties: a round of its own, though no number says so
_BEGUN = frozenset({"begun", _OPENED})
_ONE_ROUND = 30  # days from the words that a round has begun to those that tell of it still
# Kinds of event that are no round of talks: their reports speak of rounds in passing.
_NO_TALKS = frozenset({"ACCIDENT", "ASSAULT", "COURT", "CRIME", "DEATH", "DISASTER", "PROTEST"})


def rounds_of(storyline: Storyline) -> list[ProcessState]:
    """Return the rounds that a storyline's reports tell of, each under the ordinal they or their order give it."""
    rounds: dict[int, list[Said]] = defaultdict(list)
    own_event: dict[int, Event] = {}
    last = 0
    between = bool(storyline.talking())
    told = [(event, [s for s in storyline.said[event.id] if _of_talks(s.claim)]) for event in storyline.events]
    told = [(event, said) for event, said in told if any(_tells_of_a_round(s, between=between) for s in said)]
    talked = any(event.type not in _NO_TALKS for event, _ in told)
    for event, said in told:
        rounds_told = [s for s in said if _tells_of_a_round(s, between=between)]
        if (talked and event.type in _NO_TALKS) or all(
            _behind(s.claim) and ordinal(s.claim.about) for s in rounds_told
        ):
            for one in said:
                rounds[ordinal(one.claim.about)].append(one)
            continue
        ahead = {ordinal(s.claim.about) for s in storyline.said[event.id] if s.claim.value == "planned"}
        own_words = [ordinal(s.claim.about) for s in said if not _behind(s.claim)]
        stated = event.round or max((n for n in own_words if n not in ahead), default=0)
        # Where no ordinal is given, a report that tells of an earlier round tells of the one after it at the least.
        least = 1 + max((ordinal(s.claim.about) or 1 for s in said if _behind(s.claim)), default=0)
        own = stated or _gone_on(last, rounds, said) or max(last + 1, least)
        last = max(last, own)
        own_event.setdefault(own, event)
        for one in said:
            rounds[_round_of(one.claim.about, own)].append(one)
    planned = {ordinal(s.claim.about) for s in storyline.claims() if s.claim.value == "planned"}
    if not between and not any(s.leads or ordinal(s.claim.about) for said in rounds.values() for s in said):
        return []  # talks of nobody named, told in passing, are no process
    numbers = sorted(
        n for n, said in rounds.items() if n in own_event or (n > 0 and _was_held(said, planned=n in planned))
    )
    return [
        state
        for n in numbers
        for state in (_round(storyline, n, rounds[n], own_event.get(n)), *_pauses(storyline, n, rounds[n]))
    ]


def _pauses(storyline: Storyline, order: int, said: Sequence[Said]) -> Iterator[ProcessState]:
    """Yield the stretch in which a round was suspended, where a report tells that it went on, or ended, after it."""
    broken = [s for s in said if s.claim.point == "outcome" and s.claim.value == "suspended" and not s.claim.modality]
    since = min((_day_of_said(s) for s in broken if _day_of_said(s)), default="")
    until = min(_pauses_end(said), default="")
    begun = min((s.time.day for s in said if s.claim.value in _BEGUN and s.time.day), default="9999")
    if not since or not until or begun > since:
        return
    yield replace(
        _round(storyline, order, broken, None),
        id=make_id("process", storyline.id, "talks", order, "suspended", since),
        state="suspended",
        time=Interval(since, until, "stated"),
        place="",
        outcome="",
    )


def _pauses_end(said: Sequence[Said]) -> Iterator[str]:
    """Yield the days on which a round went on that had been suspended."""
    broken = [s for s in said if s.claim.point == "outcome" and s.claim.value == "suspended" and not s.claim.modality]
    since = min((_day_of_said(s) for s in broken if _day_of_said(s)), default="9999")
    yield from (s.time.day for s in said if s.claim.value in _BEGUN and s.time.day and s.time.day > since)


def _day_of_said(said: Said) -> str:
    return said.time.day or said.day


def _gone_on(last: int, rounds: Mapping[int, Sequence[Said]], said: Sequence[Said]) -> int:
    """Return the last round where a report without a number tells that it is broken off, stalls or goes on; else 0.

    It does within weeks of the words that the round has begun, if none has told that it is over.
    """
    known = rounds.get(last, ())
    begun = [s for s in known if s.claim.value in _BEGUN]
    now = min((s.day for s in said if s.day), default="")
    ends = [s for s in known if s.claim.value in _ENDED or (s.claim.value == "ended" and s.claim.point == "other:step")]
    over = any(_day_of_said(s) <= now for s in ends)
    days = sorted(s.day for s in (*begun, *said) if s.day)
    near = days and (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days <= _ONE_ROUND
    opened = any(s.claim.value == _OPENED for s in said)
    return last if begun and not over and near and not opened else 0


def _tells_of_a_round(said: Said, *, between: bool) -> bool:
    """Say whether a claim shows that its report is about a round: what came of one, or that one stood or was opened.

    Talks without a number are a round where a day is given, the report is led by it, and the storyline names two sides
    (``between``) who talk.
    """
    claim = said.claim
    stood = claim.point == "other:step" and (ordinal(claim.about) > 0 or claim.value == _OPENED)
    held = claim.point == "other:step" and bool(said.time.earliest) and between and said.leads
    return claim.point == "outcome" or stood or held


def _was_held(said: Sequence[Said], *, planned: bool) -> bool:
    """Say whether a round is told to have come to something or, if none plans it, to have had mediators."""
    mediated = any(s.claim.about.startswith(_MEDIATORS) for s in said) and not planned
    return mediated or any(s.claim.point in {"outcome", "other:step"} for s in said)


def name_of(storyline: Storyline) -> str:
    """Return what the talks of a storyline are called: by their parties, if they are known."""
    return f"{storyline.between()} talks".strip()


def _of_talks(claim: Claim) -> bool:
    """Say whether a claim tells of a round; that there are no talks, or talks that are denied, tells of none."""
    denied = claim.value == DENIED or (claim.negated and claim.point in {"place", "other:step"})
    return claim.point in TOLD and not denied and _OF_THE_ROUND.sub("", claim.about).startswith(_TALKS)


def _behind(claim: Claim) -> bool:
    """Say whether a claim is of a round before the one that its report is about."""
    return _OF_THE_ROUND.sub("", claim.about) == _EARLIER or claim.about.endswith(_BEFORE_THIS)


def ordinal(about: str) -> int:
    """Return the number of the round that a claim is about; 0 where it gives none."""
    tail = about.removesuffix(_BEFORE_THIS).rpartition("round ")[2]
    return int(tail) if tail.isdigit() else 0


def _round_of(about: str, own: int) -> int:
    plain = _OF_THE_ROUND.sub("", about)
    if plain == _EARLIER:
        return own - 1
    return ordinal(plain) or own


def _round(storyline: Storyline, order: int, said: Sequence[Said], event: Event | None) -> ProcessState:
    outcomes = Counter(s.claim.value for s in said if s.claim.point == "outcome" and not s.claim.modality)
    if any(_pauses_end(said)):
        outcomes.pop("suspended", None)
    final = [*_FINAL, *sorted(value for value in outcomes if value.startswith("no "))]
    outcome = next((value for value in final if value in _standing(outcomes)), "")
    telling = [s for s in said if s.claim.point == "outcome" and s.claim.value == outcome] or list(said)
    parties = [s.claim.participants for s in said if s.claim.about.startswith(_MEDIATORS)]
    return ProcessState(
        id=make_id("process", storyline.id, "talks", order),
        process=name_of(storyline),
        kind="talks",
        order=order,
        state=_state(outcome, {s.claim.value for s in said if s.claim.point == "other:step"}),
        time=_held_on(said, _known(storyline, said, event, outcome)),
        as_of=as_of(said),
        place=usual_place(said),
        mediators=tuple(sorted({who for named in parties for who in named})),
        outcome=outcome,
        said_by=on_the_word_of(s.teller for s in telling),
        disputed=_opposed(outcomes.keys()),
        storyline_id=storyline.id,
        event_id=event.id if event else "",
        evidence=tuple(sorted({s.claim.span for s in said})),
        parties=tuple(storyline.between().split("–")) if storyline.between() else (),
        delegations=_of_sides(said, "other:delegation"),
        demands=_of_sides(said, "other:demand"),
    )


def _known(storyline: Storyline, said: Sequence[Said], event: Event | None, outcome: str) -> Interval:
    """Return the day of the event that a round is; one told only far down in reports of something else came before."""
    if event is None:
        return _day_of(storyline, outcome)
    if any(s.leads for s in said):
        return event.time
    day = max((s.day for s in said), default="")
    return Interval(None, day, "bounded by publication") if day else UNRESOLVED


def _state(outcome: str, stood: AbstractSet[str]) -> str:
    """Return how a round stands by what came of it, else by whether it is said to be over or begun."""
    if outcome in _ENDED or (not outcome and "ended" in stood):
        return "ended"
    if outcome == "deadlock" and "ended" in stood:  # "ended in deadlock"
        return "ended"
    return "under way" if outcome or stood & {"begun", _OPENED} else "unclear"


def _held_on(said: Sequence[Said], known: Interval) -> Interval:
    """Return the day that most of the words give a round; a month or a year only where no day is known otherwise."""
    told = [s.time for s in said if s.claim.point == "other:step" and s.time.earliest]
    apart = [t for t in told if known.latest and not (t.earliest or "") <= known.latest <= (t.latest or "9999")]
    days = [t for t in told if t.day] or (told if not known.earliest else apart)
    begun = [s.time.day for s in said if s.claim.value in _BEGUN and s.time.day]
    ended = [s.time.day for s in said if s.claim.value == "ended" and s.time.day]
    if begun and ended and min(begun) < max(ended):  # "resumed on Tuesday and ended on Wednesday"
        return Interval(min(begun), max(ended), "stated")
    given = usual(Counter(f"{t.earliest} {t.latest}" for t in days))
    return next((t for t in days if f"{t.earliest} {t.latest}" == given), known)


def _of_sides(said: Sequence[Said], point: str) -> tuple[str, ...]:
    """Return what is told of each side on a point, the side first: "Norland: its foreign minister"."""
    told = {(s.claim.participants[0], s.claim.value) for s in said if s.claim.point == point and s.claim.participants}
    return tuple(f"{side}: {value}" for side, value in sorted(told))


def usual_place(said: Iterable[Said]) -> str:
    """Return where most of the words place a round: of a land, the town there from which a report of it was sent."""
    told = [s for s in said if s.claim.point == "place"]
    place = usual(Counter(s.claim.value for s in told))
    towns = Counter(town for s in told if s.claim.value == place and (town := _sent_from(s, place)))
    return usual(towns) or place


def _sent_from(said: Said, land: str) -> str:
    """Return the town in a land in which a report was written; empty for one written elsewhere, or if it is no land."""
    places = said.report.analysis.places
    code = next((p.country for p in places if p.name == land and p.precision == "country"), "")
    return next((p.name for p in places if p.is_dateline and p.precision == "city" and p.country == code != ""), "")


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


def as_of(said: Sequence[Said]) -> str:
    """Return the day of the latest report that says so."""
    return max((s.day for s in said), default="")
