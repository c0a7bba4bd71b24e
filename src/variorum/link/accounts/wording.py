"""Answers in words: which points are so answered, and by which of its words one answer is told from another."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from variorum.tables import read_rows
from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from variorum.config import AccountsConfig

# Of these an event has one true answer; wounds, weapons, cars and hospitals are several.
_ONE_MATTER = frozenset(
    {
        *("other:motive", "other:occasion", "other:condition", "other:accident", "other:caller", "relationship"),
        *("other:where", "other:whither", "other:whence", "other:how", "other:name", "other:what", "other:spot"),
        *("other:place of death", "other:flight", "other:occupation", "other:ages", "other:place of arrest"),
        *("other:which", "other:what is told", "other:doing what", "other:by whom", "other:for whom"),
        *("other:way to hospital", "other:found by", "other:siege", "other:owner of the gun"),
    }
)
_TELLS_NOTHING = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "to",
            "and",
            "or",
            "for",
            "by",
            "with",
            "from",
            "s",
            "some",
            "other",
        ),
        *("st", "street", "ave", "avenue", "his", "her", "their", "its", "life", "no"),
    }
)
_PLURAL = 3


def is_worded(point: str) -> bool:
    """Say whether a point is answered in words that several reports choose for themselves."""
    return point in _ONE_MATTER


@lru_cache(maxsize=1 << 12)
def told_words(value: str) -> frozenset[str]:
    """Return the words of an answer that tell it from others, without the plural's ending; of synonyms, the first."""
    told = (_words("same").get(form, form) for form in forms(value) if form not in _TELLS_NOTHING)
    return frozenset(form[:-1] if len(form) > _PLURAL and form.endswith("s") else form for form in told)


def of_one_kind(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two answers share a telling word, or words for one kind of thing: a closet is a room."""
    kinds = _words("kind")
    return bool({kinds.get(word, word) for word in a} & {kinds.get(word, word) for word in b})


def are_converse(a: str, b: str) -> bool:
    """Say whether two words of kinship are one told from either side: who shot his sister is her brother.

    >>> are_converse("sister", "brother"), are_converse("brother", "mother")
    (True, False)
    """
    return any((x, y) in _converses() for x in forms(a) for y in forms(b))


@cache
def _converses() -> frozenset[tuple[str, str]]:
    rows = [row for row in read_rows("variorum.link.accounts", "wording.tsv") if row[0] == "converse"]
    pairs = [(name, word) for _, name, words in rows for word in words.split()]
    return frozenset([*pairs, *((word, name) for name, word in pairs)])


def spelt_alike(a: str, b: str, config: AccountsConfig) -> bool:
    """Say whether two words are one in two spellings: a letter or two apart, and long enough to tell."""
    near = OSA.distance(a, b, score_cutoff=config.letters_apart) <= config.letters_apart
    return near and a[0] == b[0] and min(len(a), len(b)) > 2 * config.letters_apart and not (a.isdigit() or b.isdigit())


@cache
def _words(relation: str) -> Mapping[str, str]:
    """Return, for each word of a table, the word that stands for all of its group."""
    rows = read_rows("variorum.link.accounts", "wording.tsv")
    return {word: name for of, name, words in rows if of == relation for word in words.split()}
