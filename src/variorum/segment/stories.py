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
from typing import TYPE_CHECKING, NamedTuple

from variorum.identity import make_id
from variorum.model import Block, Dateline, Document, Span, Story
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.config import SegmentConfig

# --- Datelines --------------------------------------------------------------------------------------------------------

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)"
_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_CITY = rf"(?:(?:Mc|Mac|al-|Al-|De|La|Le|Du|O['’])?[{_UPPER}][{_UPPER}'’.\-]+|D\.C\.|[{_UPPER}]\.)"
_CITIES = rf"{_CITY}(?:(?:\s(?:and\s|de\s|del\s|of\s)?|\s?/\s?){_CITY}){{0,6}}"
_TITLE_CITY = rf"[{_UPPER}][\w.'’\-]+(?:\s(?:de\s|del\s|la\s|of\s|al-)?[{_UPPER}][\w.'’\-]+){{0,4}}"
_REGION = rf"(?:,\s(?!{_MONTH}\s?\d)(?!{_WEEKDAY})[{_UPPER}][\w.'’\-]*(?:\s(?:and\s|of\s|the\s)?[{_UPPER}][\w.'’\-]*){{0,4}}|\s?\[[{_UPPER}][\w.'’ \-]{{1,30}}\])"
_DAY = rf"(?:[.,]?\s{_WEEKDAY}?(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?))"
_FOR = r"(?:\s?[(\[](?P<for>(?:[A-Z]|dpa)[\w.&/’'\- ,]{1,40})[)\]]|[.,]?\s?/(?P<slashed>[A-Z][\w.\-]{1,20})/\.?|,\s(?P<bare>[A-Z]{2,8}|Reuters|Xinhua))"
_DASH = r"\s?(?:—|–|―|--+|-(?=\s))\s*"
# Strong: the place and for whom it was written. Capitals may do without the dash, other places may not.
_STRONG = re.compile(
    rf"(?P<place>{_CITIES}{_REGION}{{0,2}}){_DAY}?{_FOR}(?:{_DASH}|\s?:\s*|\.?\s+(?=[{_UPPER}“\"‘']))"
    rf"|(?P<place2>{_TITLE_CITY}{_REGION}{{0,2}}){_DAY}?{_FOR.replace('for>', 'for2>').replace('slashed>', 'slashed2>').replace('bare>', 'bare2>')}(?:{_DASH}|\s?:\s*)"
)
# Without a place: "(Reuters) - ", "(AP) —". It names the agency, but is no dateline.
_BARE = re.compile(rf"[(\[](?P<for>(?:[A-Z]|dpa)[\w.&/’'\- ,]{{1,40}})[)\]](?:{_DASH}|\s?:\s+)")
# Medium: capitals and a dash ("KYIV — "), or a place and a day ("Cairo, March 3 — ").
_MEDIUM = re.compile(
    rf"(?P<place>{_CITIES}{_REGION}{{0,2}}){_DAY}?(?:{_DASH}|(?<=\w):\s+)|(?P<place2>{_TITLE_CITY}{_REGION}{{0,2}}){_DAY}(?:{_DASH}|\s?:\s*)"
)
_LONGEST_DATELINE = 140
# Words in capitals that open a line with a dash or colon and are no places.
_NO_PLACE = frozenset(
    ["breaking", "update", "updated", "watch", "video", "videos", "photo", "photos", "related", "read", "more", "exclusive", "opinion", "analysis", "explainer", "note", "correction", "also", "live", "latest", "nato", "isis", "isil", "unicef", "unhcr", "covid", "covid-19", "who", "what", "when", "where", "why", "how", "q", "a", "fact", "facts", "key", "question", "answer", "claim", "verdict", "original", "first", "report", "previous", "story", "stories", "suspect", "suspects", "victim", "victims", "interviewer", "editor", "editor's", "editors", "alert", "warning", "developing", "new", "news", "eu", "un", "us", "u.s", "uk", "uae", "hamas", "opec", "asean", "ap", "afp", "bbc", "cnn", "reuters", "must", "see", "listen", "click", "here", "on", "advertisement", "sponsored", "background", "context", "timeline", "summary", "next", "today", "tonight", "yesterday", "p.s", "ps", "tip", "location", "time", "date", "charges", "police", "sheriff", "fbi"]
)
_NOT_FOR = re.compile(
    r"(?i)(?:photo|image|picture|left|right|center|centre|file|video|source|credit|courtesy|male|female)\b"
)


