"""The tokens of one story in one cell: needed to link again, not to read.

A story has hundreds of tokens, and a row each would make the record several times larger. They are packed as
zlib-compressed JSON, one list a field; a token's text is kept only where it is not the words at its place.
"""

from __future__ import annotations

import itertools
import json
import zlib
from typing import TYPE_CHECKING

from variorum.model import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Sentence

# zlib's: half the time of its default for a tenth more bytes.
_LEVEL = 3


def pack(document: Document, sentences: Sequence[Sentence]) -> bytes:
    """Return the tokens of a story's sentences, one after the other, as one cell."""
    source = {"text": document.text, "title": document.title}
    tokens = [token for sentence in sentences for token in sentence.tokens]
    words = [source[sentence.span.part][token.start : token.end] for sentence in sentences for token in sentence.tokens]
    fields = {
        "start": [token.start for token in tokens],
        "end": [token.end for token in tokens],
        "upos": [token.upos for token in tokens],
        "lemma": [token.lemma for token in tokens],
        "head": [token.head for token in tokens],
        "deprel": [token.deprel for token in tokens],
        "text": {at: token.text for at, token in enumerate(tokens) if words[at] != token.text},
    }
    cell = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(cell.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(cell: bytes, document: Document, parts: Sequence[tuple[str, int]]) -> list[tuple[Token, ...]]:
    """Return the tokens of each sentence again; ``parts`` says in which part each lies and how many tokens it has."""
    fields = json.loads(zlib.decompress(cell).decode("utf-8", "surrogatepass"))
    starts, ends = fields["start"], fields["end"]
    words: list[str] = []
    for part, count in parts:
        source = document.title if part == "title" else document.text
        at = len(words)
        words += [source[start:end] for start, end in zip(starts[at : at + count], ends[at : at + count], strict=True)]
    for at, text in fields["text"].items():
        words[int(at)] = text
    tokens = map(Token, starts, ends, words, fields["upos"], fields["lemma"], fields["head"], fields["deprel"])
    return [tuple(itertools.islice(tokens, count)) for _, count in parts]
