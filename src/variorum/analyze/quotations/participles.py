"""Cues that are participles and infinitives: whose words they are is said elsewhere in the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import content_right, sentence_stop
from variorum.analyze.quotations.lines import MARKS, PREPOSITIONS, STOPS
from variorum.analyze.quotations.parsed import own_subject, publisher, subject_of_outer
from variorum.analyze.quotations.shapes import make, opens_clause, shared
from variorum.analyze.quotations.sources import left_source, right_source
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import Attribution, IsCue
    from variorum.analyze.quotations.sources import Source

_BEFORE_PARTICIPLE: Final = STOPS | {"by", "after", "before", "and", "while", "when", "or", "but"}
_STRONG: Final = entries(
    "accuse blame warn urge call_for call_on condemn announce criticize criticise denounce threaten"
)


def participle(line: Line, group: Group, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    """Read ", accusing X of Y", "by warning that", "with the minister arguing that", "cited officials as saying"."""
    after = content_right(line, group)
    if after is None:
        return None
    left = group.first - 1
    while left >= 0 and line.low[left] == "not":
        left -= 1
    if left < 0:
        return _opening_participle(line, group, after, is_cue)
    source = _participle_source(line, group, left, found, is_cue)
    if source is None:
        return None
    attribution = make(line, group, source, [after], "participle")
    attribution.start = source.first if source.rule.startswith("subject") else group.first
    attribution.shared = not source.rule.startswith("subject")
    return attribution


def _participle_source(line: Line, group: Group, left: int, found: list[Attribution], is_cue: IsCue) -> Source | None:
    """Return who does what a participle tells, by the word before it."""
    if line.low[left] in PREPOSITIONS - _BEFORE_PARTICIPLE:
        return None  # "accused them of refusing to": they refuse, not who accuses
    if line.low[left] == "as" and left:
        relayed = left_source(line, left - 1, is_cue)
        if relayed is not None:
            return relayed
    if line.comma(left) or line.low[left] in _BEFORE_PARTICIPLE or line.quoted[left] >= 0:
        return shared(line, group.first, found)
    source = publisher(line, group) or left_source(line, left, is_cue)
    unsure = source is None or (line.mention[source.head] < 0 and source.rule not in {"pronoun", "parse"})
    return own_subject(line, group) or shared(line, group.first, found) if unsure else source


def _comma_closes(line: Line, at: int) -> bool:
    """Say whether a phrase ends here with a comma, set before the closing mark if it ends in a quotation."""
    if line.quoted[at] < 0:
        return line.comma(at)
    last = at + 1 >= len(line) or line.quoted[at + 1] < 0
    return last and line.low[at] in MARKS and line.comma(at - 1)


def _opening_participle(line: Line, group: Group, after: tuple[int, int], is_cue: IsCue) -> Attribution | None:
    """Read "Accusing Kabul of bad faith, the minister ...": the subject follows the comma."""
    comma, n = after[0], sentence_stop(line)
    while comma < n and not _comma_closes(line, comma):
        comma += 1
    source = right_source(line, comma + 1, is_cue) if comma + 1 < n else None
    if source is None or line.mention[source.head] < 0:
        return None
    mention, last = line.mention[source.head], source.head
    while last < source.last and line.mention[last] == mention:
        last += 1
    source = source._replace(last=last, rule="subject after")
    stop = comma + 1 if line.quoted[comma] >= 0 else comma
    return make(line, group, source, [(after[0], stop)], "participle", elided=True)


def infinitive(line: Line, group: Group, found: list[Attribution]) -> Attribution | None:
    """Read "called the press to announce that", "continued to deny"."""
    after = content_right(line, group)
    if after is None:
        return None
    source = subject_of_outer(line, group)
    if source is None and line.mention[group.first - 1] >= 0:
        return None  # "asked the guild to warn": not who asks
    if source is None and (
        opens_clause(line, after) or group.entry.lemma in _STRONG or line.below(group.verb, "ccomp")
    ):
        source = shared(line, group.first, found)
    if source is None:
        return None
    return make(line, group, source, [after], "infinitive", elided=True)
