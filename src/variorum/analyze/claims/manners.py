"""How somebody left, is held or is treated, how badly a thing is damaged: versions that exclude one another.

Told of one, the second in the next breath, on the word of another, often of "he" or "they" alone; or of a thing with a
name, which reports of other events may tell otherwise (``manners.tsv``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.analyze.claims.givers import REJOINS, giver_of, told_otherwise
from variorum.analyze.claims.page import Found
from variorum.analyze.claims.tables import lines_of, word_set
from variorum.analyze.claims.things import NAMES, bare_name, full_name, ships_named
from variorum.model import PARTICULAR
from variorum.patterns import Pattern
from variorum.people import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import Span


@dataclass(frozen=True)
class _Version:
    """A version of a matter in its line, who gives it, and of whom or of what it is told, as the words are."""

    matter: str
    value: str
    line: Line
    span: Span
    who: str
    of: str


def find_manners(page: Page) -> Iterator[Found]:
    """Yield versions that exclude one another, told of one thing by two, one right after the other."""
    last: dict[str, list[_Version]] = defaultdict(list)
    shown: set[tuple[str, int, int]] = set()  # of one captivity, where he is comes before how he is treated
    for line in page.prose:
        here = list(_versions(page, line))
        yield from (_alone(version, name) for version in here if (name := _named_thing(page, version)))
        for version in sorted(here, key=lambda v: (_ORDER.index(v.matter), v.span)):
            last[version.matter] = [v for v in last[version.matter] if v.line.index >= line.index - 1]
            for other in last[version.matter]:
                told = (_OF[version.matter], other.line.index, line.index)
                if told not in shown and _rejoins(other, version):
                    shown.add(told)
                    thing = _thing(other, version)
                    about = thing or _OF[version.matter]
                    yield from (_found(page, one, about) for one in (other, version))
            last[version.matter].append(version)


_OF = {
    "leaving": "those who left", "office": "who left office", "captivity": "those held", "where held": "those held",
    "treatment": "those held", "damage": "damage", "payment": "payment", "cause": "the fire",
}  # fmt: skip
_ORDER = ("leaving", "office", "captivity", "where held", "treatment", "damage", "payment", "cause")
_POINTS = {
    "leaving": "other:forced or willing", "office": "other:left office", "captivity": "other:held or free",
    "where held": "other:where held", "treatment": "other:treatment", "damage": "other:damage",
    "payment": "other:payment", "cause": "the fire",
}  # fmt: skip
_CONCERNED = Pattern("|".join(f"(?:{words})" for *_, words in lines_of("manners")), re.IGNORECASE)
# What stands before a version that is not told as so.
_UNREAL = re.compile(
    r"\b(?:if|would|could|may|might|will|should|unless|until|demand\w*|call(?:s|ed|ing) for|urg\w+|threat\w+ "
    r"(?:to|with)|never|denied|not)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)


def _versions(page: Page, line: Line) -> Iterator[_Version]:
    if not _CONCERNED.search(line.text):
        return
    for matter, value, _, words in lines_of("manners"):
        for match in re.finditer(words, line.text, re.IGNORECASE):
            if _UNREAL.search(line.text[: match.start()]):
                continue
            span = line.at(*match.span())
            yield _Version(matter, value, line, span, giver_of(page, line, span), _subject(line.text, match.start()))


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "us"})
_HEAD = re.compile(
    r"(?:^|\b(?:that|said|says|and|but|because|while|told \w+)[,:]? |[\"“;] ?|, )"
    r"(?P<of>(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir )?(?:(?!said|says|that|told)[\w'’-]+)"
    r"(?: (?!said|says|that|told)[\w'’-]+){0,4}?),?"
    r" (?:ha[dsve]+|was|were|is|are|left|went|resigned|remain\w*|stepped|quit|could|can)\b"
)


def _subject(text: str, at: int) -> str:
    """Return the words that stand as the subject of a version, the nearest before it."""
    found = [m["of"] for m in _HEAD.finditer(text[: at + 12]) if m.start("of") < at]
    last = found[-1].rpartition(" ")[2] if found else ""
    return last if last.lower() in _PRONOUNS else found[-1] if found else ""


def _rejoins(first: _Version, second: _Version) -> bool:
    """Say whether a version answers another: by another speaker, in words that take up of whom the first was told."""
    apart = first.value != second.value and first.who.casefold() != second.who.casefold()
    near = first.line.span.part == second.line.span.part and second.line.index - first.line.index <= 1
    in_one = second.line.index == first.line.index
    if not (apart and near and second.who and (first.who or not in_one)):
        return False
    return _taken_up(first, second) or bool(_nouns(second.of) & _nouns(first.line.text))


def _taken_up(first: _Version, second: _Version) -> bool:
    """Say whether the second version is told of "he" or "they", or of people whom no word tells from the first's."""
    if second.of.lower() in _PRONOUNS:
        return True
    if first.matter in _OF_PERSONS and second.of.lower().startswith(("the ", "this ")):
        return first.matter != "leaving"
    if not second.of:
        named = {*re.findall(r"[A-Z][\w'’-]{2,}", first.line.text)} & {
            *re.findall(r"[A-Z][\w'’-]{2,}", second.line.text)
        }
        return first.matter not in _OF_PERSONS or bool(named - {*first.who.split(), *second.who.split()})
    return all(not v.of or v.of.lower() in _PRONOUNS or _anybody(v.of) for v in (first, second))


