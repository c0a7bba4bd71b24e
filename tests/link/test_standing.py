"""How ceasefires, crossings, routes, sanctions and forces stand, with who says so, from invented reports."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.link.invented import STATES_OF_OTHERS
from variorum.build import read_report
from variorum.link.processes import find_processes, standing
from variorum.link.processes.people import by_their_captors
from variorum.link.processes.persons import by_their_names
from variorum.link.processes.stages import stages
from variorum.link.processes.statements import Statement
from variorum.model import UNRESOLVED, Event, EventStory, Interval, ProcessState, Span

if TYPE_CHECKING:
    from collections.abc import Sequence


@cache
def states_of(*told: tuple[str, str], kind: str) -> list[ProcessState]:
    """Read texts, each with the day of its report, as events of one storyline, and return the states of one kind."""
    reports, events, tellings = [], [], []
    for i, (day, text) in enumerate(told):
        events.append(Event(f"ev_{i}", f"matter {i}", "", Interval(day, day, "stated"), storyline_id="sl_1"))
        for report in read_report(text, published=day, id=f"report-{i}"):
            reports.append(report)
            tellings.append(
                EventStory(f"ev_{i}", report.story.id, main=True, origin=report.story.id, independence="independent")
            )
    found = find_processes(reports, events, tellings, ())
    return [state for state in found if state.kind == kind]


def lives(states: list[ProcessState]) -> list[tuple[str, str | None, str | None]]:
    """The states in their order, each with when it began and ended."""
    return [(s.state, s.time.earliest, s.time.latest) for s in states]


TRUCE = (
    ("2031-03-03", "Norland and Velmora agreed a ceasefire on Monday. The truce will begin at midnight on Thursday."),
    ("2031-03-07", ("The ceasefire between Norland and Velmora took effect on Thursday. "
        "General Ida Brandt called the truce shaky.")),
    ("2031-03-12", "Norland accused Velmora on Wednesday of breaking the ceasefire. Velmora denied it."),
    ("2031-03-20", "Norland and Velmora agreed on Thursday to extend the truce by a month."),
    ("2031-04-02", ("“The truce is over,” Norland's minister Jan Roth said. "
        "Velmora's minister Ilan Moss said that the ceasefire was still in force.")),
)  # fmt: skip


def test_a_ceasefire_is_declared_in_force_fragile_violated_extended_and_ended_each_on_its_day() -> None:
    """Declared on the 3rd, in force from the 6th, until one side calls it over; the other says it is not."""
    found = states_of(*TRUCE, kind="ceasefire")

    assert [(s.state, s.time.earliest) for s in found] == [
        ("declared", "2031-03-03"),
        ("announced", "2031-03-06"),
        ("in force", "2031-03-06"),
        ("fragile", "2031-03-07"),
        ("violated", "2031-03-12"),
        ("extended", "2031-03-20"),
        ("ended", None),
        ("disputed", "2031-04-02"),
    ]
    assert {s.process for s in found} == {"Norland–Velmora ceasefire"}


def test_an_aid_programme_is_suspended_and_resumed_under_one_name() -> None:
    """Food deliveries by the Bread Programme, told in fewer words when they restart."""
    told = (
        ("2031-03-03", "The Bread Programme suspended its food deliveries on Monday."),
        ("2031-03-20", "Deliveries by the Bread Programme resumed on Wednesday."),
    )
    found = states_of(*told, kind="programme")

    assert lives(found) == [("suspended", "2031-03-03", "2031-03-19"), ("resumed", "2031-03-19", "2031-03-20")]
    assert {s.process for s in found} == {"food deliveries by Bread Programme"}


def test_a_strike_is_one_however_its_reports_name_it_and_teachers_have_their_own() -> None:
    """Dockers go on strike, the walkout is called off; teachers elsewhere are another strike."""
    told = (
        ("2031-03-03", "Dockers in Vell went on strike on Monday over wages."),
        (
            "2031-03-10",
            "The dockers' union called off the walkout on Monday. Teachers in Orm began a strike on Monday.",
        ),
    )
    found = states_of(*told, kind="strike")

    assert {(s.process, s.state) for s in found} == {
        ("strike of Dockers in Vell", "under way"),
        ("strike of Dockers in Vell", "ended"),
        ("strike of Teachers in Orm", "under way"),
    }


@pytest.mark.parametrize(("kind", "state"), sorted(STATES_OF_OTHERS))
def test_states_that_the_example_does_not_tell_are_told_so(kind: str, state: str) -> None:
    """Each state has words that tell it."""
    found = states_of(("2031-03-05", STATES_OF_OTHERS[kind, state]), kind=kind)

    assert state in {s.state for s in found}


def test_a_first_round_that_is_planned_is_a_state() -> None:
    """No round has been held."""
    text = "Norland and Velmora will hold a first round of talks in Vell on March 9."
    (state,) = states_of(("2031-03-03", text), kind="talks")

    assert (state.state, state.order, state.time.day, state.place) == ("planned", 1, "2031-03-09", "Vell")


def test_who_calls_a_truce_fragile_and_who_says_who_broke_it_is_told() -> None:
    """By the general; by Velmora, says Norland, and Velmora denies it."""
    found = {s.state: s for s in states_of(*TRUCE, kind="ceasefire")}

    assert found["fragile"].said_by == ("Ida Brandt",)
    assert (found["violated"].outcome, found["violated"].said_by) == ("by Velmora; denied by Velmora", ("Norland",))
    assert found["violated"].disputed


def test_what_two_say_of_one_day_is_disputed_and_that_is_a_state_too() -> None:
    """Over, says one; in force, says the other."""
    found = {s.state: s for s in states_of(*TRUCE, kind="ceasefire")}

    assert (found["ended"].disputed, found["in force"].disputed) == (True, True)
    assert found["disputed"].outcome == "in force (Ilan Moss); ended (Jan Roth)"


def test_a_truce_after_the_end_of_one_is_a_second_one() -> None:
    """Declared again after it had collapsed: the first is over on its day."""
    found = states_of(
        ("2031-03-07", "The ceasefire between Norland and Velmora took effect on Thursday."),
        ("2031-03-16", "The ceasefire between Norland and Velmora collapsed on Saturday."),
        ("2031-05-02", "Norland and Velmora agreed a new ceasefire on Thursday."),
        ("2031-05-05", "The ceasefire between Norland and Velmora came into force on Sunday and is holding."),
        kind="ceasefire",
    )

    assert lives(found) == [
        ("in force", "2031-03-06", "2031-03-15"),
        ("ended", "2031-03-15", "2031-05-04"),
        ("declared", "2031-05-01", "2031-05-01"),
        ("in force", "2031-05-04", "2031-05-05"),
    ]


def test_what_is_to_come_is_suggested_beside_the_last_state_and_is_no_state() -> None:
    """A truce that will begin on Thursday is not in force, though that would come next."""
    (declared, announced) = states_of(TRUCE[0], kind="ceasefire")

    assert (declared.next_state, announced.next_state, announced.next_day) == ("", "in force", "2031-03-06")


def test_a_truce_that_is_only_wanted_is_none() -> None:
    """Urged, refused, or spoken of."""
    assert not states_of(
        ("2031-03-03", "Envoys urged Norland and Velmora to agree a ceasefire. Velmora refused to sign a truce."),
        kind="ceasefire",
    )


def test_each_crossing_and_road_with_a_name_is_followed_by_itself() -> None:
    """One crossing shut and opened again; another shut; a road without a name is not followed."""
    shut = "Norland closed the Vell crossing to Velmora on Monday. The Ostra bridge remained open. A road was closed."
    opened = "The Vell border crossing reopened on Friday after eleven days. The highway from Vell to Orm was closed."
    told = (("2031-03-04", shut), ("2031-03-14", opened))

    crossings = states_of(*told, kind="crossing")
    routes = states_of(*told, kind="route")

    assert lives(crossings) == [("closed", "2031-03-03", "2031-03-14"), ("open", "2031-03-14", "2031-03-14")]
    assert {s.process for s in crossings} == {"Vell crossing"}
    assert [(s.process, s.state) for s in routes] == [("Ostra bridge", "open"), ("Vell–Orm highway", "closed")]


def test_a_line_whose_trains_are_cancelled_is_shut() -> None:
    """Trains are vehicles where their line is not named."""
    told = (
        ("2031-03-04", "All trains between Vell and Orm are cancelled until further notice. Two trains were shut."),
        ("2031-03-09", "Trains between Vell and Orm will resume on 12 March, the railway said."),
    )

    found = states_of(*told, kind="route")

    assert {s.process for s in found} == {"Vell–Orm trains"}
    assert lives(found) == [("closed", None, "2031-03-04"), ("to open", "2031-03-12", "2031-03-12")]


def test_how_often_a_truce_was_broken_is_told_and_does_not_end_it() -> None:
    """Broken 41 times by the count of a mission, and on one day; in force all the same."""
    found = states_of(
        ("2031-03-07", 'The ceasefire between Norland and Velmora took effect on Thursday. It was called "fragile".'),
        ("2031-03-16", "The truce, which took effect on March 6, was broken on Sunday, the army said."),
        ("2031-03-20", "The mission counted 41 violations of the ceasefire. The ceasefire was still in force."),
        kind="ceasefire",
    )

    assert [(s.state, s.outcome) for s in found] == [("in force", ""), ("violated", ""), ("violated", "41 times")]
    assert (found[0].time.earliest, found[0].as_of) == ("2031-03-06", "2031-03-20")


def test_sanctions_told_in_fewer_words_are_those_told_in_more() -> None:
    """Officials of Vell, Vell officials, officials."""
    found = states_of(
        (
            "2031-03-10",
            "Norland imposed sanctions on Monday on seven officials of Vell. Norland sanctioned Vell officials.",
        ),
        ("2031-03-12", "Norland imposed sanctions on officials this week."),
        kind="sanctions",
    )

    assert [(s.state, s.as_of) for s in found] == [("imposed", "2031-03-12")]


def test_a_crossing_that_is_shut_for_one_side_and_open_for_the_other_is_disputed() -> None:
    """A minister insists that what is shut is open."""
    told = (
        "All border crossings between Norland and Velmora were closed. "
        "Minister Jan Roth insisted that the crossings were open."
    )
    found = states_of(("2031-03-14", told), kind="crossing")

    assert [(s.process, s.state, s.disputed) for s in found] == [
        ("Norland–Velmora border crossings", "closed", True),
        ("Norland–Velmora border crossings", "open", True),
        ("Norland–Velmora border crossings", "disputed", True),
    ]


def test_what_was_shut_until_it_was_opened_is_not_disputed() -> None:
    """One report in two breaths: shut for a week, opened on Monday."""
    told = "The Vell crossing had been closed for a week, drivers said. The Vell crossing reopened on Monday."

    assert not any(s.disputed for s in states_of(("2031-03-11", told), kind="crossing"))


def test_sanctions_are_followed_from_threat_to_lifting_by_whom_and_on_whom() -> None:
    """On six generals, and lifted from them; those that do not say on whom are of the only ones by that party."""
    found = states_of(
        ("2031-03-03", "Norland threatened sanctions against Ostra Shipping."),
        ("2031-03-10", "Norland on Monday imposed sanctions on Ostra Shipping over the raid."),
        ("2031-06-11", "Norland lifted its sanctions on Wednesday."),
        kind="sanctions",
    )

    assert {s.process for s in found} == {"sanctions by Norland on Ostra Shipping"}
    assert lives(found)[1:] == [
        ("imposed", "2031-03-10", "2031-06-11"),
        ("lifted", "2031-06-11", "2031-06-11"),
    ]
    assert found[0].state == "threatened"


def test_forces_are_told_by_country_number_place_day_and_purpose_until_they_leave() -> None:
    """Announced, there, withdrawn; what another country sends elsewhere is its own."""
    found = states_of(
        ("2031-03-03", "Kenya will send 300 police officers to Vell on Friday to guard the port."),
        ("2031-03-10", "Kenya deployed 300 police officers to Vell on Friday. Germany sent 40 soldiers to Orm."),
        ("2031-06-11", "Kenya withdrew its 300 police officers from Vell on Tuesday."),
        kind="deployment",
    )
    kenya = [s for s in found if s.process == "deployment by Kenya"]

    assert [(s.state, s.place, s.low, s.time.earliest) for s in kenya] == [
        ("announced", "Vell", 300, "2031-03-07"),
        ("deployed", "Vell", 300, "2031-03-07"),
        ("withdrawn", "Vell", 300, "2031-06-10"),
    ]
    assert (kenya[0].purpose, kenya[1].time.latest) == ("guard the port", "2031-06-10")
    assert [(s.process, s.outcome) for s in found if s not in kenya] == [("deployment by Germany", "40 soldiers")]


def test_people_are_held_and_freed_driven_out_and_back_with_who_counts_them() -> None:
    """Two counts of one day are disputed; some of those held are freed, the others still held."""
    detained = states_of(
        ("2031-03-04", ("Police arrested 62 people in Orm, the bureau said. "
         "Open Door, a rights group, said that 90 people were arrested.")),
        ("2031-03-11", ("Forty of those arrested in Orm were released on Monday, Open Door said. "
         "Twenty-two remain in custody.")),
        kind="detention",
    )  # fmt: skip
    displaced = states_of(
        ("2031-03-04", ("Fighting has displaced 9,000 people in Orm, the bureau said. "
         "About 800 villagers were evacuated.")),
        ("2031-06-04", "Some 6,000 displaced people have returned to their villages in Orm, the bureau said."),
        kind="displacement",
    )  # fmt: skip

    assert [(s.state, s.low, s.high, s.disputed) for s in detained] == [
        ("arrested", 62, 90, True),
        ("held", 22, 22, False),
        ("released", 40, 40, False),
    ]
    assert [(s.state, s.low) for s in displaced] == [("displaced", 9000), ("evacuated", 800), ("returned", 6000)]


def test_a_person_is_followed_from_arrest_to_pardon_with_who_holds_him() -> None:
    """The mayor is known by his name where a report gives only his office; a term is told beside the sentence."""
    told = (
        ("2031-03-05", ("Norland arrested the mayor of Vell, Ivo Lind, on Monday. He is in custody, his lawyer said.")),
        ("2031-04-02", "A court sentenced Ivo Lind to six years in prison on Wednesday. Jon Moss was acquitted."),
        ("2031-04-20", "Norland pardoned the mayor of Vell on Sunday. Mayor Ivo Lind was set free at noon."),
    )
    tried, held = states_of(*told, kind="trial"), states_of(*told, kind="detention")

    assert [(s.process, s.state, s.time.earliest, s.outcome) for s in tried if "Lind" in s.process] == [
        ("trial of Ivo Lind", "sentenced", "2031-04-02", "six years"),
        ("trial of Ivo Lind", "pardoned", "2031-04-20", ""),
    ]
    assert [s.state for s in tried if "Moss" in s.process] == ["acquitted"]
    assert [(s.state, s.said_by, s.parties) for s in held] == [
        ("arrested", ("the reports' own words",), ("Norland",)),
        ("held", ("his lawyer",), ()),
        ("released", ("the reports' own words",), ()),
    ]


CURFEW = (
    ("2031-03-03", ("The government declared a state of emergency in Norland's two coastal provinces on Monday. "
        "A curfew took effect in Port Vell on Monday night.")),
    ("2031-03-05", "The army denied on Wednesday that Port Vell was under curfew. The union wants the curfew lifted."),
    ("2031-03-10", "The curfew in Port Vell was shortened. The state of emergency will be lifted on Friday."),
    ("2031-03-14", ("The president ended the state of emergency in the coastal provinces on Friday. "
        "The pilot of a ferry plane had declared an emergency over Vell.")),
)  # fmt: skip


def test_a_curfew_and_a_state_of_emergency_are_followed_from_their_day_to_their_end() -> None:
    """Told in fewer words they are the same; what is only wanted is nothing, and a denial is a dispute."""
    found = states_of(*CURFEW, kind="restriction")

    assert [(s.process, s.state, s.time.earliest, s.disputed) for s in found] == [
        ("curfew in Port Vell", "in force", "2031-03-03", True),
        ("curfew in Port Vell", "eased", "2031-03-10", False),
        ("state of emergency in Norland's coastal provinces", "in force", "2031-03-03", False),
        ("state of emergency in Norland's coastal provinces", "to be lifted", "2031-03-14", False),
        ("state of emergency in Norland's coastal provinces", "lifted", "2031-03-14", False),
    ]
    assert found[0].outcome == "denied by army"


def test_a_blockade_told_later_to_be_in_its_third_week_had_begun_before() -> None:
    """The week of the later report is not when it began."""
    blockade = (
        ("2031-03-03", "The navy of Velmora has imposed a blockade on the Norlandic port of Vell, agents said."),
        ("2031-03-19", "The blockade of Vell, now in its third week, remained in place."),
        ("2031-03-24", "On Monday Velmora lifted its blockade of Vell."),
    )

    assert lives(states_of(*blockade, kind="restriction")) == [
        ("in force", None, "2031-03-03"),
        ("lifted", "2031-03-24", "2031-03-24"),
    ]


def test_who_is_told_of_by_an_office_alone_is_held_and_the_arrest_may_be_denied() -> None:
    """He is the chairman of whom a later report gives the name; "he" takes up the office."""
    told = (
        ("2031-03-03", ("The chairman of the dockers' union was arrested on Monday, his wife said. "
            "The interior ministry denied that he had been arrested.")),
        ("2031-03-05", "The former mayor of Orm was sentenced to six years in prison on Tuesday."),
    )  # fmt: skip

    (arrest,) = states_of(*told, kind="detention")
    assert (arrest.process, arrest.disputed) == ("detention of chairman of dockers' union", True)
    assert arrest.outcome == "denied by interior ministry"
    assert [s.process for s in states_of(*told, kind="trial")] == ["trial of former mayor of Orm"]


def test_an_office_is_the_one_person_near_that_day_who_bears_it() -> None:
    """Not one who bears another, nor one named months later."""
    words = ("detention", "chairman of dockers' union", "arrested", (), "", "")
    first = Statement(
        *words, "2031-03-03", UNRESOLVED, change=False, story_id="", storyline_id="", event_id="", spans=()
    )
    named = replace(first, name="Tobin Rask", day="2031-03-05")
    roles = {"Tobin Rask": "union chairman", "Ada Moss": "mayor"}

    assert {s.name for s in by_their_names([first, named], roles)} == {"Tobin Rask"}
    assert by_their_names([first, replace(named, name="Ada Moss")], roles)[0] == first
    assert by_their_names([first, replace(named, day="2031-09-05")], roles)[0] == first


def test_it_is_the_way_of_the_line_before_and_two_who_differ_dispute_it() -> None:
    """The road, not the crossing that it leads to."""
    told = (
        "The road from Orm to the Kell crossing was reopened on Monday, the Norlandic army said.\n\n"
        "“It is closed,” said Ruth Aden, who drives a lorry, on Wednesday."
    )

    found = states_of(("2031-03-05", told), kind="route")
    assert {s.process for s in found} == {"Orm–Kell road"}
    assert [s.state for s in found] == ["open", "closed", "disputed"]


def test_those_who_are_to_go_home_are_told_apart_from_those_who_have() -> None:
    """A number of those back is of its day."""
    told = (
        ("2031-05-03", "Refugees of the war live in Orm. Some 10,000 people are to return home in June, a clerk said."),
        ("2031-06-20", "Of the refugees 2,300 people have returned home, the mission said."),
        ("2031-07-01", "Of the refugees 4,100 people have returned home, the mission said."),
    )

    found = states_of(*told, kind="displacement")
    assert [(s.state, s.low) for s in found] == [("to return", 10_000), ("returned", 2_300), ("returned", 4_100)]


def test_sanctions_to_be_lifted_are_a_step_with_its_day() -> None:
    """Two deeds of one day share it where it stands before both."""
    told = (
        ("2031-03-10", "Norland on Monday imposed sanctions on five officers of Velmora and closed its ports."),
        ("2031-03-27", "Norland will lift its sanctions against the officers on 2 April."),
    )

    assert lives(states_of(*told, kind="sanctions")) == [
        ("imposed", "2031-03-10", "2031-03-10"),
        ("to be lifted", "2031-04-02", "2031-04-02"),
    ]
    assert lives(states_of(told[0], kind="route")) == [("closed", "2031-03-10", "2031-03-10")]


def test_those_held_are_named_by_what_they_are_and_who_holds_them_not_by_an_event() -> None:
    """Freed on two days they are two numbers, on one day by two speakers a disputed one; who is dead is not held.

    Prisoners of the other side are another matter.
    """
    told = (
        ("2031-04-16", "The Ridge Front seized a train on Wednesday. Sixty-two hostages are held, Norland said."),
        ("2031-04-17", ("The Front let 44 women, children and old men go on Thursday, its envoy Ada Moss said. "
         "Norland's minister Ivo Lind said that 38 hostages were released on Thursday. Between 80 and 85 men remain "
         "on the train, a mediator said.")),
        ("2031-04-18", ("Commandos freed 71 hostages on Friday, Ivo Lind said. Nine hostages and 14 gunmen were "
         "killed. Norland will release 12 prisoners on Monday.")),
    )  # fmt: skip
    held = [s for s in states_of(*told, kind="detention") if s.low is not None]

    hostages = [s for s in held if s.process == "detention of hostages by Ridge Front"]

    assert [(s.state, s.low, s.high, s.disputed) for s in hostages] == [
        ("held", 62, 85, False),
        ("released", 38, 44, True),
        ("released", 71, 71, False),
    ]
    assert [(s.process, s.state, s.low, s.time.earliest) for s in held if s not in hostages] == [
        ("detention of prisoners", "to be released", 12, "2031-04-21")
    ]


def test_those_who_leave_a_hospital_were_not_held_and_an_accent_makes_no_other_person() -> None:
    """Two numbers by one speaker are parts or later, and no dispute."""
    told = (
        (
            "2031-03-04",
            "Police arrested nine miners and later 24 miners, the bureau said. Norland arrested Fabio Lindé.",
        ),
        (
            "2031-03-05",
            "Nineteen wounded were released on Tuesday, a doctor said. Norland arrested Fabio Linde on Monday.",
        ),
    )
    found = states_of(*told, kind="detention")

    assert {s.state for s in found} == {"arrested"}
    assert not any(s.disputed for s in found)
    assert len({s.process for s in found if "Fabio" in s.process}) == 1


def test_the_same_people_told_of_without_their_captor_are_his_where_only_one_holds_such_people() -> None:
    """In another storyline, whose reports do not say by whom; talks on a release free nobody."""
    rows = [
        ProcessState("a", "detention of sailors by Velmora", "detention", 1, "held", UNRESOLVED, as_of="2031-02-21",
            parties=("Velmora",), low=18, high=18),
        ProcessState("b", "detention of sailors", "detention", 1, "released", UNRESOLVED, as_of="2031-02-22", low=12,
            high=12),
        ProcessState("c", "detention of nuns", "detention", 1, "held", UNRESOLVED, low=3, high=3),
    ]  # fmt: skip

    assert {(s.id, s.process, s.order) for s in by_their_captors(rows)} == {
        ("a", "detention of sailors by Velmora", 1),
        ("b", "detention of sailors by Velmora", 2),
        ("c", "detention of nuns", 1),
    }
    assert not states_of(("2031-02-12", "Norland and Velmora met on the release of 30 sailors."), kind="detention")


def test_a_step_told_by_its_month_is_one_within_that_month() -> None:
    """January is not its first day."""
    (found,) = states_of(("2031-03-05", "Ada Moss was arrested in January."), kind="detention")
    assert (found.time.earliest, found.time.latest) == ("2031-01-01", "2031-01-31")


def test_those_held_are_held_since_the_day_on_which_they_were_taken() -> None:
    """Told of those who are still behind bars."""
    text = "Three nuns of the charity Open Door, detained by soldiers in Vell on 1 March, are still behind bars."
    (found,) = states_of(("2031-03-05", text), kind="detention")
    assert (found.state, found.time.earliest, found.low) == ("held", "2031-03-01", 3)


def test_a_truce_told_without_its_parties_is_the_one_declared_on_that_day() -> None:
    """In another storyline; one declared on another day is another."""
    named = ("2031-03-05", "A ceasefire between Norland and Velmora was declared on Monday.")
    told = states_of(named, ("2031-03-06", "The truce was declared on Monday, a clerk said."), kind="ceasefire")
    assert {s.process for s in told} == {"Norland–Velmora ceasefire"}


def test_what_a_headline_tells_otherwise_than_the_text_is_told_as_the_text_tells_it() -> None:
    """Its present tense does not say that a deed is done, nor its capitals who did it."""
    eased = "Norland eases embargo on Velmora\n\nORM, March 5 - Norland will ease its embargo on Velmora in May."
    sent = "Norland sends frigates to Vell\n\nORM, March 5 - Norland is to send two frigates to Vell, it said."

    assert [s.state for s in states_of(("2031-03-05", eased), kind="sanctions")] == ["to be eased"]
    assert [s.state for s in states_of(("2031-03-05", sent), kind="deployment")] == ["announced"]
    alone = "Norland sends frigates to Vell\n\nORM, March 5 - Nobody would comment."
    assert [s.state for s in states_of(("2031-03-05", alone), kind="deployment")] == ["deployed"]


def test_people_of_whom_each_is_named_are_no_number_beside() -> None:
    """The three reporters are followed one by one; three of whom none is named are a number."""
    named = "The three reporters, Ada Moss, Jon Lind and Ida Roth, were arrested in May."
    found = states_of(("2031-06-05", named), kind="detention")
    assert sorted(s.process for s in found) == [
        "detention of Ada Moss",
        "detention of Ida Roth",
        "detention of Jon Lind",
    ]
    assert [s.low for s in states_of(("2031-06-05", "Three reporters were arrested in May."), kind="detention")] == [3]


def test_what_is_demanded_has_befallen_nobody() -> None:
    """Prisoners whose return is demanded are not free."""
    told = "Norland demanded the release of 212 prisoners, its foreign minister Jan Roth said."

    assert not states_of(("2031-03-04", told), kind="detention")


def test_every_state_of_the_table_excludes_needs_and_is_followed_by_states_of_its_kind() -> None:
    """No state of the table is spelt otherwise in another row."""
    known = {(one.kind, one.state) for one in stages()}
    named = {(one.kind, other) for one in stages() for other in one.excludes | one.needs}
    following = {(one.kind, one.next) for one in stages() if one.next and one.state != "planned"}

    assert named <= known
    assert following <= known


def test_of_an_archive_one_who_is_held_is_set_beside_those_of_his_name_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand people held: each is compared with bearers of his rarest name, not with all the others."""
    compared = []
    may_be = standing._may_be

    def counted(other: tuple[str, ...], said: Sequence[Statement], key: tuple[str, ...]) -> bool:
        compared.append((other, key))
        return may_be(other, said, key)

    monkeypatch.setattr(standing, "_may_be", counted)
    names = [f"Name{i} Given{i % 7}" for i in range(1000)] + ["Name3"]

    found = standing.standing_of(_held(name, f"sl_{i}") for i, name in enumerate(names))

    assert len({state.process for state in found}) == 1000  # "Name3" is the one person of that name
    assert len(compared) < 5 * len(names)


def _held(name: str, storyline: str) -> Statement:
    day = Interval("2031-03-03", "2031-03-03", "stated")
    return Statement(
        kind="detention",
        name=name,
        state="held",
        parties=(),
        speaker="",
        side="",
        day="2031-03-03",
        begins=day,
        change=False,
        story_id="st_1",
        storyline_id=storyline,
        event_id="ev_1",
        spans=(Span("d", 0, 4),),
    )
