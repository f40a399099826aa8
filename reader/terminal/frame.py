"""The first frame: what the screen will show first, kept at the last exit and painted while all is imported.

Two stills are kept for each size: the whole first screen of the library, and one with its panes empty.
The whole one is painted only where the library, the settings and all that decides about the dialect,
the language and the colours are what they were, byte for byte; with another library behind it nothing
but the empty panes is. Textual draws over it as if it were not there.

The terminal is held from then on: the alternate screen, no echo. Whoever opens the screen takes it over
(`hand_over`), whoever prints gives it back first (`undo`). Imported before anything else is, so it
imports next to nothing: not even `typing`, which takes as long as all of this.
"""

from __future__ import annotations

import os

from reader import __version__, private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

ALTERNATE = b"\x1b[?1049h"
HIDE = b"\x1b[?25l"
_LEAVE = b"\x1b[m\x1b[?25h\x1b[?1049l"

VARIABLES = (
    *("TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORTERM", "COLORFGBG", "NO_COLOR", "VTE_VERSION"),
    *("KONSOLE_VERSION", "TMUX", "STY", "ZELLIJ", "WT_SESSION", "MLTERM", "XTERM_VERSION", "LC_TERMINAL"),
    *("SSH_TTY", "JARIDA_DIALECT", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LANG", "TEXTUAL_COLOR_SYSTEM"),
    *("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"),
)
"""Of these every one is as it was, or nothing is painted: terminal, dialect, language, colours, places."""

OFF = "JARIDA_FRAME"
"""The variable that switches all of it off, by the value 0."""

LARGEST = 200_000
"""Bytes of such a file: a larger one is none of ours."""

_DUMB = frozenset({"", "dumb", "unknown"})
_SIGN = b"jarida frame 1"


class Kept:
    """A file of stills."""

    def __init__(
        self, enter: bytes, leave: bytes, whole: bytes, empty: bytes, *, settings: str, library: str
    ) -> None:
        """What is kept.

        Args:
            enter: of the dialect.
            leave: likewise.
            whole: the first screen of the library, in that dialect.
            empty: the same without what the panes hold.
            settings: the files that decide about both, with their `stamp`.
            library: likewise, of the whole one.
        """
        self.enter, self.leave = enter, leave
        self.whole, self.empty = whole, empty
        self.settings, self.library = settings, library


class _Standing:
    def __init__(self, descriptor: int, attributes: list[Any], kept: Kept) -> None:
        self.descriptor, self.kept = descriptor, kept
        self.attributes = attributes
        """Of the terminal, as they were."""


class Plan:
    """Where the frame of a command line is kept, and what has to be the same for it to be painted."""

    def __init__(self, path: str, identity: str) -> None:
        self.path, self.identity = path, identity


_plan: Plan | None = None
_standing: _Standing | None = None


def begin(library: bool | None, environ: Mapping[str, str] | None = None) -> None:
    """Paint what is kept for this terminal, if it is still true.

    Args:
        library: the command line opens the library; False: files; None: it may open no screen at all.
        environ: of the process, unless a test has another.
    """
    global _plan, _standing  # noqa: PLW0603 - a process has one terminal
    environ = os.environ if environ is None else environ
    _plan = _standing = None
    unfit = os.name != "posix" or environ.get(OFF) == "0" or environ.get("TERM", "") in _DUMB
    if library is None or unfit or "_JARIDA_COMPLETE" in environ:
        return
    try:
        descriptor = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        size = os.get_terminal_size(descriptor)
        _plan = _planned(environ, library, size.columns, size.lines)
        kept = _read(_plan) if _plan is not None else None
        if kept is not None and os.tcgetpgrp(descriptor) == os.getpgrp():
            _standing = _paint(descriptor, kept, library)
    except OSError:
        pass
    finally:
        if _standing is None:
            os.close(descriptor)


def stands() -> bool:
    """Whether a frame is on the terminal now."""
    return _standing is not None


def planned() -> Plan | None:
    """Where the frame of this command line is to be kept; None where none is."""
    return _plan


def undo() -> None:
    """Give the terminal back as it was, if a frame is on it."""
    global _standing
    if _standing is None:
        return
    standing, _standing = _standing, None
    try:
        private.send(standing.descriptor, _LEAVE + standing.kept.leave)
        _set(standing.descriptor, standing.attributes)
    except OSError:
        pass
    os.close(standing.descriptor)


def hand_over(enter: bytes) -> list[Any] | None:
    """Leave the frame to somebody who draws over it in a dialect that is entered like this.

    Returns:
        what the terminal's attributes were before; None where no frame stands, or none of that dialect.
    """
    global _standing
    if _standing is None or _standing.kept.enter != enter:
        undo()
        return None
    standing, _standing = _standing, None
    os.close(standing.descriptor)
    return standing.attributes


def keep(plan: Plan, kept: Kept) -> bool:
    """Keep a frame for the next start; False where it cannot be written: it is only a convenience."""
    parts = [plan.identity.encode(), kept.settings.encode(), kept.library.encode()]
    parts += [kept.enter, kept.leave, kept.whole, kept.empty]
    sizes = b" ".join(b"%d" % len(part) for part in parts)
    return private.write(plan.path, b"%s %s\n%s" % (_SIGN, sizes, b"".join(parts)))


def stamp(*paths: str) -> str:
    """Files and when each was changed last, in a line that is the same as long as none is."""
    return "\x1f".join(f"{path}\x1e{_changed(path)}" for path in paths)


def _changed(path: str) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib takes 5 ms to import
    except OSError:
        return ""
    if not status.st_size:  # SQLite's log, before the last who has the library open takes it away
        return ""
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _true(stamped: str) -> bool:
    """Whether the files of a stamp are what they were."""
    return all(
        _changed(path) == changed
        for path, _, changed in (part.partition("\x1e") for part in stamped.split("\x1f"))
    )


def _planned(environ: Mapping[str, str], library: bool, columns: int, rows: int) -> Plan | None:
    folder = private.cache(environ)
    if folder is None:
        return None
    name = f"{'library' if library else 'files'}-{columns}x{rows}"
    said = [f"{each}={environ[each]}" for each in VARIABLES if each in environ]
    identity = "\x1f".join((__version__, str(columns), str(rows), *said))
    return Plan(f"{folder}/frames/{name}", identity)


def _read(plan: Plan) -> Kept | None:
    """What is kept; None where it is nothing, somebody else's, or of other circumstances."""
    data = private.read(plan.path, LARGEST)
    if data is None:
        return None
    head, _, body = data.partition(b"\n")
    sizes = [int(word) for word in head[len(_SIGN) :].split() if word.isdigit()]
    if not head.startswith(_SIGN) or len(sizes) != 7 or sum(sizes) != len(body):
        return None
    parts = []
    for size in sizes:
        parts.append(body[:size])
        body = body[size:]
    identity, settings, library = (part.decode("utf-8", "replace") for part in parts[:3])
    enter, leave, whole, empty = parts[3:]
    if identity != plan.identity or not _true(settings):
        return None
    return Kept(enter, leave, whole, empty, settings=settings, library=library)


def _paint(descriptor: int, kept: Kept, library: bool) -> _Standing:
    import termios  # absent on Windows

    try:
        attributes = termios.tcgetattr(descriptor)
    except termios.error as error:
        raise OSError(*error.args) from error
    # Keys wait, unseen, for whoever reads them; Ctrl-Z too is a key, since nobody could undo the frame.
    quiet = [*attributes[:6], list(attributes[6])]
    quiet[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
    quiet[3] &= ~(termios.ICANON | termios.ECHO)
    quiet[6][termios.VMIN], quiet[6][termios.VTIME] = 1, 0
    quiet[6][termios.VSUSP] = b"\0"
    _set(descriptor, quiet)
    standing = _Standing(descriptor, attributes, kept)
    still = kept.whole if library and _true(kept.library) else kept.empty
    try:
        private.send(descriptor, kept.enter + ALTERNATE + HIDE + still)
    except OSError:
        _set(descriptor, attributes)
        raise
    return standing


def _set(descriptor: int, attributes: list[Any]) -> None:
    import termios  # as above

    try:
        termios.tcsetattr(descriptor, termios.TCSANOW, attributes)
    except termios.error as error:
        raise OSError(*error.args) from error
