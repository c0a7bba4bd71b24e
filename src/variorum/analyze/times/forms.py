"""What a phrase says of time before it is known when it was written, and how it is resolved.

A form is read from the words alone; ``resolve`` places it on the calendar against a scene: the publication day, the
date last spoken of, and whether the clause looks back or ahead. Values are TIMEX3 (ISO-TimeML; TIDES 2005 for dates
before Christ). What the scene cannot settle stays unresolved, with the value showing the gap (``XXXX-WXX-3``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from variorum.analyze.times import lexicon, periods, placing, units

if TYPE_CHECKING:
    from variorum.analyze.times.periods import Period
    from variorum.analyze.times.placing import Bound, Tense
    from variorum.model import Basis, TimeType


@dataclass(frozen=True, slots=True)
class Scene:
    """What a form is resolved against.

    ``published`` is the publication day; ``last`` the date last spoken of, with ``last_grain`` ("day", "month",
    "year"); ``day`` the day to which an hour without one belongs, ``night`` that its night was told; ``year`` a year
    fixed elsewhere in the story; ``history`` says that the text tells of years long before it was written, so that a
    bare "June" belongs to the year last spoken of; ``away`` that it has told of days long before it alone.
    """

    published: date | None = None
    last: date | None = None
    last_grain: str = ""
    day: date | None = None
    night: bool = False
    away: bool = False
    year: int | None = None
    history: bool = False
    tense: Tense = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """When a phrase means: TIMEX3 type and value, first and last moment, basis, and the date it brings up."""

    type: TimeType
    value: str
    first: str | None = None
    last: str | None = None
    basis: Basis = "unresolved"
    about: date | None = None
    grain: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: hour, minute and second (``None`` where not said), and the zone as ISO 8601 writes it."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    half: bool = True  # whether the words say which half of the day

    @property
    def value(self) -> str:
        """The time as TIMEX3 writes it, after the T."""
        parts = [f"{self.hour:02d}", f"{self.minute or 0:02d}"]
        if self.second is not None:
            parts.append(f"{self.second:02d}")
        return ":".join(parts) + self.zone

    def in_part(self, part: str) -> Clock:
        """Return the time in the half of the day that a part of it tells: "8:30 in the evening"."""
        late = part in {"AF", "EV"} or (part == "NI" and self.hour >= 6)
        return replace(self, hour=self.hour + 12, half=True) if late and not self.half and 1 <= self.hour < 12 else self


@dataclass(frozen=True, slots=True)
class Calendar:
    """A point or stretch of the calendar, as far as the words give it: "Oct. 19", "early Wednesday", "mid-2024"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    last_day: int | None = None
    last_month: int | None = None
    last_year: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    edge: str = ""
    part: str = ""
    clock: Clock | None = None
    holiday: str = ""
    to_weekday: int | None = None
    from_weekday: int | None = None

    def resolve(self, scene: Scene) -> Meaning:
        """Place a point of the calendar, its year from the scene where the words leave it out."""
        if self.holiday:
            return self._holiday(scene)
        if self.weekday is not None and self.month is None and self.day is None:
            return self._weekday(scene)
        if self.day is not None and self.month is not None:
            return self._month_day(scene)
        if self.month is not None:
            return self._month(scene)
        if self.season or self.quarter or self.half:
            return self._season(scene)
        if self.day is not None:
            return self._day_of_month(scene)
        if self.year is not None:
            return self._year()
        return self._time_of_day(scene)

    def _year(self) -> Meaning:
        assert self.year is not None  # noqa: S101 - resolve() asked
        if self.last_year is not None:
            period = periods.years(f"{self.year:04d}/{self.last_year:04d}", self.year, self.last_year)
        else:
            period = periods.year(self.year)
        about = date(self.year, 1, 1) if self.year > 0 else None
        return _calendar_meaning(period, "stated", about, "year", self.edge)

    def _season(self, scene: Scene) -> Meaning:
        year = self.year
        if year is None and scene.history and scene.last:
            year = scene.last.year
        elif year is None and scene.published is not None:
            year = self._season_year(scene.published, scene.tense)
        tag = self.season or (f"Q{self.quarter}" if self.quarter else f"H{self.half}")
        if year is None or not 1 <= year <= 9998:
            return Meaning("DATE", f"XXXX-{tag}")
        basis: Basis = "stated" if self.year is not None else "relative resolved"
        period = units.season_period(tag, year)
        return _calendar_meaning(
            placing.narrowed(period, self.edge), basis, date(year, units.tag_month(tag), 1), "month"
        )

    def _season_year(self, published: date, tense: Tense) -> int:
        tag = self.season or (f"Q{self.quarter}" if self.quarter else f"H{self.half}")
        start = units.tag_month(tag)
        if tense == "future":
            return published.year + (1 if start < published.month else 0)
        return published.year - (1 if start > published.month else 0)

    def _month(self, scene: Scene) -> Meaning:
        assert self.month is not None  # noqa: S101 - resolve() asked
        year, basis = self._year_of_month(scene)
        if year is None:
            return Meaning("DATE", f"XXXX-{self.month:02d}", grain="month")
        if year < 0:
            period = periods.Period(
                f"BC{-year:04d}-{self.month:02d}", periods.year(year).first, periods.year(year).last
            )
            return _calendar_meaning(period, basis, None, "month")
        period = periods.month(year, self.month)
        if self.last_month is not None:
            period = self._months(year)
        return _calendar_meaning(period, basis, date(year, self.month, 1), "month", self.edge)

    def _months(self, year: int) -> Period:
        """Return the months from the first to the last; a year told belongs to the last: "Nov-Feb 2029"."""
        assert self.month is not None  # noqa: S101 - only called with months
        assert self.last_month is not None  # noqa: S101 - only called with months
        over = self.last_month < self.month
        first = year - (over and self.year is not None)
        value = f"{first:04d}-{self.month:02d}/{first + over:04d}-{self.last_month:02d}"
        return periods.months(value, first, self.month, (self.last_month - self.month) % 12 + 1)

    def _year_of_month(self, scene: Scene) -> tuple[int | None, Basis]:
        assert self.month is not None  # noqa: S101 - only called with a month
        if self.year is not None:
            return self.year, "stated"
        if scene.history and scene.last is not None:
            return placing.history_year(scene.last, scene.last_grain, self.month), "relative resolved"
        if scene.published is not None:
            first_of = scene.published.replace(day=1)
            months = [date(y, self.month, 1) for y in range(first_of.year - 1, first_of.year + 2) if 1 <= y <= 9998]
            best = placing.nearest(months, first_of, scene.tense, placing.FARTHEST_MONTH)
            return first_of.year if best is None else best.year, "relative resolved"
        return scene.year, "stated" if scene.year is not None else "unresolved"

    def _month_day(self, scene: Scene) -> Meaning:
        assert self.month is not None  # noqa: S101 - resolve() asked
        assert self.day is not None  # noqa: S101 - resolve() asked
        year = self.year
        if year is None:
            year = self._year_of_day(scene)
        if year is None:
            return self._time(Meaning("DATE", f"XXXX-{self.month:02d}-{self.day:02d}"))
        if year < 0:
            whole = periods.year(year)
            return Meaning("DATE", f"BC{-year:04d}-{self.month:02d}-{self.day:02d}", whole.first, whole.last, "stated")
        moment = periods.make_date(year, self.month, self.day)
        if moment is None:
            told = "XXXX" if self.year is None else f"{year:04d}"
            return self._time(Meaning("DATE", f"{told}-{self.month:02d}-{self.day:02d}"))
        if self.last_day is not None:
            return self._day_range(moment)
        return self._time(
            Meaning("DATE", moment.isoformat(), moment.isoformat(), moment.isoformat(), "stated", moment, "day")
        )

    def _day_of_month(self, scene: Scene) -> Meaning:
        """Read "on the 15th": of the nearest month that has such a day, on the side the clause tells."""
        assert self.day is not None  # noqa: S101 - resolve() asked
        anchor = scene.published
        if anchor is None or scene.history:
            return Meaning("DATE", f"XXXX-XX-{self.day:02d}")
        starts = [periods.add_months(anchor.replace(day=1), shift) for shift in (-1, 0, 1)]
        found = [periods.make_date(s.year, s.month, self.day) for s in starts if s is not None]
        days = [d for d in found if d is not None]
        days = [d for d in days if d.isoweekday() == self.weekday] or days  # "Thursday the 21st"
        moment = placing.nearest(days, anchor, scene.tense)
        if moment is None:
            return Meaning("DATE", f"XXXX-XX-{self.day:02d}")
        iso = moment.isoformat()
        return self._time(Meaning("DATE", iso, iso, iso, "relative resolved", moment, "day"))

    def _day_range(self, moment: date) -> Meaning:
        last = periods.make_date(moment.year, self.last_month or moment.month, self.last_day or moment.day)
        if last is None or last < moment:
            last = moment
        value = f"{moment.isoformat()}/{last.isoformat()}"
        return Meaning("DATE", value, moment.isoformat(), last.isoformat(), "stated", last, "day")

    def _year_of_day(self, scene: Scene) -> int | None:
        assert self.month is not None  # noqa: S101 - only called with a month
        assert self.day is not None  # noqa: S101 - only called with a day
        if scene.history and scene.last is not None:
            return placing.history_year(scene.last, scene.last_grain, self.month)
        if scene.published is not None:
            return placing.nearest_year(scene.published, self.month, self.day, scene.tense, self.weekday)
        return scene.year

    def _weekday(self, scene: Scene) -> Meaning:
        assert self.weekday is not None  # noqa: S101 - resolve() asked
        anchor = scene.last if scene.history else scene.published
        if anchor is None:
            return self._time(Meaning("DATE", f"XXXX-WXX-{self.weekday}"))
        moment = periods.add_days(anchor, self._days_from(anchor.isoweekday(), scene.tense))
        if moment is None:
            return Meaning("DATE", f"XXXX-WXX-{self.weekday}")
        iso = moment.isoformat()
        return self._time(Meaning("DATE", iso, iso, iso, "weekday resolved", moment, "day"))

    def _days_from(self, today: int, tense: Tense) -> int:
        """Count the days from a weekday to this one; both ends of "from Monday to Friday" lie on one side."""
        assert self.weekday is not None  # noqa: S101 - only called with a weekday
        if tense == "future":
            first = self.from_weekday or self.weekday
            return (first - today) % 7 + (self.weekday - first) % 7
        last = self.to_weekday or self.weekday
        return -((today - last) % 7) - (last - self.weekday) % 7

    def _holiday(self, scene: Scene) -> Meaning:
        year = self.year
        if year is None and scene.history and scene.last is not None:
            year = scene.last.year
        moment = None
        if year is not None:
            moment = units.holiday_date(self.holiday, year)
        elif scene.published is not None:
            moment = self._nearest_holiday(scene.published, scene.tense)
        if moment is None:
            return self._time(Meaning("DATE", f"XXXX-{self.holiday}" if self.holiday[:1].isdigit() else "XXXX-XX-XX"))
        iso = moment.isoformat()
        basis: Basis = "stated" if self.year is not None else "relative resolved"
        return self._time(Meaning("DATE", iso, iso, iso, basis, moment, "day"))

    def _nearest_holiday(self, published: date, tense: Tense) -> date | None:
        years = [y for y in (published.year - 1, published.year, published.year + 1) if 1 <= y <= 9998]
        found = [units.holiday_date(self.holiday, y) for y in years]
        return placing.nearest([f for f in found if f is not None], published, tense)

    def _time_of_day(self, scene: Scene) -> Meaning:
        if scene.tense == "future" and scene.published is not None and not (scene.history or scene.away):
            iso = scene.published.isoformat()
            return self._time(Meaning("DATE", iso, iso, iso, "relative resolved", scene.published, "day"))
        day = self._told_day(scene)
        if day is not None and (self.clock or self.part):
            iso = day.isoformat()
            return self._time(Meaning("DATE", iso, iso, iso, "relative resolved", day, "day"))
        if scene.published is not None and not (scene.history or scene.away) and self.clock is not None:
            iso = scene.published.isoformat()
            return self._time(Meaning("DATE", iso, iso, iso, "relative resolved", scene.published, "day"))
        return self._time(Meaning("DATE", "XXXX-XX-XX"))

    def _told_day(self, scene: Scene) -> date | None:
        """Return the day of an hour without one; after a night was told, the small hours are those of the next day."""
        if scene.history:
            return scene.last if scene.last_grain == "day" else None
        small = self.clock is not None and self.clock.hour < _MORNING
        return periods.add_days(scene.day, 1) if scene.day is not None and scene.night and small else scene.day

    def _time(self, meaning: Meaning) -> Meaning:
        """Put the clock time or part of day behind a date."""
        if self.clock is not None:
            clock = self.clock.in_part(self.part)
            moment = None if meaning.first is None else f"{meaning.first}T{clock.value}"
            return replace(meaning, type="TIME", value=f"{meaning.value}T{clock.value}", first=moment, last=moment)
        if self.part:
            return replace(meaning, type="TIME", value=f"{meaning.value}T{self.part}")
        return meaning


