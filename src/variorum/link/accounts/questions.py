"""Which claims answer one question: the same person under two spellings, the same street, the same happening."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from variorum.contests import asked_under, deaths_under, is_held_against
from variorum.link.accounts.places import by_place
from variorum.link.accounts.tolls import TOLLS, tolls_apart
from variorum.model import BYSTANDERS, CONTESTED, PARTICULAR
from variorum.spelling import misspelt, misspelt_words, name_parts, of_two_generations, one_first_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from variorum.config import AccountsConfig
    from variorum.link.accounts.witnesses import Witness
    from variorum.model import Claim

NAMES = frozenset({"victim_name", "suspect_name", "other:name"})
AGES = frozenset({"victim_age", "suspect_age", "other:age"})
PERSONAL = (NAMES | AGES) - BYSTANDERS
UNNAMED = "unnamed "
_ANNOUNCED = "announcement of "
# Scopes that are no account of the event itself.
APART = frozenset({"in the background"})


def questions(witnesses: Sequence[Witness], config: AccountsConfig) -> dict[tuple[str, str], list[Witness]]:
    """Return the witnesses by the question they answer: its point, and what it is about."""
    by_point: dict[str, list[Witness]] = defaultdict(list)
    for witness in [*(w for w in witnesses if w.claim.about not in APART), *_looking_back(witnesses)]:
        by_point[witness.claim.point].append(witness)
    by_point.pop(PARTICULAR, None)  # compared whatever the event: link/discrepancies
    asked = _contested(by_point.pop(CONTESTED, []))
    personal = [w for point in sorted((PERSONAL | BYSTANDERS) & by_point.keys()) for w in by_point.pop(point)]
    withheld = [w for w in personal if not w.claim.about]
    personal = [w for w in personal if w.claim.about]
    of_one = [w for point in (_CHARGE, *_OF_ONE) for w in by_point.get(point, ()) if w.claim.about]
    persons = _persons([*personal, *of_one], config)
    aged = _of_age(personal, persons)
    hurt = {persons.get(w.claim.about, "") for w in of_one if w.claim.point in _SUFFERED} - {""}
    for witness in _one_part_each(personal, persons, hurt):
        by_point[witness.claim.point].append(witness)
    beside = [by_point.pop(point, []) for point in sorted(BYSTANDERS)]
    for point, given in sorted(by_point.items()):
        for about, group in _grouped(point, given, persons, aged, config).items():
            asked[point, about] = group
    asked |= _with_those_unnamed(asked, withheld)
    return asked | _of_bystanders(beside, persons)


def _looking_back(witnesses: Sequence[Witness]) -> Iterator[Witness]:
    """Yield the tolls told as background ("killed two last summer") that are those of the event in another report.

    A report of the trial tells of it so. It is only borne out by them, never contradicted: another figure there is of
    something else.
    """
    given = [w.claim for w in witnesses if w.claim.point in TOLLS and not w.claim.about]
    told = {(claim.point, claim.value) for claim in given}
    most = {point: max((c.low or 0 for c in given if c.point == point), default=0) for point in TOLLS}
    own = {(w.claim.point, w.story_id) for w in witnesses if not w.claim.about}
    for witness in witnesses:
        claim = witness.claim
        some = claim.high is None and claim.point in _FATES and 0 < (claim.low or 0) <= most.get(claim.point, 0)
        back = claim.about in APART and (some or (claim.point, claim.value) in told) and not claim.modality
        if back and (claim.point, witness.story_id) not in own:
            yield witness._replace(claim=replace(claim, about=""))


def _with_those_unnamed(
    asked: Mapping[tuple[str, str], Sequence[Witness]], withheld: Iterable[Witness]
) -> dict[tuple[str, str], list[Witness]]:
    """Return the names beside which some story says that it is not told the name, where it can be of one person alone.

    What a story that knows the name also says of it is old; one that comes after all that tell it only does not tell.
    """
    found: dict[tuple[str, str], list[Witness]] = {}
    for point in sorted({w.claim.point for w in withheld}):
        untold = [w for w in withheld if w.claim.point == point]
        homes = [about for asked_of, about in asked if asked_of == point]
        told = asked[point, homes[0]] if len(homes) == 1 else ()
        named = {w.story_id for w in told}
        last = max((w.report.story.published.day or "" for w in told), default="9999")
        if len(homes) <= 1:
            before = (w for w in untold if w.story_id not in named and (w.report.story.published.day or "") <= last)
            found[point, homes[0] if homes else ""] = [*told, *before]
    return found


# Tolls of which a report of the trial tells by the one whose death it is of.
_FATES = frozenset({"killed", "injured"})


def _of_bystanders(
    given: Iterable[Sequence[Witness]], persons: Mapping[str, str]
) -> dict[tuple[str, str], list[Witness]]:
    """Return the names and ages of those who play no part, where reports do not give them alike.

    That two reports name the same neighbour is no question; that one has her a year older is.
    """
    asked: dict[tuple[str, str], list[Witness]] = defaultdict(list)
    for witness in (w for group in given for w in group if w.claim.about in persons):
        asked[witness.claim.point, persons[witness.claim.about]].append(witness)
    return {question: group for question, group in asked.items() if _told_apart(question[0], group)}


def _told_apart(point: str, group: Sequence[Witness]) -> bool:
    if len({w.story_id for w in group}) == 1:
        return False
    forms = sorted({w.claim.value for w in group})
    if point in NAMES:
        return any(misspelt(a, b) for a, b in combinations(forms, 2))
    return len(forms) > 1


def _contested(given: Sequence[Witness]) -> dict[tuple[str, str], list[Witness]]:
    """Return what some say is so and others that it is not; what nobody contests asks nothing."""
    groups: dict[str, list[Witness]] = defaultdict(list)
    under = asked_under(witness.claim for witness in given)
    for witness in given:
        groups[under.get(witness.claim.about, witness.claim.about)].append(witness)
    return {
        ("other:polarity", about): [w._replace(claim=replace(w.claim, point="other:polarity")) for w in group]
        for about, group in groups.items()
        if {"yes", "no"} <= {w.claim.value for w in group}
    }


def _grouped(
    point: str,
    given: Sequence[Witness],
    persons: dict[str, str],
    aged: Mapping[str, str],
    config: AccountsConfig,
) -> dict[str, list[Witness]]:
    if point in PERSONAL:
        return _by_person(given, persons, aged)
    if point in _OF_ONE:
        return _by_sufferer(given, persons, aged)
    if point == _CHARGE:
        return _by_accused(given, persons)
    if point == "cause":
        return _by_death(given)
    if point == "place":
        return by_place(given)
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        groups[witness.claim.about].append(witness)
    if point == _SIZES:
        return _of_one_matter(groups)
    if point in TOLLS:
        return tolls_apart(groups)
    if point == "time_of_day" and "" in groups:
        return dict(groups) | _by_onset(groups[""])
    if point == "date":
        groups = _with_country(groups)
        return {about: _one_happening(group, config) for about, group in groups.items()}
    return dict(groups)


def _by_onset(given: Sequence[Witness]) -> dict[str, list[Witness]]:
    """Group hours by what began then, where accounts tell of several: a mutiny, and the assault that ends it.

    The happening that most stories time needs no name, and hours told of no other are its own.
    """
    tellers: dict[str, set[str]] = defaultdict(set)
    for witness in given:
        if witness.claim.predicate:
            tellers[witness.claim.predicate].add(witness.story_id)
    main = max(sorted(tellers), key=lambda sort: len(tellers[sort]), default="")
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        apart = witness.claim.predicate not in {"", main}
        groups[f"the {witness.claim.predicate}" if apart else ""].append(witness)
    return groups


def _by_death(given: Sequence[Witness]) -> dict[str, list[Witness]]:
    """Group reasons by what they are of; a death is one under every name of whoever died, and under what he was."""
    under = deaths_under(witness.claim for witness in given)
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        groups[under[witness.claim.about]].append(witness)
    told = {about: {w.claim.value for w in group} for about, group in groups.items()}
    kept = {about: [w for w in group if is_held_against(w.claim.value, told[about])] for about, group in groups.items()}
    return {about: group for about, group in kept.items() if group}


def _with_country(groups: dict[str, list[Witness]]) -> dict[str, list[Witness]]:
    """Let an announcement by "the foreign minister" be that by the one foreign minister whose country is told."""
    joined: dict[str, list[Witness]] = defaultdict(list)
    for about, group in sorted(groups.items()):
        fuller = [other for other in groups if other.startswith(f"{about} of ")] if _ANNOUNCED in about else []
        joined[fuller[0] if len(fuller) == 1 else about].extend(group)
    return dict(joined)


# --- Persons ----------------------------------------------------------------------------------------------------------


def _persons(witnesses: Sequence[Witness], config: AccountsConfig) -> dict[str, str]:
    """Return, for each name the accounts use, the fullest name of that person."""
    names = sorted({w.claim.about for w in witnesses if not w.claim.about.startswith(UNNAMED)})
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in names:
        parts = name_parts(name)
        if parts:
            by_surname[parts[-1]].append(name)
    surnames = sorted(by_surname)
    home: dict[str, str] = {}
    long: list[str] = []  # of the surnames before, those in which a letter may be misspelt
    for surname in surnames:
        may_be_misspelt = len(surname) >= config.shortest_misspelt
        near = (
            next((s for s in long if OSA.distance(s, surname) <= config.letters_apart), "") if may_be_misspelt else ""
        )
        home[surname] = home[near] if near else surname
        if may_be_misspelt:
            long.append(surname)
    families: dict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        families[home[surname]].extend(by_surname[surname])
    persons = {name: full for family in families.values() for name, full in _one_family(sorted(family)).items()}
    persons |= _turned_round(sorted(set(persons.values())))
    fuller = _with_second_surname(sorted(set(persons.values())))
    persons = {name: fuller.get(full, full) for name, full in persons.items()}
    return persons | _misnamed(witnesses, persons)


def _turned_round(names: Sequence[str]) -> dict[str, str]:
    """Return whose a name is that has the first and the last name of another the other way round: "Holt Ada"."""
    by_parts = {tuple(name_parts(name)): name for name in reversed(names)}
    turned = {name: by_parts.get(tuple(name_parts(name)[::-1]), name) for name in names if len(name_parts(name)) > 1}
    return {name: other for name, other in turned.items() if other < name}


def _with_second_surname(names: Sequence[str]) -> dict[str, str]:
    """Return the fuller form of names that leave out a second surname: "Ana Lind" for "Ana Lind Moreno".

    One of whose first names another is the whole ("Jon Paul", "Jon Paul Moss") would be taken for him; a name that two
    fuller ones may be is nobody's.
    """
    parts = {name: tuple(name_parts(name)) for name in names}
    longer: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        longer[parts[name][:-1]].append(name)
    fuller = {name: longer.get(parts[name], ()) for name in names if len(parts[name]) > 1}
    return {name: others[0] for name, others in fuller.items() if len(others) == 1}


_TWO = 2


def _misnamed(witnesses: Sequence[Witness], persons: Mapping[str, str]) -> dict[str, str]:
    """Return for whom a name stands that is a slip in the first name: one report alone calls a victim so.

    It knows him by his own name too, as others do, and nobody gives the second an age.
    """
    tellers: dict[str, set[str]] = defaultdict(set)
    ages: dict[str, set[str]] = defaultdict(set)
    for witness in witnesses:
        full = persons.get(witness.claim.about, "")
        if full and witness.claim.point in NAMES:
            tellers[full].add(witness.story_id)
        elif full:
            ages[full].add(witness.claim.value)
    victims = {persons.get(w.claim.about, "") for w in witnesses if w.claim.point == "victim_name"}
    relatives = Counter(name_parts(full)[-1:] for full in set(persons.values()))
    found: dict[str, str] = {}
    named = sorted(victims & set(tellers))
    for slip in sorted(tellers):
        surname = name_parts(slip)[-1:]
        if len(tellers[slip]) > 1 or relatives[surname] != _TWO:  # of a larger family each has a name of his own
            continue
        known = [
            p
            for p in named
            if name_parts(p)[-1:] == surname
            and ((slip in victims and slip not in ages and p in ages) or _one_misspelt(p, slip, ages))
        ]
        if len(known) == 1 and tellers[slip] < tellers[known[0]]:
            found |= {name: known[0] for name, full in persons.items() if full == slip and len(name_parts(name)) > 1}
    return found


def _one_misspelt(name: str, other: str, ages: Mapping[str, set[str]]) -> bool:
    """Say whether two first names are one in two spellings, and nobody gives the two another age."""
    (first, *_), (second, *_) = name_parts(name), name_parts(other)
    agree = not (ages.get(name) and ages.get(other)) or ages[name] == ages[other]
    return first != second and first[0] == second[0] and agree and OSA.distance(first, second) <= _MISHEARD


_MISHEARD = 2  # letters


def _one_part_each(
    personal: Sequence[Witness], persons: Mapping[str, str], hurt: AbstractSet[str] = frozenset()
) -> Iterator[Witness]:
    """Yield names and ages by the part that most stories give the person, victim or suspect; else as each story does.

    One of whom no story tells a part is a victim if any tells of his wound, else stays a bystander.
    """
    tellers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for witness in personal:
        part, _, _ = witness.claim.point.rpartition("_")
        if part and witness.claim.about in persons:
            tellers[persons[witness.claim.about]][part].add(witness.story_id)
    for witness in personal:
        person = persons.get(witness.claim.about, "")
        parts = tellers.get(person, {})
        ranked = sorted(parts, key=lambda part: (-len(parts[part]), part)) or ["victim"] * (person in hurt)
        if ranked:
            point = f"{ranked[0]}_{witness.claim.point.replace('other:', 'victim_').rpartition('_')[2]}"
            same = point == witness.claim.point
            yield witness if same else witness._replace(claim=replace(witness.claim, point=point))
        elif witness.claim.about in persons or witness.claim.point not in BYSTANDERS:
            yield witness


def slip_of_one(given: Sequence[Witness]) -> bool:
    """Say whether one report alone has another letter in a name that two or more others spell alike.

    A letter doubled, two of them turned round ("Jaime", "Jamie"), and a plural are spellings that names have.
    """
    told = {(w.story_id, w.claim.value) for w in given}
    tellers = Counter(form for _, form in told)
    return any(
        min(tellers[a], tellers[b]) == 1
        and max(tellers[a], tellers[b]) > 1
        and any(_another_letter(w, v) for w, v in misspelt_words(a, b))
        for a, b in combinations(sorted(tellers), 2)
    )


def _another_letter(a: str, b: str) -> bool:
    a, b = (re.sub(r"(.)\1", r"\1", word).rstrip("s") for word in (a, b))
    return a != b and sorted(a) != sorted(b)


def _one_family(names: Sequence[str]) -> dict[str, str]:
    """Return, for the names with one surname, whom each stands for: the first names must not exclude one another."""
    chosen: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (-len(name_parts(n)), n)):
        first = name_parts(name)[:-1]
        for full in dict.fromkeys(chosen.values()):
            other = name_parts(full)[:-1]
            if (not first or not other or one_first_name(first[0], other[0])) and not of_two_generations(name, full):
                chosen[name] = full
                break
        else:
            chosen[name] = name
    return chosen


def _by_person(given: Sequence[Witness], persons: dict[str, str], aged: Mapping[str, str]) -> dict[str, list[Witness]]:
    """Group ages and names by person; an age without a name goes to the one person of that age who is named.

    If that is somebody of the other part ("the 24-year-old" is the gunman), it is nobody's of nearly that age here.
    """
    groups: dict[str, list[Witness]] = defaultdict(list)
    unnamed = []
    for witness in given:
        about = witness.claim.about
        if about.startswith(UNNAMED):
            unnamed.append(witness)
        else:
            groups[persons.get(about, about)].append(witness)
    of_age: dict[float | None, set[str]] = defaultdict(set)
    for about, group in groups.items():
        for witness in group:
            of_age[witness.claim.low].add(about)
    for witness in sorted(unnamed, key=lambda w: w.claim.low != w.claim.high):
        homes = of_age.get(witness.claim.low, set())
        if witness.claim.low != witness.claim.high:  # "a man in his forties"
            homes = {home for age, about in of_age.items() if _within(age, witness.claim) for home in about}
        if not homes and _written(witness.claim.value) not in aged:
            homes = _nearly_of_age(witness, groups, unnamed)
        home = next(iter(homes)) if len(homes) == 1 else f"{witness.claim.value}-year-old"
        groups[home].append(witness)
        of_age[witness.claim.low].add(home)
    return dict(groups)


def _nearly_of_age(witness: Witness, groups: Mapping[str, Sequence[Witness]], unnamed: Sequence[Witness]) -> set[str]:
    """Return those of nearly that age, of whom the story gives no other: a year or two is a slip or a birthday.

    A report that tells of both tells of two; only its title may give another age than the text below it.
    """
    story, low, high = witness.story_id, witness.claim.low or 0, witness.claim.high or 0
    title = witness.claim.span.part == "title"
    tellers = {w.story_id for w in unnamed if w.claim.value == witness.claim.value and w.claim.span.part == "text"}
    return {
        about
        for about, group in groups.items()
        if any(w.story_id == story for w in group) == title
        and tellers.isdisjoint(w.story_id for w in group)
        and any(abs((w.claim.low or 0) - low) <= _OFF and abs((w.claim.high or 0) - high) <= _OFF for w in group)
    }


_OFF = 2  # years


def may_be_slip(a: Claim, b: Claim) -> bool:
    """Say whether two ages may be one, wrongly told: a year or two apart, or with figures turned round or doubled."""
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return False
    x, y = f"{a.low:g}", f"{b.low:g}"
    return abs(a.low - b.low) <= _OFF or sorted(x) == sorted(y) or x * 2 == y or y * 2 == x


def _within(age: float | None, claim: Claim) -> bool:
    return age is not None and (claim.low or 0) <= age <= (claim.high or 0)


_CHARGE = "charge"


def _by_accused(given: Sequence[Witness], persons: Mapping[str, str]) -> dict[str, list[Witness]]:
    """Group charges by whom they are brought against.

    Charges against "the man", or of which a story does not say whose they are, are those of the only one whom the
    accounts name. Whom a story calls "the boy" beside that name is another.
    """
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        groups[persons.get(witness.claim.about, witness.claim.about)].append(witness)
    named = [about for about in groups if about and not about.startswith(UNNAMED)]
    if len(named) > 1:
        return dict(groups)
    called = [] if named else [about for about in groups if about.removeprefix(UNNAMED) not in _ANYONE]
    home = named[0] if named else called[0] if len(called) == 1 else ""
    tellers = {w.story_id for w in groups.get(home, ())}
    joined: dict[str, list[Witness]] = defaultdict(list)
    for about, group in sorted(groups.items()):
        word = about.removeprefix(UNNAMED) if about != home else ""
        beside = word not in _ANYONE and any(w.story_id in tellers for w in group)
        joined[word if beside else home.removeprefix(UNNAMED)].extend(group)
    return dict(joined)


# What befalls only one who was hit.
_SUFFERED = frozenset({"other:wound", "other:times hit", "other:place of death"})
_ANYONE = frozenset({"", "man", "woman", "suspect", "gunman", "shooter", "teen", "teenager", "driver"})


# What befell one person: his wound, his condition, where he died.
_OF_ONE = (
    "other:bail",
    "other:way to hospital",
    "other:place of arrest",
    "other:condition",
    "other:hospital",
    "other:occupation",
    "other:place of death",
    "other:times hit",
    "other:wound",
)


def _of_age(personal: Sequence[Witness], persons: Mapping[str, str]) -> dict[str, str]:
    """Return, by age as reports write it ("16-year-old"), the only person of whom they tell it."""
    told: dict[str, set[str]] = defaultdict(set)
    for witness in personal:
        if witness.claim.point in AGES and witness.claim.about in persons:
            told[witness.claim.value].add(persons[witness.claim.about])
    return {_written(value): min(names) for value, names in told.items() if len(names) == 1}


def _written(age: str) -> str:
    number, _, unit = age.partition(" ")
    return f"{number}-{unit.removesuffix('s') or 'year'}-old"


def _by_sufferer(
    given: Sequence[Witness], persons: Mapping[str, str], aged: Mapping[str, str]
) -> dict[str, list[Witness]]:
    """Group what befell persons by whom it befell, where any report tells of two, or two reports name two.

    One without a name is the person of that age; what is told of all of them, or of nobody in particular, is a
    question of its own.
    """
    groups: dict[str, list[Witness]] = defaultdict(list)
    for witness in given:
        about = witness.claim.about
        word = about.removeprefix(UNNAMED)
        groups[aged.get(word, word) if word != about else persons.get(about, about)].append(witness)
    told: dict[str, set[str]] = defaultdict(set)
    for home, witness in ((home, witness) for home, group in groups.items() for witness in group if home):
        told[witness.story_id].add(home)
    several = any(len(homes) > 1 for homes in told.values()) or len(groups.keys() & persons.keys()) > 1
    return dict(groups) if several else {"": list(given)}


# --- Sizes ------------------------------------------------------------------------------------------------------------

_SIZES = "other:count"
# The rule of a figure of things, of which reports may count several; and those of figures set against one another.
THINGS = "count of things"
RIVAL = "another's count"
_SET_AGAINST = frozenset({RIVAL, "size of a set"})
# Telling words around two figures by which they are of one matter.
_TELLING_SHARED = 3
_AS_MANY = 3


def _of_one_matter(groups: Mapping[str, list[Witness]]) -> dict[str, list[Witness]]:
    """Keep the figures of things that are told of one matter, and that two reports give or one sets against another.

    "The four rifles" of a report meets another's "two rifles, not four"; three men of one street meet no three men.
    """
    kept: dict[str, list[Witness]] = {}
    for about, group in groups.items():
        disputed = [w for w in group if w.claim.rule in _SET_AGAINST or w.claim.modality]
        told = [w for w in group if w in disputed or _tells_of_the_same(w, group, disputed)]
        shared = bool(disputed) and len({w.story_id for w in told}) > 1
        if shared or len({w.claim.value for w in told}) > 1:
            kept[about] = told
    return kept


def _tells_of_the_same(witness: Witness, group: Sequence[Witness], disputed: Sequence[Witness]) -> bool:
    if any(w.claim.value == witness.claim.value for w in disputed):
        return True
    own = set(witness.claim.predicate.split())
    return any(
        len(own & set(other.claim.predicate.split())) >= _TELLING_SHARED
        and (other.claim.low or 0) <= _AS_MANY * (witness.claim.low or 0)
        and (witness.claim.low or 0) <= _AS_MANY * (other.claim.low or 0)
        for other in group
        if other.story_id != witness.story_id
    )


# --- Days -------------------------------------------------------------------------------------------------------------


def _one_happening(group: Sequence[Witness], config: AccountsConfig) -> list[Witness]:
    """Leave out days too far from the one most accounts give to be a slip: they are of another happening."""
    stretches = {w.claim.value: s for w in group if (s := _stretch(w.claim.value))}
    days = [stretches[w.claim.value][0] for w in group if w.claim.value in stretches and "/" not in w.claim.value]
    if not days:
        return list(group)
    usual = max(sorted(set(days)), key=days.count)
    return [w for w in group if _days_off(stretches.get(w.claim.value), usual) <= config.slip_days]


def _stretch(value: str) -> tuple[date, date] | None:
    """Return the first and last day that a value names; ``None`` for a weekday without a date."""
    first, _, last = value.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None


def _days_off(stretch: tuple[date, date] | None, day: date) -> int:
    return max((stretch[0] - day).days, (day - stretch[1]).days, 0) if stretch else 0
