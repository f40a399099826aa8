"""Arabic in Textual's own widgets: toasts, tooltips, labels, the footer, tables.

They compose logical text. This filter, the last thing that happens to a row of theirs, lays each stretch of
text in it out through the text engine and sends every style along with its character. Our own panes
compose visual text already and must not pass it twice: see `visual_only`.

A row is all that a filter sees, so the paragraph's context is lost where a widget has wrapped: the
order of what stands around a break may differ from UAX #9 in rare cases. What is to be exact is a `Pane`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from reader.text.layout import fit

# Letters of the right-to-left scripts as they are typed; presentation forms are drawn already.
_RTL = "\u0590-\u05ff\u0620-\u063f\u0641-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u08a0-\u08ff"
# From the first to the last sign of a text: borders, and gaps of two blanks or more, end it.
_STRETCH = re.compile(r"[^\s\u2500-\u259f]+(?:\s[^\s\u2500-\u259f]+)*")
_HAS_RTL = re.compile(f"[{_RTL}]")


class StockFilter(LineFilter):
    """Turns rows of logical text into visual ones; rows without right-to-left letters pass as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """One row; as many cells as it had.

        Args:
            segments: of a row of a stock widget, borders and padding included.
            background: unused, part of Textual's protocol.
        """
        text = "".join(segment.text for segment in segments if not segment.control)
        if not _HAS_RTL.search(text):
            return segments
        styles = [segment.style for segment in segments if not segment.control for _ in segment.text]
        glyphs: list[tuple[str, Style | None]] = []
        done = 0
        for stretch in _STRETCH.finditer(text):
            glyphs += zip(text[done : stretch.start()], styles[done : stretch.start()], strict=True)
            glyphs += _laid_out(stretch.group(), styles[stretch.start() : stretch.end()])
            done = stretch.end()
        glyphs += zip(text[done:], styles[done:], strict=True)
        controls = [segment for segment in segments if segment.control]
        runs = groupby(glyphs, key=lambda glyph: glyph[1])
        return [*controls, *(Segment("".join(glyph for glyph, _ in run), style) for style, run in runs)]


def visual_only(filters: Sequence[LineFilter]) -> list[LineFilter]:
    """The filters of a widget that composes visual text itself."""
    return [filter for filter in filters if not isinstance(filter, StockFilter)]


def _laid_out(text: str, styles: list[Style | None]) -> list[tuple[str, Style | None]]:
    """One stretch in visual order; what shaping saved in cells (lam-alef) is blank before it."""
    if not _HAS_RTL.search(text):
        return list(zip(text, styles, strict=True))
    cells = cell_len(text)
    line = fit(text, max(1, cells))
    return [(" ", styles[-1])] * (cells - line.cells) + list(line.segments(styles))
