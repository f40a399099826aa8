"""Is there a terminal, and how wide is it? Asks the system only, never the terminal itself."""

from __future__ import annotations

import os
from collections.abc import Mapping

TTY = "/dev/tty"
DUMB = frozenset({"", "dumb", "unknown"})
"""Values of TERM (absent counts as empty) that promise nothing about escape sequences."""

FALLBACK_COLUMNS = 80


def present() -> bool:
    """Whether this process has a controlling terminal that can be opened.

    That is what the screen needs: standard input and output may be anything.
    """
    try:
        os.close(os.open(TTY, os.O_RDWR))
    except OSError:
        return False
    return True


def is_terminal(descriptor: int) -> bool:
    """Whether a file descriptor is a terminal; a closed one is not."""
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


def columns(descriptor: int) -> int:
    """The width of the terminal behind a file descriptor, in cells; 80 where nobody knows."""
    try:
        return os.get_terminal_size(descriptor).columns or FALLBACK_COLUMNS
    except OSError:
        return FALLBACK_COLUMNS


def obeys_sequences(environ: Mapping[str, str]) -> bool:
    """Whether the terminal of an environment understands escape sequences at all."""
    return environ.get("TERM", "") not in DUMB


def wants_colour(environ: Mapping[str, str]) -> bool:
    """Whether colours may be used (no-color.org: any value of NO_COLOR but the empty one forbids them)."""
    return not environ.get("NO_COLOR") and obeys_sequences(environ)


def colours(environ: Mapping[str, str]) -> str:
    """How many colours an environment promises: `none`, `16`, `256` or `truecolor`."""
    if not wants_colour(environ):
        return "none"
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit"):
        return "truecolor"
    name = environ.get("TERM", "")
    return "truecolor" if name.endswith("-direct") else "256" if "256" in name else "16"
