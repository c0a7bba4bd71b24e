"""Patterns that look for letters first find what the regular expression finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.claims.tables import rows
from variorum.patterns import Pattern, needed_letters

TABLES = ("cues", "happenings", "scene", "tallies", "talks", "truces", "versions")


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (r"\bresign(?:s|ed|ation)?\b", (("resign",),)),
        (r"\b(?:cease-?fire|truce)\b", (("cease", "truce"),)),
        (r"\b(?:kill(?:ed|ing)?|murder\w*)\b (?:\w+ ){0,3}by gunmen\b", (("by gunmen",), ("kill", "murder"))),
        (r"(?:the )?(?P<who>[A-Z]\w+) died(?= in)", ((" died",),)),  # what may be missing is not looked for
        (r"dr[aou]wn(?:ed)?", (("drawn", "drown", "druwn"),)),
        (r"(?<=rock )dam(?! plan)", (("rock",), ("dam",))),  # what must not stand there is not looked for either
        (r"(?i:Opened Fire)", (("opened fire",),)),
        (r"in 19\d\d", (("in 19",),)),
        (r"\b(?:shot|\d+ hit)\b", ((" hit", "shot"),)),
        (r"\b(?:shot|[A-Z]\w+)\b", ()),  # one of the ways may hold any letters
        (r"\w+ (?:in|at|on) \w+", ()),
        (r"(?:killed)*", ()),
        (r"жертв", ()),  # letters beyond ASCII have cases of their own
    ],
)
def test_what_a_pattern_needs_is_read_off_it(words: str, needed: tuple[tuple[str, ...], ...]) -> None:
    """Only what stands in every match is needed, spelt out where it can be written in a few ways."""
    assert needed_letters(words) == needed


@pytest.mark.parametrize("text", ["KILLED", "Killed", "\u212aılled", "\u212aİlled", "The ſtorm \u212aILLED two"])
def test_capitals_and_their_odd_relatives_are_found_where_case_is_ignored(text: str) -> None:
    """The Kelvin sign is a k to :mod:`re`, the dotless and the dotted I an i, the long s an s."""
    pattern = Pattern(r"killed", re.IGNORECASE)

    assert pattern.may_match(text)
    assert [m.span() for m in pattern.finditer(text)] == [m.span() for m in pattern.expression.finditer(text)] != []


def test_it_is_asked_as_an_expression_is() -> None:
    """All four ways to ask give what the expression gives, and nothing where it gives nothing."""
    pattern = Pattern(r"(?P<who>[A-Z]\w+) died")
    asked = pattern.search, pattern.match, pattern.fullmatch

    assert [ask("Holt died")["who"] for ask in asked] == ["Holt"] * 3  # type: ignore[index]
    assert [ask("Holt lives") for ask in asked] == [None] * 3
    assert [m.span() for m in pattern.finditer("Ada died. Holt died", 5)] == [(10, 19)]
    assert list(pattern.finditer("Holt lives")) == []
    assert (dict(pattern.groupindex), pattern.pattern) == ({"who": 1}, r"(?P<who>[A-Z]\w+) died")


def test_a_text_of_any_length_is_searched() -> None:
    """Beyond a length the letters are not looked for, and the match is found all the same."""
    assert Pattern("truce").search("word " * 5_000 + "truce") is not None


# The capital I with a dot, the long s and the Kelvin sign are letters to lower case too.
WORDS = """
    Two people were shot dead killed in critical condition at the hospital police said talks between them collapsed
    broke down without an agreement ceasefire truce held declared first round 14 three others wounded arrested suspect
    opened fire on Monday drowned burned beaten to death by a bullet
    İn ſhot \u212ailled no arrests victim's . ; , - AR-15
"""


@settings(deadline=None, max_examples=60)  # the tables are read in the first
@given(st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join))
def test_no_row_of_a_table_finds_less_for_looking_at_letters_first(text: str) -> None:
    """Whatever sentence: the matches of each row are those of its regular expression."""
    for name in TABLES:
        for _, _, pattern in rows(name):
            found = [m.span() for m in pattern.finditer(text)]
            assert found == [m.span() for m in pattern.expression.finditer(text)], pattern.pattern
