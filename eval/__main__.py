"""Score one corpus, or all of them: ``python -m eval NAME --data FOLDER [--json]``.

Each module of this package scores one kind of finding and answers ``evaluate(data) -> {figure: value}``. Floors stand
in ``floors.json``; ``--check`` exits 1 when a figure is below its floor. A module that scores much more than has floors
also answers ``floored(data)`` with what has. ``--publish`` writes the figures that ``published.json`` names into the
package, where every page of a record shows them.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import pkgutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
PUBLISHED = HERE / "published.json"
# What is scored of many reports together: these take longest.
LINKED = frozenset({"accounts", "copies", "coreference", "events"})
SHOWN = HERE.parent / "src" / "variorum" / "publish" / "templates" / "accuracy.json"


def names() -> list[str]:
    """List what can be scored."""
    return sorted(m.name for m in pkgutil.iter_modules([str(HERE)]) if not m.name.startswith("_"))


def below_floor(name: str, figures: dict[str, float]) -> list[str]:
    """Say which figures are below their floors, and which floors no figure was given for."""
    floors = json.loads(FLOORS.read_text()).get(name, {})
    return [
        f"{name}: {figure} is {figures.get(figure)}, the floor is {floor}"
        for figure, floor in floors.items()
        if figures.get(figure) is None or figures[figure] < floor
    ]


def publish(found: dict[str, dict[str, float]]) -> None:
    """Write the figures readers are shown; those not measured in this run keep what stood there."""
    before = {(row["stage"], row["measure"]): row["figure"] for row in json.loads(SHOWN.read_text(encoding="utf-8"))}
    rows = []
    for row in json.loads(PUBLISHED.read_text(encoding="utf-8")):
        key = (row["stage"], row["measure"])
        values = [found.get(row["eval"], {}).get(figure) for figure in row["figures"]]
        measured = " / ".join(f"{value:.2f}" for value in values if value is not None)
        figure = measured if all(value is not None for value in values) else before.get(key, "not measured")
        rows.append({"stage": row["stage"], "measure": row["measure"], "figure": figure, "data": row["data"]})
    SHOWN.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """Parse, score, print."""
    parser = argparse.ArgumentParser(prog="python -m eval", description="Accuracy on open corpora.")
    parser.add_argument("name", choices=[*names(), "all"])
    parser.add_argument(
        "--data", type=Path, default=Path(os.environ.get("VARIORUM_DATA", HERE.parent.parent / "shared"))
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--check", action="store_true", help="exit 1 if a figure is below its floor")
    parser.add_argument("--publish", action="store_true", help="write the figures that every page shows")
    asked = parser.parse_args()
    failures: list[str] = []
    found: dict[str, dict[str, float]] = {}
    for name in names() if asked.name == "all" else [asked.name]:
        figures = importlib.import_module(f"eval.{name}").evaluate(asked.data)
        if asked.json:
            print(json.dumps({"name": name, **figures}))
        else:
            print(f"\n{name}")
            for figure, value in figures.items():
                print(f"  {figure:<52}{value:>10.3f}" if isinstance(value, float) else f"  {figure:<52}{value:>10}")
        failures += below_floor(name, figures)
        found[name] = figures
    if asked.publish:
        publish(found)
    if asked.check and failures:
        print("\n".join(failures), file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
