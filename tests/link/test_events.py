"""Events: which stories tell of one happening, which of a later round, when it was, and why the program thinks so."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest

from variorum.analyze import triggers
from variorum.build import read_report
from variorum.config import Config
from variorum.link import events
from variorum.link.events import circumstances, clusters, labels, reasons, rounds, terms, updates
from variorum.link.events.columns import STORY
from variorum.link.events.names import find_names
from variorum.link.events.notes import take_notes
from variorum.link.events.sketches import Sketches
from variorum.model import (
    UNRESOLVED,
    Analysis,
    Block,
    Dateline,
    Document,
    Entity,
    Event,
    EventMention,
    EventStory,
    Interval,
    PlaceReference,
    Report,
    Sentence,
    Span,
    Story,
    TimeExpression,
)

if TYPE_CHECKING:
    from variorum.link.events.columns import Columns
    from variorum.model import Independence

CONFIG = Config().events


def report(
    name: str,
    text: str,
    title: str = "",
    published: str = "",
    days: dict[str, str] | None = None,
    places: tuple[str, ...] = (),
) -> Report:
    """Make a report by hand: lines are sentences, ``days`` says which words of the text mean which day."""
    document = Document(name, "", text, title=title)
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Sentence(Span(name, start, start + len(line)), (), "paragraph"))
        start += len(line) + 1
    blocks = tuple(Block("paragraph", sentence.span) for sentence in lines)
    headline = Span(name, 0, len(title), "title") if title else None
    if headline:
        lines.insert(0, Sentence(headline, (), "headline"))
        blocks = (Block("headline", headline), *blocks)
    when = Interval(published, published, "metadata") if published else UNRESOLVED
    story = Story(name, Span(name, 0, len(text)), blocks, headline=headline, published=when)
    times = tuple(
        TimeExpression(words, Span(name, text.index(words), text.index(words) + len(words)), "DATE", "", _day(day), "")
        for words, day in (days or {}).items()
    )
    spots = tuple(
        PlaceReference(place, Span(name, text.index(place), text.index(place) + len(place)), place) for place in places
    )
    analysis = Analysis(name, sentences=tuple(lines), times=times, places=spots)
    mentions = triggers.find_event_mentions(document, story, analysis)
    return Report(document, story, replace(analysis, event_mentions=mentions))


def _day(day: str) -> Interval:
    return Interval(day, day, "weekday resolved") if day else UNRESOLVED


def grouped(reports: list[Report], origins: dict[str, tuple[str, Independence]] | None = None) -> list[set[str]]:
    """Return the stories of each event."""
    _, tellings, *_ = events.find_events(reports, (), origins or {}, CONFIG)
    found: dict[str, set[str]] = {}
    for telling in tellings:
        found.setdefault(telling.event_id, set()).add(telling.story_id)
    return sorted(found.values(), key=min)


FERRY_ONE = report(
    "ferry-one",
    "A ferry with 60 people on board sank off Brune on Monday after striking the Calder rocks, the coastguard said.\n"
    "Captain Ulla Vesterby was among the rescued. Divers searched the hull of the Marigold until dark.",
    "Ferry Marigold sinks off Brune",
    "2031-05-06",
    {"Monday": "2031-05-05"},
)
FERRY_TWO = report(
    "ferry-two",
    "The Marigold went down near the Calder rocks on Monday. Sixty passengers were aboard, and most were pulled out.\n"
    "Brune's coastguard praised its captain, Ulla Vesterby, who left the ferry last.",
    "Divers search sunken ferry at Calder rocks",
    "2031-05-06",
    {"Monday": "2031-05-05"},
)
BAKERY = report(
    "bakery",
    "Flour from Ostmark has become dearer, and the bakers of Pell will raise their prices in June.\n"
    "Guild master Owen Tarr blamed the wet spring.",
    "Bread to cost more in Pell",
    "2031-05-06",
)
SECOND = report(
    "second",
    "The second round of talks between Ostland and Norrland in Quell ended without a deal, envoy Mira Holt said.\n"
    "The delegations met for four days of negotiations over the Sarn dam, with Wessel as mediator.",
    "Ostland-Norrland talks fail in Quell as water runs low",
    "2031-08-13",
)
THIRD = report(
    "third",
    "The third round of talks between Ostland and Norrland in Quell ended without a deal, minister Jan Brack said.\n"
    "The two-day meeting over the Sarn dam, with Wessel as mediator, began on Thursday.",
    "Ostland-Norrland talks fail in Quell as tempers rise",
)


def test_accounts_of_one_happening_are_one_event_and_others_are_not() -> None:
    """Two outlets tell of one ferry; the price of bread is another matter."""
    assert grouped([FERRY_ONE, BAKERY, FERRY_TWO]) == [{"bakery"}, {"ferry-one", "ferry-two"}]


def test_a_later_round_under_the_same_headline_is_another_event_of_one_storyline() -> None:
    """The ordinals and the days they took part them; what they share puts them into one storyline."""
    found, tellings, decisions, *_ = events.find_events([SECOND, THIRD], (), {}, CONFIG)
    assert len(found) == 2
    assert len({event.storyline_id for event in found}) == 1
    assert {event.round for event in found} == {2, 3}
    assert {telling.main for telling in tellings} == {True}
    (decision,) = decisions
    assert decision.verdict == "same storyline"
    said = " ".join(reason.text for reason in decision.reasons if reason.favours)
    assert "“second round” against “third round”" in said
    assert "“four days of negotiations” against “two-day meeting”" in said
    assert any(not reason.favours for reason in decision.reasons), "what they share is said too"


def test_the_result_does_not_depend_on_the_order_of_the_stories() -> None:
    """Five stories in twelve orders give one result, to the last reason."""
    stories = [FERRY_ONE, FERRY_TWO, BAKERY, SECOND, THIRD]
    wanted = events.find_events(stories, (), {}, CONFIG)
    for seed in range(12):
        shuffled = random.Random(seed).sample(stories, len(stories))  # noqa: S311
        assert events.find_events(shuffled, (), {}, CONFIG) == wanted


def test_a_copy_stays_with_its_origin() -> None:
    """Even when it has been cut so short that it shares few words with it."""
    short = report("short", "The cause is not known, and nobody has been charged.", "", "2031-05-19")
    alone = grouped([FERRY_ONE, short])
    assert {"short"} in alone
    origins: dict[str, tuple[str, Independence]] = {
        "ferry-one": ("f", "independent"),
        "short": ("f", "derived"),
    }
    assert grouped([FERRY_ONE, short], origins) == [{"ferry-one", "short"}]


def test_every_reason_points_at_words_of_its_stories() -> None:
    """Evidence lies inside the texts, and figures come with the setting they were weighed by."""
    stories = {r.document.id: r for r in (FERRY_ONE, FERRY_TWO)}
    decisions = events.find_events(list(stories.values()), (), {}, CONFIG).decisions
    (decision,) = decisions
    names = next(reason for reason in decision.reasons if "both name" in reason.text)
    assert "Marigold" in names.text
    assert names.favours
    assert names.setting == "events.weight_shared_names"
    for span in names.evidence:
        assert stories[span.document_id].words(span) in names.text


def test_the_reasons_kept_are_bounded_for_each_story() -> None:
    """Thirty like stories are not four hundred decisions: one strongest link and two near misses a story."""
    stories = [
        report(
            f"s{i:02}", f"Talks between Ostland and Norrland in Quell ended without a deal after {i + 2} days of talks."
        )
        for i in range(30)
    ]
    decisions = events.find_events(stories, (), {}, CONFIG).decisions
    assert 0 < len(decisions) <= 3 * len(stories)


SLIDE = report(
    "slide",
    "A landslide above Marn on Friday buried Mill Lane, killing at least 9 people, rescuers said.\n"
    "The Ostrava quarry, owned by Haldane Stone, lies above it.",
    "At least 9 dead as landslide buries Marn lane",
    "2031-03-07",
    {"Friday": "2031-03-07"},
)
TOLL = report(
    "toll",
    "The number of people killed by the landslide in Marn rose to 23 on Monday, the rescuers said.\n"
    "Police searched the Ostrava office of Haldane Stone, which denies that it weakened Mill Lane.",
    "Marn landslide toll rises to 23",
    "2031-03-10",
    {"Monday": "2031-03-10"},
)
SECOND_SLIDE = report(
    "second-slide",
    "A hillside above Kell came down on Monday, killing 4 people in the second landslide in as many weeks.\n"
    "Nobody had lived in the valley of Tarn since 1990, mayor Ada Finch said.",
    "Four dead in Kell landslide",
    "2031-03-10",
    {"Monday": "2031-03-10"},
)


def test_a_toll_that_rose_days_later_is_of_the_same_happening() -> None:
    """The day of the count is not that of the landslide; another landslide on that day is another event."""
    assert grouped([SLIDE, TOLL, SECOND_SLIDE]) == [{"second-slide"}, {"slide", "toll"}]


def test_the_day_of_a_count_dates_no_happening() -> None:
    """Friday it is, for both; the Monday of the count widens nothing."""
    found, tellings, *_ = events.find_events([SLIDE, TOLL], (), {}, CONFIG)
    (event,) = events.date_events([SLIDE, TOLL], found, tellings, ())
    assert (event.time.earliest, event.time.latest) == ("2031-03-07", "2031-03-07")


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("The death toll rose to 23 on Monday.", True),
        ("Searchers found 4 more, bringing the number of people killed to 23, they said on Monday.", True),
        ("Nine villagers were buried on Monday, a day after gunmen came.", True),
        ("The death toll rose to 23 after a bomb went off on Monday.", False),
        ("The number of people killed by Monday's landslide rose to 23.", False),
        ("A landslide killed 9 people on Monday.", False),
        ("A hillside buried the lane on Monday.", False),
        ("Nine men were buried under the mud on Monday.", False),
    ],
)
def test_a_day_of_counting_or_burying_is_told_from_that_of_the_happening(text: str, *, later: bool) -> None:
    """What stands in the clause of the count is its day; after "when", or as "Monday's", it is the happening's."""
    story = report("counted", text, published="2031-03-11", days={"Monday": "2031-03-10"})
    assert updates.is_of_later(story, story.analysis.times[0]) is later


