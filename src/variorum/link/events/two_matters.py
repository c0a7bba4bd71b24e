"""What do the matters of two stories say for and against their being one happening?

Each feature is a rule over columns (:data:`~variorum.link.events.columns.STORY`) of many pairs at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from variorum.link.events.columns import NO_DAY, NO_TOLL, SETS
from variorum.link.events.news import AFTERMATH, AT_A_STROKE, DEEDS, OF_THEIR_OWN
from variorum.link.events.terms import HASH_BITS

if TYPE_CHECKING:
    from variorum.link.events.columns import Columns, Flags, Floats, Ints
    from variorum.link.events.sharing import Shared

MATTER_FEATURES: Final = (
    "excused_day",
    "excused_main_day",
    "same_deed",
    "other_deed",
    "own_deed",
    "one_condemns",
    "one_of_several",
    "both_of_several",
    "other_instance",
    "same_people",
    "same_things",
    "same_scene",
    "other_scene",
    "place_unnamed",
    "headline_place",
    "near_toll",
    "far_toll",
    "long_gap",
    "same_past_day",
    "only_names",
    "either_later",
    "planned_day",
    "refers",
    "other_land",
    "same_told_day",
    "other_told_day",
    "other_desk",
    "one_looks_back",
    "other_news_day",
    "other_news",
)
_LONG_AFTER: Final = 10  # days: what is news so long after a happening, and is no step of its own, is another
_MONTHS_AFTER: Final = 60  # days after which what came of a happening is news of its own
_TOLL_GROWS: Final = 3.0  # a toll seldom grows to more than three times what was first reported
_AFTERMATH_BITS: Final = np.uint64(DEEDS.of(AFTERMATH))
_LAW_BITS: Final = np.uint64(DEEDS.of({"law"}))
_OWN_BITS: Final = np.uint64(DEEDS.of(OF_THEIR_OWN))
_STROKE_BITS: Final = np.uint64(DEEDS.of(AT_A_STROKE))
_SLIP: Final = 1  # days by which the day that one report gives may be wrong
_DAYS, _COUNTRIES, _PEOPLE, _THINGS, _TOLD = map(SETS.index, ("day", "country", "person", "thing", "told_day"))


def compare_matters(a: Columns, b: Columns, shared: Shared) -> Floats:
    """Answer: what do the matters of two stories say for and against their being one? As :data:`MATTER_FEATURES`.

    One line a pair, of whose sets ``shared`` says what they have in common. What their towns say is left at nought.
    """
    first_day = _first_shared_day(shared)
    past = _is_past(a, b, first_day)
    later = a["later"] | b["later"]
    two_days = (a["news_day"] != NO_DAY) & (b["news_day"] != NO_DAY) & (a["news_day"] != b["news_day"])
    other_own = _clash(a, b, "own")
    # Where so, a day that both name is that of a background.
    other_news = ((other_own | _struck_twice(a, b)) & two_days) | _came_out_before(a, b) | _came_out_before(b, a)
    other_news |= _came_of_it(a, b) | _came_of_it(b, a)
    excused = (later | past | _refers(a, b)) & ~other_news
    repeated = a["another"] | a["after_one"], b["another"] | b["after_one"]
    same_things, scenes = _cosine(shared, _THINGS), _are_set(a, b)
    told = {
        "excused_day": excused,
        "excused_main_day": excused,
        "same_deed": (a["news"] & b["news"] & ~_AFTERMATH_BITS) != 0,
        "other_deed": other_own.astype(np.float64) + _clash(a, b, "news"),
        "own_deed": _alone(a, b).astype(np.float64) + _alone(b, a),
        "one_condemns": a["condemns"] != b["condemns"],
        "one_of_several": (repeated[0] != repeated[1]) & ~_same_news_day(a, b),
        "both_of_several": repeated[0] & repeated[1],
        "other_instance": parted_by_interval(a, b),
        "same_people": np.log1p(shared.counts[:, _PEOPLE]),
        "same_things": same_things,
        "same_scene": _same_scene(a, b),
        "other_scene": scenes,
        "long_gap": _long_gap(a, b),
        "same_past_day": past,
        "only_names": (same_things == 0) & ((a["named"] & b["named"]) == 0) & ~shared.same(_DAYS),
        "either_later": later,
        "planned_day": _is_planned(a, b, first_day),
        "refers": _tells_on(a, b) | _tells_on(b, a),
        "other_land": shared.other(_COUNTRIES),
        "same_told_day": shared.same(_TOLD),
        "other_told_day": shared.other(_TOLD),
        "other_desk": a["desk"] != b["desk"],
        "one_looks_back": a["looks_back"] != b["looks_back"],
        "other_news_day": a["fresh"] & b["fresh"] & (np.abs(a["news_day"] - b["news_day"]) > _LONG_AFTER),
        "other_news": other_news,
    }
    told["near_toll"], told["far_toll"] = _tolls_agree(a["toll"], b["toll"])
    table = np.zeros((len(a), len(MATTER_FEATURES)))
    for at, name in enumerate(MATTER_FEATURES):
        if name in told:
            table[:, at] = told[name]
    return table


def _clash(a: Columns, b: Columns, deeds: str) -> Flags:
    """Say of each pair whether both stories tell deeds, but none that are told of one happening."""
    return np.asarray((a[deeds] != 0) & (b[deeds] != 0) & ((a[f"with_{deeds}"] & b[deeds]) == 0))


def _struck_twice(a: Columns, b: Columns) -> Flags:
    """Say whether both tell as news a deed done at a stroke, of other days: sanctions of one power, of another.

    Of violence and mishaps a day's difference may be a slip of one report.
    """
    both = a["news"] & b["news"] & _STROKE_BITS
    apart = np.maximum(a["told_first"] - b["told_last"], b["told_first"] - a["told_last"])
    told = (a["told_first"] != NO_DAY) & (b["told_first"] != NO_DAY)
    return np.asarray(told & (both != 0) & (apart > np.where((both & _OWN_BITS) != 0, 0, _SLIP)))


def _came_out_before(a: Columns, b: Columns) -> Flags:
    """Say whether the one was out before the day on which, as the other tells, it happened."""
    return np.asarray((a["published"] != NO_DAY) & (a["published"] + _SLIP < b["told_first"]))


def _came_of_it(a: Columns, b: Columns) -> Flags:
    """Say whether the one's news is an arrest or a court's step, months after the happening that is the other's."""
    step = ((a["news"] & _LAW_BITS) != 0) & ((a["news"] & ~_AFTERMATH_BITS) == 0)
    happening = (b["news"] & ~_AFTERMATH_BITS) != 0
    dated = (a["published"] != NO_DAY) & (b["published"] != NO_DAY)
    return np.asarray(step & happening & dated & (a["published"].astype(np.int64) - b["published"] > _MONTHS_AFTER))


