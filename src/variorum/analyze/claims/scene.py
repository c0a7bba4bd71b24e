"""The scene and the matter of an incident: where, with what, why, and the open points reports commonly give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.belied import is_belied
from variorum.analyze.claims.happenings import INCIDENTS, happenings_in
from variorum.analyze.claims.kin import is_of_whose, ties_two
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import named_rows, rows
from variorum.analyze.claims.whom import Whom
from variorum.patterns import Pattern
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.tables import RowName
    from variorum.model import Span

_HAPPENED = Pattern(
    r"\b(?:happened|occurred|took place|unfolded|scene|shooting|shot|shots|opened fire|stabb\w+|attack\w*"
    r"|killed|explo\w+|blast|responded|called to|found|arrived|incident|broke out|erupted|fight|home|house"
    r"|gunshots?|gunfire|dispatched|alerted|call)\b",
    re.IGNORECASE,
)

# Points that are told of one person: whose wound it is, who died there.
_OF_ONE = frozenset(
    {"other:condition", "other:wound", "other:times hit", "other:hospital", "other:place of death", "other:occupation"}
    | {"other:way to hospital", "other:place of arrest", "other:bail"}
)


_RELATION = "relationship"


def find_scene(page: Page) -> Iterator[Found]:
    """Yield where the story says it happened, with what weapon, and the open points it gives."""
    scenes = {place.span: place for line in page.told if _tells(line) for place in _where(line)}
    yield from scenes.values()
    yield from _in_clauses(page, scenes)
    whom = Whom(page)
    for line in page.prose:
        for point, told, span in _told(line):
            if point == _RELATION and is_of_whose(page.document.words(span)) and not ties_two(page, span):
                continue
            value = _in_figures(told) if point in _SUMS else told
            yield Found(span, point, whom.of(span) if point in _OF_ONE else "", value, "open point")


def _in_figures(told: str) -> str:
    """Return a sum of money in figures alone, so that "$1M", "$1 million" and "$1,000,000" are one."""
    said = _SUM.fullmatch(told)
    if said is None:
        return told
    amount = float(said["number"].replace(",", "")) * _TIMES.get(said["times"] or "", 1)
    return f"{said['money']}{amount:,.0f}" if amount == int(amount) else f"{said['money']}{amount:,.2f}"


# Points that are told as a sum of money; how a sum is written, in lower case, and what the word behind it stands for.
_SUMS = frozenset({"other:bail", "other:reward"})
_SUM = re.compile(r"(?P<money>\D*)(?P<number>\d[\d,]*(?:\.\d+)?)[- ]?(?P<times>[a-z]+)?")
_TIMES = {
    **dict.fromkeys(("k", "thousand"), 10**3),
    **dict.fromkeys(("m", "mn", "mln", "million"), 10**6),
    **dict.fromkeys(("b", "bn", "billion"), 10**9),
}


def _told(line: Line) -> Iterator[tuple[str, str, Span]]:
    """Yield the open points of a line, each with what is told and its words; words within others tell nothing more."""
    found = [
        (
            point,
            value if value != _AS_WRITTEN else _plain(next(filter(None, match.groupdict().values()), match.group())),
            match,
        )
        for point, value, pattern in (*rows("scene"), *rows("scene_names", cased=True))
        for match in pattern.finditer(line.text)
    ]
    for point, told, match in found:
        start, end = match.span()
        if point in _DENIABLE and told not in _SAID_OF_DENIALS and _DENIED.search(line.text[:start]):
            continue
        if is_belied(point, told, line.text, start, end):
            continue
        inner = any(
            other == point and around.start() <= start and end <= around.end() and around.span() != match.span()
            for other, _, around in found
        )
        if not inner:
            yield point, told, line.at(start, end)


# Points of which reports say what it was not: "this is not gang-related", "ruled out robbery".
_DENIABLE = frozenset({"other:motive", "other:accident", "other:occasion", "other:condition"})
_DENIED = re.compile(
    r"(?:\b(?:not|no|never|nor|neither|none|nobody|isn't|wasn't|ruled out|rather than|deny|denied|denies)\b|n't\b)"
    r"(?! (?:only|yet|far|long|guilty|charged)\b)(?: [\w'-]+){0,6} $",
    re.IGNORECASE,
)
_UNTOLD = "not known"
# What a denial itself tells.
_SAID_OF_DENIALS = frozenset({_UNTOLD, "no danger to life"})
# What a row of the table gives for the value where it is the words that tell it.
_AS_WRITTEN = "-"


def _tells(line: Line) -> bool:
    """Say whether a line is one of the first, or has a word of the happening."""
    return bool(_HAPPENED.search(line.text)) or line.index <= _FIRST


_FIRST = 2


def _in_clauses(page: Page, known: Iterable[Span]) -> Iterator[Found]:
    """Yield the buildings and quarters that the parse hangs, by "at" or "in", on the word of the happening."""
    spans = tuple(known)
    for line in page.told:
        told = happenings_in(line.text)
        for mention in page.mentions_from(line.span) if told else ():
            if mention.form != "name" or mention.kind not in {"FAC", "LOC"}:
                continue
            nouns = [i for i in page.parse.under(mention.span) if page.parse.preposition(i) in _THERE]
            if any(mention.span.overlaps(span) for span in spans) or not nouns:
                continue
            hung = page.parse.tokens[page.parse.tokens[nouns[0]].head].start - line.span.start
            if any(name in INCIDENTS and start <= hung < end for name, start, end in told):
                span = page.parse.phrase(nouns[0])
                value = page.document.words(span).removeprefix("the ")
                yield Found(span, "place", "", value, "place in a clause")


_THERE = frozenset({"at", "in", "on", "near", "outside", "inside", "behind", "along"})


def _where(line: Line) -> Iterator[Found]:
    """Yield the places of a line; a venue and the address told with it ("the Lark Bar, 12 Mill Road") are one."""
    taken: list[tuple[int, int, RowName]] = []
    for rule, pattern in named_rows("places"):
        for match in pattern.finditer(line.text):
            start, end = match.span("value") if "value" in pattern.groupindex else match.span()
            belied = is_belied("place", line.text[start:end], line.text, start, end)
            if not belied and not any(s < end and start < e for s, e, _ in taken):
                taken.append((start, end, rule))
    for start, end, rule in _joined(line.text, sorted(taken)):
        yield Found(line.at(start, end), "place", "", line.text[start:end].rstrip(". ").removeprefix("the "), rule)


def _joined(text: str, places: list[tuple[int, int, RowName]]) -> list[tuple[int, int, RowName]]:
    joined: list[tuple[int, int, RowName]] = []
    for start, end, rule in places:
        if joined and _TOGETHER.fullmatch(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, rule))
    return joined


_TOGETHER = re.compile(r",? ?(?:(?:located )?(?:at|on|in|near|off|along) )?(?:the )?")


# Words that open a phrase without telling anything that is compared: "on the scene", "one count of murder".
_OPENING_WORDS = re.compile(
    r"^(?:(?:a|an|the|his|her|their|'s|at|on|in|of|one count|(?:\w+ )?counts?(?= of)|charges?(?= of)) )+", re.IGNORECASE
)


def _plain(words: str) -> str:
    return _OPENING_WORDS.sub("", " ".join(fold(words).rstrip(" .,").split()))
