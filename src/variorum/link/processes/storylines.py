"""The events that follow one another, and what their reports claim of how things stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from variorum.model import UNRESOLVED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.model import Claim, Event, EventStory, Interval, Report

_PARTIES = frozenset({"parties to the talks", "parties to the ceasefire"})
# Words that name no speaker: each of the two is one, both are none.
_NOBODY = frozenset({"", "sides", "both sides", "two sides", "the two sides", "parties", "both parties"})
_OWN_WORDS = "the reports' own words"
_OWN = "own words of "
_LEAD = 2  # sentences that tell what a report is about
_FEW = 3  # outlets that are named one by one


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the report that makes it."""

    claim: Claim
    report: Report

    @property
    def day(self) -> str:
        """The day on which it was said; empty for a report without a date."""
        return self.report.story.published.day or ""

    @property
    def teller(self) -> str:
        """On whose word it is: the speaker's, else the report's own, by the name of its outlet if it is known."""
        if self.claim.speaker.lower() not in _NOBODY:
            return self.claim.speaker
        return f"{_OWN}{self.report.story.outlet}" if self.report.story.outlet else _OWN_WORDS

    @property
    def time(self) -> Interval:
        """The day or hour that its words give it; unresolved where they give none."""
        named = self.claim.time_id
        given = (t for t in self.report.analysis.times if named and t.id == named and t.type in {"DATE", "TIME"})
        return next((t.interval for t in given), UNRESOLVED)

    @property
    def in_headline(self) -> bool:
        """Whether it stands in the title or the headline."""
        span, story = self.claim.span, self.report.story
        return span.part != "text" or any(b.kind == "headline" and b.span.overlaps(span) for b in story.blocks)

    @property
    def leads(self) -> bool:
        """Whether it stands in the title, the headline or the first two sentences below it: what a report is about."""
        span, story = self.claim.span, self.report.story
        if self.in_headline:
            return True
        prose = [b.span for b in story.blocks if b.kind == "paragraph"]
        told = (s.span for s in self.report.analysis.sentences if any(one.overlaps(s.span) for one in prose))
        return any(sentence.overlaps(span) for sentence in islice(told, _LEAD))

    @property
    def sentence(self) -> str:
        """The sentence in which it stands, without the dateline before it; empty where it is not in the text."""
        dateline = self.report.story.dateline
        spans = (sentence.span for sentence in self.report.analysis.sentences)
        span = next((span for span in spans if span.overlaps(self.claim.span)), None)
        if span is not None and dateline is not None and span.overlaps(dateline.span):
            span = replace(span, start=min(dateline.span.end, span.end))
        return self.report.document.words(span) if span is not None else ""


@dataclass(slots=True)
class Storyline:
    """The events that follow one another, in their order, and what their reports claim of each."""

    id: str
    events: list[Event] = field(default_factory=list)
    said: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    sides: Mapping[str, str] = field(default_factory=dict)
    lands: Mapping[str, str] = field(default_factory=dict)

    def claims(self) -> list[Said]:
        """Return all that the reports of its events claim, in the order of the events."""
        return [said for event in self.events for said in self.said[event.id]]

    def days(self) -> tuple[int, int] | None:
        """Return the first and the last day on which its reports came out, as ordinals; none if none is dated."""
        days = sorted({said.day for said in self.claims()} - {""})
        return (date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[-1]).toordinal()) if days else None

    def talking(self) -> list[Claim]:
        """Return the claims that tell who talks with whom, or has a truce with whom."""
        return [s.claim for s in self.claims() if s.claim.point == "participants" and s.claim.about in _PARTIES]

    def between(self) -> str:
        """Return between whom it is: the parties to its talks, else those who accuse one another in it."""
        talking = self.talking()
        accusing = [self._as_sides(s.claim.participants) for s in self.claims() if s.claim.point == "blame"]
        named = [tuple(sorted({self.lands.get(who, who) for who in claim.participants})) for claim in talking]
        pairs = [pair for pair in named if len(pair) > 1] or named or [pair for pair in accusing if len(pair) > 1]
        told = Counter(pairs)
        most = max(sorted(told), key=lambda pair: told[pair], default=())
        return "–".join(most)

    def _as_sides(self, named: Iterable[str]) -> tuple[str, ...]:
        """Return the sides among those named: a person counts for the land or body the reports give, else not."""
        return tuple(sorted({self.sides.get(name, name) for name in named} - {""}))


