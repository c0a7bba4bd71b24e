"""The documents say what the program does: commands, settings, nouns, and the README's own output are checked.

Set VARIORUM_WRITE_DOCS=1 to write the generated parts anew, then read the difference.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from variorum import cli, model
from variorum.analyze.tables.rules import parts, rules_of
from variorum.config import Config

ROOT = Path(__file__).resolve().parents[2]
WRITE = os.environ.get("VARIORUM_WRITE_DOCS") == "1"
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_every_command_is_documented() -> None:
    """docs/commands.md has a heading for each command and names each of its options."""
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    missing = []
    group = typer.main.get_command(cli.app)
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        section = re.search(rf"^## {name}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        missing += [f"{name} {option}" for option in options if section is None or option not in section.group(1)]
        missing += [name] if section is None else []

    assert missing == []


def test_every_setting_is_documented() -> None:
    """docs/settings.md lists each setting with its default, unit, reason and source, as config.py declares them."""
    lines = ["| setting | default | unit | reason | source |", "|---|---|---|---|---|"]
    lines += [
        f"| `{name}` | {value} | {unit} | {why} | {source} |" for name, value, unit, why, source in Config().items()
    ]
    table = "\n".join(lines)
    page = ROOT / "docs" / "settings.md"
    if WRITE:
        page.write_text(
            f"# Settings\n\nEvery number that decides something; `--setting NAME=VALUE` changes one.\n\n{table}\n"
        )

    assert table in page.read_text(encoding="utf-8")


def test_every_rule_is_shown_with_its_example() -> None:
    """docs/rules.md lists each rule of each table with what it reads, an example and a counter-example."""
    lines = [
        "# Rules",
        "",
        "What each rule reads, a text in which it fires and a near one in which it does not. A finding carries the",
        "names of the rules that read it; the tests run every text below.",
    ]
    for part in parts():
        lines += ["", f"## [{part.capitalize()}](stages/{part}.md)", ""]
        lines += ["| rule | reads | example | counter-example |", "|---|---|---|---|"]
        lines += ["| " + " | ".join(rule).replace("\n", "<br>") + " |" for rule in rules_of(part)]
    page = ROOT / "docs" / "rules.md"
    if WRITE:
        page.write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert page.read_text(encoding="utf-8") == "\n".join(lines) + "\n"


def test_every_noun_is_in_the_glossary() -> None:
    """Whoever meets a class of model.py can look up what it means."""
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").lower()
    nouns = [n for n, value in vars(model).items() if isinstance(value, type) and dataclasses.is_dataclass(value)]
    spoken = {noun: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", noun).lower() for noun in nouns}

    assert [noun for noun, words in spoken.items() if f"**{words}**" not in glossary] == []


def test_every_test_says_in_a_sentence_what_holds() -> None:
    """The docstring of a test is the behaviour it shows."""
    silent = [
        f"{file.name}:{node.name}"
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]

    assert silent == []


def test_no_two_public_things_share_the_first_line_of_their_docstring() -> None:
    """A docstring that was copied will one day be wrong."""
    seen: dict[str, str] = {}
    shared = []
    for file in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) or not ast.get_docstring(node):
                continue
            name = f"{file.name}:{getattr(node, 'name', 'module')}"
            if getattr(node, "name", "").startswith("_"):
                continue
            first = inspect.cleandoc(ast.get_docstring(node) or "").splitlines()[0]
            if first in seen:
                shared.append((seen[first], name, first))
            seen[first] = name

    assert shared == []


def test_every_stage_has_its_page() -> None:
    """Method, source, measured accuracy and known failures of every file of a stage are written down."""
    pages = {page.stem for page in (ROOT / "docs" / "stages").glob("*.md")}
    files = {
        path.stem
        for stage in ("segment", "analyze", "link")
        for path in (ROOT / "src" / "variorum" / stage).iterdir()
        if path.stem not in ("__init__", "tables", "__pycache__")
    }

    assert {file for file in files if file not in pages and not _named_on_a_page(file)} == set()


def _named_on_a_page(file: str) -> bool:
    return any(f"`{file}.py`" in page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "stages").glob("*.md"))


def examples(page: str) -> list[tuple[str, str]]:
    """The commands of a page's console blocks with the output printed below each."""
    found = []
    for block in CONSOLE.findall((ROOT / page).read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example crisis has been built."""
    folder = tmp_path_factory.mktemp("desk")
    run_command("variorum demo", folder)
    return folder


def run_command(command: str, folder: Path) -> str:
    words = [sys.executable, "-m", *shlex.split(command)]
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_printed_output_is_true(page: str, desk: Path) -> None:
    """Each `$ variorum ...` of a page prints, in 80 columns, exactly what stands below it."""
    text = (ROOT / page).read_text(encoding="utf-8")
    assert examples(page)
    for command, output in examples(page):
        printed = run_command(command, desk)
        if WRITE:
            text = text.replace(f"$ {command}\n{output}", f"$ {command}\n{printed}")
        else:
            assert printed == output, command
    if WRITE:
        (ROOT / page).write_text(text, encoding="utf-8")


def test_nothing_committed_names_a_local_path_or_an_index() -> None:
    """A clone anywhere else must find nothing of the place it was made in."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    patterns = re.compile(rb"/work/|/root/|/home/|index-url|registry\.npmjs|pypi\.org/simple|files\.pythonhosted")
    here = Path(__file__).relative_to(ROOT).as_posix()
    texts = [name for name in listed if name and name != here and (ROOT / name).is_file()]

    assert [name for name in texts if patterns.search((ROOT / name).read_bytes())] == []
