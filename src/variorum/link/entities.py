"""Which names of different stories stand for one person, body or place?

Names are compared in ASCII, without titles and case. A person's surnames must agree in their skeleton of consonants
("Khawaja", "Khwaja") and given names must be the same, initials or spelling variants; two people of one name whose
offices conflict stay two. Candidates come from an index by skeleton, never from all pairs.
Source: blocking and pairwise comparison as in record linkage (Fellegi and Sunter 1969; Christen 2012).
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz

from variorum.identity import make_id
from variorum.model import Actor
from variorum.spelling import SUFFIXES
from variorum.text import fold, two_genders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.config import EventsConfig
    from variorum.model import MentionKind, Report, Rulings

# Words before a name that are not part of it.
_TITLES = frozenset(
    [
        *("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "gen", "general", "col"),
        *(
            "colonel",
            "lt",
            "maj",
            "major",
            "capt",
            "captain",
            "sgt",
            "sergeant",
            "cpl",
            "officer",
            "detective",
            "deputy",
        ),
        *("sheriff", "chief", "judge", "justice", "president", "minister", "premier", "king", "queen", "prince"),
        *("princess", "pope", "rev", "reverend", "father", "sen", "senator", "rep", "gov", "governor", "mayor"),
        *("mullah", "maulvi", "sheikh", "sheik", "ayatollah", "imam", "haji", "shri", "the"),
        # of Burma, Nigeria, the Arab and the Spanish world
        *("daw", "alhaji", "hajiya", "malam", "mallam", "hajj", "sayyid", "ustad", "don", "dona", "senor", "senora"),
    ]
)
# Trades and ranks before a full name, where a sentence begins with them: "Cook Ines Vell said".
_TRADES = frozenset(
    """
    cook engineer nurse doctor elder pastor bishop archbishop cardinal rabbi admiral brigadier commodore corporal
    inspector superintendent commissioner ambassador envoy lawyer prosecutor teacher student farmer driver bosun
    """.split()  # noqa: SIM905 - a table reads best as text
)
# What a body's name is often told without: "the Refugee Office" of the International Refugee Office.
_SCOPES = frozenset({"international", "national", "federal", "royal", "united", "central", "general", "global"})
# Offices, which with all the words before them are not part of a name either: "Deputy Foreign Minister Mira Holt".
_OFFICES = frozenset({"minister", "secretary", "president", "chancellor", "commander", "spokesman", "spokeswoman"})
# Kinds that may name one thing: models of names take a body for a place and the reverse.
_GROUPS = {
    "PER": "person",
    "ORG": "body",
    "NORP": "body",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
}


class _Form(NamedTuple):
    """What is compared of an entity, without its mentions; one for all entities that are given alike.

    ``key`` are the words of the name that count.
    """

    name: str
    kind: MentionKind
    role: str
    affiliation: str
    key: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name, one by one."""
        return tuple(self.key.split(" "))


class _Name(NamedTuple):
    """One entity of one story, ready to be compared: a million of them fit into memory.

    ``day`` is that of the report, as a number, if it is known.
    """

    story_id: str
    day: int | None
    id: str
    form: _Form


class Notes(NamedTuple):
    """What is noted of one story: its named entities in order of their ids, each with the fields of its :class:`_Form`.

    They are plain tuples, which take a third of the time to open.
    """

    named: tuple[tuple[str, tuple[str, MentionKind, str, str, str]], ...]


def take_notes(report: Report) -> Notes:
    """Answer: which entities of a story have a name that can be met in others?"""
    named = sorted((one for one in report.analysis.entities if one.named), key=_id_of)
    keys = (" ".join(_tokens(one.name)) for one in named)
    given = (
        (one.id, (one.name, one.kind, one.role, one.affiliation, key)) for one, key in zip(named, keys, strict=True)
    )
    return Notes(tuple(one for one in given if one[1][-1]))