def test_a_day_after_means_the_day_before() -> None:
    """Buried on Monday, a day after the raid: the raid was on Sunday."""
    story = report("buried", "Nine were buried on Monday, two days after gunmen came.", days={"Monday": "2031-03-10"})
    assert updates.day_before(story, story.analysis.times[0]) == date(2031, 3, 8)


def between(name: str, text: str, title: str, day: str, kind: str, words: str) -> Report:
    """Make a report of something between Ostland and Norrland; ``words`` are those of its happening."""
    made = report(name, text, title, day)
    document = made.document.id
    sides = tuple(Entity(f"{name}-{side}", side, "ORG", ()) for side in ("Ostland", "Norrland"))
    at = text.index(words)
    happening = EventMention(
        f"{name}-mention", Span(document, at, at + len(words)), kind, actor_id=sides[0].id, recipient_id=sides[1].id
    )
    return replace(made, analysis=replace(made.analysis, entities=sides, event_mentions=(happening,)))


CLASH = between(
    "clash",
    "Six guards died when Ostland and Norrland exchanged fire at the Pell bridge.",
    "Six die at Pell bridge",
    "2031-08-09",
    "ASSAULT",
    "exchanged fire",
)
TALKS = between(
    "talks",
    "Envoys of Ostland and Norrland met in Quell without a result.",
    "No result in Quell",
    "2031-08-13",
    "CONSULT",
    "met",
)
HARVEST = between(
    "harvest",
    "Plums are cheap in Ostland and Norrland.",
    "Plums are cheap",
    "2031-08-11",
    "SUPPORT",
    "cheap",
)


