"""Terminals for tests: small models of what each shows of Arabic, and one on a pty that answers the probe.

A model: a row in, the visible cells from left to right out, each with the marks that stand on it, without
escape sequences and controls.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from collections.abc import Callable, Iterator
from itertools import groupby

import pytest
from bidi import get_display  # type: ignore[import-untyped]

from reader.terminal.runs import ESCAPE, clusters, graphics

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_SGR = re.compile(r"\x1b\[[\d;]*m")
MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

FORMS = {
    (kind, chr(int(plain, 16))): chr(code)
    for code in range(0xFE80, 0xFEF5)
    for kind, _blank, plain in [unicodedata.decomposition(chr(code)).partition(" ")]
}
"""Presentation forms by kind and letter."""


def left_to_right(row: str) -> str:
    """xterm, foot, and all that were switched to it: cells as they come."""
    return _visible(row)


def reordering(row: str) -> str:
    """VTE in implicit mode, xterm.js in the page: UAX #9 on a left-to-right row. Forms stay as sent."""
    return _visible(_ordered(re.sub(ESCAPE, "", row)))


def konsole(row: str) -> str:
    """Reorders, and chooses every letter's form by its neighbours in the order sent; U+200D joins."""
    sent = re.sub(ESCAPE, "", row)
    plain = "".join(FORMS_BACK.get(char, char) for char in sent)
    formed = "".join(_form(plain, at) for at in range(len(plain)))
    return _visible(_ordered(formed))


def kitty(row: str) -> str:
    """Runs of cells between blanks: one whose first letter is Arabic is turned round and mirrored."""
    cells = clusters(re.sub(ESCAPE, "", row))
    shown = []
    for _blank, group in groupby(cells, key=lambda cell: cell[0] == " "):
        run = list(group)
        letters = [cell for cell in run if cell[0].isalpha()]
        if letters and unicodedata.bidirectional(letters[0][0]) in ("R", "AL"):
            run = [cell.translate(MIRROR) for cell in reversed(run)]
        shown += run
    return "".join(shown)


def qterminal(row: str) -> str:
    """Stretches of one look are reordered each by itself."""
    shown = []
    look = ""
    for piece in re.split(f"({_SGR.pattern})", row):
        if _SGR.fullmatch(piece):
            look = ";".join(",".join(setting) for setting in graphics(piece))
        elif piece:
            shown.append((look, piece))
    stretches = (
        "".join(text for _look, text in group) for _key, group in groupby(shown, key=lambda part: part[0])
    )
    return "".join(_visible(_ordered(stretch)) for stretch in stretches)


def _ordered(text: str) -> str:
    """UAX #9 for a left-to-right paragraph; a mark goes back onto the letter that it was sent after."""
    stand_ins = clusters(text)
    bases = "".join(cell[0] for cell in stand_ins)
    marks: dict[str, list[str]] = {}
    for cell in stand_ins:
        marks.setdefault(cell[0], []).append(cell[1:])
    # The controls of a cluster take part in the ordering; the cell is found again by its letter.
    with_controls = "".join(cell[0] + "".join(INVISIBLE.findall(cell[1:])) for cell in stand_ins)
    assert INVISIBLE.sub("", with_controls) == INVISIBLE.sub("", bases)
    ordered = INVISIBLE.sub("", get_display(with_controls, base_dir="L"))
    taken: dict[str, int] = {}
    out = []
    for char in ordered:
        number = taken.get(char, 0)
        taken[char] = number + 1
        out.append(char + "".join(m for m in _nth(marks, char, number) if not INVISIBLE.match(m)))
    return "".join(out)


def _nth(marks: dict[str, list[str]], char: str, number: int) -> str:
    return marks.get(char, [""] * (number + 1))[number]


FORMS_BACK = {
    form: letter for (kind, letter), form in FORMS.items() if kind.startswith("<") and len(letter) == 1
}

DUAL = {letter for kind, letter in FORMS if kind == "<medial>"}
RIGHT = {letter for kind, letter in FORMS if kind == "<final>"} - DUAL


