"""Which accounts tell of one place: street, venue, quarter and town."""

from __future__ import annotations

from dataclasses import replace

from tests.link.invented import Desk, says
from variorum.model import PlaceReference, Span


def told(desk: Desk) -> dict[str, list[str]]:
    """Return the values that meet under each place."""
    return {p.about: sorted(a.value for a in p.attestations) for p in desk.points().values() if p.point == "place"}


def test_a_street_told_with_a_venue_is_the_place_of_those_who_name_the_street_alone() -> None:
    """A bar on a road has two names: reports that give either of them tell of the same place."""
    desk = Desk().report("Post", "2031-05-05", says("place", "Lark Bar on Mill Road", rule="venue"))
    desk.report("Mail", "2031-05-05", says("place", "Lark Bar", rule="venue"))
    desk.report("Star", "2031-05-05", says("place", "Mill Road", rule="street"))
    desk.report("Echo", "2031-05-05", says("place", "Lark Bar", rule="venue"), says("place", "12 Mill Road", at=40))
    assert told(desk) == {"mill": ["12 Mill Road", "Lark Bar", "Lark Bar", "Lark Bar on Mill Road", "Mill Road"]}


def test_a_place_without_a_name_shared_is_told_apart() -> None:
    """Who names another street beside the one that all give tells of another place."""
    desk = Desk().report("Post", "2031-05-05", says("place", "Mill Road"), says("place", "Dell Lane", at=40))
    desk.report("Mail", "2031-05-05", says("place", "Mill Road"))
    assert told(desk) == {"mill": ["Mill Road", "Mill Road"], "dell": ["Dell Lane"]}


def test_places_of_one_quarter_are_told_apart_by_their_streets() -> None:
    """The quarter's name, in several of its places, makes them no one place."""
    desk = Desk()
    for name in ("Post", "Mail"):
        desk.report(
            name,
            "2031-05-05",
            says("place", "Orchard neighborhood", rule="quarter"),
            says("place", "Dell Lane in Orchard", rule="venue", at=40),
            says("place", "Mill Hall in Orchard", rule="venue", at=60),
        )
    assert sorted(told(desk)) == ["dell", "mill", "orchard"]


def test_the_name_of_the_town_tells_none_of_its_places_from_another() -> None:
    """Where the reports speak of Orm as a town, the Orm dell and the Orm mill are two places; else Orm is the place."""
    desk = Desk()
    halls = says("place", "Orm Dell Hall", rule="venue"), says("place", "Orm Mill Hall", rule="venue", at=10)
    desk.report("Post", "2031-05-05", *halls).report("Mail", "2031-05-05", *halls)
    assert len(told(desk)) == 1
    town = PlaceReference("pl", Span("Post", 30, 34), "Orm")
    desk.reports[0] = replace(desk.reports[0], analysis=replace(desk.reports[0].analysis, places=(town,)))
    assert set(told(desk)) == {"dell", "mill"}


def test_a_place_told_by_its_sort_alone_is_that_of_those_who_name_it() -> None:
    """What is "a home" here is the house in Mill Road there; beside the road it tells nothing more."""
    desk = Desk().report("Post", "2031-05-05", says("place", "home", rule="venue"))
    desk.report("Mail", "2031-05-05", says("place", "Mill Road", rule="street"))
    desk.report("Star", "2031-05-05", says("place", "Mill Road", rule="street"), says("place", "home", at=40))
    assert told(desk) == {"mill": ["Mill Road", "Mill Road", "home"]}
    assert desk.discrepancies() == []


def test_what_sort_of_place_it_was_is_no_other_answer_where_two_name_it() -> None:
    """Two reports name the road, a third tells of a parking lot: they agree. Of two, the one that names it is finer."""
    desk = Desk().report("Post", "2031-05-05", says("place", "12 Mill Road", rule="address"))
    desk.report("Mail", "2031-05-05", says("place", "parking lot", rule="premises"))
    assert desk.points()["place", "mill"].cause == "different precision or rounding"
    point = desk.report("Star", "2031-05-05", says("place", "12 Mill Road", rule="address")).points()["place", "mill"]
    assert (point.verdict, len(point.attestations), point.silent) == ("agree", 3, ())
