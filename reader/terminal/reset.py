"""Everything that jarida may have changed in a terminal, put back: for one that it could not leave itself.

Nothing is asked first and nothing is assumed: every sequence is sent, whatever the dialect was, and
means nothing to a terminal that was not changed.
"""

from __future__ import annotations

from reader.terminal.dialects import IMPLICIT, MLTERM_ON, NO_DETECT, tmux_passthrough

SCREEN = (
    b"\x1b[?2026l"  # held-back drawing
    b"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # mouse
    b"\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # focus, bracketed paste, sizes told in the stream
    b"\x1b[<u"  # the keyboard protocol, before the alternate screen is left
    b"\x1b[?1049l\x1b[?7h\x1b[?25h\x1b[m"  # alternate screen, wrapping, cursor, colours
)
"""What the screen changes."""

RESET = SCREEN + IMPLICIT + NO_DETECT + MLTERM_ON + b"\x1b[K"


def reset_bytes(in_tmux: bool) -> bytes:
    """What is to be written; within tmux mlterm's switch goes to the terminal around it."""
    return RESET + (tmux_passthrough(MLTERM_ON) if in_tmux else b"")


def sane(descriptor: int) -> None:
    """Have the system's side of a terminal echo and edit lines again, as `stty sane` does.

    Raises:
        OSError: it is no terminal.
    """
    import termios  # absent on Windows

    try:
        mode = termios.tcgetattr(descriptor)
        mode[0] |= termios.ICRNL | termios.IXON | termios.BRKINT
        mode[0] &= ~(termios.INLCR | termios.IGNCR)
        mode[1] |= termios.OPOST | termios.ONLCR
        mode[3] |= termios.ICANON | termios.ECHO | termios.ECHOE | termios.ISIG | termios.IEXTEN
        termios.tcsetattr(descriptor, termios.TCSANOW, mode)
    except termios.error as error:
        raise OSError(*error.args) from error
