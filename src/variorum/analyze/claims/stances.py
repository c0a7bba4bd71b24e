"""Whether the clause of a word is told as so, as not so, or as neither: wished, feared, foreseen, asked, accused.

A negation on the verb, on one who takes part ("no door was broken"), a verb of failing above it ("failed to answer"),
or a denial above it ("denied that", "the claim that ... is an invention") turn what is told round.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.parse import Parse


@dataclass(frozen=True)
class Stances:
    """A story's parse, asked of each of its words whether what it tells is so."""

    parse: Parse

    def so(self, word: int, *, ours: bool = False) -> bool | None:
        """Say whether what a verb, or a noun or adjective said of somebody, tells is so; ``None`` if it is open.

        "We did not mine the road" leaves open whether it is mined, unless it is asked what is ``ours``.
        """
        if self._open(word) or (self._disowned(word) and not ours):
            return None
        return not (self._negated(word) ^ self.none(word) ^ self._failed(word) ^ (self.denial(word) >= 0))

    def none(self, word: int) -> bool:
        """Say whether one who takes part is none: "no door", "not one shell", "nobody"."""
        parts = [i for i in self.parse.below.get(word, ()) if self.parse.tokens[i].deprel in _TAKES_PART]
        return any(self.is_none(i) for i in parts)

    def is_none(self, noun: int) -> bool:
        """Say whether a noun stands for none of what it names."""
        return bool({self._lemma(k) for k in (noun, *self.parse.below.get(noun, ()))} & _NONE)

    def denied_noun(self, noun: int) -> bool:
        """Say whether a noun names what somebody denies: "denied the arrest of the editor"."""
        head = self.parse.tokens[noun].head
        return self.parse.tokens[noun].deprel in _OBJECTS and head >= 0 and self._lemma(head) in _DENIES

    def _lemma(self, i: int) -> str:
        return self.parse.tokens[i].lemma.lower()

    def _beside(self, word: int) -> set[str]:
        return {self._lemma(i) for i in self.parse.below.get(word, ())}

    def _open(self, word: int) -> bool:
        """Say whether a word tells of what is only wished, feared, foreseen or asked."""
        beside = self._beside(word)
        if beside & _UNREAL - ({"to"} if self._failed(word) else set()) or self.parse.tokens[word].deprel == "amod":
            return True
        above = list(self._above(word))
        asked = {self._lemma(i) for i in above} & _NOT_SAID
        return bool(asked) or any(self._unsure_denial(i) for i in above)

    def _unsure_denial(self, i: int) -> bool:
        """Say whether a denial is itself negated or to come: "did not deny that", "could not deny that"."""
        return self._lemma(i) in _DENIES and (bool(self._beside(i) & (_UNREAL - {"to"})) or self._negated(i))

    def _disowned(self, word: int) -> bool:
        """Say whether somebody says only that it was not he: "We did not mine the road" leaves it mined."""
        doer = self.parse.child(word, "nsubj")
        return self._negated(word) and doer >= 0 and self.parse.tokens[doer].text.lower() in _WE

    def _negated(self, word: int) -> bool:
        return bool(self._beside(word) & _NOT) or any(self._at_no_time(i) for i in self.parse.below.get(word, ()))

    def _at_no_time(self, i: int) -> bool:
        return self._lemma(i) in _TIMES and self.is_none(i)

    def _failed(self, word: int) -> bool:
        """Say whether somebody failed or refused to: "failed to answer", "refused to sign"."""
        token = self.parse.tokens[word]
        return token.deprel == "xcomp" and token.head >= 0 and self._lemma(token.head) in _FAILS

    def denial(self, word: int) -> int:
        """Return the word by which the first to speak above a word denies what it tells; -1 if nobody does."""
        at = word
        for i in self._above(word):
            lemma = self._lemma(i)
            if self.parse.tokens[at].deprel == "advcl":
                return -1  # "denied it when the door was broken"
            if lemma in _DENIES or (lemma in _TRUE and self._negated(i)) or (lemma in _SPREADS and self._is_claim(at)):
                return i
            if not (lemma in _SILENT or self._is_claim(i) or self._goes_on(i)):
                return -1
            at = i
        return -1

    def _is_claim(self, i: int) -> bool:
        return self.parse.tokens[i].upos == "NOUN" and self._lemma(i) in _CLAIMS

    def _goes_on(self, i: int) -> bool:
        """Say whether a word only stands beside the one below it in one clause: "had fired and shelled"."""
        token = self.parse.tokens[i]
        return token.deprel in _HANGS and token.upos in {"VERB", "AUX"} and self.parse.child(i, "ccomp") < 0

    def _above(self, word: int) -> Iterator[int]:
        """Yield the words that a clause hangs on, the nearest first; of a claim, what is said of the claim."""
        tokens, at = self.parse.tokens, word
        for _ in range(_DEEP):
            token = tokens[at]
            hangs = token.deprel in _HANGS or (self._is_claim(at) and token.deprel in _SAID_OF)
            if not hangs or token.head < 0:
                return
            if token.deprel == "conj" and self._lemma(token.head) in _DENIES | _NOT_SAID:
                return  # "denied the charge and shelled the village"
            at = token.head
            yield at


# Words above a clause that are looked at.
_DEEP = 5
_TAKES_PART = frozenset({"nsubj", "nsubj:pass", "obj"})
_OBJECTS = frozenset({"obj", "nmod"})
_HANGS = frozenset({"ccomp", "xcomp", "acl", "conj", "csubj", "csubj:pass", "advcl"})
_SAID_OF = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod"})
_NONE = word_set("no not neither nobody none nothing")
_WE = word_set("we i")
_NOT = word_set("not n't n’t never without")
_TIMES = word_set("time moment point way")
_FAILS = word_set("fail refuse decline neglect omit")
# Who says one of these says that it is not so; of a claim, that it is none.
_DENIES = word_set(
    "deny reject dismiss refute dispute denial invention invent lie fabrication fabricate untrue false nonsense"
    " propaganda baseless groundless unfounded fiction slander"
)
_TRUE = word_set("true")
# Who says that others spread a claim, denies it.
_SPREADS = word_set("spread peddle circulate concoct")
_CLAIMS = word_set(
    "claim accusation charge allegation report suggestion rumour rumor assertion story tale statement idea notion"
)
# Verbs that neither say nor ask anything of the clause that hangs on them.
_SILENT = _FAILS | word_set("have be do get begin start continue")
_UNREAL = word_set("would could may might can should must will if unless whether to shall")
_NOT_SAID = word_set(
    "fear hope want demand ask order urge plan threaten vow promise expect call if whether wonder accuse suspect doubt"
    " try intend need agree"
)
