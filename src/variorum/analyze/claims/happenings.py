"""Kinds of happening that accounts date: one name for the verbs and nouns by which reports tell of the same thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from variorum.analyze.claims.tables import rows

# Happenings of which one is the matter of a story, and those that make a story one of politics instead.
INCIDENTS = frozenset(name for name, kind, _ in rows("happenings") if kind == "incident")
POLITICS = frozenset(name for name, kind, _ in rows("happenings") if kind == "politics")

# The rule of an hour or a day on which the happening itself is said to have begun; linking knows it by this name.
ONSET: Final = "when it began"
# What begins, sort by sort: that of a mutiny is not that of the assault that ends it.
_SORTS = {
    "fighting": r"open(?:ed|s)? fire|fired|shots?|shells?|mortars|drones?|attack(?:ed)?|shelled|bombed|assault(?:ed)?"
    r"|fighting|clash(?:es)?|shooting|firing|exchange of fire|battle|gunfire|raid|shelling"
    r"|bombardment|air ?strikes?|ambush|massacre|killings?",
    "rising": r"mutiny|riots?|siege|uprising|revolt",
    "slide": r"(?:land|mud|rock)?slide|mud|(?<!on a )(?<!on the )(?:hill(?:side)?|slope)|avalanche|collapse",
    "flood": r"dam|wave|flood|storm|cyclone",
    "fire": r"blaze|fire|explosion|blast",
    "quake": r"(?:earth)?quake|tremor|eruption",
    "crash": r"crash|collision|accident|derailment|incident",
}
_NOUNS = "|".join(f"(?P<{sort}>{words})" for sort, words in _SORTS.items())
_BEGINS = re.compile(
    rf"\b(?:{_NOUNS})\b[^.;]{{0,60}}?\b(?:beg[aiu]n|started|broke out|erupted|came(?: down)?|struck|hit|occurred"
    r"|happened|took place|gave way|burst)\b",
    re.IGNORECASE,
)


def onset_of(text: str, at: int) -> str:
    """Return what sort of happening began at a time, by the words before it ("The fighting began at about 6 a.m.")."""
    clause = re.split(r"[;:]|\.(?= )|, (?:and|but|while|who|which|when)\b", text[:at])[-1]
    begins = [m for m in _BEGINS.finditer(clause) if len(clause) - m.end() <= _NEAR]
    return begins[-1].lastgroup or "" if begins else ""


def sort_of(text: str) -> str:
    """Return what sort of happening words name first; empty if they name none ("It began")."""
    match = _SORT.search(text)
    return (match.lastgroup or "") if match else ""


_SORT = re.compile(rf"\b(?:{_NOUNS})\b", re.IGNORECASE)
# How far, in characters, a time may stand from the verb that it dates.
_NEAR = 60


@lru_cache(maxsize=4096)
def happenings_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the happenings that a stretch of text tells of, as (name, start, end), in order of the words."""
    found = [(name, m.start(), m.end()) for name, _, pattern in rows("happenings") for m in pattern.finditer(text)]
    kept: list[tuple[str, int, int]] = []
    for name, start, end in found:
        if not any(start < e and s < end for _, s, e in kept):
            kept.append((name, start, end))
    return tuple(sorted(kept, key=lambda entry: (entry[1], entry[2], entry[0])))


def counts_from_one(text: str) -> bool:
    """Say whether a sentence tells a time by how far it lies from a happening: "the night before the attack".

    >>> counts_from_one("The night before the attack, just after 10 p.m., he wrote to a friend.")
    True
    >>> counts_from_one("On the night of the attack he wrote to a friend.")
    False
    """
    near = (happenings_in(text[m.end() : m.end() + _NEAR]) for m in _FROM_ONE.finditer(text))
    return any(found and found[0][1] <= _NEAR // 2 for found in near)


_NEAR = 40  # characters
_FROM_ONE = re.compile(
    r"\b(?:minute|hour|night|evening|afternoon|morning|day|week|month)s? (?:before|after|following|preceding|prior to) "
    r"(?:the|this|that|his|her|their) ",
    re.IGNORECASE,
)


# What is told of a happening afterwards, and how those it hurt still fare: the time beside these words is theirs.
_TOLD_AFTERWARDS: Final = re.compile(
    r"\b(?:(?:facebook|twitter|instagram|blog|media|online) post|tweet(?:ed)?|video statement|(?:news|press|media)"
    r" (?:conference|briefing|release)|briefing"
    r"|releas(?:ed|ing) (?:the |a |an |more |new |his |her |their )?(?:\w+ )?(?:information|details|statements?|names?"
    r"|photos?|pictures?|video|footage|descriptions?|findings|image)(?: of (?:\w+ ){1,4})?"
    r"|remain(?:ed|s|ing)? (?:in (?:\w+ ){1,3}condition|hospitali[sz]ed|at large|in (?:the |a )?(?:\w+ )?hospital)"
    r"|(?:warning|watch|advisory)(?: \w+){0,2} (?:issued|in effect|expir\w+)|expir(?:es|ed|ing)|last updated)"
    r"(?:,? (?:until|on|at|by|for|early|late|about|around|as of|just before|just after))* ?$",
    re.IGNORECASE,
)
_BRIEFING: Final = re.compile(r",? (?:\w+ )?(?:news |press |media )?(?:conference|briefing)\b", re.IGNORECASE)


def is_told_afterwards(before: str, after: str) -> bool:
    """Say whether a time, by the words before and after it, is that of telling of a happening, or of what came of it.

    >>> is_told_afterwards("He detailed the shooting in a Facebook post ", "")
    True
    >>> is_told_afterwards("Two men were shot ", ", police said in a Facebook post")
    False
    """
    return _TOLD_AFTERWARDS.search(before) is not None or _BRIEFING.match(after) is not None
