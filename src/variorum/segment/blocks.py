"""What each run of a document serves as: headline, subhead, paragraph, caption, credit, metadata.

A block is a line of the text, or several where lines were wrapped at a fixed width, or part of one where a machine ran
the date, the headline and the first sentence together. What a line *says of itself* (its shape) is read first, from
tables of the forms that newsrooms and web pages use; what remains is told apart by where it stands.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import Block, BlockKind, Document, Span
from variorum.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.config import SegmentConfig

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?)"
_DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:Z|[+-]\d{{2}}:?\d{{2}})?)?"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}})"
)
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s?\(?(?:[A-Z]{2,4}(?:[+-]\d+)?)\)?)?)"

# --- Metadata ---------------------------------------------------------------------------------------------------------

# The fields that machines and content systems print before a text. Those of the second table hold a headline.
_FIELD = (
    r"(?:date|published(?:\s(?:on|at|date))?|publication\sdate|posted(?:\s(?:on|at))?|updated(?:\s(?:on|at))?|created"
    r"|first\spublished|last\s(?:updated|modified|edited)|modified|timestamp|time|issued|released)"
)
_FIELD_WITH_DATE = re.compile(
    rf"(?P<field>\W{{0,3}}{_FIELD}\b\s*[:=|\-–—]?\s*(?:{_WEEKDAY},?\s)?{_DATE}(?:,?\s(?:at\s)?{_CLOCK})?)",
    re.IGNORECASE,
)
_TITLE_FIELD = re.compile(r"(?P<field>(?:title|headline|head|hed)\s*[:=]\s*)(?P<value>\S.*)", re.IGNORECASE)
_PLAIN_FIELD = re.compile(
    r"(?:source|outlet|publisher|publication|site|website|url|link|author|authors|byline|reporter|section|category|categories"
    r"|tags?|keywords?|topics?|language|lang|country|location|id|doc(?:ument)?[ _-]?id|file|edition|agency|provider)"
    r"\s*[:=]\s*\S.{0,200}",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?i:by|written by|story by|report by|posted by|words by)(?::\s*|\s+)"
    r"(?:(?:[A-Z][\w.'’\-]*|and|of|the|for|in|at|de|da|del|van|von|der|bin|ibn|al|el|with|dpa|&|\||/|-|–|—|@\w+)[,;]?"
    r"(?:\s+|$)){1,16}"
)
_DATE_LINE = re.compile(
    rf"\W{{0,3}}(?:(?:{_FIELD}|on|as of)\b\W{{0,4}})?(?:{_CLOCK}[,\s|\-–—]*)?(?:{_WEEKDAY}[,.]?\s)?{_DATE}"
    rf"(?:[,\s|@\-–—]*(?:at\s)?{_CLOCK})?(?:\W{{0,4}}{_FIELD}\W{{0,4}}.{{0,80}})?\W{{0,4}}(?:[A-Z]{{2,4}}\W{{0,2}})?",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|updated|created)|last (?:updated|modified|edited))\b\W{0,3}.{0,120}",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?:\d[\d,.]*[kKmM]?\s*)?(?:comments?|shares?|views?|likes?|retweets?|replies|votes?|pending comments|min(?:ute)?s? read)"
    r"(?:\s*[:|]?\s*\d[\d,.]*[kKmM]?)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[\w ]{0,20}[:\-–]\s*)?(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w{2,30}", re.IGNORECASE)
_RULE = re.compile(r"[\W_]+")
# What pages print around a story: whole lines, folded. Lines that begin so are in the table after it.
_FURNITURE = frozenset(
    """
    advertisement|advertising|ad|sponsored|twitter|facebook|google|google+|pinterest|reddit|linkedin|whatsapp|telegram
    |email|e-mail|print|pocket|tumblr|more|share|share this|share this story|share this article|tweet|comment|comments
    |leave a comment|photos|photo|video|videos|gallery|enlarge|close|caption|hide caption|toggle caption|save|copy link
    |listen|watch|live|menu|home|search|subscribe|sign in|log in|register|a a|text size|news|world|local news|world news
    |top stories|top story|trending|breaking news|breaking|latest news|related|related stories|related content
    |related links|related articles|also|also read|read also|read more|more news|more local news|most read|most popular
    |recommended|trending stories|top trending|don't miss|previous stories|tags|topics|filed under|follow us|on twitter
    |watch this story|scroll down for video|story continues below|article continues below|story continues|loading
    |this slideshow requires javascript.|please enable javascript to watch this video|thank you for registering!
    |click here for reuse options!|next|previous|back to top|skip to content|skip to main content|for immediate release
    |breaking news staff|your notification has been saved.|there was a problem saving your notification.
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_FURNITURE_START = re.compile(
    r"(?:"
    r"share (?:this|on)\b|like this:|read (?:more|also|next)\b|also read\b|related\b\s*(?:stor(?:y|ies)|links?|content|articles?|coverage)?\s*[:>|]"
    r"|more(?: on this| news| from)[^.]{0,60}[:>]|see also\b\s*:|>>|»|→|follow (?:us|[\w.@]{2,40}(?: \w+){0,3}) on (?:twitter|facebook|x|instagram|telegram)"
    r"|follow us\b|like us on\b|join (?:the conversation|us) on\b|sign up (?:for|to)\b|subscribe (?:to|now|for)\b|click (?:here|on)\b"
    r"|download (?:the|our)\b[^.]{0,60}\bapp|get (?:the latest|breaking) (?:news|from|updates)|stay (?:up to date|with [A-Z\d])"
    r"|advertisement\b|story continues below|article continues below|having trouble viewing the video|on a mobile device\?"
    r"|on mobile\?|app users?\b|mobile users?\b|please enable javascript|email notifications are only sent|text \"?news\"? to"
    r"|report an error|(?:filed under|tags?|topics?|categories)\s*:|you must enter the characters|this slideshow requires"
    r"|email newsletters\b|for more neighborhood news|watch (?:the )?video\b.{0,30}$|\(?story continues|continue reading"
    r"|(?:trending|top trending|popular|most read)\b.{0,30}:$|comments? \(\d+\)|\d+ pending comments"
    r")",
    re.IGNORECASE,
)

