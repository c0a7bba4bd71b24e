"""What a story says is so, point by point: invented reports in view, and what is read out of them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.claims.countries import side_named
from variorum.build import read_report
from variorum.people import sort_of

if TYPE_CHECKING:
    from variorum.model import Claim


def claims_of(text: str, *, title: str = "", published: str = "2031-05-07") -> list[Claim]:
    """Read one invented report, published on Wednesday 7 May 2031 unless told otherwise."""
    return [claim for r in read_report(text, title=title, published=published) for claim in r.analysis.claims]


def said(claims: list[Claim], point: str) -> set[tuple[str, str]]:
    """Return what is claimed on one point, as (about, value)."""
    return {(claim.about, claim.value) for claim in claims if claim.point == point}


def values(claims: list[Claim], point: str) -> set[str]:
    """Return the values claimed on one point."""
    return {claim.value for claim in claims if claim.point == point}


# --- Talks ------------------------------------------------------------------------------------------------------------

TALKS_FAILED = (
    "Peace talks between Norland and Sutland have failed in Tarvik after three days of negotiations, Norland's foreign "
    "minister said early Tuesday, accusing the Front government in Sutland of stalling.\n"
    "The talks, mediated by Egypt and Qatar, followed an earlier round in Port Amber that produced a truce on April 19"
    ".\n"
    "The truce was still holding on Tuesday. All border crossings have remained closed for more than two weeks."
)


def test_the_day_on_which_a_minister_announced_something_is_a_point_of_its_own() -> None:
    """The words: "The talks have failed, the minister said early Tuesday" dates the announcement, not the failure."""
    days = said(claims_of(TALKS_FAILED), "date")
    assert ("announcement of failure of talks by the foreign minister of Norland", "2031-05-06") in days
    assert not any(about == "failure of talks" for about, _ in days)


@pytest.mark.parametrize(
    ("second", "days"),
    [
        ("The gunman was still at large on Monday after the shooting.", {"2031-05-04"}),
        ("Officers investigated the shooting for seven hours on Monday.", {"2031-05-04"}),
        ("Another shooting wounded a woman on Monday.", {"2031-05-04", "2031-05-05"}),
    ],
)
def test_the_day_of_what_followed_is_not_that_of_the_incident(second: str, days: set[str]) -> None:
    """The verb that has the day tells whose it is."""
    claims = claims_of(f"Four people were wounded in a shooting on Sunday night in Vell, police said. {second}")
    assert {value for about, value in said(claims, "date") if about == "the incident"} == days


def test_a_minister_by_name_and_by_office_makes_the_same_announcement() -> None:
    """One outlet names the office, another office and name: the two claims meet."""
    by_office = claims_of("Talks have collapsed, France's foreign minister said early Tuesday.")
    by_name = claims_of("French Foreign Minister Ann Varley announced the collapse late Monday. The talks had run on.")
    assert {about for about, _ in said(by_office, "date")} == {about for about, _ in said(by_name, "date")}
    assert values(by_office, "date") != values(by_name, "date")


def test_reports_said_on_a_day_dates_no_happening() -> None:
    """The words: "Reports said on Tuesday" says when it was reported, not when the talks ended."""
    claims = claims_of("Talks between Norland and Sutland ended without a breakthrough, reports said on Tuesday.")
    assert said(claims, "outcome") == {("talks", "failed")}
    assert not said(claims, "date")


def test_an_earlier_round_is_kept_apart_from_the_one_the_story_tells_of() -> None:
    """The outcome of the first round in Port Amber is no outcome of the talks in Tarvik."""
    claims = claims_of(TALKS_FAILED)
    assert ("talks", "failed") in said(claims, "outcome")
    assert ("talks, an earlier round", "ceasefire") in said(claims, "outcome")
    assert ("ceasefire", "2031-04-19") in said(claims, "date")


def test_mediators_crossings_and_a_holding_truce_are_read_with_their_state() -> None:
    """Who mediates, what is closed since when, and what still holds."""
    claims = claims_of(TALKS_FAILED)
    assert ("mediators of the talks", "Egypt, Qatar") in said(claims, "participants")
    assert ("ceasefire", "in force") in said(claims, "status")
    assert ("border crossings", "closed") in said(claims, "status")


def test_talks_to_broker_a_truce_that_ended_leave_the_truce_alone() -> None:
    """What ended without result are the talks; the truce they were to broker is not said to be broken."""
    claims = claims_of("Talks to broker a lasting truce have ended without a breakthrough.")
    assert said(claims, "outcome") == {("talks", "failed")}
    assert not said(claims, "status")


def test_a_spokesman_who_sees_no_deadlock_says_the_opposite_of_failed() -> None:
    """Two officials of one side: one confirms the failure, the other denies a dead end."""
    claims = claims_of(
        "The defence minister, Omar Hale, confirmed the talks had failed. The ministry's spokesman, Jon Reed, said "
        "there was “no deadlock” in the peace process."
    )
    assert {"failed", "no deadlock"} <= values(claims, "outcome")


@pytest.mark.parametrize(
    ("words", "who", "what"),
    [
        ("Germany will send 40 soldiers to Greenland on Thursday, the army said.", "Germany", "40 soldiers"),
        (
            "French officials said about 15 soldiers were already in Nuuk for an exercise.",
            "France",
            "about 15 soldiers",
        ),
        # the parse gives the second verb the officers: one comma stands before the next deed of who did the first
        ("Kenya sanctions Somali coast guard officers over ship, sends frigate", "Kenya", "frigate"),
    ],
)
def test_a_deployment_says_who_sends_how_many(words: str, who: str, what: str) -> None:
    """The country that sends, and the words for what it sends."""
    assert (who, what) in said(claims_of(words), "other:deployment")


# --- Accusations ------------------------------------------------------------------------------------------------------


def test_an_accusation_and_its_denial_meet_on_one_charge() -> None:
    """The words: "Kenya accuses Somalia of harboring rebels, while Mogadishu denies its territory is being used"."""
    claims = claims_of(
        "Kenya accuses Somalia of harboring rebels who attack its villages, while Mogadishu denies its territory is "
        "being used against Kenya."
    )
    stances = {(c.about, c.value, c.side, c.act) for c in claims if c.point == "blame"}
    assert stances == {
        ("Somalia: sheltering armed groups", "yes", "Kenya", "accuse"),
        ("Somalia: sheltering armed groups", "no", "Somalia", "deny"),
    }


def test_charges_somebody_denies_in_the_same_breath_are_the_charge_just_made() -> None:
    """The words: "... - charges Chad denies" names no charge: it is the one before."""
    claims = claims_of("Sudan accuses Chad of arming the rebels in the west - charges Chad denies.")
    assert {(c.about, c.value) for c in claims if c.point == "blame"} == {
        ("Chad: arming or funding armed groups", "yes"),
        ("Chad: arming or funding armed groups", "no"),
    }


def test_a_ruling_party_stands_for_the_country_the_story_says_it_governs() -> None:
    """The story says who the Front is: the government in Nairobi; so the charge against it is against Kenya."""
    claims = claims_of(
        "Ethiopia accused the Front government in Nairobi of sheltering gunmen. The Front denied the accusation."
    )
    assert {(c.about, c.value, c.side) for c in claims if c.point == "blame"} == {
        ("Kenya: sheltering armed groups", "yes", "Ethiopia"),
        ("Kenya: sheltering armed groups", "no", "Kenya"),
    }


def test_each_side_to_failed_talks_names_the_other_as_the_cause() -> None:
    """Stalling, refusing, lacking coordination: the rival accounts of why talks failed meet on one point."""
    claims = claims_of(
        "The talks in Doha have failed. Greece accused Turkey of stalling for days. Turkey countered by accusing Greek "
        "envoys of refusing every draft."
    )
    causes = {(c.value, c.side) for c in claims if c.point == "cause"}
    assert causes == {("Turkey", "Greece"), ("Greece", "Turkey")}


@pytest.mark.parametrize(
    ("phrase", "country"),
    [
        ("Kabul", "Afghanistan"),
        ("Pakistani security officials", "Pakistan"),
        ("the U.S.", "United States"),
        ("Türkiye", "Turkey"),
        ("a Swiss-based mediation group", ""),
        ("the US-backed government in Kabul", "Afghanistan"),
    ],
)
def test_capital_people_and_short_names_stand_for_the_country(phrase: str, country: str) -> None:
    """A capital, a people, an abbreviation."""
    assert side_named(phrase) == country


def test_a_country_that_is_a_given_name_before_a_surname_is_no_country() -> None:
    """Chad Willis is a man; Chad is a country."""
    assert side_named("Chad Willis") == ""
    assert side_named("Chad and Sudan") == "Chad"


# --- One incident -----------------------------------------------------------------------------------------------------

SHOOTING = (
    "Two people were killed and three others wounded in a shooting Sunday night outside the Blue Lantern Club on the "
    "1200 block of Alder Street in Easton, police said.\n"
    "The shooting happened about 10:40 p.m. Officers found five people with gunshot wounds.\n"
    "Maria Ellison, 34, died at the scene. Tom Okafor, 27, was pronounced dead at Mercy Hospital around 11:50 p.m.\n"
    "Lee Rourke, 22, was arrested Tuesday and charged with two counts of murder. A silver Honda sedan was seen near.\n"
)


def test_an_incident_is_read_point_by_point() -> None:
    """Dead and hurt, day and hour, place, names and ages, who is held."""
    claims = claims_of(SHOOTING)
    assert "2" in values(claims, "killed")
    assert "3" in values(claims, "injured")
    assert ("the incident", "2031-05-04") in said(claims, "date")
    assert "22:40" in values(claims, "time_of_day")
    assert "Blue Lantern Club on the 1200 block of Alder Street" in values(claims, "place")
    assert {("Maria Ellison", "34"), ("Tom Okafor", "27")} <= said(claims, "victim_age")
    assert ("Lee Rourke", "22") in said(claims, "suspect_age")


def test_the_hour_of_a_death_is_not_the_hour_of_the_shooting() -> None:
    """The words: "Pronounced dead around 11:50 p.m." dates the death."""
    claims = claims_of(SHOOTING)
    assert values(claims, "other:time of death") == {"23:50"}
    assert "23:50" not in values(claims, "time_of_day")


def test_the_day_of_an_arrest_is_not_the_day_of_the_shooting() -> None:
    """The words: "Arrested Tuesday" is a day of its own."""
    days = said(claims_of(SHOOTING), "date")
    assert ("arrest", "2031-05-06") in days
    assert ("the incident", "2031-05-06") not in days


def test_persons_named_in_one_breath_share_the_side_the_words_put_one_of_them_on() -> None:
    """The words: "A, 26, B, 31, and C, 24, were charged": three suspects."""
    claims = claims_of(
        "A man was shot dead on Friday.\nAlan Birch, 26, Carl Dunn, 31, and Eve Frost, 24, were charged with murder."
    )
    assert values(claims, "suspect_age") == {"26", "31", "24"}
    assert not values(claims, "victim_age")


def test_ages_are_read_in_months_in_tens_of_years_and_between_two_years() -> None:
    """A baby of months, women in their 20s, a girl of nine or ten; nobody has the age of the one before him."""
    claims = claims_of(
        "An 8-month-old girl was shot dead on Friday. Two women in their 20s and a girl, 9 or 10, were wounded.\n"
        "Ida Birch, who is 11 years old, and Eve Frost, believed to be in her late 50s, were killed."
    )
    assert {"8 months", "20-29", "9-10", "11", "50-59"} == values(claims, "victim_age")
    assert ("Eve Frost", "11") not in said(claims, "victim_age")


def test_where_a_victim_was_hit_how_often_and_how_the_gunman_got_away() -> None:
    """Open points of a shooting; the casings that were found in the street are nobody's place."""
    claims = claims_of(
        "A man was shot twice on Friday and found in the driveway. The gunman fled on foot. "
        "Officers found casings in the street."
    )
    assert values(claims, "other:spot") == {"driveway"}
    assert (values(claims, "other:times hit"), values(claims, "other:flight")) == ({"twice"}, {"foot"})


