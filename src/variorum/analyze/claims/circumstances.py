"""What stands around a claim in its clause: the verb, who takes part, when, where, how many, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.tables import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.model import Analysis, Certainty, Claim, Part, Span, Token

# Relations by which a word heads a clause of its own; others lead on to the word it belongs to.
_CLAUSES: Final = frozenset({"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
# Clauses that share what the clause above them says of time, place and doer; what somebody says has its own.
_PARTS: Final = frozenset({"advcl", "xcomp", "conj", "acl"})
# Relations on the way from one who takes part to the verb.
_TAKES_PART: Final = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "conj", "appos", "amod", "compound", "flat", "nmod:poss"}
)
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass"})
_LONGEST: Final = 60  # words on the way to the verb; a longer way is that of a broken parse
_FINEST: Final = ("point", "city", "region", "country")
# How sure words make what they govern or stand beside, from the surest to the least sure (FactBank's scale).
_SCALE: Final[tuple[Certainty, ...]] = ("certain", "probable", "possible", "unknown")
_BESIDE: Final[Mapping[str, Certainty]] = {
    **dict.fromkeys(
        word_set("would should must probably likely apparently reportedly allegedly presumably"), "probable"
    ),
    **dict.fromkeys(word_set("purportedly seemingly supposedly ostensibly"), "probable"),
    **dict.fromkeys(word_set("may might could can possibly perhaps maybe potentially conceivably"), "possible"),
    **dict.fromkeys(word_set("if unless whether lest"), "unknown"),
}
_ABOVE: Final[Mapping[str, Certainty]] = {
    **dict.fromkeys(
        word_set("believe think suspect expect fear presume assume seem appear suppose likely"), "probable"
    ),
    **dict.fromkeys(word_set("reckon estimate predict intend plan hope suggest possible speculate"), "probable"),
    **dict.fromkeys(word_set("doubt wonder ask unclear unknown investigate examine consider threaten"), "unknown"),
}
_NOT: Final = word_set("not n't n’t never")


@dataclass(frozen=True)
class Clauses:
    """A story's findings by the clause in which each stands."""

    analysis: Analysis

    def round(self, claim: Claim, given: Mapping[str, object]) -> Claim:
        """Return a claim with what its clause says beside its words; what its rule has ``given`` stays.

        Where a clause tells of two times, places or figures, none is taken for the claim's.
        """
        verb = self._verb(self._head(claim.span))
        if verb < 0:
            return claim if claim.value != _UNTOLD else replace(claim, certainty="unknown")
        around = [verb, *self._above(verb)]
        told: dict[str, object] = {
            "verb": self._tokens[verb].lemma,
            "entity_ids": self._taking_part(around),
            "certainty": self._certainty(verb, claim),
            "time_id": self._time(around),
            "place_id": self._place(around),
            "quantity_id": self._figure(verb),
            "negated": claim.value != _UNTOLD and self._denied(verb),
        }
        return replace(claim, **{name: value for name, value in told.items() if name not in given})  # type: ignore[arg-type]

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for sentence in self.analysis.sentences for token in sentence.tokens]

    @cached_property
    def _at(self) -> dict[tuple[Part, int], int]:
        parts = (s.span.part for s in self.analysis.sentences for _ in s.tokens)
        return {(part, token.start): i for i, (part, token) in enumerate(zip(parts, self._tokens, strict=True))}

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for i, token in enumerate(self._tokens):
            found.setdefault(token.head, []).append(i)
        return found

    def _head(self, span: Span) -> int:
        """Return the token of a span on which its others hang; -1 where no token begins there."""
        first = next((i for at in range(span.start, span.end) if (i := self._at.get((span.part, at))) is not None), -1)
        i = first
        while i >= 0 and self._tokens[i].start < span.end:
            head = self._tokens[i].head
            if head < 0 or not (first <= head and span.start <= self._tokens[head].start < span.end):
                return i
            i = head
        return first

    def _way(self, i: int) -> Iterator[int]:
        """Yield a token and those above it, up to the root."""
        for _ in range(_LONGEST):
            if i < 0:
                return
            yield i
            i = self._tokens[i].head

    def _verb(self, i: int) -> int:
        """Return the token that heads the clause in which a token stands; -1 where the sentence has no parse."""
        return next((k for k in self._way(i) if self._heads_clause(k)), -1)

    def _heads_clause(self, i: int) -> bool:
        token = self._tokens[i]
        return token.deprel in _CLAUSES or (token.deprel == "conj" and token.upos == "VERB")

    def _above(self, verb: int) -> Iterator[int]:
        """Yield the clauses above a verb's that it is part of: "a bus hit a wall, killing" one."""
        while self._tokens[verb].deprel in _PARTS and (verb := self._verb(self._tokens[verb].head)) >= 0:
            yield verb

    @cached_property
    def _times(self) -> dict[int, list[str]]:
        return self._by_clause((t.span, t.id) for t in self.analysis.times if t.type in {"DATE", "TIME"})

    @cached_property
    def _figures(self) -> dict[int, list[str]]:
        return self._by_clause((q.span, q.id) for q in self.analysis.quantities)

    @cached_property
    def _places(self) -> dict[int, list[str]]:
        where = [p for p in self.analysis.places if not (p.is_dateline or p.is_metonym or self._acts(p.span))]
        return self._by_clause((p.span, p.id) for p in where)

    def _acts(self, span: Span) -> bool:
        """Say whether a place is the subject of what is done: "Kenya sent troops"."""
        return any(self._tokens[i].deprel == "nsubj" for i in self._way(self._head(span)) if not self._heads_clause(i))

    def _by_clause(self, found: Iterator[tuple[Span, str]]) -> dict[int, list[str]]:
        clauses: dict[int, list[str]] = {}
        for span, name in found:
            clauses.setdefault(self._verb(self._head(span)), []).append(name)
        return clauses

    def _denied(self, verb: int) -> bool:
        return any(self._tokens[i].text.lower() in _NOT for i in self._below.get(verb, ()))

    def _time(self, around: list[int]) -> str:
        told = next((self._times[verb] for verb in around if verb in self._times), [])
        return told[0] if len(told) == 1 else ""

    def _place(self, around: list[int]) -> str:
        """Return the place of a clause; of those that lie in one another, the finest."""
        told = next((self._places[verb] for verb in around if verb in self._places), [])
        fine = {p.id: _FINEST.index(p.precision) for p in self.analysis.places if p.id in told}
        finest = [name for name in told if fine[name] == min(fine.values())]
        return finest[0] if len(finest) == 1 else ""

    def _figure(self, verb: int) -> str:
        told = self._figures.get(verb, [])
        return told[0] if len(told) == 1 else ""

    @cached_property
    def _takers(self) -> dict[int, list[tuple[str, bool]]]:
        """Who takes part, by the clause's verb, in the order of the words; each with whether as its subject."""
        found: dict[int, list[tuple[str, bool]]] = {}
        for mention in sorted(self.analysis.mentions, key=lambda m: (m.span.part, m.span.start, m.id)):
            way: list[str] = []
            for i in self._way(self._head(mention.span)):
                if self._heads_clause(i):
                    if way and way[-1] in _SUBJECTS | {"obj", "iobj", "obl:agent"} and set(way) <= _TAKES_PART:
                        found.setdefault(i, []).append((mention.entity_id, way[-1] in _SUBJECTS))
                    break
                way.append(self._tokens[i].deprel)
        return found

    def _taking_part(self, around: list[int]) -> tuple[str, ...]:
        """Return who takes part in a clause; whose subject is left out, with the subject of the clause above."""
        told = list(self._takers.get(around[0], ()))
        for verb in around[1:]:
            if any(subject for _, subject in told):
                break
            told += [(entity, subject) for entity, subject in self._takers.get(verb, ()) if subject]
        return tuple(dict.fromkeys(entity for entity, _ in told))

    def _certainty(self, verb: int, claim: Claim) -> Certainty:
        """Return how sure the words make it: the least sure of those beside its verb and of those that govern it."""
        if claim.value == _UNTOLD or claim.modality == "conditional":
            return "unknown"
        said = [_BESIDE.get(self._tokens[i].lemma.lower(), "certain") for i in self._below.get(verb, ())]
        for k in self._way(verb):
            if self._tokens[k].deprel not in {"ccomp", "xcomp", "csubj"}:
                break
            said.append(_ABOVE.get(self._tokens[self._tokens[k].head].lemma.lower(), "certain"))
        return max(said, key=_SCALE.index, default="certain")


# The value of what a report says is not known.
_UNTOLD: Final = "not known"
