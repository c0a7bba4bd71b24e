"""The words of many stories, each folded and hashed once.

A language has few words: what folding costs is paid once for each, not for each of the millions of places it stands in.
Hashes are of the folded form and nothing else, so that they are the same in every process and for every set of stories.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from variorum.text import Word, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

Hashes = NDArray[np.uint64]
# As in variorum.text.words; a test holds the two together.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: spreads neighbouring sums (Knuth, TAOCP 6.4)


class Vocabulary:
    """The folded forms and 64-bit hashes of the words met so far."""

    __slots__ = ("_forms", "_hashes")

    def __init__(self) -> None:
        self._forms: dict[str, str] = {}
        self._hashes: dict[str, int] = {}

    def words(self, text: str, start: int, end: int) -> list[Word]:
        """Return the words of ``text[start:end]``, with offsets into ``text``, as :func:`variorum.text.words` does."""
        forms = self._forms
        found = []
        for match in _WORD.finditer(text, start, end):
            word = match.group()
            form = forms.get(word)
            if form is None:
                form = forms[word] = fold(word)
            found.append(Word(match.start(), match.end(), form))
        return found

    def hashes_in(self, texts: Iterable[str]) -> Hashes:
        """Return the hashes of all the words of some texts, in order."""
        return np.fromiter((self._hash_of(word) for text in texts for word in _WORD.findall(text)), dtype=np.uint64)

    def hashes_of(self, found: Iterable[Word]) -> Hashes:
        """Return the hashes of words already found."""
        return np.fromiter((self._hash_of(word.form) for word in found), dtype=np.uint64)

    def _hash_of(self, word: str) -> int:
        known = self._hashes.get(word)
        if known is None:
            digest = hashlib.blake2b(fold(word).encode("utf-8", "surrogatepass"), digest_size=8).digest()
            known = self._hashes[word] = int.from_bytes(digest, "big")
        return known


def hash_runs(hashes: Hashes, length: int) -> Hashes:
    """Return one 64-bit hash for each run of ``length`` words, at the place of its first."""
    mixed = np.zeros(max(0, len(hashes) - length + 1), dtype=np.uint64)
    for offset in range(length if len(mixed) else 0):
        mixed += hashes[offset : offset + len(mixed)]
        mixed *= MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed
