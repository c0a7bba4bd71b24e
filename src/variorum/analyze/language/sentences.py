"""Where the sentences of a line end.

Rules in the manner of Grefenstette and Tapanainen (1994): every full stop is a boundary unless something speaks
against it. Forwarded mails, posts and chats have boundaries without one: what lies between two of them is told by what
no sentence goes on over (a time stamp, a rule of dashes, an item's bullet, an address, the words a letter closes with).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.language.tokens import CLOSERS, INVISIBLE, is_abbreviation
from variorum.analyze.tables import entries
from variorum.analyze.tables.abbreviations import BEFORE_NUMBER, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP: Final = re.compile(r"[.!?](?:\s[.!?](?=\s|\Z))+|[.!?]+|…+|[。！？؟۔।]")
_AFTER: Final = CLOSERS + INVISIBLE  # belongs to the sentence before it
_OPENERS: Final = INVISIBLE + "\"'“‘«([{—–-"
_LAST_WORD: Final = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\Z")
_WINDOW: Final = 40  # characters looked at before a full stop: longer than any abbreviation
_NOTE: Final = re.compile(r"(?:\s?\[\d{1,3}\])+(?=\s|\Z)")  # "[12]" after a full stop: the note of what precedes
_SMALL: Final = re.compile(r"(?<![\w.'’])[^\W\d_A-Z]{2,}\Z")  # a word in small letters, before a stop
_ADDRESS: Final = re.compile(r"https?://|www\.|\w+@")
# What lies between two sentences: a time stamp (after a name or an address), a rule of dashes, a bullet.
_BETWEEN: Final = re.compile(
    r"""(?:(?<=\S\s)|(?<!\S))(?:
      (?<!\b[Oo]n\s)(?<!\b[Aa]t\s)\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AaPp]\.?[Mm]\b\.?)?\]?(?:\s-)?
    | [-=*~#]{5,}(?:\s[-=*~#]{5,})*
    | (?P<bullet>[•▪●◦■►])
    )(?=\s|\Z)""",
    re.VERBOSE,
)
# How letters begin and close, before a comma.
_GREETINGS: Final = r"(?:hi|hello|hey|dear)(?:\s[\w.'-]+){1,3}"
_FAREWELLS: Final = (
    r"(?:(?:many|kind|best|warm|with\skind)\s)?(?:thanks(?:\sagain|\sin\sadvance)?|thank\syou|regards|best(?:\swishes)?|"
    r"cheers|sincerely|yours(?:\s(?:sincerely|truly|faithfully))?)"
)
# What closes a sentence: an address or a face before a capital, a letter's last words before who signs, its first.
_CLOSING: Final = re.compile(
    rf"""(?:(?<=\s)|(?<![\s\S]))(?:
      (?:https?://|www\.)\S+[^\s.,;:](?=\s["“‘(]*[A-Z])
    | [\w.+-]+@[\w-]+\.[\w.-]*\w>?(?=\s[A-Z][a-z]*\s[a-z])
    | [:;=][o'-]?[()DP]+(?=\s["“‘(]*[A-Z])
    | (?<![^\s.!?]\s)(?i:{_FAREWELLS}),(?=\s+[A-Z][a-z-]+(?:\s[A-Z][a-z-]+)?(?:\s[A-Z\d]|\s*\Z))
    | (?<![^\s.!?]\s)(?i:{_GREETINGS}),(?=\s+[A-Z][a-z]*\s)
    )""",
    re.VERBOSE,
)


def split(source: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``source[start:end]``, line by line, as [start, end) without outer white space."""
    for line in _LINES.finditer(source, start, end):
        begin = line.start()
        ends = {*_ends(source, line.start(), line.end()), *_breaks(source, line.start(), line.end())}
        for stop in sorted(ends):
            yield from _trimmed(source, begin, stop, longest)
            begin = stop
        yield from _trimmed(source, begin, line.end(), longest)


def _trimmed(source: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    while end - start > longest:
        cut = source.rfind(" ", start + 1, start + longest)
        cut = cut if cut > start else start + longest
        yield from _trimmed(source, start, cut, longest)
        start = cut
        while start < end and source[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _ends(source: str, start: int, end: int) -> Iterator[int]:
    """Yield where sentences of one line end, closing marks included, except the last."""
    position = begin = start
    while (stop := _STOP.search(source, position, end)) is not None:
        position = after = stop.end()
        while after < end and source[after] in _AFTER and not _opens(source, after, end):
            after += 1
        note = _NOTE.match(source, after, end)
        after = note.end() if note else after
        gap = after
        while gap < end and source[gap].isspace():
            gap += 1
        if gap == end:
            return
        if (gap > after or _glued(source, stop, after, end)) and _ends_sentence(source, begin, stop, after, gap, end):
            yield after
            position = begin = after


def _breaks(source: str, start: int, end: int) -> Iterator[int]:
    """Yield where sentences of one line end without a stop: before an item, around a stamp or rule, after a closing."""
    for between in _BETWEEN.finditer(source, start, end):
        yield between.start()
        if between["bullet"] is None:
            yield between.end()
    for closing in _CLOSING.finditer(source, start, end):
        yield closing.end()


def _opens(source: str, at: int, end: int) -> bool:
    """Say whether the straight mark at this place opens what follows rather than closes what precedes."""
    if source[at] not in "\"'":
        return False
    return at + 1 < end and source[at + 1].isalnum() and (at == 0 or source[at - 1].isspace())


def _glued(source: str, stop: re.Match[str], after: int, end: int) -> bool:
    """Say whether a sentence ends without a space after it: 'over."He left', a common fault of copied pages."""
    if after >= end or not (source[after].isupper() or source[after] in "“‘") or _ADDRESS.match(source, after, end):
        return False
    before = source[max(0, stop.start() - 2) : stop.start()]
    if after > stop.end():
        return len(before) > 1 and before.isalnum()
    following = source[after + 1 : after + 2] if source[after].isupper() else "a"
    return stop.group() in ".!?" and len(before) == 2 and before.islower() and following.islower()


def _ends_sentence(source: str, start: int, stop: re.Match[str], after: int, gap: int, end: int) -> bool:
    """Say whether the mark at ``stop`` ends a sentence, given what stands before it and what follows at ``gap``."""
    first = gap
    while first < end and source[first] in _OPENERS:
        first += 1
    nxt = source[first] if first < end else ""
    mark = stop.group()
    if nxt.islower():
        alone = mark != "…" and (len(mark) == 1 or mark[-1] in "!?") and first == gap and after == stop.end()
        return _ADDRESS.match(source, first, end) is not None or (alone and _small_word(source, start, stop.start()))
    if mark != ".":
        trailing = mark[-1] in ".…"
        return nxt not in ",;:" and (not trailing or nxt.isupper() or nxt.isdigit() or first > gap)
    if nxt in ",;:" and first < end:
        return False
    return after > stop.end() or _full_stop(source, start, stop.start(), first, end)


def _small_word(source: str, start: int, at: int) -> bool:
    """Say whether a whole word in small letters stands before a stop: who writes so may begin sentences so, too."""
    word = _SMALL.search(source, max(start, at - _WINDOW), at)
    return word is not None and not is_abbreviation(word.group()) and word.group() not in TITLES


def _full_stop(source: str, start: int, at: int, first: int, end: int) -> bool:
    """Say whether a single full stop at ``at``, followed by a word that is not lower case, ends a sentence."""
    match = _LAST_WORD.search(source, max(start, at - _WINDOW), at)
    if match is None:
        return True
    word = match.group()
    low = word.lower()
    numeric = source[first : first + 1].isdigit()
    shouted = len(word) > 1 and word.isupper() and not source[first + 1 : first + 2].isupper()  # "DR. He": a name
    if low in TITLES and not shouted and (word[0].isupper() or low in {"v", "vs"}):
        return low == "st" and _sentence_start(source, first, end) and not source[first : first + 1].isupper()
    if numeric and low in BEFORE_NUMBER:
        return False
    if low in _HALF_DAYS and _word_at(source, first, end) in _WEEKDAYS:
        return False  # "around 3:30 a.m. Saturday"
    if len(word) == 1 and word.isalpha():
        return _after_initial(source, start, match.start(), first, end)
    if is_abbreviation(word) or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        return not numeric and _sentence_start(source, first, end)
    return not (word.isdigit() and len(word) <= 2 and not source[start : match.start()].strip())  # "1. First item"


def _after_initial(source: str, start: int, at: int, first: int, end: int) -> bool:
    """Say whether a sentence ends after a single letter: "vitamin C. The" ends, "John F. Kennedy" does not."""
    letter = source[at]
    if letter == "I" and not _name_before(source, start, at):
        return True
    return not letter.isupper() or (_sentence_start(source, first, end) and at != start)


def _name_before(source: str, start: int, at: int) -> bool:
    before = source[max(start, at - _WINDOW) : at].split()
    return bool(before) and before[-1][:1].isupper()


def _sentence_start(source: str, first: int, end: int) -> bool:
    """Say whether the word at ``first`` is one that begins sentences and not names."""
    return _word_at(source, first, end) in _STARTERS


def _word_at(source: str, first: int, end: int) -> str:
    match = _WORD.match(source, first, end)
    return match.group().lower() if match else ""


_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HALF_DAYS: Final = frozenset({"a.m", "p.m"})
_WEEKDAYS: Final = entries("monday tuesday wednesday thursday friday saturday sunday")
_STARTERS: Final = entries(
    """
    a about according after again all also although amid an and another any are as asked at authorities before
    both but by can could despite did do does during each earlier even every few following for former from had
    has have he her here his how however i if in instead is it its just last later local many meanwhile more
    most much my neither new next no nobody nor not nothing now of officials on once one only or other others
    our over police several she since so some still such than that the their then there these they this those
    though through thus to today under unlike until we were what when where whether which while who why will
    with within would yes yesterday yet you your witnesses residents troops soldiers people monday tuesday
    wednesday thursday friday saturday sunday
    """
)
