"""The people hit and the people held, by name and age.

A person is told to be a victim or a suspect by the nearest words that say so, summed over the story: a name that stands
now before "was arrested", now after "killed", is not guessed at when the two sides weigh the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Literal

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.parts import parts_of
from variorum.analyze.claims.tables import NUMBERS, named_rows, rows, words_of
from variorum.analyze.claims.withheld import find_withheld
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.analyze.claims.page import Line, Page
    from variorum.analyze.claims.parts import Parts
    from variorum.analyze.claims.rules import Rule
    from variorum.analyze.claims.tables import RowName

Part = Literal["victim", "suspect"]

# Rules whose words begin with the age; the others begin with the name.
_FROM_AGE = frozenset({"age, name", "age, sort", "sort, age", "in his twenties", "age alone"})
# Words that begin or end a run of capitals without being part of a person's name.
_NOT_NAMES = words_of("not_names")
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Sgt", "Lt", "Capt", "Det", "Cpl", "Rev"})
_OFFICIAL = re.compile(
    r"\b(?:Officer|Detective|Det\.|Sgt\.|Sergeant|Lt\.|Lieutenant|Capt\.|Captain|Chief|Deputy|Sheriff|Judge|Attorney"
    r"|Mayor"
    r"|Prosecutor|Commissioner|Spokes\w+|Coroner|Dr\.|Rev\.|Pastor|Reporter|Superintendent|Inspector|Trooper|Cpl\."
    r"|Minister|President|Gov\.|Sen\.|Rep\.) $"
)
# How far, in characters, a word may stand from the person of whom it makes a victim or a suspect.
_REACH = 110
_SIGNS = (("victim", 1), ("suspect", -1))
# What one clause weighs, as many characters as cues reach.
_CLAUSE = 150
# "three people who died in the attack as Ann Moss": the person may follow the words, though mostly another does.
_AGAINST_THE_ORDER = 60
# What stands between two of one list: "A, 26, of Vell, B, 31; and his wife, C".
_LISTED = re.compile(
    r"(?:,? of (?:[A-Z][\w.'-]+ ?){1,3})?[,;)]* ?(?:and |& )?"
    r"(?:(?:an?|the|his|her|their) (?:(?:[\w-]+ ){0,2}(?:wife|husband|son|daughter|brother|sister|mother|father"
    r"|cousins?|girlfriend|boyfriend|friend|neighbou?r|nephew|niece|grand\w+|partner|fianc[eé]+)s?,? )?)?"
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A person told with an age, a name, or both, somewhere in a line."""

    line: Line
    start: int
    end: int
    name: str
    age: str
    sort: str
    rule: Rule | RowName
    lean: int
    months: bool = False


def find_persons(page: Page) -> Iterator[Found]:
    """Yield the names and ages of those the story says were hit, and of those held or sought for it."""
    played = parts_of(page)
    towns = _towns(page)
    mentions = [m for line in page.told for m in _in_one_list(_mentions(line)) if m.name not in towns]
    mentions = [known for mention in mentions if (known := _by_name(page, mention)) is not None]
    mentions = [mention if mention.name else _in_clause(page, played, mention) for mention in mentions]
    mentions += _named(page, played, mentions)
    mentions += _aged_in_clauses(page, mentions)
    entities = {m.name: entity for m in mentions if m.name and (entity := _entity(page, m))}
    parts = _parts(mentions, {name: played.of_entity.get(entity, 0) for name, entity in entities.items()})
    persons = _whom(mentions)
    for mention in mentions:
        part = parts.get(mention.name) if mention.name else _side(mention.lean)
        if part is not None or mention.name:
            about = persons[mention.name] if mention.name else f"unnamed {fold(mention.sort)}"
            yield from _person(mention, part, about)
    yield from find_withheld(page, played)
    yield from _others(page, {fold(m.name) for m in mentions if m.name})


def _by_name(page: Page, mention: _Mention) -> _Mention | None:
    """Put the name of whomever it means in the place of "he" or "she"; ``None`` for a word that is nobody's name."""
    word = mention.name.lower()
    if word in _NOBODY:
        return None
    if word not in _ONE:
        return mention
    known = page.entities.get(_entity(page, mention))
    return replace(mention, name=known.name if known is not None and known.kind == "PER" and known.named else "")


