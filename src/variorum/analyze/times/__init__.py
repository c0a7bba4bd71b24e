"""When: every expression of time in one story, and the story's own date where its words fix it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Sentence, Story, TimeExpression


def date_story(document: Document, story: Story, sentences: Sequence[Sentence]) -> Story:  # noqa: ARG001
    """Say when a story was published, where its own words fix the day; else return it as it was."""
    return story


def find_times(document: Document, story: Story, sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:  # noqa: ARG001
    """Find every expression of time of a story."""
    return ()
