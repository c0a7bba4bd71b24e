"""What every test may ask for."""

from __future__ import annotations

import os
import time
from importlib import resources
from pathlib import Path

import pytest

from variorum import build
from variorum.errors import RecordBusy

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = Path(str(resources.files("variorum.publish"))) / "example"

# Files whose tests take minutes: processes that begin with them end together.
LONGEST = ("test_floors_of_links.py", "test_floors.py", "test_checks.py")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest files first, all others in their order; where lines are traced, leave out what asks for it."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
    tracer = getattr(config.pluginmanager.getplugin("_cov"), "cov_controller", None)
    for item in items if tracer is not None else ():  # pytest-cov's own mark fails where nothing is traced
        if item.get_closest_marker("untraced"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of open corpora and gold (VARIORUM_DATA, default ../shared); the test skips without it."""
    folder = Path(os.environ.get("VARIORUM_DATA", ROOT.parent / "shared"))
    if not (folder / "gold").is_dir():
        pytest.skip(f"needs the data folder {folder.name} (set VARIORUM_DATA)")
    return folder


@pytest.fixture(scope="session")
def example_reports() -> list[str]:
    """The files of the example crisis, in order of name."""
    return sorted(str(path) for path in EXAMPLE.iterdir() if path.suffix in {".txt", ".md", ".html", ".jsonl"})


@pytest.fixture(scope="session")
def example_record(example_reports: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the example crisis, built once for all processes of a test run; who changes it takes a copy."""
    folder = tmp_path_factory.getbasetemp()
    # xdist gives each process a folder of its own within that of the run.
    path = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "example.variorum"
    while not path.exists():  # it appears when it is whole
        try:
            build(example_reports, to=path).close()
        except RecordBusy:  # another process is building it
            time.sleep(0.2)
    return path