def _first_shared_day(shared: Shared) -> Ints:
    """Return the first day that both openings name; one after all others where they name none."""
    days = np.full(len(shared.counts), _NEVER)
    of_days = shared.codes >> np.uint64(HASH_BITS) == _DAYS
    np.minimum.at(days, shared.pair[of_days], shared.codes[of_days].astype(np.int64) & ((1 << HASH_BITS) - 1))
    return days


_NEVER: Final = 10**8


def _published(a: Columns, b: Columns) -> tuple[Ints, Ints]:
    """Return the earlier and the later publication of each pair; where one is not known, the other is both."""
    first, second = a["published"].astype(np.int64), b["published"].astype(np.int64)
    earlier = np.where(first == NO_DAY, second, np.where(second == NO_DAY, first, np.minimum(first, second)))
    return earlier, np.maximum(first, second)


def _is_past(a: Columns, b: Columns, first_day: Ints) -> Flags:
    """Say whether both openings name one day that lies before one of them was published."""
    earlier, later = _published(a, b)
    return (first_day <= earlier) & (first_day < later)


def _is_planned(a: Columns, b: Columns, first_day: Ints) -> Flags:
    """Say whether all days that both openings name are yet to come for one of the stories."""
    earlier, _ = _published(a, b)
    return np.asarray((first_day != _NEVER) & (earlier != NO_DAY) & (first_day > earlier))


