"""What one says and another tells otherwise in the next breath: figures, versions, who fired first, who holds what."""

from __future__ import annotations

import re

import pytest

from variorum.analyze.claims.tables import lines_of
from variorum.build import read_report
from variorum.model import PARTICULAR

LEAD = "VELL, May 5 (AP) - It was a quiet day in the town of Vell, residents said.\n\n"


def told(text: str) -> dict[str, set[tuple[str, str]]]:
    """Return what a report tells in two ways: by the point, each value with who gives it."""
    found: dict[str, set[tuple[str, str]]] = {}
    for report in read_report(LEAD + text, published="2031-05-05"):
        for claim in report.analysis.claims:
            if (
                claim.point == PARTICULAR
                and claim.rule == "told otherwise in the next breath"
                and not claim.participants
            ):
                found.setdefault(claim.predicate, set()).add((claim.value, claim.speaker))
    return found


@pytest.mark.parametrize(
    ("text", "point", "answers"),
    [
        pytest.param(
            "Forty wounded were brought out of Orm on Sunday, doctors said.\n\nThe Ridge Front put the number at 65.",
            "other:evacuated",
            {("40", "doctors"), ("65", "Ridge Front")},
            id="the number, in the next paragraph",
        ),
        pytest.param(
            "A drone hit the market, leaving nine dead, the Ridge Front said. The health office in Orm gave the toll "
            "at the market as six.",
            "killed",
            {("9", "Ridge Front"), ("6", "health office in Orm")},
            id="the toll",
        ),
        pytest.param(
            "The three-hour meeting was held in Lind. Ida Holt's office said it had lasted five.",
            "other:length",
            {("3 hours", ""), ("5 hours", "Ida Holt's office")},
            id="how long, without the hours",
        ),
        pytest.param(
            "Fourteen rebel fighters crossed the line on Thursday, the Red Cross said. A commander, Rask Orlo, said "
            "that only 12 of his comrades had come back.",
            "other:count",
            {("14", "Red Cross"), ("12", "Rask Orlo")},
            id="only so many of those told of before",
        ),
        pytest.param(
            "Damage was put at $300,000 by the fire office. The owner said it would be closer to half a million.",
            "other:sum",
            {("300000", ""), ("500000", "owner")},
            id="a sum",
        ),
    ],
)
def test_a_figure_without_a_noun_answers_the_figure_before_it(
    text: str, point: str, answers: set[tuple[str, str]]
) -> None:
    """A reader knows what "70" counts: what the sentence before counted."""
    assert told(text)[point] == answers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Teveran says 1,280 of its soldiers have died. Maldar has put its own losses at 640.", id="each its own"
        ),
        pytest.param(
            "Some 900 people went home. The mayor, Ilse Tambo, put the number of new arrivals in her town at 650.",
            id="the number of others",
        ),
        pytest.param(
            "Forty wounded were brought out of Orm, doctors said. Doctors put the number at 45.", id="one voice"
        ),
        pytest.param(
            "Forty wounded were brought out of Orm. A nurse said only the roof was left.", id="only no figure"
        ),
        pytest.param("The price was 40 marks, Jon Lind said. Ida Holt had 65 goats at home.", id="two things"),
    ],
)
def test_a_figure_of_something_else_answers_none(text: str) -> None:
    """What another owns, lost or counts elsewhere contradicts nothing."""
    assert not told(text)


@pytest.mark.parametrize(
    ("matter", "version", "example"),
    [(matter, version, example) for matter, version, example, _ in lines_of("manners")],
)
def test_each_manner_of_the_table_fits_its_example(matter: str, version: str, example: str) -> None:
    """And no other version of the same matter does."""
    fitting = {v for m, v, _, words in lines_of("manners") if m == matter and re.search(words, example, re.IGNORECASE)}

    assert fitting == {version}


