"""What each run of a document serves as: headline, subhead, paragraph, caption, credit, metadata.

A block is a line of the text, or several where lines were wrapped at a fixed width, or part of one where a machine ran
the date, the headline and the first sentence together. What a line *says of itself* is read first (:mod:`forms`); what
remains is told apart by where it stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.model import Block, Span
from variorum.segment.blocks.forms import (
    COLUMN_BYLINE,
    DATE_LINE,
    DATED_BYLINE,
    DATED_SENTENCE,
    DAY_ALONE,
    END_MARK,
    SERIES,
    TITLE_FIELD,
    YEAR,
    credit_start,
    header_end,
    is_photo_credit,
    is_scene,
    is_source_line,
    is_title_like,
    read_shape,
)
from variorum.segment.blocks.lines import Piece, read_lines
from variorum.segment.blocks.mastheads import find_mastheads, is_body_name, is_paper_name, paper_behind
from variorum.segment.blocks.runon import headline_end
from variorum.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import SegmentConfig
    from variorum.model import BlockKind, Document

__all__ = ["find_blocks"]

_MARKDOWN = re.compile(r"(?P<marks>#{1,6})[ \t]+(?=\S)")
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n")
_ISO_DATE = re.compile(r"^[ \t]*\d{4}-\d{2}-\d{2}(?=\s)", re.MULTILINE)
# What may stand between a machine's field and the words after it.
_DASHES = "-–—"
_BETWEEN = " \t\u00a0|:-–—•·"
# A form of the text, not a setting: fewer words are a label ("World news"), not a headline.
_SHORTEST_HEADLINE = 4
# Likewise: a slug, a headline and a deck may stand above a text; more such lines in a row are a list.
_LONGEST_ROW = 3
# Likewise: what stands above a headline is shorter than a paragraph.
_SHORT = 60
# Who wrote a text, by the name alone.
_WRITER = re.compile(r"(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+")


def find_blocks(document: Document, config: SegmentConfig) -> tuple[Block, ...]:
    """Say what each run of a document serves as, in order; a title that came as metadata is the first headline.

    Blocks do not overlap; white space, rules of dashes and markdown's marks lie between them.
    """
    text, title = document.text, document.title
    pieces = [piece for line in read_lines(text) for piece in _read_line(text, line, title, config)]
    kinds = _settle(text, pieces, config, titled=bool(title.strip()))
    blocks = [Block(kind, Span(document.id, p.start, p.end)) for p, kind in zip(pieces, kinds, strict=True)]
    if title.strip():
        blocks.insert(0, Block("headline", Span(document.id, 0, len(title), "title")))
    return tuple(blocks)


# --- Lines, by themselves ---------------------------------------------------------------------------------------------


def _read_line(text: str, line: Piece, title: str, config: SegmentConfig) -> Iterator[Piece]:
    """Yield the pieces of a line: usually one; several where a machine ran date, headline and text together."""
    if heading := _MARKDOWN.match(text, line.start, line.end):
        yield Piece(heading.end(), line.end, None, len(heading["marks"]))
        return
    field = header_end(text, line.start, line.end)
    if field == line.start and (date := _date_of_file(text, line)):
        field = date.end()
    if field > line.start and not _is_dated(text, line):
        yield Piece(line.start, field, "metadata")
        yield from _read_run_on(text, _skip(text, field, line.end), line.end, config)
        return
    named = TITLE_FIELD.match(text, line.start, min(line.end, line.start + config.longest_furniture))
    if named and (len(named["value"].split()) >= _SHORTEST_HEADLINE or _in_front_matter(text, line)):
        yield Piece(line.start, named.end("field"), "metadata")
        quoted = text[named.start("value")] == text[line.end - 1] == '"'
        yield Piece(named.start("value") + quoted, line.end - quoted, "headline")
        return
    if at := paper_behind(text, line):
        yield Piece(line.start, line.start + len(text[line.start : at].rstrip(_BETWEEN)))
        yield Piece(at, line.end, "metadata")
        return
    if end := _title_end(text, line, title):
        yield Piece(line.start, end, "headline")
        yield Piece(_skip(text, end, line.end), line.end)
        return
    yield from _split_credit(text, line, config)


def _in_front_matter(text: str, line: Piece) -> bool:
    """Say whether a line stands between the rules of dashes that open a note and close its fields."""
    opened = _FRONT_MATTER.match(text)
    return opened is not None and opened.end() <= line.start < text.find("\n---", opened.end())


def _is_dated(text: str, line: Piece) -> bool:
    """Say whether a line holds a date and nothing else, or with it only who wrote the text."""
    return any(form.fullmatch(text, line.start, line.end) for form in (DATE_LINE, DATED_SENTENCE, DATED_BYLINE))


def _date_of_file(text: str, line: Piece) -> re.Match[str] | None:
    """Return an ISO date that opens the text, and no other line (as those of a chronology would)."""
    found = _ISO_DATE.match(text, line.start, line.end)
    return found if found and not text[: line.start].strip() and len(_ISO_DATE.findall(text)) == 1 else None


def _read_run_on(text: str, start: int, end: int, config: SegmentConfig) -> Iterator[Piece]:
    """Yield what follows a machine's date on the same line: a headline and, where one begins, the first paragraph."""
    if end <= start:
        return
    cut = headline_end(text, start, end, config)
    if cut is not None:
        yield Piece(start, cut, "headline")
        start = _skip(text, cut, end)
    if start < end:
        yield Piece(start, end)


