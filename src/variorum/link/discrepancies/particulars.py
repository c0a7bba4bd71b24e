"""What reports tell of one named thing, whichever events they tell it with: nobody is sentenced twice on one day.

How many were freed from a ship, what a company was fined, how long a person got, at what hour a ship was boarded: each
is told in passing with other news, days later too. Two accounts meet only where they name the same thing and their days
do not exclude one another; what one report tells in two ways in one breath meets within its event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import BY_NAMES, PARTICULAR
from variorum.people import day_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from variorum.model import Cause, Claim, EventStory, Report, Span

# How two claims stand, each with the report that makes it: why they differ; nothing where both can hold.
Contrast = Callable[["Claim", "Report", "Claim", "Report"], "Cause | None"]

_ASKED = frozenset({PARTICULAR})
# How far apart, in days, reports may be published that tell of one thing: of what is done on a day, of what lasts, and
# of what happens once.
_DAYS_APART = {
    "other:length": 4, "other:damage": 10, "other:where held": 1, "other:held or free": 1, "other:fine": 14,
    "other:held by": 1, "other:sheltered": 2, "other:share": 3, "other:convoy": 3, "other:aid": 3, "other:members": 6,
    "other:directness": 3, "other:at whose wish": 6, "other:put off by": 3, "other:open to": 1, "other:struck by": 10,
    "other:fate": 10,
}  # fmt: skip
_ACT, _ONCE = 4, 120
# What happens to one thing once, whenever it is told.
_OF_ONCE = frozenset({"other:time of boarding", "other:aboard"})
# What has not been so far may be on the next day.
_COMES_ABOUT = frozenset({"other:met", "other:signed", "other:aid"})
# Told of by events of which each has its own point: here only how those of two events differ.
_OF_EVENTS = frozenset({"killed", "injured"})
_HELD = "still held"
# Names that two accounts have to share where no other thing is named.
_SHARED = 2


class Particular(NamedTuple):
    """One question on one thing and its answers: where it is told, why they differ, who gives each, in which story."""

    event_id: str
    point: str
    about: str
    cause: Cause
    versions: Mapping[str, Sequence[tuple[Claim, str]]]


class _Told(NamedTuple):
    """An answer with its report, the event it is told with, and the day of which it is; empty where it has none."""

    claim: Claim
    report: Report
    event_id: str
    day: str
    things: frozenset[str] = frozenset()  # names each of which says by itself of what it is

    @property
    def teller(self) -> tuple[str, str]:
        """Who gives it: the story and its speaker."""
        return self.report.story.id, self.claim.speaker


def find_particulars(
    reports: Iterable[Report], event_stories: Iterable[EventStory], contrast: Contrast
) -> list[Particular]:
    """Answer: of which named things do reports tell what cannot all hold, whatever their events?

    ``contrast`` says why two claims differ, or that they do not. Only reports with claims of the kind are read.
    """
    homes = {row.story_id: row.event_id for row in event_stories if row.main}
    asked: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.story.id):
        home = homes.get(report.story.id)
        if home is None or not report.claims_any(_ASKED):
            continue
        claims = list(report.claims_on(_ASKED))
        things = {(c.span, c.predicate): c.participants for c in claims if c.modality != BY_NAMES}
        for claim in claims:
            day = day_of(claim.about.rpartition(", ")[2])
            named = frozenset(fold(name) for name in things.get((claim.span, claim.predicate), ()))
            told = _Told(claim, report, home, day.isoformat() if day else "", named)
            for question in _questions(told):
                asked[question].append(told)
    found: dict[frozenset[tuple[str, Span]], Particular] = {}
    for question, given in sorted(asked.items(), key=lambda one: (len(one[0]), one[0])):  # one name says it best
        for group in (sort for met in _met(question[0], given) for sort in _by_sort(met)):
            made = _differing(question[0], group, contrast)
            if made is not None:  # two that share three names meet under each of them
                found.setdefault(frozenset((made.point, c.span) for by in made.versions.values() for c, _ in by), made)
    kept = [key for key in found if not any(key < other for other in found)]
    return [found[key] for key in kept]


def _questions(told: _Told) -> Iterator[tuple[str, ...]]:
    """Yield under what an answer is asked for: the thing that it names, or what its report tells it of.

    Where only those concerned are named, under each two of them.
    """
    claim, point = told.claim, told.claim.predicate
    sort = claim.about.rpartition(", ")[0] if told.day else claim.about
    names = sorted({fold(name) for name in claim.participants})
    if not names:
        yield point, told.event_id, sort, "in one breath"
    elif claim.modality == BY_NAMES:
        for pair in combinations(names, _SHARED):
            yield (point, *pair)
    else:
        for name in names:
            yield point, name


def _met(point: str, given: Sequence[_Told]) -> Iterator[list[_Told]]:
    """Part the answers to one question by day, so that only those meet that may be of one act."""
    if not given[0].claim.participants:
        yield list(given)
        return
    most = _ONCE if point in _OF_ONCE else _DAYS_APART.get(point, _ACT)
    by_day: dict[str, list[_Told]] = defaultdict(list)
    for one in given:
        by_day[one.day].append(one)
    undated = by_day.pop("", [])
    if not by_day:
        yield from _near(undated, most)
        return
    days = sorted(by_day)
    for one in undated:
        near = [day for day in days if point in _OF_ONCE or _apart(day, _published(one)) <= most]
        if len(near) == 1:
            by_day[near[0]].append(one)
    yield from (by_day[day] for day in days)


def _by_sort(given: Sequence[_Told]) -> Iterator[Sequence[_Told]]:
    """Part counts by whom they count, where one teller gives those of several: so many soldiers for so many rebels."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    sorts: dict[str, list[_Told]] = defaultdict(list)
    for one in given:
        values[one.teller].add(one.claim.value)
        sorts[one.claim.about.partition(" ")[0]].append(one)
    several = given[0].claim.predicate in _OF_SORTS and any(len(told) > 1 for told in values.values())
    yield from sorts.values() if several else (given,)


