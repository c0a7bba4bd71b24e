"""Who is told to be dead one by one, in reports of a siege or of talks as in those of a crime."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "Talks on the quarry at Norvale go on, the bishop said, and the strikers stay below.\n"


def told(text: str, point: str) -> set[str]:
    """What a report of talks tells on a point of its own happening."""
    claims = [
        c
        for r in read_report(LEAD + text, title="Talks on Norvale quarry", published="2031-05-10")
        for c in r.analysis.claims
    ]
    return {c.value for c in claims if c.point == point and not c.about.startswith("in the background")}


@pytest.mark.parametrize(
    ("text", "name", "age"),
    [
        (
            "A guard, 40-year-old Ada Moss, was shot dead when raiders broke the gate, the ministry said.",
            "Ada Moss",
            "40",
        ),
        ("The raid, in which a guard, 40-year-old Ada Moss, was killed, lasted an hour.", "Ada Moss", "40"),
        ("The guard, Ada Moss, 40, was shot dead.", "Ada Moss", "40"),
        ("A night watchman, Carl Dunn, was stabbed to death.", "Carl Dunn", ""),
        ("A retired teacher, Carl Dunn, 31, a father of two, was killed.", "Carl Dunn", "31"),
        ("They came at night, killing a young teacher, Ada Moss, 31, in her house.", "Ada Moss", "31"),
    ],
)
def test_one_of_the_dead_is_named_beside_what_he_was(text: str, name: str, age: str) -> None:
    """With an age before the name, behind it, or without one; and whoever is named so is counted."""
    assert told(text, "victim_name") == {name}
    assert told(text, "victim_age") == ({age} if age else set())
    assert told(text, "killed") & {"1", "at least 1"}
    assert not told(text, "other:name")


@pytest.mark.parametrize(
    "text",
    [
        "The guard was shot dead.",
        "One guard was shot dead in the yard.",
        "A teacher who came from Vell was killed.",
        "A clerk, aged 40, was murdered.",
        "A miner, a 52-year-old from Vell, was beaten to death.",
        "The driver died in the raid.",
        "The report gave a wrong age for the teacher who was killed.",
    ],
)
def test_one_told_of_alone_counts_one_at_the_least(text: str) -> None:
    """Without a name, and by whatever he did for a living."""
    assert told(text, "killed") & {"1", "at least 1"}
    assert not told(text, "victim_name")


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied that a guard was killed.",
        "If a hostage is killed, the talks are over.",
        "A guard was nearly killed.",
        "The brother of the teacher, Carl Dunn, was freed.",
        "The deal is dead.",
        "The minister, Ada Moss, has died.",
        "A drone was killed off.",
        "In 2019 a guard, Ada Moss, was shot dead there.",
        "They threatened to shoot a hostage.",
    ],
)
def test_who_is_not_told_to_be_dead_counts_nobody(text: str) -> None:
    """What is denied, feared or long ago, a death of old age, and what is no person."""
    assert not told(text, "killed")
    assert not told(text, "victim_name")


def test_who_did_it_is_no_victim_by_name() -> None:
    """A gunman who is shot is one of the dead, and not one of those hit."""
    assert told("The gunman, Carl Dunn, was shot dead.", "killed") == {"at least 1"}
    assert not told("The gunman, Carl Dunn, was shot dead.", "victim_name")


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("Three members of the unit were slightly hurt.", "injured", "3"),
        ("Three of the unit were slightly hurt.", "injured", "at least 3"),
        ("Seven of the last eight hostages were brought out alive.", "other:rescued", "7"),
        ("Two of the remaining nine sailors were rescued.", "other:rescued", "2"),
    ],
)
def test_members_of_a_body_are_all_and_some_of_those_left_are_some(text: str, point: str, value: str) -> None:
    """Of how many they were is no count of what befell them."""
    reports = read_report(text, title="Three people hurt as soldiers storm hotel", published="2031-05-10")
    found = [c for r in reports for c in r.analysis.claims if c.point == point and c.span.part == "text"]
    assert {c.value for c in found} == {value}


@pytest.mark.parametrize(
    ("title", "mined"),
    [
        ("One hostage killed as troops end Norland mine siege", False),
        ("Rebels mine the bridge at Orm", True),
    ],
)
def test_a_mine_between_its_name_and_a_noun_is_a_place(title: str, mined: bool) -> None:  # noqa: FBT001
    """Nobody mined a siege; a bridge may be mined."""
    reports = read_report("The army said so on Monday.", title=title, published="2031-05-10")
    assert any("mined" in c.about for r in reports for c in r.analysis.claims) == mined
