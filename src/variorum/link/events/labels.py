"""What is an event called, and of what kind is it, in the words of its reports?"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events.terms import Passage, passages, published_day, remembered, thing_of
from variorum.model import Span
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.model import EventMention, Independence, Report, TimeExpression

    Origins = Mapping[str, tuple[str, Independence]]

_LONGEST: Final = 120  # code points of a label: one line of a page
_LAST: Final = 10**7  # a day after all others: of stories without a date
_SHORTEST: Final = 30  # a lead is not cut at a comma before this
_PARTIES: Final = frozenset({"PER", "ORG", "GPE", "NORP"})
_LEAD: Final = 500  # code points of headline and lead, as in the settings' lead_length
# What is said about a happening; the happening itself gives the event its kind where a lead has both.
_SPEECH: Final = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN"})
_AFTERMATH: Final = frozenset({"COERCE", "COURT", "DEATH"})
_CAUSES: Final = frozenset({"ASSAULT", "ACCIDENT", "DISASTER", "CRIME", "PROTEST"})
_UNREAL: Final = frozenset({"prevented", "conditional"})
# What a noun before it only says the matter of: truce talks, a hostage deal.
_MEETINGS: Final = frozenset({"talks", "talk", "negotiation", "dialogue", "meeting", "summit", "deal", "agreement"})
OF_ANY_CAUSE: Final = frozenset({"kill", "killing", "die", "displace", "flee"})  # bullets, floods, lorries all kill


@remembered
def opening(report: Report) -> list[Passage]:
    """Return headline and lead of a story: the first five hundred code points of its prose, without its dateline."""
    headline, prose = passages(report)
    found = [p for p in headline if p.text.strip()]
    left = _LEAD
    dateline = report.story.dateline
    for passage in prose:
        if left <= 0 or not passage.text.strip():
            continue
        base = passage.span
        start = dateline.span.end if dateline and base.contains(dateline.span) else base.start
        span = Span(base.document_id, start, min(base.end, start + left), base.part)
        left -= span.end - span.start
        found.append(Passage(report.words(span), span))
    return found


class Lead(NamedTuple):
    """What headline and lead of one story give to its event.

    ``kind`` is that of the mention told first; ``label`` the words that the event may be called by, with their span:
    those of the headline if ``headed``, else of the lead. ``plain`` says that the headline is neither a speaker's own
    words nor in capitals nor the name of a kind of text, ``deeds`` are the kinds it names, ``names`` that it names a
    place, person or body; ``things`` are those that the label names, ``faults`` says whether it has a figure, tells of
    a toll that rose, or is short. ``published`` is a number of days; ``opening`` the first spans of headline and lead,
    ``entities`` those named there.
    """

    story_id: str
    published: int | None
    kind: str
    label: tuple[str, Span]
    headed: bool
    plain: bool
    deeds: frozenset[str]
    names: bool
    things: frozenset[str]
    faults: tuple[bool, bool, bool]
    opening: tuple[Span, ...]
    entities: frozenset[str]


def find_lead(report: Report) -> Lead:
    """Answer: what would this story call its event, of what kind would that be, and who would take part?"""
    headline, _ = passages(report)
    headed = bool(headline) and 3 <= len(headline[0].text.split()) <= 25 and not _is_masthead(report, headline[0])
    spans = [passage.span for passage in opening(report)]
    first = headline[0] if headed else next((p for p in opening(report) if p.span.part == "text"), None)
    label = _tidy(first) if first else ("", report.story.span)
    main, found = told_first(report), report.analysis
    named = [*(place.span for place in found.places), *(mention.span for mention in found.mentions)] if headline else []
    return Lead(
        story_id=report.story.id,
        published=published_day(report),
        kind=main.type if main else "",
        label=label,
        headed=headed,
        plain=bool(headline) and _is_plain(headline[0].text) and not _speaks_for_a_side(report),
        deeds=frozenset(
            m.type for m in found.event_mentions if headline and headline[0].span.contains(m.span) and not m.negated
        ),
        names=any(headline[0].span.contains(span) for span in named),
        things=_things(label[0]),
        faults=_faults(label[0]),
        opening=tuple(spans[:2]),
        entities=frozenset(
            m.entity_id
            for m in found.mentions
            if m.kind in _PARTIES and m.entity_id and any(span.contains(m.span) for span in spans)
        ),
    )


def _is_masthead(report: Report, headline: Passage) -> bool:
    """Say whether a headline is nothing but the name of a body: who speaks, not what happened."""
    return any(
        m.kind == "ORG" and m.span.part == headline.span.part and m.span.contains(headline.span)
        for m in report.analysis.mentions
    )


_WE: Final = re.compile(r"\b(?:we|our|ours)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“][^\"“”]*[\"”]")
_READ: Final = 3000  # code points of prose in which a statement says "we"


def _speaks_for_a_side(report: Report) -> bool:
    """Say whether a text says "we" outside quotations, and more than once: a statement, a press release, an appeal."""
    _, prose = passages(report)
    text = "\n".join(passage.text for passage in prose)[:_READ]
    return len(_WE.findall(_QUOTED.sub(" ", text))) > 1


def _is_plain(headline: str) -> bool:
    """Say whether a headline says what happened, in the paper's words: no question, nobody's speech."""
    own = _OWN_WORDS.search(headline) or _FURNITURE.search(headline)
    return own is None and not headline.isupper() and not headline.rstrip(" \"'”’").endswith("?")


_OWN_WORDS: Final = re.compile(r"^[\"“‘']|\b(?:we|us|our|my|here)\b|^they\b|\bit (?:was|is) not\b", re.IGNORECASE)
# Words of a headline that say what kind of text it heads, not what happened: a live page, a column, a correction.
_FURNITURE: Final = re.compile(
    r"\bas it happened\b|\blive (?:page|blog|updates?|coverage)\b|^live\b|\blatest$|\bwhat (?:we|you need to) know\b"
    r"|^(?:correct(?:ion|ed)|clarification|editorial|opinion|analysis|comment|explainer|column|letter|timeline|factbox)\b"
    r"|\b(?:flash|situation|operational) (?:update|report)\b|\bsitrep\b|\bupdate no\b"
    r"|\ba column by\b|\b(?:statement|bulletin|communiqu[eé]|press release|letter (?:from|to))\b",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(
    r"^(?:(?:update|wrapup|rpt|refile|corrected|exclusive|breaking)(?: \d+)?(?:[-:]| - )\s*)+", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands)\b",
    re.IGNORECASE,
)
_REVISED: Final = re.compile(
    r"\btoll\b|\b(?:rises?|rose|climbs?|climbed|raise[sd]?|revise[sd]?) (?:[\w'’-]+ )?to\b", re.IGNORECASE
)
# What counts for a label: a deed, one of the event's kind, a name; against it: a copy, a figure, a toll that rose,
# few words.
_MERITS: Final = (0.2, 0.2, 0.2)
_FAULTS: Final = (0.2, 0.1, 0.3, 0.2)
_GREETING: Final = 2  # words of a sentence that tells nothing
_FEW: Final = 5  # words of a label that is long enough to be judged by those it shares
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def label_of(leads: Sequence[Lead], origins: Origins) -> tuple[str, Span]:
    """Return a headline-like label and the words it is made of: a headline that the event's reports would agree on.

    One that heads a live page, a column or a statement, is in a speaker's own words or all in capitals yields to one
    that does not. Then counts how far reports of other origins use its words, that it names a deed, one of the event's
    kind, and a place, person or body; against it, that its story is derived, that it has a figure, which change and are
    disputed, that it tells of a toll that rose, or is short. The earliest goes first among equals.
    """
    if len(leads) == 1:  # most events are told by one story
        return leads[0].label
    kind = type_of(leads)
    words = _words_by_origin(leads, origins)

    def order(lead: Lead) -> tuple[bool, float, int, str]:
        origin, independence = origins.get(lead.story_id, (lead.story_id, ""))
        day = lead.published if lead.published is not None else _LAST
        others = [said for other, said in words.items() if other != origin]
        merit = _merit(lead, kind, derived=independence == "derived") + _agreement(lead.things, others)
        return not lead.plain, -round(merit, 1), day, lead.story_id

    ranked = sorted(leads, key=order)
    return next((lead.label for lead in ranked if lead.headed), ranked[0].label)


def _merit(lead: Lead, kind: str, *, derived: bool) -> float:
    """Return what speaks for a label, less what speaks against it, whatever other reports say."""
    told = (bool(lead.deeds - _SPEECH), kind in lead.deeds, lead.names)
    faults = (derived, *lead.faults)
    return sum(m for m, so in zip(_MERITS, told, strict=True) if so) - sum(
        m for m, so in zip(_FAULTS, faults, strict=True) if so
    )


def _faults(label: str) -> tuple[bool, bool, bool]:
    """Say whether a label has a figure, tells of a toll that rose, is short."""
    return _NUMBER.search(label) is not None, _REVISED.search(label) is not None, len(label.split()) < _FEW


def _words_by_origin(leads: Sequence[Lead], origins: Origins) -> dict[str, frozenset[str]]:
    """Return the things that the labels of each origin's stories name."""
    found: dict[str, frozenset[str]] = {}
    for lead in leads:
        origin, _ = origins.get(lead.story_id, (lead.story_id, ""))
        found[origin] = found.get(origin, frozenset()) | lead.things
    return dict(sorted(found.items()))


