"""Nouns go into the record and come out unchanged."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.invented import contents, document_of, report_of
from variorum import model
from variorum.model import Problem, Span
from variorum.store import rows, sqlite, writer
from variorum.store.record import Record
from variorum.store.rows import columns_of

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.store.rows import Shape


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


STORED: dict[str, tuple[Shape[Any], dict[str, object]]] = {
    "problems": (rows.PROBLEM, {}),
    "judgements": (rows.JUDGEMENT, {}),
    "documents": (rows.DOCUMENT, {"paths": ()}),
    "stories": (rows.STORY, {"id": "st_1", "blocks": ()}),
    "blocks": (rows.BLOCK, {}),
    **{table: (shape, {}) for table, shape in (*rows.FINDINGS.items(), *rows.LINKS.items())},
    **{child.table: (child.shape, {}) for child in rows.CHILDREN.values()},
}
# What the columns of a table need beside those of its noun.
BESIDE: dict[str, dict[str, Any]] = {
    "documents": {"text_sha256": ""},
    "stories": {"id": "st_1", "document": "doc_1"},
    "passages": {"dependence": "", "position": 0},
    "attestations": {"point": "", "position": 0},
    "readings": {"discrepancy": "", "position": 0},
    **{table: {"story": "st_1", "position": 0} for table in ("blocks", *rows.FINDINGS)},
}
PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=()), max_size=8),
    int: st.integers(0, 2**40),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    type(None): st.none(),
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type of any kind
    """Return what makes any value of a type; spans lie in one document, as those of one story do."""
    inner = get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is Literal:
        return st.sampled_from(inner)
    if get_origin(kind) is tuple and inner[-1] is ...:
        return st.lists(any_of(inner[0]), max_size=3).map(tuple)
    if get_origin(kind) is tuple:
        return st.tuples(*map(any_of, inner))
    if inner:
        return st.one_of(*map(any_of, inner))
    return noun_of(kind, {"document_id": "doc_1"} if kind is Span else {})


def noun_of(noun: Any, given_fields: dict[str, object]) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a noun's class
    """Return what makes any noun of a class, with some fields given."""
    kinds = {name: kind for name, kind in get_type_hints(noun, vars(model)).items() if name not in given_fields}
    made = {name: any_of(kind) for name, kind in kinds.items()}
    return st.builds(noun, **made, **{name: st.just(value) for name, value in given_fields.items()})


@pytest.mark.parametrize("table", STORED)
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_any_noun_whatever_comes_back_as_it_was(table: str, data: st.DataObject) -> None:
    """Any text at all, half characters and NULs too; any number; lists empty and long."""
    shape, children = STORED[table]
    children = {**dict.fromkeys(shape.children), **children}
    noun = data.draw(noun_of(shape.noun, children))
    beside = BESIDE.get(table, {})
    with contextlib.closing(sqlite.connect_memory()) as connection:
        connection.execute("BEGIN")
        sqlite.insert(connection, table, (*beside, *shape.columns), [[*beside.values(), *shape.cells(noun)]])
        row = connection.execute(f'SELECT {sqlite.quoted(shape.columns)} FROM "{table}"').fetchone()  # noqa: S608
    assert shape.read(row, "doc_1", **children) == noun


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
