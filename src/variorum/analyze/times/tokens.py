"""Where the tokens of a sentence lie and which class each has: what the rules of time read.

The classes are the letters of ``lexicon``; ``senses`` takes back those that the neighbours of a word bear out not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from variorum.analyze.tables.number_words import ONES, ORDINALS, TENS
from variorum.analyze.times import lexicon

_TOKEN = re.compile(
    r"(?P<iso>(?<![\d/-])[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-]))"
    r"|(?P<numeric>(?<![\d/.-])(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-\d{4}"
    r"|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?![\d/-])"
    r"|\d{1,2}/\d{1,2}/\d{4}(?=-\d{1,2}/\d{1,2}/\d{4})|(?<=/\d{4}-)\d{1,2}/\d{1,2}/\d{4}(?![\d/-]))"
    r"|(?P<clock>(?<![\d:.,$£€])[0-2]?\d(?:[:.][0-5]\d){0,2}\.?[ \u00a0\u202f]?"
    r"(?:[aApP]\.[ ]?[mM]\.|[aApP]\.?[ ]?[mM]\b)"
    r"|(?<![\d:.,$£€])(?:1[0-2]|[1-9])[0-5]\d[ ]?(?:[aApP]\.[mM]\.|[aApP]\.?[mM]\b)"
    r"|(?<![\d:.,$£€])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])"
    # "at 5.24 on the morning of March 9": with a point, only beside words of the day
    r"|(?<=\b[Aa]t )(?:1\d|2[0-3]|0?\d)\.[0-5]\d(?= (?:in|on) the (?:morning|afternoon|evening|night)\b"
    r"| (?:(?:this|that) (?:morning|afternoon|evening|night)|local time)\b"
    r"| and [0-2]?\d\.[0-5]\d [ap]\.?m\b))"
    r"|(?P<hours>(?<![\d:.,$£€+])(?:[0-2]\d[0-5]\d(?=[ ]?(?:GMT|UTC|hrs|hours\b))|0\d[0-5]\d(?![\d:]|[.,/-]\d{1,3}\b)))"
    r"|(?P<decade>(?<![\w.,])(?:1\d|20)\d0(?:['’])?s\b|(?<!\w)['’][1-9]0s\b"
    r"|(?<![\w.,$£€-])[3-9]0['’]?s\b)"
    r"|(?P<ordinal>(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,15}(?:[ ]?[¼½¾]|(?:,\d{3}){0,4}(?:\.\d{1,6})?)|[¼½¾])"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<other>[^\w\s]|_)"
)
_TEEN_ORDINAL = {name: 20 + n for n, name in enumerate(ORDINALS, start=1) if n < 10}


@dataclass(slots=True)
class Token:
    """One token: ``[start, end)`` in the text, its folded form, its class and what it stands for."""

    start: int
    end: int
    form: str
    kind: str
    value: str | int | float = ""
    capital: bool = False

    def text_like(self) -> bool:
        """Say whether the token is a word in small letters: a verb may be, a name or a sign is not."""
        return self.form.isalpha() and not self.capital


def read_tokens(text: str, start: int, end: int) -> list[Token]:
    """Sort the words of ``text[start:end]`` into the classes of time words."""
    tokens = [_classify(m) for m in _TOKEN.finditer(text, start, end)]
    words = {t.form for t in tokens}
    if not words.isdisjoint(_PARTS_OF_YEAR):
        tokens = _merge_quarters(tokens)
    if "time" in words:
        tokens = _merge_zones(tokens)
    tokens = _merge_numbers(_merge_phrases(tokens))
    if any((t.kind == "n" and t.form[:1].isalpha()) or t.kind == "M" for t in tokens):
        tokens = _merge_days(_merge_years(tokens))
    return tokens


def _classify(match: re.Match[str]) -> Token:
    group = str(match.lastgroup)
    word = match.group()
    form = word.lower()
    token = Token(match.start(), match.end(), form, "_", form, word[:1].isupper())
    if group == "word":
        token.kind, token.value = _word_class(form, capital=token.capital)
    elif group == "number":
        token.kind, token.value = _number_class(word)
    elif group == "ordinal":
        token.kind, token.value = "o", int(word[:-2])
    elif group == "other":
        token.kind, token.value = lexicon.FIXED.get(form, ("_", form))
    else:
        token.kind = {"iso": "i", "numeric": "N", "clock": "c", "hours": "c", "decade": "D"}[group]
        token.value = word
    return token


def _number_class(word: str) -> tuple[str, str | int | float]:
    if word[-1] in _FRACTIONS:
        return "n", int(word[:-1] or 0) + _FRACTIONS[word[-1]]
    if word.isascii() and word.isdigit():
        number = int(word)
        if len(word) <= 2 and 1 <= number <= 31:
            return "d", number
        if len(word) == 4 and 1000 <= number <= 2199:
            return "Y", number
        return "n", number
    plain = word.replace(",", "")
    try:
        return "n", float(plain) if "." in plain else int(plain)
    except ValueError:
        return "_", word


_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


@lru_cache(maxsize=20_000)
def _word_class(form: str, *, capital: bool) -> tuple[str, str | int | float]:  # noqa: PLR0911
    if form in lexicon.FIXED:
        return lexicon.FIXED[form]
    if form in lexicon.MONTHS:
        return "M", lexicon.MONTHS[form]
    if form in lexicon.WEEKDAYS:
        return ("W", lexicon.WEEKDAYS[form]) if capital or form.endswith("day") else ("_", form)
    if form[:-1] in lexicon.WEEKDAYS and form.endswith("days"):
        return "w", lexicon.WEEKDAYS[form[:-1]]
    if form in lexicon.PARTS:
        return "p", lexicon.PARTS[form]
    if form in lexicon.UNITS and form != "second":
        return "u", lexicon.UNITS[form]
    if form in lexicon.UNIT_PLURALS:
        return "u", lexicon.UNIT_PLURALS[form]
    if form in ONES:
        return "n", ONES[form]
    if form in TENS:
        return "n", TENS[form]
    if form in lexicon.MULTIPLIERS:
        return "n", lexicon.MULTIPLIERS[form]
    for kind, table in _TABLES:
        if form in table:
            return kind, table[form]
    if form in lexicon.VAGUE:
        return "q", form
    if form in lexicon.DEICTIC:
        return "T", form
    if form in lexicon.ZONE_NAMES or form in lexicon.ZONES:
        return "z", form
    return "_", form


_TABLES: tuple[tuple[str, dict[str, str] | dict[str, int]], ...] = (
    ("s", lexicon.SEASONS),
    ("e", lexicon.EDGES),
    ("b", lexicon.BOUNDARIES),
    ("o", ORDINALS),
    ("S", lexicon.SETS),
    ("R", lexicon.REFERENCES),
    ("K", lexicon.DECADES),
)


def _phrases_by_first_word() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Return the phrases that begin with each word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for words, (kind, value) in sorted(lexicon.PHRASES.items(), key=lambda item: (-len(item[0]), item[0])):
        table.setdefault(words[0], []).append((words, kind, value))
    return table


_PHRASES = _phrases_by_first_word()


def _merge_phrases(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        length = 1
        for words, kind, value in _PHRASES.get(token.form, ()):
            if len(words) == 1 or tuple(t.form for t in tokens[at : at + len(words)]) == words:
                length = len(words)
                token = Token(token.start, tokens[at + length - 1].end, " ".join(words), kind, value, token.capital)
                break
        out.append(token)
        at += length
    return out


def _merge_numbers(tokens: list[Token]) -> list[Token]:
    """Join "twenty-five", "two hundred", "twenty-first" and "two and a half" into one number each."""
    out: list[Token] = []
    for token in tokens:
        if out and token.kind in "no" and token.form.isalpha() and out[-1].kind == "n" and _joins(out[-1], token):
            last = out[-1]
            out[-1] = Token(last.start, token.end, last.form, token.kind, _joined(last, token), last.capital)
        elif (
            len(out) > 1
            and token.kind in "no"
            and token.form.isalpha()
            and out[-1].kind == "H"
            and out[-2].kind == "n"
            and out[-2].form in TENS
            and (token.form in ONES or token.form in _TEEN_ORDINAL)
        ):
            last = out[-2]
            value = TENS[last.form] + (ONES.get(token.form) or ORDINALS.get(token.form, 0))
            out[-2:] = [Token(last.start, token.end, f"{last.form}-{token.form}", token.kind, value, last.capital)]
        elif token.form in {"am", "pm"} and len(out) > 1 and out[-1].kind == "O" and _is_hour(out[-2]):
            hour = out[-2]
            out[-2:] = [Token(hour.start, token.end, hour.form, "c", f"{hour.value} {token.form}", hour.capital)]
        elif (
            token.form in {"am", "pm"} and out and out[-1].kind == "n" and out[-1].form.isalpha() and _is_hour(out[-1])
        ):
            last = out[-1]
            out[-1] = Token(last.start, token.end, last.form, "c", f"{last.value} {token.form}", last.capital)
        elif token.kind == "A" and len(out) > 1 and out[-1].kind == "&" and out[-2].kind in "nd" and _is_whole(out[-2]):
            last = out[-2]
            out[-2:] = [Token(last.start, token.end, last.form, "n", float(last.value) + 0.5, last.capital)]
        elif (
            token.kind == "A"
            and len(out) > 2
            and out[-1].kind == "a"
            and out[-2].kind == "&"
            and out[-3].kind in "nd"
            and isinstance(out[-3].value, int)
        ):
            last = out[-3]
            out[-3:] = [Token(last.start, token.end, last.form, "n", float(last.value) + 0.5, last.capital)]
        else:
            out.append(token)
    return out


def _is_hour(token: Token) -> bool:
    return isinstance(token.value, int) and 1 <= token.value <= 12


def _is_whole(token: Token) -> bool:
    return isinstance(token.value, int) and token.value < 100


_PARTS_OF_YEAR = {"q": (1, 2, 3, 4), "h": (1, 2)}


def _merge_quarters(tokens: list[Token]) -> list[Token]:
    """Join "Q3", "H1" into one token."""
    out: list[Token] = []
    for token in tokens:
        last = out[-1] if out else token
        joined = last.end == token.start and token.kind == "d" and token.value in _PARTS_OF_YEAR.get(last.form, ())
        if joined:
            out[-1] = Token(last.start, token.end, f"{last.form}{token.form}", "Q", token.value, last.capital)
        else:
            out.append(token)
    return out


_OFFSET_WORDS = frozenset({"local", "standard", "daylight", "summer", "eastern", "pacific", "central", "mountain"})


def _merge_zones(tokens: list[Token]) -> list[Token]:
    """Join the words that name a zone behind an hour: "local time", "Moscow time", "Eastern Daylight Time"."""
    out: list[Token] = []
    for token in tokens:
        first = len(out)
        while token.form == "time" and first and len(out) - first < 3 and _names_zone(out[first - 1]):
            first -= 1
        if first < len(out) and first and (out[first - 1].kind in "cO" or out[first - 1].form in {"am", "pm"}):
            name = out[first].form
            out[first:] = [Token(out[first].start, token.end, f"{name} time", "z", f"{name} time", capital=False)]
        else:
            out.append(token)
    return out


def _names_zone(token: Token) -> bool:
    return token.form in _OFFSET_WORDS or (token.capital and token.kind in "_z" and token.form.isalpha())


_YEAR_LINKS = frozenset("Mof@hCrs")


def _merge_years(tokens: list[Token]) -> list[Token]:
    """Join a year in words behind a date ("June of nineteen ninety-nine") or one cut short ("May '68", "May of 87")."""
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        year, first, last = _cut_year(tokens, at, out) or _worded_year(tokens, at, out)
        if year:
            del out[len(out) - first :]
            start = tokens[at - first].start
            token = Token(start, tokens[last].end, token.form, "Y", year, token.capital)
            at = last
        out.append(token)
        at += 1
    return out


def _cut_year(tokens: list[Token], at: int, before: list[Token]) -> tuple[int, int, int] | None:
    """Return a year of two digits behind a month, how many tokens before it are its own (apostrophe), and its end."""
    token = tokens[at]
    if token.kind not in "nd" or len(token.form) != 2 or not token.form.isdigit() or not before:
        return None
    quoted = before[-1].form in {"'", "’"} and before[-1].end == token.start
    link = before[-1 - quoted] if len(before) > quoted else before[-1]
    link = before[-2] if link.kind == "f" and len(before) > 1 and not quoted else link
    if link.kind != "M" or not (quoted or (token.kind == "n" and _ends_phrase(tokens, at))):
        return None
    number = int(token.value)
    return (1900 if number > _LAST_OF_THIS_CENTURY else 2000) + number, int(quoted), at


# Two digits for a year beyond these are of the last century.
_LAST_OF_THIS_CENTURY = 35


def _ends_phrase(tokens: list[Token], at: int) -> bool:
    """Say whether nothing that a number could count follows it."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.kind in _NO_NOUN or not after.form.isalnum() or after.form in _FUNCTION_WORDS