def find_actors(
    reports: Sequence[Report],
    config: EventsConfig,
    rulings: Rulings | None = None,
    noted: Callable[[Report], Notes] = take_notes,
) -> tuple[Actor, ...]:
    """Answer: which entities of different stories are one, and by what name do readers know it?

    Only named entities are compared across stories; "three officials" of two stories are never taken for one. What
    people have decided (``rulings``) comes before all of that. ``noted`` gives the notes of a story.
    """
    clusters: Iterable[list[_Name]] = _clusters(_names(reports, noted), config)
    if rulings and (rulings.one_actor or rulings.two_actors):
        clusters = _ruled(clusters, rulings)
    return tuple(sorted(map(_actor, clusters), key=lambda actor: actor.id))


def _clusters(groups: dict[str, _Names], config: EventsConfig) -> Iterator[list[_Name]]:
    """Yield the names of each actor, one group of kinds after the other: each leaves memory when it has been taken."""
    _settle_people(groups)
    for group in sorted(groups):
        names = groups.pop(group)
        yield from _people(names, config) if group == "person" else _others(names, config)


# The entities of each name of one group of kinds, by the words of the name that count; of each in order of their ids.
_Names = dict[str, list[_Name]]


def _settle_people(groups: dict[str, _Names]) -> None:
    """Take for a person's each full name that no fewer stories give to a person than to a body or place."""
    people = groups["person"]
    counts = {key: len(names) for key, names in people.items() if " " in key}
    for group in sorted(set(groups) - {"person"}):
        names = groups[group]
        for key in [key for key in names if counts.get(key, 0) >= len(names[key])]:
            people[key] = sorted([*people[key], *names.pop(key)], key=lambda name: (name.story_id, name.id))


def _names(reports: Sequence[Report], noted: Callable[[Report], Notes]) -> dict[str, _Names]:
    """Return the named entities of all stories, by group of kinds and by name."""
    forms: dict[tuple[str, MentionKind, str, str, str], _Form] = {}
    groups: dict[str, _Names] = defaultdict(lambda: defaultdict(list))
    for report in sorted(reports, key=lambda report: report.story.id):
        story_id, day = report.story.id, _day_of(report)
        for entity_id, given in noted(report).named:
            form = forms.get(given) or forms.setdefault(given, _Form(*given))
            groups[_GROUPS.get(form.kind, "other")][form.key].append(_Name(story_id, day, entity_id, form))
    return groups


_id_of = attrgetter("id")


def _day_of(report: Report) -> int | None:
    try:
        return date.fromisoformat(report.story.published.day or "").toordinal()
    except ValueError:
        return None


