"""Every figure of one story: the number, its bound, its unit or what it counts, and what befell the counted."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.ages import age, nobody, years_of_ten
from variorum.analyze.quantities.bounds import bounded, range_end
from variorum.analyze.quantities.fates import tells_of_release
from variorum.analyze.quantities.figures import Figure
from variorum.analyze.quantities.governors import Governors
from variorum.analyze.quantities.levels import level_of, speaks_of
from variorum.analyze.quantities.measures import measured, one_of, unit_after
from variorum.analyze.quantities.money import STARTS as MONEY_STARTS
from variorum.analyze.quantities.money import UNITS as MONEY_UNITS
from variorum.analyze.quantities.money import money_before
from variorum.analyze.quantities.names import is_name
from variorum.analyze.quantities.numbers import POINTED, is_minus, read_number
from variorum.analyze.quantities.ordinals import read_ordinal
from variorum.analyze.quantities.revisions import correction, later_figure, surpassing
from variorum.analyze.quantities.roles import role_of
from variorum.analyze.quantities.tokens import DASHES, read_tokens
from variorum.analyze.quantities.units import DURATIONS, read_rate
from variorum.analyze.tables.number_words import ONES, SCALES, TENS
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import Quantity, QuantityExpression, Span
from variorum.parse import Parse
from variorum.text import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.analyze.quantities.figures import QuantityRule
    from variorum.analyze.quantities.numbers import Number, Token
    from variorum.model import Change, Document, Part, Sentence, Story, TimeExpression

_DEFAULTS = AnalyzeConfig()


def find_quantities(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    config: AnalyzeConfig = _DEFAULTS,
) -> tuple[QuantityExpression, ...]:
    """Find every figure of a story as the range it states, with its unit or what it counts.

    Dates, years and times of day (``times`` other than durations) are not figures; ages are, with the unit "year" and
    the role "age". A number that only names a thing ("Article 5") is left out.
    """
    taken = sorted((t.span.part, t.span.start, t.span.end) for t in times if t.type != "DURATION")
    out: list[QuantityExpression] = []
    earlier: Figure | None = None
    pieces = list(stretches(document, story, sentences))
    let_go, governors = tells_of_release(_opening(document, pieces)), Governors(Parse.of(sentences, document.id))
    for part, start, end in pieces:
        text = document.title if part == "title" else document.text
        blocked = [(a, b) for p, a, b in taken if p == part and a < end and start < b] if taken else []
        tokens = read_tokens(text, start, end)
        around = Around(earlier, let_go, functools.partial(governors.fate_of, part))
        figures = find_figures(text, tokens, blocked, config, around=around)
        out.extend(_expression(document, part, tokens, f) for f in figures)
        earlier = _last_count(figures)
    return tuple(out)


def _opening(document: Document, pieces: Sequence[tuple[Part, int, int]]) -> str:
    """Return the words in which a story says what it is about: its headline and first sentences."""
    texts = (document.title if part == "title" else document.text for part, *_ in pieces[:_SENTENCES])
    return "\n".join(text[a:b] for text, (_, a, b) in zip(texts, pieces, strict=False))


# How many sentences, the headline among them, say what a story is about.
_SENTENCES = 3


class Around(NamedTuple):
    """What the story tells around a sentence that its figures are read by.

    ``earlier`` is the last figure of the sentence before, of which "the number is two" may speak; ``let_go`` says that
    the story tells of captives let go; ``governed`` what befell those whom a stretch of the text counts, by the parse.
    """

    earlier: Figure | None = None
    let_go: bool = False
    governed: Callable[[int, int, str], str] | None = None


_ALONE = Around()


def find_figures(
    text: str,
    tokens: list[Token],
    blocked: Sequence[tuple[int, int]],
    config: AnalyzeConfig = _DEFAULTS,
    *,
    everything: bool = False,
    around: Around = _ALONE,
) -> list[Figure]:
    """Find the figures of one sentence, left to right, none overlapping.

    ``everything`` keeps bare numbers too, which in a story neither measure nor count anything. ``around`` is what the
    rest of the story tells of them.
    """
    reading = _Reading(text, tokens, blocked, config, around, everything)
    figures: list[Figure] = []
    starts = _starts(tokens, everything=everything)
    at = 0
    while at < len(tokens):
        figure = _figure_at(reading, at, figures) if starts[at] else None
        if figure is None:
            at += 1
            continue
        figures.append(figure)
        at = max(figure.last, at + 1)
        later = later_figure(tokens, figure) if not everything else None
        if later is not None:
            figures.append(later)
            at = later.last
    return _share_predicates(tokens, _share_units(tokens, figures))


_STARTS = frozenset({*ONES, *TENS, *SCALES, *lexicon.VAGUE}) | lexicon.words(
    "a an half quarter several many no nobody none without zero minus negative - −"
)


def _starts(tokens: list[Token], *, everything: bool) -> list[bool]:
    """Mark the tokens at which a figure may begin; a number far from any word (a table, a code) begins none."""
    said = [0, *accumulate(t.digits is None and t.text not in _BARE for t in tokens)]
    return [
        (t.digits is not None or t.text in MONEY_STARTS or _names_money(tokens, at) or t.form in _STARTS)
        and (everything or said[min(at + _AHEAD, len(tokens))] > said[max(0, at - _BEHIND)])
        for at, t in enumerate(tokens)
    ]


def _names_money(tokens: list[Token], at: int) -> bool:
    """Say whether letters before a sign of money begin a figure: "C$ 16", "MUSD 3"."""
    if len(tokens[at].text) > _LONGEST_SIGN:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None and (following.text == "$" or following.digits is not None) and tokens[at].text.isalpha()
    )


_LONGEST_SIGN = 4  # letters: "Mex$", "MUSD"
_AHEAD, _BEHIND = 10, 17
_BARE = frozenset({",", ".", ";", ":", "|", "/", "(", ")"}) | DASHES


def _share_units(tokens: list[Token], figures: list[Figure]) -> list[Figure]:
    """Give the unit of the last of a list to those before it: "45 and 50 mg", "2, 5 and 9 percent"."""
    out = list(figures)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        bare = left.unit is None and left.counted is None and not left.role and left.rule == "count"
        between = [t.form for t in tokens[left.last : right.first]]
        if bare and right.rule == "unit" and between in (["and"], ["or"], [","]) and right.low is not None:
            out[at] = replace(left, unit=right.unit, rule="unit")
    return out


def _share_predicates(tokens: list[Token], figures: list[Figure]) -> list[Figure]:
    """Give what befell the last of a list to those before it: "4 nurses and 3 doctors were evacuated".

    That somebody is a hostage says less: "nine hostages and 14 gunmen were killed".
    """
    out = list(figures)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        open_yet = not left.role or (left.role == "held" and left.role_source in {"", "noun"})
        if open_yet and left.counted and right.role_source == "after" and _listed(tokens, left, right):
            out[at] = replace(left, role=right.role, role_source="after")
    return out


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one sentence is read with: what is taken by times, and the last figure of the sentence before."""

    text: str
    tokens: list[Token]
    blocked: Sequence[tuple[int, int]]
    config: AnalyzeConfig
    around: Around
    everything: bool


