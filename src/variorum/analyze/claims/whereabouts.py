"""How many of those held or driven out are still held, are free, or are back home, as their clause tells it.

"Four of the six men detained were released": the verb of the sentence tells it, not the word beside the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.outlooks import outlook_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.turns import Turns
from variorum.people import sort_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# The rule of these claims; where a figure is read so already, this is no second reading.
WHERE: Final = "free or still held"
_FREES = word_set("free release liberate")
_HOLDS = word_set("hold detain imprison")
_CUSTODY = word_set("custody prison jail detention captivity cell bar")
_COMES = word_set("return")
_BACK = word_set("go come be")
_HOME = word_set("back home")
_PEOPLE = word_set(
    "people person man woman child prisoner detainee inmate captive hostage member villager resident family refugee "
    "returnee nun monk activist colleague"
)
_ONES_HELD = re.compile(r"\b(?:arrest|detain|custody|prison|captiv|hostage|jail|held\b|raid)", re.IGNORECASE)
_ONES_GONE = re.compile(r"\b(?:fled|flee|displac|their homes|refugee|evacuat|driven)", re.IGNORECASE)
_LEAST = word_set("least")


def find_whereabouts(page: Page) -> Iterator[Found]:
    """Yield how many people are said to be still held, freed or back home."""
    turns = Turns(page)
    for line in page.prose:
        around = " ".join(entry.text for entry in page.paragraph_to(line)[-3:])
        if not (_ONES_HELD.search(around) or _ONES_GONE.search(around)):
            continue
        for token in page.parse.under_any(line.span):
            if page.parse.tokens[token].upos == "NUM":
                yield from _of_figure(turns, line, token, around)


def _of_figure(turns: Turns, line: Line, number: int, around: str) -> Iterator[Found]:
    parse = turns.page.parse
    token = parse.tokens[number]
    noun = token.head if token.deprel == "nummod" else number
    if noun < 0 or (noun != number and not _are_people(turns, noun)):
        return
    point = _point(turns, noun)
    context = _ONES_GONE if point == "other:returned" else _ONES_HELD
    amount = turns.figure(number)[1]
    if not point or not amount or not context.search(around) or turns.is_time(number) or parse.preposition(number):
        return
    least = any(turns.lemma(i) in _LEAST for i in parse.below.get(number, ()))
    when = next((t.id for t in turns.page.times.get(line.index, []) if turns.hangs_on(t, parse.tokens[noun].head)), "")
    more: dict[str, object] = {"low": amount, "high": None if least else amount, "time_id": when}
    value = f"at least {amount:g}" if least else f"{amount:g}"
    yield Found(parse.span(min(number, noun), max(number, noun)), point, "", value, WHERE, more)


def _are_people(turns: Turns, noun: int) -> bool:
    lemma = turns.lemma(noun)
    return lemma in _PEOPLE or bool(sort_of(turns.page.parse.tokens[noun].text))


def _point(turns: Turns, noun: int) -> str:
    """Return what the verb of those counted says of them: "other:held", "other:released", "other:returned"; or ""."""
    parse = turns.page.parse
    token = parse.tokens[noun]
    verb = token.head
    if verb < 0 or (token.deprel != "nmod" and parse.preposition(noun)):  # "of 14 people arrested, three were freed"
        return ""
    if token.deprel == "nmod" and turns.lemma(verb) in {"exchange", "return", "swap"}:  # "in exchange for 40"
        above = parse.tokens[verb].head
        return "other:released" if above >= 0 and _told(turns, above, _FREES) else ""
    if token.deprel in {"obj", "nsubj:pass"}:
        if _told(turns, verb, _FREES):
            return "other:released"
        return "other:held" if _told(turns, verb, _HOLDS) and _goes_on(turns, verb) else ""
    if token.deprel != "nsubj" or outlook_of(parse, verb) != "done":
        return ""
    if turns.lemma(verb) in _CUSTODY or turns.lemma(parse.child(verb, "xcomp", "obl")) in _CUSTODY:
        return "other:held" if parse.child(verb, "cop") >= 0 or turns.lemma(verb) in _STAYS else ""
    home = turns.lemma(verb) in _HOME or (turns.lemma(verb) in _BACK and turns.beside(verb, *_HOME))
    if not home and turns.lemma(verb) not in _COMES:
        return ""
    return "other:released" if turns.lemma(noun) in _HELD else "other:returned"


# Those who go home from where they were held.
_HELD = word_set("prisoner detainee inmate captive hostage")
_STAYS = word_set("remain stay languish sit")


def _told(turns: Turns, verb: int, lemmas: frozenset[str]) -> bool:
    return turns.lemma(verb) in lemmas and outlook_of(turns.page.parse, verb) == "done"


def _goes_on(turns: Turns, verb: int) -> bool:
    """Say whether somebody is held now, and was not only taken: "still held", "are being held"."""
    parse = turns.page.parse
    words = {parse.tokens[i].text.lower() for i in parse.below.get(verb, ())}
    return bool(words & {"still", "being"})
