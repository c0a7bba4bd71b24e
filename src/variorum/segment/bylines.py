"""Who wrote a story, where it appeared, which agency it came from, and when it was published.

Everything is read off what the story prints (dateline, byline, credits, the words by which a page names itself) or off
the metadata of its document, which speaks for the first story alone. What neither says stays empty; the publication
date is then settled later, from the story's own captions and weekdays.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from variorum.model import UNRESOLVED, Block, Document, Interval, Span, Story
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import SegmentConfig


def attribute(document: Document, stories: Sequence[Story], config: SegmentConfig) -> tuple[Story, ...]:
    """Return the stories with outlet, agency, further origin, byline and publication date, as far as they are given."""
    return tuple(_attribute(document, story, config, first=i == 0) for i, story in enumerate(stories))


def _attribute(document: Document, story: Story, config: SegmentConfig, *, first: bool) -> Story:
    page = _Reading(document, story, first=first)
    agency, agency_words = _find_agency(page)
    outlet, outlet_words = _find_outlet(page, config)
    published, evidence, reason = _find_date(page, config)
    return replace(
        story,
        outlet=outlet,
        outlet_evidence=outlet_words,
        agency=agency,
        agency_evidence=agency_words,
        common_origin=_find_origin(page, agency),
        byline=_find_byline(page),
        published=published,
        published_evidence=evidence,
        published_reason=reason,
    )


class _Reading(NamedTuple):
    """One story with its document; ``first`` if the document's metadata speaks for it."""

    document: Document
    story: Story
    first: bool

    def blocks(self, *kinds: str) -> Iterator[Block]:
        """Yield the blocks of these kinds that lie in the text."""
        return (b for b in self.story.blocks if b.kind in kinds and b.span.part == "text")

    def words(self, span: Span) -> str:
        """Return the words a span of the document points at."""
        return self.document.words(span)

    def span(self, start: int, end: int) -> Span:
        """Return a span of the document's text."""
        return Span(self.document.id, start, end)


# --- Agencies ---------------------------------------------------------------------------------------------------------


@cache
def _agencies() -> dict[str, tuple[str, str]]:
    """Return, by every folded form of its name, an agency's short form and its full name."""
    table = files("variorum.segment").joinpath("tables/agencies.tsv").read_text("utf-8")
    forms: dict[str, tuple[str, str]] = {}
    for row in table.splitlines()[1:]:
        short, name, others = row.split("\t")
        for form in (short, name, *filter(None, others.split("|"))):
            forms.setdefault(fold(form), (short, name))
    return forms


def _agency_of(words: str) -> tuple[str, str] | None:
    """Return the short form and full name of the agency that these words, as a whole, name."""
    form = fold(words).strip(" .,()[]/–—-").removeprefix("the ")
    return _agencies().get(form) or _agencies().get("the " + form)


@cache
def _agency_in_text() -> re.Pattern[str]:
    """Return a pattern of every agency name that is none of the common words, longest first, as it is printed."""
    table = files("variorum.segment").joinpath("tables/agencies.tsv").read_text("utf-8")
    names: set[str] = set()
    for row in table.splitlines()[1:]:
        short, name, others = row.split("\t")
        names |= {short, name, *filter(None, others.split("|"))}
    kept = sorted((n for n in names if len(n) > 2 or n == "AP"), key=lambda n: (-len(n), n))
    return re.compile(rf"(?:{'|'.join(re.escape(n) for n in kept if n not in _COMMON_WORDS)})(?![\w])")


# Short forms that are words or first names as well: read only where nothing but an agency can stand.
_COMMON_WORDS = frozenset(
    {"Trend", "Petra", "Fars", "Saba", "Antara", "MIA", "MAP", "TAP", "RSS", "UNI", "RIA", "Hina", "LETA", "ONA"}
)
_BRACKETS = re.compile(
    r"[(\[](?P<for>[^()\[\]]{2,41})[)\]](?!.*[(\[])|/(?P<slashed>[A-Z][\w.\-]{1,20})/|,\s(?P<bare>[A-Z]{2,8}|Reuters|Xinhua)\s?[-–—:]"
)
_OPENS_WITH_AGENCY = re.compile(r"[(\[](?P<for>[^()\[\]]{2,41})[)\]]\s?[-–—:]")
_PARTS = re.compile(r"[^/,&|]+")


