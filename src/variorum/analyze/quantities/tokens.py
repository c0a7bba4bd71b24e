"""The pieces a number grammar reads: words, numbers in digits with what they are worth, and single signs."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_TOKEN = re.compile(
    # 1.3x10^6, 8x2^10, 2.48×10−5: a power of a base; 1e10, 12.32e+14; 1.1^23
    r"(?P<power>\d{1,15}(?:\.\d{1,15})?\s?[x×]\s?(?:\d{1,2}\^[-−+]?\d{1,3}|10[-−+]\d{1,3}|10[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![\d.])"
    r"|\d{1,15}(?:\.\d{1,15})?[eE][-−+]?\d{1,3}(?![\w.])"
    r"|\d{1,15}(?:\.\d{1,15})?\^[-−+]{0,2}\d{1,3}(?![\d.]))"
    # 1.111,11 and 1,3 as written on the Continent; 2,600 and 12,34,567.89; 1 234 567; .08; 5.25
    r"|(?P<digits>\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d|,\d)"
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,9})?(?!\d)(?!,\d)"
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,9})?(?!\d)(?!,\d)"
    r"|(?<![\d,])\d{1,9},\d{1,2}(?![\d,]|\.\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,5}(?:\.\d{1,9})?(?!\d)"
    r"|(?<!\d[.,])(?<![\d.])\d{1,3}(?:(?: \d{3}){2,5}| 000)(?:\.\d{1,9})?(?![\d,.]\d|\d| \d)"
    r"|(?<![\w.])\.\d{1,15}|(?<!\d\.)\d{1,30}\.\d{1,15}(?!\d|\.\d)|\d{1,30})"
    r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_](?=[.\s]))?)"
    r"|(?P<other>[^\w\s]|_)"
)
_BASED = re.compile(r"([\d.]+)\s?[x×]\s?(?:(\d{1,2})\^|10)([-−+⁺⁻]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$")
_SIGNS = str.maketrans("−⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "--+0123456789")
_GROUPING = re.compile(r"[,\u00a0\u202f\u2009 ]")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d+,\d{1,2}")
VULGAR = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
# "UPDATE 2-Three soldiers killed": the second version of the report.
_VERSION = re.compile(r"\W{0,3}(?:UPDATE|WRAPUP|WRITETHRU|ADVISORY|RPT|REFILE)\s?\d{1,2}\s?[-:–—]\s?")
# Marks that set off no speech: of few words in small letters, amid a sentence, with no stop inside.
_HELD_OFF = re.compile(r"(?<=\w\s)[\"“‘'«](?:[a-z][\w-]*)(?:\s[a-z][\w-]*)?[\"”’'»](?=[\s,;:.)]|$)")
DASHES = frozenset({"-", "–", "—", "‑", "‐"})


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``[start, end)`` in the text, as written and in lower case, and what its digits are worth."""

    start: int
    end: int
    text: str
    form: str
    digits: float | None = None


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut ``text[start:end]`` into words, numbers in digits, and single signs, behind what numbers its version.

    The marks around a word or two that the writer does not make his own are left out: nine "terrorists" are nine.
    """
    slug = _VERSION.match(text, start, end)
    start = slug.end() if slug else start
    held_off = {at for match in _HELD_OFF.finditer(text, start, end) for at in (match.start(), match.end() - 1)}
    return [_token(match) for match in _TOKEN.finditer(text, start, end) if match.start() not in held_off]


def _token(match: re.Match[str]) -> Token:
    word = match.group()
    kind = match.lastgroup
    value = None
    if kind == "digits":
        value = _digits(word)
    elif kind == "power":
        value = _power(word)
    elif word in VULGAR:
        value = VULGAR[word]
    return Token(match.start(), match.end(), word, word.lower(), value)


def _digits(word: str) -> float:
    if word.isdecimal():
        return float(word)
    if _CONTINENTAL.fullmatch(word):
        return float(word.replace(".", "").replace(",", "."))
    return float(_GROUPING.sub("", word))


def _power(word: str) -> float | None:
    """Return the value of a power; none if it is beyond what a number can hold."""
    plain = word.replace(" ", "")
    try:
        if "x" in plain or "×" in plain:
            match = _BASED.match(plain)
            if match is None:
                return None
            value = float(match[1]) * float(match[2] or 10) ** int(match[3].translate(_SIGNS))
        elif "^" in plain:
            base, _, exponent = plain.partition("^")
            sign = (-1) ** (exponent.count("-") + exponent.count("−"))
            value = float(base) ** (sign * int(exponent.lstrip("-−+")))
        else:
            value = float(plain.translate(_SIGNS))
    except (OverflowError, ZeroDivisionError, ValueError):
        return None
    return value if math.isfinite(value) else None
