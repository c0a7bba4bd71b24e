"""One story with its document, as the files of this folder read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.model import Block, Document, Span, Story  # noqa: TC001 - a NamedTuple's types are read at run time

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator


class Reading(NamedTuple):
    """One story with its document; ``first`` if the document's metadata speaks for it."""

    document: Document
    story: Story
    first: bool

    def blocks(self, *kinds: str) -> Iterator[Block]:
        """Yield the blocks of these kinds that lie in the text, in order."""
        return (block for block in self.story.blocks if block.kind in kinds and block.span.part == "text")

    def words(self, span: Span) -> str:
        """Return the words that a span of the document points at."""
        return self.document.words(span)

    def span(self, start: int, words: str) -> Span:
        """Return the span of words that stand at ``start`` in the text, without the white space around them."""
        lead = len(words) - len(words.lstrip())
        return Span(self.document.id, start + lead, start + lead + len(words.strip()))

    def group(self, block: Block, match: re.Match[str] | None, name: str) -> Iterator[tuple[int, str]]:
        """Yield where in the text, and what, a group of a match in a block's words is; nothing without a match."""
        if match and match[name]:
            yield block.span.start + match.start(name), match[name]
