"""Pairs compared, kept as columns: any order in, sorted out, each found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from variorum.link.events.pairings import Collected, Sign

if TYPE_CHECKING:
    from variorum.link.events.pairings import Pairings


def pairings(*found: tuple[int, int, float]) -> Pairings:
    collected = Collected(features=2)
    for one in found:  # each by itself, the higher row first
        first, second, score = (np.array([value]) for value in one)
        signs = np.where(first == 0, Sign.OTHER_ROUND, Sign.ONE_PAGE)
        features = np.column_stack((score, np.ones(1)))
        collected.add((second, first), features, scores=score, themes=np.zeros(1), signs=signs)
    return collected.sorted()


def test_a_pair_is_found_by_its_rows_whatever_the_order_it_came_in() -> None:
    """And one that was not compared has the likeness of the unseen."""
    found = pairings((4, 9, 2.5), (0, 7, -1.0), (0, 3, 0.5))
    assert found.pairs() == [(0, 3), (0, 7), (4, 9)]
    assert found.score((4, 9), unseen=-4.0) == 2.5
    assert found.score((3, 9), unseen=-4.0) == -4.0
    assert found.pairs(found.parted) == [(0, 3), (0, 7)]
    assert found.features.tolist() == [[0.5, 1.0], [-1.0, 1.0], [2.5, 1.0]]


def test_the_strongest_pairs_are_those_of_either_story() -> None:
    """Of equals the pair that comes first; a pair may be the strongest of one of its stories only."""
    found = pairings((0, 1, 3.0), (0, 2, 1.0), (1, 2, 1.0), (3, 4, 0.2))
    every = np.ones(len(found.keys), np.bool_)
    assert [found.pairs()[at] for at in found.strongest(every, 1)] == [(0, 1), (0, 2), (3, 4)]
    assert found.strongest(~every, 1).tolist() == []


def test_no_pairs_are_no_trouble() -> None:
    """A record of one report compares nothing."""
    found = pairings()
    assert found.pairs() == []
    assert found.place((0, 1)) is None
    assert found.strongest(np.zeros(0, np.bool_), 2).tolist() == []
