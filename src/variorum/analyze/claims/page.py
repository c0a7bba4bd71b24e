"""One story laid out for the rules that find claims: lines, what was found in each, and on whose word it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from variorum.analyze.claims.countries import side_named
from variorum.analyze.claims.happenings import INCIDENTS, POLITICS, happenings_in
from variorum.analyze.claims.tables import MONTHS
from variorum.identity import make_id
from variorum.model import Claim, Span
from variorum.parse import Parse
from variorum.patterns import Pattern
from variorum.text import QUOTE_FOLD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.analyze.claims.rules import Rule
    from variorum.analyze.claims.tables import RowName
    from variorum.model import Analysis, BlockKind, Document, Entity, Mention, Quotation, Story, TimeExpression

# A line of more than this many characters is no sentence; the rules look at its opening only.
LONGEST_LINE = 2_000
# What a story is about stands in its headline and first sentences.
OPENING = 4
OPENING_LINES = 3

# "the Taliban government in Kabul", "the Afghan Taliban government", "Norland's Unity government".
_RULERS = (
    Pattern(r"\b(?P<who>[A-Z]\w+)(?:-led)? (?:government|administration|regime|authorities) in (?P<where>[A-Z]\w+)"),
    Pattern(r"\b(?P<where>[A-Z]\w+)(?:'s)? (?P<who>[A-Z]\w+)(?:-led)? (?:government|administration|regime)\b"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as the rules read it.

    ``text`` has the length of the words it stands for; quotation marks and dashes are folded to their plain forms.
    """

    index: int
    text: str
    span: Span
    block: BlockKind

    def at(self, start: int, end: int) -> Span:
        """Return the span of ``text[start:end]`` in the document."""
        return Span(self.span.document_id, self.span.start + start, self.span.start + end, self.span.part)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule read before it is known on whose word it stands; the fields are those of :class:`Claim`.

    ``own`` marks what the report itself says even beside a speaker's words: the day on which somebody spoke. ``said``
    are the words on whose speaker it rests, where the span reaches beyond them: "denied that the door was broken".
    """

    span: Span
    point: str
    about: str
    value: str
    rule: Rule | RowName
    more: dict[str, object] = field(default_factory=dict)
    own: bool = False
    said: Span | None = None


@dataclass(frozen=True)
class Page:
    """One story with its findings, arranged by line."""

    document: Document
    story: Story
    analysis: Analysis

    @cached_property
    def parse(self) -> Parse:
        """The story's words with what each is to the others."""
        return Parse.of(self.analysis.sentences, self.document.id)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The story's sentences in order, headline first."""
        sentences = sorted(self.analysis.sentences, key=lambda s: (s.span.part != "title", s.span.start, s.span.end))
        return tuple(
            Line(i, self.document.words(s.span)[:LONGEST_LINE].translate(QUOTE_FOLD), s.span, s.block)
            for i, s in enumerate(sentences)
        )

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """The lines that tell the story: no credits, no metadata, no captions."""
        return tuple(line for line in self.lines if line.block in {"headline", "subhead", "paragraph"})

    @cached_property
    def told(self) -> tuple[Line, ...]:
        """The lines of prose and the captions: whom a picture shows, it names."""
        return tuple(line for line in self.lines if line.block not in {"credit", "metadata"})

    @cached_property
    def incident(self) -> bool:
        """Whether the story's matter is one incident (a shooting, a crash), not talks, a vote or a deployment."""
        named = {name for line in self.prose[:OPENING] for name, *_ in happenings_in(line.text)}
        return bool(named & INCIDENTS) and not named & POLITICS

    @cached_property
    def crime(self) -> bool:
        """Whether the incident is one of persons against persons (a shooting, a murder), not of war or of nature."""
        opening = " ".join(line.text for line in self.prose[:OPENING])
        named = {name for name, *_ in happenings_in(opening)}
        of_war = named & _NO_CRIMES or (_OF_WAR.search(opening) and not _OF_CRIME.search(opening))
        return self.incident and not of_war

    @cached_property
    def protests(self) -> bool:
        """Whether the story tells of a protest, so that those who gathered took part in it."""
        return any(_PROTEST.search(line.text) for line in self.prose)

    @cached_property
    def tells(self) -> bool:
        """Whether the story opens with a happening, or more than a line of it tells of one.

        One that opens with a harvest and has a line on the unrest mentions it in passing.
        """
        telling = [bool(happenings_in(line.text) or _BEFALLS.search(line.text)) for line in self.prose]
        return any(telling[:OPENING_LINES]) or sum(telling) > 1

    @cached_property
    def disputed(self) -> bool:
        """Whether somebody in the story may answer another, or say who began: else no statement need be looked at."""
        return any(_DISPUTES.search(line.text) for line in self.prose)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The story's entities by id."""
        return {entity.id: entity for entity in self.analysis.entities}

    @cached_property
    def entity_of(self) -> dict[int, Entity]:
        """Whom or what each word of the parse stands for, of those in a mention; the innermost if several."""
        mentions = sorted(self.analysis.mentions, key=lambda m: (m.span.start, -m.span.end, m.id))
        return {i: self.entities[m.entity_id] for m in mentions for i in self.parse.under(m.span)}

    @cached_property
    def rulers(self) -> dict[str, str]:
        """Who the story says governs which country: {"Taliban": "Afghanistan"}."""
        found: dict[str, str] = {}
        for line in self.prose:
            for match in (m for pattern in _RULERS for m in pattern.finditer(line.text)):
                country = side_named(match["where"]) or self._homeland(match["where"])
                if country and not side_named(match["who"]) and match["who"] not in _NOT_RULERS:
                    found.setdefault(match["who"], country)
        return found

    @cached_property
    def times(self) -> dict[int, list[TimeExpression]]:
        """The time expressions of each line, by the line's index."""
        found: dict[int, list[TimeExpression]] = {}
        for time in sorted(self.analysis.times, key=lambda t: (t.span.part, t.span.start)):
            line = self.line_of(time.span)
            if line is not None:
                found.setdefault(line.index, []).append(time)
        return found

    @cached_property
    def _starts(self) -> dict[str, tuple[list[int], list[Line]]]:
        parts: dict[str, tuple[list[int], list[Line]]] = {}
        for line in sorted(self.lines, key=lambda entry: entry.span.start):
            starts, lines = parts.setdefault(line.span.part, ([], []))
            starts.append(line.span.start)
            lines.append(line)
        return parts

    def line_of(self, span: Span) -> Line | None:
        """Return the line in which a span starts."""
        starts, lines = self._starts.get(span.part, ([], []))
        i = bisect_left(starts, span.start + 1) - 1
        return lines[i] if i >= 0 and span.start < lines[i].span.end else None

    @cached_property
    def _contents(self) -> dict[int, list[tuple[Span, Quotation]]]:
        found: dict[int, list[tuple[Span, Quotation]]] = {}
        for quotation in self.analysis.quotations:
            for content in quotation.content:
                for line in self._lines_under(content):
                    found.setdefault(line.index, []).append((content, quotation))
        return found

    def _lines_under(self, span: Span) -> Iterator[Line]:
        starts, lines = self._starts.get(span.part, ([], []))
        for i in range(max(bisect_left(starts, span.start + 1) - 1, 0), len(lines)):
            if lines[i].span.start >= span.end:
                return
            yield lines[i]

    def quotations_over(self, span: Span) -> list[Quotation]:
        """Return the quotations in whose content the span starts, the innermost first."""
        line = self.line_of(span)
        around = self._contents.get(line.index, []) if line else []
        holding = [(c, q) for c, q in around if c.part == span.part and c.start <= span.start < c.end]
        holding.sort(key=lambda pair: (pair[0].end - pair[0].start, pair[0].start, *_nearest(pair[1])))
        return list({q.id: q for _, q in holding}.values())

    def quotations_in(self, line: Line) -> list[Quotation]:
        """Return the quotations whose content begins in a line, in the order of their words."""
        found = {
            q.id: q for c, q in self._contents.get(line.index, []) if c == q.content[0] and c.start >= line.span.start
        }
        return sorted(found.values(), key=lambda q: (q.content[0].start, q.content[0].end, q.id))

    def speaker(self, quotation: Quotation) -> tuple[str, str]:
        """Return a quotation's speaker by name, and the side the speaker stands for."""
        entity = self.entities.get(quotation.speaker_id)
        name = entity.name if entity and entity.kind != "NORP" else quotation.speaker_name
        cut = name.rpartition(" ")[2].islower() and quotation.speaker_name.startswith(f"{name} ")
        name = quotation.speaker_name if cut else name  # "the UN refugee agency", known by its first two words
        said = " ".join(self.document.words(span) for span in quotation.source)
        name = "" if _NO_SOURCE.match(name) or name[:1].isdigit() else self._owned(name, quotation)
        about = [entity.affiliation, entity.role] if entity else [quotation.role]
        return name, self.side(*about, said, name)

    def _owned(self, name: str, quotation: Quotation) -> str:
        """Return a source that a pronoun owns by whose it is, if that is known: "its army" is "Norland's army"."""
        own = _POSSESSIVE.match(name)
        if own is None:
            return name
        bare = name[own.end() :]
        owner = self.entity_at(quotation.source[0]) if quotation.source else None
        known = owner is not None and owner.named and owner.name[:1].isupper() and bare not in owner.name
        return f"{owner.name}'s {bare}" if owner is not None and known else bare

    def side(self, *words: str) -> str:
        """Return the country or ruling party that a name, role or description stands for; empty when unsaid."""
        for text in words:
            country = side_named(text)
            ruled = sorted(c for ruler, c in self.rulers.items() if re.search(rf"\b{re.escape(ruler)}\b", text))
            if country and ruled and country not in ruled:
                return text.strip().removeprefix("the ").removeprefix("The ")
            if country or ruled:
                return country or ruled[0]
        return ""

    def party(self, words: str, span: Span | None = None) -> str:
        """Return who words stand for as a party: a country, else the name as the story writes it; empty for no name.

        ``span`` lets a pronoun or a description ("she", "the company") be followed to the entity it stands for.
        """
        if _NOT_OF_ANYBODY.match(words):  # "Recent attacks", "Norland-backed rebels"
            return ""
        owned = _CONTROLLED.match(words)
        if owned is not None:  # "Norland-controlled media"
            return self.party(owned["who"])
        if _NO_NAME.match(words):  # "Environmental groups", at the beginning of a sentence
            return words[0].lower() + words[1:]
        entity = self.entity_at(span) if span is not None else None
        if entity is not None and entity.kind == "PER":
            return self.side(entity.affiliation, entity.role) or entity.name
        named = entity.name if entity is not None and entity.named else ""
        return self.side(words) or self._named(words) or (named if named[:1].isupper() else self._named(named))

    def spoke_before(self, span: Span) -> str:
        """Return the party of whoever spoke last before a pronoun, within the lines right before it."""
        line = self.line_of(span)
        first = self.lines[max(0, line.index - _BACK)].span.start if line else span.start
        before = [
            (max(s.end for s in q.source), q.id, q)
            for q in self.analysis.quotations
            if q.source
            and q.source[0].part == span.part
            and first <= q.source[0].start
            and q.source[-1].end <= span.start
        ]
        return self.speaker(max(before)[2])[0] if before else ""

    def person_before(self, span: Span) -> str:
        """Return the name of the person named last before words, within the lines right before them."""
        line = self.line_of(span)
        first = self.lines[max(0, line.index - _BACK)].span.start if line else span.start
        named = [
            (m.span.start, m.id, self.entities[m.entity_id].name)
            for m in self.mentions_from(replace(span, start=first, end=max(first, span.start)))
            if m.form == "name" and m.entity_id in self.entities and self.entities[m.entity_id].kind == "PER"
        ]
        return max(named)[2] if named else ""

    def last_named(self, line: Line, at: int) -> str:
        """Return the person whom a line names last before a position; empty if it names none."""
        named = [
            self.entities[m.entity_id].name
            for m in self.mentions_from(replace(line.span, end=line.span.start + at))
            if m.form == "name" and m.entity_id in self.entities and self.entities[m.entity_id].kind == "PER"
        ]
        return named[-1] if named else ""

    def paragraph_to(self, line: Line) -> list[Line]:
        """Return the lines of a line's paragraph up to it, in order; of a paragraph without end, the last ones."""
        found = [line]
        for index in range(line.index - 1, max(line.index - _PARAGRAPH, -1), -1):
            entry = self.lines[index]
            between = Span(line.span.document_id, entry.span.end, found[-1].span.start, line.span.part)
            if entry.span.part != line.span.part or entry.block != line.block or "\n" in self.document.words(between):
                break
            found.append(entry)
        return found[::-1]

    def subject_before(self, line: Line) -> str:
        """Return the person whom the sentence before a line of the same paragraph tells of: the first it names."""
        *_, before, _ = [None, *self.paragraph_to(line)]
        if before is None:
            return ""
        named = [
            (m.span.start, m.id, self.entities[m.entity_id].name)
            for m in self.mentions_from(before.span)
            if before.span.contains(m.span) and m.entity_id in self.entities and m.form == "name"
            if self.entities[m.entity_id].kind == "PER"
        ]
        return min(named)[2] if named else ""

    def entity_at(self, span: Span) -> Entity | None:
        """Return what the first mention within a span stands for."""
        held = next((m for m in self.mentions_from(span) if span.contains(m.span)), None)
        return self.entities.get(held.entity_id) if held else None

    @cached_property
    def _mentions(self) -> dict[str, tuple[list[int], list[Mention]]]:
        parts: dict[str, tuple[list[int], list[Mention]]] = {}
        for mention in sorted(self.analysis.mentions, key=lambda m: (m.span.start, -m.span.end, m.id)):
            starts, mentions = parts.setdefault(mention.span.part, ([], []))
            starts.append(mention.span.start)
            mentions.append(mention)
        return parts

    def mentions_from(self, span: Span) -> list[Mention]:
        """Return the mentions that begin within a span, in order."""
        starts, mentions = self._mentions.get(span.part, ([], []))
        return mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _named(self, words: str) -> str:
        """Return the proper name in a phrase, its people and its possessive brought back to the name itself."""
        match = _PROPER.search(words) or _BAND.search(words)
        if match is None:
            return ""
        first, *rest = _OFFICE.sub("", match.group()).removesuffix("'s").split()
        return (
            first if match.re is _BAND else " ".join([self._homeland(first), *rest]) if rest else self._homeland(first)
        )

    def _homeland(self, word: str) -> str:
        """Return the place whose people a word names ("Velmoran" of Velmora), if the story names that place."""
        stem = word[: max(_STEM, len(word) - len("ian") - 1)]
        places = [w for w in self._places if w.startswith(stem) and abs(len(w) - len(word)) <= len("ian") + 1]
        return min(places, key=lambda w: (len(w), w), default=word)

    @cached_property
    def _places(self) -> frozenset[str]:
        """The words that the story sets where only a place or a country stands."""
        return frozenset(m["place"] or m["place2"] for line in self.lines for m in _A_PLACE.finditer(line.text))

    def claim(self, found: Found) -> Claim:
        """Return the claim that a rule's reading makes, with the speaker on whose word it stands."""
        span = found.span
        parts = (self.story.id, found.point, found.about, found.value, span.part, span.start, span.end)
        claim = Claim(
            id=make_id("claim", *parts),
            span=span,
            point=found.point,
            about=found.about,
            value=found.value,
            rule=found.rule,
            **found.more,  # type: ignore[arg-type]
        )
        return claim if claim.speaker or found.own else self._attributed(claim, found.said or span)

    def _attributed(self, claim: Claim, said: Span) -> Claim:
        over = self.quotations_over(said)
        if not over:
            return claim
        quotation = over[0]
        speaker, side = self.speaker(quotation)
        return replace(
            claim,
            quotation_id=quotation.id,
            speaker=speaker,
            side=side,
            act=quotation.act,
            modality=claim.modality or quotation.modality,
            remove=min(len(over), 2),
        )


