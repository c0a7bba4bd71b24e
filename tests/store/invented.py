# ruff: noqa: FBT003 - nouns in the order of their fields, as a table of the record reads
"""An invented crisis in nouns: every kind of thing a record can hold, small enough to read.

The ferry "Marigold" sank off the invented port of Tellin; two reports tell of it, a third copies the first.
"""

from __future__ import annotations

import functools
from dataclasses import replace

from variorum.identity import make_id
from variorum.model import (
    UNRESOLVED,
    Actor,
    Analysis,
    Attestation,
    Block,
    Claim,
    Dateline,
    Decision,
    Dependence,
    Discrepancy,
    Document,
    Entity,
    Event,
    EventMention,
    EventStory,
    Interval,
    Judgement,
    LedgerEntry,
    Links,
    Mention,
    Passage,
    PlaceReference,
    Point,
    Problem,
    ProcessState,
    Quantity,
    QuantityExpression,
    Quotation,
    Reading,
    Reason,
    Report,
    Sentence,
    Span,
    Story,
    TimeExpression,
    Token,
)
from variorum.store.writer import Contents

FIRST = (
    "TELLIN, Morvania (NNA) — The ferry Marigold sank on Tuesday, killing 12 people, Mayor Ana Roe said.\n"
    "“We lost friends,” Roe said.\n"
)
SECOND = "At least 14 people died when the Marigold went down off Tellin on Wednesday.\n"
COPY = "The ferry Marigold sank on Tuesday, killing 12 people, Mayor Ana Roe said.\n"


def span_of(document: Document, words: str) -> Span:
    """Return the first place of these words in a document's text."""
    start = document.text.index(words)
    return Span(document.id, start, start + len(words))


def document_of(text: str, name: str, **more: str) -> Document:
    """Return an input with this text, found at a path of this name."""
    return Document(make_id("document", text), make_id("document", name), text, paths=(f"in/{name}.txt",), **more)


def report_of(document: Document, *found: str, published: Interval = UNRESOLVED, outlet: str | None = None) -> Report:
    """Return a report of one story: a claim of how many were killed for each of the words given."""
    story = story_of(document, published, outlet)
    claims = tuple(
        Claim(
            make_id("claim", story.id, words),
            span_of(document, words),
            point="killed",
            about="",
            value=words.split()[0],
            low=12.0,
            speaker="Ana Roe",
            participants=("Ana Roe",),
            remove=1,
        )
        for words in found
    )
    sentence = Sentence(story.span, (Token(0, 3, document.text[:3]),), "paragraph")
    return Report(document, story, Analysis(story.id, sentences=(sentence,), claims=claims))


def story_of(document: Document, published: Interval = UNRESOLVED, outlet: str | None = None) -> Story:
    """Return the one story of a document."""
    whole = Span(document.id, 0, len(document.text))
    return Story(
        make_id("story", document.id, 0, len(document.text)),
        whole,
        (Block("paragraph", whole),),
        published=published,
        outlet=outlet,
    )


