"""The lines that name a paper or a body above its headline: "The Valley Herald", with its date below."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from itertools import takewhile
from typing import TYPE_CHECKING

from variorum.segment.blocks.forms import DAY_LINE, DESCRIBES_NAME, KIND_OF_TEXT, SLOGAN, YEAR, ends_open
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.segment.blocks.lines import Piece

_NAME = re.compile(
    r"[*_#]{0,2}(?P<name>(?:(?:[^\W\d_a-z][\w.'’&\-]*|[dl]['’][\w'’\-]+|of|the|for|in|and|de|del|della|di|la|le|der|die|das|von|du|da|do)(?:\s|$)){1,9})"
    # "Seamen's Union of Korv (SUK)"
    r"(?:\((?P<short>[A-Z]{2,8})\)\s?)?"
    # "Public Media of Korv — news service in English", "Harbor Lights — live page"; "Korv Radio, English service",
    # "Radio Korv online"
    r"(?:[—–|-]\s(?P<service>[^\n—–|]{3,40}))?"
    r"(?:(?<=[\w)]),\s[\w ]{2,30}\b(?:service|edition|desk)|(?<=\s)online"
    # "Radio Korv 98.4 FM", "Korv Press (official)"
    r"|(?<=\s)\d{2,4}(?:\.\d{1,2})?(?:\s?(?:FM|AM|MHz|kHz))?|(?<=\s)\((?:official|state|semi-official)\))?[*_]{0,2}"
)
# What stands above the name of an office: "Republic of Korv", "THE GOVERNMENT OF KORV".
_STATE = re.compile(
    r"(?:the\s)?(?:(?:islamic|federal|democratic|socialist|people['’]s|united)\s){0,2}"
    r"(?:state|republic|kingdom|emirate|sultanate|principality|commonwealth|federation|government)\sof\s\S.{1,40}",
    re.IGNORECASE,
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
    are printed, of use "issuer"; one of use "bracket" only in a dateline, "office" only below a body's name.)
    """
    words = _table()
    whole = frozenset(word.casefold() for word, use in words if use not in {"bracket", "office"} and word[0] != "-")
    sure = frozenset(word.casefold() for word, use in words if use == "name" and word[0] != "-")
    return whole, sure, tuple(word[1:] for word, _ in words if word[0] == "-")


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Return the words of mastheads.tsv with their use."""
    rows = files("variorum.segment").joinpath("tables/mastheads.tsv").read_text("utf-8").splitlines()[1:]
    return tuple((word, use) for word, _, use in (row.split("\t") for row in rows))


@cache
def _body() -> re.Pattern[str]:
    """Return the form of a body's or an office's name: its word at the end of few, or before "of" or "for"."""
    of_body = "|".join(sorted(word for word, use in _table() if use in {"issuer", "office"}))
    return re.compile(rf"(?:[\w.'’&-]+\s){{0,3}}(?:{of_body})(?:\s(?:of|for)\s\S.*)?", re.IGNORECASE)


def find_mastheads(text: str, head: Sequence[Piece], titles: Sequence[bool], *, titled: bool) -> frozenset[int]:
    """Return which pieces above the text are its masthead: the first line that is no metadata, if it is a name alone.

    ``head`` are the pieces above the first paragraph, ``titles`` those that could be a heading; ``titled`` says that
    the document has its title elsewhere. Beside the name there must be a date line and another heading below it, or
    one of both where the name says that it is a paper's. Lines below that name a body or its office, the place or what
    the paper says of itself belong to it where a date and a heading follow, or what kind of release it is.
    """
    at = next((i for i, piece in enumerate(head) if piece.kind is None), -1)
    if at < 0 or (head[at].level and not any(piece.level > head[at].level for piece in head[at + 1 :])):
        return frozenset()
    match = _NAME.fullmatch(text, head[at].start, head[at].end)
    if match is None:
        return frozenset()
    if at + 1 < len(head) and DESCRIBES_NAME.fullmatch(text, *head[at + 1][:2]):
        return frozenset({at})
    names = [word.casefold() for word in _WORD.findall(match["name"])]
    count = sum(name not in _SMALL for name in names)
    if match["service"] and KIND_OF_TEXT.fullmatch(match["service"]) and count <= _LONGEST_KNOWN:
        return frozenset({at})
    last = _last_line(text, head, at)
    headed = titled or any(titles[last + 1 :])
    dated = _is_dated(text, head[last + 1 :])
    of_body = any(is_body_name(text, line) for line in head[at + 1 : last + 1])
    of_state = last > at and bool(_STATE.fullmatch(text, *head[at][:2]))
    if (of_body or of_state) and ((headed and dated) or _is_release(text, head[last + 1 :])):
        return frozenset(range(at, last + 1))
    if match["short"] == _initials(match["name"]):
        return frozenset({at})
    if last > at and not (dated and headed):
        last, dated, headed = at, _is_dated(text, head[at + 1 :]), titled or any(titles[at + 1 :])
    says_so = match["service"] is not None and not _media_words()[0].isdisjoint(fold(match["service"]).split())
    named = (says_so and headed) or _is_masthead(names, count, dated=dated, headed=headed)
    # a paper's name may be all that stands above a text
    alone = not headed and is_paper_name(text, *head[at][:2]) and all(p.kind == "metadata" for p in head[at + 1 :])
    return frozenset(range(at, last + 1)) if named or alone else frozenset()


def _initials(name: str) -> str:
    """Return the first letters of the longer words of a name, as its short form has them."""
    return "".join(word[0] for word in _WORD.findall(name) if word.casefold() not in _SMALL).upper()


def _last_line(text: str, head: Sequence[Piece], at: int) -> int:
    """Return the last of the lines below a name that belong to it: its offices, its place, what it says of itself.

    Below a state's name any name does.
    """
    last = at
    of_state = _STATE.fullmatch(text, *head[at][:2])
    for i in range(at + 1, len(head)):
        line = head[i]
        is_name = line.kind is None and not line.level and _NAME.fullmatch(text, line.start, line.end)
        is_slogan = line.kind is None and not line.level and SLOGAN.fullmatch(text, line.start, line.end)
        if not is_name and not is_slogan:
            break
        is_place = len(text[line.start : line.end].split()) < _SHORTEST_HEADLINE and _is_dated(text, head[i + 1 :])
        last = i if of_state or is_slogan or is_place or is_body_name(text, line) else last
    return last


def _is_dated(text: str, below: Sequence[Piece]) -> bool:
    """Say whether a line with a date follows, other metadata aside."""
    dates = (YEAR.search, DAY_LINE.fullmatch)
    line = next((p for p in below if p.kind != "metadata" or any(date(text, p.start, p.end) for date in dates)), None)
    return line is not None and line.kind == "metadata"


def _is_release(text: str, below: Sequence[Piece]) -> bool:
    """Say whether one of the next lines says what kind of release it is."""
    lines = takewhile(lambda line: line.kind == "metadata", below)
    return any(KIND_OF_TEXT.fullmatch(text, *line[:2]) for line in lines)


def is_body_name(text: str, line: Piece) -> bool:
    """Say whether a line is the name of a body or an office and nothing else: "Press Office of the Governor"."""
    named = line.kind is None and not line.level and _NAME.fullmatch(text, line.start, line.end)
    return bool(named and _body().fullmatch(text, line.start, line.end))


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
