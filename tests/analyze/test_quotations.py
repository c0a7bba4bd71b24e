"""Who is given which words: every rule on an invented sentence, and on one it was not made for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.analyze.language import find_sentences
from variorum.analyze.mentions import find_names
from variorum.analyze.quotations import find_quotations
from variorum.analyze.quotations.cues import group_at, verbs
from variorum.analyze.quotations.marks import find_segments
from variorum.config import AnalyzeConfig
from variorum.model import Block, Dateline, Document, Span, Story
from variorum.segment.stories.datelines import read_opening

if TYPE_CHECKING:
    from variorum.model import Quotation


def read(text: str) -> tuple[Document, tuple[Quotation, ...]]:
    """The quotations of a text whose lines are its paragraphs, the dateline of the first told apart."""
    document = Document("doc_1", "", text)
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", Span("doc_1", start, start + len(line))))
        start += len(line) + 1
    opening = read_opening(text, 0, len(text.partition("\n")[0]))
    dateline = Dateline(Span("doc_1", 0, opening.end), opening.place) if opening and opening.place else None
    story = Story("st_1", Span("doc_1", 0, len(text)), tuple(blocks), dateline=dateline)
    sentences = find_sentences(document, story, AnalyzeConfig())
    mentions, entities = find_names(document, story, sentences)
    return document, find_quotations(document, story, sentences, mentions, entities)


def told(text: str) -> list[tuple[str, str, str]]:
    """The quotations of a text as (kind, content, speaker)."""
    document, found = read(text)
    return [(q.kind, " // ".join(document.words(span) for span in q.content), q.speaker_name) for q in found]


def one(text: str) -> Quotation:
    """The first quotation of a text."""
    return read(text)[1][0]


DIRECT = [
    ("“We will stay,” said farmer Tom Lund.", "We will stay,", "Tom Lund"),
    ("“The road is closed,” Mayor Ida Holt said on Monday.", "The road is closed,", "Ida Holt"),
    ("Ida Holt, the mayor of Vell, said: “The road is closed.”", "The road is closed.", "Ida Holt"),
    ("Tom Lund told reporters, “We will stay.”", "We will stay.", "Tom Lund"),
    ('"We will stay,” Tom Lund told the BBC.', "We will stay,", "Tom Lund"),
    ("''We will stay,'' said Tom Lund, a farmer who lost his barn.", "We will stay,", "Tom Lund"),
    ("'Nobody slept,' a resident told the Herald.", "Nobody slept,", "resident"),
    ('"We have no water, said nurse Ella Moss.', "We have no water,", "Ella Moss"),
    ("“It is over,” Rep. Ann Orr (D-Ohio) said.", "It is over,", "Ann Orr"),
    ("“It is over,” said the commander, who asked not to be named.", "It is over,", "commander"),
    ("“Leave us alone.” — Ana Lopes", "Leave us alone.", "Ana Lopes"),
    ("Ella Moss, 34, of Vell, Norway, said: “It is over.”", "It is over.", "Ella Moss"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), DIRECT)
def test_direct_speech_has_its_words_and_its_speaker(text: str, content: str, speaker: str) -> None:
    """Whatever the marks and wherever the speaker stands."""
    assert ("direct", content, speaker) in told(text)


MIXED = [
    ("Tom Lund said the flood had “eaten the road.”", "eaten the road.", "Tom Lund"),
    ("The dispute, Tom Lund said, is not about “pride.”", "pride.", "Tom Lund"),
    ("According to two Kenyan officials, the army was “not ready” to leave.", "not ready", "two Kenyan officials"),
    ("Kenya's minister Ada Obi took to X, saying the talks were “dead,” despite mediation.", "dead,", "Ada Obi"),
    ("With General Paul Orr arguing that the border is “porous,” talks stalled.", "porous,", "Paul Orr"),
    ("The Swedish embassy in Oslo lambasted what it called a “reckless” plan.", "reckless", "Swedish embassy in Oslo"),
    ("The minister accused the rebels of “burning” crops.", "burning", "minister"),
    ("Tom Lund pledged to “rebuild it quickly,” though funds are short.", "rebuild it quickly,", "Tom Lund"),
    (
        "The talks failed because of “bad faith,” said envoy Ada Obi, according to Norwegian broadcaster NRK.",
        "bad faith,",
        "Ada Obi",
    ),
    ("Mr. Lund was quoted as saying the bridge was “gone.”", "gone.", "Lund"),
    (
        "Sources close to the Taliban government described the day as “calm.”",
        "calm.",
        "Sources close to the Taliban government",
    ),
    ("Accusing the army of “theft,” Ada Obi left the room.", "theft,", "Ada Obi"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), MIXED)
def test_words_in_marks_inside_a_clause_go_to_the_nearest_speaker(text: str, content: str, speaker: str) -> None:
    """The innermost attribution holds them."""
    assert ("mixed", content, speaker) in told(text)


INDIRECT = [
    ("Ana Ruiz, the mayor of Vell, denied that the dam had failed.", "that the dam had failed", "Ana Ruiz"),
    ("Police said they had arrested three men.", "they had arrested three men", "Police"),
    ("The bridge is open again, the army said on Friday.", "The bridge is open again", "army"),
    ("The ministry said in a statement that 12 soldiers died.", "that 12 soldiers died", "ministry"),
    ("Norway accuses Sweden of spying.", "spying", "Norway"),
    ("The UN called for an immediate ceasefire and urged both sides to talk.", "an immediate ceasefire", "UN"),
    ("The UN called for an immediate ceasefire and urged both sides to talk.", "to talk", "UN"),
    ("Two officials who know the plan told Reuters that it would rain.", "that it would rain", "Two officials"),
    ("Tom Lund said he was tired, while Ida Holt denied any delay.", "he was tired", "Tom Lund"),
    ("Tom Lund said he was tired, while Ida Holt denied any delay.", "any delay", "Ida Holt"),
    ("The group, which claimed the attack, said it would return.", "it would return", "group"),
    ("The plan was rejected by President Ada Obi.", "The plan", "Ada Obi"),
    ("The mayor was accused of theft.", "The mayor // theft", ""),
    ("According to Tom Lund, the road is closed.", "the road is closed", "Tom Lund"),
    ("According to police, who came late, the shop was shut.", "the shop was shut", "police"),
    ("According to Tom Lund, head of the guild, the shop was shut.", "the shop was shut", "Tom Lund"),
    ("Residents told The Herald they were glad, angry and tired.", "they were glad, angry and tired", "Residents"),
    ("While the mayor said the dam held, Ida Holt denied it.", "the dam held", "mayor"),
    ("Speaking on Friday, the mayor said the old dam still holds.", "the old dam still holds", "mayor"),
    ("The mayor said there was no water.", "there was no water", "mayor"),
    ("The road is closed, according to Tom Lund.", "The road is closed", "Tom Lund"),
    ("Analysts warn that peace is far off.", "that peace is far off", "Analysts"),
    ("ORVALE, Norway (AP) — The dam broke, the mayor said Monday.", "The dam broke", "mayor"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), INDIRECT)
def test_a_clause_without_marks_is_given_to_its_speaker(text: str, content: str, speaker: str) -> None:
    """The content is the clause, up to where another begins."""
    assert ("indirect", content, speaker) in told(text)


SPEAKERS = [
    # an office without a name, and the name after it
    ("“We stay,” said the head of the guild of Vell, Tom Lund.", "We stay,", "Tom Lund"),
    ("“We stay,” said the miller's wife, a Dane.", "We stay,", "miller's wife, a Dane"),
    ("The mayor of Vell, Tom Lund, said he was “tired.”", "tired.", "Tom Lund"),
    # what would be said was said by nobody but the outer speaker
    ("Captain Tom Lund warned that crews would answer “by dusk.”", "by dusk.", "Tom Lund"),
    ("Tom Lund said that officials had answered “by dusk.”", "by dusk.", "officials"),
    # the speaker after "how" and "what"
    ("“It was close,” was how Ida Holt, who ran the vote, put it.", "It was close,", "Ida Holt"),
    ("“It was close,” was what Ida Holt had to say.", "It was close,", "Ida Holt"),
    ("15:50 Foreign Minister Ida Holt: the truce is “fragile, but alive”.", "fragile, but alive", "Ida Holt"),
    ("14:20 The army's spokesman, Tom Lund: “We fired at nobody.”", "We fired at nobody.", "Tom Lund"),
    ("“They should go home,” said its spokesman, Brigadier Tom Lund, who waved.", "They should go home,", "Tom Lund"),
    ("“Two ribs,” his daughter Ida Holt used to say.", "Two ribs,", "Ida Holt"),
    ("The abbot has looked into every well. “We have no mines here,” he says.", "We have no mines here,", "abbot"),
    ("By the account of one envoy, the sides were “close.”", "close.", "one envoy"),
    ("Tom Lund put it down to “wet powder” on Friday.", "wet powder", "Tom Lund"),
    ("Tom Lund, for his part, grumbled that they “came late.”", "came late.", "Tom Lund"),
    # marks that were forgotten
    ("Ella Moss, a nurse, waited. “We sleep in shifts, she said. “It is loud.”", "We sleep in shifts,", "Ella Moss"),
    ("“They came,” Ella Moss said. “I kept the key. They left.", "I kept the key. They left.", "Ella Moss"),
    ("''It works,'' Tom Lund told the Herald.", "It works,", "Tom Lund"),
    # clauses between a subject and its verb
    ("Tom Lund -- a farmer near Vell -- said it “rained.”", "rained.", "Tom Lund"),
    ("Drivers who had waited when the fire began told us they “ran.”", "ran.", "Drivers"),
    ("A man who said he was there called it “odd.”", "odd.", "man"),
    ("The road fell in, one day after Mayor Ida Holt said it was “safe.”", "safe.", "Ida Holt"),
    # a name tied to a word by a hyphen is nobody's
    ("A Geneva-based aid group said it “rained.”", "rained.", "Geneva-based aid group"),
    ("The US-led coalition said it “rained.”", "rained.", "US-led coalition"),
    # first names that are small words elsewhere
    ("“They came,” said Per Lund, the head of the camp.", "They came,", "Per Lund"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), SPEAKERS)
def test_words_go_to_the_one_who_said_them(text: str, content: str, speaker: str) -> None:
    """Whatever stands between the words, the cue and the name."""
    assert (content, speaker) in [(words, name) for _, words, name in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Engineer: bridge in Vell is safe", [("bridge in Vell is safe", "Engineer")]),
        ("Holt: Norland sent “old maps”", [("Norland sent “old maps”", "Ida Holt")]),
        ("Talks with Norland have failed: minister", [("Talks with Norland have failed", "minister")]),
        ("Video: the flood in Vell", []),
        ("NORLAND: NO TRAINS UNTIL MAY", []),
        ("Flood in Vell: what we know", []),
        ("Flood in Vell: two dead", []),
    ],
)
def test_a_headline_with_a_colon_gives_its_words_to_a_speaker_only(text: str, expected: list[tuple[str, str]]) -> None:
    """A person, a body or an office; no label, place or subject."""
    body = "Minister Ida Holt flew home."
    document = Document("doc_1", "", f"{text}\n{body}")
    blocks = (
        Block("headline", Span("doc_1", 0, len(text))),
        Block("paragraph", Span("doc_1", len(text) + 1, len(document.text))),
    )
    story = Story("st_1", Span("doc_1", 0, len(document.text)), blocks)
    sentences = find_sentences(document, story, AnalyzeConfig())
    found = find_quotations(document, story, sentences, *find_names(document, story, sentences))
    assert [(document.words(q.content[0]), q.speaker_name) for q in found if q.kind == "indirect"] == expected


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed the attack.",
        "No one has said that they fired.",
        "At least nine are dead, our reporter at the scene says.",
        "An earlier version of this story said that ten had died.",
        "The president declared a state of emergency.",
        "Minister Tom Lund was ordered off by the guards.",
        "The Vell Front, known as the VF, left.",
    ],
)
def test_where_nobody_is_given_words_there_is_no_quotation(text: str) -> None:
    """Nobody speaks, the report itself does, or something is done and not said."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said both sides had stopped.", [("both sides had stopped", "envoy")]),
        ("The Vell Front, known as the VF, denied it had fired.", [("it had fired", "Vell Front")]),
        ("A man who said he was there denied the report.", [("he was there", "man"), ("the report", "man")]),
        ("“The rain fell,” said Tom Lund, spokesman of the Vell Front.", [("The rain fell,", "Tom Lund")]),
        ("The president declared that the talks were over.", [("that the talks were over", "president")]),
        ("Troops were ordered by the generals to leave.", [("Troops // to leave", "generals")]),
    ],
)
def test_contents_begin_and_end_where_they_should(text: str, expected: list[tuple[str, str]]) -> None:
    """No first word lost, no apposition of the speaker taken for more of what was said."""
    assert [(content, speaker) for _, content, speaker in told(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The new “smart” bridge opened on Monday.",
        "The so-called “iron wall” runs along the river.",
        "Talks in Geneva ended on Friday without a deal.",
        "Twenty states border the sea.",
        "The reports of the committee fill three shelves.",
        "He died in 1990.",
        "Two men have life-threatening wounds.",
    ],
)
def test_marks_without_an_attribution_are_no_quotation(text: str) -> None:
    """Scare quotes, titles, and nouns that look like verbs of speech."""
    assert told(text) == []


