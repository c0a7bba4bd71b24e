"""What the program gets out of seven crises nobody tuned on, kind by kind, held as floors (tests/unseen/README.md).

Run with ``-s`` to see the table and every miss.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.unseen import scoring
from variorum import build

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unseen.scoring import Score

FOLDER = Path(__file__).resolve().parent / "unseen"
SETS = ("talks", "dam", "unrest", "raids", "exchange", "ferry", "curfew")

# How many are right at least, in the order of SETS: the figures measured when this was written.
RIGHT = {
    "files cut into stories": (8, 7, 9, 7, 6, 7, 7),
    "headlines": (8, 8, 9, 7, 6, 7, 7),
    "outlets": (8, 8, 9, 7, 5, 7, 6),
    "agencies": (8, 8, 9, 7, 6, 7, 5),
    "days of publication": (7, 8, 9, 7, 5, 7, 7),
    "copies found": (1, 1, 1, 1, 0, 0, 1),
    "copies with direction": (1, 1, 0, 1, 0, 0, 1),
    "one event, together": (15, 15, 5, 3, 4, 15, 3),
    "other events, apart": (13, 6, 23, 18, 6, 6, 18),
    "origins of events": (3, 2, 4, 5, 1, 2, 5),
    # unrest was 3: its two counts of arrests now stand in one event beside "more than 80", and are taken for rounding
    "discrepancies found": (6, 6, 3, 2, 2, 5, 2),
    "quotations": (23, 16, 16, 11, 8, 9, 9),
    "speakers": (21, 15, 16, 11, 6, 8, 8),
    "times": (23, 21, 24, 16, 13, 13, 13),
    "quantities": (8, 20, 12, 14, 14, 22, 15),
    "what befell the counted": (5, 16, 4, 11, 11, 17, 8),
    "processes": (2, 0, 0, 0, 0, 0, 0),
}
# How many are wrong at most: of what the record reports, what a careful reader would not.
WRONG = {
    "copies that are copies": (0, 0, 0, 2, 0, 0, 0),
    "discrepancies that are some": (0, 0, 0, 0, 0, 0, 0),
    "no discrepancy, none reported": (0, 0, 0, 0, 0, 0, 0),
}


def reports_of(name: str) -> list[str]:
    return [str(path) for path in sorted((FOLDER / name).iterdir()) if path.name != "gold.json"]


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, dict[str, Score]]]:
    """Every kind of score of every set; printed at the end as a table, with what was missed."""
    found: dict[str, dict[str, Score]] = {}
    for name in SETS:
        with build(reports_of(name), to=tmp_path_factory.mktemp(name) / "unseen.variorum") as record:
            case = scoring.Case(record, scoring.read_gold(FOLDER / name), scoring.every_place)
            found[name] = {kind: measure(case) for kind, measure in scoring.KINDS.items()}
    yield found
    misses = (f"{n}, {kind}: {m}" for n, kinds in found.items() for kind, s in kinds.items() for m in s.misses)
    print("", scoring.table(found), "", *misses, sep="\n")  # noqa: T201 - what pytest -s is asked for


@pytest.mark.parametrize(("name", "column"), [(name, i) for i, name in enumerate(SETS)])
@pytest.mark.parametrize("kind", sorted(RIGHT))
def test_as_much_is_right_as_ever_was(scores: dict[str, dict[str, Score]], kind: str, name: str, column: int) -> None:
    """No change of the program makes it find less of what a careful reader gets out of unseen reports."""
    score = scores[name][kind]

    assert score.hits >= RIGHT[kind][column], score.misses


@pytest.mark.parametrize(("name", "column"), [(name, i) for i, name in enumerate(SETS)])
@pytest.mark.parametrize("kind", sorted(WRONG))
def test_no_more_is_wrong_than_ever_was(scores: dict[str, dict[str, Score]], kind: str, name: str, column: int) -> None:
    """No change of the program makes it report more that a careful reader would not report."""
    score = scores[name][kind]

    assert score.items - score.hits <= WRONG[kind][column], score.misses


def test_every_kind_is_held() -> None:
    """Each kind of score has a floor or a ceiling for each set."""
    assert set(RIGHT) | set(WRONG) == set(scoring.KINDS)
    assert {len(held) for held in [*RIGHT.values(), *WRONG.values()]} == {len(SETS)}
