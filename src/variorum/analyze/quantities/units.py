"""Which words measure, and in what unit: names, symbols, powers and rates, with the long names of pint.

The names are those of pint's default registry (hgrecco/pint, ``default_en.txt``), so that a reader's tools can convert
them: "sq km" is ``kilometer ** 2``, "barrels a day" ``oil_barrel / day``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.quantities.lexicon import words
from variorum.analyze.quantities.tokens import DASHES

if TYPE_CHECKING:
    from variorum.analyze.quantities.tokens import Token

# What takes the metric prefixes: the unit's name, its spellings, its symbols.
_METRIC = """
meter|meter metre|m|k d c m u n p f a
gram|gram gramme|g|k h m u n p
liter|liter litre|l L|h d c m u
watt|watt|W|k M G T m
volt|volt|V|k M m
ampere|ampere||
joule|joule|J|k M G
newton|newton|N|k
pascal|pascal|Pa|k h M G
hertz|hertz|Hz|k M G T
byte|byte|B|k M G T P E
bit|bit|bit|k M G
electron_volt|electronvolt|eV|k M G T m
sievert|sievert|Sv|m u
gray|gray|Gy|m u
becquerel|becquerel|Bq|k M G T
calorie|calorie|cal|k
watt_hour|watthour|Wh|k M G T
second|||
"""
_PREFIXES = {
    "exa": "E", "peta": "P", "tera": "T", "giga": "G", "mega": "M", "kilo": "k", "hecto": "h", "deci": "d",
    "centi": "c", "milli": "m", "micro": "u", "nano": "n", "pico": "p", "femto": "f", "atto": "a",
}  # fmt: skip
_MICRO = ("µ", "μ", "mc", "u")
_PLAIN = """
second|second sec|s
minute|minute min|
hour|hour hr|h
day|day|
week|week wk|
fortnight|fortnight|
month|month|
year|year yr|
decade|decade|
century|century|
millennium|millennium|
megayear||Ma
gigayear|gigaannum|Ga
mile|mile mi|mi
foot|foot ft|
inch|inch|
yard|yard yd|
fathom|fathom|
nautical_mile|nmi|nm
light_year|lightyear|
acre|acre|
hectare|hectare|ha
ton|ton|
metric_ton|tonne|t
pound|pound lb|
ounce|ounce oz|
stone|stone|
carat|carat|
gallon|gallon gal|
pint|pint|pt
quart|quart|
cup|cup|
tablespoon|tablespoon tbsp|
teaspoon|teaspoon tsp|
bushel|bushel|
dram|dram drachma|
oil_barrel|barrel bbl|
knot|knot|kt
mile_per_hour|mph|
kilometer_per_hour|kph kmh kmph|
revolutions_per_minute|rpm|
horsepower|horsepower|hp
bar|bar|
millibar|millibar mbar|
pound_force_per_square_inch|psi|
standard_atmosphere|atmosphere atm|
decibel|decibel|dB
degree|degree deg|°
degree_Celsius|celsius celcius centigrade centigrate|
degree_Fahrenheit|fahrenheit farenheit|
kelvin|kelvin|K
radian|radian rad|
turn|turn|
kibibyte|kibibyte|KiB
mebibyte|mebibyte|MiB
gibibyte|gibibyte|GiB
percent|percent percentage pct|%
megabyte|mb|
gigabyte|gb|
terabyte|tb|
kilowatt|kw|
megawatt|mw|
gigawatt|gw|
kilowatt_hour|kwh|
megawatt_hour|mwh|
megahertz|mhz|
ampere_hour|amphour|Ah
british_thermal_unit|btu|
roentgen|roentgen|
ppm|ppm|
candela|candela|cd
"""
_IRREGULAR = {
    "foot": ("feet",),
    "inch": ("inches",),
    "century": ("centuries",),
    "millennium": ("millennia", "millenniums"),
    "hertz": (),
    "kilogram": ("kilo", "kilos"),
    "percent": ("percents",),
    "kilometer": ("kms",),
    "cubic_centimeter": ("cc",),
}
# Letters and words that mostly mean something else: read only where joined to the number, or in formal text.
_SHY = words(
    "m g l L s h t K W V B N J pt cd bar bars stone stones turn turns cup cups gray grays atmosphere atmospheres ma ns "
    "deg min sec gal dl cal dB dram drams drachma drachmas tb TB GB EB PB pint bit bits Gm Ma Ga mbar rad"
)
# Read in formal text alone: words and abbreviations of another kind.
_NEVER = words("am pm fm ms us as an al dm PM AM s h N J V K pt cd")

PHRASES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): name
    for name, phrases in {
        "percent": "per cent|per cents",
        "percentage_point": "percentage points|percentage point",
        "nautical_mile": "nautical miles|nautical mile|sea miles",
        "metric_ton": "metric tons|metric tonnes|metric ton|metric tonne",
        "long_ton": "long tons|long ton",
        "light_year": "light years|light year|light - years|light - year",
        "fluid_ounce": "fluid ounces|fluid ounce|fl oz",
        "troy_ounce": "troy ounces|troy ounce",
        "degree_Celsius": (
            "degrees celsius|degree celsius|degrees c|degree c|deg c|deg celsius|° c|° celsius|degrees centigrade|"
            "degrees celcius|º c|degree centigrade"
        ),
        "degree_Fahrenheit": (
            "degrees fahrenheit|degree fahrenheit|degrees f|degree f|deg f|deg fahrenheit|° f|° fahrenheit|"
            "degrees farenheit|º f"
        ),
        "kilowatt_hour": "kilowatt hours|kilowatt hour|kilowatt - hours|kw h",
        "megawatt_hour": "megawatt hours|megawatt hour|megawatt - hours",
        "gigawatt_hour": "gigawatt hours|gigawatt - hours",
        "acre_foot": "acre feet|acre - feet|acre foot",
        "ppm": "parts per million",
        "british_thermal_unit": "british thermal units|british thermal unit",
        "kiloton": "kilo tons",
        "inverse_second": "s - 1|s − 1",
        "inverse_femtobarn": "fb − 1|fb - 1",
        "ton / day": "tpd",
        "count / day": "times a day|times per day|times daily",
        "count / week": "times a week|times per week",
        "count / month": "times a month|times per month",
        "count / year": "times a year|times per year",
    }.items()
    for phrase in phrases.split("|")
}
_LONGEST_PHRASE = max(len(phrase) for phrase in PHRASES)
_PHRASE_STARTS = frozenset(phrase[0] for phrase in PHRASES)
_SQUARES = frozenset({"square", "sq"})
_CUBES = frozenset({"cubic", "cu"})
_POWERS = {"²": 2, "³": 3}
_NAMED = {
    "mile / hour": "mile_per_hour",
    "kilometer / hour": "kilometer_per_hour",
    "degree_Celsius ** 2": "degree_Celsius",
    "inverse_second": "1 / second",
    "inverse_femtobarn": "1 / femtobarn",
}
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
TEMPERATURES = frozenset({"degree_Celsius", "degree_Fahrenheit", "kelvin"})
# A rate with "a" or "an": of time, and of what is sold by weight.
_PER_A = DURATIONS | {"kilogram", "pound", "metric_ton", "ton", "oil_barrel", "liter", "gallon", "ounce"}
_LATER = frozenset({"later", "ago", "earlier", "before", "after", "old", "long", "half", "couple", "few"})


def _spelled() -> tuple[dict[str, str], dict[str, str]]:
    """Build the two tables: words in any case, and symbols as written."""
    long: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for row in _METRIC.strip().splitlines():
        name, spellings, signs, letters = row.split("|")
        for word in spellings.split() or [name]:
            _with_plurals(long, name, word)
            for prefix in _PREFIXES:
                _with_plurals(long, f"{prefix}{name}", f"{prefix}{word}")
        for sign in signs.split():
            symbols[sign] = name
            for prefix in (p for p, letter in _PREFIXES.items() if letter in letters.split()):
                spelled = _MICRO if prefix == "micro" else (_PREFIXES[prefix],)
                symbols |= {f"{letter}{sign}": f"{prefix}{name}" for letter in spelled}
    for row in _PLAIN.strip().splitlines():
        name, spellings, signs = row.split("|")
        for word in spellings.split():
            _with_plurals(long, name, word)
        symbols |= dict.fromkeys(signs.split(), name)
    for prefix in ("kilo", "mega"):
        _with_plurals(long, f"{prefix}ton", f"{prefix}ton")
    for name, plurals in _IRREGULAR.items():
        long |= dict.fromkeys(plurals, name)
    return long, symbols | {"ms": "millisecond", "ns": "nanosecond"}


def _with_plurals(table: dict[str, str], name: str, word: str) -> None:
    table[word] = name
    table[f"{word}s"] = name


LONG, SYMBOLS = _spelled()
LONG |= {
    "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "kg": "kilogram", "kgs": "kilogram", "mg": "milligram",
    "ml": "milliliter",
}  # fmt: skip
WORDS = LONG.keys() - _SHY


def read_unit(tokens: list[Token], at: int, *, glued: bool = False, formal: bool = False) -> tuple[str, int] | None:
    """Return the unit that begins at a token, and the token behind it; None if none does.

    ``glued`` says that the unit is joined to its number ("48m"), where single letters are units; ``formal`` reads
    single letters that stand apart too.
    """
    read = _power(tokens, at, glued=glued, formal=formal)
    if read is None:
        return None
    name, last = read
    for _ in range(3):
        below = read_rate(tokens, last)
        if below is None:
            break
        name, last = f"{name} / {below[0]}", below[1]
    if last < len(tokens) and tokens[last].start == tokens[last - 1].end and tokens[last].text[:1].isalnum():
        return None  # "24703L202"
    return _NAMED.get(name, name), last


def read_rate(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """Return what a rate is per, and the token behind it: "per hour", "/h", "a day", "an hour"."""
    if at + 1 >= len(tokens):
        return None
    form = tokens[at].form
    if form in DASHES and tokens[at + 1].form in {"a", "an", "per"}:
        at, form = at + 1, tokens[at + 1].form
    if at + 1 >= len(tokens):
        return None
    if form == "per" or (form == "/" and tokens[at].end == tokens[at + 1].start):
        return _power(tokens, at + 1, glued=True, formal=True)
    if form not in {"a", "an", "each", "every"}:
        return None
    dash = at + 2 < len(tokens) and tokens[at + 1].form in DASHES
    below = _power(tokens, at + 1 + dash, glued=False, formal=False)
    if below is None or below[0] not in _PER_A or tokens[at + 1 + dash].form.endswith("s"):
        return None
    following = tokens[below[1]].form if below[1] < len(tokens) else ""
    return None if following in _LATER else below


def _power(tokens: list[Token], at: int, *, glued: bool, formal: bool) -> tuple[str, int] | None:
    """Read a unit with its power: "square miles", "sq km", "km2", "km^3", "m²", "km squared"."""
    if at >= len(tokens):
        return None
    form = tokens[at].form
    if form in _SQUARES or form in _CUBES:
        skip = 1 + (at + 1 < len(tokens) and tokens[at + 1].form in {".", "-"})
        read = _simple(tokens, at + skip, glued=True, formal=True)
        return None if read is None else (f"{read[0]} ** {2 if form in _SQUARES else 3}", read[1])
    read = _simple(tokens, at, glued=glued, formal=formal)
    if read is None:
        return None
    name, last = read
    word = tokens[last - 1].text
    if word[-1] in _POWERS and len(word) > 1:
        return f"{name} ** {_POWERS[word[-1]]}", last
    if last < len(tokens):
        raised = _raised(tokens, last)
        if raised is not None:
            return f"{name} ** {raised[0]}", raised[1]
    return name, last


def _raised(tokens: list[Token], at: int) -> tuple[int, int] | None:
    following = tokens[at]
    if following.form in {"squared", "cubed"}:
        return (2 if following.form == "squared" else 3), at + 1
    joined = following.start == tokens[at - 1].end and tokens[at - 1].text in SYMBOLS
    if following.text == "^" and at + 1 < len(tokens) and tokens[at + 1].text in {"2", "3"}:
        return int(tokens[at + 1].text), at + 2
    if joined and following.text in {"2", "3"}:
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        apart = after is None or after.start > following.end or not after.text[:1].isalnum()
        return (int(following.text), at + 1) if apart else None
    return None


def _simple(tokens: list[Token], at: int, *, glued: bool, formal: bool) -> tuple[str, int] | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.form in _PHRASE_STARTS:
        for length in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
            name = PHRASES.get(tuple(t.form for t in tokens[at : at + length]))
            if name is not None:
                return _NAMED.get(name, name), at + length
    text = token.text[:-1] if token.text[-1:] in _POWERS and len(token.text) > 1 else token.text
    name = SYMBOLS.get(text)
    if name is not None and not (text in _NEVER and not formal) and (text not in _SHY or glued or formal):
        return name, _after_point(tokens, at + 1)
    form = text.lower()
    name = LONG.get(form)
    if name is None or (form in _SHY and not (formal or glued)):
        return None
    return name, _after_point(tokens, at + 1)


def _after_point(tokens: list[Token], at: int) -> int:
    """Take in the point of an abbreviation inside a sentence, as in "5 ft. tall"."""
    if at < len(tokens) and tokens[at].text == "." and tokens[at].start == tokens[at - 1].end:
        inside = at + 1 < len(tokens) and tokens[at + 1].text[:1].islower() and len(tokens[at - 1].text) < 4
        return at + 1 if inside else at
    return at
