"""The persons, bodies and places that one story names, and which mentions are of the same one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.identity import make_id
from variorum.model import Entity, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Sentence, Story

_RUN: Final = re.compile(r"[A-Z][\w'’.-]*\w(?: [A-Z][\w'’-]*\w)*")


def find_names(
    document: Document, story: Story, sentences: Sequence[Sentence]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Answer: whom and what does this story name, and which of the names are of the same one?"""
    groups: dict[str, list[Mention]] = {}
    for sentence in sentences:
        source = document.title if sentence.span.part == "title" else document.text
        for match in _RUN.finditer(source, sentence.span.start, sentence.span.end):
            span = Span(document.id, match.start(), match.end(), sentence.span.part)
            entity_id = make_id("entity", story.id, match.group())
            mention = Mention(make_id("mention", story.id, span.part, span.start, span.end), span, "ORG", entity_id)
            groups.setdefault(match.group(), []).append(mention)
    entities = tuple(
        Entity(group[0].entity_id, name, group[0].kind, tuple(m.id for m in group)) for name, group in groups.items()
    )
    mentions = sorted((m for group in groups.values() for m in group), key=lambda m: (m.span.part, m.span.start))
    return tuple(mentions), entities