_OF_PERSONS = frozenset({"leaving", "office", "captivity", "where held", "treatment"})


def _anybody(words: str) -> bool:
    """Say whether a subject is of people at large: "families", "everybody on board", "the captives"."""
    head = words.lower().removeprefix("the ").partition(" ")[0]
    return head in _EVERYBODY or is_person(head)


_EVERYBODY = word_set("everybody everyone nobody all captives passengers")


def _nouns(text: str) -> set[str]:
    return {w.lower() for w in re.findall(r"[^\W\d_]{3,}", text)} - _SMALL


_SMALL = word_set("the its his her their had was were been that have has said and for with")


# Matters of which reports tell of one thing on their own, and the day does not change them back.
_ALONE = frozenset({"leaving", "office", "damage"})
# What tells how somebody left, and may be so whatever else is told.
_MANNERS_ALONE = frozenset({"of their own will", "forced"})
_CRAFT = re.compile(r"^(?:[Tt]he|[Ii]ts) (?:ship|ferry|tanker|vessel|boat|trawler|freighter|liner|plane|airliner)$")


def _named_thing(page: Page, version: _Version) -> str:
    """Return the name of that of which a version is told, where it alone says whose matter it is; else nothing."""
    if version.matter not in _ALONE or not version.of or version.value in _MANNERS_ALONE:
        return ""
    if _CRAFT.match(version.of):
        ships = ships_named(page)
        return next(iter(ships)) if len(ships) == 1 else ""
    named = [bare for m in NAMES.finditer(version.of) if (bare := bare_name(m.group()))]
    if not named:
        return ""
    if version.matter == "damage":
        thing = re.search(
            r"\b(?:bridge|plant|dam|hospital|school|port|airport|station|mill|mine|tower|refinery|depot"
            r"|terminal|cathedral|church|mosque|factory|warehouse|power)\b",
            version.of,
        )
        return named[-1] if thing or named[-1] in ships_named(page) else ""
    full = full_name(page, named[-1])
    persons = {e.name for e in page.analysis.entities if e.kind == "PER"}
    return full if any(full == name or full.endswith(f" {name}") for name in persons) else ""


def _alone(version: _Version, name: str) -> Found:
    more: dict[str, object] = {"predicate": _POINTS[version.matter], "participants": (name,)}
    if version.who:
        more |= {"speaker": version.who, "remove": 1}
    return Found(version.span, PARTICULAR, name, version.value, REJOINS, more, own=True)


def _thing(first: _Version, second: _Version) -> str:
    """Return of whom or what both versions are told: in the words of the first, unless these are a pronoun."""
    named = [v.of for v in (first, second) if v.of and v.of.lower() not in _PRONOUNS]
    return re.sub(r"^(?:.*\b(?:said|says|told \w+) )?(?:[Tt]he )?", "", named[0]) if named else ""


def _found(page: Page, one: _Version, about: str) -> Found:
    return told_otherwise(page, one.span, (_POINTS[one.matter], about), one.value, one.who)
