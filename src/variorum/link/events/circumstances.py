"""When, of what kind, and with people of what age is a story's main matter?"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from variorum.link.events.columns import NO_DAY
from variorum.link.events.labels import OF_ANY_CAUSE, lead_mentions, main_mention, names_day, opening
from variorum.link.events.terms import passages, published_day
from variorum.link.events.updates import day_before, is_of_later, tells_of_later
from variorum.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.config import EventsConfig
    from variorum.link.events.columns import Columns, Flags
    from variorum.model import EventMention, Report, TimeExpression

_AGE: Final = re.compile(r"\b(\d{1,3})[- ]years?[- ]olds?\b|,\s(\d{1,2}),")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER: Final = re.compile(r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*(?<=\d)(?:st|nd|rd|th)?\b")
# Figures that count nothing of the happening: hours of the clock, ages, how long something took.
_MEASURED: Final = re.compile(
    r"\d{1,2}[:.]\d\d\b(?!\s*%)|,\s\d{1,2},|\b\d[\d,.]*[ -]?(?:a\.?m\b|p\.?m\b|o['’]clock|(?:GMT|UTC|hours?|hrs"
    r"|minutes?|mins?|seconds?|days?|nights?|weeks?|months?|years?)\b)(?:[ -]old)?",
    re.IGNORECASE,
)
# Words that say that the happening is one of several: the other days named are then those of the others.
_REPEATED: Final = re.compile(
    r"\b(?:second|third|fourth|fifth|another|latest) (?:[\w'’-]+ ){0,3}?"
    r"(?:attack|raid|shooting|bombing|killing|strike|explosion|blast|murder|stabbing|ambush|robbery|crash|fire|incident"
    r"|assault|abduction|kidnapping|quake|earthquake|shelling|clash|protest) (?:in|within) "
    r"(?:a|the|as many|less|two|three|four|five|six|seven|\d+)\b",
    re.IGNORECASE,
)
# Kinds of action that are told of one happening as it goes on: a killing, the arrest, the trial.
_CLASSES: Final = {
    "violence": ("ASSAULT", "COERCE", "COURT", "CRIME"),
    "talks": ("CONSULT", "AGREE", "RETREAT", "REJECT", "CONCEDE", "COOPERATE"),
    "words": ("ACCUSE", "REQUEST", "SUPPORT", "THREATEN"),
    "mishap": ("DISASTER", "ACCIDENT", "AID"),
    "forces": ("MOBILIZE",),
    "protest": ("PROTEST",),
    "sanctions": ("SANCTION",),
    "office": ("ELECT",),
    "business": ("DEAL",),
}
_CLASS_OF: Final = {kind: name for name, kinds in _CLASSES.items() for kind in kinds}
_NUMBER_OF: Final = {name: number for number, name in enumerate(_CLASSES, 1)}
_OPEN_CLASSES: Final = frozenset({"words", "sanctions"})  # met beside any other matter: they tell nothing apart


class Circumstances(NamedTuple):
    """What a story says about its main matter, besides its words.

    ``published`` and ``day`` (of the matter itself, or of its announcement) are numbers of days; ``days`` and ``ages``
    are all that the opening and the whole story name; ``kinds`` are the kinds of action in headline and lead, as
    "TYPE mode"; ``kind`` is the class of the main one, empty where it could go with any; ``places`` are the towns and
    spots of headline and lead, ``numbers`` the other figures there; ``years`` are those the whole story names;
    ``countries`` are those in which the places of headline and lead lie; ``later`` says that it updates a toll or
    tells of burials: of what came after the happening. ``repeated`` are the words by which its opening says that it is
    one of several ("the second raid in two days"). ``told`` are the days, each with month and no year, of which an
    undated story tells as past.
    """

    story_id: str
    published: int | None
    day: int | None
    days: frozenset[int]
    ages: frozenset[int]
    kinds: frozenset[str]
    kind: str
    places: frozenset[str]
    years: frozenset[str]
    numbers: frozenset[str]
    countries: frozenset[str]
    later: bool
    repeated: Span | None = None
    told: tuple[tuple[int, int], ...] = ()


def class_number(kind: str) -> int:
    """Return the number that stands for a class of main action; 0 where it could go with any."""
    return _NUMBER_OF.get(kind, 0)


def parted_by_day(a: Columns, b: Columns) -> Flags:
    """Answer: does one story of each pair say that it tells of one of several, and of another day than the other's?"""
    told = a["repeated"] | b["repeated"]
    known = (a["main_day"] != NO_DAY) & (b["main_day"] != NO_DAY)
    return np.asarray(told & known & (a["main_day"] != b["main_day"]))


def told_later(told: Iterable[tuple[int, int]], published: int) -> bool:
    """Answer: do days of which an undated story tells, each a month and a day, lie long after another's publication?

    A day without its year is the one nearest to that publication.
    """
    near = date.fromordinal(published)
    days = [day for month, number in told if (day := _nearest(month, number, near)) is not None]
    return bool(days) and max(days) > near + _LONG_AFTER


_LONG_AFTER: Final = timedelta(days=30)  # whoever tells of days so much later looks back, or tells of another matter


