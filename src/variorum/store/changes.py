"""What changed between two records of one crisis, and which report, judgement or setting made it change.

Rows are matched by what they are about, not by their ids, since the id of an event is a digest of its reports: two
events are one if they share most of their stories; a point is one with the same question asked of the same event.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Protocol

from variorum.store.rulings import read_rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from variorum.model import Judgement

Row = dict[str, Any]


class Answering(Protocol):
    """What is asked of either record: :class:`variorum.store.record.Record` answers it."""

    settings: dict[str, str]

    @property
    def program_version(self) -> str:
        """The version of Variorum that wrote it."""

    def all_judgements(self) -> tuple[Judgement, ...]:
        """Return the decisions of people."""

    def rows(self, table: str, /) -> Iterator[Row]:
        """Yield the rows of one table."""


def find_changes(old: Answering, new: Answering) -> list[Row]:
    """Answer what is new, gone or different in the newer record, and because of what.

    Each row has ``change`` ("new", "gone", "changed"), ``table``, ``id`` (in the newer record; in the older one for
    what is gone), ``event`` (an id of the newer record, or None), ``what`` (a label), ``field``, ``before`` and
    ``after`` (for what is changed), ``because`` (the reports, judgements or settings it rests on, each with ``kind``,
    ``id`` and ``label``) and ``evidence``. Rows come by table, then in the order in which a reader meets them there.
    """
    before, after = _Side.of(old), _Side.of(new)
    known = {made.id for made in old.all_judgements()}
    judged = [made for made in new.all_judgements() if made.id not in known]
    otherwise = list(_made_otherwise(old, new))
    causes = _Causes(before, after, judged, otherwise)
    events = _match_events(before, after)
    found = [*_inputs(old, new, judged), *otherwise]
    for table in _COMPARED:
        found += _compare(table, before, after, events, causes)
    return found


# --- The two sides ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Side:
    """One record's rows, and which stories each of its events is told by."""

    rows: dict[str, list[Row]]
    stories: dict[str, Row]
    tellers: dict[str, frozenset[str]]

    @classmethod
    def of(cls, record: Answering) -> _Side:
        rows = {name: list(record.rows(name)) for name in ("events", "points", "discrepancies", "copies", "processes")}
        tellers: dict[str, set[str]] = {}
        for row in record.rows("event_stories"):
            if row["main"]:
                tellers.setdefault(row["event"], set()).add(row["story"])
        values: dict[str, list[str]] = {}
        for row in record.rows("accounts"):
            values.setdefault(row["point_id"], []).append(row["value"])
        for row in rows["points"]:
            row["values"] = sorted(set(values.get(row["id"], ())))
        stories = {row["id"]: row for row in record.rows("stories")}
        return cls(rows, stories, {event: frozenset(told) for event, told in tellers.items()})

    def told(self) -> frozenset[str]:
        """The stories that count: a withdrawn one tells of nothing."""
        return frozenset(story for told in self.tellers.values() for story in told)

    def documents(self) -> frozenset[str]:
        """The documents of the stories that count."""
        return frozenset(self.stories[story]["document"] for story in self.told())


def _match_events(before: _Side, after: _Side) -> dict[str, str]:
    """Give each event of the older record its successor: the event that most of its stories now tell of."""
    home = {story: event for event, told in sorted(after.tellers.items()) for story in sorted(told)}
    claims: list[tuple[int, str, str]] = []
    for event, told in before.tellers.items():
        shared = Counter(home[story] for story in sorted(told) if story in home)
        claims += [(-count, event, heir) for heir, count in shared.items()]
    matched: dict[str, str] = {}
    taken: set[str] = set()
    for _, event, heir in sorted(claims):
        if event not in matched and heir not in taken:
            matched[event] = heir
            taken.add(heir)
    return matched


# --- Why --------------------------------------------------------------------------------------------------------------


