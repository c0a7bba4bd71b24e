"""When and where: the time and the place that stand nearest to a trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.tables import entries
from variorum.analyze.triggers.lines import LOCATIVE, index_at

if TYPE_CHECKING:
    from variorum.analyze.triggers.lines import Line
    from variorum.analyze.triggers.matching import Match

# Verbs of saying take the time beside them: in "talks failed, he said Wednesday" it is not that of the failing.
_SAYING = entries(
    """
    said says say told tells announced announces announce reported reports report added adds stated states confirmed
    confirms claimed claims warned warns wrote tweeted posted
    """
)
_JOINT = entries("and but while after before when as because that who which where")
_CLAUSE_COST, _JOINT_COST, _FARTHEST = 6, 3, 24  # in words: what a comma and a conjunction are worth, and the limit


def times_of(sentence: Line, matches: list[Match]) -> dict[int, str]:
    """Give each time of a sentence to the nearest trigger, unless a verb of saying is nearer; by trigger's position."""
    sayings = [i for i, form in enumerate(sentence.forms) if form in _SAYING] if sentence.times else []
    owned: dict[int, tuple[int, str]] = {}
    for time in sentence.times:
        if time.type not in {"DATE", "TIME"}:
            continue
        costs = [(_cost(sentence, match.first, time.span.start), k) for k, match in enumerate(matches)]
        if not costs:
            continue
        cost, k = min(costs)
        said = min((_cost(sentence, i, time.span.start) for i in sayings), default=_FARTHEST + 1)
        if cost <= min(said, _FARTHEST) and (k not in owned or cost < owned[k][0]):
            owned[k] = (cost, time.id)
    return {k: time_id for k, (_, time_id) in owned.items()}


def place_of(sentence: Line, match: Match) -> str:
    """Return the nearest place of the sentence that is where something is, not a capital that stands for its rulers."""
    best = (_FARTHEST + 1, "")
    for place in sentence.places:
        if place.is_dateline or place.is_metonym:
            continue
        at = index_at(sentence, place.span.start)
        preposed = at > 0 and sentence.forms[at - 1] in LOCATIVE
        cost = _cost(sentence, match.first, place.span.start) + (0 if preposed else 8)
        best = min(best, (cost, place.id))
    return best[1]


def _cost(sentence: Line, anchor: int, start: int) -> int:
    """Return how far words at an offset are from word ``anchor``, in words, a comma counting for six."""
    there = index_at(sentence, start)
    low, high = min(anchor, there), max(anchor, there)
    if high - low > _FARTHEST:
        return high - low
    joints = sum(form in _JOINT for form in sentence.forms[low + 1 : high])
    commas = abs(sentence.clauses[anchor] - sentence.clauses[there])
    return high - low + _JOINT_COST * joints + _CLAUSE_COST * commas
