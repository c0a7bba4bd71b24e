"""Two figures for one thing in one breath: "the army said 14 were killed; the rebels put the dead at 27"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import QuantityExpression

# The rule of a count that stands against another's; linking keeps both.
RIVAL: Final = "another's count"
_BACKGROUND = "in the background"
# Rivals stand next to one another, or with one other figure between.
_NEXT = 3
# Who gives a figure that follows: "the alliance spoke of 16", "the Ombudsman's Office counted 24".
_GIVES = re.compile(
    r"(?:^|[.;:,] (?:and |while |but )?|\b(?:while|but|whereas|although) )"
    r"(?P<who>(?:[Tt]he )?[\w'-]+(?: [\w'-]+){0,5}?) "
    r"(?:itself |themselves |later |also |only )?"
    r"(?:count(?:s|ed)|sp(?:oke|eaks?) of|puts? (?:it|them|the (?:\w+ ){0,3}\w+) at|claims? (?:to have|that)[^.;]{0,40}"
    r"|claimed (?:to have|that)[^.;]{0,40}|listed|lists|estimated?s?|reckons?|reckoned|gave|gives"
    r"|admit(?:s|ted)|acknowledge[sd]"
    r"|has|had|says?|said|reports?|reported|maintains?)(?: at least| more than| about| only| some| no fewer than)? ?$"
)


def rivals_told(page: Page, counts: Sequence[Found]) -> list[Found]:
    """Return a story's counts, those that are set against one another marked as such.

    Two figures are, if they are of one point and scope, exact and unequal, stand in one paragraph at most a sentence
    apart, and rest on the word of two. Where they are of something told in passing, the place it was in names it.
    """
    found = list(counts)
    for i, first in enumerate(found):
        for j in range(i + 1, min(i + _NEXT, len(found))):
            second = found[j]
            if _against(page, first, second):
                about = first.about if first.about != _BACKGROUND else _where(page, first)
                if about != _BACKGROUND:
                    found[i] = replace(_spoken(page, first), about=about, rule=RIVAL)
                    found[j] = replace(_spoken(page, second), about=about, rule=RIVAL)
    return found


def rival_figures(page: Page, counted: AbstractSet[str]) -> Iterator[Found]:
    """Yield the figures of things that are set against one another: "17 houses burned; our reporters counted nine".

    The second is a bare number that somebody is said to give, of what the first counts. Figures of ``counted`` ids are
    read as tolls already.
    """
    open_ones = [q for q in page.analysis.quantities if q.id not in counted and q.quantity.unit is None]
    told = [q for q in open_ones if q.quantity.counted and not q.role]
    for first, second in pairwise(told):
        a, b = _figure(page, first), _figure(page, second)
        line = page.line_of(second.span)
        bare = page.document.words(second.span).replace(",", "").replace("-", "").isalnum()
        if line is None or not bare or not _GIVES.search(line.text[: second.span.start - line.span.start]):
            continue
        if _comparable(a, b) and _against(page, a, b, own_word=True):
            yield replace(_spoken(page, a), rule=RIVAL)
            yield replace(_spoken(page, b), rule=RIVAL)


def _comparable(a: Found, b: Found) -> bool:
    """Say whether two figures may be of one thing: of 5,130 sheets, 527 are some."""
    low, high = sorted(float(str(found.more["low"] or 0)) for found in (a, b))
    return high <= low * _FACTOR


_FACTOR = 3


def _figure(page: Page, quantity: QuantityExpression) -> Found:
    low, high = quantity.quantity.low, quantity.quantity.high
    more: dict[str, object] = {"low": low, "high": high, "bound": quantity.bound, "quantity_id": quantity.id}
    value = f"{low:g}" if low is not None else page.document.words(quantity.span)
    return Found(
        quantity.span, "other:count", (quantity.quantity.counted or "").lower(), value, "counted by role", more
    )


def _against(page: Page, a: Found, b: Found, *, own_word: bool = False) -> bool:
    line_a, line_b = page.line_of(a.span), page.line_of(b.span)
    if (
        line_a is None
        or line_b is None
        or (a.point, a.about) != (b.point, b.about)
        or not 0 <= line_b.index - line_a.index <= 1
    ):
        return False
    if not (_exact(a) and _exact(b)) or a.more["low"] == b.more["low"] or line_a not in page.paragraph_to(line_b):
        return False
    who_a, who_b = _giver(page, line_a, a), _giver(page, line_b, b)
    return bool((who_a or own_word) and who_b) and who_a.casefold() != who_b.casefold()


def _exact(count: Found) -> bool:
    told = count.rule in {"counted by role", RIVAL} and not count.more.get("modality")
    return told and count.more["low"] is not None and count.more["low"] == count.more["high"]


def _giver(page: Page, line: Line, count: Found) -> str:
    """Return on whose word a figure stands: of who is said to give it right before, else of who is quoted."""
    gives = _GIVES.search(line.text[: count.span.start - line.span.start])
    if gives and gives["who"].split()[0].lower() not in _PRONOUNS:
        return gives["who"].removeprefix("the ").removeprefix("The ")
    over = page.quotations_over(count.span)
    return page.speaker(over[0])[0] if over else ""


_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "who", "which", "that"})


def _spoken(page: Page, count: Found) -> Found:
    line = page.line_of(count.span)
    who = _giver(page, line, count) if line is not None else ""
    given = {"speaker": who, "side": page.side(who), "remove": 1} if who else {}
    return replace(count, more=count.more | given)


def _where(page: Page, count: Found) -> str:
    """Return the place that the paragraph tells of up to a figure, as what it is about."""
    line = page.line_of(count.span)
    lines = page.paragraph_to(line) if line is not None else []
    named = [p for p in page.analysis.places if any(entry.span.contains(p.span) for entry in lines)]
    return f"in {page.document.words(named[-1].span)}" if named else _BACKGROUND