def _first() -> Report:
    document = document_of(
        FIRST, "first", title="Ferry sinks off Tellin", url="https://nna.example/1", author="B. Dole"
    )
    words = functools.partial(span_of, document)
    bare = story_of(document, Interval("2031-05-06", "2031-05-06", "metadata"), "Morvan Post")
    story = replace(
        bare,
        headline=Span(document.id, 0, 22, "title"),
        blocks=(Block("headline", Span(document.id, 0, 22, "title")), *bare.blocks),
        agency="NNA",
        agency_evidence=words("NNA"),
        outlet_evidence=words("(NNA)"),
        common_origin="Northern News Agency",
        byline="B. Dole",
        dateline=Dateline(words("TELLIN, Morvania (NNA) —"), "Tellin, Morvania"),
        published_evidence=(words("Tuesday"), Span(document.id, 0, 5, "title")),
        published_reason="date of the page",
        cut_reasons=("a dateline begins here",),
    )
    person, mention = make_id("entity", story.id, "Roe"), make_id("mention", story.id, 1)
    day, toll, port = make_id("time", story.id, 1), make_id("quantity", story.id, 1), make_id("place", story.id, 1)
    said = make_id("quotation", story.id, 1)
    lead = Sentence(
        words("The ferry Marigold sank on Tuesday, killing 12 people, Mayor Ana Roe said."),
        (
            Token(25, 28, "The", "DET", "the", 1, "det"),
            Token(29, 34, "ferry", "NOUN", "ferry", 2, "nsubj"),
            Token(44, 48, "SANK", "VERB", "sink", -1, "root"),
        ),
        "paragraph",
    )
    title = Sentence(Span(document.id, 0, 22, "title"), (Token(0, 5, "Ferry"), Token(6, 11, "sinks")), "headline")
    analysis = Analysis(
        story.id,
        sentences=(title, lead, Sentence(words("“We lost friends,” Roe said."), (), "paragraph")),
        mentions=(
            Mention(mention, words("Mayor Ana Roe"), "PER", person),
            Mention(make_id("mention", story.id, 2), Span(document.id, 16, 22, "title"), "GPE", "", "nominal"),
        ),
        entities=(Entity(person, "Ana Roe", "PER", (mention,), "official", "Mayor", "Tellin", named=True),),
        times=(
            TimeExpression(
                day,
                words("Tuesday"),
                "DATE",
                "2031-05-06",
                Interval("2031-05-06", "2031-05-06", "weekday resolved"),
                "weekday",
            ),
        ),
        quantities=(
            QuantityExpression(
                toll, words("12 people"), Quantity(12.0, 12.0, None, "people"), "exactly", "killed", "up", "digits"
            ),
        ),
        places=(
            PlaceReference(port, words("TELLIN"), "Tellin", 42, "MV", "Coast", 10.5, -3.25, "city", is_dateline=True),
            PlaceReference(make_id("place", story.id, 2), words("Morvania"), "Morvania"),
        ),
        quotations=(
            Quotation(
                said,
                "direct",
                (words("We lost friends"),),
                (words("said"),),
                (words("Ana Roe"),),
                person,
                "",
                "Mayor",
                True,
                "state",
                False,
                "",
                "cue after",
            ),
        ),
        event_mentions=(
            EventMention(
                make_id("event mention", story.id, 1),
                words("sank"),
                "ACCIDENT",
                "",
                person,
                "",
                False,
                "",
                "past",
                day,
                port,
                "sink",
                "trigger",
            ),
        ),
        claims=(
            Claim(
                make_id("claim", story.id, 1),
                words("12 people"),
                "killed",
                "Marigold",
                "12",
                "killed",
                ("Ana Roe", "Marigold"),
                12.0,
                12.0,
                "exactly",
                day,
                port,
                toll,
                said,
                False,
                "",
                "Ana Roe",
                "Tellin",
                "state",
                1,
                "toll",
            ),
        ),
    )
    return Report(document, story, analysis)


def contents() -> Contents:
    """Return the whole record: three reports, one event, one discrepancy, one copy, one judgement."""
    first = _first()
    second = report_of(
        document_of(SECOND, "second"),
        "14 people",
        published=Interval("2031-05-07", "2031-05-08", "bounded by publication"),
        outlet="Gull",
    )
    copy = report_of(document_of(COPY, "copy"), "12 people")
    reports = tuple(sorted((first, second, copy), key=lambda report: report.story.id))
    return Contents(
        documents=tuple(sorted((r.document for r in reports), key=lambda d: d.id)),
        problems=(
            Problem("in/empty.txt", "read", "empty; nothing to read"),
            Problem("in/copy.txt", "read", "no date", copy.document.id),
        ),
        reports=reports,
        links=_links(first, second, copy),
        judgements=(
            Judgement(
                make_id("judgement", 1),
                first.story.id,
                "set",
                "outlet=Morvan Post",
                "masthead",
                "L. Reader",
                "2031-06-01T10:00:00+00:00",
            ),
        ),
        ledger=(LedgerEntry("read", "0.1", "s", "i", "o", 3), LedgerEntry("link.copies", "0.1", "s", "i", "o", 1)),
        settings=(("copies.passage_words", "5"), ("read.max_bytes", "1000")),
        settings_digest="settings",
        program_version="0.1.0",
    )


