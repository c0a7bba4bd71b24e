"""What a story tells of the things and persons of an event, as answers to questions that no table foresees.

A report says where a gun lay, how a gunman left, how many trucks were burnt, how often somebody stood in court. Each
such proposition is read from the parse: what it is about (the thing and the deed, in words on which other stories
meet), the question (where, whither, how, when, how many, how long, how often), and the words that answer it. Whether
several accounts answer the same question is for linking to find.

Phrases are named by the role they play for a verb (Gildea and Jurafsky 2002), so far as their prepositions and what was
found in them tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.analyze.claims.page import Page
    from variorum.analyze.claims.rules import Rule
    from variorum.model import QuantityExpression, Span, TimeExpression
    from variorum.parse import Clause, Parse


# The point of how many of a thing there were; linking knows it by this name.
NUMBER: Final = "other:number"


def find_propositions(page: Page) -> Iterator[Found]:
    """Yield what the story tells of persons and things beside the points that tables foresee."""
    told = _Told(page, page.parse)
    for clause in page.parse.clauses():
        yield from told.of_deed(clause)
    yield from told.whereabouts()
    yield from told.numbers()


@dataclass(frozen=True)
class _Told:
    """A story's parse with what was found at its words."""

    page: Page
    parse: Parse

    @cached_property
    def _times(self) -> dict[int, TimeExpression]:
        return {i: time for time in self.page.analysis.times for i in self.parse.under(time.span)}

    @cached_property
    def _figures(self) -> frozenset[int]:
        return frozenset(i for q in self.page.analysis.quantities for i in self.parse.under(q.span))

    # --- Where, whither, how and when ---------------------------------------------------------------------------------

    def of_deed(self, clause: Clause) -> Iterator[Found]:
        """Yield where, whither, how and when somebody did something or something befell somebody."""
        deed = self._deed(clause.verb)
        theme = self._thing(clause.patient if clause.patient >= 0 else clause.agent) if deed else ""
        if not theme:
            return
        about = theme if deed == _AT_REST else f"{theme} {deed}"
        for i in self.parse.below.get(clause.verb, ()):
            time = self._times.get(i)
            if time is not None:
                yield from self._of_time(time, about) if theme not in _ANYBODY and deed != _AT_REST else ()
            elif (asked := self._asked(i, deed)) and about not in _ANYBODY:
                yield self._worded(i, asked, about, "where or how of a deed")

    def _asked(self, i: int, deed: str) -> str:
        """Return what a phrase of a clause answers; empty if it tells neither where nor how."""
        token = self.parse.tokens[i]
        phrase = token.deprel.startswith("obl") and token.upos in {"NOUN", "PROPN"} and i not in self._figures
        if phrase or (token.deprel == "advmod" and token.lemma.lower() in _PLACES_IN_A_WORD):
            asked = self._answers(i)
            return "how" if asked and deed in _AWAY else asked
        return ""

    def _answers(self, i: int) -> str:
        """Return the question that a phrase answers by its preposition; empty for what is no place and no means."""
        lemma = self.parse.tokens[i].lemma.lower()
        asked = "where" if lemma in _PLACES_IN_A_WORD else _ASKED.get(self.parse.preposition(i), "")
        entity = self.page.entity_of.get(i)
        somebody = entity is not None and entity.kind in {"PER", "NORP"}
        return "" if lemma in _NO_PLACES or (somebody and asked == "where") else asked

    def whereabouts(self) -> Iterator[Found]:
        """Yield where something is said to have been: "the children were in the cellar"."""
        for i, token in enumerate(self.parse.tokens):
            at = token.head
            told = token.deprel == "cop" and at >= 0 and self.parse.sentence_of[i] >= 0 and not self.parse.unreal(at)
            if told and self.parse.tokens[at].upos != "PRON" and self._answers(at) == "where":
                theme = self._thing(self.parse.subject(at))
                if theme and theme not in _ANYBODY:
                    yield self._worded(at, "where", theme, "where something was")

    def _worded(self, i: int, asked: str, about: str, rule: Rule) -> Found:
        span = self.parse.phrase(i)
        return Found(span, f"other:{asked}", about, self._plain(span), rule)

    def _of_time(self, time: TimeExpression, about: str) -> Iterator[Found]:
        asked = {"DURATION": "how long", "SET": "how often"}.get(time.type, "when")
        value = self._plain(time.span) if asked != "when" else _days(time)
        if value:
            yield Found(time.span, f"other:{asked}", about, value, "when or how long of a deed", {"time_id": time.id})

    # --- How many -----------------------------------------------------------------------------------------------------

    def numbers(self) -> Iterator[Found]:
        """Yield how many of a thing there were, where no role tells: "forty trucks were burnt"."""
        for figure in self.page.analysis.quantities:
            noun = -1 if figure.role or figure.change else self._counted(figure)
            thing, deed = (self._thing(noun), self._deed_of(noun)) if noun >= 0 else ("", "")
            more: dict[str, object] = {"low": figure.quantity.low, "high": figure.quantity.high, "bound": figure.bound}
            more |= {"quantity_id": figure.id}
            if thing == _SHOT:
                yield Found(figure.span, "other:rounds fired", "", self._plain(figure.span).lower(), "open point", more)
            elif noun >= 0 and self._present(noun, deed):
                yield Found(figure.span, "other:people there", "", self._plain(figure.span).lower(), "open point", more)
            elif thing and (deed or thing not in _ANYBODY):
                more |= {"predicate": deed}
                about, value = f"{thing} {deed}".strip(), self._plain(figure.span)
                yield Found(figure.span, NUMBER, about, value, "how many of a thing", more)

    def _present(self, noun: int, deed: str) -> bool:
        """Say whether those counted are told to have been at the scene: guests, people at a party, who had gathered."""
        lemma = self.parse.tokens[noun].lemma.lower()
        at = any(self.parse.tokens[i].lemma.lower() in _GATHERINGS for i in self._around(noun))
        return deed in {"", *_CAME} and (lemma in _GUESTS or (lemma in _PEOPLE and (at or deed in _CAME)))

    def _around(self, noun: int) -> Iterator[int]:
        """Yield the nouns that hang on a noun or on its verb: "people" at "a party"."""
        head = self.parse.tokens[noun].head
        for i in (*self.parse.below.get(noun, ()), *self.parse.below.get(head, ())):
            if self.parse.tokens[i].deprel in {"nmod", "obl"}:
                yield i

    def _counted(self, figure: QuantityExpression) -> int:
        """Return the noun that a figure counts; -1 for measures, single things and some of a whole."""
        under = [i for i in self.parse.under(figure.span) if self.parse.sentence_of[i] >= 0]
        nouns = [i for i in under if self.parse.tokens[i].upos == "NOUN"]
        low, high = figure.quantity.low, figure.quantity.high
        if not nouns or figure.quantity.unit or low == high == 1:
            return -1
        of_some = low == high and any(self.parse.tokens[i].lemma == "of" for i in under if i < nouns[-1])
        return -1 if of_some else nouns[-1]

    def _deed_of(self, noun: int) -> str:
        """Return what the counted did, or what was done to them; empty if the clause does not say."""
        head, relation = self.parse.tokens[noun].head, self.parse.tokens[noun].deprel
        if relation in {"nsubj", "nsubj:pass", "obj"} and head >= 0 and self.parse.tokens[head].upos == "VERB":
            return self._deed(head)
        part = self.parse.child(noun, "acl")
        return self._deed(part) if part >= 0 else ""

    # --- Words --------------------------------------------------------------------------------------------------------

    def _deed(self, verb: int) -> str:
        lemma = self.parse.tokens[verb].lemma.lower()
        beside = (self.parse.tokens[i] for i in self.parse.below.get(verb, ()))
        particles = [t.lemma.lower() for t in beside if t.deprel == "compound:prt" or t.lemma in _PARTICLES]
        lemma = "-".join((lemma, *particles[:1]))
        return "" if lemma in _LIGHT else asked_as("verb").get(lemma) or _participle(lemma)

    def _thing(self, i: int) -> str:
        """Return what a noun, a name or a pronoun stands for, in the word on which other stories meet."""
        if i < 0:
            return ""
        token, entity = self.parse.tokens[i], self.page.entity_of.get(i)
        if entity is not None and entity.named:
            return fold(entity.name).split()[-1] if entity.kind == "PER" else fold(entity.name)
        word = token.lemma.lower() if token.upos == "NOUN" else ""
        if token.upos == "PRON" and entity is not None:
            word = fold(entity.name).split()[-1]
        if word in _HEADS:
            sort = self.parse.child(i, "compound")
            return f"{self.parse.tokens[sort].lemma.lower()} {word}" if sort >= 0 else ""
        return "" if word in _NO_THINGS or not word.isalpha() else asked_as("noun").get(word, word)

    def _plain(self, span: Span) -> str:
        """Return the words of an answer without the article or the possessive that opens them."""
        words = self.page.document.words(span).split()
        while len(words) > 1 and words[0].lower() in _DETERMINERS:
            words.pop(0)
        return " ".join(words)


