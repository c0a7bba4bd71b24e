"""Where the numbers of a sentence lie and what each is worth: digits, words, scales, fractions, vague plurals.

The grammar of a number::

    number   := sign? (value fraction? | part) | vague
    value    := group (("and" | ",")? group)*          groups fall: "two million, three hundred and four"
    group    := (digits | words below a hundred | "a") scale*
    fraction := "and" part | "point" digits in words | divisor ("two thirds")
    part     := ("a" | "half" | small) divisor?        "a quarter", "three fifths"
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.money import SIGNS
from variorum.analyze.quantities.tokens import DASHES, VULGAR, Token, read_tokens
from variorum.analyze.tables.number_words import DIVISORS, HIGH_ORDINALS, ONES, ORDINALS, SCALES, TENS

__all__ = ["Number", "Token", "find_numbers", "read_number", "read_tokens"]

_AND = frozenset({"and", "&"})
_LONGEST = 40  # tokens one number may take
_LARGEST = 1e18  # nothing is counted in more words than that


@dataclass(frozen=True, slots=True)
class Number:
    """One number: the tokens ``[first, last)`` it takes, and its value; a vague plural ("dozens") is open above."""

    first: int
    last: int
    value: float
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _Value:
    """What has been read of a number so far: its value, where it ends, its last scale, where it was joined to what."""

    value: float
    last: int
    scale: float = 1.0
    joined: int = -1
    above: float = 1.0


def read_number(tokens: list[Token], at: int, *, formal: bool = False, money: bool = False) -> Number | None:
    """Read the number that begins at a token: "2,600", "1.5 million", "twenty-five", "two thirds", "dozens of".

    ``formal`` reads also what mathematics writes and news means otherwise ("1 over 3", "one in five", "a half");
    ``money`` says that a sign of money stands before, so that "5m" is five million and not five metres.
    """
    token = tokens[at]
    if token.form in lexicon.VAGUE:
        return _vague(tokens, at)
    few = _a_few(tokens, at)
    if few is not None:
        return few
    if token.form in {"half", "quarter"} or (token.form in {"a", "an"} and _form(tokens, at + 1) in DIVISORS):
        return _part_alone(tokens, at, formal=formal)
    start = _value(tokens, at, formal=formal, money=money)
    if start is None:
        return None
    return _with_fraction(tokens, at, start, formal=formal)


def _form(tokens: list[Token], at: int) -> str:
    return tokens[at].form if 0 <= at < len(tokens) else ""


# --- whole numbers ----------------------------------------------------------------------------------------------------


def _value(tokens: list[Token], at: int, *, formal: bool, money: bool = False) -> _Value | None:
    """Read groups of falling scale: "two million, three hundred thousand and four"."""
    read = _group(tokens, at, formal=formal, money=money)
    if read is None:
        return None
    spelled = tokens[at].digits is None
    total, limit = read, read.scale
    while limit >= 100 and total.last - at < _LONGEST:
        ahead = total.last
        joined = _form(tokens, ahead) in _AND or (_form(tokens, ahead) == "," and _scale_ahead(tokens, ahead + 1))
        joined_again = joined and _form(tokens, ahead + 1) in _AND
        following = _group(tokens, ahead + joined + joined_again, formal=formal)
        if following is None or not 0 < following.value < limit or following.value != int(following.value):
            break
        if not _continues(tokens, total, following, joined=joined, spelled=spelled, formal=formal):
            break
        at_and = ahead if joined and _form(tokens, ahead) in _AND else total.joined
        above = total.scale if at_and == ahead else total.above
        total = _Value(total.value + following.value, following.last, following.scale, at_and, above)
        limit = following.scale
    return total


def _continues(tokens: list[Token], left: _Value, right: _Value, *, joined: bool, spelled: bool, formal: bool) -> bool:
    """Say whether the next group belongs to the same number; "3 million and 20 trucks" are two numbers."""
    first = left.last + joined
    digits = first < len(tokens) and tokens[first].digits is not None
    if digits:
        plain = tokens[first].text.isdecimal()
        return (
            plain
            and not spelled
            and (right.scale > 1 or (joined and left.scale <= 1000 and len(tokens[first].text) < 4))
        )
    if joined and not spelled:
        return formal or right.scale > 1
    return not (_form(tokens, first) in {"a", "an"} and left.scale > 1)


def _scale_ahead(tokens: list[Token], at: int) -> bool:
    if _form(tokens, at) not in ONES and _form(tokens, at) not in TENS:
        return False
    return any(_form(tokens, at + k) in SCALES for k in (1, 2, 3))


def _group(tokens: list[Token], at: int, *, formal: bool, money: bool = False) -> _Value | None:
    """Read one number and its scales: "25", "twenty-five thousand", "a hundred", "10k", "three dozen"."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.digits is not None:
        read = _digits(tokens, at, formal=formal, money=money)
    elif token.form in {"a", "an"}:
        scaled = _form(tokens, at + 1) in SCALES or _form(tokens, at + 1) in lexicon.DOZENS
        read = _Value(1.0, at + 1) if scaled else None
    elif token.form in SCALES:
        bare = formal or (_form(tokens, at - 1) not in DASHES and _form(tokens, at + 1) in SCALES)
        read = _Value(1.0, at) if bare else None
    else:
        read = _below_hundred(tokens, at)
    return None if read is None else _scaled(tokens, read)


