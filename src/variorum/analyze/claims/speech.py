"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import TALKS, rows
from variorum.text import words as text_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# Charges about how things stand rather than about one happening.
STANDING = frozenset(name for name, kind, _ in rows("topics") if kind == "standing")
_SPOKE = re.compile(r"\b(?:said|says|announced|told|declared|confirmed|stated|countered)\b")
_CUT = re.compile(
    r"[:;]|,? (?:while|but|even though|although|charges|a claim|a charge|an accusation|which)\b|, | - |-{2}"
)
_OBSTRUCTING = "obstructing talks"


# Words that tell nothing of what somebody is charged with.
_EMPTY = frozenset(
    {"having", "been", "being", "with", "that", "them", "their", "into", "from", "this", "such", "were", "have", "had"}
)
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_SHORTEST = 3
_TELLING = 3


class Charge(NamedTuple):
    """One accusation as read from a line: where its words stand, who accuses whom, of what."""

    start: int
    end: int
    accuser: str
    accused: str
    topic: str
    rule: str


# What a denial of the charge just told may consist of.
_ANAPHOR = re.compile(
    r"^\s*(?:(?:the|those|these|such|any|all|this|that)\s+)?"
    r"(?:charges?|accusations?|allegations?|claims?|involvement|it|this)?\s*[,.]?\s*$"
)


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what.

    Who is said to obstruct talks is yielded as the cause of their failure too: there the two sides' accounts meet.
    """
    last: Charge | None = None
    for line in page.prose:
        charges = _charges(page, line, last)
        for charge in charges:
            yield _accusation(line, charge)
            if charge.topic == _OBSTRUCTING:
                yield _to_blame(line, charge)
        last = charges[-1] if charges else last
        denial = _denial(page, line, last)
        if denial is not None:
            yield denial
        if not charges and denial is None:
            last = None


def topic_of(words: str) -> str:
    """Return the name of the charge that words make first; else the words that tell of it, in a plain form."""
    known = _known_topic(words)
    if known:
        return known
    told = [_ENDING.sub("", w.form) for w in text_words(words) if w.form not in _EMPTY and len(w.form) > _SHORTEST]
    return " ".join(told[:_TELLING])


def _known_topic(words: str) -> str:
    known = [(m.start(), i, name) for i, (name, _, of) in enumerate(rows("topics")) if (m := of.search(words))]
    return min(known)[2] if known else ""


def _charges(page: Page, line: Line, last: Charge | None) -> list[Charge]:
    """Return the charges a line tells of, in the order of its words; each stretch of words makes one."""
    found: list[Charge] = []
    for charge in _candidates(page, line, last):
        apart = not any(charge.start < other.end and other.start < charge.end for other in found)
        if apart and charge.accuser and charge.accused and charge.topic and charge.accuser != charge.accused:
            found.append(charge)
    return sorted(found)


def _matches(form: str, text: str) -> Iterator[re.Match[str]]:
    for name, letters, pattern in rows("speech", cased=True):
        if name == form and any(piece in text for piece in letters.split("|")):
            yield from pattern.finditer(text)


def _candidates(page: Page, line: Line, last: Charge | None) -> Iterator[Charge]:
    """Yield what may be a charge, the plainest forms first; a side or a topic may still be missing."""
    for form in ("accuses", "accusing"):
        for match in _matches(form, line.text):
            what = _first_clause(match["what"])
            by_name = form == "accuses"
            who = _party(page, line, match, "who") if by_name else _main_speaker(page, line, match.start())
            end = match.start("what") + len(what)
            yield Charge(match.start(), end, who, _party(page, line, match, "whom"), topic_of(what), form)
    for match in _matches("against", line.text):
        topic = _known_topic(line.text[match.end() :]) or (last.topic if last else "") or _about_talks(line.text)
        end = len(line.text.rstrip())
        who, whom = _party(page, line, match, "who"), _party(page, line, match, "whom")
        yield Charge(match.start(), end, who, whom, topic, "made accusations")
    for match in _matches("says of", line.text):
        if topic_of(match["what"]) == _OBSTRUCTING:
            who, whom = _party(page, line, match, "who"), _party(page, line, match, "whom")
            yield Charge(match.start(), match.end(), who, whom, _OBSTRUCTING, "says of the other side")
    for match in _matches("alleges", line.text):
        who, topic = _party(page, line, match, "who"), topic_of(match["what"])
        if topic in STANDING and who:
            yield Charge(match.start(), match.end(), who, _side_within(page, match["what"], who), topic, "alleges")


def _about_talks(words: str) -> str:
    return _OBSTRUCTING if re.search(rf"\b{TALKS}\b", words) else ""


def _side_within(page: Page, words: str, accuser: str) -> str:
    sides = (page.party(piece) for piece in re.findall(r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)?", words))
    return next((side for side in sides if side and side != accuser), "")


def _main_speaker(page: Page, line: Line, position: int) -> str:
    """Return the party of whoever the sentence lets speak before a participle ("X said ..., accusing Y of Z")."""
    head = line.text[:position]
    verbs = list(_SPOKE.finditer(head))
    before = (head[: verbs[-1].start()] if verbs else head).rstrip(" ,")
    return page.party(re.split(r"[,;]", before)[-1])


def _party(page: Page, line: Line, match: re.Match[str], group: str) -> str:
    return page.party(match[group], line.at(*match.span(group)))


def _accusation(line: Line, charge: Charge) -> Found:
    return Found(
        line.at(charge.start, charge.end),
        "blame",
        f"{charge.accused}: {charge.topic}",
        "yes",
        charge.rule,
        _more(charge),
    )


def _to_blame(line: Line, charge: Charge) -> Found:
    return Found(
        line.at(charge.start, charge.end), "cause", "failure of talks", charge.accused, charge.rule, _more(charge)
    )


def _more(charge: Charge) -> dict[str, object]:
    return {
        "speaker": charge.accuser,
        "side": charge.accuser,
        "act": "accuse",
        "participants": (charge.accuser, charge.accused),
        "predicate": charge.topic,
        "remove": 1,
    }


def _first_clause(words: str) -> str:
    cut = _CUT.search(words)
    return words[: cut.start()] if cut else words


def _denial(page: Page, line: Line, last: Charge | None) -> Found | None:
    """Return the denial that a line tells of: of a charge it names, or of the one made just before.

    Who denies the charge just made without naming it ("The company denied it") is taken to be the accused, or to speak
    for them, unless it is the accuser.
    """
    for match in _matches("denies", line.text):
        denier, anaphor = _party(page, line, match, "who"), bool(_ANAPHOR.match(match["what"]))
        named = topic_of(match["what"]) if not anaphor else ""
        if last is not None and denier != last.accuser and (anaphor or _one_charge(named, last, denier)):
            denied = Charge(match.start(), match.end(), last.accuser, last.accused, last.topic, "denies")
        elif denier and named in _known_topics():
            denied = Charge(match.start(), match.end(), "", denier, named, "denies")
        else:
            continue
        return _denied(line, match, denied, denier or last.accused if last else denier)
    return None


def _one_charge(named: str, last: Charge, denier: str) -> bool:
    """Say whether a denial that names a charge meets the one just made: by the accused, of the same or of a part."""
    return denier == last.accused and (named == last.topic or bool(set(named.split()) & set(last.topic.split())))


@cache
def _known_topics() -> frozenset[str]:
    return frozenset(name for name, _, _ in rows("topics"))


def _denied(line: Line, match: re.Match[str], denied: Charge, denier: str) -> Found:
    more = {
        "speaker": denier,
        "side": denier,
        "act": "deny",
        "negated": True,
        "participants": (denied.accuser, denied.accused) if denied.accuser else (denied.accused,),
        "predicate": denied.topic,
        "remove": 1,
    }
    span = line.at(match.start(), match.start() + len(match.group().rstrip()))
    return Found(span, "blame", f"{denied.accused}: {denied.topic}", "no", "denies", more)