def _things(label: str) -> frozenset[str]:
    return frozenset(thing_of(word) for word in _WORD.findall(fold(label)))


def _agreement(things: frozenset[str], others: Sequence[frozenset[str]]) -> float:
    """Return the mean share of the other origins that name one of these things of a label, 0 to 1."""
    if not things or not others:
        return 0.0
    used = sum(thing in said for thing in things for said in others)
    return used / (max(len(things), _FEW) * len(others))


_PRESENT: Final = frozenset({"now", "currently", "at present", "right now", "recently"})
_JOINT: Final = re.compile(r",|\s(?:as|while|after|amid|because|when|which|who|with|and|but)\s")
_SENTENCE_END: Final = re.compile(r"(?<=[a-z0-9”\"’)])[.!?](?=\s|$)|\n")


def _tidy(passage: Passage) -> tuple[str, Span]:
    """Return the first sentence of a passage, cut at a clause if it is too long for a label, with its span.

    One of a word or two only greets ("Good evening."), and the next is the first.
    """
    text = passage.text
    edition = _EDITION.match(text)
    start = edition.end() if edition else len(text) - len(text.lstrip(" \t\n—–-:"))
    stop = _SENTENCE_END.search(text, start)
    while stop and text[stop.end() :].strip() and len(text[start : stop.start()].split()) <= _GREETING:
        start = len(text) - len(text[stop.end() :].lstrip())
        stop = _SENTENCE_END.search(text, start)
    end = stop.start() if stop else len(text)
    if end - start > _LONGEST:
        joints = [m.start() for m in _JOINT.finditer(text[: start + _LONGEST]) if m.start() > start + _SHORTEST]
        end = joints[-1] if joints else text.rfind(" ", start, start + _LONGEST)
        end = end if end > start else start + _LONGEST
        end = start + len(text[start:end].rstrip(" ,;"))
    span = Span(passage.span.document_id, passage.span.start + start, passage.span.start + end, passage.span.part)
    return " ".join(text[start:end].split()), span


