"""Whether two stretches of text are about the same people and things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from variorum.config import SegmentConfig

_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĆČĐĞİŁŚŞŠŻŽ][\w’'\-]{2,}")
_CONTENT = re.compile(r"\b[a-zà-ÿ]{5,}\b")
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
# Names and words that any two news reports share.
_NO_TOPIC = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december associated press reuters agency news report reported according official officials
    spokesman spokeswoman minister ministry president government statement people country week month year the this that
    these those there they their what when where while with after before because which would could should about other
    during against between since through under still being first including its his her our your she you for not but and
    nor are was were has have had who whom whose how why one two three four five some all any many most more such only
    even here from into over upon both each few than then also however meanwhile
    """.split()  # noqa: SIM905 - a table reads best as text
)


class Terms(NamedTuple):
    """What a stretch of text is about: the names in it and its other content words, each once."""

    names: frozenset[str]
    content: frozenset[str]


def read_terms(text: str) -> Terms:
    """Return the names and content words of a stretch of text.

    The first word of a sentence ("Police said") is a name only if the text does not also write it small.
    """
    names = {fold(match.group()).removesuffix("'s") for match in _CAPITALISED.finditer(text)}
    content = {_ENDING.sub("", match.group()) for match in _CONTENT.finditer(text)}
    return Terms(
        frozenset(name for name in names - _NO_TOPIC if _ENDING.sub("", name) not in content),
        frozenset(content - _NO_TOPIC),
    )


def join_terms(terms: Iterable[Terms]) -> Terms:
    """Return the terms of several stretches together."""
    all_of_them = list(terms)
    return Terms(
        frozenset().union(*(t.names for t in all_of_them)), frozenset().union(*(t.content for t in all_of_them))
    )


class Cohesion(NamedTuple):
    """How much two stretches of text have in common.

    ``share`` is the share of names plus the share of content words (0 to 2), each of the smaller side; ``names`` is the
    number of names in common; ``certain`` tells that both sides are long enough for a small share to mean something.
    """

    share: float
    names: int
    certain: bool


def measure_cohesion(left: Terms, right: Terms, config: SegmentConfig) -> Cohesion | None:
    """Return what two stretches have in common; ``None`` if either has too few names or words to tell."""
    names = min(len(left.names), len(right.names))
    content = min(len(left.content), len(right.content))
    if names < config.fewest_names or content < config.fewest_content_words:
        return None
    common = len(left.names & right.names)
    share = common / names + len(left.content & right.content) / content
    return Cohesion(share, common, names >= config.certain_names and content >= config.certain_content_words)
