"""Kinds of happening that accounts date: one name for the verbs and nouns by which reports tell of the same thing."""

from __future__ import annotations

from functools import lru_cache

from variorum.analyze.claims.tables import rows

# Happenings of which one is the matter of a story, and those that make a story one of politics instead.
INCIDENTS = frozenset(name for name, kind, _ in rows("happenings") if kind == "incident")
POLITICS = frozenset(name for name, kind, _ in rows("happenings") if kind == "politics")


@lru_cache(maxsize=4096)
def happenings_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the happenings that a stretch of text tells of, as (name, start, end), in order of the words."""
    found = [(name, m.start(), m.end()) for name, _, pattern in rows("happenings") for m in pattern.finditer(text)]
    kept: list[tuple[str, int, int]] = []
    for name, start, end in found:
        if not any(start < e and s < end for _, s, e in kept):
            kept.append((name, start, end))
    return tuple(sorted(kept, key=lambda entry: (entry[1], entry[2], entry[0])))
