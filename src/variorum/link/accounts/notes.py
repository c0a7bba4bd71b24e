"""What the claims of one story are to accounts, noted when the story is analysed: most need no second look.

Where a story is alone with its event, its points are what it says, whatever other stories there are. Where several
tell of one event, a good third of what each says counts only if another says something of the same.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, overload

import msgspec

from variorum.identity import make_id
from variorum.link.accounts.numbers import NUMBER
from variorum.link.accounts.questions import THINGS
from variorum.model import BYSTANDERS, CONTESTED, OPEN_POINTS, PARTICULAR, Point

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from variorum.model import Claim, Report

# Points whose words another question may read too.
_UNREAD = OPEN_POINTS | BYSTANDERS | {CONTESTED, PARTICULAR}
# Points that somebody may dispute, whatever the verdict on them.
_DISPUTED = frozenset({"blame", "other:polarity"})


class Asked(NamedTuple):
    """Which claims of a story an event of several stories has to look at, by their place among all its claims.

    ``always`` are those on points that tables foresee; ``met`` are those that count only where another story tells
    something of the same, by what they are told of. Where a story itself tells both that something is so and that it is
    not, these claims always count, and what they are told of stands in ``met`` with none. Words that a foreseen point
    has read already open no question.
    """

    always: tuple[int, ...]
    met: Mapping[str, tuple[int, ...]]


class Alone(NamedTuple):
    """The points of an event of which one story alone tells: how many, and they themselves, packed and nameless."""

    size: int
    packed: bytes

    def points(self, event_id: str) -> Iterator[Point]:
        """Yield them as those of an event."""
        for point in _POINTS.decode(self.packed):
            yield replace(point, id=make_id("point", event_id, point.point, point.about), event_id=event_id)


_POINTS = msgspec.msgpack.Decoder(list[Point])


class Notes(NamedTuple):
    """What is noted of one story: which of its claims count, its points where it is alone, and where its opening ends.

    ``alone`` is nothing where a discrepancy may be of its points.
    """

    asked: Asked
    alone: Alone | None
    opening: int


def find_asked(claims: Sequence[Claim]) -> Asked:
    """Answer: which claims of a story count by themselves, and which only beside those of another?"""
    read = [c.span for c in claims if c.point not in _UNREAD and c.rule != THINGS]
    answers: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.point == CONTESTED:
            answers[_matter(claim)].add(claim.value)
    always: list[int] = []
    met: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        if claim.point == PARTICULAR:
            continue  # no question of one event
        if claim.point in OPEN_POINTS:
            if not any(claim.span.overlaps(span) for span in read):
                met[_matter(claim)].append(place)
        elif claim.point == CONTESTED:
            alike = met[_matter(claim)]
            (always if len(answers[_matter(claim)]) > 1 else alike).append(place)
        else:
            always.append(place)
    return Asked(tuple(always), {matter: tuple(places) for matter, places in met.items()})


def find_opening(report: Report, sentences: int) -> int:
    """Answer: where does the opening of a story's running text end, so many sentences long?"""
    ends = sorted(s.span.end for s in report.analysis.sentences if s.block == "paragraph" and s.span.part == "text")
    return ends[sentences - 1] if len(ends) >= sentences else sys.maxsize


def _matter(claim: Claim) -> str:
    """Return of what a claim is told, at least so broadly that all meet which may be of one thing.

    Numbers meet with and without a deed, so that only the first word counts; what is so or not so meets under several
    names of one person, so that only the last does.
    """
    about = claim.about
    if claim.point == NUMBER:
        about = about.partition(" ")[0]
    elif claim.point == CONTESTED:
        about = about.rpartition(" ")[2]
    return f"{claim.point} {about}"


def choose(asked: Sequence[Asked]) -> list[list[int]]:
    """Return the places of the claims that count where these stories meet, of each story in order."""
    tellers = Counter(chain.from_iterable(one.met for one in asked))
    return [
        sorted([*one.always, *(place for matter, places in one.met.items() if tellers[matter] > 1 for place in places)])
        for one in asked
    ]


def pack_alone(points: Sequence[Point]) -> Alone | None:
    """Pack the points of a story alone with its event; nothing where accounts may be disputed, or no code holds them.

    They are then made when the event is looked at, as those of any other event.
    """
    if any(point.verdict == "differ" or point.point in _DISPUTED for point in points):
        return None
    try:
        return Alone(len(points), msgspec.msgpack.encode(points))
    except UnicodeEncodeError:  # a lone surrogate
        return None


class Lone(NamedTuple):
    """An event of which one story alone tells, with the number of its points: they lie with the notes of the story."""

    event_id: str
    story_id: str
    size: int


class Part(NamedTuple):
    """The points of some events in their order: of several stories as they were kept, of one alone from its notes.

    ``shares`` tell of each event how many of those ``kept`` are its points, or of which story it is.
    """

    shares: Sequence[int | Lone]
    kept: Sequence[Point]


class Points(Sequence[Point]):
    """The points of all events, in the order of the parts; ``alone`` gives those of a story alone with its event."""

    def __init__(self, parts: Iterable[Part], alone: Callable[[str], Alone]) -> None:
        self._parts = tuple(parts)
        self._alone = alone

    def __len__(self) -> int:
        """Return how many points there are, without making any."""
        shares = chain.from_iterable(part.shares for part in self._parts)
        return sum(share.size if isinstance(share, Lone) else share for share in shares)

    def __iter__(self) -> Iterator[Point]:
        """Yield them event by event."""
        for part in self._parts:
            kept = iter(part.kept)
            for share in part.shares:
                if isinstance(share, Lone):
                    yield from self._alone(share.story_id).points(share.event_id)
                else:
                    yield from islice(kept, share)

    @overload
    def __getitem__(self, at: int) -> Point: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Point]: ...

    def __getitem__(self, at: int | slice) -> Point | Sequence[Point]:
        """Return some of them, walking all before: they are read in turn."""
        if isinstance(at, slice):
            return list(self)[at]
        place = range(len(self))[at]
        return next(islice(self, place, None))
