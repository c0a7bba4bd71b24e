"""What is compared of stories besides their words, as numbers: drawn of each alone, and laid side by side."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from variorum.link.events import rounds
from variorum.link.events.circumstances import class_number
from variorum.link.events.columns import CAST_SETS, NO_DAY, NO_TOLL, SETS, STORY
from variorum.link.events.matter import DESK_BITS, SCENE_BITS, is_fresh
from variorum.link.events.news import DEEDS, companions_of
from variorum.link.events.sharing import CodedSets
from variorum.link.events.terms import HASH_BITS, code_of
from variorum.link.events.towns import TOWN, Towns, word_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from variorum.link.events.cast import Cast
    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.matter import Matter, Name
    from variorum.link.events.rounds import Place

_KINDS: Final = (*SETS, *CAST_SETS)
_CHIEF: Final = _KINDS.index("cast_person")
# Kinds of action that go on from one happening to the next; two crimes of one kind are no storyline.
_PROCESSES: Final = ("CONSULT", "AGREE", "RETREAT ceasefire", "PROTEST", "MOBILIZE", "SANCTION", "AID")


class Sketch(NamedTuple):
    """What is compared of one story, as bytes: a record of :data:`STORY`, and its sets as codes of 64 bits.

    ``words`` are those of all its names, ``towns`` and ``town_words`` those of lead and headline (:class:`Towns`).
    ``told`` are the days, each with month and no year, of which an undated story tells as past.
    """

    columns: bytes
    codes: bytes
    words: bytes
    towns: bytes
    town_words: bytes
    told: tuple[tuple[int, int], ...]


class Traits(NamedTuple):
    """What was found in one story that its sketch is drawn from."""

    place: Place
    terms: Circumstances
    matter: Matter
    cast: Cast


def draw(document_id: str, traits: Traits) -> Sketch:
    """Answer: what is compared of one story besides its words?"""
    values = _of_circumstances(traits.terms) | _of_place(traits.place) | _of_matter(traits.matter, traits.terms)
    chief = traits.cast.chief
    values |= {"page": code_of(0, document_id), "chief": code_of(_CHIEF, chief) if chief else 0}
    columns = np.zeros(1, STORY)
    for name, value in values.items():
        columns[name] = value
    towns = sorted(traits.matter.towns | traits.matter.headline_towns)
    return Sketch(
        columns.tobytes(),
        _codes(_sets(traits)),
        word_codes(sorted(traits.matter.words)),
        _towns(towns, traits.matter),
        word_codes([word for town in towns for word in town]),
        traits.terms.told,
    )


def _of_circumstances(told: Circumstances) -> dict[str, int]:
    return {
        "published": _day(told.published),
        "main_day": _day(told.day),
        "kind": class_number(told.kind),
        "later": told.later,
        "repeated": told.repeated is not None,
    }


def _of_place(place: Place) -> dict[str, int]:
    return {
        "noun": rounds.number_of(place),
        "low": place.low,
        "high": place.high,
        "lasted": place.lasted,
        "rests": rounds.is_rest(place),
        "anniversary": place.anniversary is not None,
    }


def _of_matter(matter: Matter, told: Circumstances) -> dict[str, float]:
    put = matter.headed or matter.news
    own = matter.own
    return {
        "put": DEEDS.of(put),
        "own": DEEDS.of(own),
        "with_own": companions_of(own),
        "news": DEEDS.of(matter.news),
        "with_news": companions_of(matter.news),
        "named": DEEDS.of(matter.named),
        "referred": DEEDS.of(matter.referred),
        "news_day": _day(matter.day),
        "told_first": min(matter.told, default=NO_DAY),
        "told_last": max(matter.told, default=NO_DAY),
        "toll": max(matter.tolls, default=NO_TOLL),
        "scene": SCENE_BITS.of(matter.scene),
        "scenes_named": SCENE_BITS.of(matter.things),
        "desk": DESK_BITS.of(matter.desk),
        "another": matter.another,
        "after_one": matter.after_one,
        "condemns": matter.condemns,
        "looks_back": matter.looks_back,
        "fresh": is_fresh(matter, told),
        "leans": matter.leans,
    }


def _day(day: int | None) -> int:
    return NO_DAY if day is None else day


def _sets(traits: Traits) -> Mapping[str, Iterable[int | str]]:
    """Return the sets of a story by their kinds: all of :data:`SETS` and :data:`CAST_SETS`."""
    terms, matter, cast = traits.terms, traits.matter, traits.cast
    return {
        "day": terms.days,
        "age": terms.ages,
        "place": terms.places,
        "country": terms.countries,
        "year": terms.years,
        "number": terms.numbers,
        "person": matter.people,
        "thing": matter.things,
        "told_day": matter.told,
        "process": {kind for kind in terms.kinds if kind.startswith(_PROCESSES)},
        "first_person": cast.first,
        "lead_person": cast.lead,
        "cast_person": cast.people,
        "month": cast.months,
        "lead_year": cast.years,
    }


def _codes(sets: Mapping[str, Iterable[int | str]]) -> bytes:
    codes = [
        kind << HASH_BITS | value if isinstance(value, int) else code_of(kind, value)
        for kind, name in enumerate(_KINDS)
        for value in sets[name]
    ]
    return np.array(sorted(codes), np.uint64).tobytes()


def _towns(towns: Sequence[Name], matter: Matter) -> bytes:
    rows = [(len(town), town in matter.towns, town in matter.headline_towns) for town in towns]
    return np.array(rows, TOWN).tobytes()


class Sketches:
    """The sketches of some stories side by side: columns, and sets that two may share."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self.columns = np.frombuffer(b"".join(sketch.columns for sketch in sketches), STORY)
        self._codes = [sketch.codes for sketch in sketches]
        self.sets = CodedSets(self._codes, range(len(SETS)), HASH_BITS)
        words, towns, town_words, self.told = zip(*(sketch[2:] for sketch in sketches), strict=True)
        self.towns = Towns(words, towns, town_words)

    @cached_property
    def cast(self) -> CodedSets:
        """The sets that are compared where one story at least is undated."""
        return CodedSets(self._codes, range(len(SETS), len(_KINDS)), HASH_BITS)
