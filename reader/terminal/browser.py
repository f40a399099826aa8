"""Opening a page in the user's browser, where there is one to be seen; and who that is.

An address is one argument of a program, never part of a command line that a shell reads. It begins with
http, so that no program takes it for an option.
"""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from reader.locale import N_
from reader.terminal.tty import TTY

Environ = Mapping[str, str]

DESKTOP = ("xdg-open", "gio open", "kde-open", "exo-open", "x-www-browser", "sensible-browser")
"""Programs that know the user's browser, where a desktop is running."""
IN_TERMINAL = frozenset(
    ("w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "www-browser", "edbrowse")
)
"""Browsers that need the terminal for themselves."""
PATIENCE = 3.0
"""Seconds in which a program that cannot open anything says so."""

OPENED = N_("opened in the browser")
FAILED = N_("the browser could not open it")


@dataclass(frozen=True, slots=True)
class Browser:
    """A program that opens pages."""

    words: tuple[str, ...]
    """Its command line; `%s` stands for the address, which comes last where there is none."""

    @property
    def in_terminal(self) -> bool:
        """It draws on the terminal that we draw on."""
        return PurePath(self.words[0]).name in IN_TERMINAL

    def arguments(self, url: str) -> list[str]:
        """The command line for an address."""
        if any("%s" in word for word in self.words[1:]):
            return [word.replace("%s", url) for word in self.words]
        return [*self.words, url]


def browser(environ: Environ, wanted: str = "") -> Browser | None:
    """The browser of an environment: the one of the settings, BROWSER's, the desktop's; None without one.

    Args:
        environ: of the process.
        wanted: the command that the settings name.
    """
    for line in _lines(environ, wanted):
        try:
            words = shlex.split(line)
        except ValueError:  # a quote that is not closed
            continue
        if words and shutil.which(words[0], path=environ.get("PATH")):
            return Browser(tuple(words))
    return None


def _lines(environ: Environ, wanted: str) -> Iterator[str]:
    yield wanted
    yield from environ.get("BROWSER", "").split(":")
    if sys.platform == "darwin" and not environ.get("SSH_CONNECTION"):
        yield "open"
    if environ.get("WSL_DISTRO_NAME"):
        yield "wslview"
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        yield from DESKTOP


def show(chosen: Browser, url: str) -> bool:
    """Open an address in a browser of the desktop, and do not wait for it; whether it went well so far.

    Raises:
        ValueError: it is no address of the web.
    """
    process = _start(chosen, url, subprocess.DEVNULL)
    if process is None:
        return False
    try:
        return process.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True  # it is the browser itself, and it is running


def show_here(chosen: Browser, url: str) -> bool:
    """Open an address in a browser of the terminal, which is its own until it ends.

    Raises:
        ValueError: it is no address of the web.
    """
    try:
        with open(TTY, "r+b", buffering=0) as terminal:  # noqa: PTH123
            process = _start(chosen, url, terminal.fileno())
            return process is not None and process.wait() == 0
    except OSError:
        return False


def _start(chosen: Browser, url: str, stream: int) -> subprocess.Popen[bytes] | None:
    if not url.startswith(("http://", "https://")) or not url.isascii() or not url.isprintable():
        raise ValueError(url)
    try:
        return subprocess.Popen(
            chosen.arguments(url),
            stdin=stream,
            stdout=stream,
            stderr=stream,
            start_new_session=not chosen.in_terminal,
        )
    except OSError:
        return None
