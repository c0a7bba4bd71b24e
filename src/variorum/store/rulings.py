"""What people's decisions ask of segmenting and linking, in the words in which they are kept.

A decision is made on an id that a reader sees, but ids of events and links are digests of the reports behind them and
change when reports come. So each is kept as what it means for stories and documents, whose ids stay: a rule's name and
the ids it is about, in ``Judgement.value``. Of two decisions on the same thing the newer counts.
"""

from __future__ import annotations

from itertools import combinations, pairwise, product
from typing import TYPE_CHECKING, Literal, TypeVar

from variorum.model import Reason, Rulings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from variorum.model import Discrepancy, Judgement, Report

Rule = Literal[
    "together",
    "apart",
    "settled",
    "copies",
    "no-copies",
    "stands",
    "set-aside",
    "cut",
    "no-cut",
    "withdrawn",
    "kept",
    "one-actor",
    "two-actors",
]
_Key = tuple[str, ...]
_T = TypeVar("_T")
# Which rules answer one question, so that a newer one replaces an older one.
_QUESTIONS: dict[str, str] = {
    "together": "event",
    "apart": "event",
    "settled": "settled",
    "copies": "copies",
    "no-copies": "copies",
    "stands": "discrepancy",
    "set-aside": "discrepancy",
    "cut": "cut",
    "no-cut": "cut",
    "withdrawn": "document",
    "kept": "document",
    "one-actor": "actor",
    "two-actors": "actor",
}
_SEPARATOR = " | "
FROM = "from"  # between the names that are split off an actor and those that stay


def write_rule(rule: Rule, *ids: str) -> str:
    """Return how a decision is kept: ``together | st_1 | st_2``.

    >>> write_rule("no-copies", "st_1", "st_2")
    'no-copies | st_1 | st_2'
    """
    return _SEPARATOR.join((rule, *ids))


def read_rule(value: str) -> list[str]:
    """Return a decision as :func:`write_rule` keeps it in its parts: the rule, then the ids it is about.

    >>> read_rule("no-copies | st_1 | st_2"), read_rule("outlet=The Herald")
    (['no-copies', 'st_1', 'st_2'], ['outlet=The Herald'])
    """
    return value.split(_SEPARATOR)


def document_cut(made: Judgement) -> str:
    """Return the document that a decision cuts otherwise, so that it is read again; "" if it cuts none."""
    rule, *ids = read_rule(made.value)
    return ids[0] if rule in ("cut", "no-cut") else ""


def witnesses(found: Discrepancy) -> frozenset[str]:
    """Return the ids of the stories whose readings a discrepancy holds against one another."""
    return frozenset(story for reading in found.readings for story in reading.story_ids)


def read_rulings(judgements: Iterable[Judgement]) -> Rulings:
    """Answer: what do all the decisions, the newer before the older, ask of segmenting and linking?"""
    made: dict[_Key, tuple[str, Judgement]] = {}
    for judgement in sorted(judgements, key=lambda j: j.at):  # stable: those of one second stay as they were made
        rule, *ids = read_rule(judgement.value)
        if rule in _QUESTIONS:
            for key in _keys(rule, ids):
                made[(_QUESTIONS[rule], *key)] = rule, judgement
    return Rulings(
        together=_of(made, "together", lambda key, judgement: ((key[0], key[1]), _reason(judgement))),
        apart=_of(made, "apart", lambda key, judgement: ((key[0], key[1]), _reason(judgement))),
        settled=_of(made, "settled", lambda key, _: key),
        not_copies=frozenset(_of(made, "no-copies", lambda key, _: (key[0], key[1]))),
        set_aside=frozenset(_of(made, "set-aside", lambda key, _: (key[0], key[1], key[2:]))),
        cuts=_of(made, "cut", lambda key, _: (key[0], int(key[1]), True))
        + _of(made, "no-cut", lambda key, _: (key[0], int(key[1]), False)),
        withdrawn=frozenset(_of(made, "withdrawn", lambda key, _: key[0])),
        one_actor=frozenset(_of(made, "one-actor", lambda key, _: (key[0], key[1]))),
        two_actors=frozenset(_of(made, "two-actors", lambda key, _: (key[0], key[1]))),
    )


def missing(judgements: Sequence[Judgement], reports: Iterable[Report]) -> Iterator[tuple[Judgement, str]]:
    """Yield decisions that name a story, or a name of one, which is no longer in the record, with its id."""
    asked = [(judgement, rule, ids) for judgement in judgements for rule, *ids in [read_rule(judgement.value)]]
    if not any(rule in _QUESTIONS for _, rule, _ in asked):
        return
    of_names = any(_QUESTIONS.get(rule) == "actor" for _, rule, _ in asked)
    known = set()
    for report in reports:
        known.add(report.story.id)
        known.update(entity.id for entity in (report.analysis.entities if of_names else ()))
    for judgement, rule, ids in asked:
        gone = sorted(name for name in ids if name.startswith(("st_", "e_")) and name not in known)
        if rule in _QUESTIONS and gone:
            yield judgement, gone[0]


def _keys(rule: str, ids: Sequence[str]) -> Iterator[_Key]:
    """Yield what a kept decision is about: pairs of stories for what links two, else all that it names."""
    if rule in ("together", "one-actor"):
        yield from pairwise(sorted(ids))
    elif rule == "two-actors" and FROM in ids:
        middle = ids.index(FROM)
        yield from ((min(pair), max(pair)) for pair in product(ids[:middle], ids[middle + 1 :]))
    elif rule in ("apart", "copies", "no-copies", "two-actors"):
        yield from combinations(sorted(ids), 2)
    elif rule in ("stands", "set-aside"):
        yield (ids[0], ids[1], *sorted(ids[2:]))
    elif rule in ("cut", "no-cut"):
        yield from ((ids[0], position) for position in ids[1:])
    else:
        yield tuple(sorted(ids))


def judged_names(judgement: Judgement) -> frozenset[str]:
    """Return the entities that a decision on who is who is about; none for other decisions."""
    rule, *ids = read_rule(judgement.value)
    return frozenset(ids) if _QUESTIONS.get(rule) == "actor" else frozenset()


def _of(made: dict[_Key, tuple[str, Judgement]], rule: Rule, read: Callable[[_Key, Judgement], _T]) -> tuple[_T, ...]:
    return tuple(read(key[1:], judgement) for key, (asked, judgement) in sorted(made.items()) if asked == rule)


def _reason(judgement: Judgement) -> Reason:
    return Reason(f"{judgement.by} decided so: {judgement.reason}", setting=judgement.id)
