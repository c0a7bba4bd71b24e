"""Figures that a copy gives otherwise than the text it was taken from, whatever they count."""

from __future__ import annotations

import pytest

from variorum.build import link_reports, read_report
from variorum.config import Config

TEXT = (
    "The harbour of Calder was closed to all ships on Monday after a crane fell across the northern quay, the port "
    "authority said.\n"
    "The crane, built in Arvania, had been out of use for {months} months when it came down at {hour} a.m. in a calm "
    "sea, and the harbour master, Piet Varga, {age}, said that nobody had been told to stay away from it.\n"
    "Divers will look at the piles of the quay before the first ferries are let in again, he said, and the fishing "
    "fleet of {boats} boats has been told to land its catch in Harrow until the weekend."
)
FIGURES = {"months": "14", "hour": "4:30", "boats": "60", "age": "57"}


def told(figures: dict[str, str], day: str, outlet: str, head: str = "") -> list[tuple[str, str, str, list[str]]]:
    """What differs between the first text and a copy of it with other figures: point, what of, cause, readings."""
    origin = read_report(TEXT.format(**FIGURES), title="Crane falls", published="2031-03-03", outlet="Calder Courier")
    copy = read_report(
        head + TEXT.format(**FIGURES | figures) + "\n(Calder Courier)",
        title="Crane falls",
        published=day,
        outlet=outlet,
    )
    _, links = link_reports([*origin, *copy], Config())
    assert [one.derivation for one in links.dependences] != ["shared quotes only"]
    return [
        (one.point, one.about, one.cause, [reading.value for reading in one.readings])
        for one in links.discrepancies
        if "in the same words" in one.reason
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"months": "41"}, ("other:number", "months", ["14 months", "41 months"])),
        ({"boats": "six"}, ("other:number", "boats", ["60 boats", "six boats"])),
        ({"age": "75"}, ("other:age", "Piet Varga", ["57", "75"])),
        ({"boats": "sixty"}, None),  # one value in two ways
        ({}, None),
    ],
)
def test_a_copy_that_changes_a_figure_is_told(
    figures: dict[str, str], expected: tuple[str, str, list[str]] | None
) -> None:
    """Both figures are shown, whatever they count; one written in words and in figures is one."""
    found = [(point, about, values) for point, about, _, values in told(figures, "2031-03-04", "Harrow Post")]
    assert found == ([expected] if expected else [])


def test_why_it_differs_shows_in_the_copy() -> None:
    """A slip of another paper, the next version of the same house, or a version that corrects."""
    assert {cause for *_, cause, _ in told({"months": "41"}, "2031-03-04", "Harrow Post")} == {"copy or typing error"}
    assert {cause for *_, cause, _ in told({"months": "41"}, "2031-03-04", "Calder Courier")} == {"later update"}
    head = "(Corrects number of months in the second paragraph.)\n"
    assert {cause for *_, cause, _ in told({"months": "41"}, "2031-03-04", "Calder Courier", head)} == {"correction"}
