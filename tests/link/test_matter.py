"""What a story's news is, and whether two stories' news can be one happening."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.link.test_events import grouped, report
from variorum.build import read_report
from variorum.config import Config
from variorum.link import events
from variorum.link.events.circumstances import describe
from variorum.link.events.compare import FEATURES, Comparer
from variorum.link.events.matter import find_matter
from variorum.link.events.news import deeds_of
from variorum.link.events.notes import take_notes
from variorum.link.events.sharing import Pairs
from variorum.link.events.sketches import Sketches
from variorum.link.events.vectors import count_stories, weigh
from variorum.model import UNRESOLVED

if TYPE_CHECKING:
    from variorum.link.events.matter import Matter
    from variorum.model import Report

CONFIG = Config().events


def matter(told: Report) -> Matter:
    return find_matter(told, describe(told, CONFIG))


def read(text: str, title: str = "") -> Report:
    """A report as the program reads it."""
    return read_report(text, title=title, published="2031-03-04", id="one")[0]


def comparer(stories: list[Report]) -> Comparer:
    taken = [take_notes(story, CONFIG) for story in stories]
    terms = [notes.terms for notes in taken]
    vectors = weigh(terms, count_stories(terms, CONFIG))
    return Comparer(vectors, Sketches([notes.sketch for notes in taken]), len(stories), CONFIG)


def between(a: Report, b: Report) -> dict[str, float]:
    """What two stories say for and against their being one, by name."""
    table = comparer([a, b]).features(Pairs(np.array([0]), np.array([1])))
    return dict(zip(FEATURES, table[0].tolist(), strict=True))


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
    assert between(COLLAPSE, SECOND)["other_instance"]
    assert not between(SECOND, SECOND)["other_instance"]
    plain = report("plain", "A gallery collapsed at Ostrel on Friday.", "", "2031-03-14", {"Friday": "2031-03-14"})
    assert not between(plain, SECOND)["other_instance"]


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


PICKETS = report(
    "pickets",
    "Police broke up the picket line at the docks of Ostrel on Friday and two dockers lost their lives.\n"
    "The dockers have been on strike since Tuesday.",
    "Two dead as police clear pickets",
    "2031-03-07",
    {"Friday": "2031-03-07", "Tuesday": "2031-03-04"},
    ("Ostrel",),
)
WALKOUT = report(
    "walkout",
    "The dockers of Ostrel walked off the job on Tuesday.",
    "Dockers on strike in Ostrel",
    "2031-03-04",
    {"Tuesday": "2031-03-04"},
    ("Ostrel",),
)
JUDGMENT = report(
    "judgment",
    "The Labour Court ruled on Monday that the dockers of Ostrel had a right to stop work on March 4.",
    "Court sides with dockers",
    "2031-04-14",
    {"Monday": "2031-04-14", "March 4": "2031-03-04"},
    ("Ostrel",),
)


def test_another_deed_of_another_day_is_other_news_though_both_name_the_first_day() -> None:
    """The day of the strike is background in the report of the deaths, and excuses nothing."""
    told = between(WALKOUT, PICKETS)
    assert told["other_news"] == 1.0
    assert told["excused_day"] == 0.0
    assert between(WALKOUT, WALKOUT)["other_news"] == 0.0


def test_what_is_told_on_its_own_day_weeks_later_is_other_news() -> None:
    """But not an arrest or a burial so long after."""
    assert between(WALKOUT, JUDGMENT)["other_news_day"] == 1.0
    assert between(WALKOUT, PICKETS)["other_news_day"] == 0.0
    days = {"Monday": "2031-04-14"}
    arrest = report("arrest", "A driver was arrested on Monday over the deaths at Ostrel.", "", "2031-04-14", days)
    assert between(PICKETS, arrest)["other_news_day"] == 0.0


def test_a_report_that_begins_with_a_scene_comes_to_its_news_in_a_dated_sentence() -> None:
    """Not in one that only refers to a happening."""
    text = "The boxes will be opened again.\nThe judges of the High Court decided on Monday that all be counted."
    days = {"Monday": "2031-04-14"}
    assert matter(report("scene", text, "Right after all", "2031-04-14", days)).news == {"decision"}


def test_what_the_next_sentence_takes_up_as_known_has_just_been_told() -> None:
    """No table knows what the first sentence tells; "the release" says what it was."""
    told = "Forty-one persons came out of the Drumlin pit at noon.\nThe {} followed a day of silence."

    assert matter(read(told.format("release of the hostages"))).news == {"release"}
    assert matter(read(told.format("attack"))).news == {"violence"}
    assert not matter(read(told.format("bell"))).news
    assert not matter(read(told.format("driver, who knew of the attack,"))).news


def test_those_who_are_free_by_any_words_make_a_release_the_news() -> None:
    """One who gets away makes none."""
    told = "Gunmen held a bus in a tunnel. {} the tunnel at noon on Monday."

    assert "release" in matter(read(told.format("Fourteen of the hostages left"))).named
    assert "release" not in matter(read(told.format("One of the hostages left"))).named


def test_deaths_in_a_headline_are_of_the_deed_that_the_first_sentence_tells() -> None:
    """Of "twenty die" alone it could be shots or a blaze."""
    fire = read("A blaze tore through the camp at Ostrel on Monday, killing at least 20 people.", "Twenty die in camp")
    one = matter(fire)

    assert one.headed == {"death"}
    assert one.own == {"mishap"}


def test_deeds_of_one_kind_on_two_days_are_two_happenings() -> None:
    """Of violence a day's difference may be a slip; a report that names the first day as background changes nothing."""
    days = {"Monday": "2031-03-03", "Tuesday": "2031-03-04", "Thursday": "2031-03-06"}

    def told(name: str, day: str, text: str) -> Report:
        named = {word: date for word, date in days.items() if word in text}
        return report(name, f"{text}\nVarga, the mayor of Ostrel, spoke of a black week.", "", day, named)

    seizure = told("seizure", "2031-03-03", "Gunmen attacked a bus in Ostrel on Monday and killed its driver.")
    storming = told("storming", "2031-03-06", "Soldiers attacked a bus in Ostrel on Thursday and killed nine gunmen.")
    slip = told("slip", "2031-03-04", "Gunmen attacked a bus in Ostrel on Tuesday and killed its driver.")
    assert between(seizure, storming)["other_news"] == 1.0
    assert between(seizure, slip)["other_news"] == 0.0


