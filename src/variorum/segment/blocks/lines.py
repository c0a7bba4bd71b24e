"""The runs of a text between line ends, joined again where they were broken at a fixed width."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from variorum.segment.blocks.forms import ends_open

if TYPE_CHECKING:
    from variorum.model import BlockKind

# Forms of old texts, not settings: mail programs and wires break lines between these widths, so many times in a text,
# and fill a line to this share before they do.
_NARROWEST, _WIDEST, _FEWEST_BREAKS, _FULL = 45, 110, 4, 0.7


class Piece(NamedTuple):
    """A run ``[start, end)`` without the white space around it, and the kind its shape gives it.

    ``kind`` is ``None`` where only the place among the others can tell; ``level`` is markdown's, 0 without.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    level: int = 0


def read_lines(text: str) -> list[Piece]:
    """Return the lines of a text that hold at least one letter or digit, wrapped ones joined."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if any(c.isalnum() for c in stripped):
            start = match.start() + len(line) - len(line.lstrip())
            lines.append(Piece(start, start + len(stripped)))
    return _unwrap(text, lines)


def _unwrap(text: str, lines: list[Piece]) -> list[Piece]:
    """Join lines that were broken at a fixed width, if most of the full ones break inside a sentence."""
    width = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines
    tied = [a for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    broken = sum(_is_full(text, line, width) and ends_open(text[line.start : line.end]) for line in tied)
    if broken < _FEWEST_BREAKS or 2 * broken < len(tied):
        return lines
    joined: list[Piece] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and text.count("\n", last.end, line.start) == 1 and _is_full(text, last, width):
            joined[-1] = Piece(last.start, line.end)
        else:
            joined.append(line)
    return joined


def _is_full(text: str, piece: Piece, width: int) -> bool:
    """Say whether the last line of a run is as long as one that was broken because the next word did not fit."""
    start = max(piece.start, text.rfind("\n", piece.start, piece.end) + 1)
    return piece.end - start >= _FULL * width
