"""How things stand between parties: the outcome of talks, who mediates, ceasefires, crossings, deployments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import BETWEEN
from variorum.analyze.claims.tables import MONTHS, NUMBERS, TALKS, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_ORDINALS = {
    "first": 1, "initial": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
_ROUND = re.compile(
    rf"\b(?P<n>{'|'.join(_ORDINALS)}) (?:and final )?(?:\w+ )?(?:round|session|meeting|phase)\b", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|last|preceding) (?:round|talks|negotiations|session)", re.IGNORECASE
)

_IN_PLACE = re.compile(
    rf"\b(?i:round|session|{TALKS})\b"
    r"(?:(?! (?:after|follow\w+|before|government|groups?|forces|side|territory|about|on|over)\b)[^.;,]){0,70}?"
    rf" in (?P<place>(?!(?:{MONTHS})\b)[A-Z]\w+(?:[ -][A-Z]\w+)?)"
)
_DAYS = re.compile(
    rf"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: |-)(?P<unit>day|week|month|hour)s?(?: of)?"
    rf"(?: [\w-]+){{0,2}} (?:{TALKS})\b",
    re.IGNORECASE,
)
_NOT_BROKEN = re.compile(
    rf"\b(?:{TALKS}|not|n't|never|nor|if|unless|without|would|could|may|might|will|no|any|first|since)\b", re.IGNORECASE
)
# Matters of the table whose words say how a thing stands.
_STATES = frozenset({"ceasefire", "border crossings", "sanctions"})

# "It followed a first session": that round is not the one reported.
_BEHIND = re.compile(
    r"\b(?:after|follow(?:ed|ing|s)|since|earlier|previous|past|unlike) (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_BEFORE_THIS = ", an earlier one"
_IF = re.compile(r"\b(?:if|unless|should)\b", re.IGNORECASE)
# A round that is doubted, ruled out or only wondered about is none to come.
_UNSURE = re.compile(
    r"\b(?:no|not|n't|never|nor|doubt\w*|unlikely|without|whether|if|refus\w+|reject\w+)\b", re.IGNORECASE
)
# "The Centre for Peace Dialogue in Juba" holds no talks there.
_OF_A_NAME = re.compile(r"[A-Z][\w'-]+ (?:for |of |and )?$")
# How far after the words of an outcome their round may be named.
_AHEAD = 60
# Letters without which a line tells nothing of talks, ceasefires, crossings or forces.
_CONCERNED = re.compile(
    r"talk|negotiat|dialog|discussion|peace|summit|mediat|conference|cease|truce|armistice|cross|border|frontier|check"
    r"|troop|soldier|personnel|police|forces|marine|paratroop|military|reinforce|broker|facilitat|host|sponsor|round"
    r"|process"
    r"|battalion|brigade|regiment|warship|peacekeep|elements|breach|violat|fail|collapse|breakdown|deadlock|impasse"
    r"|stalemate|stall|sanction|session|meeting",
    re.IGNORECASE,
)
# "closed since last Thursday"
_BEGUN = re.compile(r"\bsince(?: the)? $")
# What is denied of talks is told in the report's own word.
_NO_WHAT = re.compile(r"\b(?:deadlock|impasse|stalemate|dead end|breakdown)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d,]*")
# How far before the words of a deployment the country that sends may be named.
_BEFORE = 120


def find_talks(page: Page) -> Iterator[Found]:
    """Yield the outcome, place, length and mediators of talks, and how ceasefires, crossings and deployments stand."""
    for line in page.prose:
        if not _CONCERNED.search(line.text):
            continue
        yield from _outcomes(line)
        yield from _parties(page, line)
        yield from _particulars(page, line)
        yield from _states(page, line)
        yield from _planned(page, line)
        yield from _deployments(page, line)


def _states(page: Page, line: Line) -> Iterator[Found]:
    for about, value, pattern in rows("talks"):
        for match in pattern.finditer(line.text) if about in _STATES else ():
            # "Talks to broker a truce have ended" tells of the talks.
            if value not in {"broken", "violated"} or not _NOT_BROKEN.search(line.text[: match.start()]):
                more = _between_whom(page, match) | _when(page, line, about, value)
                yield Found(line.at(*match.span()), "status", about, value, "state", more)


def _between_whom(page: Page, match: re.Match[str]) -> dict[str, object]:
    """Return who does it to whom, in this order, where the words of a state name both."""
    named = [name.removeprefix("The ") if name else "" for name in map(match.groupdict().get, ("who", "whom"))]
    parties = tuple(page.party(name) or name for name in named if name)
    return {"participants": parties} if parties else {}


def _planned(page: Page, line: Line) -> Iterator[Found]:
    """Yield the rounds of talks that are said to come, with the day for which they are planned."""
    for about, value, pattern in rows("talks"):
        for match in pattern.finditer(line.text) if about == "round" else ():
            ordinal = _ROUND.search(match.group())
            if ordinal and not _UNSURE.search(_clause(line.text, match)):
                when = next(
                    (t for t in page.times.get(line.index, []) if t.span.start >= line.at(*match.span()).start), None
                )
                more: dict[str, object] = {"time_id": when.id if when and when.type == "DATE" else ""}
                yield Found(line.at(*match.span()), "status", _named_round(ordinal), value, "round to come", more)


def _clause(text: str, match: re.Match[str]) -> str:
    """Return the words of a clause up to the end of a match in it."""
    return re.split(r"[.;:]|, (?:but|and|while)\b", text[: match.start()])[-1] + match.group()


def _named_round(ordinal: re.Match[str]) -> str:
    return f"talks, round {_ORDINALS[ordinal['n'].lower()]}"


def _round(text: str, position: int) -> str:
    """Return which round the clause around a position speaks of: "", "talks, round 3", "talks, an earlier round"."""
    start = max(text.rfind(mark, 0, position) for mark in (";", ". ", ", but ", ", while ", ", and ")) + 1
    clause = text[start:position] + re.split(r"[,;]", text[position : position + _AHEAD])[0]
    ordinal = _ROUND.search(clause)
    if ordinal:
        return _named_round(ordinal) + (_BEFORE_THIS if _BEHIND.search(clause[: ordinal.start()]) else "")
    return "talks, an earlier round" if _EARLIER.search(clause) else "talks"


def _outcomes(line: Line) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for about, value, pattern in rows("talks"):
        for match in pattern.finditer(line.text) if about == "talks" else ():
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            modality = "conditional" if _IF.search(line.text[: match.start()]) else ""
            more: dict[str, object] = {"negated": value == "no deadlock", "modality": modality}
            named = _NO_WHAT.search(match.group()) if value == "no deadlock" else None
            state = f"no {named.group().lower()}" if named else value
            yield Found(
                line.at(*match.span()), "outcome", _round(line.text, match.start()), state, "outcome of talks", more
            )


def _parties(page: Page, line: Line) -> Iterator[Found]:
    for match in BETWEEN.finditer(line.text):
        parties = tuple(sorted({page.party(match["a"]), page.party(match["b"])} - {""}))
        more: dict[str, object] = {"participants": parties}
        yield Found(
            line.at(*match.span()), "participants", "parties to the talks", ", ".join(parties), "talks between", more
        )


def _particulars(page: Page, line: Line) -> Iterator[Found]:
    if not re.search(rf"\b(?:round|session|{TALKS})\b", line.text, re.IGNORECASE):
        return
    for match in _IN_PLACE.finditer(line.text):
        if match.group()[0].isupper() and _OF_A_NAME.search(line.text[: match.start()]):
            continue
        yield Found(
            line.at(*match.span("place")), "place", _round(line.text, match.start()), match["place"], "talks held in"
        )
    for match in _DAYS.finditer(line.text):
        number = NUMBERS.get(match["n"].lower()) or float(match["n"])
        value, about = f"{number:g} {match['unit'].lower()}s", _round(line.text, match.start())
        yield Found(
            line.at(*match.span()),
            "other:length",
            about,
            value,
            "length of talks",
            {"low": float(number), "high": float(number)},
        )
    for match in (m for matter, _, p in _parties_named() if matter == "mediator" for m in p.finditer(line.text)):
        who = tuple(sorted({page.party(name) for name in re.split(r",| and ", match["who"])} - {""}))
        if who:
            about = f"mediators of the {_round(line.text, match.start())}"
            yield Found(
                line.at(*match.span("who")), "participants", about, ", ".join(who), "mediated by", {"participants": who}
            )


def _when(page: Page, line: Line, about: str, value: str) -> dict[str, object]:
    """Return the time that the words of a state give it: the day it came, or since when or how long it has held."""
    times = page.times.get(line.index, [])
    days = [t for t in times if t.type == "DATE" and t.interval.day]
    if about == "sanctions" or value == "violated":
        return {"time_id": days[0].id if days else ""}
    if about == "ceasefire":
        return {"time_id": ""}
    lasted = [t for t in times if t.type == "DURATION"]
    begun = [t for t in times if _BEGUN.search(line.text[: t.span.start - line.span.start])]
    return {"time_id": (lasted or begun)[0].id if lasted or begun else ""}


def _parties_named() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return rows("parties", cased=True)


def _deployments(page: Page, line: Line) -> Iterator[Found]:
    for matter, _, pattern in _parties_named():
        for match in pattern.finditer(line.text) if matter == "deployment" else ():
            groups = match.groupdict()
            before = line.text[max(0, match.start() - _BEFORE) : match.start()]
            named = groups.get("who")
            who = page.party(named) if named else page.side(before) or _sender(page, line, match)
            if who:
                figure = _FIGURE.search(match["what"])
                number = float(figure[0].replace(",", "")) if figure else None
                dates = [t.id for t in page.times.get(line.index, []) if t.type == "DATE"]
                more: dict[str, object] = {
                    "low": number,
                    "high": number,
                    "participants": (who,),
                    "predicate": groups.get("where") or "",
                    "modality": "announced" if _TO_COME.search(match.group()) else "",
                    "time_id": dates[0] if dates else "",
                }
                what = " ".join(match["what"].split())
                yield Found(line.at(*match.span()), "other:deployment", who, what, "deploys", more)


def _sender(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return who sends forces of which a speaker tells without saying whose: the side that the speaker stands for."""
    for quotation in page.quotations_over(line.at(*match.span("what"))):
        name, side = page.speaker(quotation)
        return side or name
    said = page.quotations_in(line)
    return next((side or name for name, side in map(page.speaker, said)), "")


_TO_COME = re.compile(
    r"\b(?:will|would|shall|to be|are to|were to|is to|was to|plans?|planned)\b|^\S+(?: \S+){0,3} to [a-z]+ ",
    re.IGNORECASE,
)
