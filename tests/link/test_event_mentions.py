"""Which event mentions tell of one happening, in invented reports of a fire, an arrest and a strike."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from variorum.build import read_report
from variorum.config import Config
from variorum.link.events.deeds import deeds_of, read_mentions
from variorum.link.events.mentions import group_mentions
from variorum.model import EventMention, Span

if TYPE_CHECKING:
    from variorum.link.events.deeds import Told
    from variorum.model import Report


def read(name: str, text: str, published: str = "2031-05-07") -> Report:
    return read_report(text, published=published, id=name)[0]


def groups(*reports: Report, home: str = "ev_1") -> list[set[str]]:
    """Return the groups of two and more mentions, as "report: word"."""
    words = {
        mention.id: f"{report.document.id}: {report.words(mention.span)}"
        for report in reports
        for mention in report.analysis.event_mentions
    }
    found = group_mentions(reports, {report.story.id: home for report in reports}, Config().events)
    assert sorted(one for group in found for one in group) == sorted(words)  # each mention once
    return [{words[one] for one in group} for group in found if len(group) > 1]


HERALD = "A blaze killed four dockers in Ostport on Tuesday. Police arrested the harbour master."
COURIER = "Four dockers died in a fire in Ostport. The harbour master was detained by police on Wednesday."


def test_two_newsrooms_tell_of_one_arrest_in_different_words() -> None:
    """Arrested and detained, of the same man; the dead are another happening."""
    found = groups(read("herald", HERALD), read("courier", COURIER))

    assert {"herald: arrested", "courier: detained"} in found
    assert {"herald: killed", "courier: died"} in found


def test_stories_of_two_events_never_share_a_happening() -> None:
    """However alike their words are: which stories belong together was decided before."""
    reports = read("herald", HERALD), read("courier", COURIER)
    home = {reports[0].story.id: "ev_1", reports[1].story.id: "ev_2"}

    assert all(len(group) == 1 for group in group_mentions(reports, home, Config().events))


def test_what_two_people_say_is_not_one_act_of_saying() -> None:
    """Each speaker's announcement is one of its own."""
    found = groups(
        read("herald", "The mayor of Ostport announced an inquiry."),
        read("courier", "The dockers' union announced a collection for the widows."),
    )

    assert not any("announced" in word for group in found for word in group)


def test_deeds_of_days_far_apart_are_two() -> None:
    """An attack in March is not that of May; a day's slip between accounts parts nothing."""
    reports = (
        read("herald", "Gunmen attacked the customs house in Ostport on Tuesday."),
        read("courier", "Gunmen attacked the customs house in Ostport on Monday."),
        read("gazette", "Gunmen attacked the customs house in Ostport on March 3."),
    )

    assert groups(*reports) == [{"herald: attacked", "courier: attacked"}]


def test_a_slip_of_one_account_does_not_part_all_that_tell_of_a_deed() -> None:
    """One names another month; it goes with those that name no day and tell the same, and so with the one that does."""
    reports = (
        read("herald", "Gunmen attacked the customs house in Ostport on Tuesday."),
        read("courier", "Gunmen attacked the customs house in Ostport."),
        read("mirror", "Gunmen attacked the customs house in Ostport."),
        read("gazette", "Gunmen attacked the customs house in Ostport on March 3."),
    )
    names = ("herald", "courier", "mirror", "gazette")

    assert groups(*reports) == [{f"{name}: attacked" for name in names}]


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_the_groups_do_not_depend_on_the_order_of_the_reports(order: tuple[int, int]) -> None:
    """The same record, in any order."""
    reports = read("herald", HERALD), read("courier", COURIER)
    home = {report.story.id: "ev_1" for report in reports}
    expected = group_mentions(reports, home, Config().events)

    assert group_mentions([reports[i] for i in order], home, Config().events) == expected


def test_a_mention_knows_what_was_done_and_to_whom() -> None:
    """Of a passive, the subject is what was done to; of a name that a pronoun stands for, the name goes along."""
    report = read("herald", "Mira Holt led the union. She was arrested in Ostport.")
    arrest = next(one for one in read_mentions(report) if one.lemma == "arrest")

    assert "holt" in arrest.objects
    assert "ostport" in arrest.companions
    assert not arrest.negated


@pytest.mark.parametrize(
    ("sentence", "word", "who"),
    [
        ("According to the mayor of Ostport, the quay is closed.", "accord", "mayor"),
        ("The army decided to leave Ostport.", "leave", "#soldier"),
    ],
)
def test_a_mention_shares_the_subject_of_the_word_above_it(sentence: str, word: str, who: str) -> None:
    """Whose words they are stands above "according"; who leaves, beside "decided"."""
    assert who in told(sentence, word).subjects


@pytest.mark.parametrize(
    ("sentence", "word", "deed"),
    [
        ("The dockers set fire to the customs house.", "set", "burn"),
        ("The mayor of Ostport stepped down.", "step", "resign"),
        ("Police made an arrest in Ostport.", "make", "arrest"),
    ],
)
def test_what_makes_a_phrase_says_which_deed_it_is(sentence: str, word: str, deed: str) -> None:
    """A particle, or the object of a verb that says little by itself."""
    assert deed in told(sentence, word).deeds


def told(sentence: str, word: str) -> Told:
    """Return what the word of a sentence tells, taken as an event mention."""
    report = read("herald", sentence)
    token = next(token for one in report.analysis.sentences for token in one.tokens if token.lemma == word)
    mention = EventMention("em_1", Span(report.document.id, token.start, token.end), "")
    return read_mentions(replace(report, analysis=replace(report.analysis, event_mentions=(mention,))))[0]


def test_a_story_without_a_parse_is_read_by_its_mentions_alone() -> None:
    """No words of sentences: each mention tells by its own words, and none is lost."""
    report = read("herald", HERALD)
    bare = replace(report, analysis=replace(report.analysis, sentences=()))

    assert len(read_mentions(bare)) == len(report.analysis.event_mentions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("murder", "slaying"),
        ("arrest", "apprehension"),
        ("purchase", "takeover"),
        ("quit", "resignation"),
        ("sprained", "sprain"),
    ],
)
def test_words_of_one_deed_share_it(one: str, other: str) -> None:
    """A verb, its noun, and what another newsroom writes."""
    assert not deeds_of(one).isdisjoint(deeds_of(other))


@pytest.mark.parametrize(("one", "other"), [("arrest", "convict"), ("win", "resign"), ("bury", "marry")])
def test_words_of_two_deeds_share_none(one: str, other: str) -> None:
    """What follows one deed in the news is not that deed."""
    assert deeds_of(one).isdisjoint(deeds_of(other))
