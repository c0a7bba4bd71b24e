"""The command line: exit codes, one line on stderr, nothing lost."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from variorum import cli
from variorum.publish import example
from variorum.store.record import TABLES


def run(*arguments: str, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run the command line in this process, with streams of its own: a new interpreter for each would take minutes."""
    streams = [io.TextIOWrapper(io.BytesIO(given)), *(io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in "oe")]
    before = sys.argv, sys.stdin, sys.stdout, sys.stderr, Path.cwd()
    code: object = None
    try:
        os.chdir(cwd)
        sys.argv, sys.stdin, sys.stdout, sys.stderr = ["variorum", *arguments], *streams
        cli.main()
    except SystemExit as stop:
        code = stop.code
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = before[:4]
        os.chdir(before[4])
    printed = [stream.buffer.getvalue().decode("utf-8") for stream in streams[1:]]
    return subprocess.CompletedProcess(arguments, code if isinstance(code, int) else 1, *printed)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example's reports and their record."""
    folder = tmp_path_factory.mktemp("desk")
    example.copy_reports(folder / "reports")
    assert run("build", "reports", "-o", "crisis.variorum", cwd=folder).returncode == 0
    return folder


def test_demo_needs_nothing_and_says_where_its_files_are(tmp_path: Path) -> None:
    """Record, page and reports stand in ./variorum-demo, and the summary names them."""
    result = run("demo", cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    for name in ("crisis.variorum", "crisis.html", "reports"):
        assert (tmp_path / "variorum-demo" / name).exists()
        assert name in result.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["--version"], 0),
        (["report", "crisis.variorum", "-o", "no-such-folder/page.html"], 1),
        (["timeline", "crisis.variorum"], 0),
        (["build", "nothing-here", "-o", "x.variorum"], 1),
        (["timeline", "no-such.variorum"], 1),
        (["explain", "crisis.variorum", "ev_0000000000000000"], 1),
        (["timeline", "crisis.variorum", "--event", "ev_0000000000000000"], 1),
        (["export", "crisis.variorum", "--table", "nope"], 1),
        (["export", "crisis.variorum", "--table", "events", "--format", "nope"], 1),
        (["build", "reports", "-o", "x.variorum", "--setting", "read.nope=1"], 1),
        (["build", "reports", "-o", "x.variorum", "--setting", "read.max_bytes=many"], 1),
        (["timeline", "crisis.variorum", "--from", "tomorrow"], 1),
        (["judge", "crisis.variorum", "A", "--set", "published=soon", "--reason", "r", "--by", "b"], 1),
        (["judge", "crisis.variorum", "A", "--set", "mood=sad", "--reason", "r", "--by", "b"], 1),
        (["judge", "crisis.variorum", "A", "--accepted"], 2),
        (["build", "reports"], 2),
        (["nope"], 2),
    ],
)
def test_exit_codes(desk: Path, arguments: list[str], code: int) -> None:
    """0 done, 1 the caller must act, 2 wrong usage; what the caller must act on is one line on stderr."""
    result = run(*arguments, cwd=desk)

    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    if code == 1:
        assert len(result.stderr.strip().splitlines()) == 1
        assert result.stderr.startswith("variorum: ")


def test_a_bad_input_among_good_ones_is_a_problem(desk: Path, tmp_path: Path) -> None:
    """It is printed at the end, kept in the record, and stops nothing unless --strict asks."""
    (tmp_path / "empty.txt").write_bytes(b"")
    good = str(desk / "reports" / "valley-herald.txt")
    plain = run("build", good, "empty.txt", "-o", "r.variorum", cwd=tmp_path)
    strict = run("build", good, "empty.txt", "-o", "s.variorum", "--strict", cwd=tmp_path)
    problems = run("problems", "r.variorum", "--json", cwd=tmp_path)

    assert (plain.returncode, strict.returncode) == (0, 1)
    assert "empty.txt" in plain.stderr
    assert [json.loads(line)["path"] for line in problems.stdout.splitlines()] == ["empty.txt"]


def test_rows_come_in_on_standard_input(tmp_path: Path) -> None:
    """`-` is JSON Lines."""
    row = {"id": "r1", "text": "Talks in Velm failed on 4 March 2025, Minister Ana Brek said.", "outlet": "Gazette"}
    result = run("build", "-", "-o", "r.variorum", cwd=tmp_path, given=json.dumps(row).encode())
    rows = run("export", "r.variorum", "--table", "stories", cwd=tmp_path).stdout.splitlines()

    assert result.returncode == 0, result.stderr
    assert [(json.loads(r)["document"], json.loads(r)["outlet"]) for r in rows] == [("r1", "Gazette")]


def test_verify_finds_what_was_changed(desk: Path, tmp_path: Path) -> None:
    """A word changed in the file's bytes is found, and the exit code is 1."""
    good = (desk / "crisis.variorum").read_bytes()
    assert b"Port Sarenne" in good
    (tmp_path / "crisis.variorum").write_bytes(good.replace(b"Port Sarenne", b"Port Sarexne", 1))
    result = run("verify", "crisis.variorum", "--json", cwd=tmp_path)

    assert run("verify", "crisis.variorum", cwd=desk).returncode == 0
    assert result.returncode == 1
    assert json.loads(result.stdout)["ok"] is False


