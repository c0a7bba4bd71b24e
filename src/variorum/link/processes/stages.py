"""The table of states: which kind of process has which, which exclude each other, and what would come next."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, cast

from variorum.tables import read_rows

Sort = Literal["step", "phase", "mark"]


class Stage(NamedTuple):
    """One state that a kind of process can be in.

    A step announces or brings about a phase; a phase lasts until another; a mark is said of a phase and ends none.
    ``excludes`` are the phases that cannot hold beside it, ``needs`` the steps of which one comes before it returns
    once it was over, ``next`` what would come next: suggested to a reader, never assumed.
    """

    kind: str
    state: str
    rank: int
    sort: Sort
    excludes: frozenset[str]
    needs: frozenset[str]
    next: str


@cache
def _stages() -> dict[tuple[str, str], Stage]:
    rows = read_rows("variorum.link.processes", "stages.tsv")
    return {
        (kind, state): Stage(kind, state, int(rank), cast("Sort", sort), _of(excludes), _of(needs), after.strip("-"))
        for kind, state, rank, sort, excludes, needs, after in rows
    }


def _of(cell: str) -> frozenset[str]:
    return frozenset() if cell == "-" else frozenset(cell.split("|"))


def stage(kind: str, state: str) -> Stage:
    """Return what the table says of one state of a kind of process.

    >>> stage("ceasefire", "ended").excludes
    frozenset({'in force'})
    """
    return _stages()[kind, state]


def is_state(kind: str, state: str) -> bool:
    """Say whether a kind of process has a state."""
    return (kind, state) in _stages()


def stages() -> tuple[Stage, ...]:
    """Return all the states that a process can be in, by kind."""
    return tuple(_stages().values())
