"""In which words is a verdict of a person on something of a record kept?

A verdict is given on an id that a reader sees; it is kept as what it means for stories, documents and names, whose ids
stay when reports come (:mod:`variorum.store.rulings`).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from variorum.errors import UnknownId, WrongSetting
from variorum.store.rulings import FROM, witnesses, write_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.model import Report
    from variorum.store.record import Record


def rule_for(record: Record, subject: str, verdict: str, value: str) -> str:
    """Return how a decision on something of a record is kept: what it means for stories, in :func:`write_rule`'s form.

    A decision on what has no bearing on segmenting or linking (a quotation, a claim) is kept as its value was given.

    Raises:
        UnknownId: ``value`` of a "same-as" names nothing in the record.
        WrongSetting: this verdict cannot be given of such a thing, or its value cannot be read.
    """
    if verdict == "set":
        return _field_set(subject, value)
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


# What can be set of a story.
_SETTABLE = ("published", "outlet")


def _field_set(subject: str, value: str) -> str:
    """Return a field of a story with its value, as they were given, if they can be set."""
    field, equals, given = value.partition("=")
    if field not in _SETTABLE or not equals or not given:
        raise WrongSetting(f"--set takes published=ISO-DATE or outlet=NAME, not {value!r}")
    if not subject.startswith("st_"):
        raise WrongSetting(f"{field} can be set of a story (an id that begins with st_, or a siglum), not {subject}")
    if field == "published":
        try:
            datetime.fromisoformat(given)
        except ValueError:
            raise WrongSetting(f"published takes an ISO date such as 2025-10-28, not {given!r}") from None
    return value


def document_named(record: Record, name: str) -> str:
    """Return the id of the document that a name stands for, itself or as the only story it holds.

    Raises:
        UnknownId: the record holds nothing of that name.
        WrongSetting: it is one of several stories of its document.
    """
    subject = record.resolve(name)
    homes: dict[str, str] = {row["id"]: row["document"] for row in record.rows("stories")}
    home = homes.get(subject)
    if home is None:
        return subject
    held = [record.sigla.get(story, story) for story, document in homes.items() if document == home]
    if len(held) > 1:
        told = ", ".join(sorted(held))
        raise WrongSetting(f"{name} is one of several stories ({told}) of {home}; name that to withdraw them all")
    return home


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
    return [*off, FROM, *stay]


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
