"""Names, offices and unnamed groups of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.language import find_sentences
from variorum.analyze.mentions import find_names
from variorum.config import AnalyzeConfig
from variorum.model import Block, Document, Span, Story

if TYPE_CHECKING:
    from variorum.model import Entity, Mention


def read(text: str) -> tuple[Document, tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions and entities of a text whose lines are its paragraphs."""
    document = Document("doc_1", "", text)
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span("doc_1", start, start + len(line))))
        start += len(line) + 1
    story = Story("st_1", Span("doc_1", 0, len(text)), tuple(blocks))
    mentions, entities = find_names(document, story, find_sentences(document, story, AnalyzeConfig()))
    return document, mentions, entities


def named(text: str) -> list[tuple[str, str]]:
    """The names of a text with their kinds, in order."""
    document, mentions, _ = read(text)
    return [(m.kind, document.words(m.span)) for m in mentions if m.form == "name"]


def entity(text: str, name: str) -> Entity:
    """The one entity of a text that has this name."""
    _, _, entities = read(text)
    [found] = [e for e in entities if e.name == name]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Before dawn, Maria Ness left Oslo for Berlin.", ["PER Maria Ness", "GPE Oslo", "GPE Berlin"]),
        ("The Norwegian Foreign Ministry thanked NATO.", ["ORG Norwegian Foreign Ministry", "ORG NATO"]),
        ("The Ministry of Roads and Tribal Affairs reopened.", ["ORG Ministry of Roads and Tribal Affairs"]),
        ("Talks between Kenya and Sudan failed.", ["GPE Kenya", "GPE Sudan"]),
        (
            "Jean-Luc Moreau met Ban Sung-min and Omar bin Said.",
            ["PER Jean-Luc Moreau", "PER Ban Sung-min", "PER Omar bin Said"],
        ),
        ("A Berlin-based group blamed Lashkar-e-Omar.", ["GPE Berlin", "ORG Lashkar-e-Omar"]),
        ("Fighters crossed the Kunar River near Olvang district.", ["LOC Kunar River", "GPE Olvang"]),
        ("Gen. Paul Orr flew to Jordan with Jordan Wells.", ["PER Paul Orr", "GPE Jordan", "PER Jordan Wells"]),
        ("Israel Katz spoke in Israel.", ["PER Israel Katz", "GPE Israel"]),
        ("The Geneva Convention bans it.", ["EVENT Geneva Convention"]),
        ("Recent Afghan attacks hit the Kabul Airport.", ["NORP Afghan", "FAC Kabul Airport"]),
        ("The Norvik People's Army left.", ["ORG Norvik People's Army"]),
        ("Norvik's People left.", ["GPE Norvik"]),
        ("Mayor Petra Holm spoke to Petra.", ["PER Petra Holm", "ORG Petra"]),
        ("The army left the village of Vell Dara. Vell Dara burned.", ["GPE Vell Dara", "GPE Vell Dara"]),
        ("Firefighters reached San Telmo. Ana Telmo slept.", ["GPE San Telmo", "PER Ana Telmo"]),
        ("The mining company Vell Alta paid the Olvang Chronicle.", ["ORG Vell Alta", "ORG Olvang Chronicle"]),
        ("OLVANG DARA, Kenya (NPA) — It rained.", ["GPE OLVANG DARA", "GPE Kenya", "ORG NPA"]),
        ("The government of Norland met Norlandian envoys.", ["GPE Norland", "NORP Norlandian"]),
        ("Schoolteacher Ada Holt left on Sundays.", ["PER Ada Holt"]),
        ("Trees grow along the Adrian.", ["LOC Adrian"]),
    ],
)
def test_names_are_found_with_their_kinds(text: str, expected: list[str]) -> None:
    """Capitals, tables and the words around decide."""
    assert [f"{kind} {name}" for kind, name in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An internal memo from Vellco said that it lost US$ 40 million.", ["ORG Vellco"]),
        ("Karl Orrin resigned. In Orrin's later letters he denied it.", ["PER Karl Orrin", "PER Orrin"]),
        ("Thousands fled from Tavrush and walked to Obek.", ["GPE Tavrush", "GPE Obek"]),
        ("A strike near Al Marsa destroyed a QBIED, a truck and a XMB.", ["GPE Al Marsa"]),
        ("Shelling hit Wadi Sorha and Kafr Olin.", ["GPE Wadi Sorha", "GPE Kafr Olin"]),
        ("Coordinates: 33°47′N 44°30′E / 33.783°N 44.500°E", []),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind_only_where_it_is_said_of_one_kind(
    text: str, expected: list[str]
) -> None:
    """What is "from" or "of" a name may be a firm's or a man's; one of many, a coin, a compass point are no names."""
    assert [f"{kind} {name}" for kind, name in named(text)] == expected


@pytest.mark.parametrize("text", ["Talks resumed on Monday.", "However, nobody came.", "Violence has surged again."])
def test_the_first_word_of_a_sentence_is_no_name_for_its_capital(text: str) -> None:
    """Ordinary words and days are no names."""
    assert named(text) == []


def test_a_headline_in_title_case_names_only_what_tables_or_the_story_know() -> None:
    """In title case every word has a capital."""
    text = "Norway Talks Fail as Tensions Deepen in Oslo\nTalks in Oslo ended. Ida Holt, the mayor, left."
    assert ("GPE", "Norway") in named(text)
    assert not any("Fail" in name or "Tensions" in name for _, name in named(text))


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Kenya's Water Minister Ada Obi resigned.", "Ada Obi", "Water Minister", "Kenya"),
        ("Kenya’s Foreign Ministry spokesperson, Ada Obi, left.", "Ada Obi", "Foreign Ministry spokesperson", "Kenya"),
        ("Swedish Prime Minister Elin Dahl resigned.", "Elin Dahl", "Prime Minister", "Sweden"),
        ("Colonel Issa Sow, spokesman for the Malian army, left.", "Issa Sow", "Colonel", "Mali"),
        ("Ana Ruiz of Human Rights Watch left.", "Ana Ruiz", "", "Human Rights Watch"),
        ("Police met security analyst Tom Falk.", "Tom Falk", "security analyst", ""),
        ("Karl Berg, an economist at Oxfam, agreed.", "Karl Berg", "economist", "Oxfam"),
        (
            "Ali Noor, the Taliban's Minister of Roads and Trade, agreed.",
            "Ali Noor",
            "Minister of Roads and Trade",
            "Taliban",
        ),
        ("Maya Lind, 21, left.", "Maya Lind", "", ""),
        ("Maya Lind, whose son was lost, left.", "Maya Lind", "", ""),
        ("Maya Lind, as her mother calls her, left.", "Maya Lind", "", ""),
        ("Police met firefighter Tom Falk.", "Tom Falk", "firefighter", ""),
    ],
)
def test_role_and_affiliation_are_as_the_text_gives_them(text: str, name: str, role: str, affiliation: str) -> None:
    """Before the name or after it."""
    found = entity(text, name)
    assert (found.kind, found.role, found.affiliation, found.named) == ("PER", role, affiliation, True)


