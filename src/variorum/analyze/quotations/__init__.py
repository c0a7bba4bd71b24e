"""Who is given which words in one story: direct, mixed and indirect quotations, each with its speaker.

Terms are PARC's (Pareti 2012): source, cue, content. Stretches in quotation marks are found first; then, sentence by
sentence, cues (a table of verbs with their constructions), the source phrase beside each and the content it allows;
last, each stretch in marks goes to the innermost attribution that holds it, or to the speaker whose words it continues.
Marks without an attribution are no quotation: they may be an ironical or a borrowed word.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, get_args

from variorum.analyze.quotations.assembly import Assembly
from variorum.analyze.quotations.attributions import find_attributions
from variorum.analyze.quotations.lines import make_line
from variorum.analyze.quotations.marks import find_segments
from variorum.analyze.quotations.shapes import Shape
from variorum.analyze.quotations.sources import SourceRule
from variorum.analyze.quotations.speakers import Memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.marks import Segment
    from variorum.model import Document, Entity, Mention, Part, Quotation, Sentence, Story

__all__ = ["RULES", "find_quotations"]

# Every part of the name of a rule that a quotation may carry; the examples are in tables/rules/quotations.tsv.
RULES = frozenset((*get_args(SourceRule), *get_args(Shape), "continued"))

_SILENT = frozenset({"metadata", "credit"})


def find_quotations(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
) -> tuple[Quotation, ...]:
    """Answer: which words does this story give to whom?

    Content is without its outer quotation marks. A clause that quotes a few words only gives two findings: the words in
    marks (``mixed``) and the whole clause (``indirect``), with the same cue and source.
    """
    counts = accumulate((len(sentence.tokens) for sentence in sentences), initial=0)
    told = [_past_dateline(story, *item) for item in zip(sentences, counts, strict=False)]
    read = [sentence for sentence, _ in told if sentence.block not in _SILENT and sentence.tokens]
    paragraphs = _paragraphs(document, read)
    before = {(sentence.span.part, sentence.span.start): count for sentence, count in told}
    segments: list[Segment] = []
    lines: list[Line] = []
    found = Assembly(document, story, Memory({entity.id: entity for entity in entities}))
    by_part = {
        part: sorted((m for m in mentions if m.span.part == part), key=lambda m: m.span) for part in ("text", "title")
    }
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        segments = _segments(document, paragraph, following)
        own = [
            _line(len(lines) + k, number, sentence, segments, by_part[sentence.span.part], before)
            for k, sentence in enumerate(paragraph)
        ]
        lines.extend(own)
        found.add(lines, own, segments, [find_attributions(line) for line in own])
    return tuple(found.quotations())


def _past_dateline(story: Story, sentence: Sentence, before: int) -> tuple[Sentence, int]:
    """Return a sentence without the dateline it opens with, and how many tokens the story has before that.

    Where a story was written, and for whom, says nothing: "TEHRAN - Whoever ordered the seizure ...".
    """
    span, dateline = sentence.span, story.dateline
    opens = dateline and span.part == dateline.span.part and span.start <= dateline.span.start < span.end
    if not opens or dateline is None:
        return sentence, before
    cut = bisect_left(sentence.tokens, dateline.span.end, key=lambda token: token.start)
    left = sentence.tokens[cut:]
    start = left[0].start if left else span.end
    return replace(sentence, span=replace(span, start=start), tokens=left), before + cut


def _paragraphs(document: Document, sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Return the sentences by paragraph: those with no line break between them in one part of the document."""
    found: list[list[Sentence]] = []
    for sentence in sentences:
        before = found[-1][-1] if found else None
        source = document.title if sentence.span.part == "title" else document.text
        together = (
            before is not None
            and before.span.part == sentence.span.part
            and before.block == sentence.block
            and before.span.end <= sentence.span.start
            and "\n" not in source[before.span.end : sentence.span.start]
        )
        if together:
            found[-1].append(sentence)
        else:
            found.append([sentence])
    return found


def _segments(document: Document, paragraph: Sequence[Sentence], following: Sequence[Sentence] | None) -> list[Segment]:
    source = document.title if paragraph[0].span.part == "title" else document.text
    goes_on = following is not None and source[following[0].span.start : following[0].span.start + 1] in {"“", '"', "'"}
    return find_segments(source, paragraph[0].span.start, paragraph[-1].span.end, goes_on=goes_on)


def _line(
    number: int,
    paragraph: int,
    sentence: Sentence,
    segments: Sequence[Segment],
    mentions: Sequence[Mention],
    before: Mapping[tuple[Part, int], int],
) -> Line:
    span = sentence.span
    first = bisect_left(mentions, span.start, key=lambda m: m.span.start)
    last = bisect_right(mentions, span.end - 1, key=lambda m: m.span.start)
    begin = max(0, bisect_right(segments, span.start, key=lambda s: s.outer_start) - 1)
    stop = bisect_left(segments, span.end, key=lambda s: s.outer_start)
    own = [(k, segments[k]) for k in range(begin, stop) if segments[k].outer_end > span.start]
    line = make_line(number, sentence, own, mentions[first:last], before[span.part, span.start])
    line.paragraph = paragraph
    return line
