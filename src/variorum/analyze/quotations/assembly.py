"""Attributions and stretches in marks brought together: each stretch to its speaker, each clause to a finding."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from variorum.analyze.quotations.lines import MARKS, STOPS
from variorum.analyze.quotations.shapes import Attribution
from variorum.analyze.quotations.sources import Source, main_subject
from variorum.analyze.quotations.speakers import UNKNOWN, resolve, standing
from variorum.identity import make_id
from variorum.model import Quotation, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from variorum.analyze.quotations.lines import Line
    from variorum.analyze.quotations.marks import Segment
    from variorum.analyze.quotations.speakers import Memory, Speaker
    from variorum.model import Document, QuotationKind, Story


_WINDOW = 16  # cues on either side of a stretch in marks that are looked at
_DASHES = frozenset({"—", "–", "―", "--", "-"})


@dataclass(slots=True)
class Given:
    """An attribution with its speaker, and the stretches in marks that it holds."""

    attribution: Attribution
    speaker: Speaker
    line: Line
    held: list[Segment] = field(default_factory=list)
    rule: str = ""


class Assembly:
    """Collects the quotations of one story, paragraph by paragraph."""

    def __init__(self, document: Document, story: Story, memory: Memory) -> None:
        """Begin with nothing found; ``memory`` knows the story's entities."""
        self._document = document
        self._story = story
        self._memory = memory
        self._found: dict[tuple[object, ...], Quotation] = {}
        self._last: Given | None = None
        self._last_paragraph = -1
        self._colon: Given | None = None
        self._subjects: dict[int, Source | None] = {}

    def quotations(self) -> list[Quotation]:
        """Return what was found, in order of text."""
        return sorted(self._found.values(), key=lambda q: (q.content[0].part == "text", q.content[0], q.kind))

    def add(
        self,
        lines: Sequence[Line],
        own: Sequence[Line],
        segments: Sequence[Segment],
        attributions: Sequence[Sequence[Attribution]],
    ) -> None:
        """Take in one paragraph: its sentences, its stretches in marks, the attributions of each sentence."""
        given: list[Given] = []
        for line, ones in zip(own, attributions, strict=True):
            for attribution in sorted(ones, key=lambda a: a.start):
                source = attribution.source
                speaker = UNKNOWN
                if source is not None:
                    speaker = resolve(lines, line, source, self._memory, attribution.content)
                if attribution.shape == "noun" and _rejected(given, attribution, speaker):
                    speaker = UNKNOWN  # "the rebels rejected their claim": whose it is, theirs it is not
                self._memory.remember(line, speaker)
                given.append(Given(attribution, speaker, line))
        where: dict[int, list[Line]] = {}
        for line in own:
            for index in line.places:
                where.setdefault(index, []).append(line)
        by_line: dict[int, list[Given]] = {}
        for one in sorted(given, key=lambda one: one.attribution.cue):
            by_line.setdefault(one.line.number, []).append(one)
        for index in sorted(where):
            self._place(lines, where[index], by_line, index, segments)
        for one in given:
            self._clause(one)
        opening = [one for one in given if one.attribution.opens and one.line.number == own[-1].number]
        self._colon = opening[-1] if opening else (self._colon if self._colon_holds(own) else None)
        if given:
            self._last, self._last_paragraph = given[-1], own[0].paragraph

    # -- stretches in marks --------------------------------------------------------------------------------------------

    def _place(
        self,
        lines: Sequence[Line],
        touched: Sequence[Line],
        given: Mapping[int, Sequence[Given]],
        index: int,
        segments: Sequence[Segment],
    ) -> None:
        segment = segments[index]
        if not _worded(touched, index):
            return
        holders = [
            one for line in touched for one in _near(given.get(line.number, ()), line, index) if _holds(one, index)
        ]
        if holders:
            best = max(holders, key=lambda one: (_inner(one, index), one.attribution.cue[0]))
            best.held.append(segment)
            if self._interrupted(best, touched, index, segment, segments):
                return
            kind: QuotationKind = "direct" if _whole(best, index, touched) else "mixed"
            self._emit(kind, (self._span(touched[0], segment.start, segment.end),), best)
            self._last, self._last_paragraph = best, touched[0].paragraph
            return
        follower = self._follows(lines, given, touched, index)
        if follower is not None:
            self._emit("direct", (self._span(touched[0], segment.start, segment.end),), follower)
            self._last, self._last_paragraph = follower, touched[0].paragraph

    def _interrupted(
        self, best: Given, touched: Sequence[Line], index: int, segment: Segment, segments: Sequence[Segment]
    ) -> bool:
        """Join the second half of '"X," she said, "and Y."' to the first; say whether that was done."""
        line = touched[0]
        between = len(best.held) == 2 and best.held[0] == segments[index - 1]
        if not between or best.attribution.shape not in {"closing", "inverted"} or _sentence_like(line, index):
            return False
        first = best.held[0]
        cue = line.starts[best.attribution.cue[0]]
        if not first.outer_end <= cue < segment.outer_start:
            return False
        whole = self._span(line, first.start, first.end)
        if self._found.pop(("direct", (whole,)), None) is None:
            return False
        self._emit("direct", (whole, self._span(line, segment.start, segment.end)), best)
        return True

    def _follows(
        self, lines: Sequence[Line], given: Mapping[int, Sequence[Given]], touched: Sequence[Line], index: int
    ) -> Given | None:
        """Return whose words a sentence wholly in marks goes on with: the speaker before it, else the one after."""
        if touched[0].sentence.block in {"headline", "subhead"}:  # words set above a text go on from nobody
            return None
        if not _alone(touched, index) and self._signed(lines, touched, index) is None:
            return None
        here = touched[0].paragraph
        before = touched[0].number - 1
        signed = self._signed(lines, touched, index)
        if signed is not None:
            return signed
        if self._colon is not None and self._colon.line.paragraph == here - 1 and _opens_paragraph(lines, touched[0]):
            return self._colon
        if self._last is not None and self._last_paragraph == here and self._last.line.number >= before - 4:
            return _continued(self._last)
        after = [one for one in given.get(touched[-1].number + 1, ()) if one.attribution.shape != "normal"]
        if after and after[0].attribution.content and after[0].line.quoted[after[0].attribution.content[0][0]] >= 0:
            return _continued(after[0])
        subject = self._subject_before(lines, touched[0])
        if subject is not None:
            return subject
        if self._last is not None and self._last_paragraph == here - 1:
            return _continued(self._last)
        return None

    def _colon_holds(self, own: Sequence[Line]) -> bool:
        """Say whether a quotation after a colon may go on: this paragraph was all in marks."""
        if self._colon is None or any(line.quoted[0] < 0 for line in own):
            return False
        self._colon = Given(self._colon.attribution, self._colon.speaker, own[-1])
        return True

    def _signed(self, lines: Sequence[Line], touched: Sequence[Line], index: int) -> Given | None:
        """Return the person whose name is set under or after a quotation with a dash: "— Maria Ness"."""
        line = touched[-1]
        after = _past(line, index)
        if after >= len(line) and line.number + 1 < len(lines):  # the dash begins a sentence of its own
            line, after = lines[line.number + 1], 0
        if after >= len(line) or line.low[after] not in _DASHES or line.paragraph != touched[-1].paragraph:
            return None
        at = after + 1
        if at >= len(line) or not line.cap(at) or len(line) - at > 12:
            return None
        last = at
        while last < len(line) and line.low[last] not in STOPS | MARKS:
            last += 1
        source = Source(at, last, at, "signature")
        attribution = Attribution(line.number, (after, after + 1), source, [], "state", after, "signature")
        speaker = resolve(lines, line, source, self._memory)
        return Given(attribution, speaker, line)

    def _subject_before(self, lines: Sequence[Line], line: Line) -> Given | None:
        """Return the person who is the subject of the sentence before, in the same paragraph, as the speaker."""
        if line.number == 0 or lines[line.number - 1].paragraph != line.paragraph:
            return None
        earlier = lines[line.number - 1]
        if earlier.number not in self._subjects:
            self._subjects[earlier.number] = main_subject(earlier, len(earlier))
        source = self._subjects[earlier.number]
        if source is None:
            return None
        speaker = resolve(lines, earlier, source, self._memory)
        if speaker.entity is None or speaker.entity.kind != "PER":
            return None
        attribution = Attribution(earlier.number, (source.first, source.last), source, [], "state", 0, "subject before")
        return Given(attribution, speaker, earlier)

    # -- clauses -------------------------------------------------------------------------------------------------------

    def _clause(self, one: Given) -> None:
        """Give an attribution's content as an indirect quotation, unless it is all in marks already."""
        spans: list[Span] = []
        plain = False
        for first, last in one.attribution.content:
            first, last = _trim(one.line, first, last)  # noqa: PLW2901
            if first >= last:
                continue
            plain = plain or any(
                one.line.quoted[at] < 0 and one.line.low[at][:1].isalnum() for at in range(first, last)
            )
            spans.append(self._span(one.line, one.line.starts[first], one.line.ends[last - 1]))
        if spans and plain:
            self._emit("indirect", tuple(spans), one)

    def _span(self, line: Line, start: int, end: int) -> Span:
        return Span(self._document.id, start, end, line.sentence.span.part)

    def _emit(self, kind: QuotationKind, content: tuple[Span, ...], one: Given) -> None:
        attribution, speaker = one.attribution, one.speaker
        cue = () if attribution.shape == "subject before" else (self._tokens(one.line, *attribution.cue),)
        source: tuple[Span, ...] = ()
        if attribution.source is not None:
            source = (self._tokens(one.line, attribution.source.first, attribution.source.last),)
        key = (kind, content, *(cue if attribution.shape == "cited" else ()))
        if key in self._found:
            return
        self._found[key] = Quotation(
            self._identity(kind, content, cue, source),
            kind,
            content,
            cue=cue,
            source=source,
            speaker_id=speaker.entity.id if speaker.entity is not None else "",
            speaker_name=speaker.name,
            role=speaker.role,
            named=speaker.named,
            act=attribution.act,
            negated=attribution.negated,
            modality=attribution.modality,
            rule=one.rule or attribution.rule,
            tense=attribution.tense,
            standing=standing(one.line, attribution.source, speaker),
        )

    def _identity(
        self, kind: QuotationKind, content: tuple[Span, ...], cue: tuple[Span, ...], source: tuple[Span, ...]
    ) -> str:
        """Return an id that no other quotation of the story has: all the places it rests on go into it."""
        places = [end for span in content for end in (span.start, span.end)]
        places += [span.start for span in cue]
        return make_id(
            "quotation", self._story.id, kind, content[0].part, *places, "source", *(s.start for s in source)
        )

    def _tokens(self, line: Line, first: int, last: int) -> Span:
        while last - 1 > first and line.comma(last - 1):
            last -= 1
        return self._span(line, line.starts[first], line.ends[last - 1])


