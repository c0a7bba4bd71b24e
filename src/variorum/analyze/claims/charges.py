"""Accusations as a line tells of them: who accuses whom of what; and statements that a denial makes accusations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.claims.happenings import INCIDENTS, happenings_in
from variorum.analyze.claims.moments import TALKING
from variorum.analyze.claims.parties import (
    GROUPS,
    NOBODY,
    Party,
    other_side,
    party_of,
    subject_before,
    subject_of,
)
from variorum.analyze.claims.tables import MONTHS, TALKS, rows, word_set
from variorum.patterns import Pattern
from variorum.text import words as text_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.rules import Rule

OBSTRUCTING = "obstructing talks"
FIRING_FIRST = "firing first"
# The charges that have a name of their own.
NAMED = frozenset(name for name, _, _ in rows("topics"))
# Charges about how things stand rather than about one happening.
STANDING = frozenset(name for name, kind, _ in rows("topics") if kind == "standing")
# Charges that make an accusation even if nobody answers them.
_CHARGES = ("charg", "alleg")
_CUT = re.compile(
    r"[:;]|,? (?:and that|while|but|even though|although|charges|a claim|a charge|an accusation|an allegation|which)\b"
    r"|, | - |-{2}"
    r"|, (?:in|on) a "
)
# Who did it stands before one of these in a clause.
_DID = re.compile(
    r" (?=(?:(?:itself|themselves|also|again|then|only|simply|deliberately|repeatedly) )?(?:had|has|have|was|were|is"
    r"|are|did"
    r"|does|do|would|could|will|can|never|not|fired|opened|shot|began|broke|sold|took|knew|lied|hit|let|held|hid"
    r"|sent|gave"
    r"|lies|rests|belongs|fires|uses|hides|shelters|holds|harbou?rs|supports|arms|attacks|kills|keeps|lets|trains|sends|refuses|blocks"
    r"|spies"
    r"|kept|left|came|arrived|made|set|beat|struck|stole|blew|burnt|put|cut|paid|heard|saw|told|found|lost|brought|ran|fell|wrote|built|bought|stood|went|met|threw"
    r"|[a-z]{2,}ed)\b)"
)
# Words that tell nothing of what somebody is charged with.
_EMPTY = frozenset(
    {"having", "been", "being", "with", "that", "them", "their", "into", "from", "this", "such", "were", "have", "had"}
)
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_SHORTEST = 3
# How many words a subject may have.
_SUBJECT = 8
_TELLING = 16
# Words that open a charge without telling of it: "of having raised the dam".
_OPENS = re.compile(r"^(?:(?:having|being|that|it|they|he|she|had|has|have|the|a|an) )+", re.IGNORECASE)
_OF_TALKS = re.compile(
    rf"\b(?:{TALKS}|round|delegat\w+|sign\w*|joint text|draft\w*|mandate|table|demands?|concessions?|proposals?"
    rf"|agree\w*"
    r"|name a|question\w*|clause|page|answers?)\b",
    re.IGNORECASE,
)
# What one party says of the other in a story of talks that failed.
_REPROACH = re.compile(
    r"\b(?:without|no|not|never|nothing|refus\w+|unwilling|reluctant|empty|fail\w*|lack\w*|walked out|left|stall\w*"
    r"|delay\w*"
    r"|too late|power to sign|reopen\w*|had to (?:telephone|phone|call|ask)|deflect\w*|ruses)\b"
)
_YEAR = Pattern(rf"\b(?:in|since|of) (?:(?:{MONTHS}) )?((?:19|20)\d\d)\b")


class Charge(NamedTuple):
    """One accusation as read from a line: where its words stand, who accuses whom, of what.

    A ``weak`` one is a statement that becomes an accusation only if somebody answers it.
    """

    start: int
    end: int
    accuser: Party
    accused: Party
    topic: str
    rule: Rule
    line: Line
    weak: bool = False


def told_to(page: Page, line: Line, verb: int, end: int) -> int:
    """Return where the words end that hang on the verb at a place of a line, of those up to ``end``.

    "Accused them of theft and said that he had proof" accuses of theft.
    """
    at = page.parse.at.get((line.span.part, line.span.start + verb), -1)
    if at < 0 or page.parse.tokens[at].upos != "VERB":
        return end
    return min(end, page.parse.tokens[page.parse.reach(at)].end - line.span.start)


def topic_of(words: str) -> str:
    """Return the name of the charge that words make first; else the words that tell of it, in a plain form."""
    known = known_topic(words)
    if known:
        return known
    plain = " ".join(words.replace('"', "").split()).strip(" ,'")
    told = " ".join(_OPENS.sub("", plain).split(" ")[:_TELLING]).strip(" ,\"'")
    return _DANGLING.sub("", told) if stems(words) else ""


# What is left before a clause that was cut off: "the rifles with".
_DANGLING = re.compile(r"(?: (?:with|in|on|of|for|to|from|by|at|and|or|but|a|an|the))+$")


def known_topic(words: str) -> str:
    """Return the name of the charge of the table that words make first; empty if they make none."""
    known = [(m.start(), i, name) for i, (name, _, of) in enumerate(rows("topics")) if (m := of.search(words))]
    return min(known)[2] if known else ""


def stems(words: str) -> dict[str, None]:
    """Return the telling words of a charge without their endings, so that "reopening" and "reopened" meet."""
    forms = (w.form for w in text_words(words))
    return dict.fromkeys(_ENDING.sub("", form) for form in forms if form not in _EMPTY and len(form) > _SHORTEST)


def charges_in(page: Page, line: Line, before: Sequence[Charge]) -> list[Charge]:
    """Return the charges a line tells of, in the order of its words; each stretch of words makes one."""
    if of_another_year(page, line):
        return []
    found: list[Charge] = []
    for charge in _candidates(page, line, before):
        apart = not any(charge.start < other.end and other.start < charge.end for other in found)
        told = (
            (charge.accuser.name or charge.rule in {"accused", CHARGED})
            and (charge.accused.name or charge.rule == DEEDS)
            and not _NOTHING.fullmatch(charge.topic)
        )
        if apart and told and not charge.accuser.is_(charge.accused) and _can_be_accused(page, charge.accused):
            found.append(charge)
    return sorted(found, key=lambda c: (c.start, c.end))


def _can_be_accused(page: Page, party: Party) -> bool:
    """Say whether a name is that of somebody: no preposition or pronoun opens it, and no town is it that only hosts."""
    if party.name.split(" ", 1)[0].lower() in _PREPOSITIONS | NOT_A_PARTY:
        return False
    towns = {e.name for e in page.analysis.entities if e.kind == "GPE" and e.subkind == "city"}
    return party.name not in towns


_PREPOSITIONS = frozenset(
    {"on", "in", "at", "of", "for", "from", "by", "with", "about", "over", "against", "near", "to"}
)

# Words that open no name of a party: pronouns for anybody, and whose somebody is.
NOT_A_PARTY = word_set(
    "neither either nobody none no everybody everyone anybody anyone someone somebody all they we it he she this that "
    "these those "
    "there which who one some many most others his her its their our my your i you both each every another any"
)
# The rule of what a court or a prosecutor charges somebody with, or finds him guilty of.
CHARGED: Final = "charged"
# The rule of what somebody speaks of without saying who did it: a charge only if a party answers.
DEEDS: Final = "speaks of"

# What charges with nothing by itself: "what he is accused of doing to them" tells of another charge.
_NOTHING = re.compile(
    r"|(?:the )?same|that|this|it|(?:having )?(?:doing|done)(?: (?:so|it|this|that|to\b.*))?", re.IGNORECASE
)


def of_another_year(page: Page, line: Line) -> bool:
    """Say whether a sentence tells of what happened years ago."""
    published = (page.story.published.latest or "")[:4]
    return bool(published) and any(m[1] != published for m in _YEAR.finditer(line.text))


def matches(table: str, form: str, text: str) -> Iterator[re.Match[str]]:
    """Yield where the rows of one form of a table fit a text, letters first, so that most lines cost little."""
    for name, letters, pattern in rows(table, cased=True):
        if name == form and any(piece in text for piece in letters.split("|")):
            yield from pattern.finditer(text)


def _candidates(page: Page, line: Line, before: Sequence[Charge]) -> Iterator[Charge]:
    """Yield what may be a charge, the plainest forms first; a side or a topic may still be missing."""
    yield from _named(page, line)
    yield from _passive(page, line)
    for match in matches("speech", "relative", line.text):
        if _names_a_party(match["whom"]) or match["whom"].split()[0].lower() in {"a", "an", "the"}:
            whom = party_of(page, line, *match.span("whom"))
            whom = whom if whom.name else Party(match["whom"], frozenset({match["whom"]}))
            who = party_of(page, line, *match.span("who"))
            who = who if who.name else Party(match["who"], frozenset({match["who"]}))
            yield Charge(*match.span(), who, whom, _topic(page, line, match["what"] or "", "blames"), "blames", line)
    for match in matches("speech", "court", line.text):
        start, end = subject_before(line.text, match.start())
        whom = party_of(page, line, *match.span("whom"))
        described = match["whom"].removeprefix("the ")
        whom = whom if whom.name[:1].isupper() else Party(described, whom.keys | {described})
        court = _COURT.search(line.text[start:end])
        who = Party(court[0], frozenset({court[0]})) if court else party_of(page, line, start, end)
        yield Charge(start, match.end(), who, whom, topic_of(match["what"]), CHARGED, line, weak=True)
    for match in matches("speech", "deeds", line.text):
        start, end = subject_before(line.text, match.start())
        who = party_of(page, line, start, end)
        what = " ".join(match["what"].split())
        yield Charge(start, match.end(), who, NOBODY, what, DEEDS, line, weak=True)
    for match in matches("speech", "against", line.text):
        topic = known_topic(line.text[match.end() :]) or (before[0].topic if before else "")
        topic = topic or (OBSTRUCTING if re.search(rf"\b{TALKS}\b", line.text) else "")
        start, end = subject_before(line.text, match.start())
        whom = party_of(page, line, *match.span("whom"))
        yield Charge(start, len(line.text.rstrip()), party_of(page, line, start, end), whom, topic, "against", line)
    for match in matches("speech", "that", line.text):
        start, end = subject_before(line.text, match.start())
        weak = not match["verb"].startswith(_CHARGES)
        yield from _clause(page, line, match.span("what"), party_of(page, line, start, end), weak=weak, opens=start)
    if page.disputed:
        yield from _statements(page, line)


_COURT = re.compile(r"\b(?:courts?|judges?|jur(?:y|ors)|tribunal|prosecut\w+|panel)\b")


def _named(page: Page, line: Line) -> Iterator[Charge]:
    """Yield the charges whose accused follows the verb: "accused X of", "blamed X for", "accusing X of"."""
    for form in ("accuses", "blames", "accusing", "blaming"):
        for match in matches("speech", form, line.text):
            what = match.groupdict().get("what") or ""
            if what:
                what = line.text[
                    match.start("what") : max(
                        told_to(page, line, match.start(), match.end("what")), match.start("what")
                    )
                ]
            told = _first_clause(what)
            end = match.start("what") + len(told) if what and match.start("what") > match.start("whom") else match.end()
            if not _names_a_party(match["whom"]):
                continue
            whom = party_of(page, line, *match.span("whom"))
            if form.endswith("ing"):
                start, who = match.start(), _main_speaker(page, line, match.start())
            else:
                start, stop = subject_before(line.text, match.start())
                who = party_of(page, line, start, stop)
            topic = _topic(page, line, told, form)
            yield Charge(start, end, who, whom, topic, "accuses" if form.startswith("acc") else "blames", line)


def _names_a_party(words: str) -> bool:
    """Say whether who is accused is somebody: a name, a pronoun, or a body that acts, not "a war in the north"."""
    first = [w for part in words.split(", ") for w in part.split()[:_NAMED_WITHIN]]
    return any(w[:1].isupper() or w.lower().removesuffix("'s") in GROUPS or w in {"him", "her", "them"} for w in first)


_NAMED_WITHIN = 4


def _topic(page: Page, line: Line, what: str, form: str) -> str:
    """Return what the charge is; blame without its matter, or for the attack, is for the incident told of so far."""
    incident = _befallen(page, line) if form.startswith("blam") else ""
    plain = re.sub(r"^(?:the|this|that|it|its|their|yesterday's)\b ?", "", what.strip())
    if incident and not plain:
        return incident
    if form.startswith("blam") and any(name in INCIDENTS for name, *_ in happenings_in(plain)):
        return f"the {plain}"
    return topic_of(what) or incident


def _passive(page: Page, line: Line) -> Iterator[Charge]:
    for match in matches("speech", "passive", line.text):
        named = match.groupdict().get("whom")
        start, end = match.span("whom") if named else subject_of(line.text, match.start())
        who = party_of(page, line, *match.span("who")) if match["who"] else NOBODY
        who = who if match["who"] or named else _main_speaker(page, line, match.start())
        whom = party_of(page, line, start, end)
        whom = whom if whom.name or not named else Party(named, frozenset({named}))
        who = NOBODY if who.is_(whom) else who  # it is not said who suspects him
        told = _first_clause(match["what"] or "")
        yield Charge(
            start, match.end(), who, whom, _topic(page, line, told, "blames"), "accused", line, weak=not who.name
        )


def split_clause(text: str) -> tuple[str, str] | None:
    """Return the subject and the rest of a clause; ``None`` for what is none ("a message that the crew had sent")."""
    lead = len(text) - len(text.removeprefix("that "))
    did = _DID.search(text, lead)
    if did is None:
        return None
    subject = text[lead : did.start()].strip("\"' ")
    if not 0 < len(subject.split()) <= _SUBJECT or _RELATIVE.search(subject):
        return None
    return text[: did.start()], text[did.start() :]


# A noun with a clause of its own is no subject yet.
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose)\b")


def _clause(
    page: Page, line: Line, at: tuple[int, int], who: Party, *, weak: bool, opens: int | None = None
) -> Iterator[Charge]:
    """Yield what a clause says of its subject ("that the owner had sold too many tickets"), on somebody's word."""
    text = line.text[at[0] : at[1]]
    soil = _SOIL.search(text) if known_topic(text) in STANDING else None
    if soil:  # who lets others use its soil is the accused
        whom = party_of(page, line, at[0] + soil.start("whose"), at[0] + soil.end("whose"))
        yield Charge(at[0] if opens is None else opens, at[1], who, whom, known_topic(text), "says", line)
        return
    clause = split_clause(text)
    if clause is None:
        return
    subject, told = clause[0], clause[1].lstrip()
    whom = party_of(page, line, at[0], at[0] + len(subject))
    topic = topic_of(_first_clause(told))
    first = topic == FIRING_FIRST
    start = at[0] if opens is None else opens
    if subject.split()[0].lower() in OWN_SIDE:
        return  # what somebody says of himself charges nobody
    if _ANSWERS.match(told) or (weak and not first and subject.split()[-1].lower() in _ANYBODY):
        return
    rival = bool(_SIDE.fullmatch(subject)) and failing_talks(page) and bool(_REPROACH.search(told))
    if rival and _OTHER.search(subject):
        whom = other_side(page, who)
    standing = topic in STANDING and not _TO_COME.match(told) and not _STRIKES.match(told)
    rule: Rule = "says of the other side" if rival else "says"
    yield Charge(
        start,
        at[1],
        who,
        whom,
        topic,
        rule,
        line,
        weak=weak and not (first or standing or _of_a_side(rival, who, whom)),
    )


