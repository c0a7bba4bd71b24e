"""Tolls of one day and place told with several events, what became of captives, and answers in the next paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.link import differences
from variorum.build import read_report
from variorum.model import PARTICULAR

if TYPE_CHECKING:
    from tests.link.differences import Given


def shown(*given: Given) -> dict[str, set[str]]:
    """Return the differences between reports, each by its day and text: the values by point."""
    return {point: set(readings) for point, readings in differences.shown(*given).items()}


def particulars(text: str, point: str) -> set[tuple[str, str]]:
    """Return what a report of Wednesday 7 May 2031 tells of named things on one point, as (about, value)."""
    claims = [c for r in read_report(text, published="2031-05-07", title="") for c in r.analysis.claims]
    return {(c.about, c.value) for c in claims if c.point == PARTICULAR and c.predicate == point}


SHELLED: Given = ("2031-05-06", "VELL (AP) - Shells killed nine people in the east of Sarrow on Tuesday, medics said.")
TALKS = (
    "LISK (AP) - Envoys of the Ister Council and the Norvik Front opened talks on a truce in Lisk on Friday. The "
    "mediator, Ida Moss, welcomed them at the lake. "
)


def test_a_later_report_of_talks_gives_another_toll() -> None:
    """The toll of Tuesday meets that of Tuesday, whatever else the report is of."""
    later = ("2031-05-10", TALKS + "On Tuesday 14 people were killed in Sarrow, the hospital said.")

    assert shown(SHELLED, later).get("killed") == {"9", "14"}


@pytest.mark.parametrize(
    "told",
    [
        "On Tuesday 14 people were killed in Olvang, the hospital said.",
        "On Thursday 14 people were killed in Sarrow, the hospital said.",
        "On Tuesday nine people were killed in Sarrow, the hospital said.",
    ],
    ids=["another place", "another day", "the same"],
)
def test_tolls_of_another_place_day_or_sort_do_not_meet(told: str) -> None:
    """Two days of one town are two tolls."""
    assert "killed" not in shown(SHELLED, ("2031-05-10", TALKS + told))


def test_a_toll_is_of_its_place_and_day() -> None:
    """The army of a land is nowhere; "in" a town is."""
    text = "VELL (AP) - Sarrow's army said nine people were killed in Olvang on Tuesday."

    assert particulars(text, "killed") == {("people killed in Olvang, on 6 May 2031", "9")}
    assert particulars(text.replace("people", "soldiers"), "killed") == {
        ("soldiers killed in Olvang, on 6 May 2031", "9")
    }


def test_a_sort_told_beside_all_is_a_toll_of_that_sort() -> None:
    """Fourteen children of 38 dead are no toll of all."""
    text = "VELL (AP) - At least 38 civilians, 14 of them children, were killed in Olvang on Tuesday, the UN said."

    assert particulars(text, "killed") == {
        ("people killed in Olvang, on 6 May 2031", "at least 38"),
        ("children killed in Olvang, on 6 May 2031", "14"),
    }


def test_one_set_free_is_not_dead_in_captivity() -> None:
    """By name, days apart."""
    freed = ("2031-05-06", "VELL (AP) - The captured pilot, Jon Mord, has been freed, the ministry said.")
    died = ("2031-05-08", "LISK - The pilot, Jon Mord, died in captivity, the Norvik Front said.")
    held = ("2031-05-08", "LISK - The captured pilot, Jon Mord, is still being held, his wife said.")

    assert shown(freed, died)["other:fate"] == {"freed", "died in captivity"}
    assert shown(freed, held)["other:fate"] == {"freed", "still held"}


def test_one_held_and_then_set_free_is_news() -> None:
    """Two days lie between; nor is another of his name's kin he."""
    held = ("2031-05-06", "LISK - The captured pilot, Jon Mord, is still being held, his wife said.")
    freed = ("2031-05-08", "VELL (AP) - The captured pilot, Jon Mord, has been freed, the ministry said.")
    other = ("2031-05-04", "VELL (AP) - A kidnapped nurse, Ida Mord, has been freed, the ministry said.")

    assert "other:fate" not in shown(held, freed)
    assert "other:fate" not in shown(other, held)


@pytest.mark.parametrize(
    "text",
    [
        "A kidnapped nurse, Ida Holt, will be freed on Friday, the ministry said.",
        "The Front denied that Ida Holt, a kidnapped nurse, had been freed.",
        "Ida Holt, whose two captured sons had been freed, thanked the mediator.",
    ],
)
def test_what_is_to_come_denied_or_of_others_is_no_fate(text: str) -> None:
    """She is not free, or not she."""
    assert not particulars(f"VELL (AP) - {text}", "other:fate")


CLASH = "VELL (AP) - Miners and police clashed in Vell on Tuesday. Three miners were shot dead, the Miners' Union said."


def test_another_count_in_the_next_paragraph_is_a_difference() -> None:
    """Agencies give each sentence a paragraph of its own; of another place or day it counts others."""
    assert shown(("2031-05-06", f"{CLASH}\n\nPolice said two people had died."))["killed"] == {"2", "3"}
    assert "killed" not in shown(("2031-05-06", f"{CLASH}\n\nPolice said two people had died in a crash near Olvang."))
    assert "killed" not in shown(("2031-05-06", f"{CLASH}\n\nMeanwhile, police said two people had drowned."))


def test_detentions_are_counted_as_arrests() -> None:
    """A ministry confirms nouns."""
    held = "VELL (AP) - Police detained four reporters, their lawyer said. The ministry confirmed three detentions."

    assert shown(("2031-05-06", held))["arrested"] == {"4", "3"}


def test_strikers_arrested_are_counted_as_arrested() -> None:
    """How many of them were held is not how many struck."""
    held = "VELL (AP) - Police arrested 60 strikers, the minister said. The union put the number of detained at 140."

    assert shown(("2031-05-06", held))["arrested"] == {"60", "140"}


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("The minister said that she had met leaders of the union. The union said no meeting had taken place.", "met"),
        ("The mediator said both sides had signed. The Front said nothing had been signed under the deal.", "signed"),
        ("The ministry said a convoy with food had arrived. Residents said no aid had reached them.", "aid"),
    ],
)
def test_what_came_about_and_what_did_not_in_the_next_breath(text: str, point: str) -> None:
    """Whoever is named, the second answers the first."""
    assert shown(("2031-05-06", f"VELL (AP) - {text}"))[f"other:{point}"] == {"yes", "no"}


def test_one_speaker_does_not_answer_himself() -> None:
    """She may have met one and not another."""
    text = "The minister said that she had met leaders of the union. She said no meeting with owners had taken place."

    assert "other:met" not in shown(("2031-05-06", f"VELL (AP) - {text}"))


def test_a_truce_told_without_a_figure_has_a_length() -> None:
    """A week is seven days."""
    text = "VELL (AP) - The truce of the Ister Council and the Norvik Front was meant to run for a week, Ida Moss said."

    assert particulars(text, "other:length") == {("truce", "7 days")}
