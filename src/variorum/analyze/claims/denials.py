"""Denials as a line tells of them, and what each answers: a charge, or what somebody else had said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.charges import (
    CHARGED,
    DEEDS,
    NAMED,
    NO_CHARGE,
    NOT_A_PARTY,
    OWN_SIDE,
    STANDING,
    Charge,
    known_topic,
    matches,
    of_another_year,
    split_clause,
    stems,
    told_to,
    topic_of,
)
from variorum.analyze.claims.parties import GROUPS, NO_NAMES, NOBODY, Party, party_of, stands_for_it, subject_of
from variorum.analyze.claims.tables import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Quotation

# A denial that names nothing answers what was said at most so many sentences before it.
_MEANT_WITHIN = 2
# A denial that says what it denies may answer a statement so many sentences before it.
_SAID_WITHIN = 4


class Denial(NamedTuple):
    """One denial: the charge it answers, who denies, and where its words stand in the line."""

    charge: Charge
    denier: Party
    start: int
    end: int


def denials_in(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[Denial]:
    """Yield the denials of a line, each with what it answers; what answers nothing that was told is left out."""
    found = False
    for form in ("which", "whole", "of"):
        for match in matches("answers", form, line.text):
            start, end, denier = denier_of(page, line, match)
            charge = None if found else _answered(page, line, told, form, match, denier)
            if charge is None or denier.keys & _COURTS or (page.crime and _for_the_court(charge)):
                continue  # whose denying is judging; and what police say and a suspect denies is for the court
            found = True
            if charge.rule == DEEDS:  # raids that somebody speaks of are laid at the door of the body that answers
                charge = charge._replace(accused=_body(page, denier))
            yield Denial(charge, _as_accused(denier, charge, line), start, end)
    if not found:
        yield from _disowned(page, line, told)
    yield from _said_not_so(page, line, told)


def _for_the_court(charge: Charge) -> bool:
    """Say whether a charge is what the police say of a suspect, which no other report need contradict.

    A suspicion that a report tells in so many words is contested where the suspect denies it.
    """
    return (
        charge.weak
        and charge.rule != "accused"
        and (not charge.accuser.name or bool(_POLICE.search(charge.accuser.name)))
    )


_POLICE = re.compile(
    r"\b(?:police|prosecut\w+|sheriff|deput(?:y|ies)|detectives?|investigators?|officers?|authorities|attorney|officials?)",
    re.IGNORECASE,
)


def denier_of(page: Page, line: Line, match: re.Match[str]) -> tuple[int, int, Party]:
    """Return where the words of a denial begin and end, and who denies."""
    who = match.groupdict().get("who")
    start, stop = match.span("who") if who else subject_of(line.text, match.start())
    denier = party_of(page, line, start, stop)
    if stands_for_it(line.text[start:stop]):
        denier = Party(denier.name, denier.keys | {_SPEAKS_FOR_IT})
    return min(start, match.start()), match.end(), denier


# Whose denying and dismissing is judging.
_COURTS = frozenset({"judge", "court", "jury", "magistrate", "tribunal", "panel"})
_SPEAKS_FOR_IT = "(speaks for it)"


# --- What a denial answers --------------------------------------------------------------------------------------------


def _answered(
    page: Page, line: Line, told: Sequence[Charge], form: str, match: re.Match[str], denier: Party
) -> Charge | None:
    """Return what a denial answers: what it says itself, a charge against the denier, or what was said last."""
    before = [c for c in told if c.line.index < line.index or c.start < match.start()]
    others = [c for c in before if not c.accuser.is_(denier)]
    if form == "of":
        return _named(page, line, others, match, denier)
    same = [c for c in others if c.line.index == line.index]
    if form == "which":
        return next(iter(same), None) or _said(page, line, denier, match.start())
    court = [c for c in others if c.rule == CHARGED] if _OF_A_COURT.search(match.group()) else []
    if court or _PLEA.search(match.group()):
        his = [c for c in court if _is_accused(denier, c, line, whole=True)]
        return his[0] if his else court[0] if len({c.accused.name for c in court}) == 1 else None
    # "denied involvement" refers to nothing that was said: only a charge that names the denier will do.
    strict = bool(INVOLVEMENT.search(match.group()))
    own = [c for c in others if _is_accused(denier, c, line, whole=True)]
    firm = [c for c in own if not c.weak and (strict or line.index - c.line.index <= _SAID_WITHIN)]
    if firm or same:
        return [*firm, *same][0]
    for back in range(1, _MEANT_WITHIN + 1):
        entry = _line_back(page, line, back)
        there = [c for c in others if entry is not None and c.line.index == entry.index]
        charge = next((c for c in there if c in own or (back == 1 and (not c.weak or _accuses(c)))), None)
        said = None if charge or entry is None or back > 1 else _said(page, entry, denier, strict=strict)
        if said is not None and _ACCOUNT.search(match.group()):
            said = _account_to(page, said, denier)
        if back == 1 and entry is not None and not (charge or said or strict):
            said = _narrated(page, entry)
        if charge or said:
            return charge or said
    return None


# Words by which somebody denies what a court charges him with.
_PLEA = re.compile(r"\bguilty\b|\binnocen")
_OF_A_COURT = re.compile(rf"\bcharges?\b|{_PLEA.pattern}")


def _account_to(page: Page, said: Charge, denier: Party) -> Charge:
    """Return the first of what one speaker says in a paragraph up to a statement: an account is all of it."""
    told = (_said(page, line, denier) for line in page.paragraph_to(said.line))
    return next((one for one in told if one is not None and one.accuser == said.accuser), said)


# Words by which somebody denies how it came about, and not what was said last.
_ACCOUNT = re.compile(r"\b(?:account|version|story)\b")
INVOLVEMENT = re.compile(r"\b(?:involvement|responsibility|wrongdoing|guilt|role|part|knowledge)\b")


def _line_back(page: Page, line: Line, back: int) -> Line | None:
    entry = page.lines[line.index - back] if line.index >= back else None
    return entry if entry is not None and entry.block in {"headline", "subhead", "paragraph"} else None


def _accuses(charge: Charge) -> bool:
    """Say whether a statement is an accusation in so many words, of harm done, or a charge of the table."""
    said = charge.line.text[charge.start : charge.end]
    return charge.rule == "accused" or bool(known_topic(charge.topic) or _HARM.search(said))


def _named(page: Page, line: Line, others: Sequence[Charge], match: re.Match[str], denier: Party) -> Charge | None:
    """Return the charge whose matter a denial names: one told of before, else one that the denial makes known."""
    if _SPEAKS_FOR_IT in denier.keys:  # "His lawyer denied that he had": he is whoever was told of right before
        name = page.person_before(line.at(0, 0))
        denier = Party(name, denier.keys | {name}) if name else denier
    denied = _made_known(page, line, match, denier)
    if denied is None or _first(denied.accused.name) in NOT_A_PARTY:
        return None
    for charge in others:
        told = charge.topic in NAMED or charge.weak or charge.line.index < line.index - 1
        beside = charge.topic if told else charge.line.text  # what the accuser says with the charge
        one = charge.topic == denied.topic or bool(stems(denied.topic).keys() & stems(beside).keys())
        if one and charge.accused.name and denied.accused.is_(charge.accused):
            return charge
    clause = _COORDINATED.split(match["what"])[0] if _CLAUSE.search(line.text[: match.start("what")]) else ""
    if (
        clause and not _HARM.search(clause) and not known_topic(clause)
    ):  # nobody is charged with having changed his mind
        denied = denied._replace(accused=NOBODY, topic=_plain(clause))
    said = _said_beside(page, line, match, denied)
    return said or _stated_before(page, line, denied, denier) or _stated_after(page, line, denied, denier) or denied


def _said_beside(page: Page, line: Line, match: re.Match[str], denied: Charge) -> Charge | None:
    """Return what is denied with who said it, where the denial itself tells: "as the bulletin said they had"."""
    said = _AS_SAID.search(line.text, match.start("what"))
    if said is None:
        return None
    who = party_of(page, line, *said.span("who"))
    who = who if who.name else Party(said["who"], frozenset({said["who"]}))
    return denied._replace(start=said.start("who"), end=said.end(), accuser=who, rule="answered", weak=True)


_AS_SAID = re.compile(
    r", (?:as|which) (?P<who>(?!if\b|it\b|he\b|she\b|they\b)[^,;.]{2,50}?) (?:(?:has|have|had) )?(?:said|says|claimed"
    r"|reported|alleged|maintained)(?: that)? (?:it|he|she|they) (?:had|has|have|did|do|does|was|were|is|are)\b"
    r"[^.;,]{0,30}"
)


def _made_known(page: Page, line: Line, match: re.Match[str], denier: Party) -> Charge | None:
    """Return what a denial itself says that somebody is charged with ("denied that its guards had fired")."""
    start = match.start("what")
    until = max(told_to(page, line, match.start(), match.end("what")), start)
    words = _COORDINATED.split(line.text[start:until])[0]
    if _ONLY_NAMED.fullmatch(words.strip()):
        return None
    told_as_clause = bool(_CLAUSE.search(line.text[:start]))
    clause = split_clause(words) if told_as_clause else None
    accused, topic = (_body(page, denier) if told_as_clause else denier), topic_of(words)
    if clause is not None:
        accused, topic = _of_clause(page, line, start, clause, denier)
    elif _TO_COME.search(words):
        return None
    if not topic or len(stems(topic)) < (1 if known_topic(words) else _TELLING):
        return None
    return Charge(0, 0, NOBODY, accused, topic, "denies", line) if accused.name or told_as_clause else None


# "denied the charge" names the charge, and nothing that is denied.
_ONLY_NAMED = re.compile(
    r"(?:(?:the|those|these|such|all|any|this|that|its|his|her|their|both|an?) )?(?:\w+ )?"
    r"(?:charges?|accusations?|allegations?|claims?|reports?|rumou?rs?|suggestions?|stor(?:y|ies))"
)
_CLAUSE = re.compile(r"\b(?:that|reports?|claims?|charges?|accusations?|allegations?) (?:that )?$|\bthat $")
# What a denial does not deny any more: "denied having said it and called for calm".
_COORDINATED = re.compile(
    r",? (?:and|but) (?=(?:has |have |had |also |then |again )*(?:said|says|called|calls|told|accused|blamed|asked"
    r"|urged|demanded|promised|insisted|vowed|added|announced|warned|spoke|pointed|described|repeated|reiterated|maintained|stressed|noted|conceded|admitted"
    r"|acknowledged|suggested|argued|claimed|pleaded|was|were|had been)\b)"
    r"|, (?=(?:saying|calling|adding|insisting|who|which|as|but|while|and|said|says|told|added)\b)"
)
_TELLING = 2
# "denied that he would resign" answers no charge of what was done.
_TO_COME = re.compile(r"\b(?:would|will|going to|plans? to|planning|intends?|intention|want(?:s|ed)? to|seek\w*)\b")


def _of_clause(page: Page, line: Line, start: int, clause: tuple[str, str], denier: Party) -> tuple[Party, str]:
    """Return whom a denied clause concerns, and what it says: of its subject if that is a party, else of the denier."""
    subject, told = clause
    if _TO_COME.search(told):
        return NOBODY, ""
    if _first(subject) in _PRONOUNS:
        return denier, known_topic(f"{subject}{told}") or topic_of(told)
    if known_topic(told) in STANDING:  # whoever is said to have bases there, the charge is against who lets him
        return (_body(page, denier) if _body(page, denier).name else denier), known_topic(told)
    whom = party_of(page, line, start, start + len(subject))
    if _is_named(subject) and whom.name and _first(whom.name) not in NOT_A_PARTY:
        return whom, topic_of(told)
    return _body(page, denier), _plain(f"{subject}{told}")


_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "we", "our", "i", "my"})


def _first(words: str) -> str:
    return words.split(" ", 1)[0].lower()


def _is_named(subject: str) -> bool:
    """Say whether a subject is a party rather than people at large or a thing: it has a name, or is a body."""
    words = subject.split()
    return any(w[:1].isupper() and w not in NO_NAMES for w in words) or words[-1].lower() in GROUPS


def _stated_before(page: Page, line: Line, denied: Charge, denier: Party) -> Charge | None:
    """Return the statement of somebody else that a denial answers: it tells of the same thing, shortly before."""
    wanted = stems(denied.topic).keys()
    for back in range(_SAID_WITHIN + 1):
        entry = _line_back(page, line, back)
        said = _said(page, entry, denier, at_large=True) if entry is not None else None
        if said is None:
            continue
        told = said.line.text[said.start : said.end]
        if back == 1 and any(key[:1].isupper() and key in told for key in denier.keys):
            return said._replace(accused=denied.accused, topic=denied.topic)  # what is told of who denies, he answers
        shared = wanted & stems(told).keys()
        beside = back == 1 and not denied.accused.name  # whether there was a warning: of a warning, right before
        if len(shared) >= min(_TELLING, len(wanted)) or ((beside or _SUCH.search(denied.topic)) and shared):
            return said._replace(accused=denied.accused, topic=denied.topic)
    return None


def _stated_after(page: Page, line: Line, denied: Charge, denier: Party) -> Charge | None:
    """Return the statement of somebody else that follows a denial in its paragraph, and speaks to it."""
    after = next((entry for entry in page.prose if entry.index == line.index + 1), None)
    if after is None or line not in page.paragraph_to(after):
        return None
    said = _said(page, after, denier, at_large=True)
    if said is None or not said.accuser.name or said.accuser.is_(denier) or stands_for_it(after.text):
        return None
    return said._replace(accused=denied.accused, topic=denied.topic)


_SUCH = re.compile(r"\b(?:such|the|that|this) (?:an? )?\w+")


def _said(
    page: Page, line: Line, denier: Party, until: int | None = None, *, strict: bool = False, at_large: bool = False
) -> Charge | None:
    """Return what somebody else says in a line, which a denial takes up: the last statement of it before a position.

    It charges the party it names, or the one that answers where it tells of harm; else it charges nobody, and only
    whether it is so is disputed. ``strict`` wants it to be of the denier; ``at_large`` takes what names nobody.
    """
    if of_another_year(page, line):
        return None
    for quotation in reversed(page.quotations_in(line)):
        who = _who_said(page, quotation)
        content = [c for c in quotation.content if c.part == line.span.part]
        conceded = quotation.act == "agree" and until is not None  # a clause right before is told, not promised
        if (quotation.act in NO_CHARGE and not conceded) or quotation.negated or not content:
            continue
        if strict and not who.name:
            continue
        start = _clause_start(line.text, content[0].start - line.span.start)
        end = min(content[-1].end - line.span.start, len(line.text))
        start = start if at_large else _last_clause(line.text, start, end, denier)
        if start < 0 or start >= end or (until is not None and start >= until):
            continue
        if until is None and _CHARGED.search(line.text[start:end]):
            continue  # read as a charge of its own, or not at all
        own = who.is_(denier) or _first(line.text[start:end].removeprefix("that ")) in OWN_SIDE
        if until is None and own:
            continue  # his own words; and what somebody says in his own defence charges nobody
        end = end if until is None else min(end, until)
        if split_clause(line.text[start:end]) is None and not _SENTENCE.match(line.text[start:end]):
            continue
        return _stated(page, line, (start, end), who, denier, strict=strict and not at_large)
    return None


# Words in quotation marks that are a sentence though more than a plain clause.
_SENTENCE = re.compile(r"[A-Z][\w']* (?:\S+ ){5,}")


def _who_said(page: Page, quotation: Quotation) -> Party:
    """Return on whose word a statement stands; who has no name by the words for him ("a source in the palace")."""
    name, side = page.speaker(quotation)
    words = " ".join(page.document.words(span) for span in quotation.source).strip(" ,")
    if not name and _first(words) not in NOT_A_PARTY and len(words.split()) <= _DESCRIBED:
        name = words.removeprefix("The ").removeprefix("the ")
    return Party(side or name, frozenset({name, side} - {""}))


# Words that a description of a speaker may have, to be shown as his name.
_DESCRIBED = 8


def _narrated(page: Page, line: Line) -> Charge | None:
    """Return what a sentence tells that quotes nobody ("A crack had been found in the hull"), for a denial after it."""
    if page.quotations_in(line) or of_another_year(page, line) or _CHARGED.search(line.text):
        return None
    text = line.text.rstrip()
    topic = _plain(_HE.sub(page.subject_before(line) or "he", text, count=1))
    if split_clause(text) is None or not _HEARSAY.search(text) or _first(text) in NOT_A_PARTY - {"he", "she"}:
        return None
    return Charge(0, len(text), NOBODY, NOBODY, topic, "answered", line, weak=True)


# A sentence that tells of a charge is read as one, or not at all.
_CHARGED = re.compile(r"\b(?:accus\w+|charged|blam\w+)\b")
# How a sentence tells on nobody's word what somebody may deny.
_HEARSAY = re.compile(
    r"\b(?:suspected|alleged(?:ly)?|reported(?:ly)?|said to|believed to|thought to|rumou?r\w*|reports?|claims?|appears?"
    r"|accounts?|according to|may have|might have)\b"
)


def _last_clause(text: str, start: int, end: int, denier: Party) -> int:
    """Return where the last of several clauses begins: a denial answers it, unless one before names who denies."""
    beside = [match.end() for match in _AND_THAT.finditer(text, max(start, 0), end)]
    named = beside and any(key[:1].isupper() and key in text[max(start, 0) : beside[-1]] for key in denier.keys)
    return beside[-1] if beside and not named else start


_AND_THAT = re.compile(r" (?:and|but) (?=that )")


def _clause_start(text: str, start: int) -> int:
    """Return where the clause of a content begins that is only its infinitive ("that he had wanted" + "to stop")."""
    opened = _WANTED.search(text[:start]) if text[max(start, 0) :].startswith("to ") else None
    return opened.start("clause") if opened else start


_WANTED = re.compile(r"\bthat (?P<clause>(?:\w+ ){1,5})$")


def _stated(page: Page, line: Line, at: tuple[int, int], who: Party, denier: Party, *, strict: bool) -> Charge | None:
    text = line.text[at[0] : at[1]]
    clause = split_clause(text)
    if strict and not (_HARM.search(text) or any(key in text for key in denier.keys)):
        return None
    if clause is None:  # more than a plain clause: what is disputed is the whole of it
        told_enough = not strict and len(stems(_plain(text))) > _TELLING and _first(text) not in NOT_A_PARTY
        return Charge(at[0], at[1], who, NOBODY, _plain(text), "answered", line, weak=True) if told_enough else None
    subject, told = clause
    if _DENIES.match(told):
        return None
    whom = party_of(page, line, at[0], at[0] + len(subject)) if _is_named(subject) else NOBODY
    harm = bool(_HARM.search(_BESIDE.split(text)[0]) or known_topic(told))
    if harm and whom.name and not whom.is_(who) and _first(whom.name) not in NOT_A_PARTY:
        topic = topic_of(told)
    elif harm and _body(page, denier).name:
        whom, topic = _body(page, denier), topic_of(text)
    elif _first(subject.removeprefix("that ")) in NOT_A_PARTY - {"he", "she"}:
        return None  # a disputed statement of which it is not said of whom it is tells a reader nothing
    else:
        whom, topic = NOBODY, _plain(_HE.sub(_he(page, line, at[0], text, who), text, count=1))
    told_enough = len(stems(topic)) >= _TELLING
    return Charge(at[0], at[1], who, whom, topic, "answered", line, weak=True) if told_enough else None


# What tells itself of a denial is nothing that another denies.
_DENIES = re.compile(
    r" ?(?:had |has |have |also |again )*(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed))\b"
)


def _he(page: Page, line: Line, start: int, text: str, who: Party) -> str:
    """Return who "he" is that a statement begins with: whom the mentions tie it to, else who speaks."""
    pronoun = _HE.match(text)
    entity = page.entity_at(line.at(start + pronoun.end() - 3, start + pronoun.end())) if pronoun else None
    meant = entity.name if entity is not None and entity.named and entity.kind == "PER" else ""
    return meant or who.name or page.subject_before(line) or "he"


_HE = re.compile(r"^(?:that )?(?:he|she|He|She)\b")
# Harm told of in a clause beside the main one is not what is said: "had wept when he was shown whom they killed".
_BESIDE = re.compile(r" (?:when|after|before|because|while|since|until|who|which|whose) ")
_WORDS = 16


def _plain(words: str) -> str:
    """Return a statement as the name of what is disputed: its first words, without a leading "that"."""
    plain = " ".join(words.replace('"', "").split())
    cut = re.split(r"[;:]| - |, (?:which|who|while|but|and)\b", plain)[0].strip(" ,'.")
    return " ".join(cut.removeprefix("that ").split(" ")[:_WORDS]).strip(" ,\"'")


def _body(page: Page, denier: Party) -> Party:
    """Return for whom somebody answers: his country or the body he speaks for; nobody, where a person stands alone."""
    person = any(e.kind == "PER" and e.name == denier.name for e in page.analysis.entities)
    person = person or denier.name.split(" ")[-1].lower() in _ONE_PERSON
    if not person:
        return denier
    sides = sorted(key for key in denier.keys if key and key == page.side(key))
    bodies = sorted(key for key in denier.keys if key in GROUPS and key not in _OFFICES)
    name = next(iter((*sides, *bodies)), "")
    return Party(name, denier.keys) if name else NOBODY


# Who speaks for others answers for himself only where it is not said for whom.
_ONE_PERSON = word_set(
    "spokesman spokeswoman spokesperson lawyer lawyers official officials aide adviser source diplomat witness "
    "relative relatives resident residents"
)
# Offices held by the one who speaks: he answers for more than himself.
_OFFICES = frozenset({"president", "governor", "mayor", "minister", "general", "chief", "captain", "driver", "owner"})


def _is_accused(denier: Party, charge: Charge, line: Line, *, whole: bool = False) -> bool:
    """Say whether who denies is the accused, speaks for it, or is described as what it is ("the company")."""
    if denier.is_(charge.accused) or _speaks_for(denier, charge, line, whole=whole):
        return True
    described = {key for key in denier.keys if key in GROUPS} - _OWN_BODIES - charge.accuser.keys
    return bool(described) and bool(charge.accused.name) and charge.accused.name.lower() not in GROUPS


def _speaks_for(denier: Party, charge: Charge, line: Line, *, whole: bool) -> bool:
    """Say whether "its lawyer" speaks for the accused: told of right before, in so many words."""
    return _SPEAKS_FOR_IT in denier.keys and (whole or not charge.weak) and line.index - charge.line.index <= 1


# Bodies of which a story may tell several: "the army" is not any accused.
_OWN_BODIES = frozenset(
    {"army", "police", "government", "ministry", "council", "president", "governor", "mayor", "union"}
)


def _as_accused(denier: Party, charge: Charge, line: Line) -> Party:
    if not charge.accused.name:
        return denier
    return charge.accused if _is_accused(denier, charge, line) else denier if denier.name else charge.accused


# --- What the accused says of itself ----------------------------------------------------------------------------------


def _disowned(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[Denial]:
    """Yield what an accused says of itself: that it had no unit near, that it kept to the rules."""
    for match in matches("answers", "own", line.text):
        start, _, denier = denier_of(page, line, match)
        for charge in told:
            answers = _is_accused(denier, charge, line) and not charge.accuser.is_(denier)
            if answers and _meets(charge, match["what"]):
                yield Denial(charge, charge.accused, start, match.end())
                return
        deed = _NO_PART.match(match["what"])
        if deed and denier.name and stems(_first_words(deed["deed"])):
            topic = f"the {_first_words(deed['deed'])}"
            yield Denial(Charge(0, 0, NOBODY, denier, topic, "denies", line), denier, start, match.end())
            return


# "had no part in the crime", "had nothing to do with the raid": a denial even if no charge is told.
_NO_PART = re.compile(
    r"^(?:had |has |have |took |played )?(?:no part in|no hand in|no role in|nothing to do with)(?: the| this"
    r"| that)? (?P<deed>.+)"
)


def _first_words(words: str) -> str:
    return " ".join(re.split(r"[,\"]| and | which ", words)[0].split()[:6])


def _said_not_so(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[Denial]:
    """Yield the accused's own words in quotation marks that open with a denial."""
    for quotation in page.quotations_in(line):
        if quotation.kind == "indirect" or not quotation.content:
            continue
        content = quotation.content[0]
        start, end = content.start - line.span.start, content.end - line.span.start
        words = line.text[start:end] if 0 <= start < end <= len(line.text) else ""
        if not _NEGATES.match(words) or _NO_DENIAL.search(words):
            continue
        flat = _FLATLY.match(words)
        speaker = _speaker(page, line, quotation)
        answered = [
            c
            for c in told
            if _is_accused(speaker, c, line) and not c.accuser.is_(speaker) and c.line.index < line.index
        ]
        charge = next((c for c in answered if (flat or not c.weak) and _meets(c, words)), None)
        if flat and charge is None:
            charge = _contradicted(page, line, speaker, words)
        if charge is not None:
            yield Denial(charge, charge.accused if charge.accused.name else speaker, start, end)


