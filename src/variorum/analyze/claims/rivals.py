"""Two figures for one thing in one breath: "the army said 14 were killed; the rebels put the dead at 27"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.tables import FIGURE, figure_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.claims.page import Found, Line, Page
    from variorum.model import Span

# The rule of a count that stands against another's; linking keeps both.
RIVAL: Final = "another's count"
# A figure that the sentence sets against its own: "two rifles, not four", "527 sheets, and not 318".
_NOT = re.compile(
    rf"^(?:[^.;]{{0,140}}?, and|,)? not (?P<n>{FIGURE})(?=[,.;]|$| (?:as|were|was|had|have|has|are|is|who|which)\b)",
    re.IGNORECASE,
)
_BUT = re.compile(rf"\bnot (?P<n>{FIGURE})(?: \w+)? but $", re.IGNORECASE)
_BACKGROUND = "in the background"
# Rivals stand next to one another, or with one other figure between.
_NEXT = 3
# Who gives a figure that follows: "the alliance spoke of 16", "the Ombudsman's Office counted 24".
_GIVES = re.compile(
    r"(?:^|[.;:,] (?:and |while |but )?|\b(?:while|but|whereas|although) )"
    r"(?P<who>(?:[Tt]he )?[\w'-]+(?: [\w'-]+){0,5}?) "
    r"(?:itself |themselves |later |also |only )?"
    r"(?:count(?:s|ed)|sp(?:oke|eaks?) of|puts? (?:it|them|the (?:\w+ ){0,3}\w+) at|claims? (?:to have|that)[^.;]{0,40}"
    r"|claimed (?:to have|that)[^.;]{0,40}|listed|lists|estimated?s?|reckons?|reckoned|gave|gives"
    r"|admit(?:s|ted)|acknowledge[sd]"
    r"|has|had|says?|said|reports?|reported|maintains?)"
    r"(?: at least| more than| about| only| some| no fewer than)? ?[\"“]?$"
)

# Who gives a figure that stands before: "17 times, according to Norland", "1,140 in the list of the Red Cross".
_GIVEN_BY = re.compile(
    r"^(?: [a-z]+)?,? (?:according to|by the (?:count|reckoning|estimate) of"
    r"|in the (?:words|list|count|estimate|reckoning) of)"
    r" (?P<who>(?:[Tt]he )?[\w'-]+(?: [\w'-]+){0,4}?)(?=[,.;]|$| (?:and|but|while|who|which)\b)"
)


def set_aside(text: str, start: int, end: int) -> tuple[float, int, int] | None:
    """Return the figure that a sentence sets aside beside its own at [start, end), with where it stands."""
    match = _NOT.search(text[end:])
    if match:
        return figure_of(match["n"]), end + match.start("n"), end + match.end("n")
    match = _BUT.search(text[:start])
    return (figure_of(match["n"]), *match.span("n")) if match else None


def rivals_told(page: Page, counts: Sequence[Found]) -> list[Found]:
    """Return a story's counts, those that are set against one another marked as such.

    Two figures are, if they are of one point and scope, exclude one another, stand in one paragraph at most a sentence
    apart, and rest on the word of two. Where they are of something told in passing, the place it was in names it.
    """
    found = list(counts)
    for i, first in enumerate(found):
        for j in range(i + 1, min(i + _NEXT, len(found))):
            second = found[j]
            if against(page, first, second, own_word=gives(page, second.span)):
                about = first.about if first.about != _BACKGROUND else _where(page, first)
                if about != _BACKGROUND:
                    found[i] = replace(_firm(spoken(page, first)), about=about, rule=RIVAL)
                    found[j] = replace(_firm(spoken(page, second)), about=about, rule=RIVAL)
    return found


def _firm(count: Found) -> Found:
    """Let a floor be the figure where another's count is set against it."""
    return replace(count, more=count.more | {"high": count.more["high"] or count.more["low"]})


def gives(page: Page, span: Span) -> bool:
    """Say whether a figure is one that somebody is said to give ("our reporters counted nine")."""
    line = page.line_of(span)
    return line is not None and bool(_said_to_give(line, span) or _counting(page, span))


def _counting(page: Page, span: Span) -> str:
    """Return who counts so many, where a clause stands between: "the mothers who wait there count twelve"."""
    parse = page.parse
    if not page.document.words(span).replace("-", "").isalnum():  # with a noun of its own it is what they saw
        return ""
    verbs = [i for i in parse.governors(span) if parse.tokens[i].lemma.lower() in _COUNTS]
    agent = parse.clause(verbs[0]).agent if verbs else -1
    entity = page.entity_of.get(agent)
    named = entity.name if entity is not None and entity.named else ""
    word = parse.tokens[agent].text if agent >= 0 else ""
    return named or (word if word.lower() not in _NOBODY else "")


