"""What part persons play by the clauses that tell of them: whom something befell, and who did it or is held for it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.analyze.claims.page import Page
    from variorum.parse import Clause

_SIGNS = {"victim": 1, "suspect": -1}
# Relations of a noun to the name behind it: "gunman Jon Lind", "the victim, Jon Lind".
_CALLED = frozenset({"compound", "appos", "nmod"})
# What a verb forms one meaning with: "taken into custody", "opened fire", "passed away".
_WITH = frozenset({"obj", "obl", "compound:prt", "advmod", "xcomp", "advcl"})
# How many words on the way through lists and appositions are followed; a longer way is that of a broken parse.
_FARTHEST = 40


@dataclass(frozen=True, slots=True)
class Parts:
    """How many clauses make a victim of somebody, less those that make a suspect of them: by entity and by token."""

    of_entity: Mapping[str, int]
    of_token: Mapping[int, int]


def parts_of(page: Page) -> Parts:
    """Answer: of whom do the story's clauses make a victim, and of whom a suspect?

    All that stands for a person counts: the name, "he", "the 40-year-old", and what an apposition, "was" or
    "identified as" says that he is.
    """
    entities: Counter[str] = Counter()
    tokens: Counter[int] = Counter()
    at = _heads(page)
    speakers = {q.speaker_id for q in page.analysis.quotations}
    for person, sign in _told(page):
        if _of_another_year(page, person):
            continue
        tokens[person] += sign
        # a pronoun that goes back to one who speaks may stand for whom he speaks of
        if person in at and not (page.parse.tokens[person].upos == "PRON" and at[person] in speakers):
            entities[at[person]] += sign
    shared: Counter[str] = Counter()
    for one, other in _identified(page):
        for person, same in ((one, other), (other, one)):
            if person in at and at[person] != at.get(same) and not _is_named(page, at.get(same, "")):
                shared[at[person]] += entities[at[same]] if same in at else tokens[same]
    for entity, sign in shared.items():
        entities[entity] += sign
    return Parts(entities, tokens)


def _of_another_year(page: Page, person: int) -> bool:
    """Say whether a sentence gives a year long past of which no other sentence speaks: what befell then is another."""
    line = page.line_of(page.parse.span(person, person))
    published = page.story.published.day
    years = set(_YEAR.findall(line.text)) if published and line else set()
    return bool(years) and all(
        int(year) < int((published or "")[:4]) - 1 and not any(year in o.text for o in page.prose if o is not line)
        for year in years
    )


_YEAR = re.compile(r"\b(?:in|of|since|from|during|on [A-Z]\w+ \d{1,2},) ((?:19|20)\d\d)\b", re.IGNORECASE)


def _heads(page: Page) -> dict[int, str]:
    """Return whom a token stands for, of those on which the others of a mention hang: "uncle" of "Holt's uncle"."""
    found: dict[int, str] = {}
    for mention in sorted(page.analysis.mentions, key=lambda m: (m.span.start, -m.span.end, m.id)):
        under = list(page.parse.under(mention.span))
        found |= {i: mention.entity_id for i in under if page.parse.tokens[i].head not in under}
    return found


def _is_named(page: Page, entity: str) -> bool:
    return entity in page.entities and page.entities[entity].named and page.entities[entity].name[:1].isupper()


def _told(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the tokens of which a clause or a noun makes a victim (1) or a suspect (-1), and those listed with them."""
    for person, side in _by_words(page):
        yield from ((listed, _SIGNS[side]) for listed in _all_listed(page, person))


def _by_words(page: Page) -> Iterator[tuple[int, str]]:
    """Yield the tokens that verbs, states and nouns make victims or suspects of, each with the side."""
    parse = page.parse
    for clause in parse.clauses():
        yield from _of_clause(page, clause)
    for i, token in enumerate(parse.tokens):
        if parse.sentence_of[i] < 0:
            continue
        lemma = token.lemma.lower()
        owned = token.deprel == "nmod" and parse.preposition(i) in _OF
        if token.head >= 0 and (owned or token.deprel == "nmod:poss"):
            side = _sides("of").get(parse.tokens[token.head].lemma.lower())
            if side:
                yield i, side
        if parse.child(i, "cop") >= 0 and not parse.unreal(i):
            side = _sides("state").get(lemma)
            if side and parse.subject(i) >= 0:
                yield parse.subject(i), side
        side = _sides("noun").get(lemma)
        if side and not parse.unreal(i):
            yield from ((person, side) for person in _those_called(page, i))


