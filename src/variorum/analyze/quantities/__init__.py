"""How many: every figure of one story as the range it states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, QuantityExpression, Sentence, Story, TimeExpression


def find_quantities(
    document: Document,  # noqa: ARG001
    story: Story,  # noqa: ARG001
    sentences: Sequence[Sentence],  # noqa: ARG001
    times: Sequence[TimeExpression],  # noqa: ARG001
) -> tuple[QuantityExpression, ...]:
    """Find every figure of a story and what it counts."""
    return ()
