"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of open corpora and gold (VARIORUM_DATA, default ../shared); the test skips without it."""
    folder = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"needs the data folder {folder.name} (set VARIORUM_DATA)")
    return folder
