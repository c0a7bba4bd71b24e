"""Which stories tell of the same happening, which of a later one, and why?"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.model import UNRESOLVED, Decision, Event, EventStory, Interval, Reason
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.config import EventsConfig
    from variorum.model import Actor, Independence, Report


def find_events(
    reports: Sequence[Report],
    actors: Sequence[Actor],
    origins: Mapping[str, tuple[str, Independence]],
    config: EventsConfig,
) -> tuple[tuple[Event, ...], tuple[EventStory, ...], tuple[Decision, ...]]:
    """Answer: which stories tell of one happening, and which happenings belong to one storyline?"""
    del actors, config
    vectors = {}
    bags = {r.story.id: Counter(w.form for w in words(r.document.text[r.story.span.start : r.story.span.end])) for r in reports}
    df = Counter(form for bag in bags.values() for form in bag)
    for key, bag in bags.items():
        v = {f: (1 + math.log(n)) * math.log(1 + (len(bags) + 1) / df[f]) for f, n in bag.items() if len(f) > 3}
        norm = math.sqrt(sum(x * x for x in v.values())) or 1.0
        vectors[key] = {f: x / norm for f, x in v.items()}
    parent = {key: key for key in vectors}

    def find(key: str) -> str:
        while parent[key] != key:
            key = parent[key]
        return key

    decisions = []
    keys = sorted(vectors)
    for i, a in enumerate(keys):
        for b in keys[i + 1 :]:
            cosine = sum(x * vectors[b].get(f, 0.0) for f, x in vectors[a].items())
            if cosine >= 0.25:
                parent[max(find(a), find(b))] = min(find(a), find(b))
                reason = Reason("the two stories share most of their rarer words", measure=round(cosine, 3))
                decisions.append(Decision(make_id("decision", a, b), (a, b), "same event", (reason,)))
    groups = defaultdict(list)
    for report in reports:
        groups[find(report.story.id)].append(report)
    events, links = [], []
    for root, members in sorted(groups.items()):
        first = members[0]
        span = first.story.headline or first.story.span
        event_id = make_id("event", *sorted(r.story.id for r in members))
        label = " ".join(first.words(span).split())[:120]
        events.append(Event(event_id, label, "", UNRESOLVED, storyline_id=make_id("storyline", root), evidence=(span,)))
        for member in members:
            origin, independence = origins.get(member.story.id, (member.story.id, "not established"))
            links.append(EventStory(event_id, member.story.id, True, origin, independence))
    return tuple(events), tuple(links), tuple(decisions)


def date_stories(
    reports: Sequence[Report], events: Sequence[Event], event_stories: Sequence[EventStory]
) -> dict[str, Interval]:
    """Answer: when were the undated stories published, judging by the dated accounts of the same event?"""
    del reports, events, event_stories
    return {}


def date_events(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    actors: Sequence[Actor],
) -> tuple[Event, ...]:
    """Answer: when and where did each event happen, as its accounts say?"""
    del reports, event_stories, actors
    return tuple(replace(event) for event in events)
