"""The names of the rules that claims carry; each has its example in tables/rules/claims.tsv."""

from __future__ import annotations

from typing import Literal, get_args

from variorum.analyze.claims.tables import named_rows

Rule = Literal[
    "counted by role",
    "count of a part",
    "another's count",
    "told in words",
    "counted up",
    "size of a set",
    "count of things",
    "corrects itself",
    "happening beside its time",
    "speech beside its time",
    "when it began",
    "hour of the happening",
    "hour in passing",
    "hour of a deed",
    "fate of one",
    "one of the dead",
    "one of several versions",
    "named without a pattern",
    "place in a clause",
    "open point",
    "state",
    "step",
    "turn",
    "free or still held",
    "round to come",
    "outcome of talks",
    "talks between",
    "truce between",
    "talks held in",
    "length of talks",
    "mediated by",
    "came to the talks",
    "demands at talks",
    "deploys",
    "takes back",
    "sent for",
    "accuses",
    "blames",
    "accused",
    "charged",
    "against",
    "says",
    "says of the other side",
    "speaks of",
    "answered",
    "denies",
    "did it",
    "so or not so",
    "because",
    "where or how of a deed",
    "where something was",
    "when or how long of a deed",
    "how many of a thing",
    "how many there were in all",
    "told otherwise in the next breath",
    "of a named thing",
]
# Rules that are rows of a table, and carry the name of the row.
_TABLES = ("charges", "places", "persons")
RULES: frozenset[str] = frozenset((*get_args(Rule), *(name for table in _TABLES for name, _ in named_rows(table))))
