"""Blocks: what each run of a page serves as."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.config import SegmentConfig
from variorum.model import Document
from variorum.segment.blocks import find_blocks

CONFIG = SegmentConfig()
BODY = "The ferry left Lindmark at dawn with 120 people on board, the harbor master said."


def kinds(text: str, title: str = "") -> list[tuple[str, str]]:
    """Return the blocks of a text as (kind, words)."""
    document = Document("doc_t", "", text, title=title)
    return [(block.kind, document.words(block.span)) for block in find_blocks(document, CONFIG)]


def kind_of(line: str) -> str:
    """Return the kind of a line that stands between two paragraphs."""
    return next(kind for kind, words in kinds(f"{BODY}\n{line}\n{BODY}") if words == line)


# --- Lines that say what they are -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Rescuers carry a child ashore in Lindmark, Saturday, March 2, 2024. (CPA Photo/Ines Valcour)",
        "Rescuers carry a child ashore. (Moritz Brand/dpa via AP)",
        "The harbor of Lindmark after the storm [Ola Mirth/Reuters]",
        "FILE - The ferry lies at its pier in Lindmark in 2019.",
        "In this photo released by the coast guard, a boat circles the wreck, Sunday, March 3, 2024.",
        "Photo: Northern Ledger",
        "Lifeboats wait at the pier. Photograph: Ola Mirth/Getty Images",
        "Relatives wait at the port of Lindmark, Saturday, March 2, 2024.",
        "A man shows where the ferry went down. (Published Sunday, March 3, 2024)",
    ],
)
def test_a_caption_is_known_by_its_credit_its_opening_or_its_dated_scene(line: str) -> None:
    """Photo credits, "FILE -", "In this photo released by", and a scene in the present that a date closes."""
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Mirth reported from Lindmark.",
        "Mirth reported from Lindmark and Valcour from Port Sarenne.",
        "Associated Press writer Ola Mirth in Lindmark contributed to this report.",
        "Reporting by Ola Mirth; Editing by Ines Valcour",
        "(With inputs from agencies)",
        "Copyright 2024 Northern Ledger. All rights reserved.",
        "This story has not been edited by our staff and was published from a syndicated feed.",
        "Published in Valley Herald, October 29th, 2025",
        "Source: Norrland TV and news agencies",
        "— AFP",
        "(PTI)",
        "-ENDS-",
    ],
)
def test_an_end_credit_is_known_by_its_form(line: str) -> None:
    """Who reported from where, who helped, whose text it is, an agency's mark."""
    assert kind_of(line) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Published: March 2, 2024 10:15 AM EST",
        "Updated 3 March 2024",
        "Saturday, March 2, 2024",
        "Lindmark Herald, 2 March 2024",
        "Saturday, March 2, 2024                    World, page 11",
        "(Translation from the original; 2 March 2024)",
        "(unofficial translation)",
        "Press statement 118/2024",
        "By Ola Mirth and Ines Valcour",
        "By The Associated Press",
        "12 comments",
        "https://example.org/ferry",
        "Read more: Why ferries sink",
        "Please enable Javascript to watch this video",
        "list 1 of 3",
    ],
)
def test_metadata_is_known_by_its_form(line: str) -> None:
    """Dates, bylines, counts, addresses, and what a page prints around a story."""
    assert kind_of(line) == "metadata"


@pytest.mark.parametrize(
    "line",
    [
        "Witnesses said the ferry was reported from two ships before it sank.",
        "By Friday the army had taken the harbor, the ministry said.",
        "Photos of the wreck showed a hole below the waterline, the inspector said.",
        "The ministry said on Saturday, March 2, 2024, that rescuers hold out little hope.",
        "Sources in the port said the captain, who stood on the bridge, was the last to leave.",
        "“We are with you,” she wrote. — Ilka Dornath (@dornath) March 2, 2024",
    ],
)
def test_a_sentence_that_resembles_a_credit_or_caption_stays_a_paragraph(line: str) -> None:
    """Precision before recall: what reads as a sentence of the story is one."""
    assert kind_of(line) == "paragraph"


