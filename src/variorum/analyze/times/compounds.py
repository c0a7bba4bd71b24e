"""What is told through another time: "the week of October 3", "the first week of May", "a month and 3 days ago"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from variorum.analyze.times import periods, units
from variorum.analyze.times.forms import Meaning

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Calendar, Form, Scene


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day: "the week of October 3"."""

    inner: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Take the ISO week of the day."""
        meaning = self.inner.resolve(scene)
        if meaning.about is None:
            return Meaning("DATE", "XXXX-WXX")
        period = units.period_of(meaning.about, "W")
        return replace(meaning, value=period.value, first=period.first, last=period.last, grain="week")


@dataclass(frozen=True, slots=True)
class WeekIn:
    """A week counted within a month or year: "the first week of May"; the last one is number -1.

    A week belongs to the month or year that has its Thursday, as in ISO 8601.
    """

    number: int
    inner: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Count the weeks of the month or year."""
        meaning = self.inner.resolve(scene)
        if meaning.first is None or meaning.last is None or len(meaning.first) != 10:
            return Meaning("DATE", "XXXX-WXX")
        first, last = date.fromisoformat(meaning.first), date.fromisoformat(meaning.last)
        days = (4 - first.isoweekday()) % 7 if self.number > 0 else -((last.isoweekday() - 4) % 7)
        thursday = periods.add_days(first if self.number > 0 else last, days + 7 * (self.number - (self.number > 0)))
        if self.number < 0 and thursday is not None:
            thursday = periods.add_days(thursday, 7)
        if thursday is None or not first <= thursday <= last:
            return Meaning("DATE", "XXXX-WXX")
        period = units.period_of(thursday, "W")
        return Meaning("DATE", period.value, period.first, period.last, meaning.basis, thursday, "week")


@dataclass(frozen=True, slots=True)
class DayIn:
    """A day counted within a month told by its order: "the 12th of next month", "the first Friday of this month"."""

    day: int
    inner: Form
    last_day: int | None = None
    weekday: int | None = None

    def resolve(self, scene: Scene) -> Meaning:
        """Take the day of the month."""
        meaning = self.inner.resolve(scene)
        month = meaning.about
        if month is None:
            return Meaning("DATE", f"XXXX-XX-{self.day:02d}")
        if self.weekday is not None:
            moment = units.holiday_date(f"nth {month.month} {self.weekday} {self.day}", month.year)
        else:
            moment = periods.make_date(month.year, month.month, self.day)
        if moment is None:
            return Meaning("DATE", f"{month.year:04d}-{month.month:02d}-XX")
        iso = moment.isoformat()
        last = periods.make_date(moment.year, moment.month, self.last_day) if self.last_day else None
        if last is not None and last > moment:
            value = f"{iso}/{last.isoformat()}"
            return Meaning("DATE", value, iso, last.isoformat(), meaning.basis, last, "day")
        return Meaning("DATE", iso, iso, iso, meaning.basis, moment, "day")


@dataclass(frozen=True, slots=True)
class Shifts:
    """Several units before or after a day: "a month and 3 days ago", "two weeks after tomorrow".

    ``origin`` is the day counted from, in days after the day of writing, or "last" for the date last spoken of.
    """

    parts: tuple[tuple[float, str], ...]
    sign: int
    origin: int | Literal["last"]

    def resolve(self, scene: Scene) -> Meaning:
        """Count the units one after the other, the largest first; the day is as precise as the smallest."""
        anchor = scene.last if self.origin == "last" else scene.published
        if isinstance(self.origin, int) and anchor is not None:
            anchor = periods.add_days(anchor, self.origin)
        for amount, unit in self.parts:
            anchor = None if anchor is None else units.shifted(anchor, unit, self.sign * amount)
        if anchor is None:
            return Meaning("DATE", units.unknown("D"))
        iso = anchor.isoformat()
        return Meaning("DATE", iso, iso, iso, "relative resolved", anchor, "day")


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time of day to another: "4 to 6 p.m."."""

    first: Form
    last: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Place both ends on one day."""
        begin, end = self.first.resolve(scene), self.last.resolve(scene)
        return replace(begin, value=f"{begin.value}/{end.value}", last=end.last)


@dataclass(frozen=True, slots=True)
class PartIn:
    """A month, season or quarter of a year told by its order: "March last year", "the first quarter of this year"."""

    part: Calendar
    inner: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Place it in that year."""
        year = self.inner.resolve(scene).about
        if year is None:
            return self.part.resolve(replace(scene, published=None, year=None, history=False))
        return replace(replace(self.part, year=year.year).resolve(scene), basis="relative resolved")


@dataclass(frozen=True, slots=True)
class HolidayTold:
    """A holiday told by its side of the day of writing: "last Christmas", "next Easter"; "this" is the nearest."""

    holiday: Calendar
    side: Literal["past", "future"] | None

    def resolve(self, scene: Scene) -> Meaning:
        """Take the nearest one on that side, other than the day of writing."""
        if scene.published is None or self.side is None:
            return self.holiday.resolve(replace(scene, tense=""))
        step = -1 if self.side == "past" else 1
        for year in (scene.published.year, scene.published.year + step):
            meaning = replace(self.holiday, year=year).resolve(scene)
            if meaning.about is not None and (meaning.about - scene.published).days * step > 0:
                return replace(meaning, basis="relative resolved")
        return self.holiday.resolve(replace(scene, published=None))


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A year of accounts, whose months depend on the country: its value is known, its days are not."""

    year: int

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Return the value."""
        return Meaning("DATE", f"FY{self.year:04d}")


@dataclass(frozen=True, slots=True)
class ShiftFrom:
    """So many units before or after a date told in full: "two weeks before Christmas"."""

    amount: float
    unit: str
    sign: int
    inner: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Count from the date."""
        start = self.inner.resolve(scene)
        moment = None if start.about is None else units.shifted(start.about, self.unit, self.sign * self.amount)
        if moment is None:
            return Meaning("DATE", units.unknown("D"))
        iso = moment.isoformat()
        return Meaning("DATE", iso, iso, iso, start.basis, moment, "day")
