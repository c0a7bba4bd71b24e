"""The points of an event: each story's value, the verdict over all of them, and the range over independent origins."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from variorum.identity import make_id
from variorum.link.accounts.causes import COUNTS, size
from variorum.link.accounts.notes import Lone, Notes, Part, Points, choose, find_asked, find_opening, pack_alone
from variorum.link.accounts.openings import open_questions
from variorum.link.accounts.questions import APART, THINGS, questions
from variorum.link.accounts.readings import readings_of
from variorum.link.accounts.verdicts import verdict_of
from variorum.link.accounts.witnesses import TAKEN_BACK, Witness
from variorum.model import BYSTANDERS, CONTESTED, OPEN_POINTS, PARTICULAR, Attestation, Event, EventStory, Point
from variorum.people import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.notes import Alone
    from variorum.model import Claim, Dependence, Report, Span

    Keep = Callable[[Iterator[Point]], Sequence[Point]]


def find_points(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    dependences: Sequence[Dependence],
    config: AccountsConfig,
    keep: Keep = tuple,
    noted: Callable[[Report], Notes] | None = None,
) -> Sequence[Point]:
    """Answer: on each point of each event, what does each story say, and do the accounts agree, differ or keep silent?

    Independent origins are counted per point: a story that copied a value counts with the story it was copied from, a
    fact that a rewrite adds counts for itself. A copied figure never narrows a range. Compared is what each story says;
    a date inferred from other accounts is evidence for none. ``noted`` gives the notes of a story that were taken
    before (:func:`take_notes`).

    Returns:
        The points, in the order of event, point and what they are about, as ``keep`` keeps them: of a large record
        they take more memory than all else that linking finds. Those of a story alone with its event, of which none is
        in dispute, are not kept: where there are notes, they are made of these when they are read.
    """
    [find] = find_points_in_parts(reports, events, event_stories, dependences, config, noted)
    return put_together([find(keep)], reports, noted)


def find_points_in_parts(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    dependences: Sequence[Dependence],
    config: AccountsConfig,
    noted: Callable[[Report], Notes] | None = None,
    parts: int = 1,
) -> list[Callable[[Keep], Part]]:
    """Answer what :func:`find_points` does, of so many parts of the events, each by a task that is given a ``keep``."""
    by_id = {report.story.id: report for report in reports}
    told: dict[str, list[EventStory]] = defaultdict(list)
    for row in event_stories:
        if row.story_id in by_id:
            told[row.event_id].append(row)
    aside: dict[str, list[Span]] = defaultdict(list)
    for row in event_stories:
        if not row.main:
            aside[row.story_id] += row.evidence
    whole = frozenset(d.derived_id for d in dependences if d.derivation == "wholly derived")
    stories = _Stories(by_id, _copied_passages(dependences), whole, dict(aside), noted)
    ordered = sorted(events, key=lambda e: e.id)
    share = -(-len(ordered) // parts) or 1
    starts = range(0, max(1, len(ordered)), share)
    return [partial(_find_part, ordered[start : start + share], told, stories, config) for start in starts]


def put_together(
    parts: Sequence[Part], reports: Iterable[Report], noted: Callable[[Report], Notes] | None
) -> Sequence[Point]:
    """Return the points of all events from those of the parts, in their order."""
    if noted is None:  # none is left to notes
        return parts[0].kept if len(parts) == 1 else [point for part in parts for point in part.kept]
    take = noted
    by_id = {report.story.id: report for report in reports}
    return Points(parts, lambda story_id: cast("Alone", take(by_id[story_id]).alone))


def _find_part(
    events: Sequence[Event],
    told: Mapping[str, Sequence[EventStory]],
    stories: _Stories,
    config: AccountsConfig,
    keep: Keep,
) -> Part:
    shares: list[int | Lone] = []

    def made() -> Iterator[Point]:
        for event in events:
            rows = told.get(event.id, [])
            lone = _lone(event, rows, stories)
            points = [] if lone else _points_of(event, rows, stories, config)
            shares.append(lone or len(points))
            yield from points

    return Part(shares, keep(made()))


def take_notes(report: Report, config: AccountsConfig) -> Notes:
    """Answer: which claims of a story count by themselves, and what are its points where it is alone with its event?"""
    story_id = report.story.id
    row = EventStory("", story_id, main=True, origin=story_id, independence="independent")
    event = Event("", "", "", report.story.published)
    points = _points_of(event, [row], _Stories({story_id: report}), config)
    opening = find_opening(report, config.lead_sentences)
    return Notes(find_asked(report.analysis.claims), pack_alone(points), opening)


class _Stories(NamedTuple):
    """What is known of the stories of a record: their reports, what they copied, and what they tell in passing.

    ``copied`` are the passages that a story took from another, ``whole`` those that took all, ``aside`` the words by
    which a story tells of other events than its own. ``noted`` gives the notes of a report, if there are any.
    """

    by_id: Mapping[str, Report]
    copied: Mapping[str, list[Span]] = {}
    whole: frozenset[str] = frozenset()
    aside: Mapping[str, Sequence[Span]] = {}
    noted: Callable[[Report], Notes] | None = None

    def opening(self, report: Report, config: AccountsConfig) -> int:
        """Return where the opening of a story ends."""
        return self.noted(report).opening if self.noted else find_opening(report, config.lead_sentences)

    def all_of(self, event: Event, row: EventStory) -> bool:
        """Say whether a story tells of this event alone, so that all its claims are of it as they stand."""
        return row.main and not event.round and not self.aside.get(row.story_id)


def _lone(event: Event, rows: Sequence[EventStory], stories: _Stories) -> Lone | None:
    """Return the story that is alone with an event and took its text from none, if its notes have its points."""
    noted = stories.noted
    if not noted or len(rows) != 1 or not stories.all_of(event, rows[0]) or rows[0].story_id in stories.copied:
        return None
    report = stories.by_id[rows[0].story_id]
    alone = noted(report).alone
    return Lone(event.id, report.story.id, alone.size) if alone else None


def _copied_passages(dependences: Iterable[Dependence]) -> dict[str, list[Span]]:
    """Return, by story, the passages it took from another."""
    copied: dict[str, list[Span]] = defaultdict(list)
    for dependence in dependences:
        if dependence.derivation != "shared quotes only":
            copied[dependence.derived_id].extend(passage.derived for passage in dependence.passages)
    return dict(copied)


def _points_of(event: Event, rows: Sequence[EventStory], stories: _Stories, config: AccountsConfig) -> list[Point]:
    ordered = sorted(rows, key=lambda r: (not r.main, r.story_id))
    witnesses = [
        Witness(claim, report, row.story_id, row.origin, opening)
        for row, claims in zip(ordered, _claims_told(event, ordered, stories), strict=True)
        for report in (stories.by_id[row.story_id],)
        for opening in (stories.opening(report, config),)
        for claim in claims
    ]
    tellers = sorted(row.story_id for row in rows if row.main) or sorted(row.story_id for row in rows)
    foreseen = [w for w in witnesses if w.claim.point not in OPEN_POINTS]
    raised = [w for w in witnesses if w.claim.point in OPEN_POINTS] if len(rows) > 1 else []
    passages = {row.story_id: stories.copied[row.story_id] for row in rows if row.story_id in stories.copied}
    foreseen = _by_the_origins_day(foreseen, passages) if passages else foreseen
    asked = questions(foreseen, config)
    opened = open_questions(raised, _answering(foreseen, asked), config)
    points = [
        _point(event, question, _with_origins(given, passages) if passages else given, tellers, stories.whole, config)
        for question, given in sorted((asked | opened).items())
        if given
    ]
    dead = next((p.best for p in points if p.point == "killed" and not p.about), None)
    return [_scoped(point, dead, witnesses) for point in points]


def _answering(foreseen: Sequence[Witness], asked: Mapping[tuple[str, str], Sequence[Witness]]) -> list[Witness]:
    """Leave out what answers no question for itself: bystanders, what nobody contests, figures that meet no other."""
    kept = {w.claim.id for (point, _), group in asked.items() if point in COUNTS for w in group}
    return [w for w in foreseen if w.claim.point not in _UNASKED and (w.claim.rule != THINGS or w.claim.id in kept)]


# Bystanders, what nobody contests, and what is told of one thing whatever the event.
_UNASKED = BYSTANDERS | {CONTESTED, PARTICULAR}


def _claims_told(event: Event, rows: Sequence[EventStory], stories: _Stories) -> list[Sequence[Claim]]:
    """Return the claims of each story that bear on an event, less those that count only beside another's."""
    reports = [stories.by_id[row.story_id] for row in rows]
    noted = stories.noted
    if not noted or len(rows) == 1:
        return [_claims_of(event, row, report, stories) for row, report in zip(rows, reports, strict=True)]
    own = [
        None if stories.all_of(event, row) else _claims_of(event, row, report, stories)
        for row, report in zip(rows, reports, strict=True)
    ]
    asked = [
        noted(report).asked if claims is None else find_asked(claims)
        for report, claims in zip(reports, own, strict=True)
    ]
    return [
        report.claims_at(places) if claims is None else [claims[place] for place in places]
        for report, claims, places in zip(reports, own, choose(asked), strict=True)
    ]


