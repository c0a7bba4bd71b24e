"""Cues that are verbs in the active voice: who their subject is, and where what was said stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.contents import OBJECTS, content_right, finite, sentence_stop
from variorum.analyze.quotations.cues import PARTICIPLES, group_at, is_adverb
from variorum.analyze.quotations.lines import DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS, RELATIVES, STOPS
from variorum.analyze.quotations.parsed import subject_within
from variorum.analyze.quotations.participles import infinitive, participle
from variorum.analyze.quotations.passives import passive
from variorum.analyze.quotations.shapes import (
    CLOSERS,
    COORDINATORS,
    OPENING_CLAUSES,
    closes_content,
    left_start,
    make,
    opens_clause,
    shared,
)
from variorum.analyze.quotations.sources import left_source, right_source
from variorum.analyze.tables import entries, speech

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import (
        Attribution,
        IsCue,
    )
    from variorum.analyze.quotations.sources import Source

# Forms that are nouns as often as verbs: they need a sign that content follows, or a name before them.
_NOUN_LIKE: Final = entries(
    """
    states state reports report claims claim plans plan needs need charges charge demands demand calls call
    views view fears fear hopes hope questions question talks talk answers answer appeals appeal orders order
    polls poll doubts doubt offers offer promises promise reveals cites figures figure posts post notes note
    comments comment advocates backs supports support requests request wishes wish attacks attack desires
    worries worry concerns concern holds hold faults fault voices voice documents document details detail
    guarantees guarantee references pushes push challenges challenge blasts blast labels label brands brand
    credits credit campaigns campaign rallies rally protests protest objects object respects respect likes like
    terms term tells approaches cautions bets bet
    """
)
_PLURAL_NOUNS: Final = entries("people men women police some many most media")
_SETTING: Final = 30  # tokens between a speaker and the second half of what was said
_SAYING: Final = entries("say tell add write explain report announce")


def verb(line: Line, at: int, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    """Read the verb of speech or thought at a token, by the form in which it stands."""
    if line.mention[at] >= 0 and line.mentions[line.mention[at]].form == "name":
        return None
    hyphened = (at > 0 and line.low[at - 1] == "-") or (at + 1 < len(line) and line.low[at + 1] == "-")
    group = None if hyphened else group_at(line.low, at)  # "life-threatening" threatens nobody
    if group is None or (line.cap(at) and at > 0 and line.low[at - 1] not in MARKS and group.entry.form != "ing"):
        return None
    if line.low[at] in PARTICIPLES and group.first == group.verb:
        return None
    if line.heads and group.first == group.verb and _no_verb(line, at):
        return None
    if group.passive:
        return passive(line, group, is_cue)
    if group.entry.form == "ing" and not group.finite:
        return participle(line, group, found, is_cue)
    if group.infinitive:
        return infinitive(line, group, found)
    return _active(line, group, found, is_cue)


def _no_verb(line: Line, at: int) -> bool:
    """Say whether the parse takes a form without auxiliaries for a noun, or for "a truce agreed on Monday"."""
    token = line.sentence.tokens[at]
    return token.upos == "NOUN" or (line.relations[at] == "acl" and line.low[at].endswith("ed"))


def _active(line: Line, group: Group, found: list[Attribution], is_cue: IsCue) -> Attribution | None:
    left = group.first - 1
    source = left_source(line, left, is_cue) if left >= 0 else None
    if source is None and left >= 0 and line.low[line.skip_time_left(left)] in COORDINATORS:
        return _elided(line, group, found)
    if source is None:
        return _inverted(line, group, is_cue)
    if group.entry.lemma == "be quoted" and line.low[group.last : group.last + 2] == ["as", "saying"]:
        group = group._replace(last=group.last + 1)
    bare = group.first == group.verb
    if group.entry.form == "base" and not _plural(line, source) and not group.modality and bare:
        return None
    after = content_right(line, group) or _shown(line, group, source)
    if bare and line.low[group.verb] in _NOUN_LIKE and not _surely_verb(line, group, source, after):
        return None
    if after is None and source.first > 0 and line.low[source.first - 1] == "as":
        aside = _as_said(line, group, source)
        if aside is not None:
            return aside
    relative = line.low[source.first] in RELATIVES and source.last - source.first == 1
    before_comma = source.first > 0 and closes_content(line, source.first - 1) and not relative
    if before_comma:
        return _postposed(line, group, source, after, is_cue)
    if after is None:
        return None
    return make(line, group, source, [after], "normal")


def _shown(line: Line, group: Group, source: Source) -> tuple[int, int] | None:
    """Read "the inquiry found 31 cases": what a document shows needs no clause; what a person finds is no speech."""
    objects = line.below(group.verb, "obj", "iobj") if group.entry.takes("S") else []
    if not objects or not speech.DOCUMENTS & set(line.low[source.first : source.last]):
        return None
    first, last = line.stretch(objects[0])[0], min(sentence_stop(line), line.stretch(group.verb)[1])
    return (first, last) if group.last <= first < last else None


def _as_said(line: Line, group: Group, source: Source) -> Attribution | None:
    """Read "The dam, as Ida Holt put it, is a wound" and "As Ida Holt noted, the dam is a wound"."""
    before, n = source.first - 1, sentence_stop(line)
    stop = line.skip_time_right(group.last)
    if not (stop >= n or line.comma(stop) or _speech_setting(line, group, stop, n)):
        return None
    while stop < n and not line.comma(stop):
        stop += 1
    if not (before == 0 or line.comma(before - 1)):
        return None
    if before == 0:
        return make(line, group, source, [(stop + 1, n)], "opening") if stop + 1 < n else None
    content = [(left_start(line, before - 1, lambda _: False), before - 1), *_resumed(line, before - 1, stop, n)]
    return make(line, group, source, content, "closing")


def _surely_verb(line: Line, group: Group, source: Source, after: tuple[int, int] | None) -> bool:
    """Say whether a word that may be a noun is a verb: after a pronoun or a name, or before a sign of content."""
    low = line.low[source.last - 1]
    if source.rule == "pronoun":
        return group.entry.form != "s" or low not in {"they", "we", "i", "you", "some", "many", "others"}
    head = line.mention[source.last - 1]
    if head < 0 and low.endswith("ing"):  # "of raising questions that": an object
        return False
    if after is not None and (line.low[after[0]] == "that" or line.quoted[after[0]] >= 0):
        return True
    if head < 0:
        return False
    plural = low.endswith("s") and not low.endswith("ss") and line.mentions[head].form != "name"
    if group.entry.form == "s":
        return not plural and low[:1].isalpha() and after is not None
    return plural or (line.mentions[head].kind in {"ORG", "NORP"} and after is not None)


def _plural(line: Line, source: Source) -> bool:
    """Say whether a phrase can be the subject of a verb without -s: plural, a pair, or I, you, we, they, who."""
    low = line.low[source.first : source.last]
    if source.last - source.first == 1 and low[0] in PRONOUNS | RELATIVES:
        return low[0] not in {"he", "she", "it", "one"}
    head = line.mention[source.head]
    if "and" in low or (head >= 0 and line.mentions[head].kind in {"ORG", "NORP"}):
        return True
    end = source.head
    while end + 1 < source.last and head >= 0 and line.mention[end + 1] == head:
        end += 1
    words = line.low[source.head : end + 1]
    return any(w in _PLURAL_NOUNS or (w.endswith("s") and not w.endswith("ss")) for w in words)


def _postposed(
    line: Line, group: Group, source: Source, after: tuple[int, int] | None, is_cue: IsCue
) -> Attribution | None:
    """Read '"X," Y said.', "X, Y said on Monday." and "X, Y said, Z."; else "..., Y said that Z" is a clause anew."""
    comma = source.first - 1
    if not (group.entry.takes("C") or group.entry.takes("Q") or group.entry.takes("D") or group.entry.takes("N")):
        return None
    n = sentence_stop(line)
    right = line.skip_time_right(group.last)
    quoted_left = line.quoted[comma] >= 0
    if quoted_left and after is not None and not _speech_ends(line, comma):
        return make(line, group, source, [after], "normal")
    if right < n and line.low[right] == ":" and after is not None:
        return make(line, group, source, [after], "normal")
    closed = right >= n or line.comma(right) or line.low[right] in STOPS or _speech_setting(line, group, right, n)
    if not closed and not quoted_left and (after is not None or group.entry.lemma not in _SAYING):
        return make(line, group, source, [after], "normal") if after is not None else None
    told = quoted_left and line.low[right : right + 1] != ["that"]  # '"X," he said at a meeting announcing that Y'
    if not closed and after is not None and opens_clause(line, after) and not told:
        return make(line, group, source, [after], "normal")
    if not (quoted_left or (group.entry.lemma in CLOSERS and line.low[0] not in OPENING_CLAUSES)):
        return make(line, group, source, [after], "normal") if after is not None else None
    first = left_start(line, comma, is_cue)
    last = comma if line.comma(comma) or line.low[comma] in STOPS else comma + 1
    if not quoted_left and after is not None and not any(finite(line, k) for k in range(first, last)):
        return make(line, group, source, [after], "normal")
    if last <= first:
        return make(line, group, source, [after], "normal") if after is not None else None
    return make(line, group, source, [(first, last), *_resumed(line, comma, right, n)], "closing")


def _resumed(line: Line, before: int, at: int, n: int) -> list[tuple[int, int]]:
    """Return the second half of what was said, if it goes on after the speaker: '"X," he said at noon, "and Y."'.

    ``before`` is the token that closes the first half, ``at`` the first one after the speaker.
    """
    if line.quoted[before] >= 0:
        halves = (k for k in range(at + 1, min(n, at + _SETTING)) if line.quoted[k] >= 0)
        half = next(halves, n)
        return [(half, n)] if half < n and line.comma(half - 1) and _goes_on(line, half) else []
    if at >= n - 1 or not (line.comma(at) and line.comma(before)) or _participle_follows(line, at + 1):
        return []
    return [] if line.low[at + 1] in COORDINATORS | RELATIVES else [(at + 1, n)]


def _goes_on(line: Line, mark: int) -> bool:
    """Say whether the words in marks that begin here go on in the middle of a sentence: with a small letter."""
    words = [k for k in range(mark, min(len(line), mark + 3)) if line.low[k] not in MARKS]
    return bool(words) and (not line.cap(words[0]) or line.low[words[0]] == "i")


def _speech_ends(line: Line, mark: int) -> bool:
    """Say whether a quotation ends as speech does before its speaker, with a comma or a stop, and no title."""
    while mark > 0 and line.low[mark] in MARKS:
        mark -= 1
    return line.low[mark] in {",", ".", "?", "!", "…", "...", "-", "—", "--"}


def _speech_setting(line: Line, group: Group, at: int, end: int) -> bool:
    """Say whether only the setting of speech follows: "in a statement", "told reporters", "at a rally", "to CNN"."""
    if at >= end:
        return True
    probe = at
    addressee = line.mention[probe] >= 0 or line.low[probe] in OBJECTS | DETERMINERS | {"reporters", "journalists"}
    if line.low[probe] in PREPOSITIONS or (addressee and group.entry.takes("A")):
        while (
            probe < end and not line.comma(probe) and line.low[probe] not in {"that"} | MARKS and line.quoted[probe] < 0
        ):
            if finite(line, probe) and line.low[probe - 1] not in RELATIVES:
                return False
            probe += 1
        return probe >= end or line.comma(probe)
    return False


def _participle_follows(line: Line, at: int) -> bool:
    while at < len(line) and is_adverb(line.low[at]):
        at += 1
    return at < len(line) and line.low[at].endswith("ing")


def _elided(line: Line, group: Group, found: list[Attribution]) -> Attribution | None:
    """Read "X said ... and warned that ...": the subject is that of the attribution before."""
    after = content_right(line, group)
    if after is None or group.entry.form == "base":
        return None
    inner = subject_within(line, group, found)
    if inner is not None:
        return make(line, group, inner, [after], "normal")
    source = shared(line, group.first, found)
    if source is None:
        return None
    return make(line, group, source, [after], "coordinated", elided=True)


def _announced(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read "Said the mayor: ...": the verb opens the sentence, and what was said follows a colon."""
    source = right_source(line, group.last, is_cue) if group.entry.form in {"past", "s"} else None
    n = sentence_stop(line)
    if source is None or source.last >= n or line.low[source.last] != ":":
        return None
    return make(line, group, source, [(source.last + 1, n)], "normal")


def _inverted(line: Line, group: Group, is_cue: IsCue) -> Attribution | None:
    """Read '"X," said Y.': the subject follows the verb, what was said precedes it."""
    left = group.first - 1
    if left < 0:
        return _announced(line, group, is_cue)
    if group.entry.form not in {"past", "s"} or not (
        group.entry.takes("C") or group.entry.takes("Q") or group.entry.takes("D")
    ):
        return None
    at = line.skip_time_right(group.last)
    if not closes_content(line, left) or line.low[at : at + 1] == ["that"]:
        return None
    source = right_source(line, at, is_cue)
    if source is None or (line.quoted[left] < 0 and line.mention[source.head] < 0):
        return None
    first = left_start(line, left, is_cue)
    last = left if line.comma(left) else left + 1
    n = sentence_stop(line)
    content = [(first, last), *_resumed(line, left, line.skip_time_right(source.last), n)]
    attribution = make(line, group, source, content, "inverted")
    attribution.start = group.first
    return attribution
