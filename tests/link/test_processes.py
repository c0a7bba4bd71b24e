"""How things stand: rounds of talks, ceasefires, crossings and deployments, from invented reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.build import read_report
from variorum.link import processes
from variorum.link.processes import find_processes
from variorum.link.processes.storylines import Said, lands_of, on_the_word_of
from variorum.model import Actor, Event, EventStory, Interval

if TYPE_CHECKING:
    import pytest

    from variorum.model import ProcessState, Report

SECOND = (
    "Talks between Kenya and Somalia have failed in Cairo after four days, Kenya's foreign minister said on Tuesday.\n"
    "The talks, mediated by Egypt and Qatar, were the second round. They followed an earlier round in Doha that "
    "produced a ceasefire on April 19.\n"
    "The ceasefire was still holding on Tuesday. All border crossings have remained closed for more than two weeks.\n"
    "Germany will send 40 soldiers to Somalia on Thursday."
)
THIRD = (
    "The third round of talks between Kenya and Somalia ended in Cairo without any agreement, the minister said. The "
    "third round was mediated by Egypt. A spokesman said there was “no deadlock” in the peace process."
)


def _told(event: Event, report: Report) -> EventStory:
    return EventStory(event.id, report.story.id, main=True, origin=report.story.id, independence="independent")


def states() -> list[ProcessState]:
    """Read the two reports as two events of one storyline."""
    reports, rows, events = [], [], []
    for i, (text, day) in enumerate(((SECOND, "2031-05-07"), (THIRD, ""))):
        event = Event(
            f"ev_{i}", f"round {i + 2}", "NEGOTIATE", Interval(day or None, day or None, "stated"), storyline_id="sl_1"
        )
        events.append(event)
        for report in read_report(text, published=day, id=f"report-{i}"):
            reports.append(report)
            rows.append(_told(event, report))
    return list(find_processes(reports, events, rows, ()))


def by_order(kind: str) -> dict[int, ProcessState]:
    """Return the states of one kind by their order."""
    return {state.order: state for state in states() if state.kind == kind}


def test_three_rounds_stand_in_their_order_with_place_mediators_and_outcome() -> None:
    """The first round is known from the report of the second only."""
    rounds = by_order("talks")
    assert sorted(rounds) == [1, 2, 3]
    assert (rounds[1].place, rounds[1].outcome, rounds[1].time.earliest) == ("Doha", "ceasefire", "2031-04-19")
    assert (rounds[2].place, rounds[2].outcome, rounds[2].mediators) == ("Cairo", "failed", ("Egypt", "Qatar"))
    assert (rounds[3].place, rounds[3].outcome, rounds[3].mediators) == ("Cairo", "failed", ("Egypt",))


def test_a_round_whose_end_two_officials_describe_in_opposite_words_is_disputed() -> None:
    """Failed, and no deadlock."""
    rounds = by_order("talks")
    assert rounds[3].disputed
    assert not rounds[2].disputed


def test_the_parties_name_the_process() -> None:
    """Who talks to whom."""
    assert {state.process for state in states() if state.kind == "talks"} == {"Kenya–Somalia talks"}


def test_a_ceasefire_is_in_force_since_the_day_it_was_agreed_and_as_of_the_report() -> None:
    """Since 19 April, as of 7 May."""
    found = {s.state: (s.time.earliest, s.as_of) for s in states() if s.kind == "ceasefire"}
    assert found == {"declared": ("2031-04-19", "2031-05-07"), "in force": ("2031-04-19", "2031-05-07")}


def test_crossings_are_closed_since_before_the_length_that_the_report_gives() -> None:
    """The words: "For more than two weeks" on 7 May: since 23 April or before."""
    (state,) = [s for s in states() if s.kind == "crossing"]
    assert (state.state, state.time.earliest, state.time.latest) == ("closed", None, "2031-04-23")


def test_a_deployment_says_who_how_many_where_and_whose_word_it_is() -> None:
    """Forty soldiers, in the report's own words."""
    (state,) = [s for s in states() if s.kind == "deployment"]
    assert (state.process, state.state, state.outcome) == ("deployment by Germany", "announced", "40 soldiers")
    assert state.place == "Somalia"
    assert state.said_by == ("the reports' own words",)


