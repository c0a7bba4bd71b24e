"""The dateline that a paragraph opens with: "NUUK, Greenland (AP) —", "KABUL, Oct 29 (Reuters) -", "KYIV —"."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import NamedTuple

from variorum.text import fold

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)


def _foreign_months() -> str:
    """Return a pattern of the names of months outside English (calendar.tsv)."""
    rows = files("variorum.segment").joinpath("tables/calendar.tsv").read_text("utf-8").splitlines()[1:]
    names = {name for row in rows if row.startswith("month\t") for name in row.split("\t")[2].split("|")}
    return "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))


_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)"
_UP = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"
_CITY = rf"(?:(?:Mc|Mac|al-|Al-|O['’])?[{_UP}][{_UP}'’.\-]+|[{_UP}]\.)"
_IN_CAPITALS = rf"{_CITY}(?:(?:\s(?:and\s|de\s|del\s|of\s)?|\s?/\s?){_CITY}){{0,6}}"
_IN_TITLE_CASE = rf"[{_UP}][\w.'’\-]+(?:\s(?:de\s|del\s|la\s|of\s)?[{_UP}][\w.'’\-]+){{0,4}}"
_REGION = (
    rf"(?:,\s(?!{_MONTH}\s?\d)(?!{_WEEKDAY})[{_UP}][\w.'’\-]*(?:\s(?:and\s|of\s|the\s)?[{_UP}][\w.'’\-]*){{0,4}}"
    rf"|\s?\[[{_UP}][\w.'’ \-]{{1,30}}\])"
)
_DAY = (
    rf"(?P<day>[.,]?\s{_WEEKDAY}?(?:{_MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}\.?\s(?:de\s)?(?:{_foreign_months()})(?:\s(?:de\s)?\d{{4}})?))?"
)
_FOR = (
    r"(?P<writer>\s?[(\[](?P<bracket>(?:[A-Z]|d(?=pa))[\w.&/’'\- ,]{1,40})[)\]]|[.,]?\s?/[A-Z][\w.\-]{1,20}/\.?"
    r"|,\s(?:[A-Z]{2,8}|Reuters|Xinhua)(?=\s?[-–—:]))?"
)
_DASH = r"\s?(?:—|–|―|--+|-(?=\s|[A-Z“\"]))\s*"
_CLOSE = rf"(?P<dash>{_DASH}|\s?:\s+)?"
_CAPITALS = re.compile(rf"(?P<place>{_IN_CAPITALS}{_REGION}{{0,2}}){_DAY}{_FOR}{_CLOSE}")
# "Tehran, IRNA –": after a place in title case, capitals before the dash are no region but the writer.
_TITLE_CASE = re.compile(
    rf"(?P<place>{_IN_TITLE_CASE}(?:(?!,\s[A-Z]{{3,8}}\s?[-–—:]){_REGION}){{0,2}}){_DAY}{_FOR}{_CLOSE}"
)
# "OSLO. The council ...": capitals and a full stop at the head of a text.
_STOPPED = re.compile(
    rf"(?P<place>{_CITY}(?:\s(?:de\s|del\s|of\s)?{_CITY}){{0,2}}(?<![.]))(?P<region>{_REGION}{{0,1}})\.\s+"
    rf"(?=[“\"‘'«]?(?:[{_UP}]?[^\W{_UP}]|\d)[^\n]{{30,}})"
)
# Without a place: "(Reuters) - ". It names the agency, but is no dateline.
_NO_PLACE_GIVEN = re.compile(r"[(\[](?P<bracket>(?:[A-Z]|d(?=pa))[\w.&/’'\- ,]{1,40})[)\]](?:" + _DASH + r"|\s?:\s+)")
# "Norrland Press: The minister ...": an outlet that sets its name before every item.
_HOUSE = re.compile(
    r"(?P<house>(?:[A-Z][\w.'’&\-]*\s){0,3}(?:Press|News|Agency|Times|Post|TV|Radio|Herald|Tribune|Media|Wire|Network)"
    r"|[A-Z]\w*[Nn]ews)\s?:\s+(?=[A-Z“\"‘'\d])"
)
_SENTENCE = re.compile(rf"\s*[{_UP}“\"‘'\d]")
# Words in capitals that open a line with a dash or colon and name no place.
_NOT_PLACES = frozenset(
    """
    breaking update updated watch video videos photo photos related read more exclusive opinion analysis explainer note
    correction also live latest nato isis isil unicef unhcr unesco covid covid-19 who what when where why how q a fact
    facts key question answer claim verdict original first report previous story stories suspect suspects victim victims
    interviewer editor editor's editors alert warning developing news eu un us u.s uk uae hamas opec asean ap afp
    bbc cnn reuters must see listen click here on advertisement sponsored background context timeline summary next today
    tonight yesterday p.s ps tip location time date map maps graphic gallery slideshow list poll charges
    police sheriff fbi yes no stop ok okay wow help hello thanks sorry done enough fact part chapter act scene war peace
    """.split()  # noqa: SIM905 - a table reads best as text
)
_NOT_WRITERS = re.compile(
    r"(?i)(?:photo|image|picture|left|right|center|centre|file|video|source|credit|courtesy|male|female)\b|\w+day\b"
)
# A form of the text, not a setting: no dateline is longer.
_LONGEST = 140
# Likewise: capitals of three letters before a full stop are an acronym more often than a place.
_SHORTEST_WORD = 3


class Opening(NamedTuple):
    """What a paragraph opens with.

    ``end`` is where the dateline ends in the text, ``place`` its place as printed (empty for a writer alone);
    ``writer`` is for whom it was written, brackets and all (empty if it does not say); ``colon`` tells that no dash but
    a colon closes it.
    """

    end: int
    place: str
    writer: str
    colon: bool


def read_opening(text: str, start: int, end: int) -> Opening | None:
    """Return the dateline, bracket or outlet's name that the paragraph ``text[start:end]`` opens with, if it does."""
    head = text[start : min(end, start + _LONGEST)]
    bare = _NO_PLACE_GIVEN.match(head)
    if bare and not _NOT_WRITERS.match(bare["bracket"]):
        return Opening(start + len(bare.group().rstrip()), "", bare.group().rstrip(), colon=False)
    house = _HOUSE.match(head)
    if house and fold(house["house"].split()[0]) not in _NOT_PLACES:
        return Opening(start + len(house.group().rstrip()), "", house["house"], colon=False)
    for pattern in (_CAPITALS, _TITLE_CASE):
        match = pattern.match(head)
        if match and start + match.end() < end and _is_dateline(match, head, capitals=pattern is _CAPITALS):
            dash = (match["dash"] or "").strip()
            length = len(match.group().rstrip())
            return Opening(start + length, match["place"], (match["writer"] or "").strip(), colon=dash == ":")
    return None


