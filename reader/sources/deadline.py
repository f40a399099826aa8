"""A deadline for every parser of what strangers write: so much work on one document, and no more.

What is small is parsed here, and a watch interrupts it: enough for loops of Python. What is large is parsed
in a process aside, which the system ends, whatever it is caught in: the loop of a library in C, or of a
regular expression, hears no exception. Such a process takes 100 ms to start, which most files do not take
to be read; below `NEAR` nothing that was ever tried takes a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

from reader.errors import Broken, Endless, ReaderError

NEAR = 64 * 1024
"""Bytes of the largest document that is parsed in this process."""
PATIENCE = 20.0
"""Seconds of work on one document: 100,000 items of a feed take as long, and 8 MB of a page half of it."""
AGAIN = 1.0
"""Seconds until what caught the interruption is interrupted again."""

P = ParamSpec("P")
T = TypeVar("T")


def within(where: str, size: int, parser: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """What a parser makes of a document.

    Args:
        where: what the document is called in errors; clean.
        size: of it, in bytes.
        parser: a function of a module; what it takes and gives can be pickled.
        args: what it takes.
        named: likewise.

    Raises:
        Endless: it was not done in time.
        Broken: it raised what is no error of ours, or took the whole process down.
        ReaderError: its own.
    """
    try:
        if size > NEAR:
            return _aside(parser, *args, **named)
        return _watched(parser, *args, **named)
    except ReaderError:
        raise
    except _Interrupted:
        raise Endless(where, f"> {PATIENCE:g} s") from None
    except Exception as error:
        # One document must not end the others, whatever its text makes a library stumble over.
        raise Broken(where, str(error) if isinstance(error, _Fallen) else type(error).__name__) from None


class _Interrupted(BaseException):
    """Raised in the middle of a parser; no Exception, which libraries like to catch."""


class _Fallen(Exception):
    """The process of a parser ended; its text is the name of the signal."""


def _aside(parser: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    from reader.sources import aside  # 10 ms, needed for what is large

    try:
        return aside.ask(PATIENCE, parser, *args, **named)
    except aside.Unavailable:
        return _watched(parser, *args, **named)
    except aside.TimeOut:
        raise _Interrupted from None
    except aside.Died as end:
        raise _Fallen(str(end)) from None


def _watched(parser: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    watch = _Watch()
    try:
        return parser(*args, **named)
    finally:
        watch.end()


class _Watch:
    """Interrupts the thread that made it, unless it is ended in time. Work counts, not what the clock says:
    a program that was stopped for an hour has not worked."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self._began = time.process_time()
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._fired = False
        threading.Thread(target=self._run, name="jarida-watch", daemon=True).start()

    def end(self) -> None:
        """It is done; an interruption that is still on its way is called back."""
        with self._lock:
            self._over.set()
        if self._fired:
            _interrupt(self._thread, None)

    def _run(self) -> None:
        while not self._over.wait(max(self._left(), AGAIN / 10)):
            if self._left() > 0:
                continue
            with self._lock:
                if self._over.is_set():
                    return
                self._fired = True
                _interrupt(self._thread, _Interrupted)
            if self._over.wait(AGAIN):
                return

    def _left(self) -> float:
        return PATIENCE - (time.process_time() - self._began)


def _interrupt(thread: int, error: type[BaseException] | None) -> None:
    """Have a thread raise this at its next step, or not."""
    # 15 ms, needed only when it has come to this. Some builds of Python do without.
    with suppress(ImportError):
        import ctypes

        raised = None if error is None else ctypes.py_object(error)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)
