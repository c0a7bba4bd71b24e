"""Which words speak of time, and of what: the tables that the scanner sorts tokens by.

Each token gets one letter, its class; the rules (``rules.py``) are patterns over these letters::

    M month         W weekday        w weekdays (every)   Y year          d number 1 to 31      n other number
    q vague number  o ordinal        u unit of time       p part of day   s season              i ISO date
    N 10/23/2025    c clock time     z time zone          D decade        e early, mid, late    b beginning, end
    t this          l last, past     x next, following    v same, that    h the                 f of
    g ago           j before, after  a a, an              y every         k per                 T today, tomorrow
    m nearly, over  B BC, AD         F fiscal             A half          E holiday             R now, recently
    Q Q1 to Q4, H1   K the seventies  I weeks' time       L long          / slash
    # once, times    ! all, whole
    S daily, weekly r to, until      & and                @ in, on, since C comma               H dash
    . point         P (               O o'clock           V age           _ anything else
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a table, which is written as running text to be read and reviewed as one."""
    return frozenset(text.split())


MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed weds",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
# Words that are also something else: a month or weekday only where their neighbours say so.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "jun", "sep", "august", "april", "june"})
SHORT_WEEKDAYS = frozenset({"mon", "tues", "tue", "wed", "weds", "thurs", "thur", "thu", "fri", "sat", "sun"})
# "Bloody Sunday", "Sheffield Wednesday", "the Sunday Times": names, not days.
NAME_BEFORE_WEEKDAY = frozenset({"bloody", "palm", "ash", "super", "sheffield", "ruby", "joe", "whit", "maundy"})
NAME_AFTER_WEEKDAY = frozenset(
    words(
        "times telegraph mirror herald mail express island club addams post world tribune independent business review "
        "star standard observer monitor nation punch vanguard sun people magazine chronicle gazette journal"
    )
)

UNITS: dict[str, str] = {
    "second": "S",
    "sec": "S",
    "minute": "TM",
    "min": "TM",
    "hour": "H",
    "hr": "H",
    "hrs": "H",
    "day": "D",
    "night": "N",
    "week": "W",
    "wk": "W",
    "fortnight": "F",
    "eve": "EV",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "semester": "SE",
    "year": "Y",
    "yr": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
}
UNIT_PLURALS: dict[str, str] = {
    f"{name[:-1]}ies" if name.endswith("y") and name != "day" else f"{name}s": unit for name, unit in UNITS.items()
} | {"millennia": "ML"}

SEASONS: dict[str, str] = {
    "spring": "SP",
    "springtime": "SP",
    "summer": "SU",
    "summertime": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
    "wintertime": "WI",
}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

PARTS: dict[str, str] = {
    "morning": "MO",
    "mornings": "MO",
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "pre-dawn": "MO",
    "midmorning": "MO",
    "midafternoon": "AF",
    "predawn": "MO",
    "noon": "MI",
    "midday": "MI",
    "lunchtime": "MI",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "dusk": "EV",
    "sunset": "EV",
    "nightfall": "EV",
    "night": "NI",
    "nights": "NI",
    "midnight": "NI",
    "overnight": "NI",
    "nighttime": "NI",
}

PLURAL_PARTS = frozenset({"mornings", "afternoons", "evenings", "nights"})

EDGES: dict[str, str] = {
    "early": "START",
    "earlier": "BEFORE",
    "later": "AFTER",
    "late": "END",
    "mid": "MID",
    "middle": "MID",
    "latest": "END",
}
BOUNDARIES: dict[str, str] = {
    "beginning": "START",
    "start": "START",
    "starting": "START",
    "commencing": "START",
    "onset": "START",
    "outset": "START",
    "opening": "START",
    "end": "END",
    "close": "END",
    "ending": "END",
    "middle": "MID",
    "midst": "MID",
    "remainder": "AFTER",
    "rest": "AFTER",
}

MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
VAGUE = frozenset({"several", "few", "many", "couple", "some", "numerous", "various", "successive", "consecutive"})

DECADES: dict[str, int] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
SETS: dict[str, str] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "everyday": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biannual": "P6M",
    "semiannual": "P6M",
    "biennial": "P2Y",
}
REFERENCES: dict[str, str] = {
    "now": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "formerly": "PAST_REF",
    "lately": "PAST_REF",
}
DEICTIC: dict[str, tuple[int, str]] = {
    "today": (0, ""),
    "tonight": (0, "NI"),
    "tonite": (0, "NI"),
    "yesterday": (-1, ""),
    "tomorrow": (1, ""),
}

