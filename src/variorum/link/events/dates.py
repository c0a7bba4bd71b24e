"""When was an undated story published, and when and where did each event happen, as its accounts say?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.link.events.labels import OF_ANY_CAUSE, lead_mentions, main_mention, names_day, opening, told_first
from variorum.link.events.lead_clause import times_of_lead
from variorum.link.events.news import OF_THEIR_OWN, deeds_of, worded
from variorum.link.events.terms import passages
from variorum.link.events.updates import is_of_later
from variorum.model import UNRESOLVED, Interval, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from variorum.model import Actor, Event, EventMention, EventStory, PlaceReference, Report, TimeExpression

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(r"(?<!next )\b(" + "|".join(_WEEKDAYS) + r")\b", re.IGNORECASE)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_AND_MONTH: Final = re.compile(
    rf"\b(?:(?P<m1>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.? (?P<d1>\d{{1,2}})\b"
    rf"|(?P<d2>\d{{1,2}})\.? (?P<m2>{'|'.join(_MONTHS)})[a-z]{{0,6}}\b|(?P<d3>\d{{2}})\.(?P<m3>0[1-9]|1[0-2])\b)"
)
_ONE_CRISIS: Final = timedelta(days=300)  # in which a day and month are of one year only
_NEAR_DATELINE: Final = 60  # days: a dateline's day so far from the dated accounts is of another year or another matter
_FINENESS: Final = {"point": 0, "city": 0, "region": 1, "country": 2}
_SLIP: Final = 2  # days: accounts of one happening that date it further apart date two things
_FRESH: Final = 7  # days: a weekday named in a lead lies within the last week
_LATE: Final = 3  # days: a story that looks back on a day so much later than that of its lead came out after it
_BESIDE: Final = 80  # characters beside a weekday in which its verb stands
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|(?:is|are|due|set|going|\w*plan\w*|expect\w+|schedul\w+|agreed|want\w*) to|until|by|next|last)\b"
)
# Kinds of happening that are done by saying so: the day of the announcement is the day of the happening.
_SPOKEN: Final = frozenset(
    {"CONSULT", "AGREE", "REJECT", "REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "CONCEDE", "SANCTION"}
)


def date_datelines(reports: Sequence[Report]) -> dict[str, Interval]:
    """Answer: when were stories published whose dateline gives day and month alone ("BISHKEK, April 15")?

    In the year that brings them nearest to a dated story, where those are of one crisis: all within ten months.
    """
    undated, days = [], []
    for report in reports:  # once over all: their findings may have to be unpacked
        day = _day(report)
        if day is not None:
            days.append(day)
        elif not report.story.published.resolved and report.story.published_evidence:
            undated.append(report)
    if not days or max(days) - min(days) > _ONE_CRISIS:
        return {}
    stated = {report.story.id: _day_of_dateline(report, days) for report in undated}
    return {
        story_id: Interval(day.isoformat(), day.isoformat(), "inferred from linked accounts")
        for story_id, day in sorted(stated.items())
        if day is not None
    }


def date_stories(
    reports: Sequence[Report], events: Sequence[Event], event_stories: Sequence[EventStory]
) -> dict[str, Interval]:
    """Answer: when were the undated stories published, judging by the dated accounts of the same event?

    A story that names a weekday in its opening was published on the weekday of that name nearest to the dated accounts
    and not after them by more than a day; one that names none, within the days of the dated accounts. Accounts of
    another event, another round of the same talks among them, date nothing.
    """
    by_id = {report.story.id: report for report in reports}
    del events
    accounts: dict[str, list[Report]] = {}
    for link in sorted(event_stories, key=lambda link: (link.event_id, link.story_id)):
        if link.main and link.story_id in by_id:
            accounts.setdefault(link.event_id, []).append(by_id[link.story_id])
    found: dict[str, Interval] = {}
    for members in accounts.values():
        days = sorted(day for day in (_day(report) for report in members) if day is not None)
        if not days:
            continue
        for report in members:
            if not report.story.published.resolved:
                found[report.story.id] = _after_what_it_ends(report, _inferred(report, days), members)
    return found


def _after_what_it_ends(report: Report, inferred: Interval, members: Sequence[Report]) -> Interval:
    """Return the day of an undated story, a week later where else it would tell the end of what had not begun.

    That a truce has run out, or what came of talks in Vell, is told after the truce was declared, or after the day for
    which the talks there were planned.
    """
    weekday, day = _weekday_named(report), inferred.day
    if weekday is None or day is None or _day_of_dateline(report, [date.fromisoformat(day)]) is not None:
        return inferred
    ended = _ended_in(report)
    begun = [b for one in members if ended and _day(one) for matter, b in _begun_in(one) if matter in ended]
    if not begun or day >= max(begun):
        return inferred
    after = _after(date.fromisoformat(max(begun)), weekday).isoformat()
    return Interval(after, after, "inferred from linked accounts")


_CEASEFIRE: Final = "ceasefire"
_BEGINS: Final = frozenset({"declared", "announced"})
_ENDS: Final = frozenset({"ended", "extended"})
_CAME_OF_TALKS: Final = frozenset({"failed", "agreed", "suspended"})
_HOW_IT_STANDS: Final = frozenset({"status", "other:step", "outcome", "place"})


def _ended_in(report: Report) -> set[str]:
    """Return what a story tells to be over, or to last longer: a truce it does not declare, talks by their place."""
    claims = [c for c in report.claims_on(_HOW_IT_STANDS) if not c.negated and not c.modality]
    truce = {c.value for c in claims if c.about == _CEASEFIRE}
    ended = {_CEASEFIRE} if truce & _ENDS and not truce & _BEGINS else set()
    if any(c.point == "outcome" and c.value in _CAME_OF_TALKS for c in claims):
        ended |= {c.value for c in claims if c.point == "place" and c.about == "talks"}
    return ended


def _begun_in(report: Report) -> list[tuple[str, str]]:
    """Return what a dated story tells to begin, each with the day: a truce, a round of talks by its place."""
    claims = [c for c in report.claims_on(_HOW_IT_STANDS) if not c.negated and not c.modality]
    truce = {c.value for c in claims if c.about == _CEASEFIRE}
    day = (report.story.published.latest or "")[:10]
    found = [(_CEASEFIRE, day)] if truce & _BEGINS and "ended" not in truce else []
    planned = {c.about: c.time_id for c in claims if c.value == "planned" and c.time_id}
    days = {t.id: t.interval.day for t in report.analysis.times}
    places = [(c.value, days.get(planned[c.about])) for c in claims if c.point == "place" and c.about in planned]
    return [*found, *((place, on) for place, on in places if on)]


def _day(report: Report) -> date | None:
    """Return the day a story says it was published on; none if linking inferred it."""
    published = report.story.published
    if not published.resolved or published.basis == "inferred from linked accounts":
        return None
    return date.fromisoformat((published.latest or "")[:10])


def _inferred(report: Report, days: list[date]) -> Interval:
    """Return the publication date of an undated story from the sorted days of the dated accounts.

    A dateline's day without its year ("BISHKEK, April 15") needs the year alone; else the lead's weekday is counted.
    """
    stated = _day_of_dateline(report, days)
    if stated is not None:
        return Interval(stated.isoformat(), stated.isoformat(), "inferred from linked accounts")
    weekday = _weekday_named(report)
    if weekday is None:
        return Interval(days[0].isoformat(), days[-1].isoformat(), "inferred from linked accounts")
    near = days[len(days) // 2]
    choices = [near + timedelta(days=offset) for offset in range(-6, 2)]
    fitting = [d for d in choices if d.weekday() == weekday and d <= days[-1] + timedelta(days=1)]
    nearest = min(fitting, key=lambda d: (abs((d - near).days), d))
    first, last = _moved_on(report, nearest, days[0])
    return Interval(first.isoformat(), last.isoformat(), "inferred from linked accounts")


def _moved_on(report: Report, lead: date, event: date) -> tuple[date, date]:
    """Return the days between which a story was published whose lead tells of a day.

    A weekday past that would so fall before the event it tells of is the one after the lead's day: the story came out
    later. It came out before a weekday that it looks ahead to, and within the week.
    """
    named = [(_after(lead, weekday), ahead) for weekday, ahead in _weekdays_told(report)]
    before = event - timedelta(days=_SLIP)
    later = [
        day
        for day, ahead in named
        if not ahead and 0 < (day - lead).days <= _LATE and day - timedelta(days=_FRESH) < before
    ]
    if not later:
        return lead, lead
    first = max(later)
    ends = [day - timedelta(days=1) for day, ahead in named if ahead and day > first]
    return first, min([*ends, lead + timedelta(days=_FRESH - 1)])


def _after(day: date, weekday: int) -> date:
    """Return the first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