def test_a_report_cannot_tell_of_what_came_after_it() -> None:
    """A notice of the first day is none of the storming three days later, however alike; one of its eve may be."""
    days = {"Thursday": "2031-03-06"}
    storming = report("storming", "Soldiers attacked the bus on Thursday and killed nine.", "", "2031-03-06", days)
    notice, eve = (
        report(f"of {day}", "The bus to Ostrel is cancelled.", "", day) for day in ("2031-03-03", "2031-03-05")
    )
    assert between(notice, storming)["other_news"] == 1.0
    assert between(storming, eve)["other_news"] == 0.0


CORRECTION = report(
    "correction",
    "In a March 3 report on the collapse of a gallery near Ostrel, the Courier gave the depth as 40 metres; it is 14.",
    "Correction: Drumlin pit",
    "2031-03-05",
    {"March 3": "2031-03-03"},
)


def test_a_correction_refers_to_what_the_report_was_on_and_leans() -> None:
    """So do a column and a witness; a strike, blame and a second collapse do not."""
    assert matter(CORRECTION).news == set()
    assert matter(CORRECTION).referred == {"mishap"}
    assert [matter(one).leans for one in (CORRECTION, SEARCH, STRIKE, SECOND)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Ida Voll was declared the winner of the run-off.", "office"),
        ("The commission announces Ida Voll as the winner.", "office"),
        ("The commission read out the result at midnight.", "office"),
        ("The result of the referendum was close.", "office"),
        ("The result of the inquiry was announced.", ""),
        ("She won the match in Quell.", ""),
        ("The Supreme Court revoked the licence of the mine.", "decision"),
        ("A court ordered the suspect held without bail.", ""),
        ("Parliament passed a law on night shifts.", "decision"),
        ("Parliament will meet on Monday.", ""),
        ("They wrote of the seizure of the tanker.", "violence"),
        ("They wrote of the seizure of the drugs.", ""),
        ("Police broke up the picket line.", "violence"),
        ("A lorry drove into the crowd.", "violence"),
        ("Nine people lost their lives.", "death"),
        ("The dockers laid down their tools.", "strike"),
        ("She laid down her pen.", ""),
        ("An appeals court in Quell halved nothing but cut the sentence of Ida Voll.", "appeal"),
        ("The Court of Appeal upheld the verdict.", "appeal"),
        ("Two of the dockers were acquitted on appeal.", "appeal"),
        ("The appeals court will confirm nothing today.", ""),
        ("The appeal for blankets was heard.", ""),
        ("Velmora to expel two envoys, foreign ministry says.", "decision"),
        ("The camp will be closed within a month, the minister told the House.", "decision"),
        ("The bakery will close at noon.", ""),
        ("The gang freed all the women and children.", "release"),
        ("Gunmen let nine passengers go.", "release"),
        ("The nine hostages were set free at dusk.", "release"),
        ("Rebels forced to release crew.", "release"),
        ("The front refused to free the hostages.", ""),
        ("The hostages were fed.", ""),
    ],
)
def test_deeds_that_no_trigger_names_are_read_from_the_table(text: str, deed: str) -> None:
    """Each with a like sentence that tells of something else."""
    told = report("told", text)
    found = {one.kind for one in deeds_of(told, [sentence.span for sentence in told.analysis.sentences])}
    assert deed in found if deed else not found & {"office", "decision", "strike", "violence", "appeal", "release"}


