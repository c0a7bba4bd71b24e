"""Accuracy does not fall: each figure of eval/ that has a floor stays above it (needs the data folder)."""

from __future__ import annotations

import importlib
import json
from typing import TYPE_CHECKING

import pytest

from eval.__main__ import FLOORS, LINKED, PUBLISHED, SHOWN, below_floor, names

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.untraced  # measured by what these runs find, not by which lines they pass
@pytest.mark.parametrize("name", sorted(set(json.loads(FLOORS.read_text(encoding="utf-8"))) - LINKED))
def test_no_figure_is_below_its_floor(name: str, shared: Path) -> None:
    """A floor moves up with the program, and down only with a reason in the changelog."""
    scored = importlib.import_module(f"eval.{name}")
    figures = getattr(scored, "floored", scored.evaluate)(shared)

    assert below_floor(name, figures) == []


def test_everything_that_is_scored_has_a_floor() -> None:
    """A score without a floor would fall unseen."""
    assert sorted(json.loads(FLOORS.read_text(encoding="utf-8"))) == names()


def test_the_page_shows_the_figures_that_eval_publishes() -> None:
    """Every figure named for publication stands in the package, measured."""
    published = [(row["stage"], row["measure"]) for row in json.loads(PUBLISHED.read_text(encoding="utf-8"))]
    shown = json.loads(SHOWN.read_text(encoding="utf-8"))

    assert [(row["stage"], row["measure"]) for row in shown] == published
    assert [row["measure"] for row in shown if row["figure"] == "not measured"] == []