def test_content_ends_before_a_semicolon_behind_which_another_counts() -> None:
    """The count of the second body is none of the first's words."""
    counted = "Police broke up a march in Vell. They reported nine arrests; the Rights Office counted 24."
    assert [content for _, content, speaker in told(counted) if speaker == "Police"] == ["nine arrests"]


def test_what_another_is_accused_of_is_not_given_to_the_accuser() -> None:
    """They refuse, whom the accusation is about."""
    acts = [q.act for q in read("Norway accused Sweden of refusing to pay.")[1]]
    assert acts == ["accuse"]


def test_a_quotation_interrupted_by_its_speaker_is_one() -> None:
    """Both halves, one finding."""
    assert ("direct", "It is over, // and they know it.", "Tom Lund") in told(
        "“It is over,” said Tom Lund, “and they know it.”"
    )


def test_the_next_sentence_in_marks_goes_on_with_the_same_speaker() -> None:
    """In the paragraph, and in the next one that is all in marks."""
    found = told("“We fled,” said Ella Moss. “We lost it all.”\n“Nobody came.”")
    assert [entry for entry in found if entry[0] == "direct"] == [
        ("direct", "We fled,", "Ella Moss"),
        ("direct", "We lost it all.", "Ella Moss"),
        ("direct", "Nobody came.", "Ella Moss"),
    ]


