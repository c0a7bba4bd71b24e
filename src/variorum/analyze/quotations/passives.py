"""Cues in the passive: "was accused by X of Y", "are believed to": said of the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import content_right, sentence_stop
from variorum.analyze.quotations.cues import group_at
from variorum.analyze.quotations.shapes import closes_content, left_start, make
from variorum.analyze.quotations.sources import left_source, right_source
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import Attribution, IsCue, Shape

# Passives with "as" that say what somebody takes a thing for: "was described as an accident".
_CALLED: Final = entries(
    "describe see view regard portray depict characterize characterise criticize criticise condemn "
    "denounce dismiss hail praise label brand treat define rate"
)
_RELAYED: Final = entries("quote cite be_quoted")
# Constructions of which a passive can be made.
_SPOKEN_OF: Final = ("C", "D", "T", "N", "G", "A", "X", "S")
_RELAY_REACH: Final = 9  # tokens from "was quoted" to "as": "by Vell News on Monday as saying"
# Passives that give words to nobody in particular: "is believed to", "was accused of".
_SAID_OF: Final = entries("accuse blame believe think say allege report suspect expect estimate rumor consider know")


def passive(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read "was accused by X of Y" and "were rejected by X": what is said of the subject, on the word of the agent."""
    n = sentence_stop(line)
    relayed = _relayed(line, group, is_cue)
    if relayed is not None or group.entry.lemma == "be quoted":
        return relayed
    if not any(group.entry.takes(construction) for construction in _SPOKEN_OF):
        return None  # "had been started by arsonists": "start" gives words only beside quotation marks
    by = group.last
    while by < n and line.low[by] != "by" and by - group.last < 12 and not line.comma(by):
        by += 1
    if by >= n or line.low[by] != "by":
        return _agentless(line, group, n, is_cue)
    source = right_source(line, by + 1, is_cue)
    if source is None or (line.mention[source.head] < 0 and not _many(line, group)):
        return None
    subject = left_source(line, group.first - 1, is_cue) if group.first else None
    if subject is None:
        return None
    content = [(subject.first, subject.last)]
    if by > group.last:
        content.append((group.last, by))
    entry, parts, stop = group.entry, line.low[group.last : source.last + 2], source.head
    while stop < source.last and line.mention[stop] == line.mention[source.head]:
        stop += 1
    if stop < source.last and line.low[stop] == "to":
        source = source._replace(last=stop)
    if entry.takes("T") and not entry.takes("N") and not {"to", "that", "not"} & set(parts):
        return None  # "was ordered off by": a deed done to them
    if source.last < n and not line.comma(source.last):
        content.append((source.last, n))
    attribution = make(line, group, source._replace(rule="agent"), content, "passive")
    attribution.start = subject.first
    return attribution


def _many(line: Line, group: Group) -> bool:
    """Say whether several do what a passive tells, by the parse: "was endorsed by dozens of papers"."""
    agents = line.below(group.verb, "obl:agent")
    return bool(agents) and "Number=Plur" in line.sentence.tokens[agents[0]].features


def _relayed(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read "was quoted by the paper as saying that ...": the subject speaks, the verb after "as" leads to content."""
    if group.entry.lemma not in _RELAYED or not group.first:
        return None
    near = range(group.last, min(len(line) - 1, group.last + _RELAY_REACH))
    at = next((k + 1 for k in near if line.low[k] == "as"), 0)
    inner = group_at(line.low, at) if at else None
    source = left_source(line, group.first - 1, is_cue)
    if inner is None or inner.entry.form != "ing" or source is None:
        return None
    before = source.first - 1
    if before >= 0 and closes_content(line, before):
        content = (left_start(line, before, is_cue), before if line.comma(before) else before + 1)
        shape: Shape = "closing"
    else:
        after = content_right(line, inner)
        if after is None:
            return None
        content, shape = after, "normal"
    cue = inner._replace(first=group.first, negated=group.negated, modality=group.modality)
    return make(line, cue, source, [content], shape)


def _of_nobody(line: Line, group: Group, n: int, is_cue: IsCue) -> Attribution | None:
    """Read "It was announced that ..." and "..., it was reported": what is said on nobody's word."""
    it, at = group.first - 1, line.skip_time_right(group.last)
    if it < 0 or line.low[it] != "it" or not (group.entry.takes("C") or group.entry.takes("D")):
        return None
    if at < n - 1 and line.low[at] == "that":
        attribution = make(line, group, None, [(at, n)], "passive")
    elif it > 1 and line.comma(it - 1) and (at >= n or line.comma(at)):
        attribution = make(line, group, None, [(left_start(line, it - 1, is_cue), it - 1)], "closing")
    else:
        return None
    attribution.start = it
    return attribution


def _agentless(line: Line, group: Group, n: int, is_cue: IsCue) -> Attribution | None:
    """Read "was accused of shelling", "are believed to be": said of the subject, on nobody's word."""
    at = group.last
    nobody = _of_nobody(line, group, n, is_cue)
    if nobody is not None:
        return nobody
    if at >= n or (group.entry.lemma not in _SAID_OF and not (line.low[at] == "as" and group.entry.lemma in _CALLED)):
        return None
    if line.low[at] not in group.entry.prepositions | {"to", "as"}:
        return None
    subject = left_source(line, group.first - 1, is_cue) if group.first else None
    if subject is None:
        return None
    first = at if line.low[at] == "to" else at + 1
    attribution = make(line, group, None, [(subject.first, subject.last), (first, n)], "passive")
    attribution.start = subject.first
    return attribution
