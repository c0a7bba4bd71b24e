"""Nouns go into the record and come out unchanged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.store.invented import contents, document_of, report_of
from variorum.model import Problem
from variorum.store import sqlite, writer
from variorum.store.record import Record
from variorum.store.rows import columns_of

if TYPE_CHECKING:
    from pathlib import Path


def test_every_noun_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """What a build writes, a later build reads again to link it with new reports."""
    given = contents()
    digest = writer.write_record(tmp_path / "r.variorum", given)
    with Record.open(tmp_path / "r.variorum") as record:
        assert record.reports() == given.reports
        assert record.links() == given.links
        assert record.all_documents() == given.documents
        assert record.all_problems() == given.problems
        assert record.all_judgements() == given.judgements
        assert record.all_ledger() == given.ledger
        assert tuple(record.settings.items()) == given.settings
        assert (record.settings_digest, record.program_version) == ("settings", "0.1.0")
        assert record.digest == digest
        assert record.verify() == {"digest": digest, "ok": True, "faults": []}


def test_one_report_is_the_same_as_among_all(tmp_path: Path) -> None:
    """One story can be asked for without reading the others."""
    given = contents()
    writer.write_record(tmp_path / "r.variorum", given)
    with Record.open(tmp_path / "r.variorum") as record:
        for report in given.reports:
            assert record.report(report.story.id) == report
        assert record.report("st_0000000000000000") is None


def test_text_that_no_encoding_carries_comes_back_whole(tmp_path: Path) -> None:
    """A broken JSON escape leaves half a character; an odd file name does too; a NUL ends a string in C."""
    document = replace(
        document_of("Killed: 12 \ud800 people \x00 שלום 🚢\n", "odd"),
        id="row \ud801",
        title="\udfff",
        paths=("in/\udce4.txt",),
    )
    report = report_of(document, "12 \ud800 people")
    given = replace(
        writer.Contents(), documents=(document,), reports=(report,), problems=(Problem("in/\udce4.txt", "read", "odd"),)
    )
    writer.write_record(tmp_path / "r.variorum", given)
    with Record.open(tmp_path / "r.variorum") as record:
        assert record.reports() == given.reports
        assert record.all_problems() == given.problems
        assert record.verify()["faults"] == []
        assert next(record.rows("claims"))["evidence"][0]["text"] == "12 \ud800 people"
        assert record.explain("row \ud801")["related"][0]["id"] == report.story.id


def test_an_empty_record_can_be_written_and_asked(tmp_path: Path) -> None:
    """A record of nothing answers with nothing."""
    writer.write_record(tmp_path / "r.variorum", writer.Contents())
    with Record.open(tmp_path / "r.variorum") as record:
        assert record.reports() == ()
        assert record.timeline() == []
        assert record.verify()["ok"]


def test_the_schema_has_a_column_for_every_field_of_every_noun(tmp_path: Path) -> None:
    """A field added to a noun needs its column in schema.sql."""
    writer.write_record(tmp_path / "r.variorum", writer.Contents())
    connection = sqlite.connect(tmp_path / "r.variorum", "ro")
    more = {"documents": {"text_sha256"}, "sentences": {"tokens"}}
    for table, columns in columns_of():
        assert set(sqlite.columns(connection, table)) == set(columns) | more.get(table, set()), table
    connection.close()
