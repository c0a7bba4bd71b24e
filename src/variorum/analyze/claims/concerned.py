"""Those concerned in what a story tells: its named bodies and places, by which other stories' claims meet its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.particulars import OF_A_THING
from variorum.analyze.claims.things import bare_name
from variorum.model import BY_NAMES, PARTICULAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Entity

# How many named things two accounts have to share where none names the matter.
SHARED: Final = 2
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_MOST: Final = 6  # names by which a claim meets others
_BACK: Final = 2  # lines
_OWN: Final = 2  # of them, names that its story tells of throughout
_CONCERNED: Final = frozenset({"PER", "ORG", "GPE", "NORP", "LOC"})
_BODIES: Final = frozenset({"ORG", "GPE", "NORP", "LOC"})


class Names:
    """The named entities of a story, line by line and of the whole."""

    def __init__(self, page: Page) -> None:
        self.page = page
        own = {page.story.outlet, page.story.agency}
        self.story = tuple(
            dict.fromkeys(
                e.name
                for line in page.prose
                for e in self._entities(line, written=True)
                if e.kind in _BODIES and e.name not in own and bare_name(e.name)
            )
        )[:_MOST]

    def _entities(self, line: Line, *, written: bool = False) -> Iterator[Entity]:
        """Yield the named entities of a line; where a story was ``written`` is of the story, not of its first line."""
        dateline = self.page.story.dateline
        for mention in self.page.mentions_from(line.span):
            entity = self.page.entities.get(mention.entity_id)
            sent_from = dateline is not None and dateline.span.overlaps(mention.span)
            if entity is not None and entity.named and (written or not sent_from):
                yield entity

    def of(self, line: Line, kinds: frozenset[str]) -> tuple[str, ...]:
        """Return the names of some kinds that a line tells of, by pronouns too."""
        return tuple(dict.fromkeys(e.name for e in self._entities(line) if e.kind in kinds))

    def near(self, line: Line) -> tuple[str, ...]:
        """Return the places of a line, else of the nearest of the two lines before it, else where it was written."""
        for index in range(line.index, max(line.index - _BACK - 1, -1), -1):
            entry = self.page.lines[index]
            found = list(self.of(entry, PLACES))
            if found and entry.block in {"headline", "paragraph", "subhead"}:
                return tuple(found)[:_MOST]
        dateline = self.page.story.dateline
        return (dateline.place,) if dateline is not None and dateline.place else ()

    def around(self, line: Line) -> tuple[str, ...]:
        """Return whom and what a line and the one before it name, the day told in it, then the story's own names."""
        before = self.page.lines[line.index - 1] if line.index else line
        near = [before, line] if (before.span.part, before.block) == (line.span.part, line.block) else [line]
        told = [name for entry in near for name in self.of(entry, _CONCERNED) if bare_name(name)]
        days = [
            (t.interval.day or "")[:10]
            for t in self.page.times.get(line.index, [])
            if t.type in {"DATE", "TIME"} and t.interval.day
        ]
        return tuple(dict.fromkeys([*told[: _MOST - _OWN], *days[:1], *self.story, *told]))[:_MOST]


class What(NamedTuple):
    """A question, how it is shown, and by which names it is known."""

    point: str
    about: str
    names: Sequence[str]
    by_names: bool = False


def found_of(
    line: Line, at: tuple[int, int], what: What, value: str, limits: tuple[float, float] | None = None
) -> Found:
    """Return what some words of a line, [start, end), say of a named thing: a value, and a figure's limits."""
    more: dict[str, object] = {"predicate": what.point, "participants": tuple(what.names)[:_MOST]}
    if what.by_names:
        more["modality"] = BY_NAMES
    if limits is not None:
        more |= {"low": limits[0], "high": limits[1]}
    said = line.at(max(at[0], at[1] - _LAST), at[1])  # of "denied that she had met", what is denied
    return Found(line.at(*at), PARTICULAR, what.about, value, OF_A_THING, more, said=said)


_LAST = 3


def behind(names: Names, line: Line, at: int) -> tuple[str, ...]:
    """Return the places that a line names behind some words, which come before those in front of them."""
    return tuple(n for n in names.of(line, PLACES) if line.text.rfind(n) > at)
