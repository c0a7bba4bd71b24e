"""How reports count people: the points that say how many, and the sorts of people they count apart."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

# The points that say how many people something befell, or took part.
COUNTED: Final = frozenset({"killed", "injured", "people_shot", "missing", "displaced", "suspects", "arrested"}) | {
    f"other:{fate}" for fate in ("released", "held", "rescued", "abducted", "evacuated", "returned", "protesters")
}
# How many were held or sought is told of different stages of a search.
SEARCHED: Final = frozenset({"arrested", "suspects"})
# Soldiers are no rebels, and a toll of one is none of the other: each sort by the word that stands for it, and the
# words by which reports call those of it.
SORTS: Final = {
    "soldiers": (
        r"soldiers?|troops|service(?:m[ae]n|members?)|conscripts?|paratroopers?|marines|heroes|commandos|reservists"
    ),
    "fighters": (
        r"fighters?|rebels?|militants?|insurgents?|bandits?|terrorists?|guerrillas?|militiam[ae]n|jihad\w*|extremists?"
        r"|gunm[ae]n|hijackers?|kidnappers?"
    ),
    "civilians": r"civilians?|villagers?|residents|townspeople|bystanders?|passers-by",
    "children": r"children|girls?|boys?|pupils|schoolgirls|schoolboys|infants?|minors|babies",
    "women": r"wom[ae]n",
    "officers": r"police\w*|officers?|gendarmes?",
    "crew": r"crew\w*|sailors?|seamen",
    "guards": r"guards?",
    "inmates": r"inmates?|prisoners?|convicts?",
    "firefighters": r"fire(?:fighters?|m[ae]n)",
    "workers": r"workers?",
}
_SORT: Final = re.compile(
    r"\b(?:" + "|".join(f"(?P<{sort}>{words})" for sort, words in SORTS.items()) + r")\b", re.IGNORECASE
)


def sort_of(words: str) -> str:
    """Return which sort of people some words name first, by the word that stands for it; empty if they name none.

    >>> sort_of("three government troops")
    'soldiers'
    """
    match = _SORT.search(words)
    return (match.lastgroup or "") if match else ""


# What people die of where nobody and nothing strikes them, by the word that stands for it.
ILLNESS: Final = (
    r"cholera|typhoid|typhus|measles|dysentery|malaria|ebola|meningitis|diphtheria|plague|polio|influenza|covid"
    r"|diarrh(?:o?ea)|dengue|hunger|starvation|malnutrition|thirst|hypothermia|heatstroke"
)
_ILLNESS: Final = re.compile(rf"\b(?P<illness>{ILLNESS})\b", re.IGNORECASE)
_OF: Final = "of "


def of_illness(words: str) -> str:
    """Return what a count of the dead is about whose words name an illness; empty if they name none.

    >>> of_illness("14 dead of cholera")
    'of cholera'
    """
    match = _ILLNESS.search(words)
    return f"{_OF}{match['illness'].lower()}" if match else ""


def is_illness(about: str) -> bool:
    """Say whether a count is of those who died of an illness, by what it is about.

    >>> is_illness("of cholera"), is_illness("on 7 May 2031")
    (True, False)
    """
    return about.startswith(_OF) and bool(_ILLNESS.fullmatch(about.removeprefix(_OF)))


def of_day(day: str) -> str:
    """Return what a count is about that a report gives for an ISO day; :func:`day_of` reads it again.

    >>> of_day("2031-05-07")
    'on 7 May 2031'
    """
    parsed = date.fromisoformat(day)
    return f"{_ON}{parsed.day} {_MONTHS[parsed.month - 1]} {parsed.year}"


def day_of(about: str) -> date | None:
    """Return the day of which a count is, by what it is about; none if that is no day.

    >>> day_of("on 7 May 2031")
    datetime.date(2031, 5, 7)
    """
    if not about.startswith(_ON):  # most are about no day
        return None
    day, _, rest = about.removeprefix(_ON).partition(" ")
    month, _, year = rest.partition(" ")
    if month not in _MONTHS:
        return None
    try:
        return date(int(year), _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None


_ON: Final = "on "
# Written out: the names that a calendar gives depend on where the program runs.
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def is_person(noun: str) -> bool:
    """Say whether a noun, a plural, names persons: one of the list, or made from what they do.

    >>> is_person("miners"), is_person("computers"), is_person("abdomen")
    (True, False, False)
    """
    return noun in _PERSONS or (noun.endswith(_MAKERS) and noun not in _NO_MAKERS)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that name persons, the endings of many more, and what ends like them and is none.
_PERSONS: Final = _words(
    "people persons person men man women woman children child boys boy girls girl captives captive prisoners "
    "prisoner hostages hostage detainees detainee soldiers soldier troops fighters fighter rebels rebel "
    "civilians civilian officers officer policemen police guards guard students student pupils pupil "
    "schoolgirls schoolboys schoolchildren teachers teacher workers worker nuns priests monks journalists "
    "reporters sailors sailor crew crewmen passengers passenger villagers villager residents migrants refugees "
    "demonstrators protesters activists militants militant insurgents servicemen inmates convicts others miners "
    "miner fishermen victims survivors farmers families tourists engineers doctors nurses staff employees "
    "members relatives citizens nationals foreigners pilgrims peacekeepers gunmen suspects youths teenagers "
    "babies infants patients climbers skiers hikers swimmers divers drivers clerics politicians lawmakers "
    "ministers opponents dissidents marchers strikers looters rioters supporters followers herders traders "
    "shoppers worshippers volunteers medics observers monitors inspectors athletes players elderly defendants "
    "deserters conscripts recruits commanders generals pilots kidnappers smugglers settlers clerks castaways "
    "guests visitors heroes bandits terrorists extremists mercenaries partisans mutineers wounded injured sick dead "
    "bodies neighbours neighbors comrades friends brothers sisters bandit hero martyrs thugs commandos marines "
    "paratroopers souls jihadis nationals seamen reservists tribesmen militiamen clergymen elders colleagues parents "
    "mothers fathers daughters sons monks imams aides officials delegates deputies mayors judges"
)
_MAKERS: Final = ("ers", "ors", "ists", "ians", "men", "ees")
_NO_MAKERS: Final = _words(
    "papers letters orders numbers flowers powers computers containers trailers tankers helicopters tigers rivers "
    "towers motors doors floors sectors errors factors tractors cylinders meters litres liters corners borders covers "
    "offers shelters quarters chapters posters banners chambers bunkers boilers folders tenders answers newspapers "
    "trees fees degrees committees guarantees lists cluster clusters layers centers centres theaters theatres metres "
    "freighters charters trawlers steamers liners bombers destroyers cruisers carriers choppers mortars specimen "
    "boosters printers howitzers launchers bulldozers canisters transformers reactors transmitters generators "
    "detectors sensors mirrors elevators minesweepers cutters rollers lockers shutters servers heaters burners "
    "timbers daggers counters anchors harbors registers speakers conveyors radiators abdomen regimen omen acumen"
)
