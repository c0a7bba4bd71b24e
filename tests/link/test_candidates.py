"""Who is compared with whom: those that share rare words within a window of days, in whatever stretches."""

from __future__ import annotations

import random
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.config import Config
from variorum.link.events import candidates
from variorum.link.events.terms import Terms, code_of
from variorum.link.events.vectors import count_stories, weigh

if TYPE_CHECKING:
    import pytest

CONFIG = replace(Config().events, window=5)


def told(*words: str) -> Terms:
    """A story that has each of these words once."""
    return Terms(
        array("Q", [code_of(0, word) for word in words]).tobytes(),
        array("f", [1.0] * len(words)).tobytes(),
        bytes(len(words)),
    )


def compared(stories: list[Terms], days: list[int | None]) -> set[tuple[int, int]]:
    """The rows of each two stories that are worth comparing."""
    vocabulary = count_stories(stories, CONFIG)
    found = set()
    for stretch in candidates.find_stretches(days, CONFIG):
        words = weigh([stories[row] for row in stretch.rows.tolist()], vocabulary).of("words")
        for pairs in candidates.find_candidates(words, stretch, CONFIG):
            found |= set(zip(stretch.rows[pairs.earlier].tolist(), stretch.rows[pairs.later].tolist(), strict=True))
    return found


def test_stories_meet_those_that_share_their_words_within_the_window() -> None:
    """An undated story is in every window; one that shares nothing meets nobody."""
    stories = [told("dam", "quell"), told("dam", "quell"), told("dam", "quell"), told("dam", "quell"), told("wheat")]
    assert compared(stories, [3, 1, None, 20, 3]) == {(1, 0), (1, 2), (0, 2), (3, 2)}


def test_the_stretches_that_stories_are_taken_in_change_no_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred stories of few words, some of them undated, in one stretch and in many."""
    draw = random.Random(7)  # noqa: S311 - not for secrets
    words = [f"word{number}" for number in range(60)]
    stories = [told(*draw.sample(words, 6)) for _ in range(200)]
    days = [draw.choice([None, *range(60)]) for _ in stories]
    whole = compared(stories, days)

    monkeypatch.setattr(candidates, "_SHORTEST", 1)
    monkeypatch.setattr(candidates, "_BLOCK", 3)
    assert len(list(candidates.find_stretches(days, CONFIG))) > 3
    assert whole == compared(stories, days)
    assert len(whole) > len(stories)


def test_no_stories_are_no_stretches() -> None:
    """And nothing is asked of the words of nobody."""
    assert compared([], []) == set()
