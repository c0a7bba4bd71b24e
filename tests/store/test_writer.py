"""A record is written whole or not at all, by one writer at a time."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.store.invented import contents
from variorum.errors import RecordBusy, RecordNotWritten
from variorum.model import Judgement
from variorum.store import judgements, sqlite, writer
from variorum.store.record import Record

if TYPE_CHECKING:
    from pathlib import Path

# Another process that writes larger and larger records over one file, until it is killed.
ENDLESS = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.store.invented import contents
from variorum.model import Problem
from variorum.store import writer

print("ready", flush=True)
for n in range(10**6):
    problems = tuple(Problem(f"in/{i}.txt", "read", "x" * 500) for i in range(2000 + n))
    writer.write_record(Path(sys.argv[1]), replace(contents(), problems=problems))
"""
HOLDER = """
import sys, time
from pathlib import Path
from variorum.store import writer

with writer.lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def started(program: str, path: Path) -> subprocess.Popen[str]:
    """Run a program in another process and wait for its first line."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def files(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_writing_leaves_one_file_and_nothing_beside_it(tmp_path: Path) -> None:
    """No -wal, no journal, no lock, no temporary file."""
    writer.write_record(tmp_path / "r.variorum", contents())
    assert files(tmp_path) == ["r.variorum"]


