"""Which files are meant by what the caller named, what their bytes are, and which reader they are for."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from variorum.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from variorum.config import ReadConfig

Reader = Literal["plaintext", "webpages", "records"]

STDIN = Path("-")
_STAGE = "read"
READERS: dict[str, Reader] = {
    ".txt": "plaintext",
    ".text": "plaintext",
    ".md": "plaintext",
    ".markdown": "plaintext",
    ".htm": "webpages",
    ".html": "webpages",
    ".xhtml": "webpages",
    ".jsonl": "records",
    ".ndjson": "records",
}
_KNOWN = ".txt, .md, .html and .jsonl"
# How files of other kinds begin. A report's text never does.
_SIGNATURES = (
    (b"%PDF", "a PDF file", "save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP, Word or e-book file", "unpack it, or save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save its text as .txt first"),
    (b"{\\rtf", "a rich-text file", "save its text as .txt first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive", "unpack it first"),
    (b"\x89PNG", "an image", "only text can be read"),
    (b"\xff\xd8\xff", "an image", "only text can be read"),
    (b"GIF8", "an image", "only text can be read"),
    (b"SQLite format 3", "a database", "give the reports it was made from"),
    (b"\x7fELF", "a program", "only text can be read"),
    (b"PAR1", "a Parquet table", "save its rows as .jsonl first"),
)
_PAGE_STARTS = (b"<!doctype html", b"<html")
_NAMES_SHOWN = 5
# A record kept beside its reports is not one of them.
OWN_SUFFIX = ".variorum"


def find(inputs: Sequence[str]) -> tuple[list[Path], list[Problem]]:
    """Find the files that the caller means: files, folders with all below them, patterns, ``-`` for standard input.

    Of a folder, hidden files and records are passed over, and files of a kind that is not read are told in one Problem;
    a file named by itself, or matched by a pattern, is always returned. The order of the result does not depend on the
    order of ``inputs``; no file is returned twice under one path. A symbolic link to a folder is followed once.
    """
    problems: list[Problem] = []
    files: dict[str, Path] = {}
    for named in sorted(set(inputs)):
        for path in _matches(named, problems):
            for file in _files_of(path, problems):
                files.setdefault(os.path.normpath(file), file)
    return [files[key] for key in sorted(files)], sorted(set(problems), key=lambda p: (p.path, p.message))


def load(path: Path, config: ReadConfig) -> tuple[bytes | None, list[Problem]]:
    """Read the bytes of one file, or of standard input for ``-``; ``None`` and one Problem where they are not text.

    A file beyond the limit of ``config`` (bytes) is not read at all.
    """
    records = READERS.get(path.suffix.lower()) == "records" or path == STDIN
    name, limit = ("max_records_bytes", config.max_records_bytes) if records else ("max_bytes", config.max_bytes)
    label = label_of(path)
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            size = path.stat().st_size
            if size > limit:
                return None, [_too_large(label, size, limit, name)]
            with path.open("rb") as file:
                data = _read_up_to(file, limit + 1)
    except (OSError, ValueError) as error:
        return None, [_problem(label, _unreadable(error))]
    if len(data) > limit:
        return None, [_too_large(label, len(data), limit, name)]
    return _checked(data, label)


def reader_of(path: Path, data: bytes) -> Reader:
    """Say which reader a file is for: by its suffix, or as a web page where a text file opens as one."""
    if path == STDIN:
        return "records"
    reader = READERS.get(path.suffix.lower(), "plaintext")
    opening = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return "webpages" if reader == "plaintext" and opening.startswith(_PAGE_STARTS) else reader


def label_of(path: Path) -> str:
    """Return a path as it is printed and kept: valid Unicode whatever the file system gave, ``stdin`` for ``-``."""
    return "stdin" if path == STDIN else str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _matches(named: str, problems: list[Problem]) -> list[Path]:
    """Return the paths that one argument names; a name that exists is never taken for a pattern."""
    path = Path(named)
    if named == "-":
        return [STDIN]
    if "\0" in named:
        problems.append(_problem(named.replace("\0", "�"), "no file can have this name; check it"))
        return []
    if os.path.lexists(named) and named:
        return [path if path != STDIN else path.absolute()]
    if not glob.has_magic(named):
        problems.append(_problem(label_of(path) if named else "", "no such file or folder; check the name"))
        return []
    found = sorted(glob.glob(named, recursive=True))  # noqa: PTH207 - pathlib refuses absolute patterns
    if not found:
        problems.append(_problem(label_of(path), "no file matches this pattern; check it, or give the folder"))
    return [Path(match) for match in found]


def _files_of(path: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the file itself, or the readable files below a folder."""
    try:
        mode = path.stat().st_mode if path != STDIN else stat.S_IFREG
    except OSError as error:
        problems.append(_problem(label_of(path), _unreadable(error)))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(path, problems)
    elif stat.S_ISREG(mode):
        yield path
    else:
        problems.append(_problem(label_of(path), "not a regular file; pipe JSON Lines to - instead"))


