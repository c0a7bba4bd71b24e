"""Tables of words and weights that lie beside the code which reads them."""

from __future__ import annotations

from importlib import resources


def read_rows(package: str, name: str) -> list[list[str]]:
    """Return the rows of a tab-separated table of a package, column by column; blank lines and ``#`` lines are none."""
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
