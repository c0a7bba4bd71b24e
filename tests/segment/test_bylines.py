"""Bylines: outlet, agency, further origin, author and publication date of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.config import SegmentConfig
from variorum.model import Document
from variorum.segment.blocks import find_blocks
from variorum.segment.bylines import attribute
from variorum.segment.stories import find_stories

if TYPE_CHECKING:
    from variorum.model import Story

CONFIG = SegmentConfig()
BODY = "The ferry left Lindmark at dawn with 120 people on board, the harbor master said on Saturday."


def read(text: str, **metadata: str) -> Story:
    """Return the first story of a text, attributed."""
    return read_all(text, **metadata)[0]


def read_all(text: str, **metadata: str) -> tuple[Story, ...]:
    """Return the stories of a text, attributed."""
    document = Document("doc_t", "", text, **metadata)  # type: ignore[arg-type]
    return attribute(document, find_stories(document, find_blocks(document, CONFIG), CONFIG), CONFIG)


# --- Agency -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"KORV (AP) — {BODY}", "AP"),
        (f"KORV, March 2 (Xinhua) -- {BODY}", "Xinhua"),
        (f"(Reuters) - {BODY}", "Reuters"),
        (f"Korv (Deutsche Presse-Agentur) - {BODY}", "dpa"),
        (f"KORV (CBS/AP) — {BODY}", "AP"),
        (f"{BODY}\n— AFP", "AFP"),
        (f"{BODY} (PTI)", "PTI"),
        (f"By OLA MIRTH, Associated Press\n{BODY}", "AP"),
        (f"{BODY}\nSource: Anadolu Agency", "Anadolu"),
        (f"{BODY}\nCopyright 2024 The Associated Press. All rights reserved.", "AP"),
        (f"{BODY}\nAssociated Press writer Ola Mirth in Korv contributed to this report.", "AP"),
    ],
)
def test_the_agency_is_read_off_dateline_byline_and_credit(text: str, agency: str) -> None:
    """In its short form, with the words that name it."""
    story = read(text)
    assert story.agency == agency
    assert story.agency_evidence is not None


def test_an_agency_that_no_table_lists_is_known_by_the_story_itself() -> None:
    """Its name is spelled out in the text, or its photographs carry it."""
    spelled = f"KORV (CPA) — {BODY}\nKorv told the Corvane Press Agency that the search goes on."
    pictured = f"KORV (QNW) — {BODY}\nDivers search the wreck, Sunday, March 3, 2024. (QNW Photo/Ola Mirth)"
    assert (read(spelled).agency, read(pictured).agency) == ("CPA", "QNW")


@pytest.mark.parametrize(
    "text",
    [
        f"KORV (KORV-TV) — {BODY}",
        f"{BODY}\nThe Associated Press contributed to this report.",
        f"{BODY}\nDivers search the wreck. (AP Photo/Ola Mirth)",
        f"{BODY}\n(With inputs from agencies)",
    ],
)
def test_thanks_pictures_and_stations_make_no_agency_story(text: str) -> None:
    """A station's letters, an agency's help or its photograph do not say that it wrote the text."""
    assert read(text).agency is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"KORV, Norrland (QW) — {BODY}", "QW"),
        (f"KORV, Norrland (Lake Press) — {BODY}", "Lake Press"),
        (f"KORV (Great Lakes News Agency) — {BODY}", "Great Lakes News Agency"),
        (f"KORV (KQRV/QNW) — {BODY}", "QNW"),
    ],
)
def test_what_a_dateline_brackets_is_the_agency_though_nothing_else_names_it(text: str, agency: str) -> None:
    """An acronym, or a name of several words that ends as agencies' names do; and it is then no outlet."""
    story = read(text)
    assert story.agency == agency
    assert story.outlet != agency


