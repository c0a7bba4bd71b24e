"""What reports say that they had wrong: the words taken back, and those that stand."""

from __future__ import annotations

import pytest

from variorum.analyze.claims.tables import rows
from variorum.build import read_report


def readings(text: str, title: str = "") -> list[tuple[str, str, str]]:
    """Return what a report corrects, as (about, taken back or correction, value)."""
    claims = [c for r in read_report(text, title=title, published="2031-05-10") for c in r.analysis.claims]
    return [(c.about, c.modality, c.value) for c in claims if c.point == "other:correction"]


@pytest.mark.parametrize(("form", "example"), [(form, example) for form, example, _ in rows("corrections")])
def test_each_form_of_a_correction_fits_its_example(form: str, example: str) -> None:
    """The table's own examples, the row found by form and example."""
    (pattern,) = (p for f, e, p in rows("corrections") if (f, e) == (form, example))
    assert pattern.search(example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Correction: In a story of May 7 about the mine at Marrow, the Northern News Service, citing the "
                "inspectorate, gave the age of the manager, Ada Moss, as 44. She is 49."
            ),
            [
                ("the age of the manager, Ada Moss", "taken back", "44"),
                ("the age of the manager, Ada Moss", "correction", "She is 49"),
            ],
        ),
        (
            (
                "In a report published May 3 about the ferry Ostra, we said erroneously that the ship had sailed from "
                "Port Amber. It had sailed from Port Vell."
            ),
            [
                ("the ship", "taken back", "the ship had sailed from Port Amber"),
                ("the ship", "correction", "It had sailed from Port Vell"),
            ],
        ),
        (
            (
                "In a story of May 7 about a strike, the Northern News Service reported erroneously that the mine was "
                "closed. It is open. The story also misstated the rank of Jon Lind. He is a colonel, not a major."
            ),
            [
                ("the mine", "taken back", "the mine was closed"),
                ("the mine", "correction", "It is open"),
                ("the rank of Jon Lind", "correction", "He is a colonel"),
                ("the rank of Jon Lind", "taken back", "a major"),
            ],
        ),
        (
            (
                "(Corrects number of sailors to be released by the rebels in paragraph 2 to 14 from 16, and the day to "
                "Monday from Sunday)"
            ),
            [
                ("number of sailors to be released by the rebels", "correction", "14"),
                ("number of sailors to be released by the rebels", "taken back", "16"),
                ("day", "correction", "Monday"),
                ("day", "taken back", "Sunday"),
            ],
        ),
        (
            "CORRECTION. The delegation landed at Narva, not at Sarnath as this service reported on Monday.",
            [
                ("The delegation", "correction", "The delegation landed at Narva"),
                ("The delegation", "taken back", "at Sarnath"),
            ],
        ),
        (
            (
                "An earlier version of this article wrongly stated that the hostages were held in a church; they were "
                "held in a school."
            ),
            [
                ("the hostages", "taken back", "the hostages were held in a church"),
                ("the hostages", "correction", "they were held in a school"),
            ],
        ),
    ],
)
def test_a_correction_gives_what_was_wrong_and_what_is_right(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The right words follow in the sentence or in the next one."""
    assert readings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        (
            "The clerks used correction fluid, the party said. It reported that nine districts were affected. The "
            "court will rule on Friday."
        ),
        "In a report on the strike the union said that the owner had lied. The owner said nothing.",
        "An earlier version of this story said that the bridge was closed. Reporting by Ada Moss.",
        "The minister was in Narva, not in Sarnath.",
    ],
)
def test_what_only_looks_like_a_correction_is_none(text: str) -> None:
    """The fluid, a body's own report, a note without the right words, and a plain contrast."""
    assert readings(text) == []


def test_a_figure_in_words_taken_back_is_read_as_a_figure_alone() -> None:
    """Where the toll is read, the whole sentence is no second reading."""
    text = (
        "The dam burst on Monday and killed 12 people.\n\nCorrection: An earlier version of this report said that 19 "
        "people were killed. The number is 12."
    )
    assert readings(text) == []


@pytest.mark.parametrize(
    ("note", "modality"),
    [
        ("(Corrects hour of the assault to 4:15 a.m. in paragraph 4)", ""),
        ("(Corrects age of the captain to 59 in paragraph 3)", ""),
        ("(Corrects number of dead to 9 in first paragraph)", "correction"),
    ],
)
def test_a_note_that_names_what_it_corrects_corrects_nothing_else(note: str, modality: str) -> None:
    """The dead behind a note on the hour are no corrected figure, nor is a figure in a headline marked CORRECTED."""
    text = f"{note}\n\nHALMER (AP) - Nine hostages were killed when soldiers stormed a train on Friday, police said."
    reports = read_report(text, title="CORRECTED-Nine hostages killed on train", published="2031-05-10")
    dead = [c for r in reports for c in r.analysis.claims if c.point == "killed" and c.value == "9"]
    assert {c.modality for c in dead if c.span.part == "text"} == {modality}
    assert {c.modality for c in dead if c.span.part == "title"} <= {modality, ""}


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        (
            (
                "Correction: An article on Sunday about the raid at Marrow misstated the age of the guard who was "
                "killed. Jon Lind was 47, not 41."
            ),
            [("Jon Lind", "41", "taken back"), ("Jon Lind", "47", "correction")],
        ),
        (
            (
                "Gunmen killed a guard, Jon Lind, at the Marrow depot on Friday, police said.\n\n"
                "An earlier version of this article misstated the age of Jon Lind. He was 47, not 41."
            ),
            [("Jon Lind", "41", "taken back"), ("Jon Lind", "47", "correction")],
        ),
        (
            (
                "Gunmen killed a guard, Jon Lind, at the Marrow depot on Friday, police said.\n\n"
                "A report on Saturday gave the wrong age for Jon Lind. He was 47, not 41."
            ),
            [("Jon Lind", "41", "taken back"), ("Jon Lind", "47", "correction")],
        ),
        (
            (
                "Gunmen killed a guard, Jon Lind, at the Marrow depot on Friday, police said.\n\n"
                "The story should have said that Lind was 47 years old, not 41."
            ),
            [("Jon Lind", "41", "taken back"), ("Jon Lind", "47", "correction")],
        ),
        (
            (
                "Gunmen killed a guard, Jon Lind, 47, at the Marrow depot on Friday, police said.\n\n"
                "The gate was 12, not 14, miles from the depot."
            ),
            [("Jon Lind", "47", "")],
        ),
    ],
)
def test_an_age_set_right_is_that_persons_age_beside_the_one_taken_back(
    text: str, ages: list[tuple[str, str, str]]
) -> None:
    """So that it meets the age that other reports give; without words that say so nothing is set right."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    assert sorted({(c.about, c.value, c.modality) for c in claims if c.point.endswith("age")}) == ages


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed a guard at the depot on Friday. The mayor should have said so at once. He was calm, not angry.",
        "The report said a guard was killed at the depot on Friday. The gate was open, not shut.",
    ],
)
def test_a_contrast_that_sets_no_report_right_is_no_correction(text: str) -> None:
    """Somebody's failure to speak, and one thing told against another, are no words about an earlier report."""
    assert readings(text) == []
