"""How well expressions of time are found and resolved: the seeds, WikiWars, MEANTIME and Recognizers-Text.

Tuned on a part of each set and quoted on the rest: of WikiWars and MEANTIME every second document in order of name is
held out, of Recognizers a quarter of the cases by the digest of their text, so that a text that several models list is
on one side. Strict asks for the same span, lenient for an overlap; with
value, the TIMEX value must be the same too (after Strötgen & Gertz, as TempEval-3 scores).
"""

from __future__ import annotations

import hashlib
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from eval._peers import dateparser_search, same_moment
from variorum.analyze.times import date_story, find_times
from variorum.model import UNRESOLVED, Document, Interval, Sentence, Span, Story

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from variorum.model import TimeExpression

Timex = tuple[int, int, str]


@dataclass
class Counts:
    """Expressions found, in the gold, and in both, by strictness."""

    system: int = 0
    gold: int = 0
    hits: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("strict", "lenient", "strict value", "lenient value"), 0)
    )

    def add(self, system: list[Timex], gold: list[Timex]) -> None:
        """Score one document."""
        self.system += len(system)
        self.gold += len(gold)
        exact = {(a, b): v for a, b, v in system}
        for start, end, value in gold:
            same = exact.get((start, end))
            near = [v for a, b, v in system if a < end and start < b]
            self.hits["strict"] += same is not None
            self.hits["strict value"] += same == value
            self.hits["lenient"] += bool(near)
            self.hits["lenient value"] += value in near

    def f1(self, kind: str) -> float:
        """Return F1 of one kind."""
        return 2 * self.hits[kind] / (self.system + self.gold) if self.system + self.gold else 0.0


def evaluate(data: Path) -> dict[str, float]:
    """Score all sets under the data folder; the figures of the held-out halves, and of the tuned ones."""
    figures: dict[str, float] = {"seeds": seeds(data)}
    for name, documents in (("wikiwars", wikiwars(data)), ("meantime", meantime(data))):
        counts = {"held out": Counts(), "tuned": Counts()}
        for number, (text, published, gold, limit) in enumerate(documents):
            system = [t for t in _system(text, published) if t[0] < limit]
            counts["tuned" if number % 2 == 0 else "held out"].add(system, gold)
        for half, count in counts.items():
            for kind in count.hits:
                figures[f"{name}.{kind} ({half})"] = round(count.f1(kind), 4)
    return figures | dateparser(data) | recognizers(data)


def dateparser(data: Path) -> dict[str, float]:
    """Score dateparser's search on the held-out halves, where it is installed."""
    figures: dict[str, float] = {}
    for name, documents in (("wikiwars", wikiwars(data)), ("meantime", meantime(data))):
        counts = Counts()
        for number, (text, published, gold, limit) in enumerate(documents):
            find = dateparser_search(published)
            if find is None:
                return {}
            if number % 2:
                counts.add([_as_gold(t, gold) for t in find(text[:limit])], gold)
        for kind in counts.hits:
            figures[f"dateparser.search: {name}.{kind} (held out)"] = round(counts.f1(kind), 4)
    return figures


def _as_gold(found: tuple[int, int, datetime], gold: list[Timex]) -> Timex:
    """Write a moment as a value: that of the gold expression it overlaps if it lies in it, else the day."""
    start, end, moment = found
    values = [v for a, b, v in gold if a < end and start < b and same_moment(moment, v)]
    return start, end, values[0] if values else moment.date().isoformat()


def _story(document: Document, published: str | None) -> Story:
    when = Interval(published, published, "metadata") if published else UNRESOLVED
    return Story("st", Span(document.id, 0, len(document.text)), (), published=when)


def _system(text: str, published: str | None) -> list[Timex]:
    document = Document("doc", "", text)
    return [(t.span.start, t.span.end, t.value) for t in find_times(document, _story(document, published), ())]


