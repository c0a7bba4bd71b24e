"""Which pairs of stories are worth comparing word for word, found without looking at all pairs.

Two nets, because each lets through what the other holds:

* an index of word five-grams. Stories that share several of them are a pair. In each list of the index, kept in order
  of date, a story meets only its nearest predecessors within a window of time: a phrase that stands in ten thousand
  stories costs ten thousand steps, not a hundred million pairs, and yet a story reprinted by fifty outlets stays one
  connected family. This finds short copies inside long texts and rewrites that keep only phrases.
* MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", ch. 3), which
  know no window: near-verbatim reprints are found at any distance of time.

All of it is NumPy over one flat array of word hashes, so that the time per story is that of reading its words.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from variorum.config import CopiesConfig
    from variorum.model import Report

    Hashes = NDArray[np.uint64]
    Indices = NDArray[np.int64]

_WORD = re.compile(r"[^\W_]+")
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio: spreads neighbouring sums (Knuth, TAOCP 6.4)
_UNDATED = -1


def find_pairs(reports: Sequence[Report], config: CopiesConfig) -> tuple[tuple[str, str], ...]:
    """Say which pairs of stories share enough wording to be compared; sorted pairs of story ids, each in order.

    Takes time and memory in proportion to the words read. A pair left out shares fewer than
    ``config.candidate_shingles`` five-grams, or only ones that many stories between them share too.
    """
    ordered = sorted(reports, key=lambda r: (_day(r), r.story.id))
    if len(ordered) < 2:
        return ()
    days = np.array([_day(r) for r in ordered], dtype=np.int64)
    shingles, owners = _shingles(ordered, config.shingle_words)
    keys = np.concatenate(
        [_by_index(shingles, owners, days, config), _by_bands(shingles, owners, len(ordered), config)]
    )
    ids = [report.story.id for report in ordered]
    pairs = ((ids[key // len(ids)], ids[key % len(ids)]) for key in np.unique(keys).tolist())
    return tuple(sorted((min(a, b), max(a, b)) for a, b in pairs))


def _day(report: Report) -> int:
    """Return the day of publication as a count of days, -1 when unknown."""
    earliest = report.story.published.earliest
    try:
        return date.fromisoformat(earliest[:10]).toordinal() if earliest else _UNDATED
    except ValueError:
        return _UNDATED


# --- From words to hashed shingles --------------------------------------------------------------------------------


def _shingles(reports: Sequence[Report], length: int) -> tuple[Hashes, Indices]:
    """Return the hashes of all runs of ``length`` words and the position of the story each stands in."""
    known: dict[str, int] = {}
    counts, flat = [], []
    for report in reports:
        hashes = np.fromiter((_word_hash(w, known) for w in _body_words(report)), dtype=np.uint64)
        counts.append(len(hashes))
        flat.append(hashes)
    words = np.concatenate(flat)
    owners = np.repeat(np.arange(len(reports), dtype=np.int64), counts)
    if len(words) < length:
        return np.empty(0, dtype=np.uint64), np.empty(0, dtype=np.int64)
    mixed = np.zeros(len(words) - length + 1, dtype=np.uint64)
    for offset in range(length):
        mixed = (mixed + words[offset : len(words) - length + 1 + offset]) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    whole = owners[: len(mixed)] == owners[length - 1 :]
    return mixed[whole], owners[: len(mixed)][whole]


def _body_words(report: Report) -> Iterable[str]:
    """Yield the words of a story's paragraphs, quotations included."""
    story, text = report.story, report.document.text
    spans = [b.span for b in story.blocks if b.kind == "paragraph" and b.span.part == "text"]
    for span in spans if story.blocks else [story.span]:
        yield from _WORD.findall(text[span.start : span.end])


def _word_hash(word: str, known: dict[str, int]) -> int:
    """Return a 64-bit hash of the folded word; ``known`` remembers it, since a language has few words."""
    found = known.get(word)
    if found is None:
        digest = hashlib.blake2b(fold(word).encode("utf-8", "surrogatepass"), digest_size=8).digest()
        found = known[word] = int.from_bytes(digest, "big")
    return found


# --- The index ----------------------------------------------------------------------------------------------------


def _by_index(shingles: Hashes, owners: Indices, days: Indices, config: CopiesConfig) -> Indices:
    """Return the keys (earlier * stories + later) of the pairs that share enough shingles within the window."""
    hits = [
        _hits_of_part(shingles, owners, days, part, config) for part in range(max(1, len(shingles) // _PART_SIZE + 1))
    ]
    keys, counts = np.unique(np.concatenate(hits), return_counts=True)
    return keys[counts >= config.candidate_shingles]


# How many shingles are sorted at a time: bounds the memory of sorting, never the result.
_PART_SIZE = 4_000_000


def _hits_of_part(shingles: Hashes, owners: Indices, days: Indices, part: int, config: CopiesConfig) -> Indices:
    """Return one key for each shared shingle of each pair, for one part of the space of hashes."""
    parts = np.uint64(max(1, len(shingles) // _PART_SIZE + 1))
    chosen = np.flatnonzero(shingles % parts == np.uint64(part))
    order = chosen[np.argsort(shingles[chosen], kind="stable")]
    value, owner = shingles[order], owners[order]
    repeated = np.ones(len(value), dtype=bool)
    repeated[1:] = (value[1:] != value[:-1]) | (owner[1:] != owner[:-1])  # a story counts once in each list
    value, owner = value[repeated], owner[repeated]
    return _neighbours(value, owner, len(days), config.candidate_reach, days, config.window_days)


def _neighbours(
    value: Hashes, owner: Indices, stories: int, reach: int, days: Indices | None = None, window: int = 0
) -> Indices:
    """Pair each entry of a sorted index with up to ``reach`` entries before it in the same list."""
    shared = np.zeros(len(value), dtype=bool)
    shared[1:] = value[1:] == value[:-1]
    shared[:-1] |= shared[1:]
    value, owner = value[shared], owner[shared]
    keys = [np.empty(0, dtype=np.int64)]
    for step in range(1, min(reach, max(len(value) - 1, 0)) + 1):
        first, second = owner[:-step], owner[step:]
        near = value[:-step] == value[step:]
        if not near.any():
            break
        if days is not None:
            near &= (days[second] - days[first] <= window) | (days[first] == _UNDATED)
        keys.append(first[near] * stories + second[near])
    return np.concatenate(keys)


# --- MinHash ------------------------------------------------------------------------------------------------------


def _by_bands(shingles: Hashes, owners: Indices, stories: int, config: CopiesConfig) -> Indices:
    """Return the keys of the pairs whose signatures agree in at least one band."""
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    present = owners[starts]
    keys = [np.empty(0, dtype=np.int64)]
    for band in range(config.bands if len(starts) else 0):
        bucket = _band_of_signature(shingles, starts, band * config.rows, config.rows)
        order = np.argsort(bucket, kind="stable")
        keys.append(_neighbours(bucket[order], present[order], stories, config.candidate_reach))
    return np.concatenate(keys)


def _band_of_signature(shingles: Hashes, starts: Indices, first_row: int, rows: int) -> Hashes:
    """Return one hash for each story: the minima of its shingles under ``rows`` permutations, mixed."""
    mixed = np.zeros(len(starts), dtype=np.uint64)
    for row in range(first_row, first_row + rows):
        seed = hashlib.blake2b(f"row {row}".encode(), digest_size=8).digest()
        odd = np.uint64(int.from_bytes(seed, "big") | 1)
        mixed = (mixed + np.minimum.reduceat(shingles * odd, starts)) * _MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed
