"""docs/record.md says what every table and column of the record means."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import zlib
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tests.store.invented import contents
from variorum.store import sqlite, writer

if TYPE_CHECKING:
    from pathlib import Path

HEADING = re.compile(r"### (\w+)")
ROW = re.compile(r"\| `(\w+)` \| (\w+) \| (.+) \|")


def documented() -> dict[str, list[tuple[str, str]]]:
    """Return the tables of the page, each with its columns and types; every column must have a meaning."""
    found: dict[str, list[tuple[str, str]]] = {}
    table = ""
    for line in (ROOT / "docs" / "record.md").read_text(encoding="utf-8").splitlines():
        if heading := HEADING.fullmatch(line):
            table = heading[1]
            found[table] = []
        elif row := ROW.fullmatch(line):
            assert row[3].strip()
            found[table].append((row[1], row[2]))
    return found


def test_every_table_and_column_is_documented_in_order_with_its_type() -> None:
    """Nobody needs to read our code to read a record."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(sqlite.schema())
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    columns = {
        table: connection.execute("SELECT name, type FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()
        for table in tables
    }
    connection.close()
    assert documented() == columns


def test_another_program_can_recompute_the_digest_from_the_page(tmp_path: Path) -> None:
    """Written after docs/record.md, with nothing of ours but the list of tables."""
    digest = writer.write_record(tmp_path / "r.variorum", contents())
    connection = sqlite3.connect(tmp_path / "r.variorum")
    lines = ["variorum record 1"]
    for table in sorted(set(documented()) - {"meta", "digests", "ledger", "problems", "document_paths"}):
        columns = [name for name, _ in documented()[table]]
        if table == "documents":
            columns = [name for name in columns if name not in {"text", "title"}]
        cells = ", ".join(f'"{name}"' for name in columns)
        state, count = hashlib.sha256(), 0
        for row in connection.execute(f'SELECT {cells} FROM "{table}" ORDER BY {cells}'):  # noqa: S608 - a page of ours
            plain = [zlib.decompress(cell).decode() if isinstance(cell, bytes) else cell for cell in row]
            state.update((json.dumps(plain, separators=(",", ":")) + ",").encode())
            count += 1
        lines.append(f"{table} {count} {state.hexdigest()}")
    connection.close()
    assert hashlib.sha256(("\n".join(lines) + "\n").encode()).hexdigest() == digest


def test_the_words_of_a_span_can_be_read_with_plain_sql() -> None:
    """As the page promises, in a text with characters of several bytes."""
    connection = sqlite3.connect(":memory:")
    found = connection.execute("SELECT substr('“Ürgent” – 12 people', 10 + 1, 20 - 10)").fetchone()
    assert found[0] == "“Ürgent” – 12 people"[10:20]
    connection.close()
