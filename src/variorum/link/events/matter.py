"""What does a story put forward as its news, and what does it only refer to?

A report of burials, of a search or of an inquiry tells of the happening it refers to ("the sinking of a ferry"); a
report of a strike or of sanctions "after" a happening tells of its own. Which of the two it is shows in the deeds that
headline and first sentence name as news, in words that make it one of several ("a second quake", "nine days after four
died in the same place"), and in the scene it is set in (a ship, a mine, a prison).
"""

from __future__ import annotations

import math
import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events.labels import OF_ANY_CAUSE, names_day, opening
from variorum.link.events.terms import passages, things_of
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.link.events.circumstances import Circumstances
    from variorum.model import EventMention, Report, Span

# --- Deeds ------------------------------------------------------------------------------------------------------------

_OF_TYPE: Final = {
    "ASSAULT": "violence",
    "CRIME": "crime",
    "COERCE": "law",
    "COURT": "law",
    "ACCIDENT": "mishap",
    "DISASTER": "mishap",
    "PROTEST": "protest",
    "SANCTION": "sanctions",
    "MOBILIZE": "forces",
    "CONSULT": "talks",
    "AGREE": "talks",
    "COOPERATE": "talks",
    "CONCEDE": "talks",
    "RETREAT": "withdrawal",
    "ELECT": "office",
    "DEATH": "death",
}
_RESTRICTIONS: Final = frozenset({"restrict", "ban", "curfew", "deport", "martial-law", "censor"})
_OF_MODE: Final = {
    ("RETREAT", "release"): "release",
    ("RETREAT", "ceasefire"): "truce",
    ("COOPERATE", "exchange"): "release",
    ("CONCEDE", "resign"): "office",
    ("PROTEST", "riot"): "violence",
    ("PROTEST", "strike"): "strike",
    ("PROTEST", "boycott"): "strike",
    ("COERCE", "seize"): "violence",
    ("AID", "rescue"): "death",
    ("AID", "evacuate"): "evacuation",
    **{("COERCE", mode): "restriction" for mode in _RESTRICTIONS},
}
_NOT_A_DEED: Final = frozenset({"election", "referendum"})  # named as the time or seat of something else
# Deeds that are told of one happening: people die of violence, are arrested over it, are freed by talks.
_TOGETHER: Final = frozenset(
    frozenset(pair)
    for pair in (
        *(("death", kind) for kind in ("violence", "mishap", "protest", "release", "law", "evacuation")),
        *(("law", kind) for kind in ("violence", "mishap")),
        *(("evacuation", kind) for kind in ("mishap", "release", "withdrawal", "violence", "restriction")),
        *(("crime", kind) for kind in ("violence", "law", "death")),
        ("protest", "violence"),
        ("protest", "strike"),
        ("talks", "release"),
        ("talks", "truce"),
        ("truce", "withdrawal"),
    )
)
_AFTERMATH: Final = frozenset({"law", "death"})
# Deeds that are news by themselves, however much is said of what brought them about.
_OF_THEIR_OWN: Final = frozenset(
    {"sanctions", "office", "talks", "truce", "forces", "restriction", "withdrawal", "release", "strike"}
)
_HAPPENINGS: Final = frozenset({"violence", "mishap", "protest", "release", "evacuation"})
_COUNTED: Final = frozenset({"death", "violence", "mishap"})
_UNREAL: Final = frozenset({"prevented", "conditional"})
# What follows these words in a clause lies behind the news.
_BEHIND: Final = re.compile(
    r"\b(?:after|(?<!all )over|following|since|in response to|because of|despite)\b[^,;]*$", re.IGNORECASE
)
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


def class_of(mention: EventMention) -> str:
    """Return the class of deed of a mention; empty for words alone and for what is no deed."""
    if mention.lemma in _NOT_A_DEED:
        return ""
    if mention.lemma in OF_ANY_CAUSE:
        return "death"
    if mention.lemma == "raid":
        return "violence"
    return _OF_MODE.get((mention.type, mention.mode)) or _OF_TYPE.get(mention.type, "")


