"""A program on a pseudo-terminal that answers as xterm does, and when it wrote what.

The terminal is xterm 379 in what it says of itself: it has left and right margins unless they are denied,
shows an update at once that is marked as one (mode 2026), and its ground is dark.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import NamedTuple, Self

CHUNK = 1 << 16
# Seconds of silence that end an answer to a key, and a start.
QUIET, SETTLED = 0.06, 0.5
LIMIT = 20.0
"""Seconds that a program is given for anything."""

_QUESTION = re.compile(
    rb"\x1b\[\?(?P<mode>\d+)\$p|\x1b\[(?P<bidi>8)\$p|\x1b\[(?P<attributes>[>=]?)0?c|\x1b\[(?P<place>6)n"
    rb"|\x1b\[>0?(?P<version>q)|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
)
_ATTRIBUTES = {
    b"": b"\x1b[?64;1;2;6;9;15;18;21;22c",
    b">": b"\x1b[>41;379;0c",
    b"=": b"\x1bP!|00000000\x1b\\",
}
_MODES = {b"2026": 2, b"1004": 2, b"2004": 2, b"25": 1, b"1049": 2, b"69": 2}
# As long as a question can be.
_LONGEST = 16


class Written(NamedTuple):
    """A piece of what a program wrote."""

    at: float
    """Seconds since the program was started."""
    data: bytes


class Played:
    """One program; `log` holds all that it wrote."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        *,
        columns: int = 100,
        rows: int = 30,
        margins: bool = True,
    ) -> None:
        self.log: list[Written] = []
        self._modes = {**_MODES, **({} if margins else {b"69": 0})}
        self._places = 0
        self._tail = b""
        self.ended = False
        go_r, go_w = os.pipe()
        self.pid, self._terminal = pty.fork()
        if not self.pid:
            try:
                os.read(go_r, 1)  # until the size is set
                os.execve(command[0], list(command), dict(environ))
            finally:
                os._exit(127)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._began = time.perf_counter()
        os.write(go_w, b"x")
        os.close(go_r)
        os.close(go_w)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def now(self) -> float:
        """Seconds since the program was started."""
        return time.perf_counter() - self._began

    def press(self, keys: bytes) -> float:
        """Press keys; when."""
        at = self.now()
        os.write(self._terminal, keys)
        return at

    def read(self, seconds: float) -> bytes:
        """The next that comes within a time; nothing where nothing does."""
        if self.ended or not select.select([self._terminal], [], [], max(0.0, seconds))[0]:
            return b""
        try:
            data = os.read(self._terminal, CHUNK)
        except OSError:
            data = b""
        if not data:
            self.ended = True
            return b""
        self.log.append(Written(self.now(), data))
        self._answer(data)
        return data

    def until_quiet(self, quiet: float, limit: float = LIMIT) -> bytes:
        """All that comes until there is silence for so many seconds."""
        stop, found = self.now() + limit, []
        while self.now() < stop and (data := self.read(quiet)):
            found.append(data)
        return b"".join(found)

    def until(self, ink: bytes, limit: float = LIMIT) -> float:
        """When something has been written; endless where it never is."""
        stop, text, seen = self.now() + limit, b"", 0
        while self.now() < stop and not self.ended:
            while seen < len(self.log):
                text += self.log[seen].data
                seen += 1
                if ink in text:
                    return self.log[seen - 1].at
            self.read(0.2)
        return float("inf")

    def answer_to(self, key: bytes, quiet: float = QUIET) -> tuple[float, int]:
        """Seconds from a key to the last byte of what it makes the program write, and how many those are."""
        at, before = self.press(key), len(self.log)
        if self.read(1.0):
            self.until_quiet(quiet)
        answer = self.log[before:]
        return (answer[-1].at - at, sum(len(each.data) for each in answer)) if answer else (float("inf"), 0)

    def memory(self) -> int:
        """Resident bytes."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:  # noqa: PTH123
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024

    def leave(self, key: bytes = b"q") -> None:
        """Have the program end by itself."""
        self.press(key)
        self.until_quiet(LIMIT, LIMIT)

    def end(self) -> None:
        """End the program, if it has not ended, and wait for it."""
        for number in (signal.SIGHUP, signal.SIGKILL):
            stop = self.now() + 3
            while self.now() < stop:
                self.read(0.01)
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self._terminal)
                    return
                if self.ended:
                    time.sleep(0.005)
                elif stop - self.now() < 3:
                    os.kill(self.pid, number)
                    self.until_quiet(0.3, 2)

    def _answer(self, data: bytes) -> None:
        text = self._tail + data
        past = 0
        for question in _QUESTION.finditer(text):
            past = question.end()
            if question["mode"]:
                self.press(b"\x1b[?%s;%d$y" % (question["mode"], self._modes.get(question["mode"], 0)))
            elif question["bidi"]:
                self.press(b"\x1b[8;0$y")
            elif question["attributes"] is not None:
                self.press(_ATTRIBUTES[question["attributes"]])
            elif question["place"]:
                # Before lam and alef, and after them.
                self.press(b"\x1b[1;3R" if self._places % 2 else b"\x1b[1;1R")
                self._places += 1
            elif question["version"]:
                self.press(b"\x1bP>|XTerm(379)\x1b\\")
            else:
                self.press(b"\x1b]%s;rgb:1717/1818/1d1d\x1b\\" % question["colour"])
        self._tail = text[past:][-_LONGEST:] if b"\x1b" in text[past:][-_LONGEST:] else b""
