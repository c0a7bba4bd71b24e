"""Which mentions of one story are of the same one: names short and long, spellings, acronyms, offices, groups."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import DamerauLevenshtein

from variorum.analyze.mentions.nominals import DETERMINERS, NUMBERS
from variorum.analyze.mentions.reading import PARTICLES
from variorum.analyze.tables import bodies, entries, offices
from variorum.text import fold, two_genders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.spotting import Spot
    from variorum.model import MentionKind

_LONGEST_ACRONYM: Final = 3
_RECENT: Final = 48  # groups that share a word with a name are looked at this far back
_MOST_HOLDERS: Final = 200
_SHORTEST_VARIANT: Final = 5  # letters; shorter names differ by a letter and are others (Ali, Aly)
_SHORTEST_TAIL: Final = 2  # words; "Vell Alta" after "Minera Vell Alta"
_SHORTEST_STEM: Final = 4
_PEOPLES: Final = ("an", "ian", "n", "ese", "ish", "i", "er", "ans", "ians", "ers")
# Nouns that, with "the", are short for a name that holds them; "the army" and "the government" are a state's.
_SHORT_FOR: Final = (
    bodies.BODY_SOURCES
    - bodies.DOCUMENTS
    - bodies.ORGANS
    - entries("media paper website side sides radio television channel prosecution")
)
_SAME: Final = {"defence": "defense", "labour": "labor", "spokesman": "spokesperson", "spokeswoman": "spokesperson"}


@dataclass(slots=True, eq=False)
class Group:
    """The spots that are of one thing, and what is known of it so far."""

    name: str
    kind: MentionKind
    spots: list[Spot] = field(default_factory=list)
    parts: tuple[str, ...] = ()
    subkind: str = ""
    role: str = ""
    affiliation: str = ""
    named: bool = True
    latest: int = -1
    number: int = 0


class _Index:
    """The groups so far, found by what a new name or phrase may share with them."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by: dict[str, list[Group]] = {}

    def put(self, one: Group, keys: Sequence[str]) -> None:
        """Make a group findable by these keys; it keeps those it has."""
        for key in keys:
            held = self._by.setdefault(key, [])
            if one not in held[-_RECENT:]:
                held.append(one)

    def near(self, keys: Sequence[str]) -> list[Group]:
        """Return the groups that share a key, the latest ones of each, in order of their first mention."""
        found = {id(one): one for key in keys for one in self._by.get(key, ())[-_RECENT:]}
        return sorted(found.values(), key=lambda one: one.number)


def _keys(spot: Spot) -> list[str]:
    parts = _parts(spot.name)
    if spot.form != "name":
        return [f"nominal {_marks(spot)[0]}"]
    if spot.kind == "PER":
        return [f"person {part}" for part in parts] + [f"person {part[:1]}*" for part in parts]
    bare = parts[1:] if parts[:1] == ("the",) else parts
    keys = ["name " + " ".join(bare)]
    if spot.kind == "ORG":
        keys += ["name " + " ".join(bare[1:])] if len(bare) > _SHORTEST_TAIL else []
        keys += [f"letters {_letters(spot.name)}"] if _letters(spot.name) else []
    return keys


def group(spots: Sequence[Spot]) -> list[Group]:
    """Return the groups of a story's spots, which are in order of text; every spot is in exactly one."""
    _settle(spots)
    index = _Index()
    full = [s for s in spots if s.form == "name" and s.kind == "PER" and len(_parts(s.name)) > 1]
    surnames = {_parts(s.name)[-1] for s in full}
    for order, spot in enumerate(spots):
        if spot.form == "name" and spot.kind in {"ORG", "GPE"} and not spot.sure and _one(spot, surnames):
            spot.kind = "PER"
        keys = _keys(spot)
        near = index.near(keys) if not spot.same_as else index.near(["name " + " ".join(_parts(spot.same_as))])
        chosen = _find(near, spot)
        if chosen is None:
            chosen = Group(spot.name, spot.kind, named=spot.form == "name", parts=_parts(spot.name), number=order)
            index.groups.append(chosen)
        _add(chosen, spot, order)
        index.put(chosen, keys)
    return _by_noun(index.groups)


def _settle(spots: Sequence[Spot]) -> None:
    """Give a name that is nowhere sure the kind that the words beside it show elsewhere in the story.

    "in Vell Dara" makes "Vell Dara" a place throughout; "Norland's government" makes "Norlander" and "Norlandian" its
    people.
    """
    names = [spot for spot in spots if spot.form == "name"]
    sure = {_plain(spot) for spot in names if spot.sure and spot.kind in {"PER", "ORG"}}
    placed = {_plain(spot) for spot in names if spot.placed or (spot.kind == "GPE" and spot.sure)} - sure
    tails = {" ".join(name.split()[1:]) for name in sure if len(name.split()) > _SHORTEST_TAIL}
    stems = {name[:-1] if name.endswith(("a", "e", "o")) else name for name in placed if len(name) >= _SHORTEST_STEM}
    for spot in names:
        if spot.sure or spot.kind not in {"PER", "ORG", "GPE"}:
            continue
        plain = _plain(spot)
        if plain in placed:
            spot.kind = "GPE"
        elif spot.kind == "PER" and plain in tails:
            spot.kind = "ORG"
        elif plain in sure and spot.kind == "GPE":
            continue
        elif any(plain == stem + end for stem in _stems_of(plain, stems) for end in _PEOPLES):
            spot.kind = "NORP"


