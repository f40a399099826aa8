"""How printed text may look: weight and one of the terminal's own colours, never more.

Of the terminal's sixteen colours those that are legible on light and dark alike: no yellow, which is
lost on white, no white and no black.
"""

from __future__ import annotations

from reader.named import NamedTuple

RESET = "\x1b[m"


class Style(NamedTuple):
    """Select Graphic Rendition, as far as jarida uses it."""

    weight: str = ""
    """SGR parameter of the weight: bold, dim, or nothing."""
    colour: str = ""
    """SGR parameter of the foreground, or nothing."""

    def dress(self, text: str, coloured: bool) -> str:
        """The text between its escape sequences; untouched where there is nothing to say."""
        parameters = [part for part in (self.weight, self.colour if coloured else "") if part]
        return f"\x1b[{';'.join(parameters)}m{text}{RESET}" if parameters and text else text


PLAIN = Style()
BOLD = Style("1")
DIM = Style("2")
HEADING = Style("1", "35")
TERM = Style("", "36")
ALARM = Style("1", "31")
