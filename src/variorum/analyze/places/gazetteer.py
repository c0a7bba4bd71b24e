"""What a name may mean on the map: look-ups in the shipped gazetteer, opened on the first of them.

The file (``analyze/tables/gazetteer.sqlite``) is made by ``training/gazetteer.py`` from GeoNames (CC BY 4.0). It is
read page by page where it lies, never loaded whole.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from variorum.text import fold

_PATH = Path(__file__).resolve().parent.parent / "tables" / "gazetteer.sqlite"
_LONGEST_KEY = 60
_SCALE = 10_000
_open = threading.local()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a name may mean.

    ``kind`` is C for a country, A and B for its first and second divisions, P for a populated place, X for a sea, a
    continent or another region. ``main`` is false where the name is only an alternate spelling; ``capital`` marks a
    national capital. Ids below 0 are not of GeoNames.
    """

    id: int
    name: str
    country: str
    admin1: int
    kind: str
    latitude: float
    longitude: float
    population: int
    main: bool
    capital: bool


def key_of(name: str) -> str:
    """Return the form in which a name is looked up: folded, in ASCII, hyphens as spaces, without other signs."""
    plain = fold(name)
    if not plain.isascii():
        from anyascii import anyascii  # noqa: PLC0415 - most names are ASCII

        plain = fold(anyascii(plain))
    return " ".join("".join(c for c in plain.replace("-", " ") if c.isalnum() or c == " ").split())


@lru_cache(maxsize=50_000)
def look_up(name: str) -> tuple[Entry, ...]:
    """Return all that a name may mean, by id; nothing for a name that is not in the gazetteer."""
    key = key_of(name)
    if not key or len(key) > _LONGEST_KEY:
        return ()
    rows = _database().execute(
        "SELECT id, name, country, admin1, kind, latitude, longitude, population, main FROM entry WHERE key = ?", (key,)
    )
    return tuple(
        Entry(i, n or _titled(key), c, a, k, y / _SCALE, x / _SCALE, p or 0, m > 0, m > 1)
        for i, n, c, a, k, y, x, p, m in sorted(rows.fetchall())
    )


@lru_cache(maxsize=5_000)
def division_name(number: int) -> str:
    """Return the name of a first-order division, empty for 0."""
    row = _database().execute("SELECT name FROM division WHERE number = ?", (number,)).fetchone()
    return row[0] if row else ""


def _titled(key: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in key.split())


def _database() -> sqlite3.Connection:
    """Return this thread's connection; a forked process opens its own."""
    known = getattr(_open, "connection", None)
    if known is None or known[0] != os.getpid():
        connection = sqlite3.connect(f"{_PATH.as_uri()}?mode=ro&immutable=1", uri=True)
        _open.connection = known = (os.getpid(), connection)
    database: sqlite3.Connection = known[1]
    return database
