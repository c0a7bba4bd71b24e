"""A million entities, and which actor each is."""

from __future__ import annotations

from variorum.link.events.participants import ActorOf
from variorum.model import Actor


def test_an_entity_is_found_with_its_actor_and_one_without_a_name_is_not() -> None:
    """Whatever its id looks like."""
    actor_of = ActorOf([Actor("a_1", "Brune", "GPE", ("e_1", "e_2")), Actor("a_2", "Mira Holt", "PER", ("Ähm",))])
    assert actor_of.among(["e_2", "Ähm", "e_1", "e_3"]) == {"e_2": "a_1", "Ähm": "a_2", "e_1": "a_1"}
    assert actor_of.among([]) == {}


def test_without_actors_no_entity_is_known() -> None:
    """A record of a report that names nobody."""
    assert ActorOf([]).among(["e_1"]) == {}
