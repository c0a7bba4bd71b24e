"""Who fired first, and who holds a place, where the next breath tells it otherwise on the word of the other side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.givers import giver_of, told_otherwise
from variorum.analyze.claims.things import NAME, bare_name
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from variorum.analyze.claims.page import Found, Line, Page
    from variorum.model import Span

_WHO = r"(?P<who>(?:(?:the|The|its|Its) )?(?:[A-Z][\w'’-]+ ){0,2}(?:[a-z]+ )?[\w'’-]+)"
_OPENED = Pattern(
    rf"{_WHO} (?:(?:had|have|has) )?(?P<did>opened fire|fired|shot|attacked|shelled|bombed|struck"
    rf"|ambushed)\b(?P<first>[^.;]{{0,20}}? first\b)?"
    r"(?P<before>[^.;]{0,50}? before (?:any|a single|the))?"
)
_NOBODY = frozenset(
    {"shots", "were", "was", "be", "been", "that", "who", "which", "and", "they", "he", "she", "it", "we", "not", "a"}
    | {"an", "the", "his", "her", "their", "its", "no", "any"}
)
# "Before any of its men fired a shot": they did not.
_UNFIRED = re.compile(r"\bbefore (?:any|a single)\b[^.;,]{0,40}$")
_HOLDS = Pattern(
    rf"(?P<who>[Ii]t|[Ww]e|[Tt]hey|(?:the |[Ii]ts |[Tt]heir )?(?:[A-Z][\w'’-]+ )?(?:army|forces|fighters"
    rf"|troops|men|rebels|soldiers|militia)) "
    r"(?:(?:had|have|has|now|still|fully) )*(?:held|holds?|controlled|controls?|(?:re)?captured|(?:re)?taken"
    r"|seized|(?:in|took) (?:full )?control of) "
    rf"(?:the (?:town|city|village|port|airport|base) of )?(?P<place>{NAME})"
)
_HELD = Pattern(
    rf"(?P<place>{NAME}|[Tt]he (?:town|city|village|port|airport|base)|[Ii]t) (?:was|is|remain(?:s|ed)|had "
    rf"been|were) "
    r"(?:(?:still|fully|now|firmly|entirely) )*(?:under (?:the )?(?P<who>[\w'’-]+)(?:'s|’s)? control|in "
    r"(?:the )?(?P<who2>[\w'’-]+)(?:'s|’s)? hands"
    r"|(?:in|under) the (?:hands|control) of (?:the )?(?P<who3>[\w'’-]+(?: [A-Z][\w'’-]+)*))"
)
# Who stands for whom: a government's army holds for it.
_ONE = {
    "government": "government",
    "army": "government",
    "troops": "government",
    "soldiers": "government",
    "state": "government",
}


@dataclass(frozen=True)
class _Said:
    """Who is said to have done it, where, of which place, and on whose word."""

    line: Line
    span: Span
    who: str
    giver: str
    of: str
    sure: bool


if TYPE_CHECKING:
    Reader = Callable[[Page, Line], Iterator[_Said]]


def find_standoffs(page: Page) -> Iterator[Found]:
    """Yield who is said to have fired first, or to hold a place, by two who exclude one another."""
    yield from _pairs(page, _openers, "blame", "who fired first")
    yield from _pairs(page, _holders, "other:held by", "who holds ")


def _pairs(page: Page, read: Reader, point: str, about: str) -> Iterator[Found]:
    last: list[_Said] = []
    for line in page.prose:
        here = [said for said in read(page, line) if said.giver]
        for said in here:
            for other in last:
                near = said.line.index - other.line.index <= 1 and said.line.span.part == other.line.span.part
                apart = said.giver.casefold() != other.giver.casefold() and _side(said.who) != _side(other.who)
                if near and apart and (said.sure or other.sure) and (not said.of or said.of == other.of):
                    of = f"{about}{other.of}" if about.endswith(" ") else about
                    yield from (_found(page, one, point, of) for one in (other, said))
            last = [*last, said]
        last = [said for said in last if said.line.index >= line.index]


def _side(who: str) -> str:
    words = who.casefold().removeprefix("the ").removeprefix("its ").split()
    return _ONE.get(words[-1], " ".join(words)) if words else ""


def _found(page: Page, said: _Said, point: str, about: str) -> Found:
    who = re.sub(r"^(?:[Tt]he|[Ii]ts) ", "", said.who)
    return told_otherwise(page, said.span, (point, about), who, said.giver)


def _openers(page: Page, line: Line) -> Iterator[_Said]:
    for match in _OPENED.finditer(line.text):
        who = re.sub(r"^.*\b(?:said|says|that|claimed|insisted|when|after) ", "", match["who"])
        who = re.sub(r" (?:had|have|has)$", "", who)
        words = who.split()
        if not words or words[-1].lower() in _NOBODY or not words[-1][-1].isalpha() or who.lower() in _NOBODY:
            continue
        if _UNFIRED.search(line.text[: match.start("did")]):
            continue
        span = line.at(match.start("who") + len(match["who"]) - len(who), match.end())
        sure = bool(match["first"] or match["before"])
        yield _Said(line, span, who, giver_of(page, line, span), "", sure)


def _holders(page: Page, line: Line) -> Iterator[_Said]:
    for match in (m for pattern in (_HOLDS, _HELD) for m in pattern.finditer(line.text)):
        given = match.groupdict()
        who = next(given[name] for name in ("who", "who2", "who3") if given.get(name))
        span = line.at(*match.span())
        giver = giver_of(page, line, span)
        who = giver if who.lower() in {"it", "we", "they"} or who.lower().startswith(("its ", "their ")) else who
        place = (
            bare_name(match["place"])
            if match["place"][0].isupper() and not match["place"].startswith(("The ", "It"))
            else ""
        )
        yield _Said(line, span, who, giver, place, bool(who))
