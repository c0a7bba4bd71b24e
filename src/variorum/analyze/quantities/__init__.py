"""How many: every figure of one story as the range it states, with its unit or what it counts."""

from __future__ import annotations

from typing import get_args

from variorum.analyze.quantities.figures import QuantityRule
from variorum.analyze.quantities.finder import find_quantities

__all__ = ["RULES", "find_quantities"]

# The names of the rules that a quantity may carry.
RULES = frozenset(get_args(QuantityRule))
