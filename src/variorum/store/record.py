"""A record, open for questions: everything that is known of a crisis from the reports given.

The questions are methods; each returns rows that carry the words they rest on. Nothing here can change the file.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from variorum.errors import RecordBusy, RecordUnreadable, UnknownId, WrongSetting
from variorum.store import changes, sqlite
from variorum.store.answers import TABLES, UNFILTERED, Answers
from variorum.store.evidence import Witnesses
from variorum.store.explanation import Explainer
from variorum.store.reader import Reader
from variorum.store.selection import Filters, Selection, names_of
from variorum.store.verification import find_faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import Self

    from variorum.model import Document, Judgement, LedgerEntry, Links, Problem, Report

__all__ = ["TABLES", "Record"]

Row = dict[str, Any]


class Record:
    """What the reports of one crisis say, who copied whom, and where they differ.

    Open one with :meth:`open`; it is a context manager. Several processes may read one record at a time, and go on
    reading the old one while a build replaces it.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._reader = Reader(connection)
        self._witnesses = Witnesses(self._reader)
        self._answers = Answers(self._reader, self._witnesses)
        with self._readable():
            self._meta = dict(connection.execute("SELECT key, value FROM meta"))
            self.settings: dict[str, str] = dict(connection.execute("SELECT name, value FROM settings ORDER BY name"))

    @classmethod
    def open(cls, path: str | Path) -> Record:
        """Open a record file to read it.

        Raises:
            RecordUnreadable: no such file, not a record, damaged, or made by another version.
            RecordBusy: another program is changing it at this moment.
        """
        file = Path(path)
        sqlite.check_header(file)
        try:
            sqlite.recover(file)
            record = cls(file, sqlite.connect(file, "ro"))
        except sqlite3.Error as error:
            raise _unanswered(file, error) from error
        if record._meta.get("layout") == sqlite.layout():
            return record
        record.close()
        raise RecordUnreadable(
            f"{file}: made by another version of Variorum, whose tables have other columns; build the record again "
            f"from its reports: variorum build INPUT... -o {file.name} --replace"
        )

    def close(self) -> None:
        """Close the file; no question can be asked afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        """Return the record itself, to be closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def __repr__(self) -> str:
        """Return the path and the beginning of the digest."""
        return f"Record({str(self.path)!r}, digest={self.digest[:12]}…)"

    @contextlib.contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:
            raise  # asked of a closed record: the caller's mistake, not the file's
        except (sqlite3.DatabaseError, zlib.error, UnicodeDecodeError, json.JSONDecodeError) as error:
            raise _unanswered(self.path, error) from error

    # --- About the record ---------------------------------------------------------------------------------------------

    @property
    def digest(self) -> str:
        """The digest written with the record; ``verify`` recomputes it."""
        return str(self._meta.get("digest", ""))

    @property
    def settings_digest(self) -> str:
        """The digest of the settings the record was made with."""
        return str(self._meta.get("settings_digest", ""))

    @property
    def program_version(self) -> str:
        """The version of Variorum that wrote the record."""
        return str(self._meta.get("program_version", ""))

    @property
    def written_at(self) -> str:
        """When the record was written (UTC, ISO 8601); no part of the digest."""
        return str(self._meta.get("written_at", ""))

    @property
    def sigla(self) -> dict[str, str]:
        """The siglum of each story, by story id, in the order in which they were given out."""
        with self._readable():
            return dict(self._reader.sigla)

    def counts(self) -> dict[str, int]:
        """Return how many rows each table of the file holds that the digest covers."""
        with self._readable():
            return dict(self._connection.execute('SELECT name, "rows" FROM digests ORDER BY name'))

    # --- The nouns ----------------------------------------------------------------------------------------------------

    def all_documents(self) -> tuple[Document, ...]:
        """Return every input as received, in order of id."""
        with self._readable():
            return tuple(self._reader.documents())

    def document(self, document_id: str) -> Document | None:
        """Return one input, or None if the record does not hold it."""
        with self._readable():
            return self._reader.document(document_id)

    def reports(self) -> tuple[Report, ...]:
        """Return every story with its document and findings, in order of story id, as the analyzers made them."""
        with self._readable():
            return self._reader.reports()

    def each_report(self) -> Iterator[Report]:
        """Yield the same stories one at a time: for records larger than memory."""
        with self._readable():
            yield from self._reader.each_report()

    def report(self, story_id: str) -> Report | None:
        """Return one story with its document and findings, or None if the record does not hold it."""
        with self._readable():
            return self._reader.report(story_id)

    def links(self) -> Links:
        """Return all that was found among the stories, as the link stage made it."""
        with self._readable():
            return self._reader.links()

    def all_problems(self) -> tuple[Problem, ...]:
        """Return the defects of inputs that were kept."""
        with self._readable():
            return tuple(self._reader.problems())

    def all_judgements(self) -> tuple[Judgement, ...]:
        """Return the decisions of people, oldest first."""
        with self._readable():
            return tuple(self._reader.judgements())

    def all_ledger(self) -> tuple[LedgerEntry, ...]:
        """Return what made the rows, in the order of the stages."""
        with self._readable():
            return tuple(self._reader.ledger())

    # --- The questions ------------------------------------------------------------------------------------------------

    def rows(
        self,
        table: str,
        *,
        event: str | None = None,
        point: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        place: str | None = None,
        actor: str | None = None,
    ) -> Iterator[Row]:
        """Yield the rows of one table (:data:`TABLES`), those that the filters keep.

        Args:
            table: The table's name.
            event: An event or storyline id, or a story id or siglum (the events that story tells of).
            point: A point's name ("killed", "date", ...) or id.
            from_: Only what can have happened, or been published, on or after this ISO date or time.
            to: The same, on or before.
            place: Only what names this place.
            actor: Only what names this actor (a name, part of one in whole words, or an id).

        Raises:
            WrongSetting: no such table, a filter it cannot take, or a date that is no ISO date.
            UnknownId: an event or actor that the record does not hold.
        """
        filters = Filters(self._named(event), point, from_, to, place, actor)
        chosen = self._selected(table, filters)
        return self._guarded(self._answers.rows(table, chosen))

    def unmet(self, **filters: str | None) -> list[str]:
        """Answer why a question has no rows: of each filter that nothing in the record meets, what comes near it."""
        with self._readable():
            return Selection(self._reader, _filters(filters)).unmet()

    def _named(self, event: str | None) -> str | None:
        if event is None:
            return None
        try:
            return self.resolve(event)
        except UnknownId:
            return event

    def _selected(self, table: str, filters: Filters) -> Selection:
        if table not in TABLES:
            raise WrongSetting(f"no table {table!r}; the tables are {', '.join(TABLES)}")
        given = list(names_of(filters))
        if table in UNFILTERED and given:
            raise WrongSetting(f"{table} cannot be chosen by {given[0]}; leave the filter out")
        return Selection(self._reader, filters)

    def _guarded(self, found: Iterator[Row]) -> Iterator[Row]:
        with self._readable():
            yield from found

    def timeline(self, **filters: str | None) -> list[Row]:
        """Answer what happened, in what order: events with their independent origins, and who tells of them."""
        asked = _filters(filters)
        chosen = self._selected("events", asked._replace(event=self._named(asked.event)))
        return list(self._guarded(self._answers.timeline(chosen)))

    def documents(self, **filters: str | None) -> list[Row]:
        """Answer what came in."""
        return list(self.rows("documents", **filters))

    def stories(self, **filters: str | None) -> list[Row]:
        """Answer which news items there are: outlet, agency, date and its basis, main event."""
        return list(self.rows("stories", **filters))

    def events(self, **filters: str | None) -> list[Row]:
        """Answer what the stories tell of, in order of time."""
        return list(self.rows("events", **filters))

    def copies(self, **filters: str | None) -> list[Row]:
        """Answer who took text from whom, with the shared passages."""
        return list(self.rows("copies", **filters))

    def points(self, **filters: str | None) -> list[Row]:
        """Answer on which points the accounts of an event agree, differ, or stand alone."""
        return list(self.rows("points", **filters))

    def accounts(self, **filters: str | None) -> list[Row]:
        """Answer what each story says on each point."""
        return list(self.rows("accounts", **filters))

    def discrepancies(self, **filters: str | None) -> list[Row]:
        """Answer where accounts cannot all hold as written, and why."""
        return list(self.rows("discrepancies", **filters))

    def claims(self, **filters: str | None) -> list[Row]:
        """Answer who says what: each claim with its speaker and how far the words are from the page."""
        return list(self.rows("claims", **filters))

    def quotations(self, **filters: str | None) -> list[Row]:
        """Answer what was quoted, from whom, and as what kind of statement."""
        return list(self.rows("quotations", **filters))

    def processes(self, **filters: str | None) -> list[Row]:
        """Answer how talks, ceasefires, crossings and deployments stand, since when, according to whom."""
        return list(self.rows("processes", **filters))

    def changes_since(self, earlier: Record) -> list[Row]:
        """Answer what is new, gone or different since an earlier record of the crisis, and because of what.

        Rows are those of :func:`variorum.store.changes.find_changes`.
        """
        return changes.find_changes(earlier, self)

    def problems(self) -> list[Row]:
        """Answer what was wrong with the inputs."""
        return list(self.rows("problems"))

    # --- One thing of the record --------------------------------------------------------------------------------------

    def resolve(self, name: str) -> str:
        """Return the id of what a siglum or an id, whole or an unmistakable beginning of one, names.

        Raises:
            UnknownId: the record holds nothing of that name, or several things.
        """
        with self._readable():
            return self._explainer.resolve(name)

    def explain(self, name: str) -> Row:
        """Say of any id or siglum what it is, its words, why it is there, by which rule, stage and settings.

        Raises:
            UnknownId: the record holds nothing of that name.
        """
        with self._readable():
            return self._explainer.explain(name)

    @property
    def _explainer(self) -> Explainer:
        return Explainer(self._reader, self._witnesses, self._answers, self.settings)

    def verify(self) -> dict[Literal["digest", "ok", "faults"], Any]:
        """Recompute every digest and every span; ``digest`` is that of what the file holds now."""
        try:
            found, faults = find_faults(self._connection, self._reader)
        except (sqlite3.Error, UnicodeDecodeError, KeyError, ValueError, TypeError) as error:
            return {"digest": "", "ok": False, "faults": [f"the file is damaged ({error})"]}
        return {"digest": found, "ok": not faults, "faults": faults}


def _filters(given: dict[str, str | None]) -> Filters:
    unknown = sorted(set(given) - set(Filters._fields))
    if unknown:
        raise WrongSetting(f"no filter {unknown[0]!r}; the filters are {', '.join(Filters._fields)}")
    return Filters(**given)


def _unanswered(path: Path, error: Exception) -> RecordUnreadable | RecordBusy:
    """Return what to tell a reader whose question the file did not answer."""
    if sqlite.is_busy(error):
        return RecordBusy(f"{path}: another program is changing this record; try again in a moment")
    again = f"variorum build INPUT... -o {path.name} --replace"
    return RecordUnreadable(f"{path}: damaged ({error}); take a copy of it, or build it again: {again}")
