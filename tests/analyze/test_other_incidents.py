"""What a report tells of another incident than its own is no account of its own."""

from __future__ import annotations

import pytest

from variorum.build import analyze

_OPENING = (
    "A man was shot on Monday night in Kell, police said.\n\nIt happened about 9 p.m. in the 300 block of Lark Street."
    "\n\nThe man, 34, was hit in the leg.\n\nNobody was arrested.\n\nA neighbour called for help.\n\n"
)


def told(text: str) -> dict[str, list[tuple[str, str]]]:
    """Return what the claims of a report give behind its opening, by point: of what, and the value."""
    found: dict[str, list[tuple[str, str]]] = {}
    for report in analyze(_OPENING + text, title="Man shot in Kell", published="2031-05-06"):
        for claim in report.analysis.claims:
            if claim.span.part == "text" and claim.span.start >= len(_OPENING):
                found.setdefault(claim.point, []).append((claim.about, claim.value))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "In an unrelated shooting, two women were killed at 11 p.m. on Olm Street. They were hit in the chest.",
        "In another incident, two women were killed on Olm Street, police said.",
        "In a third attack on Monday, two women were killed on Olm Street.",
        "Two women were killed on Olm Street in what police say was a separate shooting.",
        "A separate shooting on Olm Street killed two women.",
        "In other shootings:\n\nTwo women were killed on Olm Street.\n\nA boy was hit in the arm on Pell Road.",
    ],
)
def test_another_incident_tells_nothing_of_the_storys_own(text: str) -> None:
    """Its places and wounds are of another matter; that its dead are others, the difference of the counts says."""
    assert not told(text).keys() & {"place", "time_of_day", "other:wound", "victim_age"}


@pytest.mark.parametrize(
    "text",
    [
        "In the same incident, a woman was hit on Olm Street.",
        "A second victim of the shooting was found on Olm Street.",
        "The second shooter fled down Olm Street, and a woman was hit there.",
        "Police are looking at another car in the shooting on Olm Street.",
    ],
)
def test_what_belongs_to_the_incident_stays(text: str) -> None:
    """A second victim is one of the same incident."""
    assert {"place", "other:wound", "people_shot", "injured", "other:spot", "suspects"} & told(text).keys()


def test_a_report_that_opens_with_two_incidents_tells_of_both() -> None:
    """None of them is the other's background."""
    text = "A man was killed and a woman was hurt in two separate shootings in Kell on Monday, police said."
    [report] = analyze(text, title="Two shootings in Kell", published="2031-05-06")

    assert {c.point for c in report.analysis.claims if not c.about} & {"killed", "injured"}