def test_every_state_rests_on_words() -> None:
    """No state without evidence, and one id each."""
    found = states()
    assert all(state.evidence for state in found)
    assert len({state.id for state in found}) == len(found)


def test_reports_without_talks_yield_no_process() -> None:
    """A harvest is no process."""
    reports = read_report("The maize harvest in the valley was good this year, farmers said.", published="2031-05-07")
    event = Event("ev_9", "harvest", "", Interval(None, None, "unresolved"))
    rows = [_told(event, r) for r in reports]
    assert find_processes(list(reports), [event], rows, ()) == ()


# --- One report of its own --------------------------------------------------------------------------------------------


def states_of(*texts: str, actors: tuple[Actor, ...] = ()) -> list[ProcessState]:
    """Read reports of one event, published on 7, 8 ... May 2031."""
    day = Interval("2031-05-06", "2031-05-06", "stated")
    event = Event("ev_1", "The fighting at Orm", "ASSAULT", day, storyline_id="sl_1")
    reports = [
        report
        for i, text in enumerate(texts)
        for report in read_report(text, published=f"2031-05-{7 + i:02}", id=f"report-{i}")
    ]
    return list(find_processes(reports, [event], [_told(event, report) for report in reports], actors))


def test_a_breach_that_one_side_alleges_is_no_end_of_the_ceasefire() -> None:
    """In force on the reports' word, violated on the rebel's; neither state disputes the other."""
    found = states_of(
        "The ceasefire was still holding in Orm on Wednesday.",
        "“The army moved in breach of the truce on Tuesday,” rebel spokesman Ilan Moss said.",
    )

    assert {(s.state, s.disputed) for s in found if s.kind == "ceasefire"} == {
        ("in force", False),
        ("violated", False),
    }


def test_a_clash_whose_reports_speak_of_a_round_of_talks_is_not_that_round() -> None:
    """The round is of the day of the event that is the talks."""
    clash = Event("ev_1", "Clash at Orm", "ASSAULT", Interval("2031-05-01", "2031-05-01", "stated"), storyline_id="s")
    talks = Event("ev_2", "Talks fail", "CONSULT", Interval("2031-05-09", "2031-05-09", "stated"), storyline_id="s")
    after = read_report(
        "Guards fired at Orm. The second round of talks between Kenya and Somalia in Cairo failed.", id="clash"
    )
    round_ = read_report("The second round of talks between Kenya and Somalia failed in Cairo.", id="talks")
    reports = [*after, *round_]
    tellings = [_told(clash, after[0]), _told(talks, round_[0])]

    found = [s for s in find_processes(reports, [clash, talks], tellings, ()) if s.kind == "talks"]

    assert [(s.order, s.time.day, s.event_id) for s in found] == [(2, "2031-05-09", "ev_2")]


def test_sessions_and_meetings_of_talks_are_rounds() -> None:
    """A first session with its place and fruit, a second that ended without a result; a third is only planned."""
    found = states_of(
        "The second session of the peace talks between Kenya and Somalia in Cairo ended without any agreement on "
        "Tuesday. It followed a first session in Doha, where the two sides signed the truce on April 19.\n"
        "The mediators would invite both sides to a third session in June."
    )
    talks = {s.order: (s.state, s.outcome) for s in found if s.kind == "talks"}

    assert talks == {1: ("ended", "ceasefire"), 2: ("ended", "failed"), 3: ("planned", "")}
    assert [s.place for s in found if s.order == 1 and s.kind == "talks"] == ["Doha"]


def test_a_round_to_come_is_told_by_those_who_plan_it_and_is_never_the_reports_own() -> None:
    """The report is of the first round, whatever it hopes for."""
    found = states_of("Talks between Kenya and Somalia failed in Cairo. A second round is planned for June.")

    assert {s.order: s.state for s in found if s.kind == "talks"} == {1: "ended", 2: "planned"}


