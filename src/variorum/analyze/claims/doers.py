"""Who did it: who killed a person, who opened fire, who burned a house, as the clauses of a story tell it.

A doer is the subject of the deed or whom "by" names, or the owner of what struck ("a shot of the mutineers"; "in a
strike by the air force"; "the bullets came from the guard's car"). One of whom nothing is known ("a gunman") is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.analyze.claims.themes import Themes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Page
    from variorum.model import Span
    from variorum.parse import Clause

# The rule of these claims, and the question of who began to shoot; linking knows both by these names.
DID_IT: Final = "did it"
OPENED_FIRE: Final = "who opened fire"


def find_doers(page: Page) -> Iterator[Found]:
    """Yield who is said to have done a deed of violence, as an answer to the question who did it."""
    read = _Doers(page, Themes(page))
    for clause in map(read.without_dateline, page.parse.clauses()):
        if not read.denied(clause.verb):
            yield from read.of_clause(clause)


@dataclass(frozen=True)
class _Doers:
    page: Page
    themes: Themes

    def without_dateline(self, clause: Clause) -> Clause:
        """Return a clause with its own subject, where the parse takes the dateline before it for one."""
        if clause.agent < 0 or not self.themes.of_dateline(clause.agent):
            return clause
        parse = self.page.parse
        subjects = (i for i in parse.below.get(clause.verb, ()) if parse.tokens[i].deprel == "nsubj")
        return replace(clause, agent=next((i for i in subjects if not self.themes.of_dateline(i)), -1))

    def denied(self, verb: int) -> bool:
        """Say whether a clause is an aim, or what somebody denies, doubts or accuses another of."""
        tokens, at = self.page.parse.tokens, verb
        if any(tokens[i].lemma.lower() == "to" for i in self.page.parse.below.get(verb, ())):
            return True
        for _ in range(_DEEP):
            at = tokens[at].head
            if at < 0:
                return False
            if tokens[at].lemma.lower() in _NOT_TOLD:
                return True
        return False

    def of_clause(self, clause: Clause) -> Iterator[Found]:
        """Yield the doer of the deed that a clause tells of."""
        lemma = self.themes.lemma(clause.verb)
        if self._opens_fire(clause.verb, lemma):
            yield from self._by(clause.agent, OPENED_FIRE, clause)
            return
        if lemma == "come":
            yield from self._shots(clause)
            return
        deed, victim = self._deed(clause, lemma)
        if victim:
            about = f"who {deed} {victim}"
            for doer in (clause.agent, *self._struck_by(clause.verb)):
                yield from self._by(doer, about, clause)

    def _opens_fire(self, verb: int, lemma: str) -> bool:
        if lemma == "open-fire":
            return True
        beside = {self.page.parse.tokens[i].lemma.lower() for i in self.page.parse.below.get(verb, ())}
        return (lemma in _SHOOTS and "first" in beside) or (lemma in _BEGINS and bool(beside & _SHOOTING))

    def _deed(self, clause: Clause, lemma: str) -> tuple[str, str]:
        """Return the deed and whom or what it befell; the one who dies in a strike is its subject."""
        if lemma == "die":
            return "killed", self.themes.person(clause.agent) if clause.agent >= 0 else ""
        deed = _table("harm").get(lemma, "")
        victim = self._set_on_fire(clause.verb) if lemma == "set-fire" else clause.patient
        if not deed or victim < 0:
            return "", ""
        victim = self.themes.taken_up(victim)
        name = self.themes.person(victim)
        thing = "" if name else self.themes.thing(victim)
        if thing in _NOTHING_TO_HIT:
            return "", ""  # "shot the truce to pieces"
        if deed == "killed" and thing and lemma in _HITS and thing not in _words("sort"):
            deed = "attacked"
        return deed, name or (f"the {thing}" if thing else "")

    def _set_on_fire(self, verb: int) -> int:
        """Return what somebody set fire to, or set on fire; -1 if the clause does not say."""
        parse = self.page.parse
        to = (i for i in parse.below.get(verb, ()) if parse.preposition(i) == "to")
        thing = parse.child(verb, "obj")
        return next(to, -1 if thing < 0 or parse.tokens[thing].lemma.lower() == "fire" else thing)

    def _struck_by(self, verb: int) -> Iterator[int]:
        """Yield what somebody is said to have died in or of: "in a strike by the air force"."""
        for i in self.page.parse.below.get(verb, ()):
            token = self.page.parse.tokens[i]
            struck = token.deprel.startswith("obl") and token.lemma.lower() in _words("blow")
            if struck and self.page.parse.preposition(i) in _IN:
                yield i

    def _shots(self, clause: Clause) -> Iterator[Found]:
        """Yield from whom the first shots are said to have come, or those that killed the person told of before."""
        parse = self.page.parse
        shots = clause.agent >= 0 and parse.tokens[clause.agent].lemma.lower() in _words("blow")
        first = shots and "first" in {parse.tokens[i].lemma.lower() for i in parse.below.get(clause.agent, ())}
        line = self.themes.line(clause.verb)
        victim = self.page.person_before(line.at(0, 0)) if shots and line is not None else ""
        about = OPENED_FIRE if first else f"who killed {victim}" if victim else ""
        for i in parse.below.get(clause.verb, ()) if about else ():
            if parse.preposition(i) == "from":
                yield from self._by(i, about, clause)

    def _by(self, doer: int, about: str, clause: Clause) -> Iterator[Found]:
        """Yield the party that a token names as doer, or the owner of what struck."""
        for party in self._owners(doer) if doer >= 0 else ():
            name, sort = self._party(party)
            if name and name not in about:
                span = self._words_of(party, clause)
                yield Found(span, "blame", about, name, DID_IT, {"participants": (name,), "predicate": sort})
                return

    def _words_of(self, party: int, clause: Clause) -> Span:
        """Return the words from the doer to whom it befell, whichever stands first."""
        parse = self.page.parse
        told = [parse.phrase(i) for i in (party, clause.patient) if i >= 0] + [parse.span(clause.verb, clause.verb)]
        return replace(told[0], start=min(s.start for s in told), end=max(s.end for s in told))

    def _owners(self, token: int) -> Iterator[int]:
        """Yield the token itself if it may act, else those it belongs to: "a shell of the rebels"."""
        lemma = self.page.parse.tokens[token].lemma.lower()
        if lemma not in _words("blow") and lemma not in _VEHICLES:
            yield token
            return
        below = self.page.parse.below.get(token, ())
        yield from (i for i in below if self.page.parse.tokens[i].deprel in _OWNED or self._fired_by(i))

    def _fired_by(self, i: int) -> bool:
        return self.page.parse.tokens[i].deprel == "nmod" and self.page.parse.preposition(i) in _OF

    def _party(self, token: int) -> tuple[str, str]:
        """Return the name under which a doer is shown, and its sort; no name for nobody in particular."""
        word = self.page.parse.tokens[token]
        if word.upos not in {"NOUN", "PROPN", "ADJ"}:
            return "", ""
        entity = self.themes.entities.get(token)
        span = self.page.parse.phrase(token)
        under = [self.page.parse.tokens[i] for i in self.page.parse.under(span) if not self.themes.of_dateline(i)]
        person = entity is not None and entity.kind == "PER" and entity.named
        alone = word.upos == "NOUN" and word.text.lower() == word.lemma and word.lemma not in _words("body")
        if person or alone or any(w.lemma.lower() in _words("nobody") for w in under):
            return "", ""
        sort = next((_table("sort")[w.lemma.lower()] for w in reversed(under) if w.lemma.lower() in _words("sort")), "")
        if any(w.upos in {"PROPN", "ADJ"} and w.text[:1].isupper() for w in under):
            return self.page.party(" ".join(w.text for w in under), span), sort
        plain = " ".join(w.text.lower() for w in under if w.text.lower() not in _ARTICLES)
        return (plain, sort) if sort else ("", "")


@cache
def _table(kind: str) -> Mapping[str, str]:
    return {lemma: name for of, name, lemmas in lines_of("doers") if of == kind for lemma in lemmas.split()}


@cache
def _words(kind: str) -> AbstractSet[str]:
    return _table(kind).keys()


# Words above a deed's that may take it back.
_DEEP = 6
_NOT_TOLD = word_set("deny reject dismiss dispute refute accuse blame doubt suspect threaten fear warn if whether")
_SHOOTS = word_set("fire shoot attack strike")
_BEGINS = word_set("start begin provoke")
_SHOOTING = word_set("shooting firing fighting battle clash fire")
_HITS = word_set("hit strike shoot")
_IN = word_set("in by of from during under after")
_OF = word_set("of by from")
_OWNED = frozenset({"nmod:poss", "amod", "compound"})
_VEHICLES = word_set("vehicle car truck tank helicopter boat gunboat jet plane warplane post position bunker battery")
# What is no thing or person that a mine, a shot or a fire can befall: a state of affairs, a deed, a measure.
_NOTHING_TO_HIT = word_set(
    "siege blockade truce ceasefire cease-fire talk negotiation agreement deal accord peace war battle fight fighting"
    " clash strike attack assault raid offensive operation campaign shelling bombardment curfew embargo encirclement"
    " election vote plan process effort hope mission evacuation withdrawal retreat release exchange swap crisis"
    " conflict situation violence"
)
_ARTICLES = word_set("the a an its their his her some several")
