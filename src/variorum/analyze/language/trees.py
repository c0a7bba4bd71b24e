"""The best tree over scored arcs: every word governed, one root, no cycle (Chu and Liu 1965; Edmonds 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ONE_ROOT: Final = 1e5  # more than any sum of scores: the best tree then has as few roots as can be, which is one


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Return the head of each word, 0 for the root's; ``scores[d, h]`` is how well h governs d, place 0 is no word.

    The answer for place 0 itself is left out: the list has one entry fewer than the scores have rows.
    """
    heads = scores.argmax(1)
    found: list[int] = heads[1:].tolist()
    if found.count(0) == 1 and not _cycle([0, *found]):
        return found
    own = scores.astype(np.float64)
    found = _edmonds(own)[1:]
    if found.count(0) == 1:
        return found
    own[:, 0] -= _ONE_ROOT
    return _edmonds(own)[1:]


def _cycle(heads: list[int]) -> list[int]:
    """Return the words of one cycle, or nothing."""
    state = [0] * len(heads)
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = heads[at]
        if state[at] == start:
            cycle = [at]
            while heads[cycle[-1]] != at:
                cycle.append(heads[cycle[-1]])
            return cycle
    return []


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Return the heads of the best tree from place 0, contracting one cycle after the other."""
    own = scores.copy()
    np.fill_diagonal(own, -np.inf)
    own[0, :] = -np.inf
    heads = own.argmax(1).tolist()
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return [int(head) for head in heads]
    size = len(heads)
    inside = np.zeros(size, bool)
    inside[cycle] = True
    outer = np.flatnonzero(~inside)
    outside = outer.tolist()
    members = np.array(cycle)
    kept = own[members, [heads[at] for at in cycle]]
    into = own[members[:, None], outer] - kept[:, None]
    enter = into.argmax(0)
    onto = own[outer[:, None], members]
    leave = onto.argmax(1)
    small: Any = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = own[outer[:, None], outer]
    small[-1, :-1] = into.max(0)
    small[:-1, -1] = onto.max(1)
    contracted = _edmonds(small)
    for at, place in enumerate(outside):
        if at == 0:
            continue
        head = contracted[at]
        heads[place] = int(members[leave[at]]) if head == len(outside) else outside[head]
    entry = contracted[-1]
    broken = int(members[enter[entry]])
    heads[broken] = outside[entry]
    return [int(head) for head in heads]