# What opens with the word of an accusation or of an answer is no deed that somebody is charged with.
_ANSWERS = re.compile(r"(?:had |has |have )*(?:accused|denied|rejected|dismissed|disputed|conceded|confirmed)\b")
_OTHER = re.compile(r"\b(?:other|opposite|opposing)\b")
OWN_SIDE = frozenset({"i", "we", "my", "our", "ours", "mine"})


def _of_a_side(rival: object, who: Party, whom: Party) -> bool:
    return bool(rival) and bool(who.name) and bool(whom.name)


def _statements(page: Page, line: Line) -> Iterator[Charge]:
    """Yield what others say in the line, as charges that count only if they are answered (or say who fired first)."""
    for quotation in page.quotations_in(line):
        if quotation.act in NO_CHARGE or quotation.negated:
            continue
        name, side = page.speaker(quotation)
        who = Party(side or name, frozenset({name, side, *(_spoken_for(page, line, quotation))} - {""}))
        for content in quotation.content:
            start, end = content.start - line.span.start, content.end - line.span.start
            if content.part == line.span.part and 0 <= start < end <= len(line.text):
                yield from _clause(page, line, (start, end), who, weak=True)


def _spoken_for(page: Page, line: Line, quotation: object) -> frozenset[str]:
    sources = getattr(quotation, "source", ())
    spans = [s for s in sources if s.part == line.span.part and line.span.start <= s.start < line.span.end]
    keys = (party_of(page, line, s.start - line.span.start, s.end - line.span.start).keys for s in spans)
    return frozenset().union(*keys)


