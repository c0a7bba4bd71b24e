"""Which words and names does one story put forward?

Terms are numbers from here on: a kind and a hash of 56 bits, so that a million of them take eight megabytes. How
common a word is in English at large is counted from GUM, MEANTIME and re3d (``common_words.tsv``).
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_left
from collections import Counter
from datetime import date
from functools import cache, lru_cache, wraps
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from variorum.tables import read_rows
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.config import EventsConfig
    from variorum.model import Report, Span

Found = TypeVar("Found")
WORDS: Final = re.compile(r"([^\W_]+(?:['’][^\W_]+)*)")  # what stands between words, and words, when split
_PLAIN_WORD: Final = re.compile(r"[a-z]+(?:-[a-z]+)?")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+")
# Words that begin with a capital letter without being names of what a story is about.
_CALENDAR: Final = frozenset(
    [
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am", "pm", "mr", "mrs"),
    ]
)
_PROSE: Final = frozenset({"headline", "subhead", "paragraph"})
KINDS: Final = ("words", "lead", "names", "pairs")
HASH_BITS: Final = 56


class Passage(NamedTuple):
    """One run of a story's text and where it stands."""

    text: str
    span: Span


class Terms(NamedTuple):
    """The terms of one story, one kind after the other, as columns in bytes.

    ``codes`` are 64-bit numbers, the kind in their highest byte and a hash of the term in the others; ``counts`` are
    numbers of single precision: how often the story has each; ``leading`` is 1 where a term stands in headline or lead.
    """

    codes: bytes
    counts: bytes
    leading: bytes


def remembered(find: Callable[[Report], Found]) -> Callable[[Report], Found]:
    """Remember what was found in the last report asked about: one story is asked many questions in a row."""
    last: tuple[Report, Found] | None = None

    @wraps(find)
    def found(report: Report) -> Found:
        nonlocal last
        known = last
        if known is None or known[0] is not report:
            last = known = (report, find(report))
        return known[1]

    return found


@remembered
def passages(report: Report) -> tuple[list[Passage], list[Passage]]:
    """Return (headline, prose) of a story; captions, credits and machine headers are left out.

    The document's title stands for the headline of its first story where segmentation found none.
    """
    document, story = report.document, report.story
    headline = [Passage(report.words(story.headline), story.headline)] if story.headline else []
    prose = [
        Passage(report.words(block.span), block.span)
        for block in story.blocks
        if block.kind in _PROSE and block.span != story.headline
    ]
    if not story.blocks:
        prose = [Passage(report.words(story.span), story.span)]
    titled = [p for p in prose if p.span.part == "title"]
    if not headline and titled:
        return titled, [p for p in prose if p.span.part != "title"]
    if not headline and document.title and story.span.start == 0:
        span = type(story.span)(document.id, 0, len(document.title), "title")
        return [Passage(document.title, span)], prose
    return headline, prose


def without_site(headline: str) -> str:
    """Return a headline without the name of the site that web pages append: "Man shot - KXYZ News, Weather".

    >>> without_site("Man shot in Ostville | Ostville Herald")
    'Man shot in Ostville'
    """
    for mark in (" | ", " - ", " – ", " — "):
        first, found, _ = headline.partition(mark)
        if found and len(first.split()) >= 4:
            return first
    return headline


@lru_cache(maxsize=1 << 17)
def word_form(word: str) -> tuple[str, bool]:
    """Return (folded form without 's, whether it may be a name)."""
    form = word.lower() if word.isascii() else fold(word)
    form = form.replace("’", "'").removesuffix("'s")
    return form, word[0].isupper() and form not in _CALENDAR and not is_common(form)


@cache
def _background() -> tuple[dict[str, float], frozenset[str]]:
    """Return (share of texts that hold each common word or name, 0 to 1; those that are names)."""
    rows = read_rows("variorum.link.events", "common_words.tsv")
    shares = {word.lower(): int(share) / 1000 for word, share in rows}
    return shares, frozenset(word.lower() for word, _ in rows if word[0].isupper())


def share_of_texts(form: str) -> float:
    """Return the share of background texts that hold a common word or name (0 to 1; 0 for all others)."""
    return _background()[0].get(form, 0.0)


