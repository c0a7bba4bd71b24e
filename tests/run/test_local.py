"""The same results in the same order, in one process or many."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from variorum.errors import VariorumError
from variorum.run import local
from variorum.run.local import map_ordered, worth_starting

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_two_processes_give_what_one_gives_in_the_same_order() -> None:
    """A built-in stands for a stage: any function that a fresh process can import."""
    words = [f"report {number}" * (number % 7) for number in range(300)]
    alone = list(map_ordered(len, words))
    assert list(map_ordered(len, words, 2)) == alone
    assert list(map_ordered(len, words, 2, chunk=1)) == alone


@pytest.mark.parametrize(
    ("documents", "cores", "processes"), [(0, 4, 1), (60, 4, 1), (120, 4, 2), (9000, 4, 4), (9000, 64, 8), (9000, 1, 1)]
)
def test_as_many_processes_as_are_worth_starting(
    documents: int, cores: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One for each fifty documents, no more than there are cores, eight at most."""
    monkeypatch.setattr(local, "_cores", lambda: cores)
    assert worth_starting(documents) == processes


def test_the_cores_that_may_be_used_are_counted() -> None:
    """At least this one, at most those of the machine."""
    assert 1 <= local._cores() <= (os.cpu_count() or 1)


def test_no_items_start_nothing_and_give_nothing() -> None:
    """An empty folder."""
    assert list(map_ordered(len, [], 2)) == []


def test_items_are_drawn_only_a_little_ahead() -> None:
    """A record of a million reports does not stand in memory as a whole."""
    drawn = 0

    def items() -> Iterator[str]:
        nonlocal drawn
        for _ in range(100_000):
            drawn += 1
            yield "report"

    results = map_ordered(len, items(), 2)
    assert next(results) == len("report")
    results.close()  # type: ignore[attr-defined]
    assert drawn < 1000


@pytest.mark.parametrize("processes", [1, 2])
def test_what_an_item_raises_reaches_the_caller(processes: int) -> None:
    """As the same exception."""
    with pytest.raises(ValueError, match="invalid literal"):
        list(map_ordered(int, ["1", "2", "three"], processes))


def test_a_worker_that_is_killed_is_told_in_one_line() -> None:
    """The system kills what takes too much memory; nobody waits for it for ever."""
    with pytest.raises(VariorumError, match="fewer processes"):
        list(map_ordered(os._exit, [1, 2, 3], 2))


@pytest.mark.parametrize(("processes", "chunk"), [(0, 1), (1, 0), (-1, 1)])
def test_fewer_than_one_process_is_refused_at_once(processes: int, chunk: int) -> None:
    """Not when the first result is asked for."""
    with pytest.raises(ValueError, match="at least 1"):
        map_ordered(len, [], processes, chunk=chunk)


def test_an_interrupt_ends_the_workers_without_a_traceback_of_theirs() -> None:
    """Ctrl-C reaches every process of the terminal at once; only the caller has anything to say."""
    program = (
        "import signal, time\nfrom variorum.run.local import map_ordered\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it\n"
        "    print('up', flush=True)\n"
        "    try:\n"
        "        for _ in map_ordered(time.sleep, [0.2] * 500, 2, chunk=2): print('one', flush=True)\n"
        "    except KeyboardInterrupt:\n"
        "        print('interrupted', flush=True)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        while running.stdout.readline() not in {"one\n", ""}:
            pass
        began = time.perf_counter()
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert out.endswith("interrupted\n")
    assert err == ""
    assert time.perf_counter() - began < 20  # of the 50 that the work would take
