"""How much of what a careful reader gets out of a set of reports a record holds: hits and items, kind by kind.

The expectations name words, never rules: a finding counts if it stands on the words (or on some of them) and says what
the reader says. Both directions are counted: what is missed, and what is reported that nobody would report.
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from variorum.model import Span
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from variorum import Record, Report
    from variorum.model import Discrepancy, QuantityExpression, Quotation, TimeExpression

Row = dict[str, Any]


class Score(NamedTuple):
    """How many items are right, of how many, and which are not."""

    hits: int
    items: int
    misses: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return f"{self.hits} of {self.items}"


def score_of(judged: Iterable[tuple[str, bool]]) -> Score:
    """Count named items that are right, and keep the names of those that are not."""
    pairs = list(judged)
    return Score(sum(right for _, right in pairs), len(pairs), tuple(name for name, right in pairs if not right))


@dataclass(frozen=True)
class Case:
    """A record of a set of reports, beside what a careful reader gets out of them."""

    record: Record
    gold: Row
    spans_of: Callable[[Case, str, Row | str], tuple[Span, ...]]

    @functools.cached_property
    def rows(self) -> dict[str, Row]:
        """The record's row of each story of the gold, by the gold's name of it."""
        by_file: dict[str, list[Row]] = {}
        for row in sorted(self.record.rows("stories"), key=lambda r: (r["document"], r["start"])):
            by_file.setdefault(row["path"].split("/")[-1].split(":")[0], []).append(row)
        found = {}
        for name, story in self.gold["stories"].items():
            there = by_file[story["file"]]
            if "row" in story:
                there = [row for row in there if row["document"] == story["row"]]
            index = story.get("index", 0)
            if index < len(there):
                found[name] = there[index]
        return found

    @functools.cached_property
    def reports(self) -> dict[str, Report]:
        by_id = {report.story.id: report for report in self.record.reports()}
        return {name: by_id[row["id"]] for name, row in self.rows.items()}

    @functools.cached_property
    def names(self) -> dict[str, str]:
        """The gold's name of each story id."""
        return {row["id"]: name for name, row in self.rows.items()}

    def spans(self, name: str, words: Row | str) -> tuple[Span, ...]:
        """Where the words stand in the story: every place, as the gold does not say which one it means."""
        return self.spans_of(self, name, words) if name in self.reports else ()


def every_place(case: Case, name: str, words: Row | str) -> tuple[Span, ...]:
    """Every place of the words in a story's title and text."""
    assert isinstance(words, str)
    report = case.reports[name]
    found = []
    for part, text, low, high in (
        ("text", report.document.text, report.story.span.start, report.story.span.end),
        ("title", report.document.title, 0, len(report.document.title)),
    ):
        at = text.find(words, low, high)
        while at >= 0:
            found.append(Span(report.document.id, at, at + len(words), "title" if part == "title" else "text"))
            at = text.find(words, at + 1, high)
    return tuple(found)


def touches(found: Iterable[Span], expected: Iterable[Span]) -> bool:
    """Whether any of the spans found lies over any of those expected."""
    there = list(expected)
    return any(span.overlaps(other) for span in found for other in there)


# --- Stories ----------------------------------------------------------------------------------------------------------


def cuts(case: Case) -> Score:
    """Files that are cut into as many stories as they hold."""
    expected: dict[tuple[str, str], int] = {}
    for story in case.gold["stories"].values():
        key = (story["file"], story.get("row", ""))
        expected[key] = expected.get(key, 0) + 1
    found: dict[tuple[str, str], int] = {}
    for row in case.record.rows("stories"):
        file = row["path"].split("/")[-1].split(":")[0]
        key = (file, row["document"] if file.endswith(".jsonl") else "")
        found[key] = found.get(key, 0) + 1
    return score_of((" ".join(key), found.get(key) == count) for key, count in expected.items())


def headlines(case: Case) -> Score:
    """Stories whose headline is the one a reader would copy."""
    return score_of(
        (f"{name}: {row['headline']!r}", bare(row["headline"]) == bare(case.gold["stories"][name].get("headline")))
        for name, row in case.rows.items()
    )


def bare(text: str | None) -> str:
    return (text or "").strip(' #*"“”.').casefold()