def _of_the_round(event: Event) -> Callable[[Claim], Claim]:
    """Return what lets claims on the event's own round by its number meet those on the talks without one."""
    numbered = f"talks, round {event.round}"

    def renamed(claim: Claim) -> Claim:
        return replace(claim, about=claim.about.replace(numbered, "talks")) if claim.about.endswith(numbered) else claim

    return renamed if event.round else lambda claim: claim


def _scoped(point: Point, dead: float | None, witnesses: Sequence[Witness]) -> Point:
    """Explain counts that differ by those whom one of them leaves out: the dead among the hurt, the attacker dead."""
    if point.point not in {"killed", "injured", "people_shot"} or point.cause != "true conflict":
        return point
    left_out = _attackers_dead(witnesses) if point.point == "killed" else dead
    values = sorted({a.low for a in point.attestations if a.low is not None and a.low == a.high})
    if point.point != "killed" and _counted_twice(point):
        return replace(point, cause="different scope or definition")
    explained = bool(left_out) and len(values) == 2 and values[1] - values[0] == left_out
    return replace(point, cause="different scope or definition") if explained else point


def _counted_twice(point: Point) -> bool:
    """Say whether one report gives two counts in its text: it knows both, so that each is of other people.

    Those hit by bullets, and all who were hurt.
    """
    told = [(a.story_id, a.low) for a in point.attestations if a.span.part == "text" and a.low == a.high]
    return len({story for story, _ in told}) < len(set(told))


