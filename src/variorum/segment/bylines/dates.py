"""When a story was published, as far as its metadata, a line of the text or its dateline says."""

from __future__ import annotations

import calendar
import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import UNRESOLVED, Interval, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.config import SegmentConfig
    from variorum.model import Block
    from variorum.segment.bylines.reading import Reading

_MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _foreign_months() -> dict[str, int]:
    """Return the months by their names outside English, in small letters (calendar.tsv)."""
    rows = files("variorum.segment").joinpath("tables/calendar.tsv").read_text("utf-8").splitlines()[1:]
    months = [row.split("\t") for row in rows if row.startswith("month\t")]
    return {name.lower(): int(number) for _, number, names in months for name in names.split("|")}


_FOREIGN = _foreign_months()
_MONTHS = _FOREIGN | {key: number for number, key in enumerate(_MONTH_KEYS, 1)}
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ISO = re.compile(
    r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
    r"(?:[T ](?P<clock>\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_WRITTEN = (
    re.compile(rf"(?P<m>{_MONTH})\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}})(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{_MONTH}),?\s(?P<y>\d{{4}})(?!\d)", re.IGNORECASE),
    re.compile(
        r"(?<!\d)(?P<d>\d{1,2})(?:\.|er|º)?\s(?:de\s)?"
        rf"(?P<m>{'|'.join(sorted(map(re.escape, _FOREIGN), key=lambda n: (-len(n), n)))}|{_MONTH})"
        r"\s(?:de\s)?(?P<y>\d{4})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<!\d)(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?!\d)"),
)
# With points, the day always stands before the month.
_POINTED = re.compile(r"(?<![\d.])(?P<d>\d{2})\.(?P<m>\d{2})\.(?P<y>\d{4})(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>\d{4})(?!\d)")
_YEAR_OR_MONTH = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{2}))?")
_DAY_ALONE = re.compile(
    rf"{_MONTH}\s?\d{{1,2}}(?!\d)|\d{{1,2}}\s{_MONTH}|(?<![\d.])\d{{2}}\.\d{{2}}\.?(?=\W+\d{{1,2}}:\d{{2}})",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/(?P<y>\d{4})[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?=[/\-_.?]|$)")
_UPDATED = re.compile(r"(?i)\W*(?:last\s)?(?:updated|modified|edited)")
_FIELD = re.compile(r"(?i)\W{0,3}(?:first |originally |last )?(?:published|posted|updated|created|modified|date)\b")
# What an end credit says of the day: "Published in Valley Herald, March 2nd, 2024", "Done at Korv, June 4, 2025".
_IN_CREDIT = re.compile(
    r"(?i)\b(?P<verb>published|posted|updated|done|given|issued|signed)\b(?:\s(?:in|by|at)\s[^.\n]{1,80}?,)?(?:\s(?:on|at|this))?:?\s"
    r"(?P<date>[^.\n]{0,30}?\d.{4,60})"
)
_MACHINE_FIELD = re.compile(
    r"(?i)\W{0,3}(?:date|timestamp|time|created|published|modified)\s*[:=]?\s*\d{4}-\d{2}-\d{2}"
)


class Dating(NamedTuple):
    """When a story was published, the words that say so, and how, in words."""

    published: Interval
    evidence: tuple[Span, ...]
    reason: str


_UNDATED = Dating(UNRESOLVED, (), "")


class _Moment(NamedTuple):
    """The first and last moment that a date allows, and where in the words read it stands."""

    earliest: str
    latest: str
    start: int
    end: int


def find_date(page: Reading, config: SegmentConfig) -> Dating:
    """Return when a story was published: by metadata, a printed line, the address, or the dateline; else unresolved."""
    if page.first and (moment := _read_metadata(page.document.published.strip(), config)):
        return Dating(Interval(moment.earliest, moment.latest, "metadata"), (), "the metadata of the document")
    body = next((block.span.start for block in page.blocks("paragraph")), page.story.span.end)
    for block in sorted(page.blocks("metadata"), key=lambda b: bool(_UPDATED.match(page.words(b.span)))):
        # Below the first paragraph a date alone may be that of a comment or of another story.
        counts = block.span.start < body or _FIELD.match(page.words(block.span))
        if counts and (found := _read_line(page, block.span, config)):
            return found
    if found := _read_credits(page, config):
        return found
    if page.first and (match := _IN_ADDRESS.search(page.document.url)) and (day := _day(match, config)):
        return Dating(Interval(day, day, "metadata"), (), "the address of the page carries the date")
    return _read_dateline(page, config) or _read_day(page, body)


def find_page_date(page: Reading, lines: Iterable[Block], config: SegmentConfig) -> Dating | None:
    """Return the day printed at the head of a page, above its first headline: that of all its stories.

    ``lines`` are others that hold for the whole page.
    """
    for block in lines:
        if found := _read_line(page, block.span, config):
            return found._replace(reason="the date at the head of the page")
    for block in page.story.blocks:
        if block.kind in {"headline", "paragraph"} and block.span.part == "text":
            return None
        if block.kind == "metadata" and not _FIELD.match(page.words(block.span)):
            found = _read_line(page, block.span, config)
            if found:
                return found._replace(reason="the date at the head of the page")
    return None


def _read_credits(page: Reading, config: SegmentConfig) -> Dating | None:
    """Return the date on which an end credit says the story was published, or else updated."""
    found = [
        (match["verb"].lower() == "updated", block.span.start + match.start(), match)
        for block in page.blocks("credit")
        for match in _IN_CREDIT.finditer(page.words(block.span))
    ]
    for _, start, match in sorted(found, key=lambda item: item[:2]):
        span = Span(page.document.id, start, start + len(match.group()))
        if dating := _read_line(page, span, config):
            return dating
    return None


def _read_dateline(page: Reading, config: SegmentConfig) -> Dating | None:
    """Return the date a dateline states; a day without its year settles nothing, but is kept as evidence."""
    if page.story.dateline is None:
        return None
    span = page.story.dateline.span
    return _read_line(page, span, config) or _read_day_alone(page, span, "the dateline")


def _read_day(page: Reading, body: int) -> Dating:
    """Return the day without a year that a line above the text gives: it settles nothing, but is kept as evidence."""
    lines = (block.span for block in page.blocks("metadata") if block.span.start < body)
    return next((found for span in lines if (found := _read_day_alone(page, span, "a line above the text"))), _UNDATED)


def _read_day_alone(page: Reading, span: Span, where: str) -> Dating | None:
    match = _DAY_ALONE.search(page.words(span))
    if match is None:
        return None
    evidence = page.span(span.start + match.start(), match.group())
    return Dating(UNRESOLVED, (evidence,), f"{where} gives a day without its year")


def _read_line(page: Reading, span: Span, config: SegmentConfig) -> Dating | None:
    """Return the date that a line of metadata or a dateline states."""
    line = page.words(span)
    moment = _read_date(line, config)
    if moment is None:
        return None
    evidence = (Span(span.document_id, span.start + moment.start, span.start + moment.end),)
    if _MACHINE_FIELD.match(line):
        return Dating(Interval(moment.earliest, moment.latest, "stated"), evidence, "a field before the text")
    updated = _UPDATED.match(line)
    reason = "the line that says when it was last updated" if updated else "the date printed with the story"
    return Dating(Interval(moment.earliest, moment.latest, "stated"), evidence, reason)


def _read_metadata(words: str, config: SegmentConfig) -> _Moment | None:
    """Return the moments that metadata allows: a date, with its time if it has one, or a year and month, or a year."""
    if moment := _read_date(words, config):
        return moment
    match = _YEAR_OR_MONTH.fullmatch(words)
    if match is None or not _is_news_year(match["y"], config):
        return None
    first, last = (int(match["m"]), int(match["m"])) if match["m"] else (1, 12)
    if not 1 <= first <= 12:
        return None
    days = calendar.monthrange(int(match["y"]), last)[1]
    year = int(match["y"])
    return _Moment(f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{days:02}", 0, len(words))


def _read_date(words: str, config: SegmentConfig) -> _Moment | None:
    """Return the first full date in words; ``None`` if there is none, it is absurd, or day and month are unsure."""
    if (match := _ISO.search(words)) and (day := _day(match, config)):
        return _with_time(match, day)
    for pattern in (*_WRITTEN, _POINTED):
        if (match := pattern.search(words)) and (day := _day(match, config)):
            return _Moment(day, day, match.start(), match.end())
    if match := _FIGURES.search(words):
        a, b = int(match["a"]), int(match["b"])
        month, number = (b, a) if a > 12 else (a, b)
        if (a > 12 or b > 12 or a == b) and (day := _checked(match["y"], month, number, config)):
            return _Moment(day, day, match.start(), match.end())
    return None


def _with_time(match: re.Match[str], day: str) -> _Moment:
    """Return a date with its time of day; midnight is how machines write that there is none."""
    clock, zone = match["clock"], match["zone"] or ""
    if not clock or not (clock + zone).isascii() or clock == "00:00" or clock[:2] > "23" or clock[3:] > "59":
        return _Moment(day, day, match.start(), match.end() if not clock else match.end("d"))
    moment = f"{day}T{clock}{'+00:00' if zone.upper() == 'Z' else zone}"
    return _Moment(moment, moment, match.start(), match.end())


def _day(match: re.Match[str], config: SegmentConfig) -> str | None:
    """Return the ISO date of a match with year, month and day."""
    name = match["m"].lower()
    month = int(name) if name.isdecimal() else _MONTHS.get(name) or _MONTHS[name[:3]]
    return _checked(match["y"], month, int(match["d"]), config)


def _checked(year: str, month: int, day: int, config: SegmentConfig) -> str | None:
    """Return an ISO date if there is such a day, in a year that news can be of."""
    if not _is_news_year(year, config) or not 1 <= month <= 12:
        return None
    if not 1 <= day <= calendar.monthrange(int(year), month)[1]:
        return None
    return f"{int(year):04}-{month:02}-{day:02}"


def _is_news_year(year: str, config: SegmentConfig) -> bool:
    return config.earliest_year <= int(year) <= config.latest_year