@pytest.mark.parametrize(
    ("text", "outlet", "agency"),
    [
        (f"Ferry sinks in storm\n\nValley Herald with Lake Press\n\n{BODY}", "Valley Herald", "Lake Press"),
        (f"Ferry sinks in storm\n\nBy Valley Herald and QNW\n\n{BODY}", None, "QNW"),
        (f"Valley Herald\n\nFerry sinks in storm\n\n2 March 2024\n\n{BODY} – QNW", "Valley Herald", "QNW"),
        (f"{BODY}\n\nGreat Lakes News Agency", None, "Great Lakes News Agency"),
        (f"Ferry sinks in storm\n\nFrom Lake Wire in Port Sarenne\n\n{BODY}", None, "Lake Wire"),
        (f"Ferry sinks in storm\n\nLake News Agency, Korv\n\n{BODY}", None, "Lake News Agency"),
        (f"Ferry sinks in storm\n\nLake Press Service, Korv\n\n{BODY}", None, "Lake Press Service"),
        (f"Ferry sinks in storm\n\nFrom LWN in Port Sarenne\n\n{BODY}", None, "LWN"),
        (f"{BODY}\n\nThe Free Press\n\n{BODY}", None, None),
        (f"{BODY}\n\nA Night Without Wire\n\n{BODY}", None, None),
    ],
)
def test_a_line_of_its_own_above_or_below_the_text_names_the_agency(
    text: str, outlet: str | None, agency: str | None
) -> None:
    """Though no table lists it; between two paragraphs it heads what follows, and names nobody."""
    story = read(text)
    assert (story.outlet, story.agency) == (outlet, agency)


@pytest.mark.parametrize(
    "bracket",
    [
        "WKRV",
        "KORV-TV",
        "CBS",
        "CBS 8",
        "NBC News",
        "Korv News Tribune",
        "Lake Radio",
        "KRVT.com",
        "Ola Mirth",
        "UPDATE",
        "TX",
        "TEXAS",
    ],
)
def test_a_station_a_newspaper_or_a_person_in_a_datelines_bracket_is_no_agency(bracket: str) -> None:
    """They are known by call signs, figures and the words of their names."""
    assert read(f"KORV, Norrland ({bracket}) — {BODY}").agency is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{BODY} – QNW", "QNW"),
        (f"{BODY}\n\nDivers went on in the dark. - QNW", "QNW"),
        (f"{BODY}\n\n“We go on,” he said. (QNW)", "QNW"),
        (f"# Ferry sinks in storm\n\n*Published: March 2, 2024 | Valley Online with QNW*\n\n{BODY}", "QNW"),
        (f"# Ferry sinks in storm\n\nStaff and agencies (QNW)\n\n{BODY}", "QNW"),
        (f"# Ferry sinks in storm\n\nBy our foreign desk and wires (Lake Press)\n\n{BODY}", "Lake Press"),
        (f"KORV, March 2 (Lake News Press) — {BODY}", "Lake News Press"),
        (f"{BODY} The ship was built for a state body, the QNW", None),
        (f"{BODY} – QNW\n\nThe search goes on at noon on Sunday, the harbor master said.", None),
        (f"# Ferry sinks in storm\n\nStaff of the port (north gate)\n\n{BODY}", None),
        (f"{BODY} The line stopped there. (LIVE)", None),
        (f"{BODY}\n\n- ENDS", None),
    ],
)
def test_an_agencys_mark_beside_staff_a_paper_or_the_last_words_names_it(text: str, agency: str | None) -> None:
    """Behind the last sentence of all, or as one part of a byline."""
    assert read(text).agency == agency


def test_an_outlet_of_the_metadata_spells_out_the_agency_of_the_dateline() -> None:
    """The initials of its name are the acronym in the bracket."""
    story = read(f"KORV, Norrland (KPW) — {BODY}", outlet="Korv Public Wire")
    assert (story.agency, story.outlet) == ("KPW", "Korv Public Wire")


# --- A further origin -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{BODY} “He was warned,” Korv told The Associated Press.", "The Associated Press"),
        (f"{BODY} Korv told the AFP news agency that the search goes on.", "Agence France-Presse"),
        (f"The ferry was old, according to Reuters. {BODY}", "Reuters"),
        (f"{BODY}\nThe Associated Press contributed to this report.", "The Associated Press"),
        (f"{BODY} Korv told the Corvane Press Agency that the search goes on.", "Corvane Press Agency"),
    ],
)
def test_words_said_to_another_agency_show_a_further_origin(text: str, origin: str) -> None:
    """By its full name: "told", an early "according to", a credit."""
    assert read(text).common_origin == origin


