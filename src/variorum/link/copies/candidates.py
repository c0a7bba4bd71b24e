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
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.link.copies.vocabulary import MULTIPLIER, hash_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import CopiesConfig
    from variorum.link.copies.vocabulary import Hashes, Vocabulary
    from variorum.model import Report

Indices = NDArray[np.int64]

_UNDATED = -1


class Candidates(NamedTuple):
    """The pairs of story ids to compare, and the hashes of the five-grams that are everybody's, both sorted."""

    pairs: tuple[tuple[str, str], ...]
    stock: Hashes


def find_pairs(reports: Sequence[Report], vocabulary: Vocabulary, config: CopiesConfig) -> Candidates:
    """Say which pairs of stories share enough wording to be compared, and which five-grams are stock.

    Takes time and memory in proportion to the words read. A pair left out shares fewer than
    ``config.candidate_shingles`` five-grams that are not stock (more for long stories), or only ones that many stories
    between them share too.
    Stock is what comes again in ``config.stock_periods`` different periods of time: page furniture, set phrases.
    """
    ordered = sorted(reports, key=lambda r: (_day(r), r.story.id))
    if len(ordered) < 2:
        return Candidates((), np.empty(0, dtype=np.uint64))
    days = np.array([_day(r) for r in ordered], dtype=np.int64)
    shingles, owners = _shingles(ordered, config.shingle_words, vocabulary)
    indexed, stock = _by_index(shingles, owners, days, config)
    own = ~np.isin(shingles, stock)
    keys = np.concatenate([indexed, _by_bands(shingles[own], owners[own], len(ordered), config)])
    ids = [report.story.id for report in ordered]
    pairs = ((ids[key // len(ids)], ids[key % len(ids)]) for key in np.unique(keys).tolist())
    return Candidates(tuple(sorted((min(a, b), max(a, b)) for a, b in pairs)), stock)


def _day(report: Report) -> int:
    """Return the day of publication as a count of days, -1 when unknown."""
    earliest = report.story.published.earliest
    try:
        return date.fromisoformat(earliest[:10]).toordinal() if earliest else _UNDATED
    except ValueError:
        return _UNDATED


# --- From words to hashed shingles --------------------------------------------------------------------------------


def _shingles(reports: Sequence[Report], length: int, vocabulary: Vocabulary) -> tuple[Hashes, Indices]:
    """Return the hashes of all runs of ``length`` words and the position of the story each stands in."""
    flat = [
        np.array([h for text in _paragraphs(report) for h in vocabulary.hashes(text)], dtype=np.uint64)
        for report in reports
    ]
    owners = np.repeat(np.arange(len(reports), dtype=np.int64), [len(hashes) for hashes in flat])
    mixed = hash_runs(np.concatenate(flat), length)
    whole = owners[: len(mixed)] == owners[length - 1 : length - 1 + len(mixed)]
    return mixed[whole], owners[: len(mixed)][whole]


def _paragraphs(report: Report) -> Iterator[str]:
    """Yield a story's paragraphs, quotations included; the whole story where blocks were not told apart."""
    story, text = report.story, report.document.text
    spans = [block.span for block in story.blocks if block.kind == "paragraph" and block.span.part == "text"]
    for span in spans if story.blocks else [story.span]:
        yield text[span.start : span.end]


# --- The index ----------------------------------------------------------------------------------------------------


def _by_index(shingles: Hashes, owners: Indices, days: Indices, config: CopiesConfig) -> tuple[Indices, Hashes]:
    """Return the keys (earlier * stories + later) of the pairs that share enough shingles, and the stock ones."""
    hits, stock = [], []
    parts = len(shingles) // _PART_SIZE + 1
    for part in range(parts):
        chosen = np.flatnonzero(shingles % np.uint64(parts) == np.uint64(part))
        order = chosen[np.argsort(shingles[chosen], kind="stable")]
        value, owner = _shared(shingles[order], owners[order])
        everybodys = _stock(value, days[owner], config)
        kept = ~np.isin(value, everybodys)
        value, owner = value[kept], owner[kept]
        hits.append(_neighbours(value, owner, len(days), config.candidate_reach, days, config.window_days))
        stock.append(everybodys)
    keys, counts = np.unique(np.concatenate(hits), return_counts=True)
    sizes = np.bincount(owners, minlength=len(days))
    shorter = np.minimum(sizes[keys // len(days)], sizes[keys % len(days)])
    enough = counts >= config.candidate_shingles + config.candidate_share * shorter
    return keys[enough], np.sort(np.concatenate(stock))


# How many shingles are sorted at a time: bounds the memory of sorting, never the result.
_PART_SIZE = 4_000_000


def _shared(value: Hashes, owner: Indices) -> tuple[Hashes, Indices]:
    """Return the entries of a sorted index that stand in more than one story, each story once."""
    once = np.ones(len(value), dtype=bool)
    once[1:] = (value[1:] != value[:-1]) | (owner[1:] != owner[:-1])
    value, owner = value[once], owner[once]
    shared = np.zeros(len(value), dtype=bool)
    shared[1:] = value[1:] == value[:-1]
    shared[:-1] |= shared[1:]
    return value[shared], owner[shared]


def _stock(value: Hashes, days: Indices, config: CopiesConfig) -> Hashes:
    """Return the shingles of a sorted index that come again in many periods; a reprinted story comes in one or two."""
    periods = days // config.stock_period_days
    new = np.ones(len(value), dtype=bool)
    new[1:] = (value[1:] != value[:-1]) | (periods[1:] != periods[:-1])
    found, counts = np.unique(value[new & (days != _UNDATED)], return_counts=True)
    return found[counts >= config.stock_periods]


def _neighbours(
    value: Hashes, owner: Indices, stories: int, reach: int, days: Indices | None = None, window: int = 0
) -> Indices:
    """Pair each entry of a sorted index with up to ``reach`` entries before it in the same list."""
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
        mixed = (mixed + np.minimum.reduceat(shingles * odd, starts)) * MULTIPLIER
        mixed ^= mixed >> np.uint64(29)
    return mixed