def as_one(lines: Sequence[Storyline]) -> list[Storyline]:
    """Return storylines with those joined whose talks are between the same two: one negotiation told as two matters.

    One begins no later than some weeks after the other's last day; years later the same two negotiate anew.
    """
    lands = lands_of({who for line in lines for claim in line.talking() for who in claim.participants})
    lines = [replace(line, lands=lands) for line in lines]
    by_sides: dict[str, list[Storyline]] = defaultdict(list)
    for line in lines:
        by_sides[line.between() if line.talking() else f"of {line.id}"].append(line)
    return [_joined(near) for group in by_sides.values() for near in _near_in_time(group)]


def _near_in_time(lines: Sequence[Storyline]) -> list[list[Storyline]]:
    """Return storylines grouped by nearness in time, in order; one without any day stands with those before it."""
    groups: list[list[Storyline]] = []
    last = 0
    for line in sorted(lines, key=lambda line: (line.days() or (0, 0), line.id)):
        first, end = line.days() or (last, last)
        if groups and (first - last <= _ANEW or not last):
            groups[-1].append(line)
        else:
            groups.append([line])
        last = max(last, end)
    return groups


_ANEW = 60  # days


def lands_of(names: AbstractSet[str]) -> dict[str, str]:
    """Return for each people among the parties its land, where another report names that: Norlandic, Norland."""
    by_stem: dict[str, set[str]] = defaultdict(set)
    for land in names:
        for stem in (land, land.rstrip("aeiou")):
            by_stem[stem].add(land)
    found = {}
    for name in sorted(names):
        stems = {name[: -len(end)] for end in _PEOPLES if name.endswith(end) and len(name) > len(end) + _STEM}
        lands = {land for stem in stems for land in by_stem.get(stem, ())} - {name}
        if len(lands) == 1:
            found[name] = lands.pop()
    return found


_PEOPLES = ("n", "an", "ian", "ean", "ese", "i", "ish", "ic")
_STEM = 3  # letters that a people has of its land at the least


def _joined(lines: Sequence[Storyline]) -> Storyline:
    if len(lines) == 1:
        return lines[0]
    events = sorted(
        (e for line in lines for e in line.events), key=lambda e: (e.time.earliest or "9999", e.round, e.id)
    )
    said = {event_id: told for line in lines for event_id, told in line.said.items()}
    return replace(lines[0], events=events, said=defaultdict(list, said))


def storylines(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    sides: Mapping[str, str],
    telling: AbstractSet[str],
    read: AbstractSet[str],
) -> Iterator[Storyline]:
    """Yield the storylines whose reports claim something on a ``telling`` point, with the claims on points to ``read``.

    Each is read when its turn comes.
    """
    by_id = {report.story.id: report for report in reports}
    lines: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.round, e.time.earliest or "9999", e.id)):
        lines[event.storyline_id or event.id].append(event)
    tellers: dict[str, list[Report]] = defaultdict(list)
    for row in sorted(event_stories, key=lambda r: (r.event_id, r.story_id)):
        if row.main and row.story_id in by_id:
            tellers[row.event_id].append(by_id[row.story_id])
    for key, told in sorted(lines.items()):
        if not any(report.claims_any(telling) for event in told for report in tellers[event.id]):
            continue
        line = Storyline(key, told, sides=sides)
        for event in told:
            line.said[event.id] = [
                Said(claim, report) for report in tellers[event.id] for claim in report.claims_on(read)
            ]
        yield line


def on_the_word_of(tellers: Iterable[str]) -> tuple[str, ...]:
    """Return on whose word a state stands; the own words of many outlets are those of the reports."""
    named = set(tellers)
    own = {teller for teller in named if teller.startswith(_OWN)}
    if len(own) > _FEW or (own and _OWN_WORDS in named):
        named = (named - own) | {_OWN_WORDS}
    return tuple(sorted(named))


def usual(counts: Counter[str]) -> str:
    """Return what is given most often, the first in order of the alphabet where two are; empty if nothing is."""
    return max(sorted(counts), key=lambda value: counts[value], default="")
