"""The example crisis, open for the tests of what is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from variorum import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="package")
def crisis(example_record: Path) -> Iterator[Record]:
    """The record of the example crisis, open."""
    with Record.open(example_record) as record:
        yield record
