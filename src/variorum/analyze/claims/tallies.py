"""Counts that are told in words rather than figures: "no arrests", "a fourth victim", "he was arrested"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.counts import PART, corrected, is_part, scope_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import NUMBERS, rows
from variorum.patterns import Pattern
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Bound

_NTH = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINALS = {word: float(i) for i, word in enumerate(_NTH, 2)}
_ORDINAL = Pattern(
    rf"\b(?:a|the) (?P<n>{'|'.join(_ORDINALS)}) (?:shooting |gunshot )?(?:victim|person|man|woman)\b"
    r"(?: \w+){0,3} (?:shot|grazed|hit|wounded|struck|was)",
    re.IGNORECASE,
)
_NTH_DEAD = Pattern(
    rf"\b(?P<n>{'|'.join(_ORDINALS)}) (?:shooting |gunshot )?(?:victim|person|man|woman|boy|girl|teen\w*)\b"
    r"(?: has| have)? (?:dies|died|dead|succumb\w*)",
    re.IGNORECASE,
)
# "A third suspect was charged", "the fifth and final suspect turned himself in".
_NTH_HELD = Pattern(
    rf"\b(?:a|the) (?P<n>{'|'.join(_ORDINALS)})(?: and (?:final|last))? (?:suspect|man|woman|person|teen\w*|arrest)\b"
    r"[^.;]{0,60}?\b(?:(?:has |have |had )?(?:been |was |is |are |were )(?:\w+ ){0,2}?(?:arrested|charged|captured"
    r"|apprehended|in (?:\w+ )?custody|taken into custody|made)|turned (?:him|her)self in|surrendered)\b"
    r"|\b(?:arrest(?:ed|ing|s)?|charg(?:ed|ing|es)|captured|apprehended|detained|nabbed) (?:a|the) "
    rf"(?P<n2>{'|'.join(_ORDINALS)})(?: and (?:final|last))? (?:suspect|man|woman|person|teen\w*)\b",
    re.IGNORECASE,
)
# "A third suspect", whatever is told of him.
_NTH_SUSPECT = Pattern(
    rf"\b(?:a|the) (?P<n>{'|'.join(_NTH[1:])})(?: and (?:final|last))? "
    r"(?:suspect|gunman|shooter|attacker|defendant)\b(?!-)",
    re.IGNORECASE,
)
_COUNTED_UP = (
    ("people_shot", _ORDINAL),
    ("killed", _NTH_DEAD),
    ("arrested", _NTH_HELD),
    ("suspects", _NTH_SUSPECT),
)
_HEDGE = re.compile(r"\b(at least|up to|more than|as many as|about|around|nearly|over)(?: the)? $", re.IGNORECASE)
_HEDGE_WITHIN = re.compile(r"\b(at least|up to|more than|as many as|nearly)(?= \w)", re.IGNORECASE)
_BOUNDS: dict[str, Bound] = {
    "at least": "at least",
    "more than": "more than",
    "over": "more than",
    "up to": "at most",
    "as many as": "at most",
    "about": "about",
    "around": "about",
    "nearly": "less than",
}
# "barely missed killing a boy", "attempted to shoot two men" count nobody.
_MISSED = re.compile(
    r"\b(?:miss(?:ed|ing)|without|almost|nearly|attempt(?:ed|ing)?(?: to)?|tr(?:ied|ying) to|avoid(?:ed|ing)?"
    r"|threaten(?:ed|ing)?(?: to)?|plott?(?:ed|ing)?(?: to)?|wanted to"
    r"|nobody(?: else)?|no one(?: else)?|none(?: of \w+ \w+)?|no \w+) $",
    re.IGNORECASE,
)
_INCLUDING = re.compile(
    r"[^.;]{0,15}, including (?:the|a|an|himself|herself)(?: alleged| suspected)?"
    r" ?(?:gunman|shooter|suspect|attacker|bomber)?"
)
# Letters without which a line tells no count of the point: most lines need no closer look.
_TOLD_BY = {
    point: Pattern(letters, re.IGNORECASE)
    for point, letters in {
        "arrested": (
            r"arrest|nab|custody|detain|captur|apprehend|charg|behind bars|at large|ing for|identified|suspect|caught"
            r"|on the (?:loose|run)|being sought|turned|surrender|armed and dangerous|killer|defendant"
            r"|gunm|shooter|attacker|assailant|whoever|those|wanted|jail|held"
            r"|detention|accused|indicted|lodged|juvenile hall|lockup|facing|warrant|got away"
            r"|escaped|eluded|hunt|lam\b|arrest"
        ),
        "suspects": r"suspect|gunm|shooter|attacker|assailant|group of|fir(?:e|ing)|approached|burst|armed man|ed up"
        r"|described|someone|somebody"
        r"|(?:ran|came|drove) up|(?:got|jumped) out|shooting|shot|defendant|one of",
        "killed": (
            r"kill|dead|die|slain|murder|homicide|toll|death|fatal|lives? of|deceased|pronounced|dying|gunned|slaying"
            r"|hanged|succumbed|shoots? h|shot h|stabbed h|shot and|own life"
        ),
        "injured": r"injur|wound|hurt|sustained|suffered|received|hospital|condition|surviv|others|treated",
        "people_shot": r"sho[ot]|hit|struck|striking|bullet|wounding|all |gunfire",
        "missing": r"missing|unaccounted",
    }.items()
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"[12]?\d|3[01]")
_DATED = re.compile(
    r"\b(?:in|since|of|from|until|during|early|late|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?) $",
    re.IGNORECASE,
)
# "In 2017 one killed 17 people": what killed is a landslide, and nobody is counted by "one".
_OBJECT = re.compile(
    r"\s(?:\d|at least|more than|nearly|about|some|dozens|hundreds|scores|several|two|three|four|five)\b"
)
_COMPOUND = re.compile(r"-[a-z]", re.IGNORECASE)  # "kills 4-month-old" counts one
_AND = re.compile(r"\band $")  # "a teacher and a soldier died": one of a list is not the count
_FIXED = {"none": 0.0, "one": 1.0, "one at least": 1.0, "two": 2.0, "two at least": 2.0, "several": 3.0}


def find_tallies(page: Page) -> Iterator[Found]:
    """Yield the counts of the dead, the hurt, the shot, the arrested and the sought that are told in words."""
    for line in page.prose:
        told = {point for point, words in _TOLD_BY.items() if words.search(line.text)}
        counted = list(_counted_up(line))
        yield from counted
        for point, sense, pattern in rows("tallies"):
            for match in pattern.finditer(line.text) if point in told else ():
                if not page.crime and "surviv" in match.group().lower():
                    continue  # of a disaster, those who survive are not the hurt
                before, after = line.text[: match.start()], line.text[match.end() :]
                if (
                    _is_a_year(match, before)
                    or _COMPOUND.match(after)
                    or (sense.startswith("one") and (_OBJECT.match(after) or _AND.search(before)))
                ):
                    continue
                missed = _MISSED.search(before) or (sense.startswith("one") and is_denied(line.text, *match.span()))
                span = line.at(*match.span())
                missed = bool(missed) or any(f.point == point and f.span.overlaps(span) for f in counted)
                missed = missed or (point == "people_shot" and _AT.match(after) is not None)
                if (sense in _FIXED or any(match.groups())) and not missed:
                    yield _tally(page, line, point, sense, match)


# "Shot at by a deputy" is not hit.
_AT = re.compile(r" at by\b", re.IGNORECASE)


def _counted_up(line: Line) -> Iterator[Found]:
    """Yield the counts that an ordinal tells: "police arrested a fourth man" is told of four."""
    for point, pattern in _COUNTED_UP:
        for match in pattern.finditer(line.text):
            number = _ORDINALS[next(filter(None, match.groups())).lower()]
            limits: dict[str, object] = {"low": number, "high": number}
            yield Found(line.at(*match.span()), point, scope_of(line.text), in_figures(number), "counted up", limits)


def is_denied(text: str, start: int, end: int) -> bool:
    """Say whether somebody is told of only in what is denied: "the claim that a child was killed is an invention".

    Who "denied that a man was killed by its soldiers" may deny no more than that they did it.
    """
    before, after = text[:start], text[end:]
    return not _BY.match(after) and bool(
        _DENIES_THAT.search(before) or (_CLAIM_THAT.search(before) and _IS_FALSE.search(after))
    )


_BY = re.compile(r" by\b")
_DENIES_THAT = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|no truth in) (?:(?:the )?\w+ )?that (?:[\w'-]+ ){0,3}$", re.IGNORECASE
)
_CLAIM_THAT = re.compile(
    r"\b(?:claims?|reports?|rumou?rs?|allegations?|stor(?:y|ies)|suggestions?) that (?:[\w'-]+ ){0,3}$", re.IGNORECASE
)
_IS_FALSE = re.compile(
    r"^[^.;]*?\b(?:is|was|are|were) (?:an? |all |simply |completely |not )?(?:inventions?|invented|false|untrue|lies?"
    r"|true|fabricat\w+|baseless|unfounded|nonsense|propaganda|rumou?rs?|wrong)\b",
    re.IGNORECASE,
)


def _is_a_year(match: re.Match[str], before: str) -> bool:
    """Say whether the figure of a match is the year of a date before it: "clashes in April 2021 killed 55"."""
    figure = next((group for group in match.groups() if group), "")
    return bool(_YEAR.fullmatch(figure) or _DAY.fullmatch(figure)) and bool(
        _DATED.search(before + match.group().partition(figure)[0])
    )


def _tally(page: Page, line: Line, point: str, sense: str, match: re.Match[str]) -> Found:
    figure = next((group for group in match.groups() if group), "").lower()
    number = _FIXED[sense] if sense in _FIXED else NUMBERS.get(figure) or float(figure)
    hedge = _HEDGE.search(line.text[: match.start()]) or _HEDGE_WITHIN.search(match.group())
    part = (
        sense in {"part", "several", "one at least", "two at least"}
        or (bool(number) and is_part(point, line.text, *match.span()))
        or (point == "people_shot" and number == 1)
    )
    bound: Bound = _BOUNDS[hedge[1].lower()] if hedge else "at least" if part else "exactly"
    limits: dict[str, object] = {
        "low": None if bound in {"at most", "less than"} else number,
        "high": None if bound in {"at least", "more than"} else number,
        "bound": bound,
        "modality": corrected(page, line, match.start()),
    }
    figures = in_figures(number) if bound == "exactly" else f"{bound} {in_figures(number)}"
    value = "several" if sense == "several" else figures
    if _INCLUDING.match(line.text[match.end() :]):
        limits["predicate"] = "the attacker among them"
    return Found(line.at(*match.span()), point, scope_of(line.text), value, PART if part else "told in words", limits)
