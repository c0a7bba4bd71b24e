"""What made each kind of row: which stage, which file of it, which entry of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.model import LedgerEntry

# The file that finds each kind of thing; its first part is the stage.
MADE_BY = {
    "document": "read",
    "story": "segment.stories",
    "mention": "analyze.mentions",
    "entity": "analyze.mentions",
    "time": "analyze.times",
    "quantity": "analyze.quantities",
    "place": "analyze.places",
    "quotation": "analyze.quotations",
    "event mention": "analyze.triggers",
    "claim": "analyze.claims",
    "dependence": "link.copies",
    "family": "link.copies",
    "actor": "link.entities",
    "event": "link.events",
    "storyline": "link.events",
    "decision": "link.events",
    "point": "link.accounts",
    "discrepancy": "link.discrepancies",
    "process": "link.processes",
    "judgement": "judge",
}


def entry_for(noun: str, entries: Iterable[LedgerEntry]) -> LedgerEntry | None:
    """Return the ledger's entry for what made this kind of thing: of the file if there is one, else of its stage."""
    by_stage = {entry.stage: entry for entry in entries}
    file = MADE_BY.get(noun, "")
    return by_stage.get(file) or by_stage.get(file.partition(".")[0])
