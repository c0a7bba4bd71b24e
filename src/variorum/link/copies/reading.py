"""Which words of a story are its own, as far as the story alone shows; read once, where it is analysed.

Captions, credits and headlines are left out by their blocks; contact appeals, copyright lines and page furniture by
the table ``reuse.toml``. Of the rest, a word stands in running text or in somebody's statement (quotation marks, a
quotation found by the analysis, a sentence in the first person), and is *telling* unless it is a name, a number, a
charge or part of a stock clause, which two reporters write alike without having read one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import and_, gt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.link.copies.vocabulary import hash_form, look_up, tables
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.link.copies.vocabulary import Hashes
    from variorum.model import Block, Report, Story

Places = NDArray[np.int32]
Flags = NDArray[np.bool_]
Position = tuple[int, int]


class Sentences(NamedTuple):
    """The sentences of a story that are part of the report, in order; arrays of one length.

    ``first`` and ``last`` are the words of each, ``[first, last)``. ``opens`` says that something left out stands
    before it, ``own`` that it speaks in the first person outside quotation marks. Where any does, ``line`` is how many
    line ends of the story stand before each, and ``reports`` says that it names a speaker itself; else both are empty.
    """

    first: Places
    last: Places
    line: Places
    opens: Flags
    own: Flags
    reports: Flags


class Reading(NamedTuple):
    """The words of one story, and what each would tell if another story had it too.

    Of all words, in order, arrays of one length: ``hashes`` of their folded forms, ``starts`` and ``ends`` in the
    document's text. Of those in ``sentences``: ``quoted`` words stand in quotation marks, ``telling`` ones would speak
    for copying, ``content`` ones say what a sentence tells besides. ``names`` are the hashes of what the story names,
    places, persons and bodies but not the agency it is from, and ``named_in`` the sentence of each.
    """

    hashes: Hashes
    starts: Places
    ends: Places
    quoted: Flags
    telling: Flags
    content: Flags
    sentences: Sentences
    names: Hashes
    named_in: Places


class _Columns(NamedTuple):
    """The words of a story, one row for each field of :class:`variorum.link.copies.vocabulary.Entry`."""

    form: tuple[str, ...] = ()
    hash: tuple[int, ...] = ()
    capital: tuple[bool, ...] = ()
    plain: tuple[bool, ...] = ()
    content: tuple[bool, ...] = ()
    name: tuple[str, ...] = ()
    clauses: tuple[dict[str, list[tuple[str, ...]]], ...] = ()
    heads: tuple[bool, ...] = ()
    own: tuple[bool, ...] = ()


class _Sentence(NamedTuple):
    """One sentence: where it lies in the text, and which words of the story are its own."""

    start: int
    end: int
    first: int
    last: int


# An opening mark after a space or bracket and a closing one before no letter, on one line; or a paragraph that opens
# with a mark and never closes it, as a quotation does that goes on in the next paragraph.
_MARKED = re.compile(
    r"(?:(?<=[\s(\[—–-])|^)[“„\"«][^“”„\"«»\n]{1,2000}[”\"»“](?!\w)|^[ \t]*[“„\"][^“”„\"\n]*$", re.MULTILINE
)
_MARK = re.compile(r"[“„\"«]")  # without one of these there is nothing to look for
# Where the analysis gives no sentences: ends of sentences, or of lines.
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?![\s”\"'’)])[^.!?\n]*)*[.!?]*[”\"'’)]*")


def read_words(report: Report) -> Reading:
    """Answer: which words of a story can be compared with another's, and what would each tell?"""
    text, story = report.document.text, report.story.span
    entries, starts, ends = look_up(text[story.start : story.end])
    if story.start:
        starts, ends = [story.start + start for start in starts], [story.start + end for end in ends]
    columns = _Columns(*zip(*entries, strict=True)) if entries else _Columns()
    if tables().formula_marks.search(text[story.start : story.end].lower()):  # a formula may then begin anywhere
        columns = columns._replace(heads=(True,) * len(starts))
    bounds = _sentence_bounds(report, list(_paragraphs(report)))
    cut = [_Sentence(a, b, bisect_left(starts, a), bisect_left(starts, b)) for a, b in bounds]
    kept = [one for one in cut if one.first < one.last and not _is_furniture(text, one, columns)]
    marked = _marked(report)
    telling = _telling(text, columns, kept)
    names = _names(text, columns, starts, kept, _agency_words(report.story))
    return Reading(
        hashes=np.array(columns.hash, dtype=np.uint64),
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
        quoted=np.array(_inside(starts, marked), dtype=bool),
        telling=np.array(telling, dtype=bool),
        content=np.array(list(map(and_, telling, columns.content)), dtype=bool),
        sentences=_sentences(report, kept, columns, marked),
        names=np.array([hash_form(name) for name, _ in names], dtype=np.uint64),
        named_in=np.array([at for _, at in names], dtype=np.int32),
    )


