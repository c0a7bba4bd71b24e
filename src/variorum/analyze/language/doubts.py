"""Whether a story is the kind of text that the language model and the rules were made for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.config import AnalyzeConfig
    from variorum.model import Sentence

_ENDS: Final = frozenset(".!?…")
_MOST: Final = 0.8  # of the words
_HALF: Final = 0.5  # of the words


def find_doubt(sentences: Sequence[Sentence], config: AnalyzeConfig) -> str:
    """Answer: why should what is found in this English story be trusted less? "" where nothing speaks against it.

    Names are known by their capitals and speakers by marks and sentence ends; tables, addresses and code have neither.
    """
    body = [sentence for sentence in sentences if sentence.block == "paragraph"]
    words = [token for sentence in body for token in sentence.tokens if token.text.isalpha()]
    if len(words) < config.doubt_shortest:
        return ""
    read = sum(token.text.isalpha() for sentence in body for token in sentence.tokens if token.upos)
    if read < _HALF * len(words):
        return "rows of a table, addresses or code rather than sentences"
    if sum(token.text.isupper() for token in words) >= _MOST * len(words):
        return "written in capitals throughout, so that names do not stand out"
    if not any(token.text[:1] in _ENDS for sentence in body for token in sentence.tokens):
        return "without full stops, so that sentences do not stand apart"
    return ""
