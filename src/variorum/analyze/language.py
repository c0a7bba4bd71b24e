"""The sentences and words of one story, and the language it is in.

Words follow the habits of the Universal Dependencies treebanks of English (clitics, hyphens and punctuation marks are
tokens of their own), because those are what parsers of English are trained on. Sentences are found with rules in the
manner of Grefenstette and Tapanainen (1994): every full stop is a boundary unless something speaks against it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables import entries
from variorum.analyze.tables.abbreviations import BEFORE_NUMBER, OTHERS, TITLES
from variorum.model import Sentence, Span, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from py3langid.langid import LanguageIdentifier

    from variorum.config import AnalyzeConfig
    from variorum.model import BlockKind, Document, Story

_CLITIC: Final = r"(?:['’](?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)\b)"
_TOKEN: Final = re.compile(
    r"""
      (?P<url>(?:https?://|www\.)[^\s<>"”“]*[^\s<>"”“.,;:!?)\]'’])
    | (?P<mail>[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){1,4})
    | (?P<handle>[@\#]\w+)
    | (?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w'’]))?|[ap]\.m\b\.?|Ph\.D\b\.?)
    | (?P<number>(?:(?<!\w)[+-])?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|d|km|kg|m|bn|mn|k|am|pm)?(?![^\W_]))
    | (?P<negated>[^\W\d_]+?(?=n['’]t\b)) | (?P<not>n['’]t\b)
    | (?P<clitic>"""
    + _CLITIC
    + r""")
    | (?P<word>[^\W_]+(?:['’](?!(?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)\b)[^\W_]+)*)
    | (?P<ellipsis>\.{2,}|…)
    | (?P<dashes>--+|[–—―])
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_LINES: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP: Final = re.compile(r"(?:[.!?]+|…+|[。！？؟۔।])")
_CLOSERS: Final = "\"'”’»)]}"
_OPENERS: Final = "\"'“‘«([{—–-"
_LAST_WORD: Final = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\Z")
_WINDOW: Final = 40  # characters looked at before a full stop: longer than any abbreviation


def find_sentences(document: Document, story: Story, config: AnalyzeConfig) -> tuple[Sentence, ...]:
    """Answer: which are the sentences and words of this story?

    Sentences never cross a block or a line break; white space at their ends is left out. Closing quotation marks and
    brackets after a full stop belong to the sentence they close. Tokens carry offsets into the same part of the
    document as their sentence (text or title).
    """
    found: list[Sentence] = []
    for kind, span in _stretches(story):
        source = document.title if span.part == "title" else document.text
        for start, end in _split(source, span.start, min(span.end, len(source)), config.longest_sentence):
            tokens = tuple(_tokens(source, start, end))
            found.append(Sentence(Span(document.id, start, end, span.part), tokens, kind))
    return tuple(found)


def identify(text: str, config: AnalyzeConfig | None = None) -> str:
    """Answer: in which language is this text? ISO 639-1, or "" where there is too little text to tell.

    Method: py3langid (Lui and Baldwin 2012; Barbaresi), with normalised probabilities, on the opening of the text.
    """
    shortest = config.identify_shortest if config else 40
    letters = sum(c.isalpha() for c in text[:400])
    if letters < shortest:
        return ""
    language, probability = _identifier().classify(text[:3000].replace("\x00", " "))
    sure = probability >= (config.identify_probability if config else 0.7)
    return language if sure and len(language) == 2 else ""  # the library's "zxx" is no language at all


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads numpy and a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _stretches(story: Story) -> Iterator[tuple[BlockKind, Span]]:
    """Yield the blocks of a story in order; the whole story as one paragraph where none were found."""
    if not story.blocks:
        yield "paragraph", story.span
    for block in story.blocks:
        yield block.kind, block.span


def _split(source: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``source[start:end]``, line by line, as [start, end) without outer white space."""
    for line in _LINES.finditer(source, start, end):
        begin = line.start()
        for stop in _ends(source, line.start(), line.end()):
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
    position = start
    while (stop := _STOP.search(source, position, end)) is not None:
        position = after = stop.end()
        while after < end and source[after] in _CLOSERS and not _opens(source, after, end):
            after += 1
        gap = after
        while gap < end and source[gap].isspace():
            gap += 1
        if gap == end:
            return
        if (gap > after or _glued(source, stop, after, end)) and _ends_sentence(source, start, stop, after, gap, end):
            yield after
            position = after


def _opens(source: str, at: int, end: int) -> bool:
    """Say whether the straight mark at this place opens what follows rather than closes what precedes."""
    if source[at] not in "\"'":
        return False
    return at + 1 < end and source[at + 1].isalnum() and (at == 0 or source[at - 1].isspace())


def _glued(source: str, stop: re.Match[str], after: int, end: int) -> bool:
    """Say whether a sentence ends without a space after it: 'over."He left', a common fault of copied pages."""
    if after >= end or not (source[after].isupper() or source[after] in "“‘"):
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
        return False
    if mark != ".":
        trailing = ".." in mark or "…" in mark
        return nxt not in ",;:" and (not trailing or nxt.isupper() or nxt.isdigit() or first > gap)
    if nxt in ",;:" and first < end:
        return False
    return after > stop.end() or _full_stop(source, start, stop.start(), first, end)


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
    if len(word) == 1 and word.isalpha():
        return _after_initial(source, start, match.start(), first, end)
    if numeric and low in BEFORE_NUMBER:
        return False
    if low in OTHERS or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        return not numeric and _sentence_start(source, first, end)
    return not (word.isdigit() and match.start() == start)  # "1. First item"


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
    match = re.compile(r"[^\W_]+(?:['’][^\W_]+)*").match(source, first, end)
    return match is not None and match.group().lower() in _STARTERS


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


def _tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens of one sentence; every character that is not white space lies in exactly one of them."""
    final = end
    while final > start and source[final - 1] in _CLOSERS:
        final -= 1
    joined = -1
    for match in _TOKEN.finditer(source, start, end):
        begin, stop = match.span()
        if begin < joined:
            continue
        if match.lastgroup == "word" and stop + 1 < final and source[stop] == "." and _abbreviates(match.group()):
            stop = joined = stop + 1
        yield Token(begin, stop, source[begin:stop])


def _abbreviates(word: str) -> bool:
    """Say whether the full stop after this word belongs to it: "Gen.", "Oct.", and the F. of John F. Kennedy."""
    low = word.lower()
    return (
        (len(word) == 1 and word.isupper())
        or (low in TITLES and word[0].isupper() and not word.isupper())
        or low in OTHERS
    )
