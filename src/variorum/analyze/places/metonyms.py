"""When the name of a capital or a country stands for its government: "Kabul denies", "Washington froze the aid"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from variorum.analyze.tables import entries
from variorum.analyze.tables.countries import COUNTRIES
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from variorum.model import Part, Sentence, Token

# What it does is said, decided or done to another.
_VERBS: Final = (
    "said|says|say|denies|denied|accuses|accused|claims|claimed|insists|insisted|rejects|rejected|warns|warned|"
    "announced|announces|demands|demanded|agreed|agrees|refuses|refused|condemned|condemns|alleges|alleged|argues|argued|maintains|"
    "maintained|vowed|vows|pledged|pledges|responded|called|calls|urged|urges|blames|blamed|wants|wanted|expects|"
    "countered|recognizes|recognized|believes|considers|threatened|threatens|imposed|signed|declared|declares|bears|"
    "brokered|mediated|hosted|supports|supported|backs|backed|opposes|opposed"
)
_SUBJECT: Final = re.compile(
    r"\s*,?\s*(?:(?:has|have|had|also|repeatedly|again|long|consistently|strongly|would|will|could|later|in turn|now)"
    rf"\s+)*"
    rf"(?:(?:{_VERBS})\b|had no (?:immediate )?comment)"
)
_OWNER: Final = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}?(?:government|reluctance|refusal|demands?|decision|position|request|accusations?|"
    r"denial|proposals?|response|strategy|efforts?|core|losses|patience|statements?|ambassadors?|envoys?|ally|allies|"
    r"stance|polic(?:y|ies)|minister|offers?|claims?|warnings?|sanctions|threats?|backing|support|ties|interests)\b"
)
_GUIDED: Final = re.compile(
    r"\b(?:accus\w+|blam\w+|warn\w+|urg\w+|between|between [A-Z]\w+ and|relations with|talks with|guidance from"
    r"|anger\w*|alarm\w*|reassur\w+|irritat\w+|infuriat\w+|ties with|deal with|pact with|pressure on"
    r"|sanctions (?:on|against))\s+$"
)
# Words by which something is at a place.
LOCATED: Final = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ii]nside|across|throughout)\s+(?:the\s+)?$")
# What cities and countries do as places, or suffer: their subject is no government.
_OF_PLACES: Final = entries(
    """
    suffer see endure face experience have host witness wake lose lie remain become house boast reach lack contain need
    border include cover record feel mark celebrate mourn await attract draw share rank hit lead get receive
    """
)


def acting_places(sentences: Sequence[Sentence]) -> frozenset[tuple[Part, int]]:
    """Return where the names stand that the parse takes for subjects of deeds: (part, offset) of each word."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    parts: list[Part] = [sentence.span.part for sentence in sentences for _ in sentence.tokens]
    objects = {token.head for token in tokens if token.deprel in {"obj", "ccomp", "xcomp"}}
    return frozenset((parts[i], tokens[i].start) for i in _subjects(tokens, objects))


def _subjects(tokens: Sequence[Token], objects: set[int]) -> Iterator[int]:
    """Yield the proper names that are the subject of a verb with an object, alone or beside another."""
    for i, token in enumerate(tokens):
        first = token.head if token.deprel == "conj" and token.head >= 0 else i
        verb = tokens[first].head
        subject = token.upos == "PROPN" and tokens[first].deprel == "nsubj" and verb in objects
        if subject and tokens[verb].upos == "VERB" and tokens[verb].lemma not in _OF_PLACES:
            yield i


@cache
def _capitals() -> frozenset[str]:
    return frozenset(fold(capital) for country in COUNTRIES for capital in country.capitals)


def is_metonym(text: str, start: int, end: int, *, country: bool, acts: bool) -> bool:
    """Say whether a country or city at ``[start, end)`` stands for its government.

    ``acts`` tells that it is the subject of a deed, which makes a government of a country or a capital.
    """
    if LOCATED.search(text, max(0, start - 12), start) is not None:
        return False
    return (
        (acts and (country or fold(text[start:end]) in _capitals()))
        or _SUBJECT.match(text, end, min(len(text), end + 80)) is not None
        or _OWNER.match(text, end, min(len(text), end + 60)) is not None
        or _GUIDED.search(text, max(0, start - 30), start) is not None
    )
