"""The record on the terminal, in 80 columns: the same order and the same words as on the page.

Reports' words stand in quotation marks behind their siglum; everything else is the machine's. Nothing is told by colour
alone.
"""

from __future__ import annotations

import shutil
import textwrap
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import typer

from variorum.publish import excerpts, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from variorum.model import Document
    from variorum.store.record import Record

Row = dict[str, Any]
_WIDEST = 100
_NARROWEST = 40
# What a reader looks at before asking for all of it: items of a list, words behind one reason.
_ITEMS_SHOWN, _WORDS_SHOWN = 12, 4
_EXCERPT = 60  # characters of the words of a reading


def width() -> int:
    """Say how many columns to write in: the terminal's, within what reads well; 80 where there is none."""
    return max(_NARROWEST, min(shutil.get_terminal_size((80, 24)).columns, _WIDEST))


def _out(line: str = "") -> None:
    typer.echo(line.rstrip())


def _heading(text: str, right: str = "") -> None:
    room = width() - len(right)
    _out(typer.style(text[: room - 1].ljust(room) + right, bold=True))


def _wrapped(text: str, indent: int, hanging: int | None = None) -> None:
    later = " " * (indent if hanging is None else hanging)
    first = " " * indent
    lines = textwrap.wrap(text, width(), initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
    for line in lines or [""]:
        _out(line)


class _Key:
    """Who each siglum is, looked up by story."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.stories: dict[str, Row] = {row["id"]: row for row in record.rows("stories")}
        self.events: dict[str, Row] = {row["id"]: row for row in record.rows("events")}
        self.tellers: dict[str, list[str]] = {}
        self.passing: dict[str, list[str]] = {}
        for row in record.rows("event_stories"):
            (self.tellers if row["main"] else self.passing).setdefault(row["event"], []).append(row["story"])

    def siglum(self, story: str) -> str:
        row = self.stories.get(story)
        return (row["siglum"] if row else None) or wording.NO_SIGLUM

    def sigla(self, stories: Iterable[str]) -> str:
        return " ".join(sorted({self.siglum(story) for story in stories}, key=wording.siglum_order))

    def excerpt(self, item: Row, value: str, about: str) -> str:
        """Quote the words of a reading so that its value stands in them: what is denied, with the denial around it."""
        text, telling = item["text"], about if value == "stated" else value
        report = self._record.report(item["story"]) if wording.is_denial(value) else None
        if report:
            telling = f"{value} {about} {text} {wording.DENIALS}"
            text = "".join(excerpts.in_context(report, item))
        return f"“{wording.excerpt(text, _EXCERPT, telling)}”"

    def who(self, story: str) -> str:
        row = self.stories.get(story)
        return wording.publisher(row["outlet"], row["agency"], row["path"]) if row else ""


def print_summary(record: Record) -> None:
    """Print what a record holds and the two things a reader asks first: what happened, and where accounts differ."""
    key = _Key(record)
    rows = list(record.rows("events"))
    copies = [row for row in record.rows("copies") if row["derivation"] != "shared quotes only"]
    _out(
        f"{wording.plural(sum(1 for _ in record.rows('documents')), 'document')}, "
        f"{wording.plural(len(key.stories), 'story')}, "
        f"{wording.plural(len({row['derived'] for row in copies}), 'copy')}, "
        f"{wording.plural(len(rows), 'event')}"
    )
    _out()
    _timeline(rows, key)
    found = list(record.rows("discrepancies"))
    if found:
        _out()
        _discrepancies(found, key)
    _out()
    _key(key)


def _key(key: _Key) -> None:
    _heading("Key")
    for row in sorted(key.stories.values(), key=lambda row: wording.siglum_order(row["siglum"] or "")):
        name = f"{key.who(row['id'])}, {wording.published(row)}"
        quoted = f"“{row['headline']}”" if row["headline"] else "(no headline)"
        counted = "" if row["siglum"] else " (not counted: withdrawn)"
        _wrapped(f"{row['siglum'] or wording.NO_SIGLUM:<4} {name}: {quoted}{counted}", 2, 7)


def print_table(table: str, rows: list[Row], record: Record) -> int:
    """Print one table the way its question is asked, and return how many rows it has."""
    key = _Key(record)
    printers: dict[str, Callable[[list[Row], _Key], None]] = {
        "events": _timeline,
        "copies": _copies,
        "discrepancies": _discrepancies,
        "claims": _claims,
        "processes": _processes,
        "problems": _problems,
    }
    if not rows:
        _out(f"no {table} in this record under these filters")
    else:
        printers[table](rows, key)
    return len(rows)


def _timeline(rows: list[Row], key: _Key) -> None:
    _heading("What happened", wording.plural(len(rows), "event"))
    for row in rows:
        when = wording.interval(row["time_earliest"], row["time_latest"])
        stories = key.tellers.get(row["id"]) or [item["story"] for item in row["evidence"]]
        told = f"{wording.plural(row['independent_origins'], 'origin')}, {wording.plural(row['reports'], 'report')}"
        place = f", {row['place']}" if row["place"] else ""
        _wrapped(f"{when}{place}", 2)
        _wrapped(f"“{row['label']}”", 4)
        _wrapped(f"{told}  {key.sigla(stories)}  [{row['id']}]", 4)
        if row["id"] in key.passing:
            _wrapped(f"told of in passing by {key.sigla(key.passing[row['id']])}", 4)
        if row["time_basis"] not in ("stated", "weekday resolved", "relative resolved"):
            _wrapped(f"date: {wording.BASES[row['time_basis']]}", 4)


def _discrepancies(rows: list[Row], key: _Key) -> None:
    _heading("Where accounts differ", wording.plural(len(rows), "point"))
    for row in sorted(rows, key=wording.weight_of_difference):
        event = key.events.get(row["event"])
        of = f" (“{wording.clip(event['label'], 40)}”)" if event else ""
        _wrapped(wording.point(row["point"], row["about"]) + of, 2, 4)
        for reading in sorted(row["readings"], key=wording.reading_order):
            _reading(row, reading, key)
        _wrapped(f"cause: {row['cause']} ({row['reason']})", 4, 6)
        _out(f"    [{row['id']}]")


def _reading(row: Row, reading: Row, key: _Key) -> None:
    value = wording.value(row["point"], reading["value"])
    words = [key.excerpt(item, value, row["about"]) for item in reading["evidence"]]
    origins = reading["independent_origins"]
    told = wording.plural(origins, "origin") if origins else "same origin"
    parts = [value, told, key.sigla(reading["stories"]), *dict.fromkeys(words)]
    when = wording.told_on(reading["evidence"]) if row["cause"] == "later update" else ""
    if when:
        parts.append(f"told {when}")
    if reading["holders"]:
        parts.append(f"({', '.join(wording.holders(reading['holders']))})")
    _wrapped("  ".join(parts), 4, 8)


def _copies(rows: list[Row], key: _Key) -> None:
    _heading("Who copied whom", wording.plural(len(rows), "pair"))
    for row in rows:
        arrow = "from" if row["direction"] == "known" else "and (direction unknown)"
        names = f"{key.siglum(row['derived'])} {arrow} {key.siglum(row['origin'])}"
        shared = wording.plural(len(row["passages"]), "shared passage")
        _wrapped(f"{names}: {row['derivation']}, {shared}, containment {row['containment']:.2f}", 2, 4)
        if row["common_origin"]:
            _wrapped(f"common origin: {row['common_origin']}", 4)
        _wrapped(row["reason"], 4)
        _out(f"    [{row['id']}]")


def _claims(rows: list[Row], key: _Key) -> None:
    _heading("Who says what", wording.plural(len(rows), "claim"))
    for row in rows:
        words = row["evidence"][0]["text"] if row["evidence"] else ""
        asked = f"{wording.point(row['point'], row['about'])}: {wording.value(row['point'], row['value'])}"
        said = f"{row['speaker']}, {row['act']}" if row["speaker"] else "in the report's own words"
        _wrapped(f"{key.siglum(row['story']):<3} {asked}", 2, 6)
        _wrapped(f"“{wording.clip(words, 160)}” ({said})  [{row['id']}]", 6)


def _processes(rows: list[Row], key: _Key) -> None:
    _heading("How things stand", wording.plural(len(rows), "state"))
    for name, states in groupby(rows, key=itemgetter("process")):
        _wrapped(wording.process_name(name), 2, 4)
        for row in states:
            _state(row, key)


def _state(row: Row, key: _Key) -> None:
    """Print one state of a process: since when, as of when, on whose word, and what else is told of it."""
    number = f"Round {row['order']}: " if row["kind"] == "talks" else ""
    when = wording.interval(row["earliest"], row["latest"])
    parts = [f"{number}{row['state']}", row["place"], wording.outcome(row["outcome"] or ""), when]
    parts += [
        f"as of {wording.moment(row['as_of'])}" if row["as_of"] else "",
        f"mediated by {', '.join(row['mediators'])}" if row["mediators"] else "",
        "disputed" if row["disputed"] and row["state"] != "disputed" else "",
        f"according to {', '.join(wording.holders(row['said_by']))}" if row["said_by"] else "",
        key.sigla(dict.fromkeys(item["story"] for item in row["evidence"])),
    ]
    _wrapped(", ".join(part for part in parts if part), 4, 8)
    for words in wording.particulars(row):
        _wrapped(words, 8, 10)


def _problems(rows: list[Row], key: _Key) -> None:
    del key
    _heading("Problems", wording.plural(len(rows), "problem"))
    for row in rows:
        _wrapped(f"{row['path']}: {row['message']} ({row['stage']})", 2, 4)


def print_changes(rows: list[Row]) -> None:
    """Print what changed between two records: table by table, what it was, what it is, and because of what."""
    if not rows:
        _out("nothing changed")
        return
    for table in dict.fromkeys(row["table"] for row in rows):
        of_table = [row for row in rows if row["table"] == table]
        by_id = {row["id"]: [other for other in of_table if other["id"] == row["id"]] for row in of_table}
        _heading(table.capitalize(), wording.plural(len(by_id), "change"))
        for id_, changed in by_id.items():
            _wrapped(f"{changed[0]['change']}: {_changed_name(changed[0])}", 2, 4)
            for row in changed:
                if row["field"]:
                    was, now = (_shown_value(row[side]) for side in ("before", "after"))
                    _wrapped(f"{row['field'].replace('_', ' ')}: {was} -> {now}", 4, 6)
            because = dict.fromkeys(f"{item['kind']}: {item['label']}" for row in changed for item in row["because"])
            if because:
                _wrapped(f"because of {'; '.join(because)}", 4, 6)
            _out(f"    [{id_}]")


def _changed_name(row: Row) -> str:
    if row["table"] in ("points", "discrepancies"):
        about, _, point = row["what"].rpartition(": ")
        return wording.point(point or row["what"], about)
    return f"“{row['what']}”" if row["table"] == "events" else str(row["what"])


def _shown_value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value in (None, "") else str(value)


def print_inspection(row: Row, document: Document) -> None:
    """Print what was found in one document, story by story."""
    _heading(row["document"]["path"] or row["document"]["id"], wording.plural(len(row["stories"]), "story"))
    for story in row["stories"]:
        published = story["published"]
        when = wording.interval(published["earliest"], published["latest"])
        place = (story["dateline"] or {}).get("place") or ""
        names = ", ".join(name for name in (story["outlet"], story["agency"], place, when) if name)
        basis = "" if published["basis"] == "unresolved" else f" ({wording.BASES[published['basis']]})"
        _wrapped(f"{story['id']}: {names}{basis}", 2, 4)
        for name in ("times", "places", "quantities"):
            found = list(dict.fromkeys(item["text"] for item in story[name]))
            if found:
                _wrapped(f"{name}: {'; '.join(found)}", 4, 6)
        for quotation in story["quotations"]:
            if quotation["kind"] != "indirect":
                _wrapped(f"{quotation['speaker_name'] or 'speaker not known'}: {_content(quotation, document)}", 4, 6)


def _content(quotation: Row, document: Document) -> str:
    source = document.title if quotation.get("in") == "title" else document.text
    return "“" + wording.clip(" … ".join(source[start:end] for start, end in quotation["content"]), 200) + "”"


def print_explanation(found: Row, record: Record) -> None:
    """Print what `explain` found: as its own table prints it, then field by field, the first items of long lists."""
    printers = {
        "event": _timeline,
        "dependence": _copies,
        "discrepancy": _discrepancies,
        "claim": _claims,
        "process": _processes,
    }
    fields = dict(found)
    if found["kind"] in printers:
        printers[found["kind"]]([{**found["row"], "evidence": found["evidence"]}], _Key(record))
        _out()
    if found["kind"] == "discrepancy":  # the table's print is all of it
        del fields["row"], fields["evidence"]
    _fields(fields, record.sigla, 0)


def _fields(found: Row, sigla: dict[str, str], indent: int) -> None:
    """Print fields one a line; ``sigla`` gives stories their siglum, by id."""
    for name, given in found.items():
        label = name.replace("_", " ")
        if given in (None, "", [], {}, ()):
            continue
        if isinstance(given, dict):
            _out(" " * indent + f"{label}:")
            _fields(given, sigla, indent + 2)
        elif isinstance(given, list | tuple) and given and isinstance(given[0], dict):
            _out(" " * indent + f"{label}:")
            for item in given[:_ITEMS_SHOWN]:
                _item(item, sigla, indent + 2)
            if len(given) > _ITEMS_SHOWN:
                _wrapped(f"- and {len(given) - _ITEMS_SHOWN} more (--json gives all)", indent + 2, indent + 4)
        elif isinstance(given, list | tuple):
            told = ", ".join(sigla.get(item, str(item)) if isinstance(item, str) else str(item) for item in given)
            _wrapped(f"{label}: {told}", indent, indent + 2)
        else:
            _wrapped(f"{label}: {given}", indent, indent + 2)


def _item(item: Row, sigla: dict[str, str], indent: int) -> None:
    if "favours" in item:
        side = "for" if item["favours"] else "against"
        setting = f" (setting {item['setting']})" if item.get("setting") else ""
        _wrapped(f"- {side}: {item['text']}{setting}", indent, indent + 2)
        for cited in (item.get("evidence") or ())[:_WORDS_SHOWN]:
            _item(cited, sigla, indent + 2)
    elif "text" in item and "story" in item:
        by = ", ".join(str(item[k]) for k in ("outlet", "published") if item.get(k))
        siglum = sigla.get(item["story"], item["story"])
        _wrapped(f"- {siglum}  “{wording.clip(item['text'], 240)}”  {by}", indent, indent + 2)
    elif set(item) <= {"id", "kind", "label"}:
        _wrapped(f"- {item['kind']} {item['id']} {item.get('label', '')}", indent, indent + 2)
    else:
        _out(" " * indent + "-")
        _fields({k: v for k, v in item.items() if v not in (None, "", [], {})}, sigla, indent + 2)
