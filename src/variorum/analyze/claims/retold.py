"""Figures that take up the one told last: "900 are back, the envoy said; the ministry put the number at 1,500"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.claims.rivals import RIVAL
from variorum.analyze.claims.tables import FIGURE, figure_of
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Found, Line, Page

# How many are held, freed, driven out or back; the dead of two speakers are told apart where they are counted.
_POINTS = frozenset({"displaced", "arrested", "other:held", "other:released", "other:evacuated", "other:returned"})
_NUMBER = r"(?:the |their |its |that )?(?:number|figure|total|count|estimate)"
_HEDGE = r"(?P<hedge>about|around|some|nearly|almost|at least|more than|over|closer to|only|just)?"
_NO_PEOPLE = r"per cent|percent|days?|hours?|weeks?|months?|years?|million|billion"
_WHO = r"(?P<who>(?:[Tt]he |[Aa] )?(?!(?:who|which|that|he|she|it|they|we|I)\b)[A-Za-z][\w.'-]*(?: [\w.'-]+){0,5}?)"
_TAKES_UP = re.compile(
    rf"(?:^[\"']?|[;,] (?:and |while |but |whereas )?){_WHO} "
    rf"(?:(?:has |have |had )?(?:sp(?:oke|eaks?|oken) of"
    rf"|(?:puts?|gave|gives) (?:it|them|{_NUMBER}) (?:at|as)"
    rf"|(?:said|says|insisted|claimed|estimated) (?:that )?(?:it|{_NUMBER}) (?:was|is|were|stood at|had been))"
    rf") {_HEDGE} ?(?P<n>{FIGURE})(?!,?\d)(?! (?:{_NO_PEOPLE}))(?=[\s,.;]|$)",
)
_ARTICLE = re.compile(r"^(?:the|a) ", re.IGNORECASE)
_AT_LEAST = frozenset({"at least", "more than", "over"})


def with_those_retold(page: Page, told: Sequence[Found]) -> list[Found]:
    """Return a story's claims with the figures that take up one told right before, each as a rival count of the same.

    What else was read from such a figure is left out: the words around it do not say of what it is.
    """
    counts = [f for f in told if f.point in _POINTS and f.more.get("low") is not None and not f.more.get("modality")]
    pairs = [pair for line in page.prose for pair in _in(page, line, counts)] if counts else []
    taken = [again.span for _, again in pairs]
    firsts = [first for first, _ in pairs]
    kept = [f for f in told if not (_counts(f) and any(f.span.overlaps(span) for span in taken))]
    return [replace(f, rule=RIVAL) if f in firsts else f for f in kept] + [again for _, again in pairs]


def _counts(found: Found) -> bool:
    return "low" in found.more


def _in(page: Page, line: Line, counts: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    for match in _TAKES_UP.finditer(line.text):
        first = _told_before(page, line, match.start("n"), counts)
        low = figure_of(match["n"])
        if first is None or low == first.more["low"]:
            continue
        at_least = match["hedge"] in _AT_LEAST
        who = _ARTICLE.sub("", match["who"])
        span = line.at(*match.span("n"))
        figure = next((q for q in page.analysis.quantities if q.span.contains(span)), None)
        more: dict[str, object] = {
            "low": low,
            "high": None if at_least else low,
            "bound": "at least" if at_least else "exactly",
            "speaker": who,
            "side": page.side(who),
            "remove": 1,
            "predicate": first.more.get("predicate", ""),
            "participants": first.more.get("participants", ()),
            "time_id": first.more.get("time_id", ""),
        }
        if figure is not None:
            more["quantity_id"] = figure.id
        value = f"{'at least ' if at_least else ''}{in_figures(low)}"
        yield first, replace(first, span=span, value=value, rule=RIVAL, more=more, own=False, said=None)


def _told_before(page: Page, line: Line, position: int, counts: Sequence[Found]) -> Found | None:
    """Return the one count that stands before a figure in its line, else in the line before it in its paragraph."""
    *_, before, own = [None, *page.paragraph_to(line)]
    at = line.span.start + position
    here = [f for f in counts if own is not None and own.span.contains(f.span) and f.span.end <= at]
    above = [f for f in counts if before is not None and before.span.contains(f.span)]
    near = here or above
    return near[0] if len({(f.point, f.about) for f in near}) == 1 else None
