"""The only way into a record: write it whole beside the old one, then put it in its place.

A build killed at any moment leaves the old record as it was: nothing but a rename ever touches it. What a killed build
left beside it is removed by the next one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import RecordBusy, RecordNotWritten, RecordUnreadable
from variorum.model import Links
from variorum.store import rows, sqlite, tokens
from variorum.store.lock import hold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Document, Judgement, LedgerEntry, Problem, Report
    from variorum.store.sqlite import Cell, TableDigest


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a record holds.

    ``reports`` are the stories with their findings; ``settings`` are names and values as text; ``ledger`` says what
    made which rows.
    """

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    reports: tuple[Report, ...] = ()
    links: Links = field(default_factory=Links)
    judgements: tuple[Judgement, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    settings_digest: str = ""
    program_version: str = ""


@contextlib.contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold the place of a record, for a build that reads the old record first and writes the new one hours later.

    Raises:
        RecordBusy: another process is writing this record.
        RecordNotWritten: nothing can be written there, or what is there is no record of this version.
    """
    with hold(path):
        _refuse_to_replace_other_files(Path(os.path.realpath(path)))
        yield


def write_record(path: Path, contents: Contents) -> str:
    """Write a record and return its digest; the old record at this place, if any, stays whole until the last moment.

    Raises:
        RecordBusy: another process is writing this record.
        RecordNotWritten: no space, no permission, or a file there that is not a record.
    """
    target = Path(os.path.realpath(path))
    with lock(target):
        _remove_leftovers(target)
        beside = target.with_name(f".{target.name}.variorum-tmp-{os.getpid()}")
        try:
            record_digest = _write(beside, contents)
            _settle_old_journal(target)
            _put_in_place(beside, target)
        except sqlite3.IntegrityError as error:
            raise RecordNotWritten(
                f"{target}: two things of one id ({error}); please report this as a defect"
            ) from error
        except (OSError, sqlite3.Error) as error:
            raise RecordNotWritten(_not_written(target, error)) from error
        finally:
            _unlink(beside)
            _unlink(sqlite.journal_of(beside))
    return record_digest


def _not_written(target: Path, error: Exception) -> str:
    what = getattr(error, "strerror", None) or str(error)
    return f"{target}: not written ({what}); what was there before is whole; free space or choose another place"


def _refuse_to_replace_other_files(target: Path) -> None:
    if not target.exists() or (target.is_file() and target.stat().st_size == 0):
        return
    try:
        sqlite.check_header(target)
    except RecordUnreadable as error:
        raise RecordNotWritten(f"{error} (nothing was written)") from None


def _remove_leftovers(target: Path) -> None:
    # The lock is held, so whoever made these is gone.
    prefix = f".{target.name}.variorum-tmp-"
    for leftover in target.parent.iterdir():
        if leftover.name.startswith(prefix):
            _unlink(leftover)


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _settle_old_journal(target: Path) -> None:
    """Let SQLite undo a judgement that was killed halfway; its journal must not be taken for the new file's."""
    journal = sqlite.journal_of(target)
    if journal.exists():
        with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite.connect(target, "rw")) as connection:
            connection.execute("SELECT count(*) FROM judgements").fetchone()
        _unlink(journal)


