"""Happenings told in two places of a sentence: talks and how they end, forces and their coming."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.tables import entries
from variorum.analyze.triggers.lexicon import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_TALKS = entries(
    """
    talks talk negotiations negotiation dialogue discussions consultations round rounds summit meeting mediation
    """
)
# What befalls talks: a verb, and the words that may follow it. The longest that fits is taken.
_ENDINGS = entries("fail fails failed collapse collapses collapsed stall stalled founder foundered")
_ENDED = entries("end ends ended concluded conclude concludes closed broke break breaks")
_WITHOUT = re.compile(
    r"(?:without (?:\w+ ){0,3}?(?:breakthrough|agreement|deal|success|result|results|progress|accord|outcome|solution)"
    r"|in (?:failure|deadlock|stalemate|acrimony)|inconclusively|fruitlessly|unsuccessfully|down|off|up without)\b"
)
_NO_RESULT = re.compile(
    r"(?:failed to|could not|unable to|did not|produced no|yielded no|made no)\s+"
    r"(?:\w+ ){0,3}?(?:consensus|breakthrough|agreement|deal|differences|results?|progress|accord|solution)\b"
)
_NOUN_OF_FAILURE = re.compile(
    r"(?:collapse|breakdown|failure|suspension) (?:of|in) (?:\w+ ){0,2}?(?:talks|negotiations|dialogue)\b"
)
_NOUNS_OF_FAILURE = entries("collapse breakdown failure suspension")
_RESULTLESS = entries("could unable did produced yielded made")
REACH = 30  # words between the noun of talks and its ending: the longest lead of the development texts has 22
FAILED = Entry((), "talks fail", "v", "CONSULT", "failed")

_FORCES = entries("troops soldiers forces reinforcements warships paratroopers marines peacekeepers")
_ARRIVALS = entries("arrive arrives arrived arriving land landed landing reached entered")
# Words between the forces and their coming: "troops from several of the allied countries continued to arrive".
_NEAR = 9
ARRIVED = Entry((), "troops arrive", "v", "MOBILIZE", "troops")


def endings_of_talks(line: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of words that say that talks failed; ``line`` holds a sentence's words, folded."""
    subject = -REACH - 1
    for i, form in enumerate(line):
        if form in _TALKS:
            subject = i
        if form in _NOUNS_OF_FAILURE:
            found = _NOUN_OF_FAILURE.match(" ".join(line[i : i + 6]))
            if found:
                yield i, i + found.group().count(" ")
        elif i - subject > REACH:
            continue
        elif form in _ENDED:
            rest = _WITHOUT.match(" ".join(line[i + 1 : i + 9]))
            if rest:
                yield i, i + 1 + rest.group().count(" ")
        elif form in _ENDINGS or form in _RESULTLESS:
            found = _NO_RESULT.match(" ".join(line[i : i + 8]))
            if found or form in _ENDINGS:
                yield i, i + (found.group().count(" ") if found else 0)


def arrivals_of_forces(line: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of words that say that forces came somewhere."""
    forces = -_NEAR - 1
    for i, form in enumerate(line):
        if form in _FORCES:
            forces = i
        elif form in _ARRIVALS and i - forces <= _NEAR:
            yield i, i
