"""Which figures of things are of one matter: the houses that burned, the drones, those who walked out.

Figures of one thing meet where they are told of one deed; one that is told of no deed meets those of the thing's only
deed. Of these, some count another lot of the same thing: on another day, at another place, or so many more or fewer
that no two counts of one lot would be so far apart. How far that is depends on how closely the words tie them, and on
who counts: furthest where two speakers count what one deed was done to, or all there were; near where nothing but the
noun is shared.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from variorum.link.accounts.causes import size

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.link.accounts.witnesses import Witness
    from variorum.model import PlaceReference

    Asked = Mapping[tuple[str, str], Sequence[Witness]]

NUMBER: Final = "other:number"
# The rule of a figure that is told as all there were.
ALL: Final = "how many there were in all"
# How many times as many may be a count of the same: another speaker's, told of one deed or as all; the reports' own,
# told so; told of no deed.
_ANOTHERS, _FAR, _FAR_WITHOUT_DEED = 12.0, 3.0, 1.5
# Figures up to this, told of no deed, may be of any few of a thing.
_FEW = 3
_TWO = 2
# Days between two figures of things from which they are of two happenings.
_DAYS = 2


def numbers_of_one_matter(asked: Asked) -> dict[tuple[str, str], list[Witness]]:
    """Return the questions of how many, each with the figures that are of one matter."""
    return {question: _of_one_lot(given) for question, given in _without_deed(asked).items()}


def _without_deed(asked: Asked) -> dict[tuple[str, str], list[Witness]]:
    """Let numbers told of a thing without a deed ("there were thirty trucks") meet those of its only deed."""
    joined = {question: list(given) for question, given in asked.items()}
    for point, about in sorted(asked):
        if not any(w.claim.predicate for w in asked[point, about]):
            deeds = [question for question in asked if question[1].startswith(f"{about} ")]
            if len(deeds) == 1:
                joined[deeds[0]] += joined.pop((point, about))
    return joined


def _of_one_lot(given: Sequence[Witness]) -> list[Witness]:
    """Leave out the figures that are of another lot than the one most stories give."""
    stories: dict[float, set[str]] = defaultdict(set)
    phrases: dict[str, set[str]] = defaultdict(set)
    for witness in given:
        stories[size(witness.claim)].add(witness.story_id)
        phrases[_phrase(witness)].add(witness.story_id)
    usual = max(stories, key=lambda figure: (len(stories[figure]), figure))
    anchor = next(w for w in given if size(w.claim) == usual)
    shared = {phrase for phrase, tellers in phrases.items() if len(tellers) >= _TWO and phrase.count(" ") >= _TWO}
    return [
        w
        for w in given
        if _near(size(w.claim), usual, _reach(w, anchor))
        and (_tied(w) or size(w.claim) > _FEW or _phrase(w) in shared)
        and not _elsewhere(w, anchor)
    ]


def _tied(witness: Witness) -> bool:
    """Say whether words tie a figure to the event: what became of the things, or that there were no more."""
    return bool(witness.claim.predicate) or witness.claim.rule == ALL


def _reach(a: Witness, b: Witness) -> float:
    if not (_tied(a) and _tied(b)):
        return _FAR_WITHOUT_DEED
    return _ANOTHERS if a.claim.speaker != b.claim.speaker else _FAR


def _near(a: float, b: float, times: float) -> bool:
    return a <= times * b and b <= times * a


def _phrase(witness: Witness) -> str:
    return witness.report.words(witness.claim.span).lower()


def _elsewhere(a: Witness, b: Witness) -> bool:
    """Say whether the clauses of two figures name two towns, or days too far apart for one happening."""
    one, other = _place(a), _place(b)
    return bool(one and other and not _one_town(one, other)) or _days_apart(a, b) >= _DAYS


def _place(witness: Witness) -> PlaceReference | None:
    """Return the town or the spot that the clause of a figure names."""
    places = (p for p in witness.report.analysis.places if p.id == witness.claim.place_id)
    return next((p for p in places if p.precision in {"city", "point"}), None)


def _one_town(a: PlaceReference, b: PlaceReference) -> bool:
    return a.name.casefold() in b.name.casefold() or b.name.casefold() in a.name.casefold()


def _days_apart(a: Witness, b: Witness) -> int:
    """Return how many days lie between the times of two clauses; 0 where either names none."""
    (first_a, last_a), (first_b, last_b) = _days(a), _days(b)
    if not (first_a and first_b):
        return 0
    return max((date.fromisoformat(first_b) - date.fromisoformat(last_a)).days, 0) + max(
        (date.fromisoformat(first_a) - date.fromisoformat(last_b)).days, 0
    )


def _days(witness: Witness) -> tuple[str, str]:
    times = (t.interval for t in witness.report.analysis.times if t.id == witness.claim.time_id)
    interval = next((i for i in times if i.earliest and i.latest), None)
    return ((interval.earliest or "")[:10], (interval.latest or "")[:10]) if interval is not None else ("", "")
