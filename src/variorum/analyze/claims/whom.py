"""Of whom words tell that a pattern found: whose wound it was, who is in that condition, who was taken there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.themes import Themes
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page
    from variorum.model import Span


@dataclass(frozen=True)
class Whom:
    """The persons of one story whom a clause tells of."""

    page: Page

    @cached_property
    def _themes(self) -> Themes:
        return Themes(self.page)

    def of(self, span: Span) -> str:
        """Answer: of whom do these words tell? The name; of one without, "unnamed" with age or noun; empty of several.

        Up from the words to the verb of their clause, the first person counts: the one they hang on ("a man with a
        wound to the arm"), else whom the deed befell, else who did it ("she suffered a wound to the arm"). Where that
        is a pronoun for somebody the story does not name, it is nobody in particular: who shot her was not hit.
        """
        for at in (at for i in self._above(span) for at in self._taking_part(i) if at >= 0):
            who = self._called(at)
            if who or self.page.parse.tokens[at].text.lower() in _SOMEBODY:
                return who
        return ""

    def _above(self, span: Span) -> Iterator[int]:
        """Yield the word that governs the others, and what it hangs on, up to the verb of the clause."""
        parse = self.page.parse
        under = list(parse.under_any(span))
        yield from parse.up_from(next((i for i in under if parse.tokens[i].head not in under), -1))

    def _taking_part(self, i: int) -> Iterator[int]:
        parse = self.page.parse
        if parse.tokens[i].upos == "VERB":
            clause = parse.clause(i)
            yield from (clause.patient, clause.agent)
        else:
            yield from (i, parse.subject(i))

    def _called(self, token: int) -> str:
        if token < 0:
            return ""
        parse = self.page.parse
        name = self._themes.person(token)
        first, _ = parse.ends(token)  # "the 17-year-old" begins with the figure, which no phrase keeps
        aged = _AGED.search(self.page.document.words(parse.span(min(first, token), token)).lower())
        aged = aged or _AGED.search(self.page.document.words(parse.phrase(token)).lower())
        alone = "Number=Plur" not in parse.tokens[token].features and not any(i != token for i in parse.listed(token))
        if name or not alone:
            return name
        noun = parse.tokens[token].lemma.lower()
        called = aged.group() if aged else noun if noun in _KIN or is_person(noun) else ""
        return f"unnamed {called}" if called else ""


# Pronouns for persons: of them it is told, whether or not it is known who they are.
_SOMEBODY = word_set("he him she her they them himself herself themselves")
# An age that says more of whom one speaks than the noun behind it.
_AGED = re.compile(r"\b\d{1,3}-(?:year|month)-old")
_KIN = word_set(
    "son daughter mother father husband wife brother sister baby toddler infant girlfriend boyfriend grandmother"
    " grandfather gunman shooter suspect driver youth teen"
)