def names_day(report: Report, time: TimeExpression) -> bool:
    """Say whether a time names one day; "now" is a day of its story only in the calendar's sense."""
    if time.type not in {"DATE", "TIME"} or time.interval.day is None:
        return False
    return report.words(time.span).casefold() not in _PRESENT


@remembered
def lead_mentions(report: Report) -> list[EventMention]:
    """Return the event mentions of a story's headline and lead, in order, those in the title first."""
    spans = [p.span for p in opening(report)]
    found = (m for m in report.analysis.event_mentions if any(span.contains(m.span) for span in spans))
    return sorted(found, key=lambda m: (m.span.part != "title", m.span.start))


def main_mention(report: Report) -> EventMention | None:
    """Return the mention of headline and lead that tells of the happening itself.

    It is the first that tells of a deed rather than of words about one; an arrest, a trial or a death yields to the
    violence, accident or protest it follows, if headline or lead tells of that. "Truce talks" are talks.
    """
    found = _heads([m for m in lead_mentions(report) if not m.negated and m.modality not in _UNREAL])
    deeds = [m for m in found if m.type not in _SPEECH] or found
    if not deeds:
        return None
    first = deeds[0]
    if first.type == "ASSAULT" and first.lemma in OF_ANY_CAUSE:
        # what killed says what it was: a dam that burst is no assault; an attack said beside it is one
        causes = [m for m in deeds if m.type in _CAUSES and m.lemma not in OF_ANY_CAUSE]
        return causes[0] if causes and causes[0].type in {"ACCIDENT", "DISASTER"} else first
    if first.type in _AFTERMATH and first.mode != "seize":
        return next((m for m in deeds if m.type in _CAUSES), first)
    return first


def _heads(mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return these mentions without those that only say of what kind the talks or the deal right after them are."""
    follows = {(m.span.part, m.span.start) for m in mentions if m.lemma in _MEETINGS}
    return [m for m in mentions if (m.span.part, m.span.end + 1) not in follows]


def told_first(report: Report) -> EventMention | None:
    """Return the main mention if it stands in headline or first paragraph: further down it may be of background."""
    main = main_mention(report)
    headline, prose = passages(report)
    first = [*headline, *prose[:1]]
    return main if main is not None and any(p.span.contains(main.span) for p in first) else None


def type_of(leads: Sequence[Lead]) -> str:
    """Return the kind of action most stories of an event begin with; empty where no trigger was found."""
    counted = Counter(lead.kind for lead in leads if lead.kind)
    return min(counted, key=lambda kind: (-counted[kind], kind)) if counted else ""
