"""Figures of things and of sets: crews, escapees, turnouts, and what a sentence sets against its own figure."""

from __future__ import annotations

import pytest

from variorum.analyze.claims.sets import set_of
from variorum.analyze.claims.tables import figure_of, rows
from variorum.build import read_report

Reading = tuple[str, str, str]


def sizes(text: str) -> set[Reading]:
    """Return the figures read, as (what is counted, value, correction or taken back)."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    return {
        (c.about or c.point, c.value, c.modality) for c in claims if c.point in {"other:count", "killed", "injured"}
    }


@pytest.mark.parametrize(("of", "example"), [(of, example) for of, example, _ in rows("sizes")])
def test_each_set_of_the_table_fits_its_example(of: str, example: str) -> None:
    """The example's figure is the size of the set."""
    text = example.replace("@", "12")
    assert set_of("", text, text.index("12"), text.index("12") + 2) == of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ferry Ostra, with a crew of 14, sank on Monday. The harbour office has spoken of 16.",
            {("crew", "14", ""), ("crew", "16", "")},
        ),
        (
            "About 2,500 dockers had walked out by noon, the union said. The port counted 1,100 strikers.",
            {("strikers", "2500", ""), ("strikers", "1100", "")},
        ),
        (
            "The army said the rebels had broken the truce 38 times. The rebels said the army had broken it 52 times.",
            {("how often broken by rebels", "38", ""), ("how often broken by army", "52", "")},
        ),
        (
            "Twelve patients got away through a window, the nurses said. The police counted nine.",
            {("escaped", "12", ""), ("escaped", "9", "")},
        ),
        (
            "Turnout was 44 percent, the commission said. Soldiers took the ballots.",
            {("turnout", "44", "")},
        ),
        (
            "Police found two rifles, not four, in the cellar.",
            {("rifles", "2", "correction"), ("rifles", "4", "taken back")},
        ),
        (
            "The court found that 60 ballot boxes had been opened, as the party claimed, and not 12.",
            {("ballot boxes", "60", "correction"), ("ballot boxes", "12", "taken back")},
        ),
        (
            "The dam burst. Three men, not two, were wounded, the clinic said.",
            {("injured", "3", "correction"), ("injured", "2", "taken back")},
        ),
    ],
)
def test_a_figure_is_read_with_what_it_counts_and_what_it_is_set_against(text: str, expected: set[Reading]) -> None:
    """Crew, escaped, turnout; and figures that a sentence sets aside for its own."""
    assert sizes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two lorries, not one of which was locked, stood at the dam.",
        "He drove off with six lorries, not five minutes after the blast.",
        "Nineteen of the 23 sheds burned.",
        "Two other lorries stood outside.",
    ],
)
def test_what_only_looks_like_a_figure_set_aside_or_a_size_is_none(text: str) -> None:
    """Words like "not one of which", a length of time, a part of a whole, and others beside the first."""
    assert not {value for _, value, modality in sizes(text) if modality or "sheds" in text or "other" in text}


def test_a_number_is_read_from_figures_and_from_words() -> None:
    """One table for both."""
    assert [figure_of(words) for words in ("1,040", "Forty-one", "nine", "sixty")] == [1040.0, 41.0, 9.0, 60.0]


def test_what_each_side_counts_of_the_other_is_no_figure_for_one_thing() -> None:
    """Eleven breaches by them, nineteen by us."""
    text = "The army reported 11 breaches of the truce. The rebels counted 19 by the other side."
    assert {value for _, value, _ in sizes(text)} == {"11"}
