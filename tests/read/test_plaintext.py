"""A text file is one document, whatever its encoding; what holds no text is one Problem."""

from __future__ import annotations

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.config import ReadConfig
from variorum.identity import make_id
from variorum.read import plaintext

CONFIG = ReadConfig()
REPORT = "KESTREL BAY — The mayor said “nobody was hurt”.\nThe ferry sails again on Friday.\n"


def test_the_documents_id_comes_from_its_bytes_and_its_text_is_unchanged() -> None:
    """Whatever the file is called."""
    data = REPORT.encode()
    (document,), problems = plaintext.read(data, "a.txt", CONFIG)
    (other,), _ = plaintext.read(data, "copy/of/a.txt", CONFIG)
    assert document.text == REPORT
    assert document.id == other.id == make_id("document", hashlib.sha256(data).hexdigest())
    assert document.paths == ("a.txt",)
    assert (document.title, document.published, document.outlet) == ("", "", "")
    assert not problems


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_report_reads_the_same_in_every_usual_encoding(encoding: str) -> None:
    """With Windows line ends too."""
    (document,), problems = plaintext.read(REPORT.replace("\n", "\r\n").encode(encoding), "a.txt", CONFIG)
    assert document.text == REPORT
    assert not problems


def test_mixed_line_ends_all_become_one() -> None:
    """Windows, old Macintosh and Unix in one file."""
    (document,), _ = plaintext.read(b"one\r\ntwo\rthree\n\r\nfour", "a.txt", CONFIG)
    assert document.text == "one\ntwo\nthree\n\nfour"


def test_a_file_that_ends_inside_a_character_is_kept_up_to_it_with_a_problem() -> None:
    """A download that broke off."""
    (document,), (problem,) = plaintext.read("The mayor of Łaniec said “no”".encode()[:-2], "a.txt", CONFIG)
    assert document.text == "The mayor of Łaniec said “no"
    assert "incomplete" in problem.message
    assert problem.document_id == document.id


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n ", "\ufeff".encode(), "\u200b\n\u00a0".encode(), b"\xff\xfe"])
def test_an_empty_or_blank_file_is_one_problem_and_no_document(data: bytes) -> None:
    """Nothing to read is said, not guessed."""
    documents, problems = plaintext.read(data, "a.txt", CONFIG)
    assert not documents
    assert [problem.path for problem in problems] == ["a.txt"]


def test_binary_data_under_a_text_files_name_is_one_problem() -> None:
    """A thousand random bytes, drawn with a fixed seed."""
    documents, problems = plaintext.read(random.Random(5).randbytes(1000), "a.txt", CONFIG)  # noqa: S311
    assert not documents
    assert "binary" in problems[0].message


def test_a_stray_nul_in_a_long_report_is_no_binary_file() -> None:
    """It stays where it was."""
    (document,), _ = plaintext.read((REPORT * 5 + "\0").encode(), "a.txt", CONFIG)
    assert document.text.endswith("\0")


def test_markdown_headings_keep_their_marks() -> None:
    """The segmenter types them."""
    (document,), _ = plaintext.read(b"# Ferry halted\n\nThe ferry was halted.\n", "a.md", CONFIG)
    assert document.text.startswith("# Ferry halted\n")


@given(st.binary(max_size=300))
def test_no_bytes_whatever_make_it_fail_and_its_text_can_always_be_stored(data: bytes) -> None:
    """One document or one Problem, and text that encodes."""
    documents, problems = plaintext.read(data, "a.txt", CONFIG)
    assert len(documents) == 1 or len(problems) == 1
    assert all(document.text.encode() and "\r" not in document.text for document in documents)
