"""Which accounts tell of one place: the street, the venue that stands in it, the part of the town where they lie."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from variorum.text import forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.link.accounts.witnesses import Witness

_SHORT = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard", "ln": "lane",
    "ct": "court", "pl": "place", "hwy": "highway", "pkwy": "parkway", "n": "north", "s": "south", "e": "east",
    "w": "west",
}  # fmt: skip
# Words of an address or of a venue's kind that do not tell one place from another.
_PLAIN = frozenset(
    (
        *("the", "a", "an", "of", "and", "near", "at", "on", "in", "between", "new", "old", "city", "block", "corner"),
        *("intersection", "streets", "avenues", "northeast", "northwest", "southeast", "southwest", "park", "home"),
        *("house", "residence", "apartment", "apartments", "club", "bar", "center", "school", "church", "district"),
        *("hall", "hospital", "station", "store", "mall", "lounge", "restaurant", "complex"),
        *("neighborhood", "neighbourhood", "subdivision", "section", *_SHORT, *_SHORT.values()),
    )
)
# Words for parts of a town whatever its name; the rules of such parts, in which many places lie, and those of streets.
_SIDES = frozenset({"side", "end", "northside", "southside", "eastside", "westside", "downtown"})
_SORT = "premises"
_QUARTERS = frozenset({"quarter", _SORT})
_STREETS = frozenset({"block", "corner", "corner of two names", "address", "street"})
_TOWNS = frozenset({"city", "region", "country"})


def by_place(given: Sequence[Witness]) -> dict[str, list[Witness]]:
    """Group places that share a telling word (the street's or the venue's own name), by the commonest such word.

    By the name of a town or a quarter they are grouped only if they have no other: it is that of many places. The place
    that most stories name meets where the others say it was.
    """
    counts = Counter(word for w in given for word in telling_words(w.claim.value))
    spread: dict[str, set[str]] = defaultdict(set)
    for witness in given:
        for word in telling_words(witness.claim.value):
            spread[word].add(witness.story_id)
    one, wide = _one_form(counts), _wide_words(given)
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        own = telling_words(witness.claim.value)
        if witness.claim.about:
            groups[witness.claim.about].append(witness)
        elif own:
            key = max(own, key=lambda word: (word not in wide, len(spread[word]), counts[word], word))
            groups[one[key]].append(witness)
        else:  # "a home", "the north end"
            groups[" ".join(written_out(witness.claim.value))].append(witness)
    return _with_main(dict(groups), one, wide)


def _wide_words(given: Sequence[Witness]) -> AbstractSet[str]:
    """Return the words of places that name a quarter, or a town of which the reports speak elsewhere, and no street."""
    quarters = {word for w in given if w.claim.rule in _QUARTERS for word in telling_words(w.claim.value)}
    streets = {word for w in given if w.claim.rule in _STREETS for word in telling_words(w.claim.value)}
    told: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        told[witness.story_id].append(witness)
    names = {
        place.name
        for own in told.values()
        for place in own[0].report.analysis.places
        if place.precision in _TOWNS and not any(w.claim.span.overlaps(place.span) for w in own)
    }
    towns = {word for name in names for form in forms(name) for word in (form, f"{form}'s")}
    return (quarters | towns) - streets | _SIDES


def _with_main(
    groups: dict[str, list[Witness]], one: Mapping[str, str], wide: AbstractSet[str]
) -> dict[str, list[Witness]]:
    """Let the place that most stories name meet where the others say it was: the street, or the part of the town.

    What shares a name with any of its tellings is that place too: of "the Lark Bar on Mill Road" both the bar and the
    road are names.
    """
    free = {about: group for about, group in groups.items() if not group[0].claim.about}
    if not free:
        return groups
    names = {w.claim.id: {one[word] for word in telling_words(w.claim.value) - wide} for w in chain(*free.values())}
    coarse = {about for about, group in free.items() if all(map(_is_coarse, group))}
    tellers = {about: {w.story_id for w in group} for about, group in free.items()}
    main, *others = sorted(free, key=lambda about: (about in coarse, -len(tellers[about]), -len(free[about]), about))
    own = {word for w in free[main] for word in names[w.claim.id]}
    moved = {w.claim.id: w for about in others for w in free[about] if not own.isdisjoint(names[w.claim.id])}
    met = tellers[main] | {w.story_id for w in moved.values()}
    first = {w.story_id: w for about in reversed(others) for w in reversed(free[about])}
    moved |= {w.claim.id: w for story, w in first.items() if story not in met}
    joined = {about: [w for w in group if w.claim.id not in moved] for about, group in groups.items()}
    # "a home", of one who says where it stands, is no other place
    alone = {about for about, group in joined.items() if len({w.story_id for w in group}) == 1}
    joined |= {about: [] for about in others if about in alone and not telling_words(about)}
    joined[main] = [*groups[main], *(moved[claim_id] for claim_id in sorted(moved))]
    return {about: group for about, group in joined.items() if group}


def by_name(witnesses: Sequence[Witness]) -> Sequence[Witness]:
    """Leave out who tells only what sort of place it was, where two others or more name it: that is no other answer."""
    named = [w for w in witnesses if w.claim.rule != _SORT]
    return named if len({w.story_id for w in named}) > 1 else witnesses


def _is_coarse(witness: Witness) -> bool:
    return witness.claim.rule in _QUARTERS or not telling_words(witness.claim.value)


def _one_form(counts: Mapping[str, int]) -> dict[str, str]:
    """Return, for each word of places, the commonest word that it is a misspelling of: one letter of six or more."""
    chosen: dict[str, str] = {}
    heads: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counts, key=lambda w: (-counts[w], w)):
        near = next((other for other in heads[word[:1]] if _one_letter_off(word, other)), "")
        chosen[word] = near or word
        if not near:
            heads[word[:1]].append(word)
    return chosen


_LONG_WORD = 6


def _one_letter_off(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _LONG_WORD and OSA.distance(a, b, score_cutoff=1) == 1


@lru_cache(maxsize=1 << 12)
def written_out(value: str) -> tuple[str, ...]:
    """Return the words of a place with its abbreviations written out: "12 Mill St." is "12 Mill Street"."""
    return tuple(_SHORT.get(form, form) for form in forms(value) if form not in {"the", "and"})


@lru_cache(maxsize=1 << 12)
def telling_words(value: str) -> frozenset[str]:
    """Return the words of a place that tell it from others."""
    return frozenset(form for form in forms(value) if form not in _PLAIN and not form.isdigit())
