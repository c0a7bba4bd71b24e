"""Which happenings, other than its own, does a story tell of in passing?

A report of a verdict recalls the arrest, a report of the third round the first two. Such a sentence is one more
telling of that event, and its figures are not those of the story's own. A story is counted to another event only where
the deed, its days and the towns named leave one event of the record; an ordinal leaves one round of the storyline.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events import rounds
from variorum.link.events.matter import land
from variorum.link.events.news import AFTERMATH, DEEDS, class_of, companions_of, happened, told_with
from variorum.link.events.sequels import Pasts, facts, find_past
from variorum.link.events.terms import passages, published_day
from variorum.model import EventStory, Reason, Span
from variorum.people import day_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from variorum.link.events.matter import Matter, Name
    from variorum.link.events.sequels import Past
    from variorum.model import Event, EventMention, Report, Sentence, TimeExpression

_LONGEST: Final = 31  # days: "in March" with a town can leave one event, "last year" cannot
_OF_ONE_CRISIS: Final = 0.15  # share of names' words that reports of one crisis have in common, those of an archive not
_AT_HAND: Final = 4096  # stories whose names are at hand: some megabytes
_AROUND: Final = 15  # days to either side in which events are counted
_CROWDED: Final = 0.5  # events a day from which day, town and deed no longer tell one from another
_IN_FULL: Final = 2  # words of a name by which somebody is told from others of one first name
_OF_AN_EVENT: Final = 3  # days: an event that is dated no closer is not known again by its date


class Aside(NamedTuple):
    """A dated deed that a story tells: its class, its first and last day (as ordinals), and the words that tell it.

    ``towns`` and ``people`` are those named there, people by the words of their names. A numbered round of talks has
    no days: its ordinal stands in ``round``, else 0.
    """

    kind: str
    first: int
    last: int
    towns: frozenset[Name]
    people: frozenset[str]
    span: Span
    round: int = 0


class Recalled(NamedTuple):
    """What one story tells in passing, and by what others that recall its own event know it.

    ``deeds`` are those of its news, ``towns`` those of headline and opening; ``past`` is what is known of the happening
    that it may be a sequel of.
    """

    asides: tuple[Aside, ...]
    deeds: frozenset[str]
    towns: frozenset[Name]
    past: Past


def find_recalled(report: Report, matter: Matter) -> Recalled:
    """Answer: which dated deeds and which other rounds does one story tell of, without looking at any other?

    Those of the day of the story's own news are left out.
    """
    times = {time.id: time for time in report.analysis.times}
    told = [(m, _time_of(report, m, times)) for m in happened(report)]
    dated = [(m, time) for m, time in told if time is not None and class_of(m)]
    asides = [aside for m, time in dated if (aside := _aside(report, m, time, told)) and not _own(aside, matter)]
    unique = {(aside.kind, aside.span): aside for aside in [*asides, *_counted(report), *_rounds(report)]}
    towns = matter.towns | matter.headline_towns
    own = [(class_of(m), days) for m, _ in dated if m.time_id in times and (days := _days(times[m.time_id]))]
    return Recalled(tuple(unique.values()), matter.headed or matter.news, towns, find_past(report, own))


def tell_in_passing(
    reports: Sequence[Report],
    events: Sequence[Event],
    tellings: Sequence[EventStory],
    recalled: Callable[[Report], Recalled],
    name_words: Callable[[Report], frozenset[str]],
) -> tuple[EventStory, ...]:
    """Answer: which stories tell of which other events in passing, and in which words?

    ``events`` are dated, ``tellings`` are those of main matters; ``recalled`` gives :func:`find_recalled` of a report,
    ``name_words`` the words of all that it names.
    Returns the further tellings alone, in order of event and story. What fits several events is of none.
    """
    by_id = {report.story.id: report for report in reports}
    notes = {story_id: recalled(report) for story_id, report in by_id.items()}
    # Of all stories the names would fill the memory; of few they are asked for.
    names_of = lru_cache(_AT_HAND)(lambda story_id: name_words(by_id[story_id]))
    known = _Known(events, tellings, notes, names_of)
    pasts = Pasts(known.events, tellings, notes)
    found: list[EventStory] = []
    for telling in tellings:
        if telling.main:
            further = {one.event_id: one for one in _further(telling, notes[telling.story_id], known)}
            if sequel := _sequel(telling, by_id[telling.story_id], pasts, further):
                further[sequel.event_id] = sequel
            found += further.values()
    return tuple(sorted(found, key=lambda one: (one.event_id, one.story_id)))


# --- What one story tells ---------------------------------------------------------------------------------------------


def _time_of(report: Report, mention: EventMention, times: Mapping[str, TimeExpression]) -> TimeExpression | None:
    """Return the time of a deed: its own, else the only date of its sentence."""
    if mention.time_id in times:
        return times[mention.time_id]
    sentence = _sentence(report, mention.span)
    near = [t for t in report.analysis.times if sentence and sentence.span.contains(t.span) and _days(t)]
    return near[0] if len(near) == 1 else None


def _sentence(report: Report, span: Span) -> Sentence | None:
    return next((one for one in report.analysis.sentences if one.span.contains(span)), None)


def _days(time: TimeExpression) -> tuple[int, int] | None:
    """Return the first and last day of a time, as ordinals; none if it names no day or stretch of days."""
    if time.type not in {"DATE", "TIME"} or not (time.interval.earliest and time.interval.latest):
        return None
    first, last = (date.fromisoformat(day[:10]).toordinal() for day in (time.interval.earliest, time.interval.latest))
    return (first, last) if last - first <= _LONGEST else None


def _aside(
    report: Report,
    mention: EventMention,
    time: TimeExpression,
    told: Sequence[tuple[EventMention, TimeExpression | None]],
) -> Aside | None:
    """Return what a dated mention tells; its words are the sentence, or less where the sentence tells of other days."""
    days, sentence = _days(time), _sentence(report, mention.span)
    if days is None or sentence is None or mention.span.part != "text":
        return None
    others = [_days(t) for m, t in told if t is not None and sentence.span.contains(m.span)]
    named = [_days(t) for t in report.analysis.times if sentence.span.contains(t.span)]
    alone = all(one is None or one == days for one in (*others, *named))
    span = sentence.span if alone else _cover(mention.span, time.span)
    return Aside(class_of(mention), *days, *_named(report, span), span)


def _cover(a: Span, b: Span) -> Span:
    return Span(a.document_id, min(a.start, b.start), max(a.end, b.end), a.part)


def _named(report: Report, span: Span) -> tuple[frozenset[Name], frozenset[str]]:
    """Return the towns and the people that some words name."""
    towns = frozenset(
        tuple(map(land, fold(place.name).split()))
        for place in report.analysis.places
        if span.contains(place.span) and not place.is_dateline and place.precision not in {"country", "region"}
    )
    people = {m.entity_id for m in report.analysis.mentions if m.kind == "PER" and span.contains(m.span)}
    named = (one.name for one in report.analysis.entities if one.id in people and one.named)
    return towns, frozenset(land(word) for name in named for word in fold(name).split())


def _own(aside: Aside, matter: Matter) -> bool:
    return matter.day is not None and aside.first <= matter.day <= aside.last


def _counted(report: Report) -> Iterator[Aside]:
    """Yield the sentences that count people for another day, which may be named in the sentence before."""
    for claim in report.analysis.claims:
        day, sentence = day_of(claim.about), _sentence(report, claim.span)
        if day is not None and sentence is not None and claim.point in _BEFELL:
            ordinal = day.toordinal()
            yield Aside(_BEFELL[claim.point], ordinal, ordinal, *_named(report, sentence.span), sentence.span)


_BEFELL: Final = {"killed": "death", "injured": "death", "missing": "death", "arrested": "law"}


def _rounds(report: Report) -> Iterator[Aside]:
    """Yield the numbered rounds that lie behind a story's own."""
    _, prose = passages(report)
    for ordinal in rounds.find_behind(prose):
        sentence = _sentence(report, ordinal.span)
        if sentence is not None:
            yield Aside("talks", 0, 0, *_named(report, sentence.span), sentence.span, ordinal.number)