# --- Captions ---------------------------------------------------------------------------------------------------------

_PHOTO_WORD = (
    r"(?:photos?|images?|pictures?|photograph|handout|getty|files?|via|pool|screen\s?(?:grab|shot)|courtesy|credit|source"
    r"|shutterstock|alamy|video|illustration|footage|provided|released|supplied)"
)
_PHOTO_CREDIT_TAIL = re.compile(
    rf"[(\[](?:(?i:[^()\[\]]{{0,80}}\b{_PHOTO_WORD}\b[^()\[\]]{{0,120}})"
    r"|[A-Z][\w.'’\-]*(?:\s[A-Z&][\w.'’\-]*){1,5}\s?/\s?[A-Z][^()\[\]]{0,60}"
    r"|(?:AP|AFP|EPA|REUTERS|Reuters|Getty|Xinhua|dpa|TASS|UPI|PTI|ANI)\s?/\s?[^()\[\]]{2,60}"
    r")[)\]]\.?$"
)
_PUBLISHED_TAIL = re.compile(rf"\((?:Published|Posted)\s[^()]{{0,20}}{_DATE}[^()]{{0,20}}\)$")
_PHOTO_START = re.compile(
    r"(?:FILE(?:\s(?:PHOTO|IMAGE|PICTURE))?\s*[-–—:]|file\s(?:photo|image|picture|footage)\b"
    r"|(?:photos?|images?|pictures?|video|caption|photograph|photo credit|image credit|video credit|image source|image caption"
    r"|representative image|representational image)\s*:"
    r"|(?:photos?|images?|pictures?|video|photograph|illustration)\s(?:by|courtesy|credit|via|provided by)\b"
    r"|image \d+ of\b|photo \d+ of\b|\d+ of \d+\b|buy photo\b|hide caption\b|view (?:image|gallery|photo)\b"
    r"|in (?:this|an?)\s(?:\w+[\s-]){0,4}?(?:photo|image|picture|photograph|frame[\s-]?grab|screen[\s-]?(?:grab|shot)|still|handout)\b"
    r"(?=[^.]{0,60}\b(?:taken|released|provided|made|from|by|obtained|posted|distributed|supplied)\b|,))",
    re.IGNORECASE,
)
_PHOTO_END = re.compile(
    r"(?:^|[.|”\"!?)\]]\s*|\s{2,}|\s[|•]\s?)(?:photo|photograph|picture|image|illustration|credit|video)s?(?:\s(?:credit|by|courtesy))?\s?:\s?"
    r"[A-Z(][^.:]{1,80}\.?$",
    re.IGNORECASE,
)
# A scene in the present tense, closed by its date: what a caption is when its credit was lost.
_SCENE_VERB = re.compile(
    r"\b(?:stands?|waits?|walks?|inspects?|gathers?|attends?|arrives?|speaks?|looks?|holds?|sits?|carr(?:y|ies)|watch(?:es)?|shakes?"
    r"|leaves?|gestures?|poses?|rides?|runs?|listens?|waves?|marche?s?|chants?|pra(?:y|ys)|mourns?|weeps?|cr(?:y|ies)|works?|guards?"
    r"|patrols?|searche?s?|clears?|loads?|unloads?|lights?|places?|lays?|bur(?:y|ies)|embraces?|hugs?|greets?|meets?|addresses|address"
    r"|takes?|rises?|billows?|burns?|flies|fly|passes|pass|crosses|cross|drives?|sells?|buys?|reads?|reacts?|rests?|receives?|lines?"
    r"|queues?|shows?|lies|lie|makes?|moves?|participates?|protests?|demonstrates?|delivers?|enters?|evacuates?|examines?|prepares?"
    r"|is seen|are seen|is pictured|are pictured|seen|pictured|(?:is|are)\s\w+ing)\b"
)
_REPORTED = re.compile(r"\b(?:said|says|told|added|announced|according to)\b")
_SCENE_END = re.compile(
    rf"(?:{_WEEKDAY},?\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|{_MONTH}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{_MONTH},?\s\d{{4}})"
    r"(?:,?\s(?:in|at|near|outside)\s[^.]{2,60}|,[^.]{0,40})?[.]?\s*$"
)