def wikiwars(data: Path) -> Iterable[tuple[str, str, list[Timex], int]]:
    """Read the WikiWars documents: text, document date, gold TIMEX2 with values, and how far the gold goes."""
    for path in sorted((data / "data/wikiwars/keyinline").glob("*.xml")):
        raw = path.read_text(encoding="utf-8")
        published = re.search(r"<DATETIME>\s*(?:<[^>]*>)?\s*(\d{4}-\d\d-\d\d)", raw)
        body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
        text, gold = _inline(body)
        yield text, published.group(1) if published else "2009-12-19", gold, len(text)


def _inline(body: str) -> tuple[str, list[Timex]]:
    out: list[str] = []
    stack: list[tuple[int, str]] = []
    gold: list[Timex] = []
    at = 0
    for piece in re.split(r"(</?TIMEX2[^>]*>)", body):
        if piece.startswith("<TIMEX2"):
            value = re.search(r'\bval="([^"]*)"', piece)
            stack.append((at, value.group(1) if value else ""))
        elif piece.startswith("</TIMEX2"):
            start, value_text = stack.pop()
            if value_text:
                gold.append((start, at, value_text))
        else:
            plain = _unescape(piece)
            out.append(plain)
            at += len(plain)
    return "".join(out), gold


def _unescape(text: str) -> str:
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(name, sign)
    return text


def meantime(data: Path) -> Iterable[tuple[str, str | None, list[Timex], int]]:
    """Read the MEANTIME documents up to the last annotated sentence."""
    folder = data / "data/meantime/intra-doc_annotation"
    for path in sorted(folder.glob("*/*.xml")):
        root = ET.parse(path).getroot()  # noqa: S314 - a corpus on disk
        text, where, sentence_of, ends = _tokens(root)
        gold: list[Timex] = []
        published = None
        dates: list[tuple[int, str]] = []  # the line under the headline gives the date where no creation time is marked
        for timex in root.iter("TIMEX3"):
            ids = [a.get("t_id", "") for a in timex.iter("token_anchor")]
            value = timex.get("value", "")
            if timex.get("functionInDocument") == "CREATION_TIME":
                published = value[:10] if re.match(r"\d{4}-\d\d-\d\d", value) else None
            if published is None and ids and where[ids[0]][0] < 300 and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                dates.append((where[ids[0]][0], value)) if sentence_of[ids[0]] == 1 else None
            if ids:
                gold.append((where[ids[0]][0], where[ids[-1]][1], value))
        published = published or (min(dates)[1] if dates else None)
        marked = [sentence_of[a.get("t_id", "")] for m in root.iter("Markables") for a in m.iter("token_anchor")]
        yield text, published, gold, ends[max(marked)] if marked else len(text)


def _tokens(root: ET.Element) -> tuple[str, dict[str, tuple[int, int]], dict[str, int], dict[int, int]]:
    text = ""
    where: dict[str, tuple[int, int]] = {}
    sentence_of: dict[str, int] = {}
    ends: dict[int, int] = {}
    last = None
    for token in root.iter("token"):
        word, sentence, name = token.text or "", int(token.get("sentence", "0")), token.get("t_id", "")
        if last is not None:
            tight = re.fullmatch(r"[.,;:)%'’]|['’]s", word) or text.endswith(("(", "$", "£", "€"))
            text += "\n" if sentence != last else "" if tight else " "
        where[name] = (len(text), len(text) + len(word))
        text += word
        sentence_of[name], last = sentence, sentence
        ends[sentence] = len(text)
    return text, where, sentence_of, ends


