"""How well stories are told apart and attributed: the seeds, and pages made from reports of open corpora.

No open corpus marks where one report of a page ends, so pages are made: two to four reports of other matters under one
another, in the dresses that pages wear (bare; with headlines; datelines; both; headlines and end credits). A border is
found if a story begins at the joined report's first line or at its first paragraph. Reports that stand alone must not
be cut; a few of them do hold several stories, so the share cut is an upper bound of the error.

The settings were chosen on the half of ``violent`` whose ids have an even digest; figures are of the other half, and of
PolNeAR's articles, on which nothing was tuned.
"""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from variorum.config import SegmentConfig
from variorum.model import Document
from variorum.segment.blocks import find_blocks
from variorum.segment.bylines import attribute
from variorum.segment.stories import find_stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from variorum.model import Story

_PAGES = 400
_CONFIG = SegmentConfig()
_CITIES = ("ASTELLE", "PORT SARENNE", "LANTERN QUAY", "DREMNA", "ST. ORVEL", "NEW HALLIN", "KORV", "PELLWORTH")
_AGENCIES = ("Reuters", "AFP", "CPA", "Xinhua")
_CREDITS = (
    "Reporting by Ines Valcour; Editing by Milo Herrand",
    "Astrup reported from Dremna.",
    "(With inputs from agencies)",
    "Copyright 2025 Northern Ledger. All rights reserved.",
)
# What stands above and below each report of a joined page.
DRESSES = ("bare", "headlines", "datelines", "headlines and datelines", "headlines and credits")


class Report(NamedTuple):
    """A report of a corpus: its title (empty if it has none) and text."""

    id: str
    title: str
    text: str


@dataclass
class Borders:
    """Borders found, in the pages, and both."""

    found: int = 0
    made: int = 0
    right: int = 0

    def precision(self) -> float:
        """Return the share of the borders found that are right."""
        return self.right / self.found if self.found else 1.0

    def recall(self) -> float:
        """Return the share of the borders made that were found."""
        return self.right / self.made if self.made else 1.0


def evaluate(data: Path) -> dict[str, float]:
    """Score the seeds, the joined pages of each dress, and the reports that must stay whole."""
    figures = seeds(data)
    figures |= run_on_headlines(violent(data, held_out=True))
    for name, reports in (("violent", violent(data, held_out=True)), ("polnear", polnear(data))):
        if not reports:
            continue
        figures |= _pages(name, reports, DRESSES)
    return figures


def floored(data: Path) -> dict[str, float]:
    """Score only what floors stand under: local reports that stand alone, and two dresses of pages joined of them."""
    reports = violent(data, held_out=True)
    return _pages("violent", reports, ("datelines", "headlines and credits")) if reports else {}


def _pages(name: str, reports: Sequence[Report], dresses: Iterable[str]) -> dict[str, float]:
    cut = sum(len(_stories(report.text)) > 1 for report in reports)
    figures = {f"segment.{name}.single reports left whole": 1 - cut / len(reports)}
    for dress in dresses:
        borders = joined(reports, dress)
        figures[f"segment.{name}.{dress}.precision"] = borders.precision()
        figures[f"segment.{name}.{dress}.recall"] = borders.recall()
    return figures


def violent(data: Path, *, held_out: bool) -> list[Report]:
    """Return one half of the local reports, in order of id."""
    path = data / "data" / "violent" / "dev.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []
    halves = ((row, int(hashlib.sha256(row["id"].encode()).hexdigest()[:8], 16) % 2 == 1) for row in rows)
    return sorted(Report(row["id"], row["title"], row["text"]) for row, odd in halves if odd == held_out)


def polnear(data: Path) -> list[Report]:
    """Return the articles of PolNeAR, whose first line is the title, in order of name."""
    paths = sorted((data / "data" / "polnear" / "dev" / "text").glob("*.txt"))
    lines = ((path.stem, path.read_text("utf-8").strip().partition("\n")) for path in paths)
    return [Report(name, title, text.strip()) for name, (title, _, text) in lines]


# --- Joined pages -----------------------------------------------------------------------------------------------------


def joined(reports: Sequence[Report], dress: str, *, seed: int = 1, pages: int = _PAGES) -> Borders:
    """Join reports to pages of one dress and count the borders."""
    chance = random.Random(f"{seed} {dress}")  # noqa: S311 - a sample, not a secret
    whole = [report for report in reports if _begins_with_text(report)]
    borders = Borders()
    for _ in range(pages):
        page, allowed = _join(chance.sample(whole, chance.randint(2, 4)), dress, chance)
        starts = [story.span.start for story in _stories(page)[1:]]
        borders.found += len(starts)
        borders.made += len(allowed)
        borders.right += sum(any(start in places for start in starts) for places in allowed)
    return borders


