"""Where a story appeared: what its metadata, its first words, its dateline or the page around it call the outlet."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from variorum.segment.bylines.agencies import known_agency, written_for
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import SegmentConfig
    from variorum.model import Block, Span
    from variorum.segment.bylines.agencies import Agency
    from variorum.segment.bylines.reading import Reading


def _media_words(*uses: str) -> str:
    """Return a pattern of the words that name papers and stations (mastheads.tsv), as printed or in capitals."""
    rows = files("variorum.segment").joinpath("tables/mastheads.tsv").read_text("utf-8").splitlines()[1:]
    words = {word for word, _, use in (row.split("\t") for row in rows) if use in uses and word[0] != "-"}
    return "|".join(sorted(words | {word.upper() for word in words}, key=lambda word: (-len(word), word)))


def _compounds() -> str:
    """Return a pattern of the endings of compound words that name papers ("Abendzeitung")."""
    rows = files("variorum.segment").joinpath("tables/mastheads.tsv").read_text("utf-8").splitlines()[1:]
    return "|".join(row.split("\t")[0][1:] for row in rows if row[0] == "-")


_MEDIA_WORD = rf"(?:{_media_words('name')})(?![\w'’-])"
_WEAK_WORD = rf"(?:{_media_words('beside')})(?![\w'’-])"
_CAP = r"[A-Z\d][\w.'’&\-]*"
_NAMED = (
    rf"(?:{_CAP}\s(?:(?i:of|de|del|della|di)\s)?){{0,4}}{_MEDIA_WORD}(?:\s(?:(?i:of|and|de|del|della|di)\s|d['’])?{_CAP}){{0,2}}"
    r"(?:\sonline)?"
    rf"|[A-Z]\w*[Nn]ews(?:\.\w{{2,3}})?|[A-ZÄÖÜ]\w+(?i:{_compounds()})(?:\s{_CAP})?|\w+\.(?:com|org|net|info)"
)
# A name that ends in a word that is a paper's beside a date, a dash or another sign, and elsewhere need not be.
_NAMED_WEAKLY = rf"(?:(?:{_CAP}\s){{1,4}}{_WEAK_WORD}|{_WEAK_WORD}\sof\s{_CAP})"
# "DID Press: The minister ...", "Radio Nerra – Hallin: ..."
_PREFIX = re.compile(rf"(?P<outlet>{_NAMED})(?:\s?[–—,]\s?[A-Z][\w ]{{2,20}})?\s?(?::\s+|\s[–—]\s+)(?=[“\"‘'A-Z\d])")
_FIELD = re.compile(
    r"(?i:source|outlet|publisher|publication|site|website)\s*[:=]\s*"
    r"(?P<quote>\"?)(?P<outlet>[^\s|\"][^|\"\n]{1,80}?)\s*(?P=quote)(?:[.)\]]*$|\s?\||\s(?=[a-z_]{2,12}=))"
)
_NEXT_FIELD = re.compile(r"\s?[|;]\s?|\s(?=[a-z]{2,12}=)")
# A form of the text, not a setting: no machine prints more fields before a text.
_MOST_FIELDS = 20
# "Ferin Watch — The third round ..."
_WEAK_PREFIX = re.compile(rf"(?P<outlet>{_NAMED_WEAKLY})\s[–—]\s+(?=[“\"‘'A-Z\d])")
# "*Oldenlund Dispatch, 13 March 2025*", "Radio Nerra bulletin — 12 March 2025, 20:00"
_WITH_DATE = re.compile(
    rf"[*_(\[]{{0,2}}(?P<outlet>{_NAMED}|{_NAMED_WEAKLY})(?!\w)(?:\s[a-z]{{3,10}}){{0,2}}[*_]{{0,2}}(?=\s?[(,|•·–—-]?\s?(?:\w+,?\s)?\d|\s?[,|•·–—-]\s?[A-Z])"
)
# "7 June 2024 | Valley Herald", "By Jane Doe, Valley Herald", "By Jane Doe | Valley Herald | June 7, 2024"
_BEHIND = re.compile(
    r"(?:(?i:by)\s[^\n|,]{3,60}|(?=.{0,40}\b\d{4}\b)[\w ,.:]{8,40}?)"
    rf"\s?[,|•·–—-]\s(?P<outlet>(?:The\s)?(?:{_NAMED}))"
    r"(?<!Reporter)(?=\s?(?:$|[,|•·–—-]))"
)
# A masthead: the name alone on a line above the headline.
_MASTHEAD = re.compile(rf"[*_]{{0,2}}(?P<outlet>(?:The\s)?(?:{_NAMED}|{_NAMED_WEAKLY}))[*_]{{0,2}}")
_PAPER = re.compile(
    rf"(?P<outlet>(?:The\s)?(?:{_NAMED}))(?:\s(?:with|and|via)\s(?:the\s|The\s)?[A-Z][^\n|]{{1,60}}|,\s{_CAP}(?:\s{_CAP})?)?"
)
# "Lakeside FM online", above its date
_STATION = re.compile(rf"(?P<outlet>(?:{_CAP}\s){{1,3}}FM)(?:\s\d{{2,3}}(?:\.\d)?)?(?:\sonline)?")
# What a page prints below its first headline and means for all it holds: "The Korv Ledger | World | 2 March 2024".
_PAGE_LINE = re.compile(r"[^|·•]{3,60}(?:\s?[|·•]\s?[^|·•]{2,40}){2,4}")
# One that no word shows to be a paper's, above a date: with an article, or of three words; and a body's, by its word.
_SMALL = r"(?i:of|for|from|in|and|the|de|del|della|di|la|du|da)"
_ARTICLE = r"(?:The|THE|El|La|Le|Les|Los|Il|Der|Die|Das)"
_UNKNOWN_MASTHEAD = re.compile(
    rf"[*_]{{0,2}}(?P<outlet>{_ARTICLE}\s{_CAP}(?:\s(?:{_SMALL}\s)?{_CAP}){{0,2}}|{_CAP}(?:\s(?:{_SMALL}\s){{0,2}}{_CAP}){{2,4}})"
    r"[*_]{0,2}"
)
_BODY_MASTHEAD = re.compile(
    rf"[*_]{{0,2}}(?P<outlet>(?:(?:{_CAP}|{_SMALL})\s){{0,6}}(?:{_media_words('issuer')})(?![\w-])"
    rf"(?:\s(?i:{_SMALL}|{_CAP})){{0,6}})[*_]{{0,2}}"
)
# "KORVINFORM", above "State Information Agency of the Republic of Korv"
_ONE_WORD = re.compile(r"[A-ZÄÖÜ]{4,}")
# What stands below such a name: a year, an hour, or what kind of text it is.
_DATE_BELOW = re.compile(
    r"\b\d{4}\b|\d[:.]\d{2}\b|(?i:\b(?:release|statement|communiqu[eé]|bulletin|alert|blog|newsletter)\b)"
)
_PAPERS = (_MASTHEAD, _PAPER)
# "Harbor Lights — live page"
_SERVED = re.compile(rf"(?P<outlet>{_CAP}(?:\s{_CAP}){{1,3}})\s[—–|-]\s(?i:live|latest|news|updates?)\b.{{0,30}}")
# What a paper says of the service behind its name: "Public Media of Korv — news service in English".
_SERVICE = re.compile(
    r"\s\((?:[A-Z]{2,8}|(?:semi-)?official|state)\)$|\s\d{2,4}(?:\.\d{1,2})?(?:\s?(?:FM|AM|MHz|kHz))?$"
    r"|\s[—–|-]\s[^—–|]{3,40}$|,\s[\w ]{2,30}\b(?:service|edition|desk)$"
)
# What stands above a body's name and is none: the state whose office it is.
_STATE = re.compile(
    r"(?i)(?:the\s)?(?:\w+\s){0,2}(?:state|republic|kingdom|emirate|sultanate|commonwealth|federation|government)\sof\s\S.*"
)
# What a body calls its text, which is nobody's name: "Press release No. 4", "Channel post".
_KIND = re.compile(
    r"(?i)(?:(?:official|press|news|media|public|daily|weekly|monthly)\s)?(?:release|statement|communiqu[eé]|bulletin|alert|channel|press)(?:\s(?:no|of|post)\b|$)"
)
_OPENING = re.compile(r"(?:\d{1,2}[.)]\s)?(?:(?:The|THE)\s)?")
_WRITER = re.compile(r"(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+")
_NAME_WORD = re.compile(rf"(?:^|\s)(?:{_MEDIA_WORD}|{_WEAK_WORD}|(?:{_media_words('issuer')})(?![\w'’-]))")
# Of three letters only what is a word of names; others may be initials.
_WORD_IN_CAPITALS = re.compile(
    r"(?![KW][A-Z]{3}\sNEWS)[A-ZÄÖÜÉÈÀÇÑÁÍÓÚ]{4,}(?:['’]S(?!\w))?|(?<!\S)(?:AIR|BAR|BAY|DAY|EYE|LAW|NEW|OLD|RED|SEA|SUN)(?!\S)"
    r"|^(?:THE|LOS|LES|DER|DIE|DAS)(?=\s)"
)
_SMALL_IN_CAPITALS = re.compile(r"(?<=\s)(?:OF|AND|FOR|IN|THE|TO|ON|DE|DEL|LA|LAS|LOS|DU|DES|DI|DELLA|DA|DOS|Y)(?=\s)")
_SECTIONS = frozenset(
    """
    world local breaking latest top more national international business sports politics us uk europe asia africa middle
    regional news daily today weekly staff press official evening morning related other read watch live all in on my our
    for
    """.split()  # noqa: SIM905
)
_OWNER = re.compile(
    r"(?i:copyright|©|\(c\))[\s©]*(?:(?:\(c\)|©)\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s)?(?:[Tt]he\s(?=[A-Z]))?"
    rf"(?P<outlet>{_CAP}(?:\s(?:{_CAP}|of|and|the|for)){{0,6}}?)(?=\s?(?:[,.(\-–|/)]|[Aa]ll [Rr]ights|\d{{4}}|$))"
)
_FIRST_ON = re.compile(
    rf"(?i:(?:(?:first|originally)\s(?:published|appeared|ran|posted)\s(?:by|on|in|at)|^published\sin)\s(?:the\s)?)(?P<outlet>{_CAP}(?:\s{_CAP}){{0,4}})"
)
_OWN_NAME = re.compile(
    r"(?i:stay with|check back with|download the|get the latest from|keep checking|follow|stay tuned to|watch|refresh"
    rf"|tune in to)\s(?P<outlet>{_CAP}(?:\s{_CAP}){{0,3}}?)(?=\s(?i:for|app|mobile app|news app|and our app|anytime)\b)"
)
_AND_AGENCIES = re.compile(
    r"\s(?:and|with|&|/)\s(?:news\s|other\s|wire\s)?(?:agenc(?:y|ies)|wires|services)\b.*", re.IGNORECASE
)
_NOT_OUTLETS = frozenset(
    """
    us me him her them the this all rights reserved video january february march april may june july august september
    october november december photo image file by on staff agencies wire copyright breaking
    original previous latest related
    """.split()  # noqa: SIM905 - a table reads best as text
)


def find_outlet(page: Reading, agency: Agency | None, config: SegmentConfig) -> tuple[str | None, Span | None]:
    """Return where a story appeared, and the words that say so (none where metadata says it).

    In order: metadata; a field of the text ("Source: ..."); the outlet's name before the first sentence or beside the
    date; a dateline's bracket that names no agency; the owner of the copyright; the name by which the page speaks of
    itself; the address.
    """
    if page.first and page.document.outlet.strip():
        return page.document.outlet.strip(), None
    for start, printed in _candidates(page, config):
        words = _AND_AGENCIES.sub("", printed)
        name = _recase(words.strip(" .,"))
        is_agency = known_agency(name) is not None or (agency is not None and name in agency)
        is_name = any(c.isupper() for c in name) and _first_word(name) not in _NOT_OUTLETS and not _KIND.match(name)
        if is_name and not is_agency:
            return name, page.span(start, words)
    if page.first and (host := _host(page.document.url)):
        return host, None
    return None, None


def find_masthead(page: Reading) -> tuple[str, Span] | None:
    """Return the paper's name that stands beside or above the date at the head of a page; ``None`` without one."""
    lines = (*_above(page), *page_lines(page))
    named = [item for line in lines for item in page.group(line, _WITH_DATE.match(page.words(line.span)), "outlet")]
    for start, words in [*named, *_masthead(page)]:
        name = _recase(words.strip(" .,"))
        if known_agency(name) is None and _first_word(name) not in _NOT_OUTLETS:
            return name, page.span(start, words)
    return None


