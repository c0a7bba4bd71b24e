"""Which readings side by side are one expression: a day and its hour, a length and the date it is counted from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms
from variorum.analyze.times.readings import Reading, words_between

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Form
    from variorum.analyze.times.tokens import Token

COUNTED = "counted from a date"
COUNTED_FROM_EVENT = "counted from an event"

_HOUR_GAP = re.compile(r"C?[@f]?m?h?")
# "Since Monday, 5 p.m.", "from Monday to 5 p.m." are two.
_NO_GAP = frozenset({"since", "until", "in", "by"})
_NO_CLOCK_GAP = _NO_GAP | {"between", "from"}


def join_counted(tokens: list[Token], found: list[Reading]) -> list[Reading]:
    """Join a length of time to the date it is counted from: "two weeks before Christmas", "a week after May 5"."""
    out: list[Reading] = []
    for item in found:
        counted = _counted(tokens, out[-1], item) if out else None
        if counted is None:
            out.append(item._replace(rule=COUNTED_FROM_EVENT) if _is_from_event(tokens, item) else item)
        else:
            out[-1] = counted
    return out


def _is_from_event(tokens: list[Token], item: Reading) -> bool:
    """Say whether a length is the distance from an event: "two days after the vote"."""
    behind = tokens[item.end : item.end + 2]
    if len(behind) < 2 or not isinstance(item.form, forms.Duration) or item.form.reach:
        return False
    link, event = behind
    return link.form in {"after", "before"} and event.kind in "hav_" and event.form not in ".,;:"


def _counted(tokens: list[Token], left: Reading, right: Reading) -> Reading | None:
    if right.start - left.end not in (1, 2) or not isinstance(left.form, forms.Duration):
        return None
    link, *article = words_between(tokens, left, right)
    sign = {"after": 1, "before": -1}.get(link)
    length = left.form
    if sign is None or article not in ([], ["the"]) or not length.amount or length.reach or not _is_a_day(right.form):
        return None
    return Reading(left.start, right.end, COUNTED, compounds.ShiftFrom(length.amount, length.unit, sign, right.form))


def _is_a_day(form: Form) -> bool:
    if isinstance(form, forms.Exact):
        return not form.rest
    if isinstance(form, forms.Named):
        return form.weekday is not None
    return isinstance(form, forms.Calendar) and form.clock is None and bool(form.holiday or (form.month and form.day))


def join_hours(tokens: list[Token], kinds: str, found: list[Reading]) -> list[Reading]:
    """Join a clock time and the day beside it: "5 p.m. on Wednesday", "Wednesday at noon"."""
    out: list[Reading] = []
    for item in found:
        joined = _dated_hour(tokens, kinds, out[-1], item) if out else None
        if joined is None:
            out.append(item)
        else:
            out[-1] = joined
    return out


def _dated_hour(tokens: list[Token], kinds: str, left: Reading, right: Reading) -> Reading | None:
    if right.start - left.end > 4 or not _HOUR_GAP.fullmatch(kinds, left.end, right.start):
        return None
    if left.end == right.start and isinstance(left.form, forms.Calendar) and isinstance(right.form, forms.Calendar):
        timed = left.form.day is not None and left.form.clock is not None and left.form.year is None
        if timed and right.form == forms.Calendar(year=right.form.year):  # "Oct 26 15:50:06 2029"
            return Reading(left.start, right.end, left.rule, replace(left.form, year=right.form.year))
    links = frozenset(words_between(tokens, left, right))
    for day, hour in ((left, right), (right, left)):
        form = None if links & _NO_GAP else _hours_of_day(day.form, hour.form)
        if form is None and _is_hour(hour) and not links & _NO_CLOCK_GAP:
            form = with_clock(day.form, hour.form)
        if form is not None:
            return Reading(left.start, right.end, f"{day.rule}, {hour.rule}", form)
    return None


def _hours_of_day(day: Form, hours: Form) -> Form | None:
    if not isinstance(hours, compounds.Hours):
        return None
    first, last = with_clock(day, hours.first), with_clock(day, hours.last)
    return None if first is None or last is None else compounds.Hours(first, last)


def _is_hour(reading: Reading) -> bool:
    form = reading.form
    if not isinstance(form, forms.Calendar) or form.month is not None or form.weekday is not None or form.year:
        return False
    return form.clock is not None or (bool(form.part) and reading.rule == "noon")


def with_clock(day: Form, clock: Form) -> Form | None:
    """Return a day at the hour that another form tells; ``None`` if the first is no day or has an hour."""
    if not isinstance(clock, forms.Calendar):
        return None
    if isinstance(day, forms.Calendar) and day.clock is None and (day.weekday or day.day or day.holiday):
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Deictic) and day.clock is None:
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Named) and day.weekday is not None:
        return replace(day, clock=clock.clock, part=clock.part or day.part)
    if isinstance(day, forms.Exact) and not day.rest and clock.clock is not None:
        return replace(day, rest=f"T{clock.clock.value}")
    if isinstance(day, forms.Repeat) and clock.clock is not None:
        stem = _daily_stem(day.value)
        return forms.Repeat(f"{stem}T{clock.clock.value}") if stem else None
    return None


def _daily_stem(value: str) -> str:
    """Return the days of a recurring time to which an hour can be put; empty if it is not told by days."""
    if value.startswith("XXXX-WXX-"):
        return value[:10]
    return "XXXX-XX-XX" if value in {"P1D", "XXXX-XX-XXTMO", "XXXX-XX-XXTEV", "XXXX-XX-XXTAF", "XXXX-XX-XXTNI"} else ""
