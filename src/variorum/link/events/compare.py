"""How much do two stories look like accounts of one happening?

Each feature is a figure between two stories (cosine of their words, rarity of the names they share, days apart ...),
each has a weight in the settings, and the sum is read as log-odds: above nought, the pair speaks for one happening.
Source: record linkage with summed log-likelihood ratios (Fellegi and Sunter 1969); features after topic detection and
tracking (Allan 2002).
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.matter import MATTER_FEATURES, compare_matters, most_of_matters
from variorum.link.events.terms import KINDS
from variorum.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    import numpy.typing as npt

    from variorum.config import EventsConfig
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.notes import Window
    from variorum.link.events.terms import Vectors

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
)
_ROUNDED: Final = 1e-6  # scores are rounded to this
_SMALL: Final = 1e-6  # keeps a lead without names from dividing by nought
_TOLD: Final = FEATURES.index("gap")  # the features before this are of the words alone
_MATTER: Final = FEATURES.index(MATTER_FEATURES[0])
_GAP, _UNDATED, _UPDATE = map(FEATURES.index, ("gap", "undated", "update"))
_SHARED_NAMES, _COVERED = map(FEATURES.index, ("shared_names", "covered"))
_OTHER_DAY, _OTHER_MAIN_DAY = FEATURES.index("other_day"), FEATURES.index("other_main_day")


@cache
def _undated_weights() -> tuple[Table, float]:
    """Return the weights of the features for stories without dates, and the constant."""
    rows = dict(read_rows("variorum.link.events", "undated_weights.tsv"))
    return np.array([float(rows.get(name, 0.0)) for name in FEATURES]), float(rows["constant"])


class Comparer:
    """Compares one story with many at once; keeps one dense row for each kind of terms."""

    def __init__(
        self,
        vectors: Mapping[str, Vectors],
        notes: Window,
        config: EventsConfig,
    ) -> None:
        self._vectors = vectors
        self._notes = notes
        self._config = config
        few = config.few_reports / (config.few_reports + len(notes))
        self._prior = config.prior
        self._theme_prior = config.prior + config.weight_few * few
        self._dense = {kind: np.zeros(len(vectors[kind].rarity), np.float32) for kind in KINDS}
        self._weights = np.array([getattr(config, f"weight_{name}") for name in FEATURES])
        self._folder = config.matter_reports / (config.matter_reports + len(notes))
        self._weights[_MATTER:] *= self._folder

    def features(self, row: int, others: Ints) -> Table:
        """Return one line a pair, one column a feature of :data:`FEATURES`."""
        table = self._without_matters(row, others)
        self._add_matters(table, row, others)
        return table

    def promising(self, row: int, others: Ints, least: float) -> tuple[Ints, Table]:
        """Return those of the others whose theme is above nought or whose score is above ``least``, and the features.

        What the matters of two stories say is looked at only where it could still lift a pair above.
        """
        table = self._without_matters(row, others)
        hoped = table @ self._weights + self._prior + self._most_added(row)
        chosen = np.flatnonzero((hoped > least) | (self.themes(table) > 0) | (table[:, _UNDATED] > 0))
        others, table = others[chosen], table[chosen]
        self._add_matters(table, row, others)
        chosen = np.flatnonzero((self.scores(table) > least) | (self.themes(table) > 0))
        return others[chosen], table[chosen]

    def _most_added(self, row: int) -> float:
        """Return the most that a comparison of matters can add to the score of a dated pair."""
        most = most_of_matters(self._notes[row].matter)
        return float(np.maximum(self._weights[_MATTER:] * most, 0.0).sum()) + _ROUNDED

    def _without_matters(self, row: int, others: Ints) -> Table:
        """Return the features of each pair, those of the stories' matters nought."""
        table = np.zeros((len(others), len(FEATURES)))
        for column, kind in enumerate(KINDS):
            where, sizes = _rows(self._vectors[kind], others)
            table[:, column] = self._cosines(kind, row, where, sizes)
            if kind == "names":
                table[:, 4] = np.log1p(self._rarities(row, where, sizes))
                table[:, 5], table[:, 6] = self._coverage(row, where, sizes)
        self._add_circumstances(table, self._notes[row].terms, [self._notes[other].terms for other in others.tolist()])
        return table

    def _add_matters(self, table: Table, row: int, others: Ints) -> None:
        mine = self._notes[row]
        for line, other in enumerate(others.tolist()):
            theirs = self._notes[other]
            table[line, _MATTER:] = compare_matters(mine.matter, theirs.matter, mine.terms, theirs.terms)
        table[:, _MATTER] *= table[:, _OTHER_DAY]  # that days differ is excused only where they do
        table[:, _MATTER + 1] *= table[:, _OTHER_MAIN_DAY]

    def _add_circumstances(self, table: Table, mine: Circumstances, theirs: Sequence[Circumstances]) -> None:
        day = mine.published
        gaps = [None if day is None or one.published is None else abs(day - one.published) for one in theirs]
        table[:, _GAP] = [math.log1p(gap or 0) for gap in gaps]
        table[:, _UNDATED] = [gap is None for gap in gaps]
        later = np.array([mine.later or one.later for one in theirs], bool)
        for column, read in _COMPARED.items():
            table[:, column], table[:, column + 1] = _agree(read(mine), [read(one) for one in theirs])
            if column in _OF_A_STATE:  # other days and figures are those of another state of one happening
                table[later, column + 1] = 0.0
        covered = (table[:, _COVERED] >= self._config.update_names) & (table[:, _SHARED_NAMES] > 0)
        for line in np.flatnonzero(covered).tolist():
            table[line, _UPDATE] = self._goes_on(mine, theirs[line])

    def _goes_on(self, a: Circumstances, b: Circumstances) -> bool:
        """Say whether one of two stories of a few days tells how a happening went on, and the other may be it."""
        if not (a.later or b.later) or a.published is None or b.published is None:
            return False
        near = abs(a.published - b.published) <= self._config.update_days
        return near and not (a.kind and b.kind and a.kind != b.kind) and not _apart(a.countries, b.countries)

    def scores(self, table: Table) -> Table:
        """Return the log-odds that each pair tells of one happening.

        Where a date is missing, the weights learnt from undated stories take over as the record grows.
        """
        scores = table @ self._weights + self._prior
        undated = table[:, _UNDATED] > 0
        if undated.any():
            learnt, constant = _undated_weights()
            without = table[undated] @ learnt + constant
            scores[undated] = self._folder * scores[undated] + (1.0 - self._folder) * without
        return np.asarray(np.round(scores, 6))

    def themes(self, table: Table) -> Table:
        """Return the log-odds that each pair is of one matter, leaving out when it was told and how old people are."""
        return np.asarray(np.round(table[:, :_TOLD] @ self._weights[:_TOLD] + self._theme_prior, 6))

    def _cosines(self, kind: str, row: int, where: Ints, sizes: Ints) -> Table:
        vectors, dense = self._vectors[kind], self._dense[kind]
        mine = slice(vectors.starts[row], vectors.starts[row + 1])
        dense[vectors.ids[mine]] = vectors.weights[mine]
        sums = _sum_rows(dense[vectors.ids[where]] * vectors.weights[where], sizes)
        dense[vectors.ids[mine]] = 0.0
        return sums

    def _rarities(self, row: int, where: Ints, sizes: Ints) -> Table:
        """Return the summed rarity of the rare names a story shares with each of the others."""
        vectors, dense = self._vectors["names"], self._dense["names"]
        mine = vectors.ids[vectors.starts[row] : vectors.starts[row + 1]]
        rare = mine[vectors.rarity[mine] >= self._config.rare]
        dense[rare] = vectors.rarity[rare]
        sums = _sum_rows(dense[vectors.ids[where]], sizes)
        dense[rare] = 0.0
        return sums

    def _coverage(self, row: int, where: Ints, sizes: Ints) -> tuple[Table, Table]:
        """Return the share of one lead's names, by rarity, that the other story has: (the larger, the smaller way)."""
        vectors, dense = self._vectors["names"], self._dense["names"]
        mine = slice(vectors.starts[row], vectors.starts[row + 1])
        own, leading = vectors.ids[mine], vectors.leading[mine]
        ids = vectors.ids[where]
        lead_rarity = vectors.leading[where] * vectors.rarity[ids]
        dense[own] = 1.0
        theirs = _sum_rows(lead_rarity * dense[ids], sizes) / np.maximum(_sum_rows(lead_rarity, sizes), _SMALL)
        dense[own] = leading * vectors.rarity[own]
        ours = _sum_rows(dense[ids], sizes) / max(float(np.sum(dense[own])), _SMALL)
        dense[own] = 0.0
        return np.maximum(theirs, ours), np.minimum(theirs, ours)


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
_OF_A_STATE: Final = frozenset(map(FEATURES.index, ("same_day", "same_main_day", "same_number")))


def _agree(mine: AbstractSet[object], theirs: Sequence[AbstractSet[object]]) -> tuple[list[bool], list[bool]]:
    """Say of each set whether it has a member of mine, and whether it has none though neither is empty."""
    same = [not mine.isdisjoint(one) for one in theirs]
    return same, [bool(mine and one) and not met for one, met in zip(theirs, same, strict=True)]


def _apart(a: AbstractSet[object], b: AbstractSet[object]) -> bool:
    return bool(a and b) and a.isdisjoint(b)


def _rows(vectors: Vectors, rows: Ints) -> tuple[Ints, Ints]:
    """Return (positions of all terms of these rows, one row after another; the size of each row)."""
    starts = vectors.starts[rows]
    sizes = vectors.starts[rows + 1] - starts
    ends = sizes.cumsum()
    return np.arange(int(sizes.sum())) + np.repeat(starts - ends + sizes, sizes), sizes


def _sum_rows(values: npt.NDArray[np.float32], sizes: Ints) -> Table:
    sums = np.concatenate(([0.0], values.cumsum(dtype=np.float64)))
    ends = sizes.cumsum()
    return np.asarray(sums[ends] - sums[ends - sizes])
