"""Constructs of attribution, each on an invented sentence and on one that looks like it: source, cue and content."""

from __future__ import annotations

import pytest

from eval.quotations import analyse


def given(text: str) -> set[tuple[str, str, str]]:
    """The attributions of a text as (kind, speaker, content)."""
    return {
        (q.kind, q.speaker_name, " // ".join(text[span.start : span.end] for span in q.content)) for q in analyse(text)
    }


CONSTRUCTS = {
    "nested: one speaker's words hold another's": (
        "Ida Holt said Tom Lund had called the dam “a grave.”",
        {("indirect", "Ida Holt", "Tom Lund had called the dam “a grave.”"), ("mixed", "Tom Lund", "a grave.")},
    ),
    "discontinuous: the speaker in the middle": (
        "“The road,” Ida Holt said, “is closed.”",
        {("direct", "Ida Holt", "The road, // is closed.")},
    ),
    "discontinuous: with the setting in the middle": (
        "“If it was the rain,” Tom Lund said in his sermon, “who told it where to fall?”",
        {("direct", "Tom Lund", "If it was the rain, // who told it where to fall?")},
    ),
    "discontinuous: the second half runs over sentences": (
        "“The judge may be fair,” Ida Holt said at a rally in Vell, “but many will watch. The reason is plain.”",
        {("direct", "Ida Holt", "The judge may be fair, // but many will watch. The reason is plain.")},
    ),
    "the passive of quoting: the subject speaks": (
        "“We will stay,” Tom Lund was quoted as saying by Vell News.",
        {("direct", "Tom Lund", "We will stay,")},
    ),
    "the passive of quoting, with the paper first": (
        "Tom Lund was quoted by Vell News as saying that the bridge was open.",
        {("indirect", "Tom Lund", "that the bridge was open")},
    ),
    "nobody says it": (
        "It is believed that the rebels hold the bridge.",
        {("indirect", "", "that the rebels hold the bridge")},
    ),
    "a noun with its owner": (
        "Kenya's demand for an apology was ignored.",
        {("indirect", "Kenya", "an apology")},
    ),
    "a noun lent a subject by its verb": (
        "Aid groups have voiced deep concern about the bridge.",
        {("indirect", "Aid groups", "the bridge")},
    ),
    "a promise with an infinitive": (
        "Tom Lund made a promise to rebuild the road.",
        {("indirect", "Tom Lund", "to rebuild the road")},
    ),
    "as the speaker put it": (
        "The road, as Ida Holt put it, is a wound of the valley.",
        {("indirect", "Ida Holt", "The road // is a wound of the valley")},
    ),
    "as the speaker noted, first": (
        "As Ida Holt noted, the road is a wound.",
        {("indirect", "Ida Holt", "the road is a wound")},
    ),
    "a document that shows": (
        "The inquiry found 31 cases of fraud.",
        {("indirect", "inquiry", "31 cases of fraud")},
    ),
    "a statement put out": (
        "The ministry of health put out a statement saying the bridge was open.",
        {("indirect", "ministry of health", "the bridge was open")},
    ),
    "a verb that only tells how far the deed has come": (
        "Ida Holt continued to call for an inquiry.",
        {("indirect", "Ida Holt", "an inquiry")},
    ),
    "an object seen as something": (
        "Farmers see the dam as a threat to their fields.",
        {("indirect", "Farmers", "the dam as a threat to their fields")},
    ),
    "an outlet that cites another speaks itself": (
        "Vell News, citing Agence Nord, said that the bridge was open.",
        {("indirect", "Vell News", "that the bridge was open")},
    ),
    "unnamed": (
        "Officials who spoke on condition of anonymity said the bridge was unsafe.",
        {("indirect", "Officials", "the bridge was unsafe")},
    ),
    "a government by its capital": ("Kabul said the bridge was open.", {("indirect", "Kabul", "the bridge was open")}),
    "a post": (
        "In a post on X, Ida Holt wrote: “The bridge is open.”",
        {("direct", "Ida Holt", "The bridge is open.")},
    ),
    "a letter": (
        "“The bridge is unsafe,” reads the letter.",
        {("direct", "letter", "The bridge is unsafe,")},
    ),
    "content ends where the report goes on by itself": (
        "Ida Holt praised the dam, which broke in May.",
        {("indirect", "Ida Holt", "the dam")},
    ),
    "content ends before the setting": (
        "Ida Holt denounced the dam in a sermon last week.",
        {("indirect", "Ida Holt", "the dam")},
    ),
    "a day that owns the object is no day of speech": (
        "Ida Holt praised Thursday's vote.",
        {("indirect", "Ida Holt", "Thursday's vote")},
    ),
}


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_a_construct_gives_its_words_to_its_speaker(construct: str) -> None:
    """Each construct on the plainest sentence that shows it."""
    text, expected = CONSTRUCTS[construct]

    assert given(text) >= expected


NOT_SAID = {
    "scare quotes": "The so-called “peace bridge” fell into the river.",
    "the title of a work": "Ida Holt appeared on the programme “Voices of the Valley” on Monday.",
    "a person that finds a thing": "Police found 31 rifles in the barn.",
    "a noun of speech that nobody owns": "The claim to the bridge was repeated.",
    "a day beside a noun of speech": "Her remarks on Saturday drew a crowd.",
    "what the reporter saw": "Ida Holt saw the dam in May.",
}


@pytest.mark.parametrize("construct", NOT_SAID)
def test_what_looks_like_an_attribution_and_is_none_is_left_alone(construct: str) -> None:
    """Nobody is given words that nobody said."""
    assert given(NOT_SAID[construct]) == set()


def test_the_title_of_a_programme_does_not_take_the_words_said_on_it() -> None:
    """What is said on a programme is in its own marks."""
    assert given("“We will stay,” Tom Lund said on VNN's “State of the Valley.”") == {
        ("direct", "Tom Lund", "We will stay,")
    }