# Longest first within a first word; matched on folded tokens.
PHRASES: dict[tuple[str, ...], tuple[str, str]] = {
    ("every", "other"): ("y", "other"),
    ("each", "other"): ("_", ""),
    ("more", "than"): ("m", "more than"),
    ("no", "more", "than"): ("m", "at most"),
    ("not", "more", "than"): ("m", "at most"),
    ("less", "than"): ("m", "less than"),
    ("fewer", "than"): ("m", "less than"),
    ("no", "less", "than"): ("m", "at least"),
    ("at", "least"): ("m", "at least"),
    ("at", "most"): ("m", "at most"),
    ("up", "to"): ("m", "at most"),
    ("as", "long", "as"): ("m", "at most"),
    ("close", "to"): ("m", "less than"),
    ("just", "over"): ("m", "more than"),
    ("just", "under"): ("m", "less than"),
    ("well", "over"): ("m", "more than"),
    ("o", "'", "clock"): ("O", ""),
    ("o", "’", "clock"): ("O", ""),
    ("new", "year", "'", "s", "eve"): ("E", "12-31"),
    ("new", "year", "’", "s", "eve"): ("E", "12-31"),
    ("new", "year", "'", "s", "day"): ("E", "01-01"),
    ("new", "year", "’", "s", "day"): ("E", "01-01"),
    ("christmas", "day"): ("E", "12-25"),
    ("christmas", "eve"): ("E", "12-24"),
    ("christmas",): ("E", "12-25"),
    ("boxing", "day"): ("E", "12-26"),
    ("halloween",): ("E", "10-31"),
    ("bastille", "day"): ("E", "07-14"),
    ("valentine", "'", "s", "day"): ("E", "02-14"),
    ("valentine", "’", "s", "day"): ("E", "02-14"),
    ("independence", "day"): ("E", "07-04"),
    ("veterans", "day"): ("E", "11-11"),
    ("remembrance", "day"): ("E", "11-11"),
    ("armistice", "day"): ("E", "11-11"),
    ("easter", "sunday"): ("E", "easter+0"),
    ("easter", "monday"): ("E", "easter+1"),
    ("good", "friday"): ("E", "easter-2"),
    ("palm", "sunday"): ("E", "easter-7"),
    ("ash", "wednesday"): ("E", "easter-46"),
    ("easter",): ("E", "easter+0"),
    ("thanksgiving", "day"): ("E", "nth 11 4 4"),
    ("thanksgiving",): ("E", "nth 11 4 4"),
    ("labor", "day"): ("E", "nth 9 1 1"),
    ("memorial", "day"): ("E", "nth 5 1 -1"),
    ("martin", "luther", "king", "day"): ("E", "nth 1 1 3"),
    ("black", "friday"): ("E", "nth 11 4 4 +1"),
    ("new", "year", "day"): ("E", "01-01"),
    ("new", "years", "eve"): ("E", "12-31"),
    ("new", "years", "day"): ("E", "01-01"),
    ("new", "year", "eve"): ("E", "12-31"),
    ("earth", "day"): ("E", "04-22"),
    ("juneteenth",): ("E", "06-19"),
    ("may", "day"): ("E", "05-01"),
    ("international", "women", "'", "s", "day"): ("E", "03-08"),
    ("international", "women", "’", "s", "day"): ("E", "03-08"),
    ("international", "workers", "'", "day"): ("E", "05-01"),
    ("international", "workers", "’", "day"): ("E", "05-01"),
    ("presidents", "day"): ("E", "nth 2 1 3"),
    ("columbus", "day"): ("E", "nth 10 1 2"),
    ("maundy", "thursday"): ("E", "easter-3"),
    ("pentecost",): ("E", "easter+49"),
    ("cyber", "monday"): ("E", "nth 11 4 4 +4"),
    ("st", ".", "patrick", "'", "s", "day"): ("E", "03-17"),
    ("st", ".", "patrick", "’", "s", "day"): ("E", "03-17"),
    ("april", "fools", "'", "day"): ("E", "04-01"),
    ("april", "fools", "’", "day"): ("E", "04-01"),
    ("all", "saints", "'", "day"): ("E", "11-01"),
    ("all", "saints", "’", "day"): ("E", "11-01"),
    ("anzac", "day"): ("E", "04-25"),
    ("canada", "day"): ("E", "07-01"),
    ("cinco", "de", "mayo"): ("E", "05-05"),
    ("orthodox", "christmas"): ("E", "01-07"),
    ("ascension", "day"): ("E", "easter+39"),
    ("whit", "monday"): ("E", "easter+50"),
    ("holy", "thursday"): ("E", "easter-3"),
    ("holy", "saturday"): ("E", "easter-1"),
    ("business", "day"): ("u", "BD"),
    ("business", "days"): ("u", "BD"),
    ("working", "day"): ("u", "BD"),
    ("working", "days"): ("u", "BD"),
    ("right", "now"): ("R", "PRESENT_REF"),
    ("at", "present"): ("R", "PRESENT_REF"),
    ("at", "the", "moment"): ("R", "PRESENT_REF"),
    ("at", "the", "minute"): ("R", "PRESENT_REF"),
    ("lunar", "new", "year"): ("_", ""),
    ("chinese", "new", "year"): ("_", ""),
    ("jewish", "new", "year"): ("_", ""),
    ("persian", "new", "year"): ("_", ""),
    ("semi", "-", "annual"): ("S", "P6M"),
    ("semi", "-", "annually"): ("S", "P6M"),
    ("mid", "-", "day"): ("p", "MI"),
    ("these", "days"): ("R", "PRESENT_REF"),
    ("the", "present"): ("R", "PRESENT_REF"),
    ("more", "recently"): ("R", "PAST_REF"),
    ("most", "recently"): ("R", "PAST_REF"),
    ("the", "near", "future"): ("R", "FUTURE_REF"),
    ("the", "future"): ("R", "FUTURE_REF"),
    ("to", "date"): ("R", "PRESENT_REF"),
    ("'", "time"): ("I", ""),
    ("’", "time"): ("I", ""),
    ("'", "s", "time"): ("I", ""),
    ("’", "s", "time"): ("I", ""),
    ("small", "hours"): ("p", "MO"),
    ("wee", "hours"): ("p", "MO"),
    ("night", "-", "time"): ("p", "NI"),
    ("the", "two", "thousands"): ("D", "2000s"),
    ("the", "two", "thousand", "and", "tens"): ("D", "2010s"),
    ("twenty", "-", "tens"): ("D", "2010s"),
    ("twenty", "tens"): ("D", "2010s"),
    ("noughties",): ("D", "2000s"),
    ("year", "-", "end"): ("G", "year"),
    ("month", "-", "end"): ("G", "month"),
    ("end", "-", "of", "-", "year"): ("G", "year"),
}

