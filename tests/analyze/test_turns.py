"""What changes how things stand, from the clauses that tell it; every row of the table by its two examples."""

from __future__ import annotations

import pytest

from variorum.build import read_report
from variorum.tables import read_rows

TURNS = read_rows("variorum.analyze.claims", "turns.tsv")
_POINTS = {"status", "other:step", "other:deployment", "other:withdrawal"}


def told(text: str) -> list[tuple[str, str]]:
    """Return what a text tells to change: of what, and the state it comes to."""
    (report,) = read_report(text, published="2031-03-05", id="r")
    states = {"other:deployment": "deployed", "other:withdrawal": "withdrawn"}
    coming = {"deployed": "announced", "withdrawn": "to be withdrawn"}
    found = [
        (claim.about, state)
        for claim in report.analysis.claims
        for state in ("held", "released", "returned")
        if claim.point == f"other:{state}"
    ]
    for claim in report.analysis.claims:
        if claim.point in _POINTS:
            state = states.get(claim.point, claim.value)
            found.append((claim.about, coming.get(state, state) if claim.modality == "announced" else state))
    return found


@pytest.mark.parametrize(("row", "example"), [(row, at) for row in TURNS for at in (6, 7)])
def test_a_verb_tells_what_changes(row: list[str], example: int) -> None:
    """Each row of the table is shown by its example, and by the same verb on another thing."""
    states = {state for _, state in told(row[example])}
    assert bool(states & set(row[3:6])) == (example == 6), states
