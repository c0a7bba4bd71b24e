"""The scene and the matter of an incident: where, with what, why, and the open points reports commonly give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_WORD = r"(?:[A-Z][\w'.-]*|\d+(?:st|nd|rd|th))"
_KIND = r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Court|Ct|Place|Pl|Parkway|Pkwy|Way|Circle|Terrace|Highway|Hwy|Pike|Freeway|Expressway|Square|Alley|Trail|Loop)"
_STREET = rf"(?:(?:[NSEW]\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest|N\.?[EW]\.?|S\.?[EW]\.?) )?{_WORD}(?: {_WORD}){{0,2}}? {_KIND}\b\.?"
_PLACES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("block", re.compile(rf"\b\d{{2,6}} block of (?:{_STREET}|{_WORD}(?: {_WORD}){{0,3}})")),
    (
        "corner",
        re.compile(
            rf"\b(?:(?:corner|intersection) of (?:{_STREET}|{_WORD}(?: {_WORD})?)|{_STREET}) (?:and|near|at|between|&) (?:{_STREET}|{_WORD}(?: {_WORD}){{0,2}}(?: (?:avenues|streets|roads))?)"
        ),
    ),
    ("address", re.compile(rf"\b\d{{1,5}} {_STREET}")),
    ("street", re.compile(rf"(?<=on |ar |at |of |in |ng )(?:the )?{_STREET}")),
    (
        "venue",
        re.compile(
            rf"\b(?:at|outside|inside|near|behind) (?:the |a |an )?(?P<value>(?:{_WORD} ){{1,4}}(?:Apartments?|Club|Bar|Park|Center|Centre|Hotel|Motel(?: \d+)?|Inn|Church|School|Restaurant|Lounge|Mall|Plaza|Market|Store|Gardens|Grill|Station|Community|Complex|Campus|Library|Hall|Stadium|Mosque|Bridge|Camp|Village))(?! Hospital)"
        ),
    ),
)
_HAPPENED = re.compile(
    r"\b(?:happened|occurred|took place|unfolded|scene|shooting|shot|shots|gunfire|opened fire|stabb\w+|attack\w*|killed|explo\w+|blast|"
    r"responded|called to|found|arrived|incident|broke out|home|house)\b",
    re.IGNORECASE,
)
# What reports of an incident commonly add, each an open point of its own: name of the point, and the words that give
# it; `value` is what is compared, the whole match where there is no such group.
_OPEN: tuple[tuple[str, str], ...] = (
    (
        "weapon",
        r"\b(?P<value>(?:semi-?automatic |assault |hunting |sawed-off |\.?\d\d(?:mm|-caliber)? |AK-47-style |AR-15-style )*(?:handguns?|rifles?|shotguns?|pistols?|revolvers?|AK-?47s?|AR-?15s?|knife|knives|machete|hammer|bomb|grenades?|rockets?|missiles?|drones?|mortars?))\b",
    ),
    (
        "other:caliber",
        r"\b(?P<value>(?:\.\d\d|9 ?mm|\d\d)[- ](?:caliber|calibre|millimeter)|9 ?mm|\.\d\d (?:semi-?automatic|rounds?|casings?))\b",
    ),
    (
        "other:wound",
        r"\b(?:shot|wounds?|wounded|struck|hit|stabbed|grazed|injur\w+|bullet)\b(?: \w+){0,5}? (?:in|to|through) (?:the |his |her |their |both )?(?:(?:left|right|upper|lower|back of the) )*(?P<value>head|face|forehead|neck|chest|stomach|abdomen|torso|back|legs?|thigh|arms?|shoulder|hand|foot|feet|buttocks?|groin|hip|knee|ankle|wrist|side|eye|jaw)\b",
    ),
    (
        "other:condition",
        r"\b(?:in |listed in |is in |are in )(?:\w+ and )?(?P<value>critical but stable|critical|stable|serious|fair|good|grave|guarded) condition\b|\b(?P<value2>non-?life-?threatening|life-?threatening|critically (?:injured|wounded))\b",
    ),
    (
        "other:motive",
        r"\b(?P<value>(?:drug deal|robbery|attempted robbery|argument|dispute|fight|feud|altercation|retaliation|revenge|gang|domestic (?:dispute|violence)|road rage|home invasion|burglary|quarrel|disagreement|confrontation|self-defense))\b",
    ),
    (
        "other:occasion",
        r"\b(?P<value>(?:birthday |house |block |graduation |halloween |pool |dance |holiday )?party|wake|funeral(?: service)?|memorial service|vigil|wedding|barbecue|cookout|dice game|card game|concert|festival|parade|basketball game|football game|graduation|reunion|picnic|rally|protest|prayers?|sermon|mass)\b",
    ),
    (
        "other:vehicle",
        r"\b(?P<value>(?:(?:dark|light)[- ]?(?:colou?red )?|black|white|silver|gr[ae]y|red|blue|green|gold|tan|maroon|burgundy|brown|beige|yellow|orange|purple)(?:[- ](?:colou?red|[A-Z][\w-]+|\d{4}|two-door|four-door)){0,4} (?:car|sedan|SUV|van|minivan|truck|pickup(?: truck)?|vehicle|motorcycle|coupe|jeep|Jeep|Charger|Impala|Camry|Accord|Malibu|Altima|Explorer|Tahoe|Suburban))\b",
    ),
    (
        "other:rounds fired",
        r"\b(?P<value>(?:(?:up to|at least|more than|about|around|nearly|some|over|as many as|approximately) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|a dozen|a half-dozen|several|multiple|numerous|a hail of)(?: or \w+| to \w+)? (?:\w+ )?(?:rounds|shots|bullets|shell casings|casings|gunshots))\b",
    ),
    (
        "other:reward",
        r"\breward\b[^.;]{0,60}?(?P<value>\$[\d,.]+(?: million)?)|(?P<value2>\$[\d,.]+(?: million)?)(?: \w+){0,2} reward\b",
    ),
    (
        "other:bail",
        r"\b(?:bail|bond)\b[^.;]{0,50}?(?P<value>\$[\d,.]+(?: million)?)|(?P<value2>\$[\d,.]+(?: million)?)(?: \w+){0,3} (?:bail|bond)\b|\b(?P<value3>(?:held|jailed|ordered held) without (?:bail|bond))",
    ),
    (
        "other:sentence",
        r"\bsentenced to (?P<value>(?:[\w-]+ ){0,4}?(?:life|death|\w+(?: to \w+)? (?:years?|months?))(?: in prison)?(?: without parole)?)",
    ),
    (
        "other:hospital",
        r"\b(?:to|at) (?:the )?(?P<value>(?:[A-Z][\w'.-]+ ){1,4}(?:Hospital|Medical Center|Trauma Center|Health|Infirmary))\b",
    ),
    (
        "other:place of death",
        r"\b(?:died|dead|pronounced)\b(?: \w+){0,3} (?P<value>(?:at|on) (?:the|a|an) (?:scene|hospital|\w+ hospital))\b|\bdied (?P<value2>instantly)",
    ),
    ("other:home town", r"\b(?:\d{1,3}|[A-Z][a-z]+), of (?P<value>(?:[A-Z][\w'.-]+ ?){1,3})\b"),
    (
        "other:earlier record",
        r"\b(?P<value>(?:on|serving) (?:probation|parole)|prior convictions?|criminal (?:record|history)|previously convicted|convicted felon)\b",
    ),
    (
        "relationship",
        r"\b(?P<value>(?:estranged |ex-|former )?(?:wife|husband|girlfriend|boyfriend|fiance|cousins?|nephew|niece|uncle|aunt|stepson|stepfather|grandson|acquaintances?|neighbou?rs?|strangers|not related|knew each other|did not know (?:each other|the victims?)|know each other))\b",
    ),
)
_POINTS = tuple(
    (name, re.compile(words, re.IGNORECASE if not name.endswith(("hospital", "home town", "vehicle")) else 0))
    for name, words in _OPEN
)
_CHARGED = re.compile(
    r"\b(?:charged|charges?|indicted|convicted|guilty|arraigned|sought|wanted|booked|held|suspicion|counts?)\b(?: \w+){0,6}? (?:with|of|on|for|to|including|are|is) "
    r"(?P<value>(?:\w+ (?:counts?|charges?) of |(?:a|one) count of |an? |the )?(?:[\w-]+[ ,]+(?:and )?){0,4}?(?:murder|manslaughter|homicide|assault|battery|robbery|burglary|"
    r"weapons?|kidnapping|rape|arson|conspiracy|endangerment|possession|attempted murder|terrorism|treason|firearms?|felony)(?:[^.;\"]{0,120}?)(?=[.;\"]|, (?:according|police|the|in the|after|who|and is|he|she|they)| (?:in (?:the|connection)|after|according|police|for|following|stemming|, who)|$))"
)


def find_scene(page: Page) -> Iterator[Found]:
    """Yield where the story says it happened, with what weapon, on what charges, and the open points it gives."""
    for line in page.prose:
        if _HAPPENED.search(line.text) or line.index <= 2:
            yield from _where(line)
        for match in _CHARGED.finditer(line.text):
            yield Found(line.at(*match.span("value")), "charge", "", _plain(match["value"]), "charged with")
        for name, pattern in _POINTS:
            for match in pattern.finditer(line.text):
                group = next((g for g, text in match.groupdict().items() if text), 0)
                yield Found(line.at(*match.span()), name, "", _plain(match[group]), "open point")


def _where(line: Line) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    for rule, pattern in _PLACES:
        for match in pattern.finditer(line.text):
            start, end = match.span("value") if "value" in match.groupdict() else match.span()
            if not any(s < end and start < e for s, e in taken):
                taken.append((start, end))
                yield Found(line.at(start, end), "place", "", line.text[start:end].rstrip(". "), rule)


def _plain(words: str) -> str:
    return " ".join(fold(words).rstrip(" .,").removeprefix("a ").removeprefix("an ").split())
