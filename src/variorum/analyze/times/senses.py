"""What a word of time means beside its neighbours: "May" is a month beside a day, "last" a verb after "will".

Each class of words that are also something else has one function, which returns the class the word keeps or takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.analyze.times import lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from variorum.analyze.times.tokens import Token

_BEFORE_MONTH = frozenset("MdoeltxrW@&fhPbjCHv")
_MONTH_PREPOSITIONS = frozenset({"in", "since", "until", "during", "mid"})
_AFTER_MONTH = frozenset("doYHP")


def settle(tokens: list[Token]) -> None:
    """Give each word the class that its neighbours bear out: those before it are settled, those after it are not."""
    # The padding stands for what is before the first word too: kinds[-1] to kinds[-3].
    kinds = [t.kind for t in tokens] + ["_", "_", "_"]
    for at, token in enumerate(tokens):
        sense = _SENSES.get(token.kind)
        if sense is not None:
            token.kind = kinds[at] = sense(tokens, kinds, at)


def _month(tokens: list[Token], kinds: list[str], at: int) -> str:
    return "M" if _is_month(tokens, kinds, at) else "_"


def _weekday(tokens: list[Token], kinds: list[str], at: int) -> str:
    return "W" if _is_weekday(tokens, kinds, at) else "_"


def _ordinal(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "30 second", "a thirty-second delay" as the unit."""
    token = tokens[at]
    counted = kinds[at - 1] in "nd" or (kinds[at - 1] == "H" and kinds[at - 2] in "nd")
    if token.form != "second" or not counted:
        return "o"
    token.value = "S"
    return "u"


