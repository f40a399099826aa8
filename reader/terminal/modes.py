"""Whether a terminal knows some of its modes (DECRQM): for the doctor, who reports them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.terminal.probe import exchange

MOUSE, PASTE, FOCUS, SYNC = 1006, 2004, 1004, 2026

_REPORT = re.compile(rb"\x1b\[\?(\d+);(\d)\$y")


def ask_modes(environ: Mapping[str, str], modes: tuple[int, ...]) -> dict[int, int]:
    """What the terminal says of each private mode: 0 unknown, 1 set, 2 reset, 3 and 4 for ever so.

    A mode that it says nothing of is left out.
    """
    if environ.get("TERM_PROGRAM") == "Apple_Terminal":  # it prints the p of the question
        return {}
    data = exchange(b"".join(b"\x1b[?%d$p" % mode for mode in modes))
    found = {int(match[1]): int(match[2]) for match in _REPORT.finditer(data)}
    return {mode: found[mode] for mode in modes if mode in found}
