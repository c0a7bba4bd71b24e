"""Which figures of things are of one matter, and which of these cannot both hold."""

from __future__ import annotations

import pytest

from tests.link.invented import Desk, says
from variorum.build import link_reports, read_report
from variorum.config import Config

HOUSES: dict[str, object] = {
    "about": "house destroyed",
    "predicate": "destroyed",
    "rule": "how many of a thing",
    "at": 40,
}
DRONES: dict[str, object] = {"about": "drone", "rule": "how many there were in all", "at": 40}


def told(*figures: tuple[str, str], of: dict[str, object]) -> list[tuple[str, ...]]:
    """Return the values of the differences between reports that each give one figure, on the word of somebody."""
    desk = Desk()
    for i, (figure, speaker) in enumerate(figures):
        claim = says("other:number", figure, **(of | {"speaker": speaker}))  # type: ignore[arg-type]
        desk.report(f"Post{i}", "2031-05-05", claim)
    return [tuple(r.value for r in d.readings) for d in desk.discrepancies()]


def test_two_speakers_who_count_what_one_deed_was_done_to_differ() -> None:
    """The governor's 340 houses against the mayor's 900; of the reports' own figures only those less far apart."""
    assert told(("340", "governor"), ("900", "mayor"), of=HOUSES) == [("340", "900")]
    assert told(("40", "governor"), ("400", "mayor"), of=HOUSES) == [("40", "400")]
    assert told(("40", ""), ("400", ""), of=HOUSES) == []


def test_few_things_differ_only_where_they_are_all_there_were() -> None:
    """Two drones or a single one; two cars parked here and one there are three."""
    assert told(("2", "rebels"), ("1", "army"), of=DRONES) == [("1", "2")]
    assert told(("2", "rebels"), ("1", "army"), of=DRONES | {"about": "car", "rule": "how many of a thing"}) == []


@pytest.mark.parametrize(
    ("second", "differ"),
    [
        ("Rescuers said the storm had destroyed 90 houses in Vell on Monday.", True),
        ("Rescuers said the storm had destroyed 38 houses in Vell on Monday.", False),  # "about 40" is 38 too
        ("Rescuers said the floods of 2019 had destroyed 90 houses in Vell.", False),
    ],
)
def test_a_number_is_held_against_that_of_the_same_happening(second: str, differ: bool) -> None:  # noqa: FBT001
    """A rough figure may be the other one, and another storm destroyed other houses."""
    first = "A storm hit Vell on Monday. The governor said that about 40 houses were destroyed. Nobody was hurt."
    reports = [
        *read_report(first, id="doc_0", published="2031-05-05"),
        *read_report(f"A storm hit Vell on Monday. {second} Nobody was hurt.", id="doc_1", published="2031-05-05"),
    ]
    found = [d.about for d in link_reports(reports, Config())[1].discrepancies if d.point == "other:number"]
    assert found == (["house destroyed"] if differ else [])


def differences(point: str, *sentences: str) -> list[tuple[str, set[str]]]:
    """Return the differences on a point, with their cause, between reports of one strike."""
    opening = "Dockers in Vell went on strike on Monday, and the port stood still."
    told = [
        r
        for i, more in enumerate(sentences)
        for r in read_report(f"{opening} {more} Talks were held at night.", id=f"doc_{i}", published="2031-05-05")
    ]
    found = link_reports(told, Config())[1].discrepancies
    return [(d.cause, {r.value for r in d.readings}) for d in found if d.point == point]


def test_where_many_were_held_two_who_count_are_two_sides_and_not_two_stages_of_a_search() -> None:
    """The union's 27 against the nine of the police; of two and three held one may be the later figure."""
    union, police = "The union said 27 dockers had been arrested.", "Police said nine dockers were arrested."
    assert differences("arrested", union, police) == [("different speaker", {"27", "9"})]
    few = "The union said three dockers had been arrested.", "Police said two dockers were arrested."
    assert differences("arrested", *few) == [("later update", {"2", "3"})]


def test_what_each_side_frees_is_part_of_all_who_are_freed() -> None:
    """44 by the one and 14 by the other are 58 in all."""
    each = "The government will free 44 prisoners and the rebels 14."
    assert differences("other:released", each, "The two sides agreed to free 58 prisoners.") == []
    other = "The government will free 44 prisoners.", "The government will free 58 prisoners, the union said."
    assert [values for _, values in differences("other:released", *other)] == [{"44", "58"}]
