"""Words as names are made of them: hyphenated names in one piece, and what the tables say about a run of words."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.tables import bodies, entries
from variorum.analyze.tables.cities import CITIES
from variorum.analyze.tables.common_words import COMMON_WORDS
from variorum.analyze.tables.countries import COUNTRIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import MentionKind, Sentence, Token

HYPHENS: Final = frozenset("-‐‑")
PARTICLES: Final = entries(
    """
    al el as ad an ar at ash az ul ur bin ben ibn bint abu abd von van der den de da di del della du dos das la
    le les ter ten zu zur af av y e i
    """
)
# The second half of a compound that is no name: "Islamabad-based".
_SUFFIXES: Final = entries(
    """
    based led backed controlled held born brokered mediated linked style era wide year month day week hour mile
    km made run funded sponsored occupied administered supported aligned allied affiliated ruled owned trained
    armed speaking majority in out on up off like free old bound related inspired drafted proposed imposed
    appointed elect themed type class level scale sized proof related hosted facing friendly hit torn ravaged
    stricken
    """
)
# Whose a body may be by its own name: "People's Army", "Workers' Party".
_OWNERS: Final = entries("People Peoples Workers Women Children Farmers Teachers Miners Students Veterans Lord Mothers")
_POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
SKIPPED: Final = entries(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    saturdays sundays january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thur thurs fri sat sun i i'm ok am pm tv gmt utc est bst edt pst am gmt+2 mr. mrs.
    """
)


class Word(NamedTuple):
    """One word of a sentence: where, as written, folded, and whether it is written like a name."""

    start: int
    end: int
    text: str
    low: str
    cap: bool


class Known(NamedTuple):
    """What the tables say of a name: its kind, a finer kind, and the country it belongs to."""

    kind: MentionKind
    subkind: str
    country: str


def read_words(sentence: Sentence) -> list[Word]:
    """Return the words of a sentence, names with hyphens in one piece, other compounds apart."""
    tokens = sentence.tokens
    tokens = _owned(tokens)
    hyphened = any(token.text in HYPHENS for token in tokens)
    if not hyphened:
        return [_word(token.start, token.end, token.text) for token in tokens]
    found: list[Word] = []
    at = 0
    while at < len(tokens):
        last = _joined(tokens, at)
        text = tokens[at].text if last == at else "".join(token.text for token in tokens[at : last + 1])
        found.append(_word(tokens[at].start, tokens[last].end, text))
        at = last + 1
    return found


def _owned(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with "People's" in one piece where it stands inside a name: "Norvik People's Army"."""
    if not any(token.text in _OWNERS for token in tokens):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        inside = token.text in _OWNERS and at + 2 < len(tokens) and tokens[at + 2].text[:1].isupper()
        if inside and tokens[at + 1].text in _POSSESSIVES and tokens[at + 1].start == token.end:
            clitic = tokens[at + 1]
            found.append(replace(token, end=clitic.end, text=token.text + clitic.text))
            at += 2
            continue
        found.append(token)
        at += 1
    return tuple(found)


def _word(start: int, end: int, text: str) -> Word:
    folded = text.replace("’", "'") if "’" in text else text
    cap = text[0].isupper() or (len(text) > 2 and text[0] in "'’" and text[1].isupper())
    if not cap and "-" in folded and folded.partition("-")[2][:1].isupper():
        cap = folded.partition("-")[0] in PARTICLES
    return Word(start, end, folded, folded.lower().rstrip("."), cap)


def _joined(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the last token of the name with hyphens that begins at ``at`` (``at`` itself if none)."""
    last = at
    while last + 2 < len(tokens) and last - at < 10:
        hyphen, after = tokens[last + 1], tokens[last + 2]
        touching = hyphen.start == tokens[last].end and after.start == hyphen.end
        if not touching or hyphen.text not in HYPHENS or not _joins(tokens, at, last, after):
            break
        last += 2
    return last


def _joins(tokens: Sequence[Token], at: int, last: int, after: Token) -> bool:
    left, right = tokens[last].text, after.text
    if not left[:1].isalpha() or not right[:1].isalpha():
        return False
    if right in {"The", "A", "In", "An"}:
        return False
    if right[0].isupper():
        both = lookup((left,)) and lookup((right,))
        return (tokens[at].text[0].isupper() or left.lower() in PARTICLES) and not both
    if not tokens[at].text[0].isupper() or right.lower() in _SUFFIXES or right.endswith(("ed", "ing", "year")):
        return False
    follows_hyphen = last + 4 < len(tokens) and tokens[last + 3].text in HYPHENS and len(right) <= 3
    after_name = at > 0 and tokens[at - 1].text[:1].isupper() and len(left) <= 5 and left.lower() not in COMMON_WORDS
    return follows_hyphen or after_name


@cache
def known_names() -> dict[str, dict[tuple[str, ...], Known]]:
    """Return all names of the tables by their first word."""
    table: dict[str, dict[tuple[str, ...], Known]] = {}

    def add(name: str, kind: MentionKind, subkind: str, country: str = "") -> None:
        parts = tuple(name.replace("’", "'").split(" "))
        table.setdefault(parts[0], {}).setdefault(parts, Known(kind, subkind, country))

    for country in COUNTRIES:
        for name in country.names:
            add(name, "GPE", "country", country.names[0])
        for name in country.adjectives + country.peoples:
            add(name, "NORP", "nationality", country.names[0])
    for country in COUNTRIES:
        for name in country.capitals:
            add(name, "GPE", "capital", country.names[0])
    for names, kind, subkind in (
        (bodies.ARMED_GROUPS, "ORG", "armed group"),
        (bodies.AGENCIES, "ORG", "agency"),
        (bodies.OUTLETS, "ORG", "outlet"),
        (bodies.GOVERNMENTS, "ORG", "government"),
        (bodies.ALLIANCES, "ORG", "alliance"),
        (bodies.GROUPS, "NORP", ""),
        (bodies.REGIONS, "LOC", ""),
        (CITIES, "GPE", "city"),
    ):
        for name in sorted(names):
            add(name, kind, subkind)  # type: ignore[arg-type]
    return table


def lookup(parts: tuple[str, ...]) -> Known | None:
    """Return what the tables know of exactly this name."""
    return known_names().get(parts[0], {}).get(parts) if parts else None


@cache
def _longest() -> dict[str, int]:
    return {first: max(map(len, names)) for first, names in known_names().items()}


def match(words: Sequence[Word], at: int) -> tuple[int, Known] | None:
    """Return the longest name of the tables that begins at this word: (one past its last word, what is known)."""
    text = words[at].text
    shouted = len(text) > 3 and text.isupper() and text not in known_names()
    first = text.title() if shouted else text
    names = known_names().get(first)
    if names is None or (at + 1 < len(words) and words[at + 1].text[0] == "$" and words[at + 1].start == words[at].end):
        return None  # "US$ 40"
    for size in range(min(_longest()[first], len(words) - at), 0, -1):
        parts = tuple(w.text for w in words[at : at + size])
        found = names.get(tuple(p.title() for p in parts) if shouted else parts)
        if found is not None:
            return at + size, found
    return None
