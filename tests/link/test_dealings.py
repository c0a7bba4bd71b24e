"""What one side tells otherwise than another of meetings, signatures, aid, truces, shares and numbers, days apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.link.differences import shown

if TYPE_CHECKING:
    from tests.link.differences import Given

MET = "LISK - Foreign Minister Ada Holt met the envoy of the Norvik Front, Tom Falk, in Lisk, the mediator said."
TRUCE = "LISK (AP) - The Ister Council and the Norvik Front agreed to a truce in Lisk on Tuesday. "


@pytest.mark.parametrize(
    ("first", "second", "point", "expected"),
    [
        (
            ("2031-05-06", MET),
            ("2031-05-07", "VELL (AP) - Back home, Ada Holt denied that she had met Tom Falk in Lisk."),
            "other:met",
            {"yes": ("mediator",), "no": ("Ada Holt",)},
        ),
        (
            ("2031-05-06", TRUCE + "Both sides had signed, mediator Ida Moss said."),
            (
                "2031-05-07",
                "VELL - Nothing has been signed in Lisk with the Ister Council, the Norvik Front said.",
            ),
            "other:signed",
            {"yes": ("Ida Moss",), "no": ("Norvik Front",)},
        ),
        (
            ("2031-05-06", "VELL - A convoy with food reached Sarrow on Monday, the ministry said."),
            ("2031-05-07", "SARROW (AP) - No aid has arrived in Sarrow, the mayor said on Tuesday."),
            "other:aid",
            {"yes": ("ministry",), "no": ("mayor",)},
        ),
        (
            ("2031-05-06", "VELL - The bridge at Sarrow was in the hands of the Norvik Front, residents said."),
            ("2031-05-06", "VELL (AP) - The army denied that the bridge at Sarrow had been lost."),
            "other:held by",
            {"Norvik Front": ("residents",), "army": ("army",)},
        ),
        (
            ("2031-05-06", "VELL - A third of Sarrow's 24,000 people had left, the mayor said."),
            ("2031-05-07", "VELL (AP) - About 55 per cent of the people of Sarrow have left, the UN said."),
            "other:share",
            {"33": ("mayor",), "55": ("UN",)},
        ),
        (
            ("2031-05-06", TRUCE + "The government sent a delegation of nine."),
            ("2031-05-08", "LISK - The seven-member government delegation left Lisk with the Norvik Front's envoys."),
            "other:members",
            {"9": (), "7": ()},
        ),
        (
            ("2031-05-06", "VELL (AP) - An estimated 1,900 people are sheltering in schools in Vell."),
            ("2031-05-07", "VELL - Some 2,600 people are sleeping in schools in Vell, the council said."),
            "other:sheltered",
            {"1900": (), "2600": ("council",)},
        ),
        (
            ("2031-05-06", TRUCE + "The truce will take effect on Thursday, mediator Ida Moss said."),
            (
                "2031-05-07",
                "LISK - The truce of the Ister Council and the Norvik Front is to begin on Friday, she said.",
            ),
            "other:start",
            {"2031-05-08": ("Ida Moss",), "2031-05-09": ()},
        ),
        (
            ("2031-05-06", "VELL - The commander, General Karl Berg, has been dismissed, the ministry said."),
            (
                "2031-05-07",
                "VELL (AP) - General Karl Berg, who led the men, resigned on Tuesday, his lawyer said.",
            ),
            "other:left office",
            {"dismissed": ("ministry",), "resigned": ("his lawyer",)},
        ),
    ],
    ids=["met", "signed", "aid", "bridge", "share", "delegation", "shelters", "start", "general"],
)
def test_what_two_sides_tell_otherwise_is_a_difference(
    first: Given, second: Given, point: str, expected: dict[str, tuple[str, ...]]
) -> None:
    """A reader of the record sees both, whichever event each report is of, and on whose word."""
    assert shown(first, second)[point] == expected


def test_two_counts_of_the_trucks_of_one_convoy_are_a_difference() -> None:
    """By whichever question: how many trucks came, or how many trucks with aid went to the town."""
    found = shown(
        ("2031-05-06", "VELL (AP) - A convoy of 14 trucks with food left Vell for Sarrow."),
        ("2031-05-07", "VELL - A convoy with food reached Sarrow. Eleven trucks took part."),
    )
    assert [{"14", "11"}] == [set(readings) for readings in found.values()]


@pytest.mark.parametrize(
    ("first", "second", "point"),
    [
        # Nothing had come yet.
        (
            ("2031-05-06", "SARROW (AP) - No aid has arrived in Sarrow, the mayor said on Tuesday."),
            ("2031-05-07", "VELL - A convoy with food reached Sarrow on Wednesday, the ministry said."),
            "other:aid",
        ),
        # To another town.
        (
            ("2031-05-06", "VELL - A convoy with food reached Sarrow on Monday, the ministry said."),
            ("2031-05-07", "OLVANG (AP) - No aid has arrived in Olvang, the mayor said on Tuesday."),
            "other:aid",
        ),
        # Where a report was sent from is no place of which it tells.
        (
            ("2031-05-06", "OLVANG - A convoy with food reached Sarrow on Monday, the ministry said."),
            ("2031-05-07", "OLVANG (AP) - No aid has arrived in Dorn, the mayor said on Tuesday."),
            "other:aid",
        ),
        # What may be done is not done.
        (
            ("2031-05-06", "VELL - The convoy could not say whether food had reached Sarrow."),
            ("2031-05-07", "SARROW (AP) - No aid has arrived in Sarrow, the mayor said on Tuesday."),
            "other:aid",
        ),
        (
            ("2031-05-06", MET),
            ("2031-05-07", "VELL (AP) - The two ministers, Ada Holt and Tom Falk, had not met since 2029."),
            "other:met",
        ),
        # Those who left and those who are back; a fraction and the percentage that it is.
        (
            ("2031-05-06", "VELL - A third of Sarrow's people had left, the mayor said."),
            ("2031-05-07", "VELL (AP) - Half of those who fled Sarrow are back, the UN said."),
            "other:share",
        ),
        (
            ("2031-05-06", "VELL - A third of Sarrow's people had left, the mayor said."),
            ("2031-05-07", "VELL (AP) - Some 32 percent of the people of Sarrow have left, the UN said."),
            "other:share",
        ),
        # Each side has a delegation of its own.
        (
            ("2031-05-06", TRUCE + "The government sent a delegation of nine."),
            ("2031-05-06", "LISK - The four-member rebel delegation left Lisk, the Norvik Front said."),
            "other:members",
        ),
        (
            ("2031-05-06", "VELL (AP) - A convoy of 14 trucks with food left Vell for Sarrow."),
            ("2031-05-07", "VELL - Another six trucks with food left Vell for Sarrow."),
            "other:convoy",
        ),
        (
            ("2031-05-06", "VELL - General Karl Berg refused to resign, the ministry said."),
            ("2031-05-07", "VELL (AP) - General Karl Berg has been dismissed, his lawyer said."),
            "other:left office",
        ),
        # The bridge changed hands a week later.
        (
            ("2031-05-06", "VELL - The bridge at Sarrow was in the hands of the Norvik Front, residents said."),
            ("2031-05-14", "VELL (AP) - The bridge at Sarrow was in the hands of the army, residents said."),
            "other:held by",
        ),
    ],
)
def test_what_can_both_hold_is_none(first: Given, second: Given, point: str) -> None:
    """Another day, another place, another side, or nothing that is said to have been done."""
    assert point not in shown(first, second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army accused the Norvik Front of breaking the truce. Falk said it was the army that had broken it.",
            {"Norvik Front", "army"},
        ),
        (
            "A doctor said the trucks were turned back by soldiers. The army said the rebels had stopped them.",
            {"soldiers", "rebels"},
        ),
        ("The army accused the rebels of breaking the truce. The mayor said the rebels had broken the truce.", set()),
        ("A doctor said the trucks were turned back by soldiers. The army said it had been a mistake.", set()),
    ],
)
def test_who_broke_a_truce_or_stopped_a_convoy_is_told_otherwise_in_the_next_breath(
    text: str, expected: set[str]
) -> None:
    """Two sides that name the same culprit agree."""
    readings = shown(("2031-05-06", f"VELL - Shells fell near Sarrow on Monday. {text}")).get("blame", {})
    assert (expected <= readings.keys()) if expected else not readings
