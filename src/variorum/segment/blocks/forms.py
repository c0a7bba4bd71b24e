"""What a line says of itself: the forms that newsrooms, machines and web pages print around a text.

Tables and patterns, each with the kind of block it stands for. A line that shows none of them is told apart by where it
stands, in :mod:`variorum.segment.blocks`.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from variorum.patterns import Pattern
from variorum.text import fold

if TYPE_CHECKING:
    from variorum.config import SegmentConfig
    from variorum.model import BlockKind


def _foreign(unit: str) -> str:
    """Return the names that a table of calendar words gives months or weekdays outside English, longest first."""
    rows = files("variorum.segment").joinpath("tables/calendar.tsv").read_text("utf-8").splitlines()[1:]
    names = {name for row in rows if row.startswith(f"{unit}\t") for name in row.split("\t")[2].split("|")}
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?|{_foreign('weekday')})"
_DATE = (
    r"(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}"
    # "11. Februar 2026", "11 de febrero de 2026"
    rf"|\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?(?:{_foreign('month')}|{_MONTH})\s(?:de\s)?\d{{4}})"
)
YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s?\(?(?-i:[A-Z]{2,4}|Uhr|hours|hrs)(?:[+-]\d+)?\)?)?)"
)
_NAME = r"[A-Z][\w.'’\-]*(?:\s(?:[A-Z][\w.'’\-]*|al|bin|de|da|del|der|van|von|el))*"

# --- Metadata ---------------------------------------------------------------------------------------------------------

# The fields that machines and content systems print before a text, and the one that holds a headline.
_FIELD = (
    r"(?:date|published(?:\s(?:on|at|date))?|publication\sdate|posted(?:\s(?:on|at))?|updated(?:\s(?:on|at))?|created"
    r"|first\spublished|last\s(?:updated|modified|edited)|modified|timestamp|time|issued|released)"
)
FIELD_WITH_DATE = re.compile(
    rf"\W{{0,3}}{_FIELD}\b\s*[:=|\-–—]?\s*(?:{_WEEKDAY},?\s)?{_DATE}(?:,?\s(?:at\s)?{_CLOCK})?", re.IGNORECASE
)
# A machine's header before the headline: "source=feed lang=en date=2024-03-02 sect=world", "date 2024-03-02 lang en".
_PAIR = r"[A-Za-z][\w.\-]{0,20}=(?:\"[^\"\n]{0,200}\"|[^\s\"]{1,200})"
_KEY = (
    r"(?:lang(?:uage)?\s?[:=]?\s?[a-z]{2}(?:[-_][A-Za-z]{2})?"
    r"|(?:src|source|sect|section|id|doc_?id|url|region|country|type|feed|encoding)\s?[:=]\s?[^\s\"]{1,200}"
    r"|(?:id|doc_?id)\s[\w\-]{0,40}\d[\w\-]{0,40}|url\shttps?://[^\s\"]{1,200})(?=\s|$)"
)
_GAP = r"[\s|;,]{1,4}"
_PAIRS = re.compile(rf"\W{{0,3}}{_PAIR}(?:{_GAP}{_PAIR}){{1,20}}(?=\s|$)")
_KEYS_BEFORE = re.compile(rf"\W{{0,3}}(?:{_KEY}{_GAP}){{1,10}}")
_KEYS_AFTER = re.compile(rf"(?:{_GAP}{_KEY}){{1,10}}")
TITLE_FIELD = re.compile(r"(?P<field>(?:title|headline|head|hed)\s?[:=])\s*(?P<value>\S.*)", re.IGNORECASE)
_PLAIN_FIELD = re.compile(
    r"(?:source|outlet|publisher|publication|site|website|url|link|authors?|byline|reporter|section|category|categories"
    r"|tags?|keywords?|topics?|language|lang|country|location|id|doc(?:ument)?[ _-]?id|file|edition|agency|provider)"
    r"\s*[:=]\s*\S.{0,200}",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?i:(?:(?:an?\s)?(?:written|story|report|posted|words|column|comment(?:ary)?|analysis|essay|opinion)\s)?by)(?::\s*|\s+)"
    r"(?:(?:[A-Z][\w.'’\-]*|and|of|the|for|in|at|de|da|del|van|von|der|bin|ibn|al|el|with|dpa|&|\||/|-|–|—|@\w+)[,;]?"
    r"(?:\s+|$)){1,16}"
)
DATE_LINE = re.compile(
    rf"\W{{0,3}}(?:(?:{_FIELD}|on|as of)\b\W{{0,4}})?(?:{_CLOCK}[,\s|\-–—]*)?(?:{_WEEKDAY}[,.]?\s)?{_DATE}"
    rf"(?:[,\s|@\-–—]*(?:at\s)?{_CLOCK})?(?:\W{{0,4}}{_FIELD}\W{{0,4}}.{{0,80}})?\W{{0,4}}(?:[A-Z]{{2,4}}\W{{0,2}})?"
    r"(?:\s?\([^()]{3,40}\))?",
    re.IGNORECASE,
)
# What kind of text it is, on a line of its own or before the place and date of a release.
_KIND_OF_TEXT = (
    r"(?:(?:official|joint|press|news|media|public|written|morning|evening|daily|weekly|monthly)\s)?"
    r"(?:release|statement|bulletin|communiqu[eé]|circular|advisory|briefing|alert|notice(?:\sto\s\w{3,20})?"
    r"|(?:situation|flash)\s(?:report|update))"
    r"(?:\s(?:(?:no|nr|n°|№)\.?\s?[\w/.-]{1,30}|\d[\w/.-]{0,20}"
    # "Statement of the General Staff"
    r"|(?:of|by)\s(?:the\s)?(?-i:[A-Z])[\w'’-]+(?:\s(?-i:[A-Z])[\w'’-]+){0,3}))?"
    r"|(?:english|french|german|spanish|arabic|russian|international|foreign)\s(?:language\s)?(?:service|edition)"
    r"|(?:official\s|telegram\s|news\s)?channel(?:\spost)?|post(?:ed)?\son\s(?:telegram|facebook|x|twitter)"
    r"|(?:press|information)\s(?:service|office|desk)"
    r"|opinion|comment|commentary|analysis|editorial|column|explainer|interview|eyewitness|reportage|feature"
    r"|live(?:\s(?:page|blog|updates?|coverage))?|latest\supdates?|(?:all\s)?times(?:\sare)?(?:\sin)?\s[\w ,+]{2,30}"
)
KIND_OF_TEXT = re.compile(
    rf"\W{{0,3}}(?:{_KIND_OF_TEXT})(?:\s\([^()]{{3,40}}\)|\s?[-–—:,]\sfor\s(?:immediate\s)?(?:release|publication))?\W{{0,3}}",
    re.IGNORECASE,
)
# What the line above it is: "a railwayman's blog", "a newsletter on the upper valley".
DESCRIBES_NAME = re.compile(
    r"an?\s(?:[\w'’-]+\s){0,3}(?:blog|weblog|newsletter|diary|podcast)(?:\s(?:by|from|about|on|of|for)\s.{2,60})?",
    re.IGNORECASE,
)
# What a paper says of itself below its name: "The voice of the nation", "Serving the valley since 1911".
SLOGAN = re.compile(
    r"(?:the|your|our)\s(?:[\w'’-]+\s){1,3}(?:of|for|in|to)\s(?:the\s|your\s|our\s)?[\w'’-]+"
    r"|(?:serving|independent|founded|established)\s[^.]{3,60}|[^.]{3,40}\ssince\s\d{4}",
    re.IGNORECASE,
)
# A day alone, as the entries of a blog carry it above their text: "13 July".
DAY_ALONE = re.compile(
    rf"(?:{_WEEKDAY},?\s)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:st|nd|rd|th)?", re.IGNORECASE
)
# "Communiqué of 14 June 2031, 21:00 hours", "Notice to members, 12 July 2031"
_DATED_KIND = re.compile(
    rf"\W{{0,3}}(?:{_KIND_OF_TEXT})(?:\s(?:of|dated)|\s?[,|–—-])\s(?:{_WEEKDAY},?\s)?{_DATE}(?:[,\s]{{1,3}}(?:at\s)?{_CLOCK})?\W{{0,3}}",
    re.IGNORECASE,
)
# A day and an hour without the year, as channels print them: "19.03 | 11:15", "Channel post, 11 February, 18:44".
DAY_LINE = re.compile(
    rf"\W{{0,3}}(?:(?:{_KIND_OF_TEXT})[,\s|:–—-]{{1,3}})?(?:{_WEEKDAY},?\s)?"
    rf"(?:\d{{1,2}}\.\d{{1,2}}\.?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH})[,\s|@–—-]{{1,3}}"
    rf"(?:at\s)?{_CLOCK}\W{{0,3}}",
    re.IGNORECASE,
)
# The name of a series above a headline: by its form, or by the line below that says whose column it is.
SERIES = re.compile(r"(?:letter|postcard|notes|diary|view|dispatch(?:es)?)\sfrom\s.{2,40}", re.IGNORECASE)
COLUMN_BYLINE = re.compile(r"an?\s(?:column|comment(?:ary)?|analysis|essay|opinion)\sby\s.{3,60}", re.IGNORECASE)
# "Oldenlund Dispatch, 13 March 2025, midday edition", "*Lake Letter, Friday 14 June 2024, by Jane Doe*": a name and a
# date, and nothing else but the edition or the writer.
_EDITION = (
    rf"(?:\s?[,;|•·–—-]\s?(?:by\s{_NAME}|(?:[\w'’]+\s){{0,2}}"
    r"(?:news|bulletin|edition|issue|broadcast|program(?:me)?|print|online|update|page|p\.|no\.|vol\.)(?:\s?\d{1,4})?))"
)
_PARTED = r"(?:\s?[,|•·–—:]\s?|\s-\s)"
_NAME_AND_DATE = re.compile(
    rf"[*_(\[]{{0,2}}(?:(?i:{_KIND_OF_TEXT}){_PARTED})?{_NAME}(?:{_PARTED}{_NAME}){{0,2}}(?:\s[a-z]{{3,10}}){{0,2}}[*_]{{0,2}}"
    rf"(?:{_PARTED}|\s\(?)(?:{_WEEKDAY},?\s)?{_DATE}(?:[,\s|@]{{1,3}}(?:at\s)?{_CLOCK})?{_EDITION}{{0,2}}[*_)\]]{{0,2}}"
)
# "7 June 2024 | Valley Herald", "By Jane Doe | Valley Herald | June 7, 2024"; set across the page as printed papers do,
# "Tuesday, March 4, 2025          World, page 11"
_DATE_AND_NAME = re.compile(
    rf"[*_(\[]{{0,2}}(?:{_WEEKDAY},?\s)?{_DATE}(?:[,\s|@]{{1,3}}(?:at\s)?{_CLOCK})?(?:{_PARTED}|\s{{2,120}}){_NAME}"
    rf"(?:\s\d{{1,3}})?{_EDITION}{{0,2}}[*_)\]]{{0,2}}"
)
# What a reader is told of the words: "(unofficial translation)", "(Translation from the original; 17 March 2025)".
_TRANSLATED = re.compile(
    r"[(\[]?(?:(?:un)?official\s|english\s|own\s|free\s)?(?:translation|transcript(?:ion)?)"
    r"(?:\s(?:from|of|in|into|by)\s(?:the\s)?[\w ]{2,40})?"
    rf"(?:\s?[;,.|–—-]\s?(?:{_WEEKDAY},?\s)?{_DATE})?[)\]]?\.?",
    re.IGNORECASE,
)
_BYLINE_AND_DATE = re.compile(
    rf"(?i:by)\s{_NAME}(?:{_PARTED}{_NAME}){{0,3}}{_PARTED}(?:{_WEEKDAY},?\s)?{_DATE}"
    rf"(?:[,\s|@]{{1,3}}(?:at\s)?{_CLOCK})?"
)
# "Vol. 12 No. 44", "Issue 310 | Page 2"
_NUMBERED = re.compile(
    r"(?:(?:vol(?:ume)?|no|issue|number|edition|page|p)\.?\s?\d{1,5}[\s,|;·•–—-]{0,3}){1,4}", re.IGNORECASE
)
_CORRESPONDENT = re.compile(
    rf"(?i:from|by)\s(?i:(?:our|a|an|the|staff)\s)(?:[\w'’]+\s){{0,2}}(?i:correspondents?|reporters?|writers?|staff)"
    rf"(?:\s(?:in|at)\s{_NAME})?"
)
_UPDATED = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|updated|created)(?! in\b)|last (?:updated|modified|edited))\b"
    r"\W{0,3}(?=.{0,100}\d).{0,120}",
    re.IGNORECASE,
)
# "Published June 4, 2025." with its full stop closes a text; without, it may as well stand at the head of the next.
_DATED = (
    r"(?i:(?:first|originally|last)\s)?(?:[Pp]ublished|PUBLISHED|[Pp]osted|[Uu]pdated|UPDATED)(?:\s(?:on|at))?:?\s"
    rf"(?:{_WEEKDAY},?\s)?{_DATE}(?:,?\s(?:at\s)?{_CLOCK})?"
)
DATED_BYLINE = re.compile(rf"\W{{0,3}}{_DATED}[,\s|–—-]{{1,3}}by\s{_NAME}(?:,?\sand\s{_NAME})?")
DATED_SENTENCE = re.compile(rf"[*_(\[]{{0,2}}{_DATED}\.[*_)\]]{{0,2}}")
_COUNTS = re.compile(
    r"(?:\d[\d,.]*[kKmM]?\s*)?(?:comments?|shares?|views?|likes?|retweets?|replies|votes?|pending comments"
    r"|min(?:ute)?s? read)(?:\s*[:|]?\s*\d[\d,.]*[kKmM]?)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:[\w ]{0,20}[:\-–]\s*)?(?:https?://|www\.)\S+|[\w.+\-]{1,64}@[\w\-]{1,64}(?:\.\w+)+|@\w{2,30}", re.IGNORECASE
)
# A post from a social network, quoted: "... — Name (@name) July 11, 2016".
_POST = re.compile(r"\(@\w{2,30}\)")
# What points at other content, if the line is no sentence: "WATCH: ...", "PHOTOS | ...".
_POINTER = re.compile(
    r"(?:watch|more|gallery|map|maps|slideshow|listen|full coverage|also see|click below)\s?[:|]"
    r"|(?:photos?|videos?)\s?\|",
    re.IGNORECASE,
)
# A line with an address or a handle that is no sentence ("Follow her: @name", "Read this story: http://...").
_WITH_ADDRESS = re.compile(r".{0,200}(?:https?://|\bwww\.|[\w.+\-]{1,64}@[\w\-]{1,64}\.\w|\s@\w{3,}).{0,200}")
# What pages print around a story: whole lines, folded. Lines that begin so are in the pattern after it.
_FURNITURE = frozenset(
    """
    advertisement|advertising|ad|sponsored|twitter|facebook|google|google+|pinterest|reddit|linkedin|whatsapp|telegram
    email|e-mail|print|pocket|tumblr|more|share|share this|share this story|share this article|tweet|comment|comments
    leave a comment|photos|photo|video|videos|gallery|enlarge|close|caption|hide caption|toggle caption|save|copy link
    listen|watch|live|menu|home|search|subscribe|sign in|log in|register|a a|text size|news|world|local news|world news
    top stories|top story|trending|breaking news|breaking|latest news|related|related stories|related content
    related links|related articles|also|read|also read|read also|read more|more news|more local news|most read
    most popular|recommended|trending stories|top trending|don't miss|previous stories|tags|topics|filed under|follow us
    on twitter|watch this story|scroll down for video|story continues below|article continues below|story continues
    loading|this slideshow requires javascript.|please enable javascript to watch this video|thank you for registering!
    click here for reuse options!|next|previous|back to top|skip to content|skip to main content|for immediate release
    breaking news staff|your notification has been saved.|there was a problem saving your notification.
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
_FURNITURE_START = re.compile(
    r"share (?:this|on)\b|read or share\b|you may also\b|most watched\b|get more\b|become a fan\b|more reports by\b"
    r"|copy link\b|related coverage\b|like this:"
    r"|read (?:more|also|next)\b|also read\b|see also\b\s*:|>>|»|→"
    r"|related\b\s*(?:stor(?:y|ies)|links?|content|articles?|coverage)?\s*[:>|]"
    r"|more(?: on this| news| from)[^.]{0,60}[:>]"
    r"|follow (?:us|[\w.@]{2,40}(?: \w+){0,3}) on (?:twitter|facebook|x|instagram|telegram)|follow us\b|like us on\b"
    r"|follow [\w.]{2,40}: facebook|join (?:the conversation|us) on\b|sign up (?:for|to)\b|subscribe (?:to|now|for)\b"
    r"|click (?:here|on)\b|download (?:the|our)\b[^.]{0,60}\bapp|get (?:the latest|breaking) (?:news|from|updates)"
    r"|stay up to date\b|stay with (?-i:[A-Z\d])|advertisement\b|story continues below|article continues below"
    r"|having trouble viewing the video|on a mobile device\?|on mobile\?|app users?\b|mobile users?\b"
    r"|please enable javascript|email notifications are only sent|text \"?news\"? to|report an error"
    r"|(?:filed under|tags?|topics?|categories)\s*:|you must enter the characters|this slideshow requires"
    r"|list (?:\d+ )?of \d+|end of list$|recommended stories$"
    r"|email newsletters\b|for more neighborhood news|watch (?:the )?video\b.{0,30}$|continue reading"
    r"|\(?story continues"
    r"|(?:trending|top trending|popular|most read)\b.{0,30}:$|comments? \(\d+\)|\d+ pending comments",
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
_PUBLISHED_TAIL = Pattern(rf"\((?:Published|Posted)\s[^()]{{0,20}}{_DATE}[^()]{{0,20}}\)$")
_PHOTO_START = re.compile(
    r"(?-i:FILE)(?:\s(?:PHOTO|IMAGE|PICTURE))?\s*[-–—:]|file\s(?:photo|image|picture|footage)\b"
    r"|(?:photos?|images?|pictures?|video|caption|photograph|photo credit|image credit|video credit|image source"
    r"|image caption|representative image|representational image)\s*:"
    r"|(?:photos?|images?|pictures?|video|photograph|illustration)\s(?:by|courtesy|credit|via|provided by)\b"
    r"|image \d+ of\b|photo \d+ of\b|\d+ of \d+\b|buy photo\b|hide caption\b|view (?:image|gallery|photo)\b"
    r"|in (?:this|an?)\s(?:[\w,]+[\s-]){0,4}?"
    r"(?:photo|image|picture|photograph|frame[\s-]?grab|screen[\s-]?(?:grab|shot)|still|handout)\b"
    r"(?=[^.]{0,60}\b(?:taken|released|provided|made|from|by|obtained|posted|distributed|supplied)\b|,)",
    re.IGNORECASE,
)
_PHOTO_END = Pattern(
    r"(?:^|[.|”\"!?)\]]\s{0,3}|\s\s|\s[|•]\s?)"
    r"(?:photo|photograph|picture|image|illustration|credit|video)s?(?:\s(?:credit|by|courtesy))?\s?:\s?"
    r"[\w(][^.:]{1,80}\.?$"
    r"|[.|”\"!?)\]]\s{1,3}source\s?:\s?[\w(][^.:]{1,80}\.?$",
    re.IGNORECASE,
)
# A scene in the present tense, closed by its date: what a caption is when its credit was lost.
_SCENE_VERB = Pattern(
    r"\b(?:stands?|waits?|walks?|inspects?|gathers?|attends?|arrives?|speaks?|looks?|holds?|sits?|carr(?:y|ies)"
    r"|watch(?:es)?|shakes?|leaves?|gestures?|poses?|rides?|runs?|listens?|waves?|march(?:es)?|chants?|prays?|mourns?"
    r"|weeps?|cr(?:y|ies)|works?|guards?|patrols?|search(?:es)?|clears?|loads?|unloads?|lights?|places?|lays?"
    r"|bur(?:y|ies)|embraces?|hugs?|greets?|meets?|address(?:es)?|takes?|rises?|billows?|burns?|fl(?:y|ies)"
    r"|pass(?:es)?|cross(?:es)?|drives?|sells?|buys?|reads?|reacts?|rests?|receives?|lines?|queues?|shows?|lies?"
    r"|makes?|moves?|participates?|protests?|demonstrates?|delivers?|enters?|evacuates?|examines?|prepares?|covers?"
    r"|is seen|are seen|is pictured|are pictured|seen|pictured|(?:is|are)\s\w+ing)\b"
)
REPORTED = re.compile(r"\b(?:said|says|told|added|announced|according to)\b")
_SCENE_END = Pattern(
    rf"(?:{_WEEKDAY},?\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|{_MONTH}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{_MONTH},?\s\d{{4}})"
    r"(?:,?\s(?:in|at|near|outside)\s[^.]{2,60}|,[^.]{0,40})?\.?$"
)
_ONLY_CREDIT = re.compile(
    r"[(\[][^()\[\]]{2,120}[)\]]|(?i:photo|photograph|picture|image|credit)s?(?:\scredit)?\s?:.{2,100}"
)

# --- Credits ----------------------------------------------------------------------------------------------------------

_PLACE = r"(?:[A-Z][\w.'’\-]*(?:\s(?:[A-Z][\w.'’\-]*|of|the|de|del|al|and))*(?:,\s[A-Z][\w.'’ \-]*)*)"
_WRITER = rf"(?:{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?)"
_THIS = r"this (?:report|story|article|dispatch|piece|post)"
_CREDIT_SENTENCE = re.compile(
    r"(?:"
    # "Ahmed reported from Islamabad and Khan from Quetta"
    rf"{_WRITER},?\s(?:also\s)?(?:reported|contributed|wrote)\sfrom\s{_PLACE}"
    rf"(?:,?\s(?:and\s)?{_WRITER}\s(?:reported\s)?from\s{_PLACE})*"
    # "Associated Press writer Jane Doe in Rome contributed to this report"
    rf"|{_WRITER}(?:\s(?:in|from)\s{_PLACE})?\s(?:also\s)?contributed(?:\sreporting)?"
    rf"|[A-Z][^.!?“”\"]{{0,200}}\bcontributed\s(?:reporting\s)?(?:to|in|for)\s{_THIS}\b.{{0,120}}"
    r"|[(\[]?(?i:(?:additional\s)?(?:reporting|writing|editing|edited|written|compiled|translated|translation|report)"
    r"\s(?:by|from))\s[A-Z][^.!?“”\"]{1,250}[)\]]?"
    # "(With inputs from agencies)"
    r"|[(\[]?(?i:with\s(?:additional\s|further\s)?(?:agency\s)?(?:inputs?|reporting|files|information|contributions?)\s"
    r"(?:from|by)\s[^.]{2,120})[)\]]?"
    r"|[(\[]?(?i:with\s(?:the\s)?(?:news\s)?(?:wires?|agenc(?:y|ies))(?:\s(?:services?|reports?|inputs?))?)[)\]]?"
    r"|(?i:(?:from\s)?(?:staff\sand\s)?(?:wire|agency|news\sagency)\s(?:reports?|services?))"
    # whose the text is
    r"|[(\[]?(?i:(?:copyright\b|©|\(c\)\s\d{4}|all rights reserved).{0,400})"
    r"|(?i:.{0,120}\ball rights reserved\b.{0,200}|this material may not be published.{0,200})"
    rf"|[(\[]?(?i:{_THIS}\s(?:has\s(?:not\s)?been|was|is|had\sbeen)\s(?:first\s|originally\s|auto-?\s?)?"
    r"(?:published|produced|provided|edited|generated|supplied|syndicated|translated|reprinted|distributed)\b.{0,240})"
    rf"|[(\[]?(?i:except\sfor\sthe\sheadline,\s{_THIS}.{{0,240}})"
    r"|(?i:(?:our standards:|the thomson reuters trust principles).{0,120})"
    # when and where a statement was signed
    rf"|(?:Done|Given|Issued|Signed)\s(?:at|in)\s{_PLACE},?\s(?:on\s|this\s)?(?:{_WEEKDAY},?\s)?{_DATE}"
    # when it was published
    rf"|[*_(\[]{{0,2}}{_DATED}[*_)\]]{{0,2}}"
    rf"|Published\sin\s(?:[Tt]he\s)?{_NAME},\s(?:[\w ]+,\s)?{_DATE}"
    r"|(?i:information from:.{0,200}|distributed by\s.{0,120})"
    r"|[(\[]?(?:Source|Sources|SOURCE|Via|Agency|Agencies)\s?[:：]\s?[A-Z][^.]{1,100}[)\]]?"
    rf"|[A-Z][^.!?“”\"]{{0,160}}\b(?:can|may)\sbe\sreached\s(?:at|by)\b.{{0,120}}|Contact\s{_NAME}:?\s.{{0,100}}"
    rf"|To\sreach\s{_NAME},\s.{{0,150}}"
    rf"|{_NAME}\sis\san?\s[^.]{{0,80}}\b(?:staff writer|reporter|correspondent)\b.{{0,80}}"
    r")"
)
_SOURCE = re.compile(r"(?:source|sources|agency|agencies|via)\s?[:=]", re.IGNORECASE)
# A line that only closes a text: "###", "-30-", "— AFP", "(PTI)", "Associated Press".
END_MARK = re.compile(
    r"#{3,}|-\s?30\s?-|(?i:[-–—(]{0,2}ends?[-–—)]{0,2})"
    r"|[-–—]{1,2}\s?(?:[Tt]he\s)?[A-Z][\w.&/\-]*(?:\s[A-Z][\w.&\-]*){0,3}"
    r"|[(\[](?:[A-Z][A-Z\d.&/\-]{1,12}|(?i:[\w\s.&/\-]{0,30}\b(?:press|news|wire|agenc(?:y|ies)|reuters|xinhua|dpa)))[)\]]"
    r"|(?i:(?:the\s)?(?:associated press|reuters|agence france-presse|afp|xinhua|upi|dpa|efe|ians|pti|ani)"
    r"(?:\s(?:news|staff|wire))?)"
)
# "... the ministry said. — AFP", "... on Sunday. (PTI)": an agency's mark behind the last full stop of a paragraph.
_TRAILING_MARK = re.compile(
    r"[.!?”\"’)]\s{0,3}(?P<mark>(?:[—–]|--|/)\s?[A-Z][\w./&]{1,20}(?:\s[A-Z][\w./&]{1,20}){0,2}(?<!\.)"
    r"|\((?:[A-Z]{2,8}|Reuters|Xinhua|dpa)\))$"
)
_SENTENCE_BREAK = re.compile(r"(?<=[a-z)\]”\"’])[.!?][”\"’)]?\s+(?=[A-Z(“\"©])")
_COPYRIGHT = re.compile(r"[(\[]?\s?(?:copyright|©)", re.IGNORECASE)

# --- Headings ---------------------------------------------------------------------------------------------------------

_FINAL = re.compile(r"[.!?…:;,][\"”'’»)\]]*$|[.!?…]$")
_DATELINE = re.compile(r"[^()\[\]]{2,60}[(\[][^()\[\]]{2,40}[)\]]\s?[-–—:]")
_LIST_ITEM = re.compile(r"(?:[-–—•*·▪►]|\(?\d{1,2}[.)])\s")
# Forms of the text, not settings: a scene of more characters than this is a paragraph; titles write words up to four
# letters small ("from"), and of fewer longer words all may be names; fewer words before a mark are no sentence.
_LONGEST_SCENE = 500
_SMALL_WORD, _FEWEST_CAPITALS = 4, 4
_SHORTEST_SENTENCE = 5


def read_shape(line: str, config: SegmentConfig) -> BlockKind | None:
    """Return the kind of block that a line shows by its own form: metadata, caption or credit; else ``None``."""
    if len(line) > config.longest_caption:
        return None
    is_short = len(line) <= config.longest_furniture
    if is_short and DATED_SENTENCE.fullmatch(line):
        return "credit"
    if is_short and _is_metadata(line):
        return "metadata"
    if _is_caption(line):
        return "caption"
    return "credit" if is_short and _is_credit(line) else None


def header_end(text: str, start: int, end: int) -> int:
    """Return where a machine's header ends that opens a line, a dated field with the keys around it; ``start`` if none.

    Keys without a date count where there are two of the form ``key=value``.
    """
    if pairs := _PAIRS.match(text, start, end):
        return pairs.end()
    before = _KEYS_BEFORE.match(text, start, end)
    field = FIELD_WITH_DATE.match(text, before.end() if before else start, end)
    if field is None:
        return start
    after = _KEYS_AFTER.match(text, field.end(), end)
    return after.end() if after else field.end()


def _is_metadata(line: str) -> bool:
    """Say whether a line is a field, byline, date or count, or what a page prints around its text.

    A post quoted with its author's handle is neither: it is somebody's words.
    """
    if _POST.search(line):
        return False
    if not any(c.isalpha() for c in line):
        return True
    if fold(line).strip(" |:>»") in _FURNITURE or _FURNITURE_START.match(line):
        return True
    if ends_open(line) and (_WITH_ADDRESS.fullmatch(line) or _POINTER.match(line)):
        return True
    forms = (
        _PLAIN_FIELD,
        KIND_OF_TEXT,
        DESCRIBES_NAME,
        DATE_LINE,
        DAY_LINE,
        _DATED_KIND,
        _NAME_AND_DATE,
        _DATE_AND_NAME,
        _TRANSLATED,
        _BYLINE_AND_DATE,
        _NUMBERED,
        _CORRESPONDENT,
        _COUNTS,
        _ADDRESS,
        _BYLINE,
        _UPDATED,
    )
    return any(form.fullmatch(line) for form in forms)


def _is_caption(line: str) -> bool:
    """Say whether a line describes a picture: by its credit, by the words it opens with, or as a dated scene."""
    if _COPYRIGHT.match(line):
        return False
    if _PHOTO_START.match(line) or any(p.search(line) for p in (_PHOTO_CREDIT_TAIL, _PUBLISHED_TAIL, _PHOTO_END)):
        return True
    scene = _SCENE_END.search(line)
    return bool(scene and is_scene(line[: scene.start()]))


def is_scene(line: str) -> bool:
    """Say whether words describe what is to be seen, in the present tense and on nobody's word."""
    return len(line) <= _LONGEST_SCENE and bool(_SCENE_VERB.search(line)) and not REPORTED.search(line)


def is_source_line(line: str) -> bool:
    """Say whether a field names where a text came from: above the text it is metadata, below it an end credit."""
    return bool(_SOURCE.match(line))


def is_photo_credit(line: str) -> bool:
    """Say whether a line holds a picture's credit and nothing else."""
    return bool(_ONLY_CREDIT.fullmatch(line))


def _is_credit(line: str) -> bool:
    """Say whether every sentence of a line tells who wrote, helped with or owns the text."""
    if _CREDIT_SENTENCE.fullmatch(line.rstrip(" .")):
        return True
    sentences = [sentence.rstrip(" .") for sentence in _SENTENCE_BREAK.split(line)]
    return len(sentences) > 1 and all(_CREDIT_SENTENCE.fullmatch(sentence) for sentence in sentences)


def credit_start(line: str) -> int:
    """Return where, at the end of a paragraph, its credit begins: an agency's mark or whole sentences of credit.

    Returns the line's length if there is none.
    """
    mark = _TRAILING_MARK.search(line)
    if mark and len(line[: mark.start("mark")].split()) >= _SHORTEST_SENTENCE:
        return mark.start("mark")
    start = len(line)
    for match in reversed(list(_SENTENCE_BREAK.finditer(line))):
        if not _CREDIT_SENTENCE.fullmatch(line[match.end() : start].rstrip(" .")):
            break
        start = match.end()
    return start


def is_title_like(line: str, config: SegmentConfig) -> bool:
    """Say whether a line could be a heading: short, beginning as a heading does, and without a final stop.

    A full stop is forgiven where every longer word has a capital, ? and ! where the line is short enough.
    """
    if len(line) > config.longest_furniture or _LIST_ITEM.match(line) or line[0].islower() or _POST.search(line):
        return False
    count = len(line.split())
    if not _FINAL.search(line):
        return count <= config.longest_headline
    if line[-1] in "?!":
        return count <= config.longest_subhead
    if _DATELINE.match(line):
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > _SMALL_WORD]
    in_title_case = len(long) >= _FEWEST_CAPITALS and all(word[0].isupper() for word in long)
    return line[-1] == "." and in_title_case and count <= config.longest_subhead


def ends_open(line: str) -> bool:
    """Say whether a line ends without any stop, so that its sentence may go on in the next."""
    return not _FINAL.search(line)
