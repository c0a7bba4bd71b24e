"""Where: every place that one story names, with its position on the map where that can be settled."""

from __future__ import annotations

from typing import get_args

from variorum.analyze.places.finder import NOWHERE, WITHIN, find_places
from variorum.analyze.places.resolution import PlacedBy
from variorum.analyze.places.spotting import SpottedBy

__all__ = ["RULES", "find_places"]

# Every part of the name of a rule that a place may carry: how its name was found, and how it was put on the map.
RULES = frozenset((*get_args(SpottedBy), *get_args(PlacedBy), WITHIN, NOWHERE))
