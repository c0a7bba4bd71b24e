"""All the claims of one story: each family of points asked in turn of the laid-out page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.claims.circumstances import Clauses
from variorum.analyze.claims.counts import PART, find_counts
from variorum.analyze.claims.fortunes import find_fortunes
from variorum.analyze.claims.hours import find_hours
from variorum.analyze.claims.moments import find_moments
from variorum.analyze.claims.page import Page
from variorum.analyze.claims.persons import find_persons
from variorum.analyze.claims.propositions import find_propositions
from variorum.analyze.claims.scene import find_scene
from variorum.analyze.claims.speech import find_accusations
from variorum.analyze.claims.talks import find_talks
from variorum.analyze.claims.tallies import find_tallies

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Found
    from variorum.model import Analysis, Claim, Document, Story

# Read in every story; and in stories of one incident only, where words like "party" or "at 3 p.m." bear on it.
_ALWAYS = (find_counts, find_moments, find_hours, find_talks, find_accusations, find_fortunes, find_propositions)
_OF_INCIDENTS = (find_tallies,)
# Persons hit and held, weapons, motives and the like: only where persons did it to persons.
_OF_CRIMES = (find_persons, find_scene)


def find_claims(document: Document, story: Story, analysis: Analysis) -> tuple[Claim, ...]:
    """Answer: what does this story say is so, point by point, and on whose word?

    The findings of the story are read together with its words: figures with the role of what they count, times with the
    happening beside them, quotations for the speaker on whose word a sentence stands.

    Returns:
        The claims in the order of their words; two rules that read the same value from the same words make one claim.
    """
    page = Page(document, story, analysis)
    families = (*_ALWAYS, *(_OF_INCIDENTS if page.incident else ()), *(_OF_CRIMES if page.crime else ()))
    clauses = Clauses(analysis)
    told = _once([f for family in families for f in family(page)])
    found = {claim.id: claim for claim in (clauses.round(page.claim(f), f.more) for f in told)}
    return tuple(sorted(found.values(), key=lambda c: (c.span.part, c.span.start, c.span.end, c.point, c.about, c.id)))


def _once(found: Iterable[Found]) -> list[Found]:
    """Leave out a count told in words where a figure with its hedge was read from the same words."""
    kept = list(found)
    counted = {(f.point, f.span.part, at) for f in kept if "quantity_id" in f.more for at in _places(f)}
    return [f for f in kept if "quantity_id" in f.more or f.rule not in _IN_WORDS or not _told(f, counted)]


def _places(found: Found) -> range:
    return range(found.span.start, found.span.end)


def _told(found: Found, counted: AbstractSet[tuple[str, str, int]]) -> bool:
    return any((found.point, found.span.part, at) in counted for at in _places(found))


# The rules by which counts are read from words, without the figure's own reading.
_IN_WORDS = frozenset({"told in words", PART})