def test_a_clash_and_talks_between_the_same_two_sides_are_one_storyline() -> None:
    """Four days apart, two kinds; plums in the same two countries are another matter, and so is a clash years on."""
    later = between(
        "clash-b", CLASH.document.text, "Guards die at Pell bridge", "2039-08-09", "ASSAULT", "exchanged fire"
    )
    stories = [CLASH, TALKS, HARVEST, later]
    found, tellings, *_ = events.find_events(stories, (), {}, CONFIG)
    line = {event.id: event.storyline_id for event in found}
    lines = {telling.story_id: line[telling.event_id] for telling in tellings}
    assert lines["clash"] == lines["talks"]
    assert lines["harvest"] not in {lines["clash"], lines["clash-b"]}
    assert lines["clash-b"] != lines["clash"]


def test_stories_further_apart_than_the_window_are_not_compared() -> None:
    """The same words four years on are found by no index; the undated are always looked at."""
    late = replace(
        FERRY_TWO, story=replace(FERRY_TWO.story, published=Interval("2035-05-06", "2035-05-06", "metadata"))
    )
    undated = replace(FERRY_TWO, story=replace(FERRY_TWO.story, published=UNRESOLVED))
    assert grouped([FERRY_ONE, late]) == [{"ferry-one"}, {"ferry-two"}]
    assert grouped([FERRY_ONE, undated]) == [{"ferry-one", "ferry-two"}]


def test_an_anniversary_is_not_the_happening() -> None:
    """A story that looks back over a year stays apart from one of the day."""
    back = report(
        "back",
        "One year after the ferry Marigold sank off Brune, Captain Ulla Vesterby laid a wreath at the Calder rocks.",
        "Brune marks anniversary of Marigold sinking",
        "2032-05-05",
    )
    assert grouped([FERRY_ONE, FERRY_TWO, back]) == [{"back"}, {"ferry-one", "ferry-two"}]


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "א" * 400, "🜁" * 99, "a" * 60000, "one two three " * 4000])
def test_no_text_makes_it_fail(text: str) -> None:
    """Empty, broken and endless stories each have their event."""
    found, tellings, *_ = events.find_events([report("odd", text), FERRY_ONE], (), {}, CONFIG)
    dated = events.date_events([report("odd", text), FERRY_ONE], found, tellings, ())
    assert {telling.story_id for telling in tellings} == {"odd", "ferry-one"}
    assert len(dated) == len(found)


def test_no_story_no_event() -> None:
    """An empty record has no events."""
    assert events.find_events([], (), {}, CONFIG) == ((), (), (), {}, ())


def test_two_stories_of_one_page_are_two_matters_though_land_day_and_rescue_are_one() -> None:
    """What two files would tell of one accident, an editor who tells it as two stories does not."""
    mine = report(
        "page",
        "Rescuers in Norrland broke through rubble in a mine on Wednesday and brought up three bodies.\n"
        "Sixteen men were missing after an explosion of gas.",
        "",
        "2031-02-12",
        {"Wednesday": "2031-02-12"},
    )
    lift = report(
        "page",
        "A lift in the mountains of Norrland ran backward on Wednesday, injuring seven whom rescuers brought down.\n"
        "It had been inspected in December.",
        "",
        "2031-02-12",
        {"Wednesday": "2031-02-12"},
    )
    lift = replace(lift, story=replace(lift.story, id="second"))
    others = [FERRY_ONE, FERRY_TWO, BAKERY, SECOND]
    assert {"page"} in grouped([mine, lift, *others])
    elsewhere = replace(lift, document=replace(lift.document, id="other"))
    assert {"page", "second"} in grouped([mine, elsewhere, *others])


# --- Rounds -----------------------------------------------------------------------------------------------------------


def place(text: str) -> rounds.Place:
    """Return where one paragraph stands in a series."""
    return rounds.find_place([], [terms.Passage(text, Span("d", 0, len(text)))])


def columns(text: str) -> Columns:
    """What a story of these words is compared by, as a column of one."""
    sketch = take_notes(report("one", text), CONFIG).sketch
    return Sketches([sketch]).columns


