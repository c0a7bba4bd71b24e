"""The dead of whom a report tells one by one: that there was one, and the name and age beside what he was.

"A guard, 40-year-old Ada Moss, was shot dead"; "the clerk, Ada Moss, 40, was killed"; "killing a teacher". Reports of a
siege, a strike or of talks tell of their dead so too, though most of what is read of a crime is not read in them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.counts import PART, of_another_day, of_another_time
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import placeholder, word_set
from variorum.analyze.claims.tallies import is_denied
from variorum.model import BYSTANDERS
from variorum.patterns import Pattern
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.analyze.claims.page import Line, Page

# The rule of the names and ages of these dead.
ONE_DEAD: Final = "one of the dead"

_NAME = rf"(?P<name>{placeholder('{NAME}')})"
# What is said of him beside the noun: his name with an age before or behind it, an age, what else he was or did.
_SAID_OF_HIM = (
    rf"(?:,? (?:(?P<before>\d{{1,3}})-year-old )?{_NAME}(?:, (?:aged )?(?P<behind>\d{{1,3}}))?(?:, [^,.;]{{2,60}})?,?"
    r"|, (?:aged )?\d{1,3},|, an? [^,.;]{2,60},|,? who [^,.;]{2,60}?,?)?"
)
_WORDS = r"(?:(?!(?:and|of|or|who|in|at|by|for|that) )[a-z0-9][\w'-]* ){0,3}?"
_NOUN = r"(?P<noun>[a-z]+)\b"
_DEAD = (
    r"(?:shot dead|shot and killed|shot to death|killed|murdered|slain|stabbed to death|beaten to death|gunned down"
    r"|fatally (?:shot|stabbed|wounded))\b"
)
_IS = r"(?:(?:was|is|has been|had been) (?:(?:also|later|reportedly|then|instantly|now) )*)"
# Without "was", what follows shows that he did not kill: "one guard shot dead in Easton", not "a guard killed two".
_NO_MORE = r"(?= (?:in|at|on|by|as|when|after|near|outside|during)\b|[,.;]|$)"
# Of what one dies by another's hand: who dies of old age is nobody's victim.
_DEED = r"(?:attacks?|raids?|assaults?|shootings?|blasts?|explosions?|bombings?|ambush|crossfire|clash(?:es)?|strikes?)"
_SUFFERED = Pattern(
    rf"\b(?P<one>(?:[Aa]n?|[Oo]ne|[Tt]he) {_WORDS}{_NOUN}{_SAID_OF_HIM}) "
    rf"(?:{_IS}{_DEAD}|{_DEAD}{_NO_MORE}|(?:(?:has|had|also|later) )*died (?:when|in the (?:\w+ )?{_DEED})\b)"
)
# Behind a noun that no verb follows: no further noun.
_ENDS = (
    r"(?=[,.;:]|$| (?:\d|(?-i:[A-Z])|(?:and|in|at|on|by|with|who|when|as|near|during|from|outside|after|while|for)\b))"
)
_DONE = Pattern(
    rf"\b(?:[Kk]illed|[Kk]ills|[Kk]illing|[Mm]urdered|[Mm]urdering|shot dead|shooting dead)"
    rf" (?P<one>(?:an?|one) {_WORDS}{_NOUN}{_ENDS}{_SAID_OF_HIM})"
)
# What is not told as having happened.
_UNREAL = re.compile(
    r"\b(?:if|unless|whether|until|not|nobody|never|without|almost|nearly|could have|would have|might have|may have"
    r"|plot\w*|threat\w*|attempt\w*|tr(?:y|ies|ied|ying)|fear\w*) (?:[\w'-]+ ){0,3}$",
    re.IGNORECASE,
)


# "The wife of the guard was killed" tells of her.
_OF_ANOTHER = re.compile(r"\b(?:of|for|with|to|by|from|near|beside|than) $", re.IGNORECASE)
_ITSELF = re.compile(r" who (?:was|had been|has been) [a-z ]+$")
# Who did it, or may have, is none whom it was done to.
_DOERS = word_set(
    "gunman shooter suspect attacker assailant bomber robber raider kidnapper hijacker killer perpetrator intruder "
    "terrorist militant defendant"
)


def find_victims(page: Page) -> Iterator[Found]:
    """Yield that somebody is dead of whom a report tells alone, and his name and age where they stand beside the noun.

    He is one of the dead: how many there are in all is not told by him.
    """
    for line in page.prose:
        for pattern in (_SUFFERED, _DONE):
            for match in pattern.finditer(line.text):
                if _is_one(match["noun"]):
                    yield from _victim(page, line, match)


def _is_one(noun: str) -> bool:
    """Say whether a noun, a singular, names a person: a "watchman" as a "guard"."""
    return noun == "child" or is_person(f"{noun}s" if not noun.endswith("man") else f"{noun[:-3]}men")


def _victim(page: Page, line: Line, match: re.Match[str]) -> Iterator[Found]:
    before = line.text[: match.start()]
    of_another = _OF_ANOTHER.search(before) and not _ITSELF.search(match.group())
    if _UNREAL.search(before) or of_another or is_denied(line.text, *match.span()):
        return
    scope = of_another_time(page, line, match.start()) or of_another_day(page, line)
    limits: dict[str, object] = {"low": 1.0, "high": None, "bound": "at least"}
    about = scope or ("" if page.tells else "in the background")
    yield Found(line.at(*match.span()), "killed", about, "at least 1", PART, limits)
    if scope or not match["name"] or match["noun"].lower() in _DOERS:
        return
    name, age = match["name"], match["before"] or match["behind"]
    start = match.start("name")
    yield Found(line.at(start, match.end("name")), "victim_name", name, name, ONE_DEAD)
    if age:
        first, last = match.span("before" if match["before"] else "behind")
        years: dict[str, object] = {"low": float(age), "high": float(age)}
        yield Found(line.at(min(first, start), max(last, match.end("name"))), "victim_age", name, age, ONE_DEAD, years)


def with_victims(page: Page, found: Iterable[Found]) -> list[Found]:
    """Add the dead told of one by one to what else is read: not where the same words give a count, nor who did it.

    Of whom it is told that he is dead is no bystander.
    """
    read = list(found)
    counted = [f.span for f in read if f.point == "killed"]
    doers = {f.about for f in read if f.point == "suspect_name"}
    told = [
        f
        for f in find_victims(page)
        if f.about not in doers and not (f.rule == PART and any(f.span.overlaps(span) for span in counted))
    ]
    dead = {f.about for f in told if f.rule == ONE_DEAD}
    return [*(f for f in read if f.about not in dead or f.point not in BYSTANDERS), *told]
