"""What units of time are worth: how far a number of them reaches, which period holds a day, how TIMEX3 writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.times import lexicon, periods

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from variorum.analyze.times.periods import Period

GRAINS = {
    "D": "day",
    "N": "day",
    "W": "day",
    "F": "day",
    "WE": "day",
    "BD": "day",
    "M": "month",
    "Q": "month",
    "Y": "year",
    "DE": "year",
    "CE": "year",
}
# What half a unit is told in: a year and a half ago is a month, half a century ago a decade.
FINER = {"CE": "DE", "DE": "Y", "Y": "M", "M": "D", "W": "D"}
_UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def unknown(unit: str) -> str:
    """Return the TIMEX3 value of a calendar unit of which nothing is known but the unit."""
    return _UNKNOWN.get(unit, "XXXX-XX-XX" if unit in {"H", "TM", "S", "N", "F"} else "XXXX")


def duration_value(amount: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length of time: P4D, PT18H, P2DE, PXW for "weeks"."""
    number = "X" if amount is None else f"{amount:g}"
    if amount is not None and unit == "F":
        return f"P{2 * amount:g}W"
    if amount is not None and unit in {"DE", "CE"}:
        return f"P{number}{unit}"
    if unit == "S":
        return f"PT{number}S"
    if unit == "TM":
        return f"PT{number}M"
    if unit == "H":
        return f"PT{number}H"
    return f"P{number}{ {'N': 'D', 'F': 'W', 'SE': 'SE'}.get(unit, unit) }"


def compound_value(parts: Iterable[tuple[float, str]]) -> str:
    """Return the TIMEX3 value of a length in several units: P1Y2M, PT2H20M."""
    days = "".join(f"{n:g}{u}" for n, u in parts if u in "YMWD")
    hours = "".join(f"{n:g}{u[-1]}" for n, u in parts if u not in "YMWD")
    return f"P{days}" + (f"T{hours}" if hours else "")


_DAYS = {"D": 1, "N": 1, "W": 7, "F": 14, "WE": 7}
_MONTHS = {"M": 1, "Q": 3, "SE": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def shifted(anchor: date, unit: str, amount: float) -> date | None:
    """Return the day ``amount`` units from ``anchor``; hours and minutes stay within the day they reach."""
    if abs(amount) > 4_000_000:
        return None
    if unit == "BD":
        return _weekdays_on(anchor, round(amount))
    if unit in _DAYS:
        return periods.add_days(anchor, round(_DAYS[unit] * amount))
    if unit in _MONTHS:
        return periods.add_months(anchor, round(_MONTHS[unit] * amount))
    if unit == "H":
        return periods.add_days(anchor, int(amount / 24))
    return anchor


def _weekdays_on(anchor: date, count: int) -> date | None:
    """Return the day ``count`` days from Monday to Friday on (or back)."""
    weeks, days = divmod(abs(count), 5)
    step = 1 if count > 0 else -1
    moment = periods.add_days(anchor, 7 * weeks * step)
    while moment is not None and days:
        moment = periods.add_days(moment, step)
        days -= moment is not None and moment.isoweekday() <= _FRIDAY
    return moment


_FRIDAY = 5


def period_of(moment: date, unit: str) -> Period:
    """Return the calendar unit that holds a day."""
    if unit in {"W", "F"}:
        return periods.week(moment)
    if unit == "WE":
        return periods.weekend(moment)
    if unit == "M":
        return periods.month(moment.year, moment.month)
    if unit == "Q":
        quarter = (moment.month + 2) // 3
        return periods.months(f"{moment.year:04d}-Q{quarter}", moment.year, 3 * quarter - 2, 3)
    if unit == "Y":
        return periods.year(moment.year)
    if unit == "DE":
        first = moment.year // 10 * 10
        return periods.years(f"{first // 10:03d}", first, first + 9)
    if unit == "CE":
        first = moment.year // 100 * 100
        return periods.years(f"{first // 100:02d}", first, first + 99)
    return periods.day(moment)


def quarters_beside(moment: date, count: int, side: int) -> Period:
    """Return so many whole quarters before or after that of a day: "the past two quarters"."""
    near = periods.add_months(moment.replace(day=1), 3 * side - (moment.month - 1) % 3)
    first = None if near is None else periods.add_months(near, -3 * (count - 1) if side < 0 else 0)
    if first is None:
        return periods.Period("", None, None)
    return periods.months("", first.year, first.month, 3 * count)


def season_period(tag: str, year: int) -> Period:
    """Return a season (northern, by whole months), quarter or half of a year; "winter of 1914" ends in 1915."""
    value = f"{year:04d}-{tag}"
    if tag[0] == "Q":
        return periods.months(value, year, tag_month(tag), 3)
    if tag[0] == "H":
        return periods.months(value, year, tag_month(tag), 6)
    return periods.months(value, year, tag_month(tag), 3)


def tag_month(tag: str) -> int:
    """Return the first month of a season, quarter or half ("SP", "Q2", "H1")."""
    if tag[0] == "Q":
        return 3 * int(tag[1]) - 2
    if tag[0] == "H":
        return 6 * int(tag[1]) - 5
    return lexicon.SEASON_MONTH[tag]


def holiday_date(rule: str, year: int) -> date | None:
    """Return the day of a holiday told as "12-25", "easter+1" or "nth MONTH WEEKDAY WHICH [SHIFT]"."""
    if rule.startswith("easter"):
        return periods.add_days(periods.easter(year), int(rule[6:]))
    if rule.startswith("nth"):
        month, weekday, which, *shift = (int(n) for n in rule.split()[1:])
        return periods.add_days(periods.nth_weekday(year, month, weekday, which), sum(shift))
    return periods.make_date(year, int(rule[:2]), int(rule[3:]))
