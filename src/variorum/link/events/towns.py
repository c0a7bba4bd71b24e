"""Which of two stories names the towns of the other's lead or headline?

A town counts as named where all its words stand among the words of a story's names: "Port Orrin" in "Orrin's port".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.sharing import Pairs, entries_of
from variorum.link.events.terms import code_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from variorum.link.events.columns import Flags, Floats, Ints

# A town of a story: how many words its name has, and whether lead or headline names it.
TOWN: Final = np.dtype([("size", "u2"), ("lead", "?"), ("headline", "?")])
TOWN_FEATURES: Final = ("place_unnamed", "headline_place")
_CODE: Final = 8  # bytes of a word's code
_WORD_BITS: Final = 40  # of a code; a story's place stands above them


def word_codes(words: Iterable[str]) -> bytes:
    """Return the codes of words, one after the other."""
    codes = [code_of(0, word) & ((1 << _WORD_BITS) - 1) for word in words]
    return np.array(codes, np.int64).tobytes()


class Towns:
    """The towns of some stories, and the words of all names of each.

    Args:
        words: Of each story, the codes of the words of its names, as bytes.
        towns: Of each, its towns, as bytes of :data:`TOWN`.
        town_words: Of each, the codes of the words of these, one town after the other.
    """

    def __init__(self, words: Sequence[bytes], towns: Sequence[bytes], town_words: Sequence[bytes]) -> None:
        self._towns = np.frombuffer(b"".join(towns), TOWN)
        self._starts = _starts([len(one) // TOWN.itemsize for one in towns])
        self._word_starts = _starts(self._towns["size"])
        sizes = [len(one) // _CODE for one in words]
        of_story = np.repeat(np.arange(len(words)), sizes)
        self._named = np.sort(of_story << _WORD_BITS | np.frombuffer(b"".join(words), np.int64))
        self._words = np.frombuffer(b"".join(town_words), np.int64)
        of_story = np.repeat(np.arange(len(towns)), np.diff(self._starts))
        self._has = {where: np.bincount(of_story, self._towns[where], len(towns)) > 0 for where in ("lead", "headline")}

    def compare(self, pairs: Pairs) -> Floats:
        """Answer: does neither story name a town of the other's lead; how many do not one of the other's headline?

        One line a pair, as :data:`TOWN_FEATURES`.
        """
        first, second = self._unnamed(pairs), self._unnamed(Pairs(pairs.later, pairs.earlier))
        both = self._has["lead"][pairs.earlier] & self._has["lead"][pairs.later]
        neither = both & first["lead"] & second["lead"]
        return np.column_stack((neither, first["headline"].astype(np.float64) + second["headline"]))

    def _unnamed(self, pairs: Pairs) -> dict[str, Flags]:
        """Say of each pair whether the first story has towns of lead or headline, none of which the second names."""
        towns, pair = entries_of(self._starts, pairs.earlier)
        words, of_town = entries_of(self._word_starts, towns)
        wanted = pairs.later[pair[of_town]] << _WORD_BITS | self._words[words]
        at = np.minimum(np.searchsorted(self._named, wanted), len(self._named) - 1)
        met = self._named[at] == wanted if len(self._named) else np.zeros(len(wanted), np.bool_)
        named = np.bincount(of_town, met, len(towns)) == self._towns["size"][towns]
        found = {}
        for where, has in self._has.items():
            told = np.bincount(pair, named & self._towns[where][towns], len(pairs.later)) > 0
            found[where] = has[pairs.earlier] & ~told
        return found


def _starts(sizes: Sequence[int] | npt.NDArray[np.uint16]) -> Ints:
    """Return where each of some runs of these sizes begins, and where the last ends."""
    starts: Ints = np.concatenate(([0], np.cumsum(sizes, dtype=np.int64)))
    return starts
