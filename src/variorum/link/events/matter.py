"""What does a story put forward as its news, and what does it only refer to?

A report of burials, of a search or of an inquiry tells of the happening it refers to ("the sinking of a ferry"); a
report of a strike or of sanctions "after" a happening tells of its own. Which of the two it is shows in the deeds that
headline and first sentence name as news, in words that make it one of several ("a second quake", "nine days after four
died in the same place"), and in the scene it is set in (a ship, a mine, a prison).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events.columns import Bits
from variorum.link.events.labels import names_day, opening
from variorum.link.events.news import AFTERMATH, AT_A_STROKE, HAPPENINGS, class_of, deeds_of, happened
from variorum.link.events.terms import passages, things_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.link.events.circumstances import Circumstances
    from variorum.link.events.news import Deed
    from variorum.model import EventMention, Report, Span

# What follows these words in a clause lies behind the news.
_BEHIND: Final = re.compile(
    r"\b(?:after|(?<!all )over|following|since|in response to|because of|despite)\b[^,;]*$"
    r"|\b(?:report|story|article|dispatch)\b[^;.]{0,60}? (?:on|about)\b[^,;]*$",
    re.IGNORECASE,
)
_AS_KNOWN: Final = re.compile(r"(?:The|This) (?:[a-z]+ )?")
_OF_A_TOLL: Final = re.compile(r"\b(?:number|toll|count|figure|raised|lowered|rose)\b", re.IGNORECASE)

# --- One of several ---------------------------------------------------------------------------------------------------

_INSTANCE: Final = (
    r"(?:attack|raid|shooting|bombing|strike|explosion|blast|ambush|crash|collision|fire|blaze|clash|clashes|battle"
    r"|fighting|shelling|quake|earthquake|tremor|flood|flooding|landslide|eruption|storm|protest|march|rally|riot"
    r"|mutiny|kidnapping|abduction|exchange|swap|release|group|batch|wave|round|convoy|evacuation|collapse|sinking"
    r"|accident|disaster|incident|massacre|killing|vote|ballot|walkout|outbreak|of (?:its|the|this) kind)s?"
)
_ANOTHER: Final = re.compile(
    rf"\b(?:second|third|fourth|fifth|another|new|fresh|renewed)\b(?: (?!after|since|from)[\w'’-]+){{0,3}}? {_INSTANCE}"
    r"\b(?!-)|(?<!once )(?<!never )(?<!and )\bagain\b(?! and)",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:planned|plans?|expected|will|would|to follow|is to|are to|scheduled|due|set|before|ahead of|until|prevent"
    r"|avoid|fear(?:s|ed)?|call(?:s|ed)? for|demand(?:s|ed)?|ruled? out|may|might|could)\b",
    re.IGNORECASE,
)
_COUNT: Final = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|several|just|barely)"
)
_INTERVAL: Final = re.compile(
    rf"\b{_COUNT} (?:hours?|days?|weeks?|months?) (?:after|since) [^.;\n]{{0,80}}", re.IGNORECASE
)
_NEAR_BEFORE, _NEAR_AFTER = 30, 25  # characters in which a word sets "a second round" in the future
_LOOKING_BACK: Final = re.compile(r"\byears? (?:ago|on|later)\b|\banniversary\b", re.IGNORECASE)
_REMEMBERED: Final = re.compile(
    r"\b(?:remember\w*|wreaths?|commemorat\w+|memorial|anniversary|marked|marks|vigil)\b", re.IGNORECASE
)

# --- Scenes and desks -------------------------------------------------------------------------------------------------

_SCENES: Final = frozenset(
    f"#{name}" for name in (*("ship", "bus", "train", "plane", "mine", "prison", "dam", "quake", "landslide", "storm"),)
)
# Things that nearly every report of a crisis names.
_EVERYWHERE: Final = frozenset(
    f"#{name}" for name in ("dead", "hurt", "police", "soldier", "home", "hospital", "attack", "talks")
)
_DESKS: Final = {
    "business": (
        "price prices shares futures stocks stock index investors traders dealers exports tonne tonnes bourse bonds "
        "currency harvest yields dearer cheaper output deliveries barrel"
    ),
    "sport": "match league cup coach team qualifier goal goals striker stadium tournament championship season",
    "culture": "festival film films concert exhibition novel album museum premiere recipe recipes theatre",
}
_SHORTEST_PEOPLE: Final = 6  # letters of a people's name: "Korean", but not "Iran", "Sudan"
_FEATURE: Final = 3  # sentences in which a report that begins with a scene has come to its news
_OPENING: Final = 900  # characters of prose in which a story refers to what it is about
_TOLL: Final = 500  # characters of prose in which its own toll stands


Name = tuple[str, ...]  # word by word


class Matter(NamedTuple):
    """What a story's news is, as far as its words show it.

    ``headed`` and ``news`` are the classes of deed that the headline, and headline with first sentence, name as news;
    ``named`` and ``referred`` those of the whole story and of its opening; ``told`` are the days of people killed or
    of the violence or mishap in headline and first two sentences. ``another`` says that it is one of several,
    ``after_one`` that it came some days after another of its kind, ``day`` its own
    first day, ``condemns`` that the headline is of praise or
    blame, ``looks_back`` that it remembers what was years ago. ``towns`` and ``headline_towns`` are places of its
    opening and headline, ``words`` its names word by word; ``tolls`` the counts of killed; ``people`` surnames.
    """

    headed: frozenset[str]
    news: frozenset[str]
    named: frozenset[str]
    referred: frozenset[str]
    told: frozenset[int]
    another: bool
    after_one: bool
    day: int | None
    condemns: bool
    looks_back: bool
    towns: frozenset[Name]
    headline_towns: frozenset[Name]
    words: frozenset[str]
    things: frozenset[str]
    scene: frozenset[str]
    desk: frozenset[str]
    tolls: frozenset[float]
    people: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        """The deeds that the headline tells, else those of the news; those that come of others only if there are none.

        "Twenty die", says the headline; in a fire, says the first sentence.
        """
        return self.headed - AFTERMATH or self.news - AFTERMATH or self.headed or self.news

    @property
    def leans(self) -> bool:
        """Whether the story has no news of its own: a correction, a column, a witness's tale."""
        own = self.news - AFTERMATH or self.desk
        return not (own or self.condemns or self.another or self.after_one or self.looks_back)


