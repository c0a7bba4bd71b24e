"""How things stand: talks, ceasefires, crossings, sanctions, deployments, people held or driven out; who says so.

What the reports claim is set out as one row a state: since when, until when, as of when, on whose word, disputed or
not.
Rounds of talks and the numbers of people belong to a storyline; a ceasefire, a crossing, sanctions or forces are one
thing through the whole record, whichever storylines tell of them. Nothing is assumed to last: a state carries the day
of the latest report that gives it. What would come next is suggested beside the last state of each, and is no row.
Source: declared, in force, violated, ended as in the ETH and PRIO Civil Conflict Ceasefire dataset (Clayton and others
2023); the table of states is ``stages.tsv``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.link.processes.ahead import rounds_denied, rounds_to_come, with_what_comes
from variorum.link.processes.deployments import deployments_of
from variorum.link.processes.people import BEFALLS, by_their_captors, people_in
from variorum.link.processes.persons import by_their_names
from variorum.link.processes.standing import standing_of
from variorum.link.processes.statements import POINTS, statements_in
from variorum.link.processes.storylines import as_one, storylines
from variorum.link.processes.talks import TOLD, rounds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.link.processes.ahead import Round
    from variorum.link.processes.statements import Statement
    from variorum.link.processes.storylines import Storyline
    from variorum.model import Actor, Event, EventStory, ProcessState, Report

_TELLING = frozenset({"outcome", *POINTS, *BEFALLS})  # a process shows by claims on one of these
_TALKS = "talks"  # what claims on a round are about says so
_OF_TWO = frozenset({"ceasefire", "crossing"})
_READ = frozenset({*_TELLING, *TOLD, "blame", "date", "other:purpose"})  # and is told by claims on these


def find_processes(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    actors: Sequence[Actor],
) -> tuple[ProcessState, ...]:
    """Answer: what is the state of each process, since when, as of when, and who says so?

    Returns:
        States by kind, process and order: rounds of talks in their order; ceasefires, crossings, routes and sanctions
        by the days of their states; deployments by country and place; how many are said to be held, freed, driven out
        or back.
    """
    sides = {name: one.affiliation for one in actors if one.kind == "PER" for name in (one.name, *one.variants)}
    found: list[ProcessState] = []
    rounds: list[ProcessState] = []
    coming: list[Round] = []
    denied: list[Round] = []
    standing: list[Statement] = []
    of_talks: list[Storyline] = []
    for storyline in storylines(reports, events, event_stories, sides, _TELLING, _READ):
        if any(_TALKS in s.claim.about for s in storyline.claims()):
            of_talks.append(storyline)
        found += people_in(storyline)
        standing += statements_in(storyline)
    joined = as_one(of_talks)
    for storyline in joined:
        rounds += rounds_of(storyline)
        coming += rounds_to_come(storyline)
        denied += rounds_denied(storyline)
    standing = _one_name(standing, actors, joined[0].lands if joined else {})
    standing = by_their_names(standing, {one.name: one.role for one in actors if one.kind == "PER" and one.role})
    found = by_their_captors(found)
    found += with_what_comes(rounds, coming, denied)
    found += standing_of(s for s in standing if s.kind != "deployment")
    found += deployments_of(s for s in standing if s.kind == "deployment")
    return tuple(sorted(found, key=_in_order))


def _in_order(state: ProcessState) -> tuple[str, str, str, int, str, str]:
    """Order states by process; the forces of a country by where they are."""
    place = state.place if state.kind == "deployment" else ""
    return state.kind, state.process, place, state.order, state.state, state.id


def _one_name(statements: Iterable[Statement], actors: Iterable[Actor], lands: Mapping[str, str]) -> list[Statement]:
    """Call each party by the name of the one actor that its name stands for: EU, European Union.

    The two of a truce or a border are called by their lands where another report names those.
    """
    said = list(statements)
    wanted = {party for s in said for party in s.parties}
    names: dict[str, set[str]] = {party: set() for party in wanted}
    for actor in actors if wanted else ():
        if actor.kind != "PER":
            for name in wanted & {actor.name, *actor.variants}:
                names[name].add(actor.name)
    known = {name: next(iter(of)) if len(of) == 1 else name for name, of in names.items()}
    return [replace(s, parties=tuple(known[party] for party in s.parties), name=_of_lands(s, lands)) for s in said]


def _of_lands(one: Statement, lands: Mapping[str, str]) -> str:
    """Return the name of a truce or a border with its two called by their lands: "Norland–Velmora"."""
    first, dash, rest = one.name.partition("–")
    other, space, noun = rest.partition(" ")
    if not dash or one.kind not in _OF_TWO or not {first, other, rest} & lands.keys():
        return one.name
    second = lands.get(rest) or f"{lands.get(other, other)}{space}{noun}"
    return f"{lands.get(first, first)}–{second}"
