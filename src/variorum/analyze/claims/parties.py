"""Who acts in a clause, and whom else their words stand for: a spokesman for his firm, a minister for his land."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.analyze.claims.tables import TALKS, word_set

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Line, Page

# Where the clause of a verb may begin.
_BOUNDARY = re.compile(
    r"[;:.!?][\"']? |[\"'](?= ?(?:[A-Z]|the |but |and |a ))|(?:,| -+) (?:but|and|while|although|though|whereas|as)\b"
    r"|\b(?:but|while|although|whereas|because) | -+ |, (?:a|an|the) (?:charge|claim|accusation|allegation|suggestion) "
    r"(?:that )?(?:which )?|, (?:charges|claims|allegations|accusations) (?:that |which )?",
)
_FILLER = re.compile(
    r"(?:[ ,]+(?:has|have|had|also|again|later|itself|themselves|himself|herself|always|long|since|yesterday|today"
    r"|both|all"
    r"|repeatedly|in turn|at once|once more|too|however|meanwhile|in a (?:\w+ )?(?:statement|message|letter|note)"
    r"|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?|(?!Ital|Emil|Lil)[a-z]+ly|quick to"
    r"|did|would"
    r"|strongly))+,?$"
)
_OPENER = re.compile(
    r"^(?:(?:In|On|At|By|From|After|Before|Speaking|Asked|Later|Meanwhile|However|But|And|Yet|Still|Instead|Now|Then)\b"
    r"[^,]{0,60}, |(?:But|And|Yet|For (?:its|his|her|their) part,?) )"
)
# "a spokesman for the firm", "the firm's lawyer", "its chairman".
_FOR = re.compile(
    r"\b(?:who )?(?:spokes\w+|lawyers?|officials?|representatives?|director|head|chief\w*|leaders?|commanders?|minister"
    r"|envoy|ambassador|members?|manager|owner|chairman|chairwoman|president|secretary|adviser|aides?|speak\w*|spoke"
    r"|voice"
    r"|counsel|attorneys?|negotiators?|delegat\w+|man|woman|statement|message|office)"
    r"(?: who (?:said (?:he|she) )?(?:spoke|speaks))? (?:for|of|from|by|in) (?:the |its |their )?(?P<whom>[^,.;]{2,60})"
)
_POSSESSIVE = re.compile(r"(?P<whom>(?:[Tt]he )?[\w' -]{2,50}?)(?:'s|(?<=s)') ")
_SIDE_OF = re.compile(
    r"^(?:Its|Their|His|Her|One of its|A lawyer|The lawyer)\b"
    r"|\b(?:spokes\w+|lawyer|minister|ambassador|official) (?:for|of) (?:its|their) "
)
# A name with its rank or title, and nothing behind it.
_APPOSED = re.compile(
    r"(?:(?:Colonel|General|Brigadier|Major|Captain|Lieutenant|Col|Gen|Maj|Capt|Lt|Sgt|Gov|Rev|Dr|Mr|Mrs|Ms|Sir)\.? )*"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}$"
)
# Descriptions of an accused that the story has named before.
GROUPS = word_set(
    "alliance coalition bloc force troops service factory judge court jury magistrate tribunal panel company "
    "firm group movement army rebels government ministry police "
    "union party militia front owner operator "
    "council team club bank office presidency palace commission authorities opposition guerrillas junta regime "
    "organisation organization separatists insurgents militants side delegation airline ferry mine school hospital "
    "church captain driver mayor governor president minister general chief prefect army navy military command church "
    "airport airline railway operator factory plant mine bridge port harbour harbor university hotel shipyard "
    "prosecutors prosecutor protesters demonstrators students settlers villagers manufacturer builder contractor "
    "developer agency"
)
_ITS = re.compile(r"\b(?:its|their|his|her) \w+, $")
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_NAME = re.compile(r"[A-Z][\w'-]*(?: (?:(?:of|de|al|for) )?[A-Z][\w'-]*)*")
NO_NAMES = word_set(
    "The A An Its Their His Her He She It They We I But And On In At By Officials Residents Police Authorities One"
)
_DEMONYM = re.compile(r"(?:ian|ean|an|n|i|ese|ish|s|'s)$")


_BODY = (
    "Council|Front|Army|Movement|Alliance|Party|Union|Brigades?|Forces?|Coalition|Organi[sz]ation|Authority|Congress"
    "|Republic|Federation|Committee"
)
_PARTY = rf"[A-Z][\w'-]+(?: [A-Z]\w+)?(?: (?:{_BODY})\b)?"
# "the talks between Norland and the Ridge Front", "the truce between them".
BETWEEN = re.compile(
    rf"\b(?P<of>(?i:{TALKS}|cease-?fire|truce|armistice)) between (?:the )?(?P<a>{_PARTY})(?:'s)?(?: [a-z]+)?"
    rf" and (?:the )?(?P<b>{_PARTY})"
)


class Party(NamedTuple):
    """Who acts: the name shown, and everything that names them."""

    name: str
    keys: frozenset[str]

    def is_(self, other: Party) -> bool:
        """Say whether two may be one party: a name in common, initials of a name, a people and its land."""
        return any(one_party(a, b) for a in self.keys for b in other.keys)


NOBODY = Party("", frozenset())


def subject_before(text: str, position: int) -> tuple[int, int]:
    """Return where the words stand that are the subject of a verb at a position, adverbs and auxiliaries left out."""
    head = _FILLER.sub("", text[:position].rstrip(" ,"))
    start = 0
    for boundary in _BOUNDARY.finditer(head):
        start = boundary.end()
    while start < len(head) and head[start] in " \"'":
        start += 1
    opener = _OPENER.match(head[start:])
    if opener and not _ITS.search(opener.group()):
        start += opener.end()
    return start, len(head)


def subject_of(text: str, end: int) -> tuple[int, int]:
    """Return where the subject of a verb stands: before "which" or "who" the noun that ends there, not the main one."""
    pronoun = _WHICH.search(text[:end])
    noun = _LAST_NOUN.search(_AGED.sub("", text[: pronoun.start()])) if pronoun else None
    return noun.span() if noun else subject_before(text, end)


_WHICH = re.compile(r",? (?:which|who) (?:has |have |had |also |later )*$")
_AGED = re.compile(r", \d{1,3}$")  # "a farmer, 59, who"
_LAST_NOUN = re.compile(
    r"[A-Z][\w.'’-]*(?: (?:of |the |and )*[A-Z][\w.'’-]*)*$|(?:the |a |an |its |his |her |their )?[a-z][\w-]*$"
)


def party_of(page: Page, line: Line, start: int, end: int) -> Party:
    """Return the party that ``line.text[start:end]`` names: its name, and all that the words stand for."""
    words = line.text[start:end].strip(" ,")
    if not words or words.lower() in _NOT_SAID:
        return NOBODY
    if words in _PRONOUNS:
        span = line.at(start, end)
        someone = page.person_before(line.at(0, 0)) if words in {"him", "her"} else ""
        someone = someone or (page.subject_before(line) if alone(words) else "")
        name = someone or page.party(words, span) or page.spoke_before(span)
        return Party(name, frozenset({name, *_named_keys(page, name)} - {""})) if name not in _PRONOUNS else NOBODY
    named = words.rfind(", ")
    person = page.person_before(line.at(end, end)) if named > 0 and _APPOSED.match(words[named + 2 :]) else ""
    apposed = bool(person) and words.endswith(person.split()[-1])  # "the former chief of police, Col. Ada Moss"
    name = person if apposed else page.party(words, line.at(start, end))
    spoken_for = _FOR.search(words) if name[:1].islower() else None
    if spoken_for:  # "a spokesman for the harbour office" answers for the office
        name = page.party(spoken_for["whom"]) or spoken_for["whom"].strip()
    keys = {name, *_keys(page, words), *_named_keys(page, name)}
    return Party(name or next(iter(sorted(_bands(words))), ""), frozenset(key for key in keys if key))


def other_side(page: Page, who: Party) -> Party:
    """Return whom somebody calls "the other side": the other party to the talks of the story, if he is of one."""
    for match in (m for line in page.prose for m in BETWEEN.finditer(line.text)):
        pair = [
            Party(name, frozenset({name, page.side(name)} - {""})) for name in map(page.party, match.group("a", "b"))
        ]
        own = [party for party in pair if party.is_(who)]
        if len(own) == 1:
            return pair[1 - pair.index(own[0])]
    return NOBODY


def alone(words: str) -> bool:
    """Say whether a pronoun stands for one person."""
    return words.lower() in {"he", "she"}


def stands_for_it(words: str) -> bool:
    """Say whether words name one who speaks for whoever was told of right before ("Its lawyer", "Their leader")."""
    return bool(_SIDE_OF.search(words))


def _keys(page: Page, words: str) -> set[str]:
    keys = {page.side(words), *_bands(words)}
    for match in _NAME.finditer(words):
        name = " ".join(w for w in match.group().removesuffix("'s").split() if w not in NO_NAMES)
        keys.add(name)
    for meant in (m["whom"] for pattern in (_FOR, _POSSESSIVE) if (m := pattern.search(words))):
        keys |= {page.party(meant), page.side(meant), *_bands(meant)}
    return keys


def _named_keys(page: Page, name: str) -> set[str]:
    """Return what the story ties a name to: the side a person stands for, the words of a description."""
    known = [e for e in page.analysis.entities if e.name == name or (name and e.kind == "PER" and name in e.name)]
    keys = {page.side(e.affiliation, e.role) for e in known}
    keys |= {page.party(e.affiliation) for e in known if e.affiliation}
    return keys | {band for e in known for band in _bands(f"{e.role} {e.affiliation}")}


def _bands(words: str) -> set[str]:
    return {w.lower().removesuffix("'s") for w in _WORD.findall(words)} & GROUPS


def one_party(a: str, b: str) -> bool:
    """Say whether two names are of one party.

    They are, if one is the other, its initials, its last words ("the Front" of the Ridge Front), or its people.

    >>> one_party("KPA", "Kandar People's Army"), one_party("Velmoran", "Velmora"), one_party("Front", "Ridge Front")
    (True, True, True)
    """
    short, long = sorted((a, b), key=len)
    if not short:
        return False
    if short.casefold() == long.casefold():
        return True
    if len(short) > 1 and short == "".join(w[0] for w in long.split() if w[0].isupper()):
        return True
    last = long.split()[-1]
    if " " in long and short[0].isupper() and (short == last or long.endswith(f" {short}")):
        return True
    stem = _DEMONYM.sub("", long)
    return len(short) >= _STEM and long[0].isupper() and " " not in long and stem == short.rstrip("aeiou")[: len(stem)]


_STEM = 4
_PRONOUNS = frozenset({"He", "She", "It", "They", "he", "she", "it", "they", "him", "her", "them"})
_NOT_SAID = word_set(
    "we i you who which this that there these those what one nobody everybody everyone none somebody someone anybody "
    "anyone all our their some others"
) | {"no one"}
