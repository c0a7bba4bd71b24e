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
    "a statement that calls a thing something": (
        "Ida Holt released a statement calling the attack a crime.",
        {("indirect", "Ida Holt", "the attack a crime")},
    ),
    "what one calls a thing": (
        "Ida Holt called the killings a tragedy.",
        {("indirect", "Ida Holt", "the killings a tragedy")},
    ),
    "some who are counted report": (
        "Two residents reported that the bridge was open.",
        {("indirect", "Two residents", "that the bridge was open")},
    ),
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
    "nobody says it, at the end": (
        "The convoy left at dawn, it was reported.",
        {("indirect", "", "The convoy left at dawn")},
    ),
    "nobody's rumour": (
        "There were rumours that the bank would close.",
        {("indirect", "", "that the bank would close")},
    ),
    "an adverb gives it to nobody": (
        "The mine allegedly belonged to the mayor.",
        {("indirect", "", "The mine // belonged to the mayor")},
    ),
    "an adverb beside words that somebody is given": (
        "The men allegedly fired first, police said.",
        {("indirect", "police", "The men allegedly fired first")},
    ),
    "per": (
        "Per the ministry, the fee is 20 dollars per head.",
        {("indirect", "ministry", "the fee is 20 dollars per head")},
    ),
    "the verb opens the sentence": (
        "Said the mayor: “We are tired.”",
        {("direct", "mayor", "We are tired.")},
    ),
    "who stays without a name says nothing by that": (
        "“It is over,” said a diplomat, who declined to be named.",
        {("direct", "diplomat", "It is over,")},
    ),
    "a clause about the speaker": (
        "Not so, says Ida Holt, who built the dam.",
        {("indirect", "Ida Holt", "Not so")},
    ),
    "a single mark closes what a double one opened": (
        "\"The strike was a breach of the accord', said Ida Holt, a judge.",
        {("direct", "Ida Holt", "The strike was a breach of the accord")},
    ),
    "accents for marks": (
        "``Nobody will drive us out,´´ said Ida Holt.",
        {("direct", "Ida Holt", "Nobody will drive us out,")},
    ),
    "what looks at a picture is not its source": (
        "Images reviewed by Vell News show that the camp was burned.",
        {("indirect", "Images", "that the camp was burned")},
    ),
    "a day before what was said": (
        "Ida Holt said on Sunday its jets had struck a camp.",
        {("indirect", "Ida Holt", "its jets had struck a camp")},
    ),
    "a place of what is spoken of": (
        "Tom Lund described bodies in the streets.",
        {("indirect", "Tom Lund", "bodies in the streets")},
    ),
    "a cue of three words": (
        "Ida Holt took issue with the dam.",
        {("indirect", "Ida Holt", "the dam")},
    ),
    "an adjective with its degree": (
        "Villagers were not too worried about the dam.",
        {("indirect", "Villagers", "the dam")},
    ),
    "several who agree in the passive": (
        "The dam has been endorsed by dozens of papers.",
        {("indirect", "dozens of papers", "The dam")},
    ),
    "a verb of speech beside quotation marks alone is none in the passive": (
        "Firemen said the blaze had been started by arsonists.",
        {("indirect", "Firemen", "the blaze had been started by arsonists")},
    ),
    "a second clause of what is said": (
        'Ida Holt said the films were "dull" and that the footage of May did not show the bridge.',
        {
            ("indirect", "Ida Holt", 'the films were "dull" and that the footage of May did not show the bridge'),
            ("mixed", "Ida Holt", "dull"),
        },
    ),
    "a verb joined to what is said is no cue of who says it": (
        "Police say he posed a threat and refused to leave.",
        {("indirect", "Police", "he posed a threat and refused to leave")},
    ),
    "as two accuse each other, while another says": (
        "The talks broke up, the chair said on Monday, as the army and the rebels accused each other of lies.",
        {("indirect", "army", "lies")},
    ),
    "asked in some way whether": (
        "A woman turned round to her and asked in a calm voice whether she had come.",
        {("indirect", "woman", "whether she had come")},
    ),
    "nobody is named who describes it": (
        "The blast was described as an accident.",
        {("indirect", "", "The blast // an accident")},
    ),
    "a deed that only prepares the word": (
        "Ida Holt took to the radio to say the bridge was open.",
        {("indirect", "Ida Holt", "the bridge was open")},
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
    "a chain: whom an outlet cites has its words as well": (
        "The bridge is open, Vell News reported, citing the ministry.",
        {("indirect", "Vell News", "The bridge is open"), ("indirect", "ministry", "The bridge is open")},
    ),
    "a chain of outlet, agency and official": (
        "Vell News, citing Agence Nord, said that an official had told the agency that the bridge was open.",
        {
            ("indirect", "Vell News", "that an official had told the agency that the bridge was open"),
            ("indirect", "Agence Nord", "that an official had told the agency that the bridge was open"),
            ("indirect", "official", "that the bridge was open"),
        },
    ),
    "a chain told with saying": (
        "Vell News cited villagers as saying that the bridge was open.",
        {("indirect", "villagers", "that the bridge was open")},
    ),
    "a chain within a clause": (
        "Vell News said that, according to the mayor, the bridge was open.",
        {("indirect", "mayor", "the bridge was open")},
    ),
    "one clause a speaker: the next one is another's": (
        "Police reported nine arrests; the Ombudsman counted 24.",
        {("indirect", "Police", "nine arrests")},
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
    "a participle with a subject of its own": (
        "The talks have failed, with both sides insisting that the road was closed.",
        {("indirect", "sides", "that the road was closed")},
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
    "a thing that only describes": "The entry describing the crack was made in January.",
    "deeds that are taught": "Ida Holt gave a course on bullying and reporting threats at the Vell school.",
    "a number that is dialled": "Ida Holt called 911 shortly before midnight.",
    "a line that is rung up": "You can call the tip line at 618-555-2677.",
    "help that is called": "The neighbours called the police.",
    "things that are counted": "Besides those at the club, 64 homicides reported this year in Vell County remain open.",
    "a noun that is a verb elsewhere": "Rebels trade blame as the Vell truce meeting collapses again.",
    "an infinitive that is a noun elsewhere": "The governor's aide left to comment on the fighting.",
    "a relative clause": "A truce that few believed in has outlived the meeting.",
    "what the reporter saw": "Ida Holt saw the dam in May.",
}


@pytest.mark.parametrize("construct", NOT_SAID)
def test_what_looks_like_an_attribution_and_is_none_is_left_alone(construct: str) -> None:
    """Nobody is given words that nobody said."""
    assert given(NOT_SAID[construct]) == set()


SPEAKERS = {
    "a body named by its people": (
        "Kenyan border guards denied that. They said shots had been fired.",
        ["Kenyan border guards", "Kenyan border guards"],
    ),
    "a place inside the phrase": (
        "Two residents of the Kenyan village said shots had been fired.",
        ["Two residents of the Kenyan village"],
    ),
    "an office with its holder's name": (
        "The owner of one of them, Sara Bobo, a widow of 61, stood before it. “I heard shots,” she said.",
        ["Sara Bobo"],
    ),
    "those whom no name stands for": (
        "The mayor gives one hour. Those who live there give another. A tongue of mud, they say, came at midnight.",
        ["Those who live there"],
    ),
    "a rejecter does not state what is rejected": (
        "The rebels rejected their claim that the bridge was mined.",
        ["rebels", ""],
    ),
    "a village does not speak": (
        "The Health Ministry said it was over. A girl in the village of Orvale was hurt, it said.",
        ["Health Ministry", "Health Ministry"],
    ),
    "some of several are not all of them": (
        "Twelve sailors flew home, and some of them said that they had been beaten. Many of the wives said they wept.",
        ["some of them", "Many of the wives"],
    ),
    "a body without a name goes on": (
        "The state utility board fined Vell Power on Friday. It found that the dam had been cracked for weeks.",
        ["state utility board"],
    ),
    "a company that did something goes on": (
        "Vell Power shut the dam on Friday. It found that the wall had been cracked for weeks.",
        ["Vell Power"],
    ),
    "who says that it saw nothing is it": (
        "Malden withdrew 1,200 troops in Doha on Friday. Teveria said it had seen “no sign” of any withdrawal.",
        ["Teveria", "Teveria", "Teveria"],
    ),
    "who is told to be freed does not say so": (
        "Defence Minister Karl Lund met reporters on Friday. The editor Olaf Sten is to be freed on Monday, he said.",
        ["Karl Lund"],
    ),
    "who spoke goes on to speak of another": (
        "Mayor Karl Lund said the bridge was open. Olaf Sten was at the bridge, he said.",
        ["Karl Lund", "Karl Lund"],
    ),
    "nobody else is there to say it": (
        "Olaf Sten was freed on Monday, he said.",
        [""],
    ),
    "one tells of what he did himself": (
        "Olaf Sten is a baker in Vell. Sten was asleep when the shots rang out, he said.",
        ["Olaf Sten"],
    ),
    "what is learned is said by those it is learned from": (
        "Dr Ida Holt has learned from hospital staff that three men had died.",
        ["hospital staff"],
    ),
    "with the cue behind": (
        "Three men have died, Vell News has learned from two officials.",
        ["two officials"],
    ),
    "one learns from a mistake what nobody says": (
        "Ida Holt learned from experience that patience pays.",
        ["Ida Holt"],
    ),
    "whose claim it is states it": (
        "Kenya rejected Somalia's claim that troops had crossed.",
        ["Kenya", "Somalia"],
    ),
}


@pytest.mark.parametrize("construct", SPEAKERS)
def test_a_speaker_has_the_name_the_text_gives(construct: str) -> None:
    """Named as far as the text goes, and by nobody else's name."""
    text, expected = SPEAKERS[construct]

    assert [q.speaker_name for q in analyse(text)] == expected


ACTS = {
    "said": ("Ida Holt said the dam held.", ("state", False, "")),
    "denied": ("Ida Holt denied that the dam leaked.", ("deny", False, "")),
    "did not say": ("Ida Holt did not say whether the dam held.", ("state", True, "")),
    "never said": ("Ida Holt has never said that the dam held.", ("state", True, "")),
    "may ask": ("Ida Holt may ask the court to decide.", ("ask", False, "may")),
    "would not rule out": ("Ida Holt would not rule out a strike.", ("reject", True, "would")),
    "threatened": ("Ida Holt threatened to leave.", ("threaten", False, "")),
    "a noun's act": ("Ida Holt made no threat to leave.", ("threaten", True, "")),
    "a noun's act, concern": ("Ida Holt voiced concern about the dam.", ("warn", False, "")),
    "a noun's act, refusal": ("Ida Holt's refusal to leave was noted.", ("reject", False, "")),
}


@pytest.mark.parametrize("words", ACTS)
def test_the_act_its_negation_and_its_modality_are_told(words: str) -> None:
    """What somebody does by speaking, and whether it was done."""
    text, expected = ACTS[words]
    found = analyse(text)[0]

    assert (found.act, found.negated, found.modality) == expected


def test_the_title_of_a_programme_does_not_take_the_words_said_on_it() -> None:
    """What is said on a programme is in its own marks."""
    assert given("“We will stay,” Tom Lund said on VNN's “State of the Valley.”") == {
        ("direct", "Tom Lund", "We will stay,")
    }