def _befallen(page: Page, line: Line) -> str:
    """Return for what somebody is blamed where the sentence does not say: for the incident told of so far."""
    before = page.prose[: [entry.index for entry in page.prose].index(line.index) + 1]
    for entry in reversed(before):
        for name, start, end in sorted(happenings_in(entry.text), key=lambda h: h[0] in {"death", "killing"}):
            if name in INCIDENTS:
                word = entry.text[start:end].lower()
                return f"the {word if word in _NOUNS else name}"
    return ""


# Words for a happening that are shown as they stand; for others its kind is shown.
_NOUNS = word_set(
    "attack raid ambush shelling bombing blast explosion shooting clash fire crash collision flood killing massacre "
    "assault landslide mudslide avalanche earthquake sinking "
    "strike airstrike derailment stabbing gunfire fighting skirmish blaze"
)


def failing_talks(page: Page) -> bool:
    """Say whether a story opens with talks that ended or failed."""
    told = (name for line in page.prose[:_OPENING] for name, *_ in happenings_in(line.text))
    return any(name in {"failure of talks", "closing of talks"} for name in told)


_OPENING = 6


def why_talks_failed(page: Page, charge: Charge) -> bool:
    """Say whether a charge tells why talks failed: it says so, or a story of failed talks tells it of a side."""
    if charge.topic == OBSTRUCTING:
        return any(TALKING.search(line.text) for line in page.prose)  # else who refuses something fails no talks
    if charge.weak or not failing_talks(page):
        return False
    told = charge.line.text[charge.start : charge.end]
    return charge.rule in {"blames", "says of the other side"} or bool(_OF_TALKS.search(told)) or _in_the_lead(charge)