def _those_called(page: Page, noun: int) -> Iterator[int]:
    """Yield whom a noun names as what they are: itself, the name behind it, "one" of them, what is said to be one."""
    parse = page.parse
    token = parse.tokens[noun]
    if token.deprel == "nmod:poss" or (
        token.deprel == "compound" and token.head >= 0 and not _is_name(page, token.head)
    ):
        return  # "the victim's mother", "a suspect vehicle"
    yield noun
    above = token.head
    if above >= 0 and token.deprel in _CALLED and not parse.preposition(noun) and _is_name(page, above):
        yield above
    if above >= 0 and token.deprel == "nmod" and parse.preposition(noun) == "of" and _counts(page, above):
        yield above
        if parse.tokens[above].deprel == "appos" and parse.tokens[above].head >= 0:
            yield parse.tokens[above].head
        above, noun = parse.tokens[above].head, above  # "Jon Lind was one of the victims"
    if parse.child(noun, "cop") >= 0 and parse.subject(noun) >= 0:
        yield parse.subject(noun)
    above = parse.tokens[noun].head
    if parse.tokens[noun].deprel == "nsubj" and parse.child(above, "cop") >= 0 and _is_name(page, above):
        yield above  # "the victims were Jon Lind and Ida Holt"


def _is_name(page: Page, token: int) -> bool:
    return page.parse.tokens[token].upos == "PROPN"


def _counts(page: Page, token: int) -> bool:
    return page.parse.tokens[token].upos == "NUM" or page.parse.tokens[token].lemma.lower() in {"another", "other"}


def _all_listed(page: Page, person: int) -> Iterator[int]:
    """Yield a person, those of one list, and what stands in apposition to any: "his wife, Ida Holt, and a son"."""
    seen = {person}
    waiting = [person]
    while waiting and len(seen) < _FARTHEST:
        at = waiting.pop()
        yield at
        token = page.parse.tokens[at]
        near = [i for i in page.parse.below.get(at, ()) if page.parse.tokens[i].deprel in {"conj", "appos"}]
        if token.deprel == "appos" and token.head >= 0:
            near.append(token.head)
        if token.upos in {"NUM", "PRON"}:  # "two of the men, Jon Lind and Tom Moss"
            near += [i for i in page.parse.below.get(at, ()) if page.parse.preposition(i) == "of"]
        named = [i for i in near if i not in seen and page.parse.tokens[i].upos in {"PROPN", "NOUN", "NUM", "PRON"}]
        seen.update(named)
        waiting += named


def _of_clause(page: Page, clause: Clause) -> Iterator[tuple[int, str]]:
    parse = page.parse
    words = list(_readings(page, clause.verb))
    oneself = clause.patient >= 0 and parse.tokens[clause.patient].text.lower().endswith(_ONESELF)
    for part, person in (("patient", clause.patient), ("agent", clause.agent)):
        side = next((s for word in words if (s := _sides(part).get(word))), "")
        if side and person >= 0 and not oneself and not (words[-1] == "survive" and clause.passive):
            yield person, side  # whom somebody "is survived by" was not hurt
        elif part == "agent" and person >= 0 and _alleged(page, clause.verb):
            yield person, "suspect"
    for i in parse.below.get(clause.verb, ()):
        if parse.tokens[i].deprel == "obl" and parse.preposition(i) == "for":
            police = clause.agent >= 0 and parse.tokens[clause.agent].lemma.lower() in _SEEK
            side = _sides("for").get(words[-1], "") if police else ""
            if side and parse.tokens[i].upos in {"PROPN", "NOUN"}:
                yield i, side


def _alleged(page: Page, verb: int) -> bool:
    return any(page.parse.tokens[i].lemma.lower() == "allegedly" for i in page.parse.below.get(verb, ()))


def _readings(page: Page, verb: int) -> Iterator[str]:
    """Yield what a verb may stand as in the table: with what it forms one meaning ("take-custody"), then alone."""
    lemma = page.parse.tokens[verb].lemma.lower()
    for i in page.parse.below.get(verb, ()):
        if page.parse.tokens[i].deprel in _WITH:
            yield f"{lemma}-{page.parse.tokens[i].lemma.lower()}"
    yield lemma


def _identified(page: Page) -> Iterator[tuple[int, int]]:
    """Yield pairs of tokens that stand for one person by what the words say: "the boy was identified as Jon Lind"."""
    parse = page.parse
    for i, token in enumerate(parse.tokens):
        if parse.sentence_of[i] < 0:
            continue
        if token.upos == "VERB" and token.lemma.lower() in _NAMES and not parse.unreal(i):
            patient = parse.clause(i).patient
            named = [
                k for k in parse.below.get(i, ()) if parse.preposition(k) == "as" or parse.tokens[k].deprel == "xcomp"
            ]
            yield from ((patient, k) for k in named[:1] if patient >= 0)
        elif token.deprel == "appos" and token.head >= 0:
            yield token.head, i
        elif token.upos == "PROPN" and parse.child(i, "cop") >= 0 and not parse.unreal(i) and parse.subject(i) >= 0:
            yield parse.subject(i), i


_NAMES = frozenset({"identify", "name"})
# Who looks for a suspect; volunteers look for the missing.
_SEEK = frozenset(
    {"police", "officer", "detective", "deputy", "investigator", "authority", "marshal", "sheriff", "agent"}
)


@cache
def _sides(part: str) -> Mapping[str, str]:
    return {lemma: side for side, of, lemmas in lines_of("parts") if of == part for lemma in lemmas.split()}


_ONESELF = ("self", "selves")
_OF = frozenset({"of", "for", "against"})
