"""Which words give an order and count nothing: "the third", "21st", "one hundred and twenty-fifth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
