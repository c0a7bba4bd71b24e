"""What a number tells of persons without counting them, their ages; and the words that count nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.bounds import bound_before, open_end, range_end
from variorum.analyze.quantities.counted import phrase_end
from variorum.analyze.quantities.figures import Figure
from variorum.analyze.quantities.numbers import read_number
from variorum.analyze.quantities.roles import role_of
from variorum.analyze.quantities.tokens import DASHES
from variorum.analyze.quantities.units import DURATIONS

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Number, Token

_AGE_FORMS = tuple(
    tuple(words.split())
    for words in [
        "- year - olds",
        "- year - old",
        "- years - old",
        "- year old",
        "- month - old",
        "- week - old",
        "- day - old",
        "year - old",
        "years - old",
        "years old",
        "year old",
        "months old",
        "weeks old",
        "days old",
        "years of age",
        "year of age",
        "months of age",
        "weeks of age",
        "days of age",
        "- years of age",
        "yo",
        "day old",
        "week old",
        "month old",
        "- years - olds",
        "- months - old",
        "y / o",
    ]
)


def age(tokens: list[Token], number: Number, floor: int) -> Figure | None:
    """Read an age: "a 20-year-old man", "30 years old", "aged 30", "Mara Lind, 21,"."""
    figure = Figure(number.first, number.last, number.value, number.value, "exactly", "year", "age", "age", rule="age")
    second = range_end(tokens, number)
    if second is not None:
        before = bound_before(tokens, number.first, floor)
        between = number.first > floor and tokens[number.first - 1].form == "between"
        first = number.first - 1 if between else number.first if before is None else before[0]
        joined = replace(figure, first=first, last=second.last, high=second.value, bound="between")
        ages = (
            number.first > 0 and tokens[number.first - 1].form in lexicon.AGE_BEFORE - {"both"} and second.value < 120
        )
        return _spelled_age(tokens, joined, floor) or (joined if ages else None)
    spelled = _spelled_age(tokens, figure, floor)
    if spelled is not None:
        return spelled
    if not 0 < number.value < 120 or number.value != int(number.value):
        return None
    aged = number.first > 0 and tokens[number.first - 1].form in lexicon.AGE_BEFORE
    listed = number.first > 2 and tokens[number.first - 1].form == "and" and tokens[number.first - 2].digits is not None
    limit = bound_before(tokens, number.first, floor)
    if limit is not None and _limits_age(tokens, number, limit[0]):
        return open_end(replace(figure, first=limit[0], bound=limit[1]), vague=False)
    aged = aged or (listed and tokens[number.first - 3].form in lexicon.AGE_BEFORE)
    return figure if aged or _apposed_age(tokens, number) or _person_of(tokens, number) else None


def _person_of(tokens: list[Token], number: Number) -> bool:
    """Say whether a number says how old one person is: "a girl of nine"; not "a boy of 12 brothers"."""
    before = [t.form for t in tokens[max(0, number.first - 2) : number.first]]
    following = tokens[number.last] if number.last < len(tokens) else None
    ends = following is None or not following.text[0].isalpha() or following.form in lexicon.STOPS
    return ends and len(before) == 2 and before[1] == "of" and before[0] in _SINGLE


_SINGLE = lexicon.words("girl boy child woman man youth teenager widow widower student pupil baby")


def _spelled_age(tokens: list[Token], figure: Figure, floor: int) -> Figure | None:
    """Read "30 years old", "20-year-old", "18 months of age", with the words that bound it."""
    forms = tuple(t.form for t in tokens[figure.last : figure.last + 4])
    for pattern in _AGE_FORMS:
        if forms[: len(pattern)] == pattern:
            unit = next((w.rstrip("s") for w in pattern if w.rstrip("s") in DURATIONS), "year")
            before = bound_before(tokens, figure.first, floor)
            if before is not None and figure.bound == "exactly":
                figure = open_end(replace(figure, first=before[0], bound=before[1]), vague=False)
            return replace(figure, last=figure.last + len(pattern), unit=unit)
    return None


_MONTHS = lexicon.words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec"
)


def _apposed_age(tokens: list[Token], number: Number) -> bool:
    if number.first < 2 or tokens[number.first].digits is None or tokens[number.first - 1].text != ",":
        return False
    name = tokens[number.first - 2]
    closes = number.last >= len(tokens) or tokens[number.last].text in {",", ".", ";", ")"}
    capital = name.text[:1].isupper() and name.text[1:2].islower() and len(name.text) > 1
    month = name.form in _MONTHS
    return closes and capital and number.value >= 1 and not month and number.last - number.first == 1


# Which years of ten "early", "mid" and "late" tell.
_OF_TEN = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_POSSESSIVES = lexicon.words("his her their my our your")


def years_of_ten(tokens: list[Token], at: int) -> Figure | None:
    """Read an age told by its ten years: "a man in his 40s", "in her early 60s"."""
    token, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    ten = token.digits
    if (
        ten is None
        or ten % 10
        or not 0 < ten < 120
        or behind is None
        or behind.form != "s"
        or behind.start != token.end
    ):
        return None
    first = at - (at > 0 and tokens[at - 1].text in DASHES)
    edge = _OF_TEN.get(tokens[first - 1].form) if first else None
    first -= edge is not None
    if first == 0 or tokens[first - 1].form not in _POSSESSIVES:
        return None
    low, high = edge or (0, 9)
    return Figure(first, at + 2, ten + low, ten + high, "between", "year", "age", "age", rule="age")


_PERSONS = lexicon.words(
    "people children persons adults boys girls men women minors residents those anyone everyone pupils students babies"
)


def _limits_age(tokens: list[Token], number: Number, start: int) -> bool:
    """Say whether a bound before a number is of an age: "children under five"; not "people over 12 villages"."""
    after = tokens[number.last] if number.last < len(tokens) else None
    ends = after is None or not after.text[0].isalpha() or after.form in lexicon.STOPS
    return ends and start > 0 and tokens[start - 1].form in _PERSONS and tokens[start].form in _AGE_LIMITS


_AGE_LIMITS = frozenset({"under", "over", "below", "above"})


def _none_of(tokens: list[Token], at: int) -> Figure | None:
    """Read "none of the 40 passengers was hurt": nought of them, and nothing befell the 40."""
    if [t.form for t in tokens[at : at + 2]] != ["none", "of"] or at + 2 >= len(tokens):
        return None
    first = at + 2 + (tokens[at + 2].form in {"the", "its", "their", "his", "her", "those"})
    number = read_number(tokens, first) if first < len(tokens) else None
    last = phrase_end(tokens, first if number is None else number.last, plural=True)
    words = " ".join(t.form for t in tokens[first if number is None else number.last : last])
    pronoun = first < len(tokens) and tokens[first].form in {"them", "us"}
    role, told = role_of(tokens, at, max(last, first + 1), words)
    if told != "after" or not (words or pronoun):
        return None  # "none of the injuries is grave" tells of no harm
    return Figure(at, max(last, first + 1), 0, 0, "exactly", None, words or "people", role, rule="none")


def nobody(tokens: list[Token], at: int) -> Figure | None:
    """Read "no one was hurt", "there were no casualties", "without injuries", "none of them died": none."""
    form = tokens[at].form
    if form == "none":
        return _none_of(tokens, at)
    if form == "nobody" or (form == "no" and at + 1 < len(tokens) and tokens[at + 1].form == "one"):
        last = at + (1 if form == "nobody" else 2)
        role, _ = role_of(tokens, at, last, "")
        return Figure(at, last, 0, 0, "exactly", None, "people", role, rule="none") if role else None
    if form not in {"no", "without", "zero"}:
        return None
    for last in range(at + 1, min(at + 5, len(tokens))):
        noun = tokens[last].form
        if noun in _HARMS:
            return Figure(at, last + 1, 0, 0, "exactly", None, noun, lexicon.ROLE_NOUNS.get(noun, ""), rule="none")
        if noun not in {
            "immediate",
            "reported",
            "serious",
            "major",
            "civilian",
            "any",
            "further",
            "other",
            "reports",
            "of",
            "confirmed",
            "known",
        }:
            return None
    return None


_HARMS = frozenset({"casualties", "injuries", "deaths", "fatalities", "arrests", "victims"})
