"""Where: every place that one story names, with its position on the map where that can be settled."""

from __future__ import annotations

from variorum.analyze.places.finder import find_places

__all__ = ["find_places"]