def _find_agency(page: _Reading) -> tuple[str | None, Span | None]:
    """Return the agency a story carries, and where: dateline, opening bracket, byline, end credit, metadata."""
    for start, words in _written_for(page):
        for part in _PARTS.finditer(words):
            if found := _agency_of(part.group()):
                return found[0], _stripped(page, start + part.start(), part.group())
    for block in page.blocks("metadata", "credit"):
        if (found_in := _agency_in_line(page, block)) is not None:
            return found_in
    if page.first and (found := _agency_of(page.document.outlet)):
        return found[0], None
    return None, None


def _written_for(page: _Reading) -> Iterator[tuple[int, str]]:
    """Yield where, and what, a dateline or an opening bracket says a story was written for."""
    if page.story.dateline:
        span = page.story.dateline.span
        for match in _BRACKETS.finditer(page.words(span)):
            name = next(k for k in ("for", "slashed", "bare") if match[k])
            yield span.start + match.start(name), match[name]
    for block in list(page.blocks("paragraph"))[:2]:
        if match := _OPENS_WITH_AGENCY.match(page.words(block.span)):
            yield block.span.start + match.start("for"), match["for"]


_CONTRIBUTED = re.compile(
    r"(?i)\bcontribut(?:ed|ing)\b|\b(?:inputs?|files|additional reporting|information) (?:from|by)\b"
)
_STAFF = re.compile(
    r"\s(?i:(?:staff\s|news\s)?(?:writers?|reporters?|journalists?|correspondents?|video\s?journalists?|photographers?))\b"
)
_WHOLE_CREDIT = re.compile(
    r"(?i)\W*(?:(?:source|agency|agencies|via|from|by|copyright|©|\(c\)|\d{4}|all rights reserved|reprinted with permission)\W*)*(?:the\s)?$"
)


def _agency_in_line(page: _Reading, block: Block) -> tuple[str, Span] | None:
    """Return the agency that a byline, credit or source line gives a story to, with the words that say so."""
    line = page.words(block.span)
    for match in _agency_in_text().finditer(line):
        before, after = line[: match.start()], line[match.end() :]
        byline = (
            block.kind == "metadata"
            and _BYLINE.match(line)
            and before.rstrip()[-1:] in {"y", ",", "|", "-", "–", "—", "e", "/", ":"}
        )
        staff = _STAFF.match(after)
        alone = _WHOLE_CREDIT.match(before) and not re.match(r"\s?[/&]|\s[a-zA-Z]*\s?contribut", after)
        if byline or staff or (alone and not _CONTRIBUTED.search(line)):
            found = _agency_of(match.group())
            if found:
                return found[0], page.span(block.span.start + match.start(), block.span.start + match.end())
    return None


def _stripped(page: _Reading, start: int, words: str) -> Span:
    lead = len(words) - len(words.lstrip())
    return page.span(start + lead, start + lead + len(words.strip()))


# --- A further origin -------------------------------------------------------------------------------------------------

_TOLD = re.compile(
    r"\b(?:told|tells|telling|(?:spoke|speaking|talking|talked)\s(?:to|with)|(?:interview|remarks|statement|comments?|phone call)\s(?:to|with|for)|sent\sto)\s"
    r"(?:(?:[Tt]he|a|French|German|Turkish|Russian|Chinese|Spanish|Iranian|Saudi|state|state-run|news|wire|agency)\s){0,4}$"
)
_REPORTED_BY = re.compile(
    r"(?i)\b(?:according to|citing|cited by|quoted by|reported by|reports? (?:by|from|in))\s(?:(?:the|a|\w+|news|agency|state-run)\s){0,3}$"
)
_REPORTS = re.compile(
    r"\s(?:news agency\s|agency\s|news service\s)?(?:has\s|had\s)?(?:reported|reports|quoted|cited)\b"
)
_WINDOW = 80


