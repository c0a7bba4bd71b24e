"""Which reports of one event come from a newsroom that told of it before?

An agency's update of its own story, or a paper's second report of one happening, repeats nobody's words, and is yet no
further witness: the same desk speaks twice. Counting it as one more origin is counting a source twice (source
diversity by outlet and owner, not by article: Napoli 1999).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.link.copies.credits import normalise_outlet, one_agency
from variorum.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.model import EventStory, Report


def join_newsrooms(reports: Iterable[Report], tellings: Sequence[EventStory]) -> tuple[EventStory, ...]:
    """Answer: on which origin does each telling rest, once two reports of one newsroom on one event count as one?

    The newsroom is the agency whose own text a story is, or else its outlet. The first telling keeps its origin; the
    later ones rest on the same one, and their independence is not established. The order of ``tellings`` is kept.
    """
    reports = tuple(reports)
    agencies = one_agency(report.story.agency for report in reports if report.story.agency)
    about = {report.story.id: (newsroom(report, agencies), _age(report)) for report in reports}
    first: dict[tuple[str, str], EventStory] = {}
    moved: dict[tuple[str, str], str] = {}
    again = set()
    for telling in sorted(tellings, key=lambda t: (*about[t.story_id][1], t.story_id)):
        room = about[telling.story_id][0]
        if not room or not telling.main or telling.independence == "derived":
            continue
        earlier = first.setdefault((telling.event_id, room), telling)
        if earlier.origin != telling.origin:
            moved[telling.event_id, telling.origin] = earlier.origin
            again.add((telling.event_id, telling.story_id))
    return tuple(_joined(telling, moved, again=(telling.event_id, telling.story_id) in again) for telling in tellings)


def newsroom(report: Report, agencies: Mapping[str, str]) -> str:
    """Return whose newsroom a story is from, in a form that can be compared; empty if it names none.

    ``agencies`` gives the one name of each agency that goes by several.

    >>> from variorum.model import Analysis, Document, Report, Span, Story
    >>> story = Story("st_1", Span("doc_1", 0, 0), (), outlet="www.valleyherald.com", agency="CPA")
    >>> newsroom(Report(Document("doc_1", "", ""), story, Analysis("st_1")), {"CPA": "Corvane Press Agency"})
    'agency corvane press agency'
    """
    if report.story.agency:
        return f"agency {agencies.get(report.story.agency, report.story.agency).casefold()}"
    return normalise_outlet(report.story.outlet) if report.story.outlet else ""


def _age(report: Report) -> tuple[bool, str]:
    day = report.story.published.earliest or ""
    return not day, day


def _joined(telling: EventStory, moved: Mapping[tuple[str, str], str], *, again: bool) -> EventStory:
    """Return a telling with the origin that its own was found to be one with: its copies go where it goes."""
    origin = moved.get((telling.event_id, telling.origin))
    if origin is None:
        return telling
    if not again:
        return replace(telling, origin=origin)
    why = Reason("its newsroom told of this event before: one newsroom is one origin, however often it reports")
    return replace(telling, origin=origin, independence="not established", reasons=(*telling.reasons, why))
