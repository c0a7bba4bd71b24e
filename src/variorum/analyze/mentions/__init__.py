"""The persons, bodies and places that one story names, and which mentions are of the same one.

Names are found by their capitals, by tables (countries, capitals, peoples, bodies, given names) and by the company they
keep (titles, ages, "in"), in the manner of the rule-based systems of MUC-7 (Mikheev, Moens and Grover 1999). A story
is read as a whole, so that what is told once ("Attaullah Tarar, the information minister") holds for it all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.mentions.grouping import group
from variorum.analyze.mentions.nominals import find_nominals
from variorum.analyze.mentions.offices import add_roles
from variorum.analyze.mentions.reading import read_words
from variorum.analyze.mentions.spotting import Spotter
from variorum.analyze.mentions.tagged import Tagged
from variorum.identity import make_id
from variorum.model import Entity, Mention, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.grouping import Group
    from variorum.analyze.mentions.spotting import Spot
    from variorum.model import Document, Sentence, Story

__all__ = ["find_names"]


def find_names(
    document: Document, story: Story, sentences: Sequence[Sentence]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Answer: whom and what does this story name, and which of the names are of the same one?

    Offices, bodies and groups without a name ("the defence minister", "three officials") are mentions of the form
    ``nominal``; their entity is not ``named`` unless one person of the story holds that office. A nominal
    may hold a name.
    """
    lines = [read_words(sentence) for sentence in sentences]
    spotter = Spotter(lines)
    tagged = Tagged(lines, sentences)
    spots: list[Spot] = []
    for number, words in enumerate(lines):
        names = tagged.settle(number, words, spotter.spots(number, words))
        add_roles(words, names)
        names = [spot for spot in names if spot.name]
        spots.extend(sorted([*names, *find_nominals(number, words, names)], key=lambda spot: spot.first))
    groups = group(spots)
    return _nouns(document, story, sentences, groups)


def _nouns(
    document: Document, story: Story, sentences: Sequence[Sentence], groups: Sequence[Group]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    mentions: list[Mention] = []
    entities: list[Entity] = []
    for number, one in enumerate(groups):
        entity_id = make_id("entity", story.id, one.kind, one.name, number)
        own = []
        for spot in one.spots:
            span = Span(document.id, spot.start, spot.end, sentences[spot.sentence].span.part)
            mention_id = make_id("mention", story.id, span.part, span.start, span.end)
            own.append(Mention(mention_id, span, spot.kind, entity_id, "name" if spot.form == "name" else "nominal"))
        mentions.extend(own)
        entities.append(
            Entity(
                entity_id,
                one.name,
                one.kind,
                tuple(m.id for m in own),
                subkind=one.subkind,
                role=one.role,
                affiliation=one.affiliation,
                named=one.named,
            )
        )
    mentions.sort(key=lambda m: (m.span.part == "text", m.span.start))
    return tuple(mentions), tuple(entities)