_NO_NOUN = frozenset("YcCf@jr&M")
_FUNCTION_WORDS = lexicon.words(
    "or to after before when but while because so if as is was were will has had with he she"
)


def _worded_year(tokens: list[Token], at: int, before: list[Token]) -> tuple[int, int, int]:
    """Return a year in words, as ``_cut_year`` does; 0 if there is none."""
    token = tokens[at]
    if token.kind != "n" or not token.form[:1].isalpha() or not isinstance(token.value, int) or not before:
        return 0, 0, at
    year, last = _spelled_year(tokens, at) if before[-1].kind in _YEAR_LINKS else (0, at)
    behind = before[-1].form in {"in", "since", "until"} and (token.value < 100 or _ends_phrase(tokens, last))
    return (year if year and (behind or _dated(before)) else 0), 0, last


def _dated(tokens: list[Token]) -> bool:
    """Say whether a month, a season or a unit of the year stands just before, so that the number words are its year."""
    return any(t.kind in "Ms" or t.value in {"Y", "Q", "W"} for t in tokens[-4:])


def _spelled_year(tokens: list[Token], at: int) -> tuple[int, int]:
    """Return a year in words and its last token; 0 if there is none."""
    first = int(tokens[at].value)
    later = tokens[at + 1 : at + 3]
    below = _below_hundred(later[0]) if later else 0
    if first in (1000, 2000) and tokens[at].form in {"two", "one"}:
        joined = bool(later) and later[0].form == "and"
        if joined:
            below = _below_hundred(later[1]) if len(later) > 1 else 0
        return (first + below, at + 1 + joined) if below else (first, at)
    if first % 100 == 0 and 1500 <= first < 2000:
        return (first + below, at + 1) if below else (first, at)
    if not 15 <= first <= 20:
        return 0, at
    if below >= 10:
        return 100 * first + below, at + 1
    if below == 0 and len(later) > 1 and later[0].form in {"zero", "oh"} and 0 < _below_hundred(later[1]) < 10:
        return 100 * first + _below_hundred(later[1]), at + 2
    return 0, at


