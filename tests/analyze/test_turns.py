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


@pytest.mark.parametrize(
    ("text", "about", "state"),
    [
        ("Kenya is sending 1,200 peacekeepers to Vell.", "Kenya", "announced"),
        ("Kenya's 300 soldiers in Vell would stay until June and then be withdrawn.", "Kenya", "to be withdrawn"),
        ("Ada Moss was acquitted of arson and convicted of theft.", "custody of Ada Moss", "convicted"),
        ("Norland called for the curfew in Vell to be lifted.", "restriction: curfew in Vell", ""),
        ("Norland wants the curfew in Vell lifted.", "restriction: curfew in Vell", ""),
        ("The envoys will meet in Vell on Friday for a first round of talks.", "talks, round 1", "planned"),
        ("The trains between Vell and the capital, Orm, were suspended.", "Vell–Orm trains", "closed"),
    ],
)
def test_what_is_under_way_wanted_or_shared_is_told_as_it_is(text: str, about: str, state: str) -> None:
    """What goes on has not come yet; what is wanted is nothing; a second participle is of the same."""
    assert ((about, state) in told(text)) == bool(state), told(text)
    assert state or about not in {what for what, _ in told(text)}


def test_since_when_it_had_stood_is_not_the_day_on_which_it_was_lifted() -> None:
    """The curfew had been there since January."""
    (report,) = read_report("The curfew in Vell, in place since January, was lifted.", published="2031-03-05", id="r")
    (claim,) = [claim for claim in report.analysis.claims if claim.value == "lifted"]
    assert not claim.time_id
