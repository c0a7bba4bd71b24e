"""Actors: which names of different stories stand for one, and which do not."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from variorum.config import Config
from variorum.link import entities
from variorum.model import Analysis, Document, Entity, Interval, Report, Span, Story

if TYPE_CHECKING:
    from variorum.model import Actor, MentionKind

CONFIG = Config().events


def story(name: str, *found: Entity) -> Report:
    """Make a story of which only the entities matter."""
    return Report(Document(name, "", ""), Story(name, Span(name, 0, 0), ()), Analysis(name, entities=tuple(found)))


def entity(number: str, name: str, kind: MentionKind = "PER", role: str = "", *, named: bool = True) -> Entity:
    """Make an entity of one story."""
    return Entity(number, name, kind, (), role=role, named=named)


def actors(*found: Entity) -> list[set[str]]:
    """Put each entity into a story of its own and return the ids of each actor."""
    reports = [story(f"s{i}", e) for i, e in enumerate(found)]
    return sorted((set(a.entity_ids) for a in entities.find_actors(reports, CONFIG)), key=min)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khalim Dorvesh", "Khaleem Dorvesh"),
        ("Defence Minister Anders Brøkke", "Anders Brokke"),
        ("Mr. José Quintana", "Jose Quintana"),
        ("A. Brokke", "Anders Brokke"),
        ("Ulla Marie Vesterby", "Ulla Vesterby"),
        ("Dr Owen Tarr Jr.", "Owen Tarr"),
        ("Daw Mi Lin Tun", "Mi Lin Htun"),
        ("U Tin Oo Vell", "Tin Oo Vell"),
        ("Cook Ines Vell", "Ines Vell"),
    ],
)
def test_spellings_of_a_person_are_one(one: str, other: str) -> None:
    """Accents, titles, initials, middle names, vowels."""
    assert actors(entity("a", one), entity("b", other)) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Holt", "Mira Halden"),
        ("Mira Holt", "Jan Holt"),
        ("Anna Petrova", "Ivan Petrov"),
        ("Mira Holt", "Mara Holt"),
        ("Emilia Castell", "Emilio Castell"),
        ("Oleksandr Vytkov", "Alexandr Vitkov"),
    ],
)
def test_other_people_stay_apart(one: str, other: str) -> None:
    """A shared surname or first name is not enough; of spellings with another first letter nothing is assumed."""
    assert actors(entity("a", one), entity("b", other)) == [{"a"}, {"b"}]


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        ("journalist", "hostage", 1),
        ("teacher", "prisoner", 1),
        ("mayor", "defendant", 1),
        ("lawyer", "professor", 1),
        ("doctor", "spokesman", 1),
        ("judge", "prisoner", 2),
        ("teacher", "colonel", 2),
        ("singer", "minister", 2),
    ],
)
def test_what_befalls_a_person_and_what_he_lives_by_part_nobody(first: str, second: str, people: int) -> None:
    """A teacher may be taken hostage and a mayor stand in the dock; a judge is hardly the prisoner of the same name."""
    assert len(actors(entity("a", "Jan Brack", role=first), entity("b", "Jan Brack", role=second))) == people


def test_two_people_of_one_name_whose_roles_conflict_stay_two() -> None:
    """A footballer is no minister; a minister of defence is not that of information."""
    assert len(actors(entity("a", "Jan Brack", role="striker"), entity("b", "Jan Brack", role="minister"))) == 2
    two = (entity("a", "Jan Brack", role="defence minister"), entity("b", "Jan Brack", role="information minister"))
    assert len(actors(*two)) == 2
    same = (entity("a", "Jan Brack", role="defence minister"), entity("b", "Jan Brack", role="Minister of Defense"))
    assert len(actors(*same)) == 1


def test_a_short_given_name_may_be_spelt_otherwise_in_one_office() -> None:
    """Yrsa and Irsa are two unless both are the finance minister; a chief negotiator is an envoy, not an officer."""
    names = ("Yrsa Tolmach", "Irsa Tolmack")
    assert actors(entity("a", names[0]), entity("b", names[1])) == [{"a"}, {"b"}]
    role = "finance minister"
    assert actors(entity("a", names[0], role=role), entity("b", names[1], role=role)) == [{"a", "b"}]
    envoys = (entity("a", "Kassim Torvil", role="chief negotiator"), entity("b", "Cassim Torvil", role="envoy"))
    assert actors(*envoys) == [{"a", "b"}]


def test_a_bare_surname_joins_only_with_the_same_office() -> None:
    """Holt may be anyone; Foreign Minister Holt is the foreign minister of that name."""
    full = entity("a", "Mira Holt", role="foreign minister")
    assert actors(full, entity("b", "Holt")) == [{"a"}, {"b"}]
    assert actors(full, entity("b", "Holt", role="Foreign Minister")) == [{"a", "b"}]


def test_a_given_name_joins_only_with_the_same_office() -> None:
    """An elder known by his first name is the one elder of that name; a boy of the name is nobody known."""
    full, other = entity("a", "Yosef Dirane", role="elder"), entity("b", "Yosef", role="elder")
    assert actors(full, other) == [{"a", "b"}]
    assert actors(full, entity("b", "Yosef")) == [{"a"}, {"b"}]


def test_a_leader_may_command() -> None:
    """Who leads a band is its commander; a judge is neither."""
    leader, commander = entity("a", "Anzor Vell", role="leader"), entity("b", "Anzor Vell", role="commander")
    assert actors(leader, commander) == [{"a", "b"}]
    assert actors(leader, entity("c", "Anzor Vell", role="judge")) == [{"a"}, {"c"}]


def test_a_body_may_be_told_without_the_word_of_its_reach() -> None:
    """Where one body alone can be meant, and more than a word is left."""
    full, short = entity("a", "International Refugee Office", "ORG"), entity("b", "Refugee Office", "ORG")
    assert actors(full, short) == [{"a", "b"}]
    two = [full, entity("c", "National Refugee Office", "ORG"), short]
    assert {"b"} in actors(*two)
    assert actors(entity("a", "National Guard", "ORG"), entity("b", "Guard", "ORG")) == [{"a"}, {"b"}]


def test_who_has_another_office_now_and_a_shorter_rank_are_the_same_person() -> None:
    """An attorney general may be ambassador now; General Holt is the Major General Holt of the day."""
    law = entity("a", "Mira Holt", role="Attorney General")
    assert actors(law, entity("b", "Mira Holt", role="now ambassador")) == [{"a", "b"}]
    assert actors(law, entity("b", "Mira Holt", role="ambassador")) == [{"a"}, {"b"}]
    general = entity("a", "Mira Holt", role="Major General")
    assert actors(general, entity("b", "Holt", role="General")) == [{"a", "b"}]


def test_a_full_name_that_most_stories_give_a_person_is_a_persons() -> None:
    """Though one of them has it for a body."""
    found = actors(entity("a", "Tin Oo Vell"), entity("b", "Tin Oo Vell", "ORG"), entity("c", "Vell League", "ORG"))
    assert found == [{"a", "b"}, {"c"}]


def test_a_name_that_two_people_could_have_is_given_to_neither() -> None:
    """M. Holt is Mira or Marek."""
    found = actors(entity("a", "Mira Holt"), entity("b", "Marek Holt"), entity("c", "M. Holt"))
    assert {"c"} in found


def test_bodies_are_joined_by_spelling_and_by_initials_met_beside_the_name() -> None:
    """The initials count where one story has both; short names one letter apart are two."""
    front, short = entity("a", "Free Ridge Front", "ORG"), entity("b", "FRF", "ORG")
    (actor,) = entities.find_actors([story("s", front, short)], CONFIG)
    assert (actor.name, actor.variants) == ("Free Ridge Front", ("FRF",))
    assert actors(front, short) == [{"a"}, {"b"}], "in two stories FRF may be anything"
    assert actors(entity("a", "Tahrik-i-Nur", "ORG"), entity("b", "Tehrik-e-Nur", "ORG")) == [{"a", "b"}]
    assert actors(entity("a", "Iran", "GPE"), entity("b", "Iraq", "GPE")) == [{"a"}, {"b"}]


def test_the_unnamed_are_never_joined() -> None:
    """Three officials of two stories may be six."""
    unnamed = [entity(n, "three officials", named=False) for n in "ab"]
    assert actors(*unnamed) == []


def test_order_does_not_matter_and_any_name_is_borne() -> None:
    """Odd names neither fail nor change the result."""
    names = [
        "",
        "\ud800",
        "中村 太郎",
        "Ali",
        "ALI",
        "a" * 3000,
        "O’Brien",
        "O'Brien",
        "⚑⚑",
        "Dr.",
        "Mira Holt",
        "M Holt",
    ]
    reports = [story(f"s{i:02}", entity(f"e{i:02}", name)) for i, name in enumerate(names)]
    wanted: tuple[Actor, ...] = entities.find_actors(reports, CONFIG)
    for seed in range(5):
        shuffled = random.Random(seed).sample(reports, len(reports))  # noqa: S311
        assert entities.find_actors(shuffled, CONFIG) == wanted


def test_who_holds_an_office_in_two_times_is_not_one_by_a_bare_surname() -> None:
    """An office outlasts whoever holds it: Minister Holt of 2021 and of 2031 may be two, those of one year are one."""
    holders = [entity(name, "Holt", role="Defence Minister") for name in "abc"]
    reports = [dated(day, e) for day, e in zip(("2021-03-01", "2031-03-01", "2031-09-01"), holders, strict=True)]

    assert sorted(a.entity_ids for a in entities.find_actors(reports, CONFIG)) == [("a",), ("b", "c")]


def test_a_bare_surname_joins_the_full_name_of_its_own_time_only() -> None:
    """Ten years later the minister of that name need not be the same."""
    full, late, near = (
        entity("a", "Mira Holt", role="Defence Minister"),
        entity("b", "Holt", role="Defence Minister"),
        entity("c", "Holt", role="Defence Minister"),
    )
    reports = [dated(day, e) for day, e in (("2021-03-01", full), ("2031-03-01", late), ("2021-06-01", near))]

    assert sorted(a.entity_ids for a in entities.find_actors(reports, CONFIG)) == [("a", "c"), ("b",)]


def test_an_office_without_a_name_is_nobody_across_stories() -> None:
    """Who "the defence minister" of two reports is may be two people: neither is an actor."""
    found = [entity(name, "the defence minister", role="Defence Minister", named=False) for name in "ab"]

    assert actors(*found) == []


def dated(day: str, *found: Entity) -> Report:
    """Make a story of a day of which only the entities matter."""
    plain = story(f"on {day} {found[0].id}", *found)
    return replace(plain, story=replace(plain.story, published=Interval(day, day, "metadata")))


PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "actors.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_of_the_labelled_pairs_none_is_joined_wrongly_and_most_are_found() -> None:
    """The figures of docs/stages/entities.md: 43 invented pairs, 22 of which are one."""
    joined = {tuple(row): len(actors(_given("a", row[1:4]), _given("b", row[4:7]))) == 1 for row in PAIRS}
    wrong = [row for row, one in joined.items() if one and row[0] == "no"]
    found = sum(one for row, one in joined.items() if row[0] == "yes")

    assert wrong == []
    assert (found, len(PAIRS)) == (FOUND, 43)


FOUND = 18


def _given(number: str, cells: list[str]) -> Entity:
    name, kind, role = cells
    return entity(number, name, cast("MentionKind", kind), role)
