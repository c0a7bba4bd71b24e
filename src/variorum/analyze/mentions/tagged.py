"""Names as the language model sees them, put together with what rules and tables say of the same words.

The model sees where an unknown name begins and ends and of what kind it is; the tables know states, peoples and bodies
better; a story calls one thing by one name throughout. What the model saw in one sentence holds for the same words in
the others.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from variorum.analyze.mentions.nominals import DETERMINERS
from variorum.analyze.mentions.reading import SKIPPED, match
from variorum.analyze.mentions.spotting import Spot, in_place, is_headline
from variorum.analyze.tables import bodies, entries, offices
from variorum.analyze.tables.common_words import COMMON_WORDS
from variorum.analyze.tables.given_names import AMBIGUOUS, FEMALE, MALE
from variorum.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.reading import Known, Word
    from variorum.model import MentionKind, Sentence

_TITLES: Final = offices.HONORIFICS | offices.RANKS | offices.HEADS
_PLACES: Final = frozenset(("GPE", "LOC", "FAC"))
_EITHER: Final = MALE | FEMALE | AMBIGUOUS
_NAMES: Final = frozenset(name.lower() for name in _EITHER)
_DESCRIBING: Final = bodies.BODY_SOURCES | bodies.PEOPLE_SOURCES
_MINISTRIES: Final = frozenset(("ministry", "government", "department"))
_PRINTED: Final = frozenset(("agency", "outlet"))
_CLEAR: Final = 2  # times as often as another kind: then the other was a slip
_SHORT: Final = 2
_CASES: Final = frozenset(("'s", "'"))
_OF_ANYTHING: Final = frozenset(("from", "at", "to", "toward", "towards", "into", "above", "below", "beyond", "of"))
_JOINING: Final = frozenset(("and", "or", "in", "on", "at", "near", "was", "were", "is", "that", "which", "to", "with"))
_NO_PERSONS: Final = bodies.PLACE_HEADS | entries("area neighbourhood neighborhood quarter tribe clan crossing bridge")
_MOVES: Final = entries(
    """
    fled flee flees fleeing moved move moving returned return returning travelled traveled travelling traveling drove
    driving walked walking marched marching came come coming went go going gone flew flying withdrew withdraw
    withdrawing retreated retreating advanced advancing arrived arrive arriving landed landing sailed
    sailing displaced evacuated evacuating deported miles kilometres kilometers km west east north south
    """
)


class _Tag(NamedTuple):
    """A name the model saw: words [first, last) of its sentence, its kind and subkind."""

    first: int
    last: int
    kind: MentionKind
    subkind: str


class Tagged:
    """The model's names of one story, sentence by sentence, and what each name is called most often."""

    def __init__(self, lines: Sequence[Sequence[Word]], sentences: Sequence[Sentence]) -> None:
        """Read the tags off the tokens; ``lines`` are the same sentences in words."""
        self._tags = [_tags(words, sentence) for words, sentence in zip(lines, sentences, strict=True)]
        self._read = [any(token.upos for token in sentence.tokens) for sentence in sentences]
        votes: dict[str, Counter[tuple[MentionKind, str]]] = {}
        for words, tags in zip(lines, self._tags, strict=True):
            for tag in tags:
                own = votes.setdefault(_key(words, tag.first, tag.last), Counter())
                own[tag.kind, tag.subkind] += 2 if tag.kind in _PLACES and in_place(words, tag.first, tag.last) else 1
        self._votes = votes
        self._called = {name: max(sorted(found), key=found.__getitem__) for name, found in votes.items()}
        people = [_key(words, t.first, t.last) for words, tags in zip(lines, self._tags, strict=True) for t in tags
                  if t.kind == "PER" and t.last > t.first + 1]  # fmt: skip
        self._surnames = {name.rpartition(" ")[2] for name in people}

    def settle(self, number: int, words: Sequence[Word], spots: Sequence[Spot]) -> list[Spot]:
        """Return the names of a sentence: the rules' ``spots`` and the model's, none overlapping another."""
        if not self._read[number]:
            return [spot for spot in spots if spot.end - spot.start >= _SHORT]
        tags = [self._agreed(words, tag) for tag in self._tags[number]]
        kept: list[Spot] = []
        used: set[_Tag] = set()
        for spot in spots:
            over = [tag for tag in tags if tag.first < spot.last and spot.first < tag.last]
            if _common(words, spot):
                used.update(over)
            elif not over:
                kept += self._alone(words, spot)
            elif _table_wins(words, spot, over):
                kept.append(spot)
                used.update(over)
            else:
                same = next((tag for tag in over if (tag.first, tag.last) == (spot.first, spot.last)), None)
                if same is not None:
                    kept.append(_judged(words, spot, same))
                    used.add(same)
        free = [t for t in tags if t not in used and all(t.last <= s.first or s.last <= t.first for s in kept)]
        kept += [_spot(number, words, tag) for tag in free]
        return sorted(kept, key=lambda spot: spot.first)

    def _agreed(self, words: Sequence[Word], tag: _Tag) -> _Tag:
        """Return a tag with the kind its words have in most of the story."""
        name = _key(words, tag.first, tag.last)
        kind, subkind = self._called[name]
        surname = name in self._surnames and tag.kind not in {"PER", "NORP"} and match(words, tag.first) is None
        if surname and not in_place(words, tag.first, tag.last):
            return tag._replace(kind="PER", subkind="")
        tail = self._called.get(name.partition(" ")[2], ("PER", ""))
        if tag.kind == "PER" and tag.last - tag.first > _SHORT and tail[0] == "ORG":
            return tag._replace(kind="ORG", subkind=tail[1])
        votes = self._votes[name]
        clear = votes[kind, subkind] >= _CLEAR * votes[tag.kind, tag.subkind]
        settled = "NORP" in {kind, tag.kind} or {kind, tag.kind} <= _PLACES or not clear
        return tag if settled else tag._replace(kind=kind, subkind=subkind)

    def _alone(self, words: Sequence[Word], spot: Spot) -> list[Spot]:
        """Return a name only the rules see: kept if a table or its company tells it, or the model saw it elsewhere."""
        if spot.end - spot.start < _SHORT:
            return []
        called = self._called.get(_key(words, spot.first, spot.last))
        if called is not None and called[0] != "NORP":
            kind, _ = called
            return [replace(spot, kind=kind)]
        single = spot.last - spot.first == 1
        known = match(words, spot.first)
        if known is not None and known[0] <= spot.last and words[spot.first].text not in _EITHER:
            plain = spot.subkind in _PRINTED and single and (not words[spot.first].text.isupper() or is_headline(words))
            return [] if plain else [spot]
        follower = words[spot.last].low if spot.kind == "PER" and spot.last < len(words) else ""
        return [spot] if spot.sure and not single and follower not in _NO_PERSONS else []