def find_matter(report: Report, circumstances: Circumstances) -> Matter:
    """Answer: what is this story's news, is it one of several, and in what scene, without looking at any other?"""
    headline, prose = passages(report)
    start = prose[0].span.start if prose else report.story.span.start
    head = [passage.span for passage in headline]
    body = sorted(
        (s.span for s in report.analysis.sentences if s.span.part == "text" and s.span.start >= start),
        key=lambda span: span.start,
    )
    mentions = [
        m for m in report.analysis.event_mentions if not m.negated and m.modality not in _UNREAL and m.tense != "future"
    ]
    behind = [span for sentence in body[:2] for span in _intervals(report, sentence)]
    own = [m for m in mentions if not _within(m, behind) and not _is_behind(report, m, [*head, *body[:2]])]
    top = " ".join(report.words(span) for span in [*head, *body[:3]])
    first = " ".join(report.words(span) for span in [*head, *body[:1]])
    news = _classes(m for m in own if _within(m, [*head, *body[:1]]))
    lead = [passage.span for passage in opening(report)]
    folded = fold(f"{report.document.title} {report.words(report.story.span)}")
    things = things_of(folded)
    earlier = _classes(m for m in mentions if _within(m, behind)) - {"law", "talks"}
    return Matter(
        headed=_classes(m for m in own if _within(m, head)),
        news=news,
        named=frozenset(name for m in mentions if (name := class_of(m))),
        referred=_classes(m for m in mentions if m.span.part == "text" and m.span.start < start + _OPENING),
        told=_told(report, own, [*head, *body[:2]]) if not circumstances.later else frozenset(),
        another=_is_another(top) or circumstances.repeated is not None,
        after_one=bool(earlier & (news | {"death"})) and bool(news & _HAPPENINGS),
        day=_own_day(report, [*head, *body[:2]], behind),
        condemns=_condemns(mentions, head),
        looks_back=bool(_LOOKING_BACK.search(top) and _REMEMBERED.search(top)),
        towns=_towns(report, lead),
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


def _within(mention: EventMention, spans: Iterable[Span]) -> bool:
    return any(span.contains(mention.span) for span in spans)


def _classes(mentions: Iterable[EventMention]) -> frozenset[str]:
    found = frozenset(name for m in mentions if (name := class_of(m)))
    return found - {"violence", "law"} if "release" in found else found  # those freed had been taken


def _intervals(report: Report, sentence: Span) -> list[Span]:
    """Return where a sentence tells of what was some days before: "nine days after four died in the same place"."""
    found = _INTERVAL.finditer(report.words(sentence))
    make = type(sentence)
    return [
        make(sentence.document_id, sentence.start + m.start(), sentence.start + m.end(), sentence.part) for m in found
    ]


def _is_behind(report: Report, mention: EventMention, sentences: Sequence[Span]) -> bool:
    """Say whether "after" or a like word in its clause sets a mention behind the news."""
    return any(
        _BEHIND.search(report.words(type(span)(span.document_id, span.start, mention.span.start, span.part)))
        for span in sentences
        if span.contains(mention.span)
    )


def _own_day(report: Report, sentences: Sequence[Span], behind: Sequence[Span]) -> int | None:
    """Return the first day named in headline and first sentences that is not that of an earlier happening."""
    for time in sorted(report.analysis.times, key=lambda t: (t.span.part == "title", t.span.start)):
        inside = any(span.contains(time.span) for span in sentences)
        if inside and not any(span.overlaps(time.span) for span in behind) and names_day(report, time):
            return date.fromisoformat(time.interval.day or "").toordinal()
    return None


def _told(report: Report, mentions: Iterable[EventMention], sentences: Sequence[Span]) -> frozenset[int]:
    """Return the days on which, as verbs in the past say, people were killed or the happening was."""
    times = {time.id: time for time in report.analysis.times}
    found = set()
    for m in mentions:
        time = times.get(m.time_id)
        if time is None or class_of(m) not in _COUNTED or m.tense != "past" or report.words(m.span).endswith("ing"):
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


def _condemns(mentions: Iterable[EventMention], head: Sequence[Span]) -> bool:
    """Say whether the headline begins with praise or blame: "Council condemns attack"."""
    first = min((m for m in mentions if _within(m, head)), key=lambda m: m.span.start, default=None)
    return first is not None and (first.type == "SUPPORT" or (first.type, first.mode) == ("ACCUSE", "disapprove"))


def _towns(report: Report, spans: Sequence[Span]) -> frozenset[Name]:
    return frozenset(
        tuple(map(_land, fold(place.name).split()))
        for place in report.analysis.places
        if not place.is_dateline
        and place.precision not in {"country", "region"}
        and any(span.contains(place.span) for span in spans)
    )


def _name_words(report: Report) -> frozenset[str]:
    """Return the words of all that a story names: places, people, bodies."""
    places = (place.name for place in report.analysis.places)
    named = (entity.name for entity in report.analysis.entities if entity.named)
    return frozenset(_land(word) for name in (*places, *named) for word in fold(name).split())


def _land(word: str) -> str:
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


# --- Two matters ------------------------------------------------------------------------------------------------------

MATTER_FEATURES: Final = (
    "excused_day",
    "excused_main_day",
    "same_deed",
    "other_deed",
    "own_deed",
    "one_condemns",
    "one_of_several",
    "both_of_several",
    "other_instance",
    "same_people",
    "same_things",
    "same_scene",
    "other_scene",
    "place_unnamed",
    "headline_place",
    "near_toll",
    "far_toll",
    "long_gap",
    "same_past_day",
    "only_names",
    "either_later",
    "planned_day",
    "refers",
    "other_land",
    "same_told_day",
    "other_told_day",
    "other_desk",
    "one_looks_back",
)
_TOLL_GROWS: Final = 3.0  # a toll seldom grows to more than three times what was first reported


def compare_matters(a: Matter, b: Matter, first: Circumstances, second: Circumstances) -> tuple[float, ...]:
    """Answer: what do the matters of two stories say for and against their being one? As :data:`MATTER_FEATURES`."""
    past = _shared_past_day(first, second)
    later = first.later or second.later
    excused = float(later or past or _refers(a, b))
    one, other = (story.headed or story.news for story in (a, b))
    one, other = one - _AFTERMATH or one, other - _AFTERMATH or other
    repeated = a.another or a.after_one, b.another or b.after_one
    same_day = a.day is not None and a.day == b.day
    return (
        excused,
        excused,
        float(bool((a.news & b.news) - _AFTERMATH)),
        float(_clash(one, other)) + float(_clash(a.news, b.news)),
        float(_alone(a, b)) + float(_alone(b, a)),
        float(a.condemns != b.condemns),
        float(repeated[0] != repeated[1] and not same_day),
        float(all(repeated)),
        float(parted_by_interval(a, b)),
        math.log1p(len(a.people & b.people)),
        len(a.things & b.things) / math.sqrt(len(a.things) * len(b.things)) if a.things and b.things else 0.0,
        float(not a.scene.isdisjoint(b.scene)),
        float(bool(a.scene and b.scene) and a.scene.isdisjoint(b.things) and b.scene.isdisjoint(a.things)),
        float(bool(a.towns and b.towns) and not (_names_any(a.towns, b) or _names_any(b.towns, a))),
        float(bool(a.headline_towns) and not _names_any(a.headline_towns, b))
        + float(bool(b.headline_towns) and not _names_any(b.headline_towns, a)),
        *_tolls_agree(a.tolls, b.tolls),
        _long_gap(first, second),
        float(past),
        float(a.things.isdisjoint(b.things) and a.named.isdisjoint(b.named) and first.days.isdisjoint(second.days)),
        float(later),
        float(_only_planned(first, second)),
        float(_tells_on(a, b) or _tells_on(b, a)),
        float(bool(first.countries and second.countries) and first.countries.isdisjoint(second.countries)),
        float(not a.told.isdisjoint(b.told)),
        float(bool(a.told and b.told) and a.told.isdisjoint(b.told)),
        float(a.desk != b.desk),
        float(a.looks_back != b.looks_back),
    )


def _shared_past_day(a: Circumstances, b: Circumstances) -> bool:
    """Say whether both openings name one day that lies before one of them was published."""
    published = [story.published for story in (a, b) if story.published is not None]
    return any(day < max(published) and day <= min(published) for day in a.days & b.days) if published else False


def _only_planned(a: Circumstances, b: Circumstances) -> bool:
    """Say whether all days that both openings name are yet to come for one of the stories."""
    published = [story.published for story in (a, b) if story.published is not None]
    shared = a.days & b.days
    return bool(shared and published) and all(day > min(published) for day in shared)


def _tells_on(a: Matter, b: Matter) -> bool:
    """Say whether one story has no deed of its own but refers to what is the other's news, or is set in its scene."""
    if a.news - _AFTERMATH or a.desk:
        return False
    if a.referred & b.news - _AFTERMATH:
        return True
    return not a.scene.isdisjoint(b.scene) and b.news.isdisjoint(_OF_THEIR_OWN)


def parted_by_interval(a: Matter, b: Matter) -> bool:
    """Answer: does just one story say that its matter came some days after another of its kind, on another day?"""
    if a.after_one == b.after_one or all(story.another or story.after_one for story in (a, b)):
        return False
    return a.day is None or a.day != b.day


def _refers(a: Matter, b: Matter) -> bool:
    """Say whether one of two stories has no deed of its own, and may refer to what the other tells."""
    if (a.news - _AFTERMATH) and (b.news - _AFTERMATH):
        return False
    return not a.referred or not b.referred or bool(a.referred & (b.news | b.referred) - _AFTERMATH)


def _clash(a: frozenset[str], b: frozenset[str]) -> bool:
    """Say whether two sets of deeds have none that are told of one happening."""
    if not a or not b:
        return False
    return not any(x == y or frozenset((x, y)) in _TOGETHER for x in a for y in b)


def _alone(a: Matter, b: Matter) -> bool:
    """Say whether one story's news is a deed of its own (sanctions, a resignation) that the other does not name."""
    deeds = a.headed or a.news
    return bool(deeds & _OF_THEIR_OWN) and a.news <= _OF_THEIR_OWN and deeds.isdisjoint(b.named)


def _names_any(towns: frozenset[Name], story: Matter) -> bool:
    return any(map(story.words.issuperset, towns))


def _tolls_agree(a: frozenset[float], b: frozenset[float]) -> tuple[float, float]:
    """Return (1, 0) for tolls of which one may have grown to the other, (0, 1) for others, (0, 0) if one has none."""
    if not a or not b:
        return 0.0, 0.0
    low, high = sorted((max(a), max(b)))
    grows = high / max(low, 1.0) <= _TOLL_GROWS
    return float(grows and high > 2), float(not grows)


def _long_gap(a: Circumstances, b: Circumstances) -> float:
    """Return the logarithm of the days between two publications, less one: up to two days count for nothing."""
    if a.published is None or b.published is None:
        return 0.0
    return max(0.0, math.log1p(abs(a.published - b.published)) - 1.0)
