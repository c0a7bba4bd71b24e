"""The scene and the matter of an incident: where, with what, why, and the open points reports commonly give."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.belied import is_belied
from variorum.analyze.claims.happenings import INCIDENTS, happenings_in
from variorum.analyze.claims.kin import is_of_whose, ties_two
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import RowName, named_rows, rows
from variorum.analyze.claims.whom import Whom
from variorum.patterns import Pattern
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.analyze.claims.page import Line, Page
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
    read = (place for line in page.told if _tells(line) for place in _where(line))
    scenes = {place.span: place for place in read if place.rule != TWO_NAMES or _of_no_one(page, place.span)}
    finer = [place for place in scenes.values() if place.rule != NAMED_PREMISES]
    hung = list(_in_clauses(page, scenes))
    yield from [*finer, *hung] or [_without_town(page, place) for place in scenes.values()] or _premises(page)
    whom = Whom(page)
    for line in page.prose:
        for point, told, span in _told(line):
            if point == _RELATION and is_of_whose(page.document.words(span)) and not ties_two(page, span):
                continue
            value = _in_figures(told) if point in _SUMS else told
            yield Found(span, point, whom.of(span) if point in _OF_ONE else "", value, "open point")


# The rule of a corner told by two bare names: those of persons and bodies are none.
TWO_NAMES: Final = "corner of two names"


def _of_no_one(page: Page, span: Span) -> bool:
    """Say whether two names are those of streets: of no body, and of nobody whom the story names in full."""
    held = [m for m in page.mentions_from(span) if m.span.overlaps(span)]
    known = (page.entities[m.entity_id].name for m in held if m.kind == "PER" and m.entity_id in page.entities)
    return not any(m.kind in {"ORG", "NORP"} for m in held) and not any(" " in name for name in known)


# The rule of a house or shop told by a name beside its sort, which is as often that of the town: "a Norvale home". It
# is the place only of a story that tells no better.
NAMED_PREMISES: Final = "named premises"


def _without_town(page: Page, place: Found) -> Found:
    """Return what sort of place it was, of a house or shop that bears only the name of its town: "a Norvale home"."""
    towns = [m.span for m in page.mentions_from(place.span) if m.kind == "GPE" and m.span.start == place.span.start]
    _, _, sort = page.document.words(place.span).partition(page.document.words(towns[0])) if towns else ("", "", "")
    if not sort[:1].isspace():
        return place
    sort = sort.lstrip()
    span = replace(place.span, start=place.span.end - len(sort))
    return replace(place, span=span, value=sort.lower(), rule=RowName(SORT))


# The rule of what sort of place it was.
SORT: Final = "premises"


def _premises(page: Page) -> Iterator[Found]:
    """Yield what sort of place it was, from the first line to tell of the happening: of a story that names none."""
    for line in page.prose:
        told = happenings_in(line.text)
        for rule, pattern in named_rows("premises") if any(name in _HAPPENINGS for name, *_ in told) else ():
            for match in pattern.finditer(line.text):
                under = list(page.parse.under_any(line.at(*match.span("value"))))
                above = page.parse.up_from(next((i for i in under if page.parse.tokens[i].head not in under), -1))
                words = {page.parse.tokens[i].start - line.span.start for i in above}
                if any(start <= at < end for name, start, end in told if name in _HAPPENINGS for at in words):
                    yield Found(line.at(*match.span("value")), "place", "", match["value"].lower(), rule)
                    return


_HAPPENINGS = INCIDENTS | {"incident"}


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
            span = page.parse.phrase(nouns[0])
            value = page.document.words(span).removeprefix("the ")
            told_here = any(name in _HAPPENINGS and start <= hung < end for name, start, end in told)
            if told_here and not value.startswith(_WHOLE_TOWNS):
                yield Found(span, "place", "", value, "place in a clause")


_WHOLE_TOWNS = ("City of ", "Town of ", "Village of ", "County of ", "State of ")
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
            joined[-1] = (joined[-1][0], end, rule if joined[-1][2] == NAMED_PREMISES else joined[-1][2])
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
