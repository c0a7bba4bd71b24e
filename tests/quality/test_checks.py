"""The checks of style, types and imports run with the tests, so that nobody has to remember them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = ["src", "tests", "eval", "benchmarks", "training"]


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def tool(name: str) -> str:
    """The program of a development dependency, from the environment the tests run in."""
    return str(Path(sys.executable).with_name(name))


def test_ruff_finds_nothing() -> None:
    """Every rule that is not switched off with a reason in pyproject.toml holds."""
    result = run(tool("ruff"), "check", *CODE)

    assert result.returncode == 0, result.stdout


def test_code_is_formatted() -> None:
    """The formatter would change nothing."""
    result = run(tool("ruff"), "format", "--check", *CODE)

    assert result.returncode == 0, result.stdout


def test_types_hold_strictly() -> None:
    """Mypy finds nothing in strict mode."""
    result = run(tool("mypy"))

    assert result.returncode == 0, result.stdout


def test_imports_point_down() -> None:
    """No contract of pyproject.toml is broken: layers, independent stages, one writer."""
    result = run(tool("lint-imports"), "--no-cache")

    assert result.returncode == 0, result.stdout


@pytest.fixture
def copy_of_the_project(tmp_path: Path) -> Path:
    """A copy whose code a test may break."""
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def check_imports_of(project: Path) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; sys.path.insert(0, 'src');"
        "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    return run(sys.executable, "-c", code, cwd=project)


def test_the_copy_passes_before_it_is_broken(copy_of_the_project: Path) -> None:
    """Else the next tests would prove nothing."""
    assert check_imports_of(copy_of_the_project).returncode == 0


@pytest.mark.parametrize(
    ("file", "line", "broken"),
    [
        ("analyze/times.py", "import variorum.link.copies", "Imports point down"),
        ("model.py", "import variorum.config", "Imports point down"),
        ("publish/tables.py", "import variorum.store.writer", "Only build writes"),
        ("analyze/times.py", "import variorum.analyze.mentions", "Analyzers do not know of one another"),
        ("shared_things.py", '"""A new module nobody has placed."""', "Imports point down"),
    ],
)
def test_a_wrong_import_is_caught(copy_of_the_project: Path, file: str, line: str, broken: str) -> None:
    """A contract broken on purpose is reported under its name."""
    target = copy_of_the_project / "src" / "variorum" / file
    target.write_text(f"{target.read_text() if target.exists() else ''}\n{line}\n")

    result = check_imports_of(copy_of_the_project)

    assert result.returncode != 0
    assert broken in result.stdout
