"""How well groups of mentions agree with a corpus's: MUC, B-cubed, CEAF with entities, and their mean.

Each measure takes two partitions, the corpus's and ours, as sets of mentions; any hashable thing can be a mention, and
the two need not hold the same ones: a mention that only one side has earns nothing there, as in the reference scorer
(Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions", ACL). Each answers (recall, precision,
F1), from 0 to 1.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence
    from collections.abc import Set as AbstractSet

    Groups = Sequence[AbstractSet[Hashable]]


class Score(NamedTuple):
    """What share of the corpus's is found, what share of ours is right, and the harmonic mean of the two."""

    recall: float
    precision: float
    f1: float


class Tally(NamedTuple):
    """What a measure counts on both sides; those of parts that share no group add up to that of the whole."""

    recalled: float
    wanted: float
    right: float
    given: float

    def score(self) -> Score:
        """Return the shares that were counted."""
        return _score(*self)


def muc(gold: Groups, found: Groups) -> Score:
    """Score by the links that would have to be added or taken away (Vilain et al. 1995, MUC-6)."""
    return _muc(gold, found).score()


def b_cubed(gold: Groups, found: Groups) -> Score:
    """Score each mention by the share of its group that is also with it on the other side (Bagga and Baldwin 1998)."""
    return _b_cubed(gold, found).score()


def ceaf_e(gold: Groups, found: Groups) -> Score:
    """Score by the best pairing of entities, one to one, alike by phi4 = 2 |both| / (|one| + |other|) (Luo 2005)."""
    return _ceaf_e(gold, found).score()


def conll(gold: Groups, found: Groups) -> Score:
    """Return the means of the three measures: the figure of the CoNLL 2011 and 2012 shared tasks is the mean F1."""
    return mean_of([count(gold, found)])


def count(gold: Groups, found: Groups) -> tuple[Tally, Tally, Tally]:
    """Return what MUC, B-cubed and CEAF count."""
    return _muc(gold, found), _b_cubed(gold, found), _ceaf_e(gold, found)


def mean_of(parts: Sequence[tuple[Tally, Tally, Tally]]) -> Score:
    """Return the means of the three measures over parts of which no two share a group."""
    scores = [Tally(*map(sum, zip(*tallies, strict=True))).score() for tallies in zip(*parts, strict=True)]
    return Score(*(sum(values) / len(scores) for values in zip(*scores, strict=True)))


def _muc(gold: Groups, found: Groups) -> Tally:
    return Tally(*_links(gold, found), *_links(found, gold))


def _b_cubed(gold: Groups, found: Groups) -> Tally:
    return Tally(*_companions(gold, found), *_companions(found, gold))


def _ceaf_e(gold: Groups, found: Groups) -> Tally:
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    of = {mention: column for column, group in enumerate(found) for mention in group}
    for row, group in enumerate(gold):
        for column, shared in Counter(of[mention] for mention in group if mention in of).items():
            alike[row][column] = 2 * shared / (len(group) + len(found[column]))
    best = sum(_best_pairing([alike[row] for row in rows]) for rows in _components(alike))
    return Tally(best, len(gold), best, len(found))


def _score(recalled: float, wanted: float, right: float, given: float) -> Score:
    recall, precision = recalled / wanted if wanted else 0.0, right / given if given else 0.0
    return Score(recall, precision, 2 * recall * precision / (recall + precision) if recall + precision else 0.0)


def _links(groups: Groups, other: Groups) -> tuple[int, int]:
    """Count the links within groups that the other side has too, and all of them."""
    of = {mention: number for number, group in enumerate(other) for mention in group}
    parts = [len({of.get(mention, (mention,)) for mention in group}) for group in groups]
    return sum(len(group) - n for group, n in zip(groups, parts, strict=True)), sum(len(g) - 1 for g in groups)


def _companions(groups: Groups, other: Groups) -> tuple[float, int]:
    of = {mention: number for number, group in enumerate(other) for mention in group}
    shares = [
        sum(n * n for n in Counter(of[mention] for mention in group if mention in of).values()) / len(group)
        for group in groups
    ]
    return sum(shares), sum(len(group) for group in groups)


def _components(alike: dict[int, dict[int, float]]) -> Iterable[list[int]]:
    """Yield the rows that hang together by columns: what shares no mention adds nothing, so each is solved alone."""
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row, columns in alike.items():
        for column in columns:
            rows_of[column].append(row)
    left = dict.fromkeys(alike)
    while left:
        held, waiting = [], [left.popitem()[0]]
        while waiting:
            held.append(row := waiting.pop())
            near = {other for column in alike[row] for other in rows_of[column]}
            waiting.extend(other for other in sorted(near) if other in left)
            for other in near:
                left.pop(other, None)
        yield sorted(held)


def _best_pairing(rows: Sequence[dict[int, float]]) -> float:
    """Return the largest sum of one entry a row, no column twice (Kuhn and Munkres 1957, by shortest paths)."""
    columns = sorted({column for row in rows for column in row})
    width = max(len(columns), len(rows))
    costs = [[-row.get(column, 0.0) for column in columns] + [0.0] * (width - len(columns)) for row in rows]
    over, under = [0.0] * (len(rows) + 1), [0.0] * (width + 1)
    holder = [0] * (width + 1)
    for number in range(1, len(rows) + 1):
        holder[0], at = number, 0
        least, came, done = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while holder[at]:
            done[at] = True
            row, free = holder[at], [k for k in range(1, width + 1) if not done[k]]
            for k in free:
                cost = costs[row - 1][k - 1] - over[row] - under[k]
                if cost < least[k]:
                    least[k], came[k] = cost, at
            nearest = min(free, key=least.__getitem__)
            step = least[nearest]
            for k in range(width + 1):
                if done[k]:
                    over[holder[k]] += step
                    under[k] -= step
                else:
                    least[k] -= step
            at = nearest
        while at:
            holder[at], at = holder[came[at]], came[at]
    return -sum(costs[row - 1][k - 1] for k, row in enumerate(holder) if k and row)
