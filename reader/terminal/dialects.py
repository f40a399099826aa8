"""What a terminal must be sent so that Arabic reads right on it.

Every screen and every printed line is composed in visual order, with presentation forms. A dialect
turns that into what one family of terminals understands: bytes before, bytes after, and a function in
between. Nothing here writes; the screen's driver and plain output do.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.named import NamedTuple
from reader.typed import Literal

Encoder = Callable[[str], str]
"""Visual text to what is sent; it may remember what it saw before."""


def as_it_is(visual: str) -> str:
    """For terminals that draw cells from left to right, by nature or by a mode."""
    return visual


# Patterns and tables, each for who is sent such things: a pipe is not.


def _lrm() -> Encoder:
    from reader.terminal.encoders import lrm

    return lrm


def _konsole() -> Encoder:
    from reader.terminal.encoders import konsole

    return konsole


def _kitty() -> Encoder:
    from reader.terminal.kitty import Kitty

    return Kitty()


def _qterminal() -> Encoder:
    from reader.terminal.qterminal import QTerminal

    return QTerminal()


Order = Literal["visual", "logical"]

# ECMA-48 BDSM. Reset (l): the program orders the text, the terminal draws cells from left to right.
# Set (h), the default: the terminal orders it. VTE and mintty obey, others ignore it.
EXPLICIT = b"\x1b[8l"
IMPLICIT = b"\x1b[8h"

# VTE stamps the mode on a row when the row is made or erased, never when text is put on it: a row
# that was there before needs erasing first, and the row that a shell's prompt gets needs it again.
ERASE_ROW = b"\x1b[K"

# Whether a terminal that orders by itself finds out each paragraph's direction (VTE), or takes left to right.
DETECT = b"\x1b[?2501h"
NO_DETECT = b"\x1b[?2501l"

# mlterm: the switch of its complex text layout.
MLTERM_OFF = b"\x1b]5379;use_ctl=false\x07"
MLTERM_ON = b"\x1b]5379;use_ctl=true\x07"

AUTO = "auto"


class Dialect(NamedTuple):
    """One way of sending Arabic."""

    name: str
    order: Order = "visual"
    """Which text rows are printed in: composed cells, or logical text for a terminal that orders by itself.

    The screen is always composed; on a terminal that cannot be kept from ordering it is out of order there.
    """
    enter: bytes = b""
    """Sent before the first row, and before the alternate screen is entered."""
    row: bytes = b""
    """Sent at the left edge of a row of plain output before its text, and of the row below the last."""
    leave: bytes = b""
    """Sent after the last row, and after the alternate screen is left."""
    encoder: Callable[[], Encoder] = lambda: as_it_is
    """Makes what turns composed text into what is sent."""
    tashkeel: bool = True
    """Whether marks can be kept, as far as the dialect itself decides it."""
    isolated: bool = False
    """A composed row holds presentation forms in logical order between RLI and PDI: for plain output."""
    shaped: bool = False
    """A logical row holds presentation forms: where the terminal's own lam-alef leaves a hole."""


DIALECTS = {
    dialect.name: dialect
    for dialect in (
        Dialect("visual"),
        Dialect("explicit", enter=EXPLICIT, row=ERASE_ROW, leave=IMPLICIT),
        Dialect("lrm", encoder=_lrm),
        Dialect("konsole", encoder=_konsole),
        Dialect("kitty", encoder=_kitty, tashkeel=False),
        Dialect("mlterm", enter=MLTERM_OFF, leave=MLTERM_ON),
        Dialect("qterminal", encoder=_qterminal, tashkeel=False),
        Dialect("isolate", isolated=True),
        Dialect("logical", "logical", enter=DETECT, row=ERASE_ROW, leave=NO_DETECT),
    )
}

NAMES = (AUTO, *DIALECTS)
"""What `--dialect`, JARIDA_DIALECT and the setting may name."""

DEFAULT = "explicit"
"""Where nothing is known of a terminal: right in most, and its mode is ignored by those that know none."""


def tmux_passthrough(sequence: bytes) -> bytes:
    """A sequence that tmux hands on to the terminal around it, where it is allowed to."""
    return b"\x1bPtmux;" + sequence.replace(b"\x1b", b"\x1b\x1b") + b"\x1b\\"


def encoder(dialect: Dialect, *, tashkeel: bool) -> Encoder:
    """The function of a dialect, with marks or without; a new one each time, it may remember colours."""
    encode = dialect.encoder()
    if tashkeel:
        return encode
    from reader.terminal.encoders import bare

    return lambda visual: encode(bare(visual))