def test_what_a_gun_that_somebody_took_was_taken_from() -> None:
    """The gun he stole from a car: the gun was stolen, not he."""
    claims = claims_of("A boy was shot dead on Friday with a gun Carl Dunn stole hours earlier from a car.")
    assert ("gun stolen", "car") in said(claims, "other:whence")


def test_an_officer_quoted_by_rank_is_neither_victim_nor_suspect() -> None:
    """Those who speak for the police are no party to the shooting."""
    claims = claims_of("A woman was shot on Friday. Sgt. Paul Winter, 41, said nobody was arrested.")
    assert "Paul Winter" not in values(claims, "victim_name") | values(claims, "suspect_name")


@pytest.mark.parametrize(
    ("words", "point", "value"),
    [
        ("No arrests have been made in the shooting.", "arrested", "0"),
        ("A fourth victim was grazed by a bullet in the shooting.", "people_shot", "4"),
        ("A triple homicide shook the town: a shooting in Weston.", "killed", "at least 3"),
        ("At least 15 people were wounded in the shooting.", "injured", "at least 15"),
    ],
)
def test_counts_told_in_words_are_counts(words: str, point: str, value: str) -> None:
    """No arrests, a fourth victim, a triple homicide."""
    assert value in values(claims_of(words), point)


@pytest.mark.parametrize(
    "words",
    [
        "A shooting on Friday left a man hurt. Forty people were killed in the city in the past year.",
        "The gunman barely missed killing a boy in the shooting.",
        "A man was shot; he was killed 45 minutes later.",
    ],
)
def test_sums_over_a_year_near_misses_and_minutes_are_no_toll_of_the_incident(words: str) -> None:
    """What is counted over a year, did not happen, or counts minutes."""
    counted = {c.value for c in claims_of(words) if c.point == "killed" and c.about == ""}
    assert not counted & {"40", "1", "45"}


def test_the_words_of_daily_life_are_points_only_where_an_incident_is_the_matter() -> None:
    """A party and a dispute in a political story are no occasion and no motive of a crime."""
    claims = claims_of("The party leader said the dispute over the budget with neighbours would end.")
    assert not {c.point for c in claims} & {"other:occasion", "other:motive", "relationship"}


# --- Every text -------------------------------------------------------------------------------------------------------


def test_a_claim_within_a_quotation_stands_on_its_speakers_word() -> None:
    """The words: "Forty people were killed", said a doctor: the story does not say so itself."""
    claims = claims_of(
        "Shells hit the market. “Forty people were killed in the strike,” said Dr. Lena Osei, a doctor in the town."
    )
    speakers = {c.speaker for c in claims if c.point == "killed" and c.value == "40"}
    assert any("Osei" in speaker for speaker in speakers)