def test_a_writer_killed_at_any_moment_leaves_a_whole_record(tmp_path: Path) -> None:
    """Whatever moment the kill falls in, what is there is the record before or the one after."""
    path = tmp_path / "r.variorum"
    digest = writer.write_record(path, contents())
    moments = random.Random(7)  # noqa: S311 - moments to kill at, no secret
    for _ in range(6):
        process = started(ENDLESS, path)
        time.sleep(moments.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        process.wait()
        with Record.open(path) as record:
            assert record.verify() == {"digest": digest, "ok": True, "faults": []}
            assert record.reports() == contents().reports
    writer.write_record(path, contents())
    assert files(tmp_path) == ["r.variorum"]


def test_what_a_dead_build_left_is_removed_but_nothing_else(tmp_path: Path) -> None:
    """Another record's build in the same folder may still be at work."""
    (tmp_path / ".r.variorum.variorum-tmp-1").write_bytes(b"half")
    (tmp_path / ".other.variorum.variorum-tmp-1").write_bytes(b"half")
    writer.write_record(tmp_path / "r.variorum", contents())
    assert files(tmp_path) == [".other.variorum.variorum-tmp-1", "r.variorum"]


def test_a_second_writer_is_told_that_the_record_is_busy(tmp_path: Path) -> None:
    """Readers go on; the lock ends with the process that holds it, even by a kill."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    holder = started(HOLDER, path)
    try:
        with pytest.raises(RecordBusy, match="another process is writing this record"):
            writer.write_record(path, contents())
        with pytest.raises(RecordBusy), writer.lock(path):
            pass
        with Record.open(path) as record:
            assert record.verify()["ok"]
    finally:
        holder.kill()
        holder.wait()
    writer.write_record(path, contents())
    assert files(tmp_path) == ["r.variorum"]


def test_a_build_that_holds_the_lock_may_write(tmp_path: Path) -> None:
    """It locks first, reads the old record, and writes at the end."""
    path = tmp_path / "r.variorum"
    with writer.lock(path), writer.lock(path):
        writer.write_record(path, contents())
    assert files(tmp_path) == ["r.variorum"]


def test_a_reader_keeps_the_record_it_opened(tmp_path: Path) -> None:
    """A build that ends while a report is written does not change the report halfway."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    with Record.open(path) as before:
        writer.write_record(path, writer.Contents())
        assert before.reports() == contents().reports
    with Record.open(path) as after:
        assert after.reports() == ()


@pytest.mark.skipif(os.name == "nt", reason="file size limits are POSIX")
def test_a_full_disk_leaves_the_old_record_whole(tmp_path: Path) -> None:
    """A limit on file sizes stands for the disk: writing fails halfway."""
    path = tmp_path / "r.variorum"
    digest = writer.write_record(path, contents())
    large = replace(contents(), settings=(("a", "x" * 3_000_000),))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(RecordNotWritten, match="not written"):
            writer.write_record(path, large)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert files(tmp_path) == ["r.variorum"]
    with Record.open(path) as record:
        assert record.verify() == {"digest": digest, "ok": True, "faults": []}


@pytest.mark.parametrize("name", ["missing/r.variorum", "file/r.variorum"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    """A folder that does not exist, and a file where a folder should be."""
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(RecordNotWritten, match=r"r\.variorum"):
        writer.write_record(tmp_path / name, contents())


def test_a_file_that_is_no_record_is_not_overwritten(tmp_path: Path) -> None:
    """`-o notes.txt` must not cost a person their notes; an empty file is no loss."""
    notes, database, empty = tmp_path / "notes.txt", tmp_path / "other.db", tmp_path / "empty.variorum"
    notes.write_text("my notes " * 40)
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE mine (x)")
    connection.close()
    empty.touch()
    for path in (notes, database, tmp_path):
        with pytest.raises(RecordNotWritten, match="nothing was written"):
            writer.write_record(path, contents())
    assert notes.read_text() == "my notes " * 40
    writer.write_record(empty, contents())


def test_a_record_of_a_newer_version_is_not_overwritten(tmp_path: Path) -> None:
    """An older program beside a newer one must not undo its work."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    make_newer(path)
    with pytest.raises(RecordNotWritten, match="newer version"):
        writer.write_record(path, contents())


def make_newer(path: Path) -> None:
    """Mark a record as made by the next format."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {sqlite.FORMAT + 1}")
    connection.close()


def test_the_file_stays_what_a_link_points_at_and_keeps_its_permissions(tmp_path: Path) -> None:
    """A record shared through a link or with a group stays shared."""
    path, link = tmp_path / "r.variorum", tmp_path / "link.variorum"
    writer.write_record(path, contents())
    path.chmod(0o660)
    link.symlink_to(path)
    writer.write_record(link, contents())
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o660


def test_the_digest_does_not_depend_on_order_or_on_where_files_lay(tmp_path: Path) -> None:
    """The same reports in another order, from other paths, with other problems, made at another time."""
    given = contents()
    links = replace(
        given.links,
        **{
            name: tuple(reversed(getattr(given.links, name)))
            for name in ("dependences", "actors", "events", "event_stories", "decisions", "points", "discrepancies")
        },
    )
    moved = tuple(replace(document, paths=("elsewhere.txt", "b.txt")) for document in reversed(given.documents))
    other = replace(
        given, documents=moved, reports=given.reports[::-1], links=links, problems=(), ledger=(), program_version="9"
    )
    assert writer.write_record(tmp_path / "a", given) == writer.write_record(tmp_path / "b", other)


@pytest.mark.parametrize("what", ["judgements", "settings", "text", "link", "finding"])
def test_the_digest_changes_with_everything_that_is_said(tmp_path: Path, what: str) -> None:
    """Two records of one digest say the same."""
    given = contents()
    report = given.reports[0]
    claims = (replace(report.analysis.claims[0], value="13"),)
    changed = {
        "judgements": replace(given, judgements=()),
        "settings": replace(given, settings=(("read.max_bytes", "2000"),)),
        "text": replace(given, documents=(replace(given.documents[0], text="x"), *given.documents[1:])),
        "link": replace(given, links=replace(given.links, sigla=())),
        "finding": replace(
            given,
            reports=(replace(report, analysis=replace(report.analysis, claims=claims)), *given.reports[1:]),
        ),
    }[what]
    assert writer.write_record(tmp_path / "a", given) != writer.write_record(tmp_path / "b", changed)


def test_two_things_of_one_id_are_a_defect_and_nothing_is_written(tmp_path: Path) -> None:
    """Ids are made of contents, so this can only be a mistake of the program."""
    given = contents()
    with pytest.raises(RecordNotWritten, match="two things of one id"):
        writer.write_record(tmp_path / "r", replace(given, documents=(*given.documents, given.documents[0])))
    assert files(tmp_path) == []


def test_the_journal_of_a_killed_judgement_is_not_taken_for_the_new_records(tmp_path: Path) -> None:
    """SQLite would undo "changes" of a file that is no longer there, and so ruin the one that is."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    judge_and_die = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from variorum.store import sqlite\n"
        "c = sqlite.connect(Path(sys.argv[1]), 'rw')\n"
        "c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('CREATE TABLE junk (x)')\n"
        "c.executemany('INSERT INTO junk VALUES (?)', [('x' * 4000,)] * 500)\n"
        "print('written', flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    started(judge_and_die, path).wait()
    assert sqlite.journal_of(path).exists()
    digest = writer.write_record(path, writer.Contents())
    assert files(tmp_path) == ["r.variorum"]
    with Record.open(path) as record:
        assert record.verify() == {"digest": digest, "ok": True, "faults": []}


def test_a_judgement_killed_halfway_is_undone_when_the_record_is_opened(tmp_path: Path) -> None:
    """The reader finds the record as it was before."""
    path = tmp_path / "r.variorum"
    digest = writer.write_record(path, contents())
    half = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from variorum.store import sqlite\n"
        "c = sqlite.connect(Path(sys.argv[1]), 'rw')\n"
        "c.execute('PRAGMA cache_size = 1')\n"
        "c.execute('BEGIN IMMEDIATE')\n"
        "c.executemany('INSERT INTO problems VALUES (?, ?, ?, ?)', [('x' * 4000, '', '', '')] * 500)\n"
        "print('written', flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    started(half, path).wait()
    with Record.open(path) as record:
        assert record.all_problems() == contents().problems
        assert record.verify() == {"digest": digest, "ok": True, "faults": []}


def test_a_judgement_is_added_and_counts_in_the_digest(tmp_path: Path) -> None:
    """One row more, everything else as it was, and verify agrees."""
    path = tmp_path / "r.variorum"
    before = writer.write_record(path, contents())
    made = Judgement("j_1", contents().reports[0].story.id, "rejected", "", "a hoax", "L. Reader", "2031-06-02")
    after = judgements.add(path, made)
    with Record.open(path) as record:
        assert record.all_judgements() == (*contents().judgements, made)
        assert record.verify() == {"digest": after, "ok": True, "faults": []}
        assert record.explain(made.subject_id)["judgements"][-1]["reason"] == "a hoax"
    assert after != before
    assert writer.write_record(tmp_path / "b", replace(contents(), judgements=(*contents().judgements, made))) == after


def test_judgements_cannot_be_edited_or_deleted(tmp_path: Path) -> None:
    """Not by this program, nor by another that opens the file."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    connection = sqlite3.connect(path)
    for statement in ("UPDATE judgements SET reason = 'x'", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="only followed by a newer one"):
            connection.execute(statement)
    connection.close()


def test_a_judgement_on_a_busy_record_is_refused(tmp_path: Path) -> None:
    """A build at work would overwrite it."""
    path = tmp_path / "r.variorum"
    writer.write_record(path, contents())
    holder = started(HOLDER, path)
    try:
        with pytest.raises(RecordBusy):
            judgements.add(path, contents().judgements[0])
    finally:
        holder.kill()
        holder.wait()