def _form(text: str, at: int) -> str:
    letter = text[at]
    if letter not in DUAL | RIGHT:
        return letter
    joined_before = _neighbour(text, at, -1) in DUAL | {"\u200d", "\u0640"}
    joined_after = letter in DUAL and _neighbour(text, at, 1) in DUAL | RIGHT | {"\u200d", "\u0640"}
    kind = ("<isolated>", "<final>", "<initial>", "<medial>")[joined_before + 2 * joined_after]
    return FORMS[(kind, letter)]


def _neighbour(text: str, at: int, step: int) -> str:
    at += step
    while 0 <= at < len(text) and unicodedata.combining(text[at]):
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _visible(row: str) -> str:
    return INVISIBLE.sub("", re.sub(ESCAPE, "", row))


@pytest.fixture
def model(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """What the terminal that a dialect is made for shows; the dialect's name is the parameter."""
    shown: Callable[[str], str] = MODELS[request.param]
    return shown


MODELS = {
    "visual": left_to_right,
    "explicit": left_to_right,
    "mlterm": left_to_right,
    "lrm": reordering,
    "konsole": konsole,
    "kitty": kitty,
    "qterminal": qterminal,
}


VTE_ANSWER = b"\x1b[8;1$y\x1bP!|7E565445\x1b\\\x1b[>65;7006;1c\x1b[3;1R\x1b[3;3R\x1b[?65;1;9c"
PATIENCE = 30.0
"""Seconds that a test waits for a program before it gives up; never a measure of speed."""

TAKE_OVER = """
import os, sys
os.dup2(os.open(sys.argv[1], os.O_RDWR), 2)  # the first terminal that a session opens is its own
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


class Emulator:
    """The other side of a pseudo-terminal: answers the probe, types keys, keeps what it was sent."""

    def __init__(self, words: list[str], answer: bytes, environment: dict[str, str]) -> None:
        self._ours, self._theirs = os.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = termios.tcgetattr(self._theirs)
        self.sent = b""
        self._answer = answer
        self.program = subprocess.Popen(
            [sys.executable, "-c", TAKE_OVER, os.ttyname(self._theirs), *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **environment},
            start_new_session=True,
        )

    @property
    def settings(self) -> list[object]:
        """The terminal's attributes now, as the system keeps them."""
        return list(termios.tcgetattr(self._theirs))

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._ours, keys)

    def wait(self, shows: Callable[[bytes], bool]) -> bytes:
        """Wait until what was sent shows something."""
        until = time.monotonic() + PATIENCE
        while not shows(self.sent):
            self._read()
            if time.monotonic() > until:
                pytest.fail(f"never came; sent was {self.sent[-2000:]!r}")
        return self.sent

    def rest(self, seconds: float = 0.05) -> None:
        """Read until nothing has come for so long."""
        last = time.monotonic()
        while time.monotonic() - last < seconds:
            if self._read():
                last = time.monotonic()

    def end(self) -> int:
        """Wait until the program has ended, and read what it still sends."""
        until = time.monotonic() + PATIENCE
        while self.program.poll() is None:
            self._read()
            if time.monotonic() > until:
                self.program.kill()
                pytest.fail(f"it never ended; sent was {self.sent[-2000:]!r}")
        while self._read():
            pass
        return self.program.returncode

    def hang_up(self) -> None:
        """The terminal is closed: its program gets SIGHUP, and nothing that it writes arrives."""
        os.close(self._theirs)
        os.close(self._ours)
        self._ours = self._theirs = -1

    def close(self) -> None:
        """Let go of everything."""
        if self.program.poll() is None:
            self.program.kill()
            self.program.wait()
        if self.program.stdout is not None:
            self.program.stdout.close()
        if self._ours >= 0:
            os.close(self._ours)
            os.close(self._theirs)

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], 0.05)[0]:
            return False
        asked = self.sent.count(b"\x1b[c")
        self.sent += os.read(self._ours, 65536)
        for _fence in range(self.sent.count(b"\x1b[c") - asked):
            os.write(self._ours, self._answer)
        return True


Emulate = Callable[..., Emulator]


@pytest.fixture
def emulator() -> Iterator[Emulate]:
    """Runs Python with these words on a pseudo-terminal of its own; `answer` is what the probe gets."""
    opened: list[Emulator] = []

    def run(*words: str, answer: bytes = VTE_ANSWER, **environment: str) -> Emulator:
        opened.append(Emulator(list(words), answer, environment))
        return opened[-1]

    yield run
    for each in opened:
        each.close()
