"""Which earlier happening does a report of what came of it look back on?

A report of an arrest, a verdict or a funeral months later is an event of its own, but most of what it says is of the
happening: who was killed, where, with what. It is known by the people whom both name as victims, since nobody is killed
twice; the town or a second person must be the same too, and no happening of other days may be told there, so that a
later stage of one crisis is not taken for what came of the first.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from variorum.link.events.news import HAPPENINGS
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from variorum.link.events.matter import Name
    from variorum.model import Event, EventStory, Report, Span

_STRUCK: Final = HAPPENINGS | {"crime"}
_APART: Final = 2  # days: what a report tells of the day after is no sequel
_SLIP: Final = 1  # days by which accounts of one happening date it apart
# What one report writes in a name and another leaves out: "De'Shawn".
_JOINED: Final = str.maketrans("", "", "'’-")
_TITLES: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


class News(Protocol):
    """What is asked of the notes of a story."""

    @property
    def deeds(self) -> frozenset[str]:
        """The classes of deed of its news."""

    @property
    def towns(self) -> frozenset[Name]:
        """The towns of headline and opening."""

    @property
    def past(self) -> Past:
        """By what the happening it looks back on is known."""


class Past(NamedTuple):
    """By what a happening is known again: victims and suspects named in full, as first and last word of their names.

    ``days`` are those, as ordinals, on which the story says that something befell people.
    """

    victims: frozenset[str]
    persons: frozenset[str]
    days: frozenset[int]


def find_past(report: Report, deeds: Iterable[tuple[str, tuple[int, int]]]) -> Past:
    """Answer: whom does a story name as victims and suspects, and on which days does it say that something befell them?

    ``deeds`` are the classes of its dated deeds, each with its first and last day. "Long Beach" is nobody.
    """
    places = {fold(place.name) for place in report.analysis.places}
    named: dict[str, set[str]] = defaultdict(set)
    for claim in report.analysis.claims:
        if fold(claim.value) in places:
            continue
        words = [word for word in fold(claim.value).translate(_JOINED).split() if word not in _TITLES]
        if claim.point in {"victim_name", "suspect_name"} and claim.about and len(words) > 1:
            named[claim.point].add(f"{words[0]} {words[-1]}")
    victims, suspects = frozenset(named["victim_name"]), frozenset(named["suspect_name"])
    struck = {first for kind, (first, last) in deeds if kind in _STRUCK and first == last}
    return Past(victims, victims | suspects, frozenset(struck))


class Pasts:
    """The happenings of a record, by the people whom their reports name as victims."""

    def __init__(self, events: Mapping[str, Event], tellings: Sequence[EventStory], notes: Mapping[str, News]) -> None:
        self._events, self._notes = events, notes
        self._tellers: dict[str, list[str]] = defaultdict(list)
        self._naming: dict[str, list[str]] = defaultdict(list)
        for telling in tellings:
            if telling.main and telling.event_id in events:
                self._tellers[telling.event_id].append(telling.story_id)
                for victim in sorted(notes[telling.story_id].past.victims):
                    self._naming[victim].append(telling.event_id)

    def behind(self, story_id: str, own: str, published: int | None) -> tuple[str, str]:
        """Return the earliest happening that a story looks back on and a victim whom both name; empty if none.

        ``own`` is the story's own event, ``published`` its day as an ordinal.
        """
        told = self._notes[story_id]
        shared = {
            event: victim for victim in sorted(told.past.victims) for event in self._naming[victim] if event != own
        }
        dated = [(day, event) for event in shared if (day := _day_of(self._events[event])) is not None]
        day, event = min(dated, default=(0, ""))
        if not event or published is None or published - day < _APART or not self._precedes(day, own):
            return "", ""
        return (event, shared[event]) if self._known_again(told, event, day) else ("", "")

    def _precedes(self, day: int, own: str) -> bool:
        last = _day_of(self._events[own])
        return last is not None and day <= last

    def _known_again(self, told: News, event: str, day: int) -> bool:
        tellers = [self._notes[teller] for teller in self._tellers[event]]
        towns = frozenset().union(*(one.towns for one in tellers))
        persons = frozenset[str]().union(*(one.past.persons for one in tellers))
        deeds = frozenset[str]().union(*(one.deeds for one in tellers))
        same = bool(told.towns & towns) or len(told.past.persons & persons) > 1
        of_it = 2 * len(told.past.victims & persons) > len(told.past.victims)
        return same and of_it and bool(deeds & _STRUCK) and all(abs(one - day) <= _SLIP for one in told.past.days)


def facts(report: Report) -> Iterator[Span]:
    """Yield the words of all that a story says: of the happening it looks back on, and of what has come of it."""
    yield from dict.fromkeys(claim.span for claim in report.analysis.claims)


def _day_of(event: Event) -> int | None:
    """Return the last day of an event, or that of its first report where no words date it."""
    return date.fromisoformat(event.time.latest[:10]).toordinal() if event.time.latest else None
