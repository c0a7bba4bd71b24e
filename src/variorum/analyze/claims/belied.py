"""Which matches of the scene's patterns tell nothing of their point, by the words beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from variorum.analyze.claims.tables import lines_of


class _Sign(NamedTuple):
    """Words that belie a match that gives such a value: those before, after or within it, or that its text has none."""

    values: re.Pattern[str]
    where: str
    words: re.Pattern[str]

    def shows_in(self, before: str, match: str, after: str) -> bool:
        if self.where == "before":
            return self.words.search(before) is not None
        if self.where == "after":
            return self.words.match(after) is not None
        if self.where == "within":
            return self.words.search(match) is not None
        return self.words.search(f"{before}{match}{after}") is None


def is_belied(point: str, value: str, text: str, start: int, end: int) -> bool:
    """Answer: do the words beside a match show that it tells nothing of its point?

    ``text`` is the sentence, in which the match reaches from ``start`` to ``end``. "A third party came to the yard" is
    no party, and robbery of which somebody was convicted years ago no motive.
    """
    signs = _signs().get(point, ())
    parts = text[:start], text[start:end], text[end:]
    return any(sign.values.fullmatch(value) and sign.shows_in(*parts) for sign in signs)


@cache
def _signs() -> dict[str, tuple[_Sign, ...]]:
    found: dict[str, tuple[_Sign, ...]] = {}
    for point, values, where, words in lines_of("belied"):
        sign = _Sign(re.compile(values, re.IGNORECASE), where, re.compile(words, re.IGNORECASE))
        found[point] = (*found.get(point, ()), sign)
    return found
