"""Where accounts differ: the readings of a point that cannot all hold as written, who gives each, and why."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.discrepancies.across import tell_deaths, tell_denied, tell_disputed, tell_particulars
from variorum.link.discrepancies.blame import DISPUTED, find_disputes
from variorum.link.discrepancies.deaths import find_deaths
from variorum.link.discrepancies.making import REASONS, make_discrepancy
from variorum.link.discrepancies.particulars import find_particulars
from variorum.link.discrepancies.slips import find_changed, house_of
from variorum.link.discrepancies.standing import find_disputed
from variorum.model import Reading
from variorum.people import COUNTED, SEARCHED
from variorum.spelling import exclude_each_other
from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.discrepancies.blame import Dispute
    from variorum.link.discrepancies.deaths import Death
    from variorum.link.discrepancies.particulars import Contrast, Particular
    from variorum.link.discrepancies.standing import Disputed
    from variorum.model import (
        Attestation,
        Cause,
        Claim,
        Dependence,
        Discrepancy,
        Event,
        EventStory,
        Point,
        ProcessState,
        Report,
    )

# Differences of wording or fineness that can both hold are shown with the point, not as a discrepancy.
_COMPATIBLE: frozenset[Cause] = frozenset({"different precision or rounding"})
# Points with several true answers (charges, wounds, rounds fired): values differ without contradicting one another.
_MANY_ANSWERS = ("place", "weapon", "charge", "relationship", "participants", "other:")
_COUNTED = COUNTED | {"other:count", "other:number"}
# In whose waters something was has one true answer.
_WATERS = "whose waters"
# What ends the kind of point that is somebody's name.
_NAME = ("_name", ":name")
_TITLE = "the title of a report contradicts the report's own words"
_COPY = "a copy gives a figure that neither its origin nor any other report gives"
# Happenings of which an event has one, so that two days for it exclude one another.
_ONCE = frozenset(
    {
        "the incident", "agreement", "ceasefire", "closing of talks", "earthquake", "end of the ceasefire", "explosion",
        "failure of talks", "opening of talks", "resignation", "crash", "vote",
    }
)  # fmt: skip
_SLIPS: frozenset[Cause] = frozenset({"copy or typing error", "correction", "day or time slip"})


class Quarrels(NamedTuple):
    """What is said against one another, whatever the points of the events: of charges, deaths and named things."""

    disputes: Sequence[Dispute]
    deaths: Sequence[Death]
    particulars: Sequence[Particular] = ()
    standing: Sequence[Disputed] = ()

    def with_states(self, states: Iterable[ProcessState]) -> Quarrels:
        """Return these with what processes tell to stand in two ways at one time."""
        return self._replace(standing=find_disputed(states))


def find_quarrels(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    contrast: Contrast | None = None,
) -> Quarrels:
    """Answer: which charges are denied, which deeds do parties charge one another with, which deaths are in dispute?

    Each story is heard on its own event alone: what it tells of others in passing counts for none here. ``contrast``
    says why two claims differ, or that they do not; without it, what is told of named things is not compared.
    """
    told = find_particulars(reports, event_stories, contrast) if contrast else ()
    return Quarrels(find_disputes(reports, event_stories), find_deaths(reports, events, event_stories), told)


def find_discrepancies(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    points: Sequence[Point],
    config: AccountsConfig,  # noqa: ARG001
    dependences: Sequence[Dependence] = (),
    quarrels: Quarrels | None = None,
) -> tuple[Discrepancy, ...]:
    """Answer: which claims on one point cannot all hold as written, who makes each, and what may explain it?

    Values that can both hold (a finer figure, a hedge, a fuller name) are no discrepancy. ``dependences`` show which
    figures copies changed; ``quarrels`` are what :func:`find_quarrels` found, if it was asked before.
    """
    disputes, deaths, particulars, standing = quarrels or find_quarrels(reports, events, event_stories)
    known = {event.id for event in events}
    differing = [point for point in points if point.event_id in known and _is_apart(point)]
    charged = {(point.event_id, point.about): point for point in points if point.point in DISPUTED}
    claims = _disputed(reports, differing)
    origins = {(row.event_id, row.story_id): row.origin for row in event_stories}
    copied = _copied(reports, event_stories)
    found = [discrepancy for point in differing for discrepancy in _of_point(point, claims, origins, copied)]
    found += tell_denied(disputes, event_stories, charged)
    found += tell_deaths(deaths, event_stories, found)
    found += _changed(reports, event_stories, dependences, found)
    found += tell_particulars(particulars, event_stories, found)
    found += tell_disputed(standing, reports, event_stories, found)
    return tuple(sorted(found, key=lambda d: (d.event_id, d.point, d.about, d.id)))


def pick_disputed(points: Iterable[Point], into: list[Point]) -> Iterator[Point]:
    """Yield points as they come, and set aside those that a discrepancy may be of: all of them fill the memory."""
    for point in points:
        if point.point in DISPUTED or _is_apart(point):
            into.append(point)
        yield point


def _is_apart(point: Point) -> bool:
    return point.verdict == "differ" and _cannot_all_hold(point)


def _disputed(reports: Sequence[Report], points: Sequence[Point]) -> dict[str, Claim]:
    """Return the claims that give the answers to some points; all those of a large record would fill the memory."""
    given = [a for point in points for a in point.attestations]
    stories, wanted = {a.story_id for a in given}, {a.claim_id for a in given}
    told = (claim for report in reports if report.story.id in stories for claim in report.claims_named(wanted))
    return {claim.id: claim for claim in told}


def _cannot_all_hold(point: Point) -> bool:
    """Say whether the values of a point exclude one another, so far as its kind and cause tell."""
    if point.cause in _COMPATIBLE or point.point == "blame" or _only_fuller(point):
        return False
    if point.point == "date" and point.about not in _ONCE and not point.about.startswith("announcement"):
        return False
    if point.point == "people_shot" or (
        point.point == "time_of_day" and point.cause not in _SLIPS | {"different speaker"}
    ):
        return False
    many = point.point.startswith(_MANY_ANSWERS) and point.point not in _COUNTED and point.about != _WATERS
    return not many or point.cause in _SLIPS


def _only_fuller(point: Point) -> bool:
    """Say whether the names given differ only in being fuller ("A. Moss", "Greg Moss", "Ann Moss"): all can hold."""
    if not point.point.endswith(_NAME):
        return False
    forms = sorted({a.value for a in point.attestations})
    return not any(exclude_each_other(a, b) for a, b in combinations(forms, 2))


def _of_point(
    point: Point,
    claims: dict[str, Claim],
    origins: dict[tuple[str, str], str],
    copied: Mapping[str, frozenset[str]],
) -> list[Discrepancy]:
    """Return a point's discrepancies: a title against its own body, a copy against its origin, and the rest."""
    found: list[Discrepancy] = []
    attestations = [a for a in point.attestations if not _of_a_part(a, claims) and not _nobody_known(point, a)]
    if _group_by_group(point, attestations) or _of_several_dead(point, attestations):
        return found
    for title in [a for a in attestations if a.span.part == "title"]:
        body = [a for a in attestations if a.story_id == title.story_id and a.span.part == "text"]
        if point.point in _COUNTED - SEARCHED and body and all(_exclusive(title, a) for a in body):
            attestations.remove(title)
            found.append(_between(point, "copy or typing error", [title, *body], claims, origins, _TITLE))
    for slip, right in _slips(point, attestations, copied):
        attestations = [a for a in attestations if a not in slip]
        found.append(_between(point, "copy or typing error", [*slip, *right], claims, origins, _COPY))
    apart = [a for a in attestations if any(_exclusive(a, b) for b in attestations)]
    closed = [a for a in apart if a.low is None or a.high is not None]
    apart = [a for a in apart if a in closed or all(_exclusive(a, b) for b in closed)]
    apart = _of_one_street(point, apart)
    if len({a.value for a in apart}) > 1:
        told = found and point.cause == "copy or typing error"  # that cause has its own discrepancy
        cause = _cause("true conflict" if told else point.cause, apart)
        found.append(_between(point, cause, apart, claims, origins, _reason(point, cause)))
    return found


