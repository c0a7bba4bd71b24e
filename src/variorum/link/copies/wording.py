"""What of a story is its own wording: its words in order, each with what sharing it would mean.

Captions, credits and headlines are left out by their blocks; contact appeals, copyright lines and page furniture by the
table ``reuse.toml``. Of the rest, a word stands in running text or in somebody's statement (quotation marks, a quotation
found by the analysis, a sentence in the first person), and is *telling* unless it is a name, a number, a charge or part
of a stock clause, which two reporters write alike without having read one another.
"""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from variorum.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.model import Block, Report

Position = tuple[int, int]


class Tables(NamedTuple):
    """The word tables of ``reuse.toml``, ready to look up."""

    formula: re.Pattern[str]
    stock: dict[str, tuple[tuple[str, ...], ...]]
    facts: frozenset[str]
    common: frozenset[str]
    first_person: frozenset[str]
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
        formula=re.compile("|".join(f"(?:{pattern})" for pattern in raw["formulas"]), re.IGNORECASE),
        stock={first: tuple(sorted(clauses, key=len, reverse=True)) for first, clauses in stock.items()},
        facts=frozenset(raw["facts"]),
        common=frozenset(raw["common"]),
        first_person=frozenset(raw["first_person"]),
        agencies=raw["agencies"],
    )


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one story's paragraphs that can be compared, in order.

    ``places`` are offsets into the document's text. ``breaks[i]`` says that something left out stands before word
    ``i``, so that no shared run goes across it. ``sentences`` are the content words of each sentence of running text.
    """

    story_id: str
    forms: tuple[str, ...]
    places: tuple[Position, ...]
    spoken: tuple[bool, ...]
    telling: tuple[bool, ...]
    breaks: tuple[bool, ...]
    sentences: tuple[frozenset[str], ...]
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


def find_wording(report: Report, shingle_words: int) -> Wording:
    """Say which words of a story can be compared with another's, and what each would tell."""
    text = report.document.text
    spans = list(_paragraphs(report))
    bounds = _sentence_bounds(report, spans)
    spoken_spans = _spoken(report, spans, bounds)
    table = tables()
    forms: list[str] = []
    places: list[Position] = []
    spoken: list[bool] = []
    telling: list[bool] = []
    breaks: list[bool] = []
    sentences: list[frozenset[str]] = []
    gap, at = True, 0
    last_end = -1
    for start, end in bounds:
        sentence = text[start:end]
        if table.formula.search(sentence):
            gap = True
            continue
        found = words(sentence)
        if not found:
            continue
        gap = gap or _crosses(report, last_end, start)
        tells = _telling(sentence, found)
        plain: set[str] = set()
        for word, tell in zip(found, tells, strict=True):
            place = (start + word.start, start + word.end)
            while at < len(spoken_spans) and spoken_spans[at][1] <= place[0]:
                at += 1
            said = at < len(spoken_spans) and spoken_spans[at][0] <= place[0]
            forms.append(word.form)
            places.append(place)
            spoken.append(said)
            telling.append(tell)
            breaks.append(gap)
            gap = False
            if tell and not said and word.form not in table.common:
                plain.add(word.form)
        sentences.append(frozenset(plain))
        last_end = end
    shingles: dict[tuple[str, ...], list[int]] = {}
    for i in range(len(forms) - shingle_words + 1):
        shingles.setdefault(tuple(forms[i : i + shingle_words]), []).append(i)
    return Wording(
        report.story.id,
        tuple(forms),
        tuple(places),
        tuple(spoken),
        tuple(telling),
        tuple(breaks),
        tuple(sentences),
        shingles,
    )


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


def _spoken(report: Report, spans: list[Position], bounds: list[Position]) -> list[Position]:
    """Return where words are somebody's statement, sorted and without overlap."""
    text = report.document.text
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
    """Return the sentences told in the first person, and a sentence between two such, which goes on with them."""
    first_person = tables().first_person
    outside = []
    at = 0
    for start, end in bounds:
        while at < len(marked) and marked[at][1] <= start:
            at += 1
        rest = text[start:end] if at == len(marked) or marked[at][0] >= end else _without(text, start, end, marked[at:])
        outside.append(any(fold(w) in first_person for w in _LETTERS.findall(rest)))
    for i in range(1, len(outside) - 1):
        outside[i] = outside[i] or (outside[i - 1] and outside[i + 1])
    return [bound for bound, told in zip(bounds, outside, strict=True) if told]


_LETTERS = re.compile(
    r"(?<![\w.])(?:I|I['’]m|I['’]ve|[Mm]e|[Mm]y|[Mm]ine|[Ww]e(?:['’](?:re|ve|ll))?|[Oo]urs?|us)(?![\w.])"
)


def _without(text: str, start: int, end: int, marked: list[Position]) -> str:
    """Return a stretch of text less the marked parts of it."""
    kept = []
    for begin, stop in marked:
        if begin >= end:
            break
        kept.append(text[start : max(start, begin)])
        start = min(end, max(start, stop))
    return " ".join([*kept, text[start:end]])


def _telling(sentence: str, found: list) -> list[bool]:  # type: ignore[type-arg]
    """Say of each word whether a shared one would speak for copying: no name, number, charge or stock clause."""
    table = tables()
    shouted = sum(c.isupper() for c in sentence) * 2 > sum(c.isalpha() for c in sentence)
    tells = []
    for i, word in enumerate(found):
        first = sentence[word.start]
        name = first.isupper() and i > 0 and not shouted
        tells.append(not (name or first.isdigit() or word.form in table.facts))
    forms = [word.form for word in found]
    for i, form in enumerate(forms):
        for clause in table.stock.get(form, ()):
            if tuple(forms[i : i + len(clause)]) == clause:
                tells[i : i + len(clause)] = [False] * len(clause)
                break
    return tells