def test_ids_differ_and_spans_lie_in_the_text() -> None:
    """Every claim points at words, and has its own id."""
    (report,) = read_report(SHOOTING, title="Two dead in Easton", published="2031-05-07")
    claims = report.analysis.claims
    assert len({c.id for c in claims}) == len(claims)
    for claim in claims:
        source = report.document.title if claim.span.part == "title" else report.document.text
        assert 0 <= claim.span.start < claim.span.end <= len(source)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400))
def test_any_text_whatever_yields_claims_within_it(text: str) -> None:
    """No text makes it fail."""
    for report in read_report(text):
        for claim in report.analysis.claims:
            assert claim.span.end <= len(report.document.text)


@pytest.mark.untraced  # the time a user waits, which tracing would treble
@pytest.mark.parametrize(
    "piece", ["Kenya accuses ", "John A. B. C. ", "charged with a ", "talks between ", "12 people and "]
)
def test_a_hostile_line_takes_no_more_than_seconds(piece: str) -> None:
    """The rules look at the opening of an endless line only, and none of them backtracks without bound."""
    began = time.process_time()
    claims_of("A shooting. " + piece * 2_000)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Guard killed, 14 taken at Orrel mill.", set()),
        ("Shells killed one, 14 wounded in Vell.", {"1"}),
        ("At Orrel mill, 14 workers dressed in blue were killed.", {"14"}),
    ],
)
def test_what_became_of_others_behind_a_comma_is_no_toll_of_the_dead(text: str, dead: set[str]) -> None:
    """Headlines leave out who and the verb: the participle behind a figure speaks of it, not the one before."""
    assert values(claims_of(text), "killed") == dead


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Troops mined the road to Vell, residents said.", {"who mined the road"}),
        ("The rebels burned the village, the army said.", {"who burned the village"}),
        ("Troops mined the siege of Vell, residents said.", set()),
        ("The rebels have shot the truce to pieces, the army said.", set()),
    ],
)
def test_a_mine_or_a_shot_befalls_things_and_no_state_of_affairs(text: str, about: set[str]) -> None:
    """Who mined the siege is asked of nobody."""
    assert {c.about for c in claims_of(text) if c.point == "blame"} == about


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jon Lind was shot dead in Vell on Friday. He was 12, his mother said.", {("Jon Lind", "12")}),
        ("Two boys were shot dead in Vell. Who was 14, the police did not say.", set()),
    ],
)
def test_an_age_is_of_whom_he_means_and_nobody_is_called_he(text: str, expected: set[tuple[str, str]]) -> None:
    """A question word or a pronoun is no name of a victim."""
    assert {
        (c.about, c.value) for c in claims_of(text) if c.point.endswith("_age") or c.point == "other:age"
    } == expected


# --- What is not said of the event ------------------------------------------------------------------------------------

BURST = "A dam burst above Colvara on Friday, killing at least 11 people, the rescue service said.\n"


def test_one_count_of_the_dead_is_one_claim_with_its_bound() -> None:
    """The words "killing at least 11 people" are no second count of exactly 11."""
    assert values(claims_of(BURST), "killed") == {"at least 11"}


def test_those_who_die_of_their_wounds_are_some_of_the_dead() -> None:
    """Three who died of their wounds are a part; fourteen who died of the flood are the toll."""
    part = claims_of(BURST + "The number of injured fell after three people died of their wounds.")
    whole = claims_of(BURST + "Fourteen people have now died of the flood.")
    assert "at least 3" in values(part, "killed")
    assert "14" in values(whole, "killed")


def test_the_hour_of_a_ceasefire_is_not_the_hour_of_the_shooting() -> None:
    """What came after it has its own hour."""
    claims = claims_of(SHOOTING + "A ceasefire agreed by both gangs on Thursday at noon was holding.\n")
    assert values(claims, "time_of_day") == values(claims_of(SHOOTING), "time_of_day")
    assert values(claims, "other:time of ceasefire") == {"12:00"}


def test_the_hour_of_speech_is_not_the_hour_of_the_event() -> None:
    """What was said this morning happened at another hour; shells that fell at 10 fell at 10."""
    spoken = claims_of(BURST + "The wall gave way, the Red Cross said this morning.")
    asked = claims_of(BURST + "Donors were asked to go to the school before noon. A curfew runs from 6 p.m. to 6 a.m.")
    struck = claims_of("Shells killed nine people in Orva. The first struck the hall shortly after 10 a.m.")
    assert not values(spoken, "time_of_day")
    assert not values(asked, "time_of_day")
    assert values(struck, "time_of_day") == {"after 10:00"}


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("A man was shot about 9 p.m. on Friday.", {"21:00"}),
        ("A man was shot just before 9 p.m. on Friday.", {"before 21:00"}),
        ("A man was shot after 9 p.m. on Friday.", {"after 21:00"}),
        ("A man was shot early Friday.", {"early morning"}),
        ("A man was shot in early May.", set()),
        ("A man was shot late last year.", set()),
    ],
)
def test_an_hour_is_by_the_clock_before_or_after_it_or_a_part_of_the_day(text: str, hours: set[str]) -> None:
    """Early Friday is a part of the day, early May is none."""
    assert values(claims_of(text), "time_of_day") == hours


@pytest.mark.parametrize(
    ("sentence", "point", "value"),
    [
        ("A 5-year-old girl was fatally shot on Friday.", "killed", "at least 1"),
        ("A 3-year-old was gunned down on Friday.", "killed", "at least 1"),
        ("The shooting death of a sleeping 3-year-old boy shook Vell.", "killed", "at least 1"),
        ("A boy fatally shot himself with a rifle on Friday.", "killed", "at least 1"),
        ("One of the male victims died after the shooting.", "killed", "at least 1"),
        ("A gunman wounded a 62-year-old woman on Friday.", "injured", "at least 1"),
        ("Police are searching for 29-year-old Jon Lind after the shooting.", "arrested", "0"),
        ("Police are looking for whoever shot the man.", "arrested", "0"),
        ("The shooter remains at large after the shooting.", "arrested", "0"),
        ("A third suspect in the shooting, 23-year-old Jon Lind, was charged.", "arrested", "3"),
        ("The fifth and final suspect in the shooting turned himself in.", "arrested", "5"),
        ("A gunman who entered a flat shot two people.", "suspects", "1"),
        ("Police asked for help in finding the gunman.", "arrested", "0"),
        ("Police have little information on the shooter.", "arrested", "0"),
        ("Detectives had no motive or suspects on Friday.", "arrested", "0"),
        ("The man is considered armed and dangerous.", "arrested", "0"),
        ("The shooting led to the arrest of a 30-year-old man.", "arrested", "1"),
        ("Jon Lind surrendered to police after the shooting.", "arrested", "1"),
        ("The five defendants fired the shots, prosecutors said.", "arrested", "5"),
        ("Lind is one of five people charged in the shooting.", "suspects", "at least 5"),
        ("Three masked men got out of a van and fired.", "suspects", "3"),
        ("Several people walked up and opened fire.", "suspects", "several"),
        ("The gunman opened fire through a gate.", "suspects", "1"),
        ("An offender approached on foot and shot him.", "suspects", "1"),
        ("A man dressed as a clown opened fire.", "suspects", "1"),
        ("The gunman and a female accomplice shot two people.", "suspects", "2"),
        ("The gunmen fled after the shooting.", "suspects", "at least 2"),
        ("Vell mourns after the fatal shooting of a woman.", "killed", "at least 1"),
        ("Ada Holt, 12, was shot and killed on Friday.", "killed", "at least 1"),
        ("Clinics said ten treated with gunshot wounds went home.", "injured", "at least 10"),
        ("A man shoots five at a fair.", "people_shot", "5"),
        ("A man and a woman were shot and killed on Friday.", "killed", "at least 2"),
        ("Police searching for man wanted in shooting of a boy.", "arrested", "0"),
        ("Teen charged in the shooting.", "arrested", "1"),
        ("The juvenile was placed under arrest after the shooting.", "arrested", "1"),
        ("Lind is being held in the Vell County jail.", "arrested", "1"),
        ("Two men facing murder charges were in court.", "arrested", "2"),
        ("Ida Holt died at the scene of the shooting.", "killed", "at least 1"),
        ("The death of young juvenile shook Vell.", "killed", "at least 1"),
        ("The shooting left a 16-year-old male juvenile dead.", "killed", "1"),
        ("A gunman shot a man and his son on Friday.", "people_shot", "at least 2"),
        ("A man and a boy were wounded on Friday.", "injured", "at least 2"),
    ],
)
def test_one_of_those_concerned_is_counted_where_no_figure_is_given(sentence: str, point: str, value: str) -> None:
    """A girl who was shot dead is one at least; a third suspect makes three."""
    assert value in values(claims_of(f"Shots were fired in Vell. {sentence}"), point)


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("The claim that a 5-year-old girl was fatally shot is an invention, the mayor said.", "killed"),
        ("A 5-year-old girl was nearly killed.", "killed"),
        ("Police are looking for a third witness.", "arrested"),
        ("A third suspect, Jon Lind, is from Vell.", "arrested"),
        ("A gunman or two opened fire.", "suspects"),
        ("A man was shot near the gate.", "suspects"),
        ("Police asked for help in finding the gun.", "arrested"),
        ("No gunmen were seen.", "suspects"),
        ("A vigil was held at the school.", "arrested"),
        ("A banner is being held over the gate.", "arrested"),
    ],
)
def test_what_is_denied_or_says_nothing_of_it_counts_nobody(sentence: str, point: str) -> None:
    """A third suspect who is from Vell is not said to be held."""
    assert not values(claims_of(f"A shooting shook Vell. {sentence}"), point)


