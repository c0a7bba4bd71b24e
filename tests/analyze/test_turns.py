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
        ("A truce along the Ostra river, agreed on 3 March, has held.", "ceasefire", "declared"),
        ("The envoys have not signed the truce.", "ceasefire", ""),
        ("Norland said the siege of Vell was over.", "restriction: siege of Vell", "lifted"),
        ("Aid reached the besieged town of Vell.", "restriction: siege of Vell", "in force"),
        ("Aid reached the once besieged town of Vell.", "restriction: siege of Vell", ""),
        ("The besieged mayor of Vell left.", "restriction: siege of Vell", ""),
        ("Vell's curfew was shortened by two hours.", "restriction: curfew in Vell", "eased"),
        ("Meanwhile the bridge of Karst remains closed.", "Karst bridge", "closed"),
        ("Meanwhile the bridge, near here, remains closed.", "Meanwhile bridge", ""),
        ("The corridor into the town of Karst remains closed.", "Karst corridor", "closed"),
        ("Ghana and Kenya have said they are prepared to send observers.", "Kenya", "announced"),
        ("Kenya and Ghana are to send police for a force that will guard Vell.", "Ghana", "announced"),
        ("Kenya and Ghana are to send police to the match.", "Ghana", ""),
        ("The last of the Kenyan soldiers left Vell on Tuesday.", "Kenya", "withdrawn"),
        ("The Kenyan contingent of the Union mission began leaving on Sunday.", "Kenya", "withdrawn"),
        ("Norland's observers, 40 of them, took up posts along the road.", "Norland", "deployed"),
        ("The government also said that one of its two frigates would return home.", "government", ""),
        ("Norland announced the imposition of a curfew on Vell.", "restriction: curfew in Vell", "announced"),
        (
            "Norland heard a call to end the curfew in Vell, which was extended.",
            "restriction: curfew in Vell",
            "extended",
        ),
        ("The curfew in Vell, in place since the coup, has been lifted.", "restriction: curfew in Vell", "lifted"),
        ("Norland on Friday suspended 60 million euros in budget support.", "programme: budget support", "suspended"),
        ("Norland on Friday suspended 60 million euros in cash.", "programme: cash", ""),
        (
            "The board suspended food distributions in the town following a raid.",
            "programme: food distributions",
            "suspended",
        ),
        ("Ada Moss, whose sentence was cut to three years, wept.", "custody of Ada Moss", "sentence reduced"),
        ("Norland accused the rebels of eight violations of the truce.", "ceasefire", "violated"),
        ("The truce in Vell will be prolonged if there is progress.", "ceasefire", ""),
        ("Norland will send 200 observers to Vell unless it is shelled.", "Norland", ""),
        ("Norland will reopen the bridge if the truce holds.", "ceasefire", ""),
        ("The curfew in Vell now begins at 10 p.m. rather than at 6.", "restriction: curfew in Vell", ""),
        ("The full curfew in Vell was reimposed on Monday.", "restriction: curfew in Vell", "in force"),
        ("Forces of the so-called Council have violated the cease-fire regime 17 times.", "ceasefire", "violated"),
        ("The army spoke of the so-called violations of the truce.", "ceasefire", ""),
        ("Kenya said its 60 observers would leave Nairobi next week.", "Kenya", ""),
        ("Kenya said its 60 observers would leave Vell next week.", "Kenya", "to be withdrawn"),
        ("ORM, 5 March - Norland agreed to reopen the Karst road.", "Karst road", "to open"),
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


def deployed(text: str) -> list[tuple[str, float | None, str]]:
    """Return whose forces a text tells of, how many, and where."""
    (report,) = read_report(text, published="2031-03-05", id="r")
    return [(c.about, c.low, c.predicate) for c in report.analysis.claims if c.point == "other:deployment"]


def test_what_several_countries_promise_is_told_of_each_that_has_a_number_or_a_unit() -> None:
    """One verb serves all; who only answers is no sender."""
    text = (
        "Soldiers are wanted in Vell. Kenya pledged 400, Ghana 350 and Senegal an infantry company. Norland declined."
    )

    assert deployed(text) == [("Kenya", 400, ""), ("Ghana", 350, ""), ("Senegal", None, "")]
    assert deployed("Books are wanted in Vell. Kenya pledged 400, Ghana 350 and Senegal a novel.") == []


