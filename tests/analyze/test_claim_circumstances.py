"""What stands around a claim in its clause: who takes part, when, where, how many, and how sure it is told to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.build import read_report

if TYPE_CHECKING:
    from variorum.model import Claim, Report


def claim(text: str, point: str) -> tuple[Report, Claim]:
    (report,) = read_report(text)
    return report, next(found for found in report.analysis.claims if found.point == point)


def test_a_claim_says_who_takes_part_when_where_and_how_many() -> None:
    """What the clause above tells of time and place holds for a participle too."""
    report, found = claim("Rebels stormed a base near Lahore, Pakistan, on Tuesday, killing five soldiers.", "killed")
    words = {item.id: report.words(item.span) for kind in ("times", "places", "quantities")
             for item in getattr(report.analysis, kind)}  # fmt: skip
    names = {entity.id: entity.name for entity in report.analysis.entities}

    assert found.verb == "kill"
    assert "Rebels" in [names[name] for name in found.entity_ids]
    assert [words[name] for name in (found.time_id, found.place_id, found.quantity_id)] == [
        "Tuesday", "Lahore", "five soldiers"
    ]  # fmt: skip


def test_of_two_times_or_places_of_a_clause_none_is_guessed() -> None:
    """Nor is the day on which somebody spoke that of what he told."""
    _, two = claim("Five people were killed in Lahore and Karachi.", "killed")
    _, spoken = claim("Police said on Friday that five people were killed in Lahore.", "killed")

    assert (two.place_id, spoken.time_id) == ("", "")
    assert spoken.place_id


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Five people were killed in Lahore.", "certain"),
        ("Five people were reportedly killed in Lahore.", "probable"),
        ("The army is believed to have killed five people in Lahore.", "probable"),
        ("Five people may have been killed in Lahore.", "possible"),
        ("Nobody could say whether five people were killed in Lahore.", "unknown"),
    ],
)
def test_a_claim_is_as_sure_as_the_least_sure_word_that_governs_it(text: str, certainty: str) -> None:
    """FactBank's scale; on whose word it stands is another matter."""
    assert claim(text, "killed")[1].certainty == certainty


def test_whether_it_is_so_is_told_apart_from_how_sure_it_is() -> None:
    """A denial is certain, and negated."""
    _, denied = claim("Norland accused Velmora of shelling Vell. Velmora denied shelling Vell.", "blame")
    (report,) = read_report("If the talks fail, war will follow.")

    assert (denied.negated, denied.certainty) == (False, "certain")
    assert [c.certainty for c in report.analysis.claims if c.point == "outcome"] == ["unknown"]
