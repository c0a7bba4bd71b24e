"""Which figures does a copy give otherwise than the text it was taken from?

The passages that two stories share say which words stand in the same place: where all that lies between two of them is
a figure, and the figures differ, whoever copied changed it, whatever is counted.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.model import Span
from variorum.people import COUNTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from variorum.model import Cause, Dependence, Passage, QuantityExpression, Report

_LONGEST: Final = 30  # characters between two passages that can be no more than a figure
_NUMBERS: Final = (
    r"\d[\d.,:]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|hundred"
    r"|thousand|million|dozens?"
)
_FIGURE: Final = re.compile(rf"\W*(?:{_NUMBERS})(?:[\s-]+(?:{_NUMBERS}))*\W*", re.IGNORECASE)
_CORRECTS: Final = re.compile(r"\bcorrect(?:s|ed|ing|ion)\b", re.IGNORECASE)
_HEAD: Final = 400  # characters of a text in which it says that it corrects another
_NOUN: Final = re.compile(r"[\s-]*(?:(?:of|a|the|its|more|people)\s+)*([^\W\d_][\w'’-]*)")


class Changed(NamedTuple):
    """One figure that a copy gives otherwise: the words of each, the point they are on, and what is counted."""

    copy: Report
    words: Span
    origin: Report
    right: Span
    point: str
    about: str
    cause: Cause


def find_changed(by_id: Mapping[str, Report], dependences: Iterable[Dependence]) -> Iterator[Changed]:
    """Answer: which figures did copies change? Yields them copy by copy; versions of one house are updates of it.

    Only where it is known which of two stories was taken from the other; of one house the later is a version of the
    earlier.
    """
    for dependence in dependences:
        copy, origin = by_id.get(dependence.derived_id), by_id.get(dependence.origin_id)
        if copy is None or origin is None or not (dependence.direction == "known" or _is_version(copy, origin)):
            continue
        for words, right in _gaps(dependence.passages):
            if not _differ(copy.words(words), origin.words(right)):
                continue
            mine, theirs = _figure(copy, words), _figure(origin, right)
            if mine and theirs and mine.value != theirs.value:  # "two" and "2" have one value
                about = mine.about or (_noun_after(copy, words) if mine.point == _NUMBER else "")
                yield Changed(copy, mine.span, origin, theirs.span, mine.point, about, _cause(copy, origin))


class _Figure(NamedTuple):
    """A number or an hour that a report tells, as words and as a value."""

    span: Span
    value: float | str
    point: str
    about: str = ""


def _gaps(passages: Iterable[Passage]) -> Iterator[tuple[Span, Span]]:
    """Yield what lies between two shared passages that follow one another in both stories."""
    for one, other in pairwise(sorted(passages, key=lambda passage: passage.derived)):
        words, right = _between(one.derived, other.derived), _between(one.origin, other.origin)
        if words is not None and right is not None:
            yield words, right


def _between(one: Span, other: Span) -> Span | None:
    inside = one.part == other.part and 0 < other.start - one.end <= _LONGEST
    return Span(one.document_id, one.end, other.start, one.part) if inside else None


def _differ(words: str, right: str) -> bool:
    return bool(_FIGURE.fullmatch(words) and _FIGURE.fullmatch(right)) and words.strip() != right.strip()


def _figure(report: Report, words: Span) -> _Figure | None:
    """Return the only number or hour that stands there; none if there are several, or none was read."""
    hours = [
        _Figure(time.span, time.value[-len("00:00") :], "time_of_day")
        for time in report.analysis.times
        if time.span.overlaps(words) and time.type == "TIME"
    ]
    numbers = [
        _Figure(one.span, one.quantity.low, *_asked(report, one))
        for one in report.analysis.quantities
        if one.span.overlaps(words) and one.quantity.low is not None
    ]
    found = hours or numbers
    return found[0] if len(found) == 1 else None


_NUMBER: Final = "other:number"


def _asked(report: Report, figure: QuantityExpression) -> tuple[str, str]:
    """Return the point that a figure answers and what it is asked of: an age that of whoever is named before it."""
    if figure.role in COUNTED:
        return figure.role, ""
    if figure.role != "age":
        return _NUMBER, ""
    entities = {entity.id: entity.name for entity in report.analysis.entities}
    beside = [
        mention.entity_id
        for mention in report.analysis.mentions
        if mention.kind == "PER"
        and mention.span.part == figure.span.part
        and 0 < figure.span.start - mention.span.end <= len(", ")
    ]
    who = next((entities[one] for one in beside if one in entities), "")
    return ("other:age", who) if who else (_NUMBER, "age")


def _noun_after(report: Report, words: Span) -> str:
    text = report.document.title if words.part == "title" else report.document.text
    match = _NOUN.match(text, words.end)
    return match.group(1).lower() if match else ""


def _cause(copy: Report, origin: Report) -> Cause:
    """Return why the figure is another: a version that corrects, the next version of one house, or a slip."""
    start = copy.story.span.start
    head = f"{copy.document.title} {copy.document.text[start : start + _HEAD]}"
    if _CORRECTS.search(head):
        return "correction"
    return "later update" if _is_version(copy, origin) else "copy or typing error"


def _is_version(copy: Report, origin: Report) -> bool:
    """Say whether both stories are of one house, the copy of a later day or hour."""
    published = [report.story.published.earliest or "" for report in (origin, copy)]
    return "" != house_of(copy) == house_of(origin) and "" < published[0] < published[1]


def house_of(report: Report) -> str:
    """Return whose story it is: the agency's, else the outlet's; empty where neither is known."""
    return report.story.agency or report.story.outlet or ""
