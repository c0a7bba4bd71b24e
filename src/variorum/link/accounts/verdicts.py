"""Do the accounts of one point agree, differ, or is there only one, and why do they differ?"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from variorum.link.accounts.causes import COUNTS, UNKNOWN, Pair, sentence_of, set_beside
from variorum.link.accounts.comparison import contrary, worst_of
from variorum.link.accounts.places import by_name, written_out
from variorum.link.accounts.questions import NAMES, PERSONAL, slip_of_one
from variorum.link.accounts.witnesses import CORRECTED, of_one_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Cause, Verdict


# Points on which one story may give several answers that are all so. Charges agree where one is common to all.
_MANY_ANSWERS = ("weapon", "charge", "relationship", "other:")


def verdict_of(
    point: str, witnesses: Sequence[Witness], whole: frozenset[str], config: AccountsConfig
) -> tuple[Verdict, Cause | None]:
    """Return agree, differ or single; a text that was taken whole from another is no second account."""
    if len(witnesses) == 1:
        return "single", None
    witnesses = by_name(witnesses) if point == "place" else witnesses
    own = {w.story_id for w in witnesses if w.story_id not in whole}
    if of_one_value(witnesses):
        return ("agree" if len(own) > 1 else "single"), None
    corrected = any(w.claim.modality in CORRECTED for w in witnesses)
    if len(own) <= 1 and _many_answers(point) and not corrected:
        return "single", None
    if len(own) > 1 and _many_answers(point) and _of_the_same_answers(witnesses):
        return "agree", None
    common = _common_places(witnesses) if point == "place" else _common_answers(witnesses)
    exact = point == "place" and _is_exact(common, witnesses)
    if len(own) > 1 and (exact or (common and point == "charge")):
        return "agree", None
    worst = worst_of(_each_two(_known_after_all(point, witnesses), config), config)
    if worst is not None:
        slip = worst.cause == "name variant" and point in {*NAMES, "place"} and slip_of_one(witnesses)
        slip = slip or (point in COUNTS and worst.relation == "contrary" and _only_a_title(witnesses, config))
        return "differ", "copy or typing error" if slip else worst.cause
    return ("agree" if len(own) > 1 else "single"), None


def _known_after_all(point: str, witnesses: Sequence[Witness]) -> Sequence[Witness]:
    """Leave out that something is not known, of a story that tells it all the same: of one matter, not of several."""
    if point in _OF_ONE_OF_SEVERAL:
        return witnesses
    told = {w.story_id for w in witnesses if w.claim.value != UNKNOWN}
    return [w for w in witnesses if w.claim.value != UNKNOWN or w.story_id not in told]


# Where one was hit may be told, and of another not be known; so with names.
_OF_ONE_OF_SEVERAL = frozenset({"other:wound", *NAMES})


def _is_exact(common: Iterable[str], witnesses: Sequence[Witness]) -> bool:
    """Say whether what all tell is a house, a block or a corner of numbered streets, and not one such street alone."""
    corners = all(_CORNER.search(w.claim.value) for w in witnesses)
    return any(_NUMBER.search(place) or (corners and _NUMBERED.search(place)) for place in common)


_NUMBER = re.compile(r"\b\d+\b")
_NUMBERED = re.compile(r"\b\d+(?:st|nd|rd|th)\b")
_CORNER = re.compile(r"\band\b|[&/]")


def _only_a_title(witnesses: Sequence[Witness], config: AccountsConfig) -> bool:
    """Say whether none but titles differ, each from its own report's body: such a title is a slip."""
    titles = [w for w in witnesses if w.claim.span.part == "title" and _against_body(w, witnesses, config)]
    rest = [w for w in witnesses if w not in titles]
    return bool(titles) and not any(contrary(a, b, config) for a, b in combinations(rest, 2))


def _against_body(title: Witness, witnesses: Sequence[Witness], config: AccountsConfig) -> bool:
    own = [w for w in witnesses if w.story_id == title.story_id and w.claim.span.part == "text"]
    return bool(own) and all(contrary(title, w, config) for w in own)


def _many_answers(point: str) -> bool:
    return point.startswith(_MANY_ANSWERS) and point not in COUNTS


def _of_the_same_answers(witnesses: Sequence[Witness]) -> bool:
    """Say whether several stories all give the same several answers."""
    answers: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        answers[witness.story_id].add(witness.claim.value.casefold())
    return len(answers) > 1 and len({frozenset(given) for given in answers.values()}) == 1


def _common_answers(witnesses: Sequence[Witness]) -> set[str]:
    """Return the answers that every story gives that gives any."""
    answers: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        answers[witness.story_id].add(witness.claim.value.casefold())
    return set.intersection(*answers.values())


def _common_places(witnesses: Sequence[Witness]) -> set[str]:
    """Return the places that every story gives, however it writes them and whatever it adds ("near Mill Road")."""
    answers: dict[str, list[str]] = defaultdict(list)
    for witness in witnesses:
        answers[witness.story_id].append(" ".join(("", *written_out(witness.claim.value), "")))
    given = {place for places in answers.values() for place in places}
    return {place for place in given if all(any(place in other for other in told) for told in answers.values())}


def _each_two(witnesses: Sequence[Witness], config: AccountsConfig) -> Iterator[Pair]:
    """Yield each two of the values given as a pair: counts where one sentence gives both, else in the first of each."""
    values: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        values[witness.claim.value].append(witness)
    distinct = [_Told(values[value]) for value in sorted(values)[: config.most_values]]
    met = (one.beside(other) for one, other in combinations(distinct, 2))
    return (Pair(a.claim, a.report, b.claim, b.report) for a, b in met)


class _Told:
    """Who gives one value, the first report foremost, but before all one that sets it right."""

    def __init__(self, given: Sequence[Witness]) -> None:
        self.first = next((w for w in given if w.claim.modality in CORRECTED), given[0])
        self._given = given

    @cached_property
    def sentences(self) -> dict[tuple[str, ...], Witness]:
        """The sentences in which a count is told, each with the first report that has it."""
        counts = self._given if self.first.claim.point in COUNTS else ()
        found = {sentence_of(w.claim, w.report): w for w in reversed(counts)}
        found.pop((), None)
        return found

    def beside(self, other: _Told) -> tuple[Witness, Witness]:
        """Return the two reports in which this value and another are compared: one that gives both, before others."""
        own = ((a, b) for a in self._given for b in other._given if a.report.story.id == b.report.story.id)
        if self.first.claim.point in PERSONAL | {"place"} and (both := next(own, None)):
            return both
        if self.first.claim.point in COUNTS and (against := self._against(other)):
            return against
        shared = next((sentence for sentence in self.sentences if sentence in other.sentences), None)
        return (self.sentences[shared], other.sentences[shared]) if shared else (self.first, other.first)

    def _against(self, other: _Told) -> tuple[Witness, Witness] | None:
        """Return where one report sets the two figures of a count side by side, each on another's word."""
        theirs = {w.story_id: w for w in reversed(other._given) if w.claim.speaker or w.claim.span.part == "text"}
        met = ((w, theirs[w.story_id]) for w in self._given if w.story_id in theirs)
        return next(((a, b) for a, b in met if set_beside(Pair(a.claim, a.report, b.claim, b.report))), None)
