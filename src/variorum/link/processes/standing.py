"""How ceasefires, crossings, routes and sanctions stand: from statements to intervals, with who says so and disputes.

Statements of one thing are put in the order of the days of which they speak. A phase lasts until a report tells of one
that excludes it; two that exclude each other on one day, on the word of two, are disputed, and that is a state too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from variorum.identity import make_id
from variorum.link.processes.stages import stage
from variorum.link.processes.statements import absorbed
from variorum.link.processes.storylines import on_the_word_of
from variorum.model import UNRESOLVED, Interval, ProcessState
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from variorum.link.processes.stages import Stage
    from variorum.link.processes.statements import Statement
    from variorum.model import Basis, Span

_Key: TypeAlias = "tuple[str, ...]"  # what tells a thing from others, its kind first
_DISPUTED = "disputed"
_NO_DAY = "9999"  # of a report without a date: it comes last
# Steps whose day is that of what they announce.
_OF_A_DAY_TO_COME = frozenset({"announced", "to open", "to close", "to be lifted", "to be released"})


@dataclass(slots=True)
class _Stretch:
    """The statements that tell of one stretch of a state, the earliest first; denials of it beside them.

    ``brought`` is the day of the step that brought it about, where no statement gives its own.
    """

    stage: Stage
    said: list[Statement] = field(default_factory=list)
    denied: list[Statement] = field(default_factory=list)
    disputed: bool = False
    brought: str = ""

    @property
    def begins(self) -> str:
        """The day from which it is known to hold."""
        return min(s.moment for s in self.said)

    @property
    def lasts(self) -> str:
        """The last day on which a report says that it holds."""
        return max(s.own_day for s in self.said)


def standing_of(statements: Iterable[Statement]) -> list[ProcessState]:
    """Return the states of each ceasefire, crossing, route and sanctions of which statements tell."""
    by_thing: dict[_Key, list[Statement]] = defaultdict(list)
    for one in statements:
        by_thing[_thing(one)].append(one)
    _join_nameless(by_thing)
    return [state for key, said in sorted(by_thing.items()) for state in _states(key, said)]


def _thing(one: Statement) -> tuple[str, ...]:
    """Return what tells a thing from others: its name; a truce or a border without parties is its storyline's own."""
    if one.kind == "sanctions":
        return one.kind, *one.parties
    if one.kind == _STRIKE:
        words = (word.removesuffix("s") for word in re.findall("[a-z]+", fold(one.name)))
        return (one.kind, next((w for w in words if w in _TRADES), _OF_STORYLINE), one.storyline_id)
    return (one.kind, one.name) if one.name not in _NAMELESS else (one.kind, _OF_STORYLINE, one.storyline_id)


_STRIKE = "strike"
# Who strikes, where the word tells one strike of a storyline from another; workers and unions may be anybody's.
_TRADES = frozenset(
    (
        *("docker", "dockworker", "stevedore", "miner", "teacher", "nurse", "doctor", "medic", "driver", "railwayman"),
        *("pilot", "porter", "journalist", "lecturer", "judge", "lawyer", "cleaner", "firefighter", "engineer"),
        *("controller", "trucker", "farmer", "seaman", "sailor", "technician", "prisoner", "student"),
    )
)


def _join_nameless(by_thing: dict[_Key, list[Statement]]) -> None:
    """Give what is told of a thing without its parties, or in fewer words, to the only one that it can be of.

    Sanctions of which a report does not say on whom go to the only ones by that party; a ceasefire or a border of
    which it does not say between whom, to the only one of which the same storyline tells by name.
    """
    nameless = sorted(key for key in by_thing if _OF_STORYLINE in key or key[0] in _IN_FEWER_WORDS)
    near = _Near(by_thing)
    for key in (key for key in (*nameless, *nameless) if key in by_thing):  # twice: two that are one first
        fitting = [o for o in near.of(key) if o != key and o in by_thing and _may_be(o, by_thing[o], key)]
        if not fitting and key[0] in _BEGIN_ONCE and _OF_STORYLINE in key:  # begun on one day, so one truce
            fitting = [o for o in near.begun_with(by_thing[key]) if o[0] == key[0] and o in by_thing]
        if len(fitting) == 1:
            near.add(fitting[0], by_thing[key])
            by_thing[fitting[0]] += by_thing.pop(key)


def _begun(said: Iterable[Statement]) -> set[tuple[str, str]]:
    """Return the days on which a thing is told to have been brought about, each with what was done."""
    return {(s.state, s.begins.day) for s in said if s.state in _BROUGHT and s.begins.day and s.change}


_BEGIN_ONCE = frozenset({"ceasefire"})
_BROUGHT = frozenset({"declared", "in force"})


