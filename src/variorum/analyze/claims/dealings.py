"""What came of dealings, which one side tells otherwise than another, days or pages apart.

Whether two met, whether an agreement was signed, whether aid came to a place, who holds a bridge, on which day a truce
was to begin, whether somebody resigned or was dismissed. Each claim names those between whom it is, or the place:
linking lets it meet no other without them. Who broke a truce or stopped a convoy is read where the next breath tells it
otherwise ("it was the army that had broken it").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.concerned import PLACES, SHARED, Names, What, behind, found_of
from variorum.analyze.claims.givers import giver_of, told_otherwise
from variorum.analyze.claims.headcounts import AID
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.particulars import OF_A_THING
from variorum.analyze.claims.tables import word_set
from variorum.analyze.claims.things import FULL, bare_name
from variorum.model import PARTICULAR
from variorum.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page

_BACK: Final = 2  # lines within which one side answers another


def find_dealings(page: Page) -> Iterator[Found]:
    """Yield what a story says came of meetings, signatures, aid, truces and the like, with those concerned."""
    names = Names(page)
    for line in page.prose:
        yield from _met(names, line)
        yield from _signed(names, line)
        yield from _aid(names, line)
        yield from _held(names, line)
        yield from _begins(names, line)
        yield from _left_office(line)
    yield from _answered(page)
    yield from _culprits(page)


# --- Whether it came about --------------------------------------------------------------------------------------------

# Words before a deed by which it is not told as done.
_NOT_TOLD = re.compile(
    r"\b(?:not|n't|never|nor|no|nobody|nothing|if|whether|unless|until|den(?:y|ies|ied)|refus\w+|to|will|would|could"
    r"|may|might|should|must|hop\w+|want\w*|ask\w*|before|without|yet|when|once)\b[^.;:]{0,25}$"
)
_NO_MEETING = Pattern(
    r"\b(?:no (?:such )?meetings? (?:had |has |have )?(?:ever )?(?:taken place|took place|been held|was held|were held)"
    r"|(?:had|has|have|did)(?: not|n't) (?:ever )?(?:met|meet)\b|(?:had|has|have) never (?:ever )?met\b"
    r"|den(?:y|ies|ied) (?:that (?:he|she|they|it) (?:had|has|have) (?:ever )?met\b"
    r"|(?:ever )?(?:having met|meeting)\b))"
)
_MEETING = Pattern(
    r"\b(?:(?:had|has|have) (?:twice |already |also |secretly )?met\b(?! (?:with )?(?:demands?|conditions?|resistance"
    r"|opposition|the (?:demands?|conditions?|deadline)))"
    r"|met (?:with )?(?:twice|[A-Z]|the |leaders|envoys|representatives))"
)
_LONG = re.compile(r"^[^.;]{0,60}\b(?:since|before|for (?:\w+ )?(?:weeks|months|years))\b")


def _met(names: Names, line: Line) -> Iterator[Found]:
    """Yield whether two say that they met."""
    if "met" not in line.text and "meet" not in line.text:
        return
    no = _NO_MEETING.search(line.text)
    match = no or next((m for m in _MEETING.finditer(line.text) if not _NOT_TOLD.search(line.text[: m.start()])), None)
    if match is None or _LONG.match(line.text[match.end() :]):
        return
    persons = names.of(line, frozenset({"PER"}))
    who = persons if len(persons) > 1 else names.of(line, frozenset({"PER", "ORG", "NORP"}))
    if len(who) > 1:
        about = "meeting of " + " and ".join(sorted(who)[:2])
        yield found_of(line, match.span(), What("other:met", about, who, by_names=True), "no" if no else "yes")


_PACT = r"(?:agreement|deal|truce|cease-?fire|accord|pact|protocol|memorandum|document|text|paper)"
_PACTS = re.compile(rf"\b{_PACT}\b")
_UNSIGNED = Pattern(
    r"\b(?:(?:has|have|had|was|were|is|are)(?: not|n't) (?:yet )?(?:been )?signed\b"
    r"|did(?: not|n't) sign\b|never signed\b"
    rf"|(?:[Nn]othing|[Nn]o (?:\w+ ){{0,2}}?{_PACT}) (?:has been|had been|have been|was|were|is) signed\b"
    r"|den(?:y|ied|ies) (?:having signed|signing)\b)"
)
_SIGNED = Pattern(
    r"\b(?:(?:had|has|have) (?:now |already |both )?signed\b|(?:was|were|been) signed\b|signed (?:an?|the) )"
)


def _signed(names: Names, line: Line) -> Iterator[Found]:
    """Yield whether an agreement is said to have been signed, by the bodies and places of the story."""
    if "sign" not in line.text or len(names.story) < SHARED:
        return
    no = _UNSIGNED.search(line.text)
    match = no or next((m for m in _SIGNED.finditer(line.text) if not _NOT_TOLD.search(line.text[: m.start()])), None)
    told = " ".join(entry.text for entry in names.page.prose)
    if match is not None and (_PACTS.search(told) or match.group().lower().startswith("nothing")):
        what = What("other:signed", "signing of the agreement", names.story, by_names=True)
        yield found_of(line, match.span(), what, "no" if no else "yes")


_GOODS = (
    r"(?:(?:an? |the |first |aid |relief |food |UN |U\.N\. |Red Cross |water )*"
    r"(?:convoys?|trucks|lorries|aid|relief|food|supplies|shipments?|deliver(?:y|ies))"
    r"(?: (?:with|of|carrying) [a-z]+(?: and [a-z]+)?)?)"
)
_CAME = Pattern(
    rf"\b{_GOODS} (?:(?:has|have|had) )?(?:reached|arrived|entered|got through|been delivered|were delivered"
    r"|was delivered|come through|made it)\b",
    re.IGNORECASE,
)
_CAME_NOT = Pattern(
    rf"\b(?:no|nothing of the|none of the) {_GOODS} (?:(?:has|have|had) )?(?:yet )?(?:reached|arrived|entered"
    r"|got through|been delivered|come)\b"
    rf"|\b{_GOODS} (?:(?:has|have|had|did|was|were)(?: not|n't)|never) "
    r"(?:yet )?(?:been )?(?:reached|reach|arrived?|entered?|got|delivered|come|let through|allowed (?:in|through))\b"
    r"|\b(?:[Tt]rucks|[Cc]onvoy|[Tt]hey) (?:was|were) (?:turned (?:back|away)|not (?:let|allowed) through|stopped at)\b"
    r"|\bnobody in [A-Z]\w+ has seen (?:the convoy|any aid)\b",
    re.IGNORECASE,
)


def _aid(names: Names, line: Line) -> Iterator[Found]:
    """Yield whether aid is said to have come to a place."""
    if not AID.search(line.text) and not (line.index and AID.search(names.page.lines[line.index - 1].text)):
        return
    no = _CAME_NOT.search(line.text)
    match = no or next((m for m in _CAME.finditer(line.text) if not _NOT_TOLD.search(line.text[: m.start()])), None)
    if match is None or (not no and line.block == "headline"):
        return
    places = behind(names, line, match.start()) or names.near(line)
    if places:
        yield found_of(line, match.span(), What("other:aid", f"aid to {places[0]}", places), "no" if no else "yes")


# What one says came about and the next says did not, whoever is named: the point, how it is told, and how not.
_ANSWERS = (
    ("other:met", "the meeting", _MEETING, _NO_MEETING),
    ("other:signed", "the signing", _SIGNED, _UNSIGNED),
    ("other:aid", "the aid", _CAME, _CAME_NOT),
)


def _answered(page: Page) -> Iterator[Found]:
    """Yield what somebody says came about and another, right after, says did not."""
    for point, about, came, came_not in _ANSWERS:
        last: tuple[Line, str, str, Found] | None = None
        for line in page.prose:
            no = came_not.search(line.text)
            match = no or next(
                (m for m in came.finditer(line.text) if not _NOT_TOLD.search(line.text[: m.start()])), None
            )
            giver = giver_of(page, line, line.at(*match.span())) if match and line.block == "paragraph" else ""
            if match is None or not giver:
                continue
            value = "no" if no else "yes"
            found = told_otherwise(page, line.at(*match.span()), (point, about), value, giver)
            answers = last is not None and line.index - last[0].index <= _BACK and last[1] != value
            if last is not None and answers and last[2].casefold() != giver.casefold():
                yield last[3]
                yield found
            last = (line, value, giver, found)


# --- Who holds it -----------------------------------------------------------------------------------------------------

_THING = (
    r"(?P<thing>bridge|town|city|village|port|airport|airfield|base|pass|mine|camp|hill|dam|crossing|checkpoint|station"
    r"|fort|plant|island|district|suburb|barracks)"
)
_WHO = (
    r"(?P<who>(?:[A-Z][\w'’-]+ |[a-z]+ |of the |of ){0,4}?"
    r"(?:army|forces|fighters|troops|rebels|soldiers|militia|[A-Z][\w-]+))"
)
_TOOK = Pattern(
    rf"{_WHO}(?: \([A-Z]+\))? (?:(?:have|had|has|still|now) )*(?:took|taken|seized|captured|holds?|held|controls?"
    rf"|controlled) (?:control of )?the (?:[a-z]+ )?{_THING}\b(?P<of>[^.;,]{{0,40}})"
)
_IN_HANDS = Pattern(
    rf"\b[Tt]he (?P<pre>(?:[A-Z]\w+ )?(?:[a-z]+ )?){_THING}(?P<of>[^.;,]{{0,40}}?) (?:is|was|remains|remained) "
    r"(?:still |now |firmly )*(?:in|under) the (?:hands|control) of (?:the |its )?"
    r"(?P<who>[A-Z]\w+(?: [A-Z]\w+)*|[a-z]+)"
)
_NOT_LOST = Pattern(
    rf"(?P<who>[A-Z]?[\w'’-]+(?: [a-z]+)?) (?:denied|denies|rejected reports|disputed) that "
    rf"(?:the )?(?:[A-Z]\w+ )?(?:[a-z]+ )?{_THING}(?P<of>[^.;,]{{0,40}}?) (?:had|has|have|was|were) "
    r"(?:been )?(?:lost|taken|captured|overrun|seized|fallen)\b"
)


def _held(names: Names, line: Line) -> Iterator[Found]:
    """Yield who is said to hold a bridge, a town or a mine; whoever denies its loss holds it."""
    for match in (m for p in (_NOT_LOST, _IN_HANDS, _TOOK) for m in p.finditer(line.text)):
        if _NOT_TOLD.search(line.text[: match.start()]):
            continue
        who = _holder(names, line, match)
        places = names.of(line, PLACES) or names.near(line)
        known = tuple(f"{match['thing']} {place}" for place in places if place not in who)
        if known and who:
            yield found_of(line, match.span(), What("other:held by", f"who holds the {match['thing']}", known), who)
            return


def _holder(names: Names, line: Line, match: re.Match[str]) -> str:
    """Return who holds a place: the body that "fighters of" names, else the words for him."""
    inside = line.at(*match.span("who"))
    told = (names.page.entities.get(m.entity_id) for m in names.page.mentions_from(inside))
    bodies = [e.name for e in told if e is not None and e.named and e.kind in {"ORG", "NORP"}]
    whole = re.sub(r"^(?:[Tt]he|[Ii]ts) ", "", match["who"])
    return bodies[0] if bodies and (" of " in whole or whole.istitle()) else whole


# --- When it is to begin, and who goes --------------------------------------------------------------------------------

_TO_BEGIN = Pattern(
    r"\b(?:is|was|are|were|will|would|due) (?:due )?(?:to )?(?:take effect|begin|start|come into (?:force|effect)"
    r"|enter into force|go into effect)\b"
)
_A_TRUCE = re.compile(r"\b(?:cease-?fire|truce|armistice)\b", re.IGNORECASE)


def _begins(names: Names, line: Line) -> Iterator[Found]:
    """Yield the day on which a truce that was agreed is to begin."""
    match = _TO_BEGIN.search(line.text)
    before = names.page.lines[line.index - 1].text if line.index else ""
    named = _A_TRUCE.search(line.text[: match.start()]) if match else None
    if match is None or not (named or (re.match(r"It\b", line.text) and _A_TRUCE.search(before))):
        return
    days = [
        t
        for t in names.page.times.get(line.index, [])
        if t.type in {"DATE", "TIME"} and t.interval.day and t.span.start >= line.span.start + match.end()
    ]
    if days and len(names.story) >= SHARED:
        day = (min(days, key=lambda t: t.span.start).interval.day or "")[:10]
        at = match.start(), min(days, key=lambda t: t.span.start).span.end - line.span.start
        yield found_of(line, at, What("other:start", "start of the truce", names.story, by_names=True), day)


_GONE = Pattern(
    rf"(?P<name>{FULL.pattern})(?P<between>(?:,[^.;]{{3,80}}?,|,)? )"
    r"(?:(?:has|had|was|is) (?:been )?)?(?P<not>(?:has |had |was )?not (?:been )?)?"
    r"(?P<how>dismissed|sacked|fired from|removed from|relieved of|suspended|resigned|stepped down|quit)\b"
)
_HOW = {
    "dismissed": "dismissed", "sacked": "dismissed", "fired from": "dismissed", "removed from": "dismissed",
    "relieved of": "dismissed", "resigned": "resigned", "stepped down": "resigned", "quit": "resigned",
    "suspended": "suspended",
}  # fmt: skip


def _left_office(line: Line) -> Iterator[Found]:
    """Yield whether somebody by name resigned, was dismissed or was suspended."""
    for match in _GONE.finditer(line.text):
        name = bare_name(match["name"])
        active = _HOW[match["how"]] == "resigned"
        passive = re.search(r"\b(?:was|been|is)\b", line.text[match.end("between") : match.start("how")])
        if " " not in name or active == bool(passive):
            continue
        value = f"not {_HOW[match['how']]}" if match["not"] else _HOW[match["how"]]
        yield found_of(line, match.span(), What("other:left office", name, (name,)), value)


# --- Who did it, in the next breath -----------------------------------------------------------------------------------

_AGENT = (
    r"(?P<who>(?:the |The )?(?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*|[a-z]+)"
    r"(?: (?:army|forces|troops|fighters|rebels))?)"
)
_BROKE = r"(?:broken|broke|breaking|violated|violating|breached|breaching)"
_STOPPED = r"(?:stopped|stopping|turned (?:them |it )?(?:back|away)|blocked|blocking|held (?:them |it )?up)"
_DEEDS = (
    ("who broke the truce", _A_TRUCE, _BROKE),
    ("who stopped the convoy", re.compile(r"\b(?:convoys?|trucks|lorries)\b", re.IGNORECASE), _STOPPED),
)
_NOBODY = word_set(
    "it that which who they he she and or not to been be had has have was were is are them the by a an said of what"
    " also only"
)


def _culprits(page: Page) -> Iterator[Found]:
    """Yield who broke a truce, or stopped a convoy, by two sides one right after the other."""
    for about, of, deed in _DEEDS:
        ways = (
            re.compile(rf"\b[Ii]t (?:was|is) {_AGENT} (?:who|that|which) (?:(?:had|has|have) )?(?:first )?{deed}\b"),
            re.compile(rf"\baccus\w+ {_AGENT} of (?:first )?{deed}\b"),
            re.compile(rf"\b{deed}\b[^.;]{{0,45}}? by (?!\w+ing\b){_AGENT}"),  # "by throwing" tells how
            re.compile(rf"\b{_AGENT} (?:(?:had|has|have) )(?:first )?{deed}\b"),
        )
        last: tuple[int, str, str, Found] | None = None
        for line in page.prose:
            near = page.lines[line.index - 1].text if line.index else ""
            match = next((m for way in ways if (m := way.search(line.text))), None)
            if match is None or not of.search(f"{near} {line.text}") or line.block == "headline":
                continue
            who = re.sub(r"^[Tt]he ", "", match["who"])
            span = line.at(*match.span())
            giver = giver_of(page, line, span) or _accuser(line, match)
            if who.lower() in _NOBODY or not giver:
                continue
            made = Found(
                span,
                PARTICULAR,
                about,
                who,
                OF_A_THING,
                {"predicate": "blame", "speaker": giver, "remove": 1},
                own=True,
            )
            if (
                last is not None
                and line.index - last[0] <= _BACK
                and last[1] != who.lower()
                and last[2] != giver.lower()
            ):
                yield last[3]
                yield made
            last = (line.index, who.lower(), giver.lower(), made)


def _accuser(line: Line, match: re.Match[str]) -> str:
    """Return who accuses, in whose words nothing is quoted: "The army accused the rebels of breaking the truce"."""
    told = re.search(rf"{_AGENT} $", line.text[: match.start()]) if match.group().startswith("accus") else None
    return re.sub(r"^[Tt]he ", "", told["who"]) if told else ""
