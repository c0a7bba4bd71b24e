"""Whether two reports that tell of a thing or a deed by one word tell of the same one.

Either has the word once only, or linking would not see it. They tell of the same if something beside it is the same
too: a word that describes it, what it hangs on, who takes part. A chest tube in the one report of an event is that in
the other; a birthday need not be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.link.accounts.wording import told_words
from variorum.model import TOLD, WHICH
from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Claim

# Points on which one word in common is not enough, and on which answers without another one can both hold.
LOOSE = frozenset({WHICH, TOLD})


def that_meet(given: Sequence[Witness]) -> list[Witness]:
    """Return the answers that meet another report's, the most of them that meet one another in a chain."""
    anchors = [_anchors(witness.claim) for witness in given]
    left = set(range(len(given)))
    best: list[int] = []
    while left:
        chain = _chain(min(left), given, anchors)
        left -= set(chain)
        if len({given[i].story_id for i in chain}) > len({given[i].story_id for i in best}):
            best = chain
    return [given[i] for i in best]


def _chain(first: int, given: Sequence[Witness], anchors: Sequence[AbstractSet[str]]) -> list[int]:
    reached, waiting = {first}, [first]
    while waiting:
        at = waiting.pop()
        met = {i for i in range(len(given)) if i not in reached and anchors[i] & anchors[at]}
        reached |= met
        waiting += met
    return sorted(reached)


def _anchors(claim: Claim) -> frozenset[str]:
    """Return what may be the same beside the word itself: who takes part, what it hangs on, words of the answer."""
    own = told_words(claim.about) | {form for form in forms(claim.value) if form[:_STEM] == claim.about[:_STEM]}
    beside = {word for word in told_words(claim.value) - own if len(word) > _SHORT}
    return frozenset(beside | {*claim.participants, claim.predicate} - {""})


_STEM = 4  # letters that the forms of a word share
_SHORT = 2