def test_a_quotation_of_several_paragraphs_has_one_speaker() -> None:
    """Each paragraph opens with a mark, only the last closes."""
    found = told("Ella Moss said: “We fled.\n“We lost it all.”")
    assert [(content, speaker) for _, content, speaker in found] == [
        ("We fled.", "Ella Moss"),
        ("We lost it all.", "Ella Moss"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz met Tom Lund. She said the road was closed.", "Ana Ruiz"),
        ("Ana Ruiz met Tom Lund. He said the road was closed.", "Tom Lund"),
        ("Ana Ruiz denied it. Tom Lund said it was late. He added that snow fell.", "Tom Lund"),
        ("The Red Cross sent trucks. It said roads were closed.", "Red Cross"),
        ("Two officials spoke. They said roads were closed.", "Two officials"),
        ("A Kenyan source said the talks failed. “It is over,” the source added.", "Kenyan source"),
    ],
)
def test_a_pronoun_goes_back_to_the_speaker_who_fits(text: str, speaker: str) -> None:
    """Man or woman, person or body, one or many."""
    assert told(text)[-1][2] == speaker


def test_a_pronoun_without_anyone_who_fits_stays_open() -> None:
    """Nobody is guessed."""
    found = one("She said the road was closed.")
    assert (found.speaker_id, found.speaker_name) == ("", "")


