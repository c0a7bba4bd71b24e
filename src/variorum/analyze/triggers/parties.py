"""Who did it, and to whom: the parties of a trigger."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from variorum.analyze.tables import entries
from variorum.analyze.triggers.lines import LOCATIVE, index_at
from variorum.analyze.triggers.talks import REACH

if TYPE_CHECKING:
    from variorum.analyze.triggers.lines import Line
    from variorum.analyze.triggers.matching import Match
    from variorum.model import Mention

_BE = entries("was were been being be is are got gets")
_AGENTS = frozenset({"PER", "ORG", "GPE", "NORP"})
# Verbs by which somebody does what a noun tells: "launched an attack on".
_DOING = entries(
    "launch launched launches launching carry carried carries carrying mount mounted stage staged stages staging "
    "conduct conducted conducts conducting commit committed waged unleashed perpetrated led ordered"
)
_DOING_REACH = 4  # words before a noun in which such a verb is looked for


def may_act(sentence: Line, mention: Mention) -> bool:
    """Say whether a mention can be a party: no bare place after "in" or "at"."""
    if mention.kind not in _AGENTS:
        return False
    at = index_at(sentence, mention.span.start)
    return not (mention.kind == "GPE" and at and sentence.forms[at - 1] in LOCATIVE)


def parties(sentence: Line, match: Match) -> tuple[str, str]:
    """Return (actor, recipient) of a trigger as entity ids, empty where the words do not say."""
    acting = sentence.mentions
    here = bisect_left(acting, sentence.words[match.first].start, key=lambda mention: mention.span.start)
    left = [m for m in acting[max(0, here - 3) : here] if m.span.end <= sentence.words[match.first].start]
    right = [m for m in acting[here : here + 4] if m.span.start >= sentence.words[match.last].end]
    pair = _between(sentence, match, right)
    if pair is not None:
        return pair
    if match.rule == "talks end":
        return "", ""  # what failed are the talks; who holds them is said with "between" or not at all
    agent = _after_by(sentence, match, right)
    before = sentence.forms[max(0, match.first - 3) : match.first]
    noun = match.entry.part == "n" or sentence.words[match.last].start in sentence.nouns  # "condemned the attack"
    if not noun and (any(form in _BE for form in before) or agent):
        return agent, left[-1].entity_id if left else ""
    if noun:
        return _of_noun(sentence, match, left, right, agent)
    same = [m for m in right if sentence.clauses[index_at(sentence, m.span.start)] == sentence.clauses[match.last]]
    return left[-1].entity_id if left else "", same[0].entity_id if same else ""


def _between(sentence: Line, match: Match, right: list[Mention]) -> tuple[str, str] | None:
    """Read "talks between A and B", or with words of failure "talks between A and B have failed"."""
    if "between" in sentence.forms[match.first : match.last + 3]:
        return (right[0].entity_id, right[1].entity_id) if len(right) > 1 else None
    near = sentence.forms[max(0, match.first - REACH) : match.first]
    if match.rule == "talks end" and "between" in near:
        start = sentence.words[match.first - len(near) + near.index("between")].end
        pair = [m.entity_id for m in sentence.mentions if m.span.start >= start][:2]
        return (pair[0], pair[1]) if len(pair) == 2 else None
    return None


def _after_by(sentence: Line, match: Match, right: list[Mention]) -> str:
    """Return the entity right after a "by" that follows the trigger within eight words."""
    for i in range(match.last + 1, min(len(sentence.words), match.last + 9)):
        if sentence.clauses[i] != sentence.clauses[match.last]:
            break
        if sentence.forms[i] == "by":
            near = [m for m in right if 0 <= m.span.start - sentence.words[i].end <= 12]
            return near[0].entity_id if near else ""
    return ""


def _of_noun(sentence: Line, match: Match, left: list[Mention], right: list[Mention], agent: str) -> tuple[str, str]:
    """Read "A's attack on B" and "attack by A against B"."""
    start = sentence.words[match.first].start
    doing = _DOING & set(sentence.forms[max(0, match.first - _DOING_REACH) : match.first])
    owner = left[-1].entity_id if left and (doing or start - left[-1].span.end <= 4) else ""
    after = "".join(sentence.forms[match.last + 1 : match.last + 2])
    target = right[0].entity_id if right and after in {"on", "against", "with", "of"} else ""
    return agent or owner, target
