"""Stories: where one news item of a page ends and the next begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.config import SegmentConfig
from variorum.model import Document
from variorum.segment.blocks import find_blocks
from variorum.segment.stories import find_stories

if TYPE_CHECKING:
    from variorum.model import Story

CONFIG = SegmentConfig()

FERRY = """LINDMARK, Norrland (CPA) — A ferry with 120 people on board sank off Lindmark in heavy seas on Saturday.
The ship had left Norrland's largest harbor at dawn, and its captain, Nils Astrup, had been warned of the storm.
"We heard one call and then nothing," said the coast guard's commander, Ida Korv, who led the search until dark.
Divers from three towns are looking for survivors, and families wait in a gym beside the Lindmark pier.
"""
HARVEST = """PORT SARENNE, Maristan (CPA) — Farmers in Maristan expect the poorest olive harvest in forty years.
A dry spring and a late frost have ruined two thirds of the crop, said Corin Vale of the growers' union.
Prices of oil at the mill have doubled since January, and bakeries in Port Sarenne are selling smaller loaves.
The farm ministry promised loans, but Vale said no tree was ever watered with paper.
"""


def stories_of(text: str, title: str = "") -> tuple[Story, ...]:
    """Return the stories of a page."""
    document = Document("doc_t", "", text, title=title)
    return find_stories(document, find_blocks(document, CONFIG), CONFIG)


def starts(text: str) -> list[str]:
    """Return the first two words of every story of a page."""
    return [" ".join(text[s.span.start :].split()[:2]) for s in stories_of(text)]


# --- Pages of several stories -----------------------------------------------------------------------------------------


def test_two_agency_stories_are_cut_at_the_second_dateline() -> None:
    """Captions and end credit stay with the story they follow, and the cut says its reasons."""
    caption = "Divers search the wreck, Norrland, Sunday, March 3, 2024. (CPA Photo/Ola Mirth)"
    page = f"{FERRY}Mirth reported from Lindmark.\n{caption}\n{HARVEST}"
    first, second = stories_of(page)
    assert page[second.span.start :].startswith("PORT SARENNE")
    assert [block.kind for block in first.blocks][-2:] == ["credit", "caption"]
    assert first.cut_reasons == ()
    assert any("a dateline: “PORT SARENNE, Maristan (CPA) —”" in reason for reason in second.cut_reasons)
    assert any("end credit" in reason for reason in second.cut_reasons)
    assert any("photo captions" in reason for reason in second.cut_reasons)


@pytest.mark.parametrize("label", ["ALSO IN THE WORLD", "HARVEST NOTES"])
def test_the_label_of_other_items_parts_them_and_is_no_headline(label: str) -> None:
    """Below "also in the world" or a rubric in capitals, an own headline opens another item, without a dateline."""
    harvest = "Farmers in Maristan" + HARVEST.partition("Farmers in Maristan")[2]
    page = f"Ferry sinks off Lindmark\n\n{FERRY}\n{label}\n\nMaristan waits for its olives\n\n{harvest}"
    _, second = stories_of(page)
    assert second.headline is not None
    assert page[second.headline.start : second.headline.end] == "Maristan waits for its olives"
    assert any("the label of other items before it" in reason for reason in second.cut_reasons)


def test_a_dateline_of_another_place_cuts_without_any_other_sign() -> None:
    """No credit, no captions, no headline between the two."""
    assert starts(FERRY + HARVEST) == ["LINDMARK, Norrland", "PORT SARENNE,"]


def test_a_story_begins_at_its_headline_and_byline() -> None:
    """What stands above the dateline belongs to the story below."""
    page = f"{FERRY}\nOlive farmers fear worst harvest in decades\nBy Ines Valcour\n{HARVEST}"
    second = stories_of(page)[1]
    assert second.headline is not None
    assert page[second.headline.start : second.headline.end] == "Olive farmers fear worst harvest in decades"
    assert second.span.start == second.headline.start


def test_briefs_with_headlines_and_end_credits_are_cut() -> None:
    """No datelines: each item has a headline and an agency's mark at its end."""
    ferry, harvest = (text.partition("— ")[2] for text in (FERRY, HARVEST))
    page = f"Ferry sinks off Lindmark\n{ferry}(Reuters)\n\nOlive harvest fails in Maristan\n{harvest}(AFP)\n"
    assert starts(page) == ["Ferry sinks", "Olive harvest"]


def test_items_that_an_outlet_opens_with_its_name_are_cut_where_the_topic_changes() -> None:
    """A page with "Norrland Press: ..." twice; about one matter they are two paragraphs of one story."""
    ferry, harvest = (text.partition("— ")[2] for text in (FERRY, HARVEST))
    assert len(stories_of(f"Norrland Press: {ferry}\nNorrland Press: {harvest}")) == 2
    again = "The coast guard's commander, Ida Korv, told families in Lindmark that the search would last until dark."
    assert len(stories_of(f"Norrland Press: {ferry}\nNorrland Press: {again}\n")) == 1


