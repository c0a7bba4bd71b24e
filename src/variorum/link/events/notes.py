"""What is noted of each story alone, before two are compared, so that no text is read twice.

Notes are taken where a story is analysed and kept with its findings; linking opens of them what it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.link.events import rounds
from variorum.link.events.asides import find_recalled
from variorum.link.events.cast import find_cast
from variorum.link.events.circumstances import describe
from variorum.link.events.dates import find_told
from variorum.link.events.labels import find_lead
from variorum.link.events.matter import find_matter, find_top
from variorum.link.events.names import find_names
from variorum.link.events.reasons import find_grounds
from variorum.link.events.sides import find_parties
from variorum.link.events.sketches import Traits, draw
from variorum.link.events.terms import count_terms, passages

if TYPE_CHECKING:
    from variorum.config import EventsConfig
    from variorum.link.events.asides import Recalled
    from variorum.link.events.dates import Told
    from variorum.link.events.labels import Lead
    from variorum.link.events.names import Names
    from variorum.link.events.reasons import Grounds
    from variorum.link.events.rounds import Place
    from variorum.link.events.sides import Parties
    from variorum.link.events.sketches import Sketch
    from variorum.link.events.terms import Terms
    from variorum.model import Report


class Front(NamedTuple):
    """What one story gives to its event: its name, and which round it was."""

    place: Place
    lead: Lead


class Notes(NamedTuple):
    """All that is noted of one story: what it is compared by, what it gives its event, and when and where.

    ``terms`` are its words, ``sketch`` all else that is compared; ``parties`` says between whom it is. By ``names`` and
    ``grounds`` reasons are given, ``recalled`` is what it tells in passing, ``name_words`` are the words of all that it
    names.
    """

    terms: Terms
    sketch: Sketch
    parties: Parties
    grounds: Grounds
    front: Front
    told: Told
    names: Names
    recalled: Recalled
    name_words: frozenset[str]


def take_notes(report: Report, config: EventsConfig) -> Notes:
    """Answer: what does one story put forward, without looking at any other?"""
    place = rounds.find_place(*passages(report))
    terms = describe(report, config)
    matter = find_matter(report, terms)
    traits = Traits(place, terms, matter, find_cast(report, *find_top(report)))
    return Notes(
        terms=count_terms(report, config),
        sketch=draw(report.document.id, traits),
        parties=find_parties(report),
        grounds=find_grounds(traits),
        front=Front(place, find_lead(report)),
        told=find_told(report),
        names=find_names(report),
        recalled=find_recalled(report, matter),
        name_words=matter.words,
    )


class NoteTaker:
    """Gives the notes of reports, taken when they are first asked for and kept in memory."""

    def __init__(self, config: EventsConfig) -> None:
        self._config = config
        self._taken: dict[str, tuple[Report, Notes]] = {}

    def __call__(self, report: Report) -> Notes:
        """Return the notes of a report; a story dated anew is another report, and read again."""
        known = self._taken.get(report.story.id)
        if known is None or known[0] is not report:
            known = self._taken[report.story.id] = report, take_notes(report, self._config)
        return known[1]
