"""The article: title, by-line, blocks; the words of each speaker in that speaker's colour.

What stands in which row is `tui.reading`'s business; here it is scrolled, painted and asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.article import Article, Link, Note
from reader.locale import _
from reader.speech import Quote, Speech
from reader.tui.messages import HitsFound, ReadOn
from reader.tui.reading.column import BLANK, BULLET, INK, Row, column
from reader.tui.reading.display import Display
from reader.tui.reading.finding import Finding, Range
from reader.tui.reading.inks import LinkInks, few_colours
from reader.tui.reading.shown import NUMBERS
from reader.tui.reading.voices import Voices
from reader.tui.reading.weave import Wish, links_between, links_of, ranges_of
from reader.tui.strips import Paint, centred, draw, listed
from reader.tui.theme import NUMBERED, Depth
from reader.tui.widgets.selectable import SelectablePane

# Blank cells at each side at least: the marks of speakers stand there where there is no colour.
MARGIN = 2
# A line is never narrower, whatever the pane is.
LEAST = 8


class ArticleView(SelectablePane):
    """One article, its quotes tinted."""

    def __init__(self, *, rtl: bool, depth: Depth) -> None:
        super().__init__(rtl=rtl, depth=depth, id="article")
        self.article: Article | None = None
        self.speech = Speech()
        self.quote: Quote | None = None
        """The one that is marked."""
        self.speaker_id: str | None = None
        """The chosen speaker, whose tint is the stronger."""
        self.display_as = Display()
        self._pointed: Link | None = None
        self.finding: Finding | None = None
        self._waiting = ("", 0)
        """What is looked for, and from where, while a long article is made ready."""
        self.link_inks = LinkInks()
        self.notes: tuple[Note, ...] = ()
        """What the reader wrote on it."""
        self._numbered = False
        """Links show their numbers."""
        self._top = 0
        self._tall = 0
        """Rows in view when it was laid out last."""
        self._place = 0
        """The code point that the reader went to: kept while widths and settings change."""
        self._view: list[Row] | None = None
        self._voices = Voices(self.speech)

    # -- what the screen tells it ----------------------------------------------------------------

    def show(self, article: Article, position: int = 0) -> None:
        """Show an article, at a code point of its text."""
        self.article, self.quote, self.speaker_id = article, None, None
        self.unselect()
        self.finding = None
        self._numbered = False
        self.link_inks.forget()
        self.notes = ()
        self.hear(Speech())
        self._place = position
        self._lay_out()

    def annotate(self, notes: tuple[Note, ...]) -> None:
        """Show notes beneath what they are on."""
        if notes != self.notes:
            self.notes = notes
            self._lay_out()

    def hear(self, speech: Speech) -> None:
        """Who said what in it is known."""
        self.speech, self._voices = speech, Voices(speech)
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
            self._reveal(quote.start, quote.end)
        self.refresh()

    def step(self, by: int) -> Quote | None:
        """Mark the next (1) or previous (-1) quote: from the marked one, or from the top of the view."""
        quotes = self.speech.quotes
        if not quotes:
            return None
        if self.quote in quotes and self._top <= self._locate(self.quote.start) < self._top + self.height:
            index = quotes.index(self.quote) + by
        else:
            index = self._voices.beside(self.position, by)
        if 0 <= index < len(quotes):
            self.mark(quotes[index])
            return quotes[index]
        return None

    def step_heading(self, by: int) -> None:
        """To the next (1) or previous (-1) heading; above the first one stands the title."""
        if self.article is None:
            return
        starts = [block.start for block in self.article.blocks if block.kind == "heading"]
        place = self.position
        heading_i = bisect_right(starts, place) if by > 0 else bisect_left(starts, place) - 1
        if heading_i < 0:
            self._go(0)
        elif heading_i < len(starts):
            self._go(self._locate(starts[heading_i]))

    def fold(self) -> None:
        """Show or fold the furniture; the place is kept."""
        self._unfolded = not self._unfolded
        self._lay_out()

    def change(self, display: Display) -> None:
        """Show it in another way; the place is kept."""
        self.display_as = display
        self._lay_out()

    @property
    def position(self) -> int:
        """The code point of the text at the top of the pane; 0 while the head is in view."""
        return self._column.position(self._top) if self._column else self._place

    @property
    def measure(self) -> int:
        """Cells of a line."""
        margin = MARGIN + (self.depth in NUMBERED)  # there a speaker's number has two digits
        return max(LEAST, min(self.display_as.measure, self.width - 2 * margin))

    # -- finding -----------------------------------------------------------------------------------

    def look_for(self, words: str, origin: int) -> None:
        """Mark all hits of some words, and stand on the first from a place on; `HitsFound` says when."""
        if self.article is not None:
            self.finding = self.finding or Finding(self.article, ranges_of(self.article, self._unfolded))
            self._find(self.finding, words, origin)

    def _find(self, finding: Finding, words: str, origin: int) -> None:
        """Find, a part of a long article at a time, so that keys come between."""
        if self.finding is not finding:
            return
        if not finding.prepare():
            self._waiting = (words, origin)
            self.set_timer(0.01, lambda: self._find(finding, *self._waiting))
            return
        finding.look_for(words)
        self._stand(finding.stand_from(origin))
        self.post_message(HitsFound())

    def show_hits(self, hits: Sequence[Range]) -> None:
        """Mark what a search found in this article, in code points of its text, and stand on the first."""
        if self.article is None:
            return
        self.finding = Finding(self.article, ranges_of(self.article, self._unfolded))
        self.finding.take(sorted(hits))
        self._stand(self.finding.stand_from(0))

    def step_hit(self, by: int) -> bool:
        """To the next (1) or previous (-1) hit; False where there is none."""
        hit = self.finding.step(by, self.position) if self.finding else None
        self._stand(hit)
        return hit is not None

    def forget_hits(self) -> bool:
        """Mark none any more; False where none was."""
        was, self.finding = self.finding, None
        self._stand(None)
        return was is not None and bool(was.hits)

    @property
    def found(self) -> str:
        """Which hit of how many the reader stands on, in words."""
        return self.finding.words if self.finding else ""

    def _stand(self, hit: Range | None) -> None:
        if hit is not None:
            self._reveal(*hit)
        self.retitle()
        self.refresh()

    # -- links -------------------------------------------------------------------------------------

    @property
    def links(self) -> tuple[Link, ...]:
        """Where what is shown leads, in the order of the numbers, which begin with 1."""
        return links_of(self.article, self._unfolded) if self.article else ()

    def number_links(self, on: bool) -> None:
        """Show the numbers of links, or not."""
        self._numbered = on
        self._lay_out()

    def point_at(self, link: Link | None) -> None:
        """Bring a link into view and mark it; None marks none."""
        self._pointed = link
        if link is not None:
            self._reveal(link.start, max(link.end, link.start + 1))
        self.refresh()

    # -- moving ----------------------------------------------------------------------------------

    def move(self, rows: int) -> None:
        """Scroll by rows."""
        self._go(self._top + rows)

    def page(self, pages: int) -> None:
        """Scroll by pages; at the end of the article ask for the next one."""
        if pages > 0 and (self._column is None or self._column.is_last(self._top, self.height)):
            self.post_message(ReadOn())
        else:
            super().page(pages)

    def top(self) -> None:
        """To the title."""
        self._go(0)

    def bottom(self) -> None:
        """To the last line."""
        if self._column:
            self._go(self._column.last_top(self.height))

    def go_to(self, position: int) -> None:
        """Put a code point at the top."""
        self._place = position
        self._go(self._locate(position) if position else 0)

    def fit(self) -> None:
        """Lay out anew for the new size; what was at the top stays there."""
        self._lay_out()

    def renew(self) -> None:
        """The head and the sentences that are ours are in another language, or stand at the other side."""
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        """Make the rows anew, and go back to the place; a pane that was never seen has no rows yet.

        The marked quote stays in view, where it was.
        """
        if self.article is None or not self.size:
            return
        held = self.quote if self.quote is not None and self._sees(self.quote, self._tall) else None
        wish = Wish(self.measure, self._unfolded, self._numbered, self.notes, self.legend.shown("furniture"))
        self._column = column(self.article, self.display_as, wish, rtl=self.rtl)
        place, self._tall = self._place, self.height
        self.refresh()
        self.go_to(place)
        if held is not None:
            first, last = self._locate(held.start), self._locate(held.end - 1)
            self._go(min(first, max(self._top, last - self.height + 1)))
        self._place = place

    def _sees(self, quote: Quote, height: int) -> bool:
        """Whether words of a quote are among so many rows from the top."""
        return self._locate(quote.start) < self._top + height and self._top <= self._locate(quote.end - 1)

    def _go(self, top: int) -> None:
        """Put a row at the top, as far as there is text to fill the pane; say in the border where we are."""
        if self._column:
            self._top = self._column.settle(top, self.height)
            self._place = self.position
        self._view = None
        with self.sliding():
            self.retitle()

    def _reveal(self, start: int, end: int) -> None:
        """Bring a stretch of the text into view."""
        first, last = self._locate(start), self._locate(end - 1)
        if first < self._top or last >= self._top + self.height:
            # A third of the pane above it shows where it comes from.
            self._go(first - self.height // 3)

    def _locate(self, logical_i: int) -> int:
        """The row of a code point of the article's text."""
        return self._column.locate(logical_i) if self._column else 0

    def retitle(self) -> None:
        """Say in the border what this is, and how far the reader is."""
        share = self._column.share(self._top, self.height) if self._column else ""
        self.label(_("Article"), listed(self.found, share))

    @property
    def current_y(self) -> int:
        """The row of what is marked: a word, a link, a hit, a quote; else the first one with words."""
        hit = self.finding.here if self.finding else None
        marked = self._pointed.start if self._pointed else hit[0] if hit else None
        if marked is None and self.quote is not None:
            marked = self.quote.start
        if self.picking is not None:
            marked = self.picking.here[0]
        row = self._locate(marked) - self._top if marked is not None else -1
        if 0 <= row < self.height:
            return row
        return next((line_y for line_y, row in enumerate(self._seen()) if row.line is not None), 0)

    def _seen(self) -> list[Row]:
        """The rows in view."""
        if self._view is None:
            self._view = self._column.rows(self._top, self.height) if self._column else []
        return self._view

    # -- drawing ---------------------------------------------------------------------------------

    def shown_at(self, line_y: int) -> Row:
        """What stands in one row in view."""
        return self._seen()[line_y] if line_y < len(self._seen()) else BLANK

    def row(self, line_y: int) -> Strip:
        """One row in view."""
        base, row = self.rich_style, self.shown_at(line_y)
        return self.once((row, base, self.width), lambda: self._draw(row, base))

    def _draw(self, row: Row, base: Style) -> Strip:
        if row.line is None:
            return Strip.blank(self.width, base)
        ink = base + self.ink(INK[row.kind]) if row.kind in INK else base
        bullet = BULLET.get(row.kind, "")
        quotes = self._voices.within(row)
        strip = draw(row.line, self.measure - len(bullet), ink, self._paints(row, quotes))
        if bullet:
            # A list's sign stands before its first line only, a quotation's beside every one.
            sign = bullet if row.kind == "quote" or row.first else " " * len(bullet)
            column = Segment(sign[::-1] if row.rtl else sign, base + self.ink("dim"))
            strip = Strip([*strip, column] if row.rtl else [column, *strip], strip.cell_length + len(bullet))
        return centred(strip, self.width, base, self._voices.number(row, quotes, self.depth), row.rtl)

    def _paints(self, row: Row, quotes: Sequence[Quote]) -> list[Paint]:
        """The tints of quotes, the marked one's over them, then hits and what is selected."""
        if not row.quotable or row.line is None:
            return []
        ground = self.background_colors[1].hex
        links = links_between(self.article, row.line.start, row.line.end) if self.article else ()
        paints = [Paint(link.start, link.end, self.link_inks.of(link)) for link in links]
        paints += self._voices.paints(quotes, self.quote, self.speaker_id, ground, self.depth)
        if self._numbered:
            paints.append(Paint(*NUMBERS, self._hit_ink(False) + Style(underline=False)))
        if self._pointed is not None:
            paints.append(Paint(self._pointed.start, self._pointed.end, self._hit_ink(True)))
        if self.finding is not None:
            for hit, current in self.finding.between(row.line.start, row.line.end):
                paints.append(Paint(*hit, self._hit_ink(current)))
        if self.selection.span is not None:
            paints.append(Paint(*self.selection.span, Style(reverse=True)))
        return paints

    def _hit_ink(self, current: bool) -> Style:
        """How a hit is marked, and the one that the reader stands on."""
        if self.depth == "full":
            return self.ink("hit-current" if current else "hit")
        return few_colours(current, self.depth)
