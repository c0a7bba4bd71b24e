"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.happenings import INCIDENTS, happenings_in
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


# A denial answers the charge of one of this many sentences before it.
_ANSWERED_WITHIN = 3
_PRONOUNS = frozenset({"He", "She", "It", "They"})
_IN_OFFICE = re.compile(r"[Tt]he (?:governor|mayor|president|ministry|government|police|army) of [A-Z]\w+")
_SPEAKS_FOR = re.compile(r"(?:Its|Their)\b|.*\b(?:for|of|from) the (?:group|rebels|company|firm|movement|army|party)\b")
_BECAUSE = re.compile(
    rf"\b(?:round|{TALKS})\b[^.;]{{0,40}}?\b(?:failed|collapsed|ended|broke (?:down|up|off))\b[^.;]{{0,20}}? because "
    r"(?P<why>[^.;,]{3,90})"
)


# Words that tell nothing of what somebody is charged with.
_EMPTY = frozenset(
    {"having", "been", "being", "with", "that", "them", "their", "into", "from", "this", "such", "were", "have", "had"}
)
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_SHORTEST = 3
_TELLING = 16
# Words that open a charge without telling of it: "of having raised the dam".
_OPENS = re.compile(r"^(?:(?:having|being|that|it|they|he|she|had|has|have|the|a|an) )+", re.IGNORECASE)


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
    r"(?:charges?|accusations?|allegations?|claims?|reports?|involvement|it|this)?"
    r"(?:\s+(?:in|on|at|through|to|via|as)\s[^.;]*)?\s*[,.]?\s*$"
)


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what.

    Who is said to obstruct talks is yielded as the cause of their failure too: there the two sides' accounts meet.
    """
    last: Charge | None = None
    since = 0
    for line in page.prose:
        charges = _charges(page, line, last)
        for charge in charges:
            yield _accusation(line, charge)
            if charge.topic == _OBSTRUCTING:
                yield _to_blame(line, charge)
        last = charges[-1] if charges else last
        since = 0 if charges else since + 1
        denial = _denial(page, line, last)
        if denial is not None:
            yield denial
        if since >= _ANSWERED_WITHIN:
            last = None
        yield from _reasons(page, line)


def topic_of(words: str) -> str:
    """Return the name of the charge that words make first; else the words that tell of it, in a plain form."""
    known = _known_topic(words)
    if known:
        return known
    told = list(_stems(words))
    return " ".join(_OPENS.sub("", " ".join(words.split())).split(" ")[:_TELLING]).strip(" ,") if told else ""


def _stems(words: str) -> dict[str, None]:
    """Return the telling words of a charge without their endings, so that "reopening" and "reopened" meet."""
    forms = (w.form for w in text_words(words))
    return dict.fromkeys(_ENDING.sub("", form) for form in forms if form not in _EMPTY and len(form) > _SHORTEST)


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
    for match in _matches("blames", line.text):
        who, whom = _party(page, line, match, "who"), _party(page, line, match, "whom")
        yield Charge(match.start(), match.end(), who, whom, _befallen(page, line), "blames")
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


def _befallen(page: Page, line: Line) -> str:
    """Return for what somebody is blamed where the sentence does not say: for the incident told of so far."""
    before = page.prose[: [entry.index for entry in page.prose].index(line.index) + 1]
    named = (name for entry in reversed(before) for name, *_ in happenings_in(entry.text) if name in INCIDENTS)
    return f"the {name}" if (name := next(named, "")) else ""


def _reasons(page: Page, line: Line) -> Iterator[Found]:
    """Yield why talks failed, as somebody tells it ("the talks failed because ..."): each speaker's own account."""
    for match in _BECAUSE.finditer(line.text):
        why = " ".join(match["why"].split())
        if page.quotations_over(line.at(*match.span())):
            yield Found(line.at(*match.span()), "cause", "failure of talks", why, "because")


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
    words, span = match[group], line.at(*match.span(group))
    if words in _PRONOUNS:
        return page.party(words, span) or page.spoke_before(span)
    if _IN_OFFICE.fullmatch(words):
        return words[len("the ") :]
    return page.party(words, span)


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
    if last is not None:
        for match in _matches("disowns", line.text):
            denier = _party(page, line, match, "who")
            if one_party(denier, last.accused):
                return _denied(line, match, last, last.accused)
    for match in _matches("denies", line.text):
        anaphor = bool(_ANAPHOR.match(match["what"]))
        denier = _denier(page, line, match, last, anaphor=anaphor)
        named = topic_of(match["what"]) if not anaphor else ""
        if last is not None and not one_party(denier, last.accuser) and (anaphor or _one_charge(named, last, denier)):
            denied = Charge(match.start(), match.end(), last.accuser, last.accused, last.topic, "denies")
        elif denier and named in _known_topics():
            denied = Charge(match.start(), match.end(), "", denier, named, "denies")
        else:
            continue
        return _denied(line, match, denied, denier or last.accused if last else denier)
    return None


def _denier(page: Page, line: Line, match: re.Match[str], last: Charge | None, *, anaphor: bool) -> str:
    """Return who denies; one who speaks for "the group" or is "its lawyer" speaks for the accused."""
    if last is not None and anaphor and _SPEAKS_FOR.match(match["who"]):
        return last.accused
    denier = _party(page, line, match, "who")
    return last.accused if last is not None and one_party(denier, last.accused) else denier


def one_party(a: str, b: str) -> bool:
    """Say whether two names are of one party: the same, or one the initials of the other ("KPA").

    >>> one_party("KPA", "Kandar People's Army")
    True
    """
    short, long = sorted((a, b), key=len)
    return a == b or (len(short) > 1 and short == "".join(w[0] for w in long.split() if w[0].isupper()))


def _one_charge(named: str, last: Charge, denier: str) -> bool:
    """Say whether a denial that names a charge meets the one just made: by the accused, of the same or of a part."""
    return one_party(denier, last.accused) and (named == last.topic or bool(_stems(named).keys() & _stems(last.topic)))


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
