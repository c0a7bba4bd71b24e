"""A web page is one document: the article read out of it, without menus and footers, and what its head says of it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import date, datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from variorum.identity import make_id
from variorum.model import Document, Problem
from variorum.text import control_share, decode

if TYPE_CHECKING:
    from variorum.config import ReadConfig

_HEAD = 4096  # bytes in which HTML allows the charset to be declared are 1,024; pages in the wild need more
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})""", re.IGNORECASE)
_LANGUAGE = re.compile(r"""<html[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2,3})\b""", re.IGNORECASE)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?")
_DOCUMENT = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
_LINK = re.compile(r"<a(?=[\s>])", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_MARKED = re.compile(
    r"articlebody\b|article:published_time|[\"']@type[\"']\s{0,9}:[\s\[]{0,9}[\"']\w{0,40}article", re.IGNORECASE
)
_FIGURES = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
# The page of a record, kept beside the reports it was made of, would tell every event once more.
_OWN_PAGE = re.compile(r'<meta name="generator" content="Variorum ')
_HEAD = 4_000  # characters in which a page's own metadata stand
_NUMBERS = "{}/{}/{}"
_MONTHS = 12
# htmldate refuses days after its own today unless told: the clock must not change a record.
_NO_LATEST_DAY = "9999-12-31"


def read(data: bytes, path: str, config: ReadConfig) -> tuple[list[Document], list[Problem]]:
    """Read the article of a web page with its title, outlet, author, date and address; no request is made.

    Trafilatura (Barbaresi 2021) separates the article from the page. The date is only what the page's metadata state,
    never one that merely stands in its text. A page without an article gives no document and one Problem.
    """
    page, remark = decode(data, _declared(data))
    if not page.strip():
        return [], [_problem(path, "the file is empty; nothing to read: remove it, or check how it was saved")]
    if control_share(page) > config.max_control_share:
        return [], [_problem(path, "not text: binary data under a web page's name; remove or convert it")]
    if _OWN_PAGE.search(page[:_HEAD]):
        return [], [_problem(path, "a page that Variorum made, not a report; left out")]
    found = _extract(page, config)
    text = _article(found)
    if not text or not _is_article(text, page, config):
        return [], [_problem(path, "no article is in this web page; save the page of one report, or its text as .txt")]
    sha256 = hashlib.sha256(data).hexdigest()
    published, doubt = _published(found, page, config)
    document = Document(
        id=make_id("document", sha256),
        sha256=sha256,
        text=text,
        title=_field(found, "title"),
        published=published,
        outlet=_field(found, "sitename") or _field(found, "hostname"),
        author=_field(found, "author"),
        url=_field(found, "url"),
        language=_language(page),
        paths=(path,),
    )
    return [document], [_problem(path, message, document.id) for message in (remark, doubt) if message]


def _declared(data: bytes) -> str:
    """Return the encoding that the page's head names, or nothing."""
    match = _CHARSET.search(data, 0, _HEAD) or _XML_ENCODING.search(data, 0, _HEAD)
    return match.group(1).decode("ascii", "ignore") if match else ""


def _extract(page: str, config: ReadConfig) -> dict[str, Any]:
    """Return what trafilatura finds in a page, by field; empty where it finds nothing."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - cold start: 400 ms

    dates = {
        "original_date": True,
        "extensive_search": False,
        "min_date": f"{config.earliest_year}-01-01",
        "max_date": _NO_LATEST_DAY,
    }
    whole = page if _DOCUMENT.search(page) else f"<html><body>{page}</body></html>"
    try:
        found = bare_extraction(
            whole.encode("utf-8", "replace"),
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            date_extraction_params=dates,
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError):
        return {}  # a page so broken that the parser gives up holds no article
    return found.as_dict() if found is not None and not isinstance(found, dict) else dict(found or {})


def _article(found: dict[str, Any]) -> str:
    """Return the article's paragraphs, one a line, without the headline where it opens them: that is the title."""
    lines = [line.strip() for line in str(found.get("text") or "").split("\n")]
    lines = [line for line in lines if line]
    if lines and lines[0] == _field(found, "title"):
        lines = lines[1:]
    return decode("\n".join(lines).encode("utf-8", "replace"))[0]


def _is_article(text: str, page: str, config: ReadConfig) -> bool:
    """Say whether a text read out of a page is more than a menu or a notice: by the page's own mark, or its words."""
    if _MARKED.search(page) or "<" not in page:
        return True
    labels = (part.partition(">")[2].partition("</a")[0] for part in _LINK.split(page)[1:])
    linked = Counter(word for label in labels for word in unescape(_TAG.sub(" ", label)).split())
    outside = Counter(text.split()) - linked
    return outside.total() >= config.min_page_words


def _field(found: dict[str, Any], name: str) -> str:
    return " ".join(str(found.get(name) or "").split())


def _published(found: dict[str, Any], page: str, config: ReadConfig) -> tuple[str, str]:
    """Return the day, or the moment where the page's head gives one of that day; and a remark if it cannot be."""
    stated = _field(found, "date")
    try:
        day = date.fromisoformat(stated) if stated else None
    except ValueError:
        day = None
    if day is None:
        return "", ""
    if not config.earliest_year <= day.year <= config.latest_year:
        return "", f"the page's date {stated} cannot be right and is not used"
    if stated not in page and _NUMBERS.format(day.day, day.month, day.year) in _numbers(page):
        return (
            "",
            f"the page's date may be {stated} or its day and month exchanged, and is not used; set it by a judgement",
        )
    moments = {match.group() for match in _MOMENT.finditer(page) if match.group().startswith(stated)}
    return (_moment(moments.pop()) if len(moments) == 1 else "") or stated, ""


def _numbers(page: str) -> frozenset[str]:
    """Return the dates written in figures that can be read in two ways: 03/04/2025 but not 25/04/2025."""
    found = (tuple(map(int, match.groups())) for match in _FIGURES.finditer(page))
    both = [(first, second, year) for first, second, year in found if first != second and max(first, second) <= _MONTHS]
    return frozenset(_NUMBERS.format(*order, year) for a, b, year in both for order in ((a, b), (b, a)))


def _moment(stated: str) -> str:
    try:
        return datetime.fromisoformat(stated).isoformat()
    except ValueError:
        return ""


def _language(page: str) -> str:
    match = _LANGUAGE.search(page, 0, _HEAD)
    return match.group(1).lower() if match else ""


def _problem(path: str, message: str, document_id: str = "") -> Problem:
    return Problem(path=path, stage="read", message=message, document_id=document_id)
