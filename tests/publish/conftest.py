"""The example crisis, built once for the tests of what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum import build
from variorum.publish import example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum import Record


@pytest.fixture(scope="package")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """The record of the example crisis, open."""
    folder = tmp_path_factory.mktemp("crisis")
    with build([str(example.copy_reports(folder / "reports"))], to=folder / "crisis.variorum") as record:
        yield record
