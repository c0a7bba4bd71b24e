"""Where one news item ends and the next begins, and why.

A page may hold several reports: two agency stories with their captions, a column of briefs. What speaks for a border is
what a newsroom puts there: a dateline, a headline, a byline or date, an end credit or photo captions before it, a rule;
and whether the words go on about the same people and things (the cohesion of TextTiling, Hearst 1997, here taken over
names and content words between the story so far and what follows). No single sign is enough: the signs are counted, and
a border needs as many as :class:`SegmentConfig` asks. Each cut says its reasons.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.model import Dateline, Span, Story
from variorum.segment.stories.cohesion import join_terms, measure_cohesion, read_terms
from variorum.segment.stories.datelines import place_name, read_opening, read_stopped_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.config import SegmentConfig
    from variorum.model import Block, Document, Rulings
    from variorum.segment.stories.cohesion import Terms
    from variorum.segment.stories.datelines import Opening

__all__ = ["find_stories"]

_BYLINE_OR_DATE = re.compile(
    r"(?i)\W{0,3}(?:by|written by|story by|posted|published|updated|date|first published)\b"
    r"|(?!.*://).*(?:\b(?:19|20)\d\d-\d\d|\d[ ,./]{1,2}(?:19|20)\d\d\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b"
    r"|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? (?:19|20)\d\d\b)"
)
_RULE = re.compile(r"\n[ \t]*(?:[-–—_*=~#.•· ]{3,}|___+)[ \t]*(?=\n)")
_LIVE = re.compile(
    r"(?i)\b(?:live (?:updates?|blog|coverage|ticker)|as it happened|the latest on|the latest:|key developments)\b"
)
_CLOCK_LINE = re.compile(r"\W{0,3}(?:\d{1,2}[:.]\d{2}(?!\d)|\d{1,2}\s?[ap]\.?m(?!\w))", re.IGNORECASE)
# What stands above an earlier version of the same story, further down its page.
_OLDER_VERSION = re.compile(
    r"(?i)\W{0,3}(?:(?:original|previous|earlier|first|initial|update[ds]?)\s?"
    r"(?:story|stories|report|reports|version|coverage|below)?|update \d+)\s?[:\-–—]?\W{0,3}$"
)
# What a page prints above items of another kind: "ALSO IN THE WORLD", "News in brief", "Elsewhere".
_LABEL = re.compile(
    r"(?i)\W{0,3}(?:also(?:\s(?:in|on|from)\s(?:the\s)?[\w ]{2,20}|\stoday)|elsewhere(?:\sin\s(?:the\s)?[\w ]{2,20})?"
    r"|(?:in\sother|other|more)\s(?:world\s|foreign\s|regional\s)?news"
    r"|(?:news|world|nation|europe|asia|africa|americas?|region)?\s?in\sbrief|briefs|briefly|around\sthe\s(?:world|globe|region|nation|country))\W{0,3}"
)
_RUBRIC = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|['’ &-])+")
_HEADINGS = frozenset({"headline", "subhead"})
# Forms of pages, not settings: how far down a page says that it is a live blog, how many entries with the hour make
# one, how many capitals with colons make a transcript, how many words a rubric has at most, and how much of a paragraph
# is read for its topic.
_HEAD_OF_PAGE, _FEWEST_ENTRIES, _FEWEST_SPEAKERS, _LONGEST_RUBRIC, _TERMS_FROM = 600, 3, 3, 3, 5000


class _Border(NamedTuple):
    """A place where a story may begin: the index of its first block, and the reasons."""

    block: int
    reasons: tuple[str, ...]


def find_stories(
    document: Document, blocks: Sequence[Block], config: SegmentConfig, rulings: Rulings | None = None
) -> tuple[Story, ...]:
    """Return the news items of a document in order: their spans tile the text, their blocks are shared out.

    The first begins at 0, each next where its first line begins, and the last ends with the text. A document without
    any words has no story. Where people have decided that a story begins, or does not, theirs is the border.
    """
    text = document.text
    if not text.strip():
        return ()
    titles = [b for b in blocks if b.span.part == "title"]
    inside = [_read_label(text, b) for b in blocks if b.span.part == "text"]
    openings = {i: opening for i in range(len(inside)) if (opening := _read_opening(text, inside, i))}
    borders = _find_borders(document, inside, openings, config)
    if rulings:
        borders = _ruled(borders, inside, [cut[1:] for cut in rulings.cuts if cut[0] == document.id])
    starts = [0, *(border.block for border in borders)]
    stories = []
    for k, first in enumerate(starts):
        last = starts[k + 1] if k + 1 < len(starts) else len(inside)
        start = 0 if k == 0 else inside[first].span.start
        end = inside[last].span.start if last < len(inside) else len(text)
        own = _settle_headings(_read_rubric(text, inside[first:last]) if k else inside[first:last])
        story = Story(
            id=make_id("story", document.id, start, end),
            span=Span(document.id, start, end),
            blocks=(*titles, *own) if k == 0 else own,
            language=document.language or "en",
            cut_reasons=borders[k - 1].reasons if k else (),
        )
        stories.append(_open_story(story, [openings[i] for i in range(first, last) if i in openings], config))
    return tuple(stories)


def _is_rubric(label: str, headline: str) -> bool:
    """Say whether a heading names a part of the page and no text: short, alone in capitals ("1 SOT" is a cue)."""
    return bool(_RUBRIC.fullmatch(label)) and not headline.isupper() and len(label.split()) <= _LONGEST_RUBRIC


def _read_label(text: str, block: Block) -> Block:
    """Return a heading that only says that other items follow as what the page prints around its stories."""
    is_label = block.kind in _HEADINGS and _LABEL.fullmatch(text, block.span.start, block.span.end)
    return replace(block, kind="metadata") if is_label else block


def _ruled(borders: Sequence[_Border], blocks: Sequence[Block], cuts: Sequence[tuple[int, bool]]) -> list[_Border]:
    """Return the borders with those that people set, at the block that begins nearest, without those they refused."""
    found = {border.block: border for border in borders}
    for position, begins in cuts:
        nearest = min(range(len(blocks)), key=lambda i: (abs(blocks[i].span.start - position), i), default=0)
        if begins and nearest:
            found[nearest] = _Border(nearest, ("a reader decided that a story begins here",))
        elif not begins:
            found.pop(nearest, None)
    return [found[block] for block in sorted(found)]


def _read_opening(text: str, blocks: Sequence[Block], i: int) -> Opening | None:
    """Return the dateline of a paragraph; capitals with a full stop are one only where no paragraph stands before."""
    start, end = blocks[i].span.start, blocks[i].span.end
    if blocks[i].kind != "paragraph":
        return None
    heads = i == 0 or blocks[i - 1].kind != "paragraph"
    return read_opening(text, start, end) or (read_stopped_opening(text, start, end) if heads else None)


def _open_story(story: Story, openings: Sequence[Opening], config: SegmentConfig) -> Story:
    """Return the story with its headline and, if one of its first paragraphs opens with one, its dateline."""
    headline = next((b.span for b in story.blocks if b.kind == "headline"), None)
    paragraphs = [b.span for b in story.blocks if b.kind == "paragraph"][: config.dateline_within]
    for opening in openings:
        span = next((p for p in paragraphs if p.start < opening.end <= p.end), None)
        if span is not None and opening.place:
            found = Dateline(Span(span.document_id, span.start, opening.end), place_name(opening.place))
            return replace(story, headline=headline, dateline=found)
    return replace(story, headline=headline)


def _read_rubric(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a story with a rubric above its headline as what the page prints around its stories."""
    heads = [b for b in blocks if b.kind in _HEADINGS][:2]
    words = [text[b.span.start : b.span.end] for b in heads]
    if len(heads) < 2 or not _is_rubric(*words) or blocks[0] != heads[0]:
        return blocks
    return (replace(heads[0], kind="metadata"), *blocks[1:])


