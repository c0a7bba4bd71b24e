"""Whom the pronouns of a story mean."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum import analyze
from variorum.publish.inspection import inspection


def meant(text: str) -> list[tuple[str, str]]:
    """Each pronoun of a text with the name of whom it means, in order; those left alone are not there."""
    [report] = analyze(text)
    names = {entity.id: entity.name for entity in report.analysis.entities}
    found = [mention for mention in report.analysis.mentions if mention.form == "pronoun"]
    return [(report.words(mention.span), names[mention.entity_id]) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Holt met the mayor of Olvang on Monday. She left an hour later.", [("She", "Ada Holt")]),
        ("Karl Berg hailed Ada Holt, then he left his village.", [("he", "Karl Berg"), ("his", "Karl Berg")]),
        ("Ada Holt met Karl Berg in Olvang. He gave her a map.", [("He", "Karl Berg"), ("her", "Ada Holt")]),
        ("Three security officials left. They did not speak.", [("They", "Three security officials")]),
        ("The Norvik Front attacked the port. It lost forty men.", [("It", "Norvik Front")]),
        ("Karl Berg blamed himself for the delay.", [("himself", "Karl Berg")]),
        ("Kenya closed its border with Somalia on Sunday.", [("its", "Kenya")]),
        ("The Danish prime minister resigned on Friday. She had lost.", [("She", "Danish prime minister")]),
    ],
)
def test_a_pronoun_means_the_nearest_who_stands_out_and_can_be_meant(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """By number, gender, kind and place in the tree; subjects before objects, the near before the far."""
    assert meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor Karl Berg said that Tom Falk had resigned. The union said he had been dismissed.",
            [("he", "Tom Falk")],
        ),
        ('Mayor Karl Berg said that Tom Falk drank. "He never did," said Ivo Marsh.', [("He", "Tom Falk")]),
        (
            "The ministry said Tom Falk was free. A priest, Karl Berg, said he was still behind bars.",
            [("he", "Tom Falk")],
        ),
        ("The army said Tom Falk had fled. Police chief Karl Berg said he was dead.", [("he", "Tom Falk")]),
        ("Karl Berg met Tom Falk. Falk's lawyer, Ivo Marsh, said he would appeal.", [("he", "Tom Falk")]),
        # And whoever speaks of himself.
        ("Mayor Karl Berg said the road was shut. Tom Falk said he had seen a car there.", [("he", "Tom Falk")]),
        ("Mayor Karl Berg said the road was shut. The union said he was lying.", [("he", "Karl Berg")]),
        ("Karl Berg met Tom Falk. Olvang's mayor, Ivo Marsh, said he would resign.", [("he", "Ivo Marsh")]),
    ],
)
def test_in_the_words_of_another_he_is_whom_they_are_about(text: str, expected: list[tuple[str, str]]) -> None:
    """Not whoever merely spoke before, nor a speaker who could not say so of himself."""
    assert meant(text) == expected


def test_whom_he_said_behind_the_words_means_is_not_told_twice_over() -> None:
    """A speaker who was looked for and not found is nobody, for the words and for the pronoun."""
    assert meant("Tom Falk was freed on Monday, he said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It rained all night in Olvang.",
        "The Norvik Front left on Monday. It is clear that nobody will come back.",
        "Ada Holt bought the house twice. It was small.",
        "Karl Berg had a barn and a farm. They burned.",
        "Karl Berg saw him at the gate.",
        "The Norvik Front left. Later the Norvik Front denied it.",
        "His brother Tom Falk left Olvang.",
    ],
)
def test_a_pronoun_that_means_nobody_told_of_is_left_alone(text: str) -> None:
    """The weather, what is yet to be told, and nouns that stand for no person or body."""
    assert meant(text) == []


def test_what_a_story_shows_of_a_gender_holds_from_then_on() -> None:
    """A given name of either is settled by the first pronoun that can mean nobody else."""
    text = "Robin Vell came to Olvang. She spoke for an hour. Tom Falk listened; later he thanked her."
    assert meant(text) == [("She", "Robin Vell"), ("he", "Tom Falk"), ("her", "Robin Vell")]


def test_a_neighbour_that_only_describes_is_not_who_is_meant() -> None:
    """The lawyer that Tom Falk is, is Tom Falk."""
    text = "Ada Holt spoke. Tom Falk is a lawyer. His father left him a house."
    assert meant(text) == [("His", "Tom Falk"), ("him", "Tom Falk")]


def test_i_in_quoted_words_is_who_speaks_them_and_he_is_not() -> None:
    """Quoted words are their speaker's."""
    text = "“I signed nothing,” Karl Berg said. “Ada Holt knows that, and she told my brother.”"
    assert meant(text) == [("I", "Karl Berg"), ("she", "Ada Holt"), ("my", "Karl Berg")]
    assert meant("“He lied to us,” Karl Berg said on Sunday.") == []


def test_an_inspection_carries_pronouns_among_the_mentions_of_their_entity() -> None:
    """Each entity with all its mentions."""
    [report] = analyze("Ada Holt closed the school on Monday. She reopened it.")
    story = inspection(report.document, (), [report])["stories"][0]
    [ada] = [entity for entity in story["entities"] if entity["name"] == "Ada Holt"]
    own = [mention for mention in story["mentions"] if mention["entity"] == ada["id"]]
    assert [report.document.text[mention["start"] : mention["end"]] for mention in own] == ["Ada Holt", "She"]
    assert sorted(ada["mentions"]) == sorted(mention["id"] for mention in own)


@given(
    st.text(alphabet=st.one_of(st.sampled_from("AB .,“”\n"), st.sampled_from("heits"), st.characters()), max_size=200)
)
@settings(max_examples=60, deadline=None)
def test_whatever_the_text_no_mention_is_given_twice(text: str) -> None:
    """No text fails; every mention is of one entity, and stands in its list once."""
    for report in analyze(f"Ada Holt spoke. She said: {text}"):
        listed = [one for entity in report.analysis.entities for one in entity.mention_ids]
        assert sorted(listed) == sorted(mention.id for mention in report.analysis.mentions)
        assert len(set(listed)) == len(listed)
