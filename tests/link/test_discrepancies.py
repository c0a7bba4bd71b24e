"""Where accounts differ: readings, who holds them, from how many origins, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.link.invented import EVENT, Desk, says
from variorum.build import link_reports, read_report
from variorum.config import Config

if TYPE_CHECKING:
    from variorum.model import Discrepancy, Report


def differences(*texts: tuple[str, str], title: str = "") -> list[Discrepancy]:
    """Link invented reports, given as (day of publication, text), and return where they differ."""
    reports: list[Report] = []
    for i, (published, text) in enumerate(texts):
        reports += read_report(text, published=published, id=f"report-{i}", title=title)
    return list(link_reports(reports, Config())[1].discrepancies)


def test_a_reading_says_who_carries_it_and_from_how_many_origins() -> None:
    """The agency and its copy are one origin of Wednesday, the other report is one of Tuesday."""
    desk = Desk().report("Agency", "2031-05-07", says("date", "2031-05-07", about="the incident"), origin="Agency")
    desk.report("Copy", "2031-05-07", says("date", "2031-05-07", about="the incident"), origin="Agency")
    desk.report("Mail", "2031-05-08", says("date", "2031-05-06", about="the incident"))
    (found,) = desk.discrepancies()
    assert found.event_id == EVENT.id
    assert [(r.value, r.story_ids, r.independent_origins) for r in found.readings] == [
        ("2031-05-06", ("Mail",), 1),
        ("2031-05-07", ("Agency", "Copy"), 1),
    ]
    assert found.reason


def test_two_officials_of_one_side_who_disagree_are_the_holders_of_their_readings() -> None:
    """The minister says failed, the spokesman sees no deadlock."""
    desk = Desk().report(
        "Post",
        "2031-05-07",
        says("outcome", "failed", about="talks", speaker="Omar Hale", side="Norland"),
        says("outcome", "no deadlock", about="talks", speaker="Jon Reed", side="Norland", at=20),
    )
    (found,) = desk.discrepancies()
    assert found.cause == "different speaker"
    assert {r.value: r.holders for r in found.readings} == {"failed": ("Omar Hale",), "no deadlock": ("Jon Reed",)}


def test_a_denied_accusation_is_found_across_events_and_belongs_to_none() -> None:
    """A standing charge, told with two events, is one discrepancy."""
    charge = "Somalia: sheltering armed groups"
    desk = Desk().report("Post", "2031-05-07", says("blame", "yes", speaker="Kenya", side="Kenya", about=charge))
    desk.report("Mail", "2031-07-01", says("blame", "no", speaker="Somalia", side="Somalia", about=charge))
    (found,) = desk.discrepancies()
    assert {r.value: r.holders for r in found.readings} == {"yes": ("Kenya",), "no": ("Somalia",)}


def test_a_title_that_contradicts_its_own_body_stands_apart_from_what_accounts_say() -> None:
    """Sixteen in the title, fourteen in the body; another report of the day before says nine."""
    desk = Desk().report("Post", "2031-05-05", says("killed", "9"))
    desk.report("Mail", "2031-05-06", says("killed", "16", in_title=True), says("killed", "14"))
    found = {d.cause: {r.value for r in d.readings} for d in desk.discrepancies()}
    assert found == {"copy or typing error": {"16", "14"}, "later update": {"9", "14"}}


def test_one_report_tells_of_those_held_group_by_group() -> None:
    """Three men and, further on, 400 people: no discrepancy of a report with itself, unless two people count."""
    desk = Desk().report("Post", "2031-05-05", says("arrested", "3"), says("arrested", "400", at=40))
    assert desk.discrepancies() == []
    given = [says("arrested", "1", speaker="the mayor"), says("arrested", "2", speaker="a lawyer", at=40)]
    (found,) = Desk().report("Mail", "2031-05-05", *given).discrepancies()
    assert {r.value for r in found.readings} == {"1", "2"}


def test_fuller_names_and_short_forms_are_no_discrepancy() -> None:
    """Greg and Gregory in one report; Gregori would be one."""
    about = "Gregory Marr"
    given = [says("victim_name", form, about=about, at=20 * i) for i, form in enumerate(("Greg Marr", "Gregory Marr"))]
    assert Desk().report("Post", "2031-05-05", *given).discrepancies() == []
    given.append(says("victim_name", "Gregori Marr", about=about, at=80))
    assert len(Desk().report("Post", "2031-05-05", *given).discrepancies()) == 1


def test_a_figure_of_a_copy_alone_is_a_slip_of_the_copy() -> None:
    """The paper prints the agency's words with another figure, which nobody else gives."""
    lead = "VELM, Korvania (QNW) - A mudslide killed 3 miners and buried a road near Velm on Tuesday, police said."
    more = " The slide came after two days of rain, and carried off a bridge of wood above the mill of the valley."
    paper = f"Korv Post\n8 May 2031\n\nMud kills miners\n\n{lead[29:]}{more}".replace("killed 3", "killed 13")
    (found,) = differences(("2031-05-07", lead + more), ("2031-05-08", paper))
    assert (found.cause, {r.value for r in found.readings}) == ("copy or typing error", {"3", "13"})


