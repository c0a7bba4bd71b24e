"""Which words of a sentence are cues: verbs of speech and thought with their auxiliaries, and what they construe."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from variorum.analyze.tables import entries, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import SpeechAct, Tense

HAVE: Final = entries("has have had having 've")
BE: Final = entries("is are was were be been being am 's 're 'm")
MODALS: Final = entries("will would may might could can should must shall 'll 'd ca wo")
_DO: Final = entries("do does did")
# Forms that are participles only: without a form of have or be they are no finite verbs ("known as").
PARTICIPLES: Final = entries("known seen written spoken sworn begun sung shown proven undertaken forbidden foreseen")
_NOT: Final = entries("not n't n’t never neither nor hardly cannot")
DAYS: Final = entries(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday
    today tonight tomorrow
    """
)
TIMES: Final = DAYS | entries("early late earlier later morning afternoon evening night last week month year this")
ADVERBS: Final = entries(
    """
    also again too then later earlier now once just only still even already yet often always sometimes
    previously separately repeatedly reportedly allegedly publicly privately openly officially formally
    initially recently immediately quickly soon first further strongly flatly firmly categorically bluntly
    clearly explicitly implicitly apparently consistently constantly long ever nevertheless nonetheless
    meanwhile however instead both all perhaps maybe indeed simply merely actually rather quite so much thus
    therefore finally eventually subsequently similarly likewise ominously jokingly angrily famously falsely
    correctly rightly wrongly correctly baselessly adamantly vehemently
    """
)


_DEGREES: Final = entries("too very so more less most least as quite deeply not n't n’t never no longer far")