def test_a_caption_printed_twice_or_parted_from_its_credit_is_a_caption() -> None:
    """Neighbours tell what a line without a credit of its own is."""
    twice = "Divers search the wreck off Lindmark as relatives look on from the pier"
    parted = f"{BODY}\n{twice}.\n(Ola Mirth/CPA Photo)\n{BODY}"
    assert [kind for kind, _ in kinds(f"{BODY}\n{twice}.\n{twice}.\n{BODY}")][1:3] == ["caption", "caption"]
    assert [kind for kind, _ in kinds(parted)][1:3] == ["caption", "caption"]


def test_an_agencys_mark_or_credit_at_the_end_of_a_paragraph_is_parted_from_it() -> None:
    """The paragraph ends before "— AFP" and before "X contributed to this report"."""
    marked = kinds(f"{BODY}\nDivers found nothing, the coast guard said. — AFP")
    thanked = kinds(f"{BODY}\nDivers found nothing, he said. Ola Mirth contributed to this report.")
    assert marked[-2:] == [("paragraph", "Divers found nothing, the coast guard said."), ("credit", "— AFP")]
    assert thanked[-1] == ("credit", "Ola Mirth contributed to this report.")


# --- Headings ---------------------------------------------------------------------------------------------------------


def test_the_first_line_without_a_stop_is_the_headline_and_later_ones_are_subheads() -> None:
    """A section's label above the headline is metadata."""
    page = f"World news\nFerry sinks off Lindmark in heavy seas\n{BODY}\nA harbor in mourning\n{BODY}"
    assert [kind for kind, _ in kinds(page)] == ["metadata", "headline", "paragraph", "subhead", "paragraph"]


def test_a_label_of_two_words_above_the_headline_is_not_the_headline() -> None:
    """The headline is the first title-like line of several words."""
    page = f"Northern Ledger\n12 March 2025\nNo deal reached in Port Sarenne\n{BODY}"
    assert kinds(page)[2] == ("headline", "No deal reached in Port Sarenne")


def test_markdown_marks_are_not_part_of_the_heading() -> None:
    """One sharp is a headline, more are subheads."""
    page = f"# Ferry sinks\n\n{BODY}\n\n## The captain\n\n{BODY}"
    assert [words for kind, words in kinds(page) if kind != "paragraph"] == ["Ferry sinks", "The captain"]
    assert [kind for kind, _ in kinds(page)] == ["headline", "paragraph", "subhead", "paragraph"]


def test_a_title_from_metadata_is_the_first_headline() -> None:
    """Its span lies in the title, not in the text."""
    block = find_blocks(Document("doc_t", "", BODY, title="Ferry sinks"), CONFIG)[0]
    assert (block.kind, block.span.part, block.span.start, block.span.end) == ("headline", "title", 0, 11)


def test_a_title_run_together_with_the_text_is_parted_from_it() -> None:
    """Pages whose text repeats the title without a line end."""
    title = "Ferry sinks off Lindmark in heavy seas"
    assert kinds(f"{title} {BODY}", title)[1:] == [("headline", title), ("paragraph", BODY)]


def test_a_row_of_lines_without_stops_is_a_list() -> None:
    """Four names in a row are no subheads."""
    names = "Ola Mirth, 21\nIda Korv, 34\nJon Hallin, 56\nNils Astrup, 78"
    assert {kind for kind, words in kinds(f"{BODY}\n{names}\n{BODY}") if words[-1].isdigit()} == {"paragraph"}


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph() -> None:
    """A wire's line ends inside sentences do not make blocks."""
    wrapped = (
        "The ferry left Lindmark at dawn with 120 people on board and a cargo\n"
        "of timber that had not been tied down, the harbor master said, adding\n"
        "that the captain had been warned of the storm by radio more than once\n"
        "before the ship left the shelter of the bay and turned to the north.\n"
        "\n"
        "Rescue boats reached the place an hour later and found only timber in\n"
        "the water, he said, and the search was broken off when night fell and\n"
        "the wind rose again to the strength of the storm of the day before.\n"
    )
    assert [kind for kind, _ in kinds(wrapped)] == ["paragraph", "paragraph"]


# --- A machine's header line ------------------------------------------------------------------------------------------

