"""Which counts of people are of the same people: of one day, of one sort, of one side."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from variorum.link.accounts.witnesses import CORRECTION, TAKEN_BACK
from variorum.people import SORTS, day_of, is_illness, sort_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Claim

    Groups = Mapping[str, Sequence[Witness]]

TOLLS: Final = frozenset({"killed", "injured", "missing", "displaced", "arrested"})
_TWO = 2
# One side's fighters are the other's villagers.
_LABELS: Final = frozenset({"fighters", "civilians"})
# Letters that a country and its people share at the least.
_STEM = 4
# Some of any sort: that a report counts them too sets no sorts apart.
_OF_ANY_SORT = frozenset({"children", "women"})


def tolls_apart(groups: Groups) -> dict[str, list[Witness]]:
    """Part tolls, given by what each is about, so that only counts of the same people meet."""
    return _by_side(_by_sort(_by_day(_by_illness(groups))))


def _by_illness(groups: Groups) -> Groups:
    """Set the dead of an illness apart where a report counts others beside them; else they are those of the event."""
    others = {w.story_id for about, group in groups.items() if not is_illness(about) for w in group}
    ill = [about for about in groups if is_illness(about)]
    if any(w.story_id in others for about in ill for w in groups[about]):
        return groups
    joined: dict[str, list[Witness]] = defaultdict(list)
    for about, group in groups.items():
        joined["" if about in ill else about].extend(group)
    return joined


def _by_day(groups: Groups) -> dict[str, list[Witness]]:
    """Let tolls of an earlier day meet those that another report dates to the night before or after.

    A day of which other reports tell on the spot, or on the morrow, is that of the event itself.
    """
    days = {about: day for about in sorted(groups) if (day := day_of(about)) is not None}
    fresh = {w.report.story.published.day for w in groups.get("", ())} - {None, ""}
    own = {day for day in days.values() for back in (0, 1) if (day + timedelta(days=back)).isoformat() in fresh}
    joined: dict[str, list[Witness]] = defaultdict(list)
    for about, group in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        day = days.get(about)
        near = [other for other in joined if day and other in days and abs((days[other] - day).days) <= 1]
        joined["" if day in own else near[0] if near else about].extend(group)
    return joined


def is_dated(claim: Claim) -> bool:
    """Say whether a report gives a toll for a day that it names."""
    return day_of(claim.about) is not None


def _by_sort(groups: Groups) -> dict[str, list[Witness]]:
    """Set the counts of one sort of people apart where any report counts that sort beside others.

    It says so in one breath ("among them two guards"), or counts two sorts each for itself. Soldiers meet no others,
    but whom one side calls rebels the other may call villagers. A figure taken back is of those whom the right one
    counts.
    """
    apart = {about for about in groups if about in SORTS} | _counted_beside(groups)
    right = {w.story_id: w for group in groups.values() for w in group if w.claim.modality == CORRECTION}
    parted: dict[str, list[Witness]] = defaultdict(list)
    for about, group in groups.items():
        for witness in group:
            meant = right.get(witness.story_id, witness) if witness.claim.modality == TAKEN_BACK else witness
            sort = sort_of(meant.claim.predicate) if about not in SORTS else ""
            parted[f"{sort} {about}".rstrip() if sort in apart else about].append(witness)
    return parted


def _counted_beside(groups: Groups) -> set[str]:
    """Return the sorts of people that reports count apart: two in one story, or two that nobody confounds."""
    told = {sort_of(w.claim.predicate) for w in groups.get("", ())} - {"", *_OF_ANY_SORT}
    counted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for about, group in groups.items():
        for witness in group:
            sort = about if about in SORTS else sort_of(witness.claim.predicate)
            if sort and sort not in _OF_ANY_SORT:
                counted[witness.story_id, "" if about in SORTS else about].add(sort)
    beside = {sort for sorts in counted.values() if len(sorts) > 1 for sort in sorts}
    return beside | (told - _LABELS if len(told) > 1 else set())


def _by_side(groups: Groups) -> dict[str, list[Witness]]:
    """Set the tolls of two countries apart where reports give those of both: each counts its own people."""
    parted: dict[str, list[Witness]] = {}
    for about, group in groups.items():
        sides = {side for witness in group if (side := whose(witness.claim))}
        if len(sides) < _TWO or (about and about not in SORTS):
            parted[about] = [*group]
            continue
        for witness in group:
            side = whose(witness.claim)
            known = next((other for other in sorted(sides) if one_people(other, side)), side)
            parted.setdefault(" of ".join(filter(None, (about, known))), []).append(witness)
    return parted


def one_people(a: str, b: str) -> bool:
    """Say whether two names are of one country: as it is called, or by its people ("Norland", "Norlandic")."""
    return a[:_STEM] == b[:_STEM]


def whose(claim: Claim) -> str:
    """Return of which country those counted are: as the words say, else that of whoever counts them."""
    return claim.participants[0] if claim.participants else claim.side
