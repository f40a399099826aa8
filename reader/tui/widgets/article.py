"""The article: title, by-line, blocks; the words of each speaker in that speaker's colour.

Lazy: `text.pages` lays a paragraph out when it comes near the screen, so that an article of any length
opens and jumps at once. Above its rows stand the head (title, source and date), below it a line that
says what is folded away; all three are counted as one column of rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip

from reader.article import Article, Block
from reader.library import source_name
from reader.locale import _, language, ngettext
from reader.speech import Quote, Speech
from reader.text import pages
from reader.text.dates import date_words
from reader.text.direction import direction
from reader.text.justify import default_justify
from reader.text.layout import Line, Options, layout
from reader.text.pages import Pages
from reader.tui.strips import Paint, draw, listed
from reader.tui.theme import NUMBERED, Depth, tints
from reader.tui.widgets.pane import Pane

# Cells of a line at most; the classic measure of a column that the eye can follow.
MEASURE = 72
# Blank cells at each side at least: the marks of speakers stand there where there is no colour.
MARGIN = 2
# A line is never narrower, whatever the pane is.
LEAST = 8
# Arabic news is read at about so many words a minute.
WORDS_A_MINUTE = 180

PLAIN = Options()
INK = {
    "title": "title",
    "about": "dim",
    "heading": "heading",
    "caption": "dim",
    "furniture": "dim",
    "folded": "dim",
}
JUSTIFIED = {"paragraph", "item", "quote"}
# Drawn in the head, not among the blocks.
HEAD = {"title", "byline"}
# What stands before the first line, and indents the rest.
BULLET = {"item": "• ", "quote": "│ "}
# The first letter, which gives a block its direction, stands among its first code points.
STRONG = 200
# A date does not break over two lines.
NBSP = "\u00a0"


class Row(NamedTuple):
    """One row of the column, before it is drawn."""

    kind: str
    """Of the block, or `about`, `folded` for what is ours."""
    line: Line | None
    """None for a blank row."""
    rtl: bool
    first: bool
    """It is the first line of its block."""
    quotable: bool
    """Its indices count in the article's text."""


BLANK = Row("", None, rtl=True, first=False, quotable=False)


