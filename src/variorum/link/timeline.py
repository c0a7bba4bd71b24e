"""The letter by which each story is cited.

Sigla are textual criticism's: one capital letter an origin (A, B ... Z, AA, AB ...), in order of publication; the
stories that rest on the origin carry its letter with one stroke more each (A', A''), the fourth and later ones with
their number (A'4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.identity import make_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.model import EventStory, Independence, Report

_LAST = "9999"  # sorts after every ISO date


def assign_sigla(
    reports: Sequence[Report],
    origins: Mapping[str, tuple[str, Independence]],
    event_stories: Sequence[EventStory],
) -> tuple[tuple[str, str], ...]:
    """Answer: by which letter is each story cited? As (story id, siglum), in the order of the sigla.

    The origin of a family is the story it is named after, else one that is not derived, else the first published.
    Stories of one event are not lettered apart from others: a siglum is stable in the whole record. Undated stories
    come last, then ids decide.
    """
    told = {link.story_id for link in event_stories if link.main}
    families: dict[str, list[tuple[bool, bool, bool, str, str]]] = {}
    for report in reports:
        story = report.story
        family, independence = origins.get(story.id, (story.id, "not established"))
        root = family == make_id("family", story.id)
        dated = story.published.earliest or _LAST
        key = (not root, independence == "derived", story.id not in told, dated, story.id)
        families.setdefault(family, []).append(key)
    ordered = sorted(sorted(members) for members in families.values())
    ordered.sort(key=lambda members: members[0][3:])
    return tuple(
        (story_id, letter(number) + _mark(copy))
        for number, members in enumerate(ordered)
        for copy, (*_, story_id) in enumerate(members)
    )


def _mark(copy: int) -> str:
    """Return the mark of the copy with this number: strokes, but from the fourth on a figure, as nobody counts nine."""
    return "'" * copy if copy <= _STROKES else f"'{copy}"


_STROKES = 3


def letter(number: int) -> str:
    """Return the letters of the origin with this number: 0 is A, 25 is Z, 26 is AA, 27 is AB.

    >>> letter(0), letter(25), letter(26), letter(701), letter(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