def _key(words: Sequence[Word], first: int, last: int) -> str:
    return fold(" ".join(word.text for word in words[first:last]))


def _tags(words: Sequence[Word], sentence: Sentence) -> list[_Tag]:
    """Return the model's names of a sentence in words; the rest of a hyphenated word goes with its name."""
    spans: list[tuple[int, int, str]] = []
    for token in sentence.tokens:
        if token.name.startswith("B-"):
            spans.append((token.start, token.end, token.name[2:]))
        elif token.name.startswith("I-") and spans:
            spans[-1] = (spans[-1][0], token.end, spans[-1][2])
    found: list[_Tag] = []
    after = {one.end: two.upos for one, two in zip(sentence.tokens, sentence.tokens[1:], strict=False)}
    at = 0
    for start, end, label in spans:
        while at < len(words) and words[at].end <= start:
            at += 1
        stop = at
        while stop < len(words) and words[stop].start < end:
            stop += 1
        tag = _trimmed(words, at, stop, label)
        if tag is not None and tag.kind == "GPE" and _no_place(words, tag, after.get(words[tag.last - 1].end, "")):
            tag = tag._replace(kind="LOC" if in_place(words, tag.first - 1, tag.last) else "ORG")
        if tag is not None and not (found and tag.first < found[-1].last):
            found.append(tag)
    return found


def _no_place(words: Sequence[Word], tag: _Tag, following: str) -> bool:
    """Say whether a name no table holds is of a ship or river, no town: "the Brigida sank", "the ferry Brigida"."""
    if tag.first == 0 or match(words, tag.first) is not None:
        return False
    before = words[tag.first - 1].low
    return before in bodies.VESSELS or (before == "the" and following not in {"NOUN", "ADJ", "PROPN"})


_BEHIND_NAMES = frozenset({"of", "for", "from", "in", "at", "and", "by", "with", "to"})  # "Ida Holt of the League"


def _trimmed(words: Sequence[Word], first: int, last: int, label: str) -> _Tag | None:
    """Return a name without title, case and marks at its ends; ``None`` where nothing like a name is left."""
    kind, _, subkind = label.partition(":")
    while first < last and (not words[first].text[0].isalnum() or (words[first].low == "the" and last - first > 1)):
        first += 1
    while last > first and (
        words[last - 1].text in _CASES
        or words[last - 1].text in _BEHIND_NAMES
        or not any(c.isalnum() for c in words[last - 1].text)
    ):
        last -= 1
    if kind == "PER":
        while last - first > 1 and words[first].low in _TITLES and words[first].text not in _EITHER:
            first += 1
    if first >= last or (last - first == 1 and (words[first].low in SKIPPED or len(words[first].text) < _SHORT)):
        return None
    if last - first == 1 and kind == "PER" and words[first].low in bodies.PEOPLE_SOURCES | _TITLES - _NAMES:
        return None
    if last - first == 1 and words[first].low in _DESCRIBING and match(words, first) is None:
        return None  # "Police in Norland"
    if last - first == 1 and words[first].low in COMMON_WORDS | DETERMINERS and match(words, first) is None:
        told = words[first].cap and first > 0 and not words[first].text.isupper()
        return _Tag(first, last, kind, subkind) if told else None  # type: ignore[arg-type]
    return _Tag(first, last, kind, subkind)  # type: ignore[arg-type]


