"""Where the tokens of a sentence lie and which class each has: what the rules of time read.

The classes are the letters of ``lexicon``. A class depends on the neighbours where a word is also something else:
"May" is a month beside a day, a year or a preposition; "Sat" a weekday only beside a date; "second" a unit only after
a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.analyze.tables.number_words import ONES, ORDINALS, TENS
from variorum.analyze.times import lexicon

_TOKEN = re.compile(
    r"(?P<iso>(?<![\d/-])[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-]))"
    r"|(?P<numeric>(?<![\d/.-])(?:\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-\d{4}"
    r"|\d{4}/\d{1,2}/\d{1,2})(?![\d/-]))"
    r"|(?P<clock>(?<![\d:.,$£€])[0-2]?\d(?:[:.][0-5]\d){0,2}[ \u00a0\u202f]?(?:[aApP]\.[ ]?[mM]\.|[aApP]\.?[mM]\b)"
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
    tokens = _merge_numbers(_merge_phrases(tokens))
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


def _word_class(form: str, *, capital: bool) -> tuple[str, str | int | float]:  # noqa: PLR0911
    if form in lexicon.FIXED:
        return lexicon.FIXED[form]
    if form in lexicon.MONTHS:
        return ("M", lexicon.MONTHS[form]) if capital or len(form) > 4 or form == "july" else ("_", form)
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
                    if kind == "E" and not token.capital:
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
        elif (token.kind == "s" and not _is_season(tokens, at, before, after, kinds[at + 2])) or (
            token.kind == "z" and before not in "cOdnp" and token.form != "gmt"
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
    if after == "." and following is not None and following.start == token.end:
        after = tokens[at + 2].kind if at + 2 < len(tokens) else "_"
    if after == "C" and at + 2 < len(tokens) and tokens[at + 2].kind == "Y":
        return True
    if after in _AFTER_MONTH and after not in "HP":
        return True
    if not token.capital and token.form in {"march", "august"}:
        return before in "do"
    if token.form not in lexicon.AMBIGUOUS_MONTHS:
        return len(token.form) > 4 or token.form == "july" or before in "do" or after in _AFTER_MONTH
    if before in "eltx" or (at and tokens[at - 1].form in _MONTH_PREPOSITIONS):
        return len(token.form) > 3 or token.form == "may"
    if following is not None and following.kind == "_" and following.capital and following.start - token.end == 1:
        return before in "do"
    if len(token.form) == 3 and token.form != "may":
        return before in "do"
    return before in _BEFORE_MONTH and not (before in "hC&" and after == "_" and token.form in {"march", "may"})


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
