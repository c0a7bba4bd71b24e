"""Rows of the record in the formats other programs read: JSON Lines, CSV, Parquet, GeoJSON."""

from __future__ import annotations

import csv
import io
import itertools
import json
from importlib import resources
from typing import IO, TYPE_CHECKING, Any

from variorum.errors import MissingExtra, WrongSetting
from variorum.publish.inspection import json_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Row = dict[str, Any]


def write_rows(rows: Iterable[Row], format_: str, stream: IO[bytes], *, table: str = "") -> int:
    """Write rows to a binary stream in one of :data:`FORMATS` and return how many there were.

    All are UTF-8. JSON Lines and CSV are written as the rows come, Parquet in groups of rows, GeoJSON a feature a line.

    Args:
        rows: As a record's questions give them.
        format_: One of :data:`FORMATS`.
        stream: Where to write.
        table: The table the rows are of. With it, CSV has its header and Parquet its types even without a row.

    Raises:
        WrongSetting: no such format, or GeoJSON of rows that have no coordinates.
        MissingExtra: Parquet without pyarrow.
    """
    if format_ not in _WRITERS:
        raise WrongSetting(f"no format {format_!r}; the formats are {', '.join(FORMATS)}")
    return _WRITERS[format_](iter(rows), stream, table)


def _write_jsonl(rows: Iterator[Row], stream: IO[bytes], _table: str) -> int:
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - the count is what is returned
        stream.write(json_line(row).encode() + b"\n")
    return count


def _columns(table: str, row: Row) -> list[str]:
    """Return the columns of a table, or those of a row; each row of a flat table has a cell for ``in``."""
    if table:
        return list(schema_of(table)["properties"])
    names = [name for name in row if name != "in"]
    return [*names, "in"] if "start" in row else names


# --- CSV --------------------------------------------------------------------------------------------------------------

# A cell that begins so is run as a formula by spreadsheet programs (CWE-1236); a text a stranger wrote must not be.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _write_csv(rows: Iterator[Row], stream: IO[bytes], table: str) -> int:
    """Write a header and a line a row; what is nested is JSON inside its cell, what is not known an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises; numbers do not.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", newline="", write_through=True)
    count = 0
    try:
        writer = csv.writer(text, lineterminator="\n")
        columns = _columns(table, {}) if table else []
        if columns:
            writer.writerow(columns)
        for count, row in enumerate(rows, 1):  # noqa: B007 - the count is what is returned
            if not columns:
                columns = _columns(table, row)
                writer.writerow(columns)
            writer.writerow([_cell(row.get(name)) for name in columns])
    finally:
        text.detach()
    return count


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


# --- GeoJSON ----------------------------------------------------------------------------------------------------------


def _write_geojson(rows: Iterator[Row], stream: IO[bytes], _table: str) -> int:
    """Write a FeatureCollection (RFC 7946); a row whose place is not on the map is a feature without geometry."""
    count = 0
    first = next(rows, None)
    if first is not None and "latitude" not in first:
        raise WrongSetting("GeoJSON needs rows with coordinates; the tables that have them are events and places")
    stream.write(b'{"type":"FeatureCollection","features":[')
    for count, row in enumerate(itertools.chain(() if first is None else (first,), rows), 1):
        stream.write((b"\n" if count == 1 else b",\n") + json_line(_feature(row)).encode())
    stream.write(b"\n]}\n")
    return count


def _feature(row: Row) -> Row:
    latitude, longitude = row["latitude"], row["longitude"]
    known = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "id": row.get("id"),
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
        "properties": {name: value for name, value in row.items() if name not in {"latitude", "longitude"}},
    }


# --- Parquet ----------------------------------------------------------------------------------------------------------

# Rows held at a time; a group of rows is also what readers of Parquet skip by.
_GROUP = 5000


def _write_parquet(rows: Iterator[Row], stream: IO[bytes], table: str) -> int:
    """Write Parquet with nested columns, typed as the table's JSON Schema says; without a table, as its rows show."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an optional library
        import pyarrow.parquet as pq  # noqa: PLC0415 - an optional library
    except ImportError:
        raise MissingExtra("Parquet needs pyarrow; install it with: pip install 'variorum[parquet]'") from None
    count = 0
    if not table:
        found = [_clean(row) for row in rows]
        pq.write_table(pa.Table.from_pylist(found), stream)
        return len(found)
    schema = pa.schema([(name, _arrow(pa, kind)) for name, kind in schema_of(table)["properties"].items()])
    with pq.ParquetWriter(stream, schema) as writer:
        while group := list(itertools.islice(rows, _GROUP)):
            writer.write_table(pa.Table.from_pylist([_clean(row) for row in group], schema=schema))
            count += len(group)
    return count


def _arrow(pa: Any, kind: Row) -> Any:  # noqa: ANN401 - pyarrow has no types of its own
    """Return the Arrow type of a JSON Schema's node."""
    if "$ref" in kind:
        return _arrow(pa, evidence_schema())
    if "enum" in kind and "type" not in kind:
        return pa.string()
    kinds = kind["type"] if isinstance(kind["type"], list) else [kind["type"]]
    name = next(k for k in kinds if k != "null")
    if name == "array":
        return pa.list_(_arrow(pa, kind["items"]))
    if name == "object":
        return pa.struct([(field, _arrow(pa, inner)) for field, inner in kind["properties"].items()])
    return {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}[name]


def _clean(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value whose texts Arrow can hold: lone surrogates become escapes, as in the other formats."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {name: _clean(item) for name, item in value.items()}
    return value


# --- Schemas ----------------------------------------------------------------------------------------------------------


def schema_of(name: str) -> Row:
    """Return the JSON Schema (draft 2020-12) of a table's row, or of ``inspection``.

    Raises:
        WrongSetting: no such table.
    """
    path = resources.files("variorum.publish").joinpath("schemas", f"{name}.json")
    if not name.isidentifier() or not path.is_file():
        raise WrongSetting(f"no table {name!r} has a schema")
    found: Row = json.loads(path.read_text(encoding="utf-8"))
    return found


def evidence_schema() -> Row:
    """Return the JSON Schema of one piece of evidence: words, where they stand, what is needed to cite them."""
    return schema_of("evidence")


_WRITERS: dict[str, Callable[[Iterator[Row], IO[bytes], str], int]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "parquet": _write_parquet,
    "geojson": _write_geojson,
}
FORMATS = tuple(_WRITERS)
