"""What reports tell of that no table foresees, as answers on which other reports may meet."""

from __future__ import annotations

import pytest

from variorum.build import read_report

_SHOT = "A 9-year-old boy was shot in a house in Vell on Friday, police said."


def told(sentence: str, point: str, opening: str = _SHOT) -> set[tuple[str, str]]:
    """What a report of a shooting that goes on with a sentence tells on a point."""
    (report,) = read_report(f"{opening}\n\n{sentence}", title="Boy shot in Vell", published="2031-05-09")
    return {(c.about, c.value) for c in report.analysis.claims if c.point == f"other:{point}"}


@pytest.mark.parametrize(
    ("sentence", "asked", "answer"),
    [
        ("Jon Lind turned himself in on Sunday.", "gunman taken", "surrendered"),
        ("Jon Lind was apprehended at a quarry.", "gunman taken", "arrested"),
        ("Two men broke into the home.", "way in", "broke in"),
        ("A man kicked in the door.", "way in", "forced the door"),
        ("The boys were playing with a gun.", "gun going off", "played with"),
        ("His uncle dropped the pistol.", "gun going off", "it fell"),
        ("Lind left his gun unlocked.", "gun kept", "unsecured"),
        ("Lind told the Post that his gun was locked up.", "gun kept", "locked"),
        ("Officers were flagged down by a woman.", "call to police", "were flagged down"),
    ],
)
def test_which_of_several_courses_an_event_took(sentence: str, asked: str, answer: str) -> None:
    """Verbs that have nothing in common answer one question."""
    assert (asked, answer) in told(sentence, "in what way")


@pytest.mark.parametrize(
    "sentence",
    [
        "Jon Lind entered a plea on Sunday.",
        "Police asked Jon Lind to drop the gun.",
        "Jon Lind refused to surrender.",
        "The lawyer knocked the plan.",
        "They did not break into the home.",
    ],
)
def test_what_was_not_done_or_means_something_else_is_no_course(sentence: str) -> None:
    """One enters a plea, too; and what somebody is told to do is not done."""
    assert told(sentence, "in what way") == set()


@pytest.mark.parametrize(
    ("sentence", "doing"),
    [
        ("The boy was playing cards in the kitchen.", "playing cards in the kitchen"),
        ("The boy was hit while sitting in a car.", "sitting in a car"),
        ("The boy had been walking home from a game.", "walking home from a game"),
        ("The boy was hit as he sat in a car.", "sat in a car"),
    ],
)
def test_what_those_hit_were_doing(sentence: str, doing: str) -> None:
    """Told in the past of whoever was hit, or of one without a subject beside the deed."""
    assert told(sentence, "doing what") == {("people hit", doing)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The boy is recovering in Orm.",
        "Police came as he drove off.",
        "Officers were searching the street.",
        "The boy was bleeding from the leg.",
    ],
)
def test_what_comes_of_it_is_not_what_they_were_doing(sentence: str) -> None:
    """What others do, and what a wound does to him, answers something else."""
    assert told(sentence, "doing what") == set()


@pytest.mark.parametrize(
    ("sentence", "asked", "answer"),
    [
        ("A jogger found the body.", "people found", "jogger"),
        ("His older brother shot the boy.", "people shot", "older brother"),
        ("The boy shot himself.", "people shot", "himself"),
        ("A neighbor called 911.", "police called", "neighbor"),
    ],
)
def test_by_whom_it_was_done_where_more_is_told_than_that_it_was_a_gunman(
    sentence: str, asked: str, answer: str
) -> None:
    """A brother, a jogger, a neighbour; that a gunman fired and officers came says nothing."""
    assert (asked, answer) in told(sentence, "by whom")


@pytest.mark.parametrize("sentence", ["A gunman shot the boy.", "Officers found the body.", "Somebody called 911."])
def test_that_officers_came_and_a_gunman_fired_answers_nothing(sentence: str) -> None:
    """Every report could say so."""
    assert told(sentence, "by whom") == set()


def test_for_whom_people_had_met() -> None:
    """A wake is somebody's; a party without a guest of honour is nobody's."""
    assert told("It was a wake for Ida Holt.", "for whom") == {("mourners' meeting", "Ida Holt")}
    assert told("It was a loud party.", "for whom") == set()


@pytest.mark.parametrize(
    ("sentence", "noun", "described"),
    [
        ("A lantern of green glass lay there.", "lantern", "lantern of green glass"),
        ("They saw a black stripe.", "stripe", "black stripe"),
    ],
)
def test_the_only_thing_of_its_kind_is_known_by_what_describes_it(sentence: str, noun: str, described: str) -> None:
    """A noun that a report has once may be met by another's."""
    assert (noun, described) in told(sentence, "which")


@pytest.mark.parametrize(
    "sentence",
    [
        "They saw a black stripe and a white stripe.",
        "They saw a stripe.",
        "It was a brutal investigation.",
        "They saw another man.",
    ],
)
def test_things_of_which_there_are_two_or_of_which_all_tell_are_not_asked_for(sentence: str) -> None:
    """Which of two stripes another report means, nobody knows."""
    assert told(sentence, "which") == set()


def test_what_is_told_of_the_only_deed_of_its_kind() -> None:
    """With what the verb takes beside it; a verb alone tells nothing, and two deeds of a kind are two."""
    assert told("Lind juggled three lanterns.", "what is told") == {("juggled", "juggled three lanterns")}
    assert told("Lind juggled.", "what is told") == set()
    assert told("Lind juggled plates. Moss juggled knives.", "what is told") == set()


@pytest.mark.parametrize(
    ("sentence", "where"),
    [
        ("The boy was in a hallway.", {("people hit", "hallway")}),
        ("The gun was in a drawer.", {("gun", "drawer")}),
        ("The boy was in Vell.", set()),
        ("The boy was hit in an ambush.", set()),
        ("Lind was put behind bars.", set()),
    ],
)
def test_where_somebody_was_is_answered_by_a_place(sentence: str, where: set[tuple[str, str]]) -> None:
    """A room, a street, a piece of furniture; of a crime the town is told elsewhere, and an ambush is no place."""
    opening = "A 9-year-old boy was shot on Friday, police said."
    assert told(sentence, "where", opening) == where
