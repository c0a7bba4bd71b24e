"""Regular expressions that first look for the letters without which they cannot match.

Tables of hundreds of patterns are held against each sentence, and nearly all of them fail; trying one costs a step for
each letter, looking for "resign" costs next to nothing. What a pattern needs is read off the pattern itself, so a row
of a table is written as before and finds what it found before. The method is the prefilter of RE2 (Cox 2012, "Regular
expression matching with a trigram index").
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Beyond so many ways to write a stretch it is no longer spelt out, and looking for them all saves nothing.
_MOST_SPELT: Final = 64
# Of more words than so many one is in nearly every sentence.
_MOST_NEEDED: Final = 100
# Groups of words that are looked for: with each the search takes longer, and few sentences are left by the second.
_MOST_GROUPS: Final = 2
# Letters of which a word that is looked for has at least so many: "in" stands in every sentence.
_FEWEST_LETTERS: Final = 3
# Letters beyond which a word is no rarer for one more.
_RARE: Final = 5
# So many more words to look for outweigh one letter more in the shortest of them.
_WORDS_A_LETTER: Final = 8
# A text of more characters holds nearly every word.
_LONGEST: Final = 10_000
# What lower() leaves of letters that match an ASCII one where case is ignored.
_ALSO_ASCII: Final = (("i\u0307", "i"), ("ı", "i"), ("ſ", "s"))


class Pattern:
    """A compiled regular expression, asked as one of :mod:`re` is, which fails fast where its letters are not."""

    __slots__ = ("expression", "needed")

    def __init__(self, words: str, flags: int = 0) -> None:
        """Compile ``words`` with the flags of :mod:`re`."""
        self.expression = re.compile(words, flags)
        self.needed = needed_letters(words, flags)

    @property
    def pattern(self) -> str:
        """The words it was made of."""
        return self.expression.pattern

    @property
    def groupindex(self) -> Any:  # noqa: ANN401 - a mapping proxy, as the expression gives it
        """The numbers of the named groups."""
        return self.expression.groupindex

    def may_match(self, text: str) -> bool:
        """Say whether the letters that a match needs are in the text, whatever their case."""
        if not self.needed or len(text) > _LONGEST:
            return True
        small = _small(text)
        for group in self.needed:
            for letters in group:
                if letters in small:
                    break
            else:
                return False
        return True

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        """Return the first match that begins at ``at`` or later."""
        return self.expression.search(text, at) if self.may_match(text) else None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """Return the match that begins at ``at``."""
        return self.expression.match(text, at) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is all of the text."""
        return self.expression.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, at: int = 0) -> Iterator[re.Match[str]]:
        """Yield the matches that begin at ``at`` or later, none within another."""
        return self.expression.finditer(text, at) if self.may_match(text) else iter(())


@lru_cache(maxsize=64)
def _small(text: str) -> str:
    """Return a text in small letters, such that what matches a letter in either case is that letter."""
    small = text.lower()
    if not text.isascii():
        for odd, plain in _ALSO_ASCII:
            small = small.replace(odd, plain)
    return small


# --- What a pattern needs ---------------------------------------------------------------------------------------------


def needed_letters(words: str, flags: int = 0) -> tuple[tuple[str, ...], ...]:
    r"""Return groups of strings in small letters: each match of a pattern holds at least one string of each group.

    >>> needed_letters(r"\b(?:kill(?:ed|ing)?|murder\w*)\b (?:\w+ ){0,3}by gunmen\b")
    (('by gunmen',), ('kill', 'murder'))
    """
    try:
        from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415 - the one reader of patterns
    except ImportError:
        return ()
    _, needed = _read(_parser.parse(words, flags))
    kept: list[frozenset[str]] = []
    for group in sorted({_shortest(group) for group in needed if _fewest(group) >= _FEWEST_LETTERS}, key=_cost):
        if not any(_implies(group, other) or _implies(other, group) for other in kept):
            kept.append(group)
    return tuple(tuple(sorted(group)) for group in kept[:_MOST_GROUPS])


