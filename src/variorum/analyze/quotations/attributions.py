"""Who is given what within one sentence: every cue with its source and content, and where each content ends."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.chains import pass_on
from variorum.analyze.quotations.clauses import verb
from variorum.analyze.quotations.cues import is_adverb
from variorum.analyze.quotations.headlines import entry_parts, headline_parts
from variorum.analyze.quotations.lines import MARKS, PREPOSITIONS
from variorum.analyze.quotations.nouns import light_verb, noun
from variorum.analyze.quotations.parsed import parsed
from variorum.analyze.quotations.phrases import according, cleft, hearsay
from variorum.analyze.quotations.shapes import CLOSERS, COORDINATORS, OPENING_CLAUSES, Attribution, left_start
from variorum.analyze.quotations.sources import Source, right_source
from variorum.analyze.tables import bodies, entries
from variorum.analyze.tables.speech import PAPERS
from variorum.people import is_person

if TYPE_CHECKING:
    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.shapes import IsCue, Shape

_NEAR: Final = 12  # attributions of one sentence that are looked at for where the content of one ends
# Verbs of one who passes on what others told him, whom "from" names.
_HEARS: Final = entries("learn hear understand gather know find_out establish confirm ascertain")
_TELLERS: Final = bodies.PEOPLE_SOURCES | bodies.BODY_SOURCES | PAPERS | entries("source sources staff")
_FEW: Final = 5  # words of a source phrase up to its noun
_CUTTERS: Final = entries("but while though although whereas and as")


def find_attributions(line: Line) -> list[Attribution]:
    """Return the attributions of one sentence in the order of their cues."""
    titled = line.sentence.block in {"headline", "subhead"}
    parts = headline_parts(line) if titled else entry_parts(line)
    if parts is not None:
        source, colon, content = parts
        shape: Shape = "normal" if source.first < colon else "closing"
        return [Attribution(line.number, (colon, colon + 1), source, [content], "state", 0, shape)]
    found: list[Attribution] = []
    taken: set[int] = set()
    is_cue = taken.__contains__

    at = 0
    while at < len(line):
        if line.quoted[at] >= 0:
            at += 1
            continue
        attribution = (
            according(line, at, is_cue)
            or cleft(line, at, is_cue)
            or light_verb(line, at, is_cue)
            or verb(line, at, found, is_cue)
            or noun(line, at)
            or hearsay(line, at)
            or parsed(line, at)
        )
        if attribution is None or _hides_name(line, attribution) or _says_nothing(line, attribution):
            at += 1
            continue
        _hear(line, attribution, is_cue)
        if attribution.shape in {"closing", "inverted"}:
            _widen(line, attribution, found)
        found.append(attribution)
        taken.update(range(*attribution.cue))
        at = max(at + 1, attribution.cue[1])
    _cut(line, found)
    given = pass_on(line, _outright(line, found))
    return [a for a in given if a.opens or any(last > first for first, last in a.content)]


def _hear(line: Line, one: Attribution, is_cue: IsCue) -> None:
    """Give what somebody has heard to whom he has it from: "Vell News has learned from hospital staff that"."""
    behind = one.cue[1]
    if one.lemma in _HEARS and behind + 1 < len(line) and line.low[behind] == "from":
        source = right_source(line, behind + 1, is_cue) or _without_article(line, behind + 1)
        if source is not None and _can_tell(line, source):
            one.source = source._replace(rule="heard from")
            one.content = [(max(first, source.last) if first >= behind else first, last) for first, last in one.content]


def _without_article(line: Line, first: int) -> Source | None:
    """Return a source phrase of common nouns alone, up to the first that can tell something: "hospital staff"."""
    tokens = line.sentence.tokens
    last = first
    while last < min(len(line), first + _FEW) and tokens[last].upos in {"NOUN", "ADJ", "PROPN", "NUM"}:
        last += 1
    return Source(first, last, last - 1, "heard from") if last > first and line.low[last - 1] in _TELLERS else None


def _can_tell(line: Line, source: Source) -> bool:
    """Say whether a source phrase is of people, a body or papers: one learns from staff, not from mistakes."""
    index = line.mention[source.head]
    if index >= 0:
        return line.mentions[index].kind in {"PER", "ORG", "NORP", "GPE"}
    words = line.low[source.first : source.last]
    return any(word in _TELLERS for word in words)


def _hides_name(line: Line, one: Attribution) -> bool:
    """Say whether somebody only asks to stay without a name: "who declined to be named" tells of a source."""
    first = one.content[0][0] if one.content else 0
    asked = [word for word in line.low[first : first + 4] if word != "not"]
    return asked[:2] == ["to", "be"] and asked[2:3] in (["named"], ["identified"], ["quoted"])


def _says_nothing(line: Line, one: Attribution) -> bool:
    """Say whether a verb of speech gives no words: somebody calls 911, or things are counted ("64 thefts reported").

    Nor does one that only describes a thing which is no paper: "a log entry describing the crack".
    """
    source = one.source
    if one.lemma == "report" and source is not None and line.mention[source.head] < 0:
        last = line.low[source.last - 1]
        counted = line.sentence.tokens[source.first].upos == "NUM"
        return counted and last not in _TELLERS and not is_person(last)
    if one.shape == "participle" and _describes(line, one.cue[0]):
        return True
    first, end = one.content[0] if one.content else (0, 0)
    words = [word for word in line.low[first:end] if word not in MARKS | {".", ","}]
    if one.lemma != "call" or not words or any(line.quoted[at] >= 0 for at in range(first, end)):
        return False
    dialled = any(_DIALLED.match(word) for word in words)
    return dialled or (words[-1] in _CALLED_UP and len(words) <= _FEW)


def _describes(line: Line, at: int) -> bool:
    """Say whether a participle tells what a thing before it does, or names a deed beside another: not its subject's."""
    head = line.heads[at] if line.heads else -1
    if head < 0 or line.mention[head] >= 0:
        return False
    if line.relations[at] == "acl":
        noun = line.sentence.tokens[head].upos == "NOUN"
        return noun and head == at - 1 and line.low[head] not in _TELLERS | _UTTERANCES
    return line.relations[at] == "conj" and head > 0 and line.low[head - 1] in PREPOSITIONS


