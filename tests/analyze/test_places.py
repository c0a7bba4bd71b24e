"""Places: which of a name's places is meant, and what is no place."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.places import find_places
from variorum.analyze.places.gazetteer import look_up
from variorum.build import read_report
from variorum.model import Dateline, Document, Mention, Span, Story

if TYPE_CHECKING:
    from variorum.model import PlaceReference


def places(text: str, mentions: tuple[Mention, ...] = (), dateline: Dateline | None = None) -> list[PlaceReference]:
    """Find the places of a text, read as one story without sentences given."""
    document = Document("doc_test", "", text)
    story = Story("st_test", Span("doc_test", 0, len(text)), (), dateline=dateline)
    return list(find_places(document, story, (), mentions, ()))


def found(text: str) -> dict[str, tuple[str, str]]:
    """Map the words of a text's places to country and precision."""
    return {text[p.span.start : p.span.end]: (p.country, p.precision) for p in places(text)}


def test_a_name_alone_means_the_largest_place_of_that_name() -> None:
    """Without other signs, size decides."""
    assert found("Rescuers worked in Valencia and in Aleppo.") == {"Valencia": ("ES", "city"), "Aleppo": ("SY", "city")}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Floods hit Valencia, Venezuela, on Sunday.", "Valencia", "VE"),
        ("Shelling was heard in Tripoli. Beirut and the rest of Lebanon were quiet.", "Tripoli", "LB"),
        ("Shelling was heard in Tripoli. Benghazi and the rest of Libya were quiet.", "Tripoli", "LY"),
        ("Police in Georgia and Alabama, like those of Atlanta, said so; the United States did not.", "Georgia", "US"),
        ("Troops of Georgia and Armenia met near Tbilisi.", "Georgia", "GE"),
    ],
)
def test_the_other_places_of_a_story_tell_which_is_meant(text: str, name: str, country: str) -> None:
    """A containing place, or the countries the story names, outweigh size."""
    assert found(text)[name][0] == country


def test_a_type_word_tells_a_province_from_its_city() -> None:
    """The word beside a name says how precise it is."""
    assert found("A mine went off in Herat province.")["Herat"] == ("AF", "region")
    assert found("A mine went off in Herat.")["Herat"] == ("AF", "city")
    assert found("Fighting in Homs and Aleppo governorates went on.")["Homs"] == ("SY", "region")


@pytest.mark.parametrize(
    "text",
    [
        "The New York Times and the China Daily reported it.",
        "The Bank of England and the University of Calgary said so.",
        "It cost US$460 million in August, in March and in May.",
        "West Nile virus was found.",
        "Mobile phones were nice to have.",
    ],
)
def test_names_of_bodies_and_plain_words_are_no_places(text: str) -> None:
    """A name inside a longer name, money, a month or a sentence's first word is left alone."""
    assert found(text) == {}


def mentioned(text: str, *names: str) -> dict[str, tuple[str, str]]:
    """Map the words of a text's places to country and precision, with some words given as mentions of places."""
    spans = [Span("doc_test", text.index(name), text.index(name) + len(name)) for name in names]
    mentions = tuple(Mention(f"m{n}", span, "GPE", f"e{n}") for n, span in enumerate(spans))
    return {text[p.span.start : p.span.end]: (p.country, p.precision) for p in places(text, mentions)}


def test_a_mention_cut_short_is_read_to_the_end_of_the_name() -> None:
    """The name that the gazetteer knows goes on; a part of an unknown name is not the place."""
    assert mentioned("It was found in Inner Mongolia.", "Inner") == {"Inner Mongolia": ("CN", "region")}
    assert mentioned("It was found in East Java.", "East") == {"East Java": ("ID", "region")}
    assert mentioned("It was found in Velmian Valley.", "Velmian Valley") == {"Velmian Valley": ("", "region")}
    assert mentioned("It was found in South West England.", "South West") == {"England": ("GB", "region")}


def test_a_district_without_a_position_is_a_region() -> None:
    """The type word tells how precise a name is that no gazetteer knows."""
    assert mentioned("Guns fired in Velmistan district.", "Velmistan") == {"Velmistan": ("", "region")}


