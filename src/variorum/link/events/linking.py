"""Which stories tell of one happening, which happenings make one storyline, and what speaks for and against?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from variorum.identity import make_id
from variorum.joining import join_pairs
from variorum.link.events import clusters
from variorum.link.events.candidates import find_candidates, find_stretches
from variorum.link.events.compare import FEATURES, Comparer
from variorum.link.events.labels import label_of, type_of
from variorum.link.events.notes import NoteTaker
from variorum.link.events.pairings import Collected, Sign
from variorum.link.events.participants import ActorOf, participants_of
from variorum.link.events.reasons import explain, explain_family, explain_page
from variorum.link.events.ruled import Ruled, find_ruled
from variorum.link.events.sides import chained, find_sides
from variorum.link.events.terms import published_day
from variorum.link.events.vectors import count_stories
from variorum.link.events.window import Window
from variorum.model import UNRESOLVED, Decision, Event, EventStory, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from variorum.config import EventsConfig
    from variorum.link.events.candidates import Stretch
    from variorum.link.events.clusters import Pair
    from variorum.link.events.columns import Flags, Floats, Ints
    from variorum.link.events.names import Names
    from variorum.link.events.notes import Front, Notes
    from variorum.link.events.pairings import Pairings
    from variorum.link.events.reasons import Grounds
    from variorum.link.events.sides import Parties
    from variorum.link.events.vectors import Vocabulary
    from variorum.model import Actor, Independence, Report, Rulings, Span

    Origins = Mapping[str, tuple[str, Independence]]
    Verdict = Literal["same event", "other event", "same storyline"]

_AT_HAND = 4096  # stories whose names and notes are at hand while reasons are written: some ten megabytes
_TOGETHER = 256  # events whose stories' leads are at hand together
_UNSEEN = -4.0  # log-odds of a pair that shares too little to be compared


class Linked(NamedTuple):
    """What linking decided: the groups of stories, by row; the group of each row; ids of events and storylines.

    ``joints`` are the pairs by which rows hang on their groups (:func:`clusters.find_joints`).
    """

    groups: list[list[int]]
    home: list[int]
    event_ids: list[str]
    storyline_ids: list[str]
    pairings: Pairings
    together: list[Pair]
    joints: Mapping[int, Pair]
    ruled: Ruled = Ruled({}, {})

    def likely(self, pair: Pair) -> bool:
        """Say whether the reports alone speak for one happening."""
        return self.pairings.likely(pair)

    @property
    def same(self) -> Flags:
        """Of each pair compared, whether its two stories stand in one group."""
        home = np.array(self.home)
        first, second = self.pairings.rows
        same: Flags = home[first] == home[second]
        return same


def keep_in_memory(_kind: type[Any], nouns: Iterable[Any], together: int = 1) -> Sequence[Any]:  # noqa: ARG001
    """Hold nouns in memory, as many as there are."""
    return tuple(nouns)


class Known(NamedTuple):
    """What was found before: the notes of each story, and what the parts of :func:`compare_in_parts` gave."""

    noted: Callable[[Report], Notes]
    compared: Sequence[Compared]


class Found(NamedTuple):
    """The events, which story tells of which, the decisions on pairs of stories, and why each tells of its event.

    ``ties`` give, by story id, the place in ``whys`` of the reasons of its telling, which :func:`tell_why` adds to it.
    """

    events: tuple[Event, ...]
    tellings: tuple[EventStory, ...]
    decisions: Sequence[Decision]
    ties: Mapping[str, int]
    whys: Sequence[tuple[Reason, ...]]


class Stories(NamedTuple):
    """All that is known of the stories before any two are compared, in the order of their ids."""

    reports: Sequence[Report]
    days: list[int | None]
    vocabulary: Vocabulary
    noted: Callable[[Report], Notes]

    def window(self) -> Window:
        """Return a window that is over no stories yet."""
        return Window(self.reports, self.noted, self.vocabulary)


class Compared(NamedTuple):
    """What was found between stories of some stretches, and what these put forward by themselves, by row.

    ``leaning`` are those that have no news of their own; ``parties`` is between whom each is.
    """

    found: Collected
    leaning: frozenset[int]
    parties: dict[int, Parties]

    @classmethod
    def of(cls, parts: Iterable[Compared]) -> Compared:
        """Put together what was found of several parts, which share the stories of their windows."""
        whole = cls(Collected(len(FEATURES)), frozenset(), {})
        for part in parts:
            whole.found.take(part.found)
            whole.parties.update(part.parties)
            whole = whole._replace(leaning=whole.leaning | part.leaning)
        return whole


def find_events(
    reports: Sequence[Report],
    actors: Sequence[Actor],
    origins: Origins,
    config: EventsConfig,
    rulings: Rulings | None = None,
    keep: Callable[..., Sequence[Any]] = keep_in_memory,
    known: Known | None = None,
) -> Found:
    """Answer: which stories tell of one happening, and which happenings belong to one storyline?

    Every story has one main event. Stories that rest on one origin stay together; stories of other rounds, or of talks
    of other length, stay apart whatever their likeness. The pairs that hold an event together and nearest misses are
    kept as decisions with the reasons for and against. Times and places of the events are left to :func:`date_events`.

    What people have decided (``rulings``) comes before all of that; where the reports alone would have it otherwise,
    the decision says so.

    ``keep`` takes the decisions as they are written, in the order of their stories, and returns them as a sequence:
    of many reports there are too many reasons to hold them all in memory. It may ask for them now or later: what they
    are written from is settled here. For the same cause the tellings come without their reasons, which :func:`tell_why`
    adds. ``known`` is what was found before; if not given, notes are taken and stories are compared here.
    """
    ordered = sorted(reports, key=lambda report: report.story.id)
    if known is None:
        taker = NoteTaker(config)
        known = Known(taker, [compare() for compare in compare_in_parts(ordered, config, taker)])
    compared = Compared.of(known.compared)
    pairings = compared.found.sorted()
    ruled = find_ruled(rulings, {report.story.id: row for row, report in enumerate(ordered)}, pairings.pairs)
    parted = set(pairings.pairs(pairings.parted))
    apart = sorted((parted - ruled.together.keys()) | ruled.apart.keys())
    together = [*_families(ordered, origins, pairings), *sorted(ruled.together)]
    scores = pairings.within(together)
    leaning = clusters.Leaning(compared.leaning, config.leaning_likeness)
    groups = clusters.group(len(ordered), scores, together, apart, _UNSEEN, leaning)
    lines = _storylines(groups, pairings, ordered, compared.parties, config)
    joints = clusters.find_joints(groups, scores, together)
    linked = _name(ordered, groups, lines, pairings, together)._replace(joints=joints, ruled=ruled)
    events, opening = _events(ordered, known.noted, linked, ActorOf(actors), origins)
    decisions = keep(Decision, _decisions(ordered, known.noted, linked, origins, config))
    ids = [report.story.id for report in ordered]
    ties: dict[str, int] = {}
    whys = keep(tuple[Reason, ...], _whys(ids, linked, decisions, ties), together=1)
    return Found(events, _event_stories(ids, linked, origins, opening), decisions, ties, whys)


def compare_in_parts(
    reports: Iterable[Report], config: EventsConfig, noted: Callable[[Report], Notes], parts: int = 1
) -> list[Callable[[], Compared]]:
    """Answer: what is there between each two stories worth comparing? Returns tasks that find it of so many parts.

    A part is the stories of some stretches of time, which are about as many; fewer parts where there are fewer
    stretches. What all of them give, in their order, is what one alone gives.
    """
    stories = read_stories(sorted(reports, key=lambda report: report.story.id), noted, config)
    stretches = list(find_stretches(stories.days, config))
    share = -(-len(stretches) // parts) or 1
    return [
        partial(_compare, stories, stretches[start : start + share], config)
        for start in range(0, len(stretches), share)
    ]


def read_stories(reports: Sequence[Report], noted: Callable[[Report], Notes], config: EventsConfig) -> Stories:
    """Answer: what does each story put forward, before any two are compared? In the order given."""
    days = [published_day(report) for report in reports]
    order = sorted(range(len(reports)), key=lambda row: (days[row] is None, days[row] or 0))
    vocabulary = count_stories((noted(reports[row]).terms for row in order), config, order)
    return Stories(reports, days, vocabulary, noted)


def _compare(stories: Stories, stretches: Sequence[Stretch], config: EventsConfig) -> Compared:
    """Return what was found between each two stories of some stretches that are worth comparing."""
    found, window = Collected(len(FEATURES)), stories.window()
    for stretch in stretches:
        vectors, sketches = window.over(stretch.rows)
        comparer = Comparer(vectors, sketches, len(stories.reports), config)
        for pairs in find_candidates(vectors.of("words"), stretch, config):
            alike, table = comparer.promising(pairs, _UNSEEN)
            themes = comparer.themes(table)
            signs = comparer.signs(alike, themes)
            scores = comparer.scores(table) + _of_signs(signs, config)
            rows = stretch.rows[alike.earlier], stretch.rows[alike.later]
            found.add(rows, table, scores=scores, themes=themes, signs=signs)
    return Compared(found, frozenset(window.leaning), window.parties)


def _of_signs(signs: Ints, config: EventsConfig) -> Floats:
    """Return the log-odds that signs add to pairs of stories.

    One round speaks for one happening; that only one looks back, against it. An editor who tells two stories on one
    page tells two matters.
    """
    weights = {
        Sign.SAME_ROUND: config.weight_same_round,
        Sign.ONE_ANNIVERSARY: config.weight_anniversary,
        Sign.ONE_PAGE: config.weight_one_page,
    }
    added = np.zeros(len(signs))
    for sign, weight in weights.items():
        added += np.where(signs & sign, weight, 0.0)
    return added


def _families(reports: Sequence[Report], origins: Origins, pairings: Pairings) -> list[Pair]:
    """Return pairs that tie every derived story to the one of its family that it is most like.

    Those of a family that are not derived keep to their own likeness: they share quotations or an agency, not a text.
    """
    families: dict[str, list[int]] = defaultdict(list)
    derived = set()
    for row, report in enumerate(reports):
        family, independence = origins.get(report.story.id, (report.story.id, "not established"))
        families[family].append(row)
        if independence == "derived":
            derived.add(row)

    def likeness(row: int, other: int) -> tuple[float, bool, int]:
        score = pairings.score((min(row, other), max(row, other)), _UNSEEN)
        return (score, other not in derived, -other)

    ties = []
    for _, rows in sorted(families.items()):
        for row in rows:
            if row in derived and len(rows) > 1:
                nearest = max((other for other in rows if other != row), key=lambda other: likeness(row, other))
                ties.append((min(row, nearest), max(row, nearest)))
    return sorted(set(ties))


def _storylines(
    groups: list[list[int]],
    pairings: Pairings,
    reports: Sequence[Report],
    parties: Mapping[int, Parties],
    config: EventsConfig,
) -> list[int]:
    """Return for each group the lowest group of its storyline: one process, told of in several rounds or steps.

    Two steps are two stories of one theme that say so, or stories between the same two sides, not long after each
    other: a clash and the talks after it.
    """
    home = _home_of(groups)
    steps = pairings.pairs(pairings.steps & (pairings.themes > 0))
    days = [published_day(report) for report in reports]
    between = chained(find_sides([parties[row] for row in range(len(reports))]), days, config.storyline_days)
    line = join_pairs((home[a], home[b]) for a, b in (*steps, *between))
    return [line.get(number, number) for number in range(len(groups))]


def _home_of(groups: list[list[int]]) -> list[int]:
    """Return the number of each row's group."""
    home = {row: number for number, members in enumerate(groups) for row in members}
    return [home[row] for row in range(len(home))]


