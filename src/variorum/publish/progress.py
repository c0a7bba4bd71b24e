"""How far a build is: one line on a terminal, written over itself and gone at the end; nothing anywhere else."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Final

from variorum.publish import wording

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self, TextIO

_QUIET: Final = 1.0  # seconds: what is done by then needs no line
_EVERY: Final = 0.2  # seconds between two lines of one stage
_FEW: Final = 5  # documents from which on the time left can be guessed
_STAGES: Final = {"analyze": "Reading", "link": "Comparing", "store": "Writing the record of"}
_CLEAR: Final = "\r\x1b[K"


class Progress:
    """What a build calls at each step; use it as a context, so that its line goes when the build ends or fails.

    Args:
        stream: Where the line goes, if that is a terminal.
        clock: Gives seconds, from any beginning.
    """

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock
        self._shown = stream.isatty()
        self._began = clock()
        self._stage, self._since, self._last = "", self._began, -_EVERY

    def __enter__(self) -> Self:
        """Return the line itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        self._say("")

    def __call__(self, stage: str, done: int, of: int) -> None:
        """Say that a stage (``analyze``, ``link``, ``store``) has done so many documents of so many."""
        now = self._clock()
        if stage != self._stage:
            self._stage, self._since, self._last = stage, now, -_EVERY
        if now - self._began < _QUIET or (self._last >= 0 and now - self._last < _EVERY):
            return
        self._last = now
        count = wording.plural(of, "document")
        words = f"{_STAGES[stage]} {f'{done:,} of {count}' if stage == 'analyze' else count}"
        left = (now - self._since) * (of - done) / done if done >= _FEW else 0.0
        self._say(f"{words}, {_minutes(left)} left" if left else f"{words} ...")

    def _say(self, words: str) -> None:
        if self._shown:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(_CLEAR + words[:width])
            self._stream.flush()


def _minutes(seconds: float) -> str:
    """Return a stretch of time to come as people say it."""
    return f"about {wording.plural(round(seconds / 60), 'minute')}" if seconds >= 90 else f"{seconds:.0f} s"
