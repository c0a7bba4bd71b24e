"""The page: whole, self-contained, honest about what it leaves out."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources
from typing import TYPE_CHECKING

import pytest

from variorum import build
from variorum.model import Analysis, Entity, Quotation
from variorum.publish import report, wording

if TYPE_CHECKING:
    from pathlib import Path

    from variorum import Record


class Reading(HTMLParser):
    """What a page holds: its ids, its links, the addresses it would load, its visible text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.words = ""
        self._hidden = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self._hidden += tag in {"script", "style"}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.loads += [given[name] for name in ("src", "srcset", "data", "poster", "background") if name in given]
        self.loads += [given["href"]] if tag in {"link", "base", "use", "image"} and "href" in given else []

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        self.words += "" if self._hidden else data


@pytest.fixture(scope="module")
def html(crisis: Record) -> str:
    return report.render(crisis)


@pytest.fixture(scope="module")
def page(html: str) -> Reading:
    return Reading(html)


def test_the_page_loads_nothing(html: str, page: Reading) -> None:
    """No picture, font, style or script is fetched, and the page forbids itself to try."""
    assert page.loads == []
    assert "default-src 'none'" in html
    assert "@import" not in html
    assert not re.search(r"url\(\s*['\"]?(?!data:|#)", html)


def test_every_link_inside_the_page_leads_somewhere(page: Reading) -> None:
    """A siglum, an edge of the drawing, a difference: each opens what it names."""
    targets = {link[1:] for link in page.links if link.startswith("#")}

    assert targets - set(page.ids) == set()


def test_ids_are_unique(page: Reading) -> None:
    """A mailed link opens one thing only."""
    assert [name for name in page.ids if page.ids.count(name) > 1] == []


def test_each_reading_of_each_discrepancy_is_on_the_page_with_its_words(crisis: Record, page: Reading) -> None:
    """The readings stand side by side, each with the words it rests on."""
    flat = " ".join(page.words.split())
    for row in crisis.discrepancies():
        assert wording.point(row["point"], row["about"]) in flat
        for reading in row["readings"]:
            assert wording.value(row["point"], reading["value"]) in flat
            assert any(" ".join(item["text"].split()) in flat for item in reading["evidence"])


def test_a_headline_stands_in_quotation_marks_on_top_of_the_page_too(html: str) -> None:
    """What a report says in its headline may be what others deny: the page says it on the report's word alone."""
    assert re.search(r"<h1>“[^<]+”</h1>", html)