def _below_hundred(tokens: list[Token], at: int) -> _Value | None:
    form = tokens[at].form
    if form in TENS:
        dash = _form(tokens, at + 1) in DASHES
        ones = ONES.get(_form(tokens, at + 1 + dash), 0)
        if 0 < ones < 10 and not (not dash and _form(tokens, at + 2) in {"-", *lexicon.DOZENS}):
            return _Value(TENS[form] + ones, at + 2 + dash)
        return _Value(TENS[form], at + 1)
    if form in ONES:
        return _Value(ONES[form], at + 1)
    return _Value(0.0, at + 1) if form in lexicon.NOUGHTS else None


def _scaled(tokens: list[Token], read: _Value) -> _Value:
    """Multiply by the scale words that follow: "1.5 million", "two hundred thousand", "three lakh crore", "3 dozen"."""
    value, at, scale = read.value, read.last, read.scale
    while value < _LARGEST:
        skip = 1 if at > 0 and _form(tokens, at) in DASHES and _form(tokens, at + 1) in SCALES else 0
        form = _form(tokens, at + skip)
        if form in SCALES and not (skip and value == 0):
            value, scale = value * SCALES[form], SCALES[form] * (scale if scale > 1 and value else 1)
            below = _hundreds_tail(tokens, at + skip + 1) if form == "hundred" else None
            if below is not None:
                value, at = value + below.value, below.last
                continue
        elif form in lexicon.DOZENS and scale < 1000:
            return _Value(value * 12, at + 1, scale)
        elif form in lexicon.SPACED_SCALES:
            value, scale = value * lexicon.SPACED_SCALES[form], lexicon.SPACED_SCALES[form]
        else:
            break
        at += 1 + skip
    return _Value(value, at, scale)


def _hundreds_tail(tokens: list[Token], at: int) -> _Value | None:
    """Read "and two" of "two hundred and two thousand": what joins the hundreds before a larger scale multiplies."""
    joined = _form(tokens, at) in _AND
    first = at + joined
    if first >= len(tokens) or tokens[first].digits is not None:
        return None
    below = _below_hundred(tokens, first)
    larger = below is not None and SCALES.get(_form(tokens, below.last), 0) > 100
    return below if larger else None


