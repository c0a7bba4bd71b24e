"""Who copied whom: which stories took their words from another, how much, in which direction, and why.

Candidate pairs come from an index (:mod:`candidates`), each is compared word for word (:mod:`wording`,
:mod:`passages`), and the texts themselves are asked who took from whom (:mod:`credits`). The scale is METER's: wholly
derived, partially derived, shared quotes only.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.joining import join_pairs
from variorum.link.copies.candidates import find_pairs, find_shingles
from variorum.link.copies.credits import Finding, find_credits, find_direction, find_giver, one_agency
from variorum.link.copies.newsrooms import join_newsrooms
from variorum.link.copies.passages import compare, containment, find_passages
from variorum.link.copies.reading import read_words
from variorum.link.copies.retelling import find_retelling
from variorum.link.copies.statements import find_again, find_openings, find_quoting, find_statements
from variorum.link.copies.wording import find_wording, less_stock
from variorum.memory import paused_collector
from variorum.model import Dependence, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from variorum.config import CopiesConfig
    from variorum.link.copies.candidates import Shingles
    from variorum.link.copies.credits import Credits
    from variorum.link.copies.passages import Sharing
    from variorum.link.copies.reading import Reading
    from variorum.link.copies.vocabulary import Hashes
    from variorum.link.copies.wording import Wording
    from variorum.model import Derivation, Independence, Report, Rulings

__all__ = ["Notes", "find_dependences", "find_origins", "join_newsrooms", "take_notes"]

# Stories whose wording is kept while pairs are worked through: bounds the memory, never the result.
_KEPT = 1024


class Notes(NamedTuple):
    """What is read of one story alone, before any two are compared.

    Its runs of words and the beginnings of what it quotes, by which pairs are found; its wording, by which they are
    compared, and the words it is made of; and what it shows of where it comes from, by which it is told who took from
    whom.
    """

    shingles: Shingles
    openings: Hashes
    words: Reading
    wording: Wording
    credits: Credits


def take_notes(report: Report, config: CopiesConfig) -> Notes:
    """Answer: which words does a story have, which of them in a row, which does it give as somebody's, and whose?"""
    words = read_words(report)
    return Notes(
        shingles=find_shingles(report, config),
        openings=find_openings(report),
        words=words,
        wording=find_wording(report.story.id, words, config.shingle_words),
        credits=find_credits(report),
    )


class _Noted:
    """The notes of stories: those taken before, or else each read when it is asked for."""

    def __init__(self, config: CopiesConfig, taken: Callable[[Report], Notes] | None) -> None:
        self._config = config
        self._taken = taken

    def shingles(self, report: Report) -> Shingles:
        return self._taken(report).shingles if self._taken else find_shingles(report, self._config)

    def openings(self, report: Report) -> Hashes:
        return self._taken(report).openings if self._taken else find_openings(report)

    def words(self, report: Report) -> Reading:
        return self._taken(report).words if self._taken else read_words(report)

    def wording(self, report: Report, read: Callable[[], Reading]) -> Wording:
        if self._taken:
            return self._taken(report).wording
        return find_wording(report.story.id, read(), self._config.shingle_words)

    def credits(self, report: Report) -> Credits:
        return self._taken(report).credits if self._taken else find_credits(report)


@paused_collector()
def find_dependences(
    reports: Sequence[Report],
    config: CopiesConfig,
    rulings: Rulings | None = None,
    noted: Callable[[Report], Notes] | None = None,
) -> tuple[Dependence, ...]:
    """Say of every pair of stories that share wording who took from whom, how much, and why; sorted by id.

    Time and memory grow with the words read, not with the pairs of stories. Pairs of which people have decided that
    neither took text from the other are left out. ``noted`` gives the notes of a story that were taken before.
    """
    by_id = {report.story.id: report for report in reports}
    notes = _Noted(config, noted)
    pairs, stock = find_pairs(reports, config, notes.shingles)

    @functools.lru_cache(maxsize=_KEPT)
    def read(story_id: str) -> Reading:
        return notes.words(by_id[story_id])

    @functools.lru_cache(maxsize=_KEPT)
    def shown(story_id: str) -> Credits:
        return notes.credits(by_id[story_id])

    @functools.lru_cache(maxsize=_KEPT)
    def wording(story_id: str) -> Wording:
        words = functools.partial(read, story_id)
        return less_stock(notes.wording(by_id[story_id], words), words, stock, config.shingle_words)

    ruled_out = rulings.not_copies if rulings else frozenset()
    candidates = sorted({*pairs, *find_quoting(reports, config, notes.openings)} - ruled_out)
    compared = (_compare((wording(one), wording(other)), config) for one, other in _in_turn(candidates, by_id))
    found = [_retold(one, by_id, read, config) or _directed(one, by_id, shown, config) for one in compared]
    return _with_families([one for one in found if one], by_id)


