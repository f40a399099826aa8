"""An article as one column of rows: the head, its blocks, and what stands below them.

Lazy: `text.pages` lays a paragraph out when it comes near the screen, so that an article of any length
opens and jumps at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import countOf

from reader.article import Article
from reader.library import source_name
from reader.library.dating import dating
from reader.locale import _, ngettext
from reader.named import NamedTuple
from reader.text import pages
from reader.text.dates import date_words
from reader.text.direction import direction
from reader.text.layout import Line, Options, layout, unwrapped
from reader.text.pages import Pages
from reader.tui.reading.display import Display
from reader.tui.reading.shown import Shown, Stretch
from reader.tui.reading.weave import KIND, Wish, woven
from reader.tui.strips import listed

# Arabic news is read at about so many words a minute.
WORDS_A_MINUTE = 180
COUNTED = 100_000
"""Code points in which words are counted: an hour of reading and more is not told to the minute."""
# The first letter, which gives a block its direction, stands among its first code points.
STRONG = 200
JUSTIFIED = frozenset({"paragraph", "item", "quote"})
# What a kind is drawn in, by the name of the pane's ink.
INK = {
    "title": "title",
    "about": "dim",
    "heading": "heading",
    "caption": "dim",
    "furniture": "dim",
    "folded": "dim",
    "picture": "dim",
    "enclosure": "dim",
    "note": "heading",
    "columns": "heading",
}
# What stands before the first line, and indents the rest.
BULLET = {"item": "• ", "quote": "│ ", "cell": "  ", "note": "  "}


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


class Column:
    """The rows of one article at one measure."""

    def __init__(
        self, shown: Shown, head: Sequence[Row], foot: Sequence[Row], style: Callable[[Stretch], pages.Style]
    ) -> None:
        self._shown = shown
        self._head = head
        self._foot = foot
        self._body: Pages[Stretch] = Pages(shown.text, shown.stretches, style)

    @property
    def height(self) -> int:
        """Rows in all; an estimate where nobody has looked."""
        return len(self._head) + self._body.height + len(self._foot)

    def settle(self, top: int, height: int) -> int:
        """The row that comes to the top where `top` is asked for: there is text to fill the pane."""
        head, room = len(self._head), self._room(height)
        if top > head:
            return head + self._body.settle(top - head, room)
        self._body.settle(0, room)
        return max(0, min(top, head + self._body.height - room))

    def last_top(self, height: int) -> int:
        """The row at the top when the last one is in view."""
        return len(self._head) + self._body.last_top(self._room(height))

    def is_last(self, top: int, height: int) -> bool:
        """Whether nothing is below a screen."""
        return top + height >= self.height

    def share(self, top: int, height: int) -> str:
        """How much of the text stands above a screen, in percent; nothing where all of it is in view."""
        if self.height <= height:
            return ""
        if self.is_last(top, height):
            return "100%"
        return f"{100 * self.position(top) // max(1, self._shown.logical(len(self._shown.text)))}%"

    def locate(self, logical_i: int) -> int:
        """The row of a code point of the article's text."""
        for line_y, row in enumerate(self._head):
            if row.quotable and row.line is not None and row.line.start <= logical_i < row.line.end:
                return line_y
        return len(self._head) + self._body.line_y(self._shown.shown(logical_i))

    def position(self, row_y: int) -> int:
        """The code point at a row; 0 in the head."""
        if row_y < len(self._head):
            return 0
        return self._shown.logical(self._body.position(row_y - len(self._head)))

    def rows(self, top: int, height: int) -> list[Row]:
        """The rows of one screen, fewer at the end."""
        view = list(self._head[top : top + height])
        start = max(0, top - len(self._head))
        for row in self._body.rows(start, height - len(view)):
            stretch = self._body.blocks[row.block_i]
            base = stretch.base
            if base == "auto":
                base = direction(self._body.text[stretch.start : stretch.start + STRONG])
            first = row.line is not None and row.line.start == stretch.start
            line = self._shown.line(row.line) if row.line is not None else None
            view.append(Row(stretch.kind, line, base == "rtl", first, quotable=True))
        return view + list(self._foot[: height - len(view)])

    def _room(self, height: int) -> int:
        """Rows of the view that the body has at its end, where the foot is below it."""
        return max(1, height - len(self._foot))


def column(article: Article, display: Display, wish: Wish, *, rtl: bool) -> Column:
    """The column of an article.

    Args:
        article: to be shown.
        display: how.
        wish: what of it.
        rtl: the direction of the interface.
    """
    measure = wish.measure
    own = display.options(measure, flush=False)
    ours = Options(base="rtl" if rtl else "ltr")
    title = next((block for block in article.blocks if block.kind == "title"), None)
    head = [
        *_rows("title", article.title, measure, own, title.start if title else None),
        *(row for line in packed(about(article), measure) for row in _rows("about", line, measure, ours)),
        BLANK,
    ]
    foot: list[Row] = []
    folded = 0 if wish.unfolded else countOf(map(KIND, article.blocks), "furniture")
    if folded:
        note = ngettext(
            "%(n)d line of the page is folded away", "%(n)d lines of the page are folded away", folded
        )
        line = listed(note % {"n": folded}, _("{furniture} shows it all").format(furniture=wish.unfold))
        foot = [BLANK, *_rows("folded", line, measure, ours)]

    def style(stretch: Stretch) -> pages.Style:
        width = measure - len(BULLET.get(stretch.kind, ""))
        options = display.options(width, flush=stretch.kind in JUSTIFIED)
        return pages.Style(width, options._replace(base=stretch.base), stretch.gap, display.spacing)

    return Column(woven(article, wish), head, foot, style)


def packed(parts: Sequence[str], measure: int) -> list[str]:
    """Parts side by side, as many as fit a line: none is torn, and no line begins or ends with a dot."""
    lines: list[list[str]] = []
    for part in parts:
        if lines and unwrapped(listed(*lines[-1], part)).cells <= measure:
            lines[-1].append(part)
        else:
            lines.append([part])
    return [listed(*line) for line in lines]


def about(article: Article) -> list[str]:
    """Source, by-line, date and reading time, as far as they are known."""
    minutes = max(1, round(_words(article.text) / WORDS_A_MINUTE))
    reading = ngettext("%(n)d minute to read", "%(n)d minutes to read", minutes) % {"n": minutes}
    date = date_words(article.published, dating(), weekday=True) if article.published else ""
    return [part for part in (source_name(article), article.byline, date, reading) if part]


def _words(text: str) -> float:
    """How many words a text has, a long one by its beginning."""
    beginning = text[:COUNTED]
    return len(beginning.split()) * (len(text) / max(1, len(beginning)))


def _rows(kind: str, text: str, measure: int, options: Options, offset: int | None = None) -> list[Row]:
    """A text of the head or the foot; `offset` is its place in the article's text, if it has one."""
    laid = layout(text, measure, options, offset or 0)
    rtl = laid.base == "rtl"
    return [Row(kind, line, rtl, line_y == 0, offset is not None) for line_y, line in enumerate(laid)]
