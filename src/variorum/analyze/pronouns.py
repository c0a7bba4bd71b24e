"""Of which person or body of a story its pronouns are: "he", "their", "itself", and "I" in quoted words.

Candidates are weighed by salience, as in Lappin and Leass 1994 ("An algorithm for pronominal anaphora resolution"): the
nearer, and the higher in its sentence's tree, the likelier; a mention counts half as much a sentence later. Number,
gender, kind, and the tree (no "he saw him" of one person) rule out the rest. Nouns that no entity stands for compete as
well, so that "it" after "the bill" is of nobody. Of two that weigh the same it is the nearer.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.tables import bodies, entries, offices
from variorum.analyze.tables.given_names import AMBIGUOUS, FEMALE, MALE
from variorum.identity import make_id
from variorum.model import Mention, Span
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Document, Entity, Quotation, Sentence, Story, Token

_REACH: Final = 3  # sentences back
_DECAY: Final = 0.5  # of a mention's weight, a sentence
_LEAST: Final = 0.2
_ASIDE: Final = 0.4  # of what stands in quotation marks for a pronoun outside them, and the other way round
_UNSURE: Final = 0.6  # of a person who may be man or woman
# How likely what stands there is taken up again; Lappin and Leass's order, and what hangs on a noun last.
_WEIGHTS: Final = {
    "nsubj": 1.0,
    "nsubj:pass": 1.0,
    "root": 0.8,
    "obj": 0.7,
    "iobj": 0.65,
    "obl:agent": 0.6,
    "obl": 0.5,
    "nmod:poss": 0.45,
    "compound": 0.25,
    "amod": 0.2,
}
_OTHERWISE: Final = 0.4
_LIKE_ITS_GOVERNOR: Final = frozenset(("appos", "conj", "flat"))
_ARGUMENTS: Final = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"))
_SUBJECTS: Final = frozenset(("nsubj", "nsubj:pass"))
_DESCRIBING: Final = frozenset(("appos", "compound", "amod", "nmod:unmarked", "obl:unmarked", "fixed", "flat"))
_CLASSES: Final = {
    form: kind
    for kind, forms in {
        "he": "he him his himself",
        "she": "she her hers herself",
        "it": "it its itself",
        "they": "they them their theirs themselves",
        "I": "i me my mine myself",
        "we": "we us our ours ourselves",
    }.items()
    for form in forms.split()
}
_HE: Final = frozenset(("he",))
_SHE: Final = frozenset(("she",))
_EITHER: Final = _HE | _SHE
_IT: Final = frozenset(("it",))
_THEY: Final = frozenset(("they",))
_GROUPS: Final = entries("people police men women authorities media")
_WEATHER: Final = entries("rain snow hail thunder seem appear")
_COLLECTIVES: Final = entries("team crew family couple crowd audience staff side squad public generation class")
_KILLED: Final = entries("kill murder execute hang slay behead bury")
_DEAD: Final = entries("die dead perish")
_ADVOCATES: Final = entries("lawyer attorney counsel barrister solicitor spokesman spokeswoman spokesperson")
_PRISONS: Final = entries("bar")
_BODY: Final = frozenset(("paragraph", "subhead"))


class _Candidate(NamedTuple):
    """Something a pronoun can mean: an entity's id or a noun, and its words [first, last] with their head."""

    key: str
    first: int
    last: int
    at: int


