"""Every place of one story, on the map where it could be settled."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.analyze import tables
from variorum.analyze.places.allusions import allusions, lands
from variorum.analyze.places.gazetteer import division_name, key_of
from variorum.analyze.places.metonyms import LOCATED, acting_places, is_metonym
from variorum.analyze.places.resolution import resolve
from variorum.analyze.places.spotting import TYPE_AFTER, again, is_of_a_place, spot
from variorum.config import AnalyzeConfig
from variorum.identity import make_id
from variorum.model import PlaceReference, Span
from variorum.text import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.places.gazetteer import Entry
    from variorum.analyze.places.resolution import Settled
    from variorum.analyze.places.spotting import Spotted
    from variorum.model import Document, Entity, Mention, Part, Precision, Sentence, Story

_DEFAULTS = AnalyzeConfig()
# How a place is put on the map that the gazetteer lacks, or of whose readings none is settled.
WITHIN, NOWHERE = "as what contains it", "without a position"
_PLACE_KINDS = frozenset({"GPE", "LOC", "FAC"})
_OTHER_KINDS = frozenset({"PER", "ORG", "EVENT", "NORP"})


def find_places(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    config: AnalyzeConfig = _DEFAULTS,
) -> tuple[PlaceReference, ...]:
    """Find every place that a story names, with its position, country, division and precision where they are settled.

    Names come from the mentions of places, and from capitalised names in the gazetteer that the words around them show
    to be places. A mention the gazetteer does not know is kept without a position. The place of the dateline is marked:
    it is where the story was written, not where its events happened.
    """
    del entities
    found = _contained_alike(_spotted(document, story, sentences, mentions, config))
    alluded = allusions(
        (document.title if part == "title" else document.text)[start:end]
        for part, start, end in stretches(document, story, sentences)
    )
    chosen = resolve([s for _, s in found], alluded, config)
    acting = acting_places(sentences)
    around = {name: settled.entry for (name, _, _), settled in chosen.items()}
    return tuple(
        _reference(document, story, part, s, chosen.get((s.name, s.kinds, s.inside)), around.get(s.inside), acting)
        for part, s in found
        if (s.name, s.kinds, s.inside) in chosen or (s.sure and not _is_plain_word(document.text, s.name))
    )


def _contained_alike(found: list[tuple[Part, Spotted]]) -> list[tuple[Part, Spotted]]:
    """Carry what one mention says of where a name lies to its other mentions: one name, one place of a story."""
    told: dict[str, set[str]] = {}
    for _, s in found:
        if s.inside:
            told.setdefault(s.name, set()).add(s.inside)
    only = {name: inside.pop() for name, inside in told.items() if len(inside) == 1}
    return [(part, replace(s, inside=s.inside or only.get(s.name, ""))) for part, s in found]


def _is_plain_word(text: str, name: str) -> bool:
    """Say whether a word that no gazetteer knows is written small elsewhere: "Shootout" of a headline."""
    word = name.lower()
    return name.isalpha() and word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None


def _spotted(
    document: Document,
    story: Story,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    config: AnalyzeConfig,
) -> list[tuple[Part, Spotted]]:
    """Find the names that may be places, sentence by sentence; then those told to be settlements again, and lands."""
    found: list[tuple[Part, Spotted]] = []
    surnames = _surnames(document, mentions)
    pieces = [
        (part, document.title if part == "title" else document.text, start, end)
        for part, start, end in stretches(document, story, sentences)
    ]
    for part, text, start, end in pieces:
        places, others = _mentions_in(mentions, text, part, start, end)
        found += [
            (part, s)
            for s in spot(text, start, end, places, others, config)
            if not _is_other_name(document, story, text, part, s, surnames)
        ]
    found = _without_adjectives(found)
    told = frozenset(s.name for _, s in found if s.told)
    taken = _by_stretch(found, [(part, start) for part, _, start, _ in pieces])
    for part, text, start, end in pieces:
        here = taken[part, start]
        found += [(part, s) for s in (again(text, start, end, told, here) if told else ())]
        found += [(part, s) for s in lands(text, start, end) if not any(a < s.end and s.start < b for a, b in here)]
    return sorted(found, key=lambda f: (f[0] == "text", f[1].start, f[1].end))


def _without_adjectives(found: list[tuple[Part, Spotted]]) -> list[tuple[Part, Spotted]]:
    """Leave out the adjectives of places that are named as well: "Velmoran" beside "Velmora"."""
    names = sorted({s.name for _, s in found if " " not in s.name})
    adjectives = {n for n in names if is_of_a_place(n, names)} if len(names) < _MANY else set()
    return [(part, s) for part, s in found if s.name not in adjectives]


# In a table of so many names none is looked for as the adjective of another.
_MANY = 1_000


def _by_stretch(
    found: Sequence[tuple[Part, Spotted]], pieces: Sequence[tuple[Part, int]]
) -> dict[tuple[Part, int], list[tuple[int, int]]]:
    """Return where names already lie, by the stretch of text they are in."""
    out: dict[tuple[Part, int], list[tuple[int, int]]] = {piece: [] for piece in pieces}
    starts = {part: [b for p, b in pieces if p == part] for part, _ in pieces}
    for part, s in found:
        at = bisect_right(starts[part], s.start) - 1
        out[part, starts[part][at]].append((s.start, s.end))
    return out


def _surnames(document: Document, mentions: Sequence[Mention]) -> frozenset[str]:
    names = [document.words(m.span).split() for m in mentions if m.kind == "PER" and m.form == "name"]
    return frozenset(words[-1] for words in names if len(words) > 1)


def _is_other_name(
    document: Document, story: Story, text: str, part: Part, s: Spotted, surnames: frozenset[str]
) -> bool:
    """Say whether a name is a person's or the outlet's here: "Maradi said", "Velm Monitor" at the head of the page."""
    outlet = story.outlet_evidence
    if outlet is not None and outlet.overlaps(Span(document.id, s.start, s.end, part)):
        return True
    if s.name in surnames and not s.told and not s.inside and not s.known_as_place:
        return LOCATED.search(text, max(0, s.start - 12), s.start) is None
    return False


def _mentions_in(
    mentions: Sequence[Mention], text: str, part: Part, start: int, end: int
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the names of places, and of anything else, lie in a sentence; a place inside a name is no place."""
    inside = [m for m in mentions if m.span.part == part and start <= m.span.start and m.span.end <= end]
    others = sorted({(m.span.start, m.span.end) for m in inside if m.kind in _OTHER_KINDS and m.form == "name"})
    places = sorted(
        {
            (_where(text, m.span.start, m.span.end), m.span.end)
            for m in inside
            if m.kind in _PLACE_KINDS and m.form == "name"
        }
    )
    return [p for p in places if not any(a <= p[0] and p[1] <= b for a, b in others)], others


