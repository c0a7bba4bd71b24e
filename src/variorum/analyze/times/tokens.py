"""Where the tokens of a sentence lie and which class each has: what the rules of time read.

The classes are the letters of ``lexicon``. A class depends on the neighbours where a word is also something else:
"May" is a month beside a day, a year or a preposition; "Sat" a weekday only beside a date; "second" a unit only after
a number.
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
    r"|(?P<clock>(?<![\d:.,$£€])[0-2]?\d(?:[:.][0-5]\d){0,2}[ \u00a0\u202f]?(?:[aApP]\.[ ]?[mM]\.|[aApP]\.?[mM]\b)"
    r"|(?<![\d:.,$£€])(?:1[0-2]|[1-9])[0-5]\d[ ]?(?:[aApP]\.[mM]\.|[aApP]\.?[mM]\b)"
    r"|(?<![\d:.,$£€])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<hours>(?<![\d:.,$£€])[0-2]\d[0-5]\d(?=[ ]?(?:GMT|UTC|hrs|hours\b)))"
    r"|(?P<decade>(?<![\w.,])(?:1\d|20)\d0(?:['’])?s\b|(?<!\w)['’][1-9]0s\b)"
    r"|(?P<ordinal>(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<other>[^\w\s]|_)"
)
_BEFORE_VERB = frozenset({"to", "will", "would", "could", "may", "might", "can", "should", "must", "not"})
_BEFORE_MONTH = frozenset("MdoeltxrW@&fhPbjCHv")
_MONTH_PREPOSITIONS = frozenset({"in", "since", "until", "during", "mid"})
_AFTER_MONTH = frozenset("doYHP")
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
    tokens = _merge_years(_merge_numbers(_merge_phrases(_merge_quarters(tokens))))
    _settle(tokens)
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


_PHRASE_STARTS = frozenset(words[0] for words in lexicon.PHRASES)
_PHRASES = sorted(lexicon.PHRASES, key=lambda words: (-len(words), words))


def _merge_phrases(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        length = 1
        if token.form in _PHRASE_STARTS:
            for words in _PHRASES:
                if words[0] == token.form and tuple(t.form for t in tokens[at : at + len(words)]) == words:
                    kind, value = lexicon.PHRASES[words]
                    length = len(words)
                    if kind == "E" and not token.capital and len(words) == 1:
                        length = 1
                        continue
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


def _merge_quarters(tokens: list[Token]) -> list[Token]:
    """Join "Q3" into one token."""
    if all(t.form != "q" for t in tokens):
        return tokens
    out: list[Token] = []
    for token in tokens:
        joined = out and out[-1].form == "q" and out[-1].end == token.start
        if joined and token.kind == "d" and token.value in (1, 2, 3, 4):
            out[-1] = Token(out[-1].start, token.end, f"q{token.form}", "Q", token.value, out[-1].capital)
        else:
            out.append(token)
    return out


_YEAR_LINKS = frozenset("Mof@hCrs")


def _merge_years(tokens: list[Token]) -> list[Token]:
    """Join a year in words behind a date: "June of nineteen ninety-nine", "May two thousand and eighteen"."""
    if all(t.kind not in "Ms" and t.form != "year" for t in tokens):
        return tokens
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        spelled = token.kind == "n" and token.form.isalpha() and isinstance(token.value, int)
        year, last = _spelled_year(tokens, at) if spelled and out and out[-1].kind in _YEAR_LINKS else (0, at)
        if year and _dated(out):
            token = Token(token.start, tokens[last].end, token.form, "Y", year, token.capital)
            at = last
        out.append(token)
        at += 1
    return out


def _dated(tokens: list[Token]) -> bool:
    """Say whether a month, a season or "the year" stands just before, so that the number words are its year."""
    return any(t.kind in "Ms" or t.form == "year" for t in tokens[-4:])


def _spelled_year(tokens: list[Token], at: int) -> tuple[int, int]:
    """Return a year in words and its last token; 0 if there is none."""
    first = int(tokens[at].value)
    later = tokens[at + 1 : at + 3]
    if first in (1000, 2000) and tokens[at].form in {"two", "one"}:
        joined = bool(later) and later[0].form == "and"
        rest = later[1:] if joined else later
        below = rest[0].value if rest and rest[0].kind in "nd" and rest[0].form.isalpha() else 0
        if isinstance(below, int) and 0 < below < 100:
            return first + below, at + 1 + joined
        return first, at
    below = later[0].value if later and later[0].kind == "n" else 0
    if 15 <= first <= 20 and isinstance(below, int) and 10 <= below <= 99:
        return 100 * first + below, at + 1
    return 0, at


def _joins(left: Token, right: Token) -> bool:
    if right.form in lexicon.MULTIPLIERS:
        return True
    return left.form in TENS and (right.form in ONES or right.form in _TEEN_ORDINAL)


def _joined(left: Token, right: Token) -> float | int:
    number = left.value if isinstance(left.value, int | float) else 0
    if right.form in lexicon.MULTIPLIERS:
        return number * lexicon.MULTIPLIERS[right.form]
    return number + (ONES.get(right.form) or ORDINALS.get(right.form, 0))


def _settle(tokens: list[Token]) -> None:
    """Take back the class of words that their neighbours show to mean something else."""
    kinds = [t.kind for t in tokens] + ["_", "_", "_"]
    for at, token in enumerate(tokens):
        before = kinds[at - 1] if at else "_"
        after = kinds[at + 1]
        if (token.kind == "M" and not _is_month(tokens, at, before, after)) or (
            token.kind == "W" and not _is_weekday(tokens, at, before, after)
        ):
            token.kind = "_"
        elif (
            token.form == "second"
            and token.kind == "o"
            and (before in "nd" or (before == "H" and kinds[at - 2] in "nd"))
        ):
            token.kind, token.value = "u", "S"
        elif (
            (token.kind == "s" and not _is_season(tokens, at, before, after, kinds[at + 2]))
            or (token.kind == "z" and before not in "cOdnp" and token.form != "gmt")
            or (token.kind == "K" and not (before in "hn" or (before in "eH" and "h" in kinds[max(0, at - 3) : at])))
        ):
            token.kind = "_"
        elif token.kind == "Y" and _is_amount(tokens, at):
            token.kind = "n"
        elif token.kind in "STw" and token.capital and _in_name(tokens, at):
            token.kind = "_"
        kinds[at] = token.kind


def _in_name(tokens: list[Token], at: int) -> bool:
    """Say whether a word of time is part of a name: "Velm Today", "Mining Weekly Report", "The Daily Velm"."""
    token = tokens[at]
    left = at > 0 and _names(tokens[at - 1]) and token.start - tokens[at - 1].end == 1
    right = at + 1 < len(tokens) and _names(tokens[at + 1]) and tokens[at + 1].start - token.end == 1
    if token.kind == "T":
        return left and not token.form.startswith("yester") and at + 1 < len(tokens) and tokens[at + 1].form not in ".,"
    return (left and right) if token.kind == "w" else (left or right)


def _names(token: Token) -> bool:
    return token.kind == "_" and token.capital


def _is_month(tokens: list[Token], at: int, before: str, after: str) -> bool:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if not token.capital and (len(token.form) < 5 and token.form != "july"):
        return _is_small_month(tokens, at, before, after)
    if after == "." and following is not None and following.start == token.end:
        after = tokens[at + 2].kind if at + 2 < len(tokens) else "_"
    if after == "C" and at + 2 < len(tokens) and tokens[at + 2].kind == "Y":
        return True
    if after in _AFTER_MONTH and after not in "HP":
        return True
    if not token.capital and token.form in {"march", "august"}:
        return before in "do"
    of = before == "f" and at > 1 and (tokens[at - 2].kind in "do" or tokens[at - 2].form == "month")
    if of or (len(token.form) < 5 and token.form not in _NAMES_TOO and _behind_a_word_of_time(tokens, at, before)):
        return True
    if token.form not in lexicon.AMBIGUOUS_MONTHS:
        return len(token.form) > 4 or token.form == "july" or before in "do" or after in _AFTER_MONTH
    if before in "eltx" or (at and tokens[at - 1].form in _MONTH_PREPOSITIONS):
        return len(token.form) > 3 or token.form == "may"
    if following is not None and following.kind == "_" and following.capital and following.start - token.end == 1:
        return before in "do"
    if len(token.form) == 3 and token.form != "may":
        return before in "do"
    return before in _BEFORE_MONTH and not (before in "hC&" and after == "_" and token.form in {"march", "may"})


# Short months that are also names: "in Jan", "by Mar" are not read.
_NAMES_TOO = frozenset({"jan", "mar", "may", "june", "july"})


def _behind_a_word_of_time(tokens: list[Token], at: int, before: str) -> bool:
    return before in "tlxj" or (at > 0 and tokens[at - 1].form in _MONTH_PREPOSITIONS)


def _is_small_month(tokens: list[Token], at: int, before: str, after: str) -> bool:
    """Say whether a short word in small letters is a month: "15 june", "feb 4", "this sept"; never "12 may be"."""
    form = tokens[at].form
    of = before == "f" and at > 1 and (tokens[at - 2].kind in "do" or tokens[at - 2].form == "month")
    if form == "may":
        counted = at > 0 and tokens[at - 1].form[:1].isdigit()
        return counted and ((before in "do" and after == "Y") or before == "o")
    if form == "mar":
        return before in "do" or after == "o" or of
    hyphen = before == "H" and at > 1 and tokens[at - 2].kind in "dY"
    return before in "dotlx" or after in "doY" or of or hyphen


def _is_weekday(tokens: list[Token], at: int, before: str, after: str) -> bool:
    token = tokens[at]
    previous = tokens[at - 1].form if at else ""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if previous in lexicon.NAME_BEFORE_WEEKDAY:
        return False
    if following is not None and following.capital and following.form in lexicon.NAME_AFTER_WEEKDAY:
        return False
    if token.form not in lexicon.SHORT_WEEKDAYS:
        return True
    if after in ".C" and at + 2 < len(tokens):
        after = tokens[at + 2].kind
    return after in "Mdoc" or before in "doc"


def _is_season(tokens: list[Token], at: int, before: str, after: str, later: str) -> bool:
    token = tokens[at]
    if after == "Y" or before in "tlxeyv" or (after == "f" and later == "Y"):
        return True
    if token.form == "spring":
        return before == "h" and (at < 2 or tokens[at - 2].kind == "@")
    return token.form != "fall" and (before in "@hbfj" or token.form in {"summertime", "wintertime"})


_AMOUNT_BEFORE = frozenset("$£€#")


def _is_amount(tokens: list[Token], at: int) -> bool:
    """Say whether a number that looks like a year counts things: "$2000", "2000 troops", "over 1500 people"."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.form in _AMOUNT_BEFORE or before.form in {"no", "number", "route", "flight"}):
        return True
    if after is not None and after.form in {"%", "percent", "km", "miles", "million", "billion", "people", "°"}:
        return True
    return (
        before is not None
        and before.kind == "m"
        and after is not None
        and after.kind == "_"
        and after.form.endswith("s")
    )
