"""How things stand: rounds of talks, ceasefires, crossings and deployments, from invented reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.build import read_report
from variorum.link.processes import find_processes
from variorum.model import Event, EventStory, Interval

if TYPE_CHECKING:
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
    (state,) = [s for s in states() if s.kind == "ceasefire"]
    assert (state.state, state.time.earliest, state.as_of) == ("in force", "2031-04-19", "2031-05-07")


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
