"""Which forms of a name exclude one another, and which are one name, shortened or fuller."""

from __future__ import annotations

import pytest

from variorum.spelling import exclude_each_other, misspelt_words


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Greg Marr", "Gregory Marr", False),
        ("Jona Reed Holt", "Jona Holt", False),
        ("J. Holt", "Jona Holt, Jr.", False),
        ("Ilka Dornat", "Ilka Dornath", True),
        ("Ilka Dornat", "Ilka Dronat", True),
        ("Ilka Dornat", "Pavel Dornat", True),
        # an unseen pair
        ("Bart Oska", "Barton Oska", False),
        ("Marta Oska", "Marta Oksa", True),
    ],
)
def test_a_shortened_or_fuller_name_excludes_no_other(one: str, other: str, apart: bool) -> None:  # noqa: FBT001
    """Another letter, letters turned round and another first name do."""
    assert exclude_each_other(one, other) == apart
    assert exclude_each_other(other, one) == apart


def test_words_that_both_forms_have_are_spelt_alike() -> None:
    """Renee beside Reed is a further name, no misspelt one."""
    assert misspelt_words("Ines Reed", "Ines Renee Reed") == []
