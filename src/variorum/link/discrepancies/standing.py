"""How a thing stands where processes say that it is disputed: the two states, who gives each, and their words.

A siege that is over or not, a road that is open or shut: a process sees what reports of several events say of one day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.model import ProcessState, Span

# The state in which two are said to hold that cannot both, and how it tells of them: "open (army); closed (elders)".
_DISPUTED: Final = "disputed"
_STATES = re.compile(r"(?:^|; )(?P<state>[^;(]+) \((?P<who>[^;]*)\)(?=;|$)")
# Kinds of which something stands one way or the other at a time.
_STANDING = frozenset({"ceasefire", "crossing", "route", "restriction", "sanctions", "strike", "programme"})


class Disputed(NamedTuple):
    """A thing of which two states are said to hold at one time: who gives each, and the words."""

    about: str
    states: Mapping[str, tuple[tuple[str, ...], tuple[Span, ...]]]


def find_disputed(states: Iterable[ProcessState]) -> list[Disputed]:
    """Answer: of which processes are two states told that exclude one another, each on the word of somebody else?"""
    by_process: dict[tuple[str, str], list[ProcessState]] = defaultdict(list)
    for state in states:
        if state.kind in _STANDING:
            by_process[state.kind, state.process].append(state)
    return [
        made
        for _, rows in sorted(by_process.items())
        for row in rows
        if row.state == _DISPUTED and (made := _disputed(row, rows)) is not None
    ]


def _disputed(row: ProcessState, rows: Sequence[ProcessState]) -> Disputed | None:
    """Return both states of a disputed stretch with those of its words that the rows of each give."""
    told = {match["state"]: match["who"] for match in _STATES.finditer(row.outcome)}
    found: dict[str, tuple[tuple[str, ...], tuple[Span, ...]]] = {}
    for state, who in told.items():
        words = {span for one in rows if one.state == state for span in one.evidence}
        evidence = tuple(span for span in row.evidence if span in words)
        if evidence:
            holders = tuple(name for name in who.split(", ") if "own words" not in name)
            found[state] = holders, evidence
    return Disputed(row.process, found) if len(found) > 1 and any(who for who, _ in found.values()) else None
