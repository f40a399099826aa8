"""One row above the footer while something is fetched: what, and how far it is; gone when it is done."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.filter import LineFilter
from textual.strip import Strip

from reader.text.layout import Options, fit
from reader.tui.stock import visual_only
from reader.tui.widgets.late import Late

FULL, EMPTY = "━", "─"
# Cells that the bar takes at least; where there are fewer it is left out.
LEAST = 8


class Progress(Late):
    """Words at the side where reading starts, and a bar that fills from there."""

    def __init__(self, *, rtl: bool) -> None:
        super().__init__(id="progress")
        self._rtl = rtl
        self._words = ""
        self._share: float | None = None
        self.display = False

    def turn(self, rtl: bool) -> None:
        """Mirror it."""
        self._rtl = rtl
        self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: this row is in visual order already."""
        return visual_only(super().get_line_filters())

    def say(self, words: str, share: float | None = None) -> None:
        """Show these logical words, and how much is done (0 to 1), if that is known; no words hide it."""
        if words:
            self.appear()
        self._words, self._share = words, share
        self.display = bool(words)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one row."""
        width, base = self.content_size.width, self.rich_style
        if width < 1:
            return Strip([])
        line = fit(self._words, width, Options(base="rtl" if self._rtl else "ltr"))
        room = width - line.cells - 1
        bar = ""
        if self._share is not None and room >= LEAST:
            full = round(room * min(1.0, self._share))
            bar = FULL * full + EMPTY * (room - full)
        bar = bar.ljust(room) if room > 0 else ""
        parts = [line.visual, " " if bar else "", bar]
        if self._rtl:
            parts = [bar[::-1], " " if bar else "", line.visual]
        strip = Strip([Segment(part, base) for part in parts if part])
        return strip.adjust_cell_length(width, base)
