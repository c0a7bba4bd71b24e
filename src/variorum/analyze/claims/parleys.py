"""How talks were held and at whose wish: face to face or through others, who asked for them, who put them off.

Two sides tell it otherwise, one right after the other or in reports of the same days. What each claim says it says of
talks between those whom its lines name (``parleys.tsv``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.concerned import Names, What, found_of
from variorum.analyze.claims.givers import giver_of, told_otherwise
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page

_TALKS: Final = r"(?:talks|negotiations|meetings?|sessions?|summit|conference|dialogue|round|consultations)"
_CONCERNED = Pattern("|".join(f"(?:{words})" for *_, words in lines_of("parleys")), re.IGNORECASE)
_WAYS = [(value, re.compile(words, re.IGNORECASE)) for _, value, _, words in lines_of("parleys")]
# What is wanted, refused or to come has not been so.
_UNREAL = re.compile(
    r"\b(?:to|will|would|could|(?-i:may)|might|should|must|if|whether|unless|until|before|hop\w+|want\w*|ask\w*"
    r"|call\w* for|demand\w*|refus\w+|reject\w*|offer\w*|propos\w+|ready|willing\w*|insist\w* on|rul\w+ out|plan\w*"
    r"|agreed on|prefer\w*|favou?r\w*|urg\w+|next|future|earlier|previous|past|first since)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\bden(?:y|ies|ied|ying)\b[^.;:]{0,60}$")


def find_parleys(page: Page) -> Iterator[Found]:
    """Yield whether talks were direct, who asked for them and who put them off, with those concerned."""
    names = Names(page)
    last: list[_Way] = []
    for line in page.prose:
        way = _way(page, line)
        if way is not None:
            known = names.around(line)
            if len(known) > 1:
                what = What("other:directness", "talks", known, by_names=True)
                yield found_of(line, way.at, what, way.value)
            last = [one for one in last if one.line.index >= line.index - _BACK]
            other = next((one for one in reversed(last) if _stand_apart(one, way)), None)
            if other is not None:
                yield from (_in_one_breath(page, one) for one in (other, way))
            last.append(way)
        yield from _at_whose_wish(names, line)


_BACK = 2  # lines within which one answers another


# --- Face to face or not ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Way:
    """How talks are told to be held: where, and on whose word."""

    value: str
    line: Line
    at: tuple[int, int]
    who: str


def _way(page: Page, line: Line) -> _Way | None:
    """Return how a line tells talks to be held; nothing where it does not, or tells of it as not so yet."""
    if not _CONCERNED.search(line.text):
        return None
    found = [(value, match) for value, words in _WAYS for match in words.finditer(line.text)]
    found.sort(key=lambda one: (one[0] != "indirect", one[1].start()))  # "no direct talks" are told of as none
    for value, match in found:
        before = line.text[: match.start()]
        if _UNREAL.search(before):
            continue
        denied = value == "direct" and _DENIES.search(before)
        at = match.span()
        return _Way("indirect" if denied else value, line, at, giver_of(page, line, line.at(*at)))
    return None


def _stand_apart(first: _Way, second: _Way) -> bool:
    """Say whether two tell it otherwise, the second of them by name."""
    near = first.line.span.part == second.line.span.part
    return near and first.value != second.value and bool(second.who) and first.who.casefold() != second.who.casefold()


def _in_one_breath(page: Page, way: _Way) -> Found:
    return told_otherwise(page, way.line.at(*way.at), ("other:directness", "talks"), way.value, way.who)


# --- At whose wish ----------------------------------------------------------------------------------------------------

_WHOM = r"(?P<who>(?:[Tt]he )?(?:[A-Z][\w.'’-]*(?: (?:of (?:the )?)?[A-Z][\w.'’-]*){0,4}|[a-z]+(?: side)?))"
_WISH = r"(?:request|invitation|initiative|behest|insistence|suggestion|demand|urging)"
_WISHED = (
    Pattern(rf"\b(?:at|on|upon) the {_WISH} of {_WHOM}"),
    Pattern(rf"\b(?:at|on|upon) {_WHOM}(?:['’]s?) (?:own )?{_WISH}\b"),
    Pattern(rf"\b(?:requested|initiated|sought|convened|called) by {_WHOM}"),
    Pattern(
        rf"\b[Ii]t (?:was|is) {_WHOM} (?:who|that|which) (?:(?:had|has|have) )?(?:first )?"
        rf"(?:asked for|requested|proposed|sought|initiated|called for|suggested) (?:the|these|those|this|a) "
        rf"(?:\w+ )?{_TALKS}\b"
    ),
    Pattern(
        rf"{_WHOM} (?:(?:had|has|have) )?(?:asked|requested|invited|urged) [^.;,]{{3,50}} to (?:convene|arrange|call"
        rf"|hold|organi[sz]e|host|mediate in|set up) (?:the|these|a|an) (?:\w+ )?{_TALKS}\b"
    ),
)
_MATTERS = (
    (
        "other:put off by",
        "who put off the talks",
        re.compile(r"\b(?:put off|postponed?|delayed|adjourned|broken off|suspended|call\w* off)"),
    ),
    ("other:at whose wish", "who asked for the talks", re.compile(rf"\b{_TALKS}\b")),
)
# Which side somebody is, where he is called by what he is; others go by their names.
_SIDES = {
    "the government": word_set("government authorities cabinet ministry president army minister"),
    "the rebels": word_set("rebels insurgents militants separatists guerrillas fighters gunmen kidnappers"),
    "the mediators": word_set("mediators mediator hosts host envoy"),
    "the United Nations": frozenset({"united nations", "un", "u.n", "secretary-general"}),
    "the Red Cross": frozenset({"red cross"}),
}


def _at_whose_wish(names: Names, line: Line) -> Iterator[Found]:
    """Yield at whose wish talks were held or put off."""
    for pattern in _WISHED:
        match = pattern.search(line.text)
        if match is None or _UNREAL.search(line.text[: match.start()].rpartition(",")[2]):
            continue
        point, about = next(((p, about) for p, about, words in _MATTERS if words.search(line.text)), ("", ""))
        who = _side(names, line, match)
        known = tuple(name for name in names.around(line) if name not in who)
        if about and who and len(known) > 1:
            yield found_of(line, match.span(), What(point, about, known, by_names=True), who)
        return


def _side(names: Names, line: Line, match: re.Match[str]) -> str:
    """Return who wished it, as the side that his words tell, or the state or body that they name."""
    words = re.sub(r"^(?:the|The) ", "", match["who"]).rstrip(".").lower()
    for side, called in _SIDES.items():
        if words in called or (words.split()[-1:] and words.split()[-1] in called):
            return side
    told = (names.page.entities.get(m.entity_id) for m in names.page.mentions_from(line.at(*match.span("who"))))
    return next((e.name for e in told if e is not None and e.named and e.kind in {"GPE", "ORG"}), "")
