"""How well figures are read: the seeds, Recognizers-Text's numbers and units, quantulum3's cases.

The suites of other libraries ask for every number of a sentence, in any kind of text; so they are scored on the grammar
itself (``find_numbers``, ``find_ordinals``, ``find_figures`` with ``everything``), not on what a story keeps. Every
English case of Number and NumberWithUnit counts, those of the experimental and percent modes too; half of them, by the
digest of their text, is held out. A case counts when
all it lists is found, in order: numbers and ordinals with the same words and value; ranges with both ends and whether
each is open; measures with value and unit. Where we read two ends ("eight to 10 feet") and the suite lists only the
one beside the unit, that end counts; a unit without a number, which it lists with no value, is not asked for.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from eval._peers import quantulum
from variorum.analyze.quantities import money, units
from variorum.analyze.quantities.finder import find_figures, find_quantities
from variorum.analyze.quantities.numbers import find_numbers
from variorum.analyze.quantities.ordinals import find_ordinals, find_places_in_order
from variorum.analyze.quantities.tokens import read_tokens
from variorum.analyze.times import find_times
from variorum.model import Document, Span, Story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from variorum.analyze.quantities.figures import Figure

RECOGNIZERS = (
    "Number/English/NumberModel", "Number/English/NumberModelExperimentalMode",
    "Number/English/NumberModelPercentMode", "Number/English/NumberRangeModel",
    "Number/English/NumberRangeModelExperimentalMode", "Number/English/OrdinalModel",
    "Number/English/OrdinalModelSuppressExtendedTypes", "Number/English/PercentModel",
    "Number/English/PercentModelPercentMode", "NumberWithUnit/English/AgeModel",
    "NumberWithUnit/English/CurrencyModel", "NumberWithUnit/English/DimensionModel",
    "NumberWithUnit/English/TemperatureModel",
)  # fmt: skip


def evaluate(data: Path) -> dict[str, float]:
    """Score the sets under the data folder."""
    figures = {"seeds": seeds(data)}
    totals = {"tuned": [0, 0], "held out": [0, 0]}
    for name in RECOGNIZERS:
        cases = recognizers(data, name)
        right = [recognizers_case(case, name.rpartition("/")[2]) for case in cases]
        figures[f"recognizers.{name.rsplit('/', 1)[-1]}"] = round(sum(right) / len(right), 4)
        for case, hit in zip(cases, right, strict=True):
            count = totals["held out" if hashlib.sha256(case["Input"].encode()).digest()[-1] % 2 else "tuned"]
            count[0] += hit
            count[1] += 1
    for half, (hits, asked) in totals.items():
        figures[f"recognizers.all ({half})"] = round(hits / asked, 4)
    figures["recognizers.all"] = round(sum(t[0] for t in totals.values()) / sum(t[1] for t in totals.values()), 4)
    path = data / "data/quantulum3/quantulum3/_lang/en_US/tests/quantities.json"
    cases = json.loads(path.read_text(encoding="utf-8"))
    right = [quantulum_case(c) for c in cases]
    figures |= {"quantulum3": round(sum(right) / len(right), 4), "quantulum3 cases": float(sum(right))}
    return figures | peer(data, cases)


def peer(data: Path, cases: list[dict[str, Any]]) -> dict[str, float]:
    """Score quantulum3 on the cases of the kinds it reads, where it is installed, and ourselves on the same cases."""
    parse = quantulum()
    if parse is None:
        return {}
    figures: dict[str, float] = {}
    theirs, ours = [], []
    for model in (name for name in RECOGNIZERS if _kind(name) in _MEASURED):
        asked = recognizers(data, model)
        right = [_peer_case(parse, case, _kind(model)) for case in asked]
        figures[f"quantulum3: recognizers.{model.rpartition('/')[2]}"] = round(sum(right) / len(right), 4)
        theirs += right
        ours += [recognizers_case(case, model.rpartition("/")[2]) for case in asked]
    figures["quantulum3: recognizers, these kinds"] = round(sum(theirs) / len(theirs), 4)
    figures["recognizers, the kinds quantulum3 reads"] = round(sum(ours) / len(ours), 4)
    own = [_same(parse(c["req"]), [(float(r["value"]), r["unit"]) for r in c.get("res", [])]) for c in cases]
    return figures | {"quantulum3: quantulum3 cases": float(sum(own))}


def _kind(model: str) -> str:
    return model.rpartition("/")[2].partition("Model")[0]


_NO_MEASURE = frozenset({"dimensionless", "currency", "time", "temperature"})
# Of the kinds quantulum3 reads (no ranges, no ordinals), which of its quantities count, by unit and what that measures.
_MEASURED: dict[str, Callable[[str, str], bool]] = {
    "Number": lambda _unit, _what: True,
    "Percent": lambda unit, _: unit == "percentage",
    "Age": lambda _, what: what == "time",
    "Currency": lambda _, what: what == "currency",
    "Dimension": lambda unit, what: unit != "percentage" and what not in _NO_MEASURE,
    "Temperature": lambda _, what: what == "temperature",
}


def _peer_case(parse: Callable[[str], list[tuple[float, str, str]]], case: dict[str, Any], kind: str) -> bool:
    """Say whether the values of one kind are those that a case lists; units, which it names its own way, go unasked."""
    wanted = [_number(r) for r in case["Results"] if r["Resolution"].get("value") not in {None, "null"}]
    found = [value for value, unit, what in parse(case["Input"]) if _MEASURED[kind](unit, what)]
    return len(found) == len(wanted) and all(_close(a, b) for a, b in zip(found, wanted, strict=True))


def _same(found: list[tuple[float, str, str]], wanted: list[tuple[float, str]]) -> bool:
    return len(found) == len(wanted) and all(
        _close(a, b) and u == v for (a, u, _), (b, v) in zip(found, wanted, strict=True)
    )


def recognizers(data: Path, name: str) -> list[dict[str, Any]]:
    """Read the cases of one model."""
    cases: list[dict[str, Any]] = json.loads((data / f"data/recognizers/Specs/{name}.json").read_text("utf-8-sig"))
    return cases


def read(text: str) -> list[tuple[str, Figure]]:
    """Read every figure of a text, with its words."""
    tokens = read_tokens(text, 0, len(text))
    figures = find_figures(text, tokens, (), everything=True)
    return [(text[tokens[f.first].start : tokens[f.last - 1].end], f) for f in figures]


def recognizers_case(case: dict[str, Any], model: str) -> bool:
    """Say whether all that a case lists, of the kind that its model finds, is found."""
    wanted = [r for r in case["Results"] if r["Resolution"].get("value") not in {None, "null"}]
    text = case["Input"]
    if model == "OrdinalModel":
        return _orders(text) == [(r["Text"].lower(), r["Resolution"]["value"]) for r in wanted]
    if model.startswith(("NumberModel", "Ordinal")):
        tokens = read_tokens(text, 0, len(text))
        find = find_numbers if model.startswith("NumberModel") else find_ordinals
        plain = [(text[tokens[n.first].start : tokens[n.last - 1].end], n.value) for n in find(tokens)]
        return len(plain) == len(wanted) and all(
            words.lower() == w["Text"].lower() and _close(value, _number(w))
            for (words, value), w in zip(plain, wanted, strict=True)
        )
    kept = [f for _, f in read(text) if _KEEPS[model.partition("Model")[0]](f)]
    same = _same_range if model.startswith("NumberRange") else _same_measure
    return len(kept) == len(wanted) and all(same(f, w) for f, w in zip(kept, wanted, strict=True))


def _orders(text: str) -> list[tuple[str, str]]:
    """Read every ordinal of a text and every place told from the present one or the end, as the suite writes them."""
    tokens = read_tokens(text, 0, len(text))
    places = find_places_in_order(tokens)
    told = [(p.first, p.last, f"{p.origin}{p.offset:+d}") for p in places]
    told += [
        (n.first, n.last, f"{n.value:.0f}")
        for n in find_ordinals(tokens)
        if not any(p.first < n.last and n.first < p.last for p in places)
    ]
    return [(text[tokens[a].start : tokens[b - 1].end].lower(), value) for a, b, value in sorted(told)]


def _number(result: dict[str, Any]) -> float:
    match = re.match(r"-?[\d.]+(?:[eE][+-]?\d+)?", result["Resolution"]["value"])
    return float(match.group()) if match else float("nan")


def _same_range(figure: Figure, result: dict[str, Any]) -> bool:
    """Compare both ends, and whether an end is open where only one is given."""
    value = result["Resolution"]["value"]
    low, high = (float(end) if end else None for end in value[1:-1].split(","))
    if not (_same_end(figure.low, low) and _same_end(figure.high, high)):
        return False
    if low is not None and high is not None:
        return True
    wide = value[0] == "[" or value[-1] == "]"
    return figure.bound in ({"at least", "at most"} if wide else {"more than", "less than"})


def _same_end(found: float | None, wanted: float | None) -> bool:
    return found is wanted or (found is not None and wanted is not None and _close(found, wanted))


def _same_measure(figure: Figure, result: dict[str, Any]) -> bool:
    ends = [end for end in (figure.low, figure.high) if end is not None]
    unit = result["Resolution"].get("unit")
    code = result["Resolution"].get("isoCurrency")
    value = _number(result)
    return any(_close(end, value) for end in ends) and (unit is None or _same_unit(figure.unit or "", unit, code))


def _same_unit(found: str, wanted: str, code: str | None) -> bool:
    """Compare units over the names of the two; of a rate ("barrels a day") the suite lists what is counted."""
    name = found if " per " in wanted.lower() else found.split(" / ", maxsplit=1)[0]
    if code is not None:
        return any(c.code == code and c.unit == name for c in money.CURRENCIES)
    plain: str | None = _NAMES.get(wanted, "_".join(wanted.lower().split()))
    if " per " in wanted.lower() and wanted not in _NAMES:
        plain = _pint(wanted.lower())
    words = _ascii(wanted).split()[-1]
    is_money = name in money.UNITS and (_ascii(name).split()[-1] == words or name == _MONEY_NAMES.get(words))
    return plain == name or is_money or (wanted == "Ton" and name == "metric_ton")


_NAMES = {
    "C": "degree_Celsius", "F": "degree_Fahrenheit", "Degree": "degree", "Age": "year", "Barrel": "oil_barrel",
    "Mile per hour": "mile_per_hour", "Kilometer per hour": "kilometer_per_hour", "Ton": "ton",
    "Square kilometer": "kilometer ** 2", "Square meter": "meter ** 2", "Cubic foot": "foot ** 3",
}  # fmt: skip
_MONEY_NAMES = {"pound": "pound sterling", "pence": "penny", "markka": "markka", "guilder": "guilder"}


def _ascii(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


_NO_DIMENSION = units.DURATIONS | units.TEMPERATURES | {"percent", "percentage_point"}
_KEEPS: dict[str, Callable[[Figure], bool]] = {
    "NumberRange": lambda f: f.bound not in {"exactly", "about"} or f.rule == "equal",
    "Percent": lambda f: f.unit in {"percent", "percentage_point"},
    "Age": lambda f: f.role == "age",
    "Currency": lambda f: f.rule == "money",
    "Dimension": lambda f: f.rule == "unit" and f.unit not in _NO_DIMENSION and f.role != "age",
    "Temperature": lambda f: f.unit in units.TEMPERATURES | {"degree"},
}


# --- quantulum3 -------------------------------------------------------------------------------------------------------


def quantulum_case(case: dict[str, Any]) -> bool:
    """Say whether all quantities of a case are found with value and unit."""
    found = [(_middle(f), f.unit) for _, f in read(case["req"])]
    wanted = [(float(r["value"]), _pint(r["unit"])) for r in case.get("res", [])]
    return len(found) == len(wanted) and all(
        _close(a, b) and u == v for (a, u), (b, v) in zip(found, wanted, strict=True)
    )


_QUANTULUM = {
    "dimensionless": None, "pound-mass": "pound", "percentage": "percent", "tonne": "metric_ton",
    "degree angle": "degree",
    "degree Celsius": "degree_Celsius", "degree fahrenheit": "degree_Fahrenheit", "mile per hour": "mile_per_hour",
    "kilometre per hour": "kilometer_per_hour", "cubic centimetre": "milliliter", "inverse second": "1 / second",
    "inverse femtobarn": "1 / femtobarn", "electronvolt": "electron_volt", "teraelectronvolt": "teraelectron_volt",
}  # fmt: skip


def _pint(unit: str) -> str | None:
    """Return pint's name of a unit of quantulum3: "square kilometre" is "kilometer ** 2"."""
    if unit in _QUANTULUM:
        return _QUANTULUM[unit]
    parts = [part.replace("metre", "meter").replace("litre", "liter") for part in unit.split(" per ")]
    return " / ".join(_raised(part) for part in parts)


def _raised(part: str) -> str:
    power, _, rest = part.partition(" ")
    if power in {"square", "cubic"}:
        return f"{rest.replace(' ', '_')} ** {2 if power == 'square' else 3}"
    return part if part in money.UNITS else part.replace(" ", "_")


def _middle(figure: Figure) -> float:
    ends = [e for e in (figure.low, figure.high) if e is not None]
    return sum(ends) / len(ends)


def _close(left: float, right: float) -> bool:
    return abs(left - right) <= 1e-6 * max(abs(left), abs(right)) or abs(left - right) < 1e-15


# --- the seeds --------------------------------------------------------------------------------------------------------


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
