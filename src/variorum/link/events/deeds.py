"""What does one event mention tell: which deed, done by whom to whom, and in what company of words?

The words that matter are read from the parse: what the mention governs (subject, object, whatever completes it), with
the names of the entities these stand for, so that "she" and "the minister" count as who is meant. Which words tell of
one deed stands in ``deeds.tsv``, then in the table of things that stories are compared by.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from variorum.link.events.terms import stem, thing_of
from variorum.tables import read_rows
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.model import EventMention, Interval, Part, Report, Span, Token

# What a governed word is to a deed, by its relation (Universal Dependencies): a passive's subject is what was done to.
_ROLES: Final = {
    "nsubj": "subject",
    "csubj": "subject",
    "obj": "object",
    "nsubj:pass": "object",
    **dict.fromkeys(("obl", "nmod", "compound", "amod", "nummod", "iobj", "acl", "advcl", "ccomp", "appos"), "other"),
    "xcomp": "other",
}
_OF_ONE_PHRASE: Final = frozenset({"compound", "flat", "amod", "nmod", "nummod", "appos", "conj"})
# Verbs that leave what is told to their object: "made an arrest", "set fire".
_LIGHT: Final = frozenset(
    {"take", "make", "have", "give", "do", "get", "carry", "commit", "conduct", "stage", "hold", "undergo", "perform"}
    | {"pay", "set", "put", "go", "come", "bring", "keep"}
)
_PARTICLES: Final = frozenset({"compound:prt", "advmod", "obj"})  # "check out", "go missing", "take hostages"
# A deed in one of these relations to another word shares that word's subject.
_SHARING: Final = frozenset({"xcomp", "advcl", "ccomp", "conj", "obj", "obl", "nmod"})
_CONTENT: Final = frozenset({"NOUN", "PROPN", "NUM", "VERB", "ADJ"})
_MODIFIERS: Final = frozenset({"compound", "amod", "nummod"})
_NOT: Final = frozenset({"not", "n't", "never", "no"})
_DEEP: Final = 4  # levels of a phrase that are read: "the head of the union of dock workers"


class Told(NamedTuple):
    """One mention, ready to be compared; ``sentence`` and ``order`` count within its story.

    Words are lemmas; those around the mention are what they stand for (:func:`deeds_of`), so that "slaying" in one
    report and "murder" in another are one companion.

    ``modifier`` is a mention that names a kind rather than a happening ("election law"); ``companions`` are the words
    of all that goes with it, ``names`` those of names among them, ``context`` those of its sentence; ``days`` the first
    and last day it is said to be of.
    """

    id: str
    story_id: str
    sentence: int
    order: int
    lemma: str
    deeds: frozenset[str]
    kind: Literal["verb", "noun", ""] = ""
    plural: bool = False
    modifier: bool = False
    negated: bool = False
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    days: tuple[str, str] | None = None


class _Read(NamedTuple):
    """A story's parse as the rules here read it: its words in order, who governs what, and which names stand there.

    ``proper`` are the words of all its names.
    """

    words: Sequence[_Word]
    below: Mapping[int, Sequence[int]]
    names: Mapping[int, frozenset[str]]
    proper: frozenset[str]


class _Word(NamedTuple):
    """One token, with the part of the document and the number of the sentence that it stands in."""

    token: Token
    lemma: str
    part: Part
    sentence: int


def read_mentions(report: Report) -> list[Told]:
    """Answer: what does each event mention of a story tell, in the order of the text?

    Mentions in sentences that the language model did not read tell by their own words alone.
    """
    read = _read(report)
    days = {time.id: _days_of(time.interval) for time in report.analysis.times}
    mentions = sorted(report.analysis.event_mentions, key=lambda mention: (mention.span, mention.id))
    return [_told(report, m, order, read)._replace(days=days.get(m.time_id)) for order, m in enumerate(mentions)]


def _days_of(when: Interval) -> tuple[str, str] | None:
    return (when.earliest[:10], when.latest[:10]) if when.earliest and when.latest else None


def _read(report: Report) -> _Read:
    words = [
        _Word(token, fold(token.lemma or token.text), sentence.span.part, number)
        for number, sentence in enumerate(report.analysis.sentences)
        for token in sentence.tokens
    ]
    below: dict[int, list[int]] = defaultdict(list)
    for i, word in enumerate(words):
        below[word.token.head].append(i)
    names = _names(report, words)
    proper = (word.lemma for word in words if word.token.upos == "PROPN")
    return _Read(words, below, names, frozenset(proper).union(*names.values()))


def _names(report: Report, words: Sequence[_Word]) -> dict[int, frozenset[str]]:
    """Return, by word, the name of what the mention it stands in names, describes or stands for."""
    known = {e.id: frozenset(fold(e.name).replace("'s", "").split()) for e in report.analysis.entities if e.named}
    found: dict[int, frozenset[str]] = {}
    for mention in sorted(report.analysis.mentions, key=lambda m: (m.span.start - m.span.end, m.id)):
        if mention.entity_id in known:  # the shortest mention comes last and holds
            found |= dict.fromkeys(_inside(words, mention.span), known[mention.entity_id])
    return found


def _inside(words: Sequence[_Word], span: Span) -> list[int]:
    """Return the words of a span."""
    first = bisect_left(words, (span.part != "title", span.start), key=lambda w: (w.part != "title", w.token.end - 1))
    found = []
    for i in range(first, len(words)):
        if words[i].part != span.part or words[i].token.start >= span.end:
            break
        found.append(i)
    return found


def _told(report: Report, mention: EventMention, order: int, read: _Read) -> Told:
    inside = _inside(read.words, mention.span)
    head = next((i for i in inside if read.words[i].token.head not in inside), -1)
    if head < 0:
        own = frozenset(fold(report.words(mention.span)).split())
        return Told(
            mention.id,
            report.story.id,
            -1,
            order,
            " ".join(sorted(own)),
            frozenset[str]().union(*map(deeds_of, sorted(own))),
            companions=own,
        )
    token, lemma, _, sentence = read.words[head]
    roles = _roles(read, head)
    of_roles = frozenset[str]().union(*roles.values())
    phrase = {read.words[i].lemma for i in inside if read.words[i].token.upos in _CONTENT}
    return Told(
        mention.id,
        report.story.id,
        sentence,
        order,
        lemma,
        _deeds(read, head, inside),
        kind="verb" if token.upos in {"VERB", "AUX"} else "noun" if token.upos in {"NOUN", "PROPN"} else "",
        plural=token.upos == "NOUN" and token.text.lower().endswith("s") and not lemma.endswith("s"),
        modifier=token.upos != "ADJ" and _relation(read, head) in _MODIFIERS,
        negated=mention.negated or any(read.words[i].lemma in _NOT for i in read.below.get(head, ())),
        subjects=_meant(read, roles["subject"]),
        objects=_meant(read, roles["object"]),
        companions=_meant(read, (of_roles | phrase) - {lemma}),
        names=of_roles & read.proper,
        context=_meant(read, _context(read, head) - {lemma}),
    )


def _meant(read: _Read, words: AbstractSet[str]) -> frozenset[str]:
    """Return names as they are, and for every other word the deeds and things it can stand for."""
    names = words & read.proper
    return frozenset(names).union(*map(deeds_of, sorted(words - names)))


def _deeds(read: _Read, head: int, inside: Sequence[int]) -> frozenset[str]:
    """Return the deeds that a mention's head can tell, with what makes a phrase of it."""
    lemma, below = read.words[head].lemma, read.below.get(head, ())
    beside = {i for i in below if read.words[i].token.deprel in _PARTICLES}.union(inside) - {head}
    cases = {
        k for i in below if _relation(read, i) == "obl" for k in read.below.get(i, ()) if _relation(read, k) == "case"
    }
    found = deeds_of(lemma, *(f"{lemma}-{read.words[i].lemma}" for i in sorted(beside | cases)))
    if lemma in _LIGHT and read.words[head].token.upos == "VERB":
        found = found.union(*(deeds_of(read.words[i].lemma) for i in below if _relation(read, i) == "obj"))
    return found


