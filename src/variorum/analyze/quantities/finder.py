"""Every figure of one story: the number, its bound, its unit or what it counts, and what befell the counted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.ages import age, nobody
from variorum.analyze.quantities.bounds import bounded, range_end
from variorum.analyze.quantities.fates import tells_of_release
from variorum.analyze.quantities.levels import level_of, speaks_of
from variorum.analyze.quantities.numbers import DASHES, read_number, read_tokens
from variorum.analyze.quantities.roles import role_of
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import Quantity, QuantityExpression, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.analyze.quantities.bounds import Figure
    from variorum.analyze.quantities.numbers import Number, Token
    from variorum.model import Change, Document, Part, Sentence, Story, TimeExpression

_DEFAULTS = AnalyzeConfig()
_PHRASE = 6


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
    stretches = list(_stretches(document, story, sentences))
    let_go = tells_of_release(_opening(document, stretches))
    for part, start, end in stretches:
        text = document.title if part == "title" else document.text
        blocked = [(a, b) for p, a, b in taken if p == part and a < end and start < b] if taken else []
        tokens = read_tokens(text, start, end)
        figures = find_figures(text, tokens, blocked, config, earlier=earlier, let_go=let_go)
        out.extend(_expression(document, part, tokens, f) for f in figures)
        earlier = _last_count(figures)
    return tuple(out)


def _stretches(document: Document, story: Story, sentences: Sequence[Sentence]) -> Iterable[tuple[Part, int, int]]:
    if sentences:
        for span in sorted((s.span for s in sentences), key=lambda s: (s.part == "text", s.start, s.end)):
            yield span.part, span.start, span.end
        return
    at, end = story.span.start, story.span.end
    while at < end:
        stop = document.text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if stop > at:
            yield "text", at, stop
        at = stop + 1


def _opening(document: Document, stretches: Sequence[tuple[Part, int, int]]) -> str:
    """Return the words in which a story says what it is about: its headline and first sentences."""
    texts = (document.title if part == "title" else document.text for part, *_ in stretches[:_SENTENCES])
    return "\n".join(text[a:b] for text, (_, a, b) in zip(texts, stretches, strict=False))


# How many sentences, the headline among them, say what a story is about.
_SENTENCES = 3


def find_figures(
    text: str,
    tokens: list[Token],
    blocked: Sequence[tuple[int, int]],
    config: AnalyzeConfig = _DEFAULTS,
    *,
    everything: bool = False,
    earlier: Figure | None = None,
    let_go: bool = False,
) -> list[Figure]:
    """Find the figures of one sentence, left to right, none overlapping.

    ``everything`` keeps bare numbers too, which in a story neither measure nor count anything. ``earlier`` is the last
    figure of the sentence before, of which "the number is two" may speak; ``let_go`` says that the story tells of
    captives let go.
    """
    reading = _Reading(text, tokens, blocked, config, earlier, everything, let_go)
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
    return _share_predicates(tokens, figures)


_STARTS = frozenset({*lexicon.ONES, *lexicon.TENS, *lexicon.VAGUE}) | lexicon.words(
    "a an half no nobody without zero minus negative - −"
)


def _starts(tokens: list[Token], *, everything: bool) -> list[bool]:
    """Mark the tokens at which a figure may begin; a number far from any word (a table, a code) begins none."""
    said = [0, *accumulate(t.digits is None and t.text not in _BARE for t in tokens)]
    return [
        (t.digits is not None or t.text in lexicon.MONEY or t.form in _STARTS)
        and (everything or said[min(at + _AHEAD, len(tokens))] > said[max(0, at - _BEHIND)])
        for at, t in enumerate(tokens)
    ]


_AHEAD, _BEHIND = 10, 17
_BARE = frozenset({",", ".", ";", ":", "|", "/", "(", ")"}) | DASHES


def _share_predicates(tokens: list[Token], figures: list[Figure]) -> list[Figure]:
    """Give what befell the last of a list to those before it: "4 nurses and 3 doctors were evacuated"."""
    out = list(figures)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        if not left.role and left.counted and right.role_source == "after" and _listed(tokens, left, right):
            out[at] = replace(left, role=right.role, role_source="after")
    return out


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one sentence is read with: what is taken by times, and the last figure of the sentence before."""

    text: str
    tokens: list[Token]
    blocked: Sequence[tuple[int, int]]
    config: AnalyzeConfig
    earlier: Figure | None
    everything: bool
    let_go: bool = False


