"""The line that names a paper above its headline: "The Valley Herald", with the date of the paper below it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from variorum.segment.blocks.forms import KIND_OF_TEXT, YEAR, ends_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.segment.blocks.lines import Piece

_NAME = re.compile(
    r"[*_#]{0,2}(?P<name>(?:(?:[^\W\d_a-z][\w.'’&\-]*|[dl]['’][\w'’\-]+|of|the|for|in|and|de|del|della|di|la|le|der|die|das|von|du|da|do)(?:\s|$)){1,9})"
    # "Public Media of Korv — news service in English", "Harbor Lights — live page"
    r"(?:[—–|]\s(?P<service>[^\n—–|]{3,40}))?[*_]{0,2}"
)
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_SMALL = frozenset(
    {"the", "of", "for", "in", "and", "de", "del", "della", "di", "la", "le", "der", "die", "das", "von", "du"}
)
# Forms of language, not settings: a paper's name has at most so many words beside the article, fewer where no word of
# it says that it is a paper's: above a date and a headline, three words are a name more often than a headline.
_LONGEST_KNOWN, _LONGEST_UNKNOWN, _LONGEST_BARE = 5, 3, 3
# Likewise: fewer words before a bar are a section's label.
_SHORTEST_HEADLINE = 4


@cache
def _media_words() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Return the words that name papers and stations, those sure by themselves, and endings of compounds that do.

    (mastheads.tsv: a word of use "beside" is sure only beside a date, as is one that names a body whose statements
    are printed, of use "issuer"; one of use "bracket" only in a dateline.)
    """
    rows = files("variorum.segment").joinpath("tables/mastheads.tsv").read_text("utf-8").splitlines()[1:]
    words = [row.split("\t") for row in rows]
    whole = frozenset(word.casefold() for word, _, use in words if use != "bracket" and word[0] != "-")
    sure = frozenset(word.casefold() for word, _, use in words if use == "name" and word[0] != "-")
    return whole, sure, tuple(word[1:] for word, _, _ in words if word[0] == "-")


def find_masthead(text: str, head: Sequence[Piece], titles: Sequence[bool], *, titled: bool) -> int:
    """Return which piece above the text is a masthead: the first line that is no metadata, if it is a name alone.

    ``head`` are the pieces above the first paragraph, ``titles`` those that could be a heading; ``titled`` says that
    the document has its title elsewhere. Beside the name there must be a date line and another heading below it, or
    one of both where the name says that it is a paper's. -1 if there is none.
    """
    at = next((i for i, piece in enumerate(head) if piece.kind is None), -1)
    if at < 0 or (head[at].level and not any(piece.level > head[at].level for piece in head[at + 1 :])):
        return -1
    match = _NAME.fullmatch(text, head[at].start, head[at].end)
    if match is None:
        return -1
    names = [word.casefold() for word in _WORD.findall(match["name"])]
    count = sum(name not in _SMALL for name in names)
    if match["service"] and KIND_OF_TEXT.fullmatch(match["service"]) and count <= _LONGEST_KNOWN:
        return at
    below = next((p for p in head[at + 1 :] if p.kind != "metadata" or YEAR.search(text, p.start, p.end)), None)
    dated = below is not None and below.kind == "metadata"
    headed = titled or any(titles[at + 1 :])
    return at if _is_masthead(names, count, dated=dated, headed=headed) else -1


def is_paper_name(text: str, start: int, end: int) -> bool:
    """Say whether words are the name of a paper or station and nothing else: two to five, one of them sure."""
    match = _NAME.fullmatch(text, start, end)
    names = [word.casefold() for word in _WORD.findall(match["name"])] if match else []
    _, sure, endings = _media_words()
    count = sum(name not in _SMALL for name in names)
    return 1 < count <= _LONGEST_KNOWN and any(name in sure or name.endswith(endings) for name in names)


def paper_behind(text: str, line: Piece) -> int:
    """Return where, behind an upright bar at the end of a line, a paper's name begins ("Ferry sinks | Korv Post").

    0 if there is none, or if what stands before it is a label of few words or a sentence (a picture's, with credit).
    """
    bar = text.rfind(" | ", line.start, line.end)
    before = text[line.start : max(bar, line.start)].strip()
    if len(before.split()) < _SHORTEST_HEADLINE or not ends_open(before):
        return 0
    return bar + 3 if is_paper_name(text, bar + 3, line.end) else 0


def _is_masthead(names: Sequence[str], count: int, *, dated: bool, headed: bool) -> bool:
    """Say whether a line of capitalised words is a paper's name, by its words, their number and what stands below."""
    whole, sure, endings = _media_words()
    known = any(name in whole or name.endswith(endings) for name in names)
    if dated and headed:
        return count <= (_LONGEST_KNOWN if known else _LONGEST_UNKNOWN)
    if dated:
        return known and count <= _LONGEST_KNOWN
    known = any(name in sure or name.endswith(endings) for name in names)
    return known and headed and (count <= _LONGEST_BARE or names[0] == "the") and count <= _LONGEST_KNOWN
