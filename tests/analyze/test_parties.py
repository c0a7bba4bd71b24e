"""Who is a party to the conflict a story tells of, who speaks for one, and what a source is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.build import read_report

if TYPE_CHECKING:
    from variorum.model import Analysis


def analysis_of(text: str) -> Analysis:
    (report,) = read_report(text)
    return report.analysis


def parties(text: str) -> set[str]:
    return {entity.name for entity in analysis_of(text).entities if entity.party}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Rebels attacked the Norland army near Vell on Monday.", {"Rebels", "Norland army"}),
        ("Somalia threatened Kenya with war. The UN called for calm.", {"Somalia", "Kenya"}),
        ("Rebels attacked a hospital in Vell. The Red Cross condemned the attack.", {"Rebels"}),
        ("Kenya may attack Somalia, analysts said.", set()),
        ("Kenya thanked Somalia for the grain.", set()),
    ],
)
def test_who_uses_or_threatens_force_is_a_party_and_who_is_attacked_as_a_side(text: str, sides: set[str]) -> None:
    """Those who look on, count the dead or are only said to be going to attack are none."""
    assert parties(text) == sides


def test_who_speaks_for_a_party_is_told_from_who_does_not() -> None:
    """By affiliation; a party for which nobody speaks is a side without a source."""
    told = analysis_of(
        "Somalia attacked Kenya on Monday. Kenyan officials said the guns were silent. The UN called for calm."
    )
    name = {entity.id: entity.name for entity in told.entities}

    assert [name.get(q.party_id, "") for q in told.quotations] == ["Kenya", ""]
    assert {e.name for e in told.entities if e.party} - {name.get(q.party_id) for q in told.quotations} == {"Somalia"}


def test_the_spokesman_of_an_army_speaks_for_it_and_a_doctor_for_nobody() -> None:
    """By the word for those who fight in his office, where the story has one party of that kind."""
    told = analysis_of(
        "Rebels attacked the Norland army on Monday. Army spokesman Peter Holt said it was calm. Dr Lund saw ten dead."
        " Ana Ruiz of Bridges International said the wounded were brought to Vell."
    )
    name = {entity.id: entity.name for entity in told.entities}

    assert {q.speaker_name: name.get(q.party_id, "") for q in told.quotations} == {
        "Peter Holt": "Norland army",
        "Ana Ruiz": "",
    }


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Ida Holt said the bridge was open.", "named"),
        ("Two officials who spoke on condition of anonymity said the bridge was open.", "unnamed"),
        ("Kenyan border guards said the bridge was open.", "unnamed"),
        ("A leaked memo says the bridge was open.", "document"),
        ("Images reviewed by Vell News show that the bridge was open.", "document"),
        ("The rebels are believed to be holding forty villagers.", "none"),
    ],
)
def test_a_source_has_a_name_or_none_is_a_paper_or_nobody(text: str, standing: str) -> None:
    """Who looked at a picture is not its source."""
    (said,) = analysis_of(text).quotations
    assert said.standing == standing


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Ida Holt said the bridge was open.", "past"),
        ("Ida Holt has said the bridge is open.", "past"),
        ("Ida Holt says the bridge is open.", "present"),
        ("Ida Holt will say that the bridge is open.", "future"),
        ("According to Ida Holt, the bridge is open.", ""),
    ],
)
def test_the_tense_of_a_quotation_is_that_of_its_cue(text: str, tense: str) -> None:
    """What has been said is past."""
    (said,) = analysis_of(text).quotations
    assert said.tense == tense


def speakers(text: str) -> set[str]:
    return {claim.speaker for claim in analysis_of(text).claims} - {""}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland-controlled media accused Velmora of shelling the town.", {"Norland"}),
        ("According to the first information available to us, two people were killed.", set()),
        ("Norland withdrew 40 soldiers from Vell, its defence ministry said.", {"Norland's defence ministry"}),
        ("Ada Moss was arrested in Vell, his own office said.", {"office"}),
        ("The police said two people were killed.", {"police"}),
    ],
)
def test_who_says_so_is_somebody_by_a_name_of_his_own(text: str, expected: set[str]) -> None:
    """Media speak for whoever controls them; information is nobody; a ministry is that of its land."""
    assert speakers(text) == expected


def test_a_word_for_an_attack_is_no_party() -> None:
    """What is called recent has no owner; "the rebels" do."""
    told = analysis_of("Recent cross-border attacks have killed dozens of soldiers.").claims
    assert not {party for claim in told if claim.point == "blame" for party in claim.participants}
