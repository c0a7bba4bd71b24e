"""What the next sentence says in so many words to be otherwise: "on the contrary", "a different story", "no sign".

The words name no second version that could be compared; they say themselves that the one before is contradicted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.givers import giver_of, told_otherwise
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Found, Line, Page
    from variorum.model import Quotation, Span

_POINT: Final = "other:polarity"
_CONTRARY = Pattern(
    r"\b(?:on the contrary|to the contrary|(?:told|tell|tells) a (?:very |quite |rather )?different (?:story|tale)"
    r"|(?:gave|give|gives|offered) a (?:very |quite |rather )?different (?:account|version)|said otherwise"
    r"|(?:contradicted|disputed|contradicts|disputes) (?:this|that|the account|the claim|the version|his|her|their))\b"
)
# "said it had seen no sign of any withdrawal": what is named has been told right before.
_NO_SIGN = Pattern(
    r"\b(?:seen|saw|was|were|is|found|there was|had|has) [\"“]?no (?:sign|evidence|trace|proof|indication)s?[\"”]? of "
    r"(?:any |a |an |the |such |such a )?(?P<what>[a-z]{6,})"
)
# What is denied is contradicted already.
_DENYING = frozenset({"deny", "reject"})
_STEM = 6  # letters by which "withdrawal" is known in "withdrew"
_BACK = 2  # sentences
_LONGEST = 90  # characters of what is contradicted


def find_contraries(page: Page) -> Iterator[Found]:
    """Yield what one says and what the next says to be otherwise, where his words say that they contradict it."""
    if not page.analysis.quotations:
        return
    for line in page.prose:
        for match in _CONTRARY.finditer(line.text):
            yield from _contrary(page, line, line.at(*match.span()))
        for match in _NO_SIGN.finditer(line.text):
            yield from _no_sign(page, line, match)


def _contrary(page: Page, line: Line, cue: Span) -> Iterator[Found]:
    """Yield a statement and the sentence that contradicts it, or the one behind a cue that says only that it does."""
    who = giver_of(page, line, line.at(len(line.text), len(line.text)))
    first = _said_before(page, line, who) if who else None
    if first is None:
        return
    ends = cue.end - line.span.start >= len(line.text.rstrip(" .:")) - 1
    behind = page.lines[line.index + 1] if ends and line.index + 1 < len(page.lines) else line
    words = behind.span if behind.span.part == line.span.part and behind.block == line.block else line.span
    speaker, content = first
    about = " ".join(page.document.words(content).split()).rstrip(".,")
    about = about if len(about) <= _LONGEST else about[:_LONGEST].rpartition(" ")[0]
    about = about.removeprefix("that ")
    yield _found(page, content, about, "yes", speaker)
    yield _found(page, words, about, "no", who)


def _said_before(page: Page, line: Line, who: str) -> tuple[str, Span] | None:
    """Return who said what last before a line, in the sentences right before it, but for whoever contradicts it."""
    for index in range(line.index - 1, max(line.index - 1 - _BACK, -1), -1):
        entry = page.lines[index]
        if entry.span.part != line.span.part or entry.block != line.block:
            return None
        told = [(q, name) for q in page.quotations_in(entry) if (name := page.speaker(q)[0])]
        others = [(q, name) for q, name in told if name.casefold() != who.casefold() and q.act not in _DENYING]
        if others:
            quotation, name = max(others, key=lambda one: _length(one[0]))
            return name, quotation.content[0]
    return None


def _length(quotation: Quotation) -> tuple[int, str]:
    return quotation.content[0].end - quotation.content[0].start, quotation.id


def _no_sign(page: Page, line: Line, match: re.Match[str]) -> Iterator[Found]:
    """Yield a deed that one tells of and of which another has seen no sign: the word for it, and his words."""
    span = line.at(*match.span())
    who = giver_of(page, line, span)
    before = page.lines[line.index - 1] if line.index else None
    if not who or before is None or before.span.part != line.span.part or before.block != line.block:
        return
    told = re.search(rf"\b{re.escape(match['what'][:_STEM])}\w*", before.text)
    speaker = giver_of(page, before, before.at(told.start(), told.end())) if told else ""
    if told and speaker and speaker.casefold() != who.casefold():
        yield _found(page, before.at(told.start(), told.end()), match["what"], "yes", speaker)
        yield _found(page, span, match["what"], "no", who)


def _found(page: Page, span: Span, about: str, value: str, who: str) -> Found:
    return told_otherwise(page, span, (_POINT, about), value, who)
