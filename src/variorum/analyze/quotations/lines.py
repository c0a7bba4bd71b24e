"""One sentence as the rules of attribution read it: its words, what is quoted in it, who is mentioned in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from variorum.analyze.quotations.cues import BE, HAVE, MODALS, TIMES, is_adverb
from variorum.analyze.tables import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.quotations.marks import Segment
    from variorum.model import Mention, Sentence

PRONOUNS: Final = entries("he she it they we i you who which one someone nobody everyone others both neither some many")
RELATIVES: Final = entries("who which that whom")
SUBORDINATORS: Final = entries(
    """
    that because while although though as when if whether unless until since whereas what why how where once so
    than but yet or nor for before after whose
    """
)
PREPOSITIONS: Final = entries(
    """
    in on at by for from with of to into onto over under about against between among during after before since
    through despite amid following including without within upon near across along around behind beyond inside
    outside throughout toward towards via per like unlike besides except regarding concerning given
    """
)
DETERMINERS: Final = entries(
    "the a an this that these those his her its their our my your some any no each every another both all several many"
)
_NEVER_LAST: Final = entries("the a an his her its their our my your every no 's more very")
STOPS: Final = frozenset(";:()[]") | {"—", "–", "--", "―", "…", "...", ".", "?", "!"}
MARKS: Final = frozenset("\"“”„«»‘'`") | {"''", "``"}
_MONTHS: Final = entries(
    """
    january february march april june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec
    """
)


@dataclass(slots=True)
class Line:
    """A sentence: tokens folded to lower case, for each the quotation and the mention it lies in (or -1).

    ``places`` has for each quotation its first token here, and the first and last of its tokens that are no marks;
    ``named`` the tokens outside quotations at which a mention begins; ``all_quoted`` says that no word is outside;
    ``subjects`` has, for each entity, the first of these tokens and whether it is a possessor there. ``heads``,
    ``relations`` and ``children`` are the parse, counted over this sentence; all are empty where it has none.
    """

    number: int
    sentence: Sentence
    low: list[str]
    starts: list[int]
    ends: list[int]
    quoted: list[int]
    mention: list[int]
    mentions: list[Mention]
    paragraph: int = 0
    places: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    named: list[int] = field(default_factory=list)
    all_quoted: bool = False
    subjects: list[tuple[int, str, bool]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    children: list[list[int]] = field(default_factory=list)

    def below(self, at: int, *relations: str) -> list[int]:
        """Return the tokens that depend on this one by any of these relations."""
        return [k for k in self.children[at] if self.relations[k] in relations] if self.children else []

    def stretch(self, at: int) -> tuple[int, int]:
        """Return the first token of all that hangs on this one, and one past the last."""
        first = last = at
        waiting = [at]
        while waiting and self.children:
            token = waiting.pop()
            first, last = min(first, token), max(last, token)
            waiting += self.children[token]
        return first, last + 1

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.low)

    def cap(self, at: int) -> bool:
        """Say whether a token begins with a capital letter."""
        return self.sentence.tokens[at].text[:1].isupper()

    def comma(self, at: int) -> bool:
        """Say whether a token is a comma."""
        return self.low[at] == ","

    def ends_phrase(self, at: int) -> bool:
        """Say whether a token can end a noun phrase: a word that is no preposition, auxiliary, conjunction or mark."""
        low = self.low[at]
        if not (low[:1].isalnum() or low[0] in "@#$") or self.quoted[at] >= 0:
            return False
        if low in PREPOSITIONS or low in BE or low in HAVE or low in MODALS:
            return False
        return low not in _NEVER_LAST

    def skip_time_left(self, at: int) -> int:
        """Return the last token before "on Thursday", "early Wednesday", "on Oct. 3" that ends at ``at``."""
        start = at
        while at >= 0 and (self.low[at] in TIMES or is_adverb(self.low[at]) or self._date(at)):
            at -= 1
        if at < start and at >= 0 and self.low[at] in {"on", "in", "at", "of", "late", "early"}:
            timed = any(self.low[k] in TIMES or self._date(k) for k in range(at + 1, start + 1))
            at -= 1 if timed else 0
        return at

    def skip_time_right(self, at: int) -> int:
        """Return the first token after "on Thursday", "early Tuesday" that begins at ``at``."""
        n = len(self.low)
        probe = at
        if probe + 1 < n and self.low[probe] in {"on", "in", "late", "early", "at"}:
            following = probe + 1
            while following < n and self.low[following] in {"late", "early", "the"}:
                following += 1
            if following < n and (self.low[following] in TIMES or self._date(following)):
                probe = following
            elif self.low[probe] in {"on", "in", "at"}:
                return at
        while probe < n and (self.low[probe] in TIMES or self._date(probe) or is_adverb(self.low[probe])):
            probe += 1
        return probe - 1 if at < probe < n and self.low[probe] in {"'s", "'"} else probe  # "Friday's decision"

    def _date(self, at: int) -> bool:
        low = self.low[at].rstrip(".")
        if low in _MONTHS:
            return self.cap(at)
        if not low.isdigit():
            return False
        near = [self.low[k].rstrip(".") for k in (at - 1, at + 1) if 0 <= k < len(self.low)]
        return any(word in _MONTHS for word in near) or (len(low) == 4 and near[:1] == ["in"])


def make_line(
    number: int, sentence: Sentence, segments: Sequence[tuple[int, Segment]], mentions: Sequence[Mention], before: int
) -> Line:
    """Return a sentence as the rules read it. ``segments`` (with their numbers) and ``mentions`` are those in it.

    ``before`` is how many tokens the story has before it.
    """
    tokens = sentence.tokens
    low = [token.text.lower().replace("’", "'") for token in tokens]
    starts = [token.start for token in tokens]
    quoted = [-1] * len(tokens)
    mention = [-1] * len(tokens)
    for index, segment in segments:
        at = max(0, bisect_right(starts, segment.outer_start) - 1)
        while at < len(tokens) and starts[at] < segment.outer_end:
            if starts[at] >= segment.outer_start:
                quoted[at] = index
            at += 1
    longest = sorted(range(len(mentions)), key=lambda k: mentions[k].span.end - mentions[k].span.start)
    for index in longest:
        span = mentions[index].span
        at = max(0, bisect_right(starts, span.start) - 1)
        if _is_first_name(mentions[index], low[at], tokens[at].text):
            low[at] = tokens[at].text
        while at < len(tokens) and starts[at] < span.end:
            mention[at] = index
            at += 1
    line = Line(number, sentence, low, starts, [t.end for t in tokens], quoted, mention, list(mentions))
    if any(token.deprel for token in tokens):
        line.heads = [max(token.head - before, -1) for token in tokens]
        line.relations = [token.deprel for token in tokens]
        line.children = [[] for _ in tokens]
        for at, head in enumerate(line.heads):
            if head >= 0:
                line.children[head].append(at)
    for at, index in enumerate(quoted):
        if index >= 0:
            first, begin, end = line.places.get(index, (at, -1, -1))
            worded = low[at] not in MARKS
            line.places[index] = (first, at if worded and begin < 0 else begin, at if worded else end)
        elif mention[at] >= 0 and (at == 0 or mention[at - 1] != mention[at]):
            line.named.append(at)
    line.subjects = _subjects(line)
    line.all_quoted = all(quoted[at] >= 0 or not word[:1].isalnum() for at, word in enumerate(low))
    return line


def _is_first_name(mention: Mention, low: str, word: str) -> bool:
    """Say whether a word that looks like a preposition or modal is a first name: "Per Holt", "Will Ames"."""
    named = mention.form == "name" and mention.kind == "PER" and word[:1].isupper()
    return named and (low in PREPOSITIONS or low in MODALS) and mention.span.end - mention.span.start > len(word)


def _subjects(line: Line) -> list[tuple[int, str, bool]]:
    """Return, for each entity mentioned outside quotations, where first, and whether as a possessor ("X's")."""
    found: dict[str, tuple[int, str, bool]] = {}
    for at in line.named:
        index = line.mention[at]
        entity_id = line.mentions[index].entity_id
        if entity_id in found:
            continue
        last = at
        while last + 1 < len(line) and line.mention[last + 1] == index:
            last += 1
        found[entity_id] = (at, entity_id, last + 1 < len(line) and line.low[last + 1] in {"'s", "'"})
    return list(found.values())
