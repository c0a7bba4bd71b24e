"""Accounts: the points of an event, each story's value on them, and how values of one point compare."""

from __future__ import annotations

from variorum.link.accounts.contrasts import contrast
from variorum.link.accounts.notes import Notes
from variorum.link.accounts.points import find_points, find_points_in_parts, put_together, take_notes

__all__ = ["Notes", "contrast", "find_points", "find_points_in_parts", "put_together", "take_notes"]
