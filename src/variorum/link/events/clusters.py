"""Which stories stand together, given how much each pair speaks for one happening and which pairs may not join?

Average linkage: two groups are joined while the mean log-odds over all their pairs is above nought, the strongest
first; a pair never compared counts as speaking against. So one chance likeness cannot chain two happenings together.
A story that has no news of its own (a correction, a column) shares little with most accounts of what it refers to: it
goes with the group to whose three likest stories it is like enough.
The result does not depend on the order of the stories. Source: agglomerative clustering with pairwise constraints
(Davidson and Ravi 2005); average linkage for event detection (Yang, Pierce and Carbonell 1998).
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.joining import Joining, join_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

Pair = tuple[int, int]
_LIKEST: Final = 3  # stories of a group that one without news of its own is measured by


class Leaning(NamedTuple):
    """Rows that have no news of their own, and how like they have to be to the likest of a group to go with it."""

    rows: AbstractSet[int] = frozenset()
    enough: float = 0.0


NONE_LEANING: Final = Leaning()


class _Part(NamedTuple):
    """Rows that ties or scores above nought connect, and what is known of the pairs among them."""

    rows: list[int]
    scores: list[tuple[Pair, float]]
    together: list[Pair]
    apart: list[Pair]


class _Groups:
    """Groups of rows under way of being joined; a group is named by its lowest row."""

    def __init__(self, part: _Part, unseen: float) -> None:
        self.members = {row: [row] for row in part.rows}
        self._unseen = unseen
        self._sums: dict[int, dict[int, tuple[float, int]]] = {}
        self._apart: dict[int, set[int]] = {}
        for (a, b), score in part.scores:
            self._sums.setdefault(a, {})[b] = self._sums.setdefault(b, {})[a] = (score, 1)
        for a, b in part.apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def mean(self, a: int, b: int) -> float:
        """Return the mean score over all pairs of two groups; minus infinity if they must stay apart."""
        if b in self._apart.get(a, ()):
            return float("-inf")
        total, seen = self._sums.get(a, {}).get(b, (0.0, 0))
        pairs = len(self.members[a]) * len(self.members[b])
        return round((total + self._unseen * (pairs - seen)) / pairs, 6)

    def neighbours(self, a: int) -> list[int]:
        return sorted(self._sums.get(a, ()))

    def join(self, a: int, b: int) -> int:
        """Join two groups and return the name of the new one."""
        a, b = min(a, b), max(a, b)
        self.members[a] += self.members.pop(b)
        mine = self._sums.setdefault(a, {})
        mine.pop(b, None)
        for other, (total, seen) in self._sums.pop(b, {}).items():
            if other == a:
                continue
            sums = self._sums[other]
            sums.pop(b)
            had, count = mine.get(other, (0.0, 0))
            mine[other] = sums[a] = (had + total, count + seen)
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        return a


def group(
    rows: int,
    scores: Mapping[Pair, float],
    together: Sequence[Pair],
    apart: Sequence[Pair],
    unseen: float,
    leaning: Leaning = NONE_LEANING,
) -> list[list[int]]:
    """Return the groups of rows 0 to ``rows - 1``, each sorted, in order of their first row.

    ``scores`` holds the log-odds of the pairs compared, ``unseen`` those of all others; ``together`` are
    joined first whatever their score, unless they are also ``apart``, which never end in one group. Rows that no chain
    of ties or of scores above nought connects can never join, so each such part is grouped by itself.
    """
    home = join_pairs([*(pair for pair, score in scores.items() if score > 0), *together])
    parts = {first: _Part([], [], [], []) for first in home.values()}
    for row in sorted(home):
        parts[home[row]].rows.append(row)
    for pair, score in scores.items():
        if home.get(pair[0], -1) == home.get(pair[1]):
            parts[home[pair[0]]].scores.append((pair, score))
    for pair in sorted(together):
        parts[home[pair[0]]].together.append(pair)
    for pair in apart:
        if home.get(pair[0], -1) == home.get(pair[1]):
            parts[home[pair[0]]].apart.append(pair)
    found = [[row] for row in range(rows) if row not in home]
    for part in parts.values():
        found += _group(part, unseen, leaning)
    return sorted(found)


def _group(part: _Part, unseen: float, leaning: Leaning) -> list[list[int]]:
    """Return the groups of one part."""
    groups = _Groups(part, unseen)
    name = {row: row for row in part.rows}

    def home(row: int) -> int:
        while name[row] != row:
            row = name[row]
        return row

    def join(a: int, b: int) -> None:
        first, second = home(a), home(b)
        if first != second and groups.mean(first, second) != float("-inf"):
            name[max(first, second)] = groups.join(first, second)

    for a, b in part.together:
        join(a, b)
    _join_all(groups)
    for leaner, other in _leanings(groups, _Likest(dict(part.scores), unseen), leaning):
        join(leaner, other)  # an earlier leaner may have given the group its name
    return [sorted(members) for members in groups.members.values()]


def _join_all(groups: _Groups) -> None:
    """Join the two groups of the highest mean again and again, until no mean is above nought."""
    heap = [(-mean, a, b) for a in sorted(groups.members) for b, mean in _above(groups, a) if a < b]
    heapq.heapify(heap)
    while heap:
        mean, a, b = heapq.heappop(heap)
        if a not in groups.members or b not in groups.members or groups.mean(a, b) != -mean:
            continue
        kept = groups.join(a, b)
        for other, new in _above(groups, kept):
            heapq.heappush(heap, (-new, min(kept, other), max(kept, other)))


def _above(groups: _Groups, a: int) -> list[tuple[int, float]]:
    found = ((b, groups.mean(a, b)) for b in groups.neighbours(a))
    return [(b, mean) for b, mean in found if mean > 0]


class _Likest(NamedTuple):
    """Measures rows by the few of a group that they are likest."""

    scores: Mapping[Pair, float]
    unseen: float

    def mean(self, members: list[int], others: list[int]) -> float:
        """Return the mean score of these rows with the likest of the others each; where those are few, unseen ones."""
        found = []
        for row in members:
            known = (self.scores.get((min(row, other), max(row, other)), self.unseen) for other in others)
            found += sorted((*known, *[self.unseen] * _LIKEST), reverse=True)[:_LIKEST]
        return round(sum(found) / len(found), 6)


def _leanings(groups: _Groups, likest: _Likest, leaning: Leaning) -> list[tuple[int, int]]:
    """Return (group of rows that all lean, group to join it to), none of the latter leaning itself."""
    found = []
    for name, members in sorted(groups.members.items()):
        if not leaning.rows >= set(members):
            continue
        means = {
            other: likest.mean(members, groups.members[other])
            for other in groups.neighbours(name)
            if not leaning.rows >= set(groups.members[other]) and groups.mean(name, other) != float("-inf")
        }
        best = min(means, key=lambda other: (-means[other], other), default=None)
        if best is not None and means[best] > leaning.enough:
            found.append((name, best))
    return found


# --- How a group holds together ---------------------------------------------------------------------------------------


def find_joints(groups: list[list[int]], scores: Mapping[Pair, float], together: Iterable[Pair]) -> dict[int, Pair]:
    """Answer: by which pair does each row hang on its group, seen from the row that is likest to all others?

    The pairs are those of a maximum spanning tree: of rows that came in together, one has the pair that joined them to
    the rest. The row likest to all others has none.
    """
    home = {row: number for number, members in enumerate(groups) if len(members) > 1 for row in members}
    links: dict[int, list[tuple[float, Pair]]] = {}
    for pair in together:
        if pair[0] in home and home[pair[0]] == home.get(pair[1]):
            links.setdefault(home[pair[0]], []).append((float("-inf"), pair))
    for pair, score in scores.items():
        if pair[0] in home and home[pair[0]] == home.get(pair[1]):
            links.setdefault(home[pair[0]], []).append((-score, pair))
    return {row: pair for found in links.values() for row, pair in _hang(_spanning(sorted(found))).items()}


def _spanning(links: list[tuple[float, Pair]]) -> list[tuple[float, Pair]]:
    """Return the links, strongest first, that join what was not yet joined (Kruskal 1956)."""
    joining: Joining[int] = Joining()
    return [(weight, pair) for weight, pair in links if joining.join(*pair)]


def _hang(tree: list[tuple[float, Pair]]) -> dict[int, Pair]:
    """Return for each row of a tree but the one with most links the pair that leads to that one."""
    beside: dict[int, list[Pair]] = {}
    for _, pair in tree:
        for row in pair:
            beside.setdefault(row, []).append(pair)
    roots = sorted(beside, key=lambda row: (-len(beside[row]), row))
    joints: dict[int, Pair] = {}
    met = set(roots[:1])
    waiting = roots[:1]
    for row in waiting:  # grows while it is read
        for pair in beside[row]:
            other = pair[0] if pair[1] == row else pair[1]
            if other not in met:
                met.add(other)
                waiting.append(other)
                joints[other] = pair
    return joints
