"""All that one person said, by date, each with the article that reports it. Any length: windows are read."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.strip import Strip

from reader.errors import ReaderError
from reader.library.dating import dating
from reader.library.listing import RowId
from reader.library.voices import Person, Saying, Sayings
from reader.locale import _
from reader.text.dates import date_words
from reader.text.layout import fit
from reader.tui.messages import SayingOpened, Trouble
from reader.tui.sieve import Sieve, doubt, words_of
from reader.tui.sifted import Sifted, Weight
from reader.tui.strips import behind, listed
from reader.tui.theme import Depth
from reader.tui.widgets.pane import Pane
from reader.tui.widgets.speakerrows import (
    DIRECT,
    INDIRECT,
    INDIRECT_RTL,
    LINES,
    LINES_OPEN,
    SIGN,
    Brush,
    Drawn,
    lines_of,
    window,
)

# Sayings that are read at once, and that are kept.
STEP, KEPT = 40, 400


class SayingList(Pane):
    """A person's statements under a cursor, oldest first or newest first."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="sayings")
        self.person: Person | None = None
        self.newest_first = False
        self.sieve = Sieve()
        """Which of them are shown."""
        self.all: Sayings | None = None
        self._sayings: Sayings | None = None
        self._known: dict[int, Saying] = {}
        self._cursor = 0
        self._first = 0
        self._rows: list[Drawn] | None = None

    @property
    def saying(self) -> Saying | None:
        """The one under the cursor."""
        return self._at(self._cursor) if self._count else None

    @property
    def _count(self) -> int:
        return len(self._sayings) if self._sayings is not None else 0

    def show(self, person: Person, sayings: Sayings) -> None:
        """Show what somebody said, from the beginning; of the same person as before the cursor stays."""
        held = self.saying if self.person is not None and self.person.id == person.id else None
        self.person, self.all, self._sayings, self._known = person, sayings, sayings, {}
        self.sieve = Sieve()
        self._cursor = self._first = 0
        if held is not None:
            self.point(held.row_id, held.start)
        self.redraw()

    def sift(self, sieve: Sieve, weights: Sequence[Weight]) -> None:
        """Show those that a sieve lets through; `weights` are those of all of them."""
        if self.all is None:
            return
        held = self.saying
        self.sieve, self._known = sieve, {}
        self._sayings = Sifted(self.all, weights, sieve) if sieve else self.all
        self._cursor = self._first = 0
        if held is not None:
            self.point(held.row_id, held.start)
        self.redraw()

    def reverse(self) -> None:
        """The other end first; the cursor stays on its saying."""
        self.newest_first = not self.newest_first
        self._cursor = max(0, self._count - 1 - self._cursor)
        self._first, self._known = self._cursor, {}
        self.redraw()

    def point(self, row_id: RowId, start: int) -> None:
        """Put the cursor on the statement at a place of an article."""
        place = self._sayings.find(row_id, start) if self._sayings is not None else None
        if place is not None:
            self._go(self._count - 1 - place if self.newest_first else place)

    def redraw(self) -> None:
        """Draw all anew."""
        self._rows = None
        where = f"{self._cursor + 1}/{self._count}" if self._count else ""
        name = self.person.name if self.person else ""
        kind = words_of(self.sieve.kind, self.sieve.act) if self.sieve else ""
        self.label(name, listed(where, kind, _("newest first") if self.newest_first else ""))
        self.refresh()

    def renew(self) -> None:
        """The interface speaks another language, or has other colours."""
        self.redraw()

    def _at(self, at: int) -> Saying | None:
        """The saying at a place; read with those around it where it is not known."""
        if at not in self._known and self._sayings is not None:
            if len(self._known) > KEPT:
                self._known = {}
            count = self._count
            first = max(0, (count - 1 - at if self.newest_first else at) // STEP * STEP)
            try:
                found = self._sayings.window(first, STEP)
            except ReaderError as error:
                self.post_message(Trouble(error))
                return None
            for offset, saying in enumerate(found):
                place = first + offset
                self._known[count - 1 - place if self.newest_first else place] = saying
        return self._known.get(at)

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Move by sayings."""
        self._go(self._cursor + rows)

    @property
    def screenful(self) -> int:
        """As many as are in view."""
        return max(1, len({row.quote for row in self._drawn()} - {None}) - 1)

    def top(self) -> None:
        """To the first."""
        self._go(0)

    def bottom(self) -> None:
        """To the last."""
        self._go(self._count - 1)

    def _go(self, at: int) -> None:
        self._cursor = max(0, min(at, self._count - 1))
        self.redraw()

    def fit(self) -> None:
        """Lay out anew."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """A click chooses, two open the article."""
        offset = event.get_content_offset(self)
        rows = self._drawn()
        if offset is not None and offset.y < len(rows):
            at = rows[offset.y].quote
            if at is not None:
                self._go(at)
                if event.chain > 1:
                    self.post_message(SayingOpened())

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        rows = self._drawn()
        if line_y >= len(rows):
            return Strip.blank(self.width, self.rich_style)
        return behind(rows[line_y].strip, self.cursor_ink) if rows[line_y].current else rows[line_y].strip

    def _drawn(self) -> list[Drawn]:
        if self._rows is None:
            shown = window(self._count, self._block, self._cursor, self.height, self._first)
            self._rows, self._first = shown.rows, shown.first
        return self._rows

    def _block(self, at: int) -> list[Drawn]:
        """Article and date, then the words."""
        brush = Brush(self.width, self.rtl, self.depth, self.rich_style, self.ink("dim"), self.tashkeel)
        saying, current = self._at(at), at == self._cursor
        if saying is None:
            return [Drawn(brush.blank, current, None, at), Drawn(brush.blank, False)]
        date = date_words(saying.published, dating()) if saying.published else ""
        kind = words_of(saying.kind, saying.act) if current else ""
        about = fit(
            listed(date, kind, doubt(saying.confidence), saying.source), max(1, brush.width - SIGN), brush.own
        )
        title = fit(saying.title, max(1, brush.width - SIGN), brush.auto)
        direct = saying.kind == "direct"
        sign = DIRECT if direct else (INDIRECT_RTL if self.rtl else INDIRECT)
        mark = brush.base + self.ink("heading")
        words = lines_of(saying.content, brush.width - SIGN, LINES_OPEN if current else LINES, brush.auto)
        rows = [brush.beside("", brush.line(about, brush.base + brush.dim), mark)]
        rows.append(brush.beside("", brush.line(title, brush.base + brush.dim), mark))
        rows += [
            brush.beside("" if line_y else sign, brush.line(line, brush.base), mark)
            for line_y, line in enumerate(words)
        ]
        return [*(Drawn(strip, current, None, at) for strip in rows), Drawn(brush.blank, False)]
