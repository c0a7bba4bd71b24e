"""What a number counts: the noun phrase behind it, up to the head; what is measured; what a hyphen joins to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon, units
from variorum.analyze.quantities.numbers import read_number
from variorum.analyze.quantities.tokens import DASHES

if TYPE_CHECKING:
    from variorum.analyze.quantities.figures import Figure
    from variorum.analyze.quantities.numbers import Number
    from variorum.analyze.quantities.tokens import Token

_PHRASE = 6


def after_hyphen(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in a second unit in brackets ("2,600-km (1,600-mile)"), or else the noun ("two-day discussions")."""
    at = figure.last
    if at < len(tokens) and tokens[at].text == "(":
        inner = read_number(tokens, at + 1) if at + 1 < len(tokens) else None
        if inner is not None:
            skip = inner.last < len(tokens) and tokens[inner.last].text in DASHES
            unit = units.read_unit(tokens, inner.last + skip, glued=bool(skip))
            if unit is not None and unit[1] < len(tokens) and tokens[unit[1]].text == ")":
                return replace(figure, last=unit[1] + 1)
    if (
        at < len(tokens)
        and tokens[at].text in DASHES
        and at + 1 < len(tokens)
        and tokens[at + 1].form in {"long", "old", "wide", "high", "deep"}
    ):
        at += 2
    last = phrase_end(tokens, at, plural=False)
    if last == at:
        return figure
    return replace(figure, last=last, counted=_words(text, tokens, at, last))


def of_what(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in what is measured: "four days of negotiations", "12 percent of voters"."""
    at = figure.last
    if at + 1 < len(tokens) and tokens[at].form == "of" and tokens[at + 1].text[:1].islower():
        last = phrase_end(tokens, at + 1, plural=False)
        if last > at + 1:
            return replace(figure, last=last, counted=_words(text, tokens, at + 1, last))
    return figure


def hyphenated(text: str, tokens: list[Token], figure: Figure) -> Figure | None:
    """Read "three-member panel", "12-strong team"; a number joined to anything else names a thing."""
    at = figure.last + 1
    if at >= len(tokens) or not tokens[at].text.isalpha() or tokens[at].start != tokens[figure.last].end:
        return (
            counted(text, tokens, figure)
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


# "three of 1998" counts nothing in 1998.
_YEARS = range(1900, 2101)


def _is_whole(whole: Number, figure: Figure, *, pointed: bool) -> bool:
    """Say whether a number behind "of" is what the figure is a part of; ``pointed`` tells "of the 17" from "of 17"."""
    if figure.low is None or whole.vague or whole.value <= figure.low:
        return False
    return pointed or whole.value not in _YEARS


def counted(text: str, tokens: list[Token], figure: Figure) -> Figure:
    """Take in the noun phrase a number counts, up to its head: "15 French soldiers", "dozens of people"."""
    at = figure.last
    if at < len(tokens) and tokens[at].form == "of" and at + 1 < len(tokens):
        at += 1
        while at < len(tokens) and tokens[at].form in {"the", "its", "their", "his", "these", "those", "her", "our"}:
            at += 1
        pointed = at > figure.last + 1
        whole = read_number(tokens, at) if at < len(tokens) else None
        if whole is not None and _is_whole(whole, figure, pointed=pointed):
            at = whole.last  # "11 of the 16 positions", "two of 17"
            figure = replace(figure, last=at)
    aged = at + len(_AGED) + 1
    if tuple(t.form for t in tokens[at + 1 : aged]) == _AGED and tokens[at].digits is not None:
        return replace(figure, last=aged, counted=_words(text, tokens, at, aged))  # "two 17-year-olds"
    last = phrase_end(tokens, at, plural=figure.low != 1)
    if last == at:
        return figure
    return replace(figure, last=last, counted=_words(text, tokens, at, last))


_AGED = ("-", "year", "-", "olds")


def phrase_end(tokens: list[Token], at: int, *, plural: bool) -> int:
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
        if not token.text[0].isalpha() or token.form in lexicon.STOPS or token.form in units.WORDS:
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