# --- Credits ----------------------------------------------------------------------------------------------------------

_NAME = r"[A-Z][\w.'’\-]*(?:\s(?:[A-Z][\w.'’\-]*|al|bin|de|da|del|der|van|von|el))*"
_PLACE = r"(?:[A-Z][\w.'’\-]*(?:\s(?:[A-Z][\w.'’\-]*|of|the|de|del|al|and))*(?:,\s[A-Z][\w.'’ \-]*)*)"
_WRITER = rf"(?:{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?)"
_THIS = r"this (?:report|story|article|dispatch|piece|post)"
_CREDIT_SENTENCE = re.compile(
    r"(?:"
    rf"{_WRITER},?\s(?:also\s)?(?:reported|contributed|wrote)\sfrom\s{_PLACE}"
    rf"(?:,?\s(?:and\s)?{_WRITER}\s(?:reported\s)?from\s{_PLACE})*"
    rf"|{_WRITER}\scontributed\sreporting"
    rf"|[A-Z][^.!?“”\"]{{0,200}}\bcontributed\s(?:to|in|for)\s{_THIS}\b.{{0,120}}"
    r"|[(\[]?(?i:(?:additional\s)?(?:reporting|writing|editing|edited|written|compiled|translated|translation|report)\s(?:by|from))"
    r"\s[A-Z][^.!?“”\"]{1,250}[)\]]?"
    r"|[(\[]?(?i:with\s(?:additional\s|further\s)?(?:inputs?|reporting|files|information|agency\sinputs|contributions?)\b"
    r"\s?(?:from|by|,)?[^.]{0,120})[)\]]?"
    r"|[(\[]?(?i:with\s(?:the\s)?(?:news\s)?(?:wires?|agenc(?:y|ies))(?:\s(?:services?|reports?|inputs?))?)[)\]]?"
    r"|(?i:(?:from\s)?(?:staff\sand\s)?(?:wire|agency|news\sagency)\s(?:reports?|services?))"
    r"|[(\[]?(?i:(?:copyright\b|©|\(c\)\s|all rights reserved).{0,400})"
    r"|(?i:.{0,120}\ball rights reserved\b.{0,200}|this material may not be published.{0,200})"
    rf"|[(\[]?(?i:{_THIS}\s(?:has\s(?:not\s)?been|was|is|had\sbeen)\s(?:first\s|originally\s|auto-?\s?)?(?:published|produced|provided"
    r"|edited|generated|supplied|syndicated|translated|reprinted|distributed)\b.{0,240})"
    rf"|[(\[]?(?i:except\sfor\sthe\sheadline,\s{_THIS}.{{0,240}})"
    r"|(?i:(?:our standards:|the thomson reuters trust principles).{0,120})"
    r"|(?i:information from:.{0,200}|distributed by\s.{0,120})"
    r"|[(\[]?(?:Source|Sources|SOURCE|Via|Agency|Agencies)\s?[:：]\s?[A-Z][^.]{1,100}[)\]]?"
    rf"|[A-Z][^.!?“”\"]{{0,160}}\b(?:can|may)\sbe\sreached\s(?:at|by)\b.{{0,120}}|Contact\s{_NAME}:?\s.{{0,100}}"
    r")"
)
_END_MARK = re.compile(
    r"(?:#{3,}|-\s?30\s?-|(?i:[-–—(]{0,2}ends?[-–—)]{0,2})"
    r"|(?:[-–—]{1,2})\s?(?:[Tt]he\s)?[A-Z][\w.&/\-]*(?:\s[A-Z][\w.&\-]*){0,3}"
    r"|[(\[][A-Z][\w.&/\-]{1,30}(?:\s[A-Z][\w.&/\-]*){0,3}[)\]]"
    r"|(?i:(?:the\s)?(?:associated press|reuters|agence france-presse|afp|xinhua|upi|dpa|efe|ians|pti|ani)"
    r"(?:\s(?:news|staff|wire))?))"
)
# "... the ministry said. — AFP", "... on Sunday. (PTI)": an agency's mark behind the last full stop of a paragraph.
_TRAILING_MARK = re.compile(
    r"[.!?”\"’)]\s{0,3}(?P<mark>(?:[—–]\s?|--\s?|/\s?)[A-Z][\w./&]{1,20}(?:\s[A-Z][\w./&]{1,20}){0,2}|\((?:[A-Z]{2,8}|Reuters|Xinhua|dpa)\))$"
)
_SENTENCE_BREAK = re.compile(r"(?<=[a-z)\]”\"’])[.!?][”\"’)]?\s+(?=[A-Z(“\"©])")
_FINAL = re.compile(r"[.!?…:;,][\"”'’»)\]]*$|[.!?…]$")
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?=\S)")
_LIST_ITEM = re.compile(r"(?:[-–—•*·▪►]|\(?\d{1,2}[.)])\s")
_COPYRIGHT = re.compile(r"[(\[]?\s?(?:copyright|©)", re.IGNORECASE)
_ONLY_CREDIT = re.compile(
    r"[(\[][^()\[\]]{2,120}[)\]]|(?i:photo|photograph|picture|image|credit)s?(?:\scredit)?\s?:.{2,100}"
)