def find_matter(report: Report, circumstances: Circumstances) -> Matter:
    """Answer: what is this story's news, is it one of several, and in what scene, without looking at any other?"""
    head, body = find_top(report)
    start = body[0].start if body else report.story.span.start
    behind = [span for sentence in body[:2] for span in _intervals(report, sentence)]
    opened = [*head, *(span for span in body if span.start < start + _OPENING)]
    deeds = deeds_of(report, opened)
    own = [d for d in deeds if not _within(d, behind) and not _is_behind(report, d, [*head, *body[:_FEATURE]])]
    top = " ".join(report.words(span) for span in [*head, *body[:3]])
    first = " ".join(report.words(span) for span in [*head, *body[:1]])
    news = _news(report, own, head, body)
    folded = fold(f"{report.document.title} {report.words(report.story.span)}")
    things = things_of(folded)
    earlier = _classes(d for d in deeds if _within(d, behind)) - {"law", "talks"}
    return Matter(
        headed=_classes(d for d in own if _within(d, head)),
        news=news,
        named=frozenset(d.kind for d in deeds),
        referred=_classes(d for d in deeds if d.span.part == "text" and d.span.start < start + _OPENING),
        told=_told(report, behind, [*head, *body[:2]]) if not circumstances.later else frozenset(),
        another=_is_another(top) or circumstances.repeated is not None,
        after_one=bool(earlier & (news | {"death"})) and bool(news & HAPPENINGS),
        day=_own_day(report, [*head, *body[:2]], behind),
        condemns=_condemns(report, head),
        looks_back=bool(_LOOKING_BACK.search(top) and _REMEMBERED.search(top)),
        towns=_towns(report, [passage.span for passage in opening(report)]),
        headline_towns=_towns(report, head),
        words=_name_words(report),
        things=things - _EVERYWHERE,
        scene=things_of(fold(first)) & _SCENES,
        desk=_desk(fold(first)),
        tolls=_tolls(report, start),
        people=frozenset(
            fold(e.name).split()[-1] for e in report.analysis.entities if e.kind == "PER" and e.named and fold(e.name)
        ),
    )


