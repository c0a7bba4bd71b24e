"""The hour of what a crisis is made of: when it began, when the ship was boarded, when the result was read out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.happenings import ONSET, sort_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import TimeExpression

# The rule of the hour of a named deed; linking knows it by this name.
HOUR: Final = "hour of a deed"
# How far, in characters, the words of a deed may stand from its hour.
_BEFORE = 160
_AFTER = 60
_OPENING = 20
_CLAUSE = re.compile(r"[;:]|\.(?= [\"“‘']?[A-Z])|, (?:and|but|while|which|who)\b")
# "the mutiny, which spread to three halls, began": what is said between is not what began.
_ASIDE = re.compile(r", (?:which|who|where|whose)\b[^,;.]*,(?! (?:and|but)\b)")
_NEXT = re.compile(r" [\"“‘']?[A-Z]")
# Hours that bound a stretch, are denied, or are of what is planned, are those of no deed.
_NO_HOUR = re.compile(
    r"\b(?:until|till|since|not(?: \w+)?|curfew\b[^.;]*|will\b[^.;]*|would\b[^.;]*|told (?:\w+ ){0,3}|said|by)"
    r"(?: (?:at|shortly|about|around|early|late|on))* $"
)


def find_clocks(page: Page) -> Iterator[Found]:
    """Yield the hours that a story gives for deeds of the table, outside stories of crimes."""
    if page.crime:
        return
    for line in page.prose:
        for time in page.times.get(line.index, []):
            minutes = _minutes(time)
            told = _deed(line, time) if minutes is not None else None
            if minutes is not None and told is not None:
                deed, words = told
                value = f"{minutes // 60:02d}:{minutes % 60:02d}"
                more: dict[str, object] = {"low": float(minutes), "high": float(minutes), "time_id": time.id}
                more["predicate"] = "" if deed else sort_of(words)
                yield Found(time.span, "time_of_day", deed, value, HOUR if deed else ONSET, more)


def _minutes(time: TimeExpression) -> int | None:
    """Return the minute of the day of a clock time by local reckoning; ``None`` for a day or another zone."""
    at = time.interval.earliest or ""
    if time.type != "TIME" or at != time.interval.latest or at.endswith("Z") or "T" not in at:
        return None
    hours, minutes = at.split("T")[1].split(":")[:2]
    return int(hours) * 60 + int(minutes[:2])


def _deed(line: Line, time: TimeExpression) -> tuple[str, str] | None:
    """Return the deed whose words stand nearest to a time in its clause, and the words; ``None`` if there is none."""
    start, end = time.span.start - line.span.start, time.span.end - line.span.start
    reach = _BEFORE if start < _OPENING else _AFTER  # an hour that opens a sentence comes before all it tells
    before, after = line.text[max(0, start - _BEFORE) : start], line.text[end : end + reach]
    if _NO_HOUR.search(before):
        return None
    told = _CLAUSE.split(_ASIDE.sub("", before))[-1]
    ended = line.text[end - 1] == "." and _NEXT.match(after)  # "at 9 p.m. Forty people were held": two sentences
    later = "" if ended else _CLAUSE.split(after)[0]
    near: list[tuple[int, int, str, str]] = []
    for i, (deed, _, pattern) in enumerate(rows("deeds_at")):
        near += [(len(told) - m.end(), i, deed, m.group()) for m in pattern.finditer(told)]
        near += [(m.start(), i, deed, m.group()) for m in pattern.finditer(later)]
    return min(near)[2:] if near else None