def test_the_number_of_a_part_or_in_words_is_that_of_the_forces() -> None:
    """Of the first 120 of 350 soldiers 120; four hundred is 400."""
    assert deployed("The first 120 of 350 Kenyan soldiers landed in Vell on Tuesday.") == [("Kenya", 120, "Vell")]
    assert deployed("Four hundred Kenyan soldiers reached Vell on Tuesday.") == [("Kenya", 400, "Vell")]


def counted(text: str) -> list[tuple[str, float | None, str]]:
    """Return how many a text tells to be driven out, back, held or freed, and on whose word."""
    (report,) = read_report(text, published="2031-03-05", id="r")
    points = {"displaced", "other:returned", "other:held", "other:evacuated", "other:released"}
    return [(c.point, c.low, c.speaker) for c in report.analysis.claims if c.point in points]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "About 9,000 of the displaced have gone home since Friday, Moss said. The government spoke of 15,000.",
            [("other:returned", 9000, "Moss"), ("other:returned", 15000, "government")],
        ),
        (
            "Fifty villagers were brought out of Vell on Monday. The Ridge Front put the number at 70.",
            [("other:evacuated", 50, ""), ("other:evacuated", 70, "Ridge Front")],
        ),
        ("The mayor spoke of 70 letters.", []),
        ("The deal foresees the release of 80 prisoners by either side.", []),
        ("The deal brought the release of 80 prisoners.", [("other:released", 80, "")]),
        ("Gunmen seized the mill and demanded the release of three jailed elders.", []),
        ("The guards asked for bread and demanded better pay and the release of three miners.", []),
        ("The Ridge Front wants three jailed elders released.", []),
        ("Families seek the release of nine sailors, the union said.", []),
        ("The minister ruled out the release of 12 rebels.", []),
        ("The envoys secured the release of 12 sailors.", [("other:released", 12, "")]),
        (
            "About 9,000 of the displaced have gone home since Friday, Moss said. The mayor spoke of 15,000 years.",
            [("other:returned", 9000, "Moss")],
        ),
    ],
)
def test_a_figure_that_takes_up_another_counts_the_same(text: str, found: list[tuple[str, float, str]]) -> None:
    """It is no count of those driven out where those who are back were told of last."""
    assert counted(text) == found


def test_the_day_of_a_figure_to_compare_with_is_not_that_of_the_new_one() -> None:
    """21,000 today, 14,000 at the weekend."""
    text = "The number of displaced in Vell had reached 21,000, up from 14,000 at the weekend, she said."
    (report,) = read_report(text, published="2031-03-05", id="r")

    assert [(c.low, c.time_id) for c in report.analysis.claims if c.point == "displaced"] == [(21000, "")]


def test_a_curfew_that_was_lifted_in_the_same_breath_is_not_in_force() -> None:
    """That it had been in place is history."""
    assert ("restriction: curfew in Vell", "in force") not in told(
        "The curfew in Vell, in place since the coup, has been lifted."
    )


def test_until_when_is_not_the_day_of_an_extension() -> None:
    """Extended until the end of the month, not on its last day."""
    (report,) = read_report("The curfew in Vell was extended until 31 March.", published="2031-03-05", id="r")
    (claim,) = [claim for claim in report.analysis.claims if claim.value == "extended"]
    assert not claim.time_id


def test_a_people_before_a_trade_is_nobodys_name() -> None:
    """Who is jailed is a reporter, not Velmoran."""
    found = told("NORLAND JAILS VELMORAN REPORTER\nA court in Norland jailed a Velmoran reporter for four years.")
    assert not [what for what, _ in found if "elmoran" in what.lower()]


def test_a_body_known_by_its_first_words_speaks_by_its_whole_name() -> None:
    """The refugee agency, not a refugee."""
    assert counted("Some 14,000 people have fled the villages, according to the UN refugee agency.") == [
        ("displaced", 14000, "UN refugee agency")
    ]


def test_what_came_of_talks_long_before_is_not_what_came_of_them() -> None:
    """They may have gone on since."""
    text = "The swap had been agreed on the margins of talks in Vell, which were broken off a week earlier."
    (report,) = read_report(text, published="2031-03-05", id="r")
    assert not [claim for claim in report.analysis.claims if claim.point == "outcome"]
