"""Whether something is so that reports commonly contest: a door broken, sensors working, somebody arrested.

Of each clause whose verb or adjective stands in the table the story says that it is so or that it is not: opposite
words ("switched off"), a negation on the verb ("were not working"), on whom it befell ("no door was broken"), or a
denial above it turn it round. Whether another report says the contrary is for linking to find.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.propositions import asked_as
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.analyze.claims.themes import Themes
from variorum.model import CONTESTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.analyze.claims.page import Page

# The rule of these claims.
CONTESTS: Final = "so or not so"


# Of whom it is told where a negation leaves out nobody; linking knows it by this name.
ANYBODY: Final = "anybody"


def find_contested(page: Page) -> Iterator[Found]:
    """Yield what the story says is so, or is not so, of what the table of contested states names."""
    read = _Contested(page, Themes(page))
    for i, token in enumerate(page.parse.tokens):
        if token.upos in {"VERB", "ADJ", "ADV"} and page.parse.sentence_of[i] >= 0:
            yield from read.of_word(i)


@dataclass(frozen=True)
class _Contested:
    page: Page
    themes: Themes

    def of_word(self, word: int) -> Iterator[Found]:
        """Yield whether what a verb or an adjective tells is so, of whom it is told."""
        lemma = self.themes.lemma(word)
        for kind, theme in (("patient", self._patient(word)), ("subject", self._subject(word))):
            state, so = _table(kind).get(lemma, ("", True))
            name = self._name(theme) if state and theme >= 0 and not self._unreal(word) else ""
            passing = state in _LASTING and not self._lasts(word)
            if passing or (state in _OF_PERSONS and not self._is_person(theme, name)):
                continue
            if name:
                told = so ^ (self._negated(word) or self._none(word)) ^ self._denied(word)
                span = self.page.parse.span(*sorted((word, theme)))
                yield Found(span, CONTESTED, f"{name} {state}", "yes" if told else "no", CONTESTS)
                return

    def _patient(self, verb: int) -> int:
        """Return what a deed befell: the subject of a passive, the object, whom a participle describes."""
        parse = self.page.parse
        if parse.tokens[verb].lemma.lower() in _DROPS:
            return next((i for i in parse.below.get(verb, ()) if parse.preposition(i) in _ON), -1)
        if parse.child(verb, "nsubj:pass", "aux:pass") >= 0:
            return parse.subject(verb)
        thing = parse.child(verb, "obj")
        return parse.tokens[verb].head if thing < 0 and parse.tokens[verb].deprel == "acl" else thing

    def _subject(self, word: int) -> int:
        parse = self.page.parse
        told = parse.tokens[word].upos == "VERB" or parse.child(word, "cop") >= 0
        return parse.subject(word) if told and parse.child(word, "aux:pass") < 0 else -1

    def _name(self, theme: int) -> str:
        """Return the words for what it is told of: a name, or a noun with its article."""
        token = self.page.parse.tokens[theme]
        if token.text.lower() in _ANY:
            return ANYBODY
        theme = self.themes.taken_up(theme)
        token = self.page.parse.tokens[theme]
        entity = self.themes.entities.get(theme)
        if self.themes.of_dateline(theme):
            return ""
        if token.upos == "PROPN" and entity is not None and entity.named:
            return entity.name
        person = self.themes.person(theme)
        thing = "" if person else self.themes.thing(theme)
        return person or (f"the {asked_as('noun').get(thing, thing)}" if thing else "")

    def _lasts(self, word: int) -> bool:
        """Say whether a state is told, not the deed that ends it: "is closed", not "closed the bridge"."""
        parse = self.page.parse
        return parse.tokens[word].upos == "ADJ" or parse.child(word, "aux:pass") >= 0

    def _is_person(self, theme: int, name: str) -> bool:
        entity = self.themes.entities.get(theme)
        return bool(name) and entity is not None and entity.kind == "PER"

    def _unreal(self, word: int) -> bool:
        """Say whether a word tells of what is only wished, feared, foreseen or asked."""
        parse = self.page.parse
        beside = {parse.tokens[i].lemma.lower() for i in parse.below.get(word, ())}
        if beside & _UNREAL or parse.tokens[word].deprel == "amod":
            return True
        if self._disowned(word):
            return True
        above = self._above(word)
        return bool({parse.tokens[i].lemma.lower() for i in above} & _NOT_SAID)

    def _negated(self, word: int) -> bool:
        parse = self.page.parse
        beside = [parse.tokens[i].lemma.lower() for i in parse.below.get(word, ())]
        return bool(_NOT.intersection(beside))

    def _disowned(self, word: int) -> bool:
        """Say whether somebody says only that it was not he: "We did not mine the road" leaves it mined."""
        doer = self.page.parse.child(word, "nsubj")
        return self._negated(word) and doer >= 0 and self.page.parse.tokens[doer].text.lower() in _WE

    def _none(self, word: int) -> bool:
        """Say whether one who takes part is none: "no door", "not one shell", "nobody"."""
        parse = self.page.parse
        parts = [i for i in parse.below.get(word, ()) if parse.tokens[i].deprel in _TAKES_PART]
        around = {parse.tokens[k].lemma.lower() for i in parts for k in (i, *parse.below.get(i, ()))}
        return bool(around & _NONE)

    def _denied(self, word: int) -> bool:
        return any(self.page.parse.tokens[i].lemma.lower() in _DENIES for i in self._above(word)[:_NEAR])

    def _above(self, word: int) -> list[int]:
        """Return the words that a clause hangs on, the nearest first."""
        tokens, at = self.page.parse.tokens, word
        found: list[int] = []
        while tokens[at].deprel in _HANGS and tokens[at].head >= 0 and len(found) < _DEEP:
            at = tokens[at].head
            found.append(at)
        return found


@cache
def _table(kind: str) -> Mapping[str, tuple[str, bool]]:
    """Return the state that a word tells of, and whether it tells that it is so."""
    found: dict[str, tuple[str, bool]] = {}
    for state, of, so, not_so in lines_of("contested"):
        if of == kind:
            found |= dict.fromkeys(so.split(), (state, True))
            found |= {lemma: (state, False) for lemma in not_so.split() if lemma != "-"}
    return found


# States of persons alone: a plan that died is nobody's death.
_OF_PERSONS = frozenset({"was killed", "left", "won", "was drunk", "was guilty"})
# States that a deed ends, so that one deed contradicts no other.
_LASTING = frozenset({"was open"})
_NEAR = 2
_DEEP = 4
_TAKES_PART = frozenset({"nsubj", "nsubj:pass", "obj"})
_NONE = word_set("no not neither nobody none nothing")
_DROPS = word_set("drop rain")
_ON = word_set("on onto over")
_HANGS = frozenset({"ccomp", "xcomp", "acl", "conj", "csubj", "advcl"})
_WE = word_set("we i")
_ANY = word_set("anybody anyone nobody")
_NOT = word_set("not n't n’t never")
_DENIES = word_set("deny reject dismiss refute dispute denial")
_UNREAL = word_set("would could may might can should must will if unless whether to shall")
_NOT_SAID = word_set(
    "fear hope want demand ask order urge plan threaten vow promise expect call if whether wonder accuse suspect doubt"
    " refuse fail try intend want need agree"
)