def test_a_name_with_a_capital_inside_is_one() -> None:
    """LaDonte and SirJames."""
    claims = claims_of("A gunman killed 24-year-old SirJames Holt on Friday.")
    assert said(claims, "victim_name") == {("SirJames Holt", "SirJames Holt")}
    assert said(claims, "victim_age") == {("SirJames Holt", "24")}


@pytest.mark.parametrize(
    ("sentence", "charges"),
    [
        ("Jon Lind was sentenced to 25 to 50 years for manslaughter.", {"manslaughter"}),
        (
            "Jon Lind was charged with murder, unlawful use of a weapon and armed criminal action.",
            {"murder, unlawful use of a weapon and armed criminal action"},
        ),
        ("His criminal record dates back to 2009, and includes charges of extortion and stalking.", set()),
    ],
)
def test_charges_are_those_of_the_case_with_all_their_offences(sentence: str, charges: set[str]) -> None:
    """A sentence is for an offence; what somebody was charged with years ago is none of the case."""
    assert values(claims_of(f"A gunman shot a man in Vell. {sentence}"), "charge") == charges


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened at the Harrow Houses.",
        "It happened near 58th and Holt.",
        "It happened near Alder and Holt streets.",
        "Deputies were called to the Harrow Manor.",
    ],
)
def test_a_housing_project_and_a_corner_without_the_word_street_are_places(sentence: str) -> None:
    """So reports write a corner: by two names, or two numbers."""
    assert values(claims_of(f"A gunman shot a man on Friday. {sentence}"), "place")


def test_a_wound_is_told_with_its_side() -> None:
    """A left arm is an arm, told more closely."""
    claims = claims_of("A man was shot in the left arm and a woman was grazed in the cheek in Vell.")
    assert values(claims, "other:wound") == {"left arm", "cheek"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of people killed when a dam burst in Colvara rose to 41 on Monday.",
        "Thirty people killed in the attack were buried in Colvara on Monday.",
        "It was the first deadly attack since the truce of 5 May.",
        "The war, which began in 2021, has killed more than 4,000 people.",
    ],
)
def test_days_of_counts_burials_truces_and_wars_are_not_the_day_of_the_incident(sentence: str) -> None:
    """Each of these days belongs to something else."""
    assert not said(claims_of(sentence), "date") & {
        ("the incident", "2031-05-05"),
        ("the incident", "2021-01-01/2021-12-31"),
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Police are investigating a shooting in Vell late Monday, an officer said.",
        "Police have identified the suspect in Monday's deadly north Vell shooting.",
        "The victim of a Monday night shooting has been identified.",
        "Two teenagers were hospitalized Monday after they were shot in Vell.",
        "Two people were injured Monday when a row led to a shooting, police said.",
    ],
)
def test_a_day_within_the_words_for_the_shooting_is_its_day_whatever_is_told_around_them(sentence: str) -> None:
    """What police do about it, and who speaks of it, is told on other days."""
    assert values(claims_of(f"Gunmen attacked the mill of Vell. {sentence}"), "date") == {"2031-05-05"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said Monday that the shooting of a man in Vell was an accident.",
        "A boy was recovering Monday after he was shot in Vell.",
    ],
)
def test_the_day_of_what_came_of_a_shooting_is_not_its_day(sentence: str) -> None:
    """A word to the press, a bed in hospital."""
    assert not values(claims_of(f"Gunmen attacked the mill of Vell. {sentence}"), "date")


def test_the_day_of_the_incident_itself_is_read() -> None:
    """The counterpart: the day beside the burst, though the toll rose on another."""
    claims = claims_of("The toll of the shelling of Colvara on Sunday rose to 14 on Tuesday.")
    assert said(claims, "date") == {("the incident", "2031-05-04")}


def test_weapons_persons_and_occasions_are_read_of_crimes_only() -> None:
    """A letter of protest after shelling is no occasion; a wake at which someone was shot is one."""
    war = claims_of("Shelling killed nine people in Orva. The government will send a letter of protest.")
    crime = claims_of("A man was shot at a wake in Orva, police said. Detectives seek two suspects.")
    assert not values(war, "other:occasion")
    assert "wake" in values(crime, "other:occasion")


def test_a_figure_taken_back_and_the_one_that_replaces_it_are_told_apart() -> None:
    """The words: "an earlier version said 230; the number is 23"."""
    claims = claims_of(
        BURST + "Correction: An earlier version of this story said that 230 people were missing. The number is 23."
    )
    assert {(c.value, c.modality) for c in claims if c.point == "missing"} == {
        ("230", "taken back"),
        ("23", "correction"),
    }


def test_those_once_thought_missing_are_not() -> None:
    """Six who had been reported missing walked in; six who are missing are."""
    back = claims_of(BURST + "Six policemen who had been reported missing walked into the town.")
    gone = claims_of(BURST + "Six policemen are missing.")
    assert not values(back, "missing")
    assert values(gone, "missing") == {"6"}


def test_a_crisis_mentioned_in_passing_is_no_matter_of_the_story() -> None:
    """A report on a harvest counts arrests in the background; one on the arrests does not."""
    passing = claims_of(
        "Almond growers began to shake their trees early.\nThe nuts are ripe, said grower Ross Till.\n"
        "The board expects a good crop.\nShipping costs more: in Dravia, police arrested 40 demonstrators this week."
    )
    matter = claims_of("Police arrested 40 demonstrators in Dravia on Monday.")
    assert said(passing, "arrested") <= {("in the background", "40")}
    assert ("", "40") in said(matter, "arrested")


