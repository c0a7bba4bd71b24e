"""Counts that are told in words rather than figures: "no arrests", "a fourth victim", "he was arrested"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_NUMBERS: dict[str, float] = {word: i for i, word in enumerate(_ONES.split(), 1)} | {
    "a": 1,
    "an": 1,
    "no": 0,
    "the": 1,
    "another": 1,
}
_ORDINALS = {w: float(i) for i, w in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), 2)}
_NUMBER = rf"(?P<n>\d{{1,5}}|{'|'.join(_ONES.split())})"
_PEOPLE = r"(?:people|persons?|men|man|women|woman|boys?|girls?|teens?|teenagers?|children|juveniles?|youths?|students?|victims?|others?|adults?|males?|females?|soldiers|civilians|officers|suspects?)"

# Point, words, and the figure where the words hold none.
_TABLE: tuple[tuple[str, str, float | None], ...] = (
    (
        "arrested",
        r"\bno (?:one|arrests?|suspects?)\b[^.;]{0,30}?\b(?:arrest\w*|made|in custody|announced)\b|\bno arrests\b|\b(?:has|have|had) not (?:made (?:any |an )?arrests?|arrested anyone)",
        0,
    ),
    (
        "suspects",
        r"\bno (?:known |description of (?:the |a )?|information (?:about|on) (?:the |a |any )?)?suspects?\b(?! (?:has|have) been (?:arrested|taken))|\bsuspects? (?:has|have) (?:not|yet to) (?:yet )?been identified|\b(?:not|n't) (?:yet )?(?:identified|released) (?:any|a) suspects?",
        0,
    ),
    (
        "arrested",
        rf"\b(?:arrest(?:s|ed)?|detained|captured|apprehended) (?:at least )?{_NUMBER} (?:\w+ ){{0,2}}{_PEOPLE}\b|\b{_NUMBER} (?:\w+ ){{0,2}}{_PEOPLE}?(?: \w+)? ?(?:(?:was|were|has been|have been|had been|are|is) )(?:\w+ )?(?:arrested|in custody|detained|taken into custody|behind bars)",
        None,
    ),
    (
        "arrested",
        r"\b(?:arrested|detained|captured|apprehended) (?:a|an|the|one) (?:second )?(?:[\w-]+ ){0,3}?(?:man|woman|suspect|person|teen(?:ager)?|boy|girl|gunman|shooter|\d+-year-old)|\bmade an arrest\b|\b(?:a|one|the) (?:[\w-]+ ){0,2}(?:man|woman|suspect|person|teen(?:ager)?|gunman)\b[^.;,]{0,20} (?:(?:was|is|has been) (?:arrested|in custody|taken into custody|detained))|\b(?:has been|was|is) (?:arrested|charged)\b",
        1,
    ),
    (
        "people_shot",
        rf"\b{_NUMBER} (?:[\w-]+ ){{0,2}}?{_PEOPLE}?(?: were| was| are| is| have been| had been| had)?(?: been)? (?:shot|hit by (?:gunfire|bullets)|struck by (?:gunfire|bullets)|hit)\b(?! (?:and killed|dead|to death))|\b(?:shooting of|shot|wounding|struck|hit) {_NUMBER} (?:[\w-]+ )?{_PEOPLE}\b|\b{_NUMBER} (?:shooting|gunshot) victims\b|\ball {_NUMBER} (?:people|victims)|\b{_NUMBER} (?:[\w-]+ )?{_PEOPLE} (?:with|suffer\w*|to suffer) (?:apparent )?gunshot",
        None,
    ),
    (
        "suspects",
        rf"\b{_NUMBER} (?:[\w-]+ ){{0,2}}?(?:suspects|gunmen|shooters|attackers|assailants)\b|\b{_NUMBER} (?:masked |armed )?men (?:fired|opened fire|approached|burst)|\bcharged {_NUMBER} (?:men|people)",
        None,
    ),
)
_PATTERNS = tuple(
    (point, re.compile(words.replace("(?P<n>", "("), re.IGNORECASE), fixed) for point, words, fixed in _TABLE
)
_ORDINAL = re.compile(
    rf"\b(?:a|the) (?P<n>{'|'.join(_ORDINALS)}) (?:shooting |gunshot )?(?:victim|person|man|woman)\b(?: \w+){{0,3}} (?:shot|grazed|hit|wounded|struck|was)",
    re.IGNORECASE,
)
_HEDGE = re.compile(r"\b(at least|up to|more than|as many as|about|around|nearly|over)(?: the)? $", re.IGNORECASE)
_BOUNDS = {
    "at least": "at least",
    "more than": "more than",
    "over": "more than",
    "up to": "at most",
    "as many as": "at most",
    "about": "about",
    "around": "about",
    "nearly": "less than",
}


def find_tallies(page: Page) -> Iterator[Found]:
    """Yield the counts of the shot, the arrested and the sought that are told in words."""
    for line in page.prose:
        for point, pattern, fixed in _PATTERNS:
            for match in pattern.finditer(line.text):
                figure = next((g for g in match.groups() if g), None)
                number = (
                    fixed
                    if figure is None
                    else _NUMBERS.get(figure.lower()) or float(figure if figure.isdigit() else 1)
                )
                if number is not None:
                    yield Found(
                        line.at(*match.span()),
                        point,
                        "",
                        f"{number:g}",
                        "told in words",
                        _limits(line.text[: match.start()], number),
                    )
        for match in _ORDINAL.finditer(line.text):
            number = _ORDINALS[match["n"].lower()]
            yield Found(
                line.at(*match.span()), "people_shot", "", f"{number:g}", "counted up", {"low": number, "high": number}
            )


def _limits(before: str, number: float) -> dict[str, object]:
    hedge = _HEDGE.search(before)
    bound = _BOUNDS[hedge[1].lower()] if hedge else "exactly"
    low = None if bound in {"at most", "less than"} else number
    high = None if bound in {"at least", "more than"} else number
    return {"low": low, "high": high, "bound": bound}
