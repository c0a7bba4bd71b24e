"""Which rows a question is about: the filters by event, point, time, place and actor.

A filter keeps what can be meant. A row whose date is not known is kept by a filter of time, for it may lie within; a
place or an actor matches a name that holds the asked words, whole ones, however they are typed.
"""

from __future__ import annotations

import difflib
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.errors import UnknownId, WrongSetting
from variorum.store.sqlite import bound
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.model import Actor, Event, Interval, ProcessState
    from variorum.store.reader import Reader

# So many names can be read at a glance.
_FEW = 12
_MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?")


class Filters(NamedTuple):
    """What a caller asked for; ``None`` asks for everything."""

    event: str | None = None
    point: str | None = None
    from_: str | None = None
    to: str | None = None
    place: str | None = None
    actor: str | None = None


class Selection:
    """The filters of one question, held against the record.

    Raises:
        WrongSetting: a date that is no ISO date.
        UnknownId: an event, storyline, story or actor id that the record does not hold.
    """

    def __init__(self, reader: Reader, asked: Filters) -> None:
        self.reader = reader
        self.asked = asked
        for name, value in (("--from", asked.from_), ("--to", asked.to)):
            if value is not None and not _MOMENT.fullmatch(value):
                raise WrongSetting(f"{name} takes an ISO date such as 2025-10-28, not {value!r}")

    # --- What a row of an event must pass -----------------------------------------------------------------------------

    @functools.cached_property
    def events(self) -> frozenset[str] | None:
        """The events asked for, by the event, time, place and actor filters; None for all."""
        if not (self.asked.event or self.asked.from_ or self.asked.to or self.asked.place or self.asked.actor):
            return None
        return frozenset(
            event.id
            for event in self.reader.linked("events")
            if (self._named_events is None or event.id in self._named_events) and self._keeps_event(event)
        )

    def _keeps_event(self, event: Event) -> bool:
        by_actor = self.asked.actor is None or not self._actor_ids.isdisjoint(event.participants)
        return self.in_time(event.time) and self.in_place(event.place) and by_actor

    @functools.cached_property
    def _named_events(self) -> frozenset[str] | None:
        asked = self.asked.event
        if asked is None:
            return None
        found = self._ids("SELECT id FROM events WHERE id = ? OR storyline_id = ?", asked, asked)
        found |= self._ids("SELECT event_id FROM event_stories WHERE story_id = ?", asked)
        if not found:
            raise UnknownId(f"no event {asked!r} in this record; `variorum timeline FILE` lists them")
        return found

    def names_event(self, event_id: str) -> bool:
        """Say whether the event filter, taken alone, asks for this event."""
        return self._named_events is None or event_id in self._named_events

    def keeps_event(self, event_id: str) -> bool:
        """Say whether rows of this event are asked for."""
        return self.events is None or event_id in self.events

    # --- What a row of a story must pass ------------------------------------------------------------------------------

    @functools.cached_property
    def stories(self) -> frozenset[str] | None:
        """The stories asked for: they tell of the event, were published then, name the place and the actor."""
        chosen = [
            ids
            for ids in (self._of_event, self._of_point, self._of_time, self._of_place, self._of_actor)
            if ids is not None
        ]
        return frozenset.intersection(*chosen) if chosen else None

    def keeps_story(self, story_id: str) -> bool:
        """Say whether rows of this story are asked for."""
        return self.stories is None or story_id in self.stories

    @functools.cached_property
    def _of_event(self) -> frozenset[str] | None:
        if self._named_events is None:
            return None
        pairs = self.reader.connection.execute("SELECT event_id, story_id FROM event_stories")
        return frozenset(story for event, story in pairs if event in self._named_events)

    @functools.cached_property
    def _of_point(self) -> frozenset[str] | None:
        if self.asked.point is None:
            return None
        return self._ids(
            "SELECT story_id FROM attestations JOIN points ON points.id = attestations.point "
            "WHERE points.id = ? OR points.point = ? UNION SELECT story FROM claims WHERE point = ?",
            *[self.asked.point] * 3,
        )

    @functools.cached_property
    def _of_time(self) -> frozenset[str] | None:
        if self.asked.from_ is None and self.asked.to is None:
            return None
        return frozenset(story.id for _, story in self.reader.stories() if self.in_time(story.published))

    @functools.cached_property
    def _of_place(self) -> frozenset[str] | None:
        if self.asked.place is None:
            return None
        names = self.reader.connection.execute("SELECT DISTINCT story, name FROM places")
        return frozenset(story for story, name in names if self.in_place(name))

    @functools.cached_property
    def _of_actor(self) -> frozenset[str] | None:
        if self.asked.actor is None:
            return None
        names = self.reader.connection.execute("SELECT story, id, name FROM entities")
        return frozenset(story for story, entity, name in names if self.is_entity(entity, name))

    # --- What single cells must pass ----------------------------------------------------------------------------------

    def is_point(self, point: str, point_id: str = "") -> bool:
        """Say whether a row on this point is asked for; the filter takes a point's name or its id."""
        return self.asked.point is None or self.asked.point in {point, point_id}

    def in_time(self, when: Interval) -> bool:
        """Say whether an interval can touch the time asked for; an open end can."""
        after = self.asked.from_ is None or when.latest is None or _not_before(when.latest, self.asked.from_)
        return after and (self.asked.to is None or when.earliest is None or _not_before(self.asked.to, when.earliest))

    def in_place(self, *names: str) -> bool:
        """Say whether one of these names holds the place asked for."""
        return self.asked.place is None or any(_holds(name, self.asked.place) for name in names)

    def is_actor(self, *names: str) -> bool:
        """Say whether one of these names is, or holds, the actor asked for."""
        if self.asked.actor is None:
            return True
        return any(_holds(name, asked) for name in names if name for asked in self._actor_names)

    def is_entity(self, entity_id: str, name: str) -> bool:
        """Say whether an entity of a story is the actor asked for."""
        return self.asked.actor is None or entity_id in self._actor_entities or self.is_actor(name)

    def keeps_process(self, state: ProcessState) -> bool:
        """Say whether a state of a process is asked for."""
        by_event = self._named_events is None or state.event_id in self._named_events
        by_actor = self.is_actor(state.process, *state.parties, *state.mediators, *state.said_by)
        return by_event and by_actor and self.in_time(state.time) and self.in_place(state.place)

    # --- The actor asked for ------------------------------------------------------------------------------------------

    @functools.cached_property
    def _actors(self) -> list[Actor]:
        asked = self.asked.actor or ""
        found = [
            actor
            for actor in self.reader.linked("actors")
            if asked in {actor.id, *actor.entity_ids} or any(_holds(n, asked) for n in (actor.name, *actor.variants))
        ]
        if not found and re.fullmatch(r"(a|e)_[0-9a-f]{16}", asked):
            raise UnknownId(
                f"no actor {asked!r} in this record; `variorum timeline FILE` and `explain` print their ids"
            )
        return found

    @functools.cached_property
    def _actor_ids(self) -> frozenset[str]:
        return frozenset(actor.id for actor in self._actors)

    @functools.cached_property
    def _actor_entities(self) -> frozenset[str]:
        return frozenset(entity for actor in self._actors for entity in actor.entity_ids)

    @functools.cached_property
    def _actor_names(self) -> list[str]:
        names = {name for actor in self._actors for name in (actor.name, *actor.variants)}
        return sorted({*names, self.asked.actor or ""} - {""})

    # --- What to ask instead ------------------------------------------------------------------------------------------

    def unmet(self) -> list[str]:
        """Say of each filter that nothing in the record meets which names come nearest to what was asked."""
        known = {"point": self._points_there, "place": self._places_there, "actor": self._actors_there}
        return [
            f"nothing in this record has the {name} {asked!r}; {_nearest(asked, names())}"
            for name, names in known.items()
            if (asked := getattr(self.asked, name)) is not None and not self._met(name)
        ]

    def _met(self, name: str) -> bool:
        held = {"point": self._of_point, "place": self._of_place, "actor": self._of_actor}[name]
        in_events = name == "place" and any(self.in_place(event.place) for event in self.reader.linked("events"))
        return bool(held) or in_events or (name == "actor" and bool(self._actors))

    def _points_there(self) -> set[str]:
        return self._column(
            "SELECT DISTINCT point FROM points UNION SELECT DISTINCT point FROM claims WHERE point <> ''"
        )

    def _places_there(self) -> set[str]:
        return self._column(
            "SELECT DISTINCT name FROM places UNION SELECT DISTINCT place FROM events WHERE place <> ''"
        )

    def _actors_there(self) -> set[str]:
        actors = self.reader.linked("actors")
        return {name for actor in actors for name in (actor.name, *actor.variants)}

    def _column(self, statement: str) -> set[str]:
        return {row[0] for row in self.reader.connection.execute(statement)}

    def _ids(self, statement: str, *given: str) -> frozenset[str]:
        found = self.reader.connection.execute(statement, [bound(name) for name in given])
        return frozenset(row[0] for row in found)


def _not_before(one: str, other: str) -> bool:
    """Compare two ISO moments to the precision they share."""
    shared = min(len(one), len(other))
    return one[:shared] >= other[:shared]


def _nearest(asked: str, names: set[str]) -> str:
    """Say which names are spelt most like the one asked for, or all where there are few."""
    by_form = {form: name for name in sorted(names) for form in (name.casefold(), *name.casefold().split())}
    near = difflib.get_close_matches(asked.casefold(), list(by_form), n=5, cutoff=0.6)
    if near:
        return f"it has {', '.join(dict.fromkeys(by_form[form] for form in near))}"
    return f"it has {', '.join(sorted(names))}" if 0 < len(names) <= _FEW else "nothing there is spelt like it"


@functools.lru_cache(maxsize=65_536)
def _folded(name: str) -> str:
    return f" {' '.join(word.form for word in words(name))} "


def _holds(name: str, asked: str) -> bool:
    asked_words = _folded(asked)
    return bool(asked_words.strip()) and asked_words in _folded(name)


def names_of(filters: Filters) -> Iterable[str]:
    """Return the names of the filters that were given, as the command line spells them."""
    return (name.rstrip("_") for name, value in filters._asdict().items() if value is not None)