def page_lines(page: Reading) -> Iterator[Block]:
    """Yield lines of three parts or more, paper and section and day, between the first headline and the text."""
    body = next((block.span.start for block in page.blocks("paragraph")), page.story.span.end)
    for block in page.blocks("metadata"):
        if block.span.end <= body and _PAGE_LINE.fullmatch(page.words(block.span)):
            yield block


def _above(page: Reading) -> list[Block]:
    """Return the lines of metadata above the headline and the text."""
    lines = takewhile(lambda b: b.kind not in {"headline", "paragraph"} or b.span.part != "text", page.story.blocks)
    return [block for block in lines if block.kind == "metadata"]


def _candidates(page: Reading, config: SegmentConfig) -> Iterator[tuple[int, str]]:
    """Yield where and how a story names its outlet, the surest first."""
    for block in page.blocks("metadata", "credit"):
        yield from page.group(block, _field_in(page.words(block.span)), "outlet")
    for block in list(page.blocks("paragraph"))[:2]:
        head = page.words(block.span)[: config.longest_furniture]
        yield from page.group(block, _PREFIX.match(head) or _WEAK_PREFIX.match(head), "outlet")
    for block in page.blocks("metadata"):
        yield from page.group(block, _WITH_DATE.match(page.words(block.span)), "outlet")
        yield from page.group(block, _BEHIND.match(page.words(block.span)), "outlet")
    yield from _masthead(page)
    yield from _near_headline(page)
    yield from written_for(page)
    for pattern in (_FIRST_ON, _OWNER, _OWN_NAME):
        for block in page.blocks("credit", "metadata"):
            yield from page.group(block, pattern.search(page.words(block.span)), "outlet")