@pytest.mark.parametrize(
    ("text", "act", "negated", "modality"),
    [
        ("Norway accused Sweden of spying.", "accuse", False, ""),
        ("Norway did not deny the report.", "deny", True, ""),
        ("Norway may reject the offer.", "reject", False, "may"),
        ("Norway threatened to close the port.", "threaten", False, ""),
        ("Norway demanded the release of the crew.", "demand", False, ""),
        ("Norway pledged to help.", "pledge", False, ""),
        ("Norway would agree to talks.", "agree", False, "would"),
        ("Norway warned that ice was thin.", "warn", False, ""),
        ("Norway thanked Sweden for its help.", "thank", False, ""),
        ("Norway praised the crew.", "praise", False, ""),
        ("Norway asked whether the port was open.", "ask", False, ""),
        ("Norway said that it rained.", "state", False, ""),
    ],
)
def test_the_act_its_negation_and_modality_are_told(text: str, act: str, negated: bool, modality: str) -> None:  # noqa: FBT001
    """From the verb and its auxiliaries."""
    found = one(text)
    assert (found.act, found.negated, found.modality) == (act, negated, modality)


def test_named_and_unnamed_speakers_and_their_roles_are_told_apart() -> None:
    """A role is as the text gives it."""
    _, found = read("Security analyst Tom Falk said snow fell. Two officials said it rained.")
    assert [(q.speaker_name, q.role, q.named) for q in found] == [
        ("Tom Falk", "Security analyst", True),
        ("Two officials", "officials", False),
    ]


