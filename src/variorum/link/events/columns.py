"""What is compared of a story besides its words, as numbers: one record a story, one column each, and sets as codes.

Pairs are judged many at once, so that each rule is an expression over columns: ``a["news"] & b["news"]`` says of every
pair which deeds both put forward.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

Columns = npt.NDArray[np.void]  # records of STORY
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

NO_DAY: Final = -1  # days are numbers from 1; this stands for one that is not known
NO_TOLL: Final = -1.0

_DEEDS: Final = "u8"  # a set of classes of deed: one bit each
STORY: Final = np.dtype(
    [
        # What the story is, and when it was published.
        ("page", "u8"),  # the document it stands in
        ("published", "i4"),
        # Circumstances of its main matter.
        ("main_day", "i4"),
        ("kind", "u1"),  # the class of its main action; 0: none
        ("later", "?"),
        ("repeated", "?"),
        # Its place in a series.
        ("noun", "u1"),  # what comes in rounds; 0: nothing
        ("low", "i2"),
        ("high", "i2"),
        ("lasted", "i2"),
        ("rests", "?"),  # what lasted was a truce or a siege
        ("anniversary", "?"),
        # Its news. "put" are the deeds of the headline, or of all news where it tells none; "own" those less what
        # comes after a happening; "with_..." all deeds that are told of one happening with one of these.
        ("put", _DEEDS),
        ("own", _DEEDS),
        ("with_own", _DEEDS),
        ("news", _DEEDS),
        ("with_news", _DEEDS),
        ("named", _DEEDS),
        ("referred", _DEEDS),
        ("news_day", "i4"),
        ("told_first", "i4"),  # the first and the last day of which it tells deeds done at a stroke as news
        ("told_last", "i4"),
        ("toll", "f8"),  # the largest
        ("scene", "u2"),  # sets of scenes and desks: one bit each
        ("scenes_named", "u2"),
        ("desk", "u1"),
        ("another", "?"),
        ("after_one", "?"),
        ("condemns", "?"),
        ("looks_back", "?"),
        ("fresh", "?"),  # published on the day of its news, or the day after
        ("leans", "?"),
        # The person it names most often.
        ("chief", "u8"),
    ],
    align=True,
)
# Sets of values that two stories may share; a value is a code of 64 bits, its kind in the highest byte.
SETS: Final = ("day", "age", "place", "country", "year", "number", "person", "thing", "told_day", "process")
# Those that are compared where one story at least is undated.
CAST_SETS: Final = ("first_person", "lead_person", "cast_person", "month", "lead_year")


class Bits:
    """Sets of names of one table as numbers, one bit a name.

    Raises:
        ValueError: the table has more names than 64.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(sorted(set(names)))
        if len(self.names) > 64:
            raise ValueError(len(self.names))
        self._of = {name: 1 << at for at, name in enumerate(self.names)}

    def of(self, names: Iterable[str]) -> int:
        """Return the number that stands for these names; those that are not of the table are left out."""
        return sum(self._of.get(name, 0) for name in names)
