"""The file itself: how a record is recognised, opened and hashed as a SQLite database.

Source of the file layout: https://www.sqlite.org/fileformat.html (header, application id at 68, user version at 60).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import struct
from functools import cache, partial
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from variorum.errors import RecordUnreadable
from variorum.identity import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    Cell = str | int | float | bytes | None

FORMAT = 1
APPLICATION = 0x56524D31  # "VRM1"
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_OLDEST = (3, 37)  # the first with STRICT tables; of November 2021
_BUSY_SECONDS = 5.0

# What the record's digest is made of: tables, and the columns of those that are not taken whole.
# Left out: where files lay (document_paths), defects of inputs, which run made what (ledger, meta).
DIGESTED: dict[str, tuple[str, ...]] = {
    "settings": (),
    "judgements": (),
    "documents": ("id", "sha256", "published", "outlet", "author", "url", "language", "text_sha256"),
    "stories": (),
    "sigla": (),
    "blocks": (),
    "sentences": (),
    "tokens": (),
    "mentions": (),
    "entities": (),
    "times": (),
    "quantities": (),
    "places": (),
    "quotations": (),
    "event_mentions": (),
    "claims": (),
    "dependences": (),
    "passages": (),
    "actors": (),
    "events": (),
    "event_stories": (),
    "decisions": (),
    "points": (),
    "attestations": (),
    "discrepancies": (),
    "readings": (),
    "processes": (),
}
# Rows are sorted by their columns from left to right; where the first ones tell them apart, sorting by these is enough.
_KEYED = {"stories": "id", "tokens": "story", "documents": "id"}


class TableDigest(NamedTuple):
    """How many rows a table has and the SHA-256 of what they say."""

    rows: int
    sha256: str


def schema() -> str:
    """Return the SQL that makes an empty record."""
    return resources.files("variorum.store").joinpath("schema.sql").read_text(encoding="utf-8")


@cache
def layout() -> str:
    """Return what tells one layout of the tables from another: the SHA-256 of the schema."""
    return hashlib.sha256(schema().encode("utf-8")).hexdigest()


def check_header(path: Path) -> None:
    """Make sure, without opening it as a database, that a file is a record that this version reads.

    Raises:
        RecordUnreadable: no file, no record, or one of a newer version.
    """
    header = _header(path)
    if not header.startswith(_MAGIC) or len(header) < _HEADER_BYTES:
        raise RecordUnreadable(f"{path}: not a Variorum record (`variorum build` makes them); name another file")
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != APPLICATION:
        raise RecordUnreadable(f"{path}: a SQLite file, but not a Variorum record; name another file")
    if version > FORMAT:
        raise RecordUnreadable(
            f"{path}: made by a newer version of Variorum (record format {version}, this one reads {FORMAT}); "
            "upgrade with: pip install --upgrade variorum"
        )
    if version != FORMAT:
        raise RecordUnreadable(f"{path}: record format {version} is not known; build the record again from its reports")


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise RecordUnreadable(f"{path}: no such file; make it with: variorum build INPUT... -o {path.name}") from None
    except IsADirectoryError:
        raise RecordUnreadable(f"{path}: a folder, not a record; give the .variorum file") from None
    except OSError as error:
        raise RecordUnreadable(f"{path}: cannot be read ({error.strerror}); check its permissions") from None


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps what it needs to undo a change that was killed halfway."""
    return path.with_name(path.name + "-journal")


def is_busy(error: Exception) -> bool:
    """Say whether SQLite gave up waiting for another program."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open a database file; ``mode`` is SQLite's: "ro" reads, "rw" changes, "rwc" creates.

    Text that UTF-8 cannot hold (a lone surrogate, from a broken JSON escape or an odd file name) comes back as it went
    in: see :func:`insert`.
    """
    return _connect(f"{path.resolve().as_uri()}?mode={mode}")


def connect_memory() -> sqlite3.Connection:
    """Open an empty record that lives in memory."""
    connection = _connect("file::memory:")
    connection.executescript(schema())
    return connection


