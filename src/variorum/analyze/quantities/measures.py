"""What a number measures: its unit or money, rates, and measures in two units ("5 ft 2 in", "3 dollars 50 cents")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import counted, lexicon, units
from variorum.analyze.quantities.money import SIGNS, cents_after, money_after
from variorum.analyze.quantities.numbers import read_number
from variorum.analyze.quantities.tokens import DASHES
from variorum.analyze.tables.number_words import SCALES

if TYPE_CHECKING:
    from variorum.analyze.quantities.figures import Figure
    from variorum.analyze.quantities.tokens import Token

# The smaller unit that may follow a larger one, and how many of it make one.
_SMALLER = {"foot": ("inch", 12), "pound": ("ounce", 16)}
_INCH_AHEAD = frozenset({"thick", "long", "wide", "tall", "deep", "high", "diameter", "x", ".", ",", ")", ";", "?", ""})
_QUOTE = 60  # tokens a quotation may be long before a sign of inches
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def one_of(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """Read "a gallon", "a penny" in formal text: one of a unit, and the token behind it."""
    if tokens[at].form not in {"a", "an"} or at + 1 >= len(tokens):
        return None
    rate = at and (units.read_unit(tokens, at - 1, formal=True) or money_after(tokens, at - 1, 1))
    if rate:
        return None
    unit = units.read_unit(tokens, at + 1)
    if unit is not None:
        return None if unit[0] == "second" else unit  # "on a second thought"
    coin = money_after(tokens, at + 1, 1)
    return None if coin is None else (coin[0], coin[2])


def measured(text: str, tokens: list[Token], figure: Figure, *, money: str | None, formal: bool) -> Figure | None:
    """Give a figure its unit, or else what it counts; None if a hyphen makes the number part of a name.

    ``money`` is the unit of a sign of money before the number.
    """
    if money is not None:
        return _rate(tokens, _with_cents(tokens, replace(figure, unit=money, rule="money"), formal=formal))
    vague = _of(tokens, figure)
    paid = _paid(tokens, vague, formal=formal)
    if paid is not None:
        return _rate(tokens, _with_cents(tokens, paid, formal=formal))
    hyphen = figure.last < len(tokens) and tokens[figure.last].text in DASHES
    unit = unit_after(tokens, vague.last, formal=formal)
    if unit is None:
        phrase = counted.hyphenated if hyphen else counted.counted
        found = phrase(text, tokens, figure)
        return replace(figure) if found is None and formal else found
    name, last = unit
    figure = _with_smaller(tokens, replace(figure, last=last, unit=name, rule="unit"))
    if formal:
        return figure
    return counted.after_hyphen(text, tokens, figure) if hyphen else counted.of_what(text, tokens, figure)


def _of(tokens: list[Token], figure: Figure) -> Figure:
    """Step over the "of" of a vague number: "hundreds of miles", "tens of millions of dollars"."""
    at = figure.last
    vague = tokens[at - 1].form in lexicon.VAGUE and at < len(tokens) and tokens[at].form == "of"
    return replace(figure, last=at + 1) if vague else figure


def unit_after(tokens: list[Token], at: int, *, formal: bool) -> tuple[str, int] | None:
    """Return the unit behind a number, over a hyphen or in brackets, and the token behind it."""
    if at >= len(tokens):
        return None
    hyphen = tokens[at].text in DASHES
    first = at + hyphen
    glued = first < len(tokens) and tokens[first].start == tokens[first - 1].end
    if formal and tokens[at].text in _BRACKETS and at + 2 < len(tokens):
        inner = units.read_unit(tokens, at + 1, formal=True)
        if inner is not None and inner[1] < len(tokens) and tokens[inner[1]].text == _BRACKETS[tokens[at].text]:
            return inner[0], inner[1] + 1
    inches = _inches(tokens, first, formal=formal)
    return inches or _clock_or_unit(tokens, first, glued=glued, formal=formal)


def _clock_or_unit(tokens: list[Token], at: int, *, glued: bool, formal: bool) -> tuple[str, int] | None:
    """Read a unit; "2 pm" and "2.13 am" are hours of the day, "2.123 pm" is a length."""
    if at < len(tokens) and tokens[at].form in {"am", "pm"} and at:
        number = tokens[at - 1].text
        if not formal or "." not in number or (len(number.partition(".")[2]) == 2 and number[-2:] < "60"):
            return None
    if at < len(tokens) and tokens[at].form == "s" and len(tokens[at - 1].text) == 4:
        return None  # "the 1960s"
    return units.read_unit(tokens, at, glued=glued, formal=formal)


def _inches(tokens: list[Token], at: int, *, formal: bool) -> tuple[str, int] | None:
    """Read "in" as inches where a size or the end of the phrase follows, and the sign of inches in formal text."""
    if at >= len(tokens):
        return None
    if tokens[at].form == "in" and tokens[at - 1].digits is not None:
        following = tokens[at + 1].form if at + 1 < len(tokens) else ""
        size = following in _INCH_AHEAD - {"", ".", ",", ")", ";", "?", "x"}
        return ("inch", at + 1) if size or (formal and following in _INCH_AHEAD) else None
    if not formal or tokens[at].text not in {'"', "″"} or tokens[at - 1].digits is None:
        return None
    quoted = sum(t.text == '"' for t in tokens[max(0, at - _QUOTE) : at]) % 2 == 1
    return None if quoted else ("inch", at + 1)


def _with_smaller(tokens: list[Token], figure: Figure) -> Figure:
    """Add the smaller unit of a measure in two: "5 ft 2 in", "7 pounds, 6 ounces"."""
    smaller = _SMALLER.get(figure.unit or "")
    if smaller is None or figure.low != figure.high or figure.low is None:
        return figure
    at = figure.last
    at += at < len(tokens) and tokens[at].form in {"and", ",", "-"}
    number = read_number(tokens, at) if at < len(tokens) else None
    if number is None or number.vague or not 0 <= number.value < smaller[1]:
        return figure
    if figure.unit == "foot" and tokens[at - 1].text in DASHES and tokens[at].start == tokens[at - 1].end:
        whole = figure.low + number.value / smaller[1]  # "6-foot-2"
        if number.last >= len(tokens) or tokens[number.last].text not in DASHES:
            return replace(figure, last=number.last, low=whole, high=whole)
    skip = number.last < len(tokens) and tokens[number.last].text in DASHES
    name, last = units.read_unit(tokens, number.last + skip, glued=bool(skip)) or ("", 0)
    if number.last < len(tokens) and tokens[number.last].form == "in" and figure.unit == "foot":
        name, last = "inch", number.last + 1
    if name != smaller[0]:
        return figure
    whole = figure.low + number.value / smaller[1]
    return replace(figure, last=last, low=whole, high=whole)


def _paid(tokens: list[Token], figure: Figure, *, formal: bool) -> Figure | None:
    """Read money named behind its number: "40 million euros", "10,000 Swiss francs", "75 USD million"."""
    value = figure.low if figure.low is not None else figure.high
    named = money_after(tokens, figure.last, value or 0.0, formal=formal)
    if named is None:
        return None
    name, times, last = named
    if last < len(tokens) and tokens[last].form in SCALES and tokens[last - 1].text.isupper():
        times, last = times * SCALES[tokens[last].form], last + 1
    low = None if figure.low is None else figure.low * times
    high = None if figure.high is None else figure.high * times
    return replace(figure, last=last, unit=name, low=low, high=high, rule="money")


def _with_cents(tokens: list[Token], figure: Figure, *, formal: bool) -> Figure:
    """Add the hundredths: "3 dollars 50 cents"; in formal text also "15 dollars and 50"."""
    at = figure.last
    if figure.low is None or figure.low != figure.high or at >= len(tokens) or cents_after(tokens, at - 1):
        return figure
    at += tokens[at].form == "and"
    number = read_number(tokens, at) if at < len(tokens) else None
    if number is None or number.vague or not 0 < number.value < 100:
        return figure
    if cents_after(tokens, number.last):
        last = number.last + 1
    elif formal and figure.low == int(figure.low) and _ends_amount(tokens, number.last, joined=at > figure.last):
        last = number.last
    else:
        return figure
    whole = figure.low + number.value / 100
    return replace(figure, last=last, low=whole, high=whole)


def _ends_amount(tokens: list[Token], at: int, *, joined: bool) -> bool:
    """Say whether nothing is counted by the number before a token: the amount of money ends there."""
    if at >= len(tokens):
        return True
    following = tokens[at]
    if following.text in SIGNS or following.start == tokens[at - 1].end:
        return following.text in {".", "!", "?"}
    return not joined and following.form in {"more", "less"}


def _rate(tokens: list[Token], figure: Figure) -> Figure:
    """Take in what money is paid per: "$15 an hour", "$60 a barrel", "$350 per kg"."""
    per = units.read_rate(tokens, figure.last)
    if per is None or figure.unit is None:
        return figure
    return replace(figure, unit=f"{figure.unit} / {per[0]}", last=per[1])
