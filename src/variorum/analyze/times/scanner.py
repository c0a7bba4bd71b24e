"""Where the expressions of time of one sentence lie, and what the clause says of past or future."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms, lexicon
from variorum.analyze.times.groups import Groups
from variorum.analyze.times.rules import RULES
from variorum.analyze.times.tenses import tense_of
from variorum.analyze.times.tokens import read_tokens

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Form, Tense
    from variorum.analyze.times.tokens import Token

# A sentence without any of these classes holds no time; most positions without them begin none.
_HEADS = frozenset("MWwYuosiNcDTERSGBpOAQK")
_LONGEST = 24  # tokens; the longest expression of the tests has 11
_STARTS = frozenset("MWwYdnqouspiNcDebtlxvhajykTmBAERSGQKF")


# What is read of two expressions side by side, besides the rules of the grammar.
_COUNTED, _LISTED = JOINED = ("counted from a date", "listed day")


@dataclass(frozen=True, slots=True)
class Found:
    """One expression: ``[start, end)`` in the text, the rule, what it says, and the tense of its clause."""

    start: int
    end: int
    rule: str
    form: Form
    tense: Tense


def scan(text: str, start: int, end: int, *, headline: bool = False) -> list[Found]:
    """Find the expressions of time in ``text[start:end]``, left to right, none overlapping.

    In a ``headline`` the present tells of the past, elsewhere of what is to come ("the court meets on Monday").
    """
    tokens = read_tokens(text, start, end)
    kinds = "".join(t.kind for t in tokens)
    if _HEADS.isdisjoint(kinds):
        return []
    found: list[tuple[int, int, str, Form]] = []
    at = 0
    while at < len(tokens):
        best = _best_at(tokens, kinds, at) if kinds[at] in _STARTS else None
        if best is None:
            at += 1
            continue
        found.append(best)
        at = best[1]
    found = _share_days(tokens, _share_years(tokens, _join_times(tokens, kinds, _from_dates(tokens, kinds, found))))
    found = _repeat_hours(tokens, _list_days(tokens, kinds, found))
    return [
        Found(tokens[a].start, tokens[b - 1].end, name, form, tense_of(tokens, a, b, headline=headline))
        for a, b, name, form in found
    ]


def _best_at(tokens: list[Token], kinds: str, at: int) -> tuple[int, int, str, Form] | None:
    stop = kinds.find("_", at) + 1
    run = kinds[at : min(stop or len(kinds), at + _LONGEST)]
    for number in _candidates(run):
        rule = RULES[number]
        match = rule.pattern.match(kinds, at)
        if match is None:
            continue
        form = rule.build(Groups(tokens, match))
        if form is not None and _acceptable(tokens, at, match.end(), rule.name):
            return at, match.end(), rule.name, form
    return None


@lru_cache(maxsize=100_000)
def _candidates(run: str) -> tuple[int, ...]:
    """Return the rules that match at the start of a run of classes, the longest first, then in their order.

    No rule reaches over a word of no class, so the runs are short and few, and the answer is worth keeping.
    """
    ends = [(match.end(), n) for n, rule in enumerate(RULES) if (match := rule.pattern.match(run)) and match.end()]
    return tuple(n for _, n in sorted(ends, key=lambda pair: (-pair[0], pair[1])))


_YEAR_BEFORE = frozenset("@rfjhetlx&PCHbMY")


def _acceptable(tokens: list[Token], start: int, end: int, rule: str) -> bool:
    """Say whether the neighbours of a weak reading (a bare year, a length of time) bear it out."""
    before = tokens[start - 1] if start else None
    after = tokens[end] if end < len(tokens) else None
    if rule == "year" and end - start == 1:
        return _acceptable_year(tokens[start], before, after)
    if rule == "duration" and tokens[start].kind == "a":
        return before is not None and before.form in _DURATION_BEFORE
    if rule == "units" and tokens[start].kind == "u":
        return _acceptable_units(before, after)
    if rule == "part of day" and tokens[end - 1].form in _BEGINNINGS:
        meant = next((t.kind for t in tokens[end + 1 : end + 3] if t.kind not in "ha"), "_")
        return after is None or after.form != "of" or meant != "_"
    if rule == "a unit":
        return before is not None and (before.kind in "dnY" or before.form in {"times", "twice", "once"})
    return True


_BEGINNINGS = frozenset({"dawn", "twilight"})  # "the dawn of a new age" is no hour
_DURATION_BEFORE = lexicon.words("for in within after over than about nearly almost once of under half lasted least")
_UNITS_BEFORE = lexicon.words(
    "for in within after over of took take takes last lasting spent with by mere just only – — -"
)
_UNITS_AFTER = frozenset({"after", "before", "of", "-", "to"})


def _acceptable_units(before: Token | None, after: Token | None) -> bool:
    if before is None:
        return after is not None and after.form in _UNITS_AFTER
    if after is not None and after.form == "-" and before.form not in {"-", "–"}:
        return True
    if before.form in _UNITS_BEFORE:
        return before.form != "in" or after is None or after.form != "a"
    return after is not None and after.form in {"after", "before", "-"} and before.kind == "C"


_OF_A_YEAR = lexicon.words("levels figures elections totals estimates talks protests floods")


def _acceptable_year(token: Token, before: Token | None, after: Token | None) -> bool:
    year = int(token.value) if isinstance(token.value, int | float) else 0
    if before is not None and before.kind == "_" and before.capital and after is not None and after.capital:
        return False  # "the Russell 2000 Index": part of a name
    if before is not None and before.kind in _YEAR_BEFORE and before.form not in {"to", "a", "an", "at"}:
        return not (before.kind in "hm&" and not 1800 <= year <= 2100)
    if not 1900 <= year <= 2050:
        return False
    if after is not None and after.form in _OF_A_YEAR:
        return True
    return (
        after is None
        or after.kind != "_"
        or not after.form.isalpha()
        or not after.form.endswith("s")
        or after.form in {"is", "was", "has", "s"}
    )


def _join_times(
    tokens: list[Token], kinds: str, found: list[tuple[int, int, str, Form]]
) -> list[tuple[int, int, str, Form]]:
    """Join a clock time and the day beside it: "5 p.m. on Wednesday", "Wednesday at noon"."""
    out: list[tuple[int, int, str, Form]] = []
    for item in found:
        joined = _join(tokens, kinds, out[-1], item) if out else None
        if joined is None:
            out.append(item)
        else:
            out[-1] = joined
    return out


def _join(
    tokens: list[Token], kinds: str, left: tuple[int, int, str, Form], right: tuple[int, int, str, Form]
) -> tuple[int, int, str, Form] | None:
    gap = kinds[left[1] : right[0]]
    if len(gap) > 3 or not re.fullmatch(r"C?@?m?h?", gap):
        return None
    links = {t.form for t in tokens[left[1] : right[0]]}
    for day, hours in ((left, right), (right, left)):
        if isinstance(hours[3], compounds.Hours) and not links & {"since", "until", "in", "by"}:
            first, last = (_with_clock(day[3], end) for end in (hours[3].first, hours[3].last))
            if first is not None and last is not None:
                return (left[0], right[1], f"{day[2]}, {hours[2]}", compounds.Hours(first, last))
    if links & {"since", "until", "between", "in", "by", "from"}:
        return None
    for day, clock in ((left, right), (right, left)):
        if (
            isinstance(clock[3], forms.Calendar)
            and (clock[3].clock is not None or (clock[3].part and clock[2] == "noon"))
            and clock[3].month is None
            and clock[3].weekday is None
            and not clock[3].year
        ):
            form = _with_clock(day[3], clock[3])
            if form is not None:
                return (left[0], right[1], f"{day[2]}, {clock[2]}", form)
    return None


def _from_dates(
    tokens: list[Token], kinds: str, found: list[tuple[int, int, str, Form]]
) -> list[tuple[int, int, str, Form]]:
    """Join a length of time to the date it is counted from: "two weeks before Christmas", "a week after May 5"."""
    out: list[tuple[int, int, str, Form]] = []
    for item in found:
        left = out[-1] if out else None
        between = kinds[left[1] : item[0]] if left is not None else ""
        if left is not None and between in {"j", "jh"} and isinstance(left[3], forms.Duration):
            link, length = tokens[left[1]].form, left[3]
            sign = {"after": 1, "before": -1}.get(link)
            if sign is not None and length.amount and not length.reach and _is_a_day(item[3]):
                out[-1] = (
                    left[0],
                    item[1],
                    _COUNTED,
                    compounds.ShiftFrom(length.amount, length.unit, sign, item[3]),
                )
                continue
        out.append(item)
    return out


def _is_a_day(form: Form) -> bool:
    if isinstance(form, forms.Exact):
        return not form.rest
    return isinstance(form, forms.Calendar) and form.clock is None and bool(form.holiday or (form.month and form.day))


def _share_days(tokens: list[Token], found: list[tuple[int, int, str, Form]]) -> list[tuple[int, int, str, Form]]:
    """Give hours the day beside them: "from 10 a.m. to 4 p.m. on Monday", "tomorrow between 8 a.m. and 2 p.m."."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        clocked = getattr(right[3], "clock", None)
        if (
            _is_bare_hour(left[3])
            and clocked is not None
            and not _is_bare_hour(right[3])
            and _linked(tokens, left, right)
        ):
            out[at] = (left[0], left[1], left[2], replace(right[3], clock=left[3].clock))  # type: ignore[type-var, attr-defined]
    for at in range(1, len(out)):
        left, right = out[at - 1], out[at]
        if not _is_bare_hour(right[3]) or not isinstance(right[3], forms.Calendar):
            continue
        links = [t.form for t in tokens[left[1] : right[0]]]
        if links in (["from"], ["between"], [",", "from"], [",", "between"], ["before"], ["after"]):
            form = _with_clock(left[3], right[3])
        elif (
            getattr(left[3], "clock", None) is not None and not _is_bare_hour(left[3]) and _linked(tokens, left, right)
        ):
            form = replace(left[3], clock=right[3].clock)  # type: ignore[type-var]
        else:
            form = None
        if form is not None:
            out[at] = (right[0], right[1], right[2], form)
    return out


