"""What sides tell otherwise of talks, crossings, strikes and exchanges, in one breath or days apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.link.differences import shown

if TYPE_CHECKING:
    from tests.link.differences import Given

TRUCE = "LISK (AP) - The Ister Council and the Norvik Front agreed to a 10-day truce in Lisk on Tuesday."
EXCHANGE = (
    "VELL (AP) - The Norvik Front handed over 15 captured soldiers at the bridge of Sella on Tuesday in exchange for "
    "60 detainees, its commander, Tom Falk, said."
)
STRIKE = "VELL (AP) - A drone struck the market of Olvang on Tuesday and killed four people, residents said."


@pytest.mark.parametrize(
    ("given", "point", "expected"),
    [
        (
            [
                (
                    "2031-05-06",
                    "LISK (AP) - Envoys of the Ister Council and the Norvik Front met face to face in Lisk.",
                ),
                ("2031-05-07", "VELL - The Ister Council held indirect talks with the Norvik Front in Lisk, it said."),
            ],
            "other:directness",
            {"direct", "indirect"},
        ),
        (
            [
                (
                    "2031-05-06",
                    (
                        "LISK (AP) - The envoys sat in one room for the first time on Monday, the mediator said. "
                        "Minister Ada Holt told reporters that there had been no direct talks with the Norvik Front."
                    ),
                )
            ],
            "other:directness",
            {"direct", "indirect"},
        ),
        (
            [
                (
                    "2031-05-06",
                    (
                        "LISK (AP) - The talks between Isterland and the Norvik Front in Lisk were convened at the "
                        "request of the United Nations."
                    ),
                ),
                (
                    "2031-05-07",
                    (
                        "VELL - It was the rebels who had asked for the talks in Lisk with the Norvik Front, "
                        "Isterland's minister said."
                    ),
                ),
            ],
            "other:at whose wish",
            {"the United Nations", "the rebels"},
        ),
        (
            [
                (
                    "2031-05-06",
                    "VELL - Patients have been allowed through the Marl crossing since Monday, the UN said.",
                ),
                ("2031-05-06", "OLVANG (AP) - The road through Marl was closed to everybody, residents said."),
            ],
            "other:open to",
            {"yes", "no"},
        ),
        (
            [
                ("2031-05-06", STRIKE),
                (
                    "2031-05-07",
                    "OLVANG - Four people died on Tuesday when a car bomb went off in Olvang, the army said.",
                ),
            ],
            "other:struck by",
            {"a drone", "a car bomb"},
        ),
        (
            [
                (
                    "2031-05-06",
                    (
                        "VELL (AP) - The army said a mine had killed a boy in Olvang; the rebels said it was a cluster "
                        "bomblet dropped by the army."
                    ),
                )
            ],
            "other:struck by",
            {"a mine", "a cluster bomb"},
        ),
        (
            [
                ("2031-05-07", EXCHANGE),
                ("2031-05-08", "LISK - The ministry said that 12 soldiers had been handed over at Sella on Tuesday."),
            ],
            "other:released",
            {"15", "12"},
        ),
        (
            [
                ("2031-05-07", TRUCE),
                (
                    "2031-05-08",
                    "VELL - A ceasefire of seven days between the Ister Council and the Norvik Front began.",
                ),
            ],
            "other:length",
            {"10 days", "7 days"},
        ),
        (
            [
                ("2031-05-07", TRUCE),
                (
                    "2031-05-08",
                    (
                        "VELL - The text seen by this paper gives the Ister Council and the Norvik Front 45 days "
                        "without fire."
                    ),
                ),
            ],
            "other:length",
            {"10 days", "45 days"},
        ),
    ],
    ids=[
        "talks",
        "talks in one breath",
        "asked for",
        "crossing",
        "struck",
        "struck in one breath",
        "exchange",
        "truce",
        "days without fire",
    ],
)
def test_what_two_sides_tell_otherwise_is_a_difference(given: list[Given], point: str, expected: set[str]) -> None:
    """A reader sees both, whichever event each report is of."""
    assert set(shown(*given).get(point, {})) == expected


def test_the_day_of_an_exchange_may_stand_in_the_paragraph_before() -> None:
    """Those got back are the other side's; those of the Front are all it is told of."""
    one = (
        "SELLA (AP) - The army and the Norvik Front exchanged prisoners on the bridge of Sella on Tuesday.\n\nThe army "
        "handed over 96 detainees and got back 31, the Red Cross said."
    )
    other = "VELL - The army set 104 fighters of the Norvik Front free in Tuesday's exchange at Sella, it said."

    assert set(shown(("2031-05-06", one), ("2031-05-07", other))["other:released"]) == {"96", "104"}


