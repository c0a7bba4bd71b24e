"""Shares and numbers that two sides count otherwise: who left, who is back, who came to talks, trucks, shelters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.concerned import PLACES, Names, What, found_of
from variorum.analyze.claims.givers import giver_of
from variorum.analyze.claims.tables import FIGURE, figure_of
from variorum.patterns import Pattern
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page


def find_headcounts(page: Page) -> Iterator[Found]:
    """Yield what share left or came back, how many a delegation or a convoy had, and how many live in shelters."""
    names = Names(page)
    for line in page.prose:
        yield from _shares(names, line)
        yield from _members(names, line)
        yield from _convoys(names, line)
        yield from _sheltered(names, line)


AID = re.compile(r"\b(?:aid|convoys?|trucks|lorries|relief|food|supplies)\b", re.IGNORECASE)
_PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_TIMES = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_FRACTION = 4.0  # percent by which "a third" may stand for more or less
_SHARE = Pattern(
    r"(?P<at>(?:no more than|more than|at least|over|less than|fewer than|up to) )?"
    r"\b(?:(?P<times>a|one|two|three|four)[ -](?P<part>third|quarter|fifth|tenth|half)s?|(?P<half>half)"
    r"|(?P<n>\d{1,3}(?:\.\d)?) ?(?:%|per ?cent)) (?P<whom>(?:of (?:[^.;,]|,(?=\d)){3,70}? )?)(?<!who )"
    r"(?P<verb>(?:(?:has|have|had|were|was|are|is) )(?:now |already |gone |come |been )*|(?=joined|walked))"
    r"(?P<did>left|fled|displaced|returned"
    r"|back to work|back at work|working|back|home|on strike|joined the strike|walked out|striking|out)\b",
    re.IGNORECASE,
)
_DID = {
    "left": "left", "fled": "left", "displaced": "left", "returned": "back", "back": "back", "home": "back",
    "back to work": "at work", "back at work": "at work", "working": "at work", "on strike": "on strike",
    "joined the strike": "on strike", "walked out": "on strike", "striking": "on strike", "out": "on strike",
}  # fmt: skip


def _shares(names: Names, line: Line) -> Iterator[Found]:
    """Yield what share of a place's or a body's people left, came back, struck or work again, in percent."""
    for match in _SHARE.finditer(line.text):
        did = _DID[match["did"].lower()]
        if match["n"]:
            share, off = float(match["n"]), 0.0
        else:
            share = _PARTS[(match["part"] or "half").lower()] * _TIMES.get((match["times"] or "a").lower(), 1)
            off = _FRACTION
        hedge = (match["at"] or "").strip().lower()
        low = 0.0 if hedge in {"no more than", "less than", "fewer than", "up to"} else share - off
        high = 100.0 if hedge in {"more than", "at least", "over"} else share + off
        said = giver_of(names.page, line, line.at(*match.span()))
        own = tuple(name for name in names.of(line, PLACES | {"ORG"}) if name not in said)
        known = tuple(f"{did} {place}" for place in own or names.near(line) if place not in said)
        if known and share <= _WHOLE:
            what = What("other:share", f"share {did}, in percent", known)
            value = f"{hedge} {in_figures(round(share))}".strip()
            yield found_of(line, match.span(), what, value, (low, high))


_WHOLE = 100
_MEMBERS = (
    Pattern(
        rf"(?P<who>[\w'’-]+) (?:(?:has|have|had) )?(?:sent|brought|fielded) an? (?:[a-z]+ )?(?:delegation|team) of "
        rf"(?P<n>{FIGURE})\b"
    ),
    Pattern(rf"(?P<n>{FIGURE})-(?:member|strong|person|man) (?P<who>[\w'’-]+) (?:delegation|negotiating team)\b"),
    Pattern(
        rf"(?P<who>[\w-]+)(?:'s|’s|s') (?:delegation|negotiating team) "
        rf"(?:had|has|numbered|numbers|counted|included|was made up of) (?P<n>{FIGURE})\b"
    ),
    Pattern(
        rf"(?P<who>[\w'’-]+) (?:(?:has|have|had) )?sent (?P<n>{FIGURE}) "
        r"(?:(?:people|officials|envoys|delegates|representatives|men|members)"
        r" to the (?:talks|negotiations|meeting|round)|negotiators)\b"
    ),
)


def _members(names: Names, line: Line) -> Iterator[Found]:
    """Yield how many sat in whose delegation."""
    for match in (m for pattern in _MEMBERS for m in pattern.finditer(line.text)):
        whose = match["who"].lower().removesuffix("s")
        number = figure_of(match["n"])
        known = tuple(f"{whose} delegation, {name}" for name in names.story)
        if known and whose not in {"which", "it", "who", "they"}:
            what = What("other:members", f"members of the delegation of the {match['who']}", known)
            yield found_of(line, match.span(), what, in_figures(number), (number, number))


_TRUCKS = Pattern(rf"\b(?P<n>{FIGURE}) (?P<what>(?:[a-z]+ )?(?:trucks|lorries))\b(?! (?:more|further))", re.IGNORECASE)
_SOME = re.compile(r"\b(?:another|further|other|more|first|last|remaining|of (?:the|its|their)|only)\b[^.;,]{0,12}$")


def _convoys(names: Names, line: Line) -> Iterator[Found]:
    """Yield how many trucks with aid went to a place."""
    before = names.page.lines[line.index - 1].text if line.index else ""
    if not AID.search(re.sub(r"\btrucks\b", "", f"{before} {line.text}")):
        return
    for match in _TRUCKS.finditer(line.text):
        if _SOME.search(line.text[: match.start()]):
            continue
        number = figure_of(match["n"])
        places = names.near(line)
        if places:
            what = What("other:convoy", f"trucks with aid for {places[-1]}", tuple(f"trucks {p}" for p in places))
            yield found_of(line, match.span(), what, in_figures(number), (number, number))


_SHELTERS = re.compile(
    r"^[^.;]{0,40}?\b(?:shelter(?:ed|ing)|sleep(?:ing)?|stay(?:ed|ing)|camp(?:ed|ing)|hous(?:ed|ing)|living|live|lodged"
    r"|taken in|moved (?:in)?to) (?:in |at |into |to )?(?:the |its )?(?:[a-z]+ ){0,2}?(?:schools?|tents?|gyms?|stadium"
    r"|churches|mosques|camps?|shelters?|sports halls?|barns)\b"
)


def _sheltered(names: Names, line: Line) -> Iterator[Found]:
    """Yield how many are said to live in schools, tents or the like of a place."""
    for quantity in sorted(names.page.analysis.quantities, key=lambda q: q.span.start):
        if quantity.span.part != line.span.part or not line.span.contains(quantity.span) or line.block != "paragraph":
            continue
        low, high = quantity.quantity.low, quantity.quantity.high
        behind = line.text[quantity.span.end - line.span.start :]
        match = (
            _SHELTERS.match(behind) if quantity.quantity.unit is None and low is not None and high is not None else None
        )
        if match is None or low is None or high is None:
            continue
        after = quantity.span.end - line.span.start + match.end()
        places = tuple(n for n in names.of(line, PLACES) if line.text.find(n, after) >= 0) or names.near(line)
        if places:
            what = What("other:sheltered", f"sheltered in {places[0]}", tuple(f"sheltered {p}" for p in places))
            at = (quantity.span.start - line.span.start, quantity.span.end - line.span.start)
            yield found_of(
                line, at, what, in_figures(low) if low == high else f"at least {in_figures(low)}", (low, high)
            )
