"""Which words of a story tell of a happening, of what kind, by whom, to whom, when and where?

The words are a table (``tables/triggers.tsv``) of PLOVER's event types and modes and a few kinds that local news needs
and PLOVER leaves out (accidents, disasters, courts, deaths). That talks failed is read from two places of a sentence: a
noun of talks and words of failure after it. Source: PLOVER, the Political Language Ontology for Verifiable Event
Records (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023); the words of the table are our own choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.triggers.circumstances import modality, negated, tense, words_before
from variorum.analyze.triggers.lines import fill, read_line
from variorum.analyze.triggers.matching import find_matches
from variorum.analyze.triggers.parties import may_act, parties
from variorum.analyze.triggers.times_places import place_of, times_of
from variorum.identity import make_id
from variorum.model import EventMention, Span

if TYPE_CHECKING:
    from variorum.analyze.triggers.lines import Line
    from variorum.analyze.triggers.matching import Match
    from variorum.model import Analysis, Document, Story


def find_event_mentions(document: Document, story: Story, analysis: Analysis) -> tuple[EventMention, ...]:
    """Answer: which words of this story tell of a happening, and who, whom, when and where do they give?

    ``analysis`` holds the story's sentences, mentions, times and places; what is missing there is left empty here.
    Captions count, machine headers and credits do not.
    """
    sentences = [
        read_line(document.title if s.span.part == "title" else document.text, s)
        for s in sorted(analysis.sentences, key=lambda s: (s.span.part != "title", s.span.start))
        if s.block not in {"credit", "metadata"}
    ]
    fill(sentences, analysis)
    found: list[EventMention] = []
    for sentence in sentences:
        if not sentence.words:
            continue
        source = document.title if sentence.span.part == "title" else document.text
        sentence.mentions[:] = [m for m in sentence.mentions if may_act(sentence, m)]
        matches = find_matches(sentence, source)
        when = times_of(sentence, matches)
        found += [_mention(story, sentence, match, when.get(k, "")) for k, match in enumerate(matches)]
    return tuple(found)


def _mention(story: Story, sentence: Line, match: Match, time_id: str) -> EventMention:
    span = Span(
        sentence.span.document_id,
        sentence.words[match.first].start,
        sentence.words[match.last].end,
        sentence.span.part,
    )
    before = words_before(sentence, match)
    actor, recipient = parties(sentence, match)
    return EventMention(
        id=make_id("event mention", story.id, span.start, span.end, span.part),
        span=span,
        type=match.entry.type,
        mode=match.entry.mode,
        actor_id=actor,
        recipient_id=recipient,
        negated=negated(before),
        modality=modality(before),
        tense=tense(sentence, match, before),
        time_id=time_id,
        place_id=place_of(sentence, match),
        lemma=match.entry.lemma,
        rule=match.rule,
    )