def _sentences(report: Report, kept: list[_Sentence], columns: _Columns, marked: list[Position]) -> Sentences:
    text, begun = report.document.text, report.story.span.start
    own = [any(columns.own[one.first : one.last]) and _in_first_person(text, one, marked) for one in kept]
    asked = kept if any(own) else []  # nobody asks of the others who spoke before or after
    return Sentences(
        first=np.array([one.first for one in kept], dtype=np.int32),
        last=np.array([one.last for one in kept], dtype=np.int32),
        line=np.array([text.count("\n", begun, one.start) for one in asked], dtype=np.int32),
        opens=np.array(_opens(report, kept), dtype=bool),
        own=np.array(own, dtype=bool),
        reports=np.array([bool(_REPORTING.search(text[one.start : one.end])) for one in asked], dtype=bool),
    )


def _is_furniture(text: str, sentence: _Sentence, columns: _Columns) -> bool:
    """Say whether a sentence is no part of the report: it fits a formula."""
    low, table = text[sentence.start : sentence.end].lower(), tables()
    if table.formula_start.match(low):
        return True
    return any(columns.heads[sentence.first : sentence.last]) and table.formula.search(low) is not None


def _opens(report: Report, kept: list[_Sentence]) -> list[bool]:
    """Say of each sentence whether something left out stands before it."""
    between = [block.span for block in _blocks(report) if block.kind not in {"paragraph", "subhead"}]
    found: list[bool] = []
    end, word = -1, -1
    for one in kept:
        found.append(word != one.first or any(end <= span.start and span.end <= one.start for span in between))
        end, word = one.end, one.last
    return found


def _inside(starts: list[int], spans: list[Position]) -> list[bool]:
    """Say of each word whether it begins inside one of the spans; both are sorted."""
    inside = [False] * len(starts)
    for start, end in spans:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        inside[first:last] = [True] * (last - first)
    return inside


def _telling(text: str, columns: _Columns, kept: list[_Sentence]) -> list[bool]:
    """Say of each word whether a shared one would speak for copying: no name, number, charge or stock clause.

    The first word of a sentence is capital without being a name, and so is every word of a line in capitals.
    """
    found = [False] * len(columns.form)
    small = list(map(gt, columns.plain, columns.capital))  # plain and not capital
    clauses = [i for i, begun in enumerate(columns.clauses) if begun]
    for one in kept:
        if text[one.start : one.end].isupper():
            found[one.first : one.last] = columns.plain[one.first : one.last]
        else:
            found[one.first : one.last] = small[one.first : one.last]
            found[one.first] = columns.plain[one.first]
        for i in clauses[bisect_left(clauses, one.first) : bisect_left(clauses, one.last - 1)]:
            if columns.form[i + 1] in columns.clauses[i]:
                length = _clause_at(columns, i, one.last)
                found[i : i + length] = [False] * length
    return found


def _clause_at(columns: _Columns, i: int, last: int) -> int:
    """Return the length of the longest stock clause that begins at a word and ends before another, 0 if none does."""
    for clause in columns.clauses[i][columns.form[i + 1]]:
        if columns.form[i : min(last, i + len(clause))] == clause:
            return len(clause)
    return 0


