"""Where the numbers of a sentence lie and what each is worth: digits, words, scales, fractions, vague plurals."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.analyze.quantities import lexicon

_TOKEN = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,9})?(?![\d])|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,5}(?!\d)"
    r"|(?<![\w.])\.\d{1,15}|\d{1,30}(?:\.\d{1,15})?)"
    r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_](?=[.\s]))?)"
    r"|(?P<other>[^\w\s]|_)"
)
_GROUPING = re.compile(r"[,\u00a0\u202f\u2009]")
DASHES = frozenset({"-", "–", "—", "‑", "‐"})
_SPACED_SCALES = frozenset({"bn", "mn", "mln", "bln", "tln", "tn"})
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``[start, end)`` in the text, as written and in lower case, and what its digits are worth."""

    start: int
    end: int
    text: str
    form: str
    digits: float | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """One number: the tokens ``[first, last)`` it takes, and its value; a vague plural ("dozens") is open above."""

    first: int
    last: int
    value: float
    vague: bool = False


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut ``text[start:end]`` into words, numbers in digits, and single signs."""
    return [_token(match) for match in _TOKEN.finditer(text, start, end)]


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    value = None
    if match.lastgroup == "digits":
        value = float(_GROUPING.sub("", word))
    elif word in _HALVES:
        value = _HALVES[word]
    return Token(match.start(), match.end(), word, word.lower(), value)


def read_number(tokens: list[Token], at: int) -> Number | None:
    """Read the number that begins at a token: "2,600", "1.5 million", "twenty-five", "two thirds", "dozens of"."""
    token = tokens[at]
    if token.digits is not None:
        return _digits(tokens, at)
    if token.form in lexicon.VAGUE:
        return _vague(tokens, at)
    if token.form in {"a", "an", "half", "the"}:
        return _article(tokens, at)
    if token.form in lexicon.ONES or token.form in lexicon.TENS:
        return _words(tokens, at)
    return None


def _form(tokens: list[Token], at: int) -> str:
    return tokens[at].form if 0 <= at < len(tokens) else ""


def _digits(tokens: list[Token], at: int) -> Number:
    value, last = tokens[at].digits or 0.0, at + 1
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.start == tokens[at].end and following.form in lexicon.SHORT_SCALES:
        return Number(at, last + 1, value * lexicon.SHORT_SCALES[following.form])
    if following is not None and following.form == "/" and last + 1 < len(tokens):
        below = tokens[last + 1]
        if below.digits and below.start == following.end and following.start == tokens[at].end:
            return Number(at, last + 2, value / below.digits)
    if (
        following is not None
        and following.digits is not None
        and last + 2 < len(tokens)
        and _form(tokens, last + 1) == "/"
    ):
        below = tokens[last + 2]
        if below.digits and tokens[last].end == tokens[last + 1].start and following.digits < below.digits:
            return Number(at, last + 3, value + following.digits / below.digits)
    if following is not None and following.text in _HALVES:
        return Number(at, last + 1, value + _HALVES[following.text])
    value, last = _scales(tokens, last, value)
    return Number(at, last, value)


def _scales(tokens: list[Token], at: int, value: float) -> tuple[float, int]:
    """Multiply by the scale words that follow: "1.5 million", "two hundred thousand", "3 dozen"."""
    while True:
        skip = 1 if _form(tokens, at) == "-" and _form(tokens, at + 1) in lexicon.SCALES else 0
        form = _form(tokens, at + skip)
        if form in lexicon.SCALES:
            value *= lexicon.SCALES[form]
        elif form in {"dozen", "dozens"}:
            value *= 12
        elif form in _SPACED_SCALES:
            value *= lexicon.SHORT_SCALES[form]
        elif form == "score" and _form(tokens, at + 1) != "of":
            return value, at
        else:
            return value, at
        at += 1 + skip


def _words(tokens: list[Token], at: int) -> Number:
    """Read a number in words: ones, tens, hundreds, groups of thousands, "and a half", a fraction."""
    total, current, last, seen = 0.0, 0.0, at, ""
    i = at
    while i < len(tokens):
        form = tokens[i].form
        if form in lexicon.ONES and seen in {"", "tens", "hundred", "scale"}:
            current, seen = current + lexicon.ONES[form], "ones"
        elif form in lexicon.TENS and seen in {"", "hundred", "scale"}:
            current, seen = current + lexicon.TENS[form], "tens"
        elif form == "hundred" and seen in {"ones", "tens"}:
            current, seen = current * 100, "hundred"
        elif form in {"dozen", "dozens"} and seen in {"ones", "tens"}:
            return Number(at, i + 1, total + current * 12)
        elif form in lexicon.SCALES and form != "hundred" and seen:
            if seen == "scale" and not current:
                total *= lexicon.SCALES[form]  # "three lakh crore"
            else:
                total, current, seen = total + current * lexicon.SCALES[form], 0.0, "scale"
        elif (
            (
                form == "-"
                and seen == "tens"
                and _form(tokens, i + 1) in lexicon.ONES
                and tokens[i].end - tokens[i].start == 1
            )
            or (form == "-" and seen and _form(tokens, i + 1) in lexicon.SCALES)
            or (form == "and" and seen in {"hundred", "scale"} and _counts(tokens, i + 1))
            or (form == "," and seen == "scale" and _counts(tokens, i + 1) and _scale_ahead(tokens, i + 1))
        ):
            i += 1
            continue
        else:
            break
        i += 1
        last = i
    return _tail(tokens, at, last, total + current)


def _counts(tokens: list[Token], at: int) -> bool:
    form = _form(tokens, at)
    return form in lexicon.ONES or form in lexicon.TENS


def _scale_ahead(tokens: list[Token], at: int) -> bool:
    return any(_form(tokens, at + k) == "hundred" for k in (1, 2, 3))


def _tail(tokens: list[Token], first: int, last: int, value: float) -> Number:
    """Add what may follow a number in words: "and a half", "point five", "thirds"."""
    if (
        _form(tokens, last) == "and"
        and _form(tokens, last + 1) in {"a", "one"}
        and _form(tokens, last + 2) in {"half", "quarter"}
    ):
        value, last = value + 1 / lexicon.FRACTIONS[_form(tokens, last + 2)], last + 3
        value, last = _scales(tokens, last, value)
    elif _form(tokens, last) == "point" and _form(tokens, last + 1) in lexicon.ONES:
        places, last = "", last + 1
        while _form(tokens, last) in lexicon.ONES and lexicon.ONES[_form(tokens, last)] < 10:
            places, last = places + str(lexicon.ONES[_form(tokens, last)]), last + 1
        value += float(f"0.{places or 0}")
        value, last = _scales(tokens, last, value)
    else:
        skip = 1 if _form(tokens, last) == "-" else 0
        below = lexicon.FRACTIONS.get(_form(tokens, last + skip))
        if below and value < below:
            return Number(first, last + skip + 1, value / below)
        part = _part(tokens, last)
        if part is not None:
            return Number(first, part[1], value + part[0])
    return Number(first, last, value)


def _part(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Read "and two thirds", "and a fifth" after a whole number."""
    if _form(tokens, at) != "and":
        return None
    count = 1 if _form(tokens, at + 1) == "a" else lexicon.ONES.get(_form(tokens, at + 1), 0)
    below = lexicon.FRACTIONS.get(_form(tokens, at + 2))
    return (count / below, at + 3) if below and 0 < count < below else None


