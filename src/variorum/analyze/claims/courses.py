"""What happened, of several things that could have: he was caught or gave himself up, the gun fell or was cleaned.

Reports tell of one stage of an event by verbs that have nothing in common. The table ``courses.tsv`` says which verbs
answer one question, and who or what has to stand in which place of the clause. Beside them, what those hit were doing,
by whom somebody was found or a call made, and for whom mourners met: questions that any event may raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.analyze.claims.terms import HIT, Terms, asked_as, nouns_of
from variorum.model import WAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from variorum.analyze.claims.page import Page
    from variorum.parse import Clause, Parse


def find_courses(page: Page) -> Iterator[Found]:
    """Yield the course that an event took where it could have taken others, and who did what there, in a crime."""
    told = _Told(page, page.parse, Terms(page))
    for clause in page.parse.clauses():
        yield from told.course(clause)
        yield from told.doing(clause)
        yield from told.by_whom(clause)
    yield from told.how_things_stood()
    yield from told.mourned()


class _Row(NamedTuple):
    """One row of the table: the question, the answer, and who or what stands in which place."""

    asked: str
    answer: str
    place: str
    sort: str


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = {}
    for *row, verbs in lines_of("courses"):
        for verb in verbs.split():
            found.setdefault(verb, []).append(_Row(*row))
    return found


@dataclass(frozen=True)
class _Told:
    """A story's clauses, with the words on which stories meet."""

    page: Page
    parse: Parse
    terms: Terms

    # --- One of several courses ---------------------------------------------------------------------------------------

    def course(self, clause: Clause) -> Iterator[Found]:
        """Yield which of several courses a clause tells; what somebody refused, or was asked, to do was not done."""
        if self._only_asked(clause.verb):
            return
        for verb in self._written(clause):
            for row in _rows().get(verb, ()):
                fits = row.place != "is" and any(self._is(i, row.sort) for i in self._in_place(clause, row.place))
                if fits and (row.asked != _WAY_IN or self._into_a_building(clause.verb)):
                    yield Found(self.terms.of_clause(clause.verb), WAY, row.asked, row.answer, "one of several courses")
                    return

    def _only_asked(self, verb: int) -> bool:
        """Say whether somebody is told, or refuses, "to drop the gun"; that he told police that it fell, is told."""
        token = self.parse.tokens[verb]
        to = any(self.parse.tokens[i].text.lower() == "to" for i in self.parse.below.get(verb, ()))
        above = self.parse.tokens[token.head].lemma.lower() if to and token.head >= 0 else ""
        return token.deprel in _ASKED and above in _NOT_DONE

    def _into_a_building(self, verb: int) -> bool:
        """Say whether a clause names a building or a door: one enters a plea, too, and walks into court."""
        below = self.parse.below.get(verb, ())
        return any(self.terms.is_of_kind(i, "building") for i in below if self.parse.tokens[i].deprel in _OBJECTS)

    def _written(self, clause: Clause) -> Iterator[str]:
        """Yield the forms under which a verb stands in the table: with what follows it, then alone."""
        lemma = self.parse.tokens[clause.verb].lemma.lower()
        for i in self.parse.below.get(clause.verb, ()):
            token = self.parse.tokens[i]
            if token.deprel == "compound:prt" or (token.deprel == "advmod" and token.lemma.lower() in _PARTICLES):
                word = token.lemma.lower()
                yield f"{lemma}-{word}-himself" if self._is_oneself(clause.patient) else f"{lemma}-{word}"
            elif token.deprel.startswith("obl") and (before := self.parse.preposition(i)):
                yield f"{lemma}-custody" if token.lemma.lower() == "custody" else f"{lemma}-{before}"
        yield lemma

    def _is_oneself(self, i: int) -> bool:
        return i >= 0 and self.parse.tokens[i].text.lower().endswith(_ONESELF)

    def _in_place(self, clause: Clause, place: str) -> list[int]:
        if place == "with":
            return [i for i in self.parse.below.get(clause.verb, ()) if self.parse.preposition(i) == "with"]
        return [clause.patient if place == "patient" else clause.agent]

    def _is(self, i: int, sort: str) -> bool:
        """Say whether a word may stand for something of a sort; officers are no "person" here."""
        if i < 0:
            return False
        officer = self._is_officer(i)
        if sort in {"person", "any"}:
            return not officer and (sort == "any" or self.terms.is_person(i))
        return officer if sort == "officer" else asked_as("noun").get(self.parse.tokens[i].lemma.lower()) == sort

    def _is_officer(self, i: int) -> bool:
        return self.parse.tokens[i].lemma.lower() in nouns_of("officer")

    def how_things_stood(self) -> Iterator[Found]:
        """Yield how a thing is said to have been: "the unlocked gun", "the door was unlocked"."""
        for i, token in enumerate(self.parse.tokens):
            adjective = token.upos == "ADJ" or (token.upos == "VERB" and token.deprel in _DESCRIBES)
            if not adjective or self.parse.sentence_of[i] < 0:
                continue
            for row in _rows().get(token.text.lower(), ()):
                if row.place != "is" or self.parse.unreal(i):
                    continue
                for thing in (token.head, self.parse.subject(i), self._left_so(i)):
                    if self._is(thing, row.sort):
                        yield Found(self.parse.span(i, i), WAY, row.asked, row.answer, "one of several courses")
                        break

    def _left_so(self, i: int) -> int:
        """Return what somebody left in a state: "left his gun unsecured"."""
        above = self.parse.tokens[i].head
        return self.parse.child(above, "obj", "nsubj:pass") if above >= 0 else -1

    # --- What they were doing -----------------------------------------------------------------------------------------

    def doing(self, clause: Clause) -> Iterator[Found]:
        """Yield what those hit were doing: "was walking home", "while sitting in a car"."""
        token = self.parse.tokens[clause.verb]
        beside = {self.parse.tokens[i].text.lower() for i in self.parse.below.get(clause.verb, ())}
        others = any(self.parse.tokens[i].deprel.startswith("aux") for i in self.parse.below.get(clause.verb, ()))
        going_on = token.text.lower().endswith("ing") and token.lemma.lower() not in _NOTHING_DONE
        then = bool(beside & {"while", "as"}) and not others
        were = bool(beside & {"was", "were"}) or {"had", "been"} <= beside
        told = (going_on and (were or then)) or (then and token.lemma.lower() in _AT_EASE)
        if told and self.terms.somebody(self._subject(clause)) == "people":
            span = self.terms.of_clause(clause.verb)
            yield Found(span, "other:doing what", HIT, self.terms.plain(span), "what those hit were doing")

    def _subject(self, clause: Clause) -> int:
        """Return who does it; of a clause without a subject, whom the deed above it befell."""
        token = self.parse.tokens[clause.verb]
        if self.parse.child(clause.verb, "nsubj", "nsubj:pass") < 0 and token.deprel == "advcl" and token.head >= 0:
            above = self.parse.clause(token.head)
            return above.patient if above.patient >= 0 else above.agent
        return clause.agent

    # --- Who did it, and for whom -------------------------------------------------------------------------------------

    def by_whom(self, clause: Clause) -> Iterator[Found]:
        """Yield who found somebody, made the call, or fired, where more is told than that it was a gunman."""
        asked = self._asked_of(clause)
        doer = clause.agent
        if not asked or doer < 0:
            return
        if self._is_oneself(clause.patient):
            if asked == _SHOT:
                yield Found(self.terms.of_clause(clause.verb), "other:by whom", asked, "himself", "who did it")
            return
        kind = "finder" if asked != _SHOT else "kin"
        if self.terms.is_of_kind(doer, kind):
            span = self.parse.phrase(doer)
            yield Found(span, "other:by whom", asked, self.terms.plain(span), "who did it")

    def _asked_of(self, clause: Clause) -> str:
        lemma = self.parse.tokens[clause.verb].lemma.lower()
        what = clause.patient
        if what < 0:
            return ""
        if lemma in _CALLS and self.parse.tokens[what].text.lower() in _CALLED:
            return "police called"
        person = self.terms.is_person(what) or self.parse.tokens[what].lemma.lower() in _BODIES
        if lemma in _FINDS and person and not self._is_officer(what):
            return "people found"
        hit = self._is_oneself(what) or self.terms.somebody(what) == "people"
        return _SHOT if lemma in _SHOOTS and hit else ""

    def mourned(self) -> Iterator[Found]:
        """Yield for whom or what people had come together: "a vigil for his cousin", "the funeral of Ada Moss"."""
        for i, token in enumerate(self.parse.tokens):
            asked = asked_as("meeting").get(token.lemma.lower()) if self.parse.sentence_of[i] >= 0 else None
            if not asked:
                continue
            for j in self.parse.below.get(i, ()):
                child = self.parse.tokens[j]
                of = child.deprel == "nmod" and self.parse.preposition(j) in {"for", "of"} and self.terms.is_person(j)
                if of:
                    span = self.parse.phrase(j)
                    yield Found(span, "other:for whom", asked, self.terms.plain(span), "for whom they met")


