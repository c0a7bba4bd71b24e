"""Why it happened, as somebody tells it: what caused a fire, a crash, a blast, or the death of one person.

Reasons are told in many words; what is compared is their kind ("an electrical fault", "faulty wiring": a short
circuit). A reason of no known kind is left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import lines_of
from variorum.analyze.claims.versions import VERSION
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_NOT_SO = re.compile(r"\b(?:not|never|no|if|whether|ruled? out|rules out|den(?:y|ied|ies)|reject\w*)\b[^.;]{0,25}$")


def find_reasons(page: Page) -> Iterator[Found]:
    """Yield what is said to have caused the fire, the crash, or somebody's death."""
    for line in page.prose:
        for pattern in _told():
            for match in pattern.finditer(line.text):
                why, about = _kind("why", match["why"]), _about(page, line, match)
                if why and about and not _NOT_SO.search(line.text[: match.start("why")]):
                    who = about.removeprefix(_OF_ONE)
                    more: dict[str, object] = {"participants": (who,)} if who != about else {}
                    yield Found(line.at(*match.span()), "cause", about, why, VERSION, more)


def _about(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return of what a reason is told: "the fire", "death of Ida Holt"; empty if the line does not let one know."""
    what = match.groupdict().get("what") or ""
    kind = _kind("what", what)
    if kind:
        return f"the {kind}"
    if "death" not in match.group().lower():
        kind = _told_of(page, line)
        if kind and kind != _DEATH:
            return f"the {kind}"
    own = "" if _OF_HIM.search(match.group()) else page.last_named(line, match.end())
    name = own or page.person_before(line.at(0, 0))
    return f"{_OF_ONE}{name}" if name else ""


def _told_of(page: Page, line: Line) -> str:
    """Return what this line or those before tell of last: what "it" and "the cause" are of."""
    before = [entry for entry in page.prose if entry.index <= line.index]
    for entry in reversed(before[-_BACK:]):
        kind = _kind("what", entry.text)
        if kind or _DIED.search(entry.text):
            return kind or _DEATH
    return ""


_DEATH = "death"
_OF_ONE = "death of "
_DIED = re.compile(r"\b(?:died|dies|dead|death)\b")
_OF_HIM = re.compile(r"\b(?:[Hh]is|[Hh]er) death\b")


_BACK = 4


def _kind(of: str, words: str) -> str:
    """Return the kind of thing or of reason that words tell of: the row whose words stand first in them.

    By whose fault it was is no kind beside what it was: "by negligence of a man who lit a stove".
    """
    found = [
        (name == _FAULT, m.start(), i, name)
        for i, (name, pattern) in enumerate(_kinds(of))
        if (m := pattern.search(words))
    ]
    return min(found)[-1] if found else ""


_FAULT = "human error"


@cache
def _kinds(of: str) -> tuple[tuple[str, Pattern], ...]:
    rows = (row for row in lines_of("reasons") if row[0] == of)
    return tuple((name, Pattern(rf"\b(?:{words})\b", re.IGNORECASE)) for _, name, words in rows)


@cache
def _told() -> tuple[Pattern, ...]:
    whats = "|".join(words for kind, _, words in lines_of("reasons") if kind == "what")
    return tuple(Pattern(words.replace("{WHAT}", whats)) for kind, _, words in lines_of("reasons") if kind == "told")
