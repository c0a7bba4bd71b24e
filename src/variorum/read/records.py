"""Each row of a JSON Lines file is one document, whose id is the row's; a bad row leaves the others as they are."""

from __future__ import annotations

import hashlib
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from variorum.model import Document, Problem
from variorum.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from variorum.config import ReadConfig

_OPTIONAL = ("title", "published", "outlet", "url", "language")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DAY_LENGTH = len("2025-01-01")


class _BadRow(Exception):
    """Why a row gives no document."""


def read(data: bytes, path: str, config: ReadConfig) -> tuple[list[Document], list[Problem]]:
    """Read every row of a JSON Lines file: id and text, and what it has of title, published, outlet, url, language.

    A row that cannot be a document is left out with one Problem at ``path:line``; an optional field that cannot be
    used is left empty, with one Problem for it.
    """
    if data.startswith(_WIDE_MARKS):
        data = decode(data)[0].encode()
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data.strip():
        return [], [Problem(path, "read", "the file holds no row; remove it, or check how it was saved")]
    if data.lstrip().startswith(b"["):
        message = "one JSON array, not JSON Lines: write one object a line (jq -c '.[]' does)"
        return [], [Problem(path, "read", message)]
    kept: dict[str, tuple[Document, str]] = {}
    problems: list[Problem] = []
    for found, where in rows(io.BytesIO(data), path, config):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            problems += _keep(kept, found, where)
    return [document for document, _ in kept.values()], _shortened(problems, path, config)


def _keep(kept: dict[str, tuple[Document, str]], document: Document, where: str) -> list[Problem]:
    """Keep one row an id; the row left out is told with its own line."""
    rival, rival_where = kept.setdefault(document.id, (document, where))
    if rival.sha256 == document.sha256:
        return []
    winner, problem = choose(rival, document)
    kept[document.id] = (rival, rival_where) if winner is rival else (document, where)
    return [replace(problem, path=where if winner is rival else rival_where)]