_BACK: Final = re.compile(r"\b(?:since|last)\s+(?:the\s+)?$", re.IGNORECASE)


def _weekdays_told(report: Report) -> list[tuple[int, bool]]:
    """Return the weekdays a story names without a date, and whether each is told as one to come.

    "Since Sunday" and "last Sunday" look back from whenever a story came out, and tell nothing of the order of days.
    """
    told = []
    for time in report.analysis.times:
        match = _WEEKDAY.search(report.words(time.span))
        if match and time.value.startswith("XXXX-WXX-") and time.span.part == "text":
            text, start, end = report.document.text, time.span.start, time.span.end
            before = _CLAUSE.split(text[max(0, start - _BESIDE) : start])[-1]
            if _BACK.search(before):
                continue
            after = _CLAUSE.split(text[end : end + _BESIDE])[0]
            told.append((_WEEKDAYS.index(match.group(1).lower()), _AHEAD.search(f"{before}{after}") is not None))
    return told


def _day_of_dateline(report: Report, days: Sequence[date]) -> date | None:
    """Return the day and month that a dateline states, in the year that brings it nearest to one of the days."""
    for span in report.story.published_evidence:
        match = _DAY_AND_MONTH.search(report.words(span).lower())
        if match is None:
            continue
        name = match["m1"] or match["m2"]
        month = _MONTHS.index(name[:3]) + 1 if name else int(match["m3"])
        number = int(match["d1"] or match["d2"] or match["d3"])
        years = {near.year + step for near in days for step in (-1, 0, 1)}
        choices = [day for year in sorted(years) if (day := _make_day(year, month, number))]
        apart = {day: min(abs((day - near).days) for near in days) for day in choices}
        nearest = min(choices, key=lambda day: (apart[day], day), default=None)
        if nearest is not None and apart[nearest] <= _NEAR_DATELINE:
            return nearest
    return None


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_named(report: Report) -> int | None:
    """Return the weekday that a story's headline or lead names first, 0 for Monday; "next Tuesday" does not count."""
    for passage in opening(report):
        match = _WEEKDAY.search(passage.text)
        if match:
            return _WEEKDAYS.index(match.group(1).lower())
    return None


