"""What the words of a clause stand for: a person by name, a thing by the word on which other stories meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import word_set
from variorum.people import is_person, sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Entity
    from variorum.parse import Parse


@dataclass(frozen=True)
class Themes:
    """A story's tokens with the entities that stand at them."""

    page: Page

    @cached_property
    def entities(self) -> Mapping[int, Entity]:
        """The entity that stands at each token."""
        parse, page = self.page.parse, self.page
        mentions = sorted(page.analysis.mentions, key=lambda m: (m.span.start, -m.span.end, m.id))
        return {i: page.entities[m.entity_id] for m in mentions for i in parse.under(m.span)}

    def line(self, token: int) -> Line | None:
        """Return the line in which a token stands."""
        return self.page.line_of(self.page.parse.span(token, token))

    def of_dateline(self, token: int) -> bool:
        """Say whether a word belongs to the line that says where a story was written."""
        dateline = self.page.story.dateline
        return dateline is not None and dateline.span.overlaps(self.page.parse.span(token, token))

    def person(self, token: int) -> str:
        """Return the name of the person that a name, a pronoun or a description stands for; empty if for nobody known.

        "She" is whom the mentions tie it to, else the person named last before it.
        """
        entity = self.entities.get(token)
        if entity is not None and entity.kind == "PER" and entity.named:
            return "" if self.of_dateline(token) else entity.name
        apposed = self._named_beside(token)
        if apposed >= 0:
            return self.person(apposed)
        if self.page.parse.tokens[token].text.lower() in _ONE:
            line = self.line(token)
            return self.page.person_before(line.at(0, 0)) if line is not None else ""
        return ""

    def somebody(self, token: int) -> str:
        """Return the name of a person, or what the story calls the one person of that sort: "the driver"."""
        told = self.told_last(token)
        if told >= 0:
            return self.somebody(told)
        return self.person(token) or (f"the {self._office(token)}" if self._is_the_one(token) else "")

    def role(self, token: int, name: str) -> str:
        """Return what a person is, in one word: as the mentions have it, else as the words beside the name."""
        known = next((e.role.split()[-1:] for e in self.page.analysis.entities if e.name == name and e.role), [])
        beside = [self._office(token)] if token >= 0 else []
        return "".join(known or beside).lower()

    def _office(self, token: int) -> str:
        word = self.page.parse.tokens[token]
        return word.lemma.lower() if word.upos == "NOUN" and _is_one(word.lemma.lower()) else ""

    def _is_the_one(self, token: int) -> bool:
        """Say whether a noun in the singular is told of as known: "the driver", "its driver"."""
        parse = self.page.parse
        plural = "Number=Plur" in parse.tokens[token].features
        known = {parse.tokens[i].text.lower() for i in parse.below.get(token, ())} & _KNOWN
        return bool(self._office(token)) and bool(known) and not plural

    def told_last(self, pronoun: int, fits: Callable[[int], bool] | None = None) -> int:
        """Return whom without a name the sentence before tells of, behind any name in it; -1 if there is nobody.

        ``fits`` says what a word must be; if not given, it must be told of as known: "the driver".
        """
        parse = self.page.parse
        if parse.tokens[pronoun].text.lower() not in _ONE:
            return -1
        sentence = parse.sentence_of[pronoun]
        for i in range(pronoun - 1, max(pronoun - _BACK, -1), -1):
            if sentence > parse.sentence_of[i] >= 0:
                if parse.sentence_of[i] < sentence - 1 or self.person(i):
                    return -1
                if parse.tokens[i].deprel in _TOLD_OF and (fits or self._is_the_one)(i):
                    return i
        return -1

    def _named_beside(self, token: int) -> int:
        """Return the name set beside a description ("the reporter Ida Holt"); -1 if there is none.

        The parse sets it below the description, or beside it as if the verb had two subjects or two objects.
        """
        parse = self.page.parse
        one = parse.tokens[token]
        for i in parse.below.get(one.head, ()):
            near = i == token + 1 or (i > token and one.deprel in _SUBJECTS)
            if near and parse.tokens[i].upos == "PROPN" and parse.tokens[i].deprel == one.deprel:
                return i
        return parse.child(token, "appos")

    def taken_up(self, pronoun: int) -> int:
        """Return what "they" or "it" may stand for: whom the sentence before tells of, by its number; else itself.

        Behind a colon the sentence before is what stands before the colon.
        """
        parse = self.page.parse
        if parse.tokens[pronoun].text.lower() not in _THEY:
            return pronoun
        speaker = self._who_says(pronoun)
        if speaker >= 0:
            return speaker
        sentence = parse.sentence_of[pronoun]
        many = parse.tokens[pronoun].text.lower() in _MANY
        head = parse.tokens[pronoun].head
        beside = head >= 0 and parse.tokens[head].deprel == "parataxis"
        for i in range(pronoun - 1, max(pronoun - _BACK, -1), -1):
            token = parse.tokens[i]
            earlier = parse.sentence_of[i] == sentence - 1 or (beside and parse.sentence_of[i] == sentence)
            told = earlier and token.deprel in _TOLD_OF and token.upos == "NOUN"
            speaks = token.head >= 0 and parse.tokens[token.head].lemma.lower() in _SPEAKS
            if told and not speaks and ("Number=Plur" in token.features) == many:
                return i
        return pronoun

    def _who_says(self, pronoun: int) -> int:
        """Return the many who say of themselves what "they" did or suffered: "sailors said that they"; -1 if none."""
        parse = self.page.parse
        told = parse.tokens[pronoun].head
        says = parse.tokens[told].head if told >= 0 and parse.tokens[told].deprel == "ccomp" else -1
        many = parse.tokens[pronoun].text.lower() == "they" and says >= 0
        if not many or parse.tokens[says].lemma.lower() not in _SPEAKS:
            return -1
        of = self.counted(parse.child(says, "nsubj"))
        if of >= 0 and parse.tokens[of].text.lower() == "them":  # "some of them said that they"
            earlier = (i for i in range(of - 1, -1, -1) if parse.sentence_of[i] == parse.sentence_of[of])
            of = next((i for i in earlier if parse.tokens[i].deprel in _SUBJECTS and _many(parse, i)), of)
        return of if of >= 0 and _many(parse, of) else -1

    def thing(self, token: int) -> str:
        """Return the noun by which a thing is known, in lower case; empty for pronouns and for what is too common."""
        word = self.page.parse.tokens[token]
        return word.lemma.lower() if word.upos == "NOUN" and word.lemma.lower() not in _NO_THINGS else ""

    def lemma(self, token: int) -> str:
        """Return the lemma of a verb with its particle, or with the noun or adjective that makes one verb with it.

        Of a noun it is the lemma with the preposition ("in-custody"), or with what makes another thing of it
        ("live-round").
        """
        parse = self.page.parse
        own = parse.tokens[token].lemma.lower()
        if parse.tokens[token].upos == "NOUN":
            sort = next((t for t in _SORTS_OF.get(own, ()) if t in self._beside(token)), parse.preposition(token))
            return f"{sort}-{own}" if sort else own
        if self.other_half(token) >= 0:
            return f"{own}-{parse.tokens[self.other_half(token)].lemma.lower()}"
        beside = [parse.tokens[i] for i in parse.below.get(token, ())]
        particle = next((t.lemma.lower() for t in beside if t.deprel == "compound:prt"), "")
        particle = particle or next((t.lemma.lower() for t in beside if t.lemma.lower() in _MADE_ONE.get(own, ())), "")
        particle = particle or next((t.lemma.lower() for t in beside if t.text.lower() in _PARTICLES), "")
        return f"{own}-{particle}" if particle else own

    def other_half(self, token: int) -> int:
        """Return the word behind the hyphen of a word of two ("ill-treated"); -1 if there is none."""
        tokens, at = self.page.parse.tokens, token + _HYPHENED
        return at if at < len(tokens) and tokens[token + 1].text == "-" else -1

    def _beside(self, token: int) -> set[str]:
        return {self.page.parse.tokens[i].lemma.lower() for i in self.page.parse.below.get(token, ())}

    def counted(self, token: int) -> int:
        """Return what a measure is of ("a patrol of six monitors", "90 dollars in cash"), else the word itself."""
        parse = self.page.parse
        of = _MEASURES.get(parse.tokens[token].lemma.lower(), "") if token >= 0 else ""
        members = (i for i in parse.below.get(token, ()) if parse.tokens[i].deprel == "nmod")
        return next((i for i in members if of and parse.preposition(i) == of), token)


