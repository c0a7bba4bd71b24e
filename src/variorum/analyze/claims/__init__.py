"""Claims: what a story says is so, point by point, and on whose word.

One module a family of points; each reads the same laid-out :class:`~variorum.analyze.claims.page.Page`.
"""

from __future__ import annotations

from variorum.analyze.claims.rules import RULES
from variorum.analyze.claims.story import find_claims

__all__ = ["RULES", "find_claims"]
