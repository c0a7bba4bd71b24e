"""Accuracy of what links reports does not fall either; in a file of its own, so that two processes share the work."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest

from eval.__main__ import LINKED, below_floor

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.untraced  # measured by what these runs find, not by which lines they pass
@pytest.mark.parametrize("name", sorted(LINKED))
def test_no_figure_of_linking_is_below_its_floor(name: str, shared: Path) -> None:
    """A floor moves up with the program, and down only with a reason in the changelog."""
    scored = importlib.import_module(f"eval.{name}")
    figures = getattr(scored, "floored", scored.evaluate)(shared)

    assert below_floor(name, figures) == []
