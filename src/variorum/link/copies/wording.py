"""What of a story is its own wording: its words in order, each with what sharing it would mean.

Captions, credits and headlines are left out by their blocks; contact appeals, copyright lines and page furniture by
the table ``reuse.toml``. Of the rest, a word stands in running text or in somebody's statement (quotation marks, a
quotation found by the analysis, a sentence in the first person), and is *telling* unless it is a name, a number, a
charge or part of a stock clause, which two reporters write alike without having read one another.
"""

from __future__ import annotations

import functools
import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from variorum.link.copies.vocabulary import hash_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.link.copies.vocabulary import Hashes, Vocabulary
    from variorum.model import Block, Report
    from variorum.text import Word

Position = tuple[int, int]


class Tables(NamedTuple):
    """The word tables of ``reuse.toml``, ready to look up."""

    formula: re.Pattern[str]
    formula_start: re.Pattern[str]
    stock: dict[str, tuple[tuple[str, ...], ...]]
    facts: frozenset[str]
    common: frozenset[str]
    agencies: dict[str, str]


@functools.cache
def tables() -> Tables:
    """Read the word tables once."""
    raw = tomllib.loads(resources.files(__package__).joinpath("reuse.toml").read_text("utf-8"))
    stock: dict[str, list[tuple[str, ...]]] = {}
    for clause in raw["stock"]:
        first, *rest = clause.split()
        stock.setdefault(first, []).append((first, *rest))
    return Tables(
        formula=re.compile(rf"\b(?:{_either(raw['formula_words'])})|{_either(raw['formula_marks'])}"),
        formula_start=re.compile(_either(raw["formula_starts"])),
        stock={first: tuple(sorted(clauses, key=len, reverse=True)) for first, clauses in stock.items()},
        facts=frozenset(raw["facts"]),
        common=frozenset(raw["common"]),
        agencies=raw["agencies"],
    )


def _either(patterns: list[str]) -> str:
    """Join regular expressions as alternatives."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one story's paragraphs that can be compared, in order.

    ``places`` are offsets into the document's text. ``breaks[i]`` says that something left out stands before word
    ``i``, so that no shared run goes across it; ``stock[i]``, that the five-gram from word ``i`` on is everybody's.
    ``sentences`` are the content words of each sentence of running text, ``names`` the capitalised words.
    """

    story_id: str
    forms: tuple[str, ...]
    places: tuple[Position, ...]
    spoken: tuple[bool, ...]
    telling: tuple[bool, ...]
    breaks: tuple[bool, ...]
    stock: tuple[bool, ...]
    sentences: tuple[frozenset[str], ...]
    names: frozenset[str]
    shingles: dict[tuple[str, ...], list[int]]

    @property
    def running(self) -> int:
        """Return how many words stand in running text, outside statements."""
        return len(self.spoken) - sum(self.spoken)


# An opening mark after a space or bracket and a closing one before no letter, on one line; or a paragraph that opens
# with a mark and never closes it, as a quotation does that goes on in the next paragraph.
_MARKED = re.compile(
    r"(?:(?<=[\s(\[—–-])|^)[“„\"«][^“”„\"«»\n]{1,2000}[”\"»“](?!\w)|^\s*[“„\"][^“”„\"\n]*$", re.MULTILINE
)
# Where the analysis gives no sentences: ends of sentences, or of lines.
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?![\s”\"'’)])[^.!?\n]*)*[.!?]*[”\"'’)]*")


def find_wording(report: Report, vocabulary: Vocabulary, stock: Hashes, shingle_words: int) -> Wording:
    """Say which words of a story can be compared with another's, and what each would tell.

    ``stock`` are the hashes, sorted, of the runs of ``shingle_words`` words that are everybody's.
    """
    text = report.document.text
    bounds = _sentence_bounds(report, list(_paragraphs(report)))
    cut = [vocabulary.words(text, *bound) for bound in bounds]
    known = _in_stock(vocabulary.hashes_of(word for found in cut for word in found), stock, shingle_words)
    kept: list[tuple[Position, list[Word], list[bool]]] = []
    gaps: list[bool] = []
    at, gap, before = 0, True, -1
    for bound, found in zip(bounds, cut, strict=True):
        runs = known[at : at + len(found)]
        at += len(found)
        if not found or _is_furniture(text[slice(*bound)], runs, shingle_words):
            gap = gap or bool(found)
            continue
        gaps += [gap or _crosses(report, before, bound[0]), *[False] * (len(found) - 1)]
        kept.append((bound, found, runs))
        gap, before = False, bound[1]
    return _wording(report, kept, gaps, shingle_words)


