"""Who the grammatical subject of a cue is: the noun phrase to its left, or to its right where the order is turned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from variorum.analyze.quotations.cues import BE, HAVE, MODALS, is_adverb, verb_at
from variorum.analyze.quotations.lines import (
    DETERMINERS,
    MARKS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    STOPS,
    SUBORDINATORS,
)
from variorum.analyze.tables import entries, offices, speech

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.quotations.lines import Line

_REACH: Final = 70  # tokens looked at to the left of a cue: longer than any noun phrase of the open corpora
_TITLES: Final = 4  # words of rank before a name
_ALSO_PREPOSITIONS: Final = entries("for after before since")
_DASHES: Final = frozenset(("—", "–", "--", "―"))
_PERSONAL: Final = entries("he she it they we i")
_CLAUSE_OPENERS: Final = entries("when while where until as before after since once")
_PASTS: Final = entries("began broke burst came fell hit left rose struck went died ended")
_TIME_NOUNS: Final = entries(
    "day days week weeks hour hours month months year years minutes moments shortly soon just immediately"
)
_CLAUSES: Final = entries("root conj advcl ccomp parataxis")
_OPENERS: Final = entries(
    """however meanwhile moreover furthermore still also earlier later yesterday today instead nevertheless nonetheless
    but and yet so then thus"""
)


# How a source was found beside its cue; the examples are in tables/rules/quotations.tsv.
SourceRule = Literal[
    "subject", "subject with apposition", "subject before a comma", "pronoun", "inverted", "according to", "cleft",
    "agent", "owner", "main subject", "shared subject", "subject after", "parse", "headline", "signature",
    "cited", "heard from",
]  # fmt: skip


class Source(NamedTuple):
    """A source phrase: tokens [first, last), the token its head's mention or pronoun stands at, and the rule."""

    first: int
    last: int
    head: int
    rule: SourceRule


