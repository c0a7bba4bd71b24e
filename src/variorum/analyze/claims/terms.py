"""The words on which stories meet: what a noun, a name or a pronoun stands for, and what was done or befell.

What one report tells of a pistol, another tells of a gun; "fled" and "ran away" ask one question. The table
``relations.tsv`` says which words are alike; a verb that does not stand there asks under its own participle.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from variorum.analyze.claims.parts import parts_of
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.people import is_person
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.analyze.claims.page import Page
    from variorum.analyze.claims.parts import Parts
    from variorum.model import Span


@dataclass(frozen=True)
class Terms:
    """The things and deeds of one story by the words on which other stories meet."""

    page: Page

    def deed(self, verb: int) -> str:
        """Return what a verb tells was done; empty of verbs that stand for too many deeds."""
        lemma = self.page.parse.tokens[verb].lemma.lower()
        beside = (self.page.parse.tokens[i] for i in self.page.parse.below.get(verb, ()))
        particles = [
            t.lemma.lower()
            for t in beside
            if t.deprel == "compound:prt" or (t.lemma in _PARTICLES and t.upos != "VERB")
        ]
        lemma = "-".join((lemma, *particles[:1]))
        return "" if lemma in _LIGHT else asked_as("verb").get(lemma) or _participle(lemma)

    def thing(self, i: int) -> str:
        """Return what a noun, a name or a pronoun stands for; empty of nouns of which nothing is asked."""
        if i < 0:
            return ""
        token, entity = self.page.parse.tokens[i], self.page.entity_of.get(i)
        if entity is not None and entity.named:
            return fold(entity.name).split()[-1] if entity.kind == "PER" else fold(entity.name)
        word = token.lemma.lower() if token.upos == "NOUN" else ""
        if token.upos == "PRON" and entity is not None:
            word = fold(entity.name).split()[-1]
        if word in _HEADS:
            sort = self.page.parse.child(i, "compound")
            return f"{self.page.parse.tokens[sort].lemma.lower()} {word}" if sort >= 0 else ""
        return "" if word in _NO_THINGS or not word.isalpha() else asked_as("noun").get(word, word)

    def somebody(self, i: int) -> str:
        """Return the part that a person plays in a crime, as a word on which all its reports meet; empty if none.

        One report calls him Moss, another the boy, a third the victim: of whoever was hit, all tell as of "people". Who
        did it is the "gunman", where the story names but one such man.
        """
        if i < 0 or not self.page.crime:
            return ""
        side = self._side(i)
        if side < 0:
            return asked_as("noun").get("gunman", "") if len(self._suspects) <= 1 else ""
        return asked_as("noun").get("victim", "") if side > 0 else ""

    def _side(self, i: int) -> int:
        """Return above nought for a victim, below for a suspect, by the clauses that tell of him or of his like."""
        token, entity = self.page.parse.tokens[i], self.page.entity_of.get(i)
        if entity is not None and entity.named:
            return self._parts.of_entity.get(entity.id, 0) if entity.kind == "PER" else 0
        lemma = token.lemma.lower()
        if asked_as("noun").get(lemma) == "gunman":
            return -1
        own = self._parts.of_entity.get(entity.id, 0) if entity is not None else 0
        return own or (self._by_noun[lemma] if token.upos == "NOUN" and self._is_human(lemma) else 0)

    def is_person(self, i: int) -> bool:
        """Say whether a word stands for a person, or for several."""
        token, entity = self.page.parse.tokens[i], self.page.entity_of.get(i)
        if entity is not None and entity.kind == "PER":
            return True
        known = asked_as("noun").get(token.lemma.lower()) in {"gunman", "people", "child"}
        pronoun = token.upos == "PRON" and token.lemma.lower() in _PERSONAL
        return pronoun or (token.upos == "NOUN" and (known or self._is_human(token.lemma.lower())))

    @staticmethod
    def _is_human(lemma: str) -> bool:
        return lemma in _KIN or asked_as("noun").get(lemma) in {"people", "child"} or is_person(f"{lemma}s")

    @cached_property
    def _parts(self) -> Parts:
        return parts_of(self.page)

    @cached_property
    def _by_noun(self) -> Counter[str]:
        """How often the story's clauses make a victim of one called by a noun, less how often a suspect."""
        found: Counter[str] = Counter()
        for i, sign in self._parts.of_token.items():
            found[self.page.parse.tokens[i].lemma.lower()] += sign
        return found

    @cached_property
    def _suspects(self) -> frozenset[str]:
        """The names of those of whom the story's clauses make suspects."""
        known = self.page.entities
        sides = self._parts.of_entity.items()
        return frozenset(known[key].name for key, side in sides if side < 0 and key in known and known[key].named)

    def is_place(self, i: int) -> bool:
        """Say whether a noun or name tells where something lay or somebody stood."""
        entity = self.page.entity_of.get(i)
        named = entity is not None and entity.named and entity.kind in {"FAC", "LOC", "GPE"}
        return (named and self.page.parse.tokens[i].upos == "PROPN") or self.is_of_kind(i, "place")

    def is_town(self, i: int) -> bool:
        """Say whether a name is that of a town or a land: of a crime, too wide to say where somebody stood."""
        entity = self.page.entity_of.get(i)
        return entity is not None and entity.named and entity.kind == "GPE" and not self.is_of_kind(i, "place")

    def is_of_kind(self, i: int, *kinds: str) -> bool:
        """Say whether a noun stands for something of a kind."""
        return any(self.page.parse.tokens[i].lemma.lower() in nouns_of(kind) for kind in kinds)

    def of_clause(self, verb: int) -> Span:
        """Return a verb with the nouns and particles that follow it: "playing soccer in the street"."""
        last = verb
        for i in self.page.parse.below.get(verb, ()):
            if (
                i > verb
                and self.page.parse.tokens[i].deprel in _COMPLETES
                and i not in self._timed
                and i - last <= _NEAR
            ):
                first, end = self.page.parse.ends(i)
                last = max(last, end) if first <= last + _NEAR else last
        return self.page.parse.span(verb, min(last, verb + _LONGEST))

    @cached_property
    def _timed(self) -> frozenset[int]:
        return frozenset(i for time in self.page.analysis.times for i in self.page.parse.under(time.span))

    def plain(self, span: Span) -> str:
        """Return the words of an answer without the article or the possessive that opens them."""
        words = self.page.document.words(span).split()
        while len(words) > 1 and words[0].lower() in _DETERMINERS:
            words.pop(0)
        return " ".join(words)


