"""Who ran into whom, of two ships, cars or planes: each side tells that it was the other.

The one that rammed is the subject of a verb of ``collisions.tsv``, or whom "by" names; the one that was rammed is its
object, or stands behind "with", "into" or "towards". Linking sets two such tellings against one another only where what
rammed in the one was rammed in the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.doers import DID_IT
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.stances import Stances
from variorum.analyze.claims.tables import lines_of
from variorum.analyze.claims.themes import Themes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Page
    from variorum.parse import Clause

# The question that these claims answer; linking knows it by this name.
RAMMED: Final = "who rammed whom"


def find_collisions(page: Page) -> Iterator[Found]:
    """Yield which of two craft is said to have run into the other."""
    read = _Collisions(page, Themes(page))
    for clause in page.parse.clauses():
        yield from read.of_clause(clause)


@dataclass(frozen=True)
class _Collisions:
    page: Page
    themes: Themes

    @cached_property
    def _stances(self) -> Stances:
        return Stances(self.page.parse)

    def of_clause(self, clause: Clause) -> Iterator[Found]:
        """Yield the one that ran into the other by a clause; both must be craft, or have a name."""
        rammed = self._rammed(clause)
        if rammed < 0 or clause.agent < 0 or not self._stances.so(clause.verb):
            return
        doer, victim = self._craft(clause.agent, rammed), self._craft(rammed, clause.agent)
        name, other = (self._name(i) for i in (doer, victim))
        if name and other and name != other and (self._is_craft(doer) or self._is_craft(victim)):
            parse = self.page.parse
            ends = (clause.agent, clause.verb, rammed)
            lemma = parse.tokens[doer].lemma.lower()
            sort = "" if name[:1].isupper() else _ANY_SHIP.get(lemma, lemma)
            more: dict[str, object] = {"participants": (name, other), "predicate": sort}
            yield Found(parse.span(min(ends), max(ends)), "blame", RAMMED, name, DID_IT, more)

    def _rammed(self, clause: Clause) -> int:
        """Return what was run into: the object of "rammed", what stands behind "collided with"; -1 if nothing was."""
        parse, lemma = self.page.parse, self.page.parse.tokens[clause.verb].lemma.lower()
        if lemma in _words("rams"):
            return clause.patient
        if lemma in _words("steers"):
            into = (i for i in parse.below.get(clause.verb, ()) if parse.preposition(i) in _INTO)
            at = next(into, -1)
            if at >= 0 and parse.tokens[at].lemma.lower() in _WAY:
                return next((i for i in parse.below.get(at, ()) if parse.tokens[i].deprel.startswith("nmod")), -1)
            return at
        return -1

    def _craft(self, token: int, other: int) -> int:
        """Return what a word stands for: of "it" the craft told of last before it, if that is not the other one."""
        parse = self.page.parse
        if parse.tokens[token].text.lower() not in _IT:
            return token
        for i in range(token - 1, max(token - _BACK, -1), -1):
            if self._is_craft(i) and parse.tokens[i].deprel in _SUBJECTS and i != other:
                return i
        return token

    def _name(self, token: int) -> str:
        """Return the name of a craft, or the noun for it with its article; empty for a person or what is unclear."""
        parse = self.page.parse
        beside = (i for i in parse.below.get(parse.tokens[token].head, ()) if parse.tokens[i].upos == "PROPN")
        same = (i for i in beside if parse.tokens[i].deprel == parse.tokens[token].deprel and i > token)
        for i in (token, parse.child(token, "appos"), next(same, -1)):
            entity = self.themes.entities.get(i)
            if entity is not None and entity.named:
                return "" if entity.kind == "PER" else entity.name
            if i >= 0 and parse.tokens[i].upos == "PROPN":
                return parse.tokens[i].text
        return f"the {parse.tokens[token].lemma.lower()}" if parse.tokens[token].upos == "NOUN" else ""

    def _is_craft(self, token: int) -> bool:
        return self.page.parse.tokens[token].lemma.lower() in _words("craft")


@cache
def _words(kind: str) -> AbstractSet[str]:
    return {lemma for of, lemmas in lines_of("collisions") if of == kind for lemma in lemmas.split()}


# Nouns that reports choose for one ship: who rammed under the one is who rammed under the other.
_ANY_SHIP = {"vessel": "ship", "intruder": "ship"}
_INTO = frozenset({"into", "with", "towards", "toward", "against", "across"})
_WAY = frozenset({"path", "way", "course", "side", "bow", "stern", "lane"})
_IT = frozenset({"it", "she", "which", "that"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
# How many words back the craft that "it" stands for may be named.
_BACK = 60
