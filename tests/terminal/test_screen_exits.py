"""The running program on a pseudo-terminal: what it enters it leaves, whichever way it ends."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Emulate, Emulator

ALTERNATE, MAIN = b"\x1b[?1049h", b"\x1b[?1049l"
EXPLICIT, IMPLICIT = b"\x1b[8l", b"\x1b[8h"
TITLE = "المجلس يقر خطة الموانئ"

XTERMJS_KIND = b"\x1b[>0;276;0c"
XTERMJS = XTERMJS_KIND + b"\x1b[3;1R\x1b[3;3R\x1b[?1;2c"


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A short article."""
    path = tmp_path / "ports.txt"
    path.write_text(f"{TITLE}\n\nقالت الوزيرة إن العمل مستمر.\n", encoding="utf-8")
    return str(path)


def opened(terminal: Emulator) -> bytes:
    """Wait until the screen is drawn."""
    return terminal.wait(lambda sent: b"\x1b[?2004h" in sent and "ﻟ".encode() in sent)


def left(sent: bytes) -> bool:
    """The alternate screen, the mode, the mouse, pasting and the cursor are what they were."""
    return (
        sent.rindex(MAIN) > sent.rindex(ALTERNATE)
        and sent.rindex(IMPLICIT) > sent.rindex(EXPLICIT)
        and sent.rindex(b"\x1b[?1003l") > sent.rindex(b"\x1b[?1003h")
        and sent.rindex(b"\x1b[?2004l") > sent.rindex(b"\x1b[?2004h")
        and sent.rindex(b"\x1b[?25h") > sent.rindex(b"\x1b[?25l")
    )


def test_the_mode_is_entered_before_the_screen_and_left_after_it(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", story)
    opened(terminal)
    terminal.type(b"q")
    assert terminal.end() == 0
    sent = terminal.sent
    assert sent.index(EXPLICIT) < sent.index(ALTERNATE)
    assert sent.rindex(MAIN) < sent.rindex(IMPLICIT)
    assert left(sent)
    assert terminal.settings == terminal.before


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
def test_a_signal_leaves_the_terminal_as_it_was(emulator: Emulate, story: str, name: str) -> None:
    terminal = emulator("-m", "reader", story)
    opened(terminal)
    number = signal.Signals[name]
    terminal.program.send_signal(number)
    assert terminal.end() == 128 + number
    assert left(terminal.sent)
    assert terminal.settings == terminal.before


CRASHING = """
import sys
from reader.tui.screens.listing import Listing
def crash(self, message): raise RuntimeError("a fault")
Listing.on_highlighted = crash
from reader.cli.main import run
sys.exit(run(sys.argv[1:]))
"""


def test_an_exception_leaves_the_terminal_as_it_was(emulator: Emulate, story: str) -> None:
    terminal = emulator("-c", CRASHING, story)
    assert terminal.end() == 1
    assert left(terminal.sent)
    assert terminal.settings == terminal.before


def test_stopped_and_continued_it_leaves_and_enters_again(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", story)
    opened(terminal)
    terminal.type(b"\x1a")
    terminal.wait(lambda sent: MAIN in sent and IMPLICIT in sent)
    _pid, status = os.waitpid(terminal.program.pid, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    assert left(terminal.sent)
    drawn = len(terminal.sent)
    terminal.program.send_signal(signal.SIGCONT)
    terminal.wait(lambda sent: "ﻟ".encode() in sent[drawn:])
    again = terminal.sent[drawn:]
    assert again.index(EXPLICIT) < again.index(ALTERNATE)
    terminal.type(b"q")
    assert terminal.end() == 0
    assert left(terminal.sent)


def test_a_key_pressed_while_the_terminal_is_asked_reaches_the_program(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", story, answer=XTERMJS_KIND + b"q" + XTERMJS)
    assert terminal.end() == 0


def test_what_is_drawn_is_in_the_dialect_of_the_terminal(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", story, answer=XTERMJS)
    sent = opened(terminal)
    terminal.type(b"q")
    terminal.end()
    assert EXPLICIT not in sent
    assert "ﻟ\u200e".encode() in sent


def test_a_dialect_that_is_asked_for_asks_nothing(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", "--dialect", "lrm", story)
    sent = opened(terminal)
    terminal.type(b"q")
    terminal.end()
    assert b"\x1b[>q" not in sent
    assert "ﻟ\u200e".encode() in sent


def test_killed_it_leaves_a_mess_that_doctor_clears(emulator: Emulate, story: str) -> None:
    terminal = emulator("-m", "reader", story)
    opened(terminal)
    terminal.program.kill()
    terminal.end()
    assert not terminal.sent.count(MAIN)
    cleaning = emulator("-m", "reader", "doctor", "--reset")
    assert cleaning.end() == 0
    assert left(terminal.sent + cleaning.sent)
