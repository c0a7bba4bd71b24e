"""How many: every figure of one story as the range it states, with its unit or what it counts."""

from __future__ import annotations

from variorum.analyze.quantities.finder import find_quantities

__all__ = ["find_quantities"]