# --- Headlines that run into text -------------------------------------------------------------------------------------

_BETWEEN = " \t\u00a0|:-–—•·"
_PUNCTUATION = "\"'“”‘’().,:;!?-"
_STOP = re.compile(r"(?:[a-z)\]%]|\d)[.!?][\"”’')\]]*$|[a-z]{2}[.!?]$")
_RUN_ON_MARK = re.compile(
    r"\s{2,}|\t|\s\|\s|\s(?=[A-Z]{3,}[A-Z ,.'’\-]{0,30}(?:,\s[\w. ]{2,30})?\s?\([A-Z][^()]{1,30}\)\s?[-–—:])"
)
_OPENERS = frozenset(
    ["the", "a", "an", "in", "on", "at", "after", "before", "as", "when", "while", "where", "if", "since", "during", "despite", "because", "although", "though", "until", "amid", "following", "according", "under", "over", "with", "without", "from", "for", "by", "among", "between", "against", "it", "he", "she", "they", "we", "there", "this", "these", "that", "those", "his", "her", "their", "its", "our", "both", "several", "many", "most", "some", "all", "more", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "about", "around", "nearly", "almost", "at", "least", "earlier", "later", "meanwhile", "however"]
)
_ASKS_FOR_MORE = frozenset(
    ["the", "a", "an", "in", "on", "at", "after", "before", "as", "when", "while", "where", "if", "since", "during", "despite", "because", "until", "amid", "following", "under", "over", "with", "without", "from", "for", "by", "among", "between", "against", "of", "to", "and", "or", "but", "nor", "than", "into", "onto", "via", "near", "his", "her", "their", "its", "our", "is", "are", "was", "were", "be", "been", "being", "will", "would", "could", "should", "may", "might", "must", "can", "has", "have", "had", "not", "no", "new", "says", "say", "said", "mr", "mrs", "ms", "dr", "gen", "lt", "col", "capt", "sgt", "president", "minister", "prime", "foreign", "defense", "defence", "interior", "information", "finance", "secretary", "general", "chief", "spokesman", "spokeswoman", "spokesperson", "king", "queen", "prince", "sheikh", "mullah", "pope", "saint", "st", "san", "los"]
)
# Forms of the text, not settings: a title of two words is a label; "of" and "as" are small in any headline.
_SHORTEST_HEADLINE = 4
_SHORTEST_RUN_ON = 4
_SHORT_WORD = 3
_TITLE_CASE = 0.75
_LONGEST_SCENE = 500
_NARROWEST_WRAP, _WIDEST_WRAP, _FEWEST_WRAPS, _FULL_LINE = 45, 110, 4, 0.7