def test_a_round_whose_noun_goes_without_saying_is_a_round_and_one_that_is_set_is_to_come() -> None:
    """A first, in Vell; a fourth has been set, and where is known."""
    found = states_of(
        "Kenya and Somalia agreed on Tuesday to open a road at the end of a third round of talks in Orm. A first, in "
        "Vell in January, had ended without a communique. A fourth round has been set for 12 June in Vell."
    )
    talks = {s.order: (s.state, s.outcome, s.place) for s in found if s.kind == "talks"}

    assert talks == {1: ("ended", "failed", "Vell"), 3: ("ended", "agreed", "Orm"), 4: ("planned", "", "Vell")}


def test_sanctions_say_by_whom_on_whom_and_how_far_they_are() -> None:
    """Imposed by one, threatened by another: two processes."""
    found = states_of(
        "Kenya imposed sanctions on Somalia on Tuesday. Egypt threatened sanctions against Somalia.",
        "Kenya has lifted sanctions on Somalia.",
    )
    told = {(s.process, s.state) for s in found if s.kind == "sanctions"}

    assert told == {
        ("sanctions by Kenya on Somalia", "imposed"),
        ("sanctions by Kenya on Somalia", "lifted"),
        ("sanctions by Egypt on Somalia", "threatened"),
    }


def test_numbers_of_people_held_and_driven_out_are_states_with_who_says_so() -> None:
    """Two counts of one day by two speakers are disputed; a single arrest is no process."""
    found = states_of(
        "Fighting in Orm displaced 4,300 people, the governor's office said on Wednesday.",
        "Fighting in Orm has displaced 6,100 people.",
    )
    (displaced,) = [s for s in found if s.kind == "displacement"]

    assert (displaced.state, displaced.outcome, displaced.as_of) == (
        "displaced",
        "4,300 (governor's office); 6,100 (the reports' own words)",
        "2031-05-08",
    )
    assert not displaced.disputed  # a later report gives the later number
    assert not [s for s in states_of("Police arrested a man in Orm over the theft.") if s.kind == "detention"]


def test_people_never_name_the_sides_of_a_process() -> None:
    """A governor who accuses stands for his land, if the reports say which; else he is left out."""
    text = (
        "The ceasefire was still holding on Wednesday. Governor Ilan Moss blamed Somalia for the shelling. "
        "Somalia blamed Kenya for it."
    )
    unknown = Actor("ac_1", "Ilan Moss", "PER", ())
    known = replace(unknown, affiliation="Kenya")

    assert [s.process for s in states_of(text, actors=(known,))] == ["Kenya–Somalia ceasefire"]
    assert all("Moss" not in s.process for s in states_of(text, actors=(unknown,)))


