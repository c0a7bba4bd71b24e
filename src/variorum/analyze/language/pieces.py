"""Word pieces: how the encoder spells a word it may not know, by WordPiece (Schuster and Nakajima 2012).

The words are already cut, so that the greedy longest match over one word at a time is all that is left of it; a word's
pieces are kept, since most words of a corpus come again.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN: Final = 100
BEGIN: Final = 101
END: Final = 102
MOST: Final = 8  # pieces of one word; addresses and codes have more, and nothing to say
_LONGEST: Final = 40  # letters of a word that are looked at
_KEPT: Final = 200_000  # words


class Pieces:
    """The vocabulary of an encoder and what it makes of words."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers; "##" before a piece says that it continues a word."""
        self._number = {piece: at for at, piece in enumerate(vocabulary)}
        self._kept: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces: at least one."""
        found = self._kept.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        decomposed = unicodedata.normalize("NFD", word.lower()[:_LONGEST])
        plain = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
        parts: list[int] = []
        for run in _runs(plain):
            parts += self._greedy(run)
        return tuple(parts[:MOST]) or (UNKNOWN,)

    def _greedy(self, run: str) -> list[int]:
        """Return the longest pieces from left to right; the unknown piece where a letter has none."""
        found: list[int] = []
        start = 0
        while start < len(run):
            end = len(run)
            while end > start:
                number = self._number.get(run[start:end] if start == 0 else "##" + run[start:end])
                if number is not None:
                    break
                end -= 1
            else:
                return [UNKNOWN]
            found.append(number)
            start = end
        return found


def _runs(plain: str) -> list[str]:
    """Return letters and digits in one piece, every mark by itself."""
    runs: list[str] = []
    open_run = False
    for c in plain:
        if c.isalnum():
            if open_run:
                runs[-1] += c
            else:
                runs.append(c)
            open_run = True
        elif not c.isspace():
            runs.append(c)
            open_run = False
    return runs
