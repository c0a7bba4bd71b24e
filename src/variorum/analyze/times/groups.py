"""What a rule of time is made of: the tokens its pattern named, and what several builders read of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.times import forms

if TYPE_CHECKING:
    import re

    from variorum.analyze.times.placing import Bound
    from variorum.analyze.times.tokens import Token


@dataclass(frozen=True, slots=True)
class Groups:
    """The tokens that a pattern named, by name."""

    tokens: list[Token]
    match: re.Match[str]

    def get(self, name: str) -> Token | None:
        """Return the token of a group, ``None`` if it took no part or the pattern has no such group."""
        if name not in self.match.re.groupindex:
            return None
        start = self.match.start(name)
        return self.tokens[start] if start >= 0 and self.match.end(name) > start else None

    def number(self, name: str) -> int | None:
        """Return the whole number a group stands for."""
        token = self.get(name)
        return int(token.value) if token is not None and isinstance(token.value, int | float) else None

    def text(self, name: str) -> str:
        """Return what a group stands for as text, empty if it took no part."""
        token = self.get(name)
        return "" if token is None else str(token.value)


Builder = Callable[[Groups], forms.Form | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of writing a time: its name, its pattern and what it means."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


def edge_of(g: Groups) -> str:
    """Return the edge of a period that its words tell: START, MID, END, BEFORE, AFTER; empty if none."""
    return g.text("e") or g.text("b") or g.text("e2")


def year_of(g: Groups) -> int | None:
    """Return the year, negative before Christ."""
    year = g.number("Y")
    return -year if year is not None and g.text("B") == "BC" else year


def form_after(g: Groups) -> str:
    """Return the word behind the match, in small letters."""
    end = g.match.end()
    return g.tokens[end].form if end < len(g.tokens) else ""


def amount_of(g: Groups) -> float | None:
    """Return the number of units: that of the group "n", one for "a", a half for "half", and the group "half"."""
    token = g.get("n")
    more = 0.5 if g.get("half") is not None else 0.0
    if token is not None and isinstance(token.value, int | float):
        return float(token.value) + more
    if token is not None and token.kind in "aA":
        return (0.5 if token.kind == "A" else 1.0) + more
    return None


def bound_of(g: Groups) -> Bound:
    """Return whether the words say that a distance is less or more than told; "nearly" and "just over" are about it."""
    before = {t.form for t in g.tokens[g.match.start() : g.match.end()] if t.kind == "m"}
    return "less than" if before & _LESS else "more than" if before & _MORE else ""


_LESS = frozenset({"less than", "fewer than", "under", "no more than", "not more than", "at most"})
_MORE = frozenset({"more than", "over", "at least", "no less than"})


def unit_of(g: Groups) -> str:
    """Return the code of the unit of time that was matched."""
    return g.text("u")