# What befalls each sort of people on its own.
_OF_SORTS = frozenset({"other:released", "other:evacuated", "other:returned", "other:rescued", "other:abducted"})


def _near(given: Sequence[_Told], most: int) -> Iterator[list[_Told]]:
    """Part answers without a day of their own where more than so many days lie between two reports."""
    group: list[_Told] = []
    for one in sorted(given, key=lambda t: (_published(t), t.report.story.id)):
        if group and (not _published(one) or _apart(_published(group[-1]), _published(one)) > most):
            yield group
            group = []
        group.append(one)
    yield group


def _published(told: _Told) -> str:
    return told.report.story.published.day or ""


def _apart(a: str, b: str) -> float:
    try:
        return abs((date.fromisoformat(b) - date.fromisoformat(a)).days)
    except ValueError:
        return float("inf")


def _differing(point: str, given: Sequence[_Told], contrast: Contrast) -> Particular | None:
    """Return the answers that exclude one another; none where a report tells both, so that they are of two things."""
    given = _firm(given)
    causes: dict[frozenset[str], Cause] = {}
    by_value: dict[str, list[_Told]] = defaultdict(list)
    for one in sorted(given, key=lambda t: (_published(t), t.report.story.id)):
        by_value[one.claim.value].append(one)
    for value, other in combinations(sorted(by_value), 2):  # each two values once, as they were told first
        a, b = by_value[value][0], by_value[other][0]
        first, second = sorted((a, b), key=lambda t: (_published(t), t.report.story.id))
        asked = [replace(t.claim, point=t.claim.predicate, predicate="", modality="") for t in (first, second)]
        if first.things and second.things and first.things.isdisjoint(second.things):
            continue  # each of a thing of its own
        if point in _OF_EVENTS and first.event_id == second.event_id:
            continue
        if first.claim.value == _HELD and _published(first) <= _published(second):
            continue  # set free since
        if point in _COMES_ABOUT and first.claim.value == "no" and _published(first) < _published(second):
            continue  # it may have come about since
        cause = contrast(asked[0], first.report, asked[1], second.report)
        if cause == "later update" and first.day and _speakers(first, second):
            cause = "different speaker"  # the day is past: nobody was freed on it since
        if cause is not None:
            causes[frozenset({value, other})] = cause
    values = sorted({value for pair in causes for value in pair})
    if not values:
        return None
    told = [t for t in given if t.claim.value in values]
    events = [t.event_id for t in told]
    abouts = [t.claim.about for t in told]
    versions = {v: [(t.claim, t.report.story.id) for t in told if t.claim.value == v] for v in values}
    chosen = next((c for c in _FOREMOST if c in causes.values()), causes[min(causes, key=sorted)])
    return Particular(
        max(dict.fromkeys(events), key=events.count),
        point,
        max(sorted(set(abouts)), key=abouts.count),
        chosen,
        versions,
    )


def _speakers(a: _Told, b: _Told) -> bool:
    return bool(a.claim.speaker and b.claim.speaker) and a.claim.speaker != b.claim.speaker


_FOREMOST: tuple[Cause, ...] = ("correction", "different speaker", "true conflict", "later update")


def _firm(given: Sequence[_Told]) -> list[_Told]:
    """Leave out the answers of whoever gives several: they are of several things."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in given:
        values[one.teller].add(one.claim.value)
    return [one for one in given if len(values[one.teller]) == 1]
