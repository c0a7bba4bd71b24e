"""What every stage means by a word: characters, words and normal forms.

No rule here knows of news; what a headline or a speaker is, the stages decide.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Document, Part, Sentence, Story

# Letters and digits with inner apostrophes, points (U.S.), commas between digits and hyphens left out: "six-mile" is
# two words, as it is to a copy editor who counts a shared run of words.
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*", re.UNICODE)

QUOTE_FOLD = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "‛": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
    }
)


def in_figures(number: float) -> str:
    """Return a number as figures write it, without a power of ten.

    >>> in_figures(3e6), in_figures(14.0), in_figures(2.5)
    ('3000000', '14', '2.5')
    """
    return f"{number:.15g}"


class Word(NamedTuple):
    """One word of a text: ``[start, end)`` in code points, and its folded form."""

    start: int
    end: int
    form: str


def fold(text: str) -> str:
    """Return a form in which typing habits no longer differ: case, accents, quotation marks, dashes.

    >>> fold("Løkke’s CAFÉ")
    "løkke's cafe"
    """
    if text.isascii():  # most words of English news; ten times as fast, and the same result
        return text.replace("`", "'").lower()
    return _BEYOND_ASCII.sub(_folded, text.replace("`", "'")).casefold()


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def _folded(match: re.Match[str]) -> str:
    """Return a run of marks and letters beyond ASCII in plain ones: no accent stands apart from its letter."""
    plain = match.group().translate(QUOTE_FOLD)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def words(text: str) -> list[Word]:
    """Return the words of a text in order, with exact offsets and folded forms.

    >>> [word.form for word in words("Pakistan’s 2,600-km frontier")]
    ["pakistan's", '2', '600', 'km', 'frontier']
    """
    return [Word(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]


def forms(text: str) -> list[str]:
    """Return the folded forms of the words of a text, in order, where nobody asks where they stand.

    >>> forms("Pakistan’s 2,600-km frontier")
    ["pakistan's", '2', '600', 'km', 'frontier']
    """
    if text.isascii() and "`" not in text:  # most English text: folded at one go, and the same words
        return _WORD.findall(text.lower())
    return [fold(word) for word in _WORD.findall(text)]


# Marks that open a file, the longer first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_REPLACED = "\ufffd"
_SAMPLE = 65_536  # bytes shown to the statistical detector: it reads the whole of what it is given, some 30 times
# What cp1252 prints between 0x80 and 0xA0 in English text: quotation marks, dashes, ellipsis, bullet, hard space.
_TYPOGRAPHIC = frozenset(b"\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xa0")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_END = re.compile("\r\n?")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    r"""Return the text that bytes hold, with ``\n`` line ends, and a remark if any of it was lost (else empty).

    Tried in order: a byte-order mark; UTF-16 without a mark; UTF-8; the encoding the input declares; what
    charset-normalizer finds. Never raises: what no encoding explains becomes U+FFFD, and the remark says how much.

    >>> decode("Nádor\r\nsaid".encode("utf-16"))
    ('Nádor\nsaid', '')
    """
    text, remark = _decoded(data, declared)
    text = _SURROGATE.sub(_REPLACED, text.removeprefix("\ufeff"))
    return _LINE_END.sub("\n", text), remark


def _decoded(data: bytes, declared: str) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name) or _lossy(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _strict(data, wide) or _lossy(data, wide)
    return _strict(data, "utf-8") or _strict(data, declared) or _damaged_utf8(data) or _legacy(data)


def _strict(data: bytes, name: str) -> tuple[str, str] | None:
    """Return the text if every byte is right in the encoding; a declared name may be of no text encoding at all."""
    try:
        return (data.decode(name), "") if name else None
    except (UnicodeError, LookupError, ValueError):
        return None


def _lossy(data: bytes, name: str) -> tuple[str, str]:
    text = data.decode(name, "replace")
    lost = text.count(_REPLACED)
    return text, f"{lost} characters are not right in {name} and stand as {_REPLACED}"


def _wide(data: bytes) -> str:
    """Return UTF-16 of one byte order if the sample has NULs on that side only, as Latin text without a mark does."""
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    nul_even, nul_odd = even.count(0), odd.count(0)
    if nul_odd > len(odd) / 2 and not nul_even:
        return "utf-16-le"
    if nul_even > len(even) / 2 and not nul_odd:
        return "utf-16-be"
    return ""


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """Read as UTF-8 what ends inside a character, or has more good characters beyond ASCII than bad bytes."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data), "it ends inside a character: it is incomplete"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    bad = text.count(_REPLACED)
    good = sum(map(len, re.findall(r"[^\x00-\x7f]+", text))) - bad
    return _lossy(data, "utf-8") if good > bad else None


def _legacy(data: bytes) -> tuple[str, str]:
    """Read an encoding of one byte a character. Typographic marks alone do not tell them apart: those are cp1252's."""
    if {byte for byte in set(data) if byte > 0x7F} <= _TYPOGRAPHIC:
        return data.decode("cp1252"), ""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - cold start: most inputs are UTF-8

    matches = from_bytes(data[:_SAMPLE])
    best = matches.best()
    if best is not None:
        level = [match.encoding for match in matches if match.chaos == best.chaos]
        name = "cp1252" if "cp1252" in level else best.encoding
        found = _strict(data, name)
        if found:
            return found[0], f"the encoding is not stated; read as {name}"
    return _lossy(data, "cp1252")


def control_share(text: str) -> float:
    r"""Return the share of characters, 0 to 1, that are control characters and no blank: in prose next to none.

    >>> control_share("ab\n\0")
    0.25
    """
    return len(_CONTROL.findall(text)) / len(text) if text else 0.0


def stretches(document: Document, story: Story, sentences: Sequence[Sentence]) -> Iterator[tuple[Part, int, int]]:
    """Yield what to read of a story, the title first: its sentences, or where it has none, its lines."""
    if sentences:
        for span in sorted((s.span for s in sentences), key=lambda s: (s.part == "text", s.start, s.end)):
            yield span.part, span.start, span.end
        return
    for start, end in lines(document.text, story.span.start, story.span.end):
        yield "text", start, end


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of ``text[start:end]`` lie that are not empty."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield start, stop
        start = stop + 1


def two_genders(one: str, other: str) -> bool:
    """Say whether two given names in small letters differ by the ending of gender alone: "emilia" and "emilio".

    >>> two_genders("emilia", "emilio"), two_genders("ivan", "ivana"), two_genders("ilka", "ylka")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    return (one[:-1] == other[:-1] and {one[-1:], other[-1:]} == {"a", "o"}) or long == f"{short}a"