# --- Events -----------------------------------------------------------------------------------------------------------


class Told(NamedTuple):
    """What one story says of when and where its main happening was.

    ``spoken`` is the time if the happening is of a kind that is done by saying so, ``done`` if it is of another;
    ``led`` is that of the clause its prose begins with, for an event that no account dates otherwise.
    """

    spoken: TimeExpression | None
    done: TimeExpression | None
    led: TimeExpression | None
    place: PlaceReference | None


def find_told(report: Report) -> Told:
    """Answer: when and where does one story say that its main happening was?"""
    return Told(_time_of(report, spoken=True), _time_of(report, spoken=False), _led(report), _place_of(report))


def date_events(
    reports: Sequence[Report],
    events: Sequence[Event],
    event_stories: Sequence[EventStory],
    actors: Sequence[Actor],
    told_by: Callable[[Report], Told] = find_told,
) -> tuple[Event, ...]:
    """Answer: when and where did each event happen, as its accounts say?

    The time is that given with the words of the happening in headlines and leads; of what is done by saying so (talks
    called off, an agreement), also that of the saying. It covers what the accounts say. Where none says, the earliest
    publication bounds it, and the basis says so. The place is the one most accounts give, never a dateline.
    ``told_by`` gives what was found in each story before.
    """
    del actors
    by_id = {report.story.id: report for report in reports}
    members: dict[str, list[Report]] = {}
    for link in sorted(event_stories, key=lambda link: (link.event_id, link.story_id)):
        if link.main and link.story_id in by_id:
            members.setdefault(link.event_id, []).append(by_id[link.story_id])
    return tuple(
        _dated(event, [(report, told_by(report)) for report in members.get(event.id, [])])
        for event in sorted(events, key=lambda e: e.id)
    )