def _participle(lemma: str) -> str:
    """Return what befell a thing, of a verb that no table lists: "moved", "carried", "dropped"; by the regular rule."""
    verb, _, particle = lemma.partition("-")
    verb += verb[-1:] if _DOUBLED.fullmatch(verb) else ""
    ending = "d" if verb.endswith("e") else "ied" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else "ed"
    stem = verb[:-1] if ending == "ied" else verb
    return " ".join((stem + ending, particle)).strip()


# A short verb whose last letter is doubled.
_DOUBLED = re.compile(r"[^aeiou]+[aeiou][bdgmnprt]")


@cache
def asked_as(part: str) -> Mapping[str, str]:
    """Return, for each word of a part of speech, the name of the question that it and its like ask."""
    return {lemma: name for name, of, lemmas in lines_of("relations") if of == part for lemma in lemmas.split()}


@cache
def nouns_of(kind: str) -> frozenset[str]:
    """Return the nouns for things of a kind."""
    return frozenset(noun for of, nouns in lines_of("kinds") if of == kind for noun in nouns.split())


# Those hit, as a theme: what one report tells of the boy and another of Moss.
HIT = "people hit"
# The class of verbs that tell where a thing was.
AT_REST = "was"
# What completes a verb, how far apart its complements may stand, and how many words they may reach.
_COMPLETES = frozenset({"obj", "obl", "advmod", "compound:prt", "xcomp", "obl:agent"})
_NEAR = 3
_LONGEST = 9
_PERSONAL = word_set("he she they him her them who")
# Words beside a verb that make another verb of it.
_PARTICLES = word_set("away out off up down back custody hostage fire ablaze alight")
# Nouns that tell of which sort only with the noun before them: "crew members".
_HEADS = word_set("member station worker force official team group unit party side centre center site service")
# Verbs that stand for too many deeds to ask anything.
_LIGHT = word_set(
    "be have do make get give say tell add state think know want need seem appear believe use call ask go come let"
    " report announce confirm see happen occur continue try begin start put set involve include expect remain become"
    " respond investigate identify release charge schedule list book pronounce visit help face take place show live"
)
# Nouns of which nothing is asked.
_NO_THINGS = word_set(
    "it they he she we i you that this which who what there one thing someone somebody anyone everyone nobody something"
    " nothing everything incident shooting time case way part report story information video photo investigation reason"
    " fire place toll life death number other another some many year month day week country government name image photo"
    " picture caption"
)
# Nouns for one of a family, and others for persons by their age.
_KIN = word_set(
    "son daughter mother father husband wife brother sister baby toddler infant boyfriend girlfriend grandmother"
    " grandfather grandson granddaughter mom dad cousin nephew niece uncle aunt teen teenager youth couple sibling"
    " boy girl man woman male female"
)
# Whom any report tells of, so that only what they did or suffered tells them apart.
ANYBODY = word_set("people man woman male female other officer boy girl teenager official")
_DETERMINERS = word_set("a an the his her its their this that these those our my your one some any")
