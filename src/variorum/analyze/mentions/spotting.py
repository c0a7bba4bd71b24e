"""Where names stand in a sentence and of what kind each is: capitals, tables, and the company a word keeps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from variorum.analyze.mentions.reading import PARTICLES, SKIPPED, match
from variorum.analyze.tables import bodies, entries, offices
from variorum.analyze.tables.common_words import COMMON_WORDS
from variorum.analyze.tables.given_names import AMBIGUOUS, FEMALE, MALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.analyze.mentions.reading import Known, Word
    from variorum.model import MentionKind

_OPENERS: Final = frozenset("\"'“‘«(:—–-•…")
_JOINERS: Final = entries("of for and the & de del des du der von van bin al el la")
_FULL_STOPS: Final = frozenset((".", "”", "’", ")", '"'))
_AT_PLACE: Final = entries(
    "in at near from outside around across toward towards into throughout inside above below beyond"
)
_PLACED: Final = bodies.PLACE_HEADS | entries("people residents airport streets outskirts centre center port mayor")
# What a state has: "Norland's government", "the defence ministry of Norland".
_STATES: Final = entries(
    """
    government army president parliament capital ministry border economy constitution troops embassy ambassador
    premier chancellor foreign defence defense interior prime justice finance opposition junta regime war people
    """
)
_CASES: Final = frozenset(("'s", "'"))
_DASHES: Final = frozenset(("—", "–", "--", "-"))
_DATELINE: Final = 9  # words in which a dateline's dash follows its place
_PERSONAL: Final = entries(
    """who said says told added reported contributed warned insisted argued tweeted wrote recalled whose himself herself
    replied asked"""
)
_GIVEN: Final = MALE | FEMALE
_NEVER_ALONE: Final = entries("new old north south east west northern southern eastern western central upper lower")
_CALLINGS: Final = offices.HEADS - bodies.BODY_HEADS
_CALLING_ENDS: Final = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent")
_JOINING: Final = _JOINERS | PARTICLES
_JOINERS_ONLY: Final = _JOINERS - PARTICLES
_TITLES_BEFORE: Final = offices.HONORIFICS | offices.RANKS | offices.HEADS
_TITLES: Final = _TITLES_BEFORE | offices.MODIFIERS
_NO_SURNAMES: Final = bodies.BODY_HEADS | bodies.PLACE_HEADS | offices.HEADS | offices.MODIFIERS | _JOINERS
_NAME_HEADS: Final = bodies.BODY_HEADS | bodies.PLACE_HEADS | bodies.EVENT_HEADS | bodies.FACILITY_HEADS
_BODY_NOUNS: Final = entries(
    "company firm group party newspaper agency station broadcaster bank union club charity movement militia magazine"
)
_NO_PERSON: Final = COMMON_WORDS | _NEVER_ALONE
_PLACE_GIVEN: Final = entries("Israel Jordan Chad Georgia Paris Sydney Florence Virginia Carolina Austin Dallas London")
_GIVEN_OR_PLACE: Final = _GIVEN | AMBIGUOUS | _PLACE_GIVEN
_MODIFYING_HEADS: Final = offices.HEADS & {"president", "minister", "premier"}


@dataclass(slots=True)
class Spot:
    """One name found: words [first, last) of sentence ``sentence``, and what it seems to be."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    kind: MentionKind
    name: str
    subkind: str = ""
    country: str = ""
    role: str = ""
    affiliation: str = ""
    form: str = "name"
    sure: bool = True
    definite: bool = True
    same_as: str = ""
    opening: str = ""
    placed: bool = False


@dataclass(slots=True)
class Office:
    """An office or calling found before or beside a name: words [first, last) and the words that say it."""

    first: int
    last: int
    role: str
    affiliation: str
    head: str


