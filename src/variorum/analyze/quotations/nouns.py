"""Cues that are nouns: "Kabul's claim that", "their demand for", "voiced concern about"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, cast

from variorum.analyze.quotations.contents import finite, past_comma, sentence_stop
from variorum.analyze.quotations.cues import Verb, group_of
from variorum.analyze.quotations.lines import PREPOSITIONS
from variorum.analyze.quotations.shapes import Attribution, make
from variorum.analyze.quotations.sources import Source, left_source
from variorum.analyze.tables import entries, speech

if TYPE_CHECKING:
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import IsCue
    from variorum.model import SpeechAct

_POSSESSIVES: Final = entries("his her their its my our your")
# What a noun of nobody's is in its clause: its subject, or what "there were".
_STANDS_ALONE: Final = frozenset({"nsubj", "nsubj:pass", "root", "obl", "nmod"})
_SHORTEST: Final = 2  # tokens of content with what leads to it: "for peace"
_OWNER_REACH: Final = 4  # words between an owner and its noun: "Kabul's latest public claim that"


@cache
def nouns() -> dict[str, Verb]:
    """Return the nouns of speech and thought, singular and plural, with their act and what leads to content."""
    table: dict[str, Verb] = {}
    for row in speech.NOUNS.strip().splitlines():
        lemma, act, *frames = row.split()
        entry = Verb(lemma, cast("SpeechAct", act), frozenset(frames), "noun")
        plural = lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"
        table |= {lemma: entry, plural: entry}
    return table


def noun(line: Line, at: int) -> Attribution | None:
    """Read "Kabul's claim that ...", "their demand for ...": a noun of speech with its owner before it."""
    entry = nouns().get(line.low[at])
    verbal = bool(line.heads) and line.sentence.tokens[at].upos in {"VERB", "AUX"}  # "declined to comment on"
    if entry is None or verbal or not at < len(line) - 1:
        return None
    source = _owner(line, at) if at else None
    content = _content(line, entry, at) if source is not None or _of_nobody(line, entry, at) else None
    if content is None:
        return None
    return Attribution(line.number, (at, at + 1), source, [content], entry.act, at, "noun", lemma=entry.lemma)


def light_verb(line: Line, at: int, is_cue: IsCue) -> Attribution | None:
    """Read "made a promise to ...", "voiced deep concern about ...": the verb's subject is whose word it is."""
    if not line.heads or line.sentence.tokens[at].upos != "VERB" or line.sentence.tokens[at].lemma not in speech.LIGHT:
        return None
    found = next((k for k in line.below(at, "obj") if k > at and line.low[k] in nouns()), None)
    if found is None:
        return None
    entry = nouns()[line.low[found]]
    content = _content(line, entry, found) or _content(line, entry, at, after=found)
    if content is None:
        return None
    form = "ing" if line.low[at].endswith("ing") else "past"
    group = group_of(line.low, at, found + 1, entry._replace(form=form))
    source = left_source(line, group.first - 1, is_cue) if group.first else None
    if source is None or group.passive or group.infinitive:
        return None
    none = any(line.low[k] in speech.NOBODY for k in line.below(found, "det", "advmod"))  # "made no threat"
    return make(line, group._replace(negated=group.negated or none), source, [content], "noun")


def _of_nobody(line: Line, entry: Verb, at: int) -> bool:
    """Say whether a noun tells of what is said on nobody's word: "there were rumours that", "amid reports that"."""
    bare = bool(line.heads) and line.low[at + 1] == "that" and not line.below(at, "nmod:poss", "nmod")
    return bare and entry.lemma in speech.HEARSAY and line.relations[at] in _STANDS_ALONE


def _owner(line: Line, at: int) -> Source | None:
    """Return whose word it is: "his", "Kabul's" right before the noun."""
    if line.low[at - 1] in _POSSESSIVES:
        return Source(at - 1, at, at - 1, "owner")
    probe = at - 1
    while probe > 0 and at - probe < _OWNER_REACH and line.low[probe] not in {"'s", "'"} | _POSSESSIVES:
        probe -= 1
    if line.low[probe] in _POSSESSIVES and line.quoted[probe] < 0:
        return Source(probe, probe + 1, probe, "owner") if line.heads and line.heads[probe] == at else None
    if line.low[probe] not in {"'s", "'"} or line.mention[probe - 1] < 0:
        return None
    index, first = line.mention[probe - 1], probe - 1
    while first > 0 and line.mention[first - 1] == index:
        first -= 1
    return Source(first, probe + 1, probe - 1, "owner")


def _content(line: Line, entry: Verb, at: int, after: int = 0) -> tuple[int, int] | None:
    """Return what a noun leads to: a clause after "that"; with a parse also an infinitive or a noun phrase.

    What a light verb governs right ``after`` its noun may be the noun's: "raised questions | about the dam".
    """
    n = sentence_stop(line)
    for child in line.below(at, "acl", "ccomp", "nmod", "obl", "advcl"):
        first, last = past_comma(line, child), min(n, line.stretch(child)[1])
        if first <= at or last - first < _SHORTEST or (after and first != after + 1):
            continue
        low = line.low[first]
        if low in {"that", "whether"} or (low == "to" and entry.takes("T") and line.relations[child] == "acl"):
            return first, last
        if low in entry.prepositions & PREPOSITIONS and line.skip_time_right(first + 1) == first + 1:
            return first + 1, last
    if not after and line.low[at + 1 : at + 2] == ["that"] and at + 2 < n and not finite(line, at + 2):
        return at + 1, n
    return None