def _find_origin(page: _Reading, agency: str | None) -> str | None:
    """Return the full name of another agency whose words the story shows that it took.

    A speaker who "told" an agency counts wherever it stands; "according to" it or "reported" by it counts in the first
    two paragraphs or when said twice, since further down it is one cited fact; so does a credit for a contribution.
    """
    found: list[str] = []
    cited: dict[str, int] = {}
    for n, block in enumerate(page.blocks("paragraph", "credit")):
        line = page.words(block.span)
        for match in _agency_in_text().finditer(line):
            names = _agency_of(match.group())
            if names is None or names[0] == agency or _is_inside_word(line, match.start()):
                continue
            before, after = (
                line[max(0, match.start() - _WINDOW) : match.start()],
                line[match.end() : match.end() + _WINDOW],
            )
            if _TOLD.search(before) or (block.kind == "credit" and _CONTRIBUTED.search(line)):
                found.append(names[1])
            elif _REPORTED_BY.search(before) or _REPORTS.match(after):
                cited[names[1]] = cited.get(names[1], 0) + (2 if n < 2 else 1)
    found += sorted(name for name, weight in cited.items() if weight >= 2)
    return max(found, key=lambda name: (found.count(name), -found.index(name)), default=None)


def _is_inside_word(line: str, start: int) -> bool:
    return start > 0 and (line[start - 1].isalnum() or line[start - 1] == "-")


# --- Outlet -----------------------------------------------------------------------------------------------------------