def test_an_agencys_own_name_in_its_own_story_is_no_further_origin() -> None:
    """The dateline says that the story is its own."""
    assert read(f"KORV (AP) — {BODY} “He was warned,” Korv told The Associated Press.").common_origin is None


def test_one_fact_cited_far_down_is_no_origin_of_the_story() -> None:
    """Only what stands early or comes twice is how a story got its words."""
    page = f"{BODY}\n{BODY}\n{BODY}\nA boat sank there in 1999, Reuters reported."
    assert read(page).common_origin is None


# --- Outlet and byline ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Ferry sinks off Lindmark in storm\nNorrland Press: {BODY}", "Norrland Press"),
        (f"TARGnews: {BODY}", "TARGnews"),
        (f"Lindmark Herald, 2 March 2024\nFerry sinks in storm\n{BODY}", "Lindmark Herald"),
        (f"Northern Ledger\n2 March 2024\nFerry sinks in storm off Lindmark\n{BODY}", "Northern Ledger"),
        (f"source: Northern Ledger\n\n{BODY}", "Northern Ledger"),
        (f"{BODY}\nSource: Norrland TV and news agencies", "Norrland TV"),
        (f"{BODY}\nPublished in Valley Herald, March 2nd, 2024", "Valley Herald"),
        (f"KORV (KRVT.com) — {BODY}", "KRVT.com"),
        (f"{BODY}\nCopyright 2024 by KRVT - All rights reserved.", "KRVT"),
        (f"{BODY}\nThis story was originally published by Valley Herald.", "Valley Herald"),
        (f"The Lindmark Tribune\n2 March 2024\n\nFerry sinks in storm\n\n{BODY}", "The Lindmark Tribune"),
        (f"LINDMARK MIRROR\nSaturday, March 2, 2024\n\nFerry sinks in storm\n\n{BODY}", "Lindmark Mirror"),
        (f"KIRV NEWS, Saturday, 2 March 2024\n\nFerry sinks\n\n{BODY}", "KIRV News"),
        (f"LINDMARK TRIBUNE | Saturday, 2 March 2024\n\nFerry sinks\n\n{BODY}", "Lindmark Tribune"),
        (f"Radio Korv bulletin — 2 March 2024, 20:00\n\nFERRY SINKS IN STORM\n\n{BODY}", "Radio Korv"),
        (f"*Lake Korv Letter, Friday 1 March 2024, by Ola Mirth*\n\n{BODY}", "Lake Korv Letter"),
        (f"Ferry sinks in storm off Lindmark\n\nHarbor Watch — {BODY}", "Harbor Watch"),
        (
            f"The Lindmark Oyster Farmer\n2 March 2024\n\nOysters are late this year\n\n{BODY}",
            "The Lindmark Oyster Farmer",
        ),
        (f"Ferry sinks in storm\n2 March 2024 - Korv Post\n{BODY}", "Korv Post"),
        (f"Ferry sinks in storm\nBy Ola Mirth, Korv Post\n{BODY}", "Korv Post"),
        (f"Ferry sinks in storm\nBy Ola Mirth\nKorv Post\nMarch 2, 2024\n{BODY}", "Korv Post"),
        (f"Ferry sinks in storm off Lindmark | Korv Post\n\n{BODY}", "Korv Post"),
        (f"Ferry sinks in storm\nBy Ola Mirth | Korv Post | March 2, 2024\n{BODY}", "Korv Post"),
        (f"id: 7712 | source: Korv Post | date: 2024-03-02\nFerry sinks in storm\n{BODY}", "Korv Post"),
        (f'date="2024-03-02" source="Korv Post"\n{BODY}', "Korv Post"),
        (f"Voice of Korv\n2 March 2024\n\nFerry sinks in storm\n\n{BODY}", "Voice of Korv"),
        (f"# Korv Post\n\n## Ferry sinks in storm\n\n*2 March 2024*\n\n{BODY}", "Korv Post"),
        (f"Abendbote, 2. März 2024\n\nFähre im Sturm gesunken\n\n{BODY}", "Abendbote"),
        (f"RELIEF FUND OF KORV\nKorv, 2 March 2024\n\nThe ferry\n\n{BODY}", "Relief Fund of Korv"),
        (
            f"PUBLIC MEDIA OF KORV — NEWS IN ENGLISH\nKorv, 2 March 2024\n\nFerry sinks\n\n{BODY}",
            "Public Media of Korv",
        ),
        (
            f"Count Korv\nOn the vote of 1 March\n2 March 2024\n\n1. Count Korv, a network, was there. {BODY}",
            "Count Korv",
        ),
        (f"El Correo de Korv\nKorv, 2 de marzo de 2024\n\nSe hunde un ferri\n\n{BODY}", "El Correo de Korv"),
        (f"Ferry sinks in storm off Lindmark\nOla Mirth\nKorv Post\n2 March 2024\n\n{BODY}", "Korv Post"),
        (
            f"THE NEW DAWN OF KORV\nOrgan of the Harbor Council\n2 March 2024\n\nFerry sinks\n\n{BODY}",
            "The New Dawn of Korv",
        ),
        (f"SEAMEN'S BAR WATCH\nStatement\nKorv, 2 March 2024\n\nThe ferry\n\n{BODY}", "Seamen's Bar Watch"),
        (
            f"Ferry sinks off Lindmark: live\nLake of Korv Radio, English service\n2 March 2024\n\n{BODY}",
            "Lake of Korv Radio",
        ),
        (f"Ferry sinks off Lindmark: live\nRadio Korv online\n2 March 2024\n\n{BODY}", "Radio Korv online"),
        (f"THE KORV REVIEW OF SHIPS AND BOATS\n\nA year of rust\n\n{BODY}", "The Korv Review of Ships and Boats"),
        (
            f"HARBOR RESCUE MISSION - LAKES\nWEEKLY BULLETIN No. 2\nKorv, 2 March 2024\n\n{BODY}",
            "Harbor Rescue Mission",
        ),
        (f"Radio Korv 98.4\nEvening bulletin, 2 March 2024\n\n{BODY}", "Radio Korv"),
        (f"Ferry sinks: live\nLindmark FM online\nSaturday 2 March 2024\n\n{BODY}", "Lindmark FM"),
        (f"Ferry sinks: live\nRadio Korv, Lindmark\n2 March 2024\n\n{BODY}", "Radio Korv"),
        (f"KORV PRESS (official)\n\n{BODY}", "Korv Press"),
        (f"UNION OF PILOTS OF PORT SARENNE\nStatement, 2 March 2024\n\n{BODY}", "Union of Pilots of Port Sarenne"),
        (
            f"REPUBLIC OF KORV\nKorv Harbor Police - Northern Region\n\nPRESS STATEMENT\nKorv, 2 March 2024\n\n{BODY}",
            "Korv Harbor Police",
        ),
        (
            (
                f"KORVINFORM\nState Information Agency of the Republic of Korv\n2 March 2024\n\nFerry sinks\n\n"
                f"KORV, 2 March /KORVINFORM/. {BODY}"
            ),
            "KORVINFORM",
        ),
        (f"KVÄLLSPOSTEN KORV\nEnglish edition, 2 March 2024\n\nFerry sinks\n\n{BODY}", "KVÄLLSPOSTEN KORV"),
        (f"LETTERS FROM QUAY FOUR\na blog from the docks\n\n2 March\n\n{BODY}", "LETTERS FROM QUAY FOUR"),
    ],
)
def test_the_outlet_is_read_off_the_text(text: str, outlet: str) -> None:
    """A prefix, a masthead, a field, a dateline's bracket, the owner; with the words that say so."""
    story = read(text)
    assert story.outlet == outlet
    assert story.outlet_evidence is not None


