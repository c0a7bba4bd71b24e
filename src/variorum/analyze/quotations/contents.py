"""What a cue's constructions let follow it as content: a clause, an infinitive, an object, words in marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.cues import BE, HAVE, MODALS, verb_at
from variorum.analyze.quotations.lines import DETERMINERS, MARKS, PREPOSITIONS, PRONOUNS, RELATIVES, STOPS
from variorum.analyze.tables import entries, speech

if TYPE_CHECKING:
    from variorum.analyze.quotations.cues import Group
    from variorum.analyze.quotations.lines import Line

QUESTIONS: Final = entries("whether if what how why who when where which")
_QUANTIFIERS: Final = entries("both all")  # adverbs elsewhere, here the first word of what was said
_PERFORMING: Final = entries("declare proclaim")
_TELLING: Final = entries("whether if what how why who")
OBJECTS: Final = entries("him her them me us you it himself herself themselves")
_SAYING_IN: Final = entries("statement interview tweet post letter speech email e-mail briefing address message report")
_SETTINGS: Final = _SAYING_IN | entries("ruling sermon editorial column diatribe essay article lecture broadcast memo")

_GOVERNED: Final = ("ccomp", "xcomp", "obj", "iobj")
_ASIDES: Final = ("obl", "obl:unmarked", "advcl", "conj", "parataxis")
_AS_REACH: Final = 14  # tokens of an object before "as": "sees the dam as a threat"
_JOINTS: Final = entries(", and but")
_TOPICAL: Final = entries("as to for about over of against with")  # prepositions of what is spoken of
_TALLIES: Final = entries(
    "counted put puts listed lists gave gives spoke speaks reported reports recorded records says said"
)
_AUXILIARIES: Final = BE | HAVE | MODALS | {"did", "does", "do"}


def finite(line: Line, at: int) -> bool:
    """Say whether a word is surely a finite verb or auxiliary, or looks like a past form."""
    low = line.low[at]
    if line.mention[at] >= 0:
        return False
    return low in _AUXILIARIES or low.endswith("ed")


def sentence_stop(line: Line) -> int:
    """Return one past the last word of a sentence, its full stop and closing marks outside quotations left out."""
    n = len(line)
    while n > 0 and line.quoted[n - 1] < 0 and (line.low[n - 1] in STOPS or line.low[n - 1] in MARKS):
        n -= 1
    return n


def content_right(line: Line, group: Group) -> tuple[int, int] | None:
    """Return the stretch after a cue that its constructions allow as content, as far as the parse says it goes."""
    after = _allowed(line, group)
    if after is None or not line.heads or after[0] >= after[1]:
        return after
    first = min([after[0], *(_clause_starts(line, group) if group.entry.takes("C") else ())])
    return first, _before_another(line, first, _governed(line, group, first, after[1]))


def _clause_starts(line: Line, group: Group) -> list[int]:
    """Return where the clauses begin that a verb governs, after it and "on Monday", outside quotations."""
    starts = (line.stretch(at)[0] for at in line.below(group.verb, "ccomp"))
    told = line.skip_time_right(group.last) if line.low[group.last : group.last + 1] == ["on"] else group.last
    return [at for at in starts if at >= told and line.quoted[at] < 0 and not line.comma(at)]


def _before_another(line: Line, first: int, last: int) -> int:
    """Return where content ends before a semicolon behind which another counts: "nine arrests; others put it at 24"."""
    for at in range(first + 1, last - 1):
        if line.low[at] == ";" and line.quoted[at] < 0:
            tallies = [k for k in range(at + 2, last) if line.low[k] in _TALLIES]
            if tallies and line.below(tallies[0], "nsubj"):
                return at
    return last


def _governed(line: Line, group: Group, first: int, last: int) -> int:
    """Return where what a verb governs ends: its clause or object, without what is said of when and how it was told."""
    head = next((k for k in range(group.verb, group.last) if not group.verb <= line.heads[k] < group.last), group.verb)
    governed = ""
    for at in line.below(head, *_GOVERNED, *_ASIDES):
        begin, stop = past_comma(line, at), line.stretch(at)[1]
        if stop <= first:
            continue
        if line.relations[at] in _GOVERNED or line.low[begin] in _TOPICAL | group.entry.prepositions:
            governed = line.relations[at]
            remark = _remark(line, at) if governed in {"obj", "obl"} else 0
            if remark > first:
                return _unless_quoted(line, first, remark, last)
        elif governed and begin > first and _is_aside(line, begin, at, governed):
            return _unless_quoted(line, first, begin - (line.low[begin - 1] in _JOINTS), last)
    return _unless_quoted(line, first, line.stretch(head)[1], last) if governed else last


def _unless_quoted(line: Line, first: int, end: int, last: int) -> int:
    """Return ``end`` as the end of content if it lies in it and leaves no words in marks out, else ``last``."""
    return last if not first < end < last or any(line.quoted[k] >= 0 for k in range(end, last)) else end


def _remark(line: Line, at: int) -> int:
    """Return the comma before what a report adds to an object on its own, ", which opened in May"; 0 without one."""
    first, last = line.stretch(at)
    for k in range(max(first, at) + 1, last - 1):
        if line.comma(k) and line.quoted[k] < 0 and _opens_remark(line, k + 1):
            return k
        if line.relations[k] == "nmod" and line.low[k] in _SETTINGS and line.low[begin := past_comma(line, k)] == "in":
            return begin
    return 0


def _opens_remark(line: Line, at: int) -> bool:
    """Say whether what follows a comma is no further member of a list: a relative, a participle, a conjunction."""
    token = line.sentence.tokens[at]
    participle = token.upos == "VERB" and line.low[at].endswith("ing")
    return participle or token.upos in {"SCONJ", "ADV"} or line.low[at] in RELATIVES


def past_comma(line: Line, at: int) -> int:
    """Return the first word of all that hangs on a token, which may begin with a comma."""
    begin = line.stretch(at)[0]
    return begin + line.comma(begin)


def _is_aside(line: Line, begin: int, at: int, governed: str) -> bool:
    """Say whether what follows content is none of it: another deed of who speaks, or when and where it was said."""
    if line.relations[at] == "obl" and governed in {"obj", "obl"} and _may_belong(line, begin, at):
        return False
    if line.relations[at] == "conj":
        return governed == "obj" and line.sentence.tokens[at].upos == "VERB"
    return line.low[begin] == ";" or line.low[begin] not in STOPS


def _may_belong(line: Line, begin: int, at: int) -> bool:
    """Say whether a place behind what is spoken of may be its own: "described bodies in the streets"."""
    settled = line.comma(begin - 1) or line.low[at] in _SETTINGS
    return line.low[begin] in {"in", "at", "near", "across", "inside", "outside"} and not settled


def _allowed(line: Line, group: Group) -> tuple[int, int] | None:
    """Return the stretch after a cue that its constructions allow as content, to the end of the sentence."""
    n = sentence_stop(line)
    at = line.skip_time_right(group.last)
    while at > group.last and line.low[at - 1] in _QUANTIFIERS:
        at -= 1
    entry = group.entry
    if entry.lemma in _PERFORMING and any(line.low[k] in speech.PERFORMED for k in range(at, min(n, at + 4))):
        return None
    if at >= n:
        return (n, n) if n < len(line) and line.low[n] == ":" and at == n else None
    if line.comma(at) and at + 1 < n and line.quoted[at + 1] >= 0:
        return (at + 1, n)
    if line.low[at] == ":":
        return (at + 1, n) if at + 1 < n else None
    if line.quoted[at] >= 0:
        return (at, n) if entry.frames & {"C", "Q", "N", "A", "G", "T"} else None
    if line.low[at] == "that" and (entry.takes("C") or entry.takes("D")):
        return (at, n)
    return _after_preposition(line, group, at, n) or _after_addressee(line, group, at, n) or _bare(line, group, at, n)


def _after_preposition(line: Line, group: Group, at: int, n: int) -> tuple[int, int] | None:
    entry = group.entry
    infinitive = entry.takes("T") or (entry.takes("W") and group.modality == "would")
    if line.low[at] == "to" and infinitive and not entry.takes("A") and at + 1 < n:
        return (at, n)
    if line.low[at] in entry.prepositions and not entry.takes("A") and at + 1 < n:
        return (at + 1, n) if line.low[at + 1] not in _AUXILIARIES else None  # "a truce few believed in has held"
    if line.low[at] in PREPOSITIONS - {"to"} or line.low[at] == "to":
        if entry.takes("T") and line.low[at] == "to" and at + 1 < n:
            return (at, n)
        return _past_setting(line, group, at, n)
    return None


def _past_setting(line: Line, group: Group, at: int, n: int) -> tuple[int, int] | None:
    """Read "said in a statement that ...", 'told X in an interview, "..."', "announced on platform X that"."""
    if not (group.entry.takes("C") or group.entry.takes("D") or group.entry.takes("Q")):
        return None
    for k in range(at, min(n, at + 22)):
        if line.quoted[k] >= 0:
            return (k, n)
        if line.low[k] == "that" and k > at + 1 and not _relative_that(line, k):
            return (k, n)
        if line.low[k] == ":" and k + 1 < n:
            return (k + 1, n)
        if line.comma(k) and not (k + 1 < n and line.quoted[k + 1] >= 0):
            break
        if k > at and line.low[k] in STOPS:
            break
    if group.entry.takes("C"):
        return _clause_after_setting(line, at, n)
    return None


def _relative_that(line: Line, at: int) -> bool:
    """Say whether "that" is a relative pronoun: a verb follows it at once."""
    return at + 1 < len(line) and (finite(line, at + 1) or line.low[at + 1] in HAVE | BE | MODALS)


def _clause_after_setting(line: Line, at: int, n: int) -> tuple[int, int] | None:
    """Read "said in a statement the attack was over": a clause with its own subject right after the setting."""
    for k in range(at + 1, min(n, at + 8)):
        if line.low[k] in _SAYING_IN:
            after = line.skip_time_right(k + 1)
            if after < n and (line.low[after] in DETERMINERS | PRONOUNS or line.mention[after] >= 0):
                return (after, n)
    return None


def _after_addressee(line: Line, group: Group, at: int, n: int) -> tuple[int, int] | None:
    """Read "told reporters that", "warned Islamabad against", "accused X of", "urged both sides to"."""
    entry = group.entry
    if not entry.takes("A") or line.low[at] in PREPOSITIONS:
        return None
    stop = _phrase_end(line, at, n)
    for k in range(at, min(n, max(stop + 1, at + 16))):
        if line.quoted[k] >= 0:
            return (k, n)
        low = line.low[k]
        if low in entry.prepositions and k > at:
            return (k + 1, n) if k + 1 < n else None
        if k > at and (
            (low == "that" and (entry.takes("C") or entry.takes("D"))) or (low == "to" and entry.takes("T"))
        ):
            return (k, n)
        if k > at and low in QUESTIONS and (entry.takes("C") or entry.takes("D")):
            return (k, n)
        if k > at and low == ":":
            return (k + 1, n)
        if line.comma(k) and not (k + 1 < n and line.quoted[k + 1] >= 0):
            if k <= stop:
                return None
            break
        if low == "not" and k + 1 < n and line.low[k + 1] == "to":
            return (k, n)
    if entry.takes("C") and stop < n and stop > at and line.low[stop] not in PREPOSITIONS | STOPS | {","}:
        return (stop, n)
    return (at, n) if entry.takes("N") else None


def _phrase_end(line: Line, at: int, n: int) -> int:
    """Return where the noun phrase that begins at ``at`` ends: after its mention, or its pronoun, or its words."""
    if line.low[at] in OBJECTS:
        return at + 1
    k = at
    while k < n and line.mention[k] < 0 and k - at < 3 and (line.low[k] in DETERMINERS or not line.cap(k)):
        if line.low[k] in {"reporters", "journalists", "lawmakers"}:
            return k + 1
        k += 1
    if k >= n or line.mention[k] < 0:
        return min(n, at + 2) if line.low[at] in DETERMINERS else at + 1
    index = line.mention[k]
    while k < n and line.mention[k] == index:
        k += 1
    return k


def _bare(line: Line, group: Group, at: int, n: int) -> tuple[int, int] | None:
    """Read content without a sign before it: a clause, a gerund, an infinitive, an object."""
    entry = group.entry
    low = line.low[at]
    if low in STOPS or low == "," or low in {"so", "and", "or", "but", "as"}:
        return None
    if low in _TELLING or (low in QUESTIONS and (entry.takes("D") or entry.takes("N"))):
        return (at, n) if entry.takes("C") or entry.takes("D") or entry.takes("N") else None
    if low.endswith("ing") and entry.takes("G"):
        return (at, n)
    if entry.takes("X") and "as" in line.low[at : min(n, at + _AS_REACH)] and _object_here(line, at):
        return (at, n)
    if entry.takes("N") and _object_here(line, at):
        return (at, n)
    if entry.takes("C") and _clause_here(line, entry.lemma, at, n):
        return (at, n)
    if entry.takes("Q") or entry.takes("C"):
        return _quote_ahead(line, at, n)
    return None


def _object_here(line: Line, at: int) -> bool:
    """Say whether an object can begin here: no preposition, no further verb, no adverb that stands alone."""
    low = line.low[at]
    if line.mention[at] >= 0 or line.quoted[at] >= 0 or low in DETERMINERS or low in OBJECTS:
        return True
    return low not in PREPOSITIONS and low not in QUESTIONS and not finite(line, at) and low not in _PARTICLES


_CLAUSAL: Final = entries("say claim believe think hope insist argue suggest allege fear")
_PARTICLES: Final = entries("out up off down away back together")


def _clause_here(line: Line, lemma: str, at: int, n: int) -> bool:
    """Say whether a clause with a subject begins here."""
    low = line.low[at]
    if low in PRONOUNS or low in DETERMINERS or low in {"there", "if", "no", "not", "one", "two", "three"}:
        return True
    if lemma in _CLAUSAL and n - at > 1 and low not in PREPOSITIONS:
        return True
    if low in PREPOSITIONS and line.heads:
        return False  # "asked in a calm voice whether"
    return line.mention[at] >= 0 or line.cap(at) or any(finite(line, k) for k in range(at, min(n, at + 14)))


def _quote_ahead(line: Line, at: int, n: int) -> tuple[int, int] | None:
    for k in range(at, min(n, at + 12)):
        if line.quoted[k] >= 0:
            return (k, n) if line.low[k - 1] in {",", ":", "as"} or k == at else (at, n)
        if line.comma(k) and not (k + 1 < n and line.quoted[k + 1] >= 0):
            return None
        verb = verb_at(line.low, k) if line.mention[k] < 0 else None
        if verb is not None and verb[1].form == "past":  # the words in marks are another verb's
            return None
    return None