def outlets(case: Case) -> Score:
    """Stories whose outlet is the one they name (with or without its article), or none where they name none."""
    return score_of(
        (
            f"{name}: {row['outlet']!r}",
            plain(row["outlet"]) == plain(story_of(case, name, "outlet")),
        )
        for name, row in case.rows.items()
    )


def agencies(case: Case) -> Score:
    """Stories whose agency is the one they carry, or none where they carry none."""
    return score_of(
        (f"{name}: {row['agency']!r}", row["agency"] == story_of(case, name, "agency"))
        for name, row in case.rows.items()
    )


def story_of(case: Case, name: str, field: str) -> str | None:
    value = case.gold["stories"][name].get(field)
    return None if value is None else str(value)


def plain(text: str | None) -> str:
    return (text or "").casefold().removeprefix("the ")


def published(case: Case) -> Score:
    """Stories whose day of publication is the right one, or open where nothing tells it."""
    return score_of(
        (
            f"{name}: {row['published_earliest']}..{row['published_latest']} ({row['published_basis']})",
            days_of(row) == {story_of(case, name, "published") or ""},
        )
        for name, row in case.rows.items()
    )


def days_of(row: Row) -> set[str]:
    return {(row["published_earliest"] or "")[:10], (row["published_latest"] or "")[:10]}


# --- Copies -----------------------------------------------------------------------------------------------------------


def derived_pairs(case: Case) -> set[tuple[str, str]]:
    """The pairs of stories that the record calls copies, in the record's direction."""
    return {
        (case.names.get(row["derived"], "?"), case.names.get(row["origin"], "?"))
        for row in case.record.rows("copies")
        if row["derivation"] != "shared quotes only"
    }


def copies_found(case: Case) -> Score:
    """Copies that are called so, whatever the direction."""
    found = {frozenset(pair) for pair in derived_pairs(case)}
    return score_of((" < ".join(pair), frozenset(pair) in found) for pair in case.gold["derived"])


def copies_directed(case: Case) -> Score:
    """Copies whose origin is told rightly."""
    known = {
        (case.names[row["derived"]], case.names[row["origin"]])
        for row in case.record.rows("copies")
        if row["direction"] == "known" and row["derived"] in case.names and row["origin"] in case.names
    }
    return score_of((" < ".join(pair), tuple(pair) in known) for pair in case.gold["derived"])


def copies_true(case: Case) -> Score:
    """Pairs called copies that are copies."""
    expected = {frozenset(pair) for pair in [*case.gold["derived"], *case.gold.get("same_family", [])]}
    return score_of((" < ".join(pair), frozenset(pair) in expected) for pair in sorted(derived_pairs(case)))


# --- Events -----------------------------------------------------------------------------------------------------------


def main_events(case: Case) -> dict[str, str]:
    return {name: row["event_id"] for name, row in case.rows.items()}


def _sure(case: Case) -> dict[str, str]:
    """The stories whose event the gold is sure of."""
    return {name: s["event"] for name, s in case.gold["stories"].items() if isinstance(s["event"], str)}


def together(case: Case) -> Score:
    """Pairs of stories of one event that are found to be so."""
    return _pairs(case, same=True)


def apart(case: Case) -> Score:
    """Pairs of stories of different events that are kept apart."""
    return _pairs(case, same=False)


def _pairs(case: Case, *, same: bool) -> Score:
    events, found = _sure(case), main_events(case)
    return score_of(
        (f"{one}, {other}", (found.get(one) == found.get(other)) == same)
        for one, other in combinations(events, 2)
        if (events[one] == events[other]) == same
    )


def origins(case: Case) -> Score:
    """Events whose number of independent origins is within what a careful reader would say."""
    found = main_events(case)
    rows = {row["id"]: row for row in case.record.rows("events")}
    judged = []
    for event, (low, high) in case.gold["origins"].items():
        held = [found[name] for name, named in _sure(case).items() if named == event and name in found]
        fullest = max(sorted(set(held)), key=held.count)
        count = rows[fullest]["independent_origins"]
        judged.append((f"{event}: {count}, not {low} to {high}", low <= count <= high))
    return score_of(judged)


