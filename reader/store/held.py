"""The files that this process has open, so that none of them is opened by hand as well.

POSIX takes away all locks of a process on a file when it closes any descriptor of it, also one of another
thread. The next program that closes the library then takes itself for the last, and deletes the log that
we go on writing into: https://sqlite.org/howtocorrupt.html, 2.2.
"""

from __future__ import annotations

from collections import Counter
from threading import RLock

OPENING = RLock()
"""Held from looking at a file by hand until SQLite has it, and while SQLite gives it back."""

File = tuple[int, int]
"""A file by its device and inode, whatever it is called."""

_held: Counter[File] = Counter()


def is_held(file: File) -> bool:
    """Whether this process has it open."""
    return _held[file] > 0


def hold(file: File) -> None:
    """Count one more connection to it."""
    _held[file] += 1


def release(file: File) -> None:
    """Count one less."""
    _held[file] -= 1
    if not _held[file]:
        del _held[file]
