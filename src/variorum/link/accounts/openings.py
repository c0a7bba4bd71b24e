"""Which questions the accounts of an event open themselves: where the gun lay, how many trucks were burnt.

No table foresees them. A question is open where several accounts, on independent origins, tell something of the same
thing and deed in answer to the same question word; what one account alone tells is its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from variorum.link.accounts.meetings import LOOSE, that_meet
from variorum.link.accounts.numbers import NUMBER, numbers_of_one_matter
from variorum.link.accounts.wording import told_words
from variorum.model import WAY, WHICH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Span

_TWO = 2


def open_questions(
    propositions: Sequence[Witness], foreseen: Iterable[Witness], config: AccountsConfig
) -> dict[tuple[str, str], list[Witness]]:
    """Answer: what do several accounts tell of the same thing, beside the points that tables foresee?

    Words that answer a foreseen point open no other. Of many questions those are kept that most origins answer.
    """
    taken: dict[str, list[Span]] = defaultdict(list)
    for witness in foreseen:
        taken[witness.story_id].append(witness.claim.span)
    asked: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for witness in propositions:
        asked[witness.claim.point, witness.claim.about].append(witness)
    several = {q: given for q, given in asked.items() if q[0] == NUMBER or _independent(given)}
    open_ = {
        question: [w for w in given if not any(w.claim.span.overlaps(span) for span in taken[w.story_id])]
        for question, given in several.items()
    }
    numbers = {question: open_.pop(question) for question in sorted(open_) if question[0] == NUMBER}
    telling = open_ | numbers_of_one_matter({question: given for question, given in numbers.items() if given})
    telling |= {question: that_meet(given) for question, given in telling.items() if question[0] in LOOSE}
    answered = {q: given for q, given in telling.items() if _independent(given) and not _as_ever(q[0], given)}
    ranked = sorted(answered, key=lambda question: (question[0] in LOOSE, *_spread(answered[question]), question))
    return {question: answered[question] for question in ranked[: config.open_points]}


def _as_ever(point: str, given: Sequence[Witness]) -> bool:
    """Say whether all tell the course that such an event mostly takes, or call a thing alike: that asks nothing."""
    if point == WHICH:
        return len({told_words(w.claim.value) for w in given}) == 1
    return point == WAY and all(w.claim.value in _MOSTLY for w in given)


_MOSTLY = frozenset({"arrested", "were called", "walked in"})


def _independent(given: Sequence[Witness]) -> bool:
    origins, stories = _spread(given)
    return -origins >= _TWO and -stories >= _TWO


def _spread(given: Sequence[Witness]) -> tuple[int, int]:
    """Return on how many origins and stories the answers rest, the most first in order."""
    return -len({w.origin for w in given}), -len({w.story_id for w in given})