class _Piece(NamedTuple):
    """A run ``[start, end)`` without the white space around it, and the kind its shape gives it.

    ``kind`` is ``None`` where only the place among the others can tell; ``level`` is markdown's, 0 without.
    """

    start: int
    end: int
    kind: BlockKind | None = None
    level: int = 0


def find_blocks(document: Document, config: SegmentConfig) -> tuple[Block, ...]:
    """Say what each run of a document serves as, in order; a title that came as metadata is the first headline.

    Blocks do not overlap; white space, rules of dashes and markdown's marks lie between them.
    """
    text, title = document.text, document.title
    pieces = [piece for line in _unwrap(text, _lines(text)) for piece in _read_line(text, line, title, config)]
    kinds = _settle(text, pieces, config, titled=bool(title.strip()))
    blocks = [Block(kind, Span(document.id, p.start, p.end)) for p, kind in zip(pieces, kinds, strict=True)]
    if title.strip():
        blocks.insert(0, Block("headline", Span(document.id, 0, len(title), "title")))
    return tuple(blocks)


# --- Lines ------------------------------------------------------------------------------------------------------------


def _lines(text: str) -> list[_Piece]:
    """Return the runs between line ends that hold at least one letter or digit."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped and any(c.isalnum() for c in stripped):
            start = match.start() + len(line) - len(line.lstrip())
            lines.append(_Piece(start, start + len(stripped)))
    return lines


def _unwrap(text: str, lines: list[_Piece]) -> list[_Piece]:
    """Join lines that a mail program or a wire broke at a fixed width (most of them break inside a sentence)."""
    width = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return lines
    tied = [a for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    broken = sum(_is_full(line, width) and not _FINAL.search(text, line.end - 3, line.end) for line in tied)
    if broken < _FEWEST_WRAPS or 2 * broken < len(tied):
        return lines
    joined: list[_Piece] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and text.count("\n", last.end, line.start) == 1 and _is_full(last, width, text):
            joined[-1] = _Piece(last.start, line.end)
        else:
            joined.append(line)
    return joined


def _is_full(piece: _Piece, width: int, text: str = "") -> bool:
    """Say whether the last line of a run is as long as a line that was broken because the next word did not fit."""
    start = max(piece.start, text.rfind("\n", piece.start, piece.end) + 1) if text else piece.start
    return piece.end - start >= _FULL_LINE * width


def _read_line(text: str, line: _Piece, title: str, config: SegmentConfig) -> Iterator[_Piece]:
    """Yield the pieces of a line: usually one; several where a machine ran date, headline and text together."""
    if heading := _HEADING.match(text, line.start, line.end):
        yield _Piece(heading.end(), line.end, None, len(heading["marks"]))
        return
    start = line.start
    field = _FIELD_WITH_DATE.match(text, start, line.end)
    if field and text[field.end() : line.end].strip(_BETWEEN) and not _is_wholly(_DATE_LINE, text, line):
        yield _Piece(start, field.end(), "metadata")
        start = _skip(text, field.end(), line.end)
        yield from _read_run_on(text, _Piece(start, line.end), config)
        return
    if (named := _TITLE_FIELD.match(text, start, line.end)) and len(named["value"].split()) >= _SHORTEST_HEADLINE:
        yield _Piece(start, named.start("value") - len(named["field"]) + len(named["field"].rstrip()), "metadata")
        yield _Piece(named.start("value"), line.end, "headline")
        return
    if end := _title_end(text, line, title):
        yield _Piece(start, end, "headline")
        yield _Piece(_skip(text, end, line.end), line.end, None)
        return
    yield from _split_credit(text, line, config)


def _split_credit(text: str, line: _Piece, config: SegmentConfig) -> Iterator[_Piece]:
    """Yield a line by its shape, an agency's mark or credit sentence at its end apart from the words before it."""
    kind = _shape(text[line.start : line.end], config)
    if kind is not None or line.end - line.start > config.longest_paragraph:
        yield line._replace(kind=kind)
        return
    tail_start = max(line.start, line.end - config.longest_caption)
    tail = text[tail_start : line.end]
    cut = len(tail)
    if mark := _TRAILING_MARK.search(tail):
        cut = mark.start("mark")
    else:
        breaks = [match.end() for match in _SENTENCE_BREAK.finditer(tail)]
        for position in reversed(breaks):
            if not _CREDIT_SENTENCE.fullmatch(tail[position:cut].rstrip(" .")):
                break
            cut = position
    if cut == len(tail) or not tail[:cut].strip():
        yield line
        return
    yield _Piece(line.start, tail_start + len(tail[:cut].rstrip()))
    yield _Piece(tail_start + cut, line.end, "credit")


