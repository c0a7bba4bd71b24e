"""The same input gives the same record: in any order, at once or in parts, in one process or many."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from variorum import Record, build
from variorum.publish import example
from variorum.run import local

if TYPE_CHECKING:
    from pathlib import Path

# Whole records: tracing which lines they pass takes longer than the tests, and narrower tests pass them too.
pytestmark = pytest.mark.untraced


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = example.copy_reports(tmp_path_factory.mktemp("crisis") / "reports")
    return sorted(str(path) for path in folder.iterdir())


@pytest.fixture(scope="module")
def digest(example_record: Path) -> str:
    """That of the record built at once, of files that lie elsewhere."""
    return digest_of(Record.open(example_record))


def digest_of(record: Record) -> str:
    with record:
        found = record.verify()
    assert found["faults"] == []
    return str(found["digest"])


def test_in_any_order(reports: list[str], digest: str, tmp_path: Path) -> None:
    """Files given backwards make the same record."""
    assert digest_of(build(reports[::-1], to=tmp_path / "r.variorum")) == digest


def test_given_twice(reports: list[str], digest: str, tmp_path: Path) -> None:
    """A file given twice is one document."""
    assert digest_of(build([*reports, *reports[:3]], to=tmp_path / "r.variorum")) == digest


def test_under_other_paths(reports: list[str], digest: str, tmp_path: Path) -> None:
    """Where the files lie is not part of what they say."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    for path in reports:
        shutil.copy(path, folder)

    assert digest_of(build([str(folder)], to=tmp_path / "r.variorum")) == digest


@pytest.mark.parametrize("first", [1, 5, 9])
def test_added_in_parts(reports: list[str], digest: str, tmp_path: Path, first: int) -> None:
    """A record that grows ends as the record made at once."""
    build(reports[:first], to=tmp_path / "r.variorum").close()
    build(reports[first:], to=tmp_path / "r.variorum").close()

    assert digest_of(build(reports[:2], to=tmp_path / "r.variorum")) == digest


@pytest.mark.parametrize("worth_sharing", [1, 1000])
def test_in_two_processes(
    reports: list[str], digest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worth_sharing: int
) -> None:
    """The number of processes changes nothing, whether or not linking is shared among them too."""
    monkeypatch.setattr(importlib.import_module("variorum.build"), "_WORTH_SHARING", worth_sharing)
    assert digest_of(build(reports, to=tmp_path / "r.variorum", processes=2)) == digest


def test_in_as_many_processes_as_are_worth_it(
    reports: list[str], digest: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody says how many, documents and cores do."""
    asked: list[int] = []

    def worth(documents: int) -> int:
        asked.append(documents)
        return 2

    monkeypatch.setattr(local, "worth_starting", worth)
    assert digest_of(build(reports, to=tmp_path / "r.variorum", processes=None)) == digest
    assert len(asked) == 2  # to analyse, and to link
    assert asked[0] == asked[1] >= len(reports)


def test_another_hash_seed(reports: list[str], digest: str, tmp_path: Path) -> None:
    """The order in which sets are walked changes nothing."""
    command = [sys.executable, "-m", "variorum", "build", *reports, "-o", "r.variorum"]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": "7"}, check=True, capture_output=True)

    assert digest_of(Record.open(tmp_path / "r.variorum")) == digest


@pytest.mark.skipif(os.name == "nt", reason="kills with a POSIX signal")
@pytest.mark.parametrize("after", [0.15, 0.4, 0.7, 1.0, 1.3])
def test_a_killed_build_leaves_the_old_record_whole(reports: list[str], tmp_path: Path, after: float) -> None:
    """Whenever a build is killed, the record is the old one or the new one, and verifies."""
    target = tmp_path / "r.variorum"
    build(reports[:4], to=target).close()
    old = digest_of(Record.open(target))
    command = [sys.executable, "-m", "variorum", "build", *reports, "-o", str(target)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.wait()

    with Record.open(target) as record:
        found = record.verify()
    assert found["faults"] == []
    finished = digest_of(build(reports, to=target))
    assert found["digest"] in {old, finished}


@pytest.mark.skipif(os.name == "nt", reason="interrupts with a POSIX signal")
def test_an_interrupted_build_says_so(reports: list[str], tmp_path: Path) -> None:
    """Ctrl-C exits 130 without a traceback, and the old record is whole."""
    target = tmp_path / "r.variorum"
    build(reports[:4], to=target).close()
    # A runner of tests may have told its children to ignore Ctrl-C; a shell does not.
    start = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);from variorum.cli import main; main()"
    )
    command = [sys.executable, "-c", start, "build", "-", "-o", str(target)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    process.stdin.close()  # type: ignore[union-attr]
    stderr = process.stderr.read()  # type: ignore[union-attr]

    assert process.wait() == 130
    assert "Traceback" not in stderr
    assert digest_of(Record.open(target))
