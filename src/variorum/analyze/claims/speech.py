"""Accusations, denials and blame: who says of whom that they did what, and who says that it is not so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.charges import (
    NO_CHARGE as _NO_CHARGE,
)
from variorum.analyze.claims.charges import (
    Charge,
    charges_in,
    known_topic,
    matches,
    of_another_year,
    stems,
    topic_of,
    why_talks_failed,
)
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parties import GROUPS, Party, party_of, stands_for_it, subject_before
from variorum.analyze.claims.tables import TALKS, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Quotation

# A denial answers a charge of one of this many sentences before it; one that names nothing, of fewer.
_ANSWERED_WITHIN = 3
_MEANT_WITHIN = 2
_BECAUSE = re.compile(
    rf"\b(?:round|{TALKS})\b[^.;]{{0,40}}?\b(?:failed|collapsed|ended|broke (?:down|up|off))\b[^.;]{{0,20}}? because "
    r"(?P<why>[^.;,]{3,90})"
)
# How words open that deny: "Not one shell was fired", "We have no camps".
_NEGATES = re.compile(
    r"^[\"' ]*(?:No\b|Not\b|Nobody\b|Nothing\b|Never\b|None\b|Neither\b|Nonsense\b|False\b|Lies\b|(?:It|This|That"
    r"|These)"
    r"(?:'s| is| was| are)(?: all)? (?:not|a lie|lies|untrue|false|nonsense)"
    r"|(?:We|I|They|He|She|Our \w+|The \w+|There|Every|All)\b[^.;]{0,40}?\b(?:no|not|never|nothing|n't|none|approved"
    r"|lawful|within the rules|according to)\b)"
)
_FLATLY = re.compile(r"^[\"' ]*(?:No|Not|Nobody|Nothing|Never|None|Neither|Nonsense|False|Lies)\b")


def find_accusations(page: Page) -> Iterator[Found]:
    """Yield accusations and the denials that meet them, each with who makes it, against whom, of what.

    What a party is said to have done to make talks fail is yielded as the cause of their failure too: there the two
    sides' accounts meet. A statement that nobody answers is no accusation.
    """
    told: list[Charge] = []
    for line in page.prose:
        told = [c for c in told if line.index - c.line.index <= _ANSWERED_WITHIN]
        charges = charges_in(page, line, told)
        for charge in charges:
            if not charge.weak:
                yield _accusation(charge)
            if why_talks_failed(page, charge):
                yield _to_blame(charge)
        told = [*reversed(charges), *told]
        answered = ""
        for charge, denier, start, end in _denials(page, line, told):
            if charge.weak and charge.end and charge.topic != answered:
                yield _accusation(charge)
            answered = charge.topic
            if not charge.end:  # a charge that only its denial makes known: what is said next may answer it too
                told.insert(0, charge)
            yield _denied(line, start, end, charge, denier)
        yield from _reasons(page, line)


def _denials(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[tuple[Charge, Party, int, int]]:
    """Yield the denials of a line, each with the charge it answers, who denies, and where the words stand."""
    found = False
    for form in ("which", "whole", "of"):
        for match in matches("answers", form, line.text):
            start, end, denier = _denier(page, line, match)
            charge = _answered(page, line, told, form, match, denier)
            if charge is not None and charge.weak and page.crime:
                continue  # what police say and a suspect denies is for the court
            if charge is not None and charge.accused.name and not denier.keys & _COURTS and not found:
                found = True
                yield charge, _as_accused(denier, charge, line), start, end
    if not found:
        yield from _disowned(page, line, told)
    yield from _said_not_so(page, line, told)


def _denier(page: Page, line: Line, match: re.Match[str]) -> tuple[int, int, Party]:
    who = match.groupdict().get("who")
    start, stop = match.span("who") if who else subject_before(line.text, match.start())
    denier = party_of(page, line, start, stop)
    if stands_for_it(line.text[start:stop]):
        denier = Party(denier.name, denier.keys | {_SPEAKS_FOR_IT})
    return min(start, match.start()), match.end(), denier


# Whose denying and dismissing is judging.
_COURTS = frozenset({"judge", "court", "jury", "magistrate", "tribunal", "panel"})
_SPEAKS_FOR_IT = "(speaks for it)"


def _answered(
    page: Page,
    line: Line,
    told: Sequence[Charge],
    form: str,
    match: re.Match[str],
    denier: Party,
) -> Charge | None:
    """Return the charge that a denial answers: one against the denier, else the one just told of, by somebody else."""
    before = [c for c in told if c.line.index < line.index or c.start < match.start()]
    others = [c for c in before if not c.accuser.is_(denier)]
    own = [c for c in others if _is_accused(denier, c, line, whole=form != "of")]
    if form == "of":
        return _named(page, line, others, own, match["what"], denier)
    # "denied involvement" refers to nothing that was said: only a charge that names the denier will do.
    strict = bool(re.search(r"\b(?:involvement|responsibility|wrongdoing|guilt|role|part|knowledge)\b", match.group()))
    firm = [c for c in own if not c.weak]
    same = [c for c in others if c.line.index == line.index]
    if form == "which":
        return next(iter(same), None)
    near = [c for c in own if line.index - c.line.index <= _MEANT_WITHIN]
    right_before = [c for c in others if line.index - c.line.index <= 1 and (not c.weak or _accuses(c))]
    said = next((c for c in (*firm, *near, *same, *right_before)), None)
    return said or _implied(page, line, denier, 1, strict=strict)


def _accuses(charge: Charge) -> bool:
    """Say whether a statement is of harm done, or of a charge of the table."""
    said = charge.line.text[charge.start : charge.end]
    return bool(known_topic(charge.topic) or _HARM.search(said))


def _named(
    page: Page,
    line: Line,
    others: Sequence[Charge],
    own: Sequence[Charge],
    what: str,
    denier: Party,
) -> Charge | None:
    """Return the charge whose matter a denial names: one told of before, else one that the denial makes known."""
    topic = topic_of(what)
    for charge in own:
        if topic == charge.topic or stems(topic).keys() & stems(charge.topic).keys():
            return charge
    if denier.name and known_topic(what):
        return Charge(0, 0, Party("", frozenset()), denier, known_topic(what), "denies", line)
    implied = _implied(page, line, denier, 1)
    for charge in [*others, *([implied] if implied else [])]:
        if charge.weak and stems(what).keys() & stems(charge.line.text[charge.start : charge.end]).keys():
            return charge._replace(accused=denier)
    if denier.name and len(stems(what)) > 1 and not _TO_COME.search(what):
        return Charge(0, 0, Party("", frozenset()), denier, topic_of(what), "denies", line)
    return None


# "denied that he would resign" answers no charge of what was done.
_TO_COME = re.compile(r"\b(?:would|will|going to|plans? to|planning|intends?|intention|want(?:s|ed)? to|seek\w*)\b")


def _implied(page: Page, line: Line, denier: Party, back: int, *, strict: bool = False) -> Charge | None:
    """Return what somebody else said so many lines before, which a denial without words of its own takes up."""
    entry = next((entry for entry in page.prose if line.index - entry.index == back), None)
    if entry is None or not denier.name or of_another_year(page, entry):
        return None
    for quotation in page.quotations_in(entry):
        name, side = page.speaker(quotation)
        who = Party(side or name, frozenset({name, side} - {""}))
        content = [c for c in quotation.content if c.part == entry.span.part]
        if quotation.act in _NO_CHARGE or not who.name or who.is_(denier) or not content:
            continue
        start = content[0].start - entry.span.start
        end = min(content[-1].end - entry.span.start, len(entry.text))
        said = entry.text[max(start, 0) : end]
        topic = topic_of(said)
        told = (
            _HARM.search(said) or any(key in said for key in denier.keys) or (not strict and not _COUNTS.search(said))
        )
        accused = _body(page, denier)
        if 0 <= start < end and topic and told and accused.name:
            return Charge(start, end, who, accused, topic, "answered", entry, weak=True)
    return None


_COUNTS = re.compile(r"\d|\b(?:dead|wounded|missing|people)\b")


def _body(page: Page, denier: Party) -> Party:
    """Return for whom somebody answers: his country or the body he speaks for; nobody, where a person stands alone."""
    person = any(e.kind == "PER" and e.name == denier.name for e in page.analysis.entities)
    if not person:
        return denier
    sides = sorted(key for key in denier.keys if key and key == page.side(key))
    bodies = sorted(key for key in denier.keys if key in GROUPS and key not in _OFFICES)
    name = next(iter((*sides, *bodies)), "")
    return Party(name, denier.keys) if name else denier._replace(name="")


# Offices held by the one who speaks: he answers for more than himself.
_OFFICES = frozenset({"president", "governor", "mayor", "minister", "general", "chief", "captain", "driver", "owner"})


def _is_accused(denier: Party, charge: Charge, line: Line, *, whole: bool = False) -> bool:
    """Say whether who denies is the accused, speaks for it, or is described as what it is ("the company")."""
    if denier.is_(charge.accused) or _speaks_for(denier, charge, line, whole=whole):
        return True
    described = {key for key in denier.keys if key in GROUPS} - _OWN_BODIES - charge.accuser.keys
    return bool(described) and charge.accused.name.lower() not in GROUPS


def _speaks_for(denier: Party, charge: Charge, line: Line, *, whole: bool) -> bool:
    """Say whether "its lawyer" speaks for the accused: told of right before, in so many words."""
    return _SPEAKS_FOR_IT in denier.keys and (whole or not charge.weak) and line.index - charge.line.index <= 1


# Bodies of which a story may tell several: "the army" is not any accused.
_OWN_BODIES = frozenset(
    {"army", "police", "government", "ministry", "council", "president", "governor", "mayor", "union"}
)


def _as_accused(denier: Party, charge: Charge, line: Line) -> Party:
    return charge.accused if _is_accused(denier, charge, line) else denier if denier.name else charge.accused


def _disowned(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[tuple[Charge, Party, int, int]]:
    """Yield what an accused says of itself: that it had no unit near, that it kept to the rules."""
    for match in matches("answers", "own", line.text):
        start, _, denier = _denier(page, line, match)
        for charge in told:
            answers = _is_accused(denier, charge, line) and not charge.accuser.is_(denier)
            if answers and _meets(charge, match["what"]):
                yield charge, charge.accused, start, match.end()
                return
        deed = _NO_PART.match(match["what"])
        if deed and denier.name and stems(_first_words(deed["deed"])):
            topic = f"the {_first_words(deed['deed'])}"
            yield Charge(0, 0, Party("", frozenset()), denier, topic, "denies", line), denier, start, match.end()
            return


# "had no part in the crime", "had nothing to do with the raid": a denial even if no charge is told.
_NO_PART = re.compile(
    r"^(?:had |has |have |took |played )?(?:no part in|no hand in|no role in|nothing to do with)(?: the| this"
    r"| that)? (?P<deed>.+)"
)


def _first_words(words: str) -> str:
    return " ".join(re.split(r"[,\"]| and | which ", words)[0].split()[:6])


def _said_not_so(page: Page, line: Line, told: Sequence[Charge]) -> Iterator[tuple[Charge, Party, int, int]]:
    """Yield the accused's own words in quotation marks that open with a denial."""
    for quotation in page.quotations_in(line):
        if quotation.kind == "indirect" or not quotation.content:
            continue
        content = quotation.content[0]
        start, end = content.start - line.span.start, content.end - line.span.start
        if start < 0 or end > len(line.text) or not _NEGATES.match(line.text[start:end]):
            continue
        flat = _FLATLY.match(line.text[start:end])
        speaker = _speaker(page, line, quotation)
        answered = [
            c
            for c in told
            if _is_accused(speaker, c, line) and not c.accuser.is_(speaker) and c.line.index < line.index
        ]
        charge = next((c for c in answered if (flat or not c.weak) and _meets(c, line.text[start:end])), None)
        for back in range(1, _MEANT_WITHIN + 1) if flat and charge is None else ():
            said = _implied(page, line, speaker, back)
            if said is not None and _same_matter(said, line.text[start:end]):
                charge = said
        if charge is not None:
            yield charge, charge.accused, start, end


