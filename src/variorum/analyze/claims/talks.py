"""How things stand between parties: the outcome of talks, who mediates, ceasefires, crossings, deployments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.countries import sides_named
from variorum.analyze.claims.happenings import TALKS
from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_ORDINALS = {
    "first": 1, "initial": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
_ROUND = re.compile(rf"\b(?P<n>{'|'.join(_ORDINALS)}) (?:and final )?(?:round|session|phase)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|last|preceding) (?:round|talks|negotiations|session)", re.IGNORECASE
)

# Outcome of talks, and the words that give it within one clause.
_OUTCOMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (value, re.compile(words, re.IGNORECASE))
    for value, words in (
        (
            "no deadlock",
            rf"\b(?:no|not (?:in|at|reached) (?:a |an )?|is no|was no|any) (?:deadlock|impasse|stalemate|dead end|breakdown)\b[^.;]{{0,60}}{TALKS}?"
            rf"|{TALKS}\b[^.;]{{0,30}}\b(?:have|has|had) not (?:failed|collapsed|broken down)",
        ),
        (
            "failed",
            rf"\b{TALKS}\b(?:(?!\bif\b|\bunless\b)[^.;]){{0,90}}?\b(?:(?:have |has |had )?(?:fail(?:s|ed)?|collapsed?|broke (?:down|off)|broken (?:down|off)|fell apart)|"
            r"(?:have |has |had )?(?:ended|concluded|closed|finished) (?:\w+ )?(?:without (?:an? |any )?(?:\w+ ){0,2}(?:breakthrough|agreement|deal|success|result|accord|progress|solution)|in failure)|"
            r"(?:ended|concluded) without any success|produced no (?:\w+ )?(?:results?|agreement|deal)|could not bridge|fail to reach)"
            rf"|\b(?:failure|collapse|breakdown) (?:of|in) (?:the |these |those )?(?:\w+ ){{0,3}}{TALKS}|\bfailed {TALKS}|\bfailed round\b"
            rf"|\bnegotiators failed to reach (?:an? )?(?:agreement|consensus|deal)|\bannounced the failure\b",
        ),
        ("deadlock", rf"\b(?:deadlock(?:ed)?|impasse|stalemate|stalled)\b[^.;]{{0,40}}{TALKS}|{TALKS}[^.;]{{0,50}}\b(?:deadlock(?:ed)?|impasse|stalemate|stalled)\b"),
        ("ceasefire", rf"\b(?:round|{TALKS})\b[^.;]{{0,60}}?\b(?:produced|led to|resulted in|ended (?:in|with)|yielded|brought) (?:an? |the )?(?:\w+ )?(?:cease-?fire|truce|armistice)"),
        ("agreed", rf"\b(?:round|{TALKS})\b[^.;]{{0,60}}?\b(?:produced|led to|resulted in|ended (?:in|with)|yielded|brought) (?:an? |the )?(?:\w+ ){{0,2}}(?:agreement|deal|accord|pact|breakthrough)"),
    )
)  # fmt: skip
_IN_PLACE = re.compile(
    rf"\b(?:round|{TALKS})\b(?:(?! (?:after|follow\w+|before|government|groups?|forces|side|territory|about|on|over)\b)[^.;,]){{0,70}}? in (?P<place>[A-Z]\w+(?:[ -][A-Z]\w+)?)"
)
_BETWEEN = re.compile(
    rf"\b{TALKS} between (?:the )?(?P<a>[A-Z][\w'.-]+(?: [A-Z]\w+)?) and (?:the )?(?P<b>[A-Z][\w'.-]+(?: [A-Z]\w+)?)",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: |-)(?P<unit>day|week|month|hour)s?(?: of)?(?: [\w-]+){{0,2}} (?:{TALKS})\b",
    re.IGNORECASE,
)
_TALKING = re.compile(rf"\b{TALKS}\b", re.IGNORECASE)
_AND = (
    r"(?:(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)(?:(?:,| and|, and) (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?){0,3}"
)
_MEDIATORS = (
    re.compile(
        rf"\b(?:mediated|mediation(?: efforts?)?|brokered|facilitated|hosted|sponsored) (?:jointly )?by (?P<who>{_AND})"
    ),
    re.compile(rf"\bmediators? from (?P<who>{_AND})"),
    re.compile(rf"\b(?P<who>{_AND}) mediators\b"),
    re.compile(
        rf"\b(?P<who>{_AND}) (?:has |have |had )?(?:mediated|facilitated|brokered|hosted)\b(?= (?:the |a |an |peace |talks|negotiations))"
    ),
    re.compile(
        rf"\b(?P<who>{_AND}) (?:for (?:facilitating|mediating|hosting)|to host) (?:this |the |a |an )?(?:\w+ ){{0,3}}?(?:round|{TALKS})"
    ),
)
_TRUCE = r"(?:cease-?fire|truce|armistice)"
_STATES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (about, value, re.compile(words, re.IGNORECASE))
    for about, value, words in (
        ("ceasefire", "broken", rf"\b{_TRUCE}\b[^.;]{{0,30}}?\b(?:(?:has |had )?(?:collapsed|broken down|fallen apart|ended|expired)|(?:is|was) (?:over|broken|dead))\b|\b(?:end|collapse) of the {_TRUCE}"),
        ("ceasefire", "fragile", rf"\b(?:fragile|shaky|tenuous|uneasy|brittle) {_TRUCE}|\b{_TRUCE} (?:is|was|remains?|remained|looks?) (?:\w+ )?(?:fragile|shaky|tenuous|in doubt|at risk)"),
        ("ceasefire", "in force", rf"\b{_TRUCE}\b(?:(?! not\b)[^.;]){{0,50}}?\b(?:(?:is|was|were|are|remains?|remained) (?:still |largely |mostly )?(?:holding|in (?:effect|force|place))|(?:still )?holds|has held)\b"),
        ("border crossings", "closed", r"\b(?:(?:border|trade) )?(?:crossings?|borders?|frontiers?|checkpoints?)\b[^.;]{0,60}?\b(?:(?:have |has |had )?(?:remain(?:s|ed)?|been|stay(?:s|ed)?|is|was|were|are) (?:\w+ )?(?:shut|closed))\b[^.;,]*"),
        ("border crossings", "open", r"\b(?:(?:border|trade) )?(?:crossings?|borders?|frontiers?)\b[^.;]{0,40}?\b(?:(?:was|were|been|has|have|had|is|are) )?(?:(?:been )?reopened|(?:again |now )open)\b"),
    )
)  # fmt: skip
_FORCES = r"(?:troops|soldiers|personnel|peacekeepers|police officers|forces|marines|paratroopers|military elements|reinforcements)"
_DEPLOYS = (
    re.compile(rf"\b(?P<who>[A-Z]\w+(?: [A-Z]\w+)?) (?:will |would |to |has |have |had |is |are )?(?:deploy(?:s|ed|ing)?|sen[dt](?:s|ing)?|dispatch(?:es|ed)?) (?P<what>[^.;]{{0,60}}?(?:(?P<n>\d[\d,]*|\w+) )?{_FORCES}\b) (?:to|in) (?P<where>[A-Z]\w+(?: [A-Z]\w+)?)"),
    re.compile(rf"(?P<what>\b(?:about |around |some |nearly |at least |more than )?(?P<n>\d[\d,]*) {_FORCES}\b[^.;]{{0,50}}?) (?:were|are|was|have been|had been|arrived) (?:already |now |deployed |stationed )*in (?P<where>[A-Z]\w+(?: [A-Z]\w+)?)"),
    re.compile(r"\b(?P<who>[A-Z]\w+(?: [A-Z]\w+)?)(?: \w+){0,3} (?:will|would|to) (?P<what>(?:increase|strengthen|boost|step up|expand) its (?:military )?(?:presence|forces?|troops))(?: in (?P<where>[A-Z]\w+))?"),
)  # fmt: skip
_SPELLED = {w: i for i, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}


def find_talks(page: Page) -> Iterator[Found]:
    """Yield the outcome, place, length and mediators of talks, and the state of ceasefires, crossings and deployments."""
    for line in page.prose:
        yield from _outcomes(line)
        yield from _parties(page, line)
        yield from _particulars(line)
        for about, value, pattern in _STATES:
            for match in pattern.finditer(line.text):
                if value != "broken" or not _TALKING.search(line.text[: match.start()]):
                    yield Found(line.at(*match.span()), "status", about, value, "state", _since(page, line, about))
        yield from _deployments(page, line)


def _round(text: str, position: int) -> str:
    """Return which round the clause around a position speaks of: "", "talks, round 3", "talks, an earlier round"."""
    start = max(text.rfind(mark, 0, position) for mark in (";", ". ", ", but ", ", while ", ", and ")) + 1
    clause = text[start : position + 60]
    ordinal = _ROUND.search(clause)
    if ordinal:
        return f"talks, round {_ORDINALS[ordinal['n'].lower()]}"
    return "talks, an earlier round" if _EARLIER.search(clause) else "talks"


def _outcomes(line: Line) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for value, pattern in _OUTCOMES:
        for match in pattern.finditer(line.text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            modality = "conditional" if re.search(r"\b(?:if|unless|should)\b", line.text[: match.start()]) else ""
            more: dict[str, object] = {"negated": value == "no deadlock", "modality": modality}
            yield Found(
                line.at(*match.span()), "outcome", _round(line.text, match.start()), value, "outcome of talks", more
            )


def _parties(page: Page, line: Line) -> Iterator[Found]:
    for match in _BETWEEN.finditer(line.text):
        parties = tuple(sorted({page.side(match["a"]) or match["a"], page.side(match["b"]) or match["b"]}))
        more: dict[str, object] = {"participants": parties}
        yield Found(
            line.at(*match.span()), "participants", "parties to the talks", ", ".join(parties), "talks between", more
        )


def _particulars(line: Line) -> Iterator[Found]:
    if not re.search(rf"\b(?:round|{TALKS})\b", line.text, re.IGNORECASE):
        return
    for match in _IN_PLACE.finditer(line.text):
        yield Found(
            line.at(*match.span("place")), "place", _round(line.text, match.start()), match["place"], "talks held in"
        )
    for match in _DAYS.finditer(line.text):
        number = _SPELLED.get(match["n"].lower()) or int(match["n"])
        value, about = f"{number} {match['unit'].lower()}s", _round(line.text, match.start())
        yield Found(
            line.at(*match.span()),
            "other:length",
            about,
            value,
            "length of talks",
            {"low": float(number), "high": float(number)},
        )
    for match in (m for pattern in _MEDIATORS for m in pattern.finditer(line.text)):
        who = tuple(sorted(sides_named(match["who"])))
        if who:
            about = f"mediators of the {_round(line.text, match.start())}"
            yield Found(
                line.at(*match.span("who")), "participants", about, ", ".join(who), "mediated by", {"participants": who}
            )


def _since(page: Page, line: Line, about: str) -> dict[str, object]:
    times = [t for t in page.times.get(line.index, []) if t.type == "DURATION" and about != "ceasefire"]
    return {"time_id": times[0].id} if times else {}


def _deployments(page: Page, line: Line) -> Iterator[Found]:
    for pattern in _DEPLOYS:
        for match in pattern.finditer(line.text):
            groups = match.groupdict()
            who = page.side(groups.get("who") or line.text[max(0, match.start() - 120) : match.start()])
            if not who:
                continue
            figure = groups.get("n") or re.search(r"\d+", match["what"]) and re.search(r"\d+", match["what"])[0] or ""  # type: ignore[index]
            number = float(figure.replace(",", "")) if figure.replace(",", "").isdigit() else None
            more: dict[str, object] = {
                "low": number,
                "high": number,
                "participants": (who,),
                "predicate": groups.get("where") or "",
            }
            dates = [t for t in page.times.get(line.index, []) if t.type == "DATE"]
            if dates:
                more["time_id"] = dates[0].id
            yield Found(
                line.at(*match.span()), "other:deployment", who, " ".join(match["what"].split()), "deploys", more
            )