def test_no_claim_on_another_point_tells_of_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which claims are read is a list of points; reading all of them would tell nothing more."""
    listed = states()
    for text in (SECOND, THIRD):
        for report in read_report(text):
            monkeypatch.setattr(processes, "_READ", processes._READ | report.claimed)

    assert states() == listed


def test_places_listed_for_as_many_rounds_are_those_of_each() -> None:
    """Three rounds, each with its town and month."""
    found = states_of(
        "Talks between Kenya and Somalia failed in Orm. Three rounds of talks had been held: in Vell in January, in "
        "Cairo in February and in Orm in March.",
    )
    talks = {s.order: s.place for s in found if s.kind == "talks"}

    assert talks == {1: "Vell", 2: "Cairo", 3: "Orm"}


def test_numbers_of_people_are_not_named_by_an_event_that_is_not_about_them() -> None:
    """Told beside talks; both sides are no speaker."""
    found = states_of(
        "Talks between Kenya and Somalia failed. Four of the six men detained in Vell were released on Monday, "
        "both sides said. Two remain in custody."
    )
    held = [s for s in found if s.kind == "detention"]

    assert [(s.process, s.state, s.low, s.place) for s in held] == [
        ("detention", "held", 2, ""),
        ("detention", "released", 4, ""),
    ]
    assert {who for s in held for who in s.said_by} == {"the reports' own words"}


def test_talks_that_two_open_are_a_round_by_their_names() -> None:
    """No number says so; nothing has come of it yet."""
    found = states_of("Norland and Velmora opened talks in Cairo on Tuesday on the release of 30 sailors.")

    assert [(s.process, s.order, s.state, s.place) for s in found if s.kind == "talks"] == [
        ("Norland–Velmora talks", 1, "under way", "Cairo")
    ]


def test_a_round_that_one_side_plans_and_the_other_denies_is_disputed() -> None:
    """A pronoun stands for the round of the sentence before; one held afterwards stands beside the dispute."""
    found = states_of(
        "A third round of talks between Kenya and Somalia failed in Cairo. Kenya's minister Ada Moss said no fourth "
        "round had been agreed. Somalia's minister Ivo Lind said that it would begin on Monday.",
        "Kenya and Somalia reached an agreement in a fourth round of talks in Cairo, the mediator said.",
    )
    fourth = [s for s in found if s.kind == "talks" and s.order == 4]

    assert [(s.state, s.outcome) for s in fourth] == [
        ("disputed", "planned for 2031-05-12 (Ivo Lind); denied (Ada Moss)"),
        ("ended", "agreed"),
    ]


def test_talks_of_which_one_side_says_that_there_are_none_are_disputed() -> None:
    """A flat denial is of the round told last; where nobody tells of one, it is no round."""
    told = "Somalia said that a first round of talks with Kenya was held by telephone on Monday."
    denial = "No talks are being conducted, Kenya's spokesman Jan Roth said."

    assert [(s.order, s.state, s.said_by) for s in states_of(told, denial) if s.kind == "talks"] == [
        (1, "disputed", ("Jan Roth", "Somalia")),
        (1, "ended", ("Somalia",)),
    ]
    assert not states_of(denial)


def test_a_round_placed_in_a_land_is_placed_in_the_town_from_which_a_report_there_was_sent() -> None:
    """The parties stand behind a dateline."""
    found = states_of("CAIRO, May 7 (AP) - Kenya and Somalia opened talks in Egypt on Wednesday on 30 sailors.")

    assert [(s.process, s.order, s.state, s.place) for s in found] == [("Kenya–Somalia talks", 1, "under way", "Cairo")]


def test_whose_own_words_they_are_is_told_by_the_outlet() -> None:
    """Of many outlets they are those of the reports."""
    (report,) = read_report("All crossings in Vell have been closed.", published="2031-05-07", outlet="Vell Post")
    claim = report.analysis.claims[0]

    assert Said(claim, report).teller == "own words of Vell Post"
    assert on_the_word_of(f"own words of {name}" for name in "ABCD") == ("the reports' own words",)


def _read(*told: tuple[str, str], apart: bool = False) -> list[ProcessState]:
    """Read texts, each with its day, as events of one storyline or, ``apart``, of one each; return the talks."""
    reports, rows, events = [], [], []
    for i, (day, text) in enumerate(told):
        line = f"sl_{i}" if apart else "sl_1"
        events.append(Event(f"ev_{i}", f"matter {i}", "NEGOTIATE", Interval(day, day, "stated"), storyline_id=line))
        for report in read_report(text, published=day, id=f"report-{i}"):
            reports.append(report)
            rows.append(_told(events[-1], report))
    return [state for state in find_processes(reports, events, rows, ()) if state.kind == "talks"]


BROKEN_OFF = (
    (
        "2031-05-06",
        (
            "Delegations of the Norlandic government and the Ridge Front sat down in the Omani capital on Tuesday for "
            "a second round of peace talks."
        ),
    ),
    ("2031-05-10", "Talks between Norlandic envoys and the Ridge Front were suspended on Friday, Oman said."),
    (
        "2031-06-04",
        (
            "The second round of talks between Norland and the Ridge Front resumed in Muscat on Tuesday and ended on "
            "Wednesday with an agreement on prisoners."
        ),
    ),
)


def test_a_round_that_was_broken_off_and_went_on_is_one_with_the_days_it_was_suspended() -> None:
    """Told in three storylines, by the name of a people and of its land, it is one round of one negotiation."""
    found = _read(*BROKEN_OFF, apart=True)

    assert {state.process for state in found} == {"Norland–Ridge Front talks"}
    assert [(s.order, s.state, s.outcome, s.time.earliest, s.time.latest) for s in found] == [
        (2, "ended", "agreed", "2031-05-06", "2031-06-04"),
        (2, "suspended", "", "2031-05-09", "2031-06-03"),
    ]
    assert found[0].place == "Muscat"


def test_the_same_two_negotiate_anew_years_later() -> None:
    """Two storylines years apart are two negotiations, each with rounds of its own."""
    later = [(day.replace("2031", "2034"), text) for day, text in BROKEN_OFF]
    once, again = _read(*BROKEN_OFF, apart=True), _read(*BROKEN_OFF, *later, apart=True)

    assert [(s.order, s.state, (s.time.earliest or "")[:4]) for s in again] == [
        (s.order, s.state, year) for s in once for year in ("2031", "2034")
    ]


def test_a_people_is_known_by_its_land_where_just_one_fits() -> None:
    """Another land of the same stem leaves both as they are."""
    assert lands_of({"Norlandic", "Norland", "Velmoran", "Velmora", "Ridge Front"}) == {
        "Norlandic": "Norland",
        "Velmoran": "Velmora",
    }
    assert lands_of({"Norlandic", "Norland", "Norlando"}) == {}
    assert lands_of(frozenset()) == {}


def test_talks_that_were_only_broken_off_are_suspended_still() -> None:
    """That they went on is not assumed."""
    found = _read(*BROKEN_OFF[:2])

    assert [(s.order, s.state, s.outcome) for s in found] == [(2, "under way", "suspended")]


def test_a_round_that_only_dates_something_else_has_not_its_day() -> None:
    """Two days after a round is not the day of that round."""
    text = "The Ridge Front freed 12 nuns on Saturday, two days after a second round of talks with Norland."
    assert [(s.order, s.time.earliest) for s in _read(("2031-06-22", text))] == [(2, None)]


def test_talks_of_nobody_named_that_are_told_in_passing_are_no_process() -> None:
    """A swap "agreed on the margins of talks" is no round."""
    passing = (
        "The mayor spoke. He thanked the cooks. The swap was agreed at talks in Vell, which were broken off in May."
    )
    assert _read(("2031-06-22", passing)) == []


def test_leaders_who_meet_hold_talks_where_they_meet() -> None:
    """In a story of talks; whom they meet beside is no party."""
    text = "Talks began.\nThe leaders of Norland and Velmora met face to face in Vell on Monday."
    (found,) = _read(("2031-05-06", text))
    assert (found.process, found.place, found.time.earliest) == ("Norland–Velmora talks", "Vell", "2031-05-05")


def test_prisoners_let_out_are_no_hostages_who_go_free() -> None:
    """Whom the captors want from a prison is followed apart, by whatever word he is called."""
    found = states_of(
        "Gunmen took nine sailors hostage at Orm on Tuesday.",
        "Four sailors were freed at Orm on Thursday, the bishop said. The Ridge Front said two of its leaders had been "
        "released from Vell prison on Wednesday night.",
    )
    freed = {(s.process, s.low, s.high) for s in found if s.kind == "detention" and s.state == "released"}
    assert {(low, high) for _, low, high in freed} == {(4, 4), (2, 2)}
    assert len({process for process, *_ in freed}) == len(freed)


def test_those_let_out_of_jail_are_one_matter_where_nobody_else_goes_free() -> None:
    """Nine strikers held, five of them released from jail."""
    found = states_of(
        "The militia holds nine strikers in Orm, the union said on Tuesday.",
        "Five strikers were released from Orm jail on Wednesday, the union said.",
    )
    assert len({s.process for s in found if s.kind == "detention"}) == 1
