"""Programs that users know for the same task, run on the same data as ours where they are installed.

``uv sync --group peers`` installs them: dateparser (its search for dates in running text) and quantulum3. Each is used
as its documentation shows, with English and, for dates, the publication day given. Where one is not installed its
figures are left out.
"""

from __future__ import annotations

import warnings
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def dateparser_search(published: str | None) -> Callable[[str], list[tuple[int, int, datetime]]] | None:
    """Return dateparser's search, from the publication day on, as (start, end, moment) in order; or nothing."""
    if find_spec("dateparser") is None:
        return None
    search = import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime.fromisoformat(published)} if published else {}

    def find(text: str) -> list[tuple[int, int, datetime]]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = search(text, languages=["en"], settings=settings) or ()
        return list(_located(text, found))

    return find


def _located(text: str, found: Iterable[tuple[str, datetime]]) -> Iterable[tuple[int, int, datetime]]:
    """Find the words it gives, which come without their place, one after the other."""
    at = 0
    for words, moment in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            yield start, at, moment


def same_moment(moment: datetime, value: str) -> bool:
    """Say whether a moment lies in what a TIMEX value names, read as coarsely as that is: a day, a month or a year."""
    return bool(value) and value in {moment.strftime(form) for form in ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M")}


def quantulum() -> Callable[[str], list[tuple[float, str, str]]] | None:
    """Return quantulum3's parser as (value, unit, what the unit measures); or nothing."""
    if find_spec("quantulum3") is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parse = import_module("quantulum3.parser").parse

    def find(text: str) -> list[tuple[float, str, str]]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                found: Any = parse(text)
            except Exception:  # noqa: BLE001 - whatever it fails on, it has not read
                return []
        return [(float(q.value), str(q.unit.name), str(q.unit.entity.name)) for q in found]

    return find
