"""Who copied whom, drawn: each story a siglum placed by its date, each dependence a line from origin to copy.

A known direction has an arrow; whole copying is a full line, partial a dashed one, shared quotations a dotted one.
Every line opens the two texts.
"""

from __future__ import annotations

from html import escape
from typing import Any

from variorum.publish import wording

Row = dict[str, Any]

_COLUMN = 168
_LINE = 54
_TOP = 30
_LEFT = 34
_RADIUS = 15
_LABEL = 230  # room for the words beside the last column
_NAME = 34  # characters of a name that fit there
_STROKES = {"wholly derived": "", "partially derived": "7 4", "shared quotes only": "1 5"}


def draw(nodes: list[Row], copies: list[Row]) -> str:
    """Return the drawing as SVG, empty when no story depends on another.

    Args:
        nodes: The stories that depend or are depended on: story, siglum, who, when, date.
        copies: The rows of the copies table.
    """
    if not copies:
        return ""
    places = _place(nodes, copies)
    width = _LEFT + _COLUMN * max(x for x, _ in places.values()) + _LABEL
    height = _TOP + _LINE * (1 + max(y for _, y in places.values()))
    edges = "".join(_edge(row, places) for row in copies)
    drawn = "".join(_node(node, places[node["story"]]) for node in nodes)
    return (
        f'<svg class="stemma" viewBox="0 0 {width} {height}" style="max-width:{width}px" role="group" '
        f'aria-label="Which stories took text from which">{_ARROW}{edges}{drawn}</svg>'
    )


_ARROW = (
    '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 1 L9 5 L0 9 z"/></marker></defs>'
)


def _place(nodes: list[Row], copies: list[Row]) -> dict[str, tuple[int, int]]:
    """Give each story a column (the fewest steps from an origin) and a row of its own."""
    parents: dict[str, list[str]] = {}
    for row in copies:
        parents.setdefault(row["derived"], []).append(row["origin"])
    depth: dict[str, int] = {}

    def steps(story: str, seen: frozenset[str]) -> int:
        if story in depth:
            return depth[story]
        above = [p for p in parents.get(story, ()) if p not in seen]
        depth[story] = 1 + min((steps(p, seen | {story}) for p in above), default=-1)
        return depth[story]

    for node in nodes:
        steps(node["story"], frozenset({node["story"]}))
    return {node["story"]: (depth[node["story"]], at) for at, node in enumerate(nodes)}


def _centre(place: tuple[int, int]) -> tuple[int, int]:
    return _LEFT + place[0] * _COLUMN, _TOP + place[1] * _LINE


def _edge(row: Row, places: dict[str, tuple[int, int]]) -> str:
    x1, y1 = _centre(places[row["origin"]])
    x2, y2 = _centre(places[row["derived"]])
    bend = (x1 + x2) / 2
    path = f"M{x1} {y1 + _RADIUS if y2 > y1 else y1 - _RADIUS} C{x1} {y2} {bend} {y2} {x2 - _RADIUS - 3} {y2}"
    arrow = ' marker-end="url(#arrow)"' if row["direction"] == "known" else ""
    dashes = _STROKES[row["derivation"]]
    label = escape(f"{row['derivation']}; open the two texts")
    return (
        f'<a href="#{escape(row["id"])}" aria-label="{label}"><title>{label}</title>'
        f'<path class="hit" d="{path}"/><path class="edge" d="{path}" stroke-dasharray="{dashes}"{arrow}/></a>'
    )


def _node(node: Row, place: tuple[int, int]) -> str:
    x, y = _centre(place)
    return (
        f'<a href="#{escape(node["story"])}"><circle cx="{x}" cy="{y}" r="{_RADIUS}"/>'
        f'<text class="siglum" x="{x}" y="{y + 5}">{escape(node["siglum"])}</text>'
        f'<text class="who" x="{x + _RADIUS + 6}" y="{y - 1}">{escape(wording.clip(node["who"], _NAME))}</text>'
        f'<text class="when" x="{x + _RADIUS + 6}" y="{y + 13}">{escape(node["when"])}</text></a>'
    )