# --- Which event it is ------------------------------------------------------------------------------------------------


class _Known:
    """The events of a record as what their reports tell makes them known again."""

    def __init__(
        self,
        events: Sequence[Event],
        tellings: Sequence[EventStory],
        notes: Mapping[str, Recalled],
        names_of: Callable[[str], frozenset[str]],
    ) -> None:
        self.events = {event.id: event for event in events}
        self._notes, self._names_of = notes, names_of
        self._tellers: dict[str, list[str]] = defaultdict(list)
        for telling in tellings:
            if telling.main:
                self._tellers[telling.event_id].append(telling.story_id)
        self._on: dict[int, list[tuple[str, int]]] = defaultdict(list)
        self._rounds: dict[tuple[str, int], list[str]] = defaultdict(list)
        for event in events:
            deeds = self._deeds_of(event)
            for day in _days_of(event):
                self._on[day].append((event.id, deeds))
            if event.round:
                self._rounds[event.storyline_id, event.round].append(event.id)

    def fitting(self, aside: Aside, story_id: str, own: str) -> list[str]:
        """Return the events that an aside of a story can tell of, whose own event comes first if it is one."""
        if aside.round:
            line = self.events[own].storyline_id
            return sorted(self._rounds.get((line, aside.round), ()), key=lambda event: event != own)
        # The deed is looked at first, as one number of each event: most that were on a day are of another kind.
        kin = companions_of((aside.kind,))
        days = range(aside.first, aside.last + 1)
        near = {event for day in days for event, deeds in self._on.get(day, ()) if kin & deeds}
        crowded = bool(near) and self._is_crowded(aside)
        fitting = (one for one in near if self._fits(aside, story_id, one, crowded=crowded))
        return sorted(fitting, key=lambda event: (event != own, event))

    def _deeds_of(self, event: Event) -> int:
        """Return the deeds of an event by its reports' news, without what came after it if there are others."""
        news = frozenset[str]().union(*(self._notes[teller].deeds for teller in self._tellers[event.id]))
        return DEEDS.of(news - AFTERMATH or news)

    def _fits(self, aside: Aside, story_id: str, event: str, *, crowded: bool) -> bool:
        """Say whether towns and people allow an event, of which the deed is one.

        Where the words name no town, they must name one day and the very deed, and their story must name much of what
        the event's reports name. In an archive many happenings are of one kind, town and day: there they must name
        somebody too.
        """
        tellers = self._tellers[event]
        exact = aside.first == aside.last and aside.kind in told_with(self.events[event].type)
        if aside.towns:
            told = (self._notes[teller].towns for teller in tellers)
            if not any(aside.towns & towns for towns in told) and not aside.towns & self._seat(event):
                return False
        elif not exact:
            return False
        if crowded and not exact:
            return False
        # Names last: they are not at hand of all stories.
        if aside.people or crowded:
            named = max(len(aside.people & self._names_of(teller)) for teller in tellers)
            if named < (_IN_FULL if crowded else 1):
                return False
        if aside.towns:
            return True
        own = self._names_of(story_id)
        return max(_shared(own, self._names_of(teller)) for teller in tellers) >= _OF_ONE_CRISIS

    def _is_crowded(self, aside: Aside) -> bool:
        """Say whether so many events lie around the days of an aside as in an archive, and not as in one crisis."""
        days = range(aside.first - _AROUND, aside.last + _AROUND + 1)
        return sum(len(self._on.get(day, ())) for day in days) / len(days) >= _CROWDED

    def _seat(self, event: str) -> frozenset[Name]:
        place = self.events[event].place
        return frozenset({tuple(map(land, fold(place).split()))} if place else ())