@lru_cache(maxsize=65536)
def _tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name in ASCII and small letters, without titles, possessives and suffixes."""
    plain = name if name.isascii() else anyascii(name.encode("utf-8", "replace").decode("utf-8"))
    found = _TOKEN.findall(fold(plain))
    if "'" in plain or "`" in plain:
        found = [token.removesuffix("'s").replace("'", "") for token in found]
    kept = [token for token in found if token and token not in SUFFIXES]
    office = next((i for i, token in enumerate(kept[:4]) if token in _OFFICES), -1)
    if 0 <= office < len(kept) - 1:
        kept = kept[office + 1 :]
    while len(kept) > 2 and kept[0] in _TRADES:
        kept = kept[1:]
    while len(kept) > 1 and (kept[0] in _TITLES or (kept[0] == "u" and len(kept) > 2)):  # "U Tin Oo Lwin"
        kept = kept[1:]
    return tuple(kept)


@lru_cache(maxsize=65536)
def _skeleton(token: str) -> str:
    """Return the consonants of a name in which its spellings mostly agree: "khawaja" and "khwaja" give "kvj".

    Doubled letters count once; w is v, j and y are vowels, ph is f, q and c are k, z is s; h beside a consonant goes.
    """
    folded = token.replace("ph", "f").replace("sch", "sh").translate(_ALIKE)
    folded = _BREATHED.sub("", folded)
    folded = "i" + folded[1:] if folded[:1] == "y" else folded
    return _DOUBLED.sub(r"\1", folded[:1] + folded[1:].translate(_VOWELS))


_TOKEN = re.compile(r"[a-z0-9']+")
_BREATHED = re.compile(r"(?<=[bdgkpt])h|^h(?=[^aeiouy])")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiouy")
_ALIKE = str.maketrans({"w": "v", "q": "k", "c": "k", "z": "s", "x": "s", "j": "y"})
# First letters with which two spellings of one given name may begin, as skeletons and initials take them.
_ONE_LETTER = str.maketrans({"w": "v", "q": "k", "c": "k", "z": "s", "x": "s", "y": "i", "j": "i", "p": "f"})


# --- People -----------------------------------------------------------------------------------------------------------


def _people(names: _Names, config: EventsConfig) -> list[list[_Name]]:
    """Cluster the named people of all stories."""
    blocks: dict[str, list[list[_Name]]] = defaultdict(list)
    for key in sorted(key for key in names if " " in key):
        given, *_, surname = key.split(" ")
        blocks[f"{_skeleton(surname)} {given[0].translate(_ONE_LETTER)}"] += _by_role(names.pop(key))
    merged = [cluster for key in sorted(blocks) for cluster in _merge_people(blocks.pop(key), config)]
    return merged + _short_names([name for key in sorted(names) for name in names[key]], merged, config)


def _by_role(names: list[_Name]) -> list[list[_Name]]:
    """Part the bearers of one name whose roles conflict; those without a role go with the most frequent."""
    if len(names) == 1:  # most are
        return [names]
    offices: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        offices[_office(name.form.role)].append(name)
    parts: list[tuple[list[str], list[_Name]]] = []
    for office in sorted(offices, key=lambda o: (not o, -len(offices[o]), o)):
        fitting = [part for part in parts if not any(_offices_conflict(office, other) for other in part[0])]
        if fitting:
            held, members = max(fitting, key=lambda part: len(part[1]))
            held.append(office)
            members.extend(offices[office])
        else:
            parts.append(([office], list(offices[office])))
    return [members for _, members in parts]


def _merge_people(block: list[list[_Name]], config: EventsConfig) -> list[list[_Name]]:
    """Join spelling variants within one block, the longest names first, so that short ones find their fuller form."""
    if len(block) == 1:  # most are
        return block
    merged: list[list[_Name]] = []
    for cluster in sorted(block, key=lambda c: (-len(c[0].form.tokens), -len(c[0].form.key), c[0].form.key, c[0].id)):
        fitting = [other for other in merged if _one_person(cluster, other, config)]
        if len(fitting) == 1:
            fitting[0].extend(cluster)
        else:  # none, or two that it could be: then it stays by itself rather than be given to one of them
            merged.append(list(cluster))
    return merged


def _one_person(a: list[_Name], b: list[_Name], config: EventsConfig) -> bool:
    """Say whether every name of one cluster can be a spelling of every name of the other, and no roles conflict.

    One office for both lets names a letter shorter than otherwise be spellings of each other (Ilka, Ylka).
    """
    names = [sorted({name.form.tokens for name in cluster}) for cluster in (a, b)]
    roles = [sorted({_office(name.form.role) for name in cluster}) for cluster in (a, b)]
    shortest = config.shortest_name - 1 if set(roles[0]) & set(roles[1]) - {""} else config.shortest_name
    if not all(_same_person(first, second, shortest, config) for first in names[0] for second in names[1]):
        return False
    return not any(_offices_conflict(first, second) for first in roles[0] for second in roles[1])


_FEW_NAMES, _FEW_LETTERS = 2, 3  # of three names and more, the last may be spelt in two ways though it is short


def _same_person(a: tuple[str, ...], b: tuple[str, ...], shortest: int, config: EventsConfig) -> bool:
    """Say whether two full names can be spellings of one: same surname, and each given name has its fellow."""
    short, full = sorted((a, b), key=len)
    if short[:-1] == full[:-1] and len(short) > _FEW_NAMES:
        shortest = min(shortest, _FEW_LETTERS)  # all else is the same, and it is much
    if not _alike(short[-1], full[-1], shortest, config) or not _given_alike(short[0], full[0], shortest, config):
        return False
    rest = list(full[1:-1])
    for token in short[1:-1]:
        fellow = next((other for other in rest if _given_alike(token, other, shortest, config)), None)
        if fellow is None:
            return False
        rest.remove(fellow)
    return True


def _alike(a: str, b: str, shortest: int, config: EventsConfig) -> bool:
    if a == b:
        return True
    long_enough = min(len(a), len(b)) >= shortest
    return long_enough and _skeleton(a) == _skeleton(b) and fuzz.ratio(a, b) >= config.name_similarity


def _given_alike(a: str, b: str, shortest: int, config: EventsConfig) -> bool:
    if two_genders(a, b):
        return False
    return _alike(a, b, shortest, config) or (1 in {len(a), len(b)} and a[0] == b[0])


def _short_names(names: list[_Name], people: list[list[_Name]], config: EventsConfig) -> list[list[_Name]]:
    """Give a bare name to the only person of that surname or given name whose office it shares; else leave it.

    Bare surnames of two stories are one person only when the text gives both the same role, at about the same time: an
    office outlasts whoever holds it.
    """
    by_name: dict[str, list[tuple[set[str], list[_Name]]]] = defaultdict(list)
    for cluster in people:
        offices = {_office(name.form.role) for name in cluster} - {""}
        for bare in sorted({token for name in cluster for token in (name.form.tokens[0], name.form.tokens[-1])}):
            by_name[bare].append((offices, cluster))
    alone: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for name in names:
        office = _office(name.form.role)
        fitting = [
            cluster
            for offices, cluster in by_name[name.form.key]
            if any(_holds(office, held) for held in offices)
            and any(_at_one_time(name, other, config.window) for other in cluster)
        ]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            alone[name.form.key, _office(name.form.role) or name.id].append(name)
    return [part for key in sorted(alone) for part in _of_one_time(alone[key], config.window)]


def _holds(office: str, held: str) -> bool:
    """Say whether a bare surname's office is another's, or its chief words: "General" of a major general."""
    return bool(office) and (office == held or set(office.split()) < set(held.split()))


def _of_one_time(names: list[_Name], window: int) -> list[list[_Name]]:
    """Part names where more than ``window`` days lie between two reports; undated ones stay with the first."""
    parts: list[list[_Name]] = []
    for name in sorted(names, key=lambda one: (one.day or 0, one.story_id, one.id)):
        if parts and _at_one_time(parts[-1][-1], name, window):
            parts[-1].append(name)
        else:
            parts.append([name])
    return parts


def _at_one_time(a: _Name, b: _Name, window: int) -> bool:
    return a.day is None or b.day is None or abs(a.day - b.day) <= window


# Classes of roles, and those of which nobody is met in two in the news of one crisis.
_CLASSES = {
    "politics": "minister president premier senator lawmaker governor mayor ambassador diplomat spokesman spokesperson "
    "spokeswoman secretary chancellor king chairman envoy parliamentarian congressman congresswoman candidate leader",
    "security": "leader police sergeant detective sheriff deputy colonel commander lieutenant trooper soldier admiral "
    "marshal inspector constable spokesman spokesperson spokeswoman",
    "crime": "leader suspect victim gunman defendant attacker shooter inmate accused bomber hostage prisoner detainee "
    "captive convict",
    "law": "judge prosecutor attorney lawyer magistrate solicitor",
    "stage": "actor actress singer player coach footballer striker goalkeeper midfielder winger "
    "sprinter cyclist boxer director author",
    "trade": "teacher student driver "
    "farmer shopkeeper resident neighbour neighbor doctor nurse surgeon professor analyst journalist reporter writer",
}
# A teacher may be taken hostage, an editor stand for office: what befalls one, and what one lives by, part nobody.
_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("politics", "security"),
        ("politics", "law"),
        ("politics", "stage"),
        ("security", "crime"),
        ("security", "law"),
        ("security", "stage"),
        ("security", "trade"),
        ("law", "crime"),
        ("law", "stage"),
    )
)
_CLASSES_OF = {
    word: frozenset(name for name, others in _CLASSES.items() if word in others.split())
    for listed in _CLASSES.values()
    for word in listed.split()
}
_SPELLINGS = {"defence": "defense", "spokeswoman": "spokesperson", "spokesman": "spokesperson", "deputy": "deputy"}


@lru_cache(maxsize=16384)
def _office(role: str) -> str:
    """Return a role in a form that can be compared: words in small letters, one spelling, sorted."""
    found = [_SPELLINGS.get(word, word) for word in re.findall(r"[a-z]+", fold(anyascii(role)))]
    return " ".join(sorted({word for word in found if word not in {"the", "of", "for", "and", "a", "s"}}))


@lru_cache(maxsize=16384)
def _classes(office: str) -> frozenset[str]:
    """Return the classes that an office can be of: an army has spokesmen as a ministry has."""
    return frozenset[str]().union(*(_CLASSES_OF.get(word, frozenset()) for word in office.split()))


@lru_cache(maxsize=16384)
def _offices_conflict(first: str, second: str) -> bool:
    """Say whether one person can hardly have both offices: two classes, or two ministries of one government."""
    if not first or not second or first == second:
        return False
    if not (_classes(first) and _classes(second)) or _moved(first) or _moved(second):
        return False
    if all(frozenset((a, b)) in _APART for a in _classes(first) for b in _classes(second)):
        return True
    ministries = [frozenset(o.split()) - {"minister", "former", "deputy"} for o in (first, second) if "minister" in o]
    return len(ministries) == 2 and all(ministries) and ministries[0].isdisjoint(ministries[1])


def _moved(office: str) -> bool:
    """Say whether an office is told as one of several that somebody held: "now ambassador", "former judge"."""
    return not _CHANGES.isdisjoint(office.split())


_CHANGES = frozenset({"now", "former", "formerly", "ex", "then", "later", "once", "retired"})


# --- What people have decided -----------------------------------------------------------------------------------------


def _ruled(clusters: Iterable[list[_Name]], rulings: Rulings) -> list[list[_Name]]:
    """Part what people have decided to be two, then join what they have decided to be one."""
    parts = [part for cluster in clusters for part in _parted(cluster, rulings.two_actors)]
    home = {name.id: number for number, part in enumerate(parts) for name in part}
    for a, b in sorted(rulings.one_actor):
        first, second = sorted((home.get(a, -1), home.get(b, -1)))
        if 0 <= first < second and not _forbidden(parts[first], parts[second], rulings.two_actors):
            parts[first] += parts[second]
            home |= {name.id: first for name in parts[second]}
            parts[second] = []
    return [part for part in parts if part]


def _parted(cluster: list[_Name], apart: AbstractSet[tuple[str, str]]) -> list[list[_Name]]:
    """Return a cluster in parts that hold no two names decided to be of two; an unjudged name goes to the largest."""
    judged = {entity_id for pair in apart for entity_id in pair}
    if judged.isdisjoint(name.id for name in cluster):
        return [cluster]
    parts: list[list[_Name]] = []
    for name in sorted(cluster, key=lambda one: (one.id not in judged, one.id)):
        fitting = [part for part in parts if not _forbidden(part, [name], apart)]
        if fitting:
            max(fitting, key=len).append(name)
        else:
            parts.append([name])
    return parts


def _forbidden(a: Sequence[_Name], b: Sequence[_Name], apart: AbstractSet[tuple[str, str]]) -> bool:
    ids = [(min(x.id, y.id), max(x.id, y.id)) for x in a for y in b]
    return not apart.isdisjoint(ids)


# --- Bodies and places ------------------------------------------------------------------------------------------------

_SMALL = frozenset({"of", "the", "and", "for", "in", "e", "i", "de", "la", "du", "al", "ul"})


def _others(names: _Names, config: EventsConfig) -> list[list[_Name]]:
    """Cluster bodies, places and named events: the same words, spelling variants, and initials met with their name."""
    blocks: dict[tuple[str, ...], list[list[_Name]]] = defaultdict(list)
    for key in sorted(names):
        blocks[_block_of(key)].append(names[key])
    merged = [cluster for key in sorted(blocks) for cluster in _merge_spellings(blocks.pop(key), config)]
    return _join_shortened(_join_initials(merged))


def _block_of(key: str) -> tuple[str, ...]:
    """Return the skeletons of the words of a name that count: those of its spelling variants are the same."""
    return tuple([_skeleton(token) for token in key.split(" ") if token not in _SMALL])


def _join_shortened(clusters: list[list[_Name]]) -> list[list[_Name]]:
    """Join a body's name without its first word, where that tells its reach only, to the one body it can be."""
    fuller: dict[str, list[list[_Name]]] = defaultdict(list)
    for cluster in clusters:
        first, _, rest = cluster[0].form.key.partition(" ")
        if first in _SCOPES and " " in rest and _GROUPS.get(cluster[0].form.kind) == "body":
            fuller[rest].append(cluster)
    kept: list[list[_Name]] = []
    for cluster in clusters:
        home = fuller.get(cluster[0].form.key, [])
        if len(home) == 1 and _GROUPS.get(cluster[0].form.kind) == "body":
            home[0].extend(cluster)
        else:
            kept.append(cluster)
    return kept


