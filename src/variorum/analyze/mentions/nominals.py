"""Those a story speaks of without a name: offices ("the defence minister"), bodies and groups ("three officials")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.mentions.spotting import Spot
from variorum.analyze.tables import bodies, entries, offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.reading import Word

DETERMINERS: Final = entries("the a an this these those another other his her its their our my both each no any")
NUMBERS: Final = entries(
    """
    one two three four five six seven eight nine ten dozen dozens hundreds scores several many some few most
    two-dozen multiple numerous all various more
    """
)
_ADJECTIVES: Final = (
    offices.MODIFIERS
    | entries(
        """
    separate key local state armed same unnamed anonymous well-placed informed familiar host brotherly rival
    neighbouring neighboring two-day joint respective close familiar relevant young old elderly own main fellow
    medical senior-most high-ranking low-ranking mid-level western eastern northern southern official
    unidentified displaced injured wounded angry anxious alleged former top 21-year-old american conservative
    progressive influential friendly pro-government pro-independence anti-government
    """
    )
    | {"ministry", "department", "office", "service"}
) - entries("secretary minister council cabinet")
_GROUPS: Final = bodies.PEOPLE_SOURCES | offices.HEADS
_BODIES: Final = bodies.BODY_SOURCES
_EITHER: Final = _GROUPS | _BODIES
_INDEFINITE: Final = (NUMBERS | {"a", "an", "another"}) - {"all"}
_LED_BODIES: Final = entries("campaign administration government team camp regime cabinet foundation family aide aides")
_REACH: Final = entries("from of in at for with close to inside within on")
_OPENING: Final = DETERMINERS | NUMBERS
_REACHING: Final = _REACH | DETERMINERS | {"familiar"}
_ADJECTIVAL: Final = {
    "general": entries("strike strikes election elections assembly manager public hospital rule idea amnesty staff"),
    "chief": entries("executive reason cause concern"),
    "major": entries("power powers city cities road roads attack offensive operation"),
    "private": entries("company companies hospital firm school"),
}
_TITLING: Final = entries("company firm group newspaper agency station broadcaster bank union charity magazine")
_PLURALS: Final = frozenset(word for word in bodies.PEOPLE_SOURCES if word.endswith("s") or word in {"people", "men"})


def find_nominals(number: int, words: Sequence[Word], names: Sequence[Spot]) -> list[Spot]:
    """Return the offices, bodies and groups of one sentence that stand for someone and carry no name."""
    owner: dict[int, Spot] = {at: spot for spot in names for at in range(spot.first, spot.last)}
    found: list[Spot] = []
    taken = -1
    for at, word in enumerate(words):
        if at < taken or at in owner or word.low not in _EITHER:
            continue
        if word.cap and word.low not in _GROUPS and at > 0:
            continue
        if word.low in _ADJECTIVAL and at + 1 < len(words) and words[at + 1].low in _ADJECTIVAL[word.low]:
            continue  # "a general strike" has no general
        if at and words[at - 1].low == "no":
            continue
        following = owner.get(at + 1)
        if following is not None and (following.kind == "PER" or (following.kind == "ORG" and word.low in _TITLING)):
            continue
        if at + 1 < len(words) and words[at + 1].low in _GROUPS and at + 1 not in owner:
            continue
        spot = _nominal(number, words, at, owner)
        if spot is not None and not (found and spot.first < found[-1].last):
            found.append(spot)
            taken = spot.last
    return found


def _nominal(number: int, words: Sequence[Word], head: int, owner: dict[int, Spot]) -> Spot | None:
    first, affiliation, word = head, "", words[head].low
    while first > 0:
        before = words[first - 1]
        spot = owner.get(first - 1)
        own_body = spot is not None and spot.kind == "PER" and spot.form == "name" and word in _LED_BODIES
        if spot is not None and not affiliation and (spot.kind in {"NORP", "GPE", "ORG", "LOC"} or own_body):
            first, affiliation = spot.first, spot.country or spot.name
        elif before.text in {"'s", "'"} and first - 2 in owner and not affiliation:
            spot = owner[first - 2]
            if spot.kind == "PER":
                return None
            first, affiliation = spot.first, spot.country or spot.name
        elif (spot is None and before.low in _ADJECTIVES | NUMBERS) or before.text.isdigit():
            first -= 1
        elif before.low in DETERMINERS:
            first -= 1
            break
        else:
            break
    low = words[head].low
    opening = words[first].low
    plural = low in _PLURALS or (low.endswith("s") and low != "press")
    body = low in _BODIES and low not in _GROUPS
    state_media = low == "media" and words[head - 1].low == "state"
    alone = low in {"police", "authorities"} or state_media
    if body and not (affiliation or opening == "the" or alone):
        return None
    if not body and not (affiliation or opening in _OPENING or plural or words[first].text.isdigit()):
        return None
    last, affiliation = _reach(words, head + 1, owner, affiliation)
    name_first = first
    while name_first < head and words[name_first].low in {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "another",
    }:
        name_first += 1
    name = " ".join(w.text for w in words[name_first:last]).replace(" 's", "'s").replace(" ,", ",")
    role_first = head
    while role_first > first and words[role_first - 1].low in _ADJECTIVES and role_first - 1 not in owner:
        role_first -= 1
    role = " ".join(w.text for w in words[role_first : head + 1])
    kind = "ORG" if body else "PER"
    return Spot(
        number, first, last, words[first].start, words[last - 1].end, kind, name,  # type: ignore[arg-type]
        subkind="office" if low in offices.HEADS and not plural else "", role=role, affiliation=affiliation,
        form="nominal", opening=opening, definite=opening not in _INDEFINITE and not words[first].text.isdigit(),
    )  # fmt: skip


def _reach(words: Sequence[Word], at: int, owner: dict[int, Spot], affiliation: str) -> tuple[int, str]:
    """Return where "close to the Taliban government", "from Qatar and Turkey" ends, and whose they then are."""
    if at >= len(words) or words[at].low not in _REACH:
        return at, affiliation
    probe = at
    while probe < len(words) and probe - at < 4 and probe not in owner:
        if words[probe].low not in _REACHING:
            return at, affiliation
        probe += 1
    if probe >= len(words) or probe not in owner or owner[probe].kind in {"PER", "EVENT"}:
        return at, affiliation
    spot = owner[probe]
    last = spot.last
    while last < len(words) and words[last].low in {
        "government",
        "side",
        "ministry",
        "delegation",
        "movement",
        "party",
    }:
        last += 1
    return last, affiliation or spot.country or spot.name