def _rejected(given: Sequence[Given], attribution: Attribution, speaker: Speaker) -> bool:
    """Say whether a claim stands in what its supposed owner rejects."""
    at = attribution.cue[0]
    return speaker.entity is not None and any(
        one.speaker.entity is speaker.entity
        and one.line.number == attribution.line
        and one.attribution.act in {"reject", "deny"}
        and any(first <= at < last for first, last in one.attribution.content)
        for one in given
    )


def _opens_paragraph(lines: Sequence[Line], line: Line) -> bool:
    return line.number == 0 or lines[line.number - 1].paragraph != line.paragraph


def _past(line: Line, index: int) -> int:
    """Return the first token of a sentence after a stretch in marks."""
    at = line.places[index][0]
    while at < len(line) and line.quoted[at] == index:
        at += 1
    return at


def _continued(one: Given) -> Given:
    return Given(one.attribution, one.speaker, one.line, rule="continued")


def _worded(touched: Sequence[Line], index: int) -> bool:
    for line in touched:
        _, first, last = line.places[index]
        if first >= 0 and any(line.low[at][:1].isalnum() for at in range(first, last + 1)):
            return True
    return False


def _near(given: Sequence[Given], line: Line, index: int) -> Sequence[Given]:
    """Return the attributions of a sentence whose cues are nearest to a stretch in marks."""
    at = bisect_left(given, line.places[index][0], key=lambda one: one.attribution.cue[0])
    return given[max(0, at - _WINDOW) : at + _WINDOW]


