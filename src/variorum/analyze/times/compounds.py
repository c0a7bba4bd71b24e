"""What is told through another time: "the week of October 3", "the first week of May", "a month and 3 days ago"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from variorum.analyze.times import periods, placing, units
from variorum.analyze.times.forms import Meaning

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Calendar, Compound, Duration, Form, Scene
    from variorum.analyze.times.placing import Bound
    from variorum.model import Basis


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
    bound: Bound = ""

    def resolve(self, scene: Scene) -> Meaning:
        """Count the units one after the other, the largest first; the day is as precise as the smallest."""
        start = scene.last if self.origin == "last" else scene.published
        if isinstance(self.origin, int) and start is not None:
            start = periods.add_days(start, self.origin)
        anchor = start
        for amount, unit in self.parts:
            anchor = None if anchor is None else units.shifted(anchor, unit, self.sign * amount)
        if anchor is None or start is None:
            return Meaning("DATE", units.unknown("D"))
        first, last = placing.bounded(periods.day(anchor), start, self.sign, self.bound)
        return Meaning("DATE", anchor.isoformat(), first, last, "relative resolved", anchor, "day")


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
        for year in (y for y in (scene.published.year, scene.published.year + step) if 1 <= y <= _LAST_YEAR):
            meaning = replace(self.holiday, year=year).resolve(scene)
            if meaning.about is not None and (meaning.about - scene.published).days * step > 0:
                return replace(meaning, basis="relative resolved")
        return self.holiday.resolve(replace(scene, published=None))


_LAST_YEAR = 9998


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A year of accounts, whose months depend on the country: its value may be known, its days are not."""

    year: int | None

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Return the value."""
        return Meaning("DATE", "FYXXXX" if self.year is None else f"FY{self.year:04d}")


@dataclass(frozen=True, slots=True)
class FiscalYearTold:
    """The year of accounts so many years from that of writing: "last fiscal year"."""

    years: int

    def resolve(self, scene: Scene) -> Meaning:
        """Return the value, by the calendar year of writing."""
        return FiscalYear(None if scene.published is None else scene.published.year + self.years).resolve(scene)


@dataclass(frozen=True, slots=True)
class CenturyBefore:
    """A century before Christ: "the 3rd century BC" is 300 BC to 201 BC, which ISO 8601 counts from a year 0."""

    number: int

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Give its first and last day."""
        first, last = 100 * self.number - 1, 100 * (self.number - 1)
        return Meaning("DATE", f"BC{self.number - 1:02d}", f"-{first:04d}-01-01", f"-{last:04d}-12-31", "stated")


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend at a holiday, with the days between: "the Easter weekend", "Labor Day weekend"."""

    holiday: Calendar

    def resolve(self, scene: Scene) -> Meaning:
        """Take the weekend nearest to the holiday; of a Wednesday none."""
        meaning = self.holiday.resolve(scene)
        day = meaning.about
        if day is None or day.isoweekday() == _WEDNESDAY:
            return Meaning("DATE", "XXXX-WXX-WE")
        saturday = units.shifted(day, "D", 6 - day.isoweekday() - (7 if day.isoweekday() < _WEDNESDAY else 0))
        if saturday is None:
            return Meaning("DATE", "XXXX-WXX-WE")
        weekend = periods.weekend(saturday)
        first, last = min(weekend.first or "", day.isoformat()), max(weekend.last or "", day.isoformat())
        return replace(meaning, value=weekend.value, first=first, last=last, grain="week")


_WEDNESDAY = 3


@dataclass(frozen=True, slots=True)
class WeekdaysAway:
    """A weekday so many of its kind from the day of writing: "two Sundays ago", "three Fridays from now"."""

    weekday: int
    count: int

    def resolve(self, scene: Scene) -> Meaning:
        """Count the weekdays before or after the day of writing, which is none of them."""
        meaning = Meaning("DATE", f"XXXX-WXX-{self.weekday}")
        if scene.published is None or not self.count:
            return meaning
        away = self.weekday - scene.published.isoweekday()
        first = away % 7 or 7 if self.count > 0 else -(-away % 7 or 7)
        moment = periods.add_days(scene.published, first + 7 * (self.count - (1 if self.count > 0 else -1)))
        if moment is None:
            return meaning
        iso = moment.isoformat()
        return Meaning("DATE", iso, iso, iso, "weekday resolved", moment, "day")


@dataclass(frozen=True, slots=True)
class FromEvent:
    """A unit of the calendar told by its distance from an event: "the day after the vote"."""

    unit: str

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Leave it open: the words name no date."""
        return Meaning("DATE", units.unknown(self.unit))


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend beside the day of writing, on the side its clause tells: "over the weekend"."""

    def resolve(self, scene: Scene) -> Meaning:
        """Take the last weekend, that of the day of writing among them, or the one ahead."""
        now = scene.published
        to_saturday = 0 if now is None else (_SATURDAY - now.isoweekday()) % 7
        days = to_saturday if scene.tense == "future" else to_saturday - 7
        weekday = 0 if now is None else now.isoweekday()
        saturday = None if now is None else periods.add_days(now, 0 if weekday >= _SATURDAY else days)
        if saturday is None or scene.history:
            return Meaning("DATE", "XXXX-WXX-WE")
        period = periods.weekend(saturday)
        return Meaning("DATE", period.value, period.first, period.last, "relative resolved", saturday, "week")


_SATURDAY = 6


@dataclass(frozen=True, slots=True)
class NightBefore:
    """The night that ends on a day: "the night to Thursday"."""

    day: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Give the day on which it begins and the one on which it ends."""
        meaning = self.day.resolve(scene)
        begin = None if meaning.about is None else periods.add_days(meaning.about, -1)
        if begin is None:
            return replace(meaning, type="TIME", value="XXXX-XX-XXTNI")
        return replace(meaning, type="TIME", value=f"{begin.isoformat()}TNI", first=begin.isoformat(), about=begin)


