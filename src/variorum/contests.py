"""Under which name what reports tell of one thing meets, where one says that it is so and another that it is not."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from variorum.model import Claim


def asked_under(claims: Iterable[Claim]) -> Mapping[str, str]:
    """Return, for what each claim is about, what it is asked under: of one person, the fullest name.

    Each claim names of whom it tells, and what that person is, if the story says. "The lawyer" is the one of whom some
    story tells the like by name and says that it is a lawyer.
    """
    by_state: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        name = next(iter(claim.participants), "")
        if name and claim.about.startswith(f"{name} "):
            by_state[claim.about.removeprefix(f"{name} ")][name].add(claim.predicate)
    return {f"{name} {state}": f"{_meant(name, names)} {state}" for state, names in by_state.items() for name in names}


def _meant(name: str, names: Mapping[str, AbstractSet[str]]) -> str:
    """Return whom a name or a description stands for among those of whom the like is told; itself if not known."""
    if name[:1].isupper():
        meant = [other for other in names if other.endswith(f" {name}")]
    else:
        role = name.removeprefix("the ")
        meant = [other for other, roles in names.items() if role in roles and other[:1].isupper()]
        meant = [other for other in meant if not any(longer.endswith(f" {other}") for longer in meant)]
    return max(meant, key=len) if meant and all(max(meant, key=len).endswith(other) for other in meant) else name
