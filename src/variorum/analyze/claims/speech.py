"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.happenings import TALKS
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
        r"refus|stall|delay|obstruct|reluctan|unwilling|not (?:fully )?willing|intransigen|deflect|ruses|evad|avoid|lack(?:ing|ed)? coordination|failing to|failure to",
    ),
    ("interference", r"interfer|meddl"),
    ("escalating", r"escalat|provo[ck]"),
    ("attacking", r"attack|shell|bomb|strik|raid|assault|fir(?:ed|ing)|ambush|incursion|invad"),
)
_TOPICS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in TOPICS)
# Charges about how things stand rather than about one happening.
STANDING = frozenset({"sheltering armed groups", "arming or funding armed groups", "interference"})

_SUBJECT = r"(?P<who>(?:[Tt]he )?[A-Z][\w'.-]*(?: (?:[a-z]+ ){0,2}[A-Z][\w'.-]*){0,4}(?: (?:officials|government|authorities|army|side|military|minister))?)"
_TARGET = r"(?P<whom>(?:the )?[A-Z][\w'.-]*(?:(?: [a-z]+){0,2} [A-Z][\w'.-]*){0,4}(?:'s [a-z]+| [a-z]+)?)"
_ACCUSES = re.compile(
    rf"{_SUBJECT},? (?:(?:has|have|had|also|again|repeatedly|consistently|long|often|on \w+|later|countered by) )*"
    rf"(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)) {_TARGET} (?:of|for) (?P<what>[^.;]+)"
)
_ACCUSING = re.compile(rf"\b(?:accusing|blaming) {_TARGET} (?:of|for) (?P<what>[^.;]+)")
_ALLEGES = re.compile(
    rf"{_SUBJECT} (?:(?:has|have|had|also|repeatedly|consistently|long|often) )*(?:alleg(?:e|es|ed)|claim(?:s|ed)|maintain(?:s|ed)|"
    r"insist(?:s|ed)|says) (?:that )?(?P<what>[^.;]+)"
)
_DENIES = re.compile(
    r"(?P<who>(?:[Tt]he )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3}(?: (?:officials|government|authorities|army|side))?),? "
    r"(?:(?:has|have|had|also|again|repeatedly|consistently|strongly|flatly|always) )*"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b(?P<what>[^.;]*)"
)
# "RTA made similar accusations against the Northern side".
_AGAINST = re.compile(
    r"(?P<who>[A-Z][\w' -]{1,60}?) (?:made|levelled|leveled|repeated|raised) (?:\w+ )?(?:accusations?|allegations?|charges?) against "
    r"(?P<whom>(?:the )?[A-Z]\w+(?: \w+)?)"
)
# "a Southern source said that the Front had been unwilling to commit".
_SAYS_OF = re.compile(
    rf"{_SUBJECT}(?: [a-z]+){{0,3}} (?:said|says|told [a-z]+|argued|complained)(?: that)? (?P<whom>(?:the )?[A-Z]\w+(?: \w+)?) "
    r"(?P<what>(?:had |has |have |was |were |is |are |did |does )*(?:been |not )*(?:\w+ )?(?:unwilling|refused?|not willing|not want|reluctant|stall\w*)[^.;]{0,100})"
)
_SPOKE = re.compile(r"\b(?:said|says|announced|told|declared|confirmed|stated|countered)\b")
_CUT = re.compile(
    r"[:;]|,? (?:while|but|even though|although|charges|a claim|a charge|an accusation|which)\b|, | - |-{2}"
)
_OBSTRUCTING = "obstructing talks"


class Charge(NamedTuple):
    """One accusation as read from a line: where its words stand, who accuses whom, of what."""

    start: int
    end: int
    accuser: str
    accused: str
    topic: str
    rule: str


