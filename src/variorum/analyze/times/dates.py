"""Points and stretches of the calendar as words and digits give them: days, months, seasons, years, eras."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms, lexicon, periods
from variorum.analyze.times.groups import amount_of, edge_of, form_after, unit_of, year_of

if TYPE_CHECKING:
    from variorum.analyze.times.groups import Groups


def full_date(g: Groups) -> forms.Form | None:
    """Read a day with its month, in either order, with year, weekday, part of day and last day if they are said."""
    day = g.number("d")
    if day is None or not 1 <= day <= 31:
        return None
    return forms.Calendar(
        year=year_of(g),
        month=g.number("M"),
        day=day,
        weekday=g.number("W"),
        last_day=g.number("d2"),
        last_month=g.number("M2"),
        part=g.text("p"),
        edge=edge_of(g),
    )


def month(g: Groups) -> forms.Form | None:
    """Read a month or a stretch of months, with or without a year: "mid-June", "March-May 2029"."""
    return forms.Calendar(year=year_of(g), month=g.number("M"), last_month=g.number("M2"), edge=edge_of(g))


def bare_year(g: Groups) -> forms.Form | None:
    """Read a year alone: "2029", "early 2029", "the year 2029"."""
    return forms.Calendar(year=year_of(g), edge=edge_of(g))


def era_year(g: Groups) -> forms.Form | None:
    """Read a year with its era: "480 BC", "AD 70"."""
    number = g.number("n")
    if number is None or not 1 <= number <= 2199:
        return None
    return forms.Calendar(year=-number if g.text("B") == "BC" else number, edge=edge_of(g))


_HABITUAL = lexicon.words("shifts opening trading papers newspapers lunches timetable drivers schools shopping")


def weekday(g: Groups) -> forms.Form | None:
    """Read a weekday: "Tuesday", "early Tuesday morning"; with "shifts" and the like, or in the plural, it recurs."""
    if form_after(g) in _HABITUAL:
        return forms.Repeat(f"XXXX-WXX-{g.number('W')}")
    part = g.get("p")
    if part is not None and part.form in lexicon.PLURAL_PARTS:
        return forms.Repeat(f"XXXX-WXX-{g.number('W')}T{part.value}")
    return forms.Calendar(weekday=g.number("W"), part=g.text("p"), edge=edge_of(g))


def before_dawn(g: Groups) -> forms.Form | None:
    """Read "before dawn Tuesday", "predawn today"."""
    part = g.get("p")
    if part is None or part.form not in {"dawn", "daybreak", "sunrise"}:
        return None
    if g.get("W") is not None:
        return forms.Calendar(weekday=g.number("W"), part="MO")
    if g.get("T") is not None:
        return forms.Deictic(lexicon.DEICTIC[g.text("T")][0], "MO")
    return forms.Calendar(part="MO")


def early_hours(g: Groups) -> forms.Form | None:
    """Read "the early morning hours of Tuesday"."""
    return forms.Calendar(weekday=g.number("W"), part="MO")


def day_of_month(g: Groups) -> forms.Form | None:
    """Read "on the 15th"; words for ordinals ("on the third") count other things."""
    token, start, end = g.get("d"), g.match.start(), g.match.end()
    if token is None or not token.form[:1].isdigit() or start == 0 or g.tokens[start - 1].kind not in "@r":
        return None
    after = g.tokens[end] if end < len(g.tokens) else None
    if after is not None and (after.form.isalnum() or after.form in {"-", "–"}) and after.form not in _AFTER_DAY:
        return None
    return forms.Calendar(day=g.number("d")) if 1 <= (g.number("d") or 0) <= 31 else None


_AFTER_DAY = lexicon.words(
    "and or to until till through from after before when but while at in with because so if as said says for"
)


def season(g: Groups) -> forms.Form | None:
    """Read a season: "spring", "the winter of 2029"."""
    return forms.Calendar(year=g.number("Y"), season=g.text("s"), edge=edge_of(g))


def quarter(g: Groups) -> forms.Form | None:
    """Read a quarter or half: "the third quarter of 2029", "last quarter", "the first half of 2029"."""
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
    if last is not None and year is None:
        return forms.Named("last", unit="Q") if last.value == "last" else None
    return forms.Calendar(year=year, quarter=number)


def decade(g: Groups) -> forms.Form | None:
    """Read a decade in digits: "the 1990s", "the late '80s"."""
    digits = re.sub(r"\D", "", g.text("D"))
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return forms.Decade(first, 10, edge_of(g))


def century_form(g: Groups) -> forms.Form | None:
    """Read a century: "the 19th century"."""
    unit, number = g.get("u"), g.number("o")
    if unit is None or unit.value != "CE" or number is None or not _century(number):
        return None
    if g.text("B") == "BC":
        return compounds.CenturyBefore(number)
    return forms.Decade(100 * (number - 1), 100, edge_of(g))


def _century(number: int) -> bool:
    return 1 <= number <= 21


def exact(g: Groups) -> forms.Form | None:
    """Read a date as ISO 8601 writes it, with or without the time."""
    text = g.text("i")
    moment = periods.make_date(int(text[:4]), int(text[5:7]), int(text[8:10]))
    if moment is None:
        return None
    return forms.Exact(moment, text[10:].replace(" ", "T", 1))


def numeric(g: Groups) -> forms.Form | None:
    """Read a date in digits: "10/23/2029", "10-23-2029", "23.10.2029", "2029/10/23"; of points the day comes first."""
    parts = re.split(r"\D", g.text("N"))
    first, second, third = (int(p) for p in parts)
    if len(parts[0]) == 4:
        year, month, day = first, second, third
    elif "." in g.text("N"):
        day, month, year = first, second, third
    else:
        month, day, year = first, second, third
    if month > 12:
        month, day = day, month
    if len(parts[2]) == 3:
        return None
    if len(parts[2]) == 2 and len(parts[0]) != 4:
        year += 2000 if year < 70 else 1900
    moment = periods.make_date(year, month, day)
    if moment is None and 1 <= month <= 12 and 1 <= day <= 31:
        return forms.Calendar(year=year, month=month, day=day)  # "2/29/2029": no such day, but a date
    return None if moment is None else forms.Exact(moment)


def holiday(g: Groups) -> forms.Form | None:
    """Read a holiday: "Christmas Eve", "Easter 2029"."""
    return forms.Calendar(holiday=g.text("E"), year=g.number("Y"), part=g.text("p"))


def nth_weekday(g: Groups) -> forms.Form | None:
    """Read "the first Friday of July 2029"."""
    which = -1 if g.get("l") is not None else g.number("o")
    if which not in (-1, 1, 2, 3, 4) or (g.get("l") is not None and g.text("l") != "last"):
        return None
    return forms.Calendar(holiday=f"nth {g.number('M')} {g.number('W')} {which}", year=g.number("Y"))


def part_of_date(g: Groups) -> forms.Form | None:
    """Read a part of a day before its date: "the evening of May 5", "the night of Tuesday"."""
    if g.get("M") is not None:
        return forms.Calendar(year=g.number("Y"), month=g.number("M"), day=g.number("d"), part=g.text("p"))
    return forms.Calendar(weekday=g.number("W"), part=g.text("p"))


def night_before(g: Groups) -> forms.Form | None:
    """Read "the night to Thursday", "the night between Tuesday and Wednesday": it begins on the day before."""
    part, day = g.get("p"), g.number("W")
    if part is None or part.value != "NI" or part.form == "midnight" or day is None:
        return None
    days = [t.value for t in g.tokens[g.match.start() : g.match.end()] if t.kind == "W"]
    if len(days) > 1 and (int(days[0]) % 7) + 1 != day:
        return None
    return compounds.NightBefore(forms.Calendar(weekday=day))


def days_of_month(g: Groups) -> forms.Form | None:
    """Read "from 3 until 12 Sept", "between 3 and 12 Sept", "May 4-22"; "3 and 12 Sept" are two days."""
    link = g.get("r")
    before = g.tokens[g.match.start() - 1].form if g.match.start() else ""
    first, last = g.number("d"), g.number("d2")
    if link is None or (link.kind == "&" and before != "between") or first is None or last is None or last <= first:
        return None
    if g.get("w") is None:
        return full_date(g)
    month = month_told(g)
    return None if month is None else compounds.DayIn(first, month, last)


_MONTHS_TOLD = {word: word for word in ("this", "last", "next", "previous", "following", "same")} | {
    "past": "last",
    "coming": "next",
    "that": "same",
}


def month_told(g: Groups) -> forms.Form | None:
    """Return the month that words tell by its order: "next month"; "the month" is this one."""
    which = _MONTHS_TOLD.get(g.text("w"), "" if g.get("w") is not None else "this")
    return forms.Named(which, unit="M") if which and g.text("u") == "M" else None


def day_counted(g: Groups) -> forms.Form | None:
    """Read "the 15th day of June"."""
    return full_date(g) if g.text("v") == "D" else None


def day_of_month_told(g: Groups) -> forms.Form | None:
    """Read "the 12th of next month", "the 15th day of this month"."""
    month, day = month_told(g), g.number("d")
    if month is None or day is None or not 1 <= day <= 31 or g.text("v") not in {"", "D"} or form_after(g) == "of":
        return None
    return compounds.DayIn(day, month)


def weekday_of_month_told(g: Groups) -> forms.Form | None:
    """Read "the first Friday of next month"."""
    month = month_told(g)
    which = -1 if g.get("l") is not None else g.number("o")
    if month is None or which not in (-1, 1, 2, 3, 4) or g.text("l") not in {"", "last"}:
        return None
    return compounds.DayIn(which, month, weekday=g.number("W"))


def weekday_day(g: Groups) -> forms.Form | None:
    """Read "Thursday the 21st"."""
    day = g.number("d") or g.number("d2")
    after, end = form_after(g), g.match.end()
    timed = end < len(g.tokens) and g.tokens[end].kind in "cpM"
    if day is None or not 1 <= day <= 31 or (after.isalpha() and after not in _AFTER_DAY and not timed):
        return None  # "Tuesday the first steps", "Sunday, the second of three"
    return forms.Calendar(weekday=g.number("W"), day=day)


def month_of(g: Groups) -> forms.Form | None:
    """Read "the month of May", "the year of 2016"."""
    return month(g) if g.text("u") == "M" and g.tokens[g.match.start("u")].form == "month" else None


def week_of(g: Groups) -> forms.Form | None:
    """Read "the week of October 3", "the week beginning May 4", "the week of the 18th"."""
    if g.text("u") != "W" or g.tokens[g.match.start("u")].form != "week":
        return None
    day = forms.Calendar(year=year_of(g), month=g.number("M"), day=g.number("d"))
    return None if day.day is None or not 1 <= day.day <= 31 else compounds.WeekOf(day)


def week_in(g: Groups) -> forms.Form | None:
    """Read "the first week of May", "the last week of 2015", "the third week of next month"."""
    number = -1 if g.get("l") is not None else g.number("o")
    unit = g.get("u")
    if unit is None or unit.form != "week" or number not in (-1, 1, 2, 3, 4, 5) or g.text("l") not in {"", "last"}:
        return None
    if g.get("M") is not None or g.get("Y") is not None:
        return compounds.WeekIn(number, forms.Calendar(year=year_of(g), month=g.number("M")))
    which = _MONTHS_TOLD.get(g.text("w"))
    if which is None or g.text("v") not in {"M", "Y"}:
        return None
    return compounds.WeekIn(number, forms.Named(which, unit=g.text("v")))


def part_of_year_told(g: Groups) -> forms.Form | None:
    """Read "March last year", "May 5 this year", "the third quarter of next year", "last summer of this year"."""
    which = _MONTHS_TOLD.get(g.text("w"), "" if g.get("w") is not None else "this")
    if not which or g.text("u") != "Y":
        return None
    part: forms.Calendar | None
    if g.get("q") is not None or g.get("A") is not None:
        part = quarter_told(g)
    elif g.get("E") is not None:
        part = forms.Calendar(holiday=g.text("E"))
    elif g.get("s") is not None:
        part = forms.Calendar(season=g.text("s"), edge=edge_of(g))
    else:
        part = forms.Calendar(month=g.number("M"), day=g.number("d"), edge=edge_of(g))
    return None if part is None else compounds.PartIn(part, forms.Named(which, unit="Y"))


def quarter_told(g: Groups) -> forms.Calendar | None:
    """Return the quarter or half that an ordinal tells."""
    number = 4 if g.get("l") is not None else g.number("o")
    if g.get("A") is not None:
        return forms.Calendar(half=2 if number == 4 else number) if number in (1, 2, 4) else None
    return forms.Calendar(quarter=number) if g.text("q") == "Q" and number in (1, 2, 3, 4) else None


def holiday_told(g: Groups) -> forms.Form | None:
    """Read "last Christmas", "next Easter", "this Thanksgiving"."""
    sides = {"last": "past", "previous": "past", "next": "future", "coming": "future", "following": "future"}
    side = sides.get(g.text("w"))
    if side is None and g.text("w") != "this":
        return None
    return compounds.HolidayTold(forms.Calendar(holiday=g.text("E")), side)  # type: ignore[arg-type]


def fiscal_year(g: Groups) -> forms.Form | None:
    """Read "fiscal year 2028", "fiscal 2028", "the 2027-28 financial year": named by the year it ends in."""
    year = g.number("Y2") or g.number("Y")
    if g.text("F") == "calendar":
        return forms.Calendar(year=year) if year is not None and g.text("u") == "Y" else None
    return compounds.FiscalYear(year) if g.text("u") in {"Y", ""} else None


def holiday_weekend(g: Groups) -> forms.Form | None:
    """Read "the Easter weekend", "the weekend of Thanksgiving 2029"."""
    if g.text("u") != "WE":
        return None
    return compounds.WeekendOf(forms.Calendar(holiday=g.text("E"), year=g.number("Y")))


def length_within(g: Groups) -> forms.Form | None:
    """Read "the first three months of 2029", "the last ten days of April", "the first two weeks of the year"."""
    first = g.number("o") == 1
    amount = amount_of(g)
    if amount is None or unit_of(g) not in {"D", "W", "M", "Y"} or not (first or g.text("l") == "last"):
        return None
    unit: forms.Form = forms.Calendar(year=g.number("Y") or g.number("Y2"), month=g.number("M"))
    if g.get("v") is not None:
        which = _MONTHS_TOLD.get(g.text("w"), "" if g.get("w") is not None else "this")
        if not which or g.text("v") not in {"M", "Y", "DE"}:
            return None
        unit = forms.Named(which, unit=g.text("v"))
    return compounds.LengthIn(forms.Duration(amount, unit_of(g)), unit, first=first)


def quarter_sign(g: Groups) -> forms.Form | None:
    """Read "Q3", "Q3 2029", "2029 Q3"; "H2 2029" only with its year."""
    year, sign = year_of(g), g.get("Q")
    if sign is not None and sign.form[0] == "h":
        return None if year is None else forms.Calendar(year=year, half=g.number("Q"))
    return forms.Calendar(year=year, quarter=g.number("Q"))


def spelled_decade(g: Groups) -> forms.Form | None:
    """Read "the seventies", "the nineteen seventies"."""
    century = g.number("n") or 19
    if not 15 <= century <= 20:
        return None
    return forms.Decade(100 * century + (g.number("K") or 0), 10, edge_of(g))