def _nearest(quotation: Quotation) -> tuple[bool, str]:
    """Rank quotations of the same words: whom an outlet cites is nearer to them than the outlet."""
    return "cited" not in quotation.rule.split(", "), quotation.id


_DISPUTES = Pattern(
    r"\b(?:den(?:y|ie[sd]|ying)|reject\w*|dismiss\w*|refut\w*|disput\w*|contest\w*|contradict\w*|lies?|true|untrue"
    r"|truth|false"
    r"|nonsense|absurd|baseless|groundless|unfounded|propaganda|invent\w+|fabricat\w+|fiction|[Nn]othing|[Nn]ever|[Nn]obody"
    r"|[Nn]one|[Nn]either"
    r"|(?:fire|fired|shot|shoot|attacked|struck) first|first (?:shots?|rounds?|to)|talks|negotiations|round|session"
    r"|[Nn]o (?:part|hand|role|one|unit|such)|Not|No|guilty|innocen\w+|rubbish|slander|smear|fantasy"
    r"|ridiculous|staged|theat(?:re|er)"
    r"|(?:does|did|do|had|has|have|was|were|is|are|could|would|will|can) not(?=[.,;]))\b"
)
_PROTEST = Pattern(
    r"\b(?:protest\w*|demonstrat\w+|march(?:ed|ers)|rall(?:y|ies|ied)|sit-ins?|vigil|(?:unlawful|public) assembly)\b",
    re.IGNORECASE,
)
_BEFALLS = Pattern(
    r"\b(?:dead|killed|injur\w+|wounded|missing|displaced|homeless|arrest\w*|detain\w*|victims?|toll|bur(?:y|ies"
    r"|ied)|custody"
    r"|suspects?|police|protest\w*|evacuat\w+|burst|rescue\w*|homes?|taken|captives?|hostages?|prisoners?|freed"
    r"|released"
    r"|shells|shell(?:ed|ing|fire)|bombard\w*|mortars?|rockets|air ?strikes?|gunfire"
    r"|abduct\w*|kidnap\w*|sank|sinks?|capsiz\w+|march(?:ed|ers)|rall(?:y|ied)|strik(?:e|ers))\b",
    re.IGNORECASE,
)
_NO_CRIMES = frozenset({"air strike", "earthquake", "flood"})
_OF_WAR = Pattern(
    r"\b(?:the enemy|enemy (?:\w+ )?(?:soldiers|forces|tanks|positions)|battalions?|brigades?|armou?red columns?"
    r"|mortars?|howitzers?|bandits|armed forces|general staff|outposts?|trenches|coup|putsch|barracks|mutin\w+"
    r"|presidential guard"
    r"|cease-?fires?|truces?|armistice|humanitarian pauses?|hostilities|besieged|peace talks|peacekeep\w+"
    r"|shelling|shelled|artillery|shells hit|troops|rebels?|insurgents?|jihad\w*"
    r"|militia(?:s|men)?|(?:the|'s) army|army (?:patrol|base|post|convoy)|air ?strikes?|front line"
    r"|border guards|defen[cs]e ministry"
    r"|dam (?:burst|failure|disaster)|riot police|demonstrators|protesters|ferry|ship|sank|sinking|shipwreck"
    r"|landslides?|mudslides?"
    r"|hillside|avalanche|cyclone|typhoon|hurricane|coast ?guard|mine collapse|derail\w*|civil (?:defen[cs]e"
    r"|protection)"
    r"|refugees?|displaced|civil war|heavy fighting|fighting (?:along|between)"
    r"|rescue (?:teams|crews|workers)|captives|prisoners of war|peace talks|separatists|guerrillas|shells fell)\b",
    re.IGNORECASE,
)
_OF_CRIME = Pattern(
    r"\b(?:sheriff\w*|detectives?|homicides?|murder\w*|suspects?|shooter|arraign\w*|charged|victims?|drive-by)\b",
    re.IGNORECASE,
)
# A proper name, without the article and the title before it.
_PROPER = re.compile(
    r"(?!(?:The|A|An|This|Its|His|Her|President|Prime|Minister|Mr|Mrs|Gen|Officials?|Authorities|\w+day|But|And|As"
    r"|In|On|He|She|They"
    rf"|It|{MONTHS})\b)"
    r"\b[A-Z][\w-]+(?:'s\b)?(?: [A-Z][\w-]+(?:'s(?= [A-Z]))?)*"
)
# "Karsovia's Foreign Minister" speaks for Karsovia.
_OFFICE = re.compile(
    r"(?<=\w) (?:(?:Prime|Foreign|Defen[cs]e|Information|Interior|Justice|Finance) )(?:Minister|Ministry)\b.*$"
)
# Bodies that act without a name.
_BAND = re.compile(
    r"\b(?:rebels|government|opposition|army|militants|insurgents|company|junta|police|protesters|separatists|union"
    r"|ministry|movement|group|firm|front)\b"
)
# "Velmora's army", "in Velmora", "between Karsovia and Velmora", "Velmora denied".
_A_PLACE = Pattern(
    r"\b(?P<place>[A-Z][a-z]{3,})(?='s (?:[a-z]+ )?"
    r"(?:government|army|minist\w+|president|envoy|side|bank|border|capital|parliament)\b"
    r"| (?:denie[sd]|accuse[sd]|blame[sd]|insists|says)\b| and (?:[A-Z][a-z]+) (?:have|has|had|ended|agreed)\b)"
    r"|\b(?:between|with|against|from|of) (?P<place2>[A-Z][a-z]{3,})\b"
)
# Lines that a paragraph of news may have.
_PARAGRAPH = 12
# How many lines back a pronoun may find whoever spoke.
_BACK = 3
# Letters that a people and its land share at the least.
_STEM = 4
# Words whose capital is only that of the sentence.
_NO_NAME = re.compile(
    r"(?:Environmental|Human|Civil|Opposition|Local|Western|Political|Religious|Medical|Military|Student|Labou?r|Rights"
    r"|Aid|Community|Village|Farmers|Several|Many|Most|Other|Angry|Armed|Anti-\w+|Pro-\w+) [a-z]"
)
_NOT_OF_ANYBODY = re.compile(
    r"(?:Recent|Repeated|Fresh|Further|Deadly|Heavy|Continued|Renewed|Sporadic|Previous|Earlier)(?: [a-z]|$)"
    r"|\S+-(?:backed|based|held|allied|aligned|linked|sponsored|supported|occupied|bound|born|made)\b(?! [A-Z])"
)
_CONTROLLED = re.compile(r"(?P<who>[A-Z]\w+(?: [A-Z]\w+)*)-(?:controlled|run|led|owned)\b(?! [A-Z])")
# A source that is none: "the first information available to us"; "its ministry" does not name it, "his lawyer" may.
_NO_SOURCE = re.compile(r"(?:(?:the|first|initial|early|preliminary|latest|all) )*information\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:(?:its|their|our)(?: own)?|(?:his|her|my) own) (?=[a-z])", re.IGNORECASE)
_NOT_RULERS = frozenset({"The", "A", "An", "This", "That", "Its", "New", "Former", "Current", "Local", "Federal"})


def nearest(position: int, spans: Sequence[tuple[int, int]], reach: int) -> int:
    """Return the index of the span closest to a position, within reach in characters; -1 if there is none."""
    gaps = [(max(start - position, position - end, 0), i) for i, (start, end) in enumerate(spans)]
    best = min(gaps, default=(reach + 1, -1))
    return best[1] if best[0] <= reach else -1
