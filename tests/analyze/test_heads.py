"""How many are held and how many attacked, by the clause."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "A shooting left one dead in Vell on Friday night. "


def told(text: str, point: str) -> set[str]:
    """What a report of a shooting tells on a point, behind its first sentence."""
    (report,) = read_report(LEAD + text, published="2031-05-10")
    return {c.value for c in report.analysis.claims if c.point == point and c.span.start >= len(LEAD)}


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("Two people are in police custody.", "2"),
        ("Detectives have a person of interest in custody.", "1"),
        ("The suspect is on the run.", "0"),
        ("The suspect was shot and killed by police.", "0"),
        ("Police have not made an arrest.", "0"),
    ],
)
def test_those_held_are_counted_by_their_noun(text: str, arrested: str) -> None:
    """Whether they are subject or object; of those named there may be more."""
    assert arrested in told(text, "arrested")


@pytest.mark.parametrize(
    "text",
    [
        "The children were taken into protective custody.",
        "Police will search tirelessly to arrest the man.",
        "He had previously been arrested.",
        "She pleaded with the man to stop.",
        "Nobody was hurt.",
    ],
)
def test_who_is_not_held_is_not_counted(text: str) -> None:
    """Custody of children, arrests to come and of earlier years, and pleas to somebody."""
    assert not told(text, "arrested") - {"0"}


@pytest.mark.parametrize(
    ("text", "suspects"),
    [
        ("He was shot by two men in a car.", "at least 2"),
        ("The boy was shot by his brother.", "at least 1"),
        ("A teenager pulled a gun and shot him.", "at least 1"),
        ("The suspects were described as three black males.", "3"),
        ("Someone fired into the crowd.", "1"),
    ],
)
def test_attackers_are_counted_by_their_noun(text: str, suspects: str) -> None:
    """As the subject of what they did, or behind "by"."""
    assert suspects in told(text, "suspects")


@pytest.mark.parametrize("text", ["An officer shot him.", "The owner shot him.", "A man shot a video of the street."])
def test_who_fires_in_office_or_films_is_no_attacker(text: str) -> None:
    """Nor is whoever defends his house."""
    assert not told(text, "suspects")
