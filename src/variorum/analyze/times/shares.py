"""What readings side by side tell each other and stay two: the year, the day, the half of the day, the beginning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, forms
from variorum.analyze.times.joins import with_clock
from variorum.analyze.times.readings import Reading, is_bare_hour, word_before, words_between

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Form
    from variorum.analyze.times.tokens import Token

LISTED = "listed day"
_STRETCH = frozenset({"to", "into", "through", "until", "till", "-", "–"})
_COORDINATED = _STRETCH | {"and", "or", ","}
_BEGINNINGS = frozenset({"from", "starting", "beginning", "commencing"})
_DAILY = frozenset({"curfew", "curfews", "daily", "nightly", "every"})


def share_years(tokens: list[Token], found: list[Reading]) -> list[Reading]:
    """Tell both ends of a stretch of days of each other: "from March to May 2020", "from Monday to Friday"."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        links = words_between(tokens, left, right)
        if links and len(links) <= 2 and links[0] in _COORDINATED:
            stretch = _is_stretch(tokens, left, links)
            out[at], out[at + 1] = _with_year_of_last(left, right, links[0]) or (
                _ends(left, right) if stretch else (left, right)
            )
    return out


def _is_stretch(tokens: list[Token], left: Reading, links: list[str]) -> bool:
    between = links == ["and"] and any(t.form == "between" for t in tokens[max(0, left.start - 1) : left.end])
    return between or links[0] in _STRETCH


def _with_year_of_last(left: Reading, right: Reading, link: str) -> tuple[Reading, Reading] | None:
    """Give the year, or month and year, of the second of two dates to the first: "from March to May 2020"."""
    first, second = left.form, right.form
    if not isinstance(first, forms.Calendar) or not isinstance(second, forms.Calendar):
        return None
    if first.day and not first.month and second.month and second.day:
        return left.saying(
            replace(first, month=second.month, year=second.year)
        ), right  # "from the 3rd to the 9th of May"
    if not first.month or not second.month or first.year is not None or second.year is None:
        return None
    if (first.day is None) != (second.day is None):
        return None
    year = second.year - (1 if first.month > second.month and link != "," else 0)
    return left.saying(replace(first, year=year)), right


