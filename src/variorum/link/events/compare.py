"""How much do two stories look like accounts of one happening?

Each feature is a figure between two stories (cosine of their words, rarity of the names they share, days apart ...),
each has a weight in the settings, and the sum is read as log-odds: above nought, the pair speaks for one happening.
Source: record linkage with summed log-likelihood ratios (Fellegi and Sunter 1969); features after topic detection and
tracking (Allan 2002).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.cast import CAST_FEATURES, compare_casts
from variorum.link.events.matter import MATTER_FEATURES, compare_matters, most_of_matters
from variorum.link.events.terms import KINDS
from variorum.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    import numpy.typing as npt

    from variorum.config import EventsConfig
    from variorum.link.events.candidates import Candidates
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.notes import Note
    from variorum.link.events.vectors import Vectors

    Flags = npt.NDArray[np.bool_]
    Ints = npt.NDArray[np.int64]
    Table = npt.NDArray[np.float64]

FEATURES: Final = (
    "words",
    "lead",
    "names",
    "pairs",
    "shared_names",
    "covered",
    "covered_less",
    "gap",
    "undated",
    "same_day",
    "other_day",
    "same_age",
    "other_age",
    "same_main_day",
    "other_main_day",
    "same_class",
    "other_class",
    "same_place",
    "other_place",
    "same_country",
    "other_country",
    "same_year",
    "other_year",
    "same_number",
    "other_number",
    "update",
    *MATTER_FEATURES,
    *CAST_FEATURES,
)
_ROUNDED: Final = 1e-6  # scores are rounded to this
_SMALL: Final = 1e-6  # keeps a lead without names from dividing by nought
_NAMES: Final = KINDS.index("names")
_TOLD: Final = FEATURES.index("gap")  # the features before this are of the words alone
_MATTER: Final = FEATURES.index(MATTER_FEATURES[0])
_CAST: Final = FEATURES.index(CAST_FEATURES[0])  # from here on, features of undated pairs alone
_GAP, _UNDATED, _UPDATE = map(FEATURES.index, ("gap", "undated", "update"))
_SHARED_NAMES, _COVERED = map(FEATURES.index, ("shared_names", "covered"))
_OTHER_CLASS, _OTHER_COUNTRY = map(FEATURES.index, ("other_class", "other_country"))
_NO_DAY: Final = -1
_OTHER_DAY, _OTHER_MAIN_DAY = FEATURES.index("other_day"), FEATURES.index("other_main_day")


@cache
def _undated_weights() -> tuple[Table, float]:
    """Return the weights of the features for stories without dates, and the constant."""
    rows = dict(read_rows("variorum.link.events", "undated_weights.tsv"))
    return np.array([float(rows.get(name, 0.0)) for name in FEATURES]), float(rows["constant"])


class Comparer:
    """Compares stories of one stretch, many pairs at once.

    Args:
        vectors: The terms of the stories, by their places in the stretch.
        notes: What each puts forward besides, in the same order.
        reports: How many stories there are in all.
        config: The weights of the features.
    """

    def __init__(self, vectors: Vectors, notes: Sequence[Note], reports: int, config: EventsConfig) -> None:
        self._terms = _Terms(vectors)
        self._circumstances = _Circumstances([note.terms for note in notes])
        self._notes = notes
        self._config = config
        few = config.few_reports / (config.few_reports + reports)
        self._prior = config.prior
        self._theme_prior = config.prior + config.weight_few * few
        self._weights = np.zeros(len(FEATURES))
        self._weights[:_CAST] = [getattr(config, f"weight_{name}") for name in FEATURES[:_CAST]]
        self._folder = config.matter_reports / (config.matter_reports + reports)
        self._weights[_MATTER:] *= self._folder

    def features(self, pairs: Candidates) -> Table:
        """Return one line a pair, one column a feature of :data:`FEATURES`."""
        table = self._without_matters(pairs)
        self._add_matters(table, pairs)
        return table

    def promising(self, pairs: Candidates, least: float) -> tuple[Candidates, Table]:
        """Return the pairs whose theme is above nought or whose score is above ``least``, and their features.

        What the matters of two stories say is looked at only where it could still lift a pair above.
        """
        table = self._without_matters(pairs)
        hoped = table @ self._weights + self._prior + self._most_added(pairs.earlier)
        chosen = (hoped > least) | (self.themes(table) > 0) | (table[:, _UNDATED] > 0)
        pairs, table = pairs.only(chosen), table[chosen]
        self._add_matters(table, pairs)
        chosen = (self.scores(table) > least) | (self.themes(table) > 0)
        return pairs.only(chosen), table[chosen]

    def _most_added(self, rows: Ints) -> Table:
        """Return the most that a comparison of matters can add to the score of dated pairs of these stories."""
        found, places = np.unique(rows, return_inverse=True)
        most = [most_of_matters(self._notes[row].matter) for row in found.tolist()]
        added = np.maximum(self._weights[_MATTER:_CAST] * np.array(most), 0.0).sum(axis=1)
        return np.asarray(added[places] + _ROUNDED)

    def _without_matters(self, pairs: Candidates) -> Table:
        """Return the features of each pair, those of the stories' matters nought."""
        table = np.zeros((len(pairs.later), len(FEATURES)))
        table[:, :_TOLD] = self._terms.compare(pairs, self._config)
        self._add_circumstances(table, pairs)
        return table

    def _add_matters(self, table: Table, pairs: Candidates) -> None:
        for line, pair in enumerate(zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True)):
            mine, theirs = (self._notes[row] for row in pair)
            table[line, _MATTER:_CAST] = compare_matters(mine.matter, theirs.matter, mine.terms, theirs.terms)
            if table[line, _UNDATED]:
                table[line, _CAST:] = compare_casts(mine.cast, theirs.cast)
        table[:, _MATTER] *= table[:, _OTHER_DAY]  # that days differ is excused only where they do
        table[:, _MATTER + 1] *= table[:, _OTHER_MAIN_DAY]

    def _add_circumstances(self, table: Table, pairs: Candidates) -> None:
        told = self._circumstances
        days = told.published[pairs.earlier], told.published[pairs.later]
        undated = (days[0] == _NO_DAY).astype(np.int64) + (days[1] == _NO_DAY)  # how many of the two
        gaps = np.where(undated, 0, np.abs(days[0] - days[1]))
        table[:, _GAP] = np.log1p(gaps)
        table[:, _UNDATED] = undated
        same, other = told.agree(pairs)
        table[:, _SAME], table[:, _OTHER] = same, other
        later = told.later[pairs.earlier] | told.later[pairs.later]
        table[np.ix_(later, _OF_A_STATE)] = 0.0  # other days and figures are those of another state of one happening
        covered = (table[:, _COVERED] >= self._config.update_names) & (table[:, _SHARED_NAMES] > 0)
        # One of two stories of a few days tells how a happening went on, and the other may be it.
        table[:, _UPDATE] = covered & later & (undated == 0) & (gaps <= self._config.update_days)
        table[:, _UPDATE] *= (table[:, _OTHER_CLASS] == 0) & (table[:, _OTHER_COUNTRY] == 0)

    def scores(self, table: Table) -> Table:
        """Return the log-odds that each pair tells of one happening.

        Of two stories without dates, the weights learnt from such stories decide; of one, they take over as the record
        grows.
        """
        scores = table @ self._weights + self._prior
        undated = table[:, _UNDATED] > 0
        if undated.any():
            learnt, constant = _undated_weights()
            settings = np.where(table[undated, _UNDATED] > 1, 0.0, self._folder)
            scores[undated] = settings * scores[undated] + (1.0 - settings) * (table[undated] @ learnt + constant)
        return np.asarray(np.round(scores, 6))

    def themes(self, table: Table) -> Table:
        """Return the log-odds that each pair is of one matter, leaving out when it was told and how old people are."""
        return np.asarray(np.round(table[:, :_TOLD] @ self._weights[:_TOLD] + self._theme_prior, 6))