def _walk(top: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of the kinds that are read below a folder; real folders first, so that a link adds none twice."""
    others: list[str] = []
    seen: set[str] = set()
    links: list[Path] = []
    pending = [top]
    count = 0
    while pending or links:
        folder = pending.pop() if pending else links.pop(0)
        real = os.path.realpath(folder)
        if real in seen:
            if _leads_back(folder, real):
                problems.append(_problem(label_of(folder), "a symbolic link back to a folder above it; not followed"))
            continue
        seen.add(real)
        for entry in _entries(folder, problems):
            kind = _kind(entry)
            if kind == "folder":
                (links if entry.is_symlink() else pending).append(Path(entry.path))
            elif kind == "file" and Path(entry.name).suffix.lower() in READERS:
                count += 1
                yield Path(entry.path)
            elif kind == "broken":
                problems.append(_problem(label_of(Path(entry.path)), "a symbolic link that leads nowhere; mend it"))
            elif kind == "file" and not entry.name.lower().endswith(OWN_SUFFIX):
                others.append(os.path.relpath(entry.path, top))
    if others:
        problems.append(_problem(label_of(top), _left_unread(others)))
    elif not count:
        problems.append(_problem(label_of(top), f"the folder holds no file of the kinds that are read ({_KNOWN})"))


def _leads_back(link: Path, real: str) -> bool:
    """Say whether a link's folder stands inside the folder that it leads to."""
    return os.path.commonpath([os.path.realpath(link.parent), real]) == real


def _entries(folder: Path, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """Return what a folder holds, in the order of names, without what is hidden."""
    try:
        with os.scandir(folder) as scan:
            return sorted((entry for entry in scan if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(_problem(label_of(folder), _unreadable(error)))
        return []


def _kind(entry: os.DirEntry[str]) -> Literal["folder", "file", "broken", "other"]:
    try:
        if entry.is_dir():
            return "folder"
        if entry.is_file():
            return "file"
        return "broken" if entry.is_symlink() else "other"
    except OSError:  # a link that leads back to itself
        return "broken"


def _left_unread(names: list[str]) -> str:
    kinds = Counter(Path(name).suffix.lower() or "no suffix" for name in names)
    listed = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items())[:_NAMES_SHOWN])
    shown = ", ".join(label_of(Path(name)) for name in sorted(names)[:_NAMES_SHOWN])
    more = f" and {len(names) - _NAMES_SHOWN} more" if len(names) > _NAMES_SHOWN else ""
    files = "1 file is" if len(names) == 1 else f"{len(names)} files are"
    return (
        f"{files} of kinds that are not read from a folder ({listed}) and left out: {shown}{more}; "
        f"the kinds read are {_KNOWN}; a file named by itself is read as plain text"
    )


def _read_up_to(file: BinaryIO, limit: int) -> bytes:
    """Read no more than ``limit`` bytes: the file may grow, or be of a kind whose size is not known beforehand."""
    return file.read(limit)


def _checked(data: bytes, label: str) -> tuple[bytes | None, list[Problem]]:
    for signature, kind, remedy in _SIGNATURES:
        if data.startswith(signature):
            return None, [_problem(label, f"{kind}, whatever its name; {remedy}")]
    return data, []


def _too_large(label: str, size: int, limit: int, name: str) -> Problem:
    return _problem(
        label,
        f"larger ({size:,} bytes) than the limit of {limit:,} bytes; split it, or raise the setting read.{name}",
    )


def _unreadable(error: OSError | ValueError) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"cannot be opened ({reason}); check that it is there and that you may read it"


def _problem(path: str, message: str) -> Problem:
    return Problem(path=path, stage=_STAGE, message=message)
