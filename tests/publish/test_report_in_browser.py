"""The page as a reader meets it, in Debian's chromium."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from variorum.publish import report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from variorum import Record

pytestmark = pytest.mark.browser
CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("needs Debian's chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(crisis: Record, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("page")
    return report.write(crisis, folder / "crisis.html").as_uri()


def opened(browser: Browser, address: str, width: int, height: int = 800) -> tuple[Page, list[str]]:
    """Open the page at a width; the list fills with requests for anything but the page, and with script errors."""
    page = browser.new_page(viewport={"width": width, "height": height})
    heard: list[str] = []
    page.on("request", lambda request: heard.append(request.url) if not request.url.startswith("file:") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.goto(address)
    return page, heard


@pytest.mark.parametrize("width", [390, 768, 1400])
def test_nothing_is_requested_and_nothing_overflows(browser: Browser, address: str, width: int) -> None:
    """At the width of a phone, a tablet and a desk, opened out in full."""
    page, heard = opened(browser, address, width)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    page.close()

    assert heard == []
    assert widths[0] <= widths[1]


def test_the_table_of_sources_is_seen_whole_on_a_desk(browser: Browser, address: str) -> None:
    """Also where a report is known by the long name of its file alone."""
    page, _ = opened(browser, address, 1280)
    page.evaluate("document.querySelector('#sources th[scope=row]').textContent = 'x'.repeat(60) + '.txt'")
    widths = page.evaluate(
        "(wide => [wide.scrollWidth, wide.clientWidth])(document.querySelector('#sources .wide'))",
    )
    page.close()

    assert widths[0] <= widths[1]


def test_the_first_screen_answers_what_happened_and_where_accounts_differ(browser: Browser, address: str) -> None:
    """Both stand above the fold on a desk."""
    page, _ = opened(browser, address, 1400, 900)
    tops = page.evaluate(
        "['.event h3', '.apparatus h3', '.reading .value']"
        ".map(s => document.querySelector(s).getBoundingClientRect().bottom)"
    )
    page.close()

    assert max(tops) < 900


def test_a_mailed_link_opens_what_it_names(browser: Browser, address: str, crisis: Record) -> None:
    """The comparison of a copy lies folded; its link unfolds it."""
    copy = crisis.copies()[0]["id"]
    page, _ = opened(browser, f"{address}#{copy}", 1400)
    shown = page.evaluate(f"document.getElementById('{copy}').open")
    page.close()

    assert shown


def test_keys_go_from_entry_to_entry_and_open_them(browser: Browser, address: str) -> None:
    """J twice and enter opens the second entry."""
    page, _ = opened(browser, address, 1400)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    second = page.evaluate(
        "(() => { const e = document.querySelectorAll('.entry')[1];"
        " return [e === document.activeElement, !!e.querySelector('details[open]')] })()"
    )
    page.close()

    assert second == [True, True]


def test_print_shows_what_is_folded(browser: Browser, address: str, tmp_path: Path) -> None:
    """A printed page has the comparisons and the stories on it."""
    page, _ = opened(browser, address, 1400)
    folded = page.pdf(path=tmp_path / "page.pdf")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    closed = page.evaluate("document.querySelectorAll('details:not([open])').length")
    page.close()

    assert closed == 0
    assert folded.startswith(b"%PDF")


def test_each_edge_of_the_drawing_opens_two_texts(browser: Browser, address: str) -> None:
    """A click on a line unfolds the pair with its shared passages marked."""
    page, _ = opened(browser, address, 1400)
    page.evaluate(
        "document.querySelector('.stemma a:has(.edge)').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    page.wait_for_selector(".copy[open] mark")
    marks = page.evaluate("document.querySelectorAll('.copy[open] mark').length")
    page.close()

    assert marks >= 2