def _context(read: _Read, head: int) -> set[str]:
    """Return the words of the sentence that a word stands in."""
    number = read.words[head].sentence
    first = bisect_left(read.words, number, key=lambda word: word.sentence)
    stop = bisect_left(read.words, number + 1, key=lambda word: word.sentence)
    return {word.lemma for word in read.words[first:stop] if word.token.upos in _CONTENT}


def _roles(read: _Read, head: int) -> dict[str, set[str]]:
    """Return the words of what a mention governs, by the part it plays; whose deed it is may stand above it."""
    found: dict[str, set[str]] = {"subject": set(), "object": set(), "other": set()}
    for i in read.below.get(head, ()):
        role = _ROLES.get(read.words[i].token.deprel) or _ROLES.get(read.words[i].token.deprel.partition(":")[0])
        if role:
            found[role] |= _phrase(read, i)
    above = read.words[head].token.head
    if above >= 0:
        _add_from_above(read, head, above, found)
    return found


def _add_from_above(read: _Read, head: int, above: int, found: dict[str, set[str]]) -> None:
    """Add what a mention says of the word that governs it, and what it shares with that word."""
    token = read.words[head].token
    if token.deprel == "case":  # "according to the mayor"
        found["subject"] |= _phrase(read, above)
    elif token.deprel in {"amod", "compound"}:  # "a guilty verdict", "election law"
        found["object"] |= _phrase(read, above)
    elif token.deprel.startswith("acl"):  # "the bridge destroyed by the flood", "the man who fled"
        found["object" if "Pass" in token.features else "subject"] |= _phrase(read, above)
    elif token.deprel == "xcomp" and token.upos == "ADJ":  # "the mayor was found guilty"
        for i in read.below.get(above, ()):
            if read.words[i].token.deprel in {"obj", "nsubj:pass"}:
                found["object"] |= _phrase(read, i)
    elif token.deprel in _SHARING and not found["subject"]:  # "the army decided to leave", "it came and went"
        for i in read.below.get(above, ()):
            if _relation(read, i) == "nsubj":
                found["subject"] |= _phrase(read, i)