_ANAPHOR = re.compile(
    r"^\s*(?:(?:the|those|these|such|any|all|this|that)\s+)?(?:charges?|accusations?|allegations?|claims?|involvement|it|this)?\s*[,.]?\s*$"
)


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what.

    Who is said to obstruct talks is yielded as the cause of their failure too: the accounts of the two sides meet there.
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
    """Return the name of the charge that words make first, empty when no charge of the table is in them."""
    first = [(m.start(), i, name) for i, (name, pattern) in enumerate(_TOPICS) if (m := pattern.search(words))]
    return min(first)[2] if first else ""


def _charges(page: Page, line: Line, last: Charge | None) -> list[Charge]:
    """Return the charges a line tells of, in the order of its words; each stretch of words makes one."""
    found: list[Charge] = []
    for charge in _candidates(page, line, last):
        apart = not any(charge.start < other.end and other.start < charge.end for other in found)
        if apart and charge.accuser and charge.accused and charge.topic and charge.accuser != charge.accused:
            found.append(charge)
    return sorted(found)


def _candidates(page: Page, line: Line, last: Charge | None) -> Iterator[Charge]:
    for match in _ACCUSES.finditer(line.text):
        what = _first_clause(match["what"])
        accuser, accused = page.side(match["who"]), page.side(match["whom"])
        yield Charge(match.start(), match.start("what") + len(what), accuser, accused, topic_of(what), "accuses")
    for match in _ACCUSING.finditer(line.text):
        what = _first_clause(match["what"])
        accuser, accused = _main_speaker(page, line.text[: match.start()]), page.side(match["whom"])
        yield Charge(match.start(), match.start("what") + len(what), accuser, accused, topic_of(what), "accusing")
    for match in _AGAINST.finditer(line.text):
        accuser, accused = page.side(match["who"]), page.side(match["whom"])
        topic = topic_of(line.text[match.end() :]) or (last.topic if last else "") or _about_talks(line.text)
        yield Charge(match.start(), len(line.text.rstrip()), accuser, accused, topic, "made accusations")
    for match in _SAYS_OF.finditer(line.text):
        accuser, accused = page.side(match["who"]), page.side(match["whom"])
        topic = topic_of(match["what"])
        if topic == _OBSTRUCTING:
            yield Charge(match.start(), match.end(), accuser, accused, topic, "says of the other side")
    for match in _ALLEGES.finditer(line.text):
        accuser, topic = page.side(match["who"]), topic_of(match["what"])
        if topic in STANDING and accuser:
            accused = _side_within(page, match["what"], accuser)
            yield Charge(match.start(), match.end(), accuser, accused, topic, "alleges")


def _about_talks(words: str) -> str:
    return _OBSTRUCTING if re.search(rf"\b{TALKS}\b", words) else ""


def _side_within(page: Page, words: str, accuser: str) -> str:
    sides = (page.side(piece) for piece in re.findall(r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)?", words))
    return next((side for side in sides if side and side != accuser), "")


def _main_speaker(page: Page, head: str) -> str:
    """Return the side of whoever the sentence lets speak before a participle ("X said ..., accusing Y of Z")."""
    verbs = list(_SPOKE.finditer(head))
    before = head[: verbs[-1].start()] if verbs else head
    return page.side(re.split(r"[,;]", before.rstrip(" ,"))[-1])


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
    """Return the denial that a line tells of: of a charge it names, or of the one made just before."""
    for match in _DENIES.finditer(line.text):
        denier, topic = page.side(match["who"]), topic_of(match["what"])
        if not topic and last is not None and last.accused == denier and _ANAPHOR.match(match["what"]):
            topic = last.topic
        if denier and topic:
            accuser = last.accuser if last else ""
            more = {
                "speaker": denier,
                "side": denier,
                "act": "deny",
                "negated": True,
                "participants": (accuser, denier) if accuser else (denier,),
                "predicate": topic,
                "remove": 1,
            }
            span = line.at(match.start(), match.start() + len(match.group().rstrip()))
            return Found(span, "blame", f"{denier}: {topic}", "no", "denies", more)
    return None