# --- What is handed on ------------------------------------------------------------------------------------------------


def _name(
    reports: Sequence[Report],
    groups: list[list[int]],
    lines: list[int],
    pairings: Pairings,
    together: list[Pair],
) -> Linked:
    ids = [report.story.id for report in reports]
    event_ids = [make_id("event", *(ids[row] for row in members)) for members in groups]
    line_ids = [make_id("storyline", event_ids[number]) for number in lines]
    return Linked(groups, _home_of(groups), event_ids, line_ids, pairings, together, {})


def _events(
    reports: Sequence[Report],
    noted: Callable[[Report], Notes],
    linked: Linked,
    actor_of: ActorOf,
    origins: Origins,
) -> tuple[tuple[Event, ...], dict[int, tuple[Span, ...]]]:
    """Return the events in order of their ids, and the words by which each story, by row, tells of its own."""
    found: list[Event] = []
    opening: dict[int, tuple[Span, ...]] = {}
    for start in range(0, len(linked.groups), _TOGETHER):
        groups = linked.groups[start : start + _TOGETHER]
        fronts = [[noted(reports[row]).front for row in members] for members in groups]
        named = {entity for told in fronts for front in told for entity in front.lead.entities}
        known = actor_of.among(sorted(named))
        for number, (members, told) in enumerate(zip(groups, fronts, strict=True), start):
            opening |= {row: front.lead.opening for row, front in zip(members, told, strict=True)}
            found.append(_event(linked, number, told, known, origins))
    return tuple(sorted(found, key=lambda event: event.id)), opening