def _begins_with_text(report: Report) -> bool:
    """Say whether a report is long enough and begins with a sentence, not with a picture or the page's furniture."""
    first = report.text.strip().partition("\n")[0].strip()
    plain = first.endswith((".", ".\u201d", '."')) and not set("()[]:|") & set(first)
    return plain and len(first.split()) >= 12 and len(report.text.split()) >= 60 and first[0].isupper()


def _join(reports: Iterable[Report], dress: str, chance: random.Random) -> tuple[str, list[set[int]]]:
    """Return a page, and for each report after the first the places where its story may begin."""
    page, allowed = "", []
    cities = chance.sample(_CITIES, len(_CITIES))
    for report, city in zip(reports, cities, strict=False):
        lines = [line.strip() for line in report.text.split("\n") if line.strip()]
        head = [report.title] if "headlines" in dress else []
        body = lines
        if "datelines" in dress:
            body = [f"{city} ({chance.choice(_AGENCIES)}) — {body[0]}", *body[1:]]
        tail = [chance.choice(_CREDITS)] if "credits" in dress else []
        places = {len(page), len(page) + sum(len(line) + 2 for line in head)}
        if page:
            allowed.append(places)
        page += "\n\n".join([*head, *body, *tail]) + "\n\n"
    return page, allowed


def _stories(text: str, title: str = "") -> tuple[Story, ...]:
    document = Document("doc_eval", "", text, title=title)
    return attribute(document, find_stories(document, find_blocks(document, _CONFIG), _CONFIG), _CONFIG)


# --- Headlines that run into text -------------------------------------------------------------------------------------


def run_on_headlines(reports: Sequence[Report]) -> dict[str, float]:
    """Return how often the end of a title is found when it is run together with a report's first sentence.

    "found" is the share of all for which an end is given, "right" the share of those where it is the right one.
    """
    given = right = asked = 0
    for report in reports:
        title = report.title.partition(" - ")[0].partition(" | ")[0].strip()
        if not _begins_with_text(report) or not 6 <= len(title.split()) <= 18 or title.endswith("."):
            continue
        document = Document("doc_eval", "", f" date 2016-01-02 {title} {report.text.strip()}")
        headlines = [document.words(b.span) for b in find_blocks(document, _CONFIG) if b.kind == "headline"]
        asked, given, right = asked + 1, given + bool(headlines), right + (headlines[:1] == [title])
    return (
        {"segment.run-on headlines.found": given / asked, "segment.run-on headlines.right": right / given}
        if given
        else {}
    )


# --- Seeds ------------------------------------------------------------------------------------------------------------


def seeds(data: Path) -> dict[str, float]:
    """Return the share of the seeds' gold stories cut right, and of what is said of each that is right."""
    path = data / "gold" / "seeds.json"
    if not path.exists():
        return {}
    gold = json.loads(path.read_text("utf-8"))["stories"]
    checks = [check for story in gold for check in _check(story, (data / "seeds" / story["file"]).read_text("utf-8"))]
    names = sorted({name for name, _ in checks})
    return {f"segment.seeds.{name}": _share(right for key, right in checks if key == name) for name in names}


def _check(gold: dict[str, object], text: str) -> list[tuple[str, bool]]:
    """Return, for one gold story, what was asked of it and whether the answer is right."""
    found = [s for s in _stories(text) if (s.span.start, s.span.end) == (gold["start"], gold["end"])]
    checks = [("stories", bool(found))]
    if not found:
        return checks
    story = found[0]
    kinds = [block.kind for block in story.blocks]
    words = {
        block.kind: [text[b.span.start : b.span.end] for b in story.blocks if b.kind == block.kind]
        for block in story.blocks
    }
    checks += [("agency", story.agency == gold["agency"]), ("outlet", story.outlet == gold["outlet"])]
    checks += [("dateline", (story.dateline.place if story.dateline else None) == gold["dateline_place"])]
    checks += [("further origin", story.common_origin == gold.get("common_origin"))]
    checks += [
        ("captions", kinds.count("caption") == gold["captions"]),
        ("credits", kinds.count("credit") == gold["credits"]),
    ]
    if "headline" in gold:
        checks.append(("headline", words.get("headline") == [gold["headline"]]))
    if "subheads" in gold:
        checks.append(("subheads", words.get("subhead") == gold["subheads"]))
    return checks


def _share(answers: Iterable[bool]) -> float:
    given = list(answers)
    return sum(given) / len(given)