def find_pronouns(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    quotations: Sequence[Quotation],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Answer: whom do a story's pronouns mean? The mentions and entities, with the pronouns of which that is clear.

    A pronoun to which a quotation was given means its speaker, and "I" in quoted words whoever speaks them.
    """
    reading = _Reading(sentences, entities)
    reading.read_mentions(mentions)
    reading.read_quotations(quotations)
    made: dict[str, list[Mention]] = defaultdict(list)
    kinds = {entity.id: entity.kind for entity in entities}
    for at, entity_id in reading.resolve():
        token, part = reading.tokens[at], sentences[reading.number[at]].span.part
        span = Span(document.id, token.start, token.end, part)
        mention_id = make_id("mention", story.id, part, token.start, token.end)
        made[entity_id].append(Mention(mention_id, span, kinds[entity_id], entity_id, "pronoun"))
    whole = [*mentions, *(mention for own in made.values() for mention in own)]
    whole.sort(key=lambda mention: (mention.span.part == "text", mention.span.start))
    grown = (replace(e, mention_ids=e.mention_ids + tuple(m.id for m in made.get(e.id, ()))) for e in entities)
    return tuple(whole), tuple(grown)


class _Reading:
    """One story's words and trees: who is mentioned where, and which pronouns are settled so far."""

    def __init__(self, sentences: Sequence[Sentence], entities: Sequence[Entity]) -> None:
        self.sentences = sentences
        self.tokens: list[Token] = [token for sentence in sentences for token in sentence.tokens]
        self.number = [n for n, sentence in enumerate(sentences) for _ in sentence.tokens]
        self._candidates: list[list[_Candidate]] = [[] for _ in sentences]
        self._takes = {entity.id: _takes(entity) for entity in entities}
        self._speaker = [""] * len(self.tokens)
        self._quoted = [False] * len(self.tokens)
        self._told_by: list[str | None] = [None] * len(self.tokens)
        self._sources: set[int] = set()
        self._on_behalf: set[int] = set()
        self._unknown: set[int] = set()
        of = {kind: {token.head for token in self.tokens if token.deprel == kind} for kind in ("cop", "nsubj")}
        self._predicates = of["cop"] & of["nsubj"]
        self._settled: dict[int, str] = {}
        self._body = [n for n, sentence in enumerate(sentences) if sentence.block in _BODY]
        self._starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, token in enumerate(self.tokens):
            self._starts[sentences[self.number[at]].span.part].append((token.start, at))

    def _words(self, span: Span) -> range:
        """Return which tokens of the story begin within a span."""
        starts = self._starts[span.part]
        first, last = (bisect_left(starts, (place, -1)) for place in (span.start, span.end))
        return range(starts[first][1], starts[last - 1][1] + 1) if first < last else range(0)

    # -- what there is to mean -----------------------------------------------------------------------------------------

    def read_mentions(self, mentions: Sequence[Mention]) -> None:
        """Note the entities' mentions, lists of them, and the nouns that stand for no entity."""
        named: set[int] = set()
        for mention in mentions:
            words = self._words(mention.span)
            if not words:
                continue
            at = next((k for k in words if self.tokens[k].head not in words), words[0])
            named.update([at] if mention.form == "nominal" else words)
            if (mention.form == "name" and mention.kind != "NORP") or not self._describes(at):
                self._note(_Candidate(mention.entity_id, words[0], words[-1], at))
        for at, token in enumerate(self.tokens):
            if token.upos == "NOUN" and at not in named and not self._describes(at):
                key = f"{token.lemma} {token.features}"
                self._takes[key] = _noun_takes(token)
                self._note(_Candidate(key, at, at, at))
            if token.deprel == "conj" and self.tokens[token.head].upos in {"NOUN", "PROPN"}:
                key = f"and {token.head}"
                self._takes[key] = _THEY
                self._note(_Candidate(key, token.head, at, token.head))

    def _describes(self, at: int) -> bool:
        """Say whether a noun tells what another is: beside it ("X, the mayor"), before it, or after "is"."""
        return self.tokens[at].deprel in _DESCRIBING or at in self._predicates

    def _note(self, candidate: _Candidate) -> None:
        self._candidates[self.number[candidate.at]].append(candidate)

    def read_quotations(self, quotations: Sequence[Quotation]) -> None:
        """Note whose words the quoted ones are, and settle the pronouns to which quotations were given."""
        for quotation in quotations:
            content = [at for span in quotation.content for at in self._words(span)]
            source = [at for span in quotation.source for at in self._words(span)]
            spoken_for = {at for at in source if self._spoken_for(at)}
            self._sources.update(set(source) - spoken_for)
            if spoken_for:
                self._on_behalf.update(content)
            for at in content:
                self._told_by[at] = quotation.speaker_id
                if quotation.kind != "indirect":
                    self._quoted[at], self._speaker[at] = True, quotation.speaker_id
            if len(source) == 1 and self._class(source[0]) in {"he", "she", "it", "they"}:
                if quotation.speaker_id:
                    self._settle(source[0], quotation.speaker_id)
                elif quotation.content[0] < quotation.source[0]:
                    self._unknown.add(source[0])  # whoever "he said" behind words means was looked for, and not found

    def _spoken_for(self, at: int) -> bool:
        """Say whether a word is the person for whom a source speaks: "Sten's lawyer"."""
        if self.tokens[at].deprel != "nmod:poss" or self.tokens[self.tokens[at].head].lemma not in _ADVOCATES:
            return False
        of = {one.key for one in self._candidates[self.number[at]] if one.at == at}
        return self._class(at) in _EITHER or any(self._takes[key] <= _EITHER for key in of)

    # -- what is meant -------------------------------------------------------------------------------------------------

    def resolve(self) -> Iterator[tuple[int, str]]:
        """Yield each pronoun whose antecedent is clear, with its entity, in order of text."""
        for at in range(len(self.tokens)):
            kind = self._class(at)
            if kind and at not in self._settled and at not in self._unknown:
                found = self._of_speaker(at, kind) if kind in {"I", "we"} else self._most_salient(at, kind)
                if found:
                    self._settle(at, found)
            if at in self._settled:
                yield at, self._settled[at]

    def _class(self, at: int) -> str:
        """Return which pronoun a word is, in the nominative; "" for other words, and for an "it" that means nothing."""
        token = self.tokens[at]
        return _CLASSES.get(token.text.lower(), "") if token.upos == "PRON" and not self._is_empty(at) else ""

    def _is_empty(self, at: int) -> bool:
        """Say whether an "it" means nothing: "it rained", "it is time to", "it is clear that"."""
        token = self.tokens[at]
        if token.deprel == "expl" or token.text.lower() != "it":
            return token.deprel == "expl"
        after = [
            one.lemma for one in self.tokens[at + 1 : at + 6] if one.upos not in {"ADV", "PART"} or one.lemma == "to"
        ]
        said = self.tokens[token.head]
        plain = said.upos in {"ADJ", "NOUN"} and after[:1] == ["be"] and after[1:2] == [said.lemma]
        return said.lemma in _WEATHER or (plain and after[2:3] in (["to"], ["that"], ["for"]))

    def _settle(self, at: int, entity_id: str) -> None:
        """Keep whom a pronoun means; what it shows of a person's gender holds for the story."""
        self._settled[at] = entity_id
        shown = frozenset((self._class(at),))
        if shown < self._takes[entity_id] == _EITHER:
            self._takes[entity_id] = shown
        self._note(_Candidate(entity_id, at, at, at))

    def _of_speaker(self, at: int, kind: str) -> str:
        takes = self._takes.get(self._speaker[at], _THEY)
        return self._speaker[at] if ("they" in takes) == (kind == "we") else ""

    def _most_salient(self, at: int, kind: str) -> str:
        """Return the entity of the most weight that a pronoun can mean, the nearer of two; "" where it is a noun."""
        weights: dict[str, float] = defaultdict(float)
        nearest: dict[str, int] = {}
        barred = self._in_its_clause(at)
        for back, number in enumerate(self._sentences_back(self.number[at])):
            best: dict[str, float] = {}
            for one in self._candidates[number]:
                if one.at < at and kind in self._takes[one.key] and not (one.key in barred or self._holds(one, at)):
                    best[one.key] = max(best.get(one.key, 0.0), self._weight(one, at))
                    nearest[one.key] = max(nearest.get(one.key, 0), one.at)
            for key, weight in best.items():
                weights[key] += weight * _DECAY**back
        found = max(weights, key=lambda key: (weights[key], nearest[key]), default="")
        return found if found and weights[found] >= _LEAST and " " not in found else ""

    def _sentences_back(self, number: int) -> list[int]:
        """Return a sentence and those before it in the running text, nearest first; others stand alone."""
        if self.sentences[number].block not in _BODY:
            return [number]
        place = bisect_left(self._body, number)
        return self._body[max(0, place - _REACH) : place + 1][::-1]

    def _weight(self, candidate: _Candidate, at: int) -> float:
        """Return how prominent a mention is for the pronoun at ``at``."""
        weight = _WEIGHTS.get(self._role(candidate.at)[0], _OTHERWISE)
        weight *= _ASIDE if self._quoted[at] != self._quoted[candidate.at] else 1.0
        weight *= _ASIDE if self._has_spoken(candidate, at) else 1.0
        return weight * (_UNSURE if self._takes[candidate.key] == _EITHER else 1.0)

    def _has_spoken(self, candidate: _Candidate, at: int) -> bool:
        """Say whether a pronoun in somebody's words likelier means whom they are about than one who has but spoken.

        "The mayor said that Sten had resigned. The union said he had been dismissed", "Sten's lawyer, Holt, said he had
        been dismissed": Sten.
        """
        told_by = self._told_by[at]
        if candidate.at not in self._sources or told_by is None:
            return False
        return told_by != candidate.key or at in self._on_behalf

    def _is_gone(self, at: int) -> bool:
        """Say whether a pronoun is of somebody who cannot say so himself: he is dead, or behind bars."""
        token = self.tokens[at]
        if token.deprel not in _SUBJECTS or token.head < 0:
            return False
        told = self.tokens[token.head]
        if told.lemma in _PRISONS:
            return self.tokens[token.head - 1].lemma == "behind"
        return told.lemma in (_KILLED if token.deprel == "nsubj:pass" else _DEAD)

    def _role(self, at: int) -> tuple[str, int]:
        """Return what a word is to which other; the second of two joined ones is what the first is."""
        token = self.tokens[at]
        while token.deprel in _LIKE_ITS_GOVERNOR and token.head >= 0:
            token = self.tokens[token.head]
        return token.deprel, token.head

    def _in_its_clause(self, at: int) -> set[str]:
        """Return whom a pronoun cannot mean: who speaks it, and who stands beside it ("he saw him"; not "himself")."""
        token = self.tokens[at]
        here = [(one.key, *self._role(one.at)) for one in self._candidates[self.number[at]]]
        beside = {key for key, role, governor in here if governor == token.head and role in _ARGUMENTS}
        if token.text.lower().endswith(("self", "selves")):
            subjects = {key for key, role, governor in here if governor == token.head and role in _SUBJECTS}
            return self._takes.keys() - subjects
        gone = {self._told_by[at] or ""} if self._is_gone(at) else set()
        return {self._speaker[at], *gone, *(beside if token.deprel in _ARGUMENTS else ())}

    def _holds(self, candidate: _Candidate, at: int) -> bool:
        """Say whether a pronoun stands in the mention's own phrase, or before it as its owner: "his brother X"."""
        within = candidate.first <= at <= candidate.last
        return within or (self.tokens[at].deprel == "nmod:poss" and self._under(candidate.at, self.tokens[at].head))

    def _under(self, at: int, governor: int) -> bool:
        while at >= 0 and at != governor:
            at = self.tokens[at].head
        return at == governor


# --- Which pronouns can stand for whom --------------------------------------------------------------------------------


def _takes(entity: Entity) -> frozenset[str]:
    """Return the pronouns that can stand for an entity: by its kind, its number, and a person's gender."""
    words = fold(entity.role or entity.name).replace("-", " ").split()
    plural = not entity.named and bool(words) and _is_plural(words[-1])
    if plural or entity.kind == "NORP":
        return _THEY
    if entity.kind == "PER":
        return _gender(entity)
    return _IT | _THEY if entity.kind == "ORG" else _IT


def _is_plural(noun: str) -> bool:
    return noun in _GROUPS or (noun.endswith("s") and not noun.endswith("ss"))


def _gender(entity: Entity) -> frozenset[str]:
    words = set(fold(f"{entity.role} {'' if entity.named else entity.name}").replace("-", " ").split())
    if words & (offices.FEMALE_WORDS | offices.MALE_WORDS):
        return _SHE if words & offices.FEMALE_WORDS else _HE
    first, _, rest = entity.name.partition(" ")
    if not entity.named or not rest or first in AMBIGUOUS or (first in MALE) == (first in FEMALE):
        return _EITHER
    return _HE if first in MALE else _SHE


def _noun_takes(token: Token) -> frozenset[str]:
    if "Number=Plur" in token.features or token.lemma in _GROUPS:
        return _THEY
    if token.lemma in bodies.BODY_SOURCES | _COLLECTIVES:
        return _IT | _THEY
    if token.lemma in offices.FEMALE_WORDS:
        return _SHE
    if token.lemma in offices.MALE_WORDS:
        return _HE
    return _EITHER if token.lemma in bodies.PEOPLE_SOURCES | offices.HEADS else _IT