def _digits(tokens: list[Token], at: int, *, formal: bool, money: bool) -> _Value | None:
    """Read digits with what may follow them: "10k", "2 1/4", "3/4", "2½", "192"."""
    value, last = tokens[at].digits or 0.0, at + 1
    glued = last < len(tokens) and tokens[last].start == tokens[at].end
    if last < len(tokens) and tokens[last].text in VULGAR and tokens[at].text not in VULGAR:
        return _Value(value + VULGAR[tokens[last].text], last + 1)
    scale = _short_scale(tokens, last, glued=glued, formal=formal, money=money)
    if scale:
        return _Value(value * scale, last + 1, scale)
    if _form(tokens, last) == "/" and glued:
        over = _slash(tokens, at, formal=formal)
        return None if over == 0 else _Value(value / over, last + 2) if over else _Value(value, last)
    mixed = _slash(tokens, last, formal=True) if last + 2 < len(tokens) and _form(tokens, last + 1) == "/" else None
    above = tokens[last].digits if mixed else None
    if mixed and above and above < mixed and tokens[at].text.isdecimal() and not glued:
        return _Value(value + above / mixed, last + 3)
    return _Value(value, last)


def _slash(tokens: list[Token], at: int, *, formal: bool) -> float | None:
    """Return what "3/4" at a token divides by; 0 if nothing is divided by it, None if it is no fraction ("9/11")."""
    if at + 2 >= len(tokens) or tokens[at].digits is None:
        return None
    above, stroke, below = tokens[at], tokens[at + 1], tokens[at + 2]
    if stroke.form != "/" or below.digits is None or not above.end == stroke.start <= stroke.end == below.start:
        return None
    if _form(tokens, at + 3) == "/" and tokens[at + 3].start == below.end:
        return None  # a date
    if at > 0 and tokens[at - 1].form in {"/", "-"} and tokens[at - 1].end == above.start and at > 1:
        before = tokens[at - 2]
        if before.digits is not None and before.end == tokens[at - 1].start:
            return None
    if below.digits == 0:
        return 0.0 if formal else None
    if not (above.text.isdecimal() and below.text.isdecimal()) or above.digits == 0:
        return None
    usual = below.digits in lexicon.USUAL_DIVISORS
    proper = (above.digits or 0) < below.digits < 1000
    return below.digits if proper and (usual or formal) else None


def _short_scale(tokens: list[Token], at: int, *, glued: bool, formal: bool, money: bool) -> float:
    """Return what a letter behind digits multiplies by ("10k", "5bn", "10M"); 0 if it is a unit or no scale."""
    token = tokens[at] if at < len(tokens) else None
    if token is None or token.form not in lexicon.SHORT_SCALES:
        return 0
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    joined = following is not None and following.start == token.end
    if joined and following is not None and (following.digits is not None or following.text in {"^", "/"}):
        return 0  # "16m2"
    if (
        joined
        and following is not None
        and following.text == "-"
        and at + 2 < len(tokens)
        and tokens[at + 2].digits is None
    ):
        return 0  # "10k-run"
    if len(token.text) > 1:
        stands = glued and (token.form != "mm" or token.text == "MM")
    elif token.text == "m":
        stands = money or (glued and _counts_millions(following))
    elif token.text in {"k", "K", "M", "b"}:
        stands = glued or formal or money
    else:  # "B" also stands for bytes, "G" and "T" for units
        stands = money or (formal and token.text == "G")
    return lexicon.SHORT_SCALES[token.form] if stands else 0


def _counts_millions(following: Token | None) -> bool:
    """Say whether what follows "10m" is counted by the million: people, euros; a wall of 10m is of metres."""
    if following is None:
        return False
    form = following.form
    return form in lexicon.PLURALS or (len(form) > 4 and form.endswith("s") and following.text[:1].islower())


# --- fractions --------------------------------------------------------------------------------------------------------