def _phrase(read: _Read, top: int) -> set[str]:
    """Return the words of a phrase and the name of what it stands for."""
    found: set[str] = set()
    level = [top]
    for _ in range(_DEEP):
        for i in level:
            if read.words[i].token.upos in _CONTENT:
                found.add(read.words[i].lemma)
            found |= read.names.get(i, frozenset())
        level = [i for above in level for i in read.below.get(above, ()) if _relation(read, i) in _OF_ONE_PHRASE]
    return found


def _relation(read: _Read, i: int) -> str:
    return read.words[i].token.deprel.partition(":")[0]


@cache
def _table() -> dict[str, frozenset[str]]:
    """Return the deeds of each word and phrase of the table, and of the stems of its words ("sprained", "rehires")."""
    found: dict[str, set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    for name, words in read_rows("variorum.link.events", "deeds.tsv"):
        for word in words.split():
            found[word].add(name)
            stems[stem(word)].add(name)
    return {word: frozenset(names) for word, names in (stems | found).items()}


@lru_cache(maxsize=1 << 14)
def deeds_of(word: str, *phrases: str) -> frozenset[str]:
    """Return the deeds that a word can tell: those of the table, the thing it names, else the word without its ending.

    If the table has one of its ``phrases`` ("check-out"), those count and not the word alone.

    >>> sorted(deeds_of("slaying")), sorted(deeds_of("rehearsal")), sorted(deeds_of("step", "step-down"))
    (['kill'], ['rehearsal'], ['resign'])
    """
    told = frozenset[str]().union(*(_table().get(phrase, frozenset()) for phrase in phrases))
    listed = told or _table().get(word) or _table().get(stem(word), frozenset())
    thing = thing_of(word)
    return listed | ({thing} if thing.startswith("#") or not listed else set())