# How words open that deny: "Not one shell was fired", "We have no camps".
_NEGATES = re.compile(
    r"^[\"' ]*(?:No\b|Not\b|Nobody\b|Nothing\b|Never\b|None\b|Neither\b|Nonsense\b|False\b|Lies\b|(?:It|This|That"
    r"|These)"
    r"(?:'s| is| was| are)(?: all)? (?:not|a lie|lies|untrue|false|nonsense)"
    r"|(?:We|I|They|He|She|Our \w+|The \w+|There|Every|All)\b[^.;]{0,40}?\b(?:no|not|never|nothing|n't|none|approved"
    r"|lawful|within the rules|according to)\b)"
)
# Words with a negation in which nobody denies anything.
_NO_DENIAL = re.compile(
    r"\b(?:no (?:pleasure|joy|doubt|wonder|choice|comment|peace|surrender|longer)"
    r"|not (?:only|forget|forgive|rest|afraid|give up|surrender|tolerate|allow|accept|yet)"
    r"|(?:will|shall|can|could|would)(?: not|n't|not)|never forget)\b"
)
_FLATLY = re.compile(r"^[\"' ]*(?:No|Not|Nobody|Nothing|Never|None|Neither|Nonsense|False|Lies)\b")


def _contradicted(page: Page, line: Line, speaker: Party, words: str) -> Charge | None:
    """Return what flat words contradict: "They hit us", "Nobody was hit"; "is leaving", "Nobody is leaving"."""
    for back in range(1, _CONTRADICTED_WITHIN + 1):
        entry = _line_back(page, line, back)
        said = _said(page, entry, speaker) if entry is not None else None
        if said is None or (back > _MEANT_WITHIN and not _DENIES_A_DEED.match(words)):
            continue
        shared = _telling(said.line.text[said.start : said.end]) & _telling(words)
        harm = said.accused.name and back <= _MEANT_WITHIN and _HARM.search(said.line.text[said.start : said.end])
        if (harm and shared) or any(len(stem) >= _LONG for stem in shared):
            return said
    return None


