"""One expression of time as the grammar read it, before its neighbours are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.times import forms

if TYPE_CHECKING:
    from variorum.analyze.times.forms import Form
    from variorum.analyze.times.tokens import Token


class Reading(NamedTuple):
    """Which tokens ``[start, end)`` are an expression of time, by which rule, and what they say."""

    start: int
    end: int
    rule: str
    form: Form

    def saying(self, form: Form) -> Reading:
        """Return the same words with another meaning."""
        return self._replace(form=form)


def words_between(tokens: list[Token], left: Reading, right: Reading) -> list[str]:
    """List the words between two readings, in small letters."""
    return [token.form for token in tokens[left.end : right.start]]


def word_before(tokens: list[Token], reading: Reading) -> str:
    """Return the word before a reading, in small letters; empty if there is none."""
    return tokens[reading.start - 1].form if reading.start else ""


def is_bare_hour(form: Form) -> bool:
    """Say whether a form is a clock time without a day."""
    return isinstance(form, forms.Calendar) and form.clock is not None and form == forms.Calendar(clock=form.clock)
