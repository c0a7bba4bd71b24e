"""Which round of a series is a story's main matter, how long did it last, and is the story of an anniversary?

Headlines of two rounds of talks are alike; ordinals tell them apart, if those of the background ("an earlier round",
"after the first round") and of what is to come ("a third round is planned") are told from that of the main matter.
What remains is a range: "an earlier round" says that this one is at least the second.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from variorum.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from variorum.link.events.columns import Columns, Flags
    from variorum.link.events.terms import Passage

_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"], 1
    )
} | {"initial": 1, "opening": 1, "inaugural": 1, "twelfth": 12}
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
# Things that come in numbered rows of one kind. "second attack in a week" counts within a week: no attacks here.
_SERIES: Final = (
    "round|session|meeting|summit|phase|stage|wave|batch|tranche|leg|convoy|exchange|swap|ballot|conference"
)
_NOUNS: Final = (*_SERIES.split("|"), "time")
_TALKS: Final = "talks|negotiations?|dialogue|discussions|consultations|meetings?|summit|conference|mediation"
_COUNT: Final = r"(?P<count>\d{1,2}|" + "|".join(_NUMBERS) + ")"
_ORDINAL: Final = re.compile(
    r"\b(?P<word>"
    + "|".join(_ORDINALS)
    + r"|\d{1,2}(?:st|nd|rd|th))[ -]+(?:[\w'’-]+ ){0,2}?(?P<noun>"
    + _SERIES
    + r")\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?P<noun>round|phase|stage) (?P<word>\d{1,2}|" + "|".join(_NUMBERS) + r")\b", re.IGNORECASE
)
# "brought the two together for the second time" counts meetings as "the second round" does.
_AGAIN: Final = re.compile(
    r"\b(?:met|meet|meets|meeting|together|sat down|talks?|negotiat\w+|delegations?|envoys?)\b[^.;:\n]{0,60}?"
    r"\bfor the (?P<word>" + "|".join(_ORDINALS) + r") (?P<noun>time)\b",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(
    r"\b(?:earlier|previous|preceding|last|prior) (?:[\w'’-]+ ){0,1}?(?P<noun>" + _SERIES + r")s?\b", re.IGNORECASE
)
_LASTED: Final = re.compile(
    rf"\b{_COUNT} days of (?:[\w'’-]+ ){{0,3}}?(?P<noun>{_TALKS})\b"
    rf"|\b{_COUNT.replace('count', 'width')}-day (?:[\w'’-]+ ){{0,2}}?(?P<event>{_TALKS}|round|session|truce|siege)\b",
    re.IGNORECASE,
)
_ANNIVERSARY: Final = re.compile(
    r"\banniversary\b|\b(?:one|two|three|four|five|ten|twenty|\d{1,2}) years? (?:after|since|on from|later)\b"
    r"|\b(?:a|one) year (?:after|since|on|later)\b|\byears later\b",
    re.IGNORECASE,
)
# Three of these, and rounds are those of one bout or season: parts of what is told, not happenings of their own.
_CONTEST: Final = frozenset(
    "boxing boxer bout fighter heavyweight middleweight lightweight welterweight knockout referee punch punches jab "  # noqa: SIM905
    "champion championship title belt belts challenger undefeated unbeaten rematch golf golfer birdie bogey playoff "
    "playoffs tournament league coach quarterback striker goalkeeper season draft tennis".split()
)
_SIGNS: Final = 3
# Words that, before an ordinal in its clause, set it behind the main matter, or ahead of it.
_BEHIND: Final = frozenset(
    "after following followed follows since earlier previously previous had during unlike ago past from".split()  # noqa: SIM905
)
_AHEAD: Final = frozenset(
    "next upcoming planned scheduled ahead before expected will would plan plans agreed agree propose proposed "  # noqa: SIM905
    "prepare preparing possible hold until resume new towards toward call called calls expect expects hope hopes want "
    "wants seek seeks urge urges urged promise promised invite invited".split()
)
# What its clause says after an ordinal of a round that is to come, or may.
_WILL: Final = re.compile(
    r"^\W*(?:[\w'’-]+ ){0,6}?(?:will|(?:would|could|may|might)(?! not| have)|remains possible"
    r"|(?:is|are|was|were) (?:still |now |also |not )?"
    r"(?:set|planned|scheduled|expected|due|possible|likely|unlikely|envisaged|foreseen|proposed)"
    r"|(?:is|are|was|were) to (?:be held|begin|start|open|follow|resume|take place))\b"
)
# Words after an ordinal that say which other round is meant: by its own date, host or fruit.
# "A third round" is one to come, unless its clause says that it was.
_DONE: Final = re.compile(
    r"\b(?:ended|failed|collapsed|began|opened|was|were|took|broke|closed|concluded|started|has|had)\b"
)
# "Two days after the second round closed": if no round is new, this one is what the story is about.
_DAYS_AFTER: Final = re.compile(
    r"\b(?:hours?|days?|the (?:day|morning|night)) after (?:(?:the|a|an|its|their|this|that) )?$", re.IGNORECASE
)
# What says so further on in the sentence, past a parenthesis: "A second round of talks, hosted by Kell, ended".
_OVER: Final = re.compile(r"\b(?:ended|failed|collapsed|broke (?:up|down|off)|closed|concluded|is over|was over)\b")
_MAYBE: Final = re.compile(r"\b(?:could|may|might|would|will|can|should|if|unless)\b")
_MONTHS: Final = "january|february|march|april|may|june|july|august|september|october|november|december"
_OTHER: Final = re.compile(
    r"^,? ?(?:of [\w'’-]+,? )?(?:in [\w'’-]+(?: [\w'’-]+)?,? )?(?:(?:held|hosted) |(?:in|on) (?:early |mid-|late )?(?:"
    + _MONTHS
    + r"|spring|summer|autumn|winter)\b|last (?:week|month|year)|earlier"
    r"|(?:had |which )?(?:led to|produced|resulted in|brought|yielded|paved)\b)"
)
# Where the first sentence of a text ends, if words enough stand before it: "VELL. The first round", "Mr. Holt".
_SENTENCE_END: Final = re.compile(r"[.!?][”’\"']?(?=\s)")
_SENTENCE: Final = 3  # spaces between its words
_CLAUSE: Final = re.compile(r"[.,;:()\[\]\n“”\"—–]|\bbut\b|\bwhile\b|\bwhich\b")
_NONE_YET: Final = -1  # the place of a story told before the first round
_LOOK: Final = 90  # characters before and after an ordinal that are read for its role: about fifteen words
_SCOPE: Final = 7  # words before an ordinal that can set it behind or ahead
_FORE: Final = 2000  # characters of prose in which an ordinal is looked for: what follows is background
_OPENING: Final = 1500  # characters of prose in which a duration is that of the main matter


class Ordinal(NamedTuple):
    """One "second round": its number, what comes in such rounds, its role, and where it stands."""

    number: int
    noun: str
    role: str
    span: Span
    words: str


class Place(NamedTuple):
    """Where a story's main matter stands in a series.

    ``low`` to ``high`` is the range of rounds it can be (``high`` 0: no upper end; both -1: before the first); ``noun``
    is what is counted;
    ``lasted`` the days it took (0: unsaid). The words and spans that say so go with each.
    """

    low: int = 1
    high: int = 0
    noun: str = ""
    words: str = ""
    span: Span | None = None
    lasted: int = 0
    lasted_words: str = ""
    lasted_span: Span | None = None
    anniversary: Span | None = None


def find_place(headline: Sequence[Passage], prose: Sequence[Passage]) -> Place:
    """Answer: which round is this story's main matter, how many days did it last, does it look back a year?"""
    start = prose[0].span.start if prose else 0
    near = [*headline, *(passage for passage in prose if passage.span.start - start < _FORE)]
    ordinals = [] if _of_a_contest(near) else [found for passage in near for found in _ordinals(passage)]
    low, high, noun, words, span = _range(ordinals, _lead(headline, prose))
    lasted, lasted_words, lasted_span = _duration([*headline, *prose])
    return Place(low, high, noun, words, span, lasted, lasted_words, lasted_span, _anniversary(headline, prose))


