"""The machine's words: how dates, counts, points and bases read, the same on the terminal and on the page."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from variorum.model import OPEN_POINTS
from variorum.store.rulings import read_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What each point asks, put after the thing it is asked of: "the announcement: when".
POINTS = {
    "date": "when",
    "time_of_day": "at what time",
    "place": "where",
    "killed": "how many killed",
    "injured": "how many injured",
    "people_shot": "how many shot",
    "missing": "how many missing",
    "displaced": "how many displaced",
    "arrested": "how many arrested",
    "other:released": "how many released",
    "other:held": "how many held",
    "other:rescued": "how many rescued",
    "other:abducted": "how many abducted",
    "other:evacuated": "how many evacuated",
    "other:returned": "how many returned",
    "other:deployment": "what forces are sent",
    "other:withdrawal": "what forces are taken back",
    "other:purpose": "what forces are sent for",
    "other:delegation": "who came",
    "other:demand": "what was demanded",
    "other:step": "what was done about it",
    "other:protesters": "how many protesters",
    "other:count": "how many",
    "other:number": "how many",
    "other:whither": "where to",
    "other:whence": "from where",
    "other:which": "which one",
    "other:correction": "what was corrected",
    "other:aboard": "how many aboard",
    "other:sum": "how much",
    "other:fine": "the fine",
    "other:sentence": "the sentence",
    "other:forced or willing": "whether by their own will",
    "other:held or free": "whether held",
    "other:where held": "where held",
    "other:held by": "who holds it",
    "other:payment": "whether paid",
    "other:met": "whether they met",
    "other:signed": "whether it was signed",
    "other:aid": "whether aid came",
    "other:share": "what share",
    "other:members": "how many came",
    "other:convoy": "how many trucks",
    "other:sheltered": "how many in shelters",
    "other:start": "when it begins",
    "other:directness": "whether they were direct",
    "other:at whose wish": "at whose wish",
    "other:fate": "what became of them",
    "other:put off by": "who put them off",
    "other:open to": "whether open",
    "other:struck by": "what struck",
    "other:left office": "how the office was left",
    "suspects": "how many suspects",
    "victim_age": "the victim's age",
    "victim_name": "the victim's name",
    "suspect_age": "the suspect's age",
    "suspect_name": "the suspect's name",
    "charge": "the charge",
    "weapon": "the weapon",
    "relationship": "the relationship",
    "participants": "who took part",
    "outcome": "the outcome",
    "status": "how it stands",
    "cause": "why",
    "blame": "who is to blame",
}

# What a speaker does with his words.
ACTS = {
    "state": "says",
    "accuse": "accuses",
    "deny": "denies",
    "threaten": "threatens",
    "demand": "demands",
    "pledge": "pledges",
    "agree": "agrees",
    "reject": "rejects",
    "warn": "warns",
    "thank": "thanks",
    "praise": "praises",
    "ask": "asks",
}

# What a basis of a date means, for a reader.
BASES = {
    "stated": "stated",
    "metadata": "from the file's metadata",
    "weekday resolved": "weekday counted from the day of the report",
    "relative resolved": "counted from the day of the report",
    "bounded by publication": "not stated; bounded by the day of the report",
    "inferred from linked accounts": "inferred from other accounts of the event",
    "judged": "set by a reader",
    "unresolved": "not known",
}


NO_SIGLUM = "–"  # for a story that is not counted: its document was withdrawn
# What a person's decision asks, by the rule it is kept under.
DECISIONS = {
    "together": "tell of one event",
    "apart": "tell of different events",
    "settled": "one event, accepted as it stands",
    "copies": "one took text from the other",
    "no-copies": "neither took text from the other",
    "stands": "the accounts do differ",
    "set-aside": "no difference between accounts",
    "cut": "a story begins here",
    "no-cut": "no story begins here",
    "withdrawn": "withdrawn, no longer counted",
    "kept": "counted again",
    "one-actor": "names of one person, body or place",
    "two-actors": "names of different ones",
}

# How a charge stands on one speaker's word.
_STANDS = {
    "blame": {"yes": "charged", "no": "denied"},
    "other:polarity": {"yes": "stated", "no": "denied"},
}
# Nouns for several people that do not end in "s".
_MANY = frozenset({"people", "police", "media", "men", "women", "sources", "troops"})
_COUNTS = {name for name, asked in POINTS.items() if asked.startswith("how many")}
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_LARGE = re.compile(r"(?<![\d.,])\d{4,}(?![\d.])")


def particulars(row: dict[str, Any]) -> list[str]:
    """Return what else is told of a state of a process, a line each: delegations, demands, purpose, what comes next."""
    told = [f"delegation of {words}" for words in row["delegations"]]
    told += [f"demanded by {words}" for words in row["demands"]]
    told += [f"to {row['purpose']}"] if row["purpose"] else []
    day = f", on {moment(row['next_day'])}" if row["next_day"] else ""
    return told + ([f"would come next, and is not assumed: {row['next_state']}{day}"] if row["next_state"] else [])


def process_name(name: str) -> str:
    """Write the name of a process as a heading.

    >>> process_name("detention of hostages by the Front"), process_name("Brod road")
    ('Detention of hostages by the Front', 'Brod road')
    """
    return name[:1].upper() + name[1:]


def outcome(told: str) -> str:
    """Write what is told of a state of a process with its days as a reader says them.

    >>> outcome("planned for 2025-05-12 (Ana Brek); denied (police)")
    'planned for Mon 12 May 2025 (Ana Brek); denied (police)'
    """
    return _ISO_DAY.sub(lambda day: moment(day.group()), told)


def holders(names: Iterable[str]) -> list[str]:
    """Return on whose word a reading stands, each once, however it is capitalised.

    >>> holders(["Ana Brek", "Foreign Ministry", "foreign ministry"])
    ['Ana Brek', 'Foreign Ministry']
    """
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(name.casefold(), name)
    return list(kept.values())


def published(row: dict[str, Any]) -> str:
    """Write when a story was published, and that no report says so where it was inferred.

    >>> published({"published_earliest": "2025-03-04", "published_latest": "2025-03-04", "published_basis": "stated"})
    'Tue 4 Mar 2025'
    """
    when = interval(row["published_earliest"], row["published_latest"])
    return f"{when} (inferred)" if row["published_basis"] == "inferred from linked accounts" else when


def says(name: str, act: str) -> str:
    """Say what a speaker does with his words, in the number of what the text calls him.

    >>> says("Ana Brek", "state"), says("health authorities", "state"), says("police", "deny"), says("witness", "warn")
    ('says', 'say', 'deny', 'warns')
    """
    last = name.rsplit(" ", 1)[-1]
    many = last.islower() and (last in _MANY or (last.endswith("s") and not last.endswith(("ss", "us", "is"))))
    return {"state": "say"}.get(act, act) if many else ACTS[act]


def told_on(evidence: Iterable[dict[str, Any]]) -> str:
    """Say when the reports that give a reading were published; empty where none is dated.

    >>> told_on([{"published": "2025-03-02T08:00"}, {"published": "2025-03-04"}, {"published": None}])
    '2 to 4 Mar 2025'
    """
    days = sorted(item["published"][:10] for item in evidence if item["published"] and "/" not in item["published"])
    return interval(days[0], days[-1]) if days else ""


def decision(verdict: str, value: str) -> str:
    """Say what a person's decision asks.

    >>> decision("rejected", "no-copies | st_1 | st_2"), decision("set", "outlet=The Herald")
    ('neither took text from the other', 'outlet=The Herald')
    """
    rule = read_rule(value)[0]
    return DECISIONS.get(rule, value or verdict)


def siglum_order(siglum: str) -> tuple[bool, int, str, int]:
    """Return the key by which sigla are sorted: A, A', B ... AA; a story that is not counted has none and comes last.

    >>> sorted(["AA", "–", "B", "A'10", "A'4", "A''", "A'", "A"], key=siglum_order)
    ['A', "A'", "A''", "A'4", "A'10", 'B', 'AA', '–']
    """
    letters, _, mark = siglum.partition("'")
    copy = int(mark) if mark.isdigit() else siglum.count("'")
    return siglum in ("", NO_SIGLUM), len(letters), letters, copy


def plural(number: int, noun: str) -> str:
    """Count things in words.

    >>> plural(1, "origin"), plural(3, "origin"), plural(2, "story"), plural(2, "discrepancy")
    ('1 origin', '3 origins', '2 stories', '2 discrepancies')
    """
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def moment(text: str, *, weekday: bool = True) -> str:
    """Write an ISO date or time as a reader says it; anything else is returned as it is.

    >>> moment("2025-10-29"), moment("2025-10-29T05:30+00:00", weekday=False)
    ('Wed 29 Oct 2025', '29 Oct 2025, 05:30 UTC')
    """
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return text
    day = f"{when.day} {calendar.month_abbr[when.month]} {when.year}"
    if weekday:
        day = f"{calendar.day_abbr[when.weekday()]} {day}"
    return f"{day}, {text[11:].replace('+00:00', ' UTC')}" if "T" in text else day


def interval(earliest: str | None, latest: str | None) -> str:
    """Write the moments an interval allows, as briefly as its precision permits.

    >>> interval("2025-10-29", "2025-10-29"), interval("2025-10-01", "2025-10-31"), interval("2024-01-01", "2024-12-31")
    ('Wed 29 Oct 2025', 'Oct 2025', '2024')
    >>> interval("2025-10-28", "2025-10-29"), interval(None, "2025-10-29"), interval(None, None)
    ('28 to 29 Oct 2025', 'by Wed 29 Oct 2025', 'date not known')
    """
    if earliest is None and latest is None:
        return "date not known"
    if earliest is None or latest is None:
        return f"by {moment(latest)}" if latest else f"from {moment(earliest or '')}"
    if earliest[:10] == latest[:10]:
        return moment(earliest if earliest == latest else earliest[:10])
    return _span_of_days(earliest[:10], latest[:10])


def _span_of_days(earliest: str, latest: str) -> str:
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return f"{earliest} to {latest}"
    last_of_month = calendar.monthrange(last.year, last.month)[1]
    whole_months = first.day == 1 and last.day == last_of_month
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{calendar.month_abbr[first.month]} {first.year}"
    if whole_months and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {moment(latest, weekday=False)}"
    return f"{moment(earliest, weekday=False)} to {moment(latest, weekday=False)}"


# Words that have a capital only because a sentence begins with them.
_OPENERS = frozenset(["The", "A", "An", "It", "They", "He", "She", "We", "There", "This", "These", "Those", "All"])


def point(name: str, about: str) -> str:
    """Name a question asked of the accounts: the thing, then what is asked of it.

    >>> point("date", "announcement that the talks had failed"), point("other:length", "the session")
    ('Announcement that the talks had failed: when', 'The session: length')
    >>> point("blame", "the rebels: shelling the market")
    'Charge against the rebels: shelling the market'
    >>> point("blame", "who fired first")
    'Who fired first'
    >>> point("cause", "death of the driver"), point("cause", "the fire"), point("cause", "failure of talks")
    ('What the driver died of', 'What caused the fire', 'Why talks failed')
    >>> point("other:polarity", "The bridge is open")
    'Whether the bridge is open'
    """
    if name == "blame" and ": " in about:
        return f"Charge against {about}"
    if name == "blame" and about.startswith("who "):
        return f"W{about[1:]}"
    if name == "cause":
        return _asked_why(about)
    if name == "other:polarity":
        first, _, rest = about.partition(" ")
        return f"Whether {first.lower() if first in _OPENERS else first} {rest}".rstrip()
    asked = POINTS.get(name, name.removeprefix("other:").replace("_", " "))
    said = f"{about}: {asked}" if about else asked
    return said[:1].upper() + said[1:]


def _asked_why(about: str) -> str:
    """Ask for the cause of something as a reader would: of a death, an illness, a fire."""
    of = next((opening for opening in _WHY if opening and about.startswith(opening)), "")
    return _WHY[of].format(about.removeprefix(of)) if about else "Why"


_WHY = {
    "death of ": "What {} died of",
    "illness of ": "What {} suffered from",
    "failure of ": "Why {} failed",
    "": "What caused {}",
}


def point_order(row: dict[str, Any]) -> bool:
    """Put the open points of an event after those that every event is asked."""
    return row["point"] in OPEN_POINTS


def value(name: str, given: str) -> str:
    """Write a reading: dates as dates, large numbers with their thousands, everything else as it is.

    >>> value("date", "2025-10-29"), value("date", "2025-10-28/2025-10-29"), value("displaced", "at least 23000")
    ('Wed 29 Oct 2025', '28 to 29 Oct 2025', 'at least 23,000')
    >>> value("blame", "yes"), value("blame", "no")
    ('charged', 'denied')
    """
    if name in _STANDS:
        return _STANDS[name].get(given, given)
    if name not in {"date", "other:when"}:
        return _LARGE.sub(lambda number: f"{int(number.group()):,}", given) if name in _COUNTS else given
    first, _, last = given.partition("/")
    return interval(first, last or first)


def is_denial(told: str) -> bool:
    """Say whether a reading, as :func:`value` writes it, says that something is not so.

    >>> is_denial("denied"), is_denial("not the rebels"), is_denial("northern")
    (True, True, False)
    """
    return told == "denied" or told.startswith(("not ", "no "))


def publisher(outlet: str | None, agency: str | None, path: str | None) -> str:
    """Name whom a story is from, as far as it says; where it does not, the file it lies in.

    A host goes by its name: the port it was read from makes no other outlet of it.

    >>> publisher("Valley Herald", "CPA", "a/b.txt"), publisher(None, "CPA", None), publisher(None, None, "a/b.txt")
    ('Valley Herald (CPA)', 'CPA', 'outlet not named, b.txt')
    >>> publisher("herald.example:80", None, None), publisher("Nerra: 24", None, None)
    ('herald.example', 'Nerra: 24')
    """
    outlet = _PORT.sub("", outlet or "")
    if outlet and agency and outlet != agency:
        return f"{outlet} ({agency})"
    if outlet or agency:
        return outlet or agency or ""
    file = file_name(path or "")
    return f"outlet not named, {file}" if file else "outlet not named"


_PORT = re.compile(r"(?<=[a-z]):\d+$")


def spelt_out(stories: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Say which agencies that some stories give by their initials others print under their full name.

    Initials of which there are two readings stay as they are.

    >>> spelt_out([{"outlet": "Corvane Press Agency", "agency": "CPA"}, {"outlet": "Valley Herald", "agency": "CPA"}])
    {'CPA': 'Corvane Press Agency'}
    """
    own = {(row["agency"], row["outlet"]) for row in stories if row["agency"] and row["outlet"]}
    full: dict[str, list[str]] = {}
    for agency, outlet in sorted(own):
        if "".join(letter for letter in outlet.removeprefix("The ") if letter.isupper()) == agency:
            full.setdefault(agency, []).append(outlet)
    return {agency: names[0] for agency, names in full.items() if len(names) == 1}


