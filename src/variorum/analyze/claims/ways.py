"""Which crossing, road, bridge or port words speak of, by its own name, and between whom a border lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.tables import placeholder, word_set

if TYPE_CHECKING:
    from variorum.analyze.claims.page import Line, Page

# What is told of a border without a name of its own.
BORDERS: Final = "border crossings"
_WORD = r"[A-Z][\w'’]*(?:-[A-Z][\w'’]*)*"
NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
# A way that has a name of its own: "the Karst border crossing", "the crossing at Karst", "the highway from A to B".
# An article tells that a name before it is another's: "Meanwhile the bridge", "In Karst the road".
_NAMED_BEFORE = re.compile(rf"(?P<name>{NAME}) (?:(?!(?:the|an?|its|their|his|our|this|that|all|both) )[a-z]+ )?$")
_PLACE = r"(?:the )?(?:(?:[a-z]+ ){1,3}of |[a-z]+(?: [a-z]+)?, )?"  # "the border post of Karst", "the capital, Karst"
_NAMED_AFTER = re.compile(rf"^(?: to the [a-z]+)? (?:at|in|near|of) (?:the )?(?P<name>{NAME})")
_FROM_TO = re.compile(
    rf"^ (?:(?:between|from|linking|connecting) )?{_PLACE}(?P<a>{NAME}(?: city)?)"
    rf" (?:and|to|with|-+|–) {_PLACE}(?P<b>{NAME}(?: city)?)"
)
_TOWARDS = re.compile(rf"^ (?:to|into|from) {_PLACE}(?P<name>{NAME})")
_LEADING = frozenset({"road", "highway", "motorway", "railway", "corridor"})
# What runs on a line, which is shut where they are cancelled.
_RUNNING = frozenset({"trains", "flights", "ferries", "sailings"})
_NO_NAMES = word_set(
    "The All Its Their Both Two Three Main Every Border This That These Those A An Some Most Many In At On And But As "
    "Trade Land No Meanwhile However Also Only Still Now Then Later Earlier Today Yesterday Tomorrow Since Until After "
    "Before While When Other Another Such Humanitarian Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)
_BORDER = re.compile(r"border|frontier|crossing|checkpoint", re.IGNORECASE)
_OWN_NAME = re.compile(r"crossing|checkpoint|post|gate", re.IGNORECASE)
_POINTS = {"point": "crossing", "points": "crossings"}  # "the Karst border point" is the Karst crossing
_TWO_ENDS = re.compile(r"(?<=[a-z])-(?=[A-Z])")  # "the Vell-Orm road", with whichever dash


def way_at(text: str, start: int, end: int) -> str:
    """Return which way ``text[start:end]`` names: "Karst crossing", "border crossings"; "" for a road without a name.

    >>> way_at("The Karst crossing is shut.", 10, 18), way_at("The road from the border post of Karst is shut.", 4, 8)
    ('Karst crossing', 'Karst road')
    """
    noun = text[start:end].rsplit(maxsplit=1)[-1].lower()
    noun = _POINTS.get(noun, noun)
    before, after = _NAMED_BEFORE.search(text[:start]), text[end:]
    ends, named = _FROM_TO.match(after), _NAMED_AFTER.match(after)
    of_border = bool(_BORDER.search(text[start:end]))
    if noun in _RUNNING and not ends:  # trains without their line are vehicles
        return ""
    if before and noun not in _RUNNING and (not of_border or _OWN_NAME.search(noun)):
        words = before["name"].split()
        while words and words[0] in _NO_NAMES:
            del words[0]
        if words and not words[-1].endswith(("'s", "’s")):
            return f"{_TWO_ENDS.sub('–', ' '.join(words))} {noun}"
    if ends and not of_border:
        return f"{ends['a']}–{ends['b']} {noun}"
    if named is None and noun in _LEADING:
        named = _TOWARDS.match(after)
    if named and (not of_border or _OWN_NAME.search(noun)) and not noun.endswith("s"):
        return f"{named['name']} {noun}"
    return BORDERS if of_border else ""


@dataclass(frozen=True)
class Ways:
    """The ways that one story names, so that "the crossing" and "Karst" are known for the Karst crossing."""

    page: Page

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The ways to which the story gives a name of their own, in the order of its words."""
        found = [way_at(line.text, *match.span()) for line in self.page.prose for match in _ANY.finditer(line.text)]
        return tuple(dict.fromkeys(way for way in found if way and way != BORDERS))

    def at(self, line: Line, start: int, end: int) -> str:
        """Return which way ``line.text[start:end]`` speaks of: by its name, or as the only one of its kind so named."""
        own = way_at(line.text, start, end)
        noun = line.text[start:end].split()[-1].lower()
        if (own and own != BORDERS) or noun.endswith("s"):
            return own
        alike = [way for way in self.named if way.endswith(f" {noun}")]
        alike = alike or [way for way in self.named if _OWN_NAME.search(noun) and _OWN_NAME.search(way)]
        return alike[0] if len(alike) == 1 and not _INDEFINITE.search(line.text[:start]) else own

    def between(self, line: Line, end: int) -> str:
        """Return the two ends of a line named behind a noun: "ferry service between Vell and Orm"."""
        ends = _FROM_TO.match(line.text[end:])
        return f"{ends['a']}–{ends['b']}" if ends else ""

    def called(self, name: str) -> str:
        """Return the only way that has a name, where the name stands alone: "Karst is open"; empty if none has."""
        alike = [way for way in self.named if way.rpartition(" ")[0] == name]
        return alike[0] if len(alike) == 1 else ""

    def neighbours(self, line: Line, end: int, who: str) -> tuple[str, ...]:
        """Return the two between which a border lies: "crossings between A and B", "A closed its border with B"."""
        after = line.text[end:]
        both, other = _BETWEEN.match(after), _WITH.match(after)
        if both:
            return self._parties(both["a"], both["b"])
        return self._parties(who, other["b"]) if other and who else ()

    def _parties(self, *names: str) -> tuple[str, ...]:
        found = tuple(sorted({self.page.party(name) for name in names} - {""}))
        return found if len(found) == len(names) else ()


_ANY = re.compile(rf"\b(?:{placeholder('{CROSSING}')}|{placeholder('{ROUTE}')})\b", re.IGNORECASE)
_BETWEEN = re.compile(rf"^ between (?:the )?(?P<a>{NAME}) and (?:the )?(?P<b>{NAME})")
_WITH = re.compile(rf"^ (?:with|to|into) (?:the )?(?P<b>{NAME})")
_INDEFINITE = re.compile(r"\b(?:an?|another|one|second|other|every|each) (?:[a-z]+ )?$", re.IGNORECASE)
