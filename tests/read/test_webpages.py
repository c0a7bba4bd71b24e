"""A web page gives its article and what its head says; menus, footers and guesses stay out."""

from __future__ import annotations

import random
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from variorum.config import ReadConfig
from variorum.read import webpages

if TYPE_CHECKING:
    from variorum.model import Document, Problem

CONFIG = ReadConfig()
PARAGRAPHS = (
    "The ferry between Kestrel Bay and Orvel was halted on Monday after shelling near the harbour, the mayor said.",
    "“Nobody was hurt,” Mayor Ilse Tarnow told reporters. “But nobody will cross until the guns are silent.”",
    "The company that runs the ferry said that it hoped to sail again on Friday, if the two sides kept their word.",
)
HEAD = """<title>Ferry halted after shelling | Kestrel Bay Post</title>
<meta property="og:site_name" content="Kestrel Bay Post"><meta name="author" content="Nils Harrow">
<meta property="og:title" content="Ferry halted after shelling">
<link rel="canonical" href="https://post.example/ferry">
<meta property="article:published_time" content="2025-03-03T18:40:00+02:00">
<meta property="article:modified_time" content="2025-03-05T09:00:00+02:00">"""


def page(head: str = HEAD, paragraphs: tuple[str, ...] = PARAGRAPHS, charset: str = "utf-8") -> bytes:
    """A page as news sites make them."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="{charset}">{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry halted after shelling</h1><h2>Harbour closed</h2>{body}</article>
<aside><a href="/x">Most read: A cat was found in the town hall</a></aside>
<footer><p>© Kestrel Bay Post. All rights reserved. Contact us.</p></footer></body></html>""".encode(charset, "replace")


def read(data: bytes, config: ReadConfig = CONFIG) -> tuple[Document, list[Problem]]:
    """The one document of a page."""
    (document,), problems = webpages.read(data, "ferry.html", config)
    return document, problems


def test_the_article_is_read_without_menu_and_footer_one_paragraph_a_line() -> None:
    """The headline is the title, and does not stand in the text again; subheads do."""
    document, problems = read(page())
    assert document.text == "\n".join(("Harbour closed", *PARAGRAPHS))
    assert document.title == "Ferry halted after shelling"
    assert not problems


def test_the_head_says_who_published_it_when_and_where() -> None:
    """The first publication, not the later change; with the time of day, as it is stated."""
    document, _ = read(page())
    assert document.outlet == "Kestrel Bay Post"
    assert document.author == "Nils Harrow"
    assert document.url == "https://post.example/ferry"
    assert document.published == "2025-03-03T18:40:00+02:00"
    assert document.language == "en"


