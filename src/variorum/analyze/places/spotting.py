"""Which words of a story name a place: its mentions of places, and capitalised names that the gazetteer knows.

A name on its own is taken where the words around it say that it is a place: a preposition of place, a place in
apposition ("Wunstorf, Germany"), a type word ("Idlib province"). Names of persons and bodies are left out: those the
mentions say, and those that are part of a longer run of capitals ("New York Times").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from variorum.analyze import tables
from variorum.analyze.places.gazetteer import look_up
from variorum.analyze.tables.common_words import COMMON_WORDS
from variorum.analyze.tables.given_names import FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from variorum.analyze.places.gazetteer import Entry
    from variorum.config import AnalyzeConfig

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]{2,}|\.(?=[^\W\d_]\.))*(?:(?<=\b[A-Z])\.)?|\d+|[^\w\s]")
_LONGEST = 5
# Inside a name: "Ras al-Ayn", "Rio de Janeiro", "Democratic Republic of the Congo".
_PARTICLES = tables.entries(
    "of the de del da do dos la las los el al le les an ar as ash az ad ez el-Zor and upon sur am en du di ibn -"
)
TYPE_AFTER = {
    "province": "AB",
    "provinces": "AB",
    "governorate": "AB",
    "governorates": "AB",
    "region": "AB",
    "state": "A",
    "oblast": "A",
    "county": "B",
    "district": "BP",
    "districts": "BP",
    "department": "AB",
    "prefecture": "AB",
    "parish": "B",
    "city": "P",
    "town": "P",
    "village": "P",
    "valley": "XBP",
    "division": "AB",
    "municipality": "BP",
    "subdistrict": "BP",
    "peninsula": "X",
    "island": "XP",
    "neighborhood": "P",
    "neighbourhood": "P",
    "suburb": "P",
}
_TYPE_BEFORE = frozenset(TYPE_AFTER) | {"towns", "villages", "cities", "capital", "port", "suburbs"}
_PLACE_PREPOSITIONS = tables.entries(
    "in at near outside around across into toward towards inside throughout within via onto off"
)
_WEAK_PREPOSITIONS = frozenset(
    ["from", "to", "of", "between", "and", "through", "over", "against", "on", "for", "by", "with"]
)
_DIRECTIONS = tables.entries(
    "northern southern eastern western central north south east west northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern upper lower downtown greater "
    "neighboring neighbouring nearby rural mainland rebel-held occupied war-torn"
)
_TITLES = tables.entries(
    "president prime foreign defense defence interior minister ministry army navy air embassy ambassador "
    "senate senator house congress government military police forces troops secretary state justice "
    "supreme national chancellor king queen vice parliament officials"
)
# "Wunstorf Air Base" lies where Wunstorf does; "Liberty Square" need not lie in a town named Liberty.
_FACILITIES = tables.entries(
    "air airport airbase airfield base international university hospital prison port harbor harbour border crossing "
    "camp naval military army railway station zoo refugee"
)
_SIDES = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts"})


# How a name is found; the examples are in tables/rules/places.tsv.
SpottedBy = Literal["mention", "mention read on", "known name", "settlement told", "named again", "land of a people"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign: ``[start, end)`` in the text, as written, and in lower case."""

    start: int
    end: int
    text: str
    form: str


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name that may be of a place: where it stands, as written, and what the words around it say of it.

    ``kinds`` are the gazetteer kinds a type word beside it allows, empty if there is none; ``sure`` says that a mention
    or the words around it show it to be a place; ``inside`` is the name of the place it is said to lie in; ``told``
    that a type word gives the name as one of a settlement ("the town of Velm"), whatever else is known of it; ``rule``
    which rule found it.
    """

    start: int
    end: int
    name: str
    kinds: str = ""
    sure: bool = False
    inside: str = ""
    known_as_place: bool = False
    told: bool = False
    rule: SpottedBy = "known name"


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Cut a sentence into words and signs."""
    return [Token(m.start(), m.end(), m.group(), m.group().lower()) for m in _TOKEN.finditer(text, start, end)]


def spot(
    text: str,
    start: int,
    end: int,
    places: Sequence[tuple[int, int]],
    others: Sequence[tuple[int, int]],
    config: AnalyzeConfig,
) -> list[Spotted]:
    """Find the names of one sentence that may be places.

    ``places`` and ``others`` are where the sentence's mentions of places, and of persons and bodies, lie.
    """
    tokens = read_tokens(text, start, end)
    found: list[Spotted] = []
    at = 0
    while at < len(tokens):
        spotted, last = _spot_at(text, tokens, at, places, others, config)
        if spotted is not None:
            found.append(spotted)
        at = last
    return _in_apposition(text, found, config)