def _split_credit(text: str, line: Piece, config: SegmentConfig) -> Iterator[Piece]:
    """Yield a line by its shape, with a credit at its end apart from the words before it."""
    kind = read_shape(text[line.start : line.end], config)
    if kind is not None:
        yield line._replace(kind=kind)
        return
    start = max(line.start, line.end - config.longest_furniture)
    cut = start + credit_start(text[start : line.end])
    if cut == line.end or not text[line.start : cut].strip():
        yield line
        return
    yield Piece(line.start, line.start + len(text[line.start : cut].rstrip()))
    yield Piece(cut, line.end, "credit")


def _skip(text: str, start: int, end: int) -> int:
    """Return the first place from ``start`` that is neither white space nor a mark set between fields."""
    while start < end and text[start] in _BETWEEN:
        start += 1
    return start


def _title_end(text: str, line: Piece, title: str) -> int:
    """Return where the document's title ends, if the line begins with it and goes on; else 0."""
    wanted = [word.form for word in words(title)]
    if len(wanted) < _SHORTEST_HEADLINE or line.end - line.start < len(title):
        return 0
    found = words(text[line.start : min(line.end, line.start + 2 * len(title))])
    if [word.form for word in found[: len(wanted)]] != wanted or len(found) < len(wanted) + _SHORTEST_HEADLINE:
        return 0
    return line.start + found[len(wanted) - 1].end


# --- Lines, among the others ------------------------------------------------------------------------------------------


def _settle(text: str, pieces: Sequence[Piece], config: SegmentConfig, *, titled: bool) -> list[BlockKind]:
    """Return the kind of every piece, by its shape where it has one and else by where it stands."""
    pieces = [_undo_scene(text, pieces, i) for i in range(len(pieces))]
    marks = [_is_end_mark(text, pieces, i) for i in range(len(pieces))]
    titles = [
        p.kind is None and (p.level > 0 or mark or is_title_like(text[p.start : p.end], config))
        for p, mark in zip(pieces, marks, strict=True)
    ]
    bodies = [i for i, p in enumerate(pieces) if p.kind is None and not titles[i]]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(pieces), -1)
    masthead = find_mastheads(text, pieces[:first], titles[:first], titled=titled)
    series = 0 if _is_series(text, pieces, titles[:first]) else -1
    days = {i for i in range(first) if DAY_ALONE.fullmatch(text, *pieces[i][:2])}
    free = [
        a and not b and i not in {*masthead, *days, series} for i, (a, b) in enumerate(zip(titles, marks, strict=True))
    ]
    headline = -1 if titled else _first_headline(text, pieces, free, first)
    kinds: list[BlockKind] = []
    for i, piece in enumerate(pieces):
        if i in masthead or (piece.kind == "credit" and i < first and _is_dated(text, piece)):
            kinds.append("metadata")
        elif piece.kind is not None:
            closes = piece.kind == "metadata" and i > first and is_source_line(text[piece.start : piece.end])
            kinds.append("credit" if closes else piece.kind)
        elif i == headline or (piece.level == 1 and i < last):
            kinds.append("headline")
        elif marks[i]:
            after_byline = i > 0 and pieces[i - 1].kind == "metadata"
            kinds.append("credit" if i > first and not after_byline else "metadata")
        elif titles[i] and (i < headline or i in days or _signs(text, pieces, i, first)):
            kinds.append("metadata")
        elif titles[i]:
            kinds.append("subhead" if piece.level or _heads_text(pieces, titles, i) else "paragraph")
        else:
            kinds.append("caption" if _is_caption_by_neighbour(text, pieces, i) else "paragraph")
    return kinds