def test_a_reader_can_set_a_date(desk: Path, tmp_path: Path) -> None:
    """The judged date stands in the record with its basis, is kept by a rebuild, and the judgement has its row."""
    (tmp_path / "note.txt").write_text(
        "Envoys leave Velm\n\nThe envoys left Velm on Tuesday, Minister Ana Brek said.\n", encoding="utf-8"
    )
    run("build", "note.txt", "-o", "r.variorum", cwd=tmp_path)
    judged = run(
        "judge", "r.variorum", "A", "--set", "published=2025-03-05", "--reason", "stamp", "--by", "R", cwd=tmp_path
    )
    run("build", "note.txt", str(desk / "reports" / "valley-herald.txt"), "-o", "r.variorum", cwd=tmp_path)
    rows = [json.loads(r) for r in run("export", "r.variorum", "--table", "stories", cwd=tmp_path).stdout.splitlines()]
    times = [json.loads(r) for r in run("export", "r.variorum", "--table", "times", cwd=tmp_path).stdout.splitlines()]
    mine = next(row for row in rows if row["path"].endswith("note.txt"))

    assert judged.returncode == 0, judged.stderr
    assert (mine["published_earliest"], mine["published_basis"]) == ("2025-03-05", "judged")
    assert [t["earliest"] for t in times if t["story"] == mine["id"] and t["text"] == "Tuesday"] == ["2025-03-04"]
    assert json.loads(run("export", "r.variorum", "--table", "judgements", cwd=tmp_path).stdout)["by"] == "R"


def test_explain_opens_every_id_the_outputs_print(desk: Path) -> None:
    """Every id and siglum of the timeline, the copies and the discrepancies."""
    printed = [
        json.loads(line)
        for name in ("timeline", "copies", "discrepancies", "claims")
        for line in run(name, "crisis.variorum", "--json", cwd=desk).stdout.splitlines()[:6]
    ]
    names = [*(row["id"] for row in printed), "A", "B"]
    assert len(names) > 10
    for name in names:
        result = run("explain", "crisis.variorum", name, "--json", cwd=desk)
        assert result.returncode == 0, (name, result.stderr)
        assert json.loads(result.stdout)


def test_explain_begins_as_the_table_prints_it_and_shows_the_words_of_a_difference_once(desk: Path) -> None:
    """A reader who has seen the line knows it again; what stands under it is why."""
    row = json.loads(run("discrepancies", "crisis.variorum", "--json", cwd=desk).stdout.splitlines()[0])
    printed = run("discrepancies", "crisis.variorum", cwd=desk).stdout
    explained = run("explain", "crisis.variorum", row["id"], cwd=desk).stdout
    entry = explained.partition(f"    [{row['id']}]\n")[0].partition("\n")[2]
    assert entry
    assert entry in printed
    words = row["readings"][0]["evidence"][0]["text"][:30]
    assert explained.count(words) == entry.count(words)


def test_export_writes_each_table_in_each_format(desk: Path) -> None:
    """JSON Lines and CSV of every table; GeoJSON of what has a place."""
    for table in TABLES:
        assert run("export", "crisis.variorum", "--table", table, cwd=desk).returncode == 0
        assert run("export", "crisis.variorum", "--table", table, "--format", "csv", cwd=desk).returncode == 0
    places = run("export", "crisis.variorum", "--table", "events", "--format", "geojson", cwd=desk)
    assert json.loads(places.stdout)["type"] == "FeatureCollection"


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe differs there")
def test_a_closed_pipe_is_no_error(desk: Path) -> None:
    """`variorum claims FILE | head -1` ends quietly."""
    command = f"{sys.executable} -m variorum claims crisis.variorum --json | head -1"
    result = subprocess.run(command, shell=True, cwd=desk, capture_output=True, text=True, check=False)  # noqa: S602

    assert result.stderr == ""
    assert json.loads(result.stdout)["id"]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["claims", "--point", "kiled"], "killed"),
        (["timeline", "--place", "Orvell"], "Orvel"),
        (["claims", "--actor", "Tesh"], "Teshke"),
        (["export", "--table", "events", "--place", "Orvell"], "Orvel"),
        (["discrepancies", "--json", "--point", "kiled"], "killed"),
    ],
)
def test_a_filter_that_nothing_meets_says_which_names_come_near(desk: Path, arguments: list[str], near: str) -> None:
    """On stderr, so that an empty table stays one; a filter that only finds no rows is no fault and says nothing."""
    command, *filters = arguments
    result = run(command, "crisis.variorum", *filters, cwd=desk)

    assert result.returncode == 0
    assert near in result.stderr
    assert run("discrepancies", "crisis.variorum", "--place", "Brell", cwd=desk).stderr == ""


def test_a_setting_of_no_name_is_answered_with_those_near_it(desk: Path) -> None:
    """In one line that can be read, with the page that lists all."""
    result = run("build", "reports", "-o", "x.variorum", "--setting", "read.max_byte=1", cwd=desk)

    assert "read.max_bytes" in result.stderr
    assert "docs/settings.md" in result.stderr
    assert len(result.stderr) < 250


def test_help_names_every_table_that_can_be_exported() -> None:
    """The names stand in the command line so that it does not wait for the record's code."""
    assert cli._TABLES.split(", ") == list(TABLES)