FIXED: dict[str, tuple[str, str]] = {
    "this": ("t", "this"),
    "current": ("t", "this"),
    "last": ("l", "last"),
    "past": ("l", "past"),
    "previous": ("l", "previous"),
    "preceding": ("l", "previous"),
    "prior": ("l", "previous"),
    "recent": ("l", "recent"),
    "next": ("x", "next"),
    "coming": ("x", "coming"),
    "upcoming": ("x", "coming"),
    "following": ("x", "following"),
    "subsequent": ("x", "following"),
    "ensuing": ("x", "following"),
    "that": ("v", "that"),
    "same": ("v", "same"),
    "the": ("h", ""),
    "of": ("f", ""),
    "ago": ("g", ""),
    "before": ("j", "-"),
    "after": ("j", "+"),
    "afterward": ("j", "+"),
    "afterwards": ("j", "+"),
    "hence": ("j", "+"),
    "a": ("a", ""),
    "an": ("a", ""),
    "another": ("a", ""),
    "all": ("!", ""),
    "full": ("!", ""),
    "whole": ("!", ""),
    "entire": ("!", ""),
    "once": ("#", "1"),
    "twice": ("#", "2"),
    "times": ("#", ""),
    "every": ("y", ""),
    "each": ("y", ""),
    "per": ("k", ""),
    "nearly": ("m", "less than"),
    "almost": ("m", "less than"),
    "under": ("m", "less than"),
    "about": ("m", "about"),
    "around": ("m", "about"),
    "approximately": ("m", "about"),
    "roughly": ("m", "about"),
    "circa": ("m", "about"),
    "ca": ("m", "about"),
    "over": ("m", "more than"),
    "bc": ("B", "BC"),
    "bce": ("B", "BC"),
    "ad": ("B", ""),
    "ce": ("B", ""),
    "fy": ("F", "fiscal"),
    "fiscal": ("F", "fiscal"),
    "financial": ("F", "fiscal"),
    "calendar": ("F", "calendar"),
    "half": ("A", ""),
    "to": ("r", ""),
    "until": ("r", "until"),
    "till": ("r", "until"),
    "til": ("r", "until"),
    "into": ("r", ""),
    "through": ("r", "until"),
    "thru": ("r", "until"),
    "and": ("&", ""),
    "or": ("&", ""),
    ",": ("C", ""),
    "-": ("H", ""),
    "–": ("H", ""),
    "—": ("H", ""),
    "‑": ("H", ""),
    "‐": ("H", ""),
    ".": (".", ""),
    "(": ("P", ""),
    "on": ("@", "on"),
    "in": ("@", "in"),
    "at": ("@", "at"),
    "since": ("@", "since"),
    "by": ("@", "by"),
    "from": ("@", "from"),
    "during": ("@", "during"),
    "between": ("@", "between"),
    "within": ("@", "within"),
    "for": ("@", "for"),
    "throughout": ("@", "during"),
    "hours": ("u", "H"),
    "/": ("/", ""),
    "o'clock": ("O", ""),
    "oclock": ("O", ""),
    "o’clock": ("O", ""),
    "long": ("L", ""),
    "old": ("V", ""),
    "olds": ("V", ""),
    "age": ("V", ""),
    "aged": ("V", ""),
}