def rows(lines: Iterable[bytes], path: str, config: ReadConfig) -> Iterator[tuple[Document | Problem, str]]:
    """Read rows one by one as they come, each giving a document, Problems, or both, with its ``path:line``."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"{path}:{number}"
            yield from ((found, where) for found in _row(line, where, config))


def keep_one_each(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """Keep one document an id, whatever the order they come in: the same content joins its paths, other does not.

    Of two contents under one id the longer text is kept, then the smaller digest; each of the others becomes one
    Problem. Documents come back in order of id.
    """
    kept: dict[str, Document] = {}
    problems: set[Problem] = set()
    for document in documents:
        rival = kept.get(document.id)
        if rival is None:
            kept[document.id] = document
        elif rival.sha256 == document.sha256:
            paths = tuple(sorted({*rival.paths, *document.paths}))
            kept[document.id] = replace(min(rival, document, key=_rank), paths=paths)
        else:
            kept[document.id], problem = choose(rival, document)
            left = document if kept[document.id] is rival else rival
            problems.update(replace(problem, path=path) for path in left.paths)
    return [kept[key] for key in sorted(kept)], sorted(problems, key=lambda p: (p.path, p.message))


def choose(first: Document, second: Document) -> tuple[Document, Problem]:
    """Say which of two contents under one id is kept, whichever comes first, and the Problem of the one left out."""
    kept, left = sorted((first, second), key=_rank)
    message = (
        f"another input has the same id {left.id!r} with other content, and its text is longer or sorts first: "
        "this one is left out; give each content its own id"
    )
    return kept, Problem(left.paths[0] if left.paths else left.id, "read", message, left.id)


def _rank(document: Document) -> tuple[int, str, str]:
    return -len(document.text), document.sha256, document.text


def _row(line: bytes, where: str, config: ReadConfig) -> list[Document | Problem]:
    """Return the row's document, if it gives one, and its Problems."""
    remarks: list[str] = []
    try:
        fields = _fields(line, remarks, config)
        text = _text(fields, remarks)
        given = {"id": _id(fields), "text": text, **_metadata(fields, remarks, config)}
    except _BadRow as defect:
        return [Problem(where, "read", f"{defect}: the row is left out; correct it and give the file again")]
    canonical = json.dumps(given, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    sha256 = hashlib.sha256(canonical.encode()).hexdigest()
    document = Document(sha256=sha256, paths=(where.rpartition(":")[0],), **given)
    return [document, *(Problem(where, "read", remark, document.id) for remark in remarks)]


def _fields(line: bytes, remarks: list[str], config: ReadConfig) -> dict[str, Any]:
    """Return the row's JSON object."""
    if len(line) > config.max_bytes:
        raise _BadRow(f"longer ({len(line):,} bytes) than the limit of {config.max_bytes:,} bytes")
    written, remark = decode(line)
    if remark:
        remarks.append(f"{remark}; check the words quoted from it")
    try:
        value = json.loads(written)
    except json.JSONDecodeError as error:
        half = "half-written JSON" if error.pos >= len(written.rstrip()) or "Unterminated" in error.msg else "not JSON"
        raise _BadRow(f"{half} ({error.msg.removesuffix(' at')} at character {error.pos + 1})") from None
    except (ValueError, RecursionError):
        raise _BadRow("not JSON that a report could be in (nested too deep, or a number too long)") from None
    if not isinstance(value, dict):
        raise _BadRow("not a JSON object with the fields id and text")
    return value


def _id(fields: dict[str, Any]) -> str:
    """Return the row's id; a whole number is taken as it is written."""
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise _BadRow("the field id is missing" if value is None else "the field id is not a text")
    if not value.strip():
        raise _BadRow("the field id is empty")
    return _SURROGATE.sub("\ufffd", value)


def _text(fields: dict[str, Any], remarks: list[str]) -> str:
    value = fields.get("text")
    if not isinstance(value, str):
        raise _BadRow("the field text is missing" if value is None else "the field text is not a text")
    if not value.strip().strip("\ufeff\u200b"):
        raise _BadRow("the field text is empty")
    return _clean(value, "text", remarks)


def _clean(value: str, name: str, remarks: list[str]) -> str:
    r"""Return the value with ``\n`` line ends; half characters, which no file can hold, become U+FFFD."""
    whole = _SURROGATE.sub("\ufffd", value)
    if whole != value:
        remarks.append(f"the field {name} holds half characters (lone surrogates), which stand as \ufffd")
    return whole.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _metadata(fields: dict[str, Any], remarks: list[str], config: ReadConfig) -> dict[str, str]:
    """Return the optional fields that hold something usable."""
    given: dict[str, str] = {}
    for name in _OPTIONAL:
        value = fields.get(name)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            remarks.append(f"the field {name} is not a text and is not used; write it between quotation marks")
            continue
        clean = " ".join(_clean(value, name, remarks).split())
        given[name] = _moment(clean, remarks, config) if name == "published" else clean
    return {name: value for name, value in given.items() if value}


def _moment(value: str, remarks: list[str], config: ReadConfig) -> str:
    """Return the ISO date or time of publication in its extended form, or nothing and a remark."""
    try:
        moment = date.fromisoformat(value) if len(value) <= _DAY_LENGTH else datetime.fromisoformat(value)
    except ValueError:
        remarks.append(f"published is not an ISO date or time ({value[:40]!r}) and is not used; write 2025-03-04")
        return ""
    if not config.earliest_year <= moment.year <= config.latest_year:
        remarks.append(f"published {value[:40]!r} cannot be right and is not used; correct the year")
        return ""
    return moment.isoformat()


def _shortened(problems: list[Problem], path: str, config: ReadConfig) -> list[Problem]:
    """Return the Problems, those beyond the limit told as one."""
    limit = config.max_row_problems
    if len(problems) <= limit:
        return problems
    more = f"{len(problems) - limit:,} more rows have a defect (first: {problems[limit].message[:200]}); mend the file"
    return [*problems[:limit], Problem(path, "read", more)]