def _figure_at(reading: _Reading, at: int, before: list[Figure]) -> Figure | None:
    tokens = reading.tokens
    told = nobody(tokens, at) or years_of_ten(tokens, at)
    if told is not None:
        return told
    opened = _opened(tokens, at, formal=reading.everything)
    if opened is None:
        return _one_of(tokens, at) if reading.everything else None
    if _is_blocked(reading, opened.number):
        return None
    number = opened.number
    years = age(tokens, number, before[-1].last if before else 0) if opened.money is None else None
    if years is not None:
        return years
    second = range_end(tokens, number, formal=reading.everything)
    figure = bounded(
        tokens,
        number,
        second,
        before[-1].last if before else 0,
        reading.config.vague_numbers.multiple,
        formal=reading.everything,
    )
    corrected = correction(tokens, figure)
    found = measured(
        reading.text,
        tokens,
        figure if corrected is None else replace(figure, last=corrected.last),
        money=opened.money,
        formal=reading.everything,
    )
    if found is None:
        return None
    figure = _unbounded(tokens, found, number)
    figure = figure if reading.everything else _per_time(tokens, figure)
    figure = _with_role(reading, figure, before)
    if figure.unit is None and figure.counted is None:
        figure = _level(tokens, figure, before[-1] if before else reading.around.earlier)
    if corrected is not None or (figure.counted or "").endswith("-year-olds"):
        figure = replace(figure, last=number.last)  # what follows is a figure of its own
    figure = figure if reading.everything else surpassing(tokens, figure)
    return figure if reading.everything or _stands(tokens, figure, number) else None


def _per_time(tokens: list[Token], figure: Figure) -> Figure:
    """Take in how often so many are counted: "300 people a week", "40 a day"."""
    per = read_rate(tokens, figure.last) if figure.unit is None else None
    if per is None or per[0] not in DURATIONS:
        return figure
    return replace(figure, unit=f"1 / {per[0]}", last=per[1])