def test_the_rounds_of_a_bout_are_one_happening() -> None:
    """Where a fighter fell says nothing of which of several fights it was."""
    found = place("The champion kept his heavyweight title in Brune: the referee stopped the bout in the sixth round.")

    assert (found.noun, found.low, found.high) == ("", 1, 0)
    assert place("The fighters left Brune after the sixth round of talks on a title to the land.").low == 7


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The third round of talks ended in failure.", 3, 3),
        ("Round 4 of the negotiations opened.", 4, 4),
        ("The talks followed an earlier round in Brune.", 2, 0),
        ("The talks came after the second round in Brune.", 3, 0),
        ("They failed. A fifth round is planned for June.", 1, 4),
        ("The first round was adjourned. A second round was mediated by Brune, a diplomat said.", 1, 1),
        ("QUELL. The opening session ended on Friday. The second round was held in Brune.", 1, 1),
        ("It was the second round. The first round, held in Brune, produced a truce.", 2, 2),
        ("The first round in March led to a truce; envoys met again on Monday.", 2, 0),
        ("She expects a third round before the end of the month.", 1, 2),
        ("They failed. A third round was possible before the end of the month.", 1, 2),
        ("They failed. A third round is to be held in Quell.", 1, 2),
        ("The second round closed. No day was named for a third round.", 2, 2),
        ("A second round of talks ended on Friday.", 2, 2),
        ("A second round of talks, mediated by Wessel, ended on Friday, the host said.", 2, 2),
        ("A third round of talks, mediated by Wessel, could be closed by June.", 1, 2),
        ("Two days after the second round closed with nothing signed, diplomats count what is left.", 2, 2),
        ("Two months after the second round, envoys met again.", 3, 0),
        ("Two days after the second round, the third round opened in Quell.", 3, 3),
        ("The first round, in Brune in May, gave rise to a truce; now they met again.", 2, 0),
        ("Nobody counted the meetings.", 1, 0),
        ("A third round was possible before the end of the month, the host said.", 1, 2),
        ("The second round is to be held on Friday.", 1, 1),
        ("The first round is to be held on Friday.", -1, -1),
        ("The second round was to open on Friday but never did.", 1, 1),
        ("The envoys, who met for the second time since the truce, left without a paper.", 2, 2),
        ("The bridge was hit for the second time in a week.", 1, 0),
        ("It was the second attack in a week.", 1, 0),
    ],
)
def test_the_round_of_the_main_matter_is_told_from_those_behind_and_ahead(text: str, low: int, high: int) -> None:
    """A range: 0 at the upper end is open."""
    found = place(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("after three days of talks", "the three-day summit", False),
        ("after three days of talks", "four days of negotiations", False),
        ("after five days of talks", "the two-day meeting", True),
        ("after five days of rain", "the two-day meeting", False),
        ("after five days of talks", "a 90-day truce", False),
        ("a 30-day truce", "a 90-day truce", True),
    ],
)
def test_talks_of_other_length_are_other_talks(one: str, other: str, *, differ: bool) -> None:
    """A day more or less is a way of counting; two are another meeting."""
    assert rounds.durations_differ(columns(one), columns(other), CONFIG.duration_tolerance).tolist() == [differ]


@pytest.mark.parametrize(
    ("opening", "later"),
    [
        ("The first truce ran from May 6 to August 4, and its chief was killed on August 7.", True),
        ("The truce is to run until August 4.", False),
        ("The first truce began on May 6.", False),
    ],
)
def test_an_undated_report_of_days_long_after_another_is_of_another_happening(opening: str, *, later: bool) -> None:
    """What it tells as past; a day to come tells nothing."""
    text = f"Sarn and the rebels signed a truce in Quell. {opening}"
    (undated,) = (circumstances.describe(found, CONFIG) for found in read_report(text))
    dated = circumstances.describe(report("dated", "They fought in Quell.", published="2031-05-09"), CONFIG)
    assert circumstances.told_later(undated.told, dated.published or 0) is later
    assert dated.told == ()


def test_an_earlier_round_in_one_and_the_first_in_another_cannot_be_one() -> None:
    """At least the second is not the first."""
    earlier, first = columns("It followed an earlier round."), columns("The first round of talks began.")
    assert rounds.rounds_differ(earlier, first).all()
    assert not rounds.rounds_differ(earlier, columns("The third round of talks began.")).any()
    to_come = columns("The first round is to open on Friday.")
    assert rounds.rounds_differ(to_come, columns("The first round of talks ended.")).all()
    assert not rounds.rounds_differ(to_come, columns("A first round is planned.")).any()


def test_hours_ages_and_lengths_of_time_are_no_figures_of_the_matter() -> None:
    """What is counted is."""
    text = (
        "At 5:20 a.m. (1020 GMT) 17 guards of a shift of 40 were seized, ending a 48-hour wait; Ida, 41, lost 3 kg."
        "\nIt was over within 30 minutes."
    )
    told = report("one", text, "", "2031-05-05", {"1020 GMT": "2031-05-05"})
    assert circumstances.describe(told, CONFIG).numbers == {"17", "40", "3"}


def test_names_that_stand_side_by_side_are_shown_as_one_and_capitals_are_none() -> None:
    """In the reason that two stories name the same."""
    first = report("one", "Guards were seized in Puerto Quell on Monday.", "GUARDS SEIZED IN BRUNE", "2031-05-05")
    second = report("two", "Puerto Quell mourned its guards.\nThe GUARDS of Brune did too.", "", "2031-05-06")
    decisions = events.find_events([first, second], (), {}, CONFIG).decisions
    told = {reason.text for decision in decisions for reason in decision.reasons}
    assert "both name Puerto Quell" in told


# --- Groups -----------------------------------------------------------------------------------------------------------


def test_one_chance_likeness_does_not_chain_two_happenings() -> None:
    """Rows 0 to 2 are one, 3 to 5 another; 2 and 3 are alike by chance."""
    scores = dict.fromkeys([(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)], 3.0) | {(2, 3): 2.0}
    assert clusters.group(6, scores, [], [], -4.0) == [[0, 1, 2], [3, 4, 5]]


def test_pairs_that_must_part_never_end_in_one_group() -> None:
    """Whatever their likeness, and also by way of others."""
    scores = {(0, 1): 9.0, (1, 2): 9.0, (0, 2): 9.0}
    for groups in (clusters.group(3, scores, [], [(0, 2)], -4.0), clusters.group(3, scores, [(0, 2)], [(0, 2)], -4.0)):
        assert not any({0, 2} <= set(group) for group in groups)


