"""Asks the terminal what it is: one write, and what comes back within a second.

The primary device attributes come last, as a fence: every terminal answers them, in order, so that
nothing need be waited for that does not come. All of it goes through the tty, so it works over ssh.
"""

from __future__ import annotations

import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from reader.terminal import frame, tty
from reader.terminal.answers import SILENCE, Answers, fenced, parse

PATIENCE = 1.0
"""Seconds that a terminal is given: satellite links take 0.6."""

CHUNK = 4096

# Some terminals print what they do not understand: whatever that was is erased from where the cursor
# stood, and what stood before it stays. DECSC and DECRC are the oldest way back and known by all.
_SAVE, _RESTORE, _ERASE = b"\x1b7", b"\x1b8", b"\x1b[K"
_BACK = _RESTORE + _ERASE
_BIDI = b"\x1b[8$p"
_MARGINS = b"\x1b[?69$p"
_QUESTIONS = b"\x1b[>q" + b"\x1b[=c" + b"\x1b[>c"
_WIDTH = b"\x1b[6n" + "\u0644\u0627".encode() + b"\x1b[6n"
# Whether the ground is dark or light. Apple's and every other terminal that knows no OSC 11 swallows it.
_GROUND = b"\x1b]11;?\x1b\\"
_FENCE = b"\x1b[c"

_TMUX_QUESTIONS = "#{client_termname}\t#{client_termtype}\t#{allow-passthrough}\t#{client_termfeatures}"


def question(environ: Mapping[str, str]) -> bytes:
    """What the terminal of an environment is asked."""
    # What stands on the terminal is painted over soon: nothing is erased, and the cursor is where two
    # letters are not seen.
    back = _RESTORE if frame.stands() else _BACK
    # Apple's terminal prints the p of a question that ends in $p.
    modes = b"" if environ.get("TERM_PROGRAM") == "Apple_Terminal" else _BIDI + _MARGINS
    return _SAVE + modes + _QUESTIONS + _GROUND + back + _SAVE + _WIDTH + back + _FENCE


def ask(environ: Mapping[str, str] | None = None, *, keep_keys: bool = True) -> Answers:
    """Ask the controlling terminal.

    Without one, in the background, or on a system without termios nothing is asked.

    Args:
        environ: of the process, unless a test has another.
        keep_keys: whoever asks can hand on the keys that are pressed meanwhile. If not, a terminal on
            which some wait to be read is left in peace, and those that come later are given back to it.
    """
    environ = os.environ if environ is None else environ
    if not tty.obeys_sequences(environ):
        return SILENCE
    try:
        descriptor = os.open(tty.TTY, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, AttributeError):  # no terminal; Windows has no O_NOCTTY
        return SILENCE
    try:
        answers = _ask(descriptor, environ, keep_keys)
    except OSError:
        return SILENCE
    finally:
        os.close(descriptor)
    return _beyond_tmux(answers, environ)


def exchange(questions: bytes) -> bytes:
    """Ask the controlling terminal something else, fenced likewise; nothing where it cannot be asked."""
    try:
        descriptor = os.open(tty.TTY, os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, AttributeError):
        return b""
    try:
        if os.tcgetpgrp(descriptor) != os.getpgrp():
            return b""
        with _unbuffered(descriptor):
            os.write(descriptor, _SAVE + questions + _BACK + _FENCE)
            return _read(descriptor)
    except OSError:
        return b""
    finally:
        os.close(descriptor)


def _ask(descriptor: int, environ: Mapping[str, str], keep_keys: bool) -> Answers:
    if os.tcgetpgrp(descriptor) != os.getpgrp():
        return SILENCE  # in the background: changing the terminal's settings would stop us
    with _unbuffered(descriptor):
        if not keep_keys and select.select([descriptor], [], [], 0)[0]:
            return SILENCE
        os.write(descriptor, question(environ))
        answers = parse(_read(descriptor))
        if not keep_keys and answers.typed:
            _push_back(descriptor, answers.typed)
    return answers


def _read(descriptor: int) -> bytes:
    data = b""
    end = time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0 and not fenced(data):
        if select.select([descriptor], [], [], left)[0]:
            read = os.read(descriptor, CHUNK)
            if not read:
                break
            data += read
    return data


@contextmanager
def _unbuffered(descriptor: int) -> Iterator[None]:
    """Bytes as they come, unseen; Ctrl-C and Ctrl-Z keep their meaning."""
    import termios  # absent on Windows

    try:
        before = termios.tcgetattr(descriptor)
    except termios.error as error:
        raise OSError(*error.args) from error
    raw = [*before[:6], list(before[6])]
    raw[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
    raw[3] &= ~(termios.ICANON | termios.ECHO)
    raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0
    # Now, and not after a flush: keys that were pressed already are the program's.
    termios.tcsetattr(descriptor, termios.TCSANOW, raw)
    try:
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(descriptor, termios.TCSANOW, before)


def _push_back(descriptor: int, typed: bytes) -> None:
    """As if it were typed again; newer kernels refuse it to all but administrators."""
    import fcntl  # both absent on Windows
    import termios

    with suppress(OSError):
        for byte in typed:
            fcntl.ioctl(descriptor, termios.TIOCSTI, bytes([byte]))


def _beyond_tmux(answers: Answers, environ: Mapping[str, str]) -> Answers:
    """Ask tmux which terminal it is shown in now; its environment tells where it was started."""
    if not environ.get("TMUX"):
        return answers
    command = ["tmux", "display-message", "-p", _TMUX_QUESTIONS]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    except (OSError, subprocess.SubprocessError):
        return answers._replace(tmux=("", ""))
    name, kind, passthrough, features = (*told.stdout.rstrip("\n").split("\t"), "", "", "", "")[:4]
    return answers._replace(
        tmux=(name, kind),
        tmux_features=tuple(features.split(",")),
        passthrough=passthrough in ("on", "all", "1"),
    )
