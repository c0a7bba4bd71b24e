"""Whom a named crossing or road is open to: lorries alone, the sick, everybody, nobody.

Whether it is open at all is told with its states; here is what two reports of the same days tell otherwise of one sort
of those who want to cross.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.claims.concerned import PLACES, Names, What, found_of
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page

# Sorts of those who cross: as reports call them.
_SORTS: Final = {
    "goods": r"lorr(?:y|ies)|trucks?|goods|cargo|freight|trade|commercial (?:traffic|vehicles)|aid(?: convoys?)?"
    r"|convoys?|supplies",
    "travellers": r"travell?ers?|passengers?|pedestrians?|people on foot|civilians?|people|residents|private cars|cars"
    r"|passenger (?:traffic|cars)|individuals",
    "patients": r"patients?|(?:the )?(?:sick|wounded|injured)(?: people)?|medical (?:cases|evacuations?|evacuees)"
    r"|ambulances?",
}
_ANY: Final = r"everybody|everyone|anybody|anyone|nobody|no one|all|all traffic|any traffic|all (?:\w+ )?movement"
_WHOM: Final = "|".join((_ANY, *_SORTS.values()))
_LIST: Final = rf"(?P<whom>(?:(?:all|any|both) )?(?:{_WHOM})(?:(?:, (?:{_WHOM}))*,? (?:and|or) (?:{_WHOM}))?)"
_WAY: Final = (
    r"(?:crossings?|crossing point|gate|border(?: post| crossing)?|checkpoint|bridge|road|highway|corridor|passage|port"
    r"|airport|terminal|route|pass)"
)
_OPEN: Final = r"(?:open(?:ed)?|re-?opened|passable|free)"
_SHUT: Final = r"(?:closed|shut|sealed|blocked|impassable|cut)"
_FORMS: Final = (
    # "The crossing is open to all civilians", "was reopened for lorries": what stands behind is let through.
    (True, Pattern(rf"\b(?P<only>only )?{_OPEN}(?P<only2>,? (?:but )?only)? (?:to|for|both to|both for) {_LIST}\b")),
    (False, Pattern(rf"\b{_SHUT} (?:to|for) {_LIST}\b", re.IGNORECASE)),
    # "lorries were being let through at Hessa", "patients have been allowed through"
    (
        True,
        Pattern(
            rf"\b(?P<only>[Oo]nly )?{_LIST}(?: [a-z]+){{0,3}}? (?:(?:are|were|is|was|has|have|had|been|being|still|now"
            r"|again|also) )+(?:let|allowed|permitted|waved)(?: to)?"
            r" (?:through|in|out|across|pass|cross|enter|leave)\b",
            re.IGNORECASE,
        ),
    ),
    (
        False,
        Pattern(
            rf"\b{_LIST}(?: [a-z]+){{0,3}}? (?:(?:are|were|is|was|has|have|had|been|being|still|now|again|also) )+"
            r"(?:turned (?:back|away)|sent back|refused (?:entry|passage)|not (?:(?:being|been|yet) )?"
            r"(?:let|allowed|permitted)(?: to)? (?:through|in|out|across|pass|cross|enter|leave))\b",
            re.IGNORECASE,
        ),
    ),
    # "civilians were free to leave through the Marl crossing"
    (True, Pattern(rf"\b{_LIST} (?:are|were|is|was) free to (?:leave|cross|pass|enter|go)\b", re.IGNORECASE)),
)
_FEW = re.compile(r"\b(?:some|several|dozens|hundreds|a few|a group|many|\d[\d,]*)(?: of)?(?: the)? $", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:to|will|would|could|(?-i:may)|might|should|must|if|whether|unless|until|ask\w*|call\w* for|demand\w*"
    r"|promis\w+|plan\w*|agree\w*|when|once|after|before)\b[^.;:]{0,45}$",
    re.IGNORECASE,
)


# What will stay as it is is so now.
_REMAINS = re.compile(r"\b(?:will|would|is to|are to) (?=(?:still )?(?:remain|stay|continue)\b)")


class _Told(NamedTuple):
    """Whether some sorts are let through, by the words at [start, end)."""

    sorts: tuple[str, ...]
    admitted: bool
    at: tuple[int, int]


def find_admitted(page: Page) -> Iterator[Found]:
    """Yield for each sort of those who cross whether a named crossing is told to let them through."""
    names: Names | None = None
    for line in page.prose:
        told = list(_told(line)) if _TELLS.search(line.text) else []
        if not told:
            continue
        names = names or Names(page)
        near = page.lines[line.index - 1].text if line.index else ""
        places = names.of(line, PLACES) or (names.near(line) if _CROSSING.search(f"{near} {line.text}") else ())
        at_crossing = [p for p in places if _of_crossing(p, f"{near} {line.text}")] or list(places[:1])
        for one in told:
            known = tuple(f"{sort} at {place}" for place in at_crossing for sort in one.sorts)
            if known and _CROSSING.search(f"{near} {line.text}"):
                of = one.sorts[0] if len(one.sorts) == 1 else "everybody"
                what = What("other:open to", f"{at_crossing[0]} to {of}", known)
                yield found_of(line, one.at, what, "yes" if one.admitted else "no")


_TELLS = Pattern(
    r"\b(?:open(?:ed)?|reopened|passable|closed|shut|sealed|blocked|impassable|let|allowed|permitted|waved|turned"
    r"|sent back|refused|free)\b",
    re.IGNORECASE,
)
_CROSSING = re.compile(rf"\b{_WAY}\b", re.IGNORECASE)


def _of_crossing(place: str, text: str) -> bool:
    name = re.escape(place)
    return bool(
        re.search(rf"\b{name} {_WAY}\b", text)
        or re.search(rf"\b{_WAY}(?: (?:of|at|through|near|to|in))(?: the)? {name}\b", text, re.IGNORECASE)
    )


def _told(line: Line) -> Iterator[_Told]:
    for admitted, pattern in _FORMS:
        for match in pattern.finditer(line.text):
            before = _REMAINS.sub("", line.text[: match.start()])
            if _UNREAL.search(before) or _FEW.search(line.text[: match.start("whom")]):
                continue
            sorts = _sorts(match["whom"])
            given = match.groupdict()
            yield _Told(sorts, admitted, match.span())
            if given.get("only") or given.get("only2"):
                yield _Told(tuple(s for s in _SORTS if s not in sorts), not admitted, match.span())


def _sorts(words: str) -> tuple[str, ...]:
    """Return the sorts that words name; all of them where they leave out nobody."""
    found = tuple(sort for sort, called in _SORTS.items() if re.search(rf"\b(?:{called})\b", words, re.IGNORECASE))
    return found or tuple(_SORTS)
