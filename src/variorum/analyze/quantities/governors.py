"""What befell the counted, from the verb or noun that governs them in the parse.

Words beside a number (``roles.py``, ``fates.py``) do not tell it where a phrase stands between ("eight demonstrators,
according to their union, were killed") or where few verbs say so of persons alone ("neutralised 14 militants"). Here
the counted are a verb's subject or object, or hang on a noun ("the death of three patients"); ``governors.tsv`` says
which verbs and nouns tell what of whom.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import Span
from variorum.people import is_person
from variorum.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.model import Part
    from variorum.parse import Parse

Slot = str  # "subject", "object" or "of"

_POLICE = r"police\w*|officers?|gendarmes?|gendarmerie|detectives|security|authorities|agents|customs"
# How many words behind a verb may tell what it means.
_BEHIND = 9
_HIGHEST = 6  # steps up from the counted to what governs them
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor"})
_UNREAL = frozenset({"may", "might", "could", "would", "can", "should", "if", "attempted", "alleged"})
# Nouns that only gather what they count: "a group of 12 rebels", "a total of nine".
_GATHER = frozenset({"total", "number", "group", "team", "handful", "dozen", "score", "hundred", "thousand", "body"})
# What a bare number must be of its verb: an age beside a name or the mark of a footnote counts nobody.
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})
_PARTICIPLES = frozenset({"acl", "acl:relcl"})
_RELATIVE = frozenset({"who", "that", "which", "whom"})
# A bare number, as in "all 12 on board died", counts people where these are told.
_OF_PEOPLE = frozenset({"die", "perish", "drown", "kill", "wound", "injure", "arrest", "detain", "murder", "execute"})


class _Row(NamedTuple):
    role: str
    slot: Slot
    lemmas: frozenset[str]
    behind: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    by: re.Pattern[str] | None


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_row(*row[:6]) for row in read_rows("variorum.analyze.quantities", "governors.tsv"))


def _row(role: str, slot: Slot, lemmas: str, *patterns: str) -> _Row:
    behind, unless, by = (None if p == "-" else re.compile(p.replace("{police}", _POLICE)) for p in patterns)
    return _Row(role, slot, frozenset(lemmas.split()), behind, unless, by)


class Governors:
    """The parse of a story, asked what befell the people that a stretch of it counts."""

    def __init__(self, parse: Parse) -> None:
        """Ask the parse of one story."""
        self._parse = parse
        self._tokens = parse.tokens

    def fate_of(self, part: Part, start: int, end: int, noun: str) -> str:
        """Return what befell the people that ``[start, end)`` of a part counts; empty if their verb does not say.

        ``noun`` is the counted noun in lower case, empty where a number stands alone.
        """
        if noun and not is_person(noun):
            return ""
        head = self._head(part, start, end)
        if head < 0 or (not noun and self._tokens[head].deprel not in _ARGUMENTS):
            return ""
        if self._negated(head):  # "three, not two, were hurt"
            return ""
        for at, slot in self._governors(head):
            role = self._told(at, slot, alone=not noun)
            if role:
                return role
        return ""

    def _head(self, part: Part, start: int, end: int) -> int:
        """Return the token that what is counted hangs together by; -1 where the model read none."""
        under = list(self._parse.under_any(Span(self._parse.document_id, start, end, part)))
        return next((i for i in reversed(under) if self._tokens[i].head not in under and self._tokens[i].upos), -1)

    def _governors(self, noun: int) -> Iterator[tuple[int, Slot]]:
        """Yield what a noun may be the subject, the object or the "of" of, from the nearest up."""
        for _ in range(_HIGHEST):
            if noun < 0:
                return
            yield from self._described(noun)
            token = self._tokens[noun]
            if token.deprel == "nsubj":
                yield from self._predicates(token.head, "subject")
                return
            if token.deprel in {"nsubj:pass", "obj"}:
                yield from self._predicates(token.head, "object")
                return
            if token.deprel == "nmod" and self._parse.preposition(noun) == "of":
                yield token.head, "of"
                noun = token.head if self._tokens[token.head].lemma in _GATHER else -1
            elif token.deprel in {"conj", "appos", "nummod", "parataxis", "dep", "list"}:
                noun = token.head
                if noun >= 0 and self._tokens[noun].upos == "VERB":  # "36 people died: 33 civilians and ..."
                    yield from self._of_its_own(noun)
                    return
            else:
                return

    def _described(self, noun: int) -> Iterator[tuple[int, Slot]]:
        """Yield the participles and relative clauses of a noun: "30 people killed in", "30 who were killed"."""
        for verb in self._parse.below.get(noun, ()):
            token = self._tokens[verb]
            if token.deprel not in _PARTICIPLES or token.upos != "VERB":
                continue
            pronoun = next((i for i in self._parse.below.get(verb, ()) if self._tokens[i].lemma in _RELATIVE), -1)
            relation = self._tokens[pronoun].deprel if pronoun >= 0 else ""
            if relation == "nsubj" or (not relation and "VerbForm=Ger" in token.features):
                yield from self._predicates(verb, "subject")
            elif relation or "Voice=Pass" in token.features:
                yield from self._predicates(verb, "object")

    def _predicates(self, verb: int, slot: Slot) -> Iterator[tuple[int, Slot]]:
        """Yield a verb and those that share its subject: "were dragged off and marched", "are said to have died"."""
        yield verb, slot
        for i in self._parse.below.get(verb, ()):
            token = self._tokens[i]
            own = any(self._tokens[c].deprel.startswith("nsubj") for c in self._parse.below.get(i, ()))
            if token.upos == "VERB" and token.deprel in {"conj", "xcomp"} and not own and slot != "of":
                passive = "Voice=Pass" in token.features
                if slot == "subject" or self._passive(verb):
                    yield i, "object" if passive else "subject"

    def _of_its_own(self, verb: int) -> Iterator[tuple[int, Slot]]:
        yield verb, "subject" if self._parse.child(verb, "nsubj") >= 0 else "object"

    def _told(self, at: int, slot: Slot, *, alone: bool) -> str:
        """Return what a verb or noun tells of those who stand in a slot of it."""
        token = self._tokens[at]
        around = {
            self._tokens[i].lemma.lower() for i in self._parse.below.get(at, ()) if self._tokens[i].upos != "NOUN"
        }
        if around & (_NEGATIONS | _UNREAL) or (alone and token.lemma not in _OF_PEOPLE):
            return ""
        for row in _rows():
            if row.slot == slot and token.lemma in row.lemmas and self._fits(row, at):
                return row.role
        return ""

    def _fits(self, row: _Row, at: int) -> bool:
        behind = " ".join(
            t.text.lower() for t in self._tokens[at + 1 : min(at + 1 + _BEHIND, self._parse.sentence_ends[at])]
        )
        if row.behind is not None and not row.behind.match(behind):
            return False
        if row.unless is not None and row.unless.match(behind):
            return False
        return row.by is None or row.by.search(self._doer(at)) is not None

    def _doer(self, verb: int) -> str:
        """Return who does what a verb tells, in lower case: its subject, or whom "by" names."""
        by = [i for i in self._parse.below.get(verb, ()) if self._parse.preposition(i) == "by"]
        subjects = [i for i in self._parse.below.get(verb, ()) if self._tokens[i].deprel == "nsubj"]
        named = by if self._passive(verb) else subjects
        return " ".join(self._tokens[i].text.lower() for i in named)

    def _negated(self, noun: int) -> bool:
        return any(self._tokens[i].lemma in _NEGATIONS for i in self._parse.below.get(noun, ()))

    def _passive(self, verb: int) -> bool:
        return self._parse.child(verb, "nsubj:pass", "aux:pass") >= 0