class _Near:
    """Which things a nameless one may be: those of its storyline, or that share its rarest word; no other is looked at.

    Of an archive, where thousands are held or tried, to hold each against all others takes longer than all of linking.
    """

    def __init__(self, by_thing: Mapping[_Key, Sequence[Statement]]) -> None:
        self._of_kind: dict[str, list[_Key]] = defaultdict(list)
        self._with_word: dict[tuple[str, str], list[_Key]] = defaultdict(list)
        self._in_storyline: dict[tuple[str, str], dict[_Key, None]] = defaultdict(dict)
        self._begun_on: dict[tuple[str, str], dict[_Key, None]] = defaultdict(dict)
        for key, said in by_thing.items():
            self._of_kind[key[0]].append(key)
            for word in _telling(key):
                self._with_word[key[0], word].append(key)
            self.add(key, said)

    def add(self, key: _Key, said: Sequence[Statement]) -> None:
        """Note of a thing in which storylines these statements are, and when they say it was brought about."""
        for storyline in {one.storyline_id for one in said}:
            self._in_storyline[key[0], storyline][key] = None
        if _OF_STORYLINE not in key:
            for day in _begun(said):
                self._begun_on[day][key] = None

    def begun_with(self, said: Iterable[Statement]) -> list[_Key]:
        """Return the things with a name that were brought about when, and as, these statements tell."""
        return list(dict.fromkeys(key for day in sorted(_begun(said)) for key in self._begun_on.get(day, ())))

    def of(self, key: _Key) -> Collection[_Key]:
        """Return the things that one told without its parties, or in fewer words, may be."""
        if _OF_STORYLINE in key:
            return self._in_storyline[key[0], key[-1]]
        shared = (self._with_word[key[0], word] for word in _telling(key))
        return min(shared, key=len, default=self._of_kind[key[0]])


def _may_be(other: _Key, said: Sequence[Statement], key: _Key) -> bool:
    if key[0] in _IN_FEWER_WORDS and _OF_STORYLINE not in key:
        fewer, more = _telling(key), _telling(other)
        same = other[:_BY_ONE] == key[:_BY_ONE] if key[0] == "sanctions" else other[0] == key[0]
        return same and _OF_STORYLINE not in other and (fewer < more or (fewer == more and other < key))
    named = other[0] == key[0] and _OF_STORYLINE not in other and _of_border(said) == (key[0] == "crossing")
    return named and any(s.storyline_id == key[-1] for s in said)


@lru_cache(maxsize=1 << 12)
def _telling(key: _Key) -> frozenset[str]:
    """Return the words that tell on whom sanctions are, or which way: "officials of Vell", "Vell officials" are one."""
    words = fold(" ".join(key[_BY_ONE if key[0] == "sanctions" else 1 :]).replace("–", " ")).split()
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in words) - _SMALL


# Kinds of which one thing may be told in fewer words: "the Karst road" of the one from Orm to Karst.
_IN_FEWER_WORDS = frozenset({"sanctions", "route", "detention", "trial", "restriction", "programme"})
_SMALL = frozenset({"of", "in", "the", "a", "its", "and", "other", "senior", "top"})


def _of_border(said: Sequence[Statement]) -> bool:
    return any(s.name.endswith(_BORDER) for s in said)


_BORDER = "border crossings"
_NAMELESS = frozenset({"", _BORDER})
_OF_STORYLINE = "of the storyline"
_BY_ONE = 2  # the kind, and by whom


def _states(key: tuple[str, ...], said: Sequence[Statement]) -> Iterator[ProcessState]:
    kind = key[0]
    stretches = _stretches(absorbed(said))
    _bring(stretches)
    disputes = _disputes(stretches)
    following = _following(stretches)
    process = _named(key, said)
    rows = sorted(stretches, key=lambda s: (s.begins, s.stage.rank, s.said[0].parties))
    states = [_row(process, key, one, following.get(id(one), ""), is_last=one is _last(rows)) for one in rows]
    begun = [*((one.begins, 0) for one in rows), *((max(a.begins, b.begins), 1) for a, b in disputes)]
    states += [_dispute(process, kind, key, a, b) for a, b in disputes]
    in_order = sorted(zip(begun, states, strict=True), key=itemgetter(0))
    yield from (replace(state, order=order) for order, (_, state) in enumerate(in_order, 1))


def _named(key: tuple[str, ...], said: Sequence[Statement]) -> str:
    """Return what a process is called: "Karsovia–Velmora ceasefire", "sanctions by Karsovia on Velmora"."""
    kind, *rest = key
    if kind == "sanctions":
        return f"sanctions by {' on '.join(rest)}"
    name = max((s.name for s in said), key=len)
    if kind in _OF_ONE:
        return f"{kind} of {name}"
    if kind == _STRIKE:
        return f"strike of {name}" if name else kind
    return f"{name} ceasefire".strip() if kind == "ceasefire" else name


