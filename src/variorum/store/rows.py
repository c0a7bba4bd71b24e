"""How each noun becomes a row of its table and comes back unchanged.

A :class:`Shape` reads the fields of a frozen dataclass once and knows its columns from then on: a plain field is one
column of the same name; a span is ``start``, ``end`` and ``part``; an interval is ``earliest``, ``latest`` and
``basis``; a list is one JSON cell. The columns stand in ``schema.sql``; a test holds the two together.
"""

from __future__ import annotations

import json
import types
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from variorum import model
from variorum.model import Dateline, Interval, Quantity, Reason, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Cell = str | int | float | bytes | None
    Row = Sequence[Any]

T = TypeVar("T")

# Fields whose parts need no prefix, since a noun has one span, one interval, one quantity of its own.
_UNPREFIXED = {"span", "interval", "quantity"}


class Column(NamedTuple):
    """One cell of a row: its column, where in the noun its value is found, and what the cell holds of it."""

    name: str
    path: str
    encode: Callable[[Any], Cell] | None = None


class Part(NamedTuple):
    """One field of a noun: the columns it fills, and how its value is made of their cells again.

    A field without ``decode`` fills one column, whose cell is its value.
    """

    name: str
    columns: tuple[Column, ...]
    decode: Callable[[Row, str], Any] | None = None


class Shape(Generic[T]):
    """The correspondence of one noun and one table.

    Args:
        noun: The dataclass.
        within: True if spans lie in the document of the row's story (which is then not repeated in each row).
        children: Fields that have tables of their own; they are left out here and given on the way back.
    """

    def __init__(self, noun: type[T], *, within: bool = False, children: tuple[str, ...] = ()) -> None:
        self.noun = noun
        self.children = children
        hints = get_type_hints(noun, vars(model))
        parts = [_part(name, kind, within=within) for name, kind in hints.items() if name not in children]
        columns = [column for part in parts for column in part.columns]
        self.columns = tuple(column.name for column in columns)
        self._values = attrgetter(*(column.path for column in columns))
        self._encoded = [(at, column.encode) for at, column in enumerate(columns) if column.encode is not None]
        self._parts = [(part.name, part.decode, len(part.columns)) for part in parts]

    def cells(self, noun: T) -> list[Cell]:
        """Return the cells of a noun, in the order of :attr:`columns`."""
        row = list(self._values(noun))
        for at, encode in self._encoded:
            row[at] = encode(row[at])
        return row

    def read(self, row: Row, document: str = "", /, **children: object) -> T:
        """Make the noun of a row again; ``document`` is its story's, ``children`` are what other tables hold."""
        values = children
        at = 0
        for name, decode, width in self._parts:
            values[name] = row[at] if decode is None else decode(row[at : at + width], document)
            at += width
        return self.noun(**values)


def _part(name: str, hint: Any, *, within: bool) -> Part:  # noqa: ANN401 - a type, or a union of types
    inner, optional = _unwrap(hint)
    if inner is Span and optional:
        return _optional_span(name)
    if inner is Span:
        return _span(name, within=within)
    if inner is Dateline:
        return _dateline(name)
    if inner is Interval:
        return Part(name, _nested(name, "earliest", "latest", "basis"), lambda row, _: Interval(*row))
    if inner is Quantity:
        return Part(name, _nested(name, "low", "high", "unit", "counted"), lambda row, _: Quantity(*row))
    if inner is bool:
        return Part(name, (Column(name, name, int),), lambda row, _: bool(row[0]))
    if get_origin(inner) is tuple:
        return _list(name, get_args(inner)[0], within=within)
    return Part(name, (Column(name, name),))


