"""What changes how things stand, from the clauses that tell it; every row of the table by its two examples."""

from __future__ import annotations

import pytest

from variorum.build import read_report
from variorum.tables import read_rows

TURNS = read_rows("variorum.analyze.claims", "turns.tsv")
_POINTS = {"status", "other:step", "other:deployment", "other:withdrawal"}


def told(text: str) -> list[tuple[str, str]]:
    """Return what a text tells to change: of what, and the state it comes to."""
    (report,) = read_report(text, published="2031-03-05", id="r")
    states = {"other:deployment": "deployed", "other:withdrawal": "withdrawn"}
    coming = {"deployed": "announced", "withdrawn": "to be withdrawn"}
    found = [
        (claim.about, state)
        for claim in report.analysis.claims
        for state in ("held", "released", "returned")
        if claim.point == f"other:{state}"
    ]
    for claim in report.analysis.claims:
        if claim.point in _POINTS:
            state = states.get(claim.point, claim.value)
            found.append((claim.about, coming.get(state, state) if claim.modality == "announced" else state))
    return found


@pytest.mark.parametrize(("row", "example"), [(row, at) for row in TURNS for at in (6, 7)])
def test_a_verb_tells_what_changes(row: list[str], example: int) -> None:
    """Each row of the table is shown by its example, and by the same verb on another thing."""
    states = {state for _, state in told(row[example])}
    assert bool(states & set(row[3:6])) == (example == 6), states


@pytest.mark.parametrize(
    ("text", "about", "state"),
    [
        ("Kenya is sending 1,200 peacekeepers to Vell.", "Kenya", "announced"),
        ("Kenya's 300 soldiers in Vell would stay until June and then be withdrawn.", "Kenya", "to be withdrawn"),
        ("Ada Moss was acquitted of arson and convicted of theft.", "custody of Ada Moss", "convicted"),
        ("Norland called for the curfew in Vell to be lifted.", "restriction: curfew in Vell", ""),
        ("Norland wants the curfew in Vell lifted.", "restriction: curfew in Vell", ""),
        ("The envoys will meet in Vell on Friday for a first round of talks.", "talks, round 1", "planned"),
        ("The trains between Vell and the capital, Orm, were suspended.", "Vell–Orm trains", "closed"),
    ],
)
def test_what_is_under_way_wanted_or_shared_is_told_as_it_is(text: str, about: str, state: str) -> None:
    """What goes on has not come yet; what is wanted is nothing; a second participle is of the same."""
    assert ((about, state) in told(text)) == bool(state), told(text)
    assert state or about not in {what for what, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "about", "state"),
    [
        ("Norland on Friday announced the closure of the Karst crossing.", "Karst crossing", "to close"),
        ("After the reopening of the Karst crossing, trucks rolled.", "Karst crossing", "open"),
        ("The mayor welcomed the release of Ada Moss on Monday.", "custody of Ada Moss", "released"),
        ("Norland ordered the withdrawal of its 300 troops from Vell.", "Norland", "to be withdrawn"),
        ("Norland demanded the release of Ada Moss.", "custody of Ada Moss", ""),
        ("Norland ruled out the closure of the Karst crossing.", "Karst crossing", ""),
        ("There was no closure of the Karst crossing, she said.", "Karst crossing", ""),
    ],
)
def test_a_noun_for_a_deed_tells_it_where_it_is_done_or_ordered(text: str, about: str, state: str) -> None:
    """What is welcomed or came before is done, what is announced is to come, what is demanded is nothing."""
    assert ((about, state) in told(text)) == bool(state), told(text)
    assert state or about not in {what for what, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "about", "state"),
    [
        ("Route 9 between Karst and Vell was closed on Monday.", "Route 9", "closed"),
        ("One lane of Route 9 reopened on Monday.", "Route 9", ""),
        ("Rail service on the Ostra line was suspended on Monday.", "Ostra line", "closed"),
        ("Trains on the Ostra line began running again on Monday.", "Ostra line", "open"),
        ("Ferry services between Vell and Orm were halted on Monday.", "Vell–Orm ferries", "closed"),
        ("Ferry services were praised between Vell and Orm.", "Vell–Orm ferries", ""),
        ("Norland lifted part of its sanctions on Velmora on Monday.", "sanctions", "eased"),
        ("The truce lapses on Friday.", "ceasefire", ""),
        ("The Karst crossing opens on Friday.", "Karst crossing", "to open"),
        ("Part of the evacuation order for Karst was lifted.", "restriction: evacuation order in Karst", "eased"),
        ("A humanitarian pause in Vell took effect on Monday.", "ceasefire", "in force"),
        ("After a pause for coffee, the meeting took effect.", "ceasefire", ""),
        ("The two, Ada Moss and Jon Lind, were arrested on Monday.", "custody of Jon Lind", "arrested"),
        ("The two, a clerk and a cook, greeted Jon Lind and were arrested.", "custody of Jon Lind", ""),
        ("Ada Moss, who grows leeks, said the soldiers had left Vell.", "Ada Moss", ""),
        ("The first contingent of Kenyan soldiers, 110 men, left on Monday.", "Kenya", "withdrawn"),
        ("Forty-one workers in Vell walked off the job on Monday.", "strike: workers at Vell", "under way"),
        ("Neither Ada Moss nor her aides have been charged.", "custody of Ada Moss", ""),
        ("The board held Ada Moss responsible for the loss.", "custody of Ada Moss", ""),
        ("A panel held Ada Moss in contempt of the house.", "custody of Ada Moss", ""),
        ("Its powers include sending soldiers to Vell, Kenya said.", "Kenya", ""),
        ("The Council's powers include sending in peacekeepers.", "Council", ""),
        ("Talks began in Vell. The summit is the first since May.", "talks, round 1", ""),
        ("They never talked to a lot of people, Ada Moss said.", "talks", ""),
        ("Norland opened the Vell crossing but kept the Karst crossing shut.", "Karst crossing", "closed"),
        ("Norland kept the Karst crossing staffed.", "Karst crossing", ""),
        ("Kenya completed the withdrawal of its troops from Vell on Monday.", "Kenya", "withdrawn"),
        ("The army carried out air strikes. Workers in Vell began to dig.", "strike: army", ""),
    ],
)
def test_things_are_known_in_their_common_forms(text: str, about: str, state: str) -> None:
    """Numbered roads, services, parts, pauses, several by their names; and no forces of a person."""
    assert ((about, state) in told(text)) == bool(state), told(text)
    assert state or about not in {what for what, _ in told(text)}


