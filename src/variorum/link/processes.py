"""How things stand: rounds of talks, ceasefires, crossings, deployments, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Actor, Event, EventStory, ProcessState, Report


def find_processes(
    reports: Sequence[Report],  # noqa: ARG001
    events: Sequence[Event],  # noqa: ARG001
    event_stories: Sequence[EventStory],  # noqa: ARG001
    actors: Sequence[Actor],  # noqa: ARG001
) -> tuple[ProcessState, ...]:
    """Answer: what is the state of each process, since when, and who says so?"""
    return ()