def _figure_at(reading: _Reading, at: int, before: list[Figure]) -> Figure | None:
    tokens = reading.tokens
    none = nobody(tokens, at)
    if none is not None:
        return none
    number = _number_at(tokens, at)
    if number is None or _is_blocked(tokens, number, reading.blocked):
        return None
    years = age(tokens, number, before[-1].last if before else 0)
    if years is not None:
        return years
    second = range_end(tokens, number)
    figure = bounded(tokens, number, second, before[-1].last if before else 0, reading.config.vague_multiple)
    measured = _measured(reading.text, tokens, figure)
    if measured is None:
        return None
    figure = _with_role(tokens, _unbounded(tokens, measured, number), before, let_go=reading.let_go)
    if figure.unit is None and figure.counted is None:
        figure = _level(tokens, figure, before[-1] if before else reading.earlier)
    return figure if reading.everything or _stands(figure, number) else None


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


def _number_at(tokens: list[Token], at: int) -> Number | None:
    token = tokens[at]
    if at + 1 < len(tokens) and (token.text in lexicon.CURRENCY_SIGNS or token.text in lexicon.CURRENCY_CODES):
        number = read_number(tokens, at + 1)
        return None if number is None else replace(number, first=at)
    if token.form in _MINUS and at + 1 < len(tokens) and _is_minus(tokens, at):
        number = read_number(tokens, at + 1)
        return None if number is None else replace(number, first=at, value=-number.value)
    if token.form == "one" and at + 1 < len(tokens) and tokens[at + 1].form in _NOT_ONE:
        return None
    return read_number(tokens, at)


_MINUS = frozenset({"-", "−", "minus", "negative"})


def _is_minus(tokens: list[Token], at: int) -> bool:
    """Say whether a sign before a number is a minus: with a space before it and none behind, or the word."""
    if tokens[at].text.isalpha():
        return True
    free = at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in {"(", "$"}
    return free and tokens[at].end == tokens[at + 1].start and tokens[at + 1].digits is not None


_NOT_ONE = lexicon.words("of another to ' ’ is was that who can would side day thing")


def _is_blocked(tokens: list[Token], number: Number, blocked: Sequence[tuple[int, int]]) -> bool:
    start, end = tokens[number.first].start, tokens[number.last - 1].end
    if any(a < end and start < b for a, b in blocked):
        return True
    return _is_name(tokens, number)


def _is_name(tokens: list[Token], number: Number) -> bool:
    """Say whether a number is part of a name: "F-16", "Article 5", "G20", "3rd", a clock time or a score."""
    token = tokens[number.first]
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last] if number.last < len(tokens) else None
    if token.digits is None and token.text not in lexicon.CURRENCY_SIGNS:
        return False
    if (
        before is not None
        and before.end == token.start
        and (before.text[-1:].isalpha() or before.text in {"_", "#", "@", "/"})
    ):
        return True
    if before is not None and before.text in DASHES and before.end == token.start and number.first > 1:
        left = tokens[number.first - 2]
        if left.end == before.start and (left.text[-1:].isalpha() or _in_code(tokens, number)):
            return True
    if after is not None and after.start == tokens[number.last - 1].end:
        glued = after.form in {"st", "nd", "rd", "th", "s", "a", "p", "am", "pm"} or (
            after.text.isalpha() and after.form not in lexicon.UNITS
        )
        if glued or (
            after.text == ":"
            and number.last + 1 < len(tokens)
            and tokens[number.last + 1].digits is not None
            and tokens[number.last + 1].start == after.end
        ):
            return True
    if (
        before is not None
        and before.text == ":"
        and before.end == token.start
        and number.first > 1
        and tokens[number.first - 2].digits is not None
    ):
        return True
    if after is not None and after.form in {"block", "blocks"} and not (token.digits or 1) % 100:
        return True  # "the 5200 block of West Avenue"
    if after is not None and after.form in _OF_A_YEAR and token.text.isdigit() and len(token.text) == 4:
        return True  # "exceeding 2024 levels"
    return before is not None and (
        before.form in lexicon.LABELS
        or (before.text == "." and number.first > 1 and tokens[number.first - 2].form in {"no", "nos", "vol", "art"})
    )


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


