"""How rare a word is: among the reports of a time, whatever an archive holds beside them."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from variorum.config import Config
from variorum.link.events.terms import Terms, code_of
from variorum.link.events.vectors import count_stories

if TYPE_CHECKING:
    from variorum.link.events.vectors import Vocabulary

CONFIG = replace(Config().events, rarity_reports=1024)  # stories are counted in batches of as many


def told(*words: str) -> Terms:
    """A story that has each of these words once."""
    return Terms(
        array("Q", [code_of(0, word) for word in words]).tobytes(),
        array("f", [1.0] * len(words)).tobytes(),
        bytes(len(words)),
    )


def rarity(vocabulary: Vocabulary, word: str) -> float:
    """How rare a word is found to be."""
    return float(vocabulary.rarity[np.searchsorted(vocabulary.codes, np.uint64(code_of(0, word)))])


def one_time(town: str, share: int) -> list[Terms]:
    """Reports of one time: one in so many of a town, each with something of its own, one in three of a shelling."""
    return [
        told(f"{town}{at}", *([town] if at % share == 0 else []), *(["shelling"] if at % 3 == 0 else []))
        for at in range(1024)
    ]


def test_the_town_of_one_crisis_is_no_rare_name_in_an_archive_of_ten() -> None:
    """What the reports of one time are to each other is the same whatever is told years later."""
    crisis = one_time("Tarn", 8)
    alone = count_stories(crisis, CONFIG)
    archive = count_stories([*crisis, *(story for at in range(9) for story in one_time(f"Dorv{at}", 8))], CONFIG)
    for word in ("Tarn", "Tarn5", "shelling"):
        assert rarity(archive, word) == pytest.approx(rarity(alone, word))

    whole = count_stories([*crisis, *one_time("Dorv", 8)], replace(CONFIG, rarity_reports=4096))
    assert rarity(whole, "Tarn") > rarity(alone, "Tarn") + 0.3  # of so few reports all are counted


def test_a_word_is_as_rare_as_where_it_is_told_most() -> None:
    """A stretch goes over the end of a batch: half of a burst on either side of it is one burst."""
    quiet = one_time("Dorv", 8)
    burst = [told(f"x{at}", "Tarn") for at in range(200)]
    across = [*quiet[:924], *burst, *quiet, *quiet]
    settings = replace(CONFIG, rarity_reports=2048)
    found = count_stories(across, settings)
    expected = (2048 + CONFIG.background_reports) / 200
    assert rarity(found, "Tarn") == pytest.approx(np.log(expected), abs=1e-5)
    assert int(found.frequency[np.searchsorted(found.codes, np.uint64(code_of(0, "Tarn")))]) == 200


def test_the_order_in_which_stories_are_counted_does_not_change_which_term_was_met_first() -> None:
    """Terms as rare as each other are taken in the order in which the stories stand, not in that of their dates."""
    stories = [told("quell", "dam"), told("mill", "dam"), told("ferry", "quell")]
    given = count_stories(stories, CONFIG)
    dated = count_stories([stories[2], stories[0], stories[1]], CONFIG, [2, 0, 1])
    assert np.argsort(given.met).tolist() == np.argsort(dated.met).tolist()
    assert given.rarity.tolist() == dated.rarity.tolist()
