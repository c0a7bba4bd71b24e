"""How well figures are read: the seeds, Recognizers-Text's numbers and units, quantulum3's cases.

The suites of other libraries ask for every number of a sentence, in any kind of text; so they are scored on the grammar
itself (``find_figures`` with ``everything``), not on what a story keeps. A case counts when all its numbers are found
with their values (and units), in order. Cases that no news report needs are left out by name, with the reason.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from variorum.analyze.quantities import lexicon
from variorum.analyze.quantities.finder import find_figures, find_quantities
from variorum.analyze.quantities.numbers import read_tokens
from variorum.analyze.times import find_times
from variorum.model import Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from variorum.analyze.quantities.bounds import Figure

# Not asked of a reader of news: ordinals are told apart from figures, not read as numbers; the experimental and percent
# modes are switches of that library, and its number ranges are asked for as intervals of spreadsheet queries.
RECOGNIZERS = ("Number/English/NumberModel", "Number/English/PercentModel", "NumberWithUnit/English/AgeModel",
               "NumberWithUnit/English/CurrencyModel", "NumberWithUnit/English/DimensionModel")  # fmt: skip


def evaluate(data: Path) -> dict[str, float]:
    """Score the sets under the data folder."""
    figures = {"seeds": seeds(data)}
    for name in RECOGNIZERS:
        cases = json.loads((data / f"data/recognizers/Specs/{name}.json").read_text(encoding="utf-8-sig"))
        for half in (0, 1):
            part = cases[half::2]
            right = sum(recognizers_case(case, name.rsplit("/", 1)[-1]) for case in part)
            label = "held out" if half else "tuned"
            figures[f"recognizers.{name.rsplit('/', 1)[-1]} ({label})"] = round(right / max(1, len(part)), 4)
    path = data / "data/quantulum3/quantulum3/_lang/en_US/tests/quantities.json"
    cases = json.loads(path.read_text(encoding="utf-8"))
    figures["quantulum3"] = round(sum(quantulum_case(c) for c in cases) / len(cases), 4)
    return figures


def read(text: str) -> list[tuple[str, Figure]]:
    """Read every figure of a text, with its words."""
    tokens = read_tokens(text, 0, len(text))
    figures = find_figures(text, tokens, (), everything=True)
    return [(text[tokens[f.first].start : tokens[f.last - 1].end], f) for f in figures]


def recognizers_case(case: dict[str, Any], model: str) -> bool:
    """Say whether all numbers of a case, of the kind that its model finds, are found with their values."""
    wanted = [_number(r["Resolution"].get("value")) for r in case["Results"]]
    if any(w is None for w in wanted):
        wanted = [w for w in wanted if w is not None]
    kept = [f for _, f in read(case["Input"]) if _KEEPS[model](f)]
    found = [f.low if f.low is not None else f.high for f in kept]
    return _same(found, wanted)


def quantulum_case(case: dict[str, Any]) -> bool:
    """Say whether all quantities of a case are found with value and unit."""
    found = [(_middle(f), f.unit) for _, f in read(case["req"])]
    wanted = [(float(r["value"]), _UNITS.get(r["unit"], r["unit"])) for r in case.get("res", [])]
    if len(found) != len(wanted):
        return False
    return all(_close(a, b) and (v is None or u == v) for (a, u), (b, v) in zip(found, wanted, strict=True))


_MONEY = frozenset(lexicon.CURRENCY_SIGNS.values()) | {
    "dollar", "cent", "euro", "yen", "rupee", "ruble", "yuan", "franc", "shekel", "lira", "hryvnia", "naira", "rand",
    "peso", "dirham", "riyal", "won", "pound sterling", "pound",
}  # fmt: skip
_KEEPS: dict[str, Callable[[Figure], bool]] = {
    "NumberModel": lambda _: True,
    "PercentModel": lambda f: f.unit == "percent",
    "AgeModel": lambda f: f.role == "age",
    "CurrencyModel": lambda f: f.unit in _MONEY,
    "DimensionModel": lambda f: f.unit is not None and f.unit not in _MONEY | lexicon.DURATIONS | {"percent"},
}
_UNITS: dict[str, str | None] = {
    "dimensionless": None,
    "metre": "meter",
    "kilometre": "kilometer",
    "centimetre": "centimeter",
    "millimetre": "millimeter",
    "pound-mass": "pound",
    "percentage": "percent",
    "litre": "liter",
    "tonne": "metric_ton",
    "degree Celsius": "degree_Celsius",
    "degree fahrenheit": "degree_Fahrenheit",
    "mile per hour": "mile_per_hour",
    "kilometre per hour": "kilometer_per_hour",
    "degree angle": "degree",
}


def _middle(figure: Figure) -> float:
    ends = [e for e in (figure.low, figure.high) if e is not None]
    return sum(ends) / len(ends)


def _number(value: str | None) -> float | None:
    match = re.match(r"-?[\d.]+(?:[eE][+-]?\d+)?", value or "")
    return float(match.group()) if match else None


def _close(left: float, right: float) -> bool:
    return abs(left - right) <= 1e-6 * max(1.0, abs(left), abs(right))


def _same(found: list[float | None], wanted: list[float | None]) -> bool:
    return len(found) == len(wanted) and all(
        f is not None and w is not None and _close(f, w) for f, w in zip(found, wanted, strict=True)
    )


def seeds(data: Path) -> float:
    """Return the share of the gold quantities of the five reports read with the span and value given."""
    gold = json.loads((data / "gold/seeds.json").read_text(encoding="utf-8"))
    right = 0
    for case in gold["quantities"]:
        text = (data / "seeds" / case["file"]).read_text(encoding="utf-8")
        document = Document("doc", "", text)
        story = Story("st", Span("doc", 0, len(text)), ())
        found = find_quantities(document, story, (), find_times(document, story, ()))
        here = [q for q in found if (q.span.start, q.span.end) == (case["start"], case["end"])]
        value = case.get("value", case.get("low"))
        right += any(value in (q.quantity.low, q.quantity.high) for q in here)
    return right / len(gold["quantities"])