# --- unit or counted noun ---------------------------------------------------------------------------------------------


def _measured(text: str, tokens: list[Token], figure: Figure) -> Figure | None:
    signs = tokens[figure.first : figure.last]
    money = next((lexicon.MONEY[t.text] for t in signs if t.text in lexicon.MONEY), None)
    if money is not None:
        return replace(figure, unit=money, rule="money")
    after = tokens[figure.last].text if figure.last < len(tokens) else ""
    ahead = tokens[figure.last + 1] if figure.last + 1 < len(tokens) else None
    if after in lexicon.CURRENCY_SIGNS and (ahead is None or ahead.digits is None):
        return replace(figure, last=figure.last + 1, unit=lexicon.CURRENCY_SIGNS[after], rule="money")
    hyphen = figure.last < len(tokens) and tokens[figure.last].text in DASHES
    unit = _unit_at(tokens, figure.last + hyphen)
    if unit is None:
        return _counted(text, tokens, figure) if not hyphen else _hyphenated(text, tokens, figure)
    name, last = unit
    figure = replace(figure, last=last, unit=name, rule="unit")
    if hyphen:
        return _after_hyphen(text, tokens, figure)
    return _of_what(text, tokens, figure)


def _unit_at(tokens: list[Token], at: int) -> tuple[str, int] | None:
    for length in (3, 2):
        words = tuple(t.form for t in tokens[at : at + length])
        name = lexicon.UNIT_PHRASES.get(words)
        if name is not None:
            return name, at + len(words)
    if at < len(tokens) and tokens[at].form in lexicon.UNITS:
        return lexicon.UNITS[tokens[at].form], at + 1
    if at < len(tokens) and tokens[at].form == "pounds":
        return "pound", at + 1
    return None


