"""Has what a trigger tells of happened, or is it denied, feared, planned, to come?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.tables import entries
from variorum.analyze.triggers.lexicon import IRREGULAR

if TYPE_CHECKING:
    from variorum.analyze.triggers.lines import Line
    from variorum.analyze.triggers.matching import Match

_NOT = entries(
    """
    not never no without neither nor cannot didn't don't doesn't won't wasn't weren't isn't aren't hasn't haven't
    hadn't couldn't wouldn't can't nobody none
    """
)
# Words before a trigger that take it back or set it in another world than that of fact.
_WORDS_OF_MODALITY = {
    "denied": entries("deny denies denied denying"),
    "possible": entries("may might could can possible potential risk likely fear feared"),
    "conditional": entries("if unless would"),
    "demanded": entries("should must urged urges demanded demands"),
    "threatened": entries("threatened threatens threatening"),
    "alleged": entries("alleged allegedly suspected accused reportedly"),
    "attempted": entries("attempted tried"),
    "intended": entries("aimed aiming hopes plan plans planned vowed pledged"),
    "refused": entries("refused refusing refuses failing"),
    "prevented": entries("prevent preventing avoid avert"),
}
_MODALITY = {word: modality for modality, words in _WORDS_OF_MODALITY.items() for word in words}
_FUTURE = entries(
    """
    will shall upcoming planned scheduled expected due tomorrow next ahead won't plans plan intends prepares
    preparing set
    """
)
_PAST = entries("was were had has have been did earlier previous recent last after")
# Verbs after which "to" tells of what has begun, not of what is to come.
_BEGUN = entries("continued continue continues began begun started managed happened appeared")
_PAST_FORMS = frozenset(
    form for forms in IRREGULAR.values() for form in forms.split() if not form.endswith(("s", "ing"))
) | frozenset({"shot", "died", "broke", "ended"})
_SCOPE = 5  # words before a trigger in which a negation, a modal or an auxiliary is looked for


def words_before(sentence: Line, match: Match) -> list[str]:
    """Return the up to five words before a trigger that stand in its clause, the nearest first."""
    clause = sentence.clauses[match.first]
    near = range(match.first - 1, max(-1, match.first - 1 - _SCOPE), -1)
    return [sentence.forms[i] for i in near if sentence.clauses[i] == clause]


def negated(before: list[str]) -> bool:
    """Say whether the words before a trigger deny it."""
    return any(form in _NOT for form in before[:4]) and before[:1] != ["without"]


def modality(before: list[str]) -> str:
    """Return in which world a trigger happened ("denied", "possible", ...); empty for that of fact."""
    return next((_MODALITY[form] for form in before if form in _MODALITY), "")


def tense(sentence: Line, match: Match, before: list[str]) -> str:
    """Say whether a trigger tells of what has happened or of what is to come; empty if its words do not show it."""
    form = sentence.forms[match.first]
    if before[:1] == ["to"]:
        return "past" if before[1:2] and before[1] in _BEGUN else "future"
    if any(word in _FUTURE for word in before):
        return "future"
    if match.entry.part == "n":
        return "past" if any(word in _PAST for word in before) else ""
    if form.endswith("ed") or form in _PAST_FORMS or any(word in _PAST for word in before):
        return "past"
    return ""
