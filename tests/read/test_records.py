"""JSON Lines: each good row a document, each bad one a Problem with its line."""

from __future__ import annotations

import json
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.config import ReadConfig
from variorum.read import records

if TYPE_CHECKING:
    from variorum.model import Document

CONFIG = ReadConfig()
GOOD = {
    "id": "kb-1",
    "text": "The ferry was halted on Monday.\r\nIt sails on Friday.",
    "title": "Ferry  halted",
    "published": "2025-03-04T08:15:00Z",
    "outlet": "Kestrel Bay Post",
    "url": "https://post.example/1",
    "language": "en",
    "views": 12,
}


def lines(*rows: object) -> bytes:
    """Rows as a file holds them; a text stands as it is."""
    return b"".join((row if isinstance(row, str) else json.dumps(row)).encode() + b"\n" for row in rows)


def read(*rows: object) -> tuple[list[Document], list[str]]:
    """Documents, and Problems as one text each."""
    documents, problems = records.read(lines(*rows), "f.jsonl", CONFIG)
    return documents, [f"{problem.path} {problem.message}" for problem in problems]


def test_a_row_is_a_document_with_its_own_id_and_metadata() -> None:
    """Other fields are ignored; line ends are normalised; times are written in full."""
    (document,), problems = read(GOOD)
    assert not problems
    assert document.id == "kb-1"
    assert document.text == "The ferry was halted on Monday.\nIt sails on Friday."
    assert document.title == "Ferry halted"
    assert document.published == "2025-03-04T08:15:00+00:00"
    assert (document.outlet, document.url, document.language) == ("Kestrel Bay Post", "https://post.example/1", "en")
    assert document.paths == ("f.jsonl",)


def test_the_digest_covers_what_is_used_and_nothing_else() -> None:
    """The order of fields and an unused field change nothing; the title does."""
    (one,), _ = read(GOOD)
    (two,), _ = read(dict(reversed({**GOOD, "views": 13}.items())))
    (three,), _ = read({**GOOD, "title": "Ferry sails"})
    assert one.sha256 == two.sha256 != three.sha256


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('{"id": "x", "text": "The ferry', "half-written JSON"),
        ('{"id": "x", ', "half-written JSON"),
        ("ferry halted", "not JSON"),
        ('{"id": "x" "text": "y"}', "not JSON"),
        ("[" * 100_000, "nested too deep"),
        ('{"id": ' + "1" * 5000 + ', "text": "y"}', "number too long"),
        ('"a text"', "not a JSON object"),
        ("null", "not a JSON object"),
        ({"text": "The ferry."}, "the field id is missing"),
        ({"id": None, "text": "The ferry."}, "the field id is missing"),
        ({"id": "  ", "text": "The ferry."}, "the field id is empty"),
        ({"id": 1.5, "text": "The ferry."}, "the field id is not a text"),
        ({"id": True, "text": "The ferry."}, "the field id is not a text"),
        ({"id": "x"}, "the field text is missing"),
        ({"id": "x", "text": " \n\u200b"}, "the field text is empty"),
        ({"id": "x", "text": ["The ferry."]}, "the field text is not a text"),
    ],
)
def test_a_bad_row_is_left_out_with_its_line_and_the_others_stay(row: object, said: str) -> None:
    """One Problem that says what is wrong and what to do."""
    documents, problems = read(GOOD, row, {"id": "kb-2", "text": "The ferry sails."})
    assert [document.id for document in documents] == ["kb-1", "kb-2"]
    (problem,) = problems
    assert problem.startswith("f.jsonl:2 ")
    assert said in problem
    assert "the row is left out; correct it" in problem


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("published", "4 March 2025", "not an ISO date"),
        ("published", "2025-02-30", "not an ISO date"),
        ("published", "0001-01-01", "cannot be right"),
        ("published", "9999-12-31T23:59:59Z", "cannot be right"),
        ("published", 1741075200, "not a text"),
        ("title", ["Ferry"], "not a text"),
        ("outlet", {"name": "Post"}, "not a text"),
        ("title", "Ferry \ud83d", "half characters"),
    ],
)
def test_an_optional_field_that_cannot_be_used_costs_one_problem_and_not_the_row(
    field: str, value: object, said: str
) -> None:
    """The report is kept without it, or without the half of a character."""
    (document,), (problem,) = read({**GOOD, field: value})
    assert document.text
    assert said in problem
    assert getattr(document, field).encode() in {b"", "Ferry \ufffd".encode()}


@pytest.mark.parametrize(
    ("given", "kept"),
    [("2025-03-04", "2025-03-04"), ("2025-03-04 08:15", "2025-03-04T08:15:00"), ("20250304", "2025-03-04"), ("", "")],
)
def test_dates_are_kept_in_the_extended_form(given: str, kept: str) -> None:
    """One form for one day."""
    (document,), problems = read({**GOOD, "published": given})
    assert document.published == kept
    assert not problems


def test_a_whole_number_is_an_id_as_it_is_written() -> None:
    """Data frames number their rows."""
    (document,), problems = read({"id": 7, "text": "The ferry."})
    assert document.id == "7"
    assert not problems


