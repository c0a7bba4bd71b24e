"""All the claims of one story: each family of points asked in turn of the laid-out page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.claims.admitted import find_admitted
from variorum.analyze.claims.captives import find_captives
from variorum.analyze.claims.circumstances import Clauses
from variorum.analyze.claims.clocks import HOUR, find_clocks
from variorum.analyze.claims.collisions import find_collisions
from variorum.analyze.claims.contested import find_contested
from variorum.analyze.claims.contraries import find_contraries
from variorum.analyze.claims.corrections import CORRECTS, find_corrections
from variorum.analyze.claims.counts import PART, TAKEN_BACK, find_counts
from variorum.analyze.claims.courses import find_courses
from variorum.analyze.claims.custody import find_custody
from variorum.analyze.claims.dated_tolls import with_dated_tolls
from variorum.analyze.claims.dealings import find_dealings
from variorum.analyze.claims.deployments import find_deployments
from variorum.analyze.claims.distances import find_distances
from variorum.analyze.claims.doers import find_doers
from variorum.analyze.claims.fortunes import find_fortunes
from variorum.analyze.claims.freed import find_freed
from variorum.analyze.claims.happenings import ONSET
from variorum.analyze.claims.headcounts import find_headcounts
from variorum.analyze.claims.heads import with_heads
from variorum.analyze.claims.hours import find_hours
from variorum.analyze.claims.lulls import find_lulls
from variorum.analyze.claims.manners import find_manners
from variorum.analyze.claims.matters import find_matters
from variorum.analyze.claims.moments import find_moments
from variorum.analyze.claims.numbers import NUMBER, find_numbers
from variorum.analyze.claims.offences import find_offences
from variorum.analyze.claims.other_incidents import without_other_incidents
from variorum.analyze.claims.page import Page
from variorum.analyze.claims.parleys import find_parleys
from variorum.analyze.claims.particulars import find_particulars
from variorum.analyze.claims.passages import find_passages
from variorum.analyze.claims.persons import find_persons
from variorum.analyze.claims.programmes import find_programmes
from variorum.analyze.claims.propositions import find_propositions
from variorum.analyze.claims.reasons import find_reasons
from variorum.analyze.claims.rejoinders import find_rejoinders
from variorum.analyze.claims.restrictions import find_restrictions
from variorum.analyze.claims.retold import with_those_retold
from variorum.analyze.claims.sanctions import find_sanctions
from variorum.analyze.claims.scene import find_scene
from variorum.analyze.claims.set_right import with_ages_set_right
from variorum.analyze.claims.sexes import find_sexes
from variorum.analyze.claims.sizes import COUNT, THINGS, find_sizes
from variorum.analyze.claims.speech import find_accusations
from variorum.analyze.claims.standoffs import find_standoffs
from variorum.analyze.claims.strikes import find_strikes
from variorum.analyze.claims.struck import find_struck
from variorum.analyze.claims.talks import find_talks
from variorum.analyze.claims.tallies import find_tallies
from variorum.analyze.claims.truces import find_truces
from variorum.analyze.claims.versions import find_versions
from variorum.analyze.claims.victims import with_victims
from variorum.analyze.claims.whereabouts import WHERE, find_whereabouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Found
    from variorum.model import Analysis, Claim, Document, Span, Story

# Read in every story; and in stories of one incident only, where words like "party" or "at 3 p.m." bear on it.
_ALWAYS = (
    find_counts,
    find_sizes,
    find_distances,
    find_moments,
    find_hours,
    find_clocks,
    find_talks,
    find_truces,
    find_passages,
    find_sanctions,
    find_restrictions,
    find_programmes,
    find_strikes,
    find_whereabouts,
    find_custody,
    find_deployments,
    find_accusations,
    find_doers,
    find_collisions,
    find_contested,
    find_fortunes,
    find_versions,
    find_reasons,
    find_corrections,
    find_propositions,
    find_numbers,
    find_rejoinders,
    find_manners,
    find_particulars,
    find_freed,
    find_lulls,
    find_parleys,
    find_admitted,
    find_struck,
    find_captives,
    find_standoffs,
    find_contraries,
    find_dealings,
    find_headcounts,
)
_OF_INCIDENTS = (find_tallies,)
# Persons hit and held, weapons, motives and the like: only where persons did it to persons.
_OF_CRIMES = (find_courses, find_matters, find_persons, find_offences, find_scene, find_sexes)


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
    read = with_heads(page, with_victims(page, (f for family in families for f in family(page))))
    read = with_ages_set_right(page, read)
    told = _set_aside(_by_its_deed(_sized_once(_placed_once(_once(_stands_once(read)), crime=page.crime))))
    told = without_other_incidents(page, with_those_retold(page, told))
    claims = [clauses.round(page.claim(f), f.more) for f in told]
    found = {claim.id: claim for claim in with_dated_tolls(page, claims)}
    return tuple(sorted(found.values(), key=lambda c: (c.span.part, c.span.start, c.span.end, c.point, c.about, c.id)))


def _once(found: Iterable[Found]) -> list[Found]:
    """Leave out a count told in words where a figure with its hedge was read from the same words."""
    kept = list(found)
    counted = {(f.point, f.span.part, at) for f in kept if "quantity_id" in f.more for at in _places(f)}
    return [f for f in kept if "quantity_id" in f.more or f.rule not in _IN_WORDS or not _told(f, counted)]


def _stands_once(found: Sequence[Found]) -> list[Found]:
    """Leave out that a crossing was open or not where the same words tell how it stands from when: it changes."""
    ways = [f.span for f in found if f.rule == "turn" and f.value in _OF_WAYS]
    return [f for f in found if f.rule != "so or not so" or not f.about.endswith(_OPEN) or not _over(f, ways)]


_OF_WAYS = frozenset({"open", "closed", "to open", "to close"})
_OPEN = " was open"


def _sized_once(found: Sequence[Found]) -> list[Found]:
    """Leave out a number of things where the same figure was read as the size of a set, or against another's."""
    sized = {f.more.get("quantity_id") for f in found if f.point == COUNT and f.rule != THINGS}
    return [f for f in found if f.point != NUMBER or f.more.get("quantity_id") not in sized]


