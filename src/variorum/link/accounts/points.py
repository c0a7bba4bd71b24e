"""The points of an event: each story's value, the verdict over all of them, and the range over independent origins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, cast

from variorum.identity import make_id
from variorum.link.accounts.causes import (
    ANY_GUN,
    COUNTS,
    FIRM_HOURS,
    Pair,
    hours_apart,
    is_hour,
    sentence_of,
    vaguely_told,
)
from variorum.link.accounts.comparison import PART, compare, relate
from variorum.link.accounts.notes import Lone, Notes, Points, choose, find_asked, find_opening, pack_alone
from variorum.link.accounts.openings import open_questions
from variorum.link.accounts.questions import (
    AGES,
    APART,
    NAMES,
    PERSONAL,
    RIVAL,
    THINGS,
    UNNAMED,
    may_be_slip,
    questions,
    slip_of_one,
    written_out,
)
from variorum.link.accounts.tolls import TOLLS, is_dated
from variorum.link.accounts.witnesses import CORRECTED, TAKEN_BACK, Witness
from variorum.model import BYSTANDERS, CONTESTED, OPEN_POINTS, Attestation, Event, EventStory, Point
from variorum.people import SEARCHED, day_of, sort_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.comparison import Comparison
    from variorum.link.accounts.notes import Alone
    from variorum.model import Cause, Claim, Dependence, Report, Span, Verdict

# Points on which one story may give several answers that are all so. Charges agree where one is common to all.
_MANY_ANSWERS = ("weapon", "charge", "relationship", "other:")

# Points on which it matters who says so: each speaker's first words are kept.
_STANCES = frozenset({"outcome", "status", "cause", "blame"})
# Points on which a story's finest answer is its answer, if its answers can all hold.
_FINEST = frozenset({"date", "time_of_day", "victim_age", "suspect_age"})
_PASSING = frozenset({"hour in passing"})
# Counts that a report gives at its beginning; arrests are often told at its end.
_TOLD_FIRST = frozenset({"killed", "injured", "people_shot", "missing", "displaced"})
# Counts that reports break down into parts.
_PARTED = frozenset({"killed"})
# Points of which a story has one true answer, so that several answers speak of several things.
_ONE_ANSWER = COUNTS | {"date", "time_of_day", "victim_age", "suspect_age"}


def find_points(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    dependences: Sequence[Dependence],
    config: AccountsConfig,
    keep: Callable[[Iterator[Point]], Sequence[Point]] = tuple,
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
    shares: list[int | Lone] = []

    def made() -> Iterator[Point]:
        for event in sorted(events, key=lambda e: e.id):
            lone = _lone(event, told[event.id], stories)
            points = [] if lone else _points_of(event, told[event.id], stories, config)
            shares.append(lone or len(points))
            yield from points

    kept = keep(made())
    return Points(shares, kept) if noted else kept


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
    return Lone(event.id, alone.size, lambda: cast("Alone", noted(report).alone)) if alone else None


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
    asked = questions(foreseen, config)
    opened = open_questions(raised, _answering(foreseen, asked), config)
    passages = {row.story_id: stories.copied[row.story_id] for row in rows if row.story_id in stories.copied}
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
    return [
        w
        for w in foreseen
        if w.claim.point not in BYSTANDERS | {CONTESTED} and (w.claim.rule != THINGS or w.claim.id in kept)
    ]


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
    values = sorted({a.low for a in point.attestations if a.low is not None})
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


# --- One point --------------------------------------------------------------------------------------------------------


def _point(
    event: Event,
    asked: tuple[str, str],
    witnesses: Sequence[Witness],
    tellers: Sequence[str],
    whole: frozenset[str],
    config: AccountsConfig,
) -> Point:
    point, about = asked
    shown = _shown(point, witnesses, config) if len(witnesses) > 1 else list(witnesses)
    verdict, cause = _verdict(point, shown, whole, config)
    low, best, high = _range(shown) if point in COUNTS else (None, None, None)
    said = {witness.story_id for witness in shown}
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


def _shown(point: str, witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the answers to a question that count, of the several that accounts give."""
    if len({w.story_id for w in witnesses}) == len(witnesses):  # each gives one, and there is none to choose
        shown = sorted(witnesses, key=_order)
        if _of_one_value(shown):
            return shown
    else:
        shown = _one_per_value(_wholes(_totals(witnesses, config)) if point in COUNTS else witnesses)
        shown = _firm_hours(shown) if is_hour(point) else shown
        shown = _all_of_a_search(shown) if point in SEARCHED else shown
    if point in _ONE_ANSWER:
        shown = _charitably(shown, config)
    if point == "weapon":
        return _named_weapons(shown)
    if point in AGES:
        return sorted({*_finest(shown), *_slips_within(witnesses, _finest(shown), config)}, key=_order)
    return _finest(shown) if point in _FINEST else shown