def _dated(event: Event, accounts: list[tuple[Report, Told]]) -> Event:
    spoken = event.type in _SPOKEN
    times = [(report, time) for report, told in accounts if (time := told.spoken if spoken else told.done)]
    times = times or [(report, told.led) for report, told in accounts if told.led]
    kept = times if spoken else _without_updates(times)
    interval = _cover(kept) or _bound([report for report, _ in accounts])
    place = _usual_place([told.place for _, told in accounts if told.place])
    evidence = [*event.evidence, *(time.span for _, time in times)]
    if place is not None:
        evidence.append(place.span)
        event = replace(
            event,
            place=place.name,
            latitude=place.latitude,
            longitude=place.longitude,
            precision=place.precision,
        )
    return replace(event, time=interval, evidence=tuple(dict.fromkeys(evidence)))


def _time_of(report: Report, *, spoken: bool) -> TimeExpression | None:
    """Return the time that a story's headline and lead give to its main happening, which is done by saying so or not.

    That of the first mention of its kind that has one; without a date of its own, a story's background could pass for
    its news, and the main mention alone counts.
    """
    by_id = {time.id: time for time in report.analysis.times}
    main = main_mention(report)
    if main is None or told_first(report) is None or _headed_otherwise(report, main):
        return _of_news(report)  # what is named further down is not the news
    dated = report.story.published.resolved
    same = [m for m in lead_mentions(report) if m.type == main.type and not m.negated and m.tense != "future"]
    same = same if dated else [main]
    given = [by_id[m.time_id] for m in same if m.time_id in by_id and _usable(report, by_id[m.time_id])]
    given = given or _beside(report, same) or _under_headline(report, main)
    if not given and spoken and dated:
        spans = [p.span for p in opening(report)]
        near = [t for t in report.analysis.times if any(s.contains(t.span) for s in spans) and _usable(report, t)]
        given = sorted(near, key=lambda t: (t.span.part != "title", t.span.start))
    return given[0] if given else None


def _first_sentence(report: Report) -> Span | None:
    """Return the sentence with which a story's prose begins, after its dateline."""
    headline, _ = passages(report)
    prose = opening(report)[sum(bool(p.text.strip()) for p in headline) :]
    start = prose[0].span.start if prose else 0
    return next((s.span for s in report.analysis.sentences if s.span.part == "text" and s.span.end > start), None)


def _headed_otherwise(report: Report, main: EventMention) -> bool:
    """Say whether the headline tells a deed of its own that no trigger names, and not the main mention."""
    headline, _ = passages(report)
    spans = [passage.span for passage in headline]
    if _in(main.span, spans):
        return False
    return any(deed.kind in OF_THEIR_OWN for span in spans for deed in worded(report, span))


def _led(report: Report) -> TimeExpression | None:
    """Return the day of the clause that a story's prose begins with, if it is that of news."""
    first = _first_sentence(report)
    return next((t for t in times_of_lead(report, first) if _usable(report, t)), None) if first else None


def _in(span: Span, spans: Sequence[Span]) -> bool:
    return any(one.contains(span) for one in spans)


def _of_news(report: Report) -> TimeExpression | None:
    """Return the day in the first sentence that tells a deed which no trigger names: "a court ordered on Wednesday"."""
    first = _first_sentence(report)
    if first is None or not any(first.contains(deed.span) for deed in deeds_of(report, [first])):
        return None
    return next((t for t in report.analysis.times if first.contains(t.span) and _of_the_deed(report, first, t)), None)


def _of_the_deed(report: Report, sentence: Span, time: TimeExpression) -> bool:
    """Say whether a time may be that of what its sentence tells first, and of no clause that hangs on it."""
    before = Span(sentence.document_id, sentence.start, time.span.start, sentence.part)
    return _is_news(report, time) and _HANGING.search(report.words(before)) is None


