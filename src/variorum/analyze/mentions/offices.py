"""The office or calling a story gives a person, and for whom, before the name or after it; acronyms after a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from variorum.analyze.mentions.reading import match
from variorum.analyze.mentions.spotting import office_at
from variorum.analyze.tables import entries, offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.reading import Word
    from variorum.analyze.mentions.spotting import Spot

_ALIASES: Final = frozenset(
    (("(",), (",", "known", "as", "the"), (",", "known", "as"), (",", "or"), (",", "or", "the"), ("(", "the"))
)
_LONGEST: Final = 14  # words of an apposition that are looked at
# Words that open something else than a role: "X, whose son", "X, as his mother spells him".
_NO_ROLE: Final = entries(
    "and with to by as whose whom where when while after before because since if but like unlike for from in at on"
)
_BELONGS: Final = entries("of from with")
_SAID: Final = entries("said says")
_ENDS: Final = entries("who which that and but said says told was is has had also")


def add_roles(words: Sequence[Word], names: Sequence[Spot]) -> None:
    """Give the persons among a sentence's names their role and affiliation, and acronyms their long form."""
    by_first = {spot.first: spot for spot in names if spot.name}
    for before, spot in zip([None, *names], names, strict=False):
        if spot.kind == "PER" and spot.name:
            told = _before(words, spot)
            if not told or not spot.affiliation:
                _after(words, spot, by_first)
            spot.affiliation = spot.affiliation or _of_body(words, spot.last, by_first)
        elif before is not None and spot.kind == "ORG":
            _acronym(words, before, spot)


def _before(words: Sequence[Word], spot: Spot) -> bool:
    """Read "Pakistan's Information Minister X" and "a security analyst, X,"."""
    last = spot.first
    if last > 1 and words[last - 1].text == ",":
        last -= 1
    while last > 1 and words[last - 1].low in offices.HONORIFICS and words[last - 2].low in offices.HEADS:
        last -= 1
    office = office_at(words, last)
    if office is None or (last < spot.first and words[last - 1].low not in offices.HEADS):
        return False
    if office.head in offices.HONORIFICS:
        return False
    spot.role, spot.affiliation = office.role, office.affiliation
    return True


def _after(words: Sequence[Word], spot: Spot, by_first: dict[int, Spot]) -> bool:
    """Read "X, a security analyst at Y," and "X, the Taliban's Minister of Borders,"."""
    at = spot.last
    if at + 1 >= len(words) or words[at].text != ",":
        return False
    at += 1
    if words[at].text.isdigit() and at + 1 < len(words) and words[at + 1].text == ",":
        at += 2
    end = at
    while end < len(words) and end - at < _LONGEST and words[end].text not in {",", ";", "—", "–", "(", "."}:
        if words[end].low in _ENDS and words[end].low != "and":
            break
        end += 1
    if _speaks(words, spot, end):
        return False
    first = at
    if first < end and words[first].low in {"a", "an", "the", "one"}:
        first += 1
    affiliation = ""
    found = match(words, first) if first < end else None
    if found is not None:
        affiliation = found[1].country or " ".join(w.text for w in words[first : found[0]])
        first = found[0] + 1 if found[0] < end and words[found[0]].text in {"'s", "'"} else found[0]
    head = next(
        (
            k
            for k in range(first, min(end, first + 7))
            if words[k].low in offices.HEADS and not (k + 1 < end and words[k + 1].low in offices.HEADS)
        ),
        None,
    )
    if head is None or any(words[k].low in _NO_ROLE for k in range(first, head)):
        return False
    last = head + 1
    if last < end and words[last].low == "of":
        last = end
    told = " ".join(w.text for w in words[first:last]).replace(" 's", "'s")
    spot.role = spot.role or told  # "Colonel X, spokesman for the army": the rank, and for whom
    spot.affiliation = affiliation or _for_whom(words, head + 1, end, by_first)
    return True


def _speaks(words: Sequence[Word], spot: Spot, end: int) -> bool:
    """Say whether what follows a name tells who said so: "The talks were led by Ada Moss, a diplomat said"."""
    in_clause = spot.first > 0 and words[spot.first - 1].text.isalpha()
    return in_clause and end < len(words) and words[end].low in _SAID


def _of_body(words: Sequence[Word], at: int, by_first: dict[int, Spot]) -> str:
    """Return the body right after "of", "from" or "with" behind a name: "Ana Ruiz of Human Rights Watch"."""
    if at + 1 >= len(words) or words[at].low not in _BELONGS:
        return ""
    first = at + 2 if words[at + 1].low == "the" else at + 1
    spot = by_first.get(first)
    return spot.name if spot is not None and spot.kind == "ORG" else ""


def _for_whom(words: Sequence[Word], at: int, end: int, by_first: dict[int, Spot]) -> str:
    """Return the body or country after "for", "of", "at": "a lawmaker for the Naleraq party"."""
    if at >= end or words[at].low not in offices.FOR_WHOM:
        return ""
    for k in range(at + 1, end):
        spot = by_first.get(k)
        if spot is not None and spot.kind in {"ORG", "FAC", "GPE", "NORP", "LOC"}:
            return spot.country or spot.name
    return ""


def _acronym(words: Sequence[Word], before: Spot, spot: Spot) -> None:
    """Give "(TTP)" the name that stands before it: "Tehrik-i-Taliban Pakistan (TTP)", "the Vell Front, or VF,"."""
    between = tuple(word.low for word in words[before.last : spot.first])
    closed = spot.last < len(words) and words[spot.last].text in {")", ","}
    bracketed = closed and between in _ALIASES
    if bracketed and spot.name.isupper() and before.kind in {"ORG", "LOC"} and _fits(before.name, spot.name):
        spot.affiliation = before.affiliation
        spot.subkind = spot.subkind or before.subkind
        spot.same_as = before.name


def _fits(name: str, acronym: str) -> bool:
    """Say whether the letters of an acronym are first letters of the name's words, in order."""
    initials = [part[0].lower() for part in name.replace("-", " ").split() if part]
    at = 0
    for letter in acronym.lower():
        while at < len(initials) and initials[at] != letter:
            at += 1
        if at == len(initials):
            return bool(initials) and acronym[0].lower() in initials
        at += 1
    return True