def _field_in(line: str) -> re.Match[str] | None:
    """Return the field that names the outlet, at the head of a line or behind another field of it."""
    heads = [0, *(match.end() for match in islice(_NEXT_FIELD.finditer(line), _MOST_FIELDS))]
    return next((match for start in heads if (match := _FIELD.match(line, start))), None)


def _masthead(page: Reading) -> Iterator[tuple[int, str]]:
    """Yield a line above the headline and text that holds a name of two words or more, and no section's label.

    A name that no word shows to be a paper's needs a date line below it, and must not be a place of the story, nor
    stand below a name of one word, which it then explains; or the text begins with it, as a body's statement does.
    """
    above = _above(page)
    if len(above) > 1 and _STATE.fullmatch(page.words(above[0].span)):
        above = above[1:]
    if above and " " in page.words(above[0].span):
        yield from _issuer(page, above[0], _SERVICE.sub("", page.words(above[0].span)))
    named = bool(above) and _ONE_WORD.fullmatch(page.words(above[0].span)) is not None
    for forms in ((_MASTHEAD, _BODY_MASTHEAD), () if named else (_UNKNOWN_MASTHEAD,)):
        for i, block in enumerate(above):
            yield from page.group(block, _name_in(page, block, above[i + 1 :], forms), "outlet")


