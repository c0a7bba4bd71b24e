"""The nouns of a record, as they were written: what a later build links again."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from variorum.memory import paused_collector
from variorum.model import Analysis, Links, Report
from variorum.store import rows, tokens
from variorum.store.sqlite import bound, quoted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from variorum.model import Block, Document, Judgement, LedgerEntry, Problem, Sentence, Story

# Texts kept at hand while rows are made; rows come sorted by story, so a few are enough.
_TEXTS_AT_HAND = 256


class Reader:
    """What stands in the tables of one open record, as nouns.

    Args:
        connection: An open record; it is only read.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.document = functools.lru_cache(maxsize=_TEXTS_AT_HAND)(self._document)

    # --- Inputs -------------------------------------------------------------------------------------------------------

    def documents(self) -> Iterator[Document]:
        """Yield every document with its text, in order of id."""
        paths = self._paths()
        for row in self._select(rows.DOCUMENT.columns, "documents", "ORDER BY id"):
            yield rows.DOCUMENT.read(row, paths=tuple(paths.get(row[0], ())))

    def _paths(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for document, path in self._select(("document", "path"), "document_paths", "ORDER BY document, position"):
            found.setdefault(document, []).append(path)
        return found

    def _document(self, document_id: str) -> Document | None:
        given = (bound(document_id),)  # a JSON Lines row names its document as it likes
        row = next(iter(self._select(rows.DOCUMENT.columns, "documents", "WHERE id = CAST(? AS TEXT)", given)), None)
        if row is None:
            return None
        order = "WHERE document = CAST(? AS TEXT) ORDER BY position"
        paths = tuple(path for (path,) in self._select(("path",), "document_paths", order, given))
        return rows.DOCUMENT.read(row, paths=paths)

    def problems(self) -> Iterator[Problem]:
        """Yield the defects of inputs, in the order they were kept."""
        return map(rows.PROBLEM.read, self._select(rows.PROBLEM.columns, "problems", "ORDER BY rowid"))

    def judgements(self) -> Iterator[Judgement]:
        """Yield the decisions of people, oldest first."""
        return map(rows.JUDGEMENT.read, self._select(rows.JUDGEMENT.columns, "judgements", "ORDER BY rowid"))

    def ledger(self) -> Iterator[LedgerEntry]:
        """Yield what made the rows, in the order of the stages."""
        return map(rows.LEDGER_ENTRY.read, self._select(rows.LEDGER_ENTRY.columns, "ledger", "ORDER BY rowid"))

    # --- Stories and what they say ------------------------------------------------------------------------------------

    @functools.cached_property
    def document_of(self) -> dict[str, str]:
        """Which document each story stands in, by story id."""
        return dict(self._select(("id", "document"), "stories", "ORDER BY id"))

    def stories(self, where: str = "", given: Sequence[str] = ()) -> Iterator[tuple[str, Story]]:
        """Yield stories with the id of their document, in order of id; their blocks are left out."""
        columns = ("id", "document", *rows.STORY.columns)
        for story_id, document, *cells in self._select(columns, "stories", f"{where} ORDER BY id", given):
            yield document, rows.STORY.read(cells, document, id=story_id, blocks=())

    def findings(self, table: str, where: str = "", given: Sequence[str] = ()) -> Iterator[tuple[str, Any]]:
        """Yield the findings of one kind with the id of their story, sorted by story and place in it."""
        shape = rows.FINDINGS[table]
        selected = self._select(("story", *shape.columns), table, f"{where} ORDER BY story, position", given)
        for story_id, *cells in selected:
            yield story_id, shape.read(cells, self.document_of.get(story_id, ""))

    def report(self, story_id: str) -> Report | None:
        """Return one story with all its findings."""
        return next(self._reports("WHERE id = ?", "WHERE story = ?", (story_id,)), None)

    def reports(self) -> tuple[Report, ...]:
        """Return every story with all its findings, in order of story id, just as it was written."""
        with paused_collector():
            return tuple(self.each_report())

    def each_report(self) -> Iterator[Report]:
        """Yield every story with all its findings, in order of story id."""
        return self._reports("", "", ())

    def _reports(self, of_id: str, of_story: str, given: Sequence[str]) -> Iterator[Report]:
        grouped = {
            table: _Groups(self._select(("story", *columns), table, f"{of_story} ORDER BY story, position", given))
            for table, columns in _STORY_TABLES.items()
        }
        packed = _Groups(self._select(("story", "packed"), "tokens", f"{of_story} ORDER BY story", given))
        for document_id, bare in self.stories(of_id, given):
            document = self.document(document_id)
            if document is None:
                continue
            taken = {table: groups.take(bare.id) for table, groups in grouped.items()}
            cell = packed.take(bare.id)
            story = replace(bare, blocks=tuple(_blocks(taken["blocks"], document_id)))
            found: dict[str, Any] = {
                table: tuple(shape.read(row, document_id) for row in taken[table])
                for table, shape in rows.FINDINGS.items()
            }
            sentences = _sentences(taken["sentences"], cell[0][0] if cell else None, document)
            yield Report(document, story, Analysis(bare.id, sentences=sentences, **found))

    # --- Links --------------------------------------------------------------------------------------------------------

    def linked(self, table: str, where: str = "", given: Sequence[str] = ()) -> Iterator[Any]:
        """Yield the nouns of one table of links, in the order they were found, with what belongs to them."""
        shape, child = rows.LINKS[table], rows.CHILDREN.get(table)
        for row in self._select(shape.columns, table, f"{where} ORDER BY rowid", given):
            if child is None:
                yield shape.read(row)
            else:
                inside = self._select(
                    child.shape.columns, child.table, f'WHERE "{child.owner}" = ? ORDER BY position', (row[0],)
                )
                yield shape.read(row, **{child.field: tuple(map(child.shape.read, inside))})

    def links(self) -> Links:
        """Return all that was found among the stories, just as it was written."""
        found: dict[str, Any] = {table: tuple(self.linked(table)) for table in rows.LINKS}
        return Links(**found, sigla=tuple(self.sigla.items()))

    @functools.cached_property
    def sigla(self) -> dict[str, str]:
        """The siglum of each story, by story id."""
        return dict(self._select(("story", "siglum"), "sigla", "ORDER BY rowid"))

    def _select(
        self, columns: Sequence[str], table: str, rest: str, given: Sequence[str | bytes] = ()
    ) -> Iterator[tuple[Any, ...]]:
        # Table and column names come from the shapes, never from a caller's words.
        return self.connection.execute(f'SELECT {quoted(columns)} FROM "{table}" {rest}', given)  # noqa: S608


_STORY_TABLES: dict[str, tuple[str, ...]] = {
    "blocks": rows.BLOCK.columns,
    "sentences": (*rows.SENTENCE.columns, "tokens"),
    **{table: shape.columns for table, shape in rows.FINDINGS.items()},
}


class _Groups:
    """Rows sorted by their first cell, taken one group at a time by ascending name."""

    def __init__(self, ordered: Iterator[tuple[Any, ...]]) -> None:
        self.ordered = ordered
        self.next = next(ordered, None)

    def take(self, name: str) -> list[tuple[Any, ...]]:
        found = []
        while self.next is not None and self.next[0] <= name:
            if self.next[0] == name:
                found.append(self.next[1:])
            self.next = next(self.ordered, None)
        return found


def _blocks(cells: Sequence[tuple[Any, ...]], document_id: str) -> Iterator[Block]:
    return (rows.BLOCK.read(row, document_id) for row in cells)


def _sentences(cells: Sequence[tuple[Any, ...]], packed: bytes | None, document: Document) -> tuple[Sentence, ...]:
    counts = [(row[2], row[-1]) for row in cells]
    words = tokens.unpack(packed, document, counts) if packed is not None else [()] * len(cells)
    return tuple(rows.SENTENCE.read(row, document.id, tokens=found) for row, found in zip(cells, words, strict=True))
