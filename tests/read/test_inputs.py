"""Files, folders, patterns and standard input; what cannot be opened becomes one Problem."""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from variorum.config import ReadConfig
from variorum.read import inputs

if TYPE_CHECKING:
    from variorum.model import Problem

CONFIG = ReadConfig()


def names(paths: list[Path]) -> list[str]:
    """The last parts of paths."""
    return [path.name for path in paths]


def only(problems: list[Problem]) -> Problem:
    """The one Problem there must be."""
    assert len(problems) == 1, problems
    return problems[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A researcher's folder: two reports, one below, a page, a PDF, and files that a system leaves."""
    (tmp_path / "day two").mkdir()
    for name in ("b.txt", "A.TXT", "day two/c.md", "page.html", "rows.jsonl", "scan.pdf", ".hidden.txt", ".DS_Store"):
        (tmp_path / name).write_text("Shelling was heard in Orvel on Monday.")
    return tmp_path


def test_a_folder_gives_every_report_below_it_and_tells_what_it_left_unread(folder: Path) -> None:
    """Hidden files are passed over in silence; a PDF is named in one Problem."""
    found, problems = inputs.find([str(folder)])
    assert names(found) == ["A.TXT", "b.txt", "c.md", "page.html", "rows.jsonl"]
    problem = only(problems)
    assert problem.path == str(folder)
    assert "scan.pdf" in problem.message
    assert ".DS_Store" not in problem.message


def test_a_file_named_with_its_folder_and_twice_over_is_found_once_in_any_order(folder: Path) -> None:
    """The order and repetition of arguments change nothing."""
    report = str(folder / "b.txt")
    once = inputs.find([report, str(folder)])
    again = inputs.find([str(folder), report, str(folder / "." / "b.txt")])
    assert once == again
    assert names(once[0]).count("b.txt") == 1


def test_a_pattern_finds_files_at_every_depth_and_one_that_finds_none_is_a_problem(folder: Path) -> None:
    """As the shell would expand it."""
    found, problems = inputs.find([f"{folder}/**/*.md", f"{folder}/*.text"])
    assert names(found) == ["c.md"]
    assert "no file matches" in only(problems).message


def test_a_name_with_brackets_that_exists_is_a_file_and_not_a_pattern(tmp_path: Path) -> None:
    """A file may be called "report [1].txt"."""
    (tmp_path / "report [1].txt").write_text("Talks resumed.")
    found, problems = inputs.find([str(tmp_path / "report [1].txt")])
    assert names(found) == ["report [1].txt"]
    assert not problems


def test_a_missing_name_is_one_problem_and_the_others_are_found(folder: Path) -> None:
    """Good inputs are kept."""
    found, problems = inputs.find([str(folder / "b.txt"), str(folder / "lost.txt"), ""])
    assert names(found) == ["b.txt"]
    assert [problem.path for problem in problems] == ["", str(folder / "lost.txt")]


def test_a_file_of_unknown_suffix_named_by_itself_is_read(tmp_path: Path) -> None:
    """Whoever names a file means it."""
    (tmp_path / "wire").write_text("Talks resumed.")
    found, problems = inputs.find([str(tmp_path / "wire")])
    assert names(found) == ["wire"]
    assert not problems
    assert inputs.reader_of(found[0], b"Talks resumed.") == "plaintext"


def test_links_that_loop_or_lead_nowhere_end_the_walk_neither_late_nor_early(tmp_path: Path) -> None:
    """A link to a parent is followed once; each broken link is one Problem."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Talks resumed.")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing.txt")
    found, problems = inputs.find([str(tmp_path)])
    assert found == [tmp_path / "in" / "a.txt"]
    assert [Path(problem.path).name for problem in problems] == ["gone.txt", "up", "self"]
    assert "back to a folder above it" in problems[1].message
    assert not inputs.find([str(tmp_path / "self")])[0]


def test_folders_that_link_to_one_another_do_not_multiply(tmp_path: Path) -> None:
    """Twenty folders, each with two links to the next, would be a million paths if every one were followed."""
    for number in range(20):
        (tmp_path / f"f{number}").mkdir()
        (tmp_path / f"f{number}" / "r.txt").write_text("Talks resumed.")
        for side in "ab":
            (tmp_path / f"f{number}" / side).symlink_to(tmp_path / f"f{number + 1}", target_is_directory=True)
    found, _ = inputs.find([str(tmp_path / "f0")])
    assert len(found) == 20


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_problem_that_says_so(tmp_path: Path) -> None:
    """A file and a folder without permission."""
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked").chmod(0)
    (tmp_path / "a.txt").write_text("Talks resumed.")
    (tmp_path / "a.txt").chmod(0)
    found, problems = inputs.find([str(tmp_path)])
    (tmp_path / "locked").chmod(0o700)
    assert "Permission denied" in only(problems).message
    data, problems = inputs.load(found[0], CONFIG)
    assert data is None
    assert "Permission denied" in only(problems).message


def test_a_file_that_cannot_be_opened_is_a_problem_that_says_what_to_do(tmp_path: Path) -> None:
    """It was there when the folder was listed, and is gone when it is read."""
    data, problems = inputs.load(tmp_path / "gone.txt", CONFIG)
    assert data is None
    assert "cannot be opened (No such file or directory); check" in only(problems).message


def test_a_file_of_200_megabytes_is_one_problem_and_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sparse file of one line: it is measured, not read."""
    huge = tmp_path / "line.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)

    def refuse(*_: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(Path, "open", refuse)
    data, problems = inputs.load(huge, CONFIG)
    assert data is None
    assert "200,000,000 bytes" in only(problems).message


def test_the_limit_is_a_setting_and_json_lines_have_their_own(tmp_path: Path) -> None:
    """Many reports in one file are not one large report."""
    config = ReadConfig(max_bytes=10, max_records_bytes=100)
    for name in ("a.txt", "a.jsonl"):
        (tmp_path / name).write_text("x" * 50)
    assert inputs.load(tmp_path / "a.txt", config)[0] is None
    assert inputs.load(tmp_path / "a.jsonl", config)[0] == b"x" * 50


@pytest.mark.parametrize(
    ("opening", "kind"), [(b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04\x14", "ZIP"), (b"\x89PNG\r\n", "image")]
)
def test_a_file_of_another_kind_under_a_text_files_name_is_told_by_how_it_begins(
    tmp_path: Path, opening: bytes, kind: str
) -> None:
    """The message names the kind and what to do."""
    (tmp_path / "a.txt").write_bytes(opening + bytes(range(256)))
    data, problems = inputs.load(tmp_path / "a.txt", CONFIG)
    assert data is None
    assert kind in only(problems).message


def test_a_folder_that_cannot_be_listed_is_a_problem_and_its_neighbours_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever runs the tests as root sees this too."""
    listed = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "day two":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (folder / "scan.pdf").unlink()
    found, problems = inputs.find([str(folder)])
    assert names(found) == ["A.TXT", "b.txt", "page.html", "rows.jsonl"]
    assert only(problems).path == str(folder / "day two")


def test_a_name_that_no_file_can_have_is_a_problem() -> None:
    """Rather than an exception of the system's."""
    assert "no file can have this name" in only(inputs.find(["a\0b.txt"])[1]).message


def test_a_folder_without_reports_says_so(tmp_path: Path) -> None:
    """One Problem that names the kinds that are read."""
    assert ".jsonl" in only(inputs.find([str(tmp_path)])[1]).message


def test_input_that_proves_too_long_while_it_is_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe does not say its size beforehand."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 500)))
    data, problems = inputs.load(inputs.STDIN, ReadConfig(max_records_bytes=100))
    assert data is None
    assert "read.max_records_bytes" in only(problems).message


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """Opening one would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    found, problems = inputs.find([str(tmp_path / "pipe.txt")])
    assert not found
    assert "not a regular file" in only(problems).message


def test_a_dash_is_standard_input_and_holds_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """As DESIGN says of INPUT."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"id": "1", "text": "Talks."}\n')))
    found, problems = inputs.find(["-"])
    assert not problems
    data, problems = inputs.load(found[0], CONFIG)
    assert not problems
    assert data == b'{"id": "1", "text": "Talks."}\n'
    assert inputs.reader_of(found[0], data) == "records"
    assert inputs.label_of(found[0]) == "stdin"


def test_a_file_called_dash_is_given_with_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the bare dash is standard input."""
    monkeypatch.chdir(tmp_path)
    Path("-").write_text("Talks resumed.")
    found, _ = inputs.find(["./-"])
    assert inputs.load(found[0], CONFIG)[0] == b"Talks resumed."


def test_a_page_saved_as_txt_is_still_a_page() -> None:
    """The same bytes are read the same way under both names."""
    page = b"\xef\xbb\xbf\n<!DOCTYPE HTML><html><body>x</body></html>"
    assert inputs.reader_of(Path("a.txt"), page) == inputs.reader_of(Path("a.html"), page) == "webpages"


def test_a_name_that_is_not_unicode_is_printed_as_unicode() -> None:
    """Old archives hold Latin-1 file names; a record and a terminal take only Unicode."""
    assert inputs.label_of(Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\ufffd.txt"


def test_ten_thousand_tiny_files_take_seconds(tmp_path: Path) -> None:
    """Ten microseconds a file to find, a hundred to load: a hundred thousand take no minutes."""
    for number in range(10_000):
        (tmp_path / f"{number}.txt").write_bytes(b"Talks resumed in Orvel.")
    began = time.perf_counter()
    found, problems = inputs.find([str(tmp_path)])
    total = sum(len(inputs.load(path, CONFIG)[0] or b"") for path in found)
    assert time.perf_counter() - began < 30  # on a machine that does other things too; alone, less than one
    assert total == 10_000 * 23
    assert not problems
