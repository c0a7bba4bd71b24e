"""The words on which stories meet: what a noun, a name or a pronoun stands for, and what was done or befell.

What one report tells of a pistol, another tells of a gun; "fled" and "ran away" ask one question. The table
``relations.tsv`` says which words are alike; a verb that does not stand there asks under its own participle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import lines_of, word_set
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.analyze.claims.page import Page
    from variorum.model import Span


@dataclass(frozen=True)
class Terms:
    """The things and deeds of one story by the words on which other stories meet."""

    page: Page

    def deed(self, verb: int) -> str:
        """Return what a verb tells was done; empty of verbs that stand for too many deeds."""
        lemma = self.page.parse.tokens[verb].lemma.lower()
        beside = (self.page.parse.tokens[i] for i in self.page.parse.below.get(verb, ()))
        particles = [t.lemma.lower() for t in beside if t.deprel == "compound:prt" or t.lemma in _PARTICLES]
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


# The class of verbs that tell where a thing was.
AT_REST = "was"
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
    " fire place toll life death number other another some many year month day week country government name"
)
# Whom any report tells of, so that only what they did or suffered tells them apart.
ANYBODY = word_set("people man woman male female other officer boy girl teenager official")
_DETERMINERS = word_set("a an the his her its their this that these those our my your one some any")