def test_an_appeal_is_no_longer_news_of_the_arrest() -> None:
    """Sentence and arrest lie behind it: the news is the appeal alone, a deed of its own."""
    text = "A court of appeal in Quell cut the sentence of the arrested docker Ida Voll to two years on Monday."
    appeal = matter(report("appeal", text, "Voll's sentence cut on appeal", "2031-08-04", {"Monday": "2031-08-04"}))
    text = "Police arrested the docker Ida Voll in Quell on Monday and charged her with arson."
    arrest = report("arrest", text, "Docker Ida Voll arrested", "2031-03-03", {"Monday": "2031-03-03"})
    assert appeal.news == {"appeal"}
    assert not appeal.leans
    assert "law" in matter(arrest).news


def test_the_decision_says_what_the_news_of_each_is() -> None:
    """In words a reader who does not code understands."""
    decisions = events.find_events([COLLAPSE, STRIKE, SEARCH], (), {}, CONFIG).decisions
    told = [reason.text for decision in decisions for reason in decision.reasons]

    apart = {text for text in told if text.startswith("the news of one")}
    assert apart == {"the news of one is no deed of its own, of the other strike"}
    assert "one has no deed of its own: it refers to what is the other's news" in told


def test_the_order_of_the_stories_changes_nothing() -> None:
    """Nor does a story that tells nothing at all."""
    stories = [COLLAPSE, SEARCH, STRIKE, SECOND, replace(COLLAPSE, analysis=type(COLLAPSE.analysis)("collapse"))]
    blank = report("blank", "It rained.", "", "")

    assert grouped([*stories[:4], blank]) == grouped([blank, *reversed(stories[:4])])


def test_what_is_not_looked_at_could_not_have_lifted_a_pair() -> None:
    """Comparing only where it can still tell finds the same pairs, with the same figures, as comparing all."""
    stories = [
        COLLAPSE,
        SEARCH,
        STRIKE,
        replace(COLLAPSE, story=replace(COLLAPSE.story, id="copy", published=UNRESOLVED)),
        report("market", "Traders said on Friday that wheat was dearer.", "Wheat up", "2031-03-07"),
    ]
    compared = comparer(stories)
    later = np.arange(1, len(stories))
    pairs = Pairs(np.zeros_like(later), later)

    whole = compared.features(pairs)
    for least in (-8.0, -4.0, 0.0, 4.0):
        wanted = np.flatnonzero((compared.scores(whole) > least) | (compared.themes(whole) > 0))
        found, table = compared.promising(pairs, least)
        assert found.later.tolist() == later[wanted].tolist()
        assert np.allclose(table, whole[wanted])
