"""Whom does a story put first, and in which months and years is it set?

Two instances of one kind of happening (another arrest, another offer, another patch) are told in the same words and
among the same names. What sets them apart, where no story is dated, is who fills the chief part, and the time of year.
Source: participants and times as what tells like events apart (Cybulska and Vossen 2014; Barhom and others 2019).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from variorum.link.events.columns import CAST_SETS
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.link.events.columns import Columns, Flags, Floats
    from variorum.link.events.sharing import Shared
    from variorum.model import Report, Span

_LEAD: Final = 3  # sentences after the headline
_OFTEN: Final = 2  # times that a story names the person it is about, at least
_MONTH: Final = re.compile(r"(?:\d{4}|XXXX)-(\d\d)")  # of a value in TIMEX3
_YEAR: Final = re.compile(r"\d{4}")

CAST_FEATURES: Final = (
    "other_first_people",
    "other_lead_people",
    "same_chief",
    "chief_unnamed",
    "same_month",
    "other_month",
    "same_lead_year",
    "other_lead_year",
)


class Cast(NamedTuple):
    """Surnames that a story names in headline and first sentence, and in headline and lead; the one named most often.

    ``chief`` is empty where nobody is named twice; ``people`` are all it names. ``months`` are those of all days that
    the story names, with or without a year ("03"); ``years`` those of its headline and lead.
    """

    first: frozenset[str]
    lead: frozenset[str]
    chief: str
    people: frozenset[str]
    months: frozenset[str]
    years: frozenset[str]


def find_cast(report: Report, head: Sequence[Span], body: Sequence[Span]) -> Cast:
    """Answer: whom and what time of year does a story put first?

    ``head`` are its headline and the lines below it, ``body`` its sentences.
    """
    first, lead = [*head, *body[:1]], [*head, *body[:_LEAD]]
    people = (entity for entity in report.analysis.entities if entity.kind == "PER" and entity.named)
    surnames = {entity.id: fold(entity.name).replace("'s", "").split()[-1:] for entity in people}
    named = [
        (surname, mention.span)
        for mention in report.analysis.mentions
        for surname in surnames.get(mention.entity_id, ())
    ]
    counts = Counter(surname for surname, _ in named)
    chief = min(counts, key=lambda surname: (-counts[surname], surname), default="")
    return Cast(
        first=frozenset(surname for surname, span in named if _within(span, first)),
        lead=frozenset(surname for surname, span in named if _within(span, lead)),
        chief=chief if counts[chief] >= _OFTEN else "",
        people=frozenset(counts),
        months=frozenset(found[1] for time in report.analysis.times if (found := _MONTH.match(time.value))),
        years=frozenset(
            found[0]
            for time in report.analysis.times
            if _within(time.span, lead) and (found := _YEAR.match(time.value))
        ),
    )


def _within(span: Span, spans: Sequence[Span]) -> bool:
    return any(one.contains(span) for one in spans)


def compare_casts(a: Columns, b: Columns, shared: Shared) -> Floats:
    """Answer: do two stories put the same person and time of year first, or others? As :data:`CAST_FEATURES`.

    One line a pair, of whose sets ``shared`` says what they have in common.
    """
    unnamed = sum(story["chief"] != 0 for story in (a, b)) - _named_in_both(a, shared) - _named_in_both(b, shared)
    columns = (
        shared.other(_FIRST),
        shared.other(_FRONT),
        (a["chief"] != 0) & (a["chief"] == b["chief"]),
        unnamed,
        shared.same(_MONTHS),
        shared.other(_MONTHS),
        shared.same(_YEARS),
        shared.other(_YEARS),
    )
    return np.column_stack(columns).astype(np.float64)


_FIRST, _FRONT, _MONTHS, _YEARS = map(CAST_SETS.index, ("first_person", "lead_person", "month", "lead_year"))


def _named_in_both(chiefs: Columns, shared: Shared) -> Flags:
    """Say of each pair whether the chief person of one of its stories, who is named there, is named in both."""
    named = np.zeros(len(chiefs), np.bool_)
    named[shared.pair[shared.codes == chiefs["chief"][shared.pair]]] = True
    return named
