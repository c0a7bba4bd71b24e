"""What a story's news is, and whether two stories' news can be one happening."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.link.test_events import grouped, report
from variorum.config import Config
from variorum.link import events
from variorum.link.events.circumstances import describe
from variorum.link.events.matter import MATTER_FEATURES, compare_matters, find_matter, parted_by_interval

if TYPE_CHECKING:
    from variorum.link.events.matter import Matter
    from variorum.model import Report

CONFIG = Config().events


def matter(told: Report) -> Matter:
    return find_matter(told, describe(told, CONFIG))


def between(a: Report, b: Report) -> dict[str, float]:
    """What the matters of two stories say for and against their being one, by name."""
    first, second = describe(a, CONFIG), describe(b, CONFIG)
    told = compare_matters(find_matter(a, first), find_matter(b, second), first, second)
    return dict(zip(MATTER_FEATURES, told, strict=True))


COLLAPSE = report(
    "collapse",
    "Nineteen miners were trapped on Monday when a gallery collapsed in the Drumlin pit near Ostrel, officials said.\n"
    "Rescuers heard knocking, said their leader, Piet Varga.",
    "Nineteen trapped as mine collapses near Ostrel",
    "2031-03-03",
    {"Monday": "2031-03-03"},
    ("Ostrel",),
)
SEARCH = report(
    "search",
    "Piet Varga's men have heard no sign from the gallery at Ostrel since midnight.\n"
    "Families wait in the canteen. Monday's collapse is the worst in the Drumlin pit.",
    "The knocking has stopped",
    "2031-03-05",
    {"Monday": "2031-03-03"},
    ("Ostrel",),
)
STRIKE = report(
    "strike",
    "Miners all over the country stayed away from work on Thursday, three days after the collapse at Ostrel.\n"
    "Their union wants new pumps in every pit.",
    "Pits stand still",
    "2031-03-06",
    {"Thursday": "2031-03-06"},
    ("Ostrel",),
)
SECOND = report(
    "second",
    "Six miners died on Friday when a gallery collapsed in the Drumlin pit near Ostrel, eleven days after a first "
    "collapse there.\nNobody is missing, officials said.",
    "Six dead as mine collapses near Ostrel",
    "2031-03-14",
    {"Friday": "2031-03-14"},
    ("Ostrel",),
)


def test_a_search_belongs_to_its_happening_and_a_strike_over_it_does_not() -> None:
    """Nor does a second collapse in the same pit, under nearly the same headline."""
    assert grouped([COLLAPSE, SEARCH, STRIKE, SECOND]) == [{"collapse", "search"}, {"second"}, {"strike"}]


def test_what_stands_behind_after_is_not_the_news() -> None:
    """The strike is; a search has no deed of its own."""
    assert matter(STRIKE).news == {"strike"}
    assert matter(SEARCH).news <= {"death"}
    assert matter(COLLAPSE).news == {"mishap"}
    assert between(COLLAPSE, STRIKE)["other_deed"] > 0.0
    assert between(COLLAPSE, SEARCH)["refers"] == 1.0


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("A second strong quake hit Velmora on Monday.", True),
        ("Fresh fighting broke out at the bridge on Monday.", True),
        ("Guards fired at each other again on Monday.", True),
        ("A second round of talks is planned for May.", False),
        ("Officials fear another attack.", False),
        ("The bus crashed again and again into the wall.", False),
        ("A new bridge was opened on Monday.", False),
    ],
)
def test_words_of_a_further_one_are_told_from_those_of_one_to_come(text: str, *, another: bool) -> None:
    """What is planned or feared has not been."""
    assert matter(report("one", text, "", "2031-05-06")).another is another


@pytest.mark.parametrize(
    ("text", "after_one"),
    [
        ("Two guards died in a clash at Hallin on Monday, nine days after four were killed there.", True),
        ("A bomb killed six in Quell on Monday, a week after a blast in the same street.", True),
        ("Divers found the wreck on Monday, four days after the ferry sank.", False),
        ("Police fired on a crowd on Monday, killing two, a day after the vote.", False),
    ],
)
def test_an_interval_makes_a_further_one_only_of_a_deed_of_the_same_kind(text: str, *, after_one: bool) -> None:
    """A search days after a sinking is of that sinking."""
    assert matter(report("one", text, "", "2031-05-06")).after_one is after_one


def test_a_further_one_and_an_earlier_one_never_join_whatever_their_likeness() -> None:
    """Two accounts of the further one may, and so may one that gives its day."""
    assert parted_by_interval(matter(COLLAPSE), matter(SECOND))
    assert not parted_by_interval(matter(SECOND), matter(SECOND))
    plain = report("plain", "A gallery collapsed at Ostrel on Friday.", "", "2031-03-14", {"Friday": "2031-03-14"})
    assert not parted_by_interval(matter(plain), matter(SECOND))


@pytest.mark.parametrize(
    ("title", "feature"),
    [
        ("Council condemns attack on the market at Ostrel", "one_condemns"),
        ("Village remembers the dead of ten years ago", "one_looks_back"),
        ("Share prices fall as traders sell", "other_desk"),
        ("Bus overturns at Ostrel", "other_scene"),
    ],
)
def test_a_headline_can_set_a_story_apart(title: str, feature: str) -> None:
    """Blame, remembrance, another desk of the paper, another scene."""
    other = report("other", f"{title}.", title, "2031-03-05")

    assert between(COLLAPSE, other)[feature] == 1.0
    assert between(COLLAPSE, SEARCH)[feature] == 0.0


def test_a_day_that_was_yet_to_come_for_one_is_no_common_day() -> None:
    """A march that is called for Wednesday, and what befell on Wednesday."""
    days = {"Wednesday": "2031-03-05"}
    call = report("call", "Unions call for a march on Wednesday.", "", "2031-03-03", days)
    march = report("march", "Thousands marched on Wednesday.", "", "2031-03-06", days)

    assert between(call, march)["planned_day"] == 1.0
    assert between(call, march)["same_past_day"] == 0.0


def test_the_decision_says_what_the_news_of_each_is() -> None:
    """In words a reader who does not code understands."""
    _, _, decisions = events.find_events([COLLAPSE, STRIKE, SEARCH], (), {}, CONFIG)
    told = [reason.text for decision in decisions for reason in decision.reasons]

    apart = {text for text in told if text.startswith("the news of one")}
    assert apart == {"the news of one is no deed of its own, of the other strike"}
    assert "one has no deed of its own: it refers to what is the other's news" in told


def test_the_order_of_the_stories_changes_nothing() -> None:
    """Nor does a story that tells nothing at all."""
    stories = [COLLAPSE, SEARCH, STRIKE, SECOND, replace(COLLAPSE, analysis=type(COLLAPSE.analysis)("collapse"))]
    blank = report("blank", "It rained.", "", "")

    assert grouped([*stories[:4], blank]) == grouped([blank, *reversed(stories[:4])])