_HANGING: Final = re.compile(r"\b(?:where|which|who|whose|when|after|since)\b[^,;]*$", re.IGNORECASE)


def _under_headline(report: Report, main: EventMention) -> list[TimeExpression]:
    """Return the times that the first sentence of prose gives to what the headline tells, in words of no trigger."""
    headline, _ = passages(report)
    first = _first_sentence(report)
    if first is None or not report.story.published.resolved or not any(p.span.contains(main.span) for p in headline):
        return []
    near = [t for t in report.analysis.times if first.contains(t.span) and _usable(report, t)]
    return [time for time in near if not _taken(report, first, time)]


_SAID: Final = re.compile(
    r"\b(?:said|says|say|told|tells|announced|reported|confirmed|added|warned|wrote|according to)\b[^,;.]{0,40}$"
)


def _beside(report: Report, mentions: list[EventMention]) -> list[TimeExpression]:
    """Return the times in the sentences of these mentions that no verb of saying takes: "arrested ..., on Sunday"."""
    found = []
    for mention in mentions:
        span = next((s.span for s in report.analysis.sentences if s.span.contains(mention.span)), mention.span)
        near = [t for t in report.analysis.times if span.contains(t.span) and _usable(report, t)]
        free = [t for t in near if not _taken(report, span, t)]
        found += [(abs(t.span.start - mention.span.start), t.span, t) for t in free]
    return [time for _, _, time in sorted(found, key=lambda triple: triple[:2])]


def _taken(report: Report, sentence: Span, time: TimeExpression) -> bool:
    """Say whether a verb of saying stands before a time in its clause, or the time is of another trigger."""
    before = Span(sentence.document_id, sentence.start, time.span.start, sentence.part)
    other = any(
        mention.time_id == time.id and mention.lemma not in OF_ANY_CAUSE and mention.type != "DEATH"
        for mention in report.analysis.event_mentions
    )  # that people died on Saturday does not take the Saturday from what killed them
    return other or _SAID.search(report.words(before)) is not None


def _usable(report: Report, time: TimeExpression) -> bool:
    """Say whether a time is a day (or part of one) shortly before its story: the news, not its background."""
    return _is_news(report, time) and not is_of_later(report, time)


def _is_news(report: Report, time: TimeExpression) -> bool:
    """Say whether a time is a day shortly before its story, and not that of its writing."""
    if not names_day(report, time) or _of_writing(report, time):
        return False
    published = report.story.published.latest
    if published is None:
        return True
    days = (date.fromisoformat(published[:10]) - date.fromisoformat(time.interval.day or "")).days
    return -1 <= days <= _FRESH


def _of_writing(report: Report, time: TimeExpression) -> bool:
    """Say whether a time is the day on which a story was written: the dateline's, the byline's.

    A weekday of the text that the publication was read from ("arrived on Thursday") is the news all the same.
    """
    told = [block.span for block in report.story.blocks if block.kind == "paragraph"]
    written = [span for span in report.story.published_evidence if not any(p.contains(span) for p in told)]
    written += [report.story.dateline.span] if report.story.dateline else []
    return any(span.overlaps(time.span) for span in written)


def _without_updates(times: list[tuple[Report, TimeExpression]]) -> list[tuple[Report, TimeExpression]]:
    """Leave out days that later stories give, which are theirs: "the coast guard on Thursday put the dead at 36"."""
    if not times:
        return []
    first = min(time.interval.earliest or "" for _, time in times)[:10]
    late = (date.fromisoformat(first) + timedelta(days=_SLIP)).isoformat()
    return [(r, t) for r, t in times if (t.interval.earliest or "")[:10] < late or (_day(r) or date.min) < _of(late)]


def _of(day: str) -> date:
    return date.fromisoformat(day)


