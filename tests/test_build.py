"""The order of the stages: one bad input never loses a good one, and what is known is not made again."""

from __future__ import annotations

import importlib
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from variorum import Config, Document, Record, build
from variorum.errors import NothingReadable, RecordBusy
from variorum.publish import report

if TYPE_CHECKING:
    from pathlib import Path

    from variorum.model import Rulings


stages = importlib.import_module("variorum.build")
NOTE = "Envoys leave Velm\n\nThe envoys left Velm on Tuesday, 4 March 2025, Minister Ana Brek said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "b.html").write_text(
        f"<html><body><article><p>{NOTE * 8}</p></article></body></html>", encoding="utf-8"
    )
    return tmp_path


def broken(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("a defect")


def test_a_reader_that_fails_costs_its_file_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other file is in the record, and the Problem names the file and what happened."""
    monkeypatch.setitem(stages._READERS, "webpages", broken)
    with build([str(folder)], to=folder / "r.variorum") as record:
        problems = record.problems()

        assert len(record.documents()) == 1
    assert [(p["path"].endswith("b.html"), "a defect" in p["message"]) for p in problems] == [(True, True)]


def test_an_analyzer_that_fails_costs_its_findings_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The documents are kept, each with a Problem."""
    monkeypatch.setattr(stages.mentions, "find_names", broken)
    with build([str(folder / "a.txt")], to=folder / "r.variorum") as record:
        assert len(record.documents()) == 1
        assert ["a defect" in problem["message"] for problem in record.problems()] == [True]


def test_a_problem_goes_when_its_input_is_mended(folder: Path) -> None:
    """An empty file that is filled and read again leaves no Problem behind."""
    (folder / "c.txt").write_text("", encoding="utf-8")
    build([str(folder)], to=folder / "r.variorum").close()
    (folder / "c.txt").write_text(NOTE + "No date was set for a new round.\n", encoding="utf-8")
    with build([str(folder)], to=folder / "r.variorum") as record:
        assert record.problems() == []
        assert len(record.documents()) == 3


def test_adding_a_report_analyses_that_report_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was analysed with the same version and settings is taken from the record."""
    build([str(folder / "a.txt")], to=folder / "r.variorum").close()
    seen: list[str] = []
    examine = stages.examine

    def watched(document: Document, config: Config, rulings: Rulings | None = None) -> object:
        seen.append(document.id)
        return examine(document, config, rulings)

    monkeypatch.setattr(stages, "examine", watched)
    (folder / "new.txt").write_text(NOTE + "Another round was not planned.\n", encoding="utf-8")
    build([str(folder / "new.txt")], to=folder / "r.variorum").close()

    assert len(seen) == 1


def test_other_settings_analyse_all_anew(folder: Path) -> None:
    """Settings stand in the record; a build without any keeps those of the record."""
    changed = Config().with_values({"read.max_bytes": "1000000"})
    build([str(folder / "a.txt")], to=folder / "r.variorum", config=changed).close()
    with build([str(folder / "b.html")], to=folder / "r.variorum") as record:
        assert record.settings["read.max_bytes"] == "1000000"


def test_nothing_readable_leaves_the_record_alone(folder: Path) -> None:
    """No record is made of nothing, and one that exists is not lost."""
    with pytest.raises(NothingReadable, match="nowhere"):
        build([str(folder / "nowhere")], to=folder / "r.variorum")
    assert not (folder / "r.variorum").exists()

    build([str(folder / "a.txt")], to=folder / "r.variorum").close()
    with pytest.raises(NothingReadable):
        build([str(folder / "nowhere")], to=folder / "r.variorum", replace_record=True)
    with Record.open(folder / "r.variorum") as record:
        assert len(record.documents()) == 1


def test_a_record_and_a_page_beside_the_reports_are_no_reports(folder: Path) -> None:
    """Whoever keeps all in one folder and builds again gets the same record, and is told of the page."""
    with build([str(folder)], to=folder / "r.variorum") as record:
        before = record.digest
        report.write(record, folder / "page.html")
    with build([str(folder)], to=folder / "r.variorum") as record:
        assert record.digest == before
        assert ["page that Variorum made" in problem["message"] for problem in record.problems()] == [True]


def test_one_writer_at_a_time(folder: Path) -> None:
    """A second build on one record is refused in a line that says what to do."""
    target = folder / "r.variorum"
    build([str(folder / "a.txt")], to=target).close()
    script = f"import variorum; variorum.build([{str(folder / 'a.txt')!r}], to={str(target)!r})"
    with stages.writer.lock(target):
        second = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert RecordBusy.__name__ in second.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TWELVE PEOPLE WERE HURT IN OLVANG, POLICE SAID. " * 5, "in capitals throughout"),
        ("twelve people were hurt in olvang police said and nobody knows why " * 5, "without full stops"),
        ("Zwölf Menschen wurden in Olvang verletzt, teilte die Polizei am Montag mit. " * 3, "language 'de'"),
    ],
)
def test_a_story_that_is_hard_to_read_has_a_problem_that_says_why(text: str, said: str) -> None:
    """Whoever reads the findings is told what they rest on."""
    [problem] = stages.examine(Document("doc_1", "", text), Config()).problems
    assert said in problem.message
