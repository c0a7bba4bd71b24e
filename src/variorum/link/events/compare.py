"""How much do two stories look like accounts of one happening?

Each feature is a figure between two stories (cosine of their words, rarity of the names they share, days apart ...),
each has a weight in the settings, and the sum is read as log-odds: above nought, the pair speaks for one happening.
Many pairs are judged at once: a feature is a column, a pair a line.
Source: record linkage with summed log-likelihood ratios (Fellegi and Sunter 1969); features after topic detection and
tracking (Allan 2002).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events import circumstances, rounds
from variorum.link.events.cast import CAST_FEATURES, compare_casts
from variorum.link.events.columns import NO_DAY, SETS
from variorum.link.events.likeness import LIKENESS_FEATURES, Likeness
from variorum.link.events.pairings import Sign
from variorum.link.events.towns import TOWN_FEATURES
from variorum.link.events.two_matters import MATTER_FEATURES, compare_matters, parted_by_interval
from variorum.tables import read_rows

if TYPE_CHECKING:
    from variorum.config import EventsConfig
    from variorum.link.events.columns import Columns, Flags, Floats, Ints
    from variorum.link.events.sharing import Pairs, Shared
    from variorum.link.events.sketches import Sketches
    from variorum.link.events.vectors import Vectors

FEATURES: Final = (
    *LIKENESS_FEATURES,
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
_TOLD: Final = FEATURES.index("gap")  # the features before this are of the words alone
_MATTER: Final = FEATURES.index(MATTER_FEATURES[0])
_CAST: Final = FEATURES.index(CAST_FEATURES[0])  # from here on, features of undated pairs alone
_GAP, _UNDATED, _UPDATE = map(FEATURES.index, ("gap", "undated", "update"))
_SHARED_NAMES, _COVERED = map(FEATURES.index, ("shared_names", "covered"))
_OTHER_DAY, _OTHER_MAIN_DAY = map(FEATURES.index, ("other_day", "other_main_day"))
_OTHER_CLASS, _OTHER_COUNTRY = map(FEATURES.index, ("other_class", "other_country"))
_EXCUSED_DAY, _EXCUSED_MAIN_DAY = map(FEATURES.index, ("excused_day", "excused_main_day"))
_TOWNS: Final = list(map(FEATURES.index, TOWN_FEATURES))
_MOST_OF_TOWNS: Final = np.array([1.0, 2.0])
# What each story gives of itself, as a set or as one value, by the feature that tells where two give one and the same;
# in the next column is that which tells where they give others.
_OF_SETS: Final = {f"same_{name}": SETS.index(name) for name in ("day", "age", "place", "country", "year", "number")}
_OF_COLUMNS: Final = {"same_main_day": ("main_day", NO_DAY), "same_class": ("kind", 0)}
_OF_A_STATE: Final = np.array([FEATURES.index(name) for name in ("other_day", "other_main_day", "other_number")])
_PROCESS: Final = SETS.index("process")


@cache
def _undated_weights() -> tuple[Floats, float]:
    """Return the weights of the features for stories without dates, and the constant."""
    rows = dict(read_rows("variorum.link.events", "undated_weights.tsv"))
    return np.array([float(rows.get(name, 0.0)) for name in FEATURES]), float(rows["constant"])


class Comparer:
    """Compares stories of one stretch, many pairs at once.

    Args:
        vectors: The terms of the stories, by their places in the stretch.
        sketches: What each puts forward besides, in the same order.
        reports: How many stories there are in all.
        config: The weights of the features.
    """

    def __init__(self, vectors: Vectors, sketches: Sketches, reports: int, config: EventsConfig) -> None:
        self._likeness = Likeness(vectors)
        self._sketches = sketches
        self._config = config
        few = config.few_reports / (config.few_reports + reports)
        self._prior = config.prior
        self._theme_prior = config.prior + config.weight_few * few
        self._weights = np.zeros(len(FEATURES))
        self._weights[:_CAST] = [getattr(config, f"weight_{name}") for name in FEATURES[:_CAST]]
        self._folder = config.matter_reports / (config.matter_reports + reports)
        self._weights[_MATTER:] *= self._folder

    def features(self, pairs: Pairs) -> Floats:
        """Return one line a pair, one column a feature of :data:`FEATURES`."""
        table = self._without_towns(pairs)
        table[:, _TOWNS] = self._sketches.towns.compare(pairs)
        return table

    def promising(self, pairs: Pairs, least: float) -> tuple[Pairs, Floats]:
        """Return the pairs whose theme is above nought or whose score is above ``least``, and their features.

        What their towns say is looked up only where it could still lift a pair above.
        """
        table = self._without_towns(pairs)
        most_added = np.maximum(self._weights[_TOWNS], 0.0) @ _MOST_OF_TOWNS
        chosen = (self.scores(table) + most_added > least) | (self.themes(table) > 0) | (table[:, _UNDATED] > 0)
        pairs, table = pairs.only(chosen), table[chosen]
        table[:, _TOWNS] = self._sketches.towns.compare(pairs)
        chosen = (self.scores(table) > least) | (self.themes(table) > 0)
        return pairs.only(chosen), table[chosen]

    def _without_towns(self, pairs: Pairs) -> Floats:
        """Return the features of each pair, those of the stories' towns nought."""
        a, b = (self._sketches.columns[rows] for rows in pairs)
        shared = self._sketches.sets.shared(pairs)
        table = np.zeros((len(pairs.later), len(FEATURES)))
        table[:, :_TOLD] = self._likeness.compare(pairs, self._config)
        _add_circumstances(table, a, b, shared, self._config)
        table[:, _MATTER:_CAST] = compare_matters(a, b, shared)
        table[:, _EXCUSED_DAY] *= table[:, _OTHER_DAY]  # that days differ is excused only where they do
        table[:, _EXCUSED_MAIN_DAY] *= table[:, _OTHER_MAIN_DAY]
        undated = table[:, _UNDATED] > 0
        if undated.any():
            shared = self._sketches.cast.shared(pairs.only(undated))
            table[undated, _CAST:] = compare_casts(a[undated], b[undated], shared)
        return table

    def scores(self, table: Floats) -> Floats:
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

    def themes(self, table: Floats) -> Floats:
        """Return the log-odds that each pair is of one matter, leaving out when it was told and how old people are."""
        return np.asarray(np.round(table[:, :_TOLD] @ self._weights[:_TOLD] + self._theme_prior, 6))

    def signs(self, pairs: Pairs, themes: Floats) -> Ints:
        """Say of each pair what its place in a series, its days and its page tell, as the sum of :class:`Sign`."""
        a, b = (self._sketches.columns[rows] for rows in pairs)
        shared = self._sketches.sets.shared(pairs)
        interval = parted_by_interval(a, b)
        found = {
            Sign.OTHER_ROUND: rounds.rounds_differ(a, b),
            Sign.OTHER_LENGTH: rounds.durations_differ(a, b, self._config.duration_tolerance),
            Sign.OTHER_OF_SEVERAL: circumstances.parted_by_day(a, b),
            Sign.LONG_AFTER: self._long_after(pairs, a, b),
            Sign.SAME_ROUND: rounds.same_round(a, b),
            Sign.ONE_ANNIVERSARY: a["anniversary"] != b["anniversary"],
            Sign.ONE_PAGE: a["page"] == b["page"],
            Sign.SOME_TIME_AFTER: interval,
            Sign.STEP: interval | (shared.same(_PROCESS) & (themes >= self._config.storyline_theme)),
        }
        return np.asarray(sum(int(sign) * told.astype(np.int64) for sign, told in found.items()))

    def _long_after(self, pairs: Pairs, a: Columns, b: Columns) -> Flags:
        """Say of each pair whether one of it, undated, tells of days long after the other was published."""
        after = np.zeros(len(a), np.bool_)
        for at in np.flatnonzero((a["published"] == NO_DAY) != (b["published"] == NO_DAY)).tolist():
            published = int(max(a["published"][at], b["published"][at]))
            told = [day for rows in pairs for day in self._sketches.told[rows[at]]]  # the dated one tells none
            after[at] = circumstances.told_later(told, published)
        return after


