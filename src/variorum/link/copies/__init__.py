"""Who copied whom: which stories took their words from another, how much, in which direction, and why.

Candidate pairs come from an index (:mod:`candidates`), each is compared word for word (:mod:`wording`,
:mod:`passages`), and the texts themselves are asked who took from whom (:mod:`credits`). The scale is METER's: wholly
derived, partially derived, shared quotes only.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from variorum.identity import make_id
from variorum.link.copies.candidates import find_pairs
from variorum.link.copies.credits import find_credits, find_direction
from variorum.link.copies.passages import compare, containment, find_passages
from variorum.link.copies.wording import find_wording
from variorum.model import Dependence, Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.config import CopiesConfig
    from variorum.link.copies.passages import Sharing
    from variorum.link.copies.wording import Wording
    from variorum.model import Derivation, Independence, Report

__all__ = ["find_dependences", "find_origins"]

# Wordings kept while pairs are worked through in order of date: bounds the memory, never the result.
_KEPT_WORDINGS = 4096


def find_dependences(reports: Sequence[Report], config: CopiesConfig) -> tuple[Dependence, ...]:
    """Say of every pair of stories that share wording who took from whom, how much, and why; sorted by id.

    Time and memory grow with the words read, not with the pairs of stories.
    """
    by_id = {report.story.id: report for report in reports}

    @functools.lru_cache(maxsize=_KEPT_WORDINGS)
    def wording(story_id: str) -> Wording:
        return find_wording(by_id[story_id], config.shingle_words)

    pairs = sorted(find_pairs(reports, config), key=lambda pair: _in_time(by_id, pair))
    found = [_dependence((by_id[a], by_id[b]), (wording(a), wording(b)), config) for a, b in pairs]
    return _with_families([one for one in found if one], by_id)


def _in_time(by_id: dict[str, Report], pair: tuple[str, str]) -> tuple[str, tuple[str, str]]:
    """Return a key that brings the pairs of one time together, so that wordings are made once."""
    return max(_date(by_id[story_id]) for story_id in pair), pair


def _date(report: Report) -> str:
    return report.story.published.earliest or ""


def _age(report: Report) -> tuple[bool, str, str]:
    """Return a key that sorts stories by date, the undated last, then by id."""
    return not _date(report), _date(report), report.story.id


# --- One pair -----------------------------------------------------------------------------------------------------


def _dependence(
    reports: tuple[Report, Report], wordings: tuple[Wording, Wording], config: CopiesConfig
) -> Dependence | None:
    """Compare two stories; ``None`` if neither took anything from the other."""
    if (wordings[0].running, reports[0].story.id) > (wordings[1].running, reports[1].story.id):
        reports, wordings = reports[::-1], wordings[::-1]
    sharing = compare(*wordings, config)
    verdict = classify(sharing, config)
    if verdict is None:
        return None
    derivation, reason = verdict
    direction = find_direction(
        reports, (find_credits(reports[0]), find_credits(reports[1])), sharing, derivation == "wholly derived", config
    )
    sign = direction.sign or (1 if _age(reports[0]) > _age(reports[1]) else -1)
    derived, origin = (0, 1) if sign > 0 else (1, 0)
    if derived:
        sharing = replace(compare(wordings[1], wordings[0], config))
    ids = reports[derived].story.id, reports[origin].story.id
    return Dependence(
        id=make_id("dependence", *sorted(ids)),
        derived_id=ids[0],
        origin_id=ids[1],
        derivation=derivation,
        direction="known" if direction.sign and derivation != "shared quotes only" else "unknown",
        reasons=(reason, *direction.reasons),
        common_origin=direction.common_origin,
        containment=round(containment(wordings[derived], wordings[origin]), 4),
        passages=find_passages(
            wordings[derived],
            wordings[origin],
            sharing,
            (reports[derived].document.id, reports[origin].document.id),
        ),
        family_id="",
    )


def classify(sharing: Sharing, config: CopiesConfig) -> tuple[Derivation, Reason] | None:
    """Say how much of the shorter of two stories is the other's, and why; ``None`` for independent wording."""
    likeness = (sharing.covered + sharing.matched) / 2
    needed = max(config.telling_words, config.telling_share * sharing.running)
    told = f"{sharing.telling} telling words in shared runs, the longest of {sharing.longest} words"
    if sharing.telling >= needed or sharing.rewritten >= config.rewritten_share:
        if likeness >= config.whole_share:
            return "wholly derived", Reason(
                f"{sharing.covered:.0%} of its words and {sharing.matched:.0%} of its sentences' content stand in the other",
                measure=round(likeness, 4),
                setting="whole_share",
            )
        if sharing.telling >= needed:
            return "partially derived", Reason(told, measure=float(sharing.telling), setting="telling_words")
        return "partially derived", Reason(
            f"{sharing.counterparts} of its sentences say the same in nearly the same words",
            measure=round(sharing.rewritten, 4),
            setting="rewritten_share",
        )
    if sharing.quoted >= config.quoted_words:
        return "shared quotes only", Reason(
            f"{sharing.quoted} shared words stand in quotations or statements; the rest is worded independently",
            measure=float(sharing.quoted),
            setting="quoted_words",
        )
    return None


