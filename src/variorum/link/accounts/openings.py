"""Which questions the accounts of an event open themselves: where the gun lay, how many trucks were burnt.

No table foresees them. A question is open where several accounts, on independent origins, tell something of the same
thing and deed in answer to the same question word; what one account alone tells is its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.link.accounts.numbers import NUMBER, numbers_of_one_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness

_TWO = 2


def open_questions(
    propositions: Sequence[Witness], foreseen: Iterable[Witness], config: AccountsConfig
) -> dict[tuple[str, str], list[Witness]]:
    """Answer: what do several accounts tell of the same thing, beside the points that tables foresee?

    Words that answer a foreseen point open no other. Of many questions those are kept that most origins answer.
    """
    taken: dict[str, list[Witness]] = defaultdict(list)
    for witness in foreseen:
        taken[witness.story_id].append(witness)
    asked: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for witness in propositions:
        if not any(witness.claim.span.overlaps(w.claim.span) for w in taken[witness.story_id]):
            asked[witness.claim.point, witness.claim.about].append(witness)
    numbers = {question: asked.pop(question) for question in sorted(asked) if question[0] == NUMBER}
    telling = asked | numbers_of_one_matter(numbers)
    answered = {question: given for question, given in telling.items() if _independent(given)}
    ranked = sorted(answered, key=lambda question: (*_spread(answered[question]), question))
    return {question: answered[question] for question in ranked[: config.open_points]}


def _independent(given: Sequence[Witness]) -> bool:
    origins, stories = _spread(given)
    return -origins >= _TWO and -stories >= _TWO


def _spread(given: Sequence[Witness]) -> tuple[int, int]:
    """Return on how many origins and stories the answers rest, the most first in order."""
    return -len({w.origin for w in given}), -len({w.story_id for w in given})