@dataclass(frozen=True, slots=True)
class Deictic:
    """A day counted from the day of writing: "yesterday", "this morning", "last night"."""

    days: int
    part: str = ""
    clock: Clock | None = None
    edge: str = ""

    def resolve(self, scene: Scene) -> Meaning:
        """Count the days from the day of writing."""
        if scene.history and not self.days and not self.part and self.clock is None:
            return Meaning("DATE", "PRESENT_REF")
        moment = None if scene.published is None else periods.add_days(scene.published, self.days)
        if moment is None or scene.history:
            return Calendar(part=self.part, clock=self.clock)._time(Meaning("DATE", "XXXX-XX-XX"))  # noqa: SLF001
        iso = moment.isoformat()
        meaning = Meaning("DATE", iso, iso, iso, "relative resolved", moment, "day")
        return Calendar(part=self.part, clock=self.clock)._time(meaning)  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after the day of writing ("four years ago") or a date spoken of ("two days later")."""

    amount: float | None
    unit: str
    sign: int
    origin: Literal["published", "last"]
    part: str = ""
    bound: Bound = ""

    def resolve(self, scene: Scene) -> Meaning:
        """Count the units back or ahead, at their own precision."""
        anchor = scene.published if self.origin == "published" else scene.last
        if self.amount is None or (self.origin == "last" and scene.last_grain == "year" and self.unit not in "YDECE"):
            return self._vague(scene)
        if anchor is None:
            return Meaning("DATE", units.unknown(self.unit))
        moment = units.shifted(anchor, self.unit, self.sign * self.amount)
        if moment is None:
            return Meaning("DATE", units.unknown(self.unit))
        grain = self.unit if self.amount == int(self.amount) else units.FINER.get(self.unit, self.unit)
        period = units.period_of(moment, grain)
        first, last = placing.bounded(period, anchor, self.sign, self.bound)
        period = replace(period, first=first, last=last)
        meaning = _calendar_meaning(period, "relative resolved", moment, units.GRAINS.get(grain, "day"))
        if self.part:
            return replace(meaning, type="TIME", value=f"{meaning.value}T{self.part}")
        return meaning

    def _vague(self, scene: Scene) -> Meaning:
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        if self.origin == "published" and scene.published is not None and self.sign < 0:
            return Meaning("DATE", value, None, scene.published.isoformat(), "bounded by publication")
        return Meaning("DATE", value)


@dataclass(frozen=True, slots=True)
class Named:
    """A unit of the calendar told by its order: "this week", "last Tuesday", "the following year", "late last month".

    ``which`` is "this", "last", "next" (counted from the day of writing) or "same", "previous", "following" (counted
    from the date last spoken of).
    """

    which: str
    unit: str = ""
    weekday: int | None = None
    month: int | None = None
    season: str = ""
    edge: str = ""
    part: str = ""
    clock: Clock | None = None

    def resolve(self, scene: Scene) -> Meaning:
        """Take the unit that the words tell by its order."""
        from_last = self.which in {"same", "previous", "following"} or scene.history
        anchor = scene.last if from_last else scene.published
        if anchor is None and not scene.history and (self.which == "previous" or self.unit == "Q"):
            anchor, from_last = scene.published, False
        sign = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(self.which, 0)
        if anchor is None or (from_last and scene.last_grain == "year" and self.unit not in {"Y", "DE", "CE"}):
            return self._unplaced()
        if self.weekday is not None:
            return self._weekday(anchor, sign)
        if self.month is not None or self.season:
            return self._month(anchor, sign)
        return self._unit(anchor, sign, scene)

    def _unplaced(self) -> Meaning:
        if self.weekday is not None:
            return self._time(Meaning("DATE", f"XXXX-WXX-{self.weekday}"))
        if self.month is not None:
            return Meaning("DATE", f"XXXX-{self.month:02d}")
        return self._time(Meaning("DATE", f"XXXX-{self.season}" if self.season else units.unknown(self.unit)))

    def _weekday(self, anchor: date, sign: int) -> Meaning:
        assert self.weekday is not None  # noqa: S101 - resolve() asked
        offset = self.weekday - anchor.isoweekday()
        if self.unit == "W":
            offset += 7 * sign
        elif sign < 0:
            offset = offset - 7 if offset >= 0 else offset
        elif sign > 0:
            offset = offset + 7 if offset <= 0 else offset
        elif self.which == "same":
            offset = offset - 7 if offset > 0 else offset
        moment = periods.add_days(anchor, offset)
        if moment is None:
            return self._unplaced()
        iso = moment.isoformat()
        return self._time(Meaning("DATE", iso, iso, iso, "weekday resolved", moment, "day"))

    def _month(self, anchor: date, sign: int) -> Meaning:
        start = self.month or lexicon.SEASON_MONTH[self.season]
        year = anchor.year
        if (sign < 0 and (start, 1) >= (anchor.month, 1 if self.month else 0)) or (
            sign < 0 and self.season and anchor.month < start + 3 and start <= anchor.month
        ):
            year -= 1
        elif sign > 0 and start <= anchor.month:
            year += 1
        if self.season == "WI" and sign == 0 and anchor.month <= 2:
            year -= 1
        if not 1 <= year <= 9998:
            return self._unplaced()
        period = periods.month(year, self.month) if self.month else units.season_period(self.season, year)
        return _calendar_meaning(
            placing.narrowed(period, self.edge), "relative resolved", date(year, start, 1), "month"
        )

    def _unit(self, anchor: date, sign: int, scene: Scene) -> Meaning:
        moment = units.shifted(anchor, self.unit, sign)
        if moment is None:
            return self._unplaced()
        period = units.period_of(moment, self.unit)
        basis: Basis = "relative resolved"
        if sign == 0 and scene.published is not None and self.edge in {"BEFORE", "AFTER"}:
            period, basis = placing.cut(period, self.edge, anchor), "bounded by publication"
        meaning = _calendar_meaning(
            placing.narrowed(period, self.edge), basis, moment, units.GRAINS.get(self.unit, "day")
        )
        return self._time(meaning)

    def _time(self, meaning: Meaning) -> Meaning:
        return Calendar(part=self.part, clock=self.clock)._time(meaning)  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years ("the 1990s", "the late '80s") or a hundred ("the 19th century", 1800 to 1899 as ISO 8601 counts)."""

    first: int
    length: int
    edge: str = ""

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Give the years from the first to the last."""
        if self.length == 10:
            period = periods.years(f"{self.first // 10:03d}", self.first, self.first + 9)
        else:
            period = periods.years(f"{self.first // 100:02d}", self.first, self.first + 99)
        return _calendar_meaning(period, "stated", None, "", self.edge)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: "nearly 18 hours", "the past year", "for weeks".

    ``reach`` is -1 for a stretch that ends on the day of writing, 1 for one that begins then. One that is ``ahead``
    ("in a week") tells the day it ends on, where its clause looks ahead.
    """

    amount: float | None
    unit: str
    reach: int = 0
    ahead: bool = False

    @property
    def parts(self) -> tuple[tuple[float, str], ...]:
        """The number and unit; none where the number is vague."""
        return () if self.amount is None else ((self.amount, self.unit),)

    def resolve(self, scene: Scene) -> Meaning:
        """Say how long, and from or to when where the words tie it to the day of writing."""
        if self.ahead and scene.tense == "future" and not scene.history:
            return Shift(self.amount, self.unit, 1, "published").resolve(scene)
        value = units.duration_value(self.amount, self.unit)
        if not self.reach or scene.published is None or scene.history:
            return Meaning("DURATION", value)
        if self.unit == "Q" and self.amount is not None:
            period = units.quarters_beside(scene.published, int(self.amount), self.reach)
            return Meaning("DURATION", value, period.first, period.last, "bounded by publication")
        now = scene.published.isoformat()
        other = None if self.amount is None else units.shifted(scene.published, self.unit, self.reach * self.amount)
        far = None if other is None else other.isoformat()
        first, last = (far, now) if self.reach < 0 else (now, far)
        return Meaning("DURATION", value, first, last, "bounded by publication")


