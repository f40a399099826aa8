"""What the process of the screen does before Textual is imported.

All of it touches private parts of Textual, and none of it is done with a version that is not among
`version.KNOWN`, or with `JARIDA_EARLY=0`.
"""

from __future__ import annotations

import os
import sys

from reader.tui.version import known

OFF = "JARIDA_EARLY"
"""The variable that switches all of it off, by the value 0."""


def begin() -> None:
    """Prepare for Textual; a process that has it already stays as it is."""
    if "textual" in sys.modules or os.environ.get(OFF) == "0" or not known():
        return
    from reader.tui import deferred

    deferred.begin()

    from reader.tui import lineage  # the first of Textual

    lineage.begin()
