"""Run pieces of one stage beside one another, in copies of this process: each sees all that this process holds."""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import traceback
import warnings
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, Final, cast

from variorum.errors import VariorumError
from variorum.run.local import KILLED, leave_interrupts_to_the_caller

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

    Task = Callable[[], Any]

# Elsewhere a copied process may hang on locks of the system's libraries, or there is no copying.
_CAN_COPY: Final = sys.platform == "linux"


def side_by_side(tasks: Sequence[Task], processes: int = 1) -> list[Any]:
    """Return what each task gives, in their order: here, or each in a copy of this process, so many at a time.

    A task sees all that this process holds, so that nothing is sent to it, and may be a closure. What it returns must
    be picklable; what else it changes is lost with its process, and so is the memory that it took. The first tasks
    begin first: give the longest first. With one process, or where processes cannot be copied (all but Linux), they run
    here one after the other; a task for which the system grants no copy runs here too. Whatever ends this call, Ctrl-C
    among it, ends the copies.

    Raises:
        VariorumError: a copy was killed from outside, as for want of memory.
        ValueError: ``processes`` is less than one.
        Exception: what a task raised; the others are ended.
    """
    if processes < 1:
        raise ValueError(f"processes must be at least 1, not {processes}")
    if processes == 1 or not _CAN_COPY:
        return [task() for task in tasks]
    with warnings.catch_warnings():
        # What Python warns of are threads that hold a lock: those of the arithmetic library wait for work here.
        warnings.simplefilter("ignore", DeprecationWarning)
        return _Copies(tasks).run(processes)


class _Copies:
    """The copies at work, by the end of the pipe that each will send its result through."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._tasks = tasks
        self._results: list[Any] = [None] * len(tasks)
        self._running: dict[Connection, tuple[int, ForkProcess]] = {}

    def run(self, processes: int) -> list[Any]:
        waiting = list(range(len(self._tasks)))
        try:
            while waiting or self._running:
                while waiting and len(self._running) < processes:
                    self._start(waiting.pop(0))
                for end in wait(list(self._running)) if self._running else ():
                    self._take(cast("Connection", end))
        finally:
            for end, (_, copy) in self._running.items():
                copy.kill()
                copy.join()
                end.close()
        return self._results

    def _start(self, place: int) -> None:
        context = multiprocessing.get_context("fork")
        here, there = context.Pipe(duplex=False)
        copy = context.Process(target=_run, args=(self._tasks[place], there), daemon=True)
        try:
            copy.start()
        except OSError:  # no memory for a copy, or as many processes as allowed: then it is done here
            here.close()
            there.close()
            self._results[place] = self._tasks[place]()
            return
        there.close()  # so that the end of the copy is the end of the pipe
        self._running[here] = place, copy

    def _take(self, end: Connection) -> None:
        try:
            done, result = pickle.loads(end.recv_bytes())  # noqa: S301 - pickled by a copy of this process
        except EOFError:
            raise VariorumError(KILLED) from None
        if not done:
            raise result
        place, copy = self._running.pop(end)
        self._results[place] = result
        copy.join()
        end.close()


def _run(task: Task, to: Connection) -> None:
    """Run a task in a copy, and send back what it gives or raises."""
    leave_interrupts_to_the_caller()
    try:
        told = pickle.dumps((True, task()), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - whatever it is, the caller raises it
        error.add_note(f"in a worker process:\n{traceback.format_exc()}")
        told = _pickled(error)
    to.send_bytes(told)


def _pickled(error: Exception) -> bytes:
    try:
        told = pickle.dumps((False, error))
        pickle.loads(told)  # noqa: S301 - some errors can be pickled, but not made again
    except Exception:  # noqa: BLE001 - then it is told in words
        return pickle.dumps((False, VariorumError("\n".join(traceback.format_exception(error)))))
    return told