def test_who_said_so_is_no_calling_of_whom_the_clause_ends_with() -> None:
    """A comma before "a diplomat said" parts the name from the speaker, where the name is inside a clause."""
    assert not entity("The talks were led by Ada Moss, a diplomat said.", "Ada Moss").role
    assert entity("The talks were led by Ada Moss, a diplomat, on Monday.", "Ada Moss").role == "diplomat"


def test_a_surname_a_title_and_another_spelling_are_the_same_person() -> None:
    """One entity a person."""
    text = "Khawja Rahim Asif spoke. Asif left. “Mr. Khawaja is gone,” an aide said. Ana Asifi stayed."
    document, mentions, entities = read(text)
    [asif] = [e for e in entities if e.name == "Khawja Rahim Asif"]
    assert [document.words(m.span) for m in mentions if m.entity_id == asif.id] == [
        "Khawja Rahim Asif",
        "Asif",
        "Khawaja",
    ]


def test_two_persons_with_one_surname_stay_two() -> None:
    """Given names that differ are of two persons."""
    _, _, entities = read("Ana Holt met Karl Holt in Oslo.")
    assert {"Ana Holt", "Karl Holt"} <= {e.name for e in entities}


def test_an_acronym_is_its_long_form() -> None:
    """In brackets once, alone afterwards."""
    text = "The Front for the Liberation of Orvale (FLO) attacked. The FLO left."
    document, mentions, entities = read(text)
    [front] = [e for e in entities if e.name.startswith("Front")]
    assert [document.words(m.span) for m in mentions if m.entity_id == front.id][1:] == ["FLO", "FLO"]


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("The Norvik Front, known as the NF, left. The NF came back.", "Norvik Front", 3),
        ("Minera Vell Dara paid. Shares of Vell Dara fell.", "Minera Vell Dara", 2),
        ("OSLO, Norway (NPA) — Oslo slept.", "Oslo", 2),
    ],
)
def test_another_form_of_a_name_is_of_the_same_thing(text: str, name: str, count: int) -> None:
    """An alias, a shorter form, and capitals."""
    assert len(entity(text, name).mention_ids) == count


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("The Norvik Defence Alliance left. The alliance is done.", "Norvik Defence Alliance", "The alliance"),
        ("An aide of the Ministry of Roads left. The ministry shut.", "Ministry of Roads", "The ministry"),
        ("The Olvang Health Committee met. Later the health committee left.", "Olvang Health Committee", "committee"),
        ("The Norvik Front for Freedom fell. The NFF is gone.", "Norvik Front for Freedom", "NFF"),
        ("The NFF is gone. The Norvik Front for Freedom fell.", "Norvik Front for Freedom", "NFF"),
    ],
)
def test_a_body_is_meant_by_its_noun_and_by_its_letters(text: str, name: str, forms: str) -> None:
    """After "the", where it is the only one of the story that is called so."""
    document, mentions, _ = read(text)
    own = [document.words(m.span) for m in mentions if m.entity_id == entity(text, name).id]
    assert len(own) == 2
    assert any(forms in form for form in own)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The State Committee for Roads met the Olvang Committee. The committee left.", "Olvang Committee"),
        ("The Joint Commission met. The Norwegian commission stayed. The commission ended.", "Joint Commission"),
        ("The Arak Army took the town. The army fired back.", "Arak Army"),
        ("The Joint Commission met. Our commission will not.", "Joint Commission"),
        ("The Olvang Daily Report closed. The report said why.", "Olvang Daily Report"),
        ("The Norvik Front for Freedom fell. NFU members left.", "Norvik Front for Freedom"),
    ],
)
def test_a_noun_that_fits_two_or_is_a_states_own_is_not_short_for_a_name(text: str, name: str) -> None:
    """Two committees; an army beside the state's; another's letters."""
    assert len(entity(text, name).mention_ids) == 1