def _nearest(month: int, day: int, near: date) -> date | None:
    """Return the day of the year in which it lies nearest to another day; none if no year near has it."""
    days = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return min(days, key=lambda d: (abs((d - near).days), d), default=None)


def describe(report: Report, config: EventsConfig) -> Circumstances:
    """Answer: what does this story say about when, how old and of what kind, without looking at any other?"""
    headline, prose = passages(report)
    start = prose[0].span.start if prose else report.story.span.start
    near = start + config.opening_length
    days = [
        named.toordinal()
        for time in sorted(report.analysis.times, key=lambda t: (t.span.part != "title", t.span.start))
        if (time.span.part == "title" or start <= time.span.start < near) and (named := _day(report, time)) is not None
    ]
    lead = [passage.span for passage in opening(report)]
    main = main_mention(report)
    kind = _CLASS_OF.get(main.type, "") if main and main.lemma not in OF_ANY_CAUSE else ""
    day = _main_day(report, main, lead)
    repeated = _repeated(report, lead)
    if day is not None and repeated is not None:
        days = [day]
    return Circumstances(
        story_id=report.story.id,
        published=published_day(report),
        day=day,
        days=frozenset(days[: config.opening_days]),
        ages=frozenset(int(a or b) for p in prose for a, b in _AGE.findall(p.text[: config.longest_text])),
        kinds=frozenset(f"{m.type} {m.mode}".strip() for m in lead_mentions(report) if not m.negated),
        kind="" if kind in _OPEN_CLASSES else kind,
        places=_places(report, lead),
        years=frozenset(year for p in prose for year in _YEAR.findall(p.text[: config.longest_text])),
        countries=_countries(report, lead),
        numbers=_numbers(report, lead),
        later=tells_of_later(headline, prose),
        repeated=repeated,
        told=_told(report) if published_day(report) is None else (),
    )


_OF_NO_YEAR: Final = re.compile(r"XXXX-(\d\d)-(\d\d)")
# Beside a day: what makes it one to come, or the end of a stretch not yet over.
_TO_COME: Final = re.compile(
    r"\b(?:will|would|shall|is to|are to|due|set for|plan\w*|expect\w*|schedul\w*|until|till|by|next|deadline)\b"
)
_CLAUSE: Final = 80  # characters before a day in which such a word stands


def _told(report: Report) -> tuple[tuple[int, int], ...]:
    """Return the days, with month and no year, of which a story's prose tells as past."""
    found = set()
    for time in report.analysis.times:
        match = _OF_NO_YEAR.match(time.value)
        if match is None or time.span.part != "text":
            continue
        before = report.document.text[max(report.story.span.start, time.span.start - _CLAUSE) : time.span.start]
        if not _TO_COME.search(re.split(r"[.;\n]", before)[-1]):
            found.add((int(match[1]), int(match[2])))
    return tuple(sorted(found))


def _numbers(report: Report, lead: Sequence[Span]) -> frozenset[str]:
    """Return the figures of headline and lead that are of no hour or day, no age and no length of time."""
    times = [time.span for time in report.analysis.times]
    found = set()
    for span in lead:
        text = report.words(span)
        measured = [(match.start(), match.end()) for match in _MEASURED.finditer(text)]
        measured += [(time.start - span.start, time.end - span.start) for time in times if span.contains(time)]
        for match in _NUMBER.finditer(text):
            if not any(start <= match.start() and match.end() <= end for start, end in measured):
                found.add(match.group())
    return frozenset(found)


def _repeated(report: Report, lead: Sequence[Span]) -> Span | None:
    for span in lead:
        if match := _REPEATED.search(report.words(span)):
            return Span(span.document_id, span.start + match.start(), span.start + match.end(), span.part)
    return None


def _day(report: Report, time: TimeExpression) -> date | None:
    """Return the day that a time gives to the happening: not that of a count; the day before "a day after ..."."""
    if not names_day(report, time):
        return None
    if is_of_later(report, time):
        return day_before(report, time)
    return date.fromisoformat(time.interval.day or "")


def _countries(report: Report, lead: Sequence[Span]) -> frozenset[str]:
    """Return the countries that headline and lead set the matter in; a government's seat is no setting.

    Of towns only those count whose country the story names: many a town has a namesake that the map knows better.
    """
    named = {place.country for place in report.analysis.places if place.precision == "country"}
    return frozenset(
        place.country
        for place in report.analysis.places
        if place.country in named
        and not (place.is_dateline or place.is_metonym)
        and any(span.contains(place.span) for span in lead)
    )


def _places(report: Report, lead: Sequence[Span]) -> frozenset[str]:
    """Return the names of the towns and spots of headline and lead, but not of the dateline or of governments."""
    return frozenset(
        place.name
        for place in report.analysis.places
        if place.precision in {"point", "city"}
        and not (place.is_dateline or place.is_metonym)
        and any(span.contains(place.span) for span in lead)
    )


def _main_day(report: Report, main: EventMention | None, lead: Sequence[Span]) -> int | None:
    """Return the day given with the main trigger, else the first day of headline and lead."""
    days = [
        (time.id != (main.time_id if main else ""), time.span.part != "title", time.span.start, day.toordinal())
        for time in report.analysis.times
        if any(span.contains(time.span) for span in lead) and (day := _day(report, time)) is not None
    ]
    return min(days)[3] if days else None
