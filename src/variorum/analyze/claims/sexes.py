"""How many of those who were hit were men and how many women, where a story tells it in one breath."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page

_MALE = r"males?|m[ae]n|boys?"
_FEMALE = r"females?|wom[ae]n|girls?"
_HOW_MANY = rf"an?|\d{{1,2}}|{'|'.join(NUMBERS)}"
# "two men and a woman", "one male, and two female victims".
_LISTED = re.compile(
    rf"\b(?P<first>{_HOW_MANY}) (?:\w+ )?(?:(?P<men>{_MALE})|(?P<women>{_FEMALE}))(?:,? and|,) "
    rf"(?P<second>{_HOW_MANY}) (?:\w+ )?(?(men)(?:{_FEMALE})|(?:{_MALE}))\b",
    re.IGNORECASE,
)
# Who was hit, and who is held for it.
_HIT = re.compile(
    r"\b(?:shot|hit|struck|wound\w*|injur\w*|hurt|victims?|hospital\w*|grazed|stabbed|survivors?|transported|treated)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:arrest\w*|charged|custody|detained|suspects?|gunmen|shooters|wanted|sought|opened fire|fled|killed|dead)\b",
    re.IGNORECASE,
)


def find_sexes(page: Page) -> Iterator[Found]:
    """Yield how many of those hit were male and female, as "2 male, 1 female"; ``about`` is how many they are."""
    before = ""
    for line in page.prose:
        for match in _LISTED.finditer(line.text):
            # "The two men and the woman" are those of whom the sentence before tells.
            told = f"{before} {line.text}" if _THE.search(line.text[: match.start()]) else line.text
            if not _HIT.search(told) or _HELD.search(line.text):
                continue
            first, second = _number(match["first"]), _number(match["second"])
            men, women = (first, second) if match["men"] else (second, first)
            value = f"{men} male, {women} female"
            yield Found(line.at(*match.span()), "other:sexes", f"of {men + women}", value, "open point")
        before = line.text


_THE = re.compile(r"\bthe $", re.IGNORECASE)


def _number(words: str) -> int:
    return 1 if words.lower() in {"a", "an"} else int(NUMBERS.get(words.lower()) or words)