def test_a_full_headline_on_other_matters_cuts_and_a_subhead_that_takes_up_the_story_does_not() -> None:
    """No datelines, no credits: only the words can tell."""
    ferry, harvest = (text.partition("— ")[2] for text in (FERRY, HARVEST))
    assert starts(f"Ferry sinks off Lindmark\n{ferry}{ferry}\nOlive oil prices double after dry spring\n{harvest}") == [
        "Ferry sinks",
        "Olive oil",
    ]
    more = "The captain's widow said in Norrland that Astrup had slept in the harbor office on every night of storm."
    assert (
        len(stories_of(f"Ferry sinks off Lindmark\n{ferry}{ferry}\nWhat is known about captain Astrup\n{more}\n")) == 1
    )


def test_columns_of_a_newspaper_are_cut_at_their_closing_lines() -> None:
    """Places with a colon, and under each story where and when it was printed."""
    ferry, harvest = (text.partition("— ")[2] for text in (FERRY, HARVEST))
    printed = "Published in Valley Herald, March 3rd, 2024"
    page = f"LINDMARK: {ferry}{printed}\n\nPORT SARENNE: {harvest}{printed}\n"
    assert starts(page) == ["LINDMARK: A", "PORT SARENNE:"]


def test_a_line_of_the_page_between_two_stories_stays_with_the_first() -> None:
    """A heading above another one must have to do with the text below."""
    page = f"{FERRY}\nTake our weather app along\n\nOlive farmers in Maristan fear worst harvest\n{HARVEST}"
    assert starts(page)[1] == "Olive farmers"


# --- Pages of one story -----------------------------------------------------------------------------------------------


def test_a_dateline_quoted_inside_a_paragraph_does_not_cut() -> None:
    """Only the head of a paragraph can hold a dateline."""
    page = f"{FERRY}The telegram began “PORT SARENNE, Maristan (CPA) — Send boats” and was never answered.\n"
    assert len(stories_of(page)) == 1


def test_a_story_with_subheads_and_sections_is_one() -> None:
    """Subheads alone never cut, and the first heading alone is the headline."""
    page = (
        "# Ferry sinks off Lindmark\n\n"
        + FERRY
        + "\n# The captain\n\nAstrup had sailed from Lindmark for thirty years, the coast guard said, and knew "
        "the Norrland bay as no other.\n\n# The search\n\nKorv said the search off Lindmark would go on while "
        "there was light.\n"
    )
    (story,) = stories_of(page)
    assert [block.kind for block in story.blocks if block.kind in {"headline", "subhead"}] == [
        "headline",
        "subhead",
        "subhead",
    ]


def test_an_older_version_of_the_story_below_it_is_not_cut_off() -> None:
    """The same dateline again, about the same people: an instalment of one story."""
    older = FERRY.replace("120 people", "some 100 people").replace("three towns", "two towns")
    assert len(stories_of(f"{FERRY}\n{older}")) == 1
    assert len(stories_of(f"{FERRY}\nORIGINAL STORY:\n{older}")) == 1


def test_the_entries_of_a_live_page_are_not_stories() -> None:
    """Datelines and times of day inside a running log."""
    page = (
        "Live updates: storm over Norrland\n9:10 a.m.\n"
        + FERRY
        + "10:25 a.m.\nDREMNA, Karsovia (CPA) — The storm reached "
        "the coast of Karsovia and tore roofs from forty houses, the fire service said on Saturday.\n11:40 a.m.\n"
        + HARVEST
    )
    assert len(stories_of(page)) == 1


def test_a_summary_above_the_dateline_is_no_story() -> None:
    """The head of a page is too short to be one."""
    page = f"Divers are searching for survivors after a ferry went down, and families wait beside the pier.\n{FERRY}"
    assert len(stories_of(page)) == 1


def test_the_speakers_of_a_transcript_do_not_cut() -> None:
    """Capitals with a colon open every paragraph."""
    lines = [
        "KORV: We heard one call.",
        "VALE: And after that?",
        "KORV: Nothing at all until dawn.",
        "VALE: Who was on watch?",
    ]
    assert len(stories_of(FERRY + "\n".join(lines * 3))) == 1