class _Opening(NamedTuple):
    """What a paragraph opens with: the dateline's end and place, whether it also says for whom, and the words."""

    end: int
    place: str
    strong: bool


def _read_opening(text: str, block: Block) -> _Opening | None:
    """Return the dateline a paragraph opens with, if it does."""
    start, end = block.span.start, min(block.span.end, block.span.start + _LONGEST_DATELINE)
    head = text[start:end]
    if match := _STRONG.match(head):
        groups = match.groupdict()
        writer = next((groups[k] for k in groups if k.rstrip("2") in {"for", "slashed", "bare"} and groups[k]), "")
        if not _NOT_FOR.match(writer) and _names_place(groups["place"] or groups["place2"]):
            return _Opening(start + len(match.group().rstrip()), groups["place"] or groups["place2"], strong=True)
    if match := _BARE.match(head):
        return None if _NOT_FOR.match(match["for"]) else _Opening(start + len(match.group().rstrip()), "", strong=True)
    match = _MEDIUM.match(head)
    if match and match.end() < block.span.end - block.span.start and _names_place(match["place"] or match["place2"]):
        return _Opening(start + len(match.group().rstrip()), match["place"] or match["place2"], strong=False)
    return None


def _names_place(words: str) -> bool:
    """Say whether capitals could name a place: long enough, and none of the words that open lines in capitals."""
    first = re.split(r"[\s,/\[]", words)[0]
    letters = sum(c.isalpha() for c in words.split(",", maxsplit=1)[0])
    return letters > 2 and fold(first).strip(".:") not in _NO_PLACE


def _place_name(words: str) -> str:
    """Return a dateline's place as running text would write it: "ANKARA, Turkey" is "Ankara, Turkey"."""
    words = re.sub(r"\s?\[([^\]]+)\]", r", \1", words).strip(" ,.-")
    return re.sub(r"[^\s,/\-]+", lambda m: _recase(m.group()), words)


def _recase(word: str) -> str:
    """Return one word of a place with a capital and small letters; abbreviations with points stay as they are."""
    if re.fullmatch(r"(?:[A-Z]\.)+", word):
        return word
    if (prefix := re.match(r"Mc|Mac(?=[A-Z])|O['’]|[DN]['’](?=[A-Z])", word)) and word[prefix.end() :].isupper():
        return prefix.group() + word[prefix.end() :].capitalize()
    return word.capitalize() if word.isupper() and len(word) > 1 else word


# --- Cohesion ---------------------------------------------------------------------------------------------------------

_CAPITALISED = re.compile(rf"[{_UPPER}][\w’'\-]{{2,}}")
_CONTENT = re.compile(r"\b[a-zà-þ]{5,}\b")
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_NO_TOPIC = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "associated", "press", "reuters", "agency", "news", "report", "reported", "according", "official", "officials", "spokesman", "spokeswoman", "minister", "ministry", "president", "government", "statement", "people", "country", "week", "month", "year", "the", "this", "that", "these", "those", "there", "they", "their", "what", "when", "where", "while", "with", "after", "before", "because", "which", "would", "could", "should", "about", "other", "during", "against", "between", "since", "through", "under", "still", "being", "first", "including"]
)


class _Terms(NamedTuple):
    """What a stretch of text is about: the names in it and its other content words, each once."""

    names: frozenset[str]
    content: frozenset[str]


def _read_terms(text: str) -> _Terms:
    names = {fold(match.group()).removesuffix("'s") for match in _CAPITALISED.finditer(text)}
    content = {_ENDING.sub("", match.group()) for match in _CONTENT.finditer(text)}
    # "Police said": a sentence's first word is a name only if the text does not also write it small.
    return _Terms(
        frozenset(n for n in names - _NO_TOPIC if _ENDING.sub("", n) not in content), frozenset(content - _NO_TOPIC)
    )


def _join_terms(terms: Sequence[_Terms]) -> _Terms:
    return _Terms(
        frozenset().union(*(t.names for t in terms)),
        frozenset().union(*(t.content for t in terms)),
    )


def _cohesion(left: _Terms, right: _Terms, config: SegmentConfig) -> float | None:
    """Return the share of names plus the share of content words in common; ``None`` if there are too few to tell."""
    smaller = min(len(left.names), len(right.names)), min(len(left.content), len(right.content))
    if smaller[0] < config.fewest_names or smaller[1] < config.fewest_content_words:
        return None
    return len(left.names & right.names) / smaller[0] + len(left.content & right.content) / smaller[1]


# --- Borders ----------------------------------------------------------------------------------------------------------