_AT = re.compile(r"\s(?:at|in|near)\s+(?=[^\W\d_])")


def _where(text: str, start: int, end: int) -> int:
    """Return where the place begins in a name that says who is there: "the Task Force Team at Lind Island"."""
    return max((m.end() for m in _AT.finditer(text, start, end) if text[m.end()].isupper()), default=start)


def _reference(
    document: Document,
    story: Story,
    part: Part,
    s: Spotted,
    settled: Settled | None,
    outer: Entry | None,
    acting: AbstractSet[tuple[Part, int]],
) -> PlaceReference:
    span = Span(document.id, s.start, s.end, part)
    identity = make_id("place", document.id, part, s.start, s.end)
    dateline = story.dateline is not None and story.dateline.span.overlaps(span)
    if settled is None:
        return replace(_unknown(s, outer), id=identity, span=span, is_dateline=dateline)
    entry = settled.entry
    text = document.title if part == "title" else document.text
    may_govern = not dateline and entry.kind in "CP" and not s.inside
    acts = (part, s.start) in acting
    return PlaceReference(
        identity,
        span,
        _name(s.name, entry),
        max(entry.id, 0),
        entry.country,
        division_name(entry.admin1),
        entry.latitude,
        entry.longitude,
        _precision(entry, s),
        dateline,
        may_govern and is_metonym(text, s.start, s.end, country=entry.kind == "C", acts=acts),
        f"{s.rule}, {settled.rule}",
    )


# The last word of a name that is no settlement's.
_LANDFORMS = tables.entries(
    "valley mountains mountain hills river lake sea gulf bay island islands peninsula desert forest basin delta coast "
    "highlands plateau pass strait canal woods"
)


def _is_wide(s: Spotted) -> bool:
    return s.kinds[:1] in {"A", "B"} or s.name.lower().rpartition(" ")[2] in _LANDFORMS


def _unknown(s: Spotted, outer: Entry | None) -> PlaceReference:
    """Describe a place the gazetteer lacks: where it is said to lie is as near as its position is known."""
    precision: Precision = "region" if _is_wide(s) else "city"
    nowhere = PlaceReference("", Span("", 0, 0), s.name, precision=precision, rule=f"{s.rule}, {NOWHERE}")
    if outer is None:
        return nowhere
    known = replace(nowhere, country=outer.country, admin1=division_name(outer.admin1), rule=f"{s.rule}, {WITHIN}")
    if outer.kind == "C" or not outer.country:
        return known
    precision = precision if outer.kind == "P" else "region"
    return replace(known, latitude=outer.latitude, longitude=outer.longitude, precision=precision)


def _name(written: str, entry: Entry) -> str:
    """Return the name as the story writes it where that is the place's own, without its diacritics or in capitals."""
    own = key_of(written) == key_of(entry.name) and not written.isupper()
    return written if own else entry.name


def _precision(entry: Entry, s: Spotted) -> Precision:
    if entry.kind == "C":
        return "country"
    if entry.kind in "ABX" or (s.kinds and "P" not in s.kinds and s.kinds in set(TYPE_AFTER.values())):
        return "region"
    return "city"
