"""Which words do stories quote, and which stories quote the same ones?

A rewrite may keep nothing of its origin but a phrase in quotation marks, too short for the index of wording
(:mod:`candidates`) to bring the two together. Here an uncredited story meets the agencies' texts that quote what it
quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from variorum.link.copies.candidates import UNDATED, day_of
from variorum.link.copies.vocabulary import hash_form, hash_runs
from variorum.model import Passage, Span
from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.config import CopiesConfig
    from variorum.link.copies.reading import Reading
    from variorum.link.copies.vocabulary import Hashes
    from variorum.model import Report

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
            found += [Statement(speaker, tuple(forms(report.words(span))), span) for span in quotation.content]
    return tuple(one for one in found if len(one.forms) >= _FEWEST_WORDS)


def find_again(statements: Sequence[Statement], report: Report, read: Reading) -> tuple[Passage, ...]:
    """Answer: which of a story's statements stand in another story, word for word, and where?

    ``read`` are the words of the other story.
    """
    found = []
    for statement in statements:
        said = np.array([hash_form(form) for form in statement.forms], dtype=np.uint64)
        at = _place(said, read.hashes)
        if at is not None:
            there = Span(report.document.id, int(read.starts[at]), int(read.ends[at + len(said) - 1]))
            found.append(Passage(statement.span, there, "quotation"))
    return tuple(found)


def _place(said: Hashes, told: Hashes) -> int | None:
    """Return where some words first stand in a row."""
    begins = np.flatnonzero(told[: max(0, len(told) - len(said) + 1)] == said[0])
    return next((int(at) for at in begins if np.array_equal(told[at : at + len(said)], said)), None)


def find_openings(report: Report) -> Hashes:
    """Return the hashes, sorted, of the first three words of each statement; of an agency's text, of any three."""
    found = set()
    for statement in find_statements(report):
        hashes = np.array([hash_form(form) for form in statement.forms], dtype=np.uint64)
        runs = hash_runs(hashes, _FEWEST_WORDS)
        found.update((runs if report.story.agency else runs[:1]).tolist())
    return np.array(sorted(found), dtype=np.uint64)


def find_quoting(
    reports: Sequence[Report],
    config: CopiesConfig,
    openings: Callable[[Report], Hashes] = find_openings,
) -> tuple[tuple[str, str], ...]:
    """Answer: which uncredited stories may quote what an agency's own text quotes? Pairs of ids, sorted.

    Time grows with the words in quotation marks. Words that more agencies' texts have than a story is compared with
    (``copies.candidate_reach``) are everybody's; those of a text published more than ``copies.retold_days`` earlier or
    later are of other news. ``openings`` gives those of a story (:func:`find_openings`) that were found before.
    """
    agencies = np.array([bool(report.story.agency) for report in reports])
    if not agencies.any():
        return ()
    openings_of = [openings(report) for report in reports]
    hashes, owners = np.concatenate(openings_of), np.repeat(np.arange(len(reports)), list(map(len, openings_of)))
    wire = agencies[owners]
    index: dict[int, list[Report]] = {}
    for opening, owner in zip(hashes[wire].tolist(), owners[wire].tolist(), strict=True):
        index.setdefault(opening, []).append(reports[owner])
    heard = np.isin(hashes, hashes[wire]) & ~wire
    pairs = set()
    for opening, owner in zip(hashes[heard].tolist(), owners[heard].tolist(), strict=True):
        mine = reports[owner]
        others = [other for other in index[opening] if _of_one_time(other, mine, config)]
        if len(others) <= config.candidate_reach:
            pairs |= {(min(one, mine.story.id), max(one, mine.story.id)) for one in (o.story.id for o in others)}
    return tuple(sorted(pairs))


def _of_one_time(one: Report, other: Report, config: CopiesConfig) -> bool:
    first, second = day_of(one), day_of(other)
    return UNDATED in (first, second) or abs(first - second) <= config.retold_days
