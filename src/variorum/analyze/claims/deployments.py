"""Who sends forces where and takes them back: how many, from when, for what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_FIGURE = re.compile(r"\d[\d,]*")
# How far before the words of a deployment the country that sends may be named.
_BEFORE = 120
# Letters without which a line tells nothing of forces.
_CONCERNED = re.compile(
    r"troop|soldier|personnel|peacekeep|police|forces|marine|paratroop|military|reinforce|battalion|brigade|regiment"
    r"|warship|frigate|warplane|fighter jet|elements|observers|monitors|gendarm|commando|contingent",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to be|are to|were to|is to|was to|plans?|planned)\b|^\S+(?: \S+){0,3} to [a-z]+ ",
    re.IGNORECASE,
)
# What forces are sent for, in the words behind where they go.
_PURPOSE = re.compile(
    r"\bto (?P<what>(?:help|assist|support|train|advise|guard|protect|secure|defend|patrol|monitor|observe|oversee"
    r"|enforce"
    r"|supervise|watch|reinforce|strengthen|deter|join|fight|combat|counter|evacuate|rescue|search|keep|restore|maintain"
    r"|clear|take part|prepare|police|man|escort|deliver|distribute|stabili[sz]e|contain|quell|hold|retake|stop"
    r"|prevent)\b"
    r"[^.;,\"]{3,90})"
)


def find_deployments(page: Page) -> Iterator[Found]:
    """Yield which country sends what forces where, from when and for what, and which takes them back."""
    for line in page.prose:
        if not _CONCERNED.search(line.text):
            continue
        for sort, _, pattern in rows("deployments", cased=True):
            for match in pattern.finditer(line.text):
                who = _who(page, line, match)
                if who:
                    yield from _deployed(page, line, sort, who, match)


def _who(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the country whose forces a match tells of: named in it, before it, or by who speaks of them."""
    groups = match.groupdict()
    named = groups.get("who") or groups.get("of")
    before = line.text[max(0, match.start() - _BEFORE) : match.start()]
    return page.party(named) if named else page.side(before) or _sender(page, line, match)


def _deployed(page: Page, line: Line, sort: str, who: str, match: re.Match[str]) -> Iterator[Found]:
    figure = _FIGURE.search(match["what"])
    number = float(figure[0].replace(",", "")) if figure else None
    more: dict[str, object] = {
        "low": number,
        "high": number,
        "participants": (who,),
        "predicate": (match.groupdict().get("where") or "").removeprefix("the "),
        "modality": "announced" if _TO_COME.search(match.group()) else "",
        "time_id": _from_when(page, line, match),
    }
    what, point = " ".join(match["what"].split()), "other:deployment" if sort == "sent" else "other:withdrawal"
    yield Found(line.at(*match.span()), point, who, what, "deploys" if sort == "sent" else "takes back", more)
    purpose = _PURPOSE.search(line.text, match.end()) if sort == "sent" else None
    if purpose:
        yield Found(line.at(*purpose.span("what")), "other:purpose", who, purpose["what"].strip(), "sent for")


def _from_when(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return the day of a deployment: behind its verb before the one that comes before it."""
    dates = [t for t in page.times.get(line.index, []) if t.type == "DATE"]
    behind = [t for t in dates if t.span.start >= line.span.start + match.end()]
    return (behind or dates)[0].id if dates else ""


def _sender(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return who sends forces of which a speaker tells without saying whose: the side that the speaker stands for."""
    for quotation in page.quotations_over(line.at(*match.span("what"))):
        name, side = page.speaker(quotation)
        return side or name
    said = page.quotations_in(line)
    return next((side or name for name, side in map(page.speaker, said)), "")
