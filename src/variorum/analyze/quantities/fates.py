"""What befell the counted where it takes several words to tell: set free, held captive, brought ashore, led away.

The ways of telling it stand in a table (``fates.tsv``): a role, how the words stand to the number, the words. Only
persons are freed, held, saved or taken; "released 12 reports" tells of nobody.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.quantities import lexicon
from variorum.people import is_person
from variorum.tables import read_rows

if TYPE_CHECKING:
    from variorum.analyze.quantities.numbers import Token

_BEHIND, _BEFORE = 14, 10
_BE = "were|was|are|is|been|being|be|got|gets|get"
_AUXILIARIES = (
    rf"(?:(?:who|that|which|had|have|has|{_BE}|also|all|both|now|still|later|safely|finally|then|will|would|could|to"
    rf"|said"
    r"|since|already|reportedly|earlier|together|eventually|once|only|just|first|apparently|believed|thought|known) )*"
)
# A participle without a form of "be" stands before one of these: "18 soldiers released on Thursday".
_BARE = (
    r"(?= (?:on|in|by|from|at|under|after|when|during|since|before|for|as|last|this|earlier|yesterday|today|to|off|and"
    r"|,|\.|were|was|are|had|have|home|alive|\w+day)\b| [,.;)]|$)"
)
# Between a verb and the number that it governs.
_LINKS = (
    r"(?: (?:at|least|more|than|about|around|nearly|almost|some|up|to|as|many|roughly|over|an|estimated|the|another|a"
    r"|total|of|further|all|other|its|their|last|remaining|first|still|only|just|both|captive|hostage|in|return|,|-))*$"
)
# Who saves, and who arrests, where one verb may tell of either ("picked up 12 people").
_SAVERS = re.compile(
    r"\b(?:boats?|ships?|vessels?|fishermen|trawlers?|ferry|tanker|coast ?guards?|navy|helicopters?|rescuers?"
    r"|lifeboats?|divers|sea|water|crews|firefighters|freighter|yacht|lifeguards?)\b"
)
_POLICE = re.compile(r"\b(?:police|officers|security|agents|gendarmes|detectives|authorities|gendarmerie|policemen)\b")
_CAPTORS = re.compile(
    r"\b(?:rebels?|gunmen|militants?|kidnappers?|militia\w*|insurgents?|bandits|jihad\w*|pirates|front|group|army|side"
    r"|separatists?|hostages?|captives?|captive|prisoners?|captivity)\b"
)
# What happened in a story that tells of captives let go: there, those who cross a bridge or fly home are the freed.
_LET_GO = re.compile(
    r"\b(?:swap\w*|exchang\w+|releas\w+|freed|free|frees|hand(?:ed|s|ing)? ?over|set free|let go)\b[^.;]{0,60}"
    r"\b(?:captives?|prisoners?|hostages?|detainees?|abductees?)\b"
    r"|\b(?:captives?|prisoners?|hostages?|detainees?)\b[^.;]{0,60}"
    r"\b(?:swap\w*|exchang\w+|releas\w+|freed|hand(?:ed|s|ing)? ?over|set free|let go|go home|return home)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    rf"{_AUXILIARIES}(?:crossed|walked|flew|arrived|landed|boarded|(?:went|going|came|left|travelled|traveled|headed) "
    r"(?:the|in the) (?:other|opposite)|came (?:back|across|over)|went (?:back|across|over)|stepped off"
    r"|(?:flown|driven|taken|bussed|bused|brought|ferried|carried|escorted) (?:back |home |on )*"
    r"(?:to|across|into|over|from)\b)"
)
_WITH = re.compile(r"\b(?:came|come|returned|went|flew|arrived)(?: back| home)*(?: together| along)? with$")


class _Fate(NamedTuple):
    role: str
    how: str
    words: re.Pattern[str]
    behind: re.Pattern[str] | None = None


@cache
def _fates() -> tuple[_Fate, ...]:
    return tuple(_fate(*row) for row in read_rows("variorum.analyze.quantities", "fates.tsv"))


def _fate(role: str, how: str, words: str, behind: str = "") -> _Fate:
    words = words.replace("{be}", f"(?:{_BE})")
    if how in {"passive", "be"}:
        be = rf"(?=(?:\w+ )*?(?:{_BE}) )" + _AUXILIARIES
        bare = rf"|(?:who |that )?(?:{words}){_BARE}" if how == "passive" else ""
        return _Fate(role, how, re.compile(rf"(?:{be}(?:{words})\b{bare})"))
    if how == "active":
        return _Fate(role, how, re.compile(_AUXILIARIES + f"(?:{words})"))
    if how == "around":
        return _Fate(role, how, re.compile(rf"\b(?:{words}){_LINKS}"), re.compile(behind))
    # "are held" is suffered, "are holding" is done
    return _Fate(
        role, how, re.compile(rf"(?:(?<!was )(?<!were )(?<!been )(?<!are )|(?=\w+ing\b))\b(?:{words}){_LINKS}")
    )


def fate_of(tokens: list[Token], first: int, last: int, noun: str, *, let_go: bool = False) -> tuple[str, str]:
    """Return what befell the counted, and which words say so ("after", "before"); both empty if none do.

    ``let_go`` says that the story tells of captives let go, so that who goes home in it is one of them.
    """
    persons = not noun or is_person(noun) or noun in lexicon.VICTIMS
    before = " ".join(t.form for t in tokens[max(0, first - _BEFORE) : first])
    behind = _past_apposition(" ".join(t.form for t in tokens[last : last + _BEHIND + _APPOSED]))
    for fate in _fates():
        if persons and fate.how in {"passive", "be", "active"} and fate.words.match(behind):
            return fate.role, "after"
    if not persons:
        return "", ""
    for fate in _fates():
        if fate.behind is not None and fate.words.search(before) and fate.behind.match(behind):
            return fate.role, "before"
    said = " ".join(t.form for t in tokens[max(0, first - _SENTENCE) : last + _SENTENCE])
    for fate in _fates():
        if fate.how in _GOVERNING and fate.words.search(before) and _of_whom(fate, noun, said):
            return fate.role, "before"
    if let_go and noun and _MOVES.match(behind):
        return "released", "after"
    return ("released", "before") if let_go and _WITH.search(before) else ("", "")


_SENTENCE = 80  # tokens on either side: a sentence of news; a line without an end is not read whole for each figure
_GOVERNING = frozenset({"governs", "saves", "police", "claims"})


def _past_apposition(words: str) -> str:
    """Step over what only says more of the counted: ", all of them guards,", "of the region"."""
    said = _APPOSITION.sub("", words)
    return said if said == words else said.lstrip()


_APPOSED = 10
_APPOSITION = re.compile(
    r"^(?:, (?:all|most|many|some|half|nearly all|both|including|among them|mostly|mainly|the youngest"
    r"|at least)\b[^,.;]{0,60} , "
    r"|, (?:who|whose|one of (?:them|whom)|two of (?:them|whom)|in their \w+|aged)\b[^.;]{0,80}? , "
    # "of them", "whom they had held", "they had taken hostage": a relative clause before the predicate
    r"|of (?:them|those|these|whom) (?=\w)"
    r"|(?:(?:who|whom|that|which) )?(?:they|he|she|it|we) (?:had |have |has )?\w+(?: \w+){0,3}?"
    r" (?=(?:lost|died|were|was|perished)\b)"
    r"|(?:, )?(?:of|from|in) (?:the |a |an )?(?:\w+ ){1,3}(?=(?:who|were|was|are|have|had|has|lost|died|left|could"
    r"|remain)\b))"
)


def _of_whom(fate: _Fate, noun: str, said: str) -> bool:
    """Say whether a verb that may tell of several fates tells of this one here."""
    if fate.how == "claims":
        return noun in {"victims", "dead", "bodies"}
    if fate.how == "saves":
        return bool(_SAVERS.search(said)) and not _POLICE.search(said)
    if fate.how == "police":
        return bool(_POLICE.search(said)) and not _SAVERS.search(said)
    if fate.role == "held":
        return bool(_CAPTORS.search(said) or " still hold" in said) and not _POLICE.search(said)
    return bool(noun) or fate.role in {"released", "rescued"}


def tells_of_release(opening: str) -> bool:
    """Say whether the opening of a story tells of captives let go."""
    return bool(_LET_GO.search(opening))