def _attackers_dead(witnesses: Sequence[Witness]) -> int:
    """Return 1 where some report tells that the attacker died too, else 0: counts of the dead are with him or without.

    By his own hand, or counted by name of what he was: "six dead, including the gunman".
    """
    told = any(w.claim.point == "cause" and w.claim.value == _OWN_HAND for w in witnesses)
    return int(told or any(w.claim.point == "killed" and _with_attacker(w) for w in witnesses))


def _with_attacker(witness: Witness) -> bool:
    """Say whether the words behind a count of the dead name an attacker among them."""
    behind = replace(witness.claim.span, start=witness.claim.span.end, end=witness.claim.span.end + _BEHIND)
    return bool(_WITH_ATTACKER.match(witness.report.words(behind)))


_OWN_HAND = "his own hand"
_BEHIND = 60  # characters
_WITH_ATTACKER = re.compile(
    r"[^.;]{0,25}\b(?:including|among them|counting|as well as|plus)(?: \w+)? (?:an? |the |his |her )?(?:\w+ )?"
    r"(?:gunm[ae]n|shooter|suspect|attacker|assailant|bomber|killer|perpetrator|(?:him|her)self)\b",
    re.IGNORECASE,
)


def _claims_of(event: Event, row: EventStory, report: Report, stories: _Stories) -> list[Claim]:
    """Return the claims of a story that bear on an event: those in the words that tell of it in passing, or the rest.

    What stands there in the background, or is dated to another day than the story's, is what they tell of. By the day
    of a sentence it was known to tell of it, so that it is no further witness of when that was; a date that is itself
    given as what the story tells of the event is one.
    """
    renamed = _of_the_round(event)
    within = row.evidence if not row.main else stories.aside.get(row.story_id, ())
    if row.main and not within:
        return [*map(renamed, report.analysis.claims)]
    found = [c for c in report.analysis.claims if any(span.contains(c.span) for span in within) != row.main]
    if row.main:
        return [*map(renamed, found)]
    told = [c for c in found if c.point != "date" or c.span in within]
    return [renamed(replace(c, about="") if c.about in APART or day_of(c.about) else c) for c in told]