def find_top(report: Report) -> tuple[list[Span], list[Span]]:
    """Answer: which are a story's (headline and the lines below it, sentences from the first paragraph on)."""
    headline, prose = passages(report)
    paragraphs = [block.span.start for block in report.story.blocks if block.kind == "paragraph"]
    first = next((p.span.start for p in prose if p.span.start in paragraphs), prose[0].span.start if prose else 0)
    spans = (s.span for s in report.analysis.sentences if s.span.part == "text" and s.span.start >= first)
    above = [p.span for p in prose if p.span.end <= first]
    return [*(p.span for p in headline), *above], sorted(spans, key=lambda span: span.start)


def _news(report: Report, own: Sequence[Deed], head: Sequence[Span], body: Sequence[Span]) -> frozenset[str]:
    """Return the deeds of headline and first sentence; where these tell none, those of the next two.

    There, what "the release" takes up has just been told; else the deeds of the first sentence that has a day count.
    """
    found = _classes(d for d in own if _within(d, [*head, *body[:1]]))
    found = found or _classes(d for d in own if _within(d, body[1:_FEATURE]) and _takes_up(report, d, body))
    days = [time.span for time in report.analysis.times if names_day(report, time)]
    dated = [span for span in body[1:_FEATURE] if any(span.contains(day) for day in days)]
    later = (_classes(d for d in own if d.narrated and _within(d, [span])) for span in dated)
    return found or next((classes for classes in later if classes), frozenset())


def _takes_up(report: Report, deed: Deed, sentences: Sequence[Span]) -> bool:
    """Say whether a sentence begins with a deed as known: "The release followed a round of talks"."""
    return any(
        _AS_KNOWN.fullmatch(report.words(type(span)(span.document_id, span.start, deed.span.start, span.part)))
        for span in sentences
        if span.contains(deed.span)
    )


def _within(told: Deed | EventMention, spans: Iterable[Span]) -> bool:
    return any(span.contains(told.span) for span in spans)


def _classes(deeds: Iterable[Deed]) -> frozenset[str]:
    found = frozenset(deed.kind for deed in deeds)
    if "appeal" in found:  # the sentence, and what it was for, lie behind it
        return frozenset({"appeal"})
    return found - {"violence", "law"} if "release" in found else found  # those freed had been taken


def _intervals(report: Report, sentence: Span) -> list[Span]:
    """Return where a sentence tells of what was some days before: "nine days after four died in the same place"."""
    found = _INTERVAL.finditer(report.words(sentence))
    make = type(sentence)
    return [
        make(sentence.document_id, sentence.start + m.start(), sentence.start + m.end(), sentence.part) for m in found
    ]


def _is_behind(report: Report, told: Deed | EventMention, sentences: Sequence[Span]) -> bool:
    """Say whether "after" or a like word in its clause sets a deed behind the news."""
    return any(
        _BEHIND.search(report.words(type(span)(span.document_id, span.start, told.span.start, span.part)))
        for span in sentences
        if span.contains(told.span)
    )


def _own_day(report: Report, sentences: Sequence[Span], behind: Sequence[Span]) -> int | None:
    """Return the first day named in headline and first sentences that is not that of an earlier happening."""
    for time in sorted(report.analysis.times, key=lambda t: (t.span.part == "title", t.span.start)):
        inside = any(span.contains(time.span) for span in sentences)
        if inside and not any(span.overlaps(time.span) for span in behind) and names_day(report, time):
            return date.fromisoformat(time.interval.day or "").toordinal()
    return None


