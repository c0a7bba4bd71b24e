"""The age of a person that a report sets right: "misstated the age of the guard. Ada Moss was 47, not 41"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.analyze.claims.corrections import CORRECTION, CORRECTS
from variorum.analyze.claims.counts import TAKEN_BACK
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Found, Line, Page

_AGE = re.compile(r"\b(?:age|aged|years? old|year-old)\b", re.IGNORECASE)
# What a reading of an age comes down to: "He was 47", "aged 41", "49".
_YEARS = re.compile(r"(?:^|\b(?:is|was|be|aged?|as) )(?P<years>\d{1,3})(?: years old)?$")
_OF_PERSONS = ("_age", "_name", ":age", ":name")
# Sentences before the right age within which it is said that an age was wrong.
_WITHIN = 2


def with_ages_set_right(page: Page, found: Sequence[Found]) -> list[Found]:
    """Read a pair of corrected words that are ages as the two ages of the person they are of.

    ``found`` are a story's findings; of a person of whom they have no name or age the words stay as they are.
    """
    kept = list(found)
    for wrong, right in _pairs(found):
        years = [_YEARS.search(one.value) for one in (wrong, right)]
        line = page.line_of(right.span)
        if line is None or not all(years) or not _of_an_age(page, line, right):
            continue
        whose = _whose(page, line, right, kept)
        if whose is not None:
            old, new = (float(one["years"]) for one in years if one)
            aged = [f for f in kept if f.point.endswith("age") and f.more.get("low") is not None]
            told = [f for f in aged if any(f.span.overlaps(one.span) for one in (wrong, right))]
            kept = [f for f in kept if f not in (wrong, right) and f not in told]
            kept += _ages(whose, (wrong, old, TAKEN_BACK), (right, new, CORRECTION))
    return kept


def _pairs(found: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield what was wrong with what is right: each pair was read together."""
    read = [f for f in found if f.rule == CORRECTS]
    for first, second in pairwise(read):
        if (first.more["modality"], second.more["modality"]) == (TAKEN_BACK, CORRECTION):
            yield first, second


def _of_an_age(page: Page, line: Line, right: Found) -> bool:
    said = [entry.text for entry in page.lines[max(0, line.index - _WITHIN) : line.index + 1]]
    return any(_AGE.search(text) for text in (right.about, *said))


def _whose(page: Page, line: Line, right: Found, found: Sequence[Found]) -> Found | None:
    """Return a finding of the name or age of the person whose age it is: named in the words, else before them."""
    persons = [f for f in found if f.about and f.point.endswith(_OF_PERSONS) and not f.about.startswith("unnamed ")]
    before = page.lines[max(0, line.index - _WITHIN) : line.index]
    for said in (right.about, right.value, page.person_before(right.span), *(entry.text for entry in reversed(before))):
        named = [f for f in persons if re.search(rf"\b{re.escape(fold(f.about).split()[-1])}\b", fold(said))]
        if len({f.about for f in named}) == 1:
            return named[0]
    return None


def _ages(whose: Found, *read: tuple[Found, float, str]) -> Iterator[Found]:
    point = re.sub(r"name$", "age", whose.point)
    for one, years, modality in read:
        more = {"low": years, "high": years, "modality": modality}
        yield replace(one, point=point, about=whose.about, value=f"{years:g}", more=more)