def _in_the_lead(charge: Charge) -> bool:
    """Say whether the very sentence that tells of the failure carries the charge."""
    named = {name for name, *_ in happenings_in(charge.line.text)}
    return bool(named & {"failure of talks", "closing of talks"})


# A side to talks, as the other speaks of it.
_SIDE = re.compile(
    r"(?:that )?(?:[Tt]he )?(?:other side|rebels|government|opposition|junta|(?!Our\b|Their\b|His\b|Her\b|Its\b"
    r"|This\b)[A-Z][\w-]+"
    r"(?: [A-Z][\w-]+)?(?:'s)?(?: (?:side|team|delegation|government|negotiators|rebels|party|envoys?|officials))?"
    r"|(?:visitors|delegation|delegates|envoys|team|men|people|negotiators) from [A-Z][\w-]+)"
)
# Subjects against whom no charge is made.
_ANYBODY = word_set(
    "people person man men woman women residents children it he she they we i nobody everyone number toll figure "
    "this that there which who what cause victims dead wounded everything one two all"
)
# Who strikes hideouts shelters nobody.
_STRIKES = re.compile(r"(?:\w+ ){0,4}?(?:target|struck|strik|hit|bomb|raid|attack|kill|shell)\w*\b")
_SOIL = re.compile(r"\b(?P<whose>[A-Z][\w-]+)(?:'s)? (?:soil|territory|ground|land)\b")
_TO_COME = re.compile(r" ?(?:will|would|could|can|may|might|should|must|shall)\b")
# What is asked or promised charges nobody.
NO_CHARGE = frozenset({"deny", "reject", "demand", "pledge", "ask", "agree", "thank", "praise", "threaten", "warn"})
_SPOKE = re.compile(r"\b(?:said|says|announced|told|declared|confirmed|stated|countered|wrote|added)\b")


def _main_speaker(page: Page, line: Line, position: int) -> Party:
    """Return the party of whoever the sentence lets speak before a participle ("X said ..., accusing Y of Z")."""
    verbs = list(_SPOKE.finditer(line.text[:position]))
    if not verbs:
        start, end = subject_before(line.text, position)
        return party_of(page, line, start, end) if end > start else NOBODY
    head = line.text[: verbs[-1].start()].rstrip(" ,")
    start = max(head.rfind(","), head.rfind(";")) + 1
    return party_of(page, line, start, len(head))


def _first_clause(words: str) -> str:
    cut = _CUT.search(words)
    return words[: cut.start()] if cut else words
