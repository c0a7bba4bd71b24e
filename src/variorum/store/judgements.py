"""People's decisions: rows of their own, added one by one, never edited, only followed by a newer one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import RecordBusy, RecordNotWritten
from variorum.store import rows, sqlite
from variorum.store.lock import hold
from variorum.store.writer import write_digests

if TYPE_CHECKING:
    from variorum.model import Judgement


def add(path: str | Path, judgement: Judgement) -> str:
    """Append a judgement to a record, in one transaction, and return the record's new digest.

    Raises:
        RecordUnreadable: the file is not a record.
        RecordBusy: another process is writing it, or reads it without pause.
        RecordNotWritten: no space or no permission; the record is as it was.
    """
    target = Path(os.path.realpath(path))
    sqlite.check_header(target)
    with hold(target):
        try:
            with contextlib.closing(sqlite.connect(target, "rw")) as connection:
                return _append(connection, judgement)
        except sqlite3.OperationalError as error:
            if sqlite.is_busy(error):
                raise RecordBusy(f"{target}: another program is using this record; close it and try again") from error
            raise RecordNotWritten(
                f"{target}: the judgement was not kept ({error}); the record is as it was"
            ) from error


def _append(connection: sqlite3.Connection, judgement: Judgement) -> str:
    connection.execute("BEGIN IMMEDIATE")
    sqlite.insert(connection, "judgements", rows.JUDGEMENT.columns, [rows.JUDGEMENT.cells(judgement)])
    kept = connection.execute('SELECT name, "rows", sha256 FROM digests')
    digests = {name: sqlite.TableDigest(count, sha256) for name, count, sha256 in kept}
    digests["judgements"] = sqlite.digest_table(connection, "judgements")
    record_digest = write_digests(connection, digests)
    connection.execute("COMMIT")
    return record_digest
