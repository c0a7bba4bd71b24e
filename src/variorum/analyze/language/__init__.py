"""The sentences and words of one story, and the language it is in.

Words follow the habits of the Universal Dependencies treebanks of English (clitics, hyphens and punctuation marks are
tokens of their own), because those are what parsers of English are trained on. Sentences are found with rules in the
manner of Grefenstette and Tapanainen (1994): every full stop is a boundary unless something speaks against it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Final

from variorum.analyze.language import network
from variorum.analyze.language.doubts import find_doubt
from variorum.analyze.language.features import features
from variorum.analyze.language.sentences import split
from variorum.analyze.language.tokens import tokenize, visible
from variorum.model import Sentence, Span, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from py3langid.langid import LanguageIdentifier

    from variorum.analyze.language.network import Reading
    from variorum.config import AnalyzeConfig
    from variorum.model import BlockKind, Document, Story

__all__ = ["find_doubt", "find_sentences", "identify"]

_READ: Final = "en"  # the language the model was trained on
_LEAST_WORDS: Final = 0.4  # of a line's tokens; in running text three in four are words
_LONGEST_WORD: Final = 200  # letters; only data in letters has longer ones
_LATIN: Final = "\u0250"


def find_sentences(document: Document, story: Story, config: AnalyzeConfig) -> tuple[Sentence, ...]:
    """Answer: which are the sentences and words of this story, and what is each word to the others?

    Sentences never cross a block or a line break; white space at their ends is left out. Closing quotation marks and
    brackets after a full stop belong to the sentence they close. Tokens carry offsets into the same part of the
    document as their sentence (text or title), their letters without invisible marks (soft hyphens, marks of
    direction), their part of speech, lemma, head (counted over the story's tokens) and relation to it after Universal
    Dependencies, features, and the names they are part of. What is no English running text is cut into tokens and left
    at that.
    """
    spans: list[tuple[BlockKind, Span]] = []
    cut: list[tuple[tuple[int, int], ...]] = []
    for kind, span in _stretches(story):
        source = document.title if span.part == "title" else document.text
        for start, end in split(source, span.start, min(span.end, len(source)), config.longest_sentence):
            spans.append((kind, Span(document.id, start, end, span.part)))
            cut.append(tuple(tokenize(source, start, end)))
    words: list[list[str]] = []
    for (_, span), places in zip(spans, cut, strict=True):
        source = document.title if span.part == "title" else document.text
        words.append([visible(source[at:stop]) for at, stop in places])
    readings = _read(words) if story.language == _READ else [None] * len(words)
    found: list[Sentence] = []
    before = 0
    for (kind, span), places, texts, reading in zip(spans, cut, words, readings, strict=True):
        tokens = _tokens(places, texts, reading, before)
        found.append(Sentence(span, tokens, kind))
        before += len(tokens)
    return tuple(found)


def _read(sentences: Sequence[Sequence[str]]) -> list[Reading | None]:
    """Return the model's reading of each sentence; ``None`` for lines that are no running text."""
    running = [_is_text(words) for words in sentences]
    readings = iter(network.language_model().read(compress(sentences, running)))
    return [next(readings) if text else None for text in running]


def _is_text(words: Sequence[str]) -> bool:
    """Say whether a line is words rather than a row of numbers, marks, addresses or another script."""
    plain = sum((word[0].isalpha() and word.isascii()) or (word.isalpha() and word[0] < _LATIN) for word in words)
    return plain >= _LEAST_WORDS * len(words) and len(max(words, key=len)) <= _LONGEST_WORD


def _tokens(
    places: Sequence[tuple[int, int]], texts: Sequence[str], reading: Reading | None, before: int
) -> tuple[Token, ...]:
    if reading is None:
        return tuple(Token(at, stop, text) for (at, stop), text in zip(places, texts, strict=True))
    lemmas = network.lemmatizer()
    told = features(texts, reading.xpos, reading.heads, reading.deprels)
    return tuple(
        Token(
            at, stop, text, upos, lemmas(text, xpos), head + before if head >= 0 else -1, label,
            feature, "" if name == "O" else name,
        )
        for (at, stop), text, upos, xpos, head, label, feature, name in zip(
            places, texts, reading.upos, reading.xpos, reading.heads, reading.deprels, told, reading.names, strict=True
        )
    )  # fmt: skip


def identify(text: str, config: AnalyzeConfig | None = None) -> str:
    """Answer: in which language is this text? ISO 639-1, or "" where there is too little text to tell.

    Method: py3langid (Lui and Baldwin 2012; Barbaresi), with normalised probabilities, on the opening of the text. Two
    close languages (Indonesian and Malay) may share the probability: the likelier is named, if neither is English.
    """
    shortest = config.identify_shortest if config else 40
    letters = sum(c.isalpha() for c in text[:400])
    if letters < shortest:
        return ""
    (language, first), (other, second) = _identifier().rank(text[:3000].replace("\x00", " "))[:2]
    probability = first if _READ in {language, other} else first + second
    sure = probability >= (config.identify_probability if config else 0.7)
    return language if sure and len(language) == 2 else ""  # the library's "zxx" is no language at all


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads numpy and a model

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _stretches(story: Story) -> Iterator[tuple[BlockKind, Span]]:
    """Yield the blocks of a story in order; the whole story as one paragraph where none were found."""
    if not story.blocks:
        yield "paragraph", story.span
    for block in story.blocks:
        yield block.kind, block.span
