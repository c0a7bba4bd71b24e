"""Which event mentions tell of one happening, within a story and across the stories of one event?

Two mentions are worth comparing when their words can tell of one deed, or when one only points back ("it"); then what
they share and what parts them is added up as log-odds: the same word, how much else their words are used for, the same
things done to, negation. What goes with both counts the more, the more stories of the event tell of such a deed; a deed
that each tells of again and again is rather several. Acts of saying are each speaker's own. Groups form by average
linkage, as those of stories do.

Source: a lemma of one cluster of stories as the strong baseline (Upadhyay and others 2016); participants and context as
in Lee and others (2012) and Barhom and others (2019). The weights are in ``mention_weights.tsv``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from datetime import date
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events import clusters
from variorum.link.events.deeds import read_mentions
from variorum.link.events.terms import share_of_texts
from variorum.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.config import EventsConfig
    from variorum.link.events.clusters import Pair
    from variorum.link.events.deeds import Told
    from variorum.model import Report

FEATURES: Final = (
    "same word",
    "same word, both verbs",
    "same word, often told",
    "same word, other names",
    "like words",
    "both verbs",
    "both verbs, done to one",
    "both modify",
    "one of several",
    "one negated",
    "one story",
    "one sentence",
    "both speak",
    "same speaker",
    "points right back",
    "widely told",
    "widely told, often told",
    "widely told, like words",
    "widely told, companions",
    "widely told, context",
    "constant",
)
_SPEECH: Final = frozenset({"say", "report", "announce", "confirm", "deny", "warn"})
_POINTERS: Final = frozenset({"it", "this", "that", "which", "what"})
_RAREST: Final = 6.0  # log-odds of a word that no text of the background has
_OFTEN: Final = 6.0  # times that a story tells of a deed; more say no more


class Telling(NamedTuple):
    """How much the stories of an event tell of a deed: the share that does, and how often one that does (both to 1)."""

    share: float = 0.0
    often: float = 0.0


def group_mentions(
    reports: Sequence[Report], home: Mapping[str, str], config: EventsConfig
) -> tuple[tuple[str, ...], ...]:
    """Answer: which event mentions tell of one happening?

    Args:
        reports: Stories with their event mentions, and with the words of their sentences.
        home: The event of each story id; mentions of two events are never joined.
        config: How far apart two days may be.

    Returns:
        The ids of the mentions of each happening, in order of their stories and places; a mention that nothing else
        tells of is alone in its group. Together they hold every mention of the reports once.
    """
    stories: dict[str, list[Told]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: one.story.id):
        stories[home[report.story.id]] += read_mentions(report)
    return tuple(group for _, told in sorted(stories.items()) for group in _group(told, config))


def _group(told: Sequence[Told], config: EventsConfig) -> Iterator[tuple[str, ...]]:
    weights, tellings = _weights(), read_tellings(told)
    scores = {
        (a, b): sum(weight * value for weight, value in zip(weights, likeness(told[a], told[b], tellings), strict=True))
        for a, b in worth_comparing(told)
    }
    # Not a wall: one account's slip, or a day misread in one sentence, would keep a deed's tellings in two groups.
    scores |= {(a, b): config.mention_unlike for a, b in scores if _other_day(told[a], told[b], config)}
    for members in clusters.group(len(told), scores, (), (), config.mention_unlike):
        yield tuple(told[row].id for row in members)


def worth_comparing(told: Sequence[Told]) -> list[Pair]:
    """Return the pairs of mentions that can tell of one deed, and those of a pointer with what it may point to."""
    by_deed: dict[str, list[int]] = defaultdict(list)
    for row, one in enumerate(told):
        for deed in sorted(one.deeds):
            by_deed[deed].append(row)
    pairs = {pair for rows in by_deed.values() for pair in combinations(rows, 2)}
    back = ((row - 1, row) for row in range(1, len(told)) if _points_back(told[row], told[row - 1]))
    return sorted(pairs.union(back))


def _points_back(one: Told, before: Told) -> bool:
    return one.lemma in _POINTERS and before.story_id == one.story_id


def read_tellings(told: Sequence[Told]) -> dict[str, Telling]:
    """Return how much the stories of one event tell of each deed: what all tell of is more likely one happening."""
    stories: dict[str, list[str]] = defaultdict(list)
    for one in told:
        for deed in sorted(one.deeds):
            stories[deed].append(one.story_id)
    every = len({one.story_id for one in told})
    return {
        deed: Telling(len(set(found)) / every, min(len(found) / len(set(found)), _OFTEN) / _OFTEN)
        for deed, found in stories.items()
    }


def likeness(a: Told, b: Told, tellings: Mapping[str, Telling]) -> tuple[float, ...]:
    """Return the features of a pair of mentions, in the order of :data:`FEATURES`."""
    shared = a.deeds & b.deeds
    wide = max((tellings[deed].share for deed in shared), default=0.0)
    often = max((tellings[deed].often for deed in shared), default=0.0)
    like = len(shared) / math.sqrt(len(a.deeds) * len(b.deeds)) if shared else 0.0
    same, verbs = a.lemma == b.lemma, a.kind == b.kind == "verb"
    speak = not a.deeds.isdisjoint(_SPEECH) and not b.deeds.isdisjoint(_SPEECH)
    one_sentence = (a.story_id, a.sentence) == (b.story_id, b.sentence)
    return (
        same * _rarity(a.lemma),
        same and verbs,
        same * often,
        same and bool(a.names and b.names) and a.names.isdisjoint(b.names),
        like,
        verbs,
        verbs and not a.objects.isdisjoint(b.objects),
        a.modifier and b.modifier,
        a.plural != b.plural,
        a.negated != b.negated,
        a.story_id == b.story_id,
        one_sentence,
        speak,
        speak and not a.subjects.isdisjoint(b.subjects),
        (_points_back(a, b) and a.order == b.order + 1) or (_points_back(b, a) and b.order == a.order + 1),
        wide,
        wide * often,
        wide * like,
        wide * _overlap(a.companions, b.companions),
        0.0 if one_sentence else wide * _overlap(a.context, b.context),
        1.0,
    )


def _overlap(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    """Return what share of the weight of two sets of words is in both (0 to 1), rare words weighing more."""
    both = sum(_rarity(word) for word in a & b)
    return both / math.sqrt(sum(map(_rarity, a)) * sum(map(_rarity, b))) if both else 0.0


@cache
def _rarity(word: str) -> float:
    return min(_RAREST, -math.log(max(share_of_texts(word), 1e-6))) + 0.01


@cache
def _weights() -> tuple[float, ...]:
    """Return the log-odds of one unit of each feature."""
    rows = dict(read_rows("variorum.link.events", "mention_weights.tsv"))
    return tuple(float(rows[feature]) for feature in FEATURES)


def _other_day(a: Told, b: Told, config: EventsConfig) -> bool:
    """Say whether two mentions are told of days so far apart that no slip of a day explains it."""
    if a.days is None or b.days is None:
        return False
    try:
        first, second = sorted((a.days, b.days))
        between = date.fromisoformat(second[0]) - date.fromisoformat(first[1])
    except ValueError:
        return False
    return between.days > config.mention_days