def _name_in(
    page: Reading, line: Block, below: Sequence[Block], forms: tuple[re.Pattern[str], ...]
) -> re.Match[str] | None:
    """Return the name that a line above the text is, by the first form it has; only a paper's needs no date below.

    A single word is none, nor is a section's label, nor, where no word shows it to be a paper's, a place of the story.
    """
    words = page.words(line.span)
    dated = any(_DATE_BELOW.search(page.words(block.span)) for block in below)
    found = (form.fullmatch(_SERVICE.sub("", words)) for form in forms if dated or form in _PAPERS)
    match = _SERVED.fullmatch(words) or next((one for one in found if one), None)
    if match is None or " " not in match["outlet"]:
        return None
    if match.re is not _BODY_MASTHEAD and _first_word(match["outlet"]) in _SECTIONS:
        return None
    return None if match.re not in _PAPERS and _is_place(page, match["outlet"]) else match


def _issuer(page: Reading, line: Block, name: str) -> Iterator[tuple[int, str]]:
    """Yield the name above a headline if the text begins with it: "The Relief Fund, which ..."."""
    first = next((page.words(block.span) for block in page.blocks("paragraph")), "")
    opening = _OPENING.sub("", first, count=1)
    if fold(opening).startswith(fold(_OPENING.sub("", name))):
        yield line.span.start, name


