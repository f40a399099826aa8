"""What a terminal must be sent so that Arabic reads right on it.

Every screen and every printed line is composed in visual order, with presentation forms. A dialect
turns that into what one family of terminals understands: bytes before, bytes after, and a pure
function in between. Nothing here writes; the screen's driver and plain output do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Order = Literal["visual", "logical"]

# ECMA-48 BDSM. Reset (l): the program orders the text, the terminal draws cells from left to right.
# Set (h), the default: the terminal orders it. VTE and mintty obey, others ignore it.
EXPLICIT = b"\x1b[8l"
IMPLICIT = b"\x1b[8h"

# VTE stamps the mode on a row when the row is made or erased, never when text is put on it: a row
# that was there before needs erasing first, and the row that a shell's prompt gets needs it again.
ERASE_ROW = b"\x1b[K"


def _as_it_is(visual: str) -> str:
    return visual


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of sending Arabic."""

    name: str
    order: Order
    """Which text it is to be given: visual lines, or logical ones for a terminal that orders by itself."""
    enter: bytes
    """Sent before the first row, and before the alternate screen is entered."""
    row: bytes
    """Sent at the left edge of a row of plain output before its text, and of the row below the last."""
    leave: bytes
    """Sent after the last row, and after the alternate screen is left."""
    encode: Callable[[str], str]
    """Turns composed text into what the terminal is sent; escape sequences in it stay as they are."""


DIALECTS = {
    dialect.name: dialect
    for dialect in (
        Dialect("visual", "visual", EXPLICIT, ERASE_ROW, IMPLICIT, _as_it_is),
        Dialect("logical", "logical", b"", b"", b"", _as_it_is),
    )
}

NAMES = tuple(DIALECTS)
DEFAULT = "visual"
