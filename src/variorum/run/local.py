"""Run a stage on this machine: in this process, or in several, with the same results in the same order."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from variorum.errors import VariorumError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

KILLED = "a worker process was killed, as for want of memory; run it again with fewer processes"
_CHUNK = 16  # items sent at once: pickling costs less than the work, and a slow item holds up few others
_AHEAD = 4  # chunks waiting for each process: enough that none idles, few enough that memory stays flat


# Documents for which it is worth starting a process: it takes some seconds to begin, and a quarter of a gigabyte.
_FOR_ONE = 50
_MOST = 8


def worth_starting(documents: int) -> int:
    """Answer: in how many processes is it worth examining so many documents on this machine? From 1 to 8.

    One for each fifty documents, and no more than there are processor cores that this process may use.
    """
    return max(1, min(_cores(), _MOST, documents // _FOR_ONE))


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def map_ordered(
    function: Callable[[Item], Result], items: Iterable[Item], processes: int = 1, *, chunk: int = _CHUNK
) -> Iterator[Result]:
    """Yield ``function(item)`` of every item, in the order of the items, from as many processes as asked for.

    With one process everything runs here, lazily. With more, ``function`` and the items must be importable and
    picklable, items are drawn only a bounded number ahead, and the processes end with the iterator: at its end, when
    it is closed, or when Ctrl-C interrupts it.

    Raises:
        VariorumError: a process was killed from outside, as for want of memory.
        ValueError: ``processes`` or ``chunk`` is less than one.
        Exception: whatever ``function`` raised for an item, when its turn comes.
    """
    if processes < 1 or chunk < 1:
        raise ValueError(f"processes and chunk must be at least 1, not {processes} and {chunk}")
    return map(function, items) if processes == 1 else _pooled(function, iter(items), processes, chunk)


def _pooled(function: Callable[[Item], Result], items: Iterator[Item], processes: int, chunk: int) -> Iterator[Result]:
    pending: deque[Future[list[Result]]] = deque()
    context = multiprocessing.get_context(_start_method())
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=leave_interrupts_to_the_caller)
    finished = False
    try:
        while True:
            while len(pending) < processes * _AHEAD and (group := list(islice(items, chunk))):
                pending.append(pool.submit(_apply, function, group))
            if not pending:
                break
            yield from pending.popleft().result()
        finished = True
    except BrokenProcessPool:
        raise VariorumError(KILLED) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=not finished)


def leave_interrupts_to_the_caller() -> None:
    """Ctrl-C reaches every process of a terminal; a worker ends when its caller shuts the pool down."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _apply(function: Callable[[Item], Result], group: list[Item]) -> list[Result]:
    return [function(item) for item in group]


def _start_method() -> str:
    """Prefer a server that forks clean processes: no threads or open record of the caller's come along."""
    return "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
