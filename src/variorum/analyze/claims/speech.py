"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# What parties to a conflict accuse one another of: the name of the charge, and the words that tell of it.
TOPICS: tuple[tuple[str, str], ...] = (
    ("breaking the ceasefire", r"(?:violat|breach|break|broke)\w*[^.;]{0,30}(?:cease-?fire|truce)"),
    (
        "sheltering armed groups",
        r"harbou?r|shelter|sanctuar|safe ha?vens?|refuge|hideout|(?:soil|territory|land) (?:is|was|to be|being|not be|from being)"
        r"|us(?:e|es|ing|ed)\b[^.;]{0,30}\b(?:soil|territory)|from (?:its|their|\w+) (?:soil|territory)|hosting militants",
    ),
    (
        "arming or funding armed groups",
        r"(?:fund|financ|arm(?:ing|s|ed)\b|train|back|support|sponsor|suppl)\w*[^.;]{0,40}(?:rebel|militant|terror|militia|insurgent|separatist|armed|group)",
    ),
    (
        "attacking civilians",
        r"(?:target|attack|shell|bomb|strik|kill|hit|fir)\w*[^.;]{0,40}(?:civilian|villag|hospital|school|market|home|resident)",
    ),
    (
        "obstructing talks",
        r"refus|stall|delay|obstruct|reluctan|unwilling|intransigen|ruses|lack(?:ing|ed)? coordination|failing to|failure to",
    ),
    ("interference", r"interfer|meddl"),
    ("escalating", r"escalat|provo[ck]"),
    ("attacking", r"attack|shell|bomb|strik|raid|assault|fir(?:ed|ing)|ambush|incursion|invad"),
)
_TOPICS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in TOPICS)
# Charges about how things stand rather than about one happening.
STANDING = frozenset({"sheltering armed groups", "arming or funding armed groups", "interference"})

_SUBJECT = r"(?P<who>(?:[Tt]he )?[A-Z][\w'.-]*(?: (?:[a-z]+ ){0,2}[A-Z][\w'.-]*){0,4}(?: (?:officials|government|authorities|army|side|military|minister))?)"
_TARGET = r"(?P<whom>(?:the )?[A-Z][\w'.-]*(?:(?: (?:in|of|the|[a-z]+))? [A-Z][\w'.-]*){0,4}(?:'s [a-z]+| [a-z]+)?)"
_ACCUSES = re.compile(
    rf"{_SUBJECT},? (?:(?:has|have|had|also|again|repeatedly|consistently|long|often|on \w+|later|countered by) )*"
    rf"(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)) {_TARGET} (?:of|for) (?P<what>[^.;]+)"
)
_ACCUSING = re.compile(rf"\b(?:accusing|blaming) {_TARGET} (?:of|for) (?P<what>[^.;]+)")
_ALLEGES = re.compile(
    rf"{_SUBJECT} (?:(?:has|have|had|also|repeatedly|consistently|long|often) )*(?:alleg(?:e|es|ed)|claim(?:s|ed)|maintain(?:s|ed)|"
    r"insist(?:s|ed)|says|said) (?:that )?(?P<what>[^.;]+)"
)
_DENIES = re.compile(
    r"(?P<who>(?:[Tt]he )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}(?: (?:officials|government|authorities|army|side))?),? "
    r"(?:(?:has|have|had|also|again|repeatedly|consistently|strongly|flatly|always) )*"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b(?P<what>[^.;]*)"
)
_ANAPHOR = re.compile(
    r"^\s*(?:(?:the|those|these|such|any|all|this|that)\s+)?(?:charges?|accusations?|allegations?|claims?|involvement|it|this)?\s*[,.]?\s*$"
)


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what."""
    last: tuple[str, str, str] | None = None
    for line in page.prose:
        accusations = list(_accusations(page, line))
        for found, key in accusations:
            yield found
            last = key
        denial = _denial(page, line, last)
        if denial is not None:
            yield denial
        if not accusations and denial is None:
            last = None


def topic_of(words: str) -> str:
    """Return the name of the charge that words make, empty when no charge of the table is in them."""
    return next((name for name, pattern in _TOPICS if pattern.search(words)), "")


def _accusations(page: Page, line: Line) -> Iterator[tuple[Found, tuple[str, str, str]]]:
    taken: list[tuple[int, int]] = []
    for pattern, rule in ((_ACCUSES, "accuses"), (_ACCUSING, "accusing")):
        for match in pattern.finditer(line.text):
            if any(s < match.end() and match.start() < e for s, e in taken):
                continue
            accuser = page.side(match["who"]) if rule == "accuses" else _main_speaker(page, line, match.start())
            accused = page.side(match["whom"])
            topic = topic_of(match["what"])
            if accuser and accused and topic and accuser != accused:
                taken.append(match.span())
                yield _charge(page, line, match, (accuser, accused, topic), rule), (accuser, accused, topic)
    for match in _ALLEGES.finditer(line.text):
        accuser, topic = page.side(match["who"]), topic_of(match["what"])
        if topic in STANDING and accuser and not any(s < match.end() and match.start() < e for s, e in taken):
            accused = next((side for side in [_side_within(page, match["what"], accuser)] if side), "")
            if accused:
                yield _charge(page, line, match, (accuser, accused, topic), "alleges"), (accuser, accused, topic)


def _side_within(page: Page, words: str, accuser: str) -> str:
    for piece in re.findall(r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)?", words):
        side = page.side(piece)
        if side and side != accuser:
            return side
    return ""


def _main_speaker(page: Page, line: Line, position: int) -> str:
    """Return the side of whoever the sentence lets speak before a participle ("X said ..., accusing Y of Z")."""
    head = line.text[:position]
    speech = [m for m in re.finditer(r"\b(?:said|says|announced|told|declared|confirmed|stated|countered)\b", head)]
    around = head[max(0, (speech[-1].start() if speech else len(head)) - 80) : position]
    subject = around.rsplit(",", 2)[-2 if around.rstrip().endswith(",") and around.count(",") > 1 else -1] or around
    return page.side(subject) or page.side(around)


def _charge(page: Page, line: Line, match: re.Match[str], key: tuple[str, str, str], rule: str) -> Found:
    accuser, accused, topic = key
    end = match.end() - (len(match["what"]) - len(_first_clause(match["what"])))
    more = {
        "speaker": accuser,
        "side": accuser,
        "act": "accuse",
        "participants": (accuser, accused),
        "predicate": topic,
        "remove": 1,
    }
    return Found(line.at(match.start(), end), "blame", f"{accused}: {topic}", "yes", rule, more)


def _first_clause(words: str) -> str:
    cut = re.search(
        r",? (?:while|but|even though|although|charges|a claim|a charge|an accusation|which)\b|, | - |-{2}", words
    )
    return words[: cut.start()] if cut else words


def _denial(page: Page, line: Line, last: tuple[str, str, str] | None) -> Found | None:
    for match in _DENIES.finditer(line.text):
        denier = page.side(match["who"])
        if not denier:
            continue
        topic = topic_of(match["what"])
        if not topic and last is not None and last[1] == denier and _ANAPHOR.match(match["what"]):
            topic = last[2]
        if topic:
            more = {
                "speaker": denier,
                "side": denier,
                "act": "deny",
                "negated": True,
                "participants": (last[0] if last else "", denier),
                "predicate": topic,
                "remove": 1,
            }
            span = line.at(match.start(), match.start() + len(match.group().rstrip()))
            return Found(span, "blame", f"{denier}: {topic}", "no", "denies", more)
    return None