def test_a_row_without_news_of_its_own_goes_with_the_group_of_its_three_likest() -> None:
    """Row 5 is like three of five, row 6 like one only; rows that have news of their own need the mean of all."""
    known = [(a, b) for a in range(5) for b in range(a + 1, 5)]
    scores = dict.fromkeys(known, 5.0) | {(0, 5): 3.0, (1, 5): 2.0, (2, 5): 1.0, (0, 6): 5.0}
    whole = [0, 1, 2, 3, 4]
    leaning = clusters.Leaning({5, 6}, 1.0)

    assert clusters.group(7, scores, [], [], -4.0) == [whole, [5], [6]]
    assert clusters.group(7, scores, [], [], -4.0, leaning) == [[*whole, 5], [6]]
    assert clusters.group(7, scores, [], [(1, 5)], -4.0, leaning) == [whole, [5], [6]]


def test_two_stories_without_news_of_their_own_go_with_one_event() -> None:
    """Two columns on one siege, with lower rows than its reports; were they apart, only the first would go with it."""
    scores = {(2, 3): 5.0, (0, 2): 0.5, (0, 3): -2.0, (1, 2): 0.5, (1, 3): -2.0}
    leaning = clusters.Leaning({0, 1}, -2.0)

    assert clusters.group(4, scores, [], [], -4.0, leaning) == [[0, 1, 2, 3]]
    assert clusters.group(4, scores, [], [(0, 1)], -4.0, leaning) == [[0, 2, 3], [1]]


def test_of_rows_that_came_in_together_one_has_the_pair_that_joined_them() -> None:
    """Rows 3 and 4 are likest to each other; by 2 and 3 they hang on the rest. Ties come first; one row has none."""
    scores = {(0, 1): 5.0, (0, 2): 5.0, (1, 2): 4.0, (3, 4): 9.0, (2, 3): 2.0, (2, 4): 1.0, (5, 0): 1.0}
    joints = clusters.find_joints([[0, 1, 2, 3, 4], [5]], scores, [])

    assert set(joints.values()) == {(0, 1), (0, 2), (2, 3), (3, 4)}
    assert joints[3] == (2, 3)
    assert joints[4] == (3, 4)
    assert clusters.find_joints([[0, 1, 2]], scores, [(1, 2)]).keys() < {0, 1, 2}
    assert (1, 2) in clusters.find_joints([[0, 1, 2]], scores, [(1, 2)]).values()


# --- Dates ------------------------------------------------------------------------------------------------------------


def of_one_event(*reports: Report, kind: str = "CONSULT") -> tuple[tuple[Event, ...], tuple[EventStory, ...]]:
    """Say that these reports tell of one event."""
    event = Event("ev", "", kind, UNRESOLVED)
    return (event,), tuple(
        EventStory("ev", r.story.id, main=True, origin=r.story.id, independence="independent") for r in reports
    )


def test_an_undated_story_is_dated_by_its_weekday_near_the_dated_accounts() -> None:
    """13 August 2031 is a Wednesday; the Tuesday next to it is the 12th."""
    undated = report("undated", "The talks in Quell have collapsed, reports said on Tuesday.")
    found = events.date_stories([SECOND, undated], *of_one_event(SECOND, undated))
    assert found == {"undated": Interval("2031-08-12", "2031-08-12", "inferred from linked accounts")}


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The truce in Quell expired on Friday, elders said.", "2031-08-15"),
        ("Elders declared a truce in Quell on Friday.", "2031-08-08"),
        ("Quell was quiet on Friday, elders said.", "2031-08-08"),
    ],
)
def test_an_undated_story_of_the_end_of_a_truce_came_after_it_was_declared(told: str, day: str) -> None:
    """The Friday nearest to the Saturday of the declaration is the day before it; one that tells no end stays there."""
    (declared,) = read_report("Elders declared a truce in Quell on Saturday.", published="2031-08-09", id="declared")
    (undated,) = read_report(told, id="undated")

    found = events.date_stories([declared, undated], *of_one_event(declared, undated))

    assert found[undated.story.id].day == day


def test_an_undated_story_of_what_came_of_talks_came_after_the_day_they_were_planned_for() -> None:
    """In the town where they were planned."""
    plan = "Both will meet in Quell on 16 August for a fourth round of talks."
    (planned,) = read_report(plan, published="2031-08-14", id="planned")
    text = "Quell talks end without deal\n\nQUELL, Norland (AP) - The talks broke off without a deal on Wednesday."
    (undated,) = read_report(text, id="undated")

    found = events.date_stories([planned, undated], *of_one_event(planned, undated))

    assert found[undated.story.id].day == "2031-08-20"


def test_an_undated_story_without_a_weekday_lies_within_the_dated_accounts() -> None:
    """Between the first and the last of them, no closer."""
    later = report("later", "Talks failed.", "", "2031-08-15")
    undated = report("undated", "The talks in Quell have collapsed.")
    found = events.date_stories([SECOND, undated, later], *of_one_event(SECOND, undated, later))
    assert found == {"undated": Interval("2031-08-13", "2031-08-15", "inferred from linked accounts")}