@cache
def _concepts() -> dict[str, str]:
    """Return the thing that each stem of ``concepts.tsv`` stands for, marked so that it is no word."""
    rows = read_rows("variorum.link.events", "concepts.tsv")
    return {form: f"#{thing}" for thing, words in rows for word in words.split() for form in (word, stem(word))}


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return an English word without its inflection, as far as spelling shows it.

    >>> stem("miners"), stem("buried"), stem("stopped"), stem("bus")
    ('miner', 'bury', 'stop', 'bus')
    """
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith(("shes", "ches", "xes", "sses", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and any(vowel in root for vowel in "aeiouy"):
            if root[-1] == root[-2] and root[-1] not in "lsz":
                return root[:-1]
            return root
    return word.removesuffix("e") if len(word) > 4 else word


@lru_cache(maxsize=1 << 17)
def thing_of(form: str) -> str:
    """Return what a word stands for when two stories are compared: a thing of the table, else its stem."""
    return _concepts().get(form) or _concepts().get(stem(form)) or stem(form)


class _Meaning(NamedTuple):
    """A word's folded form, what it is compared as, and whether it may be a name."""

    form: str
    thing: str
    named: bool


@lru_cache(maxsize=1 << 17)
def _meaning(word: str) -> _Meaning:
    form, named = word_form(word)
    return _Meaning(form, form if named else thing_of(form), named)


def things_of(text: str) -> frozenset[str]:
    """Return the things of the table that a folded text names."""
    found = map(thing_of, set(_PLAIN_WORD.findall(text)))
    return frozenset(thing for thing in found if thing[0] == "#")


@cache
def shares_of_texts(kind: str) -> dict[str, float]:
    """Return the share of background texts with each common term of a kind; of a thing, the sum over its words."""
    if kind not in {"words", "lead"}:
        return _background()[0]
    found: dict[str, float] = {}
    for word, share in _background()[0].items():
        thing = thing_of(word)
        found[thing] = min(1.0, found.get(thing, 0.0) + share)
    return found


def is_common(form: str) -> bool:
    """Say whether a word is a common one of English, so that a capital letter does not make it a name."""
    shares, names = _background()
    return form in shares and form not in names


def count_terms(report: Report, config: EventsConfig) -> Terms:
    """Count a story's terms by kind: all words, those of headline and lead, names, and names of two words."""
    headline, prose = passages(report)
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    seen = 0
    for passage in [*(p._replace(text=without_site(p.text)) for p in headline), *prose]:
        text = _LINK.sub(_blank, passage.text[: config.longest_text])
        _count(text, counts, max(0, config.lead_length - seen) if passage not in headline else len(text))
        seen += len(text) if passage.span.part == "text" else 0
        if seen >= config.longest_text:
            break
    terms = [(number, term) for number, kind in enumerate(KINDS) for term in counts[kind]]
    return Terms(
        array("Q", [code_of(number, term) for number, term in terms]).tobytes(),
        array("f", [count for kind in KINDS for count in counts[kind].values()]).tobytes(),
        bytes(term in counts["lead"] for _, term in terms),
    )


def code_of(kind: int, term: str) -> int:
    """Return the number that stands for a term of the kind with this place in :data:`KINDS`."""
    return kind << HASH_BITS | _hash(term)


@lru_cache(maxsize=1 << 17)
def _hash(term: str) -> int:
    return int.from_bytes(hashlib.blake2b(term.encode("utf-8", "surrogatepass"), digest_size=HASH_BITS // 8).digest())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _count(text: str, counts: dict[str, Counter[str]], lead: int) -> None:
    """Count the terms of a passage, of which so many characters are of headline or lead."""
    every, first, names, pairs = (counts[kind] for kind in KINDS)
    parts = WORDS.split(text)
    found = list(map(_meaning, parts[1::2]))
    things = [meaning.thing for meaning in found]
    every.update(things)
    if lead >= len(text):
        first.update(things)
    elif lead:
        first.update(things[: bisect_left(list(accumulate(map(len, parts)))[::2], lead, 0, len(found))])
    named = [at for at, meaning in enumerate(found) if meaning.named]
    names.update([found[at].form for at in named])
    pairs.update(
        [
            f"{found[before].form} {found[at].form}"
            for before, at in pairwise(named)
            if before + 1 == at and parts[2 * at] == " "
        ]
    )


def published_day(report: Report) -> int | None:
    """Return the day a story was published as a number of days, the last one where an interval is given."""
    moment = report.story.published.latest or report.story.published.earliest
    try:
        return date.fromisoformat(moment[:10]).toordinal() if moment else None
    except ValueError:
        return None