def _placed_once(found: Sequence[Found], *, crime: bool) -> list[Found]:
    """Leave out how many are free or held where the figure was read so already; it is no count of those arrested.

    Where the clause tells otherwise, a count by the noun alone yields to it: those to be freed are not free yet. What
    is a count of some of them stays one of some. Whom police hold for a crime they have arrested.
    """
    parts = {(f.point, f.span.part, at) for f in found if f.rule == PART for at in _places(f)}
    found = [f for f in found if f.rule != WHERE or not _told(f, parts)]
    read = {(f.point, f.span.part, at) for f in found if f.rule != WHERE and "low" in f.more for at in _places(f)} - {
        (f.point, f.span.part, at) for f in found if f.rule == WHERE and f.more["modality"] for at in _places(f)
    }
    kept = [f for f in found if f.rule != WHERE or not _told(f, read)]
    placed = {
        (point, f.span.part, at)
        for f in found
        if f.rule == WHERE
        for point in _PLACED
        if (point != f.point or f.more["modality"]) and not (crime and (f.point, point) == ("other:held", "arrested"))
        for at in _places(f)
    }
    return [f for f in kept if f.rule == WHERE or f.point not in _PLACED or not _told(f, placed)]


# What those who are free again, still held or back are not, or have suffered before.
_PLACED = ("arrested", "displaced", "other:held", "other:released", "other:returned")


def _by_its_deed(found: Sequence[Found]) -> list[Found]:
    """Leave out an hour read for that of the main thing where the same words give that of a deed, or of its onset."""
    named = [f.span for f in found if f.rule in {HOUR, ONSET} and f.point == "time_of_day"]
    kept = {HOUR, ONSET}
    return [f for f in found if f.rule in kept or not f.rule.startswith("hour ") or not _over(f, named)]


def _over(found: Found, spans: Sequence[Span]) -> bool:
    return any(found.span.overlaps(span) for span in spans)


def _set_aside(found: Sequence[Found]) -> list[Found]:
    """Let all that stands in words that a report takes back be taken back; a figure so read needs no second reading."""
    wrong = [f.span for f in found if f.rule == CORRECTS and f.more["modality"] == TAKEN_BACK]
    kept = [
        replace(f, more={**f.more, "modality": TAKEN_BACK}, own=True)
        if f.rule != CORRECTS and not f.more.get("modality") and any(span.contains(f.span) for span in wrong)
        else f
        for f in found
    ]
    counted = [f.span for f in kept if f.rule in _READ_AS_SUCH and f.more.get("modality")]
    return [f for f in kept if f.rule != CORRECTS or not any(f.span.contains(span) for span in counted)]


# Rules that read a corrected value as such, so that the sentences around it are no second reading.
_READ_AS_SUCH = frozenset({"counted by role", "told in words", "fate of one"})


def _places(found: Found) -> range:
    return range(found.span.start, found.span.end)


def _told(found: Found, counted: AbstractSet[tuple[str, str, int]]) -> bool:
    return any((found.point, found.span.part, at) in counted for at in _places(found))


# The rules by which counts are read from words, without the figure's own reading.
_IN_WORDS = frozenset({"told in words", PART})
