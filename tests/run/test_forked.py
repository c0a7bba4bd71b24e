"""What copies of this process give is what this process gives, in the same order."""

from __future__ import annotations

import os
import signal
import time
from functools import partial

import pytest

from variorum.errors import VariorumError
from variorum.run import forked
from variorum.run.forked import side_by_side

REPORTS = {number: f"report {number}" for number in range(5)}


class Unpicklable(Exception):
    """An error that cannot be made again from what it was pickled to."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def fail() -> None:
    """Raise it."""
    raise Unpicklable("no ", "dateline")


@pytest.mark.parametrize("processes", [1, 2, 3, 9])
def test_tasks_give_the_same_in_any_number_of_processes(processes: int) -> None:
    """They may be closures over what nobody sends them; a slow one holds up none of the others' places."""

    def task(number: int) -> str:
        time.sleep(0.05 if number == 0 else 0)
        return REPORTS[number].upper()

    tasks = [partial(task, number) for number in REPORTS]
    assert side_by_side(tasks, processes) == [name.upper() for name in REPORTS.values()]
    assert side_by_side([], processes) == []


@pytest.mark.skipif(not forked._CAN_COPY, reason="processes are not copied here")
def test_copies_run_beside_this_process_and_not_in_it() -> None:
    """One process is none beside this one."""
    assert len({os.getpid(), *side_by_side([os.getpid, os.getpid], 2)}) == 3
    assert side_by_side([os.getpid], 2) != [os.getpid()]
    assert side_by_side([os.getpid, os.getpid], 1) == [os.getpid()] * 2


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_task_raises_reaches_the_caller(processes: int) -> None:
    """As the same exception, and no other task is waited for."""
    began = time.monotonic()
    with pytest.raises(ValueError, match="invalid literal"):
        side_by_side([partial(int, "three"), partial(time.sleep, 0 if processes == 1 else 60)], processes)
    assert time.monotonic() - began < 30


@pytest.mark.skipif(not forked._CAN_COPY, reason="processes are not copied here")
def test_an_error_that_cannot_be_sent_is_told_in_words() -> None:
    """Its own message is among them."""
    with pytest.raises(VariorumError, match="Unpicklable: no dateline"):
        side_by_side([fail, fail], 2)


@pytest.mark.skipif(not forked._CAN_COPY, reason="processes are not copied here")
def test_a_copy_that_is_killed_is_told_in_one_line() -> None:
    """The system kills what takes too much memory; nobody waits for it for ever."""
    with pytest.raises(VariorumError, match="fewer processes"):
        side_by_side([lambda: os.kill(os.getpid(), signal.SIGKILL), partial(time.sleep, 60)], 2)


@pytest.mark.skipif(not forked._CAN_COPY, reason="processes are not copied here")
def test_where_no_copy_is_granted_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a user may have only so many processes, or memory is short."""

    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert side_by_side([os.getpid, os.getpid, os.getpid], 2) == [os.getpid()] * 3


def test_no_process_is_a_slip_of_the_caller() -> None:
    """At least this one works."""
    with pytest.raises(ValueError, match="at least 1, not 0"):
        side_by_side([], 0)