def test_a_datelines_day_without_its_year_takes_the_year_of_the_dated_accounts() -> None:
    """Before its weekday; a day half a year off is of another matter."""
    undated = report("undated", "QUELL, Aug. 14 - The talks in Quell have collapsed, reports said on Tuesday.")
    dateline = Span(undated.document.id, 7, 14)
    undated = replace(undated, story=replace(undated.story, published_evidence=(dateline,)))
    found = events.date_stories([SECOND, undated], *of_one_event(SECOND, undated))
    assert found == {"undated": Interval("2031-08-14", "2031-08-14", "inferred from linked accounts")}
    assert events.date_datelines([SECOND, undated]) == found
    figures = report("undated", "14.08 | 11:15. The talks in Quell have collapsed, reports said on Tuesday.")
    figures = replace(figures, story=replace(figures.story, published_evidence=(Span(figures.document.id, 0, 5),)))
    assert events.date_datelines([SECOND, figures]) == found
    long_after = replace(SECOND.story, published=Interval("2034-08-12", "2034-08-12", "metadata"))
    assert (
        events.date_datelines([SECOND, replace(SECOND, story=long_after), undated]) == {}
    )  # years apart: not of one crisis

    early = report("early", "QUELL, May 20 - The talks in Quell have begun, reports said.")
    early = replace(early, story=replace(early.story, published_evidence=(Span(early.document.id, 7, 13),)))
    spring = replace(SECOND.story, id="spring", published=Interval("2031-06-01", "2031-06-01", "metadata"))
    dated = events.date_datelines([SECOND, replace(SECOND, story=spring), early])  # near one account, not the middle
    assert dated["early"].earliest == "2031-05-20"

    far = report("far", "QUELL, Feb. 14 - The talks in Quell have collapsed, reports said on Tuesday.")
    far = replace(far, story=replace(far.story, published_evidence=(Span(far.document.id, 7, 14),)))
    assert events.date_stories([SECOND, far], *of_one_event(SECOND, far))["far"].earliest == "2031-08-12"


def test_a_weekday_past_that_would_fall_before_the_event_moves_the_publication_on() -> None:
    """It lies between that day and the one looked ahead to; one after the event, or to come, moves nothing."""
    lead = "The talks in Quell have collapsed, reports said on Tuesday."

    def published(rest: str) -> tuple[str | None, str | None]:
        undated = report("undated", f"{lead}\n{rest}")
        text = undated.document.text
        found = [(m, day) for day, m in ((d, re.search(name, text)) for d, name in enumerate(_WEEK, 1)) if m]
        times = tuple(
            TimeExpression(m.group(), Span("undated", m.start(), m.end()), "DATE", f"XXXX-WXX-{day}", UNRESOLVED, "")
            for m, day in found
        )
        undated = replace(undated, analysis=replace(undated.analysis, times=times))
        when = events.date_stories([SECOND, undated], *of_one_event(SECOND, undated))["undated"]
        return when.earliest, when.latest

    later = "“I will wait,” she told me on Thursday after the prayer."
    assert published(f"{later} A judge is to decide on Saturday.") == ("2031-08-14", "2031-08-15")
    assert published(later) == ("2031-08-14", "2031-08-18")
    assert published("They will meet again on Thursday.") == ("2031-08-12", "2031-08-12")
    assert published("Guns have stood at the pass since Thursday.") == ("2031-08-12", "2031-08-12")
    assert published("They had met on Monday.") == ("2031-08-12", "2031-08-12")


_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def test_another_round_dates_nothing() -> None:
    """The third round is undated and alone in its event: it stays so."""
    found, tellings, *_ = events.find_events([SECOND, THIRD], (), {}, CONFIG)
    assert events.date_stories([SECOND, THIRD], found, tellings) == {}


def test_the_time_of_an_event_is_that_of_its_words_not_of_its_publication() -> None:
    """Sank on Monday, told on Tuesday."""
    found, tellings, *_ = events.find_events([FERRY_ONE, FERRY_TWO], (), {}, CONFIG)
    (event,) = events.date_events([FERRY_ONE, FERRY_TWO], found, tellings, ())
    assert event.type == "ACCIDENT"
    assert (event.time.earliest, event.time.latest, event.time.basis) == (
        "2031-05-05",
        "2031-05-05",
        "weekday resolved",
    )
    words = [
        r.words(span) for r in (FERRY_ONE, FERRY_TWO) for span in event.evidence if span.document_id == r.document.id
    ]
    assert "Monday" in words


def test_accounts_that_name_two_days_span_both() -> None:
    """One says early Tuesday, one early Wednesday: neither is chosen."""
    tuesday = report("t", "The talks collapsed early Tuesday.", "", "2031-08-13", {"early Tuesday": "2031-08-12"})
    wednesday = report("w", "The talks collapsed early Wednesday.", "", "2031-08-13", {"early Wednesday": "2031-08-13"})
    (event,) = events.date_events([tuesday, wednesday], *of_one_event(tuesday, wednesday), ())
    assert (event.time.earliest, event.time.latest) == ("2031-08-12", "2031-08-13")


def test_where_no_time_is_told_the_first_publication_bounds_it() -> None:
    """And the basis says so; without any date it stays unresolved."""
    plain = report("plain", "A bridge collapse blocked the Sarn road.", "", "2031-08-13")
    (event,) = events.date_events([plain], *of_one_event(plain, kind="ACCIDENT"), ())
    assert event.time == Interval(None, "2031-08-13", "bounded by publication")
    bare = report("bare", "A bridge collapse blocked the Sarn road.")
    (event,) = events.date_events([bare], *of_one_event(bare, kind="ACCIDENT"), ())
    assert event.time == UNRESOLVED


