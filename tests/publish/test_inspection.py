"""`inspect --json`: the findings of one document, nothing linked."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

from tests.store.invented import contents, document_of
from variorum.model import Problem
from variorum.publish.inspection import inspection, write_line


def first() -> dict[str, Any]:
    """The story whose every kind of finding is filled, as it is printed."""
    report = max(contents().reports, key=lambda r: len(r.analysis.mentions))
    return inspection(report.document, (), [report], tokens=True)


def test_offsets_point_at_the_words_and_words_of_the_title_say_so() -> None:
    """A headline that is metadata is no part of the text."""
    row = first()
    text, title, story = row["document"]["text"], row["document"]["title"], row["stories"][0]
    assert title[story["headline"]["start"] : story["headline"]["end"]] == "Ferry sinks off Tellin"
    assert story["headline"]["in"] == "title"
    assert [m.get("in") for m in story["mentions"]] == [None, "title"]
    for found in (*story["times"], *story["quantities"], *story["places"]):
        assert text[found["start"] : found["end"]] == found["text"]
    (start, end), *_ = story["quotations"][0]["content"]
    assert text[start:end] == "We lost friends"


def test_what_is_not_known_is_null() -> None:
    """A program can tell "not found" from a found empty text."""
    report = min(contents().reports, key=lambda r: len(r.document.text))
    story = inspection(report.document, (), [report])["stories"][0]
    assert [story[name] for name in ("headline", "outlet", "agency", "common_origin", "byline", "dateline")] == [
        None
    ] * 6
    assert story["published"] == {"earliest": None, "latest": None, "basis": "unresolved"}
    assert first()["stories"][0]["places"][1]["geonames_id"] is None


def test_the_speaker_is_named_even_where_the_finding_only_refers_to_an_entity() -> None:
    """A reader of one quotation needs no second look-up."""
    (quotation,) = first()["stories"][0]["quotations"]
    assert quotation["speaker_name"] == "Ana Roe"
    assert quotation["speaker"] == first()["stories"][0]["entities"][0]["id"]


def test_a_token_names_its_governor_by_place_in_the_storys_list() -> None:
    """The list runs over all sentences of the story, also of those without tokens."""
    tokens = first()["stories"][0]["tokens"]
    assert tokens[2] == [25, 28, "DET", "the", 1, "det", "", ""]
    assert tokens[-1][4] == -1


def test_problems_and_an_input_without_a_story_are_shown() -> None:
    """A file that gave no story is not passed over in silence."""
    document = document_of("", "empty")
    row = inspection(document, [Problem("in/empty.txt", "read", "empty; nothing to read")], (), text=False)
    assert row["problems"] == [{"path": "in/empty.txt", "stage": "read", "message": "empty; nothing to read"}]
    assert row["stories"] == []
    assert "text" not in row["document"]
    assert row["document"]["path"] == "in/empty.txt"


def test_a_line_is_one_line_of_json_even_if_the_text_is_no_unicode() -> None:
    """Half a character (of a broken JSON escape) is written as its escape, and read back as what it was."""
    document = replace(document_of("a\u2028b\n\ud800 שלום", "odd"), paths=("in/\udce4.txt",))
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    write_line(inspection(document, (), ()), stream)
    stream.flush()
    (line,) = stream.buffer.getvalue().split(b"\n")[:-1]
    assert json.loads(line)["document"]["text"] == document.text
    assert json.loads(line)["document"]["path"] == document.paths[0]
