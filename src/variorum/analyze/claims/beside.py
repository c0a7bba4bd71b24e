"""The day that a story tells beside a figure or a deed: in its sentence, or in the one before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import FIGURE

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span, TimeExpression


def day_beside(page: Page, line: Line, span: Span, *, since: bool = False) -> str:
    """Return the ISO day that stands with a figure: in its sentence, the nearest; else in the sentence before.

    From when somebody was held is no day on which he was freed; ``since`` lets such a day count.
    """
    before = page.lines[line.index - 1] if line.index else line
    told = (before.span.part, before.block) == (line.span.part, "paragraph")  # agencies part sentence from sentence
    for entry in (line, before) if told else (line,):
        times = [
            t
            for t in page.times.get(entry.index, [])
            if is_day(t)
            and not is_dateline(entry, t)
            and (since or not _HELD_FROM.search(_DESCRIBED_SO.sub("", entry.text[: t.span.start - entry.span.start])))
        ]
        if times:
            nearest = min(times, key=lambda t: min(abs(t.span.start - span.end), abs(span.start - t.span.end)))
            return (nearest.interval.day or "")[:10]
    return ""


# "15 captured soldiers" are described as such; "captured on Saturday" tells when.
_DESCRIBED_SO = re.compile(
    rf"\b(?:{FIGURE}|the|its|their|his|her|all|of) (?:held|detained|arrested|seized|captured|abducted|kidnapped)"
    r"(?= (?!on |in |by |at |since |last |during |early |late |near |from |when )[a-z])",
    re.IGNORECASE,
)
_HELD_FROM = re.compile(
    r"\b(?:since|from|after|before|until)(?: \w+)? $|\b(?:held|detained|arrested|seized|captured|abducted"
    r"|taken|kidnapped)\b[^.;,]{0,50}$"
)


def is_day(time: TimeExpression) -> bool:
    """Say whether a time is of one day."""
    return time.type in {"DATE", "TIME"} and time.interval.day is not None


def is_dateline(line: Line, time: TimeExpression) -> bool:
    """Say whether a day is that at the head of a story: "DUNMAR, May 6 (AP) -"."""
    behind = line.text[time.span.end - line.span.start :][:30]
    return bool(re.match(r"\)?(?:,? \d{4})?(?:,? ?\([^)]*\))?\.? ?[-–—:]", behind))
