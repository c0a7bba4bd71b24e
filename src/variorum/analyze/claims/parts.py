"""What part persons play by the clauses that tell of them: whom something befell, and who did it or is held for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.claims.tables import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from variorum.analyze.claims.page import Page
    from variorum.model import Mention
    from variorum.parse import Clause

_SIGNS = {"victim": 1, "suspect": -1}


@dataclass(frozen=True, slots=True)
class Parts:
    """How many clauses make a victim of somebody, less those that make a suspect of them: by entity and by token."""

    of_entity: Mapping[str, int]
    of_token: Mapping[int, int]


def parts_of(page: Page) -> Parts:
    """Answer: of whom do the story's clauses make a victim, and of whom a suspect?

    All that stands for a person counts: the name, "he", "the 40-year-old".
    """
    entities: Counter[str] = Counter()
    tokens: Counter[int] = Counter()
    at = {i: m.entity_id for m in _in_order(page) for i in page.parse.under(m.span)}
    for person, sign in _told(page):
        tokens[person] += sign
        if person in at:
            entities[at[person]] += sign
    return Parts(entities, tokens)


def _in_order(page: Page) -> list[Mention]:
    return sorted(page.analysis.mentions, key=lambda m: (m.span.start, -m.span.end, m.id))


def _told(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the tokens of which a clause or a noun makes a victim (1) or a suspect (-1)."""
    for clause in page.parse.clauses():
        for person, sign in _of_clause(page, clause):
            yield from ((listed, sign) for listed in page.parse.listed(person))
    for i, token in enumerate(page.parse.tokens):
        if token.deprel == "nmod" and token.head >= 0 and page.parse.preposition(i) in _OF:
            side = _sides("of").get(page.parse.tokens[token.head].lemma.lower())
            if side:
                yield from ((listed, _SIGNS[side]) for listed in page.parse.listed(i))


def _of_clause(page: Page, clause: Clause) -> Iterator[tuple[int, int]]:
    lemma = page.parse.tokens[clause.verb].lemma.lower()
    for part, person in (("patient", clause.patient), ("agent", clause.agent)):
        side = _sides(part).get(lemma)
        if side and person >= 0 and not page.parse.tokens[person].text.lower().endswith(_ONESELF):
            yield person, _SIGNS[side]


@cache
def _sides(part: str) -> Mapping[str, str]:
    return {lemma: side for side, of, lemmas in lines_of("parts") if of == part for lemma in lemmas.split()}


_ONESELF = ("self", "selves")
_OF = frozenset({"of", "for", "against"})