def seeds(data: Path) -> float:
    """Return the share of the gold times of the five reports that are resolved, those that need links once dated."""
    gold = json.loads((data / "gold/seeds.json").read_text(encoding="utf-8"))
    right = 0
    for story in gold["stories"]:
        text = (data / "seeds" / story["file"]).read_text(encoding="utf-8")
        document = Document("doc", "", text)
        sentences = tuple(_seed_sentences(document, story["start"], story["end"]))
        own = Story("st", Span("doc", story["start"], story["end"]), ())
        header = re.match(r"\s*date (\d{4}-\d\d-\d\d)", text)
        if header and story["published"]:
            own = Story("st", own.span, (), published=Interval(header.group(1), header.group(1), "stated"))
        own = date_story(document, own, sentences)
        linked = Story(
            "st", own.span, (), published=Interval("2025-10-28", "2025-10-28", "inferred from linked accounts")
        )
        for time in (t for t in gold["times"] if t["story"] == story["id"]):
            found = find_times(document, linked if time.get("needs") == "link" else own, sentences)
            right += any(
                (t.span.start, t.span.end) == (time["start"], time["end"])
                and (t.interval.earliest, t.interval.latest) == (time["start_date"], time["end_date"])
                for t in found
            )
    return right / len(gold["times"])


def _seed_sentences(document: Document, start: int, end: int) -> Iterable[Sentence]:
    for match in re.finditer(r"[^\n]+", document.text[start:end]):
        caption = re.search(r"\((?:AP Photo|.*via AP\))", match.group()) is not None
        span = Span(document.id, start + match.start(), start + match.end())
        yield Sentence(span, (), "caption" if caption else "paragraph")


# --- Recognizers-Text -------------------------------------------------------------------------------------------------

