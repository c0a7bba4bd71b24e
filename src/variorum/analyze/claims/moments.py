"""When a story says things happened or were announced: the day, and the hour of the day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.happenings import happenings_in
from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# How far, in characters, the words of a happening may stand from the words that date it.
_REACH = 90

_SAYS = (
    r"(?:said|says|announced|announces|announcing|declared|declares|confirmed|confirms|stated|told \w+|wrote|posted|"
    r"tweeted|reported|took to [^,]{1,60}, saying|took to [^,]{1,60} to (?:say|announce))"
)
# "X announced the failure early Tuesday", "X said on Wednesday", "Before dawn Wednesday, X took to Y, saying".
_WHEN = r"(?:(?:early|late|earlier|later|on|before|after|dawn|in|the|just|at|by|morning|afternoon|evening|night|hours of) )*"
_SPEECH = re.compile(rf"\b{_SAYS}")
_FAILURE_NAMED = re.compile(
    r"\bannounc\w+ (?:the|their|its) (?P<noun>failure|collapse|breakdown|deal|agreement|truce|ceasefire)\b"
)
_NAMED = {
    "failure": "failure of talks",
    "collapse": "failure of talks",
    "breakdown": "failure of talks",
    "deal": "agreement",
    "agreement": "agreement",
    "truce": "ceasefire",
    "ceasefire": "ceasefire",
}
_UNNAMED_PRESS = re.compile(r"^(?:reports?|sources?|media|local media|state media|officials|witnesses)$", re.IGNORECASE)


def find_moments(page: Page) -> Iterator[Found]:
    """Yield the days on which the story says things happened or were announced."""
    for line in page.prose:
        announced = set()
        for time, found in _announcements(page, line):
            announced.add(time.id)
            yield found
        for time in page.times.get(line.index, []):
            if time.id not in announced:
                yield from _happening(page, line, time)


def day_value(page: Page, time: TimeExpression) -> str:
    """Return what an expression says of the day: an ISO date or range, else the weekday it names, else nothing."""
    interval = time.interval
    if interval.day:
        return interval.day
    if interval.resolved:
        return f"{interval.earliest[:10]}/{interval.latest[:10]}"  # type: ignore[index]
    words = page.document.words(time.span)
    return next((day for day in WEEKDAYS if re.search(rf"\b{day}\b", words, re.IGNORECASE)), "")


def _happening(page: Page, line: Line, time: TimeExpression) -> Iterator[Found]:
    if time.type not in {"DATE", "TIME"}:
        return
    value = day_value(page, time)
    start, end = time.span.start - line.span.start, time.span.end - line.span.start
    name = _dated(line.text, start, end)
    if value and name:
        yield Found(time.span, "date", name, value, "happening beside its time", {"time_id": time.id})


def _dated(text: str, start: int, end: int) -> str:
    """Return the happening that the words at [start, end) date: the nearest one within the clause."""
    best = ("", _REACH + 1)
    for name, s, e in happenings_in(text):
        gap = start - e if e <= start else s - end
        between = text[e:start] if e <= start else text[end:s]
        if gap < best[1] and not re.search(r"[;:]|, (?:and|but|while|when|as|after|before)\b", between):
            best = (name, gap)
    return best[0]


def _announcements(page: Page, line: Line) -> Iterator[tuple[TimeExpression, Found]]:
    """Yield the dates of speech: who announced what when ("the talks had failed, the minister said early Wednesday")."""
    for speech in _SPEECH.finditer(line.text):
        time = _time_of_speech(page, line, speech.start(), speech.end())
        if time is None:
            continue
        what = _announced(line.text, speech)
        speaker = _speaker(page, line, speech.start())
        value = day_value(page, time)
        if what and speaker and value:
            more = {"time_id": time.id, "participants": (speaker,), "predicate": "announce"}
            yield time, Found(time.span, "date", f"announcement: {what}", value, "speech beside its time", more)


def _time_of_speech(page: Page, line: Line, start: int, end: int) -> TimeExpression | None:
    """Return the time that dates a verb of speech: right after it, after its short object, or opening its clause."""
    for time in page.times.get(line.index, []):
        if time.type not in {"DATE", "TIME"}:
            continue
        first, last = time.span.start - line.span.start, time.span.end - line.span.start
        after, before = line.text[end:first], line.text[last:start]
        if first >= end and re.fullmatch(rf" ?(?:(?:the|their|its|his|her) \w+ )?{_WHEN}", after):
            return time
        if (
            last <= start
            and "," not in before.replace(",", "", 1)
            and len(before) <= _REACH
            and _opens(line.text, first)
        ):
            return time
    return None


def _opens(text: str, first: int) -> bool:
    head = text[:first].rstrip()
    return not head or head.endswith((",", ";", "-")) or bool(re.fullmatch(rf"(?i:{_WHEN.strip()})", head + " "))


def _announced(text: str, speech: re.Match[str]) -> str:
    """Return which happening the speech tells of; empty when the sentence names none."""
    named = _FAILURE_NAMED.match(text, speech.start())
    if named:
        return _NAMED[named["noun"]]
    return next(
        (name for name, *_ in happenings_in(text) if name in {"failure of talks", "agreement", "ceasefire"}), ""
    )


def _speaker(page: Page, line: Line, position: int) -> str:
    """Return in a normal form who speaks: the role with its side, so that name and office meet."""
    head = line.text[max(0, position - _REACH) : position]
    match = _OFFICE.search(head)
    if match:
        side = page.side(head)
        return f"{match['office'].lower()}, {side}" if side else match["office"].lower()
    name = re.search(r"((?:[A-Z][\w'.-]+ ?){1,4})$", head.rstrip())
    return "" if not name or _UNNAMED_PRESS.match(name[1].strip()) else name[1].split()[-1].lower()


_OFFICE = re.compile(
    r"\b(?P<office>(?:prime|foreign|defen[cs]e|information|interior|finance|health|justice|home)[ -](?:minister|secretary|ministry)"
    r"|president|vice president|spokes(?:man|woman|person)|governor|mayor|police chief|sheriff|envoy|mediator)\b",
    re.IGNORECASE,
)