def _skip(text: str, start: int, end: int) -> int:
    """Return the first place from ``start`` that is neither white space nor a mark set between fields."""
    while start < end and text[start] in _BETWEEN:
        start += 1
    return start


def _is_wholly(pattern: re.Pattern[str], text: str, piece: _Piece) -> bool:
    return bool(pattern.fullmatch(text, piece.start, piece.end))


def _title_end(text: str, line: _Piece, title: str) -> int:
    """Return where the document's title ends, if the line begins with it and goes on; else 0."""
    wanted = [word.form for word in words(title)]
    if len(wanted) < _SHORTEST_HEADLINE or line.end - line.start < len(title):
        return 0
    found = words(text[line.start : min(line.end, line.start + 2 * len(title) + 20)])
    if [word.form for word in found[: len(wanted)]] != wanted or len(found) < len(wanted) + _SHORTEST_HEADLINE:
        return 0
    return line.start + found[len(wanted) - 1].end


# --- A headline and a first paragraph in one line ---------------------------------------------------------------------


def _read_run_on(text: str, rest: _Piece, config: SegmentConfig) -> Iterator[_Piece]:
    """Yield what follows a machine's date on the same line: a headline and, where one begins, the first paragraph."""
    if rest.end <= rest.start:
        return
    end = _headline_end(text, rest, config)
    if end is None:
        yield rest
        return
    yield _Piece(rest.start, end, "headline")
    if end < rest.end:
        yield _Piece(_skip(text, end, rest.end), rest.end)


