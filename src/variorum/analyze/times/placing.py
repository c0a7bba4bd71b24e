"""Which of several days or years a form means, and which part of a period: what forms share in being placed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from variorum.analyze.times import periods

if TYPE_CHECKING:
    from variorum.analyze.times.periods import Period

Tense = Literal["past", "future", ""]
Bound = Literal["less than", "more than", ""]

# A day lies on the side of publication that the tense tells, but not most of a year off, where the same day is at hand
# on the other: "ordered a hearing on May 5" in April. Where no verb tells, news looks back rather than months ahead. Of
# months, which are named from farther off, the tense decides.
_FARTHEST_DAY = 330
_FARTHEST_BACK = 265
FARTHEST_MONTH = 366


def nearest(found: list[date], published: date, tense: Tense, farthest: int = _FARTHEST_DAY) -> date | None:
    """Return the day nearest to publication; one on the side the tense tells where that is not much farther off."""
    best = min(found, key=lambda f: (abs((f - published).days), f > published), default=None)
    if best is None or best == published or (best < published) == (tense != "future"):
        return best
    reach = farthest if tense else min(farthest, _FARTHEST_BACK)
    side = [f for f in found if (f < published) == (tense != "future") and abs((f - published).days) <= reach]
    return min(side, key=lambda f: abs((f - published).days), default=best)


def nearest_year(published: date, month: int, day: int, tense: Tense, weekday: int | None) -> int:
    """Return the year that brings a month and day nearest to the publication day, as the tense of the clause allows."""
    years = [y for y in range(published.year - 1, published.year + 2) if 1 <= y <= 9998]
    days = [d for d in (periods.make_date(y, month, day) for y in years) if d is not None]
    days = [d for d in days if d.isoweekday() == weekday] or days  # "Tuesday, 24 February" is one of few years
    best = nearest(days, published, tense)
    return published.year if best is None else best.year


def history_year(last: date, grain: str, month: int) -> int:
    """Return the year of a month in a text that tells of the past in order: that last spoken of, or the one after."""
    if grain != "year" and last.month - month >= 7:
        return last.year + 1
    return last.year


def narrowed(period: Period, edge: str) -> Period:
    """Narrow a period to its early, middle or late part: thirds, rounded outwards to whole days."""
    if edge not in {"START", "MID", "END"} or period.first is None or period.last is None or period.first[0] == "-":
        return period
    first, last = date.fromisoformat(period.first).toordinal(), date.fromisoformat(period.last).toordinal()
    third = (last - first + 1) // 3
    if third == 0:
        return period
    if edge == "START":
        last = first + third
    elif edge == "END":
        first = last - third
    else:
        first, last = first + third, last - third
    return periods.Period(period.value, periods.iso_of(first), periods.iso_of(last))


def bounded(period: Period, start: date, sign: int, bound: Bound) -> tuple[str | None, str | None]:
    """Return the ends of what lies less or more than a distance from a day: "less than two weeks ago" is since then."""
    iso = start.isoformat()
    if bound == "less than":
        return (period.first, iso) if sign < 0 else (iso, period.last)
    if bound == "more than":
        return (None, period.last) if sign < 0 else (period.first, None)
    return period.first, period.last


def cut(period: Period, edge: str, now: date) -> Period:
    """End a period on the day of writing ("earlier this month") or begin it then ("later this week")."""
    iso = now.isoformat()
    if edge == "BEFORE":
        return periods.Period(period.value, period.first, iso)
    return periods.Period(period.value, iso, period.last)
