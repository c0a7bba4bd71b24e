"""What struck a place on a day: a shell, a drone, a plane's bomb, a car bomb, a mine.

Sides tell it otherwise, one right after the other or in different reports; those of other events meet by the place and
the day (``struck.tsv``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.beside import day_beside
from variorum.analyze.claims.concerned import PLACES, Names, What, found_of
from variorum.analyze.claims.givers import giver_of, told_otherwise
from variorum.analyze.claims.tables import lines_of
from variorum.patterns import Pattern
from variorum.people import of_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page

_ROWS = lines_of("struck")
_SORTS = [(value, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for value, _, words in _ROWS]
_THINGS = "|".join(f"(?:{words})" for _, _, words in _ROWS)
_THING = rf"(?P<thing>{_THINGS})"
_HIT = (
    r"(?:killed|wounded|injured|struck|hit|destroyed|damaged|tore (?:through|into)|slammed into|ripped through"
    r"|crashed into|fell on|landed (?:on|in)|exploded|blew up|went off|detonated|caused|set off|had caused|bombed)"
)
_FORMS = (
    # "A car bomb killed", "two shells had hit", "fighter jets bombed"
    Pattern(
        rf"\b{_THING}(?: of (?:the )?[\w'’-]+(?: [a-z]+)?| [a-z]+)?(?: (?:on|in|at) [A-Z]\w+)?"
        rf" (?:(?:has|have|had|was|were) )?{_HIT}\b",
        re.IGNORECASE
    ),
    # "struck by a drone", "died when a mine went off"; "a missile fired by a fighter jet struck"
    Pattern(
        r"\b(?:(?:killed|struck|hit|caused|carried out|destroyed|fired|launched|dropped|triggered|wounded|blown up)"
        r" (?:by|from|in)|killed with|the work of) "
        rf"(?:an? |the |one |two |several |heavy |army |enemy |military |suspected )*{_THING}",
        re.IGNORECASE,
    ),
    # "a drone had circled over the market before a missile was fired", "a car packed with explosives blew up"
    Pattern(rf"\b{_THING}\b[^.;]{{0,60}}\b(?:before|and) (?:[a-z]+ ){{0,3}}(?:missiles?|bombs?|rockets?) (?:was|were) "
            r"(?:fired|dropped|launched)\b", re.IGNORECASE),
)  # fmt: skip
# "The army said it was a car bomb": taken up from the sentence before.
_WAS = Pattern(
    rf"\b(?:it|this|that|the (?:blast|explosion|attack|strike|damage|fire|cause|deaths?)) (?:was|were|had been|is)"
    r"(?: (?:caused|carried out|triggered|the work|set off|due))?(?: by| of| to)? (?:an? |the |two |several )+"
    rf"(?:[a-z]+ )??{_THING}\b"
    rf"|\b(?:blam(?:ed|es|ing)|spoke of|put it down to) (?:an? |the )+(?:[a-z]+ )??(?P<thing2>{_THINGS})\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:not|n't|no|never|den\w+|if|whether|would|could|(?-i:may)|might|will|like|as if|threat\w*|warn\w*|reject\w*"
    r"|such as|similar|another|earlier|previous|last (?:week|month|year))\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Struck:
    """What is told to have struck: where in its line, on whose word."""

    sort: str
    line: Line
    at: tuple[int, int]
    who: str
    firm: bool


def find_struck(page: Page) -> Iterator[Found]:
    """Yield what struck a place on a day that the story names, and where two tell it otherwise in one breath."""
    names: Names | None = None
    last: list[_Struck] = []
    for line in page.prose:
        for one in _struck(page, line) if _ANY.search(line.text) else ():
            names = names or Names(page)
            if one.firm:
                yield from _of_place(names, one)
            last = [other for other in last if other.line.index >= line.index - 1]
            other = next((other for other in reversed(last) if _answers(other, one)), None)
            if other is not None and line.block == "paragraph":
                yield from (_in_one_breath(page, told) for told in (other, one))
            last.append(one)


_ANY = Pattern(_THING, re.IGNORECASE)


def _struck(page: Page, line: Line) -> Iterator[_Struck]:
    for firm, pattern in ((True, _FORMS[0]), (True, _FORMS[1]), (True, _FORMS[2]), (False, _WAS)):
        for match in pattern.finditer(line.text):
            given = match.groupdict()
            name = "thing" if given.get("thing") else "thing2"
            sort = next((value for value, words in _SORTS if words.fullmatch(match[name])), "")
            if sort and not _UNREAL.search(line.text[: match.start(name)]):
                span = line.at(*match.span(name))
                yield _Struck(sort, line, match.span(name), giver_of(page, line, span), firm)


def _answers(first: _Struck, second: _Struck) -> bool:
    apart = first.sort != second.sort and first.who.casefold() != second.who.casefold()
    return apart and bool(second.who) and first.line.span.part == second.line.span.part


def _in_one_breath(page: Page, one: _Struck) -> Found:
    return told_otherwise(page, one.line.at(*one.at), ("other:struck by", "what struck"), one.sort, one.who)


def _of_place(names: Names, one: _Struck) -> Iterator[Found]:
    """Yield what struck, by the places and the day told with it, else those with which the story opens."""
    page, opening = names.page, [entry for entry in names.page.prose if entry.block == "paragraph"][:_OPENING]
    day = day_beside(page, one.line, one.line.at(*one.at)) or min(
        (day for entry in opening for t in page.times.get(entry.index, []) if (day := t.interval.day)), default=""
    )
    before = page.lines[one.line.index - 1] if one.line.index else one.line
    near = (one.line, before, *opening, *page.prose[:1])
    places = next((found for entry in near if (found := names.of(entry, PLACES))), ())
    if day and places and one.line.block != "headline":
        what = What("other:struck by", f"what struck {places[0]}, {of_day(day[:10])}", places)
        yield found_of(one.line, one.at, what, one.sort)


_OPENING = 2  # lines