_MEDIA_WORD = (
    r"(?:Press|News|Times|Post|Agency|TV|Television|Radio|Herald|Tribune|Daily|Media|Wire|Network|Today|Online|Gazette"
    r"|Journal|Chronicle|Observer|Guardian|Telegraph|Mail|Standard|Mirror|Express|Independent|Broadcasting|Channel|Weekly|Review"
    r"|Bulletin|Courier|Dispatch|Examiner|Inquirer|Ledger|Sentinel|Dawn|Monitor|Report|BBC|CNN|NPR|ABC|NBC|CBS|VOA|RFE/RL|DW)"
)
_TOKEN = r"[A-Z\d][\w.'’&\-]*"
_PREFIX = re.compile(
    rf"(?P<outlet>(?:{_TOKEN}\s){{0,4}}{_MEDIA_WORD}(?:\s(?:{_TOKEN}|of\s{_TOKEN})){{0,2}}|[A-Z]\w*[Nn]ews(?:\.\w{{2,3}})?|\w+\.(?:com|org|net|info))"
    rf"(?:\s?[–—]\s?[A-Z][\w ]{{2,20}})?\s?:\s+(?=[“\"‘'A-Z\d])"
)
_FIELD = re.compile(
    r"(?i:source|outlet|publisher|publication|site|website)\s*[:=]\s*(?P<outlet>[^\s].{1,80}?)\s*[.)\]]*$"
)
_OWNER = re.compile(
    r"(?i:copyright|©|\(c\))[\s©]*(?:(?:\(c\)|©)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s)?(?:[Tt]he\s(?=[A-Z]))?"
    rf"(?P<outlet>{_TOKEN}(?:\s(?:{_TOKEN}|of|and|the|for)){{0,6}}?)(?=\s?(?:[,.(\-–|/)]|[Aa]ll [Rr]ights|\d{{4}}|$))"
)
_FIRST_ON = re.compile(
    rf"(?i:(?:first|originally)\s(?:published|appeared|ran|posted)\s(?:by|on|in|at)\s)(?:the\s)?(?P<outlet>{_TOKEN}(?:\s{_TOKEN}){{0,4}})"
)
_OWN_NAME = re.compile(
    r"(?i:stay with|check back with|download the|get the latest from|keep checking|follow|stay tuned to|watch|refresh|tune in to)\s"
    rf"(?P<outlet>{_TOKEN}(?:\s{_TOKEN}){{0,3}}?)(?=\s(?i:for|app|mobile app|news app|and our app|on|anytime|newsletter|\w*day)\b)"
)
_NO_OUTLET = frozenset(
    ["us", "me", "him", "her", "them", "the", "this", "all", "rights", "reserved", "video", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)


def _find_outlet(page: _Reading, config: SegmentConfig) -> tuple[str | None, Span | None]:
    """Return where a story appeared, and the words that say so (none when the metadata says it).

    In order: metadata; a field of the text ("Source: ..."); the outlet's name before the first sentence; a dateline's
    bracket that names no agency; the owner of the copyright; the name by which the page speaks of itself; the address.
    """
    if page.first and page.document.outlet.strip():
        return page.document.outlet.strip(), None
    for start, words in _outlet_candidates(page, config):
        name = words.strip(" .,")
        if name and _agency_of(name) is None and fold(name.split()[0]) not in _NO_OUTLET:
            return name, _stripped(page, start, words)
    if page.first and (host := _host(page.document.url)):
        return host, None
    return None, None


def _outlet_candidates(page: _Reading, config: SegmentConfig) -> Iterator[tuple[int, str]]:
    """Yield where and how a story names its outlet, the surest first."""
    for block in page.blocks("metadata", "credit"):
        yield from _named(page, block.span, _FIELD.match(page.words(block.span)))
    for block in list(page.blocks("paragraph"))[:2]:
        yield from _named(page, block.span, _PREFIX.match(page.words(block.span)[: config.longest_furniture]))
    for start, words in _written_for(page):
        for part in _PARTS.finditer(words):
            if not re.search(r"\d{4}|^\s*(?:\w+day\b|[A-Z][a-z]{2,8}\.?\s\d)", part.group()):
                yield start + part.start(), part.group()
    for pattern in (_FIRST_ON, _OWNER, _OWN_NAME):
        for block in page.blocks("credit", "metadata"):
            yield from _named(page, block.span, pattern.search(page.words(block.span)))


def _named(page: _Reading, span: Span, match: re.Match[str] | None) -> Iterator[tuple[int, str]]:
    if match:
        yield span.start + match.start("outlet"), match["outlet"]


def _host(url: str) -> str | None:
    """Return the host of an address without "www." and port, or ``None``."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


# --- Byline -----------------------------------------------------------------------------------------------------------

_BYLINE = re.compile(
    r"(?i:by|written by|story by|report by|posted by|words by|author|byline|reporter)(?::\s*|\s+)(?P<who>\S.*)"
)
_REPORTING = re.compile(
    r"[(\[]?(?i:reporting by)\s(?P<who>[^;()\[\]]{3,120}?)(?=\s?[;)\]]|$|\.\s|,?\s(?i:editing|writing))"
)
_AFTER_NAME = re.compile(r"\s*(?:[|–—•]|,\s|\s-\s|\s(?i:for|of)\s|\(|/|\d).*", re.DOTALL)


def _find_byline(page: _Reading) -> str | None:
    """Return who wrote a story, as printed: the metadata's author, the byline, or whose reporting an end credit names."""
    if page.first and page.document.author.strip():
        return page.document.author.strip()
    for pattern, kind in ((_BYLINE, "metadata"), (_REPORTING, "credit")):
        for block in page.blocks(kind):
            if match := pattern.match(page.words(block.span)):
                name = _AFTER_NAME.sub("", match["who"]).strip(" .,;")
                if name and _agency_of(name) is None:
                    return name
    return None


# --- Publication date -------------------------------------------------------------------------------------------------

_MONTHS = dict(
    zip(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), range(1, 13), strict=True)
)
_NAME_OF_MONTH = r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_DATE = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ](?P<clock>\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?P<y4>\d{4})(?P<m4>\d{2})(?P<d4>\d{2})"
    rf"|{_NAME_OF_MONTH.format('m1')}\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{_NAME_OF_MONTH.format('m2')},?\s(?P<y2>\d{{4}})"
    r"|(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y3>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{2}))?")