# Kinds of process of which one person is the matter.
_OF_ONE = frozenset({"detention", "trial"})


# --- Stretches --------------------------------------------------------------------------------------------------------


def _stretches(said: Sequence[Statement]) -> list[_Stretch]:
    """Return the stretches of which statements tell, each statement with the one that it speaks of."""
    found: list[_Stretch] = []
    denials = [s for s in said if s.answer]
    for one in sorted((s for s in said if not s.answer), key=_in_time):
        home = _home(found, one)
        if home is None:
            found.append(_Stretch(stage(one.kind, one.state), [one]))
        else:
            home.said.append(one)
    for denial in sorted(denials, key=_in_time):
        charged = [s for s in found if s.stage.state == denial.state and _answers(denial, s)]
        before = [s for s in charged if s.begins <= denial.own_day] or charged
        if before:
            before[-1].denied.append(denial)
    return found


def _answers(denial: Statement, charged: _Stretch) -> bool:
    """Say whether a denial is of what is charged: of a breach by the same; of other states whoever brought them."""
    return denial.state != "violated" or denial.parties == charged.said[0].parties


def _in_time(one: Statement) -> tuple[str, int, str, str]:
    return one.moment, stage(one.kind, one.state).rank, one.story_id, str(one.spans)


def _home(found: Sequence[_Stretch], one: Statement) -> _Stretch | None:
    """Return the stretch that a statement tells of, if it is one of those known already."""
    own = stage(one.kind, one.state)
    alike = [s for s in found if s.stage is own and (own.sort != "mark" or _one_mark(s, one))]
    if not alike:
        return None
    last = alike[-1]
    since = [s for s in found[found.index(last) + 1 :] if s.stage.state in own.excludes and s.begins <= one.moment]
    if own.sort == "step":
        ended = [s for s in found[found.index(last) + 1 :] if s.stage.sort == "phase" and s.stage.state == "ended"]
        return None if ended and one.change else last
    if not since:
        return last
    if own.needs:
        again = any(s.stage.state in own.needs for s in found[found.index(since[0]) + 1 :])
        return None if again or (one.change and one.moment > since[0].begins) else last
    return last if one.own_day == since[0].begins and not one.change else None


def _one_mark(stretch: _Stretch, one: Statement) -> bool:
    """Say whether a mark is said of the same: a breach of the same day by the same; fragility without end."""
    first = stretch.said[0]
    return one.state != "violated" or (first.parties == one.parties and first.moment == one.moment)


def _last(rows: Sequence[_Stretch]) -> _Stretch | None:
    return next((s for s in reversed(rows) if s.stage.sort != "mark"), None)


def _bring(stretches: Sequence[_Stretch]) -> None:
    """Note for each phase the day of the last step before it that brings it about."""
    for one in stretches:
        steps = [s for s in stretches if s.stage.state in one.stage.needs and s.said[0].change]
        days = [s.begins for s in steps if s.begins <= one.lasts]
        one.brought = max(days, default="")


def _following(stretches: Sequence[_Stretch]) -> dict[int, str]:
    """Return, for each phase, the day on which one that excludes it began, if it did after it."""
    found = {}
    for one in stretches:
        known = (s.begins for s in stretches if s.stage.state in one.stage.excludes and s.begins != _NO_DAY)
        later = [day for day in known if day > one.begins]
        if later and not one.disputed:
            found[id(one)] = min(later)
    return found


def _disputes(stretches: Sequence[_Stretch]) -> list[tuple[_Stretch, _Stretch]]:
    """Mark and return the phases that cannot both hold and are both said to, at one time, on the word of two."""
    found = []
    for a, b in combinations(stretches, 2):
        if b.stage.state in a.stage.excludes and a.begins <= b.lasts and b.begins <= a.lasts and _of_two(a, b):
            a.disputed = b.disputed = True
            found.append((a, b))
    for one in stretches:
        one.disputed = one.disputed or bool(one.denied)
    return found


def _of_two(a: _Stretch, b: _Stretch) -> bool:
    """Say whether somebody gives one of two phases when another has given the other: not one report in two breaths."""
    late_a = [s for s in a.said if s.own_day >= b.begins]
    late_b = [s for s in b.said if s.own_day >= a.begins]
    return any(
        (x.speaker != y.speaker or x.story_id != y.story_id) and not _history(x, y) and not _history(y, x)
        for x in late_a
        for y in late_b
    )


def _history(one: Statement, other: Statement) -> bool:
    """Say whether a change after which another is spoken of makes that history: closed for days, reopened on Monday."""
    return other.change and (other.moment > one.moment or (other.moment == one.moment and not one.speaker))


# --- Rows -------------------------------------------------------------------------------------------------------------


