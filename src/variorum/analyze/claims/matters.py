"""Matters that a story tells once, in words that few stories have: a chest tube, a door kicked in, flags at half staff.

Of what an event is about, no table knows beforehand. What one report tells of a thing or a deed another may tell of the
same: by the same noun or verb, which either has only once, with something beside it that both have. How they describe
it, and what more they say of it, are then two answers to one question. Whether reports meet so is for linking to find.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.terms import ANYBODY, AT_REST, Terms, asked_as, nouns_of
from variorum.model import TOLD, WHICH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page
    from variorum.parse import Clause, Parse


def find_matters(page: Page) -> Iterator[Found]:
    """Yield how the only thing of its kind in a story is described, and what is told of the only deed of its kind."""
    told = _Told(page, page.parse, Terms(page))
    yield from told.things()
    yield from told.deeds()


@dataclass(frozen=True)
class _Told:
    """A story's parse, with the words on which stories meet."""

    page: Page
    parse: Parse
    terms: Terms

    def things(self) -> Iterator[Found]:
        """Yield how a thing is described of which the story tells in no other way: "her father's closet"."""
        found: dict[str, dict[frozenset[str], int]] = {}
        for i, token in enumerate(self.parse.tokens):
            noun = token.lemma.lower()
            if token.upos == "NOUN" and self.parse.sentence_of[i] >= 0 and _tells_much(noun):
                told = self._described_by(i)
                if told:
                    found.setdefault(asked_as("noun").get(noun, noun), {}).setdefault(told, i)
        for noun, ways in found.items():
            fullest = max(ways, key=len)
            if all(way <= fullest for way in ways):
                i = ways[fullest]
                span = self.parse.phrase(i)
                more: dict[str, object] = {"predicate": self._governor(i)}
                yield Found(span, WHICH, noun, self.terms.plain(span), "the only one of its kind", more)

    def _described_by(self, i: int) -> frozenset[str]:
        """Return the words that tell of which sort a thing is, or whose."""
        below = (self.parse.tokens[j] for j in self.parse.below.get(i, ()) if self._describes(j))
        return frozenset(t.lemma.lower() for t in below)

    def _describes(self, j: int) -> bool:
        token = self.parse.tokens[j]
        if token.deprel in {"amod", "compound"}:
            return token.lemma.lower() not in nouns_of("idle description")
        if token.deprel == "nmod:poss":
            return token.upos != "PRON"
        return token.deprel == "nmod" and self.parse.preposition(j) in _OF

    def _governor(self, i: int) -> str:
        """Return what a noun hangs on: the deed, or the other noun."""
        above = self.parse.tokens[i].head
        if above < 0:
            return ""
        verb = self.parse.tokens[above].upos == "VERB"
        governor = self.terms.deed(above) if verb else self.terms.thing(above)
        return "" if governor in _FORESEEN | ANYBODY | _ANYBODY else governor

    def deeds(self) -> Iterator[Found]:
        """Yield what is told of a deed of which the story tells once: "kicked the door in"."""
        found: dict[str, list[Clause]] = {}
        for clause in self.parse.clauses():
            token, deed = self.parse.tokens[clause.verb], self.terms.deed(clause.verb)
            idle = deed in _FORESEEN or token.lemma.lower() in nouns_of("idle deed")
            if deed and not idle and token.deprel not in _NO_CLAUSE:
                found.setdefault(deed, []).append(clause)
        for deed, clauses in found.items():
            text = [c for c in clauses if self.parse.parts[c.verb] == "text"] or clauses
            if len(text) == 1:
                span = self.terms.of_clause(text[0].verb)
                if span.end > self.parse.tokens[text[0].verb].end:
                    more: dict[str, object] = {"participants": tuple(sorted(self._parties(text[0])))}
                    yield Found(span, TOLD, deed, self.terms.plain(span), "the only one of its kind", more)

    def _parties(self, clause: Clause) -> set[str]:
        """Return the things and names that take part, by which a deed is known; not such as are in any report."""
        parties = {self.terms.thing(i) for i in (clause.agent, clause.patient) if i >= 0}
        return parties - ANYBODY - _ANYBODY - {""}


def _tells_much(noun: str) -> bool:
    """Say whether a noun names something of which an event has few: neither an abstract one nor one of any report."""
    return len(noun) > _SHORT and noun.isalpha() and not noun.endswith(_ABSTRACT) and noun not in nouns_of("idle thing")


# Deeds of which other rules tell; what is no clause of its own; and those who take part in anything.
_FORESEEN = frozenset({AT_REST}) | word_set("hit stabbed killed died arrested held fired shot fled")
_NO_CLAUSE = frozenset({"amod", "compound"})
_ANYBODY = word_set("gunman child police authority")
_SHORT = 2  # letters
_OF = word_set("of for between over")
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ing", "ism", "hood", "cy", "ure", "age")