_ONE = frozenset({"he", "she"})
_NOBODY = frozenset({"who", "it", "they", "this", "that", "there", "which", "what", "one", "we", "you", "i"})


def _towns(page: Page) -> set[str]:
    """Return the names that are places of the story and nobody's: "the 11-year-old El Dorado boy"."""
    people = {entity.name for entity in page.entities.values() if entity.kind == "PER"}
    return {place.name for place in page.analysis.places} - people


def _others(page: Page, known: AbstractSet[str]) -> Iterator[Found]:
    """Yield the full names of officials and of buildings, once each: other reports may spell them otherwise."""
    seen = set(known)
    for line in page.told:
        for mention in page.mentions_from(line.span):
            entity = page.entities.get(mention.entity_id)
            name = _JUNIOR.sub(r"\1.", page.document.words(mention.span).removesuffix("'s").removesuffix("’s"))
            whole = entity is not None and mention.form == "name" and entity.kind in {"PER", "FAC"}
            if whole and _is_full(name) and fold(name) not in seen:
                seen.add(fold(name))
                yield Found(mention.span, "other:name", name, name, "named without a pattern")


def _is_full(name: str) -> bool:
    """Say whether a name has several words and was not cut within a nickname (Ada "Addie" Moss, from the quotes on)."""
    return " " in name and name.count('"') % 2 == 0


def _named(page: Page, played: Parts, known: Sequence[_Mention]) -> list[_Mention]:
    """Return the first full name of each person without an office, if no pattern saw it.

    Of whom the clauses make a victim, what he was is no hindrance: an officer who was shot. Nor is it to be a suspect
    for those who are in no office: a neighbour, a wife.
    """
    seen = {fold(m.name) for m in known}
    found: dict[str, _Mention] = {}
    for line in page.told:
        for mention in page.mentions_from(line.span):
            entity = page.entities.get(mention.entity_id)
            if entity is None or entity.kind != "PER" or mention.form != "name":
                continue
            start, end = mention.span.start - line.span.start, mention.span.end - line.span.start
            name = _trim(_OF_A_TOWN.sub("", line.text[start:end]))
            sign = played.of_entity.get(entity.id, 0)
            before = _OFFICIAL.search(line.text[max(0, start - 16) : start])
            title = f"{entity.role} {before.group() if before else ''}".strip()
            official = title and (sign == 0 or (_TELLS if sign > 0 else _IN_OFFICE).search(title))
            known_as = seen | found.keys()
            cut = any(
                full.endswith(f" {fold(name)}") for full in known_as
            )  # "Ida" of "Maud Ida Holt" taken for a title
            if _is_full(name) and not official and not cut and fold(name) not in known_as:
                found[fold(name)] = _Mention(line, start, end, name, "", "", "named without a pattern", 0)
    return list(found.values())


# Part of no name: "Ida Holt of Vell".
_OF_A_TOWN = re.compile(r" (?:of|from) .*$")
# Those who tell of a crime are none whom it befell; those in office are none who did it.
_TELLS = re.compile(
    r"\b(?:chief|sheriff(?!'s)|mayor|judge|spokes\w+|attorney|prosecutor|coroner|commissioner|governor|gov\.|senator"
    r"|president|minister|reporter|writer|correspondent|editor|superintendent|director|detective|det\.|lt\.|lieutenant"
    r"|capt\.|captain|inspector|examiner)",
    re.IGNORECASE,
)
_IN_OFFICE = re.compile(
    rf"{_TELLS.pattern}|\b(?:officer|deputy|sgt\.|sergeant|trooper|police|cpl\.|agent|marshal|sheriff|pastor|rev\.|dr\.)",
    re.IGNORECASE,
)


