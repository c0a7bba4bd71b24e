"""What people's decisions ask of segmenting and linking, and in which words a decision is kept.

A decision is made on an id that a reader sees, but ids of events and links are digests of the reports behind them and
change when reports come. So each is kept as what it means for stories and documents, whose ids stay: a rule's name and
the ids it is about, in ``Judgement.value``. Of two decisions on the same thing the newer counts.
"""

from __future__ import annotations

from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, Literal, TypeVar

from variorum.errors import UnknownId, WrongSetting
from variorum.model import Reason, Rulings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from variorum.model import Discrepancy, Judgement, Report
    from variorum.store.record import Record

Rule = Literal[
    "together",
    "apart",
    "settled",
    "copies",
    "no-copies",
    "stands",
    "set-aside",
    "cut",
    "no-cut",
    "withdrawn",
    "kept",
    "one-actor",
    "two-actors",
]
_Key = tuple[str, ...]
_T = TypeVar("_T")
# Which rules answer one question, so that a newer one replaces an older one.
_QUESTIONS: dict[str, str] = {
    "together": "event",
    "apart": "event",
    "settled": "settled",
    "copies": "copies",
    "no-copies": "copies",
    "stands": "discrepancy",
    "set-aside": "discrepancy",
    "cut": "cut",
    "no-cut": "cut",
    "withdrawn": "document",
    "kept": "document",
    "one-actor": "actor",
    "two-actors": "actor",
}
_SEPARATOR = " | "
_FROM = "from"  # between the names that are split off an actor and those that stay


def write_rule(rule: Rule, *ids: str) -> str:
    """Return how a decision is kept: ``together | st_1 | st_2``.

    >>> write_rule("no-copies", "st_1", "st_2")
    'no-copies | st_1 | st_2'
    """
    return _SEPARATOR.join((rule, *ids))


def read_rule(value: str) -> list[str]:
    """Return a decision as :func:`write_rule` keeps it in its parts: the rule, then the ids it is about.

    >>> read_rule("no-copies | st_1 | st_2"), read_rule("outlet=The Herald")
    (['no-copies', 'st_1', 'st_2'], ['outlet=The Herald'])
    """
    return value.split(_SEPARATOR)


def rule_for(record: Record, subject: str, verdict: str, value: str) -> str:
    """Return how a decision on something of a record is kept: what it means for stories, in :func:`write_rule`'s form.

    A decision on what has no bearing on segmenting or linking (a quotation, a claim) is kept as its value was given.

    Raises:
        UnknownId: ``value`` of a "same-as" names nothing in the record.
        WrongSetting: this verdict cannot be given of such a thing, or its value cannot be read.
    """
    kind = subject.partition("_")[0]
    if kind == "a" and verdict == "same-as":
        return write_rule("one-actor", *_names_of(record, subject), *_names_of(record, record.resolve(value)))
    if kind == "a" and verdict == "split":
        return write_rule("two-actors", *_split_off(record, subject, value))
    if verdict == "same-as":
        return write_rule("together", *_stories_of(record, subject), *_stories_of(record, record.resolve(value)))
    if verdict == "split":
        return write_rule("cut", *_cuts(record, subject, value))
    if verdict == "withdrawn":
        if kind != "doc" and record.document(subject) is None:
            raise WrongSetting(f"withdraw takes a document, not {subject}; `variorum explain` names a story's document")
        return write_rule("withdrawn", subject)
    if verdict in ("accepted", "rejected"):
        holds = verdict == "accepted"
        known = _JUDGED.get(kind)
        return known(record, subject, holds) if known else _of_document(record, subject, holds, value)
    return value


def _of_document(record: Record, subject: str, holds: bool, value: str) -> str:  # noqa: FBT001 - the verdict
    if holds and record.document(subject) is not None:
        return write_rule("kept", subject)
    return value


