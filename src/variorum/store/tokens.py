"""The tokens of one story in one cell: needed to link again, not to read.

A story has hundreds of tokens, and a row each would make the record several times larger. They are packed as
zlib-compressed JSON, one list a field. A token's text is kept only where it is not the words at its place, its lemma
only where it is not the text in small letters, its head as the way there.
"""

from __future__ import annotations

import itertools
import json
import zlib
from typing import TYPE_CHECKING, Any

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
    fields: dict[str, Any] = {
        "start": [token.start for token in tokens],
        "end": [token.end for token in tokens],
        "text": {at: token.text for at, token in enumerate(tokens) if words[at] != token.text},
    }
    if any(token.upos for token in tokens):
        fields |= {
            "upos": _coded([token.upos for token in tokens]),
            "lemma": {at: token.lemma for at, token in enumerate(tokens) if token.lemma != token.text.lower()},
            "head": [token.head - at if token.head >= 0 else 0 for at, token in enumerate(tokens)],
            "deprel": _coded([token.deprel for token in tokens]),
            "features": _coded([token.features for token in tokens]),
            "name": {at: token.name for at, token in enumerate(tokens) if token.name},
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
    count = len(starts)
    if "upos" not in fields:
        bare = map(Token, starts, ends, words)
        return [tuple(itertools.islice(bare, size)) for _, size in parts]
    heads = [at + step if step else -1 for at, step in enumerate(fields["head"])]
    lemmas = [word.lower() for word in words]
    for at, lemma in fields["lemma"].items():
        lemmas[int(at)] = lemma
    names = [""] * count
    for at, name in fields["name"].items():
        names[int(at)] = name
    upos, deprel, features = (_decoded(fields[field]) for field in ("upos", "deprel", "features"))
    tokens = map(Token, starts, ends, words, upos, lemmas, heads, deprel, features, names)
    return [tuple(itertools.islice(tokens, size)) for _, size in parts]


def _coded(values: Sequence[str]) -> list[list[str] | list[int]]:
    """Return the distinct values and, for each value, which of them it is: numbers pack better than words."""
    distinct = sorted(set(values))
    number = {value: at for at, value in enumerate(distinct)}
    return [distinct, [number[value] for value in values]]


def _decoded(coded: list[Any]) -> list[str]:
    distinct, numbers = coded
    return [distinct[number] for number in numbers]