_BYLINE_OR_DATE = re.compile(
    r"(?i)(?:by|written by|story by|posted|published|updated|date|first published)\b|.*\b(?:19|20)\d\d\b"
)
_RULE = re.compile(r"\n[ \t]*(?:[-–—_*=~#.•· ]{3,}|___+)[ \t]*(?=\n)")
_LIVE = re.compile(
    r"(?i)\b(?:live (?:updates?|blog|coverage|ticker)|as it happened|the latest on|the latest:|key developments)\b"
)
_CLOCK_LINE = re.compile(
    r"(?:\W{0,3}\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\b|\W{0,3}\d{1,2}\s?[ap]\.?m\.?\b)", re.IGNORECASE
)
_OLDER_VERSION = re.compile(
    r"(?i)\W{0,3}(?:(?:original|previous|earlier|first|initial|update[ds]?)\s?(?:story|stories|report|version|coverage|below)?|update \d+)\s?[:\-–—]?\W{0,3}$"
)


_HEADINGS = frozenset({"headline", "subhead"})
# Forms of pages, not settings: how far down a page says that it is a live blog, how many entries with the hour make
# one, how many capitals with colons make a transcript, and how much of a paragraph is read for its topic.
_HEAD_OF_PAGE, _FEWEST_ENTRIES, _FEWEST_SPEAKERS, _TERMS_FROM = 600, 3, 3, 5000


class _Border(NamedTuple):
    """A place where a story may begin: the index of its first block, and the reasons."""

    block: int
    reasons: tuple[str, ...]


def find_stories(document: Document, blocks: Sequence[Block], config: SegmentConfig) -> tuple[Story, ...]:
    """Return the news items of a document in order: their spans tile the text, their blocks are shared out.

    The first begins at 0, each next where its first line begins, and the last ends with the text. A document without
    any words has no story.
    """
    text = document.text
    if not text.strip():
        return ()
    titles = [b for b in blocks if b.span.part == "title"]
    inside = [b for b in blocks if b.span.part == "text"]
    openings = {
        i: opening for i, b in enumerate(inside) if b.kind == "paragraph" and (opening := _read_opening(text, b))
    }
    borders = _find_borders(text, inside, openings, config)
    starts = [0, *(border.block for border in borders)]
    stories = []
    for k, first in enumerate(starts):
        last = starts[k + 1] if k + 1 < len(starts) else len(inside)
        start = 0 if k == 0 else inside[first].span.start
        end = inside[last].span.start if last < len(inside) else len(text)
        own = _settle_headings(inside[first:last])
        story = Story(
            id=make_id("story", document.id, start, end),
            span=Span(document.id, start, end),
            blocks=(*titles, *own) if k == 0 else own,
            language=document.language or "en",
            cut_reasons=borders[k - 1].reasons if k else (),
        )
        stories.append(_open_story(story, [openings[i] for i in range(first, last) if i in openings], config))
    return tuple(stories)


def _open_story(story: Story, openings: Sequence[_Opening], config: SegmentConfig) -> Story:
    """Return the story with its headline and, if one of its first paragraphs opens with one, its dateline."""
    headline = next((b.span for b in story.blocks if b.kind == "headline"), None)
    paragraphs = [b.span for b in story.blocks if b.kind == "paragraph"][: config.dateline_within]
    for opening in openings:
        span = next((p for p in paragraphs if p.start < opening.end <= p.end), None)
        if span is not None and opening.place:
            found = Dateline(Span(span.document_id, span.start, opening.end), _place_name(opening.place))
            return replace(story, headline=headline, dateline=found)
    return replace(story, headline=headline)


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
    text: str, blocks: Sequence[Block], openings: dict[int, _Opening], config: SegmentConfig
) -> list[_Border]:
    """Return where stories begin after the first, in order."""
    paragraphs = [i for i, b in enumerate(blocks) if b.kind == "paragraph"]
    page = _Page(text, blocks, paragraphs, _usable(text, blocks, openings), _is_live(text, blocks), config)
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


def _usable(text: str, blocks: Sequence[Block], openings: dict[int, _Opening]) -> dict[int, _Opening]:
    """Drop capitals with a colon where many paragraphs open so: they are the speakers of a transcript."""
    colons = {i for i, o in openings.items() if not o.strong and text[blocks[i].span.start : o.end].endswith(":")}
    return {i: o for i, o in openings.items() if len(colons) < _FEWEST_SPEAKERS or i not in colons}


