"""What was found in one document, as ``inspect --json`` prints it: one object a document, nothing linked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from variorum.store import findings
from variorum.store.findings import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Problem, Report, Span, Story, Token

Row = dict[str, Any]


def inspection(
    document: Document,
    problems: Sequence[Problem],
    reports: Sequence[Report],
    *,
    tokens: bool = False,
    text: bool = True,
) -> Row:
    """Return the findings of one document as one JSON object (``schemas/inspection.json``).

    Args:
        document: The input as received.
        problems: Its defects.
        reports: Its stories with their findings.
        tokens: With the tokens of each story: ``[start, end, upos, lemma, head, deprel, features, name]``; ``head`` is
            the place of the governing token in the story's list, -1 for a root.
        text: With the document's text.
    """
    about: Row = {
        "id": document.id,
        "path": document.paths[0] if document.paths else "",
        "paths": list(document.paths),
        "sha256": document.sha256,
        "title": document.title,
    }
    if text:
        about["text"] = document.text
    return {
        "document": about,
        "problems": [{"path": p.path, "stage": p.stage, "message": p.message} for p in problems],
        "stories": [_story(report, tokens=tokens) for report in reports],
    }


def write_line(row: Row, stream: TextIO) -> None:
    """Write one object as one line of JSON Lines.

    What UTF-8 cannot carry (a lone surrogate of a broken JSON escape) is written as the escape it came from.
    """
    stream.write(json_line(row) + "\n")


def json_line(row: Row) -> str:
    """Return one row as one line of JSON that any UTF-8 stream can carry."""
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    if line.isascii():
        return line
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(row, separators=(",", ":"))
    return line


def _story(report: Report, *, tokens: bool) -> Row:
    story, found = report.story, report.analysis
    names = {entity.id: entity.name for entity in found.entities}
    row: Row = {
        "id": story.id,
        "start": story.span.start,
        "end": story.span.end,
        "headline": _span(story.headline),
        "outlet": story.outlet,
        "agency": story.agency,
        "common_origin": story.common_origin,
        "byline": story.byline,
        "dateline": _dateline(story),
        "published": {
            "earliest": story.published.earliest,
            "latest": story.published.latest,
            "basis": story.published.basis,
        },
        "language": story.language,
        "blocks": [{"kind": block.kind, **where(block.span)} for block in story.blocks],
        "sentences": [_sentence(sentence.span) for sentence in found.sentences],
    }
    if tokens:
        row["tokens"] = [_token(token) for sentence in found.sentences for token in sentence.tokens]
    return {
        **row,
        "mentions": [findings.mention(mention) for mention in found.mentions],
        "entities": [findings.entity(entity) for entity in found.entities],
        "times": [findings.time(time, report.words) for time in found.times],
        "quantities": [findings.quantity(quantity, report.words) for quantity in found.quantities],
        "places": [findings.place(place, report.words) for place in found.places],
        "quotations": [findings.quotation(quotation, names) for quotation in found.quotations],
        "events": [findings.event_mention(event) for event in found.event_mentions],
        "claims": [{"id": c.id, **where(c.span), **findings.claim(c)} for c in found.claims],
    }


def _span(span: Span | None) -> Row | None:
    return None if span is None else where(span)


def _dateline(story: Story) -> Row | None:
    return None if story.dateline is None else {**where(story.dateline.span), "place": story.dateline.place}


def _sentence(span: Span) -> list[Any]:
    return [span.start, span.end] if span.part == "text" else [span.start, span.end, "title"]


def _token(token: Token) -> list[Any]:
    return [token.start, token.end, token.upos, token.lemma, token.head, token.deprel, token.features, token.name]
