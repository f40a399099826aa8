"""The list of articles: unread dot, title, source and date, number of quotes.

Virtual: only the rows in view are laid out, so a long list costs what a short one does.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from reader.article import Article, State
from reader.library import Library, source_name
from reader.library.dating import dating
from reader.locale import _
from reader.text.dates import relative_words
from reader.text.layout import Line, Options, fit, layout
from reader.tui.messages import Highlighted, Wanted
from reader.tui.strips import BETWEEN, across, align, behind, draw
from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane

# A title takes so many lines at most; the rest is cut by an ellipsis.
TITLE_LINES = 2
# The unread dot and the blank after it.
DOT = "● "
QUOTES = "”"
# Cells of a source's name that are kept, however long the date is.
LEAST = 4


class _Row(NamedTuple):
    """One drawn row: of which article (by index), and the strip without its background."""

    article_i: int
    strip: Strip


class NewsList(Pane):
    """The articles of a library, newest first, under a cursor."""

    def __init__(self, library: Library, now: datetime, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="news")
        self.library = library
        self.cursor = 0
        self._now = now
        self._first = 0
        self._counts: dict[str, int] = {}
        self._rows: list[_Row] | None = None
        self._moved = False

    @property
    def article(self) -> Article | None:
        """The one under the cursor."""
        return self.library[self.cursor] if len(self.library) else None

    # -- what the screen tells the list ----------------------------------------------------------

    def grow(self, articles: list[tuple[Article, State]]) -> None:
        """Take new articles in. The cursor stays on its article, once the reader has moved it."""
        held = self.article if self._moved else None
        for article, state in articles:
            self.library.add(article, state)
        self.cursor = self.library.index(held) if held else 0
        self.redraw()
        self._tell()

    def count(self, article: Article, quotes: int) -> None:
        """The number of quotes of an article is known."""
        self._counts[article.id] = quotes
        self.redraw()

    def redraw(self) -> None:
        """Draw all rows anew."""
        self._rows = None
        total = len(self.library)
        self.label(_("News"), f"{self.cursor + 1}/{total}" if total else "")
        self.refresh()

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move the cursor by articles."""
        self._go(self.cursor + rows)

    def page(self, pages: int) -> None:
        """Move by as many articles as are in view."""
        shown = {row.article_i for row in self._drawn()} - {-1}
        self._go(self.cursor + pages * max(1, len(shown) - 1))

    def top(self) -> None:
        """To the newest."""
        self._go(0)

    def bottom(self) -> None:
        """To the oldest."""
        self._go(len(self.library) - 1)

    def _go(self, index: int) -> None:
        index = max(0, min(index, len(self.library) - 1))
        if index != self.cursor and len(self.library):
            self._moved = True
            self.cursor = index
            self.redraw()
            self._tell()

    def _tell(self) -> None:
        if self.article is not None:
            self.post_message(Highlighted(self.article))

    def on_click(self, event: events.Click) -> None:
        """A click chooses an article."""
        offset = event.get_content_offset(self)
        rows = self._drawn()
        if offset is not None and offset.y < len(rows) and rows[offset.y].article_i >= 0:
            self._go(rows[offset.y].article_i)

    def on_resize(self) -> None:
        """Lay out anew; the cursor's article stays in view."""
        self.redraw()

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row of the list."""
        rows = self._drawn()
        if line_y >= len(rows):
            return Strip.blank(self.width, self.rich_style)
        row = rows[line_y]
        if row.article_i == self.cursor:
            return behind(row.strip, self.cursor_ink)
        return row.strip

    def _drawn(self) -> list[_Row]:
        """The rows in view, so placed that the cursor's article is wholly among them."""
        if self._rows is None:
            self._first = min(self._first, self.cursor)
            cache: dict[int, list[_Row]] = {}

            def rows_of(index: int) -> list[_Row]:
                if index not in cache:
                    cache[index] = self._article_rows(index)
                return cache[index]

            while self._first < self.cursor:
                between = sum(
                    len(rows_of(index))
                    for index in range(max(self._first, self.cursor - self.height), self.cursor + 1)
                )
                if between - 1 <= self.height and self.cursor - self._first < self.height:
                    break
                self._first = max(self._first + 1, self.cursor - self.height)
            self._rows = []
            index = self._first
            while index < len(self.library) and len(self._rows) < self.height:
                self._rows += rows_of(index)
                index += 1
            unknown = [
                self.library[i] for i in range(self._first, index) if self.library[i].id not in self._counts
            ]
            if unknown:
                self.post_message(Wanted(unknown))
        return self._rows

    def _article_rows(self, index: int) -> list[_Row]:
        """Title, source and date, a blank row."""
        article = self.library[index]
        read = self.library.state(article).read
        base, dim = self.rich_style, self.rich_style + self.ink("dim")
        body = max(1, self.width - len(DOT))
        ink = dim if read else base + Style(bold=True)
        rows = []
        for line_y, line in enumerate(_title(article.title, body)):
            dot = DOT if line_y == 0 and not read else " " * len(DOT)
            rows.append(self._beside(dot, draw(line, body, ink, indent=align(line, body, self.rtl)), base))
        quotes = self._counts.get(article.id)
        count = f"{quotes} {QUOTES}" if self.rtl else f"{QUOTES} {quotes}"
        number = Strip([Segment(count, dim)], len(count)) if quotes else Strip([])
        meta = self._about(article, body - number.cell_length - 1, dim)
        right, left = (meta, number) if self.rtl else (number, meta)
        rows.append(self._beside(" " * len(DOT), across(right, left, body, dim), base))
        return [*(_Row(index, strip) for strip in rows), _Row(-1, Strip.blank(self.width, base))]

    def _about(self, article: Article, width: int, ink: Style) -> Strip:
        """Source and date; where there is no room for both, the source is cut."""
        published = article.published
        when = fit(relative_words(published, self._now, dating()), max(1, width)) if published else None
        room = width - (when.cells + len(BETWEEN) if when else 0)
        source = fit(source_name(article), max(LEAST, room))
        shown = [line for line in (source, when) if line is not None and line.cells]
        parts = [part for line in shown for part in (BETWEEN, line.visual)][1:]
        cells = sum(line.cells + len(BETWEEN) for line in shown) - len(BETWEEN) if shown else 0
        strip = Strip([Segment(part, ink) for part in (parts[::-1] if self.rtl else parts)], cells)
        return (
            strip
            if cells <= width
            else strip.crop(cells - width if self.rtl else 0, cells if self.rtl else width)
        )

    def _beside(self, dot: str, strip: Strip, base: Style) -> Strip:
        """The dot's column at the starting side of a strip."""
        ink = base + self.ink("heading")
        if self.rtl:
            return Strip([*strip, Segment(dot[::-1], ink)], strip.cell_length + len(dot))
        return Strip([Segment(dot, ink), *strip], strip.cell_length + len(dot))


def _title(title: str, width: int) -> list[Line]:
    """At most two lines of a title, the second cut where there would be more."""
    laid = layout(title, width)
    if len(laid) <= TITLE_LINES:
        return [laid[line_y] for line_y in range(len(laid))]
    rest = title[laid.span(TITLE_LINES - 1)[0] :]
    return [*(laid[line_y] for line_y in range(TITLE_LINES - 1)), fit(rest, width, Options(base=laid.base))]
