"""`verify` finds whatever was changed in a record after it was written."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.store.invented import contents
from variorum.model import Span
from variorum.store import sqlite, writer
from variorum.store.record import Record
from variorum.store.sqlite import DIGESTED

if TYPE_CHECKING:
    from pathlib import Path


def changed(path: Path, statement: str) -> list[str]:
    """Change a record behind the program's back and return the faults that verify finds."""
    writer.write_record(path, contents())
    connection = sqlite3.connect(path)
    for trigger in ("judgements_are_never_edited", "judgements_are_never_deleted"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    connection.commit()
    connection.close()
    return faults(path)


def faults(path: Path) -> list[str]:
    """Return the faults of a record, and see that `ok` agrees with them."""
    with Record.open(path) as record:
        found = record.verify()
    assert found["ok"] is (not found["faults"])
    return list(found["faults"])


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE documents SET text = replace(text, '14', '41')", "its text is not what was read"),
        ("UPDATE documents SET title = 'Ferry is fine, says mayor'", "its text is not what was read"),
        ("UPDATE attestations SET value = '99' WHERE position = 0", "table attestations"),
        ("DELETE FROM readings WHERE position = 1", "table readings: 1 rows now, 2 when written"),
        ("UPDATE judgements SET by = 'somebody else'", "table judgements"),
        ("UPDATE settings SET value = '7'", "table settings"),
        ("UPDATE meta SET value = 'x' WHERE key = 'digest'", "the record's digest is not the one written with it"),
        ('UPDATE claims SET "end" = 9000 WHERE position = 0', "lies outside the"),
        ('UPDATE times SET "end" = start', "holds no words"),
        ("UPDATE quotations SET content = '[[5,900]]'", "lies outside the"),
        ("UPDATE event_stories SET event_id = 'ev_gone'", "event_stories.event_id: ev_gone is not in events"),
        ("DELETE FROM actors", "events.participants: a_"),
        ("UPDATE mentions SET id = 'm_1'", "mentions: 2 rows have the id m_1"),
        ("UPDATE sigla SET siglum = 'A'", "sigla: 3 stories have the siglum A"),
        ("DELETE FROM digests WHERE name = 'events'", "table events: its digest is missing"),
    ],
)
def test_a_change_behind_the_programs_back_is_found(tmp_path: Path, statement: str, fault: str) -> None:
    """Words, findings, links, judgements, settings, digests: each fault says where."""
    found = changed(tmp_path / "r.variorum", statement)
    assert any(fault in line for line in found), found


def test_what_is_no_part_of_the_digest_can_differ(tmp_path: Path) -> None:
    """Where files lay and what was wrong with them is no finding."""
    assert changed(tmp_path / "r.variorum", "UPDATE document_paths SET path = 'elsewhere.txt'") == []
    assert changed(tmp_path / "r.variorum", "DELETE FROM problems") == []


def test_every_table_is_in_the_digest_or_left_out_on_purpose(tmp_path: Path) -> None:
    """A table added to the schema must be decided on."""
    writer.write_record(tmp_path / "r.variorum", writer.Contents())
    connection = sqlite.connect(tmp_path / "r.variorum", "ro")
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    connection.close()
    assert tables - set(DIGESTED) == {"meta", "digests", "ledger", "problems", "document_paths"}


def test_evidence_outside_its_text_is_a_fault_of_the_build_that_verify_shows(tmp_path: Path) -> None:
    """A finding without words must not pass, whoever made it."""
    given = contents()
    wrong = Span(given.documents[0].id, 10, 10_000)
    event = replace(given.links.events[0], evidence=(wrong,))
    links = replace(given.links, events=(event, *given.links.events[1:]))
    writer.write_record(tmp_path / "r.variorum", replace(given, links=links))
    (fault,) = faults(tmp_path / "r.variorum")
    assert fault.startswith(f"events {event.id}: [10, 10000) lies outside")


def test_a_flood_of_faults_is_cut_and_counted(tmp_path: Path) -> None:
    """The first hundred are enough to see what happened."""
    given = contents()
    event = replace(given.links.events[0], evidence=tuple(Span("doc_gone", 0, n) for n in range(1, 301)))
    links = replace(given.links, events=(event, *given.links.events[1:]))
    writer.write_record(tmp_path / "r.variorum", replace(given, links=links))
    found = faults(tmp_path / "r.variorum")
    assert len(found) == 101
    assert found[-1] == "... and 200 more of this kind"