ZONES: dict[str, str] = {
    "gmt": "Z",
    "utc": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "jst": "+09:00",
    "hkt": "+08:00",
    "pkt": "+05:00",
    "kst": "+09:00",
    "wib": "+07:00",
    "sast": "+02:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
    "moscow time": "+03:00",
    "beijing time": "+08:00",
    "tokyo time": "+09:00",
    "aest": "+10:00",
    "aedt": "+11:00",
}
# "5 p.m. local time", "ET": a zone is named but its offset depends on place or date, so none is written.
ZONE_NAMES = frozenset({"et", "pt", "ct", "mt", "local", "eastern", "pacific"})

# What decides whether a weekday or a month-day lies ahead: the finite verb nearest to it in its clause.
FUTURE_WORDS = words(
    "will shall scheduled expected due planned slated upcoming tomorrow going plans plan intends hopes "
    "ahead starting beginning"
) | {"'ll", "’ll"}
PAST_WORDS = words(
    "said told was were had did went came began met took held saw left made gave found shot fell rose "
    "struck hit led broke brought sent spoke wrote became flew won lost fought kept stood ran drew"
)
# Whoever does one of these "to do" something, or asks for it "by Monday", speaks of what is to come.
INTENTIONS = words(
    "promised promises promise pledged pledges pledge vowed vows demanded demands demand ordered orders wants want "
    "wanted asked asks asking urged urges plans planned planning intends intended hopes hoped hoping agreed agrees "
    "decided invited expects expected scheduled due set ready told threatened threatens must needs need deadline "
    "should proposed proposes offered offers appealed appeals called calls undertook undertakes"
)
# What is done to a meeting that is to be held: "a second round in May had been agreed".
ARRANGED = words("agreed scheduled planned proposed arranged fixed called envisaged foreseen promised")
# What "to Aug. 3" says a new day of: "the hearing was moved to Aug. 3".
MOVED = words(
    "extended moved postponed delayed deferred pushed adjourned rescheduled prolonged shifted brought changed set back"
)
# The present of what is fixed. Plurals that are also nouns ("the vote on Friday") are left out.
SCHEDULED = words(
    "turns opens reopens meets begins starts resumes resume votes convenes convene reconvenes reconvene expires expire "
    "arrives departs returns reopen ends concludes lapses"
)
# "Figures for Monday" tell of the past, "a strike for Friday" does not.
LOOKING_BACK = words(
    "figures results data report reports price prices toll tolls apology apologised apologized blamed blame "
    "responsible total totals sorry known waited waiting"
)
CALENDAR_VERBS = words("resume meet reconvene convene begin start open reopen vote hold arrive land sail depart")
