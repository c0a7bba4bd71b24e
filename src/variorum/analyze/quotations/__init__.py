"""Who is given which words in one story: quotations direct and mixed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.identity import make_id
from variorum.model import Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Entity, Mention, Sentence, Story

_QUOTED: Final = re.compile(r"[“\"]([^“”\"\n]{2,})[”\"]")


def find_quotations(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Answer: which words does this story give to whom?"""
    found = []
    for sentence in sentences:
        source = document.title if sentence.span.part == "title" else document.text
        for match in _QUOTED.finditer(source, sentence.span.start, sentence.span.end):
            content = Span(document.id, *match.span(1), sentence.span.part)
            identity = make_id("quotation", story.id, content.part, content.start, content.end)
            found.append(Quotation(identity, "direct", (content,), rule="marks"))
    return tuple(found)
