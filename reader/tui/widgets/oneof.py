"""One of a few: a row of options of which one holds, turned by the arrows."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.filter import LineFilter
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reader.text.layout import Options, fit
from reader.tui.stock import visual_only
from reader.tui.told import Told

GAP = 2


class OneOf(Widget, can_focus=True):
    """Options side by side, from the side where reading begins; the one that holds is reversed."""

    DEFAULT_CSS = "OneOf { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    class Submitted(Told):
        """Enter was pressed."""

    def __init__(self, options: Sequence[str], chosen: int, *, rtl: bool, id: str | None = None) -> None:
        """Options as the reader sees them, logical, and the index of the one that holds."""
        super().__init__(id=id)
        self.rtl, self.options, self.chosen = rtl, tuple(options), chosen
        self.set_class(rtl, "-rtl")

    def on_key(self, event: events.Key) -> None:
        """The arrows go along the screen, the blank on and round."""
        last = len(self.options) - 1
        if event.key in ("left", "right"):
            step = 1 if (event.key == "left") == self.rtl else -1
            self.chosen = max(0, min(self.chosen + step, last))
        elif event.key == "space":
            self.chosen = (self.chosen + 1) % len(self.options)
        elif event.key == "enter":
            self.post_message(self.Submitted())
        else:
            return
        event.stop()
        event.prevent_default()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        cell_x = self.content_size.width - 1 - offset.x if self.rtl else offset.x
        for index, (first, cells) in enumerate(self._spans()):
            if first <= cell_x < first + cells:
                self.chosen = index
                self.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """All but the one for stock widgets: this row is in visual order already."""
        return visual_only(super().get_line_filters())

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row."""
        return 1

    def _labels(self) -> list[str]:
        options = Options(base="rtl" if self.rtl else "ltr")
        room = max(1, self.content_size.width - 2)
        return [f" {fit(option, room, options).visual} " for option in self.options]

    def _spans(self) -> list[tuple[int, int]]:
        """First cell, counted from the starting side, and cells of each option."""
        spans, at = [], 0
        for label in self._labels():
            cells = Segment(label).cell_length
            spans.append((at, cells))
            at += cells + GAP
        return spans

    def render_line(self, y: int) -> Strip:
        """The row."""
        base, width = self.rich_style, max(1, self.content_size.width)
        segments: list[Segment] = []
        for index, label in enumerate(self._labels()):
            holds = index == self.chosen
            segments.append(Segment(label, base + Style(reverse=True) if holds else base))
            segments.append(Segment(" " * GAP, base))
        if self.rtl:
            segments.reverse()
        strip = Strip(segments)
        if self.rtl:
            cells = strip.cell_length
            blank = Segment(" " * max(0, width - cells), base)
            return Strip([blank, *strip]).crop(max(0, cells - width), max(cells, width))
        return strip.adjust_cell_length(width, base)
