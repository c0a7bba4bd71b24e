"""What of a story is its own wording: its words in order, each with what sharing it would mean.

Captions, credits and headlines are left out by their blocks; contact appeals, copyright lines and page furniture by
the table ``reuse.toml``. Of the rest, a word stands in running text or in somebody's statement (quotation marks, a
quotation found by the analysis, a sentence in the first person), and is *telling* unless it is a name, a number, a
charge or part of a stock clause, which two reporters write alike without having read one another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import compress
from operator import and_, gt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from variorum.link.copies.vocabulary import hash_runs, tables
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.link.copies.vocabulary import Hashes, Vocabulary
    from variorum.model import Block, Report, Story

Position = tuple[int, int]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one story's paragraphs that can be compared, in order.

    ``starts`` and ``ends`` are offsets into the document's text. ``breaks[i]`` says that something left out stands
    before word ``i``, so that no shared run goes across it. ``runs[i]`` is the hash of the five-gram from word ``i``
    on, ``stock[i]`` says that it is everybody's, ``first`` is where each five-gram first begins and ``again`` where it
    begins again. ``sentences`` are the content words of each sentence of running text, ``names`` what the story
    names: places, persons and bodies, but not the agency it is from.
    """

    story_id: str
    forms: list[str]
    starts: list[int]
    ends: list[int]
    spoken: list[bool]
    telling: list[bool]
    content: list[bool]
    breaks: list[bool]
    runs: list[int]
    stock: list[bool]
    first: dict[int, int]
    again: dict[int, list[int]]
    sentences: list[frozenset[str]]
    names: frozenset[str]
    _told_in: dict[str, list[int]] = field(default_factory=dict)

    def told_in(self) -> dict[str, list[int]]:
        """Return in which sentences each of their words stands; found when it is first asked for."""
        if not self._told_in:
            for at, sentence in enumerate(self.sentences):
                for word in sentence:
                    self._told_in.setdefault(word, []).append(at)
        return self._told_in

    @property
    def running(self) -> int:
        """Return how many words stand in running text, outside statements."""
        return len(self.spoken) - sum(self.spoken)


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


def find_wording(report: Report, vocabulary: Vocabulary, stock: Hashes, shingle_words: int) -> Wording:
    """Say which words of a story can be compared with another's, and what each would tell.

    ``stock`` are the hashes, sorted, of the runs of ``shingle_words`` words that are everybody's.
    """
    text, story = report.document.text, report.story.span
    entries, starts, ends = vocabulary.words(text[story.start : story.end])
    if story.start:
        starts, ends = [story.start + start for start in starts], [story.start + end for end in ends]
    columns = _Columns(*zip(*entries, strict=True)) if entries else _Columns()
    if tables().formula_marks.search(text[story.start : story.end].lower()):  # a formula may then begin anywhere
        columns = columns._replace(heads=(True,) * len(starts))
    hashes = np.array(columns.hash, dtype=np.uint64)
    known = _in_stock(hash_runs(hashes, shingle_words), stock)
    bounds = _sentence_bounds(report, list(_paragraphs(report)))
    cut = [_Sentence(a, b, bisect_left(starts, a), bisect_left(starts, b)) for a, b in bounds]
    kept = [one for one in cut if one.first < one.last and not _is_furniture(text, one, columns, known, shingle_words)]
    chosen = _of_kept(starts, kept)
    own = [any(columns.own[one.first : one.last]) for one in kept]
    spoken = _inside(chosen, _spoken(report, [(one.start, one.end) for one in kept], own))
    telling = _telling(text, columns, kept)
    content = list(map(and_, telling, _of_kept(columns.content, kept)))
    forms = _of_kept(columns.form, kept)
    runs = hash_runs(np.array(_of_kept(columns.hash, kept), dtype=np.uint64), shingle_words)
    listed = runs.tolist()
    first, again = _index(listed)
    sentences = list(_content(forms, kept, content, spoken))
    return Wording(
        story_id=report.story.id,
        forms=forms,
        starts=chosen,
        ends=_of_kept(ends, kept),
        spoken=spoken,
        telling=telling,
        content=content,
        breaks=_breaks(report, kept),
        runs=listed,
        stock=_in_stock(runs, stock),
        first=first,
        again=again,
        sentences=sentences,
        names=_names(text, columns, starts, kept) - _agency_words(report.story),
    )


def _of_kept(values: Sequence[Value], kept: list[_Sentence]) -> list[Value]:
    """Return what is known of the words of the sentences kept, in order."""
    found: list[Value] = []
    for one in kept:
        found += values[one.first : one.last]
    return found


def _in_stock(runs: Hashes, stock: Hashes) -> list[bool]:
    """Say of each run whether it is everybody's."""
    if not len(stock):
        return [False] * len(runs)
    found: list[bool] = (stock[np.minimum(np.searchsorted(stock, runs), len(stock) - 1)] == runs).tolist()
    return found


def _is_furniture(text: str, sentence: _Sentence, columns: _Columns, known: list[bool], length: int) -> bool:
    """Say whether a sentence is no part of the report: it fits a formula, or is everybody's from end to end."""
    inner = known[sentence.first : sentence.last - length + 1]
    if inner and all(inner):
        return True
    low, table = text[sentence.start : sentence.end].lower(), tables()
    if table.formula_start.match(low):
        return True
    return any(columns.heads[sentence.first : sentence.last]) and table.formula.search(low) is not None