def _row(process: str, key: tuple[str, ...], one: _Stretch, until: str, *, is_last: bool) -> ProcessState:
    own, said = one.stage, one.said
    return ProcessState(
        id=make_id("process", *key, own.state, one.begins, *said[0].parties),
        process=process,
        kind=own.kind,
        order=0,
        state=own.state,
        time=_time(one, until),
        as_of=max((s.day for s in said), default=""),
        outcome=_told(one),
        said_by=on_the_word_of(s.teller for s in said),
        disputed=one.disputed,
        storyline_id=said[0].storyline_id,
        event_id=_only({s.event_id for s in said}),
        evidence=_spans([*said, *one.denied]),
        parties=_parties(one),
        next_state=own.next if is_last else "",
        next_day=said[0].begins.day or "" if is_last and own.state in _OF_A_DAY_TO_COME else "",
    )


def _time(one: _Stretch, until: str) -> Interval:
    """Return from when to when a state is told to hold: a phase to the last report of it, or to the next phase."""
    given = [s.begins for s in one.said if s.begins.basis != "unresolved"]
    # "three weeks ago" is no day where another report, or the step that brought it about, gives one
    roughly = min((g.latest for g in given if g.latest and not g.day), default="9999")
    given = [g for g in given if g.day and g.day <= roughly] or ([] if one.brought else given)
    told = min((s.day for s in one.said if s.day), default="9999")
    given = [g for g in given if (g.earliest or "") <= told] if one.stage.sort == "phase" else given
    begun = min((g.earliest for g in given if g.earliest), default=None)
    basis: Basis = next((g.basis for g in given if g.earliest == begun), "bounded by publication")
    last = max((s.day for s in one.said), default="")
    if one.stage.sort != "phase":
        days = [s.own_day for s in one.said if s.own_day != _NO_DAY]
        if begun and last and any(s.low is not None for s in one.said):  # "31 times since 15 September"
            return Interval(begun, max(begun, last), basis)
        # a step in January is one within January
        if begun:
            return Interval(begun, next(g.latest for g in given if g.earliest == begun), basis)
        return Interval(min(days, default=None), max(days, default=None), basis)
    if begun is None and one.brought:  # in force since it was declared, where no report says since when
        begun, basis = one.brought, "stated"
    if begun is None:
        by = max((g.latest for g in given if g.latest), default=None)
        first = min((s.day for s in one.said if s.day), default=None)
        return Interval(None, by, "relative resolved") if by else _by(first)
    return Interval(begun, until or last or None, basis)


def _by(day: str | None) -> Interval:
    """Return that a state had begun by the day on which it was first told."""
    return Interval(None, day, "bounded by publication") if day else UNRESOLVED


def _told(one: _Stretch) -> str:
    """Return who denies a state; of a sentence, how long; by whom and how often a ceasefire is said to be violated."""
    denying = sorted({s.speaker for s in one.denied if s.speaker})
    denials = [f"denied by {', '.join(denying)}"] if denying else []
    if one.stage.state != "violated":
        return "; ".join([*sorted({s.what for s in one.said if s.what}), *denials])
    counted = sorted({s.low for s in one.said if s.low is not None})
    told = [f"by {one.said[0].parties[0]}"] if one.said[0].parties else []
    told += [f"{', '.join(f'{number:,.0f}' for number in counted)} times"] if counted else []
    return "; ".join([" ".join(told), *denials]).strip("; ")


def _parties(one: _Stretch) -> tuple[str, ...]:
    return max((s.parties for s in one.said), key=lambda parties: (len(parties), parties))


def _dispute(process: str, kind: str, key: tuple[str, ...], a: _Stretch, b: _Stretch) -> ProcessState:
    """Return the stretch in which two phases are said to hold that cannot both: disputed is a state of its own."""
    first, last = max(a.begins, b.begins), min(a.lasts, b.lasts)
    holders = [
        (s.stage.state, ", ".join(on_the_word_of(x.teller for x in s.said if x.own_day >= first))) for s in (a, b)
    ]
    return ProcessState(
        id=make_id("process", *key, _DISPUTED, first),
        process=process,
        kind=kind,
        order=0,
        state=_DISPUTED,
        time=Interval(first, max(first, last), "bounded by publication"),
        as_of=max((s.day for s in (*a.said, *b.said)), default=""),
        outcome="; ".join(f"{state} ({who})" for state, who in holders),
        said_by=on_the_word_of(s.teller for s in (*a.said, *b.said) if s.own_day >= first),
        disputed=True,
        storyline_id=a.said[0].storyline_id,
        evidence=_spans([s for s in (*a.said, *b.said) if s.own_day >= first]),
    )


def _spans(said: Iterable[Statement]) -> tuple[Span, ...]:
    return tuple(sorted({span for s in said for span in s.spans}))


def _only(values: set[str]) -> str:
    return next(iter(values)) if len(values) == 1 else ""