def test_source_and_cue_point_at_their_words() -> None:
    """Every finding shows what it rests on."""
    document, [found] = read("Ana Ruiz, the mayor of Vell, has not said that the dam failed.")
    assert [document.words(s) for s in (*found.source, *found.cue)] == ["Ana Ruiz, the mayor of Vell", "has not said"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said “a b” and "c d" and “e f".', ["a b", "c d", "e f"]),
        ("“A “b” c,” he said.", ["A “b” c,"]),
        ("„A b“ und «c d».", ["A b", "c d"]),
        ("The players’ coach said ‘no way’ twice.", ["no way"]),
        ("It's Tom's: 'never again,' he said.", ["never again,"]),
        ("rock 'n' roll in the '90s", []),
        ("He said “go. Then he left.", ["go."]),
    ],
)
def test_marks_of_any_kind_are_paired(text: str, inside: list[str]) -> None:
    """Curly, straight, mixed, nested, single, unclosed; apostrophes are none."""
    assert [text[s.start : s.end] for s in find_segments(text, 0, len(text))] == inside


def test_every_verb_of_the_table_is_found_in_each_of_its_forms() -> None:
    """No row is dead."""
    for first, rows in verbs().items():
        for rest, _ in rows:
            low = ["they", first, *rest]
            assert group_at(low, 1) is not None or first in {"is", "are", "was", "were", "be"}


