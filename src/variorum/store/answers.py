"""The tables of a record as rows: what ``export`` writes and every question prints.

Every row that rests on words carries them as ``evidence``. The fields are those of docs/record.md and of the JSON
Schemas; rows come in an order a reader expects (time, then id), never in that of the input.
"""

from __future__ import annotations

import functools
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from variorum.model import BYSTANDERS, CONTESTED, OPEN_POINTS, PARTICULAR
from variorum.store import findings
from variorum.store.findings import number, where

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from variorum.model import (
        Claim,
        Dependence,
        Discrepancy,
        Document,
        Event,
        EventStory,
        Interval,
        Point,
        ProcessState,
        Reading,
        Reason,
        Span,
        Story,
    )
    from variorum.store.evidence import Card, Witnesses
    from variorum.store.reader import Reader
    from variorum.store.selection import Selection

Row = dict[str, Any]
# After every date, and after every time of the last day: where what has no date is put.
_UNDATED = "~"


class Answers:
    """The rows of every table of one record.

    Args:
        reader: The open record.
        witnesses: What its cells are cited from.
    """

    def __init__(self, reader: Reader, witnesses: Witnesses) -> None:
        self.reader = reader
        self.witnesses = witnesses

    def rows(self, table: str, chosen: Selection) -> Iterator[Row]:
        """Yield the rows of one table that a selection keeps."""
        return _TABLES[table](self, chosen)

    # --- Inputs -------------------------------------------------------------------------------------------------------

    def documents(self, chosen: Selection) -> Iterator[Row]:
        """Yield each input as received, with its text."""
        kept = None
        if chosen.stories is not None:
            kept = {self.reader.document_of[story] for story in chosen.stories}
        for document in self.reader.documents():
            if kept is None or document.id in kept:
                yield document_row(document)

    def stories(self, chosen: Selection) -> Iterator[Row]:
        """Yield each news item with what it says of itself, in order of publication."""
        cards = sorted(self.witnesses.cards.values(), key=lambda card: (*_order(card.story.published), card.story.id))
        for card in cards:
            if chosen.keeps_story(card.story.id):
                yield self.story_row(card)

    def story_row(self, card: Card) -> Row:
        """Return one news item as a row."""
        story = card.story
        event_id, storyline_id = self._main_event.get(story.id, (None, None))
        return {
            "id": story.id,
            "document": card.document,
            "path": self._paths.get(card.document, ""),
            "start": story.span.start,
            "end": story.span.end,
            "headline": self.witnesses.words(story.headline) if story.headline else None,
            "outlet": story.outlet,
            "agency": story.agency,
            "common_origin": story.common_origin,
            "published_earliest": story.published.earliest,
            "published_latest": story.published.latest,
            "published_basis": story.published.basis,
            "siglum": card.siglum,
            "event_id": event_id,
            "storyline_id": storyline_id,
            "evidence": self.witnesses.cite_all(_words_about(story)),
        }

    @functools.cached_property
    def _paths(self) -> dict[str, str]:
        return dict(self.reader.connection.execute("SELECT document, path FROM document_paths WHERE position = 0"))

    @functools.cached_property
    def _main_event(self) -> dict[str, tuple[str, str | None]]:
        """The event each story mainly tells of, with its storyline; of several, the one that came first."""
        lines = {event.id: (_event_order(event), event.storyline_id or None) for event in self._events}
        found: dict[str, list[Any]] = {}
        for telling in self.reader.linked("event_stories"):
            if telling.main and telling.event_id in lines:
                order, storyline = lines[telling.event_id]
                found.setdefault(telling.story_id, []).append((order, telling.event_id, storyline))
        return {story: min(tellings, key=lambda t: t[:2])[1:] for story, tellings in found.items()}

    def problems(self, _chosen: Selection) -> Iterator[Row]:
        """Yield the defects of inputs."""
        for problem in self.reader.problems():
            yield {
                "document": problem.document_id or None,
                "path": problem.path,
                "stage": problem.stage,
                "message": problem.message,
            }

    def judgements(self, _chosen: Selection) -> Iterator[Row]:
        """Yield what people decided, oldest first."""
        for made in self.reader.judgements():
            yield asdict(made)

    def ledger(self, _chosen: Selection) -> Iterator[Row]:
        """Yield what made the rows: stage, version, settings, what went in and came out."""
        for entry in self.reader.ledger():
            yield asdict(entry)

    # --- Findings -----------------------------------------------------------------------------------------------------

    def _finding(self, story_id: str, row: Row, spans: list[Span]) -> Row:
        """Put document and story after the id, and the words at the end."""
        about = {"id": row["id"], "document": self.reader.document_of.get(story_id, ""), "story": story_id}
        return {**about, **row, "evidence": self.witnesses.cite_all(spans)}

    def _found(self, table: str, chosen: Selection) -> Iterator[tuple[str, Any]]:
        return ((story, found) for story, found in self.reader.findings(table) if chosen.keeps_story(story))

    def mentions(self, chosen: Selection) -> Iterator[Row]:
        """Yield the words that name, describe or stand for something."""
        for story, found in self._found("mentions", chosen):
            yield self._finding(story, findings.mention(found), [found.span])

    def entities(self, chosen: Selection) -> Iterator[Row]:
        """Yield what the mentions of each story name."""
        of_story, spans = "", {}
        for story, found in self._found("entities", chosen):
            if story != of_story:
                of_story = story
                mentions = self.reader.findings("mentions", "WHERE story = ?", (story,))
                spans = {mention.id: mention.span for _, mention in mentions}
            if chosen.is_entity(found.id, found.name):
                named = [spans[name] for name in found.mention_ids if name in spans]
                yield self._finding(story, findings.entity(found), named)

    def times(self, chosen: Selection) -> Iterator[Row]:
        """Yield the words that say when."""
        for story, found in self._found("times", chosen):
            yield self._finding(story, findings.time(found, self.witnesses.words), [found.span])

    def quantities(self, chosen: Selection) -> Iterator[Row]:
        """Yield the words that say how many."""
        for story, found in self._found("quantities", chosen):
            yield self._finding(story, findings.quantity(found, self.witnesses.words), [found.span])

    def places(self, chosen: Selection) -> Iterator[Row]:
        """Yield the words that say where."""
        for story, found in self._found("places", chosen):
            if chosen.in_place(found.name):
                yield self._finding(story, findings.place(found, self.witnesses.words), [found.span])

    def quotations(self, chosen: Selection) -> Iterator[Row]:
        """Yield the words given to speakers."""
        of_story, names = "", {}
        for story, found in self._found("quotations", chosen):
            if story != of_story:
                of_story = story
                names = {e.id: e.name for _, e in self.reader.findings("entities", "WHERE story = ?", (story,))}
            row = findings.quotation(found, names)
            if chosen.asked.actor is None or chosen.is_entity(found.speaker_id, row["speaker_name"]):
                yield self._finding(story, row, [*found.content, *found.cue, *found.source])

    def claims(self, chosen: Selection) -> Iterator[Row]:
        """Yield what the stories say is so, on one point each, and on whose word."""
        for story, found in self._found("claims", chosen):
            event = self.event_of(story, found)
            if self._keeps_claim(chosen, found, event):
                yield self.claim_row(story, found, event)

    def _keeps_claim(self, chosen: Selection, found: Claim, event: str | None) -> bool:
        if (
            found.point in {*OPEN_POINTS, *BYSTANDERS, CONTESTED, PARTICULAR}
            and found.id not in self._event_of_claim
            and chosen.asked.point is None
        ):
            return False  # what one account alone tells of a thing answers no question of the record
        by_event = chosen.asked.event is None or event is None or chosen.names_event(event)
        return by_event and chosen.is_point(found.point) and chosen.is_actor(found.speaker, *found.participants)

    def event_of(self, story: str, claim: Claim) -> str | None:
        """Return the event a claim is about, as far as the record says."""
        return self._event_of_claim.get(claim.id) or self._only_event.get(story)

    def claim_row(self, story: str, found: Claim, event: str | None) -> Row:
        """Return one claim as a row."""
        return {
            "id": found.id,
            "document": self.reader.document_of.get(story, ""),
            "story": story,
            "event": event,
            **where(found.span),
            **findings.claim(found),
            "evidence": [self.witnesses.cite(found.span)],
        }

    @functools.cached_property
    def _event_of_claim(self) -> dict[str, str]:
        return dict(
            self.reader.connection.execute(
                "SELECT claim_id, min(event_id) FROM attestations JOIN points ON points.id = attestations.point "
                "GROUP BY claim_id"
            )
        )

    @functools.cached_property
    def _only_event(self) -> dict[str, str]:
        """The event of each story that tells of one only; of any other story, a claim's event is not guessed."""
        return dict(
            self.reader.connection.execute(
                "SELECT story_id, min(event_id) FROM event_stories GROUP BY story_id HAVING count(*) = 1"
            )
        )

    # --- Links --------------------------------------------------------------------------------------------------------

    def copies(self, chosen: Selection) -> Iterator[Row]:
        """Yield who took text from whom, in the order of the sigla: those of one origin together."""
        place = {story: at for at, story in enumerate(self.reader.sigla)}
        last = len(place)  # of stories that are not counted any more

        def in_order(found: Dependence) -> tuple[int, int, str]:
            return place.get(found.origin_id, last), place.get(found.derived_id, last), found.id

        for found in sorted(self.reader.linked("dependences"), key=in_order):
            if not (chosen.keeps_story(found.derived_id) or chosen.keeps_story(found.origin_id)):
                continue
            yield self.copy_row(found)

    def copy_row(self, found: Dependence) -> Row:
        """Return one dependence as a row, with its shared passages."""
        shared = [span for passage in found.passages for span in (passage.derived, passage.origin)]
        return {
            "id": found.id,
            "derived": found.derived_id,
            "origin": found.origin_id,
            "derivation": found.derivation,
            "direction": found.direction,
            "reason": reason_text(found.reasons),
            "common_origin": found.common_origin,
            "containment": round(found.containment, 4),
            "passages": [
                {
                    "kind": passage.kind,
                    "text": self.witnesses.words(passage.derived),
                    "derived": where(passage.derived),
                    "origin": where(passage.origin),
                }
                for passage in found.passages
            ],
            "family_id": found.family_id,
            "evidence": self.witnesses.cite_all([*shared, *reason_spans(found.reasons)]),
        }

    @functools.cached_property
    def _events(self) -> list[Event]:
        return in_order(list(self.reader.linked("events")))

    @functools.cached_property
    def _tellings(self) -> dict[str, list[EventStory]]:
        """Who tells of each event: those whose main matter it is first, then by publication."""
        found: dict[str, list[EventStory]] = {}
        for telling in self.reader.linked("event_stories"):
            found.setdefault(telling.event_id, []).append(telling)
        for tellings in found.values():
            tellings.sort(key=self._telling_order)
        return found

    def _telling_order(self, telling: EventStory) -> tuple[Any, ...]:
        card = self.witnesses.cards.get(telling.story_id)
        return (not telling.main, *(_order(card.story.published) if card else ()), telling.story_id)

    def events(self, chosen: Selection) -> Iterator[Row]:
        """Yield what happened, in order of time; what is undated comes last."""
        for event in self._events:
            if not chosen.keeps_event(event.id) or not self._has_point(chosen, event.id):
                continue
            yield self.event_row(event)

    def event_row(self, event: Event) -> Row:
        """Return one event as a row, with how many reports and origins tell of it."""
        tellings = counted(self._tellings.get(event.id, []))
        spans = event.evidence or tuple(span for telling in tellings for span in telling.evidence)
        return {
            "id": event.id,
            "label": event.label,
            "type": event.type,
            "time_earliest": event.time.earliest,
            "time_latest": event.time.latest,
            "time_basis": event.time.basis,
            "place": event.place,
            "latitude": event.latitude,
            "longitude": event.longitude,
            "precision": event.precision,
            "storyline_id": event.storyline_id,
            "reports": len(tellings),
            "independent_origins": origins(tellings),
            "evidence": self.witnesses.cite_all(spans),
        }

    @functools.cached_property
    def _points_of(self) -> dict[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for event, point, name in self.reader.connection.execute("SELECT event_id, id, point FROM points"):
            found.setdefault(event, []).append((name, point))
        return found

    def _has_point(self, chosen: Selection, event_id: str) -> bool:
        if chosen.asked.point is None:
            return True
        return any(chosen.is_point(name, point) for name, point in self._points_of.get(event_id, []))

    def event_stories(self, chosen: Selection) -> Iterator[Row]:
        """Yield which story tells of which event, and on which origin it rests."""
        for event in self._events:
            if not chosen.keeps_event(event.id) or not self._has_point(chosen, event.id):
                continue
            for telling in self._tellings.get(event.id, []):
                yield {
                    "event": event.id,
                    "story": telling.story_id,
                    "main": telling.main,
                    "origin": telling.origin,
                    "independence": telling.independence,
                    "reason": reason_text(telling.reasons),
                    "evidence": self.witnesses.cite_all([*telling.evidence, *reason_spans(telling.reasons)]),
                }

    def _points(self, chosen: Selection) -> Iterator[Point]:
        place = {event.id: i for i, event in enumerate(self._events)}
        found = sorted(
            self.reader.linked("points"), key=lambda p: (place.get(p.event_id, len(place)), p.point, p.about, p.id)
        )
        return (p for p in found if chosen.keeps_event(p.event_id) and chosen.is_point(p.point, p.id))

    def points(self, chosen: Selection) -> Iterator[Row]:
        """Yield each question asked of all accounts of an event, and whether they agree."""
        for point in self._points(chosen):
            yield self.point_row(point)

    def point_row(self, point: Point) -> Row:
        """Return one point as a row."""
        return {
            "id": point.id,
            "event": point.event_id,
            "point": point.point,
            "about": point.about,
            "verdict": point.verdict,
            "cause": point.cause,
            "independent_origins": point.independent_origins,
            "low": number(point.low),
            "best": number(point.best),
            "high": number(point.high),
            "silent": list(point.silent),
            "evidence": self.witnesses.cite_all(given.span for given in point.attestations),
        }

    def accounts(self, chosen: Selection) -> Iterator[Row]:
        """Yield what each story says on each point of an event."""
        for point in self._points(chosen):
            for given in point.attestations:
                yield {
                    "point_id": point.id,
                    "document": given.span.document_id,
                    "story": given.story_id,
                    "event": point.event_id,
                    "point": point.point,
                    "about": point.about,
                    "value": given.value,
                    "low": number(given.low),
                    "high": number(given.high),
                    "bound": given.bound,
                    "speaker": given.speaker,
                    **where(given.span),
                    "evidence": [self.witnesses.cite(given.span)],
                }

    def discrepancies(self, chosen: Selection) -> Iterator[Row]:
        """Yield where accounts differ: the readings, who carries each, and the cause."""
        place = {event.id: i for i, event in enumerate(self._events)}
        found = sorted(
            self.reader.linked("discrepancies"),
            key=lambda d: (place.get(d.event_id, len(place)), d.point, d.about, d.id),
        )
        for discrepancy in found:
            is_point = chosen.is_point(discrepancy.point, discrepancy.point_id)
            if not (chosen.keeps_event(discrepancy.event_id) and is_point):
                continue
            yield self.discrepancy_row(discrepancy)

    def discrepancy_row(self, discrepancy: Discrepancy) -> Row:
        """Return one discrepancy as a row, with its readings."""
        spans = [span for reading in discrepancy.readings for span in reading.evidence]
        return {
            "id": discrepancy.id,
            "point_id": discrepancy.point_id,
            "event": discrepancy.event_id or None,
            "point": discrepancy.point,
            "about": discrepancy.about,
            "cause": discrepancy.cause,
            "reason": discrepancy.reason,
            "readings": [self._reading(reading) for reading in discrepancy.readings],
            "evidence": self.witnesses.cite_all(spans),
        }

    def _reading(self, reading: Reading) -> Row:
        return {
            "value": reading.value,
            "stories": list(reading.story_ids),
            "holders": list(reading.holders),
            "independent_origins": reading.independent_origins,
            "evidence": self.witnesses.cite_all(reading.evidence),
        }

    def processes(self, chosen: Selection) -> Iterator[Row]:
        """Yield the states of each process in order: since when, until when, according to whom."""
        found = sorted(self.reader.linked("processes"), key=lambda s: (s.process, s.order, *_order(s.time), s.id))
        for state in found:
            if chosen.keeps_process(state):
                yield self.process_row(state)

    def process_row(self, state: ProcessState) -> Row:
        """Return one state of a process as a row."""
        return {
            "id": state.id,
            "process": state.process,
            "kind": state.kind,
            "order": state.order,
            "place": state.place,
            "mediators": list(state.mediators),
            "state": state.state,
            "earliest": state.time.earliest,
            "latest": state.time.latest,
            "as_of": state.as_of or None,
            "outcome": state.outcome,
            "said_by": list(state.said_by),
            "disputed": state.disputed,
            "parties": list(state.parties),
            "delegations": list(state.delegations),
            "demands": list(state.demands),
            "purpose": state.purpose,
            "low": state.low,
            "high": state.high,
            "next_state": state.next_state,
            "next_day": state.next_day or None,
            "evidence": self.witnesses.cite_all(state.evidence),
        }

    def timeline(self, chosen: Selection) -> Iterator[Row]:
        """Yield what happened, in order, each event with the stories that tell of it."""
        for row in self.events(chosen):
            yield {**row, "stories": [self._teller(telling) for telling in self._tellings.get(row["id"], [])]}

    def _teller(self, telling: EventStory) -> Row:
        card = self.witnesses.cards.get(telling.story_id)
        return {
            "story": telling.story_id,
            "siglum": card.siglum if card else "",
            "outlet": card.story.outlet if card else None,
            "agency": card.story.agency if card else None,
            "published": card.published if card else None,
            "main": telling.main,
            "origin": telling.origin,
            "independence": telling.independence,
        }


def in_order(events: Collection[Event]) -> list[Event]:
    """Return events in the order of time; one without a date follows the round before it, if its storyline has one.

    The order of rounds is all that may be inferred of such an event; its date stays unknown, and shows as unknown.
    """
    known = sorted((event for event in events if not _undated(event)), key=_event_order)
    rest = sorted((event for event in events if _undated(event)), key=lambda e: (e.round, e.id))
    for event in rest:
        earlier = [e for e in known if event.storyline_id and e.storyline_id == event.storyline_id and e.round]
        before = max((e for e in earlier if e.round < event.round), key=lambda e: e.round, default=None)
        known.insert(known.index(before) + 1 if before else len(known), event)
    return known


def _undated(event: Event) -> bool:
    return event.time.earliest is None and event.time.latest is None


def document_row(document: Document) -> Row:
    """Return one input as a row, with its text."""
    return {
        "id": document.id,
        "path": document.paths[0] if document.paths else "",
        "paths": list(document.paths),
        "sha256": document.sha256,
        "title": document.title,
        "text": document.text,
        "outlet": document.outlet,
        "author": document.author,
        "url": document.url,
        "published": document.published,
        "language": document.language,
    }


def _words_about(story: Story) -> list[Span]:
    """Return the words that say what a story is: its headline, outlet, agency, dateline, date."""
    dateline = story.dateline.span if story.dateline else None
    own = (story.headline, story.outlet_evidence, story.agency_evidence, dateline)
    return [*(span for span in own if span is not None), *story.published_evidence]


def counted(tellings: list[EventStory]) -> list[EventStory]:
    """Return the tellings that an event's report count is made of: its main reports, or any if none is.

    A story about a later round that recalls the earlier one is not one more report of the earlier one.
    """
    return [telling for telling in tellings if telling.main] or tellings


def origins(tellings: list[EventStory]) -> int:
    """Return how many independent origins stand behind tellings; one whose independence is open adds none."""
    sure = {telling.origin for telling in tellings if telling.independence != "not established"}
    return len(sure) or min(len(tellings), 1)


def reason_text(reasons: tuple[Reason, ...]) -> str:
    """Return reasons as one line; what speaks against the decision is marked."""
    return "; ".join(reason.text if reason.favours else f"against: {reason.text}" for reason in reasons)


def reason_spans(reasons: tuple[Reason, ...]) -> list[Span]:
    """Return the words that reasons rest on."""
    return [span for reason in reasons for span in reason.evidence]


def _order(when: Interval) -> tuple[str, str]:
    start = when.earliest or when.latest or _UNDATED
    return (start, when.latest or _UNDATED)


def _event_order(event: Event) -> tuple[Any, ...]:
    return (*_order(event.time), event.round, event.id)


_TABLES: dict[str, Callable[[Answers, Selection], Iterator[Row]]] = {
    "documents": Answers.documents,
    "stories": Answers.stories,
    "mentions": Answers.mentions,
    "entities": Answers.entities,
    "times": Answers.times,
    "quotations": Answers.quotations,
    "quantities": Answers.quantities,
    "places": Answers.places,
    "copies": Answers.copies,
    "events": Answers.events,
    "event_stories": Answers.event_stories,
    "points": Answers.points,
    "accounts": Answers.accounts,
    "discrepancies": Answers.discrepancies,
    "claims": Answers.claims,
    "processes": Answers.processes,
    "problems": Answers.problems,
    "judgements": Answers.judgements,
    "ledger": Answers.ledger,
}
TABLES = tuple(_TABLES)
# These rest on no event and no story, so no filter can choose among their rows.
UNFILTERED = frozenset({"problems", "judgements", "ledger"})
