"""Asking a terminal: a real pseudo-terminal, and something at its other end that answers."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pyte
import pytest

from reader.terminal import probe, tty
from reader.terminal.answers import SILENCE
from reader.terminal.probe import ask, question

if TYPE_CHECKING:
    from tests.terminal.conftest import Emulate

ASK = """
import json, sys
from reader.terminal import probe
probe.PATIENCE = float(sys.argv[1])
answers = probe.ask(keep_keys=sys.argv[2] == "keep")._asdict()
print(json.dumps({**answers, **{key: answers[key].decode() for key in ("typed", "cut")}}))
"""


def asked(
    emulator: Emulate, answer: bytes | None = None, patience: str = "20", keys: str = "keep"
) -> tuple[dict[str, object], bytes, bool]:
    """The answers, what the terminal was sent, and whether its settings are as they were."""
    terminal = (
        emulator("-c", ASK, patience, keys)
        if answer is None
        else emulator("-c", ASK, patience, keys, answer=answer)
    )
    terminal.end()
    assert terminal.program.stdout is not None
    return (
        json.loads(terminal.program.stdout.read()),
        terminal.sent,
        terminal.settings == terminal.before,
    )


def test_the_answers_are_read_and_the_terminal_is_left_as_it_was(emulator: Emulate) -> None:
    answers, _sent, same = asked(emulator)
    assert (answers["da1"], answers["da3"], answers["bidi"], answers["lamalef"]) == (
        "65;1;9",
        "7E565445",
        1,
        2,
    )
    assert answers["typed"] == ""
    assert same


def test_keys_pressed_meanwhile_are_kept(emulator: Emulate) -> None:
    answers, _sent, _same = asked(emulator, b"j\x1b[>0;276;0ck\x1b[B\x1b[?1;2c")
    assert (answers["da2"], answers["typed"]) == ("0;276;0", "jk\x1b[B")


def test_all_is_asked_in_one_write_and_leaves_nothing_behind(emulator: Emulate) -> None:
    _answers, sent, _same = asked(emulator)
    assert sent == question({"TERM": "xterm-256color"})


@pytest.mark.parametrize("before", ["", "half a row "])
def test_the_screen_is_as_it_was(before: str) -> None:
    screen = pyte.Screen(40, 5)
    stream = pyte.Stream(screen)
    stream.feed(before)
    stream.feed(question({}).decode().replace("\x1b[8$p", "").replace("\x1b[>q", "p q c"))
    assert screen.display[0].rstrip() == before.rstrip()
    assert (screen.cursor.x, screen.cursor.y) == (len(before), 0)


def test_a_silent_terminal_costs_no_more_than_the_patience(emulator: Emulate) -> None:
    begun = time.monotonic()
    answers, _sent, same = asked(emulator, b"", patience="0.2")
    assert answers["da1"] is None
    assert same
    assert time.monotonic() - begun < 20  # it came back at all


def test_the_patience_is_a_second_at_most() -> None:
    assert probe.PATIENCE <= 1.0


def test_half_answers_are_better_than_none(emulator: Emulate) -> None:
    answers, _sent, _same = asked(emulator, b"\x1bP>|XTerm(379)\x1b\\", patience="0.3")
    assert (answers["version"], answers["da1"]) == ("XTerm(379)", None)


def test_a_terminal_with_keys_waiting_is_left_in_peace_by_who_cannot_hand_them_on(emulator: Emulate) -> None:
    terminal = emulator("-c", ASK, "20", "leave")
    terminal.type(b"ls")
    terminal.end()
    assert terminal.sent.replace(b"ls", b"") == b""  # the echo of the keys, and no question


def test_without_a_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tty, "TTY", str(tmp_path / "none"))
    assert ask({"TERM": "xterm"}) is SILENCE


def test_a_terminal_that_promises_nothing_is_not_asked() -> None:
    assert ask({"TERM": "dumb"}) is SILENCE


def test_apples_terminal_is_not_asked_what_it_would_print() -> None:
    assert b"$p" not in question({"TERM_PROGRAM": "Apple_Terminal"})
    assert b"\x1b[8$p" in question({})


TMUX = """#!/bin/sh
printf 'xterm-256color\\tKonsole 22.12.3\\ton\\t256,RGB\\n'
"""


def test_tmux_is_asked_for_the_terminal_around_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tty, "TTY", str(tmp_path))  # opens, and is no terminal
    (tmp_path / "tmux").write_text(TMUX, encoding="utf-8")
    (tmp_path / "tmux").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = probe._beyond_tmux(SILENCE, {"TMUX": "x"})
    assert (found.tmux, found.passthrough) == (("xterm-256color", "Konsole 22.12.3"), True)
    assert found.tmux_features == ("256", "RGB")


def test_a_tmux_that_is_gone_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert probe._beyond_tmux(SILENCE, {"TMUX": "x"}).tmux == ("", "")


WITHOUT_TERMIOS = """
import sys
sys.modules["termios"] = sys.modules["fcntl"] = None
import reader.terminal.probe, reader.terminal.choice, reader.terminal.reset, reader.terminal.clipboard
import os
os.O_NOCTTY  # as it is here
del os.O_NOCTTY
from reader.terminal.choice import choose
print(choose(reader.terminal.probe.ask({"TERM": "xterm"}), {"WT_SESSION": "1"}).screen.name)
"""


def test_where_termios_is_missing_nothing_is_asked_and_cells_are_sent_as_they_are() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_TERMIOS], capture_output=True, text=True, check=True)
    assert done.stdout == "visual\n"
