"""Two ways to run a command line: in this process into a pipe, and as a program on a pseudo-terminal."""

from __future__ import annotations

import fcntl
import io
import os
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pyte
import pytest

from reader.cli.program import main
from reader.terminal import tty

ARABIC = """عنوان قصير للتجربة
كتبت: ليلى الهاشمي
12 نوفمبر 2026

قال الوزير سامر النجار، اليوم الخميس، في المصنع الجديد إن «العمل مستمر»، وأضاف أن 25% منه اكتمل.

نهاية الخبر

وأكدت المتحدثة باسم الوزارة، هدى العلي، أن الموعد لم يتغير (نهاية العام).
"""


@dataclass(frozen=True, slots=True)
class Result:
    """How a command line ended."""

    code: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on standard error; fails where there are more, or none."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        return self.err.rstrip("\n")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a program left on a pseudo-terminal."""

    code: int
    raw: bytes
    rows: tuple[str, ...]
    """The screen, from its top, trailing blanks and empty rows at the end cut off."""


Jarida = Callable[..., Result]
Terminal = Callable[..., Shown]


@pytest.fixture
def jarida(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Jarida:
    """Run a command line in this process, with standard output in a pipe, far from any terminal."""
    monkeypatch.setattr(tty, "TTY", str(tmp_path / "no terminal"))

    def run(*arguments: str | Path, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return run


@pytest.fixture
def terminal() -> Terminal:
    """Run `python -m reader` with standard output and error on a pseudo-terminal."""

    def run(*arguments: str | Path, columns: int = 80, rows: int = 50, **environment: str) -> Shown:
        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        process = subprocess.Popen(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, **environment},
            start_new_session=True,
        )
        os.close(theirs)
        raw = b"".join(_everything(ours))
        os.close(ours)
        screen = pyte.Screen(columns, rows)
        pyte.ByteStream(screen).feed(raw)
        shown = [row.rstrip() for row in screen.display]
        while shown and not shown[-1]:
            shown.pop()
        return Shown(process.wait(timeout=30), raw, tuple(shown))

    return run


def _everything(descriptor: int) -> Iterator[bytes]:
    with suppress(OSError):  # Linux says EIO where the other end was closed
        while chunk := os.read(descriptor, 65536):
            yield chunk


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in Arabic: title, by-line, date, two paragraphs around a heading."""
    path = tmp_path / "خبر.txt"
    path.write_text(ARABIC, encoding="utf-8")
    return path
