"""Versions of one thing that exclude one another: how somebody died, in whose waters a ship was."""

from __future__ import annotations

import pytest

from variorum.analyze.claims.tables import rows
from variorum.build import link_reports, read_report
from variorum.config import Config
from variorum.link.discrepancies.deaths import find_deaths
from variorum.model import Event, EventStory, Interval


def versions(text: str) -> list[tuple[str, str, str]]:
    """Return the versions a report gives, as (what of, which, who says so)."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    return [(c.about, c.value, c.speaker) for c in claims if c.rule == "one of several versions"]


@pytest.mark.parametrize(("version", "example"), [(version, example) for version, example, _ in rows("versions")])
def test_each_version_of_the_table_fits_its_example(version: str, example: str) -> None:
    """The table's own examples."""
    (pattern,) = (p for v, e, p in rows("versions") if (v, e) == (version, example))
    assert pattern.search(example)


def test_how_somebody_died_is_told_by_each_side() -> None:
    """A name, then a man without one."""
    text = (
        "Rodel Mac, 38, a cook of the tanker Ostra, was hit by a bullet when men boarded the ship on Sunday, the "
        "company said. The guards denied it. A man had died of a heart attack hours later, their navy said."
    )
    assert versions(text) == [
        ("death of Rodel Mac", "a bullet", "company"),
        ("death of Rodel Mac", "a heart attack", "navy"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its driver, Ivo Marr, 54, was shot dead when he climbed down.", [("death of Ivo Marr", "a bullet")]),
        ("Soldiers shot the driver dead at the gate.", [("death of the driver", "a bullet")]),
        ("We did not shoot the driver, who is dead, the rebels said.", [("death of the driver", "not a bullet")]),
        ("Ada Moss saw the driver. He died of fright.", [("death of the driver", "a heart attack")]),
        ("Ada Moss said that a man had died of a stroke.", []),
    ],
)
def test_who_died_is_whom_the_clause_tells_of(text: str, expected: list[tuple[str, str]]) -> None:
    """The subject or the object, by name or by what he was; "a man" is not who is named beside him."""
    assert [(about, version) for about, version, _ in versions(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Marr shot himself on the road and died, police said.", [("death of Ivo Marr", "his own hand")]),
        # whom "him" means is no safe guess where one who shoots is the nearest name
        ("Ivo Marr shot a clerk. Marr led a driver away and shot him dead.", []),
    ],
)
def test_who_shoots_himself_was_shot_by_nobody_else(text: str, expected: list[tuple[str, str]]) -> None:
    """One version, not two."""
    assert [one[:2] for one in versions(text) if one[0] == "death of Ivo Marr"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss said on Sunday that her husband had died of a heart attack at sea.",
        "Jon Hale was hit by a bullet in the leg and is recovering, the ferry company said.",
        "The ferry Ostra ran into rough waters and nobody drowned.",
    ],
)
def test_another_s_death_a_wound_and_cold_waters_are_no_version(text: str) -> None:
    """Whose husband died is not the one named."""
    assert versions(text) == []


def test_two_reports_with_other_waters_differ() -> None:
    """Each side has the ship in its own or the other's waters; nobody denies anything."""
    texts = (
        "The tanker Ostra was seized off Narva on Tuesday. It was in Omani waters, the company said.",
        "The tanker Ostra was seized off Narva on Tuesday. The ship was inside Iranian waters, the navy said.",
    )
    reports = [r for i, text in enumerate(texts) for r in read_report(text, published="2031-05-10", id=f"r{i}")]
    found = [d for d in link_reports(reports, Config())[1].discrepancies if d.about == "whose waters"]
    assert [{r.value for r in d.readings} for d in found] == [{"Oman", "Iran"}]


def test_nobody_dies_twice_so_that_versions_meet_across_events() -> None:
    """Reports of two events of one storyline; of a driver without a name nobody knows that he is the same."""
    told = (
        "Rebels seized a tram in Karn on Tuesday. Its driver, {who}, was shot dead.",
        "Rebels let the women go on Wednesday. The tram's driver, {who}, died of a heart attack.",
    )
    for who, expected in (("Ivo Marr", [["a bullet", "a heart attack"]]), ("a man of 50", [])):
        reports = [r for i, text in enumerate(told) for r in read_report(text.format(who=who), id=f"r{i}")]
        events = [Event(f"e{i}", "", "", Interval(None, None, "unresolved"), storyline_id="s") for i in range(2)]
        rows = [EventStory(f"e{i}", r.story.id, True, "", "independent") for i, r in enumerate(reports)]  # noqa: FBT003
        assert [list(death.versions) for death in find_deaths(reports, events, rows)] == expected


def test_he_who_killed_others_and_himself_is_none_of_those_he_killed() -> None:
    """The last one named before "he" is his victim; one whom others are said to have killed may have shot himself."""
    spree = (
        "Ada Moss was shot in her home on Sunday.\n"
        "The gunman killed Moss and then fled, police said. He killed two more people and ultimately shot himself."
    )
    contested = (
        "Jan Hale was found dead in his cell on Sunday.\n"
        "His family said that the guards killed Hale. The ministry said that he shot himself in the head."
    )
    assert [version for about, version, _ in versions(spree) if about == "death of Ada Moss"] == ["a bullet"]
    assert ("death of Jan Hale", "his own hand") in [(about, version) for about, version, _ in versions(contested)]