# --- Blame without much ado -------------------------------------------------------------------------------------------


def stances(text: str) -> list[tuple[str, str, str]]:
    """Return who is said to have done it, yes or no, and on whose word."""
    found = [c for c in claims_of(text) if c.point == "blame"]
    return [(c.about.partition(":")[0], c.value, c.speaker) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen attacked a patrol. The army blamed the Upper Valley Front. The UVF said it had no unit near.",
            [("Upper Valley Front", "yes", "army"), ("Upper Valley Front", "no", "Upper Valley Front")],
        ),
        (
            "Officials accused Terra Sul of having raised the wall. The company denied the accusation.",
            [("Terra Sul", "yes", "Officials"), ("Terra Sul", "no", "Terra Sul")],
        ),
        (
            "The governor of Marn blamed Red Dawn for the raid. A man who spoke for the group denied it on air.",
            [("Red Dawn", "yes", "governor of Marn"), ("Red Dawn", "no", "Red Dawn")],
        ),
    ],
)
def test_a_charge_and_the_answer_of_the_accused_meet(text: str, expected: list[tuple[str, str, str]]) -> None:
    """By its initials, as "the company", or through one who speaks for it."""
    assert set(expected) <= set(stances(text))


def test_what_another_says_of_itself_is_no_denial() -> None:
    """A third party that had no unit near answers no charge against the Front."""
    text = "Gunmen attacked a patrol. The army blamed the Upper Valley Front. Norland said it had no troops there."
    assert ("Upper Valley Front", "no", "Upper Valley Front") not in stances(text)


def test_talks_that_are_only_suspended_and_a_process_that_is_dead() -> None:
    """Two officials of one side, two outcomes."""
    claims = claims_of(
        "The third round of talks ended on Monday. “The process is dead,” Justice Minister Ann Varley said. "
        "Chief negotiator Omar Quist said the talks were “only suspended”."
    )
    assert {"failed", "suspended"} <= values(claims, "outcome")


def test_what_is_denied_of_talks_keeps_its_word() -> None:
    """No breakdown is not "no deadlock"."""
    assert values(claims_of("A spokesman said there was no breakdown in the talks."), "outcome") == {"no breakdown"}


# --- Captives, the rescued, crowds ------------------------------------------------------------------------------------


def test_those_set_free_are_counted_sort_by_sort() -> None:
    """Soldiers and fighters freed in one exchange are two counts; captives in all a third."""
    claims = claims_of("They exchanged 60 captives on Monday: 20 soldiers were set free, and 40 rebels released.")
    assert said(claims, "other:released") == {("", "60"), ("soldiers", "20"), ("fighters", "40")}


def test_an_exchange_told_back_is_no_count_of_this_one() -> None:
    """What happened ten days before is background."""
    claims = claims_of("The rebels freed 20 soldiers on Tuesday. On 26 April, 18 soldiers had been released.")
    assert said(claims, "other:released") == {("soldiers", "20"), ("in the background", "18")}


def test_how_many_marched_is_a_point() -> None:
    """By the noun, or by what people did."""
    claims = claims_of("Police put the number of marchers at 6,000. Some 40,000 people marched, the union said.")
    assert values(claims, "other:protesters") == {"6000", "40000"}


@pytest.mark.parametrize(
    "text",
    [
        "Clashes on the Quell line in April 2021 killed 55 people.",
        "A Quellan teacher and a soldier died of their wounds.",
    ],
)
def test_a_year_and_the_last_of_a_list_are_no_toll(text: str) -> None:
    """The year of a date counts nobody, and a soldier who died beside others is half of what the sentence counts."""
    assert values(claims_of(text), "killed").isdisjoint({"2021", "1"})


def test_what_somebody_says_of_his_own_side_charges_nobody() -> None:
    """A defence is no accusation, though the other side denies what goes before."""
    claims = claims_of(
        "“Our soldiers returned fire only after the third shell had fallen,” said Colonel Ilan Drove of Quell. "
        "Marland's army denied that."
    )
    assert not [claim for claim in claims if claim.point == "blame" and claim.about.startswith("Our")]


def test_a_town_that_hosts_talks_and_a_phrase_with_a_preposition_are_not_the_accused() -> None:
    """Who is blamed is somebody: a country, a body, a person."""
    claims = claims_of(
        "The talks failed on Tuesday. Pakistan said that the talks in Istanbul reached a deadlock over its demands. "
        "Pakistan blamed the failure of the talks on Afghanistan."
    )
    assert {claim.value for claim in claims if claim.point == "cause"} <= {"Afghanistan"}


def test_a_denial_of_having_had_anything_to_do_with_it_names_no_deed() -> None:
    """A charge of function words would be printed as nonsense."""
    claims = claims_of("The firm insisted that its project had nothing to do with it and pointed to the rain.")
    assert not [claim for claim in claims if claim.about.endswith(": the it")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "His sister, Ada Moss, said it was not like him to do what he is accused of doing to two officers. "
            "She said he is not the kind of man who would point a gun at anyone."
        ),
        "Jan Moss denied that he had done what he was accused of doing.",
    ],
)
def test_what_somebody_is_accused_of_doing_is_told_elsewhere(text: str) -> None:
    """The word stands for a deed; it is none."""
    assert not [claim for claim in claims_of(text) if claim.point == "blame"]


def test_a_junior_is_one_with_and_without_a_point() -> None:
    """Else one report would give one man two names."""
    claims = claims_of(
        "A man was shot in Orm on Sunday.\nIvo Walker Jr. was charged with murder on Monday. Police said that "
        "Ivo Walker Jr, 30, had fled to Vell."
    )
    assert [c.value for c in claims if c.point == "suspect_name"] == ["Ivo Walker Jr.", "Ivo Walker Jr."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said the man had planned the attack and likely hoped to kill hundreds.",
        "He wanted to kill 20 people, the note said.",
        "He tried to kill nine people.",
    ],
)
def test_those_whom_somebody_meant_to_kill_are_not_dead(sentence: str) -> None:
    """The five of the first line are."""
    claims = claims_of(f"A gunman opened fire in Orm on Friday, killing five people.\n{sentence}")
    assert {claim.value for claim in claims if claim.point == "killed"} == {"5"}


def test_the_night_before_the_attack_is_not_that_of_the_attack() -> None:
    """Nor is its hour; the morning of the attack is."""
    lead = "A gunman opened fire in Orm on Friday, killing five people.\n"
    before = claims_of(
        f"{lead}The night before the attack, just after 10 p.m., he sent a message.", published="2031-05-10"
    )
    of_it = claims_of(f"{lead}On the morning of the attack, at 10 a.m., he bought a gun.", published="2031-05-10")
    assert values(before, "date") == {"2031-05-09"}
    assert not values(before, "time_of_day")
    assert values(of_it, "time_of_day")


def test_a_town_has_no_age() -> None:
    """A boy of El Dorado is eleven; El Dorado is not."""
    claims = claims_of(
        "A man was shot dead in Orm on Sunday.\nTwo 24 year old men from El Dorado killed an 11-year-old El Dorado boy."
    )
    assert "El Dorado" not in {claim.about for claim in claims}


