"""How well expressions of time are found and resolved: the seeds, WikiWars, MEANTIME and Recognizers-Text.

Tuned on half of each set and quoted on the other: WikiWars and MEANTIME are split by document name (every second one in
order of name is for tuning), Recognizers by case number. Strict asks for the same span, lenient for an overlap; with
value, the TIMEX value must be the same too (after Strötgen & Gertz, as TempEval-3 scores).
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from variorum.analyze.times import date_story, find_times
from variorum.model import UNRESOLVED, Document, Interval, Sentence, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from variorum.model import TimeExpression

Timex = tuple[int, int, str]


@dataclass
class Counts:
    """Expressions found, in the gold, and in both, by strictness."""

    system: int = 0
    gold: int = 0
    hits: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("strict", "lenient", "strict value", "lenient value"), 0)
    )

    def add(self, system: list[Timex], gold: list[Timex]) -> None:
        """Score one document."""
        self.system += len(system)
        self.gold += len(gold)
        exact = {(a, b): v for a, b, v in system}
        for start, end, value in gold:
            same = exact.get((start, end))
            near = [v for a, b, v in system if a < end and start < b]
            self.hits["strict"] += same is not None
            self.hits["strict value"] += same == value
            self.hits["lenient"] += bool(near)
            self.hits["lenient value"] += value in near

    def f1(self, kind: str) -> float:
        """Return F1 of one kind."""
        return 2 * self.hits[kind] / (self.system + self.gold) if self.system + self.gold else 0.0


def evaluate(data: Path) -> dict[str, float]:
    """Score all sets under the data folder; the figures of the held-out halves, and of the tuned ones."""
    figures: dict[str, float] = {"seeds": seeds(data)}
    for name, documents in (("wikiwars", wikiwars(data)), ("meantime", meantime(data))):
        counts = {"held out": Counts(), "tuned": Counts()}
        for number, (text, published, gold, limit) in enumerate(documents):
            system = [t for t in _system(text, published) if t[0] < limit]
            counts["tuned" if number % 2 == 0 else "held out"].add(system, gold)
        for half, count in counts.items():
            for kind in count.hits:
                figures[f"{name}.{kind} ({half})"] = round(count.f1(kind), 4)
    return figures | recognizers(data)


def _story(document: Document, published: str | None) -> Story:
    when = Interval(published, published, "metadata") if published else UNRESOLVED
    return Story("st", Span(document.id, 0, len(document.text)), (), published=when)


def _system(text: str, published: str | None) -> list[Timex]:
    document = Document("doc", "", text)
    return [(t.span.start, t.span.end, t.value) for t in find_times(document, _story(document, published), ())]


def wikiwars(data: Path) -> Iterable[tuple[str, str, list[Timex], int]]:
    """Read the WikiWars documents: text, document date, gold TIMEX2 with values, and how far the gold goes."""
    for path in sorted((data / "data/wikiwars/keyinline").glob("*.xml")):
        raw = path.read_text(encoding="utf-8")
        published = re.search(r"<DATETIME>\s*(?:<[^>]*>)?\s*(\d{4}-\d\d-\d\d)", raw)
        body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
        text, gold = _inline(body)
        yield text, published.group(1) if published else "2009-12-19", gold, len(text)


def _inline(body: str) -> tuple[str, list[Timex]]:
    out: list[str] = []
    stack: list[tuple[int, str]] = []
    gold: list[Timex] = []
    at = 0
    for piece in re.split(r"(</?TIMEX2[^>]*>)", body):
        if piece.startswith("<TIMEX2"):
            value = re.search(r'\bval="([^"]*)"', piece)
            stack.append((at, value.group(1) if value else ""))
        elif piece.startswith("</TIMEX2"):
            start, value_text = stack.pop()
            if value_text:
                gold.append((start, at, value_text))
        else:
            plain = _unescape(piece)
            out.append(plain)
            at += len(plain)
    return "".join(out), gold


def _unescape(text: str) -> str:
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(name, sign)
    return text


def meantime(data: Path) -> Iterable[tuple[str, str | None, list[Timex], int]]:
    """Read the MEANTIME documents up to the last annotated sentence."""
    folder = data / "data/meantime/intra-doc_annotation"
    for path in sorted(folder.glob("*/*.xml")):
        root = ET.parse(path).getroot()  # noqa: S314 - a corpus on disk
        text, where, sentence_of, ends = _tokens(root)
        gold: list[Timex] = []
        published = None
        dates: list[tuple[int, str]] = []  # the line under the headline gives the date where no creation time is marked
        for timex in root.iter("TIMEX3"):
            ids = [a.get("t_id", "") for a in timex.iter("token_anchor")]
            value = timex.get("value", "")
            if timex.get("functionInDocument") == "CREATION_TIME":
                published = value[:10] if re.match(r"\d{4}-\d\d-\d\d", value) else None
            if published is None and ids and where[ids[0]][0] < 300 and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                dates.append((where[ids[0]][0], value)) if sentence_of[ids[0]] == 1 else None
            if ids:
                gold.append((where[ids[0]][0], where[ids[-1]][1], value))
        published = published or (min(dates)[1] if dates else None)
        marked = [sentence_of[a.get("t_id", "")] for m in root.iter("Markables") for a in m.iter("token_anchor")]
        yield text, published, gold, ends[max(marked)] if marked else len(text)


def _tokens(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]], dict[str, int], dict[int, int]]:
    text = ""
    where: dict[str, tuple[int, int]] = {}
    sentence_of: dict[str, int] = {}
    ends: dict[int, int] = {}
    last = None
    for token in root.iter("token"):
        word, sentence, name = token.text or "", int(token.get("sentence", "0")), token.get("t_id", "")
        if last is not None:
            tight = re.fullmatch(r"[.,;:)%'’]|['’]s", word) or text.endswith(("(", "$", "£", "€"))
            text += "\n" if sentence != last else "" if tight else " "
        where[name] = (len(text), len(text) + len(word))
        text += word
        sentence_of[name], last = sentence, sentence
        ends[sentence] = len(text)
    return text, where, sentence_of, ends


def seeds(data: Path) -> float:
    """Return the share of the gold times of the five reports that are resolved, those that need links once dated."""
    gold = json.loads((data / "gold/seeds.json").read_text(encoding="utf-8"))
    right = 0
    for story in gold["stories"]:
        text = (data / "seeds" / story["file"]).read_text(encoding="utf-8")
        document = Document("doc", "", text)
        sentences = tuple(_seed_sentences(document, story["start"], story["end"]))
        own = Story("st", Span("doc", story["start"], story["end"]), ())
        header = re.match(r"\s*date (\d{4}-\d\d-\d\d)", text)
        if header and story["published"]:
            own = Story("st", own.span, (), published=Interval(header.group(1), header.group(1), "stated"))
        own = date_story(document, own, sentences)
        linked = Story(
            "st", own.span, (), published=Interval("2025-10-28", "2025-10-28", "inferred from linked accounts")
        )
        for time in (t for t in gold["times"] if t["story"] == story["id"]):
            found = find_times(document, linked if time.get("needs") == "link" else own, sentences)
            right += any(
                (t.span.start, t.span.end) == (time["start"], time["end"])
                and (t.interval.earliest, t.interval.latest) == (time["start_date"], time["end_date"])
                for t in found
            )
    return right / len(gold["times"])


def _seed_sentences(document: Document, start: int, end: int) -> Iterable[Sentence]:
    for match in re.finditer(r"[^\n]+", document.text[start:end]):
        caption = re.search(r"\((?:AP Photo|.*via AP\))", match.group()) is not None
        span = Span(document.id, start + match.start(), start + match.end())
        yield Sentence(span, (), "caption" if caption else "paragraph")


# --- Recognizers-Text -------------------------------------------------------------------------------------------------

# Left out: time zones alone (a zone is part of a time here); the task, calendar and experimental modes and the split of
# date and time, which are switches of that library; holidays of several countries; merged results of alternatives.
RECOGNIZERS = (
    "DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser", "DateTimeExtractor", "DateTimeParser",
    "DateTimePeriodExtractor", "DateTimePeriodParser", "DurationExtractor", "DurationParser", "SetExtractor",
    "SetParser",
    "TimeExtractor", "TimeParser", "TimePeriodExtractor", "TimePeriodParser", "DateTimeModel",
)  # fmt: skip
_LEADS = re.compile(r"^(?:on|in|at|from|the|for|by|since|between|of|during|around|about|within)\s+", re.IGNORECASE)


def recognizers(data: Path) -> dict[str, float]:
    """Score the English cases of Recognizers-Text: spans of extractors; spans and values of parsers and the model."""
    figures = {}
    totals = {"tuned": [0, 0], "held out": [0, 0]}
    for name in RECOGNIZERS:
        cases = json.loads((data / f"data/recognizers/Specs/DateTime/English/{name}.json").read_text("utf-8-sig"))
        right = [recognizers_case(case) for case in cases]
        for number, hit in enumerate(right):
            count = totals["tuned" if number % 2 == 0 else "held out"]
            count[0] += hit
            count[1] += 1
        figures[f"recognizers.{name}"] = round(sum(right) / len(right), 4)
    for half, (hits, cases_read) in totals.items():
        figures[f"recognizers.all ({half})"] = round(hits / cases_read, 4)
    return figures


def recognizers_case(case: dict[str, Any]) -> bool:
    """Say whether a case is read as expected: the same spans, and where it has values, one of its resolutions."""
    text = case["Input"]
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    document = Document("doc", "", text)
    found = list(find_times(document, _story(document, reference), ()))
    wanted = case["Results"]
    if len(found) != len(wanted):
        return False
    return all(_agrees(text, mine, theirs) for mine, theirs in zip(found, wanted, strict=True))


def _agrees(text: str, mine: TimeExpression, theirs: dict[str, Any]) -> bool:
    values = _values(theirs)
    own = text[mine.span.start : mine.span.end]
    if not values:
        return _bare(own) == _bare(theirs["Text"])
    clocks = {v["timex"][1:] for v in values if v.get("timex", "").startswith("T")}
    if clocks and any(mine.value.endswith((f"T{c}", f"T{c}:00")) for c in clocks):
        return _bare(own) in theirs["Text"].lower() or _bare(theirs["Text"]) in own.lower()
    own_ends = {_plain(mine.interval.earliest), _plain(mine.interval.latest)}
    return any(v.get("timex") == mine.value or _ends(v) & own_ends - {""} for v in values) and (
        _bare(own) in theirs["Text"].lower() or _bare(theirs["Text"]) in own.lower()
    )


def _values(result: dict[str, Any]) -> list[dict[str, str]]:
    if "Resolution" in result:
        return list((result["Resolution"] or {}).get("values", []))
    value = result.get("Value")
    if not value:
        return []
    if "values" in value:
        return list(value["values"])
    return [{"timex": value.get("Timex", ""), **value.get(k, {})} for k in ("FutureResolution", "PastResolution")]


def _ends(value: dict[str, str]) -> set[str]:
    """Return the moments of a resolution; the end of a range of days is the day before the one they give."""
    keys = ("date", "value", "dateTime", "start", "startDate", "startDateTime")
    return {_plain(value[k]) for k in keys if isinstance(value.get(k), str)} - {""}


def _plain(moment: str | None) -> str:
    if moment is None:
        return ""
    return re.sub(r":00$", "", moment.replace("T", " ").removesuffix(" 00:00:00"))


def _bare(words: str) -> str:
    while True:
        shorter = _LEADS.sub("", words.strip().lower())
        if shorter == words:
            return shorter
        words = shorter