_THEY = word_set("they it them")
_MANY = word_set("they them")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_TOLD_OF = frozenset({"nsubj", "nsubj:pass", "obj"})
_SPEAKS = word_set("say tell add claim deny report announce state insist maintain reply")
# How many words back the subject of the sentence before may stand.
_BACK = 60
_ONE = frozenset({"he", "she", "him", "her"})
_KNOWN = word_set("the this that its their our his her")


def _many(parse: Parse, token: int) -> bool:
    """Say whether a word is a noun in the plural."""
    return parse.tokens[token].upos == "NOUN" and "Number=Plur" in parse.tokens[token].features


def _is_one(noun: str) -> bool:
    """Say whether a noun tells of one person what he is: "driver", "bosun"; not of which sort, as "sailor" does."""
    return noun in _OFFICES or (is_person(f"{noun}s") and not sort_of(noun) and noun not in _ANY_ONE)


_OFFICES = word_set("bosun boatswain mate captain cook chief priest mayor")
# Nouns for one of many, by which a story means whomever it told of.
_ANY_ONE = word_set(
    "person victim patient passenger prisoner hostage detainee youth teenager student son daughter brother sister"
    " other survivor suspect gunman"
)
# Nouns and adjectives that make one verb with the verb they stand beside.
_MADE_ONE = {
    "set": word_set("fire ablaze alight"),
    "shoot": word_set("dead"),
    "open": word_set("fire"),
    **dict.fromkeys(("refuse", "deny"), word_set("passage entry access")),
    **dict.fromkeys(("sign", "submit", "tender"), word_set("resignation")),
    "stop": word_set("work"),
    "treat": word_set("ill"),
}
# Verbs that are a kind of place, too.
_PLACES_TOO = frozenset({"mine"})
# Adjectives that make another thing of what they describe.
_SORTS_OF = dict.fromkeys(("round", "ammunition", "bullet", "fire", "shot", "cartridge"), word_set("live"))
# Where the other half of a verb with a hyphen stands: "ill-treated".
_HYPHENED = 2
# Adverbs that make another verb of the verb they stand beside, where the parse does not say so.
_PARTICLES = word_set("back away aloud")
# Words for so much or so many, with the preposition before what they are of.
_MEASURES = {
    **dict.fromkeys(
        word_set(
            "patrol group crowd team convoy column party band number dozen hundred thousand score majority some most"
            " all couple pair handful"
        ),
        "of",
    ),
    **dict.fromkeys(word_set("dollar euro pound franc peso rouble ruble shilling dinar"), "in"),
}
_NO_THINGS = word_set(
    "thing one part report story claim charge number toll way time day night morning evening week month year side "
    "place case fact matter question answer word statement version other some all half most many people person man "
    "woman"
)