class _Causes:
    """What can have made a row change: reports that came or went, judgements, settings, the program."""

    def __init__(self, before: _Side, after: _Side, judged: Sequence[Judgement], otherwise: Sequence[Row]) -> None:
        self._sides = (before, after)
        had, has = before.told(), after.told()
        self._came, self._went = has - had, had - has
        self._told = (before.documents(), after.documents())
        self._judged = judged
        self._otherwise = [{"kind": row["table"], "id": row["id"], "label": row["what"]} for row in otherwise]

    def of(self, row_before: Row | None, row_after: Row | None, stories: Callable[[_Side, Row], set[str]]) -> list[Row]:
        """Return what made one row change; what the row rests on itself comes before what only touches others."""
        before, after = self._sides
        had = stories(before, row_before) if row_before else set()
        has = stories(after, row_after) if row_after else set()
        found = [self._report(self._how(story, after), after, story) for story in sorted(has & self._came)]
        found += [self._report(self._how(story, before), before, story) for story in sorted(had & self._went)]
        ids = {row["id"] for row in (row_before, row_after) if row and "id" in row}
        found += [
            _decision(made) for made in self._judged if (had | has | ids) & {made.subject_id, *read_rule(made.value)}
        ]
        return found or self._otherwise or self._elsewhere()

    def _how(self, story: str, side: _Side) -> str:
        """Say how a story came or went: with its document, or because its document is cut otherwise now."""
        is_new = side is self._sides[1]
        if side.stories[story]["document"] in self._told[0 if is_new else 1]:
            return "report cut otherwise"
        return "report added" if is_new else "report withdrawn"

    def _elsewhere(self) -> list[Row]:
        before, after = self._sides
        return [
            *(self._report(self._how(story, after), after, story) for story in sorted(self._came)),
            *(self._report(self._how(story, before), before, story) for story in sorted(self._went)),
            *(_decision(made) for made in self._judged),
        ]

    @staticmethod
    def _report(kind: str, side: _Side, story: str) -> Row:
        row = side.stories[story]
        name = row["outlet"] or row["agency"] or PurePath(row["path"]).name or row["document"]
        day = (row["published_earliest"] or "")[:10]
        told = f"{name}, {day}" if day else str(name)
        # Sigla move up when a report goes: its own is that of the earlier record, and another's now.
        label = f"{told} ({row['siglum']} before)" if kind == "report withdrawn" else f"{row['siglum'] or ''} {told}"
        return {"kind": kind, "id": story, "label": label.strip()}


def _decision(made: Judgement) -> Row:
    by = f" ({made.by})" if made.by else ""
    return {"kind": "judgement", "id": made.id, "label": f"{made.verdict}, “{made.reason}”{by}"}


def _inputs(old: Answering, new: Answering, judged: Sequence[Judgement]) -> Iterator[Row]:
    had = {row["id"]: row for row in old.rows("documents")}
    has = {row["id"]: row for row in new.rows("documents")}
    for id_ in sorted(has.keys() - had.keys()):
        yield _row("new", "documents", id_, has[id_]["path"] or id_)
    for id_ in sorted(had.keys() - has.keys()):
        yield _row("gone", "documents", id_, had[id_]["path"] or id_)
    for made in judged:
        yield _row("new", "judgements", made.id, f"{made.subject_id}: {_decision(made)['label']}")


def _made_otherwise(old: Answering, new: Answering) -> Iterator[Row]:
    for name in sorted(old.settings.keys() | new.settings.keys()):
        before, after = old.settings.get(name), new.settings.get(name)
        if before != after:
            yield _row("changed", "settings", name, name, field="value", before=before, after=after)
    if old.program_version != new.program_version:
        versions = {"before": old.program_version, "after": new.program_version}
        yield _row("changed", "program", "variorum", "variorum", field="version", **versions)


# --- One table --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Table:
    """How the rows of one table are told apart, what of them counts, and which stories they rest on."""

    name: str
    key: Callable[[Row, dict[str, str]], tuple[Any, ...]]
    fields: tuple[str, ...]
    what: Callable[[Row], str]
    stories: Callable[[_Side, Row], set[str]]


def _evidence_stories(_side: _Side, row: Row) -> set[str]:
    return {item["story"] for item in row["evidence"]}


