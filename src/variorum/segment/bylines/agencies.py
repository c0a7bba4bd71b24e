"""Which news agency a story came from, and whose words it shows that it took.

Agencies are known from a table; one that is not in it is known by the story itself, which spells its name out
("Corvane Press Agency") or credits its photographs to it ("CPA Photo").
"""

from __future__ import annotations

import re
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.model import Block, Span
    from variorum.segment.bylines.reading import Reading


class Agency(NamedTuple):
    """A news agency: the short form that datelines carry, and its full name."""

    short: str
    name: str


class _Table(NamedTuple):
    """The known agencies by each folded form of their names, and a pattern of the forms that running text can hold."""

    by_form: dict[str, Agency]
    in_text: re.Pattern[str]


# Short forms that are words or first names as well: read only where nothing but an agency can stand.
_ALSO_WORDS = frozenset(
    {"Antara", "Fars", "Hina", "LETA", "MAP", "MIA", "ONA", "Petra", "RIA", "RSS", "Saba", "TAP", "Trend", "UNI"}
)


@cache
def _table() -> _Table:
    """Return the table of agencies (agencies.tsv: short form, full name, other forms)."""
    rows = files("variorum.segment").joinpath("tables/agencies.tsv").read_text("utf-8").splitlines()[1:]
    by_form: dict[str, Agency] = {}
    printed: set[str] = set()
    for row in rows:
        short, name, others = row.split("\t")
        forms = [short, name, *filter(None, others.split("|"))]
        printed.update(form for form in forms if (len(form) > 2 or form == "AP") and form not in _ALSO_WORDS)
        for form in forms:
            by_form.setdefault(fold(form).removeprefix("the "), Agency(short, name))
    longest_first = sorted(printed, key=lambda form: (-len(form), form))
    return _Table(by_form, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"))


def known_agency(words: str) -> Agency | None:
    """Return the agency that these words, as a whole, name; ``None`` if the table has none."""
    return _table().by_form.get(fold(words).strip(" .,()[]/–—-").removeprefix("the "))


# --- Where a story names its agency -----------------------------------------------------------------------------------

_BRACKETS = re.compile(
    r"[(\[](?P<bracket>[^()\[\]]{2,41})[)\]](?!.*[(\[])|/(?P<slashed>[A-Z][\w.\-]{1,20})/"
    r"|,\s(?P<bare>[A-Z]{2,8}|Reuters|Xinhua)\s?[-–—:]"
)
_OPENING = re.compile(r"[(\[](?P<bracket>[^()\[\]]{2,41})[)\]]\s?[-–—:]")
_PART = re.compile(r"[^/,&|]+")
_DAY = re.compile(r"\d{4}|^\s*(?:\w+day\b|[A-Z][a-z]{2,8}\.?\s\d)")
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_SPELLED_OUT = re.compile(
    r"\b(?:[A-Z][\w'’\-]+\s){1,4}(?:(?:Press|News|Telegraph|Telegraphic|Wire|Information)\s)?(?:Agency|Wire|Press|Service)\b"
)


def find_agency(page: Reading) -> tuple[Agency | None, Span | None]:
    """Return the agency that a story carries, and where: dateline, opening bracket, byline, end credit, metadata."""
    bracketed = list(written_for(page))
    for find in (known_agency, partial(_agency_by_its_name, page), partial(_agency_by_its_form, page)):
        for start, words in bracketed:
            if found := find(words):
                return found, page.span(start, words)
    for block in page.blocks("metadata", "credit"):
        for start, words in _in_line(page, block):
            return known_agency(words), page.span(start, words)
    for start, words in _line_of_its_own(page):
        return known_agency(words) or Agency(words, words), page.span(start, words)
    if page.first and (found := known_agency(page.document.outlet)):
        return found, None
    return None, None


# "Great Lakes News Agency" alone on a line, "From Lake Wire in Korv", "Lake News Agency, Korv", "From LWN in Korv";
# "Valley Herald with Lake Press", "– QNW" behind the last words.
_AGENCY_NAME = (
    r"(?:[A-Z][^\W\d_]+\s){1,3}"
    r"(?:(?:News\s|Press\s)?Agency|(?:News|Press|Wire)\sService|Wire\sNews|Press|Newswire|Wire)"
)
_ALONE_ON_LINE = re.compile(
    rf"[–—-]*\s*(?:(?:[Ff]rom\s|[Bb]y\s)?(?:The\s|the\s)?(?P<agency>{_AGENCY_NAME})"
    r"(?:(?:,|\sin)\s[A-Z][\w'’ -]{2,30})?|[Ff]rom\s(?P<short>[A-Z]{2,6})\sin\s[A-Z][\w'’ -]{2,30})\.?"
)
_BESIDE_OUTLET = re.compile(
    r"[*_]{0,2}(?:By\s|by\s)?[A-Z][^\n|]{2,60}?\s(?:with|and|via)\s(?:the\s|The\s)?"
    rf"(?P<agency>{_AGENCY_NAME}|[A-Z]{{2,6}})[*_]{{0,2}}"
)
# "Staff and agencies (QNW)", "By our foreign staff and wires (QNW)"
_AMONG_STAFF = re.compile(
    r"[*_]{0,2}(?:By\s|by\s|From\s|from\s)?(?i:(?:our\s)?(?:\w+\s)?(?:staff|desk|writers?|agenc(?:y|ies)|wires?|services))\b"
    rf"[^\n|()]{{0,40}}\((?P<agency>{_AGENCY_NAME}|[A-Z]{{2,6}})\)[*_]{{0,2}}"
)
_MARK = re.compile(r"[–—-]+\s?(?P<agency>[A-Z]{2,6})\.?|\((?P<bracket>[A-Z]{3,6})\)\.?")
# "... were searched. - QNW", "... he said. (QNW)": such a mark behind the last sentence. Two letters there are more
# often a writer's than an agency's.
_MARK_BEHIND = re.compile(r"[.!?][\"”’']?\s(?:[–—-]{1,2}\s?(?P<agency>[A-Z]{3,6})|\((?P<bracket>[A-Z]{3,6})\))\.?$")


def _line_of_its_own(page: Reading) -> Iterator[tuple[int, str]]:
    """Yield the agency that a short line names, above the text or below it, though no table lists it."""
    paragraphs = [block for block in page.blocks("paragraph") if not _ALONE_ON_LINE.fullmatch(page.words(block.span))]
    text = [block.span for block in paragraphs]
    first, last = (text[0].start, text[-1].end) if text else (page.story.span.end, page.story.span.start)
    for block in page.blocks("metadata", "subhead", "credit", "paragraph"):
        above, below = block.span.end <= first, block.span.start >= last
        words = page.words(block.span)
        beside = (_ALONE_ON_LINE, _BESIDE_OUTLET, _AMONG_STAFF)
        for pattern in beside if above else (_ALONE_ON_LINE, _AMONG_STAFF, _MARK) if below else ():
            yield from _named_by(page, block, pattern.fullmatch(words))
    for block in list(page.blocks("paragraph"))[-1:]:
        yield from _named_by(page, block, _MARK_BEHIND.search(page.words(block.span).rstrip()))


def _named_by(page: Reading, block: Block, match: re.Match[str] | None) -> Iterator[tuple[int, str]]:
    """Yield the agency that a match names, unless its letters are a remark: "(LIVE)", "- ENDS"."""
    if match and fold(match[match.lastgroup or "agency"]) not in _REMARKS:
        yield from page.group(block, match, match.lastgroup or "agency")


def written_for(page: Reading) -> Iterator[tuple[int, str]]:
    """Yield where, and what, a dateline or an opening bracket says a story was written for ("CBS/AP" is two)."""
    places = []
    if page.story.dateline:
        span = page.story.dateline.span
        places += [(span.start, match) for match in _BRACKETS.finditer(page.words(span))]
    for block in list(page.blocks("paragraph"))[:2]:
        if match := _OPENING.match(page.words(block.span)):
            places.append((block.span.start, match))
    for start, match in places:
        name = next(key for key, value in match.groupdict().items() if value)
        for part in _PART.finditer(match[name]):
            if not _DAY.search(part.group()):
                yield start + match.start(name) + part.start(), part.group()


def _agency_by_its_name(page: Reading, acronym: str) -> Agency | None:
    """Return an agency that the table lacks but the story spells out, or credits its photographs to."""
    acronym = acronym.strip()
    if not _ACRONYM.fullmatch(acronym):
        return None
    for block in page.story.blocks:
        words = page.words(block.span)
        for match in _SPELLED_OUT.finditer(words):
            if "".join(word[0] for word in match.group().split() if word[0].isupper() and word != "The") == acronym:
                return Agency(acronym, match.group().removeprefix("The "))
    outlet = page.document.outlet.strip() if page.first else ""
    if "".join(word[0] for word in outlet.split() if word[0].isupper() and word != "The") == acronym:
        return Agency(acronym, outlet)
    credit = re.compile(rf"\({acronym} (?:Photo|Image|Video)|(?:/|via ){acronym}\)")
    if any(credit.search(page.words(block.span)) for block in page.blocks("caption")):
        return Agency(acronym, acronym)
    return None


# Call signs of stations (North America's begin with K, W and C), alone or with what they add: "KORV", "WSVN-TV".
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,5}|[A-Z]{2,4}TV|C[BFHIJK][A-Z]{2}")
_NAME_IN_BRACKET = re.compile(r"(?:[A-Z][^\W\d_]+\s){1,3}[A-Z][^\W\d_]+")
# What stands in brackets behind a place, and nobody writes for: remarks, and the state or country it lies in.
_REMARKS = frozenset(
    """
    new live video map photos update updated opinion exclusive breaking local ad op-ed end ends
    us usa uk eu uae un ddr drc nsw
    alaska hawaii idaho iowa kansas maine nevada ohio oregon texas utah
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri
    sc sd tn tx ut vt va wa wv wi wy dc pr ab bc mb nb nl ns on pe qc sk yt
    """.split()  # noqa: SIM905 - a table reads best as text
)


