"""How the forms of one name differ: which words tell persons apart, and which are one word in two spellings."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from variorum.text import fold

# Letters by which two spellings of one word of a name differ.
_SLIP = 2
# Nicknames and the possessive: no part of a name.
_NO_PART = re.compile(r"'s\b|\"[^\"]*\"")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=1 << 12)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell persons apart: folded, without points, nicknames and suffixes."""
    plain = _NO_PART.sub(" ", fold(name)).replace("'", "").replace(",", " ")
    return tuple(w for word in plain.split() if (w := word.strip(".")) and w not in SUFFIXES)


def of_two_generations(a: str, b: str) -> bool:
    """Say whether two forms of a name bear suffixes that exclude one another: the father is no form of the son.

    >>> of_two_generations("Ivo Moss Jr.", "Ivo Moss Sr."), of_two_generations("Ivo Moss Jr.", "Ivo Moss")
    (True, False)
    """
    first, second = ({word.strip(".,") for word in fold(name).split()} & SUFFIXES for name in (a, b))
    return bool(first and second and first != second)


def misspelt(a: str, b: str) -> bool:
    """Say whether two forms of a name have words that are one in two spellings: that is more than being fuller."""
    return bool(misspelt_words(a, b))


def misspelt_words(a: str, b: str) -> list[tuple[str, str]]:
    """Return the words of two forms of a name that are one in two spellings."""
    shorter, longer = sorted((name_parts(a), name_parts(b)), key=len)
    return [
        (w, v)
        for w in shorter
        for v in longer
        if w not in longer and 0 < OSA.distance(w, v) <= _SLIP < len(w) - 1 and not any(map(str.isdigit, w + v))
        if v not in shorter and not _is_short_form(w, v)
    ]


def _is_short_form(a: str, b: str) -> bool:
    """Say whether one word of a name is the other, shortened ("Greg", "Bart"): a letter more is another spelling."""
    shorter, longer = sorted((a, b), key=len)
    return longer.startswith(shorter) and len(longer) > len(shorter) + 1


def one_first_name(a: str, b: str) -> bool:
    """Say whether two first names may be one: an initial, a short or a pet form, or one letter apart.

    >>> one_first_name("dan", "daniel"), one_first_name("danny", "daniel"), one_first_name("mary", "martha")
    (True, True, False)
    """
    shorter, longer = sorted((a, b), key=len)
    pet = _PET.sub(r"\1", shorter)
    short = longer.startswith(shorter) or (_SHORT <= len(pet) < len(shorter) and longer.startswith(pet))
    if _sound(a) == _sound(b):
        return True
    return a[0] == b[0] and (len(shorter) == 1 or short or OSA.distance(a, b) == 1)


def _sound(name: str) -> str:
    """Return a first name by its sound, so far as spelling commonly varies: Stephanie is Stefanie, Sara Sarah."""
    plain = name.replace("ph", "f").replace("ck", "k").replace("y", "i").removesuffix("h")
    return re.sub(r"(.)\1", r"\1", plain)


# "Danny" is Dan, "Johnny" John.
_PET = re.compile(r"(\w)\1(?:ie|y)$")
_SHORT = 3


def _first_names_apart(a: str, b: str) -> bool:
    """Say whether two full names have first names that exclude one another."""
    x, y = name_parts(a), name_parts(b)
    return min(len(x), len(y)) > 1 and x[-1] == y[-1] and not one_first_name(x[0], y[0])


def exclude_each_other(a: str, b: str) -> bool:
    """Say whether two forms of a name cannot both be right: a word in two spellings, or another first name.

    >>> exclude_each_other("Ann Moss", "A. J. Moss")
    False
    >>> exclude_each_other("Ann Moss", "Ann Mosse")
    True
    """
    return misspelt(a, b) or _first_names_apart(a, b)