def test_who_speaks_of_a_point_is_not_silent_on_it(tmp_path: Path) -> None:
    """A title against its own text is a difference of one report: the other, which gives the number, is not silent."""
    told = "VELL, May 5 (ANS) - Nine miners were killed on Tuesday by a blast in the Orsk pit near Vell, a mayor said."
    rows = [
        {"id": "a", "title": "Seven miners killed in Orsk pit blast", "outlet": "Vell Post", "text": told},
        {
            "id": "b",
            "title": "Blast in Orsk pit",
            "outlet": "Delta Mail",
            "text": "A blast tore through the Orsk pit near Vell on Tuesday. Nine miners were killed, rescuers said.",
        },
    ]
    lines = (json.dumps({**row, "published": "2031-05-06"}) for row in rows)
    (tmp_path / "mine.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with build([str(tmp_path / "mine.jsonl")], to=tmp_path / "mine.variorum") as record:
        assert [row["point"] for row in record.discrepancies()] == ["killed"]
        assert "Silent:" not in Reading(report.render(record)).words


def test_why_an_event_is_another_is_told_by_what_the_reports_say_first(page: Reading) -> None:
    """Not by when they came out, where anything else speaks for it."""
    assert "another event because the news of one is talks" in page.words
    assert "another event because published" not in page.words


def test_excerpts_leave_whole_stories_out(crisis: Record, page: Reading) -> None:
    """By default no story of the record stands on the page in full; --full-text puts each there."""
    whole = Reading(report.render(crisis, full_text=True))
    for found in crisis.reports():
        sentences = [found.words(s.span).strip() for s in found.analysis.sentences if s.block == "paragraph"]
        excerpted = [s for s in sentences if " ".join(s.split()) in " ".join(page.words.split())]
        full = " ".join(whole.words.split())
        assert all(" ".join(s.split()) in full for s in sentences)
        if len(sentences) > 6:
            assert len(excerpted) < len(sentences)


def test_text_of_reports_cannot_become_markup(tmp_path: Path) -> None:
    """A report that carries tags and script is shown, not run."""
    text = (
        "<script>alert(1)</script> talks fail in Velm\n\nMinister Ana Brek said on Tuesday, 4 March 2025: "
        "“<img src=x onerror=alert(2)> we are done.”\n"
    )
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    with build([str(tmp_path / "report.txt")], to=tmp_path / "r.variorum") as record:
        page = report.render(record, full_text=True)

    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_web_address_that_is_none_becomes_no_link(tmp_path: Path) -> None:
    """Only http and https addresses of rows become links."""
    row = '{"id": "x", "text": "Talks in Velm failed on 4 March 2025, officials said.", "url": "javascript:alert(1)"}\n'
    (tmp_path / "rows.jsonl").write_text(row, encoding="utf-8")
    with build([str(tmp_path / "rows.jsonl")], to=tmp_path / "r.variorum") as record:
        page = Reading(report.render(record))

    assert [link for link in page.links if link.startswith("javascript")] == []


def test_the_footer_says_how_the_page_was_made(crisis: Record, page: Reading) -> None:
    """Version, digest, settings and measured accuracy stand at the end."""
    assert crisis.digest in page.words
    assert all(name in page.words for name in crisis.settings)
    assert "Measured accuracy" in page.words


AGENCY = (
    "KORV (KNW) — A ferry with 120 people on board sank off Lindmark on Saturday, the harbor master, Ola Mirth, said.\n"
    "“The sea took the rudder first,” Mirth said. Rescue boats brought 80 people to the island of Hallin.\n"
    "Korv News Wire writer Ida Holm in Hallin contributed to this report.\n"
)


def test_an_agency_under_its_initials_and_its_name_is_one_source(tmp_path: Path) -> None:
    """One page gives "(KNW)" alone, another stands under "Korv News Wire"; a paper that prints it is another source."""
    rows = [
        {"id": "a", "text": AGENCY, "published": "2024-03-02"},
        {"id": "b", "text": AGENCY.replace("80", "83"), "published": "2024-03-03", "outlet": "Korv News Wire"},
        {"id": "c", "text": AGENCY, "published": "2024-03-03", "outlet": "Valley Herald"},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    with build([str(path)], to=tmp_path / "r.variorum") as record:
        names = re.findall(r'<th scope="row">(?:<[^>]+>)*([^<]+)', report.render(record))
    assert [name.strip() for name in names if "KNW" in name] == ["Korv News Wire (KNW)", "Valley Herald (KNW)"]


def test_an_empty_record_makes_an_honest_page(tmp_path: Path) -> None:
    """A document without a story gives a page that says nothing was found."""
    (tmp_path / "a.txt").write_text("ok", encoding="utf-8")
    with build([str(tmp_path / "a.txt")], to=tmp_path / "r.variorum") as record:
        page = Reading(report.render(record))

    assert "No story here took text from another" in page.words


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_keep_their_contrast() -> None:
    """WCAG 2.2 AA (4.5 to 1) for every text colour on every ground, light, dark and in print."""
    css = (resources.files("variorum.publish") / "templates" / "report.css").read_text(encoding="utf-8")
    schemes = [
        {name: value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:]) for name, value in found}
        for found in (
            re.findall(r"--(\w+): (#[0-9a-f]{3,6});", root) for root in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
        )
    ]

    assert len(schemes) == 3
    for scheme, ink, ground in itertools.product(schemes, ("ink", "soft", "accent"), ("paper", "wash")):
        high, low = sorted((luminance(scheme[ink]), luminance(scheme[ground])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5, (scheme, ink, ground)


def test_a_party_without_a_word_is_one_that_is_named_and_for_whom_nobody_speaks() -> None:
    """The government of Norland speaks for it; "both sides" and "soldiers" are nobody whose word one could miss."""
    told = Analysis(
        "st_1",
        entities=(
            *(Entity(name, name, "ORG", (), party=True) for name in ("Norland", "Velmora", "Free Orm Front")),
            *(Entity(name, name, "ORG", (), named=False, party=True) for name in ("both sides", "soldiers")),
            Entity("speaker", "government of Norland", "ORG", (), named=False, party=True),
        ),
        quotations=(Quotation("q_1", "indirect", (), party_id="speaker"),),
    )
    other = replace(told, quotations=(Quotation("q_2", "indirect", (), party_id="Velmora"),))

    assert report._unheard([told]) == ["Free Orm Front", "Velmora"]
    assert report._unheard([told, other]) == ["Free Orm Front"]