# --- Where accounts differ --------------------------------------------------------------------------------------------


def discrepancies_found(case: Case) -> Score:
    """Differences a careful reader reports that the record reports, with each side's words in another reading."""
    reported = case.record.links().discrepancies
    return score_of(
        (expected["name"], any(is_told(case, expected, found) for found in reported))
        for expected in case.gold["discrepancies"]
    )


def is_told(case: Case, expected: Row, found: Discrepancy) -> bool:
    """Whether a reported difference is the expected one: its point, and readings on the words of each side."""
    if found.point not in expected["points"]:
        return False
    sides = [_side(case, side, found) for side in expected["readings"]]
    return all(sides) and len(set().union(*sides)) >= len(sides)


def _side(case: Case, side: Sequence[Sequence[Any]], found: Discrepancy) -> set[int]:
    spans = [span for name, words in side for span in case.spans(name, words)]
    return {i for i, reading in enumerate(found.readings) if touches(reading.evidence, spans)}


def discrepancies_true(case: Case) -> Score:
    """Differences the record reports that a careful reader would report."""
    return score_of(
        (told(case, found), any(is_told(case, expected, found) for expected in case.gold["discrepancies"]))
        for found in case.record.links().discrepancies
    )


def told(case: Case, found: Discrepancy) -> str:
    readings = " | ".join(f"{r.value} ({', '.join(case.names.get(s, s) for s in r.story_ids)})" for r in found.readings)
    return f"{found.point} of {found.about!r}: {readings}; {found.cause}"


def agreements(case: Case) -> Score:
    """What only looks like a difference and is not reported as one."""
    return score_of((entry["why"], not is_held_against(case, entry)) for entry in case.gold["not_discrepancies"])


def is_held_against(case: Case, entry: Row) -> bool:
    """Whether the words of an entry stand in different readings of one reported difference."""
    sides = [case.spans(name, words) for name, words in entry["evidence"]]
    for found in case.record.links().discrepancies:
        held = [{i for i, reading in enumerate(found.readings) if touches(reading.evidence, side)} for side in sides]
        if any(one and other and not one & other for one, other in combinations(held, 2)):
            return True
    return False


# --- Findings of one story --------------------------------------------------------------------------------------------


def quotation_on(case: Case, name: str, words: Row | str) -> Quotation | None:
    """The quotation that holds the words most closely: all of them, but for marks at their ends."""
    best: tuple[int, str] | None = None
    chosen = None
    for expected in case.spans(name, words):
        for quotation in case.reports[name].analysis.quotations:
            if any(span.contains(_core(case, expected)) for span in quotation.content):
                size = (sum(span.end - span.start for span in quotation.content), quotation.id)
                if best is None or size < best:
                    best, chosen = size, quotation
    return chosen


def _core(case: Case, span: Span) -> Span:
    """A span without the marks at its ends, which may count to a quotation or not."""
    document = case.record.document(span.document_id)
    assert document is not None
    text = document.words(span)
    marks = " ,.;:!?\"“”‘’'"
    return Span(
        span.document_id,
        span.start + len(text) - len(text.lstrip(marks)),
        span.end - len(text) + len(text.rstrip(marks)),
        span.part,
    )


def quotations(case: Case) -> Score:
    """Quotations whose words are found."""
    return score_of(
        (f"{name}: {words}", quotation_on(case, name, words) is not None) for name, words, _ in case.gold["quotations"]
    )


def speakers(case: Case) -> Score:
    """Quotations given to the right speaker, of all those expected."""
    return score_of(
        (
            f"{name}: {words} -> {speaker_on(case, name, words)!r}, not {speaker!r}",
            is_speaker(case, name, words, speaker),
        )
        for name, words, speaker in case.gold["quotations"]
    )


def speaker_on(case: Case, name: str, words: Row | str) -> str | None:
    """Who the record says spoke the words; None if it has no such quotation."""
    quotation = quotation_on(case, name, words)
    if quotation is None:
        return None
    named = {entity.id: entity.name for entity in case.reports[name].analysis.entities}
    return named.get(quotation.speaker_id) or quotation.speaker_name


