"""Who the grammatical subject of a cue is: the noun phrase to its left, or to its right where the order is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.quotations.cues import BE, HAVE, MODALS, is_adverb
from variorum.analyze.quotations.lines import (
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
)
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.quotations.lines import Line

_REACH: Final = 70  # tokens looked at to the left of a cue: longer than any noun phrase of the open corpora
_OPENERS: Final = entries(
    """however meanwhile moreover furthermore still also earlier later yesterday today instead nevertheless nonetheless
    but and yet so then thus"""
)


class Source(NamedTuple):
    """A source phrase: tokens [first, last), the token its head's mention or pronoun stands at, and the rule."""

    first: int
    last: int
    head: int
    rule: str


def left_source(line: Line, end: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Return the noun phrase that ends at token ``end`` (looking past times and adverbs), as a subject.

    ``is_cue`` tells whether a token is a verb of speech that was already taken as a cue: its object is no subject.
    """
    at = line.skip_time_left(end)
    if at < 0:
        return None
    if line.comma(at):
        return _with_apposition(line, at, is_cue)
    if not line.ends_phrase(at) and line.low[at] not in PRONOUNS:
        return None
    first = _phrase_start(line, at, is_cue)
    if first > at:
        return None
    return _checked(line, first, at + 1, "subject")


def _with_apposition(line: Line, comma: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Read "X, a lawmaker for Y, said": the phrase before the first of two commas, with what lies between them."""
    opening = comma - 1
    while opening > 0 and comma - opening < _REACH and not line.comma(opening):
        if line.quoted[opening] >= 0 or line.low[opening] in STOPS or is_cue(opening):
            return None
        opening -= 1
    if opening <= 0 or not line.comma(opening):
        return None
    inner = _first_mention(line, opening + 1, comma)
    before = opening - 1
    if line.quoted[before] >= 0:
        return _checked(line, opening + 1, comma, "subject before a comma")
    if not line.ends_phrase(before):
        return None
    first = _phrase_start(line, before, is_cue)
    if first > before:
        return None
    source = _checked(line, first, comma + 1, "subject with apposition")
    if source is not None and inner is not None and line.mentions[line.mention[inner]].kind == "PER":
        head = line.mentions[line.mention[source.head]] if line.mention[source.head] >= 0 else None
        if head is None or (head.form != "name" and line.mentions[line.mention[inner]].form == "name"):
            return source._replace(head=inner)
    return source


def _phrase_start(line: Line, end: int, is_cue: Callable[[int], bool]) -> int:
    """Return where the noun phrase that ends at ``end`` begins: after the nearest word that cannot lie within it."""
    verb_seen = False
    at = end
    while at >= 0 and end - at < _REACH:
        low = line.low[at]
        if line.quoted[at] >= 0:
            return at + 1 if line.low[at] in MARKS or at == end else at + 1
        if low in STOPS or low in MARKS:
            return at + 1
        if low in RELATIVES and at < end and at > 0:
            if verb_seen and (line.ends_phrase(at - 1) or line.comma(at - 1)):
                before = at - 2 if line.comma(at - 1) else at - 1
                return _phrase_start(line, before, is_cue) if before >= 0 else at + 1
            return at + 1
        if low in RELATIVES and at == end:
            return at
        if low in SUBORDINATORS and not (low == "for" or low in {"after", "before", "since"} and at > 0):
            return at + 1
        if low == "and" and at > 0 and not _coordinates(line, at, end):
            return at + 1
        if is_cue(at):
            return at + 1
        if low in BE or low in MODALS or low in HAVE:
            if low not in {"'s", "'d", "'m", "'re", "'ve"} or _after_pronoun(line, at):
                verb_seen = True
        elif low.endswith("ed") and at < end and line.mention[at] < 0:
            verb_seen = True
        if line.comma(at) and at < end:
            if not _list_comma(line, at, end):
                return at + 1
        at -= 1
    return _past_opening(line, at + 1, end)


def _after_pronoun(line: Line, at: int) -> bool:
    return at > 0 and line.low[at - 1] in PRONOUNS


def _past_opening(line: Line, first: int, end: int) -> int:
    while first < end and (line.low[first] in _OPENERS or is_adverb(line.low[first])):
        first += 1
    return first


def _coordinates(line: Line, at: int, end: int) -> bool:
    """Say whether "and" joins two names or nouns of one phrase: a noun before it, no verb after it."""
    if not line.ends_phrase(at - 1) or at + 1 > end:
        return False
    return line.mention[at - 1] >= 0 or line.mention[at + 1] >= 0 or line.low[at + 1] not in PRONOUNS


def _list_comma(line: Line, at: int, end: int) -> bool:
    """Say whether a comma parts the members of a list: "France, Germany and Britain said"."""
    if at == 0 or at + 1 > end or line.mention[at - 1] < 0 or line.mention[at + 1] < 0:
        return False
    rest = line.low[at + 1 : end]
    return "and" in rest and line.mention[at - 1] != line.mention[at + 1]


def _first_mention(line: Line, first: int, last: int) -> int | None:
    """Return the token of the mention that heads a noun phrase: no possessor, no premodifier, names before nouns."""
    best: int | None = None
    fallback: int | None = None
    at = first
    while at < last:
        index = line.mention[at]
        if index < 0:
            if best is not None and (line.low[at] in PREPOSITIONS or line.low[at] in {",", "and", "or", "("} | RELATIVES):
                break
            at += 1
            continue
        stop = at
        while stop < last and line.mention[stop] == index:
            stop += 1
        mention = line.mentions[index]
        before_noun = stop < last and _modifies(line, stop)
        if mention.kind == "PER" and mention.form == "name" and not _possessive(line, stop, last):
            return at
        if _possessive(line, stop, last) or before_noun:
            fallback = at if fallback is None and not _possessive(line, stop, last) else fallback
        elif mention.kind in {"PER", "ORG", "GPE", "LOC", "NORP"}:
            best = at if best is None or mention.form == "name" else best
        at = stop
    return best if best is not None else fallback


def _possessive(line: Line, at: int, last: int) -> bool:
    return at < last and line.low[at] in {"'s", "'"}


def _modifies(line: Line, at: int) -> bool:
    """Say whether a mention that ends before ``at`` only narrows the noun that follows: "US President", "Kabul-led"."""
    low = line.low[at]
    if low == "-":
        return True
    if not low[:1].isalpha() or low in PREPOSITIONS or low in {"and", "or"} or low in RELATIVES:
        return False
    return line.cap(at) or line.mention[at] >= 0


def _checked(line: Line, first: int, last: int, rule: str) -> Source | None:
    """Return the source if the stretch can be one: a pronoun, a mention, or a noun phrase with a determiner."""
    first = _past_opening(line, first, last - 1)
    while first < last - 1 and line.low[first] in {",", "and", "but"}:
        first += 1
    if first >= last:
        return None
    if line.low[first] == "with" and last - first > 1:
        first += 1
    if line.low[first] in PREPOSITIONS and last - first > 1:
        return None
    if line.low[first] in PRONOUNS and line.mention[first] < 0:
        return Source(first, last, first, "pronoun" if last - first == 1 else rule)
    head = _first_mention(line, first, last)
    if head is not None:
        return Source(first, last, head, rule)
    if line.low[first] in DETERMINERS or line.cap(first) or line.low[last - 1].endswith("s"):
        return Source(first, last, last - 1, rule)
    return None


def right_source(line: Line, at: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Return the noun phrase that begins at token ``at``: 'said security analyst X', "according to X"."""
    if at >= len(line) or line.quoted[at] >= 0 or line.low[at] in PREPOSITIONS | STOPS | {","}:
        return None
    last = at
    while last < len(line) and last - at < _REACH:
        low = line.low[last]
        if line.quoted[last] >= 0 or low in STOPS or low in MARKS:
            break
        if line.comma(last) and not (last > at and _right_list(line, last)):
            break
        if last > at and (low in {"who", "which", "that", "as", "while", "when", "but", "whose", "after"} or is_cue(last)):
            break
        if last > at and line.mention[last] < 0 and (low in BE or low in MODALS or low in HAVE) and low != "'s":
            break
        if last > at and line.skip_time_right(last) > last and not is_adverb(low):
            break
        last += 1
    if last == at:
        return None
    return _checked(line, at, last, "inverted")


def _right_list(line: Line, at: int) -> bool:
    return at + 1 < len(line) and line.mention[at - 1] >= 0 and line.mention[at + 1] >= 0 and "and" in line.low[at : at + 8]


def main_subject(line: Line, before: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Return the subject of the sentence's main clause, if one stands before token ``before``."""
    at = 0
    while at < before:
        low = line.low[at]
        if line.quoted[at] >= 0 or low in MARKS:
            at += 1
            continue
        opening = low in PREPOSITIONS or low in SUBORDINATORS or low in _OPENERS or is_adverb(low)
        if opening or low.endswith("ing") or (low.endswith("ed") and line.mention[at] < 0):
            stop = at
            while stop < before and not line.comma(stop):
                stop += 1
            if stop >= before:
                return None
            at = stop + 1
            continue
        last = at
        while last < before and line.mention[last] < 0 and last - at < 6:
            if line.low[last] in PRONOUNS and last == at:
                return Source(at, at + 1, at, "main subject")
            last += 1
        if last >= before or line.mention[last] < 0:
            return None
        head = _first_mention(line, last, min(before, last + 12))
        if head is None:
            return None
        index, stop = line.mention[head], head
        while stop < before and line.mention[stop] == index:
            stop += 1
        return Source(at, stop, head, "main subject")
    return None