def _wording(
    report: Report, kept: list[tuple[Position, list[Word], list[bool]]], gaps: list[bool], shingle_words: int
) -> Wording:
    """Put the sentences kept together and mark each word as spoken or not, telling or not."""
    text = report.document.text
    found = [word for _, sentence, _ in kept for word in sentence]
    spoken = _inside(found, _spoken(report, [bound for bound, _, _ in kept]))
    telling = [tells for bound, sentence, _ in kept for tells in _telling(text[slice(*bound)], bound[0], sentence)]
    forms = tuple(word.form for word in found)
    shingles: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(forms) - shingle_words + 1):
        shingles.setdefault(forms[i : i + shingle_words], []).append(i)
    return Wording(
        story_id=report.story.id,
        forms=forms,
        places=tuple((word.start, word.end) for word in found),
        spoken=tuple(spoken),
        telling=tuple(telling),
        breaks=tuple(gaps),
        stock=tuple(run for _, _, runs in kept for run in runs),
        sentences=tuple(_content(forms, spoken, telling, [len(sentence) for _, sentence, _ in kept])),
        names=frozenset(
            w.form for w in found if text[w.start].isupper() and len(w.form) > 2 and w.form not in tables().common
        ),
        shingles=shingles,
    )


def _in_stock(hashes: Hashes, stock: Hashes, length: int) -> list[bool]:
    """Say of each word whether the run of ``length`` words from it on is everybody's."""
    runs = hash_runs(hashes, length)
    found = [False] * len(hashes)
    if len(stock) and len(runs):
        places = np.minimum(np.searchsorted(stock, runs), len(stock) - 1)
        found[: len(runs)] = (stock[places] == runs).tolist()
    return found


def _is_furniture(sentence: str, runs: list[bool], length: int) -> bool:
    """Say whether a sentence is no part of the report: it fits a formula, or is everybody's from end to end."""
    inner = runs[: len(runs) - length + 1] if len(runs) >= length else []
    if inner and all(inner):
        return True
    low = sentence.lower()
    return bool(tables().formula.search(low) or tables().formula_start.match(low))


def _inside(found: list[Word], spans: list[Position]) -> list[bool]:
    """Say of each word whether it begins inside one of the spans; both are sorted."""
    inside = []
    at = 0
    for word in found:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        inside.append(at < len(spans) and spans[at][0] <= word.start)
    return inside


def _content(
    forms: tuple[str, ...], spoken: list[bool], telling: list[bool], lengths: list[int]
) -> Iterator[frozenset[str]]:
    """Yield the telling content words of each sentence that stand in running text."""
    common = tables().common
    at = 0
    for length in lengths:
        inner = range(at, at + length)
        yield frozenset(forms[i] for i in inner if telling[i] and not spoken[i] and forms[i] not in common)
        at += length


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


def _crosses(report: Report, end: int, start: int) -> bool:
    """Say whether something other than a subhead stands between two offsets of a story."""
    return any(
        end <= block.span.start and block.span.end <= start
        for block in _blocks(report)
        if block.kind not in {"paragraph", "subhead"}
    )


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


def _spoken(report: Report, bounds: list[Position]) -> list[Position]:
    """Return where words are somebody's statement, sorted and without overlap."""
    text, spans = report.document.text, list(_paragraphs(report))
    found = [(s + m.start(), s + m.end()) for s, e in spans for m in _MARKED.finditer(text[s:e])]
    found += [
        (span.start, span.end)
        for quotation in report.analysis.quotations
        if quotation.kind != "indirect"
        for span in quotation.content
        if span.part == "text"
    ]
    found += _statements(text, bounds, sorted(found))
    merged: list[Position] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _statements(text: str, bounds: list[Position], marked: list[Position]) -> list[Position]:
    """Return the sentences of statements printed without quotation marks.

    Such a statement shows by its first person. It goes on, on both sides, to the sentences of its paragraph that name
    no speaker themselves, and over a sentence between two of its own.
    """
    told = [
        bool(_FIRST_PERSON.search(_without(text, start, end, marked[bisect_right(marked, (start, start)) - 1 :])))
        for start, end in bounds
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


def _telling(sentence: str, start: int, found: list[Word]) -> list[bool]:
    """Say of each word whether a shared one would speak for copying: no name, number, charge or stock clause.

    ``start`` is where the sentence begins. In a sentence all in capitals, capitals tell no name.
    """
    table = tables()
    shouted = sentence.isupper()
    tells = [
        not (
            sentence[word.start - start].isdigit()
            or word.form in table.facts
            or (i > 0 and not shouted and sentence[word.start - start].isupper())
        )
        for i, word in enumerate(found)
    ]
    for i, word in enumerate(found):
        for clause in table.stock.get(word.form, ()):
            if tuple(other.form for other in found[i : i + len(clause)]) == clause:
                tells[i : i + len(clause)] = [False] * len(clause)
                break
    return tells