_SHOT = "people shot"
_ASKED = frozenset({"xcomp", "ccomp", "advcl"})
_NOT_DONE = word_set("refuse demand order tell ask need want urge beg fail decline try attempt")
_WAY_IN = "way in"
_OBJECTS = frozenset({"obj", "obl"})
_DESCRIBES = frozenset({"amod", "acl", "xcomp", "advcl", "root"})
_ONESELF = ("self", "selves")
_PARTICLES = word_set("in into up over out off down by past open alongside")
_SHOOTS = word_set("shoot")
_FINDS = word_set("find discover")
_CALLS = word_set("call phone dial alert notify")
_CALLED = word_set("911 9-1-1 police authorities deputies officers")
_BODIES = word_set("body remains corpse")
# What somebody does who expects nothing, told in the past of him who was then hit: "as he sat in his car".
_AT_EASE = word_set("sit stand walk sleep lie play wait talk nap cook shop jog lounge")
# What is done to those hit, or comes of it: not what they were doing before.
_NOTHING_DONE = word_set(
    "bleed suffer recover die undergo struggle breathe fight wear be have say tell try begin start continue receive"
    " expect fare improve cling face live celebrate treat respond investigate cooperate become get include lie list"
    " smile laugh joke do work study plan raise date go attend watch look run flee"
)