def _in_turn(pairs: Sequence[tuple[str, str]], by_id: dict[str, Report]) -> list[tuple[str, str]]:
    """Order pairs so that each wording is made once: those that hang together in one go, by their dates within it.

    A text reprinted every year pairs stories of all years, so that the order of dates alone would not do.
    """
    first = join_pairs(pairs)

    def turn(pair: tuple[str, str]) -> tuple[str, str, tuple[str, str]]:
        return first[pair[0]], max(_date(by_id[story_id]) for story_id in pair), pair

    return sorted(pairs, key=turn)


def _date(report: Report) -> str:
    return report.story.published.earliest or ""


def _age(report: Report) -> tuple[bool, str, str]:
    """Return a key that sorts stories by date, the undated last, then by id."""
    return not _date(report), _date(report), report.story.id


# --- One pair -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Two stories compared: the shorter first, what they share, and what that makes of it, if anything."""

    shorter: Wording
    longer: Wording
    sharing: Sharing
    derivation: Derivation | None
    reasons: tuple[Reason, ...]

    def reports(self, by_id: dict[str, Report]) -> tuple[Report, Report]:
        return by_id[self.shorter.story_id], by_id[self.longer.story_id]


def _compare(wordings: tuple[Wording, Wording], config: CopiesConfig) -> _Likeness:
    """Compare the wording of two stories."""
    shorter, longer = sorted(wordings, key=lambda one: (one.running, one.story_id))
    sharing = compare(shorter, longer, config)
    return _Likeness(shorter, longer, sharing, *(classify(sharing, config) or (None, ())))


def _retold(
    one: _Likeness, by_id: dict[str, Report], read: Callable[[str], Reading], config: CopiesConfig
) -> Dependence | None:
    """Return the dependence of a story that retells another in its own words; ``None`` where none does.

    Where no run of words long enough for a passage is shared, the passages are the statements that both quote.
    """
    if one.derivation not in {None, "shared quotes only"}:
        return None
    reports = one.reports(by_id)
    retold = find_retelling(reports, read, config)
    if not retold:
        return None
    finding = Finding(retold.sign, (retold.reason,), retold.common_origin)
    found = _dependence(one, "partially derived", finding, by_id, config)
    later, earlier = reports[:: retold.sign]
    return replace(
        found, passages=found.passages or find_again(find_statements(later), earlier, read(earlier.story.id))
    )


def _directed(
    one: _Likeness, by_id: dict[str, Report], shown: Callable[[str], Credits], config: CopiesConfig
) -> Dependence | None:
    """Return the dependence of two stories that share wording, and who took from whom; ``None`` where they do not."""
    if one.derivation is None:
        return None
    reports = one.reports(by_id)
    if one.derivation == "shared quotes only":
        documents = reports[0].document.id, reports[1].document.id
        passages = find_passages(one.shorter, one.longer, one.sharing, documents)
        said = max((p for p in passages if p.kind == "quotation"), key=lambda p: p.derived.end - p.derived.start)
        finding = find_giver(reports, (said.derived, said.origin))
    else:
        whole = one.derivation == "wholly derived"
        both = shown(one.shorter.story_id), shown(one.longer.story_id)
        finding = find_direction(reports, both, one.sharing, config, whole=whole)
    return _dependence(one, one.derivation, finding, by_id, config)


def _dependence(
    one: _Likeness, derivation: Derivation, finding: Finding, by_id: dict[str, Report], config: CopiesConfig
) -> Dependence:
    """Make a dependence of two stories found alike; of unknown direction, in order of date."""
    reports = one.reports(by_id)
    sign = finding.sign or (1 if _age(reports[0]) > _age(reports[1]) else -1)
    derived, origin = (one.shorter, one.longer)[::sign]
    sharing = one.sharing if sign > 0 else compare(derived, origin, config)
    documents = by_id[derived.story_id].document.id, by_id[origin.story_id].document.id
    return Dependence(
        id=make_id("dependence", *sorted((derived.story_id, origin.story_id))),
        derived_id=derived.story_id,
        origin_id=origin.story_id,
        derivation=derivation,
        direction="known" if finding.sign else "unknown",
        reasons=(*one.reasons, *finding.reasons),
        common_origin=finding.common_origin,
        containment=round(containment(derived, origin), 4),
        passages=find_passages(derived, origin, sharing, documents),
        family_id="",
    )


