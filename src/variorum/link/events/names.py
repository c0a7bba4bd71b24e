"""Which names does a story give, as reasons for and against are told by them?"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from variorum.link.events.terms import WORDS, passages, word_form

if TYPE_CHECKING:
    from variorum.model import Report, Span


class Named(NamedTuple):
    """Where a story first gives a name, in which passage, and as it is written there."""

    start: int
    passage: Span
    written: str

    @property
    def spelling(self) -> str:
        """The name without a possessive."""
        return self.written[:-2] if self.written.endswith(("'s", "’s")) else self.written

    def leads_to(self, other: Named) -> bool:
        """Say whether another word comes right after this one, in one name: no possessive stands between."""
        beside = other.start == self.start + len(self.written) + 1
        return beside and self.passage == other.passage and self.spelling == self.written

    @property
    def span(self) -> Span:
        """Where the name stands."""
        base = self.passage
        return type(base)(base.document_id, self.start, self.start + len(self.spelling), base.part)


class Names(NamedTuple):
    """The names of one story by their folded forms: of each the first place.

    ``places`` are where a name starts, the number of its passage, and how it is written: plain values, which take next
    to no time to open.
    """

    passages: tuple[Span, ...]
    places: dict[str, tuple[int, int, str]]

    def named(self, form: str) -> Named:
        """Return where a name is first given, and how."""
        start, passage, written = self.places[form]
        return Named(start, self.passages[passage], written)


def find_names(report: Report) -> Names:
    """Return the first place and spelling of each name of a story's headline and prose, by its folded form.

    Capitals of a headline that has nothing else, and of words that the story also writes small, are no sign of names.
    """
    headline, prose = passages(report)
    found: dict[str, tuple[int, int, str]] = {}
    spans = tuple(passage.span for passage in (*headline, *prose))
    small: set[str] = set()
    for number, passage in enumerate((*headline, *prose)):
        parts = WORDS.split(passage.text)
        ends = list(accumulate(map(len, parts)))
        capitals = passage.text.isupper()
        for at in range(1, len(parts), 2):
            if parts[at][0].islower():
                small.add(parts[at])
            elif parts[at][0].isupper() and not capitals:
                form, named = word_form(parts[at])
                if named and form not in found and len(form) > 2:
                    found[form] = passage.span.start + ends[at - 1], number, parts[at]
    return Names(spans, {form: place for form, place in found.items() if form not in small})