def test_linked_data_in_the_head_is_read_too() -> None:
    """Many sites state author and date there only."""
    data = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Ferry halted after shelling", "datePublished": "2025-03-03T23:40:00Z",
        "author": {"@type": "Person", "name": "Nils Harrow"},
        "publisher": {"@type": "Organization", "name": "Kestrel Bay Post"}}</script>"""
    document, _ = read(page(f"<title>Ferry halted after shelling</title>{data}"))
    assert document.published == "2025-03-03T23:40:00+00:00"
    assert document.author == "Nils Harrow"


def test_a_date_that_merely_stands_in_the_text_is_not_the_date_of_publication() -> None:
    """Abstain: the report of a past event would be dated by it."""
    paragraphs = (*PARAGRAPHS, "The ferry has sailed since 12 May 1987, when the old bridge fell on a stormy night.")
    document, _ = read(page("<title>Ferry</title>", paragraphs))
    assert document.published == ""
    assert document.outlet == ""


def test_without_a_site_name_the_outlet_is_the_host_of_the_address() -> None:
    """The page says no more."""
    document, _ = read(page('<title>Ferry</title><link rel="canonical" href="https://news.post.example/ferry">'))
    assert "post.example" in document.outlet


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_the_declared_charset_is_used(charset: str) -> None:
    """Old sites are not in UTF-8."""
    document, problems = read(page(charset=charset))
    assert "“Nobody was hurt,”" in document.text
    assert not problems


def test_cyrillic_under_its_declared_charset_is_read() -> None:
    """Too short for statistics, but the page says what it is."""
    russian = "Паром между двумя городами остановлен в понедельник после обстрела гавани, сообщил мэр города Орвел."
    document, _ = read(page(paragraphs=(russian, russian.upper()), charset="koi8-r"))
    assert russian in document.text


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body></body></html>",
        b"<!DOCTYPE html><html><head><title>Login</title></head><body><form><input name=u></form></body></html>",
        b"<html><body><script>var a = 1;</script></body></html>",
        b"<html><head><title>Home</title></head><body><a href='/'>Home</a> <a href='/s'>Sport</a></body></html>",
        b"<html><body><h1>Not Found</h1><p>The requested page was not found on this server.</p></body></html>",
        b"<html><body><div id='r'></div><noscript>You need to enable JavaScript to run this.</noscript></body></html>",
        b"<html><body><p>We use cookies to improve your experience. Accept all of them?</p></body></html>",
        b"<html><body><ul>" + b"<li><a href='/1'>Headline of the front page of <b>today</b></a></li>" * 30 + b"</ul>",
        b"<",
        b"<html>" + b"<div>" * 20_000,
    ],
)
def test_a_page_without_an_article_is_one_problem_that_says_what_to_do(data: bytes) -> None:
    """No document, no traceback."""
    documents, (problem,) = webpages.read(data, "ferry.html", CONFIG)
    assert not documents
    assert "no article" in problem.message
    assert problem.path == "ferry.html"


def test_a_brief_that_is_marked_as_an_article_is_one_and_a_fragment_may_be_read() -> None:
    """Ten words under the mark of an article; a paragraph copied out of a page without its head."""
    marked = page(paragraphs=("Two people were hurt in Orvel on Monday, police said.",))
    assert "Two people were hurt" in read(marked)[0].text
    assert read(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>".encode())[0].text == "\n".join(PARAGRAPHS[:2])


def test_binary_data_under_a_pages_name_is_said_to_be_that() -> None:
    """Two thousand random bytes, drawn with a fixed seed."""
    documents, (problem,) = webpages.read(random.Random(3).randbytes(2000), "ferry.html", CONFIG)  # noqa: S311
    assert not documents
    assert "binary" in problem.message


def test_an_empty_page_is_said_to_be_empty() -> None:
    """Not to be without an article."""
    _, (problem,) = webpages.read(b" \n", "ferry.html", CONFIG)
    assert "empty" in problem.message


@pytest.mark.parametrize("stated", ["0001-01-01", "1066-10-14", "9998-01-01"])
def test_an_absurd_date_in_the_head_is_not_used(stated: str) -> None:
    """Default values of a content system."""
    document, _ = read(page(f'<title>Ferry</title><meta property="article:published_time" content="{stated}">'))
    assert document.published == ""


@pytest.mark.parametrize(
    ("stated", "kept"), [("03/04/2025", ""), ("25/04/2025", "2025-04-25"), ("4/4/2025", "2025-04-04")]
)
def test_a_date_in_figures_that_can_be_read_in_two_ways_is_not_used(stated: str, kept: str) -> None:
    """Third of April or fourth of March: the page does not say."""
    document, problems = read(page(f'<title>Ferry</title><meta property="article:published_time" content="{stated}">'))
    assert document.published == kept
    assert bool(problems) == (not kept)


def test_a_date_of_an_archive_or_after_today_is_kept_since_the_clock_must_not_change_a_record() -> None:
    """The same page read next year gives the same document."""
    document, _ = read(page('<title>Ferry</title><meta property="article:published_time" content="1969-01-02">'))
    assert document.published == "1969-01-02"
    document, _ = read(page('<title>Ferry</title><meta property="article:published_time" content="2069-01-02">'))
    assert document.published == "2069-01-02"


def test_reading_a_page_makes_no_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures, frames and scripts included."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a request was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    read(page(HEAD + '<script src="https://post.example/a.js"></script><img src="https://post.example/a.jpg">'))


def test_reading_pages_one_after_another_changes_none_of_them() -> None:
    """Nothing is remembered from one page to the next."""
    first = read(page())
    for number in range(5):
        read(page(paragraphs=(*PARAGRAPHS, f"An added sentence that only stands on page number {number} of these.")))
    assert read(page()) == first


def test_importing_the_reader_does_not_import_trafilatura() -> None:
    """Its import takes four tenths of a second."""
    program = "import sys, variorum.read.webpages; print('trafilatura' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@hypothesis_settings(deadline=None, max_examples=60)
@given(st.text(max_size=200), st.binary(max_size=50))
def test_no_page_whatever_makes_it_fail(text: str, data: bytes) -> None:
    """One document or at least one Problem, and text that can be stored."""
    raw = b"<html><body><article><p>" + text.encode("utf-8", "replace") + data
    documents, problems = webpages.read(raw, "ferry.html", CONFIG)
    assert documents or problems
    assert all(document.text.encode() and document.title.encode() is not None for document in documents)
