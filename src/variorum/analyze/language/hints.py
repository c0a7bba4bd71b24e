"""What the spelling of a word and the tables tell the language model of it, beside its word pieces.

The encoder knows no capitals (its pieces are lower case) and few names; these hints are added to its input. They are a
fixed list: the weights are trained on it, so a new hint needs new weights, while tables may grow.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables import bodies, offices
from variorum.analyze.tables.cities import CITIES
from variorum.analyze.tables.countries import COUNTRIES
from variorum.analyze.tables.given_names import FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Sequence

SHAPES: Final = (
    "small", "Capital", "ALL CAPITALS", "S", "S.", "U.S.", "mIxed", "number", "word with digits", "mark",
    "foreign script", "first and Capital",
)  # fmt: skip
TABLES: Final = (
    "country", "capital", "city", "people", "region", "given name", "title", "body head", "place head",
    "facility head", "event head", "armed group", "agency", "outlet", "government", "alliance",
)  # fmt: skip
HINTS: Final = len(SHAPES) + len(TABLES)
_FIRST: Final = len(SHAPES)
_SHORT: Final = 2


@lru_cache(maxsize=65_536)
def shape(text: str) -> int:
    """Return which of SHAPES a word has, in the middle of a sentence."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return 7 if any(c.isdigit() for c in text) else 9
    if any(c.isdigit() for c in text):
        return 8
    if not text[0].isascii() and not any(c.isupper() or c.islower() for c in letters):
        return 10
    upper = sum(c.isupper() for c in letters)
    if not upper:
        return 0
    if "." in text:
        return 4 if len(letters) == 1 else 5 if upper == len(letters) else 1
    if upper == len(letters):
        return 3 if len(letters) == 1 else 2
    return 1 if upper == 1 and text[0].isupper() else 6


@cache
def _names() -> dict[str, dict[tuple[str, ...], int]]:
    """Return the names of the tables by their first word, with the hint of each."""
    table: dict[str, dict[tuple[str, ...], int]] = {}

    def add(name: str, hint: str) -> None:
        parts = tuple(name.replace("’", "'").replace("-", " - ").split())
        table.setdefault(parts[0], {}).setdefault(parts, 1 << (_FIRST + TABLES.index(hint)))

    for country in COUNTRIES:
        for name in country.names:
            add(name, "country")
        for name in country.adjectives + country.peoples:
            add(name, "people")
        for name in country.capitals:
            add(name, "capital")
    for names, hint in (
        (bodies.ARMED_GROUPS, "armed group"),
        (bodies.AGENCIES, "agency"),
        (bodies.OUTLETS, "outlet"),
        (bodies.GOVERNMENTS, "government"),
        (bodies.ALLIANCES, "alliance"),
        (bodies.GROUPS, "people"),
        (bodies.REGIONS, "region"),
        (CITIES, "city"),
    ):
        for name in sorted(names):
            add(name, hint)
    return table


@lru_cache(maxsize=65_536)
def _word(text: str) -> int:
    """Return the hints that one word has by itself, whatever stands beside it."""
    found = 1 << shape(text)
    low = text.lower().rstrip(".")
    heads = (
        (offices.HONORIFICS | offices.RANKS | offices.HEADS, "title"),
        (bodies.BODY_HEADS, "body head"),
        (bodies.PLACE_HEADS, "place head"),
        (bodies.FACILITY_HEADS, "facility head"),
        (bodies.EVENT_HEADS, "event head"),
    )
    for words, hint in heads:
        if low in words:
            found |= 1 << (_FIRST + TABLES.index(hint))
    if text in MALE or text in FEMALE or (len(text) > _SHORT and text.isupper() and text.title() in MALE | FEMALE):
        found |= 1 << (_FIRST + TABLES.index("given name"))
    return found


def hints(words: Sequence[str]) -> list[int]:
    """Return for each word of a sentence its hints as bits: one of SHAPES, then any of TABLES."""
    found = [_word(word) for word in words]
    names = _names()
    for at, word in enumerate(words):
        if not word[0].isupper():
            continue
        held = names.get(word) or names.get(word.title() if word.isupper() and len(word) > _SHORT + 1 else "")
        if held:
            _mark(words, at, held, found)
    for at, word in enumerate(words):
        if any(c.isalnum() for c in word):
            if found[at] & 1 << 1:
                found[at] += (1 << 11) - (1 << 1)
            break
    return found


def _mark(words: Sequence[str], at: int, held: dict[tuple[str, ...], int], found: list[int]) -> None:
    """Mark the words of the longest name of the tables that begins here."""
    best, hint = 0, 0
    for parts, bit in held.items():
        size = len(parts)
        if best < size <= len(words) - at and all(
            words[at + k] == part or (len(part) > _SHORT and words[at + k] == part.upper())
            for k, part in enumerate(parts)
        ):
            best, hint = size, bit
    for k in range(at, at + best):
        found[k] |= hint
