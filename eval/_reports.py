"""Texts of the corpora, read and analysed once in a process for all that is scored on them."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.model import Report


class Text(NamedTuple):
    """One text as it is given to be read; what is found depends on these fields alone."""

    id: str
    text: str
    title: str = ""
    published: str = ""
    outlet: str = ""


def as_text(row: Mapping[str, str]) -> Text:
    """Return one row of a JSON Lines corpus as a text to be read."""
    return Text(*(row.get(key) or "" for key in Text._fields))


# The code cannot change while a process runs, so what was found in a text is what would be found again.
_known: dict[Text, tuple[Report, ...]] = {}


def read(texts: Iterable[Text]) -> list[tuple[Report, ...]]:
    """Return the stories of each text, analysed, as :func:`variorum.build.read_report` does, by all processors."""
    asked = list(texts)
    new: Sequence[Text] = [text for text in dict.fromkeys(asked) if text not in _known]
    if new:
        with ProcessPoolExecutor() as pool:
            _known.update(zip(new, pool.map(_read, new, chunksize=20), strict=True))
    return [_known[text] for text in asked]


def _read(text: Text) -> tuple[Report, ...]:
    build = import_module("variorum.build")  # the package's name "build" is the function
    found: tuple[Report, ...] = build.read_report(**text._asdict())
    return found
