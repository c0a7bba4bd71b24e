"""Which words of kinship tell how those who did it and those whom it befell are related.

"He shot his wife" does; "he told his wife that they were being recorded" does not, nor does "the girl's aunt was in
another room".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.tables import lines_of, word_set

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Page
    from variorum.model import Span

# Deeds between two, beside those by which the table of parts tells who is a victim and who a suspect.
_BETWEEN_TWO: Final = word_set(
    "fire discharge attack assault threaten argue quarrel fight rape abduct kidnap poison drown choke ambush confront"
    " target open wrestle shield protect abuse batter point aim lose"
)
_WHOSE: Final = re.compile(r"(?:his|her|their|['’]s)\b", re.IGNORECASE)
_CARRIED_ON: Final = frozenset({"conj", "appos", "flat", "compound"})
_FAR: Final = 6  # words up from a noun to what governs it


def is_of_whose(words: str) -> bool:
    """Say whether words tell whose kin somebody is: "his wife"; "strangers" and "were friends" do not."""
    return _WHOSE.match(words) is not None


def ties_two(page: Page, span: Span) -> bool:
    """Answer: is the one whom words call somebody's kin one who did it, or whom it befell?

    By the clause, where the noun or one told with it does or suffers such a deed ("killed his wife and son", "her
    husband was charged"), by a noun ("the death of his brother"), or where somebody is said to be it ("the gunman was
    the woman's husband").
    """
    parse = page.parse
    nouns = [i for i in parse.under_any(span) if parse.tokens[i].upos in {"NOUN", "PROPN"}]
    at = nouns[-1] if nouns else -1
    for _ in range(_FAR):
        if at < 0 or parse.child(at, "cop") >= 0:
            return at >= 0
        token = parse.tokens[at]
        above = token.head
        if above < 0:
            return False
        lemma = parse.tokens[above].lemma.lower()
        if parse.tokens[above].upos == "VERB" and token.deprel not in _CARRIED_ON:
            clause = parse.clause(above)
            return lemma in _deeds("patient") | _deeds("agent") | _BETWEEN_TWO and (
                at in {clause.agent, clause.patient} or token.deprel.startswith("obl")
            )
        if token.deprel.startswith("nmod") and lemma in _deeds("of"):
            return True
        if token.deprel not in _CARRIED_ON:
            return False
        at = above
    return False


@cache
def _deeds(of: str) -> frozenset[str]:
    return frozenset(lemma for _, part, lemmas in lines_of("parts") if part == of for lemma in lemmas.split())
