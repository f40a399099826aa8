"""A text that may be longer than the room there is: scrolled, not edited."""

from __future__ import annotations

from textual.geometry import Size
from textual.strip import Strip

from reader.text.direction import Direction, direction, label_direction
from reader.text.layout import Options, layout
from reader.tui.strips import PDI, align, draw
from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane


class LongText(Pane):
    """Paragraphs, one a line of the text; one with an Arabic letter of its own runs from right to left."""

    def __init__(self, text: str, *, rtl: bool, depth: Depth, id: str | None = None) -> None:
        super().__init__(rtl=rtl, depth=depth, id=id)
        self._text = text
        self._first = 0
        self._rows: list[Strip] | None = None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All its lines; the style sheet limits it to the screen."""
        return len(self._draw(width))

    def fit(self) -> None:
        """Lay out anew."""
        self._rows = None
        self.move(0)

    def move(self, rows: int) -> None:
        """Scroll."""
        self._first = max(0, min(self._first + rows, len(self._drawn()) - self.height))
        self.refresh()

    def top(self) -> None:
        """To its beginning."""
        self.move(-len(self._drawn()))

    def bottom(self) -> None:
        """To its end."""
        self.move(len(self._drawn()))

    def row(self, line_y: int) -> Strip:
        """One line in view."""
        rows, at = self._drawn(), self._first + line_y
        return rows[at] if at < len(rows) else Strip.blank(self.width, self.rich_style)

    def _drawn(self) -> list[Strip]:
        if self._rows is None:
            self._rows = self._draw(self.width)
        return self._rows

    def _draw(self, width: int) -> list[Strip]:
        room = max(1, width)
        lines = [
            line for part in self._text.split("\n") for line in layout(part, room, Options(base=_base(part)))
        ]
        return [draw(line, room, self.rich_style, indent=align(line, room, self.rtl)) for line in lines]


def _base(paragraph: str) -> Direction:
    """Of a sentence that isolates what it names by its own letters, of anything else as of a label."""
    own = label_direction(paragraph)
    return direction(paragraph, own) if PDI in paragraph else own