def _unwrap(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type, or a union of types
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        return kinds[0], True
    return hint, False


def _nested(name: str, *fields: str) -> tuple[Column, ...]:
    prefix = "" if name in _UNPREFIXED else f"{name}_"
    return tuple(Column(f"{prefix}{field}", f"{name}.{field}") for field in fields)


def _span(name: str, *, within: bool) -> Part:
    places = _nested(name, "start", "end", "part")
    if within:
        return Part(name, places, lambda row, document: Span(document, *row))
    prefix = "" if name in _UNPREFIXED else f"{name}_"
    return Part(name, (Column(f"{prefix}document", f"{name}.document_id"), *places), lambda row, _: Span(*row))


def _optional_span(name: str) -> Part:
    columns = tuple(Column(f"{name}_{field}", name, _getter(field)) for field in ("start", "end", "part"))
    return Part(name, columns, lambda row, document: None if row[0] is None else Span(document, *row))


def _dateline(name: str) -> Part:
    places = tuple(Column(f"{name}_{field}", name, _getter(f"span.{field}")) for field in ("start", "end", "part"))
    return Part(
        name,
        (*places, Column(f"{name}_place", name, _getter("place"))),
        lambda row, document: None if row[0] is None else Dateline(Span(document, *row[:3]), row[3]),
    )


def _getter(path: str) -> Callable[[Any], Cell]:
    """Return what takes a value out of a noun that may not be there."""
    get = attrgetter(path)
    return lambda value: None if value is None else get(value)


# --- Lists in one cell ------------------------------------------------------------------------------------------------


def pack(value: object) -> str:
    """Return the one JSON form of a list: no blanks, readable in any script."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(name: str, item: Any, *, within: bool) -> Part:  # noqa: ANN401 - a type
    if item is Reason:
        return Part(name, (Column(name, name, _pack_reasons),), lambda row, _: _read_reasons(row[0]))
    if item is Span and within:
        return Part(name, (Column(name, name, pack_within),), lambda row, document: read_within(row[0], document))
    if item is Span:
        return Part(name, (Column(name, name, pack_spans),), lambda row, _: read_spans(row[0]))
    return Part(name, (Column(name, name, _pack_words),), lambda row, _: _read_words(row[0]))


def _pack_words(words: Sequence[str]) -> str:
    return pack(words) if words else "[]"


def _read_words(cell: str) -> tuple[str, ...]:
    return () if cell == "[]" else tuple(json.loads(cell))


def pack_within(spans: Sequence[Span]) -> str:
    """Return spans of one story as ``[[start, end], ...]``, with ``"title"`` as third element where they lie in it."""
    places = (f"[{s.start},{s.end}]" if s.part == "text" else f'[{s.start},{s.end},"{s.part}"]' for s in spans)
    return f"[{','.join(places)}]"


def read_within(cell: str, document: str) -> tuple[Span, ...]:
    """Read the cell that :func:`pack_within` wrote."""
    return () if cell == "[]" else tuple(Span(document, *place) for place in json.loads(cell))


def pack_spans(spans: Sequence[Span]) -> str:
    """Return spans of any documents as ``[[document, start, end, part], ...]``."""
    return pack([[s.document_id, s.start, s.end, s.part] for s in spans]) if spans else "[]"


def read_spans(cell: str) -> tuple[Span, ...]:
    """Read the cell that :func:`pack_spans` wrote."""
    return () if cell == "[]" else tuple(Span(*place) for place in json.loads(cell))


def _pack_reasons(reasons: Sequence[Reason]) -> str:
    return pack(
        [
            {
                "text": reason.text,
                "favours": reason.favours,
                "measure": reason.measure,
                "setting": reason.setting,
                "evidence": [[s.document_id, s.start, s.end, s.part] for s in reason.evidence],
            }
            for reason in reasons
        ]
    )


def _read_reasons(cell: str) -> tuple[Reason, ...]:
    return tuple(
        Reason(r["text"], r["favours"], r["measure"], r["setting"], tuple(Span(*place) for place in r["evidence"]))
        for r in json.loads(cell)
    )


# --- The shapes -------------------------------------------------------------------------------------------------------

DOCUMENT = Shape(model.Document, children=("paths",))
PROBLEM = Shape(model.Problem)
JUDGEMENT = Shape(model.Judgement)
LEDGER_ENTRY = Shape(model.LedgerEntry)

STORY = Shape(model.Story, within=True, children=("id", "blocks"))
BLOCK = Shape(model.Block, within=True)
SENTENCE = Shape(model.Sentence, within=True, children=("tokens",))

# The findings of one story: the field of Analysis, which is also the name of the table.
FINDINGS: dict[str, Shape[Any]] = {
    "mentions": Shape(model.Mention, within=True),
    "entities": Shape(model.Entity, within=True),
    "times": Shape(model.TimeExpression, within=True),
    "quantities": Shape(model.QuantityExpression, within=True),
    "places": Shape(model.PlaceReference, within=True),
    "quotations": Shape(model.Quotation, within=True),
    "event_mentions": Shape(model.EventMention, within=True),
    "claims": Shape(model.Claim, within=True),
}

# What many stories say of one another: the field of Links, which is also the name of the table.
LINKS: dict[str, Shape[Any]] = {
    "dependences": Shape(model.Dependence, children=("passages",)),
    "actors": Shape(model.Actor),
    "events": Shape(model.Event),
    "event_stories": Shape(model.EventStory),
    "decisions": Shape(model.Decision),
    "points": Shape(model.Point, children=("attestations",)),
    "discrepancies": Shape(model.Discrepancy, children=("readings",)),
    "processes": Shape(model.ProcessState),
}


class Child(NamedTuple):
    """A list of nouns inside a noun of :data:`LINKS`: its field, its table, the column that names the owner."""

    field: str
    table: str
    owner: str
    shape: Shape[Any]


CHILDREN: dict[str, Child] = {
    "dependences": Child("passages", "passages", "dependence", Shape(model.Passage)),
    "points": Child("attestations", "attestations", "point", Shape(model.Attestation)),
    "discrepancies": Child("readings", "readings", "discrepancy", Shape(model.Reading)),
}


def columns_of() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each table that holds nouns with the columns its nouns fill."""
    yield from (("documents", DOCUMENT.columns), ("problems", PROBLEM.columns))
    yield from (("judgements", JUDGEMENT.columns), ("ledger", LEDGER_ENTRY.columns))
    yield from (("stories", ("id", "document", *STORY.columns)), ("blocks", ("story", "position", *BLOCK.columns)))
    yield "sentences", ("story", "position", *SENTENCE.columns)
    for table, shape in FINDINGS.items():
        yield table, ("story", "position", *shape.columns)
    for table, shape in LINKS.items():
        yield table, shape.columns
    for child in CHILDREN.values():
        yield child.table, (child.owner, "position", *child.shape.columns)
