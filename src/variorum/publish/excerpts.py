"""Words on the page: a cited phrase in its sentence, a story with its findings marked, two stories side by side.

An excerpt is the sentences that the record cites; what is left out between them is shown as left out.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from variorum.publish import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.model import Quotation, Report, Sentence, Span

Row = dict[str, Any]
# How much stands around a cited phrase, in characters: enough to judge it by, a line and a half on paper.
_AROUND = 110
# How much stands around a shared passage in a comparison.
_BESIDE = 60


def in_context(report: Report, item: Row) -> tuple[str, str, str]:
    """Return the words before a cited phrase, the phrase, and the words after it, within its sentence."""
    part = item.get("in", "text")
    source = report.document.title if part == "title" else report.document.text
    start, end = item["start"], item["end"]
    low, high = _bounds(report, start, end, part, len(source))
    before, after = source[max(low, start - _AROUND) : start], source[end : min(high, end + _AROUND)]
    if start - _AROUND > low:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < high:
        after = after.rpartition(" ")[0] + " …"
    return _flat(before), _flat(source[start:end]), _flat(after)


def _bounds(report: Report, start: int, end: int, part: str, length: int) -> tuple[int, int]:
    inside = [
        sentence.span
        for sentence in report.analysis.sentences
        if sentence.span.part == part and sentence.span.start < end and start < sentence.span.end
    ]
    if inside:
        return min(inside[0].start, start), max(inside[-1].end, end)
    return max(0, start - _AROUND), min(length, end + _AROUND)


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def passages(rows: Sequence[Row], origin: Report, derived: Report) -> list[Row]:
    """Return each shared passage as it stands in both stories, with a little around it, in the derived one's order."""
    ordered = sorted(rows, key=lambda row: row["derived"]["start"])
    return [
        {
            "kind": row["kind"],
            "origin": _beside(origin, row["origin"]),
            "derived": _beside(derived, row["derived"]),
        }
        for row in ordered
    ]


def _beside(report: Report, place: Row) -> tuple[str, str, str]:
    source = report.document.title if place.get("in") == "title" else report.document.text
    start, end = place["start"], place["end"]
    low, high = max(0, start - _BESIDE), min(len(source), end + _BESIDE)
    before, after = source[low:start], source[end:high]
    before = before.rpartition("\n")[2] if "\n" in before else ("… " + before.partition(" ")[2] if low else before)
    after = (
        after.partition("\n")[0]
        if "\n" in after
        else (after.rpartition(" ")[0] + " …" if high < len(source) else after)
    )
    return before, source[start:end], after


# --- A story with its findings marked ---------------------------------------------------------------------------------


def blocks(report: Report, cited: Sequence[Row], *, full_text: bool) -> list[Row]:
    """Return a story's blocks as sentences of marked runs, with notes of who speaks.

    Without ``full_text`` only sentences that the record cites are given; a sentence ``None`` stands for those left out.
    """
    marks = _marks(report, cited)
    found: list[Row] = []
    for block in report.story.blocks:
        sentences = [s for s in report.analysis.sentences if block.span.contains(s.span)]
        shown = _sentences(report, sentences, marks, cited, full_text=full_text or block.kind == "headline")
        if found and found[-1]["sentences"][-1] is None and shown[:1] == [None]:
            shown = shown[1:]  # one mark for all that is left out in a row
        if shown:
            found.append({"kind": block.kind, "sentences": shown})
    return found


def _sentences(
    report: Report, sentences: Sequence[Sentence], marks: Sequence[Row], cited: Sequence[Row], *, full_text: bool
) -> list[Row | None]:
    shown: list[Row | None] = []
    for sentence in sentences:
        if full_text or _is_cited(sentence.span, cited):
            shown.append({"runs": runs(report, sentence.span, marks), "notes": _notes(report, sentence.span)})
        elif not shown or shown[-1] is not None:
            shown.append(None)
    return shown if any(shown) else ([None] if shown else [])


def _is_cited(span: Span, cited: Iterable[Row]) -> bool:
    return any(
        item.get("in", "text") == span.part and item["start"] < span.end and span.start < item["end"] for item in cited
    )


def _marks(report: Report, cited: Sequence[Row]) -> list[Row]:
    analysis = report.analysis
    marks = [
        {"part": content.part, "start": content.start, "end": content.end, "class": "q", "title": _speaker(quotation)}
        for quotation in analysis.quotations
        if quotation.kind != "indirect"
        for content in quotation.content
    ]
    for name, found in (("t", analysis.times), ("n", analysis.quantities), ("p", analysis.places)):
        marks += [
            {"part": f.span.part, "start": f.span.start, "end": f.span.end, "class": name, "title": ""} for f in found
        ]
    marks += [
        {"part": i.get("in", "text"), "start": i["start"], "end": i["end"], "class": "c", "title": ""} for i in cited
    ]
    return marks


def runs(report: Report, span: Span, marks: Sequence[Row]) -> list[Row]:
    """Cut the words of a span where a mark begins or ends; each run carries the classes of the marks that cover it."""
    inside = [m for m in marks if m["part"] == span.part and m["start"] < span.end and span.start < m["end"]]
    edges = {span.start, span.end}
    for mark in inside:
        edges |= {max(mark["start"], span.start), min(mark["end"], span.end)}
    ordered = sorted(edges)
    source = report.document.title if span.part == "title" else report.document.text
    cut = []
    for start, end in itertools.pairwise(ordered):
        over = [m for m in inside if m["start"] <= start and end <= m["end"]]
        cut.append(
            {
                "text": source[start:end],
                "class": " ".join(sorted({m["class"] for m in over})),
                "title": "; ".join(dict.fromkeys(m["title"] for m in over if m["title"])),
            }
        )
    return cut


def _notes(report: Report, span: Span) -> list[str]:
    """Say in the margin of a sentence who speaks in it and what the words do."""
    said = [
        quotation
        for quotation in report.analysis.quotations
        if any(content.overlaps(span) for content in quotation.content)
    ]
    return list(dict.fromkeys(_speaker(quotation) for quotation in said))


def _speaker(quotation: Quotation) -> str:
    name = quotation.speaker_name or "speaker not known"
    unnamed = " (unnamed source)" if quotation.speaker_name and not quotation.named else ""
    return f"{name} {wording.says(name, quotation.act)}{unnamed}"


def marked_copy(report: Report, rows: Sequence[Row], side: str) -> list[list[Row]]:
    """Return the paragraphs of a whole story with the passages it shares marked; ``side`` is "origin" or "derived"."""
    marks = [
        {
            "part": row[side].get("in", "text"),
            "start": row[side]["start"],
            "end": row[side]["end"],
            "class": "s" if row["kind"] == "text" else "s sq",
            "title": "",
        }
        for row in rows
    ]
    return [runs(report, block.span, marks) for block in report.story.blocks]
