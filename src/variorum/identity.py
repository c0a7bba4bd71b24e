"""Ids and digests made from content: the same input gives the same record.

An id is a prefix that tells a reader what kind of thing it names, and sixteen hexadecimal digits of the SHA-256 of its
parts: enough that a record of ten million things has a chance of one in 370,000 that any two ids collide.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

# What an id's prefix names. `explain` reads it, so a prefix is never reused for another noun.
PREFIXES = {
    "document": "doc",
    "story": "st",
    "mention": "m",
    "entity": "e",
    "time": "t",
    "quantity": "n",
    "place": "pl",
    "quotation": "q",
    "event mention": "x",
    "claim": "cl",
    "dependence": "cp",
    "family": "fam",
    "actor": "a",
    "event": "ev",
    "storyline": "sl",
    "decision": "dec",
    "point": "pt",
    "discrepancy": "d",
    "process": "pr",
    "judgement": "j",
}
_DIGITS = 16
_JOINED = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def make_id(noun: str, *parts: str | int) -> str:
    """Return the id of a thing of the given noun that these parts, in this order, determine.

    >>> make_id("story", "doc_1", 0, 5274)
    'st_fb27d222af2c7671'

    Raises:
        KeyError: ``noun`` is not in :data:`PREFIXES`.
    """
    try:
        joined = msgspec.json.encode(parts)  # the same bytes, in a tenth of the time
    except UnicodeEncodeError:  # a lone surrogate
        joined = _JOINED.encode(parts).encode("utf-8", "surrogatepass")
    return f"{PREFIXES[noun]}_{hashlib.sha256(joined).hexdigest()[:_DIGITS]}"


def digest(lines: Iterable[str]) -> str:
    """Return the SHA-256, in hexadecimal, of lines of text taken in the order given, each closed by a line end."""
    state = hashlib.sha256()
    for line in lines:
        state.update(line.encode("utf-8", "surrogatepass"))
        state.update(b"\n")
    return state.hexdigest()
