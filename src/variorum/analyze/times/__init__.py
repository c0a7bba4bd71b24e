"""When: every expression of time in one story, and the story's own date where its words fix it.

The scanner sorts words into classes and reads expressions by a grammar over the classes (``rules``); each form is then
resolved against the publication day and the date last spoken of (``forms``). After TIMEX3 (ISO-TimeML) and the
rule-based taggers HeidelTime (Strötgen & Gertz 2013) and SUTime (Chang & Manning 2012), from which the split between
news, resolved against the publication day, and history, resolved against the date last spoken of, is taken.
"""

from __future__ import annotations

from variorum.analyze.times.dating import date_story
from variorum.analyze.times.finder import find_times
from variorum.analyze.times.rules import RULES as _GRAMMAR
from variorum.analyze.times.scanner import JOINED

__all__ = ["RULES", "date_story", "find_times"]

# Every part of the name of a rule that a time may carry; the examples are in tables/rules/times.tsv.
RULES = frozenset({*JOINED, *(rule.name for rule in _GRAMMAR)})
