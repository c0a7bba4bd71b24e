"""One sentence as the rules for triggers read it: words, clauses, and the findings that lie in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.tables import entries
from variorum.text import words

if TYPE_CHECKING:
    from variorum.model import Analysis, Mention, PlaceReference, Sentence, Span, TimeExpression
    from variorum.text import Word

_BREAK = re.compile(r"[,;:()\[\]\"“”—–]| - ")
# Words before the name of a place at which something is.
LOCATIVE = entries("in at near outside inside across along around from to into on")


class Line(NamedTuple):
    """One sentence as the rules read it: its words, the clause each stands in, and the findings that lie in it.

    ``nouns`` are the offsets of the words that the language model takes for nouns.
    """

    span: Span
    words: list[Word]
    forms: list[str]
    clauses: list[int]
    mentions: list[Mention]
    times: list[TimeExpression]
    places: list[PlaceReference]
    nouns: frozenset[int] = frozenset()


def read_line(source: str, sentence: Sentence) -> Line:
    """Make a sentence ready for the rules: words, clauses, and the findings that lie in it."""
    start, end = sentence.span.start, sentence.span.end
    found = [word._replace(start=word.start + start, end=word.end + start) for word in words(source[start:end])]
    clauses = [0] * len(found)
    for i in range(1, len(found)):
        clauses[i] = clauses[i - 1] + bool(_BREAK.search(source, found[i - 1].end, found[i].start))
    nouns = frozenset(token.start for token in sentence.tokens if token.upos == "NOUN")
    return Line(sentence.span, found, [word.form for word in found], clauses, [], [], [], nouns)


def fill(sentences: list[Line], analysis: Analysis) -> None:
    """Hand each finding to the sentence it lies in."""
    starts = {part: [s for s in sentences if s.span.part == part] for part in ("text", "title")}
    for kind in ("mentions", "times", "places"):
        for part, within in starts.items():
            items = sorted((x for x in getattr(analysis, kind) if x.span.part == part), key=lambda x: x.span)
            k = 0
            for item in items:
                while k < len(within) and within[k].span.end <= item.span.start:
                    k += 1
                if k < len(within) and within[k].span.contains(item.span):
                    getattr(within[k], kind).append(item)


def index_at(sentence: Line, start: int) -> int:
    """Return the number of the word that stands at an offset, or else of the next."""
    at = bisect_right(sentence.words, start, key=lambda word: word.end)
    return min(at, len(sentence.words) - 1)