def _with_fraction(tokens: list[Token], first: int, read: _Value, *, formal: bool) -> Number | None:
    """Add what may follow a whole number: "and a half", "point five", "thirds", "out of five"."""
    if _form(tokens, read.last) == "point" and (point := _point(tokens, read.last + 1)) is not None:
        scaled = _scaled(tokens, _Value(read.value + point[0], point[1]))
        return Number(first, scaled.last, scaled.value)
    divided = _divided(tokens, first, read)
    if divided is not None:
        return divided if read.joined >= 0 else _of_a_scale(tokens, divided)
    part = _part(tokens, read.last + 1, formal=formal) if _form(tokens, read.last) in _AND else None
    if part is not None and part.value < 1:
        scaled = _scaled(tokens, _Value(1.0, part.last))
        if scaled.last > part.last:  # "two and a half million", "one billion and a half million"
            value = read.value * scaled.value if read.scale <= scaled.value and read.value < 1000 else read.value
            return Number(first, scaled.last, value + part.value * scaled.value)
        return Number(first, part.last, read.value + part.value * (read.scale if read.scale >= 1000 else 1))
    share = _share(tokens, first, read, formal=formal)
    return share or Number(first, read.last, read.value)


def _point(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Read "zero three", "seventy-one" after "point"."""
    places, last = "", at
    while last < len(tokens) and len(places) < 12:
        read = _below_hundred(tokens, last)
        if read is None or (read.value >= 10 and places):
            break
        places, last = places + str(int(read.value)), read.last
        if read.value >= 10:
            break
    return (float(f"0.{places}"), last) if places else None


def _divided(tokens: list[Token], first: int, read: _Value) -> Number | None:
    """Read "two thirds", "one-eighth", "twenty-three fifths", "one hundred and three quarters"."""
    if tokens[first].digits is not None:
        return None
    joined = _joined_part(tokens, first, read)
    if joined is not None:
        return joined
    divisor = _divisor(tokens, read.last + (_form(tokens, read.last) in DASHES), many=read.value != 1)
    if divisor is None:
        return None
    below, last = divisor
    tens = _form(tokens, read.last - 1)
    if tens in TENS and read.last - 1 > first and read.joined != read.last - 2 and below < 10:
        return Number(first, last, (read.value - TENS[tens]) / (TENS[tens] + below))  # "one hundred thirty-fifths"
    return Number(first, last, read.value / below)


def _joined_part(tokens: list[Token], first: int, read: _Value) -> Number | None:
    """Read "one hundred and three quarters", "six million and two thirds": what follows "and" is a part of one."""
    right = _value(tokens, read.joined + 1, formal=False) if read.joined >= 0 else None
    if right is None:
        return None
    divisor = _divisor(tokens, read.last + (_form(tokens, read.last) in DASHES), many=right.value != 1)
    if divisor is None or right.value >= divisor[0]:
        return None
    whole, part = read.value - right.value, right.value / divisor[0]
    scaled = _scaled(tokens, _Value(part, divisor[1]))
    if scaled.last > divisor[1]:
        return Number(first, scaled.last, whole + scaled.value)
    return Number(first, divisor[1], whole + part * (read.above if read.above >= 1000 else 1))


def _divisor(tokens: list[Token], at: int, *, many: bool) -> tuple[float, int] | None:
    """Read what a fraction divides by: "thirds", "twenty-firsts", "hundredth"; an ordinal of one thing is none."""
    form = _form(tokens, at)
    if form in TENS:
        dash = _form(tokens, at + 1) in DASHES
        ones = _form(tokens, at + 1 + dash)
        value = ORDINALS.get(ones.removesuffix("s"), 0) if ones.endswith("s") or not many else 0
        return (TENS[form] + value, at + 2 + dash) if 0 < value < 10 else None
    if form not in DIVISORS or (many and not form.endswith("s") and _form(tokens, at - 1) not in DASHES):
        return None
    if at > 1 and tokens[at - 1].text in DASHES and _form(tokens, at - 2) in TENS and not form.endswith("s"):
        return None  # "twenty-fifth" is an ordinal
    if form.removesuffix("s") in HIGH_ORDINALS and not many and _form(tokens, at - 1) != "a":
        return None if _form(tokens, at + 1) not in {"of", ""} else (DIVISORS[form], at + 1)
    if HIGH_ORDINALS.get(form.removesuffix("s"), 0) > 1000 and many and tokens[at].text.endswith("s") is False:
        return None
    return DIVISORS[form], at + 1


def _part(tokens: list[Token], at: int, *, formal: bool) -> _Value | None:
    """Read the part of one that is joined by "and": "a half", "three quarters", "one fourth"."""
    form = _form(tokens, at)
    if form in {"a", "an"}:
        divisor = _divisor(tokens, at + 1, many=False)
        if divisor is None or _form(tokens, divisor[1]) == "of":
            return None
        if not formal and _form(tokens, at + 1) not in {"half", "quarter"}:
            return None  # "two and a third were hurt"
        return _Value(1 / divisor[0], divisor[1])
    if form not in ONES and form not in TENS:
        return None
    above = _below_hundred(tokens, at)
    if above is None or above.value <= 0:
        return None
    dash = _form(tokens, above.last) in DASHES
    divisor = _divisor(tokens, above.last + dash, many=above.value != 1)
    if divisor is None or _form(tokens, divisor[1]) == "of":
        return None
    return _Value(above.value / divisor[0], divisor[1])


def _part_alone(tokens: list[Token], at: int, *, formal: bool) -> Number | None:
    """Read "half", "a quarter", "half a million", "a third of": a part with no whole number before it."""
    article = tokens[at].form in {"a", "an"}
    divisor = _divisor(tokens, at + article, many=False)
    if divisor is None:
        return None
    below, last = divisor
    following = _form(tokens, last)
    skip = 1 if following in {"a", "-"} and _form(tokens, last + 1) in lexicon.DOZENS | SCALES.keys() else 0
    scaled = _scaled(tokens, _Value(1 / below, last + skip))
    if scaled.last > last + skip:
        return Number(at, scaled.last, scaled.value)
    number = _of_a_scale(tokens, Number(at, last, 1 / below))
    if number.last > last or formal:
        return number
    if article:
        return number if following == "of" else None
    shared = following in {"of", "a", "an", "the", "its", "their", "his", "her"} and tokens[at].form == "half"
    return number if shared else None


def _of_a_scale(tokens: list[Token], part: Number) -> Number:
    """Read "two thirds of a million", "three quarters million"."""
    of = [_form(tokens, part.last + k) for k in range(2)] in (["of", "a"], ["of", "one"])
    scaled = _scaled(tokens, _Value(part.value, part.last + (2 if of else 0)))
    return replace(part, last=scaled.last, value=scaled.value) if scaled.last > part.last + 2 * of else part


def _share(tokens: list[Token], first: int, read: _Value, *, formal: bool) -> Number | None:
    """Read "two out of five", "one in five homes"; in formal text also "one in three" and "1 over 3" at the end."""
    at = read.last
    said = _form(tokens, at)
    if said == "out" and _form(tokens, at + 1) == "of":
        at += 2
    elif (formal and said == "over") or (
        said == "in" and read.value == 1 and (formal or _counts_a_share(tokens, at + 1))
    ):
        at += 1
    else:
        return None
    if at >= len(tokens) or (first > 0 and tokens[first - 1].text in SIGNS):
        return None
    below = _value(tokens, at, formal=False)
    over = _form(tokens, read.last) == "over"
    if below is None or not (over or read.value < below.value) or below.value == 0:
        return None
    if over and below.last < len(tokens) and tokens[below.last].text.isalpha():
        return None  # "$2000 over 3 years"
    last = below.last + (_form(tokens, below.last) == "hundreds")
    return Number(first, last, read.value / (below.value * (100 if last > below.last else 1)))


_OF_ALL = lexicon.words(
    "people children women men adults girls boys babies voters residents citizens workers students patients families "
    "households homes houses buildings businesses jobs"
)


def _counts_a_share(tokens: list[Token], at: int) -> bool:
    """Say whether "one in" a number tells a share: "one in five homes"; not "killed one in two raids"."""
    below = _value(tokens, at, formal=False) if at < len(tokens) else None
    return below is not None and 1 < below.value <= _FEWEST_OF and _form(tokens, below.last) in _OF_ALL


_FEWEST_OF = 1000  # "one in 1,000 homes"


# --- vague plurals ----------------------------------------------------------------------------------------------------


def _vague(tokens: list[Token], at: int) -> Number:
    """Read "dozens", "scores of", "tens of thousands of": what they count in."""
    unit = lexicon.VAGUE[tokens[at].form]
    last = at + 1
    if _form(tokens, last) == "of" and _form(tokens, last + 1) in {"thousands", "millions", "billions"}:
        return Number(at, last + 2, unit * lexicon.VAGUE[_form(tokens, last + 1)], vague=True)
    return Number(at, last, unit, vague=True)


def _a_few(tokens: list[Token], at: int) -> Number | None:
    """Read "several hundred", "a few dozen", "a couple of thousand", "a couple"."""
    form, article = tokens[at].form, tokens[at].form in {"a", "an"}
    if article:
        form = _form(tokens, at + 1)
    last = at + 1 + article
    of = _form(tokens, last) == "of"
    unit = _form(tokens, last + of)
    value = 12 if unit in lexicon.DOZENS else SCALES.get(unit, 0)
    if form == "couple" and article:
        return Number(at, last + of + bool(value), 2.0 * (value or 1))
    if value and not of and (form in {"several", "many"} or (form == "few" and article)):
        return Number(at, last + 1, value, vague=True)
    return None


# --- every number of a text -------------------------------------------------------------------------------------------

_MINUS = frozenset({"-", "−", "minus", "negative"})
POINTED = frozenset({"the", "this", "that", "which", "each", "every", "no", "any", "next", "another", "previous"})


def find_numbers(tokens: list[Token]) -> list[Number]:
    """Find every plain number of a text, as a text of mathematics writes it; vague plurals and units are none."""
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        number = signed(tokens, at)
        if number is None or number.vague or _belongs_to_a_word(tokens, number):
            at += 1 if number is None else max(1, number.last - at)
            continue
        found.append(number)
        at = number.last
    return found


def signed(tokens: list[Token], at: int) -> Number | None:
    """Read a number with its sign, as ``find_numbers`` reads it."""
    if tokens[at].form in _MINUS and at + 1 < len(tokens) and is_minus(tokens, at, formal=True):
        number = read_number(tokens, at + 1, formal=True)
        return None if number is None else replace(number, first=at, value=-number.value)
    if tokens[at].form == "one" and at and tokens[at - 1].form in POINTED:
        return None
    money = at > 0 and tokens[at - 1].text in SIGNS
    return read_number(tokens, at, formal=True, money=money)


def is_minus(tokens: list[Token], at: int, *, formal: bool = False) -> bool:
    """Say whether a sign before a number is a minus: with a space before it and none behind, or the word."""
    if tokens[at].text.isalpha():
        return True
    free = at == 0 or tokens[at - 1].end < tokens[at].start or tokens[at - 1].text in {"(", "$", "<", ">", "="}
    if formal and free and (at == 0 or not tokens[at - 1].text[-1:].isalnum()):
        return tokens[at + 1].digits is not None
    return free and tokens[at].end == tokens[at + 1].start and tokens[at + 1].digits is not None


def _belongs_to_a_word(tokens: list[Token], number: Number) -> bool:
    """Say whether digits are joined to letters: "180ml", "29km", "4th"."""
    after = tokens[number.last] if number.last < len(tokens) else None
    return (
        tokens[number.last - 1].digits is not None
        and after is not None
        and after.start == tokens[number.last - 1].end
        and after.text[:1].isalpha()
    )