def _cover(times: list[tuple[Report, TimeExpression]]) -> Interval | None:
    """Return the interval that covers what the first accounts say; later ones often date a later step of the matter."""
    if not times:
        return None
    first = min(time.interval.earliest or "" for _, time in times)[:10]
    limit = (date.fromisoformat(first) + timedelta(days=_FRESH)).isoformat()
    kept = [time.interval for _, time in times if (time.interval.earliest or "")[:10] <= limit]
    if len({interval.day for interval in kept}) == 1 and len(kept) == 1:
        return kept[0]
    bases = Counter(interval.basis for interval in kept)
    return Interval(
        min((interval.earliest or "")[:10] for interval in kept),
        max((interval.latest or "")[:10] for interval in kept),
        min(bases, key=lambda basis: (basis == "inferred from linked accounts", -bases[basis], basis)),
    )


def _bound(members: list[Report]) -> Interval:
    latest = [r.story.published.latest[:10] for r in members if r.story.published.latest]
    return Interval(None, min(latest), "bounded by publication") if latest else UNRESOLVED


def _usual_place(found: list[PlaceReference]) -> PlaceReference | None:
    """Return the place most accounts give in headline or lead, the finer one where as many give each."""
    if not found:
        return None
    counted = Counter(place.name for place in found)
    return min(found, key=lambda p: (-counted[p.name], _FINENESS[p.precision], p.name, p.span))


_KINDS_OF_PLACE: Final = (
    "town|village|city|district|province|region|state|port|island|suburb|department|county|valley|capital|north|south|east"
    "|west|outskirts|hills|middle|centre|center|coast|edge|banks|camp|hamlet|neighbourhood|neighborhood|municipality"
)
_BEHIND: Final = re.compile(r"\b(?:after|since|following|before|ahead of)\b", re.IGNORECASE)
_WITHIN: Final = re.compile(
    rf"\b(?:{_KINDS_OF_PLACE}) of (?:the )?$"
    r"|\b(?:in|at|near|outside|inside|off|around|across) (?:(?!of\b)[\w'’-]+ ){0,4}$"
    r"|\b(?:attack|storm|raid|shell|bomb|hit|strike|struck|shake|shook|rock|flood|sweep|swept|batter)(?:s|ed|ing)? "
    r"(?:the )?$"
)


def _place_of(report: Report) -> PlaceReference | None:
    """Return where a story says its main happening was: after "in", "at" or "near", not a party or the dateline.

    First that of the main trigger, then those of the headline, of the trigger's sentence and of the lead; of each the
    finer. Without any such word, a town beside its trigger will do ("Calder prison riot"), a country will not.
    """
    main = told_first(report)
    spans = [p.span for p in opening(report)]
    if main is None and main_mention(report) is not None:
        headline, prose = passages(report)  # a place named beside a background matter is not where the news is
        spans = [p.span for p in (*headline, *prose[:1])]
    usable = [
        p
        for p in report.analysis.places
        if not p.is_dateline and not p.is_metonym and any(span.contains(p.span) for span in spans)
    ]
    own = [s.span for s in report.analysis.sentences if main is not None and s.span.contains(main.span)]
    own += [span for span in spans if main is not None and span.part == "title" and span.contains(main.span)]
    given = next((p for p in usable if main is not None and p.id == main.place_id), None)

    def order(place: PlaceReference) -> tuple[bool, bool, bool, bool, bool, int, int]:
        elsewhere = given is not None and bool(given.country and place.country) and place.country != given.country
        beside = any(span.contains(place.span) for span in own)
        coarse, finer = place.precision == "country", _FINENESS[place.precision]
        return elsewhere, coarse, place is not given, place.span.part != "title", not beside, finer, place.span.start

    located = [p for p in usable if _is_located(report, p)]
    named = [p for p in usable if p.precision != "country" and main is not None and p.id == main.place_id]
    return min(located or named, key=order, default=None)


def _is_located(report: Report, place: PlaceReference) -> bool:
    """Say whether a word of place stands before a place: "in the northern town of Quell", not "Quell denied it"."""
    base = report.story.span if place.span.part == "text" else None
    start = max(base.start if base else 0, place.span.start - _BEFORE)
    before = Span(place.span.document_id, start, place.span.start, place.span.part)
    words = _CLAUSE.split(report.words(before))[-1]
    return _WITHIN.search(words) is not None and not _BEHIND.search(words)


_BEFORE: Final = 60  # characters before a place in which its preposition stands
_CLAUSE: Final = re.compile(r"[.;:()\n\"“”]")