def _spot_at(
    text: str,
    tokens: list[Token],
    at: int,
    places: Sequence[tuple[int, int]],
    others: Sequence[tuple[int, int]],
    config: AnalyzeConfig,
) -> tuple[Spotted | None, int]:
    token = tokens[at]
    if not token.text[0].isalpha() or not token.text[0].isupper():
        return None, at + 1
    mention = next((m for m in places if m[0] <= token.start < m[1]), None)
    if mention is not None:
        return _longer(text, tokens, at, mention, others) or _mentioned(text, tokens, at, mention)
    told = _told(text, tokens, at, others)
    if any(a <= token.start < b for a, b in others):
        return told or (None, at + 1)
    run = _run_end(tokens, at, others)
    for last in range(min(run, at + _LONGEST * 2), at, -1):
        if not tokens[last - 1].text[0].isalpha() or tokens[last - 1].text[0].islower():
            continue
        name = text[token.start : tokens[last - 1].end]
        entries = look_up(name)
        if entries and _is_place(tokens, at, last, entries, config):
            kinds, sure = _signs(tokens, at, last)
            known = any(e.kind in "CX" and e.main for e in entries)
            return Spotted(token.start, tokens[last - 1].end, name, kinds, sure, known_as_place=known), last
    return told or (None, at + 1)


def _told(text: str, tokens: list[Token], at: int, others: Sequence[tuple[int, int]]) -> tuple[Spotted, int] | None:
    """Read a name that its type word gives as one of a settlement: "the town of Velm", "Velm, a village in"."""
    last = at + 1
    while last - at <= _LONGEST_TOLD and last < len(tokens) and _continues(tokens[last]):
        last += 1
    if last - at > _LONGEST_TOLD or any(a <= tokens[at].start and tokens[last - 1].end < b for a, b in others):
        return None
    before = at > 1 and tokens[at - 1].form == "of" and tokens[at - 2].form in _SETTLEMENTS
    words = [t.form for t in tokens[last : last + 4]]
    after = len(words) == 4 and words[0] == "," and words[1] in {"a", "the"} and {words[2], words[3]} & _SETTLEMENTS
    if not before and not (after and not tokens[at - 1].text[0].isupper()):
        return None
    name = text[tokens[at].start : tokens[last - 1].end]
    start, end = tokens[at].start, tokens[last - 1].end
    return Spotted(start, end, name, "", sure=True, told=True, rule="settlement told"), last


def _continues(token: Token) -> bool:
    return token.text[0].isupper() and token.form not in _DAYS


_SETTLEMENTS = frozenset({"town", "village", "city", "hamlet", "settlement"})
_LONGEST_TOLD = 3


def _longer(
    text: str, tokens: list[Token], at: int, mention: tuple[int, int], others: Sequence[tuple[int, int]]
) -> tuple[Spotted, int] | None:
    """Read a name of the gazetteer that goes on behind a mention cut short: "Inner Mongolia", "East Java"."""
    for last in range(_run_end(tokens, at, others), at + 1, -1):
        if tokens[last - 1].end <= mention[1]:
            return None
        name = text[tokens[at].start : tokens[last - 1].end]
        directions = all(t.form in _DIRECTIONS for t in tokens[at:last])
        if tokens[last - 1].text[0].isupper() and not directions and _is_own_name(name):
            kinds, start, end = _signs(tokens, at, last)[0], tokens[at].start, tokens[last - 1].end
            return Spotted(start, end, name, kinds, sure=True, rule="mention read on"), last
    return None


def _mentioned(text: str, tokens: list[Token], at: int, mention: tuple[int, int]) -> tuple[Spotted | None, int]:
    """Read a mention of a place: its own words, less an article and a type word at its ends."""
    last = at
    while last < len(tokens) and tokens[last].start < mention[1]:
        last += 1
    first, stop = at, last
    if tokens[first].form == "the" and stop - first > 1:
        first += 1
    while stop - first > 1 and not look_up(text[tokens[first].start : tokens[stop - 1].end]):
        if tokens[stop - 1].form in TYPE_AFTER or tokens[stop - 1].form in _FACILITIES:
            stop -= 1
        elif tokens[first].form in _DIRECTIONS:
            first += 1
        else:
            break
    if not _is_own_name(text[tokens[first].start : tokens[stop - 1].end]):
        first, stop = at, last  # "Rift Valley", "Eastern Creek": no part of them is the place
        first += tokens[first].form == "the" and stop - first > 1
    if all(t.form in _DIRECTIONS for t in tokens[first:stop]):
        return None, last  # "the West", "South West" are no places on a map
    kinds, _ = _signs(tokens, first, stop)
    if not kinds and stop - first > 1 and not _is_own_name(text[tokens[first].start : tokens[stop - 1].end]):
        kinds = TYPE_AFTER.get(tokens[stop - 1].form, "")
    start, end = tokens[first].start, tokens[stop - 1].end
    return Spotted(start, end, text[start:end], kinds, sure=True, rule="mention"), last