def is_speaker(case: Case, name: str, words: Row | str, speaker: str) -> bool:
    """Whether the speaker found carries at least the words of the one expected; of a description, its head will do."""
    found, wanted = set(fold(speaker_on(case, name, words) or "").split()), set(fold(speaker).split())
    described = speaker == speaker.lower()
    return wanted <= found or (described and bool(found) and found <= wanted)


def times(case: Case) -> Score:
    """Expressions of time that mean the days (or hours) a careful reader resolves them to."""
    return score_of(
        (f"{name}: {words} = {interval_on(case, name, words)}", is_time(case, name, words, earliest, latest))
        for name, words, earliest, latest in case.gold["times"]
    )


def times_on(case: Case, name: str, words: Row | str) -> list[TimeExpression]:
    spans = case.spans(name, words)
    return [time for time in case.reports[name].analysis.times if touches([time.span], spans)] if spans else []


def interval_on(case: Case, name: str, words: Row | str) -> str:
    return "; ".join(f"{t.interval.earliest}..{t.interval.latest}" for t in times_on(case, name, words)) or "not found"


def is_time(case: Case, name: str, words: Row | str, earliest: str | None, latest: str | None) -> bool:
    return any(
        begins(time.interval.earliest, earliest) and begins(time.interval.latest, latest)
        for time in times_on(case, name, words)
    )


def begins(found: str | None, expected: str | None) -> bool:
    """Whether a moment is the expected one, to the precision that the expectation gives."""
    return found is None if expected is None else found is not None and found.startswith(expected)


def quantities(case: Case) -> Score:
    """Figures with the right range and bound."""
    return score_of(
        (f"{name}: {words} = {figures(case, name, words)}", (low, high, bound) in figures(case, name, words))
        for name, words, low, high, bound, _ in case.gold["quantities"]
    )


def figures(case: Case, name: str, words: Row | str) -> list[tuple[float | None, float | None, str]]:
    return [(q.quantity.low, q.quantity.high, q.bound) for q in quantities_on(case, name, words)]


def quantities_on(case: Case, name: str, words: Row | str) -> list[QuantityExpression]:
    spans = case.spans(name, words)
    return [q for q in case.reports[name].analysis.quantities if touches([q.span], spans)] if spans else []


def roles(case: Case) -> Score:
    """Counted people of whom it is known what befell them."""
    return score_of(
        (
            f"{name}: {words} {role}, not {[q.role for q in quantities_on(case, name, words)]}",
            any(q.role == role for q in quantities_on(case, name, words)),
        )
        for name, words, *_, role in case.gold["quantities"]
        if role
    )


def processes(case: Case) -> Score:
    """Rounds of talks and ceasefires that the record follows."""
    rows = list(case.record.rows("processes"))
    return score_of((json.dumps(e), any(is_process(row, e) for row in rows)) for e in case.gold["processes"])


def is_process(row: Row, expected: Row) -> bool:
    since = "since" not in expected or (row["earliest"] or "").startswith(expected["since"])
    return row["kind"] == expected["kind"] and since and row["order"] == expected.get("round", row["order"])


KINDS: dict[str, Callable[[Case], Score]] = {
    "files cut into stories": cuts,
    "headlines": headlines,
    "outlets": outlets,
    "agencies": agencies,
    "days of publication": published,
    "copies found": copies_found,
    "copies with direction": copies_directed,
    "copies that are copies": copies_true,
    "one event, together": together,
    "other events, apart": apart,
    "origins of events": origins,
    "discrepancies found": discrepancies_found,
    "discrepancies that are some": discrepancies_true,
    "no discrepancy, none reported": agreements,
    "quotations": quotations,
    "speakers": speakers,
    "times": times,
    "quantities": quantities,
    "what befell the counted": roles,
    "processes": processes,
}


def read_gold(folder: Path) -> Row:
    """What a careful reader gets out of the reports of a folder."""
    loaded: Row = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return loaded


def table(scores: dict[str, dict[str, Score]]) -> str:
    """The scores of every set as a table: a line a kind, a column a set."""
    head = f"{'':32}" + "".join(f"{name:>14}" for name in scores)
    lines = [f"{kind:32}" + "".join(f"{score[kind].text:>14}" for score in scores.values()) for kind in KINDS]
    return "\n".join([head, *lines])
