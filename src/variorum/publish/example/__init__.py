"""The example crisis: reports by invented outlets about invented places and people, shipped for `variorum demo`."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REPORT_SUFFIXES = (".txt", ".md", ".html", ".jsonl")


def copy_reports(folder: Path) -> Path:
    """Copy the example's reports into a folder, made if need be, and return it; reports there already are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for item in sorted(resources.files(__name__).iterdir(), key=lambda entry: entry.name):
        if item.name.endswith(_REPORT_SUFFIXES):
            (folder / item.name).write_bytes(item.read_bytes())
    return folder