def _days(time: TimeExpression) -> str:
    """Return the day or stretch of days an expression means; empty if unresolved, or if years and not days are told."""
    if not (time.interval.earliest and time.interval.latest):
        return ""
    first, last = time.interval.earliest[:10], time.interval.latest[:10]
    if (date.fromisoformat(last) - date.fromisoformat(first)).days > _SEASON:
        return ""
    return first if first == last else f"{first}/{last}"


def _participle(lemma: str) -> str:
    """Return what befell a thing, of a verb that no table lists: "moved", "carried"; by the regular rule."""
    verb, _, particle = lemma.partition("-")
    ending = "d" if verb.endswith("e") else "ied" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else "ed"
    stem = verb[:-1] if ending == "ied" else verb
    return " ".join((stem + ending, particle)).strip()


@cache
def asked_as(part: str) -> Mapping[str, str]:
    """Return, for each word of a part of speech, the name of the question that it and its like ask."""
    return {lemma: name for name, of, lemmas in lines_of("relations") if of == part for lemma in lemmas.split()}


# --- The words the rules go by ----------------------------------------------------------------------------------------

# What a phrase answers, by its preposition.
_ASKED = {
    **dict.fromkeys(
        word_set("in at on near inside outside behind under beneath along off above beside atop aboard"), "where"
    ),
    **dict.fromkeys(word_set("to toward towards into onto"), "whither"),
    **dict.fromkeys(word_set("from"), "whence"),
    **dict.fromkeys(word_set("by via with using"), "how"),
}
# Longest stretch, in days, that tells when something was done.
_SEASON = 100
# Words beside a verb that make another verb of it.
_PARTICLES = word_set("away out off up down back custody hostage")
# Nouns that tell of which sort only with the noun before them: "crew members".
_HEADS = word_set("member station worker force official team group unit party side centre center site service")
# The class of verbs that tell where a thing was, and of those that tell how somebody left.
_AT_REST = "was"
_AWAY = frozenset({"fled"})
_PLACES_IN_A_WORD = word_set("outside inside outdoors indoors upstairs downstairs nearby abroad overseas underground")
# Verbs that stand for too many deeds to ask anything.
_LIGHT = word_set(
    "be have do make get give say tell add state think know want need seem appear believe use call ask go come let"
    " report announce confirm see happen occur continue try begin start put set involve include expect remain become"
    " respond investigate identify release charge schedule list book pronounce visit help face take place show live"
)
# Nouns behind "in" and "at" that are no places, and nouns of which nothing is asked.
_NO_PLACES = word_set(
    "time midday noon midnight dawn dusk"
    " case way order addition fact part connection statement interview condition response area scene incident"
    " shooting attack custody question result event morning evening night afternoon day week month year moment end"
    " face head neck leg arm chest back stomach foot hand shoulder body torso abdomen thigh hip knee wrist jaw eye"
    " investigation relation regard terms light detail home death front effect force charge bullet life action use need"
    " court trial danger hope vain general particular public person conference report call update dispute argument"
    " fight progress office power favor favour support news talk meeting name sinking killing fighting bombing stabbing"
)
_NO_THINGS = word_set(
    "it they he she we i you that this which who what there one thing someone somebody anyone everyone nobody something"
    " nothing everything incident shooting time case way part report story information video photo investigation reason"
    " fire place toll life death number other another some many year month day week country government name"
)
# What is counted of a shooting, under the name of its kind: rounds, gunshots and casings are one question.
_SHOT = "shot"
# Who is counted of those at a scene, what they did, and what they were at.
_GUESTS = word_set(
    "guest partygoer party-goer reveler reveller mourner attendee worshipper worshiper patron customer spectator"
)
_PEOPLE = word_set("people person teen teenager youth student child kid friend relative adult")
_CAME = frozenset({"gathered", "attended", "played", "watched", "celebrated", "danced"})
_GATHERINGS = word_set(
    "party gathering game concert club bar event celebration funeral wake vigil barbecue cookout festival parade"
    " reunion picnic wedding service house home apartment room restaurant lounge nightclub"
)
_ANYBODY = frozenset({"people", "man", "woman", "other", "officer", "boy", "girl", "teenager", "official"})
_DETERMINERS = word_set("a an the his her its their this that these those our my your one some any")