@pytest.mark.parametrize(
    "text",
    [
        f"Police: {BODY}",
        f"KORV (AP) — {BODY}",
        f"World News\nFerry sinks off Lindmark in storm\n{BODY}",
        f"Korv: “{BODY}”",
        f"Breaking News: {BODY}",
        f"Original Post: {BODY}",
        f"By Ola Mirth, Senior Crime Reporter\nFerry sinks in storm off Lindmark\n{BODY}",
        f"By Ola Mirth, Korv\nFerry sinks in storm off Lindmark\n{BODY}",
        f"Geneva, 2 March 2024\n\nFerry sinks in storm\n\n{BODY}",
        f"New York\n2 March 2024\n\nFerry sinks in storm\n\n{BODY}",
        f"Gulf of Korv\n2 March 2024\n\nFerry sinks in storm\n\n{BODY} It sank in the Gulf of Korv.",
        f"source=lima-live lang=en date=2024-03-02 Ferry sinks off Lindmark in storm {BODY}",
    ],
)
def test_a_speaker_an_agency_or_a_section_is_no_outlet(text: str) -> None:
    """What stands before a colon need not be an outlet."""
    assert read(text).outlet is None


def test_metadata_speaks_for_the_first_story_alone() -> None:
    """The second story of a page does not take the page's date, outlet or author."""
    second = "PORT SARENNE (AFP) — Farmers expect the poorest olive harvest in forty years after a dry spring."
    page = f"KORV (AP) — {BODY}\n{BODY}\n{BODY}\nMirth reported from Korv.\n{second}\n"
    first, other = read_all(page, outlet="Valley Herald", published="2024-03-03", author="Ola Mirth")
    assert (first.outlet, first.byline, first.published.day) == ("Valley Herald", "Ola Mirth", "2024-03-03")
    assert (other.outlet, other.byline, other.published.resolved) == (None, None, False)


