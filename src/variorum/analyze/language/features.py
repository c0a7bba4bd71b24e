"""The features of words that attribution needs, in Universal Dependencies' terms: tense, mood, voice, number.

Most are read off a word's Penn Treebank tag; moods other than the indicative, and the voice, off its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEATURES: Final = {
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNS": "Number=Plur",
    "NNPS": "Number=Plur",
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Tense=Pres|VerbForm=Part",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
    "JJR": "Degree=Cmp",
    "RBR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBS": "Degree=Sup",
}
_IMPERATIVE: Final = "Mood=Imp|VerbForm=Fin"
_SUBJUNCTIVE: Final = "Mood=Sub|VerbForm=Fin"
_PAST_SUBJUNCTIVE: Final = "Mood=Sub|Tense=Past|VerbForm=Fin"
_CONDITIONAL: Final = "Mood=Cnd|VerbForm=Fin"
_HELPING: Final = frozenset(("aux", "aux:pass", "cop"))
_SUBJECTS: Final = frozenset(("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"))
_HELD: Final = _SUBJECTS | _HELPING  # a verb that has one of these is no command
_FINITE: Final = frozenset(("MD", "VBD", "VBP", "VBZ"))
_OPENING: Final = frozenset('"“‘:«')
_COMMANDING: Final = frozenset(("root", "parataxis", "list"))
_CONTENT: Final = frozenset(("ccomp", "acl", "csubj", "csubj:pass", "advcl"))
_SINGULAR: Final = frozenset(("NN", "NNP"))
_SINGULAR_PRONOUNS: Final = entries("i he she it this that")
_UNREAL: Final = entries("if though unless")
# After them "that" and a bare verb tell what shall be.
_DEMANDS: Final = entries(
    """
    demand demands demanded demanding insist insists insisted insisting recommend recommends recommended recommending
    recommendation recommendations urge urges urged urging propose proposes proposed proposing proposal request requests
    requested requesting require requires required requiring requirement ask asks asked asking suggest suggests
    suggested suggesting suggestion order orders ordered stipulate stipulates stipulated call calls called condition
    essential important vital imperative necessary crucial
    """
)


class _Clause(NamedTuple):
    """What governs the mood of a clause's verb: its words by their part in it."""

    subject: int
    marks: tuple[int, ...]
    helpers: tuple[int, ...]


def features(texts: Sequence[str], xpos: Sequence[str], heads: Sequence[int], deprels: Sequence[str]) -> list[str]:
    """Answer: of which tense, mood, number and voice is each word of a sentence? "" where nothing tells.

    A verb that a passive auxiliary depends on is passive. Imperatives (a bare verb that nobody is the subject of and
    nothing governs), subjunctives ("demanded that he leave", "if it were") and conditionals ("would") follow
    Huddleston and Pullum, *The Cambridge Grammar of the English Language* (2002), chapters 3 and 10. Heads count from
    0; -1 is none.
    """
    found = [_FEATURES.get(tag, "") for tag in xpos]
    lows = [text.lower() for text in texts]
    for at, tag in enumerate(xpos):
        if tag == "VB" or lows[at] == "were":
            found[at] = _mood(at, lows, xpos, heads, deprels) or found[at]
        elif tag == "MD" and lows[at] in {"would", "'d", "’d"}:
            found[at] = _CONDITIONAL
    for at, label in enumerate(deprels):
        if label == "aux:pass" and found[heads[at]]:
            found[heads[at]] += "|Voice=Pass"
    return found


def _mood(at: int, lows: Sequence[str], xpos: Sequence[str], heads: Sequence[int], deprels: Sequence[str]) -> str:
    """Return the features of a bare verb or a "were" that is imperative or subjunctive, else ""."""
    verb = heads[at] if deprels[at] in _HELPING else at
    clause = _clause(verb, heads, deprels)
    finite = [k for k in clause.helpers if xpos[k] in _FINITE and k != at]
    if finite or any(xpos[k] == "TO" for k in clause.marks):
        return ""
    marks = {lows[k] for k in clause.marks}
    if lows[at] == "were":
        singular = clause.subject >= 0 and (
            lows[clause.subject] in _SINGULAR_PRONOUNS or xpos[clause.subject] in _SINGULAR
        )
        joined = any(label == "conj" and heads[k] == clause.subject for k, label in enumerate(deprels))
        return _PAST_SUBJUNCTIVE if singular and not joined and marks & _UNREAL else ""
    if clause.subject < 0:
        return _IMPERATIVE if not marks and _commands(verb, lows, xpos, heads, deprels) else ""
    told = deprels[verb] in _CONTENT and ("lest" in marks or lows[heads[verb]] in _DEMANDS)
    return _SUBJUNCTIVE if told and xpos[clause.subject] != "PRP$" and clause.subject < at else ""


def _clause(verb: int, heads: Sequence[int], deprels: Sequence[str]) -> _Clause:
    own = [k for k, head in enumerate(heads) if head == verb]
    return _Clause(
        next((k for k in own if deprels[k] in _SUBJECTS), -1),
        tuple(k for k in own if deprels[k] == "mark"),
        tuple(k for k in own if deprels[k] in _HELPING),
    )


def _commands(
    verb: int, lows: Sequence[str], xpos: Sequence[str], heads: Sequence[int], deprels: Sequence[str]
) -> bool:
    """Say whether a bare verb without a subject governs its sentence, quoted words, or stands beside what does so."""
    if deprels[verb] in _COMMANDING:
        return True
    if deprels[verb] == "ccomp":
        return verb == 0 or lows[verb - 1] in _OPENING
    before = heads[verb]
    if deprels[verb] != "conj" or xpos[before] != "VB":
        return False
    held = any(head == before and (deprels[k] in _HELD or xpos[k] == "TO") for k, head in enumerate(heads))
    return not held and _commands(before, lows, xpos, heads, deprels)
