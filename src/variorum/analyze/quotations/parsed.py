"""What the rules see no source or content of: a cue whose subject and clause the parse knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.quotations.contents import content_right, sentence_stop
from variorum.analyze.quotations.cues import group_at
from variorum.analyze.quotations.lines import PRONOUNS
from variorum.analyze.quotations.shapes import make
from variorum.analyze.quotations.sources import Source, is_nobody

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import Attribution


def parsed(line: Line, at: int) -> Attribution | None:
    """Read what the rules see no source or content of: a cue whose subject and clause the parse knows."""
    group = group_at(line.low, at) if line.heads else None
    if group is None or group.passive or line.quoted[group.verb] >= 0 or line.mention[group.verb] >= 0:
        return None
    subjects = line.below(group.verb, "nsubj") or line.below(_first_of(line, group.verb), "nsubj")
    if not subjects:
        return None
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse")
    if source.last > group.first or is_nobody(line, source.first, source.last):
        return None
    content = _parsed_content(line, group, subjects[0])
    return make(line, group, source, [content], "normal") if content is not None else None


def _parsed_content(line: Line, group: Group, subject: int) -> tuple[int, int] | None:
    """Return the clause a cue governs; where someone is its subject, whatever its constructions allow."""
    clauses = [k for k in line.below(group.verb, "ccomp") if line.quoted[k] < 0]
    n = sentence_stop(line)
    if len(clauses) == 1:
        first, last = line.stretch(clauses[0])
        return (first, min(last, n)) if group.last <= first < n else None
    someone = line.mention[subject] >= 0 or line.low[subject] in PRONOUNS
    if not someone or not line.below(group.verb, "obj", "obl", "xcomp"):
        return None
    after = content_right(line, group)
    end = min(n, line.stretch(group.verb)[1])
    return (after[0], min(after[1], end)) if after is not None and after[0] < end else None


def _first_of(line: Line, at: int) -> int:
    """Return the verb that a coordinated verb shares its subject with, or the verb itself."""
    while line.relations[at] == "conj" and line.heads[at] >= 0:
        at = line.heads[at]
    return at