@pytest.mark.parametrize(
    ("text", "point", "answers"),
    [
        pytest.param(
            "Norland's envoy, Hugo Lamm, left Vell on Tuesday. The junta's spokesman, Captain Sal Bo, said the envoy "
            "had been expelled. The foreign ministry of Norland said he had been recalled for consultations.",
            "other:forced or willing",
            {"expelled", "recalled"},
            id="expelled or recalled",
        ),
        pytest.param(
            "Three nurses of the charity Open Door are still behind bars, the group said. A security source said "
            "they had been let go on Sunday.",
            "other:held or free",
            {"held", "free"},
            id="held or free",
        ),
        pytest.param(
            "The captain of the ferry, Hale Orvi, was dismissed on Saturday, the union said. The company said he had "
            "resigned.",
            "other:left office",
            {"dismissed", "resigned"},
            id="dismissed or resigned",
        ),
        pytest.param(
            "Rebels said the Orlo bridge had been destroyed. The army said it was lightly damaged.",
            "other:damage",
            {"destroyed", "light"},
            id="how badly damaged",
        ),
        pytest.param(
            "The army said League gunmen opened fire first, on a patrol. The League's spokeswoman, Mira Sand, said "
            "soldiers had shelled a village before any of its men fired a shot.",
            "blame",
            {"League gunmen", "soldiers"},
            id="who fired first",
        ),
        pytest.param(
            "The Upland League said on Sunday that it held Hadra. The army said the town was under government control.",
            "other:held by",
            {"Upland League", "government"},
            id="who holds a town",
        ),
    ],
)
def test_versions_that_exclude_one_another_meet_on_the_word_of_two(text: str, point: str, answers: set[str]) -> None:
    """The second version has a pronoun, or words of the first."""
    assert {value for value, _ in told(text)[point]} == answers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Moss said she had been expelled. Jon Lind, who likes fish, was recalled.", id="of two persons"
        ),
        pytest.param(
            "The premier, Ida Holt, has dismissed calls to quit, saying the country needs her.", id="dismissed calls"
        ),
        pytest.param(
            "The organisation said the three were still behind bars. Ida Holt said they should be set free.",
            id="asked for only",
        ),
        pytest.param("He was expelled in March. He was recalled in May.", id="on nobody's word"),
    ],
)
def test_what_is_told_of_others_or_wished_for_meets_nothing(text: str) -> None:
    """Precision comes before recall."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param(
            "The two delegations have yet to sit in one room, a diplomat said. Ida Holt's office said on the contrary "
            "that two plenary sessions had been held.",
            "The two delegations have yet to sit in one room",
            id="on the contrary",
        ),
        pytest.param(
            "The bridge is open to goods, the minister, Ada Base, said. Traders told a different story.",
            "The bridge is open to goods",
            id="a different story",
        ),
        pytest.param(
            "Maldar withdrew a brigade of about 1,200 troops on Friday, its defence ministry said. Teveran said it had "
            'seen "no sign" of any withdrawal.',
            "withdrawal",
            id="no sign of it",
        ),
    ],
)
def test_words_that_contradict_what_was_said_before_dispute_it(text: str, about: str) -> None:
    """No second version has to be told: that the first is not so is said in so many words."""
    reports = read_report(LEAD + text, published="2031-05-05")

    assert about in {c.about for r in reports for c in r.analysis.claims if c.predicate == "other:polarity"}
    assert {value for value, _ in told(text)["other:polarity"]} == {"yes", "no"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Base said the bridge is open. The bridge, she said on the contrary, is old.", id="one voice"),
        pytest.param("Snow fell on the pass. Ida Holt said she had seen no signs of frostbite.", id="told by nobody"),
        pytest.param("Snow fell on the pass. On the contrary, it was warm in Vell.", id="nobody contradicts"),
    ],
)
def test_nobody_contradicts_himself_or_what_nobody_said(text: str) -> None:
    """A statement of another has to stand right before."""
    assert not told(text)
