"""Under which name what reports tell of one thing meets, where one says that it is so and another that it is not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from variorum.model import Claim


def asked_under(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Return, for what each claim is about, what it is asked under: of one person, the fullest name.

    Each claim names of whom it tells, and what that person is, if the story says. "The lawyer" is the one of whom some
    story tells the like by name and says that it is a lawyer.
    """
    by_state: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        name = next(iter(claim.participants), "")
        if name and name in claim.about:
            before, _, after = claim.about.partition(name)
            by_state[before, after][name].add(claim.predicate)
    return {
        f"{before}{name}{after}": f"{before}{_meant(name, names)}{after}"
        for (before, after), names in by_state.items()
        for name in names
    }


def deaths_under(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Return, for what each reason is of, what it is asked under: of one death, the fullest name of whoever died.

    What befell one who somebody says is dead is told of his death.
    """
    given = list(claims)
    under = asked_under(replace(claim, about=_as_death(claim.about)) for claim in given)
    dead = {under.get(claim.about, claim.about) for claim in given if claim.about.startswith(DEATH)}
    found = {}
    for about in {claim.about for claim in given}:
        death = under.get(_as_death(about), _as_death(about))
        ill = about.startswith(_ILLNESS) and death not in dead
        found[about] = death.replace(DEATH, _ILLNESS, 1) if ill else death
    return found


def _as_death(about: str) -> str:
    return about.replace(_ILLNESS, DEATH, 1) if about.startswith(_ILLNESS) else about


# What befell one person, as reasons are told of it.
DEATH: Final = "death of "
_ILLNESS = "illness of "
# What opens a version of which it is only said that it was not so.
_NOT = "not "


def is_held_against(version: str, told: Container[str]) -> bool:
    """Say whether a version of a death counts beside others: that it was not a bullet, where somebody says it was."""
    return not version.startswith(_NOT) or version.removeprefix(_NOT) in told


def _meant(name: str, names: Mapping[str, AbstractSet[str]]) -> str:
    """Return whom a name or a description stands for among those of whom the like is told; itself if not known."""
    if name[:1].isupper():
        meant = [other for other in names if other.endswith(f" {name}")]
    else:
        role = name.removeprefix("the ")
        meant = [other for other, roles in names.items() if role in roles and other[:1].isupper()]
        meant = [other for other in meant if not any(longer.endswith(f" {other}") for longer in meant)]
    return max(meant, key=len) if meant and all(max(meant, key=len).endswith(other) for other in meant) else name
