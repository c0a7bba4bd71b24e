"""The scene and the matter of an incident: where, with what, why, and the open points reports commonly give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_HAPPENED = re.compile(
    r"\b(?:happened|occurred|took place|unfolded|scene|shooting|shot|shots|gunfire|opened fire|stabb\w+|attack\w*"
    r"|killed|explo\w+|blast|responded|called to|found|arrived|incident|broke out|home|house)\b",
    re.IGNORECASE,
)


def find_scene(page: Page) -> Iterator[Found]:
    """Yield where the story says it happened, with what weapon, on what charges, and the open points it gives."""
    for line in page.prose:
        if _HAPPENED.search(line.text) or line.index <= 2:
            yield from _where(line)
        for rule, _, pattern in rows("charges"):
            for match in pattern.finditer(line.text):
                yield Found(line.at(*match.span("value")), "charge", "", _plain(match["value"]), rule)
        for name, _, pattern in (*rows("scene"), *rows("scene_names", cased=True)):
            for match in pattern.finditer(line.text):
                words = next((text for text in match.groupdict().values() if text), match.group())
                yield Found(line.at(*match.span()), name, "", _plain(words), "open point")


def _where(line: Line) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for rule, _, pattern in rows("places", cased=True):
        for match in pattern.finditer(line.text):
            start, end = match.span("value") if "value" in pattern.groupindex else match.span()
            if not any(s < end and start < e for s, e in taken):
                taken.append((start, end))
                yield Found(
                    line.at(start, end), "place", "", line.text[start:end].rstrip(". ").removeprefix("the "), rule
                )


# Words that open a phrase without telling anything that is compared: "on the scene", "one count of murder".
_OPENING_WORDS = re.compile(
    r"^(?:(?:a|an|the|his|her|their|'s|at|on|in|of|one count|(?:\w+ )?counts?(?= of)|charges?(?= of)) )+", re.IGNORECASE
)


def _plain(words: str) -> str:
    return _OPENING_WORDS.sub("", " ".join(fold(words).rstrip(" .,").split()))
