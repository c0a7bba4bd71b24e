"""Which numbers are no figures: parts of names, labels, codes, clock times, scores, years of levels and of seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.money import money_after
from variorum.analyze.quantities.tokens import DASHES
from variorum.analyze.quantities.units import read_unit

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Number
    from variorum.analyze.quantities.tokens import Token


def is_name(tokens: list[Token], number: Number, *, formal: bool = False) -> bool:
    """Say whether a number is part of a name: "F-16", "Article 5", "G20", "3rd", a clock time or a score.

    In ``formal`` text a label does not make a name ("exercise no. 22"), and "2 1/2" is no code.
    """
    if tokens[number.first].digits is None:
        return False
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last] if number.last < len(tokens) else None
    if before is not None and (_is_joined(tokens, number, before) or (not formal and _is_labelled(tokens, number))):
        return True
    if after is None:
        return _is_season(tokens, number)
    if after.start == tokens[number.last - 1].end and _goes_on(tokens, number, formal=formal):
        return True
    return _is_clock(tokens, number, after) or _is_season(tokens, number) or _is_address(tokens, number, after)


def _is_joined(tokens: list[Token], number: Number, before: Token) -> bool:
    """Say whether a number is joined to what stands before it: "G20", "F-16", "10:30", "#4"."""
    first = number.first
    if before.end != tokens[first].start:
        return False
    if before.text[-1:].isalpha() or before.text in {"_", "#", "@", "/"} or _is_added(tokens, first):
        return True
    left = tokens[first - 2] if first > 1 else None
    if left is None:
        return False
    if before.text == ":":
        return left.digits is not None
    named = left.end == before.start and (left.text[-1:].isalpha() or _in_code(tokens, number))
    return before.text in DASHES and named


def _is_labelled(tokens: list[Token], number: Number) -> bool:
    """Say whether the word before a number makes it a name: "Article 5", "No. 10"."""
    at = number.first - 1
    point = tokens[at].text == "." and at > 0 and tokens[at - 1].form in {"no", "nos", "vol", "art"}
    return point or tokens[at].form in lexicon.LABELS


def _is_address(tokens: list[Token], number: Number, after: Token) -> bool:
    """Say whether a number is of a house or a year of what follows: "the 5200 block", "14 Mill Road", "2024 levels"."""
    token = tokens[number.first]
    if after.form in {"block", "blocks"}:
        return not (token.digits or 1) % 100
    if _is_of_a_street(tokens, number.last):
        return True
    return after.form in _OF_A_YEAR and token.text.isdigit() and len(token.text) == 4


def _goes_on(tokens: list[Token], number: Number, *, formal: bool) -> bool:
    """Say whether a number is joined to letters that are no unit, or to a colon and more digits."""
    after = tokens[number.last]
    if formal and after.form == "s" and len(tokens[number.last - 1].text) == 4:
        return False  # "the 1960s"
    if after.form in {"st", "nd", "rd", "th", "s", "a", "p"}:
        return True
    if after.text[:1].isalpha():
        unit = read_unit(tokens, number.last, glued=True, formal=formal)
        return unit is None and money_after(tokens, number.last, number.value, formal=formal) is None
    ahead = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    return after.text == ":" and ahead is not None and ahead.digits is not None and ahead.start == after.end


def _is_added(tokens: list[Token], first: int) -> bool:
    """Say whether a number is joined by a plus to what stands before: "J1149+6663"."""
    return first > 1 and tokens[first - 1].text == "+" and tokens[first - 2].end == tokens[first - 1].start


def _is_season(tokens: list[Token], number: Number) -> bool:
    """Say whether a year is joined to the next by a dash, or is the second of two: "2013-14"."""
    at = number.last
    if number.first > 1 and tokens[number.first - 1].text in DASHES and len(tokens[number.first].text) == 2:
        year = tokens[number.first - 2].text
        joined = tokens[number.first - 2].end == tokens[number.first].start - 1
        if joined and year.isdecimal() and len(year) == 4 and tokens[number.first].digits == (int(year) + 1) % 100:
            return True
    if at + 1 >= len(tokens) or tokens[at].text not in DASHES or len(tokens[at + 1].text) != 2:
        return False
    year = tokens[number.first].text
    return year.isdecimal() and len(year) == 4 and tokens[at + 1].digits == (int(year) + 1) % 100


_STREETS = lexicon.words("street st road rd avenue ave lane drive boulevard blvd square terrace highway court close")
_STREET_NAME = 3  # words, at most


def _is_of_a_street(tokens: list[Token], at: int) -> bool:
    """Say whether the name of a street begins at a token: "14 Mill Road"."""
    for end in range(at, min(at + _STREET_NAME + 1, len(tokens))):
        if not tokens[end].text[:1].isupper():
            return False
        if end > at and tokens[end].form in _STREETS:
            return True
    return False


_CLOCK = frozenset({"am", "pm", "a.m", "p.m"})


def _is_clock(tokens: list[Token], number: Number, after: Token) -> bool:
    """Say whether a number is an hour of the day: "2 pm", "2.13 a.m."; "2.123 pm" is none."""
    if after.form not in _CLOCK:
        return False
    hour, _, minute = tokens[number.last - 1].text.partition(".")
    return hour.isdecimal() and int(hour) < 25 and (not minute or (len(minute) == 2 and minute < "60"))


_OF_A_YEAR = lexicon.words(
    "levels level figures elections election totals estimates season budget census agreement accord"
)


def _in_code(tokens: list[Token], number: Number) -> bool:
    """Say whether a number is the middle or end of a row of digits and dashes: a telephone number, a date, a score."""
    at = number.first - 2
    left = (
        at > 1 and tokens[at].digits is not None and tokens[at - 1].text in DASHES and tokens[at - 2].digits is not None
    )
    following = tokens[number.last : number.last + 2]
    right = len(following) == 2 and following[0].text in DASHES and following[1].digits is not None
    return left or (right and following[0].start == tokens[number.last - 1].end)