def test_an_address_gives_the_outlet_when_nothing_else_does() -> None:
    """Its host, without "www."."""
    assert read(BODY, url="https://www.example.org/2024/03/02/ferry").outlet == "example.org"


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"By Ola Mirth\n{BODY}", "Ola Mirth"),
        (f"By OLA MIRTH, Associated Press\n{BODY}", "OLA MIRTH"),
        (f"By Ola Mirth and Ines Valcour | Staff\n{BODY}", "Ola Mirth and Ines Valcour"),
        (f"*Lake Korv Letter, Friday 1 March 2024, by Ola Mirth*\n\n{BODY}", "Ola Mirth"),
        (f"{BODY}\nReporting by Ola Mirth; Editing by Ines Valcour", "Ola Mirth"),
        (f"By The Associated Press\n{BODY}", None),
    ],
)
def test_the_byline_is_the_name_alone(text: str, byline: str | None) -> None:
    """Without the house the author writes for; an agency is no author."""
    assert read(text).byline == byline


# --- Publication date -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (
            f" date 2024-03-02 Ferry sinks off Lindmark in storm The ferry left at dawn.\n{BODY}",
            "2024-03-02",
            "stated",
        ),
        (f"source=feed-7 lang=en date=2024-03-02 sect=world Ferry sinks off Lindmark {BODY}", "2024-03-02", "stated"),
        (f"*Lake Korv Letter, Friday 1 March 2024, by Ola Mirth*\n\n{BODY}", "2024-03-01", "stated"),
        (f"Radio Korv, 2 March 2024, midday news\nFERRY SINKS\n{BODY}", "2024-03-02", "stated"),
        (f"Lindmarker Abendbote, 2. März 2024\nFähre gesunken\n{BODY}", "2024-03-02", "stated"),
        (f"El Correo de Korv\n2 de marzo de 2024\nSe hunde un ferry\n{BODY}", "2024-03-02", "stated"),
        (
            f"KORV (AP) — {BODY}\nAP writer Ola Mirth contributed to this report. Published March 2, 2024.",
            "2024-03-02",
            "stated",
        ),
        (f"{BODY}\nUpdated March 5, 2024.\nFirst published on Saturday, March 2, 2024, 10:15.", "2024-03-02", "stated"),
        (f"{BODY} The search goes on, he said. Published 2 March 2024.", "2024-03-02", "stated"),
        (f"Published: March 2, 2024 10:15 AM\n{BODY}", "2024-03-02", "stated"),
        (f"Updated 3 March 2024\nPosted 2 March 2024\n{BODY}", "2024-03-02", "stated"),
        (f"KORV, March 2, 2024 (Yonhap) -- {BODY}", "2024-03-02", "stated"),
        (f"Lindmark Herald, 2 March 2024\n{BODY}", "2024-03-02", "stated"),
        (f"Published 25/03/2024\n{BODY}", "2024-03-25", "stated"),
        (f"Published 03.04.2024\n{BODY}", "2024-04-03", "stated"),
        (f"Korv, 2. März 2024 (dpa) - {BODY}", "2024-03-02", "stated"),
        (f"By Ola Mirth | Korv Post | March 2, 2024\n{BODY}", "2024-03-02", "stated"),
        (f"{BODY}\nPublished in Valley Herald, March 2nd, 2024", "2024-03-02", "stated"),
    ],
)
def test_a_stated_date_is_read_with_its_words(text: str, day: str, basis: str) -> None:
    """A field, a printed line or the dateline; the older of "posted" and "updated"."""
    story = read(text)
    assert (story.published.day, story.published.basis) == (day, basis)
    assert story.published_evidence
    assert story.published_reason


