"""What reports of several events tell of one named thing: fines, sentences, the freed of one day, hours, lengths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum.build import link_reports, read_report
from variorum.config import Config

if TYPE_CHECKING:
    from variorum.model import Discrepancy

Given = tuple[str, str, str]


def differences(*given: Given) -> dict[str, Discrepancy]:
    """Return the differences between reports, each given by its day, title and text, by the point."""
    reports = [
        report
        for i, (day, title, text) in enumerate(given)
        for report in read_report(text, published=day, title=title, id=f"report-{i}", outlet=f"Outlet {i}")
    ]
    return {found.point: found for found in link_reports(reports, Config())[1].discrepancies if not found.point_id}


def values(found: Discrepancy) -> dict[str, tuple[str, ...]]:
    """Return what each reading says, with on whose word."""
    return {reading.value: reading.holders for reading in found.readings}


DAM: Given = (
    "2033-02-24",
    "All home as the Cray dam is declared safe",
    (
        "CRAY (AP) - The last of those forced out by a cracked dam went home on Thursday. The state "
        "utility board fined "
        "Brenna Power $1.2 million for failing to report the crack promptly."
    ),
)
APPEAL: Given = (
    "2033-02-25",
    "Brenna Power to appeal",
    "MELL - Brenna Power will appeal a $2.1 million fine handed down by the state utility board, it said on Friday.",
)
COURT: Given = (
    "2029-04-24",
    "Talks stall over patrols in Vienna",
    (
        "VIENNA - Talks between Ostia and Varn ended in deadlock late on Monday. In Belm, the reporter Ivo Kern was "
        "sentenced to six years in prison on Monday."
    ),
)
JAILED: Given = (
    "2029-04-23",
    "Court jails a reporter",
    (
        "BELM (AFP) - A court in Belm on Monday sentenced a reporter from Varn to four years in jail for spying.\n\n"
        'Ivo Kern, 34, "will appeal", his lawyer said.'
    ),
)
FREED: Given = (
    "2035-05-07",
    "Hostages leave the ferry",
    "TARN (AP) - The hijackers of the ferry Maris Pell freed 12 hostages on Sunday, the Red Cross said.",
)
EMPTIED: Given = (
    "2035-05-08",
    "Island emptied by the navy",
    (
        "LORV - The navy began to empty the island of Tarn on Monday. The interior ministry said "
        "nine hostages had been "
        "released from the Maris Pell on Sunday. A further 20 were let go on Tuesday, it said."
    ),
)
STORMED: Given = (
    "2035-05-11",
    "Commandos storm the ferry",
    "DUNMAR (AP) - Commandos boarded the Maris Pell at 4:20 a.m. on Friday, the defence ministry said.",
)
EARLIER: Given = (
    "2035-06-02",
    "A bakery opens in Orm",
    (
        "ORM - Ida Holt, 40, opened a bakery in Orm on Saturday and told guests of her captivity. "
        "The ferry Maris Pell was "
        "boarded by commandos at 2:45 a.m. on 11 May, she said."
    ),
)


@pytest.mark.parametrize(
    ("one", "other", "point", "about", "readings"),
    [
        pytest.param(DAM, APPEAL, "other:fine", "Brenna Power", {"1200000", "2100000"}, id="a fine"),
        pytest.param(COURT, JAILED, "other:sentence", "Ivo Kern", {"6 years", "4 years"}, id="a sentence"),
        pytest.param(
            FREED, EMPTIED, "other:released", "people released, on 6 May 2035", {"12", "9"}, id="freed on one day"
        ),
        pytest.param(
            STORMED, EARLIER, "other:time of boarding", "Maris Pell, on 11 May 2035", {"04:20", "02:45"}, id="an hour"
        ),
    ],
)
def test_one_named_thing_has_one_answer_whatever_the_event(
    one: Given, other: Given, point: str, about: str, readings: set[str]
) -> None:
    """The two reports are of two events; each answer opens its words and counts one origin."""
    found = differences(one, other)[point]

    assert found.about == about
    assert set(values(found)) == readings
    assert all(reading.independent_origins == 1 and reading.evidence for reading in found.readings)


def changed(given: Given, old: str, new: str, day: str = "") -> Given:
    """Return a report with other words in the place of some, or of another day."""
    assert old in given[2]
    return day or given[0], given[1], given[2].replace(old, new)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(DAM, changed(APPEAL, "Brenna Power", "Kell Power"), id="another company"),
        pytest.param(DAM, changed(APPEAL, "$2.1", "about $1.2"), id="the same, hedged"),
        pytest.param(COURT, changed(JAILED, "Ivo Kern", "Tom Orel"), id="another person"),
        pytest.param(
            COURT,
            (
                "2029-05-19",
                "Hunger strike",
                "BELM - Ivo Kern, whose sentence was cut to three years, eats nothing.",
            ),
            id="a court above",
        ),
        pytest.param(FREED, changed(EMPTIED, "on Sunday", "on Monday"), id="another day"),
        pytest.param(FREED, changed(EMPTIED, "Maris Pell", "Karla Lind"), id="another ship"),
        pytest.param(STORMED, changed(EARLIER, "2:45 a.m.", "4:25 a.m."), id="a few minutes"),
    ],
)
def test_other_things_other_days_and_figures_that_can_both_hold_are_no_difference(one: Given, other: Given) -> None:
    """A desk that has chased three false conflicts stops looking."""
    assert not {point for point in differences(one, other) if point.startswith("other:")}


def test_a_truce_between_the_same_two_has_one_length() -> None:
    """Agreed for 48 hours, the one says; for 72, the other: an extension would be another matter."""
    agreed = (
        "2035-05-04",
        "Truce off Tarn",
        "DUNMAR (AP) - The navy of Lorvania and the Free Coast Movement agreed to a 48-hour truce on Friday, it said.",
    )
    holds = (
        "2035-05-05",
        "Hijackers wait for the bishop",
        (
            "LORV - A truce between Lorvania's navy and the hijackers held on Saturday. It was to "
            "last 72 hours from Friday, a "
            "spokesman for the Free Coast Movement, Dario Quint, said."
        ),
    )
    longer = changed(holds, "It was to last 72 hours from Friday", "It was extended by 72 hours on Friday")

    assert set(values(differences(agreed, holds)["other:length"])) == {"48 hours", "72 hours"}
    assert "other:length" not in differences(agreed, longer)


def test_a_copied_figure_is_no_second_origin() -> None:
    """The paper that printed the agency's report counts with it."""
    long = (
        DAM[2] + " " + " ".join(f"Household number {n} of Upper Mell swept the mud from its door." for n in range(30))
    )
    agency, paper = (DAM[0], DAM[1], long), (DAM[0], DAM[1], long)

    found = differences(agency, paper, APPEAL)["other:fine"]

    assert {r.value: r.independent_origins for r in found.readings} == {"1200000": 1, "2100000": 1}


def test_a_siege_that_is_over_or_not_is_a_difference_where_its_process_is_disputed() -> None:
    """The process says who gives which; the difference shows the words of both."""
    eased = (
        "2034-11-27",
        "Thousands back as the siege of Dorra eases",
        (
            "AMER - The Ridge Front said the siege was over. "
            "The army said Dorra was still encircled from the north. The siege of Dorra began on 16 October."
        ),
    )

    found = differences(eased)["status"]

    assert found.about == "siege of Dorra"
    assert values(found) == {"lifted": ("Ridge Front",), "in force": ("army",)}
