"""Where a figure begins and ends as a range: "12 to 15", "at least 12", "12 or more"; and the figure itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.numbers import DASHES, read_number

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Number, Token
    from variorum.model import Bound, Change


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in a sentence, by tokens ``[first, last)`` and their offsets."""

    first: int
    last: int
    low: float | None
    high: float | None
    bound: Bound
    unit: str | None = None
    counted: str | None = None
    role: str = ""
    change: Change | None = None
    rule: str = "count"
    role_source: str = ""


def range_end(tokens: list[Token], number: Number) -> Number | None:
    """Return the second number of "12 to 15", "12-15", "between 12 and 15"."""
    if number.vague or number.last + 1 > len(tokens) - 1:
        return None
    link = tokens[number.last]
    if number.first > 1 and tokens[number.first - 1].form == "from" and _moves(tokens[number.first - 2].form):
        return None  # "rose from 11 to 27": two levels
    between = number.first and tokens[number.first - 1].form == "between"
    if not (link.form in {"to", "or"} or link.text in DASHES or (link.form == "and" and between)):
        return None
    at = number.last + 1
    if at < len(tokens) and tokens[at].text in lexicon.CURRENCY_SIGNS:
        at += 1
    second = read_number(tokens, at) if at < len(tokens) else None
    if second is None or second.vague:
        return None
    if second.value > number.value or (link.form != "or" and number.value < second.value):
        return second
    return None


def _moves(form: str) -> bool:
    return form in lexicon.UP or form in lexicon.DOWN


def bounded(tokens: list[Token], number: Number, second: Number | None, floor: int, multiple: float) -> Figure:
    """Take in the words around a number that bound it: "at least", "nearly", "or more".

    ``multiple`` is how many of what it counts in a vague plural stands for at least.
    """
    first, last = number.first, (second or number).last
    low, high = number.value, (second or number).value
    if number.vague:
        low = high = number.value * multiple
    if second is not None and number.value < 1000 <= second.value and tokens[second.last - 1].form in lexicon.SCALES:
        low *= lexicon.SCALES[tokens[second.last - 1].form]  # "two to three million"
    bound: Bound = "exactly" if second is None else "between"
    before = bound_before(tokens, first, floor)
    if second is not None:
        if first > floor and tokens[first - 1].form in {"between", "from"}:
            first -= 1 if tokens[first - 1].form == "between" else 0
        elif before is not None:
            first = before[0]
        return Figure(first, last, low, high, bound)
    if before is not None:
        first, bound = before
    else:
        after = _bound_after(tokens, last)
        if after is not None:
            last, bound = after
    return open_end(Figure(first, last, low, high, bound), vague=number.vague)


def open_end(figure: Figure, *, vague: bool) -> Figure:
    """Open the end that a bound or a vague plural leaves open: "at least 12" has no high, "nearly 18" no low."""
    if figure.bound in {"at least", "more than"} or (vague and figure.bound in {"exactly", "about"}):
        bound: Bound = "at least" if figure.bound in {"exactly", "about"} else figure.bound
        return replace(figure, high=None, bound=bound)
    if figure.bound in {"at most", "less than"}:
        return replace(figure, low=None)
    return figure


_BOUND_ENDS = frozenset(words[-1] for words in lexicon.BOUNDS)


def bound_before(tokens: list[Token], first: int, floor: int) -> tuple[int, Bound] | None:
    """Return where the words that bound a number from before begin, and what they make of it."""
    if first == 0 or tokens[first - 1].form not in _BOUND_ENDS:
        return None
    for length in (5, 4, 3, 2, 1):
        if first - length < floor:
            continue
        words = tuple(t.form for t in tokens[first - length : first])
        bound = lexicon.BOUNDS.get(words)
        if bound is not None:
            return first - length, bound  # type: ignore[return-value]
    return None


def _bound_after(tokens: list[Token], last: int) -> tuple[int, Bound] | None:
    for length in (2, 1):
        words = tuple(t.form for t in tokens[last : last + length])
        bound = lexicon.AFTER_BOUNDS.get(words)
        if bound is not None:
            return last + len(words), bound  # type: ignore[return-value]
    return None