@pytest.mark.parametrize(
    ("published", "earliest", "latest"),
    [
        ("2024-03-02", "2024-03-02", "2024-03-02"),
        ("2024-03-02T05:30:00Z", "2024-03-02T05:30+00:00", "2024-03-02T05:30+00:00"),
        ("2024-03-02T00:00:00Z", "2024-03-02", "2024-03-02"),
        ("Sat, 02 Mar 2024 05:30:00 +0000", "2024-03-02", "2024-03-02"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("0001-01-01", None, None),
        ("2999-12-31", None, None),
        ("2024-02-30", None, None),
        ("yesterday", None, None),
    ],
)
def test_a_date_of_metadata_is_read_and_an_absurd_one_is_not_believed(
    published: str, earliest: str | None, latest: str | None
) -> None:
    """A day, a moment, a month; or unresolved."""
    interval = read(BODY, published=published).published
    assert (interval.earliest, interval.latest) == (earliest, latest)
    assert interval.basis == ("metadata" if earliest else "unresolved")


def test_a_dateline_without_a_year_settles_nothing_but_is_kept() -> None:
    """The year may come from a caption later on."""
    story = read(f"KORV, March 2 (Xinhua) -- {BODY}")
    assert story.published.basis == "unresolved"
    assert [story_span.end - story_span.start for story_span in story.published_evidence] == [len("March 2")]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\nThe report was published March 2, 2019, by the ministry, the master said.",
        f"{BODY}\nHis first book, published March 2, 2019, told of a wreck.\nMirth reported from Korv.",
    ],
)
def test_a_day_on_which_something_else_was_published_is_not_the_storys(text: str) -> None:
    """Only an end credit or a field dates the story, never a sentence of it."""
    assert not read(text).published.resolved


def test_the_day_and_name_at_the_head_of_a_page_hold_for_all_its_stories() -> None:
    """A story's own dateline goes before them; without a paper's name a date is the first story's alone.

    Paper, section and day in one line below the first headline hold for the page as well.
    """
    second = "PORT SARENNE (AFP) — Farmers expect the poorest olive harvest in forty years after a dry spring."
    stories = f"Ferry sinks off Lindmark in storm\n\nKORV (AP) — {BODY}\n{BODY}\n{BODY}\n\nPoor olives\n\n{second}\n"
    page = read_all(f"KORV TRIBUNE | Sunday, 3 March 2024\n\n{stories}")
    assert [(story.outlet, story.published.day) for story in page] == [("Korv Tribune", "2024-03-03")] * 2
    bare = read_all(f"Sunday, 3 March 2024\n\n{stories}")
    assert [story.published.day for story in bare] == ["2024-03-03", None]
    line = "The Korv Tribune | World | 3 March 2024"
    below = read_all(stories.replace("storm\n\n", f"storm\n\n{line}\n\n", 1))
    assert [(story.outlet, story.published.day) for story in below] == [("The Korv Tribune", "2024-03-03")] * 2


