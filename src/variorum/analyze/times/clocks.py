"""Times of day: "5:30 p.m.", "half past eight", "8 in the morning", "4 to 6 p.m."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms, lexicon
from variorum.analyze.times.groups import edge_of

if TYPE_CHECKING:
    from variorum.analyze.times.groups import Groups


def read_clock(text: str, zone: str = "") -> forms.Clock | None:
    """Read a time of day as digits write it ("5:30 p.m.", "0900"); ``None`` if there is no such time."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) == 1 and numbers[0] > 24:
        numbers = [numbers[0] // 100, numbers[0] % 100]
    hour = numbers[0]
    letters = re.sub(r"[^apm]", "", text.lower())
    if letters[:1] in ("a", "p"):
        if not (1 <= hour <= 12 or (hour == 0 and len(numbers) > 1)):
            return None
        hour = hour % 12 + (12 if letters[0] == "p" else 0)
    if hour > 24 or any(n > 59 for n in numbers[1:]):
        return None
    minute = numbers[1] if len(numbers) > 1 else None
    second = numbers[2] if len(numbers) > 2 else None
    told = bool(letters[:1]) or hour == 0 or hour > 12 or text[:1] == "0"
    return forms.Clock(hour, minute, second, lexicon.ZONES.get(zone, ""), half=told)


def clock(g: Groups) -> forms.Form | None:
    """Read "5:30 p.m.", "0900 GMT", "8:30 in the evening"."""
    read = read_clock(g.text("c"), g.text("z"))
    return None if read is None else forms.Calendar(clock=read.in_part(g.text("p")))


def oclock(g: Groups) -> forms.Form | None:
    """Read "eight o'clock", "8 o'clock in the evening"."""
    number = g.number("n")
    if number is None or not 1 <= number <= 12:
        return None
    return forms.Calendar(clock=forms.Clock(number, half=False).in_part(g.text("p")))


def told_clock(g: Groups) -> forms.Form | None:
    """Read "half past eight", "a quarter to nine", "twenty minutes past five in the morning"."""
    past = g.text("l") == "past"
    if g.get("l") is not None and not past:
        return None
    token, minute = g.get("a"), g.get("m")
    if minute is not None and minute.value != "TM":
        return None
    quarter = token is not None and token.kind == "u"
    minutes = 30 if g.get("A") is not None else 15 if quarter else g.number("a") or g.number("a2")
    if minutes is None or not 0 < minutes < 60 or (quarter and token is not None and token.value != "Q"):
        return None
    read = read_clock(g.text("c")) if g.get("c") is not None else forms.Clock(g.number("n") or 0, half=False)
    if read is None or not 1 <= read.hour <= 23:
        return None
    hour = read.hour if past else read.hour - 1
    told = forms.Clock(hour, minutes if past else 60 - minutes, half=read.half)
    return forms.Calendar(clock=told.in_part(g.text("p")))


def told_after_at(g: Groups) -> forms.Form | None:
    """Read "ten to four" in "at ten to four", "it was ten to four": anywhere else it may be a range or a score."""
    before = g.tokens[g.match.start() - 1].form if g.match.start() else ""
    after = g.tokens[g.match.end()].form if g.match.end() < len(g.tokens) else ""
    told = before in {"at", "was"} and after not in _OF_ODDS and g.number("a2") in _TOLD_MINUTES
    hour = g.number("n") or 0
    return told_clock(g) if told and 1 < hour <= _NOON else None


_TOLD_MINUTES, _NOON = frozenset({5, 10, 20, 25}), 12
# "at ten to four against", "at ten to twelve percent".
_OF_ODDS = frozenset({"against", "percent", "per", "on", "dollars", "euros", "years", "people", "%"})


def hours(g: Groups) -> forms.Form | None:
    """Read "4 to 6 p.m.", "between 9:30 and 11 a.m.": the first hour takes the half of the day of the last."""
    last = read_clock(g.text("c"), g.text("z"))
    link = g.get("r")
    before = g.tokens[g.match.start() - 1].form if g.match.start() else ""
    if last is None or link is None or (link.kind == "&" and before != "between"):
        return None
    if not last.half and (g.get("k") is not None or before not in {"from", "between"}):
        return None
    if g.get("k") is not None:
        first = read_clock(g.text("k"))
    else:
        number = g.number("n")
        first = forms.Clock(number, half=False) if number is not None and 1 <= number <= 12 else None
    if first is None or first.half:
        return None  # "6 p.m. to 6 a.m." are two
    if last.half:
        late = last.hour >= 12 and first.hour % 12 <= last.hour % 12
        first = replace(first, hour=first.hour % 12 + (12 if late else 0), half=True)
    return compounds.Hours(forms.Calendar(clock=first), forms.Calendar(clock=last))


def twelve(g: Groups) -> forms.Form | None:
    """Read "12 noon", "12 midnight"."""
    token = g.get("p")
    if g.number("n") != 12 or token is None or token.form not in {"noon", "midnight", "midday"}:
        return None
    return forms.Calendar(part=str(token.value))


# What may stand behind a part of the day that closes an hour, and before an hour told in words.
_CLOSING, _AT = frozenset("C.@&rHWTM"), frozenset({"at", "by", "until", "till", "before", "after", "since"})


def hour_of_part(g: Groups) -> forms.Form | None:
    """Read "8 in the morning"; where words follow, behind "at" and the like: "two in the evening paper" is none."""
    number, start, end = g.number("n"), g.match.start(), g.match.end()
    closed = end == len(g.tokens) or g.tokens[end].kind in _CLOSING
    behind = start > 0 and g.tokens[start - 1].form in _AT
    if number is None or not 1 <= number <= 12 or not (closed or behind):
        return None
    return forms.Calendar(clock=forms.Clock(number, half=False).in_part(g.text("p")))


def noon(g: Groups) -> forms.Form | None:
    """Read "noon" and "midnight" without a day, "midday" behind a preposition."""
    token, start = g.get("p"), g.match.start()
    behind = start == 0 or g.tokens[start - 1].kind in "@rm"
    if token is None or not (token.form in {"noon", "midnight"} or (token.value == "MI" and behind)):
        return None
    return forms.Calendar(part=str(token.value))


def part(g: Groups) -> forms.Form | None:
    """Read "the morning", "the late afternoon"."""
    token = g.get("p")
    if token is None or token.form == "midday":
        return None
    return forms.Calendar(part=str(token.value), edge=edge_of(g))


def late_part(g: Groups) -> forms.Form | None:
    """Read "in late afternoon", "by early evening"."""
    behind = g.match.start() > 0 and g.tokens[g.match.start() - 1].kind == "@"
    return part(g) if behind else None


def middle_part(g: Groups) -> forms.Form | None:
    """Read "mid-morning", "mid afternoon"."""
    return part(g) if g.text("e") == "MID" else None


def hours_of_part(g: Groups) -> forms.Form | None:
    """Read "from 5 to 6 in the afternoon"."""
    first, last = g.number("n"), g.number("n2")
    link = g.get("r")
    before = g.tokens[g.match.start() - 1].form if g.match.start() else ""
    if first is None or last is None or link is None or not 1 <= first <= 12 or not 1 <= last <= 12:
        return None
    if before != ("between" if link.kind == "&" else "from"):
        return None
    ends = (forms.Clock(hour, half=False).in_part(g.text("p")) for hour in (first, last))
    return compounds.Hours(*(forms.Calendar(clock=end) for end in ends))
