"""The other side: a process that does what it is asked, one call after the other."""

from __future__ import annotations

import os
import pickle
import resource
import select
import signal
import struct
from contextlib import suppress

IDLE = 20.0
"""Seconds that it waits for the next call."""
MEMORY = 3 * 1024 * 1024 * 1024
"""Bytes of address space: 8 MB of anything take less than half of it."""

_SIZE = struct.Struct("!Q")


def serve() -> None:
    """Take calls from standard input and give their answers to standard output, until there are no more."""
    replies = os.dup(1)
    # Whatever a library prints is no answer.
    os.dup2(2, 1)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # What it read is nobody's business when it dies.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while select.select([0], [], [], IDLE)[0]:
        header = _read(_SIZE.size)
        if header is None:
            return
        asked = _read(*_SIZE.unpack(header))
        if asked is None:
            return
        answer = _answer(asked)
        _write(replies, _SIZE.pack(len(answer)) + answer)


def _answer(asked: bytes) -> bytes:
    seconds, function, args, named = pickle.loads(asked)
    # Of work, not of the clock. Nobody catches it: the system ends the process.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return pickle.dumps((True, function(*args, **named)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _read(size: int) -> bytes | None:
    """So many bytes; None at the end."""
    pieces = list[bytes]()
    while size:
        piece = os.read(0, size)
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _write(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