@dataclass(frozen=True, slots=True)
class DayTold:
    """The day of which a story is telling: "earlier in the day"."""

    def resolve(self, scene: Scene) -> Meaning:
        """Take the day last told, else that of the news."""
        day = scene.day or scene.published
        if scene.history:
            day = scene.last if scene.last_grain == "day" else None
        if day is None:
            return Meaning("DATE", "XXXX-XX-XX")
        iso = day.isoformat()
        return Meaning("DATE", iso, iso, iso, "relative resolved", day, "day")


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


@dataclass(frozen=True, slots=True)
class EndAfter:
    """The end of a stretch, which lies behind its beginning: "from next Monday to Friday", "April until late June"."""

    begin: Form
    end: Calendar

    def resolve(self, scene: Scene) -> Meaning:
        """Take the first such weekday or month from the beginning on."""
        begin = self.begin.resolve(scene).about
        if begin is None:
            return self.end.resolve(scene)
        if self.end.weekday and not self.end.month:
            return ShiftFrom((self.end.weekday - begin.isoweekday()) % 7, "D", 1, self.begin).resolve(scene)
        last = (self.end.month or 0, self.end.day or 31)
        year = begin.year + (last < (begin.month, begin.day))
        basis: Basis = "stated" if self.end.day else "relative resolved"
        return replace(replace(self.end, year=year).resolve(scene), basis=basis)


@dataclass(frozen=True, slots=True)
class LengthIn:
    """So many units at the beginning or end of a longer one: "the first three months of 2029"."""

    length: Duration
    unit: Form
    first: bool

    def resolve(self, scene: Scene) -> Meaning:
        """Count the length from the first day of the longer unit, or back from its last."""
        meaning, whole = self.length.resolve(scene), self.unit.resolve(scene)
        if whole.first is None or whole.last is None or self.length.amount is None or whole.first[0] == "-":
            return meaning
        begin: date | None = date.fromisoformat(whole.first)
        end = periods.add_days(date.fromisoformat(whole.last), 1)
        if self.first and begin is not None:
            end = units.shifted(begin, self.length.unit, self.length.amount)
        else:
            begin = None if end is None else units.shifted(end, self.length.unit, -self.length.amount)
        last = None if end is None else periods.add_days(end, -1)
        if begin is None or last is None:
            return meaning
        told = replace(meaning, about=whole.about, grain=whole.grain)
        return replace(told, first=begin.isoformat(), last=last.isoformat(), basis=whole.basis)


@dataclass(frozen=True, slots=True)
class ReachInParts:
    """A stretch in several units that ends or begins on the day of writing: "the next two years and six months"."""

    parts: tuple[tuple[float, str], ...]
    sign: int

    def resolve(self, scene: Scene) -> Meaning:
        """Say how long, and from or to when."""
        value, now = units.compound_value(self.parts), scene.published
        far = Shifts(self.parts, self.sign, 0).resolve(scene).first
        if now is None or far is None or scene.history:
            return Meaning("DURATION", value)
        first, last = sorted((now.isoformat(), far))
        return Meaning("DURATION", value, first, last, "bounded by publication")


@dataclass(frozen=True, slots=True)
class LengthFrom:
    """A length of time whose beginning is told: "for three days from Monday", "from 10 a.m. for two hours"."""

    length: Duration | Compound
    begin: Form

    def resolve(self, scene: Scene) -> Meaning:
        """Count the length from its beginning; whole days include the first."""
        meaning, begin = self.length.resolve(scene), self.begin.resolve(scene)
        if begin.about is None or begin.first is None:
            return meaning
        end = begin.about
        for amount, unit in self.length.parts:
            moved = units.shifted(end, unit, amount)
            if moved is None:
                return meaning
            end = moved
        seconds = sum(amount * _SECONDS[unit] for amount, unit in self.length.parts if unit in _SECONDS)
        if "T" not in begin.first:
            last = units.shifted(end, "D", 0 if seconds else -1)
            return replace(
                meaning, first=begin.first, last=None if last is None else last.isoformat(), basis=begin.basis
            )
        last_moment = _moved(begin.first, seconds, (end - begin.about).days)
        return replace(meaning, first=begin.first, last=last_moment, basis=begin.basis)


_SECONDS = {"H": 3600, "TM": 60, "S": 1}


def _moved(moment: str, seconds: float, days: int) -> str | None:
    """Return a moment ("2029-05-10T10:00Z") so many seconds or days later, written as it was."""
    stem, zone = moment[:16], moment[16:]
    try:
        later = datetime.fromisoformat(stem) + (timedelta(seconds=seconds) if seconds else timedelta(days=days))
    except (ValueError, OverflowError):
        return None
    return later.isoformat(timespec="minutes") + zone