AFTER = "\n\nThe rescue boats searched the bay, police said. The talks go on.\n"


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Ferry sinks off Lindmark, dozens feared dead", "The ferry left at dawn with 120 people on board."),
        ("Ferry sinks off Lindmark, dozens feared dead", "Rescue teams searched the waters on Saturday."),
        ("UN warns of famine as convoy is turned back", "NEW HALLIN (Reuters) - The famine is near, it said."),
        ("Ministers Meet in Astelle as Grain Deal Nears Collapse", "Ministers from four countries met on Saturday."),
        ("Korvay says Velmora is ready for talks with Karsovia", "Velmora's chief negotiator said he was ready."),
        ("Parliament in Dremna stormed after vote is annulled", "Police used tear gas against the crowd."),
    ],
)
def test_a_machines_header_line_is_date_headline_and_first_paragraph(headline: str, lead: str) -> None:
    """The headline's end is found by an opener, a word written small elsewhere, a dateline, a repeated word."""
    found = kinds(f" date 2024-03-02 {headline} {lead}{AFTER}")
    assert found[:3] == [("metadata", "date 2024-03-02"), ("headline", headline), ("paragraph", lead)]


def test_where_no_word_speaks_for_the_end_of_the_headline_the_line_stays_whole() -> None:
    """Abstaining: a wrong headline is worse than none."""
    line = "Korv visits harbor and fish market in Dremna Ola Mirth led him through the halls on Monday."
    assert kinds(f"date 2024-03-02 {line}{AFTER}")[:2] == [("metadata", "date 2024-03-02"), ("paragraph", line)]


def test_a_chronology_that_opens_with_a_date_has_no_header_line() -> None:
    """Dates at the head of several lines are entries."""
    page = "2024-03-02 Clash at the Hallin crossing kills two.\n2024-03-04 The crossing closes to trucks again.\n"
    assert [kind for kind, _ in kinds(page)] == ["paragraph", "paragraph"]


# --- Mastheads and machine headers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [
        "The Lindmark Oyster Farmer\n2 March 2024",
        "The Lake Korv Courier\n2 March 2024",
        "LINDMARK MIRROR\nSaturday, March 2, 2024",
        "Harbor Voice\n2 March 2024",
        "The Lake Korv Courier",
        "Radio Korv, 2 March 2024, midday news",
        "Radio Korv bulletin — 2 March 2024, 20:00",
        "*Lake Korv Letter, Friday 1 March 2024, by Ola Mirth*",
        "KORV TRIBUNE | Saturday, 2 March 2024",
        "Abendbote, 2. März 2024",
        "THE KORV POST\nVol. 12 No. 44\nSaturday, 2 March 2024",
        "Korv Post (2 March 2024)",
        "**Korv Post** — 2 March 2024",
        "# Korv Post\n2 March 2024\n\n##",
        "Ministry of Foreign Affairs\n2 March 2024",
        "Le Courrier d'Astelle\nsamedi 2 mars 2024",
        "Korv News Network | Politics | March 2, 2024",
        "Transcript: Evening Report, Radio Korv, 2 March 2024",
        "Published on 2 March 2024 at 09:30 by Ola Mirth",
        "By Ola Mirth | Korv Post | March 2, 2024",
        "2 March 2024 - Korv Post",
        "From our correspondent in Korv",
        "Committee of Families for Safety in Ports\nPRESS RELEASE\nKorv, 2 March 2024",
        "PUBLIC MEDIA OF KORVANIA — NEWS IN ENGLISH\nKorv, 2 March 2024",
        "KORV NEWS SERVICE\nOfficial bulletin, Korv, Saturday 2 March 2024",
        "Harbor Lights — live page",
        "Harbor Lights — live page\nSaturday 2 March 2024 (all times GMT)",
        "REPUBLIC OF KORV\nOffice of the Harbor Master\nPRESS RELEASE No. 12/HM",
        "GOVERNMENT OF KORV\nPress Service of the Premier\n\n02.03.2024, 13:20",
        "KORVINFORM\nState News Agency of Korv\nKorv, 2 March 2024",
        "ISLAND REPORTERS' LEAGUE\nAlert - for immediate release\nKorv, 2 March 2024",
        "Ministry of Ports of Korv\nOfficial channel\n\n02.03 | 11:15",
        "Seamen's Union of Korv\nChannel post, 2 March, 18:44",
        "Seamen's Union of Korv (SUK)\nPress service\n\n2 March 2024",
        "ISLAND AND COAST NEWS AGENCY (ICNA)",
        "REPUBLIC OF KORV\nProvince of Lindmark\nOffice of the Governor\n\nCommuniqué of 2 March 2024, 21:00 hours",
        "Letter from the islands",
        "The Long Table\nA column by Ola Mirth",
        "Radio Korv 98.4\nEvening bulletin, 2 March 2024",
        "KORVINFORM - State News Agency\nEnglish service",
        "COMMITTEE OF FRIENDS OF THE LAKE\nLindmark\n\nFor immediate release\n2 March 2024",
        "Ministry of Ports of Korv\nStatement of the Harbor Staff\nLindmark, 2 March 2024",
        "REPUBLIC OF KORV\nKorv Harbor Police - Northern Region\n\nPRESS STATEMENT\nLindmark, 2nd March 2024",
        "KORV NEWS NETWORK\nThe voice of the lake\n\nSaturday, 2 March 2024",
        "THE KORV COURIER\nServing the coast since 1911\n2 March 2024",
        "GUILD OF MASTER PILOTS\nLindmark\n\nCircular 11/2024\n2 March 2024",
        "Seamen's Union of Korv\nNotice to members, 2 March 2024",
        "ROPES AND RUDDERS\na pilot's blog\n\nposted on 2 March 2024",
        "LETTERS FROM QUAY FOUR\na blog from the docks\n\n2 March",
    ],
)
def test_a_masthead_is_metadata_and_never_the_headline(head: str) -> None:
    """A paper's name with its date; the headline is the line below."""
    gap = " " if head.endswith("#") else "\n\n"
    found = kinds(f"{head}{gap}Ferry sinks in storm off Lindmark\n\n{BODY}")
    assert {kind for kind, _ in found[:-2]} == {"metadata"}
    assert found[-2:] == [("headline", "Ferry sinks in storm off Lindmark"), ("paragraph", BODY)]


