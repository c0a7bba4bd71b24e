"""Which country a name stands for: its own, its seat of government ("Kabul denies"), its people ("Afghan side")."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files

# Two names of one country, the one that the record shows second.
_SAME = {"Türkiye": "Turkey", "United Kingdom": "Britain", "U.K.": "Britain", "UK": "Britain"}
_SHORT = {"U.S.": "United States", "US": "United States", "USA": "United States", "U.S.A.": "United States"}
# Countries and capitals that are also given names: with a surname after them they name a person.
_GIVEN = frozenset(
    {"Chad", "Cuba", "Georgia", "India", "Ireland", "Israel", "Jordan", "Kenya", "London", "Paris", "Sofia"}
)
_NO_SURNAME = r"(?! [A-Z][a-z])"


@cache
def _names() -> dict[str, str]:
    table = files("variorum.analyze.claims").joinpath("sides.csv").read_text("utf-8")
    names: dict[str, str] = {**_SAME, **_SHORT}
    for row in csv.DictReader(table.splitlines()):
        country = _SAME.get(row["country"], row["country"])
        people = [form for p in row["people"].split(";") if p for form in (p, f"{p}s")]
        for name in (row["country"], *row["seats"].split(";"), *people):
            if name:
                names.setdefault(name, country)
    return names


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_names(), key=lambda name: (-len(name), name))
    forms = (re.escape(n) + (_NO_SURNAME if n in _GIVEN else "") for n in names)
    # a Geneva-based group and a US-backed army are nobody's voice but their own
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w|-[a-z])")


def side_named(text: str) -> str:
    """Return the first country that a phrase names, directly or by its capital or people; empty if it names none.

    >>> side_named("Pakistani security officials")
    'Pakistan'
    """
    match = _pattern().search(text)
    return _names()[match.group()] if match else ""


@cache
def _capitals() -> dict[str, str]:
    table = files("variorum.analyze.claims").joinpath("sides.csv").read_text("utf-8")
    rows = csv.DictReader(table.splitlines())
    return {_SAME.get(row["country"], row["country"]): row["seats"].split(";")[0] for row in rows if row["seats"]}


def capital_named(text: str) -> str:
    """Return the capital of the first country that a phrase names, directly or by its people; empty if none is known.

    >>> capital_named("the Qatari capital"), capital_named("the Karsovian capital")
    ('Doha', '')
    """
    return _capitals().get(side_named(text), "")