class Verb(NamedTuple):
    """One row of the table of verbs, for one form: lemma, act, constructions and the form's kind."""

    lemma: str
    act: SpeechAct
    frames: frozenset[str]
    form: str  # "base", "s", "past", "ing"

    def takes(self, frame: str) -> bool:
        """Say whether the verb has this construction."""
        return frame in self.frames

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions that lead to what is spoken of."""
        return _lower(self.frames)


@cache
def _lower(frames: frozenset[str]) -> frozenset[str]:
    return frozenset(frame for frame in frames if frame.islower())


class Group(NamedTuple):
    """A verb with all that belongs to it, as token indices: [first, last), the verb itself at ``verb``."""

    first: int
    verb: int
    last: int
    entry: Verb
    passive: bool
    negated: bool
    modality: str
    infinitive: bool
    finite: bool
    tense: Tense = ""


@cache
def verbs() -> dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]:
    """Return, by the first word of a form, the (further words, verb) it may be; longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
    irregular = _irregular()
    for row in speech.VERBS.strip().splitlines():
        lemma, act, *frames = row.split()
        for form, kind in _forms(lemma, irregular):
            first, *rest = form.split("_")
            entry = Verb(lemma.replace("_", " "), cast("SpeechAct", act), frozenset(frames), kind)
            table.setdefault(first, []).append((tuple(rest), entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}


@cache
def _irregular() -> dict[str, list[str]]:
    words = " ".join(speech.IRREGULAR.split("\n")).replace("|", " ").split()
    table: dict[str, list[str]] = {}
    for form, lemma in zip(words[::2], words[1::2], strict=True):
        table.setdefault(lemma, []).append(form)
    return table


def _forms(lemma: str, irregular: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Return the forms of a verb with their kinds; a verb of several words is inflected in its first."""
    head, _, rest = lemma.partition("_")
    tail = f"_{rest}" if rest else ""
    if head == "be":
        return [(f"{form}{tail}", "past") for form in sorted(BE)]
    past = irregular.get(lemma) or [f"{form}{tail}" for form in irregular.get(head, [])] or [_past(head) + tail]
    third = [form for form in past if form == "says"] or [_third(head) + tail]
    past = [form for form in past if form != "says"]
    # "put", "read": the past form also where it is the base, since a base needs a plural subject
    base = [] if head + tail in past else [(head + tail, "base")]
    return [
        *base,
        (third[0], "s"),
        *((form, "past") for form in past),
        (_ing(head) + tail, "ing"),
    ]


def _third(head: str) -> str:
    if head.endswith(("s", "sh", "ch", "x", "z")):
        return head + "es"
    return head[:-1] + "ies" if head.endswith("y") and head[-2] not in "aeiou" else head + "s"


def _past(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2] not in "aeiou":
        return head[:-1] + "ied"
    return (head + head[-1] if head in speech.DOUBLING else head) + "ed"


def _ing(head: str) -> str:
    if head.endswith("e") and not head.endswith(("ee", "oe")) and head != "be":
        return head[:-1] + "ing"
    return (head + head[-1] if head in speech.DOUBLING or head in {"forbid", "begin", "bet", "hit"} else head) + "ing"


def verb_at(low: Sequence[str], at: int) -> tuple[int, Verb] | None:
    """Return the verb of the table that begins at this token: (one past its last token, the verb)."""
    rows = verbs().get(low[at])
    if rows is None:
        return None
    for rest, entry in rows:
        end = at + 1 + len(rest)
        if not rest or tuple(low[at + 1 : end]) == rest:
            return end, entry
        # "was not too sure"
        past = at + 1
        while low[at] in BE and past < len(low) and (low[past] in _DEGREES or is_adverb(low[past])):
            past += 1
        if past > at + 1 and tuple(low[past : past + len(rest)]) == rest:
            return past + len(rest), entry
        # "called Monday for"
        if len(rest) == 1 and at + 2 < len(low) and low[at + 1] in DAYS and low[at + 2] == rest[0]:
            return at + 3, entry
    return None


def group_at(low: Sequence[str], at: int) -> Group | None:
    """Return the verb group whose verb of speech stands at this token, with what its auxiliaries tell."""
    found = verb_at(low, at)
    return group_of(low, at, *found) if found is not None else None


def group_of(low: Sequence[str], at: int, last: int, entry: Verb) -> Group:
    """Return a verb that is known to stand at [at, last) with its auxiliaries."""
    first = at
    passive = infinitive = False
    negated = any(word in _NOT for word in low[at:last])
    modality = ""
    while first > 0:
        word = low[first - 1]
        if word in _NOT:
            negated = True
        elif word in BE:
            if word in {"'s", "'re", "'m"} and not _copula(low, first - 1):
                break
            passive = passive or (entry.form == "past" and not entry.lemma.startswith("be "))
        elif word in MODALS:
            modality = modality or _modality(word)
        elif word == "to" and first > 1 and low[first - 2] == "used":  # "his daughter used to say"
            first -= 1
        elif word == "to" and first == _bare(low, first, at):
            infinitive = True
            first -= 1
            modality = modality or ("will" if first and low[first - 1] in BE else "")  # "is to decide"
            break
        elif not (word in _DO or word in HAVE or is_adverb(word)):
            break
        first -= 1
    while first < at and is_adverb(low[first]) and low[first] != "also" and not _auxiliary(low[first]):
        first += 1
    finite = not infinitive and entry.form != "ing"
    if entry.form == "ing":
        finite = any(word in BE for word in low[first:at])
    tense = _tense(low[first:at], entry.form) if finite else ""
    return Group(first, at, last, entry, passive, negated, modality, infinitive, finite, tense)


_PASTS: Final = entries("was were had did been used")


def _tense(auxiliaries: Sequence[str], form: str) -> Tense:
    """Return the tense of a finite verb, by its auxiliaries: what has been said is past."""
    told = set(auxiliaries)
    if told & {"will", "shall", "'ll", "wo"}:
        return "future"
    if told & (_PASTS | HAVE) or (form == "past" and not told & (BE | MODALS)):
        return "past"
    return "present"


def _bare(low: Sequence[str], first: int, at: int) -> int:
    return first if all(is_adverb(word) or word in BE | HAVE for word in low[first:at]) else -1


def _copula(low: Sequence[str], at: int) -> bool:
    """Say whether 's is a verb here and no possessive: after a pronoun."""
    return at > 0 and low[at - 1] in {"he", "she", "it", "that", "there", "who", "what", "they", "we", "i", "you"}


def _auxiliary(word: str) -> bool:
    return word in BE or word in HAVE or word in MODALS or word in _DO or word in _NOT


def _modality(word: str) -> str:
    return {"'ll": "will", "wo": "will", "'d": "would", "ca": "can"}.get(word, word)


def is_adverb(word: str) -> bool:
    """Say whether a word is an adverb that may stand within a verb group."""
    return word in ADVERBS or (
        word.endswith("ly") and len(word) > 4 and word not in {"family", "italy", "july", "ally"}
    )