def _aged_in_clauses(page: Page, known: Sequence[_Mention]) -> list[_Mention]:
    """Return the persons beside whose name the parse sets an age that no pattern saw: "Moss, 40", by surname alone."""
    taken = [m.line.at(m.start, m.end) for m in known if m.age]
    found = []
    for figure in page.analysis.quantities:
        line = page.line_of(figure.span)
        if figure.role != "age" or line is None or any(figure.span.overlaps(span) for span in taken):
            continue
        for at in islice(page.parse.governors(figure.span), 1):
            token = page.parse.tokens[at]
            entity = page.entity_at(replace(figure.span, start=token.start, end=token.end))
            whole = figure.quantity.low is not None and figure.quantity.low == figure.quantity.high
            if entity is not None and entity.kind == "PER" and entity.named and not entity.role and whole:
                start, end = figure.span.start - line.span.start, figure.span.end - line.span.start
                found.append(
                    _Mention(
                        line, start, end, entity.name, f"{figure.quantity.low:g}", "", "named without a pattern", 0
                    )
                )
    return found


def _in_clause(page: Page, played: Parts, mention: _Mention) -> _Mention:
    """Let the clause in which a person without a name stands weigh more than the words nearby."""
    under = page.parse.under_any(mention.line.at(mention.start, mention.end))
    return replace(mention, lean=mention.lean + _CLAUSE * sum(played.of_token.get(i, 0) for i in under))


def _entity(page: Page, mention: _Mention) -> str:
    where = max(mention.line.text.find(mention.name, mention.start, mention.end), mention.start)
    span = mention.line.at(where, where + len(mention.name))
    entity = page.entity_at(span) or page.entity_of.get(page.parse.at.get((span.part, span.start), -1))
    return entity.id if entity else ""


def _person(mention: _Mention, part: Part | None, about: str) -> Iterator[Found]:
    """Yield the age and the name of a person; of one whose part is not told, as a bystander's."""
    of = f"{part}_" if part else "other:"
    if mention.age:
        low, high = _bounds(mention)
        value = f"{low:g}" if low == high else f"{low:g}-{high:g}"
        value = f"{low * _MONTHS:g} months" if mention.months else value
        span = mention.line.at(mention.start, mention.end)
        yield Found(span, f"{of}age", about, value, mention.rule, {"low": low, "high": high})
    where = mention.line.text.find(mention.name, mention.start, mention.end)
    if len(mention.name.split()) > 1 and where >= 0:
        named = mention.line.at(where, where + len(mention.name))
        yield Found(named, f"{of}name", about, _JUNIOR.sub(r"\1.", mention.name), mention.rule)


# Written with a point or without: one name.
_JUNIOR = re.compile(r"\b([JS]r)\.?$")


