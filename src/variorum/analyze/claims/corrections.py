"""What a report says was wrong, beside what it says is right: its own earlier words, or a figure it sets aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.counts import TAKEN_BACK
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# The point, rule and modality of a correction; linking knows them by these names.
CORRECTED: Final = "other:correction"
CORRECTS: Final = "corrects itself"
CORRECTION: Final = "correction"
# Once a correction is announced, the sentences within which it is told.
_CORRECTED_WITHIN = 4
# Words that only say that something was corrected, and take part in neither reading.
_NO_READING = re.compile(
    r"(?:Reporting|Editing|Writing|Read|See|This|The (?:error|mistake|story|article|report|headline|text|item) "
    r"|We (?:regret|apologi[sz]e)|It has been)\b"
)
# Where in a sentence the right words follow the wrong ones: "as 44; she is 49", "as 44, when she is 49".
_THEN = re.compile(r"; |, (?:when (?:in fact )?|in fact |but |whereas )| - ")
_LEAD = re.compile(r"^(?:(?:in fact|actually|rather|instead|and|but|that),? )+", re.IGNORECASE)
# How long a correction may be, in characters, to stand in the apparatus as it is.
_LONGEST = 220
_SUBJECT = re.compile(r"(?P<subject>(?:[\w'.-]+ ){1,6}?)(?:had|has|have|was|were|is|are|would|did|[a-z]{2,}ed)\b")


def find_corrections(page: Page) -> Iterator[Found]:
    """Yield what a report takes back of an earlier one, and what it says instead, as two readings of one point.

    "In a report of May 3 we said that the ship had sailed from Port Amber. It had sailed from Port Vell."
    """
    announced = -_CORRECTED_WITHIN
    yield from (found for line in page.lines if _NOTE_OPENS.match(line.text) for found in _note(line))
    for line in page.prose:
        yield from _note(line) if not _NOTE_OPENS.match(line.text) else ()
        for form, _, pattern in rows("corrections"):
            match = pattern.search(line.text) if form != "note" else None
            if match and form == "announces":
                announced = line.index
            elif match and (form != "repeats" or line.index - announced < _CORRECTED_WITHIN):
                announced = line.index
                yield from _readings(page, line, match)
                break


def _note(line: Line) -> Iterator[Found]:
    """Yield what a note corrects, item by item: "Corrects the toll to 14 from 16, and the day to Monday"."""
    opened = _NOTE.search(line.text)
    at = opened.end() if opened else len(line.text)
    for item in _ITEM.finditer(line.text, at):
        for match in (p.search(item.group()) for form, _, p in rows("corrections") if form == "note"):
            if match:
                spans = (match.span("wrong"), match.span("right"))
                wrong, right = ((item.start() + start, item.start() + end) for start, end in spans)
                yield from _pair(line, wrong, line, right, match["of"])


# A note in brackets is one whatever kind of block it was taken for.
_NOTE_OPENS = re.compile(r"\W*corrects ", re.IGNORECASE)
_NOTE = re.compile(r"\bcorrects ", re.IGNORECASE)
_ITEM = re.compile(r"(?:(?!, and |; )[^\n])+")


def _readings(page: Page, line: Line, match: re.Match[str]) -> Iterator[Found]:
    """Yield the wrong and the right reading: the right one follows in the sentence, or is the next one."""
    start, end = match.span("wrong")
    if "right" in match.re.groupindex:
        of = match.groupdict().get("of") or _noun_for(page, line, _subject(match["right"]))
        yield from _pair(line, match.span("wrong"), line, match.span("right"), of)
        return
    then = _THEN.search(line.text, start)
    right = line if then else _next(page, line)
    at, end = (then.end(), then.start()) if then else (0, end)
    if right is None or _NO_READING.match(right.text[at:]) or end - start > _LONGEST:
        return
    said = right.text[at : at + _LONGEST].rstrip(" .")
    of = match.groupdict().get("of") or _noun_for(page, line, _subject(line.text[start:end]))
    yield from _pair(line, (start, end), right, (at, at + len(said)), of.partition(", citing ")[0].rstrip(" ,"))


def _pair(line: Line, wrong: tuple[int, int], after: Line, right: tuple[int, int], of: str) -> Iterator[Found]:
    before, now = _plain(line.text[slice(*wrong)]), _plain(after.text[slice(*right)])
    if now and now.casefold() != before.casefold():
        yield Found(line.at(*wrong), CORRECTED, of, before, CORRECTS, {"modality": TAKEN_BACK}, own=True)
        yield Found(after.at(*right), CORRECTED, of, now, CORRECTS, {"modality": CORRECTION}, own=True)


def _next(page: Page, line: Line) -> Line | None:
    """Return the sentence after a line, of the same paragraph or, where the line ends its paragraph, of the next."""
    after = [entry for entry in page.prose if entry.index == line.index + 1]
    return after[0] if after else None


def _subject(clause: str) -> str:
    """Return what a clause that was wrong is about: its subject ("the ship"), else its first words."""
    plain = _plain(clause)
    match = _SUBJECT.match(plain)
    subject = match["subject"].strip() if match else " ".join(plain.split()[:4])
    return subject.removesuffix(" who").removesuffix(" which").removesuffix(" that")


def _noun_for(page: Page, line: Line, subject: str) -> str:
    """Return what a correction is of in words that need no sentence before it: for "it", what was said to be wrong."""
    if subject.lower() not in _PRONOUNS:
        return subject
    before = page.lines[line.index - 1].text if line.index else ""
    wrong = _WAS_WRONG.search(before)
    return wrong["of"].strip(" ,") if wrong else page.person_before(line.at(0, 0)) or _subject(before)


_PRONOUNS = frozenset({"it", "he", "she", "they", "this", "that", "these", "those", "there"})
_WAS_WRONG = re.compile(
    r"\b(?:misstated|misreported|misspelled|misspelt|misidentified|(?:erroneously|incorrectly|wrongly) (?:gave|stated"
    r"|reported|described)|was wrong about|gave a wrong|had wrong|(?:gave|had|listed|printed) the wrong) "
    r"(?P<of>(?:the |its |her |his |their )?[^.;]{3,90})"
)


def _plain(words: str) -> str:
    return _LEAD.sub("", " ".join(words.split())).strip(" .,;\"'")