def left_source(line: Line, end: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Return the noun phrase that ends at token ``end`` (looking past times and adverbs), as a subject.

    ``is_cue`` tells whether a token is a verb of speech that was already taken as a cue: its object is no subject.
    """
    at = line.skip_time_left(end)
    if at < 0:
        return None
    if line.low[at] == ")":
        opening = _bracket(line, at)
        if opening < 1:
            return None
        source = left_source(line, opening - 1, is_cue)
        return source._replace(last=at + 1) if source is not None else None
    if line.comma(at):
        return _with_apposition(line, at, is_cue)
    if line.low[at] in _DASHES:
        opening = next((k for k in range(at - 1, max(0, at - _REACH), -1) if line.low[k] in _DASHES), 0)
        aside = opening > 0 and not any(line.quoted[k] >= 0 or is_cue(k) for k in range(opening, at))
        source = left_source(line, opening - 1, is_cue) if aside else None
        return source._replace(last=at + 1) if source is not None else None
    if not line.ends_phrase(at) and line.low[at] not in PRONOUNS:
        return None
    source = _plain_phrase(line, at, is_cue)
    told = line.mention[at] < 0 and line.low[at].endswith("ed")  # "a poll released Friday"
    return source._replace(last=end + 1) if source is not None and told else source


def _plain_phrase(line: Line, at: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Return the noun phrase without comma, bracket or dash that ends at a token."""
    first = at if line.low[at] in _PERSONAL else _phrase_start(line, at, is_cue)
    if first > at:
        return None
    if line.low[first] in _PERSONAL and first < at and (relative := _relative_cue(line, first - 1, is_cue)) > 0:
        begin = _phrase_start(line, relative - 1, is_cue)  # "a man who said he was there denied it"
        return _checked(line, begin, at + 1, "subject") if begin < relative else None
    if first > 1 and line.low[first - 1] in _CLAUSE_OPENERS and _verb_form(line, at):
        return left_source(line, first - 2, is_cue)  # "farmers who slept when the fire began told"
    return None if _has_own_verb(line, first, at + 1) else _checked(line, first, at + 1, "subject")


def _has_own_verb(line: Line, first: int, last: int) -> bool:
    """Say whether the parse sees a clause of its own in what looks like a noun phrase: "groups granted him time"."""
    return bool(line.heads) and any(
        line.relations[k] in _CLAUSES and line.sentence.tokens[k].upos == "VERB" for k in range(first, last)
    )


def _relative_cue(line: Line, at: int, is_cue: Callable[[int], bool]) -> int:
    """Return where "who" stands if a cue that ends at ``at`` is the verb of a relative clause; else -1."""
    first = at
    while first > 0 and is_cue(first):
        first -= 1
    return first if 0 < first < at and line.low[first] in RELATIVES else -1


def _verb_form(line: Line, at: int) -> bool:
    """Say whether a word is a verb's past form, as at the end of a short clause: "when the fire began"."""
    return line.mention[at] < 0 and (line.low[at].endswith("ed") or line.low[at] in _PASTS)


def _bracket(line: Line, closing: int) -> int:
    """Return where the bracket opens that closes here, if it is a short one: "(R-Fla.)"; else -1."""
    for at in range(closing - 1, max(-1, closing - 10), -1):
        if line.low[at] == "(":
            return at
    return -1


def _with_apposition(line: Line, comma: int, is_cue: Callable[[int], bool]) -> Source | None:
    """Read "X, a lawmaker for Y, said": the phrase before the first of two commas, with what lies between them."""
    opening = comma - 1
    cue_between = False
    while opening > 0 and comma - opening < _REACH and not line.comma(opening):
        if line.quoted[opening] >= 0 or line.low[opening] in STOPS:
            return None
        cue_between = cue_between or is_cue(opening)
        opening -= 1
    aside = opening > 0 and (line.low[opening + 1] in RELATIVES or line.low[opening + 1].endswith("ing"))
    if opening <= 0 or not line.comma(opening) or (cue_between and not aside):
        return None
    inner = _first_mention(line, opening + 1, comma)
    before = opening - 1
    if line.quoted[before] >= 0:
        return _checked(line, opening + 1, comma, "subject before a comma")
    named = _name_further_left(line, opening)
    if named is not None:
        first, head = named
        return Source(first, comma + 1, head, "subject with apposition")
    if not line.ends_phrase(before):
        return None
    first = _phrase_start(line, before, is_cue)
    if first > before:
        return None
    source = _checked(line, first, comma + 1, "subject with apposition")
    if source is not None and inner is not None and line.mentions[line.mention[inner]].kind == "PER":
        head = line.mention[source.head]
        unnamed = head < 0 or line.mentions[head].form != "name"
        if unnamed and line.mentions[line.mention[inner]].form == "name":
            return source._replace(head=inner)
    return source


def _name_further_left(line: Line, comma: int) -> tuple[int, int] | None:
    """Return the person that "X, 59, of Ashton, Md.," or "X, a lawyer, one of three," opens with: (first, head)."""
    for _ in range(5):
        before = comma - 1
        if before < 0 or line.quoted[before] >= 0:
            return None
        index = line.mention[before]
        if index >= 0 and line.mentions[index].kind == "PER" and line.mentions[index].form == "name":
            first = before
            while first > 0 and line.mention[first - 1] == index:
                first -= 1
            if first > 0 and line.low[first - 1] == "of":  # the office "of X", and whose it is comes after
                return None
            return _with_titles(line, first), first
        chunk = before
        while chunk > 0 and not line.comma(chunk) and before - chunk < 16 and line.quoted[chunk] < 0:
            chunk -= 1
        low = line.low[chunk + 1] if chunk >= 0 else ""
        aside = low in {"a", "an", "the", "of", "from", "one", "who"} or low.isdigit() or chunk + 2 >= comma
        if not line.comma(chunk) or not aside:
            return None
        comma = chunk
    return None


def _with_titles(line: Line, first: int) -> int:
    """Return where the titles before a name begin: "Rep. X", "the analyst X"."""
    while first > 0 and line.quoted[first - 1] < 0 and (
        (line.cap(first - 1) and line.low[first - 1][:1].isalpha() and line.low[first - 1] not in _OPENERS)
        or (line.mention[first - 1] >= 0 and line.mentions[line.mention[first - 1]].form != "name")
    ) and line.low[first - 1] not in PREPOSITIONS:  # fmt: skip
        first -= 1
    return first


def _phrase_start(line: Line, end: int, is_cue: Callable[[int], bool]) -> int:
    """Return where the noun phrase that ends at ``end`` begins: after the nearest word that cannot lie within it."""
    verb_seen = False
    at = end
    while at >= 0 and end - at < _REACH:
        low = line.low[at]
        if low == ")" and (opening := _bracket(line, at)) > 0:
            at = opening - 1
            continue
        if low in RELATIVES and line.quoted[at] < 0:
            before = at - 2 if at > 0 and line.comma(at - 1) else at - 1
            if at == end:
                return at
            postmodifier = before >= 0 and line.ends_phrase(before) and (verb_seen or _verb_follows(line, at))
            return _phrase_start(line, before, is_cue) if postmodifier else at + 1
        if _bounds(line, at, end, is_cue):
            return at + 1
        verb_seen = verb_seen or _finite_in_relative(line, at) or (low.endswith("ed") and line.mention[at] < 0)
        at -= 1
    return _past_opening(line, at + 1, end)


def _verb_follows(line: Line, at: int) -> bool:
    """Say whether a relative pronoun is the subject of its clause: no pronoun, article or name comes after it."""
    low = line.low[at + 1]
    return low[:1].isalpha() and low not in PRONOUNS and low not in DETERMINERS and line.mention[at + 1] < 0


def _bounds(line: Line, at: int, end: int, is_cue: Callable[[int], bool]) -> bool:
    """Say whether a word cannot lie within a noun phrase that ends at ``end``."""
    low = line.low[at]
    if line.quoted[at] >= 0 or low in STOPS or low in MARKS or is_cue(at):
        return True
    if low in SUBORDINATORS:
        return low not in _ALSO_PREPOSITIONS or at == 0 or line.low[at - 1] in _TIME_NOUNS
    if low == "and":
        return at > 0 and not _coordinates(line, at, end)
    if low == ",":
        return at < end and not _list_comma(line, at, end)
    return _auxiliary(line, at) and not _relative_before(line, at)


def _auxiliary(line: Line, at: int) -> bool:
    """Say whether a word is a form of be or have or a modal; 's only after a pronoun."""
    low = line.low[at]
    if low in {"'s", "'d", "'m", "'re", "'ve"}:
        return at > 0 and line.low[at - 1] in PRONOUNS
    return low in BE or low in MODALS or low in HAVE


def _finite_in_relative(line: Line, at: int) -> bool:
    return _auxiliary(line, at) and _relative_before(line, at)


def _relative_before(line: Line, at: int) -> bool:
    """Say whether a finite verb belongs to a relative clause: "three officials who had direct knowledge"."""
    for before in range(at - 1, max(0, at - 12), -1):
        low = line.low[before]
        if low in RELATIVES:
            return line.ends_phrase(before - 1) or line.comma(before - 1)
        if low in STOPS or low in MARKS or line.comma(before):
            return False
    return False


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
            if best is not None and (
                line.low[at] in PREPOSITIONS or line.low[at] in {",", "and", "or", "("} | RELATIVES
            ):
                break
            at += 1
            continue
        stop = at
        while stop < last and line.mention[stop] == index:
            stop += 1
        if _in_compound(line, stop, last):
            at = stop
            continue
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


def _in_compound(line: Line, at: int, last: int) -> bool:
    """Say whether a name only tells of what kind what follows is: "a Swiss-based group", "the Saudi-led coalition"."""
    tied = at + 1 < last and line.low[at] == "-" and line.starts[at] == line.ends[at - 1]
    return tied and line.starts[at + 1] == line.ends[at] and not line.cap(at + 1)


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


def _checked(line: Line, first: int, last: int, rule: SourceRule) -> Source | None:
    """Return the source if the stretch can be one: a pronoun, a mention, or a noun phrase with a determiner."""
    first = _past_opening(line, first, last - 1)
    while first < last - 1 and line.low[first] in {",", "and", "but"}:
        first += 1
    if line.low[first : first + 1] == ["that"] and first + 1 < last and line.low[first + 1] in DETERMINERS:
        first += 1  # "and that the footage did not show"
    if first >= last or is_nobody(line, first, last):
        return None
    if line.low[first] == "with" and last - first > 1:
        first += 1
    if line.low[first] in PREPOSITIONS and last - first > 1:
        return None
    if last - first == 1 and line.relations and line.relations[first] == "expl":
        return None  # "it is clear that": nobody's words
    if line.low[first] in PRONOUNS and line.mention[first] < 0:
        return Source(first, last, first, "pronoun" if last - first == 1 else rule)
    if line.mention[first] < 0 and line.low[first].endswith(("ing", "ed")) and not _nominal(line, first, last):
        return None
    head = _first_mention(line, first, last)
    if head is not None:
        return Source(first, last, head, rule)
    if line.low[first] in DETERMINERS or line.cap(first) or line.low[last - 1].endswith("s"):
        return Source(first, last, last - 1, rule)
    return None


def _nominal(line: Line, first: int, last: int) -> bool:
    """Say whether the parse takes a word in -ing or -ed for a part of the noun phrase: "voting rights groups"."""
    return bool(line.heads) and first < line.heads[first] < last and line.relations[first] in {"amod", "compound"}


def is_nobody(line: Line, first: int, last: int) -> bool:
    """Say whether a phrase means nobody, or the report itself: "no one", "our reporter", "an earlier version"."""
    low = line.low[first:last]
    own = low[0] == "our" and any(word in speech.OWN_PEOPLE for word in low[1:4])
    return low[0] in speech.NOBODY or own or ("version" in low and "this" in low)


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
        if last > at and (
            low in {"who", "which", "that", "as", "while", "when", "but", "whose", "after"} or is_cue(last)
        ):
            break
        if last > at and line.mention[last] < 0 and (low in BE or low in MODALS or low in HAVE) and low != "'s":
            break
        if last > at and line.skip_time_right(last) > last and not is_adverb(low):
            break
        last += 1
    if last == at:
        return None
    source = _checked(line, at, last, "inverted")
    if source is None:
        return None
    if last < len(line) and line.low[last] == "(":
        closing = next((k for k in range(last, min(len(line), last + 10)) if line.low[k] == ")"), -1)
        source = source._replace(last=max(last, closing + 1))
    return _appositive_name(line, source) or source._replace(last=_right_apposition(line, source.last))


def _appositive_name(line: Line, source: Source) -> Source | None:
    """Read "said the head of the Vell guild, Ida Holt": the name after an office without one is who speaks."""
    at, head = source.last, line.mention[source.head]
    if (head >= 0 and line.mentions[head].form == "name" and line.mentions[head].kind == "PER") or not (
        at + 1 < len(line) and line.comma(at)
    ):
        return None
    named = at + 1
    while named + 1 < len(line) and named - at < _TITLES and line.mention[named] < 0 and line.cap(named):
        named += 1  # "said its spokesman, Brigadier Ida Holt"
    index = line.mention[named]
    if index < 0 or line.mentions[index].kind != "PER" or line.mentions[index].form != "name":
        return None
    last = named
    while last < len(line) and line.mention[last] == index:
        last += 1
    closed = last >= len(line) or line.comma(last) or line.low[last] in STOPS or line.quoted[last] >= 0
    return Source(source.first, last, named, source.rule) if closed else None


def _right_apposition(line: Line, at: int) -> int:
    """Return where "X, a former official who runs Y" ends, if an apposition follows; else ``at``."""
    if at + 1 >= len(line) or not line.comma(at):
        return at
    after = line.low[at + 1]
    office = after in offices.HEADS or (after in offices.MODIFIERS and line.low[at + 2 : at + 3] != [","])
    if after not in {"a", "an", "the", "who", "whose"} and not office:
        return at
    stop = at + 1
    while stop < len(line) and line.quoted[stop] < 0 and line.low[stop] not in STOPS and not line.comma(stop):
        stop += 1
    relative = line.low[at + 1] in {"who", "whose"}
    if not relative and any(_own_verb(line, k) for k in range(at, stop)):
        return at  # a clause of its own, and no apposition
    return stop if relative or line.low[at + 1] != "the" or stop - at < 9 else at


def _own_verb(line: Line, at: int) -> bool:
    """Say whether a finite verb stands here that belongs to no relative clause."""
    verb = verb_at(line.low, at) if line.mention[at] < 0 else None
    past = verb is not None and verb[1].form == "past" and not line.low[at].endswith("ed")
    return (past or _auxiliary(line, at)) and not _relative_before(line, at)


def _right_list(line: Line, at: int) -> bool:
    return (
        at + 1 < len(line)
        and line.mention[at - 1] >= 0
        and line.mention[at + 1] >= 0
        and "and" in line.low[at : at + 8]
    )


def main_subject(line: Line, before: int) -> Source | None:
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
