"""Which words give an order and count nothing: "the third", "21st", "one hundred and twenty-fifth", "the next"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from variorum.analyze.quantities.numbers import Number, read_number
from variorum.analyze.quantities.tokens import DASHES
from variorum.analyze.tables.number_words import HIGH_ORDINALS, ONES, ORDINALS, SCALES, TENS

if TYPE_CHECKING:
    from variorum.analyze.quantities.tokens import Token

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_STARTS = ONES.keys() | TENS.keys() | {"a"}
_MISSPELLED = {"nineth": 9, "twelth": 12, "eightth": 8, "fourty": 40}


def find_ordinals(tokens: list[Token]) -> list[Number]:
    """Find every ordinal of a text with its number."""
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = read_ordinal(tokens, at)
        if number is None:
            at += 1
            continue
        found.append(number)
        at = number.last
    return found


_Origin = Literal["current", "end"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an order told from the present one or from the end: "the next", "the second to last".

    ``offset`` is 0 at ``origin`` itself, below 0 before it.
    """

    first: int
    last: int
    origin: _Origin
    offset: int


_TOLD: tuple[tuple[str, _Origin, int], ...] = (
    ("the one before the last one", "end", -1),
    ("the one before the last", "end", -1),
    ("the last but one", "end", -1),
    ("last but one", "end", -1),
    ("next to last", "end", -1),
    ("penultimate", "end", -1),
    ("antepenultimate", "end", -2),
    ("previous one", "current", -1),
    ("next one", "current", 1),
    ("last one", "end", 0),
    ("current one", "current", 0),
    ("previous", "current", -1),
    ("current", "current", 0),
    ("next", "current", 1),
    ("last", "end", 0),
)
_PLACES = {tuple(words.split()): (origin, offset) for words, origin, offset in _TOLD}
_LONGEST_PLACE = 6


def find_places_in_order(tokens: list[Token]) -> list[Place]:
    """Find the places in an order that are told without a number, and those counted from the end."""
    found: list[Place] = []
    at = 0
    while at < len(tokens):
        place = _counted_from_end(tokens, at) or _told_place(tokens, at)
        if place is not None:
            found.append(place)
        at = at + 1 if place is None else place.last
    return found


def _told_place(tokens: list[Token], at: int) -> Place | None:
    for length in range(_LONGEST_PLACE, 0, -1):
        place = _PLACES.get(tuple(t.form for t in tokens[at : at + length]))
        last = at + length
        if place is None or last > len(tokens):
            continue
        noun = tokens[last - 1].form == "one" and last < len(tokens) and tokens[last].text.isalpha()
        if not noun:  # "the last one books": one book
            return Place(at, last, *place)
    return None


def _counted_from_end(tokens: list[Token], at: int) -> Place | None:
    """Read "the second to last", "third from last"."""
    first = at + (tokens[at].form == "the")
    number = read_ordinal(tokens, first) if first < len(tokens) else None
    if number is None:
        return None
    link = [t.form for t in tokens[number.last : number.last + 2]]
    return Place(at, number.last + 2, "end", 1 - int(number.value)) if link in _FROM_END else None


_FROM_END = (["to", "last"], ["from", "last"])


def read_ordinal(tokens: list[Token], at: int) -> Number | None:
    """Read the ordinal that begins at a token; None if a cardinal or nothing does."""
    token = tokens[at]
    if token.digits is not None:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        joined = following is not None and following.start == token.end and following.form in _SUFFIXES
        return Number(at, at + 2, token.digits) if joined else None
    last = _last_word(tokens, at)
    if last is not None:
        return Number(at, at + 1, last)
    if token.form not in _STARTS:
        return None
    return _compound(tokens, at)


def _last_word(tokens: list[Token], at: int) -> float | None:
    if at >= len(tokens):
        return None
    form = tokens[at].form
    return ORDINALS.get(form) or HIGH_ORDINALS.get(form) or _MISSPELLED.get(form)


def _compound(tokens: list[Token], at: int) -> Number | None:
    """Read "twenty-first", "one hundred twenty fifth", "three trillionth"; "a fifth" is a part of one."""
    number = None if tokens[at].form == "a" else read_number(tokens, at)
    if tokens[at].form == "a" and at + 1 < len(tokens) and tokens[at + 1].form in SCALES:
        number = read_number(tokens, at)
    if number is None or number.vague or number.value != int(number.value):
        return None
    end = number.last
    skip = end < len(tokens) and (tokens[end].text in DASHES or tokens[end].form == "and")
    last = _last_word(tokens, end + skip)
    if last is None:
        return None
    if last < 10 and number.value % 100 >= 20 and number.value % 10 == 0:
        return Number(at, end + skip + 1, number.value + last)
    if last >= 100 and number.value < last and tokens[at].form != "one":
        return Number(at, end + skip + 1, number.value * last)
    if number.value >= 100 and number.value % 100 == 0 and last < 100 and not tokens[end].form.endswith("s"):
        return Number(at, end + skip + 1, number.value + last)
    return None