def find_behind(prose: Sequence[Passage]) -> list[Ordinal]:
    """Answer: which numbered rounds does a story tell of as being over, besides its own?"""
    if _of_a_contest(prose):
        return []
    return [o for passage in prose for o in _ordinals(passage) if o.number and o.role == "behind"]


def _of_a_contest(passages: Iterable[Passage]) -> bool:
    """Say whether a story tells of sport, where a round is no happening of its own."""
    words = {word for passage in passages for word in re.findall(r"[a-z]+", passage.text.casefold())}
    return len(words & _CONTEST) >= _SIGNS


def _lead(headline: Sequence[Passage], prose: Sequence[Passage]) -> list[Span]:
    """Return where a story tells its news: the headline and the first sentence below it."""
    spans = [passage.span for passage in headline]
    for text, span in prose[:1]:
        ends = (mark.end() for mark in _SENTENCE_END.finditer(text))
        end = next((end for end in ends if text.count(" ", 0, end) >= _SENTENCE), len(text))
        spans.append(Span(span.document_id, span.start, span.start + end, span.part))
    return spans


def _range(ordinals: list[Ordinal], lead: Sequence[Span]) -> tuple[int, int, str, str, Span | None]:
    """Return (low, high, noun, words, span) of the main matter's round: the one its lead tells, else another."""
    main = [o for o in ordinals if o.role == "main" and o.number]
    main = [o for o in main if any(part.contains(o.span) for part in lead)] or main
    main = main or [o for o in ordinals if o.role == "just over" and o.number]
    if main:
        told = next((o for o in main if o.number > 1), main[0])  # "the first round" beside a later one is background
        return told.number, told.number, told.noun, told.words, told.span
    behind = [o for o in ordinals if o.role == "behind"]
    if behind:
        last = max(behind, key=lambda o: (o.number, -o.span.start))
        return max(1, last.number) + 1, 0, last.noun, last.words, last.span
    ahead = [o for o in ordinals if o.role == "ahead" and o.number]
    if ahead:
        soon = min(ahead, key=lambda o: (o.number, o.span.start))
        low, high = (1, soon.number - 1) if soon.number > 1 else (_NONE_YET, _NONE_YET)
        return low, high, soon.noun, soon.words, soon.span
    return 1, 0, "", "", None


