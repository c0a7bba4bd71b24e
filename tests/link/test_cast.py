"""Whom a story puts first, and what that says of two stories without dates."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.link.test_events import grouped
from variorum.build import read_report
from variorum.config import Config
from variorum.link.events.cast import CAST_FEATURES, compare_casts, find_cast
from variorum.link.events.compare import FEATURES
from variorum.link.events.matter import find_top
from variorum.link.events.notes import take_notes
from variorum.link.events.pairings import Sign
from variorum.link.events.reasons import explain
from variorum.link.events.sharing import Pairs
from variorum.link.events.sketches import Sketches

if TYPE_CHECKING:
    from variorum.link.events.cast import Cast
    from variorum.model import Report

CONFIG = Config().events
ARRESTS = {
    "vane": "Harbour pilot Tom Vane was arrested on suspicion of smuggling in Port Orrin, police said.\n"
    "Vane was stopped at the quay with cigarettes in his boat. A judge let Vane go on bail until March.",
    "pilot": "Police in Port Orrin have arrested Tom Vane, a pilot, on suspicion of smuggling cigarettes.\n"
    "His boat was searched at the quay. Vane denies it and will be heard in March.",
    "holm": "Harbour pilot Eva Holm was arrested on suspicion of smuggling in Port Orrin, police said.\n"
    "Officers had followed Holm's van to a farm full of parrots. Holm stays in custody until October.",
    "again": "A pilot, Eva Holm, is suspected of smuggling parrots and was arrested, say police in Port Orrin.\n"
    "Her van was followed to a farm. Holm will be heard in October.",
}


@cache
def arrest(name: str) -> Report:
    return read_report(ARRESTS[name], id=name)[0]


def cast(name: str) -> Cast:
    return find_cast(arrest(name), *find_top(arrest(name)))


def between(*stories: Report) -> set[str]:
    """What two stories' casts say for or against their being one."""
    sketches = Sketches([take_notes(story, CONFIG).sketch for story in stories])
    shared = sketches.cast.shared(Pairs(np.array([0]), np.array([1])))
    told = compare_casts(sketches.columns[:1], sketches.columns[1:], shared)[0]
    return {feature for feature, value in zip(CAST_FEATURES, told, strict=True) if value}


def test_the_person_named_most_often_is_the_chief() -> None:
    """Named three times in one story; the month is that of the hearing."""
    assert cast("vane").chief == "vane"
    assert cast("vane").first == {"vane"}
    assert cast("vane").months == {"03"}


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("vane", "pilot", {"same_chief", "same_month"}),
        ("vane", "holm", {"other_first_people", "other_lead_people", "chief_unnamed", "other_month"}),
    ],
)
def test_another_chief_and_another_month_speak_for_two_happenings(one: str, other: str, says: set[str]) -> None:
    """The same offence, place, employer and outcome; only who and when differ."""
    assert between(arrest(one), arrest(other)) == says


def test_a_story_that_names_nobody_says_nothing_either_way() -> None:
    """No person, month or year: every feature is nought."""
    first, second = (read_report("The harbour was shut.", id=name)[0] for name in ("one", "two"))
    assert not between(first, second)


def test_two_arrests_of_one_kind_without_dates_are_two_events() -> None:
    """Four undated reports of two arrests: told in one set of words, parted by whom they are of."""
    reports = [arrest(name) for name in sorted(ARRESTS)]
    name_of = {report.story.id: report.document.id for report in reports}
    groups = [{name_of[story] for story in group} for group in grouped(reports)]
    assert sorted(groups, key=min) == [{"again", "holm"}, {"pilot", "vane"}]


def test_the_reason_says_whom_each_puts_first() -> None:
    """In words that a reader can weigh, with the names."""
    taken = [take_notes(arrest(name), CONFIG) for name in ("vane", "holm")]
    (vane, first), (holm, second) = ((notes.names, notes.grounds) for notes in taken)
    figures = dict.fromkeys(FEATURES, 0.0) | {"other_first_people": 1.0}
    against = explain((vane, holm), (first, second), figures, Sign(0), same=False, config=CONFIG)
    assert "the first words of one are of vane, of the other holm" in {reason.text for reason in against}
