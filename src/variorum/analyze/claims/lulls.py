"""For how long a truce was agreed, in days or weeks, with those of whom the sentences there tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.concerned import Names, What, found_of
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page
    from variorum.model import Span

_TRUCE = (
    r"(?:truce|cease-?fire|armistice|cessation of (?:hostilities|fire)|lull|(?:humanitarian )?pause|halt to the fight)"
)
_TOLD = Pattern(rf"\b{_TRUCE}|\bwithout (?:fire|shooting|fighting|shelling)\b", re.IGNORECASE)
# "A 30-day truce", "72-hour humanitarian ceasefire": behind the figure.
_BEHIND = re.compile(
    rf"^(?:[- ](?:day|hour|week|month)s?)?(?:[- ]long)?,? (?:[a-z-]+ ){{0,3}}?{_TRUCE}"
    r"|^ (?:without|free of) (?:any )?(?:fire|shooting|fighting|shelling)\b"
    r"|^(?:[- ][a-z]+){0,2}[- ]halt\b",
    re.IGNORECASE,
)
# "A ceasefire of seven days", "the truce is to last 30 days", "agreed to stop firing for ten days": before it.
_BEFORE = re.compile(
    rf"\b{_TRUCE}(?: [a-z]+)? (?:of|for|lasting|valid for|limited to) (?:(?:the|a|an|about|at least|only|next"
    r"|first|initial|initially|up|to) )*$"
    r"|\b(?:stop|hold|cease|halt|suspend)(?: (?:firing|fire|fighting|shelling|(?:their|all|its|the) [a-z]+))? for"
    r" (?:(?:the|a|an|about|at least|only) )*$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:(?:was|is|were|are|had been|been) (?:meant |due |supposed |expected |planned |intended |set )?to"
    r"|will|would|shall|should) (?:last|run|hold|stay in (?:force|effect)|remain in (?:force|effect)|be (?:valid"
    r"|in (?:force|effect))) (?:for )?(?:(?:the|a|an|about|at least|only|initially|next) )*$"
    r"|\bvalid for (?:an? )?(?:\w+ )?$"
)
# What is added to a truce, or left of it, and how long it has held, are no length that was agreed.
_OTHER = re.compile(
    r"\b(?:exten\w+|renew\w*|prolong\w*|expir\w+|laps\w+|another|further|more|latest|has held|had held|have held"
    r"|after (?:a|an|the))\b",
    re.IGNORECASE,
)
# Nor is one that somebody only proposes or asks for.
_MEANT = re.compile(
    r"\b(?:propos(?:e[sd]?|ing|als?)|offer(?:s|ed|ing)?|demand(?:s|ed|ing)?|ask(?:s|ed|ing)?|call(?:s|ed|ing)? for"
    r"|want(?:s|ed)?|seek(?:s|ing)?|sought|suggest\w*|urg(?:e[sd]?|ing)|reject\w*|refus\w*|if|could|(?-i:may)|might)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 720}


def find_lulls(page: Page) -> Iterator[Found]:
    """Yield for how long a truce was agreed, in hours, by the names of those concerned; no extension of one."""
    names: Names | None = None
    for span, hours in _lengths(page):
        line = page.line_of(span)
        if line is None or line.block not in _PROSE or _OTHER.search(line.text):
            continue
        if page.document.words(span).endswith("old") or not _is_of_a_truce(page, line, span):
            continue
        names = names or Names(page)
        known = names.around(line)
        if len(known) > 1:
            at = span.start - line.span.start, span.end - line.span.start
            what = What("other:length", "truce", known, by_names=True)
            length = f"{hours / _DAY:g} days" if hours >= _IN_DAYS and not hours % _DAY else f"{hours:g} hours"
            yield found_of(line, at, what, length, (hours, hours))


_DAY, _IN_DAYS = 24, 96  # hours; longer ones are told in days
_PROSE = frozenset({"headline", "subhead", "paragraph"})


def _lengths(page: Page) -> Iterator[tuple[Span, float]]:
    """Yield the lengths of time of a story in hours, as figures and as words ("a week")."""
    read = []
    for quantity in page.analysis.quantities:
        unit, size = quantity.quantity.unit, quantity.quantity.low
        if unit in _HOURS and size is not None:
            read.append(quantity.span)
            yield quantity.span, size * _HOURS[unit]
    for time in page.analysis.times:
        length = _LENGTH.fullmatch(time.value) if time.type == "DURATION" else None
        if length and not any(time.span.overlaps(span) for span in read):
            yield time.span, int(length["n"]) * _HOURS[_UNITS[length["unit"]]]


_LENGTH = re.compile(r"PT?(?P<n>\d+)(?P<unit>[HDWM])")
_UNITS = {"H": "hour", "D": "day", "W": "week", "M": "month"}


def _is_of_a_truce(page: Page, line: Line, span: Span) -> bool:
    start, end = span.start - line.span.start, span.end - line.span.start
    before, behind = line.text[:start], line.text[end:]
    if _MEANT.search(before):
        return False
    within = _TOLD.search(page.document.words(span))  # "10-day truce" may be one figure
    if within or _BEHIND.match(behind) or _BEFORE.search(before):
        return True
    near = page.lines[line.index - 1].text if line.index else ""
    told = _TOLD.search(before) or (_TAKEN_UP.match(before) and _TOLD.search(near))
    return bool(_LASTS.search(before) and told)


_TAKEN_UP = re.compile(r"(?:It|This|The (?:deal|agreement|accord|pact|pause|arrangement))\b")