def file_name(path: str) -> str:
    """Return a path's last part: a page that is mailed shows no one the folders of another's machine.

    >>> file_name("reports/wire.jsonl"), file_name("a.txt")
    ('wire.jsonl', 'a.txt')
    """
    return path.replace("\\", "/").rpartition("/")[2]


def weight_of_difference(row: dict[str, Any]) -> tuple[bool, int, str, str]:
    """Order discrepancies as a reader needs them: first what independent accounts tell differently, in their own words.

    What one set of reports carries of two parties' rival claims comes after: there the accounts agree on who says what.
    """
    told = [frozenset(reading["stories"]) for reading in row["readings"]]
    rival = bool(frozenset.intersection(*told)) if told else True
    origins = sum(reading["independent_origins"] for reading in row["readings"])
    return (rival, -origins, row["point"], row["id"])


def reading_order(reading: dict[str, Any]) -> tuple[str, str]:
    """Order the readings of one point as they came to be told: by the first report that gives each, then by value."""
    told = sorted(item["published"] for item in reading["evidence"] if item["published"])
    return (told[0] if told else "9999", reading["value"])


def clip(text: str, width: int) -> str:
    """Shorten words to a width, at a word's end, with a sign that some are left out.

    >>> clip("talks fail after four days", 14)
    'talks fail …'
    """
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    cut = flat[: width - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut[:-1]).rstrip(",;:") + " …"


