"""How many of a thing: what is counted, and what became of it, in words on which reports meet."""

from __future__ import annotations

import pytest

from variorum.build import read_report


def numbers(text: str) -> set[tuple[str, str, str]]:
    """Return the figures of things read, as (what is asked, value, speaker)."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    return {(c.about, c.value, c.speaker) for c in claims if c.point == "other:number"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood destroyed 340 houses in Vell.", ("house destroyed", "340", "")),
        ("Our teams counted 870 homes destroyed along the Osk.", ("house destroyed", "870", "")),
        ("The mayor showed us 31 houses that had burned.", ("house burnt", "31", "")),
        ("From the tower 31 ships could be seen lying idle.", ("ship", "31", "")),
        ("Thirty-eight ships lie idle in the roads.", ("ship idle", "38", "")),
        ("Nineteen ships were idle last night, not one more.", ("ship idle", "19", "")),
        ("Rioters set three cars on fire.", ("car burnt", "3", "")),
        ("The army moved 22 of 40 howitzers back.", ("howitzer withdrawn", "22", "")),
        ("All 40 howitzers have been withdrawn.", ("howitzer withdrawn", "40", "")),
        ("Two boats and four tugs were sent to the wreck.", ("tug sent", "4", "")),
        ("The Union imposed sanctions on seven officials of Tarn.", ("people sanctioned", "7", "")),
        ("There were two drones over the market.", ("drone", "2", "")),
        ("It was a single drone, the general said.", ("drone", "1", "general")),
        ("Another 12 barns were burned.", ("barn burnt", "at least 12", "")),
        ("The council said that sparks had burned 12 barns.", ("barn burnt", "12", "council")),
    ],
)
def test_what_is_counted_and_what_became_of_it_is_read_from_the_parse(
    text: str, expected: tuple[str, str, str]
) -> None:
    """Whoever counts, sees or shows things tells nothing of what became of them."""
    assert expected in numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "One of the barns was burned.",  # some of a whole
        "Half of the barns were burned.",
        "Twelve barns have burned in Vell this year.",  # not of one happening
        "A barn was burned.",
        "Nine villagers were killed.",  # a fate of people, a point of its own
    ],
)
def test_parts_of_a_whole_and_sums_of_a_year_are_no_number_of_a_happening(text: str) -> None:
    """What is left of a whole, or more than one happening, is held against no other figure."""
    assert numbers(text) == set()


def test_millions_are_written_in_figures() -> None:
    """A reader of the record is shown no power of ten."""
    told = {value for _, value, _ in numbers("The agency fined the ferry line 3 million crowns.")}
    assert told == {"3000000"}