@pytest.mark.parametrize(
    "head",
    [
        "Ferry Sinks Off Lindmark\n2 March 2024\nDozens are missing after the storm",
        "Ferry sinks in storm\n2 March 2024",
        "Storm Hits Lindmark\n2 March 2024",
        "Ferry Lost\nOff Lindmark\n2 March 2024",
        "# Ferry Lost Off Lindmark\n2 March 2024",
        "Ferry Sinks Off Lindmark\nOffice of the Harbor Master\nKorv, 2 March 2024",
        "State of Fear\n2 March 2024",
    ],
)
def test_a_headline_above_its_date_is_no_masthead(head: str) -> None:
    """A sentence, a headline in title case, and a name of few words that nothing shows to be a paper's."""
    assert kinds(f"{head}\n\n{BODY}")[0] == ("headline", head.partition("\n")[0].lstrip("# "))


@pytest.mark.parametrize(
    "head",
    [
        "STATE OF KORV\nCoast Guard Command\nLindmark, 2 March 2024\n\nCOMMUNIQUE",
        "KORV PRESS (official)",
        "Radio Korv 98.4\nEvening bulletin, 2 March 2024",
    ],
)
def test_a_name_may_be_all_that_stands_above_a_text(head: str) -> None:
    """The text of an office, an agency or a station need not have a headline."""
    assert {kind for kind, _ in kinds(f"{head}\n\n{BODY}")[:-1]} == {"metadata"}


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Ferry sinks in storm off Lindmark | Korv Post", ["headline", "metadata"]),
        ("Ferry sinks in storm off Lindmark | What we know", ["headline"]),
        ("The ferry sank in a storm off Lindmark on Friday. | Korv Post", ["headline"]),
        ("Live updates | Korv Post", ["headline"]),
    ],
)
def test_a_papers_name_behind_a_bar_is_no_part_of_the_headline(line: str, ends: list[str]) -> None:
    """Where enough words without a full stop stand before it, and a word shows it to be a paper's."""
    assert [kind for kind, words in kinds(f"{line}\n\n{BODY}") if words in line] == ends


@pytest.mark.parametrize("head", ["PRESS RELEASE", "Korv, 2 March 2024, 10:00 hours", "Live updates (times in GMT)"])
def test_the_place_and_day_of_a_statement_and_its_kind_are_no_headline(head: str) -> None:
    """They stand above or below the line that is one, and that line is no dated picture's caption."""
    found = kinds(f"COUNT KORV\nStatement on the vote of 1 March 2024\n{head}\n2 March 2024\n\n{BODY}")
    assert [kind for kind, _ in found] == ["metadata", "headline", "metadata", "metadata", "paragraph"]


