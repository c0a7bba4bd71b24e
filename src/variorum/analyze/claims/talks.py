"""Talks: what came of each round, where it was held, who mediated, who came and what was demanded; rounds to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import BETWEEN
from variorum.analyze.claims.rounds import BEFORE_THIS, ORDINALS, find_rounds
from variorum.analyze.claims.tables import NUMBERS, TALKS, rows
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.rules import Rule

# "The third round", and where the noun goes without saying "a first, in Vell, had ended".
_ROUND = re.compile(
    rf"(?<!\bat )\b(?P<n>{'|'.join(ORDINALS)})(?: (?:and final )?(?:\w+ )?(?:round|session|meeting|phase)\b"
    r"|(?= one\b|, (?:held )?in\b))",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous|prior|last|preceding) (?:round|talks|negotiations|session)", re.IGNORECASE
)

_DAYS = re.compile(
    rf"\b(?P<n>\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: |-)(?P<unit>day|week|month|hour)s?(?: of)?"
    rf"(?: [\w-]+){{0,2}} (?:{TALKS})\b",
    re.IGNORECASE,
)

# "It followed a first session": that round is not the one reported.
_BEHIND = re.compile(
    r"\b(?:after|follow(?:ed|ing|s)|since|earlier|previous|past|unlike) (?:[\w-]+ ){0,3}$", re.IGNORECASE
)
_IF = re.compile(r"\b(?:if|unless|should)\b", re.IGNORECASE)
# A round that is doubted, ruled out or only wondered about is none to come.
_UNSURE = re.compile(
    r"\b(?:no|not|n't|never|nor|doubt\w*|unlikely|without|whether|if|refus\w+|reject\w+)\b", re.IGNORECASE
)
# How far after the words of an outcome their round may be named.
_AHEAD = 60
# Letters without which a line tells nothing of talks.
_CONCERNED = Pattern(
    r"talk|negotiat|dialog|discussion|peace|summit|mediat|conference|cease|truce|broker|facilitat|host|sponsor|round"
    r"|process|fail|collapse|breakdown|deadlock|impasse|stalemate|stall|session|meeting|delegation|demand|insist"
    r"|represented|led by|headed|sent its|\b(?:a|the) (?:first|second|third|fourth|fifth)\b",
    re.IGNORECASE,
)
# What is denied of talks is told in the report's own word.
_NO_WHAT = re.compile(r"\b(?:deadlock|impasse|stalemate|dead end|breakdown)\b", re.IGNORECASE)


# A story of talks: they are held between somebody, or have a number.
_OF_TALKS = Pattern(rf"{BETWEEN.pattern}|{_ROUND.pattern.replace('(?P<n>', '(?:')}|\bpeace talks\b")


def find_talks(page: Page) -> Iterator[Found]:
    """Yield outcome, place, length, mediators, delegations and demands of talks, and the rounds that are to come."""
    of_talks = any(_OF_TALKS.search(line.text) for line in page.prose)
    yield from find_rounds(page, _round, of_talks=of_talks)
    for line in page.prose:
        if not _CONCERNED.search(line.text):
            continue
        yield from _outcomes(line)
        yield from _parties(page, line)
        yield from _particulars(page, line)
        yield from _tables(page, line) if of_talks else ()
        yield from _planned(page, line)


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
    return f"talks, round {ORDINALS[ordinal['n'].lower()]}"


def _round(text: str, start: int, end: int = 0) -> str:
    """Return which round the clause around words speaks of: "", "talks, round 3", "talks, an earlier round".

    A number within the words is theirs; else the last one before them, else the first behind.
    """
    begin = max(text.rfind(mark, 0, start) for mark in (";", ". ", ", but ", ", while ", ", and ")) + 1
    behind = re.split(r"[,;]", text[start : start + _AHEAD])[0]
    clause = text[begin : max(start + len(behind), end)]
    found = list(_ROUND.finditer(clause))
    before = [m for m in found if m.end() <= start - begin]
    ordinal = next(
        iter([*(m for m in found if m not in before and m.start() < end - begin), *before[-1:], *found]), None
    )
    if ordinal:
        return _named_round(ordinal) + (BEFORE_THIS if _BEHIND.search(clause[: ordinal.start()]) else "")
    return "talks, an earlier round" if _EARLIER.search(clause) else "talks"


def _outcomes(line: Line) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for about, value, pattern in rows("talks"):
        for match in pattern.finditer(line.text) if about == "talks" else ():
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            taken.append(match.span())
            if _AGO.match(line.text[match.end() :]):  # "talks in Vell, which were broken off a week earlier"
                continue
            modality = "conditional" if _IF.search(line.text[: match.start()]) else ""
            more: dict[str, object] = {"negated": value == "no deadlock", "modality": modality}
            named = _NO_WHAT.search(match.group()) if value == "no deadlock" else None
            state = f"no {named.group().lower()}" if named else value
            yield Found(
                line.at(*match.span()), "outcome", _round(line.text, *match.span()), state, "outcome of talks", more
            )


# What came of talks some time before the report's own matter, and may have changed since.
_AGO = re.compile(r"(?: off| up| down)? (?:an?|one|two|three|four|five|\d+|some|several) \w+ (?:earlier|before|ago)\b")


def _parties(page: Page, line: Line) -> Iterator[Found]:
    for match in (m for pattern in (BETWEEN, _SIGNED) for m in pattern.finditer(line.text)):
        parties = tuple(sorted({page.party(match["a"]), page.party(match["b"])} - {""}))
        of_truce = match["of"].lower().startswith(_TRUCES)
        about, rule = ("parties to the ceasefire", _TRUCE) if of_truce else ("parties to the talks", _TALK)
        more: dict[str, object] = {"participants": parties}
        yield Found(line.at(*match.span()), "participants", about, ", ".join(parties), rule, more)


# "The government of Norland and the rebel Ridge Front signed a 90-day ceasefire".
_SIDE = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}"
_SIGNED = re.compile(
    rf"(?P<a>{_SIDE})(?: on \w+day)? and (?:the )?(?:[a-z]+ ){{0,2}}?(?P<b>{_SIDE})(?: [a-z]+)?(?: on \w+day)? "
    rf"(?:have |has |had )?(?:sign|agree|declare|reach|announce)(?:s|ed|d)?\b[^.;]{{0,40}}?"
    rf"(?P<of>cease-?fire|truce|armistice)"
)
_TRUCES = ("cease", "truce", "armistice")
_TALK: Rule = "talks between"
_TRUCE: Rule = "truce between"


def _particulars(page: Page, line: Line) -> Iterator[Found]:
    if not re.search(rf"\b(?:round|session|{TALKS}|mediated)\b", line.text, re.IGNORECASE):
        return
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
    for match in _found_in(line, "mediator"):
        who = tuple(sorted({page.party(name) for name in re.split(r",| and ", match["who"])} - {""}))
        if who:
            about = f"mediators of the {_round(line.text, match.start())}"
            yield Found(
                line.at(*match.span("who")), "participants", about, ", ".join(who), "mediated by", {"participants": who}
            )


def _found_in(line: Line, matter: str) -> Iterator[re.Match[str]]:
    return (m for named, _, p in rows("parties", cased=True) if named == matter for m in p.finditer(line.text))


def _tables(page: Page, line: Line) -> Iterator[Found]:
    """Yield who came for which side, and what each side demanded, in a story that tells of talks."""
    for matter, point, relation, rule in _AT_THE_TABLE:
        for match in _found_in(line, matter):
            side = page.party(match["side"])
            if side:
                value = _LEAD.sub("", match["what"]).strip()
                about = f"{relation} the {_round(line.text, match.start())}"
                yield Found(line.at(*match.span()), point, about, value, rule, {"participants": (side,)})


# What is read of those at the table: rows of the table, the point, how its words join the round, the rule.
_AT_THE_TABLE: tuple[tuple[str, str, str, Rule], ...] = (
    ("delegation", "other:delegation", "delegation to", "came to the talks"),
    ("demand", "other:demand", "demands at", "demands at talks"),
)
_LEAD = re.compile(r"^its ")
