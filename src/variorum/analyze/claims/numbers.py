"""How many of a thing a story says there were, where no fate tells: forty trucks burnt, one drone, 400 at the gate.

What is counted and what became of it name the question ("house destroyed"), in words on which other stories meet. What
became of it is told by a participle or a clause of the thing's own ("houses that had burned"), else by the verb whose
subject or object it is, else by what it is said to be ("19 ships were idle"). Verbs by which somebody counts, sees or
shows things tell nothing of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.counts import NO_PERSONS, is_part, of_another_time, written
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.rivals import giver
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.terms import ANYBODY, AT_REST, Terms, asked_as
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page
    from variorum.analyze.claims.rules import Rule
    from variorum.model import QuantityExpression, Span

# The point of how many of a thing there were, and the rules of its claims; linking knows them by these names.
NUMBER: Final = "other:number"
SOME: Final = "how many of a thing"
ALL: Final = "how many there were in all"


def find_numbers(page: Page) -> Iterator[Found]:
    """Yield how many of a thing there were, where no role tells: "forty trucks were burnt", "a single drone"."""
    told = _Counted(page, Terms(page))
    for figure in page.analysis.quantities:
        if not figure.change and not (figure.role and not NO_PERSONS.search(figure.quantity.counted or "")):
            yield from told.of_figure(figure)
    yield from told.single()


@dataclass(frozen=True)
class _Counted:
    """A story's figures with what they count."""

    page: Page
    terms: Terms

    def of_figure(self, figure: QuantityExpression) -> Iterator[Found]:
        """Yield what a figure says of how many of a thing."""
        noun = self._noun(figure)
        if noun < 0:
            return
        thing, deed = self.terms.thing(noun), self._deed(noun)
        limits: dict[str, object] = {"low": figure.quantity.low, "high": figure.quantity.high, "bound": figure.bound}
        limits |= {"quantity_id": figure.id}
        plain = self.terms.plain(figure.span).lower()
        if thing == _SHOT and self.page.crime:
            yield Found(figure.span, "other:rounds fired", "", plain, "open point", limits)
        elif self.page.crime and self._present(noun, deed):
            yield Found(figure.span, "other:people there", "", plain, "open point", limits)
        elif self._is_whole(figure, noun, deed):
            yield from self._told(figure.span, noun, deed, written(figure), limits)

    def single(self) -> Iterator[Found]:
        """Yield the things of which a story says that there was one: "one drone", "a single drone"."""
        counted = {i for figure in self.page.analysis.quantities for i in self.page.parse.under(figure.span)}
        for i, token in enumerate(self.page.parse.tokens):
            one = (
                self._one(i)
                if token.upos == "NOUN" and i not in counted and self.page.parse.sentence_of[i] >= 0
                else -1
            )
            if one >= 0 and "Number=Plur" not in token.features:
                limits: dict[str, object] = {"low": 1.0, "high": 1.0}
                yield from self._told(self.page.parse.span(min(one, i), max(one, i)), i, self._deed(i), "1", limits)

    def _one(self, noun: int) -> int:
        """Return the word that says that there was one of a noun; -1 if none does."""
        beside = self.page.parse.below.get(noun, ())
        return next((i for i in beside if i < noun and self.page.parse.tokens[i].text.lower() in _SINGLE), -1)

    def _told(self, span: Span, noun: int, deed: str, value: str, limits: dict[str, object]) -> Iterator[Found]:
        line = self.page.line_of(span)
        thing = self._sort(noun)
        if line is None or not thing or (not deed and thing in ANYBODY):
            return
        start, end = span.start - line.span.start, span.end - line.span.start
        if of_another_time(self.page, line, start):
            return
        part = is_part("killed", line.text, start, end) or _OPEN.search(line.text[max(0, start - _BESIDE) : end])
        if part and limits["low"] is not None:
            limits, value = limits | {"high": None, "bound": "at least"}, f"at least {limits['low']:.15g}"
        who = giver(self.page, line, span)
        said = {"speaker": who, "side": self.page.side(who), "remove": 1} if who else {}
        rule: Rule = ALL if self._in_all(noun) else SOME
        tied = {"predicate": "" if part else deed}
        yield Found(span, NUMBER, f"{thing} {deed}".strip(), value, rule, {**limits, **said, **tied})

    def _sort(self, noun: int) -> str:
        """Return what a noun stands for; people of no sort that the table knows are people."""
        thing = self.terms.thing(noun)
        persons = is_person(self.page.parse.tokens[noun].text.lower())
        return "people" if persons and thing not in asked_as("noun").values() else thing

    def _in_all(self, noun: int) -> bool:
        """Say whether words tell that there were no more: "there were two drones", "only one", "all 40 guns"."""
        beside = {self.page.parse.tokens[i].text.lower() for i in self.page.parse.below.get(noun, ())}
        head = self.page.parse.tokens[noun].head
        there = head >= 0 and any(
            self.page.parse.tokens[i].deprel == "expl" for i in self.page.parse.below.get(head, ())
        )
        return bool(beside & _IN_ALL) or (there and self.page.parse.tokens[head].lemma.lower() == "be")

    def _present(self, noun: int, deed: str) -> bool:
        """Say whether those counted are told to have been at the scene: guests, people at a party, who had gathered."""
        lemma = self.page.parse.tokens[noun].lemma.lower()
        at = any(self.page.parse.tokens[i].lemma.lower() in _GATHERINGS for i in self._around(noun))
        return deed in {"", *_CAME} and (lemma in _GUESTS or (lemma in _PEOPLE and (at or deed in _CAME)))

    def _around(self, noun: int) -> Iterator[int]:
        """Yield the nouns that hang on a noun or on its verb, or on which it hangs: "people" at "a party"."""
        head = self.page.parse.tokens[noun].head
        if head >= 0 and self._holds(noun, head):
            yield head
        for i in (*self.page.parse.below.get(noun, ()), *self.page.parse.below.get(head, ())):
            if self.page.parse.tokens[i].deprel in {"nmod", "obl"}:
                yield i

    def _holds(self, noun: int, head: int) -> bool:
        """Say whether one noun is where those are whom another counts: "people were in the bar", "a party with 40"."""
        relation = self.page.parse.tokens[noun].deprel
        inside = relation == "nsubj" and self.page.parse.preposition(head) in _WITHIN
        return inside or (relation == "nmod" and self.page.parse.preposition(noun) in {"with", "of"})

    # --- The counted --------------------------------------------------------------------------------------------------

    def _noun(self, figure: QuantityExpression) -> int:
        """Return the noun that a figure counts; -1 for measures and single things.

        It stands in the figure's words, or before them: "put the number of shells at 40".
        """
        low, high = figure.quantity.low, figure.quantity.high
        under = [i for i in self.page.parse.under(figure.span) if self.page.parse.sentence_of[i] >= 0]
        if not under or figure.quantity.unit or (low == high == 1 and figure.role == ""):
            return -1
        nouns = [i for i in under if self.page.parse.tokens[i].upos == "NOUN"]
        return nouns[-1] if nouns else self._before(under[0], (figure.quantity.counted or "").rsplit(" ", 1)[-1])

    def _before(self, at: int, counted: str) -> int:
        """Return the noun of a sentence that a figure behind it counts; -1 if it has none of that form."""
        sentence = self.page.parse.sentence_of[at]
        for i in range(at - 1, -1, -1):
            if self.page.parse.sentence_of[i] != sentence:
                return -1
            if counted and self.page.parse.tokens[i].text == counted and self.page.parse.tokens[i].upos == "NOUN":
                return i
        return -1

    def _is_whole(self, figure: QuantityExpression, noun: int, deed: str) -> bool:
        """Say whether a figure may be a count of its own; of those hit and held in a crime other points tell."""
        whole = all(limit is None or limit == int(limit) for limit in (figure.quantity.low, figure.quantity.high))
        anybody = self.page.crime and self._sort(noun) in ANYBODY | _PARTIES
        return whole and not anybody and (bool(deed) or not self._of_some(figure, noun))

    def _of_some(self, figure: QuantityExpression, noun: int) -> bool:
        """Say whether a figure is of some of a whole: "four of the houses"."""
        under = self.page.parse.under(figure.span)
        return any(self.page.parse.tokens[i].lemma == "of" for i in under if i < noun)

    # --- What became of them ------------------------------------------------------------------------------------------

    def _deed(self, noun: int) -> str:
        """Return what the counted did, or what was done to them; empty if no words of theirs say."""
        return self._described(noun) or self._of_clause(noun)

    def _described(self, noun: int) -> str:
        """Return the deed of a participle or a clause of the noun's own: "burnt cars", "houses that had burned"."""
        for i in self.page.parse.below.get(noun, ()):
            token = self.page.parse.tokens[i]
            if token.deprel in {"acl", "acl:relcl"}:
                deed = self._of_verb(i) if token.upos == "VERB" else self._state(i)
            else:
                deed = self._participles.get(re.split(r"[-\s]", token.text.lower())[0], "") if i < noun else ""
            if deed:
                return deed
        return ""

    def _of_clause(self, noun: int) -> str:
        at = noun
        while self._is_told_with(at):
            at = self.page.parse.tokens[at].head
        head, relation = self.page.parse.tokens[at].head, self.page.parse.tokens[at].deprel
        if head >= 0 and relation in {"nmod", "obl"} and self.page.parse.preposition(at) in {"on", "against"}:
            return self._of_measure(head)
        if head < 0 or relation not in {"nsubj", "nsubj:pass", "obj"}:
            return ""
        return self._of_verb(head) if self.page.parse.tokens[head].upos == "VERB" else self._state(head)

    def _of_measure(self, head: int) -> str:
        """Return what is done to those against whom a measure is taken: "imposed sanctions on seven officials"."""
        near = (head, self.page.parse.child(head, "obj", "nsubj:pass"))
        return next(
            (_MEASURES[t] for i in near if i >= 0 and (t := self.page.parse.tokens[i].lemma.lower()) in _MEASURES), ""
        )

    def _is_told_with(self, i: int) -> bool:
        """Say whether a word is one of several of which one thing is told, or what a number before it counts."""
        token = self.page.parse.tokens[i]
        above = self.page.parse.tokens[token.head] if token.head >= 0 else token
        return token.head >= 0 and (token.deprel == "conj" or (token.deprel == "nmod" and above.upos == "NUM"))

    def _of_verb(self, verb: int) -> str:
        """Return the deed of a verb, or the state in which it leaves things: "lie idle"."""
        if self.page.parse.unreal(verb):
            return ""
        state = next(filter(None, (self._state(i) for i in self.page.parse.below.get(verb, ()) if i > verb)), "")
        deed = "" if self.page.parse.tokens[verb].lemma.lower() in _COUNTS else self.terms.deed(verb)
        return (state if deed == AT_REST else deed) or ""

    def _state(self, word: int) -> str:
        token = self.page.parse.tokens[word]
        told = token.upos == "ADJ" and not any(
            self.page.parse.tokens[i].lemma.lower() in _NOT for i in self.page.parse.below.get(word, ()) if i < word
        )
        return token.lemma.lower() if told else ""

    @cached_property
    def _participles(self) -> dict[str, str]:
        """The deeds by the words that describe what befell a thing: those of the table that are participles."""
        return {name: name for name in asked_as("verb").values() if name not in _NO_PARTICIPLES} | _IRREGULAR


