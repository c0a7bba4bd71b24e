"""Which stretches of a story stand in quotation marks, whatever the marks: curly, straight, mixed, broken, nested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK: Final = re.compile("[“„«‟”»\"]|''|``|’’|´´")
_OPENING: Final = frozenset(("“", "„", "«", "‟", "``"))
_CLOSING: Final = frozenset(("”", "»", "´´"))
_ELISIONS: Final = frozenset(
    ["s", "em", "til", "tis", "twas", "cause", "bout", "n", "round"]
)  # 'em, 'til: an apostrophe opens nothing
# A comma after which the speaker is named: the missing mark stood there.
_TOLD: Final = re.compile(r",(?=\s(?:[\w.'’-]+\s){0,6}(?:said|says|told|added|warned|insisted|explained)\b)")
# A single mark that closes what a double one opened: "a breach of the accord' and".
_HALF: Final = re.compile(r"(?<=[a-rt-z.,!?])['’](?=[\s,.;])")
_SINGLE: Final = re.compile("['‘’`]")
_SINGLE_OPENS: Final = re.compile(r"(?:^|\s)['‘]")
_WORD: Final = re.compile(r"[^\W_][\w'’-]*")
# What stands before the title of a work; other words in marks that begin with capitals may be speech.
_WORK: Final = re.compile(
    r"(?:\b(?:on|in|book|film|movie|song|play|show|program|programme|series|album|anthem|hymn|column|essay|novel|poem"
    r"|paper|newspaper|documentary|entitled|titled|article|operation|broadcast|episode)|['’]s),?\s$"
)
_WORK_REACH: Final = 24  # characters before a mark in which the last word is looked for
_LONGEST_TITLE: Final = 80  # characters
_SMALL: Final = entries("a an and at by for from in is it of on or the to with")
_GAP: Final = 8  # characters of white space that may stand before a mark
_LONGEST_SINGLE: Final = 600  # characters; what stands between single marks further apart is no quotation


class Segment(NamedTuple):
    """A stretch in quotation marks: marks included [outer_start, outer_end), without them [start, end)."""

    outer_start: int
    outer_end: int
    start: int
    end: int
    closed: bool
    single: bool = False


class _Mark(NamedTuple):
    at: int
    width: int
    side: str  # "open", "close" or "either"


def find_segments(source: str, start: int, end: int, *, goes_on: bool = False) -> list[Segment]:
    """Return the stretches of one paragraph that stand in quotation marks, in order, outermost only.

    An opening mark that is never closed runs to the paragraph's end when ``goes_on`` (the next paragraph opens with a
    mark, as long quotations are set) or when nothing but the quotation stands there; else to the end of its sentence.
    """
    found: list[Segment] = []
    opened: _Mark | None = None
    depth = 0
    marks = list(_marks(source, start, end))
    for number, mark in enumerate(marks):
        if opened is None:
            if mark.side != "close" or _opens_anyway(source, mark, start, end):
                opened, depth = mark, 0
            continue
        if mark.side == "open" and not (source[opened.at] == "„" and source[mark.at] == "“"):
            if _nested(marks, number):
                depth += 1
                continue
            found.append(_broken(source, opened, mark.at))
            opened, depth = mark, 0
        elif mark.side == "either" and _opens_again(source, mark, start):
            found.append(_broken(source, opened, mark.at))
            opened, depth = mark, 0
        elif depth:
            depth -= 1
        else:
            found.append(_segment(source, opened, mark.at, mark.at + mark.width, closed=True))
            opened = None
    if opened is not None:
        says_on = bool(found) and _says_on(source, opened.at, start)
        found.append(_unclosed(source, opened, start, end, goes_on=goes_on, says_on=says_on))
    found = [segment for segment in found if segment.end > segment.start]
    every = sorted([*found, *_singles(source, start, end, found)])
    return [segment for segment in every if not _is_title(source, start, segment)]


def _is_title(source: str, start: int, segment: Segment) -> bool:
    """Say whether words in marks are a title: 'on "The Morning Hour"', 'the film "Old Wells"'."""
    before = source[max(start, segment.outer_start - _WORK_REACH) : segment.outer_start]
    if segment.end - segment.start > _LONGEST_TITLE or not _WORK.search(before):
        return False
    found = _WORD.findall(source, segment.start, segment.end)
    return len(found) > 1 and found[0][0].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in found)


def _segment(source: str, opened: _Mark, stop: int, outer: int, *, closed: bool) -> Segment:
    begin = opened.at + opened.width
    while begin < stop and source[begin].isspace():
        begin += 1
    while stop > begin and source[stop - 1].isspace():
        stop -= 1
    return Segment(opened.at, outer, begin, stop, closed)


def _marks(source: str, start: int, end: int) -> Iterator[_Mark]:
    for match in _MARK.finditer(source, start, end):
        mark = match.group()
        side = "open" if mark in _OPENING else "close" if mark in _CLOSING else "either"
        yield _Mark(match.start(), len(mark), side)


def _opens_anyway(source: str, mark: _Mark, start: int, end: int) -> bool:
    """Say whether a closing mark stands where only an opening one can: a space before it and a letter after."""
    before = source[mark.at - 1] if mark.at > start else " "
    after = source[mark.at + 1] if mark.at + 1 < end else " "
    return before.isspace() and after.isalnum()


def _opens_again(source: str, mark: _Mark, start: int) -> bool:
    """Say whether a straight mark inside a quotation opens a new one, since the old one was never closed."""
    before = source[mark.at - 1] if mark.at > start else " "
    after = source[mark.at + mark.width : mark.at + mark.width + 1]
    return before.isspace() and after.isalnum() and source[max(start, mark.at - _GAP) : mark.at].rstrip()[-1:] != ","


def _nested(marks: Sequence[_Mark], number: int) -> bool:
    """Say whether an opening mark inside a quotation is a quotation in it: both are closed further on."""
    depth = 1
    for mark in marks[number : number + 12]:
        depth += 1 if mark.side == "open" else -1
        if depth == 0:
            return True
    return False


def _broken(source: str, opened: _Mark, limit: int) -> Segment:
    """Return the stretch of a mark that was never closed before the next one opened.

    It ends before ", she said", else with its sentence.
    """
    told = _TOLD.search(source, opened.at, min(limit, opened.at + _LONGEST_SINGLE))
    if told is not None:
        return _segment(source, opened, told.start() + 1, told.start() + 1, closed=False)
    stop = _sentence_end(source, opened.at + opened.width, limit)
    return _segment(source, opened, stop, stop, closed=False)


def _unclosed(source: str, opened: _Mark, start: int, end: int, *, goes_on: bool, says_on: bool) -> Segment:
    half = _HALF.search(source, opened.at + 1, min(end, opened.at + _LONGEST_SINGLE)) if not goes_on else None
    if half is not None and not _SINGLE_OPENS.search(source, opened.at + 1, half.start()):
        return _segment(source, opened, half.start(), half.end(), closed=True)
    alone = not source[start : opened.at].strip()
    told = _TOLD.search(source, opened.at, min(end, opened.at + _LONGEST_SINGLE)) if not goes_on else None
    if told is not None:
        return _segment(source, opened, told.start() + 1, told.start() + 1, closed=False)
    stop = end if goes_on or alone or says_on else _sentence_end(source, opened.at + opened.width, end)
    return _segment(source, opened, stop, stop, closed=False)


def _says_on(source: str, at: int, start: int) -> bool:
    """Say whether a mark opens a sentence after a quotation and its speaker: what follows is the speaker's still."""
    before = source[max(start, at - 4) : at].rstrip(" ”\"'’")
    return before.endswith((".", "!", "?")) and source[max(0, at - 1)].isspace()


