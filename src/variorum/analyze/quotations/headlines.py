"""Colons that give words to someone, in headlines and entries: "Mayor: bridge is safe", "Bridge is safe: engineer"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import sentence_stop
from variorum.analyze.quotations.cues import BE, HAVE, MODALS
from variorum.analyze.quotations.sources import Source
from variorum.analyze.tables import bodies, entries, offices

if TYPE_CHECKING:
    from variorum.analyze.quotations.lines import Line

_LONGEST_BEFORE: Final = 8  # words of a speaker before the colon
_LONGEST_AFTER: Final = 5  # words of a speaker after it
_SHORTEST: Final = 2  # words that are told
_BODIES: Final = entries("police army navy military government ministry embassy authorities opposition agency union")
# People a headline labels a piece with: whom it is about, or who made it.
_LABELS: Final = entries(
    "editor editors author authors writer reporter reporters correspondent victim victims suspect people man woman"
)
_TITLES: Final = entries(
    "dr dr. mr mr. mrs mrs. ms ms. prof prof. gen gen. col col. maj maj. brig brig. lt lt. capt capt."
)
_SPEAKERS: Final = ((bodies.PEOPLE_SOURCES | offices.HEADS) - _LABELS) | _BODIES


def headline_parts(line: Line) -> tuple[Source, int, tuple[int, int]] | None:
    """Return the speaker of a headline, the colon and what is told, if it has one colon and a speaker beside it."""
    n = sentence_stop(line)
    colons = [at for at in range(n) if line.low[at] == ":" and line.quoted[at] < 0]
    if len(colons) != 1:
        return None
    colon = colons[0]
    if 0 < colon <= _LONGEST_BEFORE and n - colon > _SHORTEST:
        source = _speaker(line, 0, colon)
        if source is not None:
            return source, colon, (colon + 1, n)
    if colon >= _SHORTEST and 0 < n - colon - 1 <= _LONGEST_AFTER:
        source = _speaker(line, colon + 1, n)
        if source is not None:
            return source, colon, (0, colon)
    return None


def entry_parts(line: Line) -> tuple[Source, int, tuple[int, int]] | None:
    """Return speaker, colon and what is told of a turn or a live page's entry: "15:50 Minister Ida Holt: we hold"."""
    first = 1 if line.low and line.low[0][:1].isdigit() else 0
    while first and first + 1 < len(line) and not line.low[first][:1].isalpha():
        first += 1
    colon = next((at for at in range(first, min(len(line), first + _LONGEST_BEFORE + 1)) if line.low[at] == ":"), -1)
    n = sentence_stop(line) if colon < 0 or line.quoted[min(colon + 1, len(line) - 1)] < 0 else len(line)
    if not (first < colon and n - colon > _SHORTEST + 1):
        return None
    source = _speaker(line, first, colon)
    return (source, colon, (colon + 1, n)) if source is not None else None


def _speaker(line: Line, first: int, last: int) -> Source | None:
    """Return a stretch as a speaker: a named person or body, or a calling; nothing with a verb in it."""
    words = [word for word in line.low[first:last] if word != "'s"]
    if any(line.quoted[at] >= 0 for at in range(first, last)) or any(w in BE | HAVE | MODALS for w in words):
        return None
    for at in range(first, last):
        index = line.mention[at]
        if index >= 0 and line.mentions[index].form == "name" and line.mentions[index].kind in {"PER", "ORG"}:
            return Source(first, last, at, "headline") if _reaches(line, first, last, index) else None
    stop = next((at for at in range(first, last) if line.low[at] in {"of", "in", "from", "at"}), last)
    if stop > first and line.low[stop - 1] in _SPEAKERS:
        return Source(first, last, stop - 1, "headline")
    return None


def _reaches(line: Line, first: int, last: int, index: int) -> bool:
    """Say whether a name is the stretch's own, with nothing but an office before it and nothing after it."""
    if line.mention[last - 1] != index:
        return False
    begin = next(at for at in range(first, last) if line.mention[at] == index)
    before = line.low[first:begin]
    if before[-1:] == [","]:  # "the army's spokesman, Ida Holt"
        return any(word in offices.HEADS for word in before)
    return all(word in offices.MODIFIERS | offices.HEADS or word in _TITLES for word in before)
