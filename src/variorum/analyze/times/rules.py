"""Which runs of time words make an expression, and what each says: the grammar, as patterns over token classes.

A pattern is a regular expression over the class letters of ``lexicon``, one letter a token; its named groups are the
tokens that matter. The longest match at a place wins, then the first rule. Every rule has an example and a
counter-example in ``tests/analyze/test_times.py``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.analyze.times import forms, lexicon, periods, units

if TYPE_CHECKING:
    from variorum.analyze.times.tokens import Token


@dataclass(frozen=True, slots=True)
class Groups:
    """The tokens that a pattern named, by name."""

    tokens: list[Token]
    match: re.Match[str]

    def get(self, name: str) -> Token | None:
        """Return the token of a group, ``None`` if it took no part or the pattern has no such group."""
        if name not in self.match.re.groupindex:
            return None
        start = self.match.start(name)
        return self.tokens[start] if start >= 0 and self.match.end(name) > start else None

    def number(self, name: str) -> int | None:
        """Return the whole number a group stands for."""
        token = self.get(name)
        return int(token.value) if token is not None and isinstance(token.value, int | float) else None

    def text(self, name: str) -> str:
        """Return what a group stands for as text, empty if it took no part."""
        token = self.get(name)
        return "" if token is None else str(token.value)


Builder = Callable[[Groups], forms.Form | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time: its name, its pattern and what it means."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


def _edge(g: Groups) -> str:
    return g.text("e") or g.text("b") or g.text("e2")


def _century(number: int) -> bool:
    return 1 <= number <= 21


def _year(g: Groups) -> int | None:
    year = g.number("Y")
    return -year if year is not None and g.text("B") == "BC" else year


def _full_date(g: Groups) -> forms.Form | None:
    day = g.number("d")
    if day is None or not 1 <= day <= 31:
        return None
    return forms.Calendar(
        year=_year(g),
        month=g.number("M"),
        day=day,
        weekday=g.number("W"),
        last_day=g.number("d2"),
        last_month=g.number("M2"),
        part=g.text("p"),
        edge=_edge(g),
    )


def _month(g: Groups) -> forms.Form | None:
    return forms.Calendar(year=_year(g), month=g.number("M"), last_month=g.number("M2"), edge=_edge(g))


def _bare_year(g: Groups) -> forms.Form | None:
    return forms.Calendar(year=_year(g), edge=_edge(g))


def _era_year(g: Groups) -> forms.Form | None:
    number = g.number("n")
    if number is None or not 1 <= number <= 2199:
        return None
    return forms.Calendar(year=-number if g.text("B") == "BC" else number, edge=_edge(g))


_HABITUAL = lexicon.words("shifts opening trading papers newspapers lunches timetable drivers schools shopping")


def _form_after(g: Groups) -> str:
    end = g.match.end()
    return g.tokens[end].form if end < len(g.tokens) else ""


def _weekday(g: Groups) -> forms.Form | None:
    if _form_after(g) in _HABITUAL:
        return forms.Repeat(f"XXXX-WXX-{g.number('W')}")
    return forms.Calendar(weekday=g.number("W"), part=g.text("p"), edge=_edge(g))


def _before_dawn(g: Groups) -> forms.Form | None:
    part = g.get("p")
    if part is None or part.form not in {"dawn", "daybreak", "sunrise"}:
        return None
    if g.get("W") is not None:
        return forms.Calendar(weekday=g.number("W"), part="MO")
    if g.get("T") is not None:
        return forms.Deictic(lexicon.DEICTIC[g.text("T")][0], "MO")
    return forms.Calendar(part="MO")


def _early_hours(g: Groups) -> forms.Form | None:
    return forms.Calendar(weekday=g.number("W"), part="MO")


def _day_of_month(g: Groups) -> forms.Form | None:
    """Read "on the 15th"; words for ordinals ("on the third") count other things."""
    token, start, end = g.get("d"), g.match.start(), g.match.end()
    if token is None or not token.form[:1].isdigit() or start == 0 or g.tokens[start - 1].kind not in "@r":
        return None
    after = g.tokens[end] if end < len(g.tokens) else None
    if after is not None and (after.form.isalnum() or after.form in {"-", "–"}) and after.form not in _AFTER_DAY:
        return None
    return forms.Calendar(day=g.number("d"))


_AFTER_DAY = lexicon.words("and or to after before when but while at because so if as said says for")


def _season(g: Groups) -> forms.Form | None:
    return forms.Calendar(year=g.number("Y"), season=g.text("s"), edge=_edge(g))


def _quarter(g: Groups) -> forms.Form | None:
    number = g.number("o") if g.get("o") is not None else None
    last = g.get("l")
    if number is None:
        number = 4 if last is not None else None
    year = g.number("Y")
    if g.get("A") is not None:
        return forms.Calendar(year=year, half=2 if number == 4 else number) if number in (1, 2, 4) else None
    unit = g.get("u")
    if unit is None or unit.value != "Q" or number not in (1, 2, 3, 4):
        return None
    return forms.Calendar(year=year, quarter=number)


def _decade(g: Groups) -> forms.Form | None:
    digits = re.sub(r"\D", "", g.text("D"))
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return forms.Decade(first, 10, _edge(g))


def _century_form(g: Groups) -> forms.Form | None:
    unit, number = g.get("u"), g.number("o")
    if unit is None or unit.value != "CE" or number is None or not _century(number):
        return None
    return forms.Decade(100 * (number - 1), 100, _edge(g))


def _exact(g: Groups) -> forms.Form | None:
    text = g.text("i")
    moment = periods.make_date(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if moment is None:
        return None
    return forms.Exact(moment, text[10:].replace(" ", "T", 1))


def _numeric(g: Groups) -> forms.Form | None:
    parts = re.split(r"\D", g.text("N"))
    numbers = [int(p) for p in parts]
    if len(parts[0]) == 4:
        year, month, day = numbers
    elif "/" in g.text("N"):
        month, day, year = numbers
        if month > 12:
            month, day = day, month
    else:
        day, month, year = numbers
        if month > 12:
            month, day = day, month
    if len(parts[2]) == 2 and len(parts[0]) != 4:
        year += 2000 if year < 70 else 1900
    if len(parts[2]) == 3:
        return None
    moment = periods.make_date(year, month, day)
    return None if moment is None else forms.Exact(moment)


def _holiday(g: Groups) -> forms.Form | None:
    return forms.Calendar(holiday=g.text("E"), year=g.number("Y"), part=g.text("p"))


def _deictic(g: Groups) -> forms.Form | None:
    days, part = lexicon.DEICTIC[g.text("T")]
    return forms.Deictic(days, g.text("p") or part, edge=_edge(g))


def _day_but_one(g: Groups) -> forms.Form | None:
    """Read "the day after tomorrow", "the day before yesterday"."""
    days = lexicon.DEICTIC[g.text("T")][0]
    if _unit(g) != "D" or (days, g.text("j")) not in {(1, "+"), (-1, "-")}:
        return None
    return forms.Deictic(2 * days)


def _from_now(g: Groups) -> forms.Form | None:
    """Read "two weeks from now", "a year from today"."""
    link, now = g.get("f"), g.get("R") or g.get("T")
    if link is None or link.form != "from" or now is None or now.form not in {"now", "today"}:
        return None
    return forms.Shift(_amount(g), _unit(g), 1, "published")


def _this_part(g: Groups) -> forms.Form | None:
    part = g.text("p")
    if g.get("t") is not None:
        return forms.Deictic(0, part) if g.text("t") == "this" else None
    if g.get("v") is not None:
        return forms.Named("same", unit="D", part=part)
    if g.get("l") is not None:
        return forms.Deictic(-1, part) if g.text("l") == "last" and part == "NI" else None
    return forms.Named("following", unit="D", part=part)


def _amount(g: Groups) -> float | None:
    token = g.get("n")
    if token is not None and isinstance(token.value, int | float):
        return float(token.value)
    if token is not None and token.kind in "aA":
        return 0.5 if token.kind == "A" else 1.0
    return None


def _unit(g: Groups) -> str:
    return g.text("u")


def _ago(g: Groups) -> forms.Form | None:
    if _unit(g) == "WE":
        return None
    return forms.Shift(_amount(g), _unit(g), -1, "published")


def _later(g: Groups) -> forms.Form | None:
    token = g.get("j")
    if token is None or _form_after(g) == "than":
        return None  # "nine days earlier than last year" compares
    value = str(token.value)
    sign = {"AFTER": 1, "BEFORE": -1, "+": 1, "-": -1}.get(value)
    if sign is None or token.form == "hence":
        return None if sign is None else forms.Shift(_amount(g), _unit(g), 1, "published")
    amount = 1.0 if g.tokens[g.match.start()].kind == "h" else _amount(g)
    return forms.Shift(amount, _unit(g), sign, "last")


def _vague_later(g: Groups) -> forms.Form | None:
    form = _later(g)
    return replace(form, amount=None) if isinstance(form, forms.Shift) else None


_WHICH = {
    "this": "this",
    "last": "last",
    "past": "last",
    "next": "next",
    "coming": "next",
    "previous": "previous",
    "following": "following",
    "same": "same",
    "that": "same",
}


def _named(g: Groups) -> forms.Form | None:
    token = g.get("w")
    if token is None:
        return None
    which = _WHICH.get(str(token.value))
    if which is None:
        return None
    unit = g.get("u")
    if unit is not None and (unit.value in {"H", "TM", "S"} or unit.form in lexicon.UNIT_PLURALS):
        return None
    if unit is not None and token.value in {"last", "past"} and (token.value == "past" or g.get("h") is not None):
        return forms.Duration(1, str(unit.value), -1)
    if token.value == "next" and g.get("h") is not None:
        which = "following"
    return forms.Named(
        which,
        unit=g.text("u"),
        weekday=g.number("W"),
        month=g.number("M"),
        season=g.text("s"),
        edge=_edge(g),
        part=g.text("p"),
    )


def _end_of_unit(g: Groups) -> forms.Form | None:
    """Read "the end of the year": of the year of writing, or of the one last spoken of in a history."""
    if g.get("u") is None or _unit(g) not in {"W", "M", "Y", "DE", "Q"}:
        return None
    return forms.Named("this", unit=_unit(g), edge=_edge(g))


def _year_end(g: Groups) -> forms.Form | None:
    return forms.Named("this", unit="Y" if g.text("G") == "year" else "M", edge="END")


def _weekday_of_week(g: Groups) -> forms.Form | None:
    """Read "Tuesday of last week"."""
    which = _WHICH.get(g.text("w"))
    if which not in {"this", "last", "next"} or _unit(g) != "W":
        return None
    return forms.Named(which, unit="W", weekday=g.number("W"))


def _reach(g: Groups) -> forms.Form | None:
    token = g.get("w")
    if token is None:
        return None
    value = str(token.value)
    reach = {"last": -1, "past": -1, "recent": -1, "next": 1, "coming": 1}.get(value, 0)
    if g.get("u") is None:
        return None
    if g.get("n") is None and g.get("q") is None and g.tokens[g.match.start("u")].form not in lexicon.UNIT_PLURALS:
        return None
    return forms.Duration(_amount(g), _unit(g), reach)


def _duration(g: Groups) -> forms.Form | None:
    amount = g.get("n")
    if _unit(g) == "WE" or (
        amount is not None and amount.kind == "a" and g.tokens[g.match.start("u")].form in lexicon.UNIT_PLURALS
    ):
        return None
    return forms.Duration(_amount(g), _unit(g))


def _half_duration(g: Groups) -> forms.Form | None:
    return forms.Duration(0.5, _unit(g))


def _and_a_half(g: Groups) -> forms.Form | None:
    """Read "an hour and a half"."""
    amount = _amount(g)
    return None if amount is None else forms.Duration(amount + 0.5, _unit(g))


_DESCENDING = ("Y", "M", "W", "D", "H", "TM", "S")


def _compound(g: Groups) -> forms.Form | None:
    """Read "a year and two months", "1 hour 20 minutes": the units must fall, so that it is no list."""
    parts: list[tuple[float, str]] = []
    amount = None
    for token in g.tokens[g.match.start() : g.match.end()]:
        if token.kind == "u":
            parts.append((amount or 0.0, str(token.value)))
        elif token.kind == "a":
            amount = 1.0
        elif isinstance(token.value, int | float):
            amount = float(token.value)
    order = [_DESCENDING.index(u) for _, u in parts if u in _DESCENDING]
    if len(order) != len(parts) or any(b <= a for a, b in pairwise(order)):
        return None
    days = "".join(f"{n:g}{u}" for n, u in parts if u in "YMWD")
    hours = "".join(f"{n:g}{u[-1]}" for n, u in parts if u not in "YMWD")
    return forms.Compound(f"P{days}" + (f"T{hours}" if hours else ""))


def _nth_weekday(g: Groups) -> forms.Form | None:
    """Read "the first Friday of July 2029"."""
    which = -1 if g.get("l") is not None else g.number("o")
    if which not in (-1, 1, 2, 3, 4) or (g.get("l") is not None and g.text("l") != "last"):
        return None
    return forms.Calendar(holiday=f"nth {g.number('M')} {g.number('W')} {which}", year=g.number("Y"))


def _vague_duration(g: Groups) -> forms.Form | None:
    if g.tokens[g.match.start("u")].form not in lexicon.UNIT_PLURALS:
        return None
    return forms.Duration(None, _unit(g))


def _single_duration(g: Groups) -> forms.Form | None:
    if g.tokens[g.match.start("u")].form not in lexicon.UNITS or _unit(g) in {"N", "WE", "Q", "S"}:
        return None
    return forms.Duration(1, _unit(g))


def _every(g: Groups) -> forms.Form | None:
    if g.get("W") is not None:
        return forms.Repeat(f"XXXX-WXX-{g.number('W')}" + (f"T{g.text('p')}" if g.get("p") else ""))
    if g.get("p") is not None:
        return forms.Repeat(f"XXXX-XX-XXT{g.text('p')}")
    if g.get("M") is not None:
        return forms.Repeat(f"XXXX-{g.number('M'):02d}")
    if g.get("s") is not None:
        return forms.Repeat(f"XXXX-{g.text('s')}")
    if g.get("u") is None:
        return None
    return forms.Repeat(units.duration_value(_amount(g) or 1, _unit(g)))


def _weekdays(g: Groups) -> forms.Form | None:
    return forms.Repeat(f"XXXX-WXX-{g.number('w')}")


def _per(g: Groups) -> forms.Form | None:
    if _unit(g) not in {"H", "D", "W", "M", "Y", "N"} or g.tokens[g.match.start("u")].form not in lexicon.UNITS:
        return None
    return forms.Repeat(units.duration_value(1, _unit(g)))


def _set_word(g: Groups) -> forms.Form | None:
    return forms.Repeat(g.text("S"))


def _reference(g: Groups) -> forms.Form | None:
    return forms.Reference(g.text("R"))


def read_clock(text: str, zone: str = "") -> forms.Clock | None:
    """Read a time of day as digits write it ("5:30 p.m.", "0900"); ``None`` if there is no such time."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 1 and numbers[0] > 24:
        numbers = [numbers[0] // 100, numbers[0] % 100]
    hour = numbers[0]
    letters = re.sub(r"[^apm]", "", text.lower())
    if letters[:1] in ("a", "p"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if letters[0] == "p" else 0)
    if hour > 24 or any(n > 59 for n in numbers[1:]):
        return None
    minute = numbers[1] if len(numbers) > 1 else None
    second = numbers[2] if len(numbers) > 2 else None
    return forms.Clock(hour, minute, second, lexicon.ZONES.get(zone, ""))


def _clock(g: Groups) -> forms.Form | None:
    if "n" in g.match.re.groupindex:
        number = g.number("n")
        if number is None or not 1 <= number <= 12:
            return None
        part = g.text("p")
        late = part in {"AF", "EV"} or (part == "NI" and number >= 6)
        return forms.Calendar(clock=forms.Clock(number % 12 + 12 if late else number))
    clock = read_clock(g.text("c"), g.text("z"))
    return None if clock is None else forms.Calendar(clock=clock)


def _told_clock(g: Groups) -> forms.Form | None:
    """Read "half past eight", "a quarter to nine", "ten past 9 p.m."."""
    past = g.text("l") == "past"
    if g.get("l") is not None and not past:
        return None
    token = g.get("a")
    minutes = 30 if g.get("A") is not None else 15 if token is not None and token.kind == "u" else g.number("a")
    if minutes is None or not 0 < minutes < 60 or (token is not None and token.kind == "u" and token.value != "Q"):
        return None
    clock = read_clock(g.text("c")) if g.get("c") is not None else forms.Clock(g.number("n") or 0)
    if clock is None or not 1 <= clock.hour <= 23:
        return None
    hour = clock.hour if past else clock.hour - 1
    return forms.Calendar(clock=forms.Clock(hour, minutes if past else 60 - minutes))


def _hour_of_part(g: Groups) -> forms.Form | None:
    """Read "8 in the morning"."""
    number = g.number("n")
    if number is None or not 1 <= number <= 12:
        return None
    late = g.text("p") in {"AF", "EV"} or (g.text("p") == "NI" and number >= 6)
    return forms.Calendar(clock=forms.Clock(number % 12 + 12 if late else number))


def _noon(g: Groups) -> forms.Form | None:
    token = g.get("p")
    if token is None or token.form not in {"noon", "midnight"}:
        return None
    return forms.Calendar(part=str(token.value))


def _part(g: Groups) -> forms.Form | None:
    token = g.get("p")
    if token is None or token.form == "midday":
        return None
    return forms.Calendar(part=str(token.value), edge=_edge(g))


def _overnight(g: Groups) -> forms.Form | None:
    token = g.get("p")
    return forms.Deictic(0, "NI") if token is not None and token.form == "overnight" else None


def _part_of_date(g: Groups) -> forms.Form | None:
    if g.get("M") is not None:
        return forms.Calendar(year=g.number("Y"), month=g.number("M"), day=g.number("d"), part=g.text("p"))
    return forms.Calendar(weekday=g.number("W"), part=g.text("p"))


_D = r"(?P<d>[do])"
_YEAR = r"(?:C?(?P<Y>Y)(?P<B>B)?)?"
_NUM = r"(?P<n>[dnaoY])"
_U = r"(?P<u>u)"
_EDGE = r"(?:(?P<e>e)H?|h?(?P<b>b)fh?)?"
_END = r"(?=$|[C.&])"

_TABLE: tuple[tuple[str, str, Builder], ...] = (
    # --- full dates, in either order
    ("month day, year", rf"{_EDGE}(?:(?P<W>W)\.?C?h?)?(?P<M>M)\.?h?{_D}{_YEAR}(?P<p>p)?(?!H?u)", _full_date),
    ("day month year", rf"{_EDGE}(?:(?P<W>W)\.?C?)?h?{_D}f?(?P<M>M)(?:\.(?=C?Y))?{_YEAR}(?P<p>p)?", _full_date),
    ("year month day", r"(?P<Y>Y)C?(?P<M>M)\.?(?P<d>[do])", _full_date),
    ("days of a month", rf"(?P<M>M)\.?(?P<d>[do])(?:H|r)(?P<d2>[do]){_YEAR}(?!H?u)", _full_date),
    ("days of a month", rf"h?(?P<d>[do])(?:H|r)(?P<d2>[do])f?(?P<M>M)\.?{_YEAR}", _full_date),
    ("days across months", rf"(?P<M>M)\.?(?P<d>[do])H(?P<M2>M)\.?(?P<d2>[do]){_YEAR}", _full_date),
    ("part of a date", rf"h?e?@?h?e?(?P<p>p)u?[f@]h?(?:WC?)?(?P<d>[do])(?P<M>M)\.?{_YEAR}", _part_of_date),
    ("part of a date", rf"h?e?@?h?e?(?P<p>p)u?[f@]h?(?:WC?)?(?P<M>M)\.?(?P<d>[do]){_YEAR}", _part_of_date),
    ("part of a weekday", r"h?e?@?h?e?(?P<p>p)u?[f@](?P<W>W)", _part_of_date),
    ("weekday part of a date", rf"(?P<W>W)(?P<p>p)[C@f]?h?(?P<d>[do])f?(?P<M>M)\.?{_YEAR}", _full_date),
    ("weekday part of a date", rf"(?P<W>W)(?P<p>p)[C@f]?(?P<M>M)\.?(?P<d>[do]){_YEAR}", _full_date),
    ("day of a month", r"h(?P<d>o)", _day_of_month),
    ("ISO date", r"(?P<i>i)", _exact),
    ("date in digits", r"(?P<N>N)", _numeric),
    # --- months, seasons, quarters, years
    ("month year", rf"{_EDGE}(?P<M>M)\.?C?f?(?P<Y>Y)(?P<B>B)?", _month),
    ("month year", r"(?P<Y>Y)(?P<M>M)", _month),
    ("months of a year", r"(?P<M>M)H(?P<M2>M)(?:C?(?P<Y>Y)(?P<B>B)?)?", _month),
    ("month", rf"{_EDGE}(?P<M>M)", _month),
    ("season", rf"{_EDGE}h?(?P<s>s)(?:C?f?(?P<Y>Y))?", _season),
    ("quarter", rf"h?(?:(?P<o>o)|(?P<l>l))H?F?{_U}(?:f?(?P<Y>Y))?", _quarter),
    ("half of a year", r"h?(?:(?P<o>o)|(?P<l>l))H?(?P<A>A)f(?P<Y>Y)", _quarter),
    ("year", rf"{_EDGE}(?P<Y>Y)(?P<B>B)?", _bare_year),
    ("year", r"huf?(?P<Y>Y)(?P<B>B)?", _bare_year),
    ("year", r"(?P<e>e)@(?P<Y>Y)(?P<B>B)?", _bare_year),
    ("year of an era", rf"{_EDGE}(?:m\.?)?(?P<n>[dnY])(?P<B>B)", _era_year),
    ("year of an era", r"(?P<B>B)(?P<n>[dnY])", _era_year),
    ("decade", r"(?:h?(?P<b>b)f)?h?(?:(?P<e>e)H?)?(?P<D>D)", _decade),
    ("century", rf"(?:h?(?P<b>b)f)?h?(?:(?P<e>e)H?)?(?P<o>o)H?{_U}(?P<B>B)?", _century_form),
    # --- weekdays
    ("weekday", r"(?P<e>e)?@?(?P<W>W)(?P<p>p)?", _weekday),
    ("part, weekday", r"(?P<W>W)C?@?h?e?(?P<p>p)", _weekday),
    ("before dawn", r"[jme](?P<p>p)@?(?P<W>W)", _before_dawn),
    ("before dawn", r"[jme](?P<p>p)@?(?P<T>T)", _before_dawn),
    ("early hours", r"h?ep?u[f@](?P<W>W)p?", _early_hours),
    ("edge of a weekday", r"(?P<W>W)(?P<e>e)(?P<p>p)", _weekday),
    ("holiday", r"(?P<E>E)(?P<p>p)?(?:C?(?P<Y>Y))?", _holiday),
    # --- counted from the day of writing
    ("today", r"(?P<e>e)?(?P<T>T)(?P<p>p)?", _deictic),
    ("this part of day", r"(?:(?P<t>t)|v?(?P<v>v)|(?P<l>l)|h?(?P<x>x))e?(?P<p>p)", _this_part),
    ("day but one", rf"h?{_U}(?P<j>j)(?P<T>T)", _day_but_one),
    ("from now", rf"m*{_NUM}{_U}(?P<f>@)(?:(?P<R>R)|(?P<T>T))", _from_now),
    ("ago", rf"m*{_NUM}H?{_U}g", _ago),
    ("ago", rf"m?(?P<n>A)a{_U}g", _ago),
    ("vague ago", rf"a?qf?{_U}g", _ago),
    ("vague ago", rf"{_U}g", _ago),
    ("this unit", rf"(?P<e>e)?(?P<w>[tlx])F?{_U}(?!g)", _named),
    ("the last unit", rf"(?P<e>e)?(?P<h>h)(?P<w>[lx]){_U}", _named),
    ("that unit", rf"(?P<e>e)?h?v?(?P<w>v)F?{_U}", _named),
    ("edge of this unit", rf"h?(?P<b>b)fh?(?P<w>[tlxv])F?{_U}", _named),
    ("this weekday", r"(?P<e>e)?h?(?P<w>[tlxv])(?P<W>W)(?P<p>p)?", _named),
    ("this month by name", r"(?P<e>e)?h?(?P<w>[tlxv])(?P<M>M)", _named),
    ("this season", r"(?P<e>e)?h?v?(?P<w>[tlxv])(?P<s>s)", _named),
    ("end of the unit", rf"h?(?P<b>b)fhF?{_U}", _end_of_unit),
    ("end of the unit", rf"(?P<e>e)@h{_U}", _end_of_unit),
    ("year-end", r"h?(?P<G>G)", _year_end),
    ("weekday of a week", rf"(?P<w>[tlx]){_U}(?P<W>W)", _weekday_of_week),
    ("weekday of a month", r"h?(?:(?P<o>o)|(?P<l>l))(?P<W>W)[f@]h?(?P<M>M)(?:C?(?P<Y>Y))?", _nth_weekday),
    ("weekday of a week", rf"(?P<W>W)[f@]?h?(?P<w>[lxt]){_U}", _weekday_of_week),
    # --- counted from a date spoken of
    ("later", rf"m?{_NUM}{_U}(?P<j>e)", _later),
    ("later", rf"(?:m?{_NUM}|h){_U}(?P<j>j){_END}", _later),
    ("vague later", rf"a?qf?{_U}(?P<j>e)", _vague_later),
    ("vague later", rf"a?qf?{_U}(?P<j>j){_END}", _vague_later),
    ("vague later", rf"{_U}(?P<j>e)", _vague_later),
    # --- lengths of time
    ("the past units", rf"h(?P<w>[lx])(?:{_NUM}|a?(?P<q>q)f?)?H?{_U}", _reach),
    ("the past units", rf"h(?:{_NUM}|(?P<q>q))(?P<w>[lx]){_U}", _reach),
    ("recent units", rf"(?P<w>[lx])(?:{_NUM}|(?P<q>q))?{_U}", _reach),
    ("duration", rf"m*(?P<n>[dnaY])H?{_U}(?:H?V)?", _duration),
    ("duration", rf"(?P<n>A)H?a?{_U}", _duration),
    ("duration and a half", rf"m*(?P<n>[dna]){_U}&aA", _and_a_half),
    ("duration in parts", r"m*[dna]u(?:[C&]?[dna]u)+", _compound),
    ("range of durations", rf"m?[dn](?:H|r|&)(?P<n>[dn])H?{_U}", _duration),
    ("vague duration", rf"m?a?qf?{_U}", _vague_duration),
    ("units", rf"m?{_U}", _vague_duration),
    # --- recurring
    ("every", rf"y(?P<n>[don])?(?:(?P<W>W)(?P<p>p)?|{_U})", _every),
    ("every", r"y(?:(?P<M>M)|(?P<s>s)|(?P<p>p))", _every),
    ("weekdays", r"(?P<w>w)", _weekdays),
    ("per unit", rf"k{_U}", _per),
    ("a unit", rf"a{_U}", _per),
    ("adverb of frequency", r"(?P<S>S)", _set_word),
    ("reference", r"(?P<R>R)", _reference),
    # --- times of day
    ("clock", r"(?P<c>c)(?P<z>z)?", _clock),
    ("o'clock", r"(?P<n>[dn])O(?:@h(?P<p>p))?", _clock),
    ("told clock", r"a?(?:(?P<A>A)|(?P<a>[udn]))(?P<l>l)(?:(?P<n>[dn])O?|(?P<c>c))", _told_clock),
    ("told clock", r"a?(?P<a>u)r(?:(?P<n>[dn])O?|(?P<c>c))", _told_clock),
    ("hour of a part of day", r"(?P<n>[dn])@h(?P<p>p)(?=$|[C.@&WTM])", _hour_of_part),
    ("noon", r"(?P<p>p)", _noon),
    ("part of day", r"(?P<e>e)?h(?P<p>p)", _part),
    ("overnight", r"(?P<p>p)", _overnight),
)

RULES: tuple[Rule, ...] = tuple(Rule(name, re.compile(pattern), build) for name, pattern, build in _TABLE)