def _settle_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks of one story with one headline in their text: the first heading, if it stands before the text."""
    body = next((i for i, b in enumerate(blocks) if b.kind == "paragraph"), len(blocks))
    heads = [i for i, b in enumerate(blocks) if b.kind in _HEADINGS]
    marked = [i for i in heads if blocks[i].kind == "headline"]
    first = next((i for i in (*marked, *heads) if i < body), None)
    return tuple(
        replace(b, kind="headline" if i == first else "subhead") if b.kind in _HEADINGS else b
        for i, b in enumerate(blocks)
    )


def _find_borders(
    document: Document, blocks: Sequence[Block], openings: dict[int, Opening], config: SegmentConfig
) -> list[_Border]:
    """Return where stories begin after the first, in order."""
    text, title = document.text, document.title
    paragraphs = [i for i, b in enumerate(blocks) if b.kind == "paragraph"]
    page = _Page(text, blocks, paragraphs, _usable(openings), _is_live(text, title, blocks), config)
    candidates = [k for k in range(1, len(paragraphs)) if page.is_candidate(k)]
    borders: list[_Border] = []
    first = 0
    for n, k in enumerate(candidates):
        until = candidates[n + 1] if n + 1 < len(candidates) else len(paragraphs)
        border = page.weigh(first, k, until)
        if border is not None:
            borders.append(border)
            first = k
    return borders


def _usable(openings: dict[int, Opening]) -> dict[int, Opening]:
    """Drop capitals with a colon where many paragraphs open so, some alike: they are the speakers of a transcript."""
    colons = {i: opening.place for i, opening in openings.items() if opening.colon and not opening.writer}
    are_speakers = len(colons) >= _FEWEST_SPEAKERS and len(set(colons.values())) < len(colons)
    return {i: opening for i, opening in openings.items() if not are_speakers or i not in colons}


def _is_live(text: str, title: str, blocks: Sequence[Block]) -> bool:
    """Say whether a document is a running log of one matter: it says so at its head, or its entries carry the hour."""
    if _LIVE.search(title) or _LIVE.search(text, 0, _HEAD_OF_PAGE):
        return True
    stamped = sum(bool(_CLOCK_LINE.match(text, b.span.start, b.span.end)) for b in blocks)
    return stamped >= _FEWEST_ENTRIES


class _Page:
    """The signs between the paragraphs of one document, and what they weigh."""

    def __init__(
        self,
        text: str,
        blocks: Sequence[Block],
        paragraphs: Sequence[int],
        openings: dict[int, Opening],
        live: bool,  # noqa: FBT001 - one fact of the page among others
        config: SegmentConfig,
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._paragraphs = paragraphs
        self._openings = openings
        self._live = live
        self._config = config
        self._terms: dict[int, Terms] = {}

    def is_candidate(self, k: int) -> bool:
        """Say whether anything at all stands before paragraph ``k`` that could part two stories."""
        between = range(self._paragraphs[k - 1] + 1, self._paragraphs[k])
        return self._paragraphs[k] in self._openings or len(between) > 0 or bool(self._rule_before(k))

    def weigh(self, first: int, k: int, until: int) -> _Border | None:
        """Return the border before paragraph ``k``, if the signs suffice.

        ``first`` is the first paragraph of the story so far, ``until`` the candidate after ``k``.
        """
        config = self._config
        own = self._opening(first, k)
        closed = any(block.kind == "credit" for block in self._between(k))
        if self._size(first, k) < (config.shortest_story if own or first or closed else config.shortest_head):
            return None
        signs = self._signs(k, own)
        if sum(weight for weight, _ in signs) + self._config.weight_other_topic < self._config.fewest_signs:
            return None
        signs += self._topic(first, k, until)
        weight = sum(weight for weight, _ in signs)
        if weight < self._config.fewest_signs:
            return None
        return _Border(self._first_block(k), tuple(reason for weight, reason in signs if weight > 0))

    def _signs(self, k: int, own: Opening | None) -> list[tuple[float, str]]:
        """Return what stands before paragraph ``k``, each with its weight and the words a reader is told.

        ``own`` is the dateline of the story so far.
        """
        between = self._between(k)
        config, signs = self._config, []
        below = self._below(k)
        heads = [b for b in between if b.kind in _HEADINGS and not _CLOCK_LINE.match(self._words(b))]
        heads = [b for b in heads if self._belongs(b, below)]
        if (opening := self._openings.get(self._paragraphs[k])) and not self._live:
            words = self._text[self._blocks[self._paragraphs[k]].span.start : opening.end]
            what = "a dateline" if opening.place else "an opening that names for whom it was written"
            signs.append((self._weigh_dateline(opening, own, headed=bool(heads)), f"{what}: “{words}”"))
        if any(_OLDER_VERSION.fullmatch(self._words(b)) for b in between):
            signs.append((-config.weight_topic, ""))
        elif heads:
            signs.append((config.weight_headline, f"a headline: “{self._words(heads[0])}”"))
        if any(b.kind == "metadata" and _BYLINE_OR_DATE.match(self._words(b)) for b in between):
            signs.append((config.weight_byline, "a byline or a date line"))
        if credit := next((b for b in between if b.kind == "credit"), None):
            signs.append((config.weight_credit, f"an end credit before it: “{self._words(credit)}”"))
        if any(b.kind == "caption" for b in between):
            signs.append((config.weight_captions, "photo captions before it"))
        if self._rule_before(k):
            signs.append((config.weight_rule, "a rule across the page before it"))
        label = next((b for b in between if _LABEL.fullmatch(self._words(b))), None) or self._rubric(between)
        if label:
            signs.append((config.weight_label, f"the label of other items before it: “{self._words(label)}”"))
        return signs

    def _rubric(self, between: Sequence[Block]) -> Block | None:
        """Return a heading in capitals right above a headline that is not: "HARBOUR NOTES", "SPORT IN SHORT"."""
        heads = [b for b in between if b.kind in _HEADINGS]
        return next((b for b, below in pairwise(heads) if _is_rubric(self._words(b), self._words(below))), None)

    def _weigh_dateline(self, opening: Opening, own: Opening | None, *, headed: bool) -> float:
        """Return what a dateline weighs: most if the story so far has one of another place.

        Less without saying for whom, least with a mere colon (unless that is the page's style). One that repeats the
        place of the story so far, under no heading, may open an older version of it.
        """
        config = self._config
        if not opening.writer:
            one_style = own is not None and own.colon and own.place != opening.place
            return config.weight_colon if opening.colon and not one_style else config.weight_place
        if own is None or not own.writer:
            return config.weight_dateline
        if (own.place, own.writer) == (opening.place, opening.writer):
            return config.weight_dateline if headed else config.weight_place
        return config.weight_other_dateline

    def _opening(self, first: int, k: int) -> Opening | None:
        """Return the dateline of the story that begins with paragraph ``first``, if it stands near its head."""
        near = range(first, min(k, first + self._config.dateline_within))
        return next((self._openings[self._paragraphs[i]] for i in near if self._paragraphs[i] in self._openings), None)

    def _topic(self, first: int, k: int, until: int) -> list[tuple[float, str]]:
        """Return whether the text goes on about the same people and things, as a sign for or against a border."""
        config = self._config
        reach = config.topic_reach
        left = join_terms(
            [self._read(i) for i in sorted({*range(first, min(k, first + reach)), *range(max(first, k - reach), k)})]
        )
        right = join_terms([self._read(i) for i in range(k, min(until, k + reach))])
        shared = measure_cohesion(left, right, config)
        if shared is None:
            return []
        if shared.certain and shared.share <= config.hardly_shared:
            return [(config.weight_other_topic, f"hardly a name or word in common (cohesion {shared.share:.2f})")]
        if shared.share <= config.most_shared and shared.certain and self._is_headline(k, left):
            return [(config.weight_other_topic, f"a full headline on other matters (cohesion {shared.share:.2f})")]
        if shared.share <= config.most_shared:
            limit = f"cohesion {shared.share:.2f}, at most {config.most_shared}"
            return [(config.weight_topic, f"other people and things ({limit})")]
        goes_on = shared.share >= config.least_shared and shared.names >= config.least_shared_names
        return [(-config.weight_topic, "")] if goes_on else []

    def _is_headline(self, k: int, left: Terms) -> bool:
        """Say whether the heading above a paragraph is as long as a headline, with nothing of the story so far."""
        heads = [self._words(block) for block in self._between(k) if block.kind in _HEADINGS]
        if not heads or len(heads[-1].split()) < self._config.shortest_headline:
            return False
        terms = read_terms(heads[-1])
        return not (terms.names & left.names or terms.content & left.content)

    def _first_block(self, k: int) -> int:
        """Return the block the new story begins with.

        That is the topmost heading or byline that no end credit parts from it. A heading above another, or above a
        dateline, must share a word with the text below or be a slug in capitals: else it is what the page printed under
        the story before.
        """
        first = self._paragraphs[k]
        below = self._below(k)
        headed = first in self._openings
        for i in range(first - 1, self._paragraphs[k - 1], -1):
            block = self._blocks[i]
            if block.kind == "credit":
                break
            if block.kind in _HEADINGS:
                if headed and not self._belongs(block, below):
                    break
                first, headed = i, True
            elif block.kind == "metadata" and _BYLINE_OR_DATE.match(self._words(block)):
                first = i
        return first

    def _below(self, k: int) -> Terms:
        """Return what the first paragraphs from ``k`` on are about."""
        return join_terms([self._read(i) for i in range(k, min(k + 2, len(self._paragraphs)))])

    def _belongs(self, heading: Block, below: Terms) -> bool:
        """Say whether a heading is about the text below, or a slug."""
        words = self._words(heading)
        terms = read_terms(words)
        return words.isupper() or bool((terms.names | terms.content) & (below.names | below.content))

    def _between(self, k: int) -> Sequence[Block]:
        return self._blocks[self._paragraphs[k - 1] + 1 : self._paragraphs[k]]

    def _rule_before(self, k: int) -> re.Match[str] | None:
        start = self._blocks[self._paragraphs[k - 1]].span.end
        return _RULE.search(self._text, start, self._blocks[self._paragraphs[k]].span.start)

    def _size(self, first: int, k: int) -> int:
        """Count the words of the paragraphs from ``first`` up to ``k``, no further than it takes."""
        count = 0
        for i in range(first, k):
            span = self._blocks[self._paragraphs[i]].span
            count += len(self._text[span.start : min(span.end, span.start + _TERMS_FROM)].split())
            if count >= self._config.shortest_head:
                break
        return count

    def _read(self, i: int) -> Terms:
        if i not in self._terms:
            span = self._blocks[self._paragraphs[i]].span
            self._terms[i] = read_terms(self._text[span.start : min(span.end, span.start + _TERMS_FROM)])
        return self._terms[i]

    def _words(self, block: Block) -> str:
        return self._text[block.span.start : block.span.end]