def test_a_word_of_a_headline_is_no_place_where_the_story_writes_it_small() -> None:
    """Words of a headline in capitals are not names for that."""
    assert mentioned("Many Hurt in Scuffle\nThe scuffle went on.", "Scuffle") == {}
    assert mentioned("Many Hurt in Scufflia\nThe scuffle went on.", "Scufflia") == {"Scufflia": ("", "city")}


def test_who_is_there_is_no_part_of_the_place() -> None:
    """Of a body at a place, the place is the place."""
    assert mentioned("He spoke to the Relief Team at Velmar Island.", "Relief Team at Velmar Island") == {
        "Velmar Island": ("", "region")
    }


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("It spread to Utah, Virginia, Texas and Wyoming.", "Wyoming", "Wyoming"),
        ("It spread from New York to Boston.", "Boston", "Massachusetts"),
        ("It spread to the cities of Oklahoma and Kansas.", "Kansas", "Kansas"),
        ("Settlers in Oklahoma fled.", "Oklahoma", "Oklahoma"),
    ],
)
def test_a_list_of_states_is_one_of_states_and_a_metropolis_outweighs_its_namesakes(
    text: str, name: str, division: str
) -> None:
    """A state named near does not move the best-known city of a name into it."""
    (place,) = (p for p in places(text) if text[p.span.start : p.span.end] == name)
    assert (place.name, place.admin1) in {(name, division), (name, "")}


def test_a_capital_that_speaks_stands_for_its_government() -> None:
    """Kabul that denies is no scene; Kabul where a bomb went off is."""
    speaks = places("Officials met, while Kabul denies that it shelters fighters.")
    scene = places("A bomb went off in Kabul, police said.")
    assert [p.is_metonym for p in speaks] == [True]
    assert [p.is_metonym for p in scene] == [False]


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("Moscow and Kyiv exchanged 200 prisoners.", [True, True]),
        ("Nairobi sent 200 troops to Haiti.", [True, False]),
        ("The freeze angered Cairo.", [True]),
        ("Tehran's ambassador left Paris.", [True, False]),
        ("Kyiv endured a night of shelling.", [False]),
        ("Residents of Damascus woke to explosions.", [False]),
        ("Aleppo fell to the rebels.", [False]),
    ],
)
def test_a_capital_that_does_something_is_a_government_and_one_that_suffers_a_place(
    text: str, governs: list[bool]
) -> None:
    """What a city undergoes, or where something is, happens there."""
    (report,) = read_report(text)
    assert [place.is_metonym for place in report.analysis.places] == governs


@pytest.mark.parametrize("name", ["the Oder", "Lesbos", "Mount Merapi", "the Line of Control", "the Kerch Strait"])
def test_rivers_islands_mountains_and_lines_are_on_the_map(name: str) -> None:
    """As regions: a river is no point."""
    (report,) = read_report(f"Two boats were found near {name} on Monday.")
    assert [(p.precision, p.latitude is not None) for p in report.analysis.places] == [("region", True)]


def test_the_dateline_is_marked_as_where_the_story_was_written() -> None:
    """The place of the dateline is flagged, the same name in the text is not."""
    text = "ANKARA, Turkey — A bridge fell in Izmir. Crews left Ankara at noon."
    marks = {
        p.span.start: p.is_dateline for p in places(text, dateline=Dateline(Span("doc_test", 0, 14), "Ankara, Turkey"))
    }
    assert marks[0]
    assert not marks[text.index("Ankara at")]


def test_a_place_the_gazetteer_does_not_know_has_no_position() -> None:
    """A mention says it is a place; nothing is made up about where."""
    text = "Fighters took Qwertzuburg."
    span = Span("doc_test", 14, 25)
    (place,) = places(text, (Mention("m", span, "GPE", "e"),))
    assert (place.name, place.geonames_id, place.latitude, place.country) == ("Qwertzuburg", 0, None, "")


def test_a_base_lies_where_its_town_does_and_a_square_need_not() -> None:
    """Words that make a name one of a facility are dropped to find the town; others are not."""
    text = "Jets left Wunstorf Air Base. Crowds filled Liberty Square."
    base = Mention("m1", Span("doc_test", 10, 27), "FAC", "e1")
    square = Mention("m2", Span("doc_test", 43, 57), "FAC", "e2")
    town, unknown = places(text, (base, square))
    assert (town.name, town.country) == ("Wunstorf", "DE")
    assert (unknown.name, unknown.latitude) == ("Liberty Square", None)


