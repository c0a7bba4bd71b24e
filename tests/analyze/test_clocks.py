"""The hours of named deeds: when it began, when the ship was boarded, when the result was read out."""

from __future__ import annotations

import pytest

from variorum.analyze.claims.tables import rows
from variorum.build import link_reports, read_report
from variorum.config import Config


def hours(text: str) -> set[tuple[str, str]]:
    """Return the hours that a report gives, as (deed, hour); the happening itself has no name."""
    claims = [c for r in read_report(text, published="2031-05-10") for c in r.analysis.claims]
    return {(c.about, c.value) for c in claims if c.point == "time_of_day" and c.value[0].isdigit()}


@pytest.mark.parametrize(("deed", "example"), [(deed, example) for deed, example, _ in rows("deeds_at")])
def test_each_deed_of_the_table_fits_its_example(deed: str, example: str) -> None:
    """The table's own examples, the row found by the deed."""
    (pattern,) = (p for d, e, p in rows("deeds_at") if (d, e) == (deed, example))
    assert pattern.search(example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelling of Tarn by Norland began at ten past three in the morning, a farmer said.", ("", "03:10")),
        ("Norland says the Sutlanders had fired first, with mortars, at 05:50 near Tarn.", ("", "05:50")),
        ("The ferry Ostra was boarded off Narva at 10:40 a.m., the harbour office said.", ("boarding", "10:40")),
        ("She read out the result of the vote in Narva at 11:40 p.m. on Friday.", ("declaration", "23:40")),
        (
            "The dam above Tarn had given way at 1:30 in the morning, the mayor said. The flood took the mill.",
            ("", "01:30"),
        ),
        (
            "At 06:00 this morning the bandits of the so-called Hill Front opened fire on the army post at Tarn.",
            ("", "06:00"),
        ),
        (
            "The mutiny in Tarn, which spread to the hall on the hill, began at 5:20 a.m., the guards said.",
            ("", "05:20"),
        ),
        ("The strike in the port of Tarn began at 5 a.m., the union said.", ("", "05:00")),
        ("The trawler Ostra sank. A distress call came at 02:40, the coast guard said.", ("call", "02:40")),
        ("Police fired tear gas on the square of Tarn at 8:40 p.m. Forty protesters were held.", ("clearing", "20:40")),
        ("The ferry Ostra left port at 4:15 p.m. and sank off Narva.", ("departure", "16:15")),
    ],
)
def test_an_hour_is_that_of_the_deed_beside_it(text: str, expected: tuple[str, str]) -> None:
    """In words and in figures, of twelve hours and of twenty-four."""
    assert expected in hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "The guards were locked in until 05:50, when the mutiny at Tarn was over.",
        "The ferry Ostra was boarded, not at 10:40, the company said.",
        "Norland will have opened fire by 05:50, the general joked.",
        "The shelling of Tarn went on. The general said at 05:50 that he would not retreat.",
    ],
)
def test_an_hour_that_bounds_a_stretch_or_is_denied_is_none_of_a_deed(text: str) -> None:
    """Until, not at, by."""
    assert not {deed for deed, _ in hours(text) if deed}
    assert ("", "05:50") not in hours(text)


def test_two_hours_of_one_deed_differ_and_of_two_deeds_do_not() -> None:
    """The ship was boarded at 10:40 or at 9:30; its crew was freed at noon."""
    texts = (
        "The tanker Ostra was seized off Narva on Tuesday. It was boarded at 10:40 a.m., the company said.",
        "The tanker Ostra was seized off Narva on Tuesday. The ship was stopped at 09:30, the coast guard said.",
        "The tanker Ostra was seized off Narva on Tuesday. A sailor was arrested at 18:20, the company said.",
    )
    reports = [r for i, text in enumerate(texts) for r in read_report(text, published="2031-05-10", id=f"r{i}")]
    found = [d for d in link_reports(reports, Config())[1].discrepancies if d.point == "time_of_day"]
    assert [(d.about, {r.value for r in d.readings}) for d in found] == [("boarding", {"10:40", "09:30"})]


def test_two_accounts_of_when_it_began_differ_however_far_apart() -> None:
    """Half an hour between the shells of one side and the attack of the other is the question of the war."""
    texts = (
        "Fighting broke out at Tarn on Friday. Norland's army shelled the village at 05:20, the mayor said.",
        "Fighting broke out at Tarn on Friday. The rebels attacked the army post at 06:00, the ministry said.",
        "Fighting broke out at Tarn on Friday. The last shells fell at 10:15, the Red Cross said.",
    )
    reports = [r for i, text in enumerate(texts) for r in read_report(text, published="2031-05-10", id=f"r{i}")]
    found = [d for d in link_reports(reports, Config())[1].discrepancies if d.point == "time_of_day"]
    assert [(d.about, {r.value for r in d.readings}) for d in found] == [("", {"05:20", "06:00"})]


def test_a_mutiny_and_the_assault_that_ends_it_have_their_own_hours() -> None:
    """What two reports time of each is one question; the hours of the two are none against another."""
    texts = (
        "Inmates of Tarn prison rose on Friday. The mutiny began at 05:20, the service said.",
        "Inmates of Tarn prison rose on Friday. The mutiny broke out at 04:10, a guard said.",
        "Inmates of Tarn prison rose on Friday. The assault by soldiers began at 09:00, the ministry said.",
    )
    reports = [r for i, text in enumerate(texts) for r in read_report(text, published="2031-05-10", id=f"r{i}")]
    found = [d for d in link_reports(reports, Config())[1].discrepancies if d.point == "time_of_day"]
    assert [(d.about, {r.value for r in d.readings}) for d in found] == [("", {"05:20", "04:10"})]