def test_a_name_cut_within_a_nickname_is_none() -> None:
    """Ivo "Ike" Moss is one man under one name."""
    claims = claims_of(
        'A man was shot in Orm on Friday.\nHe killed his father, Ivo "Ike" Moss, 55, police said on Friday.'
    )
    assert {c.value for c in claims if c.point.endswith("_name")} == {'Ivo "Ike" Moss'}


# --- Figures set against one another, parts, sorts, days and onsets --------------------------------------------------


def counted(text: str, point: str = "killed", published: str = "2031-05-12") -> set[tuple[str, str, str]]:
    """Return what a text says of how many, as (about, value, speaker)."""
    return {(c.about, c.value, c.speaker) for c in claims_of(text, published=published) if c.point == point}


def test_two_figures_of_one_day_on_the_word_of_two_are_kept_with_their_day() -> None:
    """The convoy was attacked a week before the talks that the report is of."""
    text = (
        "Talks between Velmora and the Ridge Alliance ended on Monday. They met in Halm. On 5 May gunmen ambushed a "
        "convoy. The army said 14 soldiers were killed. The alliance put the dead at 27."
    )
    assert counted(text) == {("on 5 May 2031", "14", "army"), ("on 5 May 2031", "27", "alliance")}


def test_a_rival_figure_stands_on_the_word_of_whoever_gives_it() -> None:
    """The ombudsman counts for himself, though the sentence begins with the police."""
    text = "Students marched and police broke up the protest. Police reported nine arrests; the Ombudsman counted 24."
    assert {(value, who) for _, value, who in counted(text, "arrested")} >= {("24", "Ombudsman")}


@pytest.mark.parametrize(
    ("text", "whole", "sort"),
    [
        ("The clinic treated 23 wounded, among them eight soldiers, after the clash.", "23", ("soldiers", "8")),
        ("The clash left 31 wounded, five of them guards, the clinic said.", "31", ("guards", "5")),
    ],
)
def test_a_part_is_a_count_of_its_sort_and_the_whole_stays_whole(text: str, whole: str, sort: tuple[str, str]) -> None:
    """The words "among them" and "of them" make a part, never a rival of the whole."""
    found = {(about, value) for about, value, _ in counted(text, "injured")}
    assert {("", whole), sort} <= found


@pytest.mark.parametrize(
    "text",
    [
        "A cyclone killed one man in Buzan on Monday. In March 2019, Cyclone Ada killed more than 600 people there.",
        "Guards were held in a jail on Monday. More than 600 have died in such clashes since then, a group says.",
        "A riot broke out in a jail on Monday, a week after the mutiny at Loma, in the hills, where 17 people died.",
    ],
)
def test_the_dead_of_other_years_and_other_places_are_of_the_background(text: str) -> None:
    """A toll bound to another event by its date, its place or "such" is none of this one."""
    assert {about for about, value, _ in counted(text) if "600" in value or value == "17"} == {"in the background"}


def test_figures_of_things_are_read_where_one_is_set_against_another() -> None:
    """What burned by the mayor's count, and what the reporter saw; a figure that nobody contests is no account."""
    text = "The village burned. The mayor said that 17 houses had burned. Reporters counted nine. Two wells are dry."
    found = {(c.about, c.value, c.speaker) for c in claims_of(text) if c.rule == "another's count"}
    assert {(about, value) for about, value, _ in found} == {("houses", "17"), ("houses", "9")}
    assert ("houses", "9", "Reporters") in found


def test_a_figure_many_times_smaller_is_of_some_of_them() -> None:
    """Of 5,130 sheets, 527."""
    text = "The mayor said that 5,130 sheets had been printed. Observers counted 527."
    assert not [c for c in claims_of(text) if c.rule == "another's count"]


def test_nobody_arrested_is_not_one_arrested() -> None:
    """A negated subject counts nobody."""
    text = "A shop was attacked on Monday. No one has been arrested so far."
    assert "1" not in {value for _, value, _ in counted(text, "arrested")}


def test_of_two_of_the_17_who_were_hurt_17_is_no_count_of_the_hurt() -> None:
    """How many there were is not what befell them."""
    assert "17" not in {value for _, value, _ in counted("A ship was attacked. Two of the 17 were hurt.", "injured")}


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("Troops clashed. The fighting began at about 6 a.m. on Tuesday at the gate.", "time_of_day", "06:00"),
        ("A hillside collapsed. The slide came at 4:30 in the morning.", "time_of_day", "04:30"),
        (
            "Neighbours give another hour. The mud, they say, came down shortly before midnight.",
            "time_of_day",
            "before 00:00",
        ),
    ],
)
def test_the_hour_at_which_it_began_is_a_firm_account(text: str, point: str, value: str) -> None:
    """Whatever else a story dates, this is when it happened."""
    assert (value, "when it began") in {(c.value, c.rule) for c in claims_of(text) if c.point == point}


# --- Accusations, forms and counter-examples --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "accused", "answered"),
    [
        (
            "The union accused Halvor Mining of hiding gas readings. The firm rejected the allegation.",
            "Halvor Mining",
            True,
        ),
        ("Ana Quist accused the president of ordering the shots. His office called this a lie.", "president", True),
        ("The ministry laid the blame for the crash on the driver. His union called the claim absurd.", "driver", True),
        ("Residents said the bombs had hit a school. The army dismissed the report.", "army", True),
        ("The mayor said the police had beaten students. “Nobody was touched,” the police chief said.", "police", True),
        ("Villagers said soldiers had burned the granaries, an accusation the army denies.", "soldiers", True),
        ("Chad was accused by Sudan of arming the rebels. Chad’s foreign minister dismissed the charge.", "Chad", True),
        ("The rebels held the government responsible for the attack. It had no comment.", "government", False),
        (
            "The airline said the airport had cut the lights. The airport’s director said that was untrue.",
            "airport",
            True,
        ),
    ],
)
def test_a_charge_is_told_in_many_ways(text: str, accused: str, *, answered: bool) -> None:
    """Who is accused, and whether somebody answers for him."""
    found = stances(text)
    assert (accused, "yes") in {(who, value) for who, value, _ in found}
    assert ("no" in {value for _, value, _ in found}) == answered


def disputes(text: str) -> set[tuple[str, str, str]]:
    """Return what is disputed in a text, with its point and the value each claim gives."""
    return {(c.point, c.about, c.value) for c in claims_of(text) if c.point in {"blame", "other:polarity"}}