def _headline_end(text: str, rest: _Piece, config: SegmentConfig) -> int | None:
    """Return where a headline ends that runs into a sentence without any mark; ``None`` where that cannot be told.

    Every capitalised word from the fourth on is a candidate, and the one that looks most like the first word of a
    sentence wins (the earliest of equals).
    """
    window = text[rest.start : min(rest.end, rest.start + config.longest_run_on)]
    tokens = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\S+", window)]
    first_stop = next((i for i, token in enumerate(tokens) if _STOP.search(token[2])), len(tokens))
    if first_stop >= len(tokens) - 1 and len(tokens) <= config.longest_headline:
        return rest.end
    if mark := _RUN_ON_MARK.search(window):
        marked = sum(1 for _, end, _ in tokens if end <= mark.start())
        return rest.start + tokens[marked - 1][1] if 0 < marked <= config.longest_headline else None
    small = {word.form for word in words(text[: config.longest_run_on * 10]) if text[word.start].islower()}
    last = min(first_stop, config.longest_headline + 1, len(tokens) - 1)
    scored = [(_boundary(tokens, i, small), -i) for i in range(_SHORTEST_RUN_ON, last)]
    score, at = max(scored, default=(0, 0))
    return rest.start + tokens[-at - 1][1] if score > 0 else None


def _boundary(tokens: Sequence[tuple[int, int, str]], i: int, small: set[str]) -> int:
    """Say how much the word ``i`` looks like the first of a sentence that follows a headline (0: not at all).

    A sentence opens with a capital and goes on in small letters. In a headline in sentence case (most words small) a
    capitalised word is a name, unless it is one that opens sentences (article, pronoun, preposition) or one that the
    text elsewhere writes small. In a headline in title case, the sentence begins where the small letters begin, most
    surely with an opener or with a word of the headline taken up again. A headline does not end in a word that asks for
    another ("in", "and", "Minister").
    """
    word, before = tokens[i][2].lstrip("“\"'‘("), tokens[i - 1][2]
    last = fold(before).strip(_PUNCTUATION)
    if not word[:1].isupper() or last in _ASKS_FOR_MORE or before[-1] in ",;:-–—":
        return 0
    ahead = [t for _, _, t in tokens[i + 1 : i + 9] if len(t) > _SHORT_WORD]
    if 2 * sum(t[0].islower() for t in ahead) < len(ahead):
        return 0
    form = fold(word).strip(_PUNCTUATION).removesuffix("'s")
    evidence = 2 * (form in _OPENERS) + (form in small)
    content = [t for _, _, t in tokens[1:i] if len(t) > _SHORT_WORD]
    if sum(t[0].isupper() for t in content) >= _TITLE_CASE * len(content):
        said = {fold(t).strip(_PUNCTUATION).removesuffix("'s") for _, _, t in tokens[:i]}
        return evidence + (form in said)
    return evidence


# --- Shapes -----------------------------------------------------------------------------------------------------------


def _shape(line: str, config: SegmentConfig) -> BlockKind | None:
    """Return the kind a line shows by its own form, or ``None``."""
    if len(line) > config.longest_caption:
        return None
    if len(line) <= config.longest_furniture and _is_metadata(line):
        return "metadata"
    if _is_caption(line):
        return "caption"
    if len(line) <= config.longest_furniture and _is_credit(line):
        return "credit"
    return None


def _is_metadata(line: str) -> bool:
    if fold(line).strip(" .|:>»") in _FURNITURE or _FURNITURE_START.match(line):
        return True
    if any(p.fullmatch(line) for p in (_PLAIN_FIELD, _DATE_LINE, _COUNTS, _ADDRESS, _BYLINE)):
        return True
    return bool(_UPDATED.fullmatch(line) and re.search(r"\d", line))


def _is_caption(line: str) -> bool:
    """Say whether a line describes a picture: by its credit, by the words it opens with, or as a dated scene."""
    if _COPYRIGHT.match(line):
        return False
    if _PHOTO_START.match(line) or _PHOTO_CREDIT_TAIL.search(line) or _PUBLISHED_TAIL.search(line):
        return True
    if _PHOTO_END.search(line):
        return True
    scene = _SCENE_END.search(line)
    return bool(scene and _SCENE_VERB.search(line, 0, scene.start()) and not _REPORTED.search(line))


