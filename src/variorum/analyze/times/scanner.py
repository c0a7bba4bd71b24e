"""Where the expressions of time of one sentence lie, and what the clause says of past or future."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from variorum.analyze.times import compounds, joins, lexicon, shares
from variorum.analyze.times.groups import Groups
from variorum.analyze.times.readings import Reading
from variorum.analyze.times.rules import RULES
from variorum.analyze.times.senses import settle
from variorum.analyze.times.tenses import plan_of, tense_of
from variorum.analyze.times.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.times.forms import Form
    from variorum.analyze.times.placing import Tense
    from variorum.analyze.times.tenses import Plan
    from variorum.analyze.times.tokens import Token

# A sentence without any of these classes holds no time; most positions without them begin none.
_HEADS = frozenset("MWwYuosiNcDTERSGBpOAQK")
# But an hour may be told in numbers alone: "twenty past five", "at ten to four".
_TOLD_CLOCK = re.compile(r"[dn]l[dn]|@[dn]r[dn]")
_LONGEST = 24  # tokens; the longest expression of the tests has 11
_STARTS = frozenset("MWwYdnqouspiNcDebtlxvhajykTmBAERSGQKF#!")


# What is read of two expressions side by side, besides the rules of the grammar.
JOINED = (joins.COUNTED, shares.LISTED)


@dataclass(frozen=True, slots=True)
class Found:
    """One expression: ``[start, end)`` in the text, the rule, what it says, and the tense of its clause.

    ``plan`` says whether it is the day of a plan told in the past ("were to meet on Monday"), which may have come.
    """

    start: int
    end: int
    rule: str
    form: Form
    tense: Tense
    plan: Plan = ""


def scan(text: str, start: int, end: int, *, headline: bool = False) -> list[Found]:
    """Find the expressions of time in ``text[start:end]``, left to right, none overlapping.

    In a ``headline`` the present tells of the past, elsewhere of what is to come ("the court meets on Monday").
    """
    tokens = read_tokens(text, start, end)
    settle(tokens)
    kinds = "".join(t.kind for t in tokens)
    if _HEADS.isdisjoint(kinds) and not _TOLD_CLOCK.search(kinds):
        return []
    found: list[Reading] = []
    at = 0
    while at < len(tokens):
        best = _best_at(tokens, kinds, at) if kinds[at] in _STARTS else None
        if best is None:
            at += 1
            continue
        found.append(best)
        at = best.end
    found = joins.join_hours(tokens, kinds, joins.join_counted(tokens, found))
    found = shares.share_days(tokens, shares.share_years(tokens, found))
    found = shares.repeat_hours(tokens, shares.list_days(tokens, kinds, shares.share_beginnings(tokens, found)))
    return list(_with_tenses(tokens, found, headline=headline))


def _with_tenses(tokens: list[Token], found: list[Reading], *, headline: bool) -> Iterator[Found]:
    """Yield the expressions with what their clauses say; the end of a stretch lies on the side of its beginning."""
    tense: Tense = ""
    for item in found:
        if not isinstance(item.form, compounds.EndAfter):
            tense = tense_of(tokens, item.start, item.end, headline=headline)
        form = shares.ahead(tokens, item) if tense == "future" else item.form
        yield Found(
            tokens[item.start].start,
            tokens[item.end - 1].end,
            item.rule,
            form,
            tense,
            plan_of(tokens, item.start, item.end),
        )


def _best_at(tokens: list[Token], kinds: str, at: int) -> Reading | None:
    stop = kinds.find("_", at) + 1
    run = kinds[at : min(stop or len(kinds), at + _LONGEST)]
    for number in _candidates(run):
        rule = RULES[number]
        match = rule.pattern.match(kinds, at)
        if match is None:
            continue
        form = rule.build(Groups(tokens, match))
        if form is not None and _acceptable(tokens, at, match.end(), rule.name):
            return Reading(at, match.end(), rule.name, form)
    return None


@lru_cache(maxsize=100_000)
def _candidates(run: str) -> tuple[int, ...]:
    """Return the rules that match at the start of a run of classes, the longest first, then in their order.

    No rule reaches over a word of no class, so the runs are short and few, and the answer is worth keeping.
    """
    ends = [(match.end(), n) for n, rule in enumerate(RULES) if (match := rule.pattern.match(run)) and match.end()]
    return tuple(n for _, n in sorted(ends, key=lambda pair: (-pair[0], pair[1])))


_YEAR_BEFORE = frozenset("@rfjhetlx&PCHbMY")


def _acceptable(tokens: list[Token], start: int, end: int, rule: str) -> bool:
    """Say whether the neighbours of a weak reading (a bare year, a length of time) bear it out."""
    before = tokens[start - 1] if start else None
    after = tokens[end] if end < len(tokens) else None
    if rule == "year" and end - start == 1:
        return _acceptable_year(tokens[start], before, after) and not _in_number(tokens, start)
    if rule == "duration" and tokens[start].kind == "a" and tokens[start + 1].kind == "u":
        return before is not None and before.form in _DURATION_BEFORE
    if rule == "units" and tokens[start].kind == "u":
        return _acceptable_units(before, after)
    if rule == "part of day" and tokens[end - 1].form in _BEGINNINGS:
        meant = next((t.kind for t in tokens[end + 1 : end + 3] if t.kind not in "ha"), "_")
        return after is None or after.form != "of" or meant != "_"
    if rule == "a unit" and tokens[start].kind == "a":
        return before is not None and before.kind in "dnY"
    return True


_BEGINNINGS = frozenset({"dawn", "twilight"})  # "the dawn of a new age" is no hour
_DURATION_BEFORE = lexicon.words("for in within after over than about nearly almost once of under half lasted least")
_UNITS_BEFORE = lexicon.words(
    "for in within after over of took take takes last lasting spent with by mere just only – — -"
)
_UNITS_AFTER = frozenset({"after", "before", "of", "-", "to"})


def _acceptable_units(before: Token | None, after: Token | None) -> bool:
    if before is None:
        return after is not None and after.form in _UNITS_AFTER
    if after is not None and after.form == "-" and before.form not in {"-", "–"}:
        return True
    if before.form in _UNITS_BEFORE:
        return before.form != "in" or after is None or after.form != "a"
    return after is not None and after.form in {"after", "before", "-"} and before.kind == "C"


def _in_number(tokens: list[Token], at: int) -> bool:
    """Say whether digits are part of a longer number with hyphens ("138-2010-2015"), as years alone are not."""
    while at > 1 and tokens[at - 1].form == "-" and tokens[at - 2].end == tokens[at].start - 1:
        at -= 2
        if tokens[at].kind != "Y":
            return tokens[at].kind in "nd"
    return False


_OF_A_YEAR = lexicon.words("levels figures elections totals estimates talks protests floods")


def _acceptable_year(token: Token, before: Token | None, after: Token | None) -> bool:
    year = int(token.value) if isinstance(token.value, int | float) else 0
    if before is not None and before.kind == "_" and before.capital and after is not None and after.capital:
        return False  # "the Russell 2000 Index": part of a name
    if before is not None and before.kind in _YEAR_BEFORE and before.form not in {"to", "a", "an", "at"}:
        return not (before.kind in "hm&" and not 1800 <= year <= 2100)
    if not 1900 <= year <= 2050:
        return False
    if after is not None and after.form in _OF_A_YEAR:
        return True
    return (
        after is None
        or after.kind != "_"
        or not after.form.isalpha()
        or not after.form.endswith("s")
        or after.form in {"is", "was", "has", "s"}
    )
