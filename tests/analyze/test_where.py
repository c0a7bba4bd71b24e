"""Where a shooting happened, with what, and where those hit and those caught were taken."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "A gunman opened fire in Easton on Friday, police said.\n"


def told(text: str, point: str) -> set[tuple[str, str]]:
    """Whom and what a report of a shooting tells on a point."""
    claims = [c for r in read_report(LEAD + text, published="2031-05-10") for c in r.analysis.claims]
    return {(c.about, c.value) for c in claims if c.point == point}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The shooting happened near Gorsel and Prell.", "Gorsel and Prell"),
        ("Police were called to N 21st and W Harl Streets.", "N 21st and W Harl Streets"),
        ("Four people were shot outside a Zelmer Street party.", "Zelmer Street"),
        ("Two were shot at the Turtle Cove Resort.", "Turtle Cove Resort"),
        ("He was shot in the parking lot of a QuikTrip.", "QuikTrip"),
        ("The shooting happened at Halden East apartments.", "Halden East apartments"),
        ("The shooting happened in the Osprey District.", "Osprey District"),
        ("He was shot off Interstate 40.", "Interstate 40"),
        ("It happened in an alley off Quill Street.", "Quill Street"),
        ("The shooting happened at an apartment complex.", "apartment complex"),
        ("Two men were shot in a parking lot.", "parking lot"),
        ("He was shot at the Quill Inn off Interstate 20 on Harl Road.", "Quill Inn off Interstate 20 on Harl Road"),
    ],
)
def test_where_it_happened_is_told_in_many_forms(text: str, place: str) -> None:
    """Corners without a sort, chains, houses of a street, named premises; else of what sort it was."""
    assert told(text, "place") == {("", place)}


@pytest.mark.parametrize(
    "text",
    [
        "The officer works at the Norvale School District.",
        "The shooting happened on Monday and Tuesday.",
        "The shooting was near Ada Moss and Lind.",
        "A clerk of a gas station security firm was told of the shooting.",
        "The South Lake Quillon Police Department answered the shooting.",
        "It was the 12th shooting in the City of Quillon.",
    ],
)
def test_other_names_are_no_places_of_what_happened(text: str) -> None:
    """Bodies, days, persons and the town as a whole."""
    assert not told(text, "place")


def test_what_sort_of_place_it_was_is_not_told_beside_its_name() -> None:
    """A story that names the street needs no "parking lot"; nor is a house known by its town another place."""
    street = "It happened on Mill Street."
    assert told(f"Two men were shot in a parking lot. {street}", "place") == {("", "Mill Street")}
    assert told(f"Two men were shot at a Quillon home. {street}", "place") == {("", "Mill Street")}


@pytest.mark.parametrize(
    "text",
    [
        "Her brother was handling a gun when he was hit.",
        "The father turned the gun on himself.",
        "A toddler found his mother's gun.",
        "A girl was hit by a firearm.",
        "The gun then went off.",
        "Police seek the gun used in the shooting.",
        # an unseen pair
        "They struggled over the gun.",
        "The boy died in an incident involving a gun.",
    ],
)
def test_a_gun_is_told_by_what_was_done_with_it(text: str) -> None:
    """Of what kind it was, nobody says."""
    assert {value for _, value in told(text, "weapon")} & {"gun", "firearm"}


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with possession of a firearm.",
        "Two men suffered gun shot wounds.",
        "She spoke of gun violence and the gun laws.",
        "The man with a gun permit left.",
    ],
)
def test_charges_wounds_and_laws_are_no_guns(text: str) -> None:
    """Nobody is told to have had one in his hands."""
    assert not told(text, "weapon")


@pytest.mark.parametrize(
    ("text", "hospital"),
    [
        ("Ida Holt was taken to the University of Quill Medical Center.", "university of quill medical center"),
        ("Ida Holt was released from Lark Hospital.", "lark hospital"),
        ("Four people were taken to hospitals.", "hospitals"),
        ("Ida Holt was hospitalized.", "hospital"),
        ("Two people are in the hospital.", "hospital"),
        ("Two people were released from the hospital.", "hospital"),
    ],
)
def test_where_the_hurt_were_taken_is_told_with_and_without_a_name(text: str, hospital: str) -> None:
    """A hospital without its name is any: it is the one that another report names."""
    assert {value for _, value in told(text, "other:hospital")} == {hospital}


@pytest.mark.parametrize(
    "text",
    ["A spokesman for Lark Hospital spoke.", "She left the hospital.", "He ran past a car outside the hospital."],
)
def test_a_hospital_to_which_nobody_was_taken_is_none(text: str) -> None:
    """Nobody is told to lie there."""
    assert not told(text, "other:hospital")


def test_where_somebody_was_caught_is_told_by_its_street() -> None:
    """A block or a street, and no place of what happened."""
    text = "Jon Moss was arrested near the 400 block of Quill Street."
    assert told(text, "other:place of arrest") == {("Jon Moss", "near the 400 block of quill street")}
