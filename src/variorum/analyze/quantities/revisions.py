"""What becomes of a figure: a later one beside it ("12 (later 14)"), and a level that is passed ("topped 400")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.numbers import read_number

if TYPE_CHECKING:
    from variorum.analyze.quantities.figures import Figure
    from variorum.analyze.quantities.numbers import Number, Token

_LATER = lexicon.words("later now since then subsequently")
_REVISED = lexicon.words("revised raised updated corrected lowered increased reduced")


def correction(tokens: list[Token], figure: Figure) -> Number | None:
    """Return the later number in brackets behind a figure, up to the bracket that closes: "12 (later 14) people"."""
    said = [t.form for t in tokens[figure.last : figure.last + 2]]
    if len(said) < 2 or said[0] != "(" or said[1] not in _LATER:
        return None
    number = _number_after(tokens, figure.last + 2)
    closed = number is not None and number.last < len(tokens) and tokens[number.last].text == ")"
    return replace(number, last=number.last + 1) if number is not None and closed else None


def later_figure(tokens: list[Token], figure: Figure) -> Figure | None:
    """Return the figure that later took the place of one: "killed 12, later revised to 14"; of the same things."""
    number = correction(tokens, figure)
    if number is not None:
        number = replace(number, last=number.last - 1)
    elif figure.unit is None:
        number = _revised(tokens, figure.last)
    if number is None or not (figure.unit or figure.counted or figure.role):
        return None
    return replace(
        figure,
        first=number.first,
        last=number.last,
        low=number.value,
        high=number.value,
        bound="exactly",
        change=None,
        rule="later figure",
    )


def _revised(tokens: list[Token], at: int) -> Number | None:
    """Read ", later revised to 14"."""
    at += at < len(tokens) and tokens[at].form == ","
    later = at < len(tokens) and tokens[at].form in _LATER
    at += later
    if at + 2 >= len(tokens) or not later or tokens[at].form not in _REVISED or tokens[at + 1].form != "to":
        return None
    return _number_after(tokens, at + 2)


def _number_after(tokens: list[Token], at: int) -> Number | None:
    at += at < len(tokens) and tokens[at].form in {"revised", "raised", "put"}
    at += at < len(tokens) and tokens[at].form in {"to", "at"}
    number = read_number(tokens, at) if at < len(tokens) else None
    return None if number is None or number.vague else number


def surpassing(tokens: list[Token], figure: Figure) -> Figure:
    """Open the end of a figure that something has passed: "the toll topped 400", "the death toll has passed 100"."""
    if figure.bound != "exactly" or figure.first == 0 or figure.low is None:
        return figure
    verb = tokens[figure.first - 1].form
    passed = verb in lexicon.PASSING and figure.role_source == "toll"
    return replace(figure, high=None, bound="more than") if passed or verb in lexicon.SURPASSING else figure