# --- Families -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Family:
    """The stories of one origin, and the one that the others go back to as far as is known."""

    root: str
    members: tuple[str, ...]

    @property
    def id(self) -> str:
        return make_id("family", self.root)


def _families(ids: Iterable[str], dependences: Iterable[Dependence], by_id: dict[str, Report]) -> dict[str, _Family]:
    """Return the family of every story: what derivation, direct or by way of others, ties together."""
    parent = {story_id: story_id for story_id in ids}

    def top(story_id: str) -> str:
        while parent[story_id] != story_id:
            parent[story_id] = parent[parent[story_id]]
            story_id = parent[story_id]
        return story_id

    taken = set()
    for one in dependences:
        if one.derivation != "shared quotes only":
            parent[max(top(one.derived_id), top(one.origin_id))] = min(top(one.derived_id), top(one.origin_id))
            if one.direction == "known":
                taken.add(one.derived_id)
    members: dict[str, list[str]] = {}
    for story_id in sorted(parent):
        members.setdefault(top(story_id), []).append(story_id)
    found: dict[str, _Family] = {}
    for group in members.values():
        root = min(group, key=lambda story_id: (story_id in taken, *_age(by_id[story_id])))
        family = _Family(root, tuple(group))
        found.update(dict.fromkeys(group, family))
    return found


def _with_families(dependences: list[Dependence], by_id: dict[str, Report]) -> tuple[Dependence, ...]:
    """Return the dependences with the family of each derived story filled in, sorted by id."""
    families = _families(by_id, dependences, by_id)
    named = (replace(one, family_id=families[one.derived_id].id) for one in dependences)
    return tuple(sorted(named, key=lambda one: one.id))


def find_origins(reports: Sequence[Report], dependences: Sequence[Dependence]) -> dict[str, tuple[str, Independence]]:
    """Say of every story on which origin it rests: its family's id, and whether it is independent of all others.

    The story that the family goes back to is independent; a story that took from another is derived; where it is not
    known who took from whom, or where the stories share mostly statements, independence is not established.
    """
    by_id = {report.story.id: report for report in reports}
    families = _families(by_id, dependences, by_id)
    derived = {
        story_id
        for one in dependences
        if one.derivation != "shared quotes only"
        for story_id in ((one.derived_id,) if one.direction == "known" else (one.derived_id, one.origin_id))
        if one.direction == "known" or one.derivation == "wholly derived"
    }
    return {
        story_id: (families[story_id].id, _independence(story_id, families[story_id], derived))
        for story_id in sorted(by_id)
    }


def _independence(story_id: str, family: _Family, derived: set[str]) -> Independence:
    if story_id == family.root:
        return "independent"
    return "derived" if story_id in derived else "not established"