def _connect(uri: str) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < _OLDEST:
        have, need = sqlite3.sqlite_version, ".".join(map(str, _OLDEST))
        raise RecordUnreadable(f"records need SQLite {need} or later, and this Python has {have}; use another Python")
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False, cached_statements=256
    )
    connection.text_factory = partial(str, encoding="utf-8", errors="surrogatepass")
    return connection


def bound(name: str) -> str | bytes:
    """Return a text as a parameter for ``CAST(? AS TEXT)``, as :func:`insert` stored it if UTF-8 cannot hold it."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogatepass")
    return name


def quoted(columns: Iterable[str]) -> str:
    """Return column names for use in SQL; some of them are words of the language (end, order, by)."""
    return ", ".join(f'"{column}"' for column in columns)


def insert(connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Insert rows, in batches; a text with lone surrogates is stored as the bytes that its code points would have."""
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table}" ({quoted(columns)}) VALUES ({marks})'  # noqa: S608 - our own names
    for batch in _batches(rows):
        connection.execute("SAVEPOINT batch")
        try:
            connection.executemany(statement, batch)
        except UnicodeEncodeError:
            connection.execute("ROLLBACK TO batch")
            for row in batch:
                _insert_odd(connection, table, columns, row)
        connection.execute("RELEASE batch")


def _batches(rows: Iterable[Sequence[Cell]]) -> Iterator[list[Sequence[Cell]]]:
    batch: list[Sequence[Cell]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


# Rows handled at a time; those of tokens are a thousand times larger than others.
_BATCH = 2000
_PACKED = 50


def _insert_odd(connection: sqlite3.Connection, table: str, columns: Sequence[str], row: Sequence[Cell]) -> None:
    cells = [cell.encode("utf-8", "surrogatepass") if isinstance(cell, str) else cell for cell in row]
    marks = ", ".join("CAST(? AS TEXT)" if isinstance(cell, str) else "?" for cell in row)
    connection.execute(f'INSERT INTO "{table}" ({quoted(columns)}) VALUES ({marks})', cells)  # noqa: S608 - our own names


# --- Digests ----------------------------------------------------------------------------------------------------------


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Return the names of a table's columns, in the order of the schema."""
    return tuple(row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,)))


def digest_table(connection: sqlite3.Connection, table: str) -> TableDigest:
    """Hash what a table says: its rows as JSON arrays, in the order of the table's key.

    What is hashed is each row's JSON in ASCII, without blanks, followed by a comma. Packed tokens are hashed as the
    JSON they hold, since two builds of zlib may pack the same text differently.
    """
    names = DIGESTED[table] or columns(connection, table)
    state = hashlib.sha256()
    count = 0
    ordered = f'SELECT {quoted(names)} FROM "{table}" ORDER BY {_order(table, names)}'  # noqa: S608 - our own names
    cursor = connection.execute(ordered)
    while rows := cursor.fetchmany(_PACKED if table == "tokens" else _BATCH):
        if table == "tokens":
            rows = [(story, _unpacked(packed)) for story, packed in rows]
        # One call for many rows, and the same bytes as for one row after the other.
        state.update(json.dumps(rows, separators=(",", ":"))[1:-1].encode("ascii"))
        state.update(b",")
        count += len(rows)
    return TableDigest(count, state.hexdigest())


def _order(table: str, names: Sequence[str]) -> str:
    if table in _KEYED:
        return quoted([_KEYED[table]])
    if names[:2] == ("story", "position"):
        return quoted(names[:2])
    return quoted(names)


def _unpacked(cell: bytes) -> str:
    import zlib  # noqa: PLC0415 - only records with tokens need it

    return zlib.decompress(cell).decode("utf-8", "surrogatepass")


def digest_record(tables: dict[str, TableDigest]) -> str:
    """Return the digest of a record from those of its tables: the one that ``verify`` prints."""
    lines = [f"{name} {tables[name].rows} {tables[name].sha256}" for name in sorted(tables)]
    return digest([f"variorum record {FORMAT}", *lines])


def recover(path: Path) -> None:
    """Let SQLite undo a change that was killed halfway, if one was; a reader alone may not."""
    if journal_of(path).exists():
        connection = connect(path, "rw")
        try:
            connection.execute("SELECT count(*) FROM meta").fetchone()
        finally:
            connection.close()
