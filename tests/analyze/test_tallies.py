"""Whom a report of a crime counts in words, and by what it tells of them: held, wanted, dead, firing."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "A shooting at a home in Easton on Friday is being looked into, police said.\n"


def told(text: str, point: str, title: str = "") -> set[str]:
    """What a report of a shooting tells on a point."""
    claims = [c for r in read_report(LEAD + text, title=title, published="2031-05-10") for c in r.analysis.claims]
    return {c.value for c in claims if c.point == point}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Witnesses said officers nabbed an unidentified man when he came back.", "1"),
        ("Carl Dunn, 27, of Easton, was taken into custody at about 10 a.m. in Vell.", "1"),
        ("Carl Dunn is in custody with five counts against him.", "1"),
        ("An Easton man is under arrest.", "1"),
        ("Deputies took him into custody at a house.", "1"),
        ("Police arrested 28-year-old Carl Dunn.", "1"),
        ("The gunman took off in a car but was captured soon after.", "1"),
        ("Police have made yet another arrest in the case.", "2"),
        ("Police are looking for Carl L. Dunn, 27, of Easton.", "0"),
        ("The owner of the gun is not currently being held in custody.", "0"),
        ("Police do not have anyone in custody.", "0"),
        ("Officials haven't yet made any arrests.", "0"),
        ("Detectives have identified no motives or suspects.", "0"),
    ],
)
def test_who_is_held_and_who_is_not_is_told_in_many_ways(text: str, value: str) -> None:
    """By name or by what he is, in custody as under arrest."""
    assert told(text, "arrested") == {value}


@pytest.mark.parametrize(
    "text",
    [
        "He declined to say whether the gunman is in custody.",
        "Nobody is in custody.",
        "She fights for custody of her son.",
        "Police are looking for Carl Dunn, who saw it all.",
    ],
)
def test_custody_of_nobody_counts_nobody(text: str) -> None:
    """What is not said, of whom it is not said, and a custody of another kind."""
    assert "1" not in told(text, "arrested")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("An uninvited guest dressed as a clown fired into the party.", "1"),
        ("A man in a black coat walked into the shop and shot the clerk.", "1"),
        ("Two men walked into the shop and shot the clerk.", "2"),
        ("Police are searching for a second suspect.", "2"),
        ("A third suspect, 23-year-old Carl Dunn, was named.", "3"),
        ("Police have one suspect in custody and are searching for a second.", "2"),
        ("Police say an armed man kicked in the door.", "1"),
        ("Several occupants of the car, wearing ski masks, got out and fired.", "several"),
        ("The gunman then fled into a wood.", "1"),
    ],
)
def test_attackers_are_counted_by_what_they_did(text: str, value: str) -> None:
    """Whatever they are called."""
    assert told(text, "suspects") == {value}


@pytest.mark.parametrize(
    "text",
    [
        "The gunman was tall.",
        "A man walked into the shop and bought bread.",
        "The second suspect-interview was held.",
        "Four people stood in a group of five.",
    ],
)
def test_whoever_did_nothing_is_no_attacker(text: str) -> None:
    """Near each of the words that count one."""
    assert not told(text, "suspects")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A suspect who locked himself into a house is dead.", ""),
        ("A boy was shot.", "13-year-old Easton boy dies after shooting"),
        ("Carl Dunn, an 18-year-old, was fatally shot by officers.", ""),
        ("He was taken to a hospital, where he died.", ""),
        ("He died a short time later.", ""),
        ("Ada Holt, 23, died after being shot.", ""),
        ("He is accused of killing his 3-year-old daughter.", ""),
        ("The man then killed himself.", ""),
        ("A case.", "Easton man killed in shooting"),
        ("The gunman was shot and killed.", ""),
        ("Carl Dunn is charged with the fatal shooting of another teen.", ""),
    ],
)
def test_that_somebody_died_is_told_in_many_ways(text: str, title: str) -> None:
    """One of the dead at least."""
    assert told(text, "killed", title) <= {"1", "at least 1"}
    assert told(text, "killed", title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The man nearly died of fright.", ""),
        ("A case.", "Man killed time in Easton"),
        ("Nobody was killed.", ""),
    ],
)
def test_nobody_died_where_nobody_is_said_to_have(text: str, title: str) -> None:
    """Near each of the words that tell of a death."""
    assert not told(text, "killed", title) - {"0"}


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("Shots flew, striking five teenage boys.", "people_shot", "at least 5"),
        ("He shot another man and a 2-year-old boy.", "people_shot", "at least 2"),
        ("Bond was set for the man in the double shooting.", "people_shot", "at least 2"),
        ("Four other teenagers, ages 13 to 17, sustained minor injuries.", "injured", "at least 4"),
    ],
)
def test_the_hurt_are_counted_by_what_they_suffered(text: str, point: str, value: str) -> None:
    """Struck, shot, hurt."""
    assert told(text, point) == {value}


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("The shooting was reported around 12:15 a.m. on Mill Road.", "00:15"),
        ("The shooting happened about 6 p.m. in the 2100 block of Grand Court.", "18:00"),
        ("Police are searching for suspects from the shooting that happened about 5 a.m. on Mill Road.", "05:00"),
        ("He fired into a crowd of young people in front of the old bakery on Mill Road at about 3:30 a.m.", "03:30"),
        ("A man died in the early morning after being shot.", "early morning"),
    ],
)
def test_the_hour_of_the_shots_is_known_by_the_deed_wherever_it_stands(text: str, hour: str) -> None:
    """A street called Court is no court, a search for suspects no search for the buried."""
    assert hour in told(text, "time_of_day")


def test_what_was_reported_by_somebody_at_an_hour_did_not_happen_then() -> None:
    """A newspaper reported it at noon; and the hour of the court is none of the shooting."""
    assert not told("The Easton Post reported at noon that the man was known to them.", "time_of_day")
    assert not told("He is to be in court at 9:30 a.m. for the shooting.", "time_of_day")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The shooting took place on Broadway and West 136th Street.", "Broadway and West 136th Street"),
        ("They were shot at a deli at 3345 Broadway.", "3345 Broadway"),
        ("He fired at a crowd at Hope Ballfield.", "Hope Ballfield"),
        ("Shots were fired at the Harry Moss Playground.", "Harry Moss Playground"),
    ],
)
def test_a_street_without_a_sort_and_a_ground_for_play_are_places(text: str, place: str) -> None:
    """Broadway is no avenue."""
    assert place in told(text, "place")


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("Carl Dunn, a 28-year-old father, was shot in a bar.", "victim_age", "28"),
        ("The women with him, two 21-year-olds, were shot too.", "victim_age", "21"),
        ("Two women, both 21, were shot in the shoulder.", "victim_age", "21"),
        ("The toddler, 2, and his grandfather, 35, were shot.", "victim_age", "35"),
        ("He pointed it at the head of 15-year-old Carl Dunn.", "victim_age", "15"),
        ("An 11-year-old boy is recovering in the hospital.", "victim_age", "11"),
    ],
)
def test_ages_stand_before_and_behind_those_whose_they_are(text: str, point: str, value: str) -> None:
    """In an apposition, of two at once, beside kin."""
    assert value in told(text, point)


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("Around 50 people were in the bar when shots rang out.", "other:people there", "around 50 people"),
        ("There was a fight at a party with more than 40 people.", "other:people there", "more than 40 people"),
        ("None of the injuries appeared to be life-threatening.", "other:condition", "no danger to life"),
        ("The three others did not suffer life-threatening wounds.", "other:condition", "no danger to life"),
        ("As for a motive, we are unsure at this point.", "other:motive", "not known"),
        ("Deputies did not have any information on a suspect or a motive.", "other:motive", "not known"),
        ("There is no word yet on what led to it.", "other:motive", "not known"),
        ("He had been denied entry to the party.", "other:motive", "denied entry"),
        ("It was done in retribution.", "other:motive", "retribution"),
        ("Officials say it was unintentional.", "other:accident", "unintentional"),
        ("It does not appear to be intentional, he said.", "other:accident", "apparently accidental"),
        ("The father is not facing any criminal charges.", "charge", "not known"),
        ("A gun was found near his body.", "weapon", "gun"),
        ("He took a 9mm Glock 19 from the shelf.", "weapon", "9mm glock 19"),
        ("The boy was taken to Lark hospital.", "other:hospital", "lark hospital"),
        ("Carl Dunn was the boy's grandfather.", "relationship", "grandfather"),
    ],
)
def test_what_reports_of_a_crime_add_is_told_in_many_ways(text: str, point: str, value: str) -> None:
    """A row of the table each, or a part of one."""
    assert told(text, point) == {value}


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("No one suffered serious injuries.", "other:condition"),
        ("Four people rode in the car.", "other:people there"),
        ("He denied entry into the house.", "relationship"),
    ],
)
def test_what_nobody_suffered_and_who_was_elsewhere_is_no_answer(text: str, point: str) -> None:
    """Near the words that tell it."""
    assert not told(text, point)


def test_what_a_headline_in_capitals_tells_is_nobodys_name() -> None:
    """A Boy Accidentally Shot has no name yet, and neither has the West Side."""
    title = "11-Year-Old Boy Accidentally Shot On West Side"
    assert not told("A boy was hurt.", "victim_name", title)
    assert told("11-year-old Carl Dunn was shot.", "victim_name", title) == {"Carl Dunn"}