@pytest.mark.parametrize(
    ("text", "point", "about"),
    [
        # Who is accused is named at the end of the phrase, and "of" stands in his office too.
        (
            (
                "Minister Ada Brandt accused the former head of customs of the port, Col. Ivo Lund, of having sold "
                "the seized rifles. Lund denied the charge."
            ),
            "blame",
            "Ivo Lund: sold the seized rifles",
        ),
        # "He" is whom the sentence before tells of.
        (
            (
                "Prefect Mara Stolz spoke. The harbour master, Ivo Lund, lost his post on Monday. He stands "
                "accused by the prefect of having let the barge sail, something he denies."
            ),
            "blame",
            "Ivo Lund: let the barge sail",
        ),
        # What somebody says right before a flat denial, though another charge was told further up.
        (
            (
                'Velmora said Karsovian troops had used rockets. "The responsibility rests with those who crossed the '
                'Nerra at night," Velmoran general Olt Brams told state radio. Karsovia dismissed that.'
            ),
            "blame",
            "Karsovia: responsibility rests with those who crossed the Nerra at night",
        ),
        # "denies that and says": what follows is another statement.
        (
            (
                "Velmora accuses the Ridge Front of smuggling arms. The front denies that and says jets have bombed "
                "villages."
            ),
            "blame",
            "Ridge Front: smuggling arms",
        ),
        # Nobody is charged where somebody says what he wanted himself, or what was sent to whom.
        (
            ("Pavo Lenz, the engineer, said that he had warned the city in May. The mayor, Ana Brill, denied it."),
            "other:polarity",
            "Pavo Lenz had warned the city in May",
        ),
        # Flat words that name the deed contradict what was announced further up.
        (
            (
                "Minister Ada Brandt said that the government was postponing the harbour vote. It was raining. But "
                'Minister Ivo Lund was of another mind. "Nobody has postponed anything," he said.'
            ),
            "other:polarity",
            "the government was postponing the harbour vote",
        ),
    ],
)
def test_a_denial_answers_what_was_said_last_and_the_accused_is_whom_the_charge_names(
    text: str, point: str, about: str
) -> None:
    """Both sides meet on one question."""
    found = disputes(text)
    assert {(point, about, "yes"), (point, about, "no")} <= found, found


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ('"Nobody in the tower was above anybody," the guard said. The minister denied it.', "Nobody"),
        ("The chief said that his officers had been attacked first.", "his officers"),
        ("The company cited a message that a sailor sent before the storm. The navy denied it.", "navy: message"),
        ("Lund denied having said it and called for calm.", "called for calm"),
        ("His lawyer denied that he had given orders from his cell.", "His lawyer"),
    ],
)
def test_nobody_is_accused_who_is_not(text: str, never: str) -> None:
    """Pronouns for anybody, those attacked, what was cited, and what is no part of the denial."""
    assert not [about for _, about, _ in disputes(text) if never in about]


def test_a_denial_with_its_own_matter_meets_the_statement_of_it() -> None:
    """Someone else told shortly before of the letter that the mayor says she never got."""
    found = disputes(
        "The geologist, Rina Marsk, said that she had advised the city in a letter to close the quarry. It was March. "
        "The mayor, Ana Brill, denied having received such a letter."
    )
    assert {value for _, about, value in found if about.endswith("received such a letter")} == {"yes", "no"}


def test_what_is_no_charge_is_only_disputed() -> None:
    """To have changed one's mind is no crime."""
    found = disputes("A spokesman for State House denied that Zambia had changed its position.")
    assert found == {("other:polarity", "Zambia had changed its position", "no")}


def test_who_lets_others_use_its_soil_is_the_accused() -> None:
    """The fighters are not those who are charged."""
    found = disputes(
        "Karsovia has long alleged that rebels use Velmoran soil to raid its towns, a claim Velmora denied."
    )
    assert {about for _, about, _ in found} == {"Velmora: sheltering armed groups"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that he would resign.",
        "The council rejected the budget.",
        "Guards denied entry to 12 reporters.",
        "A judge denied bail. Another court dismissed the charges.",
        "The union blamed bad weather for the delay.",
        "The bank said it had no comment.",
        "The general warned that the army would open the road. The rebels called that nonsense.",
        "The army counted 14 dead. The rebels rejected that.",
        "Prosecutors filed charges against a man accused of arson.",
    ],
)
def test_what_accuses_nobody(text: str) -> None:
    """Refusals, rulings, threats and figures are no charges, even where somebody rejects them."""
    assert {value for _, value, _ in stances(text)} != {"yes", "no"}


def test_each_side_says_that_the_other_fired_first() -> None:
    """Unanswered, but a charge all the same."""
    text = "Shots fell on the border. Kenyan guards opened fire first, Somalia's defence ministry said."
    assert ("Kenya", "yes", "Somalia") in stances(text)


def test_what_one_side_says_of_the_other_is_why_talks_failed() -> None:
    """Blame, a reason and a reproach meet on one point."""
    claims = claims_of(
        "The talks in Doha have ended without an agreement. Kenya's foreign minister blamed Somalia's “refusal to "
        "name a single camp”. A Somali official put it down to a Kenyan team that had to telephone home."
    )
    assert values(claims, "cause") == {"Somalia", "Kenya"}


# --- Earlier happenings, fates of one ---------------------------------------------------------------------------------


def test_the_dead_of_an_earlier_clash_are_background() -> None:
    """What is told back is no count of this happening."""
    claims = claims_of(
        "Two guards were killed on Tuesday, ten days after a clash at the same place left nine people dead."
    )
    assert said(claims, "killed") == {("", "2"), ("in the background", "9")}


@pytest.mark.parametrize(
    "told",
    [
        "The shooting comes a little over a month after Jon Mord killed 20 children, as well as six teachers, in Vell.",
        "It was the deadliest attack in Olvang since gunmen killed 20 children and six teachers in the north.",
        "Residents called it reminiscent of a raid in which 20 children and six teachers were killed in Vell.",
        "The attack is similar to the massacre at Vell, where 20 children and six teachers were killed.",
    ],
)
def test_the_dead_of_another_attack_told_to_compare_are_background(told: str) -> None:
    """Whoever killed them and whenever it was, they are none of this one's."""
    claims = claims_of(f"A gunman shot five people dead in Olvang on Tuesday, police said. {told}")
    assert {value for about, value in said(claims, "killed") if not about} == {"5"}


def test_the_dead_counted_right_behind_the_attack_are_its_own() -> None:
    """A day later, and "since", are told of this one too."""
    told = "Two days after the shooting in Olvang, police said that five people had been killed."
    assert said(claims_of(told), "killed") == {("", "5")}


def test_those_remaining_are_some_of_the_dead() -> None:
    """The first was named before."""
    claims = claims_of("Five people were shot dead on Tuesday. The four remaining victims killed were named.")
    assert "4" not in values(claims, "killed")


def test_the_captain_is_missing_and_then_alive() -> None:
    """One whom every report names by his office."""
    first = claims_of("A ferry sank on Monday, killing 12 people. The captain, Ramon Olt, is among the missing.")
    later = claims_of("The captain of a ferry that sank on Monday, killing 12, was found alive on Wednesday.")
    assert said(first, "status") == {("the captain", "missing")}
    assert said(later, "status") <= {("the captain", "alive")}


def test_a_breach_ends_no_ceasefire() -> None:
    """It is told as violated, on the day of the breach."""
    claims = claims_of("Guards fired at each other on Tuesday, the worst breach of the ceasefire so far.")
    (breach,) = [c for c in claims if c.point == "status"]
    assert (breach.about, breach.value) == ("ceasefire", "violated")


def test_a_claim_in_a_chain_of_sources_stands_on_the_word_of_whom_it_ends_with() -> None:
    """The outlet passes on what the ministry says: two steps from the report."""
    text = "Two men died in Vell. At least 12 people were injured, Vell News reported, citing the health ministry."
    claim = next(c for c in claims_of(text) if c.point == "injured")

    assert (claim.speaker, claim.remove) == ("health ministry", 2)


@pytest.mark.parametrize(
    ("text", "point", "name"),
    [
        ("Police say Jon Lind shot Ida Holt on the pier.", "suspect_name", "Jon Lind"),
        ("Police say Jon Lind shot Ida Holt on the pier.", "victim_name", "Ida Holt"),
        ("Ida Holt had left the bar when a bullet struck her.", "victim_name", "Ida Holt"),
        ("The trial of Jon Lind opens on Monday.", "suspect_name", "Jon Lind"),
    ],
)
def test_the_clause_tells_who_did_it_and_whom_it_befell(text: str, point: str, name: str) -> None:
    """Both names stand beside the same word "shot"; what parts them is who is its subject."""
    assert name in values(claims_of(f"A man opened fire in a bar in Easton on Tuesday, killing one. {text}"), point)


