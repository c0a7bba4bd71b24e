"""The words of many stories, each folded, hashed and looked up in the tables once.

A language has few words: what a word costs is paid once for each, not for each of the millions of places it stands in.
Hashes are of the folded form and nothing else, so that they are the same in every process and for every set of stories.
"""

from __future__ import annotations

import functools
import hashlib
import re
import tomllib
from importlib import resources
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.text import fold

Hashes = NDArray[np.uint64]
# As in variorum.text.words; a test holds the two together.
_WORD = re.compile(r"([^\W_]+(?:['’ʼ][^\W_]+)*)")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: spreads neighbouring sums (Knuth, TAOCP 6.4)


class Tables(NamedTuple):
    """The word tables of ``reuse.toml``, ready to look up."""

    formula: re.Pattern[str]
    formula_start: re.Pattern[str]
    formula_heads: tuple[str, ...]
    formula_marks: re.Pattern[str]
    stock: dict[str, dict[str, list[tuple[str, ...]]]]
    facts: frozenset[str]
    common: frozenset[str]
    generic: frozenset[str]
    revision: re.Pattern[str]
    agencies: dict[str, str]


@functools.cache
def tables() -> Tables:
    """Read the word tables once."""
    raw = tomllib.loads(resources.files(__package__).joinpath("reuse.toml").read_text("utf-8"))
    stock: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for clause in sorted(raw["stock"], key=len, reverse=True):
        first, second, *rest = clause.split()
        stock.setdefault(first, {}).setdefault(second, []).append((first, second, *rest))
    return Tables(
        formula=re.compile(rf"\b(?:{_either(raw['formula_words'])})|{_either(raw['formula_marks'])}"),
        formula_start=re.compile(_either(raw["formula_starts"])),
        formula_heads=tuple(raw["formula_heads"]),
        formula_marks=re.compile(f"@|{_either(raw['formula_marks'])}"),
        stock=stock,
        facts=frozenset(raw["facts"]),
        common=frozenset(raw["common"]),
        generic=frozenset(raw["generic"]),
        revision=re.compile(_either(raw["revisions"]), re.IGNORECASE),
        agencies=raw["agencies"],
    )


def _either(patterns: list[str]) -> str:
    """Join regular expressions as alternatives."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _name(form: str) -> str:
    """Return a capitalised word's form less a possessive; empty where it is no name of one place, person or body."""
    name = form.removesuffix("'s")
    known = tables()
    return "" if len(name) < _SHORTEST_NAME or name in known.common or name in known.generic else name


# Shorter ones are initials and particles ("J", "al", "de").
_SHORTEST_NAME = 3


class Entry(NamedTuple):
    """What is known of one word as written.

    ``plain`` words are neither numbers nor facts such as charges; ``content`` ones are plain and not too common to say
    what a sentence tells; ``name`` is the form less a possessive where the word may be a name of one place, person or
    body, empty where it is not; ``clauses`` are the stock clauses that begin with the word, by their second word.
    ``heads`` says that a formula may begin there, ``own`` that it may be a speaker's word for himself ("we", "I'm").
    """

    form: str
    hash: int
    capital: bool
    plain: bool
    content: bool
    name: str
    clauses: dict[str, list[tuple[str, ...]]]
    heads: bool
    own: bool


# Words of the first person; with others that have an apostrophe after or before them.
_OWN = frozenset({"i", "me", "my", "mine", "we", "our", "ours", "us"})


@functools.lru_cache(maxsize=1 << 17)
def hash_of(word: str) -> int:
    """Return the 64-bit hash of a word's folded form."""
    return hash_form(fold(word))


def hash_form(form: str) -> int:
    """Return the 64-bit hash of a word that is folded already."""
    return int.from_bytes(hashlib.blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@functools.lru_cache(maxsize=1 << 16)
def _entry(word: str) -> Entry:
    form, table = fold(word), tables()
    parts = form.split("'")
    plain = not (word[0].isdigit() or form in table.facts)
    return Entry(
        form=form,
        hash=hash_form(form),
        capital=word[0].isupper(),
        plain=plain,
        content=plain and form not in table.common,
        name=_name(form) if word[0].isupper() else "",
        clauses=table.stock.get(form, {}),
        heads=any(part.startswith(table.formula_heads) or part[:3].isdigit() for part in parts),
        own=not _OWN.isdisjoint(parts),
    )


def look_up(text: str) -> tuple[list[Entry], list[int], list[int]]:
    """Return the words of a text, where each begins and where it ends, cut as :func:`variorum.text.words` does."""
    parts = _WORD.split(text)
    offsets = list(accumulate(map(len, parts)))
    return list(map(_entry, parts[1::2])), offsets[:-1:2], offsets[1::2]


def hash_words(text: str) -> Hashes:
    """Return the hashes of the words of a text, in order."""
    return np.fromiter(map(hash_of, cut(text)), np.uint64)


def cut(text: str) -> list[str]:
    """Return the words of a text as written.

    Most English text is ASCII, and splitting it at blanks, once all else but letters and digits is made blank, takes a
    third of the time; apostrophes alone need a closer look.

    >>> cut("The guards' post, 'Kell' - isn't")
    ['The', 'guards', 'post', 'Kell', "isn't"]
    """
    if not text.isascii():
        return _WORD.findall(text)
    found = text.translate(_BLANKED).split()
    if "'" not in text:
        return found
    return [part for word in found for part in (_WORD.findall(word) if "'" in word else (word,))]


_BLANKED = {i: " " for i in range(128) if not (chr(i).isalnum() or chr(i) == "'")}


def hash_runs(hashes: Hashes, length: int) -> Hashes:
    """Return one 64-bit hash for each run of ``length`` words, at the place of its first."""
    mixed = np.zeros(max(0, len(hashes) - length + 1), dtype=np.uint64)
    for offset in range(length if len(mixed) else 0):
        mixed += hashes[offset : offset + len(mixed)]
        mixed *= MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed


class Stock:
    """The runs of words that are everybody's, by their hashes.

    Most runs are not: that a table of the hashes' first bits says so spares nine searches of ten.

    Args:
        hashes: Those of the runs, sorted.
    """

    _ROOM = 16  # slots for each hash

    def __init__(self, hashes: Hashes) -> None:
        self._hashes = hashes
        bits = max(1, (self._ROOM * len(hashes)).bit_length())
        self._shift = np.uint64(64 - bits)
        self._met = np.zeros(1 << bits, dtype=bool)
        self._met[hashes >> self._shift] = True

    def has(self, runs: Hashes) -> NDArray[np.bool_]:
        """Say of each run whether it is everybody's."""
        found: NDArray[np.bool_] = self._met[runs >> self._shift]
        some = found.nonzero()[0]
        found[some] = stand_in(runs[some], self._hashes)
        return found


def stand_in(runs: Hashes, known: Hashes) -> NDArray[np.bool_]:
    """Say of each run whether it is among those known, which are sorted."""
    if not len(known):
        return np.zeros(len(runs), dtype=bool)
    found: NDArray[np.bool_] = known[np.minimum(known.searchsorted(runs), len(known) - 1)] == runs
    return found