def test_of_namesakes_a_small_one_needs_the_story_to_speak_for_its_country() -> None:
    """Nothing is made up of a hospital's name; a country named in the story settles it, and so does size."""
    text = "Doctors at the Santa Rita hospital were tired."
    hospital = (Mention("m", Span("doc_test", 15, 34), "FAC", "e"),)
    assert [p.latitude for p in places(text, hospital)] == [None]
    assert [p.country for p in places(f"{text} Honduras sent more.", hospital)] == ["HN", "HN"]
    assert found("Rescuers worked in Valencia.") == {"Valencia": ("ES", "city")}


def test_an_old_name_means_a_great_city_only() -> None:
    """Of a smaller one it is rather somebody else's, unless the story speaks of its country."""
    assert found("Rescuers worked in Saigon.")["Saigon"] == ("VN", "city")
    assert found("Rescuers worked in Tarsia.").get("Tarsia", ("", ""))[0] == ""
    assert found("Rescuers worked in Tarsia, Turkey.")["Tarsia"][0] == "TR"


def test_a_place_the_gazetteer_lacks_lies_where_it_is_said_to_lie() -> None:
    """As near as that is: in the town, in the middle of the district, of a country only its name; not beside a list."""
    text = "Fire broke out in Qwertzfeld, Aleppo, at dawn. Qwertzfeld was quiet by noon."
    first, town, again = (p for p in mentioned_places(text, "Qwertzfeld"))
    assert (first.country, first.latitude, first.geonames_id) == ("SY", town.latitude, 0) != ("SY", None, 0)
    assert (again.country, again.latitude) == ("SY", town.latitude)
    (village, _) = mentioned_places("Fire broke out in Qwertzfeld, a village in Peru.", "Qwertzfeld")
    assert (village.country, village.latitude) == ("PE", None)
    (listed, *_) = mentioned_places("They went to Qwertzfeld, Aleppo and Homs.", "Qwertzfeld")
    assert (listed.country, listed.latitude) == ("", None)


def mentioned_places(text: str, name: str) -> list[PlaceReference]:
    """Find the places of a text in which a name is given as a mention of a place wherever it stands."""
    spans = [Span("doc_test", m.start(), m.end()) for m in re.finditer(name, text)]
    return places(text, tuple(Mention(f"m{n}", span, "GPE", "e") for n, span in enumerate(spans)))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The lecture was held in Oxford.", "GB"),
        ("Ohio police and Penn State said it was held in Oxford.", "US"),
        ("Venezuelan soldiers held Valencia. Venezuelans fled.", "VE"),
        ("Spanish soldiers held Valencia.", "ES"),
    ],
)
def test_peoples_and_bodies_tell_the_country_without_its_name(text: str, country: str) -> None:
    """The nationality of soldiers, or a university, says where a town lies."""
    assert places(text)[-1].country == country


def test_the_land_of_a_people_is_a_place() -> None:
    """Its capital is the city, its coast the country; where the name follows, or it is no place, nothing is added."""
    assert found("It sank off the Libyan coast.") == {"Libyan coast": ("LY", "country")}
    assert [p.name for p in places("Talks began in the Kenyan capital.")] == ["Nairobi"]
    assert [p.name for p in places("Talks began in the Kenyan capital, Nairobi.")] == ["Nairobi"]
    assert found("He praised the Kenyan capital markets act.") == {}


def test_a_valley_is_a_region_and_congo_is_the_nearer_one() -> None:
    """Landforms have rows of their own; of two countries of one name the other names of the story choose."""
    assert found("Guns fired in the Ferghana Valley.")["Ferghana Valley"] == ("", "region")
    assert found("Fighters crossed from Congo into Uganda.")["Congo"] == ("CD", "country")
    assert found("Officials in Brazzaville said Congo was calm.")["Congo"] == ("CG", "country")


def test_a_small_namesake_far_from_all_other_places_is_left_without_a_position() -> None:
    """A town of a country the story does not speak of, or at the other end of its own, is not made of a name."""
    assert (
        mentioned_places("Guards shot at the Calca gate near Piura and Tumbes, in Peru.", "Calca")[0].latitude is None
    )
    near = mentioned_places("Guards shot at the Calca gate near Cusco, in Peru.", "Calca")[0]
    assert (near.country, near.latitude is None) == ("PE", False)
    abroad = mentioned_places("Guards shot at the Calca gate near Aleppo and Homs, in Syria.", "Calca")[0]
    assert (abroad.country, abroad.latitude) == ("", None)


