"""How far from a place something befell a ship or a plane."""

from __future__ import annotations

import pytest

from variorum.build import read_report


def distances(text: str) -> set[tuple[str, str]]:
    """Return the distances that a report gives, each with from where."""
    claims = [c for r in read_report(text, published="2031-05-05") for c in r.analysis.claims]
    return {(c.about, c.value) for c in claims if c.point == "other:count" and c.about.startswith(("miles", "kilomet"))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ada Moss was boarded at 5:40 a.m. some 22 nautical miles east of Vell, the owner said.", ("Vell", "22")),
        ("A patrol boat stopped her 14 miles off the island of Vell.", ("Vell", "14")),
        ("The ship's last position was 21.8 miles from Vell.", ("Vell", "22")),
        ("The plane came down 5 km from the airport of Lund.", ("Lund", "5")),
    ],
)
def test_where_it_happened_is_told_by_miles_from_a_named_place(text: str, expected: tuple[str, str]) -> None:
    """A fraction of a mile is the same place told more closely."""
    assert {(about.split(" from ")[1], value) for about, value in distances(text)} == {expected}


@pytest.mark.parametrize("whose", ["its waters", "Velmoran waters", "the territorial waters of Velmora"])
def test_how_deep_in_somebodys_waters_is_one_question(whose: str) -> None:
    """Each side calls them by another name."""
    assert distances(f"The guard said that the ship was four miles inside {whose}.") == {
        ("miles inside their waters", "4")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The village lies 22 miles east of Vell.",  # nothing happened that far off
        "The ship was boarded after a chase of 22 miles.",
        "The ship was boarded; the frigate lay 60 miles west of Vell.",
        "The tanker sank half a mile off Vell.",  # rounded, it would tell nothing
    ],
)
def test_other_distances_are_not_where_it_happened(text: str) -> None:
    """A place, a chase and another ship have distances of their own."""
    assert not distances(text)
