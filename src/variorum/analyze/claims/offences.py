"""What persons are held for, charged with and convicted of: the offences, who it is, and how far the case has come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import named_rows, placeholder, word_set
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

# The words for persons of whom a report need not say more ("a man was charged"): no name tells them from others.
UNNAMED = "unnamed "


def find_offences(page: Page) -> Iterator[Found]:
    """Yield what the story says that persons are held for, by person; ``predicate`` is how far the case has come."""
    for line in page.prose:
        for rule, pattern in named_rows("charges"):
            for match in pattern.finditer(line.text):
                if _RECORD.search(line.text[: match.start()]):
                    continue
                start, end = _offences(line.text, *match.span("value"))
                stage = _stage(line.text[match.start() : start])
                if start < end:
                    words = _plain(line.text[start:end])
                    yield Found(line.at(start, end), "charge", _whose(page, line, match), words, rule, stage)


def _offences(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the list of offences stands in what follows "charged with": from its first word to its last."""
    last = start
    for match in _OFFENCE.finditer(text, start, end):
        if last > start and not _LISTED.fullmatch(text[last : match.start()]):
            break
        last = match.end()
    opening = _OPENING.match(text, start, last)
    return (opening.end() if opening else start), last


def _stage(words: str) -> dict[str, object]:
    """Return how far the case has come, by the words before the offence: held, charged or convicted."""
    reached = next((stage for stage, told in _STAGES.items() if told.search(words)), "")
    return {"predicate": reached} if reached else {}


def _whose(page: Page, line: Line, match: re.Match[str]) -> str:
    """Return who is charged: whom the clause tells it of, by name, or as the story calls them; empty if unsaid."""
    told = line.at(match.start(), match.start("value"))
    for verb in (*page.parse.under(told), *page.parse.governors(told)):
        if page.parse.tokens[verb].lemma.lower() not in _VERBS:
            continue
        clause = page.parse.clause(verb)
        for person in (clause.patient, clause.agent):
            entity = page.entity_of.get(person)
            lemma = page.parse.tokens[person].lemma.lower() if person >= 0 else ""
            if entity is not None and entity.kind == "PER" and entity.named:
                return entity.name
            if lemma in _PERSONS:
                return UNNAMED + lemma
    return ""


# "His criminal record includes charges of": what somebody was charged with years ago.
_RECORD = re.compile(
    r"\b(?:criminal|prior|previous|past|arrest) (?:criminal )?"
    r"(?:record|histor(?:y|ies)|convictions?|charges?|arrests?)\b",
    re.IGNORECASE,
)


def _plain(words: str) -> str:
    return " ".join(fold(words).replace('"', "").strip(" .,").split())


# How far a case has come, the furthest first.
_STAGES = {
    "convicted": re.compile(r"\b(?:convict\w*|(?<!not )guilty|sentenced)\b", re.IGNORECASE),
    "charged": re.compile(r"\b(?:charg\w+|counts?|indict\w+|arraign\w+|fac(?:e[sd]?|ing))\b", re.IGNORECASE),
    "held": re.compile(r"\b(?:arrest\w*|jailed|held|booked|sought|wanted|suspicion|investigation)\b", re.IGNORECASE),
}
_VERBS = word_set("charge indict convict arraign arrest jail seek want book hold plead find face accuse sentence")
_PERSONS = word_set(
    "man woman boy girl teen teenager youth suspect gunman shooter driver father mother son daughter brother sister"
    " husband wife boyfriend girlfriend juvenile student officer deputy resident neighbor neighbour cousin uncle nephew"
)
_OFFENCE = re.compile(placeholder("{CRIME}") + r"(?: (?:charges?|counts?|offen[cs]es?|case))?", re.IGNORECASE)
# What may stand between two offences of one list.
_LISTED = re.compile(
    r"(?:[ ,/]|\b(?:and|or|with|of|a|an|the|as well as|also|one|two|three|four|five|\d+|counts?|charges?"
    r"|(?!after|for|who|could|was|were|is|while|when|in\b|on\b|at\b)[a-z-]+)\b){1,16}",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:a|an|the|one|his|her|(?:\w+ )?(?:counts?|charges?|suspicion|investigation) (?:of|for)"
    r"|multiple|several|various|(?:[\w-]+ ){0,3}?(?:years?|months?|life)(?: in prison)? for) )+",
    re.IGNORECASE,
)