# --- The words the rules go by ----------------------------------------------------------------------------------------

# What is counted of a shooting: rounds, gunshots and casings are one question.
_SHOT = "shot"
# Measures taken on or against people, by what they are said to suffer.
_MEASURES = {
    "sanction": "sanctioned",
    "embargo": "sanctioned",
    "warrant": "wanted",
    "charge": "charged",
    "ban": "banned",
}
# Words beside a figure by which it is of some, or of others than those told of before.
_OPEN = re.compile(r"\b(?:others?|another|more(?! than)|further|first|last|next|additional|remaining)\b", re.IGNORECASE)
_BESIDE = 12
_NOT = frozenset({"not", "n't", "never", "no", "nearly", "almost"})
_SINGLE = frozenset({"one", "single", "lone", "sole"})
_IN_ALL = frozenset({"single", "sole", "lone", "only", "all", "just", "altogether"})
# By these somebody tells of things, and nothing becomes of them.
_COUNTS = word_set("count see show speak register record list note mention hear find claim put own hold sight number")
# Who does and suffers a crime: of these other points tell.
_PARTIES = frozenset({"gunman", "soldier", "militant", "inmate"})
# Names of deeds that, before a noun, are no participles; and participles by another name than the deed's.
_NO_PARTICIPLES = frozenset({AT_REST, "hit", "fled", "held", "read", "cut", "led"})
_IRREGULAR = {"burned": "burnt", "sunken": "sunk", "wrecked": "destroyed", "ruined": "destroyed", "torched": "burnt"}
# Who is counted of those at a scene, what they did, and what they were at.
_GUESTS = word_set(
    "guest partygoer party-goer partier clubgoer reveler reveller mourner attendee worshipper worshiper patron"
    " customer spectator"
)
_PEOPLE = word_set("people person teen teenager youth student child kid friend relative adult")
_CAME = frozenset({"gathered", "attended", "played", "watched", "celebrated", "danced"})
_WITHIN = frozenset({"in", "at", "inside"})
_GATHERINGS = word_set(
    "attendance crowd party gathering game concert club bar event celebration funeral wake vigil barbecue cookout"
    " festival parade reunion picnic wedding service house home apartment room restaurant lounge nightclub"
)