def test_a_file_that_breaks_off_keeps_all_but_its_last_row() -> None:
    """A copy that was interrupted, inside a character."""
    data = lines(GOOD, {"id": "kb-2", "text": "x"}) + '{"id": "kb-3", "text": "Łan”'.encode()[:-1]
    documents, (problem,) = records.read(data, "f.jsonl", CONFIG)
    assert len(documents) == 2
    assert problem.path == "f.jsonl:3"
    assert "half-written" in problem.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_and_utf16_and_windows_line_ends_are_read(encoding: str) -> None:
    """As a Windows shell writes them; a separator that only looks like a line end is none."""
    data = '{"id": "a", "text": "One\u2028two"}\r\n\r\n{"id": "b", "text": "Three"}\r\n'.encode(encoding)
    documents, problems = records.read(data, "f.jsonl", CONFIG)
    assert [document.text for document in documents] == ["One\u2028two", "Three"]
    assert not problems


def test_a_row_in_another_encoding_is_kept_with_a_remark() -> None:
    """One row of Latin-1 in a file of UTF-8."""
    data = lines(GOOD) + '{"id": "b", "text": "Le maire a déclaré"}\n'.encode("latin-1")
    documents, problems = records.read(data, "f.jsonl", CONFIG)
    assert documents[1].text == "Le maire a déclaré"
    assert [problem.path for problem in problems] == ["f.jsonl:2"]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
def test_a_file_without_rows_is_one_problem(data: bytes) -> None:
    """As an empty text file is."""
    assert len(records.read(data, "f.jsonl", CONFIG)[1]) == 1


def test_a_json_array_is_one_problem_that_says_how_to_write_it() -> None:
    """Not one for each of its lines."""
    documents, (problem,) = records.read(json.dumps([GOOD, GOOD], indent=1).encode(), "f.jsonl", CONFIG)
    assert not documents
    assert "one object a line" in problem.message


def test_a_file_of_another_kind_does_not_drown_the_reader_in_problems() -> None:
    """The first of them, and how many more."""
    documents, problems = records.read(b"a line of prose\n" * 5000 + lines(GOOD), "f.jsonl", CONFIG)
    assert len(documents) == 1
    assert len(problems) == CONFIG.max_row_problems + 1
    assert "4,900 more" in problems[-1].message


def test_a_row_beyond_the_limit_is_left_out() -> None:
    """The limit of one report holds for a row too."""
    data = lines(GOOD, {"id": "long", "text": "x" * 2000})
    documents, (problem,) = records.read(data, "f.jsonl", ReadConfig(max_bytes=1000))
    assert len(documents) == 1
    assert "the limit of 1,000 bytes" in problem.message


def make(text: str, path: str) -> Document:
    """A document under one id."""
    (document,), _ = records.read(lines({"id": "same", "text": text}), path, CONFIG)
    return document


def test_of_two_contents_under_one_id_the_longer_is_kept_in_any_order_at_once_or_in_parts() -> None:
    """And each of the others is one Problem."""
    inputs = [make("Two died.", "a"), make("Two died, police said.", "b"), make("Two died.", "c"), make("No.", "d")]
    whole = records.keep_one_each(inputs)
    assert whole[0][0].text == "Two died, police said."
    assert [problem.path for problem in whole[1]] == ["a", "c", "d"]
    for order in permutations(inputs):
        assert records.keep_one_each(order) == whole
        kept, first = records.keep_one_each(order[:2])
        kept, second = records.keep_one_each([*kept, *order[2:]])
        assert (kept, sorted({*first, *second}, key=lambda problem: problem.path)) == whole


def test_two_contents_under_one_id_in_one_file_cost_one_problem_at_the_line_of_the_shorter() -> None:
    """Wherever the longer stands; the same row twice costs none."""
    short, long = {"id": "a", "text": "Two died."}, {"id": "a", "text": "Two died, police said."}
    for rows, line in (((short, long, long), 1), ((long, short, long), 2)):
        (document,), (problem,) = read(*rows)
        assert document.text == "Two died, police said."
        assert problem.startswith(f"f.jsonl:{line} ")


def test_the_same_content_at_two_paths_is_one_document() -> None:
    """With both paths."""
    (document,), problems = records.keep_one_each([make("Two died.", "b"), make("Two died.", "a")])
    assert document.paths == ("a", "b")
    assert not problems


@given(st.binary(max_size=200))
def test_no_bytes_whatever_make_it_fail(data: bytes) -> None:
    """Documents or Problems; never both missing, never an exception."""
    documents, problems = records.read(data, "f.jsonl", CONFIG)
    assert documents or problems


@given(
    st.dictionaries(st.sampled_from(["id", "text", "title", "published", "outlet"]), st.from_type(object) | st.text())
)
def test_no_row_whatever_makes_it_fail(row: dict[str, object]) -> None:
    """What it returns can be stored."""
    try:
        data = lines(row)
    except (TypeError, ValueError):
        return
    for document in records.read(data, "f.jsonl", CONFIG)[0]:
        assert (document.id + document.text + document.title + document.published).encode()
