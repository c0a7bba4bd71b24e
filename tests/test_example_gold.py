"""The example's record, worked out by hand: each span holds its words, each weekday is that of its date."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from variorum.config import ReadConfig
from variorum.model import Cause
from variorum.read import inputs, plaintext, records, webpages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.model import Document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REPORTS = Path(str(resources.files("variorum.publish"))) / "example"
GOLD: dict[str, Any] = json.loads((EXAMPLES / "crisis-record.json").read_text(encoding="utf-8"))
READERS = {"plaintext": plaintext.read, "webpages": webpages.read, "records": records.read}
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def read_all() -> dict[tuple[str, str], Document]:
    """Every document of the example, by file name and, of JSON Lines, row id."""
    found: dict[tuple[str, str], Document] = {}
    paths, _ = inputs.find([str(path) for path in sorted(REPORTS.iterdir()) if path.suffix in inputs.READERS])
    for path in paths:
        data, problems = inputs.load(path, ReadConfig())
        assert data is not None
        documents, more = READERS[inputs.reader_of(path, data)](data, path.name, ReadConfig())
        assert not [*problems, *more]
        found |= {(path.name, document.id if path.suffix == ".jsonl" else ""): document for document in documents}
    return found


DOCUMENTS = read_all()


def document_of(entry: dict[str, Any]) -> Document:
    """The document that an entry of the record is about."""
    return DOCUMENTS[entry["file"], entry.get("row", "")]


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every entry of the record that quotes words, at whatever depth."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_every_span_of_the_record_holds_the_words_it_quotes() -> None:
    """In the story it names, and in the title where it says so."""
    stories = {story["id"]: story for story in GOLD["stories"]}
    seen = 0
    for span in spans(GOLD):
        document = document_of(span)
        source = document.title if span.get("in") == "title" else document.text
        assert source[span["start"] : span["end"]] == span["text"], span
        if "story" in span and span.get("in") != "title":
            story = stories[span["story"]]
            assert story["start"] <= span["start"] < span["end"] <= story["end"], span
        seen += 1
    assert seen > 150


def test_the_stories_of_the_record_are_all_the_text_there_is() -> None:
    """Every document is told of, and its stories follow one another without a gap."""
    by_document: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for story in GOLD["stories"]:
        by_document.setdefault((story["file"], story.get("row", "")), []).append((story["start"], story["end"]))
    assert by_document.keys() == DOCUMENTS.keys()
    for key, found in by_document.items():
        bounds = sorted(found)
        assert bounds[0][0] == 0
        assert bounds[-1][1] == len(DOCUMENTS[key].text)
        assert all(first[1] == second[0] for first, second in pairwise(bounds))


def test_headlines_and_subheads_stand_where_the_record_says() -> None:
    """In the title of what has one, else in the text; each subhead on a line of its own."""
    for story in GOLD["stories"]:
        document = document_of(story)
        if story["headline"]:
            assert story["headline"] in (document.title if story["headline_in"] == "title" else document.text)
        lines = [line.lstrip("# ") for line in document.text.split("\n")]
        assert all(subhead in lines for subhead in story["subheads"])


def test_weekdays_agree_with_the_calendar() -> None:
    """Of every time whose day the record knows."""
    dated = [time for time in GOLD["times"] if time["start_date"] and WEEKDAY.search(time["text"])]
    assert len(dated) > 25
    for time in dated:
        assert time["start_date"] == time["end_date"]
        assert date.fromisoformat(time["start_date"]).strftime("%A") in time["text"], time


def test_every_full_date_in_the_reports_has_its_right_weekday() -> None:
    """Also those that the record does not list."""
    full = re.compile(r"(\w+day), (?:(\d{1,2}) (March|April)|(March|April) (\d{1,2}),) (2025)")
    months = {"March": 3, "April": 4}
    seen = 0
    for document in DOCUMENTS.values():
        for weekday, day, month, other_month, other_day, year in full.findall(document.text):
            stated = date(int(year), months[month or other_month], int(day or other_day))
            assert stated.strftime("%A") == weekday
            seen += 1
    assert seen > 6


def test_stories_events_and_origins_of_the_record_agree_with_each_other() -> None:
    """No name of a story or an event that is not there; the origins of an event are its stories, each once."""
    stories = {story["id"] for story in GOLD["stories"]}
    events = {event["id"] for event in GOLD["events"]}
    dependence = GOLD["dependence"]
    assert {story["event"] for story in GOLD["stories"]} == events == dependence["origins"].keys()
    for event, origins in dependence["origins"].items():
        undecided = dependence["independence_not_established"].get(event, [])
        told = sorted(story["id"] for story in GOLD["stories"] if story["event"] == event)
        assert sorted([story for origin in origins for story in origin] + undecided) == told
        assert dependence["independent_sources_of"][event] == len(origins)
    pairs = [
        pair for name in ("derived", "same_family", "shared_quotes_only", "independent") for pair in dependence[name]
    ]
    assert {story for pair in pairs for story in pair} <= stories
    assert max(Counter(map(frozenset, pairs)).values()) == 1


def test_each_reading_of_a_discrepancy_rests_on_words_of_its_witnesses() -> None:
    """And counts no more independent origins than they have."""
    families = {
        story: tuple(origin)
        for origins in GOLD["dependence"]["origins"].values()
        for origin in origins
        for story in origin
    }
    for discrepancy in GOLD["discrepancies"]:
        assert len(discrepancy["readings"]) > 1
        for reading in discrepancy["readings"]:
            assert {span["story"] for span in reading["evidence"]} <= set(reading["witnesses"])
            assert reading["independent"] == len(
                {families[story] for story in reading["witnesses"] if story in families}
            )


def test_times_that_must_stay_unresolved_stand_in_the_undated_round() -> None:
    """The third round's Thursday and Friday."""
    unresolved = [time for time in GOLD["times"] if time["start_date"] is None]
    assert [(time["story"], time["text"]) for time in unresolved] == [
        ("ktoday-third", "Thursday"),
        ("ktoday-third", "Friday"),
    ]


@pytest.mark.parametrize("path", sorted(path.name for path in REPORTS.iterdir() if path.suffix in inputs.READERS))
def test_the_readme_names_the_trap_that_a_report_is_there_for(path: str) -> None:
    """No report without a purpose."""
    assert f"`{path}`" in (EXAMPLES / "README.md").read_text(encoding="utf-8")


def test_the_agency_page_and_its_copies_share_what_the_record_says_they_share() -> None:
    """Passages word for word, which the independent reports do not have."""
    independent = [document_of(story).text for story in GOLD["stories"] if story["id"] in {"observer", "dispatch"}]
    for passage in GOLD["dependence"]["passages_unchanged"]:
        assert passage["copy"]["text"] == passage["source"]["text"]
        assert not any(passage["copy"]["text"] in text for text in independent)


def test_the_record_has_a_case_of_every_cause() -> None:
    """Of each reason for which accounts differ or only seem to."""
    entries = [*GOLD["discrepancies"], *GOLD["not_discrepancies"]]

    assert {entry["cause"] for entry in entries} == set(get_args(Cause))