def _stems_of(plain: str, stems: set[str]) -> list[str]:
    return [stem for size in range(1, 5) if (stem := plain[:-size]) in stems]


def _plain(spot: Spot) -> str:
    return fold(spot.name)


def _one(spot: Spot, surnames: set[str]) -> bool:
    parts = _parts(spot.name)
    return len(parts) == 1 and parts[0] in surnames


def _add(chosen: Group, spot: Spot, order: int) -> None:
    chosen.spots.append(spot)
    chosen.latest = order
    chosen.subkind = chosen.subkind or spot.subkind
    if len(spot.role) > len(chosen.role) and spot.form == "name":
        chosen.role = spot.role
    chosen.role = chosen.role or spot.role
    chosen.affiliation = chosen.affiliation or spot.affiliation
    parts = _parts(spot.name)
    if spot.kind == "PER" and spot.form == "name" and len(parts) > len(chosen.parts):
        chosen.parts, chosen.name = parts, spot.name
    if spot.kind == "ORG" and chosen.name.isupper() and _one_is_short(chosen.name, spot.name):
        chosen.parts, chosen.name = parts, spot.name
    shouted = len(chosen.name) > _LONGEST_ACRONYM and chosen.name.isupper() and not spot.name.isupper()
    if shouted and parts == chosen.parts:
        chosen.name = spot.name  # "OSLO" of the dateline is Oslo


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip(".") for part in fold(name).replace("'s", "").split())


def _find(groups: Sequence[Group], spot: Spot) -> Group | None:
    if spot.form != "name":
        return _nominal(groups, spot)
    if spot.same_as:
        return next((g for g in groups if any(s.name == spot.same_as for s in g.spots)), None)
    if spot.kind == "PER":
        return _person(groups, spot)
    parts = _parts(spot.name)
    bare = parts[1:] if parts and parts[0] == "the" else parts
    for candidate in groups:
        if not candidate.named or candidate.kind == "PER":
            continue
        own = candidate.parts[1:] if candidate.parts[:1] == ("the",) else candidate.parts
        if own == bare and (candidate.kind == spot.kind or "NORP" not in {candidate.kind, spot.kind}):
            return candidate
        if candidate.kind == "ORG" == spot.kind and any(s.name == spot.name for s in candidate.spots):
            return candidate
        if candidate.kind == "ORG" == spot.kind and _one_is_short(candidate.name, spot.name):
            return candidate
        if candidate.kind == "ORG" == spot.kind and 1 < len(bare) < len(own) and own[-len(bare) :] == bare:
            return candidate
    return None


def _one_is_short(one: str, other: str) -> bool:
    """Say whether one name is the acronym of the other: the first letters of all its words with a capital."""
    return one.isupper() != other.isupper() and _letters(one) == _letters(other) != ""


@lru_cache(maxsize=4096)
def _letters(name: str) -> str:
    """Return a name's acronym: its capitals, or itself where it is one already; "" where that is too short to tell."""
    initials = "".join(part[0] for part in name.replace("-", " ").split() if part[0].isupper())
    letters = name if name.isupper() else initials
    return letters if len(letters) >= _LONGEST_ACRONYM and letters.isalpha() else ""


def _person(groups: Sequence[Group], spot: Spot) -> Group | None:
    """Return the person of the story that this name is of: same words, a part of them, or a clear other spelling."""
    parts = _parts(spot.name)
    people = [g for g in groups if g.kind == "PER" and g.named]
    ranked = [
        (score, g.latest, g)
        for g in people
        if (score := _alike(g.parts, parts)) > 0 and not (score < _ONE_NAME and _of_two_callings(g, spot))
    ]
    if not ranked:
        return None
    best = max(score for score, _, _ in ranked)
    top = [(len(g.spots), latest, g) for score, latest, g in ranked if score == best]
    return max(top, key=lambda entry: entry[:2])[2]


_ONE_NAME = 5  # the score of one and the same name


def _of_two_callings(group: Group, spot: Spot) -> bool:
    """Say whether two full names of other length bear two callings: "student Jon Lund", "prosecutor Jon Lund Vell"."""
    callings = [role.split()[-1] if role else "" for role in (group.role.lower(), spot.role.lower())]
    full = min(len(group.parts), len(_parts(spot.name))) > 1
    return full and all(callings) and callings[0] != callings[1]


def _alike(known: tuple[str, ...], new: tuple[str, ...]) -> int:
    """Score how far two names can be of one person: 0 not at all."""
    if known == new:
        return 5
    short, long = (known, new) if len(known) <= len(new) else (new, known)
    if len(short) == 1:
        if short[0] == long[-1] or (len(long) > 2 and short[0] == " ".join(long[1:])):
            return 4
        if _variant(short[0], long[-1]):
            return 3
        return 2 if any(short[0] == part or _variant(short[0], part) for part in long if part not in PARTICLES) else 0
    if not (short[-1] == long[-1] or _variant(short[-1], long[-1]) or short == long[: len(short)]):
        return 0
    first = short[0] == long[0] or _variant(short[0], long[0]) or _initial(short[0], long[0])
    return 3 if first or short == long[-len(short) :] else 0