def _is_series(text: str, pieces: Sequence[Piece], titles: Sequence[bool]) -> bool:
    """Say whether the first line names a series ("Letter from Korv", "The Long Table"), with a headline below it."""
    if not any(titles[1:]) or not titles[0] or pieces[0].level:
        return False
    return bool(SERIES.fullmatch(text, *pieces[0][:2]) or COLUMN_BYLINE.fullmatch(text, *pieces[1][:2]))


def _undo_scene(text: str, pieces: Sequence[Piece], i: int) -> Piece:
    """Return a line that looks like a dated scene as a plain one where no picture can be: right above a page's date."""
    follows = i + 1 < len(pieces) and pieces[i + 1].kind == "metadata" and YEAR.search(text, *pieces[i + 1][:2])
    above = pieces[i].kind == "caption" and all(p.kind == "metadata" or p.end - p.start < _SHORT for p in pieces[:i])
    return pieces[i]._replace(kind=None) if above and follows else pieces[i]


def _signs(text: str, pieces: Sequence[Piece], i: int, first: int) -> bool:
    """Say whether a line between headline and text is the paper's name below a byline or above a date, or who wrote.

    A bare name is the writer's where the paper's name follows it; a body's name stands above the day of its statement.
    """
    if not 0 < i < first:
        return False
    if i + 1 < first and is_body_name(text, pieces[i]) and pieces[i + 1].kind == "metadata":
        return bool(YEAR.search(text, *pieces[i + 1][:2]))
    if is_paper_name(text, *pieces[i][:2]):
        return "metadata" in {piece.kind for piece in pieces[i - 1 : i + 2]}
    return bool(_WRITER.fullmatch(text, *pieces[i][:2])) and is_paper_name(text, *pieces[i + 1][:2])


def _is_end_mark(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Say whether a line is only an end mark or an agency's name, and no entry of a list with dashes."""
    piece = pieces[i]
    if piece.kind is not None or piece.level or not END_MARK.fullmatch(text, piece.start, piece.end):
        return False
    beside = [pieces[j] for j in (i - 1, i + 1) if 0 <= j < len(pieces)]
    return text[piece.start] not in _DASHES or all(text[p.start] != text[piece.start] for p in beside)


def _first_headline(text: str, pieces: Sequence[Piece], titles: Sequence[bool], first: int) -> int:
    """Return which piece is the headline: the first title-like line of several words before the first paragraph.

    -1 if there is none, or if a field has already given one.
    """
    if first == len(pieces) or any(p.kind == "headline" for p in pieces[:first]):
        return -1
    candidates = [i for i in range(first) if titles[i]]
    long = [i for i in candidates if pieces[i].level or len(text[slice(*pieces[i][:2])].split()) >= _SHORTEST_HEADLINE]
    return next(iter(long or candidates), -1)


def _heads_text(pieces: Sequence[Piece], titles: Sequence[bool], i: int) -> bool:
    """Say whether a line belongs to a row of headings, not too long to be a list, that a paragraph follows."""
    last = i
    while last + 1 < len(pieces) and last - i < _LONGEST_ROW and _can_stand_in_row(pieces[last + 1], titles[last + 1]):
        last += 1
    first = i
    while first > 0 and i - first < _LONGEST_ROW and titles[first - 1]:
        first -= 1
    headings = sum(titles[first : last + 1])
    follows = last + 1 < len(pieces) and pieces[last + 1].kind is None and not titles[last + 1]
    return follows and headings <= _LONGEST_ROW


def _can_stand_in_row(piece: Piece, title: bool) -> bool:  # noqa: FBT001 - what is known of the piece
    return title or piece.kind in {"metadata", "caption"}


def _is_caption_by_neighbour(text: str, pieces: Sequence[Piece], i: int) -> bool:
    """Say whether a line is a caption whose credit stands on the next line, or one that is printed twice."""
    line = text[pieces[i].start : pieces[i].end]
    following = pieces[i + 1] if i + 1 < len(pieces) else None
    if not is_scene(line):
        return False
    if following and following.kind == "caption" and is_photo_credit(text[following.start : following.end]):
        return True
    return any(line == text[pieces[j].start : pieces[j].end] for j in (i - 1, i + 1) if 0 <= j < len(pieces))