def _is_credit(line: str) -> bool:
    """Say whether every sentence of a line tells who wrote, helped or owns the text."""
    if _CREDIT_SENTENCE.fullmatch(line.rstrip(" .")):
        return True
    sentences = [s.rstrip(" .") for s in _SENTENCE_BREAK.split(line)]
    return len(sentences) > 1 and all(_CREDIT_SENTENCE.fullmatch(sentence) for sentence in sentences)


# --- Places -----------------------------------------------------------------------------------------------------------


def _settle(text: str, pieces: Sequence[_Piece], config: SegmentConfig, *, titled: bool) -> list[BlockKind]:
    """Return the kind of every piece, by its shape where it has one and else by where it stands.

    A line without a final stop before the first paragraph is a headline (the first of several; the others are
    subheads), between paragraphs a subhead, behind the last one plain text.
    """
    titles = [p.kind is None and (p.level > 0 or _is_title_like(text[p.start : p.end], config)) for p in pieces]
    bodies = [i for i, p in enumerate(pieces) if p.kind is None and not titles[i]]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(pieces), -1)
    headline = None if titled else _first_headline(text, pieces, titles, first)
    kinds: list[BlockKind] = []
    for i, piece in enumerate(pieces):
        line = text[piece.start : piece.end]
        if piece.kind is not None:
            kinds.append(piece.kind)
        elif i == headline or (piece.level == 1 and i < last):
            kinds.append("headline")
        elif not titles[i]:
            kinds.append(_by_neighbour(text, pieces, i, kinds))
        elif _END_MARK.fullmatch(line) and not piece.level:
            kinds.append("credit" if i > first else "metadata")
        elif i < first and headline is not None and i < headline:
            kinds.append("metadata")
        else:
            kinds.append("subhead" if piece.level or _heads_text(pieces, titles, i) else "paragraph")
    return kinds


def _first_headline(text: str, pieces: Sequence[_Piece], titles: Sequence[bool], first: int) -> int | None:
    """Return which piece is the headline: the first title-like line of several words before the first paragraph."""
    if first == len(pieces) or any(p.kind == "headline" for p in pieces[:first]):
        return None
    candidates = [
        i for i in range(first) if titles[i] and not _END_MARK.fullmatch(text[pieces[i].start : pieces[i].end])
    ]
    long = [i for i in candidates if pieces[i].level or len(_words_of(text, pieces[i])) >= _SHORTEST_HEADLINE]
    return next(iter(long or candidates), None)


def _words_of(text: str, piece: _Piece) -> list[str]:
    return text[piece.start : piece.end].split()


def _is_title_like(line: str, config: SegmentConfig) -> bool:
    """Say whether a line could be a heading: short, without a final stop, beginning as a heading does."""
    if len(line) > config.longest_furniture or _LIST_ITEM.match(line):
        return False
    count = len(line.split())
    closes = _FINAL.search(line) and not (line[-1] in "?!" and count <= config.longest_subhead)
    return count <= config.longest_headline and not closes and not line[0].islower()


def _heads_text(pieces: Sequence[_Piece], titles: Sequence[bool], i: int) -> bool:
    """Say whether a paragraph comes next, and no row of such lines (which would be a list)."""
    ahead = next((j for j in range(i + 1, len(pieces)) if pieces[j].kind not in {"metadata", "caption"}), None)
    if ahead is None or titles[ahead] or pieces[ahead].kind is not None:
        return False
    return not (i >= 2 and titles[i - 1] and titles[i - 2])


def _by_neighbour(text: str, pieces: Sequence[_Piece], i: int, kinds: Sequence[BlockKind]) -> BlockKind:
    """Tell a caption whose credit stands on the next line, or that repeats the caption before it, from a paragraph."""
    line = text[pieces[i].start : pieces[i].end]
    if len(line) > _LONGEST_SCENE or _REPORTED.search(line) or not _SCENE_VERB.search(line):
        return "paragraph"
    following = pieces[i + 1] if i + 1 < len(pieces) else None
    if following and following.kind == "caption" and _ONLY_CREDIT.fullmatch(text, following.start, following.end):
        return "caption"
    copies = {text[p.start : p.end] for p in pieces[max(0, i - 1) : i] + pieces[i + 1 : i + 2]}
    return "caption" if line in copies else "paragraph"
