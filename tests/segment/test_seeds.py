"""The seed reports: six stories of five files, and what each says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eval import segment

if TYPE_CHECKING:
    from pathlib import Path


def test_the_seeds_are_cut_and_attributed_as_a_careful_reader_does(shared: Path) -> None:
    """Stories, agencies, datelines, outlet, further origin, captions, credits, headlines and subheads: all of them."""
    figures = segment.seeds(shared)
    assert figures
    assert {name: value for name, value in figures.items() if value < 1.0} == {}


def test_reports_that_stand_alone_are_left_whole_and_joined_pages_are_cut(shared: Path) -> None:
    """A sample of the held-out half: few reports cut, and nearly every cut of a joined page right."""
    reports = segment.violent(shared, held_out=True)[:400]
    borders = segment.joined(reports, "headlines and datelines", pages=40)
    assert borders.precision() >= 0.9
    assert borders.recall() >= 0.7
