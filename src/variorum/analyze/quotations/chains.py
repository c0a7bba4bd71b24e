"""Chains of sources: "the bridge is open, Vell News reported, citing the ministry" is the ministry's word as well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.sources import right_source
from variorum.analyze.tables import bodies, entries, offices, speech

if TYPE_CHECKING:
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import Attribution
    from variorum.analyze.quotations.sources import Source

_CITING: Final = entries("cite quote")
_SOURCES: Final = bodies.PEOPLE_SOURCES | offices.HEADS | speech.DOCUMENTS


def pass_on(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Give what an outlet reports to whom it cites as well: same words, one step further from the report."""
    return [_passed_on(line, one, found) if one.lemma in _CITING else one for one in found]


def _passed_on(line: Line, one: Attribution, found: list[Attribution]) -> Attribution:
    outer = next((other for other in found if other is not one and _of_one_subject(other, one)), None)
    cited = _cited(line, one) if outer is not None else None
    if outer is None or cited is None:
        return one
    return replace(one, source=cited._replace(rule="cited"), content=list(outer.content), shape="cited")


def _of_one_subject(other: Attribution, one: Attribution) -> bool:
    same = other.source is not None and one.source is not None and other.source.first == one.source.first
    return same and other.lemma not in _CITING and bool(other.content)


def _cited(line: Line, one: Attribution) -> Source | None:
    """Return whom a verb of citing names, if its object is nothing else."""
    first, last = one.content[0]
    source = right_source(line, first, range(*one.cue).__contains__)
    if source is None or source.last < last:
        return None
    index = line.mention[source.head]
    somebody = index >= 0 and line.mentions[index].kind in {"PER", "ORG", "GPE", "NORP"}
    return source if somebody or _SOURCES & set(line.low[first:last]) else None
