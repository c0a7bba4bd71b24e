"""The line that says how far a build is."""

from __future__ import annotations

import io

import pytest

from variorum.publish.progress import Progress


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True

    @property
    def lines(self) -> list[str]:
        """Each line as it stood there."""
        return [line.removeprefix("\x1b[K") for line in self.getvalue().split("\r")[1:]]


def test_a_terminal_shows_how_far_it_is_and_how_long_it_takes() -> None:
    """Nothing in the first second, then a line that is written over itself, and none when it is over."""
    stream, now = Terminal(), iter([0.0, 0.5, 1.0, 1.1, 11.0, 101.0, 102.0, 103.0])
    with Progress(stream, lambda: next(now)) as progress:
        for done in (1, 2, 3, 10, 100):
            progress("analyze", done, 1200)
        progress("link", 0, 1200)
        progress("store", 0, 1200)
    assert stream.lines == [
        "Reading 2 of 1,200 documents ...",
        "Reading 10 of 1,200 documents, about 21 minutes left",
        "Reading 100 of 1,200 documents, about 18 minutes left",
        "Comparing 1,200 documents ...",
        "Writing the record of 1,200 documents ...",
        "",
    ]


def test_the_line_goes_when_the_build_fails() -> None:
    """The message that follows stands alone."""
    stream, now = Terminal(), iter([0.0, 2.0])

    def interrupted() -> None:
        with Progress(stream, lambda: next(now)) as progress:
            progress("analyze", 1, 3)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert stream.lines == ["Reading 1 of 3 documents ...", ""]


def test_a_file_gets_no_line() -> None:
    """What is piped or kept holds what a build says, not how it went on."""
    stream, now = io.StringIO(), iter([0.0, 2.0])
    with Progress(stream, lambda: next(now)) as progress:
        progress("analyze", 1, 3)
    assert not stream.getvalue()