def _of_one_street(point: Point, apart: list[Attestation]) -> list[Attestation]:
    """Leave out, where two ways of one name are told ("202 Alder Drive", "Alder Street"), places that exclude neither.

    A church may stand on either of them.
    """
    named = [a for a in apart if point.point == "place" and point.about in forms(a.value)]
    return named if len({a.value for a in named}) > 1 else apart


def _changed(
    reports: Sequence[Report],
    event_stories: Sequence[EventStory],
    dependences: Sequence[Dependence],
    found: Sequence[Discrepancy],
) -> list[Discrepancy]:
    """Return the figures that copies changed, unless a discrepancy of a point shows that figure of the copy already."""
    concerned = {story for one in dependences for story in (one.derived_id, one.origin_id)}
    by_id = {report.story.id: report for report in reports if report.story.id in concerned}
    events = {row.story_id: row for row in event_stories if row.main}
    shown = {
        span for one in found for reading in one.readings for span in reading.evidence if _NUMERAL.search(reading.value)
    }
    changed: dict[str, Discrepancy] = {}
    for one in find_changed(by_id, dependences):
        row = events.get(one.copy.story.id)
        if row is None or any(span.overlaps(one.words) for span in shown):
            continue
        readings = tuple(
            Reading(" ".join(report.words(span).split()), (report.story.id,), (), independent, (span,))
            for report, span, independent in ((one.origin, one.right, 1), (one.copy, one.words, 0))
        )
        made = make_discrepancy("", row.event_id, (one.point, one.about), one.cause, readings, _CHANGED[one.cause])
        changed[made.id] = made
    return list(changed.values())