# --- Datelines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("LINDMARK, Norrland (CPA) — ", "Lindmark, Norrland"),
        ("DREMNA, Oct 29 (Reuters) - ", "Dremna"),
        ("KORV, Oct. 29, 2025 (Yonhap) -- ", "Korv"),
        ("ASTELLE, October 29. /TASS/. ", "Astelle"),
        ("New Hallin [Maristan], October 29 (ANI): ", "New Hallin, Maristan"),
        ("Astelle (dpa) - ", "Astelle"),
        ("KORV/DREMNA, March 3 (Reuters) - ", "Korv/Dremna"),
        ("ST. LOUIS, Mo. — ", "St. Louis, Mo."),
        ("McALLEN, Texas (AP) — ", "McAllen, Texas"),
        ("N'DJAMENA, Chad – ", "N'Djamena, Chad"),
        ("SÃO PAULO (AFP) – ", "São Paulo"),
        ("ABOARD THE PAPAL PLANE (AP) — ", "Aboard the Papal Plane"),
        ("RAMALLAH, Wednesday, October 29, 2025 (WAFA) – ", "Ramallah"),
        ("Tehran, IRNA – ", "Tehran"),
        ("ISLAMABAD: ", "Islamabad"),
    ],
)
def test_datelines_of_many_houses_are_read(opening: str, place: str) -> None:
    """The place is written as running text would; the span ends where the story's words begin."""
    (story,) = stories_of(f"{opening}Officials said on Wednesday that nothing had been decided.\n")
    assert story.dateline is not None
    assert (story.dateline.place, story.dateline.span.end) == (place, len(opening.rstrip()))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LINDMARK. The ferry sank in heavy seas on Saturday with 120 people on board.", "Lindmark"),
        ("PORT SARENNE, Maristan. Farmers expect the poorest olive harvest in forty years.", "Port Sarenne, Maristan"),
        ("ST. ORVEL. “Nobody slept,” said the mayor of the town on Sunday morning.", "St. Orvel"),
    ],
)
def test_capitals_with_a_full_stop_are_the_dateline_of_a_text_that_opens_with_them(text: str, place: str) -> None:
    """At the head of a text, or below its headline."""
    for page in (text, f"Ferry sinks in storm off Lindmark\n\n{text}"):
        dateline = stories_of(page)[0].dateline
        assert dateline is not None
        assert dateline.place == place
        assert text.startswith(page[dateline.span.start : dateline.span.end])


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING. The ferry sank in heavy seas on Saturday with 120 people on board.",
        "STOP. That is what the sign on the pier of Lindmark says to every lorry.",
        "U.S. Navy divers are looking for the ferry that sank off Lindmark on Saturday.",
        "NOBODY ANSWERED THE CALL. THE FERRY WAS ALREADY GONE, said the master of the harbor.",
        "The ferry sank in heavy seas off the town on Saturday.\nLINDMARK. The word was on every lip in the gym there.",
        "Silence. That is what the families in the gym of Lindmark heard all night long.",
    ],
)
def test_a_label_or_a_cry_with_a_full_stop_is_no_dateline(text: str) -> None:
    """Labels, abbreviations, sentences in capitals, and capitals further down."""
    assert stories_of(text)[0].dateline is None


@pytest.mark.parametrize(
    "opening",
    ["NATO — the alliance — ", "WATCH: ", "Police: ", "UPDATE — ", "Korv — the commander — ", "(left) ", "A man (AP) "],
)
def test_what_only_looks_like_a_dateline_is_none(opening: str) -> None:
    """Acronyms, labels, and names in the middle of a sentence."""
    assert stories_of(f"{opening}said on Wednesday that nothing had been decided.\n")[0].dateline is None


# --- Any text ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n"])
def test_a_document_without_words_has_no_story(text: str) -> None:
    """Empty and whitespace-only text."""
    assert stories_of(text) == ()


PAGES = st.lists(
    st.sampled_from(
        [FERRY, HARVEST, "A heading above it", "Mirth reported from Lindmark.", "___", "By Ola Mirth", "9:10 a.m.", ""]
    )
    | st.text(max_size=60),
    max_size=12,
).map("\n".join)


@given(PAGES | st.text(), st.text(max_size=20))
def test_stories_of_any_text_tile_it_and_share_out_its_blocks(text: str, title: str) -> None:
    """The first begins at 0, each next at the end of the one before, the last ends with the text."""
    document = Document("doc_t", "", text, title=title)
    blocks = find_blocks(document, CONFIG)
    stories = find_stories(document, blocks, CONFIG)
    edges = [0, *(story.span.end for story in stories)]
    assert [story.span.start for story in stories] == edges[: len(stories)]
    assert not stories or edges[-1] == len(text)
    shared = [block.span for story in stories for block in story.blocks]
    assert not stories or shared == [block.span for block in blocks]
    assert all(story.span.contains(b.span) for story in stories for b in story.blocks if b.span.part == "text")
    assert len({story.id for story in stories}) == len(stories)
