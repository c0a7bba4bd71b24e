"""How far from a place something befell a ship or a plane: 22 miles off a coast, or 14; four miles inside waters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.analyze.claims.page import Found
from variorum.analyze.claims.sizes import COUNT, SIZE
from variorum.text import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from variorum.analyze.claims.page import Line, Page
    from variorum.model import QuantityExpression

_MILES = frozenset({"mile", "nautical_mile"})
_KILOMETRES = frozenset({"kilometer"})
_TO_SEA = r"(?:(?:to the )?(?:due )?(?:north|south|east|west)[\w-]* )?(?:of|off|from|away from)"
_OF = (
    r"(?:the (?:[a-z]+ )?(?:island|coast|shore|port|town|city|village|cape|mouth|harbou?r|airport|border)"
    r" (?:of|with) )?"
)
_FROM = re.compile(rf" ?{_TO_SEA} {_OF}(?:the )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+)*)")
# In whose waters a ship was is a question of its own; here, how deep in them.
_INSIDE = re.compile(r" ?(?:deep )?(?:inside|into|within) (?:[\w'-]+ ){1,3}(?:waters|territory|air ?space)\b")
# What befalls a ship, a plane or a town in one place; others only lie somewhere.
_BEFELL = re.compile(
    r"\b(?:boarded|seized|stopped|intercepted|detected|spotted|hit|struck|attacked|rammed|sank|sunk|capsized"
    r"|aground|crashed|came down|went down|exploded|collided|position|recorded|hijacked|fired (?:on|at))\b"
)
_CLAUSE = re.compile(r";|: |, (?:and|but|while|which|who)\b")
# Below, what is rounded to whole miles tells nothing.
_LEAST = 2


def find_distances(page: Page) -> Iterator[Found]:
    """Yield how many miles or kilometres from a named place, or inside somebody's waters, a story says it happened."""
    for quantity in page.analysis.quantities:
        line = page.line_of(quantity.span)
        unit = _unit(quantity)
        low = quantity.quantity.low
        if line is None or not unit or low is None or low < _LEAST or low != quantity.quantity.high:
            continue
        of = _from_where(line, quantity)
        if of:
            whole = float(round(low))  # 21.8 and 22.4 are 22, told more closely
            more: dict[str, object] = {"low": whole, "high": whole, "quantity_id": quantity.id}
            yield Found(quantity.span, COUNT, f"{unit} {of}", in_figures(whole), SIZE, more)


def _unit(quantity: QuantityExpression) -> str:
    unit = quantity.quantity.unit
    return "miles" if unit in _MILES else "kilometres" if unit in _KILOMETRES else ""


def _from_where(line: Line, quantity: QuantityExpression) -> str:
    """Return from where a distance is told of what befell something; empty if it is one of another thing."""
    start, end = quantity.span.start - line.span.start, quantity.span.end - line.span.start
    if _INSIDE.match(line.text[end:]):
        return "inside their waters"
    place = _FROM.match(line.text[end:])
    told = _CLAUSE.split(line.text[:start])[-1] + _CLAUSE.split(line.text[end:])[0]
    return f"from {place['place']}" if place and _BEFELL.search(told) else ""