def read_stopped_opening(text: str, start: int, end: int) -> Opening | None:
    """Return the place in capitals that a full stop parts from the first sentence of a text, if it opens with one.

    A sentence in capitals, a label ("UPDATE.") or an abbreviation ("U.S.") is none.
    """
    match = _STOPPED.match(text, start, min(end, start + _LONGEST))
    if match is None or sum(c.isalpha() for c in match["place"]) <= _SHORTEST_WORD:
        return None
    if any(fold(word).strip(".") in _NOT_PLACES for word in match["place"].split()):
        return None
    return Opening(match.end("region") + 1, match["place"] + match["region"], "", colon=True)


def _is_dateline(match: re.Match[str], head: str, *, capitals: bool) -> bool:
    """Say whether what was matched is a dateline and no other opening.

    Capitals need for whom it was written or a dash; a place in title case needs a dash and, before it, for whom or the
    day.
    """
    if match["bracket"] and _NOT_WRITERS.match(match["bracket"]):
        return False
    first = re.split(r"[\s,/\[]", match["place"])[0]
    letters = sum(c.isalpha() for c in match["place"].split(",")[0])
    if letters <= 2 or (not match["writer"] and fold(first).strip(".:") in _NOT_PLACES):
        return False
    if capitals:
        return bool(match["dash"] or (match["writer"] and _SENTENCE.match(head, match.end())))
    return bool(match["dash"] and (match["writer"] or match["day"]))


def place_name(words: str) -> str:
    """Return a dateline's place as running text would write it.

    >>> place_name("ST. LOUIS, Mo.")
    'St. Louis, Mo.'
    """
    words = re.sub(r"\s?\[([^\]]+)\]", r", \1", words).strip(" ,-")
    name = re.sub(r"[^\s,/\-]+", lambda match: _recase(match.group()), words)
    return re.sub(r"(?<= )(?:The|Of|And|De|Del|La)(?= )", lambda match: match.group().lower(), name)


def _recase(word: str) -> str:
    """Return one word of a place with a capital and small letters; abbreviations with points stay as they are."""
    prefix = re.match(r"Mc|Mac(?=[A-Z])|O['’]|[DN]['’](?=[A-Z])", word)
    if prefix and word[prefix.end() :].isupper():
        return prefix.group() + word[prefix.end() :].capitalize()
    if re.fullmatch(r"(?:[A-Z]\.)+", word) or not word.isupper() or len(word) < 2:
        return word
    return word.capitalize()