def _holiday(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read a holiday of one word in small letters only beside words of time: "next easter", "thanksgiving 2029"."""
    token = tokens[at]
    dated = kinds[at - 1] in "lxt" or kinds[at + 1] in "uY" or (kinds[at - 1] == "f" and kinds[at - 2] == "u")
    return "E" if token.capital or " " in token.form or dated else "_"


def _part(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "three nights" as a length."""
    if tokens[at].form != "nights" or kinds[at - 1] not in "dnq":
        return "p"
    tokens[at].value = "N"
    return "u"


def _season(tokens: list[Token], kinds: list[str], at: int) -> str:
    return "s" if _is_season(tokens, at, kinds[at - 1], kinds[at + 1], kinds[at + 2]) else "_"


def _zone(tokens: list[Token], kinds: list[str], at: int) -> str:
    return "z" if kinds[at - 1] in "cOdnp" or tokens[at].form == "gmt" else "_"


def _decade_word(_tokens: list[Token], kinds: list[str], at: int) -> str:
    before = kinds[at - 1]
    told = before in "hn" or (before in "eH" and "h" in kinds[max(0, at - 3) : at])
    return "K" if told else "_"


# Degrees, speeds and ages come in tens too: "highs in the 70s", "a man in the 50s".
_IN_TENS = lexicon.words(
    "temperature temperatures degrees high highs low lows mercury wind winds mph age aged ages man woman people percent"
)


def _decade(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "the 70s", "the late '80s"; of digits for ten years without a century only those behind an article."""
    if len(tokens[at].form) > 4 or not tokens[at].form[:1].isdigit():
        return "D"
    told = kinds[at - 1] == "h" or (kinds[at - 1] in "eH" and "h" in kinds[max(0, at - 3) : at])
    return "D" if told and not any(t.form in _IN_TENS for t in tokens[max(0, at - 6) : at]) else "_"


def _number(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "28" in "2027-28" as a year, "12" in "$12" as no day."""
    token = tokens[at]
    if kinds[at - 1] in "H/" and kinds[at - 2] == "Y" and len(token.form) == 2 and token.start == tokens[at - 1].end:
        first = int(tokens[at - 2].value)
        year = first - first % 100 + int(token.value)
        year += 100 if year < first else 0
        no_month = kinds[at - 1] == "H" and int(token.value) > _MONTHS
        if kinds[at + 1] not in "H/M" and (year == first + 1 or (no_month and year <= first + _LONGEST_RANGE)):
            token.value = year
            return "Y"
    return "n" if at and tokens[at - 1].form in _AMOUNT_BEFORE else token.kind


_MONTHS, _LONGEST_RANGE = 12, 50


def _year(tokens: list[Token], _kinds: list[str], at: int) -> str:
    return "n" if _is_amount(tokens, at) else "Y"


def _name_too(tokens: list[Token], _kinds: list[str], at: int) -> str:
    token = tokens[at]
    return "_" if token.capital and _in_name(tokens, at) else token.kind


_MODALS = lexicon.words("will would can could may might must shall should")
_MAY_BE_MODALS = lexicon.words("to not did does t")


def _last(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "will last ten days", "is expected to last two weeks" as the verb."""
    if tokens[at].form != "last" or at == 0:
        return "l"
    before = tokens[at - 1].form
    return "_" if before in _MODALS or (before in _MAY_BE_MODALS and kinds[at + 1] in "dnmqa") else "l"


def _preposition(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read "in" between a month and its year as "of": "April in 2029", "26 June in 2029"."""
    if tokens[at].form != "in" or kinds[at + 1] != "Y":
        return "@"
    dated = kinds[at - 1] == "M" or (
        kinds[at - 1] in "do" and kinds[at - 2] in "Mh" and "M" in kinds[max(0, at - 4) : at]
    )
    return "f" if dated else "@"


def _clock(tokens: list[Token], kinds: list[str], at: int) -> str:
    """Read four digits as a time of day where a preposition or another time leads up to them: "at 0640"."""
    token = tokens[at]
    if len(token.form) != 4 or not token.form.isdigit() or kinds[at + 1] == "z" or _counts_hours(tokens, at):
        return "c"
    return "c" if kinds[at - 1] in "@rm" or (kinds[at - 1] in "H&" and kinds[at - 2] == "c") else "_"


def _counts_hours(tokens: list[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].form in {"gmt", "utc", "hrs", "hours"}


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


def _is_month(tokens: list[Token], kinds: list[str], at: int) -> bool:
    token, before, after = tokens[at], kinds[at - 1], kinds[at + 1]
    if not token.capital and token.form in {"may", "mar"}:
        return _is_small_may_or_mar(tokens, kinds, at)
    if _stands_in_a_date(tokens, kinds, at):
        return True
    if not token.capital and len(token.form) < 5 and token.form != "july":
        return before in "dotlx"
    if not token.capital and token.form in {"march", "august"}:
        return before in "do"
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    named = following is not None and following.kind == "_" and following.capital and following.start - token.end == 1
    if (
        len(token.form) < 5
        and (token.form not in _NAMES_TOO or not named)
        and _behind_a_word_of_time(tokens, at, before)
    ):
        return True
    if token.form not in lexicon.AMBIGUOUS_MONTHS:
        return len(token.form) > 4 or token.form == "july" or before in "do" or after in _AFTER_MONTH
    if before in "eltx" or (at and tokens[at - 1].form in _MONTH_PREPOSITIONS):
        return len(token.form) > 3 or token.form == "may"
    if named or (len(token.form) == 3 and token.form != "may"):
        return before in "do"
    return before in _BEFORE_MONTH and not (before in "hC&" and after == "_" and token.form in {"march", "may"})


def _stands_in_a_date(tokens: list[Token], kinds: list[str], at: int) -> bool:
    """Say whether a day, a year, another month or "the first of" beside a word leaves no doubt that it is a month."""
    before, after, later = kinds[at - 1], kinds[at + 1], kinds[at + 2]
    if after == "." and tokens[at + 1].start == tokens[at].end:
        after, later = later, (kinds[at + 3] if at + 3 < len(kinds) else "_")
    if after in "doY" or (after in "Cf" and later == "Y") or (after == "h" and later == "o"):
        return True
    if after == "@" and later == "Y" and tokens[at + 1].form == "in":
        return True
    if before == "@" and after == "&" and later == "M":
        return True
    if (after in "rH/" and later == "M") or (before in "rH/" and kinds[at - 2] == "M"):
        return True
    if (after in "H/" and later in "dY") or (before in "H/" and kinds[at - 2] in "dY"):
        return True
    if before == "f" and at > 1 and (kinds[at - 2] in "do" or tokens[at - 2].form in {"month", "week", "day"}):
        return True
    behind_year = before == "Y" or (before == "C" and kinds[at - 2] == "Y")
    return behind_year and (after in "&rH/.C" or at + 1 == len(tokens))


# Short months that are also names: read before no surname ("in Jan", "by Mar", not "in Jan Smit's house").
_NAMES_TOO = frozenset({"jan", "mar", "may", "june", "july"})


def _behind_a_word_of_time(tokens: list[Token], at: int, before: str) -> bool:
    return before in "tlxj" or (at > 0 and tokens[at - 1].form in _MONTH_PREPOSITIONS)


def _is_small_may_or_mar(tokens: list[Token], kinds: list[str], at: int) -> bool:
    """Say whether a verb's word in small letters is a month: "12 may 2029", "first of may"; never "12 may be"."""
    before, after = kinds[at - 1], kinds[at + 1]
    of = before == "f" and kinds[at - 2] == "o"
    if tokens[at].form == "mar":
        return before in "do" or after == "o" or of
    counted = at > 0 and tokens[at - 1].form[:1].isdigit()
    return of or (counted and ((before in "do" and after == "Y") or before == "o"))


# What stands before a weekday cut short, besides its date: "this Tue", "from Tue to Thur", "on Fri".
_BEFORE_SHORT_DAY = lexicon.words("this next last every each on from until till by since")


def _is_weekday(tokens: list[Token], kinds: list[str], at: int) -> bool:
    token, after = tokens[at], kinds[at + 1]
    previous = tokens[at - 1].form if at else ""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if previous in lexicon.NAME_BEFORE_WEEKDAY:
        return False
    if following is not None and following.capital and following.form in lexicon.NAME_AFTER_WEEKDAY:
        return False
    if token.form not in lexicon.SHORT_WEEKDAYS:
        return True
    if previous in _BEFORE_SHORT_DAY or (kinds[at - 1] in "rH" and kinds[at - 2] == "W"):
        return following is None or following.kind != "_" or not (following.capital or following.form in "'’")
    return (kinds[at + 2] if after in ".C" else after) in "Mdoc" or kinds[at - 1] in "doc"


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


_SENSES: dict[str, Callable[[list[Token], list[str], int], str]] = {
    "M": _month, "W": _weekday, "s": _season, "E": _holiday, "p": _part, "z": _zone, "c": _clock,
    "d": _number, "n": _number, "o": _ordinal, "Y": _year, "D": _decade, "K": _decade_word,
    "S": _name_too, "T": _name_too, "w": _name_too, "l": _last, "@": _preposition,
}  # fmt: skip
