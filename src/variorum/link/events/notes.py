"""What is noted of each story alone, before two are compared, so that no text is read twice.

Notes are taken where a story is analysed and kept with its findings; linking opens of them what it asks for. Stories
are compared in order of publication, each with later ones of its window, so memory holds the notes of one window.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.events import rounds
from variorum.link.events.asides import find_recalled
from variorum.link.events.cast import find_cast
from variorum.link.events.circumstances import describe
from variorum.link.events.dates import find_told
from variorum.link.events.labels import find_lead
from variorum.link.events.matter import find_matter, find_top
from variorum.link.events.names import find_names
from variorum.link.events.sides import find_parties
from variorum.link.events.terms import count_terms, passages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.config import EventsConfig
    from variorum.link.events.asides import Recalled
    from variorum.link.events.cast import Cast
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.dates import Told
    from variorum.link.events.labels import Lead
    from variorum.link.events.matter import Matter
    from variorum.link.events.names import Names
    from variorum.link.events.rounds import Place
    from variorum.link.events.sides import Parties
    from variorum.link.events.terms import Terms
    from variorum.model import Report


class Note(NamedTuple):
    """What one story puts forward, besides its words, when it is compared with others."""

    place: Place
    terms: Circumstances
    matter: Matter
    parties: Parties
    cast: Cast


class Front(NamedTuple):
    """What one story gives to its event: its name, and which round it was."""

    place: Place
    lead: Lead


class Notes(NamedTuple):
    """All that is noted of one story: its terms, what it puts forward, what it gives its event, and when and where.

    ``names`` are those that reasons are given by, ``recalled`` what it tells in passing.
    """

    terms: Terms
    note: Note
    front: Front
    told: Told
    names: Names
    recalled: Recalled


def take_notes(report: Report, config: EventsConfig) -> Notes:
    """Answer: what does one story put forward, without looking at any other?"""
    place = rounds.find_place(*passages(report))
    terms = describe(report, config)
    matter = find_matter(report, terms)
    return Notes(
        terms=count_terms(report, config),
        note=Note(place, terms, matter, find_parties(report), find_cast(report, *find_top(report))),
        front=Front(place, find_lead(report)),
        told=find_told(report),
        names=find_names(report),
        recalled=find_recalled(report, matter),
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


class Window:
    """The notes by which stories are compared, by row: those of the window under way stay open.

    ``leaning`` are the rows, of those opened, that have no news of their own; ``parties`` is between whom each is.
    """

    def __init__(self, reports: Sequence[Report], noted: Callable[[Report], Notes]) -> None:
        self._reports = reports
        self._noted = noted
        self._open: dict[int, Note] = {}
        self.leaning: set[int] = set()
        self.parties: dict[int, Parties] = {}

    def __len__(self) -> int:
        """Return how many stories there are."""
        return len(self._reports)

    def __getitem__(self, row: int) -> Note:
        """Return the note of a story, opened when it is first asked for."""
        if row not in self._open:
            note = self._open[row] = self._noted(self._reports[row]).note
            # Of all stories the names stay; most are those of others too.
            self.parties[row] = note.parties._replace(named=tuple(map(intern, note.parties.named)))
            if note.matter.leans:
                self.leaning.add(row)
        return self._open[row]

    def close(self, row: int) -> None:
        """Let go of the note of a story that has met all others of its window."""
        self._open.pop(row, None)