def test_what_will_remain_shut_is_shut() -> None:
    """And a drone of the army struck as a drone does."""
    shut = "VELL (AP) - The crossing of Marl was reopened for lorries but will remain shut for passengers, it was said."
    free = "OLVANG (AP) - Passengers have been allowed through the Marl crossing, drivers said."
    killed = "VELL (AP) - He was killed by a mine, the army said. The Front said a drone of the army had killed him."

    assert set(shown(("2031-05-06", shut), ("2031-05-06", free)).get("other:open to", {})) == {"yes", "no"}
    assert set(shown(("2031-05-06", killed)).get("other:struck by", {})) == {"a mine", "a drone"}


@pytest.mark.parametrize(
    ("given", "point"),
    [
        # Wanted, refused or of other talks.
        (
            [
                (
                    "2031-05-06",
                    "LISK (AP) - Envoys of the Ister Council and the Norvik Front held indirect talks in Lisk.",
                ),
                ("2031-05-07", "VELL - The Norvik Front called for direct talks with the Ister Council in Lisk."),
            ],
            "other:directness",
        ),
        (
            [
                (
                    "2031-05-06",
                    "LISK (AP) - Envoys of the Ister Council and the Norvik Front held indirect talks in Lisk.",
                ),
                ("2031-05-07", "OLVANG - Ambria and Sutland held direct talks on fishing in Olvang."),
            ],
            "other:directness",
        ),
        # Who asked to put a round off need not be who asked for it.
        (
            [
                (
                    "2031-05-06",
                    (
                        "LISK (AP) - The talks between Isterland and the Norvik Front in Lisk were convened at the "
                        "request of the United Nations."
                    ),
                ),
                (
                    "2031-05-07",
                    (
                        "LISK (AP) - The talks between Isterland and the Norvik Front in Lisk were put off at the "
                        "rebels' request."
                    ),
                ),
            ],
            "other:at whose wish",
        ),
        # Lorries are no travellers, and what was closed then may be open now.
        (
            [
                ("2031-05-06", "VELL - The Marl crossing is open to lorries, the governor said."),
                ("2031-05-06", "OLVANG (AP) - The Marl crossing is closed to travellers, residents said."),
            ],
            "other:open to",
        ),
        (
            [
                ("2031-05-06", "OLVANG (AP) - The Marl crossing was closed to everybody, residents said."),
                ("2031-05-09", "VELL - The Marl crossing is open to all civilians, the governor said."),
            ],
            "other:open to",
        ),
        # Of another day, another place; and what it was not.
        (
            [
                ("2031-05-06", STRIKE),
                (
                    "2031-05-08",
                    "OLVANG - Four people died on Thursday when a car bomb went off in Olvang, the army said.",
                ),
            ],
            "other:struck by",
        ),
        (
            [("2031-05-06", STRIKE), ("2031-05-07", "OLVANG (AP) - It was not a car bomb, the mayor of Olvang said.")],
            "other:struck by",
        ),
        # So many soldiers were freed for so many rebels; those to be freed are not freed.
        (
            [
                ("2031-05-07", EXCHANGE),
                ("2031-05-08", "LISK - The ministry said that 60 detainees had been handed over at Sella on Tuesday."),
            ],
            "other:released",
        ),
        (
            [
                ("2031-05-07", EXCHANGE),
                (
                    "2031-05-07",
                    "LISK - Some 40 soldiers are to be handed over at Sella by the Norvik Front on Tuesday.",
                ),
            ],
            "other:released",
        ),
        # A truce of that age, one that was proposed.
        (
            [
                ("2031-05-07", TRUCE),
                ("2031-05-08", "VELL - The nine-day-old truce of the Ister Council and the Norvik Front held."),
            ],
            "other:length",
        ),
        (
            [
                ("2031-05-07", TRUCE),
                ("2031-05-08", "VELL - The Norvik Front had proposed a 30-day truce to the Ister Council."),
            ],
            "other:length",
        ),
    ],
)
def test_what_can_both_hold_is_none(given: list[Given], point: str) -> None:
    """Another day, place or sort of people, or nothing that is said to have been so."""
    assert point not in shown(*given)