def _ordinals(passage: Passage) -> Iterator[Ordinal]:
    text = passage.text
    if not _names_any(text, _NOUNS):
        return
    found = [
        *((m, _number(m.group("word"))) for m in _ORDINAL.finditer(text)),
        *((m, _number(m.group("word"))) for m in _NUMBERED.finditer(text)),
        *((m, _number(m.group("word"))) for m in _AGAIN.finditer(text)),
        *((m, 0) for m in _EARLIER.finditer(text)),
    ]
    for match, number in sorted(found, key=lambda pair: (pair[0].start(), pair[1])):
        role = "behind" if not number or match.group().lower().startswith("initial") else _role(text, match)
        noun = match.group("noun").lower().replace("time", "round")
        yield Ordinal(number, noun, role, _span(passage, match.start(), match.end()), match.group())


def _names_any(text: str, words: Iterable[str]) -> bool:
    """Say whether a text holds any of some words: far cheaper to ask than what the words are part of."""
    folded = text.casefold()
    return any(word in folded for word in words)


def _number(word: str) -> int:
    lower = word.lower()
    return _ORDINALS.get(lower) or _NUMBERS.get(lower) or int(re.sub(r"\D", "", lower) or 0)


def _span(passage: Passage, start: int, end: int) -> Span:
    base = passage.span
    return Span(base.document_id, base.start + start, base.start + end, base.part)


