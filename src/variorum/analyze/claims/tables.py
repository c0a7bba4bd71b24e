"""The tables of words beside these rules: one row a pattern, with a comment line over each group of rows."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NewType

from variorum.analyze.tables.number_words import ONES, TENS
from variorum.patterns import Pattern
from variorum.tables import read_rows

# The name of a row that is a rule of its own: claims carry it.
RowName = NewType("RowName", str)
_SPELLED = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
NUMBERS: dict[str, float] = {word: i for i, word in enumerate(_SPELLED, 1)}
NUMBERS |= {"double": 2, "triple": 3, "quadruple": 4}

_UNITS = "|".join(sorted((word for word in ONES if word != "zero"), key=lambda word: (-len(word), word)))
# A number in a pattern, in figures or in words up to ninety-nine.
FIGURE = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{'|'.join(TENS)})(?:-(?:{_UNITS}))?|{_UNITS})"


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _placeholders() -> dict[str, str]:
    known = {"{NUMBERS}": _longest_first(tuple(NUMBERS)), "{AGES}": _longest_first(_SPELLED[:-1]), "{FIGURE}": FIGURE}
    for name, words in lines_of("placeholders"):
        known[name] = _filled(words, known)
    return known


def lines_of(name: str) -> list[list[str]]:
    """Return the rows of a table as they stand, column by column."""
    return read_rows("variorum.analyze.claims", f"{name}.tsv")


def _filled(words: str, known: dict[str, str]) -> str:
    for placeholder, pattern in known.items():
        words = words.replace(placeholder, pattern)
    return words


@cache
def rows(name: str, *, cased: bool = False) -> tuple[tuple[str, str, Pattern], ...]:
    """Return the rows of a table as (first column, second column, pattern), in the order in which they are tried.

    Patterns ignore case unless the table is ``cased``.
    """
    flags = re.NOFLAG if cased else re.IGNORECASE
    return tuple((a, b, Pattern(_filled(words, _placeholders()), flags)) for a, b, words in lines_of(name))


@cache
def named_rows(name: str) -> tuple[tuple[RowName, Pattern], ...]:
    """Return the rows of a table whose first column names the rule, as (name, pattern); capitals count."""
    return tuple((RowName(a), pattern) for a, _, pattern in rows(name, cased=True))


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written as running text, so that it can be reviewed."""
    return frozenset(text.split())


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a plain list."""
    text = files("variorum.analyze.claims").joinpath(f"{name}.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def placeholder(name: str) -> str:
    """Return the pattern that the tables write as a word in capitals between braces."""
    return _placeholders()[name]


TALKS = placeholder("{TALKS}")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


def figure_of(words: str) -> float:
    """Return the number that words matched by :data:`FIGURE` write.

    >>> figure_of("1,040"), figure_of("Forty-one"), figure_of("nine")
    (1040.0, 41.0, 9.0)
    """
    plain = words.lower().replace(",", "")
    if plain[0].isdigit():
        return float(plain)
    return float(sum({**TENS, **ONES}[word] for word in plain.split("-")))