def _by_the_origins_day(witnesses: Sequence[Witness], copied: Mapping[str, list[Span]]) -> list[Witness]:
    """Leave out days that a copy gives in its origin's words, but read from its own later date ("this weekend")."""
    dated = [w for w in witnesses if w.claim.point == "date"]
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for witness in dated:
        if witness.story_id not in copied:
            told[witness.origin][witness.report.words(witness.claim.span)].add(witness.claim.value)
    redated = {
        w.claim.id
        for w in dated
        if (values := told[w.origin].get(w.report.words(w.claim.span)))
        and w.claim.value not in values
        and any(w.claim.span.overlaps(passage) for passage in copied.get(w.story_id, ()))
    }
    return [w for w in witnesses if w.claim.id not in redated]


def _with_origins(witnesses: Sequence[Witness], copied: Mapping[str, list[Span]]) -> list[Witness]:
    """Let a fact that a derived story adds count for that story; let all else count for the story's origin."""
    family: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        if witness.story_id not in copied:
            family[witness.origin].add(witness.claim.value)
    return [
        witness._replace(origin=witness.story_id) if _own(witness, family, copied) else witness for witness in witnesses
    ]


def _own(witness: Witness, family: Mapping[str, set[str]], copied: Mapping[str, list[Span]]) -> bool:
    passages = copied.get(witness.story_id)
    if passages is None or witness.claim.value in family[witness.origin]:
        return False
    return not any(witness.claim.span.overlaps(passage) for passage in passages)


def _point(
    event: Event,
    asked: tuple[str, str],
    witnesses: Sequence[Witness],
    tellers: Sequence[str],
    whole: frozenset[str],
    config: AccountsConfig,
) -> Point:
    point, about = asked
    shown = readings_of(point, witnesses, config) if len(witnesses) > 1 else list(witnesses)
    verdict, cause = verdict_of(point, shown, whole, config)
    low, best, high = _range(shown) if point in COUNTS else (None, None, None)
    said = {witness.story_id for witness in witnesses}  # whose answer is not shown kept no silence
    return Point(
        id=make_id("point", event.id, point, about),
        event_id=event.id,
        point=point,
        about=about,
        verdict=verdict,
        cause=cause,
        independent_origins=len({witness.origin for witness in shown}),
        attestations=tuple([_attest(witness) for witness in shown]),
        silent=tuple([story_id for story_id in tellers if story_id not in said]),
        low=low,
        best=best,
        high=high,
    )


def _attest(witness: Witness) -> Attestation:
    said, story_id = witness.claim, witness.story_id
    return Attestation(story_id, said.id, said.value, said.low, said.high, said.bound, said.speaker, said.span)


def _range(witnesses: Sequence[Witness]) -> tuple[float | None, float | None, float | None]:
    """Combine numbers over independent origins: the lowest, the one that most origins give last, the highest."""
    by_origin: dict[str, list[Witness]] = defaultdict(list)
    witnesses = [w for w in witnesses if w.claim.modality != TAKEN_BACK] or witnesses
    for witness in witnesses:
        by_origin[witness.origin].append(witness)
    lows = [w.claim.low for w in witnesses if w.claim.low is not None]
    highs = [w.claim.high for w in witnesses if w.claim.high is not None]
    latest = [
        max(ws, key=lambda w: (w.report.story.published.latest or "", size(w.claim))) for ws in by_origin.values()
    ]
    bests = sorted(size(w.claim) for w in latest)
    best = max(sorted(set(bests)), key=lambda b: (bests.count(b), b), default=None)
    return min(lows, default=None), best, max(highs, default=None)