class ArticleView(Pane):
    """One article, its quotes tinted."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="article")
        self.article: Article | None = None
        self.speech = Speech()
        self.quote: Quote | None = None
        """The one that is marked."""
        self.speaker_id: str | None = None
        """The chosen speaker, whose tint is the stronger."""
        self._unfolded = False
        self._top = 0
        self._head: list[Row] = []
        self._body: Pages[Block] = Pages("", (), self._style)
        self._foot: list[Row] = []
        self._view: list[Row] | None = None
        self._held: tuple[int, int] | None = None
        """The cluster where a selection with the mouse began, in code points of the text."""
        self._selection: tuple[int, int] | None = None
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._order: dict[str, int] = {}

    # -- what the screen tells it ----------------------------------------------------------------

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, at a code point of its text."""
        self.article, self.quote, self.speaker_id = article, None, None
        self._held = self._selection = None
        self.hear(Speech())
        self._divide()
        self._go(self._locate(position) if position else 0)

    def hear(self, speech: Speech) -> None:
        """Who said what in it is known."""
        self.speech = speech
        self._starts = [quote.start for quote in speech.quotes]
        # How far the quotes up to each one reach: where they stop short of a row, so do all before.
        self._reach = list(accumulate((quote.end for quote in speech.quotes), max))
        self._order = {speaker.id: index for index, speaker in enumerate(speech.speakers)}
        self.refresh()

    def choose(self, speaker_id: str | None) -> None:
        """Strengthen the tint of one speaker, and bring the first words into view where none are."""
        self.speaker_id = speaker_id
        rows = [self._locate(quote.start) for quote in self.speech.quotes if quote.speaker_id == speaker_id]
        if rows and not any(self._top <= row < self._top + self.height for row in rows):
            self._go(rows[0] - self.height // 3)
        self.refresh()

    def mark(self, quote: Quote | None) -> None:
        """Mark one quote, and bring it into view."""
        self.quote = quote
        if quote is not None:
            self.speaker_id = quote.speaker_id
            first, last = self._locate(quote.start), self._locate(quote.end - 1)
            if first < self._top or last >= self._top + self.height:
                # A third of the pane above it shows where it comes from.
                self._go(first - self.height // 3)
        self.refresh()

    def step(self, by: int) -> Quote | None:
        """Mark the next (1) or previous (-1) quote: from the marked one, or from the top of the view."""
        quotes = self.speech.quotes
        if not quotes:
            return None
        if self.quote in quotes and self._top <= self._locate(self.quote.start) < self._top + self.height:
            index = quotes.index(self.quote) + by
        else:
            above = bisect_left(self._starts, self.position)
            index = above if by > 0 else above - 1
        if 0 <= index < len(quotes):
            self.mark(quotes[index])
            return quotes[index]
        return None

    def fold(self) -> None:
        """Show or fold the furniture; the place is kept."""
        position = self.position
        self._unfolded = not self._unfolded
        self._divide()
        self._go(self._locate(position) if position else 0)

    @property
    def position(self) -> int:
        """The code point of the text at the top of the pane; 0 while the head is in view."""
        return self._body.position(self._top - len(self._head)) if self._top >= len(self._head) else 0

    # -- selecting with the mouse ------------------------------------------------------------------

    @property
    def selected(self) -> str:
        """The logical text that is selected; no kashida, no presentation form is in it."""
        start, end = self._selection or (0, 0)
        return self.article.text[start:end] if self.article else ""

    def unselect(self) -> bool:
        """Select nothing; False where nothing was."""
        was, self._selection = self._selection, None
        if was is not None:
            self.refresh()
        return was is not None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A selection begins."""
        self.unselect()
        self._held = self._cluster_at(event)
        if self._held is not None:
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """It grows, in reading order."""
        here = self._cluster_at(event) if self._held is not None else None
        if self._held is not None and here is not None:
            self._selection = min(self._held[0], here[0]), max(self._held[1], here[1])
            self.refresh()

    def on_mouse_up(self) -> None:
        """It is done."""
        if self._held is not None:
            self._held = None
            self.release_mouse()

    def _cluster_at(self, event: events.MouseEvent) -> tuple[int, int] | None:
        """The code points drawn under the mouse; beside the words those of the line's nearest end."""
        offset = event.get_content_offset_capture(self)
        rows = self._seen()
        row = rows[offset.y] if 0 <= offset.y < len(rows) else BLANK
        line = row.line
        if line is None or not row.quotable or not line.starts:
            return None
        cell_x = (
            offset.x - (self.width - self._measure) // 2 - (0 if row.rtl else len(BULLET.get(row.kind, "")))
        )
        logical_i = line.logical_at(max(line.indent, min(cell_x, line.indent + line.cells - 1)))
        if logical_i is None:
            return None
        length = next(
            n for start, n in zip(line.starts, line.lengths, strict=True) if start == logical_i and n
        )
        return logical_i, logical_i + length

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        self._go(self._top + rows)

    def top(self) -> None:
        """To the title."""
        self._go(0)

    def bottom(self) -> None:
        """To the last line."""
        self._go(len(self._head) + self._body.last_top(self._room))

    def on_resize(self) -> None:
        """Lay out anew for the new width; what was at the top stays there."""
        position = self.position
        self._divide()
        self._go(self._locate(position) if position else 0)

    @property
    def _room(self) -> int:
        """Rows of the view that the body has at its end, where the foot is below it."""
        return max(1, self.height - len(self._foot))

    def _go(self, top: int) -> None:
        """Put a row at the top, as far as there is text to fill the pane; say in the border where we are."""
        head = len(self._head)
        if top > head:
            self._top = head + self._body.settle(top - head, self._room)
        else:
            self._body.settle(0, self._room)
            self._top = max(0, min(top, head + self._body.height - self._room))
        self._view = None
        self.label(_("Article"), self._percent())
        self.refresh()

    def _percent(self) -> str:
        last = len(self._head) + self._body.height + len(self._foot) - self.height
        if self.article is None or last <= 0:
            return ""
        return "100%" if self._top >= last else f"{100 * self.position // max(1, len(self.article.text))}%"

    def _locate(self, logical_i: int) -> int:
        """The row of a code point of the article's text."""
        for line_y, row in enumerate(self._head):
            if row.quotable and row.line is not None and row.line.start <= logical_i < row.line.end:
                return line_y
        return len(self._head) + self._body.line_y(logical_i)

    # -- what there is to draw -------------------------------------------------------------------

    def _divide(self) -> None:
        """Make the rows of head and foot, and the pages between."""
        article = self.article
        if article is None:
            return
        title = next((block for block in article.blocks if block.kind == "title"), None)
        body = [block for block in article.blocks if block.kind not in HEAD]
        shown = body if self._unfolded else [block for block in body if block.kind != "furniture"]
        folded = len(body) - len(shown)
        self._head = [
            *self._rows("title", article.title, PLAIN, title.start if title else None),
            *self._rows("about", _about(article), Options(base="rtl" if self.rtl else "ltr")),
            BLANK,
        ]
        self._body = Pages(article.text, shown, self._style)
        self._foot = []
        if folded:
            note = ngettext(
                "%(n)d line of the page is folded away: x shows it",
                "%(n)d lines of the page are folded away: x shows them",
                folded,
            )
            self._foot = [
                BLANK,
                *self._rows("folded", note % {"n": folded}, Options(base="rtl" if self.rtl else "ltr")),
            ]

    def _rows(self, kind: str, text: str, options: Options, offset: int | None = None) -> list[Row]:
        """A text of the head or the foot; `offset` is its place in the article's text, if it has one."""
        laid = layout(text, self._measure, options, offset or 0)
        rtl = laid.base == "rtl"
        return [Row(kind, line, rtl, line_y == 0, offset is not None) for line_y, line in enumerate(laid)]

    def _style(self, block: Block) -> pages.Style:
        """How a block is laid out."""
        width = self._measure - len(BULLET.get(block.kind, ""))
        return pages.Style(
            width, Options(justify=default_justify(width)) if block.kind in JUSTIFIED else PLAIN
        )

    @property
    def _measure(self) -> int:
        return max(LEAST, min(MEASURE, self.width - 2 * MARGIN))

    def _seen(self) -> list[Row]:
        """The rows in view."""
        if self._view is None:
            view = self._head[self._top : self._top + self.height]
            start = max(0, self._top - len(self._head))
            for row in self._body.rows(start, self.height - len(view)):
                block = self._body.blocks[row.block_i]
                rtl = direction(self._body.text[block.start : block.start + STRONG]) == "rtl"
                first = row.line is not None and row.line.start == block.start
                view.append(Row(block.kind, row.line, rtl, first, quotable=True))
            self._view = view + self._foot[: self.height - len(view)]
        return self._view

    # -- drawing ---------------------------------------------------------------------------------

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        base = self.rich_style
        row = self._seen()[line_y] if line_y < len(self._seen()) else BLANK
        if row.line is None:
            return Strip.blank(self.width, base)
        ink = base + self.ink(INK[row.kind]) if row.kind in INK else base
        bullet = BULLET.get(row.kind, "")
        quotes = self._quotes_in(row)
        strip = draw(row.line, self._measure - len(bullet), ink, self._paints(quotes) if row.quotable else ())
        if bullet:
            # A list's sign stands before its first line only, a quotation's beside every one.
            sign = bullet if row.kind == "quote" or row.first else " " * len(bullet)
            column = Segment(sign[::-1] if row.rtl else sign, base + self.ink("dim"))
            strip = Strip([*strip, column] if row.rtl else [column, *strip], strip.cell_length + len(bullet))
        return self._centred(strip, self._number(row, quotes), row.rtl, base)

    def _quotes_in(self, row: Row) -> list[Quote]:
        """The quotes that have words in a row."""
        if not row.quotable or row.line is None:
            return []
        quotes = []
        at = bisect_left(self._starts, row.line.end) - 1
        while at >= 0 and self._reach[at] > row.line.start:
            if self.speech.quotes[at].end > row.line.start:
                quotes.append(self.speech.quotes[at])
            at -= 1
        return quotes[::-1]

    def _paints(self, quotes: Sequence[Quote]) -> list[Paint]:
        """The tints of quotes, the marked one's over all."""
        ground = self.background_colors[1].hex
        paints = []
        for quote in quotes:
            tint = tints(self._order[quote.speaker_id], ground, self.depth)
            style = tint.chosen if quote.speaker_id == self.speaker_id else tint.quiet
            paints.append(Paint(quote.start, quote.end, style))
        if self.quote in quotes and self.quote is not None:
            marked = tints(self._order[self.quote.speaker_id], ground, self.depth).marked
            paints.append(Paint(self.quote.start, self.quote.end, marked))
        if self._selection is not None:
            paints.append(Paint(*self._selection, Style(reverse=True)))
        return paints

    def _number(self, row: Row, quotes: Sequence[Quote]) -> str:
        """The number of the speaker whose quote begins in this row, where colours cannot tell."""
        if self.depth not in NUMBERED or row.line is None:
            return ""
        begins = (quote for quote in quotes if row.line.start <= quote.start)
        return next((str(self._order[quote.speaker_id] + 1) for quote in begins), "")

    def _centred(self, strip: Strip, number: str, rtl: bool, base: Style) -> Strip:
        """A line in the middle of the pane, the number of its speaker in the margin where it starts."""
        left = (self.width - strip.cell_length) // 2
        right = self.width - strip.cell_length - left
        before, after = " " * left, " " * right
        if number and rtl:
            after = f" {number}".ljust(right)
        elif number:
            before = f"{number} ".rjust(left)
        return Strip([Segment(before, base), *strip, Segment(after, base)], self.width)


def _about(article: Article) -> str:
    """Source, by-line, date and reading time, as far as they are known."""
    minutes = max(1, round(len(article.text.split()) / WORDS_A_MINUTE))
    reading = ngettext("%(n)d minute to read", "%(n)d minutes to read", minutes) % {"n": minutes}
    date = date_words(article.published, language(), weekday=True) if article.published else ""
    date = date.replace(" ", NBSP)
    return listed(source_name(article), article.byline, date, reading)
