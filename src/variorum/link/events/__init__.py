"""Which stories tell of the same happening, which of a later one, and when and where did it happen?

Stories are compared where an index says it is worth it (``candidates``), many pairs at once, by what they put forward:
words (``terms``, weighed in ``vectors``) and all else as columns and codes (``sketches``). Each likeness is weighed as
log-odds (``compare``); rounds of a series stay apart (``rounds``); groups form by average linkage (``clusters``);
``reasons`` says why. ``dates`` dates stories from their fellows, and events.
"""

from __future__ import annotations

from variorum.link.events.asides import tell_in_passing
from variorum.link.events.dates import date_datelines, date_events, date_stories
from variorum.link.events.linking import Known, compare_in_parts, find_events, keep_in_memory, tell_why
from variorum.link.events.notes import Notes, NoteTaker, take_notes

__all__ = [
    "Known",
    "NoteTaker",
    "Notes",
    "compare_in_parts",
    "date_datelines",
    "date_events",
    "date_stories",
    "find_events",
    "keep_in_memory",
    "take_notes",
    "tell_in_passing",
    "tell_why",
]
