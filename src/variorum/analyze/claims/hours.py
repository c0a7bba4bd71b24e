"""The hour of the day at which a story says it happened, in minutes since midnight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.happenings import (
    INCIDENTS,
    ONSET,
    counts_from_one,
    happenings_in,
    is_told_afterwards,
    onset_of,
)
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.rules import Rule

_DAY = 24 * 60
# How far, in characters, the words of an arrest or a trial may stand from the hour they are told with.
_REACH = 60
# How far a deed may stand before its hour, with where and with what between them.
_FAR = 130
# A part of the day this close to a clock time only repeats it ("at 8:15 p.m. Friday night").
_BESIDE = 25
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
# Minutes that "shortly before" and plain "before" a clock time leave open.
_SOON = 10
_LONG = 240
# What follows an incident, so that its hour is none of the incident's.
_AFTERWARDS = frozenset(
    {"arrest", "sentencing", "charging", "vote", "resignation", "withdrawal", "deployment"}
    | {"ceasefire", "end of the ceasefire", "agreement", "closing of the crossing", "opening of the crossing"}
)
# Words for these ("police pulled back", "officers were deployed") have another sense in stories of a crime.
_NOT_OF_CRIMES = frozenset({"vote", "resignation", "withdrawal", "deployment"})
# An hour told with no happening near it: taken for that of the incident only while no account contradicts it.
_PASSING: Final = "hour in passing"
_DIED = re.compile(r"\b(?:died|pronounced|succumbed)\b", re.IGNORECASE)
# "Died on Thursday morning after being shot": the part of the day is that of the shots too.
_AFTER_SHOTS = re.compile(
    r"[^.;]{0,20} after (?:being|(?:he|she|they) (?:was|were)) (?:\w+ )?(?:shot|stabbed)\b", re.IGNORECASE
)
_FOUND_DEAD = re.compile(r"\b(?:shot and killed|opened fire|gunfire|shooting)\b", re.IGNORECASE)


def find_hours(page: Page) -> Iterator[Found]:
    """Yield the hours at which the story says the main thing happened, or someone died or was arrested.

    Of a story that does not open with an incident, only the hour at which one is said to have begun.
    """
    for line in page.prose:
        clocks = [m for kind, _, pattern in rows("hours") if kind == "clock" for m in pattern.finditer(line.text)]
        parts = [m for kind, _, pattern in rows("hours") if kind == "part" for m in pattern.finditer(line.text)]
        for match in clocks:
            low, high, value = _clock(match)
            yield from _hour(page, line, match, value, low, high)
        for match in parts:
            name = _part(match)
            if name and not any(
                c.start() - _BESIDE < match.end() and match.start() < c.end() + _BESIDE for c in clocks
            ):
                yield from _hour(page, line, match, name, *_PARTS[name])


def _hour(page: Page, line: Line, match: re.Match[str], value: str, low: int, high: int) -> Iterator[Found]:
    begun = onset_of(line.text, match.start())
    onset = "" if page.crime else begun
    matter = "" if onset else _matter(page, line.text, match)
    if matter is None or not (onset or page.incident) or (not onset and counts_from_one(line.text[: match.start()])):
        return
    point = f"other:time of {matter}" if matter not in {"", _PASSING} else "time_of_day"
    if (match.groupdict().get("hedge") or "").lower() == "by":
        matter = _PASSING
    rule: Rule = ONSET if onset else _PASSING if matter == _PASSING else "hour of the happening"
    yield Found(
        line.at(*match.span()), point, "", value, rule, {"low": float(low), "high": float(high), "predicate": begun}
    )


# "the mayor said on Saturday morning" tells when somebody spoke.
_OF_SPEECH = re.compile(
    r"\b(?:said|says|told [^,.;]{1,40}|announced|(?<!was )(?<!were )(?<!is )(?<!been )(?<!first )reported|confirmed"
    r"|wrote|stated|warned|spoke)"
    r"(?: (?:on|early|late|by|in|at|earlier|later|here))* ?$",
    re.IGNORECASE,
)
# Words that may bear the hour of what they tell of, where no happening of the tables stands beside it.
_OCCURS = re.compile(
    r"\b(?:struck|strikes?|hits?|fell|landed|burst|broke|gave way|collapsed?|came|beg[au]n|started|erupted|stormed|sank"
    r"|entered|drove|walked|went|left|called|heard|found|responded|received|got|saw|reported|was|were|ran|stopped)\b",
    re.IGNORECASE,
)


def _matter(page: Page, text: str, match: re.Match[str]) -> str | None:
    """Return what the hour is of: empty for the main thing, ``None`` for what is no account of it."""
    if _OF_SPEECH.search(text[: match.start()]) or is_told_afterwards(text[: match.start()], text[match.end() :]):
        return None
    around = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    if any(pattern.search(around) for kind, _, pattern in rows("hours") if kind == "other"):
        return None
    near = sorted((_distance(match, s, e), name) for name, s, e in happenings_in(text))
    died = min((_distance(match, *m.span()) for m in _DIED.finditer(text)), default=_REACH)
    told = [(gap, name) for gap, name in near if name not in {"killing", "death"} and gap <= _REACH]
    if died < _REACH and "part" in match.groupdict() and _AFTER_SHOTS.match(text, match.end()):
        return ""
    beside = died < _BESIDE and (not told or died < told[0][0])
    if beside or (died < _REACH and (not told or died < told[0][0]) and not _FOUND_DEAD.search(text)):
        return "death"
    if told:
        apart = _AFTERWARDS - _NOT_OF_CRIMES if page.crime else _AFTERWARDS
        return told[0][1] if told[0][1] in apart else ""
    if near and near[0][0] <= _REACH:
        return ""
    if any(name in INCIDENTS and 0 <= match.start() - end <= _FAR for name, _, end in happenings_in(text)):
        return ""
    return _PASSING if near or _OCCURS.search(text) else None


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return max(start - match.end(), match.start() - end, 0)


def _clock(match: re.Match[str]) -> tuple[int, int, str]:
    if match["word"]:
        at = 720 if match["word"].lower() == "noon" else 0
    elif match["of"]:  # "4:30 in the morning"
        at = (
            int(match["hour3"]) % 12 * 60
            + int(match["minute3"] or 0)
            + (0 if match["of"].lower() == "morning" else 720)
        )
        at = min(at, _DAY - 1)
    else:
        at = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0) + (720 if match["half"].lower() == "p" else 0)
        at = min(at, _DAY - 1)
    hedge = (match["hedge"] or "").lower()
    room = _SOON if hedge.split(" ")[0] in {"just", "shortly", "a", "soon", "right"} else _LONG
    low = at - room if "before" in hedge else at
    high = at + room if "after" in hedge or "past" in hedge else at
    side = "before " if low < at else "after " if high > at else ""
    return low, high, f"{side}{at // 60:02d}:{at % 60:02d}"


def _part(match: re.Match[str]) -> str:
    groups = {name: (words or "").lower() for name, words in match.groupdict().items()}
    part, early = groups["part"] or groups.get("part2", ""), groups.get("early", "")
    if part == "last night":
        return "night"
    if early == "late":
        return "late night" if part in {"", "night"} else part
    return "early morning" if early and part in {"", "morning"} else part
