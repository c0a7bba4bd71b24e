"""The clauses of a story as the parse gives them: who does what to what, and the phrases that tell where and how."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from variorum.model import Part, Sentence, Token

# A sentence of more tokens is a list or a table.
_LONGEST = 80
# Relations of words that belong to a phrase without being what it is.
_NOT_OF_PHRASE = frozenset(
    {"acl:relcl", "acl", "advcl", "appos", "conj", "cc", "parataxis", "punct", "case", "mark", "advmod", "cop", "nsubj"}
    | {"list", "dep", "discourse", "vocative", "det:predet", "aux", "obl", "ccomp"}
)
_UNREAL = frozenset({"would", "could", "may", "might", "can", "should", "must", "will", "if", "unless", "whether"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "without", "nobody", "none", "neither", "nor"})
_PASSED_ON = frozenset({"conj", "xcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb with those who take part, as indices of the story's tokens; -1 where the clause does not say.

    ``patient`` is the object, or the subject of a passive; ``agent`` the subject, or whom "by" names.
    """

    verb: int
    agent: int
    patient: int
    passive: bool


@dataclass(frozen=True)
class Parse:
    """The tokens of a story with what hangs on each."""

    tokens: Sequence[Token]
    parts: Sequence[Part]
    document_id: str
    sentence_of: Sequence[int] = field(default=())
    sentence_ends: Sequence[int] = field(default=())

    @classmethod
    def of(cls, sentences: Iterable[Sentence], document_id: str) -> Parse:
        """Lay out the parse of a story; sentences that the model did not read have no clauses.

        ``sentence_of`` numbers the sentence of each token, -1 for those that tell nothing; its tokens lie before the
        one that ``sentence_ends`` gives.
        """
        tokens: list[Token] = []
        parts: list[Part] = []
        sentence_of: list[int] = []
        sentence_ends: list[int] = []
        for i, sentence in enumerate(sentences):
            tokens += sentence.tokens
            sentence_ends += [len(tokens)] * len(sentence.tokens)
            parts += [sentence.span.part] * len(sentence.tokens)
            told = (
                sentence.block in {"headline", "subhead", "paragraph", "caption"} and len(sentence.tokens) <= _LONGEST
            )
            sentence_of += [i if told else -1] * len(sentence.tokens)
        return cls(tokens, parts, document_id, sentence_of, sentence_ends)

    @cached_property
    def below(self) -> Mapping[int, Sequence[int]]:
        """The tokens that hang on each token, in order."""
        found: dict[int, list[int]] = {}
        for i, token in enumerate(self.tokens):
            if 0 <= token.head < len(self.tokens):
                found.setdefault(token.head, []).append(i)
        return found

    @cached_property
    def at(self) -> Mapping[tuple[Part, int], int]:
        """Which token begins at a place of the text."""
        return {(part, token.start): i for i, (part, token) in enumerate(zip(self.parts, self.tokens, strict=True))}

    def under(self, span: Span) -> Iterator[int]:
        """Yield the tokens that begin within a span."""
        i = self.at.get((span.part, span.start), len(self.tokens))
        while i < len(self.tokens) and self.tokens[i].start < span.end and self.parts[i] == span.part:
            yield i
            i += 1

    def child(self, of: int, *relations: str) -> int:
        """Return the first token that stands in one of the relations to another; -1 if there is none."""
        return next((i for i in self.below.get(of, ()) if self.tokens[i].deprel in relations), -1)

    def under_any(self, span: Span) -> Iterator[int]:
        """Yield the tokens that begin within a span whose own beginning need not be one's."""
        first = next((i for at in range(span.start, span.end) if (i := self.at.get((span.part, at), -1)) >= 0), -1)
        if first >= 0:
            yield from self.under(replace(span, start=self.tokens[first].start))

    def listed(self, noun: int) -> Iterator[int]:
        """Yield a noun and those named with it: "Moss, 40, and Lind"."""
        yield noun
        yield from (i for i in self.below.get(noun, ()) if self.tokens[i].deprel == "conj")

    def preposition(self, noun: int) -> str:
        """Return the preposition of a noun, in lower case; empty if it has none."""
        words = [self.tokens[i].text.lower() for i in self.below.get(noun, ()) if self.tokens[i].deprel == "case"]
        return words[0] if words else ""

    def clauses(self) -> Iterator[Clause]:
        """Yield the clauses that tell what is so: none denied, asked, wished or foreseen."""
        for i, token in enumerate(self.tokens):
            if token.upos == "VERB" and self.sentence_of[i] >= 0 and not self.unreal(i):
                yield self.clause(i)

    def unreal(self, verb: int) -> bool:
        """Say whether what a word tells is denied, asked, wished or foreseen."""
        around = {self.tokens[i].lemma.lower() for i in self.below.get(verb, ()) if self.tokens[i].upos != "NOUN"}
        return bool(around & (_UNREAL | _NEGATIONS))

    def clause(self, verb: int) -> Clause:
        """Return who takes part in what a verb tells."""
        passive = (
            self.child(verb, "nsubj:pass", "aux:pass") >= 0
            or "Voice=Pass" in self.tokens[verb].features
            or self._participle(verb)
        )
        subject = self.subject(verb)
        if passive:
            return Clause(verb, self._doer(verb), subject, passive)
        return Clause(verb, subject, self.child(verb, "obj"), passive)

    def _participle(self, verb: int) -> bool:
        """Say whether a verb stands behind a noun as what was done to it: "the man shot by police"."""
        token = self.tokens[verb]
        past = "VerbForm=Part" in token.features and "Tense=Past" in token.features
        return past and token.deprel == "acl" and self.child(verb, "obj") < 0

    def subject(self, word: int) -> int:
        """Return the subject of a verb or of what somebody is said to be; -1 if it has none."""
        own = self._relative(self.child(word, "nsubj", "nsubj:pass"), word)
        return own if own >= 0 else self._inherited(word)

    def _doer(self, verb: int) -> int:
        return next(
            (
                i
                for i in self.below.get(verb, ())
                if self.tokens[i].deprel.startswith("obl") and self.preposition(i) == "by"
            ),
            -1,
        )

    def _relative(self, subject: int, verb: int) -> int:
        """Return whom "who" or "that" stands for."""
        relative = subject >= 0 and self.tokens[subject].lemma in {"who", "that", "which"}
        return self.tokens[verb].head if relative and self.tokens[verb].deprel == "acl:relcl" else subject

    def _inherited(self, verb: int) -> int:
        token = self.tokens[verb]
        if token.deprel == "acl":
            return token.head
        if token.deprel not in _PASSED_ON or token.head < 0:
            return -1
        above = token.head
        return self._relative(self.child(above, "nsubj", "nsubj:pass"), above)

    def governors(self, span: Span) -> Iterator[int]:
        """Yield what the words of a span hang on, from the nearest to the verb of their clause."""
        under = list(self.under(span))
        yield from self.up_from(next((self.tokens[i].head for i in under if self.tokens[i].head not in under), -1))

    def up_from(self, at: int) -> Iterator[int]:
        """Yield a token and what it hangs on, up to the verb of its clause; nothing below nought."""
        seen: set[int] = set()
        while 0 <= at < len(self.tokens) and at not in seen:
            yield at
            if self.tokens[at].upos == "VERB":
                return
            seen.add(at)
            at = self.tokens[at].head

    def reach(self, verb: int) -> int:
        """Return the last of the words right behind a verb that hang on it; what stands beside it does not."""
        last = at = verb
        while at + 1 < len(self.tokens) and self.sentence_of[at + 1] == self.sentence_of[verb]:
            at += 1
            if self.tokens[at].upos != "PUNCT":
                if not self._hangs(at, verb):
                    return last
                last = at
        return last

    def _hangs(self, token: int, verb: int) -> bool:
        """Say whether a word hangs on a verb, by whatever way, but for what stands beside the verb."""
        for _ in range(_LONGEST):
            above = self.tokens[token].head
            if above == verb:
                return self.tokens[token].deprel not in _BESIDE
            if above < 0:
                return False
            token = above
        return False

    def aside(self, token: int, verb: int) -> bool:
        """Say whether a word stands in a relative clause of the clause of a verb."""
        relative = False
        for _ in range(_LONGEST):
            if token == verb or token < 0:
                return relative and token == verb
            relative = relative or self.tokens[token].deprel == "acl:relcl"
            token = self.tokens[token].head
        return False

    def phrase(self, noun: int) -> Span:
        """Return the words of a noun with what describes it: "a bedroom closet on the top floor"."""
        first = last = noun
        for i in self.below.get(noun, ()):
            relation = self.tokens[i].deprel
            if relation in _NOT_OF_PHRASE or abs(i - noun) > _WIDE:
                continue
            inner = self.ends(i)
            if inner[0] <= last + 1 and first - 1 <= inner[1]:
                first, last = min(first, inner[0]), max(last, inner[1])
            elif relation != "det":
                first, last = min(first, i), max(last, i)
        return self.span(first, last)

    def ends(self, token: int) -> tuple[int, int]:
        """Return the first and last token of all that hangs on a token."""
        first = last = token
        waiting = [token]
        while waiting:
            for i in self.below.get(waiting.pop(), ()):
                if self.tokens[i].deprel not in {"acl:relcl", "advcl", "conj", "cc", "punct", "parataxis", "appos"}:
                    first, last = min(first, i), max(last, i)
                    waiting.append(i)
        return first, last

    def span(self, first: int, last: int) -> Span:
        """Return the words from one token to another of the same sentence."""
        return Span(self.document_id, self.tokens[first].start, self.tokens[last].end, self.parts[first])


_BESIDE = frozenset({"conj", "cc", "parataxis"})
# Words to either side that a phrase may reach.
_WIDE = 8