# Left out: time zones alone (a zone is part of a time here); the task, calendar and experimental modes, alternatives
# and the split of date and time, which are switches of that library; holidays, whose meaning depends on the country.
RECOGNIZERS = (
    "DateExtractor", "DateParser", "DatePeriodExtractor", "DatePeriodParser", "DateTimeExtractor", "DateTimeParser",
    "DateTimePeriodExtractor", "DateTimePeriodParser", "DurationExtractor", "DurationParser", "SetExtractor",
    "SetParser",
    "TimeExtractor", "TimeParser", "TimePeriodExtractor", "TimePeriodParser", "DateTimeModel", "MergedExtractor",
    "MergedExtractorSkipFromTo", "MergedParser",
)  # fmt: skip
_HOUR = r"(?:[0-2]?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WEEKDAY_OR_LINK = r"(?:(?:from|between|this|next|each|on|at|in|for|\w+day|\w*night|\w*morning),? )*"
_DAY_BEHIND = r"(?:,? (?:on|at|tonight|tomorrow|today|this (?:morning|afternoon|evening))\b.*)?"
_LONG = "hour|year|month|week|day|min|sec"
_SHORT = r"\b(?:hours?|hrs?|minutes?|mins?|seconds?|secs?)"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half|several|few|couple)"
# Classes of cases not asked, by what their expressions hold: what is said to an assistant and not in news, or means
# something else in news.
LEFT_OUT: dict[str, re.Pattern[str]] = {
    reason: re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
    for reason, patterns in {
        # "Friday" alone is in news the day of publication or the last one; the suite gives the last and the next.
        "a weekday alone": [r"^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day|s)?\.?$"],
        # In news 4/22, 4.22 and 2016-11 are fractions, prices, scores and seasons, "the 27" anything.
        "a date in two numbers": [
            rf"^{_WEEKDAY_OR_LINK}\d{{1,2}} ?[/.-] ?(?:\d{{1,2}}|\d{{4}})(?!\d|[/.:-]\d| ?[ap]\.?m| ?-?(?:{_LONG}))",
            r"^\d{4} ?[/.-] ?\d{1,2}$",
            r"^(?:on |for )?the \d{1,2}$",
        ],
        # An hour without "am", "o'clock" or minutes: "at 7", "tonight around 8", "Monday 3-8"; "seven thirty".
        "a bare hour": [
            rf"^(?:(?:at|around|by|for|@) )?{_HOUR}$",
            rf"\bfrom {_HOUR}$",
            rf"\b(?:at|around|by|after|before|till?|@|tonight|morning|afternoon|night|today|tomorrow|day),? {_HOUR}$",
            rf"^(?:from |between )?{_HOUR}(?: ?-? ?(?:to|until|till|and|-) ?{_HOUR})?{_DAY_BEHIND}$",
            rf"(?:day|tomorrow|today),? (?:from |between )?{_HOUR} ?(?:-|to|and|until|till) ?{_HOUR}$",
            rf"\b{_HOUR} (?:thirty|forty|fifty|five|ten|fifteen|twenty)(?: five)?\b",
            r"\d ?(?:a|p|h)$",
            r"\dish\b",
            rf"(?:[ap]\.?m\.?|:\d\d) ?(?:to|until|till|til|-) ?{_HOUR}$",
        ],
        # Words of calendars and of orders to an assistant.
        "words of a calendar": [
            r"\b(?:eo[dmyw]|cob|ytd|w/c|tmrw?|tomm?orow|asap|business hours?|work ?days?|week ?days?|school|sy\d+)\b",
            r"\b(?:fy ?\d+|my (?:week|day|month|year)|as soon as|year to date|commencing|breakfast|dinner|brunch)\b",
            r"\b(?:lunch(?: ?time)?|anytime|sometime)\b",
        ],
        # "The week", "the month" alone mean this one to an assistant; in news any. Week 12 is in news that of a war.
        "a unit alone": [
            r"^(?:the |in the |for the )?(?:same )?(?:day|week|weekend|month|year|hour|minute|decade)$",
            r"^(?:the )?(?:summer|winter|spring|fall|autumn)$",
            r"\bweek \d",
            r"\bweek[- ]?(?:number|no)\b",
        ],
        # "In three weeks" is in news a length ("the third in three weeks").
        "in so many units": [rf"^(?:with)?in (?:the |\w+ than |over |at least |about )*{_COUNT}\b.*(?:{_LONG})"],
        # The suite counts from the minute it is asked; of a story the day is known.
        "counted from the minute of asking": [
            rf"{_SHORT}\b.*\b(?:ago|later|hence|from now|before|earlier|in the future|back)\b",
            rf"\b(?:next|last|past|previous|coming|upcoming|this)\b.*{_SHORT}$",
            r"\brest (?:of )?(?:the |this |my )?day\b",
            r"\b(?:the )?(?:end|close) of (?:the |this )?(?:day|tomorrow|today)$",
        ],
        # "Two months ago" is in news that month; the suite gives the day two months before.
        "months and years ago": [
            r"\b(?:months?|years?|decades?)\b.*\b(?:ago|later|hence|from now|from today|back|earlier)\b"
        ],
        # "Mid-morning" is 10 o'clock to the suite, and "midnight" the first minute of a day: in news, maybe the last.
        "vague hours": [
            r"\bmid[ -]?(?:morning|afternoon|night)\b",
            r"\bnoonish\b|\d[ -]?ish\b|\dampm\b",
            r"^12 in the night$",
        ],
        # The suite makes "a few" three.
        "vague numbers": [r"\b(?:few|several|couple|some)\b"],
    }.items()
}
_LEADS = re.compile(
    r"^(?:(?:on|at|before|after|later than|earlier than) or|or|on|in|at|from|the|for|by|since|between|of|during|around|"
    r"about|within|before|after|until|till|through|this|prior to|(?:no |not )?(?:later|earlier|sooner|more|less) than|"
    r"as (?:late|early) as|any ?time|(?:some)?time|approximately|over)\s+",
    re.IGNORECASE,
)