def _merge_spellings(block: list[list[_Name]], config: EventsConfig) -> list[list[_Name]]:
    if len(block) == 1:  # most are
        return block
    merged: list[list[_Name]] = []
    for cluster in sorted(block, key=lambda c: (-len(c), c[0].form.key)):
        key = cluster[0].form.key
        home = next((m for m in merged if _spelt_alike(m[0].form.key, key, config)), None)
        if home is None:
            merged.append(list(cluster))
        else:
            home.extend(cluster)
    return merged


def _spelt_alike(a: str, b: str, config: EventsConfig) -> bool:
    long_enough = min(len(a), len(b)) >= config.shortest_variant
    return a == b or (long_enough and fuzz.ratio(a, b) >= config.variant_similarity)


def _join_initials(clusters: list[list[_Name]]) -> list[list[_Name]]:
    """Join "TTP" to the one body of those initials that a story names beside it."""
    keys = [cluster[0].form.key for cluster in clusters]
    initials = {key for key in keys if " " not in key}
    by_initials: dict[str, list[list[_Name]]] = defaultdict(list)
    for key, cluster in zip(keys, clusters, strict=True):
        tokens = [token for token in key.split(" ") if token not in _SMALL] if " " in key else []
        if len(tokens) > 1 and (spelt := "".join([token[0] for token in tokens])) in initials:
            by_initials[spelt].append(cluster)
    kept: list[list[_Name]] = []
    for key, cluster in zip(keys, clusters, strict=True):
        named = by_initials.get(key, [])
        stories = {name.story_id for name in cluster} if named else set()
        home = [other for other in named if not stories.isdisjoint(name.story_id for name in other)]
        if len(home) == 1:
            home[0].extend(cluster)
        else:
            kept.append(cluster)
    return kept


# --- The actor --------------------------------------------------------------------------------------------------------


def _actor(cluster: list[_Name]) -> Actor:
    """Make the actor of a cluster: its fullest frequent name, all variants, its most frequent role and affiliation."""
    if len(cluster) == 1:  # most are met once
        one, form = cluster[0].id, cluster[0].form
        return Actor(make_id("actor", one), form.name, form.kind, (one,), (), form.role, form.affiliation)
    ids = tuple(sorted({name.id for name in cluster}))
    names = [name.form.name for name in cluster]
    kinds = [name.form.kind for name in cluster]
    name = max(sorted(set(names)), key=lambda n: (len(_tokens(n)), names.count(n)))
    kind: MentionKind = max(sorted(set(kinds)), key=kinds.count)
    return Actor(
        id=make_id("actor", *ids),
        name=name,
        kind=kind,
        entity_ids=ids,
        variants=tuple(sorted(set(names) - {name})),
        role=_most_frequent([name.form.role for name in cluster]),
        affiliation=_most_frequent([name.form.affiliation for name in cluster]),
    )


def _most_frequent(values: list[str]) -> str:
    given = [value for value in values if value]
    return max(sorted(set(given)), key=given.count) if given else ""
