"""Parsers that never end, for tests that end them: a process aside imports them from here."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress


def loops(*_: object) -> None:
    """In Python, and catches whatever it can."""
    while True:
        with suppress(Exception):
            sum(range(1000))


def loops_in_c(*_: object) -> None:
    """Where no exception reaches it: years of backtracking."""
    re.match("(a|a)*b", "a" * 200)


def sleeps(*_: object) -> None:
    """It waits for what never comes, and does no work."""
    time.sleep(3600)


def aborts(*_: object) -> None:
    """As a library in C does of a broken heap."""
    os.abort()


def swallows(*_: object) -> bytearray:
    """More memory than there is."""
    return bytearray(1 << 40)


def stumbles(*_: object) -> None:
    """Over something that nobody said would be there."""
    raise KeyError("\x1b[31m")
