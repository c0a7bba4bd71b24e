"""Who wrote a story, where it appeared, which agency it came from, and when it was published.

Everything is read off what the story prints (dateline, byline, credits, the words by which a page names itself) or off
the metadata of its document, which speaks for the first story alone. What neither says stays empty; the publication
date is then settled later, from the story's own captions and weekdays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.segment.bylines.agencies import find_agency, find_origin, known_agency
from variorum.segment.bylines.dates import find_date, find_page_date
from variorum.segment.bylines.outlets import find_masthead, find_outlet, page_lines, writer_above_paper
from variorum.segment.bylines.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import SegmentConfig
    from variorum.model import Document, Story

__all__ = ["attribute"]

_BYLINE = re.compile(
    r"(?i:(?:(?:an?\s)?(?:written|story|report|posted|words|column|comment(?:ary)?|analysis|essay|opinion)\s)?by|authors?"
    r"|byline|reporter)(?:\s*[:=]\s*|\s+)(?P<who>\S.*)"
)
# "Lake Letter, 14 June 2024, by Jane Doe"
_BESIDE_DATE = re.compile(r"[^\n]{3,120}\d{4}[^\n]{0,30}[,|–—-]\sby\s(?P<who>[A-Z]\S.*)")
_REPORTING = re.compile(
    r"[(\[]?(?i:reporting by)\s(?P<who>[^;()\[\]]{3,120}?)(?=\s?[;)\]]|$|\.\s|,?\s(?i:editing|writing))"
)
# What a byline adds to the name: "Jane Doe, Staff Writer", "Jane Doe | Wire Service", "Jane Doe for The Post".
_AFTER_NAME = re.compile(
    r"\s*(?:[|–—•(/]|,\s|\s-\s|\s(?i:for|of|in|on|at)\s|\d|\S*@|\.\s(?=[A-Z]{3})|(?:The\s)?Associated Press).*",
    re.DOTALL,
)


def attribute(document: Document, stories: Sequence[Story], config: SegmentConfig) -> tuple[Story, ...]:
    """Return the stories with outlet, agency, further origin, byline and publication date, as far as they are given."""
    pages = [Reading(document, story, i == 0) for i, story in enumerate(stories)]
    found = [_attribute(page, config) for page in pages]
    return (*found[:1], *_share_masthead(pages[0], found[1:], config)) if len(found) > 1 else tuple(found)


def _share_masthead(first: Reading, others: Sequence[Story], config: SegmentConfig) -> Iterator[Story]:
    """Yield the stories below the first with the name and day of the paper that the page's head gives.

    Both must stand there, above the first headline; a story's own outlet and date go before them.
    """
    name = find_masthead(first)
    dating = find_page_date(first, page_lines(first), config) if name else None
    for story in others:
        if name is None or dating is None:
            yield story
            continue
        own = replace(story, outlet=name[0], outlet_evidence=name[1]) if story.outlet is None else story
        if not story.published.resolved and not story.published_evidence:
            own = replace(
                own,
                published=dating.published,
                published_evidence=dating.evidence,
                published_reason=dating.reason,
            )
        yield own


def _attribute(page: Reading, config: SegmentConfig) -> Story:
    agency, agency_words = find_agency(page)
    outlet, outlet_words = find_outlet(page, agency, config)
    dating = find_date(page, config)
    return replace(
        page.story,
        outlet=outlet,
        outlet_evidence=outlet_words,
        agency=agency.short if agency else None,
        agency_evidence=agency_words,
        common_origin=find_origin(page, agency),
        byline=_find_byline(page),
        published=dating.published,
        published_evidence=dating.evidence,
        published_reason=dating.reason,
    )


def _find_byline(page: Reading) -> str | None:
    """Return who wrote a story, as printed: metadata's author, the byline, or whose reporting an end credit names."""
    if page.first and page.document.author.strip():
        return page.document.author.strip()
    for pattern, kind in ((_BYLINE, "metadata"), (_BESIDE_DATE, "metadata"), (_REPORTING, "credit")):
        for block in page.blocks(kind):
            if match := pattern.match(page.words(block.span)):
                name = _AFTER_NAME.sub("", match["who"]).strip(" .,;*_")
                if name[:1].isupper() and known_agency(name) is None:
                    return name
    return next(writer_above_paper(page), None)