class _Terms:
    """The terms that two stories of a stretch at least have, and how rare the names of each story's lead are."""

    def __init__(self, vectors: Vectors) -> None:
        vocabulary = vectors.vocabulary
        first, end = vocabulary.bounds[_NAMES : _NAMES + 2]
        is_name = (vectors.ids >= first) & (vectors.ids < end)
        leads = np.where(is_name, vectors.leading * vocabulary.rarity[vectors.ids], np.float32(0.0))
        self._sums = np.maximum(np.bincount(vectors.rows, leads, len(vectors.starts) - 1), _SMALL)
        shared = np.bincount(vectors.ids, minlength=len(vocabulary.codes)) > 1
        kept = shared[vectors.ids]
        self._leads = leads[kept]
        self._vectors = vectors = vectors.only(kept)
        self._kinds = np.searchsorted(vocabulary.bounds[1:], vectors.ids, side="right").astype(np.int8)
        numbers = np.cumsum(shared, dtype=np.int32) - 1
        self._rows = _Rows(vectors.starts, numbers[vectors.ids], int(shared.sum()))

    def compare(self, pairs: Candidates, config: EventsConfig) -> Table:
        """Return the features of the words and names of each pair, in the order of :data:`FEATURES`."""
        count, weights, kinds = len(pairs.later), self._vectors.weights, len(KINDS)
        pair, mine, theirs = self._rows.shared(pairs)
        kind = self._kinds[mine]
        cosines = np.bincount(pair * kinds + kind, weights[mine] * weights[theirs], count * kinds)
        named = kind == _NAMES
        pair, mine, theirs = pair[named], mine[named], theirs[named]
        rarity = self._vectors.vocabulary.rarity[self._vectors.ids[mine]]
        rare = np.log1p(np.bincount(pair, rarity * (rarity >= config.rare), count))
        covered = np.stack(
            (
                np.bincount(pair, self._leads[mine], count) / self._sums[pairs.earlier],
                np.bincount(pair, self._leads[theirs], count) / self._sums[pairs.later],
            )
        )
        return np.column_stack((cosines.reshape(count, kinds), rare, covered.max(axis=0), covered.min(axis=0)))


