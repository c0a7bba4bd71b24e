"""The tokens of one story in one cell: needed to link again, not to read.

A story has hundreds of tokens, and a row each would make the record several times larger. They are packed as
zlib-compressed JSON, one list a field; a token's text is kept only where it is not the words at its place.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from variorum.model import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.model import Document, Sentence

_LEVEL = 6


def pack(document: Document, sentences: Sequence[Sentence]) -> bytes:
    """Return the tokens of a story's sentences, one after the other, as one cell."""
    source = {"text": document.text, "title": document.title}
    tokens = [(token, source[sentence.span.part]) for sentence in sentences for token in sentence.tokens]
    fields = {
        "start": [token.start for token, _ in tokens],
        "end": [token.end for token, _ in tokens],
        "upos": [token.upos for token, _ in tokens],
        "lemma": [token.lemma for token, _ in tokens],
        "head": [token.head for token, _ in tokens],
        "deprel": [token.deprel for token, _ in tokens],
        "text": {i: t.text for i, (t, words) in enumerate(tokens) if words[t.start : t.end] != t.text},
    }
    cell = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(cell.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(cell: bytes, document: Document, parts: Sequence[tuple[str, int]]) -> list[tuple[Token, ...]]:
    """Return the tokens of each sentence again; ``parts`` says in which part each lies and how many tokens it has."""
    fields = json.loads(zlib.decompress(cell).decode("utf-8", "surrogatepass"))
    odd = fields["text"]
    columns = zip(
        fields["start"], fields["end"], fields["upos"], fields["lemma"], fields["head"], fields["deprel"], strict=True
    )
    sentences: list[tuple[Token, ...]] = []
    at = 0
    for part, count in parts:
        source = document.title if part == "title" else document.text
        tokens = []
        for _ in range(count):
            start, end, upos, lemma, head, deprel = next(columns)
            text = odd.get(str(at)) if odd else None
            tokens.append(Token(start, end, source[start:end] if text is None else text, upos, lemma, head, deprel))
            at += 1
        sentences.append(tuple(tokens))
    return sentences
