"""What every stage means by a word: characters, words and normal forms.

No rule here knows of news; what a headline or a speaker is, the stages decide.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Letters and digits with inner apostrophes, points (U.S.), commas between digits and hyphens left out: "six-mile" is
# two words, as it is to a copy editor who counts a shared run of words.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*", re.UNICODE)

QUOTE_FOLD = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "‛": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
    }
)


class Word(NamedTuple):
    """One word of a text: ``[start, end)`` in code points, and its folded form."""

    start: int
    end: int
    form: str


def fold(text: str) -> str:
    """Return a form in which typing habits no longer differ: case, accents, quotation marks, dashes.

    >>> fold("Løkke’s CAFÉ")
    "løkke's cafe"
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(QUOTE_FOLD))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def words(text: str) -> list[Word]:
    """Return the words of a text in order, with exact offsets and folded forms.

    >>> [word.form for word in words("Pakistan’s 2,600-km frontier")]
    ["pakistan's", '2', '600', 'km', 'frontier']
    """
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]