def is_headline(words: Sequence[Word]) -> bool:
    """Say whether a sentence is written in title case or capitals, so that a capital letter tells nothing."""
    lettered = [w for w in words if w.text[:1].isalpha() and len(w.text) > 3]
    if len(lettered) < 3:
        return False
    if words[-1].text in _FULL_STOPS:  # headlines have none
        return all(w.text.isupper() for w in lettered)
    return sum(w.cap for w in lettered) >= 0.75 * len(lettered)


def office_at(words: Sequence[Word], last: int) -> Office | None:
    """Return the office that ends just before word ``last``: "Pakistan's Information Minister" before a name.

    The affiliation is the nationality, country or body before the office, as the text gives it.
    """
    head = last - 1
    if head < 0 or not _is_head(words, head):
        return None
    first = head
    while first > 0 and (_is_modifier(words[first - 1]) or _hyphened_head(words[first - 1])):
        known = match(words, first - 2) if first > 1 and words[first - 2].low not in offices.MODIFIERS else None
        if known is not None and known[0] == first:
            break
        first -= 1
    first, affiliation = _affiliation_before(words, first)
    role_first = first
    if affiliation:
        role_first = _after_affiliation(words, first, head)
    return Office(first, last, _text(words, role_first, last), affiliation, words[head].low)


def _is_head(words: Sequence[Word], at: int) -> bool:
    low = words[at].low
    if low in offices.RANKS and words[at].cap:
        return True
    singular = low in offices.HEADS
    return singular and low not in {"force", "party"}


def _is_modifier(word: Word) -> bool:
    if word.low in offices.MODIFIERS:
        return True
    return "-" in word.low and word.low.removeprefix("then-").removeprefix("ex-") in _MODIFYING_HEADS


def _hyphened_head(word: Word) -> bool:
    return word.low in offices.HEADS or word.low in {"vice", "co"}


def _affiliation_before(words: Sequence[Word], first: int) -> tuple[int, str]:
    """Return where the affiliation before an office begins, and its words; (first, "") where there is none."""
    at = first
    if at > 0 and words[at - 1].text in {"'s", "'"}:
        at -= 1
    begin = at
    while begin > 0 and at - begin < 4 and words[begin - 1].cap and words[begin - 1].low not in COMMON_WORDS:
        begin -= 1
    for start in range(begin, at):
        found = match(words, start)
        if found is not None and found[0] == at:
            return start, found[1].country or _text(words, start, at)
    if begin < at and words[at - 1].low in bodies.BODY_HEADS:
        return begin, _text(words, begin, at)
    if begin < at < first:  # "X's spokesman": whatever has the possessive
        return begin, _text(words, begin, at)
    return first, ""


def _after_affiliation(words: Sequence[Word], first: int, head: int) -> int:
    at = first
    while at < head and not (_is_modifier(words[at]) or _is_head(words, at)):
        at += 1
    if words[at - 1].text == "'s" or at > first:
        return at
    return first


def _text(words: Sequence[Word], first: int, last: int) -> str:
    """Return the words of a stretch as one name: one space between, none before a clitic or inside brackets."""
    parts: list[str] = []
    for at in range(first, last):
        if parts and (words[at].start > words[at - 1].end):
            parts.append(" ")
        parts.append(words[at].text)
    return "".join(parts)