def test_a_search_that_went_on_between_a_story_and_its_copy_is_no_slip() -> None:
    """The copy of the next hour tells of an arrest."""
    lead = "VELM, Korvania (QNW) - A gunman wounded 3 miners at a gate of the pit near Velm on Tuesday, police said."
    more = " The shots came after two days of rain, and struck a bridge of wood above the mill of the valley. "
    first, second = "Police have made no arrests.", "Police arrested 2 men."
    paper = f"Korv Post\n7 May 2031\n\nShots at the pit\n\n{lead[29:]}{more}{second}"
    found = differences(("2031-05-07", lead + more + first), ("2031-05-07", paper))
    assert [one.cause for one in found if one.point == "arrested"] in ([], ["later update"])


def test_a_day_that_a_copy_gives_in_its_origins_words_is_its_origins() -> None:
    """Taken over a day later, "on Tuesday" and "last night" are those of the agency."""
    lead = "VELM, Korvania (QNW) - A mudslide killed 3 miners and buried a road near Velm last night, police said."
    more = " The slide came after two days of rain, and carried off a bridge of wood above the mill of the valley."
    paper = f"Korv Post\n9 May 2031\n\nMud kills miners\n\n{lead[29:]}{more}"
    other = (
        "Three miners died on Wednesday night when mud came down on the road to Velm, the mayor said. "
        + "It rained. " * 3
    )
    assert not [d for d in differences(("2031-05-08", lead + more), ("2031-05-09", paper)) if d.point == "date"]
    assert not [d for d in differences(("2031-05-08", lead + more), ("2031-05-08", other)) if d.point == "date"]


def test_hours_at_which_one_after_the_other_died_are_no_two_accounts_of_one_death() -> None:
    """One report tells of two deaths; two reports of one each may differ."""
    hours = [
        says("other:time of death", "00:19", low=19, high=19),
        says("other:time of death", "02:29", low=149, at=40),
    ]
    desk = Desk().report("Post", "2031-05-05", *hours)
    desk.report("Mail", "2031-05-05", says("other:time of death", "12:19", low=739, high=739))
    assert desk.discrepancies() == []


def test_a_figure_that_a_report_corrects_is_a_correction() -> None:
    """The later report says that the earlier figure was wrong."""
    desk = Desk().report("Post", "2031-05-05", says("displaced", "23000"))
    desk.report("Mail", "2031-05-06", says("displaced", "2300", modality="correction"))
    assert [d.cause for d in desk.discrepancies()] == ["correction"]


