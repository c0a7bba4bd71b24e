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

import functools
import hashlib
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from variorum.link.copies.vocabulary import MULTIPLIER, Stock, hash_runs, hash_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from variorum.config import CopiesConfig
    from variorum.link.copies.vocabulary import Hashes
    from variorum.model import Report

Indices = NDArray[np.int64]

UNDATED = -1


class Shingles(NamedTuple):
    """By what the pairs of a story are found: the hashes of its runs of words, and one hash a band of their minima."""

    runs: Hashes
    bands: Hashes


class Candidates(NamedTuple):
    """The pairs of story ids to compare, sorted, and the five-grams that are everybody's."""

    pairs: tuple[tuple[str, str], ...]
    stock: Stock


def find_pairs(
    reports: Sequence[Report], config: CopiesConfig, shingled: Callable[[Report], Shingles] | None = None
) -> Candidates:
    """Say which pairs of stories share enough wording to be compared, and which five-grams are stock.

    ``shingled`` gives the shingles of a story that were found before (:func:`find_shingles`).

    Takes time and memory in proportion to the words read. A pair left out shares fewer than
    ``config.candidate_shingles`` five-grams that are not stock (more for long stories), or only ones that many stories
    between them share too. Stock is what comes again in ``config.stock_periods`` periods of one window: page furniture,
    set phrases.
    """
    ordered = sorted(reports, key=lambda r: (day_of(r), r.story.id))
    if len(ordered) < 2:
        return Candidates((), Stock(np.empty(0, dtype=np.uint64)))
    days = np.array([day_of(r) for r in ordered], dtype=np.int64)
    shingles, owners, sizes, bands = _read(ordered, shingled or functools.partial(find_shingles, config=config))
    indexed, stock = _by_index(shingles, owners, sizes, days, config)
    ids = [report.story.id for report in ordered]
    keys = np.unique(np.concatenate([indexed, _by_bands(bands, sizes, config)]))
    pairs = ((ids[key // len(ids)], ids[key % len(ids)]) for key in keys.tolist())
    return Candidates(tuple(sorted((min(a, b), max(a, b)) for a, b in pairs)), Stock(stock))


def day_of(report: Report) -> int:
    """Return the day of publication as a count of days, -1 when unknown."""
    earliest = report.story.published.earliest
    try:
        return date.fromisoformat(earliest[:10]).toordinal() if earliest else UNDATED
    except ValueError:
        return UNDATED


# --- From words to hashed shingles --------------------------------------------------------------------------------

# How many stories' shingles are looked at together: bounds the memory of it, never the result.
_STORIES_AT_A_TIME = 1000


def _read(reports: Sequence[Report], shingled: Callable[[Report], Shingles]) -> tuple[Hashes, Indices, Indices, Hashes]:
    """Return the runs that may stand in several stories, their owners, how many runs each story has, and the bands."""
    parts, sizes, bands = [], [], []
    for start in range(0, len(reports), _STORIES_AT_A_TIME):
        found = list(map(shingled, reports[start : start + _STORIES_AT_A_TIME]))
        sizes.append(np.array([len(one.runs) for one in found], dtype=np.int64))
        parts.append(np.concatenate([one.runs for one in found]))
        bands.append(np.stack([one.bands for one in found]))
    repeats = _Repeats(sum(map(len, parts)))
    for part in parts:
        repeats.add(part)
    owners, first = [], 0
    for number, part in enumerate(parts):
        kept = repeats.among(part)
        stories = np.arange(first, first + len(sizes[number]), dtype=np.int32)
        owners.append(np.repeat(stories, sizes[number])[kept])
        parts[number] = part[kept]
        first += len(stories)
    return np.concatenate(parts), np.concatenate(owners), np.concatenate(sizes), np.concatenate(bands)


def find_shingles(report: Report, config: CopiesConfig) -> Shingles:
    """Answer: which words in a row does a story have in its paragraphs, all of them and as a signature?"""
    runs = hash_runs(hash_words("\n".join(_paragraphs(report))), config.shingle_words)
    return Shingles(runs, _bands(runs, config))


class _Repeats:
    """Which hashes were met more than once, up to chance: most stand in one story only and need not be sorted."""

    _MOST = 26  # bits, 64 MB: of thirty million five-grams, two in five are kept by chance
    _ROOM = 16  # slots for each hash, as far as there is so much room: a table that is small is fast

    def __init__(self, count: int) -> None:
        self._bits = min(self._MOST, max(1, (self._ROOM * count).bit_length()))
        self._met = np.zeros(1 << self._bits, dtype=np.uint8)

    def add(self, hashes: Hashes) -> None:
        """Meet some hashes."""
        slots = self._slots(hashes)
        again = slots[self._met[slots] > 0]
        inside = np.sort(slots)
        self._met[slots] |= 1
        self._met[again] = 2
        self._met[inside[1:][inside[1:] == inside[:-1]]] = 2

    def among(self, hashes: Hashes) -> NDArray[np.bool_]:
        """Say which of some hashes may have been met more than once."""
        found: NDArray[np.bool_] = self._met[self._slots(hashes)] > 1
        return found

    def _slots(self, hashes: Hashes) -> Hashes:
        return hashes >> np.uint64(64 - self._bits)


def _paragraphs(report: Report) -> Iterator[str]:
    """Yield a story's paragraphs, quotations included; the whole story where blocks were not told apart."""
    story, text = report.story, report.document.text
    spans = [block.span for block in story.blocks if block.kind == "paragraph" and block.span.part == "text"]
    for span in spans if story.blocks else [story.span]:
        yield text[span.start : span.end]


# --- The index ----------------------------------------------------------------------------------------------------


def _by_index(
    shingles: Hashes, owners: Indices, sizes: Indices, days: Indices, config: CopiesConfig
) -> tuple[Indices, Hashes]:
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
    """Return the shingles of a sorted index that come again in many periods of one window.

    A reprinted story comes in one or two.
    """
    dated = days != UNDATED
    value, periods = value[dated], days[dated] // config.stock_period_days
    new = np.ones(len(value), dtype=bool)
    new[1:] = (value[1:] != value[:-1]) | (periods[1:] != periods[:-1])
    value, periods = value[new], periods[new]
    more = config.stock_periods - 1
    soon = periods[more:] - periods[: len(periods) - more] <= config.window_days // config.stock_period_days
    return np.unique(value[more:][(value[more:] == value[: len(value) - more]) & soon])


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
            near &= (days[second] - days[first] <= window) | (days[first] == UNDATED)
        keys.append(first[near].astype(np.int64) * stories + second[near])
    return np.concatenate(keys)


# --- MinHash ------------------------------------------------------------------------------------------------------


def _bands(runs: Hashes, config: CopiesConfig) -> Hashes:
    """Return one hash a band of a story: the minima of its runs under the band's permutations, mixed."""
    bands = np.zeros(config.bands, dtype=np.uint64)
    if len(runs):
        minima = (runs * _multipliers(config.bands * config.rows)[:, None]).min(axis=1)
        for row in minima.reshape(config.bands, config.rows).T:
            bands = (bands + row) * MULTIPLIER
            bands ^= bands >> np.uint64(29)
    return bands


@functools.cache
def _multipliers(rows: int) -> Hashes:
    """Return the odd number of each row, by which a hash is permuted."""
    seeds = [hashlib.blake2b(f"row {row}".encode(), digest_size=8).digest() for row in range(rows)]
    return np.array([int.from_bytes(seed, "big") | 1 for seed in seeds], dtype=np.uint64)


def _by_bands(bands: Hashes, sizes: Indices, config: CopiesConfig) -> Indices:
    """Return the keys of the pairs that agree in at least one band."""
    present = np.flatnonzero(sizes)
    keys = [np.empty(0, dtype=np.int64)]
    for band in bands.T:
        order = present[np.argsort(band[present], kind="stable")]
        keys.append(_neighbours(band[order], order, len(sizes), config.candidate_reach))
    return np.concatenate(keys)
