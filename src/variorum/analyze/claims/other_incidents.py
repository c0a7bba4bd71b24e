"""Which lines of a report of one incident tell of another one, and say so: "in an unrelated shooting across town".

What they tell is no account of the report's own matter: names, places, hours and weapons are those of the other
incident, of which another report may have the news. Their counts stay, since reports are set apart by them: a number
that differs from the others' because it stands in such a line is explained by it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import OPENING
from variorum.model import CONTESTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.analyze.claims.page import Found, Page

# Counts, and what is told of named parties and things, whatever the incident.
_STAYS = frozenset({"killed", "injured", "people_shot", "arrested", "suspects", "missing", "blame", CONTESTED})


def without_other_incidents(page: Page, found: Iterable[Found]) -> list[Found]:
    """Answer: what does a story of a crime tell of it, leaving out what its lines on another one tell?"""
    read = list(found)
    apart = other_incidents(page) if page.crime else frozenset()
    return [one for one in read if one.point in _STAYS or _line(page, one) not in apart]


def _line(page: Page, found: Found) -> int:
    line = page.line_of(found.span)
    return -1 if line is None else line.index


def other_incidents(page: Page) -> frozenset[int]:
    """Answer: which lines tell of another incident than the story's own? By their indices.

    Those behind the opening that say so, with what follows in their paragraph; behind "In other shootings:", all.
    A story that opens with two incidents tells of both.
    """
    found: set[int] = set()
    listed = False
    for line in page.prose[OPENING:]:
        listed = listed or _LISTS.search(line.text) is not None
        if listed or _SAYS_SO.search(line.text) or any(one.index in found for one in page.paragraph_to(line)[:-1]):
            found.add(line.index)
    return frozenset(found)


_INCIDENT = r"(?:shooting|stabbing|killing|murder|homicide|slaying|incident|attack|robbery|assault|crash)"
_INCIDENTS = rf"(?:{_INCIDENT}s?|robberies|crashes)"
_ANOTHER = r"(?:another|separate|unrelated|different|(?:second|third|fourth|fifth|other)(?: \w+)?)"
_SAYS_SO = re.compile(
    rf"^\W*(?:also )?(?:in|during) (?:an? |two |three |several )?{_ANOTHER} (?:\w+ ){{0,2}}?{_INCIDENTS}\b"
    rf"|\bin (?:an?|two|what \w+ (?:say|said|call\w*) (?:is|was) an?) (?:separate|unrelated) (?:\w+ )?{_INCIDENTS}\b"
    rf"|^\W*(?:an?|two|three|several) (?:separate|unrelated) (?:\w+ )?{_INCIDENTS}\b",
    re.IGNORECASE,
)
_LISTS = re.compile(rf"^\W*(?:in|among) (?:the )?other (?:\w+ )?{_INCIDENTS}[^.]*:\W*$", re.IGNORECASE)