def _event_stories(side: _Side, row: Row) -> set[str]:
    return set(side.tellers.get(row["id"], ()))


def _asked(row: Row) -> str:
    return f"{row['about']}: {row['point']}" if row["about"] else str(row["point"])


def _readings(row: Row) -> list[str]:
    return sorted(reading["value"] for reading in row["readings"])


_COMPARED = (
    _Table(
        "events",
        lambda row, heirs: (heirs.get(row["id"], row["id"]),),
        ("time_earliest", "time_latest", "place", "type", "reports", "independent_origins"),
        lambda row: str(row["label"]),
        _event_stories,
    ),
    _Table(
        "copies",
        lambda row, _: tuple(sorted((row["derived"], row["origin"]))),
        ("derivation", "direction", "derived", "common_origin"),
        lambda row: f"{row['derived']} from {row['origin']}",
        lambda _, row: {row["derived"], row["origin"]},
    ),
    _Table(
        "points",
        lambda row, heirs: (heirs.get(row["event"], row["event"]), row["point"], row["about"]),
        ("verdict", "values", "low", "best", "high", "independent_origins"),
        _asked,
        _evidence_stories,
    ),
    _Table(
        "discrepancies",
        lambda row, heirs: (heirs.get(row["event"], row["event"]), row["point"], row["about"]),
        ("cause", "values"),
        _asked,
        _evidence_stories,
    ),
    _Table(
        "processes",
        lambda row, _: (row["process"], row["kind"], row["state"], row["place"], *row["parties"], _stretch(row)),
        ("earliest", "latest", "outcome", "disputed", "mediators", "delegations", "demands", "purpose", "said_by"),
        lambda row: f"{row['process']} {row['order'] or ''}: {row['state']}".replace(" :", ":"),
        _evidence_stories,
    ),
)


def _compare(table: _Table, before: _Side, after: _Side, heirs: dict[str, str], causes: _Causes) -> Iterator[Row]:
    had = _by_key(before.rows[table.name], table, heirs)
    has = _by_key(after.rows[table.name], table, {})
    for key, row in has.items():
        if key not in had:
            because = causes.of(None, row, table.stories)
            yield _row("new", table.name, row["id"], table.what(row), because=because, **_placed(table, row, row))
            continue
        for field in table.fields:
            was, now = _value(had[key], field), _value(row, field)
            if was != now:
                because = causes.of(had[key], row, table.stories)
                differs: Row = {"field": field, "before": was, "after": now, "because": because}
                yield _row("changed", table.name, row["id"], table.what(row), **differs, **_placed(table, row, row))
    for key, row in had.items():
        if key not in has:
            because = causes.of(row, None, table.stories)
            heir = {**row, "event": heirs.get(row.get("event") or "")}
            yield _row("gone", table.name, row["id"], table.what(row), because=because, **_placed(table, row, heir))


def _placed(table: _Table, row: Row, told: Row) -> Row:
    event = row["id"] if table.name == "events" else told.get("event")
    return {"event": event, "evidence": row["evidence"]}


def _value(row: Row, field: str) -> object:
    if field == "values" and "readings" in row:
        return _readings(row)
    return row[field]


def _by_key(rows: Iterable[Row], table: _Table, heirs: dict[str, str]) -> dict[tuple[Any, ...], Row]:
    found: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        found.setdefault(table.key(row, heirs), row)
    return found


def _row(change: str, table: str, id_: str, what: str, **more: object) -> Row:
    blank: Row = {"event": None, "field": None, "before": None, "after": None, "because": [], "evidence": []}
    return {"change": change, "table": table, "id": id_, "what": what, **blank, **more}


def _stretch(row: Row) -> str:
    """Return what tells a state of a process from others of that name: round, sort of people, or beginning."""
    if row["kind"] == "talks":
        return str(row["order"])
    if row["kind"] in {"detention", "displacement"}:
        return _FIGURES.sub("", row["outcome"]).strip()
    return str(row["earliest"] or row["outcome"])


_FIGURES = re.compile(r"^[\d,]+(?: to [\d,]+)?")
