"""What a story tells in passing: one more telling of another event, and none of its figures for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.build import link_reports, read_report
from variorum.config import Config

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import EventStory, Links, Report

RAID = (
    "2031-03-03",
    "Gunmen kill 41 in raid on Ostrel market",
    (
        "Gunmen killed 41 people at the market of Ostrel in Velmora on Monday, the mayor, Piet Varga, said.\n"
        "The raiders burned stalls and fled towards the Drum hills, witnesses said."
    ),
)
RAID_TOLD_BY_ANOTHER = (
    "2031-03-04",
    "Market raid in Ostrel leaves dozens dead",
    (
        "At least 38 people were killed on Monday when gunmen raided the market of Ostrel, the Red Crescent said.\n"
        "Mayor Piet Varga asked Velmora for troops."
    ),
)
SANCTIONS = (
    "2031-06-12",
    "Arvania imposes sanctions on three Drum commanders",
    (
        "Arvania imposed sanctions on Thursday on three commanders of the Drum Front in Velmora.\n"
        "Mayor Piet Varga of Ostrel welcomed the decision.\n"
        "On March 3, gunmen killed 44 people at the market of Ostrel.\n"
        "Their accounts are frozen, the foreign minister, Ana Lorn, said."
    ),
)


def told(day: str, headline: str, text: str) -> Report:
    return read_report(text, title=headline, published=day, outlet=headline[:9])[0]


def linked(*rows: tuple[str, str, str]) -> tuple[Sequence[Report], Links]:
    reports, links = link_reports([told(*row) for row in rows], Config())
    return reports, links


def passing(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    """Return the headline of each story that tells of an event in passing, with a word of that event's label."""
    reports, links = linked(*rows)
    titles = {report.story.id: report.document.title for report in reports}
    labels = {event.id: event.label for event in links.events}
    return [(titles[one.story_id], labels[one.event_id]) for one in asides(links)]


def asides(links: Links) -> list[EventStory]:
    return [one for one in links.event_stories if not one.main]


def test_a_report_of_sanctions_tells_of_the_raid_in_passing() -> None:
    """Its sentence on the raid is evidence, says why, and gives the raid's event one more count of the dead."""
    reports, links = linked(RAID, RAID_TOLD_BY_ANOTHER, SANCTIONS)
    (aside,) = asides(links)
    later = next(report for report in reports if report.document.title == SANCTIONS[1])
    assert aside.story_id == later.story.id
    assert [later.words(span) for span in aside.evidence] == [
        "On March 3, gunmen killed 44 people at the market of Ostrel."
    ]
    assert "2031-03-03" in aside.reasons[0].text
    killed = {a.value: p.event_id for p in links.points if p.point == "killed" for a in p.attestations}
    assert killed["44"] == killed["41"] == aside.event_id


def test_the_reports_of_an_event_are_those_whose_main_matter_it_is() -> None:
    """A story keeps its own event, and no other takes its place."""
    reports, links = linked(RAID, RAID_TOLD_BY_ANOTHER, SANCTIONS)
    assert len([one for one in links.event_stories if one.main]) == len(reports)


@pytest.mark.parametrize(
    "sentence",
    [
        "On March 3, gunmen killed 44 people at the market of Calder.",  # another town
        "On March 9, gunmen killed 44 people at the market of Ostrel.",  # another day
        "On March 3, Velmora signed a contract for the harbour of Ostrel.",  # another deed
        "On March 3, gunmen killed the poet Ilse Marn in Ostrel.",  # somebody of whom the raid's reports know nothing
        "On March 3, nobody was killed at the market of Ostrel.",  # denied
    ],
)
def test_another_town_day_deed_or_person_is_another_happening(sentence: str) -> None:
    """What cannot be told for sure is of no event."""
    day, headline, text = SANCTIONS
    changed = text.replace("On March 3, gunmen killed 44 people at the market of Ostrel.", sentence)
    assert passing(RAID, RAID_TOLD_BY_ANOTHER, (day, headline, changed)) == []


def test_without_a_town_the_names_must_be_those_of_one_crisis() -> None:
    """In an archive many happenings fall on one day; reports of one crisis name the same people and places."""
    day, headline, text = SANCTIONS
    bare = (day, headline, text.replace("at the market of Ostrel", "there"))
    assert [label for _, label in passing(RAID, RAID_TOLD_BY_ANOTHER, bare)] == [RAID[1]]
    stranger = (
        "2031-06-12",
        "Arvania jails three smugglers",
        (
            "A court in Arvania sentenced three smugglers to two years on Thursday.\n"
            "Judge Lena Holt spoke for an hour.\n"
            "On March 3, gunmen killed 44 people."
        ),
    )
    assert passing(RAID, RAID_TOLD_BY_ANOTHER, stranger) == []


