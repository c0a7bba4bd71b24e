"""Which questions the accounts of an event open themselves: where the gun lay, how many trucks were burnt.

No table foresees them. A question is open where several accounts, on independent origins, tell something of the same
thing and deed in answer to the same question word; what one account alone tells is its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.link.accounts.causes import size

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness

_NUMBER = "other:number"
_TWO = 2


def open_questions(
    propositions: Sequence[Witness], foreseen: Iterable[Witness], config: AccountsConfig
) -> dict[tuple[str, str], list[Witness]]:
    """Answer: what do several accounts tell of the same thing, beside the points that tables foresee?

    Words that answer a foreseen point open no other. Of many questions those are kept that most origins answer.
    """
    taken: dict[str, list[Witness]] = defaultdict(list)
    for witness in foreseen:
        taken[witness.report.story.id].append(witness)
    asked: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for witness in propositions:
        if not any(witness.claim.span.overlaps(w.claim.span) for w in taken[witness.report.story.id]):
            asked[witness.claim.point, witness.claim.about].append(witness)
    telling = {
        question: _of_one_size(given) if question[0] == _NUMBER else given
        for question, given in _without_deed(asked).items()
    }
    answered = {question: given for question, given in telling.items() if _independent(given)}
    ranked = sorted(answered, key=lambda question: (*_spread(answered[question]), question))
    return {question: answered[question] for question in ranked[: config.open_points]}


def _without_deed(asked: Mapping[tuple[str, str], list[Witness]]) -> dict[tuple[str, str], list[Witness]]:
    """Let numbers told of a thing without a deed ("there were thirty trucks") meet those of its only deed."""
    joined = {question: list(given) for question, given in asked.items()}
    for point, about in sorted(asked):
        if point == _NUMBER and not any(w.claim.predicate for w in asked[point, about]):
            deeds = [question for question in asked if question[0] == point and question[1].startswith(f"{about} ")]
            if len(deeds) == 1:
                joined[deeds[0]] += joined.pop((point, about))
    return joined


def _of_one_size(given: Sequence[Witness]) -> list[Witness]:
    """Leave out figures far from the one most stories give: they count something else.

    Far is less than half or more than twice; where no deed tells what is counted, less than two thirds. Two or three of
    a thing, told without a deed, may be any: they are one only in the same phrase ("three other children").
    """
    stories: dict[float, set[str]] = defaultdict(set)
    phrases: dict[str, set[str]] = defaultdict(set)
    for witness in given:
        stories[size(witness.claim)].add(witness.report.story.id)
        phrases[witness.claim.value].add(witness.report.story.id)
    usual = max(stories, key=lambda figure: (len(stories[figure]), figure))
    shared = {phrase for phrase, tellers in phrases.items() if len(tellers) >= _TWO and phrase.count(" ") >= _TWO}
    return [
        w
        for w in given
        if _near(size(w.claim), usual, _FAR if w.claim.predicate else _FAR_WITHOUT_DEED)
        and (w.claim.predicate or size(w.claim) > _FEW or w.claim.value in shared)
    ]


def _near(a: float, b: float, times: float) -> bool:
    return a <= times * b and b <= times * a


_FAR, _FAR_WITHOUT_DEED, _FEW = 2.0, 1.5, 3


def _independent(given: Sequence[Witness]) -> bool:
    origins, stories = _spread(given)
    return -origins >= _TWO and -stories >= _TWO


def _spread(given: Sequence[Witness]) -> tuple[int, int]:
    """Return on how many origins and stories the answers rest, the most first in order."""
    return -len({w.origin for w in given}), -len({w.report.story.id for w in given})
