"""The list of articles: title, source and date, number of quotes, and the reader's marks.

Virtual: a `Window` holds the rows around the cursor, and only those in view are laid out, so that a
list of a million costs what a short one does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from rich.style import Style
from textual import events
from textual.strip import Strip

from reader.errors import ReaderError
from reader.library.listing import Row, RowId, Rows
from reader.locale import ngettext
from reader.named import NamedTuple
from reader.text.layout import Options, layout
from reader.tui.messages import Highlighted, Trouble, Wanted
from reader.tui.strips import align, behind, draw
from reader.tui.theme import Depth
from reader.tui.widgets.newsrow import Hits, Look, draw_row
from reader.tui.widgets.pane import Pane
from reader.tui.window import Window

# Numbers of quotes that are remembered, beside those that the store has.
COUNTED = 4096


class _Line(NamedTuple):
    """One drawn row of cells: of which row of the list (by index), and the strip without its background."""

    row_i: int
    strip: Strip


class NewsList(Pane):
    """A list under a cursor."""

    def __init__(self, rows: Rows, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="news")
        self.now = now
        self.name_shown = ""
        """What the list is a list of: logical."""
        self.hint = ""
        """What an empty list says instead."""
        self.hits: Hits | None = None
        self.waiting = 0
        """Articles that came since the list was begun and are not shown yet."""
        self.window = Window(rows)
        self._quotes: dict[RowId, int] = {}
        self._lines: list[_Line] | None = None
        self._moved = False

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.window.row

    @property
    def cursor(self) -> int:
        """Its index among the rows that are held."""
        return self.window.cursor

    # -- what the screen tells the list ----------------------------------------------------------

    def show(self, rows: Rows, held: list[Row] | None = None) -> None:
        """Show a list from its beginning; `held` are its first rows, where they were read already."""
        with self._reading():
            self.window = Window.opened(rows, held)
        self._moved, self.waiting = False, 0
        self._tell()

    def reload(self) -> None:
        """Read anew what is shown; the cursor stays on its row.

        Where that is gone, another article is shown only to whoever is choosing one, not to whoever reads.
        """
        with self._reading():
            self.window.reload()
        if self.has_focus:
            self._tell()
        else:
            self.redraw()

    def grow(self) -> None:
        """More was opened. Until the reader has moved the cursor it stays on the newest."""
        with self._reading():
            if self._moved:
                self.window.reload()
            else:
                self.window.top()
        self._tell()

    def reach(self, row: Row) -> None:
        """Put the cursor on a row, wherever it stands."""
        self._go(lambda: self.window.go_to(row))

    def change(self, ids: Collection[RowId], make: Callable[[Row], Row]) -> None:
        """Show other marks of some rows."""
        self.window.change(ids, make)
        self.redraw()

    def keep_marked(self, ids: Collection[RowId], make: Callable[[Row], Row]) -> None:
        """Show other marks of some rows, and keep them in the list although it may be of other rows only."""
        self.change(ids, make)
        self.window.rows.hold([row for row in self.window.held if row.id in ids])

    def drop(self, ids: Collection[RowId]) -> None:
        """Show some rows no longer."""
        self.window.rows.let_go(ids)
        with self._reading():
            self.window.drop(ids)
        self._tell()

    def date(self, now: datetime) -> None:
        """So late is it now."""
        self.now = now
        self.redraw()

    def quoted(self, row_id: RowId, quotes: int) -> None:
        """The number of quotes of an article is known."""
        if self._quotes.get(row_id) != quotes:
            if len(self._quotes) >= COUNTED:
                self._quotes.clear()
            self._quotes[row_id] = quotes
            self.redraw()

    def redraw(self) -> None:
        """Draw all rows anew."""
        self._lines = None
        window = self.window
        total = f"{window.count.number}{'' if window.count.exact else '+'}"
        where = f"{window.number}/{total}" if window.number else total
        title = self.name_shown
        if self.waiting:
            came = ngettext("%(n)d new article", "%(n)d new articles", self.waiting) % {"n": self.waiting}
            title = f"{came}: {self.legend.told('{top}')}"
        self.label(title, where if window.held else "")
        self.refresh()

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor by rows of the list."""
        if rows < 0 and self.waiting and self.window.cursor == 0:
            self.top()
        else:
            self._go(lambda: self.window.move(rows))

    @property
    def screenful(self) -> int:
        """As many articles as are in view."""
        return max(1, len({line.row_i for line in self._drawn()} - {-1}) - 1)

    def top(self) -> None:
        """To the first row, and to what came meanwhile."""
        self.waiting = 0
        self._go(self.window.top)
        self._moved = False

    def bottom(self) -> None:
        """To the last row."""
        self._go(self.window.bottom)

    def next_unread(self) -> bool:
        """To the next row that was not read, below or else from the top; False where there is none."""
        rows, row = self.window.rows, self.current
        found = None
        with self._reading():
            found = (rows.next_unread(row) if row else None) or rows.next_unread(None)
        if found is not None:
            self._go(lambda: self.window.go_to(found))
        return found is not None

    def announce(self) -> None:
        """Say how many articles came that are not shown yet."""
        newest = self.window.newest
        with self._reading():
            self.waiting = self.window.rows.newer(newest) if newest else 0
        self.redraw()

    def _go(self, step: Callable[[], None]) -> None:
        with self._reading():
            step()
        self._moved = True
        self._tell()

    def _tell(self) -> None:
        self.redraw()
        if self.current is not None:
            self.post_message(Highlighted(self.current))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """What cannot be read is said, and the list stays as it was."""
        try:
            yield
        except ReaderError as error:
            self.post_message(Trouble(error))

    def on_click(self, event: events.Click) -> None:
        """A click chooses an article."""
        offset = event.get_content_offset(self)
        lines = self._drawn()
        if offset is not None and offset.y < len(lines) and lines[offset.y].row_i >= 0:
            by = lines[offset.y].row_i - self.window.cursor
            self._go(lambda: self.window.move(by))

    def fit(self) -> None:
        """Lay out anew; the cursor's row stays in view."""
        self.redraw()

    def renew(self) -> None:
        """Everything is drawn from the rows that are held."""
        self.redraw()

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row of cells."""
        lines = self._drawn()
        if line_y >= len(lines):
            return Strip.blank(self.width, self.rich_style)
        line = lines[line_y]
        if line.row_i == self.window.cursor:
            return behind(line.strip, self.cursor_ink)
        return line.strip

    @property
    def current_y(self) -> int:
        """The first line of the row under the cursor."""
        at = self.window.cursor if self.window.held else -1
        return next((line_y for line_y, line in enumerate(self._drawn()) if line.row_i == at), 0)

    def _drawn(self) -> list[_Line]:
        """The rows in view, so placed that the cursor's is wholly among them."""
        if self._lines is None:
            self._lines = self._draw() if self.window.held else self._hint_lines()
        return self._lines

    def _draw(self) -> list[_Line]:
        window, look = self.window, self._look()
        drawn: dict[int, list[Strip]] = {}

        def strips(row_i: int) -> list[Strip]:
            if row_i not in drawn:
                row = window.held[row_i]
                counted = self._quotes.get(row.id)
                drawn[row_i] = draw_row(row if counted is None else row.quoting(counted), look)
            return drawn[row_i]

        window.first = min(window.first, window.cursor)
        # From the cursor upwards, as many rows as fit; the blank one below the last need not.
        first, room = window.cursor, self.height + 1 - len(strips(window.cursor))
        while first > window.first and room >= len(strips(first - 1)):
            first -= 1
            room -= len(strips(first))
        window.first = first
        lines: list[_Line] = []
        row_i = first
        while row_i < len(window.held) and len(lines) < self.height:
            own = strips(row_i)
            lines += [*(_Line(row_i, strip) for strip in own[:-1]), _Line(-1, own[-1])]
            row_i += 1
        unknown = [
            row.id for row in window.held[first:row_i] if row.quotes is None and row.id not in self._quotes
        ]
        if unknown:
            self.post_message(Wanted(unknown))
        return lines

    def _hint_lines(self) -> list[_Line]:
        """What an empty list says."""
        if not self.hint:
            return []
        base, options = self.rich_style + self.ink("dim"), Options(base="rtl" if self.rtl else "ltr")
        lines = []
        for paragraph in self.hint.split("\n"):
            laid = layout(paragraph, self.width, options)
            for line_y in range(len(laid)):
                line = laid[line_y]
                lines.append(
                    _Line(-1, draw(line, self.width, base, indent=align(line, self.width, self.rtl)))
                )
        return lines

    def _look(self) -> Look:
        base = self.rich_style
        hit = (
            Style(reverse=True)
            if self.depth == "none"
            else base + self.ink("heading") + Style(underline=True)
        )
        return Look(
            self.width,
            self.rtl,
            self.now,
            base,
            base + self.ink("dim"),
            base + self.ink("heading"),
            hit,
            self.hits,
            self.tashkeel,
        )