def _is_live(text: str, blocks: Sequence[Block]) -> bool:
    """Say whether a document is a running log of one matter: it says so at its head, or its entries carry the hour."""
    if _LIVE.search(text, 0, _HEAD_OF_PAGE):
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
        openings: dict[int, _Opening],
        live: bool,  # noqa: FBT001 - one fact of the page among others
        config: SegmentConfig,
    ) -> None:
        self._text = text
        self._blocks = blocks
        self._paragraphs = paragraphs
        self._openings = openings
        self._live = live
        self._config = config
        self._terms: dict[int, _Terms] = {}

    def is_candidate(self, k: int) -> bool:
        """Say whether anything at all stands before paragraph ``k`` that could part two stories."""
        between = range(self._paragraphs[k - 1] + 1, self._paragraphs[k])
        return self._paragraphs[k] in self._openings or len(between) > 0 or bool(self._rule_before(k))

    def weigh(self, first: int, k: int, until: int) -> _Border | None:
        """Return the border before paragraph ``k``, if the signs suffice.

        ``first`` is the first paragraph of the story so far, ``until`` the candidate after ``k``.
        """
        if self._size(first, k) < self._config.shortest_story:
            return None
        signs = self._signs(k)
        if sum(weight for weight, _ in signs) + self._config.weight_topic < self._config.fewest_signs:
            return None
        signs += self._topic(first, k, until)
        weight = sum(weight for weight, _ in signs)
        if weight < self._config.fewest_signs:
            return None
        return _Border(self._first_block(k), tuple(reason for weight, reason in signs if weight > 0))

    def _signs(self, k: int) -> list[tuple[float, str]]:
        """Return what stands before paragraph ``k``, each with its weight and the words a reader is told."""
        between = self._between(k)
        config, signs = self._config, []
        if (opening := self._openings.get(self._paragraphs[k])) and not self._live:
            words = self._text[self._blocks[self._paragraphs[k]].span.start : opening.end]
            signs.append((config.weight_dateline if opening.strong else config.weight_place, f"a dateline: “{words}”"))
        heads = [b for b in between if b.kind in _HEADINGS]
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
        return signs

    def _topic(self, first: int, k: int, until: int) -> list[tuple[float, str]]:
        """Return whether the text goes on about the same people and things, as a sign for or against a border."""
        config = self._config
        reach = config.topic_reach
        left = _join_terms(
            [self._read(i) for i in sorted({*range(first, min(k, first + reach)), *range(max(first, k - reach), k)})]
        )
        right = _join_terms([self._read(i) for i in range(k, min(until, k + reach))])
        shared = _cohesion(left, right, config)
        if shared is None:
            return []
        if shared <= config.most_shared:
            return [
                (config.weight_topic, f"other people and things (cohesion {shared:.2f}, at most {config.most_shared})")
            ]
        return [(-config.weight_topic, "")] if shared >= config.least_shared else []

    def _first_block(self, k: int) -> int:
        """Return the block the new story begins with: the topmost heading or byline that no end credit parts from it."""
        first = self._paragraphs[k]
        for i in range(first - 1, self._paragraphs[k - 1], -1):
            block = self._blocks[i]
            if block.kind == "credit":
                break
            if block.kind in _HEADINGS or (block.kind == "metadata" and _BYLINE_OR_DATE.match(self._words(block))):
                first = i
        return first

    def _between(self, k: int) -> Sequence[Block]:
        return self._blocks[self._paragraphs[k - 1] + 1 : self._paragraphs[k]]

    def _rule_before(self, k: int) -> re.Match[str] | None:
        start = self._blocks[self._paragraphs[k - 1]].span.end
        return _RULE.search(self._text, start, self._blocks[self._paragraphs[k]].span.start)

    def _size(self, first: int, k: int) -> int:
        """Count the words of the paragraphs from ``first`` up to ``k``, no further than it takes."""
        count = 0
        for i in range(first, k):
            count += len(self._text[self._span(i) : self._span(i) + _TERMS_FROM].split())
            if count >= self._config.shortest_story:
                break
        return count

    def _span(self, i: int) -> int:
        return self._blocks[self._paragraphs[i]].span.start

    def _read(self, i: int) -> _Terms:
        if i not in self._terms:
            span = self._blocks[self._paragraphs[i]].span
            self._terms[i] = _read_terms(self._text[span.start : min(span.end, span.start + _TERMS_FROM)])
        return self._terms[i]

    def _words(self, block: Block) -> str:
        return self._text[block.span.start : block.span.end]
