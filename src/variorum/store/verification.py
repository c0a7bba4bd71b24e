"""Whether a record still is what was written: every digest, every span, every id it refers to."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from variorum.model import Span
from variorum.store import rows, sqlite

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from variorum.store.reader import Reader

# A damaged record can have a fault in every row; a reader needs the first ones and the count.
_SHOWN = 100


def find_faults(connection: sqlite3.Connection, reader: Reader) -> tuple[str, list[str]]:
    """Return the digest of what a record holds now, and what is wrong with it, in words."""
    digests = {table: sqlite.digest_table(connection, table) for table in sqlite.DIGESTED}
    record_digest = sqlite.digest_record(digests)
    faults = [*_digest_faults(connection, digests, record_digest)]
    lengths = _Lengths(connection, reader)
    for found in (
        _text_faults(connection),
        _span_faults(connection, lengths),
        _list_faults(connection, lengths),
        _repeated_ids(connection),
        _dangling_ids(connection),
    ):
        faults += _first(found)
    return record_digest, faults


def _first(faults: Iterator[str]) -> list[str]:
    found = list(faults)
    more = [f"... and {len(found) - _SHOWN} more of this kind"] if len(found) > _SHOWN else []
    return found[:_SHOWN] + more


def _digest_faults(
    connection: sqlite3.Connection, now: dict[str, sqlite.TableDigest], record_digest: str
) -> Iterator[str]:
    for (message,) in connection.execute("PRAGMA quick_check"):
        if message != "ok":
            yield f"the file is damaged: {message}"
    kept = {name: (count, sha) for name, count, sha in connection.execute('SELECT name, "rows", sha256 FROM digests')}
    for name, found in now.items():
        if name not in kept:
            yield f"table {name}: its digest is missing"
        elif kept[name] != tuple(found):
            yield f"table {name}: {found.rows} rows now, {kept[name][0]} when written, or their content was changed"
    written = connection.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone()
    if written is None or written[0] != record_digest:
        yield "the record's digest is not the one written with it"


def _text_faults(connection: sqlite3.Connection) -> Iterator[str]:
    for document, text, title, kept in connection.execute("SELECT id, text, title, text_sha256 FROM documents"):
        state = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
        state.update(b"\x00title\x00" + title.encode("utf-8", "surrogatepass"))
        if state.hexdigest() != kept:
            yield f"document {document}: its text is not what was read"


# --- Spans ------------------------------------------------------------------------------------------------------------


class _Lengths:
    """How long each text and each title is, in code points (SQL's length() stops at a NUL)."""

    def __init__(self, connection: sqlite3.Connection, reader: Reader) -> None:
        self.document_of = reader.document_of
        self.parts: dict[tuple[str, str], int] = {}
        for document, text, title in connection.execute("SELECT id, text, title FROM documents"):
            self.parts[document, "text"] = len(text)
            self.parts[document, "title"] = len(title)

    def fault(self, document: str, start: int, end: int, part: str, *, may_be_empty: bool = False) -> str:
        """Return what is wrong with a span, or nothing."""
        length = self.parts.get((document, part))
        if length is None:
            return f"points into {part} of {document!r}, which the record does not hold"
        if not 0 <= start <= end <= length:
            return f"[{start}, {end}) lies outside the {length} code points of {document}'s {part}"
        return "" if may_be_empty or start < end else f"[{start}, {end}) of {document} holds no words"


class _Spans(NamedTuple):
    """Columns of one table that hold a span: what names the row, what names the document, the columns' prefix."""

    table: str
    name: str
    owner: str
    prefix: str = ""
    may_be_empty: bool = False


_SPANS = (
    _Spans("stories", "id", "id", may_be_empty=True),
    *(
        _Spans("stories", "id", "id", f"{field}_")
        for field in ("headline", "outlet_evidence", "agency_evidence", "dateline")
    ),
    _Spans("blocks", "position", "story", may_be_empty=True),
    _Spans("sentences", "position", "story"),
    *(_Spans(table, "id", "story") for table, shape in rows.FINDINGS.items() if "start" in shape.columns),
    _Spans("attestations", "claim_id", "document"),
    _Spans("passages", "dependence", "derived_document", "derived_"),
    _Spans("passages", "dependence", "origin_document", "origin_"),
)


def _span_faults(connection: sqlite3.Connection, lengths: _Lengths) -> Iterator[str]:
    for table, name, owner, prefix, may_be_empty in _SPANS:
        columns = sqlite.quoted([name, owner, *(f"{prefix}{column}" for column in ("start", "end", "part"))])
        for row, of, start, end, part in connection.execute(f'SELECT {columns} FROM "{table}"'):  # noqa: S608
            if start is None:
                continue
            document = of if owner.endswith("document") else lengths.document_of.get(of, "")
            fault = lengths.fault(document, start, end, part, may_be_empty=may_be_empty)
            if fault:
                yield f"{table} {row}: {fault}"


_LISTS_WITHIN = (
    ("stories", "id", "published_evidence"),
    *(("quotations", "story", c) for c in ("content", "cue", "source")),
)
_LISTS = (
    ("events", "id", "evidence"),
    ("event_stories", "event_id", "evidence"),
    ("readings", "discrepancy", "evidence"),
    ("processes", "id", "evidence"),
)
_REASONS = (("dependences", "id"), ("event_stories", "event_id"), ("decisions", "id"))


def _list_faults(connection: sqlite3.Connection, lengths: _Lengths) -> Iterator[str]:
    for table, name, column in _LISTS_WITHIN:
        for of, cell in connection.execute(f'SELECT "{name}", "{column}" FROM "{table}"'):  # noqa: S608
            spans = rows.read_within(cell, lengths.document_of.get(of, ""))
            yield from _faults_of(f"{table} {of}", spans, lengths)
    for table, name, column in _LISTS:
        for of, cell in connection.execute(f'SELECT "{name}", "{column}" FROM "{table}"'):  # noqa: S608
            yield from _faults_of(f"{table} {of}", rows.read_spans(cell), lengths)
    for table, name in _REASONS:
        for of, cell in connection.execute(f'SELECT "{name}", reasons FROM "{table}"'):  # noqa: S608
            for reason in json.loads(cell):
                yield from _faults_of(f"{table} {of}", [Span(*place) for place in reason["evidence"]], lengths)


def _faults_of(what: str, spans: Sequence[Span], lengths: _Lengths) -> Iterator[str]:
    for span in spans:
        fault = lengths.fault(span.document_id, span.start, span.end, span.part)
        if fault:
            yield f"{what}: {fault}"


# --- Ids --------------------------------------------------------------------------------------------------------------

_WITH_IDS = (
    "mentions",
    "entities",
    "times",
    "quantities",
    "places",
    "quotations",
    "event_mentions",
    "claims",
    "dependences",
    "actors",
    "events",
    "decisions",
    "points",
    "discrepancies",
    "processes",
    "judgements",
)


def _repeated_ids(connection: sqlite3.Connection) -> Iterator[str]:
    for table in _WITH_IDS:
        repeated = f'SELECT id, count(*) FROM "{table}" GROUP BY id HAVING count(*) > 1'  # noqa: S608 - our own names
        for name, count in connection.execute(repeated):
            yield f"{table}: {count} rows have the id {name}"
    for siglum, count in connection.execute("SELECT siglum, count(*) FROM sigla GROUP BY siglum HAVING count(*) > 1"):
        yield f"sigla: {count} stories have the siglum {siglum}"


# Which column refers to which table; an empty cell refers to nothing. Events and stories of one record only.
_REFERENCES = (
    ("stories", "document", "documents"),
    ("document_paths", "document", "documents"),
    ("sigla", "story", "stories"),
    *((table, "story", "stories") for table in ("blocks", "sentences", "tokens", *rows.FINDINGS)),
    ("mentions", "entity_id", "entities"),
    ("quotations", "speaker_id", "entities"),
    ("event_mentions", "actor_id", "entities"),
    ("event_mentions", "recipient_id", "entities"),
    ("event_mentions", "time_id", "times"),
    ("event_mentions", "place_id", "places"),
    ("claims", "time_id", "times"),
    ("claims", "place_id", "places"),
    ("claims", "quantity_id", "quantities"),
    ("claims", "quotation_id", "quotations"),
    ("dependences", "derived_id", "stories"),
    ("dependences", "origin_id", "stories"),
    ("event_stories", "event_id", "events"),
    ("event_stories", "story_id", "stories"),
    ("points", "event_id", "events"),
    ("attestations", "point", "points"),
    ("attestations", "story_id", "stories"),
    ("attestations", "claim_id", "claims"),
    ("discrepancies", "point_id", "points"),
    ("discrepancies", "event_id", "events"),
    ("readings", "discrepancy", "discrepancies"),
    ("passages", "dependence", "dependences"),
    ("processes", "event_id", "events"),
)
# Columns that hold a JSON list of ids.
_LIST_REFERENCES = (
    ("entities", "mention_ids", "mentions"),
    ("actors", "entity_ids", "entities"),
    ("events", "participants", "actors"),
    ("points", "silent", "stories"),
    ("readings", "story_ids", "stories"),
)


def _dangling_ids(connection: sqlite3.Connection) -> Iterator[str]:
    for table, column, to in _REFERENCES:
        dangling = (
            f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" <> \'\' '  # noqa: S608 - our own names
            f'AND "{column}" NOT IN (SELECT id FROM "{to}")'
        )
        for (name,) in connection.execute(dangling):
            yield f"{table}.{column}: {name} is not in {to}"
    for table, column, to in _LIST_REFERENCES:
        dangling = (
            f'SELECT DISTINCT item.value FROM "{table}", json_each("{table}"."{column}") AS item '  # noqa: S608
            f'WHERE item.value NOT IN (SELECT id FROM "{to}")'
        )
        for (name,) in connection.execute(dangling):
            yield f"{table}.{column}: {name} is not in {to}"