def _is_bare_hour(form: Form) -> bool:
    return isinstance(form, forms.Calendar) and form.clock is not None and form == forms.Calendar(clock=form.clock)


def _linked(tokens: list[Token], left: tuple[int, int, str, Form], right: tuple[int, int, str, Form]) -> bool:
    links = [t.form for t in tokens[left[1] : right[0]]]
    between = left[0] > 0 and tokens[left[0] - 1].form == "between"
    return len(links) == 1 and (links[0] in _STRETCH or (links[0] == "and" and between))


def _with_clock(day: Form, clock: Form) -> Form | None:
    if not isinstance(clock, forms.Calendar):
        return None
    if isinstance(day, forms.Calendar) and day.clock is None and (day.weekday or day.day or day.holiday):
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Deictic) and day.clock is None:
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Named) and day.weekday is not None:
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Repeat) and clock.clock is not None and day.value.startswith("XXXX-WXX-"):
        return forms.Repeat(f"{day.value[:10]}T{clock.clock.value}")
    if isinstance(day, forms.Repeat) and clock.clock is not None and day.value == "P1D":
        return forms.Repeat(f"XXXX-XX-XXT{clock.clock.value}")
    if isinstance(day, forms.Exact) and not day.rest and clock.clock is not None:
        return replace(day, rest=f"T{clock.clock.value}")
    return None