def _of_event(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    return write_rule("settled" if holds else "apart", *_stories_of(record, subject))


def _of_decision(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    found = next(decision for decision in record.links().decisions if decision.id == subject)
    same = found.verdict == "same event"
    return write_rule("together" if same == holds else "apart", *found.subject_ids)


def _of_dependence(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    found = next(copy for copy in record.links().dependences if copy.id == subject)
    return write_rule("copies" if holds else "no-copies", found.derived_id, found.origin_id)


def _of_discrepancy(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    found = next(item for item in record.links().discrepancies if item.id == subject)
    return write_rule("stands" if holds else "set-aside", found.point, found.about, *sorted(witnesses(found)))


def _of_story(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    story = _report(record, subject).story
    if not story.span.start:
        raise WrongSetting(f"{subject} is its document's first story: there is no cut before it to judge")
    return write_rule("cut" if holds else "no-cut", story.span.document_id, str(story.span.start))


def _of_actor(record: Record, subject: str, holds: bool) -> str:  # noqa: FBT001 - the verdict
    return write_rule("one-actor" if holds else "two-actors", *_names_of(record, subject))


_JUDGED: dict[str, Callable[[Record, str, bool], str]] = {
    "ev": _of_event,
    "dec": _of_decision,
    "cp": _of_dependence,
    "d": _of_discrepancy,
    "st": _of_story,
    "a": _of_actor,
}


def witnesses(found: Discrepancy) -> frozenset[str]:
    """Return the ids of the stories whose readings a discrepancy holds against one another."""
    return frozenset(story for reading in found.readings for story in reading.story_ids)


def _stories_of(record: Record, subject: str) -> list[str]:
    """Return the story itself, or the stories whose main matter an event is."""
    if subject.startswith("st_"):
        return [_report(record, subject).story.id]
    told = [row["story"] for row in record.rows("event_stories") if row["event"] == subject and row["main"]]
    if not told:
        raise WrongSetting(f"--same-as joins events or stories, not {subject}")
    return told


def _names_of(record: Record, subject: str) -> list[str]:
    """Return the entities that an actor stands for: what one story names, whose ids stay."""
    found = next((actor for actor in record.links().actors if actor.id == subject), None)
    if found is None:
        raise WrongSetting(f"--same-as joins an actor to an actor (an id that begins with a_), not to {subject}")
    return list(found.entity_ids)


def _split_off(record: Record, subject: str, value: str) -> list[str]:
    """Return the entities that are another's, a mark, and those that stay: ``value`` names entities or stories."""
    whole = _names_of(record, subject)
    given = {record.resolve(part.strip()) for part in value.split(",")}
    in_stories = {
        entity.id
        for story_id in sorted(given)
        if story_id.startswith("st_")
        for entity in _report(record, story_id).analysis.entities
    }
    off = [name for name in whole if name in given | in_stories]
    stay = [name for name in whole if name not in off]
    if not off or not stay:
        raise WrongSetting(f"--split {value}: give some, but not all, of the actor's names, by entity or by story")
    return [*off, _FROM, *stay]


def _report(record: Record, story_id: str) -> Report:
    found = record.report(story_id)
    if found is None:
        raise UnknownId(f"{story_id}: the record holds no such story")
    return found


def _cuts(record: Record, subject: str, value: str) -> tuple[str, ...]:
    """Return the document and the positions at which a span of a story begins and ends, where they lie inside it."""
    if not subject.startswith("st_"):
        raise WrongSetting(f"--split takes a story (an id that begins with st_, or a siglum), not {subject}")
    span = _report(record, subject).story.span
    start, dash, end = value.partition("-")
    if not (dash and start.strip().isdigit() and end.strip().isdigit()):
        raise WrongSetting(f"--split takes START-END, two positions in the document's text, not {value!r}")
    inside = [position for position in (int(start), int(end)) if span.start < position < span.end]
    if not inside:
        raise WrongSetting(f"--split {value}: neither position lies inside the story, which is {span.start}-{span.end}")
    return (span.document_id, *map(str, inside))


def read_rulings(judgements: Iterable[Judgement]) -> Rulings:
    """Answer: what do all the decisions, the newer before the older, ask of segmenting and linking?"""
    made: dict[_Key, tuple[str, Judgement]] = {}
    for judgement in sorted(judgements, key=lambda j: j.at):  # stable: those of one second stay as they were made
        rule, *ids = read_rule(judgement.value)
        if rule in _QUESTIONS:
            for key in _keys(rule, ids):
                made[(_QUESTIONS[rule], *key)] = rule, judgement
    return Rulings(
        together=_of(made, "together", lambda key, judgement: ((key[0], key[1]), _reason(judgement))),
        apart=_of(made, "apart", lambda key, judgement: ((key[0], key[1]), _reason(judgement))),
        settled=_of(made, "settled", lambda key, _: key),
        not_copies=frozenset(_of(made, "no-copies", lambda key, _: (key[0], key[1]))),
        set_aside=frozenset(_of(made, "set-aside", lambda key, _: (key[0], key[1], key[2:]))),
        cuts=_of(made, "cut", lambda key, _: (key[0], int(key[1]), True))
        + _of(made, "no-cut", lambda key, _: (key[0], int(key[1]), False)),
        withdrawn=frozenset(_of(made, "withdrawn", lambda key, _: key[0])),
        one_actor=frozenset(_of(made, "one-actor", lambda key, _: (key[0], key[1]))),
        two_actors=frozenset(_of(made, "two-actors", lambda key, _: (key[0], key[1]))),
    )


def missing(judgements: Sequence[Judgement], reports: Iterable[Report]) -> Iterator[tuple[Judgement, str]]:
    """Yield decisions that name a story, or a name of one, which is no longer in the record, with its id."""
    asked = [(judgement, rule, ids) for judgement in judgements for rule, *ids in [read_rule(judgement.value)]]
    if not any(rule in _QUESTIONS for _, rule, _ in asked):
        return
    of_names = any(_QUESTIONS.get(rule) == "actor" for _, rule, _ in asked)
    known = set()
    for report in reports:
        known.add(report.story.id)
        known.update(entity.id for entity in (report.analysis.entities if of_names else ()))
    for judgement, rule, ids in asked:
        gone = sorted(name for name in ids if name.startswith(("st_", "e_")) and name not in known)
        if rule in _QUESTIONS and gone:
            yield judgement, gone[0]


def _keys(rule: str, ids: Sequence[str]) -> Iterator[_Key]:
    """Yield what a kept decision is about: pairs of stories for what links two, else all that it names."""
    if rule in ("together", "one-actor"):
        yield from pairwise(sorted(ids))
    elif rule == "two-actors" and _FROM in ids:
        middle = ids.index(_FROM)
        yield from ((min(pair), max(pair)) for pair in product(ids[:middle], ids[middle + 1 :]))
    elif rule in ("apart", "copies", "no-copies", "two-actors"):
        yield from combinations(sorted(ids), 2)
    elif rule in ("stands", "set-aside"):
        yield (ids[0], ids[1], *sorted(ids[2:]))
    elif rule in ("cut", "no-cut"):
        yield from ((ids[0], position) for position in ids[1:])
    else:
        yield tuple(sorted(ids))


def judged_names(judgement: Judgement) -> frozenset[str]:
    """Return the entities that a decision on who is who is about; none for other decisions."""
    rule, *ids = read_rule(judgement.value)
    return frozenset(ids) if _QUESTIONS.get(rule) == "actor" else frozenset()


def _of(made: dict[_Key, tuple[str, Judgement]], rule: Rule, read: Callable[[_Key, Judgement], _T]) -> tuple[_T, ...]:
    return tuple(read(key[1:], judgement) for key, (asked, judgement) in sorted(made.items()) if asked == rule)


def _reason(judgement: Judgement) -> Reason:
    return Reason(f"{judgement.by} decided so: {judgement.reason}", setting=judgement.id)