_NUMERAL = re.compile(r"\d")
_CHANGED: dict[Cause, str] = {
    "correction": "the corrected version of a report gives another figure in the same words",
    "later update": "the next version of a report gives another figure in the same words",
    "copy or typing error": "a copy gives another figure than its origin in the same words",
}


def _copied(reports: Sequence[Report], event_stories: Sequence[EventStory]) -> dict[str, frozenset[str]]:
    """Return the stories from which each copy took its text; the next version of one house is no copy of it."""
    houses = {report.story.id: house_of(report) for report in reports}
    first: dict[str, set[str]] = defaultdict(set)
    for row in event_stories:
        if row.independence != "derived":
            first[row.origin].add(row.story_id)
    return {
        row.story_id: frozenset(
            origin for origin in first[row.origin] if houses.get(origin, "") != houses.get(row.story_id, "")
        )
        for row in event_stories
        if row.independence == "derived"
    }


def _slips(
    point: Point, attestations: Sequence[Attestation], copied: Mapping[str, frozenset[str]]
) -> Iterator[tuple[list[Attestation], list[Attestation]]]:
    """Yield the figures of copies that neither their origin nor anybody else gives, each with those of its origin."""
    if point.point not in _COUNTED - SEARCHED or point.cause == "correction":  # a search goes on from copy to copy
        return
    for story_id in sorted({a.story_id for a in attestations} & set(copied)):
        mine = [a for a in attestations if a.story_id == story_id]
        others = [a for a in attestations if a.story_id != story_id]
        right = [a for a in others if a.story_id in copied[story_id]]
        if right and all(_exclusive(a, b) for a in mine for b in others):
            yield mine, right


def _of_a_part(attestation: Attestation, claims: dict[str, Claim]) -> bool:
    """Say whether a count is of some of those concerned: it is held against no count of all."""
    claim = claims.get(attestation.claim_id)
    return claim is not None and claim.rule == "count of a part"