def _told(report: Report, behind: Sequence[Span], sentences: Sequence[Span]) -> frozenset[int]:
    """Return the days on which, as verbs in the past say, people were killed or the happening was."""
    times = {time.id: time for time in report.analysis.times}
    found = set()
    for m in happened(report):
        time = times.get(m.time_id)
        if _within(m, behind) or _is_behind(report, m, sentences):
            continue
        if time is None or class_of(m) not in AT_A_STROKE or m.tense != "past" or report.words(m.span).endswith("ing"):
            continue
        for span in sentences:
            if span.contains(m.span) and names_day(report, time):
                before = report.words(type(span)(span.document_id, span.start, m.span.start, span.part))
                if not _OF_A_TOLL.search(before):
                    found.add(date.fromisoformat(time.interval.day or "").toordinal())
    return frozenset(found)


def _is_another(text: str) -> bool:
    """Say whether words tell of one of several that has been, not of one to come."""
    for match in _ANOTHER.finditer(text):
        before = text[max(0, match.start() - _NEAR_BEFORE) : match.start()].rsplit(".", maxsplit=1)[-1]
        after = text[match.end() : match.end() + _NEAR_AFTER].split(".", maxsplit=1)[0]
        if not _TO_COME.search(f"{before} {after}"):
            return True
    return False


def _condemns(report: Report, head: Sequence[Span]) -> bool:
    """Say whether the headline begins with praise or blame: "Council condemns attack"."""
    first = min((m for m in happened(report) if _within(m, head)), key=lambda m: m.span.start, default=None)
    return first is not None and (first.type == "SUPPORT" or (first.type, first.mode) == ("ACCUSE", "disapprove"))


def _towns(report: Report, spans: Sequence[Span]) -> frozenset[Name]:
    return frozenset(
        tuple(map(land, fold(place.name).split()))
        for place in report.analysis.places
        if not place.is_dateline
        and place.precision not in {"country", "region"}
        and any(span.contains(place.span) for span in spans)
    )


def _name_words(report: Report) -> frozenset[str]:
    """Return the words of all that a story names: places, people, bodies."""
    places = (place.name for place in report.analysis.places)
    named = (entity.name for entity in report.analysis.entities if entity.named)
    return frozenset(land(word) for name in (*places, *named) for word in fold(name).split())


def land(word: str) -> str:
    """Return a word in the form that a country and its people share: "velmora" for "velmoran"."""
    return word[:-1] if word.endswith("an") and len(word) >= _SHORTEST_PEOPLE else word


def _tolls(report: Report, start: int) -> frozenset[float]:
    return frozenset(
        float(q.quantity.low)
        for q in report.analysis.quantities
        if q.role == "killed" and q.quantity.low and (q.span.part == "title" or q.span.start < start + _TOLL)
    )


@cache
def _desk_words() -> dict[str, str]:
    return {word: desk for desk, words in _DESKS.items() for word in words.split()}


def _desk(text: str) -> frozenset[str]:
    """Return the desk of a paper whose words a headline and first sentence use twice at least."""
    found = [_desk_words()[word] for word in sorted(set(re.findall(r"\w+", text))) if word in _desk_words()]
    return frozenset(desk for desk in found if found.count(desk) > 1)


# --- As numbers -------------------------------------------------------------------------------------------------------

SCENE_BITS: Final = Bits(_SCENES)
DESK_BITS: Final = Bits(_DESKS)


def is_fresh(matter: Matter, told: Circumstances) -> bool:
    """Say whether a story gives its news a day, and was published on it or the day after: no update, no arrest."""
    if matter.day is None or told.published is None or told.later:
        return False
    return 0 <= told.published - matter.day <= 1 and not (matter.news and matter.news <= AFTERMATH)