def test_the_day_police_spoke_is_not_the_day_of_the_deed() -> None:
    """A stabbing told of on Friday was at the latest on Friday."""
    said = report("said", "A man was stabbed in Pell, police said Friday.", "", "2031-05-09", {"Friday": "2031-05-09"})
    (event,) = events.date_events([said], *of_one_event(said, kind="ASSAULT"), ())
    assert event.time.earliest is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # of verbs in no list: its own time, whoever said so afterwards, beside another or behind a dateline
        ("A cable car in Pell ran backward for two minutes on Wednesday, the operator said.", "2031-05-07"),
        ("The last coach of the season left Pell on Monday and reached Brune a day late.", "2031-05-05"),
        ("BRUNE, May 8 (Ostport) - Wheat rose sharply on Wednesday to its highest in a year.", "2031-05-07"),
        # the words' day, a further thing's, one to come
        ("The operator said on Wednesday that a cable car had run backward.", None),
        ("The price of the bread that was baked on Monday rose in Pell.", None),
        ("The season will open in Pell on Friday.", None),
    ],
)
def test_an_event_that_no_trigger_dates_has_the_day_of_the_clause_that_leads(text: str, day: str | None) -> None:
    """The 7th of May 2031 is a Wednesday."""
    (told,) = read_report(text, published="2031-05-08", id="led")
    (event,) = events.date_events([told], *of_one_event(told, kind=""), ())
    assert event.time.day == day


def test_the_place_is_never_the_dateline() -> None:
    """Written in Brune, happened in Quell."""
    told = report("told", "BRUNE — Shots were fired in Quell on Monday.", "", "2031-05-06", places=("BRUNE", "Quell"))
    story = replace(told.story, dateline=Dateline(Span("told", 0, 8), "Brune"))
    brune, quell = told.analysis.places
    analysis = replace(told.analysis, places=(replace(brune, is_dateline=True), quell))
    told = replace(told, story=story, analysis=analysis)
    (event,) = events.date_events([told], *of_one_event(told, kind="ASSAULT"), ())
    assert event.place == "Quell"


def test_the_day_of_the_dateline_is_not_the_day_of_the_happening() -> None:
    """Written on 7 May of what happened on the 6th: the event does not reach to the day of writing."""
    killed = "Gunmen killed seven people in Quell"
    first = report("first", f"{killed} on Tuesday.", "", "2031-05-06", {"Tuesday": "2031-05-06"})
    text = f"BRUNE, May 7 (Ostport Agency) - {killed}."
    later = report("later", text, "", "2031-05-07", {"May 7": "2031-05-07"})
    later = replace(later, story=replace(later.story, dateline=Dateline(Span("later", 0, 32), "Brune")))

    (event,) = events.date_events([first, later], *of_one_event(first, later, kind="ASSAULT"), ())

    assert (event.time.earliest, event.time.latest) == ("2031-05-06", "2031-05-06")


def test_a_name_of_two_words_is_one_name_in_the_reasons() -> None:
    """Words that follow each other in both stories; a possessive parts two names."""
    both = [
        report("one", "Luz Gallego of Neira left. Orm's Tessa Brandauer stayed in Kharqin.", "", "2031-05-06"),
        report("two", "In Kharqin Luz Gallego met Tessa Brandauer of Orm and Neira.", "", "2031-05-06"),
    ]
    first, second = (find_names(told) for told in both)
    shared = sorted(first.places.keys() & second.places.keys(), key=lambda form: first.named(form).start)

    found = reasons.whole_names([(first.named(form), second.named(form)) for form in shared])

    written = [" ".join(mine.spelling for mine, _ in name) for name in found]
    assert written == ["Luz Gallego", "Neira", "Orm", "Tessa Brandauer", "Kharqin"]


# --- Labels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Ferry Marigold sinks off Brune", True),
        ("Ferry disaster off Brune: as it happened", False),
        ("Ferry sinking: latest", False),
        ("Latest ferry to sink off Brune was the third", True),
        ("Statement on the sinking of the Marigold", False),
        ("Correction: Brune ferry", False),
        ("Column of smoke over Brune", False),
        ("A column by Ida Voll", False),
        ("Live page", False),
        ("Lives lost off Brune", True),
        ("Ferry Marigold: who sank her?", False),
        ("Divers say they have found the Marigold", True),
        ("They came up singing", False),
    ],
)
def test_a_headline_that_names_the_kind_of_text_tells_no_event(headline: str, *, plain: bool) -> None:
    """A live page, a column, a statement, a correction; that a column of smoke is taken for one costs little."""
    assert labels.find_lead(report("one", "The ferry sank.", headline)).plain is plain


def test_the_headline_of_a_text_that_says_we_is_one_sides() -> None:
    """A statement's; a speaker's "we" in a report, and one of an editor, are none."""
    said = "The ferry sank.\n“We mourn our dead,” said the owner. We know no more."
    stated = "We mourn our dead. The ferry sank.\nWe demand an inquiry."
    headline = "Ferry Marigold sinks off Brune"
    assert labels.find_lead(report("said", said, headline)).plain
    assert not labels.find_lead(report("stated", stated, headline)).plain


def test_a_ruling_is_of_the_day_that_its_first_sentence_names() -> None:
    """Though no trigger names it; a first sentence without a deed dates nothing."""
    ruling = report(
        "ruling", "The High Court ruled on Monday that the law is void.", "", "2031-05-05", {"Monday": "2031-05-05"}
    )
    quiet = report("quiet", "It rained on Monday in Quell.", "", "2031-05-05", {"Monday": "2031-05-05"})
    for told, expected in ((ruling, "2031-05-05"), (quiet, None)):
        found, tellings, *_ = events.find_events([told], (), {}, CONFIG)
        assert events.date_events([told], found, tellings, ())[0].time.earliest == expected


