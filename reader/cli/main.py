"""The entry of `jarida`: signals in, exit code out.

Imports next to nothing itself, so that Ctrl-C during the first imports is already handled here.

Exit codes: 0 done; 1 it could not; 2 wrong usage; 128+n after signal n.
"""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # `signal` makes an enum of each number: 0.5 ms
import atexit
import gc
import os
import sys

from reader.cli.verbs import opens
from reader.terminal import frame

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType

SIGNALLED = 128

OBJECTS = 100_000
"""So many may be made before Python looks among them for garbage. It does after 700 by itself: some hundred
times while a command is imported, and finds nothing."""


class Stopped(BaseException):
    """A signal asked the program to end; like KeyboardInterrupt no business of `except Exception`."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run(arguments: list[str] | None = None) -> int:
    """Run one command line (None: the process's own, which ends with it) to its exit code."""
    if arguments is not None:
        return _run(arguments)
    gc.set_threshold(OBJECTS)
    try:
        code = _run(sys.argv[1:], alone=True)
    finally:
        gc.freeze()  # what is left goes with the process: it is not looked through once more
    _leave(code)
    return code


def _leave(code: int) -> None:
    """End the process where nothing is left to do: what it holds need not be taken apart piece by piece.

    That takes Python 4 of 90 ms. It goes the usual way where somebody asked to be called at the end, a thread
    may still run, a tool watches, or what was written did not arrive.
    """
    if atexit._ncallbacks() or "threading" in sys.modules or sys.getprofile() or sys.gettrace():
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):  # there is none, or it is closed
        return
    os._exit(code)


def _run(arguments: list[str], *, alone: bool = False) -> int:
    try:
        _listen()
        frame.begin(opens(arguments))
        if not alone:
            return _main(arguments)

        from reader import headstart  # after the frame, which is there at once

        headstart.begin()
        code = _main(arguments)
        headstart.end()
        return code
    except KeyboardInterrupt:
        # One that comes while code given as text runs (a named tuple is made so) Python holds for unhandled,
        # and `python -m` dies of it at its end, whatever it is told; the next such code takes that back.
        eval("None")
        return SIGNALLED + int(signal.SIGINT)
    except Stopped as stopped:
        return SIGNALLED + stopped.number
    finally:
        frame.undo()


def _main(arguments: list[str]) -> int:
    from reader.cli.program import main  # the first import that takes time

    return main(arguments)


def _listen() -> None:
    # Without a handler the process would die between two writes and leave the terminal's mode set.
    # A signal that was ignored from outside (nohup) stays ignored.
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _stop)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)
