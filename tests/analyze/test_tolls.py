"""Of whom a count of the dead is, and which counts are none."""

from __future__ import annotations

import pytest

from variorum.build import read_report

LEAD = "VELL (AP) - A fire burned down part of the camp of Vell on Sunday, police said.\n"


def tolls(text: str, point: str = "killed") -> set[tuple[str, str]]:
    """Return the counts that a report of a fire gives, each with what it is about."""
    claims = [c for r in read_report(LEAD + text, published="2031-05-05") for c in r.analysis.claims]
    return {(c.about, c.value) for c in claims if c.point == point}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doctors counted 72 dead of cholera.", ("of cholera", "72")),
        ("The cholera outbreak was slowing, with 2,480 cases and 78 deaths.", ("of cholera", "78")),
        ("The cholera is under control. The minister said that there had been 14 deaths.", ("of cholera", "14")),
        ("In the area struck by cholera, the fire killed 19 people.", ("", "19")),
        ("The fire killed 19 people in an area struck by cholera.", ("", "19")),
        ("The fire killed 36 people. Eleven of the dead were children.", ("children", "11")),
        ("The fire killed 36 people. All three of the dead from Vell were guards.", ("", "at least 3")),
        # an unseen pair: an illness told first, then what struck; hunger
        ("Measles had spread before, but 23 people died in the flames.", ("", "23")),
        ("Nine people have died of hunger since the beginning.", ("of hunger", "9")),
    ],
)
def test_what_people_died_of_is_part_of_what_a_count_is_about(text: str, expected: tuple[str, str]) -> None:
    """The nearest word for what kills decides: an illness, or what strikes."""
    assert expected in tolls(text)
    assert len(tolls(text) - {("", "36")}) == 1


def test_those_whom_a_place_took_in_are_not_displaced_by_this() -> None:
    """The camp holds 87,000 who fled a war; 14,600 have lost their shelter."""
    assert tolls("The camp holds some 87,000 people who fled the war.", "displaced") <= {("in the background", "87000")}
    assert ("", "14600") in tolls("Some 14,600 people fled their homes.", "displaced")


@pytest.mark.parametrize(
    ("text", "point", "expected"),
    [
        ("Two men, 25 and 30, were killed.", "killed", {"2"}),
        ("Marr was held on one complaint of murder and three complaints of shooting to kill.", "killed", set()),
        ("Police closed a hall that can hold 1,200 people.", "arrested", set()),
        ("Police hold 1,200 people.", "arrested", {"1200"}),
        ("Police are still looking for a second gunman.", "arrested", set()),
        ("Police are still looking for the gunman.", "arrested", {"0"}),
        ("Police arrested a second suspect.", "arrested", {"2"}),
        ("Ten victims were treated at the hospital of Vell.", "injured", {"at least 10"}),
    ],
)
def test_what_is_no_count_of_all_is_not_counted_so(text: str, point: str, expected: set[str]) -> None:
    """Ages, complaints and capacities count nobody; those of one condition are some of the hurt."""
    assert {value for _, value in tolls(text, point)} == expected


@pytest.mark.parametrize(("dead", "value"), [("Nobody else was near.", "at least 3"), ("A guard was killed.", "3")])
def test_where_nobody_died_others_are_others_than_some_of_the_hurt(dead: str, value: str) -> None:
    """Two refused treatment and three others were wounded: three of five; beside a dead guard they are all the hurt."""
    text = f"{dead} Two refused a doctor and three others were wounded."
    found = {
        c.value for r in read_report(text, published="2031-05-05") for c in r.analysis.claims if c.point == "injured"
    }
    assert value in found


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The claim that a child was killed is an invention, the army said.", False),
        ("The army denied that a man was killed.", False),
        ("The story that one of the victims died is false, the mayor said.", False),
        ("The army denied that a man was killed by its soldiers.", True),
        ("The mayor denied that more than 40 people had died.", True),  # somebody's figure, though not the mayor's
        ("The report that a man was killed is on the mayor's desk.", True),
    ],
)
def test_what_stands_only_in_a_denied_claim_is_no_count(text: str, counted: bool) -> None:  # noqa: FBT001
    """That somebody was killed is denied; who killed them is another matter."""
    assert bool(tolls(text)) == counted


def test_those_taken_on_board_another_ship_are_not_how_many_there_were() -> None:
    """31 were on board; 30 were taken on board by the guard."""
    text = "There were 31 persons on board. 30 persons were taken on board in good health."
    assert {value for about, value in tolls(text, "other:count") if about == "people inside"} == {"31"}


@pytest.mark.parametrize(
    ("text", "point", "expected"),
    [
        # a floor, and a figure far above it on another's word
        ("At least 12 people died, the police said; camp elders say 30.", "killed", {"at least 12", "30"}),
        ("At least 12 people died, the police said; the mayor says 13.", "killed", set()),
        # who gives the figure stands before it, behind it, or a clause away
        (
            'About 900 people fled, the mayor said. A priest spoke of "not more than 200".',
            "displaced",
            {"900", "at most 200"},
        ),
        ("The nurse Ida Holt counted 13 wounded; the ministry of health has eleven.", "injured", {"13", "11"}),
        ("Seven men, the police say, were arrested. The mothers who wait count 12.", "arrested", {"7", "12"}),
        (
            "The truce was broken 17 times, according to Tarn, and four times, according to Vell.",
            "other:count",
            {"17", "4"},
        ),
    ],
)
def test_figures_that_two_set_against_one_another_are_kept_as_rivals(text: str, point: str, expected: set[str]) -> None:
    """Each is somebody's own count of the same; a floor is his figure where another's lies far above it."""
    claims = [c for r in read_report(LEAD + text, published="2031-05-05") for c in r.analysis.claims]
    rivals = {c.value for c in claims if c.point == point and c.rule == "another's count"}
    assert rivals == expected


@pytest.mark.parametrize(
    ("lines", "counted"),
    [
        ("Some 40 people were arrested on Friday. A court freed the arrested.", True),
        ("Shipping costs more: in Dravia, police arrested 40 demonstrators this week.", False),
    ],
)
def test_a_story_that_opens_with_other_things_tells_of_a_happening_in_more_than_a_line(
    lines: str,
    counted: bool,  # noqa: FBT001
) -> None:
    """One line on it, after almonds, mentions it in passing."""
    text = f"Almond trees are shaken early.\nThe nuts are ripe.\nThe board expects a good crop.\n{lines}"
    claims = [c for r in read_report(text, published="2031-05-05") for c in r.analysis.claims if c.point == "arrested"]
    assert any(c.about == "" for c in claims) == counted
