"""A real terminal for the real program: tmux on a pty, read back with capture-pane."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# How long a test waits for the screen before it gives up; never a measure of speed.
PATIENCE = 30.0


class Tmux:
    """One private tmux server with one shell in it."""

    def __init__(self, columns: int, rows: int, home: Path) -> None:
        self._socket = f"jarida-{uuid.uuid4().hex[:12]}"
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }
        self.run("-f", os.devnull, "new-session", "-d", "-x", str(columns), "-y", str(rows), "/bin/sh")
        self.type("cd; clear; echo up''to''date")
        self.wait(lambda screen: "uptodate" in screen)

    def run(self, *arguments: str) -> str:
        """One tmux command; its output."""
        command = ["tmux", "-L", self._socket, "-u", *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        )
        return done.stdout

    def type(self, line: str) -> None:
        """Type a line into the shell."""
        self.run("send-keys", "-l", line)
        self.run("send-keys", "Enter")

    def jarida(self, *arguments: str) -> None:
        """Start the program from the shell, and have the shell say its exit code after it."""
        words = " ".join(shlex.quote(word) for word in (sys.executable, "-m", "reader", *arguments))
        self.type(f"{words}; echo left=$?")

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names."""
        self.run("send-keys", *keys)

    def screen(self) -> list[str]:
        """The rows as the terminal has them, from the left."""
        # Within tmux every Arabic cell is followed by U+200E, for the terminal around it.
        return self.run("capture-pane", "-p").replace("\u200e", "").split("\n")

    def flag(self, name: str) -> str:
        """What tmux knows of the pane, `alternate_on` for one."""
        return self.run("display-message", "-p", f"#{{{name}}}").strip()

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.run("resize-window", "-x", str(columns), "-y", str(rows))

    def wait(self, shows: Callable[[str], bool]) -> str:
        """Wait until the screen shows something; its text."""
        until = time.monotonic() + PATIENCE
        while True:
            screen = "\n".join(self.screen())
            if shows(screen):
                return screen
            if time.monotonic() > until:
                pytest.fail(f"never came; the screen was:\n{screen}")
            time.sleep(0.05)

    def end(self) -> None:
        """Kill the server and all in it."""
        self.run("kill-server")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[[int, int], Tmux]]:
    """Opens terminals of a size in cells."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    opened: list[Tmux] = []

    def open_terminal(columns: int = 120, rows: int = 36) -> Tmux:
        opened.append(Tmux(columns, rows, tmp_path))
        return opened[-1]

    yield open_terminal
    for tmux in opened:
        tmux.end()


@pytest.fixture(autouse=True)
def nothing_remembered(walled_environment: Path) -> None:
    """What one test changed on the screen is not what the next one finds."""
    (walled_environment / ".local" / "state" / "jarida" / "screen.json").unlink(missing_ok=True)