def _add_circumstances(table: Floats, a: Columns, b: Columns, shared: Shared, config: EventsConfig) -> None:
    days = a["published"].astype(np.int64), b["published"].astype(np.int64)
    undated = (days[0] == NO_DAY).astype(np.int64) + (days[1] == NO_DAY)  # how many of the two
    gaps = np.where(undated, 0, np.abs(days[0] - days[1]))
    table[:, _GAP] = np.log1p(gaps)
    table[:, _UNDATED] = undated
    for name, kind in _OF_SETS.items():
        column = FEATURES.index(name)
        table[:, column], table[:, column + 1] = shared.same(kind), shared.other(kind)
    for name, (field, none) in _OF_COLUMNS.items():
        column = FEATURES.index(name)
        both, same = (a[field] != none) & (b[field] != none), a[field] == b[field]
        table[:, column], table[:, column + 1] = both & same, both & ~same
    later = a["later"] | b["later"]
    table[np.ix_(later, _OF_A_STATE)] = 0.0  # other days and figures are those of another state of one happening
    covered = (table[:, _COVERED] >= config.update_names) & (table[:, _SHARED_NAMES] > 0)
    # One of two stories of a few days tells how a happening went on, and the other may be it.
    table[:, _UPDATE] = covered & later & (undated == 0) & (gaps <= config.update_days)
    table[:, _UPDATE] *= (table[:, _OTHER_CLASS] == 0) & (table[:, _OTHER_COUNTRY] == 0)