def _initial(one: str, other: str) -> bool:
    return one[:1] == other[:1] and min(len(one), len(other)) == 1


def _variant(one: str, other: str) -> bool:
    """Say whether two words are one name in two spellings: one letter apart, same first letter, long enough."""
    if min(len(one), len(other)) < _SHORTEST_VARIANT or one[0] != other[0] or two_genders(one, other):
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


def _nominal(groups: Sequence[Group], spot: Spot) -> Group | None:
    """Return the unnamed one that "the officials" or "the source" goes back to, or ``None`` for a new one."""
    if not spot.definite:
        return None
    head, marks = _marks(spot)
    anaphor = spot.opening in {"the", "this", "these", "those"}
    for candidate in sorted((g for g in groups if not g.named), key=lambda g: -g.latest):
        known_head, known = _marks(candidate.spots[0])
        if candidate.kind != spot.kind or known_head != head:
            continue
        known = known | _affiliated(candidate)
        if marks == known or (anaphor and marks <= known):
            return candidate
    return None


def _affiliated(candidate: Group) -> frozenset[str]:
    return frozenset(_parts(candidate.affiliation))


def _marks(spot: Spot) -> tuple[str, frozenset[str]]:
    """Return the head noun in the singular and the words that narrow it, affiliation included."""
    return _narrowed(spot.role, spot.affiliation)


@lru_cache(maxsize=4096)
def _narrowed(role: str, affiliation: str) -> tuple[str, frozenset[str]]:
    words = _norm(role).split()
    marks = frozenset(words[:-1]) | frozenset(fold(affiliation).split())
    return _singular(words[-1] if words else ""), marks - DETERMINERS - NUMBERS


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


@lru_cache(maxsize=4096)
def _norm(role: str) -> str:
    return " ".join(_SAME.get(word, word) for word in fold(role).split())


def _by_noun(groups: list[Group]) -> list[Group]:
    """Join those without a name to the one of the story they mean: "the defense minister": Asif; "the alliance"."""
    kept: list[Group] = []
    holders = [g for g in groups if g.named and g.kind == "PER" and g.role][:_MOST_HOLDERS]
    bodies_of = _bodies_of(groups)
    for candidate in groups:
        holder = None
        if not candidate.named and candidate.subkind == "office":
            holder = _holder(holders, candidate)
        elif not candidate.named and candidate.kind == "ORG":
            holder = _body(bodies_of.get(_marks(candidate.spots[0])[0], []), candidate)
        if holder is None:
            kept.append(candidate)
            continue
        holder.spots.extend(candidate.spots)
        holder.spots.sort(key=lambda spot: (spot.sentence, spot.first))
    return kept


def _bodies_of(groups: Sequence[Group]) -> dict[str, list[Group]]:
    """Return a story's bodies, named and not, by the noun that says what each is."""
    found: dict[str, list[Group]] = {}
    for one in groups:
        if one.kind == "ORG":
            noun = _noun_of(one.name) if one.named else _marks(one.spots[0])[0]
            found.setdefault(noun, []).append(one)
    return found


def _body(same: Sequence[Group], short: Group) -> Group | None:
    """Return the named body "the alliance" is short for: the only one of the story that is called an alliance."""
    named = [one for one in same if one is not short]
    if len(named) != 1 or not named[0].named or any(spot.opening != "the" for spot in short.spots):
        return None
    known = frozenset(named[0].parts) | _affiliated(named[0])
    return named[0] if all(_marks(spot)[1] <= known for spot in short.spots) else None


@lru_cache(maxsize=4096)
def _noun_of(name: str) -> str:
    """Return the noun that says what a named body is, "" where none does: "Ministry of Roads" is a ministry."""
    words = fold(name).replace("-", " ").split()
    before = words[: next((k for k, word in enumerate(words) if word in {"of", "for", "in", "on"}), len(words))]
    noun = _singular(before[-1]) if before else ""
    return noun if noun in _SHORT_FOR and len(words) > 1 else ""


def _holder(groups: Sequence[Group], office: Group) -> Group | None:
    role = _norm(office.role)
    if role.split()[-1:] and role in {"official", "officer", "leader", "analyst", "expert", "source", "soldier"}:
        return None
    fitting = [
        g
        for g in groups
        if g.named
        and g.kind == "PER"
        and g.role
        and (_norm(g.role) == role or _norm(g.role).endswith(" " + role))
        and not (office.affiliation and _other(g.affiliation, office.affiliation))
        and role.split()[-1] in offices.HEADS | {"spokesperson"}
    ]
    return fitting[0] if len(fitting) == 1 else None


def _other(one: str, two: str) -> bool:
    """Say whether two affiliations differ; an unknown one is another, since a state has many ministers."""
    first, second = fold(one), fold(two)
    return not first or (first not in second and second not in first)
