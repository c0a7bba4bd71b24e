"""Tables leave the record as JSON Lines, CSV, Parquet and GeoJSON."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.store.invented import contents
from variorum.errors import MissingExtra, WrongSetting
from variorum.publish.tables import FORMATS, schema_of, write_rows
from variorum.store import writer
from variorum.store.answers import TABLES
from variorum.store.record import Record

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """The record of the invented ferry."""
    writer.write_record(tmp_path / "ferry.variorum", contents())
    return Record.open(tmp_path / "ferry.variorum")


def written(rows: Any, format_: str, table: str = "") -> bytes:  # noqa: ANN401 - rows of any kind
    """Return what the rows become in a format."""
    stream = io.BytesIO()
    write_rows(rows, format_, stream, table=table)
    return stream.getvalue()


@pytest.mark.parametrize("table", TABLES)
def test_json_lines_hold_just_the_rows(table: str, record: Record) -> None:
    """One row a line, nothing lost."""
    rows = list(record.rows(table))
    lines = written(record.rows(table), "jsonl").decode().split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(json.dumps(rows))


@pytest.mark.parametrize("table", TABLES)
def test_csv_has_the_columns_of_the_schema_and_json_in_nested_cells(table: str, record: Record) -> None:
    """What is not known is an empty cell; what is nested can be read again."""
    rows = list(record.rows(table))
    read = list(csv.DictReader(io.StringIO(written(rows, "csv", table).decode(), newline="")))
    assert len(read) == len(rows)
    for row, line in zip(rows, read, strict=True):
        assert list(line) == list(schema_of(table)["properties"])
        for name, value in row.items():
            if isinstance(value, list | dict):
                assert json.loads(line[name]) == json.loads(json.dumps(value))
            elif value is None:
                assert line[name] == ""
            elif isinstance(value, str):
                assert line[name] == value


def test_csv_without_rows_still_has_its_header(record: Record) -> None:
    """An empty answer is a table too."""
    assert written(iter(()), "csv", "problems") == b"document,path,stage,message\n"
    assert written(record.rows("problems"), "csv").startswith(b"document,path,stage,message\n")


def test_csv_does_not_let_a_report_run_a_formula_in_a_spreadsheet() -> None:
    """Texts are written by strangers; numbers stay numbers."""
    rows = [{"text": '=HYPERLINK("http://x")', "low": -3, "more": "@x", "plain": "a=b", "yes": True}]
    line = next(csv.DictReader(io.StringIO(written(rows, "csv").decode())))
    assert line == {"text": '\'=HYPERLINK("http://x")', "low": "-3", "more": "'@x", "plain": "a=b", "yes": "true"}


@pytest.mark.parametrize("table", TABLES)
def test_parquet_holds_the_same_values_with_types(table: str, record: Record) -> None:
    """Nested columns stay nested; an empty table has its columns."""
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = list(record.rows(table))
    read = parquet.read_table(io.BytesIO(written(rows, "parquet", table))).to_pylist()
    fields = list(schema_of(table)["properties"])
    assert [list(row) for row in read] == [fields] * len(rows)
    for row, back in zip(rows, read, strict=True):
        assert {name: without_title_mark(back[name]) for name in row} == {
            n: without_title_mark(v) for n, v in row.items()
        }
    assert parquet.read_table(io.BytesIO(written([], "parquet", table))).column_names == fields


def without_title_mark(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value without the empty title marks that a typed column must have."""
    if isinstance(value, dict):
        return {n: without_title_mark(v) for n, v in value.items() if not (n == "in" and v is None)}
    if isinstance(value, list):
        return [without_title_mark(item) for item in value]
    return value


def test_parquet_without_pyarrow_names_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """The default install does without it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pip install 'variorum\[parquet\]'"):
        written([], "parquet")


def test_geojson_puts_longitude_first_and_keeps_what_is_not_on_the_map(record: Record) -> None:
    """RFC 7946: positions are longitude, latitude; a feature may have no geometry."""
    found = json.loads(written(record.rows("events"), "geojson"))
    sinking, search = found["features"]
    assert found["type"] == "FeatureCollection"
    assert sinking["geometry"] == {"type": "Point", "coordinates": [-3.25, 10.5]}
    assert sinking["properties"]["label"] == "The ferry Marigold sinks"
    assert search["geometry"] is None
    assert json.loads(written([], "geojson")) == {"type": "FeatureCollection", "features": []}


def test_geojson_of_rows_without_coordinates_says_which_tables_have_them(record: Record) -> None:
    """A claim has no place on the map of its own."""
    with pytest.raises(WrongSetting, match="events and places"):
        written(record.rows("claims"), "geojson")


def test_an_unknown_format_names_the_known_ones() -> None:
    """The line says what to type."""
    with pytest.raises(WrongSetting, match=", ".join(FORMATS)):
        written([], "xlsx")


@pytest.mark.parametrize("format_", FORMATS)
def test_half_a_character_stops_no_format(format_: str) -> None:
    """A broken escape in one report must not lose the export of all."""
    rows = [{"name": "a\ud800", "latitude": None, "longitude": None, "list": ["\ud800"]}]
    assert written(rows, format_)
