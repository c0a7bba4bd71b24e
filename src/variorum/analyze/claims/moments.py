"""When a story says things happened or were announced: the day, and the hour of the day."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from variorum.analyze.claims.happenings import (
    INCIDENTS,
    ONSET,
    counts_from_one,
    happenings_in,
    is_told_afterwards,
    onset_of,
)
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import TALKS, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# How far, in characters, the words of a happening may stand from the words that date it.
_REACH = 90

_SAYS = (
    r"(?:said|says|announced|announces|announcing|declared|declares|confirmed|confirms|stated|told \w+|wrote|posted|"
    r"tweeted|reported|took to [^,]{1,60}, saying|took to [^,]{1,60} to (?:say|announce))"
)
# "X announced the failure early Tuesday", "X said on Wednesday", "Before dawn Wednesday, X took to Y, saying".
_HOURS = "early|late|earlier|later|dawn|morning|afternoon|evening|night|hours of"
_WHEN = rf"(?:(?:{_HOURS}|on|before|after|in|the|just|at|by) )*"
_SPEECH = re.compile(rf"\b{_SAYS}")
_RIGHT_AFTER = re.compile(rf" ?(?:(?:the|their|its|his|her) \w+ )?{_WHEN}", re.IGNORECASE)
_OPENING = re.compile(_WHEN, re.IGNORECASE)
_NAMED_OBJECT = re.compile(
    r"\bannounc\w+ (?:the|their|its) (?P<noun>failure|collapse|breakdown|deal|agreement|truce|ceasefire)\b"
)
_NAMED = {
    "failure": "failure of talks",
    "collapse": "failure of talks",
    "breakdown": "failure of talks",
    "deal": "agreement",
    "agreement": "agreement",
    "truce": "ceasefire",
    "ceasefire": "ceasefire",
}
# What is announced rather than done, so that the day of the announcement is a point of its own.
_ANNOUNCED = frozenset(
    {"failure of talks", "agreement", "ceasefire", "end of the ceasefire", "resignation", "withdrawal"}
)
# Words before a time that make it the bound of a stretch, not the day of a happening.
_STRETCH = re.compile(r"\b(?:since|until|till|through|between|from|as of)(?: the)? $", re.IGNORECASE)
# Days told from some other happening of the text.
_OF_ANOTHER = re.compile(
    r"\b(?:day|night|week) (?:before|after|earlier)\b|\b(?:next|previous|following) (?:day|week)\b|\bovernight\b",
    re.IGNORECASE,
)
# "the truce of 3 May", "the election of 5 April": the day names the noun before it and nothing else.
_DAY_OF = re.compile(r"\b(?P<noun>[\w-]+) (?:of|on)(?: the)? $")
_NAMED_BY_DAY = frozenset(
    {
        "truce", "ceasefire", "cease-fire", "armistice", "election", "elections", "vote", "referendum", "agreement",
        "accord", "deal", "treaty", "letter", "massacre", "coup", "earthquake", "quake", "law", "resolution", "decree",
    }
)  # fmt: skip
# "rose to 14 on Tuesday", "were buried on Wednesday": the day of the count or of what came after, not of what befell.
_DAY_OF_ANOTHER = re.compile(
    r"\b(?:rose|risen|rises|climbed|climbs|stands|stood|increased|jumped|raised|buried|bury|buries|laid to rest"
    r"|condemned|condemns|sanctioned|visited|fell|dropped|lost|searched|detained|pulled|recovered)\b"
    r"[^.,;]{0,60} (?:on|by|late|early) $",
    re.IGNORECASE,
)
# "PORT AMBER, Sept. 12 (CPA) - ": the day on which it was written.
_DATELINE = re.compile(r"[,.]?(?: \d{4})? ?(?:\([^)]{2,40}\) ?(?:-|:)|- )")
# "on Thursday lowered the toll of the sinking": the day is that of what somebody did about it.
_REPORTS = re.compile(
    r" (?:\w+ly )?(?:lowered|raised|revised|cut|corrected|updated|put|gave|announced|said|reported|confirmed|counted"
    r"|identified"
    r"|named|published|released|called|asked|ordered|visited|buried|mourned|searched|suspended|apologi[sz]ed"
    r"|condemned|blamed"
    r"|accused|denied|rejected|charged|sentenced|detained|questioned|told|warned|demanded|promised|vowed|held|met"
    r"|marked)\b"
)
# "put them on a list on Thursday, in answer to the arrest": what is answered came before.
_ANSWERED = re.compile(
    r"\b(?:in (?:answer|response|reaction|reply) to|because of|in protest|to protest|following|over the|after the)\b"
)
# "does not regard the truce as ended" dates no end of it.
_NOT_SO = re.compile(r"\b(?:not|never|denie[sd]|no longer|without)\b")
_NEAR_BEHIND = 60  # characters
# How long a stretch may be, in days, within which one happening is dated; years tell of the background.
_LONGEST_STRETCH = 8
# Of a crime, a report of the trial gives the month.
_MONTH = 31
# A bare clock time or "now" says nothing of the day.
_NAMES_A_DAY = re.compile(
    r"[A-Za-z]*(?:day|week|month|year|night|ago|later|earlier|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\d{1,4}[/-]\d|\d{4}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|when|as|after|before|who|which)\b")
# What people do once a thing has happened: a day beside these words is not the day on which it did.
_AFTERMATH = re.compile(
    r"\b(?:said|says|told|announced|confirmed|identified|released|remain(?:s|ed)?|gathered|mourn\w*|remember\w*"
    r"|continu\w+"
    r"|investigat\w+|search\w*|appear(?:s|ed)|court|hearing|conference|vigil|funeral|learned"
    r"|(?:was|were) at|called for|reacted|updated|published|posted|warrant|issued)\b",
    re.IGNORECASE,
)
# Deaths may come days after what caused them.
_OF_THE_INCIDENT = frozenset({*INCIDENTS, "incident"}) - {"death"}
_LATER = frozenset({"arrest", "charging", "sentencing", "resignation"})
# "arrested on Tuesday in connection with the shooting" dates the arrest.
_BACKWARD = re.compile(r" (?:in connection with|for|over|after|following|in the) ", re.IGNORECASE)
TALKING = re.compile(rf"\b{TALKS}\b", re.IGNORECASE)
_OF_TALKS = (
    (
        "opening of talks",
        re.compile(r"\b(?:began|begun|begin|started|opened|resumed)(?: \w+){0,2} (?:on |early |late )?$"),
    ),
    (
        "closing of talks",
        re.compile(r"\b(?:concluded|ended|finished|closed|wrapped up)(?: \w+){0,2} (?:on |early |late )?$"),
    ),
)


def find_moments(page: Page) -> Iterator[Found]:
    """Yield the days on which the story says things happened or were announced."""
    for line in page.prose:
        of_speech = dict(_announcements(page, line))
        yield from (found for found in of_speech.values() if found)
        for time in page.times.get(line.index, []):
            if time.id not in of_speech:
                yield from _happening(page, line, time)


def day_value(page: Page, time: TimeExpression) -> str:
    """Return what an expression says of the day: an ISO date or range, else the weekday it names, else nothing."""
    interval = time.interval
    if interval.day:
        return interval.day
    if interval.earliest and interval.latest:
        return f"{interval.earliest[:10]}/{interval.latest[:10]}"
    words = page.document.words(time.span)
    return next((day for day in WEEKDAYS if re.search(rf"\b{day}\b", words, re.IGNORECASE)), "")


def _happening(page: Page, line: Line, time: TimeExpression) -> Iterator[Found]:
    start, end = time.span.start - line.span.start, time.span.end - line.span.start
    stretch = _STRETCH.search(line.text[:start])
    if (
        time.type not in {"DATE", "TIME"}
        or stretch
        or _OF_ANOTHER.search(line.text[start:end])
        or not _NAMES_A_DAY.search(line.text[start:end])
    ):
        return
    if _DATELINE.match(line.text[end:]) and not happenings_in(line.text[:start]):
        return
    if counts_from_one(line.text[start : end + _NEAR_BEHIND]) or is_told_afterwards(line.text[:start], line.text[end:]):
        return
    value = day_value(page, time)
    name = _governing(page, line, time) or _dated(line.text, start, end)
    if name and _in_an_aside(page, line, time, name):
        return
    of_another = page.crime or name in _LATER or _too_long(value) or _of_no_incident(line.text[:start])
    more: dict[str, object]
    onset = "" if of_another else onset_of(line.text, start)
    if value and onset:
        more = {"time_id": time.id, "predicate": onset}
        yield Found(time.span, "date", "the incident", value, ONSET, more)
        return
    if name in _OF_THE_INCIDENT | {"death"} and (
        _too_long(value, a_month=page.crime) or _of_no_incident(line.text[:start])
    ):
        return
    if name in _OF_THE_INCIDENT | {"death"} and _REPORTS.match(line.text[end:]):
        return
    if not page.tells and name in _OF_THE_INCIDENT | _LATER:
        return
    inside = any(_is_of(line.text, start, end, s, e) for _, s, e in happenings_in(line.text))
    if name in _OF_THE_INCIDENT and not inside and _followed(page, time):
        return
    if name == "end of the ceasefire" and _NOT_SO.search(line.text):
        return
    if value and name:
        name = "closing of talks" if name == "failure of talks" else name
        about = "the incident" if page.incident and name in _OF_THE_INCIDENT else name
        more = {"time_id": time.id, "predicate": name}
        yield Found(time.span, "date", about, value, "happening beside its time", more)


def _followed(page: Page, time: TimeExpression) -> bool:
    """Say whether the word that has the time tells what came of a happening: "was still at large on Monday"."""
    tokens = page.parse.tokens
    told = (tokens[at] for at in page.parse.governors(time.span) if tokens[at].upos in {"VERB", "ADJ"})
    return next((token.lemma.lower() in _FOLLOWS for token in told), False)


_FOLLOWS = word_set(
    "investigate interview canvass comb examine search work solve rule classify remain gather mourn grieve remember "
    "continue note identify release arraign indict bury large free"
)


def _too_long(value: str, *, a_month: bool = False) -> bool:
    """Say whether a stretch of days is no day of one happening ("a war that began in 2021", "this month")."""
    first, _, last = value.partition("/")
    try:
        longest = _MONTH if a_month else _LONGEST_STRETCH
        return bool(last) and (date.fromisoformat(last) - date.fromisoformat(first)).days > longest
    except ValueError:
        return False


def _of_no_incident(before: str) -> bool:
    """Say whether the words before a day give it to a truce, a vote, a burial or a count rather than to an incident."""
    noun = _DAY_OF.search(before)
    return bool(noun and noun["noun"].lower() in _NAMED_BY_DAY) or bool(_DAY_OF_ANOTHER.search(before))


def _governing(page: Page, line: Line, time: TimeExpression) -> str:
    """Return the happening on whose word the parse hangs the time; empty if that word tells of none, or of a death.

    "Four died on Sunday when shells hit the market": the day is that of the shells.
    """
    told = [entry for entry in happenings_in(line.text) if entry[0] != "death"]
    for at in page.parse.governors(time.span):
        place = page.parse.tokens[at].start - line.span.start
        name = next((name for name, start, end in told if start <= place < end), "")
        if name:
            return name
    return ""


def _in_an_aside(page: Page, line: Line, time: TimeExpression, name: str) -> bool:
    """Say whether a happening is told only in a relative clause below the verb that has the time.

    "A man whom the radio reported killed sent a message on Saturday" dates the message.
    """
    parse = page.parse
    verb = next((at for at in parse.governors(time.span) if parse.tokens[at].upos == "VERB"), -1)
    told = [s for found, s, _ in happenings_in(line.text) if found == name]
    words = [at for s in told if (at := parse.at.get((line.span.part, line.span.start + s), -1)) >= 0]
    return verb >= 0 and bool(words) and all(parse.aside(word, verb) for word in words)


def _dated(text: str, start: int, end: int) -> str:
    """Return the happening that the words at [start, end) date: that of the verb right before, else the nearest one."""
    if TALKING.search(text[:start]):
        for name, verb in _OF_TALKS:
            if verb.search(text[:start]):
                return name
    best = ("", _REACH + 1)
    for name, s, e in happenings_in(text):
        if _is_of(text, start, end, s, e):
            return name
        gap = start - e if e <= start else s - end
        between = text[e:start] if e <= start else text[end:s]
        back = s >= end and (_ANSWERED.search(between) or _BACKWARD.match(between))
        apart = _CLAUSE.search(between) or back
        if gap < best[1] and not apart:
            best = (name, gap)
    after = min((max(start - m.end(), m.start() - end, 0) for m in _AFTERMATH.finditer(text)), default=_REACH)
    return best[0] if best[1] <= after or best[0] in _LATER else ""


def _is_of(text: str, start: int, end: int, s: int, e: int) -> bool:
    """Say whether a day stands within the words for the happening at [s, e): "Sunday's deadly shooting".

    Whatever stands around them is not what it dates: "police are investigating a shooting in Vell Sunday night". Of
    those who were hit and taken away it is the day of the shots: "were taken to hospital Friday after a shooting".
    """
    named = text[s:e].lower() in _NAMES_OF_ONE
    if e <= start:
        return named and bool(_WHERE.fullmatch(text[e:start]))
    if named and _OWNED.fullmatch(text[end:s]):
        return True
    return bool(_HURT.search(text[:start])) and bool(_UPON.fullmatch(text[end:s]))


# Nouns for what happened, with where between them and their day: "a shooting near the mill in Vell late Sunday".
_NAMES_OF_ONE = frozenset({"shooting", "stabbing", "attack", "explosion", "crash", "shootout", "homicide", "killing"})
_WHERE = re.compile(
    r"(?:,? (?:in|at|on|near|outside|inside)"
    r"(?: (?!(?:who|that|which|said|says|was|were|is|are|had|has|and|connection)\b)[\w.'-]+){1,6}?){0,3}"
    r",?(?: (?:early|late|on|just|shortly|around|about|before|after|[\d:]+|[ap]\.?m\.?))* ?"
)
_OWNED = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?(?:'s)?"
    r"(?: (?!(?:who|that|said|says|after|before|when|in|at|on|of|for|about|the|an?)\b)[\w'-]+){0,4} ?"
)
_HURT = re.compile(
    r"\b(?:are|is|was|were|been) (?:\w+ly )?(?:injured|wounded|hurt|hospitali[sz]ed|dead|(?:taken|rushed|sent) to"
    r"[^.,;]{1,40}) (?:on |early |late )?$"
)
_UPON = re.compile(r"(?: (?:morning|afternoon|evening|night))?,? (?:after|when|as|in) (?:[\w'-]+ ){0,6}")


def _announcements(page: Page, line: Line) -> Iterator[tuple[str, Found | None]]:
    """Yield the times that date speech, each with who announced what.

    "The talks had failed, the minister said early Wednesday" dates the announcement, not the failure. A time
    of speech with nothing to announce is yielded too, with ``None``: it dates no happening.
    """
    for speech in _SPEECH.finditer(line.text):
        time = _time_of_speech(page, line, speech.start(), speech.end())
        if time is None:
            continue
        what = _announced(line.text, speech)
        speaker = _speaker(page, line, speech.start())
        value = day_value(page, time)
        if what and speaker and value:
            more: dict[str, object] = {"time_id": time.id, "participants": (speaker,), "predicate": "announce"}
            about = f"announcement of {what} by {speaker}"
            yield time.id, Found(time.span, "date", about, value, "speech beside its time", more, own=True)
        else:
            yield time.id, None


def _time_of_speech(page: Page, line: Line, start: int, end: int) -> TimeExpression | None:
    """Return the time that dates a verb of speech: right after it, after its short object, or opening its clause."""
    for time in page.times.get(line.index, []):
        if time.type not in {"DATE", "TIME"}:
            continue
        first, last = time.span.start - line.span.start, time.span.end - line.span.start
        if first >= end and _RIGHT_AFTER.fullmatch(line.text[end:first]):
            return time
        between = line.text[last:start]
        if last <= start and between.count(",") <= 1 and len(between) <= _REACH and _opens(line.text, first):
            return time
    return None


def _opens(text: str, first: int) -> bool:
    head = text[:first].rstrip()
    return not head or head.endswith((",", ";", "-")) or bool(_OPENING.fullmatch(f"{head} "))


def _announced(text: str, speech: re.Match[str]) -> str:
    """Return which happening the speech tells of; empty when the sentence names none."""
    named = _NAMED_OBJECT.match(text, speech.start())
    if named:
        return _NAMED[named["noun"]]
    return next((name for name, *_ in happenings_in(text) if name in _ANNOUNCED), "")


def _speaker(page: Page, line: Line, position: int) -> str:
    """Return in a normal form who speaks: the office with its side, so that name and office meet; else the surname."""
    head = line.text[max(0, position - _REACH) : position]
    offices = list(_OFFICE.finditer(head))
    if offices:
        office = _office(offices[-1]["office"])
        before = head[: offices[-1].end()]
        clause = re.split(r"[,;]", before)[-1]
        side = page.side(clause) or page.side(head) or page.party(clause[: offices[-1].start() - len(before)])
        return f"the {office} of {side}" if side else f"the {office}"
    name = re.search(r"((?:[A-Z][\w'.-]+ ?){1,4})$", head.rstrip())
    if not name:
        return ""
    surname = name[1].split()[-1]
    known = [e for e in page.analysis.entities if e.kind == "PER" and e.name.split()[-1:] == [surname] and e.role]
    held = _OFFICE.search(known[0].role) if known else None
    if held:
        side = page.side(known[0].affiliation, known[0].role)
        return f"the {_office(held['office'])} of {side}" if side else f"the {_office(held['office'])}"
    return surname


def _office(words: str) -> str:
    plain = " ".join(words.lower().replace("-", " ").split()).replace("defence", "defense")
    return _OTHER_NAMES.get(plain, plain)


# Other names of an office.
_OTHER_NAMES = {"chief diplomat": "foreign minister", "top diplomat": "foreign minister"}
_OFFICE = re.compile(
    r"\b(?P<office>(?:prime|foreign|defen[cs]e|information|interior|finance|health|justice|home)[ -]"
    r"(?:minister|secretary|ministry)"
    r"|(?:chief|top) diplomat|president|vice president|spokes(?:man|woman|person)|governor|mayor|police chief|sheriff"
    r"|envoy|mediator)\b",
    re.IGNORECASE,
)
