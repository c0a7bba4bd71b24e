"""Curfews, states of emergency, blockades: what is imposed on a place, from when, extended, eased and lifted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.turns import Turns
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.turns import Row, Turn

# What these claims are about: "restriction: curfew in Vell"; linking knows it by these words.
OF: Final = "restriction: "
_CONCERNED = Pattern(
    r"curfew|emergency|martial law|blockad|siege|besieg|encircl|lockdown|evacuation order", re.IGNORECASE
)
# Nouns for what is imposed, what each is called, and the word beside it without which it is something else.
_NOUNS = {
    "curfew": ("curfew", ""),
    "blockade": ("blockade", ""),
    "siege": ("siege", ""),
    "lockdown": ("lockdown", ""),
    "order": ("evacuation order", "evacuation"),
    "state": ("state of emergency", "emergency"),
    "rule": ("state of emergency", "emergency"),
    "law": ("martial law", "martial"),
    "emergency": ("state of emergency", ""),
}
_EMERGENCY = Pattern(r"\b(?:state of emergency|emergency rule)\b", re.IGNORECASE)  # not a pilot's
_NO_RESTRICTION = word_set("service room ward landing number call meeting session exit aid relief fund")
# Between these and a place stands "of"; between others and a place, "in".
_OF_A_PLACE = frozenset({"blockade", "siege"})
_VERBS = {"blockade": "blockade", "besiege": "siege", "encircle": "siege"}
_IN = ("in", "on", "across", "at", "throughout")
_WHERE = (*_IN, "of", "for")
_SETTLEMENTS = word_set("town city village district port province region capital enclave")
_OVER = frozenset({"lifted", "eased"})
_BEGINS = frozenset({"begin", "start"})
_ONCE = word_set("once formerly previously no")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 60  # characters that tell where


def find_restrictions(page: Page) -> Iterator[Found]:
    """Yield what is imposed on whole places, and how it stands: announced, in force, eased, lifted, denied."""
    told = _Restrictions(Turns(page))
    turns = told.turns
    before: dict[str, str] = {}  # by kind, what was told of last with its place: "the curfew"

    def is_one(_: Line, row: Row, thing: int) -> bool:
        return bool(row.matter == "under" or row.slot == "whom" or told.kind(thing))

    yield from told.besieged()
    told_now = list(turns.of("restriction", "under", concerned=_CONCERNED, fits=is_one, denials=True))
    over = {(turn.line.index, turn.thing) for turn in told_now if turn.state in _OVER and not turn.denied}
    for turn in told_now:
        if turns.lemma(turn.clause.verb) in _BEGINS and turns.is_present(turn.clause.verb):
            continue  # "the curfew now begins at 10 p.m." is in force since no today
        if turn.state == "in force" and not turn.time_id and (turn.line.index, turn.thing) in over:
            continue  # "the curfew, in place since the coup, has been lifted"
        kind, where = told.of(turn)
        named = _name(kind, where) if where else before.get(kind) or told.only.get(kind, kind)
        if where:
            before[kind] = named
        if kind:
            more: dict[str, object] = {"time_id": turn.time_id, "negated": turn.denied}
            state = "eased" if turn.partly and turn.state == "lifted" else turn.state
            yield Found(turns.span(turn), "other:step", f"{OF}{named}", state, "turn", more)


def _name(kind: str, where: str) -> str:
    return f"{kind} {'of' if kind in _OF_A_PLACE else 'in'} {where}"


@dataclass(frozen=True)
class _Restrictions:
    turns: Turns

    def of(self, turn: Turn) -> tuple[str, str]:
        """Return what is imposed and where: "curfew", "Vell"; the place is empty where the clause does not tell it."""
        lemma = self.turns.lemma(turn.clause.verb)
        if turn.matter == "under":  # "Vell is under curfew"
            beneath = self.turns.page.parse.preposition(turn.clause.verb) == "under"
            return (self.kind(turn.clause.verb), self._place(turn.thing)) if beneath else ("", "")
        if turn.slot == "whom":
            return _VERBS[lemma], self._place(turn.thing)
        above = self.turns.page.parse.tokens[turn.thing].head
        wheres = (
            self.turns.below(turn.clause.verb, *_WHERE, *(("to",) if lemma == "lay" else ())),
            self.turns.below(turn.clause.verb, *_IN),  # "the imposition of a curfew on Vell"
            self.turns.below(above, *_IN) if above >= 0 else -1,  # "lift the curfew in Vell, which"
        )
        return self.kind(turn.thing), self._of(turn.thing) or next(filter(None, map(self._place, wheres)), "")

    def besieged(self) -> Iterator[Found]:
        """Yield that a place is under siege where it is called so: "the besieged town of Vell"."""
        for place, (word, where) in self._besieged.items():
            span = self.turns.page.parse.span(min(word, where), max(word, where))
            yield Found(
                span, "other:step", f"{OF}{_name('siege', place)}", "in force", "turn", {"time_id": ""}, own=True
            )

    @cached_property
    def _besieged(self) -> dict[str, tuple[int, int]]:
        """The places that the story calls besieged, each with the first word that does so and the noun."""
        parse = self.turns.page.parse
        found: dict[str, tuple[int, int]] = {}
        for word, token in enumerate(parse.tokens):
            noun = token.head
            if token.text.lower() != "besieged" or token.deprel not in {"amod", "compound"} or noun < 0:
                continue
            line = self.turns.page.line_of(parse.span(word, word))
            once = any(self.turns.lemma(i) in _ONCE for i in (*parse.below.get(word, ()), word - 1))
            named = parse.tokens[noun].upos == "PROPN" or self.turns.lemma(noun) in _SETTLEMENTS
            place = self._place(noun) if named and not once else ""
            if place and line is not None and line in self.turns.page.prose:
                inner = self.turns.below(noun, "of")
                found.setdefault(place.removeprefix("besieged "), (word, max(noun, inner)))
        return found

    def _of(self, noun: int) -> str:
        """Return where that is which a noun names: "a curfew in Vell", "the state of emergency in Vell"."""
        inner = self.turns.below(noun, "of")
        of_emergency = self.turns.lemma(inner) == "emergency"
        owner = self.turns.page.parse.child(noun, "nmod:poss")  # "Vell's curfew"
        wheres = (self.turns.below(noun, *_IN), self.turns.below(inner if of_emergency else noun, *_WHERE), owner)
        return next((place for at in wheres if (place := self._place(at))), "")

    def _place(self, where: int) -> str:
        """Return where words say: of "the besieged town of Vell", Vell; a place by the whole of its name."""
        inner = self.turns.below(where, "of") if self.turns.lemma(where) in _SETTLEMENTS else -1
        if inner >= 0 and self.turns.page.parse.tokens[inner].upos == "PROPN":
            return self._place(inner)
        words = self.turns.plain(where) if where >= 0 else ""
        place = self.turns.page.entity_of.get(where)
        full = place.name if place is not None and place.kind in _PLACES and place.named else ""
        if full and full not in words and words in full:  # "Upper Falls", of which the parse knows the second word
            words = full
        named = any(word[:1].isupper() for word in words.split()) and len(words) <= _LONGEST
        return words if named else ""

    def kind(self, noun: int) -> str:
        """Return what a noun names, if it is imposed on a place: "curfew", "state of emergency"; else empty."""
        parse, lemma = self.turns.page.parse, self.turns.lemma(noun)
        beside = {self.turns.lemma(i) for i in parse.below.get(noun, ())}
        if parse.tokens[noun].deprel == "compound" or beside & _NO_RESTRICTION:
            return ""
        kind, with_word = _NOUNS.get(lemma, ("", ""))
        told = with_word in beside if with_word else lemma != "emergency" or self._of_emergency
        return kind if told else ""

    @cached_property
    def _of_emergency(self) -> bool:
        return any(_EMERGENCY.search(line.text) for line in self.turns.page.prose)

    @cached_property
    def only(self) -> dict[str, str]:
        """What a kind is called where the story tells of just one with its place."""
        found: dict[str, set[str]] = {}
        for noun in range(len(self.turns.page.parse.tokens)):
            kind = self.kind(noun)
            where = self._of(noun) if kind else ""
            if where:
                found.setdefault(kind, set()).add(_name(kind, where))
        for place in self._besieged:
            found.setdefault("siege", set()).add(_name("siege", place))
        return {kind: next(iter(names)) for kind, names in found.items() if len(names) == 1}
