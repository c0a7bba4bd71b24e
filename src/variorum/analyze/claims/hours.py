"""The hour of the day at which a story says it happened, in minutes since midnight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.happenings import happenings_in
from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_DAY = 24 * 60
# How far, in characters, the words of an arrest or a trial may stand from the hour they are told with.
_REACH = 60
_CLOCK = re.compile(
    r"(?:\b(?P<hedge>(?:(?:just|shortly|a few minutes|soon|sometime|right|a little) )?(?:before|after|past)|about|around|approximately|at|near(?:ly)?|by) )?"
    r"(?:\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>[ap])\.? ?m\b\.?|\b(?P<word>noon|midnight)\b)",
    re.IGNORECASE,
)
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this|that|the|last|yesterday|today|tomorrow"
_PART = re.compile(
    rf"\b(?P<early>early|late|before dawn|pre-?dawn)(?: on)? (?:(?:{_DAYS})\b)?(?: (?P<part>morning|afternoon|evening|night))?|"
    rf"\b(?:{_DAYS}) (?P<part2>morning|afternoon|evening|night)\b|\b(?P<over>overnight)\b|\bin the (?P<part3>morning|afternoon|evening)\b|\b(?P<last>last night)\b",
    re.IGNORECASE,
)
# What the words for parts of the day allow; a night runs past midnight.
_PARTS: dict[str, tuple[int, int]] = {
    "early morning": (0, 419),
    "morning": (0, 719),
    "afternoon": (720, 1079),
    "evening": (1020, 1319),
    "night": (1080, _DAY + 359),
    "late night": (1260, _DAY + 239),
    "overnight": (1080, _DAY + 359),
}
_AFTERWARDS = frozenset({"arrest", "sentencing", "charging", "vote", "resignation"})
# An hour told with no happening near it: taken for that of the incident only while no account contradicts it.
_PASSING = "hour in passing"
_DIED = re.compile(r"\b(?:died|pronounced|succumbed)\b", re.IGNORECASE)
_FOUND_DEAD = re.compile(r"\b(?:shot and killed|opened fire|gunfire|shooting)\b", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(?:vigil|funeral|visitation|service[sd]?|interview|walking by|served|news conference|press conference|updated|posted|published|meeting|hearing|court)\b",
    re.IGNORECASE,
)


def find_hours(page: Page) -> Iterator[Found]:
    """Yield the hours at which the story says the main thing happened, or someone died or was arrested."""
    for line in page.prose:
        clocks = list(_CLOCK.finditer(line.text))
        for match in clocks:
            low, high, value = _clock(match)
            yield from _hour(line, match, value, low, high)
        for match in _PART.finditer(line.text):
            name = _part(match)
            if name and not any(c.start() - 25 < match.end() and match.start() < c.end() + 25 for c in clocks):
                yield from _hour(line, match, name, *_PARTS[name])


def _hour(line: Line, match: re.Match[str], value: str, low: int, high: int) -> Iterator[Found]:
    matter = _matter(line.text, match)
    if matter is None:
        return
    point = f"other:time of {matter}" if matter not in {"", _PASSING} else "time_of_day"
    if (match.groupdict().get("hedge") or "").lower() == "by":
        matter = _PASSING
    rule = matter if matter == _PASSING else "hour of the happening"
    yield Found(line.at(*match.span()), point, "", value, rule, {"low": float(low), "high": float(high)})


def _matter(text: str, match: re.Match[str]) -> str | None:
    """Return what the hour is of: empty for the main thing, ``None`` when it is of something that is no account of it."""
    if _MEETING.search(text[max(0, match.start() - 60) : match.end() + 40]):
        return None
    near = sorted((_distance(match, s, e), name) for name, s, e in happenings_in(text))
    died = min((_distance(match, *m.span()) for m in _DIED.finditer(text)), default=_REACH)
    told = [(gap, name) for gap, name in near if name != "killing" and gap <= _REACH]
    if died < _REACH and (not told or died < told[0][0]) and not _FOUND_DEAD.search(text):
        return "death"
    if told:
        return told[0][1] if told[0][1] in _AFTERWARDS else ""
    return "" if near and near[0][0] <= _REACH else _PASSING


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return max(start - match.end(), match.start() - end, 0)


def _clock(match: re.Match[str]) -> tuple[int, int, str]:
    if match["word"]:
        at = 720 if match["word"].lower() == "noon" else 0
    else:
        at = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0) + (720 if match["half"].lower() == "p" else 0)
        at = min(at, _DAY - 1)
    hedge = (match["hedge"] or "").lower()
    low, high = (
        (at - 15, at) if "before" in hedge else (at, at + 15) if "after" in hedge or "past" in hedge else (at, at)
    )
    return low, high, f"{at // 60:02d}:{at % 60:02d}"


def _part(match: re.Match[str]) -> str:
    if match["over"] or match["last"]:
        return "overnight" if match["over"] else "night"
    part = (match["part"] or match["part2"] or match["part3"] or "").lower()
    early = (match["early"] or "").lower()
    if early == "late":
        return {"": "late night", "night": "late night"}.get(part, part)
    if early:
        return "early morning" if part in {"", "morning"} else part
    return part
