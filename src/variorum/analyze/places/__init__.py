"""Where: every place that one story names, with its position on the map where that can be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Entity, Mention, PlaceReference, Sentence, Story


def find_places(
    document: Document,  # noqa: ARG001
    story: Story,  # noqa: ARG001
    sentences: Sequence[Sentence],  # noqa: ARG001
    mentions: Sequence[Mention],  # noqa: ARG001
    entities: Sequence[Entity],  # noqa: ARG001
) -> tuple[PlaceReference, ...]:
    """Find every place that a story names."""
    return ()