def test_day_and_month_that_cannot_be_told_apart_stay_unresolved() -> None:
    """03/04/2024 is a day in March or in April."""
    assert not read(f"Published 03/04/2024\n{BODY}").published.resolved


def test_the_date_of_a_comment_or_quoted_post_is_not_the_storys() -> None:
    """Dates below the first paragraph count only behind a field's name."""
    post = "“Pray for them.” — Ida Korv (@korv) March 9, 2024"
    assert not read(f"{BODY}\n{post}\nMarch 11, 2024\n{BODY}").published.resolved


# --- Any text ---------------------------------------------------------------------------------------------------------

LINES = st.sampled_from(
    [BODY, "By Ola Mirth", "KORV (AP) — Ash fell.", "Copyright 2024 X", "date 2024-99-99 Ab", "Source: AFP"]
)


@given(st.lists(LINES | st.text(max_size=60), max_size=10).map("\n".join), st.text(max_size=30), st.text(max_size=30))
def test_attribution_of_any_text_and_metadata_points_at_words_inside_the_text(
    text: str, published: str, url: str
) -> None:
    """No text, date or address makes it fail."""
    for story in read_all(text, published=published, url=url):
        spans = [story.agency_evidence, story.outlet_evidence, *story.published_evidence]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span is not None)


@pytest.mark.parametrize(
    "head",
    [
        "Korv, 2 March 2024, 10:00 hours",
        "Official bulletin, Korv, Saturday 2 March 2024",
        "Saturday 2 March 2024 (all times GMT)",
    ],
)
def test_the_place_and_day_above_a_statement_date_it(head: str) -> None:
    """With the hour as offices write it, the kind of text before it, or the clock it goes by behind it."""
    story = read(f"KORV NEWS SERVICE\n{head}\n\nThe ferry and its owner\n\n{BODY}")
    assert (story.published.earliest, story.published.basis) == ("2024-03-02", "stated")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("REPUBLIC OF KORV\nOffice of the Harbor Master\nPRESS RELEASE No. 12/HM", "Office of the Harbor Master"),
        ("GOVERNMENT OF KORV\nPress Service of the Premier\n2 March 2024\nFERRY SINKS", "Government of Korv"),
        ("Seamen's Union of Korv\nChannel post, 2 March, 18:44", "Seamen's Union of Korv"),
        (
            "Ferry sinks off Lindmark\nStatement\nInternational Rescue League\nKorv, 2 March 2024",
            "International Rescue League",
        ),
        ("Ferry sinks off Lindmark\nKorv Broadcasting - LIVE\n(times are local)", "Korv Broadcasting"),
        ("Harbor Lights — live page\nFerry sinks off Lindmark", "Harbor Lights"),
        ("PRESS RELEASE No. 12\nFerry sinks off Lindmark", None),
    ],
)
def test_the_body_whose_statement_it_is_and_the_owner_of_a_live_page_are_the_outlet(
    head: str, outlet: str | None
) -> None:
    """Whatever office or kind of text stands beside the name."""
    assert read(f"{head}\n\n{BODY}").outlet == outlet


def test_the_day_below_a_statement_dates_it_and_a_day_without_a_year_is_kept() -> None:
    """Who signs says where and when; a channel leaves the year to its readers."""
    signed = read(f"{BODY}\n\nDone at Korv, March 2, 2024\n")
    assert (signed.published.earliest, signed.published.basis) == ("2024-03-02", "stated")
    for line, day in (("Channel post, 2 March, 18:44", "2 March"), ("Official channel\n02.03 | 11:15", "02.03")):
        text = f"Seamen's Union of Korv\n{line}\n\n{BODY}"
        story = read(text)
        assert not story.published.resolved
        assert [text[span.start : span.end] for span in story.published_evidence] == [day]


def test_who_wrote_stands_above_the_papers_name() -> None:
    """Without "by", the name alone."""
    assert (
        read(f"Ferry sinks in storm off Lindmark\nOla Mirth\nKorv Post\n2 March 2024\n\n{BODY}").byline == "Ola Mirth"
    )
    assert read(f"The Long Table\nA column by Ola Mirth\n\nThe ferry\n\n{BODY}").byline == "Ola Mirth"
