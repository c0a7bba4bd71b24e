"""Times counted from the day of writing or from a date spoken of: "yesterday", "last week", "two days later"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms, lexicon
from variorum.analyze.times.groups import amount_of, bound_of, edge_of, form_after, unit_of
from variorum.analyze.times.lengths import parts_of

if TYPE_CHECKING:
    from variorum.analyze.times.groups import Groups


def deictic(g: Groups) -> forms.Form | None:
    """Read "today", "yesterday", "tomorrow morning"."""
    days, part = lexicon.DEICTIC[g.text("T")]
    return forms.Deictic(days, g.text("p") or part, edge=edge_of(g))


def day_but_one(g: Groups) -> forms.Form | None:
    """Read "the day after tomorrow", "the day before yesterday"."""
    days = lexicon.DEICTIC[g.text("T")][0]
    if unit_of(g) != "D" or (days, g.text("j")) not in {(1, "+"), (-1, "-")}:
        return None
    return forms.Deictic(2 * days)


def from_now(g: Groups) -> forms.Form | None:
    """Read "two weeks from now", "a year from today"."""
    link, now = g.get("f"), g.get("R") or g.get("T")
    if link is None or link.form != "from" or now is None or now.form not in {"now", *lexicon.DEICTIC}:
        return None
    days = 0 if now.form == "now" else lexicon.DEICTIC[now.form][0]
    amount = amount_of(g)
    if g.match.start() and g.tokens[g.match.start() - 1].form == "for" and amount is not None:
        return compounds.LengthFrom(forms.Duration(amount, unit_of(g)), forms.Deictic(days))
    if days and amount is not None:
        return compounds.Shifts(((amount, unit_of(g)),), 1, days, bound_of(g))
    return forms.Shift(amount, unit_of(g), 1, "published", bound=bound_of(g))


def around_a_day(g: Groups) -> forms.Form | None:
    """Read "two days after tomorrow", "three weeks before today"."""
    sign = {"+": 1, "-": -1}.get(g.text("j"))
    amount = amount_of(g)
    if sign is None or amount is None:
        return None
    return compounds.Shifts(((amount, unit_of(g)),), sign, lexicon.DEICTIC[g.text("T")][0], bound_of(g))


def compound_shift(g: Groups) -> forms.Form | None:
    """Read "1 month, 21 days ago", "two years and a month later"."""
    parts = parts_of(g.tokens[g.match.start() : g.match.end()])
    if parts is None:
        return None
    if g.get("g") is not None:
        return compounds.Shifts(parts, -1, 0)
    later = g.get("e") or g.get("j")
    sign = {"AFTER": 1, "BEFORE": -1, "+": 1, "-": -1}.get(str(later.value) if later is not None else "")
    return None if sign is None else compounds.Shifts(parts, sign, "last")


def edge_of_a_day(g: Groups) -> forms.Form | None:
    """Read "the end of tomorrow", "the start of Monday", "late in the day Monday"."""
    if unit_of(g) not in {"D", ""}:
        return None
    if g.get("W") is not None:
        return forms.Calendar(weekday=g.number("W"), edge=edge_of(g))
    return forms.Deictic(lexicon.DEICTIC[g.text("T")][0], edge=edge_of(g))


_AT_A_WEEKEND = lexicon.words("over at during through until on for since by")


def weekend(g: Groups) -> forms.Form | None:
    """Read "over the weekend", "through the weekend"."""
    start = g.match.start()
    behind = start > 0 and g.tokens[start - 1].form in _AT_A_WEEKEND
    return compounds.Weekend() if behind and g.tokens[g.match.start("u")].form == "weekend" else None


def rest_of_unit(g: Groups) -> forms.Form | None:
    """Read "the rest of the week", "the remainder of the year": from the day of writing on."""
    if g.text("b") != "AFTER" or unit_of(g) not in {"D", "W", "M", "Y", "DE", "Q"}:
        return None
    return forms.Named("this", unit=unit_of(g), edge="AFTER")


def in_the_future(g: Groups) -> forms.Form | None:
    """Read "four weeks in the future"."""
    return forms.Shift(amount_of(g), unit_of(g), 1, "published") if g.text("R2") == "FUTURE_REF" else None


def in_time(g: Groups) -> forms.Form | None:
    """Read "in two weeks' time"."""
    behind = g.match.start() > 0 and g.tokens[g.match.start() - 1].form in {"in", "within"}
    return forms.Shift(amount_of(g), unit_of(g), 1, "published") if behind else None


def weekdays_away(g: Groups) -> forms.Form | None:
    """Read "two Sundays ago", "three Fridays from now"."""
    number, weekday = g.number("n"), g.number("w")
    if number is None or weekday is None or (g.get("R") is not None and g.text("R") != "PRESENT_REF"):
        return None
    return compounds.WeekdaysAway(weekday, -number if g.get("g") is not None else number)


def in_the_day(g: Groups) -> forms.Form | None:
    """Read "earlier in the day", "late in the day": the day last told."""
    return compounds.DayTold() if unit_of(g) == "D" else None


def after_next(g: Groups) -> forms.Form | None:
    """Read "the week after next", "the month before last"."""
    order = (g.text("j"), g.text("w"))
    if order not in {("+", "next"), ("-", "last")} or unit_of(g) not in {"W", "WE", "M", "Y", "Q"}:
        return None
    return forms.Shift(2, unit_of(g), 1 if order[0] == "+" else -1, "published")


def weekdays_ago(g: Groups) -> forms.Form | None:
    """Read "Tuesday evening of last week" and "next week on Friday evening"."""
    form = weekday_of_week(g)
    return replace(form, part=g.text("p")) if isinstance(form, forms.Named) else None


def this_part(g: Groups) -> forms.Form | None:
    """Read "this morning", "last night", "that evening", "the next morning"."""
    part = g.text("p")
    if g.get("t") is not None:
        return forms.Deictic(0, part) if g.text("t") == "this" else None
    if g.get("v") is not None:
        return forms.Named("same", unit="D", part=part)
    if g.get("l") is not None:
        return forms.Deictic(-1, part) if g.text("l") == "last" and part == "NI" else None
    return forms.Named("following", unit="D", part=part)


def ago(g: Groups) -> forms.Form | None:
    """Read "two weeks ago", "half a year ago"."""
    if unit_of(g) == "WE":
        return None
    return forms.Shift(amount_of(g), unit_of(g), -1, "published", bound=bound_of(g))


def later(g: Groups) -> forms.Form | None:
    """Read "two days later", "a week earlier", "the day before"."""
    token = g.get("j")
    if token is None or form_after(g) == "than":
        return None  # "nine days earlier than last year" compares
    value = str(token.value)
    sign = {"AFTER": 1, "BEFORE": -1, "+": 1, "-": -1}.get(value)
    if sign is None or token.form == "hence":
        return None if sign is None else forms.Shift(amount_of(g), unit_of(g), 1, "published")
    if g.get("p") is not None:
        return forms.Shift(1.0, "D", sign, "last", g.text("p"))  # "the night before"
    amount = 1.0 if g.tokens[g.match.start()].kind == "h" else amount_of(g)
    return forms.Shift(amount, unit_of(g), sign, "last")


def from_event(g: Groups) -> forms.Form | None:
    """Read "the day after the vote", whose day this stage does not know."""
    return compounds.FromEvent(unit_of(g)) if unit_of(g) in {"D", "W", "M", "Y"} else None


def eve(g: Groups) -> forms.Form | None:
    """Read "the eve of the vote"."""
    return compounds.FromEvent("D") if unit_of(g) == "EV" else None


def vague_later(g: Groups) -> forms.Form | None:
    """Read "some days later", "weeks before"."""
    form = later(g)
    return replace(form, amount=None) if isinstance(form, forms.Shift) else None


_OWNER = frozenset({"'", "’"})
_WHICH = {
    "this": "this",
    "last": "last",
    "past": "last",
    "next": "next",
    "coming": "next",
    "previous": "previous",
    "following": "following",
    "same": "same",
    "that": "same",
}


def named(g: Groups) -> forms.Form | None:
    """Read a unit told by its order: "this week", "last Tuesday", "the following year", "late last month"."""
    token = g.get("w")
    if token is None:
        return None
    which = _WHICH.get(str(token.value))
    if which is None or (token.form == "following" and g.tokens[g.match.start()] is token and form_after(g) in _OWNER):
        return None  # "following Tuesday's riots"
    unit = g.get("u")
    if g.text("F") == "fiscal" and unit is not None and unit.value == "Y":
        return compounds.FiscalYearTold({"last": -1, "previous": -1, "next": 1}.get(which, 0))
    if unit is not None and (unit.value in {"H", "TM", "S"} or unit.form in lexicon.UNIT_PLURALS):
        return None
    if unit is not None and token.value in {"last", "past"} and (token.value == "past" or g.get("h") is not None):
        return forms.Duration(1, str(unit.value), -1)
    if token.value == "next" and g.get("W") is not None and g.get("h") is None:
        return forms.Named("next", unit="W", weekday=g.number("W"), edge=edge_of(g), part=g.text("p"))
    if token.value == "next" and g.get("h") is not None and (unit is None or unit.value not in {"Q", "F"}):
        which = "following"
    return forms.Named(
        which,
        unit=g.text("u"),
        weekday=g.number("W"),
        month=g.number("M"),
        season=g.text("s"),
        edge=edge_of(g),
        part=g.text("p"),
    )


def end_of_unit(g: Groups) -> forms.Form | None:
    """Read "the end of the year": of the year of writing, or of the one last spoken of in a history."""
    if g.get("u") is None or unit_of(g) not in {"W", "M", "Y", "DE", "Q"}:
        return None
    return forms.Named("this", unit=unit_of(g), edge=edge_of(g))


def year_end(g: Groups) -> forms.Form | None:
    """Read "year-end" and "month-end"."""
    return forms.Named("this", unit="Y" if g.text("G") == "year" else "M", edge="END")


def weekday_of_week(g: Groups) -> forms.Form | None:
    """Read "Tuesday of last week"."""
    which = _WHICH.get(g.text("w"))
    if which not in {"this", "last", "next"} or unit_of(g) != "W":
        return None
    return forms.Named(which, unit="W", weekday=g.number("W"))


def overnight(g: Groups) -> forms.Form | None:
    """Read "overnight" as the night of the day of writing."""
    token = g.get("p")
    return forms.Deictic(0, "NI") if token is not None and token.form == "overnight" else None


def reference(g: Groups) -> forms.Form | None:
    """Read "now", "recently", "in the future"."""
    return forms.Reference(g.text("R"))