def _role(text: str, match: re.Match[str]) -> str:
    """Say whether an ordinal is that of the main matter, lies behind it (or ended days ago), or ahead of it."""
    if _DAYS_AFTER.search(text[max(0, match.start() - _LOOK) : match.start()]):
        return "just over"
    before = _CLAUSE.split(text[max(0, match.start() - _LOOK) : match.start()])[-1].lower().split()[-_SCOPE:]
    for word in reversed(before):
        if word in _AHEAD:
            return "ahead"
        if word in _BEHIND:
            return "behind"
    rest = text[match.end() : match.end() + _LOOK].lower()
    if _OTHER.match(rest):
        return "behind"
    after = _CLAUSE.split(rest)[0]
    if _WILL.match(after):
        return "ahead"
    if before[-1:] in (["a"], ["another"]) and not _was(text, match, before):
        return "ahead"
    return "main"


def _was(text: str, match: re.Match[str], before: list[str]) -> bool:
    """Say whether "a second round" is told as one that was: its clause, or the sentence it begins, says so."""
    sentence = re.split(r"[.!?\n]", text[match.end() : match.end() + 2 * _LOOK])[0].lower()
    after = _CLAUSE.split(sentence)[0]
    if _DONE.search(after):
        return True
    return len(before) == 1 and bool(_OVER.search(sentence)) and not _MAYBE.search(sentence)


def _duration(parts: Iterable[Passage]) -> tuple[int, str, Span | None]:
    """Return (days, words, span) of how long the main matter lasted, if the opening says so."""
    read = 0
    for passage in parts:
        for match in _LASTED.finditer(passage.text[:_OPENING]) if _names_any(passage.text, ("day",)) else ():
            before = passage.text[max(0, match.start() - 20) : match.start()].lower()
            count = _number(match.group("count") or match.group("width"))
            if not any(word in before for word in ("earlier", "previous", "first")) and count:
                return count, match.group(), _span(passage, match.start(), match.end())
        read += len(passage.text)
        if read > _OPENING:
            break
    return 0, "", None


def _anniversary(headline: Sequence[Passage], prose: Sequence[Passage]) -> Span | None:
    for passage in (*headline, *prose[:1]):
        match = _ANNIVERSARY.search(passage.text[:200])
        if match:
            return _span(passage, match.start(), match.end())
    return None


def number_of(place: Place) -> int:
    """Return the number that stands for what a main matter counts in rounds; 0 where it counts nothing."""
    return _NOUNS.index(place.noun) + 1 if place.noun else 0


def is_rest(place: Place) -> bool:
    """Say whether what lasted some days was a truce or a siege, not talks."""
    return place.lasted_words.lower().endswith(("truce", "siege"))


def rounds_differ(a: Columns, b: Columns) -> Flags:
    """Say of each pair whether its main matters cannot be one round: their ranges of rounds do not meet."""
    return _one_series(a, b) & (_below(a, b) | _below(b, a))


def same_round(a: Columns, b: Columns) -> Flags:
    """Say of each pair whether both main matters are stated to be one and the same round."""
    exact = (a["low"] == a["high"]) & (b["low"] == b["high"])
    return np.asarray(_one_series(a, b) & exact & (a["low"] == b["low"]))


def _one_series(a: Columns, b: Columns) -> Flags:
    return np.asarray((a["noun"] != 0) & (a["noun"] == b["noun"]))


def _below(a: Columns, b: Columns) -> Flags:
    return np.asarray((a["high"] != 0) & (a["high"] < b["low"]))


def durations_differ(a: Columns, b: Columns, tolerance: int) -> Flags:
    """Say of each pair whether its matters took so different a number of days that they are two; talks or a truce."""
    alike = a["rests"] == b["rests"]  # four days of talks may end in a truce of ninety
    told = (a["lasted"] != 0) & (b["lasted"] != 0)
    return np.asarray(told & alike & (np.abs(a["lasted"] - b["lasted"]) > tolerance))