def _one_of(tokens: list[Token], at: int) -> Figure | None:
    unit = one_of(tokens, at)
    if unit is None:
        return None
    rule: QuantityRule = "money" if unit[0] in MONEY_UNITS else "unit"
    return Figure(at, unit[1], 1, 1, "exactly", unit[0], rule=rule)


def _level(tokens: list[Token], figure: Figure, earlier: Figure | None) -> Figure:
    """Give a number without a noun what it numbers: "the number of marchers at 6,000", "the number is two"."""
    counted = level_of(tokens, figure.first)[1]
    if counted:
        return replace(figure, counted=counted, rule="level")
    if figure.role:
        return figure
    meant = speaks_of(tokens, figure, earlier)
    if meant is None:
        return figure
    return replace(figure, counted=meant.counted, role=meant.role, rule="the number")


def _last_count(figures: Sequence[Figure]) -> Figure | None:
    counts = [f for f in figures if f.unit is None and f.role != "age"]
    return counts[-1] if counts else None


_WITH_OVER = lexicon.words("hand handed hands handing turned turning turns took taking ran run running")
_PLACE_WORDS = frozenset({"over", "under", "above", "below", "around", "about"})


def _unbounded(tokens: list[Token], figure: Figure, number: Number) -> Figure:
    """Take back a bound that is a preposition: "flew over two villages"; of so few things none is "over two"."""
    preposition = figure.first < number.first and tokens[figure.first].form in _PLACE_WORDS
    if preposition and figure.first and tokens[figure.first - 1].form in _WITH_OVER:  # "handed over five men"
        return replace(figure, first=number.first, low=number.value, high=number.value, bound="exactly")
    if not preposition or figure.unit is not None or number.value > 3 or tokens[number.first].digits is not None:
        return figure
    return replace(figure, first=number.first, low=number.value, high=number.value, bound="exactly")


@dataclass(frozen=True, slots=True)
class _Opened:
    """A number with the sign before it: where digits or words begin, and the money a sign names."""

    number: Number
    money: str | None = None


def _opened(tokens: list[Token], at: int, *, formal: bool) -> _Opened | None:
    token = tokens[at]
    money = money_before(tokens, at, formal=formal) if token.digits is None else None
    if money is not None:
        unit, times, first = money
        minus = first + 1 < len(tokens) and tokens[first].text in {"-", "−"} and tokens[first + 1].digits is not None
        first += minus
        number = read_number(tokens, first, formal=formal, money=True) if first < len(tokens) else None
        if number is None:
            return None
        return _Opened(replace(number, first=at, value=number.value * times * (-1 if minus else 1)), unit)
    if token.form in _MINUS and at + 1 < len(tokens) and is_minus(tokens, at, formal=formal):
        number = read_number(tokens, at + 1, formal=formal)
        return None if number is None else _Opened(replace(number, first=at, value=-number.value))
    if token.form == "one" and at + 1 < len(tokens) and tokens[at + 1].form in _NOT_ONE:
        return None
    pointed = formal and token.form == "one" and at > 0 and tokens[at - 1].form in POINTED
    if pointed and unit_after(tokens, at + 1, formal=False) is None:
        return None
    number = read_number(tokens, at, formal=formal)
    return None if number is None else _Opened(number)


_MINUS = frozenset({"-", "−", "minus", "negative"})
_NOT_ONE = lexicon.words("of another to ' ’ is was that who can would side day thing")


def _is_blocked(reading: _Reading, number: Number) -> bool:
    tokens = reading.tokens
    start, end = tokens[number.first].start, tokens[number.last - 1].end
    at = bisect_left(
        reading.blocked, (end,)
    )  # times do not overlap: only the last that begins before the end may reach
    if at and reading.blocked[at - 1][1] > start:
        return True
    spelled = tokens[number.first].digits is None
    return (spelled and read_ordinal(tokens, number.first) is not None) or is_name(
        tokens, number, formal=reading.everything
    )


# --- role, change, and whether it stands ------------------------------------------------------------------------------


def _with_role(reading: _Reading, figure: Figure, before: list[Figure]) -> Figure:
    tokens = reading.tokens
    if figure.unit is not None:
        return replace(figure, change=_change(tokens, figure))
    counted = (figure.counted or "").lower()
    role, source = role_of(tokens, figure.first, figure.last, counted, let_go=reading.around.let_go)
    shared = bool(before) and before[-1].role not in {"", "age"} and before[-1].role_source != "toll"
    if not source and shared and _listed(tokens, before[-1], figure) and not _has_own_fate(tokens, figure):
        role = before[-1].role
    if not role and reading.around.governed is not None:
        start, end = tokens[figure.first].start, tokens[figure.last - 1].end
        role = reading.around.governed(start, end, (counted.split() or [""])[-1])
        source = "parse" if role else ""
    if source in {"before", "parse"} and _is_parted(tokens, figure, role):
        role, source = "", ""
    return _changed(tokens, replace(figure, role=role, role_source=source))