def test_a_later_round_recalls_the_first() -> None:
    """By its ordinal, where the storyline has one event of that round."""
    first = (
        "2031-03-03",
        "First round of Velmora talks ends in Calder",
        (
            "The first round of talks between Velmora and the Drum Front ended in Calder on Monday without agreement, "
            "the mediator, Ana Lorn, said."
        ),
    )
    third = (
        "2031-06-12",
        "Third round of Velmora talks opens in Harrow",
        (
            "The third round of talks between Velmora and the Drum Front opened in Harrow on Thursday, the mediator, "
            "Ana Lorn, said.\nThe first round, held in Calder in March, had ended without agreement."
        ),
    )
    assert passing(first, third) == [(third[1], first[1])]


# --- What came of a happening -----------------------------------------------------------------------------------------

KILLING = (
    "2031-03-03",
    "Two shot dead outside Ostrel dance hall",
    (
        "Two men were shot dead outside the Lantern dance hall in Ostrel on Monday, police said.\n"
        "Police identified the victims as Pi'et Varga, 24, and Joss Armel, 31."
    ),
)
VERDICT = (
    "2033-06-16",
    "Judge jails smuggler for life over shootings",
    (
        "Judge Lena Holt on Thursday jailed the smuggler Rudd Hale for life.\n"
        "The jury had heard 40 witnesses in nine weeks. Hale said nothing.\n"
        "He was convicted of shooting three men dead in Ostrel.\n"
        "Police identified the victims as Piet Varga, 24, and Joss Armel, 33.\n"
        "His lawyer, Mara Quist, will appeal."
    ),
)


def test_a_verdict_is_an_account_of_the_killing_it_came_of() -> None:
    """Its own event is the verdict; what it says of the dead meets what was said of them on the day."""
    reports, links = linked(KILLING, VERDICT)
    mains = {one.event_id for one in links.event_stories if one.main}
    (telling,) = asides(links)
    verdict = next(report for report in reports if report.document.title == VERDICT[1])
    assert len(mains) == 2
    assert telling.story_id == verdict.story.id
    assert "Joss Armel" in telling.reasons[0].text or "Piet Varga" in telling.reasons[0].text
    ages = next(p for p in links.points if p.point == "victim_age" and "Armel" in p.about)
    assert {a.value for a in ages.attestations} == {"31", "33"}
    assert ages.verdict == "differ"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Piet Varga, 24, and Joss Armel, 33", "Tomas Lind, 24, and Erik Brandt, 33"),  # nobody of the first
        ("Piet Varga, 24, and Joss Armel, 33", "Piet Varga, 24, Erik Brandt, 33, and Tomas Lind, 40"),  # one of three
        # a later happening
        ("He was convicted", "On Tuesday gunmen shot dead four men in Ostrel. He was convicted"),
    ],
)
def test_without_the_same_victims_or_with_a_later_happening_nothing_is_looked_back_on(old: str, new: str) -> None:
    """A later stage of a crisis may name a victim of the first."""
    day, headline, text = VERDICT
    assert old in text
    assert passing(KILLING, (day, headline, text.replace(old, new))) == []


def test_where_happenings_are_many_a_day_and_a_town_tell_none() -> None:
    """Twenty raids in a month: a day, a deed and a town may be those of any, but not where somebody is named."""
    towns = ("Calder", "Brune", "Quell", "Pell", "Sarn", "Tarn", "Kell", "Walls", "Drum", "Hull")
    raids = [
        (
            f"2031-03-{day:02}",
            f"Gunmen kill {day + 1} in {town}",
            f"Gunmen killed {day + 1} people in {town} on March {day}, a doctor, Ada {town}son, said.",
        )
        for day, town in enumerate((*towns, *(f"New {town}" for town in towns)), 1)
    ]
    assert passing(RAID, RAID_TOLD_BY_ANOTHER, SANCTIONS) != []
    assert passing(RAID, RAID_TOLD_BY_ANOTHER, SANCTIONS, *raids) == []
    day, headline, text = SANCTIONS
    named = text.replace("the market of Ostrel.\nTheir", "the market of Ostrel, whose mayor is Piet Varga.\nTheir")
    assert [title for title, _ in passing(RAID, RAID_TOLD_BY_ANOTHER, (day, headline, named), *raids)] == [headline]