_DAY_WITHOUT_YEAR = re.compile(
    rf"{_NAME_OF_MONTH.format('m1')}\s?(?P<d1>\d{{1,2}})(?!\d)|(?P<d2>\d{{1,2}})\s{_NAME_OF_MONTH.format('m2')}",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/(?P<y>\d{4})[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?=[/\-_.?]|$)")
_UPDATED = re.compile(r"(?i)\W*(?:last\s)?(?:updated|modified|edited)")
_MACHINE_FIELD = re.compile(
    r"(?i)\W{0,3}(?:date|timestamp|time|created|published|modified)\s*[:=]?\s*\d{4}-\d{2}-\d{2}"
)


def _find_date(page: _Reading, config: SegmentConfig) -> tuple[Interval, tuple[Span, ...], str]:
    """Return when a story was published, the words it rests on, and the reason in words; unresolved where unsaid."""
    if page.first and page.document.published.strip():
        ends = _read_date(page.document.published.strip(), config, whole=True)
        if ends:
            return Interval(*ends, "metadata"), (), "the metadata of the document"
    lines = sorted(page.blocks("metadata"), key=lambda b: bool(_UPDATED.match(page.words(b.span))))
    for block in lines:
        found = _date_in_line(page, block.span, config)
        if found:
            return found
    if (
        page.first
        and (match := _IN_ADDRESS.search(page.document.url))
        and (ends := _checked(match["y"], match["m"], match["d"], config))
    ):
        return Interval(*ends, "metadata"), (), "the address of the page carries the date"
    if page.story.dateline:
        span = page.story.dateline.span
        if found := _date_in_line(page, span, config):
            return found
        if match := _DAY_WITHOUT_YEAR.search(page.words(span)):
            evidence = page.span(span.start + match.start(), span.start + match.end())
            return UNRESOLVED, (evidence,), "the dateline gives a day without its year"
    return UNRESOLVED, (), ""


def _date_in_line(page: _Reading, span: Span, config: SegmentConfig) -> tuple[Interval, tuple[Span, ...], str] | None:
    """Return the date that a line of metadata or a dateline states."""
    line = page.words(span)
    match = _DATE.search(line)
    if not match:
        return None
    evidence = (page.span(span.start + match.start(), span.start + match.end()),)
    ends = _read_date(match.group(), config)
    if ends is None:
        return None
    if _MACHINE_FIELD.match(line):
        return Interval(*ends, "metadata"), evidence, "a field before the text"
    if _UPDATED.match(line):
        return Interval(*ends, "stated"), evidence, "the line that says when it was last updated"
    return Interval(*ends, "stated"), evidence, "the date printed with the story"


def _read_date(words: str, config: SegmentConfig, *, whole: bool = False) -> tuple[str, str] | None:
    """Return the first and last moment of a written date; ``None`` if it is none, absurd, or day and month are unsure.

    With ``whole``, a year or a year and month alone count too.
    """
    match = _DATE.search(words)
    if match:
        g = match.groupdict()
        if g["a"]:
            day, month = (g["a"], g["b"]) if int(g["a"]) > 12 or g["a"] == g["b"] else (g["b"], g["a"])
            return _checked(g["y3"], month, day, config) if int(day) > 12 or day == month else None
        year, month, day = next((g[f"y{k}"], g[f"m{k}"], g[f"d{k}"]) for k in ("", "4", "1", "2") if g[f"y{k}"])
        ends = _checked(year, month, day, config)
        if ends and g["clock"] and _is_clock(g["clock"]) and g["clock"] != "00:00":
            zone = "+00:00" if g["zone"] == "Z" else (g["zone"] or "")
            moment = f"{ends[0]}T{g['clock']}{zone}"
            return moment, moment
        return ends
    alone = _MONTH_ALONE.fullmatch(words) if whole else None
    if alone is None or not config.earliest_year <= int(alone["y"]) <= config.latest_year:
        return None
    first, last = (int(alone["m"]),) * 2 if alone["m"] else (1, 12)
    if not 1 <= first <= 12:
        return None
    year_number = int(alone["y"])
    return f"{alone['y']}-{first:02}-01", f"{alone['y']}-{last:02}-{calendar.monthrange(year_number, last)[1]:02}"


def _checked(year: str, month: str, day: str, config: SegmentConfig) -> tuple[str, str] | None:
    """Return an ISO date twice if there is such a day in a year that news can be of."""
    y, d = int(year), int(day)
    m = int(month) if month.isdecimal() else _MONTHS[month[:3].lower()]
    if not (
        config.earliest_year <= y <= config.latest_year and 1 <= m <= 12 and 1 <= d <= calendar.monthrange(y, m)[1]
    ):
        return None
    iso = f"{y:04}-{m:02}-{d:02}"
    return iso, iso


def _is_clock(clock: str) -> bool:
    return clock[:2] < "24" and clock[3:] < "60"