@pytest.mark.parametrize(
    "text", ["They called a general strike.", "There was no soldier.", "Drink is the chief cause."]
)
def test_words_that_only_look_like_offices_are_nobody(text: str) -> None:
    """Adjectives, and those of whom there is none."""
    assert read(text)[2] == ()


def test_an_office_without_a_name_is_its_holder_if_the_story_names_one() -> None:
    """The same office of the same state; of another state it is someone else."""
    text = (
        "Kenya's defense minister Ada Obi spoke. The defence minister left. "
        "Sudan's defence minister stayed. The Kenyan health minister came."
    )
    document, mentions, entities = read(text)
    [obi] = [e for e in entities if e.name == "Ada Obi"]
    assert [document.words(m.span) for m in mentions if m.entity_id == obi.id] == ["Ada Obi", "The defence minister"]
    others = {e.name: e.named for e in entities if e.subkind == "office"}
    assert others == {"Sudan's defence minister": False, "Kenyan health minister": False}


def test_unnamed_groups_are_entities_and_the_same_ones_when_taken_up_again() -> None:
    """A new "a source" is another one."""
    text = "Three Kenyan security officials spoke. The officials left. A Kenyan source stayed. A Sudanese source came."
    document, mentions, entities = read(text)
    groups = {
        e.name: [document.words(m.span) for m in mentions if m.entity_id == e.id] for e in entities if not e.named
    }
    assert groups == {
        "Three Kenyan security officials": ["Three Kenyan security officials", "The officials"],
        "Kenyan source": ["A Kenyan source"],
        "Sudanese source": ["A Sudanese source"],
    }


@given(st.text(alphabet=st.one_of(st.sampled_from("ABab .,-'’“”()\n"), st.characters()), max_size=300))
@settings(max_examples=200, deadline=None)
def test_whatever_the_text_every_mention_is_inside_it_and_of_an_entity(text: str) -> None:
    """No text fails; mentions and entities point at one another."""
    _, mentions, entities = read(text)
    known = {e.id: e for e in entities}
    assert len(known) == len(entities)
    for mention in mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.id in known[mention.entity_id].mention_ids
    assert read(text)[1:] == (mentions, entities)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The student Jon Lund went free. The prosecutor, Jon Lund Vell, appealed.", {"Jon Lund", "Jon Lund Vell"}),
        ("The minister Jon Lund spoke. Jon Lund Vell is fifty.", {"Jon Lund Vell"}),
        ("Emilia Castell of the clinic met Emilio Castell.", {"Emilia Castell", "Emilio Castell"}),
    ],
)
def test_two_callings_or_two_genders_of_a_given_name_are_two_people(text: str, people: set[str]) -> None:
    """A shorter form of a full name is the same person where no calling speaks against it."""
    assert {e.name for e in read(text)[2] if e.named and e.kind == "PER"} == people