def _tells_on(a: Columns, b: Columns) -> Flags:
    """Say whether one story has no deed of its own but refers to what is the other's news, or is set in its scene."""
    none = ((a["news"] & ~_AFTERMATH_BITS) == 0) & (a["desk"] == 0)
    refers = (a["referred"] & b["news"] & ~_AFTERMATH_BITS) != 0
    return np.asarray(none & (refers | (_same_scene(a, b) & ((b["news"] & _OWN_BITS) == 0))))


def _same_news_day(a: Columns, b: Columns) -> Flags:
    return np.asarray((a["news_day"] != NO_DAY) & (a["news_day"] == b["news_day"]))


def parted_by_interval(a: Columns, b: Columns) -> Flags:
    """Answer: does just one of two stories say that its matter came some days after another, on another day?"""
    several = (a["another"] | a["after_one"]) & (b["another"] | b["after_one"])
    return np.asarray((a["after_one"] != b["after_one"]) & ~several & ~_same_news_day(a, b))


def _refers(a: Columns, b: Columns) -> Flags:
    """Say whether one of two stories has no deed of its own, and may refer to what the other tells."""
    both_own = ((a["news"] & ~_AFTERMATH_BITS) != 0) & ((b["news"] & ~_AFTERMATH_BITS) != 0)
    silent = (a["referred"] == 0) | (b["referred"] == 0)
    shared = (a["referred"] & (b["news"] | b["referred"]) & ~_AFTERMATH_BITS) != 0
    return np.asarray(~both_own & (silent | shared))


def _alone(a: Columns, b: Columns) -> Flags:
    """Say whether one story's news is a deed of its own (sanctions, a resignation) that the other does not name."""
    return np.asarray(((a["put"] & _OWN_BITS) != 0) & ((a["news"] & ~_OWN_BITS) == 0) & ((a["put"] & b["named"]) == 0))


def _same_scene(a: Columns, b: Columns) -> Flags:
    return np.asarray((a["scene"] & b["scene"]) != 0)


def _are_set(a: Columns, b: Columns) -> Flags:
    """Say whether both stories are set in a scene that the other does not name."""
    apart = ((a["scene"] & b["scenes_named"]) == 0) & ((b["scene"] & a["scenes_named"]) == 0)
    return np.asarray((a["scene"] != 0) & (b["scene"] != 0) & apart)


def _cosine(shared: Shared, kind: int) -> Floats:
    sizes = shared.mine[:, kind] * shared.theirs[:, kind]
    return np.asarray(shared.counts[:, kind] / np.sqrt(np.maximum(sizes, 1)))


def _tolls_agree(a: Floats, b: Floats) -> tuple[Flags, Flags]:
    """Say of each pair whether one toll may have grown to the other, and whether not; neither, if one has none."""
    low, high = np.minimum(a, b), np.maximum(a, b)
    told, grows = low != NO_TOLL, high / np.maximum(low, 1.0) <= _TOLL_GROWS
    return told & grows & (high > 2), told & ~grows


def _long_gap(a: Columns, b: Columns) -> Floats:
    """Return the logarithm of the days between two publications, less one: up to two days count for nothing."""
    known = (a["published"] != NO_DAY) & (b["published"] != NO_DAY)
    return np.where(known, np.maximum(0.0, np.log1p(np.abs(a["published"] - b["published"])) - 1.0), 0.0)