def _sentence_end(source: str, at: int, limit: int) -> int:
    """Return one past the first full stop that is followed by a space and a capital, or the limit."""
    while at < limit:
        if source[at] in ".!?" and at - 2 >= 0 and source[at - 2].isalpha():
            rest = source[at + 1 : min(limit, at + 3)].strip()
            if at + 1 >= limit or (source[at + 1].isspace() and (not rest or not rest[0].islower())):
                return at + 1
        at += 1
    return limit


def _singles(source: str, start: int, end: int, doubles: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the stretches between single marks outside the double ones, apostrophes told from marks."""
    inside = iter(doubles)
    double = next(inside, None)
    done = start
    for match in _SINGLE.finditer(source, start, end):
        at = match.start()
        while double is not None and double.outer_end <= at:
            double = next(inside, None)
        if at < done or (double is not None and at >= double.outer_start) or not _opens_single(source, at, start, end):
            continue
        stop = _closes_single(source, at + 1, end, double.outer_start if double else end)
        if stop > at + 1:
            yield Segment(at, stop + 1, at + 1, stop, closed=True, single=True)
            done = stop + 1


def _opens_single(source: str, at: int, start: int, end: int) -> bool:
    before = source[at - 1] if at > start else " "
    if before.isalnum() or before in "'’" or at + 1 >= end or not (source[at + 1].isalnum() or source[at + 1] in '“"$'):
        return False
    if not (before.isspace() or before in "([—–-/:"):
        return False
    if source[at] == "‘":
        return True
    stop = at + 1
    while stop < end and source[stop].isalpha():
        stop += 1
    return source[at + 1 : stop].lower() not in _ELISIONS and not source[at + 1].isdigit()


def _closes_single(source: str, at: int, end: int, limit: int) -> int:
    """Return where the single mark is that closes a stretch, or -1: best one after a full stop or comma."""
    first = -1
    for match in _SINGLE.finditer(source, at, min(end, limit, at + _LONGEST_SINGLE)):
        place = match.start()
        if source[place] == "‘" and first == -1:
            return -1
        if source[place] not in "'’":
            continue
        after = source[place + 1] if place + 1 < end else " "
        if after.isalnum():
            continue
        before = source[place - 1]
        if before in ".,!?":
            return place if first == -1 or before != "." else first
        if first == -1 and (before.lower() != "s" or not after.isspace()):
            first = place
            if after in ".,;:!?)—" or not after.isspace() or not _later_close(source, place + 1, min(end, place + 300)):
                return place
        elif first == -1 and not _later_close(source, place + 1, min(end, limit, place + 300)):
            return place
    return first


def _later_close(source: str, at: int, end: int) -> bool:
    """Say whether a mark that surely closes follows before another opens."""
    for place in range(at, end):
        if source[place] in '‘"“':
            return False
        if source[place] in "'’" and source[place - 1] in ".,!?" and not source[place + 1 : place + 2].isalnum():
            return True
        if source[place] == "'" and source[place - 1].isspace():
            return False
    return False
