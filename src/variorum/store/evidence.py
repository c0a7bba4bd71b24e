"""The words a row rests on, with what is needed to cite them: story, outlet, address, date."""

from __future__ import annotations

import bisect
import functools
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.model import Interval, Span, Story
    from variorum.store.reader import Reader


class Card(NamedTuple):
    """What is known of a story without reading it; ``published`` is the moment, or ``earliest/latest``."""

    story: Story
    document: str
    url: str
    siglum: str

    @property
    def published(self) -> str | None:
        """When the story was published, as ISO 8601: a date or time, an interval, or None."""
        return moment(self.story.published)


def moment(when: Interval) -> str | None:
    """Return an interval as one ISO 8601 value: a date or time if it is one, ``a/b`` if not, None if unresolved.

    An open end is ``..`` (ISO 8601-2).
    """
    if when.earliest is None and when.latest is None:
        return None
    if when.earliest == when.latest:
        return when.earliest
    return when.day or f"{when.earliest or '..'}/{when.latest or '..'}"


class Witnesses:
    """The stories of a record as what each cell of it is cited from."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    @functools.cached_property
    def cards(self) -> dict[str, Card]:
        """Every story of the record, by id."""
        urls = dict(self.reader.connection.execute("SELECT id, url FROM documents"))
        sigla = self.reader.sigla
        return {
            story.id: Card(story, document, urls.get(document, ""), sigla.get(story.id, ""))
            for document, story in self.reader.stories()
        }

    @functools.cached_property
    def _by_document(self) -> dict[str, list[tuple[int, str]]]:
        found: dict[str, list[tuple[int, str]]] = {}
        for card in self.cards.values():
            found.setdefault(card.document, []).append((card.story.span.start, card.story.id))
        return {document: sorted(starts) for document, starts in found.items()}

    def story_at(self, span: Span) -> str:
        """Return the id of the story a span lies in; the title belongs to a document's first story; "" if none."""
        starts = self._by_document.get(span.document_id, [])
        if not starts:
            return ""
        if span.part == "title":
            return starts[0][1]
        at = bisect.bisect_right(starts, (span.start, "\U0010ffff"))
        return starts[max(at - 1, 0)][1]

    def words(self, span: Span) -> str:
        """Return the words a span points at, "" if its document is not in the record."""
        document = self.reader.document(span.document_id)
        return "" if document is None else document.words(span)

    def cite(self, span: Span) -> dict[str, Any]:
        """Return one piece of evidence: where the words are, what they are, who published them when."""
        card = self.cards.get(self.story_at(span))
        found = {
            "document": span.document_id,
            "story": card.story.id if card else "",
            "start": span.start,
            "end": span.end,
            "text": self.words(span),
            "outlet": card.story.outlet if card else None,
            "url": (card.url or None) if card else None,
            "published": card.published if card else None,
        }
        return {**found, "in": "title"} if span.part == "title" else found

    def cite_all(self, spans: Iterable[Span]) -> list[dict[str, Any]]:
        """Return evidence for spans, each once, in the order given."""
        return [self.cite(span) for span in dict.fromkeys(spans)]
