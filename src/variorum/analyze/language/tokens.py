"""The words of a sentence, cut as the Universal Dependencies treebanks of English cut them.

Clitics, hyphens and punctuation marks are tokens of their own, because that is what parsers of English are trained on.
The language model is trained on tokens that this module made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables.abbreviations import OTHERS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSERS: Final = "\"'”’»)]}"
# Marks that nobody sees: soft hyphens, zero-width and joining characters, marks of writing direction.
INVISIBLE: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_UNSEEN: Final = re.compile(f"[{INVISIBLE}]+")
_CLITIC: Final = r"(?:['’](?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)\b)"
_TOKEN: Final = re.compile(
    r"""
      (?P<url>(?:https?://|www\.)[^\s<>"”“]*[^\s<>"”“.,;:!?)\]'’])
    | (?P<mail>[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){1,4})
    | (?P<handle>[@\#]\w+)
    | (?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w'’]))?|[ap]\.m\b\.?|Ph\.D\b\.?)
    | (?P<number>(?:(?<!\w)[+-])?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|d|km|kg|m|bn|mn|k|am|pm)?(?![^\W_]))
    | (?P<negated>[^\W\d_]+?(?=n['’]t\b)) | (?P<not>n['’]t\b)
    | (?P<joined>(?i:can(?=not\b)|(?:do|did|does|is|are|was|were|has|have|had|could|would|should|ca|wo)(?=nt\b)
        |(?:gon|wan)(?=na\b)|got(?=ta\b)))
    | (?P<smiley>(?<!\S)[:;]-?[()DP](?!\S))
    | (?P<clitic>"""
    + _CLITIC
    + r""")
    | (?P<word>[^\W_]+(?:['’](?!(?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)\b)[^\W_]+)*)
    | (?P<ellipsis>\.{2,}|…)
    | (?P<dashes>--+|[–—―])
    | (?P<run>[!?]{2,}|={2,}|\*{2,}|_{2,}|~{2,}|<{2,}|>{2,})
    | (?P<other>\S)
    """,
    re.VERBOSE,
)


def tokenize(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens of one sentence as [start, end); all that is not white space lies in exactly one of them.

    Invisible marks cut nothing: they lie in the token they stand in or beside; alone between spaces, in their own.
    """
    if _UNSEEN.search(source, start, end) is None:
        yield from _tokenize(source, start, end)
        return
    seen = [at for at in range(start, end) if source[at] not in INVISIBLE]
    at = start
    for first, last in _tokenize("".join(source[k] for k in seen), 0, len(seen)):
        begin, stop = seen[first], seen[last - 1] + 1
        while begin > at and source[begin - 1] in INVISIBLE:
            begin -= 1
        while stop < end and source[stop] in INVISIBLE:
            stop += 1
        yield from (match.span() for match in _UNSEEN.finditer(source, at, begin))
        yield begin, stop
        at = stop
    yield from (match.span() for match in _UNSEEN.finditer(source, at, end))


def visible(text: str) -> str:
    """Return the letters of a token that can be seen; all of them if none can."""
    return _UNSEEN.sub("", text) or text


def _tokenize(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    final = end
    while final > start and source[final - 1] in CLOSERS:
        final -= 1
    joined = -1
    for match in _TOKEN.finditer(source, start, end):
        begin, stop = match.span()
        if begin < joined:
            continue
        if match.lastgroup == "word" and stop + 1 < final and source[stop] == "." and _abbreviates(match.group()):
            stop = joined = stop + 1
        yield begin, stop


def _abbreviates(word: str) -> bool:
    """Say whether the full stop after this word belongs to it: "Gen.", "Oct.", and the F. of John F. Kennedy."""
    low = word.lower()
    return (
        (len(word) == 1 and word.isupper())
        or (low in TITLES and word[0].isupper() and not word.isupper())
        or low == "vs"
        or low in OTHERS
    )