_UTTERANCES: Final = entries(
    "statement message speech interview video letter note address sermon declaration petition motion announcement"
    " conference appeal remarks comments words"
)
_DIALLED: Final = re.compile(r"\d{3}$|\d{3}-\d{3,4}|1-\d{3}|\d{7,}$")
_CALLED_UP: Final = entries("police ambulance hotline line number firefighters deputies paramedics medics office")


def _outright(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Leave out what someone says that another would say: "she warned that crews would strike 'by dusk'".

    What is yet to be said, or only may be, was said by nobody but the outer speaker.
    """
    within = [0] * (len(line) + 1)
    for one in found:
        for first, last in one.content:
            within[first] += 1
            within[max(first, last)] -= 1
    held = list(accumulate(within))
    return [one for one in found if not ((one.modality or one.shape == "adverb") and held[one.cue[0]])]


def _widen(line: Line, one: Attribution, found: list[Attribution]) -> None:
    """Let what a closing cue gives to its speaker begin with the sentence, or after an earlier closing cue."""
    first, last = one.content[0]
    if first == 0 or (one.source is not None and one.source.rule == "according to"):
        return
    ends = [a.cue[1] for a in found if a.shape in {"closing", "inverted", "opening"} and a.cue[1] <= first]
    earlier = [a for a in found if a.cue[1] <= first and a.shape not in {"closing", "inverted", "opening"}]
    if ends or any(a.lemma in CLOSERS for a in earlier):
        return
    one.content[0] = (left_start(line, last, lambda _: False), last)


def _cut(line: Line, found: list[Attribution]) -> None:
    """End the content of each attribution where another begins that does not belong to it."""
    for number, one in enumerate(found):
        if not one.content or (one.shape in {"closing", "inverted", "passive"} and len(one.content) == 1):
            continue
        first, last = one.content[-1]
        for later in found[number + 1 : number + _NEAR]:
            if later.source is not None and later.source.first <= one.cue[0] < later.source.last <= last:
                last = later.source.last  # the cue stands in a relative clause within that source phrase
                break
            if first < later.start < last:
                stop = _boundary(line, later, first)
                if stop is not None and stop > first:
                    last = stop
                    break
        if last - 1 > first and line.comma(last - 1) and line.quoted[last - 1] < 0:
            last -= 1
        one.content[-1] = (first, last)


def _boundary(line: Line, later: Attribution, first: int) -> int | None:
    """Return where content ends because of a later attribution, or ``None`` where that one lies within it."""
    at = later.start - 1
    while at > first and is_adverb(line.low[at]) and line.quoted[at] < 0:
        at -= 1
    if at <= first:
        return None
    low = line.low[at]
    if later.shape == "participle" and later.shared and (line.comma(at) or line.quoted[at] >= 0):
        return at if line.comma(at) else at + 1
    if later.shape == "coordinated" and low in COORDINATORS:
        return at - 1 if line.comma(at - 1) else at
    if later.source is not None and later.source.rule == "according to" and later.shape != "opening":
        return at if line.comma(at) else at + 1
    if line.comma(at) and (later.shape == "closing" or (line.low[0] in OPENING_CLAUSES and later.shape == "normal")):
        return at
    if low in _CUTTERS and (line.comma(at - 1) or line.quoted[at - 1] >= 0 or low in {"but", "while"}):
        return at - 1 if line.comma(at - 1) else at
    return at if low in {"—", "–", "--", ";"} else None