def test_a_type_word_tells_a_settlement_the_gazetteer_does_not_know() -> None:
    """It is a place wherever the story names it again, but not as a part of a longer name."""
    text = "Mud hit the town of San Qwertz in Peru. Above San Qwertz it rained, said the San Qwertz Monitor."
    assert [(p.span.start, p.name, p.latitude is None) for p in places(text)] == [
        (20, "San Qwertz", True),
        (34, "Peru", False),
        (46, "San Qwertz", True),
    ]
    assert [p.name for p in places("Riders took Qwertz Jabe, a village in Peru.")] == ["Qwertz Jabe", "Peru"]
    assert places("Mud hit the house of San Qwertz.") == []


def test_a_name_told_to_be_a_persons_is_no_place_where_the_person_speaks() -> None:
    """A spokesman named like a town stays a person when only his surname comes again; in the town, it is the town."""
    person = (Mention("m", Span("doc_test", 8, 20), "PER", "e"),)
    assert places("Colonel Musa Maradi spoke. Nothing is lost, Maradi said.", person) == []
    assert [p.name for p in places("Colonel Musa Maradi spoke. Nothing is lost in Maradi.", person)] == ["Maradi"]


def test_the_adjective_of_a_place_is_no_place() -> None:
    """A mention of the adjective beside the name is dropped; without the name nothing says that it is one."""
    text = "Guards of Qwertzia met the Qwertzian envoy."
    both = (Mention("a", Span("doc_test", 10, 18), "GPE", "e1"), Mention("b", Span("doc_test", 27, 36), "GPE", "e2"))
    assert [p.name for p in places(text, both)] == ["Qwertzia"]
    assert [p.name for p in places(text, both[1:])] == ["Qwertzian"]


def test_the_name_of_the_outlet_is_no_place() -> None:
    """A masthead names the paper, though it holds the name of its town."""
    text = "Aleppo Monitor. Rescuers worked in Aleppo."
    document = Document("doc_test", "", text)
    whole, masthead = Span("doc_test", 0, len(text)), Span("doc_test", 0, 14)
    story = Story("st_test", whole, (), outlet="Aleppo Monitor", outlet_evidence=masthead)
    town = (Mention("m", Span("doc_test", 0, 6), "GPE", "e"),)
    assert [p.span.start for p in find_places(document, story, (), town, ())] == [35]


def test_a_person_is_no_place_though_the_gazetteer_knows_the_name() -> None:
    """What the mentions call a person stays a person."""
    text = "In Austin the judge rose."
    assert [p.name for p in places(text)] == ["Austin"]
    assert places(text, (Mention("m", Span("doc_test", 3, 9), "PER", "e"),)) == []


def test_spellings_fold_to_one_key() -> None:
    """Case, accents and hyphens do not part a name from its entry."""
    assert {e.id for e in look_up("SPIN-BOLDAK")} == {e.id for e in look_up("Spin Boldak")} != set()
    assert any(e.country == "YE" for e in look_up("Sana'a"))


def test_the_gazetteer_answers_within_milliseconds() -> None:
    """It is read where it lies, not loaded."""
    start = time.perf_counter()
    look_up("Reykjavik")
    assert time.perf_counter() - start < 0.1


PIECES = st.sampled_from(
    [
        "Kabul",
        "Paris",
        ",",
        "in",
        "Texas",
        "New",
        "York",
        "US",
        "$",
        "the",
        "province",
        "of",
        "Ümraniye",
        "-",
        "'s",
        "St.",
        "�",
        "\x00",
        "🌊",
        "القدس",
        "and",
        "Republic",
        "U.S.",
        "said",
        "District",
        "(",
        "9",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_any_text_gives_places_inside_it(text: str) -> None:
    """No text makes it fail; spans lie inside and positions on the globe."""
    for place in places(text):
        assert 0 <= place.span.start < place.span.end <= len(text)
        assert place.latitude is None or -90 <= place.latitude <= 90
        assert place.longitude is None or -180 <= place.longitude <= 180