@dataclass(frozen=True, slots=True)
class Compound:
    """A length of time in several units: "a year and two months"."""

    parts: tuple[tuple[float, str], ...]

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Return the length."""
        return Meaning("DURATION", units.compound_value(self.parts))


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurring time: "every Monday", "daily"."""

    value: str

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Return the value; a recurring time has no place on the calendar."""
        return Meaning("SET", self.value)


@dataclass(frozen=True, slots=True)
class Reference:
    """A time told only as past, present or future: "now", "recently"."""

    value: str

    def resolve(self, scene: Scene) -> Meaning:
        """Bound it by the publication day where it tells of the present or the past."""
        now = None if scene.published is None or scene.history else scene.published.isoformat()
        if now is None or self.value == "FUTURE_REF":
            return Meaning("DATE", self.value)
        return Meaning("DATE", self.value, now if self.value == "PRESENT_REF" else None, now, "bounded by publication")


@dataclass(frozen=True, slots=True)
class Exact:
    """A date or time written in full in digits: "2025-10-23", "10/23/2025"."""

    moment: date
    rest: str = ""

    def resolve(self, scene: Scene) -> Meaning:  # noqa: ARG002 - every form resolves against a scene
        """Return the date as written."""
        iso = self.moment.isoformat() + self.rest
        return Meaning("TIME" if self.rest else "DATE", iso, iso, iso, "stated", self.moment, "day")


class Form(Protocol):
    """What a phrase says of time, before it is placed."""

    def resolve(self, scene: Scene) -> Meaning:
        """Place what the phrase says against the scene."""


_MORNING = 6


def _calendar_meaning(period: Period, basis: Basis, about: date | None, grain: str, edge: str = "") -> Meaning:
    period = placing.narrowed(period, edge)
    return Meaning("DATE", period.value, period.first, period.last, basis, about, grain)