def _ends(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Tell each end of a stretch of the other, so that the first comes before the last."""
    first, second = left.form, right.form
    if not isinstance(second, forms.Calendar):
        return left, right
    if isinstance(first, forms.Calendar) and _only_weekday(first) and _only_weekday(second):
        return (
            left.saying(replace(first, to_weekday=second.weekday)),
            right.saying(replace(second, from_weekday=first.weekday)),
        )
    if isinstance(first, forms.Reference) and first.value == "PRESENT_REF" and (second.month or second.weekday):
        return left, right.saying(compounds.EndAfter(forms.Deictic(0), second))  # "between now and May 5"
    after_named = isinstance(first, forms.Named) and first.weekday and second == forms.Calendar(weekday=second.weekday)
    after_month = isinstance(first, forms.Calendar) and first.month and second.month and second.year is None
    if after_named or after_month:
        return left, right.saying(compounds.EndAfter(first, second))
    return left, right


def _only_weekday(form: forms.Calendar) -> bool:
    return bool(form.weekday) and not form.month and not form.day


def share_days(tokens: list[Token], found: list[Reading]) -> list[Reading]:
    """Give hours the day beside them: "from 10 a.m. to 4 p.m. on Monday", "tomorrow between 8 a.m. and 2 p.m."."""
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        left, right = out[at], out[at + 1]
        if is_bare_hour(left.form) and _linked(tokens, left, right):
            out[at] = left.saying(_at_hour(right.form, left.form) or left.form)
    for at in range(1, len(out)):
        left, right = out[at - 1], out[at]
        form = _hour_after(tokens, left, right) if is_bare_hour(right.form) else None
        if form is not None:
            out[at] = right.saying(form)
    return out


def _at_hour(day: Form, hour: Form) -> Form | None:
    """Return a day that has an hour at another; ``None`` if it has none."""
    if isinstance(day, forms.Exact) and "T" in day.rest:
        return with_clock(replace(day, rest=""), hour)
    if getattr(day, "clock", None) is None or is_bare_hour(day):
        return None
    return replace(day, clock=hour.clock)  # type: ignore[type-var, attr-defined]


_DAY_THEN_HOURS = frozenset({"from", "between", "before", "after"})


def _hour_after(tokens: list[Token], left: Reading, right: Reading) -> Form | None:
    """Return the hour on the right at the day on the left, or at the day and in the half of the hour there."""
    links = words_between(tokens, left, right)
    if [link for link in links if link != ","] in [[word] for word in _DAY_THEN_HOURS]:
        return with_clock(left.form, right.form)
    clock: forms.Clock | None = getattr(left.form, "clock", None)
    if clock is None or not _linked(tokens, left, right):
        return None
    hour: forms.Clock = right.form.clock  # type: ignore[attr-defined]
    same_half = replace(hour, hour=hour.hour + 12, half=True)
    if not hour.half and clock.half and clock.hour >= 12 and clock.hour % 12 < hour.hour < 12:
        hour = same_half  # "from 1:30 p.m. to 3:30"
    return replace(left.form, clock=hour)  # type: ignore[type-var]


def _linked(tokens: list[Token], left: Reading, right: Reading) -> bool:
    links = words_between(tokens, left, right)
    return len(links) == 1 and _is_stretch(tokens, left, links)


def ahead(tokens: list[Token], item: Reading) -> Form:
    """Let a length of time begin now where it is said to end ahead: "will rule within ten days"."""
    within = word_before(tokens, item) == "within" and isinstance(item.form, forms.Duration)
    return replace(item.form, reach=1) if within and _is_length(item.form) else item.form  # type: ignore[type-var]


def share_beginnings(tokens: list[Token], found: list[Reading]) -> list[Reading]:
    """Let a length of time begin where it is said to: "for three days from Monday", "from 10 a.m. for two hours"."""
    out = list(found)
    for at in range(len(out) - 1):
        left, right = out[at], out[at + 1]
        links = [word for word in words_between(tokens, left, right) if word not in {",", "on", "at"}]
        if len(links) != 1:
            continue
        if links[0] in _BEGINNINGS and _is_length(left.form) and _lasts(tokens, left):
            out[at] = left.saying(compounds.LengthFrom(left.form, right.form))  # type: ignore[arg-type]
        elif links[0] == "for" and _is_length(right.form) and word_before(tokens, left) in _BEGINNINGS:
            out[at + 1] = right.saying(compounds.LengthFrom(right.form, left.form))  # type: ignore[arg-type]
    return out


_LASTING = frozenset({"for", "last", "lasts", "lasted", "lasting", "of"})


def _lasts(tokens: list[Token], reading: Reading) -> bool:
    return word_before(tokens, reading) in _LASTING


def _is_length(form: Form) -> bool:
    plain = isinstance(form, forms.Duration) and bool(form.amount) and not form.reach
    return plain or isinstance(form, forms.Compound)


def list_days(tokens: list[Token], kinds: str, found: list[Reading]) -> list[Reading]:
    """Read the days listed before a date as days of its month: "on 17 and 24 February", "on the 3rd, 5th and 9 May"."""
    out: list[Reading] = []
    for item in found:
        earlier = _days_before(tokens, kinds, item, out[-1].end if out else 0)
        at = earlier[0].start if earlier else item.start
        before = kinds[at - 1] if at else "_"
        if earlier and (before in "@f" or (before == "h" and at > 1 and kinds[at - 2] in "@f")):
            out.extend(earlier)
        out.append(item)
    return out


def _days_before(tokens: list[Token], kinds: str, item: Reading, taken: int) -> list[Reading]:
    form, at = item.form, item.start
    if not isinstance(form, forms.Calendar) or not (form.month and form.day) or kinds[at] not in "do":
        return []
    earlier: list[Reading] = []
    while at > 2 and kinds[at - 1] in "&C" and kinds[at - 2] in "do" and at - 2 >= taken:
        at -= 2
        earlier.insert(0, Reading(at, at + 1, LISTED, replace(form, day=tokens[at].value)))  # type: ignore[arg-type]
    return earlier


def repeat_hours(tokens: list[Token], found: list[Reading]) -> list[Reading]:
    """Read the hours of what comes again each day as recurring: "a curfew from 6 p.m. to 6 a.m."."""
    if not any(t.form in _DAILY for t in tokens):
        return found
    out: list[Reading] = []
    for item in found:
        clock: forms.Clock | None = getattr(item.form, "clock", None)
        daily = any(t.form in _DAILY for t in tokens[max(0, item.start - 10) : item.start])
        if clock is not None and daily and is_bare_hour(item.form):
            out.append(item.saying(forms.Repeat(f"XXXX-XX-XXT{clock.value}")))
        else:
            out.append(item)
    return out
