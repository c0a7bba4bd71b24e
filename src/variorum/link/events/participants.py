"""Who takes part in an event, by the leads of its reports?"""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.link.events.labels import Lead
    from variorum.model import Actor, Independence

    Origins = Mapping[str, tuple[str, Independence]]

_MOST: Final = 8  # participants shown


class ActorOf:
    """Which actor is each entity? As sorted hashes of 64 bits, like the ids: there are a million entities.

    They are Python's own, which strings keep: what they are is of no account, but that no two are the same.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._actors: list[str] = []
        hashes, numbers = array("q"), array("i")
        for actor in actors:
            hashes.extend(map(hash, actor.entity_ids))
            numbers.extend([len(self._actors)] * len(actor.entity_ids))
            self._actors.append(actor.id)
        found = np.frombuffer(hashes, np.int64)
        order = np.argsort(found, kind="stable")
        self._hashes, self._numbers = found[order], np.frombuffer(numbers, np.int32)[order]

    def among(self, entity_ids: Iterable[str]) -> dict[str, str]:
        """Return the ids of the actors that these entities are; entities without a name are left out."""
        asked = list(entity_ids)
        if not asked or not len(self._hashes):
            return {}
        wanted = np.array(list(map(hash, asked)), np.int64)
        at = np.minimum(np.searchsorted(self._hashes, wanted), len(self._hashes) - 1)
        known = np.flatnonzero(self._hashes[at] == wanted)
        numbers = self._numbers[at[known]].tolist()
        return {asked[place]: self._actors[number] for place, number in zip(known.tolist(), numbers, strict=True)}


def participants_of(leads: Sequence[Lead], actor_of: Mapping[str, str], origins: Origins) -> tuple[str, ...]:
    """Return the actors that the leads of most origins name, the most often named first, as actor ids.

    ``actor_of`` are the actors of the entities that the leads name.
    """
    families: dict[str, set[str]] = {}
    for lead in leads:
        family = origins.get(lead.story_id, (lead.story_id, ""))[0]
        families.setdefault(family, set()).update(filter(None, map(actor_of.get, lead.entities)))
    counted = Counter(actor for named in families.values() for actor in named)
    enough = len(families) / 2
    ranked = sorted(counted, key=lambda actor: (-counted[actor], actor))
    return tuple(actor for actor in ranked if counted[actor] >= enough)[:_MOST]
