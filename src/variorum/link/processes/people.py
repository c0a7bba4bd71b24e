"""How many are held, freed, driven from home or back: of each event, one row a state and sort of people.

What reports of other events say of them goes to the storyline's one event that is about it, if there is just one; a
process is named and dated by an event only where that event is about it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.storylines import on_the_word_of, usual
from variorum.model import UNRESOLVED, Interval, ProcessState
from variorum.people import is_person, sort_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from variorum.link.processes.storylines import Said, Storyline
    from variorum.model import Event

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
# Rules by which claims of a part of those concerned are read, or vague ones. Of those arrested the whole is followed;
# those freed, held on or back are a part of them by nature.
_IN_WORDS = "told in words"
_PART = "count of a part"
_WHOLES = frozenset({"arrested", "displaced"})
# "2,600 of the 3,000 people have fled": those who fled, of all.
_OF_ALL = re.compile(r"^(?:\w+ )?\S+ of (?:the|its|their|some|about) [\d,]+\b")
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?|eleven|twelve)\b", re.IGNORECASE
)
_LED_TO = re.compile(r"\b(?:after|over|amid|following|as|for)\b.*$", re.IGNORECASE)
_NOT_YET = frozenset({"demand", "ask", "threaten", "pledge"})  # what is asked for has befallen nobody
# Figures of other places and times than the event's: "in Vell". One of a day is of that day.
_OF_ANOTHER = re.compile(r"^(?:in|more|by|since|before|of|at) ", re.IGNORECASE)
_OF_A_DAY = "on "
# A figure in the background is of these people where its sentence does not count over years.
_BACKGROUND = "in the background"
_OVER_YEARS = re.compile(
    r"\b(?:years?|decades?|annual\w*|statistics|(?:19|20)\d\d|last month|each|every|per)\b", re.IGNORECASE
)
# States whose numbers change with time, and the days within which two numbers are of one time; of those freed, the day.
_CHANGES = {"held": 4, "displaced": 4, "returned": 4, "to return": 4, "released": 0, "to be released": 4}
_DETENTION = "detention"
_CUSTODY = "custody of "
_TO_COME = {"released": "to be released", "returned": "to return"}
# What a claim tells of who holds people, and of those who are only to be freed.
CAPTORS = "who holds people"
_AHEAD = "announced"
# Sorts of people of two sides: soldiers freed are no rebels freed.
_SIDES = frozenset({"soldiers", "fighters", "civilians", "officers", "guards", "inmates"})
# Kinds of event from whose place people flee.
_DRIVES_OUT = frozenset({"ASSAULT", "DISASTER", "ACCIDENT"})
# What the label of an event about it says.
_ABOUT = {
    "detention": re.compile(
        r"arrest|detain|\bheld\b|hostage|captive|prison|jail|custody|\bfree[ds]?\b|releas|raid|swap", re.IGNORECASE
    ),
    "displacement": re.compile(r"\bfle[ed]|displac|evacuat|refugee|return|homes?\b|driven", re.IGNORECASE),
}


# Who is back came later than what drove him out, and to another place than he fled to.
_BACK = frozenset({"returned", "to return"})


class _Sort(NamedTuple):
    """Of what a row is: the kind of process, the state, and the sort of people ("" for any)."""

    kind: str
    state: str
    people: str


class _Thing(NamedTuple):
    """What rows are of: the event about them, if there is one; of those held, their name and who holds them."""

    home_id: str
    name: str = ""
    captor: str = ""


class _Told(NamedTuple):
    """A claim with the event of the report that makes it."""

    said: Said
    event: Event
    own: bool = True  # whether it is the event of which the report itself tells


def people_in(storyline: Storyline) -> list[ProcessState]:
    """Return how many people a storyline's reports say are held, freed, driven from home or back."""
    told: dict[tuple[str, str, bool], dict[_Sort, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    captor = _captor(storyline)
    outside = _outside_prison(storyline)
    homes: dict[str, dict[str, Event]] = {}  # by kind, the events about it: a storyline may be hundreds of events long
    for event in storyline.events:
        named = [s for s in storyline.said[event.id] if s.claim.about.startswith(_CUSTODY)]
        for said in storyline.said[event.id]:
            if _counts(said) and not _are_named(said, named):
                sort = _sort(said)
                if sort.kind not in homes:
                    homes[sort.kind] = {one.id: one for one in storyline.events if _is_about(one, sort.kind)}
                home = None if captor and sort.kind == _DETENTION else _home(event, homes[sort.kind])
                key = sort.kind, home.id if home else "", _in_prison(said) or _left_prison(said, outside)
                told[key][sort].append(_Told(said, home or event, home is None or home is event))
    taken = any(kind == _DETENTION and not in_prison for kind, _, in_prison in told)
    return [
        row
        for (kind, home_id, in_prison), sorts in sorted(told.items())
        for row in _rows(storyline, home_id, "" if taken and in_prison else captor, sorts)
    ]


def _are_named(said: Said, named: Sequence[Said]) -> bool:
    """Say whether the same words tell who those counted are, each of whom is followed by himself."""
    tell = {s.claim.about for s in named if s.report is said.report and s.claim.span.contains(said.claim.span)}
    return BEFALLS[said.claim.point][0] == _DETENTION and len(tell) == (said.claim.low or 0)


def _in_prison(said: Said) -> bool:
    """Say whether a claim counts prisoners: those asked for in exchange are held by others than the hostages are."""
    return BEFALLS[said.claim.point][0] == _DETENTION and _noun(said) in _PRISONERS


def _outside_prison(storyline: Storyline) -> set[str]:
    """Return what those are called who are told to be held or freed, and not to be let out of a prison: "miners"."""
    told = (s for s in storyline.claims() if s.claim.point in _HELD_OR_FREE and _noun(s) not in _ANYBODY)
    return {_noun(s) for s in told if not _is_from_prison(s)}


def _left_prison(said: Said, outside: Collection[str]) -> bool:
    """Say whether those counted are let out of a prison, while others than they go free elsewhere: "two leaders"."""
    noun = _noun(said)
    apart = noun not in _ANYBODY and bool(outside) and noun not in outside
    return apart and said.claim.point in _HELD_OR_FREE and _is_from_prison(said)


def _is_from_prison(said: Said) -> bool:
    _, _, behind = said.sentence.partition(said.report.document.words(said.claim.span))
    return bool(_FROM_PRISON.match(behind))


_HELD_OR_FREE = frozenset({"other:released", "other:held"})
# Before any other of whom the sentence tells.
_FROM_PRISON = re.compile(
    r"(?:(?! (?:and|while|but) )[^.;:]){0,70}?"
    r"\b(?:from|left|leave|out of)(?: [\w'-]+){0,3} (?:prisons?|jails?|cells?)\b"
)


def _noun(said: Said) -> str:
    """Return what a claim counts, in one word: "hostages"."""
    return said.claim.predicate.rsplit(" ", 1)[-1].lower()


def _sort(said: Said) -> _Sort:
    """Return of which state and people a claim counts; women and sailors freed are of one number with all the freed."""
    kind, state = BEFALLS[said.claim.point]
    people = "" if said.claim.about.startswith((_OF_A_DAY, _BACKGROUND)) else said.claim.about
    if kind == _DETENTION and people not in _SIDES:
        people = ""
    return _Sort(kind, _TO_COME[state] if said.claim.modality == _AHEAD else state, people)


def _captor(storyline: Storyline) -> str:
    """Return who holds the people of whom a storyline tells, as most of its words say; empty if they name nobody."""
    named = Counter(who for s in storyline.claims() if s.claim.about == CAPTORS for who in s.claim.participants if who)
    return usual(named)


def _home(event: Event, about: Mapping[str, Event]) -> Event | None:
    """Return the event about those counted: the report's own, else the storyline's only one; none where none is."""
    return about.get(event.id) or (next(iter(about.values())) if len(about) == 1 else None)


def _is_about(event: Event, kind: str) -> bool:
    """Say whether an event is people's being taken or driven out; sanctions "after arrests" are not."""
    return bool(_ABOUT[kind].search(_LED_TO.sub("", event.label)))


def _rows(storyline: Storyline, home_id: str, captor: str, told: Mapping[_Sort, list[_Told]]) -> Iterator[ProcessState]:
    thing = _Thing(home_id)
    if next(iter(told)).kind == _DETENTION:
        held = [one.said for of_sort in told.values() for one in of_sort]
        thing = _Thing(home_id, _detained(held, captor), captor)
    ordered = sorted(told, key=lambda sort: (stage(sort.kind, sort.state).rank, sort.people))
    parts = [(sort, part) for sort in ordered for part in _by_day(sort, told[sort])]
    for order, (sort, part) in enumerate(parts, 1):
        last = sort.state == ordered[-1].state
        yield _state(storyline, thing, sort, part, order, stage(*sort[:2]).next if last else "")


def _detained(held: Sequence[Said], captor: str) -> str:
    """Return who is held by whom: "detention of hostages by the Ridge Front", as most of the words call them."""
    nouns = Counter(noun for s in held if (noun := _noun(s)) not in _ANYBODY and (is_person(noun) or sort_of(noun)))
    captives = Counter({noun: n for noun, n in nouns.items() if noun in _CAPTIVES})
    of, by = usual(captives or nouns), captor
    return " ".join(filter(None, (_DETENTION, f"of {of}" if of else "", f"by {by}" if by else "")))


_ANYBODY = frozenset(
    {
        "", "people", "persons", "person", "men", "women", "children", "others", "other", "citizens", "ones", "all",
        "one", "comrades", "colleagues", "members", "fellows", "brothers",
    }
)  # fmt: skip
# Who are let go from a hospital were not held.
_IN_HOSPITAL = frozenset({"wounded", "injured", "patients", "casualties"})
_PRISONERS = frozenset({"prisoners", "detainees", "inmates", "convicts"})
_CAPTIVES = _PRISONERS | {"hostages", "captives"}


def _by_day(sort: _Sort, told: Sequence[_Told]) -> list[list[_Told]]:
    """Part those held on or driven out where their number may have changed: ten in March, six in July.

    Those who are freed on two days are two numbers; a number given again is that of the day on which it was new.
    """
    if sort.state not in _CHANGES:
        return [list(told)]
    parts: list[list[_Told]] = []
    known: dict[tuple[float | None, float | None], list[_Told]] = {}
    for one in sorted(told, key=lambda t: (_day_of(t.said), t.said.report.story.id, t.said.claim.span)):
        part = known.get(_number(one.said))
        if part is None and parts and _near(parts[-1][-1].said, one.said, _CHANGES[sort.state]):
            part = parts[-1]
        if part is None:
            parts.append(part := [])
        part.append(one)
        known.setdefault(_number(one.said), part)
    return parts


def _number(said: Said) -> tuple[float | None, float | None]:
    return said.claim.low, said.claim.high or said.claim.low


def by_their_captors(rows: Sequence[ProcessState]) -> list[ProcessState]:
    """Return rows with those on people held by nobody named under the only one who is told to hold such people."""
    held = [row for row in rows if row.kind == _DETENTION and row.low is not None]
    under: dict[str, set[str]] = defaultdict(set)
    for row in held:
        for by in row.parties:
            under[row.process.removesuffix(f" by {by}")].add(row.process)
    named = {row.process: next(iter(under[row.process])) for row in held if len(under.get(row.process, ())) == 1}
    found = [replace(row, process=named.get(row.process, row.process)) for row in rows]
    lines: dict[str, list[ProcessState]] = defaultdict(list)
    joined = set(named.values())
    for row in found:
        if row.process in joined:
            lines[row.process].append(row)
    for name, line in lines.items():
        lines[name] = [replace(row, order=at) for at, row in enumerate(sorted(line, key=_in_time), 1)]
    return [row for row in found if row.process not in lines] + [row for line in lines.values() for row in line]


def _in_time(row: ProcessState) -> tuple[str, int, str]:
    return row.time.earliest or row.as_of or "9999", stage(row.kind, row.state).rank, row.id


def _day_of(said: Said) -> str:
    """Return the day of which a number is: that which its words give, else that of its report."""
    return said.time.day or said.day


def _near(one: Said, other: Said, days: int) -> bool:
    """Say whether two numbers are of days that lie near each other."""
    a, b = _day_of(one), _day_of(other)
    return bool(a and b) and (date.fromisoformat(b) - date.fromisoformat(a)).days <= days


def _counts(said: Said) -> bool:
    """Say whether a claim counts several people of the event's own; of those taken or driven out, all and not some."""
    claim = said.claim
    ahead = claim.modality == _AHEAD and BEFALLS.get(claim.point, ("", ""))[1] in _TO_COME
    if claim.point not in BEFALLS or claim.rule == _IN_WORDS or (claim.modality and not ahead):
        return False
    if claim.act in _NOT_YET or _noun(said) in _IN_HOSPITAL:
        return False
    most = claim.low if claim.high is None else claim.high
    words = said.report.document.words(claim.span)
    whole = claim.rule != _PART or BEFALLS[claim.point][1] not in _WHOLES or bool(_OF_ALL.search(words))
    own = not _OVER_YEARS.search(said.sentence) if claim.about == _BACKGROUND else not _OF_ANOTHER.match(claim.about)
    return whole and own and (most or 0) >= _SEVERAL


def _state(
    storyline: Storyline, thing: _Thing, sort: _Sort, told: Sequence[_Told], order: int, after: str
) -> ProcessState:
    home_id = thing.home_id
    said = [one.said for one in told]
    # "dozens" and "at least 60" tell how many at the least, and lower no figure that is exact
    exact = [(s.claim.low or 0, s.claim.high) for s in said if s.claim.high is not None]
    least = [s.claim.low for s in said if s.claim.high is None and s.claim.low is not None]
    low = min([low for low, _ in exact] or least)
    high = max([*(high for _, high in exact), *least])
    events = {one.event.id: one.event for one in told}
    event = next(iter(events.values())) if len(events) == 1 else None
    home_id = home_id if sort.state not in _BACK or all(one.own for one in told) else ""
    place = event.place if event and (home_id or _drives_out(event, sort.kind)) else ""
    as_of = max((s.day for s in said), default="")
    return ProcessState(
        id=make_id("process", storyline.id, home_id, sort.state, sort.people, as_of, f"{low:g}", f"{high:g}"),
        process=thing.name or (f"{sort.kind}: {event.label}" if event and home_id else sort.kind),
        kind=sort.kind,
        order=order,
        state=sort.state,
        time=_time(event if home_id else None, said),
        as_of=as_of,
        place=place,
        outcome=_by_speaker(said, sort.people)
        if low != high
        else f"{'' if exact else 'at least '}{low:,.0f} {sort.people}".strip(),
        said_by=on_the_word_of(s.teller for s in said),
        disputed=_differ_by_speaker(said),
        storyline_id=storyline.id,
        event_id=event.id if event else "",
        evidence=tuple(sorted({s.claim.span for s in said})),
        parties=(thing.captor,) if thing.captor else (),
        low=low,
        high=high,
        next_state=after,
    )


def _drives_out(event: Event, kind: str) -> bool:
    """Say whether an event is of a kind from whose place people flee."""
    return kind == "displacement" and event.type in _DRIVES_OUT


def _time(event: Event | None, said: Sequence[Said]) -> Interval:
    """Return since when it is so: the day that all its words give, else that of the event it is about; else by when."""
    as_of = max((s.day for s in said), default="")
    own = [s.time for s in said if s.time.earliest and _dates(s)]
    if own and (len(own) == len(said) or event is None):
        since = min(t.earliest or "" for t in own)
        return Interval(since, max(as_of, since) if as_of else own[0].latest, own[0].basis)
    if event is not None and not (as_of and (event.time.earliest or "") > as_of):
        return Interval(event.time.earliest, as_of or event.time.latest, event.time.basis)
    first = min((s.day for s in said if s.day), default="")
    return Interval(None, first, "bounded by publication") if first else UNRESOLVED


def _dates(said: Said) -> bool:
    """Say whether the time of a clause is that of what befell those counted: not "of three men arrested, one died"."""
    return said.claim.point != "arrested" or not said.claim.verb or said.claim.verb.lower() in _ARRESTS


_ARRESTS = frozenset(
    {
        *("arrest", "detain", "apprehend", "seize", "capture", "round", "nab", "catch", "hold", "take", "pick"),
        *("charge", "jail", "imprison", "raid", "sweep", "make", "have", "be", "say", "book"),
    }
)


def _by_speaker(said: Sequence[Said], people: str) -> str:
    """Return the figures from the lowest with who gives each: "1,140 (Red Cross); 1,200 villagers (the mission)"."""
    given: dict[tuple[float, float], list[str]] = defaultdict(list)
    in_figures = [s for s in said if _FIGURE.search(s.report.document.words(s.claim.span))]  # not "thousands"
    for one in in_figures or said:
        low, high = one.claim.low or 0, one.claim.high
        given[low, low if high is None else high].append(one.teller)
    figures = [
        f"{_range(low, high)} {people}".strip() + f" ({', '.join(on_the_word_of(who))})"
        for (low, high), who in sorted(given.items())
    ]
    return "; ".join(figures)


def _range(low: float, high: float) -> str:
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def _differ_by_speaker(said: Sequence[Said]) -> bool:
    """Say whether two speakers give numbers of one day that cannot both be so."""
    given = {
        (_day_of(s), s.teller, s.claim.low, s.claim.high) for s in said if s.claim.speaker or s.report.story.outlet
    }
    told = Counter(teller for _, teller, *_ in given)
    given = {one for one in given if told[one[1]] == 1}  # who gives two numbers counts parts, or later
    return any(
        a[0] == b[0] and a[1] != b[1] and None not in (*a[2:], *b[2:]) and (a[3] < b[2] or b[3] < a[2])  # type: ignore[operator]
        for a, b in combinations(sorted(given, key=str), 2)
    )
