"""Lengths of time and times that recur: "nearly 18 hours", "the past year", "every Monday"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms, lexicon, units
from variorum.analyze.times.groups import amount_of, unit_of

if TYPE_CHECKING:
    from variorum.analyze.times.groups import Groups
    from variorum.analyze.times.tokens import Token


def reach(g: Groups) -> forms.Form | None:
    """Read a stretch that ends or begins on the day of writing: "the past three weeks", "the next two days"."""
    token = g.get("w")
    if token is None:
        return None
    value = str(token.value)
    reach = {"last": -1, "past": -1, "recent": -1, "next": 1, "coming": 1}.get(value, 0)
    if g.get("u") is None:
        return None
    if g.get("n") is None and g.get("q") is None and g.tokens[g.match.start("u")].form not in lexicon.UNIT_PLURALS:
        return None
    amount = amount_of(g)
    return None if amount == 0 else forms.Duration(amount, unit_of(g), reach)  # "the last 0 quarters" reaches nowhere


def duration(g: Groups) -> forms.Form | None:
    """Read a length with its number: "18 hours", "a week"."""
    amount = g.get("n")
    if (unit_of(g) == "WE" and (amount is None or amount.kind not in "dn")) or (
        amount is not None and amount.kind == "a" and g.tokens[g.match.start("u")].form in lexicon.UNIT_PLURALS
    ):
        return None
    behind = g.match.start() > 0 and g.tokens[g.match.start() - 1].form == "in"
    return forms.Duration(amount_of(g), unit_of(g), ahead=behind and unit_of(g) in {"D", "W", "M", "Y"})


def quarters(g: Groups) -> forms.Form | None:
    """Read "a quarter of an hour", "three quarters of an hour"."""
    return forms.Duration(0.25 * (g.number("n") or 1), unit_of(g)) if g.text("q") == "Q" else None


def reach_in_parts(g: Groups) -> forms.Form | None:
    """Read "the next two years and six months"."""
    parts = parts_of(g.tokens[g.match.start() : g.match.end()])
    sign = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(g.text("w"))
    return None if parts is None or sign is None else compounds.ReachInParts(parts, sign)


def weekends(g: Groups) -> forms.Form | None:
    """Read "at weekends", "on weekends" as recurring."""
    behind = g.match.start() > 0 and g.tokens[g.match.start() - 1].form in {"at", "on"}
    return forms.Repeat("XXXX-WXX-WE") if behind and g.tokens[g.match.start()].form == "weekends" else None


_DESCENDING = ("Y", "M", "W", "D", "H", "TM", "S")


def parts_of(tokens: list[Token]) -> tuple[tuple[float, str], ...] | None:
    """Return the numbers and units of a length in several units; ``None`` if the units do not fall: it is a list."""
    parts: list[tuple[float, str]] = []
    amount = None
    for token in tokens:
        if token.kind == "u":
            parts.append((amount or 0.0, str(token.value)))
        elif token.kind == "a":
            amount = 1.0
        elif isinstance(token.value, int | float):
            amount = float(token.value)
    order = [_DESCENDING.index(u) for _, u in parts if u in _DESCENDING]
    if len(order) != len(parts) or any(b <= a for a, b in pairwise(order)):
        return None
    return tuple(parts)


def compound(g: Groups) -> forms.Form | None:
    """Read "a year and two months", "1 hour 20 minutes": the units must fall, so that it is no list."""
    parts = parts_of(g.tokens[g.match.start() : g.match.end()])
    return None if parts is None else forms.Compound(parts)


def vague_duration(g: Groups) -> forms.Form | None:
    """Read a length without a number: "several weeks", "months"."""
    if g.tokens[g.match.start("u")].form not in lexicon.UNIT_PLURALS:
        return None
    return forms.Duration(None, unit_of(g))


def every(g: Groups) -> forms.Form | None:
    """Read "every Monday", "each year", "every two weeks", "every other day"."""
    if g.get("W") is not None and g.text("y") == "other":
        return forms.Repeat("P2W")
    if g.get("W") is not None:
        return forms.Repeat(f"XXXX-WXX-{g.number('W')}" + (f"T{g.text('p')}" if g.get("p") else ""))
    if g.get("p") is not None:
        return forms.Repeat(f"XXXX-XX-XXT{g.text('p')}")
    if g.get("M") is not None:
        return forms.Repeat(f"XXXX-{g.number('M'):02d}")
    if g.get("s") is not None:
        return forms.Repeat(f"XXXX-{g.text('s')}")
    if g.get("u") is None:
        return None
    return forms.Repeat(units.duration_value(amount_of(g) or (2 if g.text("y") == "other" else 1), unit_of(g)))


def whole(g: Groups) -> forms.Form | None:
    """Read "all day", "the whole week", "a full year"; of "all" and "full" no hours, which come in the plural."""
    singular = g.tokens[g.match.start("u")].form in lexicon.UNITS
    return forms.Duration(1, unit_of(g)) if singular and unit_of(g) in {"D", "N", "W", "WE", "M", "Y", "DE"} else None


def unit_long(g: Groups) -> forms.Form | None:
    """Read "decade-long", "week-long"."""
    return forms.Duration(1, unit_of(g)) if g.tokens[g.match.start("u")].form in lexicon.UNITS else None


def nth_weekday_of_each(g: Groups) -> forms.Form | None:
    """Read "the first Monday of each month"."""
    which = -1 if g.text("l") == "last" else g.number("o")
    return forms.Repeat(f"XXXX-XX-WXX-{g.number('W')}-#{which}") if which and unit_of(g) == "M" else None


def weekdays(g: Groups) -> forms.Form | None:
    """Read a plural weekday as recurring: "Mondays"."""
    return forms.Repeat(f"XXXX-WXX-{g.number('w')}")


def per(g: Groups) -> forms.Form | None:
    """Read "per day", "a week" after a number of times."""
    if unit_of(g) not in {"H", "D", "W", "M", "Y", "N"} or g.tokens[g.match.start("u")].form not in lexicon.UNITS:
        return None
    return forms.Repeat(units.duration_value(1, unit_of(g)))


def times_per(g: Groups) -> forms.Form | None:
    """Read "twice a week", "five times a day", "once per month"; "times" alone is no number of times."""
    counted = g.tokens[g.match.start()].form != "times"
    return per(g) if counted else None


def set_word(g: Groups) -> forms.Form | None:
    """Read "daily", "weekly", "annual"."""
    return forms.Repeat(g.text("S"))