# All ways to write a stretch; ``None`` where they cannot be listed.
_Spelt = frozenset[str] | None
# Of each of these sets a match holds at least one.
_Needed = frozenset[frozenset[str]]
_NOTHING: Final = frozenset({""})
_SPACE: Final = frozenset({" "})


def _read(parsed: Iterable[tuple[Any, Any]]) -> tuple[_Spelt, _Needed]:
    """Return all ways to write what was parsed, and the sets of strings of each of which it needs one."""
    whole, run = True, _NOTHING
    found: set[frozenset[str]] = set()
    for operation, argument in parsed:
        spelt, needed = _read_one(str(operation), argument)
        found |= needed
        if spelt is None or len(spelt) != 1 or spelt == _SPACE:  # one letter more leaves as many strings, each rarer
            found.add(run)
        if spelt is None or len(run) * len(spelt) > _MOST_SPELT:
            whole, run = False, _NOTHING
        run = frozenset(map("".join, product(run, spelt or _NOTHING)))
    found.add(run)
    return (run if whole else None), frozenset(group for group in found if "" not in group)


def _read_one(operation: str, argument: Any) -> tuple[_Spelt, _Needed]:  # noqa: ANN401 - the parser's own nodes
    none: _Needed = frozenset()
    if operation == "LITERAL":
        return _letter(argument), none
    if operation == "IN":
        return _any((_letter(code) if str(kind) == "LITERAL" else None for kind, code in argument), _MOST_SPELT), none
    if operation in {"AT", "ASSERT_NOT"}:
        return _NOTHING, none
    if operation == "ASSERT":
        return _NOTHING, _read(argument[1])[1]
    if operation in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _read(argument[-1] if operation == "SUBPATTERN" else argument)
    if operation == "BRANCH":
        ways = [_read(way) for way in argument[1]]
        either = _any((min(needed, key=_cost, default=None) for _, needed in ways), _MOST_NEEDED)
        return _any((spelt for spelt, _ in ways), _MOST_SPELT), frozenset({either}) if either else none
    if operation in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        fewest, most, body = argument
        spelt, needed = _read(body)
        once = spelt if most == 1 else None
        return (once | _NOTHING if once and not fewest else once), needed if fewest else none
    return None, none


def _letter(code: int) -> _Spelt:
    """Return a letter as small text has it; ``None`` for those beyond ASCII that have two cases."""
    letter = chr(code)
    return frozenset({letter.lower()}) if letter.isascii() or letter.lower() == letter.upper() else None


def _any(ways: Iterable[_Spelt], most: int) -> _Spelt:
    """Return what stands in any of the ways; ``None`` if one cannot be listed, or there are too many."""
    found: frozenset[str] = frozenset()
    for spelt in ways:
        if spelt is None:
            return None
        found |= spelt
    return found if len(found) <= most else None


@lru_cache(maxsize=4096)
def _cost(words: frozenset[str]) -> tuple[float, int, list[str]]:
    """Return how little is gained by looking for words: the longer the rarer, and each has to be looked for."""
    return len(words) / _WORDS_A_LETTER - min(_fewest(words), _RARE), -_fewest(words), sorted(words)


@lru_cache(maxsize=4096)
def _fewest(words: frozenset[str]) -> int:
    """Return how many letters the shortest word has; a digit or a mark counts twice, for most sentences have none."""
    stripped = (word.strip() for word in words)
    return min((2 * len(word) - sum(map(str.isalpha, word)) for word in stripped), default=0)


def _implies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether a text that holds a string of one set holds one of the other for that."""
    return all(any(word in longer for word in other) for longer in one)


def _shortest(words: frozenset[str]) -> frozenset[str]:
    """Leave out words that hold another: where "killed" is, "kill" is."""
    return frozenset(word for word in words if not any(other != word and other in word for other in words))