def _links(first: Report, second: Report, copy: Report) -> Links:
    a, b, c = first.story.id, second.story.id, copy.story.id
    toll_a, toll_b, toll_c = (r.analysis.claims[0] for r in (first, second, copy))
    event, point, line = make_id("event", 1), make_id("point", 1), make_id("storyline", 1)
    family = make_id("family", a)
    copied = span_of(copy.document, "The ferry Marigold sank on Tuesday")
    source = span_of(first.document, "The ferry Marigold sank on Tuesday")
    shared = Reason("nine words in a row are shared", True, 9.0, "copies.passage_words", (copied,))
    gone = Event(
        event,
        "The ferry Marigold sinks",
        "ACCIDENT",
        Interval("2031-05-06", "2031-05-07", "stated"),
        "Tellin",
        10.5,
        -3.25,
        "city",
        line,
        (make_id("actor", 1),),
        1,
        (source,),
    )
    later = Event(make_id("event", 2), "A search without end", "SEARCH", UNRESOLVED, storyline_id=line)
    witnesses = ((a, toll_a, first, "12"), (b, toll_b, second, "14"), (c, toll_c, copy, "12"))
    return Links(
        dependences=(
            Dependence(
                make_id("dependence", c, a),
                c,
                a,
                "partially derived",
                "known",
                (shared, Reason("it is shorter", favours=False)),
                "Northern News Agency",
                0.75,
                (Passage(copied, source), Passage(copied, source, "quotation")),
                family,
            ),
        ),
        actors=(
            Actor(
                make_id("actor", 1),
                "Ana Roe",
                "PER",
                (first.analysis.entities[0].id,),
                ("Mayor Roe",),
                "Mayor",
                "Tellin",
            ),
        ),
        events=(gone, later),
        event_stories=(
            EventStory(event, a, True, family, "independent", (Reason("same ship, same day"),), (source,)),
            EventStory(event, b, True, make_id("family", b), "independent"),
            EventStory(event, c, True, family, "derived", (shared,)),
            EventStory(later.id, b, False, make_id("family", b), "independent"),
        ),
        decisions=(
            Decision(
                make_id("decision", 1),
                (event, later.id),
                "same storyline",
                (Reason("the same ship", evidence=(source,)), Reason("other days", favours=False)),
            ),
            Decision(
                make_id("decision", 2),
                (a, b),
                "same event",
                (Reason("both name the Marigold"), Reason("different tolls", favours=False)),
            ),
        ),
        points=(
            Point(
                point,
                event,
                "killed",
                "Marigold",
                "differ",
                "true conflict",
                2,
                tuple(
                    Attestation(story, claim.id, value, float(value), None, "exactly", "Ana Roe", claim.span)
                    for story, claim, _, value in witnesses
                ),
                (),
                12.0,
                13.0,
                14.0,
            ),
            Point(make_id("point", 2), event, "victim_age", "", "single", None, 1, (), (b, c)),
        ),
        discrepancies=(
            Discrepancy(
                make_id("discrepancy", 1),
                point,
                event,
                "killed",
                "Marigold",
                "true conflict",
                "two same-day counts",
                (
                    Reading("12", (a, c), ("Ana Roe",), 1, (toll_a.span, toll_c.span)),
                    Reading("14", (b,), (), 1, (toll_b.span,)),
                ),
            ),
        ),
        processes=(
            ProcessState(
                make_id("process", 1),
                "search for the Marigold",
                "search",
                1,
                "under way",
                Interval("2031-05-06", None, "stated"),
                "2031-05-07",
                "Tellin",
                ("NNA",),
                "",
                ("Ana Roe",),
                True,
                line,
                event,
                (source,),
            ),
        ),
        sigla=((a, "A"), (c, "A'"), (b, "B")),
    )
