"""What each rule of an analyzer reads, with a sentence in which it fires and a near one in which it does not.

There is one table a stage part, ``PART.tsv``: rule, what it reads, example, counter-example. In a text, "¶" begins a
new paragraph, and a paragraph after "# " is a headline. docs/rules.md is made from these tables.

To add a rule: give it a row here under the name that its findings carry in ``rule``. To add a part: write its table,
let the part name its rules in ``RULES`` (a ``Literal`` keeps that set closed, so that mypy refuses a name that is not
in it), and enter the part in ``tests/analyze/test_rules.py``, which runs every example and counter-example and compares
the names. Write docs/rules.md anew with ``VARIORUM_WRITE_DOCS=1`` and ``tests/quality/test_docs.py``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

_COLUMNS = 4


class Rule(NamedTuple):
    """One rule: its name as findings carry it, what it reads, a text it reads, and a near text that it leaves alone."""

    name: str
    reads: str
    example: str
    counter: str


@cache
def parts() -> tuple[str, ...]:
    """Return the parts that have a table of rules, in alphabetical order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".tsv") for name in names if name.endswith(".tsv")))


@cache
def rules_of(part: str) -> tuple[Rule, ...]:
    """Return the rules of a part in the order of its table; a line that begins with # is a comment.

    Raises:
        ValueError: a row has not four columns.
    """
    found = []
    for line in files(__name__).joinpath(f"{part}.tsv").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            raise ValueError(f"{part}.tsv: {line!r} has {len(cells)} columns, not {_COLUMNS}")
        found.append(Rule(*cells[:2], *(cell.replace("¶", "\n") for cell in cells[2:])))
    return tuple(found)