def _named_weapons(witnesses: Sequence[Witness]) -> list[Witness]:
    """Leave out that there was a gun, of a story that says of what kind it was."""
    named = {w.story_id for w in witnesses if w.claim.value not in ANY_GUN}
    return [w for w in witnesses if w.claim.value not in ANY_GUN or w.story_id not in named]


def _firm_hours(witnesses: Sequence[Witness]) -> list[Witness]:
    """Leave out the parts of the day, of a story that tells the hour of the happening by the clock."""
    by_the_clock = {w.story_id for w in witnesses if _is_clock(w) and w.claim.rule not in _PASSING}
    return [w for w in witnesses if _is_clock(w) or w.story_id not in by_the_clock]


def _is_clock(witness: Witness) -> bool:
    return witness.claim.value[-1:].isdigit()


def _slips_within(witnesses: Sequence[Witness], shown: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the ages by which reports contradict themselves: so near, or so odd, that they are of one person."""
    own = {w.story_id: w for w in shown}
    doubled = (
        w
        for w in _one_per_value(witnesses)
        if (other := own.get(w.story_id))
        and _contrary(w, other, config)
        and may_be_slip(w.claim, other.claim)
        and not _two_persons(w, other)
    )
    return list(doubled)


def _two_persons(a: Witness, b: Witness) -> bool:
    """Say whether a report's text tells two ages of people without a name: "an 8-year-old and a 9-year-old" are two."""
    return all(w.claim.about.startswith(UNNAMED) and w.claim.span.part == "text" for w in (a, b))


def _of_one_value(witnesses: Sequence[Witness]) -> bool:
    return len({witness.claim.value for witness in witnesses}) == 1


def _totals(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Keep, of each story, the counts of its title and opening; those of its body if the opening gives none."""
    kept = []
    by_story: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        by_story[witness.story_id].append(witness)
    for given in by_story.values():
        opening = [w for w in given if _in_opening(w) or w.claim.modality in CORRECTED]
        opening += [
            w for w in given if w not in opening and any(_of_two_speakers((w, other), config) for other in opening)
        ]
        if opening and all(vaguely_told(w.claim, w.report) for w in opening):
            opening += [w for w in given if w not in opening and w.claim.high is not None and w.claim.rule != PART]
        kept.extend(given if all(map(_is_some_one, opening)) else opening)
    return kept


def _is_some_one(witness: Witness) -> bool:
    """Say whether words tell of one of those concerned, whom a count of all counts too."""
    return witness.claim.rule == PART and witness.claim.low == 1


def _wholes(witnesses: Sequence[Witness]) -> list[Witness]:
    """Leave out the counts of the dead or hurt that are of some of them, of a story that gives a count of all.

    Of some are those, too, that are below what the story says on the same word that there were at least.
    """
    least: dict[tuple[str, str], float] = defaultdict(float)
    for witness in witnesses:
        if witness.claim.rule == PART:
            teller = witness.story_id, witness.claim.speaker
            least[teller] = max(least[teller], _size(witness.claim))
    below = [w for w in witnesses if w.claim.high is not None and w.claim.high < least[w.story_id, w.claim.speaker]]
    witnesses = [w for w in witnesses if w not in below or w.claim.modality in CORRECTED] or witnesses
    whole = {w.story_id for w in witnesses if w.claim.rule != PART}
    parted = [w for w in witnesses if w.claim.point in _PARTED and w.claim.rule == PART]
    return [w for w in witnesses if w not in parted or w.story_id not in whole]


def _all_of_a_search(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each report on who is held or sought, the most that it counts: it tells of them one after the other.

    What two speakers count stands, and so does what it is corrected from.
    """
    most: dict[tuple[str, str], float] = {}
    for witness in witnesses:
        teller = (witness.story_id, witness.claim.speaker)
        most[teller] = max(most.get(teller, 0.0), _size(witness.claim))
    return [
        w for w in witnesses if w.claim.modality in CORRECTED or _size(w.claim) == most[w.story_id, w.claim.speaker]
    ]


def _charitably(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Read each story as agreeing with most accounts where any of its own words allow it.

    A report of one incident also counts parts of it and tells of other incidents; of the values a story gives, those
    that contradict what most stories say are taken to be of such, if another of its values does not. A title that
    contradicts its own body is kept. What most stories say is the value that the most stories could mean, the one
    written most often of those.
    """
    by_story: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        by_story[witness.story_id].append(witness)
    if _of_one_value(witnesses):  # nothing that one could be charitable about
        return sorted((w for told in by_story.values() for w in _foremost(told)), key=_order)
    usual = _usual(by_story, config)
    kept: list[Witness] = []
    for told in by_story.values():
        given = _not_adding_up(_foremost(told), usual)
        # Who sets a count of his own against another's gives both in earnest.
        rival = any(w.claim.rule in FIRM_HOURS or w.claim.rule == RIVAL for w in given) or _of_two_speakers(
            given, config
        )
        holding = [w for w in given if not _contrary(w, usual, config) or (rival and w.claim.rule != PART)]
        holding = _near(holding, given, usual, config) if is_hour(usual.claim.point) else holding
        holding += _closer(holding, given, config)
        body = [w for w in holding if w.claim.span.part == "text"]
        titles = [w for w in given if w.claim.span.part == "title" and body and _belied(w, given, by_story, config)]
        kept.extend(w for w in given if w.claim.modality in CORRECTED and w not in holding)
        if body:
            kept.extend([*holding, *(t for t in titles if t not in holding)])
        else:
            # Only the title, or nothing, agrees with the others: the body's own firm word stands against it.
            rest = [w for w in given if w.claim.span.part == "text"] if holding else given
            kept.extend({*holding, *_firm(rest)})
    return sorted(kept, key=_order)


def _near(
    holding: Sequence[Witness], given: Sequence[Witness], usual: Witness, config: AccountsConfig
) -> list[Witness]:
    """Return, of the hours of a story that may be so, those about the usual one; hours far off are of something else.

    Where none is about it, the hour of the happening contradicts it, and one told in passing of another thing does not.
    """
    near = [w for w in holding if _minutes_apart(w, usual) <= config.clock_tolerance]
    firm = [w for w in given if w not in holding and w.claim.rule not in _PASSING]
    return near or firm[:1] or list(holding)


def _minutes_apart(a: Witness, b: Witness) -> float:
    return hours_apart(Pair(a.claim, a.report, b.claim, b.report), (-_DAY, 0, _DAY))


_DAY = 24 * 60


def _not_adding_up(given: list[Witness], usual: Witness) -> list[Witness]:
    """Leave out the counts by which a story breaks down the one that most accounts give: six and three of the nine."""
    if usual.claim.point not in TOLLS or usual.claim.rule == PART:
        return given
    whole = _size(usual.claim)
    sizes = Counter(_size(w.claim) for w in given if w.claim.span.part == "text" and w.claim.modality not in CORRECTED)
    if whole not in sizes:
        return given
    parts = {one for one in sizes if 0 < one < whole and sizes[whole - one] > (one * 2 == whole)}
    return [w for w in given if _size(w.claim) not in parts]


def _belied(
    title: Witness, given: Sequence[Witness], by_story: Mapping[str, Sequence[Witness]], config: AccountsConfig
) -> bool:
    """Say whether a report's own text contradicts its title: with a count of all, or one that other reports give."""
    body = [w for w in given if w.claim.span.part == "text"]
    if not all(_contrary(title, w, config) for w in body):
        return False
    others = [w for told in by_story.values() for w in told if w.story_id != title.story_id]
    alone = all(_contrary(title, other, config) for other in others)
    borne_out = alone and any(not _contrary(w, other, config) for w in body for other in others)
    return title.claim.point not in _TOLD_FIRST or borne_out or any(_counts_all(w, title) for w in body)


def _counts_all(witness: Witness, title: Witness) -> bool:
    """Say whether a text's count may be of all whom its title counts: no part is larger, or opens the report.

    One person, and others than those told of before, are some of them.
    """
    few = _size(witness.claim) <= 1 or bool(_OTHERS.search(witness.report.words(witness.claim.span)))
    return _size(witness.claim) > _size(title.claim) or (_in_opening(witness) and not few)


_OTHERS = re.compile(r"\b(?:others?|another|more)\b", re.IGNORECASE)


def _foremost(told: list[Witness]) -> list[Witness]:
    """Return of what a story tells when it began, if it says so: other times are of what came after, or cited."""
    return [w for w in told if w.claim.rule in FIRM_HOURS][:1] or told


def _of_two_speakers(given: Sequence[Witness], config: AccountsConfig) -> bool:
    """Say whether a story gives two counts of the same people that exclude one another, on the word of two speakers."""
    text = [w for w in given if w.claim.span.part == "text"]  # a title speaks for its text
    whole = [w for w in text if w.claim.point in TOLLS and w.claim.low is not None and w.claim.rule != PART]
    return any(
        a.claim.speaker != b.claim.speaker and _same_people(a.claim, b.claim) and _contrary(a, b, config)
        for a, b in combinations(whole, 2)
    )


def _same_people(a: Claim, b: Claim) -> bool:
    """Say whether two counts are of one sort of people; of two named speakers, of those whom both call by one noun."""
    sort = sort_of(a.predicate)
    one_noun = bool(a.predicate and a.speaker and b.speaker) and fold(a.predicate) == fold(b.predicate)
    return sort == sort_of(b.predicate) if sort else one_noun


def _closer(holding: Sequence[Witness], given: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Return the figures by which a story says more closely what it first says vaguely ("thousands", then 23,000)."""
    if not holding or any(w.claim.high is not None or w.claim.point not in _TOLD_FIRST for w in holding):
        return []
    firm = [w for w in given if w not in holding and w.claim.rule != PART and w.claim.span.part == "text"]
    vague = all(vaguely_told(h.claim, h.report) for h in holding)
    near = [w for w in firm if vague or _in_opening(w)]
    return [w for w in near if not any(_contrary(w, h, config) for h in holding)]


def _room(claim: Claim) -> float:
    return (claim.high or 0.0) - (claim.low or 0.0)


def _finest(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each story, what it gives most closely: a clock time before a part of the day, a day before a month."""
    first: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda w: ("/" in w.claim.value, _room(w.claim), _order(w))):
        first.setdefault(witness.story_id, witness)
    return sorted(first.values(), key=_order)


def _firm(given: Sequence[Witness]) -> list[Witness]:
    """Return the one value by which a story contradicts the others, if its words are firm enough to say that it does.

    A count far down a report, or an hour with no happening beside it, is more often of another thing than a conflict,
    unless it is the only one and rests on somebody's word.
    """
    alone = len({w.claim.value for w in given}) == 1
    firm = [
        w
        for w in given
        if w.claim.rule not in _PASSING
        and (_in_opening(w) or (alone and (w.claim.speaker if not w.claim.about else is_dated(w.claim))))
    ]
    return [max(firm, key=_most_told)] if firm else []


def _in_opening(witness: Witness) -> bool:
    if witness.claim.point not in _TOLD_FIRST or witness.claim.span.part == "title":
        return True
    return witness.claim.span.start < witness.opening


def _usual(by_story: Mapping[str, Sequence[Witness]], config: AccountsConfig) -> Witness:
    """Return the value that the most stories could mean; of several, the one most stories write."""
    distinct: dict[str, Witness] = {}
    for given in by_story.values():
        body = [w for w in given if w.claim.span.part == "text"]
        for witness in body or given:
            distinct.setdefault(witness.claim.value, witness)
    values = [distinct[value] for value in sorted(distinct)][: config.most_values]
    if len(values) == 1:
        return values[0]

    def weight(candidate: Witness) -> tuple[int, int, float]:
        could = sum(any(not _contrary(w, candidate, config) for w in given) for given in by_story.values())
        written = sum(any(w.claim.value == candidate.claim.value for w in given) for given in by_story.values())
        return could, written, _size(candidate.claim)

    return max(values, key=weight)


def _contrary(a: Witness, b: Witness, config: AccountsConfig) -> bool:
    return a.claim.value != b.claim.value and relate(Pair(a.claim, a.report, b.claim, b.report), config) == "contrary"


def _most_told(witness: Witness) -> tuple[float, int, str]:
    return _size(witness.claim), -witness.claim.span.start, witness.claim.id


def _size(claim: Claim) -> float:
    return claim.low if claim.low is not None else (claim.high or 0.0)


def _one_per_value(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep, of each story, the first words that give a value; of a position, the first of each who holds it."""
    first: dict[tuple[str, str, str], Witness] = {}
    for witness in sorted(witnesses, key=lambda w: (w.claim.point in COUNTS and not w.claim.speaker, _order(w))):
        speaker = witness.claim.speaker if witness.claim.point in _STANCES else ""
        first.setdefault((witness.story_id, witness.claim.value, speaker), witness)
    return sorted(first.values(), key=_order)


def _order(witness: Witness) -> tuple[str, str, bool, int, str]:
    claim, story = witness.claim, witness.report.story
    return (story.published.earliest or "9999", story.id, claim.span.part == "title", claim.span.start, claim.id)


def _attest(witness: Witness) -> Attestation:
    said, story_id = witness.claim, witness.story_id
    return Attestation(story_id, said.id, said.value, said.low, said.high, said.bound, said.speaker, said.span)


# --- The verdict ------------------------------------------------------------------------------------------------------


def _verdict(
    point: str, witnesses: Sequence[Witness], whole: frozenset[str], config: AccountsConfig
) -> tuple[Verdict, Cause | None]:
    """Return agree, differ or single; a text that was taken whole from another is no second account."""
    if len(witnesses) == 1:
        return "single", None
    own = {w.story_id for w in witnesses if w.story_id not in whole}
    if _of_one_value(witnesses):
        return ("agree" if len(own) > 1 else "single"), None
    corrected = any(w.claim.modality in CORRECTED for w in witnesses)
    if len(own) <= 1 and _many_answers(point) and not corrected:
        return "single", None
    if len(own) > 1 and _many_answers(point) and _of_the_same_answers(witnesses):
        return "agree", None
    common = _common_places(witnesses) if point == "place" else _common_answers(witnesses)
    exact = point == "place" and any(any(c.isdigit() for c in value) for value in common)
    if len(own) > 1 and (exact or (common and point == "charge")):
        return "agree", None
    apart = [c for c in _comparisons(witnesses, config) if c.relation != "same"]
    worst = min(apart, key=lambda c: c.rank, default=None)
    if worst is not None:
        slip = worst.cause == "name variant" and point in {*NAMES, "place"} and slip_of_one(witnesses)
        slip = slip or (point in COUNTS and worst.relation == "contrary" and _only_a_title(witnesses, config))
        return "differ", "copy or typing error" if slip else worst.cause
    return ("agree" if len(own) > 1 else "single"), None


def _only_a_title(witnesses: Sequence[Witness], config: AccountsConfig) -> bool:
    """Say whether none but titles differ, each from its own report's body: such a title is a slip."""
    titles = [w for w in witnesses if w.claim.span.part == "title" and _against_body(w, witnesses, config)]
    rest = [w for w in witnesses if w not in titles]
    return bool(titles) and not any(_contrary(a, b, config) for a, b in combinations(rest, 2))


def _against_body(title: Witness, witnesses: Sequence[Witness], config: AccountsConfig) -> bool:
    own = [w for w in witnesses if w.story_id == title.story_id and w.claim.span.part == "text"]
    return bool(own) and all(_contrary(title, w, config) for w in own)


def _many_answers(point: str) -> bool:
    return point.startswith(_MANY_ANSWERS) and point not in COUNTS


def _of_the_same_answers(witnesses: Sequence[Witness]) -> bool:
    """Say whether several stories all give the same several answers."""
    answers: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        answers[witness.story_id].add(witness.claim.value.casefold())
    return len(answers) > 1 and len({frozenset(given) for given in answers.values()}) == 1


def _common_answers(witnesses: Sequence[Witness]) -> set[str]:
    """Return the answers that every story gives that gives any."""
    answers: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        answers[witness.story_id].add(witness.claim.value.casefold())
    return set.intersection(*answers.values())


def _common_places(witnesses: Sequence[Witness]) -> set[str]:
    """Return the places that every story gives, however it writes them and whatever it adds ("near Mill Road")."""
    answers: dict[str, list[str]] = defaultdict(list)
    for witness in witnesses:
        answers[witness.story_id].append(" ".join(("", *written_out(witness.claim.value), "")))
    given = {place for places in answers.values() for place in places}
    return {place for place in given if all(any(place in other for other in told) for told in answers.values())}


def _comparisons(witnesses: Sequence[Witness], config: AccountsConfig) -> list[Comparison]:
    """Compare each two of the values given: counts where one sentence gives both, else in the first of each."""
    values: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        values[witness.claim.value].append(witness)
    distinct = [_Told(values[value]) for value in sorted(values)[: config.most_values]]
    met = (one.beside(other) for one, other in combinations(distinct, 2))
    return [compare(a.claim, a.report, b.claim, b.report, config) for a, b in met]


class _Told:
    """Who gives one value, the first report foremost."""

    def __init__(self, given: Sequence[Witness]) -> None:
        self.first = given[0]
        self._given = given

    @cached_property
    def sentences(self) -> dict[tuple[str, ...], Witness]:
        """The sentences in which a count is told, each with the first report that has it."""
        counts = self._given if self.first.claim.point in COUNTS else ()
        found = {sentence_of(w.claim, w.report): w for w in reversed(counts)}
        found.pop((), None)
        return found

    def beside(self, other: _Told) -> tuple[Witness, Witness]:
        """Return the two reports in which this value and another are compared: one that gives both, before others."""
        own = ((a, b) for a in self._given for b in other._given if a.report.story.id == b.report.story.id)
        if self.first.claim.point in PERSONAL | {"place"} and (both := next(own, None)):
            return both
        shared = next((sentence for sentence in self.sentences if sentence in other.sentences), None)
        return (self.sentences[shared], other.sentences[shared]) if shared else (self.first, other.first)


def _range(witnesses: Sequence[Witness]) -> tuple[float | None, float | None, float | None]:
    """Combine numbers over independent origins: the lowest, the one that most origins give last, the highest."""
    by_origin: dict[str, list[Witness]] = defaultdict(list)
    witnesses = [w for w in witnesses if w.claim.modality != TAKEN_BACK] or witnesses
    for witness in witnesses:
        by_origin[witness.origin].append(witness)
    lows = [w.claim.low for w in witnesses if w.claim.low is not None]
    highs = [w.claim.high for w in witnesses if w.claim.high is not None]
    latest = [
        max(ws, key=lambda w: (w.report.story.published.latest or "", _size(w.claim))) for ws in by_origin.values()
    ]
    bests = sorted(_size(w.claim) for w in latest)
    best = max(sorted(set(bests)), key=lambda b: (bests.count(b), b), default=None)
    return min(lows, default=None), best, max(highs, default=None)
