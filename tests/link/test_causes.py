"""Why two accounts differ, and when they do not: what was seen, what moved on, what is only told less closely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.link.invented import Desk, says
from variorum.model import Span

SEEN = "told in words"


def test_two_numbers_of_attackers_told_on_one_day_conflict_and_later_ones_are_news() -> None:
    """Nobody was found in between: one who counted is mistaken. The day after, a second man may be sought."""
    desk = (
        Desk().report("Post", "2031-05-05", says("suspects", "1")).report("Mail", "2031-05-05", says("suspects", "3"))
    )
    assert desk.points()["suspects", ""].cause == "true conflict"

    desk = (
        Desk().report("Post", "2031-05-05", says("suspects", "1")).report("Mail", "2031-05-06", says("suspects", "3"))
    )
    assert desk.points()["suspects", ""].cause == "later update"


def test_a_gunman_told_of_alone_is_one_of_those_whom_the_report_counts() -> None:
    """Three men fired, and the gunman fled: three. Where a report counts no others, he is the only one."""
    desk = Desk().report(
        "Post", "2031-05-05", says("suspects", "3"), says("suspects", "1", rule=SEEN, speaker="a clerk")
    )
    desk.report("Mail", "2031-05-05", says("suspects", "3"))
    assert desk.points()["suspects", ""].verdict == "agree"

    desk.report("Star", "2031-05-05", says("suspects", "1", rule=SEEN))
    assert desk.points()["suspects", ""].verdict == "differ"


def test_a_toll_that_fell_is_no_update_though_another_rose() -> None:
    """Thirteen on Sunday and eleven ten days later: that is no news, whatever came in between."""
    desk = (
        Desk().report("Post", "2031-05-05", says("injured", "13")).report("Mail", "2031-05-15", says("injured", "11"))
    )
    assert desk.points()["injured", ""].cause == "true conflict"
    desk.report("Star", "2031-05-16", says("injured", "12"))
    assert desk.points()["injured", ""].cause == "true conflict"

    desk = (
        Desk().report("Post", "2031-05-05", says("injured", "11")).report("Mail", "2031-05-15", says("injured", "13"))
    )
    assert desk.points()["injured", ""].cause == "later update"


def test_what_one_report_gives_on_the_word_of_two_is_a_difference_of_speakers() -> None:
    """The police tell of a robbery, a neighbour of a feud: what another report tells later changes nothing in that."""
    both = says("other:motive", "robbery", speaker="police"), says("other:motive", "feud", speaker="a neighbour", at=40)
    desk = Desk().report("Post", "2031-05-05", *both)
    point = desk.report("Mail", "2031-05-09", says("other:motive", "jealousy")).points()["other:motive", ""]
    assert point.cause == "different speaker"


@pytest.mark.parametrize(
    ("point", "first", "second", "verdict"),
    [
        ("other:hospital", "lark hospital", "hospital", "agree"),
        ("other:hospital", "local hospital", "area hospitals", "agree"),
        ("other:place of death", "lark medical center", "hospital", "agree"),
        ("other:place of death", "hospital", "scene", "differ"),
        ("other:hospital", "lark hospital", "norport hospital", "differ"),
    ],
)
def test_a_hospital_without_its_name_is_the_one_that_another_report_names(
    point: str, first: str, second: str, verdict: str
) -> None:
    """A hospital may be any; the scene is none."""
    desk = Desk().report("Post", "2031-05-05", says(point, first)).report("Mail", "2031-05-05", says(point, second))
    assert desk.points()[point, ""].verdict == verdict


def test_of_a_report_that_names_the_hospital_the_word_alone_counts_for_nothing() -> None:
    """She was taken to a hospital, Lark Hospital: one."""
    desk = Desk().report(
        "Post", "2031-05-05", says("other:hospital", "hospital"), says("other:hospital", "lark hospital", at=40)
    )
    desk.report("Mail", "2031-05-05", says("other:hospital", "lark hospital"))
    assert desk.points()["other:hospital", ""].verdict == "agree"


def test_a_numbered_street_is_no_house() -> None:
    """The 8200 block of Tenth Street is told more closely than the street, though that has a figure in its name."""
    desk = Desk().report("Post", "2031-05-05", says("place", "8200 block of North 10th Street"))
    point = desk.report("Mail", "2031-05-05", says("place", "North 10th Street")).points()["place", "10th"]
    assert (point.verdict, point.cause) == ("differ", "different precision or rounding")

    desk = Desk().report("Post", "2031-05-05", says("place", "8th and Mill"))
    point = desk.report("Mail", "2031-05-05", says("place", "South 8th and Mill")).points()["place", "mill"]
    assert point.verdict == "agree"

    desk = Desk().report("Post", "2031-05-05", says("place", "12 Mill Street"))
    point = desk.report("Mail", "2031-05-05", says("place", "12 Mill Street near Lark Road")).points()["place", "mill"]
    assert point.verdict == "agree"


def test_a_toll_told_as_background_bears_out_the_events_own_and_contradicts_none() -> None:
    """A report of the trial: "killed two last summer" are the two; the three of another year are not."""
    desk = Desk().report("Post", "2031-05-05", says("killed", "2")).report("Mail", "2031-05-06", says("killed", "2"))
    desk.report("Star", "2031-09-01", says("killed", "2", about="in the background"))
    desk.report("Echo", "2031-09-02", says("killed", "3", about="in the background"))
    point = desk.points()["killed", ""]
    assert (point.verdict, {a.story_id for a in point.attestations}) == ("agree", {"Post", "Mail", "Star"})


def test_a_count_further_down_that_others_open_with_goes_before_the_sum_of_several_in_the_opening() -> None:
    """Of a weekend two are dead; at the hall, of which the other reports tell, one is, as the report says below."""
    far = 4000  # characters, beyond any opening
    words = "A hall in Vell was shot at. " * 200
    desk = Desk()
    for name in ("Mail", "Star"):
        desk.report(name, "2031-05-05", says("killed", "1"))
    desk.report("Post", "2031-05-05", says("killed", "2"), says("killed", "1", at=far), text=words)
    assert desk.points()["killed", ""].verdict == "agree"


def test_one_of_whom_a_wound_is_told_is_a_victim() -> None:
    """No report says what part Ada Holt plays; one tells where she was hit. A neighbour stays a neighbour."""
    desk = Desk().report("Post", "2031-05-05", says("other:age", "11", about="Ada Holt"))
    desk.report(
        "Mail", "2031-05-05", says("other:age", "11", about="Ada Holt"), says("other:wound", "leg", about="Ada Holt")
    )
    desk.report("Star", "2031-05-05", says("other:age", "50", about="Ivo Moss"))
    points = desk.points()
    assert points["victim_age", "Ada Holt"].verdict == "agree"
    assert not any(about == "Ivo Moss" for _, about in points)


def test_a_neighbours_guess_differs_from_the_report_by_its_speaker() -> None:
    """Ivo Moss, who lives next door, says six and fourteen; the report itself, eight and eleven."""
    guess = says("other:ages", "6 and 14", speaker="Ivo Moss")
    desk = Desk().report("Post", "2031-05-05", guess).report("Mail", "2031-05-05", says("other:ages", "8 and 11"))
    assert desk.points()["other:ages", ""].cause == "different speaker"

    police = says("other:ages", "6 and 14", speaker="police")
    desk = Desk().report("Post", "2031-05-05", police).report("Mail", "2031-05-05", says("other:ages", "8 and 11"))
    assert desk.points()["other:ages", ""].cause == "true conflict"


def test_that_somebody_lies_in_a_hospital_contradicts_no_condition() -> None:
    """She is hospitalized, and serious; a day later she is expected to live, which is news."""
    both = says("other:condition", "hospitalized"), says("other:condition", "serious", at=40)
    desk = Desk().report("Post", "2031-05-05", *both)
    point = desk.report("Mail", "2031-05-05", says("other:condition", "serious")).points()["other:condition", ""]
    assert point.verdict == "agree"

    desk = Desk().report("Post", "2031-05-05", says("other:condition", "hospitalized"))
    point = desk.report("Mail", "2031-05-05", says("other:condition", "serious")).points()["other:condition", ""]
    assert point.cause == "different precision or rounding"
    point = desk.report("Star", "2031-05-06", says("other:condition", "released")).points()["other:condition", ""]
    assert point.cause == "later update"


def test_a_wound_threatens_life_or_does_not_and_how_somebody_fares_is_another_question() -> None:
    """What was told of the wound does not change in a day; stable, with serious injuries, is one state of things."""
    desk = Desk().report("Post", "2031-05-05", says("other:condition", "life-threatening"))
    point = desk.report("Mail", "2031-05-06", says("other:condition", "no danger to life")).points()[
        "other:condition", ""
    ]
    assert point.cause == "true conflict"

    desk = Desk().report("Post", "2031-05-05", says("other:condition", "stable"))
    point = desk.report("Mail", "2031-05-06", says("other:condition", "serious injuries")).points()[
        "other:condition", ""
    ]
    assert point.cause == "different precision or rounding"


def test_a_title_that_the_text_bears_out_by_another_fate_contradicts_nothing() -> None:
    """Five wounded, says the title; five were shot, says the text, and four of them were taken to a hospital."""
    title, four = says("injured", "5", in_title=True), says("injured", "4")
    desk = Desk().report("Post", "2031-05-05", title, four, says("people_shot", "5", at=40))
    desk.report("Mail", "2031-05-05", says("injured", "4"))
    assert desk.points()["injured", ""].verdict == "agree"

    desk = Desk().report("Post", "2031-05-05", title, four).report("Mail", "2031-05-05", says("injured", "4"))
    assert desk.points()["injured", ""].cause == "copy or typing error"


def test_two_ages_of_somebody_by_name_conflict_and_of_somebody_without_are_not_known_to() -> None:
    """Ada Holt is 19 or 20. Of a man in his forties, and of a boy whom nobody names, it is not clear who is meant."""
    desk = Desk().report("Post", "2031-05-05", says("victim_age", "19", about="Ada Holt"))
    point = desk.report("Mail", "2031-05-05", says("victim_age", "20", about="Ada Holt")).points()[
        "victim_age", "Ada Holt"
    ]
    assert point.cause == "true conflict"

    desk = Desk().report("Post", "2031-05-05", says("victim_age", "40-49", low=40, high=49, about="Ivo Moss"))
    point = desk.report("Mail", "2031-05-05", says("victim_age", "30", about="Ivo Moss")).points()[
        "victim_age", "Ivo Moss"
    ]
    assert point.cause == "unclear"


def test_what_one_does_not_know_yet_hides_no_difference_between_those_who_tell() -> None:
    """A neighbour blames gangs, the police a fight; that a third report knows nothing is no news for the two."""
    both = says("other:motive", "fight", speaker="police"), says("other:motive", "gangs", speaker="a neighbour", at=40)
    desk = Desk().report("Post", "2031-05-05", *both)
    point = desk.report("Mail", "2031-05-05", says("other:motive", "not known")).points()["other:motive", ""]
    assert point.cause == "different speaker"

    desk = Desk().report("Post", "2031-05-05", says("other:motive", "not known"))
    point = desk.report("Mail", "2031-05-05", says("other:motive", "fight")).points()["other:motive", ""]
    assert point.cause == "later update"


def test_more_than_forty_guests_and_forty_are_told_with_more_and_with_less_reserve() -> None:
    """Both can hold, and they are not the same."""
    more = says("other:people there", "more than 40", low=40, high=None)
    desk = Desk().report("Post", "2031-05-05", more)
    point = desk.report("Mail", "2031-05-05", says("other:people there", "40")).points()["other:people there", ""]
    assert point.cause == "different precision or rounding"


def test_the_killing_of_one_told_at_the_trial_is_one_of_the_dead() -> None:
    """A girl was killed last year, it says: somebody died. Where nobody did, it is of something else."""
    back = says("killed", "at least 1", low=1, about="in the background")
    desk = Desk().report("Post", "2031-05-05", says("killed", "2")).report("Star", "2031-09-01", back)
    assert {a.story_id for a in desk.points()["killed", ""].attestations} == {"Post", "Star"}

    desk = Desk().report("Post", "2031-05-05", says("killed", "0")).report("Star", "2031-09-01", back)
    assert {a.story_id for a in desk.points()["killed", ""].attestations} == {"Post"}


@pytest.mark.parametrize(
    ("text", "other", "differ"),
    [
        ("Gunfire broke out on New Year's Eve.", "It began at 1 a.m. Tuesday.", False),
        ("It was Monday night.", "It was early on Tuesday.", False),
        ("It was Monday noon.", "It was early on Tuesday.", True),
        ("It was Monday night.", "It was Tuesday night.", True),
    ],
)
def test_a_night_runs_on_past_midnight(text: str, other: str, differ: bool) -> None:  # noqa: FBT001
    """The night of Monday and the small hours of Tuesday are one; two nights, or a noon, are two."""
    first = replace(says("date", "2030-12-31", about="the incident"), span=Span("", 0, len(text)))
    second = replace(says("date", "2031-01-01", about="the incident"), span=Span("", 0, len(other)))
    desk = Desk().report("Post", "2031-01-01", first, text=text).report("Mail", "2031-01-01", second, text=other)
    assert (desk.points()["date", "the incident"].cause == "day or time slip") == differ


def test_a_name_turned_round_is_a_slip_and_one_by_its_sound_a_variant() -> None:
    """Holt Ada is Ada Holt; Stephanie Holt is Stefanie; Ada Holt and Holt Moss are two."""
    desk = Desk().report("Post", "2031-05-05", says("victim_name", "Ada Holt", about="Ada Holt"))
    desk.report("Mail", "2031-05-05", says("victim_name", "Holt Ada", about="Holt Ada"))
    assert {p.cause for p in desk.points().values()} == {"copy or typing error"}

    desk = Desk().report("Post", "2031-05-05", says("victim_name", "Stephanie Holt", about="Stephanie Holt"))
    desk.report("Mail", "2031-05-05", says("victim_name", "Stefanie Ann Holt", about="Stefanie Ann Holt"))
    assert {p.cause for p in desk.points().values()} == {"name variant"}

    desk = Desk().report("Post", "2031-05-05", says("victim_name", "Ada Holt", about="Ada Holt"))
    desk.report("Mail", "2031-05-05", says("victim_name", "Holt Moss", about="Holt Moss"))
    assert {p.verdict for p in desk.points().values()} == {"single"}


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The siege ended with five dead, the weekly has learned. The ministry speaks of four.", "different speaker"),
        ("Five died, doctors say, and the ministry says four.", "different speaker"),
        ("The toll rose to five overnight; the ministry had said four died.", "true conflict"),
        (
            "The siege ended with five dead, the weekly learned.\n\nThe ministry speaks of four.",
            "different speaker",
        ),
    ],
)
def test_two_figures_that_one_report_sets_side_by_side_are_two_speakers(text: str, cause: str) -> None:
    """Though it came days after another that gives the lower one alone; of a toll that rose it says nothing."""
    at = {"five": text.lower().index("five"), "four": text.index("four")}
    theirs = says("killed", "4", speaker="the ministry", at=at["four"], rule="another's count")
    both = says("killed", "5", at=at["five"], rule="another's count"), theirs
    desk = Desk().report("Post", "2031-05-05", says("killed", "4")).report("Mail", "2031-05-08", *both, text=text)
    assert desk.points()["killed", ""].cause == cause


def test_a_figure_alone_that_a_later_report_raises_is_an_update() -> None:
    """The later report tells of no other figure."""
    desk = Desk().report("Post", "2031-05-05", says("killed", "4", speaker="the ministry"))
    desk.report("Mail", "2031-05-08", says("killed", "5"), text="The siege ended with five dead, the weekly learned.")
    assert desk.points()["killed", ""].cause == "later update"


def test_an_age_that_one_report_sets_right_is_a_correction_whoever_else_gives_it() -> None:
    """A report that gives the right age without a word on the wrong one does not hide that another corrects it."""
    right = says("victim_age", "47", about="Ada Moss")
    desk = Desk().report("Post", "2031-05-05", says("victim_age", "41", about="Ada Moss"))
    desk.report("Mail", "2031-05-07", right)
    assert desk.points()["victim_age", "Ada Moss"].cause == "true conflict"

    desk.report("Star", "2031-05-07", replace(right, modality="correction"))
    assert desk.points()["victim_age", "Ada Moss"].cause == "correction"