@pytest.mark.parametrize(
    ("point", "first", "second"),
    [
        ("charge", "assault", "assault and robbery"),
        ("other:wound", "face", "head"),
        ("place", "Alder Street", "1200 block of Alder Street"),
        ("weapon", "rifle", "handgun"),
    ],
)
def test_points_with_several_true_answers_are_no_discrepancies(point: str, first: str, second: str) -> None:
    """Two charges, two wounds, a street and its block: both can hold."""
    desk = Desk().report("Post", "2031-05-05", says(point, first)).report("Mail", "2031-05-07", says(point, second))
    assert desk.discrepancies() == []


def test_arrests_on_different_days_are_happenings_of_their_own() -> None:
    """Only what happens once can be put on the wrong day."""
    desk = Desk().report("Post", "2031-05-07", says("date", "2031-05-05", about="arrest"))
    desk.report("Mail", "2031-05-08", says("date", "2031-05-06", about="arrest"))
    assert desk.discrepancies() == []


def test_tuesday_against_wednesday_is_found_in_the_words_of_two_reports() -> None:
    """One announcement, two days: from text to discrepancy."""
    first = (
        "Peace talks between Kenya and Somalia have failed in Cairo after four days of negotiations. Kenya's foreign "
        "minister, Grace Oduya, announced the failure early Tuesday. The talks were mediated by Egypt and Qatar."
    )
    second = (
        "Kenya and Somalia ended four days of talks in Cairo without an agreement. Kenya's foreign minister, Grace "
        "Oduya, announced the failure late Wednesday, blaming Somalia for the collapse. Egypt had mediated the talks."
    )
    days = [d for d in differences(("2031-05-08", first), ("2031-05-08", second)) if d.point == "date"]
    assert len(days) == 1
    assert {r.value for r in days[0].readings} == {"2031-05-06", "2031-05-07"}
    assert days[0].about.startswith("announcement")


def test_reports_that_say_the_same_in_other_words_differ_nowhere() -> None:
    """Rounded, hedged, less said: an unseen pair without any contradiction."""
    first = (
        "At least 12 people were killed in an air strike on the market of Deraa on Monday. Dozens were wounded. Three "
        "ambulances reached the town shortly after 10 a.m."
    )
    second = (
        "Fourteen people were killed and 31 wounded in an air strike on the market of Deraa on Monday morning, doctors "
        "said. The market was full."
    )
    assert differences(("2031-05-06", first), ("2031-05-06", second)) == []


def test_a_reading_that_holds_with_the_others_is_none() -> None:
    """27 and 34 exclude each other; "at least 11" holds with both; two speakers are named as the cause."""
    desk = Desk().report("Post", "2031-05-05", says("killed", "27", speaker="Civil Defence"))
    desk.report("Mail", "2031-05-05", says("killed", "34", speaker="Ann Varley"))
    desk.report("Star", "2031-05-05", says("killed", "at least 11", low=11))
    (found,) = desk.discrepancies()
    assert {r.value for r in found.readings} == {"27", "34"}
    assert found.cause == "different speaker"


def test_one_report_that_corrects_itself_is_a_correction() -> None:
    """The old figure is repeated only to be taken back; a count of a part beside a toll is no correction."""
    desk = Desk().report(
        "Post", "2031-05-06", says("missing", "7", modality="taken back"), says("missing", "2", modality="correction")
    )
    (found,) = desk.discrepancies()
    assert (found.cause, {r.value for r in found.readings}) == ("correction", {"7", "2"})


def test_a_place_that_may_stand_at_either_number_is_none_of_two_readings() -> None:
    """158 and 815 Alder Street exclude one another; the church that a third report names excludes neither."""
    desk = Desk().report("Post", "2031-05-06", says("place", "158 Alder Street"))
    desk.report("Mail", "2031-05-06", says("place", "815 Alder Street"))
    desk.report("Echo", "2031-05-06", says("place", "Lark Baptist Church"))

    (shown,) = desk.discrepancies()
    assert {reading.value for reading in shown.readings} == {"158 Alder Street", "815 Alder Street"}