def writer_above_paper(page: Reading) -> Iterator[str]:
    """Yield who wrote a story, named without "by" on a line above the paper's name."""
    for line, below in pairwise(page.blocks("metadata")):
        name = page.words(line.span)
        if _PAPER.fullmatch(page.words(below.span)) and _WRITER.fullmatch(name) and not _PAPER.fullmatch(name):
            yield name


def _first_word(name: str) -> str:
    """Return the first word of a name behind its article, folded."""
    return fold(name.removeprefix("The ").removeprefix("THE ").split(" ")[0])


def _near_headline(page: Reading) -> Iterator[tuple[int, str]]:
    """Yield a line, or the end of the headline's, that holds a paper's name alone, above the first paragraph.

    A body's name counts where a date follows: that of its statement.
    """
    body = next((block.span.start for block in page.blocks("paragraph")), page.story.span.end)
    blocks = [block for block in page.blocks("metadata", "subhead") if block.span.start < body]
    for i, block in enumerate(blocks):
        yield from page.group(
            block, _name_in(page, block, blocks[i + 1 :], (_PAPER, _BODY_MASTHEAD, _STATION)), "outlet"
        )


def _is_place(page: Reading, name: str) -> bool:
    """Say whether the story speaks of things that happen "in" what stands above it: a section, or a dateline."""
    place = re.compile(rf"\b(?:in|from|at|near|across|to)\s(?:the\s)?{re.escape(name.removeprefix('The '))}\b")
    return any(place.search(page.words(block.span)) for block in page.blocks("paragraph"))


def _recase(name: str) -> str:
    """Return a newspaper's name in capitals as running text would write it; stations and short words stay as they are.

    >>> _recase("THE VALLEY HERALD"), _recase("BBC NEWS"), _recase("MEDIA OF KORVANIA"), _recase("RELIEF FUND OF KORV")
    ('The Valley Herald', 'BBC News', 'Media of Korvania', 'Relief Fund of Korv')
    """
    if not name.isupper() or not _NAME_WORD.search(name):
        return name
    return _SMALL_IN_CAPITALS.sub(
        lambda match: match.group().lower(), _WORD_IN_CAPITALS.sub(lambda match: match.group().capitalize(), name)
    )


def _host(url: str) -> str | None:
    """Return the host of an address without "www." and port, or ``None``."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
