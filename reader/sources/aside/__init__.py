"""Functions called in a process of their own, which can be ended at any moment.

    ask(seconds, function, argument, …)    what the function gives, or raises

A process stays for the next call, and goes by itself when none comes. It counts its work itself, so that one
whose program was killed ends as well.
"""

from __future__ import annotations

import atexit
import os
import pickle
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, ParamSpec, TypeVar

SLOWER = 6
"""Times as long the clock may take as the work: others use the processor too."""

_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.sources.aside.serve import serve; serve()"
_SIZE = struct.Struct("!Q")

P = ParamSpec("P")
T = TypeVar("T")

_CHUNK = 1024 * 1024


class TimeOut(Exception):
    """It worked for as long as it may."""


class Died(Exception):
    """The process ended without an answer: a fault of a library in C, or too little memory."""


class _Left(Died):
    """It went for want of work."""


class Unavailable(Exception):
    """No process can be had: the system allows no more, or nobody knows where its Python is."""


def ask(seconds: float, function: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Call a function in another process.

    Args:
        seconds: of work that it may take.
        function: of a module.
        args: what it takes; pickled.
        named: likewise.

    Raises:
        TimeOut: it did not come to an end.
        Died: its process ended.
        Unavailable: there is none.
        Exception: whatever it raises itself.
    """
    asked = pickle.dumps((seconds, function, args, named), pickle.HIGHEST_PROTOCOL)
    process = _take()
    try:
        answer = process.ask(asked, seconds * SLOWER)
    except _Left:  # just when there was some
        process = _Process()
        answer = process.ask(asked, seconds * SLOWER)
    with _lock:
        _idle.append(process)
    good, value = pickle.loads(answer)
    if not good:
        raise value
    result: T = value
    return result


def stop() -> None:
    """End all processes; whoever waits for one gets `Died`."""
    with _lock:
        waiting = [*_idle]
        _idle.clear()
        for process in _all:
            process.kill()
    for process in waiting:
        process.end()


class _Process:
    """One process, for one call at a time."""

    def __init__(self) -> None:
        flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
        # What this program imports from, and nothing besides: not the folder where the user happens to be.
        path = [os.path.abspath(place) for place in sys.path]  # noqa: PTH100 - pathlib keeps the dots
        try:
            self._popen = subprocess.Popen(
                [sys.executable, *flags, "-c", _PROGRAM.format(path=path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                # The keys of the terminal stop and end this program: it sees to the other itself.
                process_group=0,
            )
        except (OSError, ValueError):  # ValueError: Windows has no groups
            raise Unavailable from None
        with _lock:
            _all.add(self)

    def ask(self, asked: bytes, seconds: float) -> bytes:
        """Send a call and wait for its answer; when this raises, the process is gone."""
        until = time.monotonic() + seconds
        try:
            self._write(_SIZE.pack(len(asked)) + asked)
            (size,) = _SIZE.unpack(self._read(_SIZE.size, until))
            return self._read(size, until)
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """Kill it, and let go of it."""
        with _lock:
            _all.discard(self)
        self.kill()
        for pipe in (self._popen.stdin, self._popen.stdout):
            if pipe is not None:
                pipe.close()
        self._popen.wait()

    def kill(self) -> None:
        """Kill it; whoever waits for it sees that."""
        self._popen.kill()

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        with suppress(BrokenPipeError):  # what it died of, reading tells
            while left:
                left = left[os.write(_number(self._popen.stdin), left) :]

    def _read(self, size: int, until: float) -> bytes:
        number = _number(self._popen.stdout)
        pieces = list[bytes]()
        while size:
            if not select.select([number], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeOut
            piece = os.read(number, min(size, _CHUNK))
            if not piece:
                raise self._death()
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _death(self) -> Exception:
        code = self._popen.wait()
        if code == -signal.SIGPROF:
            return TimeOut()
        return Died(signal.Signals(-code).name) if code < 0 else _Left()


_lock = threading.Lock()
_all = set[_Process]()
_idle = list[_Process]()


def _number(pipe: IO[bytes] | None) -> int:
    assert pipe is not None
    return pipe.fileno()


def _take() -> _Process:
    """A process that waits, or a new one."""
    with _lock:
        if _idle:
            return _idle.pop()
    return _Process()


atexit.register(stop)
