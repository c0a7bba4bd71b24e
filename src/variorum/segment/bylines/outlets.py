"""Where a story appeared: what its metadata, its first words, its dateline or the page around it call the outlet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from variorum.segment.bylines.agencies import known_agency, written_for
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.config import SegmentConfig
    from variorum.model import Span
    from variorum.segment.bylines.agencies import Agency
    from variorum.segment.bylines.reading import Reading

_MEDIA_WORD = (
    r"(?:Press|News|Newspaper|Times|Post|Agency|TV|Television|Radio|Herald|Tribune|Daily|Media|Wire|Network|Today|Online"
    r"|Gazette|Journal|Chronicle|Observer|Guardian|Telegraph|Mail|Standard|Mirror|Express|Independent|Broadcasting"
    r"|Channel|Weekly|Review|Bulletin|Courier|Dispatch|Examiner|Inquirer|Ledger|Sentinel|Dawn|Monitor|Report|Reporter"
    r"|Globe|Star|Argus|Echo|Record|Register|Advertiser|Mercury|BBC|CNN|NPR|VOA|DW)"
)
_CAP = r"[A-Z\d][\w.'’&\-]*"
_NAMED = (
    rf"(?:{_CAP}\s){{0,4}}{_MEDIA_WORD}(?:\s(?:of\s)?{_CAP}){{0,2}}"
    r"|[A-Z]\w*[Nn]ews(?:\.\w{2,3})?|\w+\.(?:com|org|net|info)"
)
# "DID Press: The minister ...", "Radio Nerra – Hallin: ..."
_PREFIX = re.compile(rf"(?P<outlet>{_NAMED})(?:\s?[–—,]\s?[A-Z][\w ]{{2,20}})?\s?(?::\s+|\s[–—]\s+)(?=[“\"‘'A-Z\d])")
_FIELD = re.compile(r"(?i:source|outlet|publisher|publication|site|website)\s*[:=]\s*(?P<outlet>\S.{1,80}?)\s*[.)\]]*$")
# "*Oldenlund Dispatch, 13 March 2025*"
_WITH_DATE = re.compile(rf"[*_(\[]{{0,2}}(?P<outlet>{_NAMED})(?=\s?[,|•·–—-]?\s?(?:\w+,?\s)?\d|\s?[,|•·–—-]\s?[A-Z])")
# A masthead: the name alone on a line above the headline.
_MASTHEAD = re.compile(rf"[*_]{{0,2}}(?P<outlet>(?:The\s)?(?:{_NAMED}))[*_]{{0,2}}")
_SECTIONS = frozenset(
    """
    world local breaking latest top more national international business sports politics us uk europe asia africa middle
    regional news daily today weekly staff press official evening morning related other read watch live all in on my our
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
        name = words.strip(" .,")
        is_agency = known_agency(name) is not None or (agency is not None and name in agency)
        is_name = any(c.isupper() for c in name) and fold(name.split()[0]) not in _NOT_OUTLETS
        if is_name and not is_agency:
            return name, page.span(start, words)
    if page.first and (host := _host(page.document.url)):
        return host, None
    return None, None


def _candidates(page: Reading, config: SegmentConfig) -> Iterator[tuple[int, str]]:
    """Yield where and how a story names its outlet, the surest first."""
    for block in page.blocks("metadata", "credit"):
        yield from page.group(block, _FIELD.match(page.words(block.span)), "outlet")
    for block in list(page.blocks("paragraph"))[:2]:
        yield from page.group(block, _PREFIX.match(page.words(block.span)[: config.longest_furniture]), "outlet")
    for block in page.blocks("metadata"):
        yield from page.group(block, _WITH_DATE.match(page.words(block.span)), "outlet")
    yield from _masthead(page)
    yield from written_for(page)
    for pattern in (_FIRST_ON, _OWNER, _OWN_NAME):
        for block in page.blocks("credit", "metadata"):
            yield from page.group(block, pattern.search(page.words(block.span)), "outlet")


def _masthead(page: Reading) -> Iterator[tuple[int, str]]:
    """Yield a line above the headline and text that holds a name of two words or more, and no section's label."""
    for block in page.story.blocks:
        if block.kind in {"headline", "paragraph"} and block.span.part == "text":
            return
        match = _MASTHEAD.fullmatch(page.words(block.span)) if block.kind == "metadata" else None
        if match and " " in match["outlet"] and fold(match["outlet"].split()[0]) not in _SECTIONS:
            yield from page.group(block, match, "outlet")


def _host(url: str) -> str | None:
    """Return the host of an address without "www." and port, or ``None``."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