def _table_wins(words: Sequence[Word], spot: Spot, over: Sequence[_Tag]) -> bool:
    """Say whether a table's name stands against what the model says of the same words, or of some of them."""
    known = match(words, spot.first)
    if known is None or known[0] > spot.last:
        return False
    if not all(spot.first <= tag.first and tag.last <= spot.last for tag in over):
        return False  # the model sees a longer name around it
    same = next((tag for tag in over if (tag.first, tag.last) == (spot.first, spot.last)), None)
    if same is None:
        listed = any(word.low == "and" or word.text == "," for word in words[spot.first : spot.last])
        return spot.last == known[0] or (spot.sure and (len(over) == 1 or not listed))
    if spot.subkind in _PRINTED and same.kind != "ORG":
        return False  # agencies and newspapers have names of other things: Petra, Dawn
    if spot.subkind == "government" and same.kind in _PLACES:
        return False  # "on the lawn of the White House"
    titled = spot.first > 0 and words[spot.first - 1].low in _TITLES
    single = spot.last - spot.first == 1
    return not (same.kind == "PER" and single and (titled or words[spot.first].text in _EITHER))


def _judged(words: Sequence[Word], spot: Spot, tag: _Tag) -> Spot:
    """Return a name of which both see the same words, with the model's kind."""
    if spot.kind == tag.kind or ((spot.sure or spot.placed) and {spot.kind, tag.kind} <= _PLACES):
        return replace(spot, sure=True, subkind=spot.subkind or _subkind(words, tag, None))
    if spot.placed and spot.kind == "GPE" and tag.kind in {"ORG", "PER"} and _surely_placed(words, spot):
        return spot
    given = spot.last - spot.first > 1 and _given(words, spot.first)
    syllables = words[spot.last - 1].text.partition("-")[2].islower()  # "Ban Sung-min"
    if spot.kind == "PER" and tag.kind == "GPE" and ((spot.sure and given) or syllables):
        return spot
    made = _spot(spot.sentence, words, tag)
    return replace(made, role=spot.role if tag.kind == "PER" else "")


def _given(words: Sequence[Word], at: int) -> bool:
    """Say whether a given name stands here that is neither a place ("London Heathrow") nor an article ("Al Halm")."""
    return words[at].text in MALE | FEMALE and words[at].text != "Al" and match(words, at) is None


def _common(words: Sequence[Word], spot: Spot) -> bool:
    """Say whether a lone word in capitals is no name: "a VBIED" is one of many, "WHO" among capitals a question."""
    word = words[spot.first]
    if spot.last - spot.first > 1 or not word.text.isupper():
        return False
    counted = spot.first > 0 and words[spot.first - 1].low in {"a", "an"} and match(words, spot.first) is None
    alone = spot.last == len(words) or not words[spot.last].text[0].isalnum() or words[spot.last].low in _JOINING
    return (counted and alone) or (spot.kind == "ORG" and word.low in COMMON_WORDS and is_headline(words))


def _surely_placed(words: Sequence[Word], spot: Spot) -> bool:
    """Say whether what stands beside a name is said of places alone.

    "In Halm" is, and "fled from Halm"; but "a memo from Halm" may tell of a firm, and "in Orr's view" of a man.
    """
    before = words[spot.first - 1].low if spot.first else ""
    further = words[spot.first - 2].low if spot.first > 1 else ""
    after = words[spot.last].text if spot.last < len(words) else ""
    return (before not in _OF_ANYTHING or further in _MOVES) and (before != "in" or after not in _CASES)


def _spot(number: int, words: Sequence[Word], tag: _Tag) -> Spot:
    """Return a name that the model alone sees, with what tables know of it."""
    name = "".join(
        (" " if at > tag.first and words[at].start > words[at - 1].end else "") + words[at].text
        for at in range(tag.first, tag.last)
    )
    known = match(words, tag.first)
    about = known[1] if known is not None and known[0] == tag.last else None
    within = known[1] if known is not None and known[0] < tag.last and tag.kind == "ORG" else None
    return Spot(
        number, tag.first, tag.last, words[tag.first].start, words[tag.last - 1].end, tag.kind, name,
        subkind=_subkind(words, tag, about), country=about.country if about and about.kind == tag.kind else "",
        affiliation=within.country if within else "", placed=tag.kind in _PLACES,
    )  # fmt: skip


def _subkind(words: Sequence[Word], tag: _Tag, about: Known | None) -> str:
    """Return a subkind that tables tell, or the model's where the name's own words bear it out."""
    if about is not None and about.kind == tag.kind:
        return about.subkind
    own = words[tag.first : tag.last]
    if tag.kind == "ORG" and own[-1].low in _MINISTRIES:
        return "government"
    borne_out = tag.subkind in _PRINTED or any(word.low in bodies.BODY_HEADS for word in own)
    return tag.subkind if borne_out or (len(own) == 1 and own[0].text.isupper()) else ""