def _listed(tokens: list[Token], left: Figure, right: Figure) -> bool:
    """Say whether a figure is listed with the one before it: "12 civilians and 3 soldiers", "including 3 children"."""
    if not 0 < right.first - left.last <= 3:
        return False
    between = [t.form for t in tokens[left.last : right.first]]
    if "as" in between and between[:3] != ["as", "well", "as"]:
        return False  # "80 arrested as hundreds sing"
    return set(between) <= _LIST_WORDS


def _has_own_fate(tokens: list[Token], figure: Figure) -> bool:
    """Say whether a bare figure says what became of those it counts: "6 dead, 19 trapped", "5 killed, 12 held"."""
    return (
        figure.counted is None and figure.last < len(tokens) and _FATE.fullmatch(tokens[figure.last].form) is not None
    )


def _is_parted(tokens: list[Token], figure: Figure, role: str) -> bool:
    """Say whether something else became of those behind a comma: "Guard killed, 14 taken at mill"."""
    if not figure.first or tokens[figure.first - 1].form != ",":
        return False
    behind = [t.form for t in tokens[figure.last :]]
    own = bool(behind) and _FATE.fullmatch(behind[0]) is not None
    return (own or tokens[figure.last - 1].form in lexicon.ROLES) and role not in {
        lexicon.ROLES.get(form) for form in (tokens[figure.last - 1].form, *behind)
    }


_FATE = re.compile(r"[a-z]{3,}ed|held|found|lost|taken|caught|cut|left|hit|safe|alive|free")
_LIST_WORDS = frozenset({",", "and", "including", "among", "them", "as", "well", "plus", "("})


def _changed(tokens: list[Token], figure: Figure) -> Figure:
    return replace(figure, change=_change(tokens, figure))


_MORE = frozenset({"more", "additional", "further"})


def _change(tokens: list[Token], figure: Figure) -> Change | None:
    if figure.role and figure.counted and figure.counted.split()[0].lower() in _MORE:
        return "up"  # "nine more bodies": so many above the level before
    left = [t.form for t in tokens[max(0, figure.first - 3) : figure.first]]
    right = [t.form for t in tokens[figure.last : figure.last + 2]]
    by = bool(left) and left[-1] == "by"
    verbs = left[:-1] if by else left[-1:]
    share = figure.unit in {"percent", "percentage_point"}
    if any(w in lexicon.UP for w in verbs) and (by or share):
        return "up"
    if any(w in lexicon.DOWN for w in verbs) and (by or share):
        return "down"
    if share and right:
        if right[0] in {"increase", "rise", "jump", "surge", "gain", "hike"}:
            return "up"
        if right[0] in {"decrease", "fall", "drop", "decline", "cut", "reduction"}:
            return "down"
    return None


def _stands(tokens: list[Token], figure: Figure, number: Number) -> bool:
    """Say whether a figure is worth keeping: it measures or counts something, or is bounded, or something befell it."""
    if figure.unit or figure.role or figure.change:
        return True
    if _is_large(tokens, figure):
        return True  # "some 38,000", "between 2,500 and 4,000": of whom, the reader knows
    if figure.bound == "between" and figure.counted is None:
        return False
    if number.vague or figure.bound != "exactly":
        return figure.counted is not None or figure.bound != "about"
    if figure.counted is None:
        return False
    return not (number.value == 1 and figure.counted.split()[-1].lower() not in lexicon.SINGULARS)


_LARGE = 100


def _is_large(tokens: list[Token], figure: Figure) -> bool:
    """Say whether a figure without a noun is told as one of many: bounded on both sides or about, and no year."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if figure.counted is not None or figure.bound not in {"about", "between"}:
        return False
    years = all(1500 <= end <= 2100 and end == int(end) for end in ends)
    if figure.bound == "between" and (years or tokens[figure.first].form != "between"):
        return False  # "555-0143" is a telephone
    return min(ends, default=0) >= _LARGE


def _expression(document: Document, part: Part, tokens: list[Token], figure: Figure) -> QuantityExpression:
    span = Span(document.id, tokens[figure.first].start, tokens[figure.last - 1].end, part)
    return QuantityExpression(
        make_id("quantity", document.id, part, span.start, span.end),
        span,
        Quantity(_plain(figure.low), _plain(figure.high), figure.unit, figure.counted),
        figure.bound,
        figure.role,
        figure.change,
        figure.rule,
    )


def _plain(value: float | None) -> float | None:
    return None if value is None else int(value) if value == int(value) and abs(value) < 1e15 else value
