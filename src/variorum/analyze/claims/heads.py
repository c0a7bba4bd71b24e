"""At least how many did it, by the clause: those who did it, counted by their noun.

"He was shot by two men", "a teenager pulled a gun": patterns over words see only the forms they list, the parse sees
subject and "by" alike. Where a pattern has counted, it is left to it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.claims.counts import PART, scope_of
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import NUMBERS, lines_of, word_set
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from variorum.analyze.claims.page import Page

# What a verb forms one meaning with: "taken into custody", "opened fire".
_WITH = frozenset({"obj", "obl", "compound:prt", "advmod", "xcomp", "ccomp"})
_MOST = 20  # counted by their nouns; of more a report gives the figure


def with_heads(page: Page, found: Iterable[Found]) -> list[Found]:
    """Add the counts by the clause to what else is read, where the same sentence has no count of the point yet."""
    read = list(found)
    suspects = [f for f in read if f.point == _SUSPECTS]
    # that somebody did it adds nothing where the story counts them
    if not page.crime or any(f.more.get("high") is not None and f.about != _BACK and _low(f) for f in suspects):
        return read
    lines = {line.index for f in suspects if (line := page.line_of(f.span)) is not None}
    told: dict[int, list[Found]] = {}
    for one in find_heads(page):
        line = page.line_of(one.span)
        if line is not None and line.block in _PROSE and line.index not in lines:
            told.setdefault(line.index, []).append(one)
    # of two clauses of one sentence, the one that counts more tells of all
    return [*read, *(max(alike, key=_low) for alike in told.values())]


_SUSPECTS = "suspects"
_PROSE = frozenset({"headline", "subhead", "paragraph"})
_BACK = "in the background"


def _low(found: Found) -> float:
    low = found.more.get("low")
    return low if isinstance(low, float) else 0.0


def find_heads(page: Page) -> Iterator[Found]:
    """Yield at least how many attacked, as the clauses of a story tell it."""
    for clause in page.parse.clauses():
        words = _readings(page, clause.verb)
        told = clause.agent >= 0 and _deeds(_SUSPECTS, "agent") & words and not _elsewhere(page, clause.verb)
        # "a man fired shots" tells of one who did it, "a man shot a video" does not
        if told and (words & _SHOTS or _befell_persons(page, clause.patient)):
            yield from _count(page, clause.agent, clause.verb)


_SHOTS = frozenset({"fire-shot", "fire-round", "fire-bullet", "open-fire", "fire-gun", "fire-weapon", "pull-gun"})


def _befell_persons(page: Page, patient: int) -> bool:
    if patient < 0:
        return False
    token = page.parse.tokens[patient]
    if token.upos in {"PRON", "PROPN"}:
        entity = page.entity_of.get(patient)
        oneself = token.text.lower().endswith(("self", "selves"))
        return not oneself and (token.upos == "PRON" or (entity is not None and entity.kind == "PER"))
    lemma = token.lemma.lower()
    return lemma in _KIN or lemma.endswith("-old") or is_person(lemma) or is_person(f"{lemma}s")


@cache
def _deeds(point: str, part: str) -> frozenset[str]:
    return frozenset(
        word for of, how, words in lines_of("heads") if (of, how) == (point, part) for word in words.split()
    )


def _readings(page: Page, verb: int) -> frozenset[str]:
    """Return what a verb may stand as in the table: alone, and with what it forms one meaning ("take-custody")."""
    lemma = page.parse.tokens[verb].lemma.lower()
    below = (page.parse.tokens[i] for i in page.parse.below.get(verb, ()))
    return frozenset({lemma, *(f"{lemma}-{token.lemma.lower()}" for token in below if token.deprel in _WITH)})


def _elsewhere(page: Page, verb: int) -> bool:
    """Say whether a clause tells of another time: "he had previously shot a man"."""
    return any(page.parse.tokens[i].lemma.lower() in _BEFORE for i in page.parse.below.get(verb, ()))


_BEFORE = word_set("previously once earlier formerly before nearly almost never time twice repeatedly initially")


def _count(page: Page, person: int, verb: int) -> Iterator[Found]:
    """Yield at least how many a noun tells of: others may have done it too."""
    low = _how_many(page, person)
    line = page.line_of(page.parse.span(person, person))
    if not low or low > _MOST or line is None:
        return
    limits: dict[str, object] = {"low": low, "high": None, "bound": "at least"}
    span = page.parse.span(min(person, verb), max(person, verb))
    yield Found(span, _SUSPECTS, scope_of(line.text), f"at least {low:g}", PART, limits)


def _how_many(page: Page, noun: int) -> float:
    """Return how many persons a noun and those listed with it tell of; nought where one of them tells of none."""
    numbers = [_of_one_noun(page, i) for i in page.parse.listed(noun)]
    return sum(numbers, 0.0) if all(numbers) else 0.0


def _of_one_noun(page: Page, i: int) -> float:
    token, parse = page.parse.tokens[i], page.parse
    lemma, below = token.lemma.lower(), [parse.tokens[k] for k in parse.below.get(i, ())]
    if lemma in _NOT_SO or any(t.lemma.lower() in _OTHERS for t in below):
        return 0.0
    if token.upos == "PRON":
        return 1.0 if lemma in _HE else 0.0
    if token.upos == "PROPN":
        entity = page.entity_of.get(i)
        return 1.0 if entity is not None and entity.kind == "PER" else 0.0
    if lemma in _SETS:
        return _SETS[lemma]
    if not (is_person(lemma) or is_person(f"{lemma}s") or lemma in _KIN or lemma.endswith("-old")):
        return 0.0
    figure = next((t.lemma.lower() for t in below if t.deprel == "nummod"), "")
    number = NUMBERS.get(figure) or (float(figure) if figure.isdigit() else 0.0)
    if number:
        return number
    if any(t.lemma.lower() == "both" for t in below):
        return 2.0
    if "Number=Plur" in token.features:
        return 0.0 if figure else 2.0
    return 1.0


_HE = frozenset({"he", "she", "him", "her", "himself", "herself"})
_SETS: Mapping[str, float] = {"pair": 2.0, "couple": 2.0, "duo": 2.0, "trio": 3.0, "quartet": 4.0}
_KIN = word_set(
    "man woman boy girl teen teenager youth juvenile suspect gunman shooter attacker robber intruder person individual"
    " husband wife father mother son daughter brother sister boyfriend girlfriend cousin uncle nephew neighbor"
    " neighbour stranger passenger driver guest male female child student old assailant offender burglar"
)
# Who fires in office, and what is no person though the word ends like one.
_NOT_SO = word_set(
    "police officer deputy trooper agent guard soldier marshal cop sniper sheriff victim authority detective bullet"
    " investigator homeowner owner clerk everyone anyone anybody who force team unit squad swat nobody none member"
    " witness"
)
# Of whom there are others: how many in all it does not tell.
_OTHERS = word_set("another other second third fourth fifth sixth last final more additional no several many some")