# Flat words that name the deed itself ("Nobody has suspended anything") answer a statement further off.
_DENIES_A_DEED = re.compile(r"^[\"' ]*(?:Nobody|No one|Nothing|No \w+)\b(?: \w+){0,3}? \w+(?:ed|en|ing)\b")
_CONTRADICTED_WITHIN = 8
# Letters of a word by which two sentences are of one matter though they stand apart.
_LONG = 6


def _telling(words: str) -> set[str]:
    return {re.sub(r"(?:ing|ed|s)$", "", w) for w in re.findall(r"[a-z]{3,}", words.lower())} - _COMMON


_COMMON = word_set(
    "the was were and they not nobody had has have who for our but all did any you his her its she him are one that "
    "thi "
    "with from what when there been will would out never nothing none"
)


def _meets(charge: Charge, words: str) -> bool:
    """Say whether words that deny nothing by name answer a charge: a firm one, or a statement of harm."""
    if not charge.end:  # made known by a denial alone
        return bool(stems(words).keys() & stems(charge.topic).keys())
    said = charge.line.text[charge.start : charge.end]
    return not charge.weak or bool(_HARM.search(said)) or bool(stems(words).keys() & stems(said).keys())


# What nobody says of another without accusing him.
_HARM = re.compile(
    r"\b(?:beat\w*|shot|shoot\w*|fired|firing|kill\w*|burn\w*|stole\w*|rob(?:bed|bing)|tortur\w*|l(?:ied|ying)"
    r"|hid(?:den)?"
    r"|cheat\w*|stuff\w*|rap(?:ed|ing)|loot\w*|attack\w*|shell\w*|bomb\w*|violat\w*|breach\w*|broke|provok\w*|drunk"
    r"|ignor\w*|block\w*|poison\w*|dump\w*|spy\w*|spie[sd]|bribe\w*|forg(?:ed|ing)|hit|struck|ramm\w*|abandon\w*"
    r"|neglect\w*"
    r"|threaten\w*|abduct\w*|kidnap\w*|detain\w*|starv\w*|sabotag\w*|set fire|too (?:many|fast|late)|illegal\w*"
    r"|overload\w*"
    r"|unlawful\w*|corrupt\w*|murder\w*|massacr\w*|destroy\w*|seiz\w*|expel\w*|evict\w*|responsib\w+|guns?|mortars?|rockets?)\b"
)


def _speaker(page: Page, line: Line, quotation: Quotation) -> Party:
    name, side = page.speaker(quotation)
    keys = {name, side}
    for span in quotation.source:
        if span.part == line.span.part and line.span.start <= span.start < line.span.end:
            start, end = span.start - line.span.start, span.end - line.span.start
            keys |= party_of(page, line, start, end).keys
            if stands_for_it(line.text[start:end][:1].upper() + line.text[start + 1 : end]):
                keys.add(_SPEAKS_FOR_IT)
    return Party(side or name, frozenset(keys - {""}))