def _decisions(
    reports: Sequence[Report],
    noted: Callable[[Report], Notes],
    linked: Linked,
    origins: Origins,
    config: EventsConfig,
) -> Iterator[Decision]:
    """Return what is decided of the pairs kept, each with its reasons, which are written when it is asked for.

    Until then no more is held than what they are written from: notes as they are now, of stories not dated anew.
    """
    families = [origins.get(report.story.id, (report.story.id, ""))[0] for report in reports]
    pages = [report.story.span.document_id for report in reports]
    kept = _kept_pairs(linked)
    notes = {row: noted(reports[row]) for row in {row for pair, _ in kept for row in pair}}
    linked = linked._replace(pairings=linked.pairings.among([pair for pair, _ in kept]))

    @lru_cache(maxsize=_AT_HAND)
    def told(row: int) -> tuple[Names, Grounds]:
        return notes[row].names, notes[row].grounds

    def decide(pair: Pair, *, same: bool) -> Decision:
        a, b = (reports[row].story.id for row in pair)
        first, second = (linked.home[row] for row in pair)
        line = linked.storyline_ids[first] == linked.storyline_ids[second]
        verdict: Verdict = "same event" if same else "same storyline" if line else "other event"
        reasons = _reasons(pair, linked, families, pages, told, same=same, config=config)
        return Decision(make_id("decision", a, b), (a, b), verdict, reasons)

    return (decide(pair, same=same) for pair, same in kept)