def excerpt(text: str, width: int, telling: str) -> str:
    """Shorten words to a width around those that tell what they are cited for; the opening where none does so better.

    >>> excerpt("The envoy, who spoke to reporters on Monday, denied that shots had been fired", 40, "denied: shots")
    '… denied that shots had been fired'
    >>> excerpt("talks fail after four days", 14, "failed")
    'talks fail …'
    """
    words = text.split()
    if len(" ".join(words)) <= width:
        return " ".join(words)
    asked = {_stem(word) for word in telling.split() if len(word) >= _STEM or word[0].isdigit() or word in DENIALS}
    counted = [len(asked & {_stem(word) for word in _stretch(words, at, width)}) for at in range(len(words))]
    best = max(range(len(words)), key=lambda at: (counted[at], at))
    if counted[best] <= counted[0]:
        return clip(text, width)
    while best + len(_stretch(words, best - 1, width)) > len(words):  # room is left before the last words
        best -= 1
    shown = _stretch(words, best, width)
    return "… " + " ".join(shown) + (" …" if best + len(shown) < len(words) else "")


def _stretch(words: Sequence[str], at: int, width: int) -> Sequence[str]:
    """Return the words from one on that fit in a width with the signs that some are left out before and after."""
    room = accumulate((len(word) + 1 for word in words[at:]), initial=len("… …"))
    return words[at : at + max(1, sum(size <= width for size in room) - 1)]


def _stem(word: str) -> str:
    return word.strip(".,;:'\"“”’()").casefold()[:_STEM]


_STEM = 4  # letters in which "denied", "denies" and "denying" are alike; shorter words tell nothing
DENIALS = "no not never none nobody nothing neither denied rejected dismissed"