def classify(sharing: Sharing, config: CopiesConfig) -> tuple[Derivation, tuple[Reason, ...]] | None:
    """Say how much of the shorter of two stories is the other's, and why; ``None`` for independent wording.

    Derived is what shares more telling words than chance gives a story of its length, or what says most of its
    sentences in nearly the same words. Stories that name other places and persons share the formulas of their trade:
    of them it is believed only of so many words that no formula is as long.
    """
    needed = config.telling_words + config.telling_share * sharing.running
    same_matter = sharing.names >= config.common_names
    if not same_matter:
        needed *= config.strangers_evidence if sharing.strangers else config.strong_evidence
    rewritten = sharing.rewritten >= config.rewritten_share and sharing.counterparts >= config.rewritten_sentences
    rewritten = rewritten and same_matter
    if sharing.telling >= needed or rewritten:
        whole = (sharing.covered + sharing.matched + sharing.rewritten) / 3 >= config.whole_share
        return "wholly derived" if whole else "partially derived", _why_derived(sharing)
    if sharing.quoted >= config.quoted_words:
        told = f"{sharing.quoted} shared words stand in quotations or statements; the rest is worded independently"
        return "shared quotes only", (Reason(told, measure=float(sharing.quoted), setting="copies.quoted_words"),)
    return None


def _why_derived(sharing: Sharing) -> tuple[Reason, ...]:
    """Say what speaks for derivation, in figures a reader can check against the passages."""
    found = [
        Reason(
            f"{100 * sharing.covered:.0f} % of the shorter story's words stand in shared runs, the longest of "
            f"{sharing.longest} words",
            measure=float(sharing.telling),
            setting="copies.telling_words",
        )
    ]
    if sharing.counterparts:
        have = "has" if sharing.counterparts == 1 else "have"
        told = f"{sharing.counterparts} of its sentences {have} a counterpart in nearly the same words"
        found.append(Reason(told, measure=round(sharing.rewritten, 4), setting="copies.rewritten_share"))
    return tuple(found)


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
    derivations = [one for one in dependences if one.derivation != "shared quotes only"]
    first = join_pairs((one.derived_id, one.origin_id) for one in derivations)
    taken = {one.derived_id for one in derivations if one.direction == "known"}
    members: dict[str, list[str]] = {}
    for story_id in sorted(ids):
        members.setdefault(first.get(story_id, story_id), []).append(story_id)
    found: dict[str, _Family] = {}
    for group in members.values():
        root = min(group, key=lambda story_id: (story_id in taken, *_age(by_id[story_id])))
        family = _Family(root, tuple(group))
        found.update(dict.fromkeys(group, family))
    return found


def _with_families(dependences: list[Dependence], by_id: dict[str, Report]) -> tuple[Dependence, ...]:
    """Return the dependences with the family of each derived story filled in, sorted by id.

    An agency that one story of a family spells out and another gives by its initials goes by its full name.
    """
    families = _families(by_id, dependences, by_id)
    origins: dict[str, set[str]] = {}
    for one in dependences:
        origins.setdefault(families[one.origin_id].id, set()).add(one.common_origin)
    spelt = {family: one_agency(names - {""}) for family, names in origins.items()}
    named = (
        replace(
            one,
            family_id=families[one.derived_id].id,
            common_origin=spelt[families[one.origin_id].id].get(one.common_origin, one.common_origin),
        )
        for one in dependences
    )
    return tuple(sorted(named, key=lambda one: one.id))


def find_origins(reports: Sequence[Report], dependences: Sequence[Dependence]) -> dict[str, tuple[str, Independence]]:
    """Say of every story on which origin it rests: its family's id, and whether it is independent of all others.

    The story that the family goes back to is independent; a story that took from another is derived; where it is not
    known who took from whom, or where a story quotes what was told to another alone, independence is not established.
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
    quoting = {
        one.derived_id for one in dependences if one.derivation == "shared quotes only" and one.direction == "known"
    }
    return {
        story_id: (families[story_id].id, _independence(story_id, families[story_id], derived, quoting))
        for story_id in sorted(by_id)
    }


def _independence(story_id: str, family: _Family, derived: set[str], quoting: set[str]) -> Independence:
    if story_id == family.root:
        return "not established" if story_id in quoting else "independent"
    return "derived" if story_id in derived else "not established"
