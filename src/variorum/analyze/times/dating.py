"""The day a story was published, where its own words fix it.

A line may say when the story was published. A photo caption carries a full date and is never later than the story it
goes with; the lead names the weekday on which the story's news happened, which an agency publishes the same day. So the
first such weekday on or after the latest dated caption is the day of publication. Else the story stays undated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from variorum.analyze.times import forms, periods
from variorum.analyze.times.scanner import scan
from variorum.config import AnalyzeConfig
from variorum.model import Interval, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from variorum.analyze.times.scanner import Found
    from variorum.model import Basis, BlockKind, Document, Sentence, Story

_DEFAULTS = AnalyzeConfig()
_DATED_BLOCKS = frozenset({"caption", "metadata", "credit"})
# An archive picture says so, and its date says nothing of the story.
_ARCHIVE = ("file -", "file –", "file —", "file photo", "file picture", "archive", "undated")


@dataclass(frozen=True, slots=True)
class _Dated:
    """Words that fix a day."""

    span: Span
    day: date


def date_story(
    document: Document, story: Story, sentences: Sequence[Sentence], config: AnalyzeConfig = _DEFAULTS
) -> Story:
    """Say when a story was published, where its own words fix the day; else return it as it was.

    A line that says so ("Published June 4, 2025") fixes it. Else the latest full date of a caption or line of metadata
    fixes year and month, and the first weekday of the lead that looks back the day: the first such weekday on or after
    that date (agencies send pictures of the week before). A story that already has a date keeps it.
    """
    if story.published.resolved:
        return story
    ordered = sorted((s for s in sentences if s.span.part == "text"), key=lambda s: s.span)
    past = list(_past_dates(document, ordered))
    told = max(_told_dates(document, ordered), key=lambda d: (d.day, -d.span.start), default=None)
    if told is not None and all(d <= told.day for d in past):
        reason = f"{document.words(told.span)!r} is told as the day of publication"
        return _published(story, told.day, (told.span,), reason, "stated")
    fixed = max(_caption_dates(document, story, ordered), key=lambda d: (d.day, -d.span.start), default=None)
    lead = _lead_weekday(document, ordered, config)
    if fixed is None or lead is None:
        return story
    span, weekday = lead
    day = _first_on_or_after(fixed.day, weekday)
    if day is None or any(d > day for d in past):
        return story
    reason = (
        f"the date {document.words(fixed.span)!r} beside the text is the latest it gives in full; the lead's "
        f"{document.words(span)!r} is the first such weekday on or after it, {day.isoformat()}"
    )
    return _published(story, day, (fixed.span, span), reason, "weekday resolved")


def _published(story: Story, day: date, evidence: tuple[Span, ...], reason: str, basis: Basis) -> Story:
    iso = day.isoformat()
    return replace(story, published=Interval(iso, iso, basis), published_evidence=evidence, published_reason=reason)


def _told_dates(document: Document, sentences: Sequence[Sentence]) -> Iterable[_Dated]:
    """Yield the full dates that come right after "Published", "Updated" or "Posted": when the story came out."""
    for sentence in sentences:
        for found in scan(document.text, sentence.span.start, sentence.span.end):
            day = _full_date(found)
            if day is not None and _TOLD.search(document.text, max(0, found.start - 40), found.start) is not None:
                yield _Dated(Span(document.id, found.start, found.end), day)


# In small letters the words are verbs of the report: "the list was published on June 4, 2025".
_TOLD = re.compile(
    r"(?:^|[.!?|(\n]\s*)(?:(?:First |Originally |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)|PUBLISHED|UPDATED|POSTED)"
    r"(?: on)?:?\s+$"
)


def _caption_dates(document: Document, story: Story, sentences: Sequence[Sentence]) -> Iterable[_Dated]:
    for sentence in sentences:
        if sentence.block not in _DATED_BLOCKS or _is_archive(document, story, sentence):
            continue
        for found in scan(document.text, sentence.span.start, sentence.span.end):
            day = _full_date(found)
            if day is not None:
                yield _Dated(Span(document.id, found.start, found.end), day)


def _is_archive(document: Document, story: Story, sentence: Sentence) -> bool:
    block = next((b.span for b in story.blocks if b.span.contains(sentence.span)), sentence.span)
    words = document.words(block)[:2000].lower()
    return any(mark in words for mark in _ARCHIVE)


def _full_date(found: Found) -> date | None:
    form = found.form
    if isinstance(form, forms.Exact):
        return form.moment
    if not isinstance(form, forms.Calendar) or form.year is None or form.month is None or form.day is None:
        return None
    return periods.make_date(form.year, form.month, form.day)


def _lead_weekday(document: Document, sentences: Sequence[Sentence], config: AnalyzeConfig) -> tuple[Span, int] | None:
    lead: list[Sentence] = [s for s in sentences if s.block == _BODY][: config.lead_sentences]
    for sentence in lead:
        for found in scan(document.text, sentence.span.start, sentence.span.end):
            form = found.form
            if (
                isinstance(form, forms.Calendar)
                and form.weekday
                and form.month is None
                and found.tense != "future"
                and not found.plan
            ):
                return Span(document.id, found.start, found.end), form.weekday
    return None


_BODY: BlockKind = "paragraph"


def _first_on_or_after(day: date, weekday: int) -> date | None:
    try:
        return day + timedelta(days=(weekday - day.isoweekday()) % 7)
    except OverflowError:
        return None


def _past_dates(document: Document, sentences: Sequence[Sentence]) -> Iterable[date]:
    """Yield the full dates of the body in clauses that look back: none can be later than publication."""
    for sentence in sentences:
        if sentence.block != _BODY:
            continue
        for found in scan(document.text, sentence.span.start, sentence.span.end):
            day = _full_date(found) if found.tense == "past" else None
            if day is not None:
                yield day
