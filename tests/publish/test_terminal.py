"""The terminal says what the page says, in 80 columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from variorum.publish import terminal, wording

if TYPE_CHECKING:
    from variorum import Record

TABLES = ["events", "copies", "discrepancies", "claims", "processes", "problems"]


@pytest.mark.parametrize("table", TABLES)
def test_no_line_is_wider_than_the_terminal(
    crisis: Record, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    """Every table, in 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    terminal.print_table(table, list(crisis.rows(table)), crisis)
    lines = capsys.readouterr().out.splitlines()

    assert lines
    assert [line for line in lines if len(line) > 80] == []


def test_a_difference_shows_its_readings_with_words_and_sigla(
    crisis: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    """Point, each reading with origins, siglum and words, then the cause."""
    terminal.print_table("discrepancies", crisis.discrepancies(), crisis)
    printed = " ".join(capsys.readouterr().out.split())

    for row in crisis.discrepancies():
        assert f"cause: {row['cause']}" in printed
        for reading in row["readings"]:
            assert all(crisis.sigla[story] in printed for story in reading["stories"])


def test_what_is_denied_is_quoted_with_its_denial(crisis: Record, capsys: pytest.CaptureFixture[str]) -> None:
    """The words alone of what is denied ("shelters the group") would say the opposite."""
    for row in crisis.discrepancies():
        for reading in row["readings"]:
            if wording.is_denial(wording.value(row["point"], reading["value"])):
                terminal.print_table("discrepancies", [{**row, "readings": [reading]}], crisis)
    printed = " ".join(capsys.readouterr().out.split())
    denials = re.findall(r"(?<= )(?:denied|not [^“]+|no [^“]+)  ?\d origins?[^“]*“([^”]*)”", printed)

    assert denials
    assert [words for words in denials if not re.search(r"den(?:y|ied|ies)|no |not |calls that a lie", words)] == []


def test_who_says_so_is_named_once_and_a_day_is_written_as_everywhere(
    crisis: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    """Capitals make no second speaker, and a process begins with one."""
    terminal.print_table("discrepancies", crisis.discrepancies(), crisis)
    terminal.print_table("processes", list(crisis.rows("processes")), crisis)
    printed = " ".join(capsys.readouterr().out.split())

    assert "Foreign Minister, Karsovia's foreign minister" not in printed
    assert not re.search(r" \d{4}-\d\d-\d\d[ ,;)]", printed)


def test_an_empty_table_says_so(crisis: Record, capsys: pytest.CaptureFixture[str]) -> None:
    """Silence would leave the reader wondering."""
    terminal.print_table("problems", [], crisis)

    assert capsys.readouterr().out.startswith("no problems in this record")


def test_the_summary_begins_with_what_happened_and_where_accounts_differ(
    crisis: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    """The two questions of every reader, in that order, before the key."""
    terminal.print_summary(crisis)
    printed = capsys.readouterr().out

    assert printed.index("What happened") < printed.index("Where accounts differ") < printed.index("Key")
