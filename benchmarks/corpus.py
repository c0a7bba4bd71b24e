"""Reports to measure with: data/violent/dev.jsonl, and as many other stories as wanted made of it.

A later *round* of the corpus is the same reports with every name, number and longer word replaced, the same way
throughout the round and by one of the same length, and published after the round before. So they are other stories,
told of as often, and each day has as many reports as any other: three, in the order of the corpus. Words are replaced
by words as frequent, so that rare words stay rare; were they kept, each report would be a copy of its like in every
other round, and the pairs of copies would grow with the square of the reports.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from collections import Counter
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

_FIRST_DAY = date(2013, 1, 1)
_REPORTS_A_DAY = 3
_NAME_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
NAMES = re.compile(r"\b[A-Z][a-z]{2,}\b")
_NAMES_AND_NUMBERS = re.compile(rf"{NAMES.pattern}|(?<![\w.,])\d+(?![\w])")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghklmnprstvwz"
_ORDINARY = re.compile(r"(?<![\w'’-])[a-z]{5,}(?![\w'’-])")
_AS_FREQUENT = 32  # words that may stand for one another; as many rounds differ


Row = dict[str, str]  # one line of JSON Lines input
_FIELDS = ("id", "title", "text", "published", "outlet")


def read_rows(data: Path) -> list[Row]:
    """Return the rows of the corpus in order of date."""
    with (data / "data" / "violent" / "dev.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return sorted(({key: row[key] for key in _FIELDS} for row in rows), key=lambda row: (row["published"], row["id"]))


def rounds(rows: list[Row], count: int) -> Iterator[Row]:
    """Yield ``count`` rows: the corpus as it is, then rounds of it with other names and numbers."""
    names = {name for row in rows for name in _NAME_INSIDE.findall(row["text"])}
    words = ordinary_words(row["text"] for row in rows)
    for i in range(count):
        number, place = divmod(i, len(rows))
        if not place:
            change = in_turn(replacer(names, number), reworder(words, number))
        row = rows[place]
        yield {
            "id": f"{number:02}{row['id'][2:]}",
            "title": change(row["title"]),
            "text": change(row["text"]),
            "published": str(_FIRST_DAY + timedelta(days=i // _REPORTS_A_DAY)),
            "outlet": row["outlet"],
        }


def in_turn(*changes: Callable[[str], str]) -> Callable[[str], str]:
    """Return what makes some changes of a text one after the other."""
    return lambda text: functools.reduce(lambda done, change: change(done), changes, text)


def ordinary_words(texts: Iterable[str]) -> list[list[str]]:
    """Return groups of words of one length that are about as frequent in some texts, the same for the same texts."""
    counts = Counter(word for text in texts for word in _ORDINARY.findall(text))
    ranked = sorted(counts, key=lambda word: (len(word), -counts[word], word))
    by_length = (list(group) for _, group in groupby(ranked, key=len))
    return [group[at : at + _AS_FREQUENT] for group in by_length for at in range(0, len(group), _AS_FREQUENT)]


def reworder(groups: Iterable[Sequence[str]], number: int) -> Callable[[str], str]:
    """Return what replaces the longer words of a text by those of one round; round 0 changes nothing."""
    other = {word: group[(at + number) % len(group)] for group in groups for at, word in enumerate(group)}
    return (
        (lambda text: _ORDINARY.sub(lambda m: other.get(m.group(), m.group()), text)) if number else (lambda text: text)
    )


def replacer(names: set[str], number: int, pattern: re.Pattern[str] = _NAMES_AND_NUMBERS) -> Callable[[str], str]:
    """Return what replaces the names and numbers of a text by those of one round; round 0 changes nothing."""
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        if word not in known:
            known[word] = word if word[0].isalpha() and word not in names else made_of(word)
        return known[word]

    def made_of(word: str) -> str:
        stream = hashlib.blake2b(f"{number} {word}".encode()).digest()
        if word.isdigit():
            return "".join(str(stream[k % 64] % 9 + 1) for k in range(len(word)))
        letters = (_CONSONANTS, _VOWELS)
        made = "".join(letters[k % 2][stream[k % 64] % len(letters[k % 2])] for k in range(len(word)))
        return made.capitalize()

    return (lambda text: pattern.sub(other, text)) if number else (lambda text: text)