def _event_stories(
    ids: Sequence[str], linked: Linked, origins: Origins, opening: Mapping[int, tuple[Span, ...]]
) -> tuple[EventStory, ...]:
    """Return that each story tells of its event."""
    links = []
    for row, story_id in enumerate(ids):
        origin, independence = origins.get(story_id, (story_id, "not established"))
        links.append(
            EventStory(
                event_id=linked.event_ids[linked.home[row]],
                story_id=story_id,
                main=True,
                origin=origin,
                independence=independence,
                evidence=opening[row],
            )
        )
    return tuple(sorted(links, key=lambda link: (link.event_id, link.story_id)))


def _whys(
    ids: Sequence[str], linked: Linked, decisions: Iterable[Decision], ties: dict[str, int]
) -> Iterator[tuple[Reason, ...]]:
    """Yield why each story tells of its event, and enter into ``ties`` which comes at what place."""
    joint_of = {ids[row]: (ids[pair[0]], ids[pair[1]]) for row, pair in linked.joints.items()}
    for decision in decisions:
        for story_id in decision.subject_ids if decision.verdict == "same event" else ():
            if story_id not in ties and joint_of.get(story_id, decision.subject_ids) == decision.subject_ids:
                ties[story_id] = len(ties)
                yield decision.reasons


def tell_why(
    tellings: Iterable[EventStory], ties: Mapping[str, int], whys: Sequence[tuple[Reason, ...]]
) -> Iterator[EventStory]:
    """Answer: why does each story tell of its event? Yields the tellings with the reasons found with them."""
    len(whys)  # those that are kept for later are made now, and ``ties`` with them
    for telling in tellings:
        why = whys[ties[telling.story_id]] if telling.main and telling.story_id in ties else ()
        yield replace(telling, reasons=(*why, *telling.reasons))


def _event(
    linked: Linked, number: int, fronts: Sequence[Front], actor_of: Mapping[str, str], origins: Origins
) -> Event:
    places, leads = [front.place for front in fronts], [front.lead for front in fronts]
    label, evidence = label_of(leads, origins)
    low = max(place.low for place in places)
    exact = low > 0 and any(place.high == low and place.low == low for place in places)
    return Event(
        linked.event_ids[number],
        label,
        type_of(leads),
        UNRESOLVED,
        storyline_id=linked.storyline_ids[number],
        participants=participants_of(leads, actor_of, origins),
        round=low if exact else 0,
        evidence=(evidence,),
    )


def _kept_pairs(linked: Linked) -> list[tuple[Pair, bool]]:
    """Return the pairs whose reasons are kept: by which each story hangs on its event, and its two nearest misses.

    A near miss is a pair on the same theme, or above nought, that was not joined.
    """
    pairings, same = linked.pairings, linked.same
    near = ~same & ((pairings.scores > 0) | (pairings.themes > 0))
    kept = {(pair, True) for pair in linked.joints.values()}
    kept |= {(pair, False) for pair in pairings.pairs(pairings.strongest(near, 2))}
    kept |= {(pair, True) for pair in linked.together if linked.home[pair[0]] == linked.home[pair[1]]}
    kept |= {(pair, linked.home[pair[0]] == linked.home[pair[1]]) for pair in linked.ruled.decided}
    kept |= {(pair, False) for pair in linked.ruled.apart if linked.ruled.late(pair) and linked.likely(pair)}
    return sorted(kept)


def _reasons(
    pair: Pair,
    linked: Linked,
    families: Sequence[str],
    pages: Sequence[str],
    told: Callable[[int], tuple[Names, Grounds]],
    *,
    same: bool,
    config: EventsConfig,
) -> tuple[Reason, ...]:
    a, b = pair
    reasons = linked.ruled.reasons(pair, likely=linked.likely(pair))
    reasons += explain_family(same=same) if families[a] == families[b] else ()
    reasons += explain_page(config.weight_one_page, same=same) if pages[a] == pages[b] else ()
    at = linked.pairings.place(pair)
    if at is None:
        return reasons
    figures = dict(zip(FEATURES, linked.pairings.features[at].tolist(), strict=True))
    signs = Sign(int(linked.pairings.signs[at]))
    (first, mine), (second, theirs) = told(a), told(b)
    return reasons + explain((first, second), (mine, theirs), figures, signs, same=same, config=config)