@given(st.text(alphabet=st.one_of(st.sampled_from("ABab ,.'\"“”‘’—:()\n"), st.characters()), max_size=300))
@settings(max_examples=300, deadline=None)
def test_whatever_the_text_every_quotation_is_inside_it(text: str) -> None:
    """No text fails."""
    _, found = read(text)
    for quotation in found:
        for span in (*quotation.content, *quotation.cue, *quotation.source):
            assert 0 <= span.start < span.end <= len(text)
    assert len({quotation.id for quotation in found}) == len(found)


def test_two_findings_that_begin_and_end_alike_have_two_ids() -> None:
    """The one leaves out the middle: "the crew [are believed] to be safe"."""
    _, found = read("Norway says the crew are believed to be safe.")
    assert len(found) == 2
    assert len({(q.kind, q.content[0].start, q.content[-1].end) for q in found}) == 1
    assert len({q.id for q in found}) == 2


WORDS = ["he", "said", "that", "Ana", "Ruiz", "“", "”", '"', "'", ",", ".", "told", "Oslo", ":", "accused", "of"]
WORDS += ["the", "officials", "who", "and", "but", "—", "according", "to", "X", "'s"]


@given(st.lists(st.sampled_from(WORDS), max_size=60))
@settings(max_examples=300, deadline=None)
def test_whatever_the_order_of_cues_and_marks_nothing_fails(words: list[str]) -> None:
    """Word salad of what the rules look for; the same text gives the same findings."""
    text = " ".join(words)
    assert read(text) == read(text)
    assert len({quotation.id for quotation in read(text)[1]}) == len(read(text)[1])


@pytest.mark.untraced  # the time a user waits, which tracing would treble
def test_a_long_text_of_cues_is_read_in_time_that_grows_with_it() -> None:
    """Nothing is quadratic in the length of a paragraph: four times the text takes at most some ten times as long."""
    spent = []
    for times in (500, 2_000):
        start = time.process_time()
        read('He said "so" and told Ana Ruiz, ' * times)
        spent.append(time.process_time() - start)
    assert spent[1] < 10 * spent[0] + 0.2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("VELL - Police said nine rowers drowned.", "Police"),
        ("VELL, May 21 - Police said nine rowers drowned.", "Police"),
        (
            "VELL, May 28 (Lake Press Agency) - Norway's government said on Thursday that nine rowers drowned.",
            "government",
        ),
    ],
)
def test_a_dateline_does_not_speak(text: str, speaker: str) -> None:
    """Neither its place nor the agency in its brackets, with or without a day."""
    (found,) = told(text)
    assert found[2].endswith(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A port official in Nairobi told reporters that the ship was safe.", "port official in Nairobi"),
        ("The employer of Ida Holt, who was 38, says she was pushed.", "employer of Ida Holt"),
        ("A statistician at the University of Nairobi, Dr Greta Lunde, said the count was close.", "Greta Lunde"),
        ("The governor of Nairobi, Tom Lund, said the road was shut.", "Tom Lund"),
        ("The foreign ministry of Kenya said the road was shut.", "foreign ministry of Kenya"),
    ],
)
def test_who_speaks_is_the_noun_that_a_name_only_tells_apart(text: str, speaker: str) -> None:
    """An official in a town, the employer of a person; a name in apposition is the speaker's own."""
    assert told(text)[0][2] == speaker


def test_a_place_where_something_was_is_not_who_it_means() -> None:
    """The "it" of "it said" goes back to who spoke or was subject; a country that spoke may say more."""
    ship = "The tanker was bound for Oslo, Lund Shipping said. It had left Nairobi on Friday, it said."
    state = "Kenya said it would act. It added that talks would follow."
    assert told(ship)[-1][2] == "Lund Shipping"
    assert told(state)[-1][2] == "Kenya"


def test_an_it_that_stands_for_a_clause_says_nothing() -> None:
    """The words "it is clear that" are nobody's; a body that is clear is."""
    assert told("The Norvik Front left the valley on Monday. It is clear that nobody will come back.") == []
    assert told("The Norvik Front is clear that nobody will come back.")[0][2] == "Norvik Front"
