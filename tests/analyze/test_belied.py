"""What stands beside a match of the scene's patterns and shows that it tells nothing of its point."""

from __future__ import annotations

import pytest

from variorum.analyze.claims.belied import is_belied
from variorum.build import analyze


def told(text: str, point: str) -> set[str]:
    """Return the values that a story of a shooting gives for a point in a sentence after its lead."""
    reports = analyze(
        f"Three people were shot near Kell on Monday, police said.\n\n{text}",
        title="Three shot",
        published="2031-05-06",
    )
    return {
        c.value for r in reports for c in r.analysis.claims if c.point == point and c.span.start > len("Three people")
    }


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("The man was charged with domestic violence in 2029.", "other:motive"),
        ("Both men have prior convictions for robbery.", "other:motive"),
        ("Robbery detectives are at the house.", "other:motive"),
        ("The victims put up a fight.", "other:motive"),
        ("A third party came to the yard with a gun.", "other:occasion"),
        ("The mayor spoke in the wake of the shooting.", "other:occasion"),
        ("The boy did not wake up when she was shot.", "other:occasion"),
        ("The school will host a vigil on Saturday.", "other:occasion"),
        ("The funeral will be held on Friday at Lark Church.", "other:occasion"),
        ("Jon Vell would have been a sophomore at Lark High School.", "place"),
        ("The suspect was arrested at the Lark Motel.", "place"),
        ("The Southwest Kell Community Foundation will help.", "place"),
        ("The man told his wife that shots had been fired.", "relationship"),
        ("The girl's aunt was in another room at the time.", "relationship"),
        ("Police have no reason to think that the victims are engaged in gang activity.", "relationship"),
        ("Police are looking into whether the shootings are related.", "relationship"),
        ("The father left the children in his truck.", "other:flight"),
        ("Officers found several shell casings in the yard.", "other:spot"),
        ("The man was in an upstairs bedroom when he heard the shot.", "other:spot"),
        ("If you are considering suicide, call the Kell helpline.", "other:accident"),
        ("The National Suicide Prevention Lifeline is open at night.", "other:accident"),
        ("On the day of the boy's funeral his father was arrested over the shooting.", "other:occasion"),
        ("Marchers recalled the shooting of an unarmed black man in Ostra.", "other:look"),
        ("The gunman killed a white teenager there.", "other:look"),
        ("Officers found two Hispanic men suffering from gunshot wounds.", "other:look"),
        ("A black man in the yard was hit in the leg.", "other:look"),
    ],
)
def test_words_beside_a_match_show_that_it_tells_nothing_of_its_point(text: str, point: str) -> None:
    """A charge is no motive, a third party no feast, a pupil's school no scene, a wife who is told something no tie."""
    assert not told(text, point)


@pytest.mark.parametrize(
    ("text", "point", "value"),
    [
        ("The motive was robbery, police said.", "other:motive", "robbery"),
        ("The coroner ruled the death a suicide.", "other:accident", "suicide"),
        ("Witnesses said that a white man shot into the crowd.", "other:look", "white man"),
        ("Police seek in connection with the shooting a black man in a red coat.", "other:look", "black man"),
        ("The suspect was described as a Hispanic male.", "other:look", "hispanic male"),
        ("The shots followed a fight in the yard.", "other:motive", "fight"),
        ("They were shot at a birthday party in the yard.", "other:occasion", "birthday party"),
        ("Shots were fired outside a church where a wake was in progress.", "other:occasion", "wake"),
        ("The men were shot as people gathered for a vigil.", "other:occasion", "vigil"),
        ("The shooting happened at Lark High School.", "place", "Lark High School"),
        ("The man shot and killed his wife.", "relationship", "wife"),
        ("The woman's husband was charged with murder.", "relationship", "husband"),
        ("He was sentenced for the death of his brother.", "relationship", "brother"),
        ("The gunman fled in a red van.", "other:flight", "red van"),
        ("The gunman left the scene in a red van.", "other:flight", "red van"),
        ("The girl was shot in the front yard.", "other:spot", "front yard"),
    ],
)
def test_the_same_words_tell_it_elsewhere(text: str, point: str, value: str) -> None:
    """Where nothing beside them belies them."""
    assert value in told(text, point)


def test_a_value_is_belied_on_its_own_point_alone() -> None:
    """The table is asked by point."""
    text = "A third party came."
    assert is_belied("other:occasion", "party", text, 8, 13)
    assert not is_belied("other:motive", "party", text, 8, 13)


@pytest.mark.parametrize(
    ("text", "point", "values"),
    [
        ("Ada Moss was treated at Lark Hospital and released.", "other:step", set()),
        ("Ada Moss was released from the county jail on Tuesday.", "other:step", {"released"}),
        ("Jon Vell, 20, of 2111 Mill St was arrested.", "arrested", {"1"}),
        ("Police arrested a fourth man on Wednesday.", "arrested", {"4"}),
        ("One person was shot at by a deputy.", "people_shot", set()),
        ("Officer Ann Low detailed the shooting in a Facebook post late Wednesday.", "time_of_day", set()),
        ("The shooting happened at 9 p.m., police said in a Facebook post.", "time_of_day", {"21:00"}),
        ("The chief spoke of the shooting during a 10 a.m. news briefing.", "time_of_day", set()),
        ("The boy who was shot remained in critical condition late Wednesday afternoon.", "time_of_day", set()),
    ],
)
def test_what_is_told_of_a_patient_an_address_and_a_briefing(text: str, point: str, values: set[str]) -> None:
    """A hospital holds nobody, a house number counts nobody, and a post has an hour of its own."""
    assert told(text, point) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Mourners recalled the deaths of a pastor, his wife and their three children.", {"at least 3"}),
        ("The blast killed the driver, his brother and three passengers on Friday.", {"at least 3"}),
        ("A guard and three soldiers were killed.", {"at least 3"}),
        ("Three children were killed.", {"3"}),
        ("According to the officer, three children were killed.", {"3"}),
    ],
)
def test_who_are_counted_beside_another_are_some_of_the_dead(text: str, values: set[str]) -> None:
    """A pastor, his wife and three children are five dead, not three."""
    assert told(text, "killed") == values
