"""How the process shares its time while a screen is open."""

from __future__ import annotations

import gc
import sys

GIVEN_WAY = 0.001
"""So often (seconds) threads take turns: who listens gives way to a key at once, not after 5 ms."""


def keep() -> None:
    """The first screen is drawn: look for garbage again (`cli.opening` stopped it for the imports).

    What is there by now is none, and is not looked through any more: no key waits for that.
    """
    if not gc.isenabled():  # a screen that nobody hurried, as in a process with others, changes nothing
        gc.freeze()
        gc.enable()
    sys.setswitchinterval(GIVEN_WAY)
