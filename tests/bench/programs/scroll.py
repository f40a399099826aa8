"""A plain ScrollView over lines that are ready: `scroll.py FILE [WIDTH HEIGHT]`, each a line of the file."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


class Lines(ScrollView, can_focus=True):
    """Lines, scrolled by rows."""

    BINDINGS = [("j", "scroll_down"), ("k", "scroll_up")]  # noqa: RUF012 - as Textual's documentation has it

    def __init__(self, lines: list[str]) -> None:
        super().__init__()
        self._lines = lines
        self.virtual_size = Size(max(map(len, lines)), len(lines))

    def on_mount(self) -> None:
        """Scroll at once, not in steps."""
        self.show_horizontal_scrollbar = False

    def action_scroll_down(self) -> None:
        """One row down."""
        self.scroll_to(y=self.scroll_offset.y + 1, animate=False)

    def action_scroll_up(self) -> None:
        """One row up."""
        self.scroll_to(y=self.scroll_offset.y - 1, animate=False)

    def render_line(self, y: int) -> Strip:
        """A line as it is."""
        at = self.scroll_offset.y + y
        line = self._lines[at] if at < len(self._lines) else ""
        return Strip([Segment(line, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)


class Scroll(App[None]):
    """The lines, at the left of the screen."""

    BINDINGS = [("q", "quit")]  # noqa: RUF012 - as above

    def compose(self) -> ComposeResult:
        """The lines."""
        lines = Lines(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
        if len(sys.argv) > 2:
            lines.styles.width, lines.styles.height = int(sys.argv[2]), int(sys.argv[3])
        yield lines


if __name__ == "__main__":
    Scroll().run()
