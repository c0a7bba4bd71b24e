"""What one says and another tells otherwise in the next breath: "52 were brought out. The rebels put it at 70".

The second figure often says neither what it counts nor of what it is: it takes both up from the first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.givers import REJOINS, SAYS, giver_of, on_word_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import FIGURE, figure_of, word_set
from variorum.model import PARTICULAR, Span
from variorum.patterns import Pattern
from variorum.people import COUNTED, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import QuantityExpression

_HEDGE = r"(?:only|just|about|around|some|nearly|almost|closer to|nearer to|nearer|closer|at|as many as|no more than)"
_HEDGES = rf"(?:{_HEDGE} )*"
_AUX = r"(?:(?:had|has|have|was|were|been|would|could|might|be) )*"
# A number that a speaker gives for what was counted before him. Words before the figure; behind it nothing is counted.
_GIVES = re.compile(
    r"(?:\b(?:put|puts|gave|gives|set|sets|has|estimated|estimates|reported) (?:it|them|(?:(?:the|that) )?"
    r"(?:[a-z]+ )?(?:number|figure|toll|total|count|cost|damage|turnout|size|length|dead|crowd)\b[^.;]{0,40}?)"
    r" (?:at|as|of|to be) |\b(?:gave|gives|cited|cites) (?:a|the) (?:figure|number|total|toll) of "
    r"|\bsp(?:oke|eaks?) of |\b(?:counted|counts|listed|lists|had seen|saw) "
    rf"|\b{SAYS} (?:that )?(?:it|they|he|she|there|the (?:talks|meeting|session|fight\w*|outage|siege|(?:real |true )?"
    rf"(?:total|number|figure|toll|cost)))"
    rf" {_AUX}(?:lasted|received|seen|counted|got(?: back)?|gone on for|went on for|took|taken|at|{_HEDGE}) )"
    rf"{_HEDGES}[\"“]?$"
)
# "only 12 of his comrades had come back": fewer of those told of before.
_FEWER = re.compile(rf"\b(?:that )?only {_HEDGES}$")
_CAME = re.compile(
    r"^(?: of (?:his|her|their|its|our|the|them|those)(?: own)?(?: [a-z]+)?| \w+)?,? (?:\w+ )?"
    r"(?:ha[dsve]+ |were |was )*(?:come|came|been|arrived|returned|crossed|reached|got|freed|released|handed"
    r"|were|was)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:[\"”]?[.,;]|[\"”]?$| (?:of (?:them|those|these)|in all|altogether|and|but|when|since|or more|hours?"
    r"|days?|minutes?)\b)"
)
# Words without which a line answers no figure.
_ANSWERS = Pattern(
    r"\b(?:put|puts|gave|gives|sets?|estimated?s?|reported|cite[sd]|sp(?:oke|eaks?) of|count(?:s|ed)|list(?:s|ed)"
    r"|seen|saw|said|says|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|told|only)\b"
)
_TOLL = re.compile(r"\b(?:toll|dead|deaths?)\b")
_NUMBER = re.compile(
    rf"(?<![\w.,$€£])(?:half a million|{FIGURE}(?: (?:hundred|thousand|million|billion))?)(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
_BIG = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_LASTED = re.compile(r"\b(?:lasted|went on|gone on|took|taken|length)\b")
_TIME_UNITS = word_set("minute hour day week month year")
_NOT_COUNTED = frozenset({"age"})
_FACTOR = 2.0
# Words of whose number no figure of another's is.
_ORDINARY = word_set("sides parties countries nations rounds times percent meetings sessions")


def find_rejoinders(page: Page) -> Iterator[Found]:
    """Yield what a story tells in two ways, each on the word of another, in sentences that follow one another."""
    if not page.analysis.quotations:
        return
    yield from _figures(page)


# --- Figures ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Figure:
    """A figure in its line: where, how many, of what unit, who gives it, and the quantity that it is, if one."""

    span: Span
    size: float
    unit: str
    who: str
    read: QuantityExpression | None = None


def _figures(page: Page) -> Iterator[Found]:
    for line in page.prose:
        for match in _NUMBER.finditer(line.text) if _ANSWERS.search(line.text) else ():
            before, behind = line.text[: match.start()], line.text[match.end() :]
            fewer = bool(_FEWER.search(before) and _CAME.match(behind))
            gives = _GIVES.search(before)
            if not (fewer or (gives and _BARE.match(behind))):
                continue
            second = _second(page, line, match)
            first = _first(page, line, second, gives.group() if gives else "", fewer=fewer) if second else None
            if first is not None and second is not None:
                yield from _pair(page, first, second)


def _second(page: Page, line: Line, match: re.Match[str]) -> _Figure | None:
    """Return the figure of a rejoinder; nothing where nobody is known to give it."""
    words = match.group().lower()
    head, _, scale = words.rpartition(" ")
    size = 5e5 if words.startswith("half") else figure_of(head or words) * _BIG.get(scale, 1)
    span = line.at(*match.span())
    unit = re.match(r" (\w+?)s?\b", line.text[match.end() :])
    return _Figure(span, size, unit[1] if unit and unit[1] in _TIME_UNITS else "", giver_of(page, line, span))


def _first(page: Page, line: Line, second: _Figure, gives: str, *, fewer: bool) -> _Figure | None:
    """Return the figure that a rejoinder answers: the only one of its kind in the sentence before, or in its own.

    "Only 12" answers the smallest that is larger.
    """
    duration = bool(second.unit or _LASTED.search(gives))
    noun = _NAMED_AGAIN.search(gives) if duration else None
    told = _told(page, line, second.span, _FAR if noun else 1)
    if noun:  # "the talks had lasted nine hours" may be far below "eleven hours of talks"
        told = [f for f in told if f.unit in _TIME_UNITS and _behind(page, f.span, noun["noun"])]
    found = [
        figure
        for figure in told
        if (figure.unit in _TIME_UNITS) == duration
        and (not second.unit or figure.unit == second.unit)
        and figure.who.casefold() != second.who.casefold()
        and (not _TOLL.search(gives) or (figure.read is not None and figure.read.role == "killed"))
        and _counts_the_same(page, figure, gives)
    ]
    if fewer:
        larger = [f for f in found if second.size < f.size <= _FACTOR * second.size]
        return min(larger, key=lambda f: f.size, default=None)
    if len({f.size for f in found}) > 1:
        found = [f for f in found if max(f.size, second.size) <= _FACTOR * min(f.size, second.size)]
    sizes = {f.size for f in found}
    return found[-1] if len(sizes) == 1 and second.size not in sizes else None


_FAR = 12  # sentences
_NAMED_AGAIN = re.compile(r"\bthe (?P<noun>talks|meeting|session|negotiations|fight\w*|outage|siege|strike)\b")


def _behind(page: Page, span: Span, noun: str) -> bool:
    """Say whether a length of time is of what a noun names: "eleven hours of talks", "a three-hour meeting"."""
    behind = Span(span.document_id, span.start, span.end + len(noun) + _NEAR, span.part)
    return noun in page.document.words(behind)


_NEAR = 6  # characters

_OF_WHAT = re.compile(r"\b(?:number|total|count) of (?P<noun>(?:[\w'’-]+ ){1,4}?)(?:(?:at|as|in|on|of|to|from) )")


def _counts_the_same(page: Page, figure: _Figure, gives: str) -> bool:
    """Say whether what a second figure is said to be the number of may be what the first counts."""
    named = _OF_WHAT.search(gives)
    counted = {*re.findall(r"[a-z]{4,}", page.document.words(figure.span).lower())} - _ANYBODY
    told = {*re.findall(r"[a-z]{4,}", named["noun"].lower())} - _ANYBODY if named else set()
    return (
        not told
        or bool(told & counted)
        or (bool(sort_of(" ".join(told))) and sort_of(" ".join(told)) == sort_of(" ".join(counted)))
    )


_ANYBODY = word_set("people persons those about some nearly around only million thousand hundred")


def _told(page: Page, line: Line, second: Span, back: int = 1) -> Sequence[_Figure]:
    """Return the figures of people, things, money and time that stand before one, in its sentence or the one before."""
    near = page.lines[max(0, line.index - back) : line.index + 1]
    lines = [entry for entry in near if entry.span.part == line.span.part and entry.block in {line.block, "paragraph"}]
    found = []
    for quantity in sorted(page.analysis.quantities, key=lambda q: (q.span.start, q.span.end)):
        low, high = quantity.quantity.low, quantity.quantity.high
        home = next((entry for entry in lines if entry.span.contains(quantity.span)), None)
        if home is None or quantity.span.end > second.start or low is None or low == 0:
            continue
        counted = (quantity.quantity.counted or "").rpartition(" ")[2]
        if quantity.role in _NOT_COUNTED or counted in _ORDINARY or (high is None and quantity.bound != "at least"):
            continue
        found.append(
            _Figure(quantity.span, low, quantity.quantity.unit or "", giver_of(page, home, quantity.span), quantity)
        )
    return _once(found) or list(_bare(page, lines, second))


def _bare(page: Page, lines: Sequence[Line], second: Span) -> Iterator[_Figure]:
    """Yield the numbers that are read as no quantity, where none is: "vehicles pass freely; 26 did so yesterday"."""
    read = [*(one.span for one in page.analysis.quantities), *(one.span for one in page.analysis.times)]
    for line in lines:
        for match in _NUMBER.finditer(line.text):
            span = line.at(*match.span())
            if (
                span.end <= second.start
                and not any(span.overlaps(other) for other in read)
                and match.group()[0].isdigit()
            ):
                yield _Figure(span, figure_of(match.group().partition(" ")[0]), "", giver_of(page, line, span))


def _once(found: Sequence[_Figure]) -> list[_Figure]:
    # One figure read as two quantities ("52 wounded", "52 wounded civilians") is one.
    return [f for f in found if not any(o is not f and o.span.contains(f.span) for o in found)]


def _pair(page: Page, first: _Figure, second: _Figure) -> Iterator[Found]:
    """Yield both figures as two answers to one question: that of the fate that the first is told of."""
    role = first.read.role if first.read is not None else ""
    point = next((name for name in (role, f"other:{role}") if name in COUNTED), "")
    point = point or ("other:length" if first.unit in _TIME_UNITS else "other:sum" if first.unit else "other:count")
    of = " ".join(page.document.words(first.span).split())
    about = _what(first, of, page)
    for figure in (first, second):
        unit = f" {first.unit}s" if first.unit in _TIME_UNITS else ""
        more: dict[str, object] = {
            "low": figure.size,
            "high": figure.size,
            "bound": figure.read.bound if figure.read is not None and figure.read.bound == "about" else "exactly",
            "predicate": point,
        }
        more |= on_word_of(page, figure.who)
        yield Found(figure.span, PARTICULAR, about, f"{figure.size:.15g}{unit}", REJOINS, more, own=True)


def _what(first: _Figure, words: str, page: Page) -> str:
    """Return what two figures count, in the words of the first."""
    counted = (first.read.quantity.counted if first.read is not None else "") or ""
    if counted:
        return counted
    if first.unit in _TIME_UNITS:
        behind = page.document.words(Span(first.span.document_id, first.span.end, first.span.end + 40, first.span.part))
        noun = re.match(r"(?: of)? ([a-z]+)", behind)
        return noun[1] if noun else "how long"
    if first.unit:
        return "damage"
    line = page.line_of(first.span)
    before = line.text[: first.span.start - line.span.start] if line is not None else ""
    nouns: list[str] = re.findall(r"\b[a-z]{3,}s\b", before)
    return nouns[-1] if nouns else words