def _shared(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of the words of names in either that stand in both: a long list has those of everything."""
    return len(a & b) / max(len(a | b), 1)


def _days_of(event: Event) -> range:
    """Return the days of an event that its accounts date closely; none where only publication bounds it."""
    if event.time.basis == "bounded by publication" or not (event.time.earliest and event.time.latest):
        return range(0)
    first, last = (date.fromisoformat(day[:10]).toordinal() for day in (event.time.earliest, event.time.latest))
    return range(first, last + 1) if last - first <= _OF_AN_EVENT else range(0)


def _further(telling: EventStory, recalled: Recalled, known: _Known) -> Iterator[EventStory]:
    """Yield that a story tells of other events than its own, each with the words that do."""
    found: dict[str, list[Aside]] = defaultdict(list)
    for aside in recalled.asides:
        fitting = known.fitting(aside, telling.story_id, telling.event_id)
        if len(fitting) == 1 and fitting[0] != telling.event_id:
            found[fitting[0]].append(aside)
    for event, asides in sorted(found.items()):
        spans = tuple(dict.fromkeys(aside.span for aside in asides))
        reason = Reason(_why(asides[0]), evidence=spans[:1])
        yield EventStory(event, telling.story_id, False, telling.origin, telling.independence, (reason,), spans)  # noqa: FBT003


def _sequel(telling: EventStory, report: Report, pasts: Pasts, further: Mapping[str, EventStory]) -> EventStory | None:
    """Return that a story looks back on the happening which its own event came of, with all it says of it."""
    event, victim = pasts.behind(telling.story_id, telling.event_id, published_day(report))
    if not event:
        return None
    reason = Reason(f"a later report of what came of this event: both name {victim.title()} as a victim")
    before = further[event].evidence if event in further else ()
    spans = tuple(dict.fromkeys([*before, *facts(report)]))
    return EventStory(event, telling.story_id, False, telling.origin, telling.independence, (reason,), spans)  # noqa: FBT003


_DEEDS: Final = {
    "violence": "violence",
    "mishap": "an accident or a disaster",
    "law": "an arrest or a court's step",
    "death": "deaths",
    "forces": "troops",
    "office": "an office that changed hands",
}


def _why(aside: Aside) -> str:
    if aside.round:
        return f"a sentence tells of round {aside.round}, which is this event"
    first, last = (date.fromordinal(day).isoformat() for day in (aside.first, aside.last))
    when = f"on {first}, a day" if first == last else f"between {first} and {last}, days"
    towns = f", and names {' '.join(min(aside.towns)).title()}" if aside.towns else ""
    return f"a sentence tells of {_DEEDS.get(aside.kind, aside.kind)} {when} of this event{towns}"