class Spotter:
    """Finds the names of one story's sentences; remembers which words were seen as names and which as words."""

    def __init__(self, sentences: Sequence[Sequence[Word]]) -> None:
        """Look through all sentences once for words also written small, which are no names at a sentence's start."""
        self.lower: set[str] = set()
        self.inside: set[str] = set()
        for words in sentences:
            self.lower.update(w.text for w in words if w.text.islower())
            if not is_headline(words):
                self.inside.update(w.text for at, w in enumerate(words) if w.cap and not _begins(words, at))

    def spots(self, number: int, words: Sequence[Word]) -> list[Spot]:
        """Return the names of one sentence in order, none overlapping another."""
        headline = is_headline(words)
        found: list[Spot] = []
        at = 0
        while at < len(words):
            known = match(words, at) if words[at].cap or words[at].text[0] in "'a" else None
            if not (words[at].cap or known):
                at += 1
                continue
            end = self._run(words, at, headline=headline)
            if end <= at:
                at += 1
                continue
            at = self._pieces(number, words, at, end, found, headline=headline)
        return found

    def _run(self, words: Sequence[Word], at: int, *, headline: bool) -> int:
        """Return one past the last word of the capitalised run that begins at ``at`` (``at`` itself: no name)."""
        if self._no_name(words, at, headline=headline) and match(words, at) is None:
            return at
        end = at + 1
        while end < len(words):
            if words[end].cap and words[end].low not in SKIPPED and not self._shut(words, end):
                end += 1
            elif (ahead := self._joined(words, end)) > end:
                end = ahead
            else:
                break
        return end

    def _shut(self, words: Sequence[Word], at: int) -> bool:
        return words[at].text in {"I", "A", "The"} and words[at - 1].low not in _JOINERS

    def _joined(self, words: Sequence[Word], at: int) -> int:
        """Return where a run goes on after small joining words ("of the", "bin"), or ``at`` if it ends here."""
        ahead = at
        while ahead < len(words) and ahead - at < 2 and words[ahead].low in _JOINING:
            ahead += 1
        if at < ahead < len(words) and words[ahead].cap and words[ahead].low not in SKIPPED:
            return ahead
        return at

    def _no_name(self, words: Sequence[Word], at: int, *, headline: bool) -> bool:
        word = words[at]
        if word.low in SKIPPED or not any(c.isalpha() for c in word.text):
            return True
        if headline:
            return word.text not in self.inside or word.low in COMMON_WORDS
        if _begins(words, at):
            return self._ordinary(words, at)
        return word.low in COMMON_WORDS and word.text.lower() in self.lower and not _next_cap(words, at)

    def _ordinary(self, words: Sequence[Word], at: int) -> bool:
        """Say whether the first word of a sentence is an ordinary one that only its place gives a capital."""
        word = words[at]
        if word.text in self.inside and word.low not in COMMON_WORDS:
            return False
        if word.low in COMMON_WORDS:
            return not (word.text in _GIVEN and _next_cap(words, at))
        if word.low in _TITLES or word.low in bodies.PEOPLE_SOURCES:
            return not (_next_cap(words, at))
        if word.text.lower() in self.lower or word.low.endswith(("ing", "ly")):
            return True
        if word.text.isupper() and len(word.text) > 1:
            return False
        if word.text in _GIVEN or _next_cap(words, at):
            return False
        return not (at + 1 < len(words) and (words[at + 1].text == "'s" or words[at + 1].low in _PERSONAL))

    # -- the pieces of one run -----------------------------------------------------------------------------------------

    def _pieces(
        self, number: int, words: Sequence[Word], first: int, end: int, found: list[Spot], *, headline: bool
    ) -> int:
        """Cut one capitalised run into names, append them, and return where reading goes on."""
        at = first
        while at < end:
            spot = self._piece(number, words, at, end, headline=headline)
            if spot is None:
                at += 1
                continue
            if spot.last > spot.first and spot.name:
                found.append(spot)
            at = max(spot.last, at + 1)
        return max(at, end)

    def _piece(self, number: int, words: Sequence[Word], at: int, end: int, *, headline: bool) -> Spot | None:
        known = match(words, at)
        if known is not None and not self._given_before_surname(words, at, known, end):
            return self._from_table(number, words, at, end, known)
        if not words[at].cap or words[at].low in SKIPPED:
            return None
        if words[at].low in COMMON_WORDS and (_begins(words, at) or at + 1 == end) and words[at].text not in _GIVEN:
            return None
        office_end = self._office_end(words, at, end)
        if office_end > at:
            return Spot(number, at, office_end, words[at].start, words[at].start, "PER", "")
        return self._unknown(number, words, at, end, headline=headline)

    def _given_before_surname(self, words: Sequence[Word], at: int, known: tuple[int, Known], end: int) -> bool:
        """Say whether a place's or an agency's name is here a given name: "Jordan Peele", "Petra Holm"."""
        last, about = known
        named = about.kind == "GPE" or about.subkind in {"agency", "outlet"}
        if not named or last != at + 1 or last >= end or words[at].text not in _GIVEN_OR_PLACE:
            return False
        after = words[last]
        if after.low in _NO_SURNAMES:
            return False
        return match(words, last) is None and after.low not in COMMON_WORDS

    def _from_table(self, number: int, words: Sequence[Word], at: int, end: int, known: tuple[int, Known]) -> Spot:
        """Return the table's name, or the longer body's name it begins ("Afghan" in "Afghan National Army")."""
        last, about = known
        longer = self._body_end(words, last, end)
        if longer > last:
            return Spot(
                number, at, longer, words[at].start, words[longer - 1].end, "ORG", _text(words, at, longer),
                subkind="government" if words[longer - 1].low in {"ministry", "government", "department"} else "",
                affiliation=about.country,
            )  # fmt: skip
        kind = about.kind
        if kind in {"GPE", "LOC", "NORP"} and last < end and words[last].cap and words[last].low in bodies.EVENT_HEADS:
            last, kind = last + 1, "EVENT"
        elif kind == "GPE" and last < end and words[last].low in bodies.PLACE_HEADS and words[last].cap:
            last += 1
        elif kind in {"GPE", "LOC"} and last < end and words[last].cap and words[last].low in bodies.FACILITY_HEADS:
            last, kind = last + 1, "FAC"
        return Spot(
            number, at, last, words[at].start, words[last - 1].end, kind, _text(words, at, last),
            subkind=about.subkind, country=about.country,
        )  # fmt: skip

    def _body_end(self, words: Sequence[Word], last: int, end: int) -> int:
        """Return where a body's name that begins with a nationality or place ends, or ``last``."""
        for stop in range(min(end, last + 5), last, -1):
            if words[stop - 1].low not in bodies.BODY_HEADS or not words[stop - 1].cap:
                continue
            if any(self._other_name(words, k, stop) for k in range(last, stop - 1)):
                continue
            if any(words[k].low in _CALLINGS and words[k].low != "general" for k in range(last, stop)):
                continue
            return self._of_part(words, stop, end)
        return last

    def _other_name(self, words: Sequence[Word], at: int, stop: int) -> bool:
        """Say whether a name of its own begins here, other than the body's ("Foreign Ministry") that ends at stop."""
        found = match(words, at)
        return found is not None and words[at].cap and found[0] != stop

    def _of_part(self, words: Sequence[Word], at: int, end: int) -> int:
        """Return where "of Borders and Tribal Affairs" after a body's head ends, or ``at`` if nothing such follows."""
        if at >= end or words[at].low not in {"of", "for"}:
            return at
        stop = at + 1
        while stop < end and words[stop].low == "the":
            stop += 1
        if stop >= end or not words[stop].cap:
            return at
        found = match(words, stop)
        if found is not None and found[0] <= end:
            return found[0]
        while stop < end and (
            words[stop].cap or (words[stop].low in {"and", "of"} and _plain_cap(words, stop + 1, end))
        ):
            if match(words, stop) is not None and match(words, stop)[1].kind == "GPE":  # type: ignore[index]
                break
            stop += 1
        return stop

    def _office_end(self, words: Sequence[Word], at: int, end: int) -> int:
        """Return one past the office or honorific that begins here ("Information Minister", "Gen."), or ``at``."""
        stop = last = at
        while stop < end and words[stop].cap and (titled := _titles(words[stop])) is not None:
            stop += 1
            last = stop if titled else last
        if (
            last > at
            and last < end
            and words[last].low == "of"
            and words[last - 1].low in {"minister", "secretary", "chief"}
        ):
            last = max(last, self._of_part(words, last, end))
        return last

    def _unknown(self, number: int, words: Sequence[Word], at: int, end: int, *, headline: bool) -> Spot | None:
        """Tell what a name that no table holds seems to be, and how far it reaches."""
        stop = self._own_words(words, at, end)
        while stop > at + 1 and words[stop - 1].low in _JOINING and not words[stop - 1].cap:
            stop -= 1
        size = stop - at
        last = words[stop - 1]
        if headline and not all(w.text in self.inside for w in words[at:stop] if w.cap):
            return None
        spot = Spot(number, at, stop, words[at].start, last.end, "ORG", _text(words, at, stop), sure=False)
        for heads, kind in _BY_HEAD:
            if size > 1 and last.low in heads and last.cap:
                spot.kind, spot.sure = kind, True
                spot.last = self._of_part(words, stop, end)
                spot.end, spot.name = words[spot.last - 1].end, _text(words, at, spot.last)
                return spot
        if words[at].low in bodies.PLACE_OPENINGS and size > 1 and words[at].cap:
            spot.kind, spot.placed = "GPE", True
            return spot
        if words[at].low in _NAME_HEADS:
            return self._headed(words, spot, end)
        if _dateline(words, spot):
            spot.kind, spot.placed = "GPE", True
            return spot
        if words[at].low in bodies.BODY_OPENINGS and size > 1:
            spot.sure = True
            return spot
        self._calling(words, spot)
        self._guess(words, spot)
        return spot

    def _calling(self, words: Sequence[Word], spot: Spot) -> None:
        """Part a calling that opens a sentence from the name: "Schoolteacher Ada Holt"."""
        at = spot.first
        size = spot.last - at
        if size < 3 or not _begins(words, at) or words[at].text in _GIVEN or words[at + 1].text not in _GIVEN:
            return
        if words[at].low.endswith(_CALLING_ENDS) and words[at].text not in self.inside:
            spot.first, spot.start = at + 1, words[at + 1].start
            spot.name, spot.role = _text(words, at + 1, spot.last), words[at].text

    def _own_words(self, words: Sequence[Word], at: int, end: int) -> int:
        """Return where the unknown name that begins here ends: at a table's name, an office or a joining word."""
        stop = at + 1
        while stop < end:
            low = words[stop].low
            if not words[stop].cap and low in _JOINERS_ONLY:
                break
            found = match(words, stop)
            if found is not None and not (words[at].text in _GIVEN and found[1].kind == "GPE" and found[0] == end):
                break
            if low in offices.MODIFIERS and self._office_end(words, stop, end) > stop:
                break
            stop += 1
        return stop

    def _headed(self, words: Sequence[Word], spot: Spot, end: int) -> Spot | None:
        """Read "Ministry of Defence", "Kingdom of Norland", "Embassy of Denmark": a head first, and of what."""
        stop = self._of_part(words, spot.last, end)
        low = words[spot.first].low
        if stop == spot.last and spot.last - spot.first == 1:
            return None
        spot.last, spot.end, spot.name = stop, words[stop - 1].end, _text(words, spot.first, stop)
        spot.sure = True
        for heads, kind in _BY_HEAD:
            if low in heads:
                spot.kind = kind
        return spot

    def _guess(self, words: Sequence[Word], spot: Spot) -> None:
        """Guess a kind from given names, capitals, and the words before and after."""
        size = spot.last - spot.first
        first = words[spot.first]
        after = words[spot.last] if spot.last < len(words) else None
        before = words[spot.first - 1] if spot.first else None
        acronym = first.text.isupper() and size == 1 and len(first.text) > 1
        aged = after is not None and after.text == "," and spot.last + 1 < len(words) and _age(words[spot.last + 1])
        titled = before is not None and (before.low in _TITLES_BEFORE)
        initials = size > 1 and len(first.low) <= 3 and first.text.endswith(".")
        if acronym:
            return
        given = first.text in _GIVEN or first.text.partition("-")[0] in _GIVEN
        credited = before is not None and before.text == "/"
        if size == 1 and given and before is not None and before.low == "the":
            given = False  # "along the Adrian": no person
        spot.placed = in_place(words, spot.first, spot.last)
        if before is not None and before.low in _BODY_NOUNS and not (given or aged):
            spot.sure = True  # "the mining company Vell Alta"
            return
        if titled or aged or credited or (size > 1 and (given or initials)):
            spot.kind, spot.sure = "PER", True
        elif spot.placed:
            spot.kind = "GPE"
        elif (
            (after is not None and after.low in _PERSONAL and size <= 3)
            or (size > 1 and (after is None or after.low not in bodies.BODY_HEADS) and self._personal(words, spot))
            or (given and first.text not in AMBIGUOUS and size == 1)
        ):
            spot.kind = "PER"

    def _personal(self, words: Sequence[Word], spot: Spot) -> bool:
        """Say whether an unknown name of two to four words is more likely a person's than a body's or a place's."""
        if spot.last - spot.first > 4:
            return False
        parts = words[spot.first : spot.last]
        if any(w.low in _NO_PERSON or not w.text[0].isalpha() for w in parts if w.cap):
            return False
        return not any(w.text.isupper() and len(w.text) > 2 for w in parts) or all(w.text.isupper() for w in parts)