def _after_hyphen(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in a second unit in brackets ("2,600-km (1,600-mile)"), or else the noun ("two-day discussions")."""
    at = figure.last
    if at < len(tokens) and tokens[at].text == "(":
        inner = read_number(tokens, at + 1) if at + 1 < len(tokens) else None
        if inner is not None:
            skip = inner.last < len(tokens) and tokens[inner.last].text in DASHES
            unit = _unit_at(tokens, inner.last + skip)
            if unit is not None and unit[1] < len(tokens) and tokens[unit[1]].text == ")":
                return replace(figure, last=unit[1] + 1)
    if (
        at < len(tokens)
        and tokens[at].text in DASHES
        and at + 1 < len(tokens)
        and tokens[at + 1].form in {"long", "old", "wide", "high", "deep"}
    ):
        at += 2
    last = _phrase_end(tokens, at, plural=False)
    if last == at:
        return figure
    return replace(figure, last=last, counted=_words(text, tokens, at, last))


def _of_what(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in what is measured: "four days of negotiations", "12 percent of voters"."""
    at = figure.last
    if at + 1 < len(tokens) and tokens[at].form == "of" and tokens[at + 1].text[:1].islower():
        last = _phrase_end(tokens, at + 1, plural=False)
        if last > at + 1:
            return replace(figure, last=last, counted=_words(text, tokens, at + 1, last))
    return figure


def _hyphenated(text: str, tokens: list[Token], figure: Figure) -> Figure | None:
    """Read "three-member panel", "12-strong team"; a number joined to anything else names a thing."""
    at = figure.last + 1
    if at >= len(tokens) or not tokens[at].text.isalpha() or tokens[at].start != tokens[figure.last].end:
        return (
            _counted(text, tokens, figure)
            if at < len(tokens) and tokens[figure.last].start > tokens[figure.last - 1].end
            else replace(figure)
        )
    if tokens[at].form in {
        "member",
        "strong",
        "person",
        "man",
        "woman",
        "nation",
        "vehicle",
        "ship",
        "vessel",
        "truck",
        "car",
    }:
        return replace(
            figure, last=at + 1, counted="members" if tokens[at].form in {"member", "strong"} else tokens[at].form
        )
    return None


def _counted(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in the noun phrase a number counts, up to its head: "15 French soldiers", "dozens of people"."""
    at = figure.last
    if at < len(tokens) and tokens[at].form == "of" and at + 1 < len(tokens):
        at += 1
        while at < len(tokens) and tokens[at].form in {"the", "its", "their", "his", "these", "those", "her", "our"}:
            at += 1
    last = _phrase_end(tokens, at, plural=figure.low != 1)
    if last == at:
        return figure
    return replace(figure, last=last, counted=_words(text, tokens, at, last))


def _phrase_end(tokens: list[Token], at: int, *, plural: bool) -> int:
    """Return where the noun phrase that begins at a token ends; ``at`` itself if none does."""
    end, i = at, at
    while i < min(at + _PHRASE, len(tokens)):
        token = tokens[i]
        if (
            token.text in DASHES
            and i > at
            and i + 1 < len(tokens)
            and token.start == tokens[i - 1].end == tokens[i + 1].start - 1
        ):
            i += 1
            continue
        if not token.text[0].isalpha() or token.form in lexicon.STOPS or token.form in lexicon.UNITS:
            break
        if end > at and not (_is_plural(token) and token.text[:1].islower() and token.form not in lexicon.ROLES):
            break
        if _is_plural(token) or (not plural and _is_singular(tokens, i)):
            end = i + 1
        i += 1
    return end


def _is_plural(token: Token) -> bool:
    form = token.form
    if form in lexicon.PLURALS:
        return True
    return (
        len(form) > 3
        and form.endswith("s")
        and not form.endswith(("ss", "us", "is", "ous"))
        and token.text[:1].islower()
    )


_VERBS = frozenset(["aimed", "aims", "began", "begins", "brought", "brings", "ran", "runs", "fell", "rose", "hit"])


_PHRASE_ENDS = lexicon.STOPS | _VERBS


def _is_singular(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.form in lexicon.SINGULARS:
        return True
    ends = following is None or not following.text[0].isalpha() or following.form in _PHRASE_ENDS
    ends = ends or (following is not None and following.form.endswith("ed"))
    return ends and token.text[:1].islower() and not token.form.endswith(("ed", "ly"))


def _words(text: str, tokens: list[Token], first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end]


# --- role, change, and whether it stands ------------------------------------------------------------------------------


def _with_role(tokens: list[Token], figure: Figure, before: list[Figure], *, let_go: bool) -> Figure:
    if figure.unit is not None:
        return replace(figure, change=_change(tokens, figure))
    role, source = role_of(tokens, figure.first, figure.last, (figure.counted or "").lower(), let_go=let_go)
    shared = bool(before) and before[-1].role not in {"", "age"} and before[-1].role_source != "toll"
    if not source and shared and _listed(tokens, before[-1], figure):
        role = before[-1].role
    return _changed(tokens, replace(figure, role=role, role_source=source))


def _listed(tokens: list[Token], left: Figure, right: Figure) -> bool:
    """Say whether a figure is listed with the one before it: "12 civilians and 3 soldiers", "including 3 children"."""
    if not 0 < right.first - left.last <= 3:
        return False
    between = [t.form for t in tokens[left.last : right.first]]
    if "as" in between and between[:3] != ["as", "well", "as"]:
        return False  # "80 arrested as hundreds sing"
    return set(between) <= _LIST_WORDS


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
    if any(w in lexicon.UP for w in verbs) and (by or figure.unit == "percent"):
        return "up"
    if any(w in lexicon.DOWN for w in verbs) and (by or figure.unit == "percent"):
        return "down"
    if figure.unit == "percent" and right:
        if right[0] in {"increase", "rise", "jump", "surge", "gain", "hike"}:
            return "up"
        if right[0] in {"decrease", "fall", "drop", "decline", "cut", "reduction"}:
            return "down"
    return None


def _stands(figure: Figure, number: Number) -> bool:
    """Say whether a figure is worth keeping: it measures or counts something, or is bounded, or something befell it."""
    if figure.unit or figure.role or figure.change:
        return True
    if figure.bound == "between" and figure.counted is None:
        return False
    if number.vague or figure.bound != "exactly":
        return figure.counted is not None or figure.bound != "about"
    if figure.counted is None:
        return False
    return not (number.value == 1 and figure.counted.split()[-1].lower() not in lexicon.SINGULARS)


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
