"""What a denial answers: a statement before it, one without a named speaker, a suspicion, or the words after it."""

from __future__ import annotations

import pytest

from variorum.build import read_report

Answer = tuple[str, str, str]


def disputes(text: str) -> set[Answer]:
    """Return what is disputed in a report, as (point, what it is about, yes or no)."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    return {(c.point, c.about, c.value) for c in claims if c.point in {"blame", "other:polarity"}}


@pytest.mark.parametrize(
    ("text", "point", "about"),
    [
        (
            (
                "The ferry sank off Narva. The harbour office said that a crack had been found in the hull. The "
                "shipyard rejected this."
            ),
            "other:polarity",
            "a crack had been found in the hull",
        ),
        (
            "A source in the palace said that two regiments had joined the rising. The army rejected that account.",
            "other:polarity",
            "two regiments had joined the rising",
        ),
        (
            (
                "The minister, Ada Moss, denied that the clinic had been warned of the fever. A nurse, Ida Holt, said "
                "that she had written two letters."
            ),
            "other:polarity",
            "the clinic had been warned of the fever",
        ),
        (
            (
                "Police questioned the director, Jon Mord. He is suspected of having ordered the foremen to close the "
                "valves. Mord denied it."
            ),
            "blame",
            "Jon Mord: ordered the foremen to close the valves",
        ),
        (
            (
                "The leader of the opposition, Ida Holt, said that a warning of the coast guard had lain there. The "
                "minister, Jon Mord, denied that there had been a specific warning."
            ),
            "other:polarity",
            "there had been a specific warning",
        ),
        (
            (
                "Relatives said six had been shot in the yard after they had surrendered. A spokesman denied that "
                "men who had surrendered were shot."
            ),
            "other:polarity",
            "men who had surrendered were shot",
        ),
        (
            "The junta blamed his brother, Jon Hale, for the revolt. Hale denied any role.",
            "blame",
            "Jon Hale: revolt",
        ),
        (
            'A clerk spoke. "A man from the ministry sat next to me in the hall," she said. The ministry denied it.',
            "other:polarity",
            "A man from the ministry sat next to me in the hall",
        ),
        (
            (
                "The lawyer said that his client was ill and that the key had lain with the Refugee Office. The Office "
                "rejected this."
            ),
            "other:polarity",
            "the key had lain with the Refugee Office",
        ),
        (
            (
                '"A lamp fell over in the kitchen," the chief said. He said that forty huts were lost. The elders '
                "disputed that account."
            ),
            "other:polarity",
            "A lamp fell over in the kitchen",
        ),
        # what a court finds, what a report suspects somebody of
        (
            "A court jailed Ada Moss for life for treason. Guards led her out. Moss had denied the charges.",
            "blame",
            "Ada Moss: treason",
        ),
        ("Judges convicted Jon Mord of arson on Monday. He had pleaded not guilty.", "blame", "Jon Mord: arson"),
        (
            "Police held a farmer, 59, who was suspected of having set fire to a barn. His lawyer said he denied it.",
            "blame",
            "farmer: set fire to a barn",
        ),
        (
            "They named two traders accused of taking bribes from the rebels. Ben Holt called the accusation baseless.",
            "blame",
            "two traders: taking bribes from the rebels",
        ),
        # who is told of answers right behind, in whatever words
        (
            (
                'A clerk spoke. "A man from Tarn House sat behind me," she said. Tarn House denies that any of its '
                "staff came."
            ),
            "other:polarity",
            "any of its staff came",
        ),
        (
            "Fishermen said that a Velmoran boat fired on them. Velmora said there was no such incident.",
            "blame",
            "Velmoran: attacking",
        ),
    ],
)
def test_a_denial_finds_what_it_denies(text: str, point: str, about: str) -> None:
    """The statement and the denial are two answers to one question."""
    assert {(point, about, "yes"), (point, about, "no")} <= disputes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Results are expected next week. The minister denied it.",
        "The front denied that it recruits children. Its welfare officer said that 64 boys live in the camps.",
        "Two men were accused of theft, a paper said. The harbour was closed. The minister dismissed this.",
        "The other sailors were taken back to the base, a guard said. Their captain pleaded not guilty.",
        "The mayor said that Holt denied having seen the letter. The clerk rejected that.",
    ],
)
def test_what_answers_nothing_that_was_told_is_no_dispute(text: str) -> None:
    """Nothing was claimed; the denier's own side speaks; the sentence between is of another matter."""
    assert not {answer for answer in disputes(text) if answer[2] == "yes" and answer[0] == "other:polarity"}


def test_what_an_accused_says_of_his_kin_denies_no_charge() -> None:
    """Whether his brother believed him is not whether he did it; whether his men fired is."""
    charge = "Police said that Jon Mord, 30, shot his mother in the head. "
    of_kin = disputes(charge + "Mord told a detective that his brother did not believe him that their mother was dead.")
    of_own = disputes("The rebels accused the army of shelling the market. The army said its gunners had not fired.")

    assert "no" not in {answer for _, _, answer in of_kin}
    assert "no" in {answer for _, _, answer in of_own}


def test_what_somebody_was_told_to_do_is_part_of_being_told() -> None:
    """That nobody was told to stay away, and that the fleet was told to land its catch, can both be so."""
    text = "Nobody had been told to stay away from the crane. The fleet has been told to land its catch in Harrow."
    assert not {answer for answer in disputes(text) if "informed" in answer[1]}
    assert not {answer for answer in disputes("He ordered the gate to be closed.") if "ordered" in answer[1]}


def test_a_denial_ends_where_who_denies_says_something_else() -> None:
    """In a relative clause what is said next stands behind a comma."""
    text = "Lorries came on Tuesday. The ministry, which had denied that the road was closed, said that it was opened."
    assert "the road was closed" in {about for _, about, _ in disputes(text)}