_COUNTS = frozenset({"count", "list"})


def _said_to_give(line: Line, span: Span) -> re.Match[str] | None:
    before, behind = line.text[: span.start - line.span.start], line.text[span.end - line.span.start :]
    return _GIVEN_BY.match(behind) or _GIVES.search(before)


def against(page: Page, a: Found, b: Found, *, own_word: bool = False) -> bool:
    """Say whether two figures are set against one another: exact, unequal, of one matter, on the word of two."""
    line_a, line_b = page.line_of(a.span), page.line_of(b.span)
    if (
        line_a is None
        or line_b is None
        or (a.point, a.about) != (b.point, b.about)
        or not 0 <= line_b.index - line_a.index <= 1
    ):
        return False
    own = [f.more.get("participants") for f in (a, b)]
    if all(own) and own[0] != own[1]:  # each side's dead are its own
        return False
    if not (_told(a) and _told(b) and _apart(a, b)) or not _goes_on(page, line_a, line_b):
        return False
    who_a, who_b = giver(page, line_a, a.span), giver(page, line_b, b.span)
    return bool((who_a or own_word) and who_b) and who_a.casefold() != who_b.casefold()


def _goes_on(page: Page, first: Line, second: Line) -> bool:
    """Say whether a line goes on about what the one before tells of: in its paragraph, or naming no place or day."""
    if first in page.paragraph_to(second):
        return True
    places = any(second.span.contains(p.span) for p in page.analysis.places)
    dated = any(t.type in {"DATE", "TIME"} for t in page.times.get(second.index, []))
    in_text = first.span.part == second.span.part and first.block == second.block == "paragraph"
    return in_text and not places and not dated and not _ELSEWHERE.search(second.text)


# Words by which a paragraph turns to another matter.
_ELSEWHERE = re.compile(
    r"\b(?:another|separate\w*|elsewhere|meanwhile|earlier|previous\w*|other|also|more|additional|further|since)\b",
    re.IGNORECASE,
)


def _told(count: Found) -> bool:
    return count.rule not in _NOT_COUNTED and not count.more.get("modality") and _figure(count) is not None


def _figure(count: Found) -> float | None:
    low, high = count.more["low"], count.more["high"]
    return float(str(low)) if low is not None else float(str(high)) if high is not None else None


def _apart(a: Found, b: Found) -> bool:
    """Say whether no number satisfies both: 38 and "at least 60"; or a floor is far below: "at least 12" and 30."""
    below, above = sorted((a, b), key=lambda count: _figure(count) or 0.0)
    least, most = (_figure(count) or 0.0 for count in (below, above))
    floor = below.more["high"] is None
    ceiling = above.more["low"] is None
    return not ceiling and (least * _FLOOR <= most if floor else least < most)


# How far above a floor another's figure must be to stand against it.
_FLOOR = 1.5


def giver(page: Page, line: Line, span: Span) -> str:
    """Return on whose word a figure stands: of who is said to give it right before, else of who is quoted."""
    gives = _said_to_give(line, span)
    if gives and gives["who"].split()[0].lower() not in _NOBODY:
        return gives["who"].removeprefix("the ").removeprefix("The ")
    if counting := _counting(page, span):
        return counting
    over = page.quotations_over(span)
    return page.speaker(over[0])[0] if over else ""


# Words that may open what stands before a verb of speech, and name nobody.
_NOBODY = frozenset(
    {"it", "he", "she", "they", "we", "i", "who", "which", "that", "there", "this", "these", "those", "to", "and"}
    | {"its", "his", "her", "their", "our", "my", "a", "an", "one"}
    | {"now", "later", "still", "then", "today", "yet", "yesterday", "again", "already", "first", "so", "but"}
)


# Rules of counts that are no figure of all.
_NOT_COUNTED = frozenset({"count of a part", "told in words", "counted up"})


def spoken(page: Page, count: Found) -> Found:
    """Return a figure with who is said to give it."""
    line = page.line_of(count.span)
    who = giver(page, line, count.span) if line is not None else ""
    given = {"speaker": who, "side": page.side(who), "remove": 1} if who else {}
    return replace(count, more=count.more | given)


def _where(page: Page, count: Found) -> str:
    """Return the place that the paragraph tells of up to a figure, as what it is about."""
    line = page.line_of(count.span)
    lines = page.paragraph_to(line) if line is not None else []
    named = [p for p in page.analysis.places if any(entry.span.contains(p.span) for entry in lines)]
    return f"in {page.document.words(named[-1].span)}" if named else _BACKGROUND