def test_a_notes_fields_between_rules_of_dashes_are_none_of_its_text() -> None:
    """Its title, of however few words, is its headline."""
    found = kinds(
        f'---\ntitle: "The ferry"\ndate: 2024-03-02\nauthor: Ola Mirth\n---\n\n# At Lindmark\n\n{BODY}\n\n{BODY}'
    )
    assert [kind for kind, _ in found][:5] == ["metadata", "headline", "metadata", "metadata", "headline"]
    assert found[1][1] == "The ferry"


def test_who_wrote_may_stand_above_the_papers_name_without_a_by() -> None:
    """A name of a person's form with the paper below it; a deck above the date stays one."""
    signed = kinds(f"Ferry sinks in storm off Lindmark\nOla Mirth\nKorv Post\n2 March 2024\n\n{BODY}")
    deck = kinds(f"Ferry sinks in storm off Lindmark\nDozens Still Missing\n2 March 2024\n\n{BODY}")
    assert [kind for kind, _ in signed] == ["headline", "metadata", "metadata", "metadata", "paragraph"]
    assert deck[1] == ("subhead", "Dozens Still Missing")


def test_a_papers_name_below_the_byline_is_metadata() -> None:
    """Between the byline and the text; elsewhere the same words may be a subhead."""
    found = {words: kind for kind, words in kinds(f"Ferry sinks in storm\nBy Ola Mirth\nKorv Post\n{BODY}")}
    assert found["Korv Post"] == "metadata"
    assert kind_of("Korv Post") != "metadata"


@pytest.mark.parametrize(
    "header",
    [
        "source=lindmark-live lang=en date=2024-03-02 sect=world",
        "date 2024-03-02 lang en",
        "lang: en | date: 2024-03-02 | section: world",
        "date=2024-03-02",
    ],
)
def test_a_machines_keys_stay_out_of_the_headline(header: str) -> None:
    """Keys with values before the headline that runs into the text are one line of metadata."""
    found = kinds(f"{header} Ferry sinks off Lindmark, at least 11 dead A ferry sank off Lindmark on Friday.\n{BODY}")
    assert found[:2] == [("metadata", header), ("headline", "Ferry sinks off Lindmark, at least 11 dead")]


@pytest.mark.parametrize(
    "line", ["x=1 is what the board read when the ferry left Lindmark at dawn.", "Lang is the road."]
)
def test_a_sentence_with_a_key_in_it_is_text(line: str) -> None:
    """One key alone, or a word that is also a key, is no header."""
    assert kinds(f"{line}\n{BODY}")[0] == ("paragraph", line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Published March 2, 2024.", "credit"),
        ("First published on Saturday, March 2, 2024, 10:15.", "credit"),
        (
            "Associated Press writer Ola Mirth in Lindmark contributed to this report. Published March 2, 2024.",
            "credit",
        ),
        ("Published March 2, 2024", "metadata"),
        ("The list was published March 2, 2024, and had no names on it.", "paragraph"),
    ],
)
def test_a_day_of_publication_with_a_full_stop_closes_a_text(line: str, kind: str) -> None:
    """Without a full stop it may as well head the next; a sentence that goes on is text."""
    assert kind_of(line) == kind


# --- Any text ---------------------------------------------------------------------------------------------------------

PAGES = st.lists(
    st.sampled_from(
        [
            BODY,
            "By Ola Mirth",
            "KORV (AP) — Ash fell.",
            "# Head",
            "___",
            "(CPA Photo/X)",
            "date 2024-03-02 A b C d E",
            "",
        ]
    )
    | st.text(max_size=80),
    max_size=20,
).map("\n".join)


@given(PAGES | st.text(), st.text(max_size=40))
def test_blocks_of_any_text_lie_in_it_in_order_and_never_overlap(text: str, title: str) -> None:
    """No text makes the finder fail; no block is empty or reaches outside."""
    document = Document("doc_t", "", text, title=title)
    blocks = [block.span for block in find_blocks(document, CONFIG) if block.span.part == "text"]
    assert all(0 <= span.start < span.end <= len(text) for span in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))


def test_a_line_of_a_million_characters_is_read_in_time() -> None:
    """Half a million capitals, brackets or stops in one line are one paragraph."""
    for text in ("Aa (B" * 200_000, "A. " * 300_000, " date 2024-03-02 " + "Ab cd " * 150_000):
        assert kinds(text)[-1][0] == "paragraph"
