"""Who in a story is a party to the conflict, and which of those who are given words speak for one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables.countries import COUNTRIES
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from variorum.model import Analysis, Entity, EventMention

# PLOVER's types of events that make a party of who does it, and of those it is done to.
_DONE_BY: Final = frozenset({"ASSAULT", "THREATEN", "SANCTION", "MOBILIZE"})
_DONE_TO: Final = frozenset({"ASSAULT", "THREATEN", "SANCTION", "ACCUSE"})
# What may fight, beside rebels and soldiers: bodies, states and peoples; civilians are hit, persons speak.
_KINDS: Final = frozenset({"ORG", "GPE", "NORP"})
# Of bodies that are attacked, those that fight; a hospital or an aid agency is no party for being hit.
_FIGHTS: Final = frozenset(
    """
    army armies force forces police militia militias rebel rebels fighter fighters guard guards troops soldiers navy
    insurgents militants government junta military separatists gunmen brigade battalion front movement
    """.split()  # noqa: SIM905 - a table reads best as text
)
# Bodies that judge, count or tell of a conflict from outside, whatever they say of its sides.
_OUTSIDE: Final = frozenset({"outlet", "agency"})
_STATES: Final[Mapping[str, str]] = {
    fold(name): country.names[0]
    for country in COUNTRIES
    for name in (*country.names, *country.capitals, *country.adjectives)
}


def find_parties(analysis: Analysis) -> Analysis:
    """Answer: who are the parties to the conflict of which a story tells, and which words are spoken for one?

    A party is a body, a state or a people that is told to have used force or threatened it, that accuses another, or
    against which that is done. A party that no quotation speaks for is a side without a source.

    Returns:
        The analysis with the parties among its entities marked, and each quotation with the party it speaks for.
    """
    kinds = {entity.id: entity for entity in analysis.entities}
    told = (m for m in analysis.event_mentions if not (m.negated or m.modality or m.tense == "future"))
    sides = {name for mention in told for name in _sides(mention, kinds)}
    entities = tuple(e if e.party == (e.id in sides) else replace(e, party=e.id in sides) for e in analysis.entities)
    by_name = {_state(e.name): e.id for e in reversed(entities) if e.party}
    by_arm = _only_ones((arm, e.id) for e in entities if e.party for arm in _arms(e.name))
    spoken_for = {entity.id: _party_of(entity, by_name, by_arm) for entity in entities}
    quotations = tuple(replace(q, party_id=spoken_for.get(q.speaker_id, "")) for q in analysis.quotations)
    return replace(analysis, entities=entities, quotations=quotations)


def _sides(mention: EventMention, entities: Mapping[str, Entity]) -> Iterator[str]:
    actor, recipient = entities.get(mention.actor_id), entities.get(mention.recipient_id)
    if actor is not None and mention.type in _DONE_BY and _may_fight(actor):
        yield actor.id
    if (
        recipient is not None
        and mention.type in _DONE_TO
        and _may_fight(recipient)
        and _is_hit_as_side(mention, recipient)
    ):
        yield recipient.id


def _may_fight(entity: Entity) -> bool:
    city = entity.subkind == "city" and fold(entity.name) not in _STATES
    body = entity.kind in _KINDS and entity.subkind not in _OUTSIDE and not city
    return body or (entity.kind == "PER" and not entity.named and _fights(entity))


def _is_hit_as_side(mention: EventMention, entity: Entity) -> bool:
    """Say whether who is attacked is one who fights, no place or house; whoever is accused or threatened is a side."""
    return mention.type != "ASSAULT" or _fights(entity) or fold(entity.name) in _STATES


def _fights(entity: Entity) -> bool:
    return entity.subkind in {"armed group", "government"} or bool(_FIGHTS & set(fold(entity.name).split()))


def _party_of(speaker: Entity, by_name: Mapping[str, str], by_arm: Mapping[str, str]) -> str:
    """Return the party that somebody is, or whose he is by affiliation or office; "" for everybody else."""
    if speaker.party:
        return speaker.id
    said = (speaker.affiliation, speaker.name, speaker.role)
    of = [by_name.get(_state(words), "") for words in said if words]
    of += [by_arm.get(arm, "") for words in said for arm in _arms(words)]
    return next((name for name in of if name), "")


def _arms(words: str) -> list[str]:
    """Return the words for those who fight that a name or an office holds: "army" of "Army spokesman"."""
    return [word.removesuffix("s") for word in fold(words).split() if word in _FIGHTS]


def _only_ones(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each key stands for where it stands for one thing only."""
    found: dict[str, set[str]] = {}
    for key, value in pairs:
        found.setdefault(key, set()).add(value)
    return {key: min(values) for key, values in found.items() if len(values) == 1}


def _state(words: str) -> str:
    """Return the state that a name, a capital or a people stands for, else the name itself in a plain form."""
    plain = fold(words).removeprefix("the ")
    return _STATES.get(plain, plain)
