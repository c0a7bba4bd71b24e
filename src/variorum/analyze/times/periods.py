"""Which days a calendar expression covers, with its TIMEX3 value: proleptic Gregorian, weeks after ISO 8601."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of whole days: its TIMEX3 value, first and last day (ISO dates, both included)."""

    value: str
    first: str | None
    last: str | None


def day(moment: date) -> Period:
    """Return the period of one day."""
    iso = moment.isoformat()
    return Period(iso, iso, iso)


def week(moment: date) -> Period:
    """Return the ISO week, Monday to Sunday, that holds a day."""
    year, number, weekday = moment.isocalendar()
    monday = moment.toordinal() - weekday + 1
    return Period(f"{year:04d}-W{number:02d}", iso_of(monday), iso_of(monday + 6))


def weekend(moment: date) -> Period:
    """Return the Saturday and Sunday of the ISO week that holds a day."""
    year, number, weekday = moment.isocalendar()
    monday = moment.toordinal() - weekday + 1
    return Period(f"{year:04d}-W{number:02d}-WE", iso_of(monday + 5), iso_of(monday + 6))


def month(year: int, number: int) -> Period:
    """Return one calendar month."""
    last = calendar.monthrange(year, number)[1]
    stem = f"{year:04d}-{number:02d}"
    return Period(stem, f"{stem}-01", f"{stem}-{last:02d}")


def months(value: str, year: int, first: int, count: int) -> Period:
    """Return ``count`` months from the ``first`` month (1 to 12) of a year, under the given value."""
    last_year, last_month = divmod(year * 12 + first - 1 + count - 1, 12)
    if not 1 <= last_year <= 9999:
        return Period(value, None, None)
    return Period(value, f"{year:04d}-{first:02d}-01", month(last_year, last_month + 1).last)


def year(number: int) -> Period:
    """Return one calendar year; years before Christ are negative (-490 is 490 BC)."""
    if number < 0:
        stem = f"-{-number - 1:04d}"  # ISO 8601 counts a year 0
        return Period(f"BC{-number:04d}", f"{stem}-01-01", f"{stem}-12-31")
    return Period(f"{number:04d}", f"{number:04d}-01-01", f"{number:04d}-12-31")


def years(value: str, first: int, last: int) -> Period:
    """Return the years ``first`` to ``last``, both included, under the given value."""
    return Period(value, f"{max(first, 1):04d}-01-01", f"{last:04d}-12-31")


def iso_of(ordinal: int) -> str | None:
    """Return the ISO date of a proleptic Gregorian ordinal, ``None`` outside the years 1 to 9999."""
    try:
        return date.fromordinal(ordinal).isoformat()
    except (ValueError, OverflowError):
        return None


def add_months(moment: date, count: int) -> date | None:
    """Return the same day ``count`` months on (the last day of a shorter month), ``None`` outside the calendar."""
    target_year, target_month = divmod(moment.year * 12 + moment.month - 1 + count, 12)
    if not 1 <= target_year <= 9999:
        return None
    last = calendar.monthrange(target_year, target_month + 1)[1]
    return date(target_year, target_month + 1, min(moment.day, last))


def add_days(moment: date, count: int) -> date | None:
    """Return the day ``count`` days on, ``None`` outside the calendar."""
    try:
        return moment + timedelta(days=count)
    except (ValueError, OverflowError):
        return None


def make_date(year_number: int, month_number: int, day_number: int) -> date | None:
    """Return a date, ``None`` if there is no such day."""
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


def easter(number: int) -> date:
    """Return Easter Sunday of a year (Gregorian; the anonymous algorithm, Meeus 1991)."""
    a, b, c = number % 19, number // 100, number % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month_number, day_number = divmod(h + j - 7 * m + 114, 31)
    return date(number, month_number, day_number + 1)


def nth_weekday(number: int, month_number: int, weekday: int, which: int) -> date:
    """Return the ``which``-th ``weekday`` (1 Monday to 7) of a month; -1 is the last."""
    if which > 0:
        first = date(number, month_number, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(number, month_number, calendar.monthrange(number, month_number)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
