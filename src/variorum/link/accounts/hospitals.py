"""When two reports tell of one hospital: its name may be left out, shortened or misspelt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.link.accounts.wording import spelt_alike
from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from variorum.config import AccountsConfig

# Points answered by a hospital.
HOSPITALS: Final = frozenset({"other:hospital", "other:place of death"})
_IN_HOSPITAL: Final = frozenset({"hospitalized", "surgery"})
_A_HOSPITAL: Final = re.compile(r"hospital|medical|center|health|infirmary|clinic", re.IGNORECASE)
_OF_ANY_NAME: Final = frozenset(
    {"hospital", "medical", "center", "trauma", "health", "university", "memorial", "regional", "general", "infirmary"}
)
_OF_NO_NAME: Final = frozenset(
    {
        "hospital", "hospitals", "a", "an", "the", "two", "three", "several", "another", "different", "local", "area",
        "nearby", "center", "trauma", "regional", "city", "county",
    }
)  # fmt: skip


def is_any_condition(value: str) -> bool:
    """Say whether an answer only tells that somebody lay in a hospital, not how he fared."""
    return value in _IN_HOSPITAL or value.endswith("hospital")


def is_any_hospital(value: str) -> bool:
    """Say whether an answer tells of a hospital without its name, as reports do that leave it out."""
    return "hospital" in value.casefold() and _OF_NO_NAME.issuperset(forms(value))


def one_without_name(values: Iterable[str]) -> bool:
    """Say whether all tell of a hospital, and one of them leaves out its name."""
    told = list(values)
    return all(_A_HOSPITAL.search(value) for value in told) and any(map(is_any_hospital, told))


def one_hospital(one: AbstractSet[str], other: AbstractSet[str], config: AccountsConfig) -> bool:
    """Say whether the telling words of two names are the same, but for those of every hospital, or misspell one."""
    a, b = one - _OF_ANY_NAME, other - _OF_ANY_NAME
    only_a, only_b = sorted(a - b), sorted(b - a)
    spelt = len(only_a) == len(only_b) == 1 and spelt_alike(only_a[0], only_b[0], config)
    return bool(a and b) and (a <= b or b <= a or spelt)
