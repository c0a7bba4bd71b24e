"""How many were freed, handed over, brought out or went back on a day, by the names of those concerned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.beside import day_beside
from variorum.analyze.claims.concerned import Names
from variorum.analyze.claims.particulars import AHEAD, MORE, around, context_of, figure_of_thing
from variorum.analyze.claims.things import NAMES, bare_name
from variorum.model import BY_NAMES
from variorum.patterns import Pattern
from variorum.people import of_day, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page
    from variorum.model import QuantityExpression

_PROSE = frozenset({"headline", "subhead", "paragraph"})


def find_freed(page: Page) -> Iterator[Found]:
    """Yield how many were freed, handed over, brought out or went back on a day that the story names."""
    names: Names | None = None
    for quantity in sorted(page.analysis.quantities, key=lambda q: (q.span.part, q.span.start)):
        line = page.line_of(quantity.span)
        if line is None or line.block not in _PROSE or quantity.quantity.low is None or quantity.quantity.high is None:
            continue
        if fate := _fate_told(page, line, quantity):
            names = names or Names(page)
            yield from _on_a_day(names, line, quantity, fate)


_FATES = frozenset({"released", "evacuated", "returned", "abducted", "rescued"})
_HANDED = Pattern(
    r"\b(?:hand(?:ed|s|ing) (?:over|back)|swapp?(?:ed|s)|exchang(?:ed|es)|repatriat(?:ed|es)|sent home|let go"
    r"|freed|frees|releas(?:ed|es)|came across|crossed (?:over|the (?:line|bridge|border)))\b",
    re.IGNORECASE,
)
_TO_BE = re.compile(
    r"^[^.;,]{0,30}?\b(?:(?:is|are|was|were) (?:due )?to|will|would|could|may|might|must|should|due to)\b"
)


def _fate_told(page: Page, line: Line, quantity: QuantityExpression) -> str:
    """Return what befell those whom a figure counts, of what happens on a day; empty where it is another thing."""
    before, behind = around(line, quantity)
    fate = quantity.role if quantity.role in _FATES and quantity.quantity.unit is None else ""
    if not fate and not quantity.role and quantity.quantity.unit is None and _is_handed(before, behind):
        fate = "released"
    if not fate and _in_return(before, quantity):
        fate = "released"
    words = page.document.words(quantity.span)
    if not quantity.quantity.low or _TO_BE.match(behind):
        return ""
    bare = words.replace(",", "").isalnum()  # "12 of the sailors" are some, "12 sailors of the Norvik" are not
    if bare and _GOT.search(before):
        return ""
    some = MORE.search(f"{before[-20:]}{words}{behind[:12] if bare else ''}") or AHEAD.search(before[-70:])
    return "" if some else fate


def _on_a_day(names: Names, line: Line, quantity: QuantityExpression, fate: str) -> Iterator[Found]:
    """Yield a figure with its day, by what its clause names; of an exchange also by all who are concerned."""
    page = names.page
    before, behind = around(line, quantity)
    words = page.document.words(quantity.span)
    day = day_beside(page, line, quantity.span, since=fate == "evacuated")
    if not day:
        return
    counted = quantity.quantity.counted or ""
    told = _things(page, quantity, before, behind, words)
    known = _lands(page)
    strong = tuple(name for name in told if name not in known)
    sort = sort_of(counted) or "people"
    about = f"{_SORTS.get(sort, sort)} {fate}, {of_day(day)}"
    if strong:
        yield figure_of_thing(quantity, (f"other:{fate}", about, strong))
    else:
        told = (*told, *_things(page, quantity, context_of(page, line)[: -len(line.text)], "", ""))[:_MOST]
    told = tuple(dict.fromkeys((*told, *names.around(line)))) if fate == "released" else told
    if (fate == "released" or not strong) and len(told) > 1:  # prisoners are exchanged between two, once on a day
        between = about.replace(" released,", " let go,") if strong else about
        yield figure_of_thing(quantity, (f"other:{fate}", between, told[:_ALL]), modality=BY_NAMES)


_ALL = 6  # names by which an exchange is known


def _lands(page: Page) -> set[str]:
    """Return the countries that a story names: of one, many are freed on one day."""
    return {p.name for p in page.analysis.places if p.precision == "country"} | {
        bare_name(page.document.words(p.span)) for p in page.analysis.places if p.precision == "country"
    }


# Captives are called by what they are and by what they were.
_SORTS = {"civilians": "people", "children": "people", "women": "people", "inmates": "prisoners", "guards": "people"}


# Those whom one side got are not those whom it let go; "set 104 fighters free".
_GOT = re.compile(r"\b(?:got back|got|received|in (?:return|exchange) for|recovered) $")
_FREE = re.compile(r"[^.;,]{0,60} free\b")


# "Handed over 15 soldiers in return for 60 detainees": let go too, by the other side.
_IN_RETURN = re.compile(r"\b(?:in (?:return|exchange) for|swapped for|against) (?:[a-z]+ ){0,2}$")


_NEAR = 110  # characters


def _in_return(before: str, quantity: QuantityExpression) -> bool:
    """Say whether people are told to have been let go for others, of another sort, who were."""
    given = _IN_RETURN.search(before)
    counted = quantity.quantity.counted or ""
    other = sort_of(before[: given.start()][-_NEAR:]) if given and _HANDED.search(before) else ""
    return bool(counted and other) and other != sort_of(counted) and quantity.quantity.unit is None


def _is_handed(before: str, behind: str) -> bool:
    if _GOT.search(before):
        return False
    near = before[-45:], behind[:45]
    return bool(before.endswith(" set ") and _FREE.match(behind)) or any(_HANDED.search(text) for text in near)


def _things(page: Page, quantity: QuantityExpression, before: str, behind: str, words: str) -> tuple[str, ...]:
    """Return the names of the clause of a figure, and of what is counted: of whom or what, from where, by whom."""
    clause = f"{re.split(r'[;:]| [-–—] ', before)[-1]}{words}{re.split(r'[;:]', behind)[0]}"
    said = {name for q in page.quotations_over(quantity.span) for name in [page.speaker(q)[0]] if name}
    found = []
    for match in NAMES.finditer(clause):
        bare = bare_name(match.group())
        if bare and bare not in said and not _SAYS_SO.match(clause[match.end() :]) and not bare.isupper():
            found.append(bare)
    return tuple(dict.fromkeys(found))[:_MOST]


_MOST = 4
_SAYS_SO = re.compile(r"(?:,[^,]{2,40},)? (?:said|says|told|reported|put|announced)\b")
