"""The tables of words beside these rules: one row a pattern, with a comment line over each group of rows."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

# What the tables write in capitals between braces.
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
_SPELLED = [*_ONES.split(), "nineteen", "twenty"]
NUMBERS: dict[str, float] = {word: i for i, word in enumerate(_SPELLED, 1)}
NUMBERS |= {"double": 2, "triple": 3, "quadruple": 4}
TALKS = r"(?:talks?|negotiations?|dialogues?|discussions|peace process|summit|peace conference|mediation)"
_WORD = r"(?:[A-Z][\w'.-]*|\d+(?:st|nd|rd|th))"
_ROAD = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Parkway|Pkwy|Way|Circle|Terrace"
    r"|Highway|Hwy|Pike|Freeway|Expressway|Square|Alley|Trail|Loop)"
)
_COMPASS = r"(?:(?:[NSEW]\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|[NS]\.?[EW]\.?) )?"
_TOKEN = (
    r"(?:(?:O|D|De|Mc|Mac|La|Le|Da|Di|Du|Van|Al-|El-)'?[A-Z][a-z]+(?:-[A-Z][a-z]+)*|[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*"
    r"|[A-Z]\.(?:[A-Z]\.)?|[A-Z]'[A-Z][a-z]+)(?!\w)"
)
_PARTICLE = r"(?:de|da|del|van|von|bin|al|el|la)(?= [A-Z])"
_SUFFIX = r"(?:,? (?:Jr\.?|Sr\.?|II|III|IV)(?!\w))?"
_AGES = sorted(_SPELLED[:-1], key=len, reverse=True)
_BODY = r"(?:officials|government|authorities|army|side|military|minister)"
_PLACEHOLDERS = {
    "{NAME}": rf"{_TOKEN}(?: (?:{_TOKEN}|\"[^\"]{{2,20}}\"|{_PARTICLE})){{1,4}}{_SUFFIX}",
    "{TOKEN}": _TOKEN,
    "{AGE}": rf"(?<![\w-])(?P<age>\d{{1,3}}|{'|'.join(_AGES)})",
    "{SORT}": r"(?P<sort>boy|girl|man|woman|male|female|victim|suspect|teen(?:ager)?|child|youth|student|son|daughter"
    r"|brother|sister|father|mother|infant|toddler|gunman|resident|driver|officer|soldier)",
    "{KIN}": r"(?:(?:old|former|off-duty|local|unarmed|suspected|alleged|accused|pregnant|black|white|homeless|veteran"
    r"|retired) )?",
    "{SUBJECT}": rf"(?P<who>(?:[Tt]he )?[A-Z][\w'.-]*(?: (?:[a-z]+ ){{0,2}}[A-Z][\w'.-]*){{0,4}}(?: {_BODY})?)",
    "{TARGET}": r"(?P<whom>(?:the )?[A-Z][\w'.-]*(?:(?: [a-z]+){0,2} [A-Z][\w'.-]*){0,4}(?:'s [a-z]+| [a-z]+)?)",
    "{AND}": r"(?:(?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?)"
    r"(?:(?:,| and|, and) (?:the )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?){0,3}",
    "{FORCES}": r"(?:troops|soldiers|personnel|peacekeepers|police officers|forces|marines|paratroopers"
    r"|military elements|reinforcements)",
    "{CRIME}": r"(?:murder|manslaughter|homicide|assault|battery|robbery|burglary|weapons?|kidnapping|rape|arson|conspiracy"
    r"|endangerment|possession|attempted murder|terrorism|treason|firearms?|felony)",
    "{DAYS}": r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this|that|the|last|yesterday|today|tomorrow",
    "{STREET}": rf"{_COMPASS}{_WORD}(?: {_WORD}){{0,2}}? {_ROAD}\b\.?",
    "{W}": _WORD,
    "{N}": rf"(\d{{1,5}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
    r"(?![\w:%/]|[,.]\d|-year| (?:minutes?|hours?|days?|weeks?|months?|years?|times|percent|miles|feet|blocks|a\.?m|p\.?m)\b)",
    "{PEOPLE}": r"(?:people|persons?|m[ae]n|wom[ae]n|boys?|girls?|teens?|teenagers?|children|juveniles?|youths?|students?"
    r"|victims?|others?|adults?|males?|females?|soldiers|civilians|officers|suspects?)",
    "{ONE}": r"(?:man|woman|person|boy|girl|teen(?:ager)?|child|youth|student|father|mother|victim|soldier|officer|toddler|infant)",
    "{BE}": r"(?:is|are|was|were|has been|have been|had been)",
    "{TALKS}": TALKS,
    "{TRUCE}": r"(?:cease-?fire|truce|armistice)",
    "{WITHIN}": r"[^.;]{0,60}?",
}


@cache
def rows(name: str, *, cased: bool = False) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return the rows of a table as (first column, second column, pattern), in the order in which they are tried.

    Patterns ignore case unless the table is ``cased``.
    """
    text = files("variorum.analyze.claims").joinpath(f"{name}.tsv").read_text("utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            first, second, words = line.split("\t")
            for placeholder, pattern in _PLACEHOLDERS.items():
                words = words.replace(placeholder, pattern)
            found.append((first, second, re.compile(words, 0 if cased else re.IGNORECASE)))
    return tuple(found)
