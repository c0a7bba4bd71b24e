"""Whether one whom everybody knows is dead, missing or alive: the mayor, the captain, the pilot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from variorum.analyze.claims.page import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Page

# The rule of these claims; linking knows it by this name.
FATE: Final = "fate of one"
_ROLE = (
    r"(?P<role>captain|mayor|governor|president|prime minister|pilot|commander|ambassador|bishop|priest|king"
    r"|archbishop|coach"
    r"|skipper|prefect|headmaster|headmistress|village chief)"
)
_DEAD = r"killed|dead|died|drowned|(?:found|shot) dead|among the (?:dead|killed|victims)"
_MISSING = r"missing|unaccounted for|among the missing"
_AND = r"(?:[a-z]+, (?:[a-z]+,? )*and )?"
_ALIVE = rf"(?:found |pulled out |dug out |rescued )?{_AND}alive|among the survivors|survived|(?:is|was) safe|rescued"
_TELLS = re.compile(
    rf"\b{_ROLE}(?: of [A-Z]\w+(?: [A-Z]\w+)*)?(?:,? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)*)?,? "
    r"(?:(?:is|was|has|had|been|were|reportedly|later|also|still|himself|herself|believed|to be|feared) )*"
    rf"(?:(?P<dead>{_DEAD})|(?P<missing>{_MISSING})|(?P<alive>{_ALIVE}))\b"
)
_AMONG = re.compile(
    rf"\b[Aa]mong (?:the )?(?:(?P<dead>dead|killed|victims)|(?P<missing>missing)|(?P<alive>survivors|rescued)"
    rf"|(?P<them>them|these))"
    rf" (?:is|was|are|were) (?:the |its )?(?:\w+'s )?{_ROLE}\b"
)
_OF_ROLE = {"killed": "dead", "missing": "missing", "other:rescued": "alive", "rescued": "alive"}


def find_fortunes(page: Page) -> Iterator[Found]:
    """Yield whether the story says that an office-holder or a ship's captain is dead, missing or alive."""
    if page.crime:
        return
    for line in page.prose:
        for match in (m for pattern in (_TELLS, _AMONG) for m in pattern.finditer(line.text)):
            value = next((name for name in ("dead", "missing", "alive") if match.groupdict().get(name)), "")
            if not value and match.groupdict().get("them"):
                value = _of_them(page, line.index)
            if value and not re.search(r"\b(?:not|never|no) $", line.text[: match.start()]):
                yield Found(line.at(*match.span()), "status", f"the {match['role'].lower()}", value, FATE)


def _of_them(page: Page, index: int) -> str:
    """Return what befell those whom "among them" takes up: the counted of this sentence or of the one before."""
    for quantity in sorted(page.analysis.quantities, key=lambda q: -q.span.start):
        line = page.line_of(quantity.span)
        if line is not None and index - 1 <= line.index <= index and quantity.role in _OF_ROLE:
            return _OF_ROLE[quantity.role]
    return ""