# --- Propositions: what no table foresees -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "point", "about", "value"),
    [
        ("Divers found the strongbox in the engine room.", "where", "strongbox", "engine room"),
        ("The strongbox was in the engine room.", "where", "strongbox", "engine room"),
        ("She kept her pistol in a kitchen drawer.", "where", "gun", "kitchen drawer"),
        ("The robbers escaped in a stolen van.", "how", "gunman fled", "stolen van"),
        ("The attackers were last seen fleeing toward the quarry.", "how", "gunman fled", "quarry"),
        ("Two dozen trucks were burned near Vell.", "number", "car burnt", "24"),
        ("The council closed the bridge on 4 May.", "when", "bridge blocked", "2031-05-04"),
    ],
)
def test_what_no_table_foresees_is_asked_in_words_on_which_reports_meet(
    text: str, point: str, about: str, value: str
) -> None:
    """A pistol is a gun and an attacker a gunman, so that two newsrooms' words come to one question."""
    assert (about, value) in said(claims_of(text), f"other:{point}")


@pytest.mark.parametrize(
    "text",
    [
        "Divers did not find the strongbox in the engine room.",
        "Divers may find the strongbox in the engine room.",
        "Divers found it in the end.",
        "A truck was burned.",
    ],
)
def test_what_is_denied_or_possible_or_about_nothing_named_is_no_proposition(text: str) -> None:
    """Whether it is so would be another question."""
    assert not {claim.point for claim in claims_of(text)} & {"other:where", "other:number"}


def test_the_other_side_is_the_other_party_to_the_talks() -> None:
    """Whom a speaker of one party means; where nobody says who talks with whom, nobody is charged."""
    told = "Norland said the other side had refused to sign."
    named = claims_of(f"The talks between the Norland government and Velmora failed on Monday. {told}")
    unnamed = claims_of(f"The talks failed on Monday. {told}")

    assert said(named, "blame") == {("Velmora: obstructing talks", "yes")}
    assert said(unnamed, "blame") == set()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Three soldiers were killed and seven wounded in Orsk on Tuesday.", "soldiers"),
        ("Three soldiers were killed in Orsk on Tuesday. Seven were wounded.", "soldiers"),
        ("Three soldiers and two rebels were killed and seven wounded in Orsk on Tuesday.", "wounded"),
    ],
)
def test_a_count_that_names_nobody_counts_those_named_before_it(text: str, counted: str) -> None:
    """Seven wounded are seven wounded soldiers, unless people of two sorts are told of."""
    (hurt,) = [c for c in claims_of(text) if c.point == "injured"]
    assert sort_of(hurt.predicate) == sort_of(counted)


def test_what_a_colon_breaks_down_is_a_part_of_the_whole() -> None:
    """Thirty-six: 33 civilians and three guards; neither is a toll beside it."""
    found = claims_of("Thirty-six people died in Orsk on Tuesday: 33 civilians and three guards.")
    assert said(found, "killed") == {("", "36"), ("civilians", "33"), ("guards", "3")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jon Lind was charged with murder, police said.", ("Jon Lind", "murder", "charged")),
        (
            "Jon Lind pleaded guilty to two counts of assault and robbery in the death of his uncle.",
            ("Jon Lind", "assault and robbery", "convicted"),
        ),
        ("A man was arrested on suspicion of arson after the fire.", ("unnamed man", "arson", "held")),
    ],
)
def test_an_offence_is_told_of_a_person_at_a_stage(sentence: str, expected: tuple[str, str, str]) -> None:
    """What follows the list of offences is no part of it."""
    claims = claims_of(f"A gunman shot two people dead in Vell on Friday. {sentence}")
    assert [(c.about, c.value, c.predicate) for c in claims if c.point == "charge"] == [expected]


def test_shots_are_counted_in_figures() -> None:
    """Rounds, gunshots and casings answer one question, with their hedge; no figure, no number."""
    told = "Neighbours heard at least six gunshots in Vell on Friday as a man was shot dead. Police found nine casings."
    counted = [(c.value, c.low, c.high) for c in claims_of(told) if c.point == "other:rounds fired"]
    assert counted == [("at least six gunshots", 6, None), ("nine casings", 9, 9)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The interior ministry put the toll at 31.", "interior ministry"),
        ("On Sunday the governor raised the number of dead to 31.", "governor"),
        ("In all, 31 people died.", ""),
    ],
)
def test_who_puts_a_toll_at_a_figure_gives_it(sentence: str, speaker: str) -> None:
    """No verb of speaking, but somebody's word all the same."""
    told = [c.speaker for c in claims_of(f"A dam burst above Vell on Friday. {sentence}") if c.point == "killed"]
    assert told == [speaker]


def test_officials_and_buildings_are_named_so_that_other_reports_may_be_held_against_it() -> None:
    """The sheriff plays no part; how his name is spelled may still differ."""
    told = "A man was shot dead at Orm High School on Friday, Sheriff Paul Menne said. Paul Menne would say no more."
    assert ("Paul Menne", "Paul Menne") in said(claims_of(told), "other:name")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The other victims, one male, and two females, were taken to hospital.", {("of 3", "1 male, 2 female")}),
        ("Two men and a woman were wounded.", {("of 3", "2 male, 1 female")}),
        ("Two women and four young men were injured in the shooting.", {("of 6", "4 male, 2 female")}),
        ("Two men and a woman were arrested after a man was shot.", set()),
        ("Two men and a woman live in the house.", set()),
        ("Three were hurt. The two men and one woman stood by.", {("of 3", "2 male, 1 female")}),
        ("Three were hurt. Two men and one woman stood by.", set()),
        ("Two men and four boys were wounded.", set()),
    ],
)
def test_how_many_of_those_hit_were_men_and_women(sentence: str, told: set[tuple[str, str]]) -> None:
    """Those held, and those who only live there, are not those hit."""
    assert said(claims_of(f"Shots were fired at a party in Vell on Friday. {sentence}"), "other:sexes") == told


@pytest.mark.parametrize(
    ("sentence", "point", "value"),
    [
        ("Somebody pulled a gun at the door.", "weapon", "gun"),
        ("The wounded were ages 15, 18, and 22.", "other:ages", "15, 18, and 22"),
        ("Charges against Lind were pending on Saturday.", "charge", "not known"),
        ("No charges have been filed.", "charge", "not known"),
        ("There was no clear motive for the shooting.", "other:motive", "not known"),
        ("Four juveniles were injured by gunfire.", "people_shot", "4"),
    ],
)
def test_what_reports_of_a_shooting_commonly_add(sentence: str, point: str, value: str) -> None:
    """A gun of no named kind, ages in a list, charges to come."""
    assert value in values(claims_of(f"A man was shot at a party in Vell on Friday. {sentence}"), point)


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("The gun lobby spoke out.", "weapon"),
        ("Apartments 15, 18 and 22 were searched.", "other:ages"),
        ("The charges were read in court.", "charge"),
        ("Officials injured by the rumours laughed at four people.", "people_shot"),
    ],
)
def test_what_only_looks_like_it_is_not(sentence: str, point: str) -> None:
    """A gun lobby is no weapon, and rooms have no ages."""
    assert not values(claims_of(f"A quarrel ended in gunfire in Vell on Friday. {sentence}"), point)
