"""Which words of a sentence are triggers?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.triggers.lexicon import NOT_AFTER, NOT_BEFORE, lexicon
from variorum.analyze.triggers.talks import ARRIVED, FAILED, arrivals_of_forces, endings_of_talks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.triggers.lexicon import Entry
    from variorum.analyze.triggers.lines import Line

_MONTHS = frozenset({"march"})


class Match(NamedTuple):
    """Words ``first`` to ``last`` of a sentence, both included, that tell of a happening."""

    first: int
    last: int
    entry: Entry
    rule: str


def find_matches(sentence: Line, source: str) -> list[Match]:
    """Return the triggers of a sentence from left to right, none overlapping another."""
    line = sentence.forms
    found = [Match(first, last, FAILED, "talks end") for first, last in endings_of_talks(line)]
    found += [Match(first, last, ARRIVED, "forces arrive") for first, last in arrivals_of_forces(line)]
    taken = {i for match in found for i in range(match.first, match.last + 1)}
    known = lexicon()
    i = 0
    while i < len(line):
        match = None if i in taken else _at(known.get(_stem(line[i]), ()), line, i, sentence, source)
        if match is None or any(k in taken for k in range(match.first, match.last + 1)):
            i += 1
            continue
        found.append(match)
        i = match.last + 1
    return sorted(found, key=lambda m: (m.first, m.last))


def _stem(form: str) -> str:
    return form.removesuffix("'s")


def _at(entries: Sequence[Entry], line: list[str], i: int, sentence: Line, source: str) -> Match | None:
    for entry in entries:
        size = len(entry.forms)
        if size > 1 and (
            tuple(line[i + 1 : i + size]) != entry.forms[1:] or sentence.clauses[i] != sentence.clauses[i + size - 1]
        ):
            continue
        word = sentence.words[i]
        before, after = line[i - 1] if i else "", line[i + size] if i + size < len(line) else ""
        if before in NOT_AFTER.get(line[i], ()) or after in NOT_BEFORE.get(line[i], ()):
            return None
        if line[i] in _MONTHS and source[word.start].isupper() and i:
            return None
        return Match(i, i + size - 1, entry, "table")
    return None