def _holds(one: Given, index: int) -> bool:
    """Say whether a stretch in marks lies in an attribution's content, at least with its words in that sentence."""
    _, begin, end = one.line.places.get(index, (-1, -1, -1))
    return begin >= 0 and any(first - 1 <= begin and end <= last for first, last in one.attribution.content)


def _inner(one: Given, index: int) -> tuple[int, int]:
    """Rank an attribution by how closely it holds a stretch: the later its content begins and the sooner it ends."""
    at = one.line.places[index][0]
    return max(((first, -last) for first, last in one.attribution.content if first <= at + 1), default=(-1, 0))


def _whole(one: Given, index: int, touched: Sequence[Line]) -> bool:
    """Say whether what is said is all in marks: direct speech."""
    if len(touched) > 1:
        return True
    line = one.line
    for first, last in one.attribution.content:
        inside = range(first, min(last, len(line)))
        if any(line.quoted[at] == index for at in inside):
            return all(line.quoted[at] >= 0 or not line.low[at][:1].isalnum() for at in inside) and _sentence_like(
                line, index
            )
    return False


def _sentence_like(line: Line, index: int) -> bool:
    """Say whether a stretch begins as a sentence does: a capital letter."""
    _, first, last = line.places[index]
    for at in range(max(first, 0), last + 1):
        if line.low[at][:1].isalnum():
            return line.cap(at) or line.low[at][0].isdigit()
    return False


def _alone(touched: Sequence[Line], index: int) -> bool:
    """Say whether a stretch is all there is in its sentences."""
    return all(line.all_quoted for line in touched) and any(index in line.places for line in touched)


def _trim(line: Line, first: int, last: int) -> tuple[int, int]:
    """Leave commas, stops and a leading mark at the ends of content out; a mark that closes words inside stays."""
    while first < last and line.quoted[first] < 0 and (line.comma(first) or line.low[first] in STOPS | MARKS):
        first += 1
    while last > first and line.quoted[last - 1] < 0 and (line.comma(last - 1) or line.low[last - 1] in STOPS):
        last -= 1
    return first, last