def recognizers(data: Path) -> dict[str, float]:
    """Score the English cases of Recognizers-Text: spans of extractors; spans and values of parsers and the model."""
    figures = {}
    totals = {"tuned": [0, 0], "held out": [0, 0]}
    out: dict[str, int] = dict.fromkeys(LEFT_OUT, 0)
    for name in RECOGNIZERS:
        right = []
        for case in cases_of(data, name):
            reason = left_out(case)
            if reason:
                out[reason] += 1
                continue
            right.append(recognizers_case(case, alone=not name.startswith(("DateTimeModel", "Merged"))))
            count = totals["held out" if is_held_out(case["Input"]) else "tuned"]
            count[0] += right[-1]
            count[1] += 1
        figures[f"recognizers.{name}"] = round(sum(right) / max(1, len(right)), 4)
    for half, (hits, cases_read) in totals.items():
        figures[f"recognizers.all ({half})"] = round(hits / cases_read, 4)
    asked = sum(t[1] for t in totals.values())
    figures["recognizers.all"] = round(sum(t[0] for t in totals.values()) / asked, 4)
    figures["recognizers: cases asked"] = float(asked)
    return figures | {f"recognizers: left out, {reason}": float(n) for reason, n in out.items()}


def is_held_out(text: str) -> bool:
    """Say whether a case is of the quarter that was not used for tuning."""
    return hashlib.sha256(text.encode()).digest()[-1] % 4 == 3


def cases_of(data: Path, name: str) -> list[dict[str, Any]]:
    """Read the cases of one model."""
    cases: list[dict[str, Any]] = json.loads(
        (data / f"data/recognizers/Specs/DateTime/English/{name}.json").read_text("utf-8-sig")
    )
    return cases


def left_out(case: dict[str, Any]) -> str:
    """Say which class of cases, left out, a case belongs to; empty if it is asked."""
    for reason, pattern in LEFT_OUT.items():
        if any(pattern.search(r["Text"]) for r in case["Results"]):
            return reason
    return ""


def recognizers_case(case: dict[str, Any], *, alone: bool = True) -> bool:
    """Say whether a case is read as expected: the same expressions, and where it has values, one of its resolutions.

    What the suite joins to one range or to a day with its hour, news corpora (ISO-TimeML) mark as two expressions; so a
    result counts where the expressions inside it begin and end as it does. ``alone`` says that the case lists one kind
    only (dates, say, and not the length of time beside them): what else is found is not held against us, unless the
    case lists nothing.
    """
    text = case["Input"]
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
    document = Document("doc", "", text)
    found = list(find_times(document, _story(document, reference), ()))
    at = 0
    for result in case["Results"]:
        start = text.lower().find(result["Text"].lower(), at)
        start = result.get("Start", start) if start < 0 else start
        end = at = start + len(result["Text"])
        inside = [t for t in found if t.span.start < end and start < t.span.end]
        if not inside or not _agree(text, inside, result):
            return False
        found = [t for t in found if t not in inside]
    return not found or (alone and bool(case["Results"]))


def _agree(text: str, mine: list[TimeExpression], theirs: dict[str, Any]) -> bool:
    values = _values(theirs)
    own = text[mine[0].span.start : mine[-1].span.end]
    if not values:
        return _bare(own) == _bare(theirs["Text"])
    if not (_bare(own) in theirs["Text"].lower() or _bare(theirs["Text"]) in own.lower()):
        return False
    if len(mine) > 1:
        return any(_is_range(mine, v) if "start" in v and "end" in v else _is_value(mine[-1], v) for v in values)
    return any(_is_value(mine[0], v) for v in values)


def _is_range(mine: list[TimeExpression], value: dict[str, str]) -> bool:
    """Say whether a range of the suite is that of our expressions: of the first and last, or of a length in one place.

    A day said before its hours ("Friday between 1 and 4 p.m.") is in them; a length said with its beginning ("for two
    days from Monday") has the whole range for its interval.
    """
    first, second = mine[0].interval.earliest, mine[1].interval.earliest
    in_day = len(mine) > 2 and first is not None and second is not None and len(first) < len(second)
    ends = mine[1:] if in_day and str(second).startswith(str(first)) else mine
    return _spans(ends[0], ends[-1], value) or any(t.type == "DURATION" and _spans(t, t, value) for t in mine)