def _same_matter(charge: Charge, words: str) -> bool:
    """Say whether words deny what a statement says: "They hit us", "Nobody was hit"."""
    said = charge.line.text[charge.start : charge.end]
    return bool(_HARM.search(said)) and bool(_telling(said) & _telling(words))


def _telling(words: str) -> set[str]:
    return {re.sub(r"(?:ing|ed|s)$", "", w) for w in re.findall(r"[a-z]{3,}", words.lower())} - _COMMON


_COMMON = word_set(
    "the was were and they not nobody had has have who for our but all did any you his her its she him are one that "
    "thi "
    "with from what when there been will would out never nothing none"
)


def _meets(charge: Charge, words: str) -> bool:
    """Say whether words that deny nothing by name answer a charge: a firm one, or a statement of harm."""
    said = charge.line.text[charge.start : charge.end]
    return not charge.weak or bool(_HARM.search(said)) or bool(stems(words).keys() & stems(said).keys())


# What nobody says of another without accusing him.
_HARM = re.compile(
    r"\b(?:beat\w*|shot|shoot\w*|fired|firing|kill\w*|burn\w*|stole\w*|rob(?:bed|bing)|tortur\w*|l(?:ied|ying)"
    r"|hid(?:den)?"
    r"|cheat\w*|stuff\w*|rap(?:ed|ing)|loot\w*|attack\w*|shell\w*|bomb\w*|violat\w*|breach\w*|broke|provok\w*|drunk"
    r"|ignor\w*|block\w*|poison\w*|dump\w*|spy\w*|spied|bribe\w*|forg(?:ed|ing)|hit|struck|ramm\w*|abandon\w*"
    r"|neglect\w*"
    r"|threaten\w*|abduct\w*|kidnap\w*|detain\w*|starv\w*|sabotag\w*|set fire|too (?:many|fast|late)|illegal\w*"
    r"|overload\w*"
    r"|unlawful\w*|corrupt\w*|murder\w*|massacr\w*|destroy\w*|seiz\w*|expel\w*|evict\w*)\b"
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


def _reasons(page: Page, line: Line) -> Iterator[Found]:
    """Yield why talks failed, as somebody tells it ("the talks failed because ..."): each speaker's own account."""
    for match in _BECAUSE.finditer(line.text):
        span = line.at(*match.span())
        over = (
            page.quotations_over(line.at(*match.span("why"))) or page.quotations_over(span) or page.quotations_in(line)
        )
        if over:
            name, side = page.speaker(over[0])
            why = " ".join(match["why"].split()).strip("\"' ")
            blamed = party_of(page, line, match.start("why"), match.start("why") + len(_first_name(match["why"])))
            value = blamed.name if blamed.name and blamed.name not in {name, side} else why
            more: dict[str, object] = {"speaker": name or side, "side": side, "remove": 1, "predicate": why}
            yield Found(span, "cause", "failure of talks", value, "because", more)


def _first_name(words: str) -> str:
    match = re.match(r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*", words)
    return match.group() if match else ""


def _accusation(charge: Charge) -> Found:
    about = f"{charge.accused.name}: {charge.topic}"
    return Found(charge.line.at(charge.start, charge.end), "blame", about, "yes", charge.rule, _more(charge), own=True)


def _to_blame(charge: Charge) -> Found:
    return Found(
        charge.line.at(charge.start, charge.end),
        "cause",
        "failure of talks",
        charge.accused.name,
        charge.rule,
        _more(charge),
    )


def _more(charge: Charge) -> dict[str, object]:
    return {
        "speaker": charge.accuser.name,
        "side": charge.accuser.name,
        "act": "accuse",
        "participants": (charge.accuser.name, charge.accused.name),
        "predicate": charge.topic,
        "remove": 1,
        "modality": "" if not charge.weak else "answered",
    }


def _denied(line: Line, start: int, end: int, charge: Charge, denier: Party) -> Found:
    sides = tuple(name for name in (charge.accuser.name, charge.accused.name) if name)
    more = {
        "speaker": denier.name,
        "side": denier.name,
        "act": "deny",
        "negated": True,
        "participants": sides,
        "predicate": charge.topic,
        "remove": 1,
    }
    span = line.at(start, start + len(line.text[start:end].rstrip()))
    return Found(span, "blame", f"{charge.accused.name}: {charge.topic}", "no", "denies", more)
