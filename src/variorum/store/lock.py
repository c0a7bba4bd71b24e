"""One writer at a time: who may change a record now.

The lock is the operating system's, on a side file next to the record, so it ends with the process that holds it,
however that ends. Readers need none: a record is replaced whole.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from variorum.errors import RecordBusy, RecordNotWritten

if TYPE_CHECKING:
    from collections.abc import Iterator

# Which locks this thread of this process holds, so that a build that holds one can call the writer.
_held: set[tuple[Path, int, int]] = set()


@contextlib.contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the right to write one record, for as long as the ``with`` block runs; taking it twice in a row is fine.

    Raises:
        RecordBusy: another process or thread holds it.
        RecordNotWritten: the folder does not exist or may not be written to.
    """
    target = Path(os.path.realpath(path))
    key = (target, os.getpid(), threading.get_ident())
    if key in _held:
        yield
        return
    with _open_side_file(target) as file:
        _held.add(key)
        try:
            yield
        finally:
            _held.discard(key)
            _remove(Path(file.name))


def side_file(path: Path) -> Path:
    """Return the file whose lock stands for the right to write a record."""
    return path.with_name(f".{path.name}.variorum-lock")


@contextlib.contextmanager
def _open_side_file(target: Path) -> Iterator[BinaryIO]:
    name = side_file(target)
    while True:
        file = _opened(name, target)
        try:
            _acquire(file)
        except OSError:
            file.close()
            raise RecordBusy(f"{target}: another process is writing this record; wait until it has ended") from None
        if _still_there(file, name):
            break
        file.close()
    with file:
        yield file


def _opened(name: Path, target: Path) -> BinaryIO:
    try:
        return name.open("a+b")
    except FileNotFoundError:
        raise RecordNotWritten(f"{target}: the folder {target.parent} does not exist; make it first") from None
    except OSError as error:
        raise RecordNotWritten(f"{target}: cannot write there ({error.strerror}); choose another place") from None


def _still_there(file: BinaryIO, name: Path) -> bool:
    """Say whether the file just locked is still the one on disk, and not one that its last holder has removed."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), name.stat())
    except FileNotFoundError:
        return False


def _remove(name: Path) -> None:
    # Windows does not remove an open file; there it stays, empty and harmless.
    with contextlib.suppress(OSError):
        name.unlink()


if sys.platform == "win32":  # pragma: no cover - the checks run on Linux
    import msvcrt

    def _acquire(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _acquire(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
