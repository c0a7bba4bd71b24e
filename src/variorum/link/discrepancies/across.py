"""The discrepancies that no point of one event shows: charges and denials, deaths, named things, disputed states.

What is said against one another was found before (``blame``, ``deaths``, ``particulars``, ``standing``); here it is set
side by side with who says so, unless a discrepancy found before shows it already.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.link.discrepancies.making import REASONS, make_discrepancy, read_stances
from variorum.model import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.link.discrepancies.blame import Dispute
    from variorum.link.discrepancies.deaths import Death
    from variorum.link.discrepancies.particulars import Particular
    from variorum.link.discrepancies.standing import Disputed
    from variorum.model import Discrepancy, EventStory, Point, Report, Span


def tell_denied(
    disputes: Iterable[Dispute], event_stories: Sequence[EventStory], charged: Mapping[tuple[str, str], Point]
) -> list[Discrepancy]:
    """Set each charge beside its denial, and the charges of parties against one another, with who says so.

    ``charged`` are the points of blame by event and what they are about.
    """
    origins: dict[str, str] = {}
    for row in event_stories:
        origins.setdefault(row.story_id, row.origin)
    return [
        make_discrepancy(
            point.id if (point := charged.get((dispute.event_id, dispute.about))) else "",
            dispute.event_id,
            (dispute.point, dispute.about),
            "different speaker",
            read_stances(dispute.readings, origins),
        )
        for dispute in disputes
    ]


def tell_deaths(
    deaths: Iterable[Death], event_stories: Sequence[EventStory], found: Sequence[Discrepancy]
) -> list[Discrepancy]:
    """Return the deaths of which several events bring several versions, unless one of an event shows all of them."""
    origins = {row.story_id: row.origin for row in reversed(event_stories)}
    shown = [(one.about, {reading.value for reading in one.readings}) for one in found if one.point == "cause"]
    return [
        make_discrepancy(
            "", death.event_id, ("cause", death.about), "different speaker", read_stances(death.versions, origins)
        )
        for death in deaths
        if not any(about == death.about and versions >= death.versions.keys() for about, versions in shown)
    ]


def tell_particulars(
    particulars: Iterable[Particular], event_stories: Sequence[EventStory], found: Sequence[Discrepancy]
) -> list[Discrepancy]:
    """Return what cannot all hold of named things, unless a discrepancy shows the words of each answer already."""
    origins = {row.story_id: row.origin for row in reversed(event_stories)}
    shown = _Shown(found)
    made = []
    for one in particulars:
        readings = read_stances(one.versions, origins)
        if not shown.has(readings) and not _is_of_a_point(one, found):
            reason = REASONS[one.cause] if one.cause != "later update" else _LATER
            made.append(make_discrepancy("", one.event_id, (one.point, one.about), one.cause, readings, reason))
    return made


def _is_of_a_point(one: Particular, found: Sequence[Discrepancy]) -> bool:
    """Say whether a point of an event shows the same values, of a toll that reports of other events give too."""
    values = one.versions.keys()
    return any(d.point == one.point and d.point_id and values <= {r.value for r in d.readings} for d in found)


def tell_disputed(
    disputed: Sequence[Disputed],
    reports: Iterable[Report],
    event_stories: Sequence[EventStory],
    found: Sequence[Discrepancy],
) -> list[Discrepancy]:
    """Return two states of a thing that exclude one another, unless a discrepancy shows their words already."""
    documents = {span.document_id for one in disputed for _, words in one.states.values() for span in words}
    stories = [(r.story.span, r.story.id) for r in reports if r.document.id in documents] if documents else []
    rows = {row.story_id: row for row in event_stories if row.main}
    shown = _Shown(found)
    made = []
    for one in disputed:
        readings, events = [], []
        for state, (holders, words) in sorted(one.states.items(), reverse=True):
            told = {story for span in words for whole, story in stories if _within(span, whole)} & rows.keys()
            events += [rows[story].event_id for story in sorted(told)]
            origins = {rows[story].origin for story in told}
            readings.append(
                Reading(state, tuple(sorted(told)), tuple(sorted(holders)), len(origins), tuple(sorted(words)))
            )
        if events and not shown.has(readings):
            home = max(dict.fromkeys(events), key=events.count)
            made.append(make_discrepancy("", home, ("status", one.about), "different speaker", tuple(readings)))
    return made


def _within(span: Span, whole: Span) -> bool:
    """Say whether words stand in a story; a title is that of its document's first."""
    return span.document_id == whole.document_id and (span.part == "title" or whole.contains(span))


_LATER = "a later report gives what became known after the earlier one"


class _Shown:
    """The words of the readings of some discrepancies, asked whether others are shown by one of them already."""

    def __init__(self, found: Iterable[Discrepancy]) -> None:
        self._by_document: dict[str, list[tuple[int, int, Span]]] = defaultdict(list)
        for i, one in enumerate(found):
            for j, reading in enumerate(one.readings):
                for span in reading.evidence:
                    self._by_document[span.document_id].append((i, j, span))

    def has(self, readings: Iterable[Reading]) -> bool:
        """Say whether one discrepancy shows words of each of some readings, two of them in two of its own."""
        within: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        told = list(readings)
        for k, reading in enumerate(told):
            for span in reading.evidence:
                for i, j, other in self._by_document.get(span.document_id, ()):
                    if span.overlaps(other):
                        within[i][k].add(j)
        return any(len(own) == len(told) and len(set.union(*own.values())) > 1 for own in within.values())
