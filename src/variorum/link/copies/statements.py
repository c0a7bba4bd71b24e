"""Which words do stories quote, and which stories quote the same ones?

A rewrite may keep nothing of its origin but a phrase in quotation marks, too short for the index of wording
(:mod:`candidates`) to bring the two together. Here an uncredited story meets the agencies' texts that quote what it
quotes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.copies.candidates import UNDATED, day_of
from variorum.model import Passage, Span
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.config import CopiesConfig
    from variorum.model import Report
    from variorum.text import Word

_FEWEST_WORDS = 3  # a shorter run in marks is a name or a term, and no statement


class Statement(NamedTuple):
    """Words that a story gives in quotation marks as somebody's: whose, which, and where they stand."""

    speaker: str
    forms: tuple[str, ...]
    span: Span


def find_statements(report: Report) -> tuple[Statement, ...]:
    """Answer: what does a story quote in quotation marks? One statement a run of words that stands together."""
    found = []
    for quotation in report.analysis.quotations:
        if quotation.kind != "indirect":
            speaker = quotation.speaker_id or quotation.speaker_name
            found += [Statement(speaker, _forms(report.words(span)), span) for span in quotation.content]
    return tuple(one for one in found if len(one.forms) >= _FEWEST_WORDS)


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in words(text))


def find_again(statements: Sequence[Statement], report: Report) -> tuple[Passage, ...]:
    """Answer: which of a story's statements stand in another story, word for word, and where?"""
    start = report.story.span.start
    told = list(words(report.document.text[start : report.story.span.end]))
    forms = [word.form for word in told]
    found = []
    for statement in statements:
        at = _place(statement.forms, forms)
        if at is not None:
            there = _between(told[at], told[at + len(statement.forms) - 1], report.document.id, start)
            found.append(Passage(statement.span, there, "quotation"))
    return tuple(found)


def _place(said: tuple[str, ...], forms: list[str]) -> int | None:
    """Return where some words first stand in a row."""
    for at in range(len(forms) - len(said) + 1):
        if forms[at] == said[0] and tuple(forms[at : at + len(said)]) == said:
            return at
    return None


def _between(first: Word, last: Word, document_id: str, start: int) -> Span:
    return Span(document_id, start + first.start, start + last.end)


def find_quoting(
    reports: Sequence[Report],
    config: CopiesConfig,
    quoted: Callable[[Report], tuple[Statement, ...]] = find_statements,
) -> tuple[tuple[str, str], ...]:
    """Answer: which uncredited stories may quote what an agency's own text quotes? Pairs of ids, sorted.

    Time grows with the words in quotation marks. Words that more agencies' texts have than a story is compared with
    (``copies.candidate_reach``) are everybody's; those of a text published more than ``copies.retold_days`` earlier or
    later are of other news.
    """
    days = {report.story.id: day_of(report) for report in reports}
    index: dict[tuple[str, ...], list[str]] = {}
    for report in reports:
        if report.story.agency:
            for run in sorted({run for one in quoted(report) for run in _runs(one.forms)}):
                index.setdefault(run, []).append(report.story.id)

    def of_one_time(one: str, other: str) -> bool:
        first, second = days[one], days[other]
        return UNDATED in (first, second) or abs(first - second) <= config.retold_days

    pairs = set()
    for report in reports:
        mine = report.story.id
        if not report.story.agency:
            for statement in quoted(report):
                agencies = [a for a in index.get(statement.forms[:_FEWEST_WORDS], []) if of_one_time(a, mine)]
                if len(agencies) <= config.candidate_reach:
                    pairs |= {(min(one, mine), max(one, mine)) for one in agencies}
    return tuple(sorted(pairs))


def _runs(forms: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(first, *second) for first, second in zip(forms, pairwise(forms[1:]), strict=False)]