def _is_own_name(name: str) -> bool:
    return any(e.main for e in look_up(name))


def _run_end(tokens: list[Token], at: int, others: Sequence[tuple[int, int]]) -> int:
    """Return where the run of capitalised words that begins at a token ends, particles inside it included."""
    last, i = at + 1, at + 1
    while i < len(tokens) and i - at < 12:
        token = tokens[i]
        if any(a <= token.start < b for a, b in others):
            break
        if token.text[0].isalpha() and token.text[0].isupper():
            last = i + 1
        elif token.form not in _PARTICLES:
            break
        i += 1
    return last


def _is_place(tokens: list[Token], at: int, last: int, entries: Sequence[Entry], config: AnalyzeConfig) -> bool:
    """Say whether a name known to the gazetteer is one of a place here."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    if _inside_name(tokens, at, last):
        return False
    country = any(e.kind in "CX" and e.main for e in entries)
    single = last - at == 1
    if single and (token.form in _DAYS or (len(token.form) < 4 and not country)):
        return False
    if country:
        return token.form != "us" or (token.text == "US" and _no_money(tokens, last))
    _, sure = _signs(tokens, at, last)
    people = max(e.population for e in entries)
    if single and (token.text in MALE or token.text in FEMALE):
        return people >= config.metropolis or (sure and people >= config.known_place // 2)
    if single and token.form in COMMON_WORDS:
        return False
    if sure:
        return True
    if before is not None and before.form in _WEAK_PREPOSITIONS:
        return people >= config.known_place // 4 or not single
    return people >= config.known_place and (not single or before is not None)


def _no_money(tokens: list[Token], last: int) -> bool:
    return last >= len(tokens) or tokens[last].text != "$"


def _inside_name(tokens: list[Token], at: int, last: int) -> bool:
    """Say whether the words stand inside a longer name: "China Daily", "Bank of England", "Nice Matin"."""
    before = tokens[at - 1] if at else None
    after = tokens[last] if last < len(tokens) else None
    if after is not None and after.text[0].isalpha() and after.text[0].isupper() and after.form not in _TITLES | _DAYS:
        beyond = tokens[last + 1] if last + 1 < len(tokens) else None
        named = beyond is not None and (beyond.text[0].isupper() or beyond.form == "of")
        if after.form not in TYPE_AFTER or named:
            return True
    if after is not None and after.form in {"virus", "fever", "ebolavirus"}:
        return True
    if before is not None and before.form in {"of", "for"} and at > 1 and tokens[at - 2].text[0].isupper():
        return at > 2 and tokens[at - 2].form not in _TYPE_BEFORE | _DIRECTIONS
    if before is None or not before.text[0].isupper():
        return False
    return (
        before.form not in _FREE_CAPITALS and before.form not in _DIRECTIONS and before.form not in _PLACE_PREPOSITIONS
    )


_DAYS = tables.entries(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december"
)
_FREE_CAPITALS = (
    _WEAK_PREPOSITIONS
    | _DAYS
    | tables.entries("the a an while when after before but as since although if because meanwhile however this that")
)


def _signs(tokens: list[Token], at: int, last: int) -> tuple[str, bool]:
    """Return the kinds a type word beside a name allows, and whether the words show it to be a place."""
    before = tokens[at - 1] if at else None
    earlier = tokens[at - 2] if at > 1 else None
    after = tokens[last] if last < len(tokens) else None
    if (
        after is not None
        and after.form in TYPE_AFTER
        and (after.text[0].islower() or after.form not in {"city", "state"})
    ):
        return TYPE_AFTER[after.form], True
    if after is not None and after.form in {"and", ",", "or"}:
        ahead = _listed_type(tokens, last)
        if ahead:
            return ahead, True
    if before is not None and before.form == "of" and earlier is not None and earlier.form in _TYPE_BEFORE:
        return TYPE_AFTER.get(earlier.form, "P"), True
    if before is not None and before.form == "of" and earlier is not None and earlier.form in _SIDES:
        return "", True
    if before is not None and before.form in {
        "village",
        "town",
        "city",
        "capital",
        "suburb",
        "port",
        "province",
        "state",
    }:
        return TYPE_AFTER.get(before.form, "P"), True
    if before is not None and (before.form in _PLACE_PREPOSITIONS or before.form in _DIRECTIONS):
        return "", True
    return "", _followed_by_place(tokens, last)


def _listed_type(tokens: list[Token], last: int) -> str:
    """Read a plural type word at the end of a list: "Homs and Aleppo governorates"."""
    for token in tokens[last + 1 : last + 6]:
        if token.form in {"provinces", "governorates", "districts"}:
            return TYPE_AFTER[token.form]
        if not (token.text[0].isupper() or token.form in {"and", ","}):
            return ""
    return ""


def _followed_by_place(tokens: list[Token], last: int) -> bool:
    """Say whether a comma and a country or division follow: "Wunstorf, Germany"."""
    if last + 1 >= len(tokens) or tokens[last].text != "," or not tokens[last + 1].text[0].isupper():
        return False
    for length in (4, 3, 2, 1):
        words = tokens[last + 1 : last + 1 + length]
        if len(words) == length and any(e.kind in "CXA" and e.main for e in look_up(" ".join(w.text for w in words))):
            return True
    return False


_TYPES = "|".join(sorted(TYPE_AFTER))
_LIES_IN = re.compile(
    rf"(?:\s+(?:{_TYPES}))?(?:,?\s+(?:(?:a|the)\s+[\w-]+\s+)?(?:in|of)\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}|,\s+)"
)


def _in_apposition(text: str, found: list[Spotted], config: AnalyzeConfig) -> list[Spotted]:
    """Note the place that a name is said to lie in: "Velm, Orsk", "Spin Boldak in Kandahar province"."""
    listed = _listed(text, found, config)
    out: list[Spotted] = []
    for number, spotted in enumerate(found):
        inside = spotted.inside
        if number + 1 < len(found) and number not in listed:
            gap = text[spotted.end : found[number + 1].start]
            if len(gap) < 45 and _LIES_IN.fullmatch(gap):
                inside = found[number + 1].name
        out.append(replace(spotted, inside=inside))
    return out


_NEXT = re.compile(r",\s+|,?\s+(?:and|or)\s+(?:the\s+)?")
_SHORTEST_LIST = 3


def _listed(text: str, found: list[Spotted], config: AnalyzeConfig) -> set[int]:
    """Return which names a list gives side by side ("Utah, Virginia and Washington"): none of them lies in the next."""
    out: set[int] = set()
    first = 0
    while first < len(found):
        last = first + 1
        while last < len(found) and _NEXT.fullmatch(text, found[last - 1].end, found[last].start):
            last += 1
        members = range(first, last)
        if last - first >= _SHORTEST_LIST and _are_alike([found[i].name for i in members], config):
            out.update(members[:-1])
        first = last
    return out


def _are_alike(names: Sequence[str], config: AnalyzeConfig) -> bool:
    """Say whether all names can be of divisions of one country, or none but the first can hold another place."""
    wide = [{e.country for e in look_up(n) if e.kind == "A" and e.main} for n in names]
    return bool(set.intersection(*wide)) or not any(_holds_others(n, config) for n in names[1:])


def _holds_others(name: str, config: AnalyzeConfig) -> bool:
    """Say whether a name alone is rather that of a country or division than of a town: "Kabul" is the town."""
    entries = [e for e in look_up(name) if e.main]
    town = max((e.population for e in entries if e.kind == "P"), default=0)
    return any(e.kind in "CX" for e in entries) or (town < config.known_place and any(e.kind in "AB" for e in entries))


def again(text: str, start: int, end: int, names: frozenset[str], taken: Sequence[tuple[int, int]]) -> list[Spotted]:
    """Find where a sentence names again what the story has told to be a settlement, outside of longer names."""
    tokens = read_tokens(text, start, end)
    covered = {a for a, _ in taken}
    out = []
    at = 0
    while at < len(tokens):
        last = at + 1
        if tokens[at].text[0].isupper():
            while last < len(tokens) and tokens[last].text[0].isupper():
                last += 1
            first = at + (tokens[at].form in _FREE_CAPITALS | _PLACE_PREPOSITIONS | {"above", "below"})
            spotted = _named_again(text, tokens, first, last, names)
            if spotted is not None and covered.isdisjoint(t.start for t in tokens[at:last]):
                out.append(spotted)
        at = last
    return out


def _named_again(text: str, tokens: list[Token], first: int, last: int, names: frozenset[str]) -> Spotted | None:
    if first >= last or (last < len(tokens) and tokens[last].text == "-") or (first and tokens[first - 1].text == "-"):
        return None
    a, b = tokens[first].start, tokens[last - 1].end
    return Spotted(a, b, text[a:b], sure=True, told=True, rule="named again") if text[a:b] in names else None


def is_of_a_place(name: str, names: Iterable[str]) -> bool:
    """Say whether a name the gazetteer lacks is the adjective of another: "Velmoran" beside "Velmora"."""
    if " " in name or not name.endswith(("n", "ese", "ish")) or look_up(name):
        return False
    return any(
        len(n) >= _SHORTEST_STEM and n != name and name.startswith(n[:-1]) and name[:-1] != n[:-1] for n in names
    )


_SHORTEST_STEM = 5