def _in_one_list(mentions: list[_Mention]) -> list[_Mention]:
    """Let those named in one breath ("A, 26, B, 31, and C, 26") share the side on which the words put any of them."""
    ordered = sorted(mentions, key=lambda m: (m.start, m.end))
    runs: list[list[_Mention]] = []
    for mention in ordered:
        if runs and _LISTED.fullmatch(mention.line.text[runs[-1][-1].end : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    shared = []
    for run in runs:
        lean = max((m.lean for m in run), key=abs)
        shared += [replace(m, lean=lean) if len(run) > 1 else m for m in run]
    return shared


def _bounds(mention: _Mention) -> tuple[float, float]:
    """Return the least and the greatest age, in years, that the words give."""
    words = mention.age.lower().replace("-", " ").split()
    ages = [NUMBERS.get(word) or float(word) for word in words if word in NUMBERS or word.isdigit()]
    if mention.months:
        ages = [age / _MONTHS for age in ages]
    return (ages[0], ages[0] + 9) if mention.rule == "in his twenties" else (ages[0], ages[-1])


_MONTHS = 12


def _mentions(line: Line) -> list[_Mention]:
    found: list[_Mention] = []
    for rule, pattern in named_rows("persons"):
        for match in pattern.finditer(line.text):
            mention = _mention(line, rule, match)
            if mention and not any(m.start < mention.end and mention.start < m.end for m in found):
                found.append(mention)
    return found


def _mention(line: Line, rule: RowName, match: re.Match[str]) -> _Mention | None:
    """Return the person that a match gives; ``None`` for words that are no name, and for those who act in office."""
    groups = match.groupdict()
    name = _trim(groups.get("name") or "")
    start = match.start() if rule in _FROM_AGE else line.text.find(name, match.start())
    if (groups.get("name") and not name) or _OFFICIAL.search(line.text[max(0, start - 16) : start]):
        return None
    end = match.end() if rule != "is held" else start + len(name)
    lean = _lean(line.text, start, end)
    age, sort, months = groups.get("age") or "", groups.get("sort") or "", bool(groups.get("months"))
    return _Mention(line, start, end, name, age, sort, rule, lean, months)


def _trim(name: str) -> str:
    """Take titles and other capitals off a run of capitalized words; empty when no full name is left."""
    words = name.split()
    while words and (words[0].strip(".,") in _NOT_NAMES or words[0].strip(".") in _TITLES):
        words.pop(0)
    if len(words) < 1 or any(word.strip(".,") in _NOT_NAMES for word in words):
        return ""
    return " ".join(words).rstrip(",").removesuffix("'s") if len(words) > 1 or " " not in name else ""


def _lean(text: str, start: int, end: int) -> int:
    """Return how strongly the words around a person make a victim (positive) or a suspect (negative) of them."""
    best: dict[str, int] = {}
    for side, order, pattern in rows("cues"):
        for cue in pattern.finditer(text):
            gap = _gap(text, (cue.start(), cue.end()), (start, end), order)
            if gap <= best.get(side, _REACH):
                best[side] = gap
    return sum(sign * (1 + _REACH - best[side]) for side, sign in _SIGNS if side in best)


def _gap(text: str, cue: tuple[int, int], person: tuple[int, int], order: str) -> int:
    """Return how far a cue stands from the person it speaks of; further if it is not on its usual side."""
    if person[0] <= cue[0] and cue[1] <= person[1]:
        return 0
    if cue[1] <= person[0]:
        gap = person[0] - cue[1] + _crossed(text[cue[1] : person[0]])
        return gap if order == "before" else gap + _AGAINST_THE_ORDER
    if cue[0] >= person[1] and order == "after":
        return cue[0] - person[1] + _crossed(text[person[1] : cue[0]])
    return _REACH + 1


def _crossed(between: str) -> int:
    """Return the cost of the clause boundaries between a cue and a person."""
    return 40 * len(re.findall(r"[;:]| (?:who|while|after|when|before|that) ", between))


def _side(lean: int) -> Part | None:
    if lean == 0:
        return None
    return "victim" if lean > 0 else "suspect"


def _surname(name: str) -> str:
    words = [w for w in fold(name).replace(",", "").split() if w.rstrip(".") not in {"jr", "sr", "ii", "iii", "iv"}]
    return words[-1] if words else ""


def _parts(mentions: list[_Mention], played: Mapping[str, int]) -> dict[str, Part]:
    """Return, by person, which side the story as a whole puts them on; its clauses weigh more than words nearby."""
    persons = _whom(mentions)
    sums: dict[str, int] = {}
    for mention in mentions:
        if mention.name:
            person = persons[mention.name]
            sums[person] = sums.get(person, 0) + mention.lean
    for name in sorted(played):
        sums[persons[name]] += _CLAUSE * played[name]
    return {name: side for name, person in persons.items() if (side := _side(sums[person]))}


def _whom(mentions: list[_Mention]) -> dict[str, str]:
    """Return, for each form of a name, the fullest form of that person that the story uses.

    A surname alone stands for the first person of that surname; two first names are two persons.
    """
    persons: dict[str, str] = {}
    by_surname: dict[str, list[str]] = {}
    for name in sorted({m.name for m in mentions if m.name}, key=lambda n: (-len(n.split()), -len(n), n)):
        first = fold(name).split()[0].rstrip(".")
        known = by_surname.setdefault(_surname(name), [])
        same = [full for full in known if _one_first_name(first, fold(full).split()[0]) or len(name.split()) == 1]
        persons[name] = same[0] if same else name
        if not same:
            known.append(name)
    return persons


def _one_first_name(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a))