def _article(tokens: list[Token], at: int) -> Number | None:
    """Read "a dozen", "a hundred", "half a million", "half of", "a third of", "a couple of"."""
    form, following = tokens[at].form, _form(tokens, at + 1)
    if form == "the":
        return None
    if form == "half":
        return _half(tokens, at)
    if following == "dozen":
        return Number(at, at + 2, 12)
    if following in lexicon.SCALES:
        return _words_after_one(tokens, at)
    if following == "half" and _form(tokens, at + 2) == "-" and _form(tokens, at + 3) == "dozen":
        return Number(at, at + 4, 6)
    if following == "half" and _form(tokens, at + 2) in {"dozen", "million", "billion", "trillion"}:
        return Number(
            at, at + 3, {"dozen": 6.0}.get(_form(tokens, at + 2), lexicon.SCALES.get(_form(tokens, at + 2), 0) / 2)
        )
    if following == "couple":
        return Number(at, at + (3 if _form(tokens, at + 2) == "of" else 2), 2)
    if following in lexicon.FRACTIONS and _form(tokens, at + 2) == "of":
        return Number(at, at + 2, 1 / lexicon.FRACTIONS[following])
    return None


def _half(tokens: list[Token], at: int) -> Number | None:
    if _form(tokens, at + 1) == "a" and _form(tokens, at + 2) == "dozen":
        return Number(at, at + 3, 6)
    if _form(tokens, at + 1) in {"a", "-"} and _form(tokens, at + 2) in lexicon.SCALES:
        return Number(at, at + 3, lexicon.SCALES[_form(tokens, at + 2)] / 2)
    if _form(tokens, at + 1) in {"of", "a", "an"}:
        return Number(at, at + 1, 0.5)
    return None


def _words_after_one(tokens: list[Token], at: int) -> Number:
    """Read "a hundred", "a thousand and one" as if "a" were "one"."""
    one = Token(tokens[at].start, tokens[at].end, "one", "one")
    number = _words([one, *tokens[at + 1 : at + 12]], 0)
    return Number(at, at + number.last, number.value)


def _vague(tokens: list[Token], at: int) -> Number:
    """Read "dozens", "scores of", "tens of thousands of": what they count in."""
    unit = lexicon.VAGUE[tokens[at].form]
    last = at + 1
    if _form(tokens, last) == "of" and _form(tokens, last + 1) in {"thousands", "millions", "billions"}:
        return Number(at, last + 2, (unit if unit != 10 else 10) * lexicon.VAGUE[_form(tokens, last + 1)], vague=True)
    return Number(at, last, unit, vague=True)
