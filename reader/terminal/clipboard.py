"""Copying to where the user pastes from: through tmux where there is one, else through the terminal.

OSC 52 reaches the clipboard of the machine that the user sits at, over ssh too; a terminal may refuse
it and says nothing then. Logical text only: what is copied is what was written.
"""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Callable, Mapping

from reader.locale import N_

MOST = 74_994
"""Bytes that OSC 52 carries through every terminal: xterm and tmux take 100,000 after base64."""

PATIENCE = 2.0
"""Seconds that tmux is given."""

TMUX = N_("copied to tmux and the clipboard")
CLIPBOARD = N_("copied to the clipboard, if the terminal allows it")
TOO_LONG = N_("too long for the terminal's clipboard")


def sequence(text: str) -> str:
    """OSC 52: the text is to be the clipboard's content."""
    return f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode()}\x07"


def copy(text: str, environ: Mapping[str, str], write: Callable[[str], object]) -> str:
    """Copy a text.

    Args:
        text: in logical order.
        environ: of the process: TMUX tells whether there is one.
        write: sends a string to the terminal.

    Returns:
        the msgid that says where it went.
    """
    if environ.get("TMUX") and _to_tmux(text):
        return TMUX
    if len(text.encode("utf-8", "replace")) > MOST:
        return TOO_LONG
    write(sequence(text))
    return CLIPBOARD


def _to_tmux(text: str) -> bool:
    """-w hands it on to the terminal around tmux; older ones know no -w and keep it themselves."""
    data = text.encode("utf-8", "replace")
    for command in (["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]):
        try:
            subprocess.run(command, input=data, capture_output=True, timeout=PATIENCE, check=True)
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