_BY_HEAD: Final[tuple[tuple[frozenset[str], MentionKind], ...]] = (
    (bodies.EVENT_HEADS, "EVENT"),
    (bodies.FACILITY_HEADS, "FAC"),
    (bodies.PLACE_HEADS, "LOC"),
    (bodies.BODY_HEADS, "ORG"),
)


def _titles(word: Word) -> bool | None:
    """Say whether a word can end an office or honorific (True), only stand in one (False), or neither (None)."""
    if word.low in offices.HEADS or word.low in offices.RANKS or word.low in offices.HONORIFICS:
        return True
    return False if _is_modifier(word) else None


def in_place(words: Sequence[Word], first: int, last: int) -> bool:
    """Say whether the words beside an unknown name, words [first, last), take it for a place or a state."""
    if last - first > 3:
        return False
    before = words[first - 1].low if first else ""
    further = words[first - 2].low if first > 1 else ""
    after = words[last].low if last < len(words) else ""
    owned = words[last + 1].low if last + 1 < len(words) else ""
    if before in _AT_PLACE or after in bodies.PLACE_HEADS:
        return True
    if before == "of" and further in _PLACED | _STATES:
        return True
    return after in _CASES and owned in _STATES and last - first == 1


def _dateline(words: Sequence[Word], spot: Spot) -> bool:
    """Say whether a name in capitals opens a dateline: "OLVANG, Norland (NPA) —", "VELL."."""
    if spot.first != 0 or not spot.name.isupper() or len(spot.name) < 4 or spot.last >= len(words):
        return False
    if words[spot.last].text == ".":
        return spot.last + 1 == len(words)
    near = range(spot.last, min(len(words), spot.last + _DATELINE))
    dash = next((at for at in near if words[at].text in _DASHES), -1)
    return dash > 0 and words[spot.last].text in {",", "("} and words[dash - 1].text in {")", ","}


def _begins(words: Sequence[Word], at: int) -> bool:
    """Say whether a word stands where any word has a capital: first, or after a mark that opens."""
    return at == 0 or words[at - 1].text in _OPENERS or words[at - 1].text in {".", "?", "!"}


def _next_cap(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].cap and words[at + 1].low not in SKIPPED


def _plain_cap(words: Sequence[Word], at: int, end: int) -> bool:
    return at < end and words[at].cap and match(words, at) is None


def _age(word: Word) -> bool:
    return word.text.isdecimal() and 1 < int(word.text[:4]) < 115