def _breaks(report: Report, kept: list[_Sentence]) -> list[bool]:
    """Say of each word whether something left out stands before it."""
    between = [block.span for block in _blocks(report) if block.kind not in {"paragraph", "subhead"}]
    found: list[bool] = []
    end, word = -1, -1
    for one in kept:
        crosses = any(end <= span.start and span.end <= one.start for span in between)
        found += [word != one.first or crosses, *[False] * (one.last - one.first - 1)]
        end, word = one.end, one.last
    return found


def _index(runs: list[int]) -> tuple[dict[int, int], dict[int, list[int]]]:
    """Return where each run first begins, and where those that come again begin again."""
    first = dict(zip(reversed(runs), reversed(range(len(runs))), strict=True))
    again: dict[int, list[int]] = {}
    if len(first) < len(runs):
        for i, run in enumerate(runs):
            if first[run] != i:
                again.setdefault(run, []).append(i)
    return first, again


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
    found: list[bool] = []
    small = list(map(gt, columns.plain, columns.capital))  # plain and not capital
    clauses = [i for i, begun in enumerate(columns.clauses) if begun]
    for one in kept:
        if text[one.start : one.end].isupper():
            tells = list(columns.plain[one.first : one.last])
        else:
            tells = small[one.first : one.last]
            tells[0] = columns.plain[one.first]
        for i in clauses[bisect_left(clauses, one.first) : bisect_left(clauses, one.last - 1)]:
            if columns.form[i + 1] in columns.clauses[i]:
                length = _clause_at(columns, i, one.last)
                tells[i - one.first : i - one.first + length] = [False] * length
        found += tells
    return found


def _clause_at(columns: _Columns, i: int, last: int) -> int:
    """Return the length of the longest stock clause that begins at a word and ends before another, 0 if none does."""
    for clause in columns.clauses[i][columns.form[i + 1]]:
        if columns.form[i : min(last, i + len(clause))] == clause:
            return len(clause)
    return 0


def _names(text: str, columns: _Columns, starts: list[int], kept: list[_Sentence]) -> frozenset[str]:
    """Return the names of a story's sentences, in their folded forms.

    A word that is capital because it opens a sentence or a quotation, or comes after a dateline's dash, is a name only
    if another capital follows; a line in capitals shows no names.
    """
    found = set()
    named = [i for i, name in enumerate(columns.name) if name]
    for one in kept:
        within = named[bisect_left(named, one.first) : bisect_left(named, one.last)]
        if not within or text[one.start : one.end].isupper():
            continue
        for i in within:
            name = columns.name[i]
            if name not in found:
                opens = i == one.first or _OPENING.match(text[starts[i] - 2 : starts[i]])
                if not opens or (i + 1 < one.last and columns.capital[i + 1]):
                    found.add(name)
    return frozenset(found)


_OPENING = re.compile(r"[-–—:][ \t]|.?[“„\"«‘']", re.DOTALL)


def _agency_words(story: Story) -> frozenset[str]:
    """Return the words of the agency's name that a story is from: all its stories share them, whatever they tell."""
    return frozenset(word.form for agency in (story.agency, story.common_origin) for word in words(agency or ""))


def _content(
    forms: list[str], kept: list[_Sentence], content: list[bool], spoken: list[bool]
) -> Iterator[frozenset[str]]:
    """Yield the telling content words of each sentence that stand in running text."""
    useful = list(map(gt, content, spoken)) if any(spoken) else content  # content and not spoken
    at = 0
    for one in kept:
        end = at + one.last - one.first
        yield frozenset(compress(forms[at:end], useful[at:end]))
        at = end


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


def _spoken(report: Report, bounds: list[Position], own: list[bool]) -> list[Position]:
    """Return where words are somebody's statement, sorted and without overlap.

    ``own`` says of each sentence whether it has a word that may be the first person's.
    """
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
    found += _statements(text, bounds, own, sorted(found)) if any(own) else []
    merged: list[Position] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _statements(text: str, bounds: list[Position], words_own: list[bool], marked: list[Position]) -> list[Position]:
    """Return the sentences of statements printed without quotation marks.

    Such a statement shows by its first person. It goes on, on both sides, to the sentences of its paragraph that name
    no speaker themselves, and over a sentence between two of its own.
    """
    told = [
        may
        and _FIRST_PERSON.search(text, start, end) is not None
        and _FIRST_PERSON.search(_without(text, start, end, marked[max(0, bisect_right(marked, (start, start)) - 1) :]))
        is not None
        for (start, end), may in zip(bounds, words_own, strict=True)
    ]
    own = list(told)
    for i in range(1, len(bounds)):
        for here, before in ((i, i - 1), (len(bounds) - 1 - i, len(bounds) - i)):
            one_paragraph = (
                "\n" not in text[min(bounds[here][0], bounds[before][0]) : max(bounds[here][0], bounds[before][0])]
            )
            if told[before] and one_paragraph and not _REPORTING.search(text[slice(*bounds[here])]):
                told[here] = True
    for i in range(1, len(bounds) - 1):
        told[i] = told[i] or (own[i - 1] and own[i + 1])
    return [bound for bound, said in zip(bounds, told, strict=True) if said]


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