def _below_hundred(token: Token) -> int:
    """Return the number a token writes in words, 0 if it is none or a hundred and more."""
    value = token.value if token.kind in "nd" and token.form[:1].isalpha() else 0
    return value if isinstance(value, int) and value < 100 else 0


def _merge_days(tokens: list[Token]) -> list[Token]:
    """Take a number in words beside a month for its day: "May twenty-one", "Friday the fifteen", "twenty-five May"."""
    for at, token in enumerate(tokens):
        if token.kind == "n" and token.form[:1].isalpha() and isinstance(token.value, int) and 1 <= token.value <= 31:
            before = "".join(t.kind for t in tokens[max(0, at - 2) : at])
            dated = before[-1:] == "M" or before in {"Mh", "Wh"}
            leads = at + 1 < len(tokens) and tokens[at + 1].kind == "M" and _ends_phrase(tokens, at + 1)
            if (dated and _ends_phrase(tokens, at)) or (leads and tokens[at + 1].capital):
                token.kind = "d"
    return tokens


def _joins(left: Token, right: Token) -> bool:
    if right.form in lexicon.MULTIPLIERS:
        return True
    return left.form in TENS and (right.form in ONES or right.form in _TEEN_ORDINAL)


def _joined(left: Token, right: Token) -> float | int:
    number = left.value if isinstance(left.value, int | float) else 0
    if right.form in lexicon.MULTIPLIERS:
        return number * lexicon.MULTIPLIERS[right.form]
    return number + (ONES.get(right.form) or ORDINALS.get(right.form, 0))
