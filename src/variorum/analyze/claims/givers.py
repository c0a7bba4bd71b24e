"""On whose word some words of a sentence stand: who is quoted, or who opens the sentence and gives a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.model import PARTICULAR

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span

# The rule of what is told otherwise on the word of another; linking knows it by this name.
REJOINS: Final = "told otherwise in the next breath"
# Verbs by which somebody says something.
SAYS: Final = r"(?:said|says|insisted|insists|maintained|maintains|claimed|claims|told \w+(?: \w+){0,3}?)"
_WHO = re.compile(
    r"^(?:(?:But|And|While|However),? )?(?P<who>(?:[Tt]he |An? )?[A-Z\w][\w'’-]*(?: (?!(?:was|were|is|are|has"
    r"|had) )[\w'’-]+){0,6}?)(?:, [^,]{3,60},| who [^.;]{3,40}?)?"
    rf" (?:{SAYS}|put|puts|gave|gives|set|sets|spoke|speaks|counted|counts|listed|lists|estimated|estimates|saw)\b"
)
_NOBODY = frozenset({"it", "he", "she", "they", "we", "i", "there", "this", "that", "these", "those"})


def giver_of(page: Page, line: Line, span: Span) -> str:
    """Return on whose word some words stand: who is quoted, else who opens the sentence and says or gives it."""
    over = page.quotations_over(span)
    if over and (name := page.speaker(over[0])[0]):
        return name
    clause = re.split(r"[;] (?:but |while |and )?", line.text[: span.start - line.span.start])[-1]
    match = _WHO.match(clause + " " if clause.endswith("said") else clause)
    if match is None or match["who"].lower() in _NOBODY:
        return ""
    return match["who"].removeprefix("the ").removeprefix("The ")


def on_word_of(page: Page, who: str) -> dict[str, object]:
    """Return whose word a claim stands on and for whom he speaks, as fields of it; none where nobody gives it."""
    return {"speaker": who, "side": page.side(who), "remove": 1} if who else {}


def told_otherwise(page: Page, span: Span, asked: tuple[str, str], value: str, who: str) -> Found:
    """Return one of two answers in one breath to what is ``asked``, a point and of what, on the word of ``who``."""
    point, about = asked
    return Found(span, PARTICULAR, about, value, REJOINS, {"predicate": point, **on_word_of(page, who)}, own=True)