def test_two_spellings_of_one_place_are_no_discrepancy() -> None:
    """Port Amber and Port Ambber are one harbour."""
    desk = Desk().report("Post", "2031-05-06", says("place", "Port Amber", about="talks"))
    desk.report("Mail", "2031-05-06", says("place", "Port Ambber", about="talks"))
    assert desk.discrepancies() == []
    assert desk.points()["place", "talks"].cause == "name variant"


def test_two_parties_each_accused_by_the_other_are_one_question() -> None:
    """Who fired first: two readings, each on the word of the other side; the plain charge is not told twice."""
    desk = Desk().report(
        "Post", "2031-05-07", says("blame", "yes", speaker="Somalia", side="Somalia", about="Kenya: firing first")
    )
    desk.report(
        "Mail", "2031-05-07", says("blame", "yes", speaker="Kenya", side="Kenya", about="Somalia: firing first")
    )
    (found,) = desk.discrepancies()
    assert found.about == "who fired first"
    assert {r.value: r.holders for r in found.readings} == {"Kenya": ("Somalia",), "Somalia": ("Kenya",)}


def test_one_accuser_of_two_parties_sets_them_against_nobody() -> None:
    """Who blames both the army and the rebels gives one account."""
    desk = Desk().report(
        "Post",
        "2031-05-07",
        says("blame", "yes", speaker="Kenya", side="Kenya", about="army: the raid"),
        says("blame", "yes", speaker="Kenya", side="Kenya", about="rebels: the raid", at=20),
    )
    assert desk.discrepancies() == []


def test_a_correction_of_a_place_is_a_discrepancy_of_the_report_with_itself() -> None:
    """The ship had not sailed from where the report had it sail from."""
    (found,) = differences(
        (
            "2031-05-04",
            (
                "Correction: In a report published May 3 about the ferry Ostra, we said that the ship had sailed from "
                "Port Amber. It had sailed from Port Vell."
            ),
        )
    )
    assert (found.point, found.about, found.cause) == ("other:correction", "the ship", "correction")
    assert {r.value for r in found.readings} == {
        "the ship had sailed from Port Amber",
        "It had sailed from Port Vell",
    }


def test_the_sizes_of_a_crew_that_two_reports_give_differ() -> None:
    """Nothing grows here: the two cannot both hold."""
    found = differences(
        ("2031-05-07", "The ferry Ostra sank off Narva on Tuesday. It had a crew of 14, the company said."),
        ("2031-05-08", "The ferry Ostra sank off Narva on Tuesday. All 16 crew are safe, the harbour office said."),
    )
    (crew,) = [d for d in found if d.about == "crew"]
    assert {r.value for r in crew.readings} == {"14", "16"}
    assert crew.cause != "later update"


def test_a_figure_that_one_report_sets_aside_is_held_by_the_others_that_give_it() -> None:
    """Four rifles; two rifles, not four."""
    found = differences(
        ("2031-05-07", "Gunmen stormed the mine at Marrow on Tuesday with four rifles, the owner said."),
        ("2031-05-08", "Gunmen stormed the mine at Marrow on Tuesday. They had two rifles, not four, a guard said."),
    )
    (rifles,) = [d for d in found if d.about == "rifles"]
    assert {(r.value, len(r.story_ids)) for r in rifles.readings} == {("2", 1), ("4", 1)}


def test_things_counted_of_different_matters_or_rounded_are_no_difference() -> None:
    """Lorries of two sentences that have nothing in common; 5,200 and 5,214 sheets."""
    found = differences(
        ("2031-05-07", "The dam at Marrow burst on Tuesday. Three lorries brought bread to the upper village at noon."),
        ("2031-05-08", "The dam at Marrow burst on Tuesday. Five lorries of stone had been ordered for the church."),
        ("2031-05-08", "The dam at Marrow burst on Tuesday. Soldiers filled 5,200 bags with sand by the lower gate."),
        ("2031-05-08", "The dam at Marrow burst on Tuesday. Soldiers filled 5,214 bags with sand by the lower gate."),
    )
    assert not [d for d in found if d.point == "other:count"]