@cache
def _bracket_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that show a name in a dateline's bracket to be an agency's, and those of papers and stations."""
    rows = files("variorum.segment").joinpath("tables/mastheads.tsv").read_text("utf-8").splitlines()[1:]
    words = [row.split("\t")[:2] for row in rows]
    return (
        frozenset(word for word, kind in words if kind == "agency"),
        frozenset(word.casefold() for word, kind in words if kind not in {"agency", "issuer"}),
    )


# Names that end so are agencies', though "News" alone is a paper's word.
_AGENCY_ENDINGS = frozenset({"News Agency", "News Press", "News Service", "News Wire"})


def _agency_by_its_form(page: Reading, words: str) -> Agency | None:
    """Return an agency that only a dateline's bracket names: an acronym, or a name that ends in "Press" or "Agency".

    Newspapers and stations stand in the same place, and are known by their words, call signs and figures.
    """
    name = words.strip()
    if page.story.dateline is None or fold(name) in _REMARKS:
        return None
    of_agencies, of_others = _bracket_words()
    parts = name.split()
    if any(part.casefold() in of_others for part in parts[:-1]) or parts[-1].casefold() in of_others:
        named_so = " ".join(parts[-2:]) in _AGENCY_ENDINGS
        return Agency(name, name) if named_so and _NAME_IN_BRACKET.fullmatch(name) else None
    if _ACRONYM.fullmatch(name):
        return None if _CALL_SIGN.fullmatch(name) else Agency(name, name)
    return Agency(name, name) if parts[-1] in of_agencies and _NAME_IN_BRACKET.fullmatch(name) else None


_CONTRIBUTED = re.compile(
    r"(?i)\bcontribut(?:ed|ing)\b|\b(?:inputs?|files|reporting|information) (?:from|by)\b|\bwith (?:the )?\w+ inputs\b"
)
_STAFF = re.compile(
    r"\s(?i:(?:staff\s|news\s)?(?:writers?|reporters?|journalists?|correspondents?|video\s?journalists?|photographers?))\b"
)
_ALONE = re.compile(
    r"(?i)\W*(?:(?:source|agency|agencies|via|from|by|copyright|©|\(c\)|\d{4}|all rights reserved)\W*)*(?:the\s)?"
)
_BYLINE = re.compile(r"(?i)(?:by|written by|story by|report by|posted by|author|byline)\b")
_NEXT_OWNER = re.compile(r"\s?[/&]\s?\w")


def _in_line(page: Reading, block: Block) -> Iterator[tuple[int, str]]:
    """Yield the agency that a byline, an end credit or a source line gives a story to.

    "Associated Press writer Jane Doe contributed" is how that agency's own stories end; "The Associated Press
    contributed to this report" is another outlet's thanks, and so no sign of it.
    """
    line = page.words(block.span)
    for match in _table().in_text.finditer(line):
        before, after = line[: match.start()], line[match.end() :]
        in_byline = block.kind == "metadata" and _BYLINE.match(line)
        alone = _ALONE.fullmatch(before) and not _NEXT_OWNER.match(after) and not _CONTRIBUTED.search(line)
        if in_byline or alone or _STAFF.match(after):
            yield block.span.start + match.start(), match.group()


# --- A further origin -------------------------------------------------------------------------------------------------

_WHOSE = r"(?:(?:the|a|an|[A-Z]\w+(?:'s|’s)?|state|state-run|state-owned|news|wire|agency|official|private)\s){0,4}"
_TOLD = re.compile(
    r"\b(?:told|tells|telling|(?:spoke|speaking|talking|talked)\s(?:to|with)|(?:interview|remarks|statement|comments?)\s"
    rf"(?:to|with|for)|sent\sto)\s(?:The\s)?{_WHOSE}$"
)
_BY = re.compile(
    rf"\b(?i:according to|citing|cited by|quoted by|reported by|reports? (?:by|from|in))\s(?:The\s)?{_WHOSE}$"
)
_REPORTS = re.compile(
    r"\s(?:news agency\s|agency\s|news service\s)?(?:has\s|had\s)?(?:reported|reports|quoted|cited)\b"
)
_UNLISTED = re.compile(r"(?:told|tells)\s(?:the\s)(?P<name>(?:[A-Z][\w'’\-]+\s){1,4}(?:Press|News)\s(?:Agency|Wire))\b")
_WINDOW = 80


def find_origin(page: Reading, agency: Agency | None) -> str | None:
    """Return the full name of another agency whose words the story shows that it took.

    A speaker who "told" an agency counts wherever it stands; "according to" it or "reported" by it counts in the first
    two paragraphs or when said twice, since further down it is one cited fact; so does a credit for a contribution.
    The one named most often wins (the first of equals).
    """
    weights: dict[str, int] = {}
    for n, block in enumerate(page.blocks("paragraph", "credit")):
        for name, weight in _origins_in(page.words(block.span), early=n < 2, credit=block.kind == "credit"):
            weights[name] = weights.get(name, 0) + weight
    if agency:
        weights.pop(agency.name, None)
    enough = {name: weight for name, weight in weights.items() if weight >= 2}
    return max(enough, key=enough.__getitem__, default=None)


def _origins_in(line: str, *, early: bool, credit: bool) -> Iterator[tuple[str, int]]:
    """Yield the agencies that a paragraph or credit took words from; weight 2 suffices."""
    for match in _table().in_text.finditer(line):
        found = known_agency(match.group())
        before = line[max(0, match.start() - _WINDOW) : match.start()]
        if found is None:
            continue
        if _TOLD.search(before) or (credit and _CONTRIBUTED.search(line) and not _STAFF.match(line, match.end())):
            yield found.name, 2
        elif _BY.search(before) or _REPORTS.match(line, match.end()):
            yield found.name, 2 if early else 1
    for match in _UNLISTED.finditer(line):
        if known_agency(match["name"]) is None:
            yield match["name"], 2
