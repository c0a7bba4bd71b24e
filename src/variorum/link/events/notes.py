"""What is noted of each story before two are compared: its place in a series, its circumstances, news and lead.

Stories are compared in order of publication, each with later ones of its window. A note is therefore needed for a time
and seldom afterwards, where reasons are written: it is made when it is first asked for, and packed when its story has
met all others. So memory holds the notes of one window; packed, one takes a tenth.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.events import rounds
from variorum.link.events.circumstances import describe
from variorum.link.events.labels import find_lead
from variorum.link.events.matter import find_matter
from variorum.link.events.sides import find_parties
from variorum.link.events.terms import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import EventsConfig
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.labels import Lead
    from variorum.link.events.matter import Matter
    from variorum.link.events.rounds import Place
    from variorum.link.events.sides import Parties
    from variorum.model import Report


class Note(NamedTuple):
    """What one story puts forward, besides its words."""

    place: Place
    terms: Circumstances
    matter: Matter
    lead: Lead
    parties: Parties


def take_note(report: Report, config: EventsConfig) -> Note:
    """Answer: what does one story put forward, without looking at any other?"""
    place = rounds.find_place(*passages(report))
    terms = describe(report, config)
    return Note(place, terms, find_matter(report, terms), find_lead(report), find_parties(report))


class Notes:
    """The notes of all stories by row, those of the window under way unpacked.

    ``leaning`` are the rows, of those noted, that have no news of their own.
    """

    def __init__(self, reports: Sequence[Report], config: EventsConfig) -> None:
        self._reports = reports
        self._config = config
        self.leaning: set[int] = set()
        self._open: dict[int, Note] = {}
        self._packed: dict[int, bytes] = {}

    def __len__(self) -> int:
        """Return how many stories there are."""
        return len(self._reports)

    def __getitem__(self, row: int) -> Note:
        """Return the note of a story, taken when it is first asked for."""
        if row in self._packed:
            note: Note = pickle.loads(self._packed[row])  # noqa: S301 - packed below, never read from outside
            return note
        if row not in self._open:
            self._open[row] = take_note(self._reports[row], self._config)
            if self._open[row].matter.leans:
                self.leaning.add(row)
        return self._open[row]

    def __iter__(self) -> Iterator[Note]:
        """Yield the notes of all stories in order."""
        return (self[row] for row in range(len(self)))

    def put_away(self, row: int) -> None:
        """Pack the note of a story that has met all others of its window."""
        self._packed[row] = pickle.dumps(self[row], pickle.HIGHEST_PROTOCOL)
        self._open.pop(row, None)