def test_an_office_of_another_is_not_that_of_whoever_bears_it() -> None:
    """The former president is not President Moss, nor is "he" where the sentence tells of the ousted one."""
    assert told("President Ada Moss spoke on Monday. The former president was arrested.") == []
    later = "President Jon Moss spoke on Monday. The ousted president remains ill, and he was held in Vell."
    assert "custody of Jon Moss" not in {about for about, _ in told(later)}


def test_a_report_that_is_dismissed_denies_the_state() -> None:
    """Who dismisses reports that it was shut says that it was not."""
    text = "“The road is fine,” Jon Lind said, dismissing reports that the Karst crossing had been shut."
    (report,) = read_report(text, published="2031-03-05", id="r")
    (claim,) = [claim for claim in report.analysis.claims if claim.about == "Karst crossing"]
    assert claim.negated


def test_a_time_before_a_hyphen_describes_and_dates_nothing() -> None:
    """A 12-day truce that has expired did not end 12 days ago."""
    (report,) = read_report("The 12-day truce in Vell expired.", published="2031-03-05", id="r")
    (claim,) = [claim for claim in report.analysis.claims if claim.value == "ended" and claim.rule == "turn"]
    assert not claim.time_id


def test_since_when_it_had_stood_is_not_the_day_on_which_it_was_lifted() -> None:
    """The curfew had been there since January."""
    (report,) = read_report("The curfew in Vell, in place since January, was lifted.", published="2031-03-05", id="r")
    (claim,) = [claim for claim in report.analysis.claims if claim.value == "lifted"]
    assert not claim.time_id


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Norland and Velmora have agreed to extend the truce by a week.", {"extended"}),
        ("Norland and Velmora agreed to observe a five-day truce.", set()),
        ("Norland and Velmora agreed on Monday to a five-day humanitarian pause.", {"declared"}),
        ("Norland dismissed reports of violations of the truce.", set()),
    ],
)
def test_what_is_agreed_on_a_truce_is_told_apart(text: str, states: set[str]) -> None:
    """To agree to extend one, or to keep it, declares none."""
    assert {state for about, state in told(text) if about == "ceasefire"} == states


def test_a_border_point_is_the_crossing_of_its_name() -> None:
    """And a story of a humanitarian pause is one of war, so that its borders are read."""
    text = "Norland agreed to a humanitarian pause after clashes. All crossings on the border have been shut since May."
    assert ("border crossings", "closed") in told(text)
    assert ("Karst crossing", "open") in told("The Karst border point was opened on Monday.")


def test_a_curfew_that_had_been_in_place_is_told_without_the_hour_of_another_clause() -> None:
    """It will apply elsewhere from midnight."""
    text = "The curfew in Vell, in place since the coup, has been lifted but in Orm, where it will apply from midnight."
    (report,) = read_report(text, published="2031-03-05", id="r")
    assert not {claim.time_id for claim in report.analysis.claims if claim.value == "in force"} - {""}


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Norland and Velmora concluded two days of talks in Vell without signing a peace deal.", {"failed"}),
        ("Norland and Velmora concluded two days of talks in Vell with a handshake.", set()),
        ("Norland suspended peace talks with the rebels on Friday.", {"suspended"}),
        ("Norland suspended its coalition talks with the liberals on Friday.", set()),
    ],
)
def test_talks_that_somebody_ends_or_suspends_come_to_that(text: str, outcomes: set[str]) -> None:
    """The talks may stand behind the verb that ends them."""
    (report,) = read_report(text, published="2031-03-05", id="r")
    assert {claim.value for claim in report.analysis.claims if claim.point == "outcome"} == outcomes


def test_the_day_of_its_end_is_not_that_on_which_a_truce_was_brokered() -> None:
    """What only describes the truce has no day but its own."""
    text = "The ceasefire brokered by Kenya and Norland expired on March 1."
    (report,) = read_report(text, published="2031-03-05", id="r")
    days = {claim.value: claim.time_id for claim in report.analysis.claims if claim.about == "ceasefire"}
    assert not days.get("declared")
