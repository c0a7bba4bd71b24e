"""Which countries does a story speak of without naming them: by their peoples, and by bodies whose home all know?

"Kenyan police" and "the Knesset" say where a story plays as the names of countries do, and sooner: local news seldom
names its own country. "The Kenyan capital" is a place itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from variorum.analyze.places.spotting import Spotted
from variorum.analyze.tables.bodies import HOMES
from variorum.analyze.tables.countries import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.analyze.tables.countries import Country

# A word beginning with a capital, and another beside it: "Kenyan", "South African", "Ole Miss".
_CAPITALS = re.compile(r"\b[^\W\d_a-z][\w.'’-]*(?:(?:\s+of)?\s+[^\W\d_a-z][\w'’-]*)?")
# The land of a people: "in the Kenyan capital", "off the Turkmen coast", "on Libyan soil"; not where the name follows.
_LAND = re.compile(
    r"\b(?:in|at|near|off|on|along|across|inside|outside|into|around|to|from)\s+(?:the\s+)?"
    r"((?:[^\W\d_a-z]\w+\s+)?[^\W\d_a-z]\w+)\s+(capital|coast|coastline|shores?|territory|soil|waters|countryside)\b"
    r"(?!,?\s+(?:of\s+)?[^\W\d_a-z])"
)


def lands(text: str, start: int, end: int) -> list[Spotted]:
    """Find the capitals and lands that a stretch of text names by the people whose they are."""
    found = []
    for match in _LAND.finditer(text, start, end):
        country = _peoples().get(match.group(1))
        if country is not None:
            capital = match.group(2) == "capital" and country.capitals
            name, inside = (country.capitals[0], country.names[0]) if capital else (country.names[0], "")
            found.append(Spotted(match.start(1), match.end(), name, sure=True, inside=inside, rule="land of a people"))
    return found


@cache
def _peoples() -> dict[str, Country]:
    """Return the country of each adjective and people."""
    return {people: country for country in COUNTRIES for people in country.adjectives + country.peoples}


def allusions(texts: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return (word, country, name of its division or empty) for each people and body that texts name."""
    known = _homes()
    found = []
    for text in texts:
        for match in _CAPITALS.finditer(text):
            words = match.group().removesuffix("'s").removesuffix("’s")
            for word in dict.fromkeys((words, words.split()[0], words.split()[-1])):
                if word in known:
                    found.append((word, *known[word]))
                    break
    return found


@cache
def _homes() -> dict[str, tuple[str, str]]:
    """Return the country and division of each word that alludes to one."""
    peoples = {people: (country.code, "") for people, country in _peoples().items()}
    bodies: dict[str, tuple[str, str]] = {}
    for row in HOMES.strip().splitlines():
        home, *names = row.split()
        country, _, division = home.partition(":")
        bodies |= {name.replace("_", " "): (country, division.replace("_", " ")) for name in names}
    return peoples | bodies