def _share_years(tokens: list[Token], found: list[tuple[int, int, str, Form]]) -> list[tuple[int, int, str, Form]]:
    """Give the year of the second of two coordinated dates to the first: "from March to May 2020"."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        links = [t.form for t in tokens[left[1] : right[0]]]
        if not links or len(links) > 2 or links[0] not in {"and", "to", "or", "-", "–", "through", "until", ","}:
            continue
        first, second = left[3], right[3]
        if (
            isinstance(first, forms.Calendar)
            and isinstance(second, forms.Calendar)
            and first.month
            and second.month
            and first.year is None
            and second.year is not None
            and (first.day is None) == (second.day is None)
        ):
            year = second.year - (1 if first.month > second.month and links[0] != "," else 0)
            out[at] = (left[0], left[1], left[2], replace(first, year=year))
        elif isinstance(first, forms.Calendar) and isinstance(second, forms.Calendar) and links[0] in _STRETCH:
            out[at], out[at + 1] = _stretch(left, first, right, second)
        elif isinstance(second, forms.Calendar) and links[0] in _STRETCH:
            out[at + 1] = _end_after(left, right, second)
    return out


_STRETCH = frozenset({"to", "through", "until", "-", "–"})


def _end_after(
    left: tuple[int, int, str, Form], right: tuple[int, int, str, Form], second: forms.Calendar
) -> tuple[int, int, str, Form]:
    """Let a weekday that ends a stretch from one told by its order lie behind it: "from next Monday to Friday"."""
    first = left[3]
    if not isinstance(first, forms.Named) or not first.weekday or not second.weekday:
        return right
    if second != forms.Calendar(weekday=second.weekday):
        return right
    days = (second.weekday - first.weekday) % 7
    return right[0], right[1], right[2], compounds.ShiftFrom(days, "D", 1, first)


def _stretch(
    left: tuple[int, int, str, Form], first: forms.Calendar, right: tuple[int, int, str, Form], second: forms.Calendar
) -> tuple[tuple[int, int, str, Form], tuple[int, int, str, Form]]:
    """Tell each end of "from Monday to Friday" of the other, so that the first comes before the last."""
    if not first.weekday or not second.weekday or first.month or second.month:
        return left, right
    return (
        (left[0], left[1], left[2], replace(first, to_weekday=second.weekday)),
        (right[0], right[1], right[2], replace(second, from_weekday=first.weekday)),
    )


def _list_days(
    tokens: list[Token], kinds: str, found: list[tuple[int, int, str, Form]]
) -> list[tuple[int, int, str, Form]]:
    """Read the days listed before a date as days of its month: "on 17 and 24 February", "on the 3rd, 5th and 9 May"."""
    out: list[tuple[int, int, str, Form]] = []
    for item in found:
        form, at = item[3], item[0]
        dated = isinstance(form, forms.Calendar) and form.month and form.day and kinds[at] in "do"
        earlier: list[tuple[int, int, str, Form]] = []
        while dated and at > 2 and kinds[at - 1] in "&C" and kinds[at - 2] in "do" and not _taken(out, at - 2):
            at -= 2
            day = tokens[at].value
            earlier.insert(0, (at, at + 1, _LISTED, replace(form, day=day)))  # type: ignore[type-var]
        before = kinds[at - 1] if at else "_"
        if earlier and (before in "@f" or (before == "h" and at > 1 and kinds[at - 2] in "@f")):
            out.extend(earlier)
        out.append(item)
    return out


def _taken(found: list[tuple[int, int, str, Form]], at: int) -> bool:
    return bool(found) and found[-1][1] > at


_DAILY = frozenset({"curfew", "curfews", "daily", "nightly", "every"})


def _repeat_hours(tokens: list[Token], found: list[tuple[int, int, str, Form]]) -> list[tuple[int, int, str, Form]]:
    """Read the hours of what comes again each day as recurring: "a curfew from 6 p.m. to 6 a.m."."""
    if not any(t.form in _DAILY for t in tokens):
        return found
    out: list[tuple[int, int, str, Form]] = []
    for start, end, name, form in found:
        hour = isinstance(form, forms.Calendar) and form.clock is not None and form == forms.Calendar(clock=form.clock)
        daily = hour and any(t.form in _DAILY for t in tokens[max(0, start - 10) : start])
        if daily and isinstance(form, forms.Calendar) and form.clock is not None:
            out.append((start, end, name, forms.Repeat(f"XXXX-XX-XXT{form.clock.value}")))
        else:
            out.append((start, end, name, form))
    return out