def _names(
    text: str, columns: _Columns, starts: list[int], kept: list[_Sentence], left_out: frozenset[str]
) -> list[tuple[str, int]]:
    """Return the names of a story's sentences, in their folded forms, each with the number of its sentence.

    A word that is capital because it opens a sentence or a quotation, or comes after a dateline's dash, is a name only
    if another capital follows; a line in capitals shows no names.
    """
    found = set()
    named = [i for i, name in enumerate(columns.name) if name and name not in left_out]
    for at, one in enumerate(kept):
        within = named[bisect_left(named, one.first) : bisect_left(named, one.last)]
        if not within or text[one.start : one.end].isupper():
            continue
        for i in within:
            opens = i == one.first or _OPENING.match(text[starts[i] - 2 : starts[i]])
            if not opens or (i + 1 < one.last and columns.capital[i + 1]):
                found.add((columns.name[i], at))
    return sorted(found)


_OPENING = re.compile(r"[-–—:][ \t]|.?[“„\"«‘']", re.DOTALL)


def _agency_words(story: Story) -> frozenset[str]:
    """Return the words of the agency's name that a story is from: all its stories share them, whatever they tell."""
    return frozenset(word.form for agency in (story.agency, story.common_origin) for word in words(agency or ""))


def _blocks(report: Report) -> list[Block]:
    return [block for block in report.story.blocks if block.span.part == "text"]


def _paragraphs(report: Report) -> Iterator[Position]:
    """Yield where the story's paragraphs lie; the whole story where blocks were not told apart."""
    blocks = _blocks(report)
    if not blocks:
        yield report.story.span.start, report.story.span.end
    for block in blocks:
        if block.kind == "paragraph":
            yield block.span.start, block.span.end


def _sentence_bounds(report: Report, spans: list[Position]) -> list[Position]:
    """Return the sentences of the paragraphs: those of the analysis, or cut at full stops and line ends."""
    known = [
        (s.span.start, s.span.end)
        for s in report.analysis.sentences
        if s.span.part == "text" and (s.block == "paragraph" or not report.story.blocks)
    ]
    if known:
        return sorted(known)
    text = report.document.text
    return [(start + m.start(), start + m.end()) for start, end in spans for m in _SENTENCE.finditer(text[start:end])]


def _marked(report: Report) -> list[Position]:
    """Return where words stand in quotation marks or are quoted as the analysis finds, sorted."""
    text, spans = report.document.text, list(_paragraphs(report))
    quoting = [(start, end) for start, end in spans if _MARK.search(text, start, end)]
    found = [(s + m.start(), s + m.end()) for s, e in quoting for m in _MARKED.finditer(text[s:e])]
    found += [
        (span.start, span.end)
        for quotation in report.analysis.quotations
        if quotation.kind != "indirect"
        for span in quotation.content
        if span.part == "text"
    ]
    return sorted(found)


def _in_first_person(text: str, sentence: _Sentence, marked: list[Position]) -> bool:
    """Say whether a sentence speaks in the first person outside quotation marks, as printed statements do."""
    start, end = sentence.start, sentence.end
    if _FIRST_PERSON.search(text, start, end) is None:
        return False
    near = marked[max(0, bisect_right(marked, (start, start)) - 1) :]
    return _FIRST_PERSON.search(_without(text, start, end, near)) is not None


_REPORTING = re.compile(r"\b(?:said|says|say|told|according to|added|announced|reported)\b")
_FIRST_PERSON = re.compile(
    r"(?<![\w.])(?:I|I['’]m|I['’]ve|[Mm]e|[Mm]y|[Mm]ine|[Ww]e(?:['’](?:re|ve|ll))?|[Oo]urs?|us)(?![\w.])"
)


def _without(text: str, start: int, end: int, marked: list[Position]) -> str:
    """Return a stretch of text less the marked parts of it."""
    kept = []
    for begin, stop in marked:
        if begin >= end:
            break
        if stop <= start:
            continue
        kept.append(text[start : max(start, begin)])
        start = min(end, max(start, stop))
    return " ".join([*kept, text[start:end]])
