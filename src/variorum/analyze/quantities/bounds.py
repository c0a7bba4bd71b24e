"""Where a figure begins and ends as a range: "12 to 15", "at least 12", "12 or more"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.figures import Figure
from variorum.analyze.quantities.measures import unit_after
from variorum.analyze.quantities.money import SIGNS, money_after
from variorum.analyze.quantities.numbers import is_minus, read_number
from variorum.analyze.quantities.tokens import DASHES
from variorum.analyze.tables.number_words import SCALES

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Number, Token
    from variorum.model import Bound


def range_end(tokens: list[Token], number: Number, *, formal: bool = False) -> Number | None:
    """Return the second number of "12 to 15", "12-15", "between 12 and 15", "44 mg to 50 mg", "8- to 16-metre"."""
    if number.vague or number.last + 1 > len(tokens) - 1:
        return None
    if number.first > 1 and tokens[number.first - 1].form == "from" and _moves(tokens[number.first - 2].form):
        return None  # "rose from 11 to 27": two levels
    if _is_change(tokens, number.first):
        return None  # "rose by 12 to 60": a change and the level
    at, unit = number.last, None
    named = unit_after(tokens, at, formal=formal) or money_after(tokens, at, number.value, formal=formal)
    if named is not None and tokens[at].text not in DASHES:
        at, unit = named[-1], named[0]
    elif tokens[at].text in DASHES and at + 1 < len(tokens) and tokens[at + 1].form in {"to", "or"}:
        at += 1  # "8- to 16-metre"
    second = _second(tokens, number, at, formal=formal)
    if second is not None and tokens[at].text in DASHES and _is_dialled(tokens, number, second):
        return None
    if second is None or second.vague or second.value == number.value:
        return None
    if unit is not None and _moves(tokens[number.first - 1].form) and tokens[at].form == "to" and number.first:
        return None  # "rose two percentage points to 7 percent"
    if unit is not None:
        again = unit_after(tokens, second.last, formal=formal) or money_after(tokens, second.last, 0, formal=formal)
        if again is None or again[0] != unit:
            return None
    falls = second.value < number.value <= 0  # "-18 °C to -34 °C"; "60%-32%" is no range
    return second if second.value > number.value or falls else None


def _second(tokens: list[Token], number: Number, at: int, *, formal: bool) -> Number | None:
    """Read the number behind a link; "or" and "and" link only what stands between two words for a range."""
    if at + 1 >= len(tokens):
        return None
    link = tokens[at]
    between = number.first > 0 and tokens[number.first - 1].form == "between"
    linked = link.form in {"to", "or", "through", "~"} or link.text in DASHES or (link.form == "and" and between)
    if not linked:
        return None
    at += 1
    sign = tokens[at].text in SIGNS
    at += sign and at + 1 < len(tokens)
    if tokens[at].text in {"-", "−"} and at + 1 < len(tokens) and is_minus(tokens, at):
        second = read_number(tokens, at + 1, formal=formal)
        return None if second is None else replace(second, first=at, value=-second.value)
    return read_number(tokens, at, formal=formal, money=sign)


def _is_dialled(tokens: list[Token], number: Number, second: Number) -> bool:
    """Say whether two numbers with a dash are of a longer row of digits: "+1-222-2222-2222"."""
    before = tokens[number.first - 1] if number.first else None
    after = tokens[second.last] if second.last < len(tokens) else None
    led = before is not None and before.text in _DIALLED and before.end == tokens[number.first].start
    return led or (after is not None and after.text in _DIALLED and after.start == tokens[second.last - 1].end)


_DIALLED = DASHES | {"/", "+"}


def _is_change(tokens: list[Token], first: int) -> bool:
    """Say whether a number is by how much something changed: "rose by 12 to 60"."""
    return (
        first > 1 and tokens[first - 1].form == "by" and any(_moves(t.form) for t in tokens[max(0, first - 4) : first])
    )


def _moves(form: str) -> bool:
    return form in lexicon.UP or form in lexicon.DOWN


def bounded(
    tokens: list[Token], number: Number, second: Number | None, floor: int, multiple: float, *, formal: bool = False
) -> Figure:
    """Take in the words around a number that bound it: "at least", "nearly", "or more".

    ``multiple`` is how many of what it counts in a vague plural stands for at least.
    """
    first, last = number.first, (second or number).last
    low, high = sorted((number.value, (second or number).value))
    if number.vague:
        low = high = number.value * multiple
    scale = SCALES.get(tokens[second.last - 1].form, 1) if second is not None and number.value < 1000 <= high else 1
    if low * scale <= high:
        low *= scale  # "two to three million", not "one to half a million"
    before = bound_before(tokens, first, floor, formal=formal)
    if second is not None:
        return _range(tokens, Figure(first, last, low, high, "between"), before, floor)
    margin = _margin(tokens, number)
    if margin is not None:
        return Figure(first, margin.last, low - margin.value, high + margin.value, "between", rule="margin")
    figure = Figure(first, last, low, high, "exactly")
    if before is not None:
        rule = "equal" if formal and before[1] == "exactly" else figure.rule
        figure = replace(figure, first=before[0], bound=before[1], rule=rule)
    if figure.bound in {"exactly", "about"} or formal:
        figure = _with_after(tokens, figure, formal=formal)
    figure = open_end(figure, vague=number.vague)
    return figure if number.vague else _both_ends(tokens, figure, formal=formal)


def _margin(tokens: list[Token], number: Number) -> Number | None:
    """Read what may be added or taken away: "9.83 +/- 0.01", "12 ± 3"."""
    signs = [t.text for t in tokens[number.last : number.last + 3]]
    skip = 1 if signs[:1] == ["±"] else 3 if signs in (["+", "/", "-"], ["+", "/", "−"]) else 0
    at = number.last + skip
    return read_number(tokens, at) if skip and at < len(tokens) else None


def _range(tokens: list[Token], figure: Figure, before: tuple[int, Bound] | None, floor: int) -> Figure:
    first = figure.first
    if first > floor and tokens[first - 1].form in {"between", "from"}:
        return replace(figure, first=first - (tokens[first - 1].form == "between"))
    return figure if before is None else replace(figure, first=before[0])


def _with_after(tokens: list[Token], figure: Figure, *, formal: bool) -> Figure:
    """Take in the bound behind a number: "12 or more"; in formal text also "less than 5000 or equal"."""
    at = figure.last
    after = _bound_after(tokens, at)
    if after is not None and figure.bound in {"exactly", "about"}:
        return replace(figure, last=after[0], bound=after[1])
    words = tuple(t.form for t in tokens[at : at + 3])
    if not formal or words[:2] not in {("or", "equal"), ("or", "greater"), ("or", "more"), ("or", "less")}:
        return figure
    if words[1] != "equal":
        return figure
    last = at + 2 + (words[2:] == ("to",))
    if last < len(tokens) and tokens[last].digits is not None:
        return figure
    wide: Bound | None = {"more than": "at least", "less than": "at most"}.get(figure.bound)  # type: ignore[assignment]
    return figure if wide is None else replace(figure, last=last, bound=wide)


def _both_ends(tokens: list[Token], figure: Figure, *, formal: bool) -> Figure:
    """Join two bounds of one number: "more than 20 but fewer than 30", "at most 100 and at least 20"."""
    if (figure.low is None) == (figure.high is None):
        return figure
    at = figure.last
    at += at < len(tokens) and tokens[at].form == ","
    at += at < len(tokens) and tokens[at].form in {"and", "but", "or"}
    if at == figure.last:
        return figure
    bound, last = _bound_from(tokens, at, formal=formal)
    number = read_number(tokens, last, formal=formal) if bound is not None and last < len(tokens) else None
    if number is None or number.vague or bound is None:
        return figure
    other = open_end(Figure(at, number.last, number.value, number.value, bound), vague=False)
    low = figure.low if figure.low is not None else other.low
    high = figure.high if figure.high is not None else other.high
    if low is None or high is None or low >= high or (other.low is None) == (figure.low is None):
        return figure
    return replace(figure, last=number.last, low=low, high=high, bound="between")


def _bound_from(tokens: list[Token], at: int, *, formal: bool) -> tuple[Bound | None, int]:
    """Return the bound whose words begin at a token, and the token behind them."""
    for length in range(_LONGEST, 0, -1):
        words = tuple(t.form for t in tokens[at : at + length])
        bound = lexicon.BOUNDS.get(words) or (lexicon.FORMAL_BOUNDS.get(words) if formal else None)
        if bound in {"at least", "more than", "at most", "less than"} and len(words) == length:
            return bound, at + length  # type: ignore[return-value]
    return None, at


def open_end(figure: Figure, *, vague: bool) -> Figure:
    """Open the end that a bound or a vague plural leaves open: "at least 12" has no high, "nearly 18" no low."""
    if figure.bound in {"at least", "more than"} or (vague and figure.bound in {"exactly", "about"}):
        bound: Bound = "at least" if figure.bound in {"exactly", "about"} else figure.bound
        return replace(figure, high=None, bound=bound)
    if figure.bound in {"at most", "less than"}:
        return replace(figure, low=None)
    return figure


_BOUND_ENDS = frozenset(words[-1] for words in lexicon.BOUNDS)
_FORMAL_ENDS = _BOUND_ENDS | {words[-1] for words in lexicon.FORMAL_BOUNDS}
_LONGEST = 5
_SIGNS = frozenset({"<", ">", "="})


def bound_before(tokens: list[Token], first: int, floor: int, *, formal: bool = False) -> tuple[int, Bound] | None:
    """Return where the words that bound a number from before begin, and what they make of it."""
    if first == 0 or tokens[first - 1].form not in (_FORMAL_ENDS if formal else _BOUND_ENDS):
        return None
    for length in range(_LONGEST, 0, -1):
        start = first - length
        if start < floor:
            continue
        words = tuple(t.form for t in tokens[start:first])
        bound = lexicon.BOUNDS.get(words) or (lexicon.FORMAL_BOUNDS.get(words) if formal else None)
        if bound is None or (words[0] in _SIGNS and start > 0 and tokens[start - 1].form in _SIGNS):
            continue
        return start, bound  # type: ignore[return-value]
    return None


def _bound_after(tokens: list[Token], last: int) -> tuple[int, Bound] | None:
    """Return where "or more" ends and what it makes of the number; "or more than 6000" speaks of another."""
    for length in (2, 1):
        words = tuple(t.form for t in tokens[last : last + length])
        bound = lexicon.AFTER_BOUNDS.get(words)
        if bound is not None:
            end = last + len(words)
            than = end < len(tokens) and tokens[end].form == "than"
            if than and end + 1 < len(tokens) and read_number(tokens, end + 1) is not None:
                return None
            return end + than, bound  # type: ignore[return-value]
    return None
