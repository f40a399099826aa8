"""A pane of an article in which words are selected: by the mouse in clusters, by the keyboard whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from reader.article import Article
from reader.tui.reading.column import BLANK, BULLET, Column, Row
from reader.tui.reading.selecting import Cluster, Selection, cluster_at
from reader.tui.reading.weave import ranges_of
from reader.tui.theme import Depth
from reader.tui.widgets.sliding import SlidingPane

if TYPE_CHECKING:
    from reader.tui.reading.picking import Picking

# Rows without words that a step up or down goes over: gaps, pictures, notes.
OVER = 12


class SelectablePane(SlidingPane):
    """What is selected, and how it comes to be; its subclass says what stands in which row."""

    article: Article | None

    def __init__(self, *, rtl: bool, depth: Depth, id: str | None = None) -> None:
        super().__init__(rtl=rtl, depth=depth, id=id)
        self.selection = Selection()
        self.picking: Picking | None = None
        """With the keyboard, while it goes on."""
        self._column: Column | None = None
        self._unfolded = False

    if TYPE_CHECKING:

        @property
        def measure(self) -> int:
            """Cells of a line."""

        def _seen(self) -> list[Row]:
            """The rows in view."""

        def _locate(self, logical_i: int) -> int:
            """The row of a code point of the article's text."""

        def _reveal(self, start: int, end: int) -> None:
            """Bring a stretch of the text into view."""

    @property
    def selected(self) -> str:
        """The logical text that is selected; no kashida, no presentation form is in it."""
        start, end = self.selection.span or (0, 0)
        return self.article.text[start:end] if self.article else ""

    def unselect(self) -> bool:
        """Select nothing; False where nothing was."""
        self.refresh()
        self.picking = None
        return self.selection.clear()

    # -- with the keyboard -------------------------------------------------------------------------

    def pick(self, logical_i: int) -> Picking | None:
        """Begin with the word at a code point; where that is done already, begin or end the mark."""
        if self.article is None:
            return None
        if self.picking is None:
            from reader.tui.reading.picking import Picking  # loaded when it begins

            self.picking = Picking(self.article.text, ranges_of(self.article, self._unfolded), logical_i)
        else:
            self.picking.mark()
        self._picked()
        return self.picking

    @property
    def picked_rtl(self) -> bool:
        """Whether the line that the word stands in runs from the right."""
        if self.picking is None or self._column is None:
            return self.rtl
        return all(row.rtl for row in self._column.rows(self._locate(self.picking.here[0]), 1))

    def pick_word(self, by: int) -> None:
        """The next word, or the one before."""
        if self.picking is not None:
            self.picking.step(by)
            self._picked()

    def pick_line(self, by: int) -> None:
        """To the line below (1) or above (-1), in the same column as far as it has words there."""
        if self.picking is None or self._column is None:
            return
        row_y = self._locate(self.picking.here[0])
        [row] = self._column.rows(row_y, 1) or [BLANK]
        cell_x = row.line.cell_of(self.picking.here[0]) if row.line is not None else None
        for other_y in range(row_y + by, max(-1, row_y + by * OVER), by):
            [row] = self._column.rows(other_y, 1) or [BLANK]
            if row.line is None or not row.quotable:
                continue
            cluster = cluster_at(row.line, cell_x if cell_x is not None else row.line.indent)
            if cluster is not None:
                self.picking.go(cluster[0])
                break
        self._picked()

    def _picked(self) -> None:
        if self.picking is not None:
            self.selection.span = self.picking.span
            self._reveal(*self.picking.here)
        self.refresh()

    # -- with the mouse ----------------------------------------------------------------------------

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A selection begins."""
        self.picking = None
        self.selection.hold(self._cluster_at(event))
        if self.selection.held:
            self.capture_mouse()
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """It grows, in reading order."""
        if self.selection.held and self.selection.reach(self._cluster_at(event)):
            self.refresh()

    def on_mouse_up(self) -> None:
        """It is done."""
        if self.selection.held:
            self.selection.release()
            self.release_mouse()

    def _cluster_at(self, event: events.MouseEvent) -> Cluster | None:
        """The code points drawn under the mouse; beside the words those of the line's nearest end."""
        offset = event.get_content_offset_capture(self)
        rows = self._seen()
        row = rows[offset.y] if 0 <= offset.y < len(rows) else BLANK
        if row.line is None or not row.quotable:
            return None
        left = (self.width - self.measure) // 2 + (0 if row.rtl else len(BULLET.get(row.kind, "")))
        return cluster_at(row.line, offset.x - left)