def test_what_a_headline_tells_is_of_the_day_that_the_first_sentence_gives_to_it() -> None:
    """In words of no trigger; but not a day that a verb of saying takes."""
    seen = report(
        "seen",
        "A column of cars entered Quell on Monday.",
        "Rebels seize Quell",
        "2031-05-05",
        {"Monday": "2031-05-05"},
    )
    said = report(
        "said",
        "A speaker told reporters on Monday of it.",
        "Rebels seize Quell",
        "2031-05-05",
        {"Monday": "2031-05-05"},
    )
    for told, expected in ((seen, "2031-05-05"), (said, None)):
        found, tellings, *_ = events.find_events([told], (), {}, CONFIG)
        assert events.date_events([told], found, tellings, ())[0].time.earliest == expected


def test_truce_talks_are_talks() -> None:
    """The noun before the talks says what they are about."""
    told = report("talks", "They broke off in Brune.", "Truce talks collapse in Brune", "2031-05-05")
    found, *_ = events.find_events([told], (), {}, CONFIG)
    assert found[0].type == "CONSULT"


def test_the_label_is_in_words_that_reports_of_other_origins_use() -> None:
    """Not one side's version, though it came first; nor a toll that may be revised; an edition's mark is left out."""
    side = report(
        "side", "The ferry sank.", "Ferry Marigold overloaded by smugglers sinks under enemy flag", "2031-05-05"
    )
    toll = report("toll", "The ferry sank.", "Toll of ferry Marigold off Brune rises to 31", "2031-05-05")
    plain = report("plain", "The ferry sank.", "UPDATE 2-Ferry Marigold sinks off Brune", "2031-05-06")
    other = report("other", "The ferry sank.", "Divers at Brune look for the ferry Marigold", "2031-05-07")

    assert labels.label_of(leads(side, toll, plain, other), {})[0] == "Ferry Marigold sinks off Brune"


def leads(*told: Report) -> list[labels.Lead]:
    return [labels.find_lead(one) for one in told]


def test_a_greeting_is_no_label() -> None:
    """A bulletin without a headline is called by its first sentence that tells something."""
    told = report("radio", "Good evening. The ferry Marigold sank off Brune. Divers are out.")
    assert labels.find_lead(told).label[0] == "The ferry Marigold sank off Brune"


def test_a_body_that_speaks_is_no_label() -> None:
    """Its name over a notice, where it was taken for a headline; a headline in capitals may tell a deed."""
    text = "The road to Brune remains closed."
    (notice,) = read_report(text, title="BRUNE CHAMBER OF TRANSPORTERS", id="notice")
    (loud,) = read_report(text, title="BRUNE TRANSPORTERS CLOSE THE ROAD", id="loud")

    assert labels.find_lead(notice).label[0] == "The road to Brune remains closed"
    assert labels.find_lead(loud).label[0] == "BRUNE TRANSPORTERS CLOSE THE ROAD"


def test_the_label_is_the_headline_of_the_earliest_independent_story() -> None:
    """In the report's words, never made up."""
    early = replace(FERRY_TWO, story=replace(FERRY_TWO.story, published=Interval("2031-05-05", "2031-05-05", "stated")))
    assert labels.label_of(leads(early, replace(early, story=replace(early.story, id="x"))), {})[0] == (
        "Divers search sunken ferry at Calder rocks"
    )
    derived: dict[str, tuple[str, Independence]] = {"ferry-two": ("ferry-one", "derived")}
    assert labels.label_of(leads(FERRY_ONE, early), derived)[0] == "Ferry Marigold sinks off Brune"


@pytest.mark.parametrize("headline", ["Divers search the rocks", "WE SANK WITHIN A MINUTE", "“It sank under us”"])
def test_the_label_names_the_deed_where_a_plain_headline_does(headline: str) -> None:
    """Searches, a speaker's own words and capitals are the label only where no report says plainly what happened."""
    other = report("ferry-three", FERRY_TWO.document.text, headline, "2031-05-01")
    assert labels.label_of(leads(other, FERRY_ONE), {})[0] == "Ferry Marigold sinks off Brune"


def test_without_a_headline_the_lead_is_cut_at_a_clause() -> None:
    """And its span points at just those words."""
    text = (
        "Troops from several allied states continued to arrive on the island on Thursday in a show of support, as "
        "envoys met far away to settle who owns it."
    )
    label, span = labels.label_of(leads(report("long", text)), {})
    assert (
        label == "Troops from several allied states continued to arrive on the island on Thursday in a show of support"
    )
    assert text[span.start : span.end] == label


def test_the_name_of_a_site_is_no_part_of_a_headline() -> None:
    """What web pages append is left out of the comparison."""
    assert terms.without_site("Man shot in Pell overnight - KXYZ News, Weather") == "Man shot in Pell overnight"
    assert terms.without_site("Talks - again") == "Talks - again"


@pytest.mark.parametrize(
    ("opening", "day", "parted"),
    [
        ("It was the second raid in two days.", "2031-05-07", True),
        ("It was the second raid in two days.", "2031-05-06", False),
        ("Nobody has claimed the raid.", "2031-05-07", False),
    ],
)
def test_one_of_several_on_another_day_is_another_event(opening: str, day: str, parted: bool) -> None:  # noqa: FBT001
    """A report that says it tells of one of several is not of another day's happening; the same day does not part."""
    first = circumstances_of("Gunmen raided the village of Hadd on Tuesday.", "Tuesday", "2031-05-06")
    second = circumstances_of(f"Gunmen raided the village of Korm on Wednesday.\n{opening}", "Wednesday", day)

    assert circumstances.parted_by_day(first, second).tolist() == [parted]


def circumstances_of(text: str, word: str, day: str) -> Columns:
    told = report("r", text, published="2031-05-08", days={word: day})
    found = np.zeros(1, STORY)
    found["main_day"] = date.fromisoformat(day).toordinal()
    found["repeated"] = circumstances.describe(told, CONFIG).repeated is not None
    return found
