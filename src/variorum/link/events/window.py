"""What stories are compared by, of those of one window: the others' terms and sketches are not in memory.

Stories are compared in order of publication, each with later ones of its window, in stretches (``candidates``); most
stories of a stretch were in the one before, and are not opened again.
"""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

import numpy as np

from variorum.link.events.columns import STORY
from variorum.link.events.sketches import Sketches
from variorum.link.events.vectors import weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.link.events.columns import Ints
    from variorum.link.events.notes import Notes
    from variorum.link.events.sides import Parties
    from variorum.link.events.sketches import Sketch
    from variorum.link.events.terms import Terms
    from variorum.link.events.vectors import Vectors, Vocabulary
    from variorum.model import Report


class Window:
    """The terms and sketches of the stories of a stretch, by row.

    ``leaning`` are the rows, of those opened, that have no news of their own; ``parties`` is between whom each is.
    """

    def __init__(self, reports: Sequence[Report], noted: Callable[[Report], Notes], vocabulary: Vocabulary) -> None:
        self._reports = reports
        self._noted = noted
        self._vocabulary = vocabulary
        self._rows = np.zeros(0, np.int64)
        self._vectors = weigh([], vocabulary)
        self._sketches: list[Sketch] = []
        self.leaning: set[int] = set()
        self.parties: dict[int, Parties] = {}

    def over(self, rows: Ints) -> tuple[Vectors, Sketches]:
        """Return the terms and the sketches of these stories, in this order; all others leave memory."""
        new = rows[~np.isin(rows, self._rows)]
        opened = [self._open(row) for row in new.tolist()]
        held = np.concatenate((self._rows, new))
        sketches = [*self._sketches, *(sketch for _, sketch in opened)]
        order = np.argsort(held)
        places = order[np.searchsorted(held, rows, sorter=order)]
        vectors = self._vectors.followed_by(weigh([terms for terms, _ in opened], self._vocabulary))
        self._rows, self._vectors = rows, vectors.take(places)
        self._sketches = [sketches[at] for at in places.tolist()]
        return self._vectors, Sketches(self._sketches)

    def _open(self, row: int) -> tuple[Terms, Sketch]:
        notes = self._noted(self._reports[row])
        parties, sketch = notes.parties, notes.sketch
        # Of all stories the names stay; most are those of others too.
        self.parties[row] = parties._replace(named=tuple(map(intern, parties.named)))
        if np.frombuffer(sketch.columns, STORY)["leans"][0]:
            self.leaning.add(row)
        return notes.terms, sketch
