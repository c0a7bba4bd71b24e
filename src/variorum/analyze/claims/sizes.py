"""Sizes of things that no fate is told of: a crew, a crowd, the houses that burned, the sheets without a seal."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.counts import TAKEN_BACK, is_part, scope_of, written
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.rivals import RIVAL, against, giver, gives, set_aside, spoken
from variorum.analyze.claims.sets import set_of
from variorum.analyze.claims.tables import word_set
from variorum.text import in_figures
from variorum.text import words as text_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.rules import Rule
    from variorum.model import QuantityExpression

# The point, and the rules of its claims; linking knows them by these names.
COUNT: Final = "other:count"
SIZE: Final = "size of a set"
THINGS: Final = "count of things"
# Of these anything is counted, so that a number of them says nothing without more words.
_NO_THINGS = word_set(
    "people persons person others men man women woman times time years months weeks days hours minutes seconds points "
    "lives percent sentences words questions answers versions cases things names nations countries governments "
    "children officials reporters witnesses"
)
# Sets of which reports tell as a fate of their own.
_POINTS = {"taken away": ("arrested", "")}
# "Not one passenger was on board without a seat" counts nobody on board.
_NOT_ONE = re.compile(r"\b[Nn]ot (?:even )?(?:one|a single)\b[^.;,]{0,20}$")
# "The army counted 11 breaches, the rebels 19 by the other side": two figures of two things.
_OF_THE_OTHER = re.compile(r"[^.,;]{0,30}? by (?:the )?(?:other|opposing|opposite) (?:side|party)\b")
# Of a protest they are counted as those who took part.
_CROWD = "crowd"
# Whoever sets these numbers against another speaks of the dead.
_DEAD = frozenset({"coffins", "graves", "hearses"})
_NEAR = 70
_SHORTEST = 4
_STEM = 6
_OPEN = re.compile(r"\b(?:other|another|more|further|first|last|next|additional|remaining)\b", re.IGNORECASE)


def find_sizes(page: Page) -> Iterator[Found]:
    """Yield the figures of things that other reports may count otherwise, and those a report sets against its own.

    Of a thing at large ("four rifles"), the telling words around the figure are kept, so that linking compares only
    figures that are told of one matter.
    """
    told: dict[str, str] = {}
    found = [
        size
        for quantity in sorted(page.analysis.quantities, key=lambda q: (q.span.part, q.span.start))
        if (line := page.line_of(quantity.span)) and line.block in _PROSE
        for size in _sizes(page, line, quantity, told)
    ]
    yield from _rivals(page, found)


def _rivals(page: Page, found: Sequence[Found]) -> list[Found]:
    """Mark the figures that are set against one another: "17 houses burned; our reporters counted nine".

    The second is a bare number that somebody is said to give, of what the first counts.
    """
    marked = list(found)
    for i, (first, second) in enumerate(pairwise(found)):
        bare = page.document.words(second.span).replace(",", "").replace("-", "").isalnum()
        one_set = first.rule == second.rule == SIZE
        given = gives(page, second.span) and (one_set or (bare and _comparable(first, second)))
        if given and against(page, first, second, own_word=True):
            marked[i : i + 2] = [replace(spoken(page, f), rule=RIVAL) for f in (first, second)]
    return marked


def _comparable(a: Found, b: Found) -> bool:
    """Say whether two figures may be of one thing: of 5,130 sheets, 527 are some."""
    low, high = sorted(float(str(found.more["low"] or 0)) for found in (a, b))
    return high <= low * _FACTOR


_FACTOR = 3
_PROSE = frozenset({"headline", "subhead", "paragraph"})


def _sizes(page: Page, line: Line, quantity: QuantityExpression, told: dict[str, str]) -> Iterator[Found]:
    start, end = quantity.span.start - line.span.start, quantity.span.end - line.span.start
    low, high = quantity.quantity.low, quantity.quantity.high
    if low is None or high not in {None, low} or quantity.quantity.unit not in {None, "percent"}:
        return
    if quantity.quantity.unit is None and 0 < low < 1:  # "a quarter of its staff" is a share, and counts nobody
        return
    if _OF_THE_OTHER.match(line.text[end:]):  # each side counts what the other did
        return
    noun = (quantity.quantity.counted or "").lower()
    of = _by_whom(page, line, set_of(quantity.role, line.text, start, end))
    bare = line.text[start:end].replace(",", "").replace("-", "").isalnum()
    if not of and bare and noun in told:
        of = told[noun]
    other = not of and (quantity.role or high is None)
    if other or (of == _CROWD and page.protests) or _NOT_ONE.search(line.text[:end]):
        return
    if of:
        told[noun] = of
    elif not _is_thing(noun, line.text, start, end) or scope_of(line.text):
        return
    who = giver(page, line, quantity.span)
    more: dict[str, object] = {
        "low": low,
        "high": high,
        "bound": quantity.bound,
        "quantity_id": quantity.id,
        "predicate": "" if of else " ".join(sorted(_telling(line.text, start, end) - {noun})),
    }
    more |= {"speaker": who, "side": page.side(who), "remove": 1} if who else {}
    rule: Rule = SIZE if of else THINGS
    aside = set_aside(line.text, start, end)
    if aside is None:
        yield Found(quantity.span, *_POINTS.get(of, (COUNT, of or noun)), written(quantity), rule, more)
        return
    point, about = ("killed", "") if noun in _DEAD else (COUNT, of or noun)
    number, at, to = aside
    less: dict[str, object] = {"low": number, "high": number, "predicate": more["predicate"], "modality": TAKEN_BACK}
    yield Found(quantity.span, point, about, in_figures(low), rule, {**more, "modality": "correction"})
    yield Found(line.at(at, to), point, about, in_figures(number), rule, less, own=True)


def _by_whom(page: Page, line: Line, of: str) -> str:
    """Return what a figure is the size of, with who did it where that is a question of its own.

    How often one side broke a truce is not how often the other did: "the rebels have violated it 38 times".
    """
    if of not in _DONE_BY:
        return of
    parse = page.parse
    here = set(parse.under_any(line.span))
    doers = (
        c.agent for c in parse.clauses() if c.verb in here and c.agent >= 0 and parse.tokens[c.verb].lemma in _BREAKS
    )
    return next((f"{of} by {parse.tokens[doer].text}" for doer in doers), of)


_DONE_BY = frozenset({"how often broken"})
_BREAKS = frozenset({"break", "violate", "breach", "shell", "bomb", "attack"})


def _is_thing(noun: str, text: str, start: int, end: int) -> bool:
    head = noun.rsplit(" ", 1)[-1]
    part = is_part("killed", text, start, end) or " of the " in text[start:end] or _OPEN.search(text[start:end])
    return len(head) >= _SHORTEST and head not in _NO_THINGS and not part


def _telling(text: str, start: int, end: int) -> AbstractSet[str]:
    """Return the stems of the words around a figure, by which it is known what it was told of."""
    around = f"{text[max(0, start - _NEAR) : start]} {text[end : end + _NEAR]}"
    return {w.form[:_STEM] for w in text_words(around) if len(w.form) >= _SHORTEST and w.form not in _PLAIN}


_PLAIN = word_set(
    "that with from have been were they their there which would this said says also more than about after before over "
    "some only into when while where what will could them then other such very just still since until told according "
    "ministry government police report reports reported spokesman officials people monday tuesday wednesday thursday "
    "friday saturday sunday"
)
