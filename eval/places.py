"""How well places are found and put on the map: the seeds and GeoVirus.

GeoVirus (Gritta et al. 2018) annotates places in Wikinews reports of epidemics. Found counts spans that overlap; of the
places found, accuracy at 161 km (100 miles) is the usual measure of toponym resolution. Articles of even number were
used for tuning, those of odd number are quoted.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.language import find_sentences
from variorum.analyze.mentions import find_names
from variorum.analyze.places import find_places
from variorum.analyze.places.resolution import kilometers
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
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
    figures = {"seeds": seeds(data)}
    for half, count in geovirus(data).items():
        figures[f"geovirus.found f1 ({half})"] = round(2 * count.both / max(1, count.system + count.gold), 4)
        figures[f"geovirus.within 161 km ({half})"] = round(count.near / max(1, count.both), 4)
    return figures


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


def geovirus(data: Path, *, names: bool = True) -> dict[str, Counts]:
    """Score GeoVirus by half."""
    out = {"held out": Counts(), "tuned": Counts()}
    root = ET.parse(data / "data/geovirus/GeoVirus.xml").getroot()  # noqa: S314 - a corpus on disk
    for number, article in enumerate(root.iter("article")):
        counts = out["tuned" if number % 2 == 0 else "held out"]
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
