"""That a name is not told: "police have not released the victim's name", "the man was not identified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page
    from variorum.analyze.claims.parts import Parts

# What a report says of a name that nobody has told it.
_UNTOLD = "not known"


def find_withheld(page: Page, played: Parts) -> Iterator[Found]:
    """Yield that the name of a victim or of a suspect is not told: of nobody in particular, since nobody is named.

    A witness "who did not want to be named" is neither; "no suspects have been identified" tells of no name.
    """
    parse = page.parse
    told = set()
    for i, token in enumerate(parse.tokens):
        lemma = token.lemma.lower()
        if token.upos != "VERB" or parse.sentence_of[i] < 0 or lemma not in _TELLS | _WITHHOLDS:
            continue
        if not (lemma in _WITHHOLDS or _denied(page, i)) or _asked_for(page, i):
            continue
        patient = _patient(page, i)
        sign = _side(page, played, patient, needs_name=lemma not in _NAMES)
        place = (parse.sentence_of[i], sign > 0)
        if sign and place not in told:
            told.add(place)
            span = parse.span(min(i, patient), max(i, patient))
            yield Found(span, f"{'victim' if sign > 0 else 'suspect'}_name", "", _UNTOLD, "name withheld")


_NAMES = frozenset({"identify", "name"})
_TELLS = _NAMES | frozenset(
    {"release", "disclose", "reveal", "provide", "give", "publish", "announce", "know", "learn"}
)
_WITHHOLDS = frozenset({"withhold"})
_NOT = frozenset({"not", "n't", "never", "no"})
# "declined to name the boy", "has yet to be identified", "refused to release the names".
_WITHOUT = word_set("decline refuse yet decide opt fail")
# Whose own name it is: a witness who asked, or wished, not to be named.
_ASKS = word_set("ask want wish request prefer condition insist choose")
_NAME = frozenset({"name", "identity", "identification"})
_PEOPLE = word_set(
    "teen teenager youth juvenile minor child baby infant toddler patient decedent dead wounded injured pair couple"
)


def _denied(page: Page, verb: int) -> bool:
    """Say whether a verb is denied, itself or by the one on which it hangs: "police declined to name him"."""
    parse = page.parse
    if any(parse.tokens[i].lemma.lower() in _NOT for i in parse.below.get(verb, ())):
        return True
    above = parse.tokens[verb].head if parse.tokens[verb].deprel in {"xcomp", "advcl", "conj", "acl"} else -1
    if above < 0:
        return False
    around = {parse.tokens[above].lemma.lower(), *(parse.tokens[i].lemma.lower() for i in parse.below.get(above, ()))}
    return parse.tokens[verb].deprel == "xcomp" and bool(around & _WITHOUT)


def _asked_for(page: Page, verb: int) -> bool:
    """Say whether somebody asked not to be named: his own name is that of a witness."""
    parse = page.parse
    return any(parse.tokens[i].lemma.lower() in _ASKS for i in parse.up_from(parse.tokens[verb].head)) or any(
        parse.tokens[i].lemma.lower() in _ASKS for i in parse.below.get(verb, ())
    )


def _patient(page: Page, verb: int) -> int:
    clause = page.parse.clause(verb)
    if clause.patient >= 0:
        return clause.patient
    named = page.parse.tokens[verb].deprel == "xcomp" and "Voice=Pass" in page.parse.tokens[verb].features
    return page.parse.subject(verb) if named else -1  # "the man has yet to be identified"


def _side(page: Page, played: Parts, patient: int, *, needs_name: bool) -> int:
    """Return 1 where it is a victim's name, -1 where a suspect's, 0 where nobody's who plays a part."""
    parse = page.parse
    if patient < 0:
        return 0
    listed = [patient, *(i for i in parse.below.get(patient, ()) if parse.tokens[i].deprel == "conj")]
    names = [i for i in listed if parse.tokens[i].lemma.lower() in _NAME]
    if not names and (needs_name or _of_any(page, patient)):
        return 0
    owners = [i for name in names for i in _owners(page, name)] if names else [patient]
    return next((sign for owner in owners if (sign := _part(page, played, owner))), 0)


def _of_any(page: Page, noun: int) -> bool:
    """Say whether a noun is of nobody who is told of: "any suspects", "a suspect", "suspects"."""
    determiners = {page.parse.tokens[i].lemma.lower() for i in page.parse.below.get(noun, ())}
    pronoun = page.parse.tokens[noun].upos == "PRON"
    return not pronoun and not determiners & {"the", "this", "that", "these", "those", "both", "either", "his", "her"}


def _owners(page: Page, name: int) -> Iterator[int]:
    """Yield whose name it is: "the boy's name", "his name", "the name of the boy"."""
    parse = page.parse
    yield from (i for i in parse.below.get(name, ()) if parse.tokens[i].deprel in {"nmod:poss", "nmod"})


def _part(page: Page, played: Parts, person: int) -> int:
    parse = page.parse
    noun = parse.tokens[person].lemma.lower()
    if noun in {"victim", "deceased", "dead", "wounded", "injured", "decedent", "patient"}:
        return 1
    if noun in {"suspect", "gunman", "shooter", "attacker", "assailant", "defendant", "killer"}:
        return -1
    entity = page.entity_of.get(person)
    if entity is not None and entity.named and entity.name[:1].isupper():
        return 0
    anybody = parse.tokens[person].upos == "PRON" or noun in _PEOPLE or is_person(noun) or is_person(f"{noun}s")
    sign = played.of_token.get(person, 0) or (played.of_entity.get(entity.id, 0) if entity is not None else 0)
    return sign if anybody else 0
