"""Which of the places of a name is meant: by size, by what it is said to lie in, by the other places of the story.

Each reading of a name gets points: for its people (their logarithm), for being of a country or division that the story
names, for lying in the place named beside it, for the type word beside it, for being near the other places of the
story. After the heuristics of Leidner (Toponym Resolution in Text, 2007) and Karimzadeh et al. (GeoTxt, 2019).
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from variorum.analyze.places.gazetteer import look_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.places.gazetteer import Entry
    from variorum.analyze.places.spotting import Spotted

# Points, in units of a power of ten of people: being in the place named beside it outweighs any size.
_CONTAINED = 12.0
_TYPE = 6.0
_COUNTRY_NAMED = 2.5
_DIVISION_NAMED = 2.0
_SHARE = 2.0
_NEAR = 2.5
_ALTERNATE = -2.0
_CAPITAL = 3.0
# "Herat" alone is the city, not the province around it, where the city holds at least this share of its people.
_SEAT_SHARE = 0.05
_KIND = {"C": 13.0, "X": 12.0, "A": 4.5, "B": 1.0, "P": 3.0}
# "Georgia" in a story of the United States: a country gives way to a division of a country that the story names often.
_NAMESAKE = 8.0
_NAMESAKE_SHARE = 0.4
_NAMESAKE_PEOPLE = 1_000_000
_NEAR_KM = 300.0
_LARGE = 50_000
_ROUNDS = 2


def resolve(spotted: Sequence[Spotted]) -> dict[tuple[str, str, str], Entry]:
    """Return, by (name, type kinds, containing name), the reading that fits the story best."""
    names = {(s.name, s.kinds, s.inside): s for s in spotted}
    choices = {key: look_up(key[0]) for key in sorted(names)}
    chosen = {key: max(entries, key=lambda e: _rank(e, key, {}, {}, ())) for key, entries in choices.items() if entries}
    for _ in range(_ROUNDS):
        votes = _votes(spotted, chosen)
        points = tuple(sorted({(e.id, e.latitude, e.longitude) for e in chosen.values() if e.kind in "PAB"}))
        chosen = {
            key: max(entries, key=lambda e: _rank(e, key, *context, points))
            for key, entries in choices.items()
            if entries
            for context in [_context(votes, key[0])]
        }
    return {key: _seat(entry, key[1], choices[key]) for key, entry in chosen.items()}


def _seat(entry: Entry, kinds: str, entries: Sequence[Entry]) -> Entry:
    """Return the city of the same name in place of a division that no type word asks for."""
    if kinds or entry.kind not in "AB":
        return entry
    seats = [
        e
        for e in entries
        if e.kind == "P"
        and (e.country, e.admin1) == (entry.country, entry.admin1)
        and e.population >= _SEAT_SHARE * entry.population
    ]
    return max(seats, key=lambda e: (e.population, -e.id), default=entry)


def _rank(
    entry: Entry,
    key: tuple[str, str, str],
    countries: dict[str, float],
    divisions: dict[tuple[str, int], float],
    points: Sequence[tuple[int, float, float]],
) -> tuple[float, int]:
    _, kinds, inside = key
    score = math.log10(entry.population + 10) + _KIND[entry.kind]
    if not entry.main:
        score += _ALTERNATE
    if entry.capital and not any(e.kind == "C" for e in look_up(key[0])):
        score += _CAPITAL
    if kinds:
        score += _TYPE if entry.kind in kinds else 0.0
        score -= _TYPE if entry.kind in "CX" and entry.kind not in kinds else 0.0
    if inside and _lies_in(entry, inside):
        score += _CONTAINED
    if entry.kind == "C" and _has_namesake(entry, key[0], countries):
        score -= _NAMESAKE
    if entry.kind != "C":
        share = countries.get(entry.country, 0.0)
        score += (_COUNTRY_NAMED + _SHARE * share) if share else 0.0
        score += _DIVISION_NAMED if divisions.get((entry.country, entry.admin1)) and entry.kind in "PB" else 0.0
        score += _nearness(entry, points)
    return score, -abs(entry.id)


def _has_namesake(entry: Entry, name: str, countries: dict[str, float]) -> bool:
    return any(
        e.kind == "A"
        and e.main
        and e.country != entry.country
        and e.population >= _NAMESAKE_PEOPLE
        and countries.get(e.country, 0.0) >= _NAMESAKE_SHARE
        for e in look_up(name)
    )


def _lies_in(entry: Entry, name: str) -> bool:
    outers = look_up(name)
    large = any(o.kind in "CAX" and o.main for o in outers)
    for outer in outers:
        if outer.id == entry.id or (large and outer.kind == "B"):
            continue  # in a list of states, none lies in a county that has the name of the next
        if outer.kind == "C" and entry.kind != "C" and outer.country == entry.country:
            return True
        if outer.kind == "A" and entry.kind in "BP" and (outer.country, outer.admin1) == (entry.country, entry.admin1):
            return True
        near = outer.kind in "BX" and outer.country == entry.country and entry.kind in "PB"
        if near and kilometers(outer.latitude, outer.longitude, entry.latitude, entry.longitude) < _NEAR_KM:
            return True
    return False


def _votes(
    spotted: Sequence[Spotted], chosen: dict[tuple[str, str, str], Entry]
) -> list[tuple[str, str, int, tuple[str, int] | None]]:
    """Return what each name of a story says of where it plays: name, country, weight, division."""
    out = []
    for s in spotted:
        entry = chosen.get((s.name, s.kinds, s.inside))
        if entry is not None and entry.country:
            weight = 3 if entry.kind == "C" else 1 if entry.population > _LARGE or s.inside else 0
            out.append((s.name, entry.country, weight, (entry.country, entry.admin1) if entry.kind == "A" else None))
    return out


def _context(
    votes: Sequence[tuple[str, str, int, tuple[str, int] | None]], name: str
) -> tuple[dict[str, float], dict[tuple[str, int], float]]:
    """Return the countries, each with its share, and the divisions that the other names of a story say."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str, int]] = Counter()
    for other, country, weight, division in votes:
        if other != name:
            countries[country] += weight
            if division is not None:
                divisions[division] += 1
    total = sum(countries.values())
    return {c: n / total for c, n in sorted(countries.items()) if n}, {
        d: float(n) for d, n in sorted(divisions.items())
    }


def _nearness(entry: Entry, points: Sequence[tuple[int, float, float]]) -> float:
    """Return points for the nearest other place of the story, falling off with distance."""
    far = [kilometers(entry.latitude, entry.longitude, y, x) for i, y, x in points if i != entry.id]
    return _NEAR * math.exp(-min(far) / _NEAR_KM) if far else 0.0


def kilometers(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance between two points in kilometres (haversine, mean radius 6,371 km)."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))
