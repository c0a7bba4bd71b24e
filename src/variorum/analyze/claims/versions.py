"""Versions that exclude one another without a word of denial: shot or dead of a heart attack, in whose waters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# The rule of these claims, and what the place of a ship or an aircraft is about; linking knows them by these names.
VERSION: Final = "one of several versions"
WATERS: Final = "whose waters"
_SHOT = "a bullet"
# How far, in characters, a person may stand before the words that tell how he died.
_REACH = 160
_PRONOUN = re.compile(r"\b(?:he|she|He|She|him|her|him|who)\b(?:, [^,]{2,40},)?[^.;]{0,60}$")
# One who has no name here is whom the lines before were about ("A man had died of a heart attack").
_SOMEBODY = re.compile(
    r"\b(?:[Aa]|[Tt]he|[Oo]ne) (?:\w+ )?(?:man|woman|sailor|seaman|cook|guard|soldier|officer|prisoner|inmate"
    r"|detainee|worker|miner|journalist|reporter|boy|girl|student|driver|patient|victim|pilot|captain)\b[^.;]{0,60}$"
)
# "Ada Moss said that her husband died of a heart attack": the one who died is not the one named.
_OF_ANOTHER = re.compile(
    r"\b(?:her|his|their|whose) (?:late |elder |younger )?(?:husband|wife|sons?|daughters?|brothers?|sisters?|father"
    r"|mother|clients?|colleagues?|friends?|patients?|prisoners?|men|guards?)\b"
)
# "his wife said that he had died": the one who speaks is not the one who died.
_SAYS_OF_HIM = re.compile(r"\b(?:said|says|told|claim\w*|insist\w*|maintain\w*)\b[^.;]{0,40}\b(?:he|she)\b[^.;]{0,40}$")
# Words by which nobody is said to have died so: a drill, a fear, a denial.
_NOT_SO = re.compile(
    r"\b(?:not|never|nobody|no one|none|if|could|might|may|would|feared|denied|wounded|survived)\b[^.;]{0,40}$"
)
_WATERS = re.compile(
    r"\b(?:in|inside|into|within|entered|violated|left) (?:the )?(?:territorial )?"
    r"(?P<whose>(?:[A-Z][\w-]+(?:'s)?|its own|our|their own)) (?:own )?(?:territorial |coastal )?(?:waters|airspace)\b"
)
_HIT = re.compile(r"\b(?:wounded|injured|survived|recover\w*|leg|arm|foot|hand|shoulder|knee)\b")


def find_versions(page: Page) -> Iterator[Found]:
    """Yield how a named person is said to have died, and in whose waters or airspace something is said to have been."""
    last = ("", -1)
    dies = any(_DEATH.search(line.text) for line in page.prose)
    for line in page.prose:
        for version, _, pattern in rows("versions"):
            for match in pattern.finditer(line.text):
                who = _who(page, line, match.start(), last)
                shot = page.crime and version == _SHOT  # of a crime no report doubts it
                if who and not shot and not _spared(line.text, match):
                    last = (who, line.index)
                    of = "death" if dies or _DEATH.search(match.group()) else "illness"
                    yield Found(line.at(*match.span()), "cause", f"{of} of {who}", version, VERSION)
        for match in _WATERS.finditer(line.text):
            whose = _whose(page, line, match)
            if whose:
                yield Found(line.at(*match.span()), "place", WATERS, whose, VERSION)


# Of somebody told of where nobody dies the same words tell of an illness.
_DEATH = re.compile(
    r"\b(?:died|dies|dead|deaths?|dying|killed|body|drowned|autopsy|hanged|buried|burial|funeral|suicide)\b"
)


def _spared(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody was only wounded, or is not said to have died so."""
    return bool(_NOT_SO.search(text[: match.start()]) or _HIT.search(text[match.end() : match.end() + 30]))


def _who(page: Page, line: Line, at: int, last: tuple[str, int]) -> str:
    """Return who is said to have died: the person named right before, or whom a pronoun or a description stands for."""
    before = line.text[max(0, at - _REACH) : at]
    named = page.last_named(line, at)
    if named and line.text.rfind(named.split()[-1], 0, at) >= at - _REACH:
        return "" if _OF_ANOTHER.search(before) and not _SAYS_OF_HIM.search(before) else named
    if _PRONOUN.search(before):
        return page.person_before(line.at(0, 0))
    near = line.index - last[1] <= _BACK
    return last[0] if near and _SOMEBODY.search(before) else ""


_BACK = 3


def _whose(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the country that waters are said to be of; "its own" and "our" are those of whoever speaks."""
    words = match["whose"].removesuffix("'s")
    if words[0].isupper():
        return page.side(words) or page.party(words)
    spoken = page.quotations_over(line.at(*match.span())) or page.quotations_in(line)
    return page.speaker(spoken[0])[1] if spoken else ""