def _of_several_dead(point: Point, attestations: Sequence[Attestation]) -> bool:
    """Say whether a report tells, hour by hour, when one after the other died: that is no account of one death."""
    told = Counter(a.story_id for a in {(a.story_id, a.value): a for a in attestations}.values())
    return point.point == _TIME_OF_DEATH and max(told.values(), default=0) > 1


_TIME_OF_DEATH = "other:time of death"


def _group_by_group(point: Point, attestations: Sequence[Attestation]) -> bool:
    """Say whether the counts are one report's, of those held or sought, whom it tells of group by group.

    Two who count, each on his own word, count the same.
    """
    one_report = len({a.story_id for a in attestations}) == 1
    return one_report and point.point in SEARCHED and len({a.speaker for a in attestations} - {""}) <= 1


def _nobody_known(point: Point, attestation: Attestation) -> bool:
    """Say whether the police have no suspect: that excludes no number of attackers."""
    return point.point == "suspects" and attestation.high == 0


def _reason(point: Point, cause: Cause) -> str:
    """Return the reason in words; the missing grow fewer, the dead more."""
    if cause == "later update" and point.point not in _GROWING:
        return "a later report gives what became known after the earlier one"
    return REASONS[cause]


_GROWING = frozenset({"killed", "injured", "displaced", "arrested"})


def _cause(cause: Cause | None, apart: Sequence[Attestation]) -> Cause:
    """Return the cause of a difference; a conflict between figures that two speakers give is one of those speakers."""
    speakers = {a.value: a.speaker for a in apart}
    named = set(speakers.values())
    if cause == "true conflict" and len(speakers) > 1 and "" not in named and len(named) > 1:
        return "different speaker"
    return cause or "unclear"


def _exclusive(a: Attestation, b: Attestation) -> bool:
    """Say whether two values cannot both be so; of numbers, whether their ranges are apart."""
    if a.value == b.value:
        return False
    if a.low is None and a.high is None:
        return True
    low = max(x for x in (a.low, b.low, 0.0) if x is not None)
    return low > min((x for x in (a.high, b.high) if x is not None), default=low)


def _between(
    point: Point,
    cause: Cause,
    attestations: Sequence[Attestation],
    claims: dict[str, Claim],
    origins: dict[tuple[str, str], str],
    reason: str,
) -> Discrepancy:
    by_value: dict[str, list[tuple[Attestation, str]]] = defaultdict(list)
    for attestation in _not_taken_back(attestations, claims):
        origin = origins.get((point.event_id, attestation.story_id), attestation.story_id)
        by_value[attestation.value].append((attestation, origin))
    readings = tuple(
        Reading(
            value,
            tuple(sorted({a.story_id for a, _ in given})),
            tuple(sorted({_holder(a, claims) for a, _ in given} - {""})),
            len({origin for _, origin in given}),
            tuple(sorted({a.span for a, _ in given})),
        )
        for value, given in sorted(by_value.items())
    )
    return make_discrepancy(point.id, point.event_id, (point.point, point.about), cause, readings, reason)


def _not_taken_back(attestations: Sequence[Attestation], claims: dict[str, Claim]) -> list[Attestation]:
    """Leave out a figure that a report repeats only to correct it, where another report gives it in earnest."""
    firm = {a.value for a in attestations if not _taken_back(a, claims)}
    return [a for a in attestations if a.value not in firm or not _taken_back(a, claims)]


def _taken_back(attestation: Attestation, claims: dict[str, Claim]) -> bool:
    claim = claims.get(attestation.claim_id)
    return claim is not None and claim.modality == "taken back"


def _holder(attestation: Attestation, claims: dict[str, Claim]) -> str:
    claim = claims.get(attestation.claim_id)
    return attestation.speaker or (claim.side if claim else "")
