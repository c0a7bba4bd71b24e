"""No text whatever makes `inspect` fail, or return a span outside its text."""

from __future__ import annotations

import hashlib
import importlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum import Config, Document
from variorum.identity import make_id
from variorum.publish.inspection import inspection, json_line
from variorum.text import forms, words

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whole records: tracing which lines they pass takes longer than the tests, and narrower tests pass them too.
pytestmark = pytest.mark.untraced

examine = importlib.import_module("variorum.build").examine

# What rules look for, cut short, doubled, in the wrong place.
PIECES = [
    *(
        "ANKARA, Turkey (AP) — ",
        "“",
        "”",
        '"',
        "’s",
        "said",
        " told The ",
        "at least ",
        "12",
        "dozens",
        "early Wednesday",
    ),
    *("Oct. 19", "2025-02-30", "(TTP)", "Minister ", "General ", "according to ", "\n", "\n\n", "\t", "\r", "\u2028"),
    *("\u200f", "\ufeff", "\x00", "𝒳", "é", "🙂", "السلام", "U.S.", "...", "—", "killed ", "between 12 and 15 "),
    *("Reuters", "By ", "# ", "date 2025-10-29 ", "(AP Photo/", ")", "the ", "Kabul ", "he ", "X", "-1", "\ud800"),
    *("1,000,000,000,000,000,000,000", "a" * 300, "’", "‘", "», ", "yesterday", "next Friday", "99:99", "%", "$5"),
    *("29 February 2023", "00/00/0000"),
]
texts = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Every start and end of an inspection, with the part it lies in."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value["start"], value["end"], value.get("in", "text")
        for name, inner in value.items():
            if name in {"content", "cue", "source"} and isinstance(inner, list):
                yield from ((start, end, value.get("in", "text")) for start, end, *_ in inner)
            elif name == "sentences":
                yield from ((start, end, rest[0] if rest else "text") for start, end, *rest in inner)
            else:
                yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def inspected(text: str, title: str = "", published: str = "") -> dict[str, Any]:
    document = Document(
        make_id("document", text, title), "0" * 64, text, title=title, published=published, language="en"
    )
    found = examine(document, Config())
    assert [problem.message for problem in found.problems if "not analysed" in problem.message] == []
    return inspection(document, found.problems, found.reports, tokens=True)


@given(
    text=texts, title=texts, published=st.sampled_from(["", "2025-10-29", "2025-10-29T06:00Z", "soon", "0001-01-01"])
)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_inspected(text: str, title: str, published: str) -> None:
    """Whatever the text, title and date: no failure, spans inside, stories that tile the text, valid JSON."""
    row = inspected(text, title, published)
    sizes = {"text": len(text), "title": len(title)}

    assert [span for span in spans(row["stories"]) if not 0 <= span[0] <= span[1] <= sizes[span[2]]] == []
    edges = [edge for story in row["stories"] for edge in (story["start"], story["end"])]
    assert edges == sorted(edges)
    assert json.loads(json_line(row))


@pytest.mark.untraced  # the time a user waits, which tracing would treble
@pytest.mark.parametrize(
    ("piece", "times"),
    [("word ", 10_000), ("Aaa ", 5_000), ("“", 3_000), ("(", 5_000), ("1", 20_000), ("a.b.", 5_000), ("\n", 20_000)],
    ids=["words", "names", "quotes", "brackets", "digits", "points", "lines"],
)
def test_long_monotonous_text_takes_no_forever(piece: str, times: int) -> None:
    """No rule runs away: the test would not end within the limit of the test run."""
    row = inspected(piece * times)

    assert len(row["stories"]) <= 1


@given(texts)
def test_the_forms_of_words_are_those_that_words_give(text: str) -> None:
    """They are folded at one go where nobody asks for their places."""
    assert forms(text) == [word.form for word in words(text)]


@given(st.lists(st.one_of(texts, st.integers(-(2**40), 2**40)), max_size=4))
def test_an_id_is_of_the_json_of_its_parts(parts: list[str | int]) -> None:
    """Whatever writes the JSON, and with a lone surrogate as well."""
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    assert make_id("story", *parts) == f"st_{hashlib.sha256(written).hexdigest()[:16]}"
