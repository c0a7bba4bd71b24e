"""One attribution of a sentence: cue, source and content, and the shape of the clause it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from variorum.analyze.quotations.contents import QUESTIONS
from variorum.analyze.quotations.sources import main_subject
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.sources import Source
    from variorum.model import SpeechAct, Tense

    IsCue = Callable[[int], bool]

# Where the content stands to its cue; the examples are in tables/rules/quotations.tsv.
Shape = Literal[
    "normal", "closing", "inverted", "opening", "coordinated", "participle", "infinitive", "passive", "noun",
    "signature", "subject before", "cited", "adverb",
]  # fmt: skip

# Verbs that may follow what was said without marks: "The bridge is open, the mayor said."
CLOSERS: Final = entries(
    """
    say tell add report note announce warn argue claim believe think explain write confirm insist allege
    estimate predict show learn find know reply conclude state suggest acknowledge concede admit declare
    maintain understand recall observe remark contend complain assert fear hope reveal indicate put_it
    """
)
COORDINATORS: Final = entries("and but or")
OPENING_CLAUSES: Final = entries("when if after before while although though since once until as whereas")


@dataclass(slots=True)
class Attribution:
    """One attribution of a sentence, in token indices of its line."""

    line: int
    cue: tuple[int, int]
    source: Source | None
    content: list[tuple[int, int]]
    act: SpeechAct
    start: int
    shape: Shape
    negated: bool = False
    modality: str = ""
    strong: bool = True
    shared: bool = False
    lemma: str = ""
    tense: Tense = ""

    @property
    def rule(self) -> str:
        """The rules that read it: how the source was found, then where the content stands."""
        parts = (self.source.rule, self.shape) if self.source is not None else (self.shape,)
        return ", ".join(dict.fromkeys(parts))

    @property
    def opens(self) -> bool:
        """Whether what was said follows in the next paragraph, after a colon."""
        return bool(self.content) and self.shape != "noun" and self.content[0][0] == self.content[0][1]


def make(
    line: Line,
    group: Group,
    source: Source | None,
    content: list[tuple[int, int]],
    shape: Shape,
    *,
    elided: bool = False,
) -> Attribution:
    """Return the attribution of a verb group: its act, negation and modality are the group's.

    ``elided`` says that the subject stands with another verb: the attribution begins with its own.
    """
    start = min(group.first, source.first) if source is not None and not elided else group.first
    return Attribution(
        line.number, (group.first, group.last), source, content, group.entry.act, start, shape,
        negated=group.negated, modality=group.modality, shared=elided, lemma=group.entry.lemma, tense=group.tense,
    )  # fmt: skip


def shared(line: Line, before: int, found: list[Attribution]) -> Source | None:
    """Return the subject an elided one stands for: of the attribution before, else of the main clause."""
    for earlier in reversed(found):
        if earlier.source is not None and earlier.shape != "noun":
            return earlier.source._replace(rule="shared subject")
    source = main_subject(line, before)
    return source._replace(rule="main subject") if source is not None else None


def closes_content(line: Line, at: int) -> bool:
    """Say whether the token before a source phrase closes what was said: a comma or a closing quotation mark."""
    return line.comma(at) or line.quoted[at] >= 0 or line.low[at] in {"—", "–", "--"}


def opens_clause(line: Line, after: tuple[int, int]) -> bool:
    """Say whether content begins with a sign that it is a clause or speech: "that", a question word, a mark."""
    return line.low[after[0]] in {"that"} | QUESTIONS or line.quoted[after[0]] >= 0


def left_start(line: Line, at: int, is_cue: IsCue) -> int:
    """Return where the clause begins that closes at ``at``: the sentence's start, or after an earlier attribution."""
    first = 0
    for k in range(at - 1, -1, -1):
        if line.quoted[k] < 0 and (line.low[k] == ";" or is_cue(k)):
            first = k + 1
            break
    while first < at and line.quoted[first] < 0 and (line.comma(first) or line.low[first] in {"that", "-", "–", "—"}):
        first += 1
    return first