def _put_in_place(beside: Path, target: Path) -> None:
    if target.exists():
        shutil.copymode(target, beside)
    _sync(beside)
    try:
        beside.replace(target)
    except PermissionError as error:
        if os.name == "nt":  # pragma: no cover - Windows does not replace a file that a reader has open
            raise RecordBusy(f"{target}: open in another program; close it and try again") from error
        raise
    if os.name != "nt":
        _sync(target.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


# --- The file ---------------------------------------------------------------------------------------------------------


def _write(path: Path, contents: Contents) -> str:
    with contextlib.closing(sqlite.connect(path, "rwc")) as connection:
        # Nobody reads this file before it is in its place, so it needs no journal on disk, and one sync at the end.
        connection.executescript(
            "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
        )
        connection.executescript(sqlite.schema())
        connection.execute("BEGIN")
        _insert_inputs(connection, contents)
        _insert_reports(connection, contents.reports)
        _insert_links(connection, contents.links)
        digests = {table: sqlite.digest_table(connection, table) for table in sqlite.DIGESTED}
        record_digest = write_digests(connection, digests)
        _insert_meta(connection, contents)
        connection.execute("COMMIT")
    return record_digest


def write_digests(connection: sqlite3.Connection, digests: dict[str, TableDigest]) -> str:
    """Keep the digests of all tables and the record's own, and return the latter."""
    record_digest = sqlite.digest_record(digests)
    kept = [(name, count, sha256) for name, (count, sha256) in sorted(digests.items())]
    connection.executemany("INSERT OR REPLACE INTO digests VALUES (?, ?, ?)", kept)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('digest', ?)", (record_digest,))
    return record_digest


def _insert_meta(connection: sqlite3.Connection, contents: Contents) -> None:
    about = {
        "program_version": contents.program_version,
        "settings_digest": contents.settings_digest,
        "layout": sqlite.layout(),
        "written_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(about.items()))


def text_digest(document: Document) -> str:
    """Return the SHA-256 of what offsets point into: the text and the title, as code points in UTF-8."""
    state = hashlib.sha256(document.text.encode("utf-8", "surrogatepass"))
    state.update(b"\x00title\x00" + document.title.encode("utf-8", "surrogatepass"))
    return state.hexdigest()


def _insert_inputs(connection: sqlite3.Connection, contents: Contents) -> None:
    documents = sorted(contents.documents, key=lambda document: document.id)
    shape = rows.DOCUMENT
    sqlite.insert(
        connection,
        "documents",
        (*shape.columns, "text_sha256"),
        ([*shape.cells(document), text_digest(document)] for document in documents),
    )
    paths = ((document.id, i, path) for document in documents for i, path in enumerate(document.paths))
    sqlite.insert(connection, "document_paths", ("document", "position", "path"), paths)
    sqlite.insert(connection, "problems", rows.PROBLEM.columns, map(rows.PROBLEM.cells, contents.problems))
    sqlite.insert(connection, "judgements", rows.JUDGEMENT.columns, map(rows.JUDGEMENT.cells, contents.judgements))
    sqlite.insert(connection, "ledger", rows.LEDGER_ENTRY.columns, map(rows.LEDGER_ENTRY.cells, contents.ledger))
    sqlite.insert(connection, "settings", ("name", "value"), contents.settings)


def _insert_reports(connection: sqlite3.Connection, reports: Sequence[Report]) -> None:
    ordered = sorted(reports, key=lambda report: report.story.id)
    stories = ([r.story.id, r.story.span.document_id, *rows.STORY.cells(r.story)] for r in ordered)
    sqlite.insert(connection, "stories", ("id", "document", *rows.STORY.columns), stories)
    blocks = ([r.story.id, i, *rows.BLOCK.cells(block)] for r in ordered for i, block in enumerate(r.story.blocks))
    sqlite.insert(connection, "blocks", ("story", "position", *rows.BLOCK.columns), blocks)
    sqlite.insert(connection, "sentences", ("story", "position", *rows.SENTENCE.columns, "tokens"), _sentences(ordered))
    packed = ((r.story.id, tokens.pack(r.document, r.analysis.sentences)) for r in ordered)
    sqlite.insert(connection, "tokens", ("story", "packed"), packed)
    for table, shape in rows.FINDINGS.items():
        found = (
            [r.story.id, i, *shape.cells(finding)]
            for r in ordered
            for i, finding in enumerate(getattr(r.analysis, table))
        )
        sqlite.insert(connection, table, ("story", "position", *shape.columns), found)


def _sentences(reports: Sequence[Report]) -> Iterator[list[Cell]]:
    for report in reports:
        for i, sentence in enumerate(report.analysis.sentences):
            yield [report.story.id, i, *rows.SENTENCE.cells(sentence), len(sentence.tokens)]


def _insert_links(connection: sqlite3.Connection, links: Links) -> None:
    for table, shape in rows.LINKS.items():
        sqlite.insert(connection, table, shape.columns, map(shape.cells, getattr(links, table)))
    for table, child in rows.CHILDREN.items():
        inside = (
            [owner.id, i, *child.shape.cells(item)]
            for owner in getattr(links, table)
            for i, item in enumerate(getattr(owner, child.field))
        )
        sqlite.insert(connection, child.table, (child.owner, "position", *child.shape.columns), inside)
    sqlite.insert(connection, "sigla", ("story", "siglum"), links.sigla)
