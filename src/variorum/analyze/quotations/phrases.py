"""Cues that are no verb with its subject: "according to", "was how X put it"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import finite, sentence_stop
from variorum.analyze.quotations.cues import group_at, verb_at
from variorum.analyze.quotations.lines import RELATIVES
from variorum.analyze.quotations.shapes import Attribution, left_start, make
from variorum.analyze.quotations.sources import right_source
from variorum.analyze.tables import speech

if TYPE_CHECKING:
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import IsCue

_PHRASES: Final = tuple(tuple(phrase.split()) for phrase in speech.SOURCE_PHRASES)
_PHRASE_STARTS: Final = frozenset(phrase[0] for phrase in _PHRASES)


def according(line: Line, at: int, is_cue: IsCue) -> Attribution | None:
    """Read "according to X" and its like, before, after or within what is said."""
    if line.low[at] not in _PHRASE_STARTS:
        return None
    after = next((at + len(p) for p in _PHRASES if tuple(line.low[at : at + len(p)]) == p), at)
    if after == at or (line.low[at] == "per" and not _names_source(line, at)):
        return None
    source = right_source(line, after, is_cue)
    if source is None:
        return None
    source = source._replace(rule="according to")
    n = sentence_stop(line)
    if at == 0 or (at == 1 and line.low[0] in {"but", "and"}):
        begin = source.last
        if begin < n and line.comma(begin):
            inner = begin + 1
            if line.low[inner] in RELATIVES or not _clause_follows(line, inner, n):
                while inner < n and not line.comma(inner):
                    inner += 1
                begin = inner if inner < n else begin
            begin += 1
        return Attribution(line.number, (at, after), source, [(begin, n)], "state", at, "opening")
    if at > 1 and line.comma(at - 1) and line.low[at - 2] == "that" and source.last < n and line.comma(source.last):
        return Attribution(line.number, (at, after), source, [(source.last + 1, n)], "state", at, "opening")
    first = left_start(line, at - 1, lambda _: False)
    last = at - 1 if line.comma(at - 1) else at
    content = [(first, last)]
    if source.last < n - 1 and line.comma(source.last) and line.comma(at - 1):
        content.append((source.last + 1, n))
    return Attribution(line.number, (at, after), source, content, "state", at, "closing")


def _names_source(line: Line, at: int) -> bool:
    """Say whether "per" names who says so, not a rate: "Per the ministry, ...", "..., per Vell News"."""
    apart = at == 0 or line.comma(at - 1)
    return apart and at + 1 < len(line) and (line.mention[at + 1] >= 0 or line.low[at + 1] == "the")


def _clause_follows(line: Line, at: int, end: int) -> bool:
    """Say whether a finite verb stands between here and the next comma."""
    while at < end and not line.comma(at):
        verb = verb_at(line.low, at) if line.mention[at] < 0 else None
        if finite(line, at) or (verb is not None and verb[1].form in {"past", "s"}):
            return True
        at += 1
    return False


def hearsay(line: Line, at: int) -> Attribution | None:
    """Read "The general has reportedly fled": a clause that an adverb gives to nobody."""
    if line.low[at] not in speech.HEARSAY_ADVERBS or not line.heads or line.relations[at] != "advmod":
        return None
    verb = line.heads[at]
    told = verb >= 0 and line.sentence.tokens[verb].upos == "VERB" and line.relations[verb] not in {"acl", "xcomp"}
    if not told or verb_at(line.low, verb) is not None:
        return None
    first, last = line.stretch(verb)
    last = min(last, sentence_stop(line))
    parts = [(a, b) for a, b in ((first, at), (at + 1, last)) if a < b]
    return Attribution(line.number, (at, at + 1), None, parts, "state", first, "adverb")


def cleft(line: Line, at: int, is_cue: IsCue) -> Attribution | None:
    """Read "'We were close,' was how Ana Ruiz, who led the talks, put it": the speaker follows "how" or "what"."""
    if line.low[at] not in {"was", "is"} or at < 1 or line.low[at + 1 : at + 2] not in (["how"], ["what"]):
        return None
    before = at - 1 if not line.comma(at - 1) else at - 2
    source = right_source(line, at + 2, is_cue) if before >= 0 and line.quoted[before] >= 0 else None
    if source is None:
        return None
    for k in range(source.last, min(len(line), source.last + 6)):
        group = group_at(line.low, k) if line.quoted[k] < 0 else None
        if group is not None:
            source = right_source(line, at + 2, range(group.first, len(line)).__contains__) or source
            content = (left_start(line, before, is_cue), before + 1)
            return make(line, group._replace(modality=""), source._replace(rule="cleft"), [content], "closing")
    return None
