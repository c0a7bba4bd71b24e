"""The words of a sentence, cut as the Universal Dependencies treebanks of English cut them.

Clitics, hyphens and punctuation marks are tokens of their own, because that is what parsers of English are trained on.
The language model is trained on tokens that this module made.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables.abbreviations import BEFORE_NUMBER, CAPITALISED, OTHERS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSERS: Final = "\"'”’»)]}"
# Marks that nobody sees: soft hyphens, zero-width and joining characters, marks of writing direction.
INVISIBLE: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_CHUNK: Final = re.compile(r"\S+")
_LONG: Final = 40  # characters; longer chunks do not come again
_UNSEEN: Final = re.compile(f"[{INVISIBLE}]+")
# What stays one with the word after its hyphen, after Universal Dependencies ("co-founder"), unless that is a name,
# which is a word of its own ("pro-Norland"). "Self-", "quasi-" and "pan-" are cut.
_PREFIXES: Final = (
    "anti|arch|co|counter|cross|e|ex|extra|hyper|inter|intra|macro|mega|micro|mini|multi|non|over|para|post|pre|pro|"
    "proto|pseudo|psycho|re|semi|socio|sub|super|trans|ultra|un"
)
# What follows a number without a space and is a word of its own ("5pm", "40kg").
_UNITS: Final = (
    r"[ap]\.?m|AM|PM|bn|mn|tn|km|kg|cm|mm|ml|ft|lbs?|oz|mph|kph|kmh?|hrs?|mins?|secs?|kHz|MHz|GHz|Hz|kW|MW|GW|kV|kb|MB|GB|"
    "sqm|sqft|percent|[bgkmtxKM]"
)
# Whose full stop belongs to them before a number only: "no. 4", "c. 1850".
_COUNTED: Final = "|".join(sorted(BEFORE_NUMBER))
# Ends of addresses on the web, and of the names of files.
_DOMAINS: Final = r"com|org|net|edu|gov|mil|info|biz|news|(?:co|com|org|gov|ac)\.[a-z]{2}|ru|ua|eu|cn|ca|au|de|fr|io"
_FILES: Final = "docx?|xlsx?|pptx?|pdf|txt|csv|html?|jpe?g|png|gif|mp[34]|zip|url|DOC|XLS|PDF|JPG"
_LABEL: Final = r"[A-Za-z0-9][\w-]{0,62}"
_URL_END: Final = r"""[^\s<>"”“]*[^\s<>"”“.,;:!?)\]'’]"""
_CLITIC: Final = r"['’`](?:s|S|m|M|d|D|re|RE|ve|VE|ll|LL)\b"
# Two words written as one, up to where the second begins: "can|not", "do|nt", "gon|na", "that|s".
_JOINED: Final = (
    r"can(?=not\b)|(?:do|did|does|is|are|was|were|has|have|had|could|would|should|ca|wo|ai)(?=nt\b)|(?:gon|wan)(?=na\b)|"
    r"got(?=ta\b)|(?:that|what|he|she|there|let)(?=s\b)|(?:you|they)(?=(?:re|ve|ll)\b)|i(?=m\b)|(?-i:i)(?=ve\b)"
)
_TOKEN: Final = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.|mailto:){_URL_END})
    | (?P<mail>[A-Za-z0-9][\w.+%-]{{0,63}}@[A-Za-z][\w-]{{0,62}}(?:\.[\w-]{{1,62}}){{0,4}})
    | (?P<site>(?<![\w.]){_LABEL}(?:\.{_LABEL}){{0,4}}\.(?:{_DOMAINS})(?![\w-]|\.\w)(?:/{_URL_END})?)
    | (?P<file>(?:(?<![\w.]){_LABEL}(?:\.[\w-]{{1,62}}){{0,4}}|(?<!\S))\.(?:{_FILES})(?!\w))
    | (?P<newsgroup>(?<![\w.])[a-z]{{2,20}}(?:\.[a-z][a-z-]{{1,30}}){{2,5}}(?![\w.]))
    | (?P<handle>[@\#][^\W\d]\w*)
    | (?P<initials>(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![\w'’]))?|(?<![\w.])[A-Z]\.[A-Z](?![\w.'’])
        |(?:[ap]\.m|Ph\.D)\b\.?)
    | (?P<decade>(?<!\w)(?:1[5-9]|20)?\d0['’]s\b)
    | (?P<slashed>(?<![\w/.-])\d+/\d+(?:/\d+)?(?:-\d+)?(?![\w/-]))
    | (?P<telephone>(?<![\w.-])(?:\d{{1,4}}(?:-\d{{2,4}}){{2,4}}|\d{{3}}-\d{{4}})(?![\w-]))
    | (?P<number>(?:(?<!\w)[+-])?\d+(?:[.,:]\d+){{0,9}}(?:(?i:st|nd|rd|th|s|d)(?![^\W_])|(?=(?:{_UNITS})?(?![^\W_]))))
    | (?P<counted>(?<![\w.])(?i:{_COUNTED})\.(?=\s?\d))
    | (?P<prefixed>(?<![\w-])(?:(?i:{_PREFIXES})-[a-z]+|[Mm]id-\w+)\b)
    | (?P<negated>[^\W\d_]+?(?=[nN]['’][tT]\b)) | (?P<not>[nN]['’][tT]\b)
    | (?P<joined>\b(?i:{_JOINED}))
    | (?P<paired>(?<![\w&/])(?:[A-Z]{{1,3}}&[A-Z]{{1,3}}|[a-z]&[a-z]|[A-Za-z]/[A-Za-z])(?![\w&/.]))
    | (?P<smiley>(?<!\S)(?:[:;=8][o'-]?[()DPpO/|*]+|[(][:;=]|\^_*\^|<3+)(?![^\s.,!?]))
    | (?P<clitic>{_CLITIC})
    | (?P<word>[^\W_]+(?:_[^\W_]+|(?!{_CLITIC})['’][^\W_]+)*)
    | (?P<ellipsis>\[\.\.\.\]|\.{{2,}}|…)
    | (?P<ornament>[-=*_~<>+|{{}}^\#]{{4,}})
    | (?P<dashes>--+|[–—―])
    | (?P<quotes>''|’’|‘[‘’]|``)
    | (?P<run>[!?]{{2,}}|\.[!?]+|={{2,}}|\*{{2,}}|_{{2,}}|~{{2,}}|<{{2,}}|>{{2,}}|\+{{2,}})
    | (?P<other>\S)
    """,
    re.VERBOSE,
)


def tokenize(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens of one sentence as [start, end); all that is not white space lies in exactly one of them.

    Invisible marks cut nothing: they lie in the token they stand in or beside; alone between spaces, in their own.
    """
    if _UNSEEN.search(source, start, end) is None:
        yield from _tokenize(source, start, end)
        return
    seen = [at for at in range(start, end) if source[at] not in INVISIBLE]
    at = start
    for first, last in _tokenize("".join(source[k] for k in seen), 0, len(seen)):
        begin, stop = seen[first], seen[last - 1] + 1
        while begin > at and source[begin - 1] in INVISIBLE:
            begin -= 1
        while stop < end and source[stop] in INVISIBLE:
            stop += 1
        yield from (match.span() for match in _UNSEEN.finditer(source, at, begin))
        yield begin, stop
        at = stop
    yield from (match.span() for match in _UNSEEN.finditer(source, at, end))


def visible(text: str) -> str:
    """Return the letters of a token that can be seen; all of them if none can."""
    return _UNSEEN.sub("", text) or text


def _tokenize(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    final = end
    while final > start and source[final - 1] in CLOSERS:
        final -= 1
    for chunk in _CHUNK.finditer(source, start, end):
        at, text = chunk.start(), chunk.group()
        if "." in text or len(text) > _LONG:
            yield from _in_context(source, at, chunk.end(), end, final)
        else:
            for begin, stop in _alone(text):
                yield at + begin, at + stop


@lru_cache(maxsize=65_536)
def _alone(chunk: str) -> tuple[tuple[int, int], ...]:
    """Return the tokens of what stands between two spaces; without a full stop nothing around it matters."""
    return tuple(match.span() for match in _TOKEN.finditer(chunk))


def _in_context(source: str, start: int, stop: int, end: int, final: int) -> Iterator[tuple[int, int]]:
    """Yield the tokens of ``source[start:stop]``: whose a full stop is, what follows it up to ``end`` may tell.

    The stop before ``final`` ends the sentence and is no word's.
    """
    joined = -1
    for match in _TOKEN.finditer(source, start, end):
        first, last = match.span()
        if first >= stop:
            return
        if first < joined:
            continue
        if match.lastgroup == "word" and last + 1 < final and source[last] == "." and _abbreviates(match.group()):
            last = joined = last + 1
        yield first, last


def _abbreviates(word: str) -> bool:
    """Say whether the full stop after this word belongs to it: "Gen.", "Oct.", and the F. of John F. Kennedy."""
    title = word.lower() in TITLES and word[0].isupper() and not word.isupper()
    return title or (len(word) == 1 and word.isupper()) or word.lower() == "vs" or is_abbreviation(word)


def is_abbreviation(word: str) -> bool:
    """Say whether this is a word cut short, after which a sentence may end or go on: "Inc", "Oct" but not "sat"."""
    low = word.lower()
    return low in OTHERS or (low in CAPITALISED and word[0].isupper())
