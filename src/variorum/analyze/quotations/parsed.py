"""What the rules see no source or content of: a cue whose subject and clause the parse knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import content_right, sentence_stop
from variorum.analyze.quotations.cues import group_at
from variorum.analyze.quotations.lines import PRONOUNS
from variorum.analyze.quotations.shapes import make
from variorum.analyze.quotations.sources import Source, is_nobody
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import Attribution

# Verbs that tell how far a deed has come; their subject is that of the infinitive.
_PHASES: Final = entries("continue begin start go come try rush move step proceed return hasten fail seem appear able")
_APPROACHES: Final = entries("come go take turn return gather meet use")  # "took to the air to deny", "came to warn"


def parsed(line: Line, at: int) -> Attribution | None:
    """Read what the rules see no source or content of: a cue whose subject and clause the parse knows."""
    group = group_at(line.low, at) if line.heads else None
    if group is None or group.passive or line.quoted[group.verb] >= 0 or line.mention[group.verb] >= 0:
        return None
    subjects = line.below(group.verb, "nsubj") or line.below(_first_of(line, group.verb), "nsubj")
    if not subjects:
        return None
    first, last = line.stretch(subjects[0])
    while last < group.first and line.mention[last] == line.mention[last - 1] >= 0:
        last += 1  # "Al Noor | TV"
    source = Source(first, last, subjects[0], "parse")
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
    if not someone or not line.below(group.verb, "obj", "obl", "xcomp", "advcl"):
        return None
    after = content_right(line, group)
    end = min(n, line.stretch(group.verb)[1])
    return (after[0], min(after[1], end)) if after is not None and after[0] < end else None


def subject_of_outer(line: Line, group: Group) -> Source | None:
    """Return the subject of the verb that governs an infinitive of speech: "the ministry continued to deny that"."""
    relation = line.relations[group.verb] if line.heads else ""
    outer = line.heads[group.verb] if relation in {"xcomp", "advcl"} else -1
    lemmas = _PHASES if relation == "xcomp" else _APPROACHES
    if outer < 0 or line.sentence.tokens[outer].lemma not in lemmas:
        return None
    subjects = line.below(outer, "nsubj") or line.below(_first_of(line, outer), "nsubj")
    if not subjects or line.below(outer, "obj", "iobj"):
        return None
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse")
    return source if source.last <= group.first and not is_nobody(line, source.first, source.last) else None


def subject_within(line: Line, group: Group, found: list[Attribution]) -> Source | None:
    """Return the subject of a verb joined to a clause within what is said: "he said she left and warned them"."""
    first = _first_of(line, group.verb) if line.heads else group.verb
    subjects = line.below(first, "nsubj", "nsubj:pass")
    if first == group.verb or not subjects or any(one.cue[0] <= first < one.cue[1] for one in found):
        return None
    within = any(begin <= subjects[0] < end for one in found for begin, end in one.content)
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse")
    return source if within and source.last <= group.first and not is_nobody(line, source.first, source.last) else None


def own_subject(line: Line, group: Group) -> Source | None:
    """Return the subject that a participle has of its own: "with both sides blaming each other"."""
    subjects = line.below(group.verb, "nsubj") if line.heads else []
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse") if subjects else None
    if source is None or source.last > group.first or is_nobody(line, source.first, source.last):
        return None
    return source


def publisher(line: Line, group: Group) -> Source | None:
    """Return who "put out a statement saying": the subject of the verb whose object the participle describes."""
    if not line.heads or line.relations[group.verb] != "acl":
        return None
    thing = line.heads[group.verb]
    while line.relations[thing] == "nmod":  # "a series of posts saying"
        thing = line.heads[thing]
    subjects = line.below(line.heads[thing], "nsubj") if line.relations[thing] == "obj" else []
    source = Source(*line.stretch(subjects[0]), subjects[0], "parse") if subjects else None
    return source if source is not None and source.last <= group.first else None


def _first_of(line: Line, at: int) -> int:
    """Return the verb that a coordinated verb shares its subject with, or the verb itself."""
    while line.relations[at] == "conj" and line.heads[at] >= 0:
        at = line.heads[at]
    return at
