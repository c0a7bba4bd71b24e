"""Where a headline ends that a machine ran into the first sentence of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.config import SegmentConfig

_PUNCTUATION = "\"'“”‘’().,:;!?-"
_STOP = re.compile(r"(?:[a-z)\]%]|\d)[.!?][\"”’')\]]*$|[a-z]{2}[.!?]$")
# A wide gap, an upright bar, or a dateline parts headline and text for certain.
_MARK = re.compile(
    r"\s{2,}|\s\|\s"
    r"|\s(?=[A-Z]{3,}[A-Z ,.'’\-]{0,30}(?:,\s[\w. ]{2,30})?\s?(?:\([A-Z][^()]{1,30}\)\s?[-–—:]|(?:--?|[—–])\s))"
)
# Words that open sentences, and stand with a capital inside a headline in sentence case only at the head of a sentence.
_OPENERS = frozenset(
    """
    the a an in on at after before as when while where if since during despite because although though until amid
    following according under over with without from for by among between against it he she they we there this these
    that those his her their its our both several many most some all more one two three four five six seven eight nine
    ten dozens hundreds thousands about around nearly almost earlier later meanwhile however
    """.split()  # noqa: SIM905 - a table reads best as text
)
# Nouns that open the sentences of news, if no name stands before them ("Lynchburg Police").
_OPENING_NOUNS = frozenset(
    """
    police officials authorities officers investigators detectives prosecutors rescuers residents witnesses protesters
    troops forces firefighters deputies militants gunmen lawmakers
    """.split()  # noqa: SIM905
)
_ARTICLES = frozenset({"the", "a", "an"})
# Words that ask for another after them: a headline does not end there.
_ASKS_FOR_MORE = frozenset(
    """
    the a an in on at after before as when while where if since during despite because until amid following under over
    with without from for by among between against of to and or but nor than into onto via near his her their its our
    is are was were be been being will would could should may might must can has have had not no new
    mr mrs ms dr gen lt col capt sgt president minister prime foreign defense defence interior information finance
    secretary general chief spokesman spokeswoman spokesperson king queen prince sheikh mullah pope saint st san los
    """.split()  # noqa: SIM905
)
# Forms of language, not settings: headlines have at least so many words; shorter words ("of", "as") are small in any
# headline; and from this share of capitals on, a headline is in title case.
_SHORTEST = 4
_SHORT_WORD = 3
_TITLE_CASE = 0.75
_SAMPLE = 6000


def headline_end(text: str, start: int, end: int, config: SegmentConfig) -> int | None:
    """Return where the headline ends in ``text[start:end]``; ``None`` where that cannot be told.

    Every capitalised word from the fifth on is a candidate, and the one that looks most like the first word of a
    sentence wins (the earliest of equals). ``end`` if the whole is a headline.
    """
    window = text[start : min(end, start + config.longest_run_on)]
    tokens = [(m.start(), m.end(), m.group()) for m in re.finditer(r"\S+", window)]
    first_stop = next((i for i, token in enumerate(tokens) if _STOP.search(token[2])), len(tokens))
    if first_stop == len(tokens) and len(tokens) <= config.longest_headline:
        return end
    if mark := _MARK.search(window):
        marked = sum(token_end <= mark.start() for _, token_end, _ in tokens)
        return start + tokens[marked - 1][1] if 0 < marked <= config.longest_headline else None
    small = {word.form for word in words(text[:_SAMPLE]) if text[word.start].islower()}
    last = min(first_stop, config.longest_headline + 1, len(tokens) - 1)
    scored = [(_boundary(tokens, i, small), -i) for i in range(_SHORTEST, last)]
    score, at = max(scored, default=(0, 0))
    return start + tokens[-at - 1][1] if score > 0 else None


def _boundary(tokens: Sequence[tuple[int, int, str]], i: int, small: set[str]) -> int:
    """Say how much the word ``i`` looks like the first of a sentence that follows a headline (0: not at all).

    A sentence opens with a capital and goes on in small letters. Within a headline a capitalised word is a name (or, in
    title case, any word), unless it is one that opens sentences (article, pronoun, preposition), one that a headline in
    sentence case would write as the text elsewhere does (small), or a word of the headline taken up again.
    """
    word, before = tokens[i][2].lstrip("“\"'‘("), tokens[i - 1][2]
    last = fold(before).strip(_PUNCTUATION)
    if not word[:1].isupper() or last in _ASKS_FOR_MORE or before[-1] in ",;:-–—":
        return 0
    form = _stem(word)
    content = [token for _, _, token in tokens[1:i] if len(token) > _SHORT_WORD]
    in_title_case = sum(token[0].isupper() for token in content) >= _TITLE_CASE * len(content)
    ahead = [token for _, _, token in tokens[i + 1 : i + 9] if len(token) > _SHORT_WORD]
    goes_on_small = 2 * sum(token[0].islower() for token in ahead) >= len(ahead)
    repeats = len(form) > _SHORT_WORD and form in {_stem(token) for _, _, token in tokens[:i]}
    opens = form in _OPENERS or (form in _OPENING_NOUNS and not before[0].isupper())
    if in_title_case:
        opens = opens and (form in _ARTICLES or tokens[i + 1][2][0].islower())
        return 2 * opens + repeats if goes_on_small else 0
    return 2 * opens + (form in small) + repeats if goes_on_small or form in _OPENERS else 0


def _stem(word: str) -> str:
    return fold(word).strip(_PUNCTUATION).removesuffix("'s")
