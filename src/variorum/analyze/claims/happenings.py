"""Kinds of happening that accounts date: one name for the verbs and nouns by which reports tell of the same thing."""

from __future__ import annotations

import re
from functools import cache

TALKS = r"(?:talks?|negotiations?|dialogues?|discussions|peace process|summit|peace conference|mediation)"

# Name of the happening, words that tell of it. The first that matches a stretch of words names it. `{TALKS}` may stand
# before (within a clause) or, for nouns, after ("the failure of the talks").
_TABLE: tuple[tuple[str, str], ...] = (
    (
        "failure of talks",
        rf"{TALKS}\b[^.;]{{0,80}}?\b(?:fail(?:s|ed|ing)?|collaps(?:e|es|ed|ing)|br(?:eak|eaks|oke|oken) (?:down|off|up)|"
        rf"fell apart|fall apart|end(?:s|ed|ing)? (?:\w+ )?(?:without|with no|in failure|in deadlock|in stalemate)|"
        rf"conclude[sd]? without|produced no|yielded no|made no|went nowhere|could not bridge)"
        rf"|(?:fail(?:ure|ed)|collapse|breakdown|break-?up) (?:of|in) (?:\w+ ){{0,4}}{TALKS}|failed {TALKS}",
    ),
    ("opening of talks", rf"{TALKS}\b[^.;]{{0,60}}?\b(?:beg[ai]n|began|started|opened|resumed?|got under way)"),
    ("closing of talks", rf"{TALKS}\b[^.;]{{0,60}}?\b(?:concluded?|ended|closed|wrapped up)"),
    (
        "ceasefire",
        r"(?:cease-?fire|truce|armistice)\b[^.;]{0,60}?\b(?:agreed|reached|signed|took effect|took hold|came into force|"
        r"declared|announced|began|brokered|mediated)|(?:agreed|declared|signed|reached|brokered|mediated|produced|led to|resulted in|"
        r"announced) (?:to )?(?:an? |the )?(?:\w+ ){0,2}(?:cease-?fire|truce|armistice)|(?:cease-?fire|truce) on\b",
    ),
    (
        "agreement",
        rf"{TALKS}\b[^.;]{{0,60}}?\b(?:produced|led to|resulted in|ended (?:in|with)|yielded) (?:an? )?(?:\w+ )?"
        r"(?:agreement|deal|accord)|(?:signed|reached|struck|concluded) (?:an? |the )?(?:\w+ )?"
        r"(?:agreement|deal|accord|pact|treaty)",
    ),
    ("end of the ceasefire", r"(?:cease-?fire|truce)\b[^.;]{0,40}?\b(?:ended|collapsed|expired|broke down)"),
    (
        "closing of the crossing",
        r"(?:crossings?|border|bridge|airport|port|road|route)\b[^.;]{0,50}?\b(?:clos(?:ed?|ure)|shut)",
    ),
    (
        "opening of the crossing",
        r"(?:crossings?|border|bridge|airport|port|road|route)\b[^.;]{0,50}?\b(?:reopen(?:ed)?|opened)",
    ),
    ("resignation", r"\b(?:resign(?:s|ed|ation)?|stepp(?:ed|ing) down|quit)\b"),
    ("deployment", r"\b(?:deploy(?:s|ed|ing|ment)?|sent troops|troops (?:\w+ ){0,3}arriv\w+)\b"),
    ("withdrawal", r"\b(?:withdr[ae]w(?:s|n|al|ing)?|pull(?:s|ed|ing)? (?:out|back))\b"),
    ("sentencing", r"\b(?:sentenc(?:ed|ing))\b"),
    ("charging", r"\b(?:(?:was|were|been|is|are) charged|indicted|arraign(?:ed|ment))\b"),
    (
        "arrest",
        r"\b(?:arrest(?:s|ed)?(?! (?:warrant|affidavit|record|report))|taken into custody|captured|turned (?:him|her|them)sel(?:f|ves) in|surrendered)\b",
    ),
    ("explosion", r"\b(?:explosions?|exploded|blasts?|bomb(?:ing|ings|ed)?|detonated)\b"),
    (
        "shooting",
        r"\b(?:shootings?|shootout|gunfight|gunshots?|gunfire|gunned down|shot|opened fire|shots|gunman|gunmen|drive-by)\b",
    ),
    ("stabbing", r"\b(?:stabb(?:ed|ing|ings))\b"),
    ("air strike", r"\b(?:air ?strikes?|air raids?|drone strikes?|missile strikes?|shell(?:ed|ing))\b"),
    ("crash", r"\b(?:crash(?:ed|es)?|collision|collided|derail(?:ed|ment))\b"),
    ("earthquake", r"\b(?:earthquake|quake|tremor)\b"),
    ("flood", r"\b(?:flood(?:s|ed|ing)?|landslides?|mudslides?)\b"),
    ("fire", r"\b(?:blaze|wildfire|caught fire|burned down)\b"),
    ("vote", r"\b(?:vote[ds]?|voting|election|referendum)\b"),
    ("clash", r"\b(?:clash(?:es|ed)?|fighting|skirmish(?:es)?|exchange of fire)\b"),
    ("attack", r"\b(?:attack(?:s|ed)?|assault(?:s|ed)?|ambush(?:ed)?|raid(?:s|ed)?)\b"),
    ("killing", r"\b(?:kill(?:ed|ing|ings|s)?|murder(?:s|ed)?|slain|slaying|homicides?|died|death)\b"),
    ("incident", r"\b(?:incident|happened|occurred|took place|unfolded|broke out|called to|responded|arrived)\b"),
)


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the happenings by name with the words that tell of each, the most particular first."""
    return tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _TABLE)


def happenings_in(text: str) -> list[tuple[str, int, int]]:
    """Return the happenings that a stretch of text tells of, as (name, start, end), in order of the words."""
    found = [(name, m.start(), m.end()) for name, pattern in patterns() for m in pattern.finditer(text)]
    kept: list[tuple[str, int, int]] = []
    for name, start, end in found:
        if not any(start < e and s < end for _, s, e in kept):
            kept.append((name, start, end))
    return sorted(kept, key=lambda entry: (entry[1], entry[2], entry[0]))


# Happenings of which one incident is the matter of a story, and those that make a story one of politics instead.
INCIDENTS = frozenset(
    {
        "explosion",
        "shooting",
        "stabbing",
        "air strike",
        "crash",
        "earthquake",
        "flood",
        "fire",
        "clash",
        "attack",
        "killing",
    }
)
POLITICS = frozenset(
    {
        "failure of talks",
        "agreement",
        "opening of talks",
        "closing of talks",
        "ceasefire",
        "end of the ceasefire",
        "vote",
    }
)
