"""The scene and the matter of an incident: where, with what, why, and the open points reports commonly give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.happenings import INCIDENTS, happenings_in
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import named_rows, rows
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.tables import RowName
    from variorum.model import Span

_HAPPENED = re.compile(
    r"\b(?:happened|occurred|took place|unfolded|scene|shooting|shot|shots|gunfire|opened fire|stabb\w+|attack\w*"
    r"|killed|explo\w+|blast|responded|called to|found|arrived|incident|broke out|erupted|fight|home|house)\b",
    re.IGNORECASE,
)

# The value of what a report says is not known or not told; linking knows it by this name.
UNKNOWN = "not known"


def find_scene(page: Page) -> Iterator[Found]:
    """Yield where the story says it happened, with what weapon, and the open points it gives."""
    scenes = {place.span: place for line in page.told if _tells(line) for place in _where(line)}
    yield from scenes.values()
    yield from _in_clauses(page, scenes)
    for line in page.prose:
        for name, sense, pattern in (*rows("scene"), *rows("scene_names", cased=True)):
            for match in pattern.finditer(line.text):
                words = next((text for text in match.groupdict().values() if text), match.group())
                value = UNKNOWN if sense == "unknown" else _plain(words)
                yield Found(line.at(*match.span()), name, "", value, "open point")


def _tells(line: Line) -> bool:
    """Say whether a line is one of the first, or has a word of the happening."""
    return bool(_HAPPENED.search(line.text)) or line.index <= _FIRST


_FIRST = 2


def _in_clauses(page: Page, known: Iterable[Span]) -> Iterator[Found]:
    """Yield the buildings and quarters that the parse hangs, by "at" or "in", on the word of the happening."""
    spans = tuple(known)
    for line in page.told:
        told = happenings_in(line.text)
        for mention in page.mentions_from(line.span) if told else ():
            if mention.form != "name" or mention.kind not in {"FAC", "LOC"}:
                continue
            nouns = [i for i in page.parse.under(mention.span) if page.parse.preposition(i) in _THERE]
            if any(mention.span.overlaps(span) for span in spans) or not nouns:
                continue
            hung = page.parse.tokens[page.parse.tokens[nouns[0]].head].start - line.span.start
            if any(name in INCIDENTS and start <= hung < end for name, start, end in told):
                span = page.parse.phrase(nouns[0])
                value = page.document.words(span).removeprefix("the ")
                yield Found(span, "place", "", value, "place in a clause")


_THERE = frozenset({"at", "in", "on", "near", "outside", "inside", "behind", "along"})


def _where(line: Line) -> Iterator[Found]:
    """Yield the places of a line; a venue and the address told with it ("the Lark Bar, 12 Mill Road") are one."""
    taken: list[tuple[int, int, RowName]] = []
    for rule, pattern in named_rows("places"):
        for match in pattern.finditer(line.text):
            start, end = match.span("value") if "value" in pattern.groupindex else match.span()
            if not any(s < end and start < e for s, e, _ in taken):
                taken.append((start, end, rule))
    for start, end, rule in _joined(line.text, sorted(taken)):
        yield Found(line.at(start, end), "place", "", line.text[start:end].rstrip(". ").removeprefix("the "), rule)


def _joined(text: str, places: list[tuple[int, int, RowName]]) -> list[tuple[int, int, RowName]]:
    joined: list[tuple[int, int, RowName]] = []
    for start, end, rule in places:
        if joined and _TOGETHER.fullmatch(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, rule))
    return joined


_TOGETHER = re.compile(r",? ?(?:(?:located )?(?:at|on|in|near|off|along) )?(?:the )?")


# Words that open a phrase without telling anything that is compared: "on the scene", "one count of murder".
_OPENING_WORDS = re.compile(
    r"^(?:(?:a|an|the|his|her|their|'s|at|on|in|of|one count|(?:\w+ )?counts?(?= of)|charges?(?= of)) )+", re.IGNORECASE
)


def _plain(words: str) -> str:
    return _OPENING_WORDS.sub("", " ".join(fold(words).rstrip(" .,").split()))