class _Rows:
    """What stories have, as numbers below ``count``: row ``i`` is ``ids[starts[i]:starts[i + 1]]``, each once."""

    def __init__(self, starts: Ints, ids: Ints | npt.NDArray[np.int32], count: int) -> None:
        self._starts, self._ids = starts, ids
        self._columns = np.zeros(count, np.int32)

    def shared(self, pairs: Candidates) -> tuple[Ints, Ints, Ints]:
        """Return all that two stories share: the number of the pair, and the place of the entry of either story."""
        rows, lines = np.unique(pairs.earlier, return_inverse=True)
        mine, of_row = self._entries(rows)
        own, columns = np.unique(self._ids[mine], return_inverse=True)
        places = np.zeros((len(rows), len(own) + 1), np.int32)  # of entries of the earlier stories; column 0: none
        places[of_row, columns + 1] = mine + 1
        self._columns[own] = np.arange(1, len(own) + 1)
        theirs, pair = self._entries(pairs.later)
        found = self._columns[self._ids[theirs]]
        self._columns[own] = 0
        met = np.flatnonzero(found)
        theirs, pair = theirs[met], pair[met]
        at = places[lines[pair], found[met]]
        shared = np.flatnonzero(at)
        return pair[shared], at[shared].astype(np.int64) - 1, theirs[shared]

    def _entries(self, rows: Ints) -> tuple[Ints, Ints]:
        """Return the places of all entries of these rows, one row after another, and which of the rows each is of."""
        starts = self._starts[rows]
        sizes = self._starts[rows + 1] - starts
        ends = sizes.cumsum()
        of_row = np.repeat(np.arange(len(rows)), sizes)
        return np.arange(int(sizes.sum())) + np.repeat(starts - ends + sizes, sizes), of_row


class _Circumstances:
    """What stories of a stretch say of when, where and how much, as columns, and as rows of what they give."""

    def __init__(self, stories: Sequence[Circumstances]) -> None:
        self.published = np.array([_NO_DAY if one.published is None else one.published for one in stories])
        self.later = np.array([one.later for one in stories], np.bool_)
        given = [read(one) for one in stories for read in _COMPARED.values()]
        sizes = np.array(list(map(len, given)), np.int64)
        numbers: dict[tuple[int, object], int] = {}
        ids = [
            numbers.setdefault((at % len(_COMPARED), value), len(numbers))
            for at, values in enumerate(given)
            for value in values
        ]
        self._gives = (sizes > 0).reshape(len(stories), len(_COMPARED))
        self._kinds = np.repeat(np.arange(len(given)) % len(_COMPARED), sizes)
        starts = np.concatenate(([0], np.cumsum(sizes)))[:: len(_COMPARED)]
        self._rows = _Rows(starts, np.array(ids, np.int64), len(numbers))

    def agree(self, pairs: Candidates) -> tuple[Flags, Flags]:
        """Say of each pair and kind whether they give one and the same, and whether both give, but only others."""
        pair, mine, _ = self._rows.shared(pairs)
        same = np.zeros((len(pairs.later), len(_COMPARED)), np.bool_)
        same[pair, self._kinds[mine]] = True
        return same, self._gives[pairs.earlier] & self._gives[pairs.later] & ~same


def _one(value: int | str | None) -> frozenset[int | str]:
    return frozenset((value,)) if value else frozenset()


# What each story gives of itself, by the feature that tells where two give one and the same; in the next column is that
# which tells where they give others.
_COMPARED: Final[dict[int, Callable[[Circumstances], AbstractSet[object]]]] = {
    FEATURES.index("same_day"): lambda told: told.days,
    FEATURES.index("same_age"): lambda told: told.ages,
    FEATURES.index("same_main_day"): lambda told: _one(told.day),
    FEATURES.index("same_class"): lambda told: _one(told.kind),
    FEATURES.index("same_place"): lambda told: told.places,
    FEATURES.index("same_country"): lambda told: told.countries,
    FEATURES.index("same_year"): lambda told: told.years,
    FEATURES.index("same_number"): lambda told: told.numbers,
}
_SAME: Final = list(_COMPARED)
_OTHER: Final = [column + 1 for column in _COMPARED]
_OF_A_STATE: Final = np.array([FEATURES.index(name) for name in ("other_day", "other_main_day", "other_number")])
