"""Which of the places of a name is meant: by size, by what it is said to lie in, by the other places of the story.

Each reading of a name gets points: for its people (their logarithm), for being of a country or division that the story
names, for lying in the place named beside it, for the type word beside it, for being near the other places of the
story. After the heuristics of Leidner (Toponym Resolution in Text, 2007) and Karimzadeh et al. (GeoTxt, 2019).
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from variorum.analyze.places.gazetteer import look_up
from variorum.config import AnalyzeConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.places.gazetteer import Entry
    from variorum.analyze.places.spotting import Spotted

_DEFAULTS = AnalyzeConfig()
_ROUNDS = 2  # the first choices say which country it is about, the second follow from it


# What speaks for a reading; the examples are in tables/rules/places.tsv.
PlacedBy = Literal[
    "country or region", "containing place", "country of the story", "large place", "only one of its name"
]


class Settled(NamedTuple):
    """A reading of a name that something speaks for, and what does."""

    entry: Entry
    rule: PlacedBy


@dataclass(frozen=True, slots=True)
class _Context:
    """What the other names of a story say: countries by their share, divisions, where places but capitals lie."""

    config: AnalyzeConfig
    countries: dict[str, float] = field(default_factory=dict)
    divisions: dict[tuple[str, int], float] = field(default_factory=dict)
    points: tuple[tuple[int, float, float], ...] = ()


def resolve(
    spotted: Sequence[Spotted],
    alluded: Sequence[tuple[str, str, str]] = (),
    config: AnalyzeConfig = _DEFAULTS,
) -> dict[tuple[str, str, str], Settled]:
    """Return, by (name, type kinds, containing name), the reading that fits the story best, and what speaks for it.

    ``alluded`` are (word, country, division) of the peoples and bodies the story names. A name that small places of
    several countries share is left out where nothing in the story speaks for one of them.
    """
    names = {(s.name, s.kinds, s.inside): s for s in spotted}
    choices = {key: look_up(key[0]) for key in sorted(names)}
    contexts = dict.fromkeys(choices, _Context(config))
    chosen = _choose(choices, contexts)
    for _ in range(_ROUNDS):
        votes = _votes(spotted, chosen, config) + _alluded(alluded)
        points = tuple(
            sorted({(e.id, e.latitude, e.longitude) for e in chosen.values() if e.kind in "PAB" and not e.capital})
        )
        contexts = {key: _context(votes, key[0], points, config) for key in choices}
        chosen = _choose(choices, contexts)
    speaking = {key: _speaks_for(entry, key, choices[key], contexts[key]) for key, entry in chosen.items()}
    return {
        key: Settled(_seat(entry, key[1], choices[key], config), rule)
        for key, entry in chosen.items()
        if (rule := speaking[key]) is not None
    }


def _choose(
    choices: dict[tuple[str, str, str], tuple[Entry, ...]], contexts: dict[tuple[str, str, str], _Context]
) -> dict[tuple[str, str, str], Entry]:
    return {
        key: max(entries, key=lambda e: _rank(e, key, contexts[key])) for key, entries in choices.items() if entries
    }


def _speaks_for(
    entry: Entry, key: tuple[str, str, str], entries: Sequence[Entry], context: _Context
) -> PlacedBy | None:
    """Say what speaks for a reading, if anything does: its size, what the story says, or that there is no other."""
    if entry.kind in "CX":
        return "country or region"
    if key[2] and _lies_in(entry, key[2], context.config):
        return "containing place"
    if context.countries.get(entry.country) and not _is_remote(entry, context):
        return "country of the story"
    known = context.config.place_known_alone if entry.main else context.config.place_known_by_other_name
    if entry.capital or entry.population >= known:
        return "large place"
    alone = len({e.country for e in entries if e.kind != "X"}) == 1 and not context.countries
    return "only one of its name" if alone and entry.population >= context.config.place_known_only else None


def _is_remote(entry: Entry, context: _Context) -> bool:
    """Say whether a town is far from all of several other places of the story: rather an unknown namesake near them."""
    far = [kilometers(entry.latitude, entry.longitude, y, x) for i, y, x in context.points if i != entry.id]
    return entry.kind == "P" and len(far) > 1 and min(far) > context.config.place_remote_km


def _seat(entry: Entry, kinds: str, entries: Sequence[Entry], config: AnalyzeConfig) -> Entry:
    """Return the city of the same name, its own, in place of a division that no type word asks for."""
    if kinds or entry.kind not in "AB":
        return entry
    seats = [
        e
        for e in entries
        if e.kind == "P"
        and e.main
        and (e.country, e.admin1) == (entry.country, entry.admin1)
        and e.population >= config.place_seat_share * entry.population
    ]
    return max(seats, key=lambda e: (e.population, -e.id), default=entry)


def _rank(entry: Entry, key: tuple[str, str, str], context: _Context) -> tuple[float, int]:
    name, kinds, inside = key
    config = context.config
    score = math.log10(entry.population + 10) + _kind_points(entry.kind, config)
    if not entry.main:
        score += config.place_alternate
    if entry.capital and not any(e.kind == "C" for e in look_up(name)):
        score += config.place_capital
    if kinds:
        score += config.place_type if entry.kind in kinds else 0.0
        score -= config.place_type if entry.kind in "CX" and entry.kind not in kinds else 0.0
    if inside and _lies_in(entry, inside, config):
        score += config.place_contained
    if entry.kind == "C" and _has_namesake(entry, name, context):
        score -= config.place_namesake
    if entry.kind != "C" or sum(e.kind == "C" for e in look_up(name)) > 1:
        score += _said_by_others(entry, name, context)
    return score, -abs(entry.id)


def _kind_points(kind: str, config: AnalyzeConfig) -> float:
    return {
        "C": config.place_kind_country,
        "X": config.place_kind_region,
        "A": config.place_kind_division,
        "B": config.place_kind_county,
    }.get(kind, config.place_kind_town)


def _is_dwarfed(entry: Entry, name: str, config: AnalyzeConfig) -> bool:
    """Say whether the country has a far larger city of the name, which a reader would think of first."""
    return any(
        e.kind == "P"
        and e.main
        and e.country == entry.country
        and e.population > config.place_dwarfed * (entry.population + 1)
        for e in look_up(name)
    )


def _said_by_others(entry: Entry, name: str, context: _Context) -> float:
    """Return points for what the other names of the story say: its country, its division, what lies near."""
    config = context.config
    share = context.countries.get(entry.country, 0.0)
    score = (config.place_country_named + config.place_country_share * share) if share else 0.0
    if entry.kind in "PB" and context.divisions.get((entry.country, entry.admin1)):
        score += 0.0 if _is_dwarfed(entry, name, config) else config.place_division_named
    elif entry.kind == "A" and sum(n for (country, _), n in context.divisions.items() if country == entry.country) > 1:
        score += config.place_division_named  # one of a list of states
    return score + _nearness(entry, context)


def _has_namesake(entry: Entry, name: str, context: _Context) -> bool:
    return any(
        e.kind == "A"
        and e.main
        and e.country != entry.country
        and e.population >= context.config.place_namesake_people
        and context.countries.get(e.country, 0.0) >= context.config.place_namesake_share
        for e in look_up(name)
    )


def _lies_in(entry: Entry, name: str, config: AnalyzeConfig) -> bool:
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
        if near and kilometers(outer.latitude, outer.longitude, entry.latitude, entry.longitude) < config.place_near_km:
            return True
    return False


def _votes(
    spotted: Sequence[Spotted], chosen: dict[tuple[str, str, str], Entry], config: AnalyzeConfig
) -> list[tuple[str, str, int, tuple[str, int] | None]]:
    """Return what each name of a story says of where it plays: name, country, weight, division."""
    out = []
    for s in spotted:
        entry = chosen.get((s.name, s.kinds, s.inside))
        if entry is not None and entry.country:
            weight = 3 if entry.kind == "C" else 1 if entry.population > config.place_large or s.inside else 0
            out.append((s.name, entry.country, weight, (entry.country, entry.admin1) if entry.kind == "A" else None))
    return out


def _alluded(alluded: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, int, tuple[str, int] | None]]:
    """Return what the peoples and bodies of a story say of where it plays, as :func:`_votes` does of names."""
    return [
        (word, country, 1, next(((e.country, e.admin1) for e in _divisions(division, country)), None))
        for word, country, division in alluded
    ]


def _divisions(name: str, country: str) -> list[Entry]:
    return [e for e in look_up(name) if e.kind == "A" and e.main and e.country == country]


def _context(
    votes: Sequence[tuple[str, str, int, tuple[str, int] | None]],
    name: str,
    points: tuple[tuple[int, float, float], ...],
    config: AnalyzeConfig,
) -> _Context:
    """Return what the other names of a story say, for one name."""
    countries: Counter[str] = Counter()
    divisions: Counter[tuple[str, int]] = Counter()
    for other, country, weight, division in votes:
        if other != name:
            countries[country] += weight
            if division is not None:
                divisions[division] += 1
    total = sum(countries.values())
    shares = {c: n / total for c, n in sorted(countries.items()) if n}
    return _Context(config, shares, {d: float(n) for d, n in sorted(divisions.items())}, points)


def _nearness(entry: Entry, context: _Context) -> float:
    """Return points for the nearest other place of the story, falling off with distance."""
    far = [kilometers(entry.latitude, entry.longitude, y, x) for i, y, x in context.points if i != entry.id]
    return context.config.place_near * math.exp(-min(far) / context.config.place_near_km) if far else 0.0


def kilometers(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance between two points in kilometres (haversine, mean radius 6,371 km)."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))