def _spans(first: TimeExpression, last: TimeExpression, value: dict[str, str]) -> bool:
    """Say whether a range of the suite begins with our first expression and ends with our last."""
    start, end = (_plain(value.get(k)) for k in ("start", "end"))
    begins = {_plain(first.interval.earliest), _plain(first.interval.latest)}
    ends = {_plain(last.interval.earliest), _plain(last.interval.latest), _after(last.interval.latest)}
    return bool(start and end) and _clock_of(start, begins) and _clock_of(end, ends)


def _clock_of(moment: str, own: set[str]) -> bool:
    """Compare moments; those without a day by their hour."""
    return moment in own or (":" in moment and " " not in moment and any(o.endswith(f" {moment}") for o in own))


def _is_value(mine: TimeExpression, value: dict[str, str]) -> bool:
    timex = value.get("timex", "")
    if mine.value.endswith(f"{timex}:00") and "T" in timex:
        return True
    if timex in {mine.value, _in_months(mine.value)} or (
        timex.startswith("T") and mine.value.endswith((timex, f"{timex}:00"))
    ):
        return True
    part = re.fullmatch(r"(.*)T(MO|MI|AF|EV|NI)", mine.value)
    if part and timex.endswith(f"T{part[2]}"):
        days = {value.get(k, "")[:10] for k in ("start", "value")}
        return part[1] in days or part[1].startswith("X")
    if part and part[2] == "MI" and timex.endswith("T12"):
        return True
    length = timex[:-1].rpartition(",")[2] if timex.startswith("(") else ""
    if mine.type == "DURATION" and length == mine.value:
        return True  # "the next 3 days": the same length
    own = {_plain(mine.interval.earliest), _plain(mine.interval.latest), _after(mine.interval.latest)} - {""}
    return any(_clock_of(end, own) for end in _ends(value))


def _values(result: dict[str, Any]) -> list[dict[str, str]]:
    if "Resolution" in result:
        return list((result["Resolution"] or {}).get("values", []))
    value = result.get("Value")
    if not value:
        return []
    if "values" in value:
        return list(value["values"])
    return [
        {"timex": value.get("Timex", ""), **_shortened(value.get(k, {}))}
        for k in ("FutureResolution", "PastResolution")
    ]


def _shortened(resolution: dict[str, str]) -> dict[str, str]:
    """Return a parser's resolution under the names the models use."""
    return {re.sub(r"(start|end)(?:Date|Time|DateTime)$", r"\1", key): value for key, value in resolution.items()}


def _in_months(value: str) -> str:
    """Return a length in quarters, halves or decades in months or years, as the suite writes it."""
    if value == "P6M":
        return "P0.5Y"
    match = re.fullmatch(r"P(\d+)(Q|DE)", value)
    if match is None:
        return value
    return f"P{int(match[1]) * 3}M" if match[2] == "Q" else f"P{int(match[1]) * 10}Y"


def _ends(value: dict[str, str]) -> set[str]:
    """Return the moments of a resolution."""
    keys = ("date", "value", "dateTime", "time", "start" if "start" in value else "end")
    return {_plain(value[k]) for k in keys if isinstance(value.get(k), str)} - {""}


def _plain(moment: str | None) -> str:
    if moment is None:
        return ""
    moment = re.sub(r"(?<=:\d\d)(?:Z|[+-]\d\d:\d\d)$", "", moment)  # the suite gives the zone apart
    return re.sub(r"(?<=:\d\d):00$", "", moment.replace("T", " ").removesuffix(" 00:00:00"))


def _after(moment: str | None) -> str:
    """Return the day after a day: where the suite lets a range of days end."""
    if moment is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", moment):
        return ""
    return (date.fromisoformat(moment) + timedelta(days=1)).isoformat()


_TRAILS = re.compile(r"\s+or (?:later|after|earlier|before)$", re.IGNORECASE)


def _bare(words: str) -> str:
    """Return words without what only bounds them: "on or before Friday", "2012 or later"."""
    words = _TRAILS.sub("", words)
    while True:
        shorter = _LEADS.sub("", words.strip().lower())
        if shorter == words:
            return shorter
        words = shorter
