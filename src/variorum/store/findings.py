"""The findings of one story as rows: the fields that ``inspect --json`` and the tables of findings share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.model import (
        Claim,
        Entity,
        EventMention,
        Mention,
        PlaceReference,
        QuantityExpression,
        Quotation,
        Span,
        TimeExpression,
    )

    Words = Callable[[Span], str]


def where(span: Span) -> dict[str, Any]:
    """Return the offsets of a span; one that lies in the title says so."""
    found: dict[str, Any] = {"start": span.start, "end": span.end}
    return {**found, "in": "title"} if span.part == "title" else found


def mention(found: Mention) -> dict[str, Any]:
    """Return a mention: words that name something, and what they name."""
    return {"id": found.id, **where(found.span), "kind": found.kind, "entity": found.entity_id}


def entity(found: Entity) -> dict[str, Any]:
    """Return an entity: what several mentions of one story name."""
    return {
        "id": found.id,
        "name": found.name,
        "kind": found.kind,
        "subkind": found.subkind,
        "role": found.role,
        "affiliation": found.affiliation,
        "party": found.party,
        "mentions": list(found.mention_ids),
    }


def time(found: TimeExpression, words: Words) -> dict[str, Any]:
    """Return a time expression: its words, its TIMEX3 value and the moments it allows."""
    return {
        "id": found.id,
        **where(found.span),
        "text": words(found.span),
        "type": found.type,
        "value": found.value,
        "earliest": found.interval.earliest,
        "latest": found.interval.latest,
        "basis": found.interval.basis,
    }


def quantity(found: QuantityExpression, words: Words) -> dict[str, Any]:
    """Return a quantity: its words, its range, its unit, what is counted and what befell the counted."""
    return {
        "id": found.id,
        **where(found.span),
        "text": words(found.span),
        "low": number(found.quantity.low),
        "high": number(found.quantity.high),
        "unit": found.quantity.unit,
        "counted": found.quantity.counted or "",
        "role": found.role,
        "bound": found.bound,
        "change": found.change,
    }


def place(found: PlaceReference, words: Words) -> dict[str, Any]:
    """Return a place: its words, its name and where it is on the map."""
    return {
        "id": found.id,
        **where(found.span),
        "text": words(found.span),
        "name": found.name,
        "geonames_id": found.geonames_id or None,
        "country": found.country,
        "admin1": found.admin1,
        "latitude": found.latitude,
        "longitude": found.longitude,
        "precision": found.precision,
    }


def quotation(found: Quotation, names: dict[str, str]) -> dict[str, Any]:
    """Return a quotation: content, cue, source, speaker; ``names`` are those of the story's entities, by id."""
    row = {
        "id": found.id,
        "kind": found.kind,
        "content": _places(found.content),
        "cue": _places(found.cue),
        "source": _places(found.source),
        "speaker": found.speaker_id or None,
        "speaker_name": found.speaker_name or names.get(found.speaker_id, ""),
        "role": found.role,
        "named": found.named,
        "act": found.act,
        "negated": found.negated,
        "modality": found.modality,
        "tense": found.tense,
        "standing": found.standing,
        "party": found.party_id or None,
    }
    in_title = any(span.part == "title" for span in found.content)
    return {**row, "in": "title"} if in_title else row


def event_mention(found: EventMention) -> dict[str, Any]:
    """Return an event mention: type and mode of the happening, who did it to whom, when and where."""
    return {
        "id": found.id,
        **where(found.span),
        "type": found.type,
        "mode": found.mode,
        "actor": found.actor_id or None,
        "recipient": found.recipient_id or None,
        "negated": found.negated,
        "modality": found.modality,
        "time": found.time_id or None,
        "place": found.place_id or None,
    }


def number(value: float | None) -> float | int | None:
    """Return a whole number as an int, so that 12 people are 12 in JSON, not 12.0; None for what JSON cannot say."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == value // 1 and abs(value) < _EXACT else value


# Up to here a double holds every whole number.
_EXACT = 2.0**53


def _places(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def claim(found: Claim) -> dict[str, Any]:
    """Return a claim: what is said to be so on which point, who takes part, when, where, how many, how surely."""
    return {
        "predicate": found.predicate,
        "participants": list(found.participants),
        "time": found.time_id or None,
        "place": found.place_id or None,
        "quantity": found.quantity_id or None,
        "negated": found.negated,
        "modality": found.modality,
        "speaker": found.speaker,
        "act": found.act,
        "remove": found.remove,
        "point": found.point,
        "about": found.about,
        "value": found.value,
        "low": number(found.low),
        "high": number(found.high),
        "bound": found.bound,
        "quotation": found.quotation_id or None,
        "verb": found.verb,
        "entities": list(found.entity_ids),
        "certainty": found.certainty,
    }
