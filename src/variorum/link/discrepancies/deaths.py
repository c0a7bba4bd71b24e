"""How one person died, as reports of several events of one storyline tell it: nobody dies twice.

The day after, the release of other hostages is the event; that the driver was shot, or died of a heart attack, is told
in passing. Within one event the accounts are compared point by point.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from variorum.contests import DEATH, deaths_under, is_held_against

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.model import Claim, Event, EventStory, Report

_CAUSE = frozenset({"cause"})


class Death(NamedTuple):
    """One death and its versions: the event that most of them are told with, and who gives each, in which story."""

    event_id: str
    about: str
    versions: Mapping[str, Sequence[tuple[Claim, str]]]


class _Told(NamedTuple):
    """A version of a death, with the story and the event it is told with."""

    claim: Claim
    story_id: str
    event_id: str


def find_deaths(reports: Iterable[Report], events: Sequence[Event], event_stories: Sequence[EventStory]) -> list[Death]:
    """Answer: of whose death do reports of several events of one storyline give versions that exclude one another?

    Only of persons with a name: "the driver" of another event is another driver.
    """
    storylines = {event.id: event.storyline_id or event.id for event in events}
    told: dict[str, list[_Told]] = defaultdict(list)
    for event_id, given in sorted(_by_event(reports, event_stories).items()):
        under = deaths_under(one.claim for one in given)
        for one in given:
            about = under[one.claim.about]
            if about.startswith(DEATH) and about.removeprefix(DEATH)[:1].isupper():
                claim = replace(one.claim, about=about, participants=(about.removeprefix(DEATH),))
                told[storylines.get(event_id, event_id)].append(one._replace(claim=claim))
    return [death for _, given in sorted(told.items()) for death in _disputed(given)]


def _by_event(reports: Iterable[Report], event_stories: Sequence[EventStory]) -> dict[str, list[_Told]]:
    homes = {row.story_id: row.event_id for row in event_stories if row.main}
    found: dict[str, list[_Told]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.story.id):
        home = homes.get(report.story.id)
        if home is not None and report.claims_any(_CAUSE):
            found[home] += [_Told(claim, report.story.id, home) for claim in report.claims_on(_CAUSE)]
    return found


def _disputed(given: Sequence[_Told]) -> list[Death]:
    """Return the deaths of a storyline of which several events bring several versions, none of them all."""
    under = deaths_under(one.claim for one in given)
    deaths: dict[str, list[_Told]] = defaultdict(list)
    for one in given:
        deaths[under[one.claim.about]].append(one)
    found = []
    for about, told in sorted(deaths.items()):
        values = {one.claim.value for one in told}
        events = sorted(one.event_id for one in told)
        kept = [one for one in told if is_held_against(one.claim.value, values)]
        if len(set(events)) > 1 and len({one.claim.value for one in kept}) > 1 and not _one_tells_all(kept):
            versions = {value: [(o.claim, o.story_id) for o in kept if o.claim.value == value] for value in values}
            home = max(dict.fromkeys(events), key=events.count)
            found.append(Death(home, about, {value: by for value, by in sorted(versions.items()) if by}))
    return found


def _one_tells_all(told: Sequence[_Told]) -> bool:
    """Say whether each version is told by the same reports in their own words: then each has its moment."""
    holders: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in told:
        holders[one.claim.value].add((one.claim.speaker, "" if one.claim.speaker else one.story_id))
    return len({frozenset(by) for by in holders.values()}) == 1
