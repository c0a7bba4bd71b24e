"""What a story tells of the things and persons of an event, as answers to questions that no table foresees.

A report says where a gun lay, how a gunman left, how often somebody stood in court. Each such proposition is read
from the parse: what it is about (the thing and the deed, in words on which other stories meet), the question (where,
whither, how, when, how long, how often), and the words that answer it. Whether
several accounts answer the same question is for linking to find.

Phrases are named by the role they play for a verb (Gildea and Jurafsky 2002), so far as their prepositions and what was
found in them tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.terms import ANYBODY, AT_REST, HIT, Terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page
    from variorum.analyze.claims.rules import Rule
    from variorum.model import TimeExpression
    from variorum.parse import Clause, Parse


def find_propositions(page: Page) -> Iterator[Found]:
    """Yield what the story tells of persons and things beside the points that tables foresee."""
    told = _Told(page, page.parse, Terms(page))
    for clause in page.parse.clauses():
        yield from told.of_deed(clause)
    yield from told.whereabouts()


@dataclass(frozen=True)
class _Told:
    """A story's parse with what was found at its words."""

    page: Page
    parse: Parse
    terms: Terms

    @cached_property
    def _times(self) -> dict[int, TimeExpression]:
        return {i: time for time in self.page.analysis.times for i in self.parse.under(time.span)}

    @cached_property
    def _figures(self) -> frozenset[int]:
        return frozenset(i for q in self.page.analysis.quantities for i in self.parse.under(q.span))

    # --- Where, whither, how and when ---------------------------------------------------------------------------------

    def of_deed(self, clause: Clause) -> Iterator[Found]:
        """Yield where, whither, how and when somebody did something or something befell somebody."""
        deed = self.terms.deed(clause.verb)
        befallen = self._befallen(clause) if deed else -1
        theme = self.terms.somebody(befallen) or self.terms.thing(befallen) if deed else ""
        if not theme:
            return
        if theme == "people" and deed in _SUFFERED | {AT_REST}:
            deed = "hit"
        about = theme if deed == AT_REST else f"{theme} {deed}"
        for i in self.parse.below.get(clause.verb, ()):
            time = self._times.get(i)
            if time is not None:
                yield from self._of_time(time, about) if theme not in ANYBODY and deed != AT_REST else ()
            elif (asked := self._asked(i, deed)) and about not in ANYBODY:
                yield self._worded(i, asked, about, "where or how of a deed")

    def _befallen(self, clause: Clause) -> int:
        """Return what a deed befell, of "the gun he stole from a car" the gun; else who did it."""
        if clause.patient >= 0:
            return clause.patient
        verb = self.parse.tokens[clause.verb]
        return verb.head if verb.deprel == "acl:relcl" and clause.agent not in {-1, verb.head} else clause.agent

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
        asked = "" if (self.parse.preposition(i), lemma) == _IN_PRISON else asked
        fits = self.terms.is_of_kind(i, "means", "weapon") if asked == "how" else self.terms.is_place(i)
        wide = asked in {"where", "whence"} and self.page.crime and self.terms.is_town(i)
        return asked if fits and not wide else ""

    def whereabouts(self) -> Iterator[Found]:
        """Yield where something is said to have been: "the children were in the cellar"."""
        for i, token in enumerate(self.parse.tokens):
            at = token.head
            told = token.deprel == "cop" and at >= 0 and self.parse.sentence_of[i] >= 0 and not self.parse.unreal(at)
            if told and self.parse.tokens[at].upos != "PRON" and self._answers(at) == "where":
                subject = self.parse.subject(at)
                somebody = self.terms.somebody(subject)
                theme = HIT if somebody == "people" else somebody or self.terms.thing(subject)
                if theme and theme not in ANYBODY:
                    yield self._worded(at, "where", theme, "where something was")

    def _worded(self, i: int, asked: str, about: str, rule: Rule) -> Found:
        span = self.parse.phrase(i)
        return Found(span, f"other:{asked}", about, self.terms.plain(span), rule)

    def _of_time(self, time: TimeExpression, about: str) -> Iterator[Found]:
        asked = {"DURATION": "how long", "SET": "how often"}.get(time.type, "when")
        value = self.terms.plain(time.span) if asked != "when" else _days(time)
        if value:
            yield Found(time.span, f"other:{asked}", about, value, "when or how long of a deed", {"time_id": time.id})


def _days(time: TimeExpression) -> str:
    """Return the day or stretch of days an expression means; empty if unresolved, or if years and not days are told."""
    if not (time.interval.earliest and time.interval.latest):
        return ""
    first, last = time.interval.earliest[:10], time.interval.latest[:10]
    if (date.fromisoformat(last) - date.fromisoformat(first)).days > _SEASON:
        return ""
    return first if first == last else f"{first}/{last}"


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
# What is done to victims, and that they were somewhere: all tell where they were hit.
_SUFFERED = frozenset({"hit", "killed", "stabbed", "attacked"})
# Longest stretch, in days, that tells when something was done.
_SEASON = 100
# The class of verbs that tell how somebody left.
_AWAY = frozenset({"fled"})
# "behind bars"
_IN_PRISON = ("behind", "bar")
_PLACES_IN_A_WORD = word_set("outside inside outdoors indoors upstairs downstairs nearby abroad overseas underground")
