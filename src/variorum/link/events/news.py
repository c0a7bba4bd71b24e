"""Which classes of deed does a passage name, and which of them can be told of one happening?

A class is wider than the triggers' types: people die of violence and of mishaps alike, and a result declared or a
court's ruling on a vote, which no trigger names, are deeds too (``news.tsv``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events.columns import Bits
from variorum.link.events.labels import OF_ANY_CAUSE
from variorum.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.model import EventMention, Report, Span

_OF_TYPE: Final = {
    "ASSAULT": "violence",
    "CRIME": "crime",
    "COERCE": "law",
    "COURT": "law",
    "ACCIDENT": "mishap",
    "DISASTER": "mishap",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "forces",
    "CONSULT": "talks",
    "AGREE": "talks",
    "COOPERATE": "talks",
    "CONCEDE": "talks",
    "RETREAT": "withdrawal",
    "ELECT": "office",
    "DEATH": "death",
}
_RESTRICTIONS: Final = frozenset({"restrict", "ban", "curfew", "deport", "martial-law", "censor"})
_OF_MODE: Final = {
    ("RETREAT", "release"): "release",
    ("RETREAT", "ceasefire"): "truce",
    ("COOPERATE", "exchange"): "release",
    ("CONCEDE", "resign"): "office",
    ("PROTEST", "riot"): "violence",
    ("PROTEST", "strike"): "strike",
    ("PROTEST", "boycott"): "strike",
    ("COERCE", "seize"): "violence",
    ("AID", "rescue"): "death",
    ("AID", "evacuate"): "evacuation",
    **{("COERCE", mode): "restriction" for mode in _RESTRICTIONS},
}
_NOT_A_DEED: Final = frozenset({"election", "referendum"})  # named as the time or seat of something else
# Deeds that are told of one happening: people die of violence, are arrested over it, are freed by talks.
_TOGETHER: Final = frozenset(
    frozenset(pair)
    for pair in (
        *(("death", kind) for kind in ("violence", "mishap", "protest", "release", "law", "evacuation")),
        *(("law", kind) for kind in ("violence", "mishap")),
        *(("evacuation", kind) for kind in ("mishap", "release", "withdrawal", "violence", "restriction")),
        *(("crime", kind) for kind in ("violence", "law", "death")),
        ("protest", "violence"),
        ("protest", "strike"),
        ("talks", "release"),
        ("talks", "truce"),
        ("truce", "withdrawal"),
    )
)
AFTERMATH: Final = frozenset({"law", "death"})
# Deeds that are news by themselves, however much is said of what brought them about.
OF_THEIR_OWN: Final = frozenset(
    {"sanctions", "office", "talks", "truce", "forces", "restriction", "withdrawal", "release", "strike"}
    | {"decision", "appeal"}
)
HAPPENINGS: Final = frozenset({"violence", "mishap", "protest", "release", "evacuation"})
COUNTED: Final = frozenset({"death", "violence", "mishap"})
# Deeds done at a stroke: reports that date them differently tell of two.
AT_A_STROKE: Final = COUNTED | {"sanctions", "restriction", "release"}


_SEVERAL: Final = 2
_UNREAL: Final = frozenset({"prevented", "conditional"})


class Deed(NamedTuple):
    """One deed told as having been done: its class, where it is named, and whether a verb in the past tells it."""

    kind: str
    span: Span
    narrated: bool


def deeds_of(report: Report, sentences: Iterable[Span]) -> list[Deed]:
    """Return the deeds that a story tells: those of its triggers, and those of ``news.tsv`` in the sentences given."""
    found = [Deed(name, m.span, m.tense == "past") for m in happened(report) if (name := class_of(m))]
    freed = [Deed("release", span, narrated=True) for span in _freed(report)]
    return [*found, *freed, *(deed for sentence in sentences for deed in worded(report, sentence))]


def _freed(report: Report) -> Iterator[Span]:
    """Yield where a story says how many were set free, in whatever words: one who is let go is none."""
    for claim in report.analysis.claims:
        if claim.point == "other:released" and not claim.modality and (claim.low or 0) >= _SEVERAL:
            yield claim.span


def happened(report: Report) -> Iterator[EventMention]:
    """Yield the mentions of what has been: neither denied nor prevented, nor yet to come."""
    for m in report.analysis.event_mentions:
        if not m.negated and m.modality not in _UNREAL and m.tense != "future":
            yield m


def worded(report: Report, sentence: Span) -> Iterator[Deed]:
    """Yield the deeds of ``news.tsv`` that some words tell, which no trigger names."""
    text = report.words(sentence)
    low = text.casefold()
    for pattern in _patterns():
        for match in pattern.words.finditer(text) if any(word in low for word in pattern.any_of) else ():
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Deed(pattern.kind, type(sentence)(sentence.document_id, start, end, sentence.part), narrated=True)


class _Pattern(NamedTuple):
    """Words that tell a deed of one class; a sentence with none of ``any_of`` holds no such words."""

    kind: str
    any_of: tuple[str, ...]
    words: re.Pattern[str]


@cache
def _patterns() -> tuple[_Pattern, ...]:
    rows = read_rows("variorum.link.events", "news.tsv")
    return tuple(
        _Pattern(kind, tuple(any_of.split()), re.compile(words, re.IGNORECASE)) for kind, any_of, words in rows
    )


def class_of(mention: EventMention) -> str:
    """Return the class of deed of a mention; empty for words alone and for what is no deed."""
    if mention.lemma in _NOT_A_DEED:
        return ""
    if mention.lemma in OF_ANY_CAUSE:
        return "death"
    if mention.lemma == "raid":
        return "violence"
    return _OF_MODE.get((mention.type, mention.mode)) or _OF_TYPE.get(mention.type, "")


def told_with(kind: str) -> frozenset[str]:
    """Answer: by which classes of deed is an event of a trigger's type known again: its own, and deaths it brought?"""
    own = _OF_TYPE.get(kind, "")
    return frozenset({own, "death"}) if own in COUNTED else frozenset({own} - {""})


# --- Deeds of one happening -------------------------------------------------------------------------------------------


def _worded() -> list[str]:
    """Return the classes of deed that words alone tell."""
    return [kind for kind, *_ in read_rows("variorum.link.events", "news.tsv")]


DEEDS: Final = Bits([*_OF_TYPE.values(), *_OF_MODE.values(), "death", "violence", *_worded()])
# What is told of one happening with each deed, itself among it.
_COMPANIONS: Final = {
    deed: DEEDS.of({other for pair in _TOGETHER if deed in pair for other in pair} | {deed}) for deed in DEEDS.names
}


def companions_of(deeds: Iterable[str]) -> int:
    """Return, as a number of :data:`DEEDS`, the deeds that are told of one happening with one of these."""
    found = 0
    for deed in deeds:
        found |= _COMPANIONS.get(deed, 0)
    return found
